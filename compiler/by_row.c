/*
 * Splits made by row (see by_row.h). All tensors must have n rows, and be read at the row that is
 * being computed; its number may stand nowhere else, and nothing may run over the rows.
 */
#include "by_row.h"

typedef struct Look {
    const Index *row; /* of the definition that is looked at */
    bool good;
} Look;

static bool has_rows(const Tensor *tensor)
{
    if (tensor->rank == 0 || !extent_equal(tensor->shape[0], extent_batch))
        return false;
    for (int i = 1; i < tensor->rank; i++)
        if (tensor->shape[i].per_n != 0)
            return false;
    return true;
}

static bool is_row(const Look *look, const Expr *expr)
{
    return expr && expr->kind == EXPR_INDEX && expr->index == look->row;
}

static void look_at(void *context, const Expr *expr)
{
    Look *look = context;
    int first = 0;
    if (expr->kind == EXPR_READ) {
        first = 1; /* where the row's number may stand, and has to */
        look->good &= has_rows(expr->tensor) && is_row(look, expr->args[0]) && !is_row(look, expr->otherwise);
    }
    if (expr->kind == EXPR_READ || expr->kind == EXPR_OP)
        for (int i = first; i < expr->count; i++)
            look->good &= !is_row(look, expr->args[i]);
    if (expr->kind == EXPR_REDUCE) {
        look->good &= !is_row(look, expr->body);
        for (int i = 0; i < expr->count; i++)
            look->good &= expr->indices[i]->extent.per_n == 0;
    }
    look->good &= expr->kind != EXPR_BATCH;
}

static bool is_by_row(const Tensor *tensor)
{
    switch (tensor->kind) {
    case TENSOR_INPUT:
        return has_rows(tensor);
    case TENSOR_VIEW:
        return has_rows(tensor) && has_rows(tensor->base);
    case TENSOR_DEFINITION: {
        if (!has_rows(tensor))
            return false;
        Look look = {tensor->indices[0], true};
        expr_walk(tensor->body, look_at, &look);
        return look.good && !is_row(&look, tensor->body);
    }
    default:
        return false;
    }
}

bool graph_by_row(const Graph *graph)
{
    for (int i = 0; i < graph->tensors.count; i++)
        if (!is_by_row(graph->tensors.items[i]))
            return false;
    return true;
}
