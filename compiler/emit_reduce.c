/*
 * Reductions as C. At -O2 sums and maxima are written so that a compiler can use its vectors without
 * changing the order of any operation: a column sum adds whole rows to an array; a sum along memory
 * goes to several partial sums, whose number depends on the extents alone.
 */
#include "emit_nest.h"
#include "ops.h"

#include <string.h>

enum {
    LEAST_PARTS = 16, /* shorter reductions keep one accumulator */
    LONG = 128,       /* shorter ones have few parts, since these are added up one by one */
    FEW_PARTS = 8,
    ONE_EACH = 32,
    MANY_PARTS = 16,
    MOST_WRITTEN_OUT = 16, /* turns of a reduction */
    MOST_COST = 64         /* of all of them */
};

/* ---- which ones suit vectors ---- */

/* How a value changes with an index. */
typedef struct Stride {
    const Index *index;
    bool along;  /* some read goes along memory */
    bool breaks; /* some read jumps */
} Stride;

static void find_stride(void *context, const Expr *expr)
{
    Stride *stride = context;
    if (expr->kind == EXPR_REDUCE && expr_uses_index(expr, stride->index))
        stride->breaks = true;
    if (expr->kind != EXPR_READ)
        return;
    for (int i = 0; i < expr->count; i++) {
        Affine affine;
        if (!expr_uses_index(expr->args[i], stride->index))
            continue;
        bool plain = i == expr->count - 1 && expr_affine(expr->args[i], &affine);
        for (int k = 0; plain && k < affine.count; k++)
            plain = affine.index[k] != stride->index || affine.coefficient[k] == 1;
        stride->along = stride->along || plain;
        stride->breaks = stride->breaks || !plain;
    }
}

/* The value for neighbouring places of the index comes from neighbouring places in memory. */
static bool runs_along(const Expr *expr, const Index *index)
{
    Stride stride = {index, false, false};
    expr_walk(expr, find_stride, &stride);
    return stride.along && !stride.breaks;
}

static bool is_real(const Nest *nest, const Expr *expr, Reduction least, Reduction most)
{
    return nest->writer->level > 0 && expr->kind == EXPR_REDUCE && expr->reduction >= least &&
           expr->reduction <= most && !expr->integer;
}

bool adds_rows(const Expr *sum, const Index *index)
{
    return sum->reduction == REDUCE_SUM && !sum->integer && runs_along(sum->body, index);
}

bool sums_across(const Nest *nest, const Expr *expr, const Level *row)
{
    return is_real(nest, expr, REDUCE_SUM, REDUCE_SUM) && row->index->extent.per_n == 0 &&
           row->index->extent.constant <= LONGEST_ROW && runs_along(expr->body, row->index);
}

/* How many partial sums a sum along memory has; 0: one is enough. */
static int64_t part_count(const Nest *nest, const Temp *temp)
{
    if (!is_real(nest, temp->expr, REDUCE_SUM, REDUCE_MIN) || temp->across || temp->loops.count == 0)
        return 0;
    Extent extent = temp->loops.items[temp->loops.count - 1]->index->extent;
    if (!runs_along(temp->expr->body, temp->loops.items[temp->loops.count - 1]->index))
        return 0;
    if (extent.per_n)
        return MANY_PARTS;
    if (extent.constant < LEAST_PARTS)
        return temp->loops.count > 1 && extent.constant >= FEW_PARTS ? extent.constant : 0;
    if (extent.constant <= ONE_EACH && extent.constant % FEW_PARTS && temp->loops.count > 1)
        return extent.constant; /* some of the parts alone would wait for all to be stored */
    return extent.constant < LONG ? FEW_PARTS : MANY_PARTS;
}

static void find_branch(void *context, const Expr *expr)
{
    bool *found = context;
    bool plain = expr->kind != EXPR_OP || expr->op == OP_ADD || expr->op == OP_SUB || expr->op == OP_MUL ||
                 expr->op == OP_NEG || expr->op == OP_DIV;
    *found = *found || (!plain && !expr->integer);
}

/* Whether a loop over the parts is to stay one: straight sums of its copies gcc joins into vectors, but
 * not what has conditions in it. */
static bool has_branches(const Expr *reduce)
{
    bool found = reduce->reduction != REDUCE_SUM;
    expr_walk(reduce->body, find_branch, &found);
    return found;
}

/* ---- one accumulator ---- */

static const char *position_text(Writer *writer, const Expr *reduce)
{
    const char *place = NULL;
    for (int i = 0; i < reduce->count; i++) {
        if (extent_is_constant(reduce->indices[i]->extent, 1))
            continue;
        const char *name = bound(writer, reduce->indices[i]);
        place = place ? arena_printf(writer->arena, strchr(place, ' ') ? "(%s) * %s + %s" : "%s * %s + %s",
                                     place, c_extent(writer, reduce->indices[i]->extent), name)
                      : name;
    }
    return place ? place : "0";
}

static void count_operand(void *context, const Expr *expr)
{
    *(int *)context += expr->kind != EXPR_OP;
}

/* A reduction of few and cheap turns inside a loop over elements: written out, it lets that loop be vector
 * code. */
static bool is_written_out(const Nest *nest, const Temp *temp)
{
    int cost = value_cost(temp->expr->body);
    int64_t turns = 1;
    for (int i = 0; i < temp->loops.count; i++) {
        const Level *level = temp->loops.items[i];
        if (level->index->extent.per_n || level->index->extent.constant > MOST_WRITTEN_OUT || level->draws.count)
            return false;
        turns *= level->index->extent.constant;
    }
    expr_walk(temp->expr->body, count_operand, &cost);
    return nest->writer->level > 0 && !nest->writer->loads_conditionally && temp->level->index &&
           temp->level->index->extent.per_n == 0 && turns <= MOST_WRITTEN_OUT && turns * cost <= MOST_COST;
}

/* The reduction's loops. */
static void open_turns(Nest *nest, const Temp *temp)
{
    const bool written_out = is_written_out(nest, temp);
    for (int i = 0; i < temp->loops.count; i++) {
        if (written_out && !extent_is_constant(temp->loops.items[i]->index->extent, 1))
            write_line(nest->writer, "UNROLLED");
        open_level(nest, temp->loops.items[i]);
    }
}

/* Returns the name of the extreme. */
static const char *write_argmax(Nest *nest, const Temp *temp, const char *name)
{
    Writer *writer = nest->writer;
    const Expr *reduce = temp->expr;
    bool max = reduce->reduction == REDUCE_ARGMAX;
    const char *best = take_name(writer, max ? "largest" : "smallest");
    write_line(writer, "real %s = %sINFINITY;", best, max ? "-" : "");
    write_line(writer, "int %s = 0;", name);
    open_turns(nest, temp);
    write_open(writer, "if (%s %c %s)", c_real(writer, reduce->body, 10), max ? '>' : '<', best);
    write_line(writer, "%s = %s;", best, c_real(writer, reduce->body, 0));
    write_line(writer, "%s = %s;", name, position_text(writer, reduce));
    write_close(writer);
    return best;
}

static void write_step(Writer *writer, const Expr *reduce, const char *name, const char *value)
{
    const char *type = reduce->integer ? "int" : "real";
    switch (reduce->reduction) {
    case REDUCE_SUM:
        write_line(writer, "%s += %s;", name, value);
        break;
    case REDUCE_PROD:
        write_line(writer, "%s *= %s;", name, value);
        break;
    case REDUCE_MAX:
        write_line(writer, "%s = %s_max(%s, %s);", name, type, value, name);
        break;
    case REDUCE_MIN:
        write_line(writer, "%s = %s_min(%s, %s);", name, type, value, name);
        break;
    case REDUCE_ARGMAX: /* of the value; what is not a number is never the largest */
        write_line(writer, "%s = %s > %s ? %s : %s;", name, value, name, value, name);
        break;
    case REDUCE_ARGMIN:
        write_line(writer, "%s = %s < %s ? %s : %s;", name, value, name, value, name);
        break;
    }
}

static const char *start_of(const Expr *reduce)
{
    static const char *const starts[] = {"0", "1", "-INFINITY", "INFINITY", "-INFINITY", "INFINITY"};
    static const char *const int_starts[] = {"0", "1", "INT32_MIN", "INT32_MAX", "-INFINITY", "INFINITY"};
    return (reduce->integer ? int_starts : starts)[reduce->reduction];
}

static const char *step_value(Writer *writer, const Expr *reduce)
{
    return reduce->reduction == REDUCE_PROD ? c_real(writer, reduce->body, 0)
                                            : c_value(writer, reduce->body, reduce->integer);
}

static void write_one(Nest *nest, const Temp *temp, const char *name)
{
    Writer *writer = nest->writer;
    const Expr *reduce = temp->expr;
    const char *best = NULL;
    Mark mark = mark_names(writer);
    if (reduce->reduction == REDUCE_ARGMAX || reduce->reduction == REDUCE_ARGMIN) {
        best = write_argmax(nest, temp, name);
    } else {
        write_line(writer, "%s %s = %s;", reduce->integer ? "int" : "real", name, start_of(reduce));
        open_turns(nest, temp);
        write_step(writer, reduce, name, step_value(writer, reduce));
    }
    for (int i = 0; i < temp->loops.count; i++)
        write_close(writer);
    release_names(writer, mark);
    if (best)
        LIST_PUSH(writer->arena, writer->taken, best); /* another one's is another */
}

/* ---- several ---- */

/* sum[k] += ... for a whole row of k, for every place of the summed indices. */
static void write_across(Nest *nest, Temp *temp, const char *name)
{
    Writer *writer = nest->writer;
    Mark mark = mark_names(writer);
    write_line(writer, "real %s[%lld] = {0};", name, (long long)temp->across->extent.constant);
    for (int i = 0; i < temp->loops.count; i++) {
        if (temp->guard && i == temp->loops.count - 1)
            write_open(writer, "if (%s)", c_value(writer, temp->guard, true));
        open_level(nest, temp->loops.items[i]);
    }
    write_line(writer, "%s[%s] += %s;", name, bound(writer, temp->across),
               c_real(writer, temp->guard ? temp->expr->body->args[1] : temp->expr->body, 0));
    for (int i = 0; i < temp->loops.count + (temp->guard != NULL); i++)
        write_close(writer);
    release_names(writer, mark);
    temp->array = name;
}

/* The parts' start, where it isn't 0. */
static void start_parts(Writer *writer, const Expr *reduce, const char *parts, int64_t count)
{
    if (reduce->reduction == REDUCE_SUM) {
        write_line(writer, "real %s[%lld] = {0};", parts, (long long)count);
        return;
    }
    Mark mark = mark_names(writer);
    const char *part = take_name(writer, "part");
    write_line(writer, "real %s[%lld];", parts, (long long)count);
    write_open(writer, "for (int %s = 0; %s < %lld; %s++)", part, part, (long long)count, part);
    write_line(writer, "%s[%s] = %s;", parts, part, start_of(reduce));
    write_close(writer);
    release_names(writer, mark);
}

/* The last loop in steps of `count`, its places being dealt to the parts. */
static void write_whole_steps(Nest *nest, const Level *last, const Expr *reduce, const char *parts,
                              int64_t count, const char *limit)
{
    Writer *writer = nest->writer;
    Mark mark = mark_names(writer);
    const char *first = take_name(writer, "first"), *part = take_name(writer, "part");
    write_line(writer, "KEEP_LOOP");
    write_open(writer, "for (int %s = 0; %s %s; %s += %lld)", first, first, limit, first, (long long)count);
    if (has_branches(reduce))
        write_line(writer, "KEEP_LOOP");
    write_open(writer, "for (int %s = 0; %s < %lld; %s++)", part, part, (long long)count, part);
    const char *at = take_name(writer, index_name(last->index));
    write_line(writer, "const int %s = %s + %s;", at, first, part);
    bind(writer, last->index, at);
    write_temps(nest, last);
    write_step(writer, reduce, arena_printf(writer->arena, "%s[%s]", parts, part),
               step_value(writer, reduce));
    write_close(writer);
    write_close(writer);
    release_names(writer, mark);
}

/* What is left when `count` does not divide the extent. */
static void write_rest(Nest *nest, const Level *last, const Expr *reduce, const char *parts, int64_t count)
{
    Writer *writer = nest->writer;
    Mark mark = mark_names(writer);
    Extent extent = last->index->extent;
    const char *at = take_name(writer, index_name(last->index)), *size = c_extent(writer, extent);
    const char *from = arena_printf(writer->arena, "%lld", (long long)(extent.constant / count * count));
    const char *part = arena_printf(writer->arena, "%s - %s", at, from);
    if (extent.per_n) {
        from = arena_printf(writer->arena, strchr(size, ' ') ? "(%s) / %lld * %lld" : "%s / %lld * %lld", size,
                            (long long)count, (long long)count);
        part = arena_printf(writer->arena, "%s %% %lld", at, (long long)count);
    }
    write_open(writer, "for (int %s = %s; %s < %s; %s++)", at, from, at, size, at);
    bind(writer, last->index, at);
    write_temps(nest, last);
    write_step(writer, reduce, arena_printf(writer->arena, "%s[%s]", parts, part),
               step_value(writer, reduce));
    write_close(writer);
    release_names(writer, mark);
}

static void write_last_loop(Nest *nest, Level *last, const Expr *reduce, const char *parts, int64_t count)
{
    Writer *writer = nest->writer;
    Extent extent = last->index->extent;
    if (extent_is_constant(extent, count)) {
        Mark mark = mark_names(writer);
        open_level(nest, last);
        write_step(writer, reduce, arena_printf(writer->arena, "%s[%s]", parts, bound(writer, last->index)),
                   step_value(writer, reduce));
        write_close(writer);
        release_names(writer, mark);
    } else if (extent.per_n == 0 && extent.constant % count == 0) {
        write_whole_steps(nest, last, reduce, parts, count,
                          arena_printf(writer->arena, "< %s", c_extent(writer, extent)));
    } else {
        Extent end = {extent.per_n, extent.constant - count};
        write_whole_steps(nest, last, reduce, parts, count,
                          arena_printf(writer->arena, "<= %s", c_extent(writer, end)));
        write_rest(nest, last, reduce, parts, count);
    }
}

/* Place j of the innermost loop goes to parts[j % count]; then the parts are added up, or the largest
 * of them is found. */
static void write_in_parts(Nest *nest, const Temp *temp, const char *name, int64_t count)
{
    Writer *writer = nest->writer;
    const Expr *reduce = temp->expr;
    Mark mark = mark_names(writer);
    const char *parts = take_name(writer, "parts");
    int opened = 0;
    start_parts(writer, reduce, parts, count);
    for (int i = 0; i < temp->loops.count - 1; i++)
        opened += open_level(nest, temp->loops.items[i]);
    write_last_loop(nest, temp->loops.items[temp->loops.count - 1], reduce, parts, count);
    while (opened-- > 0)
        write_close(writer);
    release_names(writer, mark);
    mark = mark_names(writer);
    LIST_PUSH(writer->arena, writer->taken, parts);
    const char *part = take_name(writer, "part");
    write_line(writer, "real %s = %s;", name, start_of(reduce));
    write_open(writer, "for (int %s = 0; %s < %lld; %s++)", part, part, (long long)count, part);
    write_step(writer, reduce, name, arena_printf(writer->arena, "%s[%s]", parts, part));
    write_close(writer);
    release_names(writer, mark);
    LIST_PUSH(writer->arena, writer->taken, parts); /* another sum's are others */
}

/* Whether the largest of many elements that lie one after the other is found first, and then where it is. */
static bool seeks_element(const Nest *nest, const Temp *temp)
{
    const Expr *reduce = temp->expr;
    return nest->writer->level > 0 &&
           (reduce->reduction == REDUCE_ARGMAX || reduce->reduction == REDUCE_ARGMIN) &&
           temp->loops.count == 1 && reduce->body->kind == EXPR_READ && !reduce->body->integer &&
           !reduce->body->otherwise && reduce->body->tensor->kind != TENSOR_DRAW &&
           temp->loops.items[0]->temps.count == 0 && temp->loops.items[0]->index->extent.per_n == 0 &&
           temp->loops.items[0]->index->extent.constant >= 2 * MANY_PARTS &&
           runs_along(reduce->body, temp->loops.items[0]->index);
}

static void write_seeking(Nest *nest, Temp *temp, const char *name)
{
    Writer *writer = nest->writer;
    const bool max = temp->expr->reduction == REDUCE_ARGMAX;
    const Index *index = temp->loops.items[0]->index;
    const char *best = take_name(writer, max ? "largest" : "smallest");
    write_in_parts(nest, temp, best, MANY_PARTS);
    write_line(writer, "int %s = 0;", name);
    bind(writer, index, name);
    write_open(writer, max ? "if (%s > -INFINITY)" : "if (%s < INFINITY)", best);
    write_open(writer, "while (%s != %s)", c_real(writer, temp->expr->body, 9), best);
    write_line(writer, "%s++;", name);
    write_close(writer);
    write_close(writer);
}

void write_reduction(Nest *nest, Temp *temp, const char *name)
{
    int64_t parts = part_count(nest, temp);
    if (seeks_element(nest, temp)) {
        write_seeking(nest, temp, name);
        return;
    }
    if (temp->across)
        write_across(nest, temp, name);
    else if (parts)
        write_in_parts(nest, temp, name, parts);
    else
        write_one(nest, temp, name);
}
