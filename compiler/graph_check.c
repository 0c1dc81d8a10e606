/*
 * The graph's invariants, verified between passes.
 *
 * In:  a graph and the name of the pass that made it. Out: nothing, or the end of the process with
 * a message that names pass and tensor: a pass is wrong, never the user's program.
 *
 * Beside the invariants that graph.h lists: every read without a default stands inside its
 * tensor, wherever its place can be computed. Branches of a select and what follows `and` or `or`
 * are left out, since the condition before them may be what keeps them inside.
 */
#include "graph.h"

#include <stdlib.h>
#include <string.h>

/* The indices bound around a place, the innermost first. */
typedef struct Bound {
    const struct Bound *outer;
    const Index *index;
} Bound;

typedef struct Checker {
    const Graph *graph;
    const char *pass;
    bool fused;
    const Tensor *tensor; /* whose expression is checked */
    int *seen;            /* by expression id: the last place (a number) at which it was checked */
    int places;           /* places numbered so far: one for each scope, twice (guarded or not) */
} Checker;

/* Where an expression stands. */
typedef struct Place {
    const Bound *bound;
    int number;
    bool guarded; /* in what may not be evaluated */
} Place;

#define REFUSE(checker, ...) refuse((checker), __LINE__, __VA_ARGS__)

_Noreturn static void refuse(const Checker *checker, int line, const char *format, ...) DLC_PRINTF(3, 4);

_Noreturn static void refuse(const Checker *checker, int line, const char *format, ...)
{
    Text text = {0};
    va_list arguments;
    va_start(arguments, format);
    text_vprintf(&text, format, arguments);
    va_end(arguments);
    dlc_bug(__FILE__, line, "after %s, in graph %s, tensor %s: %s", checker->pass,
            checker->graph->name ? checker->graph->name : "?",
            checker->tensor && checker->tensor->name ? checker->tensor->name : "?", text.data);
}

static void require(const Checker *checker, bool holds, const char *what)
{
    if (!holds)
        REFUSE(checker, "%s", what);
}

static bool is_member(const Graph *graph, const Tensor *tensor)
{
    return tensor && tensor->id >= 0 && tensor->id < graph->tensors.count &&
           graph->tensors.items[tensor->id] == tensor;
}

static bool is_bound(const Bound *bound, const Index *index)
{
    for (; bound; bound = bound->outer)
        if (bound->index == index)
            return true;
    return false;
}

/* ---- expressions ---- */

static void check_expr(Checker *checker, Place place, const Expr *expr);

static Place place_within(Checker *checker, Place place, const Bound *bound, bool guarded)
{
    if (bound == place.bound && guarded == place.guarded)
        return place;
    return (Place){bound, ++checker->places, guarded};
}

/* 0 <= subscript < extent, as far as it can be computed. */
static void check_inside(const Checker *checker, const Expr *read, int k)
{
    const Expr *subscript = read->args[k];
    Extent extent = read->tensor->shape[k], low, high;
    Affine affine;
    if (!expr_affine(subscript, &affine) && subscript->kind != EXPR_READ)
        return;
    Extent last = {extent.per_n, extent.constant - 1};
    if (!expr_range(subscript, &low, &high))
        return;
    if (!extent_at_most(extent_constant(0), low) || !extent_at_most(high, last))
        REFUSE(checker, "subscript %d of a read of %s reaches from %s to %s, its extent is %s", k + 1,
               read->tensor->name, extent_text(checker->graph->arena, low), extent_text(checker->graph->arena, high),
               extent_text(checker->graph->arena, extent));
}

static void check_read(Checker *checker, Place place, const Expr *expr)
{
    const Tensor *tensor = expr->tensor;
    if (!is_member(checker->graph, tensor))
        REFUSE(checker, "it reads %s, which is not in the graph", tensor && tensor->name ? tensor->name : "?");
    if (tensor->id >= checker->tensor->id)
        REFUSE(checker, "it reads %s, which stands after it", tensor->name);
    if (expr->count != tensor->rank)
        REFUSE(checker, "it reads %s of rank %d with %d subscripts", tensor->name, tensor->rank, expr->count);
    for (int i = 0; i < expr->count; i++) {
        check_expr(checker, place, expr->args[i]);
        if (!expr->args[i]->integer)
            REFUSE(checker, "subscript %d of a read of %s is not an integer", i + 1, tensor->name);
        if (!expr->otherwise && !place.guarded)
            check_inside(checker, expr, i);
    }
    if (expr->otherwise)
        check_expr(checker, place_within(checker, place, place.bound, true), expr->otherwise);
}

static void check_op(Checker *checker, Place place, const Expr *expr)
{
    require(checker, (int)expr->op >= 0 && expr->op < OP_COUNT, "an operation is not in the table");
    if (expr->count != op_table[expr->op].arity)
        REFUSE(checker, "%s has %d arguments", op_table[expr->op].name, expr->count);
    Place branch = place;
    if (expr->op == OP_SELECT || expr->op == OP_AND || expr->op == OP_OR) /* in C the first one decides */
        branch = place_within(checker, place, place.bound, true);
    for (int i = 0; i < expr->count; i++)
        check_expr(checker, i > 0 ? branch : place, expr->args[i]);
}

/* Binds the reduction's indices from the `k`th on, then checks its body. */
static void check_reduce(Checker *checker, Place place, const Expr *expr, int k, const Bound *bound)
{
    if (k == expr->count) {
        check_expr(checker, place_within(checker, place, bound, place.guarded), expr->body);
        return;
    }
    const Index *index = expr->indices[k];
    require(checker, index != NULL, "a reduction has no index");
    if (is_bound(bound, index))
        REFUSE(checker, "a reduction binds the index %s, which is bound around it already", index->name);
    require(checker, extent_at_most(extent_constant(0), index->extent), "the extent of an index is negative");
    Bound inner = {bound, index};
    check_reduce(checker, place, expr, k + 1, &inner);
}

static void check_expr(Checker *checker, Place place, const Expr *expr)
{
    require(checker, expr != NULL, "an expression is missing");
    require(checker, expr->id >= 0 && expr->id < checker->graph->expr_count, "an expression is of another graph");
    if (checker->seen[expr->id] == place.number)
        return;
    checker->seen[expr->id] = place.number;
    switch (expr->kind) {
    case EXPR_CONSTANT:
    case EXPR_BATCH: break;
    case EXPR_INDEX:
        if (!is_bound(place.bound, expr->index))
            REFUSE(checker, "the index %s is not bound", expr->index ? expr->index->name : "?");
        break;
    case EXPR_READ: check_read(checker, place, expr); break;
    case EXPR_OP: check_op(checker, place, expr); break;
    case EXPR_REDUCE:
        require(checker, checker->fused || expr == checker->tensor->body, "a reduction stands inside a body");
        require(checker, expr->count > 0, "a reduction has no indices");
        check_reduce(checker, place, expr, 0, place.bound);
        break;
    }
}

/* ---- tensors ---- */

/* Binds the tensor's indices from the `k`th on, then checks `expr`. */
static void check_over_indices(Checker *checker, const Expr *expr, int k, const Bound *bound)
{
    const Tensor *tensor = checker->tensor;
    if (k == tensor->rank) {
        check_expr(checker, (Place){bound, ++checker->places, false}, expr);
        return;
    }
    const Index *index = tensor->indices[k];
    require(checker, index != NULL, "an index is missing");
    require(checker, !is_bound(bound, index), "it has the same index twice");
    require(checker, extent_equal(index->extent, tensor->shape[k]), "its shape is not that of its indices");
    Bound inner = {bound, index};
    check_over_indices(checker, expr, k + 1, &inner);
}

static void check_view(const Checker *checker, const Tensor *tensor)
{
    int64_t size[SIZE_TERMS], base_size[SIZE_TERMS];
    require(checker, is_member(checker->graph, tensor->base), "its base is not in the graph");
    require(checker, tensor->base->id < tensor->id, "its base stands after it");
    require(checker, tensor->base->kind != TENSOR_VIEW, "it is a view of a view");
    if (shape_size(tensor->rank, tensor->shape, size) &&
        shape_size(tensor->base->rank, tensor->base->shape, base_size))
        require(checker, memcmp(size, base_size, sizeof size) == 0, "its size is not that of its base");
}

static void check_request(const Checker *checker, const Tensor *tensor)
{
    const Tensor *of = tensor->of, *wrt = tensor->wrt;
    require(checker, is_member(checker->graph, of) && of->id < tensor->id, "what it is of stands not before it");
    require(checker, is_member(checker->graph, wrt) && wrt->id < tensor->id, "what it is for stands not before it");
    require(checker, tensor->rank == of->rank + wrt->rank, "it has not the rank of what it is of and for");
    for (int i = 0; i < tensor->rank; i++)
        require(checker,
                extent_equal(tensor->shape[i], i < of->rank ? of->shape[i] : wrt->shape[i - of->rank]),
                "it has not the shape of what it is of and for");
}

static void check_tensor(Checker *checker, const Tensor *tensor)
{
    checker->tensor = tensor;
    require(checker, tensor->name != NULL && tensor->name[0] != '\0', "it has no name");
    require(checker, tensor->rank >= 0 && (tensor->rank == 0 || tensor->shape), "it has no shape");
    for (int i = 0; i < tensor->rank; i++)
        require(checker, extent_at_most(extent_constant(0), tensor->shape[i]), "an extent is negative");
    if (tensor->integer && tensor->low > tensor->high)
        REFUSE(checker, "its elements are said to lie between %lld and %lld", (long long)tensor->low,
               (long long)tensor->high);
    switch (tensor->kind) {
    case TENSOR_DEFINITION:
        require(checker, tensor->body != NULL && (tensor->rank == 0 || tensor->indices), "it has no body");
        check_over_indices(checker, tensor->body, 0, NULL);
        break;
    case TENSOR_PARAM:
    case TENSOR_STATE:
        if (tensor->initial)
            check_over_indices(checker, tensor->initial, 0, NULL);
        break;
    case TENSOR_VIEW: check_view(checker, tensor); break;
    case TENSOR_GRADIENT: check_request(checker, tensor); break;
    case TENSOR_SCALAR: require(checker, tensor->rank == 0, "a scalar has dimensions"); break;
    default: break;
    }
}

/* ---- results ---- */

static void check_result(Checker *checker, NamedTensor result, const char *what)
{
    checker->tensor = result.tensor;
    if (!result.name || !is_member(checker->graph, result.tensor))
        REFUSE(checker, "the %s %s is not in the graph", what, result.name ? result.name : "?");
}

/* A value for the parameter (or state) of this name, in its shape. */
static void check_partner(Checker *checker, NamedTensor result, TensorKind kind, const char *what)
{
    check_result(checker, result, what);
    const Graph *graph = checker->graph;
    for (int i = 0; i < graph->tensors.count; i++) {
        const Tensor *tensor = graph->tensors.items[i];
        if (tensor->kind != kind || strcmp(tensor->name, result.name) != 0)
            continue;
        bool same = tensor->rank == result.tensor->rank;
        for (int k = 0; same && k < tensor->rank; k++)
            same = extent_equal(tensor->shape[k], result.tensor->shape[k]);
        if (!same)
            REFUSE(checker, "a %s has not the shape of what it is for", what);
        return;
    }
    REFUSE(checker, "there is nothing called %s that the %s could be for", result.name, what);
}

static void check_results(Checker *checker)
{
    const Graph *graph = checker->graph;
    checker->tensor = graph->loss;
    require(checker, !graph->loss || is_member(graph, graph->loss), "the loss is not in the graph");
    require(checker, !graph->loss || graph->loss->rank == 0, "the loss has dimensions");
    for (int i = 0; i < graph->outputs.count; i++)
        check_result(checker, graph->outputs.items[i], "output");
    for (int i = 0; !graph->summary && i < graph->metrics.count; i++) {
        check_result(checker, graph->metrics.items[i], "metric");
        require(checker, graph->metrics.items[i].tensor->rank == 0, "a metric has dimensions");
    }
    for (int i = 0; i < graph->totals.count; i++)
        check_result(checker, graph->totals.items[i], "total");
    for (int i = 0; i < graph->gradients.count; i++)
        check_partner(checker, graph->gradients.items[i], TENSOR_PARAM, "gradient");
    for (int i = 0; i < graph->updates.count; i++)
        check_partner(checker, graph->updates.items[i], TENSOR_STATE, "update");
}

void graph_check(const Graph *graph, const char *pass, bool fused)
{
    Checker checker = {.graph = graph, .pass = pass, .fused = fused};
    checker.seen = calloc((size_t)graph->expr_count + 1, sizeof *checker.seen);
    if (!checker.seen)
        DLC_BUG("out of memory");
    for (int i = 0; i < graph->tensors.count; i++) {
        checker.tensor = graph->tensors.items[i];
        require(&checker, checker.tensor->id == i, "its number is not its position");
        check_tensor(&checker, graph->tensors.items[i]);
    }
    check_results(&checker);
    free(checker.seen);
    if (graph->summary)
        graph_check(graph->summary, pass, fused);
}
