/* house_prices.dl, compiled by dlc at -O0. Edit the model, not this file. */

#ifndef HOUSE_PRICES_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef float real;
#define real_log logf
#define real_expm1 expm1f
#define real_sqrt sqrtf

/* Random numbers, defined below: a function of these four and nothing else. */
static inline double dl_uniform(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
#else
#undef real_log
#define real_log log
#undef real_expm1
#define real_expm1 expm1
#undef real_sqrt
#define real_sqrt sqrt
#endif

/* the larger; NaN when either is */
static inline real real_max(real a, real b)
{
    return ((a > b) | (a != a)) ? a : b;
}

struct house_prices_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][331] */
    const real *price;                  /* [n]; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { house_prices_parameters = 332 };

struct house_prices_params {            /* the gradient, too: d_params */
    real estimate_dense_W[331][1];      /* estimate.dense.W  xavier(331, 1) */
    real estimate_dense_b[1];           /* estimate.dense.b  0, no_decay */
};

struct house_prices_result {
    real loss;                          /* of this batch */
    double totals[2];                   /* sums over the batch, for house_prices_summarize */
};

struct house_prices_outputs {
    real *y_hat;                        /* [n] */
};

struct house_prices_optimizer {         /* kept from step to step; at the start: */
    struct house_prices_params m;       /* 0 */
    struct house_prices_params v;       /* 0 */
};

struct house_prices_arguments {         /* of adam; house_prices.dl says: */
    real lr;                            /* 5 */
    real weight_decay;                  /* 0 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t house_prices_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void house_prices_init(struct house_prices_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void house_prices_forward(const struct house_prices_batch *batch, const struct house_prices_params *params,
                          void *arena, struct house_prices_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void house_prices_backward(const struct house_prices_batch *batch, const struct house_prices_params *params,
                           void *arena, struct house_prices_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void house_prices_update(struct house_prices_params *params, const struct house_prices_params *d_params,
                         struct house_prices_optimizer *optimizer,
                         const struct house_prices_arguments *arguments, uint64_t t);
/* The loss of a batch, as in evaluation. */
void house_prices_evaluate(const struct house_prices_batch *batch, const struct house_prices_params *params,
                           void *arena, struct house_prices_result *result);
/* The outputs, from the inputs alone. */
void house_prices_predict(const struct house_prices_batch *batch, const struct house_prices_params *params,
                          void *arena, struct house_prices_outputs *out);
/* values[0]: the loss, values[1]: log_rmse; of n rows whose totals were added up. */
void house_prices_summarize(const struct house_prices_params *params, double n, const double *totals,
                            double *values);

/* ---- parameters at the start ---- */

void house_prices_init(struct house_prices_params *params, uint64_t seed)
{
    /* estimate.dense.W xavier(331, 1) */
    for (int i = 0; i < 331; i++)
        params->estimate_dense_W[i][0] = (real)-0.13443321448446624 + (real)0.2688664289689325 *
                (real)dl_uniform(seed, 3770537401u, 0, (uint64_t)i);
    /* estimate.dense.b 0 */
    params->estimate_dense_b[0] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

void house_prices_forward(const struct house_prices_batch *batch, const struct house_prices_params *params,
                          void *arena, struct house_prices_result *result)
{
    const int n = batch->n;
    real *const space = arena;
    const real (*X)[331] = (const real (*)[331])batch->X;
    real (*estimate_dense)[1] = (real (*)[1])space;
    real *estimate = (real *)estimate_dense;
    const real *price = batch->price;

    /* house_prices.dl:14  estimate.dense[n, k] = sum[j](X[n, j] * estimate.dense.W[j, 0]) +
           estimate.dense.b[0] */
    for (int row = 0; row < n; row++) {
        real estimate_dense_y_sum = 0;
        for (int j = 0; j < 331; j++)
            estimate_dense_y_sum += X[row][j] * params->estimate_dense_W[j][0];
        estimate_dense[row][0] = estimate_dense_y_sum + params->estimate_dense_b[0];
    }

    /* house_prices.dl:17  loss_sum = 0.5 * sum[n]((estimate[n] - price[n])^2) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (estimate[row] - price[row]) * (estimate[row] - price[row]);
        result->totals[0] = (real)0.5 * sum;
    }

    /* house_prices.dl:17  loss = loss_sum / N */
    result->loss = result->totals[0] / (real)n;

    /* house_prices.dl:18  log_rmse_sum = sum[n]((log(max(estimate[n], 1)) - log(price[n]))^2) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            const real t = real_log(real_max(estimate[row], 1)) - real_log(price[row]);
            sum += t * t;
        }
        result->totals[1] = sum;
    }
}

void house_prices_backward(const struct house_prices_batch *batch, const struct house_prices_params *params,
                           void *arena, struct house_prices_params *d_params)
{
    const int n = batch->n;
    (void)params;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*estimate_dense)[1] = (real (*)[1])space;
    real *estimate = (real *)estimate_dense;
    const real *price = batch->price;
    real *d_estimate = space + 1 * rows;
    real (*d_estimate_dense)[1] = (real (*)[1])d_estimate;
    const real (*X)[331] = (const real (*)[331])batch->X;

    /* house_prices.dl:14  d_estimate[n] = (estimate[n] - price[n]) / N */
    for (int row = 0; row < n; row++)
        d_estimate[row] = (estimate[row] - price[row]) / (real)n;

    /* house_prices.dl:14  d_estimate.dense.b[i] = sum[n](d_estimate.dense[n, 0]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_estimate_dense[row][0];
        d_params->estimate_dense_b[0] = sum;
    }

    /* house_prices.dl:14  d_estimate.dense.W[j, j2] = sum[n](X[n, j] * d_estimate.dense[n, 0]) */
    for (int j = 0; j < 331; j++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += X[row][j] * d_estimate_dense[row][0];
        d_params->estimate_dense_W[j][0] = sum;
    }
}

#ifndef HOUSE_PRICES_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

/* house_prices computes the same in training and in evaluation. */
void house_prices_evaluate(const struct house_prices_batch *batch, const struct house_prices_params *params,
                           void *arena, struct house_prices_result *result)
{
    house_prices_forward(batch, params, arena, result);
}

void house_prices_predict(const struct house_prices_batch *batch, const struct house_prices_params *params,
                          void *arena, struct house_prices_outputs *out)
{
    const int n = batch->n;
    real *y_hat = out->y_hat;
    real *const space = arena;
    const real (*X)[331] = (const real (*)[331])batch->X;
    real (*estimate_dense)[1] = (real (*)[1])space;
    real *estimate = (real *)estimate_dense;

    /* house_prices.dl:14  estimate.dense[n, k] = sum[j](X[n, j] * estimate.dense.W[j, 0]) +
           estimate.dense.b[0] */
    for (int row = 0; row < n; row++) {
        real estimate_dense_y_sum = 0;
        for (int j = 0; j < 331; j++)
            estimate_dense_y_sum += X[row][j] * params->estimate_dense_W[j][0];
        estimate_dense[row][0] = estimate_dense_y_sum + params->estimate_dense_b[0];
    }

    /* house_prices.dl:16  y_hat[i0] = estimate[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y_hat[i0] = estimate[i0];
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void house_prices_summarize(const struct house_prices_params *params, double n, const double *totals,
                            double *values)
{
    (void)params;
    values[0] = totals[0] / (real)n;
    values[1] = real_sqrt(totals[1] / (real)n);
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t house_prices_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (2 * rows);
}

#ifndef HOUSE_PRICES_F64
/* ---- the optimiser ---- */

/* m <- 0.9 * m[i] + 0.09999999999999998 * (grad[i] + weight_decay * param[i]) */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * (grad[i] + weight_decay * param[i])^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * (grad[i] + weight_decay * param[i])) /
       (-expm1(-0.10536051565782628 * t))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * (grad[i] +
       weight_decay * param[i])^2) / (-expm1(-0.0010005003335835344 * t))) + 1e-08) */
static void house_prices_adam(int size, real *restrict param, const real *restrict grad, real *restrict m,
                              real *restrict v, real lr, real weight_decay, real t)
{
    {
        const real t_2 = real_expm1((real)-0.10536051565782628 * t);
        const real t_3 = real_expm1((real)-0.0010005003335835344 * t);
        for (int i = 0; i < size; i++) {
            const real t_4 = (real)0.9 * m[i] + (real)0.09999999999999998 *
                    (grad[i] + weight_decay * param[i]);
            const real t_5 = (real)0.999 * v[i] + (real)0.0010000000000000009 *
                    ((grad[i] + weight_decay * param[i]) * (grad[i] + weight_decay * param[i]));
            const real next_param = param[i] - lr * (t_4 / -t_2) / (real_sqrt(t_5 / -t_3) + (real)1e-08);
            m[i] = t_4;
            v[i] = t_5;
            param[i] = next_param;
        }
    }
}

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) / (-expm1(-0.10536051565782628 *
       t))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) / (-expm1(-0.0010005003335835344 * t)))
       + 1e-08) */
static void house_prices_adam_no_decay(int size, real *restrict param, const real *restrict grad,
                                       real *restrict m, real *restrict v, real lr, real weight_decay, real t)
{
    (void)weight_decay;
    {
        const real t_2 = real_expm1((real)-0.10536051565782628 * t);
        const real t_3 = real_expm1((real)-0.0010005003335835344 * t);
        for (int i = 0; i < size; i++) {
            const real t_4 = (real)0.999 * v[i] + (real)0.0010000000000000009 * (grad[i] * grad[i]);
            const real next_m = (real)0.9 * m[i] + (real)0.09999999999999998 * grad[i];
            const real next_param = param[i] - lr * (next_m / -t_2) / (real_sqrt(t_4 / -t_3) + (real)1e-08);
            m[i] = next_m;
            v[i] = t_4;
            param[i] = next_param;
        }
    }
}

void house_prices_update(struct house_prices_params *params, const struct house_prices_params *d_params,
                         struct house_prices_optimizer *optimizer,
                         const struct house_prices_arguments *arguments, uint64_t t)
{
    house_prices_adam(331, (real *)&params->estimate_dense_W, (const real *)&d_params->estimate_dense_W,
                      (real *)&optimizer->m.estimate_dense_W, (real *)&optimizer->v.estimate_dense_W,
                      arguments->lr, arguments->weight_decay, (real)t);
    house_prices_adam_no_decay(1, (real *)&params->estimate_dense_b, (const real *)&d_params->estimate_dense_b,
                               (real *)&optimizer->m.estimate_dense_b, (real *)&optimizer->v.estimate_dense_b,
                               arguments->lr, arguments->weight_decay, (real)t);
}

#endif

#ifndef HOUSE_PRICES_F64
/* ---- random numbers: see runtime/random.h ---- */

/* Philox 4x32-10: replaces a counter of four words by four random words. Free of branches and of
 * tables, so that loops over it become vector code. */
static inline void dl_philox(uint32_t counter[4], uint32_t key0, uint32_t key1)
{
    uint32_t c0 = counter[0], c1 = counter[1], c2 = counter[2], c3 = counter[3];
    for (int round = 0; round < 10; round++) {
        const uint64_t left = (uint64_t)0xD2511F53u * c0, right = (uint64_t)0xCD9E8D57u * c2;
        c0 = (uint32_t)(right >> 32) ^ c1 ^ key0;
        c2 = (uint32_t)(left >> 32) ^ c3 ^ key1;
        c1 = (uint32_t)right;
        c3 = (uint32_t)left;
        key0 += 0x9E3779B9u;
        key1 += 0xBB67AE85u;
    }
    counter[0] = c0;
    counter[1] = c1;
    counter[2] = c2;
    counter[3] = c3;
}

/* 32 random bits: the key is the seed, the counter is (element / 4, step, stream), and of the
 * four words that a counter gives, element % 4 picks one. */
static inline uint32_t dl_random(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element)
{
    uint32_t c[4] = {(uint32_t)(element >> 2), (uint32_t)(element >> 34), step, stream};
    dl_philox(c, (uint32_t)seed, (uint32_t)(seed >> 32));
    const uint32_t low = element & 1 ? c[1] : c[0], high = element & 1 ? c[3] : c[2];
    return element & 2 ? high : low;
}

/* Uniform in [0, 1): a multiple of 2^-24, which a float holds exactly too. */
static inline double dl_uniform(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element)
{
    return (double)(int32_t)(dl_random(seed, stream, step, element) >> 8) * 0x1p-24;
}
#endif

#ifndef DL_NO_MAIN
/* ---- the training program ---- */

#include "dl.h"

#ifndef DL_NO_GRADCHECK
static const DlModel house_prices_model_f64;
#endif

#ifndef HOUSE_PRICES_F64
static size_t house_prices_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void house_prices_make_train(int n, const void *const *sources, uint64_t seed, void *arena,
                                    void *const *inputs)
{
    (void)seed;
    real (*X)[331] = inputs[0];
    real *price = inputs[1];
    (void)arena;
    const real (*file_1)[331] = (const real (*)[331])sources[0];
    const real *file_2 = sources[1];

    /* house_prices.dl:22  X[i0, i1] = file_1[i0, i1] */
    for (int i0 = 0; i0 < n; i0++)
        for (int i1 = 0; i1 < 331; i1++)
            X[i0][i1] = file_1[i0][i1];

    /* house_prices.dl:24  price[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        price[i0] = file_2[i0];
}

/* Forward once more, to find the first number that is not finite. */
static void house_prices_trace(const struct house_prices_batch *batch,
                               const struct house_prices_params *params, void *arena, DlWatch *watch)
{
    const int n = batch->n;
    real *const space = arena;
    const real (*X)[331] = (const real (*)[331])batch->X;
    real (*estimate_dense)[1] = (real (*)[1])(space + 16);
    real *estimate = (real *)estimate_dense;
    const real *price = batch->price;
    real *loss = space;

    /* house_prices.dl:14  estimate.dense[n, k] = sum[j](X[n, j] * estimate.dense.W[j, 0]) +
           estimate.dense.b[0] */
    for (int row = 0; row < n; row++) {
        real estimate_dense_y_sum = 0;
        for (int j = 0; j < 331; j++)
            estimate_dense_y_sum += X[row][j] * params->estimate_dense_W[j][0];
        estimate_dense[row][0] = estimate_dense_y_sum + params->estimate_dense_b[0];
    }
    if (dl_watch(watch, 0, estimate_dense, (size_t)n * 1))
        return;

    /* house_prices.dl:17  loss = 0.5 * sum[n]((estimate[n] - price[n])^2) / N */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (estimate[row] - price[row]) * (estimate[row] - price[row]);
        *loss = (real)0.5 * sum / (real)n;
    }
    if (dl_watch(watch, 1, loss, 1))
        return;
}

static size_t house_prices_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (1 * rows + 16);
}

#endif

static const DlTensor house_prices_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 331},
     .size = 331},
    {.name = "price", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .is_target = 1},
};

static const DlTensor house_prices_param_table[] = {
    {.name = "estimate.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){331, 1},
     .size = 331, .offset = 0, .place = "house_prices.dl:14"},
    {.name = "estimate.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){1},
     .size = 1, .offset = 331, .no_decay = 1, .place = "house_prices.dl:14"},
};

static const char *const house_prices_metrics[] = {"log_rmse"};

static struct house_prices_batch house_prices_batch_of(const DlStep *step)
{
    return (struct house_prices_batch){
        .n = step->n,
        .X = step->inputs[0],
        .price = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void house_prices_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    house_prices_init(params, seed);
}

static void house_prices_run_forward(const DlStep *step)
{
    const struct house_prices_batch batch = house_prices_batch_of(step);
    struct house_prices_result result;
    house_prices_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void house_prices_run_backward(const DlStep *step)
{
    const struct house_prices_batch batch = house_prices_batch_of(step);
    house_prices_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef HOUSE_PRICES_F64
static const DlTensor house_prices_output_table[] = {
    {.name = "y_hat", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "house_prices.dl:16"},
};

static const DlArgument house_prices_argument_table[] = {
    {"lr", 5},
    {"weight_decay", 0},
};
static const char *const house_prices_states[] = {"m", "v"};
static const double house_prices_states_initial[] = {0, 0};

static const char *const house_prices_train_columns_0[] = {"Id", "SalePrice"};
static const char *const house_prices_train_columns_1[] = {"SalePrice"};
static const DlSource house_prices_train_sources[] = {
    {.kind = DL_SOURCE_CSV, .path = "kaggle-house/train.csv",
     .name = "X", .type = DL_REAL, .row_size = 331, .line = 22,
     .column_count = 2, .columns = house_prices_train_columns_0, .except = 1, .standardize = 1, .one_hot = 1},
    {.kind = DL_SOURCE_CSV, .path = "kaggle-house/train.csv",
     .name = "price", .type = DL_REAL, .row_size = 1, .line = 24,
     .column_count = 1, .columns = house_prices_train_columns_1},
};

static const DlSplit house_prices_splits[] = {
    {.name = "train", .rows = 0, .source_count = 2, .sources = house_prices_train_sources,
     .arena_size = house_prices_train_arena_size, .make = house_prices_make_train, .by_row = 1},
};

static void house_prices_run_evaluate(const DlStep *step)
{
    const struct house_prices_batch batch = house_prices_batch_of(step);
    struct house_prices_result result;
    house_prices_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void house_prices_run_predict(const DlStep *step)
{
    const struct house_prices_batch batch = house_prices_batch_of(step);
    struct house_prices_outputs outputs = {
        .y_hat = step->outputs[0],
    };
    house_prices_predict(&batch, step->params, step->arena, &outputs);
}

static void house_prices_run_summarize(const void *params, const void *state, double n, const double *totals,
                                       double *values)
{
    (void)state;
    house_prices_summarize(params, n, totals, values);
}

static void house_prices_run_update(void *params, const void *d_params, void *states, const double *arguments,
                                    uint64_t t)
{
    const struct house_prices_arguments a = {(real)arguments[0], (real)arguments[1]};
    house_prices_update(params, d_params, states, &a, t);
}

static const DlTensor house_prices_traced[] = {
    {.name = "estimate.dense", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "house_prices.dl:14"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "house_prices.dl:17"},
};

static void house_prices_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct house_prices_batch batch = house_prices_batch_of(step);
    house_prices_trace(&batch, step->params, step->arena, watch);
}

#endif

static const DlModel house_prices_model = {
    .name = "house_prices", .source = "house_prices.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = house_prices_inputs,
    .param_count = 2, .params = house_prices_param_table,
    .param_size = house_prices_parameters,
    .metric_count = 1, .metrics = house_prices_metrics,
    .total_count = 2,
    .batch = 64, .epochs = 100, .seed = 0, .clip_norm = 0,
    .flops = {5312, 1342, 0},
    .arena_size = house_prices_arena_size,
    .init = house_prices_run_init,
    .forward = house_prices_run_forward,
    .backward = house_prices_run_backward,
#ifndef HOUSE_PRICES_F64
    .output_count = 1, .outputs = house_prices_output_table,
    .predict = house_prices_run_predict,
    .observe = house_prices_run_predict,
    .optimizer = "adam", .update = house_prices_run_update,
    .argument_count = 2, .arguments = house_prices_argument_table,
    .state_count = 2, .states = house_prices_states, .initial = house_prices_states_initial,
    .split_count = 1, .splits = house_prices_splits,
    .evaluate = house_prices_run_evaluate,
    .summarize = house_prices_run_summarize,
    .traced = house_prices_traced,
    .trace_arena_size = house_prices_trace_arena_size,
    .trace = house_prices_run_trace,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &house_prices_model_f64,
#endif
};

#ifndef HOUSE_PRICES_F64
int main(int argc, char **argv)
{
    return dl_main(&house_prices_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define HOUSE_PRICES_F64
#define real double
#define house_prices_batch house_prices_batch_f64
#define house_prices_params house_prices_params_f64
#define house_prices_result house_prices_result_f64
#define house_prices_outputs house_prices_outputs_f64
#define house_prices_optimizer house_prices_optimizer_f64
#define house_prices_arguments house_prices_arguments_f64
#define house_prices_parameters house_prices_parameters_f64
#define house_prices_arena_size house_prices_arena_size_f64
#define house_prices_init house_prices_init_f64
#define house_prices_forward house_prices_forward_f64
#define house_prices_backward house_prices_backward_f64
#define house_prices_update house_prices_update_f64
#define house_prices_evaluate house_prices_evaluate_f64
#define house_prices_predict house_prices_predict_f64
#define house_prices_summarize house_prices_summarize_f64
#define house_prices_trace house_prices_trace_f64
#define house_prices_inputs house_prices_inputs_f64
#define house_prices_param_table house_prices_param_table_f64
#define house_prices_output_table house_prices_output_table_f64
#define house_prices_argument_table house_prices_argument_table_f64
#define house_prices_metrics house_prices_metrics_f64
#define house_prices_states house_prices_states_f64
#define house_prices_states_initial house_prices_states_initial_f64
#define house_prices_splits house_prices_splits_f64
#define house_prices_traced house_prices_traced_f64
#define house_prices_trace_arena_size house_prices_trace_arena_size_f64
#define house_prices_batch_of house_prices_batch_of_f64
#define house_prices_model house_prices_model_f64
#define house_prices_run_init house_prices_run_init_f64
#define house_prices_run_forward house_prices_run_forward_f64
#define house_prices_run_backward house_prices_run_backward_f64
#define house_prices_run_evaluate house_prices_run_evaluate_f64
#define house_prices_run_predict house_prices_run_predict_f64
#define house_prices_run_summarize house_prices_run_summarize_f64
#define house_prices_run_update house_prices_run_update_f64
#define house_prices_run_trace house_prices_run_trace_f64
#define house_prices_make_train house_prices_make_train_f64
#define house_prices_train_arena_size house_prices_train_arena_size_f64
#define house_prices_train_sources house_prices_train_sources_f64
#define house_prices_train_columns_0 house_prices_train_columns_0_f64
#define house_prices_train_columns_1 house_prices_train_columns_1_f64
#define house_prices_adam house_prices_adam_f64
#define house_prices_adam_no_decay house_prices_adam_no_decay_f64
#define real_max real_max_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
