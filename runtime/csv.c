/*
 * CSV as RFC 4180 has it: a header row, commas, optional double quotes in which commas, line
 * ends and doubled quotes stand for themselves; lines end in LF or CRLF, the last one may lack
 * its end. Refused: rows of another length than the header's, and bytes that are zero.
 */
#include "csv.h"

#include "input.h"

#include <ctype.h>
#include <limits.h>
#include <string.h>

/* Fields are unquoted in place and end in a zero byte. */
typedef enum FieldEnd { END_FIELD, END_ROW, END_BAD } FieldEnd;

/* Steps over the line end at `next`; false where there is none. */
static bool skip_line_end(Csv *csv)
{
    if (csv->next < csv->end && *csv->next == '\r')
        csv->next += csv->next + 1 == csv->end || csv->next[1] == '\n' ? 1 : 0;
    if (csv->next < csv->end) {
        if (*csv->next != '\n')
            return false;
        csv->next++;
    }
    csv->line++;
    return true;
}

/* The text between quotes, doubled ones made single; `next` is behind the first. */
static bool read_quoted(Csv *csv, char **to)
{
    const int start = csv->line;
    for (; csv->next < csv->end; csv->next++) {
        if (*csv->next == '"' && *++csv->next != '"')
            return true;
        if (*csv->next == '\n')
            csv->line++;
        *(*to)++ = *csv->next;
    }
    return dl_fail(csv->run, "%s:%d: expected a closing quote, found the end of the file", csv->path, start);
}

/* The field at `next`, which moves behind its comma or line end. */
static FieldEnd read_field(Csv *csv, char **field)
{
    char *to = *field = csv->next;
    if (csv->next < csv->end && *csv->next == '"') {
        csv->next++;
        if (!read_quoted(csv, &to))
            return END_BAD;
    } else {
        while (csv->next < csv->end && *csv->next != ',' && *csv->next != '\n' &&
               !(*csv->next == '\r' && (csv->next + 1 == csv->end || csv->next[1] == '\n')))
            csv->next++;
        to = csv->next;
    }
    const char found = csv->next < csv->end ? *csv->next : '\n';
    const int line = csv->line;
    if (found == ',')
        csv->next++;
    else if (!skip_line_end(csv)) {
        dl_message(csv->run,
                   "%s:%d: expected a comma or the end of the line behind a closing quote, found '%c'",
                   csv->path, line, found);
        return END_BAD;
    }
    *to = '\0';
    return found == ',' ? END_FIELD : END_ROW;
}

/* Blank lines are no rows. */
static void skip_blank_lines(Csv *csv)
{
    while (csv->next < csv->end && (*csv->next == '\n' || *csv->next == '\r'))
        if (!skip_line_end(csv))
            return;
}

/* `text` without white space around it. */
char *dl_csv_trim(char *text)
{
    while (isspace((unsigned char)*text))
        text++;
    char *end = text + strlen(text);
    while (end > text && isspace((unsigned char)end[-1]))
        *--end = '\0';
    return text;
}

/* The header row: the names of all columns. */
static bool read_names(Csv *csv)
{
    size_t commas = 0;
    if (csv->end - csv->next >= 3 && memcmp(csv->next, "\xef\xbb\xbf", 3) == 0)
        csv->next += 3; /* a byte order mark */
    skip_blank_lines(csv);
    if (csv->next == csv->end)
        return dl_fail(csv->run, "%s: expected a header row, found an empty file", csv->path);
    for (const char *c = csv->next; c < csv->end && *c != '\n'; c++)
        commas += *c == ',';
    /* A quoted name may hold a line end, behind which there may be more commas. */
    if (memchr(csv->next, '"', (size_t)(csv->end - csv->next)) != NULL)
        for (const char *c = csv->next; c < csv->end; c++)
            commas += *c == ',';
    if (commas >= INT_MAX)
        return dl_fail(csv->run, "%s: too many columns", csv->path);
    csv->names = dl_alloc(csv->run, commas + 1, sizeof *csv->names);
    if (csv->names == NULL)
        return false;
    for (FieldEnd end = END_FIELD; end == END_FIELD; csv->count++) {
        char *field;
        end = read_field(csv, &field);
        if (end == END_BAD)
            return false;
        csv->names[csv->count] = dl_csv_trim(field);
    }
    return true;
}

bool dl_csv_open(Run *run, const char *path, Csv *csv)
{
    *csv = (Csv){.run = run, .path = path, .line = 1};
    size_t length;
    Input *input = dl_input_open(run, path);
    if (input == NULL)
        return dl_fail(run, "%s: can't be opened", path);
    const bool read = dl_input_read_all(input, &csv->text, &length);
    dl_input_close(input);
    if (!read)
        return false;
    csv->next = csv->text;
    csv->end = csv->text + length;
    const char *zero = memchr(csv->text, '\0', length);
    if (zero != NULL)
        return dl_fail(run, "%s: expected text, found a zero byte at byte %zu", path,
                       (size_t)(zero - csv->text) + 1);
    return read_names(csv);
}

int dl_csv_find(const Csv *csv, const char *name, int *times)
{
    int at = -1;
    *times = 0;
    for (int c = csv->count - 1; c >= 0; c--)
        if (strcmp(csv->names[c], name) == 0) {
            at = c;
            ++*times;
        }
    return at;
}

/* One row, its picked fields to `cells`. */
static bool read_row(Csv *csv, const int *slots, char **cells)
{
    const int line = csv->line;
    int c = 0;
    for (FieldEnd end = END_FIELD; end == END_FIELD; c++) {
        char *field;
        end = read_field(csv, &field);
        if (end == END_BAD)
            return false;
        if (c < csv->count && slots[c] >= 0)
            cells[slots[c]] = dl_csv_trim(field);
    }
    return c == csv->count || dl_fail(csv->run, "%s:%d: expected %d fields as in the header, found %d",
                                      csv->path, line, csv->count, c);
}

bool dl_csv_read(Csv *csv, const int *slots, int width)
{
    size_t most = 1, cells; /* rows: no more than lines */
    for (const char *c = csv->next; c < csv->end; c++)
        most += *c == '\n';
    csv->width = width;
    if (!dl_multiply(most, (size_t)width, &cells))
        return dl_fail(csv->run, "%s: %zu rows are more than memory can hold", csv->path, most);
    csv->cells = dl_alloc(csv->run, cells, sizeof *csv->cells);
    csv->lines = dl_alloc(csv->run, most, sizeof *csv->lines);
    if (csv->cells == NULL || csv->lines == NULL)
        return false;
    for (;; csv->rows++) {
        skip_blank_lines(csv);
        if (csv->next == csv->end)
            break;
        if (csv->rows == INT_MAX)
            return dl_fail(csv->run, "%s: expected at most %d rows, found more", csv->path, INT_MAX);
        csv->lines[csv->rows] = csv->line;
        if (!read_row(csv, slots, csv->cells + (size_t)csv->rows * (size_t)width))
            return false;
    }
    return csv->rows > 0 ||
           dl_fail(csv->run, "%s: expected at least one row below the header, found none", csv->path);
}

char *dl_csv_cell(const Csv *csv, int row, int slot)
{
    return csv->cells[(size_t)row * (size_t)csv->width + (size_t)slot];
}

void dl_csv_close(Csv *csv)
{
    dl_release(csv->run, csv->cells);
    dl_release(csv->run, csv->lines);
    dl_release(csv->run, csv->names);
    dl_release(csv->run, csv->text);
}
