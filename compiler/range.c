/*
 * Integer expressions: their affine form and the range of their values.
 *
 * Ranges are extents, affine in the number of rows n, and hold for every n >= 1: that is how a
 * read is proved to stay inside a tensor before n is known.
 */
#include "expr_internal.h"

#include <limits.h>
#include <string.h>

/* ---- affine forms ---- */

static bool affine_add(Affine *sum, const Affine *term, int64_t factor)
{
    int64_t part;
    if (__builtin_mul_overflow(term->constant, factor, &part) ||
        __builtin_add_overflow(sum->constant, part, &sum->constant) ||
        __builtin_mul_overflow(term->per_n, factor, &part) ||
        __builtin_add_overflow(sum->per_n, part, &sum->per_n))
        return false;
    for (int i = 0; i < term->count; i++) {
        int k = 0;
        while (k < sum->count && sum->index[k] != term->index[i])
            k++;
        if (k == AFFINE_TERMS)
            return false;
        if (k == sum->count) {
            sum->index[k] = term->index[i];
            sum->coefficient[k] = 0;
            sum->count++;
        }
        if (__builtin_mul_overflow(term->coefficient[i], factor, &part) ||
            __builtin_add_overflow(sum->coefficient[k], part, &sum->coefficient[k]))
            return false;
    }
    return true;
}

static void affine_drop_zeros(Affine *affine)
{
    int kept = 0;
    for (int i = 0; i < affine->count; i++)
        if (affine->coefficient[i] != 0) {
            affine->index[kept] = affine->index[i];
            affine->coefficient[kept++] = affine->coefficient[i];
        }
    affine->count = kept;
}

bool expr_affine(const Expr *expr, Affine *affine)
{
    Affine a, b;
    memset(affine, 0, sizeof *affine);
    switch (expr->kind) {
    case EXPR_CONSTANT:
        affine->constant = (int64_t)expr->value;
        return expr->integer;
    case EXPR_BATCH:
        affine->per_n = 1;
        return true;
    case EXPR_INDEX:
        affine->index[0] = expr->index;
        affine->coefficient[0] = 1;
        affine->count = 1;
        return true;
    case EXPR_OP:
        break;
    default:
        return false;
    }
    bool ok = false;
    if (!expr->integer || !expr_affine(expr->args[0], &a))
        return false;
    switch (expr->op) {
    case OP_NEG:
        ok = affine_add(affine, &a, -1);
        break;
    case OP_ADD:
    case OP_SUB:
        ok = expr_affine(expr->args[1], &b) && affine_add(affine, &a, 1) &&
             affine_add(affine, &b, expr->op == OP_ADD ? 1 : -1);
        break;
    case OP_MUL:
        if (!expr_affine(expr->args[1], &b))
            return false;
        if (a.count == 0 && a.per_n == 0)
            ok = affine_add(affine, &b, a.constant);
        else if (b.count == 0 && b.per_n == 0)
            ok = affine_add(affine, &a, b.constant);
        break;
    default:
        break;
    }
    affine_drop_zeros(affine);
    return ok;
}

/* total + factor * term, as a reader would write it. */
static const Expr *add_term(Graph *graph, const Expr *total, const Expr *term, int64_t factor)
{
    int64_t magnitude = factor < 0 ? -factor : factor;
    if (magnitude != 1)
        term = expr_node(graph, OP_MUL, expr_number(graph, (double)magnitude), term, NULL);
    if (!total)
        return factor < 0 ? expr_node(graph, OP_NEG, term, NULL, NULL) : term;
    return expr_node(graph, factor < 0 ? OP_SUB : OP_ADD, total, term, NULL);
}

const Expr *expr_of_affine(Graph *graph, const Affine *affine)
{
    Affine sorted = *affine;
    for (int i = 1; i < sorted.count; i++) /* by age of the index: few terms, insertion sort */
        for (int k = i; k > 0 && sorted.index[k - 1]->id > sorted.index[k]->id; k--) {
            const Index *index = sorted.index[k];
            int64_t coefficient = sorted.coefficient[k];
            sorted.index[k] = sorted.index[k - 1];
            sorted.coefficient[k] = sorted.coefficient[k - 1];
            sorted.index[k - 1] = index;
            sorted.coefficient[k - 1] = coefficient;
        }
    const Expr *total = NULL;
    bool constant_first = sorted.constant > 0;
    for (int i = 0; i < sorted.count; i++) {
        if (sorted.coefficient[i] <= 0)
            continue;
        total = add_term(graph, total, expr_index(graph, sorted.index[i]), sorted.coefficient[i]);
        constant_first = false;
    }
    if (sorted.per_n > 0) {
        total = add_term(graph, total, expr_batch(graph), sorted.per_n);
        constant_first = false;
    }
    if (constant_first)
        total = expr_number(graph, (double)sorted.constant);
    for (int i = 0; i < sorted.count; i++)
        if (sorted.coefficient[i] < 0)
            total = add_term(graph, total, expr_index(graph, sorted.index[i]), sorted.coefficient[i]);
    if (sorted.per_n < 0)
        total = add_term(graph, total, expr_batch(graph), sorted.per_n);
    if (!total)
        return expr_number(graph, (double)sorted.constant);
    if (sorted.constant != 0 && !constant_first)
        total = add_term(
            graph, total,
            expr_number(graph, (double)(sorted.constant < 0 ? -sorted.constant : sorted.constant)),
            sorted.constant < 0 ? -1 : 1);
    return total;
}

/* ---- ranges ---- */

static Extent extent_scale(Extent extent, int64_t factor)
{
    return (Extent){extent.per_n * factor, extent.constant * factor};
}

static Extent extent_sum(Extent a, Extent b)
{
    return (Extent){a.per_n + b.per_n, a.constant + b.constant};
}

/* Large enough for any tensor, small enough that sums and products of a few stay in int64_t. */
enum { RANGE_BITS = 40 };
static bool tame(Extent extent)
{
    int64_t limit = (int64_t)1 << RANGE_BITS;
    return extent.per_n > -limit && extent.per_n < limit && extent.constant > -limit &&
           extent.constant < limit;
}

static bool range_affine(const Affine *affine, Extent *low, Extent *high)
{
    *low = *high = (Extent){affine->per_n, affine->constant};
    if (!tame(*low))
        return false;
    for (int i = 0; i < affine->count; i++) {
        Extent last = affine->index[i]->extent;
        last.constant -= 1;
        int64_t factor = affine->coefficient[i];
        if (factor > INT_MAX || factor < -INT_MAX || !tame(last))
            return false;
        Extent *end = factor > 0 ? high : low;
        *end = extent_sum(*end, extent_scale(last, factor));
    }
    return true;
}

static bool range_union(const Expr *a, const Expr *b, Extent *low, Extent *high)
{
    Extent low_a, high_a, low_b, high_b;
    if (!expr_range(a, &low_a, &high_a) || !expr_range(b, &low_b, &high_b))
        return false;
    *low = extent_at_most(low_a, low_b) ? low_a : low_b;
    *high = extent_at_most(high_a, high_b) ? high_b : high_a;
    return extent_at_most(*low, low_a) && extent_at_most(*low, low_b) && extent_at_most(high_a, *high) &&
           extent_at_most(high_b, *high);
}

static bool range_product(const Expr *expr, Extent *low, Extent *high)
{
    Extent low_a, high_a, low_b, high_b;
    if (!expr_range(expr->args[0], &low_a, &high_a) || !expr_range(expr->args[1], &low_b, &high_b))
        return false;
    if (low_a.per_n || high_a.per_n || low_b.per_n || high_b.per_n)
        return false;
    int64_t corners[4];
    if (__builtin_mul_overflow(low_a.constant, low_b.constant, &corners[0]) ||
        __builtin_mul_overflow(low_a.constant, high_b.constant, &corners[1]) ||
        __builtin_mul_overflow(high_a.constant, low_b.constant, &corners[2]) ||
        __builtin_mul_overflow(high_a.constant, high_b.constant, &corners[3]))
        return false;
    *low = *high = extent_constant(corners[0]);
    for (int i = 1; i < 4; i++) {
        low->constant = corners[i] < low->constant ? corners[i] : low->constant;
        high->constant = corners[i] > high->constant ? corners[i] : high->constant;
    }
    return true;
}

/* floor(x / c) for c > 0: (p n + q) / c lies between floor(p/c) n + floor(q/c) and
 * ceil(p/c) n + floor(q/c), for every n >= 1. */
static bool range_floordiv(const Expr *expr, Extent *low, Extent *high)
{
    const Expr *divisor = expr->args[1];
    if (divisor->kind != EXPR_CONSTANT || divisor->value < 1 || !expr_range(expr->args[0], low, high))
        return false;
    int64_t c = (int64_t)divisor->value;
    *low = (Extent){floor_quotient(low->per_n, c), floor_quotient(low->constant, c)};
    *high = (Extent){-floor_quotient(-high->per_n, c), floor_quotient(high->constant, c)};
    return true;
}

/* ---- sums in which remainders stand ---- */

/* constant + per_n * n + sum of coefficient * term, where a term is anything that is no sum. */
typedef struct Sum {
    Extent constant;
    int count;
    const Expr *term[AFFINE_TERMS];
    int64_t coefficient[AFFINE_TERMS];
} Sum;

static bool sum_add(Sum *sum, const Expr *term, int64_t factor)
{
    int k = 0;
    while (k < sum->count && sum->term[k] != term)
        k++;
    if (k == AFFINE_TERMS || factor > INT_MAX || factor < -INT_MAX)
        return false;
    if (k == sum->count) {
        sum->term[k] = term;
        sum->coefficient[k] = 0;
        sum->count++;
    }
    sum->coefficient[k] += factor;
    if (sum->coefficient[k] == 0) {
        sum->count--;
        sum->term[k] = sum->term[sum->count];
        sum->coefficient[k] = sum->coefficient[sum->count];
    }
    return true;
}

/* Adds factor * expr, taken apart at + - and constant factors. False when that is too much. */
static bool sum_collect(Sum *sum, const Expr *expr, int64_t factor)
{
    if (expr->kind == EXPR_CONSTANT || expr->kind == EXPR_BATCH) {
        Extent one = expr->kind == EXPR_BATCH ? extent_batch : extent_constant((int64_t)expr->value);
        if (!tame(one) || factor > INT_MAX || factor < -INT_MAX)
            return false;
        sum->constant = extent_sum(sum->constant, extent_scale(one, factor));
        return tame(sum->constant);
    }
    if (expr->kind != EXPR_OP)
        return sum_add(sum, expr, factor);
    const Expr *const *args = expr->args;
    switch (expr->op) {
    case OP_ADD:
    case OP_SUB:
        return sum_collect(sum, args[0], factor) &&
               sum_collect(sum, args[1], expr->op == OP_ADD ? factor : -factor);
    case OP_NEG:
        return sum_collect(sum, args[0], -factor);
    case OP_MUL:
        for (int i = 0; i < 2; i++) {
            int64_t product;
            if (args[i]->kind == EXPR_CONSTANT)
                return !__builtin_mul_overflow((int64_t)args[i]->value, factor, &product) &&
                       sum_collect(sum, args[1 - i], product);
        }
        break;
    default:
        break;
    }
    return sum_add(sum, expr, factor);
}

static bool is_quotient(const Expr *term)
{
    return term->kind == EXPR_OP && term->op == OP_FLOORDIV && term->args[1]->kind == EXPR_CONSTANT &&
           term->args[1]->value >= 1;
}

/* Takes k * (x - x // c * c) out of the sum when it holds one: a remainder lies in 0 ... c - 1,
 * which the ranges of x and x // c alone don't tell. */
static bool sum_take_remainder(Sum *sum, Extent *low, Extent *high)
{
    for (int i = 0; i < sum->count; i++) {
        const Expr *quotient = sum->term[i];
        if (!is_quotient(quotient))
            continue;
        int64_t divisor = (int64_t)quotient->args[1]->value, factor = -sum->coefficient[i] / divisor;
        Sum dividend = {0}, rest = *sum;
        if (sum->coefficient[i] % divisor != 0 || !sum_collect(&dividend, quotient->args[0], 1) ||
            !sum_add(&rest, quotient, -sum->coefficient[i]) ||
            !sum_collect(&rest, quotient->args[0], -factor) || rest.count != sum->count - 1 - dividend.count)
            continue;
        Extent *end = factor > 0 ? high : low;
        *end = extent_sum(*end, extent_constant(factor * (divisor - 1)));
        *sum = rest;
        return true;
    }
    return false;
}

/* The same of k * (x // b - x // (b c) * c), since x // (b c) is x // b // c. */
static bool sum_take_quotients(Sum *sum, Extent *low, Extent *high)
{
    for (int i = 0; i < sum->count; i++)
        for (int k = 0; k < sum->count; k++) {
            const Expr *coarse = sum->term[i], *fine = sum->term[k];
            if (i == k || !is_quotient(coarse) || !is_quotient(fine) || coarse->args[0] != fine->args[0])
                continue;
            const int64_t large = (int64_t)coarse->args[1]->value, small = (int64_t)fine->args[1]->value;
            const int64_t factor = sum->coefficient[k];
            if (large % small || sum->coefficient[i] != -factor * (large / small) ||
                !sum_add(sum, fine, -factor) || !sum_add(sum, coarse, factor * (large / small)))
                continue;
            Extent *end = factor > 0 ? high : low;
            *end = extent_sum(*end, extent_constant(factor * (large / small - 1)));
            return true;
        }
    return false;
}

static bool sum_take(Sum *sum, Extent *low, Extent *high)
{
    return sum_take_remainder(sum, low, high) || sum_take_quotients(sum, low, high);
}

/* The range of a sum with remainders; false where it holds none. */
static bool range_remainders(const Expr *expr, Extent *low, Extent *high)
{
    Sum sum = {0};
    *low = *high = extent_constant(0);
    if (!sum_collect(&sum, expr, 1) || !sum_take(&sum, low, high))
        return false;
    while (sum_take(&sum, low, high))
        ;
    *low = extent_sum(*low, sum.constant);
    *high = extent_sum(*high, sum.constant);
    for (int i = 0; i < sum.count; i++) {
        Extent low_term, high_term;
        if (!expr_range(sum.term[i], &low_term, &high_term) || !tame(low_term) || !tame(high_term))
            return false;
        bool negative = sum.coefficient[i] < 0;
        *low = extent_sum(*low, extent_scale(negative ? high_term : low_term, sum.coefficient[i]));
        *high = extent_sum(*high, extent_scale(negative ? low_term : high_term, sum.coefficient[i]));
    }
    return true;
}

static bool range_op(const Expr *expr, Extent *low, Extent *high)
{
    Extent low_b, high_b;
    switch (expr->op) {
    case OP_NEG:
        if (!expr_range(expr->args[0], &low_b, &high_b))
            return false;
        *low = extent_scale(high_b, -1);
        *high = extent_scale(low_b, -1);
        return true;
    case OP_ADD:
    case OP_SUB: {
        if (range_remainders(expr, low, high))
            return true;
        bool add = expr->op == OP_ADD;
        if (!expr_range(expr->args[0], low, high) || !expr_range(expr->args[1], &low_b, &high_b))
            return false;
        *low = extent_sum(*low, add ? low_b : extent_scale(high_b, -1));
        *high = extent_sum(*high, add ? high_b : extent_scale(low_b, -1));
        return true;
    }
    case OP_MUL:
        return range_product(expr, low, high);
    case OP_FLOORDIV:
        return range_floordiv(expr, low, high);
    case OP_SELECT:
        return range_union(expr->args[1], expr->args[2], low, high);
    case OP_MAX:
    case OP_MIN: {
        if (!expr_range(expr->args[0], low, high) || !expr_range(expr->args[1], &low_b, &high_b))
            return false;
        bool maximum = expr->op == OP_MAX;
        Extent *sharp = maximum ? low : high; /* the end that either argument bounds */
        Extent *loose = maximum ? high : low;
        Extent sharp_b = maximum ? low_b : high_b, loose_b = maximum ? high_b : low_b;
        if (maximum ? extent_at_most(*sharp, sharp_b) : extent_at_most(sharp_b, *sharp))
            *sharp = sharp_b;
        if (maximum ? extent_at_most(*loose, loose_b) : extent_at_most(loose_b, *loose))
            *loose = loose_b;
        return maximum ? extent_at_most(loose_b, *loose) : extent_at_most(*loose, loose_b);
    }
    default:
        return false;
    }
}

bool expr_range(const Expr *expr, Extent *low, Extent *high)
{
    Affine affine;
    if (!expr->integer)
        return false;
    if (expr_affine(expr, &affine))
        return range_affine(&affine, low, high);
    switch (expr->kind) {
    case EXPR_READ:
        *low = extent_constant(expr->tensor->low);
        *high = expr->tensor->last.per_n != 0 ? expr->tensor->last : extent_constant(expr->tensor->high);
        if (expr->otherwise) {
            Extent low_b, high_b;
            if (!expr_range(expr->otherwise, &low_b, &high_b))
                return false;
            *low = extent_at_most(*low, low_b) ? *low : low_b;
            *high = extent_at_most(*high, high_b) ? high_b : *high;
            return extent_at_most(*low, low_b) && extent_at_most(high_b, *high);
        }
        return true;
    case EXPR_REDUCE: {
        if (expr->reduction == REDUCE_MAX || expr->reduction == REDUCE_MIN)
            return expr_range(expr->body, low, high);
        int64_t size[SIZE_TERMS];
        Extent shape[AFFINE_TERMS];
        for (int i = 0; i < expr->count && i < AFFINE_TERMS; i++)
            shape[i] = expr->indices[i]->extent;
        *low = extent_constant(0);
        if (expr->count > AFFINE_TERMS || !shape_size(expr->count, shape, size) || size[2] || size[3] ||
            size[4])
            return false;
        *high = (Extent){size[1], size[0] - 1};
        return true;
    }
    case EXPR_OP:
        return range_op(expr, low, high) && tame(*low) && tame(*high);
    default:
        return false;
    }
}

bool expr_fits_int(const Expr *expr)
{
    Extent low, high;
    if (!expr_range(expr, &low, &high))
        return expr->op != OP_MUL; /* sums of unknown class values stay small, products may not */
    /* What grows with n is a place among the rows: it fits as far as the rows do. */
    return low.constant >= INT32_MIN && high.constant <= INT32_MAX && low.per_n >= -4096 &&
           high.per_n <= 4096;
}
