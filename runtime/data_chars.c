/*
 * chars("file", length): windows of a text as classes, one for each character.
 *
 * The text is UTF-8. The vocabulary is that of the training split's file: its different
 * characters in the order of their code points, numbered from 0. Windows do not overlap; what is
 * left at the end of the text is dropped. Refused, with line and column: bytes that are no
 * UTF-8, a character that the training text has not; and more characters than classes.
 */
#include "input.h"
#include "source.h"

#include <stdlib.h>
#include <string.h>

enum { UNICODE = 0x110000 };

typedef struct Vocabulary {
    int count;
    int32_t *classes; /* of each of UNICODE code points; -1: it is not in it */
} Vocabulary;

typedef struct Characters {
    const char *path;
    uint32_t *points;
    size_t count;
} Characters;

/* The code point at *at, which moves behind it; UNICODE for what is no UTF-8 (RFC 3629). */
static uint32_t decode(const unsigned char **at, const unsigned char *end)
{
    const unsigned char *c = *at;
    const int more = c[0] < 0x80   ? 0
                     : c[0] < 0xc0 ? 4
                     : c[0] < 0xe0 ? 1
                     : c[0] < 0xf0 ? 2
                     : c[0] < 0xf8 ? 3
                                   : 4;
    static const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
    if (more == 4 || end - c <= more)
        return UNICODE;
    uint32_t point = more == 0 ? c[0] : c[0] & (0x3fu >> more);
    for (int i = 1; i <= more; i++) {
        if ((c[i] & 0xc0) != 0x80)
            return UNICODE;
        point = point << 6 | (c[i] & 0x3fu);
    }
    if (point < least[more] || point >= UNICODE || (point >= 0xd800 && point < 0xe000))
        return UNICODE;
    *at = c + more + 1;
    return point;
}

/* Line and column of character `at`, from 1. */
static void find_place(const Characters *text, size_t at, size_t *line, size_t *column)
{
    *line = *column = 1;
    for (size_t i = 0; i < at; i++) {
        ++*column;
        if (text->points[i] == '\n') {
            ++*line;
            *column = 1;
        }
    }
}

static bool read_characters(Run *run, const char *path, Characters *text)
{
    Input *input = dl_input_open(run, path);
    char *bytes;
    size_t length, line, column;
    if (input == NULL)
        return dl_fail(run, "%s: can't be opened", path);
    const bool read = dl_input_read_all(input, &bytes, &length);
    dl_input_close(input);
    *text = (Characters){.path = path};
    if (!read || (text->points = dl_alloc(run, length, sizeof *text->points)) == NULL)
        return false;
    const unsigned char *at = (const unsigned char *)bytes, *end = at + length;
    if (length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0)
        at += 3; /* a byte order mark */
    while (at < end) {
        const uint32_t point = decode(&at, end);
        if (point == UNICODE) {
            find_place(text, text->count, &line, &column);
            return dl_fail(run, "%s:%zu:%zu: expected UTF-8, found the byte 0x%02x", path, line, column, *at);
        }
        text->points[text->count++] = point;
    }
    dl_release(run, bytes);
    return true;
}

static bool learn(Run *run, const DlSource *source, const Characters *text, Vocabulary *vocabulary)
{
    vocabulary->classes = dl_alloc(run, UNICODE, sizeof *vocabulary->classes);
    if (vocabulary->classes == NULL)
        return false;
    memset(vocabulary->classes, 0xff, UNICODE * sizeof *vocabulary->classes);
    for (size_t i = 0; i < text->count; i++)
        vocabulary->classes[text->points[i]] = 0;
    for (int point = 0; point < UNICODE; point++)
        if (vocabulary->classes[point] == 0)
            vocabulary->classes[point] = vocabulary->count++;
    return source->classes == 0 || vocabulary->count <= source->classes ||
           dl_fail(run, "%s: expected at most %d different characters, as %s is class(%d) (%s:%d), found %d",
                   text->path, source->classes, source->name, source->classes, run->model->source,
                   source->line, vocabulary->count);
}

/* "'x'", or "U+0007" for what can't be shown. */
static const char *point_text(char text[16], uint32_t point)
{
    if (point > ' ' && point < 0x7f)
        sprintf(text, "'%c'", (char)point);
    else
        sprintf(text, "U+%04lX", (unsigned long)point);
    return text;
}

static bool check_known(Run *run, const SourceFile *file, const Vocabulary *vocabulary,
                        const Characters *text)
{
    size_t i = 0, line, column;
    char name[16];
    while (i < text->count && vocabulary->classes[text->points[i]] >= 0)
        i++;
    if (i == text->count)
        return true;
    find_place(text, i, &line, &column);
    return dl_fail(run, "%s:%zu:%zu: expected one of the %d characters of %s, found %s", text->path, line,
                   column, vocabulary->count, file->training, point_text(name, text->points[i]));
}

/* Cuts the windows. */
static bool cut(Run *run, const SourceFile *file, const Vocabulary *vocabulary, const Characters *text,
                void **elements, int *rows)
{
    const DlSource *source = file->source;
    const size_t reach = (size_t)source->reach, stride = (size_t)source->stride, length = source->row_size;
    if (text->count < reach)
        return dl_fail(run, "%s: expected at least %zu characters (%s:%d), found %zu", text->path, reach,
                       run->model->source, source->line, text->count);
    const size_t windows = (text->count - reach) / stride + 1;
    if (windows > INT32_MAX)
        return dl_fail(run, "%s: expected at most %d windows, found more", text->path, INT32_MAX);
    *rows = (int)windows;
    *elements = dl_source_alloc(run, file, windows);
    if (*elements == NULL)
        return false;
    for (size_t w = 0; w < windows; w++)
        for (size_t i = 0; i < length; i++) {
            const int32_t class = vocabulary->classes[text->points[w * stride + (size_t)source->shift + i]];
            if (source->type == DL_CLASS)
                ((int32_t *)*elements)[w * length + i] = class;
            else
                dl_real_set(*elements, w * length + i, run->model->real_size, class);
        }
    return true;
}

bool dl_load_chars(Run *run, const SourceFile *file, void **elements, int *rows)
{
    Vocabulary vocabulary = {0};
    Characters training, other, *text = &training;
    if (!read_characters(run, file->training, &training) || !learn(run, file->source, &training, &vocabulary))
        return false;
    if (strcmp(file->training, file->path) != 0) {
        text = &other;
        if (!read_characters(run, file->path, text) || !check_known(run, file, &vocabulary, text))
            return false;
    }
    if (!cut(run, file, &vocabulary, text, elements, rows))
        return false;
    if (text == &other)
        dl_release(run, other.points);
    dl_release(run, training.points);
    dl_release(run, vocabulary.classes);
    return true;
}
