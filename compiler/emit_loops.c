/*
 * A definition as plain nested loops.
 *
 * Each reduction in the body, and each costly value that is used more than once or does not
 * change in the innermost loop, is computed once, at the outermost loop in which all its
 * indices are known: a softmax's row maximum and row sum come out as loops of their own at the
 * row's level, before the loop over the row.
 */
#include "emit_nest.h"
#include "ops.h"

#include <string.h>

enum { WORTH_NAMING = 4 }; /* the cost from which a repeated value gets a name */

/* ---- counting ---- */

/* `certain`: no condition decides whether it is computed; `plain`: none does inside the loops of its reduction. */
static void count_uses(Nest *nest, const Expr *expr, bool certain, bool plain)
{
    bool seen = nest->uses[expr->id]++ > 0;
    bool news = (certain && !nest->certain[expr->id]) || (plain && !nest->plain[expr->id]);
    nest->certain[expr->id] = nest->certain[expr->id] || certain;
    nest->plain[expr->id] = nest->plain[expr->id] || plain;
    if (seen && !news)
        return;
    for (int i = 0; expr->args && i < expr->count; i++) {
        bool branch = expr->kind == EXPR_OP && ((expr->op == OP_SELECT && i > 0) ||
                                                ((expr->op == OP_AND || expr->op == OP_OR) && i > 0));
        count_uses(nest, expr->args[i], certain && !branch, plain && !branch);
    }
    if (expr->otherwise)
        count_uses(nest, expr->otherwise, false, false);
    if (expr->body)
        count_uses(nest, expr->body, certain, true);
}

static void max_id(void *context, const Expr *expr)
{
    int *most = context;
    *most = expr->id > *most ? expr->id : *most;
}

/* ---- placing ---- */

Level *new_level(Nest *nest, Level *parent, const Index *index)
{
    Level *level = ARENA_NEW(nest->writer->arena, Level);
    level->parent = parent;
    level->index = index;
    return level;
}

/* The outermost level from which on all indices of `expr` are known. */
static Level *level_for(const Expr *expr, Level *inner)
{
    while (inner->parent && !expr_uses_index(expr, inner->index))
        inner = inner->parent;
    return inner;
}

static bool visible(const Level *level, const Level *from)
{
    for (; from; from = from->parent)
        if (from == level)
            return true;
    return false;
}

static Temp *find_temp(const Nest *nest, const Expr *expr, const Level *from)
{
    for (int i = 0; i < nest->temps.count; i++) {
        Temp *temp = nest->temps.items[i];
        if (temp->expr == expr && visible(temp->across ? temp->row : temp->level, from))
            return temp;
    }
    return NULL;
}

static void find_unsafe_read(void *context, const Expr *expr)
{
    if (expr->kind == EXPR_READ && !expr->otherwise && !read_is_inside(expr))
        *(bool *)context = true;
}

/* It may be computed even where a condition says that it isn't needed. */
static bool is_safe(const Nest *nest, const Expr *expr)
{
    bool unsafe = false;
    if (!nest->certain[expr->id])
        expr_walk(expr, find_unsafe_read, &unsafe);
    return !unsafe;
}

static void find_element(void *context, const Expr *expr)
{
    if (expr->kind == EXPR_READ && expr->count > 0 && expr->tensor->kind != TENSOR_DRAW)
        *(bool *)context = true;
}

/* What holds an element that only some turns of a loop need: compilers neither load it before the choice, nor make
 * the loop vector code as long as it is a jump that decides. */
static bool is_sometimes_loaded(const Nest *nest, const Expr *expr)
{
    bool loads = false;
    if (nest->writer->level > 0 && !nest->plain[expr->id])
        expr_walk(expr, find_element, &loads);
    return loads;
}

/* Whether this value gets a name where it is used at `level`. */
static bool worth_naming(const Nest *nest, const Expr *expr, Level *level)
{
    if (expr->kind == EXPR_REDUCE)
        return true;
    if (expr->kind != EXPR_OP && expr->kind != EXPR_READ)
        return false;
    const bool sometimes = !nest->naming && is_sometimes_loaded(nest, expr);
    if (sometimes && expr->kind == EXPR_READ && is_safe(nest, expr))
        return true;
    if ((sometimes || node_cost(expr) >= WORTH_NAMING) && level_for(expr, level) != level)
        return is_safe(nest, expr); /* does not change in the innermost loop */
    if (nest->uses[expr->id] < 2 || expr->kind != EXPR_OP || expr->integer)
        return false;
    return value_cost(expr) >= WORTH_NAMING && is_safe(nest, expr);
}

static void place_operands(Nest *nest, const Expr *expr, Level *level)
{
    for (int i = 0; expr->args && i < expr->count; i++)
        place(nest, expr->args[i], level);
    if (expr->otherwise)
        place(nest, expr->otherwise, level);
}

/* Whether a condition, the same for all of the row, decides whether there is anything to add. */
static bool is_guarded(const Expr *expr, const Index *row)
{
    return expr->kind == EXPR_OP && expr->op == OP_SELECT && expr_is_number(expr->args[2], 0) &&
           !expr_uses_index(expr->args[0], row);
}

void place(Nest *nest, const Expr *expr, Level *level)
{
    Arena *arena = nest->writer->arena;
    if (find_temp(nest, expr, level))
        return;
    if (!worth_naming(nest, expr, level)) {
        place_operands(nest, expr, level);
        return;
    }
    Temp *temp = ARENA_NEW(arena, Temp);
    temp->expr = expr;
    temp->level = level_for(expr, level);
    if (expr->kind == EXPR_REDUCE) {
        Level *row = temp->level;
        if (row == nest->row && sums_across(nest, expr, row)) {
            temp->across = row->index;
            temp->row = row;
            temp->level = row->parent;
        }
        Level *inner = temp->level;
        for (int i = 0; i < expr->count; i++) {
            if (extent_is_constant(expr->indices[i]->extent, 1))
                continue;
            inner = new_level(nest, inner, expr->indices[i]);
            LIST_PUSH(arena, temp->loops, inner);
        }
        if (temp->across) {
            inner = new_level(nest, inner, temp->across);
            LIST_PUSH(arena, temp->loops, inner);
        }
        if (temp->across && temp->loops.count > 1 && is_guarded(expr->body, temp->across)) {
            place(nest, expr->body->args[0], inner->parent);
            temp->guard = expr->body->args[0];
            place(nest, expr->body->args[1], inner);
        } else {
            place(nest, expr->body, inner);
        }
    } else {
        const bool naming = nest->naming;
        nest->naming = true;
        place_operands(nest, expr, temp->level);
        nest->naming = naming;
    }
    LIST_PUSH(arena, temp->level->temps, temp);
    LIST_PUSH(arena, nest->temps, temp);
}

/* ---- writing ---- */

static const char *temp_name(const Expr *expr)
{
    static const char *const reductions[] = {"sum", "product", "max", "min", "argmax", "argmin"};
    if (expr->kind == EXPR_REDUCE)
        return expr->hint ? expr->hint : reductions[expr->reduction];
    return expr->kind == EXPR_READ && expr->tensor->kind == TENSOR_DRAW ? "draw" : "t";
}

static void bind_across(Nest *nest, const Level *level)
{
    Writer *writer = nest->writer;
    for (int i = 0; i < nest->temps.count; i++) {
        const Temp *temp = nest->temps.items[i];
        if (temp->across && temp->row == level)
            bind(writer, temp->expr,
                 arena_printf(writer->arena, "%s[%s]", temp->array, bound(writer, temp->across)));
    }
}

void enter_level(Nest *nest, const Level *level)
{
    for (int i = 0; i < level->rows.count; i++)
        write_row(nest->writer, level->rows.items[i], level->depth);
    bind_across(nest, level);
    write_temps(nest, level);
}

/* What the members of a group that are assigned in this very loop draw along it. At the root there is no
 * brace for the buffers to end at. */
static DrawRows draws_of_members(Nest *nest, const Level *level)
{
    DrawRows rows = {0};
    Arena *arena = nest->writer->arena;
    LIST(const Expr *) bodies = {0};
    for (int i = 0; i < level->temps.count; i++)
        if (level->temps.items[i]->member)
            LIST_PUSH(arena, bodies, level->temps.items[i]->member->body);
    if (level->parent->index && bodies.count > 0)
        rows = find_draw_rows(nest->writer, bodies.count, bodies.items, level->index);
    return rows;
}

/* What a loop divides its index by: `y[k] = x[k // 2]`. */
typedef struct Quotient {
    const Index *index;
    const Expr *expr; /* NULL: none */
    bool several;     /* different ones */
} Quotient;

static void find_quotient(void *context, const Expr *expr)
{
    Quotient *quotient = context;
    if (expr->kind != EXPR_OP || expr->op != OP_FLOORDIV || expr->args[0]->kind != EXPR_INDEX ||
        expr->args[0]->index != quotient->index || expr->args[1]->kind != EXPR_CONSTANT)
        return;
    quotient->several = quotient->several || (quotient->expr && quotient->expr != expr);
    quotient->expr = expr;
}

/* An innermost loop that divides its index is two, the quotients' and the remainders': so the C compiler,
 * which gathers x[k / 2] one by one, loads vectors of x. False where there is nothing to divide, or not
 * evenly. */
static bool open_quotients(Nest *nest, const Level *level)
{
    enum { MOST = 8 };
    Writer *writer = nest->writer;
    const Extent extent = level->index->extent;
    Quotient quotient = {level->index, NULL, false};
    bool assigns = false; /* it is the innermost */
    if (writer->share || writer->loads_conditionally || extent.per_n)
        return false;
    for (int i = 0; i < level->temps.count; i++) {
        const Temp *temp = level->temps.items[i];
        if (temp->loops.count)
            return false;
        assigns = assigns || temp->member;
        expr_walk(temp->member ? temp->member->body : temp->expr, find_quotient, &quotient);
    }
    const int64_t by = quotient.expr ? (int64_t)quotient.expr->args[1]->value : 0;
    if (!assigns || by < 2 || by > MOST || quotient.several || extent.constant % by)
        return false;
    const char *whole = take_name(writer, index_name(level->index)), *part = take_name(writer, "part");
    const char *name = take_name(writer, index_name(level->index));
    write_open(writer, "for (int %s = 0; %s < %lld; %s++)", whole, whole, (long long)(extent.constant / by),
               whole);
    write_line(writer, "UNROLLED");
    write_open(writer, "for (int %s = 0; %s < %lld; %s++)", part, part, (long long)by, part);
    write_line(writer, "const int %s = %s * %lld + %s;", name, whole, (long long)by, part);
    bind(writer, level->index, name);
    bind(writer, quotient.expr, whole);
    return true;
}

int open_level(Nest *nest, Level *level)
{
    level->draws = draws_of_members(nest, level);
    int opened = 2;
    if (level->draws.count || !open_quotients(nest, level))
        opened = open_drawing_loop(nest->writer, &level->draws, level->index);
    enter_level(nest, level);
    return opened;
}

static void write_value(Nest *nest, Temp *temp)
{
    Writer *writer = nest->writer;
    const char *name = take_name(writer, temp_name(temp->expr));
    if (temp->expr->kind == EXPR_REDUCE)
        write_reduction(nest, temp, name);
    else
        write_line(writer, "const %s %s = %s;", temp->expr->integer ? "int" : "real", name,
                   c_value(writer, temp->expr, temp->expr->integer));
    if (!temp->across)
        bind(writer, temp->expr, name);
}

/* Loops around steps of other levels. */
static void write_loops(Nest *nest, const Temp *temp)
{
    Writer *writer = nest->writer;
    Mark mark = mark_names(writer);
    int opened = 0;
    for (int k = 0; k < temp->loops.count; k++)
        opened += open_level(nest, temp->loops.items[k]);
    while (opened-- > 0)
        write_close(writer);
    release_names(writer, mark);
    const DrawRows *draws = &temp->loops.items[0]->draws;
    for (int i = 0; i < draws->count; i++)
        LIST_PUSH(writer->arena, writer->taken, draws->items[i].buffer); /* before the loops: still in scope */
}

void write_temps(Nest *nest, const Level *level)
{
    for (int i = 0; i < level->temps.count; i++) {
        Temp *temp = level->temps.items[i];
        if (temp->member) {
            write_assignment(nest, temp);
        } else if (temp->expr) {
            write_value(nest, temp);
        } else {
            write_loops(nest, temp);
        }
    }
}

/* ---- whole kernels ---- */

Nest new_nest(Writer *writer, int count, const Expr *const *bodies)
{
    Nest nest = {.writer = writer};
    int most = 0;
    for (int i = 0; i < count; i++)
        expr_walk(bodies[i], max_id, &most);
    nest.uses = ARENA_ARRAY(writer->arena, int, most + 1);
    nest.certain = ARENA_ARRAY(writer->arena, bool, most + 1);
    nest.plain = ARENA_ARRAY(writer->arena, bool, most + 1);
    for (int i = 0; i < count; i++)
        count_uses(&nest, bodies[i], true, true);
    return nest;
}

/* A loop over the result; before the innermost one, the numbers that it draws. */
static int open_result_loop(Nest *nest, const Level *level, int count, const Expr *const *bodies)
{
    if (level != nest->row)
        return open_loop(nest->writer, level->index);
    DrawRows rows = find_draw_rows(nest->writer, count, bodies, level->index);
    return open_drawing_loop(nest->writer, &rows, level->index);
}

/* All elements of all targets, which share their indices, by one pass of loops. Values are
 * computed before any is assigned: a target may be what another's value reads. */
static void emit_assignments(Writer *writer, int count, Tensor *const *targets, const Expr *const *bodies)
{
    const Tensor *first = targets[0];
    Nest nest = new_nest(writer, count, bodies);
    Level *root = new_level(&nest, NULL, NULL), *inner = root;
    LIST(Level *) levels = {0};
    for (int i = 0; i < first->rank; i++) {
        if (extent_is_constant(first->indices[i]->extent, 1))
            continue;
        inner = new_level(&nest, inner, first->indices[i]);
        LIST_PUSH(writer->arena, levels, inner);
    }
    nest.row = levels.count ? inner : NULL;
    for (int i = 0; i < count; i++)
        place(&nest, bodies[i], inner);
    int opened = 0;
    bool declares = root->temps.count > 0 || (count > 1 && levels.count == 0) ||
                    (levels.count == 1 && find_draw_rows(writer, count, bodies, inner->index).count > 0);
    bool block = declares && !writer->mark_numbers;
    if (block)
        write_open(writer, "%s", "");
    write_temps(&nest, root);
    for (int i = 0; i < levels.count; i++) {
        opened += open_result_loop(&nest, levels.items[i], count, bodies);
        enter_level(&nest, levels.items[i]);
    }
    for (int i = 0; count > 1 && i < count; i++) {
        if (bound(writer, bodies[i]))
            continue;
        const char *name = take_name(writer, arena_printf(writer->arena, "next_%s", targets[i]->c_name));
        write_line(writer, "const %s %s = %s;", targets[i]->integer ? "int" : "real", name,
                   c_value(writer, bodies[i], targets[i]->integer));
        bind(writer, bodies[i], name);
    }
    for (int i = 0; i < count; i++)
        write_line(writer, "%s = %s;", c_own_element(writer, targets[i]),
                   c_value(writer, bodies[i], targets[i]->integer));
    for (int i = 0; i < opened + block; i++)
        write_close(writer);
}

void emit_loops(Writer *writer, Tensor *tensor, const Expr *body)
{
    Mark mark = mark_names(writer);
    find_conditional_loads(writer, 1, &body);
    if (!emit_scatter(writer, tensor, body))
        emit_assignments(writer, 1, &tensor, &body);
    release_names(writer, mark);
}

void emit_together(Writer *writer, int count, Tensor *const *targets, const Expr *const *bodies)
{
    Mark mark = mark_names(writer);
    find_conditional_loads(writer, count, bodies);
    emit_assignments(writer, count, targets, bodies);
    release_names(writer, mark);
}
