/*
 * Models as the compiler would emit them, written by hand, for testing the runtime without it.
 * This file is included once for each precision: REAL is float or double, MODEL(name) gives each
 * its own names. Both are sums and products over few numbers, so that they can be read.
 *
 *   line: y = X w + b;        loss mean((y_hat - y)^2 / 2), metric rmse = sqrt(mean((y_hat - y)^2))
 *   pick: logits = X W + b;   loss mean(cross_entropy(logits, y)), metric accuracy
 *
 * Both are trained by sgd(lr) with a velocity: v <- 0.5 v + g, param <- param - lr v.
 */

enum { MODEL(line_D) = 2, MODEL(pick_D) = PICK_FEATURES, MODEL(pick_K) = PICK_CLASSES };

static size_t MODEL(no_arena)(int n)
{
    (void)n;
    return 0;
}

static void MODEL(sgd)(REAL *params, const REAL *d_params, REAL *v, double lr, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        v[i] = (REAL)0.5 * v[i] + d_params[i];
        params[i] -= (REAL)lr * v[i];
    }
}

/* ---- line ---- */

static size_t MODEL(line_arena_size)(int n)
{
    return (size_t)n * sizeof(REAL);
}

static void MODEL(line_init)(void *params, void *state, uint64_t seed)
{
    (void)state;
    REAL *p = params;
    for (int i = 0; i < 2; i++)
        p[i] = (REAL)(0.01 * dl_normal(seed, dl_stream("w"), 0, (uint64_t)i));
    p[2] = 0;
}

static void MODEL(line_values)(const DlStep *step, REAL *y_hat)
{
    const REAL *X = step->inputs[0], *p = step->params;
    for (int i = 0; i < step->n; i++)
        y_hat[i] = X[2 * i] * p[0] + X[2 * i + 1] * p[1] + p[2];
}

static void MODEL(line_evaluate)(const DlStep *step)
{
    const REAL *y = step->inputs[1];
    REAL *r = step->arena, sum = 0;
    MODEL(line_values)(step, r);
    for (int i = 0; i < step->n; i++) {
        r[i] -= y[i];
        sum += r[i] * r[i];
    }
    *step->loss = sum / 2 / step->n;
    step->totals[0] = sum;
}

static void MODEL(line_backward)(const DlStep *step)
{
    const REAL *X = step->inputs[0], *r = step->arena;
    REAL *d = step->d_params;
    d[0] = d[1] = d[2] = 0;
    for (int i = 0; i < step->n; i++) {
        d[0] += r[i] * X[2 * i] / (REAL)step->n;
        d[1] += r[i] * X[2 * i + 1] / (REAL)step->n;
        d[2] += r[i] / (REAL)step->n;
    }
}

static void MODEL(line_predict)(const DlStep *step)
{
    MODEL(line_values)(step, step->outputs[0]);
}

static void MODEL(line_update)(void *params, const void *d_params, void *states, const double *arguments,
                               uint64_t t)
{
    (void)t;
    MODEL(sgd)(params, d_params, states, arguments[0], 3);
}

static void MODEL(line_summarize)(const void *params, const void *state, double n, const double *totals, double *values)
{
    (void)state;
    (void)params;
    values[0] = totals[0] / n / 2;
    values[1] = sqrt(totals[0] / n);
}

static void MODEL(line_draw)(int n, const void *const *sources, uint64_t seed, void *arena,
                             void *const *inputs)
{
    REAL *X = inputs[0], *y = inputs[1];
    (void)sources;
    (void)arena;
    for (int i = 0; i < n; i++) {
        X[2 * i] = (REAL)dl_normal(seed, dl_stream("X"), (uint32_t)n, (uint64_t)(2 * i));
        X[2 * i + 1] = (REAL)dl_normal(seed, dl_stream("X"), (uint32_t)n, (uint64_t)(2 * i + 1));
        y[i] = (REAL)(2 * X[2 * i] - 3.4 * X[2 * i + 1] + 4.2 +
                      0.01 * dl_normal(seed, dl_stream("e"), (uint32_t)n, (uint64_t)i));
    }
}

/* ---- pick ---- */

static size_t MODEL(pick_arena_size)(int n)
{
    return (size_t)n * PICK_CLASSES * sizeof(REAL);
}

static void MODEL(pick_init)(void *params, void *state, uint64_t seed)
{
    (void)state;
    REAL *p = params;
    for (int i = 0; i < PICK_FEATURES * PICK_CLASSES; i++)
        p[i] = (REAL)(0.01 * dl_normal(seed, dl_stream("W"), 0, (uint64_t)i));
    for (int k = 0; k < PICK_CLASSES; k++)
        p[PICK_FEATURES * PICK_CLASSES + k] = 0;
}

static void MODEL(pick_logits)(const DlStep *step, REAL *logits)
{
    const REAL *X = step->inputs[0], *W = step->params, *b = W + PICK_FEATURES * PICK_CLASSES;
    for (int i = 0; i < step->n; i++) {
        REAL *row = logits + i * PICK_CLASSES;
        memcpy(row, b, PICK_CLASSES * sizeof *row);
        for (int j = 0; j < PICK_FEATURES; j++)
            for (int k = 0; k < PICK_CLASSES; k++)
                row[k] += X[i * PICK_FEATURES + j] * W[j * PICK_CLASSES + k];
    }
}

/* Leaves d_logits in the arena. */
static void MODEL(pick_evaluate)(const DlStep *step)
{
    const int32_t *y = step->inputs[1];
    REAL *logits = step->arena;
    double loss = 0, right = 0;
    MODEL(pick_logits)(step, logits);
    for (int i = 0; i < step->n; i++) {
        REAL *row = logits + i * PICK_CLASSES;
        int best = 0;
        double sum = 0;
        for (int k = 1; k < PICK_CLASSES; k++)
            best = row[k] > row[best] ? k : best;
        const double top = row[best], wanted = row[y[i]];
        for (int k = 0; k < PICK_CLASSES; k++)
            sum += exp(row[k] - top);
        loss += log(sum) + top - wanted;
        right += best == y[i];
        for (int k = 0; k < PICK_CLASSES; k++)
            row[k] = (REAL)((exp(row[k] - top) / sum - (k == y[i])) / step->n);
    }
    *step->loss = loss / step->n;
    step->totals[0] = loss;
    step->totals[1] = right;
}

static void MODEL(pick_backward)(const DlStep *step)
{
    const REAL *X = step->inputs[0], *d_logits = step->arena;
    REAL *d_W = step->d_params, *d_b = d_W + PICK_FEATURES * PICK_CLASSES;
    memset(d_W, 0, (PICK_FEATURES + 1) * PICK_CLASSES * sizeof *d_W);
    for (int i = 0; i < step->n; i++)
        for (int k = 0; k < PICK_CLASSES; k++) {
            d_b[k] += d_logits[i * PICK_CLASSES + k];
            for (int j = 0; j < PICK_FEATURES; j++)
                d_W[j * PICK_CLASSES + k] += X[i * PICK_FEATURES + j] * d_logits[i * PICK_CLASSES + k];
        }
}

static void MODEL(pick_predict)(const DlStep *step)
{
    REAL *logits = step->outputs[0];
    int32_t *label = step->outputs[1];
    MODEL(pick_logits)(step, logits);
    for (int i = 0; i < step->n; i++) {
        label[i] = 0;
        for (int k = 1; k < PICK_CLASSES; k++)
            if (logits[i * PICK_CLASSES + k] > logits[i * PICK_CLASSES + label[i]])
                label[i] = k;
    }
}

static void MODEL(pick_update)(void *params, const void *d_params, void *states, const double *arguments,
                               uint64_t t)
{
    (void)t;
    MODEL(sgd)(params, d_params, states, arguments[0], (PICK_FEATURES + 1) * PICK_CLASSES);
}

static void MODEL(pick_summarize)(const void *params, const void *state, double n, const double *totals, double *values)
{
    (void)state;
    (void)params;
    values[0] = totals[0] / n;
    values[1] = totals[1] / n;
}

static void MODEL(pick_make)(int n, const void *const *sources, uint64_t seed, void *arena,
                             void *const *inputs)
{
    const REAL *images = sources[0];
    REAL *X = inputs[0];
    (void)seed;
    (void)arena;
    for (size_t i = 0; i < (size_t)n * PICK_FEATURES; i++)
        X[i] = images[i] / 255;
    memcpy(inputs[1], sources[1], (size_t)n * sizeof(int32_t));
}

/* ---- tables ---- */

static const int MODEL(shape_X)[] = {DL_BATCH, 2}, MODEL(shape_n)[] = {DL_BATCH}, MODEL(shape_w)[] = {2},
                 MODEL(pick_shape_X)[] = {DL_BATCH, PICK_FEATURES},
                 MODEL(pick_shape_W)[] = {PICK_FEATURES, PICK_CLASSES},
                 MODEL(pick_shape_b)[] = {PICK_CLASSES},
                 MODEL(pick_shape_logits)[] = {DL_BATCH, PICK_CLASSES};

static const DlTensor MODEL(line_inputs)[] = {
    {.name = "X", .rank = 2, .shape = MODEL(shape_X), .size = 2},
    {.name = "y", .rank = 1, .shape = MODEL(shape_n), .size = 1, .is_target = 1}};
static const DlTensor MODEL(line_outputs)[] = {
    {.name = "y_hat", .rank = 1, .shape = MODEL(shape_n), .size = 1}};
static const DlTensor MODEL(line_params)[] = {
    {.name = "w", .rank = 1, .shape = MODEL(shape_w), .size = 2},
    {.name = "b", .rank = 0, .offset = 2, .size = 1, .no_decay = 1}};
static const char *const MODEL(line_metrics)[] = {"rmse"}, *const MODEL(states)[] = {"v"};
static const double MODEL(initial)[] = {0};
static const DlArgument MODEL(arguments)[] = {{"lr", 0.03}};
static const DlSplit MODEL(line_splits)[] = {
    {.name = "train", .rows = 1000, .arena_size = MODEL(no_arena), .make = MODEL(line_draw)},
    {.name = "test", .rows = 100, .arena_size = MODEL(no_arena), .make = MODEL(line_draw)}};

static const DlTensor MODEL(pick_inputs)[] = {
    {.name = "X", .rank = 2, .shape = MODEL(pick_shape_X), .size = PICK_FEATURES},
    {.name = "y",
     .type = DL_CLASS,
     .rank = 1,
     .shape = MODEL(shape_n),
     .size = 1,
     .classes = PICK_CLASSES,
     .is_target = 1}};
static const DlTensor MODEL(pick_outputs)[] = {
    {.name = "logits", .rank = 2, .shape = MODEL(pick_shape_logits), .size = PICK_CLASSES},
    {.name = "label",
     .type = DL_CLASS,
     .rank = 1,
     .shape = MODEL(shape_n),
     .size = 1,
     .classes = PICK_CLASSES}};
static const DlTensor MODEL(pick_params)[] = {
    {.name = "W", .rank = 2, .shape = MODEL(pick_shape_W), .size = PICK_FEATURES * PICK_CLASSES},
    {.name = "b",
     .rank = 1,
     .shape = MODEL(pick_shape_b),
     .offset = PICK_FEATURES * PICK_CLASSES,
     .size = PICK_CLASSES}};
static const char *const MODEL(pick_metrics)[] = {"accuracy"};
static const DlSource MODEL(pick_train)[] = {
    {.kind = DL_SOURCE_IDX, .path = PICK_TRAIN_X, .row_size = PICK_FEATURES, .line = 11},
    {.kind = DL_SOURCE_IDX, .path = PICK_TRAIN_Y, .type = DL_CLASS, .row_size = 1, .line = 12}};
static const DlSource MODEL(pick_test)[] = {
    {.kind = DL_SOURCE_IDX, .path = PICK_TEST_X, .row_size = PICK_FEATURES, .line = 13},
    {.kind = DL_SOURCE_IDX, .path = PICK_TEST_Y, .type = DL_CLASS, .row_size = 1, .line = 14}};
static const DlSplit MODEL(pick_splits)[] = {
    {.name = "train", .source_count = 2, .sources = MODEL(pick_train), .make = MODEL(pick_make)},
    {.name = "test", .source_count = 2, .sources = MODEL(pick_test), .make = MODEL(pick_make)}};

static const DlModel MODEL(line) = {.name = "line",
                                    .source = "line.dl",
                                    .real_size = sizeof(REAL),
                                    .input_count = 2,
                                    .inputs = MODEL(line_inputs),
                                    .output_count = 1,
                                    .outputs = MODEL(line_outputs),
                                    .param_count = 2,
                                    .params = MODEL(line_params),
                                    .param_size = 3,
                                    .metric_count = 1,
                                    .metrics = MODEL(line_metrics),
                                    .total_count = 1,
                                    .optimizer = "sgd",
                                    .argument_count = 1,
                                    .arguments = MODEL(arguments),
                                    .state_count = 1,
                                    .states = MODEL(states),
                                    .initial = MODEL(initial),
                                    .batch = 10,
                                    .epochs = 3,
                                    .split_count = 2,
                                    .splits = MODEL(line_splits),
                                    .flops = {9, 20, 0},
                                    .arena_size = MODEL(line_arena_size),
                                    .init = MODEL(line_init),
                                    .forward = MODEL(line_evaluate),
                                    .backward = MODEL(line_backward),
                                    .update = MODEL(line_update),
                                    .evaluate = MODEL(line_evaluate),
                                    .predict = MODEL(line_predict), .observe = MODEL(line_predict),
                                    .summarize = MODEL(line_summarize),
                                    .f64 = TWIN(line)};

static const DlModel MODEL(pick) = {.name = "pick",
                                    .source = "pick.dl",
                                    .real_size = sizeof(REAL),
                                    .input_count = 2,
                                    .inputs = MODEL(pick_inputs),
                                    .output_count = 2,
                                    .outputs = MODEL(pick_outputs),
                                    .param_count = 2,
                                    .params = MODEL(pick_params),
                                    .param_size = (PICK_FEATURES + 1) * PICK_CLASSES,
                                    .metric_count = 1,
                                    .metrics = MODEL(pick_metrics),
                                    .total_count = 2,
                                    .optimizer = "sgd",
                                    .argument_count = 1,
                                    .arguments = MODEL(arguments),
                                    .state_count = 1,
                                    .states = MODEL(states),
                                    .initial = MODEL(initial),
                                    .batch = 256,
                                    .epochs = 3,
                                    .split_count = 2,
                                    .splits = MODEL(pick_splits),
                                    .flops = {0, 6.0 * PICK_FEATURES *PICK_CLASSES, 0},
                                    .arena_size = MODEL(pick_arena_size),
                                    .init = MODEL(pick_init),
                                    .forward = MODEL(pick_evaluate),
                                    .backward = MODEL(pick_backward),
                                    .update = MODEL(pick_update),
                                    .evaluate = MODEL(pick_evaluate),
                                    .predict = MODEL(pick_predict), .observe = MODEL(pick_predict),
                                    .summarize = MODEL(pick_summarize),
                                    .f64 = TWIN(pick)};
