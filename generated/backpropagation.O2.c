/* backpropagation.dl, compiled by dlc at -O2. Edit the model, not this file. */

#ifndef BACKPROPAGATION_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

/* Nothing here looks at floating-point exceptions or errno: so both sides of a choice may be computed,
   and loops over choices become vector code. clang takes that for granted. Loops that copy a few numbers are
   faster as vector code than as calls of memcpy, or as what gcc writes for one. -O2 does for loops what -O3
   does; the rest of -O3, such as copies of functions for what callers pass, and of loops for each outcome of a
   condition, takes long and gains nothing here. Choices that are jumps keep a loop from becoming vector code,
   so that jumps are not multiplied either. */
#if defined __GNUC__ && !defined __clang__
#pragma GCC optimize("no-trapping-math", "no-math-errno", "no-ipa-cp-clone", "no-unswitch-loops")
#pragma GCC optimize("no-tree-loop-distribute-patterns", "vect-cost-model=dynamic", "no-thread-jumps")
#if __GNUC__ < 12
#pragma GCC optimize("tree-vectorize")
#endif
#if defined __AVX512F__ && __GNUC__ >= 8 /* as the kernels of products do */
#pragma GCC target("prefer-vector-width=512")
#endif
#elif defined __clang__ /* a helper may be for another target */
#pragma clang diagnostic ignored "-Wunused-function"
#endif

typedef float real;

#if defined __GNUC__
#define ALWAYS_INLINE inline __attribute__((always_inline))
#else
#define ALWAYS_INLINE inline
#endif

/* Of what runs once in a program: to be compiled fast, not to be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#define RUNS_ONCE __attribute__((optimize("Og")))
#else
#define RUNS_ONCE
#endif

/* Of what runs when one looks for an error. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#define RUNS_RARELY __attribute__((optimize("O0")))
#else
#define RUNS_RARELY
#endif

/* A short loop over registers: every turn is written out. */
#if defined __clang__
#define UNROLLED _Pragma("clang loop unroll(full)")
#elif defined __GNUC__ && __GNUC__ >= 8
#define UNROLLED _Pragma("GCC unroll 16")
#else
#define UNROLLED
#endif

/* Random numbers, defined below: a function of these four and nothing else. */
static inline double dl_normal(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);

/* Elementary functions, defined below so that loops over them become vector code. */
static ALWAYS_INLINE float real_tanh(float x);
static ALWAYS_INLINE float real_sin(float x);
#else
#define real_sin sin
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

RUNS_ONCE void backpropagation_init(struct backpropagation_params *params, uint64_t seed)
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

static void backpropagation_L_sum(int n, const real (*restrict W1)[4], const real (*restrict x)[4],
                                  const real (*restrict W2)[3], const real (*restrict y)[2],
                                  real *restrict L_sum_total, real (*restrict d_W2_total)[2][3],
                                  real (*restrict d_W1_total)[3][4])
{
    real L_sum = 0;
    real d_W2[2][3] = {0};
    real d_W1[3][4] = {0};
    for (int row = 0; row < n; row++) {
        real h[3];
        real o[2];
        real d_o[2];
        real d_z[3];
        for (int i = 0; i < 3; i++) {
            real sum = 0;
            UNROLLED
            for (int j = 0; j < 4; j++)
                sum += W1[i][j] * x[row][j];
            h[i] = real_tanh(sum);
        }
        for (int k = 0; k < 2; k++) {
            real o_2 = 0;
            UNROLLED
            for (int i = 0; i < 3; i++)
                o_2 += W2[k][i] * h[i];
            o[k] = o_2;
        }
        real sum = 0;
        for (int k = 0; k < 2; k++)
            sum += (o[k] - y[row][k]) * (o[k] - y[row][k]);
        L_sum += sum;
        for (int k = 0; k < 2; k++)
            d_o[k] = (o[k] - y[row][k]) / (real)n;
        real sum_2[3] = {0};
        for (int k = 0; k < 2; k++)
            for (int i = 0; i < 3; i++)
                sum_2[i] += d_o[k] * W2[k][i];
        for (int i = 0; i < 3; i++)
            d_z[i] = sum_2[i] * (1 - h[i] * h[i]);
        for (int k = 0; k < 2; k++)
            for (int i = 0; i < 3; i++)
                d_W2[k][i] += d_o[k] * h[i];
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 4; j++)
                d_W1[i][j] += d_z[i] * x[row][j];
    }
    L_sum_total[0] = L_sum;
    for (int k = 0; k < 2; k++)
        for (int i = 0; i < 3; i++)
            d_W2_total[0][k][i] = d_W2[k][i];
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 4; j++)
            d_W1_total[0][i][j] = d_W1[i][j];
}

static real backpropagation_L_sum_2(real *restrict L_sum_total)
{
    real L_sum;
    L_sum = (real)0.5 * L_sum_total[0];
    return L_sum;
}

static real backpropagation_loss(int n, real L_sum, const real (*restrict W1)[4], const real (*restrict W2)[3])
{
    real loss;
    real s_sum = 0;
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 4; j++)
            s_sum += W1[i][j] * W1[i][j];
    real s_sum_2 = 0;
    for (int k = 0; k < 2; k++)
        for (int i = 0; i < 3; i++)
            s_sum_2 += W2[k][i] * W2[k][i];
    loss = L_sum / (real)n + (real)0.05 * (s_sum + s_sum_2);
    return loss;
}

void backpropagation_forward(const struct backpropagation_batch *batch,
                             const struct backpropagation_params *params, void *arena,
                             struct backpropagation_result *result)
{
    const int n = batch->n;
    real *const space = arena;
    const real (*x)[4] = (const real (*)[4])batch->x;
    const real (*y)[2] = (const real (*)[2])batch->y;
    real *L_sum_total = space;
    real (*d_W2_total)[2][3] = (real (*)[2][3])(space + 16);
    real (*d_W1_total)[3][4] = (real (*)[3][4])(space + 32);

    /* backpropagation.dl:16  h[n, i] = tanh(sum[j](W1[i, j] * x[n, j])) */
    /* backpropagation.dl:17  o[n, k] = sum[i](W2[k, i] * h[n, i]) */
    /* backpropagation.dl:19  L_sum = 0.5 * sum[n](sum[k]((o[n, k] - y[n, k])^2)) */
    /* backpropagation.dl:17  d_o[n, k] = (o[n, k] - y[n, k]) / N */
    /* backpropagation.dl:15  d_z[n, i] = sum[k](d_o[n, k] * W2[k, i]) * (1 - h[n, i]^2) */
    /* backpropagation.dl:13  d_W2[k, i] = 0.1 * W2[k, i] + sum[n](d_o[n, k] * h[n, i]) */
    /* backpropagation.dl:12  d_W1[i, j] = 0.1 * W1[i, j] + sum[n](d_z[n, i] * x[n, j]) */
    backpropagation_L_sum(n, params->W1, x, params->W2, y, L_sum_total, d_W2_total, d_W1_total);

    /* backpropagation.dl:19  L_sum = 0.5 * L_sum_total[0] */
    result->totals[0] = backpropagation_L_sum_2(L_sum_total);

    /* backpropagation.dl:23  loss = L_sum / N + 0.05 * (sum[i, j](W1[i, j]^2) + sum[k, i](W2[k, i]^2)) */
    result->loss = backpropagation_loss(n, result->totals[0], params->W1, params->W2);
}

static void backpropagation_d_W2(const real (*restrict W2)[3], real (*restrict d_W2_total)[2][3],
                                 real (*restrict d_W2)[3])
{
    for (int k = 0; k < 2; k++)
        for (int i = 0; i < 3; i++)
            d_W2[k][i] = (real)0.1 * W2[k][i] + d_W2_total[0][k][i];
}

static void backpropagation_d_W1(const real (*restrict W1)[4], real (*restrict d_W1_total)[3][4],
                                 real (*restrict d_W1)[4])
{
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 4; j++)
            d_W1[i][j] = (real)0.1 * W1[i][j] + d_W1_total[0][i][j];
}

void backpropagation_backward(const struct backpropagation_batch *batch,
                              const struct backpropagation_params *params, void *arena,
                              struct backpropagation_params *d_params)
{
    (void)batch;
    real *const space = arena;
    real (*d_W2_total)[2][3] = (real (*)[2][3])(space + 16);
    real (*d_W1_total)[3][4] = (real (*)[3][4])(space + 32);

    /* backpropagation.dl:13  d_W2[k, i] = 0.1 * W2[k, i] + d_W2_total[0, k, i] */
    backpropagation_d_W2(params->W2, d_W2_total, d_params->W2);

    /* backpropagation.dl:12  d_W1[i, j] = 0.1 * W1[i, j] + d_W1_total[0, i, j] */
    backpropagation_d_W1(params->W1, d_W1_total, d_params->W1);
}

#ifndef BACKPROPAGATION_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

static void backpropagation_L_sum_3(int n, const real (*restrict W1)[4], const real (*restrict x)[4],
                                    const real (*restrict W2)[3], const real (*restrict y)[2],
                                    real *restrict L_sum_total)
{
    real L_sum = 0;
    for (int row = 0; row < n; row++) {
        real h[3];
        real o[2];
        for (int i = 0; i < 3; i++) {
            real sum = 0;
            UNROLLED
            for (int j = 0; j < 4; j++)
                sum += W1[i][j] * x[row][j];
            h[i] = real_tanh(sum);
        }
        for (int k = 0; k < 2; k++) {
            real o_2 = 0;
            UNROLLED
            for (int i = 0; i < 3; i++)
                o_2 += W2[k][i] * h[i];
            o[k] = o_2;
        }
        real sum = 0;
        for (int k = 0; k < 2; k++)
            sum += (o[k] - y[row][k]) * (o[k] - y[row][k]);
        L_sum += sum;
    }
    L_sum_total[0] = L_sum;
}

void backpropagation_evaluate(const struct backpropagation_batch *batch,
                              const struct backpropagation_params *params, void *arena,
                              struct backpropagation_result *result)
{
    const int n = batch->n;
    real *const space = arena;
    const real (*x)[4] = (const real (*)[4])batch->x;
    const real (*y)[2] = (const real (*)[2])batch->y;
    real *L_sum_total = space;

    /* backpropagation.dl:16  h[n, i] = tanh(sum[j](W1[i, j] * x[n, j])) */
    /* backpropagation.dl:17  o[n, k] = sum[i](W2[k, i] * h[n, i]) */
    /* backpropagation.dl:19  L_sum = 0.5 * sum[n](sum[k]((o[n, k] - y[n, k])^2)) */
    backpropagation_L_sum_3(n, params->W1, x, params->W2, y, L_sum_total);

    /* backpropagation.dl:19  L_sum = 0.5 * L_sum_total[0] */
    result->totals[0] = backpropagation_L_sum_2(L_sum_total);

    /* backpropagation.dl:23  loss = L_sum / N + 0.05 * (sum[i, j](W1[i, j]^2) + sum[k, i](W2[k, i]^2)) */
    result->loss = backpropagation_loss(n, result->totals[0], params->W1, params->W2);
}

static void backpropagation_o(int n, const real (*restrict W1)[4], const real (*restrict x)[4],
                              const real (*restrict W2)[3], real (*restrict o)[2])
{
    for (int row = 0; row < n; row++) {
        real h[3];
        for (int i = 0; i < 3; i++) {
            real sum = 0;
            UNROLLED
            for (int j = 0; j < 4; j++)
                sum += W1[i][j] * x[row][j];
            h[i] = real_tanh(sum);
        }
        for (int k = 0; k < 2; k++) {
            real o_2 = 0;
            UNROLLED
            for (int i = 0; i < 3; i++)
                o_2 += W2[k][i] * h[i];
            o[row][k] = o_2;
        }
    }
}

void backpropagation_predict(const struct backpropagation_batch *batch,
                             const struct backpropagation_params *params, void *arena,
                             struct backpropagation_outputs *out)
{
    const int n = batch->n;
    real (*o)[2] = (real (*)[2])out->prediction;
    (void)arena;
    const real (*x)[4] = (const real (*)[4])batch->x;

    /* backpropagation.dl:16  h[n, i] = tanh(sum[j](W1[i, j] * x[n, j])) */
    /* backpropagation.dl:17  o[n, k] = sum[i](W2[k, i] * h[n, i]) */
    backpropagation_o(n, params->W1, x, params->W2, o);
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
    (void)n;
    return sizeof(real) * (48);
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

/* ---- elementary functions: see runtime/real_math.h ---- */

static ALWAYS_INLINE uint32_t real_bits(float x)
{
    const union {
        float number;
        uint32_t bits;
    } same = {x};
    return same.bits;
}

static ALWAYS_INLINE float real_of_bits(uint32_t bits)
{
    const union {
        uint32_t bits;
        float number;
    } same = {bits};
    return same.number;
}

/* which ? yes : no, of values that are both computed */
static ALWAYS_INLINE float real_pick(int which, float yes, float no)
{
    const uint32_t mask = -(uint32_t)which;
    return real_of_bits((real_bits(yes) & mask) | (real_bits(no) & ~mask));
}

/* The size of one with the sign of the other. */
static ALWAYS_INLINE float real_with_sign(float size, float sign)
{
    return real_of_bits((real_bits(size) & 0x7FFFFFFFu) | (real_bits(sign) & 0x80000000u));
}

/* a b + c, in one rounding where that is one instruction. */
static ALWAYS_INLINE float real_fma(float a, float b, float c)
{
#if defined FP_FAST_FMAF || defined __FMA__ || defined __ARM_FEATURE_FMA
    return fmaf(a, b, c);
#else
    return a * b + c;
#endif
}

/* (e^r - 1 - r) / r^2 for |r| <= log(2) / 2 */
static ALWAYS_INLINE float real_exp_tail(float r)
{
    float tail = 0x1.6cc3c2p-10f;
    tail = real_fma(tail, r, 0x1.12323p-7f);
    tail = real_fma(tail, r, 0x1.555536p-5f);
    tail = real_fma(tail, r, 0x1.5554a2p-3f);
    return real_fma(tail, r, 0.5f);
}

/* e^x = 2^k e^r. Within 0.93 ulp. Where it is 0, nothing is rounded to 0: processors take a hundred
 * cycles for that, and a masked softmax is full of e^-infinity. */
static ALWAYS_INLINE float real_exp(float x)
{
    const int vanishes = x < -104;
    x = real_pick(x > 89, 89, x);
    x = real_pick(vanishes, 0, x);
    const float shifted = real_fma(x, 0x1.715476p+0f, 0x1.8p23f), k = shifted - 0x1.8p23f;
    /* log(2) in two parts: k times the first is exact, and so is its difference from x. */
    const float high = real_fma(k, -0x1.62e3p-1f, x), low = k * -0x1.2fefa4p-17f;
    const float r = real_fma(k, -0x1.2fefa4p-17f, high);
    const float power = 1 + (high + real_fma(r * r, real_exp_tail(r), low));
    /* 2^k in two factors, since it may be too large or too small for one. */
    const uint32_t exponent = real_bits(shifted) - 0x4B400000u, half = (exponent + 256) >> 1;
    const float result = power * real_of_bits((half - 1) << 23) * real_of_bits((exponent - half + 255) << 23);
    return real_pick(vanishes, 0, result);
}

/* x + x^3 P(x^2) up to 0.625, then 1 - 2 / (1 + e^2x). Within 1.44 ulp. */
static ALWAYS_INLINE float real_tanh(float x)
{
    const float size = fabsf(x), z = x * x;
    float sum = -0x1.750ce2p-8f;
    sum = real_fma(sum, z, 0x1.51f8cep-6f);
    sum = real_fma(sum, z, -0x1.b835a4p-5f);
    sum = real_fma(sum, z, 0x1.1106f6p-3f);
    sum = real_fma(sum, z, -0x1.555532p-2f);
    const float near = real_fma(sum * z, size, size), e = real_exp(-2 * size), far = 1 - 2 * e / (1 + e);
    return real_with_sign(real_pick(size < 0.625f, near, far), x);
}

/* What x (2 / pi) is beyond a multiple of 4, of the part `piece` of 2 / pi: an exact product, and an
 * exact remainder. */
static ALWAYS_INLINE double real_quarters(double x, double piece)
{
    const double product = x * piece;
    return product - ((product + 0x1.8000000000001p54) - 0x1.8000000000001p54);
}

/* sin(x + quarter pi / 2) for x >= 0. Any float times any 29 bits of 2 / pi is an exact double, and
 * so many of its bits as lie above 3 make whole turns: no argument is too large. Six pieces reach far
 * enough below the point for the largest x; of the last, no product is above 3. */
static ALWAYS_INLINE float real_sine(float x, uint32_t quarter)
{
    const double a = real_quarters(x, 0x1.45f306dp-1), b = real_quarters(x, 0x1.9391054p-30),
                 c = real_quarters(x, 0x1.4fe13abp-59), d = real_quarters(x, 0x1.d1f534dp-88),
                 e = real_quarters(x, 0x1.b81b6c5p-117) + x * 0x1.5993c44p-148;
    const double shifted = a + b + c + d + e + 0x1.8p52, whole = shifted - 0x1.8p52;
    const union {
        double number;
        uint64_t bits;
    } turns = {shifted};
    quarter += (uint32_t)turns.bits;
    const float r = (float)(((a - whole) + b + c + d + e) * 0x1.921fb54442d18p+0), z = r * r;
    float sine = -0x1.9954a4p-13f, cosine = 0x1.99e0eep-16f;
    sine = real_fma(sine, z, 0x1.11077ap-7f);
    sine = real_fma(sine, z, -0x1.555546p-3f);
    sine = real_fma(sine * z, r, r);
    cosine = real_fma(cosine, z, -0x1.6c0c1ap-10f);
    cosine = real_fma(cosine, z, 0x1.55554ap-5f);
    cosine = real_fma(cosine, z, -0.5f);
    cosine = real_fma(cosine, z, 1.0f);
    const float result = real_pick(quarter & 1, cosine, sine);
    return real_of_bits(real_bits(result) ^ ((quarter & 2) << 30));
}

/* Within 1.55 ulp, of arguments of any size. */
static ALWAYS_INLINE float real_sin(float x)
{
    return real_of_bits(real_bits(real_sine(fabsf(x), 0)) ^ (real_bits(x) & 0x80000000u));
}
#endif

#ifndef DL_NO_MAIN
/* ---- the training program ---- */

#include "dl.h"
#if defined _OPENMP
#include <omp.h>
#endif

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
static RUNS_RARELY void backpropagation_trace(const struct backpropagation_batch *batch,
                                              const struct backpropagation_params *params, void *arena,
                                              DlWatch *watch)
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

/* What a training step does with a part of the gradient as soon as it is there: elements first ..
   first + size - 1 of all. */
struct backpropagation_learning {
    void (*learn)(const struct backpropagation_learning *learning, size_t first, int size, const real *gradient);
    struct backpropagation_params *params, *d_params;
    struct backpropagation_optimizer *optimizer;
    const struct backpropagation_arguments *arguments;
    uint64_t t;
    int *broken; /* becomes 1 where the gradient is not finite: d_params shows it then */
};

static void backpropagation_run_learn(const struct backpropagation_learning *learning, size_t first, int size,
                                      const real *gradient)
{
    if (dl_finite(gradient, 0, (size_t)size, sizeof(real))) {
        backpropagation_sgd(size, (real *)learning->params + first, gradient, learning->arguments->lr);
        return;
    }
    for (int i = 0; i < size; i++)
        ((real *)learning->d_params)[first + (size_t)i] = gradient[i];
#if defined _OPENMP
#pragma omp atomic write
#endif
    *learning->broken = 1;
}

static void backpropagation_learn_rest(const struct backpropagation_learning *learning)
{
    /* first, size */
    static const int rest[][2] = {{0, 18}};
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        const size_t first = (size_t)rest[i][0], end = (size_t)(rest[i][0] + rest[i][1]);
        backpropagation_run_learn(learning, first, (int)(end - first),
                (const real *)learning->d_params + first);
    }
}

/* Where the loss is not finite, the step ends there. */
static DlStepEnd backpropagation_run_step(const DlStep *step, void *states, const double *arguments)
{
    const struct backpropagation_batch batch = backpropagation_batch_of(step);
    struct backpropagation_result result;
    const struct backpropagation_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct backpropagation_learning learning = {backpropagation_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    backpropagation_forward(&batch, step->params, step->arena, &result);
    if (dl_finite(&result.loss, 0, 1, sizeof(real))) {
        backpropagation_backward(&batch, step->params, step->arena, step->d_params);
        backpropagation_learn_rest(&learning);
    }
    *step->loss = result.loss;
    for (int i = 0; i < 1; i++)
        step->totals[i] = result.totals[i];
    if (!dl_finite(&result.loss, 0, 1, sizeof(real)))
        return DL_STEP_LOSS;
    return broken ? DL_STEP_GRADIENT : DL_STEP_DONE;
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

/* A step's kernels one by one, for `bench --profile`. */
static RUNS_ONCE void backpropagation_profile_forward(const struct backpropagation_batch *batch,
                                                      const struct backpropagation_params *params, void *arena,
                                                      struct backpropagation_result *result, DlProfile *profile)
{
    const int n = batch->n;
    real *const space = arena;
    const real (*x)[4] = (const real (*)[4])batch->x;
    const real (*y)[2] = (const real (*)[2])batch->y;
    real *L_sum_total = space;
    real (*d_W2_total)[2][3] = (real (*)[2][3])(space + 16);
    real (*d_W1_total)[3][4] = (real (*)[3][4])(space + 32);

    /* backpropagation.dl:16  h[n, i] = tanh(sum[j](W1[i, j] * x[n, j])) */
    /* backpropagation.dl:17  o[n, k] = sum[i](W2[k, i] * h[n, i]) */
    /* backpropagation.dl:19  L_sum = 0.5 * sum[n](sum[k]((o[n, k] - y[n, k])^2)) */
    /* backpropagation.dl:17  d_o[n, k] = (o[n, k] - y[n, k]) / N */
    /* backpropagation.dl:15  d_z[n, i] = sum[k](d_o[n, k] * W2[k, i]) * (1 - h[n, i]^2) */
    /* backpropagation.dl:13  d_W2[k, i] = 0.1 * W2[k, i] + sum[n](d_o[n, k] * h[n, i]) */
    /* backpropagation.dl:12  d_W1[i, j] = 0.1 * W1[i, j] + sum[n](d_z[n, i] * x[n, j]) */
    backpropagation_L_sum(n, params->W1, x, params->W2, y, L_sum_total, d_W2_total, d_W1_total);
    dl_lap(profile, 0);

    /* backpropagation.dl:19  L_sum = 0.5 * L_sum_total[0] */
    result->totals[0] = backpropagation_L_sum_2(L_sum_total);
    dl_lap(profile, 1);

    /* backpropagation.dl:23  loss = L_sum / N + 0.05 * (sum[i, j](W1[i, j]^2) + sum[k, i](W2[k, i]^2)) */
    result->loss = backpropagation_loss(n, result->totals[0], params->W1, params->W2);
    dl_lap(profile, 2);
}

static RUNS_ONCE void backpropagation_profile_backward(const struct backpropagation_batch *batch,
                                                       const struct backpropagation_params *params,
                                                       void *arena, struct backpropagation_params *d_params,
                                                       DlProfile *profile)
{
    (void)batch;
    real *const space = arena;
    real (*d_W2_total)[2][3] = (real (*)[2][3])(space + 16);
    real (*d_W1_total)[3][4] = (real (*)[3][4])(space + 32);

    /* backpropagation.dl:13  d_W2[k, i] = 0.1 * W2[k, i] + d_W2_total[0, k, i] */
    backpropagation_d_W2(params->W2, d_W2_total, d_params->W2);
    dl_lap(profile, 3);

    /* backpropagation.dl:12  d_W1[i, j] = 0.1 * W1[i, j] + d_W1_total[0, i, j] */
    backpropagation_d_W1(params->W1, d_W1_total, d_params->W1);
    dl_lap(profile, 4);
}

static const DlKernel backpropagation_kernels[] = {
    {.name = "backpropagation_L_sum", .place = "backpropagation.dl:19", .part = DL_FORWARD,
     .flops = {37, 109, 0}, .bytes = {148, 24, 0}},
    {.name = "backpropagation_L_sum_2", .place = "backpropagation.dl:19", .part = DL_FORWARD,
     .flops = {1, 0, 0}, .bytes = {8, 0, 0}},
    {.name = "backpropagation_loss", .place = "backpropagation.dl:23", .part = DL_FORWARD,
     .flops = {40, 0, 0}, .bytes = {80, 0, 0}},
    {.name = "backpropagation_d_W2", .place = "backpropagation.dl:13", .part = DL_BACKWARD,
     .flops = {12, 0, 0}, .bytes = {72, 0, 0}},
    {.name = "backpropagation_d_W1", .place = "backpropagation.dl:12", .part = DL_BACKWARD,
     .flops = {24, 0, 0}, .bytes = {144, 0, 0}},
    {.name = "backpropagation_update", .place = "backpropagation.dl:34", .part = DL_UPDATE,
     .flops = {36, 0, 0}, .bytes = {216, 0, 0}},
};

static RUNS_ONCE void backpropagation_run_profile(const DlStep *step, void *states, const double *arguments,
                                                  DlProfile *profile)
{
    const struct backpropagation_batch batch = backpropagation_batch_of(step);
    struct backpropagation_result result;
    const struct backpropagation_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct backpropagation_learning learning = {backpropagation_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    backpropagation_profile_forward(&batch, step->params, step->arena, &result, profile);
    backpropagation_profile_backward(&batch, step->params, step->arena, step->d_params, profile);
    backpropagation_learn_rest(&learning);
    dl_lap(profile, 5);
    *step->loss = result.loss;
    for (int i = 0; i < 1; i++)
        step->totals[i] = result.totals[i];
}

#endif

#if defined _OPENMP
static int backpropagation_run_threads(int wanted)
{
    omp_set_num_threads(wanted);
    return omp_get_max_threads();
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
#if defined _OPENMP
    .threads = backpropagation_run_threads,
#endif
#ifndef BACKPROPAGATION_F64
    .output_count = 1, .outputs = backpropagation_output_table,
    .predict = backpropagation_run_predict,
    .observe = backpropagation_run_predict,
    .optimizer = "sgd", .update = backpropagation_run_update,
    .step = backpropagation_run_step,
    .argument_count = 1, .arguments = backpropagation_argument_table,
    .split_count = 2, .splits = backpropagation_splits,
    .evaluate = backpropagation_run_evaluate,
    .summarize = backpropagation_run_summarize,
    .traced = backpropagation_traced,
    .trace_arena_size = backpropagation_trace_arena_size,
    .trace = backpropagation_run_trace,
    .kernel_count = sizeof backpropagation_kernels / sizeof *backpropagation_kernels, .kernels = backpropagation_kernels,
    .profile = backpropagation_run_profile,
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
#define backpropagation_run_threads backpropagation_run_threads_f64
#define backpropagation_kernels backpropagation_kernels_f64
#define backpropagation_run_profile backpropagation_run_profile_f64
#define backpropagation_profile_forward backpropagation_profile_forward_f64
#define backpropagation_profile_backward backpropagation_profile_backward_f64
#define backpropagation_run_step backpropagation_run_step_f64
#define backpropagation_learning backpropagation_learning_f64
#define backpropagation_run_learn backpropagation_run_learn_f64
#define backpropagation_learn_rest backpropagation_learn_rest_f64
#define backpropagation_make_train backpropagation_make_train_f64
#define backpropagation_train_arena_size backpropagation_train_arena_size_f64
#define backpropagation_make_test backpropagation_make_test_f64
#define backpropagation_test_arena_size backpropagation_test_arena_size_f64
#define backpropagation_L_sum backpropagation_L_sum_f64
#define backpropagation_L_sum_2 backpropagation_L_sum_2_f64
#define backpropagation_loss backpropagation_loss_f64
#define backpropagation_d_W2 backpropagation_d_W2_f64
#define backpropagation_d_W1 backpropagation_d_W1_f64
#define backpropagation_L_sum_3 backpropagation_L_sum_3_f64
#define backpropagation_o backpropagation_o_f64
#define backpropagation_sgd backpropagation_sgd_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
