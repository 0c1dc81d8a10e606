/*
 * Opening sums over windows: see windows.h.
 */
#include "windows.h"

/* The guard `stride * quotient == value`, where value = rest - index or rest + index. */
typedef struct Window {
    const Index *index;
    const Expr *guard, *quotient;
    const Expr *opened; /* the quotient without the index */
    const Expr *place;  /* what the index is then */
} Window;

static bool is_quotient(const Expr *expr, const Expr *value, double stride)
{
    return expr->kind == EXPR_OP && expr->op == OP_FLOORDIV && expr->args[0] == value &&
           expr_is_number(expr->args[1], stride);
}

/* value // stride, if `product` is stride times that. */
static const Expr *quotient_of(const Expr *product, const Expr *value, double stride)
{
    if (stride == 1 && product == value)
        return value;
    if (product->kind != EXPR_OP || product->op != OP_MUL)
        return NULL;
    for (int side = 0; side < 2; side++)
        if (expr_is_number(product->args[side], stride) &&
            is_quotient(product->args[1 - side], value, stride))
            return product->args[1 - side];
    return NULL;
}

static bool opens(Graph *graph, const Expr *guard, const Index *index, Window *window)
{
    if (guard->kind != EXPR_OP || guard->op != OP_EQ || index->extent.per_n)
        return false;
    const Expr *stride = expr_extent(graph, index->extent), *number = expr_index(graph, index);
    for (int side = 0; side < 2; side++) {
        const Expr *value = guard->args[side];
        const Expr *quotient = quotient_of(guard->args[1 - side], value, (double)index->extent.constant);
        Affine affine;
        if (!quotient || !expr_affine(value, &affine))
            continue;
        int64_t times = 0;
        for (int i = 0; i < affine.count; i++)
            times = affine.index[i] == index ? affine.coefficient[i] : times;
        if (times != 1 && times != -1)
            continue;
        const Expr *rest = expr_op(graph, times > 0 ? OP_SUB : OP_ADD, value, number, NULL);
        const Expr *above = expr_number(graph, (double)index->extent.constant - 1);
        const Expr *dividend = times > 0 ? expr_op(graph, OP_ADD, rest, above, NULL) : rest;
        if (expr_affine(dividend, &affine))
            dividend = expr_of_affine(graph, &affine);
        if (expr_affine(rest, &affine))
            rest = expr_of_affine(graph, &affine);
        const Expr *opened = expr_op(graph, OP_FLOORDIV, dividend, stride, NULL);
        const Expr *whole = expr_op(graph, OP_MUL, stride, opened, NULL);
        const Expr *place = times > 0 ? expr_op(graph, OP_SUB, whole, rest, NULL)
                                      : expr_op(graph, OP_SUB, rest, whole, NULL);
        *window = (Window){index, guard, quotient, opened, place};
        return !expr_uses_index(opened, index) && !expr_uses_index(place, index);
    }
    return false;
}

static bool find_window(Graph *graph, const Expr *condition, const Index *index, Window *window)
{
    if (condition->kind == EXPR_OP && condition->op == OP_AND)
        return find_window(graph, condition->args[0], index, window) ||
               find_window(graph, condition->args[1], index, window);
    return opens(graph, condition, index, window);
}

typedef struct Opening {
    Graph *graph;
    const Window *window;
} Opening;

static const Expr *use_opened(void *context, const Expr *expr)
{
    const Opening *opening = context;
    if (expr == opening->window->guard)
        return expr_number(opening->graph, 1);
    return expr == opening->window->quotient ? opening->window->opened : NULL;
}

/* What is certain of a condition falls away. */
static const Expr *drop_certain(void *context, const Expr *expr)
{
    Graph *graph = context;
    if (expr->kind != EXPR_OP || (expr->op != OP_GE && expr->op != OP_LT) || !expr->integer ||
        !expr->args[0]->integer || !expr->args[1]->integer)
        return NULL;
    Extent low, high, least, most;
    if (!expr_range(expr->args[0], &low, &high) || !expr_range(expr->args[1], &least, &most))
        return NULL;
    bool certain = expr->op == OP_GE ? extent_at_most(most, low)
                                     : extent_at_most((Extent){high.per_n, high.constant + 1}, least);
    return certain ? expr_number(graph, 1) : NULL;
}

static const Expr *open_sum(void *context, const Expr *expr)
{
    Graph *graph = context;
    if (expr->kind != EXPR_REDUCE)
        return NULL;
    const Expr *body = expr_rewrite(graph, expr->body, open_sum, graph);
    const Index **left = ARENA_ARRAY(graph->arena, const Index *, expr->count + 1);
    int count = 0;
    for (int i = 0; i < expr->count; i++) {
        Window window;
        bool guarded = expr->reduction == REDUCE_SUM && body->kind == EXPR_OP && body->op == OP_SELECT &&
                       expr_is_number(body->args[2], 0);
        if (!guarded || !find_window(graph, body->args[0], expr->indices[i], &window)) {
            left[count++] = expr->indices[i];
            continue;
        }
        Opening opening = {graph, &window};
        body = expr_rewrite(graph, body, use_opened, &opening);
        body = expr_substitute(graph, body, 1, &window.index, &window.place);
        body = expr_rewrite(graph, body, drop_certain, graph);
    }
    if (count == expr->count && body == expr->body)
        return expr;
    if (count == 0)
        return body;
    Expr *result = (Expr *)expr_reduce(graph, expr->reduction, count, left, body);
    if (result->kind == EXPR_REDUCE && !result->hint)
        result->hint = expr->hint;
    return result;
}

const Expr *open_windows(Graph *graph, const Expr *expr)
{
    return expr_rewrite(graph, expr, open_sum, graph);
}
