/*
 * csv("file", "column", ...): columns of a CSV file (csv.h) as numbers or classes.
 *
 * What a column is, its mean and deviation or its categories are learnt from the training
 * split's file and then used for this one. A column of numbers is one number in a row, which is
 * standardised where that is asked for; with one_hot a column of text is as many numbers as it
 * has categories, in the order of their bytes, and one more for what is missing; a category that
 * training has not seen is 0 in all of them. As classes, text is the place of its category, from
 * 0. Refused, with file, line and column: text for a number, a fraction for a class.
 */
#include "csv.h"
#include "source.h"

#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct Column {
    const char *name;
    bool text;
    double mean, deviation; /* numbers: to be subtracted, then divided by */
    int categories;         /* text: how many, */
    char **category;        /* and which, sorted */
} Column;

/* The columns that a source reads, and the numbers that a row of them is. */
typedef struct Encoding {
    int count;
    Column *columns;
    size_t width;
} Encoding;

/* ---- fields ---- */

/* What stands for nothing; the names that pandas knows too and that are no words. */
static bool is_missing(const char *cell)
{
    static const char *const markers[] = {"", "NA", "N/A", "n/a", "NaN", "nan", "NULL", "null"};
    for (size_t i = 0; i < sizeof markers / sizeof *markers; i++)
        if (strcmp(cell, markers[i]) == 0)
            return true;
    return false;
}

/* A finite decimal number, nothing else; hexadecimal and "inf" are none. */
static bool read_number(const char *cell, double *value)
{
    for (const char *c = cell; *c != '\0'; c++)
        if (!isdigit((unsigned char)*c) && strchr("+-.eE", *c) == NULL)
            return false;
    char *end;
    *value = strtod(cell, &end);
    return end != cell && *end == '\0' && isfinite(*value);
}

static bool fail_cell(const Csv *csv, int row, const char *name, const char *cell, const char *expected,
                      const char *advice)
{
    const char *quote = *cell != '\0' ? "\"" : "";
    return dl_fail(csv->run, "%s:%d: column \"%s\": expected %s, found %s%.40s%s%s", csv->path,
                   csv->lines[row], name, expected, quote, *cell != '\0' ? cell : "nothing", quote, advice);
}

/* ---- which columns ---- */

static bool fail_column(const Csv *csv, const DlSource *source, const char *wanted)
{
    const char *near[3] = {"", "", ""};
    const int found = dl_nearest(wanted, csv->count, (const char *const *)csv->names, 3, near);
    return dl_fail(csv->run, "%s: expected a column \"%s\" (%s:%d), found %d columns%s%s%s%s%s%s", csv->path,
                   wanted, csv->run->model->source, source->line, csv->count,
                   found > 0 ? "; did you mean " : ", none of a similar name", near[0], found > 1 ? ", " : "",
                   near[1], found > 2 ? ", " : "", near[2]);
}

/* Gives column `name` of the file the place `slot`. */
static bool pick(const Csv *csv, const DlSource *source, const char *name, int slot, int *slots)
{
    int times;
    const int at = dl_csv_find(csv, name, &times);
    if (at < 0)
        return fail_column(csv, source, name);
    if (times > 1)
        return dl_fail(csv->run, "%s: expected one column \"%s\", found %s", csv->path, name,
                       times == 2 ? "two" : "several");
    if (slots[at] >= 0)
        return dl_fail(csv->run, "%s: column \"%s\" is named twice (%s:%d)", csv->path, name,
                       csv->run->model->source, source->line);
    slots[at] = slot;
    return true;
}

/* The columns of the training file that the source reads: those it names, in its order, or all
 * but those, in the file's. */
static bool choose_columns(const Csv *csv, const DlSource *source, int *slots, int *count)
{
    for (int c = 0; c < csv->count; c++)
        slots[c] = -1;
    for (int i = 0; i < source->column_count; i++)
        if (!pick(csv, source, source->columns[i], i, slots))
            return false;
    *count = source->column_count;
    if (!source->except)
        return true;
    *count = 0;
    for (int c = 0; c < csv->count; c++)
        slots[c] = slots[c] >= 0 ? -1 : (*count)++;
    return *count > 0 || dl_fail(csv->run, "%s: expected columns besides those excepted (%s:%d), found none",
                                 csv->path, csv->run->model->source, source->line);
}

/* ---- what a column is ---- */

/* Two passes, the second around the mean, so that large values keep their digits. The deviation
 * is that of a sample (divided by count - 1), as data frames have it; where it is 0, all of the
 * column becomes 0. */
static void learn_scale(const Csv *csv, int slot, bool standardize, Column *column)
{
    double sum = 0, squares = 0, value;
    int count = 0;
    for (int row = 0; row < csv->rows; row++)
        if (read_number(dl_csv_cell(csv, row, slot), &value)) {
            sum += value;
            count++;
        }
    column->mean = count > 0 ? sum / count : 0;
    if (!standardize)
        return;
    for (int row = 0; row < csv->rows; row++)
        if (read_number(dl_csv_cell(csv, row, slot), &value))
            squares += (value - column->mean) * (value - column->mean);
    if (count > 1 && squares > 0)
        column->deviation = sqrt(squares / (count - 1));
}

static int compare_texts(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool learn_categories(const Csv *csv, int slot, Column *column)
{
    int count = 0;
    column->category = dl_alloc(csv->run, (size_t)csv->rows, sizeof *column->category);
    if (column->category == NULL)
        return false;
    for (int row = 0; row < csv->rows; row++)
        if (!is_missing(dl_csv_cell(csv, row, slot)))
            column->category[count++] = dl_csv_cell(csv, row, slot);
    qsort(column->category, (size_t)count, sizeof *column->category, compare_texts);
    for (int i = 0; i < count; i++)
        if (i == 0 || strcmp(column->category[i], column->category[i - 1]) != 0)
            column->category[column->categories++] = column->category[i];
    return true;
}

/* How many fields are numbers, how many text, and the first row with text. */
static void count_fields(const Csv *csv, int slot, int *numbers, int *texts, int *first)
{
    double value;
    *numbers = *texts = 0;
    for (int row = 0; row < csv->rows; row++) {
        const char *cell = dl_csv_cell(csv, row, slot);
        if (read_number(cell, &value))
            ++*numbers;
        else if (!is_missing(cell) && ++*texts == 1)
            *first = row;
    }
}

static bool learn_column(const Csv *csv, const DlSource *source, int slot, Column *column)
{
    int numbers, texts, first = 0;
    const bool classes = source->type == DL_CLASS;
    column->deviation = 1;
    if (!classes && !source->one_hot && !source->standardize)
        return true;
    count_fields(csv, slot, &numbers, &texts, &first);
    column->text = texts > 0;
    if (column->text && (classes ? numbers > 0 : !source->one_hot))
        return fail_cell(csv, first, column->name, dl_csv_cell(csv, first, slot),
                         classes ? "an integer" : "a number",
                         classes ? "; the column has numbers in other rows"
                                 : "; `one_hot = true` makes numbers of text");
    if (column->text)
        return learn_categories(csv, slot, column);
    learn_scale(csv, slot, source->standardize, column);
    return true;
}

/* "36 numeric + 295 of 43 text columns" */
static const char *width_text(Run *run, const Encoding *encoding)
{
    int numeric = 0;
    for (int i = 0; i < encoding->count; i++)
        numeric += !encoding->columns[i].text;
    return dl_text(run, "%zu: %d numeric + %zu of %d text column%s", encoding->width, numeric,
                   encoding->width - (size_t)numeric, encoding->count - numeric,
                   encoding->count - numeric == 1 ? "" : "s");
}

/* Whether rows are as long as the model has them, and text has no more categories than classes. */
static bool check_encoding(const Csv *csv, const DlSource *source, Encoding *encoding)
{
    Run *run = csv->run;
    for (int i = 0; i < encoding->count; i++) {
        const Column *column = &encoding->columns[i];
        const bool one_hot = column->text && source->type == DL_REAL;
        encoding->width += one_hot ? (size_t)column->categories + 1 : 1;
        if (column->text && !one_hot && source->classes > 0 && column->categories > source->classes)
            return dl_fail(run, "%s: column \"%s\": expected at most %d categories for %s (%s:%d), found %d",
                           csv->path, column->name, source->classes, source->name, run->model->source,
                           source->line, column->categories);
    }
    if (encoding->width == source->row_size)
        return true;
    const char *found = width_text(run, encoding);
    return found != NULL &&
           dl_fail(run, "%s: expected %zu column%s, as %s has (%s:%d), found %s", csv->path, source->row_size,
                   source->row_size == 1 ? "" : "s", source->name, run->model->source, source->line, found);
}

/* Reads the training file and learns its columns. */
static bool learn(Csv *csv, const DlSource *source, Encoding *encoding)
{
    Run *run = csv->run;
    int *slots = dl_alloc(run, (size_t)csv->count, sizeof *slots);
    if (slots == NULL || !choose_columns(csv, source, slots, &encoding->count) ||
        !dl_csv_read(csv, slots, encoding->count))
        return false;
    encoding->columns = dl_alloc_zero(run, (size_t)encoding->count, sizeof *encoding->columns);
    if (encoding->columns == NULL)
        return false;
    for (int c = 0; c < csv->count; c++)
        if (slots[c] >= 0) {
            encoding->columns[slots[c]].name = csv->names[c];
            if (!learn_column(csv, source, slots[c], &encoding->columns[slots[c]]))
                return false;
        }
    dl_release(run, slots);
    return check_encoding(csv, source, encoding);
}

/* Reads the columns of the same names from another file. */
static bool read_same(Csv *csv, const DlSource *source, const Encoding *encoding)
{
    int *slots = dl_alloc(csv->run, (size_t)csv->count, sizeof *slots);
    if (slots == NULL)
        return false;
    for (int c = 0; c < csv->count; c++)
        slots[c] = -1;
    for (int i = 0; i < encoding->count; i++)
        if (!pick(csv, source, encoding->columns[i].name, i, slots))
            return false;
    const bool done = dl_csv_read(csv, slots, encoding->count);
    dl_release(csv->run, slots);
    return done;
}

/* ---- rows ---- */

/* The place of a category, or -1. */
static int find_category(const Column *column, const char *cell)
{
    char *const *found = bsearch(&cell, column->category, (size_t)column->categories,
                                 sizeof *column->category, compare_texts);
    return found != NULL ? (int)(found - column->category) : -1;
}

static bool encode_class(const Csv *csv, int row, const Column *column, const char *cell, int32_t *to)
{
    double value;
    if (column->text) {
        *to = find_category(column, cell);
        return *to >= 0 || fail_cell(csv, row, column->name, cell, "a category of the training split", "");
    }
    if (!read_number(cell, &value) || value != floor(value) || value < INT32_MIN || value > INT32_MAX)
        return fail_cell(csv, row, column->name, cell, "an integer", "");
    *to = (int32_t)value;
    return true;
}

/* The number that a field is; what is missing is the mean, where there is one. */
static bool read_field_number(const Csv *csv, const DlSource *source, int row, const Column *column,
                              const char *cell, double *value)
{
    if (read_number(cell, value))
        return true;
    *value = column->mean;
    if (!is_missing(cell))
        return fail_cell(csv, row, column->name, cell, "a number",
                         source->one_hot ? ", which the column is in the training split"
                                         : "; `one_hot = true` makes numbers of text");
    return source->standardize || source->one_hot ||
           fail_cell(csv, row, column->name, cell, "a number",
                     "; `standardize = true` puts the mean in its place");
}

/* The numbers that one field is, from place *at on. */
static bool encode_real(const Csv *csv, const DlSource *source, int row, const Column *column,
                        const char *cell, void *elements, size_t *at)
{
    const int size = csv->run->model->real_size;
    double value;
    if (column->text) {
        const int category = is_missing(cell) ? column->categories : find_category(column, cell);
        for (int k = 0; k <= column->categories; k++)
            dl_real_set(elements, (*at)++, size, k == category);
        return true;
    }
    if (!read_field_number(csv, source, row, column, cell, &value))
        return false;
    if (source->standardize)
        value = (value - column->mean) / column->deviation;
    dl_real_set(elements, (*at)++, size, value);
    return true;
}

static bool encode(const Csv *csv, const DlSource *source, const Encoding *encoding, void *elements)
{
    size_t at = 0;
    for (int row = 0; row < csv->rows; row++)
        for (int i = 0; i < encoding->count; i++) {
            const Column *column = &encoding->columns[i];
            const char *cell = dl_csv_cell(csv, row, i);
            if (source->type == DL_CLASS ? !encode_class(csv, row, column, cell, (int32_t *)elements + at++)
                                         : !encode_real(csv, source, row, column, cell, elements, &at))
                return false;
        }
    return true;
}

bool dl_load_csv(Run *run, const SourceFile *file, void **elements, int *rows)
{
    const DlSource *source = file->source;
    Encoding encoding = {0};
    Csv training, other, *csv = &training;
    if (!dl_csv_open(run, file->training, &training) || !learn(&training, source, &encoding))
        return false;
    if (strcmp(file->training, file->path) != 0) {
        csv = &other;
        if (!dl_csv_open(run, file->path, csv) || !read_same(csv, source, &encoding))
            return false;
    }
    *rows = csv->rows;
    *elements = dl_source_alloc(run, file, (size_t)*rows);
    if (*elements == NULL || !encode(csv, source, &encoding, *elements))
        return false;
    for (int i = 0; i < encoding.count; i++)
        dl_release(run, encoding.columns[i].category);
    dl_release(run, encoding.columns);
    if (csv == &other)
        dl_csv_close(&other);
    dl_csv_close(&training);
    return true;
}
