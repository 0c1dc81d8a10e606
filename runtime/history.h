/*
 * history.h: loss and metrics of every split at the end of every epoch.
 */
#ifndef DL_HISTORY_H
#define DL_HISTORY_H

#include "internal.h"

/* The splits there are, in this order. */
enum { SPLIT_TRAIN, SPLIT_VALID, SPLIT_TEST, SPLIT_COUNT };
extern const char *const dl_split_names[SPLIT_COUNT];

typedef struct History {
    int figures;             /* of one split: the loss and each metric */
    int epochs, room;        /* how many are known; how many there is room for */
    bool known[SPLIT_COUNT]; /* the splits there are */
    double first_loss;       /* of the first step, before anything was learnt; NaN before that */
    double *values;          /* [room][SPLIT_COUNT][figures] */
} History;

/* No epochs yet, room for some. False after a message. */
bool dl_history_init(Run *run, const bool known[SPLIT_COUNT], int room, History *history);

/* The figures of an epoch (from 1). */
double *dl_history_at(const History *history, int epoch, int split);

/* All numbers as text, "loss loss loss ...", from which they come back bit for bit. NULL, or
 * false, after a message; a text that is none of these is refused. */
char *dl_history_write(Run *run, const History *history);
bool dl_history_read(Run *run, const char *text, int epochs, History *history);

#endif
