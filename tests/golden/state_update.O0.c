/* state_update.dl, compiled by dlc at -O0. Edit the model, not this file. */

#ifndef STATE_UPDATE_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef float real;

/* Random numbers, defined below: a function of these four and nothing else. */
static inline double dl_uniform(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
static inline double dl_normal(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
#else
#endif

struct state_update_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][3] */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { state_update_parameters = 3 };

struct state_update_params {            /* the gradient, too: d_params */
    real w[3];                          /* normal(0, 1) */
};

struct state_update_state {             /* kept from step to step, not trained */
    real scale;                         /* 1 */
    real table[2][3];                   /* uniform(0.5, 1) */
    real h_level[3];                    /* h.level  0.5 */
    real level_level[3];                /* level.level  0.5 */
};

struct state_update_result {
    real loss;                          /* of this batch */
    double totals[1];                   /* sums over the batch, for state_update_summarize */
};

struct state_update_outputs {
    real *level;                        /* [n][3] */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t state_update_arena_size(int n);
/* Sets the parameters and states to what the model says they are at the start. */
void state_update_init(struct state_update_params *params, struct state_update_state *state, uint64_t seed);
/* The loss of a batch, as in training, and the states after this step, for the next one; new_state is not
       state itself. */
void state_update_forward(const struct state_update_batch *batch, const struct state_update_params *params,
                          const struct state_update_state *state, void *arena,
                          struct state_update_state *new_state, struct state_update_result *result);
/* Its gradient for every parameter, after forward with the same batch and the same (old) state. */
void state_update_backward(const struct state_update_batch *batch, const struct state_update_params *params,
                           const struct state_update_state *state, void *arena,
                           struct state_update_params *d_params);
/* The loss of a batch, as in evaluation. */
void state_update_evaluate(const struct state_update_batch *batch, const struct state_update_params *params,
                           const struct state_update_state *state, void *arena,
                           struct state_update_result *result);
/* The outputs, from the inputs alone. */
void state_update_predict(const struct state_update_batch *batch, const struct state_update_params *params,
                          const struct state_update_state *state, void *arena, struct state_update_outputs *out);
/* values[0]: the loss; of n rows whose totals were added up. */
void state_update_summarize(const struct state_update_params *params, const struct state_update_state *state,
                            double n, const double *totals, double *values);

/* ---- parameters and states at the start ---- */

void state_update_init(struct state_update_params *params, struct state_update_state *state, uint64_t seed)
{
    /* w normal(0, 1) */
    for (int i = 0; i < 3; i++)
        params->w[i] = (real)dl_normal(seed, 4060888886u, 0, (uint64_t)i);
    /* scale 1 */
    state->scale = 1;
    /* table uniform(0.5, 1) */
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 3; j++)
            state->table[i][j] = (real)0.5 + (real)0.5 *
                    (real)dl_uniform(seed, 1251777503u, 0, (uint64_t)i * 3 + (uint64_t)j);
    /* h.level 0.5 */
    for (int i = 0; i < 3; i++)
        state->h_level[i] = (real)0.5;
    /* level.level 0.5 */
    for (int i = 0; i < 3; i++)
        state->level_level[i] = (real)0.5;
}

/* ---- training: the loss of a batch, then its gradient ---- */

void state_update_forward(const struct state_update_batch *batch, const struct state_update_params *params,
                          const struct state_update_state *state, void *arena,
                          struct state_update_state *new_state, struct state_update_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[3] = (const real (*)[3])batch->X;
    real *h_level_new_2 = space;
    real (*h)[3] = (real (*)[3])(space + 64);
    real (*y)[3] = (real (*)[3])(space + 3 * rows + 64);
    real *scale_new = space + 16;
    real *table_2_sum = space + 32;
    real (*table_new)[3] = (real (*)[3])(space + 48);
    const real (*g)[2] = (const real (*)[2])state->table;

    /* state_update.dl:6  h.level_new_2[i] = 1.5 * (0.8 * h.level[i] + 0.19999999999999996 * (sum[n](X[n,
           i] * w[i]) / N)) */
    for (int i = 0; i < 3; i++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += X[row][i] * params->w[i];
        h_level_new_2[i] = (real)1.5 * ((real)0.8 * state->h_level[i] + (real)0.19999999999999996 *
                (sum / (real)n));
    }

    /* state_update.dl:14  h[n, i] = X[n, i] * w[i] * h.level[i] - h.level_new_2[i]^2 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 3; i++)
            h[row][i] = X[row][i] * params->w[i] * state->h_level[i] - h_level_new_2[i] * h_level_new_2[i];

    /* state_update.dl:15  y[n, i] = h[n, i] / scale */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 3; i++)
            y[row][i] = h[row][i] / state->scale;

    /* state_update.dl:16  scale_new = sum[n, i](h[n, i]^2) / (3 * N) + 0.1 * scale */
    {
        real scale_2_sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 3; i++)
                scale_2_sum += h[row][i] * h[row][i];
        *scale_new = scale_2_sum / (real)(3 * n) + (real)0.1 * state->scale;
    }

    /* state_update.dl:18  table_2_sum[i] = sum[n](y[n, i]) */
    for (int i = 0; i < 3; i++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += y[row][i];
        table_2_sum[i] = sum;
    }

    /* state_update.dl:18  table_new[i, j] = table[i, j] + 0.1 * table_2_sum[j] */
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 3; j++)
            table_new[i][j] = state->table[i][j] + (real)0.1 * table_2_sum[j];

    /* state_update.dl:6  level.level_new_2[i] = 1.5 * (0.5 * level.level[i] + 0.5 * (sum[n](X[n, i]) / N)) */
    for (int i = 0; i < 3; i++) {
        real level_level_2_sum = 0;
        for (int row = 0; row < n; row++)
            level_level_2_sum += X[row][i];
        new_state->level_level[i] = (real)1.5 * ((real)0.5 * state->level_level[i] + (real)0.5 *
                (level_level_2_sum / (real)n));
    }

    /* state_update.dl:21  loss = sum[n, i]((y[n, i] * scale_new)^2) / (3 * N) + 0.16666666666666666 *
           sum[i, j]((table_new[j, i] * g[i, j])^2) */
    {
        real loss_sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 3; i++)
                loss_sum += y[row][i] * *scale_new * (y[row][i] * *scale_new);
        real sum = 0;
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 2; j++)
                sum += table_new[j][i] * g[i][j] * (table_new[j][i] * g[i][j]);
        result->loss = loss_sum / (real)(3 * n) + (real)0.16666666666666666 * sum;
    }

    /* state_update.dl:21  loss_rows = N * loss */
    result->totals[0] = (real)n * result->loss;
    new_state->scale = *scale_new;
    for (int i = 0; i < 6; i++)
        ((real *)new_state->table)[i] = ((const real *)table_new)[i];
    for (int i = 0; i < 3; i++)
        ((real *)new_state->h_level)[i] = ((const real *)h_level_new_2)[i];
}

void state_update_backward(const struct state_update_batch *batch, const struct state_update_params *params,
                           const struct state_update_state *state, void *arena,
                           struct state_update_params *d_params)
{
    const int n = batch->n;
    (void)params;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*table_new)[3] = (real (*)[3])(space + 48);
    const real (*g)[2] = (const real (*)[2])state->table;
    real *d_table_2_sum = space + 32;
    real (*y)[3] = (real (*)[3])(space + 3 * rows + 64);
    real *scale_new = space + 16;
    real (*h)[3] = (real (*)[3])(space + 64);
    real (*d_h)[3] = (real (*)[3])(space + 64);
    real *h_level_new_2 = space;
    const real (*X)[3] = (const real (*)[3])batch->X;

    /* state_update.dl:18  d_table_2_sum[j] = 0.03333333333333333 * sum[i](table_new[i, j] * g[j, i] * g[j,
           i]) */
    for (int j = 0; j < 3; j++) {
        real sum = 0;
        for (int i = 0; i < 2; i++)
            sum += table_new[i][j] * g[j][i] * g[j][i];
        d_table_2_sum[j] = (real)0.03333333333333333 * sum;
    }

    /* state_update.dl:14  d_h[n, i] = 2 * (2 * (sum[n2, i2](y[n2, i2] * scale_new * y[n2, i2]) / (3 * N))
           / (3 * N) * h[n, i]) + (2 * (y[n, i] * scale_new / (3 * N) * scale_new) + d_table_2_sum[i]) / scale */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 3; i++)
                sum += y[row][i] * *scale_new * y[row][i];
        const real t = 2 * (sum / (real)(3 * n)) / (real)(3 * n);
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 3; i++)
                d_h[row][i] = 2 * (t * h[row][i]) + (2 * (y[row][i] * *scale_new / (real)(3 * n) * *scale_new)
                        + d_table_2_sum[i]) / state->scale;
    }

    /* state_update.dl:11  d_w[i] = sum[n]((d_h[n, i] * h.level[i] + 0.19999999999999996 * (1.5 *
           sum[n2](-d_h[n2, i] * h.level_new_2[i] - d_h[n2, i] * h.level_new_2[i]) / N)) * X[n, i]) */
    for (int i = 0; i < 3; i++) {
        real d_h_level_new_2 = 0;
        for (int row = 0; row < n; row++)
            d_h_level_new_2 += -(d_h[row][i] * h_level_new_2[i]) - d_h[row][i] * h_level_new_2[i];
        const real t = (real)1.5 * d_h_level_new_2 / (real)n;
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (d_h[row][i] * state->h_level[i] + (real)0.19999999999999996 * t) * X[row][i];
        d_params->w[i] = sum;
    }
}

#ifndef STATE_UPDATE_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

void state_update_evaluate(const struct state_update_batch *batch, const struct state_update_params *params,
                           const struct state_update_state *state, void *arena,
                           struct state_update_result *result)
{
    const int n = batch->n;
    real *const space = arena;
    const real (*X)[3] = (const real (*)[3])batch->X;
    real (*y)[3] = (real (*)[3])space;
    const real (*g)[2] = (const real (*)[2])state->table;

    /* state_update.dl:15  y[n, i] = (X[n, i] * w[i] * h.level[i] - h.level[i]^2) / scale */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 3; i++)
            y[row][i] = (X[row][i] * params->w[i] * state->h_level[i] - state->h_level[i] * state->h_level[i])
                    / state->scale;

    /* state_update.dl:21  loss = sum[n, i]((y[n, i] * scale)^2) / (3 * N) + 0.16666666666666666 * sum[i,
           j]((table[j, i] * g[i, j])^2) */
    {
        real loss_sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 3; i++)
                loss_sum += y[row][i] * state->scale * (y[row][i] * state->scale);
        real sum = 0;
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 2; j++)
                sum += state->table[j][i] * g[i][j] * (state->table[j][i] * g[i][j]);
        result->loss = loss_sum / (real)(3 * n) + (real)0.16666666666666666 * sum;
    }

    /* state_update.dl:21  loss_rows = N * loss */
    result->totals[0] = (real)n * result->loss;
}

void state_update_predict(const struct state_update_batch *batch, const struct state_update_params *params,
                          const struct state_update_state *state, void *arena, struct state_update_outputs *out)
{
    const int n = batch->n;
    (void)params;
    real (*level)[3] = (real (*)[3])out->level;
    (void)arena;
    const real (*X)[3] = (const real (*)[3])batch->X;

    /* state_update.dl:20  level[n, i] = X[n, i] * level.level[i] - level.level[i]^2 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 3; i++)
            level[row][i] = X[row][i] * state->level_level[i] - state->level_level[i] * state->level_level[i];
}

#ifndef DL_NO_MAIN
/* The outputs as the training program computes them. */
static void state_update_observe(const struct state_update_batch *batch,
                                 const struct state_update_params *params,
                                 const struct state_update_state *state, void *arena,
                                 struct state_update_outputs *out)
{
    const int n = batch->n;
    (void)params;
    real (*level)[3] = (real (*)[3])out->level;
    real *const space = arena;
    const real (*X)[3] = (const real (*)[3])batch->X;
    real *level_level_new_2 = space;

    /* state_update.dl:6  level.level_new_2[i] = 1.5 * (0.5 * level.level[i] + 0.5 * (sum[n](X[n, i]) / N)) */
    for (int i = 0; i < 3; i++) {
        real level_level_2_sum = 0;
        for (int row = 0; row < n; row++)
            level_level_2_sum += X[row][i];
        level_level_new_2[i] = (real)1.5 * ((real)0.5 * state->level_level[i] + (real)0.5 *
                (level_level_2_sum / (real)n));
    }

    /* state_update.dl:20  level[n, i] = X[n, i] * level.level[i] - level.level_new_2[i]^2 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 3; i++)
            level[row][i] = X[row][i] * state->level_level[i] - level_level_new_2[i] * level_level_new_2[i];
}

#endif

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void state_update_summarize(const struct state_update_params *params, const struct state_update_state *state,
                            double n, const double *totals, double *values)
{
    (void)params;
    (void)state;
    values[0] = totals[0] / (real)n;
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t state_update_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (6 * rows + 64);
}

#ifndef STATE_UPDATE_F64
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
static const DlModel state_update_model_f64;
#endif

#ifndef STATE_UPDATE_F64
/* Forward once more, to find the first number that is not finite. */
static void state_update_trace(const struct state_update_batch *batch,
                               const struct state_update_params *params,
                               const struct state_update_state *state, void *arena, DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[3] = (const real (*)[3])batch->X;
    real *h_level_new = space;
    real *h_level_new_2 = space;
    real (*h)[3] = (real (*)[3])(space + 48);
    real (*y)[3] = (real (*)[3])(space + 3 * rows + 48);
    real *scale_new = space;
    real *table_2_sum = space + 16;
    real (*table_new)[3] = (real (*)[3])(space + 32);
    const real (*g)[2] = (const real (*)[2])state->table;
    real (*r)[2] = (real (*)[2])(space + 16);
    real *loss = space + 32;

    /* state_update.dl:5  h.level_new[i] = 0.8 * h.level[i] + 0.19999999999999996 * (sum[n](X[n, i] * w[i])
           / N) */
    for (int i = 0; i < 3; i++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += X[row][i] * params->w[i];
        h_level_new[i] = (real)0.8 * state->h_level[i] + (real)0.19999999999999996 * (sum / (real)n);
    }
    if (dl_watch(watch, 0, h_level_new, 3))
        return;

    /* state_update.dl:6  h.level_new_2[i] = 1.5 * h.level_new[i] */
    for (int i = 0; i < 3; i++)
        h_level_new_2[i] = (real)1.5 * h_level_new[i];
    if (dl_watch(watch, 1, h_level_new_2, 3))
        return;

    /* state_update.dl:14  h[n, i] = X[n, i] * w[i] * h.level[i] - h.level_new_2[i]^2 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 3; i++)
            h[row][i] = X[row][i] * params->w[i] * state->h_level[i] - h_level_new_2[i] * h_level_new_2[i];
    if (dl_watch(watch, 2, h, (size_t)n * 3))
        return;

    /* state_update.dl:15  y[n, i] = h[n, i] / scale */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 3; i++)
            y[row][i] = h[row][i] / state->scale;
    if (dl_watch(watch, 3, y, (size_t)n * 3))
        return;

    /* state_update.dl:16  scale_new = sum[n, i](h[n, i]^2) / (3 * N) + 0.1 * scale */
    {
        real scale_2_sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 3; i++)
                scale_2_sum += h[row][i] * h[row][i];
        *scale_new = scale_2_sum / (real)(3 * n) + (real)0.1 * state->scale;
    }
    if (dl_watch(watch, 4, scale_new, 1))
        return;

    /* state_update.dl:18  table_2_sum[i] = sum[n](y[n, i]) */
    for (int i = 0; i < 3; i++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += y[row][i];
        table_2_sum[i] = sum;
    }
    if (dl_watch(watch, 5, table_2_sum, 3))
        return;

    /* state_update.dl:18  table_new[i, j] = table[i, j] + 0.1 * table_2_sum[j] */
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 3; j++)
            table_new[i][j] = state->table[i][j] + (real)0.1 * table_2_sum[j];
    if (dl_watch(watch, 6, table_new, 2 * 3))
        return;

    /* state_update.dl:19  r[i, j] = table_new[j, i] * g[i, j] */
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 2; j++)
            r[i][j] = table_new[j][i] * g[i][j];
    if (dl_watch(watch, 7, r, 3 * 2))
        return;

    /* state_update.dl:21  loss = sum[n, i]((y[n, i] * scale_new)^2) / (3 * N) + 0.16666666666666666 *
           sum[i, j](r[i, j]^2) */
    {
        real loss_sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 3; i++)
                loss_sum += y[row][i] * *scale_new * (y[row][i] * *scale_new);
        real loss_sum_2 = 0;
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 2; j++)
                loss_sum_2 += r[i][j] * r[i][j];
        *loss = loss_sum / (real)(3 * n) + (real)0.16666666666666666 * loss_sum_2;
    }
    if (dl_watch(watch, 8, loss, 1))
        return;
}

static size_t state_update_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (6 * rows + 48);
}

#endif

static const DlTensor state_update_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 3},
     .size = 3},
};

static const DlTensor state_update_param_table[] = {
    {.name = "w", .type = DL_REAL, .rank = 1, .shape = (const int[]){3},
     .size = 3, .offset = 0, .place = "state_update.dl:11"},
};

static const DlTensor state_update_state_table[] = {
    {.name = "scale", .type = DL_REAL, .rank = 0,
     .size = 1, .offset = 0},
    {.name = "table", .type = DL_REAL, .rank = 2, .shape = (const int[]){2, 3},
     .size = 6, .offset = 1},
    {.name = "h.level", .type = DL_REAL, .rank = 1, .shape = (const int[]){3},
     .size = 3, .offset = 7},
    {.name = "level.level", .type = DL_REAL, .rank = 1, .shape = (const int[]){3},
     .size = 3, .offset = 10},
};

static struct state_update_batch state_update_batch_of(const DlStep *step)
{
    return (struct state_update_batch){
        .n = step->n,
        .X = step->inputs[0],
        .seed = step->seed,
        .step = step->step,
    };
}

static void state_update_run_init(void *params, void *state, uint64_t seed)
{
    state_update_init(params, state, seed);
}

static void state_update_run_forward(const DlStep *step)
{
    const struct state_update_batch batch = state_update_batch_of(step);
    struct state_update_result result;
    state_update_forward(&batch, step->params, step->state, step->arena, step->new_state, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 1; i++)
        step->totals[i] = result.totals[i];
}

static void state_update_run_backward(const DlStep *step)
{
    const struct state_update_batch batch = state_update_batch_of(step);
    state_update_backward(&batch, step->params, step->state, step->arena, step->d_params);
}

#ifndef STATE_UPDATE_F64
static const DlTensor state_update_output_table[] = {
    {.name = "level", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 3},
     .size = 3, .place = "state_update.dl:20"},
};

static void state_update_run_evaluate(const DlStep *step)
{
    const struct state_update_batch batch = state_update_batch_of(step);
    struct state_update_result result;
    state_update_evaluate(&batch, step->params, step->state, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 1; i++)
        step->totals[i] = result.totals[i];
}

static void state_update_run_predict(const DlStep *step)
{
    const struct state_update_batch batch = state_update_batch_of(step);
    struct state_update_outputs outputs = {
        .level = step->outputs[0],
    };
    state_update_predict(&batch, step->params, step->state, step->arena, &outputs);
}

static void state_update_run_observe(const DlStep *step)
{
    const struct state_update_batch batch = state_update_batch_of(step);
    struct state_update_outputs outputs = {
        .level = step->outputs[0],
    };
    state_update_observe(&batch, step->params, step->state, step->arena, &outputs);
}

static void state_update_run_summarize(const void *params, const void *state, double n, const double *totals,
                                       double *values)
{
    state_update_summarize(params, state, n, totals, values);
}

static const DlTensor state_update_traced[] = {
    {.name = "h.level_new", .type = DL_REAL, .rank = 1, .shape = (const int[]){3},
     .size = 3, .place = "state_update.dl:5"},
    {.name = "h.level_new_2", .type = DL_REAL, .rank = 1, .shape = (const int[]){3},
     .size = 3, .place = "state_update.dl:6"},
    {.name = "h", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 3},
     .size = 3, .place = "state_update.dl:14"},
    {.name = "y", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 3},
     .size = 3, .place = "state_update.dl:15"},
    {.name = "scale_new", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "state_update.dl:16"},
    {.name = "table_2_sum", .type = DL_REAL, .rank = 1, .shape = (const int[]){3},
     .size = 3, .place = "state_update.dl:18"},
    {.name = "table_new", .type = DL_REAL, .rank = 2, .shape = (const int[]){2, 3},
     .size = 6, .place = "state_update.dl:18"},
    {.name = "r", .type = DL_REAL, .rank = 2, .shape = (const int[]){3, 2},
     .size = 6, .place = "state_update.dl:19"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "state_update.dl:21"},
};

static void state_update_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct state_update_batch batch = state_update_batch_of(step);
    state_update_trace(&batch, step->params, step->state, step->arena, watch);
}

#endif

static const DlModel state_update_model = {
    .name = "state_update", .source = "state_update.dl", .real_size = sizeof(real),
    .input_count = 1, .inputs = state_update_inputs,
    .param_count = 1, .params = state_update_param_table,
    .param_size = state_update_parameters,
    .kept_count = 4, .kept = state_update_state_table, .kept_size = 13,
    .total_count = 1,
    .batch = 0, .epochs = 0, .seed = 0, .clip_norm = 0,
    .flops = {94, 135, 0},
    .arena_size = state_update_arena_size,
    .init = state_update_run_init,
    .forward = state_update_run_forward,
    .backward = state_update_run_backward,
#ifndef STATE_UPDATE_F64
    .output_count = 1, .outputs = state_update_output_table,
    .predict = state_update_run_predict,
    .observe = state_update_run_observe,
    .evaluate = state_update_run_evaluate,
    .summarize = state_update_run_summarize,
    .traced = state_update_traced,
    .trace_arena_size = state_update_trace_arena_size,
    .trace = state_update_run_trace,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &state_update_model_f64,
#endif
};

#ifndef STATE_UPDATE_F64
int main(int argc, char **argv)
{
    return dl_main(&state_update_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define STATE_UPDATE_F64
#define real double
#define state_update_batch state_update_batch_f64
#define state_update_state state_update_state_f64
#define state_update_state_table state_update_state_table_f64
#define state_update_params state_update_params_f64
#define state_update_result state_update_result_f64
#define state_update_outputs state_update_outputs_f64
#define state_update_parameters state_update_parameters_f64
#define state_update_arena_size state_update_arena_size_f64
#define state_update_init state_update_init_f64
#define state_update_forward state_update_forward_f64
#define state_update_backward state_update_backward_f64
#define state_update_evaluate state_update_evaluate_f64
#define state_update_predict state_update_predict_f64
#define state_update_observe state_update_observe_f64
#define state_update_summarize state_update_summarize_f64
#define state_update_trace state_update_trace_f64
#define state_update_inputs state_update_inputs_f64
#define state_update_param_table state_update_param_table_f64
#define state_update_output_table state_update_output_table_f64
#define state_update_traced state_update_traced_f64
#define state_update_trace_arena_size state_update_trace_arena_size_f64
#define state_update_batch_of state_update_batch_of_f64
#define state_update_model state_update_model_f64
#define state_update_run_init state_update_run_init_f64
#define state_update_run_forward state_update_run_forward_f64
#define state_update_run_backward state_update_run_backward_f64
#define state_update_run_evaluate state_update_run_evaluate_f64
#define state_update_run_predict state_update_run_predict_f64
#define state_update_run_observe state_update_run_observe_f64
#define state_update_run_summarize state_update_run_summarize_f64
#define state_update_run_trace state_update_run_trace_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
