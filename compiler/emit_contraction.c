/*
 * Contractions as matrix products whose tiles stay in registers (Goto & van de Geijn, "Anatomy of
 * High-Performance Matrix Multiplication", 2008; Van Zee & van de Geijn, "BLIS", 2015), or, for few
 * columns, as vectors times vectors; product.c decides which.
 *
 * Tiles: for each block of rows, for each panel of columns as wide as a tile, b's panel is packed,
 * straight from the expression that defines it, and a tile after the other is computed down the
 * rows. Numbers of a are read where they lie; an operand that is an expression (a mask, a
 * picture's windows) is packed first. A panel is small, so each thread has its own, and nobody
 * waits. The epilogue (bias, activation) is applied to a tile while it is in the first-level cache.
 *
 * Sizes of tiles are macros of the emitted file, chosen by the C compiler's target (emit_prologue.c). A sum
 * over depth always runs in the same order, whatever the tile or the thread.
 */
#include "emit_contraction.h"
#include "emit_lanes.h"
#include "emit_packing.h"
#include "product.h"

#include <string.h>

enum { FEW_ROWS = 40 /* so few that packing b would not pay */ };

static int64_t whole_lines(int64_t reals)
{
    enum { LINE = 16 }; /* reals in a cache line */
    return (reals + LINE - 1) / LINE * LINE;
}

static const char *both(Arena *arena, const char *a, const char *sign, const char *b)
{
    return !*a ? b : !*b ? a : arena_printf(arena, "%s %s %s", a, sign, b);
}

/* How a contraction is computed. */
typedef enum Way {
    WAY_LOOPS, /* like any other definition: not here */
    WAY_LANES, /* through windows, all samples side by side */
    WAY_TILES,
    WAY_DOTS
} Way;

/* A learned block of rows is for the second-level cache, and every thread has one; false where it would have
 * too few rows for b to be packed for them. */
static bool limit_block(Product *product)
{
    enum { LEARNED_BLOCK = 1 << 18, LEAST_ROWS = 48 };
    int64_t rows, columns;
    if (!group_size_known(&product->parts.rows, &rows) ||
        !group_size_known(&product->parts.columns, &columns))
        return false;
    const int64_t most = LEARNED_BLOCK / columns;
    if (product->block_rows > most && most >= LEAST_ROWS) {
        const int64_t blocks = (rows + most - 1) / most;
        product->block_rows = (rows + blocks - 1) / blocks;
    }
    return product->block_rows <= most;
}

/* Sets what the way needs: `lanes`, or `product`. */
static Way way_of(Graph *graph, const Tensor *tensor, Product *product, Lanes *lanes)
{
    const bool is_product = product_of(graph, tensor, product);
    if ((!is_product || !product->straight) && lanes_of(graph, tensor, lanes) &&
        (is_product || lanes->parts.slim))
        return WAY_LANES;
    if (!is_product)
        return WAY_LOOPS;
    if (tensor->learned)
        limit_block(product);
    return product->form == PRODUCT_DOTS ? WAY_DOTS : WAY_TILES;
}

/* ---- blocks of rows ---- */

/* All columns of a strip of a product whose depth is small: so many rows. Those of a learned one are for the
 * first-level cache, in which they are read again. */
static int64_t strip_rows(const Tensor *tensor, int64_t columns)
{
    enum { HIGH = 64, LEARNED_REALS = 4096, LEARNED_LEAST = 4 };
    const int64_t fitting = LEARNED_REALS / columns;
    if (!tensor->learned)
        return HIGH;
    return fitting > HIGH ? HIGH : fitting < LEARNED_LEAST ? LEARNED_LEAST : fitting;
}

/* Whether rows of the result follow each other in memory, each all of its columns. */
static bool is_run_of_rows(const Product *product)
{
    int64_t columns;
    return product->contiguous && group_size_known(&product->parts.columns, &columns) &&
           extent_is_constant(product->result.across, columns);
}

bool contraction_ends_in_blocks(Graph *graph, const Tensor *tensor)
{
    Product product;
    Lanes lanes;
    Strips strips;
    return way_of(graph, tensor, &product, &lanes) == WAY_TILES && product.pack_a &&
           !product.parts.batch.count && !product.before.count && tensor->body == product.parts.reduce &&
           is_run_of_rows(&product) && limit_block(&product) &&
           (!strips_of(graph, tensor, &strips) || (strips.shallow && is_run_of_rows(&strips.product)));
}

bool contraction_is_column_times_row(Graph *graph, const Tensor *tensor)
{
    Strips strips;
    return tensor->learned && strips_of(graph, tensor, &strips) && strips.shallow;
}

bool contraction_shares_samples(Graph *graph, const Tensor *tensor)
{
    Product product;
    Lanes lanes;
    return way_of(graph, tensor, &product, &lanes) == WAY_LANES;
}

/* Of the operands' packed blocks; what a learned result's block lies behind. */
static int64_t packed_reals(const Product *product)
{
    return whole_lines(product->a_reals + product->b_reals);
}

static int64_t block_reals(const Tensor *tensor, const Product *product)
{
    int64_t columns;
    if (!tensor->learned || !group_size_known(&product->parts.columns, &columns))
        return 0;
    const int64_t strip = strip_rows(tensor, columns), rows = product->block_rows;
    return whole_lines((rows > strip ? rows : strip) * columns);
}

Scratch contraction_scratch(Graph *graph, const Tensor *tensor)
{
    Product product;
    Lanes lanes;
    switch (way_of(graph, tensor, &product, &lanes)) {
    case WAY_LANES:
        return (Scratch){whole_lines(lanes_own_scratch(&lanes)), whole_lines(lanes_shared_scratch(&lanes))};
    case WAY_TILES:
    case WAY_DOTS:
        return (Scratch){packed_reals(&product) + block_reals(tensor, &product), 0};
    default:
        return (Scratch){0, 0};
    }
}

/* Where a block of rows goes, which begins at `first`: into the result, or, in a training step that learns
 * from it, into scratch memory. */
static const char *name_block(Writer *writer, const Product *product, int64_t packed, const char *first)
{
    const char *block = take_name(writer, "block");
    write_line(
        writer, "real *const %s = learning ? pack + %lld : %s;", block, (long long)packed,
        address_of(writer, &product->result, &product->parts.rows, first, &product->parts.columns, ""));
    return block;
}

/* It is finished: `rows` of it. */
static void write_learning(Writer *writer, const Tensor *tensor, const Product *product, const char *block,
                           const char *first, const char *rows)
{
    const char *columns = group_size(writer, &product->parts.columns);
    const char *at = *first ? arena_printf(writer->arena, "%s * %s", first, columns) : "";
    at = both(writer->arena, tensor->learned, "+", at);
    write_line(writer, "if (learning)");
    write_line(writer, "    learning->learn(learning, %s, %s * %s, %s);", *at ? at : "0", rows, columns,
               block);
}

/* ---- tiles ---- */

typedef struct Tiles {
    Writer *writer;
    Tensor *tensor;
    const Product *product;
    Block rows, depth;
    const char *ir, *jr, *height, *width; /* width: NULL where no panel is narrower than a tile */
    const char *tile_columns;
    const char *panel; /* b's, packed */
    const char *block; /* where the block of rows goes, if that isn't the result; else NULL */
    const char *begun, *last; /* conditions of the loops before the depth's, "" without any: something has been added up;
                                 this is the last turn */
} Tiles;

/* Whether sums stand in the result already; "": never. */
static const char *begun(const Tiles *tiles)
{
    Arena *arena = tiles->writer->arena;
    const char *start = tiles->depth.start;
    return both(arena, tiles->begun, "||", *start ? arena_printf(arena, "%s > 0", start) : "");
}

/* Whether all has been added up after this block; "": always. */
static const char *ended(const Tiles *tiles)
{
    Arena *arena = tiles->writer->arena;
    const char *start = tiles->depth.start;
    const char *size = group_size(tiles->writer, &tiles->product->parts.depth);
    return both(arena, tiles->last, "&&",
                *start ? arena_printf(arena, "%s + %s == %s", start, tiles->depth.length, size) : "");
}

static bool is_narrow(const Product *product)
{
    int64_t columns;
    return group_size_known(&product->parts.columns, &columns) && columns <= 16;
}

/* A whole number of the widest tiles. */
static bool columns_are_even(const Product *product)
{
    int64_t columns;
    return group_size_known(&product->parts.columns, &columns) && columns % widest_panel(product) == 0;
}

static const char *first_row(const Tiles *tiles)
{
    return *tiles->rows.start ? tiles->rows.start : "0";
}

/* The loop over tiles down the rows of the block, from `start` on. */
static void open_rows(const Tiles *tiles, const char *start, const char *ir, const char *height)
{
    Writer *writer = tiles->writer;
    write_open(writer, "for (int %s = %s, %s; %s < %s; %s += %s)", ir, start, height, ir, tiles->rows.end, ir, height);
    write_line(writer, "%s = int_min(TILE_ROWS, %s - %s);", height, tiles->rows.end, ir);
}

/* `whole`: it may be as wide as a tile. */
static void pack_panel(Tiles *tiles, bool whole)
{
    Writer *writer = tiles->writer;
    const Contraction *parts = &tiles->product->parts;
    Packing packing = {.operand = &tiles->product->b,
                       .group = &parts->columns,
                       .depth_group = &parts->depth,
                       .first = tiles->jr,
                       .count = tiles->tile_columns,
                       .place = "c",
                       .depth = tiles->depth,
                       .to = tiles->panel,
                       .step_place = "1",
                       .step_depth = tiles->tile_columns};
    int64_t columns;
    if (!tiles->width) {
        write_packing(writer, &packing);
        return;
    }
    whole = whole && !(group_size_known(&parts->columns, &columns) && columns < widest_panel(tiles->product));
    if (whole) {
        write_open(writer, "if (%s == %s)", tiles->width, tiles->tile_columns);
        write_packing(writer, &packing);
        write_else(writer);
    }
    packing.filled = tiles->width;
    write_packing(writer, &packing);
    if (whole)
        write_close(writer);
}

/* Few rows read b where its columns are neighbours; whether there are few may not be known. */
static bool may_read_b_in_place(const Product *product)
{
    int64_t rows;
    return product->b.direct && extent_is_constant(product->b.across, 1) &&
           !(group_size_known(&product->parts.rows, &rows) && rows > FEW_ROWS);
}

/* They do in any case: no panel is narrower than a tile. */
static bool reads_b_in_place(const Product *product)
{
    int64_t rows;
    return may_read_b_in_place(product) && columns_are_even(product) &&
           group_size_known(&product->parts.rows, &rows);
}

/* b as the tiles read it: declares a pointer and the step from one place of the depth to the next. Few
 * rows read b where it lies; a panel narrower than a tile is always packed. */
static void write_b(Tiles *tiles, const char **b, const char **step)
{
    Writer *writer = tiles->writer;
    Arena *arena = writer->arena;
    const Product *product = tiles->product;
    const Contraction *parts = &product->parts;
    int64_t rows;
    bool known = group_size_known(&parts->rows, &rows);
    *b = tiles->panel;
    *step = tiles->tile_columns;
    if (!may_read_b_in_place(product)) {
        pack_panel(tiles, true);
        return;
    }
    const char *when = known ? NULL : arena_printf(arena, "%s > %d", group_size(writer, &parts->rows), FEW_ROWS);
    if (tiles->width)
        when = arena_printf(arena, "%s%s%s < %s", when ? when : "", when ? " || " : "", tiles->width,
                            tiles->tile_columns);
    const char *address = address_of(writer, &product->b, &parts->columns, tiles->jr, &parts->depth,
                                     tiles->depth.start);
    *b = take_name(writer, "b");
    *step = take_name(writer, "stride");
    write_line(writer, "const real *%s = %s;", *b, address);
    write_line(writer, "%sint %s = %s;", when ? "" : "const ", *step, c_extent(writer, product->b.along));
    if (!when)
        return;
    write_open(writer, "if (%s)", when);
    pack_panel(tiles, !known);
    write_line(writer, "%s = %s;", *b, tiles->panel);
    write_line(writer, "%s = %s;", *step, tiles->tile_columns);
    write_close(writer);
}

/* The place of the block's row `ir` among its rows. */
static const char *place_in_block(const Tiles *tiles, const char *ir)
{
    return *tiles->rows.start ? arena_printf(tiles->writer->arena, "(%s - %s)", ir, tiles->rows.start) : ir;
}

static const char *block_element(const Tiles *tiles, const char *r, const char *c)
{
    Writer *writer = tiles->writer;
    return arena_printf(writer->arena, "%s[(%s + %s) * %s + %s + %s]", tiles->block,
                        place_in_block(tiles, tiles->ir), r,
                        group_size(writer, &tiles->product->parts.columns), tiles->jr, c);
}

/* The row's and column's values at this element of the tile, in loops over r and c in memory's order of
 * the result; the tile lies in `tile`, or in the result itself (NULL). */
static void write_elements(const Tiles *tiles, const char *tile, const char *width, bool epilogue)
{
    Writer *writer = tiles->writer;
    const Product *product = tiles->product;
    const Contraction *parts = &product->parts;
    Mark mark = mark_names(writer);
    const char *r = take_name(writer, "r"), *c = take_name(writer, "c");
    const Expr *own = expr_read_indices(writer->graph, tiles->tensor, tiles->tensor->indices);
    bool columns_first = !product->contiguous;
    for (int order = 0; order < 2; order++) {
        bool is_row = (order == 0) != columns_first;
        const char *name = is_row ? r : c;
        if (order == 1)
            write_line(writer, "KEEP_LOOP"); /* for the C compiler's vectors: not to be unrolled before */
        write_open(writer, "for (int %s = 0; %s < %s; %s++)", name, name, is_row ? tiles->height : width, name);
        if (!tiles->block)
            place_in_group(writer, is_row ? &parts->rows : &parts->columns,
                           from_start(writer, is_row ? tiles->ir : tiles->jr, name), own);
    }
    const char *element = tiles->block ? block_element(tiles, r, c) : c_own_element(writer, tiles->tensor);
    const char *value = element;
    if (tile) {
        value = arena_printf(writer->arena, "%s[%s * %s + %s]", tile, r, tiles->tile_columns, c);
        if (*begun(tiles))
            value = arena_printf(writer->arena, "(%s ? %s : 0) + %s", begun(tiles), element, value);
    }
    if (epilogue) {
        const char *sum = take_name(writer, "sum");
        write_line(writer, "const real %s = %s;", sum, value);
        bind(writer, parts->reduce, sum);
        value = c_real(writer, tiles->tensor->body, 0);
    }
    write_line(writer, "%s = %s;", element, value);
    write_close(writer);
    write_close(writer);
    release_names(writer, mark);
}

/* The same for all of a group's last block, and without the epilogue for the blocks before it. */
static void write_epilogue(const Tiles *tiles, const char *tile, const char *width)
{
    Writer *writer = tiles->writer;
    bool epilogue = tiles->tensor->body != tiles->product->parts.reduce;
    const char *end = ended(tiles);
    if (!epilogue || !*end) {
        if (epilogue || tile)
            write_elements(tiles, tile, width, epilogue);
        return;
    }
    write_open(writer, "if (%s)", end);
    write_elements(tiles, tile, width, true);
    if (tile) {
        write_else(writer);
        write_elements(tiles, tile, width, false);
    }
    write_close(writer);
}

/* The call of the micro-kernel: the tile goes to `to`, whose rows lie `pitch` apart. */
static void write_product(Tiles *tiles, const char *width, const char *b, const char *step, const char *to,
                          const char *pitch, const char *add)
{
    Writer *writer = tiles->writer;
    const Product *product = tiles->product;
    const Contraction *parts = &product->parts;
    const char *a, *across, *along;
    if (product->pack_a) {
        a = arena_printf(writer->arena, "pack + %s * %s", place_in_block(tiles, tiles->ir),
                         tiles->depth.length);
        across = "1";
        along = tiles->height;
    } else {
        a = address_of(writer, &product->a, &parts->rows, tiles->ir, &parts->depth, tiles->depth.start);
        across = c_extent(writer, product->a.across);
        along = c_extent(writer, product->a.along);
    }
    const char *columns = is_narrow(product) ? "" : arena_printf(writer->arena, "%s, ", width);
    write_line(writer, "%s(%s, %s%s, %s, %s, %s, %s, %s, %s, %s, %s);",
               is_narrow(product) ? "tile_product_narrow" : "tile_product", tiles->height, columns,
               tiles->depth.length, a, across, along, b, step, to, pitch, add);
}

/* The result is the product alone, and its rows, not its columns, are neighbours. */
static bool is_transposed(const Tiles *tiles)
{
    const Product *product = tiles->product;
    return product->result.direct && extent_is_constant(product->result.across, 1) &&
           tiles->tensor->body == product->parts.reduce;
}

/* Such a tile; what earlier blocks of the depth have summed up comes first. */
static void write_transposed_tile(Tiles *tiles, const char *b, const char *step, const char *tile, const char *width,
                                  const char *add)
{
    Writer *writer = tiles->writer;
    const Product *product = tiles->product;
    const char *result = address_of(writer, &product->result, &product->parts.rows, tiles->ir,
                                    &product->parts.columns, tiles->jr);
    const char *apart = c_extent(writer, product->result.along);
    if (*begun(tiles)) {
        write_open(writer, "if (%s)", add);
        write_line(writer, "transpose(%s, %s, %s, %s, %s, %s);", tiles->height, width, result, apart, tile,
                   tiles->tile_columns);
        write_close(writer);
    }
    write_product(tiles, width, b, step, tile, tiles->tile_columns, add);
    write_line(writer, "transpose(%s, %s, %s, %s, %s, %s);", width, tiles->height, tile, tiles->tile_columns, result,
               apart);
}

/* One tile: its sums, then what the tensor makes of them. */
static void write_tile(Tiles *tiles, const char *b, const char *step)
{
    Writer *writer = tiles->writer;
    const Product *product = tiles->product;
    const Contraction *parts = &product->parts;
    const char *add = *begun(tiles) ? begun(tiles) : "0";
    if (!product->contiguous) {
        const char *tile = take_name(writer, "tile"), *width = tiles->width ? tiles->width : tiles->tile_columns;
        write_line(writer, "real %s[TILE_ROWS * %s];", tile, tiles->tile_columns);
        if (is_transposed(tiles)) {
            write_transposed_tile(tiles, b, step, tile, width, add);
            return;
        }
        write_product(tiles, width, b, step, tile, tiles->tile_columns, "0");
        write_epilogue(tiles, tile, width);
        return;
    }
    const char *result = address_of(writer, &product->result, &parts->rows, tiles->ir, &parts->columns, tiles->jr);
    const char *pitch = c_extent(writer, product->result.across);
    if (tiles->block)
        result = arena_printf(writer->arena, "%s + %s * %s + %s", tiles->block,
                              place_in_block(tiles, tiles->ir), pitch, tiles->jr);
    if (!tiles->width) {
        write_product(tiles, tiles->tile_columns, b, step, result, pitch, add);
        write_epilogue(tiles, NULL, tiles->tile_columns);
        return;
    }
    int64_t columns;
    const bool few = group_size_known(&parts->columns, &columns) && columns < widest_panel(product);
    const char *fits = few ? arena_printf(writer->arena, "%s <= %lld && ", tiles->tile_columns, (long long)columns) : "";
    write_open(writer, "if (%s%s == %s)", fits, tiles->width, tiles->tile_columns);
    write_product(tiles, tiles->tile_columns, b, step, result, pitch, add);
    write_epilogue(tiles, NULL, tiles->tile_columns);
    write_else(writer);
    const char *tile = take_name(writer, "tile");
    write_line(writer, "real %s[TILE_ROWS * %s];", tile, tiles->tile_columns);
    write_product(tiles, tiles->width, b, step, tile, tiles->tile_columns, "0");
    write_epilogue(tiles, tile, tiles->width);
    write_close(writer);
}

/* All tiles of one panel, down the rows of the block. */
static void write_column_of_tiles(Tiles *tiles)
{
    Writer *writer = tiles->writer;
    const Contraction *parts = &tiles->product->parts;
    const char *b, *step;
    write_b(tiles, &b, &step);
    name_end(writer, &tiles->rows, &parts->rows, "end");
    open_rows(tiles, first_row(tiles), tiles->ir, tiles->height);
    write_tile(tiles, b, step);
    write_close(writer);
}

/* The loop over panels of columns. */
static void open_panels(Tiles *tiles, int *opened)
{
    Writer *writer = tiles->writer;
    const char *size = group_size(writer, &tiles->product->parts.columns);
    write_open(writer, "for (int %s = 0; %s < %s; %s += %s)", tiles->jr, tiles->jr, size, tiles->jr,
               tiles->tile_columns);
    ++*opened;
}

static void name_width(Tiles *tiles)
{
    Writer *writer = tiles->writer;
    if (columns_are_even(tiles->product))
        return;
    tiles->width = take_name(writer, "width");
    write_line(writer, "const int %s = int_min(%s, %s - %s);", tiles->width, tiles->tile_columns,
               group_size(writer, &tiles->product->parts.columns), tiles->jr);
}

static const char *rows_of_block(const Tiles *tiles)
{
    return *tiles->rows.start ? arena_printf(tiles->writer->arena, "%s - %s", tiles->rows.end, tiles->rows.start)
                              : tiles->rows.end;
}

/* Rows of a that are neighbours in memory, all whole tiles. A few places of the depth at a time: as many
 * lines of a as the first-level cache holds, however far apart they are, so that neighbouring tiles find
 * theirs there. */
static void pack_whole_tiles(const Tiles *tiles, const char *end)
{
    enum { PLACES = 8 };
    Writer *writer = tiles->writer;
    const Contraction *parts = &tiles->product->parts;
    Mark mark = mark_names(writer);
    const char *qc = take_name(writer, "qc"), *deep = take_name(writer, "q"), *ir = take_name(writer, "ir"),
               *r = take_name(writer, "r");
    write_open(writer, "for (int %s = 0; %s < %s; %s += %d)", qc, qc, tiles->depth.length, qc, PLACES);
    write_open(writer, "for (int %s = %s; %s < %s; %s += TILE_ROWS)", ir, first_row(tiles), ir, end, ir);
    write_open(writer, "for (int %s = %s; %s < int_min(%s, %s + %d); %s++)", deep, qc, deep,
               tiles->depth.length, qc, PLACES, deep);
    place_in_group(writer, &parts->depth, from_start(writer, tiles->depth.start, deep), parts->a);
    write_open(writer, "for (int %s = 0; %s < TILE_ROWS; %s++)", r, r, r);
    place_in_group(writer, &parts->rows, from_start(writer, ir, r), parts->a);
    write_line(writer, "pack[%s * %s + %s * TILE_ROWS + %s] = %s;", place_in_block(tiles, ir),
               tiles->depth.length, deep, r, c_real(writer, parts->a, 0));
    for (int i = 0; i < 4; i++)
        write_close(writer);
    release_names(writer, mark);
}

/* A block of a, packed into panels as high as a tile. */
static void pack_rows(Tiles *tiles)
{
    Writer *writer = tiles->writer;
    const Product *product = tiles->product;
    Mark mark = mark_names(writer);
    const char *start = first_row(tiles);
    name_end(writer, &tiles->rows, &product->parts.rows, "end");
    if (!runs_along_depth(product->parts.a, &product->parts.depth)) {
        const char *whole = take_name(writer, "whole");
        write_line(writer, "const int %s = %s - (%s) %% TILE_ROWS;", whole, tiles->rows.end, rows_of_block(tiles));
        pack_whole_tiles(tiles, whole);
        start = whole;
    }
    const char *first = take_name(writer, "ir"), *height = take_name(writer, "height");
    const char *to = take_name(writer, "rows_packed");
    open_rows(tiles, start, first, height);
    write_line(writer, "real *const %s = pack + %s * %s;", to, place_in_block(tiles, first),
               tiles->depth.length);
    const Packing packing = {.operand = &product->a,
                             .group = &product->parts.rows,
                             .depth_group = &product->parts.depth,
                             .first = first,
                             .count = height,
                             .place = "r",
                             .depth = tiles->depth,
                             .to = to,
                             .step_place = "1",
                             .step_depth = height};
    write_packing(writer, &packing);
    write_close(writer);
    release_names(writer, mark);
}

/* So many rows are worth a thread's while: packing what each of them needs costs as much for few rows as for
 * many. Where threads can share the panels of columns instead, that is better for some more. */
static int64_t least_share(const Product *product)
{
    enum { LEAST = 24, LEAST_BESIDE_PANELS = 128 };
    int64_t columns;
    const bool panels = !group_size_known(&product->parts.columns, &columns) || columns > WIDEST_PANEL;
    return panels && !product->pack_a ? LEAST_BESIDE_PANELS : LEAST;
}

/* Whether there is, or may be, more than one block of rows. */
static bool has_blocks(const Product *product)
{
    int64_t known;
    return !group_size_known(&product->parts.rows, &known) || known > product->block_rows ||
           known >= 2 * least_share(product);
}

/* Whether threads share its loops; else one of them does all. */
static bool is_shared(const Product *product)
{
    return product->form == PRODUCT_DOTS || product->parts.batch.count > product->apart || has_blocks(product) ||
           !product->pack_a;
}

/* Whether all panels of columns take their turn at a block of the depth before the next one begins, so that a's
 * block stays in the second-level cache: where there are panels enough for threads to share. */
static bool goes_depth_first(const Product *product)
{
    int64_t depth, columns;
    const bool blocks = !group_size_known(&product->parts.depth, &depth) || depth > product->block_depth;
    return !product->pack_a && blocks &&
           (!group_size_known(&product->parts.columns, &columns) || columns >= 4 * WIDEST_TILE);
}

/* The loops over what comes before the depth. */
static int open_before(Tiles *tiles)
{
    Writer *writer = tiles->writer;
    const IndexGroup *before = &tiles->product->before;
    for (int i = 0; i < before->count; i++) {
        open_loop(writer, before->index[i]);
        const char *name = bound(writer, before->index[i]);
        tiles->begun = both(writer->arena, tiles->begun, "||", arena_printf(writer->arena, "%s > 0", name));
        tiles->last = both(writer->arena, tiles->last, "&&",
                           arena_printf(writer->arena, "%s == %lld", name,
                                        (long long)before->index[i]->extent.constant - 1));
    }
    return before->count;
}

static void emit_tiles(Writer *writer, Tensor *tensor, const Product *product, int opened)
{
    const Contraction *parts = &product->parts;
    Tiles tiles = {.writer = writer,
                   .tensor = tensor,
                   .product = product,
                   .tile_columns = is_narrow(product)                     ? "TILE_LANES"
                                   : widest_panel(product) == WIDEST_TILE ? "TILE_COLUMNS"
                                                                          : "PANEL_COLUMNS",
                   .begun = "",
                   .last = ""};
    opened += open_before(&tiles);
    tiles.panel = "pack";
    if (product->a_reals && !reads_b_in_place(product)) {
        tiles.panel = take_name(writer, "panel");
        write_line(writer, "real *const %s = pack + %lld;", tiles.panel, (long long)product->a_reals);
    }
    const bool share = parts->batch.count == product->apart && is_shared(product), depth_first = goes_depth_first(product);
    if (share && !depth_first && has_blocks(product)) {
        const char *block = take_name(writer, "share");
        write_line(writer, "const int %s = share_size(%s, %lld, %lld);", block,
                   group_size(writer, &parts->rows), (long long)product->block_rows,
                   (long long)least_share(product));
        write_line(writer, product->pack_a ? "SHARE_LOOP" : "SHARE_LOOPS");
        tiles.rows = open_steps(writer, &parts->rows, block, "ic", &opened);
    } else {
        if (share && !depth_first)
            write_line(writer, "SHARE_LOOP");
        tiles.rows = open_blocks(writer, &parts->rows, product->block_rows, "ic", &opened);
    }
    if (tensor->learned) {
        name_end(writer, &tiles.rows, &parts->rows, "end");
        tiles.block = name_block(writer, product, packed_reals(product), tiles.rows.start);
    }
    const int outside = opened;
    tiles.jr = take_name(writer, "jr");
    if (product->pack_a || depth_first) {
        tiles.depth = open_blocks(writer, &parts->depth, product->block_depth, "pc", &opened);
        name_length(writer, &tiles.depth, &parts->depth, product->block_depth, "depth");
        if (product->pack_a)
            pack_rows(&tiles);
        else if (share)
            write_line(writer, "SHARE_LOOP");
        open_panels(&tiles, &opened);
        name_width(&tiles);
    } else {
        open_panels(&tiles, &opened);
        name_width(&tiles);
        tiles.depth = open_blocks(writer, &parts->depth, product->block_depth, "pc", &opened);
        name_length(writer, &tiles.depth, &parts->depth, product->block_depth, "depth");
    }
    tiles.ir = take_name(writer, "ir");
    tiles.height = take_name(writer, "height");
    write_column_of_tiles(&tiles);
    for (; opened > outside; opened--)
        write_close(writer);
    if (tensor->learned)
        write_learning(writer, tensor, product, tiles.block, tiles.rows.start,
                       *tiles.rows.start ? arena_printf(writer->arena, "(%s)", rows_of_block(&tiles))
                                         : tiles.rows.end);
    while (opened-- > 0)
        write_close(writer);
}

/* ---- strips ---- */

/* For a batch of one, the column and the row of which the result is the product, for the training step to
 * multiply where it learns; threads share the rows if they share the `whole` of the kernel. */
static void emit_column_times_row(Writer *writer, const Tensor *tensor, const Strips *strips,
                                  const Product *whole)
{
    const Product *product = &strips->product;
    const Contraction *parts = &product->parts;
    Mark mark = mark_names(writer);
    const char *columns = group_size(writer, &parts->columns);
    write_open(writer, "if (%s == 1 && learning)", group_size(writer, &parts->depth));
    const char *row = take_name(writer, "row"), *largest = take_name(writer, "largest"),
               *ir = take_name(writer, "ir");
    write_line(writer, "const real *const %s = %s;", row,
               address_of(writer, &product->b, &parts->columns, "", &parts->depth, ""));
    write_line(writer, "const real %s = largest_size(%s, %s);", largest, columns, row);
    if (is_shared(whole))
        write_line(writer, "SHARE_LOOP");
    write_open(writer, "for (int %s = 0; %s < %s; %s++)", ir, ir, group_size(writer, &parts->rows), ir);
    const char *factor = address_of(writer, &product->a, &parts->rows, ir, &parts->depth, "");
    write_line(writer, "learning->learn_product(learning, %s, %s, %s, %s, %s);",
               both(writer->arena, tensor->learned, "+", arena_printf(writer->arena, "%s * %s", ir, columns)),
               columns, strpbrk(factor, "+-") ? arena_printf(writer->arena, "*(%s)", factor) : factor + 1,
               row, largest);
    write_close(writer);
    write_line(writer, "return;");
    write_close(writer);
    release_names(writer, mark);
}

/* All columns, or all rows, in strips, which threads share if they share the `whole` of the kernel; then it
 * returns. */
static void emit_strips(Writer *writer, Tensor *tensor, const Strips *strips, const Product *whole)
{
    enum { WIDE = 128 };
    const Product *product = &strips->product;
    const Contraction *parts = &product->parts;
    const IndexGroup *few = strips->shallow ? &parts->depth : &parts->rows;
    const IndexGroup *group = strips->shallow ? &parts->rows : &parts->columns;
    int64_t known, columns = 1;
    group_size_known(&parts->columns, &columns);
    const int64_t most = strips->shallow ? strip_rows(tensor, columns) : WIDE;
    const char *depth = group_size(writer, &parts->depth);
    Mark mark = mark_names(writer);
    int opened = 1;
    const bool shared = is_shared(whole);
    write_open(writer, "if (%s <= %d)", group_size(writer, few), FEW);
    if (shared && group_size_known(group, &known) && known <= most) {
        write_open(writer, "ONCE");
        opened++;
    } else if (shared)
        write_line(writer, "SHARE_LOOP");
    Block strip = open_blocks(writer, group, most, strips->shallow ? "ir" : "jr", &opened);
    name_length(writer, &strip, group, most, strips->shallow ? "height" : "width");
    const Tiles tiles = {.writer = writer,
                         .tensor = tensor,
                         .product = product,
                         .depth = {"", depth, depth, depth},
                         .begun = "",
                         .last = "",
                         .ir = strips->shallow ? strip.start : "",
                         .jr = strips->shallow ? "" : strip.start,
                         .height = strips->shallow ? strip.length : group_size(writer, &parts->rows),
                         .width = strips->shallow ? group_size(writer, &parts->columns) : strip.length};
    const char *result = address_of(writer, &product->result, &parts->rows, tiles.ir, &parts->columns,
                                    tiles.jr);
    if (tensor->learned)
        result = name_block(writer, product, packed_reals(whole), tiles.ir);
    write_line(writer, "row_products(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s);", tiles.height, tiles.width,
               depth, address_of(writer, &product->a, &parts->rows, tiles.ir, &parts->depth, ""),
               c_extent(writer, product->a.across), c_extent(writer, product->a.along),
               address_of(writer, &product->b, &parts->columns, tiles.jr, &parts->depth, ""),
               c_extent(writer, product->b.along), result, c_extent(writer, product->result.across));
    write_epilogue(&tiles, NULL, tiles.width);
    if (tensor->learned)
        write_learning(writer, tensor, product, result, tiles.ir, tiles.height);
    while (opened-- > 1)
        write_close(writer);
    write_line(writer, "return;");
    write_close(writer);
    release_names(writer, mark);
}

/* ---- contractions ---- */

static void write_group(Text *text, const char *name, const IndexGroup *group)
{
    if (!group->count)
        return;
    text_printf(text, "%s%s", text->length ? "; " : "", name);
    for (int i = 0; i < group->count; i++)
        text_printf(text, "%s %s", i ? "," : "", index_name(group->index[i]));
}

/* "rows: row; columns: k; summed: j" */
static void write_roles(Writer *writer, const Contraction *contraction, const IndexGroup *before)
{
    Text text = {0};
    write_group(&text, "rows", &contraction->rows);
    write_group(&text, "columns", &contraction->columns);
    write_group(&text, "summed", &contraction->depth);
    write_group(&text, "one for each", &contraction->batch);
    write_group(&text, "added up over", before);
    const char *what = contraction->slim ? "sums through windows" : "matrix product";
    write_comment(writer, arena_printf(writer->arena, "%s: %s", what, text.data));
    text_free(&text);
}

/* The loops over the batch, which hold those of the product. */
static int open_batch(Writer *writer, const Product *product)
{
    const IndexGroup *batch = &product->parts.batch;
    int opened = 0;
    if (batch->count > product->apart)
        writer->share = batch->count > 1 ? 2 : 1;
    for (int i = 0; i < batch->count; i++)
        opened += open_loop(writer, batch->index[i]);
    return opened;
}

/* What stands before tiles and dots: strips for a small n, and the loops over the batch. Returns the loops
 * opened. */
static int begin_product(Writer *writer, Tensor *tensor, const Product *product)
{
    Strips strips;
    write_roles(writer, &product->parts, &product->before);
    const bool few = strips_of(writer->graph, tensor, &strips);
    if (few && contraction_is_column_times_row(writer->graph, tensor))
        emit_column_times_row(writer, tensor, &strips, product);
    if (few)
        emit_strips(writer, tensor, &strips, product);
    return open_batch(writer, product);
}

bool emit_contraction(Writer *writer, Tensor *tensor)
{
    Product product;
    Lanes lanes;
    const IndexGroup none = {0};
    const Way way = way_of(writer->graph, tensor, &product, &lanes);
    Mark mark = mark_names(writer);
    find_conditional_loads(writer, 1, (const Expr *const *)&tensor->body);
    switch (way) {
    case WAY_LOOPS:
        break;
    case WAY_LANES:
        write_roles(writer, &lanes.parts, &none);
        emit_lanes(writer, tensor, &lanes);
        break;
    case WAY_TILES:
        emit_tiles(writer, tensor, &product, begin_product(writer, tensor, &product));
        break;
    case WAY_DOTS:
        emit_dots(writer, tensor, &product, begin_product(writer, tensor, &product));
        break;
    }
    release_names(writer, mark);
    return way != WAY_LOOPS;
}
