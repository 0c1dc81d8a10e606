/*
 * threads.h: how many threads the model's functions use, and how these wait.
 *
 * The threads are OpenMP's, in a program that was compiled with -fopenmp; the runtime itself knows
 * of it only what DlModel.threads tells.
 */
#ifndef DL_THREADS_H
#define DL_THREADS_H

#include "internal.h"

/* Processors that this process may use, at least 1. */
int dl_processors(void);

/* Asks for `wanted` threads; 0: as many as OMP_NUM_THREADS says, else one for each processor.
 * Returns how many there are; says so where these are fewer than were wanted. */
int dl_threads_set(Run *run, int wanted);

/* Makes threads that wait sleep after a short while, for which the program may have to start once
 * more; so this comes before all else. Without OpenMP, or where the environment says how to wait,
 * nothing happens. */
void dl_threads_settle(const DlModel *model, char **argv);

#endif
