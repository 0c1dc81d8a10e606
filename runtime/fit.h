/*
 * fit.h: one model trained from beginning to end: the whole of `train`, or one of its folds.
 */
#ifndef DL_FIT_H
#define DL_FIT_H

#include "checkpoint.h"
#include "progress.h"
#include "report.h"

typedef struct Fit {
    /* Set by the caller. */
    Run *run;
    const Options *options;
    Split splits[SPLIT_COUNT]; /* no rows: no such split */
    int fold;                  /* from 1; 0: no folds, and every epoch is printed */
    FILE *log;                 /* or NULL */

    Session session;
    Batches batches[SPLIT_COUNT];
    Standing standing;
    int *widths;       /* of the figures printed so far, see dl_report_figures */
    double *arguments; /* the optimiser's in the current step */
    int rate;          /* which of them is lr; -1: none */
    uint64_t steps;    /* of the whole training */
    Epoch epoch;
    Progress progress;
    double seconds; /* of all epochs of this run */
} Fit;

/* A model as the options say: new, loaded, or where a checkpoint stopped. False after a message. */
bool dl_fit_prepare(Fit *fit);

/* The epochs that are left, until there is no hope for better ones. False after a message. */
bool dl_fit_train(Fit *fit);

/* The epoch whose parameters are the result, and which is the last one without --patience. */
int dl_fit_result(const Fit *fit);

#endif
