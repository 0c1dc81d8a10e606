/*
 * Imports: the files that a file names, and those that they name.
 *
 * In: a parsed file. Out: the same with `File.imports` filled in, each file read and parsed once
 * however often and by whatever spelling of its path it is imported. Refused, at the import: what
 * can't be found or read, and files that import each other in a circle.
 */
#ifndef DLC_IMPORT_H
#define DLC_IMPORT_H

#include "parse.h"

enum { LIMIT_IMPORT_DEPTH = 200 }; /* files that import files that import ... */

/* A path is relative to the file that has the import, else to the first of `folders` that holds
 * such a file. */
void import_files(Arena *arena, Diagnostics *diagnostics, File *file, const char *const *folders, int count);

#endif
