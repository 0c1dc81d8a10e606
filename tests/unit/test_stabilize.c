/*
 * stabilize.h: each rewriting is done, also through names, and said with -Wstability; what is
 * stable already stays; values stay the same, and finite far out.
 */
#include "middle.h"

#include <stdlib.h>

static Arena *arena;
static Graph *graph, *before;
static Diagnostics *diagnostics;

static void setup(void)
{
    arena = arena_new();
}

static void teardown(void)
{
    arena_free(arena);
}

/* The model with the input X[n, 4] whose statements are `body`, stabilized (`graph`) and not
 * (`before`). */
static void stabilized(const char *body, bool warn)
{
    const char *text = arena_printf(arena, "model m {\n input X[n, 4]\n%s\n}\n", body);
    before = middle_elaborate(arena, diag_new(arena, false), text)->training;
    diagnostics = diag_new(arena, false);
    graph = middle_elaborate(arena, diagnostics, text)->training;
    stabilize(graph, diagnostics, warn);
    graph_check(graph, "stabilize", false);
}

/* "line:column: text" of all warnings. */
static const char *warnings(void)
{
    FILE *stream = tmpfile();
    ck_assert_ptr_nonnull(stream);
    diag_print(diagnostics, stream, false);
    rewind(stream);
    const char *kept = "";
    char line[512], message[400];
    while (fgets(line, sizeof line, stream))
        if (sscanf(line, "m.dl:%*d:%*d: warning: %399[^\n]", message) == 1)
            kept = arena_printf(arena, "%s%.*s\n", kept, (int)strcspn(line + 5, ":"), line + 5),
            kept = arena_printf(arena, "%s%s\n", kept, message);
    fclose(stream);
    return kept;
}

static double loss_of(const Graph *of, double at)
{
    Interpreter state = interpret_new(arena, of, 3);
    interpret_fill(&state, 2);
    const Tensor *input = middle_tensor(of, "X");
    for (int k = 0; k < 12; k++)
        state.values[input->id][k] += at * (k % 3 - 1);
    interpret_run(&state);
    return state.values[of->loss->id][0];
}

/* At ordinary values nothing changes; far out loss and gradients are still numbers. */
static void keeps_values(void)
{
    double wanted = loss_of(before, 0), value = loss_of(graph, 0);
    ck_assert_msg(fabs(value - wanted) <= 1e-12 * (1 + fabs(wanted)), "%.17g, not %.17g", value, wanted);
    differentiate(graph);
    simplify(graph);
    graph_check(graph, "simplify", false);
    for (double at = -1e4; at <= 1e4; at += 2e4) {
        Interpreter state = interpret_new(arena, graph, 3);
        interpret_fill(&state, 2);
        const Tensor *input = middle_tensor(graph, "X");
        for (int k = 0; k < 12; k++)
            state.values[input->id][k] += at * (k % 3 - 1);
        interpret_run(&state);
        for (int i = 0; i < graph->tensors.count; i++)
            for (int64_t k = 0; k < interpret_size(&state, graph->tensors.items[i]); k++)
                ck_assert_msg(isfinite(state.values[i][k]), "%s[%d] is %g in\n%s",
                              graph->tensors.items[i]->name, (int)k, state.values[i][k],
                              middle_text(arena, graph));
    }
}

/* The loss's terms become `wanted`, and the warning is as said; NULL: none. */
typedef struct Case {
    const char *body, *tensor, *wanted, *warning;
} Case;

static const char *definition(const char *name)
{
    const Tensor *tensor = middle_tensor(graph, name);
    ck_assert_msg(tensor && tensor->kind == TENSOR_DEFINITION, "no %s in\n%s", name,
                  middle_text(arena, graph));
    Text text = {0};
    format_body(&text, tensor, FORMAT_DL, NULL);
    const char *copy = arena_copy(arena, text.data, text.length);
    text_free(&text);
    return copy;
}

#define LOG_SUM "the logarithm of a sum of exponentials subtracts their maximum [-Wstability]\n"
#define QUOTIENT \
    "a quotient of an exponential and a sum of exponentials subtracts their maximum [-Wstability]\n"

static const Case rewritten[] = {
    /* sums of exponentials */
    {"loss mean[n](log(sum[i](exp(w * X[n, i]))))", "loss_sum",
     "sum[n](stop_gradient(loss_sum_max[n]) + log(loss_sum_shifted[n]))", "4\n" LOG_SUM},
    {"e = exp(w * X)\ns[n] = sum[i](e[n, i])\nl[n] = log(s[n])\nloss mean(l)", "l",
     "stop_gradient(s_max[n]) + log(s_shifted[n])", "6\n" LOG_SUM},
    {"s[n] = sum[i](exp(w * X[n, i]))\nd[n] = w * X[n, 1] - log(s[n])\nloss mean(d)", "d",
     "w * X[n, 1] - stop_gradient(s_max[n]) - log(s_shifted[n])", "5\n" LOG_SUM},
    {"s[n] = sum[i](exp(w * X[n, i]))\nd[n] = log(s[n]) - w * X[n, 1]\nloss mean(d)", "d",
     "stop_gradient(s_max[n]) - w * X[n, 1] + log(s_shifted[n])", "5\n" LOG_SUM},
    {"s[n] = sum[i](exp(w * X[n, i]))\nl[n] = log(s[n])\nd[n] = w * X[n, 1] - l[n]\nloss mean(d)", "d",
     "w * X[n, 1] - stop_gradient(s_max[n]) - log(s_shifted[n])", "5\n" LOG_SUM "6\n" LOG_SUM},
    {"e = exp(w * X)\np[n, i] = e[n, i] / sum[j](e[n, j])\nloss mean(p ^ 2)", "p",
     "exp(w * X[n, i] - stop_gradient(p_sum_max[n])) / p_sum_shifted[n]", "5\n" QUOTIENT},
    {"e = exp(w * X)\np[n, i] = e[n, i] / sum[m](e[m, i])\nloss mean(p ^ 2)", "p",
     "exp(w * X[n, i] - stop_gradient(p_sum_max[i])) / p_sum_shifted[i]", "5\n" QUOTIENT},
    {"e = exp(w * X)\ns[n] = sum[i](e[n, i])\np[n, i] = e[n, i] / s[n]\nl[n] = log(p[n, 1])\nloss mean(l)",
     "l", "w * X[n, 1] - stop_gradient(s_max[n]) - log(s_shifted[n])",
     "6\n" QUOTIENT "7\nthe logarithm of a quotient of exponentials is a difference [-Wstability]\n"},
    {"u = w * X\np = softmax(u)\nl[n, i] = log(p[n, i])\nloss mean(l)", "l",
     "u[n, i] - stop_gradient(p.softmax.m[n]) - log(p.softmax.s[n])",
     "6\nthe logarithm of a quotient of exponentials is a difference [-Wstability]\n"},
    {"m[n] = min[i](w * X[n, i])\nl[n] = log(sum[i](exp(w * X[n, i] - m[n])))\nloss mean(l)", "l",
     "stop_gradient(l_sum_max[n]) + log(l_sum_shifted[n])", "5\n" LOG_SUM},
    /* logarithms of products and quotients */
    {"l = log(exp(w * X) * sigmoid(w * X))\nloss mean(l)", "l", "w * X[n, i] - softplus(-w * X[n, i])",
     "4\nthe logarithm of a product of exponentials is a sum [-Wstability]\n"},
    {"l = log(exp(w * X) / (2 + X ^ 2))\nloss mean(l)", "l", "w * X[n, i] - log(2 + X[n, i]^2)",
     "4\nthe logarithm of a quotient of exponentials is a difference [-Wstability]\n"},
    {"l = log(exp(w * X))\nloss mean(l)", "l", "w * X[n, i]",
     "4\nlog(exp(x)) is computed as x [-Wstability]\n"},
    /* the logistic function */
    {"p = sigmoid(w * X)\nl = log(p)\nloss mean(l)", "l", "-softplus(-w * X[n, i])",
     "5\nlog(sigmoid(x)) is computed as -softplus(-x) [-Wstability]\n"},
    {"p = sigmoid(w * X)\nl = log(1 - p)\nloss mean(l)", "l", "-softplus(w * X[n, i])",
     "5\nlog(1 - sigmoid(x)) is computed as -softplus(x) [-Wstability]\n"},
    {"e = exp(w * X)\nl = log(1 + e)\nloss mean(l)", "l", "softplus(w * X[n, i])",
     "5\nlog(1 + exp(x)) is computed as softplus(x) [-Wstability]\n"},
    {"l = log(exp(w * X) + 1)\nloss mean(l)", "l", "softplus(w * X[n, i])",
     "4\nlog(1 + exp(x)) is computed as softplus(x) [-Wstability]\n"},
    {"e = exp(w * X)\nl = log1p(e)\nloss mean(l)", "l", "softplus(w * X[n, i])",
     "5\nlog1p(exp(x)) is computed as softplus(x) [-Wstability]\n"},
    {"l = 1 / (1 + exp(-w * X))\nloss mean(l)", "l", "sigmoid(w * X[n, i])",
     "4\na / (1 + exp(x)) is computed with sigmoid [-Wstability]\n"},
    {"e = exp(w * X)\nl = e / (1 + e)\nloss mean(l)", "l", "sigmoid(w * X[n, i])",
     "5\na / (1 + exp(x)) is computed with sigmoid [-Wstability]\n"},
    {"l = tanh(X) / (1 + exp(w * X))\nloss mean(l)", "l", "tanh(X[n, i]) * sigmoid(-w * X[n, i])",
     "4\na / (1 + exp(x)) is computed with sigmoid [-Wstability]\n"},
    {"l = 1 - sigmoid(w * X)\nloss mean(l)", "l", "sigmoid(-w * X[n, i])", NULL},
    {"p = 1 / (1 + exp(-w * X))\nl = log(p) + log(1 - p)\nloss mean(l)", "l",
     "-softplus(-w * X[n, i]) - softplus(w * X[n, i])",
     "4\na / (1 + exp(x)) is computed with sigmoid [-Wstability]\n"
     "5\nlog(1 - sigmoid(x)) is computed as -softplus(x) [-Wstability]\n"},
};

START_TEST(rewrites)
{
    const Case *example = &rewritten[_i];
    stabilized(arena_printf(arena, "param w = 1\n%s", example->body), true);
    const char *text = middle_tensor(graph, example->tensor) ? definition(example->tensor) : "";
    ck_assert_str_eq(text, example->wanted);
    ck_assert_str_eq(warnings(), example->warning ? example->warning : "");
    keeps_values();
}
END_TEST

/* Nothing to do: not a definition changes, and nothing is said. */
static const char *const kept[] = {
    "m[n] = max[i](w * X[n, i])\nloss mean[n](log(sum[i](exp(w * X[n, i] - m[n]))))",
    "m[n] = max[i](w * X[n, i])\nloss mean[n](log(sum[i](exp(w * X[n, i] - stop_gradient(m[n])))))",
    ("u = w * X\nm[n] = max[i](u[n, i])\nk[n] = m[n]\ne[n, i] = exp(u[n, i] - k[n])\ns[n] = sum[i](e[n, i])\n"
     "loss mean[n](log(s[n]) + e[n, 1] / s[n])"),
    "loss mean(softmax(w * X) + log_softmax(w * X))",
    "loss mean(softplus(w * X) + sigmoid(w * X))",
    "loss mean(cross_entropy(w * X, Y))",
    "loss mean(binary_cross_entropy(w * X, X > 0))",
    "loss mean(log((w * X) ^ 2 + 1) + tanh(w * X) / (1 + X ^ 2))",
    "s[n] = sum[i]((w * X[n, i]) ^ 2) + 1\nloss mean[n](log(s[n]) + X[n, 1] / s[n])",
};

START_TEST(keeps_stable)
{
    stabilized(arena_printf(arena, " target Y[n] : class(4)\nparam w = 1\n%s", kept[_i]), true);
    ck_assert_str_eq(middle_text(arena, graph), middle_text(arena, before));
    ck_assert_str_eq(warnings(), "");
    keeps_values();
}
END_TEST

START_TEST(silent_unless_asked)
{
    stabilized("loss mean(log(1 + exp(X)))", false);
    ck_assert_str_eq(warnings(), "");
    ck_assert_ptr_nonnull(strstr(middle_text(arena, graph), "softplus"));
}
END_TEST

/* A sum is shifted once, however often it is used. */
START_TEST(shifts_once)
{
    stabilized("param w = 1\ns[n] = sum[i](exp(w * X[n, i]))\np[n, i] = exp(w * X[n, i]) / s[n]\n"
               "loss mean[n](log(s[n])) - mean(log(p)) + mean(p ^ 2)",
               false);
    const char *text = middle_text(arena, graph), *first = strstr(text, "definition s_max");
    ck_assert_ptr_nonnull(first);
    ck_assert_ptr_null(strstr(first + 1, "definition s_max"));
    keeps_values();
}
END_TEST

/* A maximum over other indices than the sum's is no bound. */
START_TEST(other_maximum)
{
    stabilized("param w = 1\nm[i] = max[n](w * X[n, i])\ns[n] = sum[i](exp(w * X[n, i] - m[i]))\n"
               "loss mean[n](log(s[n]))",
               false);
    ck_assert_ptr_nonnull(
        strstr(middle_text(arena, graph), "definition s_max[n] = max[i](w * X[n, i] - m[i])"));
    keeps_values();
}
END_TEST

/* A read with a default is not seen through: outside, the value is another. */
START_TEST(guarded_read)
{
    stabilized("param w = 1\ne = exp(w * tanh(X))\nl[n, i: 5] = log(e[n, i - 1 | 2])\nloss mean(l)", true);
    ck_assert_str_eq(definition("l"), "log(e[n, i - 1 | 2])");
    ck_assert_str_eq(warnings(), "");
    keeps_values();
}
END_TEST

/* A value that only looks like its logarithm's; factors that may be negative; a sum of which batches are
 * added up. */
static const char *const unsigned_forms[] = {
    "o[n, i: 2] = sum[j](exp(w * X[n, j] + i))\nz[n, i: 2] = o[n, 1 - i]\nloss mean((z - w) ^ 2) + mean(1 - z)",
    "y[n] = sum[i](exp(w * X[n, i]) * X[n, i]) / sum[i](exp(w * X[n, i]))\nloss mean(y)",
    "y[n] = sum[i](exp(w * X[n, i]) * X[n, i] * 2) / (exp(w) + exp(X[n, 1]))\nloss mean(y)",
    "l = log(exp(w * X) * (X - 9) * (X - 10))\nloss mean(l)",
    "l = log((X - 9) / (exp(w * X) * (X - 10) / 3))\nloss mean(l)",
    "l = log(exp(w * X) * (X - 9) * (X - 10) + exp(w))\nloss mean(l)",
    "q[i] = mean[n](sigmoid(w * X[n, i]))\nloss sum(q * log(q)) + log(mean(exp(w * X)))",
};

START_TEST(keeps_signs)
{
    stabilized(arena_printf(arena, "param w = 1\n%s", unsigned_forms[_i]), false);
    const double wanted = loss_of(before, 0), value = loss_of(graph, 0);
    ck_assert_msg(fabs(value - wanted) <= 1e-12 * (1 + fabs(wanted)), "%.17g, not %.17g, in\n%s", value,
                  wanted, middle_text(arena, graph));
    ck_assert_msg(!strstr(middle_text(arena, graph), " max[n"), "a maximum of all samples in\n%s",
                  middle_text(arena, graph));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("stabilize");
    TCase *cases = tcase_create("stabilize");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_loop_test(cases, rewrites, 0, sizeof rewritten / sizeof *rewritten);
    tcase_add_loop_test(cases, keeps_stable, 0, sizeof kept / sizeof *kept);
    tcase_add_loop_test(cases, keeps_signs, 0, sizeof unsigned_forms / sizeof *unsigned_forms);
    const TTest *const tests[] = {silent_unless_asked, shifts_once, other_maximum, guarded_read};
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        tcase_add_test(cases, tests[i]);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
