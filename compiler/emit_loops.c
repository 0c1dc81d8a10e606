/*
 * A definition as plain nested loops.
 *
 * Each reduction in the body, and each costly value that is used more than once or does not
 * change in the innermost loop, is computed once, at the outermost loop in which all its
 * indices are known: a softmax's row maximum and row sum come out as loops of their own at the
 * row's level, before the loop over the row.
 *
 * At -O2 sums are written so that a compiler can use its vectors without changing the order of
 * any addition: a column sum adds whole rows to an array, a sum along memory goes to several
 * partial sums, whose number depends on the extents alone.
 */
#include "emit_internal.h"
#include "fuse.h"

#include <string.h>

enum { WORTH_NAMING = 4 }; /* the cost from which a repeated value gets a name */

/* A loop (index) or, at the root, the kernel itself. */
typedef struct Level Level;
typedef struct Temp Temp;
struct Level {
    Level *parent;
    const Index *index;
    LIST(Temp *) temps;
};

/* A value computed at a level: a shared expression, or a reduction with loops of its own. */
struct Temp {
    const Expr *expr;
    Level *level;
    LIST(Level *) loops; /* REDUCE: the last is the innermost; empty when all extents are 1 */
    const Index *across; /* REDUCE: one value for each of this index, which is the last loop's; or NULL */
    const char *array;   /* the name of those values */
};

typedef struct Kernel {
    Writer *writer;
    int *uses;     /* by expression id: how often it stands in the body */
    bool *certain; /* by expression id: evaluated unconditionally somewhere */
    Level *row;    /* the innermost loop over the result, or NULL */
    LIST(Temp *) temps;
} Kernel;

/* ---- counting ---- */

static void count_uses(Kernel *kernel, const Expr *expr, bool certain)
{
    bool seen = kernel->uses[expr->id]++ > 0;
    bool news = certain && !kernel->certain[expr->id];
    kernel->certain[expr->id] = kernel->certain[expr->id] || certain;
    if (seen && !news)
        return;
    for (int i = 0; expr->args && i < expr->count; i++) {
        bool branch = expr->kind == EXPR_OP && ((expr->op == OP_SELECT && i > 0) ||
                                                ((expr->op == OP_AND || expr->op == OP_OR) && i > 0));
        count_uses(kernel, expr->args[i], certain && !branch);
    }
    if (expr->otherwise)
        count_uses(kernel, expr->otherwise, false);
    if (expr->body)
        count_uses(kernel, expr->body, certain);
}

static void max_id(void *context, const Expr *expr)
{
    int *most = context;
    *most = expr->id > *most ? expr->id : *most;
}

/* ---- which sums suit vectors ---- */

enum {
    LONGEST_ROW = 2048, /* of sums of columns: what the stack holds with ease */
    LEAST_SUM = 32,     /* shorter ones keep one accumulator */
    COSTLY = 40         /* pow and draws: computed one by one, so that an addition beside them doesn't matter */
};

static int cost_of(const Expr *expr)
{
    if (expr->kind == EXPR_OP)
        return op_table[expr->op].cost;
    if (expr->kind == EXPR_READ && expr->tensor->kind == TENSOR_DRAW)
        return COSTLY;
    return 0;
}

/* How a value changes with an index. */
typedef struct Stride {
    const Index *index;
    bool along;  /* some read goes along memory */
    bool breaks; /* some read jumps, or an operation is costly */
} Stride;

static void find_stride(void *context, const Expr *expr)
{
    Stride *stride = context;
    if (expr->kind == EXPR_REDUCE || cost_of(expr) >= COSTLY)
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

static bool is_real_sum(const Kernel *kernel, const Expr *expr)
{
    return kernel->writer->level > 0 && expr->kind == EXPR_REDUCE && expr->reduction == REDUCE_SUM &&
           !expr->integer;
}

static bool is_short_row(const Index *index)
{
    return index->extent.per_n == 0 && index->extent.constant <= LONGEST_ROW;
}

/* ---- placing ---- */

static Level *new_level(Kernel *kernel, Level *parent, const Index *index)
{
    Level *level = ARENA_NEW(kernel->writer->arena, Level);
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

static Temp *find_temp(const Kernel *kernel, const Expr *expr, const Level *from)
{
    for (int i = 0; i < kernel->temps.count; i++)
        if (kernel->temps.items[i]->expr == expr && visible(kernel->temps.items[i]->level, from))
            return kernel->temps.items[i];
    return NULL;
}

static void add_costs(void *context, const Expr *expr)
{
    *(int *)context += cost_of(expr);
}

static void find_unsafe_read(void *context, const Expr *expr)
{
    if (expr->kind == EXPR_READ && !expr->otherwise && !read_is_inside(expr))
        *(bool *)context = true;
}

/* It may be computed even where a condition says that it isn't needed. */
static bool is_safe(const Kernel *kernel, const Expr *expr)
{
    bool unsafe = false;
    if (!kernel->certain[expr->id])
        expr_walk(expr, find_unsafe_read, &unsafe);
    return !unsafe;
}

/* Whether this value gets a name where it is used at `level`. */
static bool worth_naming(const Kernel *kernel, const Expr *expr, Level *level)
{
    if (expr->kind == EXPR_REDUCE)
        return true;
    if (expr->kind != EXPR_OP && expr->kind != EXPR_READ)
        return false;
    if (cost_of(expr) >= WORTH_NAMING && level_for(expr, level) != level)
        return is_safe(kernel, expr); /* does not change in the innermost loop */
    if (kernel->uses[expr->id] < 2 || expr->kind != EXPR_OP || expr->integer)
        return false;
    int cost = 0;
    expr_walk(expr, add_costs, &cost);
    return cost >= WORTH_NAMING && is_safe(kernel, expr);
}

static void place(Kernel *kernel, const Expr *expr, Level *level);

static void place_operands(Kernel *kernel, const Expr *expr, Level *level)
{
    for (int i = 0; expr->args && i < expr->count; i++)
        place(kernel, expr->args[i], level);
    if (expr->otherwise)
        place(kernel, expr->otherwise, level);
}

static void place(Kernel *kernel, const Expr *expr, Level *level)
{
    Arena *arena = kernel->writer->arena;
    if (find_temp(kernel, expr, level))
        return;
    if (!worth_naming(kernel, expr, level)) {
        place_operands(kernel, expr, level);
        return;
    }
    Temp *temp = ARENA_NEW(arena, Temp);
    temp->expr = expr;
    temp->level = level_for(expr, level);
    if (expr->kind == EXPR_REDUCE) {
        const Level *row = temp->level;
        if (row == kernel->row && is_real_sum(kernel, expr) && is_short_row(row->index) &&
            runs_along(expr->body, row->index)) {
            temp->across = row->index;
            temp->level = row->parent;
        }
        Level *inner = temp->level;
        for (int i = 0; i < expr->count; i++) {
            if (extent_is_constant(expr->indices[i]->extent, 1))
                continue;
            inner = new_level(kernel, inner, expr->indices[i]);
            LIST_PUSH(arena, temp->loops, inner);
        }
        if (temp->across) {
            inner = new_level(kernel, inner, temp->across);
            LIST_PUSH(arena, temp->loops, inner);
        }
        place(kernel, expr->body, inner);
    } else {
        place_operands(kernel, expr, temp->level);
    }
    LIST_PUSH(arena, temp->level->temps, temp);
    LIST_PUSH(arena, kernel->temps, temp);
}

/* ---- writing ---- */

static void write_temps(Kernel *kernel, const Level *level);

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

static void write_argmax(Kernel *kernel, const Temp *temp, const char *name)
{
    Writer *writer = kernel->writer;
    const Expr *reduce = temp->expr;
    bool max = reduce->reduction == REDUCE_ARGMAX;
    const char *best = take_name(writer, max ? "largest" : "smallest");
    write_line(writer, "real %s = %sINFINITY;", best, max ? "-" : "");
    write_line(writer, "int %s = 0;", name);
    for (int i = 0; i < temp->loops.count; i++) {
        open_loop(writer, temp->loops.items[i]->index);
        write_temps(kernel, temp->loops.items[i]);
    }
    write_open(writer, "if (%s %c %s)", c_real(writer, reduce->body, 10), max ? '>' : '<', best);
    write_line(writer, "%s = %s;", best, c_real(writer, reduce->body, 0));
    write_line(writer, "%s = %s;", name, position_text(writer, reduce));
    write_close(writer);
}

static void write_step(Writer *writer, const Expr *reduce, const char *name)
{
    bool integer = reduce->integer;
    const char *body = c_value(writer, reduce->body, integer);
    switch (reduce->reduction) {
    case REDUCE_SUM:
        write_line(writer, "%s += %s;", name, body);
        break;
    case REDUCE_PROD:
        write_line(writer, "%s *= %s;", name, c_real(writer, reduce->body, 0));
        break;
    case REDUCE_MAX:
        write_line(writer, "%s = %s_max(%s, %s);", name, integer ? "int" : "real", body, name);
        break;
    case REDUCE_MIN:
        write_line(writer, "%s = %s_min(%s, %s);", name, integer ? "int" : "real", body, name);
        break;
    default:
        DLC_BUG("argmax is written elsewhere");
    }
}

static void write_reduction(Kernel *kernel, const Temp *temp, const char *name)
{
    Writer *writer = kernel->writer;
    static const char *const starts[] = {"0", "1", "-INFINITY", "INFINITY"};
    static const char *const int_starts[] = {"0", "1", "INT32_MIN", "INT32_MAX"};
    const Expr *reduce = temp->expr;
    Mark mark = mark_names(writer);
    if (reduce->reduction == REDUCE_ARGMAX || reduce->reduction == REDUCE_ARGMIN) {
        write_argmax(kernel, temp, name);
    } else {
        write_line(writer, "%s %s = %s;", reduce->integer ? "int" : "real", name,
                   (reduce->integer ? int_starts : starts)[reduce->reduction]);
        for (int i = 0; i < temp->loops.count; i++) {
            open_loop(writer, temp->loops.items[i]->index);
            write_temps(kernel, temp->loops.items[i]);
        }
        write_step(writer, reduce, name);
    }
    for (int i = 0; i < temp->loops.count; i++)
        write_close(writer);
    release_names(writer, mark);
}

/* sum[k] += ... for a whole row of k, for every place of the summed indices. */
static void write_sum_across(Kernel *kernel, Temp *temp, const char *name)
{
    Writer *writer = kernel->writer;
    Mark mark = mark_names(writer);
    write_line(writer, "real %s[%lld] = {0};", name, (long long)temp->across->extent.constant);
    for (int i = 0; i < temp->loops.count; i++) {
        open_loop(writer, temp->loops.items[i]->index);
        write_temps(kernel, temp->loops.items[i]);
    }
    write_line(writer, "%s[%s] += %s;", name, bound(writer, temp->across),
               c_real(writer, temp->expr->body, 0));
    for (int i = 0; i < temp->loops.count; i++)
        write_close(writer);
    release_names(writer, mark);
    temp->array = name;
}

static void bind_across(Kernel *kernel, const Temp *temp)
{
    if (temp->across)
        bind(kernel->writer, temp->expr,
             arena_printf(kernel->writer->arena, "%s[%s]", temp->array, bound(kernel->writer, temp->across)));
}

/* How many partial sums a sum along memory has; 0: one is enough. */
static int64_t part_count(const Kernel *kernel, const Temp *temp)
{
    static const int choices[] = {16, 32, 24, 8, 28, 20, 12, 14, 10, 30, 26, 22, 18, 15, 13, 11, 9};
    if (!is_real_sum(kernel, temp->expr) || temp->across || temp->loops.count == 0)
        return 0;
    const Index *last = temp->loops.items[temp->loops.count - 1]->index;
    if (last->extent.per_n || !runs_along(temp->expr->body, last) ||
        (temp->loops.count == 1 && last->extent.constant < LEAST_SUM))
        return 0;
    for (size_t i = 0; i < sizeof choices / sizeof *choices; i++)
        if (last->extent.constant % choices[i] == 0)
            return choices[i];
    return 0;
}

/* Place j of the innermost loop goes to parts[j % count]; then the parts are added up. */
static void write_sum_in_parts(Kernel *kernel, const Temp *temp, const char *name, int64_t count)
{
    Writer *writer = kernel->writer;
    Mark mark = mark_names(writer);
    const char *parts = take_name(writer, "parts"), *part;
    const Level *last = temp->loops.items[temp->loops.count - 1];
    int opened = 0;
    write_line(writer, "real %s[%lld] = {0};", parts, (long long)count);
    for (int i = 0; i < temp->loops.count - 1; i++) {
        opened += open_loop(writer, temp->loops.items[i]->index);
        write_temps(kernel, temp->loops.items[i]);
    }
    if (last->index->extent.constant == count) {
        opened += open_loop(writer, last->index);
        part = bound(writer, last->index);
    } else {
        const char *first = take_name(writer, "first");
        part = take_name(writer, "part");
        write_open(writer, "for (int %s = 0; %s < %lld; %s += %lld)", first, first,
                   (long long)last->index->extent.constant, first, (long long)count);
        write_open(writer, "for (int %s = 0; %s < %lld; %s++)", part, part, (long long)count, part);
        const char *place = take_name(writer, index_name(last->index));
        write_line(writer, "const int %s = %s + %s;", place, first, part);
        bind(writer, last->index, place);
        opened += 2;
    }
    write_temps(kernel, last);
    write_line(writer, "%s[%s] += %s;", parts, part, c_real(writer, temp->expr->body, 0));
    while (opened-- > 0)
        write_close(writer);
    release_names(writer, mark);
    mark = mark_names(writer);
    LIST_PUSH(writer->arena, writer->taken, parts);
    part = take_name(writer, "part");
    write_line(writer, "real %s = 0;", name);
    write_open(writer, "for (int %s = 0; %s < %lld; %s++)", part, part, (long long)count, part);
    write_line(writer, "%s += %s[%s];", name, parts, part);
    write_close(writer);
    release_names(writer, mark);
    LIST_PUSH(writer->arena, writer->taken, parts); /* another sum's are others */
}

static const char *temp_name(const Expr *expr)
{
    static const char *const reductions[] = {"sum", "product", "max", "min", "argmax", "argmin"};
    if (expr->kind == EXPR_REDUCE)
        return expr->hint ? expr->hint : reductions[expr->reduction];
    return expr->kind == EXPR_READ ? "draw" : "t";
}

static void write_temps(Kernel *kernel, const Level *level)
{
    Writer *writer = kernel->writer;
    for (int i = 0; i < level->temps.count; i++) {
        Temp *temp = level->temps.items[i];
        const char *name = take_name(writer, temp_name(temp->expr));
        int64_t parts = part_count(kernel, temp);
        if (temp->across) {
            write_sum_across(kernel, temp, name);
            continue;
        }
        if (parts)
            write_sum_in_parts(kernel, temp, name, parts);
        else if (temp->expr->kind == EXPR_REDUCE)
            write_reduction(kernel, temp, name);
        else
            write_line(writer, "const %s %s = %s;", temp->expr->integer ? "int" : "real", name,
                       c_value(writer, temp->expr, temp->expr->integer));
        bind(writer, temp->expr, name);
    }
}

/* ---- whole kernels ---- */

static void prepare(Kernel *kernel, Writer *writer, int count, const Expr *const *bodies)
{
    int most = 0;
    for (int i = 0; i < count; i++)
        expr_walk(bodies[i], max_id, &most);
    kernel->writer = writer;
    kernel->uses = ARENA_ARRAY(writer->arena, int, most + 1);
    kernel->certain = ARENA_ARRAY(writer->arena, bool, most + 1);
    for (int i = 0; i < count; i++)
        count_uses(kernel, bodies[i], true);
}

/* A loop over the result; before the innermost one, the numbers that it draws. */
static int open_result_loop(Kernel *kernel, const Level *level, int count, const Expr *const *bodies)
{
    if (level != kernel->row)
        return open_loop(kernel->writer, level->index);
    DrawRows rows = find_draw_rows(kernel->writer, count, bodies, level->index);
    return open_drawing_loop(kernel->writer, &rows, level->index);
}

/* All elements of all targets, which share their indices, by one pass of loops. Values are
 * computed before any is assigned: a target may be what another's value reads. */
static void emit_assignments(Writer *writer, int count, Tensor *const *targets, const Expr *const *bodies)
{
    Kernel kernel = {0};
    const Tensor *first = targets[0];
    prepare(&kernel, writer, count, bodies);
    Level *root = new_level(&kernel, NULL, NULL), *inner = root;
    LIST(Level *) levels = {0};
    for (int i = 0; i < first->rank; i++) {
        if (extent_is_constant(first->indices[i]->extent, 1))
            continue;
        inner = new_level(&kernel, inner, first->indices[i]);
        LIST_PUSH(writer->arena, levels, inner);
    }
    kernel.row = levels.count ? inner : NULL;
    for (int i = 0; i < count; i++)
        place(&kernel, bodies[i], inner);
    int opened = 0;
    bool declares = root->temps.count > 0 || (count > 1 && levels.count == 0) ||
                    (levels.count == 1 && find_draw_rows(writer, count, bodies, inner->index).count > 0);
    bool block = declares && !writer->mark_numbers;
    if (block)
        write_open(writer, "%s", "");
    write_temps(&kernel, root);
    for (int i = 0; i < levels.count; i++) {
        opened += open_result_loop(&kernel, levels.items[i], count, bodies);
        for (int k = 0; levels.items[i] == kernel.row && k < kernel.temps.count; k++)
            bind_across(&kernel, kernel.temps.items[k]);
        write_temps(&kernel, levels.items[i]);
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
