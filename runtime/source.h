/*
 * source.h: the kinds of files that a split reads. A kind is one file, data_KIND.c, which has
 * one function, and a row of the table in data.c.
 */
#ifndef DL_SOURCE_H
#define DL_SOURCE_H

#include "internal.h"

/* A source whose files have been found. */
typedef struct SourceFile {
    const DlSource *source;
    const char *path;
    const char *training; /* of the file that constants are taken from; `path` itself for most */
    bool *bytes;          /* NULL, or: where the file's elements are bytes, they may be left as they
                             are, and this is set then */
} SourceFile;

/* Reads all rows as reals or int32_t, source->row_size elements each, into memory of the run;
 * false after a message. */
typedef bool LoadRows(Run *run, const SourceFile *file, void **elements, int *rows);
LoadRows dl_load_idx, dl_load_npy, dl_load_csv, dl_load_chars;

/* Whether a file of this shape, rows first, holds what the source expects, and how many rows.
 * The extents of a row must be the expected ones, apart from those of 1; where rows are flat on
 * either side, their product must be. False after a message. */
bool dl_source_rows(Run *run, const SourceFile *file, int rank, const uint64_t *extents, int *rows);

/* Memory for `rows` rows, of bytes where `file->bytes` says so; NULL after a message. */
void *dl_source_alloc(Run *run, const SourceFile *file, size_t rows);

#endif
