/* activations.dl, compiled by dlc at -O0. Edit the model, not this file. */

#ifndef ACTIVATIONS_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef float real;
#define real_exp expf
#define real_log logf

/* Not to be unrolled: of the copies gcc 12 makes worse vectors than of the loop, and of conditional
 * loads in them wrong ones. */
#if defined __GNUC__ && __GNUC__ >= 8 && !defined __clang__
#define KEEP_LOOP _Pragma("GCC unroll 1")
#else
#define KEEP_LOOP
#endif

/* Random numbers, defined below: a function of these four and nothing else. */
static inline double dl_uniform(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
#else
#undef real_exp
#define real_exp exp
#undef real_log
#define real_log log
#endif

/* the larger; NaN when either is */
static inline real real_max(real a, real b)
{
    return ((a > b) | (a != a)) ? a : b;
}

struct activations_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][784] */
    const int32_t *y;                   /* [n] of 0 ... 9; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { activations_parameters = 203530 };

struct activations_params {             /* the gradient, too: d_params */
    real logits_dense_W[784][256];      /* logits.dense.W  xavier(784, 256) */
    real logits_dense_b[256];           /* logits.dense.b  0, no_decay */
    real logits_dense_2_W[256][10];     /* logits.dense_2.W  xavier(256, 10) */
    real logits_dense_2_b[10];          /* logits.dense_2.b  0, no_decay */
};

struct activations_result {
    real loss;                          /* of this batch */
    double totals[2];                   /* sums over the batch, for activations_summarize */
};

struct activations_outputs {
    real *probs;                        /* [n][10] */
};

struct activations_optimizer;           /* sgd keeps nothing from step to step: NULL will do */

struct activations_arguments {          /* of sgd; activations.dl says: */
    real lr;                            /* 0.1 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t activations_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void activations_init(struct activations_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void activations_forward(const struct activations_batch *batch, const struct activations_params *params,
                         void *arena, struct activations_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void activations_backward(const struct activations_batch *batch, const struct activations_params *params,
                          void *arena, struct activations_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void activations_update(struct activations_params *params, const struct activations_params *d_params,
                        struct activations_optimizer *optimizer, const struct activations_arguments *arguments,
                        uint64_t t);
/* The loss of a batch, as in evaluation. */
void activations_evaluate(const struct activations_batch *batch, const struct activations_params *params,
                          void *arena, struct activations_result *result);
/* The outputs, from the inputs alone. */
void activations_predict(const struct activations_batch *batch, const struct activations_params *params,
                         void *arena, struct activations_outputs *out);
/* values[0]: the loss, values[1]: accuracy; of n rows whose totals were added up. */
void activations_summarize(const struct activations_params *params, double n, const double *totals,
                           double *values);

/* ---- parameters at the start ---- */

void activations_init(struct activations_params *params, uint64_t seed)
{
    /* logits.dense.W xavier(784, 256) */
    for (int i = 0; i < 784; i++)
        for (int j = 0; j < 256; j++)
            params->logits_dense_W[i][j] = (real)-0.075955452531275 + (real)0.15191090506255 *
                    (real)dl_uniform(seed, 3767279579u, 0, (uint64_t)i * 256 + (uint64_t)j);
    /* logits.dense.b 0 */
    for (int i = 0; i < 256; i++)
        params->logits_dense_b[i] = 0;
    /* logits.dense_2.W xavier(256, 10) */
    for (int i = 0; i < 256; i++)
        for (int j = 0; j < 10; j++)
            params->logits_dense_2_W[i][j] = (real)-0.15018785229652765 + (real)0.3003757045930553 *
                    (real)dl_uniform(seed, 143914982u, 0, (uint64_t)i * 10 + (uint64_t)j);
    /* logits.dense_2.b 0 */
    for (int i = 0; i < 10; i++)
        params->logits_dense_2_b[i] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

void activations_forward(const struct activations_batch *batch, const struct activations_params *params,
                         void *arena, struct activations_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*logits_activate)[256] = (real (*)[256])space;
    real (*logits)[10] = (real (*)[10])(space + 256 * rows);
    real *probs_softmax_m = space + 266 * rows;
    real *log_softmax_s = space + 267 * rows;
    const int32_t *y = batch->y;

    /* activations.dl:14  logits.activate[n, i] = max(sum[j](X[n, j] * logits.dense.W[j, i]) +
           logits.dense.b[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 256; i++) {
            real logits_dense_y_sum = 0;
            for (int j = 0; j < 784; j++)
                logits_dense_y_sum += X[row][j] * params->logits_dense_W[j][i];
            logits_activate[row][i] = real_max(logits_dense_y_sum + params->logits_dense_b[i], 0);
        }

    /* activations.dl:14  logits[n, k] = sum[j](logits.activate[n, j] * logits.dense_2.W[j, k]) +
           logits.dense_2.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_dense_2_y_sum = 0;
            for (int j = 0; j < 256; j++)
                logits_dense_2_y_sum += logits_activate[row][j] * params->logits_dense_2_W[j][k];
            logits[row][k] = logits_dense_2_y_sum + params->logits_dense_2_b[k];
        }

    /* activations.dl:16  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 10; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }

    /* activations.dl:17  log_softmax.s[n] = sum[j](exp(logits[n, j] - probs.softmax.m[n])) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int j = 0; j < 10; j++)
            sum += real_exp(logits[row][j] - probs_softmax_m[row]);
        log_softmax_s[row] = sum;
    }

    /* activations.dl:17  loss_sum = -sum[n](logits[n, y[n]] - probs.softmax.m[n] - log(log_softmax.s[n])) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += logits[row][y[row]] - probs_softmax_m[row] - real_log(log_softmax_s[row]);
        result->totals[0] = -sum;
    }

    /* activations.dl:17  loss = loss_sum / N */
    result->loss = result->totals[0] / (real)n;

    /* activations.dl:18  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real largest = -INFINITY;
            int accuracy_argmax = 0;
            for (int i = 0; i < 10; i++)
                if (logits[row][i] > largest) {
                    largest = logits[row][i];
                    accuracy_argmax = i;
                }
            sum += (real)(accuracy_argmax == y[row]);
        }
        result->totals[1] = sum;
    }
}

void activations_backward(const struct activations_batch *batch, const struct activations_params *params,
                          void *arena, struct activations_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t *y = batch->y;
    real *log_softmax_s = space + 267 * rows;
    real (*logits)[10] = (real (*)[10])(space + 256 * rows);
    real *probs_softmax_m = space + 266 * rows;
    real (*d_logits)[10] = (real (*)[10])(space + 512 * rows);
    real (*logits_activate)[256] = (real (*)[256])space;
    real (*d_logits_dense)[256] = (real (*)[256])(space + 256 * rows);
    const real (*X)[784] = (const real (*)[784])batch->X;

    /* activations.dl:14  d_logits[n, j] = -1 / N * (y[n] == j) + 1 / N / log_softmax.s[n] * exp(logits[n,
           j] - probs.softmax.m[n]) */
    {
        const real t = (real)1 / (real)n;
        for (int row = 0; row < n; row++) {
            const real t_2 = t / log_softmax_s[row];
            for (int j = 0; j < 10; j++)
                d_logits[row][j] = (y[row] == j ? -t : 0) + t_2 *
                        real_exp(logits[row][j] - probs_softmax_m[row]);
        }
    }

    /* activations.dl:14  d_logits.dense_2.b[k] = sum[n](d_logits[n, k]) */
    for (int k = 0; k < 10; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_logits[row][k];
        d_params->logits_dense_2_b[k] = sum;
    }

    /* activations.dl:14  d_logits.dense_2.W[j, k] = sum[n](logits.activate[n, j] * d_logits[n, k]) */
    for (int j = 0; j < 256; j++)
        for (int k = 0; k < 10; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += logits_activate[row][j] * d_logits[row][k];
            d_params->logits_dense_2_W[j][k] = sum;
        }

    /* activations.dl:14  d_logits.dense[n, i] = sum[k](d_logits[n, k] * logits.dense_2.W[i, k]) *
           (logits.activate[n, i] > 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 256; i++) {
            real d_logits_activate = 0;
            KEEP_LOOP
            for (int k = 0; k < 10; k++)
                d_logits_activate += d_logits[row][k] * params->logits_dense_2_W[i][k];
            d_logits_dense[row][i] = logits_activate[row][i] > 0 ? d_logits_activate : 0;
        }

    /* activations.dl:14  d_logits.dense.b[k] = sum[n](d_logits.dense[n, k]) */
    for (int k = 0; k < 256; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_logits_dense[row][k];
        d_params->logits_dense_b[k] = sum;
    }

    /* activations.dl:14  d_logits.dense.W[j, k] = sum[n](X[n, j] * d_logits.dense[n, k]) */
    for (int j = 0; j < 784; j++)
        for (int k = 0; k < 256; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += X[row][j] * d_logits_dense[row][k];
            d_params->logits_dense_W[j][k] = sum;
        }
}

#ifndef ACTIVATIONS_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

/* activations computes the same in training and in evaluation. */
void activations_evaluate(const struct activations_batch *batch, const struct activations_params *params,
                          void *arena, struct activations_result *result)
{
    activations_forward(batch, params, arena, result);
}

void activations_predict(const struct activations_batch *batch, const struct activations_params *params,
                         void *arena, struct activations_outputs *out)
{
    const int n = batch->n;
    real (*probs)[10] = (real (*)[10])out->probs;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*logits_activate)[256] = (real (*)[256])space;
    real (*logits)[10] = (real (*)[10])(space + 256 * rows);
    real *probs_softmax_m = space + 10 * rows;
    real (*probs_softmax_e)[10] = (real (*)[10])space;

    /* activations.dl:14  logits.activate[n, i] = max(sum[j](X[n, j] * logits.dense.W[j, i]) +
           logits.dense.b[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 256; i++) {
            real logits_dense_y_sum = 0;
            for (int j = 0; j < 784; j++)
                logits_dense_y_sum += X[row][j] * params->logits_dense_W[j][i];
            logits_activate[row][i] = real_max(logits_dense_y_sum + params->logits_dense_b[i], 0);
        }

    /* activations.dl:14  logits[n, k] = sum[j](logits.activate[n, j] * logits.dense_2.W[j, k]) +
           logits.dense_2.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_dense_2_y_sum = 0;
            for (int j = 0; j < 256; j++)
                logits_dense_2_y_sum += logits_activate[row][j] * params->logits_dense_2_W[j][k];
            logits[row][k] = logits_dense_2_y_sum + params->logits_dense_2_b[k];
        }

    /* activations.dl:16  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 10; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }

    /* activations.dl:16  probs.softmax.e[n, j] = exp(logits[n, j] - probs.softmax.m[n]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 10; j++)
            probs_softmax_e[row][j] = real_exp(logits[row][j] - probs_softmax_m[row]);

    /* activations.dl:16  probs[n, j] = probs.softmax.e[n, j] / sum[j2](probs.softmax.e[n, j2]) */
    for (int row = 0; row < n; row++) {
        real probs_softmax_s = 0;
        for (int j = 0; j < 10; j++)
            probs_softmax_s += probs_softmax_e[row][j];
        for (int j = 0; j < 10; j++)
            probs[row][j] = probs_softmax_e[row][j] / probs_softmax_s;
    }
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void activations_summarize(const struct activations_params *params, double n, const double *totals,
                           double *values)
{
    (void)params;
    values[0] = totals[0] / (real)n;
    values[1] = totals[1] / (real)n;
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t activations_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (522 * rows);
}

#ifndef ACTIVATIONS_F64
/* ---- the optimiser ---- */

/* param <- param[i] - lr * grad[i] */
static void activations_sgd(int size, real *restrict param, const real *restrict grad, real lr)
{
    for (int i = 0; i < size; i++)
        param[i] = param[i] - lr * grad[i];
}

void activations_update(struct activations_params *params, const struct activations_params *d_params,
                        struct activations_optimizer *optimizer, const struct activations_arguments *arguments,
                        uint64_t t)
{
    (void)optimizer; /* keeps no state */
    activations_sgd(203530, (real *)params, (const real *)d_params, arguments->lr);
    (void)t;
}

#endif

#ifndef ACTIVATIONS_F64
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
static const DlModel activations_model_f64;
#endif

#ifndef ACTIVATIONS_F64
static size_t activations_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void activations_make_train(int n, const void *const *sources, uint64_t seed, void *arena,
                                   void *const *inputs)
{
    (void)seed;
    real (*train_X)[784] = inputs[0];
    int32_t *y = inputs[1];
    (void)arena;
    const real (*file_1)[784] = (const real (*)[784])sources[0];
    const int32_t *file_2 = sources[1];

    /* activations.dl:22  train.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            train_X[row][i] = file_1[row][i] / 255;

    /* activations.dl:23  y[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y[i0] = file_2[i0];
}

static size_t activations_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void activations_make_test(int n, const void *const *sources, uint64_t seed, void *arena,
                                  void *const *inputs)
{
    (void)seed;
    real (*test_X)[784] = inputs[0];
    int32_t *y = inputs[1];
    (void)arena;
    const real (*file_1)[784] = (const real (*)[784])sources[0];
    const int32_t *file_2 = sources[1];

    /* activations.dl:24  test.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            test_X[row][i] = file_1[row][i] / 255;

    /* activations.dl:25  y[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y[i0] = file_2[i0];
}

/* Forward once more, to find the first number that is not finite. */
static void activations_trace(const struct activations_batch *batch, const struct activations_params *params,
                              void *arena, DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*logits_activate)[256] = (real (*)[256])(space + 16);
    real (*logits)[10] = (real (*)[10])(space + 256 * rows + 16);
    real *probs_softmax_m = space + 16;
    const int32_t *y = batch->y;
    real *loss = space;

    /* activations.dl:14  logits.activate[n, i] = max(sum[j](X[n, j] * logits.dense.W[j, i]) +
           logits.dense.b[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 256; i++) {
            real logits_dense_y_sum = 0;
            for (int j = 0; j < 784; j++)
                logits_dense_y_sum += X[row][j] * params->logits_dense_W[j][i];
            logits_activate[row][i] = real_max(logits_dense_y_sum + params->logits_dense_b[i], 0);
        }
    if (dl_watch(watch, 0, logits_activate, (size_t)n * 256))
        return;

    /* activations.dl:14  logits[n, k] = sum[j](logits.activate[n, j] * logits.dense_2.W[j, k]) +
           logits.dense_2.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_dense_2_y_sum = 0;
            for (int j = 0; j < 256; j++)
                logits_dense_2_y_sum += logits_activate[row][j] * params->logits_dense_2_W[j][k];
            logits[row][k] = logits_dense_2_y_sum + params->logits_dense_2_b[k];
        }
    if (dl_watch(watch, 1, logits, (size_t)n * 10))
        return;

    /* activations.dl:16  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 10; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }
    if (dl_watch(watch, 2, probs_softmax_m, (size_t)n))
        return;

    /* activations.dl:17  loss = -sum[n](logits[n, y[n]] - probs.softmax.m[n] - log(sum[j](exp(logits[n, j]
           - probs.softmax.m[n])))) / N */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real log_softmax_s = 0;
            for (int j = 0; j < 10; j++)
                log_softmax_s += real_exp(logits[row][j] - probs_softmax_m[row]);
            sum += logits[row][y[row]] - probs_softmax_m[row] - real_log(log_softmax_s);
        }
        *loss = -(sum / (real)n);
    }
    if (dl_watch(watch, 3, loss, 1))
        return;
}

static size_t activations_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (266 * rows + 16);
}

#endif

static const DlTensor activations_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 784},
     .size = 784},
    {.name = "y", .type = DL_CLASS, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .classes = 10, .is_target = 1},
};

static const DlTensor activations_param_table[] = {
    {.name = "logits.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){784, 256},
     .size = 200704, .offset = 0, .place = "activations.dl:14"},
    {.name = "logits.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){256},
     .size = 256, .offset = 200704, .no_decay = 1, .place = "activations.dl:14"},
    {.name = "logits.dense_2.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){256, 10},
     .size = 2560, .offset = 200960, .place = "activations.dl:14"},
    {.name = "logits.dense_2.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){10},
     .size = 10, .offset = 203520, .no_decay = 1, .place = "activations.dl:14"},
};

static const char *const activations_metrics[] = {"accuracy"};

static struct activations_batch activations_batch_of(const DlStep *step)
{
    return (struct activations_batch){
        .n = step->n,
        .X = step->inputs[0],
        .y = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void activations_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    activations_init(params, seed);
}

static void activations_run_forward(const DlStep *step)
{
    const struct activations_batch batch = activations_batch_of(step);
    struct activations_result result;
    activations_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void activations_run_backward(const DlStep *step)
{
    const struct activations_batch batch = activations_batch_of(step);
    activations_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef ACTIVATIONS_F64
static const DlTensor activations_output_table[] = {
    {.name = "probs", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "activations.dl:16"},
};

static const DlArgument activations_argument_table[] = {
    {"lr", 0.1},
};

static const DlSource activations_train_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/train-images-idx3-ubyte.gz",
     .name = "X", .type = DL_REAL, .row_size = 784, .line = 22},
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/train-labels-idx1-ubyte.gz",
     .name = "y", .type = DL_CLASS, .row_size = 1, .line = 23, .classes = 10},
};

static const DlSource activations_test_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/t10k-images-idx3-ubyte.gz",
     .name = "X", .type = DL_REAL, .row_size = 784, .line = 24},
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/t10k-labels-idx1-ubyte.gz",
     .name = "y", .type = DL_CLASS, .row_size = 1, .line = 25, .classes = 10},
};

static const DlSplit activations_splits[] = {
    {.name = "train", .rows = 0, .source_count = 2, .sources = activations_train_sources,
     .arena_size = activations_train_arena_size, .make = activations_make_train, .by_row = 1},
    {.name = "test", .rows = 0, .source_count = 2, .sources = activations_test_sources,
     .arena_size = activations_test_arena_size, .make = activations_make_test, .by_row = 1},
};

static void activations_run_evaluate(const DlStep *step)
{
    const struct activations_batch batch = activations_batch_of(step);
    struct activations_result result;
    activations_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void activations_run_predict(const DlStep *step)
{
    const struct activations_batch batch = activations_batch_of(step);
    struct activations_outputs outputs = {
        .probs = step->outputs[0],
    };
    activations_predict(&batch, step->params, step->arena, &outputs);
}

static void activations_run_summarize(const void *params, const void *state, double n, const double *totals,
                                      double *values)
{
    (void)state;
    activations_summarize(params, n, totals, values);
}

static void activations_run_update(void *params, const void *d_params, void *states, const double *arguments,
                                   uint64_t t)
{
    const struct activations_arguments a = {(real)arguments[0]};
    activations_update(params, d_params, states, &a, t);
}

static const DlTensor activations_traced[] = {
    {.name = "logits.activate", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 256},
     .size = 256, .place = "activations.dl:14"},
    {.name = "logits", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "activations.dl:14"},
    {.name = "probs.softmax.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "activations.dl:16"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "activations.dl:17"},
};

static void activations_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct activations_batch batch = activations_batch_of(step);
    activations_trace(&batch, step->params, step->arena, watch);
}

#endif

static const DlModel activations_model = {
    .name = "activations", .source = "activations.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = activations_inputs,
    .param_count = 4, .params = activations_param_table,
    .param_size = activations_parameters,
    .metric_count = 1, .metrics = activations_metrics,
    .total_count = 2,
    .batch = 256, .epochs = 10, .seed = 0, .clip_norm = 0,
    .flops = {407062, 819121, 0},
    .arena_size = activations_arena_size,
    .init = activations_run_init,
    .forward = activations_run_forward,
    .backward = activations_run_backward,
#ifndef ACTIVATIONS_F64
    .output_count = 1, .outputs = activations_output_table,
    .predict = activations_run_predict,
    .observe = activations_run_predict,
    .optimizer = "sgd", .update = activations_run_update,
    .argument_count = 1, .arguments = activations_argument_table,
    .split_count = 2, .splits = activations_splits,
    .evaluate = activations_run_evaluate,
    .summarize = activations_run_summarize,
    .traced = activations_traced,
    .trace_arena_size = activations_trace_arena_size,
    .trace = activations_run_trace,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &activations_model_f64,
#endif
};

#ifndef ACTIVATIONS_F64
int main(int argc, char **argv)
{
    return dl_main(&activations_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define ACTIVATIONS_F64
#define real double
#define activations_batch activations_batch_f64
#define activations_params activations_params_f64
#define activations_result activations_result_f64
#define activations_outputs activations_outputs_f64
#define activations_optimizer activations_optimizer_f64
#define activations_arguments activations_arguments_f64
#define activations_parameters activations_parameters_f64
#define activations_arena_size activations_arena_size_f64
#define activations_init activations_init_f64
#define activations_forward activations_forward_f64
#define activations_backward activations_backward_f64
#define activations_update activations_update_f64
#define activations_evaluate activations_evaluate_f64
#define activations_predict activations_predict_f64
#define activations_summarize activations_summarize_f64
#define activations_trace activations_trace_f64
#define activations_inputs activations_inputs_f64
#define activations_param_table activations_param_table_f64
#define activations_output_table activations_output_table_f64
#define activations_argument_table activations_argument_table_f64
#define activations_metrics activations_metrics_f64
#define activations_splits activations_splits_f64
#define activations_traced activations_traced_f64
#define activations_trace_arena_size activations_trace_arena_size_f64
#define activations_batch_of activations_batch_of_f64
#define activations_model activations_model_f64
#define activations_run_init activations_run_init_f64
#define activations_run_forward activations_run_forward_f64
#define activations_run_backward activations_run_backward_f64
#define activations_run_evaluate activations_run_evaluate_f64
#define activations_run_predict activations_run_predict_f64
#define activations_run_summarize activations_run_summarize_f64
#define activations_run_update activations_run_update_f64
#define activations_run_trace activations_run_trace_f64
#define activations_make_train activations_make_train_f64
#define activations_train_arena_size activations_train_arena_size_f64
#define activations_train_sources activations_train_sources_f64
#define activations_make_test activations_make_test_f64
#define activations_test_arena_size activations_test_arena_size_f64
#define activations_test_sources activations_test_sources_f64
#define activations_sgd activations_sgd_f64
#define real_max real_max_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
