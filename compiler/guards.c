/*
 * Conditions of sums: see guards.h.
 */
#include "guards.h"
#include "ops.h"

typedef struct Guard {
    Graph *graph;
    const Expr *sum;
    const Index *row;
    const Expr *condition; /* what was found so far; NULL: nothing */
} Guard;

static bool changes(const Guard *guard, const Expr *condition)
{
    for (int i = 0; i < guard->sum->count; i++)
        if (expr_uses_index(condition, guard->sum->indices[i]))
            return !expr_uses_index(condition, guard->row);
    return false;
}

static void take(Guard *guard, const Expr *condition)
{
    guard->condition = guard->condition ? expr_op(guard->graph, OP_AND, guard->condition, condition, NULL)
                                        : condition;
}

static bool is_condition(const Expr *expr)
{
    return expr->kind == EXPR_OP && expr->op >= OP_EQ && expr->op <= OP_AND;
}

/* Whether the read lies inside where a condition holds; that condition, NULL if there is none. */
static const Expr *inside_of(const Guard *guard, const Expr *read)
{
    Graph *graph = guard->graph;
    const Expr *inside = expr_number(graph, 1);
    for (int p = 0; p < read->count; p++)
        inside = expr_op(graph, OP_AND, inside, expr_in_range(graph, read->args[p], read->tensor->shape[p]), NULL);
    return is_condition(inside) ? inside : NULL;
}

/* The factor without what makes it zero, which goes to the guard. */
static const Expr *open_factor(Guard *guard, const Expr *expr)
{
    Graph *graph = guard->graph;
    if (expr->kind == EXPR_READ && expr->otherwise && expr_is_number(expr->otherwise, 0)) {
        const Expr *inside = inside_of(guard, expr);
        if (!inside || !changes(guard, inside))
            return expr;
        take(guard, inside);
        return expr_read(graph, expr->tensor, expr->args, NULL);
    }
    if (expr->kind != EXPR_OP)
        return expr;
    if (is_condition(expr) && changes(guard, expr)) {
        take(guard, expr);
        return expr_number(graph, 1);
    }
    if (expr->op == OP_AND || expr->op == OP_MUL) {
        const Expr *left = open_factor(guard, expr->args[0]), *right = open_factor(guard, expr->args[1]);
        return expr_op(graph, expr->op, left, right, NULL);
    }
    if (expr->op == OP_NEG)
        return expr_op(graph, OP_NEG, open_factor(guard, expr->args[0]), NULL, NULL);
    if (expr->op == OP_SELECT && expr_is_number(expr->args[2], 0) && changes(guard, expr->args[0])) {
        take(guard, expr->args[0]);
        return open_factor(guard, expr->args[1]);
    }
    return expr;
}

static const Expr *guard_sum(void *context, const Expr *expr)
{
    Guard *outer = context;
    Graph *graph = outer->graph;
    if (expr->kind != EXPR_REDUCE || expr->reduction != REDUCE_SUM || expr->integer)
        return NULL;
    Guard guard = {graph, expr, outer->row, NULL};
    const Expr *body = open_factor(&guard, expr->body);
    if (!guard.condition || !is_condition(guard.condition))
        return NULL;
    body = expr_op(graph, OP_SELECT, guard.condition, body, expr_number(graph, 0));
    Expr *sum = (Expr *)expr_reduce(graph, REDUCE_SUM, expr->count, expr->indices, body);
    if (sum->kind == EXPR_REDUCE && !sum->hint)
        sum->hint = expr->hint;
    return sum;
}

const Expr *guard_sums(Graph *graph, const Expr *body, const Index *row)
{
    Guard guard = {graph, NULL, row, NULL};
    return expr_rewrite(graph, body, guard_sum, &guard);
}
