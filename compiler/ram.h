/*
 * What training needs in memory, and how it is made to need less (dlc --ram).
 *
 * Counted is what a program of one's own gives to the emitted functions: parameters, gradient, the
 * optimiser's state, states before and after the step, and the arena of a batch, with the scratch of one
 * thread. Not counted: rows of data, the code, and the stack.
 *
 * What is given up for memory, the cheapest first, each until it fits:
 *
 *   1. nothing: what recompute_free does, without --ram too
 *   2. blocks of matrix products get smaller, down to LEAST_SCRATCH reals
 *   3. sums over rows are no longer divided into chunks
 *   4. what is kept for later though it is element-wise is computed once more, where it is read
 *   5. matrix products are plain loops, without scratch; anything may be computed once more
 *
 * A definition that lives when most does, but is neither written nor read then, is computed once more by
 * those that read it later: put into them, or as a definition of its own before the first of them. Of
 * all that could be, those are taken by which the peak shrinks most for an operation; 4 and 5 are tried with
 * sums in chunks and with whole ones, since what is summed in chunks may be local to its kernel. What is
 * then left goes to blocks again. The search is greedy: what it calls the least is the least that it found,
 * and a limit of just that is met.
 */
#ifndef DLC_RAM_H
#define DLC_RAM_H

#include "emit_parts.h"

/* In bytes. */
typedef struct Memory {
    double parameters, gradient, optimizer, states, arena;
} Memory;

/* Of a batch of default_rows, after emit_functions. */
Memory memory_of(const Emission *emission);
double memory_total(const Memory *memory);
/* One line each, and the sum. */
void write_memory(const Memory *memory, Text *text);

/* --batch, or the train block's batch, or 256. */
double default_rows(const Program *program, const EmitOptions *options);
/* terms[0] + terms[1] n + terms[2] n^2 */
double at_rows(const int64_t terms[3], double rows);

/* Changes the training graph, after fuse: what takes much of the peak and next to no operations is computed
 * once more, where it is read later. No kernel gets slower by more than noise. */
void recompute_free(Program *program, const EmitOptions *options);

/* Changes the program's graphs, after fuse, so that training takes at most `limit` bytes. Where that can't
 * be done: reports an error, and appends what lives at the peak to `excess`. */
void fit_memory(Program *program, const EmitOptions *options, double limit, Diagnostics *diagnostics,
                Text *excess);

#endif
