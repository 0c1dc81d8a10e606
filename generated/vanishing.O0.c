/* vanishing.dl, compiled by dlc at -O0. Edit the model, not this file. */

#ifndef VANISHING_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef float real;
#define real_exp expf
#define real_log logf
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
#undef real_exp
#define real_exp exp
#undef real_log
#define real_log log
#undef real_sqrt
#define real_sqrt sqrt
#endif

/* the larger; NaN when either is */
static inline real real_max(real a, real b)
{
    return ((a > b) | (a != a)) ? a : b;
}

static inline real real_sigmoid(real x)
{
    return 1 / (1 + real_exp(-x));
}

struct vanishing_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][8] */
    const int32_t *y;                   /* [n] of 0 ... 1; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { vanishing_parameters = 10882 };

struct vanishing_params {               /* the gradient, too: d_params */
    real W[8][32];                      /* xavier(8, 32) */
    real h_0_dense_W[32][32];           /* h.0.dense.W  xavier(32, 32) */
    real h_0_dense_b[32];               /* h.0.dense.b  0, no_decay */
    real h_1_dense_W[32][32];           /* h.1.dense.W  xavier(32, 32) */
    real h_1_dense_b[32];               /* h.1.dense.b  0, no_decay */
    real h_2_dense_W[32][32];           /* h.2.dense.W  xavier(32, 32) */
    real h_2_dense_b[32];               /* h.2.dense.b  0, no_decay */
    real h_3_dense_W[32][32];           /* h.3.dense.W  xavier(32, 32) */
    real h_3_dense_b[32];               /* h.3.dense.b  0, no_decay */
    real h_4_dense_W[32][32];           /* h.4.dense.W  xavier(32, 32) */
    real h_4_dense_b[32];               /* h.4.dense.b  0, no_decay */
    real h_5_dense_W[32][32];           /* h.5.dense.W  xavier(32, 32) */
    real h_5_dense_b[32];               /* h.5.dense.b  0, no_decay */
    real h_6_dense_W[32][32];           /* h.6.dense.W  xavier(32, 32) */
    real h_6_dense_b[32];               /* h.6.dense.b  0, no_decay */
    real h_7_dense_W[32][32];           /* h.7.dense.W  xavier(32, 32) */
    real h_7_dense_b[32];               /* h.7.dense.b  0, no_decay */
    real h_8_dense_W[32][32];           /* h.8.dense.W  xavier(32, 32) */
    real h_8_dense_b[32];               /* h.8.dense.b  0, no_decay */
    real h_9_dense_W[32][32];           /* h.9.dense.W  xavier(32, 32) */
    real h_9_dense_b[32];               /* h.9.dense.b  0, no_decay */
    real logits_W[32][2];               /* logits.W  xavier(32, 2) */
    real logits_b[2];                   /* logits.b  0, no_decay */
};

struct vanishing_result {
    real loss;                          /* of this batch */
    double totals[258];                 /* sums over the batch, for vanishing_summarize */
};

struct vanishing_outputs {
    real *probs;                        /* [n][2] */
};

struct vanishing_optimizer;             /* sgd keeps nothing from step to step: NULL will do */

struct vanishing_arguments {            /* of sgd; vanishing.dl says: */
    real lr;                            /* 0.1 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t vanishing_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void vanishing_init(struct vanishing_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void vanishing_forward(const struct vanishing_batch *batch, const struct vanishing_params *params, void *arena,
                       struct vanishing_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void vanishing_backward(const struct vanishing_batch *batch, const struct vanishing_params *params,
                        void *arena, struct vanishing_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void vanishing_update(struct vanishing_params *params, const struct vanishing_params *d_params,
                      struct vanishing_optimizer *optimizer, const struct vanishing_arguments *arguments,
                      uint64_t t);
/* The loss of a batch, as in evaluation. */
void vanishing_evaluate(const struct vanishing_batch *batch, const struct vanishing_params *params,
                        void *arena, struct vanishing_result *result);
/* The outputs, from the inputs alone. */
void vanishing_predict(const struct vanishing_batch *batch, const struct vanishing_params *params, void *arena,
                       struct vanishing_outputs *out);
/* values[0]: the loss, values[1]: accuracy, values[2]: first; of n rows whose totals were added up. */
void vanishing_summarize(const struct vanishing_params *params, double n, const double *totals, double *values);

/* ---- parameters at the start ---- */

void vanishing_init(struct vanishing_params *params, uint64_t seed)
{
    /* W xavier(8, 32) */
    for (int i = 0; i < 8; i++)
        for (int j = 0; j < 32; j++)
            params->W[i][j] = (real)-0.3872983346207417 + (real)0.7745966692414834 *
                    (real)dl_uniform(seed, 3524005078u, 0, (uint64_t)i * 32 + (uint64_t)j);
    /* h.0.dense.W xavier(32, 32) */
    for (int i = 0; i < 32; i++)
        for (int j = 0; j < 32; j++)
            params->h_0_dense_W[i][j] = (real)-0.30618621784789724 + (real)0.6123724356957945 *
                    (real)dl_uniform(seed, 3327020527u, 0, (uint64_t)i * 32 + (uint64_t)j);
    /* h.0.dense.b 0 */
    for (int i = 0; i < 32; i++)
        params->h_0_dense_b[i] = 0;
    /* h.1.dense.W xavier(32, 32) */
    for (int i = 0; i < 32; i++)
        for (int j = 0; j < 32; j++)
            params->h_1_dense_W[i][j] = (real)-0.30618621784789724 + (real)0.6123724356957945 *
                    (real)dl_uniform(seed, 2123885600u, 0, (uint64_t)i * 32 + (uint64_t)j);
    /* h.1.dense.b 0 */
    for (int i = 0; i < 32; i++)
        params->h_1_dense_b[i] = 0;
    /* h.2.dense.W xavier(32, 32) */
    for (int i = 0; i < 32; i++)
        for (int j = 0; j < 32; j++)
            params->h_2_dense_W[i][j] = (real)-0.30618621784789724 + (real)0.6123724356957945 *
                    (real)dl_uniform(seed, 2987689765u, 0, (uint64_t)i * 32 + (uint64_t)j);
    /* h.2.dense.b 0 */
    for (int i = 0; i < 32; i++)
        params->h_2_dense_b[i] = 0;
    /* h.3.dense.W xavier(32, 32) */
    for (int i = 0; i < 32; i++)
        for (int j = 0; j < 32; j++)
            params->h_3_dense_W[i][j] = (real)-0.30618621784789724 + (real)0.6123724356957945 *
                    (real)dl_uniform(seed, 1497347254u, 0, (uint64_t)i * 32 + (uint64_t)j);
    /* h.3.dense.b 0 */
    for (int i = 0; i < 32; i++)
        params->h_3_dense_b[i] = 0;
    /* h.4.dense.W xavier(32, 32) */
    for (int i = 0; i < 32; i++)
        for (int j = 0; j < 32; j++)
            params->h_4_dense_W[i][j] = (real)-0.30618621784789724 + (real)0.6123724356957945 *
                    (real)dl_uniform(seed, 1761901123u, 0, (uint64_t)i * 32 + (uint64_t)j);
    /* h.4.dense.b 0 */
    for (int i = 0; i < 32; i++)
        params->h_4_dense_b[i] = 0;
    /* h.5.dense.W xavier(32, 32) */
    for (int i = 0; i < 32; i++)
        for (int j = 0; j < 32; j++)
            params->h_5_dense_W[i][j] = (real)-0.30618621784789724 + (real)0.6123724356957945 *
                    (real)dl_uniform(seed, 3223415332u, 0, (uint64_t)i * 32 + (uint64_t)j);
    /* h.5.dense.b 0 */
    for (int i = 0; i < 32; i++)
        params->h_5_dense_b[i] = 0;
    /* h.6.dense.W xavier(32, 32) */
    for (int i = 0; i < 32; i++)
        for (int j = 0; j < 32; j++)
            params->h_6_dense_W[i][j] = (real)-0.30618621784789724 + (real)0.6123724356957945 *
                    (real)dl_uniform(seed, 2931118521u, 0, (uint64_t)i * 32 + (uint64_t)j);
    /* h.6.dense.b 0 */
    for (int i = 0; i < 32; i++)
        params->h_6_dense_b[i] = 0;
    /* h.7.dense.W xavier(32, 32) */
    for (int i = 0; i < 32; i++)
        for (int j = 0; j < 32; j++)
            params->h_7_dense_W[i][j] = (real)-0.30618621784789724 + (real)0.6123724356957945 *
                    (real)dl_uniform(seed, 2871053386u, 0, (uint64_t)i * 32 + (uint64_t)j);
    /* h.7.dense.b 0 */
    for (int i = 0; i < 32; i++)
        params->h_7_dense_b[i] = 0;
    /* h.8.dense.W xavier(32, 32) */
    for (int i = 0; i < 32; i++)
        for (int j = 0; j < 32; j++)
            params->h_8_dense_W[i][j] = (real)-0.30618621784789724 + (real)0.6123724356957945 *
                    (real)dl_uniform(seed, 3711228647u, 0, (uint64_t)i * 32 + (uint64_t)j);
    /* h.8.dense.b 0 */
    for (int i = 0; i < 32; i++)
        params->h_8_dense_b[i] = 0;
    /* h.9.dense.W xavier(32, 32) */
    for (int i = 0; i < 32; i++)
        for (int j = 0; j < 32; j++)
            params->h_9_dense_W[i][j] = (real)-0.30618621784789724 + (real)0.6123724356957945 *
                    (real)dl_uniform(seed, 3051813464u, 0, (uint64_t)i * 32 + (uint64_t)j);
    /* h.9.dense.b 0 */
    for (int i = 0; i < 32; i++)
        params->h_9_dense_b[i] = 0;
    /* logits.W xavier(32, 2) */
    for (int i = 0; i < 32; i++)
        for (int j = 0; j < 2; j++)
            params->logits_W[i][j] = (real)-0.42008402520840293 + (real)0.8401680504168059 *
                    (real)dl_uniform(seed, 2804848050u, 0, (uint64_t)i * 2 + (uint64_t)j);
    /* logits.b 0 */
    for (int i = 0; i < 2; i++)
        params->logits_b[i] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

void vanishing_forward(const struct vanishing_batch *batch, const struct vanishing_params *params, void *arena,
                       struct vanishing_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[8] = (const real (*)[8])batch->X;
    real (*h)[32] = (real (*)[32])(space + 256);
    real (*h_0)[32] = (real (*)[32])(space + 32 * rows + 256);
    real (*h_1)[32] = (real (*)[32])(space + 64 * rows + 256);
    real (*h_2)[32] = (real (*)[32])(space + 96 * rows + 256);
    real (*h_3)[32] = (real (*)[32])(space + 128 * rows + 256);
    real (*h_4)[32] = (real (*)[32])(space + 160 * rows + 256);
    real (*h_5)[32] = (real (*)[32])(space + 192 * rows + 256);
    real (*h_6)[32] = (real (*)[32])(space + 224 * rows + 256);
    real (*h_7)[32] = (real (*)[32])(space + 256 * rows + 256);
    real (*h_8)[32] = (real (*)[32])(space + 288 * rows + 256);
    real (*h_9)[32] = (real (*)[32])(space + 320 * rows + 256);
    real (*logits)[2] = (real (*)[2])(space + 352 * rows + 256);
    real *log_softmax_m = space + 354 * rows + 256;
    real *log_softmax_s = space + 355 * rows + 256;
    const int32_t *y = batch->y;
    real (*derror_dlogits)[2] = (real (*)[2])(space + 416 * rows + 256);
    real (*derror_dh_9_dense)[32] = (real (*)[32])(space + 352 * rows + 256);
    real (*derror_dh_8_dense)[32] = (real (*)[32])(space + 384 * rows + 256);
    real (*derror_dh_7_dense)[32] = (real (*)[32])(space + 352 * rows + 256);
    real (*derror_dh_6_dense)[32] = (real (*)[32])(space + 384 * rows + 256);
    real (*derror_dh_5_dense)[32] = (real (*)[32])(space + 352 * rows + 256);
    real (*derror_dh_4_dense)[32] = (real (*)[32])(space + 384 * rows + 256);
    real (*derror_dh_3_dense)[32] = (real (*)[32])(space + 352 * rows + 256);
    real (*derror_dh_2_dense)[32] = (real (*)[32])(space + 384 * rows + 256);
    real (*derror_dh_1_dense)[32] = (real (*)[32])(space + 352 * rows + 256);
    real (*derror_dh_0_dense)[32] = (real (*)[32])(space + 384 * rows + 256);
    real (*derror_dh)[32] = (real (*)[32])(space + 352 * rows + 256);
    real (*derror_dW)[32] = (real (*)[32])space;

    /* vanishing.dl:14  h[n, i] = sum[k](X[n, k] * W[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real sum = 0;
            for (int k = 0; k < 8; k++)
                sum += X[row][k] * params->W[k][i];
            h[row][i] = sum;
        }

    /* vanishing.dl:16  h.0[n, i] = sigmoid(sum[j](h[n, j] * h.0.dense.W[j, i]) + h.0.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_0_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_0_dense_y_sum += h[row][j] * params->h_0_dense_W[j][i];
            h_0[row][i] = real_sigmoid(h_0_dense_y_sum + params->h_0_dense_b[i]);
        }

    /* vanishing.dl:16  h.1[n, i] = sigmoid(sum[j](h.0[n, j] * h.1.dense.W[j, i]) + h.1.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_1_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_1_dense_y_sum += h_0[row][j] * params->h_1_dense_W[j][i];
            h_1[row][i] = real_sigmoid(h_1_dense_y_sum + params->h_1_dense_b[i]);
        }

    /* vanishing.dl:16  h.2[n, i] = sigmoid(sum[j](h.1[n, j] * h.2.dense.W[j, i]) + h.2.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_2_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_2_dense_y_sum += h_1[row][j] * params->h_2_dense_W[j][i];
            h_2[row][i] = real_sigmoid(h_2_dense_y_sum + params->h_2_dense_b[i]);
        }

    /* vanishing.dl:16  h.3[n, i] = sigmoid(sum[j](h.2[n, j] * h.3.dense.W[j, i]) + h.3.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_3_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_3_dense_y_sum += h_2[row][j] * params->h_3_dense_W[j][i];
            h_3[row][i] = real_sigmoid(h_3_dense_y_sum + params->h_3_dense_b[i]);
        }

    /* vanishing.dl:16  h.4[n, i] = sigmoid(sum[j](h.3[n, j] * h.4.dense.W[j, i]) + h.4.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_4_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_4_dense_y_sum += h_3[row][j] * params->h_4_dense_W[j][i];
            h_4[row][i] = real_sigmoid(h_4_dense_y_sum + params->h_4_dense_b[i]);
        }

    /* vanishing.dl:16  h.5[n, i] = sigmoid(sum[j](h.4[n, j] * h.5.dense.W[j, i]) + h.5.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_5_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_5_dense_y_sum += h_4[row][j] * params->h_5_dense_W[j][i];
            h_5[row][i] = real_sigmoid(h_5_dense_y_sum + params->h_5_dense_b[i]);
        }

    /* vanishing.dl:16  h.6[n, i] = sigmoid(sum[j](h.5[n, j] * h.6.dense.W[j, i]) + h.6.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_6_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_6_dense_y_sum += h_5[row][j] * params->h_6_dense_W[j][i];
            h_6[row][i] = real_sigmoid(h_6_dense_y_sum + params->h_6_dense_b[i]);
        }

    /* vanishing.dl:16  h.7[n, i] = sigmoid(sum[j](h.6[n, j] * h.7.dense.W[j, i]) + h.7.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_7_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_7_dense_y_sum += h_6[row][j] * params->h_7_dense_W[j][i];
            h_7[row][i] = real_sigmoid(h_7_dense_y_sum + params->h_7_dense_b[i]);
        }

    /* vanishing.dl:16  h.8[n, i] = sigmoid(sum[j](h.7[n, j] * h.8.dense.W[j, i]) + h.8.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_8_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_8_dense_y_sum += h_7[row][j] * params->h_8_dense_W[j][i];
            h_8[row][i] = real_sigmoid(h_8_dense_y_sum + params->h_8_dense_b[i]);
        }

    /* vanishing.dl:16  h.9[n, i] = sigmoid(sum[j](h.8[n, j] * h.9.dense.W[j, i]) + h.9.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_9_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_9_dense_y_sum += h_8[row][j] * params->h_9_dense_W[j][i];
            h_9[row][i] = real_sigmoid(h_9_dense_y_sum + params->h_9_dense_b[i]);
        }

    /* vanishing.dl:18  logits[n, k] = sum[j](h.9[n, j] * logits.W[j, k]) + logits.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 2; k++) {
            real logits_y_sum = 0;
            for (int j = 0; j < 32; j++)
                logits_y_sum += h_9[row][j] * params->logits_W[j][k];
            logits[row][k] = logits_y_sum + params->logits_b[k];
        }

    /* vanishing.dl:19  log_softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 2; j++)
            max = real_max(logits[row][j], max);
        log_softmax_m[row] = max;
    }

    /* vanishing.dl:19  log_softmax.s[n] = sum[j](exp(logits[n, j] - log_softmax.m[n])) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int j = 0; j < 2; j++)
            sum += real_exp(logits[row][j] - log_softmax_m[row]);
        log_softmax_s[row] = sum;
    }

    /* vanishing.dl:19  error_sum = -sum[n](logits[n, y[n]] - log_softmax.m[n] - log(log_softmax.s[n])) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += logits[row][y[row]] - log_softmax_m[row] - real_log(log_softmax_s[row]);
        result->totals[0] = -sum;
    }

    /* vanishing.dl:19  error = error_sum / N */
    result->loss = result->totals[0] / (real)n;

    /* vanishing.dl:23  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real largest = -INFINITY;
            int accuracy_argmax = 0;
            for (int i = 0; i < 2; i++)
                if (logits[row][i] > largest) {
                    largest = logits[row][i];
                    accuracy_argmax = i;
                }
            sum += (real)(accuracy_argmax == y[row]);
        }
        result->totals[1] = sum;
    }

    /* vanishing.dl:18  derror_dlogits[n, j] = -1 / N * (y[n] == j) + 1 / N / log_softmax.s[n] *
           exp(logits[n, j] - log_softmax.m[n]) */
    {
        const real t = (real)1 / (real)n;
        for (int row = 0; row < n; row++) {
            const real t_2 = t / log_softmax_s[row];
            for (int j = 0; j < 2; j++)
                derror_dlogits[row][j] = (y[row] == j ? -t : 0) + t_2 *
                        real_exp(logits[row][j] - log_softmax_m[row]);
        }
    }

    /* vanishing.dl:7  derror_dh.9.dense[n, i] = sum[k](derror_dlogits[n, k] * logits.W[i, k]) * (h.9[n, i]
           * (1 - h.9[n, i])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real derror_dh_9 = 0;
            for (int k = 0; k < 2; k++)
                derror_dh_9 += derror_dlogits[row][k] * params->logits_W[i][k];
            derror_dh_9_dense[row][i] = derror_dh_9 * (h_9[row][i] * (1 - h_9[row][i]));
        }

    /* vanishing.dl:7  derror_dh.8.dense[n, i] = sum[k](derror_dh.9.dense[n, k] * h.9.dense.W[i, k]) *
           (h.8[n, i] * (1 - h.8[n, i])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real derror_dh_8 = 0;
            for (int k = 0; k < 32; k++)
                derror_dh_8 += derror_dh_9_dense[row][k] * params->h_9_dense_W[i][k];
            derror_dh_8_dense[row][i] = derror_dh_8 * (h_8[row][i] * (1 - h_8[row][i]));
        }

    /* vanishing.dl:7  derror_dh.7.dense[n, i] = sum[k](derror_dh.8.dense[n, k] * h.8.dense.W[i, k]) *
           (h.7[n, i] * (1 - h.7[n, i])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real derror_dh_7 = 0;
            for (int k = 0; k < 32; k++)
                derror_dh_7 += derror_dh_8_dense[row][k] * params->h_8_dense_W[i][k];
            derror_dh_7_dense[row][i] = derror_dh_7 * (h_7[row][i] * (1 - h_7[row][i]));
        }

    /* vanishing.dl:7  derror_dh.6.dense[n, i] = sum[k](derror_dh.7.dense[n, k] * h.7.dense.W[i, k]) *
           (h.6[n, i] * (1 - h.6[n, i])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real derror_dh_6 = 0;
            for (int k = 0; k < 32; k++)
                derror_dh_6 += derror_dh_7_dense[row][k] * params->h_7_dense_W[i][k];
            derror_dh_6_dense[row][i] = derror_dh_6 * (h_6[row][i] * (1 - h_6[row][i]));
        }

    /* vanishing.dl:7  derror_dh.5.dense[n, i] = sum[k](derror_dh.6.dense[n, k] * h.6.dense.W[i, k]) *
           (h.5[n, i] * (1 - h.5[n, i])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real derror_dh_5 = 0;
            for (int k = 0; k < 32; k++)
                derror_dh_5 += derror_dh_6_dense[row][k] * params->h_6_dense_W[i][k];
            derror_dh_5_dense[row][i] = derror_dh_5 * (h_5[row][i] * (1 - h_5[row][i]));
        }

    /* vanishing.dl:7  derror_dh.4.dense[n, i] = sum[k](derror_dh.5.dense[n, k] * h.5.dense.W[i, k]) *
           (h.4[n, i] * (1 - h.4[n, i])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real derror_dh_4 = 0;
            for (int k = 0; k < 32; k++)
                derror_dh_4 += derror_dh_5_dense[row][k] * params->h_5_dense_W[i][k];
            derror_dh_4_dense[row][i] = derror_dh_4 * (h_4[row][i] * (1 - h_4[row][i]));
        }

    /* vanishing.dl:7  derror_dh.3.dense[n, i] = sum[k](derror_dh.4.dense[n, k] * h.4.dense.W[i, k]) *
           (h.3[n, i] * (1 - h.3[n, i])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real derror_dh_3 = 0;
            for (int k = 0; k < 32; k++)
                derror_dh_3 += derror_dh_4_dense[row][k] * params->h_4_dense_W[i][k];
            derror_dh_3_dense[row][i] = derror_dh_3 * (h_3[row][i] * (1 - h_3[row][i]));
        }

    /* vanishing.dl:7  derror_dh.2.dense[n, i] = sum[k](derror_dh.3.dense[n, k] * h.3.dense.W[i, k]) *
           (h.2[n, i] * (1 - h.2[n, i])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real derror_dh_2 = 0;
            for (int k = 0; k < 32; k++)
                derror_dh_2 += derror_dh_3_dense[row][k] * params->h_3_dense_W[i][k];
            derror_dh_2_dense[row][i] = derror_dh_2 * (h_2[row][i] * (1 - h_2[row][i]));
        }

    /* vanishing.dl:7  derror_dh.1.dense[n, i] = sum[k](derror_dh.2.dense[n, k] * h.2.dense.W[i, k]) *
           (h.1[n, i] * (1 - h.1[n, i])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real derror_dh_1 = 0;
            for (int k = 0; k < 32; k++)
                derror_dh_1 += derror_dh_2_dense[row][k] * params->h_2_dense_W[i][k];
            derror_dh_1_dense[row][i] = derror_dh_1 * (h_1[row][i] * (1 - h_1[row][i]));
        }

    /* vanishing.dl:7  derror_dh.0.dense[n, i] = sum[k](derror_dh.1.dense[n, k] * h.1.dense.W[i, k]) *
           (h.0[n, i] * (1 - h.0[n, i])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real derror_dh_0 = 0;
            for (int k = 0; k < 32; k++)
                derror_dh_0 += derror_dh_1_dense[row][k] * params->h_1_dense_W[i][k];
            derror_dh_0_dense[row][i] = derror_dh_0 * (h_0[row][i] * (1 - h_0[row][i]));
        }

    /* vanishing.dl:14  derror_dh[n, j] = sum[k](derror_dh.0.dense[n, k] * h.0.dense.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 32; j++) {
            real sum = 0;
            for (int k = 0; k < 32; k++)
                sum += derror_dh_0_dense[row][k] * params->h_0_dense_W[j][k];
            derror_dh[row][j] = sum;
        }

    /* vanishing.dl:24  derror_dW[k, i] = sum[n](X[n, k] * derror_dh[n, i]) */
    for (int k = 0; k < 8; k++)
        for (int i = 0; i < 32; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += X[row][k] * derror_dh[row][i];
            derror_dW[k][i] = sum;
        }
    for (int i = 0; i < 256; i++)
        result->totals[2 + i] = ((const real *)derror_dW)[i];
}

void vanishing_backward(const struct vanishing_batch *batch, const struct vanishing_params *params,
                        void *arena, struct vanishing_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*derror_dlogits)[2] = (real (*)[2])(space + 416 * rows + 256);
    real (*h_9)[32] = (real (*)[32])(space + 320 * rows + 256);
    real (*d_h_9_dense)[32] = (real (*)[32])(space + 352 * rows + 256);
    real (*h_8)[32] = (real (*)[32])(space + 288 * rows + 256);
    real (*d_h_8_dense)[32] = (real (*)[32])(space + 320 * rows + 256);
    real (*h_7)[32] = (real (*)[32])(space + 256 * rows + 256);
    real (*d_h_7_dense)[32] = (real (*)[32])(space + 288 * rows + 256);
    real (*h_6)[32] = (real (*)[32])(space + 224 * rows + 256);
    real (*d_h_6_dense)[32] = (real (*)[32])(space + 256 * rows + 256);
    real (*h_5)[32] = (real (*)[32])(space + 192 * rows + 256);
    real (*d_h_5_dense)[32] = (real (*)[32])(space + 224 * rows + 256);
    real (*h_4)[32] = (real (*)[32])(space + 160 * rows + 256);
    real (*d_h_4_dense)[32] = (real (*)[32])(space + 192 * rows + 256);
    real (*h_3)[32] = (real (*)[32])(space + 128 * rows + 256);
    real (*d_h_3_dense)[32] = (real (*)[32])(space + 160 * rows + 256);
    real (*h_2)[32] = (real (*)[32])(space + 96 * rows + 256);
    real (*d_h_2_dense)[32] = (real (*)[32])(space + 128 * rows + 256);
    real (*h_1)[32] = (real (*)[32])(space + 64 * rows + 256);
    real (*d_h_1_dense)[32] = (real (*)[32])(space + 96 * rows + 256);
    real (*h_0)[32] = (real (*)[32])(space + 32 * rows + 256);
    real (*d_h_0_dense)[32] = (real (*)[32])(space + 64 * rows + 256);
    real (*h)[32] = (real (*)[32])(space + 256);
    real (*d_h)[32] = (real (*)[32])(space + 256);
    const real (*X)[8] = (const real (*)[8])batch->X;

    /* vanishing.dl:18  d_logits.b[k] = sum[n](derror_dlogits[n, k]) */
    for (int k = 0; k < 2; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += derror_dlogits[row][k];
        d_params->logits_b[k] = sum;
    }

    /* vanishing.dl:18  d_logits.W[j, k] = sum[n](h.9[n, j] * derror_dlogits[n, k]) */
    for (int j = 0; j < 32; j++)
        for (int k = 0; k < 2; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_9[row][j] * derror_dlogits[row][k];
            d_params->logits_W[j][k] = sum;
        }

    /* vanishing.dl:7  d_h.9.dense[n, i] = sum[k](derror_dlogits[n, k] * logits.W[i, k]) * (h.9[n, i] * (1
           - h.9[n, i])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real d_h_9 = 0;
            for (int k = 0; k < 2; k++)
                d_h_9 += derror_dlogits[row][k] * params->logits_W[i][k];
            d_h_9_dense[row][i] = d_h_9 * (h_9[row][i] * (1 - h_9[row][i]));
        }

    /* vanishing.dl:7  d_h.9.dense.b[k] = sum[n](d_h.9.dense[n, k]) */
    for (int k = 0; k < 32; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_h_9_dense[row][k];
        d_params->h_9_dense_b[k] = sum;
    }

    /* vanishing.dl:7  d_h.9.dense.W[j, k] = sum[n](h.8[n, j] * d_h.9.dense[n, k]) */
    for (int j = 0; j < 32; j++)
        for (int k = 0; k < 32; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_8[row][j] * d_h_9_dense[row][k];
            d_params->h_9_dense_W[j][k] = sum;
        }

    /* vanishing.dl:7  d_h.8.dense[n, i] = sum[k](d_h.9.dense[n, k] * h.9.dense.W[i, k]) * (h.8[n, i] * (1
           - h.8[n, i])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real d_h_8 = 0;
            for (int k = 0; k < 32; k++)
                d_h_8 += d_h_9_dense[row][k] * params->h_9_dense_W[i][k];
            d_h_8_dense[row][i] = d_h_8 * (h_8[row][i] * (1 - h_8[row][i]));
        }

    /* vanishing.dl:7  d_h.8.dense.b[k] = sum[n](d_h.8.dense[n, k]) */
    for (int k = 0; k < 32; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_h_8_dense[row][k];
        d_params->h_8_dense_b[k] = sum;
    }

    /* vanishing.dl:7  d_h.8.dense.W[j, k] = sum[n](h.7[n, j] * d_h.8.dense[n, k]) */
    for (int j = 0; j < 32; j++)
        for (int k = 0; k < 32; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_7[row][j] * d_h_8_dense[row][k];
            d_params->h_8_dense_W[j][k] = sum;
        }

    /* vanishing.dl:7  d_h.7.dense[n, i] = sum[k](d_h.8.dense[n, k] * h.8.dense.W[i, k]) * (h.7[n, i] * (1
           - h.7[n, i])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real d_h_7 = 0;
            for (int k = 0; k < 32; k++)
                d_h_7 += d_h_8_dense[row][k] * params->h_8_dense_W[i][k];
            d_h_7_dense[row][i] = d_h_7 * (h_7[row][i] * (1 - h_7[row][i]));
        }

    /* vanishing.dl:7  d_h.7.dense.b[k] = sum[n](d_h.7.dense[n, k]) */
    for (int k = 0; k < 32; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_h_7_dense[row][k];
        d_params->h_7_dense_b[k] = sum;
    }

    /* vanishing.dl:7  d_h.7.dense.W[j, k] = sum[n](h.6[n, j] * d_h.7.dense[n, k]) */
    for (int j = 0; j < 32; j++)
        for (int k = 0; k < 32; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_6[row][j] * d_h_7_dense[row][k];
            d_params->h_7_dense_W[j][k] = sum;
        }

    /* vanishing.dl:7  d_h.6.dense[n, i] = sum[k](d_h.7.dense[n, k] * h.7.dense.W[i, k]) * (h.6[n, i] * (1
           - h.6[n, i])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real d_h_6 = 0;
            for (int k = 0; k < 32; k++)
                d_h_6 += d_h_7_dense[row][k] * params->h_7_dense_W[i][k];
            d_h_6_dense[row][i] = d_h_6 * (h_6[row][i] * (1 - h_6[row][i]));
        }

    /* vanishing.dl:7  d_h.6.dense.b[k] = sum[n](d_h.6.dense[n, k]) */
    for (int k = 0; k < 32; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_h_6_dense[row][k];
        d_params->h_6_dense_b[k] = sum;
    }

    /* vanishing.dl:7  d_h.6.dense.W[j, k] = sum[n](h.5[n, j] * d_h.6.dense[n, k]) */
    for (int j = 0; j < 32; j++)
        for (int k = 0; k < 32; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_5[row][j] * d_h_6_dense[row][k];
            d_params->h_6_dense_W[j][k] = sum;
        }

    /* vanishing.dl:7  d_h.5.dense[n, i] = sum[k](d_h.6.dense[n, k] * h.6.dense.W[i, k]) * (h.5[n, i] * (1
           - h.5[n, i])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real d_h_5 = 0;
            for (int k = 0; k < 32; k++)
                d_h_5 += d_h_6_dense[row][k] * params->h_6_dense_W[i][k];
            d_h_5_dense[row][i] = d_h_5 * (h_5[row][i] * (1 - h_5[row][i]));
        }

    /* vanishing.dl:7  d_h.5.dense.b[k] = sum[n](d_h.5.dense[n, k]) */
    for (int k = 0; k < 32; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_h_5_dense[row][k];
        d_params->h_5_dense_b[k] = sum;
    }

    /* vanishing.dl:7  d_h.5.dense.W[j, k] = sum[n](h.4[n, j] * d_h.5.dense[n, k]) */
    for (int j = 0; j < 32; j++)
        for (int k = 0; k < 32; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_4[row][j] * d_h_5_dense[row][k];
            d_params->h_5_dense_W[j][k] = sum;
        }

    /* vanishing.dl:7  d_h.4.dense[n, i] = sum[k](d_h.5.dense[n, k] * h.5.dense.W[i, k]) * (h.4[n, i] * (1
           - h.4[n, i])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real d_h_4 = 0;
            for (int k = 0; k < 32; k++)
                d_h_4 += d_h_5_dense[row][k] * params->h_5_dense_W[i][k];
            d_h_4_dense[row][i] = d_h_4 * (h_4[row][i] * (1 - h_4[row][i]));
        }

    /* vanishing.dl:7  d_h.4.dense.b[k] = sum[n](d_h.4.dense[n, k]) */
    for (int k = 0; k < 32; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_h_4_dense[row][k];
        d_params->h_4_dense_b[k] = sum;
    }

    /* vanishing.dl:7  d_h.4.dense.W[j, k] = sum[n](h.3[n, j] * d_h.4.dense[n, k]) */
    for (int j = 0; j < 32; j++)
        for (int k = 0; k < 32; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_3[row][j] * d_h_4_dense[row][k];
            d_params->h_4_dense_W[j][k] = sum;
        }

    /* vanishing.dl:7  d_h.3.dense[n, i] = sum[k](d_h.4.dense[n, k] * h.4.dense.W[i, k]) * (h.3[n, i] * (1
           - h.3[n, i])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real d_h_3 = 0;
            for (int k = 0; k < 32; k++)
                d_h_3 += d_h_4_dense[row][k] * params->h_4_dense_W[i][k];
            d_h_3_dense[row][i] = d_h_3 * (h_3[row][i] * (1 - h_3[row][i]));
        }

    /* vanishing.dl:7  d_h.3.dense.b[k] = sum[n](d_h.3.dense[n, k]) */
    for (int k = 0; k < 32; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_h_3_dense[row][k];
        d_params->h_3_dense_b[k] = sum;
    }

    /* vanishing.dl:7  d_h.3.dense.W[j, k] = sum[n](h.2[n, j] * d_h.3.dense[n, k]) */
    for (int j = 0; j < 32; j++)
        for (int k = 0; k < 32; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_2[row][j] * d_h_3_dense[row][k];
            d_params->h_3_dense_W[j][k] = sum;
        }

    /* vanishing.dl:7  d_h.2.dense[n, i] = sum[k](d_h.3.dense[n, k] * h.3.dense.W[i, k]) * (h.2[n, i] * (1
           - h.2[n, i])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real d_h_2 = 0;
            for (int k = 0; k < 32; k++)
                d_h_2 += d_h_3_dense[row][k] * params->h_3_dense_W[i][k];
            d_h_2_dense[row][i] = d_h_2 * (h_2[row][i] * (1 - h_2[row][i]));
        }

    /* vanishing.dl:7  d_h.2.dense.b[k] = sum[n](d_h.2.dense[n, k]) */
    for (int k = 0; k < 32; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_h_2_dense[row][k];
        d_params->h_2_dense_b[k] = sum;
    }

    /* vanishing.dl:7  d_h.2.dense.W[j, k] = sum[n](h.1[n, j] * d_h.2.dense[n, k]) */
    for (int j = 0; j < 32; j++)
        for (int k = 0; k < 32; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_1[row][j] * d_h_2_dense[row][k];
            d_params->h_2_dense_W[j][k] = sum;
        }

    /* vanishing.dl:7  d_h.1.dense[n, i] = sum[k](d_h.2.dense[n, k] * h.2.dense.W[i, k]) * (h.1[n, i] * (1
           - h.1[n, i])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real d_h_1 = 0;
            for (int k = 0; k < 32; k++)
                d_h_1 += d_h_2_dense[row][k] * params->h_2_dense_W[i][k];
            d_h_1_dense[row][i] = d_h_1 * (h_1[row][i] * (1 - h_1[row][i]));
        }

    /* vanishing.dl:7  d_h.1.dense.b[k] = sum[n](d_h.1.dense[n, k]) */
    for (int k = 0; k < 32; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_h_1_dense[row][k];
        d_params->h_1_dense_b[k] = sum;
    }

    /* vanishing.dl:7  d_h.1.dense.W[j, k] = sum[n](h.0[n, j] * d_h.1.dense[n, k]) */
    for (int j = 0; j < 32; j++)
        for (int k = 0; k < 32; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_0[row][j] * d_h_1_dense[row][k];
            d_params->h_1_dense_W[j][k] = sum;
        }

    /* vanishing.dl:7  d_h.0.dense[n, i] = sum[k](d_h.1.dense[n, k] * h.1.dense.W[i, k]) * (h.0[n, i] * (1
           - h.0[n, i])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real d_h_0 = 0;
            for (int k = 0; k < 32; k++)
                d_h_0 += d_h_1_dense[row][k] * params->h_1_dense_W[i][k];
            d_h_0_dense[row][i] = d_h_0 * (h_0[row][i] * (1 - h_0[row][i]));
        }

    /* vanishing.dl:7  d_h.0.dense.b[k] = sum[n](d_h.0.dense[n, k]) */
    for (int k = 0; k < 32; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_h_0_dense[row][k];
        d_params->h_0_dense_b[k] = sum;
    }

    /* vanishing.dl:7  d_h.0.dense.W[j, k] = sum[n](h[n, j] * d_h.0.dense[n, k]) */
    for (int j = 0; j < 32; j++)
        for (int k = 0; k < 32; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h[row][j] * d_h_0_dense[row][k];
            d_params->h_0_dense_W[j][k] = sum;
        }

    /* vanishing.dl:14  d_h[n, j] = sum[k](d_h.0.dense[n, k] * h.0.dense.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 32; j++) {
            real sum = 0;
            for (int k = 0; k < 32; k++)
                sum += d_h_0_dense[row][k] * params->h_0_dense_W[j][k];
            d_h[row][j] = sum;
        }

    /* vanishing.dl:13  d_W[k, i] = sum[n](X[n, k] * d_h[n, i]) */
    for (int k = 0; k < 8; k++)
        for (int i = 0; i < 32; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += X[row][k] * d_h[row][i];
            d_params->W[k][i] = sum;
        }
}

#ifndef VANISHING_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

/* vanishing computes the same in training and in evaluation. */
void vanishing_evaluate(const struct vanishing_batch *batch, const struct vanishing_params *params,
                        void *arena, struct vanishing_result *result)
{
    vanishing_forward(batch, params, arena, result);
}

void vanishing_predict(const struct vanishing_batch *batch, const struct vanishing_params *params, void *arena,
                       struct vanishing_outputs *out)
{
    const int n = batch->n;
    real (*probs)[2] = (real (*)[2])out->probs;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[8] = (const real (*)[8])batch->X;
    real (*h)[32] = (real (*)[32])space;
    real (*h_0)[32] = (real (*)[32])(space + 32 * rows);
    real (*h_1)[32] = (real (*)[32])space;
    real (*h_2)[32] = (real (*)[32])(space + 32 * rows);
    real (*h_3)[32] = (real (*)[32])space;
    real (*h_4)[32] = (real (*)[32])(space + 32 * rows);
    real (*h_5)[32] = (real (*)[32])space;
    real (*h_6)[32] = (real (*)[32])(space + 32 * rows);
    real (*h_7)[32] = (real (*)[32])space;
    real (*h_8)[32] = (real (*)[32])(space + 32 * rows);
    real (*h_9)[32] = (real (*)[32])space;
    real (*logits)[2] = (real (*)[2])(space + 32 * rows);
    real *log_softmax_m = space + 2 * rows;
    real (*probs_softmax_e)[2] = (real (*)[2])space;

    /* vanishing.dl:14  h[n, i] = sum[k](X[n, k] * W[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real sum = 0;
            for (int k = 0; k < 8; k++)
                sum += X[row][k] * params->W[k][i];
            h[row][i] = sum;
        }

    /* vanishing.dl:16  h.0[n, i] = sigmoid(sum[j](h[n, j] * h.0.dense.W[j, i]) + h.0.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_0_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_0_dense_y_sum += h[row][j] * params->h_0_dense_W[j][i];
            h_0[row][i] = real_sigmoid(h_0_dense_y_sum + params->h_0_dense_b[i]);
        }

    /* vanishing.dl:16  h.1[n, i] = sigmoid(sum[j](h.0[n, j] * h.1.dense.W[j, i]) + h.1.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_1_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_1_dense_y_sum += h_0[row][j] * params->h_1_dense_W[j][i];
            h_1[row][i] = real_sigmoid(h_1_dense_y_sum + params->h_1_dense_b[i]);
        }

    /* vanishing.dl:16  h.2[n, i] = sigmoid(sum[j](h.1[n, j] * h.2.dense.W[j, i]) + h.2.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_2_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_2_dense_y_sum += h_1[row][j] * params->h_2_dense_W[j][i];
            h_2[row][i] = real_sigmoid(h_2_dense_y_sum + params->h_2_dense_b[i]);
        }

    /* vanishing.dl:16  h.3[n, i] = sigmoid(sum[j](h.2[n, j] * h.3.dense.W[j, i]) + h.3.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_3_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_3_dense_y_sum += h_2[row][j] * params->h_3_dense_W[j][i];
            h_3[row][i] = real_sigmoid(h_3_dense_y_sum + params->h_3_dense_b[i]);
        }

    /* vanishing.dl:16  h.4[n, i] = sigmoid(sum[j](h.3[n, j] * h.4.dense.W[j, i]) + h.4.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_4_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_4_dense_y_sum += h_3[row][j] * params->h_4_dense_W[j][i];
            h_4[row][i] = real_sigmoid(h_4_dense_y_sum + params->h_4_dense_b[i]);
        }

    /* vanishing.dl:16  h.5[n, i] = sigmoid(sum[j](h.4[n, j] * h.5.dense.W[j, i]) + h.5.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_5_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_5_dense_y_sum += h_4[row][j] * params->h_5_dense_W[j][i];
            h_5[row][i] = real_sigmoid(h_5_dense_y_sum + params->h_5_dense_b[i]);
        }

    /* vanishing.dl:16  h.6[n, i] = sigmoid(sum[j](h.5[n, j] * h.6.dense.W[j, i]) + h.6.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_6_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_6_dense_y_sum += h_5[row][j] * params->h_6_dense_W[j][i];
            h_6[row][i] = real_sigmoid(h_6_dense_y_sum + params->h_6_dense_b[i]);
        }

    /* vanishing.dl:16  h.7[n, i] = sigmoid(sum[j](h.6[n, j] * h.7.dense.W[j, i]) + h.7.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_7_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_7_dense_y_sum += h_6[row][j] * params->h_7_dense_W[j][i];
            h_7[row][i] = real_sigmoid(h_7_dense_y_sum + params->h_7_dense_b[i]);
        }

    /* vanishing.dl:16  h.8[n, i] = sigmoid(sum[j](h.7[n, j] * h.8.dense.W[j, i]) + h.8.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_8_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_8_dense_y_sum += h_7[row][j] * params->h_8_dense_W[j][i];
            h_8[row][i] = real_sigmoid(h_8_dense_y_sum + params->h_8_dense_b[i]);
        }

    /* vanishing.dl:16  h.9[n, i] = sigmoid(sum[j](h.8[n, j] * h.9.dense.W[j, i]) + h.9.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_9_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_9_dense_y_sum += h_8[row][j] * params->h_9_dense_W[j][i];
            h_9[row][i] = real_sigmoid(h_9_dense_y_sum + params->h_9_dense_b[i]);
        }

    /* vanishing.dl:18  logits[n, k] = sum[j](h.9[n, j] * logits.W[j, k]) + logits.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 2; k++) {
            real logits_y_sum = 0;
            for (int j = 0; j < 32; j++)
                logits_y_sum += h_9[row][j] * params->logits_W[j][k];
            logits[row][k] = logits_y_sum + params->logits_b[k];
        }

    /* vanishing.dl:19  log_softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 2; j++)
            max = real_max(logits[row][j], max);
        log_softmax_m[row] = max;
    }

    /* vanishing.dl:21  probs.softmax.e[n, j] = exp(logits[n, j] - log_softmax.m[n]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 2; j++)
            probs_softmax_e[row][j] = real_exp(logits[row][j] - log_softmax_m[row]);

    /* vanishing.dl:21  probs[n, j] = probs.softmax.e[n, j] / sum[j2](probs.softmax.e[n, j2]) */
    for (int row = 0; row < n; row++) {
        real probs_softmax_s = 0;
        for (int j = 0; j < 2; j++)
            probs_softmax_s += probs_softmax_e[row][j];
        for (int j = 0; j < 2; j++)
            probs[row][j] = probs_softmax_e[row][j] / probs_softmax_s;
    }
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void vanishing_summarize(const struct vanishing_params *params, double n, const double *totals, double *values)
{
    (void)params;
    real derror_dW[8][32];
    for (int i = 0; i < 256; i++)
        ((real *)derror_dW)[i] = (real)totals[2 + i];
    values[0] = totals[0] / (real)n;
    values[1] = totals[1] / (real)n;
    {
        real first_sum = 0;
        for (int i = 0; i < 8; i++)
            for (int j = 0; j < 32; j++)
                first_sum += derror_dW[i][j] * derror_dW[i][j];
        values[2] = real_sqrt((real)0.00390625 * first_sum);
    }
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t vanishing_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (418 * rows + 256);
}

#ifndef VANISHING_F64
/* ---- the optimiser ---- */

/* param <- param[i] - lr * grad[i] */
static void vanishing_sgd(int size, real *restrict param, const real *restrict grad, real lr)
{
    for (int i = 0; i < size; i++)
        param[i] = param[i] - lr * grad[i];
}

void vanishing_update(struct vanishing_params *params, const struct vanishing_params *d_params,
                      struct vanishing_optimizer *optimizer, const struct vanishing_arguments *arguments,
                      uint64_t t)
{
    (void)optimizer; /* keeps no state */
    vanishing_sgd(10882, (real *)params, (const real *)d_params, arguments->lr);
    (void)t;
}

#endif

#ifndef VANISHING_F64
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
static const DlModel vanishing_model_f64;
#endif

#ifndef VANISHING_F64
static size_t vanishing_train_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (1 * rows);
}

static void vanishing_make_train(int n, const void *const *sources, uint64_t seed, void *arena,
                                 void *const *inputs)
{
    (void)sources;
    real (*train_X)[8] = inputs[0];
    int32_t *y = inputs[1];
    real *const space = arena;
    int32_t *y_class = (int32_t *)space;

    /* vanishing.dl:30  train.X[n, j] = train.X.draw[n, j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 8; j++)
            train_X[row][j] = (real)dl_normal(seed, 1261502503u, 0, (uint64_t)row * 8 + (uint64_t)j);

    /* vanishing.dl:31  y_class[n] = argmax[c](if c < 2 then train.X[n, 0] * train.X[n, 1] > 0 == c else
           0.5) */
    for (int row = 0; row < n; row++) {
        real largest = -INFINITY;
        int argmax = 0;
        KEEP_LOOP
        for (int c = 0; c < 3; c++)
            if ((c < 2 ? (real)((real)(train_X[row][0] * train_X[row][1] > 0) == (real)c) : (real)0.5) >
                    largest) {
                largest = c < 2 ? (real)((real)(train_X[row][0] * train_X[row][1] > 0) == (real)c) :
                        (real)0.5;
                argmax = c;
            }
        y_class[row] = argmax;
    }

    /* vanishing.dl:31  y[n] = if y_class[n] < 2 then y_class[n] else -2147483647 */
    for (int row = 0; row < n; row++)
        y[row] = y_class[row] < 2 ? y_class[row] : -2147483647;
}

static size_t vanishing_test_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (1 * rows);
}

static void vanishing_make_test(int n, const void *const *sources, uint64_t seed, void *arena,
                                void *const *inputs)
{
    (void)sources;
    real (*test_X)[8] = inputs[0];
    int32_t *y = inputs[1];
    real *const space = arena;
    int32_t *y_class = (int32_t *)space;

    /* vanishing.dl:30  test.X[n, j] = test.X.draw[n, j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 8; j++)
            test_X[row][j] = (real)dl_normal(seed, 2958017131u, 0, (uint64_t)row * 8 + (uint64_t)j);

    /* vanishing.dl:31  y_class[n] = argmax[c](if c < 2 then test.X[n, 0] * test.X[n, 1] > 0 == c else 0.5) */
    for (int row = 0; row < n; row++) {
        real largest = -INFINITY;
        int argmax = 0;
        KEEP_LOOP
        for (int c = 0; c < 3; c++)
            if ((c < 2 ? (real)((real)(test_X[row][0] * test_X[row][1] > 0) == (real)c) : (real)0.5) >
                    largest) {
                largest = c < 2 ? (real)((real)(test_X[row][0] * test_X[row][1] > 0) == (real)c) : (real)0.5;
                argmax = c;
            }
        y_class[row] = argmax;
    }

    /* vanishing.dl:31  y[n] = if y_class[n] < 2 then y_class[n] else -2147483647 */
    for (int row = 0; row < n; row++)
        y[row] = y_class[row] < 2 ? y_class[row] : -2147483647;
}

/* Forward once more, to find the first number that is not finite. */
static void vanishing_trace(const struct vanishing_batch *batch, const struct vanishing_params *params,
                            void *arena, DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[8] = (const real (*)[8])batch->X;
    real (*h)[32] = (real (*)[32])(space + 16);
    real (*h_0)[32] = (real (*)[32])(space + 32 * rows + 16);
    real (*h_1)[32] = (real (*)[32])(space + 16);
    real (*h_2)[32] = (real (*)[32])(space + 32 * rows + 16);
    real (*h_3)[32] = (real (*)[32])(space + 16);
    real (*h_4)[32] = (real (*)[32])(space + 32 * rows + 16);
    real (*h_5)[32] = (real (*)[32])(space + 16);
    real (*h_6)[32] = (real (*)[32])(space + 32 * rows + 16);
    real (*h_7)[32] = (real (*)[32])(space + 16);
    real (*h_8)[32] = (real (*)[32])(space + 32 * rows + 16);
    real (*h_9)[32] = (real (*)[32])(space + 16);
    real (*logits)[2] = (real (*)[2])(space + 32 * rows + 16);
    real *log_softmax_m = space + 16;
    const int32_t *y = batch->y;
    real *error = space;

    /* vanishing.dl:14  h[n, i] = sum[k](X[n, k] * W[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real sum = 0;
            for (int k = 0; k < 8; k++)
                sum += X[row][k] * params->W[k][i];
            h[row][i] = sum;
        }
    if (dl_watch(watch, 0, h, (size_t)n * 32))
        return;

    /* vanishing.dl:16  h.0[n, i] = sigmoid(sum[j](h[n, j] * h.0.dense.W[j, i]) + h.0.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_0_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_0_dense_y_sum += h[row][j] * params->h_0_dense_W[j][i];
            h_0[row][i] = real_sigmoid(h_0_dense_y_sum + params->h_0_dense_b[i]);
        }
    if (dl_watch(watch, 1, h_0, (size_t)n * 32))
        return;

    /* vanishing.dl:16  h.1[n, i] = sigmoid(sum[j](h.0[n, j] * h.1.dense.W[j, i]) + h.1.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_1_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_1_dense_y_sum += h_0[row][j] * params->h_1_dense_W[j][i];
            h_1[row][i] = real_sigmoid(h_1_dense_y_sum + params->h_1_dense_b[i]);
        }
    if (dl_watch(watch, 2, h_1, (size_t)n * 32))
        return;

    /* vanishing.dl:16  h.2[n, i] = sigmoid(sum[j](h.1[n, j] * h.2.dense.W[j, i]) + h.2.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_2_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_2_dense_y_sum += h_1[row][j] * params->h_2_dense_W[j][i];
            h_2[row][i] = real_sigmoid(h_2_dense_y_sum + params->h_2_dense_b[i]);
        }
    if (dl_watch(watch, 3, h_2, (size_t)n * 32))
        return;

    /* vanishing.dl:16  h.3[n, i] = sigmoid(sum[j](h.2[n, j] * h.3.dense.W[j, i]) + h.3.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_3_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_3_dense_y_sum += h_2[row][j] * params->h_3_dense_W[j][i];
            h_3[row][i] = real_sigmoid(h_3_dense_y_sum + params->h_3_dense_b[i]);
        }
    if (dl_watch(watch, 4, h_3, (size_t)n * 32))
        return;

    /* vanishing.dl:16  h.4[n, i] = sigmoid(sum[j](h.3[n, j] * h.4.dense.W[j, i]) + h.4.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_4_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_4_dense_y_sum += h_3[row][j] * params->h_4_dense_W[j][i];
            h_4[row][i] = real_sigmoid(h_4_dense_y_sum + params->h_4_dense_b[i]);
        }
    if (dl_watch(watch, 5, h_4, (size_t)n * 32))
        return;

    /* vanishing.dl:16  h.5[n, i] = sigmoid(sum[j](h.4[n, j] * h.5.dense.W[j, i]) + h.5.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_5_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_5_dense_y_sum += h_4[row][j] * params->h_5_dense_W[j][i];
            h_5[row][i] = real_sigmoid(h_5_dense_y_sum + params->h_5_dense_b[i]);
        }
    if (dl_watch(watch, 6, h_5, (size_t)n * 32))
        return;

    /* vanishing.dl:16  h.6[n, i] = sigmoid(sum[j](h.5[n, j] * h.6.dense.W[j, i]) + h.6.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_6_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_6_dense_y_sum += h_5[row][j] * params->h_6_dense_W[j][i];
            h_6[row][i] = real_sigmoid(h_6_dense_y_sum + params->h_6_dense_b[i]);
        }
    if (dl_watch(watch, 7, h_6, (size_t)n * 32))
        return;

    /* vanishing.dl:16  h.7[n, i] = sigmoid(sum[j](h.6[n, j] * h.7.dense.W[j, i]) + h.7.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_7_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_7_dense_y_sum += h_6[row][j] * params->h_7_dense_W[j][i];
            h_7[row][i] = real_sigmoid(h_7_dense_y_sum + params->h_7_dense_b[i]);
        }
    if (dl_watch(watch, 8, h_7, (size_t)n * 32))
        return;

    /* vanishing.dl:16  h.8[n, i] = sigmoid(sum[j](h.7[n, j] * h.8.dense.W[j, i]) + h.8.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_8_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_8_dense_y_sum += h_7[row][j] * params->h_8_dense_W[j][i];
            h_8[row][i] = real_sigmoid(h_8_dense_y_sum + params->h_8_dense_b[i]);
        }
    if (dl_watch(watch, 9, h_8, (size_t)n * 32))
        return;

    /* vanishing.dl:16  h.9[n, i] = sigmoid(sum[j](h.8[n, j] * h.9.dense.W[j, i]) + h.9.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_9_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_9_dense_y_sum += h_8[row][j] * params->h_9_dense_W[j][i];
            h_9[row][i] = real_sigmoid(h_9_dense_y_sum + params->h_9_dense_b[i]);
        }
    if (dl_watch(watch, 10, h_9, (size_t)n * 32))
        return;

    /* vanishing.dl:18  logits[n, k] = sum[j](h.9[n, j] * logits.W[j, k]) + logits.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 2; k++) {
            real logits_y_sum = 0;
            for (int j = 0; j < 32; j++)
                logits_y_sum += h_9[row][j] * params->logits_W[j][k];
            logits[row][k] = logits_y_sum + params->logits_b[k];
        }
    if (dl_watch(watch, 11, logits, (size_t)n * 2))
        return;

    /* vanishing.dl:19  log_softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 2; j++)
            max = real_max(logits[row][j], max);
        log_softmax_m[row] = max;
    }
    if (dl_watch(watch, 12, log_softmax_m, (size_t)n))
        return;

    /* vanishing.dl:19  error = -sum[n](logits[n, y[n]] - log_softmax.m[n] - log(sum[j](exp(logits[n, j] -
           log_softmax.m[n])))) / N */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real log_softmax_s = 0;
            for (int j = 0; j < 2; j++)
                log_softmax_s += real_exp(logits[row][j] - log_softmax_m[row]);
            sum += logits[row][y[row]] - log_softmax_m[row] - real_log(log_softmax_s);
        }
        *error = -(sum / (real)n);
    }
    if (dl_watch(watch, 13, error, 1))
        return;
}

static size_t vanishing_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (64 * rows + 16);
}

#endif

static const DlTensor vanishing_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 8},
     .size = 8},
    {.name = "y", .type = DL_CLASS, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .classes = 2, .is_target = 1},
};

static const DlTensor vanishing_param_table[] = {
    {.name = "W", .type = DL_REAL, .rank = 2, .shape = (const int[]){8, 32},
     .size = 256, .offset = 0, .place = "vanishing.dl:13"},
    {.name = "h.0.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 32},
     .size = 1024, .offset = 256, .place = "vanishing.dl:7"},
    {.name = "h.0.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 1280, .no_decay = 1, .place = "vanishing.dl:7"},
    {.name = "h.1.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 32},
     .size = 1024, .offset = 1312, .place = "vanishing.dl:7"},
    {.name = "h.1.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 2336, .no_decay = 1, .place = "vanishing.dl:7"},
    {.name = "h.2.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 32},
     .size = 1024, .offset = 2368, .place = "vanishing.dl:7"},
    {.name = "h.2.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 3392, .no_decay = 1, .place = "vanishing.dl:7"},
    {.name = "h.3.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 32},
     .size = 1024, .offset = 3424, .place = "vanishing.dl:7"},
    {.name = "h.3.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 4448, .no_decay = 1, .place = "vanishing.dl:7"},
    {.name = "h.4.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 32},
     .size = 1024, .offset = 4480, .place = "vanishing.dl:7"},
    {.name = "h.4.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 5504, .no_decay = 1, .place = "vanishing.dl:7"},
    {.name = "h.5.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 32},
     .size = 1024, .offset = 5536, .place = "vanishing.dl:7"},
    {.name = "h.5.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 6560, .no_decay = 1, .place = "vanishing.dl:7"},
    {.name = "h.6.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 32},
     .size = 1024, .offset = 6592, .place = "vanishing.dl:7"},
    {.name = "h.6.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 7616, .no_decay = 1, .place = "vanishing.dl:7"},
    {.name = "h.7.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 32},
     .size = 1024, .offset = 7648, .place = "vanishing.dl:7"},
    {.name = "h.7.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 8672, .no_decay = 1, .place = "vanishing.dl:7"},
    {.name = "h.8.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 32},
     .size = 1024, .offset = 8704, .place = "vanishing.dl:7"},
    {.name = "h.8.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 9728, .no_decay = 1, .place = "vanishing.dl:7"},
    {.name = "h.9.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 32},
     .size = 1024, .offset = 9760, .place = "vanishing.dl:7"},
    {.name = "h.9.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 10784, .no_decay = 1, .place = "vanishing.dl:7"},
    {.name = "logits.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 2},
     .size = 64, .offset = 10816, .place = "vanishing.dl:18"},
    {.name = "logits.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){2},
     .size = 2, .offset = 10880, .no_decay = 1, .place = "vanishing.dl:18"},
};

static const char *const vanishing_metrics[] = {"accuracy", "first"};

static struct vanishing_batch vanishing_batch_of(const DlStep *step)
{
    return (struct vanishing_batch){
        .n = step->n,
        .X = step->inputs[0],
        .y = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void vanishing_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    vanishing_init(params, seed);
}

static void vanishing_run_forward(const DlStep *step)
{
    const struct vanishing_batch batch = vanishing_batch_of(step);
    struct vanishing_result result;
    vanishing_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 258; i++)
        step->totals[i] = result.totals[i];
}

static void vanishing_run_backward(const DlStep *step)
{
    const struct vanishing_batch batch = vanishing_batch_of(step);
    vanishing_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef VANISHING_F64
static const DlTensor vanishing_output_table[] = {
    {.name = "probs", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .place = "vanishing.dl:21"},
};

static const DlArgument vanishing_argument_table[] = {
    {"lr", 0.1},
};

static const DlSplit vanishing_splits[] = {
    {.name = "train", .rows = 1000, .source_count = 0, .sources = NULL,
     .arena_size = vanishing_train_arena_size, .make = vanishing_make_train},
    {.name = "test", .rows = 1000, .source_count = 0, .sources = NULL,
     .arena_size = vanishing_test_arena_size, .make = vanishing_make_test},
};

static void vanishing_run_evaluate(const DlStep *step)
{
    const struct vanishing_batch batch = vanishing_batch_of(step);
    struct vanishing_result result;
    vanishing_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 258; i++)
        step->totals[i] = result.totals[i];
}

static void vanishing_run_predict(const DlStep *step)
{
    const struct vanishing_batch batch = vanishing_batch_of(step);
    struct vanishing_outputs outputs = {
        .probs = step->outputs[0],
    };
    vanishing_predict(&batch, step->params, step->arena, &outputs);
}

static void vanishing_run_summarize(const void *params, const void *state, double n, const double *totals,
                                    double *values)
{
    (void)state;
    vanishing_summarize(params, n, totals, values);
}

static void vanishing_run_update(void *params, const void *d_params, void *states, const double *arguments,
                                 uint64_t t)
{
    const struct vanishing_arguments a = {(real)arguments[0]};
    vanishing_update(params, d_params, states, &a, t);
}

static const DlTensor vanishing_traced[] = {
    {.name = "h", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "vanishing.dl:14"},
    {.name = "h.0", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "vanishing.dl:16"},
    {.name = "h.1", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "vanishing.dl:16"},
    {.name = "h.2", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "vanishing.dl:16"},
    {.name = "h.3", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "vanishing.dl:16"},
    {.name = "h.4", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "vanishing.dl:16"},
    {.name = "h.5", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "vanishing.dl:16"},
    {.name = "h.6", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "vanishing.dl:16"},
    {.name = "h.7", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "vanishing.dl:16"},
    {.name = "h.8", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "vanishing.dl:16"},
    {.name = "h.9", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "vanishing.dl:16"},
    {.name = "logits", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .place = "vanishing.dl:18"},
    {.name = "log_softmax.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "vanishing.dl:19"},
    {.name = "error", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "vanishing.dl:19"},
};

static void vanishing_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct vanishing_batch batch = vanishing_batch_of(step);
    vanishing_trace(&batch, step->params, step->arena, watch);
}

#endif

static const DlModel vanishing_model = {
    .name = "vanishing", .source = "vanishing.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = vanishing_inputs,
    .param_count = 23, .params = vanishing_param_table,
    .param_size = vanishing_parameters,
    .metric_count = 2, .metrics = vanishing_metrics,
    .total_count = 258,
    .batch = 50, .epochs = 30, .seed = 0, .clip_norm = 0,
    .flops = {21766, 86889, 0},
    .arena_size = vanishing_arena_size,
    .init = vanishing_run_init,
    .forward = vanishing_run_forward,
    .backward = vanishing_run_backward,
#ifndef VANISHING_F64
    .output_count = 1, .outputs = vanishing_output_table,
    .predict = vanishing_run_predict,
    .observe = vanishing_run_predict,
    .optimizer = "sgd", .update = vanishing_run_update,
    .argument_count = 1, .arguments = vanishing_argument_table,
    .split_count = 2, .splits = vanishing_splits,
    .evaluate = vanishing_run_evaluate,
    .summarize = vanishing_run_summarize,
    .traced = vanishing_traced,
    .trace_arena_size = vanishing_trace_arena_size,
    .trace = vanishing_run_trace,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &vanishing_model_f64,
#endif
};

#ifndef VANISHING_F64
int main(int argc, char **argv)
{
    return dl_main(&vanishing_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define VANISHING_F64
#define real double
#define vanishing_batch vanishing_batch_f64
#define vanishing_params vanishing_params_f64
#define vanishing_result vanishing_result_f64
#define vanishing_outputs vanishing_outputs_f64
#define vanishing_optimizer vanishing_optimizer_f64
#define vanishing_arguments vanishing_arguments_f64
#define vanishing_parameters vanishing_parameters_f64
#define vanishing_arena_size vanishing_arena_size_f64
#define vanishing_init vanishing_init_f64
#define vanishing_forward vanishing_forward_f64
#define vanishing_backward vanishing_backward_f64
#define vanishing_update vanishing_update_f64
#define vanishing_evaluate vanishing_evaluate_f64
#define vanishing_predict vanishing_predict_f64
#define vanishing_summarize vanishing_summarize_f64
#define vanishing_trace vanishing_trace_f64
#define vanishing_inputs vanishing_inputs_f64
#define vanishing_param_table vanishing_param_table_f64
#define vanishing_output_table vanishing_output_table_f64
#define vanishing_argument_table vanishing_argument_table_f64
#define vanishing_metrics vanishing_metrics_f64
#define vanishing_splits vanishing_splits_f64
#define vanishing_traced vanishing_traced_f64
#define vanishing_trace_arena_size vanishing_trace_arena_size_f64
#define vanishing_batch_of vanishing_batch_of_f64
#define vanishing_model vanishing_model_f64
#define vanishing_run_init vanishing_run_init_f64
#define vanishing_run_forward vanishing_run_forward_f64
#define vanishing_run_backward vanishing_run_backward_f64
#define vanishing_run_evaluate vanishing_run_evaluate_f64
#define vanishing_run_predict vanishing_run_predict_f64
#define vanishing_run_summarize vanishing_run_summarize_f64
#define vanishing_run_update vanishing_run_update_f64
#define vanishing_run_trace vanishing_run_trace_f64
#define vanishing_make_train vanishing_make_train_f64
#define vanishing_train_arena_size vanishing_train_arena_size_f64
#define vanishing_make_test vanishing_make_test_f64
#define vanishing_test_arena_size vanishing_test_arena_size_f64
#define vanishing_sgd vanishing_sgd_f64
#define real_max real_max_f64
#define real_sigmoid real_sigmoid_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
