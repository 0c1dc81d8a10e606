/*
 * draw.h: random inputs, for commands that need no data.
 */
#ifndef DL_DRAW_H
#define DL_DRAW_H

#include "internal.h"

typedef enum Draw {
    DRAW_NORMAL,   /* mean 0, deviation 1 */
    DRAW_POSITIVE, /* uniform in (0, 1) */
    DRAW_EVEN      /* uniform, with mean 0 and deviation 1: quick to draw */
} Draw;

/* A buffer of n rows for each input of the model: reals as `draw` says, classes
 * uniform. NULL after a message. */
void **dl_draw_inputs(Run *run, const DlModel *model, int n, uint64_t seed, Draw draw);

/* dl_normal and dl_random of random.h as one function, where speed does not matter. */
double dl_draw_normal(uint64_t seed, const char *stream, uint32_t step, uint64_t element);
uint32_t dl_draw_bits(uint64_t seed, const char *stream, uint32_t step, uint64_t element);

#endif
