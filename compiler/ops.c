/*
 * The table of scalar operations (ops.def) as data and functions: names, constant folding,
 * derivatives.
 */
#include "ops.h"

#include <math.h>

const OpInfo op_table[OP_COUNT] = {
#define OP(id, name, arity, value, d_a, d_b, spelling, precedence, cost) \
    [OP_##id] = {name, arity, spelling, precedence, cost},
#include "ops.def"
#undef OP
};

double op_value(Op op, double a, double b, double c)
{
    (void)b, (void)c;
    switch (op) {
#define OP(id, name, arity, value, d_a, d_b, spelling, precedence, cost) \
    case OP_##id:                                                        \
        return value;
#include "ops.def"
#undef OP
    default:
        DLC_BUG("no operation %d", (int)op);
    }
}

int node_cost(const Expr *expr)
{
    enum { DRAW_COST = 30 };
    if (expr->kind == EXPR_OP)
        return op_table[expr->op].cost;
    return expr->kind == EXPR_READ && expr->tensor->kind == TENSOR_DRAW ? DRAW_COST : 0;
}

static void add_cost(void *context, const Expr *expr)
{
    *(int *)context += node_cost(expr);
}

int value_cost(const Expr *expr)
{
    int cost = 0;
    expr_walk(expr, add_cost, &cost);
    return cost;
}

#define NONE NULL
#define NUM(value) expr_number(graph, value)
#define ADD(a, b) expr_op(graph, OP_ADD, a, b, NULL)
#define SUB(a, b) expr_op(graph, OP_SUB, a, b, NULL)
#define MUL(a, b) expr_op(graph, OP_MUL, a, b, NULL)
#define DIV(a, b) expr_op(graph, OP_DIV, a, b, NULL)
#define POW(a, b) expr_op(graph, OP_POW, a, b, NULL)
#define GT(a, b) expr_op(graph, OP_GT, a, b, NULL)
#define GE(a, b) expr_op(graph, OP_GE, a, b, NULL)
#define LT(a, b) expr_op(graph, OP_LT, a, b, NULL)
#define LE(a, b) expr_op(graph, OP_LE, a, b, NULL)
#define NEG(a) expr_op(graph, OP_NEG, a, NULL, NULL)
#define EXP(a) expr_op(graph, OP_EXP, a, NULL, NULL)
#define LOG(a) expr_op(graph, OP_LOG, a, NULL, NULL)
#define SIN(a) expr_op(graph, OP_SIN, a, NULL, NULL)
#define COS(a) expr_op(graph, OP_COS, a, NULL, NULL)
#define SIGMOID(a) expr_op(graph, OP_SIGMOID, a, NULL, NULL)
#define SIGN(a) expr_op(graph, OP_SIGN, a, NULL, NULL)

const Expr *op_derivative(Graph *graph, const Expr *node, const Expr *y, int argument)
{
    const Expr *a = node->args[0];
    const Expr *b = node->count > 1 ? node->args[1] : NULL;
    (void)b;
    switch (node->op) {
#define OP(id, name, arity, value, d_a, d_b, spelling, precedence, cost) \
    case OP_##id:                                                        \
        return argument == 0 ? (d_a) : (d_b);
#include "ops.def"
#undef OP
    default:
        DLC_BUG("no operation %d", (int)node->op);
    }
}
