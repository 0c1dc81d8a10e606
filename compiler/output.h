/*
 * Writing a result: whole or not at all.
 */
#ifndef DLC_OUTPUT_H
#define DLC_OUTPUT_H

#include "util.h"

/* Writes `text` to the file `path` (NULL: standard output): to a temporary file beside it, which
 * then takes its place. False, with a message on standard error, when that fails; `path` is
 * then as it was. */
bool output_write(const char *path, const Text *text);

#endif
