/*
 * Smaller graphs with the same values: aliases and constants are seen through, equal
 * definitions become one, stop_gradient (whose work is done) disappears, what nothing needs is
 * removed. Afterwards every output and gradient is a definition of its own.
 */
#ifndef DLC_SIMPLIFY_H
#define DLC_SIMPLIFY_H

#include "graph.h"

void simplify(Graph *graph);

/* Removes the tensors that no result needs (inputs, targets, parameters and states stay) and
 * renumbers the rest. */
void remove_dead(Graph *graph);

#endif
