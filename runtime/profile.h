/*
 * profile.h: the time of each kernel of a training step, for `bench --profile`.
 */
#ifndef DL_PROFILE_H
#define DL_PROFILE_H

#include "options.h"
#include "session.h"

/* Takes `steps` steps of n rows, kernel by kernel, and prints the table: kernels in the order of
 * execution, the median time of each. `whole`: seconds of a step that no clock interrupts. The
 * session goes on training. False after a message: the model has no kernels, or memory is gone. */
bool dl_profile(Session *session, const Options *options, int n, const void *const *inputs, int steps,
                double whole);

/* The median of at least one number; sorts them. */
double dl_median(double *numbers, int count);

#endif
