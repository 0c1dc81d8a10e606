/*
 * Expressions, graphs and formulas as text, on graphs made by hand.
 */
#include "arrange.h"
#include "differentiate.h"
#include "emit_dot.h"
#include "emit_math.h"
#include "format.h"
#include "print_graph.h"
#include "simplify.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

/* A graph with x[n, 3], y[n], W[3, 2], s, t and indices to write expressions with. */
static Arena *arena;
static Graph *graph;
static Tensor *x, *y, *w, *s, *t;
static const Index *n, *j, *k, *other_k;

static Tensor *add_tensor(TensorKind kind, const char *name, int rank, Extent first, Extent second)
{
    Extent shape[] = {first, second};
    Tensor *tensor = graph_add(graph, kind, name, rank, shape, (Span){0});
    tensor->named = true;
    return tensor;
}

static void set_up(void)
{
    arena = arena_new();
    graph = graph_new(arena, "test");
    x = add_tensor(TENSOR_INPUT, "x", 2, extent_batch, extent_constant(3));
    y = add_tensor(TENSOR_TARGET, "y", 1, extent_batch, extent_batch);
    y->integer = true;
    y->high = 1;
    w = add_tensor(TENSOR_PARAM, "W", 2, extent_constant(3), extent_constant(2));
    s = add_tensor(TENSOR_PARAM, "s", 0, extent_batch, extent_batch);
    t = add_tensor(TENSOR_PARAM, "t", 0, extent_batch, extent_batch);
    n = graph_index(graph, "n", extent_batch);
    j = graph_index(graph, "j", extent_constant(3));
    k = graph_index(graph, "k", extent_constant(2));
    other_k = graph_index(graph, "k", extent_constant(2));
}

static void tear_down(void)
{
    arena_free(arena);
}

/* ---- writing expressions ---- */

static const Expr *op2(Op op, const Expr *a, const Expr *b)
{
    return expr_op(graph, op, a, b, NULL);
}

static const Expr *op1(Op op, const Expr *a)
{
    return expr_op(graph, op, a, NULL, NULL);
}

static const Expr *num(double value)
{
    return expr_number(graph, value);
}

static const Expr *read2(Tensor *tensor, const Index *a, const Index *b)
{
    return expr_read_indices(graph, tensor, (const Index *[]){a, b});
}

static const Expr *read1(Tensor *tensor, const Index *a)
{
    return expr_read_indices(graph, tensor, &a);
}

static const Expr *read0(Tensor *tensor)
{
    return expr_read(graph, tensor, NULL, NULL);
}

static const Expr *reduce(Reduction reduction, const Index *index, const Expr *body)
{
    return expr_reduce(graph, reduction, 1, &index, body);
}

static const Expr *sum(const Index *index, const Expr *body)
{
    return reduce(REDUCE_SUM, index, body);
}

static void expect_text(Text *text, const char *expected)
{
    ck_assert_str_eq(text->data ? text->data : "", expected);
    text_free(text);
}

static void expect(const Expr *expr, const char *dl, const char *math)
{
    const Index *indices[] = {n, j, k};
    Text text = {0};
    format_expr(&text, expr, FORMAT_DL, 3, indices, NULL);
    expect_text(&text, dl);
    format_expr(&text, expr, FORMAT_MATH, 3, indices, NULL);
    expect_text(&text, math);
}

START_TEST(parentheses_stand_where_needed)
{
    const Expr *a = read0(s), *b = read0(t), *c = read2(x, n, j);
    expect(op2(OP_ADD, a, op2(OP_MUL, b, c)), "s + t * x[n, j]", "s + t x[n, j]");
    expect(op2(OP_MUL, op2(OP_ADD, a, b), c), "(s + t) * x[n, j]", "(s + t) x[n, j]");
    expect(op2(OP_SUB, a, op2(OP_SUB, b, c)), "s - (t - x[n, j])", "s − (t − x[n, j])");
    expect(op2(OP_ADD, a, op2(OP_ADD, b, c)), "s + (t + x[n, j])", "s + t + x[n, j]");
    expect(op2(OP_DIV, a, op2(OP_MUL, b, c)), "s / (t * x[n, j])", "s / (t x[n, j])");
    expect(op2(OP_DIV, op2(OP_DIV, a, b), c), "s / t / x[n, j]", "s / t / x[n, j]");
    expect(op1(OP_NEG, op2(OP_ADD, a, b)), "-(s + t)", "−(s + t)");
    expect(op2(OP_SUB, num(1), a), "1 - s", "1 − s");
    expect(op2(OP_ADD, a, num(-2)), "s - 2", "s − 2");
    expect(op2(OP_MUL, num(-2), a), "-2 * s", "−2 s");
    expect(op2(OP_POW, op1(OP_NEG, a), b), "(-s)^t", "(−s)^t");
    expect(op2(OP_POW, a, num(-1.5)), "s^-1.5", "s^−1.5");
}
END_TEST

START_TEST(powers_are_recognised)
{
    const Expr *difference = op2(OP_SUB, read0(s), read0(t));
    expect(op2(OP_MUL, difference, difference), "(s - t)^2", "(s − t)²");
    expect(op2(OP_POW, read0(s), num(3)), "s^3", "s³");
    expect(op2(OP_POW, read0(s), num(8)), "s^8", "s⁸");
    expect(op2(OP_MUL, num(2), op2(OP_MUL, read0(s), read0(s))), "2 * s^2", "2 s²");
}
END_TEST

START_TEST(sums_reach_to_the_end_of_their_product)
{
    const Expr *product = op2(OP_MUL, read2(x, n, j), read2(w, j, k));
    const Expr *total = sum(j, product);
    expect(total, "sum[j2](x[n, j2] * W[j2, k])", "Σ_j' x[n, j'] W[j', k]");
    const Index *outer[] = {n, k};
    Text text = {0};
    format_expr(&text, op2(OP_ADD, total, read0(s)), FORMAT_MATH, 2, outer, NULL);
    expect_text(&text, "Σ_j x[n, j] W[j, k] + s");
    format_expr(&text, op2(OP_MUL, total, read0(s)), FORMAT_MATH, 2, outer, NULL);
    expect_text(&text, "(Σ_j x[n, j] W[j, k]) s");
    format_expr(&text, op2(OP_MUL, read0(s), total), FORMAT_MATH, 2, outer, NULL);
    expect_text(&text, "s Σ_j x[n, j] W[j, k]");
    format_expr(&text, op2(OP_DIV, total, expr_batch(graph)), FORMAT_MATH, 2, outer, NULL);
    expect_text(&text, "1/N Σ_j x[n, j] W[j, k]");
    format_expr(&text, sum(j, op2(OP_ADD, read2(x, n, j), read0(s))), FORMAT_MATH, 2, outer, NULL);
    expect_text(&text, "Σ_j (x[n, j] + s)");
    format_expr(&text, reduce(REDUCE_ARGMAX, j, read2(x, n, j)), FORMAT_DL, 2, outer, NULL);
    expect_text(&text, "argmax[j](x[n, j])");
}
END_TEST

START_TEST(functions_apply_without_parentheses_in_math)
{
    const Expr *element = read2(x, n, j);
    expect(op1(OP_EXP, element), "exp(x[n, j])", "exp x[n, j]");
    expect(op1(OP_EXP, op2(OP_SUB, element, read0(s))), "exp(x[n, j] - s)", "exp(x[n, j] − s)");
    expect(op2(OP_MAX, element, num(0)), "max(x[n, j], 0)", "max(x[n, j], 0)");
    expect(op1(OP_SQRT, op2(OP_ADD, element, num(1))), "sqrt(x[n, j] + 1)", "√(x[n, j] + 1)");
    expect(op1(OP_ABS, element), "abs(x[n, j])", "|x[n, j]|");
    const Expr *y_sum = sum(other_k, op1(OP_EXP, read2(w, j, other_k)));
    expect(op1(OP_LOG, y_sum), "log(sum[k2](exp(W[j, k2])))", "log Σ_k' exp W[j, k']");
    expect(op2(OP_SUB, op1(OP_LOG, y_sum), read0(s)), "log(sum[k2](exp(W[j, k2]))) - s",
           "log Σ_k' exp W[j, k'] − s");
    expect(op2(OP_DIV, op1(OP_EXP, read2(w, j, k)), y_sum), "exp(W[j, k]) / sum[k2](exp(W[j, k2]))",
           "exp W[j, k] / Σ_k' exp W[j, k']");
}
END_TEST

START_TEST(conditions_are_iverson_brackets_in_math)
{
    const Expr *element = read2(x, n, j);
    const Expr *positive = op2(OP_GT, element, num(0));
    expect(positive, "x[n, j] > 0", "[x[n, j] > 0]");
    expect(op2(OP_MUL, read0(s), positive), "s * (x[n, j] > 0)", "s [x[n, j] > 0]");
    expect(op2(OP_AND, positive, op2(OP_NE, read0(s), num(1))), "x[n, j] > 0 and s != 1", "[x[n, j] > 0 and s ≠ 1]");
    expect(op1(OP_NOT, op2(OP_OR, positive, op2(OP_LE, read0(s), num(1)))), "not (x[n, j] > 0 or s <= 1)",
           "[not (x[n, j] > 0 or s ≤ 1)]");
    expect(expr_op(graph, OP_SELECT, positive, read0(s), read0(t)), "if x[n, j] > 0 then s else t",
           "if x[n, j] > 0 then s else t");
    expect(op2(OP_ADD, read0(s), expr_op(graph, OP_SELECT, positive, read0(s), read0(t))),
           "s + (if x[n, j] > 0 then s else t)", "s + (if x[n, j] > 0 then s else t)");
    const Expr *one_hot = op2(OP_EQ, expr_index(graph, k), read1(y, n));
    expect(op2(OP_SUB, read2(w, j, k), one_hot), "W[j, k] - (k == y[n])", "W[j, k] − [k = y[n]]");
}
END_TEST

START_TEST(subscripts_and_defaults_are_shown)
{
    const Expr *shifted = op2(OP_SUB, op2(OP_MUL, num(2), expr_index(graph, j)), num(1));
    const Expr *subscripts[] = {expr_index(graph, n), shifted};
    expect(expr_read(graph, x, subscripts, num(0)), "x[n, 2 * j - 1 | 0]", "x[n, 2 j − 1 | 0]");
    const Expr *half[] = {expr_index(graph, n), op2(OP_FLOORDIV, expr_index(graph, j), num(2))};
    expect(expr_read(graph, x, half, NULL), "x[n, j // 2]", "x[n, ⌊j / 2⌋]");
}
END_TEST

static void expect_arranged(const Expr *expr, const char *math)
{
    const Index *indices[] = {j, k};
    Text text = {0};
    format_expr(&text, arrange_expr(graph, expr, 2, indices, true), FORMAT_MATH, 2, indices, NULL);
    expect_text(&text, math);
}

START_TEST(formulas_are_arranged)
{
    const Expr *a = read0(s), *b = read0(t), *rows = expr_batch(graph), *element = read2(w, j, k);
    const Expr *one_hot = op2(OP_EQ, expr_index(graph, k), num(1));
    expect_arranged(op2(OP_ADD, op2(OP_MUL, op2(OP_DIV, num(-1), rows), one_hot),
                        op2(OP_MUL, op2(OP_DIV, op2(OP_DIV, num(1), rows), a), b)),
                    "(t / s − [k = 1]) / N");
    expect_arranged(op2(OP_ADD, op2(OP_DIV, op2(OP_MUL, num(0.5), a), rows), op2(OP_DIV, op2(OP_MUL, num(0.5), a), rows)),
                    "s / N");
    expect_arranged(op2(OP_MUL, num(2.0 / 3), element), "2 W[j, k] / 3");
    expect_arranged(op2(OP_MUL, num(0.3), element), "0.3 W[j, k]");
    expect_arranged(op2(OP_MUL, a, element), "W[j, k] s");
    expect_arranged(sum(n, op2(OP_DIV, op1(OP_NEG, read2(x, n, j)), rows)), "−1/N Σ_n x[n, j]");
    expect_arranged(sum(n, op2(OP_SUB, a, op2(OP_SUB, b, read2(x, n, j)))), "Σ_n (s − t + x[n, j])");
    expect_arranged(expr_op(graph, OP_SELECT, op2(OP_GT, a, num(0)), num(0), element), "W[j, k] [s ≤ 0]");
}
END_TEST

/* 40 squarings of a sum, each written out twice, would be a text of 2^40 pieces. */
START_TEST(long_expressions_are_cut)
{
    const Expr *value = read0(s);
    for (int i = 0; i < 40; i++)
        value = op2(OP_DIV, op2(OP_ADD, value, num(1)), op1(OP_EXP, value));
    Text text = {0};
    format_expr(&text, value, FORMAT_DL, 0, NULL, NULL);
    ck_assert_uint_lt(text.length, 10000);
    ck_assert_ptr_nonnull(strstr(text.data, "..."));
    text_free(&text);
}
END_TEST

/* ---- graphs ---- */

static Tensor *define(const char *name, int rank, const Index *const *indices, const Expr *body, bool named)
{
    Tensor *tensor = graph_define(graph, name, rank, indices, body, (Span){0});
    tensor->named = named;
    return tensor;
}

/* h = relu(x W), loss = mean of h^2, made as elaborate makes it: in small steps. */
static void build_model(void)
{
    const Index *nk[] = {n, k};
    Tensor *product = define("h_product", 2, nk, sum(j, op2(OP_MUL, read2(x, n, j), read2(w, j, k))), false);
    Tensor *h = define("h", 2, nk, op2(OP_MAX, read2(product, n, k), num(0)), true);
    const Expr *element = read2(h, n, k);
    const Expr *squares = expr_reduce(graph, REDUCE_SUM, 2, nk, op2(OP_MUL, element, element));
    Tensor *total = define("total", 0, NULL, squares, false);
    graph->loss = define("loss", 0, NULL, op2(OP_DIV, read0(total), expr_batch(graph)), false);
    LIST_PUSH(arena, graph->outputs, ((NamedTensor){"h", h, {0}}));
}

START_TEST(a_graph_is_one_line_a_tensor)
{
    w->indices = (const Index *[]){j, k};
    w->distribution = "normal(0, 0.01)";
    Tensor *draw = add_tensor(TENSOR_DRAW, "W.draw", 2, extent_constant(3), extent_constant(2));
    draw->draw = DRAW_NORMAL;
    draw->stream = 0xABC;
    w->initial = op2(OP_MUL, num(0.01), read2(draw, j, k));
    s->initial = num(0.5);
    s->no_decay = true;
    graph_view(graph, "flat", x, 1, &(Extent){3, 0}, (Span){0});
    build_model();
    Text text = {0};
    graph_print(graph, &text);
    expect_text(&text, "input      x[N, 3]\n"
                       "target     y[N] : class(2)\n"
                       "param      W[3, 2] ~ normal(0, 0.01), initially 0.01 * W.draw[j, k]\n"
                       "param      s = 0.5 no_decay\n"
                       "param      t\n"
                       "draw       W.draw[3, 2] ~ normal(0, 1), stream 00000abc\n"
                       "view       flat[3 N] of x[N, 3]\n"
                       "definition h_product[n, k: 2] = sum[j](x[n, j] * W[j, k])\n"
                       "definition h[n, k: 2] = max(h_product[n, k], 0)\n"
                       "definition total = sum[n, k](h[n, k]^2)\n"
                       "definition loss = total / N\n"
                       "loss       loss\n"
                       "output     h = h\n");
}
END_TEST

START_TEST(equal_names_are_told_apart)
{
    define("z", 0, NULL, read0(s), true);
    define("z", 0, NULL, op1(OP_EXP, read0(t)), true);
    const char **names = format_unique_names(graph);
    ck_assert_str_eq(names[5], "z");
    ck_assert_str_eq(names[6], "z#2");
}
END_TEST

START_TEST(a_sound_graph_passes_the_check)
{
    build_model();
    graph_check(graph, "test", false);
    differentiate(graph);
    graph_check(graph, "differentiate", false);
    simplify(graph);
    graph_check(graph, "simplify", false);
}
END_TEST

START_TEST(formulas_are_those_of_the_book)
{
    build_model();
    differentiate(graph);
    simplify(graph);
    Program program = {.name = "test", .training = graph};
    Text text = {0};
    emit_math(&program, &text);
    expect_text(&text, "h[n, k] = max(Σ_j x[n, j] W[j, k], 0)\n"
                       "loss    = 1/N Σ_n,k h[n, k]²\n"
                       "\n"
                       "∂h[n, k] = 2 h[n, k] / N\n"
                       "∂W[j, k] = Σ_n x[n, j] ∂h[n, k] [h[n, k] > 0]\n"
                       "∂s       = 0\n"
                       "∂t       = 0\n");
}
END_TEST

/* ---- broken graphs end the process ---- */

START_TEST(an_unbound_index_is_found)
{
    define("bad", 1, &n, read2(x, n, j), true);
    graph_check(graph, "test", false);
}
END_TEST

START_TEST(a_read_of_a_later_tensor_is_found)
{
    Tensor *first = define("first", 0, NULL, read0(s), true);
    Tensor *second = define("second", 0, NULL, read0(t), true);
    first->body = op1(OP_EXP, read0(second));
    graph_check(graph, "test", false);
}
END_TEST

START_TEST(a_read_outside_is_found)
{
    const Expr *subscripts[] = {expr_index(graph, n), op2(OP_ADD, expr_index(graph, j), num(1))};
    define("bad", 2, (const Index *[]){n, j}, expr_read(graph, x, subscripts, NULL), true);
    graph_check(graph, "test", false);
}
END_TEST

START_TEST(an_inner_reduction_is_found)
{
    define("bad", 1, &n, op1(OP_EXP, sum(j, read2(x, n, j))), true);
    graph_check(graph, "test", false);
}
END_TEST

START_TEST(an_index_bound_twice_is_found)
{
    define("bad", 2, (const Index *[]){n, j}, sum(j, read2(x, n, j)), true);
    graph_check(graph, "test", false);
}
END_TEST

START_TEST(a_shape_that_is_not_of_the_indices_is_found)
{
    Tensor *bad = define("bad", 1, &n, read1(y, n), true);
    bad->indices[0] = j;
    graph_check(graph, "test", false);
}
END_TEST

START_TEST(the_picture_names_every_tensor)
{
    build_model();
    differentiate(graph);
    simplify(graph);
    Program program = {.name = "test", .training = graph};
    Text text = {0};
    emit_dot(&program, &text);
    ck_assert_ptr_nonnull(strstr(text.data, "digraph"));
    ck_assert_ptr_nonnull(strstr(text.data, "∂W"));
    ck_assert_ptr_nonnull(strstr(text.data, "N × 3"));
    text_free(&text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("print");
    TCase *print = tcase_create("print"), *check = tcase_create("check");
    tcase_add_checked_fixture(print, set_up, tear_down);
    tcase_add_checked_fixture(check, set_up, tear_down);
    tcase_add_test(print, parentheses_stand_where_needed);
    tcase_add_test(print, powers_are_recognised);
    tcase_add_test(print, sums_reach_to_the_end_of_their_product);
    tcase_add_test(print, functions_apply_without_parentheses_in_math);
    tcase_add_test(print, conditions_are_iverson_brackets_in_math);
    tcase_add_test(print, subscripts_and_defaults_are_shown);
    tcase_add_test(print, formulas_are_arranged);
    tcase_add_test(print, long_expressions_are_cut);
    tcase_add_test(print, a_graph_is_one_line_a_tensor);
    tcase_add_test(print, equal_names_are_told_apart);
    tcase_add_test(print, formulas_are_those_of_the_book);
    tcase_add_test(print, the_picture_names_every_tensor);
    tcase_add_test(check, a_sound_graph_passes_the_check);
    tcase_add_exit_test(check, an_unbound_index_is_found, 70);
    tcase_add_exit_test(check, a_read_of_a_later_tensor_is_found, 70);
    tcase_add_exit_test(check, a_read_outside_is_found, 70);
    tcase_add_exit_test(check, an_inner_reduction_is_found, 70);
    tcase_add_exit_test(check, an_index_bound_twice_is_found, 70);
    tcase_add_exit_test(check, a_shape_that_is_not_of_the_indices_is_found, 70);
    suite_add_tcase(suite, print);
    suite_add_tcase(suite, check);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
