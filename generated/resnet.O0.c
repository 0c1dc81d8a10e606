/* resnet.dl, compiled by dlc at -O0. Edit the model, not this file. */

#ifndef RESNET_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef float real;
#define real_exp expf
#define real_log logf
#define real_expm1 expm1f
#define real_sqrt sqrtf

/* a / b towards minus infinity; b > 0 */
static inline int int_floordiv(int a, int b)
{
    return a / b - (a % b < 0);
}

static inline int int_max(int a, int b)
{
    return a > b ? a : b;
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
#undef real_exp
#define real_exp exp
#undef real_log
#define real_log log
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

static inline real real_rsqrt(real x)
{
    return 1 / real_sqrt(x);
}

struct resnet_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][784] */
    const int32_t *y;                   /* [n] of 0 ... 9; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { resnet_parameters = 20106 };

struct resnet_params {                  /* the gradient, too: d_params */
    real stem_normed_conv_conv2d_W[16][1][5][5]; /* stem.normed_conv.conv2d.W  he(25) */
    real stem_normed_conv_conv2d_b[16]; /* stem.normed_conv.conv2d.b  0, no_decay */
    real stem_normed_conv_batch_norm_gamma[16]; /* stem.normed_conv.batch_norm.gamma  1, no_decay */
    real stem_normed_conv_batch_norm_beta[16]; /* stem.normed_conv.batch_norm.beta  0, no_decay */
    real features_block_change_normed_conv_conv2d_W[16][16][3][3]; /* features.block.change.normed_conv.conv2d.W  he(144) */
    real features_block_change_normed_conv_conv2d_b[16]; /* features.block.change.normed_conv.conv2d.b  0, no_decay */
    real features_block_change_normed_conv_batch_norm_gamma[16]; /* features.block.change.normed_conv.batch_norm.gamma  1, no_decay */
    real features_block_change_normed_conv_batch_norm_beta[16]; /* features.block.change.normed_conv.batch_norm.beta  0, no_decay */
    real features_block_change_normed_conv_2_conv2d_W[16][16][3][3]; /* features.block.change.normed_conv_2.conv2d.W  he(144) */
    real features_block_change_normed_conv_2_conv2d_b[16]; /* features.block.change.normed_conv_2.conv2d.b  0, no_decay */
    real features_block_change_normed_conv_2_batch_norm_gamma[16]; /* features.block.change.normed_conv_2.batch_norm.gamma  1, no_decay */
    real features_block_change_normed_conv_2_batch_norm_beta[16]; /* features.block.change.normed_conv_2.batch_norm.beta  0, no_decay */
    real features_block_2_change_normed_conv_conv2d_W[32][16][3][3]; /* features.block_2.change.normed_conv.conv2d.W  he(144) */
    real features_block_2_change_normed_conv_conv2d_b[32]; /* features.block_2.change.normed_conv.conv2d.b  0, no_decay */
    real features_block_2_change_normed_conv_batch_norm_gamma[32]; /* features.block_2.change.normed_conv.batch_norm.gamma  1, no_decay */
    real features_block_2_change_normed_conv_batch_norm_beta[32]; /* features.block_2.change.normed_conv.batch_norm.beta  0, no_decay */
    real features_block_2_change_normed_conv_2_conv2d_W[32][32][3][3]; /* features.block_2.change.normed_conv_2.conv2d.W  he(288) */
    real features_block_2_change_normed_conv_2_conv2d_b[32]; /* features.block_2.change.normed_conv_2.conv2d.b  0, no_decay */
    real features_block_2_change_normed_conv_2_batch_norm_gamma[32]; /* features.block_2.change.normed_conv_2.batch_norm.gamma  1, no_decay */
    real features_block_2_change_normed_conv_2_batch_norm_beta[32]; /* features.block_2.change.normed_conv_2.batch_norm.beta  0, no_decay */
    real features_block_2_same_conv2d_W[32][16][1][1]; /* features.block_2.same.conv2d.W  he(16) */
    real features_block_2_same_conv2d_b[32]; /* features.block_2.same.conv2d.b  0, no_decay */
    real features_block_2_same_batch_norm_gamma[32]; /* features.block_2.same.batch_norm.gamma  1, no_decay */
    real features_block_2_same_batch_norm_beta[32]; /* features.block_2.same.batch_norm.beta  0, no_decay */
    real logits_W[32][10];              /* logits.W  xavier(32, 10) */
    real logits_b[10];                  /* logits.b  0, no_decay */
};

struct resnet_state {                   /* kept from step to step, not trained */
    real stem_normed_conv_batch_norm_running_mean[16]; /* stem.normed_conv.batch_norm.running_mean  0 */
    real stem_normed_conv_batch_norm_running_variance[16]; /* stem.normed_conv.batch_norm.running_variance  1 */
    real features_block_change_normed_conv_batch_norm_running_mean[16]; /* features.block.change.normed_conv.batch_norm.running_mean  0 */
    real features_block_change_normed_conv_batch_norm_running_variance[16]; /* features.block.change.normed_conv.batch_norm.running_variance  1 */
    real features_block_change_normed_conv_2_batch_norm_running_mean[16]; /* features.block.change.normed_conv_2.batch_norm.running_mean  0 */
    real features_block_change_normed_conv_2_batch_norm_running_variance[16]; /* features.block.change.normed_conv_2.batch_norm.running_variance  1 */
    real features_block_2_change_normed_conv_batch_norm_running_mean[32]; /* features.block_2.change.normed_conv.batch_norm.running_mean  0 */
    real features_block_2_change_normed_conv_batch_norm_running_variance[32]; /* features.block_2.change.normed_conv.batch_norm.running_variance  1 */
    real features_block_2_change_normed_conv_2_batch_norm_running_mean[32]; /* features.block_2.change.normed_conv_2.batch_norm.running_mean  0 */
    real features_block_2_change_normed_conv_2_batch_norm_running_variance[32]; /* features.block_2.change.normed_conv_2.batch_norm.running_variance  1 */
    real features_block_2_same_batch_norm_running_mean[32]; /* features.block_2.same.batch_norm.running_mean  0 */
    real features_block_2_same_batch_norm_running_variance[32]; /* features.block_2.same.batch_norm.running_variance  1 */
};

struct resnet_result {
    real loss;                          /* of this batch */
    double totals[2];                   /* sums over the batch, for resnet_summarize */
};

struct resnet_outputs {
    real *probs;                        /* [n][10] */
};

struct resnet_optimizer {               /* kept from step to step; at the start: */
    struct resnet_params m;             /* 0 */
    struct resnet_params v;             /* 0 */
};

struct resnet_arguments {               /* of adam; resnet.dl says: */
    real lr;                            /* 0.002 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t resnet_arena_size(int n);
/* Sets the parameters and states to what the model says they are at the start. */
void resnet_init(struct resnet_params *params, struct resnet_state *state, uint64_t seed);
/* The loss of a batch, as in training, and the states after this step, for the next one; new_state is not
       state itself. */
void resnet_forward(const struct resnet_batch *batch, const struct resnet_params *params,
                    const struct resnet_state *state, void *arena, struct resnet_state *new_state,
                    struct resnet_result *result);
/* Its gradient for every parameter, after forward with the same batch and the same (old) state. */
void resnet_backward(const struct resnet_batch *batch, const struct resnet_params *params,
                     const struct resnet_state *state, void *arena, struct resnet_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void resnet_update(struct resnet_params *params, const struct resnet_params *d_params,
                   struct resnet_optimizer *optimizer, const struct resnet_arguments *arguments, uint64_t t);
/* The loss of a batch, as in evaluation. */
void resnet_evaluate(const struct resnet_batch *batch, const struct resnet_params *params,
                     const struct resnet_state *state, void *arena, struct resnet_result *result);
/* The outputs, from the inputs alone. */
void resnet_predict(const struct resnet_batch *batch, const struct resnet_params *params,
                    const struct resnet_state *state, void *arena, struct resnet_outputs *out);
/* values[0]: the loss, values[1]: accuracy; of n rows whose totals were added up. */
void resnet_summarize(const struct resnet_params *params, const struct resnet_state *state, double n,
                      const double *totals, double *values);

/* ---- parameters and states at the start ---- */

void resnet_init(struct resnet_params *params, struct resnet_state *state, uint64_t seed)
{
    /* stem.normed_conv.conv2d.W he(25) */
    for (int i = 0; i < 16; i++)
        for (int k = 0; k < 5; k++)
            for (int l = 0; l < 5; l++)
                params->stem_normed_conv_conv2d_W[i][0][k][l] = (real)0.282842712474619 *
                        (real)dl_normal(seed, 2436189297u, 0, (((uint64_t)i) * 5 + (uint64_t)k) * 5 +
                        (uint64_t)l);
    /* stem.normed_conv.conv2d.b 0 */
    for (int i = 0; i < 16; i++)
        params->stem_normed_conv_conv2d_b[i] = 0;
    /* stem.normed_conv.batch_norm.gamma 1 */
    for (int i = 0; i < 16; i++)
        params->stem_normed_conv_batch_norm_gamma[i] = 1;
    /* stem.normed_conv.batch_norm.beta 0 */
    for (int i = 0; i < 16; i++)
        params->stem_normed_conv_batch_norm_beta[i] = 0;
    /* stem.normed_conv.batch_norm.running_mean 0 */
    for (int i = 0; i < 16; i++)
        state->stem_normed_conv_batch_norm_running_mean[i] = 0;
    /* stem.normed_conv.batch_norm.running_variance 1 */
    for (int i = 0; i < 16; i++)
        state->stem_normed_conv_batch_norm_running_variance[i] = 1;
    /* features.block.change.normed_conv.conv2d.W he(144) */
    for (int i = 0; i < 16; i++)
        for (int j = 0; j < 16; j++)
            for (int k = 0; k < 3; k++)
                for (int l = 0; l < 3; l++)
                    params->features_block_change_normed_conv_conv2d_W[i][j][k][l] = (real)0.11785113019775792
                            * (real)dl_normal(seed, 945228154u, 0, (((uint64_t)i * 16 + (uint64_t)j) * 3 +
                            (uint64_t)k) * 3 + (uint64_t)l);
    /* features.block.change.normed_conv.conv2d.b 0 */
    for (int i = 0; i < 16; i++)
        params->features_block_change_normed_conv_conv2d_b[i] = 0;
    /* features.block.change.normed_conv.batch_norm.gamma 1 */
    for (int i = 0; i < 16; i++)
        params->features_block_change_normed_conv_batch_norm_gamma[i] = 1;
    /* features.block.change.normed_conv.batch_norm.beta 0 */
    for (int i = 0; i < 16; i++)
        params->features_block_change_normed_conv_batch_norm_beta[i] = 0;
    /* features.block.change.normed_conv.batch_norm.running_mean 0 */
    for (int i = 0; i < 16; i++)
        state->features_block_change_normed_conv_batch_norm_running_mean[i] = 0;
    /* features.block.change.normed_conv.batch_norm.running_variance 1 */
    for (int i = 0; i < 16; i++)
        state->features_block_change_normed_conv_batch_norm_running_variance[i] = 1;
    /* features.block.change.normed_conv_2.conv2d.W he(144) */
    for (int i = 0; i < 16; i++)
        for (int j = 0; j < 16; j++)
            for (int k = 0; k < 3; k++)
                for (int l = 0; l < 3; l++)
                    params->features_block_change_normed_conv_2_conv2d_W[i][j][k][l] =
                            (real)0.11785113019775792 * (real)dl_normal(seed, 2377547857u, 0,
                            (((uint64_t)i * 16 + (uint64_t)j) * 3 + (uint64_t)k) * 3 + (uint64_t)l);
    /* features.block.change.normed_conv_2.conv2d.b 0 */
    for (int i = 0; i < 16; i++)
        params->features_block_change_normed_conv_2_conv2d_b[i] = 0;
    /* features.block.change.normed_conv_2.batch_norm.gamma 1 */
    for (int i = 0; i < 16; i++)
        params->features_block_change_normed_conv_2_batch_norm_gamma[i] = 1;
    /* features.block.change.normed_conv_2.batch_norm.beta 0 */
    for (int i = 0; i < 16; i++)
        params->features_block_change_normed_conv_2_batch_norm_beta[i] = 0;
    /* features.block.change.normed_conv_2.batch_norm.running_mean 0 */
    for (int i = 0; i < 16; i++)
        state->features_block_change_normed_conv_2_batch_norm_running_mean[i] = 0;
    /* features.block.change.normed_conv_2.batch_norm.running_variance 1 */
    for (int i = 0; i < 16; i++)
        state->features_block_change_normed_conv_2_batch_norm_running_variance[i] = 1;
    /* features.block_2.change.normed_conv.conv2d.W he(144) */
    for (int i = 0; i < 32; i++)
        for (int j = 0; j < 16; j++)
            for (int k = 0; k < 3; k++)
                for (int l = 0; l < 3; l++)
                    params->features_block_2_change_normed_conv_conv2d_W[i][j][k][l] =
                            (real)0.11785113019775792 * (real)dl_normal(seed, 1496048163u, 0,
                            (((uint64_t)i * 16 + (uint64_t)j) * 3 + (uint64_t)k) * 3 + (uint64_t)l);
    /* features.block_2.change.normed_conv.conv2d.b 0 */
    for (int i = 0; i < 32; i++)
        params->features_block_2_change_normed_conv_conv2d_b[i] = 0;
    /* features.block_2.change.normed_conv.batch_norm.gamma 1 */
    for (int i = 0; i < 32; i++)
        params->features_block_2_change_normed_conv_batch_norm_gamma[i] = 1;
    /* features.block_2.change.normed_conv.batch_norm.beta 0 */
    for (int i = 0; i < 32; i++)
        params->features_block_2_change_normed_conv_batch_norm_beta[i] = 0;
    /* features.block_2.change.normed_conv.batch_norm.running_mean 0 */
    for (int i = 0; i < 32; i++)
        state->features_block_2_change_normed_conv_batch_norm_running_mean[i] = 0;
    /* features.block_2.change.normed_conv.batch_norm.running_variance 1 */
    for (int i = 0; i < 32; i++)
        state->features_block_2_change_normed_conv_batch_norm_running_variance[i] = 1;
    /* features.block_2.change.normed_conv_2.conv2d.W he(288) */
    for (int i = 0; i < 32; i++)
        for (int j = 0; j < 32; j++)
            for (int k = 0; k < 3; k++)
                for (int l = 0; l < 3; l++)
                    params->features_block_2_change_normed_conv_2_conv2d_W[i][j][k][l] =
                            (real)0.08333333333333333 * (real)dl_normal(seed, 3785998344u, 0,
                            (((uint64_t)i * 32 + (uint64_t)j) * 3 + (uint64_t)k) * 3 + (uint64_t)l);
    /* features.block_2.change.normed_conv_2.conv2d.b 0 */
    for (int i = 0; i < 32; i++)
        params->features_block_2_change_normed_conv_2_conv2d_b[i] = 0;
    /* features.block_2.change.normed_conv_2.batch_norm.gamma 1 */
    for (int i = 0; i < 32; i++)
        params->features_block_2_change_normed_conv_2_batch_norm_gamma[i] = 1;
    /* features.block_2.change.normed_conv_2.batch_norm.beta 0 */
    for (int i = 0; i < 32; i++)
        params->features_block_2_change_normed_conv_2_batch_norm_beta[i] = 0;
    /* features.block_2.change.normed_conv_2.batch_norm.running_mean 0 */
    for (int i = 0; i < 32; i++)
        state->features_block_2_change_normed_conv_2_batch_norm_running_mean[i] = 0;
    /* features.block_2.change.normed_conv_2.batch_norm.running_variance 1 */
    for (int i = 0; i < 32; i++)
        state->features_block_2_change_normed_conv_2_batch_norm_running_variance[i] = 1;
    /* features.block_2.same.conv2d.W he(16) */
    for (int i = 0; i < 32; i++)
        for (int j = 0; j < 16; j++)
            params->features_block_2_same_conv2d_W[i][j][0][0] = (real)0.3535533905932738 *
                    (real)dl_normal(seed, 1309769061u, 0, (uint64_t)i * 16 + (uint64_t)j);
    /* features.block_2.same.conv2d.b 0 */
    for (int i = 0; i < 32; i++)
        params->features_block_2_same_conv2d_b[i] = 0;
    /* features.block_2.same.batch_norm.gamma 1 */
    for (int i = 0; i < 32; i++)
        params->features_block_2_same_batch_norm_gamma[i] = 1;
    /* features.block_2.same.batch_norm.beta 0 */
    for (int i = 0; i < 32; i++)
        params->features_block_2_same_batch_norm_beta[i] = 0;
    /* features.block_2.same.batch_norm.running_mean 0 */
    for (int i = 0; i < 32; i++)
        state->features_block_2_same_batch_norm_running_mean[i] = 0;
    /* features.block_2.same.batch_norm.running_variance 1 */
    for (int i = 0; i < 32; i++)
        state->features_block_2_same_batch_norm_running_variance[i] = 1;
    /* logits.W xavier(32, 10) */
    for (int i = 0; i < 32; i++)
        for (int j = 0; j < 10; j++)
            params->logits_W[i][j] = (real)-0.3779644730092272 + (real)0.7559289460184544 *
                    (real)dl_uniform(seed, 2804848050u, 0, (uint64_t)i * 10 + (uint64_t)j);
    /* logits.b 0 */
    for (int i = 0; i < 10; i++)
        params->logits_b[i] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

void resnet_forward(const struct resnet_batch *batch, const struct resnet_params *params,
                    const struct resnet_state *state, void *arena, struct resnet_state *new_state,
                    struct resnet_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*stem_view)[1][28][28] = (const real (*)[1][28][28])X;
    real (*stem_normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 528);
    real *batch_norm_m = space + 384;
    real *batch_norm_v = space + 400;
    real *batch_norm_gain = space + 416;
    real (*stem)[16][14][14] = (real (*)[16][14][14])(space + 3136 * rows + 528);
    real (*normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 6272 * rows + 528);
    real *batch_norm_m_2 = space + 432;
    real *batch_norm_v_2 = space + 448;
    real *batch_norm_gain_2 = space + 464;
    real (*change_relu)[16][14][14] = (real (*)[16][14][14])(space + 9408 * rows + 528);
    real (*normed_conv_2_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 12544 * rows + 528);
    real *batch_norm_m_3 = space + 480;
    real *batch_norm_v_3 = space + 496;
    real *batch_norm_gain_3 = space + 512;
    real (*features_block)[16][14][14] = (real (*)[16][14][14])(space + 15680 * rows + 528);
    real (*normed_conv_conv2d_2)[32][7][7] = (real (*)[32][7][7])(space + 18816 * rows + 528);
    real *batch_norm_m_4 = space;
    real *batch_norm_v_4 = space + 32;
    real *batch_norm_gain_4 = space + 64;
    real (*change_relu_2)[32][7][7] = (real (*)[32][7][7])(space + 20384 * rows + 528);
    real (*normed_conv_2_conv2d_2)[32][7][7] = (real (*)[32][7][7])(space + 21952 * rows + 528);
    real *batch_norm_m_5 = space + 96;
    real *batch_norm_v_5 = space + 128;
    real *batch_norm_gain_5 = space + 160;
    real (*same_conv2d)[32][7][7] = (real (*)[32][7][7])(space + 23520 * rows + 528);
    real *batch_norm_m_6 = space + 192;
    real *batch_norm_v_6 = space + 224;
    real *batch_norm_gain_6 = space + 256;
    real (*features)[32][7][7] = (real (*)[32][7][7])(space + 25088 * rows + 528);
    real (*pooled)[32] = (real (*)[32])(space + 26656 * rows + 528);
    real (*logits)[10] = (real (*)[10])(space + 26688 * rows + 528);
    real *probs_softmax_m = space + 26698 * rows + 528;
    real *log_softmax_s = space + 26699 * rows + 528;
    const int32_t *y = batch->y;

    /* resnet.dl:6  stem.normed_conv.conv2d[n, o, i, j] = stem.normed_conv.conv2d.b[o] + sum[c, p,
           q](stem_view[n, 0, 2 * i + p - 2, 2 * j + q - 2 | 0] * stem.normed_conv.conv2d.W[o, 0, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 16; o++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++) {
                    real conv2d_y_sum = 0;
                    for (int p = 0; p < 5; p++)
                        KEEP_LOOP
                        for (int q = 0; q < 5; q++)
                            conv2d_y_sum += (2 * i + p - 2 >= 0 && 2 * i + p - 2 < 28 && 2 * j + q - 2 >= 0 &&
                                    2 * j + q - 2 < 28 ? stem_view[row][0][2 * i + p - 2][2 * j + q - 2] : 0)
                                    * params->stem_normed_conv_conv2d_W[o][0][p][q];
                    stem_normed_conv_conv2d[row][o][i][j] = params->stem_normed_conv_conv2d_b[o] +
                            conv2d_y_sum;
                }

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](stem.normed_conv.conv2d[i, k, b, a]) / (196 * N) */
    for (int k = 0; k < 16; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_m_sum += stem_normed_conv_conv2d[i][k][b][a];
        batch_norm_m[k] = batch_norm_m_sum / (real)(196 * n);
    }

    /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((stem.normed_conv.conv2d[i, k, b, a] -
           batch_norm.m[k])^2) / (196 * N) */
    for (int k = 0; k < 16; k++) {
        real batch_norm_v_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_v_sum += (stem_normed_conv_conv2d[i][k][b][a] - batch_norm_m[k]) *
                            (stem_normed_conv_conv2d[i][k][b][a] - batch_norm_m[k]);
        batch_norm_v[k] = batch_norm_v_sum / (real)(196 * n);
    }

    /* resnet.dl:6  batch_norm.running_mean_new[i] = 0.9 * stem.normed_conv.batch_norm.running_mean[i] +
           0.09999999999999998 * batch_norm.m[i] */
    for (int i = 0; i < 16; i++)
        new_state->stem_normed_conv_batch_norm_running_mean[i] = (real)0.9 *
                state->stem_normed_conv_batch_norm_running_mean[i] + (real)0.09999999999999998 *
                batch_norm_m[i];

    /* resnet.dl:6  batch_norm.running_variance_new[i] = 0.9 *
           stem.normed_conv.batch_norm.running_variance[i] + 0.09999999999999998 * (196 * N / max(196 * N - 1,
           1) * batch_norm.v[i]) */
    {
        const real t = (real)(196 * n) / (real)int_max(196 * n - 1, 1);
        for (int i = 0; i < 16; i++)
            new_state->stem_normed_conv_batch_norm_running_variance[i] = (real)0.9 *
                    state->stem_normed_conv_batch_norm_running_variance[i] + (real)0.09999999999999998 *
                    (t * batch_norm_v[i]);
    }

    /* resnet.dl:6  batch_norm.gain[i] = stem.normed_conv.batch_norm.gamma[i] * rsqrt(batch_norm.v[i] +
           1e-05) */
    for (int i = 0; i < 16; i++)
        batch_norm_gain[i] = params->stem_normed_conv_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v[i] + (real)1e-05);

    /* resnet.dl:19  stem[n, i, j, k] = max(batch_norm.gain[i] * (stem.normed_conv.conv2d[n, i, j, k] -
           batch_norm.m[i]) + stem.normed_conv.batch_norm.beta[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 14; j++)
                for (int k = 0; k < 14; k++)
                    stem[row][i][j][k] = real_max(batch_norm_gain[i] *
                            (stem_normed_conv_conv2d[row][i][j][k] - batch_norm_m[i]) +
                            params->stem_normed_conv_batch_norm_beta[i], 0);

    /* resnet.dl:6  normed_conv.conv2d[n, o, i, j] = features.block.change.normed_conv.conv2d.b[o] + sum[c,
           p, q](stem[n, c, i + p - 1, j + q - 1 | 0] * features.block.change.normed_conv.conv2d.W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 16; o++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++) {
                    real conv2d_y_sum = 0;
                    for (int c = 0; c < 16; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                conv2d_y_sum += (i + p - 1 >= 0 && i + p - 1 < 14 && j + q - 1 >= 0 && j + q -
                                        1 < 14 ? stem[row][c][i + p - 1][j + q - 1] : 0) *
                                        params->features_block_change_normed_conv_conv2d_W[o][c][p][q];
                    normed_conv_conv2d[row][o][i][j] = params->features_block_change_normed_conv_conv2d_b[o] +
                            conv2d_y_sum;
                }

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv.conv2d[i, k, b, a]) / (196 * N) */
    for (int k = 0; k < 16; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_m_sum += normed_conv_conv2d[i][k][b][a];
        batch_norm_m_2[k] = batch_norm_m_sum / (real)(196 * n);
    }

    /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((normed_conv.conv2d[i, k, b, a] - batch_norm.m[k])^2) /
           (196 * N) */
    for (int k = 0; k < 16; k++) {
        real batch_norm_v_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_v_sum += (normed_conv_conv2d[i][k][b][a] - batch_norm_m_2[k]) *
                            (normed_conv_conv2d[i][k][b][a] - batch_norm_m_2[k]);
        batch_norm_v_2[k] = batch_norm_v_sum / (real)(196 * n);
    }

    /* resnet.dl:6  batch_norm.running_mean_new[i] = 0.9 *
           features.block.change.normed_conv.batch_norm.running_mean[i] + 0.09999999999999998 * batch_norm.m[i] */
    for (int i = 0; i < 16; i++)
        new_state->features_block_change_normed_conv_batch_norm_running_mean[i] = (real)0.9 *
                state->features_block_change_normed_conv_batch_norm_running_mean[i] +
                (real)0.09999999999999998 * batch_norm_m_2[i];

    /* resnet.dl:6  batch_norm.running_variance_new[i] = 0.9 *
           features.block.change.normed_conv.batch_norm.running_variance[i] + 0.09999999999999998 * (196 * N /
           max(196 * N - 1, 1) * batch_norm.v[i]) */
    {
        const real t = (real)(196 * n) / (real)int_max(196 * n - 1, 1);
        for (int i = 0; i < 16; i++)
            new_state->features_block_change_normed_conv_batch_norm_running_variance[i] = (real)0.9 *
                    state->features_block_change_normed_conv_batch_norm_running_variance[i] +
                    (real)0.09999999999999998 * (t * batch_norm_v_2[i]);
    }

    /* resnet.dl:6  batch_norm.gain[i] = features.block.change.normed_conv.batch_norm.gamma[i] *
           rsqrt(batch_norm.v[i] + 1e-05) */
    for (int i = 0; i < 16; i++)
        batch_norm_gain_2[i] = params->features_block_change_normed_conv_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_2[i] + (real)1e-05);

    /* resnet.dl:6  change.relu[n, i, j, k] = max(batch_norm.gain[i] * (normed_conv.conv2d[n, i, j, k] -
           batch_norm.m[i]) + features.block.change.normed_conv.batch_norm.beta[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 14; j++)
                for (int k = 0; k < 14; k++)
                    change_relu[row][i][j][k] = real_max(batch_norm_gain_2[i] *
                            (normed_conv_conv2d[row][i][j][k] - batch_norm_m_2[i]) +
                            params->features_block_change_normed_conv_batch_norm_beta[i], 0);

    /* resnet.dl:6  normed_conv_2.conv2d[n, o, i, j] = features.block.change.normed_conv_2.conv2d.b[o] +
           sum[c, p, q](change.relu[n, c, i + p - 1, j + q - 1 | 0] *
           features.block.change.normed_conv_2.conv2d.W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 16; o++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++) {
                    real conv2d_y_sum = 0;
                    for (int c = 0; c < 16; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                conv2d_y_sum += (i + p - 1 >= 0 && i + p - 1 < 14 && j + q - 1 >= 0 && j + q -
                                        1 < 14 ? change_relu[row][c][i + p - 1][j + q - 1] : 0) *
                                        params->features_block_change_normed_conv_2_conv2d_W[o][c][p][q];
                    normed_conv_2_conv2d[row][o][i][j] =
                            params->features_block_change_normed_conv_2_conv2d_b[o] + conv2d_y_sum;
                }

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv_2.conv2d[i, k, b, a]) / (196 * N) */
    for (int k = 0; k < 16; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_m_sum += normed_conv_2_conv2d[i][k][b][a];
        batch_norm_m_3[k] = batch_norm_m_sum / (real)(196 * n);
    }

    /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((normed_conv_2.conv2d[i, k, b, a] - batch_norm.m[k])^2)
           / (196 * N) */
    for (int k = 0; k < 16; k++) {
        real batch_norm_v_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_v_sum += (normed_conv_2_conv2d[i][k][b][a] - batch_norm_m_3[k]) *
                            (normed_conv_2_conv2d[i][k][b][a] - batch_norm_m_3[k]);
        batch_norm_v_3[k] = batch_norm_v_sum / (real)(196 * n);
    }

    /* resnet.dl:6  batch_norm.running_mean_new[i] = 0.9 *
           features.block.change.normed_conv_2.batch_norm.running_mean[i] + 0.09999999999999998 *
           batch_norm.m[i] */
    for (int i = 0; i < 16; i++)
        new_state->features_block_change_normed_conv_2_batch_norm_running_mean[i] = (real)0.9 *
                state->features_block_change_normed_conv_2_batch_norm_running_mean[i] +
                (real)0.09999999999999998 * batch_norm_m_3[i];

    /* resnet.dl:6  batch_norm.running_variance_new[i] = 0.9 *
           features.block.change.normed_conv_2.batch_norm.running_variance[i] + 0.09999999999999998 * (196 * N
           / max(196 * N - 1, 1) * batch_norm.v[i]) */
    {
        const real t = (real)(196 * n) / (real)int_max(196 * n - 1, 1);
        for (int i = 0; i < 16; i++)
            new_state->features_block_change_normed_conv_2_batch_norm_running_variance[i] = (real)0.9 *
                    state->features_block_change_normed_conv_2_batch_norm_running_variance[i] +
                    (real)0.09999999999999998 * (t * batch_norm_v_3[i]);
    }

    /* resnet.dl:6  batch_norm.gain[i] = features.block.change.normed_conv_2.batch_norm.gamma[i] *
           rsqrt(batch_norm.v[i] + 1e-05) */
    for (int i = 0; i < 16; i++)
        batch_norm_gain_3[i] = params->features_block_change_normed_conv_2_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_3[i] + (real)1e-05);

    /* resnet.dl:22  features.block[n, i, j, k] = max(stem[n, i, j, k] + (batch_norm.gain[i] *
           (normed_conv_2.conv2d[n, i, j, k] - batch_norm.m[i]) +
           features.block.change.normed_conv_2.batch_norm.beta[i]), 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 14; j++)
                for (int k = 0; k < 14; k++)
                    features_block[row][i][j][k] = real_max(stem[row][i][j][k] +
                            (batch_norm_gain_3[i] * (normed_conv_2_conv2d[row][i][j][k] - batch_norm_m_3[i]) +
                            params->features_block_change_normed_conv_2_batch_norm_beta[i]), 0);

    /* resnet.dl:6  normed_conv.conv2d[n, o, i, j] = features.block_2.change.normed_conv.conv2d.b[o] +
           sum[c, p, q](features.block[n, c, 2 * i + p - 1, 2 * j + q - 1 | 0] *
           features.block_2.change.normed_conv.conv2d.W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 32; o++)
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++) {
                    real conv2d_y_sum = 0;
                    for (int c = 0; c < 16; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                conv2d_y_sum += (2 * i + p - 1 >= 0 && 2 * j + q - 1 >= 0 ?
                                        features_block[row][c][2 * i + p - 1][2 * j + q - 1] : 0) *
                                        params->features_block_2_change_normed_conv_conv2d_W[o][c][p][q];
                    normed_conv_conv2d_2[row][o][i][j] =
                            params->features_block_2_change_normed_conv_conv2d_b[o] + conv2d_y_sum;
                }

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv.conv2d[i, k, b, a]) / (49 * N) */
    for (int k = 0; k < 32; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_m_sum += normed_conv_conv2d_2[i][k][b][a];
        batch_norm_m_4[k] = batch_norm_m_sum / (real)(49 * n);
    }

    /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((normed_conv.conv2d[i, k, b, a] - batch_norm.m[k])^2) /
           (49 * N) */
    for (int k = 0; k < 32; k++) {
        real batch_norm_v_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_v_sum += (normed_conv_conv2d_2[i][k][b][a] - batch_norm_m_4[k]) *
                            (normed_conv_conv2d_2[i][k][b][a] - batch_norm_m_4[k]);
        batch_norm_v_4[k] = batch_norm_v_sum / (real)(49 * n);
    }

    /* resnet.dl:6  batch_norm.running_mean_new[i] = 0.9 *
           features.block_2.change.normed_conv.batch_norm.running_mean[i] + 0.09999999999999998 *
           batch_norm.m[i] */
    for (int i = 0; i < 32; i++)
        new_state->features_block_2_change_normed_conv_batch_norm_running_mean[i] = (real)0.9 *
                state->features_block_2_change_normed_conv_batch_norm_running_mean[i] +
                (real)0.09999999999999998 * batch_norm_m_4[i];

    /* resnet.dl:6  batch_norm.running_variance_new[i] = 0.9 *
           features.block_2.change.normed_conv.batch_norm.running_variance[i] + 0.09999999999999998 * (49 * N /
           max(49 * N - 1, 1) * batch_norm.v[i]) */
    {
        const real t = (real)(49 * n) / (real)int_max(49 * n - 1, 1);
        for (int i = 0; i < 32; i++)
            new_state->features_block_2_change_normed_conv_batch_norm_running_variance[i] = (real)0.9 *
                    state->features_block_2_change_normed_conv_batch_norm_running_variance[i] +
                    (real)0.09999999999999998 * (t * batch_norm_v_4[i]);
    }

    /* resnet.dl:6  batch_norm.gain[i] = features.block_2.change.normed_conv.batch_norm.gamma[i] *
           rsqrt(batch_norm.v[i] + 1e-05) */
    for (int i = 0; i < 32; i++)
        batch_norm_gain_4[i] = params->features_block_2_change_normed_conv_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_4[i] + (real)1e-05);

    /* resnet.dl:6  change.relu[n, i, j, k] = max(batch_norm.gain[i] * (normed_conv.conv2d[n, i, j, k] -
           batch_norm.m[i]) + features.block_2.change.normed_conv.batch_norm.beta[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++)
            for (int j = 0; j < 7; j++)
                for (int k = 0; k < 7; k++)
                    change_relu_2[row][i][j][k] = real_max(batch_norm_gain_4[i] *
                            (normed_conv_conv2d_2[row][i][j][k] - batch_norm_m_4[i]) +
                            params->features_block_2_change_normed_conv_batch_norm_beta[i], 0);

    /* resnet.dl:6  normed_conv_2.conv2d[n, o, i, j] = features.block_2.change.normed_conv_2.conv2d.b[o] +
           sum[c, p, q](change.relu[n, c, i + p - 1, j + q - 1 | 0] *
           features.block_2.change.normed_conv_2.conv2d.W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 32; o++)
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++) {
                    real conv2d_y_sum = 0;
                    for (int c = 0; c < 32; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                conv2d_y_sum += (i + p - 1 >= 0 && i + p - 1 < 7 && j + q - 1 >= 0 && j + q -
                                        1 < 7 ? change_relu_2[row][c][i + p - 1][j + q - 1] : 0) *
                                        params->features_block_2_change_normed_conv_2_conv2d_W[o][c][p][q];
                    normed_conv_2_conv2d_2[row][o][i][j] =
                            params->features_block_2_change_normed_conv_2_conv2d_b[o] + conv2d_y_sum;
                }

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv_2.conv2d[i, k, b, a]) / (49 * N) */
    for (int k = 0; k < 32; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_m_sum += normed_conv_2_conv2d_2[i][k][b][a];
        batch_norm_m_5[k] = batch_norm_m_sum / (real)(49 * n);
    }

    /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((normed_conv_2.conv2d[i, k, b, a] - batch_norm.m[k])^2)
           / (49 * N) */
    for (int k = 0; k < 32; k++) {
        real batch_norm_v_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_v_sum += (normed_conv_2_conv2d_2[i][k][b][a] - batch_norm_m_5[k]) *
                            (normed_conv_2_conv2d_2[i][k][b][a] - batch_norm_m_5[k]);
        batch_norm_v_5[k] = batch_norm_v_sum / (real)(49 * n);
    }

    /* resnet.dl:6  batch_norm.running_mean_new[i] = 0.9 *
           features.block_2.change.normed_conv_2.batch_norm.running_mean[i] + 0.09999999999999998 *
           batch_norm.m[i] */
    for (int i = 0; i < 32; i++)
        new_state->features_block_2_change_normed_conv_2_batch_norm_running_mean[i] = (real)0.9 *
                state->features_block_2_change_normed_conv_2_batch_norm_running_mean[i] +
                (real)0.09999999999999998 * batch_norm_m_5[i];

    /* resnet.dl:6  batch_norm.running_variance_new[i] = 0.9 *
           features.block_2.change.normed_conv_2.batch_norm.running_variance[i] + 0.09999999999999998 * (49 * N
           / max(49 * N - 1, 1) * batch_norm.v[i]) */
    {
        const real t = (real)(49 * n) / (real)int_max(49 * n - 1, 1);
        for (int i = 0; i < 32; i++)
            new_state->features_block_2_change_normed_conv_2_batch_norm_running_variance[i] = (real)0.9 *
                    state->features_block_2_change_normed_conv_2_batch_norm_running_variance[i] +
                    (real)0.09999999999999998 * (t * batch_norm_v_5[i]);
    }

    /* resnet.dl:6  batch_norm.gain[i] = features.block_2.change.normed_conv_2.batch_norm.gamma[i] *
           rsqrt(batch_norm.v[i] + 1e-05) */
    for (int i = 0; i < 32; i++)
        batch_norm_gain_5[i] = params->features_block_2_change_normed_conv_2_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_5[i] + (real)1e-05);

    /* resnet.dl:6  same.conv2d[n, o, i, j] = features.block_2.same.conv2d.b[o] + sum[c, p,
           q](features.block[n, c, 2 * i, 2 * j] * features.block_2.same.conv2d.W[o, c, 0, 0]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 32; o++)
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++) {
                    real conv2d_y_sum = 0;
                    for (int c = 0; c < 16; c++)
                        conv2d_y_sum += features_block[row][c][2 * i][2 * j] *
                                params->features_block_2_same_conv2d_W[o][c][0][0];
                    same_conv2d[row][o][i][j] = params->features_block_2_same_conv2d_b[o] + conv2d_y_sum;
                }

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](same.conv2d[i, k, b, a]) / (49 * N) */
    for (int k = 0; k < 32; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_m_sum += same_conv2d[i][k][b][a];
        batch_norm_m_6[k] = batch_norm_m_sum / (real)(49 * n);
    }

    /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((same.conv2d[i, k, b, a] - batch_norm.m[k])^2) / (49 *
           N) */
    for (int k = 0; k < 32; k++) {
        real batch_norm_v_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_v_sum += (same_conv2d[i][k][b][a] - batch_norm_m_6[k]) *
                            (same_conv2d[i][k][b][a] - batch_norm_m_6[k]);
        batch_norm_v_6[k] = batch_norm_v_sum / (real)(49 * n);
    }

    /* resnet.dl:6  batch_norm.running_mean_new[i] = 0.9 * features.block_2.same.batch_norm.running_mean[i]
           + 0.09999999999999998 * batch_norm.m[i] */
    for (int i = 0; i < 32; i++)
        new_state->features_block_2_same_batch_norm_running_mean[i] = (real)0.9 *
                state->features_block_2_same_batch_norm_running_mean[i] + (real)0.09999999999999998 *
                batch_norm_m_6[i];

    /* resnet.dl:6  batch_norm.running_variance_new[i] = 0.9 *
           features.block_2.same.batch_norm.running_variance[i] + 0.09999999999999998 * (49 * N / max(49 * N -
           1, 1) * batch_norm.v[i]) */
    {
        const real t = (real)(49 * n) / (real)int_max(49 * n - 1, 1);
        for (int i = 0; i < 32; i++)
            new_state->features_block_2_same_batch_norm_running_variance[i] = (real)0.9 *
                    state->features_block_2_same_batch_norm_running_variance[i] + (real)0.09999999999999998 *
                    (t * batch_norm_v_6[i]);
    }

    /* resnet.dl:6  batch_norm.gain[i] = features.block_2.same.batch_norm.gamma[i] * rsqrt(batch_norm.v[i]
           + 1e-05) */
    for (int i = 0; i < 32; i++)
        batch_norm_gain_6[i] = params->features_block_2_same_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_6[i] + (real)1e-05);

    /* resnet.dl:20  features[n, i, j, k] = max(batch_norm.gain[i] * (same.conv2d[n, i, j, k] -
           batch_norm.m[i]) + features.block_2.same.batch_norm.beta[i] + (batch_norm.gain[i] *
           (normed_conv_2.conv2d[n, i, j, k] - batch_norm.m[i]) +
           features.block_2.change.normed_conv_2.batch_norm.beta[i]), 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++)
            for (int j = 0; j < 7; j++)
                for (int k = 0; k < 7; k++)
                    features[row][i][j][k] = real_max(batch_norm_gain_6[i] *
                            (same_conv2d[row][i][j][k] - batch_norm_m_6[i]) +
                            params->features_block_2_same_batch_norm_beta[i] +
                            (batch_norm_gain_5[i] * (normed_conv_2_conv2d_2[row][i][j][k] - batch_norm_m_5[i])
                            + params->features_block_2_change_normed_conv_2_batch_norm_beta[i]), 0);

    /* resnet.dl:23  pooled[n, c] = 0.02040816326530612 * sum[i, j](features[n, c, i, j]) */
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 32; c++) {
            real pooled_sum = 0;
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++)
                    pooled_sum += features[row][c][i][j];
            pooled[row][c] = (real)0.02040816326530612 * pooled_sum;
        }

    /* resnet.dl:24  logits[n, k] = sum[j](pooled[n, j] * logits.W[j, k]) + logits.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_y_sum = 0;
            for (int j = 0; j < 32; j++)
                logits_y_sum += pooled[row][j] * params->logits_W[j][k];
            logits[row][k] = logits_y_sum + params->logits_b[k];
        }

    /* resnet.dl:26  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 10; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }

    /* resnet.dl:27  log_softmax.s[n] = sum[j](exp(logits[n, j] - probs.softmax.m[n])) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int j = 0; j < 10; j++)
            sum += real_exp(logits[row][j] - probs_softmax_m[row]);
        log_softmax_s[row] = sum;
    }

    /* resnet.dl:27  loss_sum = -sum[n](logits[n, y[n]] - probs.softmax.m[n] - log(log_softmax.s[n])) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += logits[row][y[row]] - probs_softmax_m[row] - real_log(log_softmax_s[row]);
        result->totals[0] = -sum;
    }

    /* resnet.dl:27  loss = loss_sum / N */
    result->loss = result->totals[0] / (real)n;

    /* resnet.dl:28  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
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

void resnet_backward(const struct resnet_batch *batch, const struct resnet_params *params,
                     const struct resnet_state *state, void *arena, struct resnet_params *d_params)
{
    const int n = batch->n;
    (void)state;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t *y = batch->y;
    real *log_softmax_s = space + 26699 * rows + 528;
    real (*logits)[10] = (real (*)[10])(space + 26688 * rows + 528);
    real *probs_softmax_m = space + 26698 * rows + 528;
    real (*d_logits)[10] = (real (*)[10])(space + 26688 * rows + 528);
    real (*pooled)[32] = (real (*)[32])(space + 26656 * rows + 528);
    real (*d_pooled)[32] = (real (*)[32])(space + 26656 * rows + 528);
    real (*features)[32][7][7] = (real (*)[32][7][7])(space + 25088 * rows + 528);
    real (*d_features_block_2_same)[32][7][7] = (real (*)[32][7][7])(space + 25088 * rows + 528);
    real (*same_conv2d)[32][7][7] = (real (*)[32][7][7])(space + 23520 * rows + 528);
    real *batch_norm_m_6 = space + 192;
    real *d_batch_norm_gain = space + 288;
    real *batch_norm_v_6 = space + 224;
    real *d_batch_norm_v_sum = space + 320;
    real *batch_norm_gain_6 = space + 256;
    real *d_batch_norm_m_sum = space + 352;
    real (*d_same_conv2d)[32][7][7] = (real (*)[32][7][7])(space + 23520 * rows + 528);
    real (*features_block)[16][14][14] = (real (*)[16][14][14])(space + 15680 * rows + 528);
    real (*normed_conv_2_conv2d_2)[32][7][7] = (real (*)[32][7][7])(space + 21952 * rows + 528);
    real *batch_norm_m_5 = space + 96;
    real *d_batch_norm_gain_2 = space + 192;
    real *batch_norm_v_5 = space + 128;
    real *d_batch_norm_v_sum_2 = space + 224;
    real *batch_norm_gain_5 = space + 160;
    real *d_batch_norm_m_sum_2 = space + 256;
    real (*d_normed_conv_2_conv2d)[32][7][7] = (real (*)[32][7][7])(space + 21952 * rows + 528);
    real (*change_relu_2)[32][7][7] = (real (*)[32][7][7])(space + 20384 * rows + 528);
    real (*d_change_normed_conv)[32][7][7] = (real (*)[32][7][7])(space + 25088 * rows + 528);
    real (*normed_conv_conv2d_2)[32][7][7] = (real (*)[32][7][7])(space + 18816 * rows + 528);
    real *batch_norm_m_4 = space;
    real *d_batch_norm_gain_3 = space + 96;
    real *batch_norm_v_4 = space + 32;
    real *d_batch_norm_v_sum_3 = space + 128;
    real *batch_norm_gain_4 = space + 64;
    real *d_batch_norm_m_sum_3 = space + 160;
    real (*d_normed_conv_conv2d)[32][7][7] = (real (*)[32][7][7])(space + 18816 * rows + 528);
    real (*d_features_block)[16][14][14] = (real (*)[16][14][14])(space + 20384 * rows + 528);
    real (*d_features_block_2)[16][14][14] = (real (*)[16][14][14])(space + 23520 * rows + 528);
    real (*d_features_block_change)[16][14][14] = (real (*)[16][14][14])(space + 18816 * rows + 528);
    real (*normed_conv_2_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 12544 * rows + 528);
    real *batch_norm_m_3 = space + 480;
    real *d_batch_norm_gain_4 = space;
    real *batch_norm_v_3 = space + 496;
    real *d_batch_norm_v_sum_4 = space + 16;
    real *batch_norm_gain_3 = space + 512;
    real *d_batch_norm_m_sum_4 = space + 32;
    real (*d_normed_conv_2_conv2d_2)[16][14][14] = (real (*)[16][14][14])(space + 12544 * rows + 528);
    real (*change_relu)[16][14][14] = (real (*)[16][14][14])(space + 9408 * rows + 528);
    real (*d_change_normed_conv_2)[16][14][14] = (real (*)[16][14][14])(space + 18816 * rows + 528);
    real (*normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 6272 * rows + 528);
    real *batch_norm_m_2 = space + 432;
    real *d_batch_norm_gain_5 = space;
    real *batch_norm_v_2 = space + 448;
    real *d_batch_norm_v_sum_5 = space + 16;
    real *batch_norm_gain_2 = space + 464;
    real *d_batch_norm_m_sum_5 = space + 32;
    real (*d_normed_conv_conv2d_2)[16][14][14] = (real (*)[16][14][14])(space + 6272 * rows + 528);
    real (*stem)[16][14][14] = (real (*)[16][14][14])(space + 3136 * rows + 528);
    real (*d_stem_normed_conv)[16][14][14] = (real (*)[16][14][14])(space + 9408 * rows + 528);
    real (*stem_normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 528);
    real *batch_norm_m = space + 384;
    real *d_batch_norm_gain_6 = space;
    real *batch_norm_v = space + 400;
    real *d_batch_norm_v_sum_6 = space + 16;
    real *batch_norm_gain = space + 416;
    real *d_batch_norm_m_sum_6 = space + 32;
    real (*d_stem_normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 528);
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*stem_view)[1][28][28] = (const real (*)[1][28][28])X;

    /* resnet.dl:24  d_logits[n, j] = -1 / N * (y[n] == j) + 1 / N / log_softmax.s[n] * exp(logits[n, j] -
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

    /* resnet.dl:24  d_logits.b[k] = sum[n](d_logits[n, k]) */
    for (int k = 0; k < 10; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_logits[row][k];
        d_params->logits_b[k] = sum;
    }

    /* resnet.dl:24  d_logits.W[j, k] = sum[n](pooled[n, j] * d_logits[n, k]) */
    for (int j = 0; j < 32; j++)
        for (int k = 0; k < 10; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += pooled[row][j] * d_logits[row][k];
            d_params->logits_W[j][k] = sum;
        }

    /* resnet.dl:23  d_pooled[n, j] = sum[k](d_logits[n, k] * logits.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 32; j++) {
            real sum = 0;
            for (int k = 0; k < 10; k++)
                sum += d_logits[row][k] * params->logits_W[j][k];
            d_pooled[row][j] = sum;
        }

    /* resnet.dl:11  d_features.block_2.same[n, i, j, k] = 0.02040816326530612 * d_pooled[n, i] *
           (features[n, i, j, k] > 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++)
            for (int j = 0; j < 7; j++)
                KEEP_LOOP
                for (int k = 0; k < 7; k++)
                    d_features_block_2_same[row][i][j][k] = features[row][i][j][k] > 0 ?
                            (real)0.02040816326530612 * d_pooled[row][i] : 0;

    /* resnet.dl:6  d_batch_norm.gain[k] = sum[i, b, a](d_features.block_2.same[i, k, b, a] *
           (same.conv2d[i, k, b, a] - batch_norm.m[k])) */
    for (int k = 0; k < 32; k++) {
        real sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    sum += d_features_block_2_same[i][k][b][a] *
                            (same_conv2d[i][k][b][a] - batch_norm_m_6[k]);
        d_batch_norm_gain[k] = sum;
    }

    /* resnet.dl:6  d_batch_norm.v_sum[k] = -0.5 * (d_batch_norm.gain[k] *
           features.block_2.same.batch_norm.gamma[k] * (rsqrt(batch_norm.v[k] + 1e-05) / (batch_norm.v[k] +
           1e-05))) / (49 * N) */
    for (int k = 0; k < 32; k++)
        d_batch_norm_v_sum[k] = (real)-0.5 * (d_batch_norm_gain[k] *
                params->features_block_2_same_batch_norm_gamma[k] *
                (real_rsqrt(batch_norm_v_6[k] + (real)1e-05) / (batch_norm_v_6[k] + (real)1e-05))) /
                (real)(49 * n);

    /* resnet.dl:6  d_batch_norm.m_sum[k] = (-sum[i, b, a](d_features.block_2.same[i, k, b, a] *
           batch_norm.gain[k]) - 2 * sum[i, b, a](d_batch_norm.v_sum[k] * (same.conv2d[i, k, b, a] -
           batch_norm.m[k]))) / (49 * N) */
    for (int k = 0; k < 32; k++) {
        real sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    sum += d_features_block_2_same[i][k][b][a] * batch_norm_gain_6[k];
        real sum_2 = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    sum_2 += d_batch_norm_v_sum[k] * (same_conv2d[i][k][b][a] - batch_norm_m_6[k]);
        d_batch_norm_m_sum[k] = (-sum - 2 * sum_2) / (real)(49 * n);
    }

    /* resnet.dl:6  d_features.block_2.same.batch_norm.beta[k] = sum[i, b, a](d_features.block_2.same[i, k,
           b, a]) */
    for (int k = 0; k < 32; k++) {
        real sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    sum += d_features_block_2_same[i][k][b][a];
        d_params->features_block_2_change_normed_conv_2_batch_norm_beta[k] = sum;
    }

    /* resnet.dl:6  d_features.block_2.same.batch_norm.gamma[i] = d_batch_norm.gain[i] *
           rsqrt(batch_norm.v[i] + 1e-05) */
    for (int i = 0; i < 32; i++)
        d_params->features_block_2_same_batch_norm_gamma[i] = d_batch_norm_gain[i] *
                real_rsqrt(batch_norm_v_6[i] + (real)1e-05);

    /* resnet.dl:6  d_same.conv2d[i, k, b, a] = d_features.block_2.same[i, k, b, a] * batch_norm.gain[k] +
           2 * (d_batch_norm.v_sum[k] * (same.conv2d[i, k, b, a] - batch_norm.m[k])) + d_batch_norm.m_sum[k] */
    for (int i = 0; i < n; i++)
        for (int k = 0; k < 32; k++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    d_same_conv2d[i][k][b][a] = d_features_block_2_same[i][k][b][a] * batch_norm_gain_6[k] + 2
                            * (d_batch_norm_v_sum[k] * (same_conv2d[i][k][b][a] - batch_norm_m_6[k])) +
                            d_batch_norm_m_sum[k];

    /* resnet.dl:6  d_features.block_2.same.conv2d.b[o] = sum[n, i, j](d_same.conv2d[n, o, i, j]) */
    for (int o = 0; o < 32; o++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++)
                    sum += d_same_conv2d[row][o][i][j];
        d_params->features_block_2_same_conv2d_b[o] = sum;
    }

    /* resnet.dl:6  d_features.block_2.same.conv2d.W[o, c, k, l] = sum[n, i, j](d_same.conv2d[n, o, i, j] *
           features.block[n, c, 2 * i, 2 * j]) */
    for (int o = 0; o < 32; o++)
        for (int c = 0; c < 16; c++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                for (int i = 0; i < 7; i++)
                    for (int j = 0; j < 7; j++)
                        sum += d_same_conv2d[row][o][i][j] * features_block[row][c][2 * i][2 * j];
            d_params->features_block_2_same_conv2d_W[o][c][0][0] = sum;
        }

    /* resnet.dl:6  d_batch_norm.gain[k] = sum[i, b, a](d_features.block_2.same[i, k, b, a] *
           (normed_conv_2.conv2d[i, k, b, a] - batch_norm.m[k])) */
    for (int k = 0; k < 32; k++) {
        real sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    sum += d_features_block_2_same[i][k][b][a] *
                            (normed_conv_2_conv2d_2[i][k][b][a] - batch_norm_m_5[k]);
        d_batch_norm_gain_2[k] = sum;
    }

    /* resnet.dl:6  d_batch_norm.v_sum[k] = -0.5 * (d_batch_norm.gain[k] *
           features.block_2.change.normed_conv_2.batch_norm.gamma[k] * (rsqrt(batch_norm.v[k] + 1e-05) /
           (batch_norm.v[k] + 1e-05))) / (49 * N) */
    for (int k = 0; k < 32; k++)
        d_batch_norm_v_sum_2[k] = (real)-0.5 * (d_batch_norm_gain_2[k] *
                params->features_block_2_change_normed_conv_2_batch_norm_gamma[k] *
                (real_rsqrt(batch_norm_v_5[k] + (real)1e-05) / (batch_norm_v_5[k] + (real)1e-05))) /
                (real)(49 * n);

    /* resnet.dl:6  d_batch_norm.m_sum[k] = (-sum[i, b, a](d_features.block_2.same[i, k, b, a] *
           batch_norm.gain[k]) - 2 * sum[i, b, a](d_batch_norm.v_sum[k] * (normed_conv_2.conv2d[i, k, b, a] -
           batch_norm.m[k]))) / (49 * N) */
    for (int k = 0; k < 32; k++) {
        real sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    sum += d_features_block_2_same[i][k][b][a] * batch_norm_gain_5[k];
        real sum_2 = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    sum_2 += d_batch_norm_v_sum_2[k] * (normed_conv_2_conv2d_2[i][k][b][a] -
                            batch_norm_m_5[k]);
        d_batch_norm_m_sum_2[k] = (-sum - 2 * sum_2) / (real)(49 * n);
    }

    /* resnet.dl:6  d_features.block_2.change.normed_conv_2.batch_norm.gamma[i] = d_batch_norm.gain[i] *
           rsqrt(batch_norm.v[i] + 1e-05) */
    for (int i = 0; i < 32; i++)
        d_params->features_block_2_change_normed_conv_2_batch_norm_gamma[i] = d_batch_norm_gain_2[i] *
                real_rsqrt(batch_norm_v_5[i] + (real)1e-05);

    /* resnet.dl:6  d_normed_conv_2.conv2d[i, k, b, a] = d_features.block_2.same[i, k, b, a] *
           batch_norm.gain[k] + 2 * (d_batch_norm.v_sum[k] * (normed_conv_2.conv2d[i, k, b, a] -
           batch_norm.m[k])) + d_batch_norm.m_sum[k] */
    for (int i = 0; i < n; i++)
        for (int k = 0; k < 32; k++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    d_normed_conv_2_conv2d[i][k][b][a] = d_features_block_2_same[i][k][b][a] *
                            batch_norm_gain_5[k] + 2 * (d_batch_norm_v_sum_2[k] *
                            (normed_conv_2_conv2d_2[i][k][b][a] - batch_norm_m_5[k])) +
                            d_batch_norm_m_sum_2[k];

    /* resnet.dl:6  d_features.block_2.change.normed_conv_2.conv2d.b[o] = sum[n, i,
           j](d_normed_conv_2.conv2d[n, o, i, j]) */
    for (int o = 0; o < 32; o++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++)
                    sum += d_normed_conv_2_conv2d[row][o][i][j];
        d_params->features_block_2_change_normed_conv_2_conv2d_b[o] = sum;
    }

    /* resnet.dl:6  d_features.block_2.change.normed_conv_2.conv2d.W[o, c, p, q] = sum[n, i,
           j](d_normed_conv_2.conv2d[n, o, i, j] * change.relu[n, c, i + p - 1, j + q - 1 | 0]) */
    for (int o = 0; o < 32; o++)
        for (int c = 0; c < 32; c++)
            for (int p = 0; p < 3; p++)
                for (int q = 0; q < 3; q++) {
                    real sum = 0;
                    for (int row = 0; row < n; row++)
                        for (int i = 0; i < 7; i++)
                            KEEP_LOOP
                            for (int j = 0; j < 7; j++)
                                sum += d_normed_conv_2_conv2d[row][o][i][j] *
                                        (i + p - 1 >= 0 && i + p - 1 < 7 && j + q - 1 >= 0 && j + q - 1 < 7 ?
                                        change_relu_2[row][c][i + p - 1][j + q - 1] : 0);
                    d_params->features_block_2_change_normed_conv_2_conv2d_W[o][c][p][q] = sum;
                }

    /* resnet.dl:6  d_change.normed_conv[n, i, j, k] = sum[o, p, q](d_normed_conv_2.conv2d[n, o, j - p + 1,
           k - q + 1] * features.block_2.change.normed_conv_2.conv2d.W[o, i, p, q] * (j - p + 1 >= 0 and j - p
           + 1 < 7 and (k - q + 1 >= 0 and k - q + 1 < 7))) * (change.relu[n, i, j, k] > 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++)
            for (int j = 0; j < 7; j++)
                for (int k = 0; k < 7; k++) {
                    real d_change_relu = 0;
                    for (int o = 0; o < 32; o++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                d_change_relu += j - p + 1 >= 0 && j - p + 1 < 7 && k - q + 1 >= 0 && k - q +
                                        1 < 7 ? d_normed_conv_2_conv2d[row][o][j - p + 1][k - q + 1] *
                                        params->features_block_2_change_normed_conv_2_conv2d_W[o][i][p][q] :
                                        0;
                    d_change_normed_conv[row][i][j][k] = change_relu_2[row][i][j][k] > 0 ? d_change_relu : 0;
                }

    /* resnet.dl:6  d_batch_norm.gain[k] = sum[i, b, a](d_change.normed_conv[i, k, b, a] *
           (normed_conv.conv2d[i, k, b, a] - batch_norm.m[k])) */
    for (int k = 0; k < 32; k++) {
        real sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    sum += d_change_normed_conv[i][k][b][a] *
                            (normed_conv_conv2d_2[i][k][b][a] - batch_norm_m_4[k]);
        d_batch_norm_gain_3[k] = sum;
    }

    /* resnet.dl:6  d_batch_norm.v_sum[k] = -0.5 * (d_batch_norm.gain[k] *
           features.block_2.change.normed_conv.batch_norm.gamma[k] * (rsqrt(batch_norm.v[k] + 1e-05) /
           (batch_norm.v[k] + 1e-05))) / (49 * N) */
    for (int k = 0; k < 32; k++)
        d_batch_norm_v_sum_3[k] = (real)-0.5 * (d_batch_norm_gain_3[k] *
                params->features_block_2_change_normed_conv_batch_norm_gamma[k] *
                (real_rsqrt(batch_norm_v_4[k] + (real)1e-05) / (batch_norm_v_4[k] + (real)1e-05))) /
                (real)(49 * n);

    /* resnet.dl:6  d_batch_norm.m_sum[k] = (-sum[i, b, a](d_change.normed_conv[i, k, b, a] *
           batch_norm.gain[k]) - 2 * sum[i, b, a](d_batch_norm.v_sum[k] * (normed_conv.conv2d[i, k, b, a] -
           batch_norm.m[k]))) / (49 * N) */
    for (int k = 0; k < 32; k++) {
        real sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    sum += d_change_normed_conv[i][k][b][a] * batch_norm_gain_4[k];
        real sum_2 = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    sum_2 += d_batch_norm_v_sum_3[k] * (normed_conv_conv2d_2[i][k][b][a] - batch_norm_m_4[k]);
        d_batch_norm_m_sum_3[k] = (-sum - 2 * sum_2) / (real)(49 * n);
    }

    /* resnet.dl:6  d_features.block_2.change.normed_conv.batch_norm.beta[k] = sum[i, b,
           a](d_change.normed_conv[i, k, b, a]) */
    for (int k = 0; k < 32; k++) {
        real sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    sum += d_change_normed_conv[i][k][b][a];
        d_params->features_block_2_change_normed_conv_batch_norm_beta[k] = sum;
    }

    /* resnet.dl:6  d_features.block_2.change.normed_conv.batch_norm.gamma[i] = d_batch_norm.gain[i] *
           rsqrt(batch_norm.v[i] + 1e-05) */
    for (int i = 0; i < 32; i++)
        d_params->features_block_2_change_normed_conv_batch_norm_gamma[i] = d_batch_norm_gain_3[i] *
                real_rsqrt(batch_norm_v_4[i] + (real)1e-05);

    /* resnet.dl:6  d_normed_conv.conv2d[i, k, b, a] = d_change.normed_conv[i, k, b, a] *
           batch_norm.gain[k] + 2 * (d_batch_norm.v_sum[k] * (normed_conv.conv2d[i, k, b, a] -
           batch_norm.m[k])) + d_batch_norm.m_sum[k] */
    for (int i = 0; i < n; i++)
        for (int k = 0; k < 32; k++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    d_normed_conv_conv2d[i][k][b][a] = d_change_normed_conv[i][k][b][a] * batch_norm_gain_4[k]
                            + 2 * (d_batch_norm_v_sum_3[k] * (normed_conv_conv2d_2[i][k][b][a] -
                            batch_norm_m_4[k])) + d_batch_norm_m_sum_3[k];

    /* resnet.dl:6  d_features.block_2.change.normed_conv.conv2d.b[o] = sum[n, i,
           j](d_normed_conv.conv2d[n, o, i, j]) */
    for (int o = 0; o < 32; o++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++)
                    sum += d_normed_conv_conv2d[row][o][i][j];
        d_params->features_block_2_change_normed_conv_conv2d_b[o] = sum;
    }

    /* resnet.dl:6  d_features.block_2.change.normed_conv.conv2d.W[o, c, p, q] = sum[n, i,
           j](d_normed_conv.conv2d[n, o, i, j] * features.block[n, c, 2 * i + p - 1, 2 * j + q - 1 | 0]) */
    for (int o = 0; o < 32; o++)
        for (int c = 0; c < 16; c++)
            for (int p = 0; p < 3; p++)
                for (int q = 0; q < 3; q++) {
                    real sum = 0;
                    for (int row = 0; row < n; row++)
                        for (int i = 0; i < 7; i++)
                            KEEP_LOOP
                            for (int j = 0; j < 7; j++)
                                sum += d_normed_conv_conv2d[row][o][i][j] *
                                        (2 * i + p - 1 >= 0 && 2 * j + q - 1 >= 0 ?
                                        features_block[row][c][2 * i + p - 1][2 * j + q - 1] : 0);
                    d_params->features_block_2_change_normed_conv_conv2d_W[o][c][p][q] = sum;
                }

    /* resnet.dl:22  d_features.block[n, c, j, k] = sum[o](d_same.conv2d[n, o, j // 2, k // 2] *
           features.block_2.same.conv2d.W[o, c, 0, 0] * (2 * (j // 2) == j and 2 * (k // 2) == k)) */
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 16; c++)
            for (int j = 0; j < 14; j++) {
                const int t = j / 2;
                for (int k = 0; k < 14; k++) {
                    const int t_2 = k / 2;
                    real sum = 0;
                    for (int o = 0; o < 32; o++)
                        sum += 2 * t == j && 2 * t_2 == k ? d_same_conv2d[row][o][t][t_2] *
                                params->features_block_2_same_conv2d_W[o][c][0][0] : 0;
                    d_features_block[row][c][j][k] = sum;
                }
            }

    /* resnet.dl:22  d_features.block[n, c, j, k] = d_features.block[n, c, j, k] + sum[o, p,
           q](d_normed_conv.conv2d[n, o, (j - p + 1) // 2, (k - q + 1) // 2] *
           features.block_2.change.normed_conv.conv2d.W[o, c, p, q] * (2 * ((j - p + 1) // 2) == j - p + 1 and
           ((j - p + 1) // 2 >= 0 and (j - p + 1) // 2 < 7) and 2 * ((k - q + 1) // 2) == k - q + 1 and ((k - q
           + 1) // 2 >= 0 and (k - q + 1) // 2 < 7))) */
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 16; c++)
            for (int j = 0; j < 14; j++)
                for (int k = 0; k < 14; k++) {
                    real d_features_block_3 = 0;
                    for (int o = 0; o < 32; o++)
                        for (int p = 0; p < 3; p++) {
                            const int t = int_floordiv(j - p + 1, 2);
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                d_features_block_3 += 2 * t == j - p + 1 && t >= 0 && t < 7 && 2 *
                                        int_floordiv(k - q + 1, 2) == k - q + 1 && int_floordiv(k - q + 1, 2)
                                        >= 0 && int_floordiv(k - q + 1, 2) < 7 ?
                                        d_normed_conv_conv2d[row][o][t][int_floordiv(k - q + 1, 2)] *
                                        params->features_block_2_change_normed_conv_conv2d_W[o][c][p][q] : 0;
                        }
                    d_features_block_2[row][c][j][k] = d_features_block[row][c][j][k] + d_features_block_3;
                }

    /* resnet.dl:9  d_features.block.change[n, i, j, k] = d_features.block[n, i, j, k] * (features.block[n,
           i, j, k] > 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 14; j++)
                KEEP_LOOP
                for (int k = 0; k < 14; k++)
                    d_features_block_change[row][i][j][k] = features_block[row][i][j][k] > 0 ?
                            d_features_block_2[row][i][j][k] : 0;

    /* resnet.dl:6  d_batch_norm.gain[k] = sum[i, b, a](d_features.block.change[i, k, b, a] *
           (normed_conv_2.conv2d[i, k, b, a] - batch_norm.m[k])) */
    for (int k = 0; k < 16; k++) {
        real sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    sum += d_features_block_change[i][k][b][a] *
                            (normed_conv_2_conv2d[i][k][b][a] - batch_norm_m_3[k]);
        d_batch_norm_gain_4[k] = sum;
    }

    /* resnet.dl:6  d_batch_norm.v_sum[k] = -0.5 * (d_batch_norm.gain[k] *
           features.block.change.normed_conv_2.batch_norm.gamma[k] * (rsqrt(batch_norm.v[k] + 1e-05) /
           (batch_norm.v[k] + 1e-05))) / (196 * N) */
    for (int k = 0; k < 16; k++)
        d_batch_norm_v_sum_4[k] = (real)-0.5 * (d_batch_norm_gain_4[k] *
                params->features_block_change_normed_conv_2_batch_norm_gamma[k] *
                (real_rsqrt(batch_norm_v_3[k] + (real)1e-05) / (batch_norm_v_3[k] + (real)1e-05))) /
                (real)(196 * n);

    /* resnet.dl:6  d_batch_norm.m_sum[k] = (-sum[i, b, a](d_features.block.change[i, k, b, a] *
           batch_norm.gain[k]) - 2 * sum[i, b, a](d_batch_norm.v_sum[k] * (normed_conv_2.conv2d[i, k, b, a] -
           batch_norm.m[k]))) / (196 * N) */
    for (int k = 0; k < 16; k++) {
        real sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    sum += d_features_block_change[i][k][b][a] * batch_norm_gain_3[k];
        real sum_2 = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    sum_2 += d_batch_norm_v_sum_4[k] * (normed_conv_2_conv2d[i][k][b][a] - batch_norm_m_3[k]);
        d_batch_norm_m_sum_4[k] = (-sum - 2 * sum_2) / (real)(196 * n);
    }

    /* resnet.dl:6  d_features.block.change.normed_conv_2.batch_norm.beta[k] = sum[i, b,
           a](d_features.block.change[i, k, b, a]) */
    for (int k = 0; k < 16; k++) {
        real sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    sum += d_features_block_change[i][k][b][a];
        d_params->features_block_change_normed_conv_2_batch_norm_beta[k] = sum;
    }

    /* resnet.dl:6  d_features.block.change.normed_conv_2.batch_norm.gamma[i] = d_batch_norm.gain[i] *
           rsqrt(batch_norm.v[i] + 1e-05) */
    for (int i = 0; i < 16; i++)
        d_params->features_block_change_normed_conv_2_batch_norm_gamma[i] = d_batch_norm_gain_4[i] *
                real_rsqrt(batch_norm_v_3[i] + (real)1e-05);

    /* resnet.dl:6  d_normed_conv_2.conv2d[i, k, b, a] = d_features.block.change[i, k, b, a] *
           batch_norm.gain[k] + 2 * (d_batch_norm.v_sum[k] * (normed_conv_2.conv2d[i, k, b, a] -
           batch_norm.m[k])) + d_batch_norm.m_sum[k] */
    for (int i = 0; i < n; i++)
        for (int k = 0; k < 16; k++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    d_normed_conv_2_conv2d_2[i][k][b][a] = d_features_block_change[i][k][b][a] *
                            batch_norm_gain_3[k] + 2 * (d_batch_norm_v_sum_4[k] *
                            (normed_conv_2_conv2d[i][k][b][a] - batch_norm_m_3[k])) + d_batch_norm_m_sum_4[k];

    /* resnet.dl:6  d_features.block.change.normed_conv_2.conv2d.b[o] = sum[n, i,
           j](d_normed_conv_2.conv2d[n, o, i, j]) */
    for (int o = 0; o < 16; o++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++)
                    sum += d_normed_conv_2_conv2d_2[row][o][i][j];
        d_params->features_block_change_normed_conv_2_conv2d_b[o] = sum;
    }

    /* resnet.dl:6  d_features.block.change.normed_conv_2.conv2d.W[o, c, p, q] = sum[n, i,
           j](d_normed_conv_2.conv2d[n, o, i, j] * change.relu[n, c, i + p - 1, j + q - 1 | 0]) */
    for (int o = 0; o < 16; o++)
        for (int c = 0; c < 16; c++)
            for (int p = 0; p < 3; p++)
                for (int q = 0; q < 3; q++) {
                    real sum = 0;
                    for (int row = 0; row < n; row++)
                        for (int i = 0; i < 14; i++)
                            KEEP_LOOP
                            for (int j = 0; j < 14; j++)
                                sum += d_normed_conv_2_conv2d_2[row][o][i][j] *
                                        (i + p - 1 >= 0 && i + p - 1 < 14 && j + q - 1 >= 0 && j + q - 1 < 14
                                        ? change_relu[row][c][i + p - 1][j + q - 1] : 0);
                    d_params->features_block_change_normed_conv_2_conv2d_W[o][c][p][q] = sum;
                }

    /* resnet.dl:6  d_change.normed_conv[n, i, j, k] = sum[o, p, q](d_normed_conv_2.conv2d[n, o, j - p + 1,
           k - q + 1] * features.block.change.normed_conv_2.conv2d.W[o, i, p, q] * (j - p + 1 >= 0 and j - p +
           1 < 14 and (k - q + 1 >= 0 and k - q + 1 < 14))) * (change.relu[n, i, j, k] > 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 14; j++)
                for (int k = 0; k < 14; k++) {
                    real d_change_relu = 0;
                    for (int o = 0; o < 16; o++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                d_change_relu += j - p + 1 >= 0 && j - p + 1 < 14 && k - q + 1 >= 0 && k - q +
                                        1 < 14 ? d_normed_conv_2_conv2d_2[row][o][j - p + 1][k - q + 1] *
                                        params->features_block_change_normed_conv_2_conv2d_W[o][i][p][q] : 0;
                    d_change_normed_conv_2[row][i][j][k] = change_relu[row][i][j][k] > 0 ? d_change_relu : 0;
                }

    /* resnet.dl:6  d_batch_norm.gain[k] = sum[i, b, a](d_change.normed_conv[i, k, b, a] *
           (normed_conv.conv2d[i, k, b, a] - batch_norm.m[k])) */
    for (int k = 0; k < 16; k++) {
        real sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    sum += d_change_normed_conv_2[i][k][b][a] *
                            (normed_conv_conv2d[i][k][b][a] - batch_norm_m_2[k]);
        d_batch_norm_gain_5[k] = sum;
    }

    /* resnet.dl:6  d_batch_norm.v_sum[k] = -0.5 * (d_batch_norm.gain[k] *
           features.block.change.normed_conv.batch_norm.gamma[k] * (rsqrt(batch_norm.v[k] + 1e-05) /
           (batch_norm.v[k] + 1e-05))) / (196 * N) */
    for (int k = 0; k < 16; k++)
        d_batch_norm_v_sum_5[k] = (real)-0.5 * (d_batch_norm_gain_5[k] *
                params->features_block_change_normed_conv_batch_norm_gamma[k] *
                (real_rsqrt(batch_norm_v_2[k] + (real)1e-05) / (batch_norm_v_2[k] + (real)1e-05))) /
                (real)(196 * n);

    /* resnet.dl:6  d_batch_norm.m_sum[k] = (-sum[i, b, a](d_change.normed_conv[i, k, b, a] *
           batch_norm.gain[k]) - 2 * sum[i, b, a](d_batch_norm.v_sum[k] * (normed_conv.conv2d[i, k, b, a] -
           batch_norm.m[k]))) / (196 * N) */
    for (int k = 0; k < 16; k++) {
        real sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    sum += d_change_normed_conv_2[i][k][b][a] * batch_norm_gain_2[k];
        real sum_2 = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    sum_2 += d_batch_norm_v_sum_5[k] * (normed_conv_conv2d[i][k][b][a] - batch_norm_m_2[k]);
        d_batch_norm_m_sum_5[k] = (-sum - 2 * sum_2) / (real)(196 * n);
    }

    /* resnet.dl:6  d_features.block.change.normed_conv.batch_norm.beta[k] = sum[i, b,
           a](d_change.normed_conv[i, k, b, a]) */
    for (int k = 0; k < 16; k++) {
        real sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    sum += d_change_normed_conv_2[i][k][b][a];
        d_params->features_block_change_normed_conv_batch_norm_beta[k] = sum;
    }

    /* resnet.dl:6  d_features.block.change.normed_conv.batch_norm.gamma[i] = d_batch_norm.gain[i] *
           rsqrt(batch_norm.v[i] + 1e-05) */
    for (int i = 0; i < 16; i++)
        d_params->features_block_change_normed_conv_batch_norm_gamma[i] = d_batch_norm_gain_5[i] *
                real_rsqrt(batch_norm_v_2[i] + (real)1e-05);

    /* resnet.dl:6  d_normed_conv.conv2d[i, k, b, a] = d_change.normed_conv[i, k, b, a] *
           batch_norm.gain[k] + 2 * (d_batch_norm.v_sum[k] * (normed_conv.conv2d[i, k, b, a] -
           batch_norm.m[k])) + d_batch_norm.m_sum[k] */
    for (int i = 0; i < n; i++)
        for (int k = 0; k < 16; k++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    d_normed_conv_conv2d_2[i][k][b][a] = d_change_normed_conv_2[i][k][b][a] *
                            batch_norm_gain_2[k] + 2 * (d_batch_norm_v_sum_5[k] *
                            (normed_conv_conv2d[i][k][b][a] - batch_norm_m_2[k])) + d_batch_norm_m_sum_5[k];

    /* resnet.dl:6  d_features.block.change.normed_conv.conv2d.b[o] = sum[n, i, j](d_normed_conv.conv2d[n,
           o, i, j]) */
    for (int o = 0; o < 16; o++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++)
                    sum += d_normed_conv_conv2d_2[row][o][i][j];
        d_params->features_block_change_normed_conv_conv2d_b[o] = sum;
    }

    /* resnet.dl:6  d_features.block.change.normed_conv.conv2d.W[o, c, p, q] = sum[n, i,
           j](d_normed_conv.conv2d[n, o, i, j] * stem[n, c, i + p - 1, j + q - 1 | 0]) */
    for (int o = 0; o < 16; o++)
        for (int c = 0; c < 16; c++)
            for (int p = 0; p < 3; p++)
                for (int q = 0; q < 3; q++) {
                    real sum = 0;
                    for (int row = 0; row < n; row++)
                        for (int i = 0; i < 14; i++)
                            KEEP_LOOP
                            for (int j = 0; j < 14; j++)
                                sum += d_normed_conv_conv2d_2[row][o][i][j] *
                                        (i + p - 1 >= 0 && i + p - 1 < 14 && j + q - 1 >= 0 && j + q - 1 < 14
                                        ? stem[row][c][i + p - 1][j + q - 1] : 0);
                    d_params->features_block_change_normed_conv_conv2d_W[o][c][p][q] = sum;
                }

    /* resnet.dl:6  d_stem.normed_conv[n, i, j, k] = (d_features.block[n, i, j, k] * (features.block[n, i,
           j, k] > 0) + sum[o, p, q](d_normed_conv.conv2d[n, o, j - p + 1, k - q + 1] *
           features.block.change.normed_conv.conv2d.W[o, i, p, q] * (j - p + 1 >= 0 and j - p + 1 < 14 and (k -
           q + 1 >= 0 and k - q + 1 < 14)))) * (stem[n, i, j, k] > 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 14; j++)
                for (int k = 0; k < 14; k++) {
                    real d_stem = 0;
                    for (int o = 0; o < 16; o++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                d_stem += j - p + 1 >= 0 && j - p + 1 < 14 && k - q + 1 >= 0 && k - q + 1 < 14
                                        ? d_normed_conv_conv2d_2[row][o][j - p + 1][k - q + 1] *
                                        params->features_block_change_normed_conv_conv2d_W[o][i][p][q] : 0;
                    d_stem_normed_conv[row][i][j][k] = stem[row][i][j][k] > 0 ?
                            (features_block[row][i][j][k] > 0 ? d_features_block_2[row][i][j][k] : 0) + d_stem
                            : 0;
                }

    /* resnet.dl:6  d_batch_norm.gain[k] = sum[i, b, a](d_stem.normed_conv[i, k, b, a] *
           (stem.normed_conv.conv2d[i, k, b, a] - batch_norm.m[k])) */
    for (int k = 0; k < 16; k++) {
        real sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    sum += d_stem_normed_conv[i][k][b][a] *
                            (stem_normed_conv_conv2d[i][k][b][a] - batch_norm_m[k]);
        d_batch_norm_gain_6[k] = sum;
    }

    /* resnet.dl:6  d_batch_norm.v_sum[k] = -0.5 * (d_batch_norm.gain[k] *
           stem.normed_conv.batch_norm.gamma[k] * (rsqrt(batch_norm.v[k] + 1e-05) / (batch_norm.v[k] + 1e-05)))
           / (196 * N) */
    for (int k = 0; k < 16; k++)
        d_batch_norm_v_sum_6[k] = (real)-0.5 * (d_batch_norm_gain_6[k] *
                params->stem_normed_conv_batch_norm_gamma[k] * (real_rsqrt(batch_norm_v[k] + (real)1e-05) /
                (batch_norm_v[k] + (real)1e-05))) / (real)(196 * n);

    /* resnet.dl:6  d_batch_norm.m_sum[k] = (-sum[i, b, a](d_stem.normed_conv[i, k, b, a] *
           batch_norm.gain[k]) - 2 * sum[i, b, a](d_batch_norm.v_sum[k] * (stem.normed_conv.conv2d[i, k, b, a]
           - batch_norm.m[k]))) / (196 * N) */
    for (int k = 0; k < 16; k++) {
        real sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    sum += d_stem_normed_conv[i][k][b][a] * batch_norm_gain[k];
        real sum_2 = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    sum_2 += d_batch_norm_v_sum_6[k] * (stem_normed_conv_conv2d[i][k][b][a] -
                            batch_norm_m[k]);
        d_batch_norm_m_sum_6[k] = (-sum - 2 * sum_2) / (real)(196 * n);
    }

    /* resnet.dl:6  d_stem.normed_conv.batch_norm.beta[k] = sum[i, b, a](d_stem.normed_conv[i, k, b, a]) */
    for (int k = 0; k < 16; k++) {
        real sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    sum += d_stem_normed_conv[i][k][b][a];
        d_params->stem_normed_conv_batch_norm_beta[k] = sum;
    }

    /* resnet.dl:6  d_stem.normed_conv.batch_norm.gamma[i] = d_batch_norm.gain[i] * rsqrt(batch_norm.v[i] +
           1e-05) */
    for (int i = 0; i < 16; i++)
        d_params->stem_normed_conv_batch_norm_gamma[i] = d_batch_norm_gain_6[i] *
                real_rsqrt(batch_norm_v[i] + (real)1e-05);

    /* resnet.dl:6  d_stem.normed_conv.conv2d[i, k, b, a] = d_stem.normed_conv[i, k, b, a] *
           batch_norm.gain[k] + 2 * (d_batch_norm.v_sum[k] * (stem.normed_conv.conv2d[i, k, b, a] -
           batch_norm.m[k])) + d_batch_norm.m_sum[k] */
    for (int i = 0; i < n; i++)
        for (int k = 0; k < 16; k++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    d_stem_normed_conv_conv2d[i][k][b][a] = d_stem_normed_conv[i][k][b][a] *
                            batch_norm_gain[k] + 2 * (d_batch_norm_v_sum_6[k] *
                            (stem_normed_conv_conv2d[i][k][b][a] - batch_norm_m[k])) +
                            d_batch_norm_m_sum_6[k];

    /* resnet.dl:6  d_stem.normed_conv.conv2d.b[o] = sum[n, i, j](d_stem.normed_conv.conv2d[n, o, i, j]) */
    for (int o = 0; o < 16; o++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++)
                    sum += d_stem_normed_conv_conv2d[row][o][i][j];
        d_params->stem_normed_conv_conv2d_b[o] = sum;
    }

    /* resnet.dl:6  d_stem.normed_conv.conv2d.W[o, j, p, q] = sum[n, i, j2](d_stem.normed_conv.conv2d[n, o,
           i, j2] * stem_view[n, 0, 2 * i + p - 2, 2 * j2 + q - 2 | 0]) */
    for (int o = 0; o < 16; o++)
        for (int p = 0; p < 5; p++)
            for (int q = 0; q < 5; q++) {
                real sum = 0;
                for (int row = 0; row < n; row++)
                    for (int i = 0; i < 14; i++)
                        KEEP_LOOP
                        for (int j = 0; j < 14; j++)
                            sum += d_stem_normed_conv_conv2d[row][o][i][j] *
                                    (2 * i + p - 2 >= 0 && 2 * i + p - 2 < 28 && 2 * j + q - 2 >= 0 && 2 * j +
                                    q - 2 < 28 ? stem_view[row][0][2 * i + p - 2][2 * j + q - 2] : 0);
                d_params->stem_normed_conv_conv2d_W[o][0][p][q] = sum;
            }

    /* resnet.dl:6  d_features.block_2.same.batch_norm.beta[k] = d_features.block_2.same.batch_norm.beta[k] */
    for (int k = 0; k < 32; k++)
        d_params->features_block_2_same_batch_norm_beta[k] =
                d_params->features_block_2_change_normed_conv_2_batch_norm_beta[k];
}

#ifndef RESNET_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

void resnet_evaluate(const struct resnet_batch *batch, const struct resnet_params *params,
                     const struct resnet_state *state, void *arena, struct resnet_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real *batch_norm_gain = space;
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*stem_view)[1][28][28] = (const real (*)[1][28][28])X;
    real (*stem)[16][14][14] = (real (*)[16][14][14])(space + 64);
    real *batch_norm_gain_2 = space;
    real (*change_relu)[16][14][14] = (real (*)[16][14][14])(space + 3136 * rows + 64);
    real *batch_norm_gain_3 = space;
    real (*features_block)[16][14][14] = (real (*)[16][14][14])(space + 6272 * rows + 64);
    real *batch_norm_gain_4 = space;
    real (*change_relu_2)[32][7][7] = (real (*)[32][7][7])(space + 64);
    real (*conv2d_y_sum)[32][7][7] = (real (*)[32][7][7])(space + 1568 * rows + 64);
    real *batch_norm_gain_5 = space;
    real (*conv2d_y_sum_2)[32][7][7] = (real (*)[32][7][7])(space + 64);
    real *batch_norm_gain_6 = space + 32;
    real (*pooled)[32] = (real (*)[32])(space + 3136 * rows + 64);
    real (*logits)[10] = (real (*)[10])(space + 64);
    real *probs_softmax_m = space + 10 * rows + 64;
    const int32_t *y = batch->y;

    /* resnet.dl:6  batch_norm.gain[i] = stem.normed_conv.batch_norm.gamma[i] *
           rsqrt(stem.normed_conv.batch_norm.running_variance[i] + 1e-05) */
    for (int i = 0; i < 16; i++)
        batch_norm_gain[i] = params->stem_normed_conv_batch_norm_gamma[i] *
                real_rsqrt(state->stem_normed_conv_batch_norm_running_variance[i] + (real)1e-05);

    /* resnet.dl:19  stem[n, i, j, k] = max(batch_norm.gain[i] * (stem.normed_conv.conv2d.b[i] + sum[c, p,
           q](stem_view[n, 0, p + 2 * j - 2, q + 2 * k - 2 | 0] * stem.normed_conv.conv2d.W[i, 0, p, q]) -
           stem.normed_conv.batch_norm.running_mean[i]) + stem.normed_conv.batch_norm.beta[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 14; j++)
                for (int k = 0; k < 14; k++) {
                    real conv2d_y_sum_3 = 0;
                    for (int p = 0; p < 5; p++)
                        KEEP_LOOP
                        for (int q = 0; q < 5; q++)
                            conv2d_y_sum_3 += (p + 2 * j - 2 >= 0 && p + 2 * j - 2 < 28 && q + 2 * k - 2 >= 0
                                    && q + 2 * k - 2 < 28 ? stem_view[row][0][p + 2 * j - 2][q + 2 * k - 2] :
                                    0) * params->stem_normed_conv_conv2d_W[i][0][p][q];
                    stem[row][i][j][k] = real_max(batch_norm_gain[i] *
                            (params->stem_normed_conv_conv2d_b[i] + conv2d_y_sum_3 -
                            state->stem_normed_conv_batch_norm_running_mean[i]) +
                            params->stem_normed_conv_batch_norm_beta[i], 0);
                }

    /* resnet.dl:6  batch_norm.gain[i] = features.block.change.normed_conv.batch_norm.gamma[i] *
           rsqrt(features.block.change.normed_conv.batch_norm.running_variance[i] + 1e-05) */
    for (int i = 0; i < 16; i++)
        batch_norm_gain_2[i] = params->features_block_change_normed_conv_batch_norm_gamma[i] *
                real_rsqrt(state->features_block_change_normed_conv_batch_norm_running_variance[i] +
                (real)1e-05);

    /* resnet.dl:6  change.relu[n, i, j, k] = max(batch_norm.gain[i] *
           (features.block.change.normed_conv.conv2d.b[i] + sum[c, p, q](stem[n, c, p + j - 1, q + k - 1 | 0] *
           features.block.change.normed_conv.conv2d.W[i, c, p, q]) -
           features.block.change.normed_conv.batch_norm.running_mean[i]) +
           features.block.change.normed_conv.batch_norm.beta[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 14; j++)
                for (int k = 0; k < 14; k++) {
                    real conv2d_y_sum_3 = 0;
                    for (int c = 0; c < 16; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                conv2d_y_sum_3 += (p + j - 1 >= 0 && p + j - 1 < 14 && q + k - 1 >= 0 && q + k
                                        - 1 < 14 ? stem[row][c][p + j - 1][q + k - 1] : 0) *
                                        params->features_block_change_normed_conv_conv2d_W[i][c][p][q];
                    change_relu[row][i][j][k] = real_max(batch_norm_gain_2[i] *
                            (params->features_block_change_normed_conv_conv2d_b[i] + conv2d_y_sum_3 -
                            state->features_block_change_normed_conv_batch_norm_running_mean[i]) +
                            params->features_block_change_normed_conv_batch_norm_beta[i], 0);
                }

    /* resnet.dl:6  batch_norm.gain[i] = features.block.change.normed_conv_2.batch_norm.gamma[i] *
           rsqrt(features.block.change.normed_conv_2.batch_norm.running_variance[i] + 1e-05) */
    for (int i = 0; i < 16; i++)
        batch_norm_gain_3[i] = params->features_block_change_normed_conv_2_batch_norm_gamma[i] *
                real_rsqrt(state->features_block_change_normed_conv_2_batch_norm_running_variance[i] +
                (real)1e-05);

    /* resnet.dl:22  features.block[n, i, j, k] = max(stem[n, i, j, k] + (batch_norm.gain[i] *
           (features.block.change.normed_conv_2.conv2d.b[i] + sum[c, p, q](change.relu[n, c, p + j - 1, q + k -
           1 | 0] * features.block.change.normed_conv_2.conv2d.W[i, c, p, q]) -
           features.block.change.normed_conv_2.batch_norm.running_mean[i]) +
           features.block.change.normed_conv_2.batch_norm.beta[i]), 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 14; j++)
                for (int k = 0; k < 14; k++) {
                    real conv2d_y_sum_3 = 0;
                    for (int c = 0; c < 16; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                conv2d_y_sum_3 += (p + j - 1 >= 0 && p + j - 1 < 14 && q + k - 1 >= 0 && q + k
                                        - 1 < 14 ? change_relu[row][c][p + j - 1][q + k - 1] : 0) *
                                        params->features_block_change_normed_conv_2_conv2d_W[i][c][p][q];
                    features_block[row][i][j][k] = real_max(stem[row][i][j][k] +
                            (batch_norm_gain_3[i] * (params->features_block_change_normed_conv_2_conv2d_b[i] +
                            conv2d_y_sum_3 - state->features_block_change_normed_conv_2_batch_norm_running_mean[i]) + params->features_block_change_normed_conv_2_batch_norm_beta[i]), 0);
                }

    /* resnet.dl:6  batch_norm.gain[i] = features.block_2.change.normed_conv.batch_norm.gamma[i] *
           rsqrt(features.block_2.change.normed_conv.batch_norm.running_variance[i] + 1e-05) */
    for (int i = 0; i < 32; i++)
        batch_norm_gain_4[i] = params->features_block_2_change_normed_conv_batch_norm_gamma[i] *
                real_rsqrt(state->features_block_2_change_normed_conv_batch_norm_running_variance[i] +
                (real)1e-05);

    /* resnet.dl:6  change.relu[n, i, j, k] = max(batch_norm.gain[i] *
           (features.block_2.change.normed_conv.conv2d.b[i] + sum[c, p, q](features.block[n, c, p + 2 * j - 1,
           q + 2 * k - 1 | 0] * features.block_2.change.normed_conv.conv2d.W[i, c, p, q]) -
           features.block_2.change.normed_conv.batch_norm.running_mean[i]) +
           features.block_2.change.normed_conv.batch_norm.beta[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++)
            for (int j = 0; j < 7; j++)
                for (int k = 0; k < 7; k++) {
                    real conv2d_y_sum_3 = 0;
                    for (int c = 0; c < 16; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                conv2d_y_sum_3 += (p + 2 * j - 1 >= 0 && q + 2 * k - 1 >= 0 ?
                                        features_block[row][c][p + 2 * j - 1][q + 2 * k - 1] : 0) *
                                        params->features_block_2_change_normed_conv_conv2d_W[i][c][p][q];
                    change_relu_2[row][i][j][k] = real_max(batch_norm_gain_4[i] *
                            (params->features_block_2_change_normed_conv_conv2d_b[i] + conv2d_y_sum_3 -
                            state->features_block_2_change_normed_conv_batch_norm_running_mean[i]) +
                            params->features_block_2_change_normed_conv_batch_norm_beta[i], 0);
                }

    /* resnet.dl:6  conv2d.y_sum[n, o, i, j] = sum[c, p, q](change.relu[n, c, i + p - 1, j + q - 1 | 0] *
           features.block_2.change.normed_conv_2.conv2d.W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 32; o++)
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++) {
                    real sum = 0;
                    for (int c = 0; c < 32; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                sum += (i + p - 1 >= 0 && i + p - 1 < 7 && j + q - 1 >= 0 && j + q - 1 < 7 ?
                                        change_relu_2[row][c][i + p - 1][j + q - 1] : 0) *
                                        params->features_block_2_change_normed_conv_2_conv2d_W[o][c][p][q];
                    conv2d_y_sum[row][o][i][j] = sum;
                }

    /* resnet.dl:6  batch_norm.gain[i] = features.block_2.change.normed_conv_2.batch_norm.gamma[i] *
           rsqrt(features.block_2.change.normed_conv_2.batch_norm.running_variance[i] + 1e-05) */
    for (int i = 0; i < 32; i++)
        batch_norm_gain_5[i] = params->features_block_2_change_normed_conv_2_batch_norm_gamma[i] *
                real_rsqrt(state->features_block_2_change_normed_conv_2_batch_norm_running_variance[i] +
                (real)1e-05);

    /* resnet.dl:6  conv2d.y_sum[n, o, i, j] = sum[c, p, q](features.block[n, c, 2 * i, 2 * j] *
           features.block_2.same.conv2d.W[o, c, 0, 0]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 32; o++)
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++) {
                    real sum = 0;
                    for (int c = 0; c < 16; c++)
                        sum += features_block[row][c][2 * i][2 * j] *
                                params->features_block_2_same_conv2d_W[o][c][0][0];
                    conv2d_y_sum_2[row][o][i][j] = sum;
                }

    /* resnet.dl:6  batch_norm.gain[i] = features.block_2.same.batch_norm.gamma[i] *
           rsqrt(features.block_2.same.batch_norm.running_variance[i] + 1e-05) */
    for (int i = 0; i < 32; i++)
        batch_norm_gain_6[i] = params->features_block_2_same_batch_norm_gamma[i] *
                real_rsqrt(state->features_block_2_same_batch_norm_running_variance[i] + (real)1e-05);

    /* resnet.dl:23  pooled[n, c] = 0.02040816326530612 * sum[i, j](max(batch_norm.gain[c] *
           (features.block_2.same.conv2d.b[c] + conv2d.y_sum[n, c, i, j] -
           features.block_2.same.batch_norm.running_mean[c]) + features.block_2.same.batch_norm.beta[c] +
           (batch_norm.gain[c] * (features.block_2.change.normed_conv_2.conv2d.b[c] + conv2d.y_sum[n, c, i, j]
           - features.block_2.change.normed_conv_2.batch_norm.running_mean[c]) +
           features.block_2.change.normed_conv_2.batch_norm.beta[c]), 0)) */
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 32; c++) {
            real sum = 0;
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++)
                    sum += real_max(batch_norm_gain_6[c] *
                            (params->features_block_2_same_conv2d_b[c] + conv2d_y_sum_2[row][c][i][j] -
                            state->features_block_2_same_batch_norm_running_mean[c]) +
                            params->features_block_2_same_batch_norm_beta[c] +
                            (batch_norm_gain_5[c] * (params->features_block_2_change_normed_conv_2_conv2d_b[c]
                            + conv2d_y_sum[row][c][i][j] - state->features_block_2_change_normed_conv_2_batch_norm_running_mean[c]) + params->features_block_2_change_normed_conv_2_batch_norm_beta[c]), 0);
            pooled[row][c] = (real)0.02040816326530612 * sum;
        }

    /* resnet.dl:24  logits[n, k] = sum[j](pooled[n, j] * logits.W[j, k]) + logits.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_y_sum = 0;
            for (int j = 0; j < 32; j++)
                logits_y_sum += pooled[row][j] * params->logits_W[j][k];
            logits[row][k] = logits_y_sum + params->logits_b[k];
        }

    /* resnet.dl:26  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 10; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }

    /* resnet.dl:27  loss_sum = -sum[n](logits[n, y[n]] - probs.softmax.m[n] - log(sum[j](exp(logits[n, j]
           - probs.softmax.m[n])))) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real log_softmax_s = 0;
            for (int j = 0; j < 10; j++)
                log_softmax_s += real_exp(logits[row][j] - probs_softmax_m[row]);
            sum += logits[row][y[row]] - probs_softmax_m[row] - real_log(log_softmax_s);
        }
        result->totals[0] = -sum;
    }

    /* resnet.dl:27  loss = loss_sum / N */
    result->loss = result->totals[0] / (real)n;

    /* resnet.dl:28  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
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

void resnet_predict(const struct resnet_batch *batch, const struct resnet_params *params,
                    const struct resnet_state *state, void *arena, struct resnet_outputs *out)
{
    const int n = batch->n;
    real (*probs)[10] = (real (*)[10])out->probs;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real *batch_norm_gain = space;
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*stem_view)[1][28][28] = (const real (*)[1][28][28])X;
    real (*stem)[16][14][14] = (real (*)[16][14][14])(space + 64);
    real *batch_norm_gain_2 = space;
    real (*change_relu)[16][14][14] = (real (*)[16][14][14])(space + 3136 * rows + 64);
    real *batch_norm_gain_3 = space;
    real (*features_block)[16][14][14] = (real (*)[16][14][14])(space + 6272 * rows + 64);
    real *batch_norm_gain_4 = space;
    real (*change_relu_2)[32][7][7] = (real (*)[32][7][7])(space + 64);
    real (*conv2d_y_sum)[32][7][7] = (real (*)[32][7][7])(space + 1568 * rows + 64);
    real *batch_norm_gain_5 = space;
    real (*conv2d_y_sum_2)[32][7][7] = (real (*)[32][7][7])(space + 64);
    real *batch_norm_gain_6 = space + 32;
    real (*pooled)[32] = (real (*)[32])(space + 3136 * rows + 64);
    real (*logits)[10] = (real (*)[10])(space + 64);
    real *probs_softmax_m = space + 10 * rows + 64;
    real (*probs_softmax_e)[10] = (real (*)[10])(space + 64);

    /* resnet.dl:6  batch_norm.gain[i] = stem.normed_conv.batch_norm.gamma[i] *
           rsqrt(stem.normed_conv.batch_norm.running_variance[i] + 1e-05) */
    for (int i = 0; i < 16; i++)
        batch_norm_gain[i] = params->stem_normed_conv_batch_norm_gamma[i] *
                real_rsqrt(state->stem_normed_conv_batch_norm_running_variance[i] + (real)1e-05);

    /* resnet.dl:19  stem[n, i, j, k] = max(batch_norm.gain[i] * (stem.normed_conv.conv2d.b[i] + sum[c, p,
           q](stem_view[n, 0, p + 2 * j - 2, q + 2 * k - 2 | 0] * stem.normed_conv.conv2d.W[i, 0, p, q]) -
           stem.normed_conv.batch_norm.running_mean[i]) + stem.normed_conv.batch_norm.beta[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 14; j++)
                for (int k = 0; k < 14; k++) {
                    real conv2d_y_sum_3 = 0;
                    for (int p = 0; p < 5; p++)
                        KEEP_LOOP
                        for (int q = 0; q < 5; q++)
                            conv2d_y_sum_3 += (p + 2 * j - 2 >= 0 && p + 2 * j - 2 < 28 && q + 2 * k - 2 >= 0
                                    && q + 2 * k - 2 < 28 ? stem_view[row][0][p + 2 * j - 2][q + 2 * k - 2] :
                                    0) * params->stem_normed_conv_conv2d_W[i][0][p][q];
                    stem[row][i][j][k] = real_max(batch_norm_gain[i] *
                            (params->stem_normed_conv_conv2d_b[i] + conv2d_y_sum_3 -
                            state->stem_normed_conv_batch_norm_running_mean[i]) +
                            params->stem_normed_conv_batch_norm_beta[i], 0);
                }

    /* resnet.dl:6  batch_norm.gain[i] = features.block.change.normed_conv.batch_norm.gamma[i] *
           rsqrt(features.block.change.normed_conv.batch_norm.running_variance[i] + 1e-05) */
    for (int i = 0; i < 16; i++)
        batch_norm_gain_2[i] = params->features_block_change_normed_conv_batch_norm_gamma[i] *
                real_rsqrt(state->features_block_change_normed_conv_batch_norm_running_variance[i] +
                (real)1e-05);

    /* resnet.dl:6  change.relu[n, i, j, k] = max(batch_norm.gain[i] *
           (features.block.change.normed_conv.conv2d.b[i] + sum[c, p, q](stem[n, c, p + j - 1, q + k - 1 | 0] *
           features.block.change.normed_conv.conv2d.W[i, c, p, q]) -
           features.block.change.normed_conv.batch_norm.running_mean[i]) +
           features.block.change.normed_conv.batch_norm.beta[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 14; j++)
                for (int k = 0; k < 14; k++) {
                    real conv2d_y_sum_3 = 0;
                    for (int c = 0; c < 16; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                conv2d_y_sum_3 += (p + j - 1 >= 0 && p + j - 1 < 14 && q + k - 1 >= 0 && q + k
                                        - 1 < 14 ? stem[row][c][p + j - 1][q + k - 1] : 0) *
                                        params->features_block_change_normed_conv_conv2d_W[i][c][p][q];
                    change_relu[row][i][j][k] = real_max(batch_norm_gain_2[i] *
                            (params->features_block_change_normed_conv_conv2d_b[i] + conv2d_y_sum_3 -
                            state->features_block_change_normed_conv_batch_norm_running_mean[i]) +
                            params->features_block_change_normed_conv_batch_norm_beta[i], 0);
                }

    /* resnet.dl:6  batch_norm.gain[i] = features.block.change.normed_conv_2.batch_norm.gamma[i] *
           rsqrt(features.block.change.normed_conv_2.batch_norm.running_variance[i] + 1e-05) */
    for (int i = 0; i < 16; i++)
        batch_norm_gain_3[i] = params->features_block_change_normed_conv_2_batch_norm_gamma[i] *
                real_rsqrt(state->features_block_change_normed_conv_2_batch_norm_running_variance[i] +
                (real)1e-05);

    /* resnet.dl:22  features.block[n, i, j, k] = max(stem[n, i, j, k] + (batch_norm.gain[i] *
           (features.block.change.normed_conv_2.conv2d.b[i] + sum[c, p, q](change.relu[n, c, p + j - 1, q + k -
           1 | 0] * features.block.change.normed_conv_2.conv2d.W[i, c, p, q]) -
           features.block.change.normed_conv_2.batch_norm.running_mean[i]) +
           features.block.change.normed_conv_2.batch_norm.beta[i]), 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 14; j++)
                for (int k = 0; k < 14; k++) {
                    real conv2d_y_sum_3 = 0;
                    for (int c = 0; c < 16; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                conv2d_y_sum_3 += (p + j - 1 >= 0 && p + j - 1 < 14 && q + k - 1 >= 0 && q + k
                                        - 1 < 14 ? change_relu[row][c][p + j - 1][q + k - 1] : 0) *
                                        params->features_block_change_normed_conv_2_conv2d_W[i][c][p][q];
                    features_block[row][i][j][k] = real_max(stem[row][i][j][k] +
                            (batch_norm_gain_3[i] * (params->features_block_change_normed_conv_2_conv2d_b[i] +
                            conv2d_y_sum_3 - state->features_block_change_normed_conv_2_batch_norm_running_mean[i]) + params->features_block_change_normed_conv_2_batch_norm_beta[i]), 0);
                }

    /* resnet.dl:6  batch_norm.gain[i] = features.block_2.change.normed_conv.batch_norm.gamma[i] *
           rsqrt(features.block_2.change.normed_conv.batch_norm.running_variance[i] + 1e-05) */
    for (int i = 0; i < 32; i++)
        batch_norm_gain_4[i] = params->features_block_2_change_normed_conv_batch_norm_gamma[i] *
                real_rsqrt(state->features_block_2_change_normed_conv_batch_norm_running_variance[i] +
                (real)1e-05);

    /* resnet.dl:6  change.relu[n, i, j, k] = max(batch_norm.gain[i] *
           (features.block_2.change.normed_conv.conv2d.b[i] + sum[c, p, q](features.block[n, c, p + 2 * j - 1,
           q + 2 * k - 1 | 0] * features.block_2.change.normed_conv.conv2d.W[i, c, p, q]) -
           features.block_2.change.normed_conv.batch_norm.running_mean[i]) +
           features.block_2.change.normed_conv.batch_norm.beta[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++)
            for (int j = 0; j < 7; j++)
                for (int k = 0; k < 7; k++) {
                    real conv2d_y_sum_3 = 0;
                    for (int c = 0; c < 16; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                conv2d_y_sum_3 += (p + 2 * j - 1 >= 0 && q + 2 * k - 1 >= 0 ?
                                        features_block[row][c][p + 2 * j - 1][q + 2 * k - 1] : 0) *
                                        params->features_block_2_change_normed_conv_conv2d_W[i][c][p][q];
                    change_relu_2[row][i][j][k] = real_max(batch_norm_gain_4[i] *
                            (params->features_block_2_change_normed_conv_conv2d_b[i] + conv2d_y_sum_3 -
                            state->features_block_2_change_normed_conv_batch_norm_running_mean[i]) +
                            params->features_block_2_change_normed_conv_batch_norm_beta[i], 0);
                }

    /* resnet.dl:6  conv2d.y_sum[n, o, i, j] = sum[c, p, q](change.relu[n, c, i + p - 1, j + q - 1 | 0] *
           features.block_2.change.normed_conv_2.conv2d.W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 32; o++)
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++) {
                    real sum = 0;
                    for (int c = 0; c < 32; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                sum += (i + p - 1 >= 0 && i + p - 1 < 7 && j + q - 1 >= 0 && j + q - 1 < 7 ?
                                        change_relu_2[row][c][i + p - 1][j + q - 1] : 0) *
                                        params->features_block_2_change_normed_conv_2_conv2d_W[o][c][p][q];
                    conv2d_y_sum[row][o][i][j] = sum;
                }

    /* resnet.dl:6  batch_norm.gain[i] = features.block_2.change.normed_conv_2.batch_norm.gamma[i] *
           rsqrt(features.block_2.change.normed_conv_2.batch_norm.running_variance[i] + 1e-05) */
    for (int i = 0; i < 32; i++)
        batch_norm_gain_5[i] = params->features_block_2_change_normed_conv_2_batch_norm_gamma[i] *
                real_rsqrt(state->features_block_2_change_normed_conv_2_batch_norm_running_variance[i] +
                (real)1e-05);

    /* resnet.dl:6  conv2d.y_sum[n, o, i, j] = sum[c, p, q](features.block[n, c, 2 * i, 2 * j] *
           features.block_2.same.conv2d.W[o, c, 0, 0]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 32; o++)
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++) {
                    real sum = 0;
                    for (int c = 0; c < 16; c++)
                        sum += features_block[row][c][2 * i][2 * j] *
                                params->features_block_2_same_conv2d_W[o][c][0][0];
                    conv2d_y_sum_2[row][o][i][j] = sum;
                }

    /* resnet.dl:6  batch_norm.gain[i] = features.block_2.same.batch_norm.gamma[i] *
           rsqrt(features.block_2.same.batch_norm.running_variance[i] + 1e-05) */
    for (int i = 0; i < 32; i++)
        batch_norm_gain_6[i] = params->features_block_2_same_batch_norm_gamma[i] *
                real_rsqrt(state->features_block_2_same_batch_norm_running_variance[i] + (real)1e-05);

    /* resnet.dl:23  pooled[n, c] = 0.02040816326530612 * sum[i, j](max(batch_norm.gain[c] *
           (features.block_2.same.conv2d.b[c] + conv2d.y_sum[n, c, i, j] -
           features.block_2.same.batch_norm.running_mean[c]) + features.block_2.same.batch_norm.beta[c] +
           (batch_norm.gain[c] * (features.block_2.change.normed_conv_2.conv2d.b[c] + conv2d.y_sum[n, c, i, j]
           - features.block_2.change.normed_conv_2.batch_norm.running_mean[c]) +
           features.block_2.change.normed_conv_2.batch_norm.beta[c]), 0)) */
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 32; c++) {
            real sum = 0;
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++)
                    sum += real_max(batch_norm_gain_6[c] *
                            (params->features_block_2_same_conv2d_b[c] + conv2d_y_sum_2[row][c][i][j] -
                            state->features_block_2_same_batch_norm_running_mean[c]) +
                            params->features_block_2_same_batch_norm_beta[c] +
                            (batch_norm_gain_5[c] * (params->features_block_2_change_normed_conv_2_conv2d_b[c]
                            + conv2d_y_sum[row][c][i][j] - state->features_block_2_change_normed_conv_2_batch_norm_running_mean[c]) + params->features_block_2_change_normed_conv_2_batch_norm_beta[c]), 0);
            pooled[row][c] = (real)0.02040816326530612 * sum;
        }

    /* resnet.dl:24  logits[n, k] = sum[j](pooled[n, j] * logits.W[j, k]) + logits.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_y_sum = 0;
            for (int j = 0; j < 32; j++)
                logits_y_sum += pooled[row][j] * params->logits_W[j][k];
            logits[row][k] = logits_y_sum + params->logits_b[k];
        }

    /* resnet.dl:26  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 10; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }

    /* resnet.dl:26  probs.softmax.e[n, j] = exp(logits[n, j] - probs.softmax.m[n]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 10; j++)
            probs_softmax_e[row][j] = real_exp(logits[row][j] - probs_softmax_m[row]);

    /* resnet.dl:26  probs[n, j] = probs.softmax.e[n, j] / sum[j2](probs.softmax.e[n, j2]) */
    for (int row = 0; row < n; row++) {
        real probs_softmax_s = 0;
        for (int j = 0; j < 10; j++)
            probs_softmax_s += probs_softmax_e[row][j];
        for (int j = 0; j < 10; j++)
            probs[row][j] = probs_softmax_e[row][j] / probs_softmax_s;
    }
}

#ifndef DL_NO_MAIN
/* The outputs as the training program computes them. */
static void resnet_observe(const struct resnet_batch *batch, const struct resnet_params *params,
                           const struct resnet_state *state, void *arena, struct resnet_outputs *out)
{
    const int n = batch->n;
    (void)state;
    real (*probs)[10] = (real (*)[10])out->probs;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*stem_view)[1][28][28] = (const real (*)[1][28][28])X;
    real (*stem_normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 128);
    real *batch_norm_m = space;
    real *batch_norm_v = space + 16;
    real *batch_norm_gain = space + 16;
    real (*stem)[16][14][14] = (real (*)[16][14][14])(space + 128);
    real (*normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 3136 * rows + 128);
    real *batch_norm_m_2 = space;
    real *batch_norm_v_2 = space + 16;
    real *batch_norm_gain_2 = space + 16;
    real (*change_relu)[16][14][14] = (real (*)[16][14][14])(space + 3136 * rows + 128);
    real (*normed_conv_2_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 6272 * rows + 128);
    real *batch_norm_m_3 = space;
    real *batch_norm_v_3 = space + 16;
    real *batch_norm_gain_3 = space + 16;
    real (*features_block)[16][14][14] = (real (*)[16][14][14])(space + 128);
    real (*normed_conv_conv2d_2)[32][7][7] = (real (*)[32][7][7])(space + 3136 * rows + 128);
    real *batch_norm_m_4 = space;
    real *batch_norm_v_4 = space + 32;
    real *batch_norm_gain_4 = space + 32;
    real (*change_relu_2)[32][7][7] = (real (*)[32][7][7])(space + 3136 * rows + 128);
    real (*normed_conv_2_conv2d_2)[32][7][7] = (real (*)[32][7][7])(space + 4704 * rows + 128);
    real *batch_norm_m_5 = space;
    real *batch_norm_v_5 = space + 32;
    real *batch_norm_gain_5 = space + 32;
    real (*same_conv2d)[32][7][7] = (real (*)[32][7][7])(space + 3136 * rows + 128);
    real *batch_norm_m_6 = space + 64;
    real *batch_norm_v_6 = space + 96;
    real *batch_norm_gain_6 = space + 96;
    real (*features)[32][7][7] = (real (*)[32][7][7])(space + 128);
    real (*pooled)[32] = (real (*)[32])(space + 1568 * rows + 128);
    real (*logits)[10] = (real (*)[10])(space + 128);
    real *probs_softmax_m = space + 10 * rows + 128;
    real (*probs_softmax_e)[10] = (real (*)[10])(space + 128);

    /* resnet.dl:6  stem.normed_conv.conv2d[n, o, i, j] = stem.normed_conv.conv2d.b[o] + sum[c, p,
           q](stem_view[n, 0, 2 * i + p - 2, 2 * j + q - 2 | 0] * stem.normed_conv.conv2d.W[o, 0, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 16; o++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++) {
                    real conv2d_y_sum = 0;
                    for (int p = 0; p < 5; p++)
                        KEEP_LOOP
                        for (int q = 0; q < 5; q++)
                            conv2d_y_sum += (2 * i + p - 2 >= 0 && 2 * i + p - 2 < 28 && 2 * j + q - 2 >= 0 &&
                                    2 * j + q - 2 < 28 ? stem_view[row][0][2 * i + p - 2][2 * j + q - 2] : 0)
                                    * params->stem_normed_conv_conv2d_W[o][0][p][q];
                    stem_normed_conv_conv2d[row][o][i][j] = params->stem_normed_conv_conv2d_b[o] +
                            conv2d_y_sum;
                }

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](stem.normed_conv.conv2d[i, k, b, a]) / (196 * N) */
    for (int k = 0; k < 16; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_m_sum += stem_normed_conv_conv2d[i][k][b][a];
        batch_norm_m[k] = batch_norm_m_sum / (real)(196 * n);
    }

    /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((stem.normed_conv.conv2d[i, k, b, a] -
           batch_norm.m[k])^2) / (196 * N) */
    for (int k = 0; k < 16; k++) {
        real batch_norm_v_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_v_sum += (stem_normed_conv_conv2d[i][k][b][a] - batch_norm_m[k]) *
                            (stem_normed_conv_conv2d[i][k][b][a] - batch_norm_m[k]);
        batch_norm_v[k] = batch_norm_v_sum / (real)(196 * n);
    }

    /* resnet.dl:6  batch_norm.gain[i] = stem.normed_conv.batch_norm.gamma[i] * rsqrt(batch_norm.v[i] +
           1e-05) */
    for (int i = 0; i < 16; i++)
        batch_norm_gain[i] = params->stem_normed_conv_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v[i] + (real)1e-05);

    /* resnet.dl:19  stem[n, i, j, k] = max(batch_norm.gain[i] * (stem.normed_conv.conv2d[n, i, j, k] -
           batch_norm.m[i]) + stem.normed_conv.batch_norm.beta[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 14; j++)
                for (int k = 0; k < 14; k++)
                    stem[row][i][j][k] = real_max(batch_norm_gain[i] *
                            (stem_normed_conv_conv2d[row][i][j][k] - batch_norm_m[i]) +
                            params->stem_normed_conv_batch_norm_beta[i], 0);

    /* resnet.dl:6  normed_conv.conv2d[n, o, i, j] = features.block.change.normed_conv.conv2d.b[o] + sum[c,
           p, q](stem[n, c, i + p - 1, j + q - 1 | 0] * features.block.change.normed_conv.conv2d.W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 16; o++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++) {
                    real conv2d_y_sum = 0;
                    for (int c = 0; c < 16; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                conv2d_y_sum += (i + p - 1 >= 0 && i + p - 1 < 14 && j + q - 1 >= 0 && j + q -
                                        1 < 14 ? stem[row][c][i + p - 1][j + q - 1] : 0) *
                                        params->features_block_change_normed_conv_conv2d_W[o][c][p][q];
                    normed_conv_conv2d[row][o][i][j] = params->features_block_change_normed_conv_conv2d_b[o] +
                            conv2d_y_sum;
                }

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv.conv2d[i, k, b, a]) / (196 * N) */
    for (int k = 0; k < 16; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_m_sum += normed_conv_conv2d[i][k][b][a];
        batch_norm_m_2[k] = batch_norm_m_sum / (real)(196 * n);
    }

    /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((normed_conv.conv2d[i, k, b, a] - batch_norm.m[k])^2) /
           (196 * N) */
    for (int k = 0; k < 16; k++) {
        real batch_norm_v_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_v_sum += (normed_conv_conv2d[i][k][b][a] - batch_norm_m_2[k]) *
                            (normed_conv_conv2d[i][k][b][a] - batch_norm_m_2[k]);
        batch_norm_v_2[k] = batch_norm_v_sum / (real)(196 * n);
    }

    /* resnet.dl:6  batch_norm.gain[i] = features.block.change.normed_conv.batch_norm.gamma[i] *
           rsqrt(batch_norm.v[i] + 1e-05) */
    for (int i = 0; i < 16; i++)
        batch_norm_gain_2[i] = params->features_block_change_normed_conv_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_2[i] + (real)1e-05);

    /* resnet.dl:6  change.relu[n, i, j, k] = max(batch_norm.gain[i] * (normed_conv.conv2d[n, i, j, k] -
           batch_norm.m[i]) + features.block.change.normed_conv.batch_norm.beta[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 14; j++)
                for (int k = 0; k < 14; k++)
                    change_relu[row][i][j][k] = real_max(batch_norm_gain_2[i] *
                            (normed_conv_conv2d[row][i][j][k] - batch_norm_m_2[i]) +
                            params->features_block_change_normed_conv_batch_norm_beta[i], 0);

    /* resnet.dl:6  normed_conv_2.conv2d[n, o, i, j] = features.block.change.normed_conv_2.conv2d.b[o] +
           sum[c, p, q](change.relu[n, c, i + p - 1, j + q - 1 | 0] *
           features.block.change.normed_conv_2.conv2d.W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 16; o++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++) {
                    real conv2d_y_sum = 0;
                    for (int c = 0; c < 16; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                conv2d_y_sum += (i + p - 1 >= 0 && i + p - 1 < 14 && j + q - 1 >= 0 && j + q -
                                        1 < 14 ? change_relu[row][c][i + p - 1][j + q - 1] : 0) *
                                        params->features_block_change_normed_conv_2_conv2d_W[o][c][p][q];
                    normed_conv_2_conv2d[row][o][i][j] =
                            params->features_block_change_normed_conv_2_conv2d_b[o] + conv2d_y_sum;
                }

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv_2.conv2d[i, k, b, a]) / (196 * N) */
    for (int k = 0; k < 16; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_m_sum += normed_conv_2_conv2d[i][k][b][a];
        batch_norm_m_3[k] = batch_norm_m_sum / (real)(196 * n);
    }

    /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((normed_conv_2.conv2d[i, k, b, a] - batch_norm.m[k])^2)
           / (196 * N) */
    for (int k = 0; k < 16; k++) {
        real batch_norm_v_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_v_sum += (normed_conv_2_conv2d[i][k][b][a] - batch_norm_m_3[k]) *
                            (normed_conv_2_conv2d[i][k][b][a] - batch_norm_m_3[k]);
        batch_norm_v_3[k] = batch_norm_v_sum / (real)(196 * n);
    }

    /* resnet.dl:6  batch_norm.gain[i] = features.block.change.normed_conv_2.batch_norm.gamma[i] *
           rsqrt(batch_norm.v[i] + 1e-05) */
    for (int i = 0; i < 16; i++)
        batch_norm_gain_3[i] = params->features_block_change_normed_conv_2_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_3[i] + (real)1e-05);

    /* resnet.dl:22  features.block[n, i, j, k] = max(stem[n, i, j, k] + (batch_norm.gain[i] *
           (normed_conv_2.conv2d[n, i, j, k] - batch_norm.m[i]) +
           features.block.change.normed_conv_2.batch_norm.beta[i]), 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 14; j++)
                for (int k = 0; k < 14; k++)
                    features_block[row][i][j][k] = real_max(stem[row][i][j][k] +
                            (batch_norm_gain_3[i] * (normed_conv_2_conv2d[row][i][j][k] - batch_norm_m_3[i]) +
                            params->features_block_change_normed_conv_2_batch_norm_beta[i]), 0);

    /* resnet.dl:6  normed_conv.conv2d[n, o, i, j] = features.block_2.change.normed_conv.conv2d.b[o] +
           sum[c, p, q](features.block[n, c, 2 * i + p - 1, 2 * j + q - 1 | 0] *
           features.block_2.change.normed_conv.conv2d.W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 32; o++)
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++) {
                    real conv2d_y_sum = 0;
                    for (int c = 0; c < 16; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                conv2d_y_sum += (2 * i + p - 1 >= 0 && 2 * j + q - 1 >= 0 ?
                                        features_block[row][c][2 * i + p - 1][2 * j + q - 1] : 0) *
                                        params->features_block_2_change_normed_conv_conv2d_W[o][c][p][q];
                    normed_conv_conv2d_2[row][o][i][j] =
                            params->features_block_2_change_normed_conv_conv2d_b[o] + conv2d_y_sum;
                }

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv.conv2d[i, k, b, a]) / (49 * N) */
    for (int k = 0; k < 32; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_m_sum += normed_conv_conv2d_2[i][k][b][a];
        batch_norm_m_4[k] = batch_norm_m_sum / (real)(49 * n);
    }

    /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((normed_conv.conv2d[i, k, b, a] - batch_norm.m[k])^2) /
           (49 * N) */
    for (int k = 0; k < 32; k++) {
        real batch_norm_v_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_v_sum += (normed_conv_conv2d_2[i][k][b][a] - batch_norm_m_4[k]) *
                            (normed_conv_conv2d_2[i][k][b][a] - batch_norm_m_4[k]);
        batch_norm_v_4[k] = batch_norm_v_sum / (real)(49 * n);
    }

    /* resnet.dl:6  batch_norm.gain[i] = features.block_2.change.normed_conv.batch_norm.gamma[i] *
           rsqrt(batch_norm.v[i] + 1e-05) */
    for (int i = 0; i < 32; i++)
        batch_norm_gain_4[i] = params->features_block_2_change_normed_conv_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_4[i] + (real)1e-05);

    /* resnet.dl:6  change.relu[n, i, j, k] = max(batch_norm.gain[i] * (normed_conv.conv2d[n, i, j, k] -
           batch_norm.m[i]) + features.block_2.change.normed_conv.batch_norm.beta[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++)
            for (int j = 0; j < 7; j++)
                for (int k = 0; k < 7; k++)
                    change_relu_2[row][i][j][k] = real_max(batch_norm_gain_4[i] *
                            (normed_conv_conv2d_2[row][i][j][k] - batch_norm_m_4[i]) +
                            params->features_block_2_change_normed_conv_batch_norm_beta[i], 0);

    /* resnet.dl:6  normed_conv_2.conv2d[n, o, i, j] = features.block_2.change.normed_conv_2.conv2d.b[o] +
           sum[c, p, q](change.relu[n, c, i + p - 1, j + q - 1 | 0] *
           features.block_2.change.normed_conv_2.conv2d.W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 32; o++)
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++) {
                    real conv2d_y_sum = 0;
                    for (int c = 0; c < 32; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                conv2d_y_sum += (i + p - 1 >= 0 && i + p - 1 < 7 && j + q - 1 >= 0 && j + q -
                                        1 < 7 ? change_relu_2[row][c][i + p - 1][j + q - 1] : 0) *
                                        params->features_block_2_change_normed_conv_2_conv2d_W[o][c][p][q];
                    normed_conv_2_conv2d_2[row][o][i][j] =
                            params->features_block_2_change_normed_conv_2_conv2d_b[o] + conv2d_y_sum;
                }

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv_2.conv2d[i, k, b, a]) / (49 * N) */
    for (int k = 0; k < 32; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_m_sum += normed_conv_2_conv2d_2[i][k][b][a];
        batch_norm_m_5[k] = batch_norm_m_sum / (real)(49 * n);
    }

    /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((normed_conv_2.conv2d[i, k, b, a] - batch_norm.m[k])^2)
           / (49 * N) */
    for (int k = 0; k < 32; k++) {
        real batch_norm_v_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_v_sum += (normed_conv_2_conv2d_2[i][k][b][a] - batch_norm_m_5[k]) *
                            (normed_conv_2_conv2d_2[i][k][b][a] - batch_norm_m_5[k]);
        batch_norm_v_5[k] = batch_norm_v_sum / (real)(49 * n);
    }

    /* resnet.dl:6  batch_norm.gain[i] = features.block_2.change.normed_conv_2.batch_norm.gamma[i] *
           rsqrt(batch_norm.v[i] + 1e-05) */
    for (int i = 0; i < 32; i++)
        batch_norm_gain_5[i] = params->features_block_2_change_normed_conv_2_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_5[i] + (real)1e-05);

    /* resnet.dl:6  same.conv2d[n, o, i, j] = features.block_2.same.conv2d.b[o] + sum[c, p,
           q](features.block[n, c, 2 * i, 2 * j] * features.block_2.same.conv2d.W[o, c, 0, 0]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 32; o++)
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++) {
                    real conv2d_y_sum = 0;
                    for (int c = 0; c < 16; c++)
                        conv2d_y_sum += features_block[row][c][2 * i][2 * j] *
                                params->features_block_2_same_conv2d_W[o][c][0][0];
                    same_conv2d[row][o][i][j] = params->features_block_2_same_conv2d_b[o] + conv2d_y_sum;
                }

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](same.conv2d[i, k, b, a]) / (49 * N) */
    for (int k = 0; k < 32; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_m_sum += same_conv2d[i][k][b][a];
        batch_norm_m_6[k] = batch_norm_m_sum / (real)(49 * n);
    }

    /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((same.conv2d[i, k, b, a] - batch_norm.m[k])^2) / (49 *
           N) */
    for (int k = 0; k < 32; k++) {
        real batch_norm_v_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_v_sum += (same_conv2d[i][k][b][a] - batch_norm_m_6[k]) *
                            (same_conv2d[i][k][b][a] - batch_norm_m_6[k]);
        batch_norm_v_6[k] = batch_norm_v_sum / (real)(49 * n);
    }

    /* resnet.dl:6  batch_norm.gain[i] = features.block_2.same.batch_norm.gamma[i] * rsqrt(batch_norm.v[i]
           + 1e-05) */
    for (int i = 0; i < 32; i++)
        batch_norm_gain_6[i] = params->features_block_2_same_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_6[i] + (real)1e-05);

    /* resnet.dl:20  features[n, i, j, k] = max(batch_norm.gain[i] * (same.conv2d[n, i, j, k] -
           batch_norm.m[i]) + features.block_2.same.batch_norm.beta[i] + (batch_norm.gain[i] *
           (normed_conv_2.conv2d[n, i, j, k] - batch_norm.m[i]) +
           features.block_2.change.normed_conv_2.batch_norm.beta[i]), 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++)
            for (int j = 0; j < 7; j++)
                for (int k = 0; k < 7; k++)
                    features[row][i][j][k] = real_max(batch_norm_gain_6[i] *
                            (same_conv2d[row][i][j][k] - batch_norm_m_6[i]) +
                            params->features_block_2_same_batch_norm_beta[i] +
                            (batch_norm_gain_5[i] * (normed_conv_2_conv2d_2[row][i][j][k] - batch_norm_m_5[i])
                            + params->features_block_2_change_normed_conv_2_batch_norm_beta[i]), 0);

    /* resnet.dl:23  pooled[n, c] = 0.02040816326530612 * sum[i, j](features[n, c, i, j]) */
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 32; c++) {
            real pooled_sum = 0;
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++)
                    pooled_sum += features[row][c][i][j];
            pooled[row][c] = (real)0.02040816326530612 * pooled_sum;
        }

    /* resnet.dl:24  logits[n, k] = sum[j](pooled[n, j] * logits.W[j, k]) + logits.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_y_sum = 0;
            for (int j = 0; j < 32; j++)
                logits_y_sum += pooled[row][j] * params->logits_W[j][k];
            logits[row][k] = logits_y_sum + params->logits_b[k];
        }

    /* resnet.dl:26  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 10; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }

    /* resnet.dl:26  probs.softmax.e[n, j] = exp(logits[n, j] - probs.softmax.m[n]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 10; j++)
            probs_softmax_e[row][j] = real_exp(logits[row][j] - probs_softmax_m[row]);

    /* resnet.dl:26  probs[n, j] = probs.softmax.e[n, j] / sum[j2](probs.softmax.e[n, j2]) */
    for (int row = 0; row < n; row++) {
        real probs_softmax_s = 0;
        for (int j = 0; j < 10; j++)
            probs_softmax_s += probs_softmax_e[row][j];
        for (int j = 0; j < 10; j++)
            probs[row][j] = probs_softmax_e[row][j] / probs_softmax_s;
    }
}

#endif

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void resnet_summarize(const struct resnet_params *params, const struct resnet_state *state, double n,
                      const double *totals, double *values)
{
    (void)params;
    (void)state;
    values[0] = totals[0] / (real)n;
    values[1] = totals[1] / (real)n;
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t resnet_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (26700 * rows + 528);
}

#ifndef RESNET_F64
/* ---- the optimiser ---- */

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) / (-expm1(-0.10536051565782628 *
       t))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) / (-expm1(-0.0010005003335835344 * t)))
       + 1e-08) */
static void resnet_adam(int size, real *restrict param, const real *restrict grad, real *restrict m,
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

void resnet_update(struct resnet_params *params, const struct resnet_params *d_params,
                   struct resnet_optimizer *optimizer, const struct resnet_arguments *arguments, uint64_t t)
{
    resnet_adam(20106, (real *)params, (const real *)d_params, (real *)&optimizer->m, (real *)&optimizer->v,
                arguments->lr, (real)t);
}

#endif

#ifndef RESNET_F64
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
static const DlModel resnet_model_f64;
#endif

#ifndef RESNET_F64
static size_t resnet_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void resnet_make_train(int n, const void *const *sources, uint64_t seed, void *arena,
                              void *const *inputs)
{
    (void)seed;
    real (*train_X)[784] = inputs[0];
    int32_t *y = inputs[1];
    (void)arena;
    const real (*file_1)[784] = (const real (*)[784])sources[0];
    const int32_t *file_2 = sources[1];

    /* resnet.dl:32  train.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            train_X[row][i] = file_1[row][i] / 255;

    /* resnet.dl:33  y[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y[i0] = file_2[i0];
}

static size_t resnet_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void resnet_make_test(int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs)
{
    (void)seed;
    real (*test_X)[784] = inputs[0];
    int32_t *y = inputs[1];
    (void)arena;
    const real (*file_1)[784] = (const real (*)[784])sources[0];
    const int32_t *file_2 = sources[1];

    /* resnet.dl:34  test.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            test_X[row][i] = file_1[row][i] / 255;

    /* resnet.dl:35  y[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y[i0] = file_2[i0];
}

/* Forward once more, to find the first number that is not finite. */
static void resnet_trace(const struct resnet_batch *batch, const struct resnet_params *params,
                         const struct resnet_state *state, void *arena, DlWatch *watch)
{
    const int n = batch->n;
    (void)state;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*stem_view)[1][28][28] = (const real (*)[1][28][28])X;
    real (*stem_normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 64);
    real *batch_norm_m = space;
    real *batch_norm_gain = space + 16;
    real (*stem)[16][14][14] = (real (*)[16][14][14])(space + 64);
    real (*normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 3136 * rows + 64);
    real *batch_norm_m_2 = space;
    real *batch_norm_gain_2 = space + 16;
    real (*change_relu)[16][14][14] = (real (*)[16][14][14])(space + 3136 * rows + 64);
    real (*normed_conv_2_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 6272 * rows + 64);
    real *batch_norm_m_3 = space;
    real *batch_norm_gain_3 = space + 16;
    real (*features_block_change)[16][14][14] = (real (*)[16][14][14])(space + 3136 * rows + 64);
    real (*features_block)[16][14][14] = (real (*)[16][14][14])(space + 64);
    real (*normed_conv_conv2d_2)[32][7][7] = (real (*)[32][7][7])(space + 3136 * rows + 64);
    real *batch_norm_m_4 = space;
    real *batch_norm_gain_4 = space + 32;
    real (*change_relu_2)[32][7][7] = (real (*)[32][7][7])(space + 3136 * rows + 64);
    real (*normed_conv_2_conv2d_2)[32][7][7] = (real (*)[32][7][7])(space + 4704 * rows + 64);
    real *batch_norm_m_5 = space;
    real *batch_norm_gain_5 = space + 32;
    real (*features_block_2_change)[32][7][7] = (real (*)[32][7][7])(space + 3136 * rows + 64);
    real (*same_conv2d)[32][7][7] = (real (*)[32][7][7])(space + 4704 * rows + 64);
    real *batch_norm_m_6 = space;
    real *batch_norm_gain_6 = space + 32;
    real (*features_block_2_same)[32][7][7] = (real (*)[32][7][7])(space + 64);
    real (*features)[32][7][7] = (real (*)[32][7][7])(space + 1568 * rows + 64);
    real (*pooled)[32] = (real (*)[32])(space + 64);
    real (*logits)[10] = (real (*)[10])(space + 32 * rows + 64);
    real *probs_softmax_m = space + 64;
    const int32_t *y = batch->y;
    real *loss = space;

    /* resnet.dl:6  stem.normed_conv.conv2d[n, o, i, j] = stem.normed_conv.conv2d.b[o] + sum[c, p,
           q](stem_view[n, 0, 2 * i + p - 2, 2 * j + q - 2 | 0] * stem.normed_conv.conv2d.W[o, 0, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 16; o++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++) {
                    real conv2d_y_sum = 0;
                    for (int p = 0; p < 5; p++)
                        KEEP_LOOP
                        for (int q = 0; q < 5; q++)
                            conv2d_y_sum += (2 * i + p - 2 >= 0 && 2 * i + p - 2 < 28 && 2 * j + q - 2 >= 0 &&
                                    2 * j + q - 2 < 28 ? stem_view[row][0][2 * i + p - 2][2 * j + q - 2] : 0)
                                    * params->stem_normed_conv_conv2d_W[o][0][p][q];
                    stem_normed_conv_conv2d[row][o][i][j] = params->stem_normed_conv_conv2d_b[o] +
                            conv2d_y_sum;
                }
    if (dl_watch(watch, 0, stem_normed_conv_conv2d, (size_t)n * 16 * 14 * 14))
        return;

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](stem.normed_conv.conv2d[i, k, b, a]) / (196 * N) */
    for (int k = 0; k < 16; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_m_sum += stem_normed_conv_conv2d[i][k][b][a];
        batch_norm_m[k] = batch_norm_m_sum / (real)(196 * n);
    }
    if (dl_watch(watch, 1, batch_norm_m, 16))
        return;

    /* resnet.dl:6  batch_norm.gain[i] = stem.normed_conv.batch_norm.gamma[i] * rsqrt(sum[i2, b,
           a]((stem.normed_conv.conv2d[i2, i, b, a] - batch_norm.m[i])^2) / (196 * N) + 1e-05) */
    for (int i = 0; i < 16; i++) {
        real batch_norm_v_sum = 0;
        for (int i_2 = 0; i_2 < n; i_2++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_v_sum += (stem_normed_conv_conv2d[i_2][i][b][a] - batch_norm_m[i]) *
                            (stem_normed_conv_conv2d[i_2][i][b][a] - batch_norm_m[i]);
        batch_norm_gain[i] = params->stem_normed_conv_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_sum / (real)(196 * n) + (real)1e-05);
    }
    if (dl_watch(watch, 2, batch_norm_gain, 16))
        return;

    /* resnet.dl:19  stem[n, i, j, k] = max(batch_norm.gain[i] * (stem.normed_conv.conv2d[n, i, j, k] -
           batch_norm.m[i]) + stem.normed_conv.batch_norm.beta[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 14; j++)
                for (int k = 0; k < 14; k++)
                    stem[row][i][j][k] = real_max(batch_norm_gain[i] *
                            (stem_normed_conv_conv2d[row][i][j][k] - batch_norm_m[i]) +
                            params->stem_normed_conv_batch_norm_beta[i], 0);
    if (dl_watch(watch, 3, stem, (size_t)n * 16 * 14 * 14))
        return;

    /* resnet.dl:6  normed_conv.conv2d[n, o, i, j] = features.block.change.normed_conv.conv2d.b[o] + sum[c,
           p, q](stem[n, c, i + p - 1, j + q - 1 | 0] * features.block.change.normed_conv.conv2d.W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 16; o++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++) {
                    real conv2d_y_sum = 0;
                    for (int c = 0; c < 16; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                conv2d_y_sum += (i + p - 1 >= 0 && i + p - 1 < 14 && j + q - 1 >= 0 && j + q -
                                        1 < 14 ? stem[row][c][i + p - 1][j + q - 1] : 0) *
                                        params->features_block_change_normed_conv_conv2d_W[o][c][p][q];
                    normed_conv_conv2d[row][o][i][j] = params->features_block_change_normed_conv_conv2d_b[o] +
                            conv2d_y_sum;
                }
    if (dl_watch(watch, 4, normed_conv_conv2d, (size_t)n * 16 * 14 * 14))
        return;

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv.conv2d[i, k, b, a]) / (196 * N) */
    for (int k = 0; k < 16; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_m_sum += normed_conv_conv2d[i][k][b][a];
        batch_norm_m_2[k] = batch_norm_m_sum / (real)(196 * n);
    }
    if (dl_watch(watch, 5, batch_norm_m_2, 16))
        return;

    /* resnet.dl:6  batch_norm.gain[i] = features.block.change.normed_conv.batch_norm.gamma[i] *
           rsqrt(sum[i2, b, a]((normed_conv.conv2d[i2, i, b, a] - batch_norm.m[i])^2) / (196 * N) + 1e-05) */
    for (int i = 0; i < 16; i++) {
        real batch_norm_v_sum = 0;
        for (int i_2 = 0; i_2 < n; i_2++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_v_sum += (normed_conv_conv2d[i_2][i][b][a] - batch_norm_m_2[i]) *
                            (normed_conv_conv2d[i_2][i][b][a] - batch_norm_m_2[i]);
        batch_norm_gain_2[i] = params->features_block_change_normed_conv_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_sum / (real)(196 * n) + (real)1e-05);
    }
    if (dl_watch(watch, 6, batch_norm_gain_2, 16))
        return;

    /* resnet.dl:6  change.relu[n, i, j, k] = max(batch_norm.gain[i] * (normed_conv.conv2d[n, i, j, k] -
           batch_norm.m[i]) + features.block.change.normed_conv.batch_norm.beta[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 14; j++)
                for (int k = 0; k < 14; k++)
                    change_relu[row][i][j][k] = real_max(batch_norm_gain_2[i] *
                            (normed_conv_conv2d[row][i][j][k] - batch_norm_m_2[i]) +
                            params->features_block_change_normed_conv_batch_norm_beta[i], 0);
    if (dl_watch(watch, 7, change_relu, (size_t)n * 16 * 14 * 14))
        return;

    /* resnet.dl:6  normed_conv_2.conv2d[n, o, i, j] = features.block.change.normed_conv_2.conv2d.b[o] +
           sum[c, p, q](change.relu[n, c, i + p - 1, j + q - 1 | 0] *
           features.block.change.normed_conv_2.conv2d.W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 16; o++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++) {
                    real conv2d_y_sum = 0;
                    for (int c = 0; c < 16; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                conv2d_y_sum += (i + p - 1 >= 0 && i + p - 1 < 14 && j + q - 1 >= 0 && j + q -
                                        1 < 14 ? change_relu[row][c][i + p - 1][j + q - 1] : 0) *
                                        params->features_block_change_normed_conv_2_conv2d_W[o][c][p][q];
                    normed_conv_2_conv2d[row][o][i][j] =
                            params->features_block_change_normed_conv_2_conv2d_b[o] + conv2d_y_sum;
                }
    if (dl_watch(watch, 8, normed_conv_2_conv2d, (size_t)n * 16 * 14 * 14))
        return;

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv_2.conv2d[i, k, b, a]) / (196 * N) */
    for (int k = 0; k < 16; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_m_sum += normed_conv_2_conv2d[i][k][b][a];
        batch_norm_m_3[k] = batch_norm_m_sum / (real)(196 * n);
    }
    if (dl_watch(watch, 9, batch_norm_m_3, 16))
        return;

    /* resnet.dl:6  batch_norm.gain[i] = features.block.change.normed_conv_2.batch_norm.gamma[i] *
           rsqrt(sum[i2, b, a]((normed_conv_2.conv2d[i2, i, b, a] - batch_norm.m[i])^2) / (196 * N) + 1e-05) */
    for (int i = 0; i < 16; i++) {
        real batch_norm_v_sum = 0;
        for (int i_2 = 0; i_2 < n; i_2++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_v_sum += (normed_conv_2_conv2d[i_2][i][b][a] - batch_norm_m_3[i]) *
                            (normed_conv_2_conv2d[i_2][i][b][a] - batch_norm_m_3[i]);
        batch_norm_gain_3[i] = params->features_block_change_normed_conv_2_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_sum / (real)(196 * n) + (real)1e-05);
    }
    if (dl_watch(watch, 10, batch_norm_gain_3, 16))
        return;

    /* resnet.dl:9  features.block.change[i, k, b, a] = batch_norm.gain[k] * (normed_conv_2.conv2d[i, k, b,
           a] - batch_norm.m[k]) + features.block.change.normed_conv_2.batch_norm.beta[k] */
    for (int i = 0; i < n; i++)
        for (int k = 0; k < 16; k++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    features_block_change[i][k][b][a] = batch_norm_gain_3[k] *
                            (normed_conv_2_conv2d[i][k][b][a] - batch_norm_m_3[k]) +
                            params->features_block_change_normed_conv_2_batch_norm_beta[k];
    if (dl_watch(watch, 11, features_block_change, (size_t)n * 16 * 14 * 14))
        return;

    /* resnet.dl:22  features.block[n, i, j, k] = max(stem[n, i, j, k] + features.block.change[n, i, j, k],
           0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 14; j++)
                for (int k = 0; k < 14; k++)
                    features_block[row][i][j][k] = real_max(stem[row][i][j][k] +
                            features_block_change[row][i][j][k], 0);
    if (dl_watch(watch, 12, features_block, (size_t)n * 16 * 14 * 14))
        return;

    /* resnet.dl:6  normed_conv.conv2d[n, o, i, j] = features.block_2.change.normed_conv.conv2d.b[o] +
           sum[c, p, q](features.block[n, c, 2 * i + p - 1, 2 * j + q - 1 | 0] *
           features.block_2.change.normed_conv.conv2d.W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 32; o++)
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++) {
                    real conv2d_y_sum = 0;
                    for (int c = 0; c < 16; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                conv2d_y_sum += (2 * i + p - 1 >= 0 && 2 * j + q - 1 >= 0 ?
                                        features_block[row][c][2 * i + p - 1][2 * j + q - 1] : 0) *
                                        params->features_block_2_change_normed_conv_conv2d_W[o][c][p][q];
                    normed_conv_conv2d_2[row][o][i][j] =
                            params->features_block_2_change_normed_conv_conv2d_b[o] + conv2d_y_sum;
                }
    if (dl_watch(watch, 13, normed_conv_conv2d_2, (size_t)n * 32 * 7 * 7))
        return;

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv.conv2d[i, k, b, a]) / (49 * N) */
    for (int k = 0; k < 32; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_m_sum += normed_conv_conv2d_2[i][k][b][a];
        batch_norm_m_4[k] = batch_norm_m_sum / (real)(49 * n);
    }
    if (dl_watch(watch, 14, batch_norm_m_4, 32))
        return;

    /* resnet.dl:6  batch_norm.gain[i] = features.block_2.change.normed_conv.batch_norm.gamma[i] *
           rsqrt(sum[i2, b, a]((normed_conv.conv2d[i2, i, b, a] - batch_norm.m[i])^2) / (49 * N) + 1e-05) */
    for (int i = 0; i < 32; i++) {
        real batch_norm_v_sum = 0;
        for (int i_2 = 0; i_2 < n; i_2++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_v_sum += (normed_conv_conv2d_2[i_2][i][b][a] - batch_norm_m_4[i]) *
                            (normed_conv_conv2d_2[i_2][i][b][a] - batch_norm_m_4[i]);
        batch_norm_gain_4[i] = params->features_block_2_change_normed_conv_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_sum / (real)(49 * n) + (real)1e-05);
    }
    if (dl_watch(watch, 15, batch_norm_gain_4, 32))
        return;

    /* resnet.dl:6  change.relu[n, i, j, k] = max(batch_norm.gain[i] * (normed_conv.conv2d[n, i, j, k] -
           batch_norm.m[i]) + features.block_2.change.normed_conv.batch_norm.beta[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++)
            for (int j = 0; j < 7; j++)
                for (int k = 0; k < 7; k++)
                    change_relu_2[row][i][j][k] = real_max(batch_norm_gain_4[i] *
                            (normed_conv_conv2d_2[row][i][j][k] - batch_norm_m_4[i]) +
                            params->features_block_2_change_normed_conv_batch_norm_beta[i], 0);
    if (dl_watch(watch, 16, change_relu_2, (size_t)n * 32 * 7 * 7))
        return;

    /* resnet.dl:6  normed_conv_2.conv2d[n, o, i, j] = features.block_2.change.normed_conv_2.conv2d.b[o] +
           sum[c, p, q](change.relu[n, c, i + p - 1, j + q - 1 | 0] *
           features.block_2.change.normed_conv_2.conv2d.W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 32; o++)
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++) {
                    real conv2d_y_sum = 0;
                    for (int c = 0; c < 32; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                conv2d_y_sum += (i + p - 1 >= 0 && i + p - 1 < 7 && j + q - 1 >= 0 && j + q -
                                        1 < 7 ? change_relu_2[row][c][i + p - 1][j + q - 1] : 0) *
                                        params->features_block_2_change_normed_conv_2_conv2d_W[o][c][p][q];
                    normed_conv_2_conv2d_2[row][o][i][j] =
                            params->features_block_2_change_normed_conv_2_conv2d_b[o] + conv2d_y_sum;
                }
    if (dl_watch(watch, 17, normed_conv_2_conv2d_2, (size_t)n * 32 * 7 * 7))
        return;

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv_2.conv2d[i, k, b, a]) / (49 * N) */
    for (int k = 0; k < 32; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_m_sum += normed_conv_2_conv2d_2[i][k][b][a];
        batch_norm_m_5[k] = batch_norm_m_sum / (real)(49 * n);
    }
    if (dl_watch(watch, 18, batch_norm_m_5, 32))
        return;

    /* resnet.dl:6  batch_norm.gain[i] = features.block_2.change.normed_conv_2.batch_norm.gamma[i] *
           rsqrt(sum[i2, b, a]((normed_conv_2.conv2d[i2, i, b, a] - batch_norm.m[i])^2) / (49 * N) + 1e-05) */
    for (int i = 0; i < 32; i++) {
        real batch_norm_v_sum = 0;
        for (int i_2 = 0; i_2 < n; i_2++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_v_sum += (normed_conv_2_conv2d_2[i_2][i][b][a] - batch_norm_m_5[i]) *
                            (normed_conv_2_conv2d_2[i_2][i][b][a] - batch_norm_m_5[i]);
        batch_norm_gain_5[i] = params->features_block_2_change_normed_conv_2_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_sum / (real)(49 * n) + (real)1e-05);
    }
    if (dl_watch(watch, 19, batch_norm_gain_5, 32))
        return;

    /* resnet.dl:9  features.block_2.change[i, k, b, a] = batch_norm.gain[k] * (normed_conv_2.conv2d[i, k,
           b, a] - batch_norm.m[k]) + features.block_2.change.normed_conv_2.batch_norm.beta[k] */
    for (int i = 0; i < n; i++)
        for (int k = 0; k < 32; k++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    features_block_2_change[i][k][b][a] = batch_norm_gain_5[k] *
                            (normed_conv_2_conv2d_2[i][k][b][a] - batch_norm_m_5[k]) +
                            params->features_block_2_change_normed_conv_2_batch_norm_beta[k];
    if (dl_watch(watch, 20, features_block_2_change, (size_t)n * 32 * 7 * 7))
        return;

    /* resnet.dl:6  same.conv2d[n, o, i, j] = features.block_2.same.conv2d.b[o] + sum[c, p,
           q](features.block[n, c, 2 * i, 2 * j] * features.block_2.same.conv2d.W[o, c, 0, 0]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 32; o++)
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++) {
                    real conv2d_y_sum = 0;
                    for (int c = 0; c < 16; c++)
                        conv2d_y_sum += features_block[row][c][2 * i][2 * j] *
                                params->features_block_2_same_conv2d_W[o][c][0][0];
                    same_conv2d[row][o][i][j] = params->features_block_2_same_conv2d_b[o] + conv2d_y_sum;
                }
    if (dl_watch(watch, 21, same_conv2d, (size_t)n * 32 * 7 * 7))
        return;

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](same.conv2d[i, k, b, a]) / (49 * N) */
    for (int k = 0; k < 32; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_m_sum += same_conv2d[i][k][b][a];
        batch_norm_m_6[k] = batch_norm_m_sum / (real)(49 * n);
    }
    if (dl_watch(watch, 22, batch_norm_m_6, 32))
        return;

    /* resnet.dl:6  batch_norm.gain[i] = features.block_2.same.batch_norm.gamma[i] * rsqrt(sum[i2, b,
           a]((same.conv2d[i2, i, b, a] - batch_norm.m[i])^2) / (49 * N) + 1e-05) */
    for (int i = 0; i < 32; i++) {
        real batch_norm_v_sum = 0;
        for (int i_2 = 0; i_2 < n; i_2++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_v_sum += (same_conv2d[i_2][i][b][a] - batch_norm_m_6[i]) *
                            (same_conv2d[i_2][i][b][a] - batch_norm_m_6[i]);
        batch_norm_gain_6[i] = params->features_block_2_same_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_sum / (real)(49 * n) + (real)1e-05);
    }
    if (dl_watch(watch, 23, batch_norm_gain_6, 32))
        return;

    /* resnet.dl:11  features.block_2.same[i, k, b, a] = batch_norm.gain[k] * (same.conv2d[i, k, b, a] -
           batch_norm.m[k]) + features.block_2.same.batch_norm.beta[k] */
    for (int i = 0; i < n; i++)
        for (int k = 0; k < 32; k++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    features_block_2_same[i][k][b][a] = batch_norm_gain_6[k] *
                            (same_conv2d[i][k][b][a] - batch_norm_m_6[k]) +
                            params->features_block_2_same_batch_norm_beta[k];
    if (dl_watch(watch, 24, features_block_2_same, (size_t)n * 32 * 7 * 7))
        return;

    /* resnet.dl:20  features[n, i, j, k] = max(features.block_2.same[n, i, j, k] +
           features.block_2.change[n, i, j, k], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++)
            for (int j = 0; j < 7; j++)
                for (int k = 0; k < 7; k++)
                    features[row][i][j][k] = real_max(features_block_2_same[row][i][j][k] +
                            features_block_2_change[row][i][j][k], 0);
    if (dl_watch(watch, 25, features, (size_t)n * 32 * 7 * 7))
        return;

    /* resnet.dl:23  pooled[n, c] = 0.02040816326530612 * sum[i, j](features[n, c, i, j]) */
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 32; c++) {
            real pooled_sum = 0;
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++)
                    pooled_sum += features[row][c][i][j];
            pooled[row][c] = (real)0.02040816326530612 * pooled_sum;
        }
    if (dl_watch(watch, 26, pooled, (size_t)n * 32))
        return;

    /* resnet.dl:24  logits[n, k] = sum[j](pooled[n, j] * logits.W[j, k]) + logits.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_y_sum = 0;
            for (int j = 0; j < 32; j++)
                logits_y_sum += pooled[row][j] * params->logits_W[j][k];
            logits[row][k] = logits_y_sum + params->logits_b[k];
        }
    if (dl_watch(watch, 27, logits, (size_t)n * 10))
        return;

    /* resnet.dl:26  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 10; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }
    if (dl_watch(watch, 28, probs_softmax_m, (size_t)n))
        return;

    /* resnet.dl:27  loss = -sum[n](logits[n, y[n]] - probs.softmax.m[n] - log(sum[j](exp(logits[n, j] -
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
    if (dl_watch(watch, 29, loss, 1))
        return;
}

static size_t resnet_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (9408 * rows + 64);
}

#endif

static const DlTensor resnet_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 784},
     .size = 784},
    {.name = "y", .type = DL_CLASS, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .classes = 10, .is_target = 1},
};

static const DlTensor resnet_param_table[] = {
    {.name = "stem.normed_conv.conv2d.W", .type = DL_REAL, .rank = 4, .shape = (const int[]){16, 1, 5, 5},
     .size = 400, .offset = 0, .place = "resnet.dl:6"},
    {.name = "stem.normed_conv.conv2d.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 400, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "stem.normed_conv.batch_norm.gamma", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 416, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "stem.normed_conv.batch_norm.beta", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 432, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block.change.normed_conv.conv2d.W", .type = DL_REAL, .rank = 4, .shape = (const int[]){16, 16, 3, 3},
     .size = 2304, .offset = 448, .place = "resnet.dl:6"},
    {.name = "features.block.change.normed_conv.conv2d.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 2752, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block.change.normed_conv.batch_norm.gamma", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 2768, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block.change.normed_conv.batch_norm.beta", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 2784, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block.change.normed_conv_2.conv2d.W", .type = DL_REAL, .rank = 4, .shape = (const int[]){16, 16, 3, 3},
     .size = 2304, .offset = 2800, .place = "resnet.dl:6"},
    {.name = "features.block.change.normed_conv_2.conv2d.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 5104, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block.change.normed_conv_2.batch_norm.gamma", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 5120, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block.change.normed_conv_2.batch_norm.beta", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 5136, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block_2.change.normed_conv.conv2d.W", .type = DL_REAL, .rank = 4, .shape = (const int[]){32, 16, 3, 3},
     .size = 4608, .offset = 5152, .place = "resnet.dl:6"},
    {.name = "features.block_2.change.normed_conv.conv2d.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 9760, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block_2.change.normed_conv.batch_norm.gamma", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 9792, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block_2.change.normed_conv.batch_norm.beta", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 9824, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block_2.change.normed_conv_2.conv2d.W", .type = DL_REAL, .rank = 4, .shape = (const int[]){32, 32, 3, 3},
     .size = 9216, .offset = 9856, .place = "resnet.dl:6"},
    {.name = "features.block_2.change.normed_conv_2.conv2d.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 19072, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block_2.change.normed_conv_2.batch_norm.gamma", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 19104, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block_2.change.normed_conv_2.batch_norm.beta", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 19136, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block_2.same.conv2d.W", .type = DL_REAL, .rank = 4, .shape = (const int[]){32, 16, 1, 1},
     .size = 512, .offset = 19168, .place = "resnet.dl:6"},
    {.name = "features.block_2.same.conv2d.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 19680, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block_2.same.batch_norm.gamma", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 19712, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block_2.same.batch_norm.beta", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 19744, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "logits.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 10},
     .size = 320, .offset = 19776, .place = "resnet.dl:24"},
    {.name = "logits.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){10},
     .size = 10, .offset = 20096, .no_decay = 1, .place = "resnet.dl:24"},
};

static const DlTensor resnet_state_table[] = {
    {.name = "stem.normed_conv.batch_norm.running_mean", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 0},
    {.name = "stem.normed_conv.batch_norm.running_variance", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 16},
    {.name = "features.block.change.normed_conv.batch_norm.running_mean", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 32},
    {.name = "features.block.change.normed_conv.batch_norm.running_variance", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 48},
    {.name = "features.block.change.normed_conv_2.batch_norm.running_mean", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 64},
    {.name = "features.block.change.normed_conv_2.batch_norm.running_variance", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 80},
    {.name = "features.block_2.change.normed_conv.batch_norm.running_mean", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 96},
    {.name = "features.block_2.change.normed_conv.batch_norm.running_variance", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 128},
    {.name = "features.block_2.change.normed_conv_2.batch_norm.running_mean", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 160},
    {.name = "features.block_2.change.normed_conv_2.batch_norm.running_variance", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 192},
    {.name = "features.block_2.same.batch_norm.running_mean", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 224},
    {.name = "features.block_2.same.batch_norm.running_variance", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 256},
};

static const char *const resnet_metrics[] = {"accuracy"};

static struct resnet_batch resnet_batch_of(const DlStep *step)
{
    return (struct resnet_batch){
        .n = step->n,
        .X = step->inputs[0],
        .y = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void resnet_run_init(void *params, void *state, uint64_t seed)
{
    resnet_init(params, state, seed);
}

static void resnet_run_forward(const DlStep *step)
{
    const struct resnet_batch batch = resnet_batch_of(step);
    struct resnet_result result;
    resnet_forward(&batch, step->params, step->state, step->arena, step->new_state, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void resnet_run_backward(const DlStep *step)
{
    const struct resnet_batch batch = resnet_batch_of(step);
    resnet_backward(&batch, step->params, step->state, step->arena, step->d_params);
}

#ifndef RESNET_F64
static const DlTensor resnet_output_table[] = {
    {.name = "probs", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "resnet.dl:26"},
};

static const DlArgument resnet_argument_table[] = {
    {"lr", 0.002},
};
static const char *const resnet_states[] = {"m", "v"};
static const double resnet_states_initial[] = {0, 0};

static const DlSource resnet_train_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/train-images-idx3-ubyte.gz",
     .name = "X", .type = DL_REAL, .row_size = 784, .line = 32},
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/train-labels-idx1-ubyte.gz",
     .name = "y", .type = DL_CLASS, .row_size = 1, .line = 33, .classes = 10},
};

static const DlSource resnet_test_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/t10k-images-idx3-ubyte.gz",
     .name = "X", .type = DL_REAL, .row_size = 784, .line = 34},
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/t10k-labels-idx1-ubyte.gz",
     .name = "y", .type = DL_CLASS, .row_size = 1, .line = 35, .classes = 10},
};

static const DlSplit resnet_splits[] = {
    {.name = "train", .rows = 0, .source_count = 2, .sources = resnet_train_sources,
     .arena_size = resnet_train_arena_size, .make = resnet_make_train, .by_row = 1},
    {.name = "test", .rows = 0, .source_count = 2, .sources = resnet_test_sources,
     .arena_size = resnet_test_arena_size, .make = resnet_make_test, .by_row = 1},
};

static void resnet_run_evaluate(const DlStep *step)
{
    const struct resnet_batch batch = resnet_batch_of(step);
    struct resnet_result result;
    resnet_evaluate(&batch, step->params, step->state, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void resnet_run_predict(const DlStep *step)
{
    const struct resnet_batch batch = resnet_batch_of(step);
    struct resnet_outputs outputs = {
        .probs = step->outputs[0],
    };
    resnet_predict(&batch, step->params, step->state, step->arena, &outputs);
}

static void resnet_run_observe(const DlStep *step)
{
    const struct resnet_batch batch = resnet_batch_of(step);
    struct resnet_outputs outputs = {
        .probs = step->outputs[0],
    };
    resnet_observe(&batch, step->params, step->state, step->arena, &outputs);
}

static void resnet_run_summarize(const void *params, const void *state, double n, const double *totals,
                                 double *values)
{
    resnet_summarize(params, state, n, totals, values);
}

static void resnet_run_update(void *params, const void *d_params, void *states, const double *arguments,
                              uint64_t t)
{
    const struct resnet_arguments a = {(real)arguments[0]};
    resnet_update(params, d_params, states, &a, t);
}

static const DlTensor resnet_traced[] = {
    {.name = "stem.normed_conv.conv2d", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 16, 14, 14},
     .size = 3136, .place = "resnet.dl:6"},
    {.name = "batch_norm.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .place = "resnet.dl:6"},
    {.name = "batch_norm.gain", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .place = "resnet.dl:6"},
    {.name = "stem", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 16, 14, 14},
     .size = 3136, .place = "resnet.dl:19"},
    {.name = "normed_conv.conv2d", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 16, 14, 14},
     .size = 3136, .place = "resnet.dl:6"},
    {.name = "batch_norm.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .place = "resnet.dl:6"},
    {.name = "batch_norm.gain", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .place = "resnet.dl:6"},
    {.name = "change.relu", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 16, 14, 14},
     .size = 3136, .place = "resnet.dl:6"},
    {.name = "normed_conv_2.conv2d", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 16, 14, 14},
     .size = 3136, .place = "resnet.dl:6"},
    {.name = "batch_norm.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .place = "resnet.dl:6"},
    {.name = "batch_norm.gain", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .place = "resnet.dl:6"},
    {.name = "features.block.change", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 16, 14, 14},
     .size = 3136, .place = "resnet.dl:9"},
    {.name = "features.block", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 16, 14, 14},
     .size = 3136, .place = "resnet.dl:22"},
    {.name = "normed_conv.conv2d", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 32, 7, 7},
     .size = 1568, .place = "resnet.dl:6"},
    {.name = "batch_norm.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .place = "resnet.dl:6"},
    {.name = "batch_norm.gain", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .place = "resnet.dl:6"},
    {.name = "change.relu", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 32, 7, 7},
     .size = 1568, .place = "resnet.dl:6"},
    {.name = "normed_conv_2.conv2d", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 32, 7, 7},
     .size = 1568, .place = "resnet.dl:6"},
    {.name = "batch_norm.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .place = "resnet.dl:6"},
    {.name = "batch_norm.gain", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .place = "resnet.dl:6"},
    {.name = "features.block_2.change", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 32, 7, 7},
     .size = 1568, .place = "resnet.dl:9"},
    {.name = "same.conv2d", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 32, 7, 7},
     .size = 1568, .place = "resnet.dl:6"},
    {.name = "batch_norm.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .place = "resnet.dl:6"},
    {.name = "batch_norm.gain", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .place = "resnet.dl:6"},
    {.name = "features.block_2.same", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 32, 7, 7},
     .size = 1568, .place = "resnet.dl:11"},
    {.name = "features", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 32, 7, 7},
     .size = 1568, .place = "resnet.dl:20"},
    {.name = "pooled", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "resnet.dl:23"},
    {.name = "logits", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "resnet.dl:24"},
    {.name = "probs.softmax.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "resnet.dl:26"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "resnet.dl:27"},
};

static void resnet_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct resnet_batch batch = resnet_batch_of(step);
    resnet_trace(&batch, step->params, step->state, step->arena, watch);
}

#endif

static const DlModel resnet_model = {
    .name = "resnet", .source = "resnet.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = resnet_inputs,
    .param_count = 26, .params = resnet_param_table,
    .param_size = resnet_parameters,
    .kept_count = 12, .kept = resnet_state_table, .kept_size = 288,
    .metric_count = 1, .metrics = resnet_metrics,
    .total_count = 2,
    .batch = 128, .epochs = 3, .seed = 0, .clip_norm = 0,
    .flops = {285518, 9179825, 0},
    .arena_size = resnet_arena_size,
    .init = resnet_run_init,
    .forward = resnet_run_forward,
    .backward = resnet_run_backward,
#ifndef RESNET_F64
    .output_count = 1, .outputs = resnet_output_table,
    .predict = resnet_run_predict,
    .observe = resnet_run_observe,
    .optimizer = "adam", .update = resnet_run_update,
    .argument_count = 1, .arguments = resnet_argument_table,
    .state_count = 2, .states = resnet_states, .initial = resnet_states_initial,
    .split_count = 2, .splits = resnet_splits,
    .evaluate = resnet_run_evaluate,
    .summarize = resnet_run_summarize,
    .traced = resnet_traced,
    .trace_arena_size = resnet_trace_arena_size,
    .trace = resnet_run_trace,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &resnet_model_f64,
#endif
};

#ifndef RESNET_F64
int main(int argc, char **argv)
{
    return dl_main(&resnet_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define RESNET_F64
#define real double
#define resnet_batch resnet_batch_f64
#define resnet_state resnet_state_f64
#define resnet_state_table resnet_state_table_f64
#define resnet_params resnet_params_f64
#define resnet_result resnet_result_f64
#define resnet_outputs resnet_outputs_f64
#define resnet_optimizer resnet_optimizer_f64
#define resnet_arguments resnet_arguments_f64
#define resnet_parameters resnet_parameters_f64
#define resnet_arena_size resnet_arena_size_f64
#define resnet_init resnet_init_f64
#define resnet_forward resnet_forward_f64
#define resnet_backward resnet_backward_f64
#define resnet_update resnet_update_f64
#define resnet_evaluate resnet_evaluate_f64
#define resnet_predict resnet_predict_f64
#define resnet_observe resnet_observe_f64
#define resnet_summarize resnet_summarize_f64
#define resnet_trace resnet_trace_f64
#define resnet_inputs resnet_inputs_f64
#define resnet_param_table resnet_param_table_f64
#define resnet_output_table resnet_output_table_f64
#define resnet_argument_table resnet_argument_table_f64
#define resnet_metrics resnet_metrics_f64
#define resnet_states resnet_states_f64
#define resnet_states_initial resnet_states_initial_f64
#define resnet_splits resnet_splits_f64
#define resnet_traced resnet_traced_f64
#define resnet_trace_arena_size resnet_trace_arena_size_f64
#define resnet_batch_of resnet_batch_of_f64
#define resnet_model resnet_model_f64
#define resnet_run_init resnet_run_init_f64
#define resnet_run_forward resnet_run_forward_f64
#define resnet_run_backward resnet_run_backward_f64
#define resnet_run_evaluate resnet_run_evaluate_f64
#define resnet_run_predict resnet_run_predict_f64
#define resnet_run_observe resnet_run_observe_f64
#define resnet_run_summarize resnet_run_summarize_f64
#define resnet_run_update resnet_run_update_f64
#define resnet_run_trace resnet_run_trace_f64
#define resnet_make_train resnet_make_train_f64
#define resnet_train_arena_size resnet_train_arena_size_f64
#define resnet_train_sources resnet_train_sources_f64
#define resnet_make_test resnet_make_test_f64
#define resnet_test_arena_size resnet_test_arena_size_f64
#define resnet_test_sources resnet_test_sources_f64
#define resnet_adam resnet_adam_f64
#define real_max real_max_f64
#define real_rsqrt real_rsqrt_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
