/*
 * Contractions through windows whose lanes are neighbouring places of one sample (plane.h): numbers times
 * runs of a plane, or, for the gradient of filters, runs times runs, whose lanes are added up.
 */
#include "emit_lanes_parts.h"
#include "emit_packing.h"

#include <string.h>

/* The places of an axis' window. */
static void write_plane_steps(Emit *emit, int k)
{
    Writer *writer = emit->writer;
    const Axis *axis = &emit->lanes->axis[k];
    const Plane *plane = emit->plane;
    const char *name = take_name(writer, arena_printf(writer->arena, "%s_steps", index_name(axis->column)));
    write_line(writer, "const Steps %s = {%lld, 0, %s, %lld, %lld};", name,
               (long long)(axis->deep ? axis->deep->extent.constant : 1), a_place(emit, axis->deep, "", true),
               (long long)((plane->first[k] + plane->low[k]) * plane->below[k]),
               (long long)(plane->step[k] * plane->below[k]));
    emit->steps[k] = name;
}

/* The steps in the plane from row to row and column to column: of the picture's elements, or of the windows.
 */
static const char *plane_pitches(const Emit *emit, bool picture)
{
    const Plane *plane = emit->plane;
    const int64_t *apart = picture ? plane->spread : plane->pace;
    const int64_t row = emit->lanes->axis_count > 1 ? apart[1] * plane->below[1] : 0;
    return arena_printf(emit->writer->arena, "%lld, %lld", (long long)row, (long long)apart[0]);
}

/* A sample's pictures into planes, as they are. */
static void copy_picture(Emit *emit, const Slab *slab, const char *to)
{
    Writer *writer = emit->writer;
    const Plane *plane = emit->plane;
    const bool is_b = slab == &emit->lanes->b, two = emit->lanes->axis_count > 1;
    const Extent *shape = slab->tensor->shape + slab->count;
    const int64_t picture = is_b ? plane->picture : plane->a_picture, columns = shape[0].constant;
    const int64_t low = is_b ? plane->low[0] + (two ? plane->low[1] * plane->below[1] : 0) : 0;
    if (low)
        to = arena_printf(writer->arena, "%s + %lld", to, (long long)low);
    write_line(writer, "copy_planes(%lld, %lld, %lld, %s, %lld, %lld, 1, %s, %lld, %s);",
               (long long)(slab->reals / picture), (long long)(two ? shape[-1].constant : 1),
               (long long)columns, first_element(emit, slab), (long long)picture, (long long)columns, to,
               (long long)(is_b ? plane->reals : plane->a_reals), plane_pitches(emit, is_b));
}

/* A sample's pictures into planes, where all that is between them is 0 already. */
static void write_planes(Emit *emit, const Slab *slab, const char *to)
{
    Writer *writer = emit->writer;
    Arena *arena = writer->arena;
    const Plane *plane = emit->plane;
    const bool is_b = slab == &emit->lanes->b;
    const int axes = emit->lanes->axis_count;
    Mark mark = mark_names(writer);
    const char *place = "";
    int opened = 0;
    if (slab_is_copy(slab)) {
        copy_picture(emit, slab, to);
        return;
    }
    for (int k = 0; k < slab->count; k++) {
        const Index *index = slab->places[k];
        const int axis = slab->count - 1 - k;
        const int64_t low = is_b && axis < axes ? plane->low[axis] : 0;
        const int64_t apart = axis >= axes ? 1 : is_b ? plane->spread[axis] : plane->pace[axis];
        if (open_loop(writer, index))
            opened++;
        else
            bind(writer, index, "0");
        const char *own = bound(writer, index);
        if (apart != 1 && strcmp(own, "0") != 0)
            own = arena_printf(arena, "%s * %lld", own, (long long)apart);
        if (low)
            own = arena_printf(arena, "%s + %lld", own, (long long)low);
        const int64_t outer = axis >= axes      ? index->extent.constant /* of planes */
                              : axis < axes - 1 ? 0
                              : is_b            ? plane->reals
                                                : plane->a_reals;
        if (*place && outer)
            place = arena_printf(arena, "%s * %lld", as_factor(arena, place), (long long)outer);
        if (strcmp(own, "0") == 0)
            continue;
        if (axis > 0 && axis < axes)
            own = arena_printf(arena, "%s * %lld", as_factor(arena, own), (long long)plane->below[axis]);
        place = *place ? arena_printf(arena, "%s + %s", place, own) : own;
    }
    write_line(writer, "%s[%s] = %s;", to, *place ? place : "0", c_real(writer, slab->value, 0));
    while (opened-- > 0)
        write_close(writer);
    release_names(writer, mark);
}

/* The sums of these rows into the result. */
static void write_plane_result(Emit *emit, const char *ir, const char *height, const char *sums)
{
    Writer *writer = emit->writer;
    const Lanes *lanes = emit->lanes;
    const bool plain = emit->tensor->body == lanes->parts.reduce, by_row = !plain && epilogue_by_row(emit);
    if (by_row)
        write_row_epilogue(emit, ir, height, sums);
    if ((plain || by_row) && result_is_turned(lanes, emit->tensor)) {
        const int64_t columns = lanes->axis[0].column->extent.constant, rows = lanes->places / columns;
        write_line(writer, "copy_planes(%s, %lld, %lld, %s, %lld, %s, %s, %lld, %lld, 1);", height,
                   (long long)rows, (long long)columns, sums, (long long)plane_sums_reals(emit->plane),
                   plane_pitches(emit, false), result_address(emit, bound(writer, lanes->sample), ir),
                   (long long)lanes->places, (long long)columns);
        return;
    }
    Mark mark = mark_names(writer);
    const char *place = "0";
    int opened = 0;
    if (lanes->row) {
        const char *r = take_name(writer, "r");
        write_open(writer, "for (int %s = 0; %s < %s; %s++)", r, r, height, r);
        opened++;
        declare_at(writer, lanes->row, ir, r);
        place = arena_printf(writer->arena, "%s * %lld", r, (long long)plane_sums_reals(emit->plane));
    }
    for (int k = lanes->axis_count; k-- > 0;) {
        const Index *column = lanes->axis[k].column;
        opened += open_loop(writer, column);
        const int64_t apart = emit->plane->pace[k] * emit->plane->below[k];
        if (bound(writer, column))
            place = arena_printf(writer->arena, apart != 1 ? "%s + %s * %lld" : "%s + %s", place,
                                 bound(writer, column), (long long)apart);
    }
    const char *value = arena_printf(writer->arena, "%s[%s]", sums, place);
    if (!plain && !by_row) {
        const char *sum = take_name(writer, "sum");
        write_line(writer, "const real %s = %s;", sum, value);
        bind(writer, lanes->parts.reduce, sum);
        value = c_real(writer, emit->tensor->body, 0);
    }
    write_line(writer, "%s = %s;", c_own_element(writer, emit->tensor), value);
    while (opened-- > 0)
        write_close(writer);
    release_names(writer, mark);
}

/* Samples from `start` on. */
void emit_planes(Emit *emit, const char *start)
{
    Writer *writer = emit->writer;
    const Lanes *lanes = emit->lanes;
    const long long slab = (long long)plane_slab_reals(lanes, emit->plane);
    Mark mark = mark_names(writer);
    const char *ir = "0", *height = "1", *sums = take_name(writer, "sums"), *at = take_name(writer, "at");
    const char *sample = take_name(writer, index_name(lanes->sample));
    for (int k = lanes->axis_count; k-- > 0;)
        write_plane_steps(emit, k);
    write_deep(emit);
    write_line(writer, "clear(pack, %lld);", slab);
    write_line(writer, "real *const %s = pack + %lld;", sums, slab);
    write_line(writer, "SHARE_LOOP");
    write_open(writer, "for (int %s = %s; %s < %s; %s++)", sample, start, sample, writer->rows, sample);
    bind(writer, lanes->sample, sample);
    int opened = 1;
    write_planes(emit, &lanes->b, "pack");
    open_alone(emit, &opened);
    if (lanes->rows > 1) {
        ir = take_name(writer, "ir");
        height = take_name(writer, "height");
        write_open(writer, "for (int %s = 0, %s; %s < %s; %s += %s)", ir, height, ir,
                   lanes_number(writer, lanes->rows), ir, height);
        write_line(writer, "%s = int_min(TILE_ROWS, %s - %s);", height, lanes_number(writer, lanes->rows),
                   ir);
        opened++;
    }
    write_open(writer, "for (int %s = 0; %s < %lld; %s += PANEL_COLUMNS)", at, at,
               (long long)emit->plane->run, at);
    write_line(writer,
               "window_product(%s, int_min(PANEL_COLUMNS, %lld - %s), %s, %s, %s, %s + %s, %s + %s, %lld);",
               height, (long long)emit->plane->run, at, loops_text(emit), a_address(emit, ir),
               c_extent(writer, lanes->rows_step), slab_of(emit, &lanes->b, "pack"), at, sums, at,
               (long long)plane_sums_reals(emit->plane));
    write_close(writer);
    write_plane_result(emit, ir, height, sums);
    while (opened-- > 0)
        write_close(writer);
    release_names(writer, mark);
}

/* What is left of the samples: PARTS of them at a time, one for each part. */
void write_part_in_planes(Emit *emit, const Plane *plane, const char *part, const char *whole,
                          const char *own)
{
    Writer *writer = emit->writer;
    const Lanes *lanes = emit->lanes;
    const long long a_reals = (long long)plane_a_reals(lanes, plane);
    const long long reals = a_reals + (long long)plane_slab_reals(lanes, plane);
    Mark mark = mark_names(writer);
    const char *sample = take_name(writer, index_name(lanes->sample));
    emit->plane = plane;
    emit->slab_a = "pack";
    emit->slab_b = take_name(writer, "planes");
    emit->run = take_name(writer, "run");
    write_comment(writer, "a thread has neighbouring parts, so neighbouring samples go to distant ones");
    const char *turn = take_name(writer, "turn");
    write_line(writer, "const int %s = %s %% 2 * 4 + %s / 2 %% 2 * 2 + %s / 4;", turn, part, part, part);
    write_open(writer, "if (%s + %s < %s)", whole, turn, writer->rows);
    write_line(writer,
               "const Steps %s = {(%lld + TILE_LANES - 1) / TILE_LANES, 0, TILE_LANES, 0, TILE_LANES};",
               emit->run, (long long)plane->run);
    write_line(writer, "real *const %s = pack + %lld;", emit->slab_b, a_reals);
    write_line(writer, "clear(pack, %lld);", reals);
    write_open(writer, "for (int %s = %s + %s; %s < %s; %s += %d)", sample, whole, turn, sample, writer->rows,
               sample, PARTS);
    bind(writer, lanes->sample, sample);
    write_planes(emit, &lanes->a, "pack");
    write_planes(emit, &lanes->b, emit->slab_b);
    write_part(emit, own);
    write_close(writer);
    write_close(writer);
    release_names(writer, mark);
    emit->plane = NULL;
}
