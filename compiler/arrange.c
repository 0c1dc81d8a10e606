/*
 * Arranging formulas for reading (see arrange.h).
 *
 * In:  a body, with or without reductions inside. Out: an expression with the same value, made
 * with expr_node, since the algebra of expr_op would undo the arrangement. Integer expressions
 * (subscripts among them) have a canonical form already and stay.
 */
#include "arrange.h"
#include "expr_internal.h"

#include <math.h>
#include <string.h>

enum {
    FACTORS = 12, /* of a numerator or a denominator; more stay products of products */
    TERMS = 24,   /* of a sum */
    DIVISOR_MAX = 100
};

typedef struct Factors {
    const Expr *items[FACTORS];
    int count;
} Factors;

/* coefficient * over / under, where `condition` holds (NULL: everywhere), else 0 */
typedef struct Term {
    double coefficient;
    Factors over, under;
    const Expr *condition;
} Term;

typedef struct Sum {
    Term terms[TERMS];
    int count;
} Sum;

typedef struct Arranger {
    Graph *graph;
    int rank;
    const Index *const *indices;
    bool sort;
    const Expr **done; /* by id of the expressions that were there at the start */
    int done_count;
} Arranger;

static const Expr *arrange(Arranger *arranger, const Expr *expr);

/* ---- products ---- */

static bool add_factor(Factors *factors, const Expr *factor)
{
    if (factors->count == FACTORS)
        return false;
    factors->items[factors->count++] = factor;
    return true;
}

static bool is_masked(const Expr *expr)
{
    return expr_is_op(expr, OP_SELECT) && expr_is_condition(expr->args[0]) && expr_is_number(expr->args[2], 0);
}

static bool collect_factors(Arranger *arranger, const Expr *expr, bool over, Term *term);

static bool collect_mask(Arranger *arranger, const Expr *expr, Term *term)
{
    const Expr *condition = arrange(arranger, expr->args[0]);
    term->condition = term->condition ? expr_node(arranger->graph, OP_AND, term->condition, condition, NULL) : condition;
    return collect_factors(arranger, expr->args[1], true, term);
}

/* sum[k](a / b) with b free of k is sum[k](a) / b: what is outside goes to the term. */
static const Expr *arrange_total(Arranger *arranger, const Expr *reduce, Factors *under, double *coefficient);

/* Multiplies (or divides) the term by `expr`; false when it has no room. */
static bool collect_factors(Arranger *arranger, const Expr *expr, bool over, Term *term)
{
    if (expr->kind == EXPR_CONSTANT && (over || expr->value != 0)) {
        term->coefficient = over ? term->coefficient * expr->value : term->coefficient / expr->value;
        return true;
    }
    if (expr_is_op(expr, OP_NEG)) {
        term->coefficient = -term->coefficient;
        return collect_factors(arranger, expr->args[0], over, term);
    }
    if (expr_is_op(expr, OP_MUL))
        return collect_factors(arranger, expr->args[0], over, term) &&
               collect_factors(arranger, expr->args[1], over, term);
    if (expr_is_op(expr, OP_DIV))
        return collect_factors(arranger, expr->args[0], over, term) &&
               collect_factors(arranger, expr->args[1], !over, term);
    if (over && is_masked(expr))
        return collect_mask(arranger, expr, term);
    if (over && expr_is_condition(expr) && !term->condition) {
        term->condition = arrange(arranger, expr);
        return true;
    }
    if (over && expr->kind == EXPR_REDUCE && expr->reduction == REDUCE_SUM)
        return add_factor(&term->over, arrange_total(arranger, expr, &term->under, &term->coefficient));
    return add_factor(over ? &term->over : &term->under, arrange(arranger, expr));
}

static Term term_of(Arranger *arranger, const Expr *expr)
{
    Term term = {.coefficient = 1};
    if (collect_factors(arranger, expr, true, &term))
        return term;
    /* Too many factors: the first operation is kept. */
    const Expr *left = arrange(arranger, expr->args[0]), *right = arrange(arranger, expr->args[1]);
    const Expr *whole = expr_node(arranger->graph, expr->op, left, right, expr->count > 2 ? expr->args[2] : NULL);
    term = (Term){.coefficient = 1};
    term.over.items[term.over.count++] = whole;
    return term;
}

/* Where a factor stands: by the first index of the definition that it uses, reductions last. */
static int rank_of(const Arranger *arranger, const Expr *factor)
{
    if (factor->kind == EXPR_REDUCE)
        return arranger->rank + 1;
    for (int i = 0; arranger->sort && i < arranger->rank; i++)
        if (expr_uses_index(factor, arranger->indices[i]))
            return i;
    return arranger->rank;
}

static void sort_factors(const Arranger *arranger, Factors *factors)
{
    for (int i = 1; i < factors->count; i++)
        for (int k = i; k > 0; k--) {
            const Expr *left = factors->items[k - 1], *right = factors->items[k];
            if (rank_of(arranger, left) <= rank_of(arranger, right))
                break;
            factors->items[k - 1] = right;
            factors->items[k] = left;
        }
}

static const Expr *product_of(Arranger *arranger, const Expr *first, const Factors *factors)
{
    const Expr *product = first;
    const Expr *pending = NULL; /* equal neighbours stay together: they are a power */
    for (int i = 0; i < factors->count; i++) {
        const Expr *factor = factors->items[i];
        pending = factor;
        while (i + 1 < factors->count && factors->items[i + 1] == factor) {
            pending = expr_node(arranger->graph, OP_MUL, pending, factor, NULL);
            i++;
        }
        product = product ? expr_node(arranger->graph, OP_MUL, product, pending, NULL) : pending;
    }
    return product;
}

static bool is_whole(double value)
{
    return value == floor(value);
}

/* 0.5 is written as a division by 2. */
static double divisor_of(double coefficient)
{
    double divisor = 1 / coefficient;
    return !is_whole(coefficient) && is_whole(divisor) && divisor <= DIVISOR_MAX ? divisor : 1;
}

/* The term without its sign. */
static const Expr *build_term(Arranger *arranger, Term *term)
{
    Graph *graph = arranger->graph;
    double coefficient = fabs(term->coefficient), divisor = divisor_of(coefficient);
    if (divisor != 1)
        coefficient = 1;
    sort_factors(arranger, &term->over);
    const Expr *over = product_of(arranger, coefficient != 1 ? expr_number(graph, coefficient) : NULL, &term->over);
    const Expr *under = product_of(arranger, divisor != 1 ? expr_number(graph, divisor) : NULL, &term->under);
    if (term->condition)
        over = over ? expr_node(graph, OP_SELECT, term->condition, over, expr_number(graph, 0)) : term->condition;
    if (!over)
        over = expr_number(graph, 1);
    return under ? expr_node(graph, OP_DIV, over, under, NULL) : over;
}

/* ---- sums ---- */

static bool same_factors(const Factors *a, const Factors *b)
{
    return a->count == b->count && memcmp(a->items, b->items, sizeof a->items[0] * (size_t)a->count) == 0;
}

static void add_term(Sum *sum, const Term *term)
{
    for (int i = 0; i < sum->count; i++) {
        Term *other = &sum->terms[i];
        if (same_factors(&other->over, &term->over) && same_factors(&other->under, &term->under) &&
            other->condition == term->condition) {
            other->coefficient += term->coefficient;
            return;
        }
    }
    sum->terms[sum->count++] = *term;
}

/* Adds sign * expr; what would be one term too many stays a sum in parentheses. */
static void collect_terms(Arranger *arranger, const Expr *expr, double sign, Sum *sum, int room)
{
    if (room > 1 && (expr_is_op(expr, OP_ADD) || expr_is_op(expr, OP_SUB))) {
        collect_terms(arranger, expr->args[0], sign, sum, room - 1);
        collect_terms(arranger, expr->args[1], expr->op == OP_ADD ? sign : -sign, sum, TERMS - sum->count);
        return;
    }
    if (room > 1 && expr_is_op(expr, OP_NEG)) {
        collect_terms(arranger, expr->args[0], -sign, sum, room);
        return;
    }
    Term term;
    if (expr_is_op(expr, OP_ADD) || expr_is_op(expr, OP_SUB)) {
        term = (Term){.coefficient = 1};
        const Expr *left = arrange(arranger, expr->args[0]), *right = arrange(arranger, expr->args[1]);
        term.over.items[term.over.count++] = expr_node(arranger->graph, expr->op, left, right, NULL);
    } else {
        term = term_of(arranger, expr);
    }
    term.coefficient *= sign;
    add_term(sum, &term);
}

static bool remove_factor(Factors *factors, const Expr *factor)
{
    for (int i = 0; i < factors->count; i++)
        if (factors->items[i] == factor) {
            for (int k = i + 1; k < factors->count; k++)
                factors->items[k - 1] = factors->items[k];
            factors->count--;
            return true;
        }
    return false;
}

static bool has_factor(const Factors *factors, const Expr *factor)
{
    Factors copy = *factors;
    return remove_factor(&copy, factor);
}

/* Takes the denominators that all terms share out of them. */
static Factors take_common(Sum *sum)
{
    Factors common = {.count = 0};
    if (sum->count < 2)
        return common;
    Factors candidates = sum->terms[0].under;
    for (int i = 0; i < candidates.count; i++) {
        bool shared = true;
        for (int k = 0; k < sum->count; k++)
            shared = shared && has_factor(&sum->terms[k].under, candidates.items[i]);
        for (int k = 0; shared && k < sum->count; k++)
            remove_factor(&sum->terms[k].under, candidates.items[i]);
        if (shared)
            add_factor(&common, candidates.items[i]);
    }
    return common;
}

/* The terms as an expression; *sign is -1 when that is to be subtracted. */
static const Expr *build_sum(Arranger *arranger, Sum *sum, double *sign)
{
    Graph *graph = arranger->graph;
    int first = 0;
    while (first < sum->count && sum->terms[first].coefficient <= 0)
        first++;
    *sign = first == sum->count ? -1 : 1;
    if (first == sum->count)
        first = 0;
    const Expr *total = build_term(arranger, &sum->terms[first]);
    for (int i = 0; i < sum->count; i++) {
        if (i == first || sum->terms[i].coefficient == 0)
            continue;
        bool add = sum->terms[i].coefficient * *sign > 0;
        total = expr_node(graph, add ? OP_ADD : OP_SUB, total, build_term(arranger, &sum->terms[i]), NULL);
    }
    return total;
}

static Sum sum_of(Arranger *arranger, const Expr *expr)
{
    Sum sum = {.count = 0};
    collect_terms(arranger, expr, 1, &sum, TERMS);
    int kept = 0;
    for (int i = 0; i < sum.count; i++)
        if (sum.terms[i].coefficient != 0)
            sum.terms[kept++] = sum.terms[i];
    sum.count = kept;
    return sum;
}

static const Expr *arrange_sum(Arranger *arranger, const Expr *expr)
{
    Graph *graph = arranger->graph;
    double sign;
    Sum sum = sum_of(arranger, expr);
    if (sum.count == 0)
        return expr_number(graph, 0);
    Factors common = take_common(&sum);
    const Expr *total = build_sum(arranger, &sum, &sign);
    if (common.count > 0)
        total = expr_node(graph, OP_DIV, total, product_of(arranger, NULL, &common), NULL);
    return sign < 0 ? expr_node(graph, OP_NEG, total, NULL, NULL) : total;
}

/* ---- reductions ---- */

static bool uses_indices(const Expr *expr, const Expr *reduce)
{
    for (int i = 0; i < reduce->count; i++)
        if (expr_uses_index(expr, reduce->indices[i]))
            return true;
    return false;
}

static const Expr *arrange_total(Arranger *arranger, const Expr *reduce, Factors *under, double *coefficient)
{
    double sign;
    Sum sum = sum_of(arranger, reduce->body);
    if (sum.count == 0)
        return expr_number(arranger->graph, 0);
    Factors common = sum.count > 1 ? take_common(&sum) : sum.terms[0].under;
    if (sum.count == 1)
        sum.terms[0].under.count = 0;
    Factors inside = {.count = 0};
    for (int i = 0; i < common.count; i++)
        if (uses_indices(common.items[i], reduce) || !add_factor(under, common.items[i]))
            add_factor(&inside, common.items[i]);
    if (sum.count == 1) {
        sum.terms[0].under = inside;
        inside.count = 0;
        double divisor = divisor_of(fabs(sum.terms[0].coefficient));
        if (divisor == 1 && sum.terms[0].over.count > 0) { /* a factor such as 2 goes out, 1/2 stays */
            *coefficient *= fabs(sum.terms[0].coefficient);
            sum.terms[0].coefficient = sum.terms[0].coefficient < 0 ? -1 : 1;
        }
    }
    const Expr *body = build_sum(arranger, &sum, &sign);
    if (inside.count > 0)
        body = expr_node(arranger->graph, OP_DIV, body, product_of(arranger, NULL, &inside), NULL);
    *coefficient *= sign;
    return expr_reduce(arranger->graph, reduce->reduction, reduce->count, reduce->indices, body);
}

/* ---- all expressions ---- */

static const Expr *arrange_children(Arranger *arranger, const Expr *expr)
{
    const Expr *args[3] = {NULL, NULL, NULL};
    switch (expr->kind) {
    case EXPR_OP:
        for (int i = 0; i < expr->count; i++)
            args[i] = arrange(arranger, expr->args[i]);
        if (expr->op == OP_EQ && args[1]->kind == EXPR_INDEX && args[0]->kind != EXPR_INDEX)
            return expr_node(arranger->graph, OP_EQ, args[1], args[0], NULL); /* [c = y[n]] */
        return expr_node(arranger->graph, expr->op, args[0], args[1], args[2]);
    case EXPR_REDUCE:
        return expr_reduce(arranger->graph, expr->reduction, expr->count, expr->indices,
                           arrange(arranger, expr->body));
    default: return expr;
    }
}

static bool is_arithmetic(const Expr *expr)
{
    if (expr->kind == EXPR_REDUCE)
        return expr->reduction == REDUCE_SUM;
    return expr_is_op(expr, OP_ADD) || expr_is_op(expr, OP_SUB) || expr_is_op(expr, OP_NEG) ||
           expr_is_op(expr, OP_MUL) || expr_is_op(expr, OP_DIV) || is_masked(expr);
}

static const Expr *arrange(Arranger *arranger, const Expr *expr)
{
    if (expr->integer)
        return expr;
    if (expr->id < arranger->done_count && arranger->done[expr->id])
        return arranger->done[expr->id];
    const Expr *result = is_arithmetic(expr) ? arrange_sum(arranger, expr) : arrange_children(arranger, expr);
    if (expr->id < arranger->done_count)
        arranger->done[expr->id] = result;
    return result;
}

const Expr *arrange_expr(Graph *graph, const Expr *expr, int rank, const Index *const *indices, bool sort)
{
    Arranger arranger = {.graph = graph, .rank = rank, .indices = indices, .sort = sort};
    arranger.done_count = graph->expr_count;
    arranger.done = ARENA_ARRAY(graph->arena, const Expr *, graph->expr_count + 1);
    return arrange(&arranger, expr);
}
