/* softmax_regression_scratch.dl, compiled by dlc at -O0. Edit the model, not this file. */

#ifndef SOFTMAX_REGRESSION_SCRATCH_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef float real;
#define real_exp expf
#define real_log logf

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

struct softmax_regression_scratch_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][784] */
    const int32_t *y;                   /* [n] of 0 ... 9; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { softmax_regression_scratch_parameters = 7850 };

struct softmax_regression_scratch_params { /* the gradient, too: d_params */
    real W[784][10];                    /* normal(0, 0.01) */
    real b[10];                         /* 0 */
};

struct softmax_regression_scratch_result {
    real loss;                          /* of this batch */
    double totals[2];                   /* sums over the batch, for softmax_regression_scratch_summarize */
};

struct softmax_regression_scratch_outputs {
    real *probs;                        /* [n][10] */
};

struct softmax_regression_scratch_optimizer; /* sgd keeps nothing from step to step: NULL will do */

struct softmax_regression_scratch_arguments { /* of sgd; softmax_regression_scratch.dl says: */
    real lr;                            /* 0.1 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t softmax_regression_scratch_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void softmax_regression_scratch_init(struct softmax_regression_scratch_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void softmax_regression_scratch_forward(const struct softmax_regression_scratch_batch *batch,
                                        const struct softmax_regression_scratch_params *params, void *arena,
                                        struct softmax_regression_scratch_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void softmax_regression_scratch_backward(const struct softmax_regression_scratch_batch *batch,
                                         const struct softmax_regression_scratch_params *params, void *arena,
                                         struct softmax_regression_scratch_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void softmax_regression_scratch_update(struct softmax_regression_scratch_params *params,
                                       const struct softmax_regression_scratch_params *d_params,
                                       struct softmax_regression_scratch_optimizer *optimizer,
                                       const struct softmax_regression_scratch_arguments *arguments, uint64_t t);
/* The loss of a batch, as in evaluation. */
void softmax_regression_scratch_evaluate(const struct softmax_regression_scratch_batch *batch,
                                         const struct softmax_regression_scratch_params *params, void *arena,
                                         struct softmax_regression_scratch_result *result);
/* The outputs, from the inputs alone. */
void softmax_regression_scratch_predict(const struct softmax_regression_scratch_batch *batch,
                                        const struct softmax_regression_scratch_params *params, void *arena,
                                        struct softmax_regression_scratch_outputs *out);
/* values[0]: the loss, values[1]: accuracy; of n rows whose totals were added up. */
void softmax_regression_scratch_summarize(const struct softmax_regression_scratch_params *params, double n,
                                          const double *totals, double *values);

/* ---- parameters at the start ---- */

void softmax_regression_scratch_init(struct softmax_regression_scratch_params *params, uint64_t seed)
{
    /* W normal(0, 0.01) */
    for (int i = 0; i < 784; i++)
        for (int j = 0; j < 10; j++)
            params->W[i][j] = (real)0.01 * (real)dl_normal(seed, 3524005078u, 0,
                    (uint64_t)i * 10 + (uint64_t)j);
    /* b 0 */
    for (int i = 0; i < 10; i++)
        params->b[i] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

void softmax_regression_scratch_forward(const struct softmax_regression_scratch_batch *batch,
                                        const struct softmax_regression_scratch_params *params, void *arena,
                                        struct softmax_regression_scratch_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*logits)[10] = (real (*)[10])space;
    real *probability_sum_max = space + 10 * rows;
    real *probability_sum_shifted = space + 11 * rows;
    const int32_t *y = batch->y;

    /* softmax_regression_scratch.dl:11  logits[n, k] = sum[j](X[n, j] * W[j, k]) + b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_sum = 0;
            for (int j = 0; j < 784; j++)
                logits_sum += X[row][j] * params->W[j][k];
            logits[row][k] = logits_sum + params->b[k];
        }

    /* softmax_regression_scratch.dl:13  probability_sum_max[n] = max[c](logits[n, c]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int c = 0; c < 10; c++)
            max = real_max(logits[row][c], max);
        probability_sum_max[row] = max;
    }

    /* softmax_regression_scratch.dl:13  probability_sum_shifted[n] = sum[c](exp(logits[n, c] -
           probability_sum_max[n])) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int c = 0; c < 10; c++)
            sum += real_exp(logits[row][c] - probability_sum_max[row]);
        probability_sum_shifted[row] = sum;
    }

    /* softmax_regression_scratch.dl:16  loss_sum = sum[n](log(probability_sum_shifted[n]) - (logits[n,
           y[n]] - probability_sum_max[n])) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += real_log(probability_sum_shifted[row]) - (logits[row][y[row]] - probability_sum_max[row]);
        result->totals[0] = sum;
    }

    /* softmax_regression_scratch.dl:16  loss = loss_sum / N */
    result->loss = result->totals[0] / (real)n;

    /* softmax_regression_scratch.dl:17  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
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

void softmax_regression_scratch_backward(const struct softmax_regression_scratch_batch *batch,
                                         const struct softmax_regression_scratch_params *params, void *arena,
                                         struct softmax_regression_scratch_params *d_params)
{
    const int n = batch->n;
    (void)params;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t *y = batch->y;
    real *probability_sum_shifted = space + 11 * rows;
    real (*logits)[10] = (real (*)[10])space;
    real *probability_sum_max = space + 10 * rows;
    real (*d_logits)[10] = (real (*)[10])space;
    const real (*X)[784] = (const real (*)[784])batch->X;

    /* softmax_regression_scratch.dl:11  d_logits[n, k] = -1 / N * (y[n] == k) + 1 / N /
           probability_sum_shifted[n] * exp(logits[n, k] - probability_sum_max[n]) */
    {
        const real t = (real)1 / (real)n;
        for (int row = 0; row < n; row++) {
            const real t_2 = t / probability_sum_shifted[row];
            for (int k = 0; k < 10; k++)
                d_logits[row][k] = (y[row] == k ? -t : 0) + t_2 *
                        real_exp(logits[row][k] - probability_sum_max[row]);
        }
    }

    /* softmax_regression_scratch.dl:9  d_b[k] = sum[n](d_logits[n, k]) */
    for (int k = 0; k < 10; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_logits[row][k];
        d_params->b[k] = sum;
    }

    /* softmax_regression_scratch.dl:8  d_W[j, k] = sum[n](X[n, j] * d_logits[n, k]) */
    for (int j = 0; j < 784; j++)
        for (int k = 0; k < 10; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += X[row][j] * d_logits[row][k];
            d_params->W[j][k] = sum;
        }
}

#ifndef SOFTMAX_REGRESSION_SCRATCH_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

/* softmax_regression_scratch computes the same in training and in evaluation. */
void softmax_regression_scratch_evaluate(const struct softmax_regression_scratch_batch *batch,
                                         const struct softmax_regression_scratch_params *params, void *arena,
                                         struct softmax_regression_scratch_result *result)
{
    softmax_regression_scratch_forward(batch, params, arena, result);
}

void softmax_regression_scratch_predict(const struct softmax_regression_scratch_batch *batch,
                                        const struct softmax_regression_scratch_params *params, void *arena,
                                        struct softmax_regression_scratch_outputs *out)
{
    const int n = batch->n;
    real (*probability)[10] = (real (*)[10])out->probs;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*logits)[10] = (real (*)[10])space;
    real *probability_sum_max = space + 10 * rows;
    real *probability_sum_shifted = space + 11 * rows;

    /* softmax_regression_scratch.dl:11  logits[n, k] = sum[j](X[n, j] * W[j, k]) + b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_sum = 0;
            for (int j = 0; j < 784; j++)
                logits_sum += X[row][j] * params->W[j][k];
            logits[row][k] = logits_sum + params->b[k];
        }

    /* softmax_regression_scratch.dl:13  probability_sum_max[n] = max[c](logits[n, c]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int c = 0; c < 10; c++)
            max = real_max(logits[row][c], max);
        probability_sum_max[row] = max;
    }

    /* softmax_regression_scratch.dl:13  probability_sum_shifted[n] = sum[c](exp(logits[n, c] -
           probability_sum_max[n])) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int c = 0; c < 10; c++)
            sum += real_exp(logits[row][c] - probability_sum_max[row]);
        probability_sum_shifted[row] = sum;
    }

    /* softmax_regression_scratch.dl:13  probability[n, k] = exp(logits[n, k] - probability_sum_max[n]) /
           probability_sum_shifted[n] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++)
            probability[row][k] = real_exp(logits[row][k] - probability_sum_max[row]) /
                    probability_sum_shifted[row];
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void softmax_regression_scratch_summarize(const struct softmax_regression_scratch_params *params, double n,
                                          const double *totals, double *values)
{
    (void)params;
    values[0] = totals[0] / (real)n;
    values[1] = totals[1] / (real)n;
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t softmax_regression_scratch_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (12 * rows);
}

#ifndef SOFTMAX_REGRESSION_SCRATCH_F64
/* ---- the optimiser ---- */

/* param <- param[i] - lr * grad[i] */
static void softmax_regression_scratch_sgd(int size, real *restrict param, const real *restrict grad, real lr)
{
    for (int i = 0; i < size; i++)
        param[i] = param[i] - lr * grad[i];
}

void softmax_regression_scratch_update(struct softmax_regression_scratch_params *params,
                                       const struct softmax_regression_scratch_params *d_params,
                                       struct softmax_regression_scratch_optimizer *optimizer,
                                       const struct softmax_regression_scratch_arguments *arguments, uint64_t t)
{
    (void)optimizer; /* keeps no state */
    softmax_regression_scratch_sgd(7850, (real *)params, (const real *)d_params, arguments->lr);
    (void)t;
}

#endif

#ifndef SOFTMAX_REGRESSION_SCRATCH_F64
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
static const DlModel softmax_regression_scratch_model_f64;
#endif

#ifndef SOFTMAX_REGRESSION_SCRATCH_F64
static size_t softmax_regression_scratch_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void softmax_regression_scratch_make_train(int n, const void *const *sources, uint64_t seed,
                                                  void *arena, void *const *inputs)
{
    (void)seed;
    real (*train_X)[784] = inputs[0];
    int32_t *y = inputs[1];
    (void)arena;
    const real (*file_1)[784] = (const real (*)[784])sources[0];
    const int32_t *file_2 = sources[1];

    /* softmax_regression_scratch.dl:21  train.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            train_X[row][i] = file_1[row][i] / 255;

    /* softmax_regression_scratch.dl:22  y[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y[i0] = file_2[i0];
}

static size_t softmax_regression_scratch_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void softmax_regression_scratch_make_test(int n, const void *const *sources, uint64_t seed, void *arena,
                                                 void *const *inputs)
{
    (void)seed;
    real (*test_X)[784] = inputs[0];
    int32_t *y = inputs[1];
    (void)arena;
    const real (*file_1)[784] = (const real (*)[784])sources[0];
    const int32_t *file_2 = sources[1];

    /* softmax_regression_scratch.dl:23  test.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            test_X[row][i] = file_1[row][i] / 255;

    /* softmax_regression_scratch.dl:24  y[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y[i0] = file_2[i0];
}

/* Forward once more, to find the first number that is not finite. */
static void softmax_regression_scratch_trace(const struct softmax_regression_scratch_batch *batch,
                                             const struct softmax_regression_scratch_params *params,
                                             void *arena, DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*logits)[10] = (real (*)[10])(space + 16);
    real *probability_sum_max = space + 10 * rows + 16;
    const int32_t *y = batch->y;
    real *loss = space;

    /* softmax_regression_scratch.dl:11  logits[n, k] = sum[j](X[n, j] * W[j, k]) + b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_sum = 0;
            for (int j = 0; j < 784; j++)
                logits_sum += X[row][j] * params->W[j][k];
            logits[row][k] = logits_sum + params->b[k];
        }
    if (dl_watch(watch, 0, logits, (size_t)n * 10))
        return;

    /* softmax_regression_scratch.dl:13  probability_sum_max[n] = max[c](logits[n, c]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int c = 0; c < 10; c++)
            max = real_max(logits[row][c], max);
        probability_sum_max[row] = max;
    }
    if (dl_watch(watch, 1, probability_sum_max, (size_t)n))
        return;

    /* softmax_regression_scratch.dl:16  loss = sum[n](log(sum[c](exp(logits[n, c] -
           probability_sum_max[n]))) - (logits[n, y[n]] - probability_sum_max[n])) / N */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real probability_sum_shifted = 0;
            for (int c = 0; c < 10; c++)
                probability_sum_shifted += real_exp(logits[row][c] - probability_sum_max[row]);
            sum += real_log(probability_sum_shifted) - (logits[row][y[row]] - probability_sum_max[row]);
        }
        *loss = sum / (real)n;
    }
    if (dl_watch(watch, 2, loss, 1))
        return;
}

static size_t softmax_regression_scratch_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (11 * rows + 16);
}

#endif

static const DlTensor softmax_regression_scratch_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 784},
     .size = 784},
    {.name = "y", .type = DL_CLASS, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .classes = 10, .is_target = 1},
};

static const DlTensor softmax_regression_scratch_param_table[] = {
    {.name = "W", .type = DL_REAL, .rank = 2, .shape = (const int[]){784, 10},
     .size = 7840, .offset = 0, .place = "softmax_regression_scratch.dl:8", .stopped = "softmax_regression_scratch.dl:16"},
    {.name = "b", .type = DL_REAL, .rank = 1, .shape = (const int[]){10},
     .size = 10, .offset = 7840, .place = "softmax_regression_scratch.dl:9", .stopped = "softmax_regression_scratch.dl:16"},
};

static const char *const softmax_regression_scratch_metrics[] = {"accuracy"};

static struct softmax_regression_scratch_batch softmax_regression_scratch_batch_of(const DlStep *step)
{
    return (struct softmax_regression_scratch_batch){
        .n = step->n,
        .X = step->inputs[0],
        .y = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void softmax_regression_scratch_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    softmax_regression_scratch_init(params, seed);
}

static void softmax_regression_scratch_run_forward(const DlStep *step)
{
    const struct softmax_regression_scratch_batch batch = softmax_regression_scratch_batch_of(step);
    struct softmax_regression_scratch_result result;
    softmax_regression_scratch_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void softmax_regression_scratch_run_backward(const DlStep *step)
{
    const struct softmax_regression_scratch_batch batch = softmax_regression_scratch_batch_of(step);
    softmax_regression_scratch_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef SOFTMAX_REGRESSION_SCRATCH_F64
static const DlTensor softmax_regression_scratch_output_table[] = {
    {.name = "probs", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "softmax_regression_scratch.dl:13"},
};

static const DlArgument softmax_regression_scratch_argument_table[] = {
    {"lr", 0.1},
};

static const DlSource softmax_regression_scratch_train_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/train-images-idx3-ubyte.gz",
     .name = "X", .type = DL_REAL, .row_size = 784, .line = 21},
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/train-labels-idx1-ubyte.gz",
     .name = "y", .type = DL_CLASS, .row_size = 1, .line = 22, .classes = 10},
};

static const DlSource softmax_regression_scratch_test_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/t10k-images-idx3-ubyte.gz",
     .name = "X", .type = DL_REAL, .row_size = 784, .line = 23},
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/t10k-labels-idx1-ubyte.gz",
     .name = "y", .type = DL_CLASS, .row_size = 1, .line = 24, .classes = 10},
};

static const DlSplit softmax_regression_scratch_splits[] = {
    {.name = "train", .rows = 0, .source_count = 2, .sources = softmax_regression_scratch_train_sources,
     .arena_size = softmax_regression_scratch_train_arena_size, .make = softmax_regression_scratch_make_train, .by_row = 1},
    {.name = "test", .rows = 0, .source_count = 2, .sources = softmax_regression_scratch_test_sources,
     .arena_size = softmax_regression_scratch_test_arena_size, .make = softmax_regression_scratch_make_test, .by_row = 1},
};

static void softmax_regression_scratch_run_evaluate(const DlStep *step)
{
    const struct softmax_regression_scratch_batch batch = softmax_regression_scratch_batch_of(step);
    struct softmax_regression_scratch_result result;
    softmax_regression_scratch_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void softmax_regression_scratch_run_predict(const DlStep *step)
{
    const struct softmax_regression_scratch_batch batch = softmax_regression_scratch_batch_of(step);
    struct softmax_regression_scratch_outputs outputs = {
        .probs = step->outputs[0],
    };
    softmax_regression_scratch_predict(&batch, step->params, step->arena, &outputs);
}

static void softmax_regression_scratch_run_summarize(const void *params, const void *state, double n,
                                                     const double *totals, double *values)
{
    (void)state;
    softmax_regression_scratch_summarize(params, n, totals, values);
}

static void softmax_regression_scratch_run_update(void *params, const void *d_params, void *states,
                                                  const double *arguments, uint64_t t)
{
    const struct softmax_regression_scratch_arguments a = {(real)arguments[0]};
    softmax_regression_scratch_update(params, d_params, states, &a, t);
}

static const DlTensor softmax_regression_scratch_traced[] = {
    {.name = "logits", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "softmax_regression_scratch.dl:11"},
    {.name = "probability_sum_max", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "softmax_regression_scratch.dl:13"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "softmax_regression_scratch.dl:16"},
};

static void softmax_regression_scratch_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct softmax_regression_scratch_batch batch = softmax_regression_scratch_batch_of(step);
    softmax_regression_scratch_trace(&batch, step->params, step->arena, watch);
}

#endif

static const DlModel softmax_regression_scratch_model = {
    .name = "softmax_regression_scratch", .source = "softmax_regression_scratch.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = softmax_regression_scratch_inputs,
    .param_count = 2, .params = softmax_regression_scratch_param_table,
    .param_size = softmax_regression_scratch_parameters,
    .metric_count = 1, .metrics = softmax_regression_scratch_metrics,
    .total_count = 2,
    .batch = 256, .epochs = 5, .seed = 0, .clip_norm = 0,
    .flops = {15701, 31527, 0},
    .arena_size = softmax_regression_scratch_arena_size,
    .init = softmax_regression_scratch_run_init,
    .forward = softmax_regression_scratch_run_forward,
    .backward = softmax_regression_scratch_run_backward,
#ifndef SOFTMAX_REGRESSION_SCRATCH_F64
    .output_count = 1, .outputs = softmax_regression_scratch_output_table,
    .predict = softmax_regression_scratch_run_predict,
    .observe = softmax_regression_scratch_run_predict,
    .optimizer = "sgd", .update = softmax_regression_scratch_run_update,
    .argument_count = 1, .arguments = softmax_regression_scratch_argument_table,
    .split_count = 2, .splits = softmax_regression_scratch_splits,
    .evaluate = softmax_regression_scratch_run_evaluate,
    .summarize = softmax_regression_scratch_run_summarize,
    .traced = softmax_regression_scratch_traced,
    .trace_arena_size = softmax_regression_scratch_trace_arena_size,
    .trace = softmax_regression_scratch_run_trace,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &softmax_regression_scratch_model_f64,
#endif
};

#ifndef SOFTMAX_REGRESSION_SCRATCH_F64
int main(int argc, char **argv)
{
    return dl_main(&softmax_regression_scratch_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define SOFTMAX_REGRESSION_SCRATCH_F64
#define real double
#define softmax_regression_scratch_batch softmax_regression_scratch_batch_f64
#define softmax_regression_scratch_params softmax_regression_scratch_params_f64
#define softmax_regression_scratch_result softmax_regression_scratch_result_f64
#define softmax_regression_scratch_outputs softmax_regression_scratch_outputs_f64
#define softmax_regression_scratch_optimizer softmax_regression_scratch_optimizer_f64
#define softmax_regression_scratch_arguments softmax_regression_scratch_arguments_f64
#define softmax_regression_scratch_parameters softmax_regression_scratch_parameters_f64
#define softmax_regression_scratch_arena_size softmax_regression_scratch_arena_size_f64
#define softmax_regression_scratch_init softmax_regression_scratch_init_f64
#define softmax_regression_scratch_forward softmax_regression_scratch_forward_f64
#define softmax_regression_scratch_backward softmax_regression_scratch_backward_f64
#define softmax_regression_scratch_update softmax_regression_scratch_update_f64
#define softmax_regression_scratch_evaluate softmax_regression_scratch_evaluate_f64
#define softmax_regression_scratch_predict softmax_regression_scratch_predict_f64
#define softmax_regression_scratch_summarize softmax_regression_scratch_summarize_f64
#define softmax_regression_scratch_trace softmax_regression_scratch_trace_f64
#define softmax_regression_scratch_inputs softmax_regression_scratch_inputs_f64
#define softmax_regression_scratch_param_table softmax_regression_scratch_param_table_f64
#define softmax_regression_scratch_output_table softmax_regression_scratch_output_table_f64
#define softmax_regression_scratch_argument_table softmax_regression_scratch_argument_table_f64
#define softmax_regression_scratch_metrics softmax_regression_scratch_metrics_f64
#define softmax_regression_scratch_splits softmax_regression_scratch_splits_f64
#define softmax_regression_scratch_traced softmax_regression_scratch_traced_f64
#define softmax_regression_scratch_trace_arena_size softmax_regression_scratch_trace_arena_size_f64
#define softmax_regression_scratch_batch_of softmax_regression_scratch_batch_of_f64
#define softmax_regression_scratch_model softmax_regression_scratch_model_f64
#define softmax_regression_scratch_run_init softmax_regression_scratch_run_init_f64
#define softmax_regression_scratch_run_forward softmax_regression_scratch_run_forward_f64
#define softmax_regression_scratch_run_backward softmax_regression_scratch_run_backward_f64
#define softmax_regression_scratch_run_evaluate softmax_regression_scratch_run_evaluate_f64
#define softmax_regression_scratch_run_predict softmax_regression_scratch_run_predict_f64
#define softmax_regression_scratch_run_summarize softmax_regression_scratch_run_summarize_f64
#define softmax_regression_scratch_run_update softmax_regression_scratch_run_update_f64
#define softmax_regression_scratch_run_trace softmax_regression_scratch_run_trace_f64
#define softmax_regression_scratch_make_train softmax_regression_scratch_make_train_f64
#define softmax_regression_scratch_train_arena_size softmax_regression_scratch_train_arena_size_f64
#define softmax_regression_scratch_train_sources softmax_regression_scratch_train_sources_f64
#define softmax_regression_scratch_make_test softmax_regression_scratch_make_test_f64
#define softmax_regression_scratch_test_arena_size softmax_regression_scratch_test_arena_size_f64
#define softmax_regression_scratch_test_sources softmax_regression_scratch_test_sources_f64
#define softmax_regression_scratch_sgd softmax_regression_scratch_sgd_f64
#define real_max real_max_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
