/* rnn.dl, compiled by dlc at -O0. Edit the model, not this file. */

#ifndef RNN_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef float real;
#define real_exp expf
#define real_log1p log1pf
#define real_expm1 expm1f
#define real_sqrt sqrtf
#define real_tanh tanhf
#define real_fabs fabsf
#define real_floor floorf

/* Not to be unrolled: of the copies gcc 12 makes worse vectors than of the loop, and of conditional
 * loads in them wrong ones. */
#if defined __GNUC__ && __GNUC__ >= 8 && !defined __clang__
#define KEEP_LOOP _Pragma("GCC unroll 1")
#else
#define KEEP_LOOP
#endif

/* Random numbers, defined below: a function of these four and nothing else. */
static inline double dl_uniform(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
#else
#undef real_exp
#define real_exp exp
#undef real_log1p
#define real_log1p log1p
#undef real_expm1
#define real_expm1 expm1
#undef real_sqrt
#define real_sqrt sqrt
#undef real_tanh
#define real_tanh tanh
#undef real_fabs
#define real_fabs fabs
#undef real_floor
#define real_floor floor
#endif

/* the larger; NaN when either is */
static inline real real_max(real a, real b)
{
    return ((a > b) | (a != a)) ? a : b;
}

static inline real real_floordiv(real a, real b)
{
    return real_floor(a / b);
}

static inline real real_sigmoid(real x)
{
    return 1 / (1 + real_exp(-x));
}

/* log(1 + exp(x)) without overflow */
static inline real real_softplus(real x)
{
    return real_max(x, 0) + real_log1p(real_exp(-real_fabs(x)));
}

struct rnn_batch {
    int n;                              /* rows, at least 1 */
    const real *bits;                   /* [n][8] */
    const real *odd;                    /* [n][8]; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { rnn_parameters = 304 };

struct rnn_params {                     /* the gradient, too: d_params */
    real W_xh[1][16];                   /* uniform(-1, 1) */
    real W_hh[16][16];                  /* xavier(16, 16) */
    real b_h[16];                       /* 0, no_decay */
    real w[16];                         /* uniform(-0.5, 0.5) */
};

struct rnn_result {
    real loss;                          /* of this batch */
    double totals[16];                  /* sums over the batch, for rnn_summarize */
};

struct rnn_outputs {
    real *last;                         /* [n] */
};

struct rnn_optimizer {                  /* kept from step to step; at the start: */
    struct rnn_params m;                /* 0 */
    struct rnn_params v;                /* 0 */
};

struct rnn_arguments {                  /* of adam; rnn.dl says: */
    real lr;                            /* 0.01 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t rnn_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void rnn_init(struct rnn_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void rnn_forward(const struct rnn_batch *batch, const struct rnn_params *params, void *arena,
                 struct rnn_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void rnn_backward(const struct rnn_batch *batch, const struct rnn_params *params, void *arena,
                  struct rnn_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void rnn_update(struct rnn_params *params, const struct rnn_params *d_params, struct rnn_optimizer *optimizer,
                const struct rnn_arguments *arguments, uint64_t t);
/* The loss of a batch, as in evaluation. */
void rnn_evaluate(const struct rnn_batch *batch, const struct rnn_params *params, void *arena,
                  struct rnn_result *result);
/* The outputs, from the inputs alone. */
void rnn_predict(const struct rnn_batch *batch, const struct rnn_params *params, void *arena,
                 struct rnn_outputs *out);
/* values[0]: the loss, values[1]: accuracy; of n rows whose totals were added up. */
void rnn_summarize(const struct rnn_params *params, double n, const double *totals, double *values);

/* ---- parameters at the start ---- */

void rnn_init(struct rnn_params *params, uint64_t seed)
{
    /* W_xh uniform(-1, 1) */
    for (int j = 0; j < 16; j++)
        params->W_xh[0][j] = -1 + 2 * (real)dl_uniform(seed, 1875164499u, 0, 0 * 16 + (uint64_t)j);
    /* W_hh xavier(16, 16) */
    for (int i = 0; i < 16; i++)
        for (int j = 0; j < 16; j++)
            params->W_hh[i][j] = (real)-0.4330127018922193 + (real)0.8660254037844386 *
                    (real)dl_uniform(seed, 2409385283u, 0, (uint64_t)i * 16 + (uint64_t)j);
    /* b_h 0 */
    for (int i = 0; i < 16; i++)
        params->b_h[i] = 0;
    /* w uniform(-0.5, 0.5) */
    for (int i = 0; i < 16; i++)
        params->w[i] = (real)-0.5 + (real)dl_uniform(seed, 4060888886u, 0, (uint64_t)i);
}

/* ---- training: the loss of a batch, then its gradient ---- */

void rnn_forward(const struct rnn_batch *batch, const struct rnn_params *params, void *arena,
                 struct rnn_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*bits)[8] = (const real (*)[8])batch->bits;
    real (*h_0)[16] = (real (*)[16])(space + 1536);
    real *score_0 = space + 336 * rows + 1536;
    const real (*odd)[8] = (const real (*)[8])batch->odd;
    real (*h_1_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 1536);
    real (*h_1)[16] = (real (*)[16])(space + 32 * rows + 1536);
    real *score_1 = space + 304 * rows + 1536;
    real (*h_2_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 1536);
    real (*h_2)[16] = (real (*)[16])(space + 48 * rows + 1536);
    real *score_2 = space + 272 * rows + 1536;
    real (*h_3_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 1536);
    real (*h_3)[16] = (real (*)[16])(space + 64 * rows + 1536);
    real *score_3 = space + 240 * rows + 1536;
    real (*h_4_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 1536);
    real (*h_4)[16] = (real (*)[16])(space + 80 * rows + 1536);
    real *score_4 = space + 208 * rows + 1536;
    real (*h_5_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 1536);
    real (*h_5)[16] = (real (*)[16])(space + 96 * rows + 1536);
    real *score_5 = space + 176 * rows + 1536;
    real (*h_6_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 1536);
    real (*h_6)[16] = (real (*)[16])(space + 112 * rows + 1536);
    real *score_6 = space + 144 * rows + 1536;
    real (*h_7_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 1536);
    real (*h_7)[16] = (real (*)[16])(space + 128 * rows + 1536);
    real *score_7 = space + 16 * rows + 1536;

    /* rnn.dl:21  h.0[n, k] = tanh(sum[j](bits[n, 0] * W_xh[0, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bits[row][0] * params->W_xh[0][k];
            h_0[row][k] = real_tanh(sum + params->b_h[k]);
        }

    /* rnn.dl:22  score.0[n] = sum[k](h.0[n, k] * w[k]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int k = 0; k < 16; k++)
            sum += h_0[row][k] * params->w[k];
        score_0[row] = sum;
    }

    /* rnn.dl:23  error.0_sum = sum[n](softplus(score.0[n]) - score.0[n] * odd[n, 0]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += real_softplus(score_0[row]) - score_0[row] * odd[row][0];
        result->totals[0] = sum;
    }

    /* rnn.dl:24  right.0_sum = sum[n](score.0[n] > 0 == odd[n, 0]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (real)((real)(score_0[row] > 0) == odd[row][0]);
        result->totals[8] = sum;
    }

    /* rnn.dl:21  h.1.rnn_step.y_sum[n, k] = sum[j](bits[n, 1] * W_xh[0, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bits[row][1] * params->W_xh[0][k];
            h_1_rnn_step_y_sum[row][k] = sum;
        }

    /* rnn.dl:21  h.1[n, k] = tanh(h.1.rnn_step.y_sum[n, k] + sum[j](h.0[n, j] * W_hh[j, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real h_1_rnn_step_y_sum_2 = 0;
            for (int j = 0; j < 16; j++)
                h_1_rnn_step_y_sum_2 += h_0[row][j] * params->W_hh[j][k];
            h_1[row][k] = real_tanh(h_1_rnn_step_y_sum[row][k] + h_1_rnn_step_y_sum_2 + params->b_h[k]);
        }

    /* rnn.dl:22  score.1[n] = sum[k](h.1[n, k] * w[k]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int k = 0; k < 16; k++)
            sum += h_1[row][k] * params->w[k];
        score_1[row] = sum;
    }

    /* rnn.dl:23  error.1_sum = sum[n](softplus(score.1[n]) - score.1[n] * odd[n, 1]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += real_softplus(score_1[row]) - score_1[row] * odd[row][1];
        result->totals[1] = sum;
    }

    /* rnn.dl:24  right.1_sum = sum[n](score.1[n] > 0 == odd[n, 1]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (real)((real)(score_1[row] > 0) == odd[row][1]);
        result->totals[9] = sum;
    }

    /* rnn.dl:21  h.2.rnn_step.y_sum[n, k] = sum[j](bits[n, 2] * W_xh[0, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bits[row][2] * params->W_xh[0][k];
            h_2_rnn_step_y_sum[row][k] = sum;
        }

    /* rnn.dl:21  h.2[n, k] = tanh(h.2.rnn_step.y_sum[n, k] + sum[j](h.1[n, j] * W_hh[j, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real h_2_rnn_step_y_sum_2 = 0;
            for (int j = 0; j < 16; j++)
                h_2_rnn_step_y_sum_2 += h_1[row][j] * params->W_hh[j][k];
            h_2[row][k] = real_tanh(h_2_rnn_step_y_sum[row][k] + h_2_rnn_step_y_sum_2 + params->b_h[k]);
        }

    /* rnn.dl:22  score.2[n] = sum[k](h.2[n, k] * w[k]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int k = 0; k < 16; k++)
            sum += h_2[row][k] * params->w[k];
        score_2[row] = sum;
    }

    /* rnn.dl:23  error.2_sum = sum[n](softplus(score.2[n]) - score.2[n] * odd[n, 2]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += real_softplus(score_2[row]) - score_2[row] * odd[row][2];
        result->totals[2] = sum;
    }

    /* rnn.dl:24  right.2_sum = sum[n](score.2[n] > 0 == odd[n, 2]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (real)((real)(score_2[row] > 0) == odd[row][2]);
        result->totals[10] = sum;
    }

    /* rnn.dl:21  h.3.rnn_step.y_sum[n, k] = sum[j](bits[n, 3] * W_xh[0, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bits[row][3] * params->W_xh[0][k];
            h_3_rnn_step_y_sum[row][k] = sum;
        }

    /* rnn.dl:21  h.3[n, k] = tanh(h.3.rnn_step.y_sum[n, k] + sum[j](h.2[n, j] * W_hh[j, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real h_3_rnn_step_y_sum_2 = 0;
            for (int j = 0; j < 16; j++)
                h_3_rnn_step_y_sum_2 += h_2[row][j] * params->W_hh[j][k];
            h_3[row][k] = real_tanh(h_3_rnn_step_y_sum[row][k] + h_3_rnn_step_y_sum_2 + params->b_h[k]);
        }

    /* rnn.dl:22  score.3[n] = sum[k](h.3[n, k] * w[k]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int k = 0; k < 16; k++)
            sum += h_3[row][k] * params->w[k];
        score_3[row] = sum;
    }

    /* rnn.dl:23  error.3_sum = sum[n](softplus(score.3[n]) - score.3[n] * odd[n, 3]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += real_softplus(score_3[row]) - score_3[row] * odd[row][3];
        result->totals[3] = sum;
    }

    /* rnn.dl:24  right.3_sum = sum[n](score.3[n] > 0 == odd[n, 3]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (real)((real)(score_3[row] > 0) == odd[row][3]);
        result->totals[11] = sum;
    }

    /* rnn.dl:21  h.4.rnn_step.y_sum[n, k] = sum[j](bits[n, 4] * W_xh[0, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bits[row][4] * params->W_xh[0][k];
            h_4_rnn_step_y_sum[row][k] = sum;
        }

    /* rnn.dl:21  h.4[n, k] = tanh(h.4.rnn_step.y_sum[n, k] + sum[j](h.3[n, j] * W_hh[j, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real h_4_rnn_step_y_sum_2 = 0;
            for (int j = 0; j < 16; j++)
                h_4_rnn_step_y_sum_2 += h_3[row][j] * params->W_hh[j][k];
            h_4[row][k] = real_tanh(h_4_rnn_step_y_sum[row][k] + h_4_rnn_step_y_sum_2 + params->b_h[k]);
        }

    /* rnn.dl:22  score.4[n] = sum[k](h.4[n, k] * w[k]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int k = 0; k < 16; k++)
            sum += h_4[row][k] * params->w[k];
        score_4[row] = sum;
    }

    /* rnn.dl:23  error.4_sum = sum[n](softplus(score.4[n]) - score.4[n] * odd[n, 4]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += real_softplus(score_4[row]) - score_4[row] * odd[row][4];
        result->totals[4] = sum;
    }

    /* rnn.dl:24  right.4_sum = sum[n](score.4[n] > 0 == odd[n, 4]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (real)((real)(score_4[row] > 0) == odd[row][4]);
        result->totals[12] = sum;
    }

    /* rnn.dl:21  h.5.rnn_step.y_sum[n, k] = sum[j](bits[n, 5] * W_xh[0, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bits[row][5] * params->W_xh[0][k];
            h_5_rnn_step_y_sum[row][k] = sum;
        }

    /* rnn.dl:21  h.5[n, k] = tanh(h.5.rnn_step.y_sum[n, k] + sum[j](h.4[n, j] * W_hh[j, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real h_5_rnn_step_y_sum_2 = 0;
            for (int j = 0; j < 16; j++)
                h_5_rnn_step_y_sum_2 += h_4[row][j] * params->W_hh[j][k];
            h_5[row][k] = real_tanh(h_5_rnn_step_y_sum[row][k] + h_5_rnn_step_y_sum_2 + params->b_h[k]);
        }

    /* rnn.dl:22  score.5[n] = sum[k](h.5[n, k] * w[k]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int k = 0; k < 16; k++)
            sum += h_5[row][k] * params->w[k];
        score_5[row] = sum;
    }

    /* rnn.dl:23  error.5_sum = sum[n](softplus(score.5[n]) - score.5[n] * odd[n, 5]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += real_softplus(score_5[row]) - score_5[row] * odd[row][5];
        result->totals[5] = sum;
    }

    /* rnn.dl:24  right.5_sum = sum[n](score.5[n] > 0 == odd[n, 5]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (real)((real)(score_5[row] > 0) == odd[row][5]);
        result->totals[13] = sum;
    }

    /* rnn.dl:21  h.6.rnn_step.y_sum[n, k] = sum[j](bits[n, 6] * W_xh[0, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bits[row][6] * params->W_xh[0][k];
            h_6_rnn_step_y_sum[row][k] = sum;
        }

    /* rnn.dl:21  h.6[n, k] = tanh(h.6.rnn_step.y_sum[n, k] + sum[j](h.5[n, j] * W_hh[j, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real h_6_rnn_step_y_sum_2 = 0;
            for (int j = 0; j < 16; j++)
                h_6_rnn_step_y_sum_2 += h_5[row][j] * params->W_hh[j][k];
            h_6[row][k] = real_tanh(h_6_rnn_step_y_sum[row][k] + h_6_rnn_step_y_sum_2 + params->b_h[k]);
        }

    /* rnn.dl:22  score.6[n] = sum[k](h.6[n, k] * w[k]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int k = 0; k < 16; k++)
            sum += h_6[row][k] * params->w[k];
        score_6[row] = sum;
    }

    /* rnn.dl:23  error.6_sum = sum[n](softplus(score.6[n]) - score.6[n] * odd[n, 6]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += real_softplus(score_6[row]) - score_6[row] * odd[row][6];
        result->totals[6] = sum;
    }

    /* rnn.dl:24  right.6_sum = sum[n](score.6[n] > 0 == odd[n, 6]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (real)((real)(score_6[row] > 0) == odd[row][6]);
        result->totals[14] = sum;
    }

    /* rnn.dl:21  h.7.rnn_step.y_sum[n, k] = sum[j](bits[n, 7] * W_xh[0, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bits[row][7] * params->W_xh[0][k];
            h_7_rnn_step_y_sum[row][k] = sum;
        }

    /* rnn.dl:21  h.7[n, k] = tanh(h.7.rnn_step.y_sum[n, k] + sum[j](h.6[n, j] * W_hh[j, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real h_7_rnn_step_y_sum_2 = 0;
            for (int j = 0; j < 16; j++)
                h_7_rnn_step_y_sum_2 += h_6[row][j] * params->W_hh[j][k];
            h_7[row][k] = real_tanh(h_7_rnn_step_y_sum[row][k] + h_7_rnn_step_y_sum_2 + params->b_h[k]);
        }

    /* rnn.dl:22  score.7[n] = sum[k](h.7[n, k] * w[k]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int k = 0; k < 16; k++)
            sum += h_7[row][k] * params->w[k];
        score_7[row] = sum;
    }

    /* rnn.dl:23  error.7_sum = sum[n](softplus(score.7[n]) - score.7[n] * odd[n, 7]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += real_softplus(score_7[row]) - score_7[row] * odd[row][7];
        result->totals[7] = sum;
    }

    /* rnn.dl:23  error.7 = error.0_sum / N / 8 + error.1_sum / N / 8 + error.2_sum / N / 8 + error.3_sum /
           N / 8 + error.4_sum / N / 8 + error.5_sum / N / 8 + error.6_sum / N / 8 + error.7_sum / N / 8 */
    result->loss = result->totals[0] / (real)n / 8 + result->totals[1] / (real)n / 8 + result->totals[2] /
            (real)n / 8 + result->totals[3] / (real)n / 8 + result->totals[4] / (real)n / 8 +
            result->totals[5] / (real)n / 8 + result->totals[6] / (real)n / 8 + result->totals[7] / (real)n /
            8;

    /* rnn.dl:24  right.7_sum = sum[n](score.7[n] > 0 == odd[n, 7]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (real)((real)(score_7[row] > 0) == odd[row][7]);
        result->totals[15] = sum;
    }
}

void rnn_backward(const struct rnn_batch *batch, const struct rnn_params *params, void *arena,
                  struct rnn_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*odd)[8] = (const real (*)[8])batch->odd;
    real *score_7 = space + 16 * rows + 1536;
    real *d_score_7 = space + 352 * rows + 1536;
    real (*h_7)[16] = (real (*)[16])(space + 128 * rows + 1536);
    real (*d_h_7_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 1536);
    real *score_6 = space + 144 * rows + 1536;
    real *d_score_6 = space + 353 * rows + 1536;
    real (*d_h_6)[16] = (real (*)[16])(space + 144 * rows + 1536);
    real (*h_6)[16] = (real (*)[16])(space + 112 * rows + 1536);
    real (*d_h_6_rnn_step_y_sum)[16] = (real (*)[16])(space + 160 * rows + 1536);
    real *score_5 = space + 176 * rows + 1536;
    real *d_score_5 = space + 354 * rows + 1536;
    real (*d_h_5)[16] = (real (*)[16])(space + 176 * rows + 1536);
    real (*h_5)[16] = (real (*)[16])(space + 96 * rows + 1536);
    real (*d_h_5_rnn_step_y_sum)[16] = (real (*)[16])(space + 192 * rows + 1536);
    real *score_4 = space + 208 * rows + 1536;
    real *d_score_4 = space + 355 * rows + 1536;
    real (*d_h_4)[16] = (real (*)[16])(space + 208 * rows + 1536);
    real (*h_4)[16] = (real (*)[16])(space + 80 * rows + 1536);
    real (*d_h_4_rnn_step_y_sum)[16] = (real (*)[16])(space + 224 * rows + 1536);
    real *score_3 = space + 240 * rows + 1536;
    real *d_score_3 = space + 356 * rows + 1536;
    real (*d_h_3)[16] = (real (*)[16])(space + 240 * rows + 1536);
    real (*h_3)[16] = (real (*)[16])(space + 64 * rows + 1536);
    real (*d_h_3_rnn_step_y_sum)[16] = (real (*)[16])(space + 256 * rows + 1536);
    real *score_2 = space + 272 * rows + 1536;
    real *d_score_2 = space + 357 * rows + 1536;
    real (*d_h_2)[16] = (real (*)[16])(space + 272 * rows + 1536);
    real (*h_2)[16] = (real (*)[16])(space + 48 * rows + 1536);
    real (*d_h_2_rnn_step_y_sum)[16] = (real (*)[16])(space + 288 * rows + 1536);
    real *score_1 = space + 304 * rows + 1536;
    real *d_score_1 = space + 358 * rows + 1536;
    real (*d_h_1)[16] = (real (*)[16])(space + 304 * rows + 1536);
    real (*h_1)[16] = (real (*)[16])(space + 32 * rows + 1536);
    real (*d_h_1_rnn_step_y_sum)[16] = (real (*)[16])(space + 320 * rows + 1536);
    real *score_0 = space + 336 * rows + 1536;
    real *d_score_0 = space + 359 * rows + 1536;
    real (*d_h_0)[16] = (real (*)[16])(space + 336 * rows + 1536);
    real (*h_0)[16] = (real (*)[16])(space + 1536);
    real (*d_W_hh)[16] = (real (*)[16])space;
    real (*d_W_hh_2)[16] = (real (*)[16])(space + 256);
    real (*d_W_hh_3)[16] = (real (*)[16])(space + 512);
    real (*d_W_hh_4)[16] = (real (*)[16])(space + 768);
    real (*d_W_hh_5)[16] = (real (*)[16])(space + 1024);
    real (*d_W_hh_6)[16] = (real (*)[16])(space + 1280);
    const real (*bits)[8] = (const real (*)[8])batch->bits;

    /* rnn.dl:22  d_score.7[n] = -0.125 * (odd[n, 7] / N) + 0.125 * (sigmoid(score.7[n]) / N) */
    for (int row = 0; row < n; row++)
        d_score_7[row] = (real)-0.125 * (odd[row][7] / (real)n) + (real)0.125 *
                (real_sigmoid(score_7[row]) / (real)n);

    /* rnn.dl:21  d_h.7.rnn_step.y_sum[n, k] = d_score.7[n] * w[k] * (1 - h.7[n, k]^2) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++)
            d_h_7_rnn_step_y_sum[row][k] = d_score_7[row] * params->w[k] * (1 - h_7[row][k] * h_7[row][k]);

    /* rnn.dl:22  d_score.6[n] = -0.125 * (odd[n, 6] / N) + 0.125 * (sigmoid(score.6[n]) / N) */
    for (int row = 0; row < n; row++)
        d_score_6[row] = (real)-0.125 * (odd[row][6] / (real)n) + (real)0.125 *
                (real_sigmoid(score_6[row]) / (real)n);

    /* rnn.dl:21  d_h.6[n, j] = sum[k](d_h.7.rnn_step.y_sum[n, k] * W_hh[j, k]) + d_score.6[n] * w[j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 16; j++) {
            real d_h_6_2 = 0;
            for (int k = 0; k < 16; k++)
                d_h_6_2 += d_h_7_rnn_step_y_sum[row][k] * params->W_hh[j][k];
            d_h_6[row][j] = d_h_6_2 + d_score_6[row] * params->w[j];
        }

    /* rnn.dl:21  d_h.6.rnn_step.y_sum[n, k] = d_h.6[n, k] * (1 - h.6[n, k]^2) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++)
            d_h_6_rnn_step_y_sum[row][k] = d_h_6[row][k] * (1 - h_6[row][k] * h_6[row][k]);

    /* rnn.dl:22  d_score.5[n] = -0.125 * (odd[n, 5] / N) + 0.125 * (sigmoid(score.5[n]) / N) */
    for (int row = 0; row < n; row++)
        d_score_5[row] = (real)-0.125 * (odd[row][5] / (real)n) + (real)0.125 *
                (real_sigmoid(score_5[row]) / (real)n);

    /* rnn.dl:21  d_h.5[n, j] = sum[k](d_h.6.rnn_step.y_sum[n, k] * W_hh[j, k]) + d_score.5[n] * w[j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 16; j++) {
            real d_h_5_2 = 0;
            for (int k = 0; k < 16; k++)
                d_h_5_2 += d_h_6_rnn_step_y_sum[row][k] * params->W_hh[j][k];
            d_h_5[row][j] = d_h_5_2 + d_score_5[row] * params->w[j];
        }

    /* rnn.dl:21  d_h.5.rnn_step.y_sum[n, k] = d_h.5[n, k] * (1 - h.5[n, k]^2) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++)
            d_h_5_rnn_step_y_sum[row][k] = d_h_5[row][k] * (1 - h_5[row][k] * h_5[row][k]);

    /* rnn.dl:22  d_score.4[n] = -0.125 * (odd[n, 4] / N) + 0.125 * (sigmoid(score.4[n]) / N) */
    for (int row = 0; row < n; row++)
        d_score_4[row] = (real)-0.125 * (odd[row][4] / (real)n) + (real)0.125 *
                (real_sigmoid(score_4[row]) / (real)n);

    /* rnn.dl:21  d_h.4[n, j] = sum[k](d_h.5.rnn_step.y_sum[n, k] * W_hh[j, k]) + d_score.4[n] * w[j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 16; j++) {
            real d_h_4_2 = 0;
            for (int k = 0; k < 16; k++)
                d_h_4_2 += d_h_5_rnn_step_y_sum[row][k] * params->W_hh[j][k];
            d_h_4[row][j] = d_h_4_2 + d_score_4[row] * params->w[j];
        }

    /* rnn.dl:21  d_h.4.rnn_step.y_sum[n, k] = d_h.4[n, k] * (1 - h.4[n, k]^2) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++)
            d_h_4_rnn_step_y_sum[row][k] = d_h_4[row][k] * (1 - h_4[row][k] * h_4[row][k]);

    /* rnn.dl:22  d_score.3[n] = -0.125 * (odd[n, 3] / N) + 0.125 * (sigmoid(score.3[n]) / N) */
    for (int row = 0; row < n; row++)
        d_score_3[row] = (real)-0.125 * (odd[row][3] / (real)n) + (real)0.125 *
                (real_sigmoid(score_3[row]) / (real)n);

    /* rnn.dl:21  d_h.3[n, j] = sum[k](d_h.4.rnn_step.y_sum[n, k] * W_hh[j, k]) + d_score.3[n] * w[j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 16; j++) {
            real d_h_3_2 = 0;
            for (int k = 0; k < 16; k++)
                d_h_3_2 += d_h_4_rnn_step_y_sum[row][k] * params->W_hh[j][k];
            d_h_3[row][j] = d_h_3_2 + d_score_3[row] * params->w[j];
        }

    /* rnn.dl:21  d_h.3.rnn_step.y_sum[n, k] = d_h.3[n, k] * (1 - h.3[n, k]^2) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++)
            d_h_3_rnn_step_y_sum[row][k] = d_h_3[row][k] * (1 - h_3[row][k] * h_3[row][k]);

    /* rnn.dl:22  d_score.2[n] = -0.125 * (odd[n, 2] / N) + 0.125 * (sigmoid(score.2[n]) / N) */
    for (int row = 0; row < n; row++)
        d_score_2[row] = (real)-0.125 * (odd[row][2] / (real)n) + (real)0.125 *
                (real_sigmoid(score_2[row]) / (real)n);

    /* rnn.dl:21  d_h.2[n, j] = sum[k](d_h.3.rnn_step.y_sum[n, k] * W_hh[j, k]) + d_score.2[n] * w[j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 16; j++) {
            real d_h_2_2 = 0;
            for (int k = 0; k < 16; k++)
                d_h_2_2 += d_h_3_rnn_step_y_sum[row][k] * params->W_hh[j][k];
            d_h_2[row][j] = d_h_2_2 + d_score_2[row] * params->w[j];
        }

    /* rnn.dl:21  d_h.2.rnn_step.y_sum[n, k] = d_h.2[n, k] * (1 - h.2[n, k]^2) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++)
            d_h_2_rnn_step_y_sum[row][k] = d_h_2[row][k] * (1 - h_2[row][k] * h_2[row][k]);

    /* rnn.dl:22  d_score.1[n] = -0.125 * (odd[n, 1] / N) + 0.125 * (sigmoid(score.1[n]) / N) */
    for (int row = 0; row < n; row++)
        d_score_1[row] = (real)-0.125 * (odd[row][1] / (real)n) + (real)0.125 *
                (real_sigmoid(score_1[row]) / (real)n);

    /* rnn.dl:21  d_h.1[n, j] = sum[k](d_h.2.rnn_step.y_sum[n, k] * W_hh[j, k]) + d_score.1[n] * w[j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 16; j++) {
            real d_h_1_2 = 0;
            for (int k = 0; k < 16; k++)
                d_h_1_2 += d_h_2_rnn_step_y_sum[row][k] * params->W_hh[j][k];
            d_h_1[row][j] = d_h_1_2 + d_score_1[row] * params->w[j];
        }

    /* rnn.dl:21  d_h.1.rnn_step.y_sum[n, k] = d_h.1[n, k] * (1 - h.1[n, k]^2) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++)
            d_h_1_rnn_step_y_sum[row][k] = d_h_1[row][k] * (1 - h_1[row][k] * h_1[row][k]);

    /* rnn.dl:22  d_score.0[n] = -0.125 * (odd[n, 0] / N) + 0.125 * (sigmoid(score.0[n]) / N) */
    for (int row = 0; row < n; row++)
        d_score_0[row] = (real)-0.125 * (odd[row][0] / (real)n) + (real)0.125 *
                (real_sigmoid(score_0[row]) / (real)n);

    /* rnn.dl:21  d_h.0[n, j] = sum[k](d_h.1.rnn_step.y_sum[n, k] * W_hh[j, k]) + d_score.0[n] * w[j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 16; j++) {
            real d_h_0_2 = 0;
            for (int k = 0; k < 16; k++)
                d_h_0_2 += d_h_1_rnn_step_y_sum[row][k] * params->W_hh[j][k];
            d_h_0[row][j] = d_h_0_2 + d_score_0[row] * params->w[j];
        }

    /* rnn.dl:13  d_w[k] = sum[n](h.7[n, k] * d_score.7[n]) + sum[n](h.6[n, k] * d_score.6[n]) +
           sum[n](h.5[n, k] * d_score.5[n]) + sum[n](h.4[n, k] * d_score.4[n]) + sum[n](h.3[n, k] *
           d_score.3[n]) + sum[n](h.2[n, k] * d_score.2[n]) + sum[n](h.1[n, k] * d_score.1[n]) + sum[n](h.0[n,
           k] * d_score.0[n]) */
    for (int k = 0; k < 16; k++) {
        real d_w_2 = 0;
        for (int row = 0; row < n; row++)
            d_w_2 += h_7[row][k] * d_score_7[row];
        real d_w_3 = 0;
        for (int row = 0; row < n; row++)
            d_w_3 += h_6[row][k] * d_score_6[row];
        real d_w_4 = 0;
        for (int row = 0; row < n; row++)
            d_w_4 += h_5[row][k] * d_score_5[row];
        real d_w_5 = 0;
        for (int row = 0; row < n; row++)
            d_w_5 += h_4[row][k] * d_score_4[row];
        real d_w_6 = 0;
        for (int row = 0; row < n; row++)
            d_w_6 += h_3[row][k] * d_score_3[row];
        real d_w_7 = 0;
        for (int row = 0; row < n; row++)
            d_w_7 += h_2[row][k] * d_score_2[row];
        real d_w_8 = 0;
        for (int row = 0; row < n; row++)
            d_w_8 += h_1[row][k] * d_score_1[row];
        real d_w_9 = 0;
        for (int row = 0; row < n; row++)
            d_w_9 += h_0[row][k] * d_score_0[row];
        d_params->w[k] = d_w_2 + d_w_3 + d_w_4 + d_w_5 + d_w_6 + d_w_7 + d_w_8 + d_w_9;
    }

    /* rnn.dl:12  d_b_h[k] = sum[n](d_score.7[n] * w[k] * (1 - h.7[n, k]^2)) + sum[n](d_h.6[n, k] * (1 -
           h.6[n, k]^2)) + sum[n](d_h.5[n, k] * (1 - h.5[n, k]^2)) + sum[n](d_h.4[n, k] * (1 - h.4[n, k]^2)) +
           sum[n](d_h.3[n, k] * (1 - h.3[n, k]^2)) + sum[n](d_h.2[n, k] * (1 - h.2[n, k]^2)) + sum[n](d_h.1[n,
           k] * (1 - h.1[n, k]^2)) + sum[n](d_h.0[n, k] * (1 - h.0[n, k]^2)) */
    for (int k = 0; k < 16; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_score_7[row] * params->w[k] * (1 - h_7[row][k] * h_7[row][k]);
        real d_b_h_2 = 0;
        for (int row = 0; row < n; row++)
            d_b_h_2 += d_h_6[row][k] * (1 - h_6[row][k] * h_6[row][k]);
        real d_b_h_3 = 0;
        for (int row = 0; row < n; row++)
            d_b_h_3 += d_h_5[row][k] * (1 - h_5[row][k] * h_5[row][k]);
        real d_b_h_4 = 0;
        for (int row = 0; row < n; row++)
            d_b_h_4 += d_h_4[row][k] * (1 - h_4[row][k] * h_4[row][k]);
        real d_b_h_5 = 0;
        for (int row = 0; row < n; row++)
            d_b_h_5 += d_h_3[row][k] * (1 - h_3[row][k] * h_3[row][k]);
        real d_b_h_6 = 0;
        for (int row = 0; row < n; row++)
            d_b_h_6 += d_h_2[row][k] * (1 - h_2[row][k] * h_2[row][k]);
        real d_b_h_7 = 0;
        for (int row = 0; row < n; row++)
            d_b_h_7 += d_h_1[row][k] * (1 - h_1[row][k] * h_1[row][k]);
        real d_b_h_8 = 0;
        for (int row = 0; row < n; row++)
            d_b_h_8 += d_h_0[row][k] * (1 - h_0[row][k] * h_0[row][k]);
        d_params->b_h[k] = sum + d_b_h_2 + d_b_h_3 + d_b_h_4 + d_b_h_5 + d_b_h_6 + d_b_h_7 + d_b_h_8;
    }

    /* rnn.dl:11  d_W_hh[j, k] = sum[n](h.6[n, j] * d_h.7.rnn_step.y_sum[n, k]) */
    for (int j = 0; j < 16; j++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_6[row][j] * d_h_7_rnn_step_y_sum[row][k];
            d_W_hh[j][k] = sum;
        }

    /* rnn.dl:11  d_W_hh[j, k] = sum[n](h.5[n, j] * d_h.6.rnn_step.y_sum[n, k]) */
    for (int j = 0; j < 16; j++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_5[row][j] * d_h_6_rnn_step_y_sum[row][k];
            d_W_hh_2[j][k] = sum;
        }

    /* rnn.dl:11  d_W_hh[j, k] = sum[n](h.4[n, j] * d_h.5.rnn_step.y_sum[n, k]) */
    for (int j = 0; j < 16; j++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_4[row][j] * d_h_5_rnn_step_y_sum[row][k];
            d_W_hh_3[j][k] = sum;
        }

    /* rnn.dl:11  d_W_hh[j, k] = sum[n](h.3[n, j] * d_h.4.rnn_step.y_sum[n, k]) */
    for (int j = 0; j < 16; j++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_3[row][j] * d_h_4_rnn_step_y_sum[row][k];
            d_W_hh_4[j][k] = sum;
        }

    /* rnn.dl:11  d_W_hh[j, k] = sum[n](h.2[n, j] * d_h.3.rnn_step.y_sum[n, k]) */
    for (int j = 0; j < 16; j++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_2[row][j] * d_h_3_rnn_step_y_sum[row][k];
            d_W_hh_5[j][k] = sum;
        }

    /* rnn.dl:11  d_W_hh[j, k] = sum[n](h.1[n, j] * d_h.2.rnn_step.y_sum[n, k]) */
    for (int j = 0; j < 16; j++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_1[row][j] * d_h_2_rnn_step_y_sum[row][k];
            d_W_hh_6[j][k] = sum;
        }

    /* rnn.dl:11  d_W_hh[j, k] = d_W_hh[j, k] + d_W_hh[j, k] + d_W_hh[j, k] + d_W_hh[j, k] + d_W_hh[j, k] +
           d_W_hh[j, k] + sum[n](h.0[n, j] * d_h.1.rnn_step.y_sum[n, k]) */
    for (int j = 0; j < 16; j++)
        for (int k = 0; k < 16; k++) {
            real d_W_hh_8 = 0;
            for (int row = 0; row < n; row++)
                d_W_hh_8 += h_0[row][j] * d_h_1_rnn_step_y_sum[row][k];
            d_params->W_hh[j][k] = d_W_hh[j][k] + d_W_hh_2[j][k] + d_W_hh_3[j][k] + d_W_hh_4[j][k] +
                    d_W_hh_5[j][k] + d_W_hh_6[j][k] + d_W_hh_8;
        }

    /* rnn.dl:10  d_W_xh[i, k] = sum[n](d_h.7.rnn_step.y_sum[n, k] * bits[n, 7]) +
           sum[n](d_h.6.rnn_step.y_sum[n, k] * bits[n, 6]) + sum[n](d_h.5.rnn_step.y_sum[n, k] * bits[n, 5]) +
           sum[n](d_h.4.rnn_step.y_sum[n, k] * bits[n, 4]) + sum[n](d_h.3.rnn_step.y_sum[n, k] * bits[n, 3]) +
           sum[n](d_h.2.rnn_step.y_sum[n, k] * bits[n, 2]) + sum[n](d_h.1.rnn_step.y_sum[n, k] * bits[n, 1]) +
           sum[n](d_h.0[n, k] * (1 - h.0[n, k]^2) * bits[n, 0]) */
    for (int k = 0; k < 16; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_h_7_rnn_step_y_sum[row][k] * bits[row][7];
        real sum_2 = 0;
        for (int row = 0; row < n; row++)
            sum_2 += d_h_6_rnn_step_y_sum[row][k] * bits[row][6];
        real sum_3 = 0;
        for (int row = 0; row < n; row++)
            sum_3 += d_h_5_rnn_step_y_sum[row][k] * bits[row][5];
        real sum_4 = 0;
        for (int row = 0; row < n; row++)
            sum_4 += d_h_4_rnn_step_y_sum[row][k] * bits[row][4];
        real sum_5 = 0;
        for (int row = 0; row < n; row++)
            sum_5 += d_h_3_rnn_step_y_sum[row][k] * bits[row][3];
        real sum_6 = 0;
        for (int row = 0; row < n; row++)
            sum_6 += d_h_2_rnn_step_y_sum[row][k] * bits[row][2];
        real sum_7 = 0;
        for (int row = 0; row < n; row++)
            sum_7 += d_h_1_rnn_step_y_sum[row][k] * bits[row][1];
        real sum_8 = 0;
        for (int row = 0; row < n; row++)
            sum_8 += d_h_0[row][k] * (1 - h_0[row][k] * h_0[row][k]) * bits[row][0];
        d_params->W_xh[0][k] = sum + sum_2 + sum_3 + sum_4 + sum_5 + sum_6 + sum_7 + sum_8;
    }
}

#ifndef RNN_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

/* rnn computes the same in training and in evaluation. */
void rnn_evaluate(const struct rnn_batch *batch, const struct rnn_params *params, void *arena,
                  struct rnn_result *result)
{
    rnn_forward(batch, params, arena, result);
}

void rnn_predict(const struct rnn_batch *batch, const struct rnn_params *params, void *arena,
                 struct rnn_outputs *out)
{
    const int n = batch->n;
    real *last = out->last;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*bits)[8] = (const real (*)[8])batch->bits;
    real (*h_0)[16] = (real (*)[16])space;
    real (*h_1_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows);
    real (*h_1)[16] = (real (*)[16])(space + 32 * rows);
    real (*h_2_rnn_step_y_sum)[16] = (real (*)[16])space;
    real (*h_2)[16] = (real (*)[16])(space + 16 * rows);
    real (*h_3_rnn_step_y_sum)[16] = (real (*)[16])space;
    real (*h_3)[16] = (real (*)[16])(space + 32 * rows);
    real (*h_4_rnn_step_y_sum)[16] = (real (*)[16])space;
    real (*h_4)[16] = (real (*)[16])(space + 16 * rows);
    real (*h_5_rnn_step_y_sum)[16] = (real (*)[16])space;
    real (*h_5)[16] = (real (*)[16])(space + 32 * rows);
    real (*h_6_rnn_step_y_sum)[16] = (real (*)[16])space;
    real (*h_6)[16] = (real (*)[16])(space + 16 * rows);
    real (*h_7_rnn_step_y_sum)[16] = (real (*)[16])space;
    real (*h_7_rnn_step_y_sum_2)[16] = (real (*)[16])(space + 32 * rows);
    real *score_7 = space + 16 * rows;

    /* rnn.dl:21  h.0[n, k] = tanh(sum[j](bits[n, 0] * W_xh[0, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bits[row][0] * params->W_xh[0][k];
            h_0[row][k] = real_tanh(sum + params->b_h[k]);
        }

    /* rnn.dl:21  h.1.rnn_step.y_sum[n, k] = sum[j](bits[n, 1] * W_xh[0, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bits[row][1] * params->W_xh[0][k];
            h_1_rnn_step_y_sum[row][k] = sum;
        }

    /* rnn.dl:21  h.1[n, k] = tanh(h.1.rnn_step.y_sum[n, k] + sum[j](h.0[n, j] * W_hh[j, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real h_1_rnn_step_y_sum_2 = 0;
            for (int j = 0; j < 16; j++)
                h_1_rnn_step_y_sum_2 += h_0[row][j] * params->W_hh[j][k];
            h_1[row][k] = real_tanh(h_1_rnn_step_y_sum[row][k] + h_1_rnn_step_y_sum_2 + params->b_h[k]);
        }

    /* rnn.dl:21  h.2.rnn_step.y_sum[n, k] = sum[j](bits[n, 2] * W_xh[0, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bits[row][2] * params->W_xh[0][k];
            h_2_rnn_step_y_sum[row][k] = sum;
        }

    /* rnn.dl:21  h.2[n, k] = tanh(h.2.rnn_step.y_sum[n, k] + sum[j](h.1[n, j] * W_hh[j, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real h_2_rnn_step_y_sum_2 = 0;
            for (int j = 0; j < 16; j++)
                h_2_rnn_step_y_sum_2 += h_1[row][j] * params->W_hh[j][k];
            h_2[row][k] = real_tanh(h_2_rnn_step_y_sum[row][k] + h_2_rnn_step_y_sum_2 + params->b_h[k]);
        }

    /* rnn.dl:21  h.3.rnn_step.y_sum[n, k] = sum[j](bits[n, 3] * W_xh[0, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bits[row][3] * params->W_xh[0][k];
            h_3_rnn_step_y_sum[row][k] = sum;
        }

    /* rnn.dl:21  h.3[n, k] = tanh(h.3.rnn_step.y_sum[n, k] + sum[j](h.2[n, j] * W_hh[j, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real h_3_rnn_step_y_sum_2 = 0;
            for (int j = 0; j < 16; j++)
                h_3_rnn_step_y_sum_2 += h_2[row][j] * params->W_hh[j][k];
            h_3[row][k] = real_tanh(h_3_rnn_step_y_sum[row][k] + h_3_rnn_step_y_sum_2 + params->b_h[k]);
        }

    /* rnn.dl:21  h.4.rnn_step.y_sum[n, k] = sum[j](bits[n, 4] * W_xh[0, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bits[row][4] * params->W_xh[0][k];
            h_4_rnn_step_y_sum[row][k] = sum;
        }

    /* rnn.dl:21  h.4[n, k] = tanh(h.4.rnn_step.y_sum[n, k] + sum[j](h.3[n, j] * W_hh[j, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real h_4_rnn_step_y_sum_2 = 0;
            for (int j = 0; j < 16; j++)
                h_4_rnn_step_y_sum_2 += h_3[row][j] * params->W_hh[j][k];
            h_4[row][k] = real_tanh(h_4_rnn_step_y_sum[row][k] + h_4_rnn_step_y_sum_2 + params->b_h[k]);
        }

    /* rnn.dl:21  h.5.rnn_step.y_sum[n, k] = sum[j](bits[n, 5] * W_xh[0, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bits[row][5] * params->W_xh[0][k];
            h_5_rnn_step_y_sum[row][k] = sum;
        }

    /* rnn.dl:21  h.5[n, k] = tanh(h.5.rnn_step.y_sum[n, k] + sum[j](h.4[n, j] * W_hh[j, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real h_5_rnn_step_y_sum_2 = 0;
            for (int j = 0; j < 16; j++)
                h_5_rnn_step_y_sum_2 += h_4[row][j] * params->W_hh[j][k];
            h_5[row][k] = real_tanh(h_5_rnn_step_y_sum[row][k] + h_5_rnn_step_y_sum_2 + params->b_h[k]);
        }

    /* rnn.dl:21  h.6.rnn_step.y_sum[n, k] = sum[j](bits[n, 6] * W_xh[0, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bits[row][6] * params->W_xh[0][k];
            h_6_rnn_step_y_sum[row][k] = sum;
        }

    /* rnn.dl:21  h.6[n, k] = tanh(h.6.rnn_step.y_sum[n, k] + sum[j](h.5[n, j] * W_hh[j, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real h_6_rnn_step_y_sum_2 = 0;
            for (int j = 0; j < 16; j++)
                h_6_rnn_step_y_sum_2 += h_5[row][j] * params->W_hh[j][k];
            h_6[row][k] = real_tanh(h_6_rnn_step_y_sum[row][k] + h_6_rnn_step_y_sum_2 + params->b_h[k]);
        }

    /* rnn.dl:21  h.7.rnn_step.y_sum[n, k] = sum[j](bits[n, 7] * W_xh[0, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bits[row][7] * params->W_xh[0][k];
            h_7_rnn_step_y_sum[row][k] = sum;
        }

    /* rnn.dl:21  h.7.rnn_step.y_sum[n, k] = sum[j](h.6[n, j] * W_hh[j, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            for (int j = 0; j < 16; j++)
                sum += h_6[row][j] * params->W_hh[j][k];
            h_7_rnn_step_y_sum_2[row][k] = sum;
        }

    /* rnn.dl:22  score.7[n] = sum[k](tanh(h.7.rnn_step.y_sum[n, k] + h.7.rnn_step.y_sum[n, k] + b_h[k]) *
           w[k]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int k = 0; k < 16; k++)
            sum += real_tanh(h_7_rnn_step_y_sum[row][k] + h_7_rnn_step_y_sum_2[row][k] + params->b_h[k]) *
                    params->w[k];
        score_7[row] = sum;
    }

    /* rnn.dl:27  last[n] = sigmoid(score.7[n]) */
    for (int row = 0; row < n; row++)
        last[row] = real_sigmoid(score_7[row]);
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void rnn_summarize(const struct rnn_params *params, double n, const double *totals, double *values)
{
    (void)params;
    values[0] = totals[0] / (real)n / 8 + totals[1] / (real)n / 8 + totals[2] / (real)n / 8 + totals[3] /
            (real)n / 8 + totals[4] / (real)n / 8 + totals[5] / (real)n / 8 + totals[6] / (real)n / 8 +
            totals[7] / (real)n / 8;
    values[1] = totals[8] / (real)n / 8 + totals[9] / (real)n / 8 + totals[10] / (real)n / 8 + totals[11] /
            (real)n / 8 + totals[12] / (real)n / 8 + totals[13] / (real)n / 8 + totals[14] / (real)n / 8 +
            totals[15] / (real)n / 8;
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t rnn_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (360 * rows + 1536);
}

#ifndef RNN_F64
/* ---- the optimiser ---- */

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) / (-expm1(-0.10536051565782628 *
       t))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) / (-expm1(-0.0010005003335835344 * t)))
       + 1e-08) */
static void rnn_adam(int size, real *restrict param, const real *restrict grad, real *restrict m,
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

void rnn_update(struct rnn_params *params, const struct rnn_params *d_params, struct rnn_optimizer *optimizer,
                const struct rnn_arguments *arguments, uint64_t t)
{
    rnn_adam(304, (real *)params, (const real *)d_params, (real *)&optimizer->m, (real *)&optimizer->v,
             arguments->lr, (real)t);
}

#endif

#ifndef RNN_F64
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
#endif

#ifndef DL_NO_MAIN
/* ---- the training program ---- */

#include "dl.h"

#ifndef DL_NO_GRADCHECK
static const DlModel rnn_model_f64;
#endif

#ifndef RNN_F64
static size_t rnn_train_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (8 * rows);
}

static void rnn_make_train(int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs)
{
    (void)sources;
    real (*train_bits)[8] = inputs[0];
    real (*train_odd)[8] = inputs[1];
    real *const space = arena;
    real (*train_ones)[8] = (real (*)[8])space;

    /* rnn.dl:34  train.bits[n, j] = train.bits.draw[n, j] < 0.5 */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 8; j++)
            train_bits[row][j] = (real)((real)dl_uniform(seed, 3174458745u, 0,
                    (uint64_t)row * 8 + (uint64_t)j) < (real)0.5);

    /* rnn.dl:35  train.ones[n, t] = sum[s](train.bits[n, s] * (s <= t)) */
    for (int row = 0; row < n; row++)
        for (int t = 0; t < 8; t++) {
            real sum = 0;
            KEEP_LOOP
            for (int s = 0; s < 8; s++)
                sum += s <= t ? train_bits[row][s] : 0;
            train_ones[row][t] = sum;
        }

    /* rnn.dl:36  train.odd[n, i] = train.ones[n, i] - 2 * (train.ones[n, i] // 2) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 8; i++)
            train_odd[row][i] = train_ones[row][i] - 2 * real_floordiv(train_ones[row][i], 2);
}

static size_t rnn_test_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (8 * rows);
}

static void rnn_make_test(int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs)
{
    (void)sources;
    real (*test_bits)[8] = inputs[0];
    real (*test_odd)[8] = inputs[1];
    real *const space = arena;
    real (*test_ones)[8] = (real (*)[8])space;

    /* rnn.dl:34  test.bits[n, j] = test.bits.draw[n, j] < 0.5 */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 8; j++)
            test_bits[row][j] = (real)((real)dl_uniform(seed, 1436223709u, 0, (uint64_t)row * 8 + (uint64_t)j)
                    < (real)0.5);

    /* rnn.dl:35  test.ones[n, t] = sum[s](test.bits[n, s] * (s <= t)) */
    for (int row = 0; row < n; row++)
        for (int t = 0; t < 8; t++) {
            real sum = 0;
            KEEP_LOOP
            for (int s = 0; s < 8; s++)
                sum += s <= t ? test_bits[row][s] : 0;
            test_ones[row][t] = sum;
        }

    /* rnn.dl:36  test.odd[n, i] = test.ones[n, i] - 2 * (test.ones[n, i] // 2) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 8; i++)
            test_odd[row][i] = test_ones[row][i] - 2 * real_floordiv(test_ones[row][i], 2);
}

/* Forward once more, to find the first number that is not finite. */
static void rnn_trace(const struct rnn_batch *batch, const struct rnn_params *params, void *arena,
                      DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*bits)[8] = (const real (*)[8])batch->bits;
    real (*bit_0)[1] = (real (*)[1])(space + 16 * rows + 32);
    const real (*odd)[8] = (const real (*)[8])batch->odd;
    real *truth_0 = space + 17 * rows + 32;
    real (*h_0)[16] = (real (*)[16])(space + 32);
    real *score_0 = space + 16 * rows + 32;
    real *error_0 = space;
    real (*bit_1)[1] = (real (*)[1])(space + 32 * rows + 32);
    real *truth_1 = space + 48 * rows + 32;
    real (*h_1_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 32);
    real (*h_1)[16] = (real (*)[16])(space + 32 * rows + 32);
    real *score_1 = space + 32;
    real *error_1 = space + 16;
    real (*bit_2)[1] = (real (*)[1])(space + 16 * rows + 32);
    real *truth_2 = space + 48 * rows + 32;
    real (*h_2_rnn_step_y_sum)[16] = (real (*)[16])(space + 32);
    real (*h_2)[16] = (real (*)[16])(space + 16 * rows + 32);
    real *score_2 = space + 32;
    real *error_2 = space;
    real (*bit_3)[1] = (real (*)[1])(space + 32 * rows + 32);
    real *truth_3 = space + 48 * rows + 32;
    real (*h_3_rnn_step_y_sum)[16] = (real (*)[16])(space + 32);
    real (*h_3)[16] = (real (*)[16])(space + 32 * rows + 32);
    real *score_3 = space + 32;
    real *error_3 = space + 16;
    real (*bit_4)[1] = (real (*)[1])(space + 16 * rows + 32);
    real *truth_4 = space + 48 * rows + 32;
    real (*h_4_rnn_step_y_sum)[16] = (real (*)[16])(space + 32);
    real (*h_4)[16] = (real (*)[16])(space + 16 * rows + 32);
    real *score_4 = space + 32;
    real *error_4 = space;
    real (*bit_5)[1] = (real (*)[1])(space + 32 * rows + 32);
    real *truth_5 = space + 48 * rows + 32;
    real (*h_5_rnn_step_y_sum)[16] = (real (*)[16])(space + 32);
    real (*h_5)[16] = (real (*)[16])(space + 32 * rows + 32);
    real *score_5 = space + 32;
    real *error_5 = space + 16;
    real (*bit_6)[1] = (real (*)[1])(space + 16 * rows + 32);
    real *truth_6 = space + 48 * rows + 32;
    real (*h_6_rnn_step_y_sum)[16] = (real (*)[16])(space + 32);
    real (*h_6)[16] = (real (*)[16])(space + 16 * rows + 32);
    real *score_6 = space + 32;
    real *error_6 = space;
    real (*bit_7)[1] = (real (*)[1])(space + 32 * rows + 32);
    real *truth_7 = space + 48 * rows + 32;
    real (*h_7_rnn_step_y_sum)[16] = (real (*)[16])(space + 32);
    real (*h_7)[16] = (real (*)[16])(space + 32 * rows + 32);
    real *score_7 = space + 32;
    real *error_7 = space + 16;

    /* rnn.dl:19  bit.0[n, j] = bits[n, 0] */
    for (int row = 0; row < n; row++)
        bit_0[row][0] = bits[row][0];
    if (dl_watch(watch, 0, bit_0, (size_t)n * 1))
        return;

    /* rnn.dl:20  truth.0[n] = odd[n, 0] */
    for (int row = 0; row < n; row++)
        truth_0[row] = odd[row][0];
    if (dl_watch(watch, 1, truth_0, (size_t)n))
        return;

    /* rnn.dl:21  h.0[n, k] = tanh(sum[j](bit.0[n, 0] * W_xh[0, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real h_0_rnn_step_y_sum = 0;
            h_0_rnn_step_y_sum += bit_0[row][0] * params->W_xh[0][k];
            h_0[row][k] = real_tanh(h_0_rnn_step_y_sum + params->b_h[k]);
        }
    if (dl_watch(watch, 2, h_0, (size_t)n * 16))
        return;

    /* rnn.dl:22  score.0[n] = sum[k](h.0[n, k] * w[k]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int k = 0; k < 16; k++)
            sum += h_0[row][k] * params->w[k];
        score_0[row] = sum;
    }
    if (dl_watch(watch, 3, score_0, (size_t)n))
        return;

    /* rnn.dl:23  error.0 = sum[n](softplus(score.0[n]) - score.0[n] * truth.0[n]) / N / 8 */
    {
        real error_0_sum = 0;
        for (int row = 0; row < n; row++)
            error_0_sum += real_softplus(score_0[row]) - score_0[row] * truth_0[row];
        *error_0 = error_0_sum / (real)n / 8;
    }
    if (dl_watch(watch, 4, error_0, 1))
        return;

    /* rnn.dl:19  bit.1[n, j] = bits[n, 1] */
    for (int row = 0; row < n; row++)
        bit_1[row][0] = bits[row][1];
    if (dl_watch(watch, 5, bit_1, (size_t)n * 1))
        return;

    /* rnn.dl:20  truth.1[n] = odd[n, 1] */
    for (int row = 0; row < n; row++)
        truth_1[row] = odd[row][1];
    if (dl_watch(watch, 6, truth_1, (size_t)n))
        return;

    /* rnn.dl:21  h.1.rnn_step.y_sum[n, k] = sum[j](bit.1[n, 0] * W_xh[0, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bit_1[row][0] * params->W_xh[0][k];
            h_1_rnn_step_y_sum[row][k] = sum;
        }
    if (dl_watch(watch, 7, h_1_rnn_step_y_sum, (size_t)n * 16))
        return;

    /* rnn.dl:21  h.1[n, k] = tanh(h.1.rnn_step.y_sum[n, k] + sum[j](h.0[n, j] * W_hh[j, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real h_1_rnn_step_y_sum_2 = 0;
            for (int j = 0; j < 16; j++)
                h_1_rnn_step_y_sum_2 += h_0[row][j] * params->W_hh[j][k];
            h_1[row][k] = real_tanh(h_1_rnn_step_y_sum[row][k] + h_1_rnn_step_y_sum_2 + params->b_h[k]);
        }
    if (dl_watch(watch, 8, h_1, (size_t)n * 16))
        return;

    /* rnn.dl:22  score.1[n] = sum[k](h.1[n, k] * w[k]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int k = 0; k < 16; k++)
            sum += h_1[row][k] * params->w[k];
        score_1[row] = sum;
    }
    if (dl_watch(watch, 9, score_1, (size_t)n))
        return;

    /* rnn.dl:23  error.1 = error.0 + sum[n](softplus(score.1[n]) - score.1[n] * truth.1[n]) / N / 8 */
    {
        real error_1_sum = 0;
        for (int row = 0; row < n; row++)
            error_1_sum += real_softplus(score_1[row]) - score_1[row] * truth_1[row];
        *error_1 = *error_0 + error_1_sum / (real)n / 8;
    }
    if (dl_watch(watch, 10, error_1, 1))
        return;

    /* rnn.dl:19  bit.2[n, j] = bits[n, 2] */
    for (int row = 0; row < n; row++)
        bit_2[row][0] = bits[row][2];
    if (dl_watch(watch, 11, bit_2, (size_t)n * 1))
        return;

    /* rnn.dl:20  truth.2[n] = odd[n, 2] */
    for (int row = 0; row < n; row++)
        truth_2[row] = odd[row][2];
    if (dl_watch(watch, 12, truth_2, (size_t)n))
        return;

    /* rnn.dl:21  h.2.rnn_step.y_sum[n, k] = sum[j](bit.2[n, 0] * W_xh[0, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bit_2[row][0] * params->W_xh[0][k];
            h_2_rnn_step_y_sum[row][k] = sum;
        }
    if (dl_watch(watch, 13, h_2_rnn_step_y_sum, (size_t)n * 16))
        return;

    /* rnn.dl:21  h.2[n, k] = tanh(h.2.rnn_step.y_sum[n, k] + sum[j](h.1[n, j] * W_hh[j, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real h_2_rnn_step_y_sum_2 = 0;
            for (int j = 0; j < 16; j++)
                h_2_rnn_step_y_sum_2 += h_1[row][j] * params->W_hh[j][k];
            h_2[row][k] = real_tanh(h_2_rnn_step_y_sum[row][k] + h_2_rnn_step_y_sum_2 + params->b_h[k]);
        }
    if (dl_watch(watch, 14, h_2, (size_t)n * 16))
        return;

    /* rnn.dl:22  score.2[n] = sum[k](h.2[n, k] * w[k]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int k = 0; k < 16; k++)
            sum += h_2[row][k] * params->w[k];
        score_2[row] = sum;
    }
    if (dl_watch(watch, 15, score_2, (size_t)n))
        return;

    /* rnn.dl:23  error.2 = error.1 + sum[n](softplus(score.2[n]) - score.2[n] * truth.2[n]) / N / 8 */
    {
        real error_2_sum = 0;
        for (int row = 0; row < n; row++)
            error_2_sum += real_softplus(score_2[row]) - score_2[row] * truth_2[row];
        *error_2 = *error_1 + error_2_sum / (real)n / 8;
    }
    if (dl_watch(watch, 16, error_2, 1))
        return;

    /* rnn.dl:19  bit.3[n, j] = bits[n, 3] */
    for (int row = 0; row < n; row++)
        bit_3[row][0] = bits[row][3];
    if (dl_watch(watch, 17, bit_3, (size_t)n * 1))
        return;

    /* rnn.dl:20  truth.3[n] = odd[n, 3] */
    for (int row = 0; row < n; row++)
        truth_3[row] = odd[row][3];
    if (dl_watch(watch, 18, truth_3, (size_t)n))
        return;

    /* rnn.dl:21  h.3.rnn_step.y_sum[n, k] = sum[j](bit.3[n, 0] * W_xh[0, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bit_3[row][0] * params->W_xh[0][k];
            h_3_rnn_step_y_sum[row][k] = sum;
        }
    if (dl_watch(watch, 19, h_3_rnn_step_y_sum, (size_t)n * 16))
        return;

    /* rnn.dl:21  h.3[n, k] = tanh(h.3.rnn_step.y_sum[n, k] + sum[j](h.2[n, j] * W_hh[j, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real h_3_rnn_step_y_sum_2 = 0;
            for (int j = 0; j < 16; j++)
                h_3_rnn_step_y_sum_2 += h_2[row][j] * params->W_hh[j][k];
            h_3[row][k] = real_tanh(h_3_rnn_step_y_sum[row][k] + h_3_rnn_step_y_sum_2 + params->b_h[k]);
        }
    if (dl_watch(watch, 20, h_3, (size_t)n * 16))
        return;

    /* rnn.dl:22  score.3[n] = sum[k](h.3[n, k] * w[k]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int k = 0; k < 16; k++)
            sum += h_3[row][k] * params->w[k];
        score_3[row] = sum;
    }
    if (dl_watch(watch, 21, score_3, (size_t)n))
        return;

    /* rnn.dl:23  error.3 = error.2 + sum[n](softplus(score.3[n]) - score.3[n] * truth.3[n]) / N / 8 */
    {
        real error_3_sum = 0;
        for (int row = 0; row < n; row++)
            error_3_sum += real_softplus(score_3[row]) - score_3[row] * truth_3[row];
        *error_3 = *error_2 + error_3_sum / (real)n / 8;
    }
    if (dl_watch(watch, 22, error_3, 1))
        return;

    /* rnn.dl:19  bit.4[n, j] = bits[n, 4] */
    for (int row = 0; row < n; row++)
        bit_4[row][0] = bits[row][4];
    if (dl_watch(watch, 23, bit_4, (size_t)n * 1))
        return;

    /* rnn.dl:20  truth.4[n] = odd[n, 4] */
    for (int row = 0; row < n; row++)
        truth_4[row] = odd[row][4];
    if (dl_watch(watch, 24, truth_4, (size_t)n))
        return;

    /* rnn.dl:21  h.4.rnn_step.y_sum[n, k] = sum[j](bit.4[n, 0] * W_xh[0, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bit_4[row][0] * params->W_xh[0][k];
            h_4_rnn_step_y_sum[row][k] = sum;
        }
    if (dl_watch(watch, 25, h_4_rnn_step_y_sum, (size_t)n * 16))
        return;

    /* rnn.dl:21  h.4[n, k] = tanh(h.4.rnn_step.y_sum[n, k] + sum[j](h.3[n, j] * W_hh[j, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real h_4_rnn_step_y_sum_2 = 0;
            for (int j = 0; j < 16; j++)
                h_4_rnn_step_y_sum_2 += h_3[row][j] * params->W_hh[j][k];
            h_4[row][k] = real_tanh(h_4_rnn_step_y_sum[row][k] + h_4_rnn_step_y_sum_2 + params->b_h[k]);
        }
    if (dl_watch(watch, 26, h_4, (size_t)n * 16))
        return;

    /* rnn.dl:22  score.4[n] = sum[k](h.4[n, k] * w[k]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int k = 0; k < 16; k++)
            sum += h_4[row][k] * params->w[k];
        score_4[row] = sum;
    }
    if (dl_watch(watch, 27, score_4, (size_t)n))
        return;

    /* rnn.dl:23  error.4 = error.3 + sum[n](softplus(score.4[n]) - score.4[n] * truth.4[n]) / N / 8 */
    {
        real error_4_sum = 0;
        for (int row = 0; row < n; row++)
            error_4_sum += real_softplus(score_4[row]) - score_4[row] * truth_4[row];
        *error_4 = *error_3 + error_4_sum / (real)n / 8;
    }
    if (dl_watch(watch, 28, error_4, 1))
        return;

    /* rnn.dl:19  bit.5[n, j] = bits[n, 5] */
    for (int row = 0; row < n; row++)
        bit_5[row][0] = bits[row][5];
    if (dl_watch(watch, 29, bit_5, (size_t)n * 1))
        return;

    /* rnn.dl:20  truth.5[n] = odd[n, 5] */
    for (int row = 0; row < n; row++)
        truth_5[row] = odd[row][5];
    if (dl_watch(watch, 30, truth_5, (size_t)n))
        return;

    /* rnn.dl:21  h.5.rnn_step.y_sum[n, k] = sum[j](bit.5[n, 0] * W_xh[0, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bit_5[row][0] * params->W_xh[0][k];
            h_5_rnn_step_y_sum[row][k] = sum;
        }
    if (dl_watch(watch, 31, h_5_rnn_step_y_sum, (size_t)n * 16))
        return;

    /* rnn.dl:21  h.5[n, k] = tanh(h.5.rnn_step.y_sum[n, k] + sum[j](h.4[n, j] * W_hh[j, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real h_5_rnn_step_y_sum_2 = 0;
            for (int j = 0; j < 16; j++)
                h_5_rnn_step_y_sum_2 += h_4[row][j] * params->W_hh[j][k];
            h_5[row][k] = real_tanh(h_5_rnn_step_y_sum[row][k] + h_5_rnn_step_y_sum_2 + params->b_h[k]);
        }
    if (dl_watch(watch, 32, h_5, (size_t)n * 16))
        return;

    /* rnn.dl:22  score.5[n] = sum[k](h.5[n, k] * w[k]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int k = 0; k < 16; k++)
            sum += h_5[row][k] * params->w[k];
        score_5[row] = sum;
    }
    if (dl_watch(watch, 33, score_5, (size_t)n))
        return;

    /* rnn.dl:23  error.5 = error.4 + sum[n](softplus(score.5[n]) - score.5[n] * truth.5[n]) / N / 8 */
    {
        real error_5_sum = 0;
        for (int row = 0; row < n; row++)
            error_5_sum += real_softplus(score_5[row]) - score_5[row] * truth_5[row];
        *error_5 = *error_4 + error_5_sum / (real)n / 8;
    }
    if (dl_watch(watch, 34, error_5, 1))
        return;

    /* rnn.dl:19  bit.6[n, j] = bits[n, 6] */
    for (int row = 0; row < n; row++)
        bit_6[row][0] = bits[row][6];
    if (dl_watch(watch, 35, bit_6, (size_t)n * 1))
        return;

    /* rnn.dl:20  truth.6[n] = odd[n, 6] */
    for (int row = 0; row < n; row++)
        truth_6[row] = odd[row][6];
    if (dl_watch(watch, 36, truth_6, (size_t)n))
        return;

    /* rnn.dl:21  h.6.rnn_step.y_sum[n, k] = sum[j](bit.6[n, 0] * W_xh[0, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bit_6[row][0] * params->W_xh[0][k];
            h_6_rnn_step_y_sum[row][k] = sum;
        }
    if (dl_watch(watch, 37, h_6_rnn_step_y_sum, (size_t)n * 16))
        return;

    /* rnn.dl:21  h.6[n, k] = tanh(h.6.rnn_step.y_sum[n, k] + sum[j](h.5[n, j] * W_hh[j, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real h_6_rnn_step_y_sum_2 = 0;
            for (int j = 0; j < 16; j++)
                h_6_rnn_step_y_sum_2 += h_5[row][j] * params->W_hh[j][k];
            h_6[row][k] = real_tanh(h_6_rnn_step_y_sum[row][k] + h_6_rnn_step_y_sum_2 + params->b_h[k]);
        }
    if (dl_watch(watch, 38, h_6, (size_t)n * 16))
        return;

    /* rnn.dl:22  score.6[n] = sum[k](h.6[n, k] * w[k]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int k = 0; k < 16; k++)
            sum += h_6[row][k] * params->w[k];
        score_6[row] = sum;
    }
    if (dl_watch(watch, 39, score_6, (size_t)n))
        return;

    /* rnn.dl:23  error.6 = error.5 + sum[n](softplus(score.6[n]) - score.6[n] * truth.6[n]) / N / 8 */
    {
        real error_6_sum = 0;
        for (int row = 0; row < n; row++)
            error_6_sum += real_softplus(score_6[row]) - score_6[row] * truth_6[row];
        *error_6 = *error_5 + error_6_sum / (real)n / 8;
    }
    if (dl_watch(watch, 40, error_6, 1))
        return;

    /* rnn.dl:19  bit.7[n, j] = bits[n, 7] */
    for (int row = 0; row < n; row++)
        bit_7[row][0] = bits[row][7];
    if (dl_watch(watch, 41, bit_7, (size_t)n * 1))
        return;

    /* rnn.dl:20  truth.7[n] = odd[n, 7] */
    for (int row = 0; row < n; row++)
        truth_7[row] = odd[row][7];
    if (dl_watch(watch, 42, truth_7, (size_t)n))
        return;

    /* rnn.dl:21  h.7.rnn_step.y_sum[n, k] = sum[j](bit.7[n, 0] * W_xh[0, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real sum = 0;
            sum += bit_7[row][0] * params->W_xh[0][k];
            h_7_rnn_step_y_sum[row][k] = sum;
        }
    if (dl_watch(watch, 43, h_7_rnn_step_y_sum, (size_t)n * 16))
        return;

    /* rnn.dl:21  h.7[n, k] = tanh(h.7.rnn_step.y_sum[n, k] + sum[j](h.6[n, j] * W_hh[j, k]) + b_h[k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++) {
            real h_7_rnn_step_y_sum_2 = 0;
            for (int j = 0; j < 16; j++)
                h_7_rnn_step_y_sum_2 += h_6[row][j] * params->W_hh[j][k];
            h_7[row][k] = real_tanh(h_7_rnn_step_y_sum[row][k] + h_7_rnn_step_y_sum_2 + params->b_h[k]);
        }
    if (dl_watch(watch, 44, h_7, (size_t)n * 16))
        return;

    /* rnn.dl:22  score.7[n] = sum[k](h.7[n, k] * w[k]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int k = 0; k < 16; k++)
            sum += h_7[row][k] * params->w[k];
        score_7[row] = sum;
    }
    if (dl_watch(watch, 45, score_7, (size_t)n))
        return;

    /* rnn.dl:23  error.7 = error.6 + sum[n](softplus(score.7[n]) - score.7[n] * truth.7[n]) / N / 8 */
    {
        real error_7_sum = 0;
        for (int row = 0; row < n; row++)
            error_7_sum += real_softplus(score_7[row]) - score_7[row] * truth_7[row];
        *error_7 = *error_6 + error_7_sum / (real)n / 8;
    }
    if (dl_watch(watch, 46, error_7, 1))
        return;
}

static size_t rnn_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (49 * rows + 32);
}

#endif

static const DlTensor rnn_inputs[] = {
    {.name = "bits", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 8},
     .size = 8},
    {.name = "odd", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 8},
     .size = 8, .is_target = 1},
};

static const DlTensor rnn_param_table[] = {
    {.name = "W_xh", .type = DL_REAL, .rank = 2, .shape = (const int[]){1, 16},
     .size = 16, .offset = 0, .place = "rnn.dl:10"},
    {.name = "W_hh", .type = DL_REAL, .rank = 2, .shape = (const int[]){16, 16},
     .size = 256, .offset = 16, .place = "rnn.dl:11"},
    {.name = "b_h", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 272, .no_decay = 1, .place = "rnn.dl:12"},
    {.name = "w", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 288, .place = "rnn.dl:13"},
};

static const char *const rnn_metrics[] = {"accuracy"};

static struct rnn_batch rnn_batch_of(const DlStep *step)
{
    return (struct rnn_batch){
        .n = step->n,
        .bits = step->inputs[0],
        .odd = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void rnn_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    rnn_init(params, seed);
}

static void rnn_run_forward(const DlStep *step)
{
    const struct rnn_batch batch = rnn_batch_of(step);
    struct rnn_result result;
    rnn_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 16; i++)
        step->totals[i] = result.totals[i];
}

static void rnn_run_backward(const DlStep *step)
{
    const struct rnn_batch batch = rnn_batch_of(step);
    rnn_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef RNN_F64
static const DlTensor rnn_output_table[] = {
    {.name = "last", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "rnn.dl:27"},
};

static const DlArgument rnn_argument_table[] = {
    {"lr", 0.01},
};
static const char *const rnn_states[] = {"m", "v"};
static const double rnn_states_initial[] = {0, 0};

static const DlSplit rnn_splits[] = {
    {.name = "train", .rows = 4096, .source_count = 0, .sources = NULL,
     .arena_size = rnn_train_arena_size, .make = rnn_make_train},
    {.name = "test", .rows = 1024, .source_count = 0, .sources = NULL,
     .arena_size = rnn_test_arena_size, .make = rnn_make_test},
};

static void rnn_run_evaluate(const DlStep *step)
{
    const struct rnn_batch batch = rnn_batch_of(step);
    struct rnn_result result;
    rnn_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 16; i++)
        step->totals[i] = result.totals[i];
}

static void rnn_run_predict(const DlStep *step)
{
    const struct rnn_batch batch = rnn_batch_of(step);
    struct rnn_outputs outputs = {
        .last = step->outputs[0],
    };
    rnn_predict(&batch, step->params, step->arena, &outputs);
}

static void rnn_run_summarize(const void *params, const void *state, double n, const double *totals,
                              double *values)
{
    (void)state;
    rnn_summarize(params, n, totals, values);
}

static void rnn_run_update(void *params, const void *d_params, void *states, const double *arguments,
                           uint64_t t)
{
    const struct rnn_arguments a = {(real)arguments[0]};
    rnn_update(params, d_params, states, &a, t);
}

static const DlTensor rnn_traced[] = {
    {.name = "bit.0", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "rnn.dl:19"},
    {.name = "truth.0", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "rnn.dl:20"},
    {.name = "h.0", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 16},
     .size = 16, .place = "rnn.dl:21"},
    {.name = "score.0", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "rnn.dl:22"},
    {.name = "error.0", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "rnn.dl:23"},
    {.name = "bit.1", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "rnn.dl:19"},
    {.name = "truth.1", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "rnn.dl:20"},
    {.name = "h.1.rnn_step.y_sum", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 16},
     .size = 16, .place = "rnn.dl:21"},
    {.name = "h.1", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 16},
     .size = 16, .place = "rnn.dl:21"},
    {.name = "score.1", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "rnn.dl:22"},
    {.name = "error.1", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "rnn.dl:23"},
    {.name = "bit.2", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "rnn.dl:19"},
    {.name = "truth.2", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "rnn.dl:20"},
    {.name = "h.2.rnn_step.y_sum", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 16},
     .size = 16, .place = "rnn.dl:21"},
    {.name = "h.2", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 16},
     .size = 16, .place = "rnn.dl:21"},
    {.name = "score.2", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "rnn.dl:22"},
    {.name = "error.2", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "rnn.dl:23"},
    {.name = "bit.3", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "rnn.dl:19"},
    {.name = "truth.3", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "rnn.dl:20"},
    {.name = "h.3.rnn_step.y_sum", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 16},
     .size = 16, .place = "rnn.dl:21"},
    {.name = "h.3", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 16},
     .size = 16, .place = "rnn.dl:21"},
    {.name = "score.3", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "rnn.dl:22"},
    {.name = "error.3", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "rnn.dl:23"},
    {.name = "bit.4", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "rnn.dl:19"},
    {.name = "truth.4", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "rnn.dl:20"},
    {.name = "h.4.rnn_step.y_sum", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 16},
     .size = 16, .place = "rnn.dl:21"},
    {.name = "h.4", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 16},
     .size = 16, .place = "rnn.dl:21"},
    {.name = "score.4", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "rnn.dl:22"},
    {.name = "error.4", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "rnn.dl:23"},
    {.name = "bit.5", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "rnn.dl:19"},
    {.name = "truth.5", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "rnn.dl:20"},
    {.name = "h.5.rnn_step.y_sum", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 16},
     .size = 16, .place = "rnn.dl:21"},
    {.name = "h.5", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 16},
     .size = 16, .place = "rnn.dl:21"},
    {.name = "score.5", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "rnn.dl:22"},
    {.name = "error.5", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "rnn.dl:23"},
    {.name = "bit.6", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "rnn.dl:19"},
    {.name = "truth.6", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "rnn.dl:20"},
    {.name = "h.6.rnn_step.y_sum", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 16},
     .size = 16, .place = "rnn.dl:21"},
    {.name = "h.6", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 16},
     .size = 16, .place = "rnn.dl:21"},
    {.name = "score.6", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "rnn.dl:22"},
    {.name = "error.6", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "rnn.dl:23"},
    {.name = "bit.7", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "rnn.dl:19"},
    {.name = "truth.7", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "rnn.dl:20"},
    {.name = "h.7.rnn_step.y_sum", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 16},
     .size = 16, .place = "rnn.dl:21"},
    {.name = "h.7", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 16},
     .size = 16, .place = "rnn.dl:21"},
    {.name = "score.7", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "rnn.dl:22"},
    {.name = "error.7", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "rnn.dl:23"},
};

static void rnn_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct rnn_batch batch = rnn_batch_of(step);
    rnn_trace(&batch, step->params, step->arena, watch);
}

#endif

static const DlModel rnn_model = {
    .name = "rnn", .source = "rnn.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = rnn_inputs,
    .param_count = 4, .params = rnn_param_table,
    .param_size = rnn_parameters,
    .metric_count = 1, .metrics = rnn_metrics,
    .total_count = 16,
    .batch = 64, .epochs = 8, .seed = 0, .clip_norm = 1,
    .flops = {6151, 13385, 0},
    .arena_size = rnn_arena_size,
    .init = rnn_run_init,
    .forward = rnn_run_forward,
    .backward = rnn_run_backward,
#ifndef RNN_F64
    .output_count = 1, .outputs = rnn_output_table,
    .predict = rnn_run_predict,
    .observe = rnn_run_predict,
    .optimizer = "adam", .update = rnn_run_update,
    .argument_count = 1, .arguments = rnn_argument_table,
    .state_count = 2, .states = rnn_states, .initial = rnn_states_initial,
    .split_count = 2, .splits = rnn_splits,
    .evaluate = rnn_run_evaluate,
    .summarize = rnn_run_summarize,
    .traced = rnn_traced,
    .trace_arena_size = rnn_trace_arena_size,
    .trace = rnn_run_trace,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &rnn_model_f64,
#endif
};

#ifndef RNN_F64
int main(int argc, char **argv)
{
    return dl_main(&rnn_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define RNN_F64
#define real double
#define rnn_batch rnn_batch_f64
#define rnn_params rnn_params_f64
#define rnn_result rnn_result_f64
#define rnn_outputs rnn_outputs_f64
#define rnn_optimizer rnn_optimizer_f64
#define rnn_arguments rnn_arguments_f64
#define rnn_parameters rnn_parameters_f64
#define rnn_arena_size rnn_arena_size_f64
#define rnn_init rnn_init_f64
#define rnn_forward rnn_forward_f64
#define rnn_backward rnn_backward_f64
#define rnn_update rnn_update_f64
#define rnn_evaluate rnn_evaluate_f64
#define rnn_predict rnn_predict_f64
#define rnn_summarize rnn_summarize_f64
#define rnn_trace rnn_trace_f64
#define rnn_inputs rnn_inputs_f64
#define rnn_param_table rnn_param_table_f64
#define rnn_output_table rnn_output_table_f64
#define rnn_argument_table rnn_argument_table_f64
#define rnn_metrics rnn_metrics_f64
#define rnn_states rnn_states_f64
#define rnn_states_initial rnn_states_initial_f64
#define rnn_splits rnn_splits_f64
#define rnn_traced rnn_traced_f64
#define rnn_trace_arena_size rnn_trace_arena_size_f64
#define rnn_batch_of rnn_batch_of_f64
#define rnn_model rnn_model_f64
#define rnn_run_init rnn_run_init_f64
#define rnn_run_forward rnn_run_forward_f64
#define rnn_run_backward rnn_run_backward_f64
#define rnn_run_evaluate rnn_run_evaluate_f64
#define rnn_run_predict rnn_run_predict_f64
#define rnn_run_summarize rnn_run_summarize_f64
#define rnn_run_update rnn_run_update_f64
#define rnn_run_trace rnn_run_trace_f64
#define rnn_make_train rnn_make_train_f64
#define rnn_train_arena_size rnn_train_arena_size_f64
#define rnn_make_test rnn_make_test_f64
#define rnn_test_arena_size rnn_test_arena_size_f64
#define rnn_adam rnn_adam_f64
#define real_max real_max_f64
#define real_floordiv real_floordiv_f64
#define real_sigmoid real_sigmoid_f64
#define real_softplus real_softplus_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
