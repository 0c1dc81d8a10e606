/*
 * Recognising matrix products: a summand's factors are dealt to two operands so that each
 * operand's indices stay few; guards follow the operand that has all their indices.
 */
#include "contraction.h"
#include "scatter.h"

enum { GUESSED_ROWS = 256, LEAST_WORK = 4096, LEAST_SIDE = 4 };

typedef struct IndexSet {
    int count;
    const Index *index[2 * CONTRACTION_INDICES];
    bool overflow;
} IndexSet;

static bool in_set(const IndexSet *set, const Index *index)
{
    for (int i = 0; i < set->count; i++)
        if (set->index[i] == index)
            return true;
    return false;
}

static void collect_index(void *context, const Expr *expr)
{
    IndexSet *set = context;
    if (expr->kind != EXPR_INDEX || in_set(set, expr->index))
        return;
    if (set->count == 2 * CONTRACTION_INDICES)
        set->overflow = true;
    else
        set->index[set->count++] = expr->index;
}

static IndexSet indices_of(const Expr *expr)
{
    IndexSet set = {0};
    expr_walk(expr, collect_index, &set);
    return set;
}

static bool is_subset(const IndexSet *small, const IndexSet *large)
{
    for (int i = 0; i < small->count; i++)
        if (!in_set(large, small->index[i]))
            return false;
    return !small->overflow && !large->overflow;
}

/* ---- factors and guards ---- */

enum { PARTS = 16 };

typedef struct Parts {
    int count;
    const Expr *part[PARTS];
    bool overflow;
} Parts;

static void split_parts(Parts *parts, const Expr *expr, Op op)
{
    if (expr->kind == EXPR_OP && expr->op == op) {
        split_parts(parts, expr->args[0], op);
        split_parts(parts, expr->args[1], op);
    } else if (parts->count == PARTS) {
        parts->overflow = true;
    } else {
        parts->part[parts->count++] = expr;
    }
}

/* The summand of a sum: behind a guard, if it has one. */
static const Expr *guarded_summand(const Expr *summand)
{
    bool guarded = summand->kind == EXPR_OP && summand->op == OP_SELECT &&
                   expr_is_number(summand->args[2], 0);
    return guarded ? summand->args[1] : summand;
}

static const Expr *times(Graph *graph, const Expr *a, const Expr *b)
{
    return a ? expr_op(graph, OP_MUL, a, b, NULL) : b;
}

/* ---- recognising ---- */

static void find_load(void *context, const Expr *expr)
{
    if (expr->kind == EXPR_READ && expr->count > 0)
        *(bool *)context = true;
}

static bool has_load(const Expr *expr)
{
    bool found = false;
    expr_walk(expr, find_load, &found);
    return found;
}

static bool sums_over(const Expr *reduce, const Index *index)
{
    for (int i = 0; i < reduce->count; i++)
        if (reduce->indices[i] == index)
            return true;
    return false;
}

/* An index that `a` has and `b` has not, beside those summed over. */
static bool has_own_index(const Expr *reduce, const IndexSet *a, const IndexSet *b)
{
    for (int i = 0; i < a->count; i++)
        if (!in_set(b, a->index[i]) && !sums_over(reduce, a->index[i]) &&
            !extent_is_constant(a->index[i]->extent, 1))
            return true;
    return false;
}

typedef struct Windows {
    const Expr *reduce;
    bool found;
} Windows;

static void find_window(void *context, const Expr *expr)
{
    Windows *windows = context;
    for (int i = 0; expr->kind == EXPR_READ && i < expr->count; i++) {
        const IndexSet set = indices_of(expr->args[i]);
        bool summed = false, kept = false;
        for (int k = 0; k < set.count; k++) {
            const bool moves = !extent_is_constant(set.index[k]->extent, 1);
            summed = summed || (moves && sums_over(windows->reduce, set.index[k]));
            kept = kept || (moves && !sums_over(windows->reduce, set.index[k]));
        }
        windows->found = windows->found || (summed && kept);
    }
}

/* A subscript moves with an index that is summed over and with one that is not. */
static bool reads_windows(const Expr *reduce, const Expr *factor)
{
    Windows windows = {reduce, false};
    expr_walk(factor, find_window, &windows);
    return windows.found;
}

static bool has_windows(const Expr *reduce, const Parts *factors)
{
    bool with = false, without = false;
    for (int i = 0; i < factors->count; i++) {
        const bool windows = reads_windows(reduce, factors->part[i]);
        with = with || windows;
        without = without || (!windows && has_load(factors->part[i]));
    }
    return with && without;
}

/* Two factors have an index of their own. */
static bool has_sides(const Expr *reduce, const Parts *factors)
{
    for (int i = 1; i < factors->count; i++)
        for (int k = 0; k < i; k++) {
            IndexSet a = indices_of(factors->part[i]), b = indices_of(factors->part[k]);
            if (has_load(factors->part[i]) && has_load(factors->part[k]) && has_own_index(reduce, &a, &b) &&
                has_own_index(reduce, &b, &a))
                return true;
        }
    return false;
}

bool is_contraction(const Expr *reduce)
{
    if (reduce->kind != EXPR_REDUCE || reduce->reduction != REDUCE_SUM)
        return false;
    Parts factors = {0};
    split_parts(&factors, guarded_summand(reduce->body), OP_MUL);
    return has_sides(reduce, &factors) || has_windows(reduce, &factors);
}

static void note_contraction(void *context, const Expr *expr)
{
    const Expr **found = context;
    if (!*found && is_contraction(expr))
        *found = expr;
}

const Expr *find_contraction(const Expr *body)
{
    const Expr *found = NULL;
    expr_walk(body, note_contraction, &found);
    return found;
}

/* ---- numbers among the factors ---- */

static void find_variable(void *context, const Expr *expr)
{
    bool *found = context;
    *found = *found || expr->kind == EXPR_READ || expr->kind == EXPR_INDEX || expr->kind == EXPR_REDUCE;
}

/* Made of numbers and n. What tensors say stays: dividing by their size before squares are summed may
 * be what keeps the sum finite. */
static bool is_number(const Expr *expr)
{
    bool variable = false;
    expr_walk(expr, find_variable, &variable);
    return !variable;
}

/* A product that is being parted into its numbers and the rest; NULL: nothing yet. */
typedef struct Parting {
    Graph *graph;
    const Expr *number, *rest;
} Parting;

static void part_product(Parting *parting, const Expr *expr)
{
    Graph *graph = parting->graph;
    const Expr *one = expr_number(graph, 1);
    if (is_number(expr)) {
        parting->number = times(graph, parting->number, expr);
    } else if (expr->kind == EXPR_OP && expr->op == OP_MUL) {
        part_product(parting, expr->args[0]);
        part_product(parting, expr->args[1]);
    } else if (expr->kind == EXPR_OP && expr->op == OP_NEG) {
        part_product(parting, expr_number(graph, -1));
        part_product(parting, expr->args[0]);
    } else if (expr->kind == EXPR_OP && expr->op == OP_DIV && is_number(expr->args[1])) {
        part_product(parting, expr->args[0]);
        part_product(parting, expr_op(graph, OP_DIV, one, expr->args[1], NULL));
    } else {
        parting->rest = times(graph, parting->rest, expr);
    }
}

/* sum[r](c * f[r]) = c * sum[r](f[r]) */
static const Expr *hoist_from(void *context, const Expr *expr)
{
    Graph *graph = context;
    if (expr->kind != EXPR_REDUCE || expr->reduction != REDUCE_SUM)
        return NULL;
    const Expr *body = expr_rewrite(graph, expr->body, hoist_from, graph), *summand = guarded_summand(body);
    Parting parting = {graph, NULL, NULL};
    part_product(&parting, summand);
    const Expr *rest = parting.rest;
    if (!parting.number || !rest)
        return expr_reduce(graph, REDUCE_SUM, expr->count, expr->indices, body);
    if (summand != body)
        rest = expr_op(graph, OP_SELECT, body->args[0], rest, body->args[2]);
    Expr *sum = (Expr *)expr_reduce(graph, REDUCE_SUM, expr->count, expr->indices, rest);
    sum->hint = sum->hint ? sum->hint : expr->hint;
    return expr_op(graph, OP_MUL, parting.number, sum, NULL);
}

const Expr *hoist_numbers(Graph *graph, const Tensor *tensor, const Expr *body)
{
    Scatter scatter;
    if (tensor->integer || find_scatter(body, tensor->rank, tensor->indices, &scatter))
        return body;
    return expr_rewrite(graph, body, hoist_from, graph);
}

/* ---- dealing ---- */

/* Deals the factors to contraction->a and b. */
static bool deal_factors(Graph *graph, const Parts *factors, Contraction *contraction)
{
    contraction->a = contraction->b = NULL;
    for (int i = 0; i < factors->count; i++) {
        const Expr *factor = factors->part[i];
        IndexSet set = indices_of(factor), a = {0}, b = {0};
        if (contraction->a)
            a = indices_of(contraction->a);
        if (contraction->b)
            b = indices_of(contraction->b);
        if (!contraction->a || is_subset(&set, &a))
            contraction->a = times(graph, contraction->a, factor);
        else if (!contraction->b || is_subset(&set, &b) || is_subset(&b, &set))
            contraction->b = times(graph, contraction->b, factor);
        else if (is_subset(&a, &set))
            contraction->a = times(graph, contraction->a, factor);
        else
            return false;
    }
    return contraction->a && contraction->b;
}

/* Two factors, each with an index of the result that the other has not, and the most indices in all; false
 * where there are none. */
static bool find_sides(const Expr *reduce, const Parts *factors, int *first, int *second)
{
    int most = 0;
    for (int i = 1; i < factors->count; i++)
        for (int k = 0; k < i; k++) {
            const IndexSet a = indices_of(factors->part[k]), b = indices_of(factors->part[i]);
            if (a.count + b.count > most && has_own_index(reduce, &a, &b) && has_own_index(reduce, &b, &a)) {
                most = a.count + b.count;
                *first = k;
                *second = i;
            }
        }
    return most > 0;
}

/* Whether both have an index of the result. */
static bool shares_index(const Expr *reduce, const IndexSet *a, const IndexSet *b)
{
    for (int i = 0; i < a->count; i++)
        if (in_set(b, a->index[i]) && !sums_over(reduce, a->index[i]))
            return true;
    return false;
}

/* Deals three factors or more of which no two have the indices of all, as in sum[n](a[n, i] * b[n, j] * c[n,
 * k]): an operand is a product of several, made when it is packed. */
static bool deal_sides(Graph *graph, const Parts *factors, Contraction *contraction)
{
    const Expr *reduce = contraction->reduce;
    int first = 0, second = 0;
    if (has_windows(reduce, factors) || !find_sides(reduce, factors, &first, &second))
        return false;
    contraction->a = factors->part[first];
    contraction->b = factors->part[second];
    for (int i = 0; i < factors->count; i++) {
        if (i == first || i == second)
            continue;
        const IndexSet set = indices_of(factors->part[i]), a = indices_of(contraction->a),
                       b = indices_of(contraction->b);
        const bool near_a = shares_index(reduce, &set, &a), near_b = shares_index(reduce, &set, &b);
        const bool to_a = is_subset(&set, &a) ||
                          (!is_subset(&set, &b) && (near_a != near_b ? near_a : a.count < b.count));
        const Expr **operand = to_a ? &contraction->a : &contraction->b;
        *operand = times(graph, *operand, factors->part[i]);
    }
    return true;
}

/* Deals those that are read through windows to b, all others to a. */
static void deal_windows(Graph *graph, const Parts *factors, Contraction *contraction)
{
    contraction->a = contraction->b = NULL;
    for (int i = 0; i < factors->count; i++) {
        const Expr **operand = reads_windows(contraction->reduce, factors->part[i]) ? &contraction->b : &contraction->a;
        *operand = times(graph, *operand, factors->part[i]);
    }
}

/* A guard goes to every operand that has all its indices: the reads that it protects use them. The
 * first one stays outermost, since it may protect what those after it read. */
static bool deal_guards(Graph *graph, const Parts *guards, Contraction *contraction)
{
    IndexSet a = indices_of(contraction->a), b = indices_of(contraction->b);
    const Expr *zero = expr_number(graph, 0);
    for (int i = guards->count; i-- > 0;) {
        IndexSet set = indices_of(guards->part[i]);
        bool in_a = is_subset(&set, &a), in_b = is_subset(&set, &b);
        if (!in_a && !in_b)
            return false;
        if (in_a)
            contraction->a = expr_op(graph, OP_SELECT, guards->part[i], contraction->a, zero);
        if (in_b)
            contraction->b = expr_op(graph, OP_SELECT, guards->part[i], contraction->b, zero);
    }
    return true;
}

/* ---- groups ---- */

static bool add_to_group(IndexGroup *group, const Index *index)
{
    if (extent_is_constant(index->extent, 1))
        return true;
    if (group->count == CONTRACTION_INDICES)
        return false;
    group->index[group->count++] = index;
    return true;
}

double group_guess(const IndexGroup *group)
{
    double size = 1;
    for (int i = 0; i < group->count; i++)
        size *= (double)group->index[i]->extent.per_n * GUESSED_ROWS +
                (double)group->index[i]->extent.constant;
    return size;
}

static bool sort_indices(const Tensor *tensor, Contraction *contraction)
{
    IndexSet a = indices_of(contraction->a), b = indices_of(contraction->b);
    bool ok = !a.overflow && !b.overflow;
    for (int i = 0; i < tensor->rank && ok; i++) {
        const Index *index = tensor->indices[i];
        bool in_a = in_set(&a, index), in_b = in_set(&b, index);
        ok = add_to_group(in_a && !in_b   ? &contraction->rows
                          : in_b && !in_a ? &contraction->columns
                                          : &contraction->batch,
                          index);
    }
    for (int i = 0; i < contraction->reduce->count && ok; i++)
        ok = add_to_group(&contraction->depth, contraction->reduce->indices[i]);
    return ok;
}

static void swap_operands(Contraction *contraction)
{
    const Expr *operand = contraction->a;
    IndexGroup group = contraction->rows;
    contraction->a = contraction->b;
    contraction->b = operand;
    contraction->rows = contraction->columns;
    contraction->columns = group;
}

/* The tensor's last index, along which its elements are neighbours, belongs to the columns. */
static void order_operands(const Tensor *tensor, Contraction *contraction)
{
    for (int i = tensor->rank; i-- > 0;)
        for (int k = 0; k < contraction->rows.count; k++) {
            if (contraction->columns.count &&
                contraction->columns.index[contraction->columns.count - 1] == tensor->indices[i])
                return;
            if (contraction->rows.index[k] == tensor->indices[i]) {
                swap_operands(contraction);
                return;
            }
        }
}

typedef struct Count {
    int reductions;
} Count;

static void count_reduction(void *context, const Expr *expr)
{
    ((Count *)context)->reductions += expr->kind == EXPR_REDUCE;
}

/* The summand's parts; false where they are too many. */
static bool split_summand(const Expr *summand, Parts *guards, Parts *factors)
{
    *guards = *factors = (Parts){0};
    if (summand->kind == EXPR_OP && summand->op == OP_SELECT) {
        split_parts(guards, summand->args[0], OP_AND);
        summand = summand->args[1];
    }
    split_parts(factors, summand, OP_MUL);
    return !guards->overflow && !factors->overflow;
}

static double work_of(const Contraction *parts)
{
    return group_guess(&parts->rows) * group_guess(&parts->columns) * group_guess(&parts->depth);
}

/* As a matrix product: with rows and columns enough. */
static bool as_product(Graph *graph, const Tensor *tensor, const Parts *guards, const Parts *factors,
                       Contraction *contraction)
{
    if (!(deal_factors(graph, factors, contraction) || deal_sides(graph, factors, contraction)) ||
        !deal_guards(graph, guards, contraction) || !sort_indices(tensor, contraction))
        return false;
    order_operands(tensor, contraction);
    return group_guess(&contraction->rows) >= LEAST_SIDE && group_guess(&contraction->columns) >= LEAST_SIDE &&
           work_of(contraction) >= LEAST_WORK;
}

static bool through_windows(Graph *graph, const Tensor *tensor, const Parts *guards, const Parts *factors,
                            Contraction *contraction)
{
    *contraction = (Contraction){.reduce = contraction->reduce, .slim = true};
    if (!has_windows(contraction->reduce, factors))
        return false;
    deal_windows(graph, factors, contraction);
    return deal_guards(graph, guards, contraction) && sort_indices(tensor, contraction) &&
           work_of(contraction) * group_guess(&contraction->batch) >= LEAST_WORK;
}

bool contraction_of(Graph *graph, const Tensor *tensor, Contraction *contraction)
{
    *contraction = (Contraction){.reduce = find_contraction(tensor->body)};
    Count count = {0};
    expr_walk(tensor->body, count_reduction, &count);
    if (!contraction->reduce || count.reductions != 1 || tensor->integer)
        return false;
    Parts guards, factors;
    return split_summand(contraction->reduce->body, &guards, &factors) &&
           (as_product(graph, tensor, &guards, &factors, contraction) ||
            through_windows(graph, tensor, &guards, &factors, contraction));
}
