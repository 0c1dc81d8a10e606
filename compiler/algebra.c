/*
 * The algebra that is always wanted, applied while expressions are made: one function for each
 * operation, which returns the simpler equal or NULL.
 *
 * 0 * x is 0: a factor that is 0 by construction (an optimiser's momentum, a mask) removes its
 * term. Nothing here changes a value by more than the rounding of one operation, and division
 * by a constant stays a division.
 */
#include "expr_internal.h"

#include <math.h>

#define OP1(op, a) expr_op(graph, OP_##op, a, NULL, NULL)
#define OP2(op, a, b) expr_op(graph, OP_##op, a, b, NULL)
#define NUMBER(value) expr_number(graph, value)

static bool is_number(const Expr *expr)
{
    return expr->kind == EXPR_CONSTANT;
}

static bool is_negative_number(const Expr *expr)
{
    return is_number(expr) && expr->value < 0;
}

/* c * x with a constant c */
static bool is_scaled(const Expr *expr)
{
    return expr_is_op(expr, OP_MUL) && is_number(expr->args[0]);
}

/* if c then x else 0 */
static bool is_guarded(const Expr *expr)
{
    return expr_is_op(expr, OP_SELECT) && expr_is_number(expr->args[2], 0);
}

static const Expr *algebra_add(Graph *graph, const Expr *a, const Expr *b)
{
    if (expr_is_number(a, 0))
        return b;
    if (expr_is_number(b, 0))
        return a;
    if (expr_is_op(b, OP_NEG))
        return OP2(SUB, a, b->args[0]);
    if (expr_is_op(a, OP_NEG))
        return OP2(SUB, b, a->args[0]);
    if (is_scaled(b) && is_negative_number(b->args[0]))
        return OP2(SUB, a, OP2(MUL, NUMBER(-b->args[0]->value), b->args[1]));
    if (a == b)
        return OP2(MUL, NUMBER(2), a);
    if (is_number(b) && expr_is_op(a, OP_ADD) && is_number(a->args[1]))
        return OP2(ADD, a->args[0], NUMBER(a->args[1]->value + b->value));
    return NULL;
}

static const Expr *algebra_sub(Graph *graph, const Expr *a, const Expr *b)
{
    if (expr_is_number(b, 0))
        return a;
    if (expr_is_number(a, 0))
        return OP1(NEG, b);
    if (a == b)
        return NUMBER(0);
    if (expr_is_op(b, OP_NEG))
        return OP2(ADD, a, b->args[0]);
    if (is_scaled(b) && is_negative_number(b->args[0]))
        return OP2(ADD, a, OP2(MUL, NUMBER(-b->args[0]->value), b->args[1]));
    if (expr_is_number(a, 1) && expr_is_op(b, OP_SIGMOID))
        return OP1(SIGMOID, OP1(NEG, b->args[0]));
    return NULL;
}

/* Constants gather at the left of a product; signs and guards leave it, conditions become guards. */
static const Expr *algebra_mul(Graph *graph, const Expr *a, const Expr *b)
{
    if (is_number(b))
        return OP2(MUL, b, a);
    if (expr_is_number(a, 0))
        return a;
    if (expr_is_number(a, 1))
        return b;
    if (expr_is_number(a, -1))
        return OP1(NEG, b);
    if (is_guarded(a))
        return expr_op(graph, OP_SELECT, a->args[0], OP2(MUL, a->args[1], b), a->args[2]);
    if (is_guarded(b))
        return expr_op(graph, OP_SELECT, b->args[0], OP2(MUL, a, b->args[1]), b->args[2]);
    if (is_number(a)) {
        if (is_scaled(b))
            return OP2(MUL, NUMBER(a->value * b->args[0]->value), b->args[1]);
        if (expr_is_op(b, OP_NEG))
            return OP2(MUL, NUMBER(-a->value), b->args[0]);
        return NULL;
    }
    if (expr_is_op(a, OP_NEG))
        return OP1(NEG, OP2(MUL, a->args[0], b));
    if (expr_is_op(b, OP_NEG))
        return OP1(NEG, OP2(MUL, a, b->args[0]));
    if (is_scaled(a))
        return OP2(MUL, a->args[0], OP2(MUL, a->args[1], b));
    if (is_scaled(b))
        return OP2(MUL, b->args[0], OP2(MUL, a, b->args[1]));
    if (expr_is_condition(b))
        return expr_op(graph, OP_SELECT, b, a, NUMBER(0));
    if (expr_is_condition(a))
        return expr_op(graph, OP_SELECT, a, b, NUMBER(0));
    if (expr_is_op(b, OP_DIV) && expr_is_number(b->args[0], 1))
        return OP2(DIV, a, b->args[1]);
    if (expr_is_op(a, OP_DIV) && expr_is_number(a->args[0], 1))
        return OP2(DIV, b, a->args[1]);
    return NULL;
}

static const Expr *algebra_div(Graph *graph, const Expr *a, const Expr *b)
{
    if (expr_is_number(b, 1) || (expr_is_number(a, 0) && !is_number(b)))
        return a;
    if (expr_is_number(b, -1))
        return OP1(NEG, a);
    if (expr_is_op(a, OP_NEG))
        return OP1(NEG, OP2(DIV, a->args[0], b));
    if (is_guarded(a))
        return expr_op(graph, OP_SELECT, a->args[0], OP2(DIV, a->args[1], b), a->args[2]);
    return NULL;
}

static const Expr *algebra_neg(Graph *graph, const Expr *a)
{
    if (expr_is_op(a, OP_NEG))
        return a->args[0];
    if (expr_is_op(a, OP_SUB))
        return OP2(SUB, a->args[1], a->args[0]);
    if (is_scaled(a))
        return OP2(MUL, NUMBER(-a->args[0]->value), a->args[1]);
    if (is_guarded(a))
        return expr_op(graph, OP_SELECT, a->args[0], OP1(NEG, a->args[1]), a->args[2]);
    return NULL;
}

/* Small whole exponents by squaring, the square roots by name. */
static const Expr *algebra_pow(Graph *graph, const Expr *a, const Expr *b)
{
    if (!is_number(b))
        return NULL;
    double exponent = b->value;
    if (exponent == 0)
        return NUMBER(1);
    if (exponent == 1)
        return a;
    if (exponent == 0.5)
        return OP1(SQRT, a);
    if (exponent == -0.5)
        return OP1(RSQRT, a);
    if (exponent != floor(exponent) || fabs(exponent) > 8)
        return NULL;
    if (exponent < 0)
        return OP2(DIV, NUMBER(1), OP2(POW, a, NUMBER(-exponent)));
    const Expr *half = OP2(POW, a, NUMBER(floor(exponent / 2)));
    const Expr *square = OP2(MUL, half, half);
    return fmod(exponent, 2) == 0 ? square : OP2(MUL, square, a);
}

/* max(a, b) > b says a > b; so for the other corner and for min. */
static const Expr *algebra_corner(Graph *graph, Op op, const Expr *a, const Expr *b)
{
    bool max = expr_is_op(a, OP_MAX) && (op == OP_GT || op == OP_LE);
    bool min = expr_is_op(a, OP_MIN) && (op == OP_LT || op == OP_GE);
    return (max || min) && a->args[1] == b ? expr_op(graph, op, a->args[0], b, NULL) : NULL;
}

/* Comparisons of integers that their ranges decide. */
static const Expr *algebra_compare(Graph *graph, Op op, const Expr *a, const Expr *b)
{
    Extent low, high;
    if (!a->integer || !b->integer)
        return algebra_corner(graph, op, a, b);
    const Expr *difference = OP2(SUB, a, b);
    if (!expr_range(difference, &low, &high))
        return NULL;
    Extent zero = extent_constant(0), one = extent_constant(1), minus_one = extent_constant(-1);
    bool positive = extent_at_most(one, low), negative = extent_at_most(high, minus_one);
    bool at_least_zero = extent_at_most(zero, low), at_most_zero = extent_at_most(high, zero);
    bool always = false, never = false;
    switch (op) {
    case OP_EQ:
        always = at_least_zero && at_most_zero, never = positive || negative;
        break;
    case OP_NE:
        never = at_least_zero && at_most_zero, always = positive || negative;
        break;
    case OP_LT:
        always = negative, never = at_least_zero;
        break;
    case OP_LE:
        always = at_most_zero, never = positive;
        break;
    case OP_GT:
        always = positive, never = at_most_zero;
        break;
    case OP_GE:
        always = at_least_zero, never = negative;
        break;
    default:
        break;
    }
    return always ? NUMBER(1) : never ? NUMBER(0) : NULL;
}

/* Whether the two ask that one expression equals different numbers, as i == 0 and i == 2 do. */
static bool contradict(const Expr *a, const Expr *b)
{
    if (expr_is_op(a, OP_AND))
        return contradict(a->args[0], b) || contradict(a->args[1], b);
    if (expr_is_op(b, OP_AND))
        return contradict(a, b->args[0]) || contradict(a, b->args[1]);
    if (!expr_is_op(a, OP_EQ) || !expr_is_op(b, OP_EQ))
        return false;
    const int x = is_number(a->args[0]), y = is_number(b->args[0]); /* the sides that are no numbers */
    return a->args[x] == b->args[y] && is_number(a->args[!x]) && is_number(b->args[!y]) &&
           a->args[!x]->value != b->args[!y]->value;
}

static const Expr *algebra_and(Graph *graph, const Expr *a, const Expr *b)
{
    if (is_number(a) && (a->value == 0 || expr_is_condition(b)))
        return a->value == 0 ? a : b;
    if (is_number(b) && (b->value == 0 || expr_is_condition(a)))
        return b->value == 0 ? b : a;
    if (contradict(a, b))
        return NUMBER(0);
    return a == b && expr_is_condition(a) ? a : NULL;
}

static const Expr *algebra_or(Graph *graph, const Expr *a, const Expr *b)
{
    if (is_number(a) && (a->value != 0 || expr_is_condition(b)))
        return a->value != 0 ? NUMBER(1) : b;
    if (is_number(b) && (b->value != 0 || expr_is_condition(a)))
        return b->value != 0 ? NUMBER(1) : a;
    return a == b && expr_is_condition(a) ? a : NULL;
}

static const Expr *algebra_select(Graph *graph, const Expr *condition, const Expr *yes, const Expr *no)
{
    if (is_number(condition))
        return condition->value != 0 ? yes : no;
    if (yes == no)
        return yes;
    if (expr_is_number(yes, 1) && expr_is_number(no, 0) && expr_is_condition(condition))
        return condition;
    if (expr_is_op(yes, OP_SELECT) && yes->args[0] == condition)
        return expr_op(graph, OP_SELECT, condition, yes->args[1], no);
    if (expr_is_op(yes, OP_SELECT) && yes->args[2] == no)
        return expr_op(graph, OP_SELECT, OP2(AND, condition, yes->args[0]), yes->args[1], no);
    return NULL;
}

/* a // b where it is the same for all that a can be. */
static const Expr *algebra_quotient(Graph *graph, const Expr *a, const Expr *b)
{
    Extent low, high;
    if (b->kind != EXPR_CONSTANT || b->value < 1 || !a->integer || a->kind == EXPR_CONSTANT ||
        !expr_range(a, &low, &high) || low.per_n || high.per_n)
        return NULL;
    const int64_t by = (int64_t)b->value, quotient = floor_quotient(low.constant, by);
    return floor_quotient(high.constant, by) == quotient ? expr_number(graph, (double)quotient) : NULL;
}

const Expr *expr_algebra(Graph *graph, Op op, const Expr *a, const Expr *b, const Expr *c)
{
    switch (op) {
    case OP_ADD:
        return algebra_add(graph, a, b);
    case OP_SUB:
        return algebra_sub(graph, a, b);
    case OP_MUL:
        return algebra_mul(graph, a, b);
    case OP_DIV:
        return algebra_div(graph, a, b);
    case OP_NEG:
        return algebra_neg(graph, a);
    case OP_POW:
        return algebra_pow(graph, a, b);
    case OP_FLOORDIV:
        return expr_is_number(b, 1) && a->integer ? a : algebra_quotient(graph, a, b);
    case OP_FLOOR:
        return a->integer ? a : NULL;
    case OP_STOP:
        return a->integer || is_number(a) ? a : NULL;
    case OP_MAX:
    case OP_MIN:
        return a == b ? a : NULL;
    case OP_EQ:
    case OP_NE:
    case OP_LT:
    case OP_LE:
    case OP_GT:
    case OP_GE:
        return algebra_compare(graph, op, a, b);
    case OP_AND:
        return algebra_and(graph, a, b);
    case OP_OR:
        return algebra_or(graph, a, b);
    case OP_NOT:
        return expr_is_op(a, OP_NOT) && expr_is_condition(a->args[0]) ? a->args[0] : NULL;
    case OP_SELECT:
        return algebra_select(graph, a, b, c);
    default:
        return NULL;
    }
}
