/*
 * What expr.c, algebra.c and range.c share.
 */
#ifndef DLC_EXPR_INTERNAL_H
#define DLC_EXPR_INTERNAL_H

#include "graph.h"

/* The node itself, hash-consed, without algebra. */
const Expr *expr_node(Graph *graph, Op op, const Expr *a, const Expr *b, const Expr *c);

/* The simpler expression that equals op(a, b, c), or NULL where no rule of algebra.c fits. */
const Expr *expr_algebra(Graph *graph, Op op, const Expr *a, const Expr *b, const Expr *c);

bool expr_is_op(const Expr *expr, Op op);
bool expr_is_condition(const Expr *expr);

/* An integer expression whose value C's int holds, as far as its extents are known. */
bool expr_fits_int(const Expr *expr);

#endif
