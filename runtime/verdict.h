/*
 * verdict.h: what a training's curves mean, in words.
 */
#ifndef DL_VERDICT_H
#define DL_VERDICT_H

/* The losses of a training. */
typedef struct Curves {
    int epochs;
    double first;          /* of the first step, before anything was learnt; NaN: not known */
    const double *train;   /* of each epoch, the mean over its steps */
    const double *held;    /* of each epoch, on rows that were not trained on; NULL: there are none */
    const char *held_name; /* "validation" or "test" */
} Curves;

enum { DL_VERDICT = 512 };

/* One line or two that name what is seen, overfitting for instance, and the figures it was judged
 * by, into `text`, which is returned. Depends on nothing else. */
const char *dl_verdict(const Curves *curves, char text[DL_VERDICT]);

#endif
