/*
 * Matrix products of few columns as vectors times vectors along the depth of both operands, added up at the
 * end: the form that product.h calls dots.
 */
#include "emit_contraction.h"
#include "emit_packing.h"

/* The widest group of columns at once that leaves no rest, if there is one. */
static int dots_width(int64_t columns)
{
    for (int width = DOT_COLUMNS; width > 2; width--)
        if (columns % width == 0)
            return width;
    return DOT_COLUMNS - 1;
}

static void pack_whole(Writer *writer, const Product *product, Block depth)
{
    Packing packing = {.operand = &product->b,
                       .group = &product->parts.columns,
                       .depth_group = &product->parts.depth,
                       .first = "",
                       .count = group_size(writer, &product->parts.columns),
                       .place = "c",
                       .depth = depth,
                       .to = "pack",
                       .step_place = depth.length,
                       .step_depth = "1"};
    write_packing(writer, &packing);
}

/* The epilogue of DOT_ROWS rows, all of whose columns stand in `tile`. */
static void write_dot_elements(Writer *writer, Tensor *tensor, const Product *product, const char *ir,
                               const char *height, const char *tile)
{
    const char *columns = group_size(writer, &product->parts.columns);
    const Expr *own = expr_read_indices(writer->graph, tensor, tensor->indices);
    Mark mark = mark_names(writer);
    const char *r = take_name(writer, "r"), *c = take_name(writer, "c");
    write_open(writer, "for (int %s = 0; %s < %s; %s++)", r, r, height, r);
    place_in_group(writer, &product->parts.rows, from_start(writer, ir, r), own);
    write_line(writer, "KEEP_LOOP");
    write_open(writer, "for (int %s = 0; %s < %s; %s++)", c, c, columns, c);
    place_in_group(writer, &product->parts.columns, c, own);
    bind(writer, product->parts.reduce, arena_printf(writer->arena, "%s[%s * %s + %s]", tile, r, columns, c));
    write_line(writer, "%s = %s;", c_own_element(writer, tensor), c_real(writer, tensor->body, 0));
    write_close(writer);
    write_close(writer);
    release_names(writer, mark);
}

void emit_dots(Writer *writer, Tensor *tensor, const Product *product, int opened)
{
    const Contraction *parts = &product->parts;
    const char *columns = group_size(writer, &parts->columns), *rows = group_size(writer, &parts->rows);
    const char *depth = group_size(writer, &parts->depth);
    const Block whole = {"", depth, depth, depth};
    int64_t count;
    group_size_known(&parts->columns, &count);
    const int width = dots_width(count), rest = (int)(count % width);
    if (product->pack_b)
        pack_whole(writer, product, whole);
    const char *ir = take_name(writer, "ir"), *jr = take_name(writer, "jr"),
               *tile = take_name(writer, "tile");
    const char *height = take_name(writer, "height");
    write_line(writer, "SHARE_LOOP");
    write_open(writer, "for (int %s = 0; %s < %s; %s += DOT_ROWS)", ir, ir, rows, ir);
    write_line(writer, "const int %s = int_min(DOT_ROWS, %s - %s);", height, rows, ir);
    write_line(writer, "real %s[DOT_ROWS * %s];", tile, columns);
    const char *a = address_of(writer, &product->a, &parts->rows, ir, &parts->depth, "");
    const char *across = c_extent(writer, product->a.across);
    for (int part = 0; part < 2; part++) {
        const int wide = part ? rest : width;
        const char *first = part ? arena_printf(writer->arena, "%lld", (long long)(count - rest)) : jr;
        if (wide == 0)
            continue;
        const char *b = arena_printf(writer->arena, "pack + %s * %s", first, depth), *step = depth;
        if (!product->pack_b) {
            b = address_of(writer, &product->b, &parts->columns, first, &parts->depth, "");
            step = c_extent(writer, product->b.across);
        }
        if (!part)
            write_open(writer, "for (int %s = 0; %s < %lld; %s += %d)", jr, jr, (long long)(count - rest), jr,
                       wide);
        write_line(writer, "dot_products_%d(%s, %s, %s, %s, %s, %s, %s + %s, %s);", wide, height, depth, a,
                   across, b, step, tile, first, columns);
        if (!part)
            write_close(writer);
    }
    write_dot_elements(writer, tensor, product, ir, height, tile);
    opened++;
    while (opened-- > 0)
        write_close(writer);
}
