/*
 * Sums that a condition makes zero for some of their places:
 *
 *     sum[j](a[j + i - 3, j] * b[j, d] * (j + i >= 3))
 *
 * is sum[j](if j + i >= 3 then a[j + i - 3, j] * b[j, d] else 0).
 *
 * Said once and first, it can be asked once for a whole row of d, which is left out where it does not hold.
 */
#ifndef DLC_GUARDS_H
#define DLC_GUARDS_H

#include "graph.h"

/* `body` with the conditions of its sums said first: those that change with an index of the sum and not with
 * `row`. */
const Expr *guard_sums(Graph *graph, const Expr *body, const Index *row);

#endif
