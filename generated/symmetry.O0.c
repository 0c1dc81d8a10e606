/* symmetry.dl, compiled by dlc at -O0. Edit the model, not this file. */

#ifndef SYMMETRY_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef float real;
#define real_expm1 expm1f
#define real_sqrt sqrtf
#define real_tanh tanhf

/* Random numbers, defined below: a function of these four and nothing else. */
static inline double dl_normal(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
#else
#undef real_expm1
#define real_expm1 expm1
#undef real_sqrt
#define real_sqrt sqrt
#undef real_tanh
#define real_tanh tanh
#endif

struct symmetry_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][2] */
    const real *y;                      /* [n]; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { symmetry_parameters = 65 };

struct symmetry_params {                /* the gradient, too: d_params */
    real h_dense_W[2][16];              /* h.dense.W  constant(0.5) */
    real h_dense_b[16];                 /* h.dense.b  0, no_decay */
    real y_hat_W[16][1];                /* y_hat.W  constant(0.5) */
    real y_hat_b[1];                    /* y_hat.b  0, no_decay */
};

struct symmetry_result {
    real loss;                          /* of this batch */
    double totals[3];                   /* sums over the batch, for symmetry_summarize */
};

struct symmetry_outputs {
    real *prediction;                   /* [n][1] */
};

struct symmetry_optimizer {             /* kept from step to step; at the start: */
    struct symmetry_params m;           /* 0 */
    struct symmetry_params v;           /* 0 */
};

struct symmetry_arguments {             /* of adam; symmetry.dl says: */
    real lr;                            /* 0.01 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t symmetry_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void symmetry_init(struct symmetry_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void symmetry_forward(const struct symmetry_batch *batch, const struct symmetry_params *params, void *arena,
                      struct symmetry_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void symmetry_backward(const struct symmetry_batch *batch, const struct symmetry_params *params, void *arena,
                       struct symmetry_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void symmetry_update(struct symmetry_params *params, const struct symmetry_params *d_params,
                     struct symmetry_optimizer *optimizer, const struct symmetry_arguments *arguments,
                     uint64_t t);
/* The loss of a batch, as in evaluation. */
void symmetry_evaluate(const struct symmetry_batch *batch, const struct symmetry_params *params, void *arena,
                       struct symmetry_result *result);
/* The outputs, from the inputs alone. */
void symmetry_predict(const struct symmetry_batch *batch, const struct symmetry_params *params, void *arena,
                      struct symmetry_outputs *out);
/* values[0]: the loss, values[1]: spread; of n rows whose totals were added up. */
void symmetry_summarize(const struct symmetry_params *params, double n, const double *totals, double *values);

/* ---- parameters at the start ---- */

void symmetry_init(struct symmetry_params *params, uint64_t seed)
{
    (void)seed;
    /* h.dense.W constant(0.5) */
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 16; j++)
            params->h_dense_W[i][j] = (real)0.5;
    /* h.dense.b 0 */
    for (int i = 0; i < 16; i++)
        params->h_dense_b[i] = 0;
    /* y_hat.W constant(0.5) */
    for (int i = 0; i < 16; i++)
        params->y_hat_W[i][0] = (real)0.5;
    /* y_hat.b 0 */
    params->y_hat_b[0] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

void symmetry_forward(const struct symmetry_batch *batch, const struct symmetry_params *params, void *arena,
                      struct symmetry_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[2] = (const real (*)[2])batch->X;
    real (*h)[16] = (real (*)[16])space;
    real (*y_hat)[1] = (real (*)[1])(space + 16 * rows);
    const real *y = batch->y;
    real *spread_sum_2 = space + 17 * rows;

    /* symmetry.dl:9  h[n, i] = tanh(sum[j](X[n, j] * h.dense.W[j, i]) + h.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++) {
            real h_dense_y_sum = 0;
            for (int j = 0; j < 2; j++)
                h_dense_y_sum += X[row][j] * params->h_dense_W[j][i];
            h[row][i] = real_tanh(h_dense_y_sum + params->h_dense_b[i]);
        }

    /* symmetry.dl:10  y_hat[n, k] = sum[j](h[n, j] * y_hat.W[j, 0]) + y_hat.b[0] */
    for (int row = 0; row < n; row++) {
        real y_hat_y_sum = 0;
        for (int j = 0; j < 16; j++)
            y_hat_y_sum += h[row][j] * params->y_hat_W[j][0];
        y_hat[row][0] = y_hat_y_sum + params->y_hat_b[0];
    }

    /* symmetry.dl:13  loss_sum = 0.5 * sum[n]((y_hat[n, 0] - y[n])^2) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (y_hat[row][0] - y[row]) * (y_hat[row][0] - y[row]);
        result->totals[0] = (real)0.5 * sum;
    }

    /* symmetry.dl:13  loss = loss_sum / N */
    result->loss = result->totals[0] / (real)n;

    /* symmetry.dl:14  spread_sum = sum[n, i](h[n, i]^2) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 16; i++)
                sum += h[row][i] * h[row][i];
        result->totals[1] = sum;
    }

    /* symmetry.dl:14  spread_sum[n] = sum[i](h[n, i]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int i = 0; i < 16; i++)
            sum += h[row][i];
        spread_sum_2[row] = sum;
    }

    /* symmetry.dl:14  spread_sum = 0.00390625 * sum[n](spread_sum[n]^2) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += spread_sum_2[row] * spread_sum_2[row];
        result->totals[2] = (real)0.00390625 * sum;
    }
}

void symmetry_backward(const struct symmetry_batch *batch, const struct symmetry_params *params, void *arena,
                       struct symmetry_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*y_hat)[1] = (real (*)[1])(space + 16 * rows);
    const real *y = batch->y;
    real (*d_y_hat)[1] = (real (*)[1])(space + 16 * rows);
    real (*h)[16] = (real (*)[16])space;
    real (*d_h_dense)[16] = (real (*)[16])space;
    const real (*X)[2] = (const real (*)[2])batch->X;

    /* symmetry.dl:10  d_y_hat[n, k] = (y_hat[n, 0] - y[n]) / N */
    for (int row = 0; row < n; row++)
        d_y_hat[row][0] = (y_hat[row][0] - y[row]) / (real)n;

    /* symmetry.dl:10  d_y_hat.b[i] = sum[n](d_y_hat[n, 0]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_y_hat[row][0];
        d_params->y_hat_b[0] = sum;
    }

    /* symmetry.dl:10  d_y_hat.W[j, j2] = sum[n](h[n, j] * d_y_hat[n, 0]) */
    for (int j = 0; j < 16; j++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += h[row][j] * d_y_hat[row][0];
        d_params->y_hat_W[j][0] = sum;
    }

    /* symmetry.dl:9  d_h.dense[n, i] = d_y_hat[n, 0] * y_hat.W[i, 0] * (1 - h[n, i]^2) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            d_h_dense[row][i] = d_y_hat[row][0] * params->y_hat_W[i][0] * (1 - h[row][i] * h[row][i]);

    /* symmetry.dl:9  d_h.dense.b[k] = sum[n](d_h.dense[n, k]) */
    for (int k = 0; k < 16; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_h_dense[row][k];
        d_params->h_dense_b[k] = sum;
    }

    /* symmetry.dl:9  d_h.dense.W[j, k] = sum[n](X[n, j] * d_h.dense[n, k]) */
    for (int j = 0; j < 2; j++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += X[row][j] * d_h_dense[row][k];
            d_params->h_dense_W[j][k] = sum;
        }
}

#ifndef SYMMETRY_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

/* symmetry computes the same in training and in evaluation. */
void symmetry_evaluate(const struct symmetry_batch *batch, const struct symmetry_params *params, void *arena,
                       struct symmetry_result *result)
{
    symmetry_forward(batch, params, arena, result);
}

void symmetry_predict(const struct symmetry_batch *batch, const struct symmetry_params *params, void *arena,
                      struct symmetry_outputs *out)
{
    const int n = batch->n;
    real (*y_hat)[1] = (real (*)[1])out->prediction;
    real *const space = arena;
    const real (*X)[2] = (const real (*)[2])batch->X;
    real (*h)[16] = (real (*)[16])space;

    /* symmetry.dl:9  h[n, i] = tanh(sum[j](X[n, j] * h.dense.W[j, i]) + h.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++) {
            real h_dense_y_sum = 0;
            for (int j = 0; j < 2; j++)
                h_dense_y_sum += X[row][j] * params->h_dense_W[j][i];
            h[row][i] = real_tanh(h_dense_y_sum + params->h_dense_b[i]);
        }

    /* symmetry.dl:10  y_hat[n, k] = sum[j](h[n, j] * y_hat.W[j, 0]) + y_hat.b[0] */
    for (int row = 0; row < n; row++) {
        real y_hat_y_sum = 0;
        for (int j = 0; j < 16; j++)
            y_hat_y_sum += h[row][j] * params->y_hat_W[j][0];
        y_hat[row][0] = y_hat_y_sum + params->y_hat_b[0];
    }
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void symmetry_summarize(const struct symmetry_params *params, double n, const double *totals, double *values)
{
    (void)params;
    values[0] = totals[0] / (real)n;
    values[1] = totals[1] / (real)(16 * n) - totals[2] / (real)n;
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t symmetry_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (18 * rows);
}

#ifndef SYMMETRY_F64
/* ---- the optimiser ---- */

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) / (-expm1(-0.10536051565782628 *
       t))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) / (-expm1(-0.0010005003335835344 * t)))
       + 1e-08) */
static void symmetry_adam(int size, real *restrict param, const real *restrict grad, real *restrict m,
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

void symmetry_update(struct symmetry_params *params, const struct symmetry_params *d_params,
                     struct symmetry_optimizer *optimizer, const struct symmetry_arguments *arguments,
                     uint64_t t)
{
    symmetry_adam(65, (real *)params, (const real *)d_params, (real *)&optimizer->m, (real *)&optimizer->v,
                  arguments->lr, (real)t);
}

#endif

#ifndef SYMMETRY_F64
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
static const DlModel symmetry_model_f64;
#endif

#ifndef SYMMETRY_F64
static size_t symmetry_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void symmetry_make_train(int n, const void *const *sources, uint64_t seed, void *arena,
                                void *const *inputs)
{
    (void)sources;
    real (*train_X)[2] = inputs[0];
    real *train_y = inputs[1];
    (void)arena;

    /* symmetry.dl:19  train.X[n, j] = train.X.draw[n, j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 2; j++)
            train_X[row][j] = (real)dl_normal(seed, 1261502503u, 0, (uint64_t)row * 2 + (uint64_t)j);

    /* symmetry.dl:20  train.y[n] = train.X[n, 0] * train.X[n, 1] */
    for (int row = 0; row < n; row++)
        train_y[row] = train_X[row][0] * train_X[row][1];
}

static size_t symmetry_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void symmetry_make_test(int n, const void *const *sources, uint64_t seed, void *arena,
                               void *const *inputs)
{
    (void)sources;
    real (*test_X)[2] = inputs[0];
    real *test_y = inputs[1];
    (void)arena;

    /* symmetry.dl:19  test.X[n, j] = test.X.draw[n, j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 2; j++)
            test_X[row][j] = (real)dl_normal(seed, 2958017131u, 0, (uint64_t)row * 2 + (uint64_t)j);

    /* symmetry.dl:20  test.y[n] = test.X[n, 0] * test.X[n, 1] */
    for (int row = 0; row < n; row++)
        test_y[row] = test_X[row][0] * test_X[row][1];
}

/* Forward once more, to find the first number that is not finite. */
static void symmetry_trace(const struct symmetry_batch *batch, const struct symmetry_params *params,
                           void *arena, DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[2] = (const real (*)[2])batch->X;
    real (*h)[16] = (real (*)[16])(space + 16);
    real (*y_hat)[1] = (real (*)[1])(space + 16 * rows + 16);
    const real *y = batch->y;
    real *loss = space;

    /* symmetry.dl:9  h[n, i] = tanh(sum[j](X[n, j] * h.dense.W[j, i]) + h.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++) {
            real h_dense_y_sum = 0;
            for (int j = 0; j < 2; j++)
                h_dense_y_sum += X[row][j] * params->h_dense_W[j][i];
            h[row][i] = real_tanh(h_dense_y_sum + params->h_dense_b[i]);
        }
    if (dl_watch(watch, 0, h, (size_t)n * 16))
        return;

    /* symmetry.dl:10  y_hat[n, k] = sum[j](h[n, j] * y_hat.W[j, 0]) + y_hat.b[0] */
    for (int row = 0; row < n; row++) {
        real y_hat_y_sum = 0;
        for (int j = 0; j < 16; j++)
            y_hat_y_sum += h[row][j] * params->y_hat_W[j][0];
        y_hat[row][0] = y_hat_y_sum + params->y_hat_b[0];
    }
    if (dl_watch(watch, 1, y_hat, (size_t)n * 1))
        return;

    /* symmetry.dl:13  loss = 0.5 * sum[n]((y_hat[n, 0] - y[n])^2) / N */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (y_hat[row][0] - y[row]) * (y_hat[row][0] - y[row]);
        *loss = (real)0.5 * sum / (real)n;
    }
    if (dl_watch(watch, 2, loss, 1))
        return;
}

static size_t symmetry_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (17 * rows + 16);
}

#endif

static const DlTensor symmetry_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2},
    {.name = "y", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .is_target = 1},
};

static const DlTensor symmetry_param_table[] = {
    {.name = "h.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){2, 16},
     .size = 32, .offset = 0, .place = "symmetry.dl:9"},
    {.name = "h.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 32, .no_decay = 1, .place = "symmetry.dl:9"},
    {.name = "y_hat.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){16, 1},
     .size = 16, .offset = 48, .place = "symmetry.dl:10"},
    {.name = "y_hat.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){1},
     .size = 1, .offset = 64, .no_decay = 1, .place = "symmetry.dl:10"},
};

static const char *const symmetry_metrics[] = {"spread"};

static struct symmetry_batch symmetry_batch_of(const DlStep *step)
{
    return (struct symmetry_batch){
        .n = step->n,
        .X = step->inputs[0],
        .y = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void symmetry_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    symmetry_init(params, seed);
}

static void symmetry_run_forward(const DlStep *step)
{
    const struct symmetry_batch batch = symmetry_batch_of(step);
    struct symmetry_result result;
    symmetry_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 3; i++)
        step->totals[i] = result.totals[i];
}

static void symmetry_run_backward(const DlStep *step)
{
    const struct symmetry_batch batch = symmetry_batch_of(step);
    symmetry_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef SYMMETRY_F64
static const DlTensor symmetry_output_table[] = {
    {.name = "prediction", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "symmetry.dl:10"},
};

static const DlArgument symmetry_argument_table[] = {
    {"lr", 0.01},
};
static const char *const symmetry_states[] = {"m", "v"};
static const double symmetry_states_initial[] = {0, 0};

static const DlSplit symmetry_splits[] = {
    {.name = "train", .rows = 1000, .source_count = 0, .sources = NULL,
     .arena_size = symmetry_train_arena_size, .make = symmetry_make_train},
    {.name = "test", .rows = 1000, .source_count = 0, .sources = NULL,
     .arena_size = symmetry_test_arena_size, .make = symmetry_make_test},
};

static void symmetry_run_evaluate(const DlStep *step)
{
    const struct symmetry_batch batch = symmetry_batch_of(step);
    struct symmetry_result result;
    symmetry_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 3; i++)
        step->totals[i] = result.totals[i];
}

static void symmetry_run_predict(const DlStep *step)
{
    const struct symmetry_batch batch = symmetry_batch_of(step);
    struct symmetry_outputs outputs = {
        .prediction = step->outputs[0],
    };
    symmetry_predict(&batch, step->params, step->arena, &outputs);
}

static void symmetry_run_summarize(const void *params, const void *state, double n, const double *totals,
                                   double *values)
{
    (void)state;
    symmetry_summarize(params, n, totals, values);
}

static void symmetry_run_update(void *params, const void *d_params, void *states, const double *arguments,
                                uint64_t t)
{
    const struct symmetry_arguments a = {(real)arguments[0]};
    symmetry_update(params, d_params, states, &a, t);
}

static const DlTensor symmetry_traced[] = {
    {.name = "h", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 16},
     .size = 16, .place = "symmetry.dl:9"},
    {.name = "y_hat", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "symmetry.dl:10"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "symmetry.dl:13"},
};

static void symmetry_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct symmetry_batch batch = symmetry_batch_of(step);
    symmetry_trace(&batch, step->params, step->arena, watch);
}

#endif

static const DlModel symmetry_model = {
    .name = "symmetry", .source = "symmetry.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = symmetry_inputs,
    .param_count = 4, .params = symmetry_param_table,
    .param_size = symmetry_parameters,
    .metric_count = 1, .metrics = symmetry_metrics,
    .total_count = 3,
    .batch = 50, .epochs = 30, .seed = 0, .clip_norm = 0,
    .flops = {913, 362, 0},
    .arena_size = symmetry_arena_size,
    .init = symmetry_run_init,
    .forward = symmetry_run_forward,
    .backward = symmetry_run_backward,
#ifndef SYMMETRY_F64
    .output_count = 1, .outputs = symmetry_output_table,
    .predict = symmetry_run_predict,
    .observe = symmetry_run_predict,
    .optimizer = "adam", .update = symmetry_run_update,
    .argument_count = 1, .arguments = symmetry_argument_table,
    .state_count = 2, .states = symmetry_states, .initial = symmetry_states_initial,
    .split_count = 2, .splits = symmetry_splits,
    .evaluate = symmetry_run_evaluate,
    .summarize = symmetry_run_summarize,
    .traced = symmetry_traced,
    .trace_arena_size = symmetry_trace_arena_size,
    .trace = symmetry_run_trace,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &symmetry_model_f64,
#endif
};

#ifndef SYMMETRY_F64
int main(int argc, char **argv)
{
    return dl_main(&symmetry_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define SYMMETRY_F64
#define real double
#define symmetry_batch symmetry_batch_f64
#define symmetry_params symmetry_params_f64
#define symmetry_result symmetry_result_f64
#define symmetry_outputs symmetry_outputs_f64
#define symmetry_optimizer symmetry_optimizer_f64
#define symmetry_arguments symmetry_arguments_f64
#define symmetry_parameters symmetry_parameters_f64
#define symmetry_arena_size symmetry_arena_size_f64
#define symmetry_init symmetry_init_f64
#define symmetry_forward symmetry_forward_f64
#define symmetry_backward symmetry_backward_f64
#define symmetry_update symmetry_update_f64
#define symmetry_evaluate symmetry_evaluate_f64
#define symmetry_predict symmetry_predict_f64
#define symmetry_summarize symmetry_summarize_f64
#define symmetry_trace symmetry_trace_f64
#define symmetry_inputs symmetry_inputs_f64
#define symmetry_param_table symmetry_param_table_f64
#define symmetry_output_table symmetry_output_table_f64
#define symmetry_argument_table symmetry_argument_table_f64
#define symmetry_metrics symmetry_metrics_f64
#define symmetry_states symmetry_states_f64
#define symmetry_states_initial symmetry_states_initial_f64
#define symmetry_splits symmetry_splits_f64
#define symmetry_traced symmetry_traced_f64
#define symmetry_trace_arena_size symmetry_trace_arena_size_f64
#define symmetry_batch_of symmetry_batch_of_f64
#define symmetry_model symmetry_model_f64
#define symmetry_run_init symmetry_run_init_f64
#define symmetry_run_forward symmetry_run_forward_f64
#define symmetry_run_backward symmetry_run_backward_f64
#define symmetry_run_evaluate symmetry_run_evaluate_f64
#define symmetry_run_predict symmetry_run_predict_f64
#define symmetry_run_summarize symmetry_run_summarize_f64
#define symmetry_run_update symmetry_run_update_f64
#define symmetry_run_trace symmetry_run_trace_f64
#define symmetry_make_train symmetry_make_train_f64
#define symmetry_train_arena_size symmetry_train_arena_size_f64
#define symmetry_make_test symmetry_make_test_f64
#define symmetry_test_arena_size symmetry_test_arena_size_f64
#define symmetry_adam symmetry_adam_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
