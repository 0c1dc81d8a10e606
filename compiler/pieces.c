/*
 * Values by cases: see pieces.h.
 */
#include "pieces.h"
#include "ops.h"

#include <stdlib.h>

enum {
    MOST_PIECES = 256, /* of one index */
    READ_WEIGHT = 2,
    GUARD_WEIGHT = 2,
    GROWTH = 3, /* the text may be so many times as long, */
    SMALL = 64  /* and this */
};
static const double worth_while = 0.5; /* the part of the work that may be left */

/* ---- where a condition changes ---- */

typedef struct Cuts {
    Arena *arena;
    const Index *index;
    LIST(int64_t) places; /* elements with which a piece begins */
} Cuts;

static void cut(Cuts *cuts, int64_t place)
{
    if (place > 0 && place < cuts->index->extent.constant)
        LIST_PUSH(cuts->arena, cuts->places, place);
}

/* Whether the affine expression is a number of times the index and a constant. */
static bool changes_alone(const Cuts *cuts, const Affine *affine)
{
    return affine->per_n == 0 && affine->count == 1 && affine->index[0] == cuts->index;
}

/* Cuts where coefficient * index + constant comes to be at least 0, or less. */
static void cut_at_zero(Cuts *cuts, int64_t coefficient, int64_t constant)
{
    if (coefficient > 0)
        cut(cuts, -floor_quotient(constant, coefficient));
    else
        cut(cuts, floor_quotient(constant, -coefficient) + 1);
}

static void cut_comparison(Cuts *cuts, const Expr *expr)
{
    Affine left, right;
    if (!expr->args[0]->integer || !expr->args[1]->integer || !expr_affine(expr->args[0], &left) ||
        !expr_affine(expr->args[1], &right) || left.per_n || right.per_n || left.count + right.count != 1)
        return;
    const Affine *with = left.count ? &left : &right;
    if (!changes_alone(cuts, with))
        return;
    const int64_t coefficient = left.count ? left.coefficient[0] : -right.coefficient[0];
    const int64_t constant = left.constant - right.constant;
    if (expr->op != OP_LE && expr->op != OP_GT)
        cut_at_zero(cuts, coefficient, constant);
    if (expr->op != OP_LT && expr->op != OP_GE)
        cut_at_zero(cuts, coefficient, constant - 1);
}

static void cut_guard(Cuts *cuts, const Expr *read)
{
    for (int p = 0; p < read->count; p++) {
        const Extent extent = read->tensor->shape[p];
        Affine affine;
        if (extent.per_n || !expr_affine(read->args[p], &affine) || !changes_alone(cuts, &affine))
            continue;
        cut_at_zero(cuts, affine.coefficient[0], affine.constant);
        cut_at_zero(cuts, -affine.coefficient[0], extent.constant - 1 - affine.constant);
    }
}

static void find_cuts(void *context, const Expr *expr)
{
    if (expr->kind == EXPR_OP && expr->op >= OP_EQ && expr->op <= OP_GE)
        cut_comparison(context, expr);
    else if (expr->kind == EXPR_READ && expr->otherwise)
        cut_guard(context, expr);
}

static int by_place(const void *left, const void *right)
{
    const int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;
    return (a > b) - (a < b);
}

static Cuts cuts_of(Arena *arena, const Expr *body, const Index *index)
{
    Cuts cuts = {.arena = arena, .index = index};
    expr_walk(body, find_cuts, &cuts);
    if (cuts.places.count == 0)
        return cuts;
    qsort(cuts.places.items, (size_t)cuts.places.count, sizeof *cuts.places.items, by_place);
    int count = 0;
    for (int i = 0; i < cuts.places.count; i++)
        if (count == 0 || cuts.places.items[i] != cuts.places.items[count - 1])
            cuts.places.items[count++] = cuts.places.items[i];
    cuts.places.count = count;
    return cuts;
}

/* ---- the pieces ---- */

static const Expr *leave_outside(void *context, const Expr *expr)
{
    Graph *graph = context;
    if (expr->kind != EXPR_READ || !expr->otherwise)
        return NULL;
    for (int p = 0; p < expr->count; p++) {
        Extent low, high, extent = expr->tensor->shape[p];
        if (expr_range(expr->args[p], &low, &high) &&
            (extent_at_most(extent, low) || extent_at_most(high, extent_constant(-1))))
            return expr_rewrite(graph, expr->otherwise, leave_outside, graph);
    }
    return NULL;
}

/* What the index is in the piece, and the value where it is that. */
static const Expr *narrow(Graph *graph, const Expr *expr, const Index *index, const Expr *value)
{
    expr = expr_substitute(graph, expr, 1, &index, &value);
    return expr_rewrite(graph, expr, leave_outside, graph);
}

/* Along the member's indices from `from` on, one after the other: so each case stands in its own pieces
 * alone. */
static void split(Graph *graph, const Group *group, const Member *member, int from, MemberList *pieces)
{
    int p = from;
    Cuts cuts = {0};
    for (; p < member->tensor->rank; p++) {
        const Extent extent = member->indices[p]->extent;
        if (extent.per_n || extent.constant == 1 || group_has_loop(group, member->indices[p]))
            continue;
        cuts = cuts_of(graph->arena, member->body, member->indices[p]);
        if (cuts.places.count > 0 && cuts.places.count < MOST_PIECES)
            break;
    }
    if (p == member->tensor->rank) {
        LIST_PUSH(graph->arena, *pieces, *member);
        return;
    }
    const int rank = member->tensor->rank;
    const Index *index = member->indices[p];
    for (int i = 0; i <= cuts.places.count; i++) {
        const int64_t begin = i ? cuts.places.items[i - 1] : 0;
        const int64_t end = i < cuts.places.count ? cuts.places.items[i] : index->extent.constant;
        Member piece = *member;
        const Index **indices = ARENA_ARRAY(graph->arena, const Index *, rank);
        const Expr **place = ARENA_ARRAY(graph->arena, const Expr *, rank);
        for (int k = 0; k < rank; k++) {
            indices[k] = member->indices[k];
            place[k] = member->place ? member->place[k] : expr_index(graph, indices[k]);
        }
        indices[p] = graph_index(graph, index->name, extent_constant(end - begin));
        place[p] = expr_op(graph, OP_ADD, expr_index(graph, indices[p]), expr_number(graph, (double)begin),
                           NULL);
        piece.indices = indices;
        piece.place = place;
        piece.body = narrow(graph, member->body, index, place[p]);
        split(graph, group, &piece, p + 1, pieces);
    }
}

/* ---- what it gains ---- */

static void weigh(void *context, const Expr *expr)
{
    double *weight = context;
    if (expr->kind == EXPR_OP)
        *weight += op_table[expr->op].cost;
    else if (expr->kind == EXPR_READ)
        *weight += READ_WEIGHT + (expr->otherwise ? GUARD_WEIGHT : 0);
}

static double weight_of(const Expr *expr)
{
    double weight = 1;
    expr_walk(expr, weigh, &weight);
    return weight;
}

static void find_untouchable(void *context, const Expr *expr)
{
    if (expr->kind == EXPR_REDUCE || (expr->kind == EXPR_READ && expr->tensor->kind == TENSOR_DRAW))
        *(bool *)context = true;
}

/* Whether the pieces read all that the whole reads: a kernel has no argument that it does not use. */
static bool read_all(Arena *arena, const MemberList *pieces, const Expr *whole)
{
    const TensorList wanted = expr_reads(arena, whole);
    for (int i = 0; i < wanted.count; i++) {
        bool found = false;
        for (int k = 0; k < pieces->count && !found; k++)
            found = expr_uses_tensor(pieces->items[k].body, wanted.items[i]);
        if (!found)
            return false;
    }
    return true;
}

MemberList pieces_of(Graph *graph, const Group *group, const Member *member)
{
    MemberList pieces = {0}, whole = {0};
    bool untouchable = member->sums || member->tensor->kind != TENSOR_DEFINITION;
    expr_walk(member->body, find_untouchable, &untouchable);
    LIST_PUSH(graph->arena, whole, *member);
    if (untouchable)
        return whole;
    split(graph, group, member, 0, &pieces);
    const double before = weight_of(member->body);
    double after = 0, text = 0;
    for (int i = 0; i < pieces.count; i++) {
        double part = 1;
        for (int p = 0; p < member->tensor->rank; p++)
            if (!member->indices[p]->extent.per_n)
                part *= (double)pieces.items[i].indices[p]->extent.constant /
                        (double)member->indices[p]->extent.constant;
        after += part * weight_of(pieces.items[i].body);
        text += weight_of(pieces.items[i].body);
    }
    const bool pays = after <= worth_while * before && text <= GROWTH * before + SMALL;
    return pays && read_all(graph->arena, &pieces, member->body) ? pieces : whole;
}
