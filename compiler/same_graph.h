/*
 * Whether two graphs compute the same.
 */
#ifndef DLC_SAME_GRAPH_H
#define DLC_SAME_GRAPH_H

#include "graph.h"

/* Loss, totals and outputs of both are the same functions of inputs, targets and parameters. */
bool same_results(const Graph *a, const Graph *b);

#endif
