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

#include <string.h>

enum {
    BLOCK_ROWS = 144,    /* a multiple of every tile's rows */
    BLOCK_COLUMNS = 512, /* and of its columns */
    BLOCK_DEPTH = 384,
    LEAST_PANEL = 24, /* least common multiple of the tiles' rows */
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
    if (group->count == 1 && !strchr(place, ' ')) {
        bind(writer, group->index[0], place);
        return;
    }
    for (int i = 0; i < group->count; i++) {
        const char *stride = NULL;
        for (int k = i + 1; k < group->count; k++) {
            const char *extent = c_extent(writer, group->index[k]->extent);
            stride = stride ? arena_printf(arena, "%s * (%s)", stride, extent)
                            : arena_printf(arena, "(%s)", extent);
        }
        const char *name = take_name(writer, index_name(group->index[i]));
        const char *value = stride ? arena_printf(arena, "(%s) / (%s)", place, stride) : place;
        if (i > 0)
            value = arena_printf(arena, stride ? "%s %% (%s)" : "(%s) %% (%s)", value,
                                 c_extent(writer, group->index[i]->extent));
        write_line(writer, "const int %s = %s;", name, value);
        bind(writer, group->index[i], name);
    }
}

/* ---- packing ---- */

/* One of the three block loops: where the block starts ("" where there is just one), how long
 * it is. */
typedef struct Block {
    const char *start, *length;
} Block;

typedef struct Names {
    Block columns, depth, rows;
    const char *jr, *ir, *width, *height, *tile_rows, *tile_columns, *tile;
    int loops; /* opened by the blocks */
} Names;

/* "start + a + b" without an absent start. */
static const char *sum_text(Writer *writer, const char *start, const char *a, const char *b)
{
    const char *sum = *start ? arena_printf(writer->arena, "%s + %s", start, a) : a;
    return b ? arena_printf(writer->arena, "%s + %s", sum, b) : sum;
}

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

/* The names in one packing loop nest. */
typedef struct Packing {
    const Contraction *contraction;
    const Expr *operand;
    const IndexGroup *group;
    const Block *across, *along;
    const char *first, *unit, *panel, *filled, *place, *depth;
} Packing;

/* Fills one panel; the inner loop runs along the memory that the operand reads. A panel at the
 * edge (not `full`) has zeros beyond it. */
static void write_panel(Writer *writer, const Packing *packing, bool full)
{
    bool along_depth = runs_along_depth(packing->operand, &packing->contraction->depth);
    Mark mark = mark_names(writer);
    for (int order = 0; order < 2; order++) {
        bool is_depth = (order == 0) != along_depth;
        const char *name = is_depth ? packing->depth : packing->place;
        write_open(writer, "for (int %s = 0; %s < %s; %s++)", name, name,
                   is_depth ? packing->along->length : packing->unit, name);
        if (is_depth)
            place_in_group(writer, &packing->contraction->depth,
                           sum_text(writer, packing->along->start, name, NULL));
        else
            place_in_group(writer, packing->group,
                           sum_text(writer, packing->across->start, packing->first, name));
    }
    const char *value = c_real(writer, packing->operand, full ? 0 : 2);
    if (!full)
        value = arena_printf(writer->arena, "%s < %s ? %s : 0", packing->place, packing->filled, value);
    write_line(writer, "%s[%s * %s + %s] = %s;", packing->panel, packing->depth, packing->unit,
               packing->place, value);
    write_close(writer);
    write_close(writer);
    release_names(writer, mark);
}

/* Packs one block of an operand into panels of `unit` rows or columns. */
static void write_packing(Writer *writer, const Contraction *contraction, const Names *names, bool a)
{
    Mark outer = mark_names(writer);
    const char *pack = a ? "pack"
                         : arena_printf(writer->arena, "pack + %lld", (long long)packed_rows(contraction));
    Packing packing = {
        .contraction = contraction,
        .operand = a ? contraction->a : contraction->b,
        .group = a ? &contraction->rows : &contraction->columns,
        .across = a ? &names->rows : &names->columns,
        .along = &names->depth,
        .first = a ? names->ir : names->jr,
        .unit = a ? names->tile_rows : names->tile_columns,
        .panel = take_name(writer, "panel"),
        .filled = take_name(writer, "filled"),
        .place = take_name(writer, a ? "r" : "c"),
        .depth = take_name(writer, "q"),
    };
    const char *first = packing.first, *unit = packing.unit, *block = packing.across->length;
    write_line(writer, "/* %s */", a ? "panels of rows" : "panels of columns");
    write_open(writer, "for (int %s = 0; %s < %s; %s += %s)", first, first, block, first, unit);
    write_line(writer, "real *const %s = %s + %s * %s;", packing.panel, pack, first, packing.along->length);
    write_line(writer, "const int %s = int_min(%s, %s - %s);", packing.filled, unit, block, first);
    int64_t size; /* fewer than the widest tile: a panel that is full may not exist */
    if (constant_size(packing.group, &size) && size < (a ? LEAST_PANEL : WIDEST_TILE)) {
        write_panel(writer, &packing, false);
    } else {
        write_open(writer, "if (%s == %s)", packing.filled, unit);
        write_panel(writer, &packing, true);
        write_else(writer);
        write_panel(writer, &packing, false);
        write_close(writer);
    }
    write_close(writer);
    release_names(writer, outer);
}

/* ---- tiles ---- */

/* Adds the tile to the result; with the last block of depth the epilogue follows. */
static void write_tile(Writer *writer, Tensor *tensor, const Contraction *contraction, const Names *names)
{
    Arena *arena = writer->arena;
    bool whole = !*names->depth.start;
    const char *r = take_name(writer, "r"), *c = take_name(writer, "c"), *sum = take_name(writer, "sum");
    write_line(writer, "/* the tile into the result */");
    write_line(writer, "const int %s = int_min(%s, %s - %s);", names->height, names->tile_rows,
               names->rows.length, names->ir);
    write_line(writer, "const int %s = int_min(%s, %s - %s);", names->width, names->tile_columns,
               names->columns.length, names->jr);
    write_open(writer, "for (int %s = 0; %s < %s; %s++)", r, r, names->height, r);
    Mark mark = mark_names(writer);
    place_in_group(writer, &contraction->rows, sum_text(writer, names->rows.start, names->ir, r));
    bool epilogue = tensor->body != contraction->reduce;
    for (int last = whole || !epilogue; last < 2; last++) {
        Mark inner = mark_names(writer);
        if (!whole && epilogue) {
            const char *more = arena_printf(arena, "%s + %s < %s", names->depth.start, names->depth.length,
                                            group_size(writer, &contraction->depth));
            write_line(writer, last ? "else" : "if (%s)", more);
            writer->indent++;
        }
        write_open(writer, "for (int %s = 0; %s < %s; %s++)", c, c, names->width, c);
        place_in_group(writer, &contraction->columns, sum_text(writer, names->columns.start, names->jr, c));
        const char *element = c_own_element(writer, tensor);
        const char *value = arena_printf(arena, "%s[%s * %s + %s]", names->tile, r, names->tile_columns, c);
        if (!whole)
            value = arena_printf(arena, "(%s > 0 ? %s : 0) + %s", names->depth.start, element, value);
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
        .jr = take_name(writer, "jr"),
        .ir = take_name(writer, "ir"),
        .width = take_name(writer, "width"),
        .height = take_name(writer, "height"),
        .tile = take_name(writer, "tile"),
        .tile_rows = "TILE_ROWS",
        .tile_columns = narrow ? "TILE_LANES" : "TILE_COLUMNS",
    };
}

/* One block loop, where there is more than one block. */
static Block open_block(Writer *writer, Names *names, const char *start, const char *length,
                        const IndexGroup *group, int64_t block)
{
    const char *size = group_size(writer, group);
    int64_t known;
    if (constant_size(group, &known) && known <= block)
        return (Block){"", arena_printf(writer->arena, "%lld", (long long)known)};
    Block result = {take_name(writer, start), take_name(writer, length)};
    write_open(writer, "for (int %s = 0; %s < %s; %s += %lld)", result.start, result.start, size,
               result.start, (long long)block);
    write_line(writer, "const int %s = int_min(%lld, %s - %s);", result.length, (long long)block, size,
               result.start);
    names->loops++;
    return result;
}

static void write_group(Text *text, const char *name, const IndexGroup *group)
{
    text_printf(text, "%s%s", text->length ? "; " : "", name);
    for (int i = 0; i < group->count; i++)
        text_printf(text, "%s %s", i ? "," : "", index_name(group->index[i]));
}

/* "rows: row; columns: k; summed: j" */
static void write_roles(Writer *writer, const Contraction *contraction)
{
    Text text = {0};
    write_group(&text, "matrix product: rows", &contraction->rows);
    write_group(&text, "columns", &contraction->columns);
    write_group(&text, "summed", &contraction->depth);
    if (contraction->batch.count)
        write_group(&text, "one for each", &contraction->batch);
    write_comment(writer, text.data);
    text_free(&text);
}

bool emit_contraction(Writer *writer, Tensor *tensor)
{
    Contraction contraction;
    if (!contraction_of(writer->graph, tensor, &contraction))
        return false;
    Mark mark = mark_names(writer);
    Names names = take_names(writer, &contraction);
    write_roles(writer, &contraction);
    for (int i = 0; i < contraction.batch.count; i++)
        names.loops += open_loop(writer, contraction.batch.index[i]);
    names.columns = open_block(writer, &names, "jc", "block_columns", &contraction.columns, BLOCK_COLUMNS);
    names.depth = open_block(writer, &names, "pc", "block_depth", &contraction.depth,
                             depth_block(&contraction.depth));
    write_packing(writer, &contraction, &names, false);
    names.rows = open_block(writer, &names, "ic", "block_rows", &contraction.rows, BLOCK_ROWS);
    write_packing(writer, &contraction, &names, true);
    write_open(writer, "for (int %s = 0; %s < %s; %s += %s)", names.jr, names.jr, names.columns.length,
               names.jr, names.tile_columns);
    write_open(writer, "for (int %s = 0; %s < %s; %s += %s)", names.ir, names.ir, names.rows.length, names.ir,
               names.tile_rows);
    write_line(writer, "real %s[%s * %s];", names.tile, names.tile_rows, names.tile_columns);
    bool narrow = names.tile_columns[5] == 'L';
    write_line(writer, "%s(%s, pack + %s * %s, pack + %lld + %s * %s, %s);",
               narrow ? "tile_product_narrow" : "tile_product", names.depth.length, names.ir,
               names.depth.length, (long long)packed_rows(&contraction), names.jr, names.depth.length,
               names.tile);
    write_tile(writer, tensor, &contraction, &names);
    for (int i = 0; i < 2 + names.loops; i++)
        write_close(writer);
    release_names(writer, mark);
    return true;
}
