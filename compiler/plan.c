/*
 * Liveness and placement for plan.h.
 */
#include "plan.h"
#include "contraction.h"

#include <stdlib.h>

enum { ALIGN_REALS = 16 }; /* places of constant size start at multiples of a cache line */

/* A read in a step of a kernel. */
typedef struct Use {
    const PlanStep *step;
    const Tensor *base;
    bool found;
    bool elsewhere; /* other than in the row of the kernel's loops, or in a way that writing disturbs */
} Use;

static bool reads_own(const Expr *read, const PlanStep *step, int count)
{
    if (read->tensor->kind == TENSOR_VIEW || read->count < count)
        return false;
    for (int i = 0; i < count; i++)
        if (read->args[i]->kind == EXPR_INDEX ? read->args[i]->index != step->indices[i]
                                              : !extent_is_constant(read->tensor->shape[i], 1))
            return false;
    return true;
}

static void find_row_use(void *context, const Expr *expr)
{
    Use *use = context;
    if (expr->kind != EXPR_READ || stored_tensor(expr->tensor) != use->base)
        return;
    use->found = true;
    use->elsewhere = use->elsewhere || !reads_own(expr, use->step, use->step->depth);
}

/* Reductions that change with none of the step's own loops are computed before these. */
static bool comes_first(const PlanStep *step, const Expr *reduce)
{
    for (int i = step->depth; i < step->tensor->rank; i++)
        if (expr_uses_index(reduce, step->indices[i]))
            return false;
    return step->depth > 0;
}

static void find_use(Use *use, const Expr *expr, bool reduced)
{
    const PlanStep *step = use->step;
    if (expr->kind == EXPR_REDUCE && comes_first(step, expr)) {
        expr_walk(expr, find_row_use, use);
        return;
    }
    if (expr->kind == EXPR_READ && stored_tensor(expr->tensor) == use->base) {
        use->found = true;
        bool same = reads_own(expr, step, step->tensor->rank) && expr->count == step->tensor->rank;
        for (int i = 0; same && i < expr->count; i++)
            same = extent_equal(expr->tensor->shape[i], step->tensor->shape[i]);
        use->elsewhere = use->elsewhere || reduced || expr->otherwise || !same;
    }
    for (int i = 0; expr->args && i < expr->count; i++)
        find_use(use, expr->args[i], reduced);
    if (expr->otherwise)
        find_use(use, expr->otherwise, reduced);
    if (expr->body)
        find_use(use, expr->body, true);
}

/* Whether the step's result may stand where `operand` stands: what the kernel reads of it, it reads in the
 * row that it is about to write, and before. */
static bool takes_place(int count, const PlanStep *steps, int at, const Tensor *operand)
{
    const Tensor *tensor = steps[at].tensor;
    for (int p = 0; p < tensor->rank; p++)
        if (operand->rank != tensor->rank || !extent_equal(operand->shape[p], tensor->shape[p]))
            return false;
    Use own = {&steps[at], operand, false, false};
    find_use(&own, steps[at].body, false);
    bool found = own.found;
    for (int i = 0; i < count; i++) {
        if (steps[i].kernel != steps[at].kernel || i == at)
            continue;
        Use use = {&steps[i], operand, false, false};
        expr_walk(steps[i].body, find_row_use, &use);
        found = found || use.found;
        if (use.found && (use.elsewhere || i > at))
            return false;
    }
    return found && !own.elsewhere;
}

/* The highest power of n in the tensor's size, and a bound of its coefficient. */
static void measure(Place *place)
{
    int64_t size[SIZE_TERMS];
    if (!shape_size(place->tensor->rank, place->tensor->shape, size) || size[3] || size[4])
        DLC_BUG("the size of %s grows faster than n^2", place->tensor->name);
    place->degree = size[2] ? 2 : size[1] ? 1 : 0;
    for (int k = 0; k <= place->degree; k++)
        place->size += k == place->degree || size[k] > 0 ? size[k] : 0;
    if (place->degree == 0)
        place->size = (place->size + ALIGN_REALS - 1) / ALIGN_REALS * ALIGN_REALS;
}

static bool lives_with(const Place *a, const Place *b)
{
    return a->first <= b->last && b->first <= a->last;
}

static int by_size(const void *left, const void *right)
{
    const Place *a = *(const Place *const *)left, *b = *(const Place *const *)right;
    if (a->degree != b->degree)
        return a->degree - b->degree;
    if (a->size != b->size)
        return a->size > b->size ? -1 : 1;
    return a->first - b->first;
}

static int by_start(const void *left, const void *right)
{
    const Place *a = *(const Place *const *)left, *b = *(const Place *const *)right;
    if (a->degree != b->degree || a->first == b->first)
        return by_size(left, right);
    return a->first - b->first;
}

static int by_life(const void *left, const void *right)
{
    const Place *a = *(const Place *const *)left, *b = *(const Place *const *)right;
    const int lives = a->last - a->first, other = b->last - b->first;
    if (a->degree != b->degree || lives == other)
        return by_size(left, right);
    return other - lives;
}

static bool overlaps(const Place *a, int64_t offset, const Place *b)
{
    return offset < b->offset + b->size && b->offset < offset + a->size;
}

/* Whether `place` may stand at this offset beside `count` places that live at the same time. */
static bool fits(Place *const *living, int count, const Place *place, int64_t offset)
{
    for (int i = 0; i < count; i++) {
        const Place *other = living[i];
        if (!overlaps(place, offset, other))
            continue;
        bool pair = place->in_place == other->tensor || other->in_place == place->tensor;
        if (!(pair && offset == other->offset && place->size == other->size))
            return false;
    }
    return true;
}

/* The lowest offset where the place fits: 0, or an end of a place that it must not overlap.
 * `living` is room for `count` places. */
static void put(Place *const *placed, int count, Place *place, Place **living)
{
    int alive = 0;
    for (int i = 0; i < count; i++)
        if (placed[i]->degree == place->degree && lives_with(placed[i], place))
            living[alive++] = placed[i];
    int64_t best = fits(living, alive, place, 0) ? 0 : -1;
    for (int i = 0; i < alive; i++) {
        int64_t ends[2] = {living[i]->offset, living[i]->offset + living[i]->size};
        for (int k = 0; k < 2; k++)
            if ((best < 0 || ends[k] < best) && fits(living, alive, place, ends[k]))
                best = ends[k];
    }
    place->offset = best;
}

static bool reads_stored(const TensorList *reads, const Tensor *tensor)
{
    for (int i = 0; i < reads->count; i++)
        if (stored_tensor(reads->items[i]) == tensor)
            return true;
    return false;
}

static void find_lifetimes(Arena *arena, Plan *plan, int count, const PlanStep *steps)
{
    TensorList *reads = ARENA_ARRAY(arena, TensorList, count + 1);
    for (int i = 0; i < count; i++)
        reads[i] = expr_reads(arena, steps[i].body);
    for (int k = 0; k < plan->places.count; k++) {
        Place *place = &plan->places.items[k];
        for (int i = place->step + 1; i < count; i++)
            if (reads_stored(&reads[i], place->tensor))
                place->last = steps[i].kernel;
        if (place->tensor->copied)
            place->last = steps[count - 1].kernel;
    }
    for (int k = 0; k < plan->places.count; k++) {
        Place *place = &plan->places.items[k];
        if (find_contraction(place->tensor->body))
            continue; /* partial sums stand in the result while operands are still read */
        for (int m = 0; m < k && !place->in_place; m++) {
            const Place *operand = &plan->places.items[m];
            if (operand->last == place->first && operand->first < place->first && operand->degree == place->degree && operand->size == place->size &&
                operand->tensor->integer == place->tensor->integer &&
                takes_place(count, steps, place->step, operand->tensor))
                place->in_place = operand->tensor;
        }
    }
}

static void find_lower_bound(Plan *plan, int kernels)
{
    for (int i = 0; i < kernels; i++) {
        int64_t live[3] = {0};
        for (int k = 0; k < plan->places.count; k++) {
            const Place *place = &plan->places.items[k];
            if (place->first <= i && i <= place->last && !(place->in_place && place->first == i))
                live[place->degree] += place->size;
        }
        for (int d = 0; d < 3; d++)
            if (live[d] > plan->lower_bound[d])
                plan->lower_bound[d] = live[d];
    }
}

typedef int Order(const void *, const void *);

/* Places put one after the other in this order; the ends of the regions. */
static void put_in_order(Plan *plan, Order *order, Place **places, Place **living, int64_t ends[3])
{
    const int count = plan->places.count;
    for (int k = 0; k < count; k++)
        places[k] = &plan->places.items[k];
    qsort(places, (size_t)count, sizeof *places, order);
    for (int k = 0; k < count; k++) {
        Place *place = places[k];
        put(places, k, place, living);
        if (place->offset + place->size > ends[place->degree])
            ends[place->degree] = place->offset + place->size;
    }
}

/* No order is the best for all: each region is placed in the one that makes it the smallest. */
static void place_all(Arena *arena, Plan *plan)
{
    static Order *const orders[] = {by_size, by_start, by_life};
    const int count = plan->places.count;
    Place **places = ARENA_ARRAY(arena, Place *, count + 1), **living = ARENA_ARRAY(arena, Place *, count + 1);
    int64_t *offsets = ARENA_ARRAY(arena, int64_t, count + 1);
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
        int64_t ends[3] = {0};
        put_in_order(plan, orders[i], places, living, ends);
        for (int k = 0; k < count; k++) {
            const Place *place = &plan->places.items[k];
            if (i == 0 || ends[place->degree] < plan->region[place->degree])
                offsets[k] = place->offset;
        }
        for (int d = 0; d < 3; d++)
            if (i == 0 || ends[d] < plan->region[d])
                plan->region[d] = ends[d];
    }
    for (int k = 0; k < count; k++)
        plan->places.items[k].offset = offsets[k];
}

Plan plan_lives(Arena *arena, int count, const PlanStep *steps, PlanWants *wants, void *context)
{
    Plan plan = {0};
    for (int i = 0; i < count; i++)
        if (!steps[i].local && wants(context, steps[i].tensor)) {
            Place place = {.tensor = steps[i].tensor, .step = i, .first = steps[i].kernel, .last = steps[i].kernel};
            measure(&place);
            LIST_PUSH(arena, plan.places, place);
        }
    find_lifetimes(arena, &plan, count, steps);
    find_lower_bound(&plan, count ? steps[count - 1].kernel + 1 : 0);
    return plan;
}

Plan plan_arena(Arena *arena, int count, const PlanStep *steps, Scratch scratch, PlanWants *wants, void *context)
{
    Plan plan = plan_lives(arena, count, steps, wants, context);
    place_all(arena, &plan);
    plan.scratch = scratch;
    return plan;
}

const Place *plan_place(const Plan *plan, const Tensor *tensor)
{
    for (int k = 0; k < plan->places.count; k++)
        if (plan->places.items[k].tensor == tensor)
            return &plan->places.items[k];
    return NULL;
}
