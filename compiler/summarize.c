/*
 * For each of loss and metrics: follows it back while nothing depends on the batch's rows; the
 * sums over rows that it meets are its totals.
 */
#include "summarize.h"

#include <stdio.h>
#include <string.h>

typedef struct Splitter {
    Graph *graph, *summary;
    Tensor **copies; /* by tensor id: its counterpart in the summary */
    bool failed;     /* something is no function of sums */
} Splitter;

static bool has_rows(const Tensor *tensor)
{
    for (int i = 0; i < tensor->rank; i++)
        if (tensor->shape[i].per_n != 0)
            return true;
    return false;
}

static bool sums_rows(const Expr *body)
{
    if (body->kind != EXPR_REDUCE)
        return false;
    for (int i = 0; i < body->count; i++)
        if (body->indices[i]->extent.per_n != 0)
            return true;
    return false;
}

static Tensor *add_total(Splitter *state, Tensor *tensor)
{
    Graph *graph = state->graph;
    NamedTensor total = {tensor->name, tensor, tensor->span};
    Tensor *input = graph_add(state->summary, TENSOR_INPUT, tensor->name, tensor->rank, tensor->shape,
                              tensor->span);
    for (int i = 0; i < graph->totals.count; i++)
        if (graph->totals.items[i].tensor == tensor)
            DLC_BUG("%s is a total twice", tensor->name);
    LIST_PUSH(graph->arena, graph->totals, total);
    return input;
}

static Tensor *copy_tensor(Splitter *state, Tensor *tensor);

static const Expr *copy_expr(void *context, const Expr *expr)
{
    Splitter *state = context;
    Graph *summary = state->summary;
    const Expr *args[AFFINE_TERMS] = {NULL};
    for (int i = 0; expr->args && i < expr->count && i < AFFINE_TERMS; i++)
        args[i] = copy_expr(state, expr->args[i]);
    switch (expr->kind) {
    case EXPR_CONSTANT:
        return expr_number(summary, expr->value);
    case EXPR_BATCH:
        return expr_batch(summary);
    case EXPR_INDEX:
        return expr_index(summary, expr->index);
    case EXPR_OP:
        return expr_op(summary, expr->op, args[0], args[1], args[2]);
    case EXPR_REDUCE:
        return expr_reduce(summary, expr->reduction, expr->count, expr->indices,
                           copy_expr(state, expr->body));
    case EXPR_READ: {
        Tensor *tensor = copy_tensor(state, expr->tensor);
        if (!tensor)
            return expr_number(summary, 0);
        return expr_read(summary, tensor, args, expr->otherwise ? copy_expr(state, expr->otherwise) : NULL);
    }
    }
    return NULL;
}

/* The summary's counterpart of a tensor; NULL, and failed, when there is none. */
static Tensor *copy_tensor(Splitter *state, Tensor *tensor)
{
    if (state->copies[tensor->id])
        return state->copies[tensor->id];
    Tensor *copy = NULL;
    if (tensor->kind == TENSOR_PARAM || tensor->kind == TENSOR_STATE) {
        copy = graph_add(state->summary, tensor->kind, tensor->name, tensor->rank, tensor->shape,
                         tensor->span);
    } else if (tensor->kind == TENSOR_DEFINITION && !has_rows(tensor) && !sums_rows(tensor->body)) {
        const Expr *body = copy_expr(state, tensor->body);
        copy = graph_define(state->summary, tensor->name, tensor->rank, tensor->indices, body, tensor->span);
        copy->named = tensor->named;
        copy->integer = tensor->integer;
    } else if (tensor->kind == TENSOR_DEFINITION && !has_rows(tensor) &&
               tensor->body->reduction == REDUCE_SUM) {
        copy = add_total(state, tensor);
    } else {
        state->failed = true;
    }
    state->copies[tensor->id] = copy;
    return copy;
}

static void add_result(Splitter *state, const char *name, Tensor *tensor, Span span)
{
    NamedTensor output = {name, tensor, span};
    LIST_PUSH(state->graph->arena, state->summary->outputs, output);
}

static void split(Splitter *state, const char *name, Tensor *tensor)
{
    Tensor *copy = copy_tensor(state, tensor);
    if (copy && copy->kind != TENSOR_DEFINITION)
        copy = graph_define(state->summary, name, 0, NULL, expr_read(state->summary, copy, NULL, NULL),
                            tensor->span);
    add_result(state, name, copy, tensor->span);
}

/* n times the value is added up; the sum divided by all rows is the result. */
static void split_weighted(Splitter *state, const char *name, Tensor *tensor)
{
    Graph *graph = state->graph, *summary = state->summary;
    const Expr *weighted = expr_op(graph, OP_MUL, expr_batch(graph), expr_read(graph, tensor, NULL, NULL),
                                   NULL);
    Tensor *total = graph_define(graph, arena_printf(graph->arena, "%s_rows", name), 0, NULL, weighted,
                                 tensor->span);
    Tensor *input = add_total(state, total);
    const Expr *mean = expr_op(summary, OP_DIV, expr_read(summary, input, NULL, NULL), expr_batch(summary),
                               NULL);
    add_result(state, name, graph_define(summary, name, 0, NULL, mean, tensor->span), tensor->span);
}

/* `diagnostics` NULL: silent. False when a metric is no function of sums. */
static bool summarize_graph(Graph *graph, bool weighted, Diagnostics *diagnostics)
{
    Splitter state = {.graph = graph, .summary = graph_new(graph->arena, graph->name)};
    state.summary->index_count = graph->index_count; /* the index variables are shared */
    state.copies = ARENA_ARRAY(graph->arena, Tensor *, graph->tensors.count + graph->metrics.count + 8);
    graph->totals.count = 0;
    graph->summary = state.summary;
    bool exact = true;
    for (int i = -1; i < graph->metrics.count; i++) {
        const NamedTensor *metric = i < 0 ? NULL : &graph->metrics.items[i];
        Tensor *tensor = metric ? metric->tensor : graph->loss;
        state.failed = false;
        (weighted ? split_weighted : split)(&state, metric ? metric->name : "loss", tensor);
        exact = exact && !state.failed;
        if (state.failed && metric && diagnostics)
            diag_error(diagnostics, metric->span,
                       "metric %s is neither a mean over samples nor a function of such means, so it has no value "
                       "for a whole split",
                       metric->name);
    }
    return exact;
}

static bool same_layout(const Graph *a, const Graph *b)
{
    if (a->totals.count != b->totals.count || a->summary->tensors.count != b->summary->tensors.count)
        return false;
    for (int i = 0; i < a->totals.count; i++)
        if (strcmp(a->totals.items[i].name, b->totals.items[i].name) != 0 ||
            a->totals.items[i].tensor->rank != b->totals.items[i].tensor->rank)
            return false;
    return true;
}

void summarize(Graph *training, Graph *evaluation, Diagnostics *diagnostics)
{
    bool exact = summarize_graph(training, false, NULL);
    exact = summarize_graph(evaluation, false, diagnostics) && exact && same_layout(training, evaluation);
    if (!exact) {
        summarize_graph(training, true, NULL);
        summarize_graph(evaluation, true, NULL);
    }
}
