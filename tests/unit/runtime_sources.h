/*
 * Loading a source from a file of the test's folder.
 */
#ifndef RUNTIME_SOURCES_H
#define RUNTIME_SOURCES_H

#include "../../runtime/source.h"
#include "runtime_both.h"
#include "runtime_tools.h"

/* Loads a source from file `name`, copies its elements out. */
static inline Caught load_source(const DlModel *model, const DlSource *source, const char *name, void *to,
                          size_t size, int *rows)
{
    CaughtRun *run = begin_run(model);
    void *elements = NULL;
    static LoadRows *const load[] = {[DL_SOURCE_IDX] = dl_load_idx,
                                     [DL_SOURCE_NPY] = dl_load_npy,
                                     [DL_SOURCE_CSV] = dl_load_csv,
                                     [DL_SOURCE_CHARS] = dl_load_chars};
    const char *path = path_of(name);
    const SourceFile file = {source, path, source->training != NULL ? path_of(source->training) : path, NULL};
    const bool good = load[source->kind](&run->run, &file, &elements, rows);
    if (good)
        memcpy(to, elements, size);
    return end_run(run, good ? 0 : 1);
}

static inline void expect_load(const DlModel *model, const DlSource *source, const char *name, int rows,
                        const void *expected, size_t size)
{
    char got[512];
    int found = 0;
    const Caught caught = load_source(model, source, name, got, size, &found);
    ck_assert_msg(caught.status == 0, "%s", caught.err);
    ck_assert_int_eq(found, rows);
    ck_assert_mem_eq(got, expected, size);
    drop(caught);
}

static inline void expect_failure(const DlSource *source, const char *name, const char *expected)
{
    char got[512];
    int rows = 0;
    const Caught caught = load_source(&pick_f32, source, name, got, 0, &rows);
    ck_assert_int_eq(caught.status, 1);
    ck_assert_msg(strstr(caught.err, expected) != NULL, "expected \"%s\" in: %s", expected, caught.err);
    ck_assert_msg(strstr(caught.err, name) != NULL, "expected the file's name in: %s", caught.err);
    ck_assert_int_eq(strncmp(caught.err, "pick: ", 6), 0);
    drop(caught);
}

#endif
