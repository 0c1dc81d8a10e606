/* word_softmax.dl, compiled by dlc at -O0. Edit the model, not this file. */

#ifndef WORD_SOFTMAX_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef float real;
#define real_exp expf
#define real_log logf
#define real_expm1 expm1f
#define real_sqrt sqrtf
#define real_floor floorf

/* Random numbers, defined below: a function of these four and nothing else. */
static inline double dl_uniform(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
static inline double dl_normal(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
#else
#undef real_exp
#define real_exp exp
#undef real_log
#define real_log log
#undef real_expm1
#define real_expm1 expm1
#undef real_sqrt
#define real_sqrt sqrt
#undef real_floor
#define real_floor floor
#endif

/* the larger; NaN when either is */
static inline real real_max(real a, real b)
{
    return ((a > b) | (a != a)) ? a : b;
}

struct word_softmax_batch {
    int n;                              /* rows, at least 1 */
    const int32_t *word;                /* [n] of 0 ... 49 */
    const int32_t *after;               /* [n] of 0 ... 49; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { word_softmax_parameters = 3250 };

struct word_softmax_params {            /* the gradient, too: d_params */
    real logits_embedding_E[50][32];    /* logits.embedding.E  normal(0, 1) */
    real logits_dense_W[32][50];        /* logits.dense.W  xavier(32, 50) */
    real logits_dense_b[50];            /* logits.dense.b  0, no_decay */
};

struct word_softmax_result {
    real loss;                          /* of this batch */
    double totals[2];                   /* sums over the batch, for word_softmax_summarize */
};

struct word_softmax_outputs {
    real *probs;                        /* [n][50] */
};

struct word_softmax_optimizer {         /* kept from step to step; at the start: */
    struct word_softmax_params m;       /* 0 */
    struct word_softmax_params v;       /* 0 */
};

struct word_softmax_arguments {         /* of adam; word_softmax.dl says: */
    real lr;                            /* 0.005 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t word_softmax_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void word_softmax_init(struct word_softmax_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void word_softmax_forward(const struct word_softmax_batch *batch, const struct word_softmax_params *params,
                          void *arena, struct word_softmax_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void word_softmax_backward(const struct word_softmax_batch *batch, const struct word_softmax_params *params,
                           void *arena, struct word_softmax_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void word_softmax_update(struct word_softmax_params *params, const struct word_softmax_params *d_params,
                         struct word_softmax_optimizer *optimizer,
                         const struct word_softmax_arguments *arguments, uint64_t t);
/* The loss of a batch, as in evaluation. */
void word_softmax_evaluate(const struct word_softmax_batch *batch, const struct word_softmax_params *params,
                           void *arena, struct word_softmax_result *result);
/* The outputs, from the inputs alone. */
void word_softmax_predict(const struct word_softmax_batch *batch, const struct word_softmax_params *params,
                          void *arena, struct word_softmax_outputs *out);
/* values[0]: the loss, values[1]: accuracy; of n rows whose totals were added up. */
void word_softmax_summarize(const struct word_softmax_params *params, double n, const double *totals,
                            double *values);

/* ---- parameters at the start ---- */

void word_softmax_init(struct word_softmax_params *params, uint64_t seed)
{
    /* logits.embedding.E normal(0, 1) */
    for (int i = 0; i < 50; i++)
        for (int j = 0; j < 32; j++)
            params->logits_embedding_E[i][j] = (real)dl_normal(seed, 3035056847u, 0,
                    (uint64_t)i * 32 + (uint64_t)j);
    /* logits.dense.W xavier(32, 50) */
    for (int i = 0; i < 32; i++)
        for (int j = 0; j < 50; j++)
            params->logits_dense_W[i][j] = (real)-0.2705008904002297 + (real)0.5410017808004594 *
                    (real)dl_uniform(seed, 3767279579u, 0, (uint64_t)i * 50 + (uint64_t)j);
    /* logits.dense.b 0 */
    for (int i = 0; i < 50; i++)
        params->logits_dense_b[i] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

void word_softmax_forward(const struct word_softmax_batch *batch, const struct word_softmax_params *params,
                          void *arena, struct word_softmax_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t *word = batch->word;
    real (*logits_embedding)[32] = (real (*)[32])(space + 50 * rows);
    real (*logits)[50] = (real (*)[50])space;
    real *probs_softmax_m = space + 82 * rows;
    real *log_softmax_s = space + 83 * rows;
    const int32_t *after = batch->after;

    /* word_softmax.dl:11  logits.embedding[n, k] = logits.embedding.E[word[n], k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            logits_embedding[row][k] = params->logits_embedding_E[word[row]][k];

    /* word_softmax.dl:11  logits[n, k] = sum[j](logits.embedding[n, j] * logits.dense.W[j, k]) +
           logits.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 50; k++) {
            real logits_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                logits_dense_y_sum += logits_embedding[row][j] * params->logits_dense_W[j][k];
            logits[row][k] = logits_dense_y_sum + params->logits_dense_b[k];
        }

    /* word_softmax.dl:13  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 50; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }

    /* word_softmax.dl:14  log_softmax.s[n] = sum[j](exp(logits[n, j] - probs.softmax.m[n])) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int j = 0; j < 50; j++)
            sum += real_exp(logits[row][j] - probs_softmax_m[row]);
        log_softmax_s[row] = sum;
    }

    /* word_softmax.dl:14  loss_sum = -sum[n](logits[n, after[n]] - probs.softmax.m[n] -
           log(log_softmax.s[n])) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += logits[row][after[row]] - probs_softmax_m[row] - real_log(log_softmax_s[row]);
        result->totals[0] = -sum;
    }

    /* word_softmax.dl:14  loss = loss_sum / N */
    result->loss = result->totals[0] / (real)n;

    /* word_softmax.dl:15  accuracy_sum = sum[n](argmax[i](logits[n, i]) == after[n]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real largest = -INFINITY;
            int accuracy_argmax = 0;
            for (int i = 0; i < 50; i++)
                if (logits[row][i] > largest) {
                    largest = logits[row][i];
                    accuracy_argmax = i;
                }
            sum += (real)(accuracy_argmax == after[row]);
        }
        result->totals[1] = sum;
    }
}

void word_softmax_backward(const struct word_softmax_batch *batch, const struct word_softmax_params *params,
                           void *arena, struct word_softmax_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t *after = batch->after;
    real *log_softmax_s = space + 83 * rows;
    real (*logits)[50] = (real (*)[50])space;
    real *probs_softmax_m = space + 82 * rows;
    real (*d_logits)[50] = (real (*)[50])space;
    real (*logits_embedding)[32] = (real (*)[32])(space + 50 * rows);
    real (*d_logits_embedding)[32] = (real (*)[32])(space + 50 * rows);
    const int32_t *word = batch->word;

    /* word_softmax.dl:11  d_logits[n, j] = -1 / N * (after[n] == j) + 1 / N / log_softmax.s[n] *
           exp(logits[n, j] - probs.softmax.m[n]) */
    {
        const real t = (real)1 / (real)n;
        for (int row = 0; row < n; row++) {
            const real t_2 = t / log_softmax_s[row];
            for (int j = 0; j < 50; j++)
                d_logits[row][j] = (after[row] == j ? -t : 0) + t_2 *
                        real_exp(logits[row][j] - probs_softmax_m[row]);
        }
    }

    /* word_softmax.dl:11  d_logits.dense.b[k] = sum[n](d_logits[n, k]) */
    for (int k = 0; k < 50; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_logits[row][k];
        d_params->logits_dense_b[k] = sum;
    }

    /* word_softmax.dl:11  d_logits.dense.W[j, k] = sum[n](logits.embedding[n, j] * d_logits[n, k]) */
    for (int j = 0; j < 32; j++)
        for (int k = 0; k < 50; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += logits_embedding[row][j] * d_logits[row][k];
            d_params->logits_dense_W[j][k] = sum;
        }

    /* word_softmax.dl:11  d_logits.embedding[n, j] = sum[k](d_logits[n, k] * logits.dense.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 32; j++) {
            real sum = 0;
            for (int k = 0; k < 50; k++)
                sum += d_logits[row][k] * params->logits_dense_W[j][k];
            d_logits_embedding[row][j] = sum;
        }

    /* word_softmax.dl:11  d_logits.embedding.E[i, k] = sum[n](d_logits.embedding[n, k] * (word[n] == i)) */
    for (int i = 0; i < 50; i++)
        for (int k = 0; k < 32; k++)
            d_params->logits_embedding_E[i][k] = 0;
    for (int row = 0; row < n; row++) {
        const int i = word[row];
        for (int k = 0; k < 32; k++)
            d_params->logits_embedding_E[i][k] += d_logits_embedding[row][k];
    }
}

#ifndef WORD_SOFTMAX_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

/* word_softmax computes the same in training and in evaluation. */
void word_softmax_evaluate(const struct word_softmax_batch *batch, const struct word_softmax_params *params,
                           void *arena, struct word_softmax_result *result)
{
    word_softmax_forward(batch, params, arena, result);
}

void word_softmax_predict(const struct word_softmax_batch *batch, const struct word_softmax_params *params,
                          void *arena, struct word_softmax_outputs *out)
{
    const int n = batch->n;
    real (*probs)[50] = (real (*)[50])out->probs;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t *word = batch->word;
    real (*logits_embedding)[32] = (real (*)[32])(space + 50 * rows);
    real (*logits)[50] = (real (*)[50])space;
    real *probs_softmax_m = space + 50 * rows;
    real (*probs_softmax_e)[50] = (real (*)[50])space;

    /* word_softmax.dl:11  logits.embedding[n, k] = logits.embedding.E[word[n], k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            logits_embedding[row][k] = params->logits_embedding_E[word[row]][k];

    /* word_softmax.dl:11  logits[n, k] = sum[j](logits.embedding[n, j] * logits.dense.W[j, k]) +
           logits.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 50; k++) {
            real logits_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                logits_dense_y_sum += logits_embedding[row][j] * params->logits_dense_W[j][k];
            logits[row][k] = logits_dense_y_sum + params->logits_dense_b[k];
        }

    /* word_softmax.dl:13  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 50; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }

    /* word_softmax.dl:13  probs.softmax.e[n, j] = exp(logits[n, j] - probs.softmax.m[n]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 50; j++)
            probs_softmax_e[row][j] = real_exp(logits[row][j] - probs_softmax_m[row]);

    /* word_softmax.dl:13  probs[n, j] = probs.softmax.e[n, j] / sum[j2](probs.softmax.e[n, j2]) */
    for (int row = 0; row < n; row++) {
        real probs_softmax_s = 0;
        for (int j = 0; j < 50; j++)
            probs_softmax_s += probs_softmax_e[row][j];
        for (int j = 0; j < 50; j++)
            probs[row][j] = probs_softmax_e[row][j] / probs_softmax_s;
    }
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void word_softmax_summarize(const struct word_softmax_params *params, double n, const double *totals,
                            double *values)
{
    (void)params;
    values[0] = totals[0] / (real)n;
    values[1] = totals[1] / (real)n;
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t word_softmax_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (84 * rows);
}

#ifndef WORD_SOFTMAX_F64
/* ---- the optimiser ---- */

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) / (-expm1(-0.10536051565782628 *
       t))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) / (-expm1(-0.0010005003335835344 * t)))
       + 1e-08) */
static void word_softmax_adam(int size, real *restrict param, const real *restrict grad, real *restrict m,
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

void word_softmax_update(struct word_softmax_params *params, const struct word_softmax_params *d_params,
                         struct word_softmax_optimizer *optimizer,
                         const struct word_softmax_arguments *arguments, uint64_t t)
{
    word_softmax_adam(3250, (real *)params, (const real *)d_params, (real *)&optimizer->m,
                      (real *)&optimizer->v, arguments->lr, (real)t);
}

#endif

#ifndef WORD_SOFTMAX_F64
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
static const DlModel word_softmax_model_f64;
#endif

#ifndef WORD_SOFTMAX_F64
static size_t word_softmax_train_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (2 * rows);
}

static void word_softmax_make_train(int n, const void *const *sources, uint64_t seed, void *arena,
                                    void *const *inputs)
{
    (void)sources;
    int32_t *word = inputs[0];
    int32_t *after = inputs[1];
    const size_t rows = (size_t)n;
    real *const space = arena;
    real *train_word = space;
    int32_t *word_class = (int32_t *)(space + 1 * rows);
    int32_t *after_class = (int32_t *)(space + 1 * rows);

    /* word_softmax.dl:23  train.word[n] = floor(50 * train.u.draw[n]) */
    for (int row = 0; row < n; row++)
        train_word[row] = real_floor(50 * (real)dl_uniform(seed, 1580277264u, 0, (uint64_t)row));

    /* word_softmax.dl:23  word_class[n] = argmax[c](if c < 50 then train.word[n] == c else 0.5) */
    for (int row = 0; row < n; row++) {
        real largest = -INFINITY;
        int argmax = 0;
        for (int c = 0; c < 51; c++)
            if ((c < 50 ? (real)(train_word[row] == (real)c) : (real)0.5) > largest) {
                largest = c < 50 ? (real)(train_word[row] == (real)c) : (real)0.5;
                argmax = c;
            }
        word_class[row] = argmax;
    }

    /* word_softmax.dl:23  word[n] = if word_class[n] < 50 then word_class[n] else -2147483647 */
    for (int row = 0; row < n; row++)
        word[row] = word_class[row] < 50 ? word_class[row] : -2147483647;

    /* word_softmax.dl:25  after_class[n] = argmax[c](if c < 50 then (if train.keep.draw[n] < 0.8 then 7 *
           train.word[n] + 3 - 50 * floor((7 * train.word[n] + 3) / 50) else floor(50 * train.v.draw[n])) == c
           else 0.5) */
    for (int row = 0; row < n; row++) {
        const real draw = (real)dl_uniform(seed, 156224072u, 0, (uint64_t)row);
        const real t = (7 * train_word[row] + 3) / 50;
        const real draw_2 = (real)dl_uniform(seed, 1630610121u, 0, (uint64_t)row);
        real largest = -INFINITY;
        int argmax = 0;
        for (int c = 0; c < 51; c++)
            if ((c < 50 ? (real)((draw < (real)0.8 ? 7 * train_word[row] + 3 - 50 * real_floor(t) :
                    real_floor(50 * draw_2)) == (real)c) : (real)0.5) > largest) {
                largest = c < 50 ? (real)((draw < (real)0.8 ? 7 * train_word[row] + 3 - 50 * real_floor(t) :
                        real_floor(50 * draw_2)) == (real)c) : (real)0.5;
                argmax = c;
            }
        after_class[row] = argmax;
    }

    /* word_softmax.dl:25  after[n] = if after_class[n] < 50 then after_class[n] else -2147483647 */
    for (int row = 0; row < n; row++)
        after[row] = after_class[row] < 50 ? after_class[row] : -2147483647;
}

static size_t word_softmax_test_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (2 * rows);
}

static void word_softmax_make_test(int n, const void *const *sources, uint64_t seed, void *arena,
                                   void *const *inputs)
{
    (void)sources;
    int32_t *word = inputs[0];
    int32_t *after = inputs[1];
    const size_t rows = (size_t)n;
    real *const space = arena;
    real *test_word = space;
    int32_t *word_class = (int32_t *)(space + 1 * rows);
    int32_t *after_class = (int32_t *)(space + 1 * rows);

    /* word_softmax.dl:23  test.word[n] = floor(50 * test.u.draw[n]) */
    for (int row = 0; row < n; row++)
        test_word[row] = real_floor(50 * (real)dl_uniform(seed, 3411012844u, 0, (uint64_t)row));

    /* word_softmax.dl:23  word_class[n] = argmax[c](if c < 50 then test.word[n] == c else 0.5) */
    for (int row = 0; row < n; row++) {
        real largest = -INFINITY;
        int argmax = 0;
        for (int c = 0; c < 51; c++)
            if ((c < 50 ? (real)(test_word[row] == (real)c) : (real)0.5) > largest) {
                largest = c < 50 ? (real)(test_word[row] == (real)c) : (real)0.5;
                argmax = c;
            }
        word_class[row] = argmax;
    }

    /* word_softmax.dl:23  word[n] = if word_class[n] < 50 then word_class[n] else -2147483647 */
    for (int row = 0; row < n; row++)
        word[row] = word_class[row] < 50 ? word_class[row] : -2147483647;

    /* word_softmax.dl:25  after_class[n] = argmax[c](if c < 50 then (if test.keep.draw[n] < 0.8 then 7 *
           test.word[n] + 3 - 50 * floor((7 * test.word[n] + 3) / 50) else floor(50 * test.v.draw[n])) == c
           else 0.5) */
    for (int row = 0; row < n; row++) {
        const real draw = (real)dl_uniform(seed, 4124103268u, 0, (uint64_t)row);
        const real t = (7 * test_word[row] + 3) / 50;
        const real draw_2 = (real)dl_uniform(seed, 3461345701u, 0, (uint64_t)row);
        real largest = -INFINITY;
        int argmax = 0;
        for (int c = 0; c < 51; c++)
            if ((c < 50 ? (real)((draw < (real)0.8 ? 7 * test_word[row] + 3 - 50 * real_floor(t) :
                    real_floor(50 * draw_2)) == (real)c) : (real)0.5) > largest) {
                largest = c < 50 ? (real)((draw < (real)0.8 ? 7 * test_word[row] + 3 - 50 * real_floor(t) :
                        real_floor(50 * draw_2)) == (real)c) : (real)0.5;
                argmax = c;
            }
        after_class[row] = argmax;
    }

    /* word_softmax.dl:25  after[n] = if after_class[n] < 50 then after_class[n] else -2147483647 */
    for (int row = 0; row < n; row++)
        after[row] = after_class[row] < 50 ? after_class[row] : -2147483647;
}

/* Forward once more, to find the first number that is not finite. */
static void word_softmax_trace(const struct word_softmax_batch *batch,
                               const struct word_softmax_params *params, void *arena, DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t *word = batch->word;
    real (*logits_embedding)[32] = (real (*)[32])(space + 50 * rows + 16);
    real (*logits)[50] = (real (*)[50])(space + 16);
    real *probs_softmax_m = space + 50 * rows + 16;
    const int32_t *after = batch->after;
    real *loss = space;

    /* word_softmax.dl:11  logits.embedding[n, k] = logits.embedding.E[word[n], k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            logits_embedding[row][k] = params->logits_embedding_E[word[row]][k];
    if (dl_watch(watch, 0, logits_embedding, (size_t)n * 32))
        return;

    /* word_softmax.dl:11  logits[n, k] = sum[j](logits.embedding[n, j] * logits.dense.W[j, k]) +
           logits.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 50; k++) {
            real logits_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                logits_dense_y_sum += logits_embedding[row][j] * params->logits_dense_W[j][k];
            logits[row][k] = logits_dense_y_sum + params->logits_dense_b[k];
        }
    if (dl_watch(watch, 1, logits, (size_t)n * 50))
        return;

    /* word_softmax.dl:13  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 50; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }
    if (dl_watch(watch, 2, probs_softmax_m, (size_t)n))
        return;

    /* word_softmax.dl:14  loss = -sum[n](logits[n, after[n]] - probs.softmax.m[n] -
           log(sum[j](exp(logits[n, j] - probs.softmax.m[n])))) / N */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real log_softmax_s = 0;
            for (int j = 0; j < 50; j++)
                log_softmax_s += real_exp(logits[row][j] - probs_softmax_m[row]);
            sum += logits[row][after[row]] - probs_softmax_m[row] - real_log(log_softmax_s);
        }
        *loss = -(sum / (real)n);
    }
    if (dl_watch(watch, 3, loss, 1))
        return;
}

static size_t word_softmax_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (82 * rows + 16);
}

#endif

static const DlTensor word_softmax_inputs[] = {
    {.name = "word", .type = DL_CLASS, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .classes = 50},
    {.name = "after", .type = DL_CLASS, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .classes = 50, .is_target = 1},
};

static const DlTensor word_softmax_param_table[] = {
    {.name = "logits.embedding.E", .type = DL_REAL, .rank = 2, .shape = (const int[]){50, 32},
     .size = 1600, .offset = 0, .place = "word_softmax.dl:11"},
    {.name = "logits.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 50},
     .size = 1600, .offset = 1600, .place = "word_softmax.dl:11"},
    {.name = "logits.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){50},
     .size = 50, .offset = 3200, .no_decay = 1, .place = "word_softmax.dl:11"},
};

static const char *const word_softmax_metrics[] = {"accuracy"};

static struct word_softmax_batch word_softmax_batch_of(const DlStep *step)
{
    return (struct word_softmax_batch){
        .n = step->n,
        .word = step->inputs[0],
        .after = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void word_softmax_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    word_softmax_init(params, seed);
}

static void word_softmax_run_forward(const DlStep *step)
{
    const struct word_softmax_batch batch = word_softmax_batch_of(step);
    struct word_softmax_result result;
    word_softmax_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void word_softmax_run_backward(const DlStep *step)
{
    const struct word_softmax_batch batch = word_softmax_batch_of(step);
    word_softmax_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef WORD_SOFTMAX_F64
static const DlTensor word_softmax_output_table[] = {
    {.name = "probs", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 50},
     .size = 50, .place = "word_softmax.dl:13"},
};

static const DlArgument word_softmax_argument_table[] = {
    {"lr", 0.005},
};
static const char *const word_softmax_states[] = {"m", "v"};
static const double word_softmax_states_initial[] = {0, 0};

static const DlSplit word_softmax_splits[] = {
    {.name = "train", .rows = 65536, .source_count = 0, .sources = NULL,
     .arena_size = word_softmax_train_arena_size, .make = word_softmax_make_train},
    {.name = "test", .rows = 8192, .source_count = 0, .sources = NULL,
     .arena_size = word_softmax_test_arena_size, .make = word_softmax_make_test},
};

static void word_softmax_run_evaluate(const DlStep *step)
{
    const struct word_softmax_batch batch = word_softmax_batch_of(step);
    struct word_softmax_result result;
    word_softmax_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void word_softmax_run_predict(const DlStep *step)
{
    const struct word_softmax_batch batch = word_softmax_batch_of(step);
    struct word_softmax_outputs outputs = {
        .probs = step->outputs[0],
    };
    word_softmax_predict(&batch, step->params, step->arena, &outputs);
}

static void word_softmax_run_summarize(const void *params, const void *state, double n, const double *totals,
                                       double *values)
{
    (void)state;
    word_softmax_summarize(params, n, totals, values);
}

static void word_softmax_run_update(void *params, const void *d_params, void *states, const double *arguments,
                                    uint64_t t)
{
    const struct word_softmax_arguments a = {(real)arguments[0]};
    word_softmax_update(params, d_params, states, &a, t);
}

static const DlTensor word_softmax_traced[] = {
    {.name = "logits.embedding", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "word_softmax.dl:11"},
    {.name = "logits", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 50},
     .size = 50, .place = "word_softmax.dl:11"},
    {.name = "probs.softmax.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "word_softmax.dl:13"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "word_softmax.dl:14"},
};

static void word_softmax_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct word_softmax_batch batch = word_softmax_batch_of(step);
    word_softmax_trace(&batch, step->params, step->arena, watch);
}

#endif

static const DlModel word_softmax_model = {
    .name = "word_softmax", .source = "word_softmax.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = word_softmax_inputs,
    .param_count = 3, .params = word_softmax_param_table,
    .param_size = word_softmax_parameters,
    .metric_count = 1, .metrics = word_softmax_metrics,
    .total_count = 2,
    .batch = 256, .epochs = 6, .seed = 0, .clip_norm = 0,
    .flops = {45502, 10489, 0},
    .arena_size = word_softmax_arena_size,
    .init = word_softmax_run_init,
    .forward = word_softmax_run_forward,
    .backward = word_softmax_run_backward,
#ifndef WORD_SOFTMAX_F64
    .output_count = 1, .outputs = word_softmax_output_table,
    .predict = word_softmax_run_predict,
    .observe = word_softmax_run_predict,
    .optimizer = "adam", .update = word_softmax_run_update,
    .argument_count = 1, .arguments = word_softmax_argument_table,
    .state_count = 2, .states = word_softmax_states, .initial = word_softmax_states_initial,
    .split_count = 2, .splits = word_softmax_splits,
    .evaluate = word_softmax_run_evaluate,
    .summarize = word_softmax_run_summarize,
    .traced = word_softmax_traced,
    .trace_arena_size = word_softmax_trace_arena_size,
    .trace = word_softmax_run_trace,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &word_softmax_model_f64,
#endif
};

#ifndef WORD_SOFTMAX_F64
int main(int argc, char **argv)
{
    return dl_main(&word_softmax_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define WORD_SOFTMAX_F64
#define real double
#define word_softmax_batch word_softmax_batch_f64
#define word_softmax_params word_softmax_params_f64
#define word_softmax_result word_softmax_result_f64
#define word_softmax_outputs word_softmax_outputs_f64
#define word_softmax_optimizer word_softmax_optimizer_f64
#define word_softmax_arguments word_softmax_arguments_f64
#define word_softmax_parameters word_softmax_parameters_f64
#define word_softmax_arena_size word_softmax_arena_size_f64
#define word_softmax_init word_softmax_init_f64
#define word_softmax_forward word_softmax_forward_f64
#define word_softmax_backward word_softmax_backward_f64
#define word_softmax_update word_softmax_update_f64
#define word_softmax_evaluate word_softmax_evaluate_f64
#define word_softmax_predict word_softmax_predict_f64
#define word_softmax_summarize word_softmax_summarize_f64
#define word_softmax_trace word_softmax_trace_f64
#define word_softmax_inputs word_softmax_inputs_f64
#define word_softmax_param_table word_softmax_param_table_f64
#define word_softmax_output_table word_softmax_output_table_f64
#define word_softmax_argument_table word_softmax_argument_table_f64
#define word_softmax_metrics word_softmax_metrics_f64
#define word_softmax_states word_softmax_states_f64
#define word_softmax_states_initial word_softmax_states_initial_f64
#define word_softmax_splits word_softmax_splits_f64
#define word_softmax_traced word_softmax_traced_f64
#define word_softmax_trace_arena_size word_softmax_trace_arena_size_f64
#define word_softmax_batch_of word_softmax_batch_of_f64
#define word_softmax_model word_softmax_model_f64
#define word_softmax_run_init word_softmax_run_init_f64
#define word_softmax_run_forward word_softmax_run_forward_f64
#define word_softmax_run_backward word_softmax_run_backward_f64
#define word_softmax_run_evaluate word_softmax_run_evaluate_f64
#define word_softmax_run_predict word_softmax_run_predict_f64
#define word_softmax_run_summarize word_softmax_run_summarize_f64
#define word_softmax_run_update word_softmax_run_update_f64
#define word_softmax_run_trace word_softmax_run_trace_f64
#define word_softmax_make_train word_softmax_make_train_f64
#define word_softmax_train_arena_size word_softmax_train_arena_size_f64
#define word_softmax_make_test word_softmax_make_test_f64
#define word_softmax_test_arena_size word_softmax_test_arena_size_f64
#define word_softmax_adam word_softmax_adam_f64
#define real_max real_max_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
