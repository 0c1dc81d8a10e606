/* gradient_penalty.dl, compiled by dlc at -O0. Edit the model, not this file. */

#ifndef GRADIENT_PENALTY_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef float real;
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
static inline double dl_normal(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
#else
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

struct gradient_penalty_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][2] */
    const real *Z;                      /* [n][2] */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { gradient_penalty_parameters = 256 };

struct gradient_penalty_params {        /* the gradient, too: d_params */
    real V[2][64];                      /* he(2) */
    real b[64];                         /* 0 */
    real w[64];                         /* he(64) */
};

struct gradient_penalty_result {
    real loss;                          /* of this batch */
    double totals[4];                   /* sums over the batch, for gradient_penalty_summarize */
};

struct gradient_penalty_optimizer {     /* kept from step to step; at the start: */
    struct gradient_penalty_params m;   /* 0 */
    struct gradient_penalty_params v;   /* 0 */
};

struct gradient_penalty_arguments {     /* of adam; gradient_penalty.dl says: */
    real lr;                            /* 0.002 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t gradient_penalty_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void gradient_penalty_init(struct gradient_penalty_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void gradient_penalty_forward(const struct gradient_penalty_batch *batch,
                              const struct gradient_penalty_params *params, void *arena,
                              struct gradient_penalty_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void gradient_penalty_backward(const struct gradient_penalty_batch *batch,
                               const struct gradient_penalty_params *params, void *arena,
                               struct gradient_penalty_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void gradient_penalty_update(struct gradient_penalty_params *params,
                             const struct gradient_penalty_params *d_params,
                             struct gradient_penalty_optimizer *optimizer,
                             const struct gradient_penalty_arguments *arguments, uint64_t t);
/* The loss of a batch, as in evaluation. */
void gradient_penalty_evaluate(const struct gradient_penalty_batch *batch,
                               const struct gradient_penalty_params *params, void *arena,
                               struct gradient_penalty_result *result);
/* values[0]: the loss, values[1]: distance; of n rows whose totals were added up. */
void gradient_penalty_summarize(const struct gradient_penalty_params *params, double n, const double *totals,
                                double *values);

/* ---- parameters at the start ---- */

void gradient_penalty_init(struct gradient_penalty_params *params, uint64_t seed)
{
    /* V he(2) */
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 64; j++)
            params->V[i][j] = (real)dl_normal(seed, 3540782697u, 0, (uint64_t)i * 64 + (uint64_t)j);
    /* b 0 */
    for (int i = 0; i < 64; i++)
        params->b[i] = 0;
    /* w he(64) */
    for (int i = 0; i < 64; i++)
        params->w[i] = (real)0.1767766952966369 * (real)dl_normal(seed, 4060888886u, 0, (uint64_t)i);
}

/* ---- training: the loss of a batch, then its gradient ---- */

void gradient_penalty_forward(const struct gradient_penalty_batch *batch,
                              const struct gradient_penalty_params *params, void *arena,
                              struct gradient_penalty_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*place)[1] = (real (*)[1])(space + 256);
    const real (*X)[2] = (const real (*)[2])batch->X;
    const real (*Z)[2] = (const real (*)[2])batch->Z;
    real (*between)[2] = (real (*)[2])(space + 64 * rows + 256);
    real (*slope_critic_relu)[64] = (real (*)[64])(space + 256);
    real (*dslope_sum_dslope_critic_product)[64] = (real (*)[64])(space + 64 * rows + 256);
    real (*slope)[2] = (real (*)[2])(space + 384 * rows + 256);
    real *steepness = space + 386 * rows + 256;
    real (*apart_critic_relu)[64] = (real (*)[64])(space + 128 * rows + 256);
    real (*apart_critic_2_relu)[64] = (real (*)[64])(space + 192 * rows + 256);

    /* gradient_penalty.dl:17  place[n, j] = place.draw[n, 0] */
    for (int row = 0; row < n; row++)
        place[row][0] = (real)dl_uniform(batch->seed, 3369480956u, (uint32_t)batch->step, (uint64_t)row);

    /* gradient_penalty.dl:18  between[n, i] = place[n, 0] * X[n, i] + (1 - place[n, 0]) * Z[n, i] */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 2; i++)
            between[row][i] = place[row][0] * X[row][i] + (1 - place[row][0]) * Z[row][i];

    /* gradient_penalty.dl:7  slope.critic.relu[n, i] = max(sum[k](between[n, k] * V[k, i]) + b[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++) {
            real slope_critic_product = 0;
            for (int k = 0; k < 2; k++)
                slope_critic_product += between[row][k] * params->V[k][i];
            slope_critic_relu[row][i] = real_max(slope_critic_product + params->b[i], 0);
        }

    /* gradient_penalty.dl:7  dslope_sum_dslope.critic_product[n, i] = w[i] * (slope.critic.relu[n, i] > 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            dslope_sum_dslope_critic_product[row][i] = slope_critic_relu[row][i] > 0 ? params->w[i] : 0;

    /* gradient_penalty.dl:19  slope[n, k] = sum[i](dslope_sum_dslope.critic_product[n, i] * V[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 2; k++) {
            real sum = 0;
            for (int i = 0; i < 64; i++)
                sum += dslope_sum_dslope_critic_product[row][i] * params->V[k][i];
            slope[row][k] = sum;
        }

    /* gradient_penalty.dl:20  steepness[n] = sqrt(sum[i](slope[n, i]^2) + 1e-12) */
    for (int row = 0; row < n; row++) {
        real steepness_sum = 0;
        for (int i = 0; i < 2; i++)
            steepness_sum += slope[row][i] * slope[row][i];
        steepness[row] = real_sqrt(steepness_sum + (real)1e-12);
    }

    /* gradient_penalty.dl:7  apart.critic.relu[n, i] = max(sum[k](X[n, k] * V[k, i]) + b[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++) {
            real apart_critic_product = 0;
            for (int k = 0; k < 2; k++)
                apart_critic_product += X[row][k] * params->V[k][i];
            apart_critic_relu[row][i] = real_max(apart_critic_product + params->b[i], 0);
        }

    /* gradient_penalty.dl:22  apart_sum = sum[n](sum[k](apart.critic.relu[n, k] * w[k])) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real apart_critic = 0;
            for (int k = 0; k < 64; k++)
                apart_critic += apart_critic_relu[row][k] * params->w[k];
            sum += apart_critic;
        }
        result->totals[1] = sum;
    }

    /* gradient_penalty.dl:7  apart.critic_2.relu[n, i] = max(sum[k](Z[n, k] * V[k, i]) + b[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++) {
            real apart_critic_2_product = 0;
            for (int k = 0; k < 2; k++)
                apart_critic_2_product += Z[row][k] * params->V[k][i];
            apart_critic_2_relu[row][i] = real_max(apart_critic_2_product + params->b[i], 0);
        }

    /* gradient_penalty.dl:22  apart_sum = sum[n](sum[k](apart.critic_2.relu[n, k] * w[k])) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real apart_critic_2 = 0;
            for (int k = 0; k < 64; k++)
                apart_critic_2 += apart_critic_2_relu[row][k] * params->w[k];
            sum += apart_critic_2;
        }
        result->totals[2] = sum;
    }

    /* gradient_penalty.dl:23  loss_sum = sum[n]((steepness[n] - 1)^2) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (steepness[row] - 1) * (steepness[row] - 1);
        result->totals[0] = sum;
    }

    /* gradient_penalty.dl:23  loss = 10 * (loss_sum / N) - (apart_sum / N - apart_sum / N) */
    result->loss = 10 * (result->totals[0] / (real)n) - (result->totals[1] / (real)n - result->totals[2] /
            (real)n);

    /* gradient_penalty.dl:24  distance_sum = sum[n](steepness[n]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += steepness[row];
        result->totals[3] = sum;
    }
}

void gradient_penalty_backward(const struct gradient_penalty_batch *batch,
                               const struct gradient_penalty_params *params, void *arena,
                               struct gradient_penalty_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*d_apart_critic_2_relu)[64] = (real (*)[64])(space + 256 * rows + 256);
    real (*d_apart_critic_relu)[64] = (real (*)[64])(space + 320 * rows + 256);
    real *steepness = space + 386 * rows + 256;
    real (*slope)[2] = (real (*)[2])(space + 384 * rows + 256);
    real (*d_slope)[2] = (real (*)[2])(space + 448 * rows + 256);
    real (*d_dslope_sum_dslope_critic_product)[64] = (real (*)[64])(space + 384 * rows + 256);
    real (*apart_critic_2_relu)[64] = (real (*)[64])(space + 192 * rows + 256);
    real (*apart_critic_relu)[64] = (real (*)[64])(space + 128 * rows + 256);
    real (*slope_critic_relu)[64] = (real (*)[64])(space + 256);
    const real (*Z)[2] = (const real (*)[2])batch->Z;
    real (*d_V)[64] = (real (*)[64])space;
    const real (*X)[2] = (const real (*)[2])batch->X;
    real (*d_V_2)[64] = (real (*)[64])(space + 128);
    real (*dslope_sum_dslope_critic_product)[64] = (real (*)[64])(space + 64 * rows + 256);

    /* gradient_penalty.dl:7  d_apart.critic_2.relu[n, k] = w[k] / N */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 64; k++)
            d_apart_critic_2_relu[row][k] = params->w[k] / (real)n;

    /* gradient_penalty.dl:7  d_apart.critic.relu[n, k] = -w[k] / N */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 64; k++)
            d_apart_critic_relu[row][k] = -(params->w[k] / (real)n);

    /* gradient_penalty.dl:19  d_slope[n, i] = 40 * ((steepness[n] - 1) / N * (0.5 / steepness[n]) *
           slope[n, i]) */
    for (int row = 0; row < n; row++) {
        const real t = (steepness[row] - 1) / (real)n;
        const real t_2 = (real)0.5 / steepness[row];
        for (int i = 0; i < 2; i++)
            d_slope[row][i] = 40 * (t * t_2 * slope[row][i]);
    }

    /* gradient_penalty.dl:7  d_dslope_sum_dslope.critic_product[n, i] = sum[k](d_slope[n, k] * V[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++) {
            real sum = 0;
            for (int k = 0; k < 2; k++)
                sum += d_slope[row][k] * params->V[k][i];
            d_dslope_sum_dslope_critic_product[row][i] = sum;
        }

    /* gradient_penalty.dl:15  d_w[k] = sum[n](apart.critic_2.relu[n, k]) / N - sum[n](apart.critic.relu[n,
           k]) / N + sum[n](d_dslope_sum_dslope.critic_product[n, k] * (slope.critic.relu[n, k] > 0)) */
    for (int k = 0; k < 64; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += apart_critic_2_relu[row][k];
        real sum_2 = 0;
        for (int row = 0; row < n; row++)
            sum_2 += apart_critic_relu[row][k];
        real d_w_2 = 0;
        for (int row = 0; row < n; row++)
            d_w_2 += slope_critic_relu[row][k] > 0 ? d_dslope_sum_dslope_critic_product[row][k] : 0;
        d_params->w[k] = sum / (real)n - sum_2 / (real)n + d_w_2;
    }

    /* gradient_penalty.dl:14  d_b[i] = sum[n](d_apart.critic_2.relu[n, i] * (apart.critic_2.relu[n, i] >
           0)) + sum[n](d_apart.critic.relu[n, i] * (apart.critic.relu[n, i] > 0)) */
    for (int i = 0; i < 64; i++) {
        real d_b_2 = 0;
        for (int row = 0; row < n; row++)
            d_b_2 += apart_critic_2_relu[row][i] > 0 ? d_apart_critic_2_relu[row][i] : 0;
        real d_b_3 = 0;
        for (int row = 0; row < n; row++)
            d_b_3 += apart_critic_relu[row][i] > 0 ? d_apart_critic_relu[row][i] : 0;
        d_params->b[i] = d_b_2 + d_b_3;
    }

    /* gradient_penalty.dl:13  d_V[k, i] = sum[n](Z[n, k] * d_apart.critic_2.relu[n, i] *
           (apart.critic_2.relu[n, i] > 0)) */
    for (int k = 0; k < 2; k++)
        for (int i = 0; i < 64; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += apart_critic_2_relu[row][i] > 0 ? Z[row][k] * d_apart_critic_2_relu[row][i] : 0;
            d_V[k][i] = sum;
        }

    /* gradient_penalty.dl:13  d_V[k, i] = sum[n](X[n, k] * d_apart.critic.relu[n, i] *
           (apart.critic.relu[n, i] > 0)) */
    for (int k = 0; k < 2; k++)
        for (int i = 0; i < 64; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += apart_critic_relu[row][i] > 0 ? X[row][k] * d_apart_critic_relu[row][i] : 0;
            d_V_2[k][i] = sum;
        }

    /* gradient_penalty.dl:13  d_V[k, i] = d_V[k, i] + d_V[k, i] + sum[n](d_slope[n, k] *
           dslope_sum_dslope.critic_product[n, i]) */
    for (int k = 0; k < 2; k++)
        for (int i = 0; i < 64; i++) {
            real d_V_4 = 0;
            for (int row = 0; row < n; row++)
                d_V_4 += d_slope[row][k] * dslope_sum_dslope_critic_product[row][i];
            d_params->V[k][i] = d_V[k][i] + d_V_2[k][i] + d_V_4;
        }
}

#ifndef GRADIENT_PENALTY_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

void gradient_penalty_evaluate(const struct gradient_penalty_batch *batch,
                               const struct gradient_penalty_params *params, void *arena,
                               struct gradient_penalty_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*place)[1] = (real (*)[1])space;
    const real (*X)[2] = (const real (*)[2])batch->X;
    const real (*Z)[2] = (const real (*)[2])batch->Z;
    real (*between)[2] = (real (*)[2])(space + 64 * rows);
    real (*dslope_sum_dslope_critic_product)[64] = (real (*)[64])space;
    real (*slope)[2] = (real (*)[2])(space + 64 * rows);
    real *steepness = space;
    real (*apart_critic_product)[64] = (real (*)[64])(space + 1 * rows);
    real (*apart_critic_2_product)[64] = (real (*)[64])(space + 1 * rows);

    /* gradient_penalty.dl:17  place[n, j] = place.draw[n, 0] */
    for (int row = 0; row < n; row++)
        place[row][0] = (real)dl_uniform(batch->seed, 3369480956u, (uint32_t)batch->step, (uint64_t)row);

    /* gradient_penalty.dl:18  between[n, i] = place[n, 0] * X[n, i] + (1 - place[n, 0]) * Z[n, i] */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 2; i++)
            between[row][i] = place[row][0] * X[row][i] + (1 - place[row][0]) * Z[row][i];

    /* gradient_penalty.dl:7  dslope_sum_dslope.critic_product[n, i] = w[i] * (sum[k](between[n, k] * V[k,
           i]) + b[i] > 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++) {
            real slope_critic_product = 0;
            KEEP_LOOP
            for (int k = 0; k < 2; k++)
                slope_critic_product += between[row][k] * params->V[k][i];
            dslope_sum_dslope_critic_product[row][i] = slope_critic_product + params->b[i] > 0 ? params->w[i]
                    : 0;
        }

    /* gradient_penalty.dl:19  slope[n, k] = sum[i](dslope_sum_dslope.critic_product[n, i] * V[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 2; k++) {
            real sum = 0;
            for (int i = 0; i < 64; i++)
                sum += dslope_sum_dslope_critic_product[row][i] * params->V[k][i];
            slope[row][k] = sum;
        }

    /* gradient_penalty.dl:20  steepness[n] = sqrt(sum[i](slope[n, i]^2) + 1e-12) */
    for (int row = 0; row < n; row++) {
        real steepness_sum = 0;
        for (int i = 0; i < 2; i++)
            steepness_sum += slope[row][i] * slope[row][i];
        steepness[row] = real_sqrt(steepness_sum + (real)1e-12);
    }

    /* gradient_penalty.dl:7  apart.critic_product[n, i] = sum[k](X[n, k] * V[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++) {
            real sum = 0;
            for (int k = 0; k < 2; k++)
                sum += X[row][k] * params->V[k][i];
            apart_critic_product[row][i] = sum;
        }

    /* gradient_penalty.dl:22  apart_sum = sum[n](sum[k](max(apart.critic_product[n, k] + b[k], 0) * w[k])) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real sum_2 = 0;
            for (int k = 0; k < 64; k++)
                sum_2 += real_max(apart_critic_product[row][k] + params->b[k], 0) * params->w[k];
            sum += sum_2;
        }
        result->totals[1] = sum;
    }

    /* gradient_penalty.dl:7  apart.critic_2_product[n, i] = sum[k](Z[n, k] * V[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++) {
            real sum = 0;
            for (int k = 0; k < 2; k++)
                sum += Z[row][k] * params->V[k][i];
            apart_critic_2_product[row][i] = sum;
        }

    /* gradient_penalty.dl:22  apart_sum = sum[n](sum[k](max(apart.critic_2_product[n, k] + b[k], 0) *
           w[k])) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real sum_2 = 0;
            for (int k = 0; k < 64; k++)
                sum_2 += real_max(apart_critic_2_product[row][k] + params->b[k], 0) * params->w[k];
            sum += sum_2;
        }
        result->totals[2] = sum;
    }

    /* gradient_penalty.dl:23  loss_sum = sum[n]((steepness[n] - 1)^2) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (steepness[row] - 1) * (steepness[row] - 1);
        result->totals[0] = sum;
    }

    /* gradient_penalty.dl:23  loss = 10 * (loss_sum / N) - (apart_sum / N - apart_sum / N) */
    result->loss = 10 * (result->totals[0] / (real)n) - (result->totals[1] / (real)n - result->totals[2] /
            (real)n);

    /* gradient_penalty.dl:24  distance_sum = sum[n](steepness[n]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += steepness[row];
        result->totals[3] = sum;
    }
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void gradient_penalty_summarize(const struct gradient_penalty_params *params, double n, const double *totals,
                                double *values)
{
    (void)params;
    double apart;
    apart = totals[1] / (real)n - totals[2] / (real)n;
    values[0] = 10 * (totals[0] / (real)n) - apart;
    values[1] = apart / (totals[3] / (real)n);
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t gradient_penalty_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (450 * rows + 256);
}

#ifndef GRADIENT_PENALTY_F64
/* ---- the optimiser ---- */

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) / (-expm1(-0.10536051565782628 *
       t))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) / (-expm1(-0.0010005003335835344 * t)))
       + 1e-08) */
static void gradient_penalty_adam(int size, real *restrict param, const real *restrict grad, real *restrict m,
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

void gradient_penalty_update(struct gradient_penalty_params *params,
                             const struct gradient_penalty_params *d_params,
                             struct gradient_penalty_optimizer *optimizer,
                             const struct gradient_penalty_arguments *arguments, uint64_t t)
{
    gradient_penalty_adam(256, (real *)params, (const real *)d_params, (real *)&optimizer->m,
                          (real *)&optimizer->v, arguments->lr, (real)t);
}

#endif

#ifndef GRADIENT_PENALTY_F64
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
static const DlModel gradient_penalty_model_f64;
#endif

#ifndef GRADIENT_PENALTY_F64
static size_t gradient_penalty_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void gradient_penalty_make_train(int n, const void *const *sources, uint64_t seed, void *arena,
                                        void *const *inputs)
{
    (void)sources;
    real (*train_X)[2] = inputs[0];
    real (*train_Z)[2] = inputs[1];
    (void)arena;

    /* gradient_penalty.dl:29  train.X[n, j] = train.X.draw[n, j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 2; j++)
            train_X[row][j] = (real)dl_normal(seed, 1261502503u, 0, (uint64_t)row * 2 + (uint64_t)j);

    /* gradient_penalty.dl:31  train.Z[n, i] = train.noise.draw[n, i] + (if i < 1 then 3 else 4) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 2; i++)
            train_Z[row][i] = (real)dl_normal(seed, 3428128977u, 0, (uint64_t)row * 2 + (uint64_t)i) +
                    (real)(i < 1 ? 3 : 4);
}

static size_t gradient_penalty_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void gradient_penalty_make_test(int n, const void *const *sources, uint64_t seed, void *arena,
                                       void *const *inputs)
{
    (void)sources;
    real (*test_X)[2] = inputs[0];
    real (*test_Z)[2] = inputs[1];
    (void)arena;

    /* gradient_penalty.dl:29  test.X[n, j] = test.X.draw[n, j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 2; j++)
            test_X[row][j] = (real)dl_normal(seed, 2958017131u, 0, (uint64_t)row * 2 + (uint64_t)j);

    /* gradient_penalty.dl:31  test.Z[n, i] = test.noise.draw[n, i] + (if i < 1 then 3 else 4) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 2; i++)
            test_Z[row][i] = (real)dl_normal(seed, 1389409181u, 0, (uint64_t)row * 2 + (uint64_t)i) +
                    (real)(i < 1 ? 3 : 4);
}

/* Forward once more, to find the first number that is not finite. */
static void gradient_penalty_trace(const struct gradient_penalty_batch *batch,
                                   const struct gradient_penalty_params *params, void *arena, DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*place)[1] = (real (*)[1])(space + 32);
    const real (*X)[2] = (const real (*)[2])batch->X;
    const real (*Z)[2] = (const real (*)[2])batch->Z;
    real (*between)[2] = (real (*)[2])(space + 64 * rows + 32);
    real (*dslope_sum_dslope_critic_product)[64] = (real (*)[64])(space + 32);
    real (*slope)[2] = (real (*)[2])(space + 64 * rows + 32);
    real *steepness = space + 128 * rows + 32;
    real (*apart_critic_product)[64] = (real (*)[64])(space + 32);
    real (*apart_critic_2_product)[64] = (real (*)[64])(space + 64 * rows + 32);
    real *apart = space;
    real *loss = space + 16;

    /* gradient_penalty.dl:17  place[n, j] = place.draw[n, 0] */
    for (int row = 0; row < n; row++)
        place[row][0] = (real)dl_uniform(batch->seed, 3369480956u, (uint32_t)batch->step, (uint64_t)row);
    if (dl_watch(watch, 0, place, (size_t)n * 1))
        return;

    /* gradient_penalty.dl:18  between[n, i] = place[n, 0] * X[n, i] + (1 - place[n, 0]) * Z[n, i] */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 2; i++)
            between[row][i] = place[row][0] * X[row][i] + (1 - place[row][0]) * Z[row][i];
    if (dl_watch(watch, 1, between, (size_t)n * 2))
        return;

    /* gradient_penalty.dl:7  dslope_sum_dslope.critic_product[n, i] = w[i] * (sum[k](between[n, k] * V[k,
           i]) + b[i] > 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++) {
            real slope_critic_product = 0;
            KEEP_LOOP
            for (int k = 0; k < 2; k++)
                slope_critic_product += between[row][k] * params->V[k][i];
            dslope_sum_dslope_critic_product[row][i] = slope_critic_product + params->b[i] > 0 ? params->w[i]
                    : 0;
        }
    if (dl_watch(watch, 2, dslope_sum_dslope_critic_product, (size_t)n * 64))
        return;

    /* gradient_penalty.dl:19  slope[n, k] = sum[i](dslope_sum_dslope.critic_product[n, i] * V[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 2; k++) {
            real sum = 0;
            for (int i = 0; i < 64; i++)
                sum += dslope_sum_dslope_critic_product[row][i] * params->V[k][i];
            slope[row][k] = sum;
        }
    if (dl_watch(watch, 3, slope, (size_t)n * 2))
        return;

    /* gradient_penalty.dl:20  steepness[n] = sqrt(sum[i](slope[n, i]^2) + 1e-12) */
    for (int row = 0; row < n; row++) {
        real steepness_sum = 0;
        for (int i = 0; i < 2; i++)
            steepness_sum += slope[row][i] * slope[row][i];
        steepness[row] = real_sqrt(steepness_sum + (real)1e-12);
    }
    if (dl_watch(watch, 4, steepness, (size_t)n))
        return;

    /* gradient_penalty.dl:7  apart.critic_product[n, i] = sum[k](X[n, k] * V[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++) {
            real sum = 0;
            for (int k = 0; k < 2; k++)
                sum += X[row][k] * params->V[k][i];
            apart_critic_product[row][i] = sum;
        }
    if (dl_watch(watch, 5, apart_critic_product, (size_t)n * 64))
        return;

    /* gradient_penalty.dl:7  apart.critic_2_product[n, i] = sum[k](Z[n, k] * V[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++) {
            real sum = 0;
            for (int k = 0; k < 2; k++)
                sum += Z[row][k] * params->V[k][i];
            apart_critic_2_product[row][i] = sum;
        }
    if (dl_watch(watch, 6, apart_critic_2_product, (size_t)n * 64))
        return;

    /* gradient_penalty.dl:22  apart = sum[n](sum[k](max(apart.critic_product[n, k] + b[k], 0) * w[k])) / N
           - sum[n](sum[k](max(apart.critic_2_product[n, k] + b[k], 0) * w[k])) / N */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real sum_2 = 0;
            for (int k = 0; k < 64; k++)
                sum_2 += real_max(apart_critic_product[row][k] + params->b[k], 0) * params->w[k];
            sum += sum_2;
        }
        real sum_2 = 0;
        for (int row = 0; row < n; row++) {
            real sum_3 = 0;
            for (int k = 0; k < 64; k++)
                sum_3 += real_max(apart_critic_2_product[row][k] + params->b[k], 0) * params->w[k];
            sum_2 += sum_3;
        }
        *apart = sum / (real)n - sum_2 / (real)n;
    }
    if (dl_watch(watch, 7, apart, 1))
        return;

    /* gradient_penalty.dl:23  loss = 10 * (sum[n]((steepness[n] - 1)^2) / N) - apart */
    {
        real loss_sum = 0;
        for (int row = 0; row < n; row++)
            loss_sum += (steepness[row] - 1) * (steepness[row] - 1);
        *loss = 10 * (loss_sum / (real)n) - *apart;
    }
    if (dl_watch(watch, 8, loss, 1))
        return;
}

static size_t gradient_penalty_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (129 * rows + 32);
}

#endif

static const DlTensor gradient_penalty_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2},
    {.name = "Z", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2},
};

static const DlTensor gradient_penalty_param_table[] = {
    {.name = "V", .type = DL_REAL, .rank = 2, .shape = (const int[]){2, 64},
     .size = 128, .offset = 0, .place = "gradient_penalty.dl:13"},
    {.name = "b", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 128, .place = "gradient_penalty.dl:14"},
    {.name = "w", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 192, .place = "gradient_penalty.dl:15"},
};

static const char *const gradient_penalty_metrics[] = {"distance"};

static struct gradient_penalty_batch gradient_penalty_batch_of(const DlStep *step)
{
    return (struct gradient_penalty_batch){
        .n = step->n,
        .X = step->inputs[0],
        .Z = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void gradient_penalty_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    gradient_penalty_init(params, seed);
}

static void gradient_penalty_run_forward(const DlStep *step)
{
    const struct gradient_penalty_batch batch = gradient_penalty_batch_of(step);
    struct gradient_penalty_result result;
    gradient_penalty_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 4; i++)
        step->totals[i] = result.totals[i];
}

static void gradient_penalty_run_backward(const DlStep *step)
{
    const struct gradient_penalty_batch batch = gradient_penalty_batch_of(step);
    gradient_penalty_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef GRADIENT_PENALTY_F64
static const DlArgument gradient_penalty_argument_table[] = {
    {"lr", 0.002},
};
static const char *const gradient_penalty_states[] = {"m", "v"};
static const double gradient_penalty_states_initial[] = {0, 0};

static const DlSplit gradient_penalty_splits[] = {
    {.name = "train", .rows = 4096, .source_count = 0, .sources = NULL,
     .arena_size = gradient_penalty_train_arena_size, .make = gradient_penalty_make_train},
    {.name = "test", .rows = 1024, .source_count = 0, .sources = NULL,
     .arena_size = gradient_penalty_test_arena_size, .make = gradient_penalty_make_test},
};

static void gradient_penalty_run_evaluate(const DlStep *step)
{
    const struct gradient_penalty_batch batch = gradient_penalty_batch_of(step);
    struct gradient_penalty_result result;
    gradient_penalty_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 4; i++)
        step->totals[i] = result.totals[i];
}

static void gradient_penalty_run_summarize(const void *params, const void *state, double n,
                                           const double *totals, double *values)
{
    (void)state;
    gradient_penalty_summarize(params, n, totals, values);
}

static void gradient_penalty_run_update(void *params, const void *d_params, void *states,
                                        const double *arguments, uint64_t t)
{
    const struct gradient_penalty_arguments a = {(real)arguments[0]};
    gradient_penalty_update(params, d_params, states, &a, t);
}

static const DlTensor gradient_penalty_traced[] = {
    {.name = "place", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "gradient_penalty.dl:17"},
    {.name = "between", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .place = "gradient_penalty.dl:18"},
    {.name = "dslope_sum_dslope.critic_product", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 64},
     .size = 64, .place = "gradient_penalty.dl:7"},
    {.name = "slope", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .place = "gradient_penalty.dl:19"},
    {.name = "steepness", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "gradient_penalty.dl:20"},
    {.name = "apart.critic_product", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 64},
     .size = 64, .place = "gradient_penalty.dl:7"},
    {.name = "apart.critic_2_product", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 64},
     .size = 64, .place = "gradient_penalty.dl:7"},
    {.name = "apart", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "gradient_penalty.dl:22"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "gradient_penalty.dl:23"},
};

static void gradient_penalty_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct gradient_penalty_batch batch = gradient_penalty_batch_of(step);
    gradient_penalty_trace(&batch, step->params, step->arena, watch);
}

#endif

static const DlModel gradient_penalty_model = {
    .name = "gradient_penalty", .source = "gradient_penalty.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = gradient_penalty_inputs,
    .param_count = 3, .params = gradient_penalty_param_table,
    .param_size = gradient_penalty_parameters,
    .metric_count = 1, .metrics = gradient_penalty_metrics,
    .total_count = 4,
    .batch = 128, .epochs = 30, .seed = 0, .clip_norm = 0,
    .flops = {4166, 3233, 0},
    .arena_size = gradient_penalty_arena_size,
    .init = gradient_penalty_run_init,
    .forward = gradient_penalty_run_forward,
    .backward = gradient_penalty_run_backward,
#ifndef GRADIENT_PENALTY_F64
    .optimizer = "adam", .update = gradient_penalty_run_update,
    .argument_count = 1, .arguments = gradient_penalty_argument_table,
    .state_count = 2, .states = gradient_penalty_states, .initial = gradient_penalty_states_initial,
    .split_count = 2, .splits = gradient_penalty_splits,
    .evaluate = gradient_penalty_run_evaluate,
    .summarize = gradient_penalty_run_summarize,
    .traced = gradient_penalty_traced,
    .trace_arena_size = gradient_penalty_trace_arena_size,
    .trace = gradient_penalty_run_trace,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &gradient_penalty_model_f64,
#endif
};

#ifndef GRADIENT_PENALTY_F64
int main(int argc, char **argv)
{
    return dl_main(&gradient_penalty_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define GRADIENT_PENALTY_F64
#define real double
#define gradient_penalty_batch gradient_penalty_batch_f64
#define gradient_penalty_params gradient_penalty_params_f64
#define gradient_penalty_result gradient_penalty_result_f64
#define gradient_penalty_optimizer gradient_penalty_optimizer_f64
#define gradient_penalty_arguments gradient_penalty_arguments_f64
#define gradient_penalty_parameters gradient_penalty_parameters_f64
#define gradient_penalty_arena_size gradient_penalty_arena_size_f64
#define gradient_penalty_init gradient_penalty_init_f64
#define gradient_penalty_forward gradient_penalty_forward_f64
#define gradient_penalty_backward gradient_penalty_backward_f64
#define gradient_penalty_update gradient_penalty_update_f64
#define gradient_penalty_evaluate gradient_penalty_evaluate_f64
#define gradient_penalty_summarize gradient_penalty_summarize_f64
#define gradient_penalty_trace gradient_penalty_trace_f64
#define gradient_penalty_inputs gradient_penalty_inputs_f64
#define gradient_penalty_param_table gradient_penalty_param_table_f64
#define gradient_penalty_argument_table gradient_penalty_argument_table_f64
#define gradient_penalty_metrics gradient_penalty_metrics_f64
#define gradient_penalty_states gradient_penalty_states_f64
#define gradient_penalty_states_initial gradient_penalty_states_initial_f64
#define gradient_penalty_splits gradient_penalty_splits_f64
#define gradient_penalty_traced gradient_penalty_traced_f64
#define gradient_penalty_trace_arena_size gradient_penalty_trace_arena_size_f64
#define gradient_penalty_batch_of gradient_penalty_batch_of_f64
#define gradient_penalty_model gradient_penalty_model_f64
#define gradient_penalty_run_init gradient_penalty_run_init_f64
#define gradient_penalty_run_forward gradient_penalty_run_forward_f64
#define gradient_penalty_run_backward gradient_penalty_run_backward_f64
#define gradient_penalty_run_evaluate gradient_penalty_run_evaluate_f64
#define gradient_penalty_run_summarize gradient_penalty_run_summarize_f64
#define gradient_penalty_run_update gradient_penalty_run_update_f64
#define gradient_penalty_run_trace gradient_penalty_run_trace_f64
#define gradient_penalty_make_train gradient_penalty_make_train_f64
#define gradient_penalty_train_arena_size gradient_penalty_train_arena_size_f64
#define gradient_penalty_make_test gradient_penalty_make_test_f64
#define gradient_penalty_test_arena_size gradient_penalty_test_arena_size_f64
#define gradient_penalty_adam gradient_penalty_adam_f64
#define real_max real_max_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
