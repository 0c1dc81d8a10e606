/*
 * Recognising matrix products: a summand's factors are dealt to two operands so that each
 * operand's indices stay few; guards follow the operand that has all their indices.
 */
#include "contraction.h"
#include "fuse.h"

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

static const Expr *times(Graph *graph, const Expr *a, const Expr *b)
{
    return a ? expr_op(graph, OP_MUL, a, b, NULL) : b;
}

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

bool contraction_of(Graph *graph, const Tensor *tensor, Contraction *contraction)
{
    *contraction = (Contraction){.reduce = find_contraction(tensor->body)};
    Count count = {0};
    expr_walk(tensor->body, count_reduction, &count);
    if (!contraction->reduce || count.reductions != 1 || tensor->integer)
        return false;
    const Expr *summand = contraction->reduce->body;
    Parts guards = {0}, factors = {0};
    if (summand->kind == EXPR_OP && summand->op == OP_SELECT) {
        split_parts(&guards, summand->args[0], OP_AND);
        summand = summand->args[1];
    }
    split_parts(&factors, summand, OP_MUL);
    if (guards.overflow || factors.overflow || !deal_factors(graph, &factors, contraction) ||
        !deal_guards(graph, &guards, contraction) || !sort_indices(tensor, contraction))
        return false;
    order_operands(tensor, contraction);
    double rows = group_guess(&contraction->rows), columns = group_guess(&contraction->columns);
    return rows >= LEAST_SIDE && columns >= LEAST_SIDE &&
           rows * columns * group_guess(&contraction->depth) >= LEAST_WORK;
}
