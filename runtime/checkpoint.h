/*
 * checkpoint.h: a session on disk. Parameters under their names, optimiser states as
 * optimizer.STATE.NAME, and in __metadata__ the texts epoch, step, seed, model.
 */
#ifndef DL_CHECKPOINT_H
#define DL_CHECKPOINT_H

#include "session.h"

/* Replaces the file at `path`, whole; false after a message, and then an old file is as it was.
 * A session with a parameter that is not finite is refused. */
bool dl_checkpoint_save(Session *session, const char *path, int epoch);

/* Reads the parameters, and into *seed, if not NULL, the seed of the run that wrote them, which
 * stays as it is where the file does not say. Tensors that the model does not have are skipped.
 * False after a message. */
bool dl_checkpoint_load(Session *session, const char *path);
bool dl_checkpoint_seed(Run *run, const char *path, uint64_t *seed);

#endif
