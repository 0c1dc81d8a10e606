/*
 * Solves "the subscripts of a read are a[0], a[1], ..." for the loop indices around it.
 *
 * Each subscript fixes at most one index: a plain index is renamed; an affine subscript is
 * solved for the index with the largest range, so that what remains to be summed is small; a
 * floor division u // c = a is opened as u = c a + t with a remainder t in 0 .. c - 1; an index
 * i that a subscript divides, as in i // c + j, becomes c k + t. What can't be solved stays as a
 * condition. Indices that no subscript fixes are summed.
 */
#include "invert.h"

enum { GUESSED_ROWS = 256 }; /* for comparing extents that grow with n */

typedef struct Solver {
    Graph *graph;
    LIST(const Index *) loops;
    LIST(const Expr *) values; /* of loops; NULL: unsolved, to be summed */
    const Expr *condition;     /* under which the solution holds */
    bool parted;               /* an index is a quotient and a remainder now */
    LIST(const Index *) whole; /* indices that are, one after the other, and */
    LIST(const Expr *) parts;  /* what they are in terms of both */
} Solver;

static const Expr *and_also(Graph *graph, const Expr *a, const Expr *b)
{
    return expr_op(graph, OP_AND, a, b, NULL);
}

/* (c x + r) // c is x + r // c: x where r lies in 0 .. c - 1. */
static const Expr *take_quotient(void *context, const Expr *expr)
{
    Graph *graph = context;
    Affine form;
    Extent low, high;
    if (expr->kind != EXPR_OP || expr->op != OP_FLOORDIV || expr->args[1]->kind != EXPR_CONSTANT ||
        !expr_affine(expr->args[0], &form) || form.per_n)
        return NULL;
    const int64_t divisor = (int64_t)expr->args[1]->value;
    Affine quotient = {.constant = floor_quotient(form.constant, divisor)}, rest = {0};
    rest.constant = form.constant - divisor * quotient.constant;
    for (int i = 0; i < form.count; i++) {
        Affine *part = form.coefficient[i] % divisor ? &rest : &quotient;
        part->index[part->count] = form.index[i];
        part->coefficient[part->count++] = form.coefficient[i] / (part == &quotient ? divisor : 1);
    }
    if (!quotient.count)
        return NULL;
    const Expr *whole = expr_of_affine(graph, &quotient), *left = expr_of_affine(graph, &rest);
    const bool within = expr_range(left, &low, &high) && extent_at_most(extent_constant(0), low) &&
                        extent_at_most(high, extent_constant(divisor - 1));
    return within
               ? whole
               : expr_op(graph, OP_ADD, whole, expr_op(graph, OP_FLOORDIV, left, expr->args[1], NULL), NULL);
}

static const Expr *apply(const Solver *solver, const Expr *expr)
{
    const Index *from[64];
    const Expr *to[64];
    int count = 0;
    for (int i = 0; i < solver->whole.count;
         i++) { /* while the remainder is an index, whose range is known */
        expr = expr_substitute(solver->graph, expr, 1, &solver->whole.items[i], &solver->parts.items[i]);
        expr = expr_rewrite(solver->graph, expr, take_quotient, solver->graph);
    }
    for (int i = 0; i < solver->loops.count; i++)
        if (solver->values.items[i] && count < 64) {
            from[count] = solver->loops.items[i];
            to[count++] = solver->values.items[i];
        }
    expr = expr_substitute(solver->graph, expr, count, from, to);
    return solver->parted ? expr_rewrite(solver->graph, expr, take_quotient, solver->graph) : expr;
}

static int loop_of(const Solver *solver, const Index *index)
{
    for (int i = 0; i < solver->loops.count; i++)
        if (solver->loops.items[i] == index && !solver->values.items[i])
            return i;
    return -1;
}

/* Fixes one loop; what was solved in terms of it follows. */
static void set_value(Solver *solver, int loop, const Expr *value)
{
    const Index *index = solver->loops.items[loop];
    for (int i = 0; i < solver->values.count; i++)
        if (solver->values.items[i])
            solver->values.items[i] = expr_substitute(solver->graph, solver->values.items[i], 1, &index,
                                                      &value);
    solver->condition = expr_substitute(solver->graph, solver->condition, 1, &index, &value);
    solver->values.items[loop] = value;
    solver->condition = and_also(solver->graph, solver->condition,
                                 expr_in_range(solver->graph, value, index->extent));
}

/* The unsolved term of the affine form with the largest extent; -1: none. */
static int choose_term(const Solver *solver, const Affine *form)
{
    int best = -1;
    int64_t best_extent = 0;
    for (int k = 0; k < form->count; k++) {
        Extent extent = form->index[k]->extent;
        int64_t size = extent.per_n * GUESSED_ROWS + extent.constant;
        if (loop_of(solver, form->index[k]) >= 0 && (best < 0 || size > best_extent)) {
            best = k;
            best_extent = size;
        }
    }
    return best;
}

/* form = target, solved for its term k: index = (target - rest) / coefficient. */
static void solve_affine(Solver *solver, Affine form, int k, const Expr *target)
{
    Graph *graph = solver->graph;
    int64_t coefficient = form.coefficient[k];
    int loop = loop_of(solver, form.index[k]);
    form.coefficient[k] = 0;
    for (int i = k; i + 1 < form.count; i++) {
        form.index[i] = form.index[i + 1];
        form.coefficient[i] = form.coefficient[i + 1];
    }
    form.count--;
    const Expr *rest = expr_of_affine(graph, &form);
    const Expr *numerator = expr_op(graph, OP_SUB, target, rest, NULL);
    if (coefficient < 0)
        numerator = expr_op(graph, OP_NEG, numerator, NULL, NULL);
    const Expr *step = expr_number(graph, (double)(coefficient < 0 ? -coefficient : coefficient));
    const Expr *value = expr_op(graph, OP_FLOORDIV, numerator, step, NULL);
    if (!expr_is_number(step, 1)) {
        const Expr *exact = expr_op(graph, OP_EQ, expr_op(graph, OP_MUL, step, value, NULL), numerator, NULL);
        solver->condition = and_also(graph, solver->condition, exact);
    }
    set_value(solver, loop, value);
}

/* What a subscript divides: an unsolved index and a constant, by the largest divisor. */
typedef struct Division {
    const Solver *solver;
    int loop; /* -1: none */
    int64_t constant, divisor;
} Division;

static void find_division(void *context, const Expr *expr)
{
    Division *division = context;
    Affine form;
    if (expr->kind != EXPR_OP || expr->op != OP_FLOORDIV || expr->args[1]->kind != EXPR_CONSTANT ||
        !expr_affine(expr->args[0], &form) || form.count != 1 || form.coefficient[0] != 1 || form.per_n)
        return;
    const int64_t divisor = (int64_t)expr->args[1]->value;
    const int loop = loop_of(division->solver, form.index[0]);
    const int64_t last = form.constant + form.index[0]->extent.constant - 1;
    if (loop < 0 || floor_quotient(form.constant, divisor) == floor_quotient(last, divisor) ||
        form.index[0]->extent.per_n || divisor <= division->divisor || divisor < 2)
        return;
    division->loop = loop;
    division->constant = form.constant;
    division->divisor = divisor;
}

static int add_loop(Solver *solver, const char *name, int64_t extent)
{
    LIST_PUSH(solver->graph->arena, solver->loops, graph_index(solver->graph, name, extent_constant(extent)));
    LIST_PUSH(solver->graph->arena, solver->values, NULL);
    return solver->loops.count - 1;
}

/* The subscript with its divided indices taken apart. */
static const Expr *part_indices(Solver *solver, const Expr *subscript)
{
    Graph *graph = solver->graph;
    for (;;) {
        Division division = {solver, -1, 0, 0};
        expr_walk(subscript, find_division, &division);
        if (division.loop < 0)
            return subscript;
        const Index *index = solver->loops.items[division.loop];
        const int64_t first = floor_quotient(division.constant, division.divisor);
        const int64_t last = floor_quotient(division.constant + index->extent.constant - 1, division.divisor);
        const int whole = add_loop(solver, index->name, last - first + 1);
        const int part = add_loop(solver, "t", division.divisor);
        /* index + constant = divisor * (first + whole) + part */
        Affine value = {.constant = division.divisor * first - division.constant,
                        .count = 2,
                        .index = {solver->loops.items[whole], solver->loops.items[part]},
                        .coefficient = {division.divisor, 1}};
        LIST_PUSH(graph->arena, solver->whole, index);
        LIST_PUSH(graph->arena, solver->parts, expr_of_affine(graph, &value));
        set_value(solver, division.loop, expr_of_affine(graph, &value));
        solver->parted = true;
        subscript = apply(solver, subscript);
    }
}

/* c x + y = target with y in 0 .. c - 1: x is its quotient, y its remainder. */
static bool solve_digits(Solver *solver, const Affine *form, const Expr *target)
{
    Graph *graph = solver->graph;
    if (!solver->parted || form->count != 2 || form->constant || form->per_n)
        return false;
    for (int high = 0; high < 2; high++) {
        const int low = 1 - high, x = loop_of(solver, form->index[high]),
                  y = loop_of(solver, form->index[low]);
        const Extent extent = form->index[low]->extent;
        const int64_t base = form->coefficient[high];
        if (x < 0 || y < 0 || form->coefficient[low] != 1 || extent.per_n || base < extent.constant)
            continue;
        const Expr *number = expr_number(graph, (double)base);
        const Expr *quotient = expr_op(graph, OP_FLOORDIV, target, number, NULL);
        set_value(solver, x, quotient);
        set_value(solver, y,
                  expr_op(graph, OP_SUB, target, expr_op(graph, OP_MUL, number, quotient, NULL), NULL));
        return true;
    }
    return false;
}

/* A subscript that adds something to a quotient. */
typedef struct Quotient {
    const Expr *expr; /* NULL: none yet */
    bool negative;
    const Expr *rest;
} Quotient;

/* Whether the index is one that part_indices opens, which leaves a choice of what to solve for. */
static bool is_parted(const Expr *quotient)
{
    const Expr *divided = quotient->args[0];
    return divided->kind == EXPR_INDEX && divided->index->extent.per_n == 0 &&
           divided->index->extent.constant % (int64_t)quotient->args[1]->value == 0;
}

static bool find_quotient(const Solver *solver, const Expr *expr, bool negative, Quotient *quotient)
{
    Graph *graph = solver->graph;
    Affine form;
    if (expr->kind == EXPR_OP && (expr->op == OP_ADD || expr->op == OP_SUB))
        return find_quotient(solver, expr->args[0], negative, quotient) &&
               find_quotient(solver, expr->args[1], negative != (expr->op == OP_SUB), quotient);
    if (expr->kind == EXPR_OP && expr->op == OP_NEG)
        return find_quotient(solver, expr->args[0], !negative, quotient);
    if (expr_affine(expr, &form)) {
        quotient->rest = expr_op(graph, negative ? OP_SUB : OP_ADD, quotient->rest, expr, NULL);
        return true;
    }
    if (quotient->expr || expr->kind != EXPR_OP || expr->op != OP_FLOORDIV ||
        expr->args[1]->kind != EXPR_CONSTANT || is_parted(expr))
        return false;
    quotient->expr = expr;
    quotient->negative = negative;
    return true;
}

/* u // c + rest = target: u // c = target - rest, where what is divided has an index of its own to be solved
 * for. */
static const Expr *leave_quotient(const Solver *solver, const Expr *subscript, const Expr **target)
{
    Quotient quotient = {.rest = expr_number(solver->graph, 0)};
    Affine form;
    bool own = false;
    if (!find_quotient(solver, subscript, false, &quotient) || !quotient.expr ||
        !expr_affine(quotient.expr->args[0], &form))
        return subscript;
    for (int k = 0; k < form.count; k++)
        own = own || (loop_of(solver, form.index[k]) >= 0 && !expr_uses_index(quotient.rest, form.index[k]));
    if (!own)
        return subscript;
    *target = quotient.negative ? expr_op(solver->graph, OP_SUB, quotient.rest, *target, NULL)
                                : expr_op(solver->graph, OP_SUB, *target, quotient.rest, NULL);
    return quotient.expr;
}

static void solve_subscript(Solver *solver, const Expr *subscript, const Expr *target)
{
    Graph *graph = solver->graph;
    Affine form;
    subscript = leave_quotient(solver, apply(solver, subscript), &target);
    while (subscript->kind == EXPR_OP && subscript->op == OP_FLOORDIV &&
           subscript->args[1]->kind == EXPR_CONSTANT) {
        const Expr *divisor = subscript->args[1];
        const int remainder = add_loop(solver, "t", (int64_t)divisor->value);
        solver->parted = true;
        target = expr_op(graph, OP_ADD, expr_op(graph, OP_MUL, divisor, target, NULL),
                         expr_index(graph, solver->loops.items[remainder]), NULL);
        subscript = subscript->args[0];
    }
    subscript = part_indices(solver, subscript);
    if (expr_affine(subscript, &form)) {
        if (solve_digits(solver, &form, target))
            return;
        int term = choose_term(solver, &form);
        if (term >= 0) {
            solve_affine(solver, form, term, target);
            return;
        }
    }
    solver->condition = and_also(graph, solver->condition, expr_op(graph, OP_EQ, subscript, target, NULL));
}

static void find_read(void *context, const Expr *expr)
{
    bool *found = context;
    *found = *found || expr->kind == EXPR_READ;
}

static bool reads_element(const Expr *subscript)
{
    bool found = false;
    expr_walk(subscript, find_read, &found);
    return found;
}

/* ---- taking the sum ---- */

/* A condition `index == value` among those that a guarded body needs; NULL: none. */
static const Expr *equal_value(const Expr *condition, const Index *index)
{
    if (condition->kind != EXPR_OP)
        return NULL;
    if (condition->op == OP_AND) {
        const Expr *found = equal_value(condition->args[0], index);
        return found ? found : equal_value(condition->args[1], index);
    }
    if (condition->op != OP_EQ)
        return NULL;
    for (int side = 0; side < 2; side++) {
        const Expr *variable = condition->args[side], *value = condition->args[1 - side];
        if (variable->kind == EXPR_INDEX && variable->index == index && value->integer &&
            !expr_uses_index(value, index))
            return value;
    }
    return NULL;
}

/* sum over index of body, where one value of the index, or the index not occurring, decides it;
 * NULL: a real sum. */
static const Expr *collapse(Graph *graph, const Index *index, const Expr *body)
{
    if (!expr_uses_index(body, index))
        return expr_op(graph, OP_MUL, expr_extent(graph, index->extent), body, NULL);
    if (body->kind != EXPR_OP || body->op != OP_SELECT || !expr_is_number(body->args[2], 0))
        return NULL;
    const Expr *value = equal_value(body->args[0], index);
    if (!value)
        return NULL;
    const Expr *there = expr_substitute(graph, body, 1, &index, &value), *zero = expr_number(graph, 0);
    const Expr *inside = expr_in_range(graph, value, index->extent);
    if (there->kind != EXPR_OP || there->op != OP_SELECT || there->args[2] != zero)
        return expr_op(graph, OP_SELECT, inside, there, zero);
    /* Behind the other conditions, which may keep the value's read inside its tensor. */
    return expr_op(graph, OP_SELECT, and_also(graph, there->args[0], inside), there->args[1], zero);
}

static InvertedSum take_sum(Solver *solver, const Expr *body)
{
    Graph *graph = solver->graph;
    InvertedSum sum = {.indices = ARENA_ARRAY(graph->arena, const Index *, solver->loops.count + 1)};
    bool *done = ARENA_ARRAY(graph->arena, bool, solver->loops.count + 1);
    for (bool again = true; again;) { /* one collapse may allow the next */
        again = false;
        for (int i = 0; i < solver->loops.count; i++) {
            if (solver->values.items[i] || done[i])
                continue;
            const Expr *collapsed = collapse(graph, solver->loops.items[i], body);
            if (collapsed) {
                body = collapsed;
                done[i] = again = true;
            }
        }
    }
    for (int i = 0; i < solver->loops.count; i++)
        if (!solver->values.items[i] && !done[i])
            sum.indices[sum.count++] = solver->loops.items[i];
    sum.body = body;
    return sum;
}

/* ---- names for the fresh indices ---- */

static bool name_taken(const Solver *solver, int count, const Index *const *fresh, const char *name)
{
    for (int i = 0; i < count; i++)
        if (fresh[i]->name[0] == name[0] && fresh[i]->name[1] == name[1] && name[1] == 0)
            return true;
    for (int i = 0; i < solver->loops.count; i++)
        if (solver->loops.items[i]->name[0] == name[0] && solver->loops.items[i]->name[1] == 0)
            return true;
    return false;
}

static const char *fresh_name(const Solver *solver, const Expr *read, int dimension,
                              const Index *const *fresh)
{
    static const char *const names[] = {"a", "b", "c", "d", "e", "f", "g", "u", "v", "w"};
    const Expr *subscript = read->args[dimension];
    if (subscript->kind == EXPR_INDEX)
        return subscript->index->name;
    if (read->tensor->indices)
        return read->tensor->indices[dimension]->name;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!name_taken(solver, dimension, fresh, names[i]))
            return names[i];
    return "z";
}

static double count_places(int count, const Index *const *indices)
{
    double places = 1;
    for (int i = 0; i < count; i++)
        places *= (double)indices[i]->extent.per_n * GUESSED_ROWS + (double)indices[i]->extent.constant;
    return places;
}

/* Whether most of the solution's places fail its condition: those of a table of biases for pairs of places,
 * which a subscript of several digits reads. Then each reader adds to its element (scatter.h), unless it
 * multiplies. */
static bool misses_mostly(const Expr *read, const Expr *body, int count, const Index *const *loops,
                          const InvertedSum *sum)
{
    enum { MOSTLY = 8 };
    if (read->count != 1 || read->tensor->shape[0].per_n || read->otherwise || body->kind != EXPR_READ)
        return false;
    return (double)read->tensor->shape[0].constant * count_places(sum->count, sum->indices) >=
           MOSTLY * count_places(count, loops);
}

InvertedSum invert_read(Graph *graph, const Expr *read, const Expr *body, int count,
                        const Index *const *loops, const Index ***indices)
{
    Solver solver = {.graph = graph, .condition = expr_number(graph, 1)};
    for (int i = 0; i < count; i++) {
        LIST_PUSH(graph->arena, solver.loops, loops[i]);
        LIST_PUSH(graph->arena, solver.values, NULL);
    }
    const Index **fresh = ARENA_ARRAY(graph->arena, const Index *, read->count + 1);
    bool *solved = ARENA_ARRAY(graph->arena, bool, read->count + 1);
    for (int k = 0; k < read->count; k++)
        fresh[k] = graph_index(graph, fresh_name(&solver, read, k, fresh), read->tensor->shape[k]);
    for (int k = 0; k < read->count; k++) {
        const Expr *subscript = read->args[k];
        int loop = subscript->kind == EXPR_INDEX ? loop_of(&solver, subscript->index) : -1;
        if (loop >= 0) {
            set_value(&solver, loop, expr_index(graph, fresh[k]));
            solved[k] = true;
        }
    }
    for (int pass = 0; pass < 2; pass++) /* what elements say comes last: inside the ranges found before */
        for (int k = 0; k < read->count; k++)
            if (!solved[k] && reads_element(read->args[k]) == (pass == 1))
                solve_subscript(&solver, read->args[k], expr_index(graph, fresh[k]));
    *indices = fresh;
    const InvertedSum sum = take_sum(
        &solver, expr_op(graph, OP_SELECT, solver.condition, apply(&solver, body), expr_number(graph, 0)));
    if (!misses_mostly(read, body, count, loops, &sum))
        return sum;
    const Expr *same = expr_op(graph, OP_EQ, read->args[0], expr_index(graph, fresh[0]), NULL);
    InvertedSum whole = {.count = count, .indices = ARENA_ARRAY(graph->arena, const Index *, count + 1)};
    for (int i = 0; i < count; i++)
        whole.indices[i] = loops[i];
    whole.body = expr_op(graph, OP_SELECT, same, body, expr_number(graph, 0));
    return whole;
}
