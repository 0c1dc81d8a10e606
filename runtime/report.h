/*
 * report.h: what training says: the configuration, a line for each epoch, lines of JSON.
 */
#ifndef DL_REPORT_H
#define DL_REPORT_H

#include "options.h"
#include "session.h"

/* The splits there are, in this order. */
enum { SPLIT_TRAIN, SPLIT_VALID, SPLIT_TEST, SPLIT_COUNT };
extern const char *const dl_split_names[SPLIT_COUNT];

/* All that is known at the end of an epoch. */
typedef struct Epoch {
    int number, count; /* number counts from 1 */
    uint64_t step;
    double *figures[SPLIT_COUNT]; /* loss and metrics of each split; NULL: no such split */
    double seconds;               /* of the whole epoch */
    double samples_per_second;    /* training alone */
} Epoch;

/* "mlp: 203,530 parameters, 796 KiB; ...". `rows`: of each split, 0 where there is none. */
void dl_report_configuration(Run *run, const Options *options, int batch, const int rows[SPLIT_COUNT]);

/* "loss 0.4854 accuracy 0.8365", each figure at least as wide as in widths[], which grows. */
void dl_report_figures(Run *run, const double *figures, int *widths);

/* One line for an epoch. `widths`: SPLIT_COUNT * (1 + metric_count) numbers, 0 at first. */
void dl_report_epoch(Run *run, const Epoch *epoch, int *widths);

/* Appends one line of JSON for an epoch. False after a message. */
bool dl_log_epoch(Run *run, FILE *file, const char *path, const Options *options, const Epoch *epoch);

#endif
