/* mlp.dl, compiled by dlc at -O0. Edit the model, not this file. */

#ifndef MLP_F64
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
static inline double dl_normal(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
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

struct mlp_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][784] */
    const int32_t *y;                   /* [n] of 0 ... 9; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { mlp_parameters = 203530 };

struct mlp_params {                     /* the gradient, too: d_params */
    real logits_dense_W[784][256];      /* logits.dense.W  normal(0, 0.01) */
    real logits_dense_b[256];           /* logits.dense.b  0, no_decay */
    real logits_dense_2_W[256][10];     /* logits.dense_2.W  normal(0, 0.01) */
    real logits_dense_2_b[10];          /* logits.dense_2.b  0, no_decay */
};

struct mlp_result {
    real loss;                          /* of this batch */
    double totals[2];                   /* sums over the batch, for mlp_summarize */
};

struct mlp_outputs {
    real *probs;                        /* [n][10] */
};

struct mlp_optimizer;                   /* sgd keeps nothing from step to step: NULL will do */

struct mlp_arguments {                  /* of sgd; mlp.dl says: */
    real lr;                            /* 0.1 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t mlp_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void mlp_init(struct mlp_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void mlp_forward(const struct mlp_batch *batch, const struct mlp_params *params, void *arena,
                 struct mlp_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void mlp_backward(const struct mlp_batch *batch, const struct mlp_params *params, void *arena,
                  struct mlp_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void mlp_update(struct mlp_params *params, const struct mlp_params *d_params, struct mlp_optimizer *optimizer,
                const struct mlp_arguments *arguments, uint64_t t);
/* The loss of a batch, as in evaluation. */
void mlp_evaluate(const struct mlp_batch *batch, const struct mlp_params *params, void *arena,
                  struct mlp_result *result);
/* The outputs, from the inputs alone. */
void mlp_predict(const struct mlp_batch *batch, const struct mlp_params *params, void *arena,
                 struct mlp_outputs *out);
/* values[0]: the loss, values[1]: accuracy; of n rows whose totals were added up. */
void mlp_summarize(const struct mlp_params *params, double n, const double *totals, double *values);

/* ---- parameters at the start ---- */

void mlp_init(struct mlp_params *params, uint64_t seed)
{
    /* logits.dense.W normal(0, 0.01) */
    for (int i = 0; i < 784; i++)
        for (int j = 0; j < 256; j++)
            params->logits_dense_W[i][j] = (real)0.01 * (real)dl_normal(seed, 3767279579u, 0,
                    (uint64_t)i * 256 + (uint64_t)j);
    /* logits.dense.b 0 */
    for (int i = 0; i < 256; i++)
        params->logits_dense_b[i] = 0;
    /* logits.dense_2.W normal(0, 0.01) */
    for (int i = 0; i < 256; i++)
        for (int j = 0; j < 10; j++)
            params->logits_dense_2_W[i][j] = (real)0.01 *
                    (real)dl_normal(seed, 143914982u, 0, (uint64_t)i * 10 + (uint64_t)j);
    /* logits.dense_2.b 0 */
    for (int i = 0; i < 10; i++)
        params->logits_dense_2_b[i] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

void mlp_forward(const struct mlp_batch *batch, const struct mlp_params *params, void *arena,
                 struct mlp_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*logits_relu)[256] = (real (*)[256])space;
    real (*logits)[10] = (real (*)[10])(space + 256 * rows);
    real *probs_softmax_m = space + 266 * rows;
    real *log_softmax_s = space + 267 * rows;
    const int32_t *y = batch->y;

    /* mlp.dl:7  logits.relu[n, i] = max(sum[j](X[n, j] * logits.dense.W[j, i]) + logits.dense.b[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 256; i++) {
            real logits_dense_y_sum = 0;
            for (int j = 0; j < 784; j++)
                logits_dense_y_sum += X[row][j] * params->logits_dense_W[j][i];
            logits_relu[row][i] = real_max(logits_dense_y_sum + params->logits_dense_b[i], 0);
        }

    /* mlp.dl:7  logits[n, k] = sum[j](logits.relu[n, j] * logits.dense_2.W[j, k]) + logits.dense_2.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_dense_2_y_sum = 0;
            for (int j = 0; j < 256; j++)
                logits_dense_2_y_sum += logits_relu[row][j] * params->logits_dense_2_W[j][k];
            logits[row][k] = logits_dense_2_y_sum + params->logits_dense_2_b[k];
        }

    /* mlp.dl:9  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 10; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }

    /* mlp.dl:10  log_softmax.s[n] = sum[j](exp(logits[n, j] - probs.softmax.m[n])) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int j = 0; j < 10; j++)
            sum += real_exp(logits[row][j] - probs_softmax_m[row]);
        log_softmax_s[row] = sum;
    }

    /* mlp.dl:10  loss_sum = -sum[n](logits[n, y[n]] - probs.softmax.m[n] - log(log_softmax.s[n])) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += logits[row][y[row]] - probs_softmax_m[row] - real_log(log_softmax_s[row]);
        result->totals[0] = -sum;
    }

    /* mlp.dl:10  loss = loss_sum / N */
    result->loss = result->totals[0] / (real)n;

    /* mlp.dl:11  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
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

void mlp_backward(const struct mlp_batch *batch, const struct mlp_params *params, void *arena,
                  struct mlp_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t *y = batch->y;
    real *log_softmax_s = space + 267 * rows;
    real (*logits)[10] = (real (*)[10])(space + 256 * rows);
    real *probs_softmax_m = space + 266 * rows;
    real (*d_logits)[10] = (real (*)[10])(space + 512 * rows);
    real (*logits_relu)[256] = (real (*)[256])space;
    real (*d_logits_dense)[256] = (real (*)[256])(space + 256 * rows);
    const real (*X)[784] = (const real (*)[784])batch->X;

    /* mlp.dl:7  d_logits[n, j] = -1 / N * (y[n] == j) + 1 / N / log_softmax.s[n] * exp(logits[n, j] -
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

    /* mlp.dl:7  d_logits.dense_2.b[k] = sum[n](d_logits[n, k]) */
    for (int k = 0; k < 10; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_logits[row][k];
        d_params->logits_dense_2_b[k] = sum;
    }

    /* mlp.dl:7  d_logits.dense_2.W[j, k] = sum[n](logits.relu[n, j] * d_logits[n, k]) */
    for (int j = 0; j < 256; j++)
        for (int k = 0; k < 10; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += logits_relu[row][j] * d_logits[row][k];
            d_params->logits_dense_2_W[j][k] = sum;
        }

    /* mlp.dl:7  d_logits.dense[n, i] = sum[k](d_logits[n, k] * logits.dense_2.W[i, k]) * (logits.relu[n,
           i] > 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 256; i++) {
            real d_logits_relu = 0;
            KEEP_LOOP
            for (int k = 0; k < 10; k++)
                d_logits_relu += d_logits[row][k] * params->logits_dense_2_W[i][k];
            d_logits_dense[row][i] = logits_relu[row][i] > 0 ? d_logits_relu : 0;
        }

    /* mlp.dl:7  d_logits.dense.b[k] = sum[n](d_logits.dense[n, k]) */
    for (int k = 0; k < 256; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_logits_dense[row][k];
        d_params->logits_dense_b[k] = sum;
    }

    /* mlp.dl:7  d_logits.dense.W[j, k] = sum[n](X[n, j] * d_logits.dense[n, k]) */
    for (int j = 0; j < 784; j++)
        for (int k = 0; k < 256; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += X[row][j] * d_logits_dense[row][k];
            d_params->logits_dense_W[j][k] = sum;
        }
}

#ifndef MLP_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

/* mlp computes the same in training and in evaluation. */
void mlp_evaluate(const struct mlp_batch *batch, const struct mlp_params *params, void *arena,
                  struct mlp_result *result)
{
    mlp_forward(batch, params, arena, result);
}

void mlp_predict(const struct mlp_batch *batch, const struct mlp_params *params, void *arena,
                 struct mlp_outputs *out)
{
    const int n = batch->n;
    real (*probs)[10] = (real (*)[10])out->probs;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*logits_relu)[256] = (real (*)[256])space;
    real (*logits)[10] = (real (*)[10])(space + 256 * rows);
    real *probs_softmax_m = space + 10 * rows;
    real (*probs_softmax_e)[10] = (real (*)[10])space;

    /* mlp.dl:7  logits.relu[n, i] = max(sum[j](X[n, j] * logits.dense.W[j, i]) + logits.dense.b[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 256; i++) {
            real logits_dense_y_sum = 0;
            for (int j = 0; j < 784; j++)
                logits_dense_y_sum += X[row][j] * params->logits_dense_W[j][i];
            logits_relu[row][i] = real_max(logits_dense_y_sum + params->logits_dense_b[i], 0);
        }

    /* mlp.dl:7  logits[n, k] = sum[j](logits.relu[n, j] * logits.dense_2.W[j, k]) + logits.dense_2.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_dense_2_y_sum = 0;
            for (int j = 0; j < 256; j++)
                logits_dense_2_y_sum += logits_relu[row][j] * params->logits_dense_2_W[j][k];
            logits[row][k] = logits_dense_2_y_sum + params->logits_dense_2_b[k];
        }

    /* mlp.dl:9  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 10; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }

    /* mlp.dl:9  probs.softmax.e[n, j] = exp(logits[n, j] - probs.softmax.m[n]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 10; j++)
            probs_softmax_e[row][j] = real_exp(logits[row][j] - probs_softmax_m[row]);

    /* mlp.dl:9  probs[n, j] = probs.softmax.e[n, j] / sum[j2](probs.softmax.e[n, j2]) */
    for (int row = 0; row < n; row++) {
        real probs_softmax_s = 0;
        for (int j = 0; j < 10; j++)
            probs_softmax_s += probs_softmax_e[row][j];
        for (int j = 0; j < 10; j++)
            probs[row][j] = probs_softmax_e[row][j] / probs_softmax_s;
    }
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void mlp_summarize(const struct mlp_params *params, double n, const double *totals, double *values)
{
    (void)params;
    values[0] = totals[0] / (real)n;
    values[1] = totals[1] / (real)n;
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t mlp_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (522 * rows);
}

#ifndef MLP_F64
/* ---- the optimiser ---- */

/* param <- param[i] - lr * grad[i] */
static void mlp_sgd(int size, real *restrict param, const real *restrict grad, real lr)
{
    for (int i = 0; i < size; i++)
        param[i] = param[i] - lr * grad[i];
}

void mlp_update(struct mlp_params *params, const struct mlp_params *d_params, struct mlp_optimizer *optimizer,
                const struct mlp_arguments *arguments, uint64_t t)
{
    (void)optimizer; /* keeps no state */
    mlp_sgd(203530, (real *)params, (const real *)d_params, arguments->lr);
    (void)t;
}

#endif

#ifndef MLP_F64
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

/*
 * The bits of a normal number are the same whatever the machine, the compiler and its flags
 * (short of those that give up IEEE arithmetic, such as -ffast-math):
 *
 *   - +, -, *, / and sqrt are correctly rounded by IEEE 754, and so is fma by C99;
 *   - libm's log is not: its last bit differs between libraries, so the tails have a log here,
 *     made of the operations above on an exact exponent and fraction;
 *   - a compiler may fuse a * b + c into one rounding (-ffp-contract), or not. No product below
 *     is an operand of a sum, except products by a power of two, which are exact either way.
 *     Every multiply-add is an explicit fma.
 */

/* Natural logarithm of a positive, normal x, within 2 units in the last place for x <= 1/2:
 * x = m 2^k with sqrt(1/2) <= m < sqrt(2), and log m = 2 artanh(s) = 2 s + 2/3 s^3 + ... at
 * s = (m - 1) / (m + 1), |s| <= 0.172. */
static inline double dl_log(double x)
{
    int exponent;
    double m = frexp(x, &exponent);
    if (m < 0.70710678118654752) {
        m *= 2;
        exponent--;
    }
    const double s = (m - 1) / (m + 1), z = s * s;
    double sum = 2.0 / 21;
    sum = fma(sum, z, 2.0 / 19);
    sum = fma(sum, z, 2.0 / 17);
    sum = fma(sum, z, 2.0 / 15);
    sum = fma(sum, z, 2.0 / 13);
    sum = fma(sum, z, 2.0 / 11);
    sum = fma(sum, z, 2.0 / 9);
    sum = fma(sum, z, 2.0 / 7);
    sum = fma(sum, z, 2.0 / 5);
    sum = fma(sum, z, 2.0 / 3);
    sum = fma(sum, z, 2.0);
    return fma(exponent, 0.69314718055994531, sum * s);
}

/* The standard normal quantile of 1/2 + q for |q| <= 0.425, where most of it is: algorithm AS 241,
 * PPND16, of Wichura, "The Percentage Points of the Normal Distribution" (Applied Statistics 37,
 * 1988), relative error about 1e-16. For other q it gives a number, but a wrong one. */
static inline double dl_normal_middle(double q)
{
    const double r = fma(-q, q, 0.180625);
    double above = 2.5090809287301226727e+3, below = 5.2264952788528545610e+3;
    above = fma(above, r, 3.3430575583588128105e+4);
    above = fma(above, r, 6.7265770927008700853e+4);
    above = fma(above, r, 4.5921953931549871457e+4);
    above = fma(above, r, 1.3731693765509461125e+4);
    above = fma(above, r, 1.9715909503065514427e+3);
    above = fma(above, r, 1.3314166789178437745e+2);
    above = fma(above, r, 3.3871328727963666080e+0);
    below = fma(below, r, 2.8729085735721942674e+4);
    below = fma(below, r, 3.9307895800092710610e+4);
    below = fma(below, r, 2.1213794301586595867e+4);
    below = fma(below, r, 5.3941960214247511077e+3);
    below = fma(below, r, 6.8718700749205790830e+2);
    below = fma(below, r, 4.2313330701600911252e+1);
    below = fma(below, r, 1.0);
    return q * (above / below);
}

/* The same beyond: AS 241's second region. Its third, p < exp(-25), can't be reached with 32 bits. */
static inline double dl_normal_tail(double q)
{
    const double r = sqrt(-dl_log(q < 0 ? 0.5 + q : 0.5 - q)) - 1.6;
    double above = 7.74545014278341407640e-4, below = 1.05075007164441684324e-9;
    above = fma(above, r, 2.27238449892691845833e-2);
    above = fma(above, r, 2.41780725177450611770e-1);
    above = fma(above, r, 1.27045825245236838258e+0);
    above = fma(above, r, 3.64784832476320460504e+0);
    above = fma(above, r, 5.76949722146069140550e+0);
    above = fma(above, r, 4.63033784615654529590e+0);
    above = fma(above, r, 1.42343711074968357734e+0);
    below = fma(below, r, 5.47593808499534494600e-4);
    below = fma(below, r, 1.51986665636164571966e-2);
    below = fma(below, r, 1.48103976427480074590e-1);
    below = fma(below, r, 6.89767334985100004550e-1);
    below = fma(below, r, 1.67638483018380384940e+0);
    below = fma(below, r, 2.05319162663775882187e+0);
    below = fma(below, r, 1.0);
    return q < 0 ? -(above / below) : above / below;
}

/* p - 1/2 for p = (bits + 1/2) 2^-32, exactly */
static inline double dl_centred(uint32_t bits)
{
    return ((double)bits - 2147483647.5) * 0x1p-32;
}

/* The standard normal quantile of p = (bits + 1/2) 2^-32. */
static inline double dl_normal_quantile(uint32_t bits)
{
    const double q = dl_centred(bits);
    return fabs(q) <= 0.425 ? dl_normal_middle(q) : dl_normal_tail(q);
}

/* Normal, mean 0 and deviation 1; at most 6.34 in size. */
static inline double dl_normal(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element)
{
    return dl_normal_quantile(dl_random(seed, stream, step, element));
}
#endif

#ifndef DL_NO_MAIN
/* ---- the training program ---- */

#include "dl.h"

#ifndef DL_NO_GRADCHECK
static const DlModel mlp_model_f64;
#endif

#ifndef MLP_F64
static size_t mlp_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void mlp_make_train(int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs)
{
    (void)seed;
    real (*train_X)[784] = inputs[0];
    int32_t *y = inputs[1];
    (void)arena;
    const real (*file_1)[784] = (const real (*)[784])sources[0];
    const int32_t *file_2 = sources[1];

    /* mlp.dl:15  train.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            train_X[row][i] = file_1[row][i] / 255;

    /* mlp.dl:16  y[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y[i0] = file_2[i0];
}

static size_t mlp_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void mlp_make_test(int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs)
{
    (void)seed;
    real (*test_X)[784] = inputs[0];
    int32_t *y = inputs[1];
    (void)arena;
    const real (*file_1)[784] = (const real (*)[784])sources[0];
    const int32_t *file_2 = sources[1];

    /* mlp.dl:17  test.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            test_X[row][i] = file_1[row][i] / 255;

    /* mlp.dl:18  y[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y[i0] = file_2[i0];
}

/* Forward once more, to find the first number that is not finite. */
static void mlp_trace(const struct mlp_batch *batch, const struct mlp_params *params, void *arena,
                      DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*logits_relu)[256] = (real (*)[256])(space + 16);
    real (*logits)[10] = (real (*)[10])(space + 256 * rows + 16);
    real *probs_softmax_m = space + 16;
    const int32_t *y = batch->y;
    real *loss = space;

    /* mlp.dl:7  logits.relu[n, i] = max(sum[j](X[n, j] * logits.dense.W[j, i]) + logits.dense.b[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 256; i++) {
            real logits_dense_y_sum = 0;
            for (int j = 0; j < 784; j++)
                logits_dense_y_sum += X[row][j] * params->logits_dense_W[j][i];
            logits_relu[row][i] = real_max(logits_dense_y_sum + params->logits_dense_b[i], 0);
        }
    if (dl_watch(watch, 0, logits_relu, (size_t)n * 256))
        return;

    /* mlp.dl:7  logits[n, k] = sum[j](logits.relu[n, j] * logits.dense_2.W[j, k]) + logits.dense_2.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_dense_2_y_sum = 0;
            for (int j = 0; j < 256; j++)
                logits_dense_2_y_sum += logits_relu[row][j] * params->logits_dense_2_W[j][k];
            logits[row][k] = logits_dense_2_y_sum + params->logits_dense_2_b[k];
        }
    if (dl_watch(watch, 1, logits, (size_t)n * 10))
        return;

    /* mlp.dl:9  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 10; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }
    if (dl_watch(watch, 2, probs_softmax_m, (size_t)n))
        return;

    /* mlp.dl:10  loss = -sum[n](logits[n, y[n]] - probs.softmax.m[n] - log(sum[j](exp(logits[n, j] -
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

static size_t mlp_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (266 * rows + 16);
}

#endif

static const DlTensor mlp_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 784},
     .size = 784},
    {.name = "y", .type = DL_CLASS, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .classes = 10, .is_target = 1},
};

static const DlTensor mlp_param_table[] = {
    {.name = "logits.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){784, 256},
     .size = 200704, .offset = 0, .place = "mlp.dl:7"},
    {.name = "logits.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){256},
     .size = 256, .offset = 200704, .no_decay = 1, .place = "mlp.dl:7"},
    {.name = "logits.dense_2.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){256, 10},
     .size = 2560, .offset = 200960, .place = "mlp.dl:7"},
    {.name = "logits.dense_2.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){10},
     .size = 10, .offset = 203520, .no_decay = 1, .place = "mlp.dl:7"},
};

static const char *const mlp_metrics[] = {"accuracy"};

static struct mlp_batch mlp_batch_of(const DlStep *step)
{
    return (struct mlp_batch){
        .n = step->n,
        .X = step->inputs[0],
        .y = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void mlp_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    mlp_init(params, seed);
}

static void mlp_run_forward(const DlStep *step)
{
    const struct mlp_batch batch = mlp_batch_of(step);
    struct mlp_result result;
    mlp_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void mlp_run_backward(const DlStep *step)
{
    const struct mlp_batch batch = mlp_batch_of(step);
    mlp_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef MLP_F64
static const DlTensor mlp_output_table[] = {
    {.name = "probs", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "mlp.dl:9"},
};

static const DlArgument mlp_argument_table[] = {
    {"lr", 0.1},
};

static const DlSource mlp_train_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/train-images-idx3-ubyte.gz",
     .name = "X", .type = DL_REAL, .row_size = 784, .line = 15},
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/train-labels-idx1-ubyte.gz",
     .name = "y", .type = DL_CLASS, .row_size = 1, .line = 16, .classes = 10},
};

static const DlSource mlp_test_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/t10k-images-idx3-ubyte.gz",
     .name = "X", .type = DL_REAL, .row_size = 784, .line = 17},
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/t10k-labels-idx1-ubyte.gz",
     .name = "y", .type = DL_CLASS, .row_size = 1, .line = 18, .classes = 10},
};

static const DlSplit mlp_splits[] = {
    {.name = "train", .rows = 0, .source_count = 2, .sources = mlp_train_sources,
     .arena_size = mlp_train_arena_size, .make = mlp_make_train, .by_row = 1},
    {.name = "test", .rows = 0, .source_count = 2, .sources = mlp_test_sources,
     .arena_size = mlp_test_arena_size, .make = mlp_make_test, .by_row = 1},
};

static void mlp_run_evaluate(const DlStep *step)
{
    const struct mlp_batch batch = mlp_batch_of(step);
    struct mlp_result result;
    mlp_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void mlp_run_predict(const DlStep *step)
{
    const struct mlp_batch batch = mlp_batch_of(step);
    struct mlp_outputs outputs = {
        .probs = step->outputs[0],
    };
    mlp_predict(&batch, step->params, step->arena, &outputs);
}

static void mlp_run_summarize(const void *params, const void *state, double n, const double *totals,
                              double *values)
{
    (void)state;
    mlp_summarize(params, n, totals, values);
}

static void mlp_run_update(void *params, const void *d_params, void *states, const double *arguments,
                           uint64_t t)
{
    const struct mlp_arguments a = {(real)arguments[0]};
    mlp_update(params, d_params, states, &a, t);
}

static const DlTensor mlp_traced[] = {
    {.name = "logits.relu", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 256},
     .size = 256, .place = "mlp.dl:7"},
    {.name = "logits", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "mlp.dl:7"},
    {.name = "probs.softmax.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "mlp.dl:9"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "mlp.dl:10"},
};

static void mlp_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct mlp_batch batch = mlp_batch_of(step);
    mlp_trace(&batch, step->params, step->arena, watch);
}

#endif

static const DlModel mlp_model = {
    .name = "mlp", .source = "mlp.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = mlp_inputs,
    .param_count = 4, .params = mlp_param_table,
    .param_size = mlp_parameters,
    .metric_count = 1, .metrics = mlp_metrics,
    .total_count = 2,
    .batch = 256, .epochs = 10, .seed = 0, .clip_norm = 0,
    .flops = {407062, 819121, 0},
    .arena_size = mlp_arena_size,
    .init = mlp_run_init,
    .forward = mlp_run_forward,
    .backward = mlp_run_backward,
#ifndef MLP_F64
    .output_count = 1, .outputs = mlp_output_table,
    .predict = mlp_run_predict,
    .observe = mlp_run_predict,
    .optimizer = "sgd", .update = mlp_run_update,
    .argument_count = 1, .arguments = mlp_argument_table,
    .split_count = 2, .splits = mlp_splits,
    .evaluate = mlp_run_evaluate,
    .summarize = mlp_run_summarize,
    .traced = mlp_traced,
    .trace_arena_size = mlp_trace_arena_size,
    .trace = mlp_run_trace,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &mlp_model_f64,
#endif
};

#ifndef MLP_F64
int main(int argc, char **argv)
{
    return dl_main(&mlp_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define MLP_F64
#define real double
#define mlp_batch mlp_batch_f64
#define mlp_params mlp_params_f64
#define mlp_result mlp_result_f64
#define mlp_outputs mlp_outputs_f64
#define mlp_optimizer mlp_optimizer_f64
#define mlp_arguments mlp_arguments_f64
#define mlp_parameters mlp_parameters_f64
#define mlp_arena_size mlp_arena_size_f64
#define mlp_init mlp_init_f64
#define mlp_forward mlp_forward_f64
#define mlp_backward mlp_backward_f64
#define mlp_update mlp_update_f64
#define mlp_evaluate mlp_evaluate_f64
#define mlp_predict mlp_predict_f64
#define mlp_summarize mlp_summarize_f64
#define mlp_trace mlp_trace_f64
#define mlp_inputs mlp_inputs_f64
#define mlp_param_table mlp_param_table_f64
#define mlp_output_table mlp_output_table_f64
#define mlp_argument_table mlp_argument_table_f64
#define mlp_metrics mlp_metrics_f64
#define mlp_splits mlp_splits_f64
#define mlp_traced mlp_traced_f64
#define mlp_trace_arena_size mlp_trace_arena_size_f64
#define mlp_batch_of mlp_batch_of_f64
#define mlp_model mlp_model_f64
#define mlp_run_init mlp_run_init_f64
#define mlp_run_forward mlp_run_forward_f64
#define mlp_run_backward mlp_run_backward_f64
#define mlp_run_evaluate mlp_run_evaluate_f64
#define mlp_run_predict mlp_run_predict_f64
#define mlp_run_summarize mlp_run_summarize_f64
#define mlp_run_update mlp_run_update_f64
#define mlp_run_trace mlp_run_trace_f64
#define mlp_make_train mlp_make_train_f64
#define mlp_train_arena_size mlp_train_arena_size_f64
#define mlp_train_sources mlp_train_sources_f64
#define mlp_make_test mlp_make_test_f64
#define mlp_test_arena_size mlp_test_arena_size_f64
#define mlp_test_sources mlp_test_sources_f64
#define mlp_sgd mlp_sgd_f64
#define real_max real_max_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
