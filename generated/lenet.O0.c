/* lenet.dl, compiled by dlc at -O0. Edit the model, not this file. */

#ifndef LENET_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef float real;
#define real_exp expf
#define real_log logf

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
#else
#undef real_exp
#define real_exp exp
#undef real_log
#define real_log log
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

struct lenet_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][784] */
    const int32_t *y;                   /* [n] of 0 ... 9; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { lenet_parameters = 61706 };

struct lenet_params {                   /* the gradient, too: d_params */
    real features_conv_block_conv2d_W[6][1][5][5]; /* features.conv_block.conv2d.W  xavier(25, 150) */
    real features_conv_block_conv2d_b[6]; /* features.conv_block.conv2d.b  0, no_decay */
    real features_conv_block_2_conv2d_W[16][6][5][5]; /* features.conv_block_2.conv2d.W  xavier(150, 400) */
    real features_conv_block_2_conv2d_b[16]; /* features.conv_block_2.conv2d.b  0, no_decay */
    real logits_dense_W[400][120];      /* logits.dense.W  xavier(400, 120) */
    real logits_dense_b[120];           /* logits.dense.b  0, no_decay */
    real logits_dense_2_W[120][84];     /* logits.dense_2.W  xavier(120, 84) */
    real logits_dense_2_b[84];          /* logits.dense_2.b  0, no_decay */
    real logits_dense_3_W[84][10];      /* logits.dense_3.W  xavier(84, 10) */
    real logits_dense_3_b[10];          /* logits.dense_3.b  0, no_decay */
};

struct lenet_result {
    real loss;                          /* of this batch */
    double totals[2];                   /* sums over the batch, for lenet_summarize */
};

struct lenet_outputs {
    real *probs;                        /* [n][10] */
};

struct lenet_optimizer;                 /* sgd keeps nothing from step to step: NULL will do */

struct lenet_arguments {                /* of sgd; lenet.dl says: */
    real lr;                            /* 0.9 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t lenet_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void lenet_init(struct lenet_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void lenet_forward(const struct lenet_batch *batch, const struct lenet_params *params, void *arena,
                   struct lenet_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void lenet_backward(const struct lenet_batch *batch, const struct lenet_params *params, void *arena,
                    struct lenet_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void lenet_update(struct lenet_params *params, const struct lenet_params *d_params,
                  struct lenet_optimizer *optimizer, const struct lenet_arguments *arguments, uint64_t t);
/* The loss of a batch, as in evaluation. */
void lenet_evaluate(const struct lenet_batch *batch, const struct lenet_params *params, void *arena,
                    struct lenet_result *result);
/* The outputs, from the inputs alone. */
void lenet_predict(const struct lenet_batch *batch, const struct lenet_params *params, void *arena,
                   struct lenet_outputs *out);
/* values[0]: the loss, values[1]: accuracy; of n rows whose totals were added up. */
void lenet_summarize(const struct lenet_params *params, double n, const double *totals, double *values);

/* ---- parameters at the start ---- */

void lenet_init(struct lenet_params *params, uint64_t seed)
{
    /* features.conv_block.conv2d.W xavier(25, 150) */
    for (int i = 0; i < 6; i++)
        for (int k = 0; k < 5; k++)
            for (int l = 0; l < 5; l++)
                params->features_conv_block_conv2d_W[i][0][k][l] = (real)-0.1851640199545103 +
                        (real)0.3703280399090206 * (real)dl_uniform(seed, 2724102669u, 0,
                        (((uint64_t)i) * 5 + (uint64_t)k) * 5 + (uint64_t)l);
    /* features.conv_block.conv2d.b 0 */
    for (int i = 0; i < 6; i++)
        params->features_conv_block_conv2d_b[i] = 0;
    /* features.conv_block_2.conv2d.W xavier(150, 400) */
    for (int i = 0; i < 16; i++)
        for (int j = 0; j < 6; j++)
            for (int k = 0; k < 5; k++)
                for (int l = 0; l < 5; l++)
                    params->features_conv_block_2_conv2d_W[i][j][k][l] = (real)-0.1044465935734187 +
                            (real)0.2088931871468374 * (real)dl_uniform(seed, 1539959362u, 0,
                            (((uint64_t)i * 6 + (uint64_t)j) * 5 + (uint64_t)k) * 5 + (uint64_t)l);
    /* features.conv_block_2.conv2d.b 0 */
    for (int i = 0; i < 16; i++)
        params->features_conv_block_2_conv2d_b[i] = 0;
    /* logits.dense.W xavier(400, 120) */
    for (int i = 0; i < 400; i++)
        for (int j = 0; j < 120; j++)
            params->logits_dense_W[i][j] = (real)-0.10741723110591493 + (real)0.21483446221182986 *
                    (real)dl_uniform(seed, 3767279579u, 0, (uint64_t)i * 120 + (uint64_t)j);
    /* logits.dense.b 0 */
    for (int i = 0; i < 120; i++)
        params->logits_dense_b[i] = 0;
    /* logits.dense_2.W xavier(120, 84) */
    for (int i = 0; i < 120; i++)
        for (int j = 0; j < 84; j++)
            params->logits_dense_2_W[i][j] = (real)-0.17149858514250885 + (real)0.3429971702850177 *
                    (real)dl_uniform(seed, 143914982u, 0, (uint64_t)i * 84 + (uint64_t)j);
    /* logits.dense_2.b 0 */
    for (int i = 0; i < 84; i++)
        params->logits_dense_2_b[i] = 0;
    /* logits.dense_3.W xavier(84, 10) */
    for (int i = 0; i < 84; i++)
        for (int j = 0; j < 10; j++)
            params->logits_dense_3_W[i][j] = (real)-0.25264557631995566 + (real)0.5052911526399113 *
                    (real)dl_uniform(seed, 3954603133u, 0, (uint64_t)i * 10 + (uint64_t)j);
    /* logits.dense_3.b 0 */
    for (int i = 0; i < 10; i++)
        params->logits_dense_3_b[i] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

void lenet_forward(const struct lenet_batch *batch, const struct lenet_params *params, void *arena,
                   struct lenet_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*image)[1][28][28] = (const real (*)[1][28][28])X;
    real (*avg_pool2d_y_base)[6][28][28] = (real (*)[6][28][28])space;
    real (*features_conv_block)[6][14][14] = (real (*)[6][14][14])(space + 6304 * rows);
    real (*avg_pool2d_y_base_2)[16][10][10] = (real (*)[16][10][10])(space + 4704 * rows);
    real (*features)[16][5][5] = (real (*)[16][5][5])(space + 7480 * rows);
    real (*logits_view)[400] = (real (*)[400])features;
    real (*logits_dense_2_y_base)[120] = (real (*)[120])(space + 7880 * rows);
    real (*logits_dense_3_y_base)[84] = (real (*)[84])(space + 8000 * rows);
    real (*logits)[10] = (real (*)[10])(space + 8084 * rows);
    real *probs_softmax_m = space + 8094 * rows;
    real *log_softmax_s = space + 8095 * rows;
    const int32_t *y = batch->y;

    /* lenet.dl:5  avg_pool2d.y_base[n, i, j, k] = sigmoid(features.conv_block.conv2d.b[i] + sum[c, p,
           q](image[n, 0, p + j - 2, q + k - 2 | 0] * features.conv_block.conv2d.W[i, 0, p, q])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 6; i++)
            for (int j = 0; j < 28; j++)
                for (int k = 0; k < 28; k++) {
                    real conv2d_y_sum = 0;
                    for (int p = 0; p < 5; p++)
                        KEEP_LOOP
                        for (int q = 0; q < 5; q++)
                            conv2d_y_sum += (p + j - 2 >= 0 && p + j - 2 < 28 && q + k - 2 >= 0 && q + k - 2 <
                                    28 ? image[row][0][p + j - 2][q + k - 2] : 0) *
                                    params->features_conv_block_conv2d_W[i][0][p][q];
                    avg_pool2d_y_base[row][i][j][k] = real_sigmoid(params->features_conv_block_conv2d_b[i] +
                            conv2d_y_sum);
                }

    /* lenet.dl:5  features.conv_block[n, c, i, j] = 0.25 * sum[p, q](avg_pool2d.y_base[n, c, 2 * i + p, 2
           * j + q]) */
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 6; c++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++) {
                    real avg_pool2d_y_sum = 0;
                    for (int p = 0; p < 2; p++)
                        for (int q = 0; q < 2; q++)
                            avg_pool2d_y_sum += avg_pool2d_y_base[row][c][2 * i + p][2 * j + q];
                    features_conv_block[row][c][i][j] = (real)0.25 * avg_pool2d_y_sum;
                }

    /* lenet.dl:5  avg_pool2d.y_base[n, i, j, k] = sigmoid(features.conv_block_2.conv2d.b[i] + sum[c, p,
           q](features.conv_block[n, c, p + j, q + k] * features.conv_block_2.conv2d.W[i, c, p, q])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 10; j++)
                for (int k = 0; k < 10; k++) {
                    real conv2d_y_sum = 0;
                    for (int c = 0; c < 6; c++)
                        for (int p = 0; p < 5; p++)
                            for (int q = 0; q < 5; q++)
                                conv2d_y_sum += features_conv_block[row][c][p + j][q + k] *
                                        params->features_conv_block_2_conv2d_W[i][c][p][q];
                    avg_pool2d_y_base_2[row][i][j][k] = real_sigmoid(params->features_conv_block_2_conv2d_b[i]
                            + conv2d_y_sum);
                }

    /* lenet.dl:12  features[n, c, i, j] = 0.25 * sum[p, q](avg_pool2d.y_base[n, c, 2 * i + p, 2 * j + q]) */
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 16; c++)
            for (int i = 0; i < 5; i++)
                for (int j = 0; j < 5; j++) {
                    real avg_pool2d_y_sum = 0;
                    for (int p = 0; p < 2; p++)
                        for (int q = 0; q < 2; q++)
                            avg_pool2d_y_sum += avg_pool2d_y_base_2[row][c][2 * i + p][2 * j + q];
                    features[row][c][i][j] = (real)0.25 * avg_pool2d_y_sum;
                }

    /* lenet.dl:14  logits.dense_2.y_base[n, i] = sigmoid(sum[j](logits_view[n, j] * logits.dense.W[j, i])
           + logits.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 120; i++) {
            real logits_dense_y_sum = 0;
            for (int j = 0; j < 400; j++)
                logits_dense_y_sum += logits_view[row][j] * params->logits_dense_W[j][i];
            logits_dense_2_y_base[row][i] = real_sigmoid(logits_dense_y_sum + params->logits_dense_b[i]);
        }

    /* lenet.dl:14  logits.dense_3.y_base[n, i] = sigmoid(sum[j](logits.dense_2.y_base[n, j] *
           logits.dense_2.W[j, i]) + logits.dense_2.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 84; i++) {
            real logits_dense_2_y_sum = 0;
            for (int j = 0; j < 120; j++)
                logits_dense_2_y_sum += logits_dense_2_y_base[row][j] * params->logits_dense_2_W[j][i];
            logits_dense_3_y_base[row][i] = real_sigmoid(logits_dense_2_y_sum + params->logits_dense_2_b[i]);
        }

    /* lenet.dl:14  logits[n, k] = sum[j](logits.dense_3.y_base[n, j] * logits.dense_3.W[j, k]) +
           logits.dense_3.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_dense_3_y_sum = 0;
            for (int j = 0; j < 84; j++)
                logits_dense_3_y_sum += logits_dense_3_y_base[row][j] * params->logits_dense_3_W[j][k];
            logits[row][k] = logits_dense_3_y_sum + params->logits_dense_3_b[k];
        }

    /* lenet.dl:16  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 10; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }

    /* lenet.dl:17  log_softmax.s[n] = sum[j](exp(logits[n, j] - probs.softmax.m[n])) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int j = 0; j < 10; j++)
            sum += real_exp(logits[row][j] - probs_softmax_m[row]);
        log_softmax_s[row] = sum;
    }

    /* lenet.dl:17  loss_sum = -sum[n](logits[n, y[n]] - probs.softmax.m[n] - log(log_softmax.s[n])) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += logits[row][y[row]] - probs_softmax_m[row] - real_log(log_softmax_s[row]);
        result->totals[0] = -sum;
    }

    /* lenet.dl:17  loss = loss_sum / N */
    result->loss = result->totals[0] / (real)n;

    /* lenet.dl:18  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real largest = -INFINITY;
            int accuracy_argmax = 0;
            for (int i = 0; i < 10; i++)
                if (logits[row][i] > largest) {
                    largest = logits[row][i];
                    accuracy_argmax = i;
                }
            sum += (real)(accuracy_argmax == y[row]);
        }
        result->totals[1] = sum;
    }
}

void lenet_backward(const struct lenet_batch *batch, const struct lenet_params *params, void *arena,
                    struct lenet_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t *y = batch->y;
    real *log_softmax_s = space + 8095 * rows;
    real (*logits)[10] = (real (*)[10])(space + 8084 * rows);
    real *probs_softmax_m = space + 8094 * rows;
    real (*d_logits)[10] = (real (*)[10])(space + 8084 * rows);
    real (*logits_dense_3_y_base)[84] = (real (*)[84])(space + 8000 * rows);
    real (*d_logits_dense_2)[84] = (real (*)[84])(space + 8120 * rows);
    real (*logits_dense_2_y_base)[120] = (real (*)[120])(space + 7880 * rows);
    real (*d_logits_dense)[120] = (real (*)[120])(space + 8000 * rows);
    real (*features)[16][5][5] = (real (*)[16][5][5])(space + 7480 * rows);
    real (*logits_view)[400] = (real (*)[400])features;
    real (*d_logits_view)[400] = (real (*)[400])(space + 7480 * rows);
    real (*d_features)[16][5][5] = (real (*)[16][5][5])d_logits_view;
    real (*d_avg_pool2d_y_sum)[16][5][5] = (real (*)[16][5][5])(space + 7880 * rows);
    real (*avg_pool2d_y_base_2)[16][10][10] = (real (*)[16][10][10])(space + 4704 * rows);
    real (*d_features_conv_block_2_conv2d)[16][10][10] = (real (*)[16][10][10])(space + 4704 * rows);
    real (*features_conv_block)[6][14][14] = (real (*)[6][14][14])(space + 6304 * rows);
    real (*d_avg_pool2d_y_sum_2)[6][14][14] = (real (*)[6][14][14])(space + 6304 * rows);
    real (*avg_pool2d_y_base)[6][28][28] = (real (*)[6][28][28])space;
    real (*d_features_conv_block_conv2d)[6][28][28] = (real (*)[6][28][28])space;
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*image)[1][28][28] = (const real (*)[1][28][28])X;

    /* lenet.dl:14  d_logits[n, j] = -1 / N * (y[n] == j) + 1 / N / log_softmax.s[n] * exp(logits[n, j] -
           probs.softmax.m[n]) */
    {
        const real t = (real)1 / (real)n;
        for (int row = 0; row < n; row++) {
            const real t_2 = t / log_softmax_s[row];
            for (int j = 0; j < 10; j++)
                d_logits[row][j] = (y[row] == j ? -t : 0) + t_2 *
                        real_exp(logits[row][j] - probs_softmax_m[row]);
        }
    }

    /* lenet.dl:14  d_logits.dense_3.b[k] = sum[n](d_logits[n, k]) */
    for (int k = 0; k < 10; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_logits[row][k];
        d_params->logits_dense_3_b[k] = sum;
    }

    /* lenet.dl:14  d_logits.dense_3.W[j, k] = sum[n](logits.dense_3.y_base[n, j] * d_logits[n, k]) */
    for (int j = 0; j < 84; j++)
        for (int k = 0; k < 10; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += logits_dense_3_y_base[row][j] * d_logits[row][k];
            d_params->logits_dense_3_W[j][k] = sum;
        }

    /* lenet.dl:14  d_logits.dense_2[n, i] = sum[k](d_logits[n, k] * logits.dense_3.W[i, k]) *
           (logits.dense_3.y_base[n, i] * (1 - logits.dense_3.y_base[n, i])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 84; i++) {
            real d_logits_dense_3_y_base = 0;
            for (int k = 0; k < 10; k++)
                d_logits_dense_3_y_base += d_logits[row][k] * params->logits_dense_3_W[i][k];
            d_logits_dense_2[row][i] = d_logits_dense_3_y_base *
                    (logits_dense_3_y_base[row][i] * (1 - logits_dense_3_y_base[row][i]));
        }

    /* lenet.dl:14  d_logits.dense_2.b[k] = sum[n](d_logits.dense_2[n, k]) */
    for (int k = 0; k < 84; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_logits_dense_2[row][k];
        d_params->logits_dense_2_b[k] = sum;
    }

    /* lenet.dl:14  d_logits.dense_2.W[j, k] = sum[n](logits.dense_2.y_base[n, j] * d_logits.dense_2[n, k]) */
    for (int j = 0; j < 120; j++)
        for (int k = 0; k < 84; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += logits_dense_2_y_base[row][j] * d_logits_dense_2[row][k];
            d_params->logits_dense_2_W[j][k] = sum;
        }

    /* lenet.dl:14  d_logits.dense[n, i] = sum[k](d_logits.dense_2[n, k] * logits.dense_2.W[i, k]) *
           (logits.dense_2.y_base[n, i] * (1 - logits.dense_2.y_base[n, i])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 120; i++) {
            real d_logits_dense_2_y_base = 0;
            for (int k = 0; k < 84; k++)
                d_logits_dense_2_y_base += d_logits_dense_2[row][k] * params->logits_dense_2_W[i][k];
            d_logits_dense[row][i] = d_logits_dense_2_y_base *
                    (logits_dense_2_y_base[row][i] * (1 - logits_dense_2_y_base[row][i]));
        }

    /* lenet.dl:14  d_logits.dense.b[k] = sum[n](d_logits.dense[n, k]) */
    for (int k = 0; k < 120; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_logits_dense[row][k];
        d_params->logits_dense_b[k] = sum;
    }

    /* lenet.dl:14  d_logits.dense.W[j, k] = sum[n](logits_view[n, j] * d_logits.dense[n, k]) */
    for (int j = 0; j < 400; j++)
        for (int k = 0; k < 120; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += logits_view[row][j] * d_logits_dense[row][k];
            d_params->logits_dense_W[j][k] = sum;
        }

    /* lenet.dl:14  d_logits_view[n, j] = sum[k](d_logits.dense[n, k] * logits.dense.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 400; j++) {
            real sum = 0;
            for (int k = 0; k < 120; k++)
                sum += d_logits_dense[row][k] * params->logits_dense_W[j][k];
            d_logits_view[row][j] = sum;
        }

    /* lenet.dl:5  d_avg_pool2d.y_sum[n, c, i, j] = 0.25 * d_features[n, c, i, j] */
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 16; c++)
            for (int i = 0; i < 5; i++)
                for (int j = 0; j < 5; j++)
                    d_avg_pool2d_y_sum[row][c][i][j] = (real)0.25 * d_features[row][c][i][j];

    /* lenet.dl:5  d_features.conv_block_2.conv2d[n, i, j, k] = sum[p, q](d_avg_pool2d.y_sum[n, i, (j - p)
           // 2, (k - q) // 2] * (2 * ((j - p) // 2) == j - p and (j - p) // 2 >= 0 and 2 * ((k - q) // 2) == k
           - q and (k - q) // 2 >= 0)) * (avg_pool2d.y_base[n, i, j, k] * (1 - avg_pool2d.y_base[n, i, j, k])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 10; j++)
                for (int k = 0; k < 10; k++) {
                    real d_avg_pool2d_y_base = 0;
                    for (int p = 0; p < 2; p++) {
                        const int t = int_floordiv(j - p, 2);
                        KEEP_LOOP
                        for (int q = 0; q < 2; q++)
                            d_avg_pool2d_y_base += 2 * t == j - p && t >= 0 && 2 * int_floordiv(k - q, 2) == k
                                    - q && int_floordiv(k - q, 2) >= 0 ? d_avg_pool2d_y_sum[row][i][t][int_floordiv(k - q, 2)] : 0;
                    }
                    d_features_conv_block_2_conv2d[row][i][j][k] = d_avg_pool2d_y_base *
                            (avg_pool2d_y_base_2[row][i][j][k] * (1 - avg_pool2d_y_base_2[row][i][j][k]));
                }

    /* lenet.dl:5  d_features.conv_block_2.conv2d.b[o] = sum[n, i, j](d_features.conv_block_2.conv2d[n, o,
           i, j]) */
    for (int o = 0; o < 16; o++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 10; i++)
                for (int j = 0; j < 10; j++)
                    sum += d_features_conv_block_2_conv2d[row][o][i][j];
        d_params->features_conv_block_2_conv2d_b[o] = sum;
    }

    /* lenet.dl:5  d_features.conv_block_2.conv2d.W[o, c, p, q] = sum[n, i,
           j](d_features.conv_block_2.conv2d[n, o, i, j] * features.conv_block[n, c, i + p, j + q]) */
    for (int o = 0; o < 16; o++)
        for (int c = 0; c < 6; c++)
            for (int p = 0; p < 5; p++)
                for (int q = 0; q < 5; q++) {
                    real sum = 0;
                    for (int row = 0; row < n; row++)
                        for (int i = 0; i < 10; i++)
                            for (int j = 0; j < 10; j++)
                                sum += d_features_conv_block_2_conv2d[row][o][i][j] *
                                        features_conv_block[row][c][i + p][j + q];
                    d_params->features_conv_block_2_conv2d_W[o][c][p][q] = sum;
                }

    /* lenet.dl:5  d_avg_pool2d.y_sum[n, c, i, j] = 0.25 * sum[o, p, q](d_features.conv_block_2.conv2d[n,
           o, i - p, j - q] * features.conv_block_2.conv2d.W[o, c, p, q] * (i - p >= 0 and i - p < 10 and (j -
           q >= 0 and j - q < 10))) */
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 6; c++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++) {
                    real d_features_conv_block = 0;
                    for (int o = 0; o < 16; o++)
                        for (int p = 0; p < 5; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 5; q++)
                                d_features_conv_block += i - p >= 0 && i - p < 10 && j - q >= 0 && j - q < 10
                                        ? d_features_conv_block_2_conv2d[row][o][i - p][j - q] *
                                        params->features_conv_block_2_conv2d_W[o][c][p][q] : 0;
                    d_avg_pool2d_y_sum_2[row][c][i][j] = (real)0.25 * d_features_conv_block;
                }

    /* lenet.dl:5  d_features.conv_block.conv2d[n, i, j, k] = sum[p, q](d_avg_pool2d.y_sum[n, i, (j - p) //
           2, (k - q) // 2] * (2 * ((j - p) // 2) == j - p and (j - p) // 2 >= 0 and 2 * ((k - q) // 2) == k -
           q and (k - q) // 2 >= 0)) * (avg_pool2d.y_base[n, i, j, k] * (1 - avg_pool2d.y_base[n, i, j, k])) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 6; i++)
            for (int j = 0; j < 28; j++)
                for (int k = 0; k < 28; k++) {
                    real d_avg_pool2d_y_base = 0;
                    for (int p = 0; p < 2; p++) {
                        const int t = int_floordiv(j - p, 2);
                        KEEP_LOOP
                        for (int q = 0; q < 2; q++)
                            d_avg_pool2d_y_base += 2 * t == j - p && t >= 0 && 2 * int_floordiv(k - q, 2) == k
                                    - q && int_floordiv(k - q, 2) >= 0 ? d_avg_pool2d_y_sum_2[row][i][t][int_floordiv(k - q, 2)] : 0;
                    }
                    d_features_conv_block_conv2d[row][i][j][k] = d_avg_pool2d_y_base *
                            (avg_pool2d_y_base[row][i][j][k] * (1 - avg_pool2d_y_base[row][i][j][k]));
                }

    /* lenet.dl:5  d_features.conv_block.conv2d.b[o] = sum[n, i, j](d_features.conv_block.conv2d[n, o, i,
           j]) */
    for (int o = 0; o < 6; o++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 28; i++)
                for (int j = 0; j < 28; j++)
                    sum += d_features_conv_block_conv2d[row][o][i][j];
        d_params->features_conv_block_conv2d_b[o] = sum;
    }

    /* lenet.dl:5  d_features.conv_block.conv2d.W[o, j, p, q] = sum[n, i,
           j2](d_features.conv_block.conv2d[n, o, i, j2] * image[n, 0, i + p - 2, j2 + q - 2 | 0]) */
    for (int o = 0; o < 6; o++)
        for (int p = 0; p < 5; p++)
            for (int q = 0; q < 5; q++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    for (int i = 0; i < 28; i++)
                        for (int j = 0; j < 28; j++)
                            sum += d_features_conv_block_conv2d[row][o][i][j] *
                                    (i + p - 2 >= 0 && i + p - 2 < 28 && j + q - 2 >= 0 && j + q - 2 < 28 ?
                                    image[row][0][i + p - 2][j + q - 2] : 0);
                d_params->features_conv_block_conv2d_W[o][0][p][q] = sum;
            }
}

#ifndef LENET_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

/* lenet computes the same in training and in evaluation. */
void lenet_evaluate(const struct lenet_batch *batch, const struct lenet_params *params, void *arena,
                    struct lenet_result *result)
{
    lenet_forward(batch, params, arena, result);
}

void lenet_predict(const struct lenet_batch *batch, const struct lenet_params *params, void *arena,
                   struct lenet_outputs *out)
{
    const int n = batch->n;
    real (*probs)[10] = (real (*)[10])out->probs;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*image)[1][28][28] = (const real (*)[1][28][28])X;
    real (*conv2d_y_sum)[6][28][28] = (real (*)[6][28][28])space;
    real (*features_conv_block)[6][14][14] = (real (*)[6][14][14])(space + 4704 * rows);
    real (*conv2d_y_sum_2)[16][10][10] = (real (*)[16][10][10])space;
    real (*features)[16][5][5] = (real (*)[16][5][5])(space + 1600 * rows);
    real (*logits_view)[400] = (real (*)[400])features;
    real (*logits_dense_2_y_base)[120] = (real (*)[120])space;
    real (*logits_dense_3_y_base)[84] = (real (*)[84])(space + 120 * rows);
    real (*logits)[10] = (real (*)[10])space;
    real *probs_softmax_m = space + 10 * rows;
    real (*probs_softmax_e)[10] = (real (*)[10])space;

    /* lenet.dl:5  conv2d.y_sum[n, o, i, j] = sum[c, p, q](image[n, 0, i + p - 2, j + q - 2 | 0] *
           features.conv_block.conv2d.W[o, 0, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 6; o++)
            for (int i = 0; i < 28; i++)
                for (int j = 0; j < 28; j++) {
                    real sum = 0;
                    for (int p = 0; p < 5; p++)
                        KEEP_LOOP
                        for (int q = 0; q < 5; q++)
                            sum += (i + p - 2 >= 0 && i + p - 2 < 28 && j + q - 2 >= 0 && j + q - 2 < 28 ?
                                    image[row][0][i + p - 2][j + q - 2] : 0) *
                                    params->features_conv_block_conv2d_W[o][0][p][q];
                    conv2d_y_sum[row][o][i][j] = sum;
                }

    /* lenet.dl:5  features.conv_block[n, c, i, j] = 0.25 * sum[p,
           q](sigmoid(features.conv_block.conv2d.b[c] + conv2d.y_sum[n, c, 2 * i + p, 2 * j + q])) */
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 6; c++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++) {
                    real sum = 0;
                    for (int p = 0; p < 2; p++)
                        for (int q = 0; q < 2; q++)
                            sum += real_sigmoid(params->features_conv_block_conv2d_b[c] +
                                    conv2d_y_sum[row][c][2 * i + p][2 * j + q]);
                    features_conv_block[row][c][i][j] = (real)0.25 * sum;
                }

    /* lenet.dl:5  conv2d.y_sum[n, o, i, j] = sum[c, p, q](features.conv_block[n, c, i + p, j + q] *
           features.conv_block_2.conv2d.W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 16; o++)
            for (int i = 0; i < 10; i++)
                for (int j = 0; j < 10; j++) {
                    real sum = 0;
                    for (int c = 0; c < 6; c++)
                        for (int p = 0; p < 5; p++)
                            for (int q = 0; q < 5; q++)
                                sum += features_conv_block[row][c][i + p][j + q] *
                                        params->features_conv_block_2_conv2d_W[o][c][p][q];
                    conv2d_y_sum_2[row][o][i][j] = sum;
                }

    /* lenet.dl:12  features[n, c, i, j] = 0.25 * sum[p, q](sigmoid(features.conv_block_2.conv2d.b[c] +
           conv2d.y_sum[n, c, 2 * i + p, 2 * j + q])) */
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 16; c++)
            for (int i = 0; i < 5; i++)
                for (int j = 0; j < 5; j++) {
                    real sum = 0;
                    for (int p = 0; p < 2; p++)
                        for (int q = 0; q < 2; q++)
                            sum += real_sigmoid(params->features_conv_block_2_conv2d_b[c] +
                                    conv2d_y_sum_2[row][c][2 * i + p][2 * j + q]);
                    features[row][c][i][j] = (real)0.25 * sum;
                }

    /* lenet.dl:14  logits.dense_2.y_base[n, i] = sigmoid(sum[j](logits_view[n, j] * logits.dense.W[j, i])
           + logits.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 120; i++) {
            real logits_dense_y_sum = 0;
            for (int j = 0; j < 400; j++)
                logits_dense_y_sum += logits_view[row][j] * params->logits_dense_W[j][i];
            logits_dense_2_y_base[row][i] = real_sigmoid(logits_dense_y_sum + params->logits_dense_b[i]);
        }

    /* lenet.dl:14  logits.dense_3.y_base[n, i] = sigmoid(sum[j](logits.dense_2.y_base[n, j] *
           logits.dense_2.W[j, i]) + logits.dense_2.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 84; i++) {
            real logits_dense_2_y_sum = 0;
            for (int j = 0; j < 120; j++)
                logits_dense_2_y_sum += logits_dense_2_y_base[row][j] * params->logits_dense_2_W[j][i];
            logits_dense_3_y_base[row][i] = real_sigmoid(logits_dense_2_y_sum + params->logits_dense_2_b[i]);
        }

    /* lenet.dl:14  logits[n, k] = sum[j](logits.dense_3.y_base[n, j] * logits.dense_3.W[j, k]) +
           logits.dense_3.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_dense_3_y_sum = 0;
            for (int j = 0; j < 84; j++)
                logits_dense_3_y_sum += logits_dense_3_y_base[row][j] * params->logits_dense_3_W[j][k];
            logits[row][k] = logits_dense_3_y_sum + params->logits_dense_3_b[k];
        }

    /* lenet.dl:16  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 10; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }

    /* lenet.dl:16  probs.softmax.e[n, j] = exp(logits[n, j] - probs.softmax.m[n]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 10; j++)
            probs_softmax_e[row][j] = real_exp(logits[row][j] - probs_softmax_m[row]);

    /* lenet.dl:16  probs[n, j] = probs.softmax.e[n, j] / sum[j2](probs.softmax.e[n, j2]) */
    for (int row = 0; row < n; row++) {
        real probs_softmax_s = 0;
        for (int j = 0; j < 10; j++)
            probs_softmax_s += probs_softmax_e[row][j];
        for (int j = 0; j < 10; j++)
            probs[row][j] = probs_softmax_e[row][j] / probs_softmax_s;
    }
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void lenet_summarize(const struct lenet_params *params, double n, const double *totals, double *values)
{
    (void)params;
    values[0] = totals[0] / (real)n;
    values[1] = totals[1] / (real)n;
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t lenet_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (8280 * rows);
}

#ifndef LENET_F64
/* ---- the optimiser ---- */

/* param <- param[i] - lr * grad[i] */
static void lenet_sgd(int size, real *restrict param, const real *restrict grad, real lr)
{
    for (int i = 0; i < size; i++)
        param[i] = param[i] - lr * grad[i];
}

void lenet_update(struct lenet_params *params, const struct lenet_params *d_params,
                  struct lenet_optimizer *optimizer, const struct lenet_arguments *arguments, uint64_t t)
{
    (void)optimizer; /* keeps no state */
    lenet_sgd(61706, (real *)params, (const real *)d_params, arguments->lr);
    (void)t;
}

#endif

#ifndef LENET_F64
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
static const DlModel lenet_model_f64;
#endif

#ifndef LENET_F64
static size_t lenet_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void lenet_make_train(int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs)
{
    (void)seed;
    real (*train_X)[784] = inputs[0];
    int32_t *y = inputs[1];
    (void)arena;
    const real (*file_1)[784] = (const real (*)[784])sources[0];
    const int32_t *file_2 = sources[1];

    /* lenet.dl:22  train.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            train_X[row][i] = file_1[row][i] / 255;

    /* lenet.dl:23  y[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y[i0] = file_2[i0];
}

static size_t lenet_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void lenet_make_test(int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs)
{
    (void)seed;
    real (*test_X)[784] = inputs[0];
    int32_t *y = inputs[1];
    (void)arena;
    const real (*file_1)[784] = (const real (*)[784])sources[0];
    const int32_t *file_2 = sources[1];

    /* lenet.dl:24  test.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            test_X[row][i] = file_1[row][i] / 255;

    /* lenet.dl:25  y[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y[i0] = file_2[i0];
}

/* Forward once more, to find the first number that is not finite. */
static void lenet_trace(const struct lenet_batch *batch, const struct lenet_params *params, void *arena,
                        DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*image)[1][28][28] = (const real (*)[1][28][28])X;
    real (*conv2d_y_sum)[6][28][28] = (real (*)[6][28][28])(space + 16);
    real (*features_conv_block)[6][14][14] = (real (*)[6][14][14])(space + 4704 * rows + 16);
    real (*conv2d_y_sum_2)[16][10][10] = (real (*)[16][10][10])(space + 16);
    real (*features)[16][5][5] = (real (*)[16][5][5])(space + 1600 * rows + 16);
    real (*logits_view)[400] = (real (*)[400])features;
    real (*logits_dense_2_y_base)[120] = (real (*)[120])(space + 16);
    real (*logits_dense_3_y_base)[84] = (real (*)[84])(space + 120 * rows + 16);
    real (*logits)[10] = (real (*)[10])(space + 16);
    real *probs_softmax_m = space + 10 * rows + 16;
    const int32_t *y = batch->y;
    real *loss = space;

    /* lenet.dl:5  conv2d.y_sum[n, o, i, j] = sum[c, p, q](image[n, 0, i + p - 2, j + q - 2 | 0] *
           features.conv_block.conv2d.W[o, 0, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 6; o++)
            for (int i = 0; i < 28; i++)
                for (int j = 0; j < 28; j++) {
                    real sum = 0;
                    for (int p = 0; p < 5; p++)
                        KEEP_LOOP
                        for (int q = 0; q < 5; q++)
                            sum += (i + p - 2 >= 0 && i + p - 2 < 28 && j + q - 2 >= 0 && j + q - 2 < 28 ?
                                    image[row][0][i + p - 2][j + q - 2] : 0) *
                                    params->features_conv_block_conv2d_W[o][0][p][q];
                    conv2d_y_sum[row][o][i][j] = sum;
                }
    if (dl_watch(watch, 0, conv2d_y_sum, (size_t)n * 6 * 28 * 28))
        return;

    /* lenet.dl:5  features.conv_block[n, c, i, j] = 0.25 * sum[p,
           q](sigmoid(features.conv_block.conv2d.b[c] + conv2d.y_sum[n, c, 2 * i + p, 2 * j + q])) */
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 6; c++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++) {
                    real sum = 0;
                    for (int p = 0; p < 2; p++)
                        for (int q = 0; q < 2; q++)
                            sum += real_sigmoid(params->features_conv_block_conv2d_b[c] +
                                    conv2d_y_sum[row][c][2 * i + p][2 * j + q]);
                    features_conv_block[row][c][i][j] = (real)0.25 * sum;
                }
    if (dl_watch(watch, 1, features_conv_block, (size_t)n * 6 * 14 * 14))
        return;

    /* lenet.dl:5  conv2d.y_sum[n, o, i, j] = sum[c, p, q](features.conv_block[n, c, i + p, j + q] *
           features.conv_block_2.conv2d.W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 16; o++)
            for (int i = 0; i < 10; i++)
                for (int j = 0; j < 10; j++) {
                    real sum = 0;
                    for (int c = 0; c < 6; c++)
                        for (int p = 0; p < 5; p++)
                            for (int q = 0; q < 5; q++)
                                sum += features_conv_block[row][c][i + p][j + q] *
                                        params->features_conv_block_2_conv2d_W[o][c][p][q];
                    conv2d_y_sum_2[row][o][i][j] = sum;
                }
    if (dl_watch(watch, 2, conv2d_y_sum_2, (size_t)n * 16 * 10 * 10))
        return;

    /* lenet.dl:12  features[n, c, i, j] = 0.25 * sum[p, q](sigmoid(features.conv_block_2.conv2d.b[c] +
           conv2d.y_sum[n, c, 2 * i + p, 2 * j + q])) */
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 16; c++)
            for (int i = 0; i < 5; i++)
                for (int j = 0; j < 5; j++) {
                    real sum = 0;
                    for (int p = 0; p < 2; p++)
                        for (int q = 0; q < 2; q++)
                            sum += real_sigmoid(params->features_conv_block_2_conv2d_b[c] +
                                    conv2d_y_sum_2[row][c][2 * i + p][2 * j + q]);
                    features[row][c][i][j] = (real)0.25 * sum;
                }
    if (dl_watch(watch, 3, features, (size_t)n * 16 * 5 * 5))
        return;

    /* lenet.dl:14  logits.dense_2.y_base[n, i] = sigmoid(sum[j](logits_view[n, j] * logits.dense.W[j, i])
           + logits.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 120; i++) {
            real logits_dense_y_sum = 0;
            for (int j = 0; j < 400; j++)
                logits_dense_y_sum += logits_view[row][j] * params->logits_dense_W[j][i];
            logits_dense_2_y_base[row][i] = real_sigmoid(logits_dense_y_sum + params->logits_dense_b[i]);
        }
    if (dl_watch(watch, 4, logits_dense_2_y_base, (size_t)n * 120))
        return;

    /* lenet.dl:14  logits.dense_3.y_base[n, i] = sigmoid(sum[j](logits.dense_2.y_base[n, j] *
           logits.dense_2.W[j, i]) + logits.dense_2.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 84; i++) {
            real logits_dense_2_y_sum = 0;
            for (int j = 0; j < 120; j++)
                logits_dense_2_y_sum += logits_dense_2_y_base[row][j] * params->logits_dense_2_W[j][i];
            logits_dense_3_y_base[row][i] = real_sigmoid(logits_dense_2_y_sum + params->logits_dense_2_b[i]);
        }
    if (dl_watch(watch, 5, logits_dense_3_y_base, (size_t)n * 84))
        return;

    /* lenet.dl:14  logits[n, k] = sum[j](logits.dense_3.y_base[n, j] * logits.dense_3.W[j, k]) +
           logits.dense_3.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_dense_3_y_sum = 0;
            for (int j = 0; j < 84; j++)
                logits_dense_3_y_sum += logits_dense_3_y_base[row][j] * params->logits_dense_3_W[j][k];
            logits[row][k] = logits_dense_3_y_sum + params->logits_dense_3_b[k];
        }
    if (dl_watch(watch, 6, logits, (size_t)n * 10))
        return;

    /* lenet.dl:16  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 10; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }
    if (dl_watch(watch, 7, probs_softmax_m, (size_t)n))
        return;

    /* lenet.dl:17  loss = -sum[n](logits[n, y[n]] - probs.softmax.m[n] - log(sum[j](exp(logits[n, j] -
           probs.softmax.m[n])))) / N */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real log_softmax_s = 0;
            for (int j = 0; j < 10; j++)
                log_softmax_s += real_exp(logits[row][j] - probs_softmax_m[row]);
            sum += logits[row][y[row]] - probs_softmax_m[row] - real_log(log_softmax_s);
        }
        *loss = -(sum / (real)n);
    }
    if (dl_watch(watch, 8, loss, 1))
        return;
}

static size_t lenet_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (5880 * rows + 16);
}

#endif

static const DlTensor lenet_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 784},
     .size = 784},
    {.name = "y", .type = DL_CLASS, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .classes = 10, .is_target = 1},
};

static const DlTensor lenet_param_table[] = {
    {.name = "features.conv_block.conv2d.W", .type = DL_REAL, .rank = 4, .shape = (const int[]){6, 1, 5, 5},
     .size = 150, .offset = 0, .place = "lenet.dl:5"},
    {.name = "features.conv_block.conv2d.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){6},
     .size = 6, .offset = 150, .no_decay = 1, .place = "lenet.dl:5"},
    {.name = "features.conv_block_2.conv2d.W", .type = DL_REAL, .rank = 4, .shape = (const int[]){16, 6, 5, 5},
     .size = 2400, .offset = 156, .place = "lenet.dl:5"},
    {.name = "features.conv_block_2.conv2d.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 2556, .no_decay = 1, .place = "lenet.dl:5"},
    {.name = "logits.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){400, 120},
     .size = 48000, .offset = 2572, .place = "lenet.dl:14"},
    {.name = "logits.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){120},
     .size = 120, .offset = 50572, .no_decay = 1, .place = "lenet.dl:14"},
    {.name = "logits.dense_2.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){120, 84},
     .size = 10080, .offset = 50692, .place = "lenet.dl:14"},
    {.name = "logits.dense_2.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){84},
     .size = 84, .offset = 60772, .no_decay = 1, .place = "lenet.dl:14"},
    {.name = "logits.dense_3.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){84, 10},
     .size = 840, .offset = 60856, .place = "lenet.dl:14"},
    {.name = "logits.dense_3.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){10},
     .size = 10, .offset = 61696, .no_decay = 1, .place = "lenet.dl:14"},
};

static const char *const lenet_metrics[] = {"accuracy"};

static struct lenet_batch lenet_batch_of(const DlStep *step)
{
    return (struct lenet_batch){
        .n = step->n,
        .X = step->inputs[0],
        .y = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void lenet_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    lenet_init(params, seed);
}

static void lenet_run_forward(const DlStep *step)
{
    const struct lenet_batch batch = lenet_batch_of(step);
    struct lenet_result result;
    lenet_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void lenet_run_backward(const DlStep *step)
{
    const struct lenet_batch batch = lenet_batch_of(step);
    lenet_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef LENET_F64
static const DlTensor lenet_output_table[] = {
    {.name = "probs", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "lenet.dl:16"},
};

static const DlArgument lenet_argument_table[] = {
    {"lr", 0.9},
};

static const DlSource lenet_train_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/train-images-idx3-ubyte.gz",
     .name = "X", .type = DL_REAL, .row_size = 784, .line = 22},
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/train-labels-idx1-ubyte.gz",
     .name = "y", .type = DL_CLASS, .row_size = 1, .line = 23, .classes = 10},
};

static const DlSource lenet_test_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/t10k-images-idx3-ubyte.gz",
     .name = "X", .type = DL_REAL, .row_size = 784, .line = 24},
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/t10k-labels-idx1-ubyte.gz",
     .name = "y", .type = DL_CLASS, .row_size = 1, .line = 25, .classes = 10},
};

static const DlSplit lenet_splits[] = {
    {.name = "train", .rows = 0, .source_count = 2, .sources = lenet_train_sources,
     .arena_size = lenet_train_arena_size, .make = lenet_make_train, .by_row = 1},
    {.name = "test", .rows = 0, .source_count = 2, .sources = lenet_test_sources,
     .arena_size = lenet_test_arena_size, .make = lenet_make_test, .by_row = 1},
};

static void lenet_run_evaluate(const DlStep *step)
{
    const struct lenet_batch batch = lenet_batch_of(step);
    struct lenet_result result;
    lenet_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void lenet_run_predict(const DlStep *step)
{
    const struct lenet_batch batch = lenet_batch_of(step);
    struct lenet_outputs outputs = {
        .probs = step->outputs[0],
    };
    lenet_predict(&batch, step->params, step->arena, &outputs);
}

static void lenet_run_summarize(const void *params, const void *state, double n, const double *totals,
                                double *values)
{
    (void)state;
    lenet_summarize(params, n, totals, values);
}

static void lenet_run_update(void *params, const void *d_params, void *states, const double *arguments,
                             uint64_t t)
{
    const struct lenet_arguments a = {(real)arguments[0]};
    lenet_update(params, d_params, states, &a, t);
}

static const DlTensor lenet_traced[] = {
    {.name = "conv2d.y_sum", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 6, 28, 28},
     .size = 4704, .place = "lenet.dl:5"},
    {.name = "features.conv_block", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 6, 14, 14},
     .size = 1176, .place = "lenet.dl:5"},
    {.name = "conv2d.y_sum", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 16, 10, 10},
     .size = 1600, .place = "lenet.dl:5"},
    {.name = "features", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 16, 5, 5},
     .size = 400, .place = "lenet.dl:12"},
    {.name = "logits.dense_2.y_base", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 120},
     .size = 120, .place = "lenet.dl:14"},
    {.name = "logits.dense_3.y_base", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 84},
     .size = 84, .place = "lenet.dl:14"},
    {.name = "logits", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "lenet.dl:14"},
    {.name = "probs.softmax.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "lenet.dl:16"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "lenet.dl:17"},
};

static void lenet_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct lenet_batch batch = lenet_batch_of(step);
    lenet_trace(&batch, step->params, step->arena, watch);
}

#endif

static const DlModel lenet_model = {
    .name = "lenet", .source = "lenet.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = lenet_inputs,
    .param_count = 10, .params = lenet_param_table,
    .param_size = lenet_parameters,
    .metric_count = 1, .metrics = lenet_metrics,
    .total_count = 2,
    .batch = 256, .epochs = 10, .seed = 0, .clip_norm = 0,
    .flops = {123414, 2279449, 0},
    .arena_size = lenet_arena_size,
    .init = lenet_run_init,
    .forward = lenet_run_forward,
    .backward = lenet_run_backward,
#ifndef LENET_F64
    .output_count = 1, .outputs = lenet_output_table,
    .predict = lenet_run_predict,
    .observe = lenet_run_predict,
    .optimizer = "sgd", .update = lenet_run_update,
    .argument_count = 1, .arguments = lenet_argument_table,
    .split_count = 2, .splits = lenet_splits,
    .evaluate = lenet_run_evaluate,
    .summarize = lenet_run_summarize,
    .traced = lenet_traced,
    .trace_arena_size = lenet_trace_arena_size,
    .trace = lenet_run_trace,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &lenet_model_f64,
#endif
};

#ifndef LENET_F64
int main(int argc, char **argv)
{
    return dl_main(&lenet_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define LENET_F64
#define real double
#define lenet_batch lenet_batch_f64
#define lenet_params lenet_params_f64
#define lenet_result lenet_result_f64
#define lenet_outputs lenet_outputs_f64
#define lenet_optimizer lenet_optimizer_f64
#define lenet_arguments lenet_arguments_f64
#define lenet_parameters lenet_parameters_f64
#define lenet_arena_size lenet_arena_size_f64
#define lenet_init lenet_init_f64
#define lenet_forward lenet_forward_f64
#define lenet_backward lenet_backward_f64
#define lenet_update lenet_update_f64
#define lenet_evaluate lenet_evaluate_f64
#define lenet_predict lenet_predict_f64
#define lenet_summarize lenet_summarize_f64
#define lenet_trace lenet_trace_f64
#define lenet_inputs lenet_inputs_f64
#define lenet_param_table lenet_param_table_f64
#define lenet_output_table lenet_output_table_f64
#define lenet_argument_table lenet_argument_table_f64
#define lenet_metrics lenet_metrics_f64
#define lenet_splits lenet_splits_f64
#define lenet_traced lenet_traced_f64
#define lenet_trace_arena_size lenet_trace_arena_size_f64
#define lenet_batch_of lenet_batch_of_f64
#define lenet_model lenet_model_f64
#define lenet_run_init lenet_run_init_f64
#define lenet_run_forward lenet_run_forward_f64
#define lenet_run_backward lenet_run_backward_f64
#define lenet_run_evaluate lenet_run_evaluate_f64
#define lenet_run_predict lenet_run_predict_f64
#define lenet_run_summarize lenet_run_summarize_f64
#define lenet_run_update lenet_run_update_f64
#define lenet_run_trace lenet_run_trace_f64
#define lenet_make_train lenet_make_train_f64
#define lenet_train_arena_size lenet_train_arena_size_f64
#define lenet_train_sources lenet_train_sources_f64
#define lenet_make_test lenet_make_test_f64
#define lenet_test_arena_size lenet_test_arena_size_f64
#define lenet_test_sources lenet_test_sources_f64
#define lenet_sgd lenet_sgd_f64
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
