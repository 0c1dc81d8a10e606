/*
 * `dlc run`: builds the trainer that was emitted, in a cache folder, and becomes it.
 */
#ifndef DLC_LAUNCH_H
#define DLC_LAUNCH_H

#include "util.h"

/* Compiles `program` (C) with $CC, else cc, and the runtime that stands beside this dlc, unless
 * the same was built before; then runs it with these arguments in place of this process. Returns
 * only on failure, after a message: the status to exit with. */
int launch(Arena *arena, const char *name, const Text *program, int argument_count, char **arguments);

#endif
