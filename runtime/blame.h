/*
 * blame.h: where a number that is not finite came from.
 */
#ifndef DL_BLAME_H
#define DL_BLAME_H

#include "session.h"

/* A step of training, as far as it got. */
typedef struct Blame {
    Session *session;
    const Batches *batches; /* of the training split, at this step's batch */
    int start, n;           /* its first place in the split's order, its rows */
    int epoch;
} Blame;

/* The loss is not finite: names the first input, parameter or tensor that isn't. False. */
bool dl_blame_loss(const Blame *blame);

/* After backward, with a finite loss: names the first parameter whose gradient is not finite.
 * False. */
bool dl_blame_gradient(const Blame *blame);

#endif
