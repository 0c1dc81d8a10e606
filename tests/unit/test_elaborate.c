/*
 * elaborate.h: what models become (as print_graph shows graphs), how parameters are called, what
 * optimizers and data become, and what is said about models that make no sense.
 */
#include "elaborate.h"
#include "embedded.h"
#include "parse.h"
#include "print_graph.h"
#include "../../runtime/random.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static Arena *arena;
static Diagnostics *diagnostics;
static Program *program;
static Define defines[4];
static int define_count;

static void setup(void)
{
    arena = arena_new();
    define_count = 0;
}

static void teardown(void)
{
    arena_free(arena);
}

static void compile(const char *text)
{
    Source *source = ARENA_NEW(arena, Source), *prelude = ARENA_NEW(arena, Source);
    *source = (Source){"m.dl", text, strlen(text), false};
    *prelude = (Source){"prelude.dl", prelude_text, strlen(prelude_text), true};
    diagnostics = diag_new(arena, false);
    ElaborateOptions options = {defines, define_count};
    File *file = parse_file(arena, diagnostics, source);
    program = elaborate(arena, diagnostics, file, parse_file(arena, diagnostics, prelude), &options);
}

static const char *messages(void)
{
    FILE *stream = tmpfile();
    ck_assert_ptr_nonnull(stream);
    diag_print(diagnostics, stream, false);
    long length = ftell(stream);
    char *text = arena_alloc(arena, (size_t)length + 1);
    rewind(stream);
    ck_assert_uint_eq(fread(text, 1, (size_t)length, stream), (size_t)length);
    fclose(stream);
    return text;
}

/* Compiles what must be right, graphs sound. */
static void accept(const char *text)
{
    compile(text);
    ck_assert_str_eq(messages(), "");
    ck_assert_ptr_nonnull(program);
    graph_check(program->training, "elaborate", false);
    graph_check(program->evaluation, "elaborate", false);
}

/* A model whose statements are `body` and that has the input X[n, 4]. */
static const char *model(const char *body)
{
    return arena_printf(arena, "model m {\n input X[n, 4]\n%s\n loss mean(X)\n}\n", body);
}

static const char *graph_text(const Graph *graph)
{
    Text text = {0};
    graph_print(graph, &text);
    const char *copy = arena_copy(arena, text.data, text.length);
    text_free(&text);
    return copy;
}

/* The printed graph has this line (but for the source line after `#`). */
static void expect_line(const Graph *graph, const char *line)
{
    const char *text = graph_text(graph);
    size_t length = strlen(line);
    for (const char *at = text; (at = strstr(at, line)) != NULL; at++)
        if ((at == text || at[-1] == '\n') && (at[length] == '\n' || strncmp(at + length, "   #", 4) == 0))
            return;
    ck_abort_msg("no line\n%s\nin\n%s", line, text);
}

static void expect(const char *line)
{
    expect_line(program->training, line);
}

/* The names of all parameters, in order, each after a space. */
static const char *params(const Graph *graph)
{
    const char *text = "";
    for (int i = 0; i < graph->tensors.count; i++)
        if (graph->tensors.items[i]->kind == TENSOR_PARAM)
            text = arena_printf(arena, "%s %s", text, graph->tensors.items[i]->name);
    return text;
}

static void expect_params(const char *body, const char *wanted)
{
    accept(model(body));
    ck_assert_str_eq(params(program->training), wanted);
    ck_assert_str_eq(params(program->evaluation), wanted);
}

/* "line:column: error: ..." of all errors and notes, without the source's lines. */
static const char *headings(const char *text)
{
    const char *kept = "";
    compile(text);
    ck_assert(program == NULL || diag_error_count(diagnostics) == 0);
    for (const char *line = messages(); *line != '\0'; line = strchr(line, '\n') + 1) {
        int length = (int)(strchr(line, '\n') - line);
        if (strncmp(line, "m.dl:", 5) == 0)
            kept = arena_printf(arena, "%s%.*s\n", kept, length - 5, line + 5);
    }
    return kept;
}

static void expect_error(const char *body, const char *wanted)
{
    ck_assert_str_eq(headings(model(body)), wanted);
}

static const Tensor *tensor(const Graph *graph, const char *name)
{
    for (int i = 0; i < graph->tensors.count; i++)
        if (strcmp(graph->tensors.items[i]->name, name) == 0)
            return graph->tensors.items[i];
    ck_abort_msg("there is no tensor %s", name);
    return NULL;
}

/* ---- paths ---- */

START_TEST(path_of_model_parameter)
{
    expect_params("param W[4, 2] ~ normal(0, 1)\nparam b = 0", " W b");
}
END_TEST

START_TEST(path_only_outermost_owner)
{
    expect_params("h = dense(X, 2)", " h.W h.b");
    expect_params("h = X + dense(X, 4)", " h.W h.b");
    expect_params("h = dense(relu(X), 4)", " h.W h.b");
    expect_params("h[n, k] = dense(X, 3)[n, k] * 2", " h.W h.b");
}
END_TEST

START_TEST(path_several_owners)
{
    expect_params("h = X |> dense(2) |> relu |> dense(3)", " h.dense.W h.dense.b h.dense_2.W h.dense_2.b");
    expect_params("h = dense(X, 2) + dense(X, 2)", " h.dense.W h.dense.b h.dense_2.W h.dense_2.b");
}
END_TEST

START_TEST(path_owner_not_outermost)
{
    expect_params("h = relu(dense(X, 2))", " h.dense.W h.dense.b");
    expect_params("h = exp(dense(X, 2))", " h.dense.W h.dense.b");
}
END_TEST

START_TEST(path_of_name_bound_again)
{
    expect_params("h = dense(X, 2)\nh = dense(h, 2)\nh = h * 2\nh = dense(h, 3)",
                  " h.W h.b h_2.W h_2.b h_4.W h_4.b");
}
END_TEST

START_TEST(path_inside_functions)
{
    accept("def block(x, u) { param g = 1\n h = dense(x, u)\n h = relu(dense(h, u))\n return g * dense(h, u) }\n"
           "def deep(x, u) = dense(dense(x, u), u)\n"
           "model m { input X[n, 4]\n b = block(X, 2)\n c = relu(block(X, 2))\n d = deep(X, 3)\n loss mean(X) }");
    ck_assert_str_eq(params(program->training),
                     " b.g b.h.W b.h.b b.h_2.dense.W b.h_2.dense.b b.W b.b"
                     " c.block.g c.block.h.W c.block.h.b c.block.h_2.dense.W c.block.h_2.dense.b c.block.W c.block.b"
                     " d.dense.W d.dense.b d.dense_2.W d.dense_2.b");
}
END_TEST

START_TEST(path_of_results)
{
    accept("model m { input X[n, 4]\n output o = dense(X, 2)\n metric a = mean(dense(X, 1))\n"
           " loss mean(dense(X, 3)) }");
    ck_assert_str_eq(params(program->training), " o.W o.b a.dense.W a.dense.b loss.dense.W loss.dense.b");
}
END_TEST

START_TEST(path_of_function_value)
{
    accept("def apply(x, f) = f(x, 2)\nmodel m { input X[n, 4]\n h = apply(X, dense)\n loss mean(h) }");
    ck_assert_str_eq(params(program->training), " h.W h.b");
}
END_TEST

START_TEST(path_of_two_values)
{
    accept("def two(x) { a = dense(x, 2)\n return a, dense(a, 3) }\n"
           "model m { input X[n, 4]\n p, q = two(X)\n loss mean(q) + mean(p) }");
    ck_assert_str_eq(params(program->training), " p.a.W p.a.b p.W p.b");
    expect("definition p[n, k: 2] = p.a.y_sum[n, k] + p.a.b[k]");
    expect("definition q[n, k: 3] = p.y_sum[n, k] + p.b[k]");
}
END_TEST

START_TEST(path_gives_stream)
{
    accept(model("h = dense(X, 2)\nz[n, d: 3] = 0\nm[n, 3] ~ bernoulli(0.5)"
                 "\nd = dropout(X, 0.1)\ne = dropout(dropout(X, 0.1), 0.2)"));
    ck_assert_uint_eq(tensor(program->training, "h.W.draw")->stream, dl_stream("h.W"));
    ck_assert_uint_eq(tensor(program->training, "m.draw")->stream, dl_stream("m"));
    ck_assert_uint_eq(tensor(program->training, "d.dropout.keep.draw")->stream, dl_stream("d.dropout.keep"));
    ck_assert_uint_eq(tensor(program->training, "e.dropout_2.keep.draw")->stream, dl_stream("e.dropout_2.keep"));
}
END_TEST

/* ---- index notation ---- */

START_TEST(index_ranges)
{
    accept(model("param W[4, 3] = 1\n"
                 "y[n, k] = sum[j](X[n, j] * W[j, k])\n"
                 "s[n, i: 3] = X[n, i + 1]\n"
                 "p[n, i: 6] = X[n, i - 1 | 0]\n"
                 "q[n, i: 2] = max[a: 2](X[n, 2*i + a])\n"
                 "h[n, i: 8] = X[n, i // 2]\n"
                 "r[n, i] = X[n, 3 - i] + X[n, i]\n"
                 "d[i, j: n] = X[i, 0] * X[j, 1]\n"
                 "v[n, i] = X[n, i] * i"));
    expect("definition y[n, k: 3] = sum[j](X[n, j] * W[j, k])");
    expect("definition s[n, i: 3] = X[n, i + 1]");
    expect("definition p[n, i: 6] = X[n, i - 1 | 0]");
    expect("definition q[n, i: 2] = max[a](X[n, 2 * i + a])");
    expect("definition h[n, i: 8] = X[n, i // 2]");
    expect("definition r[n, i: 4] = X[n, 3 - i] + X[n, i]");
    expect("definition d[i: N, j: N] = X[i, 0] * X[j, 1]");
    expect("definition v[n, i: 4] = X[n, i] * i");
}
END_TEST

START_TEST(index_hides_names)
{
    accept(model("j = 3\nk = 2\ny[n, k] = X[n, k] * k + j\nz[n] = sum[j](X[n, j])"));
    expect("definition y[n, k: 4] = X[n, k] * k + 3");
    expect("definition z[n] = sum[j](X[n, j])");
}
END_TEST

START_TEST(index_reductions_nest)
{
    accept(model("y[n] = sum[i](X[n, i] * max[j](X[n, j]))\nz[n] = mean[i](X[n, i]) + 1\n"
                 "a[n] = argmax[i](X[n, i])\nb[n] = X[n, a[n]]\nt = sum[n, i](X[n, i])"));
    expect("definition y_max[n] = max[j](X[n, j])");
    expect("definition y[n] = sum[i](X[n, i] * y_max[n])");
    expect("definition z[n] = 0.25 * z_sum[n] + 1");
    expect("definition a[n] : class(4) = argmax[i](X[n, i])");
    expect("definition b[n] = X[n, a[n]]");
    expect("definition t = sum[n, i](X[n, i])");
}
END_TEST

START_TEST(index_classes)
{
    accept("model m { input t[n, 5] : class(7)\n input y[n] : class(3)\n param E[7, 2] ~ normal(0, 1)\n"
           " e[n, s, d] = E[t[n, s], d]\n g[n, d] = E[2*y[n] + 1, d] + E[y[n], d]\n loss mean(e) + mean(g) }");
    expect("definition e[n, s: 5, d: 2] = E[t[n, s], d]");
    expect("definition g[n, d: 2] = E[2 * y[n] + 1, d] + E[y[n], d]");
}
END_TEST

START_TEST(index_calls_are_subscripted)
{
    accept(model("y[n, j] = softmax(X)[n, j] + softmax(X * 2)[n, j]\nz[n] = transpose(X)[1, n]\n"
                 "u[n, j] = relu(X[n, j] + 1)\nw[n, c: 2] = [3, 5][c]"));
    expect("definition u[n, j: 4] = max(X[n, j] + 1, 0)");
    expect("definition w[n, c: 2] : 3..5 = w_base[c]");
    expect("definition z[n] = X[n, 1]");
    ck_assert_ptr_nonnull(strstr(graph_text(program->training), "y.softmax_2"));
}
END_TEST

/* A function of elements is expanded for every element: what it stores or reduces has the
 * caller's indices as dimensions. */
START_TEST(index_calls_of_elements)
{
    accept("def f(x) { a = x^2\n b = exp(a)\n return a + b }\ndef g(x, d) = x * sum[k: d](x + k)\n"
           "model m { input X[n, 4]\n y[n, i] = f(X[n, i])\n z[n, i] = g(X[n, i], 3)\n loss mean(y) + mean(z) }");
    expect("definition y.f.a[n, i: 4] = X[n, i]^2");
    expect("definition y.f.b[n, i: 4] = exp(y.f.a[n, i])");
    expect("definition y[n, i: 4] = y.f.a[n, i] + y.f.b[n, i]");
    expect("definition z.g_sum[n, i: 4] = sum[k](X[n, i] + k)");
    expect("definition z[n, i: 4] = X[n, i] * z.g_sum[n, i]");
}
END_TEST

START_TEST(index_ellipsis)
{
    accept("def top(x[..., d]) { m[...] = max[j](x[..., j])\n s = sum[..., j](x[..., j])\n return m * s }\n"
           "model m { input X[n, 4]\n input Z[n, 2, 3]\n a = top(X)\n b = top(Z)\n c = top(X[0, 0] * [1, 2])\n"
           " loss mean(a) + mean(b) + c }");
    expect("definition a.top.m[n] = max[j](X[n, j])");
    expect("definition a.top.s = sum[n, j](X[n, j])");
    expect("definition b.top.m[n, b: 2] = max[j](Z[n, b, j])");
    expect("definition c.top.m = max[j](c_x[j])");
}
END_TEST

START_TEST(index_branch_not_taken)
{
    accept("def f(x[..., d], kind) {\n y[..., j] = if kind == \"a\" then x[..., j] else w[j]\n return y }\n"
           "model m { input X[n, 4]\n y = f(X, \"a\")\n loss mean(y) }");
    expect("definition y[n, j: 4] = X[n, j]");
}
END_TEST

/* ---- whole arrays ---- */

START_TEST(array_broadcast)
{
    accept(model("param b[4] = 0\nparam c[3, 1] = 0\ny = X + b\nz = c * b\nw = if X > 0 then b else 2\n"
                 "u = mean(X, axis = 1, keep = true)\nv = X - u\ns = n * 2"));
    expect("definition y[n, i: 4] = X[n, i] + b[i]");
    expect("definition z[i: 3, j: 4] = c[i, 0] * b[j]");
    expect("definition w[n, i: 4] = if X[n, i] > 0 then b[i] else 2");
    expect("definition u[n, i: 1] = 0.25 * u_sum[n, 0]");
    expect("definition v[n, i: 4] = X[n, i] - u[n, 0]");
}
END_TEST

START_TEST(array_product)
{
    accept("model m { input X[n, 4]\n input B[n, 3, 4]\n param W[4, 2] = 1\n param v[4] = 1\n"
           " a = X @ W\n b = X @ v\n c = v @ W\n d = v @ v\n e = B @ W\n f = B @ transpose(B)\n"
           " g = v @ transpose(B)\n loss mean(a) + mean(b) + sum(c) + d + mean(e) + mean(f) + mean(g) }");
    expect("definition a[n, i: 2] = sum[k](X[n, k] * W[k, i])");
    expect("definition b[n] = sum[k](X[n, k] * v[k])");
    expect("definition c[i: 2] = sum[k](v[k] * W[k, i])");
    expect("definition d = sum[k](v[k]^2)");
    expect("definition e[n, i: 3, j: 2] = sum[k](B[n, i, k] * W[k, j])");
    expect("definition f[n, i: 3, j: 3] = sum[k](B[n, i, k] * B[n, j, k])");
    expect("definition g[n, i: 3] = sum[k](v[k] * B[n, i, k])");
}
END_TEST

START_TEST(array_shapes)
{
    accept("model m { input X[n, 4]\n input Z[n, 2, 3]\n target y[n] : class(3)\n a = reshape(X, [n, 2, -1])\n"
           " b = flatten(Z)\n c = reshape(Z, [-1])\n d = transpose(Z)\n e = one_hot(y)\n f = reshape(X, [2, -1])\n"
           " loss mean(a) + mean(b) + mean(c) + mean(d) + mean(e) + mean(f) }");
    expect("view       a[N, 2, 2] of X[N, 4]");
    expect("view       b[N, 6] of Z[N, 2, 3]");
    expect("view       c[6 N] of Z[N, 2, 3]");
    expect("definition d[n, i: 3, j: 2] = Z[n, j, i]");
    expect("definition e[n, i: 3] = y[n] == i");
    expect("view       f[2, 2 N] of X[N, 4]");
}
END_TEST

START_TEST(array_alias_adds_nothing)
{
    accept(model("a = X\nb = a\nc = b + 0"));
    ck_assert_int_eq(program->training->tensors.count, 3); /* X, the loss's sum, the loss */
}
END_TEST

START_TEST(array_literal)
{
    accept(model("a = X @ [1, -2, 0.5, 3]\nb = [[1, 2], [3, 4]]\nc = b * 2"));
    expect("definition a[n] = sum[k](X[n, k] * a_right[k])");
    expect("definition c[i: 2, j: 2] : 2..8 = 2 * b[i, j]");
}
END_TEST

/* ---- functions ---- */

START_TEST(function_defaults_see_dimensions)
{
    accept("def f(x[..., d], k = 2 * d) = x * k\nmodel m { input X[n, 4]\n y = f(X)\n z = f(X, k = 1)\n loss mean(y) + mean(z) }");
    expect("definition y[n, i: 4] = 8 * X[n, i]");
    ck_assert_int_eq(program->training->tensors.count, 5);
}
END_TEST

START_TEST(function_hides_prelude)
{
    accept("def relu(x) = x * 3\nmodel m { input X[n, 4]\n y = relu(X)\n z = dense(X, 1)\n loss mean(y) + mean(z) }");
    expect("definition y[n, i: 4] = 3 * X[n, i]");
}
END_TEST

START_TEST(function_sees_no_caller)
{
    ck_assert_str_eq(headings("def f(x) = x * scale\nmodel m { input X[n, 4]\n scale = 2\n loss mean(f(X)) }"),
                     "1:16: error: unknown name `scale`; a def sees only its parameters: pass the model's value as an argument\n"
                     "4:12: note: in `f`, called here\n");
}
END_TEST

START_TEST(function_local_names)
{
    accept(model("mean = mean(X)\ny = mean(X * mean)"));
    expect("definition y_sum = sum[n, i](X[n, i] * mean)");
}
END_TEST

START_TEST(function_if_at_compile_time)
{
    accept(model("y = if 2 > 1 then X else nothing_like_that(X)\nz = if training then X * 2 else X * 3"));
    expect("definition z[n, i: 4] = 2 * X[n, i]");
    expect_line(program->evaluation, "definition z[n, i: 4] = 3 * X[n, i]");
}
END_TEST

/* ---- training and evaluation ---- */

START_TEST(programs_share_parameters)
{
    accept(model("a = dense(X, 2)\nb = if training then mean(dense(X, 3)) else 0\nc = dense(X, 4)"));
    ck_assert_str_eq(params(program->training), " a.W a.b b.dense.W b.dense.b c.W c.b");
    ck_assert_str_eq(params(program->evaluation), " a.W a.b b.dense.W b.dense.b c.W c.b");
    expect_error("b = if training then 0 else mean(dense(X, 3))",
                 "3:34: error: the parameter b.dense.W does not occur in training: `if training` must not decide "
                 "about parameters and states\n");
}
END_TEST

START_TEST(dropout_only_in_training)
{
    accept(model("d = dropout(X, 0.5)\nz = dropout(X, 0)"));
    expect("definition d[n, i: 4] = X[n, i] * d.dropout.keep[n, i] / 0.5");
    ck_assert_ptr_null(strstr(graph_text(program->evaluation), "/ 0.5"));
}
END_TEST

START_TEST(distributions)
{
    accept(model("param a[4, 2] ~ xavier(4, 2)\nparam b[3] ~ uniform(-1, 1)\nparam c ~ normal(2, 3)\n"
                 "param d[2] = [1, -1]\nparam e[2] ~ constant(0.5)\nparam f[2] ~ bernoulli(0.25)"));
    expect("param      a[4, 2] ~ xavier(4, 2), initially -1 + 2 * a.draw[i, j]");
    expect("param      b[3] ~ uniform(-1, 1), initially -1 + 2 * b.draw[i]");
    expect("param      c ~ normal(2, 3), initially 2 + 3 * c.draw");
    expect("param      e[2] = 0.5");
    expect("param      f[2] ~ bernoulli(0.25), initially f.draw[i] < 0.25");
    ck_assert_ptr_nonnull(tensor(program->training, "d")->initial);
}
END_TEST

START_TEST(hyperparameters)
{
    static const char text[] = "width = 3\nmodel m(h = 2, k = width) { input X[n, 4]\n a = dense(X, h * k)\n loss mean(a) }";
    accept(text);
    ck_assert_int_eq((int)tensor(program->training, "a.b")->shape[0].constant, 6);
    defines[0] = (Define){"h", 5, false};
    defines[1] = (Define){"z", 5, false};
    define_count = 2;
    accept(text);
    ck_assert_int_eq((int)tensor(program->training, "a.b")->shape[0].constant, 15);
    ck_assert(defines[0].used);
    ck_assert(!defines[1].used);
}
END_TEST

/* ---- optimizers ---- */

static void optimizer(const char *definition, const char *use)
{
    accept(arena_printf(arena, "%s\nmodel m { input X[n, 4]\n param w = 1\n loss mean(X * w) }\ntrain { optimizer = %s }",
                        definition, use));
    graph_check(program->optimizer->decayed.graph, "elaborate", false);
    graph_check(program->optimizer->exempt.graph, "elaborate", false);
}

static const char *states(const OptimizerStep *step)
{
    const char *text = "";
    for (int i = 0; i < step->states.count; i++)
        text = arena_printf(arena, "%s %s=%g", text, step->states.items[i].name, step->states.items[i].initial);
    return text;
}

static const char *arguments(const OptimizerStep *step)
{
    const char *text = "";
    for (int i = 0; i < step->arguments.count; i++)
        text = arena_printf(arena, "%s %s=%g", text, step->arguments.items[i].name, step->arguments.items[i].value);
    return text;
}

START_TEST(optimizer_keeps_what_it_needs)
{
    optimizer("", "sgd(lr = 0.1)");
    ck_assert_str_eq(arguments(&program->optimizer->decayed), " lr=0.1");
    ck_assert_str_eq(states(&program->optimizer->decayed), "");
    expect_line(program->optimizer->decayed.graph, "definition param_new = param - lr * grad");
    optimizer("", "sgd(lr = 0.1, momentum = 0.9)");
    ck_assert_str_eq(states(&program->optimizer->decayed), " v=0");
    optimizer("", "adam");
    ck_assert_str_eq(arguments(&program->optimizer->decayed), "");
    ck_assert_str_eq(states(&program->optimizer->exempt), " m=0 v=0");
}
END_TEST

START_TEST(optimizer_exempts)
{
    optimizer("", "sgd(lr = 0.1, weight_decay = 0.01)");
    ck_assert_str_eq(arguments(&program->optimizer->exempt), " lr=0.1 weight_decay=0.01");
    expect_line(program->optimizer->decayed.graph, "definition g = grad + weight_decay * param");
    expect_line(program->optimizer->exempt.graph, "definition param_new = param - lr * grad");
}
END_TEST

START_TEST(optimizer_of_user)
{
    optimizer("def half(x) = x / 2\n"
              "optimizer o(lr, k = 2 * 3) { state a = -1 / 2\n state b = 1\n state unused = 0\n state chain = 2\n"
              "  a <- a + chain\n chain <- chain * t\n unused <- unused + grad\n b <- grad\n"
              "  param <- param - lr * half(a) * k - b\n param <- param * 2 }",
              "o(lr = 1)");
    ck_assert_str_eq(states(&program->optimizer->decayed), " a=-0.5 chain=2");
    expect_line(program->optimizer->decayed.graph, "definition a_new = a + chain");
    expect_line(program->optimizer->decayed.graph, "definition param_new_2 = 2 * param_new");
}
END_TEST

START_TEST(train_settings)
{
    accept("model m { input X[n, 4]\n loss mean(X) }\n"
           "train { optimizer = sgd(lr = 0.1) batch = 8 * 4 epochs = 3 clip_norm = 0.5 seed = 7 }");
    ck_assert_double_eq(program->train.batch, 32);
    ck_assert_double_eq(program->train.epochs, 3);
    ck_assert_double_eq(program->train.clip_norm, 0.5);
    ck_assert_double_eq(program->train.seed, 7);
}
END_TEST

/* ---- data ---- */

START_TEST(data_read)
{
    accept("model m { input X[n, 2, 3]\n input v[n]\n input w[n, 1]\n input u[n, 2]\n target y[n] : class(5)\n target z[n]\n loss mean(X) }\n"
           "data { train { X = idx(\"x\") / 255\n y = idx(\"y\") - 1\n v = csv(\"t\", \"a\")\n w = csv(\"t\", \"b\")\n"
           " u = csv(\"t\", \"a\", \"b\")\n z = csv(\"t\", \"c\") } }");
    const DataSplit *split = program->splits.items[0];
    ck_assert_int_eq(split->rows, 0);
    ck_assert_int_eq(split->sources.count, 6);
    ck_assert_int_eq(split->graph->outputs.count, 6);
    static const char *const order[] = {"X", "v", "w", "u", "y", "z"};
    for (int i = 0; i < 6; i++)
        ck_assert_str_eq(split->graph->outputs.items[i].name, order[i]);
    expect_line(split->graph, "input      file_1[N, 2, 3]");
    expect_line(split->graph, "definition train.X[n, i: 2, j: 3] = file_1[n, i, j] / 255");
    ck_assert(split->graph->outputs.items[4].tensor->integer);
    ck_assert(!split->graph->outputs.items[5].tensor->integer);
    ck_assert_int_eq(split->sources.items[4].columns.count, 2);
}
END_TEST

START_TEST(data_drawn)
{
    accept("model m(d = 2) { input X[n, d]\n target y[n]\n loss mean(X) }\n"
           "data { train[1000], test[50 * 2] { X[n, d] ~ normal(0, 1)\n e[n] ~ normal(0, 0.01)\n"
           " y = X @ [2, -3.4] + 4.2 + e } }");
    ck_assert_int_eq(program->splits.count, 2);
    ck_assert_int_eq((int)program->splits.items[1]->rows, 100);
    ck_assert_uint_eq(tensor(program->splits.items[0]->graph, "train.X.draw")->stream, dl_stream("train.X"));
    ck_assert_uint_eq(tensor(program->splits.items[1]->graph, "test.e.draw")->stream, dl_stream("test.e"));
}
END_TEST

/* ---- errors ---- */

START_TEST(error_in_matmul)
{
    compile("model mlp {\n    input X[n, 783]\n    param W1[784, 10] = 0\n    H = relu(X @ W1)\n    loss mean(H)\n}\n");
    ck_assert_str_eq(messages(), "m.dl:4:16: error: W1 has 784 rows, but X has 783 columns\n"
                                 "    4 |     H = relu(X @ W1)\n"
                                 "      |              ~ ^ ~~\n"
                                 "m.dl:2:11: note: X is declared here\n"
                                 "    2 |     input X[n, 783]\n"
                                 "      |           ~~~~~~~~~\n"
                                 "m.dl:3:11: note: W1 is declared here\n"
                                 "    3 |     param W1[784, 10] = 0\n"
                                 "      |           ~~~~~~~~~~~\n"
                                 "1 error\n");
}
END_TEST

START_TEST(error_in_prelude_is_the_callers)
{
    compile("model m {\n input X[n, 4]\n target y[n] : class(10)\n loss mean(cross_entropy(X, y))\n}\n");
    const char *text = messages();
    ck_assert_ptr_nonnull(strstr(text, "m.dl:4:12: error: in `cross_entropy`: "));
    ck_assert_ptr_nonnull(strstr(text, "subscript reaches 9, but dimension 1 of l has extent 4"));
    ck_assert_ptr_nonnull(strstr(text, "prelude.dl:"));
    ck_assert_ptr_nonnull(strstr(text, "m.dl:3:9: note: its values are those of class(10), 0 to 9"));
}
END_TEST

START_TEST(error_stays_alone)
{
    expect_error("a = unknown\nb = a @ a + dense(a, 3)\nc[i] = b[i, b[i, 0]]\nd = f(b)",
                 "3:5: error: unknown name `unknown`\n6:5: error: unknown function `f`\n");
    expect_error("param W[4, nothing] ~ normal(0, 1)\ny = X @ W\nz[n, k] = W[n, k]",
                 "3:12: error: unknown name `nothing`\n");
}
END_TEST

START_TEST(error_out_of_bounds)
{
    expect_error("y[n, i: 4] = X[n, i + 1]",
                 "3:21: error: X[n, i + 1]: subscript reaches 4, but dimension 1 of X has extent 4\n"
                 "2:8: note: X is declared here\n");
    expect_error("y[n, i: 4] = if i > 0 then X[n, i - 1] else 0",
                 "3:35: error: X[n, i - 1]: subscript goes down to -1, but dimension 1 of X begins at 0\n"
                 "2:8: note: X is declared here\n");
    expect_error("y[i] = X[i + 1, 0] + X[i, 0]",
                 "3:12: error: X[i + 1, 0]: subscript reaches n, but dimension 0 of X has extent n\n"
                 "2:8: note: X is declared here\n");
}
END_TEST

START_TEST(error_ranges_disagree)
{
    expect_error("param W[5, 3] = 0\ny[n, k] = sum[j](X[n, j] * W[j, k])",
                 "4:30: error: the range of j is 5 in dimension 0 of W, but 4 in dimension 1 of X\n"
                 "4:18: note: j has the range 4 here\n");
    expect_error("y[n, k] = X[n, 0] + X[n, 2 * k]",
                 "3:6: error: the range of k is not known: it stands alone in no subscript; write `k: extent`\n");
    expect_error("y[n, k] = X[k, n]", "3:16: error: n ranges over the batch, but dimension 1 of X has extent 4\n");
}
END_TEST

START_TEST(error_subscripts)
{
    expect_error("y[i] = X[i * i, 0] + X[i, 0]",
                 "3:12: error: a subscript is affine in its index variables (as `i*2 + p - 1` and `(i - p) // 2` are), but "
                 "i * i isn't\n");
    expect_error("y[n] = X[n, 0.5]", "3:13: error: a subscript is an integer, but this is the number 0.5\n");
    expect_error("y[n, i] = X * 2",
                 "3:11: error: X has shape [n, 4]: in an index definition it needs 2 subscripts, as in `X[i, j]`\n"
                 "2:8: note: X is declared here\n");
}
END_TEST

START_TEST(error_suggestions)
{
    expect_error("y = relx(X)", "3:5: error: unknown function `relx`; did you mean `relu`?\n");
    expect_error("hidden = 3\ny = dense(X, hiden)", "4:14: error: unknown name `hiden`; did you mean `hidden`?\n");
    expect_error("y = dense(X, unit = 3)", "3:14: error: dense has no parameter `unit`; did you mean `units`?\n");
}
END_TEST

START_TEST(error_limits)
{
    Text text = {0};
    text_puts(&text, "def f0(x) = x + 1\n");
    for (int i = 1; i <= 150; i++)
        text_printf(&text, "def f%d(x) = f%d(x) + 1\n", i, i - 1);
    text_puts(&text, "model m { input X[n, 4]\n loss mean(f150(X)) }");
    compile(text.data);
    ck_assert_int_eq(diag_error_count(diagnostics), 1);
    ck_assert_ptr_nonnull(strstr(messages(), "functions are nested too deeply here; the limit is 100"));
    text_free(&text);
    expect_error("param W[70000, 70000] = 0",
                 "3:7: error: a parameter of shape [70000, 70000] is too large: the limit is 2147483647 elements\n");
}
END_TEST

START_TEST(error_exponential_expansion)
{
    Text text = {0};
    text_puts(&text, "def f0(x) { y = x + 1\n return y }\n");
    for (int i = 1; i <= 40; i++)
        text_printf(&text, "def f%d(x) { y = f%d(x)\n return f%d(y) }\n", i, i - 1, i - 1);
    text_puts(&text, "model m { input X[n, 4]\n loss mean(f40(X)) }");
    compile(text.data);
    ck_assert_int_eq(diag_error_count(diagnostics), 1);
    ck_assert_ptr_nonnull(strstr(messages(), "too many statements when `for`s and functions are expanded"));
    text_free(&text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("elaborate");
    TCase *cases = tcase_create("elaborate");
    const TTest *const tests[] = {
        path_of_model_parameter, path_only_outermost_owner, path_several_owners, path_owner_not_outermost,
        path_of_name_bound_again, path_inside_functions, path_of_results, path_of_function_value,
        path_of_two_values, path_gives_stream,
        index_ranges, index_hides_names, index_reductions_nest, index_classes, index_calls_are_subscripted,
        index_calls_of_elements, index_ellipsis, index_branch_not_taken,
        array_broadcast, array_product, array_shapes, array_alias_adds_nothing, array_literal,
        function_defaults_see_dimensions, function_hides_prelude, function_sees_no_caller, function_local_names,
        function_if_at_compile_time,
        programs_share_parameters, dropout_only_in_training, distributions, hyperparameters,
        optimizer_keeps_what_it_needs, optimizer_exempts, optimizer_of_user, train_settings,
        data_read, data_drawn,
        error_in_matmul, error_in_prelude_is_the_callers, error_stays_alone, error_out_of_bounds,
        error_ranges_disagree, error_subscripts, error_suggestions, error_limits, error_exponential_expansion,
    };
    tcase_add_checked_fixture(cases, setup, teardown);
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        tcase_add_test(cases, tests[i]);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
