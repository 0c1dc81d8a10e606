/*
 * progress.h: a line on a terminal that says how far training is. Nothing elsewhere.
 */
#ifndef DL_PROGRESS_H
#define DL_PROGRESS_H

#include "internal.h"

typedef struct Progress {
    FILE *stream; /* NULL: not a terminal */
    int done, epochs, rows;
    double start; /* seconds, see dl_seconds */
    double next;  /* when to draw again */
    bool drawn;
} Progress;

/* `shown` false: never draws. `done`: epochs before this start. */
Progress dl_progress_start(Run *run, bool shown, int done, int epochs, int rows);

/* `rows` of epoch `epoch` (from 1) are done, at this mean loss. */
void dl_progress_show(Progress *progress, int epoch, int rows, double loss);

/* Removes the line, so that another can be written. */
void dl_progress_clear(Progress *progress);

#endif
