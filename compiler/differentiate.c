/*
 * Adjoints of definitions: walks the tensors from the loss back to the parameters, and each
 * body's scalar DAG from its root back to its reads. Inverting the subscripts of a read is
 * invert.c's work.
 */
#include "differentiate.h"
#include "invert.h"
#include "ops.h"

#include <stdlib.h>
#include <string.h>

/* One summand of an adjoint: body over `indices` (of the tensor whose adjoint it is), with the
 * sum over `summed` still to be taken. */
typedef struct Contribution {
    const Index **indices;
    InvertedSum sum;
} Contribution;

typedef LIST(Contribution) ContributionList;

typedef struct Differentiation {
    Graph *graph;
    const char *prefix;              /* of the adjoints' names */
    int family_count;                /* of a family of scalars: its indices, in front in every */
    const Index *const *family;      /* stored adjoint and free in contributions */
    int tensor_count;                /* tensors before differentiation */
    bool *wanted;                    /* by tensor id: its adjoint is needed */
    ContributionList *contributions; /* by tensor id */
    const Expr **adjoints;           /* scratch of one body, by expression id */
    bool *active;                    /* scratch: the expression reads a wanted tensor */
    int capacity;                    /* of the scratch arrays */
} Differentiation;

/* ---- which tensors matter ---- */

typedef struct Dependence {
    const bool *wanted;
    bool found;
} Dependence;

static void find_wanted(void *context, const Expr *expr)
{
    Dependence *state = context;
    if (expr->kind == EXPR_READ && state->wanted[expr->tensor->id])
        state->found = true;
}

static void mark_wanted(Differentiation *state, int count, Tensor *const *wrt)
{
    for (int k = 0; k < count; k++)
        state->wanted[wrt[k]->id] = true;
    for (int i = 0; i < state->tensor_count; i++) {
        const Tensor *tensor = state->graph->tensors.items[i];
        if (tensor->kind == TENSOR_VIEW && state->wanted[tensor->seen->id])
            state->wanted[i] = true;
        if (tensor->kind != TENSOR_DEFINITION || tensor->integer)
            continue;
        Dependence dependence = {state->wanted, false};
        expr_walk(tensor->body, find_wanted, &dependence);
        state->wanted[i] = state->wanted[i] || dependence.found;
    }
}

/* ---- adjoints of tensors ---- */

/* An adjoint so simple that its readers take it as it stands: no reals are read. */
static void find_real_read(void *context, const Expr *expr)
{
    bool *found = context;
    if (expr->kind == EXPR_REDUCE || (expr->kind == EXPR_READ && !expr->integer) ||
        (expr->kind == EXPR_OP && op_table[expr->op].cost > 4))
        *found = true;
}

static bool is_simple(const Expr *expr)
{
    bool found = false;
    expr_walk(expr, find_real_read, &found);
    return !found;
}

static const Expr *rename_indices(Graph *graph, const Expr *body, int rank, const Index *const *from,
                                  const Index *const *to)
{
    const Expr **fresh = ARENA_ARRAY(graph->arena, const Expr *, rank + 1);
    for (int i = 0; i < rank; i++)
        fresh[i] = expr_index(graph, to[i]);
    return expr_substitute(graph, body, rank, from, fresh);
}

static const char *adjoint_name(const Differentiation *state, const Tensor *tensor)
{
    return arena_printf(state->graph->arena, "%s%s", state->prefix, tensor->name);
}

/* The family's indices, then these. */
static const Index **with_family(const Differentiation *state, int rank, const Index *const *indices)
{
    const Index **all = ARENA_ARRAY(state->graph->arena, const Index *, state->family_count + rank + 1);
    for (int i = 0; i < state->family_count; i++)
        all[i] = state->family[i];
    for (int i = 0; i < rank; i++)
        all[state->family_count + i] = indices[i];
    return all;
}

/* A new tensor for the adjoint of `tensor`, or a part of it. */
static Tensor *store(const Differentiation *state, const Tensor *tensor, const Index *const *indices,
                     const Expr *body)
{
    Tensor *adjoint = graph_define(state->graph, adjoint_name(state, tensor), state->family_count + tensor->rank,
                                   with_family(state, tensor->rank, indices), body, tensor->span);
    adjoint->path = tensor->path;
    return adjoint;
}

/* The element of a stored adjoint at these indices of the tensor. */
static const Expr *read_stored(const Differentiation *state, Tensor *adjoint, const Index *const *indices)
{
    return expr_read_indices(state->graph, adjoint,
                             with_family(state, adjoint->rank - state->family_count, indices));
}

/* The position of the first of the tensor's indices that the expression uses. */
static int first_index(const Expr *expr, int rank, const Index *const *indices)
{
    for (int i = 0; i < rank; i++)
        if (expr_uses_index(expr, indices[i]))
            return i;
    return rank;
}

/* d_W[j, k] = sum[n](X[n, j] * d_h[n, k]), as books write it: factors in the order of the
 * tensor's indices. */
static const Expr *order_factors(Graph *graph, const Expr *body, int rank, const Index *const *indices)
{
    if (body->kind != EXPR_OP)
        return body;
    if (body->op == OP_SELECT)
        return expr_op(graph, OP_SELECT, body->args[0], order_factors(graph, body->args[1], rank, indices),
                       body->args[2]);
    if (body->op == OP_MUL && body->args[0]->kind != EXPR_CONSTANT &&
        first_index(body->args[0], rank, indices) > first_index(body->args[1], rank, indices))
        return expr_op(graph, OP_MUL, body->args[1], body->args[0], NULL);
    return body;
}

/* The definition of one contribution that is a sum. */
static Tensor *define_sum(const Differentiation *state, const Tensor *tensor, const Contribution *part)
{
    Graph *graph = state->graph;
    const Expr *summand = order_factors(graph, part->sum.body, tensor->rank, part->indices);
    const Expr *body = expr_reduce(graph, REDUCE_SUM, part->sum.count, part->sum.indices, summand);
    return store(state, tensor, part->indices, body);
}

/* The adjoint of `tensor` as an expression over its `indices` (fresh ones are returned through
 * *indices); NULL when it is 0. */
static const Expr *adjoint_of(Differentiation *state, const Tensor *tensor, const Index *const **indices)
{
    Graph *graph = state->graph;
    const ContributionList *parts = &state->contributions[tensor->id];
    if (parts->count == 0)
        return NULL;
    const Contribution *first = &parts->items[0];
    *indices = first->indices;
    if (parts->count == 1 && first->sum.count > 0)
        return read_stored(state, define_sum(state, tensor, first), first->indices);
    const Expr *total = NULL;
    for (int k = 0; k < parts->count; k++) {
        const Contribution *part = &parts->items[k];
        const Expr *term;
        if (part->sum.count > 0)
            term = read_stored(state, define_sum(state, tensor, part), first->indices);
        else
            term = rename_indices(graph, part->sum.body, tensor->rank, part->indices, first->indices);
        total = total ? expr_op(graph, OP_ADD, total, term, NULL) : term;
    }
    return total;
}

/* A tensor that stores the adjoint. */
static Tensor *define_adjoint(const Differentiation *state, const Tensor *tensor, const Index *const *indices,
                              const Expr *body)
{
    if (body->kind == EXPR_READ && body->tensor->kind == TENSOR_DEFINITION &&
        body->tensor->id >= state->tensor_count && body->count == state->family_count + tensor->rank &&
        strcmp(body->tensor->name, adjoint_name(state, tensor)) == 0 &&
        body == read_stored(state, body->tensor, indices))
        return body->tensor;
    Tensor *adjoint = store(state, tensor, indices, body);
    adjoint->integer = false; /* real even where its value is always a whole number */
    return adjoint;
}

static void contribute(Differentiation *state, const Tensor *tensor, const Index **indices, InvertedSum sum)
{
    if (expr_is_number(sum.body, 0))
        return;
    Contribution part = {indices, sum};
    LIST_PUSH(state->graph->arena, state->contributions[tensor->id], part);
}

/* ---- one body ---- */

static void reserve(Differentiation *state)
{
    int needed = state->graph->expr_count;
    if (needed <= state->capacity)
        return;
    int capacity = 2 * needed;
    state->adjoints = realloc(state->adjoints, sizeof *state->adjoints * (size_t)capacity);
    state->active = realloc(state->active, sizeof *state->active * (size_t)capacity);
    if (!state->adjoints || !state->active)
        DLC_BUG("out of memory");
    memset(state->adjoints + state->capacity, 0,
           sizeof *state->adjoints * (size_t)(capacity - state->capacity));
    memset(state->active + state->capacity, 0, sizeof *state->active * (size_t)(capacity - state->capacity));
    state->capacity = capacity;
}

typedef struct Nodes {
    Differentiation *state;
    LIST(const Expr *) nodes; /* operands first */
} Nodes;

static void collect(void *context, const Expr *expr)
{
    Nodes *list = context;
    Differentiation *state = list->state;
    bool active = expr->kind == EXPR_READ && state->wanted[expr->tensor->id];
    if (expr->kind == EXPR_READ && expr->otherwise)
        active = active || state->active[expr->otherwise->id];
    for (int i = 0; expr->kind == EXPR_OP && expr->op != OP_STOP && i < expr->count; i++)
        active = active || state->active[expr->args[i]->id];
    state->active[expr->id] = active;
    state->adjoints[expr->id] = NULL;
    LIST_PUSH(state->graph->arena, list->nodes, expr);
}

static void add_adjoint(Differentiation *state, const Expr *expr, const Expr *adjoint)
{
    if (!state->active[expr->id] || expr_is_number(adjoint, 0))
        return;
    const Expr *known = state->adjoints[expr->id];
    state->adjoints[expr->id] = known ? expr_op(state->graph, OP_ADD, known, adjoint, NULL) : adjoint;
}

/* Every subscript of a read lies inside the tensor. */
static const Expr *inside_condition(Graph *graph, const Expr *read)
{
    const Expr *all = expr_number(graph, 1);
    for (int i = 0; i < read->count; i++) {
        const Expr *extent = expr_extent(graph, read->tensor->shape[i]);
        all = expr_op(graph, OP_AND, all, expr_op(graph, OP_GE, read->args[i], expr_number(graph, 0), NULL),
                      NULL);
        all = expr_op(graph, OP_AND, all, expr_op(graph, OP_LT, read->args[i], extent, NULL), NULL);
    }
    return all;
}

static void backward_op(Differentiation *state, const Expr *node, const Expr *result, const Expr *adjoint)
{
    Graph *graph = state->graph;
    const Expr *zero = expr_number(graph, 0);
    if (node->op == OP_SELECT) {
        add_adjoint(state, node->args[1], expr_op(graph, OP_SELECT, node->args[0], adjoint, zero));
        add_adjoint(state, node->args[2], expr_op(graph, OP_SELECT, node->args[0], zero, adjoint));
        return;
    }
    for (int k = 0; k < node->count && k < 2; k++) {
        if (!state->active[node->args[k]->id])
            continue;
        const Expr *derivative = op_derivative(graph, node, result, k);
        if (derivative)
            add_adjoint(state, node->args[k], expr_op(graph, OP_MUL, adjoint, derivative, NULL));
    }
}

static void backward_read(Differentiation *state, const Expr *node, const Expr *adjoint, int count,
                          const Index *const *loops)
{
    Graph *graph = state->graph;
    if (node->otherwise && state->active[node->otherwise->id])
        add_adjoint(state, node->otherwise,
                    expr_op(graph, OP_SELECT, inside_condition(graph, node), expr_number(graph, 0), adjoint));
    if (state->wanted[node->tensor->id]) {
        const Index **indices;
        InvertedSum sum = invert_read(graph, node, adjoint, count, loops, &indices);
        contribute(state, node->tensor, indices, sum);
    }
}

/* Sends `adjoint` of the scalar expression `body`, evaluated for every value of `loops`, to all
 * tensors that it reads. `result` is a read of the tensor that stores body's value, or body. */
static void backward_body(Differentiation *state, const Expr *body, const Expr *result, const Expr *adjoint,
                          int count, const Index *const *loops)
{
    Nodes list = {.state = state};
    reserve(state);
    expr_walk(body, collect, &list);
    add_adjoint(state, body, adjoint);
    for (int i = list.nodes.count; i-- > 0;) {
        const Expr *node = list.nodes.items[i];
        const Expr *known = state->adjoints[node->id];
        if (!known)
            continue;
        if (node->kind == EXPR_OP)
            backward_op(state, node, node == body ? result : node, known);
        else if (node->kind == EXPR_READ)
            backward_read(state, node, known, count, loops);
        reserve(state);
    }
}

/* ---- reductions ---- */

/* The position, row-major over the reduction's indices, of this step of it. */
static const Expr *position(Graph *graph, const Expr *reduce)
{
    const Expr *place = expr_number(graph, 0);
    for (int i = 0; i < reduce->count; i++) {
        place = expr_op(graph, OP_MUL, place, expr_extent(graph, reduce->indices[i]->extent), NULL);
        place = expr_op(graph, OP_ADD, place, expr_index(graph, reduce->indices[i]), NULL);
    }
    return place;
}

/* max: the adjoint goes to the first extreme element. */
static const Expr *through_extreme(Graph *graph, const Tensor *tensor, const Expr *adjoint)
{
    const Expr *reduce = tensor->body;
    bool max = reduce->reduction == REDUCE_MAX;
    const Expr *where = expr_reduce(graph, max ? REDUCE_ARGMAX : REDUCE_ARGMIN, reduce->count,
                                    reduce->indices, reduce->body);
    const char *name = arena_printf(graph->arena, "%s_%s", tensor->name, max ? "argmax" : "argmin");
    Tensor *place = graph_define(graph, name, tensor->rank, tensor->indices, where, tensor->span);
    const Expr *here = expr_op(graph, OP_EQ, position(graph, reduce),
                               expr_read_indices(graph, place, tensor->indices), NULL);
    return expr_op(graph, OP_SELECT, here, adjoint, expr_number(graph, 0));
}

/* prod: dT/de_r is the product of the others: T / e_r where no factor is 0; the product of the
 * factors that are not 0 where e_r is the only one that is; else 0. */
static const Expr *through_product(Graph *graph, Tensor *tensor, const Expr *adjoint)
{
    const Expr *reduce = tensor->body, *factor = reduce->body;
    const Expr *zero = expr_number(graph, 0), *one = expr_number(graph, 1);
    const Expr *is_zero = expr_op(graph, OP_EQ, factor, zero, NULL);
    Tensor *zeros = graph_define(
        graph, arena_printf(graph->arena, "%s_zeros", tensor->name), tensor->rank, tensor->indices,
        expr_reduce(graph, REDUCE_SUM, reduce->count, reduce->indices, is_zero), tensor->span);
    Tensor *others = graph_define(graph, arena_printf(graph->arena, "%s_others", tensor->name), tensor->rank,
                                  tensor->indices,
                                  expr_reduce(graph, REDUCE_PROD, reduce->count, reduce->indices,
                                              expr_op(graph, OP_SELECT, is_zero, one, factor)),
                                  tensor->span);
    const Expr *zero_count = expr_read_indices(graph, zeros, tensor->indices);
    const Expr *quotient = expr_op(graph, OP_DIV, expr_read_indices(graph, tensor, tensor->indices), factor,
                                   NULL);
    const Expr *only = expr_op(graph, OP_EQ, zero_count, one, NULL);
    const Expr *derivative = expr_op(
        graph, OP_SELECT, is_zero,
        expr_op(graph, OP_SELECT, only, expr_read_indices(graph, others, tensor->indices), zero), quotient);
    return expr_op(graph, OP_MUL, adjoint, derivative, NULL);
}

static void backward_reduce(Differentiation *state, Tensor *tensor, const Expr *adjoint)
{
    Graph *graph = state->graph;
    const Expr *reduce = tensor->body;
    switch (reduce->reduction) {
    case REDUCE_SUM:
        break;
    case REDUCE_PROD:
        adjoint = through_product(graph, tensor, adjoint);
        break;
    case REDUCE_MAX:
    case REDUCE_MIN:
        adjoint = through_extreme(graph, tensor, adjoint);
        break;
    case REDUCE_ARGMAX:
    case REDUCE_ARGMIN:
        return;
    }
    int count = tensor->rank + reduce->count;
    const Index **loops = ARENA_ARRAY(graph->arena, const Index *, count + 1);
    for (int i = 0; i < tensor->rank; i++)
        loops[i] = tensor->indices[i];
    for (int i = 0; i < reduce->count; i++)
        loops[tensor->rank + i] = reduce->indices[i];
    backward_body(state, reduce->body, reduce->body, adjoint, count, loops);
}

/* ---- tensors ---- */

static void backward_view(Differentiation *state, Tensor *view, const Index *const *indices, const Expr *body)
{
    Graph *graph = state->graph;
    Tensor *seen = view->seen;
    Tensor *stored = define_adjoint(state, view, indices, body);
    const Index **fresh = ARENA_ARRAY(graph->arena, const Index *, seen->rank + 1);
    for (int i = 0; i < seen->rank; i++)
        fresh[i] = seen->indices ? seen->indices[i]
                                 : graph_index(graph, arena_printf(graph->arena, "i%d", i), seen->shape[i]);
    int rank = state->family_count + seen->rank;
    const Index **all = with_family(state, seen->rank, fresh);
    Extent *shape = ARENA_ARRAY(graph->arena, Extent, rank + 1);
    for (int i = 0; i < rank; i++)
        shape[i] = all[i]->extent;
    Tensor *back = graph_view(graph, adjoint_name(state, seen), stored, rank, shape, seen->span);
    contribute(state, seen, fresh, (InvertedSum){.body = expr_read_indices(graph, back, all)});
}

/* Sends the tensor's adjoint, `body` over `indices`, on to what the tensor is made of. */
static void backward_tensor(Differentiation *state, Tensor *tensor, const Index *const *indices,
                            const Expr *body)
{
    Graph *graph = state->graph;
    if (tensor->kind == TENSOR_VIEW) {
        backward_view(state, tensor, indices, body);
        return;
    }
    if (tensor->kind != TENSOR_DEFINITION)
        return;
    if (!is_simple(body) && body->kind != EXPR_READ)
        body = read_stored(state, define_adjoint(state, tensor, indices, body), indices);
    body = rename_indices(graph, body, tensor->rank, indices, tensor->indices);
    if (tensor->body->kind == EXPR_REDUCE)
        backward_reduce(state, tensor, body);
    else
        backward_body(state, tensor->body, expr_read_indices(graph, tensor, tensor->indices), body,
                      tensor->rank, tensor->indices);
}

/* The gradient for a tensor that nothing depends on. */
static Tensor *define_zero(const Differentiation *state, const Tensor *wrt)
{
    Graph *graph = state->graph;
    const Index **fresh = ARENA_ARRAY(graph->arena, const Index *, wrt->rank + 1);
    for (int i = 0; i < wrt->rank; i++)
        fresh[i] = graph_index(graph,
                               wrt->indices ? wrt->indices[i]->name : arena_printf(graph->arena, "i%d", i),
                               wrt->shape[i]);
    return define_adjoint(state, wrt, fresh, expr_number(graph, 0));
}

/* The adjoint of what is differentiated: 1; of a family's member 1 for that member, else 0. */
static void seed(Differentiation *state, const Tensor *of)
{
    Graph *graph = state->graph;
    const Index **own = ARENA_ARRAY(graph->arena, const Index *, of->rank + 1);
    const Expr *same = expr_number(graph, 1);
    for (int i = 0; i < of->rank; i++) {
        own[i] = graph_index(graph, of->indices[i]->name, of->shape[i]);
        const Expr *equal = expr_op(graph, OP_EQ, expr_index(graph, own[i]), expr_index(graph, state->family[i]),
                                    NULL);
        same = expr_op(graph, OP_AND, same, equal, NULL);
    }
    const Expr *body = expr_op(graph, OP_SELECT, same, expr_number(graph, 1), expr_number(graph, 0));
    contribute(state, of, own, (InvertedSum){.body = body});
}

/* result[k]: for each member of the family `of` the gradient for wrt[k], the last tensor of the
 * graph where count is 1. */
static void differentiate_family(Graph *graph, const char *prefix, Tensor *of, int count, Tensor *const *wrt,
                                 Tensor **result)
{
    int tensors = graph->tensors.count, first = tensors;
    Differentiation state = {.graph = graph, .prefix = prefix, .tensor_count = tensors};
    const Index **family = ARENA_ARRAY(graph->arena, const Index *, of->rank + 1);
    for (int i = 0; i < of->rank; i++)
        family[i] = graph_index(graph, of->indices[i]->name, of->shape[i]);
    state.family_count = of->rank;
    state.family = family;
    state.wanted = ARENA_ARRAY(graph->arena, bool, tensors);
    state.contributions = ARENA_ARRAY(graph->arena, ContributionList, tensors);
    mark_wanted(&state, count, wrt);
    seed(&state, of);
    for (int k = 0; k < count; k++) {
        result[k] = NULL;
        first = wrt[k]->id < first ? wrt[k]->id : first;
    }
    for (int i = of->id; i >= first; i--) {
        Tensor *tensor = graph->tensors.items[i];
        const Index *const *indices = NULL;
        const Expr *body = state.wanted[i] ? adjoint_of(&state, tensor, &indices) : NULL;
        if (!body)
            continue;
        for (int k = 0; k < count; k++)
            if (wrt[k] == tensor) {
                result[k] = define_adjoint(&state, tensor, indices, body);
                body = read_stored(&state, result[k], indices);
            }
        if (i > first)
            backward_tensor(&state, tensor, indices, body);
    }
    for (int k = 0; k < count; k++)
        if (!result[k])
            result[k] = define_zero(&state, wrt[k]);
    free(state.adjoints);
    free(state.active);
}

/* The gradient that was asked for becomes what the last definition made for it says. */
static void expand_request(Graph *graph, Tensor *gradient)
{
    Tensor *result;
    const char *prefix = arena_printf(graph->arena, "d%s_d", gradient->of->name);
    differentiate_family(graph, prefix, gradient->of, 1, &gradient->wrt, &result);
    if (result != graph->tensors.items[graph->tensors.count - 1])
        DLC_BUG("a gradient is not the last definition made for it");
    graph->tensors.count--;
    gradient->kind = TENSOR_DEFINITION;
    gradient->indices = result->indices;
    gradient->body = result->body;
    if (!gradient->named)
        gradient->name = result->name;
}

void differentiate_requests(Graph *graph)
{
    int count = graph->tensors.count;
    Tensor **old = ARENA_ARRAY(graph->arena, Tensor *, count + 1);
    for (int i = 0; i < count; i++)
        old[i] = graph->tensors.items[i];
    graph->tensors.count = 0;
    for (int i = 0; i < count; i++) {
        if (old[i]->kind == TENSOR_GRADIENT)
            expand_request(graph, old[i]);
        old[i]->id = graph->tensors.count;
        LIST_PUSH(graph->arena, graph->tensors, old[i]);
    }
}

/* ---- what stop_gradient hides ---- */

/* Tensors that a tensor of the loss reads: within stop_gradient, or anywhere. */
typedef struct Stops {
    Arena *arena;
    bool *needed;        /* by tensor id: the loss depends on it */
    const Span **hidden; /* by tensor id: where the loss depends on it through stop_gradient; NULL: nowhere */
    const Span *place;   /* of the tensor that is being looked at */
} Stops;

static void hide(Stops *stops, const Expr *expr, const Span *place)
{
    const TensorList reads = expr_reads(stops->arena, expr);
    for (int i = 0; i < reads.count; i++) {
        const int id = reads.items[i]->id;
        stops->needed[id] = true;
        if (place && !stops->hidden[id])
            stops->hidden[id] = place;
    }
}

static void hide_stopped(void *context, const Expr *expr)
{
    Stops *stops = context;
    if (expr->kind == EXPR_OP && expr->op == OP_STOP &&
        !(expr->args[0]->kind == EXPR_READ && expr->args[0]->tensor->inert))
        hide(stops, expr->args[0], stops->place);
}

/* From the loss back to the parameters: differences of the loss see what stop_gradient hides from these. */
static void find_stopped(Graph *graph)
{
    const int count = graph->tensors.count;
    Stops stops = {.arena = graph->arena,
                   .needed = ARENA_ARRAY(graph->arena, bool, count + 1),
                   .hidden = ARENA_ARRAY(graph->arena, const Span *, count + 1)};
    for (int i = 0; i < count; i++) {
        stops.needed[i] = graph->tensors.items[i] == graph->loss;
        stops.hidden[i] = NULL;
    }
    for (int i = count; i-- > 0;) {
        Tensor *tensor = graph->tensors.items[i];
        if (!stops.needed[i])
            continue;
        if (tensor->kind == TENSOR_PARAM) {
            tensor->stopped = stops.hidden[i];
        } else if (tensor->kind == TENSOR_VIEW) {
            stops.needed[tensor->base->id] = true;
            if (stops.hidden[i])
                stops.hidden[tensor->base->id] = stops.hidden[i];
        } else if (tensor->body) {
            stops.place = &tensor->span;
            expr_walk(tensor->body, hide_stopped, &stops);
            hide(&stops, tensor->body, stops.hidden[i]);
        }
    }
}

void differentiate(Graph *graph)
{
    find_stopped(graph);
    LIST(Tensor *) params = {0};
    for (int i = 0; i < graph->tensors.count; i++)
        if (graph->tensors.items[i]->kind == TENSOR_PARAM)
            LIST_PUSH(graph->arena, params, graph->tensors.items[i]);
    Tensor **gradients = ARENA_ARRAY(graph->arena, Tensor *, params.count + 1);
    differentiate_family(graph, "d_", graph->loss, params.count, params.items, gradients);
    for (int i = 0; i < params.count; i++) {
        NamedTensor gradient = {params.items[i]->name, gradients[i], params.items[i]->span};
        LIST_PUSH(graph->arena, graph->gradients, gradient);
    }
}
