/*
 * Decides which definitions are stored and which are computed where they are read.
 *
 * After fuse every definition left in the graph is stored: one kernel each. A body may now hold
 * reductions anywhere, each to be computed once for each value of the outer indices that it
 * uses.
 *
 *   - A reduction joins its one reader where the reader evaluates it once per element: row
 *     sums join the row's kernel; a contraction takes its reader as epilogue (bias, activation),
 *     unless that draws: numbers are drawn for a whole row at once, and a tile's rows are short.
 *   - Element-wise work joins its readers where computing it again costs less than storing it.
 *   - Draws and what is made of draws alone are recomputed, never stored.
 */
#ifndef DLC_FUSE_H
#define DLC_FUSE_H

#include "graph.h"

void fuse(Graph *graph);

/* Puts an element-wise definition into one that reads it, in place of the reads. */
void fuse_into(Graph *graph, const Tensor *tensor, Tensor *reader);

/* The same, but every definition that the source names is stored; contractions are plain loops (the trace). */
void fuse_unnamed(Graph *graph);

#endif
