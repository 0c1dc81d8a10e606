/*
 * checkpoint.h: a session on disk, as safetensors.
 *
 * Parameters stand under their names, the model's states as state.NAME, optimiser states as
 * optimizer.STATE.NAME. Where training keeps better parameters and states than those of its last
 * step, these are the ones under such names, and the last step's are last.NAME, last.state.NAME. __metadata__ holds texts: model, epoch, step, seed, losses (see
 * history.h), and best_epoch, valid where there are such.
 */
#ifndef DL_CHECKPOINT_H
#define DL_CHECKPOINT_H

#include "history.h"
#include "session.h"

/* Where a training stands, beside its session. */
typedef struct Standing {
    int epoch;      /* the last one that is done */
    int best_epoch; /* 0: the best parameters are not looked for, or there are none yet */
    void *best;     /* a block like Session.learned; NULL: not looked for */
    double valid;   /* the part of the training split that --valid holds out; 0: none */
    History history;
} Standing;

/* Replaces the file at `path`, whole; false after a message, and then an old file is as it was.
 * A session with a parameter or state that is not finite is refused. */
bool dl_checkpoint_save(Session *session, const char *path, const Standing *standing);

/* Reads parameters and states. Tensors that the model does not have are skipped. False after a message. */
bool dl_checkpoint_load(Session *session, const char *path);

/* Reads all that dl_checkpoint_save wrote, so that training goes on as if it had never stopped.
 * The standing has room for best parameters where they are looked for, and a history. False
 * after a message. */
bool dl_checkpoint_resume(Session *session, const char *path, Standing *standing);

/* Reads into *seed the seed of the run that wrote the file; it stays as it is where the file does
 * not say. False after a message. */
bool dl_checkpoint_seed(Run *run, const char *path, uint64_t *seed);

#endif
