/* polynomial.dl, compiled by dlc at -O2. Edit the model, not this file. */

#ifndef POLYNOMIAL_F64
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

/* Not to be unrolled: of the copies gcc 12 makes worse vectors than of the loop, and of conditional
 * loads in them wrong ones. */
#if defined __GNUC__ && __GNUC__ >= 8 && !defined __clang__
#define KEEP_LOOP _Pragma("GCC unroll 1")
#else
#define KEEP_LOOP
#endif

/* Random numbers, defined below: a function of these four and nothing else. */
static inline double dl_normal(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);

/* Elementary functions, defined below so that loops over them become vector code. */
static ALWAYS_INLINE float real_expm1(float x);
static ALWAYS_INLINE float real_sqrt(float x);
#else
#define real_expm1 expm1
#define real_sqrt sqrt
#endif

struct polynomial_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][4] */
    const real *y;                      /* [n]; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { polynomial_parameters = 4 };

struct polynomial_params {              /* the gradient, too: d_params */
    real w[4];                          /* normal(0, 0.01) */
};

struct polynomial_result {
    real loss;                          /* of this batch */
    double totals[1];                   /* sums over the batch, for polynomial_summarize */
};

struct polynomial_outputs {
    real *prediction;                   /* [n] */
};

struct polynomial_optimizer {           /* kept from step to step; at the start: */
    struct polynomial_params m;         /* 0 */
    struct polynomial_params v;         /* 0 */
};

struct polynomial_arguments {           /* of adam; polynomial.dl says: */
    real lr;                            /* 0.1 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t polynomial_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void polynomial_init(struct polynomial_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void polynomial_forward(const struct polynomial_batch *batch, const struct polynomial_params *params,
                        void *arena, struct polynomial_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void polynomial_backward(const struct polynomial_batch *batch, const struct polynomial_params *params,
                         void *arena, struct polynomial_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void polynomial_update(struct polynomial_params *params, const struct polynomial_params *d_params,
                       struct polynomial_optimizer *optimizer, const struct polynomial_arguments *arguments,
                       uint64_t t);
/* The loss of a batch, as in evaluation. */
void polynomial_evaluate(const struct polynomial_batch *batch, const struct polynomial_params *params,
                         void *arena, struct polynomial_result *result);
/* The outputs, from the inputs alone. */
void polynomial_predict(const struct polynomial_batch *batch, const struct polynomial_params *params,
                        void *arena, struct polynomial_outputs *out);
/* values[0]: the loss; of n rows whose totals were added up. */
void polynomial_summarize(const struct polynomial_params *params, double n, const double *totals,
                          double *values);

/* ---- parameters at the start ---- */

RUNS_ONCE void polynomial_init(struct polynomial_params *params, uint64_t seed)
{
    /* w normal(0, 0.01) */
    for (int i = 0; i < 4; i++)
        params->w[i] = (real)0.01 * (real)dl_normal(seed, 4060888886u, 0, (uint64_t)i);
}

/* ---- training: the loss of a batch, then its gradient ---- */

static void polynomial_loss_sum(int n, const real (*restrict X)[4], const real *restrict w,
                                const real *restrict y, real *restrict loss_sum_total,
                                real (*restrict d_w_total)[4])
{
    real loss_sum = 0;
    real d_w[4] = {0};
    for (int row = 0; row < n; row++) {
        real y_hat = 0;
        for (int k = 0; k < 4; k++)
            y_hat += X[row][k] * w[k];
        loss_sum += (y_hat - y[row]) * (y_hat - y[row]);
        const real d_y_hat = 2 * ((y_hat - y[row]) / (real)n);
        for (int k = 0; k < 4; k++)
            d_w[k] += X[row][k] * d_y_hat;
    }
    loss_sum_total[0] = loss_sum;
    for (int k = 0; k < 4; k++)
        d_w_total[0][k] = d_w[k];
}

static real polynomial_loss_sum_2(real *restrict loss_sum_total)
{
    real loss_sum;
    loss_sum = loss_sum_total[0];
    return loss_sum;
}

static real polynomial_loss(int n, real loss_sum)
{
    real loss;
    loss = loss_sum / (real)n;
    return loss;
}

void polynomial_forward(const struct polynomial_batch *batch, const struct polynomial_params *params,
                        void *arena, struct polynomial_result *result)
{
    const int n = batch->n;
    real *const space = arena;
    const real (*X)[4] = (const real (*)[4])batch->X;
    const real *y = batch->y;
    real *loss_sum_total = space;
    real (*d_w_total)[4] = (real (*)[4])(space + 16);

    /* polynomial.dl:14  y_hat[n] = sum[k](X[n, k] * w[k]) */
    /* polynomial.dl:17  loss_sum = sum[n]((y_hat[n] - y[n])^2) */
    /* polynomial.dl:14  d_y_hat[n] = 2 * ((y_hat[n] - y[n]) / N) */
    /* polynomial.dl:12  d_w[k] = sum[n](X[n, k] * d_y_hat[n]) */
    polynomial_loss_sum(n, X, params->w, y, loss_sum_total, d_w_total);

    /* polynomial.dl:17  loss_sum = loss_sum_total[0] */
    result->totals[0] = polynomial_loss_sum_2(loss_sum_total);

    /* polynomial.dl:17  loss = loss_sum / N */
    result->loss = polynomial_loss(n, result->totals[0]);
}

static void polynomial_d_w(real (*restrict d_w_total)[4], real *restrict d_w)
{
    for (int k = 0; k < 4; k++)
        d_w[k] = d_w_total[0][k];
}

void polynomial_backward(const struct polynomial_batch *batch, const struct polynomial_params *params,
                         void *arena, struct polynomial_params *d_params)
{
    (void)batch;
    (void)params;
    real *const space = arena;
    real (*d_w_total)[4] = (real (*)[4])(space + 16);

    /* polynomial.dl:12  d_w[k] = d_w_total[0, k] */
    polynomial_d_w(d_w_total, d_params->w);
}

#ifndef POLYNOMIAL_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

static void polynomial_loss_sum_3(int n, const real (*restrict X)[4], const real *restrict w,
                                  const real *restrict y, real *restrict loss_sum_total)
{
    real loss_sum = 0;
    for (int row = 0; row < n; row++) {
        real y_hat = 0;
        for (int k = 0; k < 4; k++)
            y_hat += X[row][k] * w[k];
        loss_sum += (y_hat - y[row]) * (y_hat - y[row]);
    }
    loss_sum_total[0] = loss_sum;
}

void polynomial_evaluate(const struct polynomial_batch *batch, const struct polynomial_params *params,
                         void *arena, struct polynomial_result *result)
{
    const int n = batch->n;
    real *const space = arena;
    const real (*X)[4] = (const real (*)[4])batch->X;
    const real *y = batch->y;
    real *loss_sum_total = space;

    /* polynomial.dl:14  y_hat[n] = sum[k](X[n, k] * w[k]) */
    /* polynomial.dl:17  loss_sum = sum[n]((y_hat[n] - y[n])^2) */
    polynomial_loss_sum_3(n, X, params->w, y, loss_sum_total);

    /* polynomial.dl:17  loss_sum = loss_sum_total[0] */
    result->totals[0] = polynomial_loss_sum_2(loss_sum_total);

    /* polynomial.dl:17  loss = loss_sum / N */
    result->loss = polynomial_loss(n, result->totals[0]);
}

static void polynomial_y_hat(int n, const real (*restrict X)[4], const real *restrict w, real *restrict y_hat)
{
    for (int row = 0; row < n; row++) {
        real y_hat_2 = 0;
        for (int k = 0; k < 4; k++)
            y_hat_2 += X[row][k] * w[k];
        y_hat[row] = y_hat_2;
    }
}

void polynomial_predict(const struct polynomial_batch *batch, const struct polynomial_params *params,
                        void *arena, struct polynomial_outputs *out)
{
    const int n = batch->n;
    real *y_hat = out->prediction;
    (void)arena;
    const real (*X)[4] = (const real (*)[4])batch->X;

    /* polynomial.dl:14  y_hat[n] = sum[k](X[n, k] * w[k]) */
    polynomial_y_hat(n, X, params->w, y_hat);
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void polynomial_summarize(const struct polynomial_params *params, double n, const double *totals,
                          double *values)
{
    (void)params;
    values[0] = totals[0] / (real)n;
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t polynomial_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (32);
}

#ifndef POLYNOMIAL_F64
/* ---- the optimiser ---- */

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) * (1 /
       (-expm1(-0.10536051565782628 * t)))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) * (1 /
       (-expm1(-0.0010005003335835344 * t)))) + 1e-08) */
static void polynomial_adam(int size, real *restrict param, const real *restrict grad, real *restrict m,
                            real *restrict v, real lr, real t)
{
    {
        const real t_2 = 1 / -real_expm1((real)-0.10536051565782628 * t);
        const real t_3 = 1 / -real_expm1((real)-0.0010005003335835344 * t);
        for (int i = 0; i < size; i++) {
            const real t_4 = (real)0.999 * v[i] + (real)0.0010000000000000009 * (grad[i] * grad[i]);
            const real next_m = (real)0.9 * m[i] + (real)0.09999999999999998 * grad[i];
            const real next_param = param[i] - lr * (next_m * t_2) / (real_sqrt(t_4 * t_3) + (real)1e-08);
            m[i] = next_m;
            v[i] = t_4;
            param[i] = next_param;
        }
    }
}

void polynomial_update(struct polynomial_params *params, const struct polynomial_params *d_params,
                       struct polynomial_optimizer *optimizer, const struct polynomial_arguments *arguments,
                       uint64_t t)
{
    polynomial_adam(4, (real *)params, (const real *)d_params, (real *)&optimizer->m, (real *)&optimizer->v,
                    arguments->lr, (real)t);
}

#endif

#ifndef POLYNOMIAL_F64
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

/* e^x - 1 = (2^k - 1) + 2^k (e^r - 1). Within 1.24 ulp. */
static ALWAYS_INLINE float real_expm1(float x)
{
    const float argument = x;
    x = real_pick(x > 89, 89, x);
    x = real_pick(x < -25, -25, x);
    const float shifted = real_fma(x, 0x1.715476p+0f, 0x1.8p23f), k = shifted - 0x1.8p23f;
    const float high = real_fma(k, -0x1.62e3p-1f, x), low = k * -0x1.2fefa4p-17f;
    const float r = real_fma(k, -0x1.2fefa4p-17f, high);
    const float rest = real_fma(r * r, real_exp_tail(r), low);
    const uint32_t over = k > 127; /* 2^128 is no float: twice 2^127 */
    const float scale = real_of_bits((real_bits(shifted) - 0x4B400000u + 127 - over) << 23);
    const float result = real_fma(scale, rest, real_fma(scale, high, scale - 1)) * real_of_bits((127 + over) << 23);
    return real_of_bits(real_bits(result) | (real_bits(argument) & 0x80000000u)); /* -0 */
}

/* Declared anew as a function of its argument alone, which does not set errno: so compilers use the
 * instruction, and vectors of it. */
#if defined __GNUC__
float sqrtf(float) __attribute__((const));
#endif

/* Correctly rounded. */
static ALWAYS_INLINE float real_sqrt(float x)
{
    return sqrtf(x);
}
#endif

#ifndef DL_NO_MAIN
/* ---- the training program ---- */

#include "dl.h"
#if defined _OPENMP
#include <omp.h>
#endif

#ifndef DL_NO_GRADCHECK
static const DlModel polynomial_model_f64;
#endif

#ifndef POLYNOMIAL_F64
static size_t polynomial_train_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (1 * rows);
}

static void polynomial_make_train(int n, const void *const *sources, uint64_t seed, void *arena,
                                  void *const *inputs)
{
    (void)sources;
    real (*train_X)[4] = inputs[0];
    real *train_y = inputs[1];
    real *const space = arena;
    real *train_x = space;

    /* polynomial.dl:22  train.x[n] = train.x.draw[n] */
    for (int row = 0; row < n; row++)
        train_x[row] = (real)dl_normal(seed, 1798386311u, 0, (uint64_t)row);

    /* polynomial.dl:24  train.X[n, i] = prod[k](if k < i then train.x[n] / (k + 1) else 1) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real product = 1;
            KEEP_LOOP
            for (int k = 0; k < 3; k++)
                product *= k < i ? train_x[row] / (real)(k + 1) : 1;
            train_X[row][i] = product;
        }

    /* polynomial.dl:25  train.y[n] = 5 + 1.2 * train.x[n] - 3.4 * train.x[n]^2 / 2 + 5.6 * train.x[n]^3 /
           6 + 0.1 * train.noise.draw[n] */
    for (int row = 0; row < n; row++)
        train_y[row] = 5 + (real)1.2 * train_x[row] - (real)3.4 * (train_x[row] * train_x[row]) / 2 +
                (real)5.6 * (train_x[row] * train_x[row] * train_x[row]) / 6 + (real)0.1 *
                (real)dl_normal(seed, 3428128977u, 0, (uint64_t)row);
}

static size_t polynomial_test_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (1 * rows);
}

static void polynomial_make_test(int n, const void *const *sources, uint64_t seed, void *arena,
                                 void *const *inputs)
{
    (void)sources;
    real (*test_X)[4] = inputs[0];
    real *test_y = inputs[1];
    real *const space = arena;
    real *test_x = space;

    /* polynomial.dl:22  test.x[n] = test.x.draw[n] */
    for (int row = 0; row < n; row++)
        test_x[row] = (real)dl_normal(seed, 3494900939u, 0, (uint64_t)row);

    /* polynomial.dl:24  test.X[n, i] = prod[k](if k < i then test.x[n] / (k + 1) else 1) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real product = 1;
            KEEP_LOOP
            for (int k = 0; k < 3; k++)
                product *= k < i ? test_x[row] / (real)(k + 1) : 1;
            test_X[row][i] = product;
        }

    /* polynomial.dl:25  test.y[n] = 5 + 1.2 * test.x[n] - 3.4 * test.x[n]^2 / 2 + 5.6 * test.x[n]^3 / 6 +
           0.1 * test.noise.draw[n] */
    for (int row = 0; row < n; row++)
        test_y[row] = 5 + (real)1.2 * test_x[row] - (real)3.4 * (test_x[row] * test_x[row]) / 2 + (real)5.6 *
                (test_x[row] * test_x[row] * test_x[row]) / 6 + (real)0.1 *
                (real)dl_normal(seed, 1389409181u, 0, (uint64_t)row);
}

/* Forward once more, to find the first number that is not finite. */
static RUNS_RARELY void polynomial_trace(const struct polynomial_batch *batch,
                                         const struct polynomial_params *params, void *arena, DlWatch *watch)
{
    const int n = batch->n;
    real *const space = arena;
    const real (*X)[4] = (const real (*)[4])batch->X;
    real *y_hat = space + 16;
    const real *y = batch->y;
    real *loss = space;

    /* polynomial.dl:14  y_hat[n] = sum[k](X[n, k] * w[k]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int k = 0; k < 4; k++)
            sum += X[row][k] * params->w[k];
        y_hat[row] = sum;
    }
    if (dl_watch(watch, 0, y_hat, (size_t)n))
        return;

    /* polynomial.dl:17  loss = sum[n]((y_hat[n] - y[n])^2) / N */
    {
        real loss_sum = 0;
        for (int row = 0; row < n; row++)
            loss_sum += (y_hat[row] - y[row]) * (y_hat[row] - y[row]);
        *loss = loss_sum / (real)n;
    }
    if (dl_watch(watch, 1, loss, 1))
        return;
}

static size_t polynomial_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (1 * rows + 16);
}

#endif

static const DlTensor polynomial_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4},
    {.name = "y", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .is_target = 1},
};

static const DlTensor polynomial_param_table[] = {
    {.name = "w", .type = DL_REAL, .rank = 1, .shape = (const int[]){4},
     .size = 4, .offset = 0, .place = "polynomial.dl:12"},
};

static struct polynomial_batch polynomial_batch_of(const DlStep *step)
{
    return (struct polynomial_batch){
        .n = step->n,
        .X = step->inputs[0],
        .y = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void polynomial_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    polynomial_init(params, seed);
}

static void polynomial_run_forward(const DlStep *step)
{
    const struct polynomial_batch batch = polynomial_batch_of(step);
    struct polynomial_result result;
    polynomial_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 1; i++)
        step->totals[i] = result.totals[i];
}

static void polynomial_run_backward(const DlStep *step)
{
    const struct polynomial_batch batch = polynomial_batch_of(step);
    polynomial_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef POLYNOMIAL_F64
static const DlTensor polynomial_output_table[] = {
    {.name = "prediction", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "polynomial.dl:14"},
};

static const DlArgument polynomial_argument_table[] = {
    {"lr", 0.1},
};
static const char *const polynomial_states[] = {"m", "v"};
static const double polynomial_states_initial[] = {0, 0};

static const DlSplit polynomial_splits[] = {
    {.name = "train", .rows = 100, .source_count = 0, .sources = NULL,
     .arena_size = polynomial_train_arena_size, .make = polynomial_make_train},
    {.name = "test", .rows = 100, .source_count = 0, .sources = NULL,
     .arena_size = polynomial_test_arena_size, .make = polynomial_make_test},
};

static void polynomial_run_evaluate(const DlStep *step)
{
    const struct polynomial_batch batch = polynomial_batch_of(step);
    struct polynomial_result result;
    polynomial_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 1; i++)
        step->totals[i] = result.totals[i];
}

static void polynomial_run_predict(const DlStep *step)
{
    const struct polynomial_batch batch = polynomial_batch_of(step);
    struct polynomial_outputs outputs = {
        .prediction = step->outputs[0],
    };
    polynomial_predict(&batch, step->params, step->arena, &outputs);
}

static void polynomial_run_summarize(const void *params, const void *state, double n, const double *totals,
                                     double *values)
{
    (void)state;
    polynomial_summarize(params, n, totals, values);
}

static void polynomial_run_update(void *params, const void *d_params, void *states, const double *arguments,
                                  uint64_t t)
{
    const struct polynomial_arguments a = {(real)arguments[0]};
    polynomial_update(params, d_params, states, &a, t);
}

/* What a training step does with a part of the gradient as soon as it is there: elements first ..
   first + size - 1 of all. */
struct polynomial_learning {
    void (*learn)(const struct polynomial_learning *learning, size_t first, int size, const real *gradient);
    struct polynomial_params *params, *d_params;
    struct polynomial_optimizer *optimizer;
    const struct polynomial_arguments *arguments;
    uint64_t t;
    int *broken; /* becomes 1 where the gradient is not finite: d_params shows it then */
};

static void polynomial_run_learn(const struct polynomial_learning *learning, size_t first, int size,
                                 const real *gradient)
{
    if (dl_finite(gradient, 0, (size_t)size, sizeof(real))) {
        polynomial_adam(size, (real *)learning->params + first, gradient,
                        (real *)&learning->optimizer->m + first, (real *)&learning->optimizer->v + first,
                        learning->arguments->lr, (real)learning->t);
        return;
    }
    for (int i = 0; i < size; i++)
        ((real *)learning->d_params)[first + (size_t)i] = gradient[i];
#if defined _OPENMP
#pragma omp atomic write
#endif
    *learning->broken = 1;
}

static void polynomial_learn_rest(const struct polynomial_learning *learning)
{
    /* first, size */
    static const int rest[][2] = {{0, 4}};
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        const size_t first = (size_t)rest[i][0], end = (size_t)(rest[i][0] + rest[i][1]);
        polynomial_run_learn(learning, first, (int)(end - first), (const real *)learning->d_params + first);
    }
}

/* Where the loss is not finite, the step ends there. */
static DlStepEnd polynomial_run_step(const DlStep *step, void *states, const double *arguments)
{
    const struct polynomial_batch batch = polynomial_batch_of(step);
    struct polynomial_result result;
    const struct polynomial_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct polynomial_learning learning = {polynomial_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    polynomial_forward(&batch, step->params, step->arena, &result);
    if (dl_finite(&result.loss, 0, 1, sizeof(real))) {
        polynomial_backward(&batch, step->params, step->arena, step->d_params);
        polynomial_learn_rest(&learning);
    }
    *step->loss = result.loss;
    for (int i = 0; i < 1; i++)
        step->totals[i] = result.totals[i];
    if (!dl_finite(&result.loss, 0, 1, sizeof(real)))
        return DL_STEP_LOSS;
    return broken ? DL_STEP_GRADIENT : DL_STEP_DONE;
}

static const DlTensor polynomial_traced[] = {
    {.name = "y_hat", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "polynomial.dl:14"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "polynomial.dl:17"},
};

static void polynomial_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct polynomial_batch batch = polynomial_batch_of(step);
    polynomial_trace(&batch, step->params, step->arena, watch);
}

/* A step's kernels one by one, for `bench --profile`. */
static RUNS_ONCE void polynomial_profile_forward(const struct polynomial_batch *batch,
                                                 const struct polynomial_params *params, void *arena,
                                                 struct polynomial_result *result, DlProfile *profile)
{
    const int n = batch->n;
    real *const space = arena;
    const real (*X)[4] = (const real (*)[4])batch->X;
    const real *y = batch->y;
    real *loss_sum_total = space;
    real (*d_w_total)[4] = (real (*)[4])(space + 16);

    /* polynomial.dl:14  y_hat[n] = sum[k](X[n, k] * w[k]) */
    /* polynomial.dl:17  loss_sum = sum[n]((y_hat[n] - y[n])^2) */
    /* polynomial.dl:14  d_y_hat[n] = 2 * ((y_hat[n] - y[n]) / N) */
    /* polynomial.dl:12  d_w[k] = sum[n](X[n, k] * d_y_hat[n]) */
    polynomial_loss_sum(n, X, params->w, y, loss_sum_total, d_w_total);
    dl_lap(profile, 0);

    /* polynomial.dl:17  loss_sum = loss_sum_total[0] */
    result->totals[0] = polynomial_loss_sum_2(loss_sum_total);
    dl_lap(profile, 1);

    /* polynomial.dl:17  loss = loss_sum / N */
    result->loss = polynomial_loss(n, result->totals[0]);
    dl_lap(profile, 2);
}

static RUNS_ONCE void polynomial_profile_backward(const struct polynomial_batch *batch,
                                                  const struct polynomial_params *params, void *arena,
                                                  struct polynomial_params *d_params, DlProfile *profile)
{
    (void)batch;
    (void)params;
    real *const space = arena;
    real (*d_w_total)[4] = (real (*)[4])(space + 16);

    /* polynomial.dl:12  d_w[k] = d_w_total[0, k] */
    polynomial_d_w(d_w_total, d_params->w);
    dl_lap(profile, 3);
}

static const DlKernel polynomial_kernels[] = {
    {.name = "polynomial_loss_sum", .place = "polynomial.dl:17", .part = DL_FORWARD,
     .flops = {0, 23, 0}, .bytes = {36, 20, 0}},
    {.name = "polynomial_loss_sum_2", .place = "polynomial.dl:17", .part = DL_FORWARD,
     .flops = {0, 0, 0}, .bytes = {8, 0, 0}},
    {.name = "polynomial_loss", .place = "polynomial.dl:17", .part = DL_FORWARD,
     .flops = {1, 0, 0}, .bytes = {8, 0, 0}},
    {.name = "polynomial_d_w", .place = "polynomial.dl:12", .part = DL_BACKWARD,
     .flops = {0, 0, 0}, .bytes = {32, 0, 0}},
    {.name = "polynomial_update", .place = "polynomial.dl:30", .part = DL_UPDATE,
     .flops = {56, 0, 0}, .bytes = {112, 0, 0}},
};

static RUNS_ONCE void polynomial_run_profile(const DlStep *step, void *states, const double *arguments,
                                             DlProfile *profile)
{
    const struct polynomial_batch batch = polynomial_batch_of(step);
    struct polynomial_result result;
    const struct polynomial_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct polynomial_learning learning = {polynomial_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    polynomial_profile_forward(&batch, step->params, step->arena, &result, profile);
    polynomial_profile_backward(&batch, step->params, step->arena, step->d_params, profile);
    polynomial_learn_rest(&learning);
    dl_lap(profile, 4);
    *step->loss = result.loss;
    for (int i = 0; i < 1; i++)
        step->totals[i] = result.totals[i];
}

#endif

#if defined _OPENMP
static int polynomial_run_threads(int wanted)
{
    omp_set_num_threads(wanted);
    return omp_get_max_threads();
}
#endif

static const DlModel polynomial_model = {
    .name = "polynomial", .source = "polynomial.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = polynomial_inputs,
    .param_count = 1, .params = polynomial_param_table,
    .param_size = polynomial_parameters,
    .total_count = 1,
    .batch = 100, .epochs = 500, .seed = 0, .clip_norm = 0,
    .flops = {57, 23, 0},
    .arena_size = polynomial_arena_size,
    .init = polynomial_run_init,
    .forward = polynomial_run_forward,
    .backward = polynomial_run_backward,
#if defined _OPENMP
    .threads = polynomial_run_threads,
#endif
#ifndef POLYNOMIAL_F64
    .output_count = 1, .outputs = polynomial_output_table,
    .predict = polynomial_run_predict,
    .observe = polynomial_run_predict,
    .optimizer = "adam", .update = polynomial_run_update,
    .step = polynomial_run_step,
    .argument_count = 1, .arguments = polynomial_argument_table,
    .state_count = 2, .states = polynomial_states, .initial = polynomial_states_initial,
    .split_count = 2, .splits = polynomial_splits,
    .evaluate = polynomial_run_evaluate,
    .summarize = polynomial_run_summarize,
    .traced = polynomial_traced,
    .trace_arena_size = polynomial_trace_arena_size,
    .trace = polynomial_run_trace,
    .kernel_count = sizeof polynomial_kernels / sizeof *polynomial_kernels, .kernels = polynomial_kernels,
    .profile = polynomial_run_profile,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &polynomial_model_f64,
#endif
};

#ifndef POLYNOMIAL_F64
int main(int argc, char **argv)
{
    return dl_main(&polynomial_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define POLYNOMIAL_F64
#define real double
#define polynomial_batch polynomial_batch_f64
#define polynomial_params polynomial_params_f64
#define polynomial_result polynomial_result_f64
#define polynomial_outputs polynomial_outputs_f64
#define polynomial_optimizer polynomial_optimizer_f64
#define polynomial_arguments polynomial_arguments_f64
#define polynomial_parameters polynomial_parameters_f64
#define polynomial_arena_size polynomial_arena_size_f64
#define polynomial_init polynomial_init_f64
#define polynomial_forward polynomial_forward_f64
#define polynomial_backward polynomial_backward_f64
#define polynomial_update polynomial_update_f64
#define polynomial_evaluate polynomial_evaluate_f64
#define polynomial_predict polynomial_predict_f64
#define polynomial_summarize polynomial_summarize_f64
#define polynomial_trace polynomial_trace_f64
#define polynomial_inputs polynomial_inputs_f64
#define polynomial_param_table polynomial_param_table_f64
#define polynomial_output_table polynomial_output_table_f64
#define polynomial_argument_table polynomial_argument_table_f64
#define polynomial_states polynomial_states_f64
#define polynomial_states_initial polynomial_states_initial_f64
#define polynomial_splits polynomial_splits_f64
#define polynomial_traced polynomial_traced_f64
#define polynomial_trace_arena_size polynomial_trace_arena_size_f64
#define polynomial_batch_of polynomial_batch_of_f64
#define polynomial_model polynomial_model_f64
#define polynomial_run_init polynomial_run_init_f64
#define polynomial_run_forward polynomial_run_forward_f64
#define polynomial_run_backward polynomial_run_backward_f64
#define polynomial_run_evaluate polynomial_run_evaluate_f64
#define polynomial_run_predict polynomial_run_predict_f64
#define polynomial_run_summarize polynomial_run_summarize_f64
#define polynomial_run_update polynomial_run_update_f64
#define polynomial_run_trace polynomial_run_trace_f64
#define polynomial_run_threads polynomial_run_threads_f64
#define polynomial_kernels polynomial_kernels_f64
#define polynomial_run_profile polynomial_run_profile_f64
#define polynomial_profile_forward polynomial_profile_forward_f64
#define polynomial_profile_backward polynomial_profile_backward_f64
#define polynomial_run_step polynomial_run_step_f64
#define polynomial_learning polynomial_learning_f64
#define polynomial_run_learn polynomial_run_learn_f64
#define polynomial_learn_rest polynomial_learn_rest_f64
#define polynomial_make_train polynomial_make_train_f64
#define polynomial_train_arena_size polynomial_train_arena_size_f64
#define polynomial_make_test polynomial_make_test_f64
#define polynomial_test_arena_size polynomial_test_arena_size_f64
#define polynomial_loss_sum polynomial_loss_sum_f64
#define polynomial_loss_sum_2 polynomial_loss_sum_2_f64
#define polynomial_loss polynomial_loss_f64
#define polynomial_d_w polynomial_d_w_f64
#define polynomial_loss_sum_3 polynomial_loss_sum_3_f64
#define polynomial_y_hat polynomial_y_hat_f64
#define polynomial_adam polynomial_adam_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
