/* lstm.dl, compiled by dlc at -O0. Edit the model, not this file. */

#ifndef LSTM_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef float real;
#define real_exp expf
#define real_expm1 expm1f
#define real_sqrt sqrtf
#define real_tanh tanhf
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
#undef real_expm1
#define real_expm1 expm1
#undef real_sqrt
#define real_sqrt sqrt
#undef real_tanh
#define real_tanh tanh
#undef real_floor
#define real_floor floor
#endif

static inline real real_sigmoid(real x)
{
    return 1 / (1 + real_exp(-x));
}

struct lstm_batch {
    int n;                              /* rows, at least 1 */
    const real *values;                 /* [n][12] */
    const real *marks;                  /* [n][12] */
    const real *total;                  /* [n]; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { lstm_parameters = 4513 };

struct lstm_params {                    /* the gradient, too: d_params */
    real W_xh[4][2][32];                /* xavier(2, 32) */
    real W_hh[4][32][32];               /* xavier(32, 32) */
    real b_h[4][32];                    /* 0, no_decay */
    real y_dense_W[32][1];              /* y.dense.W  xavier(32, 1) */
    real y_dense_b[1];                  /* y.dense.b  0, no_decay */
};

struct lstm_result {
    real loss;                          /* of this batch */
    double totals[2];                   /* sums over the batch, for lstm_summarize */
};

struct lstm_outputs {
    real *sum_of_two;                   /* [n] */
};

struct lstm_optimizer {                 /* kept from step to step; at the start: */
    struct lstm_params m;               /* 0 */
    struct lstm_params v;               /* 0 */
};

struct lstm_arguments {                 /* of adam; lstm.dl says: */
    real lr;                            /* 0.005 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t lstm_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void lstm_init(struct lstm_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void lstm_forward(const struct lstm_batch *batch, const struct lstm_params *params, void *arena,
                  struct lstm_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void lstm_backward(const struct lstm_batch *batch, const struct lstm_params *params, void *arena,
                   struct lstm_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void lstm_update(struct lstm_params *params, const struct lstm_params *d_params,
                 struct lstm_optimizer *optimizer, const struct lstm_arguments *arguments, uint64_t t);
/* The loss of a batch, as in evaluation. */
void lstm_evaluate(const struct lstm_batch *batch, const struct lstm_params *params, void *arena,
                   struct lstm_result *result);
/* The outputs, from the inputs alone. */
void lstm_predict(const struct lstm_batch *batch, const struct lstm_params *params, void *arena,
                  struct lstm_outputs *out);
/* values[0]: the loss, values[1]: error; of n rows whose totals were added up. */
void lstm_summarize(const struct lstm_params *params, double n, const double *totals, double *values);

/* ---- parameters at the start ---- */

void lstm_init(struct lstm_params *params, uint64_t seed)
{
    /* W_xh xavier(2, 32) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 2; j++)
            for (int k = 0; k < 32; k++)
                params->W_xh[i][j][k] = (real)-0.42008402520840293 + (real)0.8401680504168059 *
                        (real)dl_uniform(seed, 1875164499u, 0, ((uint64_t)i * 2 + (uint64_t)j) * 32 +
                        (uint64_t)k);
    /* W_hh xavier(32, 32) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 32; j++)
            for (int k = 0; k < 32; k++)
                params->W_hh[i][j][k] = (real)-0.30618621784789724 + (real)0.6123724356957945 *
                        (real)dl_uniform(seed, 2409385283u, 0, ((uint64_t)i * 32 + (uint64_t)j) * 32 +
                        (uint64_t)k);
    /* b_h 0 */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 32; j++)
            params->b_h[i][j] = 0;
    /* y.dense.W xavier(32, 1) */
    for (int i = 0; i < 32; i++)
        params->y_dense_W[i][0] = (real)-0.4264014327112209 + (real)0.8528028654224418 *
                (real)dl_uniform(seed, 1788797914u, 0, (uint64_t)i);
    /* y.dense.b 0 */
    params->y_dense_b[0] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

void lstm_forward(const struct lstm_batch *batch, const struct lstm_params *params, void *arena,
                  struct lstm_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*values)[12] = (const real (*)[12])batch->values;
    const real (*marks)[12] = (const real (*)[12])batch->marks;
    real (*x_0)[2] = (real (*)[2])(space + 2464 * rows + 40960);
    real (*h_0_lstm_step_a)[4][32] = (real (*)[4][32])(space + 40960);
    real (*c_0)[32] = (real (*)[32])(space + 1664 * rows + 40960);
    real (*h_0)[32] = (real (*)[32])(space + 1696 * rows + 40960);
    real (*x_1)[2] = (real (*)[2])(space + 2466 * rows + 40960);
    real (*h_1_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 40960);
    real (*h_1_lstm_step_a)[4][32] = (real (*)[4][32])(space + 256 * rows + 40960);
    real (*c_1)[32] = (real (*)[32])(space + 1728 * rows + 40960);
    real (*h_1)[32] = (real (*)[32])(space + 1760 * rows + 40960);
    real (*x_2)[2] = (real (*)[2])(space + 2468 * rows + 40960);
    real (*h_2_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 40960);
    real (*h_2_lstm_step_a)[4][32] = (real (*)[4][32])(space + 384 * rows + 40960);
    real (*c_2)[32] = (real (*)[32])(space + 1792 * rows + 40960);
    real (*h_2)[32] = (real (*)[32])(space + 1824 * rows + 40960);
    real (*x_3)[2] = (real (*)[2])(space + 2470 * rows + 40960);
    real (*h_3_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 40960);
    real (*h_3_lstm_step_a)[4][32] = (real (*)[4][32])(space + 512 * rows + 40960);
    real (*c_3)[32] = (real (*)[32])(space + 1856 * rows + 40960);
    real (*h_3)[32] = (real (*)[32])(space + 1888 * rows + 40960);
    real (*x_4)[2] = (real (*)[2])(space + 2472 * rows + 40960);
    real (*h_4_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 40960);
    real (*h_4_lstm_step_a)[4][32] = (real (*)[4][32])(space + 640 * rows + 40960);
    real (*c_4)[32] = (real (*)[32])(space + 1920 * rows + 40960);
    real (*h_4)[32] = (real (*)[32])(space + 1952 * rows + 40960);
    real (*x_5)[2] = (real (*)[2])(space + 2474 * rows + 40960);
    real (*h_5_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 40960);
    real (*h_5_lstm_step_a)[4][32] = (real (*)[4][32])(space + 768 * rows + 40960);
    real (*c_5)[32] = (real (*)[32])(space + 1984 * rows + 40960);
    real (*h_5)[32] = (real (*)[32])(space + 2016 * rows + 40960);
    real (*x_6)[2] = (real (*)[2])(space + 2476 * rows + 40960);
    real (*h_6_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 40960);
    real (*h_6_lstm_step_a)[4][32] = (real (*)[4][32])(space + 896 * rows + 40960);
    real (*c_6)[32] = (real (*)[32])(space + 2048 * rows + 40960);
    real (*h_6)[32] = (real (*)[32])(space + 2080 * rows + 40960);
    real (*x_7)[2] = (real (*)[2])(space + 2478 * rows + 40960);
    real (*h_7_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 40960);
    real (*h_7_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1024 * rows + 40960);
    real (*c_7)[32] = (real (*)[32])(space + 2112 * rows + 40960);
    real (*h_7)[32] = (real (*)[32])(space + 2144 * rows + 40960);
    real (*x_8)[2] = (real (*)[2])(space + 2480 * rows + 40960);
    real (*h_8_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 40960);
    real (*h_8_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1152 * rows + 40960);
    real (*c_8)[32] = (real (*)[32])(space + 2176 * rows + 40960);
    real (*h_8)[32] = (real (*)[32])(space + 2208 * rows + 40960);
    real (*x_9)[2] = (real (*)[2])(space + 2482 * rows + 40960);
    real (*h_9_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 40960);
    real (*h_9_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1280 * rows + 40960);
    real (*c_9)[32] = (real (*)[32])(space + 2240 * rows + 40960);
    real (*h_9)[32] = (real (*)[32])(space + 2272 * rows + 40960);
    real (*x_10)[2] = (real (*)[2])(space + 2484 * rows + 40960);
    real (*h_10_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 40960);
    real (*h_10_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1408 * rows + 40960);
    real (*c_10)[32] = (real (*)[32])(space + 2304 * rows + 40960);
    real (*h_10)[32] = (real (*)[32])(space + 2336 * rows + 40960);
    real (*x_11)[2] = (real (*)[2])(space + 2486 * rows + 40960);
    real (*h_11_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 40960);
    real (*h_11_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1536 * rows + 40960);
    real (*c_11)[32] = (real (*)[32])(space + 2368 * rows + 40960);
    real (*h_11)[32] = (real (*)[32])(space + 128 * rows + 40960);
    real (*y_dense)[1] = (real (*)[1])(space + 160 * rows + 40960);
    real *y = (real *)y_dense;
    const real *total = batch->total;

    /* lstm.dl:17  x.0[n, j] = if j == 0 then values[n, 0] else marks[n, 0] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_0[row][j] = j == 0 ? values[row][0] : marks[row][0];

    /* lstm.dl:18  h.0.lstm_step.a[n, g, k] = sum[j](x.0[n, j] * W_xh[g, j, k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_0_lstm_step_a_sum = 0;
                for (int j = 0; j < 2; j++)
                    h_0_lstm_step_a_sum += x_0[row][j] * params->W_xh[g][j][k];
                h_0_lstm_step_a[row][g][k] = h_0_lstm_step_a_sum + params->b_h[g][k];
            }

    /* lstm.dl:18  c.0[n, k] = sigmoid(h.0.lstm_step.a[n, 0, k]) * tanh(h.0.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_0[row][k] = real_sigmoid(h_0_lstm_step_a[row][0][k]) * real_tanh(h_0_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.0[n, k] = sigmoid(h.0.lstm_step.a[n, 3, k]) * tanh(c.0[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_0[row][k] = real_sigmoid(h_0_lstm_step_a[row][3][k]) * real_tanh(c_0[row][k]);

    /* lstm.dl:17  x.1[n, j] = if j == 0 then values[n, 1] else marks[n, 1] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_1[row][j] = j == 0 ? values[row][1] : marks[row][1];

    /* lstm.dl:18  h.1.lstm_step.a_sum[n, g, k] = sum[j](x.1[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_1[row][j] * params->W_xh[g][j][k];
                h_1_lstm_step_a_sum[row][g][k] = sum;
            }

    /* lstm.dl:18  h.1.lstm_step.a[n, g, k] = h.1.lstm_step.a_sum[n, g, k] + sum[j](h.0[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_1_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_1_lstm_step_a_sum_2 += h_0[row][j] * params->W_hh[g][j][k];
                h_1_lstm_step_a[row][g][k] = h_1_lstm_step_a_sum[row][g][k] + h_1_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }

    /* lstm.dl:18  c.1[n, k] = sigmoid(h.1.lstm_step.a[n, 1, k]) * c.0[n, k] + sigmoid(h.1.lstm_step.a[n,
           0, k]) * tanh(h.1.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_1[row][k] = real_sigmoid(h_1_lstm_step_a[row][1][k]) * c_0[row][k] +
                    real_sigmoid(h_1_lstm_step_a[row][0][k]) * real_tanh(h_1_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.1[n, k] = sigmoid(h.1.lstm_step.a[n, 3, k]) * tanh(c.1[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_1[row][k] = real_sigmoid(h_1_lstm_step_a[row][3][k]) * real_tanh(c_1[row][k]);

    /* lstm.dl:17  x.2[n, j] = if j == 0 then values[n, 2] else marks[n, 2] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_2[row][j] = j == 0 ? values[row][2] : marks[row][2];

    /* lstm.dl:18  h.2.lstm_step.a_sum[n, g, k] = sum[j](x.2[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_2[row][j] * params->W_xh[g][j][k];
                h_2_lstm_step_a_sum[row][g][k] = sum;
            }

    /* lstm.dl:18  h.2.lstm_step.a[n, g, k] = h.2.lstm_step.a_sum[n, g, k] + sum[j](h.1[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_2_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_2_lstm_step_a_sum_2 += h_1[row][j] * params->W_hh[g][j][k];
                h_2_lstm_step_a[row][g][k] = h_2_lstm_step_a_sum[row][g][k] + h_2_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }

    /* lstm.dl:18  c.2[n, k] = sigmoid(h.2.lstm_step.a[n, 1, k]) * c.1[n, k] + sigmoid(h.2.lstm_step.a[n,
           0, k]) * tanh(h.2.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_2[row][k] = real_sigmoid(h_2_lstm_step_a[row][1][k]) * c_1[row][k] +
                    real_sigmoid(h_2_lstm_step_a[row][0][k]) * real_tanh(h_2_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.2[n, k] = sigmoid(h.2.lstm_step.a[n, 3, k]) * tanh(c.2[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_2[row][k] = real_sigmoid(h_2_lstm_step_a[row][3][k]) * real_tanh(c_2[row][k]);

    /* lstm.dl:17  x.3[n, j] = if j == 0 then values[n, 3] else marks[n, 3] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_3[row][j] = j == 0 ? values[row][3] : marks[row][3];

    /* lstm.dl:18  h.3.lstm_step.a_sum[n, g, k] = sum[j](x.3[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_3[row][j] * params->W_xh[g][j][k];
                h_3_lstm_step_a_sum[row][g][k] = sum;
            }

    /* lstm.dl:18  h.3.lstm_step.a[n, g, k] = h.3.lstm_step.a_sum[n, g, k] + sum[j](h.2[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_3_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_3_lstm_step_a_sum_2 += h_2[row][j] * params->W_hh[g][j][k];
                h_3_lstm_step_a[row][g][k] = h_3_lstm_step_a_sum[row][g][k] + h_3_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }

    /* lstm.dl:18  c.3[n, k] = sigmoid(h.3.lstm_step.a[n, 1, k]) * c.2[n, k] + sigmoid(h.3.lstm_step.a[n,
           0, k]) * tanh(h.3.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_3[row][k] = real_sigmoid(h_3_lstm_step_a[row][1][k]) * c_2[row][k] +
                    real_sigmoid(h_3_lstm_step_a[row][0][k]) * real_tanh(h_3_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.3[n, k] = sigmoid(h.3.lstm_step.a[n, 3, k]) * tanh(c.3[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_3[row][k] = real_sigmoid(h_3_lstm_step_a[row][3][k]) * real_tanh(c_3[row][k]);

    /* lstm.dl:17  x.4[n, j] = if j == 0 then values[n, 4] else marks[n, 4] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_4[row][j] = j == 0 ? values[row][4] : marks[row][4];

    /* lstm.dl:18  h.4.lstm_step.a_sum[n, g, k] = sum[j](x.4[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_4[row][j] * params->W_xh[g][j][k];
                h_4_lstm_step_a_sum[row][g][k] = sum;
            }

    /* lstm.dl:18  h.4.lstm_step.a[n, g, k] = h.4.lstm_step.a_sum[n, g, k] + sum[j](h.3[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_4_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_4_lstm_step_a_sum_2 += h_3[row][j] * params->W_hh[g][j][k];
                h_4_lstm_step_a[row][g][k] = h_4_lstm_step_a_sum[row][g][k] + h_4_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }

    /* lstm.dl:18  c.4[n, k] = sigmoid(h.4.lstm_step.a[n, 1, k]) * c.3[n, k] + sigmoid(h.4.lstm_step.a[n,
           0, k]) * tanh(h.4.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_4[row][k] = real_sigmoid(h_4_lstm_step_a[row][1][k]) * c_3[row][k] +
                    real_sigmoid(h_4_lstm_step_a[row][0][k]) * real_tanh(h_4_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.4[n, k] = sigmoid(h.4.lstm_step.a[n, 3, k]) * tanh(c.4[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_4[row][k] = real_sigmoid(h_4_lstm_step_a[row][3][k]) * real_tanh(c_4[row][k]);

    /* lstm.dl:17  x.5[n, j] = if j == 0 then values[n, 5] else marks[n, 5] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_5[row][j] = j == 0 ? values[row][5] : marks[row][5];

    /* lstm.dl:18  h.5.lstm_step.a_sum[n, g, k] = sum[j](x.5[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_5[row][j] * params->W_xh[g][j][k];
                h_5_lstm_step_a_sum[row][g][k] = sum;
            }

    /* lstm.dl:18  h.5.lstm_step.a[n, g, k] = h.5.lstm_step.a_sum[n, g, k] + sum[j](h.4[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_5_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_5_lstm_step_a_sum_2 += h_4[row][j] * params->W_hh[g][j][k];
                h_5_lstm_step_a[row][g][k] = h_5_lstm_step_a_sum[row][g][k] + h_5_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }

    /* lstm.dl:18  c.5[n, k] = sigmoid(h.5.lstm_step.a[n, 1, k]) * c.4[n, k] + sigmoid(h.5.lstm_step.a[n,
           0, k]) * tanh(h.5.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_5[row][k] = real_sigmoid(h_5_lstm_step_a[row][1][k]) * c_4[row][k] +
                    real_sigmoid(h_5_lstm_step_a[row][0][k]) * real_tanh(h_5_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.5[n, k] = sigmoid(h.5.lstm_step.a[n, 3, k]) * tanh(c.5[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_5[row][k] = real_sigmoid(h_5_lstm_step_a[row][3][k]) * real_tanh(c_5[row][k]);

    /* lstm.dl:17  x.6[n, j] = if j == 0 then values[n, 6] else marks[n, 6] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_6[row][j] = j == 0 ? values[row][6] : marks[row][6];

    /* lstm.dl:18  h.6.lstm_step.a_sum[n, g, k] = sum[j](x.6[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_6[row][j] * params->W_xh[g][j][k];
                h_6_lstm_step_a_sum[row][g][k] = sum;
            }

    /* lstm.dl:18  h.6.lstm_step.a[n, g, k] = h.6.lstm_step.a_sum[n, g, k] + sum[j](h.5[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_6_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_6_lstm_step_a_sum_2 += h_5[row][j] * params->W_hh[g][j][k];
                h_6_lstm_step_a[row][g][k] = h_6_lstm_step_a_sum[row][g][k] + h_6_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }

    /* lstm.dl:18  c.6[n, k] = sigmoid(h.6.lstm_step.a[n, 1, k]) * c.5[n, k] + sigmoid(h.6.lstm_step.a[n,
           0, k]) * tanh(h.6.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_6[row][k] = real_sigmoid(h_6_lstm_step_a[row][1][k]) * c_5[row][k] +
                    real_sigmoid(h_6_lstm_step_a[row][0][k]) * real_tanh(h_6_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.6[n, k] = sigmoid(h.6.lstm_step.a[n, 3, k]) * tanh(c.6[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_6[row][k] = real_sigmoid(h_6_lstm_step_a[row][3][k]) * real_tanh(c_6[row][k]);

    /* lstm.dl:17  x.7[n, j] = if j == 0 then values[n, 7] else marks[n, 7] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_7[row][j] = j == 0 ? values[row][7] : marks[row][7];

    /* lstm.dl:18  h.7.lstm_step.a_sum[n, g, k] = sum[j](x.7[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_7[row][j] * params->W_xh[g][j][k];
                h_7_lstm_step_a_sum[row][g][k] = sum;
            }

    /* lstm.dl:18  h.7.lstm_step.a[n, g, k] = h.7.lstm_step.a_sum[n, g, k] + sum[j](h.6[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_7_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_7_lstm_step_a_sum_2 += h_6[row][j] * params->W_hh[g][j][k];
                h_7_lstm_step_a[row][g][k] = h_7_lstm_step_a_sum[row][g][k] + h_7_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }

    /* lstm.dl:18  c.7[n, k] = sigmoid(h.7.lstm_step.a[n, 1, k]) * c.6[n, k] + sigmoid(h.7.lstm_step.a[n,
           0, k]) * tanh(h.7.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_7[row][k] = real_sigmoid(h_7_lstm_step_a[row][1][k]) * c_6[row][k] +
                    real_sigmoid(h_7_lstm_step_a[row][0][k]) * real_tanh(h_7_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.7[n, k] = sigmoid(h.7.lstm_step.a[n, 3, k]) * tanh(c.7[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_7[row][k] = real_sigmoid(h_7_lstm_step_a[row][3][k]) * real_tanh(c_7[row][k]);

    /* lstm.dl:17  x.8[n, j] = if j == 0 then values[n, 8] else marks[n, 8] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_8[row][j] = j == 0 ? values[row][8] : marks[row][8];

    /* lstm.dl:18  h.8.lstm_step.a_sum[n, g, k] = sum[j](x.8[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_8[row][j] * params->W_xh[g][j][k];
                h_8_lstm_step_a_sum[row][g][k] = sum;
            }

    /* lstm.dl:18  h.8.lstm_step.a[n, g, k] = h.8.lstm_step.a_sum[n, g, k] + sum[j](h.7[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_8_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_8_lstm_step_a_sum_2 += h_7[row][j] * params->W_hh[g][j][k];
                h_8_lstm_step_a[row][g][k] = h_8_lstm_step_a_sum[row][g][k] + h_8_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }

    /* lstm.dl:18  c.8[n, k] = sigmoid(h.8.lstm_step.a[n, 1, k]) * c.7[n, k] + sigmoid(h.8.lstm_step.a[n,
           0, k]) * tanh(h.8.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_8[row][k] = real_sigmoid(h_8_lstm_step_a[row][1][k]) * c_7[row][k] +
                    real_sigmoid(h_8_lstm_step_a[row][0][k]) * real_tanh(h_8_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.8[n, k] = sigmoid(h.8.lstm_step.a[n, 3, k]) * tanh(c.8[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_8[row][k] = real_sigmoid(h_8_lstm_step_a[row][3][k]) * real_tanh(c_8[row][k]);

    /* lstm.dl:17  x.9[n, j] = if j == 0 then values[n, 9] else marks[n, 9] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_9[row][j] = j == 0 ? values[row][9] : marks[row][9];

    /* lstm.dl:18  h.9.lstm_step.a_sum[n, g, k] = sum[j](x.9[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_9[row][j] * params->W_xh[g][j][k];
                h_9_lstm_step_a_sum[row][g][k] = sum;
            }

    /* lstm.dl:18  h.9.lstm_step.a[n, g, k] = h.9.lstm_step.a_sum[n, g, k] + sum[j](h.8[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_9_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_9_lstm_step_a_sum_2 += h_8[row][j] * params->W_hh[g][j][k];
                h_9_lstm_step_a[row][g][k] = h_9_lstm_step_a_sum[row][g][k] + h_9_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }

    /* lstm.dl:18  c.9[n, k] = sigmoid(h.9.lstm_step.a[n, 1, k]) * c.8[n, k] + sigmoid(h.9.lstm_step.a[n,
           0, k]) * tanh(h.9.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_9[row][k] = real_sigmoid(h_9_lstm_step_a[row][1][k]) * c_8[row][k] +
                    real_sigmoid(h_9_lstm_step_a[row][0][k]) * real_tanh(h_9_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.9[n, k] = sigmoid(h.9.lstm_step.a[n, 3, k]) * tanh(c.9[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_9[row][k] = real_sigmoid(h_9_lstm_step_a[row][3][k]) * real_tanh(c_9[row][k]);

    /* lstm.dl:17  x.10[n, j] = if j == 0 then values[n, 10] else marks[n, 10] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_10[row][j] = j == 0 ? values[row][10] : marks[row][10];

    /* lstm.dl:18  h.10.lstm_step.a_sum[n, g, k] = sum[j](x.10[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_10[row][j] * params->W_xh[g][j][k];
                h_10_lstm_step_a_sum[row][g][k] = sum;
            }

    /* lstm.dl:18  h.10.lstm_step.a[n, g, k] = h.10.lstm_step.a_sum[n, g, k] + sum[j](h.9[n, j] * W_hh[g,
           j, k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_10_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_10_lstm_step_a_sum_2 += h_9[row][j] * params->W_hh[g][j][k];
                h_10_lstm_step_a[row][g][k] = h_10_lstm_step_a_sum[row][g][k] + h_10_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }

    /* lstm.dl:18  c.10[n, k] = sigmoid(h.10.lstm_step.a[n, 1, k]) * c.9[n, k] +
           sigmoid(h.10.lstm_step.a[n, 0, k]) * tanh(h.10.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_10[row][k] = real_sigmoid(h_10_lstm_step_a[row][1][k]) * c_9[row][k] +
                    real_sigmoid(h_10_lstm_step_a[row][0][k]) * real_tanh(h_10_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.10[n, k] = sigmoid(h.10.lstm_step.a[n, 3, k]) * tanh(c.10[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_10[row][k] = real_sigmoid(h_10_lstm_step_a[row][3][k]) * real_tanh(c_10[row][k]);

    /* lstm.dl:17  x.11[n, j] = if j == 0 then values[n, 11] else marks[n, 11] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_11[row][j] = j == 0 ? values[row][11] : marks[row][11];

    /* lstm.dl:18  h.11.lstm_step.a_sum[n, g, k] = sum[j](x.11[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_11[row][j] * params->W_xh[g][j][k];
                h_11_lstm_step_a_sum[row][g][k] = sum;
            }

    /* lstm.dl:18  h.11.lstm_step.a[n, g, k] = h.11.lstm_step.a_sum[n, g, k] + sum[j](h.10[n, j] * W_hh[g,
           j, k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_11_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_11_lstm_step_a_sum_2 += h_10[row][j] * params->W_hh[g][j][k];
                h_11_lstm_step_a[row][g][k] = h_11_lstm_step_a_sum[row][g][k] + h_11_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }

    /* lstm.dl:18  c.11[n, k] = sigmoid(h.11.lstm_step.a[n, 1, k]) * c.10[n, k] +
           sigmoid(h.11.lstm_step.a[n, 0, k]) * tanh(h.11.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_11[row][k] = real_sigmoid(h_11_lstm_step_a[row][1][k]) * c_10[row][k] +
                    real_sigmoid(h_11_lstm_step_a[row][0][k]) * real_tanh(h_11_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.11[n, k] = sigmoid(h.11.lstm_step.a[n, 3, k]) * tanh(c.11[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_11[row][k] = real_sigmoid(h_11_lstm_step_a[row][3][k]) * real_tanh(c_11[row][k]);

    /* lstm.dl:20  y.dense[n, k] = sum[j](h.11[n, j] * y.dense.W[j, 0]) + y.dense.b[0] */
    for (int row = 0; row < n; row++) {
        real y_dense_y_sum = 0;
        for (int j = 0; j < 32; j++)
            y_dense_y_sum += h_11[row][j] * params->y_dense_W[j][0];
        y_dense[row][0] = y_dense_y_sum + params->y_dense_b[0];
    }

    /* lstm.dl:23  loss_sum = 0.5 * sum[n]((y[n] - total[n])^2) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (y[row] - total[row]) * (y[row] - total[row]);
        result->totals[0] = (real)0.5 * sum;
    }

    /* lstm.dl:23  loss = loss_sum / N */
    result->loss = result->totals[0] / (real)n;

    /* lstm.dl:24  error_sum = sum[n]((y[n] - total[n])^2) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (y[row] - total[row]) * (y[row] - total[row]);
        result->totals[1] = sum;
    }
}

void lstm_backward(const struct lstm_batch *batch, const struct lstm_params *params, void *arena,
                   struct lstm_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*y_dense)[1] = (real (*)[1])(space + 160 * rows + 40960);
    real *y = (real *)y_dense;
    const real *total = batch->total;
    real *d_y = space + 161 * rows + 40960;
    real (*d_y_dense)[1] = (real (*)[1])d_y;
    real (*h_11)[32] = (real (*)[32])(space + 128 * rows + 40960);
    real (*d_h_11)[32] = (real (*)[32])(space + 2400 * rows + 40960);
    real (*h_11_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1536 * rows + 40960);
    real (*c_11)[32] = (real (*)[32])(space + 2368 * rows + 40960);
    real (*d_c_11)[32] = (real (*)[32])(space + 2432 * rows + 40960);
    real (*c_10)[32] = (real (*)[32])(space + 2304 * rows + 40960);
    real (*d_h_11_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 40960);
    real (*d_h_10)[32] = (real (*)[32])(space + 2368 * rows + 40960);
    real (*h_10_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1408 * rows + 40960);
    real (*d_c_10)[32] = (real (*)[32])(space + 2400 * rows + 40960);
    real (*c_9)[32] = (real (*)[32])(space + 2240 * rows + 40960);
    real (*d_h_10_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1536 * rows + 40960);
    real (*d_h_9)[32] = (real (*)[32])(space + 2304 * rows + 40960);
    real (*h_9_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1280 * rows + 40960);
    real (*d_c_9)[32] = (real (*)[32])(space + 2368 * rows + 40960);
    real (*c_8)[32] = (real (*)[32])(space + 2176 * rows + 40960);
    real (*d_h_9_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1408 * rows + 40960);
    real (*d_h_8)[32] = (real (*)[32])(space + 2240 * rows + 40960);
    real (*h_8_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1152 * rows + 40960);
    real (*d_c_8)[32] = (real (*)[32])(space + 2304 * rows + 40960);
    real (*c_7)[32] = (real (*)[32])(space + 2112 * rows + 40960);
    real (*d_h_8_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1280 * rows + 40960);
    real (*d_h_7)[32] = (real (*)[32])(space + 2176 * rows + 40960);
    real (*h_7_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1024 * rows + 40960);
    real (*d_c_7)[32] = (real (*)[32])(space + 2240 * rows + 40960);
    real (*c_6)[32] = (real (*)[32])(space + 2048 * rows + 40960);
    real (*d_h_7_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1152 * rows + 40960);
    real (*d_h_6)[32] = (real (*)[32])(space + 2112 * rows + 40960);
    real (*h_6_lstm_step_a)[4][32] = (real (*)[4][32])(space + 896 * rows + 40960);
    real (*d_c_6)[32] = (real (*)[32])(space + 2176 * rows + 40960);
    real (*c_5)[32] = (real (*)[32])(space + 1984 * rows + 40960);
    real (*d_h_6_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1024 * rows + 40960);
    real (*d_h_5)[32] = (real (*)[32])(space + 2048 * rows + 40960);
    real (*h_5_lstm_step_a)[4][32] = (real (*)[4][32])(space + 768 * rows + 40960);
    real (*d_c_5)[32] = (real (*)[32])(space + 2112 * rows + 40960);
    real (*c_4)[32] = (real (*)[32])(space + 1920 * rows + 40960);
    real (*d_h_5_lstm_step_a)[4][32] = (real (*)[4][32])(space + 896 * rows + 40960);
    real (*d_h_4)[32] = (real (*)[32])(space + 1984 * rows + 40960);
    real (*h_4_lstm_step_a)[4][32] = (real (*)[4][32])(space + 640 * rows + 40960);
    real (*d_c_4)[32] = (real (*)[32])(space + 2048 * rows + 40960);
    real (*c_3)[32] = (real (*)[32])(space + 1856 * rows + 40960);
    real (*d_h_4_lstm_step_a)[4][32] = (real (*)[4][32])(space + 768 * rows + 40960);
    real (*d_h_3)[32] = (real (*)[32])(space + 1920 * rows + 40960);
    real (*h_3_lstm_step_a)[4][32] = (real (*)[4][32])(space + 512 * rows + 40960);
    real (*d_c_3)[32] = (real (*)[32])(space + 1984 * rows + 40960);
    real (*c_2)[32] = (real (*)[32])(space + 1792 * rows + 40960);
    real (*d_h_3_lstm_step_a)[4][32] = (real (*)[4][32])(space + 640 * rows + 40960);
    real (*d_h_2)[32] = (real (*)[32])(space + 1856 * rows + 40960);
    real (*h_2_lstm_step_a)[4][32] = (real (*)[4][32])(space + 384 * rows + 40960);
    real (*d_c_2)[32] = (real (*)[32])(space + 1920 * rows + 40960);
    real (*c_1)[32] = (real (*)[32])(space + 1728 * rows + 40960);
    real (*d_h_2_lstm_step_a)[4][32] = (real (*)[4][32])(space + 512 * rows + 40960);
    real (*d_h_1)[32] = (real (*)[32])(space + 1792 * rows + 40960);
    real (*h_1_lstm_step_a)[4][32] = (real (*)[4][32])(space + 256 * rows + 40960);
    real (*d_c_1)[32] = (real (*)[32])(space + 1856 * rows + 40960);
    real (*c_0)[32] = (real (*)[32])(space + 1664 * rows + 40960);
    real (*d_h_1_lstm_step_a)[4][32] = (real (*)[4][32])(space + 384 * rows + 40960);
    real (*d_h_0)[32] = (real (*)[32])(space + 1728 * rows + 40960);
    real (*h_0_lstm_step_a)[4][32] = (real (*)[4][32])(space + 40960);
    real (*d_c_0)[32] = (real (*)[32])(space + 1792 * rows + 40960);
    real (*d_h_0_lstm_step_a)[4][32] = (real (*)[4][32])(space + 256 * rows + 40960);
    real (*h_10)[32] = (real (*)[32])(space + 2336 * rows + 40960);
    real (*d_W_hh)[32][32] = (real (*)[32][32])space;
    real (*h_9)[32] = (real (*)[32])(space + 2272 * rows + 40960);
    real (*d_W_hh_2)[32][32] = (real (*)[32][32])(space + 4096);
    real (*h_8)[32] = (real (*)[32])(space + 2208 * rows + 40960);
    real (*d_W_hh_3)[32][32] = (real (*)[32][32])(space + 8192);
    real (*h_7)[32] = (real (*)[32])(space + 2144 * rows + 40960);
    real (*d_W_hh_4)[32][32] = (real (*)[32][32])(space + 12288);
    real (*h_6)[32] = (real (*)[32])(space + 2080 * rows + 40960);
    real (*d_W_hh_5)[32][32] = (real (*)[32][32])(space + 16384);
    real (*h_5)[32] = (real (*)[32])(space + 2016 * rows + 40960);
    real (*d_W_hh_6)[32][32] = (real (*)[32][32])(space + 20480);
    real (*h_4)[32] = (real (*)[32])(space + 1952 * rows + 40960);
    real (*d_W_hh_7)[32][32] = (real (*)[32][32])(space + 24576);
    real (*h_3)[32] = (real (*)[32])(space + 1888 * rows + 40960);
    real (*d_W_hh_8)[32][32] = (real (*)[32][32])(space + 28672);
    real (*h_2)[32] = (real (*)[32])(space + 1824 * rows + 40960);
    real (*d_W_hh_9)[32][32] = (real (*)[32][32])(space + 32768);
    real (*h_1)[32] = (real (*)[32])(space + 1760 * rows + 40960);
    real (*d_W_hh_10)[32][32] = (real (*)[32][32])(space + 36864);
    real (*h_0)[32] = (real (*)[32])(space + 1696 * rows + 40960);
    real (*x_11)[2] = (real (*)[2])(space + 2486 * rows + 40960);
    real (*d_W_xh)[2][32] = (real (*)[2][32])space;
    real (*x_10)[2] = (real (*)[2])(space + 2484 * rows + 40960);
    real (*d_W_xh_2)[2][32] = (real (*)[2][32])(space + 256);
    real (*x_9)[2] = (real (*)[2])(space + 2482 * rows + 40960);
    real (*d_W_xh_3)[2][32] = (real (*)[2][32])(space + 512);
    real (*x_8)[2] = (real (*)[2])(space + 2480 * rows + 40960);
    real (*d_W_xh_4)[2][32] = (real (*)[2][32])(space + 768);
    real (*x_7)[2] = (real (*)[2])(space + 2478 * rows + 40960);
    real (*d_W_xh_5)[2][32] = (real (*)[2][32])(space + 1024);
    real (*x_6)[2] = (real (*)[2])(space + 2476 * rows + 40960);
    real (*d_W_xh_6)[2][32] = (real (*)[2][32])(space + 1280);
    real (*x_5)[2] = (real (*)[2])(space + 2474 * rows + 40960);
    real (*d_W_xh_7)[2][32] = (real (*)[2][32])(space + 1536);
    real (*x_4)[2] = (real (*)[2])(space + 2472 * rows + 40960);
    real (*d_W_xh_8)[2][32] = (real (*)[2][32])(space + 1792);
    real (*x_3)[2] = (real (*)[2])(space + 2470 * rows + 40960);
    real (*d_W_xh_9)[2][32] = (real (*)[2][32])(space + 2048);
    real (*x_2)[2] = (real (*)[2])(space + 2468 * rows + 40960);
    real (*d_W_xh_10)[2][32] = (real (*)[2][32])(space + 2304);
    real (*x_1)[2] = (real (*)[2])(space + 2466 * rows + 40960);
    real (*d_W_xh_11)[2][32] = (real (*)[2][32])(space + 2560);
    real (*x_0)[2] = (real (*)[2])(space + 2464 * rows + 40960);

    /* lstm.dl:20  d_y[n] = (y[n] - total[n]) / N */
    for (int row = 0; row < n; row++)
        d_y[row] = (y[row] - total[row]) / (real)n;

    /* lstm.dl:20  d_y.dense.b[i] = sum[n](d_y.dense[n, 0]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_y_dense[row][0];
        d_params->y_dense_b[0] = sum;
    }

    /* lstm.dl:20  d_y.dense.W[j, j2] = sum[n](h.11[n, j] * d_y.dense[n, 0]) */
    for (int j = 0; j < 32; j++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += h_11[row][j] * d_y_dense[row][0];
        d_params->y_dense_W[j][0] = sum;
    }

    /* lstm.dl:18  d_h.11[n, j] = d_y.dense[n, 0] * y.dense.W[j, 0] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 32; j++)
            d_h_11[row][j] = d_y_dense[row][0] * params->y_dense_W[j][0];

    /* lstm.dl:18  d_c.11[n, k] = d_h.11[n, k] * sigmoid(h.11.lstm_step.a[n, 3, k]) * (1 - tanh(c.11[n,
           k])^2) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++) {
            const real t = real_tanh(c_11[row][k]);
            d_c_11[row][k] = d_h_11[row][k] * real_sigmoid(h_11_lstm_step_a[row][3][k]) * (1 - t * t);
        }

    /* lstm.dl:18  d_h.11.lstm_step.a[n, g, k] = d_h.11[n, k] * tanh(c.11[n, k]) *
           (sigmoid(h.11.lstm_step.a[n, 3, k]) * sigmoid(-h.11.lstm_step.a[n, 3, k])) * (3 == g) + d_c.11[n, k]
           * sigmoid(h.11.lstm_step.a[n, 0, k]) * (1 - tanh(h.11.lstm_step.a[n, 2, k])^2) * (2 == g) +
           d_c.11[n, k] * tanh(h.11.lstm_step.a[n, 2, k]) * (sigmoid(h.11.lstm_step.a[n, 0, k]) *
           sigmoid(-h.11.lstm_step.a[n, 0, k])) * (0 == g) + d_c.11[n, k] * c.10[n, k] *
           (sigmoid(h.11.lstm_step.a[n, 1, k]) * sigmoid(-h.11.lstm_step.a[n, 1, k])) * (1 == g) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                const real t = real_sigmoid(h_11_lstm_step_a[row][0][k]);
                const real t_2 = real_tanh(h_11_lstm_step_a[row][2][k]);
                d_h_11_lstm_step_a[row][g][k] = (3 == g ? d_h_11[row][k] * real_tanh(c_11[row][k]) *
                        (real_sigmoid(h_11_lstm_step_a[row][3][k]) *
                        real_sigmoid(-h_11_lstm_step_a[row][3][k])) : 0) +
                        (2 == g ? d_c_11[row][k] * t * (1 - t_2 * t_2) : 0) +
                        (0 == g ? d_c_11[row][k] * t_2 * (t * real_sigmoid(-h_11_lstm_step_a[row][0][k])) : 0)
                        + (1 == g ? d_c_11[row][k] * c_10[row][k] * (real_sigmoid(h_11_lstm_step_a[row][1][k])
                        * real_sigmoid(-h_11_lstm_step_a[row][1][k])) : 0);
            }

    /* lstm.dl:18  d_h.10[n, j] = sum[g, k](d_h.11.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 32; j++) {
            real sum = 0;
            for (int g = 0; g < 4; g++)
                for (int k = 0; k < 32; k++)
                    sum += d_h_11_lstm_step_a[row][g][k] * params->W_hh[g][j][k];
            d_h_10[row][j] = sum;
        }

    /* lstm.dl:18  d_c.10[n, k] = d_c.11[n, k] * sigmoid(h.11.lstm_step.a[n, 1, k]) + d_h.10[n, k] *
           sigmoid(h.10.lstm_step.a[n, 3, k]) * (1 - tanh(c.10[n, k])^2) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++) {
            const real t = real_tanh(c_10[row][k]);
            d_c_10[row][k] = d_c_11[row][k] * real_sigmoid(h_11_lstm_step_a[row][1][k]) + d_h_10[row][k] *
                    real_sigmoid(h_10_lstm_step_a[row][3][k]) * (1 - t * t);
        }

    /* lstm.dl:18  d_h.10.lstm_step.a[n, g, k] = d_h.10[n, k] * tanh(c.10[n, k]) *
           (sigmoid(h.10.lstm_step.a[n, 3, k]) * sigmoid(-h.10.lstm_step.a[n, 3, k])) * (3 == g) + d_c.10[n, k]
           * sigmoid(h.10.lstm_step.a[n, 0, k]) * (1 - tanh(h.10.lstm_step.a[n, 2, k])^2) * (2 == g) +
           d_c.10[n, k] * tanh(h.10.lstm_step.a[n, 2, k]) * (sigmoid(h.10.lstm_step.a[n, 0, k]) *
           sigmoid(-h.10.lstm_step.a[n, 0, k])) * (0 == g) + d_c.10[n, k] * c.9[n, k] *
           (sigmoid(h.10.lstm_step.a[n, 1, k]) * sigmoid(-h.10.lstm_step.a[n, 1, k])) * (1 == g) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                const real t = real_sigmoid(h_10_lstm_step_a[row][0][k]);
                const real t_2 = real_tanh(h_10_lstm_step_a[row][2][k]);
                d_h_10_lstm_step_a[row][g][k] = (3 == g ? d_h_10[row][k] * real_tanh(c_10[row][k]) *
                        (real_sigmoid(h_10_lstm_step_a[row][3][k]) *
                        real_sigmoid(-h_10_lstm_step_a[row][3][k])) : 0) +
                        (2 == g ? d_c_10[row][k] * t * (1 - t_2 * t_2) : 0) +
                        (0 == g ? d_c_10[row][k] * t_2 * (t * real_sigmoid(-h_10_lstm_step_a[row][0][k])) : 0)
                        + (1 == g ? d_c_10[row][k] * c_9[row][k] * (real_sigmoid(h_10_lstm_step_a[row][1][k])
                        * real_sigmoid(-h_10_lstm_step_a[row][1][k])) : 0);
            }

    /* lstm.dl:18  d_h.9[n, j] = sum[g, k](d_h.10.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 32; j++) {
            real sum = 0;
            for (int g = 0; g < 4; g++)
                for (int k = 0; k < 32; k++)
                    sum += d_h_10_lstm_step_a[row][g][k] * params->W_hh[g][j][k];
            d_h_9[row][j] = sum;
        }

    /* lstm.dl:18  d_c.9[n, k] = d_c.10[n, k] * sigmoid(h.10.lstm_step.a[n, 1, k]) + d_h.9[n, k] *
           sigmoid(h.9.lstm_step.a[n, 3, k]) * (1 - tanh(c.9[n, k])^2) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++) {
            const real t = real_tanh(c_9[row][k]);
            d_c_9[row][k] = d_c_10[row][k] * real_sigmoid(h_10_lstm_step_a[row][1][k]) + d_h_9[row][k] *
                    real_sigmoid(h_9_lstm_step_a[row][3][k]) * (1 - t * t);
        }

    /* lstm.dl:18  d_h.9.lstm_step.a[n, g, k] = d_h.9[n, k] * tanh(c.9[n, k]) * (sigmoid(h.9.lstm_step.a[n,
           3, k]) * sigmoid(-h.9.lstm_step.a[n, 3, k])) * (3 == g) + d_c.9[n, k] * sigmoid(h.9.lstm_step.a[n,
           0, k]) * (1 - tanh(h.9.lstm_step.a[n, 2, k])^2) * (2 == g) + d_c.9[n, k] * tanh(h.9.lstm_step.a[n,
           2, k]) * (sigmoid(h.9.lstm_step.a[n, 0, k]) * sigmoid(-h.9.lstm_step.a[n, 0, k])) * (0 == g) +
           d_c.9[n, k] * c.8[n, k] * (sigmoid(h.9.lstm_step.a[n, 1, k]) * sigmoid(-h.9.lstm_step.a[n, 1, k])) *
           (1 == g) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                const real t = real_sigmoid(h_9_lstm_step_a[row][0][k]);
                const real t_2 = real_tanh(h_9_lstm_step_a[row][2][k]);
                d_h_9_lstm_step_a[row][g][k] = (3 == g ? d_h_9[row][k] * real_tanh(c_9[row][k]) *
                        (real_sigmoid(h_9_lstm_step_a[row][3][k]) * real_sigmoid(-h_9_lstm_step_a[row][3][k]))
                        : 0) + (2 == g ? d_c_9[row][k] * t * (1 - t_2 * t_2) : 0) +
                        (0 == g ? d_c_9[row][k] * t_2 * (t * real_sigmoid(-h_9_lstm_step_a[row][0][k])) : 0) +
                        (1 == g ? d_c_9[row][k] * c_8[row][k] * (real_sigmoid(h_9_lstm_step_a[row][1][k]) *
                        real_sigmoid(-h_9_lstm_step_a[row][1][k])) : 0);
            }

    /* lstm.dl:18  d_h.8[n, j] = sum[g, k](d_h.9.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 32; j++) {
            real sum = 0;
            for (int g = 0; g < 4; g++)
                for (int k = 0; k < 32; k++)
                    sum += d_h_9_lstm_step_a[row][g][k] * params->W_hh[g][j][k];
            d_h_8[row][j] = sum;
        }

    /* lstm.dl:18  d_c.8[n, k] = d_c.9[n, k] * sigmoid(h.9.lstm_step.a[n, 1, k]) + d_h.8[n, k] *
           sigmoid(h.8.lstm_step.a[n, 3, k]) * (1 - tanh(c.8[n, k])^2) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++) {
            const real t = real_tanh(c_8[row][k]);
            d_c_8[row][k] = d_c_9[row][k] * real_sigmoid(h_9_lstm_step_a[row][1][k]) + d_h_8[row][k] *
                    real_sigmoid(h_8_lstm_step_a[row][3][k]) * (1 - t * t);
        }

    /* lstm.dl:18  d_h.8.lstm_step.a[n, g, k] = d_h.8[n, k] * tanh(c.8[n, k]) * (sigmoid(h.8.lstm_step.a[n,
           3, k]) * sigmoid(-h.8.lstm_step.a[n, 3, k])) * (3 == g) + d_c.8[n, k] * sigmoid(h.8.lstm_step.a[n,
           0, k]) * (1 - tanh(h.8.lstm_step.a[n, 2, k])^2) * (2 == g) + d_c.8[n, k] * tanh(h.8.lstm_step.a[n,
           2, k]) * (sigmoid(h.8.lstm_step.a[n, 0, k]) * sigmoid(-h.8.lstm_step.a[n, 0, k])) * (0 == g) +
           d_c.8[n, k] * c.7[n, k] * (sigmoid(h.8.lstm_step.a[n, 1, k]) * sigmoid(-h.8.lstm_step.a[n, 1, k])) *
           (1 == g) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                const real t = real_sigmoid(h_8_lstm_step_a[row][0][k]);
                const real t_2 = real_tanh(h_8_lstm_step_a[row][2][k]);
                d_h_8_lstm_step_a[row][g][k] = (3 == g ? d_h_8[row][k] * real_tanh(c_8[row][k]) *
                        (real_sigmoid(h_8_lstm_step_a[row][3][k]) * real_sigmoid(-h_8_lstm_step_a[row][3][k]))
                        : 0) + (2 == g ? d_c_8[row][k] * t * (1 - t_2 * t_2) : 0) +
                        (0 == g ? d_c_8[row][k] * t_2 * (t * real_sigmoid(-h_8_lstm_step_a[row][0][k])) : 0) +
                        (1 == g ? d_c_8[row][k] * c_7[row][k] * (real_sigmoid(h_8_lstm_step_a[row][1][k]) *
                        real_sigmoid(-h_8_lstm_step_a[row][1][k])) : 0);
            }

    /* lstm.dl:18  d_h.7[n, j] = sum[g, k](d_h.8.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 32; j++) {
            real sum = 0;
            for (int g = 0; g < 4; g++)
                for (int k = 0; k < 32; k++)
                    sum += d_h_8_lstm_step_a[row][g][k] * params->W_hh[g][j][k];
            d_h_7[row][j] = sum;
        }

    /* lstm.dl:18  d_c.7[n, k] = d_c.8[n, k] * sigmoid(h.8.lstm_step.a[n, 1, k]) + d_h.7[n, k] *
           sigmoid(h.7.lstm_step.a[n, 3, k]) * (1 - tanh(c.7[n, k])^2) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++) {
            const real t = real_tanh(c_7[row][k]);
            d_c_7[row][k] = d_c_8[row][k] * real_sigmoid(h_8_lstm_step_a[row][1][k]) + d_h_7[row][k] *
                    real_sigmoid(h_7_lstm_step_a[row][3][k]) * (1 - t * t);
        }

    /* lstm.dl:18  d_h.7.lstm_step.a[n, g, k] = d_h.7[n, k] * tanh(c.7[n, k]) * (sigmoid(h.7.lstm_step.a[n,
           3, k]) * sigmoid(-h.7.lstm_step.a[n, 3, k])) * (3 == g) + d_c.7[n, k] * sigmoid(h.7.lstm_step.a[n,
           0, k]) * (1 - tanh(h.7.lstm_step.a[n, 2, k])^2) * (2 == g) + d_c.7[n, k] * tanh(h.7.lstm_step.a[n,
           2, k]) * (sigmoid(h.7.lstm_step.a[n, 0, k]) * sigmoid(-h.7.lstm_step.a[n, 0, k])) * (0 == g) +
           d_c.7[n, k] * c.6[n, k] * (sigmoid(h.7.lstm_step.a[n, 1, k]) * sigmoid(-h.7.lstm_step.a[n, 1, k])) *
           (1 == g) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                const real t = real_sigmoid(h_7_lstm_step_a[row][0][k]);
                const real t_2 = real_tanh(h_7_lstm_step_a[row][2][k]);
                d_h_7_lstm_step_a[row][g][k] = (3 == g ? d_h_7[row][k] * real_tanh(c_7[row][k]) *
                        (real_sigmoid(h_7_lstm_step_a[row][3][k]) * real_sigmoid(-h_7_lstm_step_a[row][3][k]))
                        : 0) + (2 == g ? d_c_7[row][k] * t * (1 - t_2 * t_2) : 0) +
                        (0 == g ? d_c_7[row][k] * t_2 * (t * real_sigmoid(-h_7_lstm_step_a[row][0][k])) : 0) +
                        (1 == g ? d_c_7[row][k] * c_6[row][k] * (real_sigmoid(h_7_lstm_step_a[row][1][k]) *
                        real_sigmoid(-h_7_lstm_step_a[row][1][k])) : 0);
            }

    /* lstm.dl:18  d_h.6[n, j] = sum[g, k](d_h.7.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 32; j++) {
            real sum = 0;
            for (int g = 0; g < 4; g++)
                for (int k = 0; k < 32; k++)
                    sum += d_h_7_lstm_step_a[row][g][k] * params->W_hh[g][j][k];
            d_h_6[row][j] = sum;
        }

    /* lstm.dl:18  d_c.6[n, k] = d_c.7[n, k] * sigmoid(h.7.lstm_step.a[n, 1, k]) + d_h.6[n, k] *
           sigmoid(h.6.lstm_step.a[n, 3, k]) * (1 - tanh(c.6[n, k])^2) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++) {
            const real t = real_tanh(c_6[row][k]);
            d_c_6[row][k] = d_c_7[row][k] * real_sigmoid(h_7_lstm_step_a[row][1][k]) + d_h_6[row][k] *
                    real_sigmoid(h_6_lstm_step_a[row][3][k]) * (1 - t * t);
        }

    /* lstm.dl:18  d_h.6.lstm_step.a[n, g, k] = d_h.6[n, k] * tanh(c.6[n, k]) * (sigmoid(h.6.lstm_step.a[n,
           3, k]) * sigmoid(-h.6.lstm_step.a[n, 3, k])) * (3 == g) + d_c.6[n, k] * sigmoid(h.6.lstm_step.a[n,
           0, k]) * (1 - tanh(h.6.lstm_step.a[n, 2, k])^2) * (2 == g) + d_c.6[n, k] * tanh(h.6.lstm_step.a[n,
           2, k]) * (sigmoid(h.6.lstm_step.a[n, 0, k]) * sigmoid(-h.6.lstm_step.a[n, 0, k])) * (0 == g) +
           d_c.6[n, k] * c.5[n, k] * (sigmoid(h.6.lstm_step.a[n, 1, k]) * sigmoid(-h.6.lstm_step.a[n, 1, k])) *
           (1 == g) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                const real t = real_sigmoid(h_6_lstm_step_a[row][0][k]);
                const real t_2 = real_tanh(h_6_lstm_step_a[row][2][k]);
                d_h_6_lstm_step_a[row][g][k] = (3 == g ? d_h_6[row][k] * real_tanh(c_6[row][k]) *
                        (real_sigmoid(h_6_lstm_step_a[row][3][k]) * real_sigmoid(-h_6_lstm_step_a[row][3][k]))
                        : 0) + (2 == g ? d_c_6[row][k] * t * (1 - t_2 * t_2) : 0) +
                        (0 == g ? d_c_6[row][k] * t_2 * (t * real_sigmoid(-h_6_lstm_step_a[row][0][k])) : 0) +
                        (1 == g ? d_c_6[row][k] * c_5[row][k] * (real_sigmoid(h_6_lstm_step_a[row][1][k]) *
                        real_sigmoid(-h_6_lstm_step_a[row][1][k])) : 0);
            }

    /* lstm.dl:18  d_h.5[n, j] = sum[g, k](d_h.6.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 32; j++) {
            real sum = 0;
            for (int g = 0; g < 4; g++)
                for (int k = 0; k < 32; k++)
                    sum += d_h_6_lstm_step_a[row][g][k] * params->W_hh[g][j][k];
            d_h_5[row][j] = sum;
        }

    /* lstm.dl:18  d_c.5[n, k] = d_c.6[n, k] * sigmoid(h.6.lstm_step.a[n, 1, k]) + d_h.5[n, k] *
           sigmoid(h.5.lstm_step.a[n, 3, k]) * (1 - tanh(c.5[n, k])^2) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++) {
            const real t = real_tanh(c_5[row][k]);
            d_c_5[row][k] = d_c_6[row][k] * real_sigmoid(h_6_lstm_step_a[row][1][k]) + d_h_5[row][k] *
                    real_sigmoid(h_5_lstm_step_a[row][3][k]) * (1 - t * t);
        }

    /* lstm.dl:18  d_h.5.lstm_step.a[n, g, k] = d_h.5[n, k] * tanh(c.5[n, k]) * (sigmoid(h.5.lstm_step.a[n,
           3, k]) * sigmoid(-h.5.lstm_step.a[n, 3, k])) * (3 == g) + d_c.5[n, k] * sigmoid(h.5.lstm_step.a[n,
           0, k]) * (1 - tanh(h.5.lstm_step.a[n, 2, k])^2) * (2 == g) + d_c.5[n, k] * tanh(h.5.lstm_step.a[n,
           2, k]) * (sigmoid(h.5.lstm_step.a[n, 0, k]) * sigmoid(-h.5.lstm_step.a[n, 0, k])) * (0 == g) +
           d_c.5[n, k] * c.4[n, k] * (sigmoid(h.5.lstm_step.a[n, 1, k]) * sigmoid(-h.5.lstm_step.a[n, 1, k])) *
           (1 == g) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                const real t = real_sigmoid(h_5_lstm_step_a[row][0][k]);
                const real t_2 = real_tanh(h_5_lstm_step_a[row][2][k]);
                d_h_5_lstm_step_a[row][g][k] = (3 == g ? d_h_5[row][k] * real_tanh(c_5[row][k]) *
                        (real_sigmoid(h_5_lstm_step_a[row][3][k]) * real_sigmoid(-h_5_lstm_step_a[row][3][k]))
                        : 0) + (2 == g ? d_c_5[row][k] * t * (1 - t_2 * t_2) : 0) +
                        (0 == g ? d_c_5[row][k] * t_2 * (t * real_sigmoid(-h_5_lstm_step_a[row][0][k])) : 0) +
                        (1 == g ? d_c_5[row][k] * c_4[row][k] * (real_sigmoid(h_5_lstm_step_a[row][1][k]) *
                        real_sigmoid(-h_5_lstm_step_a[row][1][k])) : 0);
            }

    /* lstm.dl:18  d_h.4[n, j] = sum[g, k](d_h.5.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 32; j++) {
            real sum = 0;
            for (int g = 0; g < 4; g++)
                for (int k = 0; k < 32; k++)
                    sum += d_h_5_lstm_step_a[row][g][k] * params->W_hh[g][j][k];
            d_h_4[row][j] = sum;
        }

    /* lstm.dl:18  d_c.4[n, k] = d_c.5[n, k] * sigmoid(h.5.lstm_step.a[n, 1, k]) + d_h.4[n, k] *
           sigmoid(h.4.lstm_step.a[n, 3, k]) * (1 - tanh(c.4[n, k])^2) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++) {
            const real t = real_tanh(c_4[row][k]);
            d_c_4[row][k] = d_c_5[row][k] * real_sigmoid(h_5_lstm_step_a[row][1][k]) + d_h_4[row][k] *
                    real_sigmoid(h_4_lstm_step_a[row][3][k]) * (1 - t * t);
        }

    /* lstm.dl:18  d_h.4.lstm_step.a[n, g, k] = d_h.4[n, k] * tanh(c.4[n, k]) * (sigmoid(h.4.lstm_step.a[n,
           3, k]) * sigmoid(-h.4.lstm_step.a[n, 3, k])) * (3 == g) + d_c.4[n, k] * sigmoid(h.4.lstm_step.a[n,
           0, k]) * (1 - tanh(h.4.lstm_step.a[n, 2, k])^2) * (2 == g) + d_c.4[n, k] * tanh(h.4.lstm_step.a[n,
           2, k]) * (sigmoid(h.4.lstm_step.a[n, 0, k]) * sigmoid(-h.4.lstm_step.a[n, 0, k])) * (0 == g) +
           d_c.4[n, k] * c.3[n, k] * (sigmoid(h.4.lstm_step.a[n, 1, k]) * sigmoid(-h.4.lstm_step.a[n, 1, k])) *
           (1 == g) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                const real t = real_sigmoid(h_4_lstm_step_a[row][0][k]);
                const real t_2 = real_tanh(h_4_lstm_step_a[row][2][k]);
                d_h_4_lstm_step_a[row][g][k] = (3 == g ? d_h_4[row][k] * real_tanh(c_4[row][k]) *
                        (real_sigmoid(h_4_lstm_step_a[row][3][k]) * real_sigmoid(-h_4_lstm_step_a[row][3][k]))
                        : 0) + (2 == g ? d_c_4[row][k] * t * (1 - t_2 * t_2) : 0) +
                        (0 == g ? d_c_4[row][k] * t_2 * (t * real_sigmoid(-h_4_lstm_step_a[row][0][k])) : 0) +
                        (1 == g ? d_c_4[row][k] * c_3[row][k] * (real_sigmoid(h_4_lstm_step_a[row][1][k]) *
                        real_sigmoid(-h_4_lstm_step_a[row][1][k])) : 0);
            }

    /* lstm.dl:18  d_h.3[n, j] = sum[g, k](d_h.4.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 32; j++) {
            real sum = 0;
            for (int g = 0; g < 4; g++)
                for (int k = 0; k < 32; k++)
                    sum += d_h_4_lstm_step_a[row][g][k] * params->W_hh[g][j][k];
            d_h_3[row][j] = sum;
        }

    /* lstm.dl:18  d_c.3[n, k] = d_c.4[n, k] * sigmoid(h.4.lstm_step.a[n, 1, k]) + d_h.3[n, k] *
           sigmoid(h.3.lstm_step.a[n, 3, k]) * (1 - tanh(c.3[n, k])^2) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++) {
            const real t = real_tanh(c_3[row][k]);
            d_c_3[row][k] = d_c_4[row][k] * real_sigmoid(h_4_lstm_step_a[row][1][k]) + d_h_3[row][k] *
                    real_sigmoid(h_3_lstm_step_a[row][3][k]) * (1 - t * t);
        }

    /* lstm.dl:18  d_h.3.lstm_step.a[n, g, k] = d_h.3[n, k] * tanh(c.3[n, k]) * (sigmoid(h.3.lstm_step.a[n,
           3, k]) * sigmoid(-h.3.lstm_step.a[n, 3, k])) * (3 == g) + d_c.3[n, k] * sigmoid(h.3.lstm_step.a[n,
           0, k]) * (1 - tanh(h.3.lstm_step.a[n, 2, k])^2) * (2 == g) + d_c.3[n, k] * tanh(h.3.lstm_step.a[n,
           2, k]) * (sigmoid(h.3.lstm_step.a[n, 0, k]) * sigmoid(-h.3.lstm_step.a[n, 0, k])) * (0 == g) +
           d_c.3[n, k] * c.2[n, k] * (sigmoid(h.3.lstm_step.a[n, 1, k]) * sigmoid(-h.3.lstm_step.a[n, 1, k])) *
           (1 == g) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                const real t = real_sigmoid(h_3_lstm_step_a[row][0][k]);
                const real t_2 = real_tanh(h_3_lstm_step_a[row][2][k]);
                d_h_3_lstm_step_a[row][g][k] = (3 == g ? d_h_3[row][k] * real_tanh(c_3[row][k]) *
                        (real_sigmoid(h_3_lstm_step_a[row][3][k]) * real_sigmoid(-h_3_lstm_step_a[row][3][k]))
                        : 0) + (2 == g ? d_c_3[row][k] * t * (1 - t_2 * t_2) : 0) +
                        (0 == g ? d_c_3[row][k] * t_2 * (t * real_sigmoid(-h_3_lstm_step_a[row][0][k])) : 0) +
                        (1 == g ? d_c_3[row][k] * c_2[row][k] * (real_sigmoid(h_3_lstm_step_a[row][1][k]) *
                        real_sigmoid(-h_3_lstm_step_a[row][1][k])) : 0);
            }

    /* lstm.dl:18  d_h.2[n, j] = sum[g, k](d_h.3.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 32; j++) {
            real sum = 0;
            for (int g = 0; g < 4; g++)
                for (int k = 0; k < 32; k++)
                    sum += d_h_3_lstm_step_a[row][g][k] * params->W_hh[g][j][k];
            d_h_2[row][j] = sum;
        }

    /* lstm.dl:18  d_c.2[n, k] = d_c.3[n, k] * sigmoid(h.3.lstm_step.a[n, 1, k]) + d_h.2[n, k] *
           sigmoid(h.2.lstm_step.a[n, 3, k]) * (1 - tanh(c.2[n, k])^2) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++) {
            const real t = real_tanh(c_2[row][k]);
            d_c_2[row][k] = d_c_3[row][k] * real_sigmoid(h_3_lstm_step_a[row][1][k]) + d_h_2[row][k] *
                    real_sigmoid(h_2_lstm_step_a[row][3][k]) * (1 - t * t);
        }

    /* lstm.dl:18  d_h.2.lstm_step.a[n, g, k] = d_h.2[n, k] * tanh(c.2[n, k]) * (sigmoid(h.2.lstm_step.a[n,
           3, k]) * sigmoid(-h.2.lstm_step.a[n, 3, k])) * (3 == g) + d_c.2[n, k] * sigmoid(h.2.lstm_step.a[n,
           0, k]) * (1 - tanh(h.2.lstm_step.a[n, 2, k])^2) * (2 == g) + d_c.2[n, k] * tanh(h.2.lstm_step.a[n,
           2, k]) * (sigmoid(h.2.lstm_step.a[n, 0, k]) * sigmoid(-h.2.lstm_step.a[n, 0, k])) * (0 == g) +
           d_c.2[n, k] * c.1[n, k] * (sigmoid(h.2.lstm_step.a[n, 1, k]) * sigmoid(-h.2.lstm_step.a[n, 1, k])) *
           (1 == g) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                const real t = real_sigmoid(h_2_lstm_step_a[row][0][k]);
                const real t_2 = real_tanh(h_2_lstm_step_a[row][2][k]);
                d_h_2_lstm_step_a[row][g][k] = (3 == g ? d_h_2[row][k] * real_tanh(c_2[row][k]) *
                        (real_sigmoid(h_2_lstm_step_a[row][3][k]) * real_sigmoid(-h_2_lstm_step_a[row][3][k]))
                        : 0) + (2 == g ? d_c_2[row][k] * t * (1 - t_2 * t_2) : 0) +
                        (0 == g ? d_c_2[row][k] * t_2 * (t * real_sigmoid(-h_2_lstm_step_a[row][0][k])) : 0) +
                        (1 == g ? d_c_2[row][k] * c_1[row][k] * (real_sigmoid(h_2_lstm_step_a[row][1][k]) *
                        real_sigmoid(-h_2_lstm_step_a[row][1][k])) : 0);
            }

    /* lstm.dl:18  d_h.1[n, j] = sum[g, k](d_h.2.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 32; j++) {
            real sum = 0;
            for (int g = 0; g < 4; g++)
                for (int k = 0; k < 32; k++)
                    sum += d_h_2_lstm_step_a[row][g][k] * params->W_hh[g][j][k];
            d_h_1[row][j] = sum;
        }

    /* lstm.dl:18  d_c.1[n, k] = d_c.2[n, k] * sigmoid(h.2.lstm_step.a[n, 1, k]) + d_h.1[n, k] *
           sigmoid(h.1.lstm_step.a[n, 3, k]) * (1 - tanh(c.1[n, k])^2) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++) {
            const real t = real_tanh(c_1[row][k]);
            d_c_1[row][k] = d_c_2[row][k] * real_sigmoid(h_2_lstm_step_a[row][1][k]) + d_h_1[row][k] *
                    real_sigmoid(h_1_lstm_step_a[row][3][k]) * (1 - t * t);
        }

    /* lstm.dl:18  d_h.1.lstm_step.a[n, g, k] = d_h.1[n, k] * tanh(c.1[n, k]) * (sigmoid(h.1.lstm_step.a[n,
           3, k]) * sigmoid(-h.1.lstm_step.a[n, 3, k])) * (3 == g) + d_c.1[n, k] * sigmoid(h.1.lstm_step.a[n,
           0, k]) * (1 - tanh(h.1.lstm_step.a[n, 2, k])^2) * (2 == g) + d_c.1[n, k] * tanh(h.1.lstm_step.a[n,
           2, k]) * (sigmoid(h.1.lstm_step.a[n, 0, k]) * sigmoid(-h.1.lstm_step.a[n, 0, k])) * (0 == g) +
           d_c.1[n, k] * c.0[n, k] * (sigmoid(h.1.lstm_step.a[n, 1, k]) * sigmoid(-h.1.lstm_step.a[n, 1, k])) *
           (1 == g) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                const real t = real_sigmoid(h_1_lstm_step_a[row][0][k]);
                const real t_2 = real_tanh(h_1_lstm_step_a[row][2][k]);
                d_h_1_lstm_step_a[row][g][k] = (3 == g ? d_h_1[row][k] * real_tanh(c_1[row][k]) *
                        (real_sigmoid(h_1_lstm_step_a[row][3][k]) * real_sigmoid(-h_1_lstm_step_a[row][3][k]))
                        : 0) + (2 == g ? d_c_1[row][k] * t * (1 - t_2 * t_2) : 0) +
                        (0 == g ? d_c_1[row][k] * t_2 * (t * real_sigmoid(-h_1_lstm_step_a[row][0][k])) : 0) +
                        (1 == g ? d_c_1[row][k] * c_0[row][k] * (real_sigmoid(h_1_lstm_step_a[row][1][k]) *
                        real_sigmoid(-h_1_lstm_step_a[row][1][k])) : 0);
            }

    /* lstm.dl:18  d_h.0[n, j] = sum[g, k](d_h.1.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 32; j++) {
            real sum = 0;
            for (int g = 0; g < 4; g++)
                for (int k = 0; k < 32; k++)
                    sum += d_h_1_lstm_step_a[row][g][k] * params->W_hh[g][j][k];
            d_h_0[row][j] = sum;
        }

    /* lstm.dl:18  d_c.0[n, k] = d_c.1[n, k] * sigmoid(h.1.lstm_step.a[n, 1, k]) + d_h.0[n, k] *
           sigmoid(h.0.lstm_step.a[n, 3, k]) * (1 - tanh(c.0[n, k])^2) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++) {
            const real t = real_tanh(c_0[row][k]);
            d_c_0[row][k] = d_c_1[row][k] * real_sigmoid(h_1_lstm_step_a[row][1][k]) + d_h_0[row][k] *
                    real_sigmoid(h_0_lstm_step_a[row][3][k]) * (1 - t * t);
        }

    /* lstm.dl:18  d_h.0.lstm_step.a[n, g, k] = d_h.0[n, k] * tanh(c.0[n, k]) * (sigmoid(h.0.lstm_step.a[n,
           3, k]) * sigmoid(-h.0.lstm_step.a[n, 3, k])) * (3 == g) + d_c.0[n, k] * sigmoid(h.0.lstm_step.a[n,
           0, k]) * (1 - tanh(h.0.lstm_step.a[n, 2, k])^2) * (2 == g) + d_c.0[n, k] * tanh(h.0.lstm_step.a[n,
           2, k]) * (sigmoid(h.0.lstm_step.a[n, 0, k]) * sigmoid(-h.0.lstm_step.a[n, 0, k])) * (0 == g) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                const real t = real_sigmoid(h_0_lstm_step_a[row][0][k]);
                const real t_2 = real_tanh(h_0_lstm_step_a[row][2][k]);
                d_h_0_lstm_step_a[row][g][k] = (3 == g ? d_h_0[row][k] * real_tanh(c_0[row][k]) *
                        (real_sigmoid(h_0_lstm_step_a[row][3][k]) * real_sigmoid(-h_0_lstm_step_a[row][3][k]))
                        : 0) + (2 == g ? d_c_0[row][k] * t * (1 - t_2 * t_2) : 0) +
                        (0 == g ? d_c_0[row][k] * t_2 * (t * real_sigmoid(-h_0_lstm_step_a[row][0][k])) : 0);
            }

    /* lstm.dl:12  d_b_h[g, k] = sum[n](d_h.11.lstm_step.a[n, g, k]) + sum[n](d_h.10.lstm_step.a[n, g, k])
           + sum[n](d_h.9.lstm_step.a[n, g, k]) + sum[n](d_h.8.lstm_step.a[n, g, k]) +
           sum[n](d_h.7.lstm_step.a[n, g, k]) + sum[n](d_h.6.lstm_step.a[n, g, k]) +
           sum[n](d_h.5.lstm_step.a[n, g, k]) + sum[n](d_h.4.lstm_step.a[n, g, k]) +
           sum[n](d_h.3.lstm_step.a[n, g, k]) + sum[n](d_h.2.lstm_step.a[n, g, k]) +
           sum[n](d_h.1.lstm_step.a[n, g, k]) + sum[n](d_h.0.lstm_step.a[n, g, k]) */
    for (int g = 0; g < 4; g++)
        for (int k = 0; k < 32; k++) {
            real d_b_h_2 = 0;
            for (int row = 0; row < n; row++)
                d_b_h_2 += d_h_11_lstm_step_a[row][g][k];
            real d_b_h_3 = 0;
            for (int row = 0; row < n; row++)
                d_b_h_3 += d_h_10_lstm_step_a[row][g][k];
            real d_b_h_4 = 0;
            for (int row = 0; row < n; row++)
                d_b_h_4 += d_h_9_lstm_step_a[row][g][k];
            real d_b_h_5 = 0;
            for (int row = 0; row < n; row++)
                d_b_h_5 += d_h_8_lstm_step_a[row][g][k];
            real d_b_h_6 = 0;
            for (int row = 0; row < n; row++)
                d_b_h_6 += d_h_7_lstm_step_a[row][g][k];
            real d_b_h_7 = 0;
            for (int row = 0; row < n; row++)
                d_b_h_7 += d_h_6_lstm_step_a[row][g][k];
            real d_b_h_8 = 0;
            for (int row = 0; row < n; row++)
                d_b_h_8 += d_h_5_lstm_step_a[row][g][k];
            real d_b_h_9 = 0;
            for (int row = 0; row < n; row++)
                d_b_h_9 += d_h_4_lstm_step_a[row][g][k];
            real d_b_h_10 = 0;
            for (int row = 0; row < n; row++)
                d_b_h_10 += d_h_3_lstm_step_a[row][g][k];
            real d_b_h_11 = 0;
            for (int row = 0; row < n; row++)
                d_b_h_11 += d_h_2_lstm_step_a[row][g][k];
            real d_b_h_12 = 0;
            for (int row = 0; row < n; row++)
                d_b_h_12 += d_h_1_lstm_step_a[row][g][k];
            real d_b_h_13 = 0;
            for (int row = 0; row < n; row++)
                d_b_h_13 += d_h_0_lstm_step_a[row][g][k];
            d_params->b_h[g][k] = d_b_h_2 + d_b_h_3 + d_b_h_4 + d_b_h_5 + d_b_h_6 + d_b_h_7 + d_b_h_8 +
                    d_b_h_9 + d_b_h_10 + d_b_h_11 + d_b_h_12 + d_b_h_13;
        }

    /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.11.lstm_step.a[n, g, k] * h.10[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 32; j++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    sum += d_h_11_lstm_step_a[row][g][k] * h_10[row][j];
                d_W_hh[g][j][k] = sum;
            }

    /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.10.lstm_step.a[n, g, k] * h.9[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 32; j++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    sum += d_h_10_lstm_step_a[row][g][k] * h_9[row][j];
                d_W_hh_2[g][j][k] = sum;
            }

    /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.9.lstm_step.a[n, g, k] * h.8[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 32; j++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    sum += d_h_9_lstm_step_a[row][g][k] * h_8[row][j];
                d_W_hh_3[g][j][k] = sum;
            }

    /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.8.lstm_step.a[n, g, k] * h.7[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 32; j++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    sum += d_h_8_lstm_step_a[row][g][k] * h_7[row][j];
                d_W_hh_4[g][j][k] = sum;
            }

    /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.7.lstm_step.a[n, g, k] * h.6[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 32; j++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    sum += d_h_7_lstm_step_a[row][g][k] * h_6[row][j];
                d_W_hh_5[g][j][k] = sum;
            }

    /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.6.lstm_step.a[n, g, k] * h.5[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 32; j++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    sum += d_h_6_lstm_step_a[row][g][k] * h_5[row][j];
                d_W_hh_6[g][j][k] = sum;
            }

    /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.5.lstm_step.a[n, g, k] * h.4[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 32; j++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    sum += d_h_5_lstm_step_a[row][g][k] * h_4[row][j];
                d_W_hh_7[g][j][k] = sum;
            }

    /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.4.lstm_step.a[n, g, k] * h.3[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 32; j++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    sum += d_h_4_lstm_step_a[row][g][k] * h_3[row][j];
                d_W_hh_8[g][j][k] = sum;
            }

    /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.3.lstm_step.a[n, g, k] * h.2[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 32; j++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    sum += d_h_3_lstm_step_a[row][g][k] * h_2[row][j];
                d_W_hh_9[g][j][k] = sum;
            }

    /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.2.lstm_step.a[n, g, k] * h.1[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 32; j++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    sum += d_h_2_lstm_step_a[row][g][k] * h_1[row][j];
                d_W_hh_10[g][j][k] = sum;
            }

    /* lstm.dl:11  d_W_hh[g, j, k] = d_W_hh[g, j, k] + d_W_hh[g, j, k] + d_W_hh[g, j, k] + d_W_hh[g, j, k]
           + d_W_hh[g, j, k] + d_W_hh[g, j, k] + d_W_hh[g, j, k] + d_W_hh[g, j, k] + d_W_hh[g, j, k] +
           d_W_hh[g, j, k] + sum[n](d_h.1.lstm_step.a[n, g, k] * h.0[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 32; j++)
            for (int k = 0; k < 32; k++) {
                real d_W_hh_12 = 0;
                for (int row = 0; row < n; row++)
                    d_W_hh_12 += d_h_1_lstm_step_a[row][g][k] * h_0[row][j];
                d_params->W_hh[g][j][k] = d_W_hh[g][j][k] + d_W_hh_2[g][j][k] + d_W_hh_3[g][j][k] +
                        d_W_hh_4[g][j][k] + d_W_hh_5[g][j][k] + d_W_hh_6[g][j][k] + d_W_hh_7[g][j][k] +
                        d_W_hh_8[g][j][k] + d_W_hh_9[g][j][k] + d_W_hh_10[g][j][k] + d_W_hh_12;
            }

    /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.11.lstm_step.a[n, g, k] * x.11[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 2; j++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    sum += d_h_11_lstm_step_a[row][g][k] * x_11[row][j];
                d_W_xh[g][j][k] = sum;
            }

    /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.10.lstm_step.a[n, g, k] * x.10[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 2; j++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    sum += d_h_10_lstm_step_a[row][g][k] * x_10[row][j];
                d_W_xh_2[g][j][k] = sum;
            }

    /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.9.lstm_step.a[n, g, k] * x.9[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 2; j++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    sum += d_h_9_lstm_step_a[row][g][k] * x_9[row][j];
                d_W_xh_3[g][j][k] = sum;
            }

    /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.8.lstm_step.a[n, g, k] * x.8[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 2; j++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    sum += d_h_8_lstm_step_a[row][g][k] * x_8[row][j];
                d_W_xh_4[g][j][k] = sum;
            }

    /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.7.lstm_step.a[n, g, k] * x.7[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 2; j++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    sum += d_h_7_lstm_step_a[row][g][k] * x_7[row][j];
                d_W_xh_5[g][j][k] = sum;
            }

    /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.6.lstm_step.a[n, g, k] * x.6[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 2; j++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    sum += d_h_6_lstm_step_a[row][g][k] * x_6[row][j];
                d_W_xh_6[g][j][k] = sum;
            }

    /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.5.lstm_step.a[n, g, k] * x.5[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 2; j++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    sum += d_h_5_lstm_step_a[row][g][k] * x_5[row][j];
                d_W_xh_7[g][j][k] = sum;
            }

    /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.4.lstm_step.a[n, g, k] * x.4[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 2; j++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    sum += d_h_4_lstm_step_a[row][g][k] * x_4[row][j];
                d_W_xh_8[g][j][k] = sum;
            }

    /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.3.lstm_step.a[n, g, k] * x.3[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 2; j++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    sum += d_h_3_lstm_step_a[row][g][k] * x_3[row][j];
                d_W_xh_9[g][j][k] = sum;
            }

    /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.2.lstm_step.a[n, g, k] * x.2[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 2; j++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    sum += d_h_2_lstm_step_a[row][g][k] * x_2[row][j];
                d_W_xh_10[g][j][k] = sum;
            }

    /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.1.lstm_step.a[n, g, k] * x.1[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 2; j++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    sum += d_h_1_lstm_step_a[row][g][k] * x_1[row][j];
                d_W_xh_11[g][j][k] = sum;
            }

    /* lstm.dl:10  d_W_xh[g, j, k] = d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k]
           + d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k] +
           d_W_xh[g, j, k] + d_W_xh[g, j, k] + sum[n](d_h.0.lstm_step.a[n, g, k] * x.0[n, j]) */
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 2; j++)
            for (int k = 0; k < 32; k++) {
                real d_W_xh_13 = 0;
                for (int row = 0; row < n; row++)
                    d_W_xh_13 += d_h_0_lstm_step_a[row][g][k] * x_0[row][j];
                d_params->W_xh[g][j][k] = d_W_xh[g][j][k] + d_W_xh_2[g][j][k] + d_W_xh_3[g][j][k] +
                        d_W_xh_4[g][j][k] + d_W_xh_5[g][j][k] + d_W_xh_6[g][j][k] + d_W_xh_7[g][j][k] +
                        d_W_xh_8[g][j][k] + d_W_xh_9[g][j][k] + d_W_xh_10[g][j][k] + d_W_xh_11[g][j][k] +
                        d_W_xh_13;
            }
}

#ifndef LSTM_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

/* lstm computes the same in training and in evaluation. */
void lstm_evaluate(const struct lstm_batch *batch, const struct lstm_params *params, void *arena,
                   struct lstm_result *result)
{
    lstm_forward(batch, params, arena, result);
}

void lstm_predict(const struct lstm_batch *batch, const struct lstm_params *params, void *arena,
                  struct lstm_outputs *out)
{
    const int n = batch->n;
    real *sum_of_two = out->sum_of_two;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*values)[12] = (const real (*)[12])batch->values;
    const real (*marks)[12] = (const real (*)[12])batch->marks;
    real (*x_0)[2] = (real (*)[2])(space + 128 * rows);
    real (*h_0_lstm_step_a)[4][32] = (real (*)[4][32])space;
    real (*c_0)[32] = (real (*)[32])(space + 256 * rows);
    real (*h_0)[32] = (real (*)[32])(space + 288 * rows);
    real (*x_1)[2] = (real (*)[2])(space + 128 * rows);
    real (*h_1_lstm_step_a_sum)[4][32] = (real (*)[4][32])space;
    real (*h_1_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows);
    real (*c_1)[32] = (real (*)[32])(space + 256 * rows);
    real (*h_1)[32] = (real (*)[32])(space + 288 * rows);
    real (*x_2)[2] = (real (*)[2])(space + 128 * rows);
    real (*h_2_lstm_step_a_sum)[4][32] = (real (*)[4][32])space;
    real (*h_2_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows);
    real (*c_2)[32] = (real (*)[32])(space + 256 * rows);
    real (*h_2)[32] = (real (*)[32])(space + 288 * rows);
    real (*x_3)[2] = (real (*)[2])(space + 128 * rows);
    real (*h_3_lstm_step_a_sum)[4][32] = (real (*)[4][32])space;
    real (*h_3_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows);
    real (*c_3)[32] = (real (*)[32])(space + 256 * rows);
    real (*h_3)[32] = (real (*)[32])(space + 288 * rows);
    real (*x_4)[2] = (real (*)[2])(space + 128 * rows);
    real (*h_4_lstm_step_a_sum)[4][32] = (real (*)[4][32])space;
    real (*h_4_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows);
    real (*c_4)[32] = (real (*)[32])(space + 256 * rows);
    real (*h_4)[32] = (real (*)[32])(space + 288 * rows);
    real (*x_5)[2] = (real (*)[2])(space + 128 * rows);
    real (*h_5_lstm_step_a_sum)[4][32] = (real (*)[4][32])space;
    real (*h_5_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows);
    real (*c_5)[32] = (real (*)[32])(space + 256 * rows);
    real (*h_5)[32] = (real (*)[32])(space + 288 * rows);
    real (*x_6)[2] = (real (*)[2])(space + 128 * rows);
    real (*h_6_lstm_step_a_sum)[4][32] = (real (*)[4][32])space;
    real (*h_6_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows);
    real (*c_6)[32] = (real (*)[32])(space + 256 * rows);
    real (*h_6)[32] = (real (*)[32])(space + 288 * rows);
    real (*x_7)[2] = (real (*)[2])(space + 128 * rows);
    real (*h_7_lstm_step_a_sum)[4][32] = (real (*)[4][32])space;
    real (*h_7_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows);
    real (*c_7)[32] = (real (*)[32])(space + 256 * rows);
    real (*h_7)[32] = (real (*)[32])(space + 288 * rows);
    real (*x_8)[2] = (real (*)[2])(space + 128 * rows);
    real (*h_8_lstm_step_a_sum)[4][32] = (real (*)[4][32])space;
    real (*h_8_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows);
    real (*c_8)[32] = (real (*)[32])(space + 256 * rows);
    real (*h_8)[32] = (real (*)[32])(space + 288 * rows);
    real (*x_9)[2] = (real (*)[2])(space + 128 * rows);
    real (*h_9_lstm_step_a_sum)[4][32] = (real (*)[4][32])space;
    real (*h_9_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows);
    real (*c_9)[32] = (real (*)[32])(space + 256 * rows);
    real (*h_9)[32] = (real (*)[32])(space + 288 * rows);
    real (*x_10)[2] = (real (*)[2])(space + 128 * rows);
    real (*h_10_lstm_step_a_sum)[4][32] = (real (*)[4][32])space;
    real (*h_10_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows);
    real (*c_10)[32] = (real (*)[32])(space + 256 * rows);
    real (*h_10)[32] = (real (*)[32])(space + 288 * rows);
    real (*x_11)[2] = (real (*)[2])(space + 128 * rows);
    real (*h_11_lstm_step_a_sum)[4][32] = (real (*)[4][32])space;
    real (*h_11_lstm_step_a_sum_2)[4][32] = (real (*)[4][32])(space + 128 * rows);
    real (*y_dense)[1] = (real (*)[1])(space + 288 * rows);
    real *y = (real *)y_dense;

    /* lstm.dl:17  x.0[n, j] = if j == 0 then values[n, 0] else marks[n, 0] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_0[row][j] = j == 0 ? values[row][0] : marks[row][0];

    /* lstm.dl:18  h.0.lstm_step.a[n, g, k] = sum[j](x.0[n, j] * W_xh[g, j, k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_0_lstm_step_a_sum = 0;
                for (int j = 0; j < 2; j++)
                    h_0_lstm_step_a_sum += x_0[row][j] * params->W_xh[g][j][k];
                h_0_lstm_step_a[row][g][k] = h_0_lstm_step_a_sum + params->b_h[g][k];
            }

    /* lstm.dl:18  c.0[n, k] = sigmoid(h.0.lstm_step.a[n, 0, k]) * tanh(h.0.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_0[row][k] = real_sigmoid(h_0_lstm_step_a[row][0][k]) * real_tanh(h_0_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.0[n, k] = sigmoid(h.0.lstm_step.a[n, 3, k]) * tanh(c.0[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_0[row][k] = real_sigmoid(h_0_lstm_step_a[row][3][k]) * real_tanh(c_0[row][k]);

    /* lstm.dl:17  x.1[n, j] = if j == 0 then values[n, 1] else marks[n, 1] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_1[row][j] = j == 0 ? values[row][1] : marks[row][1];

    /* lstm.dl:18  h.1.lstm_step.a_sum[n, g, k] = sum[j](x.1[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_1[row][j] * params->W_xh[g][j][k];
                h_1_lstm_step_a_sum[row][g][k] = sum;
            }

    /* lstm.dl:18  h.1.lstm_step.a[n, g, k] = h.1.lstm_step.a_sum[n, g, k] + sum[j](h.0[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_1_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_1_lstm_step_a_sum_2 += h_0[row][j] * params->W_hh[g][j][k];
                h_1_lstm_step_a[row][g][k] = h_1_lstm_step_a_sum[row][g][k] + h_1_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }

    /* lstm.dl:18  c.1[n, k] = sigmoid(h.1.lstm_step.a[n, 1, k]) * c.0[n, k] + sigmoid(h.1.lstm_step.a[n,
           0, k]) * tanh(h.1.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_1[row][k] = real_sigmoid(h_1_lstm_step_a[row][1][k]) * c_0[row][k] +
                    real_sigmoid(h_1_lstm_step_a[row][0][k]) * real_tanh(h_1_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.1[n, k] = sigmoid(h.1.lstm_step.a[n, 3, k]) * tanh(c.1[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_1[row][k] = real_sigmoid(h_1_lstm_step_a[row][3][k]) * real_tanh(c_1[row][k]);

    /* lstm.dl:17  x.2[n, j] = if j == 0 then values[n, 2] else marks[n, 2] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_2[row][j] = j == 0 ? values[row][2] : marks[row][2];

    /* lstm.dl:18  h.2.lstm_step.a_sum[n, g, k] = sum[j](x.2[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_2[row][j] * params->W_xh[g][j][k];
                h_2_lstm_step_a_sum[row][g][k] = sum;
            }

    /* lstm.dl:18  h.2.lstm_step.a[n, g, k] = h.2.lstm_step.a_sum[n, g, k] + sum[j](h.1[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_2_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_2_lstm_step_a_sum_2 += h_1[row][j] * params->W_hh[g][j][k];
                h_2_lstm_step_a[row][g][k] = h_2_lstm_step_a_sum[row][g][k] + h_2_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }

    /* lstm.dl:18  c.2[n, k] = sigmoid(h.2.lstm_step.a[n, 1, k]) * c.1[n, k] + sigmoid(h.2.lstm_step.a[n,
           0, k]) * tanh(h.2.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_2[row][k] = real_sigmoid(h_2_lstm_step_a[row][1][k]) * c_1[row][k] +
                    real_sigmoid(h_2_lstm_step_a[row][0][k]) * real_tanh(h_2_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.2[n, k] = sigmoid(h.2.lstm_step.a[n, 3, k]) * tanh(c.2[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_2[row][k] = real_sigmoid(h_2_lstm_step_a[row][3][k]) * real_tanh(c_2[row][k]);

    /* lstm.dl:17  x.3[n, j] = if j == 0 then values[n, 3] else marks[n, 3] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_3[row][j] = j == 0 ? values[row][3] : marks[row][3];

    /* lstm.dl:18  h.3.lstm_step.a_sum[n, g, k] = sum[j](x.3[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_3[row][j] * params->W_xh[g][j][k];
                h_3_lstm_step_a_sum[row][g][k] = sum;
            }

    /* lstm.dl:18  h.3.lstm_step.a[n, g, k] = h.3.lstm_step.a_sum[n, g, k] + sum[j](h.2[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_3_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_3_lstm_step_a_sum_2 += h_2[row][j] * params->W_hh[g][j][k];
                h_3_lstm_step_a[row][g][k] = h_3_lstm_step_a_sum[row][g][k] + h_3_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }

    /* lstm.dl:18  c.3[n, k] = sigmoid(h.3.lstm_step.a[n, 1, k]) * c.2[n, k] + sigmoid(h.3.lstm_step.a[n,
           0, k]) * tanh(h.3.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_3[row][k] = real_sigmoid(h_3_lstm_step_a[row][1][k]) * c_2[row][k] +
                    real_sigmoid(h_3_lstm_step_a[row][0][k]) * real_tanh(h_3_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.3[n, k] = sigmoid(h.3.lstm_step.a[n, 3, k]) * tanh(c.3[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_3[row][k] = real_sigmoid(h_3_lstm_step_a[row][3][k]) * real_tanh(c_3[row][k]);

    /* lstm.dl:17  x.4[n, j] = if j == 0 then values[n, 4] else marks[n, 4] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_4[row][j] = j == 0 ? values[row][4] : marks[row][4];

    /* lstm.dl:18  h.4.lstm_step.a_sum[n, g, k] = sum[j](x.4[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_4[row][j] * params->W_xh[g][j][k];
                h_4_lstm_step_a_sum[row][g][k] = sum;
            }

    /* lstm.dl:18  h.4.lstm_step.a[n, g, k] = h.4.lstm_step.a_sum[n, g, k] + sum[j](h.3[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_4_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_4_lstm_step_a_sum_2 += h_3[row][j] * params->W_hh[g][j][k];
                h_4_lstm_step_a[row][g][k] = h_4_lstm_step_a_sum[row][g][k] + h_4_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }

    /* lstm.dl:18  c.4[n, k] = sigmoid(h.4.lstm_step.a[n, 1, k]) * c.3[n, k] + sigmoid(h.4.lstm_step.a[n,
           0, k]) * tanh(h.4.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_4[row][k] = real_sigmoid(h_4_lstm_step_a[row][1][k]) * c_3[row][k] +
                    real_sigmoid(h_4_lstm_step_a[row][0][k]) * real_tanh(h_4_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.4[n, k] = sigmoid(h.4.lstm_step.a[n, 3, k]) * tanh(c.4[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_4[row][k] = real_sigmoid(h_4_lstm_step_a[row][3][k]) * real_tanh(c_4[row][k]);

    /* lstm.dl:17  x.5[n, j] = if j == 0 then values[n, 5] else marks[n, 5] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_5[row][j] = j == 0 ? values[row][5] : marks[row][5];

    /* lstm.dl:18  h.5.lstm_step.a_sum[n, g, k] = sum[j](x.5[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_5[row][j] * params->W_xh[g][j][k];
                h_5_lstm_step_a_sum[row][g][k] = sum;
            }

    /* lstm.dl:18  h.5.lstm_step.a[n, g, k] = h.5.lstm_step.a_sum[n, g, k] + sum[j](h.4[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_5_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_5_lstm_step_a_sum_2 += h_4[row][j] * params->W_hh[g][j][k];
                h_5_lstm_step_a[row][g][k] = h_5_lstm_step_a_sum[row][g][k] + h_5_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }

    /* lstm.dl:18  c.5[n, k] = sigmoid(h.5.lstm_step.a[n, 1, k]) * c.4[n, k] + sigmoid(h.5.lstm_step.a[n,
           0, k]) * tanh(h.5.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_5[row][k] = real_sigmoid(h_5_lstm_step_a[row][1][k]) * c_4[row][k] +
                    real_sigmoid(h_5_lstm_step_a[row][0][k]) * real_tanh(h_5_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.5[n, k] = sigmoid(h.5.lstm_step.a[n, 3, k]) * tanh(c.5[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_5[row][k] = real_sigmoid(h_5_lstm_step_a[row][3][k]) * real_tanh(c_5[row][k]);

    /* lstm.dl:17  x.6[n, j] = if j == 0 then values[n, 6] else marks[n, 6] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_6[row][j] = j == 0 ? values[row][6] : marks[row][6];

    /* lstm.dl:18  h.6.lstm_step.a_sum[n, g, k] = sum[j](x.6[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_6[row][j] * params->W_xh[g][j][k];
                h_6_lstm_step_a_sum[row][g][k] = sum;
            }

    /* lstm.dl:18  h.6.lstm_step.a[n, g, k] = h.6.lstm_step.a_sum[n, g, k] + sum[j](h.5[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_6_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_6_lstm_step_a_sum_2 += h_5[row][j] * params->W_hh[g][j][k];
                h_6_lstm_step_a[row][g][k] = h_6_lstm_step_a_sum[row][g][k] + h_6_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }

    /* lstm.dl:18  c.6[n, k] = sigmoid(h.6.lstm_step.a[n, 1, k]) * c.5[n, k] + sigmoid(h.6.lstm_step.a[n,
           0, k]) * tanh(h.6.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_6[row][k] = real_sigmoid(h_6_lstm_step_a[row][1][k]) * c_5[row][k] +
                    real_sigmoid(h_6_lstm_step_a[row][0][k]) * real_tanh(h_6_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.6[n, k] = sigmoid(h.6.lstm_step.a[n, 3, k]) * tanh(c.6[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_6[row][k] = real_sigmoid(h_6_lstm_step_a[row][3][k]) * real_tanh(c_6[row][k]);

    /* lstm.dl:17  x.7[n, j] = if j == 0 then values[n, 7] else marks[n, 7] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_7[row][j] = j == 0 ? values[row][7] : marks[row][7];

    /* lstm.dl:18  h.7.lstm_step.a_sum[n, g, k] = sum[j](x.7[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_7[row][j] * params->W_xh[g][j][k];
                h_7_lstm_step_a_sum[row][g][k] = sum;
            }

    /* lstm.dl:18  h.7.lstm_step.a[n, g, k] = h.7.lstm_step.a_sum[n, g, k] + sum[j](h.6[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_7_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_7_lstm_step_a_sum_2 += h_6[row][j] * params->W_hh[g][j][k];
                h_7_lstm_step_a[row][g][k] = h_7_lstm_step_a_sum[row][g][k] + h_7_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }

    /* lstm.dl:18  c.7[n, k] = sigmoid(h.7.lstm_step.a[n, 1, k]) * c.6[n, k] + sigmoid(h.7.lstm_step.a[n,
           0, k]) * tanh(h.7.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_7[row][k] = real_sigmoid(h_7_lstm_step_a[row][1][k]) * c_6[row][k] +
                    real_sigmoid(h_7_lstm_step_a[row][0][k]) * real_tanh(h_7_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.7[n, k] = sigmoid(h.7.lstm_step.a[n, 3, k]) * tanh(c.7[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_7[row][k] = real_sigmoid(h_7_lstm_step_a[row][3][k]) * real_tanh(c_7[row][k]);

    /* lstm.dl:17  x.8[n, j] = if j == 0 then values[n, 8] else marks[n, 8] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_8[row][j] = j == 0 ? values[row][8] : marks[row][8];

    /* lstm.dl:18  h.8.lstm_step.a_sum[n, g, k] = sum[j](x.8[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_8[row][j] * params->W_xh[g][j][k];
                h_8_lstm_step_a_sum[row][g][k] = sum;
            }

    /* lstm.dl:18  h.8.lstm_step.a[n, g, k] = h.8.lstm_step.a_sum[n, g, k] + sum[j](h.7[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_8_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_8_lstm_step_a_sum_2 += h_7[row][j] * params->W_hh[g][j][k];
                h_8_lstm_step_a[row][g][k] = h_8_lstm_step_a_sum[row][g][k] + h_8_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }

    /* lstm.dl:18  c.8[n, k] = sigmoid(h.8.lstm_step.a[n, 1, k]) * c.7[n, k] + sigmoid(h.8.lstm_step.a[n,
           0, k]) * tanh(h.8.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_8[row][k] = real_sigmoid(h_8_lstm_step_a[row][1][k]) * c_7[row][k] +
                    real_sigmoid(h_8_lstm_step_a[row][0][k]) * real_tanh(h_8_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.8[n, k] = sigmoid(h.8.lstm_step.a[n, 3, k]) * tanh(c.8[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_8[row][k] = real_sigmoid(h_8_lstm_step_a[row][3][k]) * real_tanh(c_8[row][k]);

    /* lstm.dl:17  x.9[n, j] = if j == 0 then values[n, 9] else marks[n, 9] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_9[row][j] = j == 0 ? values[row][9] : marks[row][9];

    /* lstm.dl:18  h.9.lstm_step.a_sum[n, g, k] = sum[j](x.9[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_9[row][j] * params->W_xh[g][j][k];
                h_9_lstm_step_a_sum[row][g][k] = sum;
            }

    /* lstm.dl:18  h.9.lstm_step.a[n, g, k] = h.9.lstm_step.a_sum[n, g, k] + sum[j](h.8[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_9_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_9_lstm_step_a_sum_2 += h_8[row][j] * params->W_hh[g][j][k];
                h_9_lstm_step_a[row][g][k] = h_9_lstm_step_a_sum[row][g][k] + h_9_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }

    /* lstm.dl:18  c.9[n, k] = sigmoid(h.9.lstm_step.a[n, 1, k]) * c.8[n, k] + sigmoid(h.9.lstm_step.a[n,
           0, k]) * tanh(h.9.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_9[row][k] = real_sigmoid(h_9_lstm_step_a[row][1][k]) * c_8[row][k] +
                    real_sigmoid(h_9_lstm_step_a[row][0][k]) * real_tanh(h_9_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.9[n, k] = sigmoid(h.9.lstm_step.a[n, 3, k]) * tanh(c.9[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_9[row][k] = real_sigmoid(h_9_lstm_step_a[row][3][k]) * real_tanh(c_9[row][k]);

    /* lstm.dl:17  x.10[n, j] = if j == 0 then values[n, 10] else marks[n, 10] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_10[row][j] = j == 0 ? values[row][10] : marks[row][10];

    /* lstm.dl:18  h.10.lstm_step.a_sum[n, g, k] = sum[j](x.10[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_10[row][j] * params->W_xh[g][j][k];
                h_10_lstm_step_a_sum[row][g][k] = sum;
            }

    /* lstm.dl:18  h.10.lstm_step.a[n, g, k] = h.10.lstm_step.a_sum[n, g, k] + sum[j](h.9[n, j] * W_hh[g,
           j, k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_10_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_10_lstm_step_a_sum_2 += h_9[row][j] * params->W_hh[g][j][k];
                h_10_lstm_step_a[row][g][k] = h_10_lstm_step_a_sum[row][g][k] + h_10_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }

    /* lstm.dl:18  c.10[n, k] = sigmoid(h.10.lstm_step.a[n, 1, k]) * c.9[n, k] +
           sigmoid(h.10.lstm_step.a[n, 0, k]) * tanh(h.10.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_10[row][k] = real_sigmoid(h_10_lstm_step_a[row][1][k]) * c_9[row][k] +
                    real_sigmoid(h_10_lstm_step_a[row][0][k]) * real_tanh(h_10_lstm_step_a[row][2][k]);

    /* lstm.dl:18  h.10[n, k] = sigmoid(h.10.lstm_step.a[n, 3, k]) * tanh(c.10[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_10[row][k] = real_sigmoid(h_10_lstm_step_a[row][3][k]) * real_tanh(c_10[row][k]);

    /* lstm.dl:17  x.11[n, j] = if j == 0 then values[n, 11] else marks[n, 11] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_11[row][j] = j == 0 ? values[row][11] : marks[row][11];

    /* lstm.dl:18  h.11.lstm_step.a_sum[n, g, k] = sum[j](x.11[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_11[row][j] * params->W_xh[g][j][k];
                h_11_lstm_step_a_sum[row][g][k] = sum;
            }

    /* lstm.dl:18  h.11.lstm_step.a_sum[n, g, k] = sum[j](h.10[n, j] * W_hh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 32; j++)
                    sum += h_10[row][j] * params->W_hh[g][j][k];
                h_11_lstm_step_a_sum_2[row][g][k] = sum;
            }

    /* lstm.dl:20  y.dense[n, k] = sum[j](sigmoid(h.11.lstm_step.a_sum[n, 3, j] + h.11.lstm_step.a_sum[n,
           3, j] + b_h[3, j]) * tanh(sigmoid(h.11.lstm_step.a_sum[n, 1, j] + h.11.lstm_step.a_sum[n, 1, j] +
           b_h[1, j]) * c.10[n, j] + sigmoid(h.11.lstm_step.a_sum[n, 0, j] + h.11.lstm_step.a_sum[n, 0, j] +
           b_h[0, j]) * tanh(h.11.lstm_step.a_sum[n, 2, j] + h.11.lstm_step.a_sum[n, 2, j] + b_h[2, j])) *
           y.dense.W[j, 0]) + y.dense.b[0] */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int j = 0; j < 32; j++)
            sum += real_sigmoid(h_11_lstm_step_a_sum[row][3][j] + h_11_lstm_step_a_sum_2[row][3][j] +
                    params->b_h[3][j]) * real_tanh(real_sigmoid(h_11_lstm_step_a_sum[row][1][j] +
                    h_11_lstm_step_a_sum_2[row][1][j] + params->b_h[1][j]) * c_10[row][j] +
                    real_sigmoid(h_11_lstm_step_a_sum[row][0][j] + h_11_lstm_step_a_sum_2[row][0][j] +
                    params->b_h[0][j]) * real_tanh(h_11_lstm_step_a_sum[row][2][j] +
                    h_11_lstm_step_a_sum_2[row][2][j] + params->b_h[2][j])) * params->y_dense_W[j][0];
        y_dense[row][0] = sum + params->y_dense_b[0];
    }

    /* lstm.dl:22  sum_of_two[i0] = y[i0] */
    for (int i0 = 0; i0 < n; i0++)
        sum_of_two[i0] = y[i0];
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void lstm_summarize(const struct lstm_params *params, double n, const double *totals, double *values)
{
    (void)params;
    values[0] = totals[0] / (real)n;
    values[1] = totals[1] / (real)n;
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t lstm_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (2488 * rows + 40960);
}

#ifndef LSTM_F64
/* ---- the optimiser ---- */

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) / (-expm1(-0.10536051565782628 *
       t))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) / (-expm1(-0.0010005003335835344 * t)))
       + 1e-08) */
static void lstm_adam(int size, real *restrict param, const real *restrict grad, real *restrict m,
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

void lstm_update(struct lstm_params *params, const struct lstm_params *d_params,
                 struct lstm_optimizer *optimizer, const struct lstm_arguments *arguments, uint64_t t)
{
    lstm_adam(4513, (real *)params, (const real *)d_params, (real *)&optimizer->m, (real *)&optimizer->v,
              arguments->lr, (real)t);
}

#endif

#ifndef LSTM_F64
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
static const DlModel lstm_model_f64;
#endif

#ifndef LSTM_F64
static size_t lstm_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void lstm_make_train(int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs)
{
    (void)sources;
    real (*train_values)[12] = inputs[0];
    real (*train_marks)[12] = inputs[1];
    real *train_total = inputs[2];
    (void)arena;

    /* lstm.dl:29  train.values[n, j] = train.values.draw[n, j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 12; j++)
            train_values[row][j] = (real)dl_uniform(seed, 3272438331u, 0, (uint64_t)row * 12 + (uint64_t)j);

    /* lstm.dl:32  train.marks[n, t] = t == floor(6 * train.p.draw[n]) or t == 6 + floor(6 *
           train.q.draw[n]) */
    for (int row = 0; row < n; row++) {
        const real draw = (real)dl_uniform(seed, 1664165359u, 0, (uint64_t)row);
        const real draw_2 = (real)dl_uniform(seed, 1647387740u, 0, (uint64_t)row);
        KEEP_LOOP
        for (int t = 0; t < 12; t++)
            train_marks[row][t] = (real)((real)t == real_floor(6 * draw) || (real)t == 6 +
                    real_floor(6 * draw_2));
    }

    /* lstm.dl:33  train.total[n] = sum[t](train.values[n, t] * train.marks[n, t]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int t = 0; t < 12; t++)
            sum += train_values[row][t] * train_marks[row][t];
        train_total[row] = sum;
    }
}

static size_t lstm_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void lstm_make_test(int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs)
{
    (void)sources;
    real (*test_values)[12] = inputs[0];
    real (*test_marks)[12] = inputs[1];
    real *test_total = inputs[2];
    (void)arena;

    /* lstm.dl:29  test.values[n, j] = test.values.draw[n, j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 12; j++)
            test_values[row][j] = (real)dl_uniform(seed, 3334152087u, 0, (uint64_t)row * 12 + (uint64_t)j);

    /* lstm.dl:32  test.marks[n, t] = t == floor(6 * test.p.draw[n]) or t == 6 + floor(6 * test.q.draw[n]) */
    for (int row = 0; row < n; row++) {
        const real draw = (real)dl_uniform(seed, 3360679987u, 0, (uint64_t)row);
        const real draw_2 = (real)dl_uniform(seed, 3343902368u, 0, (uint64_t)row);
        KEEP_LOOP
        for (int t = 0; t < 12; t++)
            test_marks[row][t] = (real)((real)t == real_floor(6 * draw) || (real)t == 6 +
                    real_floor(6 * draw_2));
    }

    /* lstm.dl:33  test.total[n] = sum[t](test.values[n, t] * test.marks[n, t]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int t = 0; t < 12; t++)
            sum += test_values[row][t] * test_marks[row][t];
        test_total[row] = sum;
    }
}

/* Forward once more, to find the first number that is not finite. */
static void lstm_trace(const struct lstm_batch *batch, const struct lstm_params *params, void *arena,
                       DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*values)[12] = (const real (*)[12])batch->values;
    const real (*marks)[12] = (const real (*)[12])batch->marks;
    real (*x_0)[2] = (real (*)[2])(space + 128 * rows + 16);
    real (*h_0_lstm_step_a)[4][32] = (real (*)[4][32])(space + 16);
    real (*c_0)[32] = (real (*)[32])(space + 256 * rows + 16);
    real (*h_0)[32] = (real (*)[32])(space + 288 * rows + 16);
    real (*x_1)[2] = (real (*)[2])(space + 128 * rows + 16);
    real (*h_1_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 16);
    real (*h_1_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 16);
    real (*c_1)[32] = (real (*)[32])(space + 256 * rows + 16);
    real (*h_1)[32] = (real (*)[32])(space + 288 * rows + 16);
    real (*x_2)[2] = (real (*)[2])(space + 128 * rows + 16);
    real (*h_2_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 16);
    real (*h_2_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 16);
    real (*c_2)[32] = (real (*)[32])(space + 256 * rows + 16);
    real (*h_2)[32] = (real (*)[32])(space + 288 * rows + 16);
    real (*x_3)[2] = (real (*)[2])(space + 128 * rows + 16);
    real (*h_3_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 16);
    real (*h_3_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 16);
    real (*c_3)[32] = (real (*)[32])(space + 256 * rows + 16);
    real (*h_3)[32] = (real (*)[32])(space + 288 * rows + 16);
    real (*x_4)[2] = (real (*)[2])(space + 128 * rows + 16);
    real (*h_4_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 16);
    real (*h_4_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 16);
    real (*c_4)[32] = (real (*)[32])(space + 256 * rows + 16);
    real (*h_4)[32] = (real (*)[32])(space + 288 * rows + 16);
    real (*x_5)[2] = (real (*)[2])(space + 128 * rows + 16);
    real (*h_5_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 16);
    real (*h_5_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 16);
    real (*c_5)[32] = (real (*)[32])(space + 256 * rows + 16);
    real (*h_5)[32] = (real (*)[32])(space + 288 * rows + 16);
    real (*x_6)[2] = (real (*)[2])(space + 128 * rows + 16);
    real (*h_6_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 16);
    real (*h_6_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 16);
    real (*c_6)[32] = (real (*)[32])(space + 256 * rows + 16);
    real (*h_6)[32] = (real (*)[32])(space + 288 * rows + 16);
    real (*x_7)[2] = (real (*)[2])(space + 128 * rows + 16);
    real (*h_7_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 16);
    real (*h_7_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 16);
    real (*c_7)[32] = (real (*)[32])(space + 256 * rows + 16);
    real (*h_7)[32] = (real (*)[32])(space + 288 * rows + 16);
    real (*x_8)[2] = (real (*)[2])(space + 128 * rows + 16);
    real (*h_8_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 16);
    real (*h_8_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 16);
    real (*c_8)[32] = (real (*)[32])(space + 256 * rows + 16);
    real (*h_8)[32] = (real (*)[32])(space + 288 * rows + 16);
    real (*x_9)[2] = (real (*)[2])(space + 128 * rows + 16);
    real (*h_9_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 16);
    real (*h_9_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 16);
    real (*c_9)[32] = (real (*)[32])(space + 256 * rows + 16);
    real (*h_9)[32] = (real (*)[32])(space + 288 * rows + 16);
    real (*x_10)[2] = (real (*)[2])(space + 128 * rows + 16);
    real (*h_10_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 16);
    real (*h_10_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 16);
    real (*c_10)[32] = (real (*)[32])(space + 256 * rows + 16);
    real (*h_10)[32] = (real (*)[32])(space + 288 * rows + 16);
    real (*x_11)[2] = (real (*)[2])(space + 128 * rows + 16);
    real (*h_11_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 16);
    real (*h_11_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 16);
    real (*c_11)[32] = (real (*)[32])(space + 16);
    real (*h_11)[32] = (real (*)[32])(space + 16);
    real (*y_dense)[1] = (real (*)[1])(space + 32 * rows + 16);
    real *y = (real *)y_dense;
    const real *total = batch->total;
    real *loss = space;

    /* lstm.dl:17  x.0[n, j] = if j == 0 then values[n, 0] else marks[n, 0] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_0[row][j] = j == 0 ? values[row][0] : marks[row][0];
    if (dl_watch(watch, 0, x_0, (size_t)n * 2))
        return;

    /* lstm.dl:18  h.0.lstm_step.a[n, g, k] = sum[j](x.0[n, j] * W_xh[g, j, k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_0_lstm_step_a_sum = 0;
                for (int j = 0; j < 2; j++)
                    h_0_lstm_step_a_sum += x_0[row][j] * params->W_xh[g][j][k];
                h_0_lstm_step_a[row][g][k] = h_0_lstm_step_a_sum + params->b_h[g][k];
            }
    if (dl_watch(watch, 1, h_0_lstm_step_a, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  c.0[n, k] = sigmoid(h.0.lstm_step.a[n, 0, k]) * tanh(h.0.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_0[row][k] = real_sigmoid(h_0_lstm_step_a[row][0][k]) * real_tanh(h_0_lstm_step_a[row][2][k]);
    if (dl_watch(watch, 2, c_0, (size_t)n * 32))
        return;

    /* lstm.dl:18  h.0[n, k] = sigmoid(h.0.lstm_step.a[n, 3, k]) * tanh(c.0[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_0[row][k] = real_sigmoid(h_0_lstm_step_a[row][3][k]) * real_tanh(c_0[row][k]);
    if (dl_watch(watch, 3, h_0, (size_t)n * 32))
        return;

    /* lstm.dl:17  x.1[n, j] = if j == 0 then values[n, 1] else marks[n, 1] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_1[row][j] = j == 0 ? values[row][1] : marks[row][1];
    if (dl_watch(watch, 4, x_1, (size_t)n * 2))
        return;

    /* lstm.dl:18  h.1.lstm_step.a_sum[n, g, k] = sum[j](x.1[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_1[row][j] * params->W_xh[g][j][k];
                h_1_lstm_step_a_sum[row][g][k] = sum;
            }
    if (dl_watch(watch, 5, h_1_lstm_step_a_sum, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  h.1.lstm_step.a[n, g, k] = h.1.lstm_step.a_sum[n, g, k] + sum[j](h.0[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_1_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_1_lstm_step_a_sum_2 += h_0[row][j] * params->W_hh[g][j][k];
                h_1_lstm_step_a[row][g][k] = h_1_lstm_step_a_sum[row][g][k] + h_1_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }
    if (dl_watch(watch, 6, h_1_lstm_step_a, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  c.1[n, k] = sigmoid(h.1.lstm_step.a[n, 1, k]) * c.0[n, k] + sigmoid(h.1.lstm_step.a[n,
           0, k]) * tanh(h.1.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_1[row][k] = real_sigmoid(h_1_lstm_step_a[row][1][k]) * c_0[row][k] +
                    real_sigmoid(h_1_lstm_step_a[row][0][k]) * real_tanh(h_1_lstm_step_a[row][2][k]);
    if (dl_watch(watch, 7, c_1, (size_t)n * 32))
        return;

    /* lstm.dl:18  h.1[n, k] = sigmoid(h.1.lstm_step.a[n, 3, k]) * tanh(c.1[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_1[row][k] = real_sigmoid(h_1_lstm_step_a[row][3][k]) * real_tanh(c_1[row][k]);
    if (dl_watch(watch, 8, h_1, (size_t)n * 32))
        return;

    /* lstm.dl:17  x.2[n, j] = if j == 0 then values[n, 2] else marks[n, 2] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_2[row][j] = j == 0 ? values[row][2] : marks[row][2];
    if (dl_watch(watch, 9, x_2, (size_t)n * 2))
        return;

    /* lstm.dl:18  h.2.lstm_step.a_sum[n, g, k] = sum[j](x.2[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_2[row][j] * params->W_xh[g][j][k];
                h_2_lstm_step_a_sum[row][g][k] = sum;
            }
    if (dl_watch(watch, 10, h_2_lstm_step_a_sum, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  h.2.lstm_step.a[n, g, k] = h.2.lstm_step.a_sum[n, g, k] + sum[j](h.1[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_2_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_2_lstm_step_a_sum_2 += h_1[row][j] * params->W_hh[g][j][k];
                h_2_lstm_step_a[row][g][k] = h_2_lstm_step_a_sum[row][g][k] + h_2_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }
    if (dl_watch(watch, 11, h_2_lstm_step_a, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  c.2[n, k] = sigmoid(h.2.lstm_step.a[n, 1, k]) * c.1[n, k] + sigmoid(h.2.lstm_step.a[n,
           0, k]) * tanh(h.2.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_2[row][k] = real_sigmoid(h_2_lstm_step_a[row][1][k]) * c_1[row][k] +
                    real_sigmoid(h_2_lstm_step_a[row][0][k]) * real_tanh(h_2_lstm_step_a[row][2][k]);
    if (dl_watch(watch, 12, c_2, (size_t)n * 32))
        return;

    /* lstm.dl:18  h.2[n, k] = sigmoid(h.2.lstm_step.a[n, 3, k]) * tanh(c.2[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_2[row][k] = real_sigmoid(h_2_lstm_step_a[row][3][k]) * real_tanh(c_2[row][k]);
    if (dl_watch(watch, 13, h_2, (size_t)n * 32))
        return;

    /* lstm.dl:17  x.3[n, j] = if j == 0 then values[n, 3] else marks[n, 3] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_3[row][j] = j == 0 ? values[row][3] : marks[row][3];
    if (dl_watch(watch, 14, x_3, (size_t)n * 2))
        return;

    /* lstm.dl:18  h.3.lstm_step.a_sum[n, g, k] = sum[j](x.3[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_3[row][j] * params->W_xh[g][j][k];
                h_3_lstm_step_a_sum[row][g][k] = sum;
            }
    if (dl_watch(watch, 15, h_3_lstm_step_a_sum, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  h.3.lstm_step.a[n, g, k] = h.3.lstm_step.a_sum[n, g, k] + sum[j](h.2[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_3_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_3_lstm_step_a_sum_2 += h_2[row][j] * params->W_hh[g][j][k];
                h_3_lstm_step_a[row][g][k] = h_3_lstm_step_a_sum[row][g][k] + h_3_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }
    if (dl_watch(watch, 16, h_3_lstm_step_a, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  c.3[n, k] = sigmoid(h.3.lstm_step.a[n, 1, k]) * c.2[n, k] + sigmoid(h.3.lstm_step.a[n,
           0, k]) * tanh(h.3.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_3[row][k] = real_sigmoid(h_3_lstm_step_a[row][1][k]) * c_2[row][k] +
                    real_sigmoid(h_3_lstm_step_a[row][0][k]) * real_tanh(h_3_lstm_step_a[row][2][k]);
    if (dl_watch(watch, 17, c_3, (size_t)n * 32))
        return;

    /* lstm.dl:18  h.3[n, k] = sigmoid(h.3.lstm_step.a[n, 3, k]) * tanh(c.3[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_3[row][k] = real_sigmoid(h_3_lstm_step_a[row][3][k]) * real_tanh(c_3[row][k]);
    if (dl_watch(watch, 18, h_3, (size_t)n * 32))
        return;

    /* lstm.dl:17  x.4[n, j] = if j == 0 then values[n, 4] else marks[n, 4] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_4[row][j] = j == 0 ? values[row][4] : marks[row][4];
    if (dl_watch(watch, 19, x_4, (size_t)n * 2))
        return;

    /* lstm.dl:18  h.4.lstm_step.a_sum[n, g, k] = sum[j](x.4[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_4[row][j] * params->W_xh[g][j][k];
                h_4_lstm_step_a_sum[row][g][k] = sum;
            }
    if (dl_watch(watch, 20, h_4_lstm_step_a_sum, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  h.4.lstm_step.a[n, g, k] = h.4.lstm_step.a_sum[n, g, k] + sum[j](h.3[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_4_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_4_lstm_step_a_sum_2 += h_3[row][j] * params->W_hh[g][j][k];
                h_4_lstm_step_a[row][g][k] = h_4_lstm_step_a_sum[row][g][k] + h_4_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }
    if (dl_watch(watch, 21, h_4_lstm_step_a, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  c.4[n, k] = sigmoid(h.4.lstm_step.a[n, 1, k]) * c.3[n, k] + sigmoid(h.4.lstm_step.a[n,
           0, k]) * tanh(h.4.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_4[row][k] = real_sigmoid(h_4_lstm_step_a[row][1][k]) * c_3[row][k] +
                    real_sigmoid(h_4_lstm_step_a[row][0][k]) * real_tanh(h_4_lstm_step_a[row][2][k]);
    if (dl_watch(watch, 22, c_4, (size_t)n * 32))
        return;

    /* lstm.dl:18  h.4[n, k] = sigmoid(h.4.lstm_step.a[n, 3, k]) * tanh(c.4[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_4[row][k] = real_sigmoid(h_4_lstm_step_a[row][3][k]) * real_tanh(c_4[row][k]);
    if (dl_watch(watch, 23, h_4, (size_t)n * 32))
        return;

    /* lstm.dl:17  x.5[n, j] = if j == 0 then values[n, 5] else marks[n, 5] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_5[row][j] = j == 0 ? values[row][5] : marks[row][5];
    if (dl_watch(watch, 24, x_5, (size_t)n * 2))
        return;

    /* lstm.dl:18  h.5.lstm_step.a_sum[n, g, k] = sum[j](x.5[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_5[row][j] * params->W_xh[g][j][k];
                h_5_lstm_step_a_sum[row][g][k] = sum;
            }
    if (dl_watch(watch, 25, h_5_lstm_step_a_sum, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  h.5.lstm_step.a[n, g, k] = h.5.lstm_step.a_sum[n, g, k] + sum[j](h.4[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_5_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_5_lstm_step_a_sum_2 += h_4[row][j] * params->W_hh[g][j][k];
                h_5_lstm_step_a[row][g][k] = h_5_lstm_step_a_sum[row][g][k] + h_5_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }
    if (dl_watch(watch, 26, h_5_lstm_step_a, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  c.5[n, k] = sigmoid(h.5.lstm_step.a[n, 1, k]) * c.4[n, k] + sigmoid(h.5.lstm_step.a[n,
           0, k]) * tanh(h.5.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_5[row][k] = real_sigmoid(h_5_lstm_step_a[row][1][k]) * c_4[row][k] +
                    real_sigmoid(h_5_lstm_step_a[row][0][k]) * real_tanh(h_5_lstm_step_a[row][2][k]);
    if (dl_watch(watch, 27, c_5, (size_t)n * 32))
        return;

    /* lstm.dl:18  h.5[n, k] = sigmoid(h.5.lstm_step.a[n, 3, k]) * tanh(c.5[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_5[row][k] = real_sigmoid(h_5_lstm_step_a[row][3][k]) * real_tanh(c_5[row][k]);
    if (dl_watch(watch, 28, h_5, (size_t)n * 32))
        return;

    /* lstm.dl:17  x.6[n, j] = if j == 0 then values[n, 6] else marks[n, 6] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_6[row][j] = j == 0 ? values[row][6] : marks[row][6];
    if (dl_watch(watch, 29, x_6, (size_t)n * 2))
        return;

    /* lstm.dl:18  h.6.lstm_step.a_sum[n, g, k] = sum[j](x.6[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_6[row][j] * params->W_xh[g][j][k];
                h_6_lstm_step_a_sum[row][g][k] = sum;
            }
    if (dl_watch(watch, 30, h_6_lstm_step_a_sum, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  h.6.lstm_step.a[n, g, k] = h.6.lstm_step.a_sum[n, g, k] + sum[j](h.5[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_6_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_6_lstm_step_a_sum_2 += h_5[row][j] * params->W_hh[g][j][k];
                h_6_lstm_step_a[row][g][k] = h_6_lstm_step_a_sum[row][g][k] + h_6_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }
    if (dl_watch(watch, 31, h_6_lstm_step_a, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  c.6[n, k] = sigmoid(h.6.lstm_step.a[n, 1, k]) * c.5[n, k] + sigmoid(h.6.lstm_step.a[n,
           0, k]) * tanh(h.6.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_6[row][k] = real_sigmoid(h_6_lstm_step_a[row][1][k]) * c_5[row][k] +
                    real_sigmoid(h_6_lstm_step_a[row][0][k]) * real_tanh(h_6_lstm_step_a[row][2][k]);
    if (dl_watch(watch, 32, c_6, (size_t)n * 32))
        return;

    /* lstm.dl:18  h.6[n, k] = sigmoid(h.6.lstm_step.a[n, 3, k]) * tanh(c.6[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_6[row][k] = real_sigmoid(h_6_lstm_step_a[row][3][k]) * real_tanh(c_6[row][k]);
    if (dl_watch(watch, 33, h_6, (size_t)n * 32))
        return;

    /* lstm.dl:17  x.7[n, j] = if j == 0 then values[n, 7] else marks[n, 7] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_7[row][j] = j == 0 ? values[row][7] : marks[row][7];
    if (dl_watch(watch, 34, x_7, (size_t)n * 2))
        return;

    /* lstm.dl:18  h.7.lstm_step.a_sum[n, g, k] = sum[j](x.7[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_7[row][j] * params->W_xh[g][j][k];
                h_7_lstm_step_a_sum[row][g][k] = sum;
            }
    if (dl_watch(watch, 35, h_7_lstm_step_a_sum, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  h.7.lstm_step.a[n, g, k] = h.7.lstm_step.a_sum[n, g, k] + sum[j](h.6[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_7_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_7_lstm_step_a_sum_2 += h_6[row][j] * params->W_hh[g][j][k];
                h_7_lstm_step_a[row][g][k] = h_7_lstm_step_a_sum[row][g][k] + h_7_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }
    if (dl_watch(watch, 36, h_7_lstm_step_a, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  c.7[n, k] = sigmoid(h.7.lstm_step.a[n, 1, k]) * c.6[n, k] + sigmoid(h.7.lstm_step.a[n,
           0, k]) * tanh(h.7.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_7[row][k] = real_sigmoid(h_7_lstm_step_a[row][1][k]) * c_6[row][k] +
                    real_sigmoid(h_7_lstm_step_a[row][0][k]) * real_tanh(h_7_lstm_step_a[row][2][k]);
    if (dl_watch(watch, 37, c_7, (size_t)n * 32))
        return;

    /* lstm.dl:18  h.7[n, k] = sigmoid(h.7.lstm_step.a[n, 3, k]) * tanh(c.7[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_7[row][k] = real_sigmoid(h_7_lstm_step_a[row][3][k]) * real_tanh(c_7[row][k]);
    if (dl_watch(watch, 38, h_7, (size_t)n * 32))
        return;

    /* lstm.dl:17  x.8[n, j] = if j == 0 then values[n, 8] else marks[n, 8] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_8[row][j] = j == 0 ? values[row][8] : marks[row][8];
    if (dl_watch(watch, 39, x_8, (size_t)n * 2))
        return;

    /* lstm.dl:18  h.8.lstm_step.a_sum[n, g, k] = sum[j](x.8[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_8[row][j] * params->W_xh[g][j][k];
                h_8_lstm_step_a_sum[row][g][k] = sum;
            }
    if (dl_watch(watch, 40, h_8_lstm_step_a_sum, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  h.8.lstm_step.a[n, g, k] = h.8.lstm_step.a_sum[n, g, k] + sum[j](h.7[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_8_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_8_lstm_step_a_sum_2 += h_7[row][j] * params->W_hh[g][j][k];
                h_8_lstm_step_a[row][g][k] = h_8_lstm_step_a_sum[row][g][k] + h_8_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }
    if (dl_watch(watch, 41, h_8_lstm_step_a, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  c.8[n, k] = sigmoid(h.8.lstm_step.a[n, 1, k]) * c.7[n, k] + sigmoid(h.8.lstm_step.a[n,
           0, k]) * tanh(h.8.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_8[row][k] = real_sigmoid(h_8_lstm_step_a[row][1][k]) * c_7[row][k] +
                    real_sigmoid(h_8_lstm_step_a[row][0][k]) * real_tanh(h_8_lstm_step_a[row][2][k]);
    if (dl_watch(watch, 42, c_8, (size_t)n * 32))
        return;

    /* lstm.dl:18  h.8[n, k] = sigmoid(h.8.lstm_step.a[n, 3, k]) * tanh(c.8[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_8[row][k] = real_sigmoid(h_8_lstm_step_a[row][3][k]) * real_tanh(c_8[row][k]);
    if (dl_watch(watch, 43, h_8, (size_t)n * 32))
        return;

    /* lstm.dl:17  x.9[n, j] = if j == 0 then values[n, 9] else marks[n, 9] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_9[row][j] = j == 0 ? values[row][9] : marks[row][9];
    if (dl_watch(watch, 44, x_9, (size_t)n * 2))
        return;

    /* lstm.dl:18  h.9.lstm_step.a_sum[n, g, k] = sum[j](x.9[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_9[row][j] * params->W_xh[g][j][k];
                h_9_lstm_step_a_sum[row][g][k] = sum;
            }
    if (dl_watch(watch, 45, h_9_lstm_step_a_sum, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  h.9.lstm_step.a[n, g, k] = h.9.lstm_step.a_sum[n, g, k] + sum[j](h.8[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_9_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_9_lstm_step_a_sum_2 += h_8[row][j] * params->W_hh[g][j][k];
                h_9_lstm_step_a[row][g][k] = h_9_lstm_step_a_sum[row][g][k] + h_9_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }
    if (dl_watch(watch, 46, h_9_lstm_step_a, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  c.9[n, k] = sigmoid(h.9.lstm_step.a[n, 1, k]) * c.8[n, k] + sigmoid(h.9.lstm_step.a[n,
           0, k]) * tanh(h.9.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_9[row][k] = real_sigmoid(h_9_lstm_step_a[row][1][k]) * c_8[row][k] +
                    real_sigmoid(h_9_lstm_step_a[row][0][k]) * real_tanh(h_9_lstm_step_a[row][2][k]);
    if (dl_watch(watch, 47, c_9, (size_t)n * 32))
        return;

    /* lstm.dl:18  h.9[n, k] = sigmoid(h.9.lstm_step.a[n, 3, k]) * tanh(c.9[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_9[row][k] = real_sigmoid(h_9_lstm_step_a[row][3][k]) * real_tanh(c_9[row][k]);
    if (dl_watch(watch, 48, h_9, (size_t)n * 32))
        return;

    /* lstm.dl:17  x.10[n, j] = if j == 0 then values[n, 10] else marks[n, 10] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_10[row][j] = j == 0 ? values[row][10] : marks[row][10];
    if (dl_watch(watch, 49, x_10, (size_t)n * 2))
        return;

    /* lstm.dl:18  h.10.lstm_step.a_sum[n, g, k] = sum[j](x.10[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_10[row][j] * params->W_xh[g][j][k];
                h_10_lstm_step_a_sum[row][g][k] = sum;
            }
    if (dl_watch(watch, 50, h_10_lstm_step_a_sum, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  h.10.lstm_step.a[n, g, k] = h.10.lstm_step.a_sum[n, g, k] + sum[j](h.9[n, j] * W_hh[g,
           j, k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_10_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_10_lstm_step_a_sum_2 += h_9[row][j] * params->W_hh[g][j][k];
                h_10_lstm_step_a[row][g][k] = h_10_lstm_step_a_sum[row][g][k] + h_10_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }
    if (dl_watch(watch, 51, h_10_lstm_step_a, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  c.10[n, k] = sigmoid(h.10.lstm_step.a[n, 1, k]) * c.9[n, k] +
           sigmoid(h.10.lstm_step.a[n, 0, k]) * tanh(h.10.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_10[row][k] = real_sigmoid(h_10_lstm_step_a[row][1][k]) * c_9[row][k] +
                    real_sigmoid(h_10_lstm_step_a[row][0][k]) * real_tanh(h_10_lstm_step_a[row][2][k]);
    if (dl_watch(watch, 52, c_10, (size_t)n * 32))
        return;

    /* lstm.dl:18  h.10[n, k] = sigmoid(h.10.lstm_step.a[n, 3, k]) * tanh(c.10[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_10[row][k] = real_sigmoid(h_10_lstm_step_a[row][3][k]) * real_tanh(c_10[row][k]);
    if (dl_watch(watch, 53, h_10, (size_t)n * 32))
        return;

    /* lstm.dl:17  x.11[n, j] = if j == 0 then values[n, 11] else marks[n, 11] */
    for (int row = 0; row < n; row++)
        KEEP_LOOP
        for (int j = 0; j < 2; j++)
            x_11[row][j] = j == 0 ? values[row][11] : marks[row][11];
    if (dl_watch(watch, 54, x_11, (size_t)n * 2))
        return;

    /* lstm.dl:18  h.11.lstm_step.a_sum[n, g, k] = sum[j](x.11[n, j] * W_xh[g, j, k]) */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real sum = 0;
                for (int j = 0; j < 2; j++)
                    sum += x_11[row][j] * params->W_xh[g][j][k];
                h_11_lstm_step_a_sum[row][g][k] = sum;
            }
    if (dl_watch(watch, 55, h_11_lstm_step_a_sum, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  h.11.lstm_step.a[n, g, k] = h.11.lstm_step.a_sum[n, g, k] + sum[j](h.10[n, j] * W_hh[g,
           j, k]) + b_h[g, k] */
    for (int row = 0; row < n; row++)
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++) {
                real h_11_lstm_step_a_sum_2 = 0;
                for (int j = 0; j < 32; j++)
                    h_11_lstm_step_a_sum_2 += h_10[row][j] * params->W_hh[g][j][k];
                h_11_lstm_step_a[row][g][k] = h_11_lstm_step_a_sum[row][g][k] + h_11_lstm_step_a_sum_2 +
                        params->b_h[g][k];
            }
    if (dl_watch(watch, 56, h_11_lstm_step_a, (size_t)n * 4 * 32))
        return;

    /* lstm.dl:18  c.11[n, k] = sigmoid(h.11.lstm_step.a[n, 1, k]) * c.10[n, k] +
           sigmoid(h.11.lstm_step.a[n, 0, k]) * tanh(h.11.lstm_step.a[n, 2, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            c_11[row][k] = real_sigmoid(h_11_lstm_step_a[row][1][k]) * c_10[row][k] +
                    real_sigmoid(h_11_lstm_step_a[row][0][k]) * real_tanh(h_11_lstm_step_a[row][2][k]);
    if (dl_watch(watch, 57, c_11, (size_t)n * 32))
        return;

    /* lstm.dl:18  h.11[n, k] = sigmoid(h.11.lstm_step.a[n, 3, k]) * tanh(c.11[n, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            h_11[row][k] = real_sigmoid(h_11_lstm_step_a[row][3][k]) * real_tanh(c_11[row][k]);
    if (dl_watch(watch, 58, h_11, (size_t)n * 32))
        return;

    /* lstm.dl:20  y.dense[n, k] = sum[j](h.11[n, j] * y.dense.W[j, 0]) + y.dense.b[0] */
    for (int row = 0; row < n; row++) {
        real y_dense_y_sum = 0;
        for (int j = 0; j < 32; j++)
            y_dense_y_sum += h_11[row][j] * params->y_dense_W[j][0];
        y_dense[row][0] = y_dense_y_sum + params->y_dense_b[0];
    }
    if (dl_watch(watch, 59, y_dense, (size_t)n * 1))
        return;

    /* lstm.dl:23  loss = 0.5 * sum[n]((y[n] - total[n])^2) / N */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (y[row] - total[row]) * (y[row] - total[row]);
        *loss = (real)0.5 * sum / (real)n;
    }
    if (dl_watch(watch, 60, loss, 1))
        return;
}

static size_t lstm_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (320 * rows + 16);
}

#endif

static const DlTensor lstm_inputs[] = {
    {.name = "values", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 12},
     .size = 12},
    {.name = "marks", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 12},
     .size = 12},
    {.name = "total", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .is_target = 1},
};

static const DlTensor lstm_param_table[] = {
    {.name = "W_xh", .type = DL_REAL, .rank = 3, .shape = (const int[]){4, 2, 32},
     .size = 256, .offset = 0, .place = "lstm.dl:10"},
    {.name = "W_hh", .type = DL_REAL, .rank = 3, .shape = (const int[]){4, 32, 32},
     .size = 4096, .offset = 256, .place = "lstm.dl:11"},
    {.name = "b_h", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 32},
     .size = 128, .offset = 4352, .no_decay = 1, .place = "lstm.dl:12"},
    {.name = "y.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 1},
     .size = 32, .offset = 4480, .place = "lstm.dl:20"},
    {.name = "y.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){1},
     .size = 1, .offset = 4512, .no_decay = 1, .place = "lstm.dl:20"},
};

static const char *const lstm_metrics[] = {"error"};

static struct lstm_batch lstm_batch_of(const DlStep *step)
{
    return (struct lstm_batch){
        .n = step->n,
        .values = step->inputs[0],
        .marks = step->inputs[1],
        .total = step->inputs[2],
        .seed = step->seed,
        .step = step->step,
    };
}

static void lstm_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    lstm_init(params, seed);
}

static void lstm_run_forward(const DlStep *step)
{
    const struct lstm_batch batch = lstm_batch_of(step);
    struct lstm_result result;
    lstm_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void lstm_run_backward(const DlStep *step)
{
    const struct lstm_batch batch = lstm_batch_of(step);
    lstm_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef LSTM_F64
static const DlTensor lstm_output_table[] = {
    {.name = "sum_of_two", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "lstm.dl:22"},
};

static const DlArgument lstm_argument_table[] = {
    {"lr", 0.005},
};
static const char *const lstm_states[] = {"m", "v"};
static const double lstm_states_initial[] = {0, 0};

static const DlSplit lstm_splits[] = {
    {.name = "train", .rows = 8192, .source_count = 0, .sources = NULL,
     .arena_size = lstm_train_arena_size, .make = lstm_make_train},
    {.name = "test", .rows = 1024, .source_count = 0, .sources = NULL,
     .arena_size = lstm_test_arena_size, .make = lstm_make_test},
};

static void lstm_run_evaluate(const DlStep *step)
{
    const struct lstm_batch batch = lstm_batch_of(step);
    struct lstm_result result;
    lstm_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void lstm_run_predict(const DlStep *step)
{
    const struct lstm_batch batch = lstm_batch_of(step);
    struct lstm_outputs outputs = {
        .sum_of_two = step->outputs[0],
    };
    lstm_predict(&batch, step->params, step->arena, &outputs);
}

static void lstm_run_summarize(const void *params, const void *state, double n, const double *totals,
                               double *values)
{
    (void)state;
    lstm_summarize(params, n, totals, values);
}

static void lstm_run_update(void *params, const void *d_params, void *states, const double *arguments,
                            uint64_t t)
{
    const struct lstm_arguments a = {(real)arguments[0]};
    lstm_update(params, d_params, states, &a, t);
}

static const DlTensor lstm_traced[] = {
    {.name = "x.0", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .place = "lstm.dl:17"},
    {.name = "h.0.lstm_step.a", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "c.0", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "h.0", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "x.1", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .place = "lstm.dl:17"},
    {.name = "h.1.lstm_step.a_sum", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "h.1.lstm_step.a", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "c.1", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "h.1", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "x.2", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .place = "lstm.dl:17"},
    {.name = "h.2.lstm_step.a_sum", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "h.2.lstm_step.a", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "c.2", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "h.2", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "x.3", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .place = "lstm.dl:17"},
    {.name = "h.3.lstm_step.a_sum", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "h.3.lstm_step.a", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "c.3", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "h.3", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "x.4", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .place = "lstm.dl:17"},
    {.name = "h.4.lstm_step.a_sum", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "h.4.lstm_step.a", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "c.4", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "h.4", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "x.5", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .place = "lstm.dl:17"},
    {.name = "h.5.lstm_step.a_sum", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "h.5.lstm_step.a", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "c.5", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "h.5", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "x.6", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .place = "lstm.dl:17"},
    {.name = "h.6.lstm_step.a_sum", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "h.6.lstm_step.a", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "c.6", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "h.6", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "x.7", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .place = "lstm.dl:17"},
    {.name = "h.7.lstm_step.a_sum", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "h.7.lstm_step.a", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "c.7", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "h.7", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "x.8", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .place = "lstm.dl:17"},
    {.name = "h.8.lstm_step.a_sum", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "h.8.lstm_step.a", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "c.8", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "h.8", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "x.9", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .place = "lstm.dl:17"},
    {.name = "h.9.lstm_step.a_sum", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "h.9.lstm_step.a", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "c.9", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "h.9", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "x.10", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .place = "lstm.dl:17"},
    {.name = "h.10.lstm_step.a_sum", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "h.10.lstm_step.a", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "c.10", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "h.10", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "x.11", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .place = "lstm.dl:17"},
    {.name = "h.11.lstm_step.a_sum", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "h.11.lstm_step.a", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 4, 32},
     .size = 128, .place = "lstm.dl:18"},
    {.name = "c.11", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "h.11", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "lstm.dl:18"},
    {.name = "y.dense", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "lstm.dl:20"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "lstm.dl:23"},
};

static void lstm_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct lstm_batch batch = lstm_batch_of(step);
    lstm_trace(&batch, step->params, step->arena, watch);
}

#endif

static const DlModel lstm_model = {
    .name = "lstm", .source = "lstm.dl", .real_size = sizeof(real),
    .input_count = 3, .inputs = lstm_inputs,
    .param_count = 5, .params = lstm_param_table,
    .param_size = lstm_parameters,
    .metric_count = 1, .metrics = lstm_metrics,
    .total_count = 2,
    .batch = 64, .epochs = 8, .seed = 0, .clip_norm = 1,
    .flops = {108368, 309036, 0},
    .arena_size = lstm_arena_size,
    .init = lstm_run_init,
    .forward = lstm_run_forward,
    .backward = lstm_run_backward,
#ifndef LSTM_F64
    .output_count = 1, .outputs = lstm_output_table,
    .predict = lstm_run_predict,
    .observe = lstm_run_predict,
    .optimizer = "adam", .update = lstm_run_update,
    .argument_count = 1, .arguments = lstm_argument_table,
    .state_count = 2, .states = lstm_states, .initial = lstm_states_initial,
    .split_count = 2, .splits = lstm_splits,
    .evaluate = lstm_run_evaluate,
    .summarize = lstm_run_summarize,
    .traced = lstm_traced,
    .trace_arena_size = lstm_trace_arena_size,
    .trace = lstm_run_trace,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &lstm_model_f64,
#endif
};

#ifndef LSTM_F64
int main(int argc, char **argv)
{
    return dl_main(&lstm_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define LSTM_F64
#define real double
#define lstm_batch lstm_batch_f64
#define lstm_params lstm_params_f64
#define lstm_result lstm_result_f64
#define lstm_outputs lstm_outputs_f64
#define lstm_optimizer lstm_optimizer_f64
#define lstm_arguments lstm_arguments_f64
#define lstm_parameters lstm_parameters_f64
#define lstm_arena_size lstm_arena_size_f64
#define lstm_init lstm_init_f64
#define lstm_forward lstm_forward_f64
#define lstm_backward lstm_backward_f64
#define lstm_update lstm_update_f64
#define lstm_evaluate lstm_evaluate_f64
#define lstm_predict lstm_predict_f64
#define lstm_summarize lstm_summarize_f64
#define lstm_trace lstm_trace_f64
#define lstm_inputs lstm_inputs_f64
#define lstm_param_table lstm_param_table_f64
#define lstm_output_table lstm_output_table_f64
#define lstm_argument_table lstm_argument_table_f64
#define lstm_metrics lstm_metrics_f64
#define lstm_states lstm_states_f64
#define lstm_states_initial lstm_states_initial_f64
#define lstm_splits lstm_splits_f64
#define lstm_traced lstm_traced_f64
#define lstm_trace_arena_size lstm_trace_arena_size_f64
#define lstm_batch_of lstm_batch_of_f64
#define lstm_model lstm_model_f64
#define lstm_run_init lstm_run_init_f64
#define lstm_run_forward lstm_run_forward_f64
#define lstm_run_backward lstm_run_backward_f64
#define lstm_run_evaluate lstm_run_evaluate_f64
#define lstm_run_predict lstm_run_predict_f64
#define lstm_run_summarize lstm_run_summarize_f64
#define lstm_run_update lstm_run_update_f64
#define lstm_run_trace lstm_run_trace_f64
#define lstm_make_train lstm_make_train_f64
#define lstm_train_arena_size lstm_train_arena_size_f64
#define lstm_make_test lstm_make_test_f64
#define lstm_test_arena_size lstm_test_arena_size_f64
#define lstm_adam lstm_adam_f64
#define real_sigmoid real_sigmoid_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
