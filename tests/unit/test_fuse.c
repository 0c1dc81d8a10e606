/*
 * From simplified graphs to kernels: what a split adds up (summarize.h), what is stored (fuse.h),
 * which kernels are matrix products (contraction.h), which share a pass (group.h), and where results lie
 * (plan.h).
 */
#include "contraction.h"
#include "group.h"
#include "middle.h"
#include "plan.h"

#include <stdlib.h>

static Arena *arena;
static Graph *graph, *evaluation;

static void setup(void)
{
    arena = arena_new();
}

static void teardown(void)
{
    arena_free(arena);
}

/* The model with inputs X[n, 6] and y[n] : class(5) whose statements are `body`, up to fuse or
 * just before it. */
static void compiled(const char *body, bool fused)
{
    const char *text = arena_printf(arena, "model m {\n input X[n, 6]\n target y[n] : class(5)\n%s\n}\n",
                                    body);
    Diagnostics *diagnostics = diag_new(arena, false);
    Program *program = middle_elaborate(arena, diagnostics, text);
    graph = program->training;
    evaluation = program->evaluation;
    stabilize(graph, diagnostics, false);
    stabilize(evaluation, diagnostics, false);
    differentiate(graph);
    simplify(graph);
    simplify(evaluation);
    summarize(graph, evaluation, diagnostics);
    ck_assert_int_eq(diag_error_count(diagnostics), 0);
    graph_check(graph, "summarize", false);
    graph_check(evaluation, "summarize", false);
    if (!fused)
        return;
    fuse(graph);
    graph_check(graph, "fuse", true);
}

/* The names of what is stored, in order. */
static void expect_stored(const char *wanted)
{
    const char *names = "";
    for (int i = 0; i < graph->tensors.count; i++)
        if (graph->tensors.items[i]->kind == TENSOR_DEFINITION)
            names = arena_printf(arena, "%s%s%s", names, *names ? " " : "", graph->tensors.items[i]->name);
    ck_assert_str_eq(names, wanted);
}

static void expect_body(const char *name, const char *wanted)
{
    const Tensor *tensor = middle_tensor(graph, name);
    ck_assert_msg(tensor && tensor->kind == TENSOR_DEFINITION, "no %s in\n%s", name,
                  middle_text(arena, graph));
    Text text = {0};
    format_body(&text, tensor, FORMAT_DL, NULL);
    ck_assert_str_eq(text.data, wanted);
    text_free(&text);
}

static const char mlp[] = "h = X |> dense(9) |> relu\nlogits = dense(h, 5)\n"
                          "loss mean(cross_entropy(logits, y))\n"
                          "metric accuracy = mean[i](argmax[j](logits[i, j]) == y[i])";
static const char soft[] = "h = dense(X, 7)\np = softmax(h)\nloss mean(p ^ 2)";
static const char dropped[] = "h = X |> dense(9) |> relu |> dropout(0.5)\nloss mean(dense(h, 1) ^ 2)";
static const char pooled[] =
    "h = reshape(dense(X, 16), [n, 1, 4, 4])\np = max_pool2d(h, 2)\nq = avg_pool2d(h, 2)\n"
    "loss mean(p ^ 2) + mean(q ^ 2)";
static const char convolved[] =
    "x = reshape(dense(X, 18), [n, 2, 3, 3])\nloss mean(tanh(conv2d(x, 4, 2, pad = 1)))";
static const char attending[] =
    "h = reshape(dense(X, 12), [n, 6, 2])\nloss mean(attention(h, h, h, causal = true) ^ 2)";
static const char squared[] = "param w[6] ~ normal(0, 1)\ns[i: n, j: n] = sum[k](X[i, k] * w[k] * X[j, k])\n"
                              "loss mean[i: n, j: n](tanh(s[i, j])) + mean(exp(s))";

/* ---- what is stored ---- */

START_TEST(stored_of_mlp)
{
    compiled(mlp, true);
    expect_stored(
        "h logits log_softmax.m log_softmax.s loss_sum loss accuracy_sum d_logits d_logits.b d_logits.W "
        "d_h.dense d_h.dense.b d_h.dense.W");
    expect_body("h", "max(sum[j](X[n, j] * h.dense.W[j, i]) + h.dense.b[i], 0)"); /* the epilogue */
    expect_body("d_h.dense", "sum[k](d_logits[n, k] * logits.W[i, k]) * (h[n, i] > 0)");
}
END_TEST

START_TEST(stored_of_softmax)
{
    compiled(soft, true);
    expect_stored("h p.softmax.e p.softmax.s p loss_sum loss d_p d_h d_h.b d_h.W");
    expect_body("p.softmax.e", "exp(h[n, j] - max[j2](h[n, j2]))"); /* the row's maximum joins its row */
}
END_TEST

static void find_draw(void *context, const Expr *expr)
{
    *(int *)context += expr->kind == EXPR_READ && expr->tensor->kind == TENSOR_DRAW;
}

START_TEST(draws_are_not_stored)
{
    compiled(dropped, true);
    ck_assert_ptr_null(middle_tensor(graph, "h.dropout.keep"));
    int readers = 0;
    for (int i = 0; i < graph->tensors.count; i++) {
        const Tensor *tensor = graph->tensors.items[i];
        if (tensor->kind != TENSOR_DEFINITION)
            continue;
        int draws = 0;
        expr_walk(tensor->body, find_draw, &draws);
        readers += draws > 0;
        TensorList reads = expr_reads(arena, tensor->body);
        ck_assert_msg(draws < reads.count || draws == 0, "%s is made of draws alone", tensor->name);
    }
    ck_assert_int_eq(readers, 2); /* forward and backward draw the same numbers anew */
    for (int i = 0; i < evaluation->tensors.count; i++)
        if (evaluation->tensors.items[i]->kind == TENSOR_DEFINITION) {
            int draws = 0;
            expr_walk(evaluation->tensors.items[i]->body, find_draw, &draws);
            ck_assert_int_eq(draws, 0);
        }
}
END_TEST

START_TEST(stored_of_pooling)
{
    compiled(pooled, true);
    expect_body("p.max_pool2d.y_max", "max[p, q](h[n, 0, 2 * i + p, 2 * j + q])");
    ck_assert_ptr_nonnull(middle_tensor(graph, "p.max_pool2d.y_max_argmax"));
    ck_assert_ptr_nonnull(middle_tensor(graph, "h.dense")); /* views have something to look at */
}
END_TEST

/* Fused or not, loss and gradients are the same. */
static const char *const models[] = {mlp, soft, dropped, pooled, convolved, attending, squared};
enum { MODELS = sizeof models / sizeof *models };

typedef struct Results {
    double loss, gradients[512];
    int count;
} Results;

static Results results_of(int64_t n)
{
    Results results = {0};
    Interpreter state = interpret_new(arena, graph, n);
    interpret_fill(&state, 1);
    interpret_run(&state);
    results.loss = state.values[graph->loss->id][0];
    for (int i = 0; i < graph->gradients.count; i++) {
        const Tensor *gradient = graph->gradients.items[i].tensor;
        for (int64_t k = 0; k < interpret_size(&state, gradient); k++)
            results.gradients[results.count++] = state.values[gradient->id][k];
    }
    ck_assert_int_gt(results.count, 0);
    return results;
}

START_TEST(fusion_keeps_values)
{
    for (int64_t n = 1; n <= 2; n++) {
        compiled(models[_i], false);
        Results before = results_of(n);
        fuse(graph);
        Results after = results_of(n);
        ck_assert_double_eq_tol(after.loss, before.loss, 1e-12);
        ck_assert_int_eq(after.count, before.count);
        for (int k = 0; k < after.count; k++)
            ck_assert_double_eq_tol(after.gradients[k], before.gradients[k], 1e-12);
    }
}
END_TEST

/* ---- matrix products ---- */

static const char *group_text(const IndexGroup *group)
{
    const char *text = "";
    for (int i = 0; i < group->count; i++)
        text = arena_printf(arena, "%s%s%s", text, i > 0 ? " " : "", group->index[i]->name);
    return text;
}

static const char *operand_text(const Expr *operand)
{
    TensorList reads = expr_reads(arena, operand);
    const char *text = "";
    for (int i = 0; i < reads.count; i++)
        text = arena_printf(arena, "%s%s%s", text, i > 0 ? " " : "", reads.items[i]->name);
    return text;
}

/* "A x B: rows, columns, depth, batch" of the tensor's contraction; "none". */
static void expect_product(const char *name, const char *wanted)
{
    const Tensor *tensor = middle_tensor(graph, name);
    ck_assert_msg(tensor && tensor->kind == TENSOR_DEFINITION, "no %s in\n%s", name,
                  middle_text(arena, graph));
    Contraction parts;
    const char *text = "none";
    if (contraction_of(graph, tensor, &parts))
        text = arena_printf(arena, "%s x %s: %s, %s, %s, %s", operand_text(parts.a), operand_text(parts.b),
                            group_text(&parts.rows), group_text(&parts.columns), group_text(&parts.depth),
                            group_text(&parts.batch));
    ck_assert_str_eq(text, wanted);
}

START_TEST(products)
{
    compiled("param W[6, 5] ~ normal(0, 1)\nh[n, k] = sum[j](X[n, j] * W[j, k])\nloss mean(h ^ 2)", true);
    expect_product("h", "X x W: n, k, j, ");
    expect_product("d_W", "X x d_h: j, k, n, ");
    compiled("param W[6, 5] ~ normal(0, 1)\nh[k, i] = sum[j](X[i, j] * W[j, k])\nloss mean(h ^ 2)", true);
    expect_product("h", "W x X: k, i, j, ");
    compiled("param W[5, 6] ~ normal(0, 1)\nh[n, k] = relu(sum[j](W[k, j] * X[n, j]) + k)\nloss mean(h ^ 2)",
             true);
    expect_product("h", "X x W: n, k, j, ");
    compiled("param W[6, 5] ~ normal(0, 1)\nparam g[6] ~ normal(0, 1)\n"
             "h[n, k] = sum[j](X[n, j] * g[j] * W[j, k])\nloss mean(h ^ 2)",
             true);
    expect_product("h", "X g x W: n, k, j, ");
    compiled(squared, true);
    expect_product("s", "X w x X: i, j, k, ");
}
END_TEST

START_TEST(products_of_layers)
{
    compiled(convolved, true);
    Tensor *y = NULL;
    for (int i = 0; i < graph->tensors.count && !y; i++)
        if (graph->tensors.items[i]->kind == TENSOR_DEFINITION && graph->tensors.items[i]->rank == 4)
            y = graph->tensors.items[i];
    ck_assert_ptr_nonnull(y);
    Contraction parts;
    ck_assert(contraction_of(graph, y, &parts));
    ck_assert_str_eq(group_text(&parts.rows), "o");
    ck_assert_str_eq(group_text(&parts.columns), "n i j");
    ck_assert_str_eq(group_text(&parts.depth), "c p q");
    ck_assert_str_eq(group_text(&parts.batch), "");
    compiled("param W[6, 240] ~ normal(0, 1)\nv = reshape(X @ W, [n, 20, 12])\n"
             "s[n, i, j] = sum[c](v[n, i, c] * v[n, j, c])\nloss mean(exp(s))",
             true);
    expect_product("s", "v x v: i, j, c, n");
}
END_TEST

/* Numbers are the epilogue's, however deep they stand; other factors go with an operand. */
START_TEST(products_with_factors)
{
    compiled("param W[6, 5] ~ normal(0, 1)\nparam s = 2\nparam g[5] = 1\n"
             "h[n, k] = sum[j](2 * (X[n, j] * (s * (g[k] * -W[j, k]))) / 3)\nloss mean(h ^ 2)",
             true);
    expect_product("h", "X s x g W: n, k, j, ");
    compiled("param s[6] = 2\nh[n, k] = sum[j](X[n, j] / n * (X[n, j] / s[k]))\nloss mean(h ^ 2)", true);
    expect_product("h", "none");
}
END_TEST

START_TEST(products_in_name_only)
{
    compiled("param W[6, 5] ~ normal(0, 1)\nr[n] = sum[j](X[n, j] * W[j, 0])\nloss mean(r ^ 2)", true);
    expect_product("r", "none"); /* one column */
    compiled("param W[3, 4] ~ normal(0, 1)\nparam V[4, 3] ~ normal(0, 1)\nh = W @ V\nloss sum(h ^ 3)", true);
    expect_product("h", "none"); /* 36 multiplications */
    compiled("param W[6, 5] ~ normal(0, 1)\nh[n, k] = max[j](X[n, j] * W[j, k])\nloss mean(h ^ 2)", true);
    expect_product("h", "none");
    compiled("param W[6, 5] ~ normal(0, 1)\nh[n, k] = sum[j]((X[n, j] - W[j, k]) ^ 2)\nloss mean(h)", true);
    Contraction parts;
    for (int i = 0; i < graph->tensors.count; i++)
        if (graph->tensors.items[i]->kind == TENSOR_DEFINITION)
            ck_assert(!contraction_of(graph, graph->tensors.items[i], &parts));
}
END_TEST

/* The summand is a * b, guards included, for all values of the indices. */
START_TEST(product_is_summand)
{
    compiled(models[_i], true);
    int found = 0;
    for (int i = 0; i < graph->tensors.count; i++) {
        const Tensor *tensor = graph->tensors.items[i];
        Contraction parts;
        if (tensor->kind != TENSOR_DEFINITION || !contraction_of(graph, tensor, &parts))
            continue;
        found++;
        Interpreter state = interpret_new(arena, graph, 2);
        interpret_fill(&state, 1);
        interpret_run(&state);
        const Index *loops[2 * CONTRACTION_INDICES];
        int count = 0;
        for (int k = 0; k < tensor->rank; k++)
            loops[count++] = tensor->indices[k];
        for (int k = 0; k < parts.reduce->count; k++)
            loops[count++] = parts.reduce->indices[k];
        for (int k = 0; k < count; k++)
            state.index[loops[k]->id] = 0;
        do
            ck_assert_double_eq_tol(interpret_expr(&state, parts.a) * interpret_expr(&state, parts.b),
                                    interpret_expr(&state, parts.reduce->body), 1e-12);
        while (interpret_step(&state, count, loops));
    }
    ck_assert_int_gt(found, 0);
}
END_TEST

/* ---- places ---- */

static bool is_result(const Tensor *tensor)
{
    bool result = tensor == graph->loss;
    for (int i = 0; i < graph->gradients.count; i++)
        result = result || graph->gradients.items[i].tensor == tensor;
    for (int i = 0; i < graph->totals.count; i++)
        result = result || graph->totals.items[i].tensor == tensor;
    return result;
}

static bool wants_place(void *context, const Tensor *tensor)
{
    (void)context;
    return !is_result(tensor);
}

typedef LIST(Tensor *) Kernels;

static Kernels kernels_of(void)
{
    Kernels kernels = {0};
    for (int i = 0; i < graph->tensors.count; i++)
        if (graph->tensors.items[i]->kind == TENSOR_DEFINITION)
            LIST_PUSH(arena, kernels, graph->tensors.items[i]);
    return kernels;
}

/* All definitions in groups, results being stored. */
static Schedule *schedule_of(void)
{
    TensorList all = {0}, kept = {0};
    Kernels kernels = kernels_of();
    for (int i = 0; i < kernels.count; i++) {
        LIST_PUSH(arena, all, kernels.items[i]);
        if (is_result(kernels.items[i]))
            LIST_PUSH(arena, kept, kernels.items[i]);
    }
    return group_kernels(graph, &all, NULL, &kept);
}

/* Whether the tensor, which `reader` reads, is there by then: it is in an earlier group, or earlier in the
 * same one and no sum, or no definition. */
static bool is_there(const Schedule *schedule, const Tensor *tensor, int group, int member)
{
    const Tensor *base = tensor->base ? tensor->base : tensor;
    if (base->kind != TENSOR_DEFINITION)
        return true;
    for (int g = 0; g <= group; g++) {
        const MemberList *members = &schedule->groups.items[g]->members;
        for (int k = 0; k < (g < group ? members->count : member); k++)
            if (members->items[k].tensor == base)
                return g < group ? !members->items[k].local : !members->items[k].sums;
    }
    return false;
}

START_TEST(groups_are_in_order)
{
    compiled(models[_i], true);
    Schedule *schedule = schedule_of();
    int made = 0;
    for (int g = 0; g < schedule->groups.count; g++) {
        const Group *group = schedule->groups.items[g];
        for (int k = 0; k < group->members.count; k++) {
            TensorList reads = expr_reads(arena, group->members.items[k].body);
            for (int i = 0; i < reads.count; i++)
                ck_assert_msg(is_there(schedule, reads.items[i], g, k), "%s comes too late",
                              reads.items[i]->name);
            made += graph->tensors.count > group->members.items[k].tensor->id &&
                    graph->tensors.items[group->members.items[k].tensor->id] == group->members.items[k].tensor;
        }
    }
    ck_assert_int_eq(made, kernels_of().count);
}
END_TEST

/* Softmax, cross entropy, its sum and its gradient: one pass. */
START_TEST(cross_entropy_is_one_group)
{
    compiled("a = dense(X, 5)\nloss mean(cross_entropy(a, y))", true);
    Schedule *schedule = schedule_of();
    for (int g = 0; g < schedule->groups.count; g++) {
        const Group *group = schedule->groups.items[g];
        const char *names = "";
        for (int k = 0; group->chunk && k < group->members.count; k++)
            names = arena_printf(arena, "%s%s%s", names, *names ? " " : "", group->members.items[k].tensor->name);
        if (group->chunk)
            ck_assert_str_eq(names, "log_softmax.m exps log_softmax.s loss_sum_chunks d_a d_a.b_chunks");
    }
}
END_TEST

static int64_t power(int64_t n, int degree)
{
    return degree == 0 ? 1 : degree == 1 ? n : n * n;
}

/* Where the place starts in an arena for n rows. */
static int64_t start_of(const Plan *plan, const Place *place, int64_t n)
{
    int64_t start = place->offset * power(n, place->degree);
    for (int degree = 0; degree < place->degree; degree++)
        start += plan->region[degree] * power(n, degree);
    return start;
}

/* The last kernel that reads the tensor, itself or through a view. */
static int last_use(const Kernels *kernels, const Tensor *tensor, int first)
{
    int last = first;
    for (int i = first; i < kernels->count; i++) {
        TensorList reads = expr_reads(arena, kernels->items[i]->body);
        for (int k = 0; k < reads.count; k++)
            if (reads.items[k] == tensor || reads.items[k]->base == tensor)
                last = i;
    }
    return last;
}

/* A plan of kernels that compute one definition each. */
static Plan plan_of(const Kernels *kernels, Scratch scratch)
{
    PlanStep *steps = ARENA_ARRAY(arena, PlanStep, kernels->count + 1);
    for (int i = 0; i < kernels->count; i++) {
        Tensor *tensor = kernels->items[i];
        steps[i] = (PlanStep){.tensor = tensor, .body = tensor->body, .indices = tensor->indices, .kernel = i};
    }
    return plan_arena(arena, kernels->count, steps, scratch, wants_place, NULL);
}

START_TEST(places_do_not_overlap)
{
    static const int64_t rows[] = {1, 7, 256};
    compiled(models[_i], true);
    Kernels kernels = kernels_of();
    Plan plan = plan_of(&kernels, (Scratch){48, 16});
    ck_assert_int_gt(plan.places.count, 0);
    for (int i = 0; i < kernels.count; i++)
        ck_assert_int_eq(plan_place(&plan, kernels.items[i]) != NULL, !is_result(kernels.items[i]));
    for (int degree = 0; degree < 3; degree++)
        ck_assert_int_ge(plan.region[degree], plan.lower_bound[degree]);
    for (int r = 0; r < 3; r++) {
        int64_t n = rows[r];
        Interpreter state = {.n = n};
        for (int k = 0; k < plan.places.count; k++) {
            const Place *place = &plan.places.items[k];
            int64_t start = start_of(&plan, place, n), size = interpret_size(&state, place->tensor);
            ck_assert_ptr_eq(kernels.items[place->first], place->tensor);
            ck_assert_int_eq(place->last, last_use(&kernels, place->tensor, place->first));
            ck_assert_int_ge(place->size * power(n, place->degree), size);
            ck_assert_int_le(place->offset + place->size, plan.region[place->degree]);
            for (int m = 0; m < k; m++) {
                const Place *other = &plan.places.items[m];
                int64_t other_start = start_of(&plan, other, n);
                bool apart = start + size <= other_start ||
                             other_start + interpret_size(&state, other->tensor) <= start;
                bool together = other->last >= place->first; /* the other one is older */
                bool pair = place->in_place == other->tensor && other->last == place->first &&
                            start == other_start;
                ck_assert_msg(apart || !together || pair, "n = %d: %s and %s overlap", (int)n,
                              place->tensor->name, other->tensor->name);
            }
        }
    }
    ck_assert_int_eq(plan.scratch.own, 48);
    ck_assert_int_eq(plan.scratch.shared, 16);
}
END_TEST

/* Running with everything in its place, one kernel after the other, changes no result. */
START_TEST(places_hold_values)
{
    compiled(models[_i], true);
    Kernels kernels = kernels_of();
    Plan plan = plan_of(&kernels, (Scratch){0, 0});
    for (int64_t n = 1; n <= 3; n += 2) {
        Results apart = results_of(n);
        Interpreter state = interpret_new(arena, graph, n);
        interpret_fill(&state, 1);
        double *memory = ARENA_ARRAY(arena, double,
                                     plan.region[0] + plan.region[1] * n + plan.region[2] * n * n + 1);
        for (int i = 0; i < graph->tensors.count; i++) {
            const Tensor *tensor = graph->tensors.items[i];
            const Place *place = plan_place(&plan, tensor->kind == TENSOR_VIEW ? tensor->base : tensor);
            if (place)
                state.values[i] = memory + start_of(&plan, place, n);
        }
        interpret_run(&state);
        ck_assert(state.values[graph->loss->id][0] == apart.loss);
        int count = 0;
        for (int i = 0; i < graph->gradients.count; i++) {
            const Tensor *gradient = graph->gradients.items[i].tensor;
            for (int64_t k = 0; k < interpret_size(&state, gradient); k++)
                ck_assert(state.values[gradient->id][k] == apart.gradients[count++]);
        }
    }
}
END_TEST

START_TEST(places_are_shared)
{
    compiled("a = tanh(dense(X, 8))\nb = sin(a) * 2\nc = exp(dense(b, 8))\nloss mean(c)", true);
    Kernels kernels = kernels_of();
    Plan plan = plan_of(&kernels, (Scratch){0, 0});
    int64_t all = 0;
    for (int k = 0; k < plan.places.count; k++)
        all += plan.places.items[k].degree == 1 ? plan.places.items[k].size : 0;
    ck_assert_int_lt(plan.region[1], all);
}
END_TEST

/* ---- what a split adds up ---- */

/* "total total; output = formula; ..." */
static const char *summary_text(void)
{
    const char *text = "";
    for (int i = 0; i < graph->totals.count; i++)
        text = arena_printf(arena, "%s%s ", text, graph->totals.items[i].name);
    for (int i = 0; i < graph->summary->outputs.count; i++) {
        const NamedTensor *output = &graph->summary->outputs.items[i];
        Text body = {0};
        format_body(&body, output->tensor, FORMAT_DL, NULL);
        text = arena_printf(arena, "%s; %s = %s", text, output->name, body.data);
        text_free(&body);
    }
    return text;
}

/* Fills the inputs with rows first .. first + n - 1 of one and the same table. */
static void fill_rows(Interpreter *state, int64_t first)
{
    interpret_fill(state, 1);
    for (int i = 0; i < state->graph->tensors.count; i++) {
        const Tensor *tensor = state->graph->tensors.items[i];
        if (tensor->kind != TENSOR_INPUT && tensor->kind != TENSOR_TARGET)
            continue;
        int64_t width = interpret_size(state, tensor) / state->n;
        for (int64_t k = 0; k < width * state->n; k++) {
            uint64_t random = (uint64_t)(first * width + k) * 77 + 5;
            interpret_random(&random);
            double value = interpret_random(&random);
            state->values[i][k] = tensor->integer ? floor(value * (double)(tensor->high + 1)) : 2 * value - 1;
        }
    }
}

static void add_totals(Interpreter *summary, int64_t first, int64_t n)
{
    Interpreter state = interpret_new(arena, evaluation, n);
    fill_rows(&state, first);
    interpret_run(&state);
    int total = 0;
    for (int i = 0; i < summary->graph->tensors.count; i++) {
        const Tensor *tensor = summary->graph->tensors.items[i];
        const Tensor *source = NULL;
        if (tensor->kind == TENSOR_INPUT)
            source = evaluation->totals.items[total++].tensor;
        else if (tensor->kind == TENSOR_PARAM)
            source = middle_tensor(evaluation, tensor->name);
        for (int64_t k = 0; source && k < interpret_size(&state, source); k++) {
            double value = state.values[source->id][k];
            summary->values[i][k] = tensor->kind == TENSOR_PARAM ? value : summary->values[i][k] + value;
        }
    }
    ck_assert_int_eq(total, evaluation->totals.count);
}

/* Loss and metrics of 7 rows: from the totals of two batches, and as the graph says. */
static void expect_exact(void)
{
    Interpreter summary = interpret_new(arena, evaluation->summary, 7);
    add_totals(&summary, 0, 3);
    add_totals(&summary, 3, 4);
    interpret_run(&summary);
    Interpreter whole = interpret_new(arena, evaluation, 7);
    fill_rows(&whole, 0);
    interpret_run(&whole);
    for (int i = 0; i <= evaluation->metrics.count; i++) {
        const Tensor *tensor = i == 0 ? evaluation->loss : evaluation->metrics.items[i - 1].tensor;
        double value = summary.values[evaluation->summary->outputs.items[i].tensor->id][0];
        ck_assert_double_eq_tol(value, whole.values[tensor->id][0], 1e-12);
    }
}

START_TEST(summary_of_mean)
{
    compiled(mlp, false);
    ck_assert_str_eq(summary_text(),
                     "loss_sum accuracy_sum ; loss = loss_sum / N; accuracy = accuracy_sum / N");
    expect_exact();
}
END_TEST

START_TEST(summary_of_root)
{
    compiled("h = dense(X, 3)\nloss mean(h ^ 2)\nmetric rmse = sqrt(mean(h ^ 2))", false);
    ck_assert_str_eq(summary_text(), "loss_sum ; loss = loss_sum / (3 * N); rmse = sqrt(loss_sum / (3 * N))");
    expect_exact();
}
END_TEST

START_TEST(summary_of_f1)
{
    compiled("p = sigmoid(dense(X, 1))\nloss mean(p ^ 2)\ntp = sum[n](p[n, 0] * (y[n] == 1))\n"
             "metric f1 = 2 * tp / (sum[n](p[n, 0]) + sum[n](y[n] == 1))",
             false);
    ck_assert_int_eq(graph->totals.count, 4);
    expect_exact();
}
END_TEST

START_TEST(summary_with_parameters)
{
    compiled("param w[6] ~ normal(0, 1)\nc[i] = mean[n](X[n, i])\nloss sum[i](c[i] * w[i]) + 0.1 * "
             "sum[i](w[i] ^ 2)",
             false);
    ck_assert_str_eq(graph->totals.items[0].name, "c_sum");
    ck_assert_int_eq(graph->totals.items[0].tensor->rank, 1);
    expect_exact();
}
END_TEST

/* A maximum over the batch is no sum: the mean over batches, weighted by rows. */
START_TEST(summary_weighted)
{
    compiled("h = dense(X, 3)\nloss mean(h ^ 2) + max[i](h[i, 0])", false);
    ck_assert_str_eq(summary_text(), "loss_rows ; loss = loss_rows / N");
    Interpreter summary = interpret_new(arena, evaluation->summary, 7);
    add_totals(&summary, 0, 3);
    add_totals(&summary, 3, 4);
    interpret_run(&summary);
    double wanted = 0;
    for (int64_t first = 0; first < 7; first += 3 + (first == 3)) {
        Interpreter state = interpret_new(arena, evaluation, first == 0 ? 3 : 4);
        fill_rows(&state, first);
        interpret_run(&state);
        wanted += (double)state.n * state.values[evaluation->loss->id][0] / 7;
    }
    ck_assert_double_eq_tol(summary.values[evaluation->summary->outputs.items[0].tensor->id][0], wanted,
                            1e-12);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("fuse");
    TCase *cases = tcase_create("fuse");
    tcase_add_checked_fixture(cases, setup, teardown);
    const TTest *const tests[] = {
        stored_of_mlp,      stored_of_softmax,       draws_are_not_stored, stored_of_pooling, products,
        products_of_layers, products_with_factors,   products_in_name_only, places_are_shared, summary_of_mean,
        summary_of_root,
        summary_of_f1,      summary_with_parameters, summary_weighted,
    };
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        tcase_add_test(cases, tests[i]);
    tcase_add_loop_test(cases, fusion_keeps_values, 0, MODELS);
    tcase_add_loop_test(cases, product_is_summand, 0, MODELS);
    tcase_add_loop_test(cases, groups_are_in_order, 0, MODELS);
    tcase_add_test(cases, cross_entropy_is_one_group);
    tcase_add_loop_test(cases, places_do_not_overlap, 0, MODELS);
    tcase_add_loop_test(cases, places_hold_values, 0, MODELS);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
