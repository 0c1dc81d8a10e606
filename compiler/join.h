/*
 * Sums over the same rows as one sum:
 *
 *     sum[r](a[r]) + sum[s](b[s])  =  sum[t](a[t] + b[t])
 *
 * The gradient of a bias is such a sum where its layer is used at every step of a `for`: it then has one pass over
 * the rows instead of one for each. Sums that a kernel of another form computes are left alone: contractions, which
 * may be matrix products, and scatters.
 */
#ifndef DLC_JOIN_H
#define DLC_JOIN_H

#include "graph.h"

/* The tensor's body with such sums joined. */
const Expr *join_sums(Graph *graph, const Tensor *tensor);

#endif
