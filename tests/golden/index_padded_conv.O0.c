/* index_padded_conv.dl, compiled by dlc at -O0. Edit the model, not this file. */

#ifndef INDEX_PADDED_CONV_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef float real;

/* a / b towards minus infinity; b > 0 */
static inline int int_floordiv(int a, int b)
{
    return a / b - (a % b < 0);
}

/* Not to be unrolled: of the copies gcc 12 makes worse vectors than of the loop, and of conditional
 * loads in them wrong ones. */
#if defined __GNUC__ && __GNUC__ >= 8 && !defined __clang__
#define KEEP_LOOP _Pragma("GCC unroll 1")
#else
#define KEEP_LOOP
#endif

/* Random numbers, defined below: a function of these four and nothing else. */
static inline double dl_uniform(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
static inline double dl_normal(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
#else
#endif

/* the larger; NaN when either is */
static inline real real_max(real a, real b)
{
    return ((a > b) | (a != a)) ? a : b;
}

struct index_padded_conv_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][2][5][5] */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { index_padded_conv_parameters = 107 };

struct index_padded_conv_params {       /* the gradient, too: d_params */
    real W[3][2][3][3];                 /* normal(0, 0.3) */
    real V[2][5][5];                    /* uniform(0.5, 1.5) */
    real b[3];                          /* 0.1 */
};

struct index_padded_conv_result {
    real loss;                          /* of this batch */
    double totals[1];                   /* sums over the batch, for index_padded_conv_summarize */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t index_padded_conv_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void index_padded_conv_init(struct index_padded_conv_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void index_padded_conv_forward(const struct index_padded_conv_batch *batch,
                               const struct index_padded_conv_params *params, void *arena,
                               struct index_padded_conv_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void index_padded_conv_backward(const struct index_padded_conv_batch *batch,
                                const struct index_padded_conv_params *params, void *arena,
                                struct index_padded_conv_params *d_params);
/* The loss of a batch, as in evaluation. */
void index_padded_conv_evaluate(const struct index_padded_conv_batch *batch,
                                const struct index_padded_conv_params *params, void *arena,
                                struct index_padded_conv_result *result);
/* values[0]: the loss; of n rows whose totals were added up. */
void index_padded_conv_summarize(const struct index_padded_conv_params *params, double n, const double *totals,
                                 double *values);

/* ---- parameters at the start ---- */

void index_padded_conv_init(struct index_padded_conv_params *params, uint64_t seed)
{
    /* W normal(0, 0.3) */
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 2; j++)
            for (int k = 0; k < 3; k++)
                for (int l = 0; l < 3; l++)
                    params->W[i][j][k][l] = (real)0.3 * (real)dl_normal(seed, 3524005078u, 0,
                            (((uint64_t)i * 2 + (uint64_t)j) * 3 + (uint64_t)k) * 3 + (uint64_t)l);
    /* V uniform(0.5, 1.5) */
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 5; j++)
            for (int k = 0; k < 5; k++)
                params->V[i][j][k] = (real)0.5 + (real)dl_uniform(seed, 3540782697u, 0,
                        ((uint64_t)i * 5 + (uint64_t)j) * 5 + (uint64_t)k);
    /* b 0.1 */
    for (int i = 0; i < 3; i++)
        params->b[i] = (real)0.1;
}

/* ---- training: the loss of a batch, then its gradient ---- */

void index_padded_conv_forward(const struct index_padded_conv_batch *batch,
                               const struct index_padded_conv_params *params, void *arena,
                               struct index_padded_conv_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[2][5][5] = (const real (*)[2][5][5])batch->X;
    real (*x)[2][5][5] = (real (*)[2][5][5])space;
    real (*y)[3][3][3] = (real (*)[3][3][3])(space + 50 * rows);

    /* index_padded_conv.dl:9  x[n, c, i, j] = X[n, c, i, j] * V[c, i, j] */
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 2; c++)
            for (int i = 0; i < 5; i++)
                for (int j = 0; j < 5; j++)
                    x[row][c][i][j] = X[row][c][i][j] * params->V[c][i][j];

    /* index_padded_conv.dl:10  y[n, o, i, j] = b[o] + sum[c, p, q](x[n, c, 2 * i + p - 1, 2 * j + q - 1 |
           0] * W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 3; o++)
            for (int i = 0; i < 3; i++)
                for (int j = 0; j < 3; j++) {
                    real y_sum = 0;
                    for (int c = 0; c < 2; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                y_sum += (2 * i + p - 1 >= 0 && 2 * i + p - 1 < 5 && 2 * j + q - 1 >= 0 && 2 *
                                        j + q - 1 < 5 ? x[row][c][2 * i + p - 1][2 * j + q - 1] : 0) *
                                        params->W[o][c][p][q];
                    y[row][o][i][j] = params->b[o] + y_sum;
                }

    /* index_padded_conv.dl:11  loss_sum = sum[n, i, j, k](max(y[n, i, j, k], 0)^2) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 3; i++)
                for (int j = 0; j < 3; j++)
                    for (int k = 0; k < 3; k++)
                        sum += real_max(y[row][i][j][k], 0) * real_max(y[row][i][j][k], 0);
        result->totals[0] = sum;
    }

    /* index_padded_conv.dl:11  loss = loss_sum / (27 * N) */
    result->loss = result->totals[0] / (real)(27 * n);
}

void index_padded_conv_backward(const struct index_padded_conv_batch *batch,
                                const struct index_padded_conv_params *params, void *arena,
                                struct index_padded_conv_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*y)[3][3][3] = (real (*)[3][3][3])(space + 50 * rows);
    real (*d_y)[3][3][3] = (real (*)[3][3][3])(space + 100 * rows);
    real (*d_x)[2][5][5] = (real (*)[2][5][5])(space + 50 * rows);
    const real (*X)[2][5][5] = (const real (*)[2][5][5])batch->X;
    real (*x)[2][5][5] = (real (*)[2][5][5])space;

    /* index_padded_conv.dl:10  d_y[n, i, j, k] = 2 * (max(y[n, i, j, k], 0) / (27 * N)) * (y[n, i, j, k] >
           0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 3; j++)
                KEEP_LOOP
                for (int k = 0; k < 3; k++)
                    d_y[row][i][j][k] = y[row][i][j][k] > 0 ? 2 *
                            (real_max(y[row][i][j][k], 0) / (real)(27 * n)) : 0;

    /* index_padded_conv.dl:9  d_x[n, c, i, j] = sum[o, p, q](d_y[n, o, (i - p + 1) // 2, (j - q + 1) // 2]
           * W[o, c, p, q] * (2 * ((i - p + 1) // 2) == i - p + 1 and (i - p + 1) // 2 >= 0 and 2 * ((j - q +
           1) // 2) == j - q + 1 and (j - q + 1) // 2 >= 0)) */
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 2; c++)
            for (int i = 0; i < 5; i++)
                for (int j = 0; j < 5; j++) {
                    real sum = 0;
                    for (int o = 0; o < 3; o++)
                        for (int p = 0; p < 3; p++) {
                            const int t = int_floordiv(i - p + 1, 2);
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                sum += 2 * t == i - p + 1 && t >= 0 && 2 * int_floordiv(j - q + 1, 2) == j - q
                                        + 1 && int_floordiv(j - q + 1, 2) >= 0 ?
                                        d_y[row][o][t][int_floordiv(j - q + 1, 2)] * params->W[o][c][p][q] :
                                        0;
                        }
                    d_x[row][c][i][j] = sum;
                }

    /* index_padded_conv.dl:7  d_b[o] = sum[n, i, j](d_y[n, o, i, j]) */
    for (int o = 0; o < 3; o++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 3; i++)
                for (int j = 0; j < 3; j++)
                    sum += d_y[row][o][i][j];
        d_params->b[o] = sum;
    }

    /* index_padded_conv.dl:6  d_V[c, i, j] = sum[n](d_x[n, c, i, j] * X[n, c, i, j]) */
    for (int c = 0; c < 2; c++)
        for (int i = 0; i < 5; i++)
            for (int j = 0; j < 5; j++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    sum += d_x[row][c][i][j] * X[row][c][i][j];
                d_params->V[c][i][j] = sum;
            }

    /* index_padded_conv.dl:5  d_W[o, c, p, q] = sum[n, i, j](d_y[n, o, i, j] * x[n, c, 2 * i + p - 1, 2 *
           j + q - 1 | 0]) */
    for (int o = 0; o < 3; o++)
        for (int c = 0; c < 2; c++)
            for (int p = 0; p < 3; p++)
                for (int q = 0; q < 3; q++) {
                    real sum = 0;
                    for (int row = 0; row < n; row++)
                        for (int i = 0; i < 3; i++)
                            KEEP_LOOP
                            for (int j = 0; j < 3; j++)
                                sum += d_y[row][o][i][j] *
                                        (2 * i + p - 1 >= 0 && 2 * i + p - 1 < 5 && 2 * j + q - 1 >= 0 && 2 *
                                        j + q - 1 < 5 ? x[row][c][2 * i + p - 1][2 * j + q - 1] : 0);
                    d_params->W[o][c][p][q] = sum;
                }
}

#ifndef INDEX_PADDED_CONV_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

/* index_padded_conv computes the same in training and in evaluation. */
void index_padded_conv_evaluate(const struct index_padded_conv_batch *batch,
                                const struct index_padded_conv_params *params, void *arena,
                                struct index_padded_conv_result *result)
{
    index_padded_conv_forward(batch, params, arena, result);
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void index_padded_conv_summarize(const struct index_padded_conv_params *params, double n, const double *totals,
                                 double *values)
{
    (void)params;
    values[0] = totals[0] / (real)(27 * n);
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t index_padded_conv_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (127 * rows);
}

#ifndef INDEX_PADDED_CONV_F64
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
static const DlModel index_padded_conv_model_f64;
#endif

#ifndef INDEX_PADDED_CONV_F64
/* Forward once more, to find the first number that is not finite. */
static void index_padded_conv_trace(const struct index_padded_conv_batch *batch,
                                    const struct index_padded_conv_params *params, void *arena, DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[2][5][5] = (const real (*)[2][5][5])batch->X;
    real (*x)[2][5][5] = (real (*)[2][5][5])(space + 16);
    real (*y)[3][3][3] = (real (*)[3][3][3])(space + 50 * rows + 16);
    real *loss = space;

    /* index_padded_conv.dl:9  x[n, c, i, j] = X[n, c, i, j] * V[c, i, j] */
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 2; c++)
            for (int i = 0; i < 5; i++)
                for (int j = 0; j < 5; j++)
                    x[row][c][i][j] = X[row][c][i][j] * params->V[c][i][j];
    if (dl_watch(watch, 0, x, (size_t)n * 2 * 5 * 5))
        return;

    /* index_padded_conv.dl:10  y[n, o, i, j] = b[o] + sum[c, p, q](x[n, c, 2 * i + p - 1, 2 * j + q - 1 |
           0] * W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 3; o++)
            for (int i = 0; i < 3; i++)
                for (int j = 0; j < 3; j++) {
                    real y_sum = 0;
                    for (int c = 0; c < 2; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                y_sum += (2 * i + p - 1 >= 0 && 2 * i + p - 1 < 5 && 2 * j + q - 1 >= 0 && 2 *
                                        j + q - 1 < 5 ? x[row][c][2 * i + p - 1][2 * j + q - 1] : 0) *
                                        params->W[o][c][p][q];
                    y[row][o][i][j] = params->b[o] + y_sum;
                }
    if (dl_watch(watch, 1, y, (size_t)n * 3 * 3 * 3))
        return;

    /* index_padded_conv.dl:11  loss = sum[n, i, j, k](max(y[n, i, j, k], 0)^2) / (27 * N) */
    {
        real loss_sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 3; i++)
                for (int j = 0; j < 3; j++)
                    for (int k = 0; k < 3; k++)
                        loss_sum += real_max(y[row][i][j][k], 0) * real_max(y[row][i][j][k], 0);
        *loss = loss_sum / (real)(27 * n);
    }
    if (dl_watch(watch, 2, loss, 1))
        return;
}

static size_t index_padded_conv_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (77 * rows + 16);
}

#endif

static const DlTensor index_padded_conv_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 2, 5, 5},
     .size = 50},
};

static const DlTensor index_padded_conv_param_table[] = {
    {.name = "W", .type = DL_REAL, .rank = 4, .shape = (const int[]){3, 2, 3, 3},
     .size = 54, .offset = 0, .place = "index_padded_conv.dl:5"},
    {.name = "V", .type = DL_REAL, .rank = 3, .shape = (const int[]){2, 5, 5},
     .size = 50, .offset = 54, .place = "index_padded_conv.dl:6"},
    {.name = "b", .type = DL_REAL, .rank = 1, .shape = (const int[]){3},
     .size = 3, .offset = 104, .place = "index_padded_conv.dl:7"},
};

static struct index_padded_conv_batch index_padded_conv_batch_of(const DlStep *step)
{
    return (struct index_padded_conv_batch){
        .n = step->n,
        .X = step->inputs[0],
        .seed = step->seed,
        .step = step->step,
    };
}

static void index_padded_conv_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    index_padded_conv_init(params, seed);
}

static void index_padded_conv_run_forward(const DlStep *step)
{
    const struct index_padded_conv_batch batch = index_padded_conv_batch_of(step);
    struct index_padded_conv_result result;
    index_padded_conv_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 1; i++)
        step->totals[i] = result.totals[i];
}

static void index_padded_conv_run_backward(const DlStep *step)
{
    const struct index_padded_conv_batch batch = index_padded_conv_batch_of(step);
    index_padded_conv_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef INDEX_PADDED_CONV_F64
static void index_padded_conv_run_evaluate(const DlStep *step)
{
    const struct index_padded_conv_batch batch = index_padded_conv_batch_of(step);
    struct index_padded_conv_result result;
    index_padded_conv_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 1; i++)
        step->totals[i] = result.totals[i];
}

static void index_padded_conv_run_summarize(const void *params, const void *state, double n,
                                            const double *totals, double *values)
{
    (void)state;
    index_padded_conv_summarize(params, n, totals, values);
}

static const DlTensor index_padded_conv_traced[] = {
    {.name = "x", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 2, 5, 5},
     .size = 50, .place = "index_padded_conv.dl:9"},
    {.name = "y", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 3, 3, 3},
     .size = 27, .place = "index_padded_conv.dl:10"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "index_padded_conv.dl:11"},
};

static void index_padded_conv_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct index_padded_conv_batch batch = index_padded_conv_batch_of(step);
    index_padded_conv_trace(&batch, step->params, step->arena, watch);
}

#endif

static const DlModel index_padded_conv_model = {
    .name = "index_padded_conv", .source = "index_padded_conv.dl", .real_size = sizeof(real),
    .input_count = 1, .inputs = index_padded_conv_inputs,
    .param_count = 3, .params = index_padded_conv_param_table,
    .param_size = index_padded_conv_parameters,
    .total_count = 1,
    .batch = 0, .epochs = 0, .seed = 0, .clip_norm = 0,
    .flops = {1, 2157, 0},
    .arena_size = index_padded_conv_arena_size,
    .init = index_padded_conv_run_init,
    .forward = index_padded_conv_run_forward,
    .backward = index_padded_conv_run_backward,
#ifndef INDEX_PADDED_CONV_F64
    .evaluate = index_padded_conv_run_evaluate,
    .summarize = index_padded_conv_run_summarize,
    .traced = index_padded_conv_traced,
    .trace_arena_size = index_padded_conv_trace_arena_size,
    .trace = index_padded_conv_run_trace,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &index_padded_conv_model_f64,
#endif
};

#ifndef INDEX_PADDED_CONV_F64
int main(int argc, char **argv)
{
    return dl_main(&index_padded_conv_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define INDEX_PADDED_CONV_F64
#define real double
#define index_padded_conv_batch index_padded_conv_batch_f64
#define index_padded_conv_params index_padded_conv_params_f64
#define index_padded_conv_result index_padded_conv_result_f64
#define index_padded_conv_parameters index_padded_conv_parameters_f64
#define index_padded_conv_arena_size index_padded_conv_arena_size_f64
#define index_padded_conv_init index_padded_conv_init_f64
#define index_padded_conv_forward index_padded_conv_forward_f64
#define index_padded_conv_backward index_padded_conv_backward_f64
#define index_padded_conv_evaluate index_padded_conv_evaluate_f64
#define index_padded_conv_summarize index_padded_conv_summarize_f64
#define index_padded_conv_trace index_padded_conv_trace_f64
#define index_padded_conv_inputs index_padded_conv_inputs_f64
#define index_padded_conv_param_table index_padded_conv_param_table_f64
#define index_padded_conv_traced index_padded_conv_traced_f64
#define index_padded_conv_trace_arena_size index_padded_conv_trace_arena_size_f64
#define index_padded_conv_batch_of index_padded_conv_batch_of_f64
#define index_padded_conv_model index_padded_conv_model_f64
#define index_padded_conv_run_init index_padded_conv_run_init_f64
#define index_padded_conv_run_forward index_padded_conv_run_forward_f64
#define index_padded_conv_run_backward index_padded_conv_run_backward_f64
#define index_padded_conv_run_evaluate index_padded_conv_run_evaluate_f64
#define index_padded_conv_run_summarize index_padded_conv_run_summarize_f64
#define index_padded_conv_run_trace index_padded_conv_run_trace_f64
#define real_max real_max_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
