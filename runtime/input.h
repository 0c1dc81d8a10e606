/*
 * input.h: a file read from beginning to end, plain or compressed with gzip.
 */
#ifndef DL_INPUT_H
#define DL_INPUT_H

#include "internal.h"

typedef struct Input Input;

/* Opens a file; NULL with errno set where it can't be opened, and no message, since the caller
 * knows better what to advise. errno is 0 where memory is gone, which has been said. */
Input *dl_input_open(Run *run, const char *path);
void dl_input_close(Input *input);

/* Reads up to `wanted` bytes, fewer only at the end of the file; false after a message. */
bool dl_input_read(Input *input, void *bytes, size_t wanted, size_t *got);

/* Reads the rest of the file into memory of the run, with a zero byte behind it. */
bool dl_input_read_all(Input *input, char **text, size_t *length);

#endif
