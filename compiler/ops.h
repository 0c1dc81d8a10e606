/*
 * What ops.def says of each scalar operation, as functions.
 */
#ifndef DLC_OPS_H
#define DLC_OPS_H

#include "graph.h"

/* The operation's value for these arguments (unused ones are ignored). */
double op_value(Op op, double a, double b, double c);

/* The time that one node takes beside its operands, in the unit of ops.def: that of an operation or of a
 * random number, else 0. */
int node_cost(const Expr *expr);
/* That of all nodes of an expression, each counted once. */
int value_cost(const Expr *expr);

/* The derivative of the operation `node` for argument 0 or 1, as an expression of its arguments
 * and of its result `y` (the node itself, or a read of the tensor that stores it); NULL: it has
 * none (0 everywhere). The branches of a select are not factors: differentiate treats them. */
const Expr *op_derivative(Graph *graph, const Expr *node, const Expr *y, int argument);

#endif
