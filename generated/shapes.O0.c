/* shapes.dl, compiled by dlc at -O0. Edit the model, not this file. */

#ifndef SHAPES_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef float real;
#define real_exp expf
#define real_log logf
#define real_expm1 expm1f
#define real_sqrt sqrtf

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

struct shapes_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][256] */
    const int32_t *y;                   /* [n] of 0 ... 9; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { shapes_parameters = 25642 };

struct shapes_params {                  /* the gradient, too: d_params */
    real logits_dense_W[256][96];       /* logits.dense.W  xavier(256, 96) */
    real logits_dense_b[96];            /* logits.dense.b  0, no_decay */
    real logits_dense_2_W[96][10];      /* logits.dense_2.W  xavier(96, 10) */
    real logits_dense_2_b[10];          /* logits.dense_2.b  0, no_decay */
};

struct shapes_result {
    real loss;                          /* of this batch */
    double totals[2];                   /* sums over the batch, for shapes_summarize */
};

struct shapes_outputs {
    real *probs;                        /* [n][10] */
};

struct shapes_optimizer {               /* kept from step to step; at the start: */
    struct shapes_params m;             /* 0 */
    struct shapes_params v;             /* 0 */
};

struct shapes_arguments {               /* of adam; shapes.dl says: */
    real lr;                            /* 0.002 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t shapes_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void shapes_init(struct shapes_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void shapes_forward(const struct shapes_batch *batch, const struct shapes_params *params, void *arena,
                    struct shapes_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void shapes_backward(const struct shapes_batch *batch, const struct shapes_params *params, void *arena,
                     struct shapes_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void shapes_update(struct shapes_params *params, const struct shapes_params *d_params,
                   struct shapes_optimizer *optimizer, const struct shapes_arguments *arguments, uint64_t t);
/* The loss of a batch, as in evaluation. */
void shapes_evaluate(const struct shapes_batch *batch, const struct shapes_params *params, void *arena,
                     struct shapes_result *result);
/* The outputs, from the inputs alone. */
void shapes_predict(const struct shapes_batch *batch, const struct shapes_params *params, void *arena,
                    struct shapes_outputs *out);
/* values[0]: the loss, values[1]: accuracy; of n rows whose totals were added up. */
void shapes_summarize(const struct shapes_params *params, double n, const double *totals, double *values);

/* ---- parameters at the start ---- */

void shapes_init(struct shapes_params *params, uint64_t seed)
{
    /* logits.dense.W xavier(256, 96) */
    for (int i = 0; i < 256; i++)
        for (int j = 0; j < 96; j++)
            params->logits_dense_W[i][j] = (real)-0.13055824196677338 + (real)0.26111648393354675 *
                    (real)dl_uniform(seed, 3767279579u, 0, (uint64_t)i * 96 + (uint64_t)j);
    /* logits.dense.b 0 */
    for (int i = 0; i < 96; i++)
        params->logits_dense_b[i] = 0;
    /* logits.dense_2.W xavier(96, 10) */
    for (int i = 0; i < 96; i++)
        for (int j = 0; j < 10; j++)
            params->logits_dense_2_W[i][j] = (real)-0.23791547571544325 + (real)0.4758309514308865 *
                    (real)dl_uniform(seed, 143914982u, 0, (uint64_t)i * 10 + (uint64_t)j);
    /* logits.dense_2.b 0 */
    for (int i = 0; i < 10; i++)
        params->logits_dense_2_b[i] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

void shapes_forward(const struct shapes_batch *batch, const struct shapes_params *params, void *arena,
                    struct shapes_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[256] = (const real (*)[256])batch->X;
    real (*logits_relu)[96] = (real (*)[96])space;
    real (*logits)[10] = (real (*)[10])(space + 96 * rows);
    real *probs_softmax_m = space + 106 * rows;
    real *log_softmax_s = space + 107 * rows;
    const int32_t *y = batch->y;

    /* shapes.dl:8  logits.relu[n, i] = max(sum[j](X[n, j] * logits.dense.W[j, i]) + logits.dense.b[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 96; i++) {
            real logits_dense_y_sum = 0;
            for (int j = 0; j < 256; j++)
                logits_dense_y_sum += X[row][j] * params->logits_dense_W[j][i];
            logits_relu[row][i] = real_max(logits_dense_y_sum + params->logits_dense_b[i], 0);
        }

    /* shapes.dl:8  logits[n, k] = sum[j](logits.relu[n, j] * logits.dense_2.W[j, k]) + logits.dense_2.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_dense_2_y_sum = 0;
            for (int j = 0; j < 96; j++)
                logits_dense_2_y_sum += logits_relu[row][j] * params->logits_dense_2_W[j][k];
            logits[row][k] = logits_dense_2_y_sum + params->logits_dense_2_b[k];
        }

    /* shapes.dl:10  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 10; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }

    /* shapes.dl:11  log_softmax.s[n] = sum[j](exp(logits[n, j] - probs.softmax.m[n])) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int j = 0; j < 10; j++)
            sum += real_exp(logits[row][j] - probs_softmax_m[row]);
        log_softmax_s[row] = sum;
    }

    /* shapes.dl:11  loss_sum = -sum[n](logits[n, y[n]] - probs.softmax.m[n] - log(log_softmax.s[n])) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += logits[row][y[row]] - probs_softmax_m[row] - real_log(log_softmax_s[row]);
        result->totals[0] = -sum;
    }

    /* shapes.dl:11  loss = loss_sum / N */
    result->loss = result->totals[0] / (real)n;

    /* shapes.dl:12  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
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

void shapes_backward(const struct shapes_batch *batch, const struct shapes_params *params, void *arena,
                     struct shapes_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t *y = batch->y;
    real *log_softmax_s = space + 107 * rows;
    real (*logits)[10] = (real (*)[10])(space + 96 * rows);
    real *probs_softmax_m = space + 106 * rows;
    real (*d_logits)[10] = (real (*)[10])(space + 192 * rows);
    real (*logits_relu)[96] = (real (*)[96])space;
    real (*d_logits_dense)[96] = (real (*)[96])(space + 96 * rows);
    const real (*X)[256] = (const real (*)[256])batch->X;

    /* shapes.dl:8  d_logits[n, j] = -1 / N * (y[n] == j) + 1 / N / log_softmax.s[n] * exp(logits[n, j] -
           probs.softmax.m[n]) */
    {
        const real t = (real)1 / (real)n;
        for (int row = 0; row < n; row++) {
            const real t_2 = t / log_softmax_s[row];
            for (int j = 0; j < 10; j++)
                d_logits[row][j] = (y[row] == j ? -t : 0) + t_2 *
                        real_exp(logits[row][j] - probs_softmax_m[row]);
        }
    }

    /* shapes.dl:8  d_logits.dense_2.b[k] = sum[n](d_logits[n, k]) */
    for (int k = 0; k < 10; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_logits[row][k];
        d_params->logits_dense_2_b[k] = sum;
    }

    /* shapes.dl:8  d_logits.dense_2.W[j, k] = sum[n](logits.relu[n, j] * d_logits[n, k]) */
    for (int j = 0; j < 96; j++)
        for (int k = 0; k < 10; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += logits_relu[row][j] * d_logits[row][k];
            d_params->logits_dense_2_W[j][k] = sum;
        }

    /* shapes.dl:8  d_logits.dense[n, i] = sum[k](d_logits[n, k] * logits.dense_2.W[i, k]) *
           (logits.relu[n, i] > 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 96; i++) {
            real d_logits_relu = 0;
            KEEP_LOOP
            for (int k = 0; k < 10; k++)
                d_logits_relu += d_logits[row][k] * params->logits_dense_2_W[i][k];
            d_logits_dense[row][i] = logits_relu[row][i] > 0 ? d_logits_relu : 0;
        }

    /* shapes.dl:8  d_logits.dense.b[k] = sum[n](d_logits.dense[n, k]) */
    for (int k = 0; k < 96; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_logits_dense[row][k];
        d_params->logits_dense_b[k] = sum;
    }

    /* shapes.dl:8  d_logits.dense.W[j, k] = sum[n](X[n, j] * d_logits.dense[n, k]) */
    for (int j = 0; j < 256; j++)
        for (int k = 0; k < 96; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += X[row][j] * d_logits_dense[row][k];
            d_params->logits_dense_W[j][k] = sum;
        }
}

#ifndef SHAPES_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

/* shapes computes the same in training and in evaluation. */
void shapes_evaluate(const struct shapes_batch *batch, const struct shapes_params *params, void *arena,
                     struct shapes_result *result)
{
    shapes_forward(batch, params, arena, result);
}

void shapes_predict(const struct shapes_batch *batch, const struct shapes_params *params, void *arena,
                    struct shapes_outputs *out)
{
    const int n = batch->n;
    real (*probs)[10] = (real (*)[10])out->probs;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[256] = (const real (*)[256])batch->X;
    real (*logits_relu)[96] = (real (*)[96])space;
    real (*logits)[10] = (real (*)[10])(space + 96 * rows);
    real *probs_softmax_m = space + 10 * rows;
    real (*probs_softmax_e)[10] = (real (*)[10])space;

    /* shapes.dl:8  logits.relu[n, i] = max(sum[j](X[n, j] * logits.dense.W[j, i]) + logits.dense.b[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 96; i++) {
            real logits_dense_y_sum = 0;
            for (int j = 0; j < 256; j++)
                logits_dense_y_sum += X[row][j] * params->logits_dense_W[j][i];
            logits_relu[row][i] = real_max(logits_dense_y_sum + params->logits_dense_b[i], 0);
        }

    /* shapes.dl:8  logits[n, k] = sum[j](logits.relu[n, j] * logits.dense_2.W[j, k]) + logits.dense_2.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_dense_2_y_sum = 0;
            for (int j = 0; j < 96; j++)
                logits_dense_2_y_sum += logits_relu[row][j] * params->logits_dense_2_W[j][k];
            logits[row][k] = logits_dense_2_y_sum + params->logits_dense_2_b[k];
        }

    /* shapes.dl:10  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 10; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }

    /* shapes.dl:10  probs.softmax.e[n, j] = exp(logits[n, j] - probs.softmax.m[n]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 10; j++)
            probs_softmax_e[row][j] = real_exp(logits[row][j] - probs_softmax_m[row]);

    /* shapes.dl:10  probs[n, j] = probs.softmax.e[n, j] / sum[j2](probs.softmax.e[n, j2]) */
    for (int row = 0; row < n; row++) {
        real probs_softmax_s = 0;
        for (int j = 0; j < 10; j++)
            probs_softmax_s += probs_softmax_e[row][j];
        for (int j = 0; j < 10; j++)
            probs[row][j] = probs_softmax_e[row][j] / probs_softmax_s;
    }
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void shapes_summarize(const struct shapes_params *params, double n, const double *totals, double *values)
{
    (void)params;
    values[0] = totals[0] / (real)n;
    values[1] = totals[1] / (real)n;
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t shapes_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (202 * rows);
}

#ifndef SHAPES_F64
/* ---- the optimiser ---- */

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) / (-expm1(-0.10536051565782628 *
       t))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) / (-expm1(-0.0010005003335835344 * t)))
       + 1e-08) */
static void shapes_adam(int size, real *restrict param, const real *restrict grad, real *restrict m,
                        real *restrict v, real lr, real t)
{
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

void shapes_update(struct shapes_params *params, const struct shapes_params *d_params,
                   struct shapes_optimizer *optimizer, const struct shapes_arguments *arguments, uint64_t t)
{
    shapes_adam(25642, (real *)params, (const real *)d_params, (real *)&optimizer->m, (real *)&optimizer->v,
                arguments->lr, (real)t);
}

#endif

#ifndef SHAPES_F64
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
static const DlModel shapes_model_f64;
#endif

#ifndef SHAPES_F64
static size_t shapes_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void shapes_make_train(int n, const void *const *sources, uint64_t seed, void *arena,
                              void *const *inputs)
{
    (void)seed;
    real (*train_X)[256] = inputs[0];
    int32_t *y = inputs[1];
    (void)arena;
    const real (*file_1)[256] = (const real (*)[256])sources[0];
    const int32_t *file_2 = sources[1];

    /* shapes.dl:16  train.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 256; i++)
            train_X[row][i] = file_1[row][i] / 255;

    /* shapes.dl:17  y[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y[i0] = file_2[i0];
}

static size_t shapes_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void shapes_make_test(int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs)
{
    (void)seed;
    real (*test_X)[256] = inputs[0];
    int32_t *y = inputs[1];
    (void)arena;
    const real (*file_1)[256] = (const real (*)[256])sources[0];
    const int32_t *file_2 = sources[1];

    /* shapes.dl:18  test.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 256; i++)
            test_X[row][i] = file_1[row][i] / 255;

    /* shapes.dl:19  y[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y[i0] = file_2[i0];
}

/* Forward once more, to find the first number that is not finite. */
static void shapes_trace(const struct shapes_batch *batch, const struct shapes_params *params, void *arena,
                         DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[256] = (const real (*)[256])batch->X;
    real (*logits_relu)[96] = (real (*)[96])(space + 16);
    real (*logits)[10] = (real (*)[10])(space + 96 * rows + 16);
    real *probs_softmax_m = space + 16;
    const int32_t *y = batch->y;
    real *loss = space;

    /* shapes.dl:8  logits.relu[n, i] = max(sum[j](X[n, j] * logits.dense.W[j, i]) + logits.dense.b[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 96; i++) {
            real logits_dense_y_sum = 0;
            for (int j = 0; j < 256; j++)
                logits_dense_y_sum += X[row][j] * params->logits_dense_W[j][i];
            logits_relu[row][i] = real_max(logits_dense_y_sum + params->logits_dense_b[i], 0);
        }
    if (dl_watch(watch, 0, logits_relu, (size_t)n * 96))
        return;

    /* shapes.dl:8  logits[n, k] = sum[j](logits.relu[n, j] * logits.dense_2.W[j, k]) + logits.dense_2.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_dense_2_y_sum = 0;
            for (int j = 0; j < 96; j++)
                logits_dense_2_y_sum += logits_relu[row][j] * params->logits_dense_2_W[j][k];
            logits[row][k] = logits_dense_2_y_sum + params->logits_dense_2_b[k];
        }
    if (dl_watch(watch, 1, logits, (size_t)n * 10))
        return;

    /* shapes.dl:10  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 10; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }
    if (dl_watch(watch, 2, probs_softmax_m, (size_t)n))
        return;

    /* shapes.dl:11  loss = -sum[n](logits[n, y[n]] - probs.softmax.m[n] - log(sum[j](exp(logits[n, j] -
           probs.softmax.m[n])))) / N */
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

static size_t shapes_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (106 * rows + 16);
}

#endif

static const DlTensor shapes_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 256},
     .size = 256},
    {.name = "y", .type = DL_CLASS, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .classes = 10, .is_target = 1},
};

static const DlTensor shapes_param_table[] = {
    {.name = "logits.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){256, 96},
     .size = 24576, .offset = 0, .place = "shapes.dl:8"},
    {.name = "logits.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){96},
     .size = 96, .offset = 24576, .no_decay = 1, .place = "shapes.dl:8"},
    {.name = "logits.dense_2.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){96, 10},
     .size = 960, .offset = 24672, .place = "shapes.dl:8"},
    {.name = "logits.dense_2.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){10},
     .size = 10, .offset = 25632, .no_decay = 1, .place = "shapes.dl:8"},
};

static const char *const shapes_metrics[] = {"accuracy"};

static struct shapes_batch shapes_batch_of(const DlStep *step)
{
    return (struct shapes_batch){
        .n = step->n,
        .X = step->inputs[0],
        .y = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void shapes_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    shapes_init(params, seed);
}

static void shapes_run_forward(const DlStep *step)
{
    const struct shapes_batch batch = shapes_batch_of(step);
    struct shapes_result result;
    shapes_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void shapes_run_backward(const DlStep *step)
{
    const struct shapes_batch batch = shapes_batch_of(step);
    shapes_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef SHAPES_F64
static const DlTensor shapes_output_table[] = {
    {.name = "probs", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "shapes.dl:10"},
};

static const DlArgument shapes_argument_table[] = {
    {"lr", 0.002},
};
static const char *const shapes_states[] = {"m", "v"};
static const double shapes_states_initial[] = {0, 0};

static const DlSource shapes_train_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "shapes/train-images.idx",
     .name = "X", .type = DL_REAL, .row_size = 256, .line = 16},
    {.kind = DL_SOURCE_IDX, .path = "shapes/train-labels.idx",
     .name = "y", .type = DL_CLASS, .row_size = 1, .line = 17, .classes = 10},
};

static const DlSource shapes_test_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "shapes/test-images.idx",
     .name = "X", .type = DL_REAL, .row_size = 256, .line = 18},
    {.kind = DL_SOURCE_IDX, .path = "shapes/test-labels.idx",
     .name = "y", .type = DL_CLASS, .row_size = 1, .line = 19, .classes = 10},
};

static const DlSplit shapes_splits[] = {
    {.name = "train", .rows = 0, .source_count = 2, .sources = shapes_train_sources,
     .arena_size = shapes_train_arena_size, .make = shapes_make_train, .by_row = 1},
    {.name = "test", .rows = 0, .source_count = 2, .sources = shapes_test_sources,
     .arena_size = shapes_test_arena_size, .make = shapes_make_test, .by_row = 1},
};

static void shapes_run_evaluate(const DlStep *step)
{
    const struct shapes_batch batch = shapes_batch_of(step);
    struct shapes_result result;
    shapes_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void shapes_run_predict(const DlStep *step)
{
    const struct shapes_batch batch = shapes_batch_of(step);
    struct shapes_outputs outputs = {
        .probs = step->outputs[0],
    };
    shapes_predict(&batch, step->params, step->arena, &outputs);
}

static void shapes_run_summarize(const void *params, const void *state, double n, const double *totals,
                                 double *values)
{
    (void)state;
    shapes_summarize(params, n, totals, values);
}

static void shapes_run_update(void *params, const void *d_params, void *states, const double *arguments,
                              uint64_t t)
{
    const struct shapes_arguments a = {(real)arguments[0]};
    shapes_update(params, d_params, states, &a, t);
}

static const DlTensor shapes_traced[] = {
    {.name = "logits.relu", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 96},
     .size = 96, .place = "shapes.dl:8"},
    {.name = "logits", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "shapes.dl:8"},
    {.name = "probs.softmax.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "shapes.dl:10"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "shapes.dl:11"},
};

static void shapes_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct shapes_batch batch = shapes_batch_of(step);
    shapes_trace(&batch, step->params, step->arena, watch);
}

#endif

static const DlModel shapes_model = {
    .name = "shapes", .source = "shapes.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = shapes_inputs,
    .param_count = 4, .params = shapes_param_table,
    .param_size = shapes_parameters,
    .metric_count = 1, .metrics = shapes_metrics,
    .total_count = 2,
    .batch = 64, .epochs = 10, .seed = 0, .clip_norm = 0,
    .flops = {358990, 104529, 0},
    .arena_size = shapes_arena_size,
    .init = shapes_run_init,
    .forward = shapes_run_forward,
    .backward = shapes_run_backward,
#ifndef SHAPES_F64
    .output_count = 1, .outputs = shapes_output_table,
    .predict = shapes_run_predict,
    .observe = shapes_run_predict,
    .optimizer = "adam", .update = shapes_run_update,
    .argument_count = 1, .arguments = shapes_argument_table,
    .state_count = 2, .states = shapes_states, .initial = shapes_states_initial,
    .split_count = 2, .splits = shapes_splits,
    .evaluate = shapes_run_evaluate,
    .summarize = shapes_run_summarize,
    .traced = shapes_traced,
    .trace_arena_size = shapes_trace_arena_size,
    .trace = shapes_run_trace,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &shapes_model_f64,
#endif
};

#ifndef SHAPES_F64
int main(int argc, char **argv)
{
    return dl_main(&shapes_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define SHAPES_F64
#define real double
#define shapes_batch shapes_batch_f64
#define shapes_params shapes_params_f64
#define shapes_result shapes_result_f64
#define shapes_outputs shapes_outputs_f64
#define shapes_optimizer shapes_optimizer_f64
#define shapes_arguments shapes_arguments_f64
#define shapes_parameters shapes_parameters_f64
#define shapes_arena_size shapes_arena_size_f64
#define shapes_init shapes_init_f64
#define shapes_forward shapes_forward_f64
#define shapes_backward shapes_backward_f64
#define shapes_update shapes_update_f64
#define shapes_evaluate shapes_evaluate_f64
#define shapes_predict shapes_predict_f64
#define shapes_summarize shapes_summarize_f64
#define shapes_trace shapes_trace_f64
#define shapes_inputs shapes_inputs_f64
#define shapes_param_table shapes_param_table_f64
#define shapes_output_table shapes_output_table_f64
#define shapes_argument_table shapes_argument_table_f64
#define shapes_metrics shapes_metrics_f64
#define shapes_states shapes_states_f64
#define shapes_states_initial shapes_states_initial_f64
#define shapes_splits shapes_splits_f64
#define shapes_traced shapes_traced_f64
#define shapes_trace_arena_size shapes_trace_arena_size_f64
#define shapes_batch_of shapes_batch_of_f64
#define shapes_model shapes_model_f64
#define shapes_run_init shapes_run_init_f64
#define shapes_run_forward shapes_run_forward_f64
#define shapes_run_backward shapes_run_backward_f64
#define shapes_run_evaluate shapes_run_evaluate_f64
#define shapes_run_predict shapes_run_predict_f64
#define shapes_run_summarize shapes_run_summarize_f64
#define shapes_run_update shapes_run_update_f64
#define shapes_run_trace shapes_run_trace_f64
#define shapes_make_train shapes_make_train_f64
#define shapes_train_arena_size shapes_train_arena_size_f64
#define shapes_train_sources shapes_train_sources_f64
#define shapes_make_test shapes_make_test_f64
#define shapes_test_arena_size shapes_test_arena_size_f64
#define shapes_test_sources shapes_test_sources_f64
#define shapes_adam shapes_adam_f64
#define real_max real_max_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
