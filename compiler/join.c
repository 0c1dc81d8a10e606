/*
 * The terms of a body, each added to the first sum before it that goes over the same extents (join.h).
 */
#include "join.h"
#include "contraction.h"
#include "scatter.h"

typedef struct Terms {
    Graph *graph;
    LIST(const Expr *) list;
} Terms;

static bool sums_alike(const Expr *a, const Expr *b)
{
    bool alike = a->count == b->count && a->integer == b->integer;
    for (int i = 0; alike && i < a->count; i++)
        alike = extent_equal(a->indices[i]->extent, b->indices[i]->extent);
    return alike;
}

static bool is_plain_sum(const Expr *expr)
{
    return expr->kind == EXPR_REDUCE && expr->reduction == REDUCE_SUM && !is_contraction(expr);
}

/* Adds a term to the sum of the list that goes over the same extents, or to the list. */
static void add_term(Terms *terms, const Expr *term)
{
    Graph *graph = terms->graph;
    for (int i = 0; is_plain_sum(term) && i < terms->list.count; i++) {
        const Expr *sum = terms->list.items[i];
        if (!is_plain_sum(sum) || !sums_alike(sum, term))
            continue;
        /* Indices of no other sum: one that stands inside may go over these. */
        const Index **own = ARENA_ARRAY(graph->arena, const Index *, sum->count + 1);
        const Expr **values = ARENA_ARRAY(graph->arena, const Expr *, sum->count + 1);
        for (int k = 0; k < sum->count; k++) {
            own[k] = graph_index(graph, sum->indices[k]->name, sum->indices[k]->extent);
            values[k] = expr_index(graph, own[k]);
        }
        const Expr *first = expr_substitute(graph, sum->body, sum->count, sum->indices, values);
        const Expr *second = expr_substitute(graph, term->body, term->count, term->indices, values);
        Expr *joined = (Expr *)expr_reduce(graph, REDUCE_SUM, sum->count, own,
                                           expr_op(graph, OP_ADD, first, second, NULL));
        if (is_plain_sum(joined)) {
            joined->hint = joined->hint ? joined->hint : sum->hint;
            terms->list.items[i] = joined;
            return;
        }
    }
    LIST_PUSH(graph->arena, terms->list, term);
}

static void add_terms(Terms *terms, const Expr *expr)
{
    if (expr->kind == EXPR_OP && expr->op == OP_ADD) {
        add_terms(terms, expr->args[0]);
        add_terms(terms, expr->args[1]);
    } else {
        add_term(terms, expr);
    }
}

const Expr *join_sums(Graph *graph, const Tensor *tensor)
{
    Terms terms = {.graph = graph};
    Scatter scatter;
    if (tensor->integer || find_scatter(tensor->body, tensor->rank, tensor->indices, &scatter))
        return tensor->body;
    add_terms(&terms, tensor->body);
    const Expr *total = terms.list.items[0];
    for (int i = 1; i < terms.list.count; i++)
        total = expr_op(graph, OP_ADD, total, terms.list.items[i], NULL);
    return total;
}
