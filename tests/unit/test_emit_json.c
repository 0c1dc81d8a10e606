/*
 * The suite of `--emit=json`: what it writes is JSON, and every reference in it leads somewhere.
 */
#include "emit_json.h"
#include "middle.h"

#include <jansson.h>

static const char model[] = "model small(units = 3) {\n"
                            "    input X[n, 4]\n"
                            "    target y[n] : class(5)\n"
                            "    e[n] ~ bernoulli(0.5)\n"
                            "    pairs = reshape(dense(X, units) * reshape(e, [n, 1]), [n, units, 1])\n"
                            "    z[n, k: 5] = pairs[n, 0, 0] * k + sum[i: 4](X[n, i - 1 | 1 / 3])\n"
                            "    output probs = softmax(z)\n"
                            "    loss mean(cross_entropy(z, y))\n"
                            "    metric accuracy = mean(argmax(z) == y)\n"
                            "}\n"
                            "data { train[10], test[5] { X[n, 4] ~ normal(0, 1)\n y = argmax(X) } }\n"
                            "train { optimizer = sgd(lr = 0.5, momentum = 0.9)  batch = 5  epochs = 2 }\n";

static Arena *arena;
static json_t *root;

static void setup(void)
{
    arena = arena_new();
    Diagnostics *diagnostics = diag_new(arena, false);
    Program *program = middle_elaborate(arena, diagnostics, model);
    differentiate(program->training);
    simplify(program->training);
    simplify(program->evaluation);
    Text text = {0};
    json_error_t error;
    emit_json(program, &text);
    root = json_loadb(text.data, text.length, JSON_REJECT_DUPLICATES, &error);
    ck_assert_msg(root != NULL, "line %d: %s", error.line, error.text);
    text_free(&text);
}

static void teardown(void)
{
    json_decref(root);
    arena_free(arena);
}

static json_t *find_tensor(json_t *graph, const char *name)
{
    size_t i;
    json_t *tensor;
    json_array_foreach(json_object_get(graph, "tensors"), i, tensor)
        if (strcmp(json_string_value(json_object_get(tensor, "name")), name) == 0)
            return tensor;
    ck_abort_msg("no tensor `%s`", name);
}

/* The places that a node refers to lie before it. */
static void check_places(json_t *places, json_int_t node)
{
    size_t i;
    json_t *place;
    json_array_foreach(places, i, place)
    {
        ck_assert_int_ge(json_integer_value(place), 0);
        ck_assert_int_lt(json_integer_value(place), node);
    }
}

static void check_node(json_t *graph, json_t *node, json_int_t place)
{
    const char *kind = json_string_value(json_object_get(node, "kind"));
    check_places(json_object_get(node, "subscripts"), place);
    check_places(json_object_get(node, "arguments"), place);
    if (strcmp(kind, "read") == 0) {
        json_t *tensor = find_tensor(graph, json_string_value(json_object_get(node, "tensor")));
        ck_assert_uint_eq(json_array_size(json_object_get(tensor, "shape")),
                          json_array_size(json_object_get(node, "subscripts")));
    } else if (strcmp(kind, "reduction") == 0) {
        ck_assert_int_lt(json_integer_value(json_object_get(node, "body")), place);
        ck_assert_uint_gt(json_array_size(json_object_get(node, "indices")), 0);
    } else if (strcmp(kind, "index") == 0) {
        ck_assert_uint_lt((size_t)json_integer_value(json_object_get(node, "index")),
                          json_array_size(json_object_get(graph, "indices")));
    } else if (strcmp(kind, "operation") == 0) {
        ck_assert_uint_gt(json_array_size(json_object_get(node, "arguments")), 0);
    } else {
        ck_assert_msg(strcmp(kind, "constant") == 0 || strcmp(kind, "batch") == 0, "kind `%s`", kind);
    }
}

START_TEST(references_lead_somewhere)
{
    static const char *const graphs[] = {"training", "evaluation"};
    for (int g = 0; g < 2; g++) {
        json_t *graph = json_object_get(root, graphs[g]), *nodes = json_object_get(graph, "expressions");
        size_t i;
        json_t *item;
        ck_assert_uint_gt(json_array_size(nodes), 10);
        json_array_foreach(nodes, i, item) check_node(graph, item, (json_int_t)i);
        json_array_foreach(json_object_get(graph, "tensors"), i, item)
        {
            json_t *body = json_object_get(item, "body");
            bool defined = strcmp(json_string_value(json_object_get(item, "kind")), "definition") == 0;
            ck_assert_int_eq(defined, body != NULL);
            if (defined) {
                ck_assert_uint_lt((size_t)json_integer_value(body), json_array_size(nodes));
                ck_assert_uint_eq(json_array_size(json_object_get(item, "indices")),
                                  json_array_size(json_object_get(item, "shape")));
            }
        }
        find_tensor(graph, json_string_value(json_object_get(graph, "loss")));
    }
}
END_TEST

START_TEST(gradients_are_named_by_parameters)
{
    json_t *graph = json_object_get(root, "training"), *gradients = json_object_get(graph, "gradients"), *name;
    const char *parameter;
    ck_assert_uint_eq(json_object_size(gradients), 2);
    json_object_foreach(gradients, parameter, name)
    {
        json_t *of = json_object_get(find_tensor(graph, parameter), "shape");
        json_t *shape = json_object_get(find_tensor(graph, json_string_value(name)), "shape");
        ck_assert(json_equal(of, shape));
    }
}
END_TEST

START_TEST(shapes_places_and_settings)
{
    json_t *X = find_tensor(json_object_get(root, "training"), "X");
    ck_assert_str_eq(json_string_value(json_array_get(json_object_get(X, "shape"), 0)), "n");
    ck_assert_int_eq(json_integer_value(json_array_get(json_object_get(X, "shape"), 1)), 4);
    ck_assert_int_eq(json_integer_value(json_object_get(X, "line")), 2);
    json_t *y = find_tensor(json_object_get(root, "training"), "y");
    ck_assert_int_eq(json_integer_value(json_array_get(json_object_get(y, "range"), 1)), 4);
    json_t *arguments = json_object_get(json_object_get(root, "optimizer"), "arguments");
    ck_assert_double_eq(json_number_value(json_object_get(arguments, "lr")), 0.5);
    ck_assert_int_eq(json_integer_value(json_object_get(json_object_get(root, "train"), "batch")), 5);
    ck_assert(json_is_null(json_object_get(json_object_get(root, "train"), "seed")));
    json_t *test = json_object_get(json_object_get(root, "data"), "test");
    ck_assert_int_eq(json_integer_value(json_object_get(test, "rows")), 5);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("emit_json");
    TCase *test = tcase_create("emit_json");
    tcase_add_checked_fixture(test, setup, teardown);
    tcase_add_test(test, references_lead_somewhere);
    tcase_add_test(test, gradients_are_named_by_parameters);
    tcase_add_test(test, shapes_places_and_settings);
    suite_add_tcase(suite, test);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failures = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failures != 0;
}
