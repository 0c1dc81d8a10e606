/*
 * Scalar expressions: hash-consing, the algebra of algebra.c rule by rule, canonical affine forms,
 * ranges of integer expressions, and the rows of ops.def (value and derivatives).
 */
#include "expr_internal.h"
#include "format.h"
#include "interpret.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static Arena *arena;
static Graph *graph;
static Tensor *scalars[3];
static const Expr *x, *y, *z;     /* reals */
static const Expr *p, *q;         /* conditions */
static const Expr *i, *j, *r, *n; /* indices of 5, 7 and n values; n */
static const Index *at_i, *at_j, *at_r;
static Tensor *classes; /* [n], 0 .. 9 */

#define NUM(value) expr_number(graph, value)
#define OP1(op, a) expr_op(graph, OP_##op, a, NULL, NULL)
#define OP2(op, a, b) expr_op(graph, OP_##op, a, b, NULL)
#define OP3(op, a, b, c) expr_op(graph, OP_##op, a, b, c)
/* As it stands, without algebra. */
#define RAW1(op, a) expr_node(graph, OP_##op, a, NULL, NULL)
#define RAW2(op, a, b) expr_node(graph, OP_##op, a, b, NULL)
#define RAW3(op, a, b, c) expr_node(graph, OP_##op, a, b, c)

static void setup(void)
{
    arena = arena_new();
    graph = graph_new(arena, "g");
    const char *const names[] = {"x", "y", "z"};
    for (int k = 0; k < 3; k++)
        scalars[k] = graph_add(graph, TENSOR_SCALAR, names[k], 0, NULL, (Span){0});
    x = expr_read(graph, scalars[0], NULL, NULL);
    y = expr_read(graph, scalars[1], NULL, NULL);
    z = expr_read(graph, scalars[2], NULL, NULL);
    p = RAW2(GT, x, NUM(0));
    q = RAW2(LT, y, z);
    at_i = graph_index(graph, "i", extent_constant(5));
    at_j = graph_index(graph, "j", extent_constant(7));
    at_r = graph_index(graph, "r", extent_batch);
    i = expr_index(graph, at_i);
    j = expr_index(graph, at_j);
    r = expr_index(graph, at_r);
    n = expr_batch(graph);
    classes = graph_add(graph, TENSOR_TARGET, "c", 1, &extent_batch, (Span){0});
    classes->integer = true;
    classes->high = 9;
}

static void teardown(void)
{
    arena_free(arena);
}

static const char *text_of(const Expr *expr)
{
    const Index *const indices[] = {at_i, at_j, at_r};
    Text text = {0};
    format_expr(&text, expr, FORMAT_DL, 3, indices, NULL);
    const char *copy = arena_copy(arena, text.data, text.length);
    text_free(&text);
    return copy;
}

/* The same node. */
static void same_at(const Expr *expr, const Expr *wanted, int line)
{
    if (expr != wanted)
        ck_abort_msg("line %d: %s is not %s", line, text_of(expr), text_of(wanted));
}
#define same(expr, wanted) same_at(expr, wanted, __LINE__)

/* ---- hash-consing ---- */

START_TEST(equal_is_same_pointer)
{
    same(NUM(2), NUM(2));
    ck_assert_ptr_ne(NUM(2), NUM(3));
    same(NUM(-0.0), NUM(0));
    ck_assert(!signbit(NUM(-0.0)->value));
    same(OP2(MUL, x, y), OP2(MUL, x, y));
    ck_assert_ptr_ne(OP2(MUL, x, y), OP2(MUL, y, x));
    ck_assert_ptr_ne(OP2(MUL, x, y), OP2(DIV, x, y));
    const Expr *read = expr_read(graph, classes, &r, NULL);
    same(expr_read_indices(graph, classes, &at_r), read);
    const Expr *zero = NUM(0);
    ck_assert_ptr_ne(expr_read(graph, classes, &zero, NULL), read);
    const Expr *sum = expr_reduce(graph, REDUCE_SUM, 1, &at_i, OP2(MUL, i, x));
    same(expr_reduce(graph, REDUCE_SUM, 1, &at_i, OP2(MUL, i, x)), sum);
    ck_assert_ptr_ne(expr_reduce(graph, REDUCE_PROD, 1, &at_i, OP2(MUL, i, x)), sum);
}
END_TEST

START_TEST(equal_among_many)
{
    const Expr *made[3000];
    for (int k = 0; k < 3000; k++)
        made[k] = OP2(MUL, NUM(k + 0.5), x);
    for (int k = 0; k < 3000; k++) {
        same(OP2(MUL, NUM(k + 0.5), x), made[k]);
        ck_assert(k == 0 || made[k] != made[k - 1]);
    }
}
END_TEST

START_TEST(leaf_nodes)
{
    const Index *one = graph_index(graph, "one", extent_constant(1));
    same(expr_index(graph, one), NUM(0));
    ck_assert(NUM(3)->integer && !NUM(2.5)->integer && !NUM(1e12)->integer);
    ck_assert(i->integer && n->integer && !x->integer);
    same(expr_extent(graph, extent_constant(4)), NUM(4));
    same(expr_extent(graph, (Extent){1, 0}), n);
    ck_assert_str_eq(text_of(expr_extent(graph, (Extent){2, 1})), "2 * N + 1");
    const Expr *inside = expr_read(graph, classes, &r, NUM(-1));
    ck_assert_ptr_null(inside->otherwise);
    const Expr *next = OP2(ADD, r, NUM(1));
    const Expr *outside = expr_read(graph, classes, &next, NUM(-1));
    ck_assert_ptr_nonnull(outside->otherwise);
    ck_assert(inside->integer && outside->integer);
    ck_assert(!expr_read(graph, classes, &next, x)->integer);
    ck_assert(read_is_inside(inside) && !read_is_inside(outside));
}
END_TEST

START_TEST(reductions_of_constants)
{
    const Index *const both[] = {at_i, at_r};
    same(expr_reduce(graph, REDUCE_SUM, 2, both, NUM(3)), OP2(MUL, NUM(15), n));
    same(expr_reduce(graph, REDUCE_SUM, 1, &at_i, NUM(0)), NUM(0));
    same(expr_reduce(graph, REDUCE_MAX, 1, &at_i, NUM(0)), NUM(0));
    ck_assert_int_eq(expr_reduce(graph, REDUCE_ARGMAX, 1, &at_i, NUM(0))->kind, EXPR_REDUCE);
    ck_assert(expr_reduce(graph, REDUCE_ARGMAX, 1, &at_i, OP2(MUL, i, x))->integer);
    ck_assert(expr_reduce(graph, REDUCE_MIN, 1, &at_i, i)->integer);
    ck_assert(!expr_reduce(graph, REDUCE_SUM, 1, &at_i, i)->integer);
}
END_TEST

/* ---- the algebra ---- */

START_TEST(algebra_folds)
{
    same(OP2(ADD, NUM(2), NUM(3)), NUM(5));
    same(OP1(EXP, NUM(0)), NUM(1));
    same(OP3(SELECT, NUM(0), NUM(3), NUM(4)), NUM(4));
    same(OP2(LT, NUM(2.5), NUM(3)), NUM(1));
    same(OP2(FLOORDIV, NUM(-7), NUM(2)), NUM(-4));
    ck_assert_int_eq(OP2(DIV, NUM(1), NUM(0))->kind, EXPR_OP); /* not a number that C can write */
    ck_assert_int_eq(OP1(LOG, NUM(0))->kind, EXPR_OP);
    ck_assert_int_eq(OP2(DIV, NUM(0), NUM(0))->kind, EXPR_OP);
}
END_TEST

START_TEST(algebra_sums)
{
    const Expr *minus_y = RAW1(NEG, y), *minus_2y = RAW2(MUL, NUM(-2), y);
    same(OP2(ADD, x, NUM(0)), x);
    same(OP2(ADD, NUM(0), x), x);
    same(OP2(ADD, x, minus_y), RAW2(SUB, x, y));
    same(OP2(ADD, minus_y, x), RAW2(SUB, x, y));
    same(OP2(ADD, x, minus_2y), RAW2(SUB, x, RAW2(MUL, NUM(2), y)));
    same(OP2(ADD, x, x), RAW2(MUL, NUM(2), x));
    same(OP2(ADD, RAW2(ADD, x, NUM(2)), NUM(3)), RAW2(ADD, x, NUM(5)));
    same(OP2(ADD, RAW2(ADD, x, NUM(2)), NUM(-2)), x);
    same(OP2(SUB, x, NUM(0)), x);
    same(OP2(SUB, NUM(0), x), RAW1(NEG, x));
    same(OP2(SUB, x, x), NUM(0));
    same(OP2(SUB, x, minus_y), RAW2(ADD, x, y));
    same(OP2(SUB, x, minus_2y), RAW2(ADD, x, RAW2(MUL, NUM(2), y)));
    same(OP2(SUB, NUM(1), RAW1(SIGMOID, x)), RAW1(SIGMOID, RAW1(NEG, x)));
    same(OP1(NEG, RAW1(NEG, x)), x);
    same(OP1(NEG, RAW2(SUB, x, y)), RAW2(SUB, y, x));
    same(OP1(NEG, minus_2y), RAW2(MUL, NUM(2), y));
    same(OP1(NEG, RAW3(SELECT, p, x, NUM(0))), RAW3(SELECT, p, RAW1(NEG, x), NUM(0)));
    same(OP2(ADD, x, y), RAW2(ADD, x, y));
}
END_TEST

START_TEST(algebra_products)
{
    const Expr *half_y = RAW2(MUL, NUM(0.5), y), *guarded = RAW3(SELECT, p, y, NUM(0));
    const Expr *product = RAW2(MUL, x, y);
    same(OP2(MUL, x, NUM(3)), RAW2(MUL, NUM(3), x));
    same(OP2(MUL, x, NUM(0)), NUM(0));
    same(OP2(MUL, NUM(1), x), x);
    same(OP2(MUL, NUM(-1), x), RAW1(NEG, x));
    same(OP2(MUL, guarded, x), RAW3(SELECT, p, RAW2(MUL, y, x), NUM(0)));
    same(OP2(MUL, x, guarded), RAW3(SELECT, p, product, NUM(0)));
    same(OP2(MUL, NUM(4), half_y), RAW2(MUL, NUM(2), y));
    same(OP2(MUL, NUM(4), RAW1(NEG, y)), RAW2(MUL, NUM(-4), y));
    same(OP2(MUL, RAW1(NEG, x), y), RAW1(NEG, product));
    same(OP2(MUL, x, RAW1(NEG, y)), RAW1(NEG, product));
    same(OP2(MUL, RAW1(NEG, x), RAW1(NEG, y)), product);
    same(OP2(MUL, x, half_y), RAW2(MUL, NUM(0.5), product));
    same(OP2(MUL, half_y, x), RAW2(MUL, NUM(0.5), RAW2(MUL, y, x)));
    same(OP2(MUL, x, q), RAW3(SELECT, q, x, NUM(0)));
    same(OP2(MUL, q, x), RAW3(SELECT, q, x, NUM(0)));
    same(OP2(MUL, x, RAW2(DIV, NUM(1), y)), RAW2(DIV, x, y));
    same(OP2(MUL, RAW2(DIV, NUM(1), y), x), RAW2(DIV, x, y));
    same(OP2(DIV, x, NUM(1)), x);
    same(OP2(DIV, NUM(0), x), NUM(0));
    same(OP2(DIV, x, NUM(-1)), RAW1(NEG, x));
    same(OP2(DIV, RAW1(NEG, x), y), RAW1(NEG, RAW2(DIV, x, y)));
    same(OP2(DIV, RAW3(SELECT, p, x, NUM(0)), y), RAW3(SELECT, p, RAW2(DIV, x, y), NUM(0)));
    same(OP2(DIV, x, NUM(3)), RAW2(DIV, x, NUM(3))); /* not a product with a rounded 1/3 */
}
END_TEST

START_TEST(algebra_powers)
{
    const Expr *square = RAW2(MUL, x, x);
    same(OP2(POW, x, NUM(0)), NUM(1));
    same(OP2(POW, x, NUM(1)), x);
    same(OP2(POW, x, NUM(2)), square);
    same(OP2(POW, x, NUM(3)), RAW2(MUL, square, x));
    same(OP2(POW, x, NUM(4)), RAW2(MUL, square, square));
    same(OP2(POW, x, NUM(0.5)), RAW1(SQRT, x));
    same(OP2(POW, x, NUM(-0.5)), RAW1(RSQRT, x));
    same(OP2(POW, x, NUM(-2)), RAW2(DIV, NUM(1), square));
    same(OP2(POW, x, NUM(9)), RAW2(POW, x, NUM(9)));
    same(OP2(POW, x, NUM(1.5)), RAW2(POW, x, NUM(1.5)));
    same(OP2(POW, x, y), RAW2(POW, x, y));
}
END_TEST

START_TEST(algebra_comparisons)
{
    struct {
        Op op;
        int below, equal, above, overlap; /* of 0 .. 4 and 5 .. 9, 3 and 3, the reverse, 0 .. 4 and 2 */
    } const cases[] = {{OP_EQ, 0, 1, 0, -1}, {OP_NE, 1, 0, 1, -1}, {OP_LT, 1, 0, 0, -1},
                       {OP_LE, 1, 1, 0, -1}, {OP_GT, 0, 0, 1, -1}, {OP_GE, 0, 1, 1, -1}};
    const Expr *above = OP2(ADD, expr_index(graph, graph_index(graph, "k", extent_constant(5))), NUM(5));
    const Expr *shifted = OP2(ADD, i, OP2(SUB, n, i)); /* n, in other words */
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        Op op = cases[k].op;
        same(expr_op(graph, op, i, above, NULL), NUM(cases[k].below));
        same(expr_op(graph, op, above, i, NULL), NUM(cases[k].above));
        same(expr_op(graph, op, shifted, n, NULL), NUM(cases[k].equal));
        same(expr_op(graph, op, i, NUM(2), NULL), expr_node(graph, op, i, NUM(2), NULL));
        same(expr_op(graph, op, x, x, NULL), expr_node(graph, op, x, x, NULL)); /* may be NaN */
        same(expr_op(graph, op, r, n, NULL), NUM(cases[k].below));              /* for every n */
    }
    same(OP2(GE, r, NUM(0)), NUM(1));
    same(OP2(LE, i, NUM(4)), NUM(1)); /* the range touches the bound */
    same(OP2(LT, i, NUM(4)), RAW2(LT, i, NUM(4)));
    const Expr *max = RAW2(MAX, x, y), *min = RAW2(MIN, x, y);
    same(OP2(GT, max, y), RAW2(GT, x, y));
    same(OP2(LE, max, y), RAW2(LE, x, y));
    same(OP2(LT, min, y), RAW2(LT, x, y));
    same(OP2(GE, min, y), RAW2(GE, x, y));
    same(OP2(LT, max, y), RAW2(LT, max, y)); /* never, unless something is NaN */
    same(OP2(GT, max, x), RAW2(GT, max, x));
    same(OP2(MAX, x, x), x);
    same(OP2(MIN, x, x), x);
}
END_TEST

START_TEST(algebra_conditions)
{
    same(OP2(AND, NUM(1), p), p);
    same(OP2(AND, p, NUM(1)), p);
    same(OP2(AND, NUM(0), x), NUM(0));
    same(OP2(AND, x, NUM(0)), NUM(0));
    same(OP2(AND, NUM(1), x), RAW2(AND, NUM(1), x)); /* x is no condition: not 0 or 1 */
    same(OP2(AND, p, p), p);
    /* i == 0 and i == 2, wherever the two stand; other expressions may well be equal to both */
    same(OP2(AND, RAW2(EQ, NUM(0), x), RAW2(EQ, x, NUM(2))), NUM(0));
    same(OP2(AND, RAW2(AND, p, RAW2(EQ, x, NUM(0))), RAW2(EQ, x, NUM(2))), NUM(0));
    same(OP2(AND, RAW2(EQ, x, NUM(2)), RAW2(AND, RAW2(EQ, NUM(0), x), p)), NUM(0));
    same(OP2(AND, RAW2(EQ, x, NUM(0)), RAW2(EQ, y, NUM(2))), RAW2(AND, RAW2(EQ, x, NUM(0)), RAW2(EQ, y, NUM(2))));
    same(OP2(AND, RAW2(NE, x, NUM(0)), RAW2(EQ, x, NUM(2))), RAW2(AND, RAW2(NE, x, NUM(0)), RAW2(EQ, x, NUM(2))));
    same(OP2(OR, NUM(0), p), p);
    same(OP2(OR, p, NUM(0)), p);
    same(OP2(OR, NUM(2), x), NUM(1));
    same(OP2(OR, x, NUM(2)), NUM(1));
    same(OP2(OR, NUM(0), x), RAW2(OR, NUM(0), x));
    same(OP2(OR, p, p), p);
    same(OP1(NOT, RAW1(NOT, p)), p);
    same(OP1(NOT, RAW1(NOT, x)), RAW1(NOT, RAW1(NOT, x)));
    same(OP3(SELECT, p, x, x), x);
    same(OP3(SELECT, p, NUM(1), NUM(0)), p);
    same(OP3(SELECT, x, NUM(1), NUM(0)), RAW3(SELECT, x, NUM(1), NUM(0)));
    same(OP3(SELECT, p, RAW3(SELECT, p, x, y), z), RAW3(SELECT, p, x, z));
    same(OP3(SELECT, p, RAW3(SELECT, q, x, z), z), RAW3(SELECT, RAW2(AND, p, q), x, z));
}
END_TEST

START_TEST(algebra_of_integers)
{
    same(OP2(FLOORDIV, i, NUM(1)), i);
    same(OP2(FLOORDIV, x, NUM(1)), RAW2(FLOORDIV, x, NUM(1)));
    same(OP1(FLOOR, i), i);
    same(OP1(FLOOR, x), RAW1(FLOOR, x));
    same(OP1(STOP, i), i);
    same(OP1(STOP, NUM(2.5)), NUM(2.5));
    same(OP1(STOP, x), RAW1(STOP, x));
    const Expr *million = OP2(MUL, NUM(1000000), i);
    ck_assert(million->integer);
    ck_assert(!OP2(MUL, NUM(1000), million)->integer); /* up to 4e9: too large for an int */
    ck_assert(!OP2(MUL, n, n)->integer);
}
END_TEST

/* Random expressions over small whole numbers, where doubles are exact: the value without
 * algebra is the value with it. */
typedef struct Sample {
    const Expr *expr;
    double value;
} Sample;

static uint64_t seed;

static int choose(int count)
{
    return (int)(interpret_random(&seed) * count);
}

static Sample random_leaf(const Sample *leaves, int count)
{
    double value = choose(7) - 3;
    return choose(4) ? leaves[choose(count)] : (Sample){NUM(value), value};
}

static Sample random_expr(const Sample *leaves, int count, const Op *ops, int op_count, int depth)
{
    if (depth == 0 || choose(6) == 0)
        return random_leaf(leaves, count);
    Op op = ops[choose(op_count)];
    Sample part[3] = {{NULL, 0}};
    for (int k = 0; k < op_table[op].arity; k++)
        part[k] = random_expr(leaves, count, ops, op_count, depth - 1);
    if (op == OP_FLOORDIV) {
        double divisor = 1 + choose(4);
        part[1] = (Sample){NUM(divisor), divisor};
    }
    return (Sample){expr_op(graph, op, part[0].expr, part[1].expr, part[2].expr),
                    op_value(op, part[0].value, part[1].value, part[2].value)};
}

START_TEST(algebra_keeps_values)
{
    static const Op ops[] = {OP_ADD, OP_SUB,    OP_MUL,    OP_NEG, OP_MAX,      OP_MIN, OP_EQ,
                             OP_NE,  OP_LT,     OP_LE,     OP_GT,  OP_GE,       OP_AND, OP_OR,
                             OP_NOT, OP_SELECT, OP_SELECT, OP_ABS, OP_FLOORDIV, OP_STOP};
    for (int round = 0; round < 20000; round++) {
        Interpreter state = interpret_new(arena, graph, 1 + choose(3));
        for (int k = 0; k < 3; k++)
            state.values[k][0] = choose(5) - 2;
        state.index[at_i->id] = choose(5);
        state.index[at_j->id] = choose(7);
        state.index[at_r->id] = choose((int)state.n);
        const Expr *const exprs[] = {x, y, z, i, j, r, n};
        Sample leaves[7];
        for (int k = 0; k < 7; k++)
            leaves[k] = (Sample){exprs[k], interpret_expr(&state, exprs[k])};
        Sample sample = random_expr(leaves, 7, ops, sizeof ops / sizeof *ops, 4);
        double value = interpret_expr(&state, sample.expr);
        if (value != sample.value)
            ck_abort_msg("round %d: %s is %g, not %g", round, text_of(sample.expr), value, sample.value);
    }
}
END_TEST

/* ---- affine forms ---- */

START_TEST(affine_is_canonical)
{
    const Expr *form = OP2(ADD, OP2(ADD, OP2(MUL, NUM(2), i), j), NUM(3));
    same(OP2(ADD, NUM(3), OP2(ADD, j, OP2(ADD, i, i))), form);
    same(OP2(SUB, OP2(MUL, OP2(ADD, i, NUM(2)), NUM(2)), OP2(SUB, NUM(1), j)), form);
    ck_assert_str_eq(text_of(form), "2 * i + j + 3");
    ck_assert_str_eq(text_of(OP2(SUB, NUM(4), i)), "4 - i");
    ck_assert_str_eq(text_of(OP2(SUB, OP2(SUB, n, NUM(1)), r)), "N - r - 1");
    ck_assert_str_eq(text_of(OP1(NEG, OP2(ADD, i, NUM(2)))), "-i - 2");
    ck_assert_str_eq(text_of(OP2(SUB, j, OP2(MUL, i, NUM(3)))), "j - 3 * i");
    same(OP2(SUB, OP2(ADD, i, j), OP2(ADD, j, i)), NUM(0));
    same(OP2(SUB, OP2(ADD, i, j), j), i);
}
END_TEST

START_TEST(affine_coefficients)
{
    Affine affine;
    const Expr *form = OP2(SUB, OP2(ADD, OP2(MUL, NUM(3), OP2(SUB, j, i)), OP2(MUL, NUM(2), n)), NUM(5));
    ck_assert(expr_affine(form, &affine));
    ck_assert_int_eq(affine.constant, -5);
    ck_assert_int_eq(affine.per_n, 2);
    ck_assert_int_eq(affine.count, 2);
    for (int k = 0; k < 2; k++)
        ck_assert_int_eq(affine.coefficient[k], affine.index[k] == at_j ? 3 : -3);
    same(expr_of_affine(graph, &affine), form);
    ck_assert(expr_affine(OP2(SUB, i, i), &affine) && affine.count == 0);
    ck_assert(!expr_affine(OP2(FLOORDIV, i, NUM(2)), &affine));
    ck_assert(!expr_affine(OP2(MUL, i, j), &affine));
    ck_assert(!expr_affine(expr_read(graph, classes, &r, NULL), &affine));
    ck_assert(!expr_affine(x, &affine));
    ck_assert(!expr_affine(NUM(0.5), &affine));
}
END_TEST

START_TEST(affine_of_many_indices)
{
    const Expr *sum = NUM(0);
    for (int k = 0; k < AFFINE_TERMS + 1; k++)
        sum = OP2(ADD, sum, expr_index(graph, graph_index(graph, "k", extent_constant(2))));
    Affine affine;
    ck_assert(!expr_affine(sum, &affine));
    Extent low, high;
    ck_assert(expr_range(sum, &low, &high)); /* by its parts */
    ck_assert(extent_equal(low, extent_constant(0)) && extent_equal(high, extent_constant(AFFINE_TERMS + 1)));
}
END_TEST

/* ---- ranges ---- */

static void range_at(const Expr *expr, Extent low, Extent high, int line)
{
    Extent a, b;
    ck_assert_msg(expr_range(expr, &a, &b), "line %d: %s has no range", line, text_of(expr));
    ck_assert_msg(extent_equal(a, low) && extent_equal(b, high), "line %d: %s is in %s .. %s", line,
                  text_of(expr), extent_text(arena, a), extent_text(arena, b));
}
#define range(expr, low_n, low, high_n, high) \
    range_at(expr, (Extent){low_n, low}, (Extent){high_n, high}, __LINE__)

START_TEST(range_of_affine)
{
    range(NUM(3), 0, 3, 0, 3);
    range(n, 1, 0, 1, 0);
    range(i, 0, 0, 0, 4);
    range(r, 0, 0, 1, -1);
    range(OP2(SUB, OP2(SUB, n, NUM(1)), r), 0, 0, 1, -1);
    range(OP2(SUB, OP2(MUL, NUM(2), i), j), 0, -6, 0, 8);
    range(OP2(ADD, OP2(MUL, NUM(3), r), i), 0, 0, 3, 1);
}
END_TEST

START_TEST(range_of_floor_division)
{
    range(OP2(FLOORDIV, j, NUM(2)), 0, 0, 0, 3);
    range(OP2(FLOORDIV, OP2(SUB, i, NUM(3)), NUM(2)), 0, -2, 0, 0);
    range(OP2(FLOORDIV, r, NUM(2)), 0, 0, 1, -1);
    range(OP2(FLOORDIV, OP2(MUL, NUM(4), r), NUM(2)), 0, 0, 2, -2);
    Extent low, high;
    ck_assert(!expr_range(OP2(FLOORDIV, i, j), &low, &high));
    ck_assert(!expr_range(OP2(FLOORDIV, i, NUM(-2)), &low, &high));
}
END_TEST

START_TEST(range_of_corners)
{
    range(OP2(MAX, OP2(SUB, i, NUM(2)), NUM(0)), 0, 0, 0, 2);
    range(OP2(MIN, i, NUM(2)), 0, 0, 0, 2);
    range(OP2(MAX, i, j), 0, 0, 0, 6);
    range(OP2(MIN, r, OP2(SUB, n, NUM(1))), 0, 0, 1, -1);
    range(OP3(SELECT, p, i, NUM(-3)), 0, -3, 0, 4);
    range(OP1(NEG, OP2(MAX, i, NUM(1))), 0, -4, 0, -1);
    range(RAW2(MUL, OP2(SUB, i, NUM(1)), OP2(SUB, j, NUM(2))), 0, -6, 0, 12);
    Extent low, high;
    ck_assert(!expr_range(OP2(MIN, NUM(3), r), &low, &high) || extent_at_most(high, extent_constant(3)));
    ck_assert(!expr_range(x, &low, &high));
}
END_TEST

START_TEST(range_of_elements)
{
    const Expr *element = expr_read(graph, classes, &r, NULL);
    range(element, 0, 0, 0, 9);
    const Expr *next = OP2(ADD, r, NUM(1));
    range(expr_read(graph, classes, &next, NUM(-1)), 0, -1, 0, 9);
    range(expr_read(graph, classes, &next, NUM(4)), 0, 0, 0, 9);
    range(OP2(SUB, element, NUM(4)), 0, -4, 0, 5);
    range(OP2(FLOORDIV, element, NUM(4)), 0, 0, 0, 2);
    range(expr_reduce(graph, REDUCE_MAX, 1, &at_i, OP2(ADD, i, j)), 0, 0, 0, 10);
    const Index *const both[] = {at_i, at_r};
    range(expr_reduce(graph, REDUCE_ARGMAX, 2, both, OP2(MUL, x, OP2(ADD, i, r))), 0, 0, 5, -1);
    range(expr_reduce(graph, REDUCE_ARGMIN, 1, &at_j, OP2(MUL, x, j)), 0, 0, 0, 6);
}
END_TEST

START_TEST(range_holds_values)
{
    static const Op ops[] = {OP_ADD, OP_SUB, OP_MUL, OP_NEG, OP_MAX, OP_MIN, OP_SELECT, OP_FLOORDIV};
    int known = 0;
    for (int round = 0; round < 20000; round++) {
        Interpreter state = interpret_new(arena, graph, 1 + choose(4));
        for (int k = 0; k < (int)state.n; k++)
            state.values[classes->id][k] = choose(10);
        state.index[at_i->id] = choose(5);
        state.index[at_j->id] = choose(7);
        state.index[at_r->id] = choose((int)state.n);
        const Expr *const exprs[] = {i, j, r, n, expr_read(graph, classes, &r, NULL)};
        Sample leaves[5];
        for (int k = 0; k < 5; k++)
            leaves[k] = (Sample){exprs[k], interpret_expr(&state, exprs[k])};
        Sample sample = random_expr(leaves, 5, ops, sizeof ops / sizeof *ops, 3);
        Extent low, high;
        if (!expr_range(sample.expr, &low, &high))
            continue;
        known++;
        if (sample.value < (double)interpret_extent(&state, low) ||
            sample.value > (double)interpret_extent(&state, high))
            ck_abort_msg("%s is %g for n = %d, not in %s .. %s", text_of(sample.expr), sample.value,
                         (int)state.n, extent_text(arena, low), extent_text(arena, high));
    }
    ck_assert_int_gt(known, 5000);
}
END_TEST

/* ---- rewriting ---- */

START_TEST(substitution)
{
    const Expr *two = NUM(2), *swapped[] = {j, i};
    const Index *const both[] = {at_i, at_j};
    const Expr *form = OP2(ADD, OP2(MUL, NUM(3), i), j);
    same(expr_substitute(graph, form, 1, &at_i, &two), OP2(ADD, j, NUM(6)));
    same(expr_substitute(graph, form, 2, both, swapped), OP2(ADD, OP2(MUL, NUM(3), j), i)); /* at once */
    const Expr *next = OP2(ADD, r, NUM(1)), *before = OP2(SUB, r, NUM(1));
    const Expr *guarded = expr_read(graph, classes, &next, NUM(0));
    const Expr *inside = expr_substitute(graph, guarded, 1, &at_r, &before);
    same(inside, expr_read(graph, classes, &r, NULL)); /* the guard goes where it is not needed */
    const Expr *sum = expr_reduce(graph, REDUCE_SUM, 1, &at_j, OP2(MUL, OP2(ADD, i, j), x));
    same(expr_substitute(graph, sum, 1, &at_i, &two),
         expr_reduce(graph, REDUCE_SUM, 1, &at_j, OP2(MUL, OP2(ADD, j, NUM(2)), x)));
    Tensor *square = graph_define(graph, "s", 1, &at_i, OP2(MUL, i, i), (Span){0});
    const Expr *at = OP2(FLOORDIV, j, NUM(2));
    same(expr_inline(graph, square, &at), OP2(MUL, at, at));
}
END_TEST

START_TEST(searching)
{
    const Expr *next = OP2(ADD, r, NUM(1));
    const Expr *expr = OP2(MUL, x, expr_read(graph, classes, &next, y));
    ck_assert(expr_uses_index(expr, at_r) && !expr_uses_index(expr, at_i));
    ck_assert(expr_uses_tensor(expr, classes) && expr_uses_tensor(expr, scalars[1]));
    ck_assert(!expr_uses_tensor(expr, scalars[2]));
    TensorList reads = expr_reads(arena, OP2(ADD, expr, OP2(MUL, x, NUM(2))));
    ck_assert_int_eq(reads.count, 3);
    ck_assert(tensor_in(&reads, scalars[0]) && tensor_in(&reads, scalars[1]) && tensor_in(&reads, classes));
}
END_TEST

/* ---- the operations ---- */

/* The value by another way than the table's, where there is one. */
static double reference(Op op, double a, double b, double c)
{
    switch (op) {
    case OP_ADD:
        return b + a;
    case OP_SUB:
        return -(b - a);
    case OP_MUL:
        return b * a;
    case OP_DIV:
        return a / b;
    case OP_FLOORDIV:
        return (a - (fmod(a, b) + (fmod(a, b) != 0 && (fmod(a, b) < 0) != (b < 0) ? b : 0))) / b;
    case OP_NEG:
        return 0 - a;
    case OP_POW:
        return b == floor(b) || a > 0 ? (fmod(b, 2) != 0 && a < 0 ? -1 : 1) * exp(b * log(fabs(a))) : NAN;
    case OP_MAX:
        return fmax(a, b);
    case OP_MIN:
        return fmin(a, b);
    case OP_EQ:
        return !(a < b || a > b);
    case OP_NE:
        return a < b || a > b;
    case OP_LT:
        return !(a >= b);
    case OP_LE:
        return !(a > b);
    case OP_GT:
        return !(a <= b);
    case OP_GE:
        return !(a < b);
    case OP_AND:
        return a && b;
    case OP_OR:
        return a || b;
    case OP_NOT:
        return !a;
    case OP_SELECT:
        return a ? b : c;
    case OP_EXP:
        return pow(2.71828182845904523536, a);
    case OP_LOG:
        return log2(a) * 0.69314718055994530942;
    case OP_LOG1P:
        return log(1 + a);
    case OP_EXPM1:
        return exp(a) - 1;
    case OP_SQRT:
        return pow(a, 0.5);
    case OP_RSQRT:
        return pow(a, -0.5);
    case OP_SIN:
        return cos(a - 1.57079632679489661923);
    case OP_COS:
        return sin(a + 1.57079632679489661923);
    case OP_TANH:
        return sinh(a) / cosh(a);
    case OP_SIGMOID:
        return (1 + tanh(a / 2)) / 2;
    case OP_SOFTPLUS:
        return log(1 + exp(a));
    case OP_ERF:
        return 1 - erfc(a);
    case OP_ABS:
        return a < 0 ? -a : a;
    case OP_SIGN:
        return a == 0 ? 0 : copysign(1, a);
    case OP_FLOOR:
        return -ceil(-a);
    case OP_STOP:
        return a;
    case OP_COUNT:
        break;
    }
    return NAN;
}

static const double points[] = {-2.3, -1.0, -0.7, 0.0, 0.4, 1.0, 1.9, 3.2};
enum { POINTS = sizeof points / sizeof *points };

START_TEST(op_values)
{
    for (int op = 0; op < OP_COUNT; op++) {
        int compared = 0;
        for (int k = 0; k < POINTS * POINTS; k++) {
            double a = points[k / POINTS], b = points[k % POINTS], c = 5.5;
            double value = op_value((Op)op, a, b, c), wanted = reference((Op)op, a, b, c);
            if (!isfinite(wanted))
                continue;
            compared++;
            ck_assert_msg(fabs(value - wanted) <= 1e-12 * (1 + fabs(wanted)),
                          "%s(%g, %g) is %.17g, not %.17g", op_table[op].name, a, b, value, wanted);
        }
        ck_assert_msg(compared >= 3 * POINTS, "%s: %d points", op_table[op].name, compared);
    }
}
END_TEST

START_TEST(op_values_far_out)
{
    ck_assert(op_value(OP_SOFTPLUS, 1e4, 0, 0) == 1e4);
    ck_assert(op_value(OP_SOFTPLUS, -1e4, 0, 0) == 0);
    ck_assert(op_value(OP_SIGMOID, 1e4, 0, 0) == 1);
    ck_assert(op_value(OP_SIGMOID, -1e4, 0, 0) == 0);
    ck_assert(op_value(OP_TANH, 1e4, 0, 0) == 1);
    ck_assert(op_value(OP_LOG1P, 1e-300, 0, 0) == 1e-300);
    ck_assert(op_value(OP_EXPM1, 1e-300, 0, 0) == 1e-300);
    ck_assert(op_value(OP_SOFTPLUS, -40, 0, 0) > 0);
}
END_TEST

/* dop/d(argument) at a, b; 0 where the table has none. */
static double derivative(Op op, int argument, double a, double b)
{
    const Expr *node = expr_node(graph, op, x, op_table[op].arity > 1 ? y : NULL,
                                 op_table[op].arity > 2 ? z : NULL);
    const Expr *formula = op_derivative(graph, node, node, argument);
    if (!formula)
        return 0;
    Interpreter state = interpret_new(arena, graph, 1);
    state.values[0][0] = a;
    state.values[1][0] = b;
    return interpret_expr(&state, formula);
}

START_TEST(op_derivatives)
{
    for (int op = 0; op < OP_COUNT; op++) {
        if (op == OP_STOP || op == OP_SELECT) /* 0 by decree; the branches are differentiate's work */
            continue;
        int compared = 0;
        for (int k = 0; k < POINTS * POINTS * op_table[op].arity; k++) {
            int argument = k / (POINTS * POINTS);
            double a = points[k / POINTS % POINTS] + 0.01373, b = points[k % POINTS] - 0.01712, h = 1e-6;
            double da = argument == 0 ? h : 0, db = argument == 1 ? h : 0;
            double above = op_value((Op)op, a + da, b + db, 0), below = op_value((Op)op, a - da, b - db, 0);
            double wanted = (above - below) / (2 * h);
            if (!isfinite(wanted))
                continue;
            compared++;
            double value = derivative((Op)op, argument, a, b);
            if (op == OP_POW && argument == 1 && a < 0)
                continue; /* defined on whole exponents only */
            ck_assert_msg(fabs(value - wanted) <= 1e-6 * (1 + fabs(wanted)),
                          "d %s(%g, %g) / d %c is %g, not %g", op_table[op].name, a, b, "ab"[argument], value,
                          wanted);
        }
        ck_assert_msg(compared >= 3 * POINTS, "%s: %d points", op_table[op].name, compared);
    }
}
END_TEST

START_TEST(op_derivatives_at_corners)
{
    ck_assert(derivative(OP_MAX, 0, 1, 1) == 0 && derivative(OP_MAX, 1, 1, 1) == 1);
    ck_assert(derivative(OP_MIN, 0, 1, 1) == 0 && derivative(OP_MIN, 1, 1, 1) == 1);
    ck_assert(derivative(OP_ABS, 0, 0, 0) == 0);
    ck_assert(derivative(OP_STOP, 0, 2, 0) == 0);
    ck_assert(derivative(OP_SIGMOID, 0, -1e4, 0) == 0 && derivative(OP_SIGMOID, 0, 1e4, 0) == 0);
    ck_assert(derivative(OP_SOFTPLUS, 0, 1e4, 0) == 1 && derivative(OP_SOFTPLUS, 0, -1e4, 0) == 0);
    ck_assert(derivative(OP_POW, 0, 0, 2) == 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("expr");
    TCase *cases = tcase_create("expr");
    const TTest *const tests[] = {
        equal_is_same_pointer,
        equal_among_many,
        leaf_nodes,
        reductions_of_constants,
        algebra_folds,
        algebra_sums,
        algebra_products,
        algebra_powers,
        algebra_comparisons,
        algebra_conditions,
        algebra_of_integers,
        algebra_keeps_values,
        affine_is_canonical,
        affine_coefficients,
        affine_of_many_indices,
        range_of_affine,
        range_of_floor_division,
        range_of_corners,
        range_of_elements,
        range_holds_values,
        substitution,
        searching,
        op_values,
        op_values_far_out,
        op_derivatives,
        op_derivatives_at_corners,
    };
    tcase_add_checked_fixture(cases, setup, teardown);
    for (size_t k = 0; k < sizeof tests / sizeof *tests; k++)
        tcase_add_test(cases, tests[k]);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
