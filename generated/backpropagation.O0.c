/* backpropagation.dl, compiled by dlc at -O0. Edit the model, not this file. */

#ifndef BACKPROPAGATION_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef float real;
#define real_sin sinf
#define real_tanh tanhf

/* Random numbers, defined below: a function of these four and nothing else. */
static inline double dl_normal(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
#else
#undef real_sin
#define real_sin sin
#undef real_tanh
#define real_tanh tanh
#endif

struct backpropagation_batch {
    int n;                              /* rows, at least 1 */
    const real *x;                      /* [n][4] */
    const real *y;                      /* [n][2]; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { backpropagation_parameters = 18 };

struct backpropagation_params {         /* the gradient, too: d_params */
    real W1[3][4];                      /* normal(0, 0.5) */
    real W2[2][3];                      /* normal(0, 0.5) */
};

struct backpropagation_result {
    real loss;                          /* of this batch */
    double totals[1];                   /* sums over the batch, for backpropagation_summarize */
};

struct backpropagation_outputs {
    real *prediction;                   /* [n][2] */
};

struct backpropagation_optimizer;       /* sgd keeps nothing from step to step: NULL will do */

struct backpropagation_arguments {      /* of sgd; backpropagation.dl says: */
    real lr;                            /* 0.1 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t backpropagation_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void backpropagation_init(struct backpropagation_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void backpropagation_forward(const struct backpropagation_batch *batch,
                             const struct backpropagation_params *params, void *arena,
                             struct backpropagation_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void backpropagation_backward(const struct backpropagation_batch *batch,
                              const struct backpropagation_params *params, void *arena,
                              struct backpropagation_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void backpropagation_update(struct backpropagation_params *params,
                            const struct backpropagation_params *d_params,
                            struct backpropagation_optimizer *optimizer,
                            const struct backpropagation_arguments *arguments, uint64_t t);
/* The loss of a batch, as in evaluation. */
void backpropagation_evaluate(const struct backpropagation_batch *batch,
                              const struct backpropagation_params *params, void *arena,
                              struct backpropagation_result *result);
/* The outputs, from the inputs alone. */
void backpropagation_predict(const struct backpropagation_batch *batch,
                             const struct backpropagation_params *params, void *arena,
                             struct backpropagation_outputs *out);
/* values[0]: the loss; of n rows whose totals were added up. */
void backpropagation_summarize(const struct backpropagation_params *params, double n, const double *totals,
                               double *values);

/* ---- parameters at the start ---- */

void backpropagation_init(struct backpropagation_params *params, uint64_t seed)
{
    /* W1 normal(0, 0.5) */
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 4; j++)
            params->W1[i][j] = (real)0.5 * (real)dl_normal(seed, 2415415205u, 0,
                    (uint64_t)i * 4 + (uint64_t)j);
    /* W2 normal(0, 0.5) */
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 3; j++)
            params->W2[i][j] = (real)0.5 * (real)dl_normal(seed, 2365082348u, 0,
                    (uint64_t)i * 3 + (uint64_t)j);
}

/* ---- training: the loss of a batch, then its gradient ---- */

void backpropagation_forward(const struct backpropagation_batch *batch,
                             const struct backpropagation_params *params, void *arena,
                             struct backpropagation_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*x)[4] = (const real (*)[4])batch->x;
    real (*h)[3] = (real (*)[3])space;
    real (*o)[2] = (real (*)[2])(space + 3 * rows);
    const real (*y)[2] = (const real (*)[2])batch->y;

    /* backpropagation.dl:16  h[n, i] = tanh(sum[j](W1[i, j] * x[n, j])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 3; i++) {
            real z = 0;
            for (int j = 0; j < 4; j++)
                z += params->W1[i][j] * x[row][j];
            h[row][i] = real_tanh(z);
        }

    /* backpropagation.dl:17  o[n, k] = sum[i](W2[k, i] * h[n, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 2; k++) {
            real sum = 0;
            for (int i = 0; i < 3; i++)
                sum += params->W2[k][i] * h[row][i];
            o[row][k] = sum;
        }

    /* backpropagation.dl:19  L_sum = 0.5 * sum[n](sum[k]((o[n, k] - y[n, k])^2)) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real sum_2 = 0;
            for (int k = 0; k < 2; k++)
                sum_2 += (o[row][k] - y[row][k]) * (o[row][k] - y[row][k]);
            sum += sum_2;
        }
        result->totals[0] = (real)0.5 * sum;
    }

    /* backpropagation.dl:23  loss = L_sum / N + 0.05 * (sum[i, j](W1[i, j]^2) + sum[k, i](W2[k, i]^2)) */
    {
        real s_sum = 0;
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 4; j++)
                s_sum += params->W1[i][j] * params->W1[i][j];
        real s_sum_2 = 0;
        for (int k = 0; k < 2; k++)
            for (int i = 0; i < 3; i++)
                s_sum_2 += params->W2[k][i] * params->W2[k][i];
        result->loss = result->totals[0] / (real)n + (real)0.05 * (s_sum + s_sum_2);
    }
}

void backpropagation_backward(const struct backpropagation_batch *batch,
                              const struct backpropagation_params *params, void *arena,
                              struct backpropagation_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*o)[2] = (real (*)[2])(space + 3 * rows);
    const real (*y)[2] = (const real (*)[2])batch->y;
    real (*d_o)[2] = (real (*)[2])(space + 6 * rows);
    real (*h)[3] = (real (*)[3])space;
    real (*d_z)[3] = (real (*)[3])(space + 3 * rows);
    const real (*x)[4] = (const real (*)[4])batch->x;

    /* backpropagation.dl:17  d_o[n, k] = (o[n, k] - y[n, k]) / N */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 2; k++)
            d_o[row][k] = (o[row][k] - y[row][k]) / (real)n;

    /* backpropagation.dl:15  d_z[n, i] = sum[k](d_o[n, k] * W2[k, i]) * (1 - h[n, i]^2) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 3; i++) {
            real d_h = 0;
            for (int k = 0; k < 2; k++)
                d_h += d_o[row][k] * params->W2[k][i];
            d_z[row][i] = d_h * (1 - h[row][i] * h[row][i]);
        }

    /* backpropagation.dl:13  d_W2[k, i] = 0.1 * W2[k, i] + sum[n](d_o[n, k] * h[n, i]) */
    for (int k = 0; k < 2; k++)
        for (int i = 0; i < 3; i++) {
            real d_W2_2 = 0;
            for (int row = 0; row < n; row++)
                d_W2_2 += d_o[row][k] * h[row][i];
            d_params->W2[k][i] = (real)0.1 * params->W2[k][i] + d_W2_2;
        }

    /* backpropagation.dl:12  d_W1[i, j] = 0.1 * W1[i, j] + sum[n](d_z[n, i] * x[n, j]) */
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 4; j++) {
            real d_W1_2 = 0;
            for (int row = 0; row < n; row++)
                d_W1_2 += d_z[row][i] * x[row][j];
            d_params->W1[i][j] = (real)0.1 * params->W1[i][j] + d_W1_2;
        }
}

#ifndef BACKPROPAGATION_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

/* backpropagation computes the same in training and in evaluation. */
void backpropagation_evaluate(const struct backpropagation_batch *batch,
                              const struct backpropagation_params *params, void *arena,
                              struct backpropagation_result *result)
{
    backpropagation_forward(batch, params, arena, result);
}

void backpropagation_predict(const struct backpropagation_batch *batch,
                             const struct backpropagation_params *params, void *arena,
                             struct backpropagation_outputs *out)
{
    const int n = batch->n;
    real (*o)[2] = (real (*)[2])out->prediction;
    real *const space = arena;
    const real (*x)[4] = (const real (*)[4])batch->x;
    real (*h)[3] = (real (*)[3])space;

    /* backpropagation.dl:16  h[n, i] = tanh(sum[j](W1[i, j] * x[n, j])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 3; i++) {
            real z = 0;
            for (int j = 0; j < 4; j++)
                z += params->W1[i][j] * x[row][j];
            h[row][i] = real_tanh(z);
        }

    /* backpropagation.dl:17  o[n, k] = sum[i](W2[k, i] * h[n, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 2; k++) {
            real sum = 0;
            for (int i = 0; i < 3; i++)
                sum += params->W2[k][i] * h[row][i];
            o[row][k] = sum;
        }
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void backpropagation_summarize(const struct backpropagation_params *params, double n, const double *totals,
                               double *values)
{
    {
        real s_sum = 0;
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 4; j++)
                s_sum += params->W1[i][j] * params->W1[i][j];
        real s_sum_2 = 0;
        for (int k = 0; k < 2; k++)
            for (int i = 0; i < 3; i++)
                s_sum_2 += params->W2[k][i] * params->W2[k][i];
        values[0] = totals[0] / (real)n + (real)0.05 * (s_sum + s_sum_2);
    }
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t backpropagation_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (8 * rows);
}

#ifndef BACKPROPAGATION_F64
/* ---- the optimiser ---- */

/* param <- param[i] - lr * grad[i] */
static void backpropagation_sgd(int size, real *restrict param, const real *restrict grad, real lr)
{
    for (int i = 0; i < size; i++)
        param[i] = param[i] - lr * grad[i];
}

void backpropagation_update(struct backpropagation_params *params,
                            const struct backpropagation_params *d_params,
                            struct backpropagation_optimizer *optimizer,
                            const struct backpropagation_arguments *arguments, uint64_t t)
{
    (void)optimizer; /* keeps no state */
    backpropagation_sgd(18, (real *)params, (const real *)d_params, arguments->lr);
    (void)t;
}

#endif

#ifndef BACKPROPAGATION_F64
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
static const DlModel backpropagation_model_f64;
#endif

#ifndef BACKPROPAGATION_F64
static size_t backpropagation_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void backpropagation_make_train(int n, const void *const *sources, uint64_t seed, void *arena,
                                       void *const *inputs)
{
    (void)sources;
    real (*train_x)[4] = inputs[0];
    real (*train_y)[2] = inputs[1];
    (void)arena;

    /* backpropagation.dl:28  train.x[n, j] = train.x.draw[n, j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 4; j++)
            train_x[row][j] = (real)dl_normal(seed, 1798386311u, 0, (uint64_t)row * 4 + (uint64_t)j);

    /* backpropagation.dl:29  train.y[n, k] = sin(train.x[n, k]) * train.x[n, k + 2] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 2; k++)
            train_y[row][k] = real_sin(train_x[row][k]) * train_x[row][k + 2];
}

static size_t backpropagation_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void backpropagation_make_test(int n, const void *const *sources, uint64_t seed, void *arena,
                                      void *const *inputs)
{
    (void)sources;
    real (*test_x)[4] = inputs[0];
    real (*test_y)[2] = inputs[1];
    (void)arena;

    /* backpropagation.dl:28  test.x[n, j] = test.x.draw[n, j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 4; j++)
            test_x[row][j] = (real)dl_normal(seed, 3494900939u, 0, (uint64_t)row * 4 + (uint64_t)j);

    /* backpropagation.dl:29  test.y[n, k] = sin(test.x[n, k]) * test.x[n, k + 2] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 2; k++)
            test_y[row][k] = real_sin(test_x[row][k]) * test_x[row][k + 2];
}

/* Forward once more, to find the first number that is not finite. */
static void backpropagation_trace(const struct backpropagation_batch *batch,
                                  const struct backpropagation_params *params, void *arena, DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*x)[4] = (const real (*)[4])batch->x;
    real (*z)[3] = (real (*)[3])(space + 48);
    real (*h)[3] = (real (*)[3])(space + 48);
    real (*o)[2] = (real (*)[2])(space + 3 * rows + 48);
    const real (*y)[2] = (const real (*)[2])batch->y;
    real *L = space;
    real *s = space + 16;
    real *loss = space + 32;

    /* backpropagation.dl:15  z[n, i] = sum[j](W1[i, j] * x[n, j]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 3; i++) {
            real sum = 0;
            for (int j = 0; j < 4; j++)
                sum += params->W1[i][j] * x[row][j];
            z[row][i] = sum;
        }
    if (dl_watch(watch, 0, z, (size_t)n * 3))
        return;

    /* backpropagation.dl:16  h[n, i] = tanh(z[n, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 3; i++)
            h[row][i] = real_tanh(z[row][i]);
    if (dl_watch(watch, 1, h, (size_t)n * 3))
        return;

    /* backpropagation.dl:17  o[n, k] = sum[i](W2[k, i] * h[n, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 2; k++) {
            real sum = 0;
            for (int i = 0; i < 3; i++)
                sum += params->W2[k][i] * h[row][i];
            o[row][k] = sum;
        }
    if (dl_watch(watch, 2, o, (size_t)n * 2))
        return;

    /* backpropagation.dl:19  L = 0.5 * sum[n](sum[k]((o[n, k] - y[n, k])^2)) / N */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real sum_2 = 0;
            for (int k = 0; k < 2; k++)
                sum_2 += (o[row][k] - y[row][k]) * (o[row][k] - y[row][k]);
            sum += sum_2;
        }
        *L = (real)0.5 * sum / (real)n;
    }
    if (dl_watch(watch, 3, L, 1))
        return;

    /* backpropagation.dl:20  s = 0.05 * (sum[i, j](W1[i, j]^2) + sum[k, i](W2[k, i]^2)) */
    {
        real s_sum = 0;
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 4; j++)
                s_sum += params->W1[i][j] * params->W1[i][j];
        real s_sum_2 = 0;
        for (int k = 0; k < 2; k++)
            for (int i = 0; i < 3; i++)
                s_sum_2 += params->W2[k][i] * params->W2[k][i];
        *s = (real)0.05 * (s_sum + s_sum_2);
    }
    if (dl_watch(watch, 4, s, 1))
        return;

    /* backpropagation.dl:23  loss = L + s */
    *loss = *L + *s;
    if (dl_watch(watch, 5, loss, 1))
        return;
}

static size_t backpropagation_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (5 * rows + 48);
}

#endif

static const DlTensor backpropagation_inputs[] = {
    {.name = "x", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4},
    {.name = "y", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .is_target = 1},
};

static const DlTensor backpropagation_param_table[] = {
    {.name = "W1", .type = DL_REAL, .rank = 2, .shape = (const int[]){3, 4},
     .size = 12, .offset = 0, .place = "backpropagation.dl:12"},
    {.name = "W2", .type = DL_REAL, .rank = 2, .shape = (const int[]){2, 3},
     .size = 6, .offset = 12, .place = "backpropagation.dl:13"},
};

static struct backpropagation_batch backpropagation_batch_of(const DlStep *step)
{
    return (struct backpropagation_batch){
        .n = step->n,
        .x = step->inputs[0],
        .y = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void backpropagation_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    backpropagation_init(params, seed);
}

static void backpropagation_run_forward(const DlStep *step)
{
    const struct backpropagation_batch batch = backpropagation_batch_of(step);
    struct backpropagation_result result;
    backpropagation_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 1; i++)
        step->totals[i] = result.totals[i];
}

static void backpropagation_run_backward(const DlStep *step)
{
    const struct backpropagation_batch batch = backpropagation_batch_of(step);
    backpropagation_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef BACKPROPAGATION_F64
static const DlTensor backpropagation_output_table[] = {
    {.name = "prediction", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .place = "backpropagation.dl:17"},
};

static const DlArgument backpropagation_argument_table[] = {
    {"lr", 0.1},
};

static const DlSplit backpropagation_splits[] = {
    {.name = "train", .rows = 200, .source_count = 0, .sources = NULL,
     .arena_size = backpropagation_train_arena_size, .make = backpropagation_make_train},
    {.name = "test", .rows = 100, .source_count = 0, .sources = NULL,
     .arena_size = backpropagation_test_arena_size, .make = backpropagation_make_test},
};

static void backpropagation_run_evaluate(const DlStep *step)
{
    const struct backpropagation_batch batch = backpropagation_batch_of(step);
    struct backpropagation_result result;
    backpropagation_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 1; i++)
        step->totals[i] = result.totals[i];
}

static void backpropagation_run_predict(const DlStep *step)
{
    const struct backpropagation_batch batch = backpropagation_batch_of(step);
    struct backpropagation_outputs outputs = {
        .prediction = step->outputs[0],
    };
    backpropagation_predict(&batch, step->params, step->arena, &outputs);
}

static void backpropagation_run_summarize(const void *params, const void *state, double n,
                                          const double *totals, double *values)
{
    (void)state;
    backpropagation_summarize(params, n, totals, values);
}

static void backpropagation_run_update(void *params, const void *d_params, void *states,
                                       const double *arguments, uint64_t t)
{
    const struct backpropagation_arguments a = {(real)arguments[0]};
    backpropagation_update(params, d_params, states, &a, t);
}

static const DlTensor backpropagation_traced[] = {
    {.name = "z", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 3},
     .size = 3, .place = "backpropagation.dl:15"},
    {.name = "h", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 3},
     .size = 3, .place = "backpropagation.dl:16"},
    {.name = "o", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .place = "backpropagation.dl:17"},
    {.name = "L", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "backpropagation.dl:19"},
    {.name = "s", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "backpropagation.dl:20"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "backpropagation.dl:23"},
};

static void backpropagation_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct backpropagation_batch batch = backpropagation_batch_of(step);
    backpropagation_trace(&batch, step->params, step->arena, watch);
}

#endif

static const DlModel backpropagation_model = {
    .name = "backpropagation", .source = "backpropagation.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = backpropagation_inputs,
    .param_count = 2, .params = backpropagation_param_table,
    .param_size = backpropagation_parameters,
    .total_count = 1,
    .batch = 20, .epochs = 30, .seed = 0, .clip_norm = 0,
    .flops = {113, 109, 0},
    .arena_size = backpropagation_arena_size,
    .init = backpropagation_run_init,
    .forward = backpropagation_run_forward,
    .backward = backpropagation_run_backward,
#ifndef BACKPROPAGATION_F64
    .output_count = 1, .outputs = backpropagation_output_table,
    .predict = backpropagation_run_predict,
    .observe = backpropagation_run_predict,
    .optimizer = "sgd", .update = backpropagation_run_update,
    .argument_count = 1, .arguments = backpropagation_argument_table,
    .split_count = 2, .splits = backpropagation_splits,
    .evaluate = backpropagation_run_evaluate,
    .summarize = backpropagation_run_summarize,
    .traced = backpropagation_traced,
    .trace_arena_size = backpropagation_trace_arena_size,
    .trace = backpropagation_run_trace,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &backpropagation_model_f64,
#endif
};

#ifndef BACKPROPAGATION_F64
int main(int argc, char **argv)
{
    return dl_main(&backpropagation_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define BACKPROPAGATION_F64
#define real double
#define backpropagation_batch backpropagation_batch_f64
#define backpropagation_params backpropagation_params_f64
#define backpropagation_result backpropagation_result_f64
#define backpropagation_outputs backpropagation_outputs_f64
#define backpropagation_optimizer backpropagation_optimizer_f64
#define backpropagation_arguments backpropagation_arguments_f64
#define backpropagation_parameters backpropagation_parameters_f64
#define backpropagation_arena_size backpropagation_arena_size_f64
#define backpropagation_init backpropagation_init_f64
#define backpropagation_forward backpropagation_forward_f64
#define backpropagation_backward backpropagation_backward_f64
#define backpropagation_update backpropagation_update_f64
#define backpropagation_evaluate backpropagation_evaluate_f64
#define backpropagation_predict backpropagation_predict_f64
#define backpropagation_summarize backpropagation_summarize_f64
#define backpropagation_trace backpropagation_trace_f64
#define backpropagation_inputs backpropagation_inputs_f64
#define backpropagation_param_table backpropagation_param_table_f64
#define backpropagation_output_table backpropagation_output_table_f64
#define backpropagation_argument_table backpropagation_argument_table_f64
#define backpropagation_splits backpropagation_splits_f64
#define backpropagation_traced backpropagation_traced_f64
#define backpropagation_trace_arena_size backpropagation_trace_arena_size_f64
#define backpropagation_batch_of backpropagation_batch_of_f64
#define backpropagation_model backpropagation_model_f64
#define backpropagation_run_init backpropagation_run_init_f64
#define backpropagation_run_forward backpropagation_run_forward_f64
#define backpropagation_run_backward backpropagation_run_backward_f64
#define backpropagation_run_evaluate backpropagation_run_evaluate_f64
#define backpropagation_run_predict backpropagation_run_predict_f64
#define backpropagation_run_summarize backpropagation_run_summarize_f64
#define backpropagation_run_update backpropagation_run_update_f64
#define backpropagation_run_trace backpropagation_run_trace_f64
#define backpropagation_make_train backpropagation_make_train_f64
#define backpropagation_train_arena_size backpropagation_train_arena_size_f64
#define backpropagation_make_test backpropagation_make_test_f64
#define backpropagation_test_arena_size backpropagation_test_arena_size_f64
#define backpropagation_sgd backpropagation_sgd_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
