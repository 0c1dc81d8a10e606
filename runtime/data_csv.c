/*
 * CSV as RFC 4180 has it: a header row, commas, optional double quotes in which commas, line
 * ends and doubled quotes stand for themselves; lines end in LF or CRLF. Columns are picked by
 * name. Refused: a column that is not there, rows of another length than the header's, and
 * whatever is not a finite decimal number in a picked column, each with file and line.
 */
#include "data.h"
#include "input.h"

#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A place in the text. Fields are unquoted in place and end in a zero byte. */
typedef struct Reader {
    Run *run;
    const char *path;
    char *next, *end;
    int line; /* of `next`, from 1 */
} Reader;

typedef enum FieldEnd { END_FIELD, END_ROW, END_BAD } FieldEnd;

/* Steps over the line end at `next`; false where there is none. */
static bool skip_line_end(Reader *reader)
{
    if (reader->next < reader->end && *reader->next == '\r')
        reader->next += reader->next + 1 == reader->end || reader->next[1] == '\n' ? 1 : 0;
    if (reader->next < reader->end) {
        if (*reader->next != '\n')
            return false;
        reader->next++;
    }
    reader->line++;
    return true;
}

/* The text between quotes, doubled ones made single; `next` is behind the first. */
static bool read_quoted(Reader *reader, char **to)
{
    const int start = reader->line;
    for (; reader->next < reader->end; reader->next++) {
        if (*reader->next == '"' && *++reader->next != '"')
            return true;
        if (*reader->next == '\n')
            reader->line++;
        *(*to)++ = *reader->next;
    }
    return dl_fail(reader->run, "%s:%d: expected a closing quote, found the end of the file", reader->path,
                   start);
}

/* The field at `next`, which moves behind its comma or line end. */
static FieldEnd read_field(Reader *reader, char **field)
{
    char *to = *field = reader->next;
    if (reader->next < reader->end && *reader->next == '"') {
        reader->next++;
        if (!read_quoted(reader, &to))
            return END_BAD;
    } else {
        while (reader->next < reader->end && *reader->next != ',' && *reader->next != '\n' &&
               !(*reader->next == '\r' && (reader->next + 1 == reader->end || reader->next[1] == '\n')))
            reader->next++;
        to = reader->next;
    }
    const char found = reader->next < reader->end ? *reader->next : '\n';
    const int line = reader->line;
    if (found == ',')
        reader->next++;
    else if (!skip_line_end(reader)) {
        dl_message(reader->run,
                   "%s:%d: expected a comma or the end of the line behind a closing quote, found '%c'",
                   reader->path, line, found);
        return END_BAD;
    }
    *to = '\0';
    return found == ',' ? END_FIELD : END_ROW;
}

/* Blank lines are no rows. */
static void skip_blank_lines(Reader *reader)
{
    while (reader->next < reader->end && (*reader->next == '\n' || *reader->next == '\r'))
        if (!skip_line_end(reader))
            return;
}

/* `text` without white space around it. */
static char *trim(char *text)
{
    while (isspace((unsigned char)*text))
        text++;
    char *end = text + strlen(text);
    while (end > text && isspace((unsigned char)end[-1]))
        *--end = '\0';
    return text;
}

/* The header row: the names of all columns. */
static bool read_names(Reader *reader, char ***names, int *count)
{
    size_t commas = 0;
    if (reader->end - reader->next >= 3 && memcmp(reader->next, "\xef\xbb\xbf", 3) == 0)
        reader->next += 3; /* a byte order mark */
    skip_blank_lines(reader);
    if (reader->next == reader->end)
        return dl_fail(reader->run, "%s: expected a header row, found an empty file", reader->path);
    for (const char *c = reader->next; c < reader->end && *c != '\n'; c++)
        commas += *c == ',';
    /* A quoted name may hold a line end, behind which there may be more commas. */
    if (memchr(reader->next, '"', (size_t)(reader->end - reader->next)) != NULL)
        for (const char *c = reader->next; c < reader->end; c++)
            commas += *c == ',';
    if (commas >= INT_MAX || (*names = dl_alloc(reader->run, commas + 1, sizeof **names)) == NULL)
        return commas >= INT_MAX ? dl_fail(reader->run, "%s: too many columns", reader->path) : false;
    *count = 0;
    for (FieldEnd end = END_FIELD; end == END_FIELD; ++*count) {
        char *field;
        end = read_field(reader, &field);
        if (end == END_BAD)
            return false;
        (*names)[*count] = trim(field);
    }
    return true;
}

static bool fail_column(Reader *reader, const DlSource *source, const char *wanted, int count, char **names)
{
    const char *near[3] = {"", "", ""};
    const int found = dl_nearest(wanted, count, (const char *const *)names, 3, near);
    return dl_fail(reader->run, "%s: expected a column \"%s\" (%s:%d), found %d columns%s%s%s%s%s%s",
                   reader->path, wanted, reader->run->model->source, source->line, count,
                   found > 0 ? "; did you mean " : ", none of a similar name", near[0], found > 1 ? ", " : "",
                   near[1], found > 2 ? ", " : "", near[2]);
}

/* slots[c]: where in a row of the result column c of the file goes; -1: nowhere. */
static bool place_columns(Reader *reader, const DlSource *source, int count, char **names, int *slots)
{
    for (int c = 0; c < count; c++)
        slots[c] = -1;
    for (int i = 0; i < source->column_count; i++) {
        int at = -1;
        for (int c = 0; c < count; c++) {
            if (strcmp(names[c], source->columns[i]) != 0)
                continue;
            if (at >= 0)
                return dl_fail(reader->run, "%s: expected one column \"%s\", found two", reader->path,
                               names[c]);
            at = c;
        }
        if (at < 0)
            return fail_column(reader, source, source->columns[i], count, names);
        if (slots[at] >= 0)
            return dl_fail(reader->run, "%s: column \"%s\" is named twice (%s:%d)", reader->path, names[at],
                           reader->run->model->source, source->line);
        slots[at] = i;
    }
    return true;
}

/* A finite decimal number, nothing else; hexadecimal, "nan" and "inf" are none. */
static bool read_number(char *text, double *value)
{
    text = trim(text);
    for (const char *c = text; *c != '\0'; c++)
        if (!isdigit((unsigned char)*c) && strchr("+-.eE", *c) == NULL)
            return false;
    char *end;
    *value = strtod(text, &end);
    return end != text && *end == '\0' && isfinite(*value);
}

static bool store_field(Reader *reader, const DlSource *source, const char *name, int line, char *field,
                        void *row, size_t at)
{
    double value;
    if (!read_number(field, &value))
        return dl_fail(reader->run, "%s:%d: column \"%s\": expected a number, found %s%.40s%s", reader->path,
                       line, name, *field != '\0' ? "\"" : "nothing", field, *field != '\0' ? "\"" : "");
    if (source->type == DL_REAL) {
        dl_real_set(row, at, reader->run->model->real_size, value);
        return true;
    }
    if (value != floor(value) || value < INT32_MIN || value > INT32_MAX)
        return dl_fail(reader->run, "%s:%d: column \"%s\": expected an integer, found %s", reader->path, line,
                       name, field);
    ((int32_t *)row)[at] = (int32_t)value;
    return true;
}

/* One row into row number `row` of the result. */
static bool read_row(Reader *reader, const DlSource *source, int count, char **names, const int *slots,
                     size_t row, void *elements)
{
    const int line = reader->line;
    int c = 0;
    for (FieldEnd end = END_FIELD; end == END_FIELD; c++) {
        char *field;
        end = read_field(reader, &field);
        if (end == END_BAD)
            return false;
        if (c < count && slots[c] >= 0 &&
            !store_field(reader, source, names[c], line, field, elements,
                         row * (size_t)source->column_count + (size_t)slots[c]))
            return false;
    }
    return c == count || dl_fail(reader->run, "%s:%d: expected %d fields as in the header, found %d",
                                 reader->path, line, count, c);
}

static bool read_rows(Reader *reader, const DlSource *source, void **elements, int *rows)
{
    Run *run = reader->run;
    char **names;
    int count;
    if (!read_names(reader, &names, &count))
        return false;
    int *slots = dl_alloc(run, (size_t)count, sizeof *slots);
    if (slots == NULL || !place_columns(reader, source, count, names, slots))
        return false;
    size_t most = 1; /* rows: no more than lines */
    for (const char *c = reader->next; c < reader->end; c++)
        most += *c == '\n';
    size_t elements_most;
    if (!dl_multiply(most, (size_t)source->column_count, &elements_most))
        return dl_fail(run, "%s: %zu rows are more than memory can hold", reader->path, most);
    *elements = dl_alloc(run, elements_most,
                         source->type == DL_CLASS ? sizeof(int32_t) : (size_t)run->model->real_size);
    if (*elements == NULL)
        return false;
    for (*rows = 0;; ++*rows) {
        skip_blank_lines(reader);
        if (reader->next == reader->end)
            break;
        if (*rows == INT_MAX)
            return dl_fail(run, "%s: expected at most %d rows, found more", reader->path, INT_MAX);
        if (!read_row(reader, source, count, names, slots, (size_t)*rows, *elements))
            return false;
    }
    dl_release(run, slots);
    dl_release(run, names);
    return *rows > 0 ||
           dl_fail(run, "%s: expected at least one row below the header, found none", reader->path);
}

bool dl_csv_load(Run *run, const DlSource *source, const char *path, void **elements, int *rows)
{
    if (source->row_size != (size_t)source->column_count)
        return dl_fail(run, "%s: expected rows of %zu elements (%s:%d), found %d columns named", path,
                       source->row_size, run->model->source, source->line, source->column_count);
    Input *input = dl_input_open(run, path);
    if (input == NULL)
        return dl_fail(run, "%s: can't be opened", path);
    char *text;
    size_t length;
    const bool read = dl_input_read_all(input, &text, &length);
    dl_input_close(input);
    if (!read)
        return false;
    Reader reader = {run, path, text, text + length, 1};
    const bool done = read_rows(&reader, source, elements, rows);
    dl_release(run, text);
    return done;
}
