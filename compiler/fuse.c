/*
 * Fusion, from the last definition to the first: when a definition's turn comes, all its
 * readers are final kernels.
 */
#include "fuse.h"
#include "contraction.h"
#include "ops.h"
#include "scatter.h"
#include "simplify.h"

#include <string.h>

enum {
    GUESSED_ROWS = 256, /* for comparing work that grows with n */
    CHEAP = 4,          /* of a number: computing this much again is free */
    TRANSFER = 2        /* moving an element to or from memory, in the unit of ops.def */
};

/* ---- what an expression is made of ---- */

typedef struct Profile {
    int cost;
    int loads; /* distinct reads of stored tensors of rank > 0 */
    int draws;
    bool reduces;
    bool contracts;
} Profile;

static void profile_node(void *context, const Expr *expr)
{
    Profile *profile = context;
    profile->cost += node_cost(expr);
    if (expr->kind == EXPR_REDUCE) {
        profile->reduces = true;
        profile->contracts = profile->contracts || is_contraction(expr);
    }
    if (expr->kind == EXPR_READ && expr->tensor->kind == TENSOR_DRAW)
        profile->draws++;
    else if (expr->kind == EXPR_READ && expr->count > 0)
        profile->loads++;
}

static Profile profile_of(const Expr *body)
{
    Profile profile = {0};
    expr_walk(body, profile_node, &profile);
    return profile;
}

/* ---- how a kernel reads a tensor ---- */

typedef struct Reads {
    const Tensor *tensor;
    int count;         /* distinct reads */
    const Expr *read;  /* one of them */
    bool under_reduce; /* some read stands in a reduction's body */
    bool guarded;      /* some read has a default */
    bool as_subscript;
    double evaluations; /* estimate of how often the reads are evaluated in all */
} Reads;

static double guess(Extent extent)
{
    return (double)extent.per_n * GUESSED_ROWS + (double)extent.constant;
}

static double guess_size(const Tensor *tensor)
{
    double size = 1;
    for (int i = 0; i < tensor->rank; i++)
        size *= guess(tensor->shape[i]);
    return size;
}

/* The loops around a place in a kernel, outermost first. */
typedef struct Loops {
    int count;
    const Index *index[64];
} Loops;

/* How often the subscripts' values are visited: all loops down to the innermost that matters. */
static double evaluations(const Expr *read, const Loops *loops)
{
    double product = 1, result = 1;
    for (int i = 0; i < loops->count; i++) {
        product *= guess(loops->index[i]->extent);
        for (int k = 0; k < read->count; k++)
            if (expr_uses_index(read->args[k], loops->index[i])) {
                result = product;
                break;
            }
    }
    return result;
}

static void find_reads(Reads *reads, const Expr *expr, Loops *loops, bool subscript)
{
    if (expr->kind == EXPR_REDUCE) {
        int outer = loops->count;
        for (int i = 0; i < expr->count && loops->count < 64; i++)
            loops->index[loops->count++] = expr->indices[i];
        find_reads(reads, expr->body, loops, subscript);
        loops->count = outer;
        return;
    }
    if (expr->kind == EXPR_READ) {
        if (expr->tensor == reads->tensor) {
            if (expr != reads->read)
                reads->count++;
            reads->read = expr;
            reads->guarded = reads->guarded || expr->otherwise;
            reads->as_subscript = reads->as_subscript || subscript;
            reads->evaluations += evaluations(expr, loops);
        }
        for (int i = 0; i < expr->count; i++)
            find_reads(reads, expr->args[i], loops, true);
        if (expr->otherwise)
            find_reads(reads, expr->otherwise, loops, subscript);
        return;
    }
    for (int i = 0; expr->kind == EXPR_OP && i < expr->count; i++)
        find_reads(reads, expr->args[i], loops, subscript);
}

static Reads reads_of(const Tensor *kernel, const Tensor *tensor)
{
    Reads reads = {.tensor = tensor};
    Loops loops = {0};
    for (int i = 0; i < kernel->rank && i < 64; i++)
        loops.index[loops.count++] = kernel->indices[i];
    find_reads(&reads, kernel->body, &loops, false);
    return reads;
}

/* ---- decisions ---- */

typedef struct Fusion {
    Graph *graph;
    TensorList *reads; /* by tensor id: what its body reads, as it stands now */
    bool *pinned;      /* by tensor id: must be stored (results, bases of views) */
    bool *gone;        /* by tensor id: computed by its readers, or read by nobody */
    bool plain;        /* contractions will be loops like any other, not tiles */
} Fusion;

/* A kernel that reads the tensor under consideration, and how often in all. */
typedef struct Reader {
    Tensor *kernel;
    double evaluations;
} Reader;
typedef LIST(Reader) Readers;

/* The read's subscripts are indices that stand alone and cover their dimensions. */
static bool reads_plainly(const Expr *read)
{
    for (int i = 0; i < read->count; i++) {
        const Expr *subscript = read->args[i];
        bool single = extent_is_constant(read->tensor->shape[i], 1) && expr_is_number(subscript, 0);
        if (!single && (subscript->kind != EXPR_INDEX ||
                        !extent_equal(read->tensor->shape[i], subscript->index->extent)))
            return false;
    }
    return true;
}

/* They are the kernel's own indices, in order. */
static bool reads_own_indices(const Expr *read, const Tensor *kernel)
{
    if (read->count != kernel->rank)
        return false;
    for (int i = 0; i < read->count; i++)
        if (read->args[i]->kind == EXPR_INDEX && read->args[i]->index != kernel->indices[i])
            return false;
    return true;
}

/* Finds a draw, or a definition of nothing but draws, which is recomputed where it is read. */
static void find_draws(void *context, const Expr *expr)
{
    bool *found = context;
    if (expr->kind != EXPR_READ || *found)
        return;
    if (expr->tensor->kind == TENSOR_DEFINITION) {
        Profile profile = profile_of(expr->tensor->body);
        if (profile.loads == 0)
            expr_walk(expr->tensor->body, find_draws, found);
    }
    *found = *found || expr->tensor->kind == TENSOR_DRAW;
}

/* Whether the expression is one of the terms that the body adds up. */
static bool is_term(const Expr *body, const Expr *expr)
{
    return body == expr || (body->kind == EXPR_OP && body->op == OP_ADD &&
                            (is_term(body->args[0], expr) || is_term(body->args[1], expr)));
}

/* Finds a contraction that is read: one that may take the body in, and end in blocks. */
static void find_contraction_read(void *context, const Expr *expr)
{
    if (expr->kind == EXPR_READ && expr->tensor->kind == TENSOR_DEFINITION &&
        profile_of(expr->tensor->body).contracts)
        *(bool *)context = true;
}

/* A scatter joins a sum of which it is a term: it adds to what stands there. */
static bool scatter_joins(const Tensor *kernel, const Reads *reads)
{
    bool contracts = profile_of(kernel->body).contracts;
    expr_walk(kernel->body, find_contraction_read, &contracts);
    return !contracts && reads->count == 1 && !reads->guarded && reads_own_indices(reads->read, kernel) &&
           is_term(kernel->body, reads->read);
}

/* An index that a reduction in one of them binds. */
typedef struct Binding {
    const Index *index;
    bool found;
} Binding;

static void find_binding(void *context, const Expr *expr)
{
    Binding *binding = context;
    for (int i = 0; expr->kind == EXPR_REDUCE && i < expr->count; i++)
        binding->found = binding->found || expr->indices[i] == binding->index;
}

typedef struct Nesting {
    const Expr *read, *body; /* where the body is to stand */
    bool found;
} Nesting;

static void find_read_inside(void *context, const Expr *expr)
{
    Nesting *nesting = context;
    nesting->found = nesting->found || expr == nesting->read;
}

static void find_nesting(void *context, const Expr *expr)
{
    Nesting *nesting = context, inside = {nesting->read, NULL, false};
    if (expr->kind != EXPR_REDUCE || nesting->found)
        return;
    expr_walk(expr->body, find_read_inside, &inside);
    for (int i = 0; inside.found && i < expr->count; i++) {
        Binding binding = {expr->indices[i], false};
        expr_walk(nesting->body, find_binding, &binding);
        nesting->found = nesting->found || binding.found;
    }
}

/* Whether the read stands in a reduction over an index that its tensor's body binds, too: a maximum's place among
 * those that it is the maximum of. */
static bool binds_again(const Expr *kernel, const Expr *read, const Expr *body)
{
    Nesting nesting = {read, body, false};
    expr_walk(kernel, find_nesting, &nesting);
    return nesting.found;
}

/* A reduction joins its one reader, where it is evaluated once for each element. A read in a
 * branch counts like any other: at plain indices the element exists, whatever the condition. A
 * contraction takes in no draws: its results lie in tiles, too narrow for numbers drawn at once. */
static bool reduction_joins(const Fusion *fusion, const Tensor *tensor, Profile profile, const Tensor *kernel,
                            const Reads *reads)
{
    Scatter scatter;
    if (find_scatter(tensor->body, tensor->rank, tensor->indices, &scatter))
        return scatter_joins(kernel, reads);
    if (reads->count != 1 || reads->guarded || reads->as_subscript || !reads_plainly(reads->read) ||
        reads->evaluations > guess_size(tensor) || binds_again(kernel->body, reads->read, tensor->body))
        return false;
    Profile target = profile_of(kernel->body);
    if (profile.contracts) {
        bool draws = false;
        if (!fusion->plain)
            expr_walk(kernel->body, find_draws, &draws);
        return !draws && !target.reduces && reads_own_indices(reads->read, kernel);
    }
    return !target.contracts;
}

/* Its loads that the kernel makes besides, once the tensor is computed there. */
static int added_loads(const Fusion *fusion, const Tensor *tensor, Profile profile, const Tensor *kernel)
{
    const TensorList *own = &fusion->reads[tensor->id];
    int shared = 0;
    for (int i = 0; i < own->count; i++)
        shared += own->items[i]->rank > 0 && tensor_in(&fusion->reads[kernel->id], own->items[i]);
    return profile.loads > shared ? profile.loads - shared : 0;
}

/* Element-wise work joins all its readers, or none: whichever takes less time. Kept, it is computed once,
 * stored, and loaded for each evaluation; joined, it is computed for each, from operands that the reader
 * may not have loaded otherwise. */
static bool elementwise_joins(const Fusion *fusion, const Tensor *tensor, Profile profile, const Readers *readers)
{
    if (tensor->rank == 0)
        return profile.cost <= CHEAP || readers->count == 1;
    double kept = guess_size(tensor) * (profile.cost + TRANSFER * (profile.loads + 1)), joined = 0;
    for (int i = 0; i < readers->count; i++) {
        const Reader *reader = &readers->items[i];
        kept += reader->evaluations * TRANSFER;
        joined += reader->evaluations *
                  (profile.cost + TRANSFER * added_loads(fusion, tensor, profile, reader->kernel));
    }
    return joined <= kept;
}

/* Whether one of its operands has no other reader: stored, it takes the operand in, and one
 * tensor is kept rather than two. */
static bool takes_in_operand(const Fusion *fusion, const Tensor *tensor)
{
    const Graph *graph = fusion->graph;
    for (int i = 0; i < tensor->id; i++) {
        const Tensor *operand = graph->tensors.items[i];
        if (operand->kind != TENSOR_DEFINITION || fusion->pinned[i] || operand->rank != tensor->rank ||
            !tensor_in(&fusion->reads[tensor->id], operand))
            continue;
        int readers = 0;
        for (int k = i + 1; k < graph->tensors.count; k++) {
            const Tensor *reader = graph->tensors.items[k];
            readers += reader->kind == TENSOR_DEFINITION && !fusion->gone[k] &&
                       tensor_in(&fusion->reads[k], operand);
        }
        if (readers == 1)
            return true;
    }
    return false;
}

typedef struct Inlining {
    Graph *graph;
    const Tensor *tensor;
} Inlining;

static const Expr *inline_read(void *context, const Expr *expr)
{
    Inlining *state = context;
    Graph *graph = state->graph;
    if (expr->kind != EXPR_READ || expr->tensor != state->tensor)
        return NULL;
    const Expr **args = ARENA_ARRAY(graph->arena, const Expr *, expr->count + 1);
    const Expr *inside = expr_number(graph, 1);
    for (int i = 0; i < expr->count; i++) {
        args[i] = expr_rewrite(graph, expr->args[i], inline_read, context);
        inside = expr_op(graph, OP_AND, inside, expr_in_range(graph, args[i], expr->tensor->shape[i]), NULL);
    }
    const Expr *body = expr_inline(graph, state->tensor, args);
    if (body->kind == EXPR_REDUCE && !body->hint)
        ((Expr *)body)->hint = state->tensor->name;
    if (!expr->otherwise)
        return body;
    const Expr *otherwise = expr_rewrite(graph, expr->otherwise, inline_read, context);
    return expr_op(graph, OP_SELECT, inside, body, otherwise);
}

void fuse_into(Graph *graph, const Tensor *tensor, Tensor *reader)
{
    Inlining state = {graph, tensor};
    reader->body = hoist_numbers(graph, reader, expr_rewrite(graph, reader->body, inline_read, &state));
}

static void inline_into(Fusion *fusion, const Tensor *tensor, Tensor *kernel)
{
    fuse_into(fusion->graph, tensor, kernel);
    fusion->reads[kernel->id] = expr_reads(fusion->graph->arena, kernel->body);
}

static void consider(Fusion *fusion, Tensor *tensor)
{
    Graph *graph = fusion->graph;
    Readers readers = {0};
    double evaluated = 0;
    bool draws_ok = true;
    Reads last = {0};
    for (int i = tensor->id + 1; i < graph->tensors.count; i++) {
        Tensor *kernel = graph->tensors.items[i];
        if (kernel->kind != TENSOR_DEFINITION || fusion->gone[i] || !tensor_in(&fusion->reads[i], tensor))
            continue;
        Reads reads = reads_of(kernel, tensor);
        if (reads.count == 0)
            continue;
        const Reader reader = {kernel, reads.evaluations};
        LIST_PUSH(graph->arena, readers, reader);
        evaluated += reads.evaluations;
        draws_ok = draws_ok && reads.evaluations <= guess_size(tensor);
        last = reads;
    }
    if (readers.count == 0) {
        fusion->gone[tensor->id] = true;
        return;
    }
    Profile profile = profile_of(tensor->body);
    bool joins;
    if (profile.reduces)
        joins = readers.count == 1 && reduction_joins(fusion, tensor, profile, readers.items[0].kernel, &last);
    else if (readers.count > 1 && profile.draws > 0 && profile.loads == 0)
        joins = draws_ok;
    else
        joins = elementwise_joins(fusion, tensor, profile, &readers) &&
                ((readers.count == 1 && evaluated <= guess_size(tensor)) || tensor->rank == 0 ||
                 !takes_in_operand(fusion, tensor));
    if (!joins)
        return;
    fusion->gone[tensor->id] = true;
    for (int i = 0; i < readers.count; i++)
        inline_into(fusion, tensor, readers.items[i].kernel);
}

static void pin_results(Fusion *fusion)
{
    Graph *graph = fusion->graph;
    if (graph->loss)
        fusion->pinned[graph->loss->id] = true;
    for (int i = 0; i < graph->outputs.count; i++)
        fusion->pinned[graph->outputs.items[i].tensor->id] = true;
    for (int i = 0; !graph->summary && i < graph->metrics.count; i++)
        fusion->pinned[graph->metrics.items[i].tensor->id] = true;
    for (int i = 0; i < graph->totals.count; i++)
        fusion->pinned[graph->totals.items[i].tensor->id] = true;
    for (int i = 0; i < graph->updates.count; i++)
        fusion->pinned[graph->updates.items[i].tensor->id] = true;
    for (int i = 0; i < graph->gradients.count; i++)
        fusion->pinned[graph->gradients.items[i].tensor->id] = true;
    for (int i = 0; i < graph->tensors.count; i++)
        if (graph->tensors.items[i]->kind == TENSOR_VIEW)
            fusion->pinned[graph->tensors.items[i]->base->id] = true;
}

static void pin_named(Fusion *fusion)
{
    for (int i = 0; i < fusion->graph->tensors.count; i++)
        fusion->pinned[i] = fusion->pinned[i] || fusion->graph->tensors.items[i]->named;
}

static void fuse_but(Graph *graph, bool plain, void (*pin)(Fusion *))
{
    Fusion fusion = {.graph = graph, .plain = plain};
    fusion.pinned = ARENA_ARRAY(graph->arena, bool, graph->tensors.count + 1);
    fusion.gone = ARENA_ARRAY(graph->arena, bool, graph->tensors.count + 1);
    fusion.reads = ARENA_ARRAY(graph->arena, TensorList, graph->tensors.count + 1);
    for (int i = 0; i < graph->tensors.count; i++)
        if (graph->tensors.items[i]->kind == TENSOR_DEFINITION) {
            Tensor *tensor = graph->tensors.items[i];
            tensor->body = hoist_numbers(graph, tensor, tensor->body);
            fusion.reads[i] = expr_reads(graph->arena, tensor->body);
        }
    pin_results(&fusion);
    if (pin)
        pin(&fusion);
    for (int i = graph->tensors.count; i-- > 0;) {
        Tensor *tensor = graph->tensors.items[i];
        if (tensor->kind == TENSOR_DEFINITION && !fusion.pinned[i])
            consider(&fusion, tensor);
    }
    remove_dead(graph);
}

void fuse(Graph *graph)
{
    fuse_but(graph, false, NULL);
}

void fuse_unnamed(Graph *graph)
{
    remove_dead(graph);
    fuse_but(graph, true, pin_named);
}
