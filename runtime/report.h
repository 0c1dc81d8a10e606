/*
 * report.h: what training says: the configuration, a line for each epoch, lines of JSON.
 */
#ifndef DL_REPORT_H
#define DL_REPORT_H

#include "history.h"
#include "options.h"
#include "session.h"

/* All that is known at the end of an epoch. */
typedef struct Epoch {
    int number, count; /* number counts from 1 */
    uint64_t step;
    double *figures[SPLIT_COUNT]; /* loss and metrics of each split; NULL: no such split */
    double rate;                  /* the argument lr of its last step; NaN: there is none */
    double seconds;               /* of the whole epoch */
    double samples_per_second;    /* training alone */
} Epoch;

/* "mlp: 203,530 parameters, 796 KiB; ...". `rows`: of each split, 0 where there is none. */
void dl_report_configuration(Run *run, const Options *options, int batch, const int rows[SPLIT_COUNT]);

/* "loss 0.4854 accuracy 0.8365", each figure at least as wide as in widths[], which grows. */
void dl_report_figures(Run *run, const double *figures, int *widths);

/* "   train loss 0.4854   test loss 0.5", of the splits that have figures. */
void dl_report_splits(Run *run, double *const figures[SPLIT_COUNT], int *widths);

/* One line for an epoch. `widths`: SPLIT_COUNT * (1 + metric_count) numbers, 0 at first. */
void dl_report_epoch(Run *run, const Epoch *epoch, int *widths);

/* Appends one line of JSON for an epoch; `fold` is 0 where there are none. False after a message. */
bool dl_log_epoch(Run *run, FILE *file, const char *path, int fold, const Epoch *epoch);

#endif
