/*
 * Choosing the form of a matrix product (see product.h).
 */
#include "product.h"
#include "ops.h"

enum {
    LANES = 8,              /* reals in the vector that costs are counted for */
    BLOCK_DEPTH = 512,      /* of a panel of b, which the first-level cache holds */
    BLOCK_REALS = 112000,   /* of a's rows that are gone through for one panel */
    PACKED_REALS = 61440,   /* of a block of a that is packed */
    PACKED_DEPTH = 256,
    FAR = 64,               /* reals; numbers of a further apart are packed, if many columns need them */
    DOTS_WIDEST = 32,       /* columns of the form dots */
    DOTS_DEPTH = 1024,
    DOTS_REALS = 1 << 16,   /* of b, packed whole */
    LEAST_DEPTH = 16,       /* of blocks that are to save memory */
    LEAST_ROWS = 12
};

/* ---- strides ---- */

static bool times_extent(Extent a, Extent b, Extent *product)
{
    int64_t size[SIZE_TERMS];
    const Extent shape[2] = {a, b};
    if (!shape_size(2, shape, size) || size[2])
        return false;
    *product = (Extent){size[1], size[0]};
    return true;
}

bool read_stride(const Expr *read, const Index *index, Extent *stride)
{
    Extent below = extent_constant(1);
    *stride = extent_constant(0);
    for (int i = read->count; i-- > 0;) {
        Affine affine;
        if (!expr_affine(read->args[i], &affine))
            return false;
        for (int k = 0; k < affine.count; k++)
            if (affine.index[k] == index) {
                stride->per_n += affine.coefficient[k] * below.per_n;
                stride->constant += affine.coefficient[k] * below.constant;
            }
        if (i > 0 && !times_extent(below, read->tensor->shape[i], &below))
            return false;
    }
    return true;
}

/* The step from one linear place of the group to the next, if it is the same everywhere. */
static bool group_stride(const Expr *read, const IndexGroup *group, Extent *stride)
{
    Extent own, wanted = extent_constant(0);
    *stride = wanted;
    for (int i = group->count; i-- > 0;) {
        if (!read_stride(read, group->index[i], &own))
            return false;
        if (i == group->count - 1)
            *stride = wanted = own;
        else if (!times_extent(wanted, group->index[i + 1]->extent, &wanted) || !extent_equal(own, wanted))
            return false;
    }
    return true;
}

static Operand operand_of(const Expr *expr, const IndexGroup *group, const IndexGroup *depth)
{
    Operand operand = {.expr = expr};
    operand.direct = expr->kind == EXPR_READ && !expr->otherwise && expr->count > 0 &&
                     !expr->tensor->integer && expr->tensor->kind != TENSOR_DRAW &&
                     group_stride(expr, group, &operand.across) && group_stride(expr, depth, &operand.along);
    return operand;
}

typedef struct Straight {
    const IndexGroup *group, *depth;
    bool all;
} Straight;

static void find_crooked(void *context, const Expr *expr)
{
    Straight *straight = context;
    Extent stride;
    if (expr->kind == EXPR_READ && expr->count > 0 && expr->tensor->kind != TENSOR_DRAW &&
        (expr->otherwise || !group_stride(expr, straight->group, &stride) ||
         !group_stride(expr, straight->depth, &stride)))
        straight->all = false;
}

static bool is_straight(const Expr *operand, const IndexGroup *group, const IndexGroup *depth)
{
    Straight straight = {group, depth, true};
    expr_walk(operand, find_crooked, &straight);
    return straight.all;
}

/* ---- sizes ---- */

bool group_size_known(const IndexGroup *group, int64_t *size)
{
    *size = 1;
    for (int i = 0; i < group->count; i++) {
        if (group->index[i]->extent.per_n)
            return false;
        *size *= group->index[i]->extent.constant;
    }
    return true;
}

/* A group is cut into equal blocks, so that the last one isn't a sliver. */
static int64_t block_of(const IndexGroup *group, int64_t most)
{
    int64_t size;
    if (!group_size_known(group, &size))
        return most;
    const int64_t blocks = (size + most - 1) / most;
    return (size + blocks - 1) / blocks;
}

int64_t widest_panel(const Product *product)
{
    int64_t columns;
    return group_size_known(&product->parts.columns, &columns) && columns <= WIDEST_TILE ? WIDEST_TILE
                                                                                         : WIDEST_PANEL;
}

/* Of scratch, for packed blocks of the operands. */
static void count_reals(Product *product)
{
    product->a_reals = product->pack_a ? product->block_rows * product->block_depth : 0;
    product->b_reals = product->pack_b ? widest_panel(product) * product->block_depth : 0;
    int64_t columns;
    if (product->form == PRODUCT_DOTS && product->pack_b && group_size_known(&product->parts.columns, &columns))
        product->b_reals = columns * product->block_depth;
}

/* Halves blocks until they fit; false: the form can't do with so little. */
static bool limit_blocks(Product *product, int64_t limit)
{
    while (product->a_reals + product->b_reals > limit) {
        if (product->a_reals > product->b_reals && product->block_rows > LEAST_ROWS)
            product->block_rows = (product->block_rows + 1) / 2;
        else if (product->form == PRODUCT_TILES && product->block_depth > LEAST_DEPTH)
            product->block_depth = (product->block_depth + 1) / 2;
        else
            return false;
        count_reals(product);
    }
    return true;
}

static void set_blocks(Product *product)
{
    const Contraction *parts = &product->parts;
    const int64_t reals = product->pack_a ? PACKED_REALS : BLOCK_REALS;
    product->block_depth = block_of(&parts->depth, product->form == PRODUCT_DOTS ? DOTS_DEPTH :
                                                    product->pack_a              ? PACKED_DEPTH :
                                                                                   BLOCK_DEPTH);
    product->block_rows = block_of(&parts->rows, reals / product->block_depth);
    count_reals(product);
}

/* ---- forms and their costs, in cycles ---- */

static bool is_one(Extent extent)
{
    return extent_is_constant(extent, 1);
}

/* Of packing `count` elements: copied along memory, turned, or computed. */
static double packing_cost(const Operand *operand, bool along_memory, double count)
{
    if (!operand->direct)
        return count * (2 + value_cost(operand->expr));
    return count * (along_memory ? 0.25 : 1.0);
}

static double rounded(double size, double unit)
{
    const double units = (double)(int64_t)((size + unit - 1) / unit);
    return units * unit;
}

static Operand result_of(Graph *graph, const Tensor *tensor, const Contraction *parts)
{
    const Expr *read = expr_read_indices(graph, (Tensor *)tensor, tensor->indices);
    return operand_of(read, &parts->rows, &parts->columns);
}

static bool is_far(Extent stride)
{
    return stride.per_n != 0 || stride.constant >= FAR;
}

static double tiles_cost(Product *product)
{
    const Contraction *parts = &product->parts;
    const double rows = group_guess(&parts->rows), columns = group_guess(&parts->columns),
                 depth = group_guess(&parts->depth);
    product->form = PRODUCT_TILES;
    product->pack_a = !product->a.direct || (is_far(product->a.along) && columns >= FAR);
    product->pack_b = true;
    double cost = rows * rounded(columns, columns > LANES ? 2 * LANES : LANES) * depth / (2 * LANES);
    cost *= columns > LANES ? 1.0 : 1.4; /* narrow tiles wait for their sums */
    cost += packing_cost(&product->b, product->b.direct && is_one(product->b.across), columns * depth);
    if (product->pack_a)
        cost += packing_cost(&product->a, product->a.direct && is_one(product->a.across), rows * depth);
    return cost + rows * columns * (product->contiguous ? 0.25 : 2.0);
}

/* Less than 0: this form is not for it. */
static double dots_cost(Product *product)
{
    const Contraction *parts = &product->parts;
    int64_t columns, depth;
    product->form = PRODUCT_DOTS;
    product->pack_a = false;
    product->pack_b = !(product->b.direct && is_one(product->b.along));
    if (!product->a.direct || !is_one(product->a.along) || parts->batch.count > 0 || product->before.count > 0 ||
        !group_size_known(&parts->columns, &columns) || !group_size_known(&parts->depth, &depth) ||
        columns > DOTS_WIDEST || depth > DOTS_DEPTH || columns * depth > DOTS_REALS)
        return -1;
    const double rows = group_guess(&parts->rows), wide = (double)columns;
    double cost = rows * wide * rounded((double)depth, LANES) / (2 * LANES) * 1.1 + rows * wide * 2;
    if (product->pack_b)
        cost += packing_cost(&product->b, false, wide * (double)depth);
    return cost + rows * wide * (product->contiguous ? 0.5 : 2.0);
}

Contraction exchanged(const Contraction *parts)
{
    Contraction other = *parts;
    other.a = parts->b;
    other.b = parts->a;
    other.rows = parts->columns;
    other.columns = parts->rows;
    return other;
}

/* A group of one index, n or as good as that; the others have a known size or are larger. */
static bool may_be_few(const IndexGroup *group)
{
    int64_t least = 1, known;
    for (int i = 0; i < group->count; i++)
        least *= group->index[i]->extent.per_n + group->index[i]->extent.constant;
    return !group_size_known(group, &known) && least <= FEW;
}

bool strips_of(Graph *graph, const Tensor *tensor, Strips *strips)
{
    Product *product = &strips->product;
    Contraction *parts = &product->parts;
    *strips = (Strips){.shallow = false};
    if (!contraction_of(graph, tensor, parts) || parts->slim || parts->batch.count > 0)
        return false;
    strips->shallow = may_be_few(&parts->depth);
    product->a = operand_of(parts->a, &parts->rows, &parts->depth);
    product->b = operand_of(parts->b, &parts->columns, &parts->depth);
    product->result = result_of(graph, tensor, parts);
    product->contiguous = true;
    return (strips->shallow || may_be_few(&parts->rows)) && product->a.direct && product->b.direct &&
           is_one(product->b.across) && product->result.direct && is_one(product->result.along);
}

/* The columns but for the last index become part of the batch: `y[n, g, k] = sum[j](x[n, j] * W[g, j, k])`, of which
 * W's columns are evenly spaced for one g alone. False where there are none, or more for larger batches. */
static bool set_apart(Product *product)
{
    IndexGroup *columns = &product->parts.columns, *batch = &product->parts.batch;
    if (columns->count < 2 || batch->count + columns->count > CONTRACTION_INDICES)
        return false;
    for (int i = 0; i < columns->count - 1; i++) {
        if (columns->index[i]->extent.per_n)
            return false;
        batch->index[batch->count++] = columns->index[i];
        product->apart++;
    }
    *columns = (IndexGroup){1, {columns->index[columns->count - 1]}};
    return true;
}

/* The same for the depth: sums over its last index are added up. */
static bool set_before(Product *product)
{
    IndexGroup *depth = &product->parts.depth;
    if (depth->count < 2)
        return false;
    for (int i = 0; i < depth->count - 1; i++) {
        if (depth->index[i]->extent.per_n)
            return false;
        product->before.index[product->before.count++] = depth->index[i];
    }
    *depth = (IndexGroup){1, {depth->index[depth->count - 1]}};
    return true;
}

/* How many products there are besides the batch's own. */
static double product_count(const Product *product)
{
    const IndexGroup *batch = &product->parts.batch;
    double count = group_guess(&product->before);
    for (int i = batch->count - product->apart; i < batch->count; i++)
        count *= (double)batch->index[i]->extent.constant;
    return count;
}

bool product_of(Graph *graph, const Tensor *tensor, Product *product)
{
    typedef double Cost(Product *);
    static Cost *const costs[] = {tiles_cost, dots_cost};
    Contraction parts;
    if (!contraction_of(graph, tensor, &parts) || parts.slim)
        return false;
    double best = -1;
    for (int way = 0; way < 8; way++) {
        Product option = {.parts = way & 1 ? exchanged(&parts) : parts};
        if ((way & 2 && !set_apart(&option)) || (way & 4 && !set_before(&option)))
            continue;
        option.a = operand_of(option.parts.a, &option.parts.rows, &option.parts.depth);
        option.b = operand_of(option.parts.b, &option.parts.columns, &option.parts.depth);
        option.result = result_of(graph, tensor, &option.parts);
        option.contiguous = option.result.direct && is_one(option.result.along);
        for (int form = 0; form < 2; form++) {
            const double cost = costs[form](&option) * product_count(&option);
            if (cost < 0)
                continue;
            set_blocks(&option);
            if (limit_blocks(&option, graph->scratch_limit) && (best < 0 || cost < best)) {
                best = cost;
                *product = option;
            }
        }
    }
    if (best < 0)
        return false;
    product->straight = is_straight(parts.a, &parts.rows, &parts.depth) &&
                        is_straight(parts.b, &parts.columns, &parts.depth);
    return true;
}
