/*
 * work.h: the floating-point operations that a training step needs, for `info`, `bench` and --stats.
 */
#ifndef DLC_WORK_H
#define DLC_WORK_H

#include "program.h"

/* Operations of forward, backward and update: terms[0] + terms[1] n + terms[2] n^2 for n rows. */
void step_flops(const Program *program, double terms[3]);

/* Those of the update alone, which do not depend on n. */
double update_flops(const Program *program);

/* Adds those of one definition. */
void add_flops(const Tensor *definition, double terms[3]);

/* From how many rows on work of so many operations is worth threads; 0: not for batches of any usual size. */
int64_t rows_worth_threads(const double terms[3]);

#endif
