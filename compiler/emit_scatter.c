/*
 * Scatters as C: zero, then one pass over what is added. Additions to one element happen in the
 * order of the summed indices, whatever the data.
 */
#include "emit_internal.h"
#include "scatter.h"

static void find_division(void *context, const Expr *expr)
{
    *(bool *)context = *(bool *)context || (expr->kind == EXPR_OP && expr->op == OP_FLOORDIV);
}

/* A place of several digits: what is solved otherwise is no scatter. */
static bool divides(const Expr *place)
{
    bool found = false;
    expr_walk(place, find_division, &found);
    return found;
}

/* `index == place` among the conditions of a guard. */
static const Expr *place_of(const Expr *condition, const Index *index)
{
    if (condition->kind != EXPR_OP)
        return NULL;
    if (condition->op == OP_AND) {
        const Expr *found = place_of(condition->args[0], index);
        return found ? found : place_of(condition->args[1], index);
    }
    for (int side = 0; condition->op == OP_EQ && side < 2; side++) {
        const Expr *variable = condition->args[side], *place = condition->args[1 - side];
        const bool given = place->kind == EXPR_READ && !place->otherwise;
        if (variable->kind == EXPR_INDEX && variable->index == index && place->integer &&
            (given || divides(place)) && !expr_uses_index(place, index))
            return place;
    }
    return NULL;
}

bool find_scatter(const Expr *body, int rank, const Index *const *indices, Scatter *scatter)
{
    if (body->kind == EXPR_OP && body->op == OP_ADD)
        return find_scatter(body->args[0], rank, indices, scatter) ||
               find_scatter(body->args[1], rank, indices, scatter);
    if (body->kind != EXPR_REDUCE || body->reduction != REDUCE_SUM)
        return false;
    const Expr *inner = body->body;
    if (inner->kind != EXPR_OP || inner->op != OP_SELECT || !expr_is_number(inner->args[2], 0))
        return false;
    for (int i = 0; i < rank; i++) {
        const Expr *place = place_of(inner->args[0], indices[i]);
        bool summed = false;
        for (int k = 0; place && k < body->count; k++)
            summed = summed || expr_uses_index(place, body->indices[k]);
        if (summed) {
            *scatter = (Scatter){i, place, body};
            return true;
        }
    }
    return false;
}

/* The conditions of a scatter without `index == place`, which its place fulfils. */
typedef struct Conditions {
    const Expr *before; /* in front of it, without the index: they may keep the place's read inside */
    const Expr *after;  /* the others */
    bool reached;       /* the equation was */
} Conditions;

static void split_conditions(Graph *graph, const Expr *condition, const Scatter *scatter, const Index *index,
                             Conditions *split)
{
    if (condition->kind == EXPR_OP && condition->op == OP_AND) {
        split_conditions(graph, condition->args[0], scatter, index, split);
        split_conditions(graph, condition->args[1], scatter, index, split);
    } else if (!split->reached && place_of(condition, index) == scatter->place) {
        split->reached = true;
    } else if (split->reached || expr_uses_index(condition, index)) {
        split->after = expr_op(graph, OP_AND, split->after, condition, NULL);
    } else {
        split->before = expr_op(graph, OP_AND, split->before, condition, NULL);
    }
}

static int open_loops(Writer *writer, int count, const Index *const *indices, int skip)
{
    int opened = 0;
    for (int i = 0; i < count; i++)
        opened += i == skip ? 0 : open_loop(writer, indices[i]);
    return opened;
}

static void close_loops(Writer *writer, int opened)
{
    for (int i = 0; i < opened; i++)
        write_close(writer);
}

static void write_zeros(Writer *writer, Tensor *tensor)
{
    Mark mark = mark_names(writer);
    int opened = open_loops(writer, tensor->rank, tensor->indices, -1);
    write_line(writer, "%s = 0;", c_own_element(writer, tensor));
    close_loops(writer, opened);
    release_names(writer, mark);
}

/* Whether every place is one of the index's: not so where a read has a default for the others. */
static bool stays_inside(const Expr *place, Extent extent)
{
    Extent low, high;
    const Extent last = {extent.per_n, extent.constant - 1};
    return expr_range(place, &low, &high) && extent_at_most(extent_constant(0), low) &&
           extent_at_most(high, last);
}

typedef struct Term {
    Graph *graph;
    const Expr *term;
} Term;

static const Expr *leave_term(void *context, const Expr *expr)
{
    const Term *term = context;
    return expr == term->term ? expr_number(term->graph, 0) : NULL;
}

bool emit_scatter(Writer *writer, Tensor *tensor, const Expr *body)
{
    Scatter scatter;
    if (!find_scatter(body, tensor->rank, tensor->indices, &scatter))
        return false;
    if (body == scatter.reduce) {
        write_zeros(writer, tensor);
    } else {
        Term term = {writer->graph, scatter.reduce};
        const bool block = writer->mark_numbers; /* elsewhere what is declared has one anyway */
        if (block)
            write_open(writer, "%s", "");
        emit_loops(writer, tensor, expr_rewrite(writer->graph, body, leave_term, &term));
        if (block)
            write_close(writer);
    }
    const Expr *guarded = scatter.reduce->body;
    const Index *index = tensor->indices[scatter.dimension];
    int opened = open_loops(writer, scatter.reduce->count, scatter.reduce->indices, -1);
    const Expr *always = expr_number(writer->graph, 1);
    Conditions split = {always, always, false};
    split_conditions(writer->graph, guarded->args[0], &scatter, index, &split);
    bool early = true; /* the place is known before the other dimensions' loops */
    for (int i = 0; i < tensor->rank; i++)
        early = early && (i == scatter.dimension || (!expr_uses_index(scatter.place, tensor->indices[i]) &&
                                                     !expr_uses_index(split.before, tensor->indices[i])));
    if (!early)
        opened += open_loops(writer, tensor->rank, tensor->indices, scatter.dimension);
    if (split.before != always) {
        write_open(writer, "if (%s)", c_condition(writer, split.before, 0));
        opened++;
    }
    const char *place = take_name(writer, index->name);
    write_line(writer, "const int %s = %s;", place, c_int(writer, scatter.place, 0));
    bind(writer, index, place);
    if (!stays_inside(scatter.place, index->extent)) {
        write_open(writer, "if (%s >= 0 && %s < %s)", place, place, c_extent(writer, index->extent));
        opened++;
    }
    if (early)
        opened += open_loops(writer, tensor->rank, tensor->indices, scatter.dimension);
    const Expr *condition = expr_substitute(writer->graph, split.after, 1, &index, &scatter.place);
    const Expr *value = expr_op(writer->graph, OP_SELECT, condition, guarded->args[1], guarded->args[2]);
    write_line(writer, "%s += %s;", c_own_element(writer, tensor), c_real(writer, value, 0));
    close_loops(writer, opened);
    return true;
}
