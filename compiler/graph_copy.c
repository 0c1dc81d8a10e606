/* A graph anew: tensors and expressions of its own, index variables shared (see graph.h). */
#include "graph.h"

typedef struct Copying {
    Graph *to;
    Tensor **tensors;    /* by the id of what they are copies of */
    const Expr **copies; /* by the id of the expression; NULL: not copied yet */
} Copying;

static const Expr *copy_expr(Copying *copying, const Expr *expr);

static const Expr *build(Copying *copying, const Expr *expr)
{
    Graph *to = copying->to;
    const Expr **args = ARENA_ARRAY(to->arena, const Expr *, expr->count + 3);
    for (int i = 0; expr->kind != EXPR_REDUCE && i < expr->count; i++)
        args[i] = copy_expr(copying, expr->args[i]);
    switch (expr->kind) {
    case EXPR_CONSTANT:
        return expr_number(to, expr->value);
    case EXPR_BATCH:
        return expr_batch(to);
    case EXPR_INDEX:
        return expr_index(to, expr->index);
    case EXPR_READ:
        return expr_read(to, copying->tensors[expr->tensor->id], args,
                         expr->otherwise ? copy_expr(copying, expr->otherwise) : NULL);
    case EXPR_OP:
        return expr_op(to, expr->op, args[0], args[1], args[2]);
    case EXPR_REDUCE:
        return expr_reduce(to, expr->reduction, expr->count, expr->indices, copy_expr(copying, expr->body));
    }
    DLC_BUG("an expression of kind %d", (int)expr->kind);
}

static const Expr *copy_expr(Copying *copying, const Expr *expr)
{
    if (!copying->copies[expr->id])
        copying->copies[expr->id] = build(copying, expr);
    return copying->copies[expr->id];
}

Graph *graph_copy(const Graph *graph)
{
    Graph *to = graph_new(graph->arena, graph->name);
    Copying copying = {.to = to};
    copying.tensors = ARENA_ARRAY(graph->arena, Tensor *, graph->tensors.count + 1);
    copying.copies = ARENA_ARRAY(graph->arena, const Expr *, graph->expr_count + 1);
    to->index_count = graph->index_count; /* so that a new index is none of those that are shared */
    for (int i = 0; i < graph->tensors.count; i++) {
        const Tensor *tensor = graph->tensors.items[i];
        Tensor *copy = ARENA_NEW(graph->arena, Tensor);
        *copy = *tensor;
        copying.tensors[i] = copy;
        if (tensor->base)
            copy->base = copying.tensors[tensor->base->id];
        if (tensor->seen)
            copy->seen = copying.tensors[tensor->seen->id];
        if (tensor->body)
            copy->body = copy_expr(&copying, tensor->body);
        if (tensor->initial)
            copy->initial = copy_expr(&copying, tensor->initial);
        LIST_PUSH(graph->arena, to->tensors, copy);
    }
    if (graph->loss)
        to->loss = copying.tensors[graph->loss->id];
    return to;
}
