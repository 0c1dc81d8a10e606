/*
 * differentiate.h: the definitions of the gradients, as people read them, for every way of reading
 * a tensor; and their values, against central differences.
 */
#include "middle.h"

#include <stdlib.h>

static Arena *arena;
static Graph *graph;

static void setup(void)
{
    arena = arena_new();
}

static void teardown(void)
{
    arena_free(arena);
}

/* Differentiates the model whose statements are `body` and that has the inputs X[n, 4] and
 * t[n] : class(3). */
static void differentiate_model(const char *body)
{
    const char *text = arena_printf(arena, "model m {\n input X[n, 4]\n input t[n] : class(3)\n%s\n}\n",
                                    body);
    Diagnostics *diagnostics = diag_new(arena, false);
    graph = middle_elaborate(arena, diagnostics, text)->training;
    stabilize(graph, diagnostics, false);
    graph_check(graph, "stabilize", false);
    differentiate(graph);
    graph_check(graph, "differentiate", false);
    simplify(graph);
    graph_check(graph, "simplify", false);
}

/* The same, and compares its gradients with differences, for several numbers of rows. */
static void differentiated(const char *body)
{
    differentiate_model(body);
    for (int n = 1; n <= 3; n++)
        middle_check_gradients(arena, graph, n, 1);
}

/* The tensor's definition reads so. */
static void expect(const char *name, const char *wanted)
{
    const Tensor *tensor = middle_tensor(graph, name);
    ck_assert_msg(tensor && tensor->kind == TENSOR_DEFINITION, "no definition %s in\n%s", name,
                  middle_text(arena, graph));
    Text text = {0};
    format_definition(&text, tensor, FORMAT_DL);
    if (strcmp(text.data, wanted) != 0)
        ck_abort_msg("%s\nnot\n%s\nin\n%s", text.data, wanted, middle_text(arena, graph));
    text_free(&text);
}

/* ---- ways of reading ---- */

START_TEST(read_of_product)
{
    differentiated("param W[4, 2] ~ normal(0, 1)\nh[n, k] = tanh(sum[j](X[n, j] * W[j, k]))\n"
                   "loss sum[n, k](h[n, k]^2)");
    expect("d_h", "d_h[n, k] = 2 * h[n, k]");
    expect("d_h_sum", "d_h_sum[n, k] = d_h[n, k] * (1 - h[n, k]^2)"); /* tanh' by its stored result */
    expect("d_W", "d_W[j, k] = sum[n](X[n, j] * d_h_sum[n, k])");
}
END_TEST

START_TEST(read_permuted)
{
    differentiated("param W[2, 3] ~ normal(0, 1)\nV[a: 3, b: 2] = W[b, a]\n"
                   "loss sum[a, b](V[a, b] * V[a, b] * (a + 2 * b))");
    expect("d_V", "d_V[a, b] = 2 * ((a + 2 * b) * V[a, b])");
    expect("d_W", "d_W[b, a] = d_V[a, b]");
}
END_TEST

START_TEST(read_strided)
{
    differentiated("param w[9] ~ normal(0, 1)\nloss sum[n, i: 4](X[n, i] * w[2 * i + 1]^2)");
    expect("d_w", "d_w[i] = sum[n](2 * (X[n, (i - 1) // 2] * w[2 * ((i - 1) // 2) + 1]) * "
                  "(2 * ((i - 1) // 2) == i - 1 and (i - 1) // 2 >= 0))");
    differentiated("param w[9] ~ normal(0, 1)\nloss sum[n, i: 4](X[n, i] * w[8 - 2 * i]^2)");
    expect("d_w", "d_w[i] = sum[n](2 * (X[n, (8 - i) // 2] * w[8 - 2 * ((8 - i) // 2)]) * "
                  "(2 * ((8 - i) // 2) == 8 - i and (8 - i) // 2 < 4))");
}
END_TEST

START_TEST(read_sliding)
{
    differentiated("param w[6] ~ normal(0, 1)\nloss sum[n, i, p: 3](X[n, i] * w[i + p]^2)");
    expect("d_w", "d_w[i] = sum[n, p](2 * (X[n, i - p] * w[i]) * (i - p >= 0 and i - p < 4))");
}
END_TEST

START_TEST(read_guarded)
{
    differentiated("param w[3] ~ normal(0, 1)\nloss sum[n, i](X[n, i] * w[i - 1 | 0.5]^2)");
    expect("d_w", "d_w[i] = sum[n](2 * (X[n, i + 1] * w[i]))"); /* i + 1 is always an index of X */
    differentiated("param w[3] ~ normal(0, 1)\nparam b = 0.5\nloss sum[n, i](X[n, i] * w[i - 1 | b]^2)");
    expect("d_w", "d_w[i] = sum[n](2 * (X[n, i + 1] * w[i]))");
    expect("d_b", "d_b = sum[n, i](if i - 1 >= 0 then 0 else 2 * (X[n, i] * w[i - 1 | b]))");
}
END_TEST

START_TEST(read_diagonal)
{
    differentiated("param W[3, 3] ~ normal(0, 1)\nloss sum[n, i: 3](X[n, i] * W[i, i]^2)");
    expect("d_W", "d_W[i, i2] = sum[n](2 * (X[n, i] * W[i, i]) * (i == i2))");
    ck_assert_ptr_nonnull(strstr(middle_text(arena, graph), "definition d_W[i: 3, i2: 3] = "));
}
END_TEST

START_TEST(read_floor_division)
{
    differentiated("param w[2] ~ normal(0, 1)\nloss sum[n, i](X[n, i] * w[i // 2]^2)");
    expect("d_w", "d_w[i] = sum[n, t](2 * (X[n, 2 * i + t] * w[i]))");
    differentiated("param w[2] ~ normal(0, 1)\nloss sum[n, i](X[n, i] * w[(i + 1) // 3]^2)");
    expect("d_w", "d_w[i] = sum[n, t](2 * (X[n, 3 * i + t - 1] * w[i]) * "
                  "(3 * i + t - 1 >= 0 and 3 * i + t - 1 < 4))");
}
END_TEST

/* An index that is divided is a quotient and a remainder. */
START_TEST(read_of_digits)
{
    differentiated("param w[2, 2] ~ normal(0, 1)\nloss sum[n, i](X[n, i] * w[i // 2, i - i // 2 * 2]^2)");
    expect("d_w", "d_w[i, j] = sum[n](2 * (X[n, 2 * i + j] * w[i, j]))");
}
END_TEST

START_TEST(read_by_data)
{
    differentiated("param w[3] ~ normal(0, 1)\nloss sum[n](X[n, 1] * w[t[n]]^2)");
    expect("d_w", "d_w[i] = sum[n](2 * (X[n, 1] * w[t[n]]) * (t[n] == i))");
    differentiated("param W[3, 2] ~ normal(0, 1)\nloss sum[n, k: 2](X[n, k] * W[t[n], k]^2)");
    expect("d_W", "d_W[i, k] = sum[n](2 * (X[n, k] * W[t[n], k]) * (t[n] == i))");
    differentiated(
        "param W[4, 3] ~ normal(0, 1)\np[n, k] = sum[j](X[n, j] * W[j, k])\nloss sum[n](p[n, t[n]]^2)");
    expect("d_p", "d_p[n, k] = 2 * p[n, t[n]] * (t[n] == k)");
}
END_TEST

START_TEST(read_of_constant_place)
{
    differentiated("param w[4] ~ normal(0, 1)\nloss sum[n](X[n, 2] * w[3])");
    expect("d_w", "d_w[i] = sum[n](X[n, 2] * (3 == i))");
}
END_TEST

START_TEST(read_of_rows)
{
    differentiated("param w[4] ~ normal(0, 1)\nh[n, i] = X[n, i] * w[i]\n"
                   "loss sum[i: n](h[i // 2, 0] * h[n - 1 - i, 1] * h[i - 1, 2 | 1])");
    expect("d_w", "d_w[i] = sum[n](d_h[n, i] * X[n, i])");
    differentiated("param w[4] ~ normal(0, 1)\ns[i: n, j: n] = sum[k](X[i, k] * w[k] * X[j, k])\n"
                   "loss sum[i: n, j: n](if j <= i then s[i, j]^2 else s[j, i])");
}
END_TEST

START_TEST(read_repeatedly)
{
    differentiated("param w[4] ~ normal(0, 1)\nloss sum[n, i](X[n, i] * w[i] * w[3 - i])");
    differentiated("param w[4] ~ normal(0, 1)\nloss sum[n, i](X[n, i] * w[i] + w[i]^3 + exp(w[i]))");
    differentiated("param w[4] ~ normal(0, 1)\nloss mean[i](w[i] * w[2]) + prod[i](w[i]) + max[i](w[i])");
}
END_TEST

START_TEST(read_of_view)
{
    differentiated("param W[2, 3] ~ normal(0, 1)\nv = reshape(W, [6])\nloss sum[i](i * v[i]^2)");
    expect("d_v", "d_v[i] = 2 * (i * v[i])");
    ck_assert_ptr_nonnull(strstr(middle_text(arena, graph), "view       d_W[2, 3] of d_v[6]"));
    differentiated("param W[2, 6] ~ normal(0, 1)\nU = reshape(W, [3, 4])\nV = reshape(W, [4, 3])\n"
                   "loss sum[n](U[t[n], 1] * V[3, t[n]]) + sum(U @ V)");
}
END_TEST

/* ---- operations ---- */

START_TEST(through_max)
{
    differentiated("param w[4] ~ normal(0, 1)\nloss sum[n](max[i](X[n, i] * w[i])^2)");
    expect("loss_max_argmax", "loss_max_argmax[n] = argmax[i](X[n, i] * w[i])");
    expect("d_w", "d_w[i] = sum[n](X[n, i] * d_loss_max[n] * (i == loss_max_argmax[n]))");
    differentiated("param W[4, 3] ~ normal(0, 1)\nloss sum[n](min[i: 4, k: 3](X[n, i] * W[i, k]))");
    expect("d_W", "d_W[i, k] = sum[n](X[n, i] * (3 * i + k == loss_min_argmin[n]))");
    differentiated("param w[4] ~ normal(0, 1)\nloss sum[n, i](max(X[n, i], w[i]))");
    expect("d_w", "d_w[i] = sum[n](X[n, i] <= w[i])");
}
END_TEST

START_TEST(through_max_ties)
{
    differentiated("param w[4] = 1\nloss max[i](w[i]) + 3 * min[i](w[i])");
    Interpreter state = interpret_new(arena, graph, 1);
    for (int k = 0; k < 4; k++)
        state.values[middle_tensor(graph, "w")->id][k] = 7;
    interpret_run(&state);
    const double *gradient = state.values[graph->gradients.items[0].tensor->id];
    ck_assert(gradient[0] == 4 && gradient[1] == 0 && gradient[2] == 0 && gradient[3] == 0);
}
END_TEST

START_TEST(through_prod)
{
    differentiated("param w[4] ~ normal(0, 1)\nloss sum[n](prod[i](X[n, i] + w[i]))");
    expect("d_w",
           "d_w[i] = sum[n](if X[n, i] + w[i] == 0 then loss_prod_others[n] * (loss_prod_zeros[n] == 1) "
           "else loss_prod[n] / (X[n, i] + w[i]))");
}
END_TEST

START_TEST(through_prod_with_zeros)
{
    differentiated("param w[4] ~ normal(0, 1)\nloss prod[i](w[i])");
    for (int zeros = 0; zeros < 4; zeros++) {
        Interpreter state = interpret_new(arena, graph, 1);
        double *w = state.values[middle_tensor(graph, "w")->id];
        for (int k = 0; k < 4; k++)
            w[k] = k < zeros ? 0 : k + 2;
        interpret_run(&state);
        const double *gradient = state.values[graph->gradients.items[0].tensor->id];
        for (int k = 0; k < 4; k++) {
            double others = 1;
            for (int m = 0; m < 4; m++)
                others *= m == k ? 1 : w[m];
            ck_assert_double_eq_tol(gradient[k], others, 1e-12);
        }
    }
}
END_TEST

START_TEST(through_select)
{
    differentiated(
        "param w[4] ~ normal(0, 1)\nloss sum[n, i](if X[n, i] > 0 then w[i]^2 else X[n, i] * w[i])");
    differentiated(
        "param w[4] ~ normal(0, 1)\nloss sum[n, i](if w[i] > 0 and X[n, i] > w[i] then exp(w[i]) else 0)");
    differentiated("param w[4] ~ normal(0, 1)\nloss sum[n, i](X[n, i] * (w[i] > 0) + floor(w[i]) * w[i])");
    expect("d_w", "d_w[i] = N * floor(w[i])");
}
END_TEST

START_TEST(through_functions)
{
    static const char *const functions[] = {
        "exp(w[i])",        "log(w[i]^2 + 1)",      "log1p(w[i]^2)",  "expm1(w[i])",
        "sqrt(w[i]^2 + 1)", "rsqrt(w[i]^2 + 1)",    "sin(w[i])",      "cos(w[i])",
        "tanh(w[i])",       "sigmoid(w[i])",        "softplus(w[i])", "erf(w[i])",
        "abs(w[i])",        "min(w[i], 0.1)",       "w[i]^5",         "(w[i] + 3)^X[n, i]",
        "1 / (w[i] + 3)",   "X[n, i] / (w[i] + 3)", "-w[i]",          "w[i]^-2 * w[i]^3"};
    for (size_t k = 0; k < sizeof functions / sizeof *functions; k++)
        differentiated(
            arena_printf(arena, "param w[4] ~ normal(0, 1)\nloss sum[n, i](X[n, i] * %s)", functions[k]));
}
END_TEST

/* What stop_gradient holds is a constant: no difference sees that, so the formula is compared. */
START_TEST(through_stop)
{
    const char *text = "model m {\n input X[n, 4]\n param w[4] ~ normal(0, 1)\n"
                       " loss sum[n, i](X[n, i] * w[i] * stop_gradient(w[i]^2 - w[i]))\n}\n";
    Diagnostics *diagnostics = diag_new(arena, false);
    graph = middle_elaborate(arena, diagnostics, text)->training;
    differentiate(graph);
    simplify(graph);
    graph_check(graph, "simplify", false);
    expect("d_w", "d_w[i] = sum[n]((w[i]^2 - w[i]) * X[n, i])");
    ck_assert_ptr_null(strstr(middle_text(arena, graph), "stop_gradient"));
}
END_TEST

START_TEST(of_nothing)
{
    differentiated("param w[4] ~ normal(0, 1)\nparam v[3] ~ normal(0, 1)\nparam u = 1\n"
                   "loss sum[i](w[i]^2) + argmax[i](v[i]) + (u > 0)");
    expect("d_w", "d_w[i] = 2 * w[i]");
    expect("d_v", "d_v[i] = 0");
    expect("d_u", "d_u = 0");
    ck_assert_str_eq(graph->gradients.items[0].name, "w");
    ck_assert_str_eq(graph->gradients.items[1].name, "v");
    ck_assert_str_eq(graph->gradients.items[2].name, "u");
}
END_TEST

/* ---- whole layers ---- */

static const char *const layers[] = {
    "h = X |> dense(5) |> gelu\nloss mean(cross_entropy(dense(h, 3), t))",
    "h = X |> dense(6) |> layer_norm\np = softmax(h)\nloss mean(p ^ 2 + silu(h))",
    "e = embedding(t, 3, 4)\nloss mean(softplus(e * X) + elu(e))",
    ("x = reshape(X, [n, 1, 2, 2])\ny = conv2d(x, 2, 2, stride = 1, pad = 1)\n"
     "z = max_pool2d(tanh(y), 2, stride = 1)\nloss mean(z ^ 2)"),
    "h = reshape(dense(X, 6), [n, 3, 2])\ny = attention(h, h, tanh(h), causal = true)\nloss mean(y ^ 2)",
    "x = reshape(dense(X, 9), [n, 1, 3, 3])\ny = avg_pool2d(x, 2, stride = 1)\nloss mean(exp(y))",
};

START_TEST(of_layer)
{
    differentiate_model(layers[_i]);
    middle_check_gradients(arena, graph, 2, 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("differentiate");
    TCase *cases = tcase_create("differentiate");
    const TTest *const tests[] = {
        read_of_product,         read_permuted,       read_strided,      read_sliding,           read_guarded,
        read_diagonal,           read_floor_division, read_of_digits,    read_by_data,      read_of_constant_place, read_of_rows,
        read_repeatedly,         read_of_view,        through_max,       through_max_ties,       through_prod,
        through_prod_with_zeros, through_select,      through_functions, through_stop,           of_nothing,

    };
    tcase_add_checked_fixture(cases, setup, teardown);
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        tcase_add_test(cases, tests[i]);
    tcase_add_loop_test(cases, of_layer, 0, sizeof layers / sizeof *layers);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
