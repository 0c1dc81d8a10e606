/*
 * Definitions that are computed once more rather than kept (see ram.h).
 */
#ifndef DLC_RECOMPUTE_H
#define DLC_RECOMPUTE_H

#include "emit_parts.h"
#include "simplify.h"

/* When most lives at once. */
typedef struct Peak {
    int kernel;
    const Tensor *tensor; /* that it computes */
    double rows, reals;
    double strain;        /* of all kernels: less when any of the higher ones gets lower */
} Peak;

/* Of a plan by plan_training or outline_training, with the default number of rows. */
Peak find_peak(const Emission *emission, const StepList *steps);
bool lives_at(const Place *place, int kernel);
double place_reals(const Place *place, double rows);

/* What computing once more may cost. */
typedef enum Price {
    PRICE_NOTHING, /* no time: a few operations in readers that are no matrix products, for much of the peak */
    PRICE_LITTLE,  /* element-wise, in the readers */
    PRICE_ANY      /* whatever there is */
} Price;

typedef bool Enough(void *context);

/* Changes the training graph, after fuse, so that less lives at the peak: definitions are computed once more,
 * first those that gain most for their operations, until enough(context) says that it may end. There may be
 * more to gain after that, at another peak. False: there was nothing. `emission`: of emission_start. */
bool recompute(const Emission *emission, Price price, Enough *enough, void *context);

#endif
