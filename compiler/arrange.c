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
    DIVISOR_MAX = 1000, /* of fractions that stand for numbers such as 0.6666666666666666 */
    SHORT_NUMBER = 6    /* characters of a number that is better left as it is */
};



typedef struct Factors {
    const Expr *items[FACTORS];
    int count;
} Factors;

/* coefficient / divisor * over / under, where `condition` holds (NULL: everywhere), else 0 */
typedef struct Term {
    double coefficient, divisor;
    Factors over, under;
    const Expr *condition;
} Term;

static const Term one_term = {.coefficient = 1, .divisor = 1};

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

/* a where a condition holds, or does not hold, else 0 */
static bool is_masked(const Expr *expr)
{
    return expr_is_op(expr, OP_SELECT) && expr_is_condition(expr->args[0]) &&
           (expr_is_number(expr->args[1], 0) || expr_is_number(expr->args[2], 0));
}

static const Expr *negate(Graph *graph, const Expr *condition)
{
    static const Op opposite[OP_COUNT] = {[OP_EQ] = OP_NE, [OP_NE] = OP_EQ, [OP_LT] = OP_GE,
                                          [OP_GE] = OP_LT, [OP_GT] = OP_LE, [OP_LE] = OP_GT};
    if (condition->kind == EXPR_OP && opposite[condition->op])
        return expr_node(graph, opposite[condition->op], condition->args[0], condition->args[1], NULL);
    return expr_node(graph, OP_NOT, condition, NULL, NULL);
}

static bool collect_factors(Arranger *arranger, const Expr *expr, bool over, Term *term);

static bool collect_mask(Arranger *arranger, const Expr *expr, Term *term)
{
    const Expr *condition = arrange(arranger, expr->args[0]);
    bool holds = expr_is_number(expr->args[2], 0);
    if (!holds)
        condition = negate(arranger->graph, condition);
    term->condition = term->condition ? expr_node(arranger->graph, OP_AND, term->condition, condition, NULL) : condition;
    return collect_factors(arranger, expr->args[holds ? 1 : 2], true, term);
}

/* A factor that is arranged already: a sum whose common denominator joins the term's, a sum that
 * is all negative. */
static bool add_arranged(Term *term, const Expr *factor, bool over)
{
    if (expr_is_op(factor, OP_NEG)) {
        term->coefficient = -term->coefficient;
        return add_arranged(term, factor->args[0], over);
    }
    if (expr_is_op(factor, OP_DIV))
        return add_arranged(term, factor->args[0], over) && add_arranged(term, factor->args[1], !over);
    if (expr_is_op(factor, OP_MUL))
        return add_arranged(term, factor->args[0], over) && add_arranged(term, factor->args[1], over);
    if (factor->kind == EXPR_CONSTANT && factor->value != 0) {
        *(over ? &term->coefficient : &term->divisor) *= factor->value;
        return true;
    }
    return add_factor(over ? &term->over : &term->under, factor);
}

/* sum[k](a / b) with b free of k is sum[k](a) / b: what is outside goes to the term. */
static bool collect_total(Arranger *arranger, const Expr *reduce, Term *term);

/* Multiplies (or divides) the term by `expr`; false when it has no room. */
static bool collect_factors(Arranger *arranger, const Expr *expr, bool over, Term *term)
{
    if (expr->kind == EXPR_CONSTANT && (over || expr->value != 0)) {
        *(over ? &term->coefficient : &term->divisor) *= expr->value;
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
        return collect_total(arranger, expr, term);
    return add_arranged(term, arrange(arranger, expr), over);
}

static Term term_of(Arranger *arranger, const Expr *expr)
{
    Term term = one_term;
    if (collect_factors(arranger, expr, true, &term))
        return term;
    /* Too many factors: the first operation is kept. */
    const Expr *left = arrange(arranger, expr->args[0]), *right = arrange(arranger, expr->args[1]);
    const Expr *whole = expr_node(arranger->graph, expr->op, left, right, expr->count > 2 ? expr->args[2] : NULL);
    term = one_term;
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

static bool is_short(double value)
{
    Text text = {0};
    text_number(&text, value, false);
    bool result = text.length <= SHORT_NUMBER;
    text_free(&text);
    return result;
}

/* Makes the term's number, which is positive, one that is good to read: 2/4 is 1/2, 0.5 is 1/2,
 * 0.6666666666666666 is 2/3, 0.3 stays. */
static void tidy_number(Term *term)
{
    double value = term->coefficient / term->divisor;
    if (is_whole(value) || (is_short(value) && !is_whole(term->coefficient) && value != 0.5)) {
        term->coefficient = value;
        term->divisor = 1;
        return;
    }
    for (double divisor = 2; divisor <= DIVISOR_MAX; divisor++) {
        double over = round(value * divisor);
        if (over > 0 && over <= DIVISOR_MAX && fabs(value * divisor - over) <= 1e-14 * over) {
            term->coefficient = over;
            term->divisor = divisor;
            return;
        }
    }
}

static bool ends_with_total(const Term *term)
{
    return term->over.count > 0 && !term->condition && term->over.items[term->over.count - 1]->kind == EXPR_REDUCE;
}

/* The term without its sign. */
static const Expr *build_term(Arranger *arranger, Term *term)
{
    Graph *graph = arranger->graph;
    term->coefficient = fabs(term->coefficient);
    term->divisor = fabs(term->divisor);
    tidy_number(term);
    sort_factors(arranger, &term->over);
    const Expr *number = term->coefficient != 1 ? expr_number(graph, term->coefficient) : NULL;
    const Expr *divisor = term->divisor != 1 ? expr_number(graph, term->divisor) : NULL;
    if (number && divisor && ends_with_total(term)) { /* 5/3 a Σ b: nothing can follow the sum */
        number = expr_node(graph, OP_DIV, number, divisor, NULL);
        divisor = NULL;
    }
    const Expr *over = product_of(arranger, number, &term->over);
    const Expr *under = product_of(arranger, divisor, &term->under);
    if (term->condition)
        over = over ? expr_node(graph, OP_SELECT, term->condition, over, expr_number(graph, 0)) : term->condition;
    if (!over)
        over = expr_number(graph, 1);
    return under ? expr_node(graph, OP_DIV, over, under, NULL) : over;
}

static bool is_negative(const Term *term)
{
    return (term->coefficient < 0) != (term->divisor < 0);
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
            if (other->divisor == term->divisor) {
                other->coefficient += term->coefficient;
            } else {
                other->coefficient = other->coefficient / other->divisor + term->coefficient / term->divisor;
                other->divisor = 1;
            }
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
        term = one_term;
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

/* Takes the denominators that all of several terms share out of them, into `common`. */
static void take_common(Sum *sum, Term *common)
{
    *common = one_term;
    if (sum->count < 2)
        return;
    Factors candidates = sum->terms[0].under;
    for (int i = 0; i < candidates.count; i++) {
        bool shared = true;
        for (int k = 0; k < sum->count; k++)
            shared = shared && has_factor(&sum->terms[k].under, candidates.items[i]);
        for (int k = 0; shared && k < sum->count; k++)
            remove_factor(&sum->terms[k].under, candidates.items[i]);
        if (shared)
            add_factor(&common->under, candidates.items[i]);
    }
    double divisor = sum->terms[0].divisor;
    bool same = true;
    for (int k = 0; k < sum->count; k++)
        same = same && sum->terms[k].divisor == divisor;
    for (int k = 0; same && k < sum->count; k++)
        sum->terms[k].divisor = 1;
    common->divisor = same ? divisor : 1;
}

/* The terms as an expression; *negative when that is to be subtracted. */
static const Expr *build_sum(Arranger *arranger, Sum *sum, bool *negative)
{
    Graph *graph = arranger->graph;
    int first = 0;
    while (first < sum->count && is_negative(&sum->terms[first]))
        first++;
    *negative = first == sum->count;
    if (*negative)
        first = 0;
    const Expr *total = build_term(arranger, &sum->terms[first]);
    for (int i = 0; i < sum->count; i++) {
        if (i == first)
            continue;
        Op op = is_negative(&sum->terms[i]) == *negative ? OP_ADD : OP_SUB;
        total = expr_node(graph, op, total, build_term(arranger, &sum->terms[i]), NULL);
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
    bool negative;
    Term common;
    Sum sum = sum_of(arranger, expr);
    if (sum.count == 0)
        return expr_number(graph, 0);
    take_common(&sum, &common);
    const Expr *total = build_sum(arranger, &sum, &negative);
    if (common.under.count > 0 || common.divisor != 1) {
        common.over.items[common.over.count++] = total;
        total = build_term(arranger, &common);
    }
    return negative ? expr_node(graph, OP_NEG, total, NULL, NULL) : total;
}

/* ---- reductions ---- */

static bool uses_indices(const Expr *expr, const Expr *reduce)
{
    for (int i = 0; i < reduce->count; i++)
        if (expr_uses_index(expr, reduce->indices[i]))
            return true;
    return false;
}

/* Moves the denominators of `inside` that do not depend on the sum's indices to `outside`. */
static void move_out(const Expr *reduce, Term *inside, Term *outside)
{
    Factors kept = {.count = 0};
    for (int i = 0; i < inside->under.count; i++) {
        const Expr *factor = inside->under.items[i];
        if (uses_indices(factor, reduce) || !add_factor(&outside->under, factor))
            add_factor(&kept, factor);
    }
    inside->under = kept;
}

static bool collect_total(Arranger *arranger, const Expr *reduce, Term *term)
{
    Graph *graph = arranger->graph;
    bool negative;
    Term common;
    Sum sum = sum_of(arranger, reduce->body);
    if (sum.count == 0) {
        term->coefficient = 0;
        return true;
    }
    take_common(&sum, &common);
    Term *shared = sum.count == 1 ? &sum.terms[0] : &common;
    move_out(reduce, shared, term);
    /* A number goes out too, but a fraction in the forward part stays where the source has it:
     * Σ (x - y)^2 / 2. */
    bool whole = is_whole(shared->coefficient) && shared->divisor == 1;
    if (arranger->sort) {
        term->divisor *= shared->divisor;
        shared->divisor = 1;
    }
    if ((whole || arranger->sort) && (sum.count > 1 || shared->over.count > 0 || shared->condition)) {
        term->coefficient *= fabs(shared->coefficient);
        shared->coefficient = shared->coefficient < 0 ? -1 : 1;
    }
    const Expr *body = build_sum(arranger, &sum, &negative);
    if (common.under.count > 0 || common.divisor != 1) {
        common.over.items[common.over.count++] = body;
        body = build_term(arranger, &common);
    }
    term->coefficient *= negative ? -1 : 1;
    return add_factor(&term->over, expr_reduce(graph, reduce->reduction, reduce->count, reduce->indices, body));
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
