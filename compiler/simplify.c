/*
 * Simplification of the list of definitions; that of single expressions happens while they are
 * made (algebra.c).
 */
#include "simplify.h"

#include <string.h>

/* ---- definitions that say the same ---- */

typedef struct Simplifier {
    Graph *graph;
    Tensor **replacement;   /* by tensor id: read this instead; NULL: itself */
    const Expr **canonical; /* by tensor id: the body over canonical indices */
    LIST(const Index *) canonical_indices;
    int canonical_used;
    int count; /* tensors at the start */
} Simplifier;

/* The next canonical index with this extent: the same definitions ask in the same order. */
static const Index *canonical_index(Simplifier *state, Extent extent)
{
    for (int i = state->canonical_used; i < state->canonical_indices.count; i++) {
        const Index *index = state->canonical_indices.items[i];
        if (extent_equal(index->extent, extent)) {
            /* Keep the order of asking: swap it to the place of use. */
            state->canonical_indices.items[i] = state->canonical_indices.items[state->canonical_used];
            state->canonical_indices.items[state->canonical_used++] = index;
            return index;
        }
    }
    const Index *index = graph_index(state->graph, "canonical", extent);
    LIST_PUSH(state->graph->arena, state->canonical_indices, index);
    int last = state->canonical_indices.count - 1;
    state->canonical_indices.items[last] = state->canonical_indices.items[state->canonical_used];
    state->canonical_indices.items[state->canonical_used++] = index;
    return index;
}

static const Expr *strip_stop(void *context, const Expr *expr)
{
    Simplifier *state = context;
    Graph *graph = state->graph;
    if (expr->kind == EXPR_OP && expr->op == OP_STOP)
        return expr_rewrite(graph, expr->args[0], strip_stop, context);
    if (expr->kind != EXPR_READ)
        return NULL;
    Tensor *target = state->replacement[expr->tensor->id];
    const Expr **args = ARENA_ARRAY(graph->arena, const Expr *, expr->count + 1);
    for (int i = 0; i < expr->count; i++)
        args[i] = expr_rewrite(graph, expr->args[i], strip_stop, context);
    const Expr *otherwise = expr->otherwise ? expr_rewrite(graph, expr->otherwise, strip_stop, context)
                                            : NULL;
    if (!target)
        return expr_read(graph, expr->tensor, args, otherwise);
    if (target->kind == TENSOR_DEFINITION && target->body->kind == EXPR_CONSTANT && !otherwise)
        return target->body;
    return expr_read(graph, target, args, otherwise);
}

/* T[i, j] = A[i, j], element for element. */
static Tensor *aliased(Graph *graph, const Tensor *tensor)
{
    const Expr *body = tensor->body;
    if (body->kind != EXPR_READ || body->otherwise || body->count != tensor->rank ||
        body->tensor->integer != tensor->integer || body->tensor->kind == TENSOR_DRAW)
        return NULL;
    for (int i = 0; i < tensor->rank; i++)
        if (!extent_equal(tensor->shape[i], body->tensor->shape[i]))
            return NULL;
    return body == expr_read_indices(graph, body->tensor, tensor->indices) ? body->tensor : NULL;
}

static const Expr *canonical_body(Simplifier *state, const Tensor *tensor)
{
    Graph *graph = state->graph;
    const Expr *body = tensor->body;
    int reduced = body->kind == EXPR_REDUCE ? body->count : 0;
    const Index **from = ARENA_ARRAY(graph->arena, const Index *, tensor->rank + reduced + 1);
    const Index **to = ARENA_ARRAY(graph->arena, const Index *, tensor->rank + reduced + 1);
    const Expr **values = ARENA_ARRAY(graph->arena, const Expr *, tensor->rank + reduced + 1);
    state->canonical_used = 0;
    for (int i = 0; i < tensor->rank + reduced; i++) {
        from[i] = i < tensor->rank ? tensor->indices[i] : body->indices[i - tensor->rank];
        to[i] = canonical_index(state, from[i]->extent);
        values[i] = expr_index(graph, to[i]);
    }
    const Expr *inner = reduced ? body->body : body;
    inner = expr_substitute(graph, inner, tensor->rank + reduced, from, values);
    return reduced ? expr_reduce(graph, body->reduction, reduced, to + tensor->rank, inner) : inner;
}

static bool same_shape(const Tensor *a, const Tensor *b)
{
    if (a->rank != b->rank || a->integer != b->integer)
        return false;
    for (int i = 0; i < a->rank; i++)
        if (!extent_equal(a->shape[i], b->shape[i]))
            return false;
    return true;
}

static Tensor *earlier_equal(Simplifier *state, const Tensor *tensor)
{
    for (int i = 0; i < tensor->id; i++) {
        Tensor *other = state->graph->tensors.items[i];
        if (other->kind == tensor->kind && !state->replacement[i] && same_shape(other, tensor) &&
            (tensor->kind == TENSOR_VIEW ? other->base == tensor->base
                                         : state->canonical[i] == state->canonical[tensor->id]))
            return other;
    }
    return NULL;
}

static void replace(Simplifier *state, Tensor *tensor, Tensor *by)
{
    state->replacement[tensor->id] = by;
    if (tensor->named && !by->named && by->kind == TENSOR_DEFINITION) {
        by->name = tensor->name;
        by->span = tensor->span;
        by->named = true;
    }
}

static void simplify_tensor(Simplifier *state, Tensor *tensor)
{
    Graph *graph = state->graph;
    if (tensor->kind == TENSOR_VIEW) {
        if (state->replacement[tensor->base->id])
            tensor->base = state->replacement[tensor->base->id];
        if (tensor->base->kind == TENSOR_VIEW)
            tensor->base = tensor->base->base;
        Tensor *equal = earlier_equal(state, tensor);
        if (same_shape(tensor, tensor->base))
            replace(state, tensor, tensor->base);
        else if (equal)
            replace(state, tensor, equal);
        return;
    }
    if (tensor->kind != TENSOR_DEFINITION)
        return;
    tensor->body = expr_rewrite(graph, tensor->body, strip_stop, state);
    state->canonical[tensor->id] = canonical_body(state, tensor);
    Tensor *alias = aliased(graph, tensor);
    Tensor *equal = alias ? alias : earlier_equal(state, tensor);
    if (equal)
        replace(state, tensor, equal);
    else if (tensor->body->kind == EXPR_CONSTANT)
        state->replacement[tensor->id] = tensor;
}

/* ---- results ---- */

static Tensor *resolve(const Simplifier *state, Tensor *tensor)
{
    Tensor *target = tensor ? state->replacement[tensor->id] : NULL;
    return target ? target : tensor;
}


/* A definition that nothing else claims as its own result. */
static Tensor *own_definition(Graph *graph, Tensor *tensor, const char *name, Span span, TensorList *claimed)
{
    bool fresh = tensor->kind == TENSOR_DEFINITION;
    for (int i = 0; i < claimed->count; i++)
        fresh = fresh && claimed->items[i] != tensor;
    if (!fresh) {
        const Index **indices = ARENA_ARRAY(graph->arena, const Index *, tensor->rank + 1);
        for (int i = 0; i < tensor->rank; i++)
            indices[i] = tensor->indices
                             ? tensor->indices[i]
                             : graph_index(graph, arena_printf(graph->arena, "i%d", i), tensor->shape[i]);
        const Tensor *original = tensor;
        tensor = graph_define(graph, name, tensor->rank, indices, expr_read_indices(graph, tensor, indices),
                              span);
        tensor->integer = original->integer;
        tensor->path = original->path;
    }
    LIST_PUSH(graph->arena, *claimed, tensor);
    return tensor;
}

static void keep(bool *alive, const Tensor *tensor);

static void claim_results(Simplifier *state)
{
    Graph *graph = state->graph;
    TensorList claimed = {0};
    bool *forward = ARENA_ARRAY(graph->arena, bool, graph->tensors.count + graph->outputs.count + graph->updates.count + 2);
    if (graph->loss)
        graph->loss = own_definition(graph, resolve(state, graph->loss), "loss", graph->loss->span, &claimed);
    for (int i = 0; i < graph->outputs.count; i++) {
        NamedTensor *output = &graph->outputs.items[i];
        output->tensor = own_definition(graph, resolve(state, output->tensor), output->name, output->span,
                                        &claimed);
    }
    for (int i = 0; i < graph->updates.count; i++) {
        NamedTensor *update = &graph->updates.items[i];
        const char *name = arena_printf(graph->arena, "%s_new", update->name);
        update->tensor = own_definition(graph, resolve(state, update->tensor), name, update->span, &claimed);
        update->tensor->integer = false;
    }
    for (int i = 0; i < graph->metrics.count; i++)
        graph->metrics.items[i].tensor = resolve(state, graph->metrics.items[i].tensor);
    if (graph->gradients.count) {
        keep(forward, graph->loss);
        for (int i = 0; i < graph->outputs.count; i++)
            keep(forward, graph->outputs.items[i].tensor);
        for (int i = 0; i < graph->updates.count; i++)
            keep(forward, graph->updates.items[i].tensor);
        for (int i = 0; i < graph->metrics.count; i++)
            keep(forward, graph->metrics.items[i].tensor);
    }
    for (int i = 0; i < graph->gradients.count; i++) {
        NamedTensor *gradient = &graph->gradients.items[i];
        Tensor *target = resolve(state, gradient->tensor);
        if (target->id < state->count && forward[target->id])
            LIST_PUSH(graph->arena, claimed, target); /* the forward pass computes it: backward copies it */
        const char *name = arena_printf(graph->arena, "d_%s", gradient->name);
        gradient->tensor = own_definition(graph, resolve(state, gradient->tensor), name, gradient->span,
                                          &claimed);
        gradient->tensor->integer = false;
    }
}

/* ---- dead code ---- */

static void keep_read(void *context, const Expr *expr)
{
    if (expr->kind == EXPR_READ)
        keep(context, expr->tensor);
}

static void keep(bool *alive, const Tensor *tensor)
{
    if (!tensor || alive[tensor->id])
        return;
    alive[tensor->id] = true;
    if (tensor->base)
        keep(alive, tensor->base);
    if (tensor->body)
        expr_walk(tensor->body, keep_read, alive);
    if (tensor->initial)
        expr_walk(tensor->initial, keep_read, alive);
}

void remove_dead(Graph *graph)
{
    bool *alive = ARENA_ARRAY(graph->arena, bool, graph->tensors.count + 1);
    keep(alive, graph->loss);
    for (int i = 0; i < graph->outputs.count; i++)
        keep(alive, graph->outputs.items[i].tensor);
    for (int i = 0; !graph->summary && i < graph->metrics.count; i++)
        keep(alive, graph->metrics.items[i].tensor);
    for (int i = 0; i < graph->totals.count; i++)
        keep(alive, graph->totals.items[i].tensor);
    for (int i = 0; i < graph->updates.count; i++)
        keep(alive, graph->updates.items[i].tensor);
    for (int i = 0; i < graph->gradients.count; i++)
        keep(alive, graph->gradients.items[i].tensor);
    for (int i = 0; i < graph->tensors.count; i++) {
        Tensor *tensor = graph->tensors.items[i];
        if (tensor->kind != TENSOR_DEFINITION && tensor->kind != TENSOR_VIEW && tensor->kind != TENSOR_DRAW)
            keep(alive, tensor);
    }
    int kept = 0;
    for (int i = 0; i < graph->tensors.count; i++) {
        Tensor *tensor = graph->tensors.items[i];
        if (!alive[i])
            continue;
        tensor->id = kept;
        graph->tensors.items[kept++] = tensor;
    }
    graph->tensors.count = kept;
}

void simplify(Graph *graph)
{
    int count = graph->tensors.count;
    Simplifier state = {.graph = graph, .count = count};
    state.replacement = ARENA_ARRAY(graph->arena, Tensor *, count);
    state.canonical = ARENA_ARRAY(graph->arena, const Expr *, count);
    for (int i = 0; i < count; i++)
        simplify_tensor(&state, graph->tensors.items[i]);
    claim_results(&state);
    remove_dead(graph);
}
