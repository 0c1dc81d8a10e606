/*
 * Contractions as blocked matrix products (Goto & van de Geijn, "Anatomy of High-Performance
 * Matrix Multiplication", 2008; Van Zee & van de Geijn, "BLIS", 2015).
 *
 * Three loops cut columns, depth and rows into blocks that caches hold. A block of each operand
 * is packed into panels, straight from the operand's defining expression, so a transposed, a
 * masked or an unfolded operand (convolution) costs no more than a plain one. Two more loops
 * call a micro-kernel that keeps one tile of the result in registers. The epilogue (bias,
 * activation) is applied to the tile while it is in the first-level cache.
 *
 * Tile sizes are macros of the emitted file, chosen by the C compiler's target; block sizes are
 * here. The sum over depth always runs in the same order: results don't depend on the target's
 * threads.
 */
#include "emit_contraction.h"
#include "contraction.h"
#include "fuse.h"

enum {
    BLOCK_ROWS = 144,    /* a multiple of every tile's rows */
    BLOCK_COLUMNS = 512, /* and of its columns */
    BLOCK_DEPTH = 384,
    LEAST_PANEL = 24,    /* least common multiple of the tiles' rows */
    WIDEST_TILE = 32
};

/* ---- sizes ---- */

static bool constant_size(const IndexGroup *group, int64_t *size)
{
    *size = 1;
    for (int i = 0; i < group->count; i++) {
        if (group->index[i]->extent.per_n)
            return false;
        *size *= group->index[i]->extent.constant;
    }
    return true;
}

static int64_t block_of(const IndexGroup *group, int64_t most, int64_t unit)
{
    int64_t size;
    if (!constant_size(group, &size) || size >= most)
        return most;
    return (size + unit - 1) / unit * unit;
}

/* Depth is cut into equal blocks, so that the last one isn't a sliver. */
static int64_t depth_block(const IndexGroup *group)
{
    int64_t size;
    if (!constant_size(group, &size))
        return BLOCK_DEPTH;
    int64_t blocks = (size + BLOCK_DEPTH - 1) / BLOCK_DEPTH;
    return (size + blocks - 1) / blocks;
}

static int64_t packed_rows(const Contraction *contraction)
{
    return block_of(&contraction->rows, BLOCK_ROWS, LEAST_PANEL) * depth_block(&contraction->depth);
}

static int64_t packed_columns(const Contraction *contraction)
{
    return block_of(&contraction->columns, BLOCK_COLUMNS, WIDEST_TILE) * depth_block(&contraction->depth);
}

int64_t contraction_scratch(Graph *graph, const Tensor *tensor)
{
    Contraction contraction;
    if (!contraction_of(graph, tensor, &contraction))
        return 0;
    return (packed_rows(&contraction) + packed_columns(&contraction) + 15) / 16 * 16;
}

/* ---- places in a group ---- */

static const char *group_size(Writer *writer, const IndexGroup *group)
{
    const char *size = NULL;
    for (int i = 0; i < group->count; i++) {
        const char *extent = c_extent(writer, group->index[i]->extent);
        if (group->index[i]->extent.per_n && group->index[i]->extent.constant)
            extent = arena_printf(writer->arena, "(%s)", extent);
        size = size ? arena_printf(writer->arena, "%s * %s", size, extent) : extent;
    }
    return size ? size : "1";
}

/* Declares the indices of a group that stand at the linear place, and binds them. */
static void place_in_group(Writer *writer, const IndexGroup *group, const char *place)
{
    Arena *arena = writer->arena;
    for (int i = 0; i < group->count; i++) {
        const char *stride = NULL;
        for (int k = i + 1; k < group->count; k++) {
            const char *extent = c_extent(writer, group->index[k]->extent);
            stride = stride ? arena_printf(arena, "%s * (%s)", stride, extent) : arena_printf(arena, "(%s)", extent);
        }
        const char *name = take_name(writer, index_name(group->index[i]));
        const char *value = stride ? arena_printf(arena, "(%s) / (%s)", place, stride) : place;
        if (i > 0)
            value = arena_printf(arena, stride ? "%s %% (%s)" : "(%s) %% (%s)", value, c_extent(writer, group->index[i]->extent));
        write_line(writer, "const int %s = %s;", name, value);
        bind(writer, group->index[i], name);
    }
}

/* ---- packing ---- */

typedef struct Names {
    const char *jc, *pc, *ic, *jr, *ir, *columns, *depth, *rows, *width, *height;
    const char *tile_rows, *tile_columns, *tile;
} Names;

/* Which of the two groups runs along the memory of what the operand reads. */
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

static bool runs_along_depth(const Expr *operand, const IndexGroup *depth)
{
    Neighbours state = {depth, false};
    expr_walk(operand, find_neighbours, &state);
    return state.along_depth;
}

/* Packs one block of an operand into panels of `unit` rows or columns, zero beyond the edge. */
static void write_packing(Writer *writer, const Contraction *contraction, const Names *names, bool a)
{
    Arena *arena = writer->arena;
    const IndexGroup *group = a ? &contraction->rows : &contraction->columns;
    const Expr *operand = a ? contraction->a : contraction->b;
    const char *unit = a ? names->tile_rows : names->tile_columns, *block = a ? names->rows : names->columns;
    const char *start = a ? names->ic : names->jc, *first = a ? names->ir : names->jr;
    const char *panel = take_name(writer, "panel"), *filled = take_name(writer, "filled");
    const char *place = take_name(writer, "at"), *depth = take_name(writer, "q");
    write_open(writer, "for (int %s = 0; %s < %s; %s += %s)", first, first, block, first, unit);
    write_line(writer, "real *const %s = %s + %s * %s;", panel, a ? "pack" : arena_printf(arena, "pack + %lld", (long long)packed_rows(contraction)),
               first, names->depth);
    write_line(writer, "const int %s = int_min(%s, %s - %s);", filled, unit, block, first);
    bool along_depth = runs_along_depth(operand, &contraction->depth);
    const char *across = arena_printf(arena, "for (int %s = 0; %s < %s; %s++)", place, place, filled, place);
    const char *along = arena_printf(arena, "for (int %s = 0; %s < %s; %s++)", depth, depth, names->depth, depth);
    Mark mark = mark_names(writer);
    for (int order = 0; order < 2; order++) {
        bool outer_is_depth = (order == 0) != along_depth;
        write_open(writer, "%s", outer_is_depth ? along : across);
        if (outer_is_depth)
            place_in_group(writer, &contraction->depth, arena_printf(arena, "%s + %s", names->pc, depth));
        else
            place_in_group(writer, group, arena_printf(arena, "%s + %s + %s", start, first, place));
    }
    write_line(writer, "%s[%s * %s + %s] = %s;", panel, depth, unit, place, c_real(writer, operand, 0));
    write_close(writer);
    write_close(writer);
    release_names(writer, mark);
    write_open(writer, "if (%s < %s)", filled, unit);
    write_open(writer, "%s", along);
    write_open(writer, "for (int %s = %s; %s < %s; %s++)", place, filled, place, unit, place);
    write_line(writer, "%s[%s * %s + %s] = 0;", panel, depth, unit, place);
    write_close(writer);
    write_close(writer);
    write_close(writer);
    write_close(writer);
}

/* ---- tiles ---- */

/* Adds the tile to the result; with the last block of depth the epilogue follows. */
static void write_tile(Writer *writer, Tensor *tensor, const Contraction *contraction, const Names *names)
{
    Arena *arena = writer->arena;
    int64_t depth;
    bool whole = constant_size(&contraction->depth, &depth) && depth <= BLOCK_DEPTH;
    const char *r = take_name(writer, "r"), *c = take_name(writer, "c"), *sum = take_name(writer, "sum");
    write_line(writer, "const int %s = int_min(%s, %s - %s), %s = int_min(%s, %s - %s);", names->height, names->tile_rows,
               names->rows, names->ir, names->width, names->tile_columns, names->columns, names->jr);
    write_open(writer, "for (int %s = 0; %s < %s; %s++)", r, r, names->height, r);
    Mark mark = mark_names(writer);
    place_in_group(writer, &contraction->rows, arena_printf(arena, "%s + %s + %s", names->ic, names->ir, r));
    bool epilogue = tensor->body != contraction->reduce;
    for (int last = whole || !epilogue; last < 2; last++) {
        Mark inner = mark_names(writer);
        if (!whole && epilogue) {
            const char *more = arena_printf(arena, "%s + %s < %s", names->pc, names->depth, group_size(writer, &contraction->depth));
            write_line(writer, last ? "else" : "if (%s)", more);
            writer->indent++;
        }
        write_open(writer, "for (int %s = 0; %s < %s; %s++)", c, c, names->width, c);
        place_in_group(writer, &contraction->columns, arena_printf(arena, "%s + %s + %s", names->jc, names->jr, c));
        const char *element = c_own_element(writer, tensor);
        const char *value = arena_printf(arena, "%s[%s * %s + %s]", names->tile, r, names->tile_columns, c);
        if (!whole)
            value = arena_printf(arena, "(%s > 0 ? %s : 0) + %s", names->pc, element, value);
        if (last && epilogue) {
            write_line(writer, "const real %s = %s;", sum, value);
            bind(writer, contraction->reduce, sum);
            value = c_real(writer, tensor->body, 0);
        }
        write_line(writer, "%s = %s;", element, value);
        write_close(writer);
        writer->indent -= !whole && epilogue;
        release_names(writer, inner);
    }
    release_names(writer, mark);
    write_close(writer);
}

static Names take_names(Writer *writer, const Contraction *contraction)
{
    int64_t columns;
    bool narrow = constant_size(&contraction->columns, &columns) && columns <= 16;
    return (Names){
        .jc = take_name(writer, "jc"), .pc = take_name(writer, "pc"), .ic = take_name(writer, "ic"),
        .jr = take_name(writer, "jr"), .ir = take_name(writer, "ir"), .columns = take_name(writer, "block_columns"),
        .depth = take_name(writer, "block_depth"), .rows = take_name(writer, "block_rows"), .width = take_name(writer, "width"),
        .height = take_name(writer, "height"), .tile = take_name(writer, "tile"),
        .tile_rows = "TILE_ROWS", .tile_columns = narrow ? "TILE_LANES" : "TILE_COLUMNS",
    };
}

/* One block loop; the block's length gets a name. */
static void open_block(Writer *writer, const char *at, const char *length, const IndexGroup *group, int64_t block)
{
    const char *size = group_size(writer, group);
    write_open(writer, "for (int %s = 0; %s < %s; %s += %lld)", at, at, size, at, (long long)block);
    int64_t known;
    if (constant_size(group, &known) && known <= block)
        write_line(writer, "const int %s = %lld;", length, (long long)known);
    else
        write_line(writer, "const int %s = int_min(%lld, %s - %s);", length, (long long)block, size, at);
}

bool emit_contraction(Writer *writer, Tensor *tensor)
{
    Contraction contraction;
    if (!contraction_of(writer->graph, tensor, &contraction))
        return false;
    Mark mark = mark_names(writer);
    Names names = take_names(writer, &contraction);
    int opened = 0;
    for (int i = 0; i < contraction.batch.count; i++)
        opened += open_loop(writer, contraction.batch.index[i]);
    open_block(writer, names.jc, names.columns, &contraction.columns, BLOCK_COLUMNS);
    open_block(writer, names.pc, names.depth, &contraction.depth, depth_block(&contraction.depth));
    write_packing(writer, &contraction, &names, false);
    open_block(writer, names.ic, names.rows, &contraction.rows, BLOCK_ROWS);
    write_packing(writer, &contraction, &names, true);
    write_open(writer, "for (int %s = 0; %s < %s; %s += %s)", names.jr, names.jr, names.columns, names.jr, names.tile_columns);
    write_open(writer, "for (int %s = 0; %s < %s; %s += %s)", names.ir, names.ir, names.rows, names.ir, names.tile_rows);
    write_line(writer, "real %s[%s * %s];", names.tile, names.tile_rows, names.tile_columns);
    bool narrow = names.tile_columns[5] == 'L';
    write_line(writer, "%s(%s, pack + %s * %s, pack + %lld + %s * %s, %s);", narrow ? "tile_product_narrow" : "tile_product", names.depth,
               names.ir, names.depth, (long long)packed_rows(&contraction), names.jr, names.depth, names.tile);
    write_tile(writer, tensor, &contraction, &names);
    for (int i = 0; i < 5 + opened; i++)
        write_close(writer);
    release_names(writer, mark);
    return true;
}
