/*
 * file.h: a file that is written whole or not at all: to a temporary name beside it, synced,
 * renamed. A crash at any moment leaves the old file or the new one.
 */
#ifndef DL_FILE_H
#define DL_FILE_H

#include "internal.h"

typedef struct NewFile {
    Run *run;
    const char *path, *temporary; /* the same where `path` is a pipe or a device */
    FILE *file;
} NewFile;

/* All return false after a message, and then nothing is left behind. */
bool dl_file_create(Run *run, const char *path, NewFile *file);
bool dl_file_write(NewFile *file, const void *bytes, size_t size);
/* Stores `count` elements of 4 or 8 bytes, little-endian. */
bool dl_file_write_elements(NewFile *file, const void *elements, size_t count, size_t size);
bool dl_file_commit(NewFile *file);

/* Whether a file could be created there: asked before hours of work are spent on it. */
bool dl_file_check(Run *run, const char *path);

#endif
