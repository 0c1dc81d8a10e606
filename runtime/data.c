/*
 * Splits: what the files hold and what the model's data block makes of it. All sources of a
 * split must have the same number of rows, and every class must be in its range, so that the
 * model's functions can subscript by it without looking.
 */
#define _POSIX_C_SOURCE 200809L
#include "data.h"

#include "source.h"

#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

const DlSplit *dl_split_find(const DlModel *model, const char *name)
{
    for (int i = 0; i < model->split_count; i++)
        if (strcmp(model->splits[i].name, name) == 0)
            return &model->splits[i];
    return NULL;
}

/* ---- sources ---- */

enum { SOURCE_RANK = 8 }; /* the most that the language has */

static LoadRows *const kinds[] = {[DL_SOURCE_IDX] = dl_load_idx,
                                  [DL_SOURCE_NPY] = dl_load_npy,
                                  [DL_SOURCE_CSV] = dl_load_csv,
                                  [DL_SOURCE_CHARS] = dl_load_chars};

/* Where a file of a source is; NULL after a message. */
static const char *find_file(Run *run, const DlSource *source, const char *name, const char *folder)
{
    const char *from = "--data";
    if (folder == NULL) {
        folder = getenv("DLC_DATA");
        from = "$DLC_DATA";
    }
    if (folder == NULL || *folder == '\0') {
        folder = "data";
        from = NULL;
    }
    const char *path = name[0] == '/' ? name : dl_text(run, "%s/%s", folder, name);
    struct stat status;
    if (path == NULL)
        return NULL;
    const bool found = stat(path, &status) == 0;
    if (found && !S_ISDIR(status.st_mode))
        return path;
    const char *reason = found ? "a folder" : strerror(errno);
    if (name[0] == '/')
        dl_message(run, "%s: expected a file (%s:%d), found: %s", path, run->model->source, source->line,
                   reason);
    else
        dl_message(
            run,
            "%s: expected a file (%s:%d), found: %s; looked in %s%s%s; `make data` fetches the data sets, "
            "--data DIR names another folder",
            path, run->model->source, source->line, reason, folder, from != NULL ? ", as given by " : "",
            from != NULL ? from : "");
    return NULL;
}

static bool load_source(Run *run, const DlSource *source, const char *folder, bool by_row, const char **path,
                        Column *column)
{
    SourceFile file = {.source = source,
                       .path = find_file(run, source, source->path, folder),
                       .bytes = by_row ? &column->bytes : NULL};
    *column = (Column){0};
    *path = file.training = file.path;
    if (file.path != NULL && source->training != NULL)
        file.training = find_file(run, source, source->training, folder);
    if (file.training == NULL)
        return false;
    if ((size_t)source->kind >= sizeof kinds / sizeof *kinds)
        return dl_fail(run, "%s: a kind of source this runtime does not know (%d)", file.path,
                       (int)source->kind);
    return kinds[source->kind](run, &file, &column->elements, &column->rows);
}

/* "28 x 28" */
static char *extents_text(Run *run, int count, const uint64_t *extents)
{
    char *text = dl_alloc_zero(run, (size_t)count + 1, 24), *to = text;
    for (int i = 0; text != NULL && i < count; i++)
        to += sprintf(to, "%s%" PRIu64, i > 0 ? " x " : "", extents[i]);
    return text;
}

/* Whether rows of these extents have the shape that the source expects. */
static bool same_rows(const DlSource *source, int count, const uint64_t *extents)
{
    if (count <= 1 || source->rank <= 2)
        return true;
    int at = 1;
    for (int i = 0; i < count; i++) {
        if (extents[i] == 1)
            continue;
        while (at < source->rank && source->shape[at] == 1)
            at++;
        if (at == source->rank || extents[i] != (uint64_t)source->shape[at])
            return false;
        at++;
    }
    return true; /* what is left are extents of 1, since the sizes are equal */
}

bool dl_source_rows(Run *run, const SourceFile *file, int rank, const uint64_t *extents, int *rows)
{
    const DlSource *source = file->source;
    const char *found = rank > 1 ? extents_text(run, rank - 1, extents + 1) : "single elements";
    uint64_t size = 1;
    if (found == NULL)
        return false;
    for (int i = 1; i < rank; i++) {
        if (extents[i] != 0 && size > UINT64_MAX / extents[i])
            return dl_fail(run, "%s: rows of %s elements are more than memory can hold", file->path, found);
        size *= extents[i];
    }
    if (size != source->row_size)
        return dl_fail(run, "%s: expected rows of %zu element%s (%s:%d), found %s", file->path,
                       source->row_size, source->row_size == 1 ? "" : "s", run->model->source, source->line,
                       found);
    if (!same_rows(source, rank - 1, extents + 1)) {
        uint64_t expected[SOURCE_RANK];
        for (int i = 1; i < source->rank && i <= SOURCE_RANK; i++)
            expected[i - 1] = (uint64_t)source->shape[i];
        const char *text = extents_text(run, source->rank - 1, expected);
        return text != NULL && dl_fail(run, "%s: expected rows of %s (%s:%d), found %s", file->path, text,
                                       run->model->source, source->line, found);
    }
    if (extents[0] == 0 || extents[0] > INT_MAX)
        return dl_fail(run, "%s: expected 1 to %d rows, found %" PRIu64, file->path, INT_MAX, extents[0]);
    *rows = (int)extents[0];
    return true;
}

void *dl_source_alloc(Run *run, const SourceFile *file, size_t rows)
{
    const DlSource *source = file->source;
    size_t count;
    const size_t size = file->bytes != NULL && *file->bytes ? 1
                        : source->type == DL_CLASS          ? sizeof(int32_t)
                                                            : (size_t)run->model->real_size;
    if (dl_multiply(rows, source->row_size, &count))
        return dl_alloc(run, count, size);
    dl_message(run, "%s: %zu rows are more than memory can hold", file->path, rows);
    return NULL;
}

/* ---- splits ---- */

/* Loads all sources of a split, of equal numbers of rows, which are loaded->rows then. */
static bool load_sources(Run *run, const DlSplit *split, const char *folder, Column *columns, Split *loaded)
{
    char found[DL_NUMBER], expected[DL_NUMBER];
    const char *first = NULL;
    loaded->rows = split->rows;
    for (int i = 0; i < split->source_count; i++) {
        const char *path;
        if (!load_source(run, &split->sources[i], folder, split->by_row, &path, &columns[i]))
            return false;
        const int rows = columns[i].rows;
        if (i == 0 && split->rows == 0) {
            first = path;
            loaded->rows = rows;
        }
        if (rows != loaded->rows)
            return dl_fail(run, "%s: expected %s rows, as %s has, found %s", path,
                           dl_text_count(expected, (uint64_t)loaded->rows),
                           first != NULL ? first : "the split", dl_text_count(found, (uint64_t)rows));
    }
    return loaded->rows > 0 || dl_fail(run, "%s: expected at least one row, found none", split->name);
}

bool dl_classes_check(Run *run, const DlTensor *tensor, const void *values, int rows, const char *where)
{
    if (tensor->type != DL_CLASS)
        return true;
    const int32_t *classes = values;
    size_t per_row, count;
    if (!dl_tensor_count(tensor, rows, &count))
        return dl_fail(run, "%s: too large", tensor->name);
    per_row = count / (size_t)rows;
    /* One pass that the compiler makes vector code of; only a failure looks again. */
    uint32_t wrong = 0;
    for (size_t i = 0; i < count; i++)
        wrong |= (uint32_t)((uint32_t)classes[i] >= (uint32_t)tensor->classes);
    if (!wrong)
        return true;
    size_t i = 0;
    while ((uint32_t)classes[i] < (uint32_t)tensor->classes)
        i++;
    if (classes[i] == DL_NO_CLASS)
        return dl_fail(run, "%s: row %zu: expected %s to be a whole number from 0 to %d, found another value",
                       where, i / per_row + 1, tensor->name, tensor->classes - 1);
    return dl_fail(run, "%s: row %zu: expected %s to be 0 to %d, found %d", where, i / per_row + 1,
                   tensor->name, tensor->classes - 1, (int)classes[i]);
}

/* Where an input's values come from, for messages: the file that is read for it, else the split. */
static const char *origin(const DlSplit *split, const DlTensor *input)
{
    for (int i = 0; i < split->source_count; i++)
        if (split->sources[i].name != NULL && strcmp(split->sources[i].name, input->name) == 0)
            return split->sources[i].path;
    return split->name;
}

/* Makes all inputs of the sources and of draws. */
static bool make_inputs(Run *run, const DlSplit *split, const Column *columns, uint64_t seed, Split *loaded)
{
    const DlModel *model = run->model;
    const void **sources = dl_alloc(run, (size_t)split->source_count, sizeof *sources);
    loaded->inputs = dl_alloc(run, (size_t)model->input_count, sizeof *loaded->inputs);
    if (loaded->inputs == NULL || sources == NULL)
        return false;
    for (int i = 0; i < split->source_count; i++)
        sources[i] = columns[i].elements;
    for (int i = 0; i < model->input_count; i++)
        if ((loaded->inputs[i] = dl_tensor_alloc(run, model, &model->inputs[i], loaded->rows)) == NULL)
            return false;
    void *arena = dl_alloc(run, split->arena_size != NULL ? split->arena_size(loaded->rows) : 0, 1);
    if (arena == NULL)
        return false;
    split->make(loaded->rows, sources, seed, arena, loaded->inputs);
    dl_release(run, arena);
    dl_release(run, sources);
    for (int i = 0; i < model->input_count; i++)
        if (!dl_classes_check(run, &model->inputs[i], loaded->inputs[i], loaded->rows,
                              origin(split, &model->inputs[i])))
            return false;
    for (int i = 0; i < split->source_count; i++)
        dl_release(run, columns[i].elements);
    return true;
}

/* Whether all classes of a split that is kept as its sources are in range: makes all rows once, a
 * few at a time, and keeps what are classes. */
static bool check_kept(Run *run, const Kept *kept, int rows)
{
    enum { COUNT = 256 };
    const DlModel *model = run->model;
    const size_t count = (size_t)model->input_count;
    void **whole = dl_alloc(run, count, sizeof *whole), **some = dl_alloc(run, count, sizeof *some);
    Maker maker;
    bool good = whole != NULL && some != NULL && dl_maker_init(run, kept, &maker);
    for (size_t i = 0; good && i < count; i++) {
        const DlTensor *input = &model->inputs[i];
        whole[i] = dl_tensor_alloc(run, model, input, input->type == DL_CLASS ? rows : COUNT);
        good = whole[i] != NULL;
    }
    for (int first = 0; good && first < rows; first += COUNT) {
        for (size_t i = 0; i < count; i++)
            some[i] = model->inputs[i].type == DL_CLASS
                          ? (int32_t *)whole[i] + (size_t)first * model->inputs[i].size
                          : whole[i];
        dl_maker_make(&maker, NULL, first, rows - first < COUNT ? rows - first : COUNT, some);
    }
    for (size_t i = 0; good && i < count; i++)
        good = dl_classes_check(run, &model->inputs[i], whole[i], rows,
                                origin(kept->split, &model->inputs[i]));
    return good;
}

/* Leaves a split as its sources. */
static bool keep_sources(Run *run, const DlSplit *split, const Column *columns, uint64_t seed, Split *loaded)
{
    Kept *kept = dl_alloc(run, 1, sizeof *kept);
    if (kept == NULL)
        return false;
    *kept = (Kept){split, columns, seed};
    loaded->kept = kept;
    const struct Block *mark = dl_mark(run);
    const bool good = check_kept(run, kept, loaded->rows);
    dl_release_since(run, mark);
    return good;
}

bool dl_split_load(Run *run, const DlSplit *split, const char *folder, uint64_t seed, Split *loaded)
{
    *loaded = (Split){.name = split->name};
    Column *columns = dl_alloc(run, (size_t)split->source_count, sizeof *columns);
    if (columns == NULL || !load_sources(run, split, folder, columns, loaded))
        return false;
    for (int i = 0; i < split->source_count; i++)
        if (columns[i].bytes)
            return keep_sources(run, split, columns, seed, loaded);
    const bool made = make_inputs(run, split, columns, seed, loaded);
    dl_release(run, columns);
    return made;
}
