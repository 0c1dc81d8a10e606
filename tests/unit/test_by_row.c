/*
 * Which splits are made by row (by_row.h): a split's text, and whether it is.
 */
#include "by_row.h"
#include "middle.h"

typedef struct Case {
    const char *split;
    bool by_row;
} Case;

static const Case cases[] = {
    {"X = idx(\"a\") / 255  y = idx(\"b\")", true},
    {"a = idx(\"a\")  X = tanh(2 * a - 1)  y = idx(\"b\")", true},
    {"a = idx(\"a\")  X[i, j: 6] = a[i, 5 - j] * j  y = idx(\"b\")", true},
    {"a = idx(\"a\")  X[i, j] = a[i, j] / (1 + max[k](a[i, k]))  y = idx(\"b\")", true},
    {"a = idx(\"a\")  X = reshape(reshape(tanh(a), [n, 2, 3]) * 2, [n, 6])  y = idx(\"b\")", true},
    {"a = idx(\"a\")  X[i, j] = a[i, j] - mean[k](a[k, j])  y = idx(\"b\")", false},
    {"a = idx(\"a\")  X[i, j] = a[i, j] * i  y = idx(\"b\")", false},
    {"a = idx(\"a\")  X[i, j] = a[n - 1 - i, j]  y = idx(\"b\")", false},
    {"a = idx(\"a\")  X = a / n  y = idx(\"b\")", false},
    {"a = idx(\"a\")  e[n, 6] ~ normal(0, 1)  X = a + e  y = idx(\"b\")", false},
    {"a = idx(\"a\")  s = max[i, j](a[i, j])  X = a / s  y = idx(\"b\")", false},
};
enum { CASES = sizeof cases / sizeof *cases };

START_TEST(rows_that_depend_on_themselves_alone)
{
    const Case *it = &cases[_i];
    Arena *arena = arena_new();
    Diagnostics *diagnostics = diag_new(arena, false);
    Program *program =
        middle_elaborate(arena, diagnostics,
                         arena_printf(arena,
                                      "model m {\n input X[n, 6]\n target y[n] : class(5)\n"
                                      " loss mean(cross_entropy(dense(X, 5), y))\n}\n"
                                      "data { train { %s } }\n",
                                      it->split));
    Graph *graph = program->splits.items[0]->graph;
    for (int fused = 0; fused < 2; fused++) {
        ck_assert_msg(graph_by_row(graph) == it->by_row, "%s, %s:\n%s", it->split, fused ? "fused" : "plain",
                      middle_text(arena, graph));
        stabilize(graph, diagnostics, false);
        simplify(graph);
        fuse(graph);
    }
    arena_free(arena);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("by row");
    TCase *tests = tcase_create("by row");
    tcase_add_loop_test(tests, rows_that_depend_on_themselves_alone, 0, CASES);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    const int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed > 0;
}
