#include "plane.h"

/* What an axis is for the plane: its places run with one index, and the window's with the other (NULL: it has
 * one place). In the plane both go in even steps; the picture's elements stand `spread` apart. */
typedef struct Border {
    const Axis *axis;
    const Index *along, *window;
    int64_t extent; /* of the picture */
    int64_t spread;
    int64_t first, pace, step; /* where it begins in the plane; from one value of each index to the next */
    int64_t least, most;       /* places in the plane that are read */
    int64_t inner;             /* pairs of both indices of which the picture has an element */
} Border;

static int64_t count_of(const Index *index)
{
    return index ? index->extent.constant : 1;
}

static int64_t value_at(const Border *border, const Expr *expr, int64_t along, int64_t window)
{
    const bool by_column = border->along == border->axis->column;
    return axis_value(border->axis, expr, by_column ? along : window, by_column ? window : along);
}

static bool holds(const Border *border, int64_t along, int64_t window)
{
    return value_at(border, border->axis->condition, along, window) != 0;
}

/* Where the picture's element stands in the plane. */
static int64_t place_at(const Border *border, int64_t along, int64_t window)
{
    return border->spread * value_at(border, border->axis->place, along, window);
}

/* The steps in the plane, from two pairs of indices that differ in one of them alone; as they are where there
 * are none. */
static void find_steps(Border *border)
{
    const int64_t alongs = count_of(border->along), windows = count_of(border->window);
    bool paced = false, stepped = false, begun = false;
    for (int64_t x = 0; x < alongs; x++)
        for (int64_t d = 0; d < windows; d++) {
            if (!holds(border, x, d))
                continue;
            for (int64_t other = d + 1; !stepped && other < windows; other++)
                if (holds(border, x, other)) {
                    border->step = (place_at(border, x, other) - place_at(border, x, d)) / (other - d);
                    stepped = true;
                }
            for (int64_t other = x + 1; !paced && other < alongs; other++)
                if (holds(border, other, d)) {
                    border->pace = (place_at(border, other, d) - place_at(border, x, d)) / (other - x);
                    paced = true;
                }
        }
    for (int64_t x = 0; x < alongs && !begun; x++)
        for (int64_t d = 0; d < windows && !begun; d++) {
            border->first = place_at(border, x, d) - x * border->pace - d * border->step;
            begun = holds(border, x, d);
        }
}

/* Windows move evenly, and have all elements of the picture that they meet. */
static bool find_border(Border *border)
{
    border->most = border->spread * (border->extent - 1);
    find_steps(border);
    if (border->pace < 1)
        return false;
    for (int64_t x = 0; x < count_of(border->along); x++)
        for (int64_t d = 0; d < count_of(border->window); d++) {
            const int64_t place = border->first + x * border->pace + d * border->step;
            const bool inside = place >= 0 && place < border->spread * border->extent &&
                                place % border->spread == 0;
            if (inside != holds(border, x, d) || (inside && place != place_at(border, x, d)))
                return false;
            border->inner += inside;
            border->least = place < border->least ? place : border->least;
            border->most = place > border->most ? place : border->most;
        }
    return true;
}

/* The axes are the last dimensions of the samples' tensor, the first of them the innermost. */
static bool are_innermost(const Lanes *lanes)
{
    int64_t below = 1;
    for (int k = 0; k < lanes->axis_count; k++) {
        const int dimension = lanes->b.count - 1 - k;
        if (dimension < 0 || lanes->axis[k].place != lanes->b.subscript[dimension] ||
            lanes->axis[k].below.constant != below)
            return false;
        below *= lanes->b.tensor->shape[dimension + 1].constant;
    }
    return lanes->axis_count > 0;
}

/* The other operand's last dimensions are the places that are summed over. */
static bool runs_alike(const Lanes *lanes)
{
    for (int k = 0; k < lanes->axis_count; k++) {
        const int dimension = lanes->a.count - 1 - k;
        const Index *deep = lanes->axis[k].deep;
        if (dimension < 0 || !deep || lanes->a.subscript[dimension]->kind != EXPR_INDEX ||
            lanes->a.subscript[dimension]->index != deep ||
            !extent_equal(lanes->a.tensor->shape[dimension + 1], deep->extent))
            return false;
    }
    return lanes->deep.count == 0;
}

static int64_t whole_tiles(int64_t places)
{
    return (places + WIDEST_TILE - 1) / WIDEST_TILE * WIDEST_TILE;
}

bool plane_of(const Lanes *lanes, Plane *plane)
{
    enum { ADDING_UP = 128 /* what it takes to add up a vector's lanes, in multiplications */ };
    if (!are_innermost(lanes) || (lanes->together && !runs_alike(lanes)))
        return false;
    *plane = (Plane){.picture = 1, .reals = 1, .run = 1, .a_picture = 1};
    int64_t inner = 1, windows = 1;
    for (int k = 0; k < lanes->axis_count; k++) {
        const Axis *axis = &lanes->axis[k];
        Border border = {.axis = axis,
                         .along = lanes->together ? axis->deep : axis->column,
                         .window = lanes->together ? axis->column : axis->deep,
                         .spread = axis->spacing,
                         .pace = 1,
                         .extent = lanes->b.tensor->shape[lanes->b.count - k].constant};
        if (!find_border(&border))
            return false;
        plane->low[k] = -border.least;
        plane->size[k] = border.most - border.least + 1;
        plane->first[k] = border.first;
        plane->step[k] = border.step;
        plane->below[k] = plane->reals;
        plane->pace[k] = border.pace;
        plane->spread[k] = border.spread;
        plane->run += (count_of(border.along) - 1) * border.pace * plane->reals;
        plane->picture *= border.extent;
        plane->reals *= plane->size[k];
        plane->a_picture *= count_of(border.along);
        inner *= border.inner;
        windows *= count_of(border.window);
    }
    plane->a_reals = whole_tiles(plane->run);
    const int64_t work = windows * (lanes->together ? plane->run + ADDING_UP : whole_tiles(plane->run));
    plane->percent = (int)(100 * inner / work);
    return true;
}

bool plane_pays(const Lanes *lanes, const Plane *plane)
{
    return lanes->one_by_one || plane->percent * (lanes->together ? WIDEST_TILE / 2 : WIDEST_TILE) >= 100;
}

bool plane_pays_always(const Lanes *lanes, const Plane *plane)
{
    /* Measured on processors with AVX-512, and rounded towards those with less. */
    enum { CACHE_REALS = 200000, CYCLES_TO_TURN = 3, PRODUCTS_PER_CYCLE = 20 };
    double products = (double)lanes_alone(lanes) * (double)lanes->rows * (double)lanes->places;
    const double turned = (double)lanes->b.reals + products;
    if (lanes->together || lanes->b.reals * WIDEST_TILE < CACHE_REALS)
        return false;
    for (int k = 0; k < lanes->axis_count; k++)
        products *= (double)count_of(lanes->axis[k].deep);
    for (int k = 0; k < lanes->deep.count; k++)
        products *= (double)lanes->deep.index[k]->extent.constant;
    const double zeros = products * (100 - plane->percent) / plane->percent;
    return zeros < turned * CYCLES_TO_TURN * PRODUCTS_PER_CYCLE;
}

int64_t plane_slab_reals(const Lanes *lanes, const Plane *plane)
{
    return whole_tiles(lanes->b.reals / plane->picture * plane->reals) + WIDEST_TILE;
}

int64_t plane_a_reals(const Lanes *lanes, const Plane *plane)
{
    return lanes->together ? lanes->a.reals / plane->a_picture * plane->a_reals : 0;
}

int64_t plane_sums_reals(const Plane *plane)
{
    return whole_tiles(plane->run);
}
