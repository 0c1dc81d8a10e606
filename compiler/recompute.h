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

/* Of a plan by plan_training, with the default number of rows. */
Peak find_peak(const Emission *emission, const StepList *steps);
bool lives_at(const Place *place, int kernel);
double place_reals(const Place *place, double rows);

/* Changes the training graph so that less lives at the peak: one definition is computed once more, the one
 * that gains most for its operations; `cheap`: element-wise, into its readers. False: none gains. */
bool recompute_one(Program *program, const EmitOptions *options, bool cheap);

#endif
