/*
 * Which splits can be made a few rows at a time (DlSplit.by_row).
 */
#ifndef DLC_BY_ROW_H
#define DLC_BY_ROW_H

#include "graph.h"

/* Whether row i of every tensor of a split's graph is a function of row i of its inputs alone:
 * neither of i and n, nor of draws, nor of other rows. Before fuse or after it; true only where
 * that is plain to see. */
bool graph_by_row(const Graph *graph);

#endif
