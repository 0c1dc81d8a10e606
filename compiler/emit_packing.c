/*
 * Places, blocks and operands of matrix products, as C (see emit_packing.h).
 */
#include "emit_packing.h"

#include <string.h>

/* ---- places in a group ---- */

const char *group_size(Writer *writer, const IndexGroup *group)
{
    const char *size = NULL;
    for (int i = 0; i < group->count; i++) {
        const char *extent = c_extent(writer, group->index[i]->extent);
        if (group->index[i]->extent.per_n && group->index[i]->extent.constant)
            extent = arena_printf(writer->arena, "(%s)", extent);
        size = size ? arena_printf(writer->arena, "%s * %s", size, extent) : extent;
    }
    int64_t known;
    if (group_size_known(group, &known))
        return arena_printf(writer->arena, "%lld", (long long)known);
    return size;
}

const char *as_factor(Arena *arena, const char *text)
{
    return strchr(text, ' ') ? arena_printf(arena, "(%s)", text) : text;
}

void place_in_group(Writer *writer, const IndexGroup *group, const char *place, const Expr *user)
{
    Arena *arena = writer->arena;
    if (group->count == 1 && !strchr(place, ' ')) {
        bind(writer, group->index[0], place);
        return;
    }
    for (int i = 0; i < group->count; i++) {
        const char *stride = NULL;
        if (!expr_uses_index(user, group->index[i]))
            continue;
        for (int k = i + 1; k < group->count; k++) {
            const char *extent = as_factor(arena, c_extent(writer, group->index[k]->extent));
            stride = stride ? arena_printf(arena, "%s * %s", stride, extent) : extent;
        }
        const char *name = take_name(writer, index_name(group->index[i]));
        const char *value = group->count > 1 ? as_factor(arena, place) : place;
        if (stride)
            value = arena_printf(arena, "%s / %s", value, as_factor(arena, stride));
        if (i > 0)
            value = arena_printf(arena, "%s %% %s", value,
                                 as_factor(arena, c_extent(writer, group->index[i]->extent)));
        write_line(writer, "const int %s = %s;", name, value);
        bind(writer, group->index[i], name);
    }
}

const char *from_start(const Writer *writer, const char *start, const char *a)
{
    return *start ? arena_printf(writer->arena, "%s + %s", start, a) : a;
}

/* ---- operands where they lie ---- */

/* `read` at the place of the group: an index alone is bound to it; of several, which begin at 0,
 * the step to the place is returned as text to be added, else "". */
static const char *start_in_group(Writer *writer, const Expr **read, const IndexGroup *group,
                                  const char *place, Extent stride)
{
    const Expr *zero = expr_number(writer->graph, 0);
    if (group->count == 1 && *place) {
        bind(writer, group->index[0], place);
        return "";
    }
    for (int i = 0; i < group->count; i++)
        *read = expr_substitute(writer->graph, *read, 1, &group->index[i], &zero);
    if (!*place)
        return "";
    const char *step = c_extent(writer, stride);
    if (strchr(step, ' '))
        step = arena_printf(writer->arena, "(%s)", step);
    return strcmp(step, "1") == 0 ? arena_printf(writer->arena, " + %s", place)
                                  : arena_printf(writer->arena, " + %s * %s", place, step);
}

const char *address_of(Writer *writer, const Operand *operand, const IndexGroup *group,
                       const char *place, const IndexGroup *depth, const char *depth_place)
{
    Mark mark = mark_names(writer);
    const Expr *read = operand->expr;
    const char *across = start_in_group(writer, &read, group, place, operand->across);
    const char *along = start_in_group(writer, &read, depth, depth_place, operand->along);
    const char *address = arena_printf(writer->arena, "&%s%s%s", c_element(writer, read->tensor, read->args),
                                       across, along);
    release_names(writer, mark);
    return address;
}

/* ---- loops over blocks ---- */

Block open_steps(Writer *writer, const IndexGroup *group, const char *step, const char *start, int *opened)
{
    const char *name = take_name(writer, start);
    write_open(writer, "for (int %s = 0; %s < %s; %s += %s)", name, name, group_size(writer, group), name,
               step);
    ++*opened;
    return (Block){name, NULL, NULL, step};
}

Block open_blocks(Writer *writer, const IndexGroup *group, int64_t block, const char *start, int *opened)
{
    const char *size = group_size(writer, group);
    int64_t known;
    if (group_size_known(group, &known) && known <= block)
        return (Block){"", size, size, size};
    return open_steps(writer, group, arena_printf(writer->arena, "%lld", (long long)block), start, opened);
}

void name_end(Writer *writer, Block *block, const IndexGroup *group, const char *name)
{
    if (block->end)
        return;
    const char *size = group_size(writer, group);
    block->end = take_name(writer, name);
    write_line(writer, "const int %s = int_min(%s, %s + %s);", block->end, size, block->start, block->step);
}

void name_length(Writer *writer, Block *block, const IndexGroup *group, int64_t most, const char *name)
{
    int64_t known;
    if (block->length)
        return;
    if (group_size_known(group, &known) && known % most == 0) {
        block->length = arena_printf(writer->arena, "%lld", (long long)most);
        return;
    }
    const char *size = group_size(writer, group);
    block->length = take_name(writer, name);
    write_line(writer, "const int %s = int_min(%lld, %s - %s);", block->length, (long long)most, size,
               block->start);
}

/* ---- packing ---- */

typedef struct Neighbours {
    const IndexGroup *depth;
    bool along_depth;
} Neighbours;

static void find_neighbours(void *context, const Expr *expr)
{
    Neighbours *state = context;
    if (expr->kind != EXPR_READ || expr->count == 0)
        return;
    const Expr *last = expr->args[expr->count - 1];
    for (int i = 0; i < state->depth->count; i++)
        if (expr_uses_index(last, state->depth->index[i]))
            state->along_depth = true;
}

bool runs_along_depth(const Expr *operand, const IndexGroup *depth)
{
    Neighbours state = {depth, false};
    expr_walk(operand, find_neighbours, &state);
    return state.along_depth;
}

static const char *scaled(const Writer *writer, const char *name, const char *step)
{
    return strcmp(step, "1") == 0 ? name : arena_printf(writer->arena, "%s * %s", name, step);
}

/* The operand lies there as it is, its rows along the group or the depth, and goes along the other. */
static bool is_transposed(const Packing *packing)
{
    const bool by_place = strcmp(packing->step_place, "1") == 0;
    return packing->operand->direct &&
           extent_is_constant(by_place ? packing->operand->along : packing->operand->across, 1);
}

/* Zeros in all places. */
static void write_zeros(Writer *writer, const Packing *packing)
{
    Mark mark = mark_names(writer);
    const char *place = take_name(writer, packing->place), *deep = take_name(writer, "q");
    write_open(writer, "for (int %s = 0; %s < %s; %s++)", deep, deep, packing->depth.length, deep);
    write_open(writer, "for (int %s = 0; %s < %s; %s++)", place, place, packing->count, place);
    write_line(writer, "%s[%s + %s] = 0;", packing->to, scaled(writer, deep, packing->step_depth),
               scaled(writer, place, packing->step_place));
    write_close(writer);
    write_close(writer);
    release_names(writer, mark);
}

static void write_transposed(Writer *writer, const Packing *packing)
{
    const Operand *operand = packing->operand;
    const bool by_place = strcmp(packing->step_place, "1") == 0;
    const char *count = packing->filled ? packing->filled : packing->count, *depth = packing->depth.length;
    write_line(writer, "transpose(%s, %s, %s, %s, %s, %s);", by_place ? depth : count, by_place ? count : depth,
               address_of(writer, operand, packing->group, packing->first, packing->depth_group,
                          packing->depth.start),
               c_extent(writer, by_place ? operand->across : operand->along), packing->to,
               by_place ? packing->step_depth : packing->step_place);
}

/* Element by element. */
static void write_elements(Writer *writer, const Packing *packing)
{
    const bool along_depth = runs_along_depth(packing->operand->expr, packing->depth_group);
    Mark mark = mark_names(writer);
    const char *place = take_name(writer, packing->place), *deep = take_name(writer, "q");
    for (int order = 0; order < 2; order++) {
        const bool is_depth = (order == 0) != along_depth;
        const char *name = is_depth ? deep : place;
        if (order == 1 && writer->loads_conditionally)
            write_line(writer, "KEEP_LOOP");
        write_open(writer, "for (int %s = 0; %s < %s; %s++)", name, name,
                   is_depth ? packing->depth.length : packing->filled ? packing->filled : packing->count, name);
        if (is_depth)
            place_in_group(writer, packing->depth_group, from_start(writer, packing->depth.start, name),
                           packing->operand->expr);
        else
            place_in_group(writer, packing->group, from_start(writer, packing->first, name), packing->operand->expr);
    }
    write_line(writer, "%s[%s + %s] = %s;", packing->to, scaled(writer, deep, packing->step_depth),
               scaled(writer, place, packing->step_place), c_real(writer, packing->operand->expr, 0));
    write_close(writer);
    write_close(writer);
    release_names(writer, mark);
}

void write_packing(Writer *writer, const Packing *packing)
{
    if (packing->filled)
        write_zeros(writer, packing);
    if (is_transposed(packing))
        write_transposed(writer, packing);
    else
        write_elements(writer, packing);
}
