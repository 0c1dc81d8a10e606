/*
 * Draws along a loop (-O2): a loop that draws a number for each of its steps, those of neighbouring
 * elements, reads them from a buffer, which one call fills as vectors before the loop:
 *
 *     float draw[256];
 *     dl_uniforms(seed, stream, step, (uint64_t)row * 256, 256, draw);
 *     for (int i = 0; i < 256; i++)
 *         y[row][i] = draw[i] < p ? ...
 *
 * The numbers are the same as one by one. A long loop is cut into stretches of DRAW_STRETCH.
 */
#include "emit_internal.h"

typedef struct Search {
    Writer *writer;
    const Index *index;
    DrawRows *rows;
    bool unknown; /* some subscript has what is not computed before the loop */
} Search;

static void find_unknown(void *context, const Expr *expr)
{
    Search *search = context;
    if (expr->kind == EXPR_READ || expr->kind == EXPR_REDUCE ||
        (expr->kind == EXPR_INDEX && expr->index != search->index && !bound(search->writer, expr->index)))
        search->unknown = true;
}

/* The last subscript of a dimension longer than 1 goes along the index, and no other. */
static bool goes_along(Search *search, const Expr *read)
{
    int last = read->count - 1;
    while (last > 0 && extent_is_constant(read->tensor->shape[last], 1))
        last--;
    Affine affine;
    if (last < 0 || !expr_uses_index(read->args[last], search->index) ||
        !expr_affine(read->args[last], &affine))
        return false;
    for (int k = 0; k < affine.count; k++)
        if (affine.index[k] == search->index && affine.coefficient[k] != 1)
            return false;
    search->unknown = false;
    for (int i = 0; i < read->count; i++) {
        expr_walk(read->args[i], find_unknown, search);
        if (i != last && expr_uses_index(read->args[i], search->index))
            return false;
    }
    return !search->unknown;
}

static void find_draw(void *context, const Expr *expr)
{
    Search *search = context;
    if (expr->kind != EXPR_READ || expr->tensor->kind != TENSOR_DRAW || expr->otherwise ||
        bound(search->writer, expr) || !goes_along(search, expr))
        return;
    for (int i = 0; i < search->rows->count; i++)
        if (search->rows->items[i].read == expr)
            return;
    DrawRow row = {expr, NULL};
    LIST_PUSH(search->writer->arena, *search->rows, row);
}

DrawRows find_draw_rows(Writer *writer, int count, const Expr *const *bodies, const Index *index)
{
    DrawRows rows = {0};
    Search search = {writer, index, &rows, false};
    bool short_loop = index->extent.per_n == 0 && index->extent.constant < DRAW_LEAST;
    for (int i = 0; writer->level > 0 && !short_loop && i < count; i++)
        expr_walk(bodies[i], find_draw, &search);
    return rows;
}

void write_draw_rows(Writer *writer, DrawRows *rows, const Index *index, const char *first, const char *count,
                     int64_t most)
{
    Mark mark = mark_names(writer);
    bind(writer, index, first);
    for (int i = 0; i < rows->count; i++) {
        DrawRow *row = &rows->items[i];
        bool uniform = row->read->tensor->draw == DRAW_UNIFORM;
        row->buffer = take_name(writer, "draw");
        write_line(writer, "%s %s[%lld];", uniform ? "float" : "double", row->buffer, (long long)most);
        write_line(writer, "%s(%s, %s, %s);", uniform ? "dl_uniforms" : "dl_normals",
                   c_draw_place(writer, row->read->tensor, row->read->args), count, row->buffer);
    }
    writer->bindings.count = mark.bindings; /* the names stay taken: the buffers are in scope */
}

void bind_draw_rows(Writer *writer, const DrawRows *rows, const char *place)
{
    for (int i = 0; i < rows->count; i++) {
        const char *cast = rows->items[i].read->tensor->draw == DRAW_UNIFORM ? "" : "(real)";
        bind(writer, rows->items[i].read,
             arena_printf(writer->arena, "%s%s[%s]", cast, rows->items[i].buffer, place));
    }
}

int open_drawing_loop(Writer *writer, DrawRows *rows, const Index *index)
{
    Extent extent = index->extent;
    if (rows->count == 0)
        return open_loop(writer, index);
    if (extent.per_n == 0 && extent.constant <= DRAW_STRETCH) {
        write_draw_rows(writer, rows, index, "0", c_extent(writer, extent), extent.constant);
        open_loop(writer, index);
        bind_draw_rows(writer, rows, bound(writer, index));
        return 1;
    }
    const char *first = take_name(writer, "first"), *end = take_name(writer, "end"),
               *rest = c_extent(writer, extent);
    write_open(writer, "for (int %s = 0; %s < %s; %s += %d)", first, first, rest, first, DRAW_STRETCH);
    write_line(writer, "const int %s = int_min(%s, %s + %d);", end, rest, first, DRAW_STRETCH);
    write_draw_rows(writer, rows, index, first, arena_printf(writer->arena, "%s - %s", end, first),
                    DRAW_STRETCH);
    const char *name = take_name(writer, index_name(index));
    bind(writer, index, name);
    write_open(writer, "for (int %s = %s; %s < %s; %s++)", name, first, name, end, name);
    bind_draw_rows(writer, rows, arena_printf(writer->arena, "%s - %s", name, first));
    return 2;
}
