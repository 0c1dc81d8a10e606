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
        if (steps[i].tensor->rank > steps[i].depth) /* its loops may be those in which the result is written */
            find_use(&use, steps[i].body, false);
        else
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

static bool is_pair(const Place *a, const Place *b)
{
    return a->in_place == b->tensor || b->in_place == a->tensor;
}

/* Whether `place` may stand exactly where `other` does, which it shares its elements with, beside `count`
 * places that live at the same time. */
static bool fits_over(Place *const *living, int count, const Place *place, const Place *other)
{
    const int64_t end = other->offset + place->size;
    for (int i = 0; i < count; i++) {
        const bool apart = end <= living[i]->offset || living[i]->offset + living[i]->size <= other->offset;
        const bool same = living[i]->offset == other->offset && living[i]->size == place->size;
        if (!apart && !(same && is_pair(living[i], place)))
            return false;
    }
    return true;
}

/* The lowest offset from which `size` reals are free. `living` is in order of offsets. */
static int64_t lowest_gap(Place *const *living, int count, int64_t size)
{
    int64_t end = 0;
    for (int i = 0; i < count && living[i]->offset < end + size; i++)
        if (living[i]->offset + living[i]->size > end)
            end = living[i]->offset + living[i]->size;
    return end;
}

/* The lowest offset where the place fits: in a gap, or over the operand whose elements it takes. `placed`, in
 * order of offsets, gets the place; `living` is room for `count` places. */
static void put(Place **placed, int count, Place *place, Place **living)
{
    int alive = 0, at = count;
    for (int i = 0; i < count; i++)
        if (placed[i]->degree == place->degree && lives_with(placed[i], place))
            living[alive++] = placed[i];
    place->offset = lowest_gap(living, alive, place->size);
    for (int i = 0; i < alive; i++)
        if (living[i]->offset < place->offset && living[i]->size == place->size &&
            is_pair(living[i], place) && fits_over(living, alive, place, living[i]))
            place->offset = living[i]->offset;
    for (; at > 0 && placed[at - 1]->offset > place->offset; at--)
        placed[at] = placed[at - 1];
    placed[at] = place;
}

/* Notes under the tensors' numbers which place is whose. */
static void number_places(Arena *arena, Plan *plan)
{
    for (int k = 0; k < plan->places.count; k++)
        if (plan->places.items[k].tensor->id >= plan->ids)
            plan->ids = plan->places.items[k].tensor->id + 1;
    plan->by_id = ARENA_ARRAY(arena, int, plan->ids + 1);
    for (int k = 0; k < plan->places.count; k++) {
        const Tensor *tensor = plan->places.items[k].tensor;
        if (plan->by_id[tensor->id])
            DLC_BUG("%s has the number of another tensor", tensor->name);
        plan->by_id[tensor->id] = k + 1;
    }
}

static Place *find_place(const Plan *plan, const Tensor *tensor)
{
    const int k = tensor->id < plan->ids ? plan->by_id[tensor->id] : 0;
    return k && plan->places.items[k - 1].tensor == tensor ? &plan->places.items[k - 1] : NULL;
}

typedef struct Reading {
    const Plan *plan;
    const PlanStep *steps;
    int step;
} Reading;

static void note_read(void *context, const Expr *expr)
{
    const Reading *reading = context;
    Place *place = expr->kind == EXPR_READ ? find_place(reading->plan, stored_tensor(expr->tensor)) : NULL;
    if (place && reading->step > place->step)
        place->last = reading->steps[reading->step].kernel;
}

static void find_lifetimes(Plan *plan, int count, const PlanStep *steps)
{
    Reading reading = {plan, steps, 0};
    for (; reading.step < count; reading.step++)
        expr_walk(steps[reading.step].body, note_read, &reading);
    for (int k = 0; k < plan->places.count; k++)
        if (plan->places.items[k].tensor->copied)
            plan->places.items[k].last = steps[count - 1].kernel;
    for (int k = 0; k < plan->places.count; k++) {
        Place *place = &plan->places.items[k];
        if (place->tensor->rank == 0 || find_contraction(place->tensor->body))
            continue; /* numbers are returned; partial sums stand in the result while operands are still read */
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
    number_places(arena, &plan);
    find_lifetimes(&plan, count, steps);
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
    return find_place(plan, tensor);
}
