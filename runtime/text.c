/* Numbers and names as people read them, and which of some names is probably meant. */
#include "internal.h"

#include <ctype.h>
#include <math.h>
#include <stdarg.h>
#include <string.h>

char *dl_text(Run *run, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    const int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    char *text = length < 0 ? NULL : dl_alloc(run, (size_t)length + 1, 1);
    if (text != NULL)
        vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return text;
}

const char *dl_text_count(char text[DL_NUMBER], uint64_t count)
{
    char digits[DL_NUMBER];
    const int length = snprintf(digits, sizeof digits, "%llu", (unsigned long long)count);
    char *to = text;
    for (int i = 0; i < length; i++) {
        if (i > 0 && (length - i) % 3 == 0)
            *to++ = ',';
        *to++ = digits[i];
    }
    *to = '\0';
    return text;
}

const char *dl_text_bytes(char text[DL_NUMBER], uint64_t bytes)
{
    if (bytes < 10240)
        snprintf(text, DL_NUMBER, "%u bytes", (unsigned)bytes);
    else if (bytes < 10u << 20)
        snprintf(text, DL_NUMBER, "%u KiB", (unsigned)((bytes + 1023) / 1024));
    else
        snprintf(text, DL_NUMBER, "%.1f MiB", (double)bytes / (1u << 20));
    return text;
}

const char *dl_text_figure(char text[DL_NUMBER], double value)
{
    const double size = fabs(value);
    if (value == 0 || (size >= 1e-3 && size < 1e4))
        snprintf(text, DL_NUMBER, "%.4f", value);
    else
        snprintf(text, DL_NUMBER, "%.3g", value);
    return text;
}

const char *dl_text_shape(Run *run, const DlTensor *tensor)
{
    char *text = dl_alloc(run, (size_t)tensor->rank + 1, 16), *to = text;
    if (text == NULL)
        return NULL;
    *to++ = '[';
    for (int i = 0; i < tensor->rank; i++) {
        to += sprintf(to, i > 0 ? ", " : "%s", "");
        to += tensor->shape[i] == DL_BATCH ? sprintf(to, "n") : sprintf(to, "%d", tensor->shape[i]);
    }
    strcpy(to, "]");
    return text;
}

/* The number of letters to add, drop, change or swap with their neighbour that make a of b
 * (Damerau's distance, each pair swapped at most once); longer names are far from everything. */
static int distance(const char *a, const char *b)
{
    enum { LONGEST = 48, FAR = 1000 };
    const size_t rows = strlen(a), columns = strlen(b);
    if (rows > LONGEST || columns > LONGEST)
        return FAR;
    int d[LONGEST + 1][LONGEST + 1];
    for (size_t i = 0; i <= rows; i++)
        for (size_t j = 0; j <= columns; j++) {
            if (i == 0 || j == 0) {
                d[i][j] = (int)(i + j);
                continue;
            }
            const int x = tolower((unsigned char)a[i - 1]), y = tolower((unsigned char)b[j - 1]);
            int best = d[i - 1][j - 1] + (x != y);
            best = d[i - 1][j] + 1 < best ? d[i - 1][j] + 1 : best;
            best = d[i][j - 1] + 1 < best ? d[i][j - 1] + 1 : best;
            if (i > 1 && j > 1 && x == tolower((unsigned char)b[j - 2]) &&
                y == tolower((unsigned char)a[i - 2]) && d[i - 2][j - 2] + 1 < best)
                best = d[i - 2][j - 2] + 1;
            d[i][j] = best;
        }
    return d[rows][columns];
}

int dl_nearest(const char *wanted, int count, const char *const *names, int limit, const char **found)
{
    const int length = (int)strlen(wanted), reach = length < 3 ? 1 : 1 + length / 4;
    int used = 0;
    for (int near = 0; near <= reach; near++)
        for (int i = 0; i < count && used < limit; i++)
            if (distance(wanted, names[i]) == near)
                found[used++] = names[i];
    return used;
}
