/*
 * Stability by working in logarithms: log_form(e) is what log(e) equals when e is made of
 * exponentials, products and sums of them, all positive, or NULL where nothing is gained.
 *
 * Definitions are rewritten in order. What a rewriting needs (the maximum, the shifted sum) is
 * defined just before the tensor that reads it.
 */
#include "stabilize.h"

#include <math.h>

enum { DEPTH_MAX = 64 }; /* definitions seen through, one in another */

/* sum exp(u) as exp(shift) * rest; shift NULL: it is bounded as it stands. */
typedef struct ShiftedSum {
    const Tensor *sum;
    Tensor *shift, *rest;
} ShiftedSum;

typedef struct Stabilizer {
    Graph *graph;
    LIST(ShiftedSum) sums;
    const char *done; /* what was last rewritten, for the warning */
    int depth;
} Stabilizer;

#define OP1(op, a) expr_op(graph, OP_##op, a, NULL, NULL)
#define OP2(op, a, b) expr_op(graph, OP_##op, a, b, NULL)

static bool is_op(const Expr *expr, Op op)
{
    return expr->kind == EXPR_OP && expr->op == op;
}

/* A read of an element-wise definition is that definition's body. */
static const Expr *see_through(const Stabilizer *state, const Expr *expr)
{
    for (int i = 0; i < DEPTH_MAX; i++) {
        if (expr->kind != EXPR_READ || expr->otherwise || expr->tensor->kind != TENSOR_DEFINITION ||
            expr->tensor->body->kind == EXPR_REDUCE)
            break;
        expr = expr_inline(state->graph, expr->tensor, expr->args);
    }
    return expr;
}

static const Expr *log_form(Stabilizer *state, const Expr *expr);

/* ---- sums of exponentials ---- */

/* u = v - max v, so exp(u) is at most 1: nothing is left to do. */
static bool is_bounded(const Stabilizer *state, const Expr *u, const Expr *reduce)
{
    Graph *graph = state->graph;
    if (!is_op(u, OP_SUB))
        return false;
    const Expr *v = u->args[0], *m = u->args[1];
    for (int i = 0; i < DEPTH_MAX && (is_op(m, OP_STOP) || m != see_through(state, m)); i++)
        m = is_op(m, OP_STOP) ? m->args[0] : see_through(state, m);
    if (m->kind != EXPR_READ || m->otherwise || m->tensor->kind != TENSOR_DEFINITION)
        return false;
    const Expr *max = m->tensor->body;
    if (max->kind != EXPR_REDUCE || max->reduction != REDUCE_MAX || max->count != reduce->count)
        return false;
    const Expr *here = expr_substitute(graph, max->body, m->count, m->tensor->indices, m->args);
    const Expr **own = ARENA_ARRAY(graph->arena, const Expr *, reduce->count + 1);
    for (int i = 0; i < reduce->count; i++) {
        if (!extent_equal(max->indices[i]->extent, reduce->indices[i]->extent))
            return false;
        own[i] = expr_index(graph, reduce->indices[i]);
    }
    here = expr_substitute(graph, here, max->count, max->indices, own);
    return see_through(state, here) == see_through(state, v);
}

/* Fresh indices for a tensor with the indices of `sum`, and for its reduction. */
static const Expr *rename_all(Graph *graph, const Expr *body, const Tensor *sum, const Index **outer,
                              const Index **inner)
{
    const Expr *reduce = sum->body;
    const Expr **to = ARENA_ARRAY(graph->arena, const Expr *, sum->rank + reduce->count + 1);
    for (int i = 0; i < sum->rank; i++) {
        outer[i] = graph_index(graph, sum->indices[i]->name, sum->indices[i]->extent);
        to[i] = expr_index(graph, outer[i]);
    }
    for (int i = 0; i < reduce->count; i++) {
        inner[i] = graph_index(graph, reduce->indices[i]->name, reduce->indices[i]->extent);
        to[sum->rank + i] = expr_index(graph, inner[i]);
    }
    body = expr_substitute(graph, body, sum->rank, sum->indices, to);
    return expr_substitute(graph, body, reduce->count, reduce->indices, to + sum->rank);
}

static Tensor *define_reduction(Graph *graph, const Tensor *sum, const char *suffix, Reduction reduction,
                                const Expr *body, Tensor *shift)
{
    const Expr *reduce = sum->body;
    const Index **outer = ARENA_ARRAY(graph->arena, const Index *, sum->rank + 1);
    const Index **inner = ARENA_ARRAY(graph->arena, const Index *, reduce->count + 1);
    body = rename_all(graph, body, sum, outer, inner);
    if (shift)
        body = OP1(EXP, OP2(SUB, body, OP1(STOP, expr_read_indices(graph, shift, outer))));
    return graph_define(graph, arena_printf(graph->arena, "%s_%s", sum->name, suffix), sum->rank, outer,
                        expr_reduce(graph, reduction, reduce->count, inner, body), sum->span);
}

/* The shifted form of a sum of exponentials; NULL: it is none. */
static const ShiftedSum *shifted_sum(Stabilizer *state, const Tensor *sum)
{
    Graph *graph = state->graph;
    for (int i = 0; i < state->sums.count; i++)
        if (state->sums.items[i].sum == sum)
            return state->sums.items[i].rest ? &state->sums.items[i] : NULL;
    ShiftedSum result = {.sum = sum};
    const Expr *u = NULL;
    if (sum->kind == TENSOR_DEFINITION && sum->body->kind == EXPR_REDUCE &&
        sum->body->reduction == REDUCE_SUM)
        u = log_form(state, sum->body->body);
    if (u && is_bounded(state, u, sum->body)) {
        result.rest = (Tensor *)sum;
    } else if (u) {
        result.shift = define_reduction(graph, sum, "max", REDUCE_MAX, u, NULL);
        result.rest = define_reduction(graph, sum, "shifted", REDUCE_SUM, u, result.shift);
    }
    LIST_PUSH(graph->arena, state->sums, result);
    return result.rest ? &state->sums.items[state->sums.count - 1] : NULL;
}

static const ShiftedSum *read_of_sum(Stabilizer *state, const Expr *expr)
{
    if (expr->kind != EXPR_READ || expr->otherwise)
        return NULL;
    return shifted_sum(state, expr->tensor);
}

/* A read of a sum over all samples, the same for each of them: batches of it are added up before its
 * logarithm is taken, which a shift would prevent. */
static bool sums_the_batch(const Expr *read)
{
    bool over = false, each = false;
    if (read->kind != EXPR_READ || read->tensor->kind != TENSOR_DEFINITION ||
        read->tensor->body->kind != EXPR_REDUCE)
        return false;
    const Expr *reduce = read->tensor->body;
    for (int i = 0; i < reduce->count; i++)
        over = over || reduce->indices[i]->extent.per_n;
    for (int i = 0; i < read->tensor->rank; i++)
        each = each || read->tensor->indices[i]->extent.per_n;
    return over && !each;
}

/* ---- logarithms ---- */

/* 1 + exp(u): u; else NULL. */
static const Expr *one_plus_exp(const Stabilizer *state, const Expr *expr)
{
    if (!is_op(expr, OP_ADD))
        return NULL;
    for (int side = 0; side < 2; side++) {
        const Expr *other = see_through(state, expr->args[1 - side]);
        if (expr_is_number(expr->args[side], 1) && is_op(other, OP_EXP))
            return other->args[0];
    }
    return NULL;
}

/* The logarithm of a positive factor: of a number as well; NULL: it may be of any sign, or nothing is gained.
 */
static const Expr *log_of_factor(Stabilizer *state, const Expr *expr)
{
    const Expr *seen = see_through(state, expr);
    if (seen->kind == EXPR_CONSTANT && seen->value > 0)
        return expr_number(state->graph, log(seen->value));
    return log_form(state, expr);
}

/* stop_gradient of one of the maxima defined here. */
static bool is_shift(const Stabilizer *state, const Expr *expr)
{
    if (!is_op(expr, OP_STOP) || expr->args[0]->kind != EXPR_READ)
        return false;
    for (int i = 0; i < state->sums.count; i++)
        if (state->sums.items[i].shift == expr->args[0]->tensor)
            return true;
    return false;
}

/* log(sum exp(u)) as shift + rest; false: the logarithm of no such sum, or nothing to shift. */
static bool split_log_sum(Stabilizer *state, const Expr *log, const Expr **shift, const Expr **rest)
{
    Graph *graph = state->graph;
    const Expr *read = see_through(state, log);
    if (is_op(read, OP_ADD) && is_shift(state, read->args[0])) { /* a definition rewritten before */
        *shift = read->args[0];
        *rest = read->args[1];
        return true;
    }
    if (!is_op(read, OP_LOG))
        return false;
    read = see_through(state, read->args[0]);
    const ShiftedSum *sum = sums_the_batch(read) ? NULL : read_of_sum(state, read);
    if (!sum || !sum->shift)
        return false;
    *shift = OP1(STOP, expr_read(graph, sum->shift, read->args, NULL));
    *rest = OP1(LOG, expr_read(graph, sum->rest, read->args, NULL));
    return true;
}

/* u - log(sum) and log(sum) - u take the maximum from u first: with large u the small rest would
 * be lost in it. */
static const Expr *stable_difference(Stabilizer *state, const Expr *a, const Expr *b)
{
    Graph *graph = state->graph;
    const Expr *shift, *rest;
    const Expr *done = NULL;
    if (split_log_sum(state, b, &shift, &rest))
        done = OP2(SUB, OP2(SUB, a, shift), rest);
    else if (split_log_sum(state, a, &shift, &rest))
        done = OP2(ADD, OP2(SUB, shift, b), rest);
    if (done)
        state->done = "the logarithm of a sum of exponentials subtracts their maximum";
    return done;
}

static const Expr *log_of_sum(Stabilizer *state, const Expr *read)
{
    Graph *graph = state->graph;
    const ShiftedSum *sum = sums_the_batch(read) ? NULL : read_of_sum(state, read);
    if (!sum)
        return NULL;
    const Expr *rest = OP1(LOG, expr_read(graph, sum->rest, read->args, NULL));
    if (!sum->shift)
        return rest;
    state->done = "the logarithm of a sum of exponentials subtracts their maximum";
    return OP2(ADD, OP1(STOP, expr_read(graph, sum->shift, read->args, NULL)), rest);
}

static const char product_said[] = "the logarithm of a product of exponentials is a sum";
static const char quotient_said[] = "the logarithm of a quotient of exponentials is a difference";

/* log(x * y) or log(x / y), from the logarithms of both. */
static const Expr *log_of_factors(Stabilizer *state, Op op, const Expr *a, const Expr *b)
{
    Graph *graph = state->graph;
    const Expr *difference = op == OP_DIV ? stable_difference(state, a, b) : NULL;
    if (difference)
        return difference;
    state->done = op == OP_MUL ? product_said : quotient_said;
    return op == OP_MUL ? OP2(ADD, a, b) : OP2(SUB, a, b);
}

/* A product as exp(log) * above / below, NULL for what there is none of. */
typedef struct Factors {
    const Expr *log, *above, *below;
} Factors;

static void take_factors(Stabilizer *state, const Expr *expr, bool divides, Factors *factors)
{
    Graph *graph = state->graph;
    const Expr *seen = see_through(state, expr), *log = log_of_factor(state, expr);
    const Expr **rest = divides ? &factors->below : &factors->above;
    if (log)
        factors->log = factors->log ? log_of_factors(state, divides ? OP_DIV : OP_MUL, factors->log, log)
                       : divides    ? OP1(NEG, log)
                                    : log;
    else if (is_op(seen, OP_MUL) || is_op(seen, OP_DIV)) {
        take_factors(state, seen->args[0], divides, factors);
        take_factors(state, seen->args[1], divides != is_op(seen, OP_DIV), factors);
    } else
        *rest = *rest ? OP2(MUL, *rest, expr) : expr;
}

/* The logarithm of what has one: so a product is positive, though not each of its factors need be. */
static const Expr *log_of_positive(Stabilizer *state, const Expr *expr)
{
    Graph *graph = state->graph;
    const Expr *form = log_form(state, expr), *seen = see_through(state, expr);
    Factors factors = {0};
    if (form || !(is_op(seen, OP_MUL) || is_op(seen, OP_DIV)))
        return form;
    take_factors(state, seen, false, &factors);
    if (!factors.log || factors.log->kind == EXPR_CONSTANT)
        return NULL;
    state->done = factors.below ? quotient_said : product_said;
    if (factors.above && factors.below)
        return OP2(ADD, factors.log, OP1(LOG, OP2(DIV, factors.above, factors.below)));
    return factors.above ? OP2(ADD, factors.log, OP1(LOG, factors.above))
                         : OP2(SUB, factors.log, OP1(LOG, factors.below));
}

static const Expr *log_of_op(Stabilizer *state, const Expr *expr)
{
    Graph *graph = state->graph;
    const Expr *u = one_plus_exp(state, expr);
    if (u) {
        state->done = "log(1 + exp(x)) is computed as softplus(x)";
        return OP1(SOFTPLUS, u);
    }
    switch (expr->op) {
    case OP_ADD: {
        const Expr *a = log_form(state, expr->args[0]), *b = a ? log_form(state, expr->args[1]) : NULL;
        if (!b)
            return NULL;
        state->done = "the logarithm of a sum of two exponentials is computed with softplus";
        return OP2(ADD, a, OP1(SOFTPLUS, OP2(SUB, b, a)));
    }
    case OP_EXP:
        return expr->args[0];
    case OP_SIGMOID:
        state->done = "log(sigmoid(x)) is computed as -softplus(-x)";
        return OP1(NEG, OP1(SOFTPLUS, OP1(NEG, expr->args[0])));
    case OP_SUB: {
        const Expr *p = see_through(state, expr->args[1]);
        const Expr *v = is_op(p, OP_DIV) && expr_is_number(p->args[0], 1)
                            ? one_plus_exp(state, see_through(state, p->args[1]))
                            : NULL;
        if (v && expr_is_number(expr->args[0], 1)) { /* 1 / (1 + exp(v)) is sigmoid(-v) */
            state->done = "log(1 - sigmoid(x)) is computed as -softplus(x)";
            return OP1(NEG, OP1(SOFTPLUS, OP1(NEG, v)));
        }
        if (!expr_is_number(expr->args[0], 1) || !is_op(p, OP_SIGMOID))
            return NULL;
        state->done = "log(1 - sigmoid(x)) is computed as -softplus(x)";
        return OP1(NEG, OP1(SOFTPLUS, p->args[0]));
    }
    case OP_MUL:
    case OP_DIV: {
        const Expr *a = log_of_factor(state, expr->args[0]),
                   *b = a ? log_of_factor(state, expr->args[1]) : NULL;
        return b ? log_of_factors(state, expr->op, a, b) : NULL;
    }
    default:
        return NULL;
    }
}

static const Expr *log_form(Stabilizer *state, const Expr *expr)
{
    if (state->depth >= DEPTH_MAX)
        return NULL;
    state->depth++;
    const Expr *seen = see_through(state, expr), *form = NULL;
    if (seen->kind == EXPR_READ)
        form = log_of_sum(state, seen);
    else if (seen->kind == EXPR_OP)
        form = log_of_op(state, seen);
    state->depth--;
    return form;
}

/* ---- quotients ---- */

/* exp(u) / sum exp(v): both shifted by the same maximum. */
static const Expr *stable_quotient(Stabilizer *state, const Expr *expr)
{
    Graph *graph = state->graph;
    const Expr *below = see_through(state, expr->args[1]);
    const Expr *u = one_plus_exp(state, below);
    if (u) { /* a / (1 + exp(u)) */
        const Expr *above = see_through(state, expr->args[0]);
        state->done = "a / (1 + exp(x)) is computed with sigmoid";
        if (is_op(above, OP_EXP) && above->args[0] == u)
            return OP1(SIGMOID, u);
        return OP2(MUL, expr->args[0], OP1(SIGMOID, OP1(NEG, u)));
    }
    const Expr *two = is_op(below, OP_ADD) ? log_form(state, below) : NULL;
    const Expr *part = two ? log_form(state, expr->args[0]) : NULL;
    if (part) {
        state->done = "a quotient of exponentials is computed from the difference of their logarithms";
        return OP1(EXP, OP2(SUB, part, two));
    }
    const ShiftedSum *sum = read_of_sum(state, below);
    const Expr *above = sum && sum->shift ? log_form(state, expr->args[0]) : NULL;
    if (!above)
        return NULL;
    const Expr *shift = OP1(STOP, expr_read(graph, sum->shift, below->args, NULL));
    state->done = "a quotient of an exponential and a sum of exponentials subtracts their maximum";
    return OP2(DIV, OP1(EXP, OP2(SUB, above, shift)), expr_read(graph, sum->rest, below->args, NULL));
}

/* ---- the pass ---- */

static const Expr *stabilize_node(void *context, const Expr *expr)
{
    Stabilizer *state = context;
    Graph *graph = state->graph;
    const Expr *better = NULL;
    if (is_op(expr, OP_LOG)) {
        better = log_of_positive(state, expr->args[0]);
        if (is_op(see_through(state, expr->args[0]), OP_EXP))
            state->done = "log(exp(x)) is computed as x";
    } else if (is_op(expr, OP_SUB))
        better = stable_difference(state, expr->args[0], expr->args[1]);
    else if (is_op(expr, OP_DIV))
        better = stable_quotient(state, expr);
    else if (is_op(expr, OP_LOG1P) && is_op(see_through(state, expr->args[0]), OP_EXP)) {
        state->done = "log1p(exp(x)) is computed as softplus(x)";
        better = OP1(SOFTPLUS, see_through(state, expr->args[0])->args[0]);
    }
    if (!better || better == expr)
        return NULL;
    if (is_op(expr, OP_LOG) && is_op(better, OP_LOG) && better->args[0] == see_through(state, expr->args[0]))
        return NULL; /* the logarithm of a bounded sum: as it was */
    if (state->depth >= DEPTH_MAX)
        return better;
    state->depth++; /* its parts may be worth it too */
    better = expr_rewrite(graph, better, stabilize_node, state);
    state->depth--;
    return better;
}

void stabilize(Graph *graph, Diagnostics *diagnostics, bool warn)
{
    Stabilizer state = {.graph = graph};
    int count = graph->tensors.count;
    Tensor **old = ARENA_ARRAY(graph->arena, Tensor *, count + 1);
    for (int i = 0; i < count; i++)
        old[i] = graph->tensors.items[i];
    graph->tensors.count = 0;
    for (int i = 0; i < count; i++) {
        Tensor *tensor = old[i];
        if (tensor->kind == TENSOR_DEFINITION) {
            state.done = NULL;
            const Expr *body = expr_rewrite(graph, tensor->body, stabilize_node, &state);
            if (body != tensor->body && state.done && warn)
                diag_warning(diagnostics, "stability", tensor->span, "%s", state.done);
            tensor->body = body;
        }
        tensor->id = graph->tensors.count;
        LIST_PUSH(graph->arena, graph->tensors, tensor);
    }
}
