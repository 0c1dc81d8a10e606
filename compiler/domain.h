/*
 * Where a formula leaves its domain: logarithms and roots of what can be 0 or negative, divisions
 * by what can be 0, exponentials that can overflow.
 */
#ifndef DLC_DOMAIN_H
#define DLC_DOMAIN_H

#include "graph.h"

/* Warns ("domain") at the definitions that the loss depends on; the graph as stabilize left it;
 * `f64`: reals are double. */
void check_domains(const Graph *graph, Diagnostics *diagnostics, bool f64);

#endif
