/*
 * Contractions through windows: blocks of as many samples as a tile has columns, turned so that the
 * samples are neighbours; then tiles of numbers times vectors of samples, or, for the gradient of
 * filters, of vectors times vectors, whose lanes are added up (see lanes.h).
 *
 * The gradient of filters sums over samples. They are divided into PARTS, whatever the number of
 * threads; each part has sums of its own, which are added up in order.
 */
#include "emit_lanes_parts.h"
#include "emit_packing.h"
#include "format.h"

#include <string.h>

const char *lanes_number(const Writer *writer, int64_t value)
{
    return arena_printf(writer->arena, "%lld", (long long)value);
}

/* How many samples stand side by side: two vectors of them for sums in registers, each times numbers; one of them
 * where they are added up, so that more of both operands is in the first-level cache. */
static const char *slab_lanes(const Emit *emit)
{
    return emit->lanes->together ? "TILE_LANES" : "TILE_COLUMNS";
}

/* So many samples' elements, in reals of the slab; in planes, whole pictures. */
const char *in_slab(const Emit *emit, const Slab *slab, int64_t elements)
{
    const Plane *plane = emit->plane;
    if (plane && slab == &emit->lanes->a)
        return lanes_number(emit->writer, elements / plane->a_picture * plane->a_reals);
    if (plane)
        return lanes_number(emit->writer, elements / plane->picture * plane->reals);
    if (emit->lanes->together && slab == &emit->lanes->b)
        elements = lanes_padded(emit->lanes, elements);
    return elements == 0   ? "0"
           : elements == 1 ? slab_lanes(emit)
                           : arena_printf(emit->writer->arena, "%lld * %s", (long long)elements, slab_lanes(emit));
}

/* The slab's first element that is read. */
static const char *slab_start(const Emit *emit, const Slab *slab, const char *name)
{
    return slab->first == 0
               ? name
               : arena_printf(emit->writer->arena, "%s + %s", name, in_slab(emit, slab, slab->first));
}

/* The index at `place` from `start` on, as a name: what is written with it may have it as a factor. */
void declare_at(Writer *writer, const Index *index, const char *start, const char *place)
{
    const char *name = take_name(writer, index_name(index));
    write_line(writer, "const int %s = %s + %s;", name, start, place);
    bind(writer, index, name);
}

static void bind_row(Emit *emit, const char *name)
{
    if (emit->lanes->row)
        bind(emit->writer, emit->lanes->row, name);
}

/* The loop over what stands alone; its name, or NULL. */
const char *open_alone(Emit *emit, int *opened)
{
    if (!emit->lanes->alone)
        return NULL;
    *opened += open_loop(emit->writer, emit->lanes->alone);
    return bound(emit->writer, emit->lanes->alone);
}

/* An operand's slab, at the value of the index that stands alone. */
const char *slab_of(Emit *emit, const Slab *slab, const char *name)
{
    Writer *writer = emit->writer;
    const Index *alone = emit->lanes->alone;
    const char *start = slab_start(emit, slab, name);
    int64_t below = 1;
    for (int k = slab->count; k-- > 0;) {
        const Expr *place = slab->subscript[k], *zero = expr_number(writer->graph, 0);
        if (alone && expr_uses_index(place, alone)) {
            for (int i = 0; i < emit->lanes->parts.depth.count; i++)
                place = expr_substitute(writer->graph, place, 1, &emit->lanes->parts.depth.index[i], &zero);
            for (int i = 0; i < emit->lanes->wide.count; i++)
                place = expr_substitute(writer->graph, place, 1, &emit->lanes->wide.index[i], &zero);
            if (emit->lanes->row)
                place = expr_substitute(writer->graph, place, 1, &emit->lanes->row, &zero);
            start = arena_printf(writer->arena, "%s + %s * %s", start, c_int(writer, place, 12),
                                 in_slab(emit, slab, below));
        }
        below *= slab->tensor->shape[k + 1].constant;
    }
    return start;
}

/* ---- windows ---- */

/* How far the axis' place in a moves with deep, as C: in reals, or in a slab's elements. */
const char *a_place(const Emit *emit, const Index *deep, const char *name, bool step)
{
    const Lanes *lanes = emit->lanes;
    Writer *writer = emit->writer;
    Extent stride = extent_constant(0);
    if (!deep)
        return "0";
    if (lanes->together)
        stride = slab_step(&lanes->a, deep);
    else
        read_stride(lanes->steps, deep, &stride);
    const char *unit = lanes->together ? in_slab(emit, &lanes->a, stride.constant)
                                       : lanes_number(writer, stride.constant);
    if (step || strcmp(unit, "0") == 0)
        return unit;
    return strcmp(unit, "1") == 0 ? name : arena_printf(writer->arena, "%s * %s", name, unit);
}

/* The same where the windows move evenly. */
static void write_even_steps(Emit *emit, int k)
{
    Writer *writer = emit->writer;
    const Lanes *lanes = emit->lanes;
    const Axis *axis = &lanes->axis[k];
    const Plane *even = emit->even;
    const bool together = lanes->together;
    const int64_t before = k == 0 ? lanes->before : 0, after = k == 0 ? lanes->after : 0;
    const char *columns = c_extent(writer, axis->column->extent);
    const Index *const indices[] = {axis->column, axis->deep};
    Text formula = {0};
    text_printf(&formula, "windows: ");
    format_expr(&formula, axis->place, FORMAT_DL, axis->deep ? 2 : 1, indices, NULL);
    write_comment(writer, formula.data);
    text_free(&formula);
    write_line(writer, "Steps %s[%s];", emit->steps[k], columns);
    write_line(writer, "find_steps(%s, %s, %s, %lld, %lld, %lld, %lld, %lld, %s, %s);", emit->steps[k],
               columns, axis->deep ? c_extent(writer, axis->deep->extent) : "1",
               (long long)(lanes->b.tensor->shape[lanes->b.count - k].constant + before + after),
               (long long)(even->first[k] + before), (long long)(together ? even->step[k] : even->pace[k]),
               (long long)(together ? even->pace[k] : even->step[k]), (long long)even->spread[k],
               a_place(emit, axis->deep, "", true), in_slab(emit, &lanes->b, axis->below.constant));
}

/* The table of an axis' windows: for each of the column's values how many places of the depth there are,
 * where the first is in a and in b, and how far each next is. */
static void write_steps(Emit *emit, int k)
{
    Writer *writer = emit->writer;
    const Lanes *lanes = emit->lanes;
    const Axis *axis = &lanes->axis[k];
    Mark mark = mark_names(writer);
    const char *table = take_name(writer, arena_printf(writer->arena, "%s_steps", index_name(axis->column)));
    emit->steps[k] = table;
    if (emit->even) {
        write_even_steps(emit, k);
        return;
    }
    write_line(writer, "Steps %s[%s] = {{0}};", table, c_extent(writer, axis->column->extent));
    int opened = open_loop(writer, axis->column);
    const char *column = opened ? bound(writer, axis->column) : "0", *deep = "0";
    if (axis->deep && !extent_is_constant(axis->deep->extent, 1)) {
        deep = take_name(writer, index_name(axis->deep));
        write_open(writer, "for (int %s = %s; %s-- > 0;)", deep, c_extent(writer, axis->deep->extent), deep);
        bind(writer, axis->deep, deep);
        opened++;
    }
    if (!opened || !bound(writer, axis->column))
        bind(writer, axis->column, "0");
    if (!expr_is_number(axis->condition, 1)) {
        write_open(writer, "if (%s)", c_condition(writer, axis->condition, 0));
        opened++;
    }
    const int64_t b_step = axis->place_step * axis->below.constant;
    const char *a_step = a_place(emit, axis->deep, deep, true);
    if (axis->spacing != 1)
        a_step = arena_printf(writer->arena, "%lld * %s", (long long)axis->spacing, a_step);
    write_line(writer, "%s[%s] = (Steps){%s[%s].count + 1, %s, %s, %s * %s, %s};", table, column, table,
               column, a_place(emit, axis->deep, deep, false), a_step, c_int(writer, axis->place, 12),
               in_slab(emit, &lanes->b, axis->below.constant), in_slab(emit, &lanes->b, b_step));
    while (opened-- > 0)
        write_close(writer);
    release_names(writer, mark);
    LIST_PUSH(writer->arena, writer->taken, table);
}

static int64_t deep_count(const Lanes *lanes)
{
    int64_t count = 1;
    for (int i = 0; i < lanes->deep.count; i++)
        count *= lanes->deep.index[i]->extent.constant;
    return count;
}

/* What is summed over beside the windows: so many places, evenly spaced. */
void write_deep(Emit *emit)
{
    Writer *writer = emit->writer;
    const Lanes *lanes = emit->lanes;
    if (deep_count(lanes) == 1)
        return;
    emit->deep = take_name(writer, "deep");
    write_line(
        writer, "const Steps %s = {%s, 0, %s, 0, %s};", emit->deep, lanes_number(writer, deep_count(lanes)),
        lanes->together ? in_slab(emit, &lanes->a, lanes->deep_a.constant) : c_extent(writer, lanes->deep_a),
        in_slab(emit, &lanes->b, lanes->deep_b.constant));
}

static void write_tables(Emit *emit)
{
    const Lanes *lanes = emit->lanes;
    for (int k = lanes->axis_count; k-- > 0;)
        write_steps(emit, k);
    write_deep(emit);
}

/* ---- turning ---- */

/* Whether the slab is one tensor's samples as they lie. */
bool slab_is_copy(const Slab *slab)
{
    return slab->value->kind == EXPR_READ && slab->value->tensor == slab->tensor;
}

/* The first element that is read of a slab which is a copy. */
const char *first_element(Emit *emit, const Slab *slab)
{
    const Expr *zero = expr_number(emit->writer->graph, 0), *read = slab->value;
    for (int k = 0; k < slab->count; k++)
        read = expr_substitute(emit->writer->graph, read, 1, &slab->places[k], &zero);
    return arena_printf(emit->writer->arena, "&%s", c_element(emit->writer, read->tensor, read->args));
}

/* A block of samples as a slab; lanes beyond the last sample are 0. */
static void write_slab(Emit *emit, const Slab *slab, const char *to)
{
    Writer *writer = emit->writer;
    Arena *arena = writer->arena;
    Mark mark = mark_names(writer);
    const Lanes *lanes = emit->lanes;
    const int64_t width = slab->tensor->shape[slab->count].constant;
    const int64_t before = slab == &lanes->b ? lanes->before : 0,
                  after = slab == &lanes->b ? lanes->after : 0;
    const bool padded = before + after > 0;
    if (slab_is_copy(slab)) {
        bind(writer, emit->lanes->sample, emit->first);
        if (padded)
            write_line(writer, "to_padded_lanes(%s, %s, %lld, %lld, %lld, %lld, %s, %s);", slab_lanes(emit),
                       emit->count, (long long)(slab->reals / width), (long long)width, (long long)before,
                       (long long)after, first_element(emit, slab), to);
        else
            write_line(writer, "to_lanes(%s, %s, %s, %s, %s);", slab_lanes(emit), emit->count,
                       lanes_number(writer, slab->reals), first_element(emit, slab), to);
        release_names(writer, mark);
        return;
    }
    const char *lane = take_name(writer, "lane"), *place = NULL;
    if (padded)
        write_line(writer, "clear(%s, %s);", to, in_slab(emit, slab, slab->reals));
    write_open(writer, "for (int %s = 0; %s < %s; %s++)", lane, lane, slab_lanes(emit), lane);
    if (expr_uses_index(slab->value, emit->lanes->sample))
        declare_at(writer, emit->lanes->sample, emit->first, lane);
    int opened = 1;
    for (int k = 0; k < slab->count; k++) {
        const Index *index = slab->places[k];
        const bool innermost = padded && k == slab->count - 1;
        const bool loop = open_loop(writer, index);
        if (!loop)
            bind(writer, index, "0");
        opened += loop;
        if (!loop && !innermost)
            continue;
        const char *name = bound(writer, index), *size = c_extent(writer, index->extent);
        if (innermost) {
            name = arena_printf(arena, "%lld + %s", (long long)before, name);
            size = lanes_number(writer, before + width + after);
        }
        place = place ? arena_printf(arena, "%s * %s + %s", as_factor(arena, place), size, name) : name;
    }
    write_line(writer, "%s[(%s) * %s + %s] = %s < %s ? %s : 0;", to, place ? place : "0", slab_lanes(emit), lane, lane,
               emit->count, c_real(writer, slab->value, 2));
    while (opened-- > 0)
        write_close(writer);
    release_names(writer, mark);
}

static void open_block(Emit *emit, const char *from, const char *end)
{
    Writer *writer = emit->writer;
    write_open(writer, "for (int %s = %s; %s < %s; %s += %s)", emit->first, from, emit->first, end, emit->first,
               slab_lanes(emit));
    write_line(writer, "const int %s = int_min(%s, %s - %s);", emit->count, slab_lanes(emit), end, emit->first);
}

/* ---- windows: numbers times samples ---- */

typedef struct Reading {
    const Lanes *lanes;
    bool by_sample; /* something depends on more than the row */
} Reading;

static void find_sample_use(void *context, const Expr *expr)
{
    Reading *reading = context;
    const Lanes *lanes = reading->lanes;
    if (expr->kind != EXPR_INDEX)
        return;
    for (int i = 0; i < lanes->parts.columns.count; i++)
        if (lanes->parts.columns.index[i] == expr->index)
            reading->by_sample = true;
}

static const Expr *without_sum(void *context, const Expr *expr)
{
    const Emit *emit = context;
    return expr == emit->lanes->parts.reduce ? expr_batch(emit->writer->graph) : NULL;
}

/* What the tensor makes of the sum, with n in its place (which no algebra takes away). */
static const Expr *epilogue_of(Emit *emit)
{
    return expr_rewrite(emit->writer->graph, emit->tensor->body, without_sum, emit);
}

/* What the epilogue adds depends on the row alone: it can be done while samples are lanes. */
bool epilogue_by_row(Emit *emit)
{
    Reading reading = {emit->lanes, false};
    expr_walk(epilogue_of(emit), find_sample_use, &reading);
    return !reading.by_sample;
}

void write_row_epilogue(Emit *emit, const char *ir, const char *height, const char *sums)
{
    Writer *writer = emit->writer;
    Mark mark = mark_names(writer);
    const Expr *epilogue = epilogue_of(emit);
    const char *r = take_name(writer, "r"), *i = take_name(writer, "i");
    const Index *index = emit->lanes->row;
    const char *places = emit->plane ? lanes_number(writer, plane_sums_reals(emit->plane))
                                     : in_slab(emit, &emit->lanes->b, emit->lanes->places);
    write_open(writer, "for (int %s = 0; %s < %s; %s++)", r, r, height, r);
    if (index && expr_uses_index(epilogue, index)) {
        const char *row = take_name(writer, index_name(index));
        write_line(writer, "const int %s = %s + %s;", row, ir, r);
        bind(writer, index, row);
    }
    write_open(writer, "for (int %s = 0; %s < %s; %s++)", i, i, places, i);
    const char *element = arena_printf(writer->arena, "%s[%s * %s + %s]", sums, r, places, i);
    bind(writer, emit->lanes->parts.reduce, element);
    write_line(writer, "%s = %s;", element, c_real(writer, emit->tensor->body, 0));
    write_close(writer);
    write_close(writer);
    release_names(writer, mark);
}

/* The result's dimensions are the sample, what stands alone, the row and the axes' columns, in the order of the sums. */
bool result_is_turned(const Lanes *lanes, const Tensor *tensor)
{
    const Index *wanted[3 + AXES] = {lanes->sample};
    int count = 1, k = 0;
    if (lanes->alone)
        wanted[count++] = lanes->alone;
    if (lanes->row)
        wanted[count++] = lanes->row;
    for (int i = lanes->axis_count; i-- > 0;)
        wanted[count++] = lanes->axis[i].column;
    for (int i = 0; i < tensor->rank; i++) {
        if (k < count && tensor->indices[i] == wanted[k])
            k++;
        else if (!extent_is_constant(tensor->indices[i]->extent, 1))
            return false;
    }
    return k == count;
}

/* Loops over the samples and the elements of these rows; the epilogue, or the copy of the sums. */
static void write_sample_elements(Emit *emit, const char *ir, const char *height, const char *sums, bool copied)
{
    Writer *writer = emit->writer;
    const Lanes *lanes = emit->lanes;
    Mark mark = mark_names(writer);
    const char *lane = take_name(writer, "lane"), *r = take_name(writer, "r"), *place = r;
    int opened = 2;
    write_open(writer, "for (int %s = 0; %s < %s; %s++)", lane, lane, emit->count, lane);
    write_open(writer, "for (int %s = 0; %s < %s; %s++)", r, r, height, r);
    declare_at(writer, lanes->sample, emit->first, lane);
    if (lanes->row)
        declare_at(writer, lanes->row, ir, r);
    for (int k = lanes->axis_count; k-- > 0;) {
        const Index *column = lanes->axis[k].column;
        opened += open_loop(writer, column);
        if (bound(writer, column))
            place = arena_printf(writer->arena, "%s * %s + %s", as_factor(writer->arena, place),
                                 c_extent(writer, column->extent), bound(writer, column));
    }
    const char *element = c_own_element(writer, emit->tensor);
    const char *value = copied ? element
                               : arena_printf(writer->arena, "%s[(%s) * TILE_COLUMNS + %s]", sums, place, lane);
    const char *sum = take_name(writer, "sum");
    write_line(writer, "const real %s = %s;", sum, value);
    bind(writer, lanes->parts.reduce, sum);
    write_line(writer, "%s = %s;", element, c_real(writer, emit->tensor->body, 0));
    while (opened-- > 0)
        write_close(writer);
    release_names(writer, mark);
}

/* Where the result of this sample begins, from this row on. */
const char *result_address(Emit *emit, const char *sample, const char *row)
{
    Writer *writer = emit->writer;
    Mark mark = mark_names(writer);
    const Expr *zero = expr_number(writer->graph, 0);
    const Expr *read = expr_read_indices(writer->graph, emit->tensor, emit->tensor->indices);
    for (int k = 0; k < emit->lanes->axis_count; k++)
        read = expr_substitute(writer->graph, read, 1, &emit->lanes->axis[k].column, &zero);
    for (int i = 0; i < emit->tensor->rank; i++)
        if (extent_is_constant(emit->tensor->indices[i]->extent, 1))
            read = expr_substitute(writer->graph, read, 1, &emit->tensor->indices[i], &zero);
    bind(writer, emit->lanes->sample, sample);
    bind_row(emit, row);
    const char *address = arena_printf(writer->arena, "&%s", c_element(writer, read->tensor, read->args));
    release_names(writer, mark);
    return address;
}

/* The sums of these rows into the result. */
static void write_result(Emit *emit, const char *ir, const char *height, const char *sums)
{
    Writer *writer = emit->writer;
    const Lanes *lanes = emit->lanes;
    const bool plain = emit->tensor->body == lanes->parts.reduce;
    const bool by_row = !plain && epilogue_by_row(emit), turned = result_is_turned(lanes, emit->tensor);
    if (by_row && turned)
        write_row_epilogue(emit, ir, height, sums);
    if (turned) {
        const char *places = lanes_number(writer, lanes->places);
        write_line(writer, "transpose(%s, %s, %s, TILE_COLUMNS, %s, %s);", emit->count,
                   lanes->row ? arena_printf(writer->arena, "%s * %s", height, places) : places, sums,
                   result_address(emit, emit->first, ir),
                   lanes_number(writer, lanes_alone(lanes) * lanes->rows * lanes->places));
    }
    if (!turned || (!plain && !by_row))
        write_sample_elements(emit, ir, height, sums, turned);
}

/* What is summed over, as three loops: through the windows at the columns' places and the rest of the depth.
 * The innermost is never one place alone where there is another. */
const char *loops_text(const Emit *emit)
{
    const Writer *writer = emit->writer;
    if (emit->plane && emit->lanes->together)
        return arena_printf(writer->arena, "&one_step, &one_step, &%s", emit->run);
    const char *text = emit->deep ? arena_printf(writer->arena, "&%s", emit->deep) : NULL;
    int count = emit->deep ? 1 : 0;
    for (int k = 0; k < emit->lanes->axis_count; k++, count++) {
        const char *name = bound(writer, emit->lanes->axis[k].column);
        const char *steps = emit->plane
                                ? emit->steps[k]
                                : arena_printf(writer->arena, "%s[%s]", emit->steps[k], name ? name : "0");
        text = arena_printf(writer->arena, "&%s%s%s", steps, text ? ", " : "", text ? text : "");
    }
    for (; count < AXES + 1; count++)
        text = arena_printf(writer->arena, "&one_step%s%s", text ? ", " : "", text ? text : "");
    return text;
}

/* The address of a's number at the row and the window's beginning. */
const char *a_address(Emit *emit, const char *row)
{
    Writer *writer = emit->writer;
    const Lanes *lanes = emit->lanes;
    const Expr *zero = expr_number(writer->graph, 0), *read = lanes->direct.expr;
    for (int i = 0; i < lanes->parts.depth.count; i++)
        read = expr_substitute(writer->graph, read, 1, &lanes->parts.depth.index[i], &zero);
    Mark mark = mark_names(writer);
    bind_row(emit, row);
    const char *address = arena_printf(writer->arena, "&%s", c_element(writer, read->tensor, read->args));
    release_names(writer, mark);
    return address;
}

/* The loop over the windows along the innermost axis, neighbours of which may be one turn; returns how many
 * columns of sums they have, as C. */
static const char *open_neighbours(Emit *emit)
{
    Writer *writer = emit->writer;
    const Index *column = emit->lanes->axis[0].column;
    const char *at = take_name(writer, index_name(column)), *columns = take_name(writer, "columns");
    const char *size = c_extent(writer, column->extent);
    write_open(writer, "for (int %s = 0, %s; %s < %s; %s += %s / TILE_COLUMNS)", at, columns, at, size, at,
               columns);
    write_line(writer, "%s = window_columns(&%s[%s], %s - %s);", columns, emit->steps[0], at, size, at);
    bind(writer, column, at);
    return columns;
}

/* Samples up to `end`. */
static void emit_windows(Emit *emit, const char *end)
{
    Writer *writer = emit->writer;
    const Lanes *lanes = emit->lanes;
    const char *ir = take_name(writer, "ir"), *height = take_name(writer, "height"), *sums = take_name(writer, "sums");
    const char *place = NULL;
    write_tables(emit);
    write_line(writer, "SHARE_LOOP");
    open_block(emit, "0", end);
    write_slab(emit, &lanes->b, "pack");
    write_line(writer, "real *const %s = pack + %s;", sums, in_slab(emit, &lanes->b, lanes->b.reals));
    Mark whole = mark_names(writer);
    int rows_opened = 0;
    open_alone(emit, &rows_opened);
    if (lanes->rows > 1) {
        write_open(writer, "for (int %s = 0, %s; %s < %s; %s += %s)", ir, height, ir,
                   lanes_number(writer, lanes->rows), ir, height);
        write_line(writer, "%s = int_min(TILE_ROWS, %s - %s);", height, lanes_number(writer, lanes->rows),
                   ir);
        rows_opened++;
    } else {
        ir = "0";
        height = "1";
    }
    Mark mark = mark_names(writer);
    int opened = 0;
    const char *columns = "TILE_COLUMNS";
    for (int k = lanes->axis_count; k-- > 0;) {
        const Index *column = lanes->axis[k].column;
        if (k == 0 && emit->steps[0] && !extent_is_constant(column->extent, 1)) {
            columns = open_neighbours(emit);
            opened++;
        } else {
            opened += open_loop(writer, column);
        }
        if (bound(writer, column))
            place = place ? arena_printf(writer->arena, "(%s * %s + %s)", place, c_extent(writer, column->extent),
                                         bound(writer, column))
                          : bound(writer, column);
    }
    write_line(writer, "window_product(%s, %s, %s, %s, %s, %s, %s + %s * TILE_COLUMNS, %s);", height, columns,
               loops_text(emit), a_address(emit, ir), c_extent(writer, lanes->rows_step),
               slab_of(emit, &lanes->b, "pack"), sums, place ? place : "0",
               in_slab(emit, &lanes->b, lanes->places));
    while (opened-- > 0)
        write_close(writer);
    release_names(writer, mark);
    write_result(emit, ir, height, sums);
    while (rows_opened-- > 0)
        write_close(writer);
    release_names(writer, whole);
    write_close(writer);
}

/* Declares how many samples are computed in lanes: but for the rest that leaves most of them empty. */
static const char *name_whole(Emit *emit, const Plane *plane)
{
    Writer *writer = emit->writer;
    const char *rest = take_name(writer, "rest"), *whole = take_name(writer, "whole");
    write_comment(writer, "so many samples fill the lanes; a few that are left would not, and go one by one");
    write_line(writer, "const int %s = %s %% %s;", rest, writer->rows, slab_lanes(emit));
    write_line(writer, "const int %s = 100 * %s <= %d * %s ? %s - %s : %s;", whole, rest, plane->percent,
               slab_lanes(emit), writer->rows, rest, writer->rows);
    return whole;
}

/* Samples in lanes; those that are left, where they are few, one by one. */
static void emit_samples(Emit *emit)
{
    Writer *writer = emit->writer;
    Plane plane;
    if (!plane_of(emit->lanes, &plane) || !plane_pays(emit->lanes, &plane)) {
        emit_windows(emit, writer->rows);
        return;
    }
    if (emit->lanes->one_by_one) {
        emit->plane = &plane;
        emit_planes(emit, "0");
        emit->plane = NULL;
        return;
    }
    const char *whole = name_whole(emit, &plane);
    Mark mark = mark_names(writer);
    write_open(writer, "if (%s > 0)", whole);
    emit->even = &plane;
    emit_windows(emit, whole);
    write_close(writer);
    release_names(writer, mark);
    write_open(writer, "if (%s < %s)", whole, writer->rows);
    emit->plane = &plane;
    emit->deep = NULL;
    emit_planes(emit, whole);
    emit->plane = NULL;
    write_close(writer);
    release_names(writer, mark);
}

/* ---- together: samples times samples ---- */

/* From one value of the index to the next, among the columns. */
static int64_t column_pitch(const Lanes *lanes, const Index *index)
{
    int64_t pitch = 1;
    for (int i = lanes->parts.columns.count; i-- > 0;) {
        if (lanes->parts.columns.index[i] == index)
            return pitch;
        pitch *= lanes->parts.columns.index[i]->extent.constant;
    }
    return 1;
}

/* The place of a column among all, as C. */
static const char *column_place(Emit *emit, const char *wide)
{
    Writer *writer = emit->writer;
    const Lanes *lanes = emit->lanes;
    const char *place = NULL;
    for (int i = 0; i < lanes->parts.columns.count; i++) {
        const Index *index = lanes->parts.columns.index[i];
        const char *name = bound(writer, index);
        if (lanes->wide.count && index == lanes->wide.index[0])
            name = wide;
        place = place ? arena_printf(writer->arena, "%s * %s + %s", as_factor(writer->arena, place),
                                     c_extent(writer, index->extent), name)
                      : name;
    }
    return place ? place : "0";
}

/* The row of sums at these values, as C: one after the other for each value that stands alone. */
static const char *sums_row(const Emit *emit, const char *alone, const char *row)
{
    Writer *writer = emit->writer;
    return !alone               ? row
           : emit->lanes->row   ? arena_printf(writer->arena, "(%s * %lld + %s)", alone, (long long)emit->lanes->rows, row)
                                : alone;
}

/* A loop over the index, so many values a turn; its name. */
static const char *open_by(Writer *writer, const Index *index, int step)
{
    const char *name = take_name(writer, index_name(index));
    write_open(writer, "for (int %s = 0; %s < %s; %s += %d)", name, name, c_extent(writer, index->extent),
               name, step);
    return name;
}

/* From a window to its neighbour, in reals of b's slab. */
static const char *near_step(const Emit *emit)
{
    const Lanes *lanes = emit->lanes;
    if (lanes->tile.near == 1)
        return "0";
    if (emit->plane)
        return lanes_number(emit->writer, emit->plane->step[0] * emit->plane->below[0]);
    return in_slab(emit, &lanes->b, emit->even->step[0]);
}

void write_part(Emit *emit, const char *own)
{
    Writer *writer = emit->writer;
    const Lanes *lanes = emit->lanes;
    Arena *arena = writer->arena;
    const LaneTile tile = lanes->tile;
    const Index *wide = lanes->wide.count ? lanes->wide.index[0] : NULL;
    const char *row = "0", *along = "0";
    Mark mark = mark_names(writer);
    int opened = 0;
    const char *alone = open_alone(emit, &opened);
    if (lanes->row) {
        row = take_name(writer, index_name(lanes->row));
        write_open(writer, "for (int %s = 0; %s < %s; %s += %lld)", row, row,
                   lanes_number(writer, lanes->rows), row, (long long)tile.rows);
        opened++;
    }
    if (wide) {
        along = open_by(writer, wide, tile.wide);
        opened++;
    }
    for (int k = lanes->axis_count; k-- > 0;) {
        const Index *column = lanes->axis[k].column;
        if (k == 0 && tile.near > 1) {
            bind(writer, column, open_by(writer, column, tile.near));
            opened++;
        } else {
            opened += open_loop(writer, column);
        }
    }
    for (int k = 0; k < lanes->axis_count; k++)
        if (!bound(writer, lanes->axis[k].column))
            bind(writer, lanes->axis[k].column, "0");
    const char *a = slab_of(emit, &lanes->a, emit->slab_a), *b = slab_of(emit, &lanes->b, emit->slab_b);
    if (lanes->row)
        a = arena_printf(arena, "%s + %s * %s", a, row, in_slab(emit, &lanes->a, lanes->rows_step.constant));
    if (lanes->wide.count)
        b = arena_printf(arena, "%s + %s * %s", b, along,
                         in_slab(emit, &lanes->b, lanes->wide_step.constant));
    for (int k = lanes->axis_count; emit->plane && k-- > 0;) {
        const int64_t start = (emit->plane->first[k] + emit->plane->low[k]) * emit->plane->below[k];
        const int64_t step = emit->plane->step[k] * emit->plane->below[k];
        if (start)
            b = arena_printf(arena, "%s + %lld", b, (long long)start);
        if (step)
            b = arena_printf(arena, step == 1 ? "%s + %s" : "%s + %s * %lld", b,
                             bound(writer, lanes->axis[k].column), (long long)step);
    }
    write_line(writer,
               "lane_products_%dx%dx%d(%s, %s, %s, %s, %s, %s, %s + %s * %lld + %s, %lld, %lld, %lld);",
               tile.rows, tile.wide, tile.near, loops_text(emit), a,
               in_slab(emit, &lanes->a, lanes->rows_step.constant), b,
               in_slab(emit, &lanes->b, lanes->wide_step.constant), near_step(emit), own,
               sums_row(emit, alone, row), (long long)lanes_columns(lanes), column_place(emit, along),
               (long long)lanes_columns(lanes), (long long)column_pitch(lanes, wide),
               (long long)column_pitch(lanes, lanes->axis_count ? lanes->axis[0].column : NULL));
    while (opened-- > 0)
        write_close(writer);
    release_names(writer, mark);
}

/* The result: the parts' sums, added up in order. */
static void write_total(Emit *emit, const char *parts)
{
    Writer *writer = emit->writer;
    const Lanes *lanes = emit->lanes;
    const int64_t columns = lanes_columns(lanes);
    Mark mark = mark_names(writer);
    int opened = 0;
    const bool conditionally = writer->loads_conditionally;
    writer->loads_conditionally = false; /* windows did, their sums do not */
    writer->share = 1;
    for (int i = 0; i < emit->tensor->rank; i++) {
        opened += open_loop(writer, emit->tensor->indices[i]);
        if (!bound(writer, emit->tensor->indices[i]))
            bind(writer, emit->tensor->indices[i], "0");
    }
    writer->loads_conditionally = conditionally;
    const char *sum = take_name(writer, "sum"), *part = take_name(writer, "part");
    const char *wide = lanes->wide.count ? bound(writer, lanes->wide.index[0]) : "0";
    write_line(writer, "real %s = 0;", sum);
    write_open(writer, "for (int %s = 0; %s < %d; %s++)", part, part, PARTS, part);
    const char *row = sums_row(emit, lanes->alone ? bound(writer, lanes->alone) : NULL,
                               lanes->row ? bound(writer, lanes->row) : "0");
    write_line(writer, "%s += %s[(%s * %lld + %s) * %lld + %s];", sum, parts, part,
               (long long)(lanes_alone(lanes) * lanes->rows), row, (long long)columns, column_place(emit, wide));
    write_close(writer);
    bind(writer, lanes->parts.reduce, sum);
    write_line(writer, "%s = %s;", c_own_element(writer, emit->tensor), c_real(writer, emit->tensor->body, 0));
    while (opened-- > 0)
        write_close(writer);
    release_names(writer, mark);
}

/* The part's share of the samples, side by side. */
static void write_part_in_lanes(Emit *emit, const char *part, const char *share, const char *whole,
                                const char *own)
{
    Writer *writer = emit->writer;
    const Lanes *lanes = emit->lanes;
    Mark mark = mark_names(writer);
    const char *end = take_name(writer, "end");
    write_line(writer, "const int %s = int_min(%s, (%s + 1) * %s);", end, whole, part, share);
    open_block(emit, arena_printf(writer->arena, "%s * %s", part, share), end);
    emit->slab_a = "pack";
    emit->slab_b = take_name(writer, "windows");
    write_line(writer, "real *const %s = pack + %s;", emit->slab_b, in_slab(emit, &lanes->a, lanes->a.reals));
    write_slab(emit, &lanes->a, "pack");
    write_slab(emit, &lanes->b, emit->slab_b);
    write_part(emit, own);
    write_close(writer);
    release_names(writer, mark);
}

static void emit_together_in_lanes(Emit *emit)
{
    Writer *writer = emit->writer;
    const Lanes *lanes = emit->lanes;
    const long long sums = (long long)(lanes_alone(lanes) * lanes->rows * lanes_columns(lanes));
    const char *part = take_name(writer, "part"), *share = take_name(writer, "share"),
               *own = take_name(writer, "sums");
    const char *i = take_name(writer, "i"), *whole = writer->rows;
    Plane plane;
    const bool even = plane_of(lanes, &plane), planes = even && plane_pays(lanes, &plane);
    emit->even = even ? &plane : NULL;
    if (lanes->one_by_one) {
        whole = "0";
    } else {
        write_tables(emit);
        if (planes)
            whole = name_whole(emit, &plane);
        write_line(writer, "const int %s = (%s + %d * TILE_LANES - 1) / (%d * TILE_LANES) * TILE_LANES;",
                   share, whole, PARTS, PARTS);
    }
    write_line(writer, "SHARE_LOOP");
    write_open(writer, "for (int %s = 0; %s < %d; %s++)", part, part, PARTS, part);
    write_line(writer, "real *const %s = shared + %s * %lld;", own, part, sums);
    write_open(writer, "for (int %s = 0; %s < %lld; %s++)", i, i, sums, i);
    write_line(writer, "%s[%s] = 0;", own, i);
    write_close(writer);
    if (!lanes->one_by_one)
        write_part_in_lanes(emit, part, share, whole, own);
    if (planes)
        write_part_in_planes(emit, &plane, part, whole, own);
    write_close(writer);
    write_total(emit, "shared");
}

void emit_lanes(Writer *writer, Tensor *tensor, const Lanes *lanes)
{
    Emit emit = {.writer = writer, .tensor = tensor, .lanes = lanes};
    emit.first = take_name(writer, "first");
    emit.count = take_name(writer, "lanes");
    for (int i = 0; i < tensor->rank; i++)
        if (extent_is_constant(tensor->indices[i]->extent, 1))
            bind(writer, tensor->indices[i], "0");
    for (int i = 0; i < lanes->parts.reduce->count; i++)
        if (extent_is_constant(lanes->parts.reduce->indices[i]->extent, 1))
            bind(writer, lanes->parts.reduce->indices[i], "0");
    if (lanes->together)
        emit_together_in_lanes(&emit);
    else
        emit_samples(&emit);
}
