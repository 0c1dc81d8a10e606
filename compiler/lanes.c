/*
 * Recognising contractions that are computed sample by sample in lanes (see lanes.h).
 *
 * Every read of samples in an operand must have the same subscripts, the sample's index first; then the
 * operand is one function of a place in a sample, and conditions on where it is read.
 */
#include "lanes.h"
#include "lane_tiles.h"
#include "ops.h"
#include "plane.h"

typedef struct Search {
    Graph *graph;
    Lanes *lanes;
    const Expr *conditions[CONDITIONS];
    int condition_count;
    bool failed;
} Search;

static bool in_group(const IndexGroup *group, const Index *index)
{
    for (int i = 0; i < group->count; i++)
        if (group->index[i] == index)
            return true;
    return false;
}

static int64_t known_extent(const Index *index)
{
    return index->extent.per_n ? 0 : index->extent.constant;
}

static void find_more_than_indices(void *context, const Expr *expr)
{
    bool *found = context;
    if (expr->kind != EXPR_INDEX && expr->kind != EXPR_CONSTANT && expr->kind != EXPR_OP)
        *found = true;
}

/* The subscript follows from indices alone: it can be computed here. */
static bool is_of_indices(const Expr *subscript)
{
    bool more = false;
    expr_walk(subscript, find_more_than_indices, &more);
    return !more;
}

/* ---- slabs ---- */

typedef struct Finding {
    const Index *sample;
    const Expr *read; /* the first of samples */
    bool several;     /* others have other subscripts */
} Finding;

static bool reads_sample(const Expr *expr, const Index *sample)
{
    return expr->kind == EXPR_READ && expr->count > 0 && expr->args[0]->kind == EXPR_INDEX &&
           expr->args[0]->index == sample;
}

static void find_samples(void *context, const Expr *expr)
{
    Finding *finding = context;
    if (expr->kind != EXPR_READ || !expr_uses_index(expr, finding->sample))
        return;
    if (!reads_sample(expr, finding->sample) || expr->tensor->integer || expr->tensor->kind == TENSOR_DRAW ||
        (expr->otherwise && !expr_is_number(expr->otherwise, 0))) {
        finding->several = true;
        return;
    }
    const Expr *first = finding->read;
    if (!first)
        finding->read = expr;
    bool same = !first || (first->count == expr->count && !first->otherwise == !expr->otherwise);
    for (int i = 1; same && first && i < expr->count; i++)
        same = first->args[i] == expr->args[i] && extent_equal(first->tensor->shape[i], expr->tensor->shape[i]);
    finding->several = finding->several || !same;
}

typedef struct Outside {
    Graph *graph;
    const Index *sample;
} Outside;

static const Expr *to_zero(void *context, const Expr *expr)
{
    const Outside *outside = context;
    return reads_sample(expr, outside->sample) ? expr_number(outside->graph, 0) : NULL;
}

/* It is 0 where the samples that it reads are, as they are outside. */
static bool vanishes(Graph *graph, const Expr *expr, const Index *sample)
{
    Outside outside = {graph, sample};
    return expr_is_number(expr_rewrite(graph, expr, to_zero, &outside), 0);
}

typedef struct Replacing {
    Graph *graph;
    const Slab *slab;
    const Index *sample;
    bool fails; /* what is read beside samples is not there for all places */
} Replacing;

/* Reads with the slab's subscripts replaced by its places. */
static const Expr *to_places(void *context, const Expr *expr)
{
    Replacing *replacing = context;
    const Slab *slab = replacing->slab;
    if (expr->kind != EXPR_READ)
        return NULL;
    const bool samples = reads_sample(expr, replacing->sample);
    const Expr **args = ARENA_ARRAY(replacing->graph->arena, const Expr *, expr->count + 1);
    replacing->fails = replacing->fails || (!samples && expr->otherwise);
    for (int i = 0; i < expr->count; i++) {
        args[i] = expr->args[i];
        for (int k = 0; k < slab->count; k++) {
            const bool same = samples ? i == k + 1
                                      : slab->subscript[k] == expr->args[i] && expr->args[i]->kind != EXPR_CONSTANT;
            if (!same)
                continue;
            args[i] = expr_index(replacing->graph, slab->places[k]);
            replacing->fails = replacing->fails || !extent_equal(expr->tensor->shape[i], slab->tensor->shape[k + 1]);
        }
    }
    return expr_read(replacing->graph, expr->tensor, args, NULL);
}

static void find_other_index(void *context, const Expr *expr)
{
    const Slab **slab = context;
    if (!*slab || expr->kind != EXPR_INDEX)
        return;
    for (int k = 0; k < (*slab)->count; k++)
        if ((*slab)->places[k] == expr->index)
            return;
    *slab = NULL;
}

/* The samples that `operand` reads as a slab; *guarded: with a value of 0 outside. */
static bool make_slab(Graph *graph, const Expr *operand, const Index *sample, Slab *slab, bool *guarded)
{
    Finding finding = {.sample = sample};
    expr_walk(operand, find_samples, &finding);
    const Expr *read = finding.read;
    if (!read || finding.several || read->count > SUBSCRIPTS || read->count < 2)
        return false;
    *slab = (Slab){.tensor = read->tensor, .count = read->count - 1, .reals = 1};
    *guarded = read->otherwise != NULL;
    if (*guarded && !vanishes(graph, operand, sample))
        return false;
    for (int i = 1; i < read->count; i++) {
        const Extent extent = read->tensor->shape[i];
        if (extent.per_n || !is_of_indices(read->args[i]))
            return false;
        slab->subscript[i - 1] = read->args[i];
        slab->places[i - 1] = graph_index(graph, arena_printf(graph->arena, "u%d", i), extent);
        slab->reals *= extent.constant;
    }
    Replacing replacing = {graph, slab, sample, false};
    slab->value = expr_rewrite(graph, operand, to_places, &replacing);
    /* Only the sample and places may be left. */
    const Expr *zero = expr_number(graph, 0);
    const Expr *rest = expr_substitute(graph, slab->value, 1, &sample, &zero);
    const Slab *check = slab;
    expr_walk(rest, find_other_index, &check);
    return check != NULL && !replacing.fails;
}

Extent slab_step(const Slab *slab, const Index *index)
{
    Extent step = extent_constant(0);
    int64_t below = 1;
    for (int k = slab->count; k-- > 0;) {
        Affine affine;
        if (expr_affine(slab->subscript[k], &affine))
            for (int i = 0; i < affine.count; i++)
                if (affine.index[i] == index)
                    step.constant += affine.coefficient[i] * below;
        below *= slab->tensor->shape[k + 1].constant;
    }
    return step;
}

/* ---- conditions ---- */

static void split_conditions(Search *search, const Expr *condition)
{
    if (condition->kind == EXPR_OP && condition->op == OP_AND) {
        split_conditions(search, condition->args[0]);
        split_conditions(search, condition->args[1]);
    } else if (search->condition_count == CONDITIONS) {
        search->failed = true;
    } else {
        search->conditions[search->condition_count++] = condition;
    }
}

/* b without its guards, which become conditions. */
static const Expr *without_guards(Search *search, const Expr *expr)
{
    while (expr->kind == EXPR_OP && expr->op == OP_SELECT && expr_is_number(expr->args[2], 0)) {
        split_conditions(search, expr->args[0]);
        expr = expr->args[1];
    }
    return expr;
}

/* The subscript lies inside its dimension. */
static const Expr *inside(Graph *graph, const Expr *subscript, Extent extent)
{
    const Expr *low = expr_op(graph, OP_GE, subscript, expr_number(graph, 0), NULL);
    const Expr *high = expr_op(graph, OP_LT, subscript, expr_extent(graph, extent), NULL);
    return expr_op(graph, OP_AND, low, high, NULL);
}

typedef struct Only {
    const Index *a, *b;
    bool others;
} Only;

static void find_others(void *context, const Expr *expr)
{
    Only *only = context;
    if (expr->kind == EXPR_READ || expr->kind == EXPR_REDUCE ||
        (expr->kind == EXPR_INDEX && expr->index != only->a && expr->index != only->b))
        only->others = true;
}

/* A subscript of no index but this one. */
static bool uses_only(const Expr *subscript, const Index *index)
{
    Only only = {index, index, false};
    expr_walk(subscript, find_others, &only);
    return !only.others;
}

/* Deals the conditions to the axes; each must speak of one axis alone. */
static bool deal_conditions(Search *search)
{
    Lanes *lanes = search->lanes;
    for (int i = 0; i < search->condition_count; i++) {
        bool dealt = false;
        for (int k = 0; k < lanes->axis_count && !dealt; k++) {
            Axis *axis = &lanes->axis[k];
            Only only = {axis->column, axis->deep, false};
            expr_walk(search->conditions[i], find_others, &only);
            if (only.others)
                continue;
            axis->condition = expr_op(search->graph, OP_AND, axis->condition, search->conditions[i], NULL);
            dealt = true;
        }
        if (!dealt)
            return false;
    }
    return true;
}

/* ---- axes ---- */

/* The indices of a subscript: one of the columns, one of the depth, and the one that stands alone. */
typedef struct Subscript {
    const Lanes *lanes;
    const Index *column, *deep, *alone;
    bool several; /* of a kind, or others */
} Subscript;

static void sort_index(void *context, const Expr *expr)
{
    Subscript *subscript = context;
    const Index *index = expr->index;
    if (expr->kind != EXPR_INDEX || extent_is_constant(index->extent, 1))
        return;
    const Index **kind = in_group(&subscript->lanes->parts.columns, index) ? &subscript->column
                         : in_group(&subscript->lanes->parts.depth, index) ? &subscript->deep
                         : index == subscript->lanes->alone                ? &subscript->alone
                                                                           : NULL;
    if (!kind || (*kind && *kind != index))
        subscript->several = true;
    else
        *kind = index;
}

static Subscript sort_subscript(const Lanes *lanes, const Expr *expr)
{
    Subscript subscript = {.lanes = lanes};
    expr_walk(expr, sort_index, &subscript);
    return subscript;
}

/* No other subscript may have the indices of an axis. */
static bool stands_alone(const Slab *slab, int place, const Index *index)
{
    for (int k = 0; index && k < slab->count; k++)
        if (k != place && expr_uses_index(slab->subscript[k], index))
            return false;
    return true;
}

int64_t axis_value(const Axis *axis, const Expr *expr, int64_t column, int64_t deep)
{
    double args[3] = {0};
    if (expr->kind == EXPR_INDEX)
        return expr->index == axis->column ? column : expr->index == axis->deep ? deep : 0;
    if (expr->kind != EXPR_OP)
        return (int64_t)expr->value;
    for (int i = 0; i < expr->count; i++)
        args[i] = (double)axis_value(axis, expr->args[i], column, deep);
    return (int64_t)op_value(expr->op, args[0], args[1], args[2]);
}

/* The value of a subscript where all indices are 0. */
static int64_t value_at_start(const Expr *subscript)
{
    const Axis none = {0};
    return axis_value(&none, subscript, 0, 0);
}

/* The slab's first element that is read, but for axes and for what stands alone. */
static int64_t slab_start(const Slab *slab, const Lanes *lanes)
{
    int64_t first = 0, below = 1;
    for (int k = slab->count; k-- > 0;) {
        bool elsewhere = lanes->alone && expr_uses_index(slab->subscript[k], lanes->alone);
        for (int i = 0; slab == &lanes->b && i < lanes->axis_count; i++)
            elsewhere = elsewhere || lanes->axis[i].place == slab->subscript[k];
        if (!elsewhere)
            first += value_at_start(slab->subscript[k]) * below;
        below *= slab->tensor->shape[k + 1].constant;
    }
    return first;
}

/* The subscript moves evenly with each of its indices, or with nothing but what stands alone. */
static bool is_even(const Expr *subscript, const Index *alone)
{
    Affine affine;
    return expr_affine(subscript, &affine) || uses_only(subscript, alone);
}

static bool all_even(int count, const Expr *const *subscripts, const Index *alone)
{
    for (int i = 0; i < count; i++)
        if (!is_even(subscripts[i], alone))
            return false;
    return true;
}

/* Whatever its indices are, an even subscript lies inside the dimension. */
static bool stays_inside(const Subscript *subscript, const Expr *expr, Extent extent)
{
    const Axis alone = {.column = subscript->alone};
    Affine affine;
    if (expr_affine(expr, &affine)) {
        int64_t least = affine.constant, most = affine.constant;
        for (int i = 0; i < affine.count; i++) {
            const int64_t reach = affine.coefficient[i] * (known_extent(affine.index[i]) - 1);
            *(reach < 0 ? &least : &most) += reach;
        }
        return least >= 0 && most < extent.constant;
    }
    for (int64_t i = 0; subscript->alone && i < known_extent(subscript->alone); i++) {
        const int64_t value = axis_value(&alone, expr, i, 0);
        if (value < 0 || value >= extent.constant)
            return false;
    }
    return true;
}

/* An axis of the subscript. */
static bool add_axis(Search *search, const Subscript *subscript, const Expr *expr, Extent extent, int64_t below,
                     bool guarded)
{
    Lanes *lanes = search->lanes;
    if (lanes->axis_count == AXES || subscript->alone)
        return false;
    lanes->axis[lanes->axis_count++] = (Axis){subscript->column, subscript->deep, expr, extent_constant(below),
                                              expr_number(search->graph, 1), 1, 0};
    const Expr *within = guarded ? inside(search->graph, expr, extent) : expr_number(search->graph, 1);
    if (!expr_is_number(within, 1))
        split_conditions(search, within);
    return true;
}

static bool find_axes(Search *search, bool guarded)
{
    Lanes *lanes = search->lanes;
    int64_t below = 1;
    for (int k = lanes->b.count; k-- > 0;) {
        const Expr *expr = lanes->b.subscript[k];
        const Extent extent = lanes->b.tensor->shape[k + 1];
        const Subscript subscript = sort_subscript(lanes, expr);
        if (subscript.several || !stands_alone(&lanes->b, k, subscript.column) ||
            !stands_alone(&lanes->b, k, subscript.deep) || !stands_alone(&lanes->b, k, subscript.alone))
            return false;
        const bool even = is_even(expr, lanes->alone) && (!guarded || stays_inside(&subscript, expr, extent));
        if (subscript.column && !subscript.deep && even && lanes->together && !lanes->wide.count) {
            lanes->wide.index[lanes->wide.count++] = subscript.column;
            lanes->wide_step = slab_step(&lanes->b, subscript.column);
        } else if (subscript.column) {
            if (!add_axis(search, &subscript, expr, extent, below, guarded))
                return false;
        } else if (!even) {
            return false;
        }
        below *= extent.constant;
    }
    lanes->b.first = slab_start(&lanes->b, lanes);
    return !search->failed && deal_conditions(search);
}

/* A window's places are evenly spaced, in the depth and in the samples, by the same steps for every column; sets
 * them. */
static bool find_spacing(Axis *axis)
{
    const int64_t columns = known_extent(axis->column), deep = axis->deep ? known_extent(axis->deep) : 1;
    bool known = false;
    if (columns == 0 || deep == 0 || columns > WINDOW_MOST || deep > WINDOW_MOST)
        return false;
    for (int64_t x = 0; x < columns; x++)
        for (int64_t d = 0, last = -1; d < deep; d++) {
            if (!axis_value(axis, axis->condition, x, d))
                continue;
            if (last >= 0) {
                const int64_t spacing = d - last;
                const int64_t step = axis_value(axis, axis->place, x, d) -
                                     axis_value(axis, axis->place, x, last);
                if (known && (spacing != axis->spacing || step != axis->place_step))
                    return false;
                axis->spacing = spacing;
                axis->place_step = step;
                known = true;
            }
            last = d;
        }
    return true;
}

/* What is left of the depth is one run of places in both operands. */
static bool find_deep(Lanes *lanes)
{
    for (int i = 0; i < lanes->parts.depth.count; i++) {
        const Index *index = lanes->parts.depth.index[i];
        bool in_window = index == lanes->sample;
        for (int k = 0; k < lanes->axis_count; k++)
            in_window = in_window || lanes->axis[k].deep == index;
        if (in_window)
            continue;
        if (index->extent.per_n)
            return false;
        lanes->deep.index[lanes->deep.count++] = index;
    }
    for (int i = lanes->deep.count; i-- > 0;) {
        const Index *index = lanes->deep.index[i];
        const Extent b = slab_step(&lanes->b, index);
        Extent a;
        if (lanes->together)
            a = slab_step(&lanes->a, index);
        else if (!read_stride(lanes->steps, index, &a))
            return false;
        if (i == lanes->deep.count - 1) {
            lanes->deep_a = a;
            lanes->deep_b = b;
            continue;
        }
        int64_t inner = 1;
        for (int k = i + 1; k < lanes->deep.count; k++)
            inner *= lanes->deep.index[k]->extent.constant;
        if (a.per_n || a.constant != lanes->deep_a.constant * inner || b.constant != lanes->deep_b.constant * inner)
            return false;
    }
    return true;
}

/* All columns have their place: the sample, an axis, or beside them. */
static bool columns_are_placed(const Lanes *lanes)
{
    for (int i = 0; i < lanes->parts.columns.count; i++) {
        const Index *index = lanes->parts.columns.index[i];
        bool placed = index == lanes->sample || in_group(&lanes->wide, index);
        for (int k = 0; k < lanes->axis_count; k++)
            placed = placed || lanes->axis[k].column == index;
        if (!placed || (index != lanes->sample && index->extent.per_n))
            return false;
    }
    return true;
}

/* ---- sizes ---- */

int64_t lanes_alone(const Lanes *lanes)
{
    return lanes->alone ? lanes->alone->extent.constant : 1;
}

int64_t lanes_columns(const Lanes *lanes)
{
    int64_t count = lanes->places;
    for (int i = 0; i < lanes->wide.count; i++)
        count *= lanes->wide.index[i]->extent.constant;
    return count;
}

int64_t lanes_padded(const Lanes *lanes, int64_t elements)
{
    const int64_t width = lanes->b.tensor->shape[lanes->b.count].constant;
    return elements / width * (lanes->before + width + lanes->after) + elements % width;
}

int64_t lanes_own_scratch(const Lanes *lanes)
{
    const int64_t slabs = lanes->together ? lanes_padded(lanes, lanes->b.reals) + lanes->a.reals
                                          : lanes->b.reals;
    const int64_t sums = lanes->together ? 0 : HIGHEST_TILE * lanes->places;
    const int64_t own = (slabs + sums) * (lanes->together ? WIDEST_TILE / 2 : WIDEST_TILE);
    Plane plane;
    if (!plane_of(lanes, &plane) || !plane_pays(lanes, &plane))
        return own;
    const int64_t rest = lanes->together ? plane_a_reals(lanes, &plane)
                                         : HIGHEST_TILE * plane_sums_reals(&plane);
    const int64_t planes = plane_slab_reals(lanes, &plane) + rest;
    return planes > own || lanes->one_by_one ? planes : own;
}

int64_t lanes_shared_scratch(const Lanes *lanes)
{
    return lanes->together ? PARTS * lanes_alone(lanes) * lanes->rows * lanes_columns(lanes) : 0;
}

/* ---- tiles ---- */

/* Numbers read for each that is multiplied and added, where registers have room for so many sums: those that
 * come from afar, and all. */
static double reads(LaneTile tile, int room)
{
    const int columns = tile.wide * tile.near;
    const int rows = tile.rows * columns <= room                             ? tile.rows
                     : tile.rows % 2 == 0 && tile.rows / 2 * columns <= room ? tile.rows / 2
                     : tile.rows % 3 == 0 && tile.rows / 3 * columns <= room ? tile.rows / 3
                                                                             : 1;
    return (double)(rows + tile.wide + rows + columns) / (rows * columns);
}

/* The tile which divides so many rows, planes and neighbouring windows, and reads least on targets with many
 * and with few registers. */
static LaneTile best_tile(int64_t rows, int64_t wide, int64_t near)
{
#define LANE_TILE(rows, wide, near) {rows, wide, near},
    static const LaneTile tiles[] = {LANE_TILES(LANE_TILE)};
#undef LANE_TILE
    LaneTile best = {1, 1, 1};
    double least = 0;
    for (size_t i = 0; i < sizeof tiles / sizeof *tiles; i++) {
        const double cost = reads(tiles[i], 24) + reads(tiles[i], 12);
        const bool divides = rows % tiles[i].rows == 0 && wide % tiles[i].wide == 0 &&
                             near % tiles[i].near == 0;
        if (divides && (least == 0 || cost < least)) {
            best = tiles[i];
            least = cost;
        }
    }
    return best;
}

/* The places of the innermost axis and its windows: from the first that is met to the last; how many pairs of
 * window and place there are of each hundred. */
static int64_t find_reach(const Lanes *lanes, const Plane *plane, int64_t *least, int64_t *most)
{
    const Axis *axis = &lanes->axis[0];
    int64_t inside = 0;
    for (int64_t x = 0; x < known_extent(axis->column); x++)
        for (int64_t d = 0; d < known_extent(axis->deep); d++) {
            const int64_t place = plane->first[0] + x * plane->step[0] + d * plane->pace[0];
            *least = place < *least ? place : *least;
            *most = place > *most ? place : *most;
            inside += axis_value(axis, axis->condition, x, d) != 0;
        }
    return 100 * inside / (known_extent(axis->column) * known_extent(axis->deep));
}

/* How the sums are added up. Neighbouring windows are of one tile if they have the same places: with zeros
 * around rows, where these are few. */
static void find_tile(Lanes *lanes)
{
    enum { MOST = 75 /* percent that are no zeros */ };
    const int64_t wide = lanes->wide.count ? lanes->wide.index[0]->extent.constant : 1;
    int64_t near = 1, least = 0, most = lanes->b.tensor->shape[lanes->b.count].constant - 1;
    Plane plane;
    if (plane_of(lanes, &plane) && plane.spread[0] == 1 && find_reach(lanes, &plane, &least, &most) >= MOST)
        near = known_extent(lanes->axis[0].column);
    lanes->tile = best_tile(lanes->rows, wide, near);
    if (lanes->tile.near > 1) {
        lanes->before = -least;
        lanes->after = most + 1 - lanes->b.tensor->shape[lanes->b.count].constant;
    }
}

/* ---- contractions ---- */

/* As a slab that is read at steps of its own. */
static bool turn_a(Search *search)
{
    Lanes *lanes = search->lanes;
    bool guarded;
    if (!make_slab(search->graph, lanes->parts.a, lanes->sample, &lanes->a, &guarded) || guarded ||
        !all_even(lanes->a.count, lanes->a.subscript, lanes->alone))
        return false;
    lanes->a.first = slab_start(&lanes->a, lanes);
    return true;
}

/* The steps of a where it lies: those of its subscripts with what stands alone at 0. False where it moves unevenly. */
static bool find_steps(Search *search)
{
    Lanes *lanes = search->lanes;
    const Expr *a = lanes->direct.expr, *zero = expr_number(search->graph, 0);
    if (!all_even(a->count, a->args, lanes->alone))
        return false;
    lanes->steps = lanes->alone ? expr_substitute(search->graph, a, 1, &lanes->alone, &zero) : a;
    for (int k = 0; k < lanes->parts.depth.count; k++) {
        Extent stride;
        if (!read_stride(lanes->steps, lanes->parts.depth.index[k], &stride) || stride.per_n)
            return false;
    }
    return true;
}

/* a: read where it lies, or turned like b. */
static bool find_a(Search *search)
{
    Lanes *lanes = search->lanes;
    const Expr *a = lanes->parts.a;
    if (lanes->together)
        return turn_a(search);
    lanes->direct = (Operand){.expr = a};
    if (a->kind != EXPR_READ || a->otherwise || a->tensor->integer || a->tensor->kind == TENSOR_DRAW)
        return false;
    return find_steps(search);
}

static bool find_rows(Lanes *lanes)
{
    const IndexGroup *rows = &lanes->parts.rows, *batch = &lanes->parts.batch;
    int64_t alone;
    if (!group_size_known(rows, &lanes->rows) || rows->count > 1 || !group_size_known(batch, &alone))
        return false;
    lanes->row = rows->count ? rows->index[0] : NULL;
    lanes->rows_step = extent_constant(0);
    if (lanes->together)
        lanes->rows_step = slab_step(&lanes->a, lanes->row);
    else if (lanes->row && !read_stride(lanes->steps, lanes->row, &lanes->rows_step))
        return false;
    return !lanes->rows_step.per_n;
}

static bool try_lanes(Graph *graph, const Contraction *parts, const Index *sample, bool together, Lanes *lanes)
{
    *lanes = (Lanes){.parts = *parts, .together = together, .sample = sample, .places = 1};
    if (parts->batch.count > 1)
        return false;
    lanes->alone = parts->batch.count ? parts->batch.index[0] : NULL;
    Search search = {.graph = graph, .lanes = lanes};
    bool guarded;
    const Expr *b = without_guards(&search, parts->b);
    if (search.failed || !make_slab(graph, b, sample, &lanes->b, &guarded) || !find_a(&search) ||
        !find_axes(&search, guarded) || !find_deep(lanes) || !find_rows(lanes) || !columns_are_placed(lanes))
        return false;
    for (int k = 0; k < lanes->axis_count; k++) {
        if (!find_spacing(&lanes->axis[k]))
            return false;
        lanes->places *= known_extent(lanes->axis[k].column);
    }
    if (together)
        find_tile(lanes);
    return true;
}

static bool fits(const Graph *graph, const Lanes *lanes)
{
    return lanes_own_scratch(lanes) + lanes_shared_scratch(lanes) <= graph->scratch_limit;
}

/* For as many samples as there are lanes, or for one at a time. */
static bool find_room(const Graph *graph, Lanes *lanes)
{
    Plane plane;
    const bool planes = plane_of(lanes, &plane);
    if (!(planes && plane_pays_always(lanes, &plane)) && fits(graph, lanes))
        return true;
    lanes->one_by_one = planes;
    return planes && fits(graph, lanes);
}

bool lanes_of(Graph *graph, const Tensor *tensor, Lanes *lanes)
{
    Contraction parts;
    if (!contraction_of(graph, tensor, &parts))
        return false;
    for (int turn = 0; turn < 2; turn++) {
        const Contraction option = turn ? exchanged(&parts) : parts;
        for (int together = 0; together < 2; together++) {
            const IndexGroup *group = together ? &option.depth : &option.columns;
            for (int i = 0; i < group->count; i++)
                if (extent_equal(group->index[i]->extent, extent_batch) &&
                    try_lanes(graph, &option, group->index[i], together, lanes))
                    return find_room(graph, lanes);
        }
    }
    return false;
}
