/*
 * Sums over the window of a strided read, opened. The gradient of `x[2 * i + p]` is a sum over p in which
 * all but one place are guarded away:
 *
 *     sum[p: 2](if 2 * ((a - p) // 2) == a - p then e[(a - p) // 2, p] else 0)  =  e[a // 2, a - 2 * (a // 2)]
 *
 * So it is wherever the index ranges over the whole stride, as it does for windows side by side: each
 * element of a pooled picture lies in one of them.
 */
#ifndef DLC_WINDOWS_H
#define DLC_WINDOWS_H

#include "graph.h"

/* `expr` with all such sums opened. */
const Expr *open_windows(Graph *graph, const Expr *expr);

#endif
