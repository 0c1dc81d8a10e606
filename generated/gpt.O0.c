/* gpt.dl, compiled by dlc at -O0. Edit the model, not this file. */

#ifndef GPT_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef float real;
#define real_exp expf
#define real_log logf
#define real_expm1 expm1f
#define real_sqrt sqrtf
#define real_cos cosf
#define real_erf erff

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
#undef real_cos
#define real_cos cos
#undef real_erf
#define real_erf erf
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

struct gpt_batch {
    int n;                              /* rows, at least 1 */
    const int32_t *text;                /* [n][64] of 0 ... 28 */
    const int32_t *next;                /* [n][64] of 0 ... 28; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { gpt_parameters = 106048 };

struct gpt_params {                     /* the gradient, too: d_params */
    real E[29][64];                     /* normal(0, 0.02) */
    real P[64][64];                     /* normal(0, 0.02) */
    real x_0_x_layer_norm_gamma[64];    /* x.0.x.layer_norm.gamma  1, no_decay */
    real x_0_x_layer_norm_beta[64];     /* x.0.x.layer_norm.beta  0, no_decay */
    real x_0_x_self_attention_q_dense_W[64][64]; /* x.0.x.self_attention.q.dense.W  xavier(64, 64) */
    real x_0_x_self_attention_q_dense_b[64]; /* x.0.x.self_attention.q.dense.b  0, no_decay */
    real x_0_x_self_attention_k_dense_W[64][64]; /* x.0.x.self_attention.k.dense.W  xavier(64, 64) */
    real x_0_x_self_attention_k_dense_b[64]; /* x.0.x.self_attention.k.dense.b  0, no_decay */
    real x_0_x_self_attention_v_dense_W[64][64]; /* x.0.x.self_attention.v.dense.W  xavier(64, 64) */
    real x_0_x_self_attention_v_dense_b[64]; /* x.0.x.self_attention.v.dense.b  0, no_decay */
    real x_0_x_self_attention_W[64][64]; /* x.0.x.self_attention.W  xavier(64, 64) */
    real x_0_x_self_attention_b[64];    /* x.0.x.self_attention.b  0, no_decay */
    real x_0_layer_norm_gamma[64];      /* x.0.layer_norm.gamma  1, no_decay */
    real x_0_layer_norm_beta[64];       /* x.0.layer_norm.beta  0, no_decay */
    real x_0_dense_W[64][256];          /* x.0.dense.W  xavier(64, 256) */
    real x_0_dense_b[256];              /* x.0.dense.b  0, no_decay */
    real x_0_dense_2_W[256][64];        /* x.0.dense_2.W  xavier(256, 64) */
    real x_0_dense_2_b[64];             /* x.0.dense_2.b  0, no_decay */
    real x_1_x_layer_norm_gamma[64];    /* x.1.x.layer_norm.gamma  1, no_decay */
    real x_1_x_layer_norm_beta[64];     /* x.1.x.layer_norm.beta  0, no_decay */
    real x_1_x_self_attention_q_dense_W[64][64]; /* x.1.x.self_attention.q.dense.W  xavier(64, 64) */
    real x_1_x_self_attention_q_dense_b[64]; /* x.1.x.self_attention.q.dense.b  0, no_decay */
    real x_1_x_self_attention_k_dense_W[64][64]; /* x.1.x.self_attention.k.dense.W  xavier(64, 64) */
    real x_1_x_self_attention_k_dense_b[64]; /* x.1.x.self_attention.k.dense.b  0, no_decay */
    real x_1_x_self_attention_v_dense_W[64][64]; /* x.1.x.self_attention.v.dense.W  xavier(64, 64) */
    real x_1_x_self_attention_v_dense_b[64]; /* x.1.x.self_attention.v.dense.b  0, no_decay */
    real x_1_x_self_attention_W[64][64]; /* x.1.x.self_attention.W  xavier(64, 64) */
    real x_1_x_self_attention_b[64];    /* x.1.x.self_attention.b  0, no_decay */
    real x_1_layer_norm_gamma[64];      /* x.1.layer_norm.gamma  1, no_decay */
    real x_1_layer_norm_beta[64];       /* x.1.layer_norm.beta  0, no_decay */
    real x_1_dense_W[64][256];          /* x.1.dense.W  xavier(64, 256) */
    real x_1_dense_b[256];              /* x.1.dense.b  0, no_decay */
    real x_1_dense_2_W[256][64];        /* x.1.dense_2.W  xavier(256, 64) */
    real x_1_dense_2_b[64];             /* x.1.dense_2.b  0, no_decay */
    real logits_gamma[64];              /* logits.gamma  1, no_decay */
    real logits_beta[64];               /* logits.beta  0, no_decay */
};

struct gpt_result {
    real loss;                          /* of this batch */
    double totals[2];                   /* sums over the batch, for gpt_summarize */
};

struct gpt_outputs {
    real *probs;                        /* [n][64][29] */
};

struct gpt_optimizer {                  /* kept from step to step; at the start: */
    struct gpt_params m;                /* 0 */
    struct gpt_params v;                /* 0 */
};

struct gpt_arguments {                  /* of adamw; gpt.dl says: */
    real lr;                            /* 0.001 */
    real weight_decay;                  /* 0.01 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t gpt_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void gpt_init(struct gpt_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void gpt_forward(const struct gpt_batch *batch, const struct gpt_params *params, void *arena,
                 struct gpt_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void gpt_backward(const struct gpt_batch *batch, const struct gpt_params *params, void *arena,
                  struct gpt_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void gpt_update(struct gpt_params *params, const struct gpt_params *d_params, struct gpt_optimizer *optimizer,
                const struct gpt_arguments *arguments, uint64_t t);
/* What multiplies lr at a step (from 1) of `steps` in all, in an epoch (from 1). */
double gpt_schedule(uint64_t step, uint64_t steps, uint64_t epoch);
/* The loss of a batch, as in evaluation. */
void gpt_evaluate(const struct gpt_batch *batch, const struct gpt_params *params, void *arena,
                  struct gpt_result *result);
/* The outputs, from the inputs alone. */
void gpt_predict(const struct gpt_batch *batch, const struct gpt_params *params, void *arena,
                 struct gpt_outputs *out);
/* values[0]: the loss, values[1]: perplexity, values[2]: accuracy; of n rows whose totals were added up. */
void gpt_summarize(const struct gpt_params *params, double n, const double *totals, double *values);

/* ---- parameters at the start ---- */

void gpt_init(struct gpt_params *params, uint64_t seed)
{
    /* E normal(0, 0.02) */
    for (int i = 0; i < 29; i++)
        for (int j = 0; j < 64; j++)
            params->E[i][j] = (real)0.02 * (real)dl_normal(seed, 3222007936u, 0,
                    (uint64_t)i * 64 + (uint64_t)j);
    /* P normal(0, 0.02) */
    for (int i = 0; i < 64; i++)
        for (int j = 0; j < 64; j++)
            params->P[i][j] = (real)0.02 * (real)dl_normal(seed, 3574337935u, 0,
                    (uint64_t)i * 64 + (uint64_t)j);
    /* x.0.x.layer_norm.gamma 1 */
    for (int i = 0; i < 64; i++)
        params->x_0_x_layer_norm_gamma[i] = 1;
    /* x.0.x.layer_norm.beta 0 */
    for (int i = 0; i < 64; i++)
        params->x_0_x_layer_norm_beta[i] = 0;
    /* x.0.x.self_attention.q.dense.W xavier(64, 64) */
    for (int i = 0; i < 64; i++)
        for (int j = 0; j < 64; j++)
            params->x_0_x_self_attention_q_dense_W[i][j] = (real)-0.21650635094610965 +
                    (real)0.4330127018922193 * (real)dl_uniform(seed, 1367174195u, 0,
                    (uint64_t)i * 64 + (uint64_t)j);
    /* x.0.x.self_attention.q.dense.b 0 */
    for (int i = 0; i < 64; i++)
        params->x_0_x_self_attention_q_dense_b[i] = 0;
    /* x.0.x.self_attention.k.dense.W xavier(64, 64) */
    for (int i = 0; i < 64; i++)
        for (int j = 0; j < 64; j++)
            params->x_0_x_self_attention_k_dense_W[i][j] = (real)-0.21650635094610965 +
                    (real)0.4330127018922193 * (real)dl_uniform(seed, 4125712689u, 0,
                    (uint64_t)i * 64 + (uint64_t)j);
    /* x.0.x.self_attention.k.dense.b 0 */
    for (int i = 0; i < 64; i++)
        params->x_0_x_self_attention_k_dense_b[i] = 0;
    /* x.0.x.self_attention.v.dense.W xavier(64, 64) */
    for (int i = 0; i < 64; i++)
        for (int j = 0; j < 64; j++)
            params->x_0_x_self_attention_v_dense_W[i][j] = (real)-0.21650635094610965 +
                    (real)0.4330127018922193 * (real)dl_uniform(seed, 1342750438u, 0,
                    (uint64_t)i * 64 + (uint64_t)j);
    /* x.0.x.self_attention.v.dense.b 0 */
    for (int i = 0; i < 64; i++)
        params->x_0_x_self_attention_v_dense_b[i] = 0;
    /* x.0.x.self_attention.W xavier(64, 64) */
    for (int i = 0; i < 64; i++)
        for (int j = 0; j < 64; j++)
            params->x_0_x_self_attention_W[i][j] = (real)-0.21650635094610965 + (real)0.4330127018922193 *
                    (real)dl_uniform(seed, 1298043643u, 0, (uint64_t)i * 64 + (uint64_t)j);
    /* x.0.x.self_attention.b 0 */
    for (int i = 0; i < 64; i++)
        params->x_0_x_self_attention_b[i] = 0;
    /* x.0.layer_norm.gamma 1 */
    for (int i = 0; i < 64; i++)
        params->x_0_layer_norm_gamma[i] = 1;
    /* x.0.layer_norm.beta 0 */
    for (int i = 0; i < 64; i++)
        params->x_0_layer_norm_beta[i] = 0;
    /* x.0.dense.W xavier(64, 256) */
    for (int i = 0; i < 64; i++)
        for (int j = 0; j < 256; j++)
            params->x_0_dense_W[i][j] = (real)-0.13693063937629152 + (real)0.27386127875258304 *
                    (real)dl_uniform(seed, 978272639u, 0, (uint64_t)i * 256 + (uint64_t)j);
    /* x.0.dense.b 0 */
    for (int i = 0; i < 256; i++)
        params->x_0_dense_b[i] = 0;
    /* x.0.dense_2.W xavier(256, 64) */
    for (int i = 0; i < 256; i++)
        for (int j = 0; j < 64; j++)
            params->x_0_dense_2_W[i][j] = (real)-0.13693063937629152 + (real)0.27386127875258304 *
                    (real)dl_uniform(seed, 2535553330u, 0, (uint64_t)i * 64 + (uint64_t)j);
    /* x.0.dense_2.b 0 */
    for (int i = 0; i < 64; i++)
        params->x_0_dense_2_b[i] = 0;
    /* x.1.x.layer_norm.gamma 1 */
    for (int i = 0; i < 64; i++)
        params->x_1_x_layer_norm_gamma[i] = 1;
    /* x.1.x.layer_norm.beta 0 */
    for (int i = 0; i < 64; i++)
        params->x_1_x_layer_norm_beta[i] = 0;
    /* x.1.x.self_attention.q.dense.W xavier(64, 64) */
    for (int i = 0; i < 64; i++)
        for (int j = 0; j < 64; j++)
            params->x_1_x_self_attention_q_dense_W[i][j] = (real)-0.21650635094610965 +
                    (real)0.4330127018922193 * (real)dl_uniform(seed, 1113667390u, 0,
                    (uint64_t)i * 64 + (uint64_t)j);
    /* x.1.x.self_attention.q.dense.b 0 */
    for (int i = 0; i < 64; i++)
        params->x_1_x_self_attention_q_dense_b[i] = 0;
    /* x.1.x.self_attention.k.dense.W xavier(64, 64) */
    for (int i = 0; i < 64; i++)
        for (int j = 0; j < 64; j++)
            params->x_1_x_self_attention_k_dense_W[i][j] = (real)-0.21650635094610965 +
                    (real)0.4330127018922193 * (real)dl_uniform(seed, 407943392u, 0,
                    (uint64_t)i * 64 + (uint64_t)j);
    /* x.1.x.self_attention.k.dense.b 0 */
    for (int i = 0; i < 64; i++)
        params->x_1_x_self_attention_k_dense_b[i] = 0;
    /* x.1.x.self_attention.v.dense.W xavier(64, 64) */
    for (int i = 0; i < 64; i++)
        for (int j = 0; j < 64; j++)
            params->x_1_x_self_attention_v_dense_W[i][j] = (real)-0.21650635094610965 +
                    (real)0.4330127018922193 * (real)dl_uniform(seed, 386779883u, 0,
                    (uint64_t)i * 64 + (uint64_t)j);
    /* x.1.x.self_attention.v.dense.b 0 */
    for (int i = 0; i < 64; i++)
        params->x_1_x_self_attention_v_dense_b[i] = 0;
    /* x.1.x.self_attention.W xavier(64, 64) */
    for (int i = 0; i < 64; i++)
        for (int j = 0; j < 64; j++)
            params->x_1_x_self_attention_W[i][j] = (real)-0.21650635094610965 + (real)0.4330127018922193 *
                    (real)dl_uniform(seed, 2153611906u, 0, (uint64_t)i * 64 + (uint64_t)j);
    /* x.1.x.self_attention.b 0 */
    for (int i = 0; i < 64; i++)
        params->x_1_x_self_attention_b[i] = 0;
    /* x.1.layer_norm.gamma 1 */
    for (int i = 0; i < 64; i++)
        params->x_1_layer_norm_gamma[i] = 1;
    /* x.1.layer_norm.beta 0 */
    for (int i = 0; i < 64; i++)
        params->x_1_layer_norm_beta[i] = 0;
    /* x.1.dense.W xavier(64, 256) */
    for (int i = 0; i < 64; i++)
        for (int j = 0; j < 256; j++)
            params->x_1_dense_W[i][j] = (real)-0.13693063937629152 + (real)0.27386127875258304 *
                    (real)dl_uniform(seed, 2683861296u, 0, (uint64_t)i * 256 + (uint64_t)j);
    /* x.1.dense.b 0 */
    for (int i = 0; i < 256; i++)
        params->x_1_dense_b[i] = 0;
    /* x.1.dense_2.W xavier(256, 64) */
    for (int i = 0; i < 256; i++)
        for (int j = 0; j < 64; j++)
            params->x_1_dense_2_W[i][j] = (real)-0.13693063937629152 + (real)0.27386127875258304 *
                    (real)dl_uniform(seed, 3544149129u, 0, (uint64_t)i * 64 + (uint64_t)j);
    /* x.1.dense_2.b 0 */
    for (int i = 0; i < 64; i++)
        params->x_1_dense_2_b[i] = 0;
    /* logits.gamma 1 */
    for (int i = 0; i < 64; i++)
        params->logits_gamma[i] = 1;
    /* logits.beta 0 */
    for (int i = 0; i < 64; i++)
        params->logits_beta[i] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

void gpt_forward(const struct gpt_batch *batch, const struct gpt_params *params, void *arena,
                 struct gpt_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t (*text)[64] = (const int32_t (*)[64])batch->text;
    real (*x)[64][64] = (real (*)[64][64])(space + 147456 * rows + 1856);
    real (*layer_norm_m)[64] = (real (*)[64])(space + 223552 * rows + 1856);
    real (*layer_norm_v)[64] = (real (*)[64])(space + 223616 * rows + 1856);
    real (*x_0_x_layer_norm)[64][64] = (real (*)[64][64])(space + 151552 * rows + 1856);
    real (*q_dense)[64][64] = (real (*)[64][64])(space + 155648 * rows + 1856);
    real (*k_dense)[64][64] = (real (*)[64][64])(space + 159744 * rows + 1856);
    real (*v_dense)[64][64] = (real (*)[64][64])(space + 163840 * rows + 1856);
    real (*split_heads_parted)[64][4][16] = (real (*)[64][4][16])q_dense;
    real (*split_heads_parted_2)[64][4][16] = (real (*)[64][4][16])k_dense;
    real (*attention_b)[4][64][64] = (real (*)[4][64][64])(space + 1856);
    real (*softmax_e)[4][64][64] = (real (*)[4][64][64])(space + 16384 * rows + 1856);
    real (*softmax_s)[4][64] = (real (*)[4][64])(space + 223040 * rows + 1856);
    real (*attention_p)[4][64][64] = (real (*)[4][64][64])(space + 1856);
    real (*split_heads_parted_3)[64][4][16] = (real (*)[64][4][16])v_dense;
    real (*self_attention_attention)[4][64][16] = (real (*)[4][64][16])(space + 32768 * rows + 1856);
    real (*join_heads_y)[64][4][16] = (real (*)[64][4][16])(space + 167936 * rows + 1856);
    real (*self_attention_join_heads)[64][64] = (real (*)[64][64])join_heads_y;
    real (*x_0_x)[64][64] = (real (*)[64][64])(space + 172032 * rows + 1856);
    real (*x_0_layer_norm_m)[64] = (real (*)[64])(space + 223680 * rows + 1856);
    real (*x_0_layer_norm_v)[64] = (real (*)[64])(space + 223744 * rows + 1856);
    real (*x_0_layer_norm)[64][64] = (real (*)[64][64])(space + 176128 * rows + 1856);
    real (*x_0_dense)[64][256] = (real (*)[64][256])(space + 32768 * rows + 1856);
    real (*x_0_gelu)[64][256] = (real (*)[64][256])(space + 49152 * rows + 1856);
    real (*x_0)[64][64] = (real (*)[64][64])(space + 180224 * rows + 1856);
    real (*layer_norm_m_2)[64] = (real (*)[64])(space + 223808 * rows + 1856);
    real (*layer_norm_v_2)[64] = (real (*)[64])(space + 223872 * rows + 1856);
    real (*x_1_x_layer_norm)[64][64] = (real (*)[64][64])(space + 184320 * rows + 1856);
    real (*q_dense_2)[64][64] = (real (*)[64][64])(space + 188416 * rows + 1856);
    real (*k_dense_2)[64][64] = (real (*)[64][64])(space + 192512 * rows + 1856);
    real (*v_dense_2)[64][64] = (real (*)[64][64])(space + 196608 * rows + 1856);
    real (*split_heads_parted_4)[64][4][16] = (real (*)[64][4][16])q_dense_2;
    real (*split_heads_parted_5)[64][4][16] = (real (*)[64][4][16])k_dense_2;
    real (*attention_b_2)[4][64][64] = (real (*)[4][64][64])(space + 65536 * rows + 1856);
    real (*softmax_e_2)[4][64][64] = (real (*)[4][64][64])(space + 81920 * rows + 1856);
    real (*softmax_s_2)[4][64] = (real (*)[4][64])(space + 223296 * rows + 1856);
    real (*attention_p_2)[4][64][64] = (real (*)[4][64][64])(space + 65536 * rows + 1856);
    real (*split_heads_parted_6)[64][4][16] = (real (*)[64][4][16])v_dense_2;
    real (*self_attention_attention_2)[4][64][16] = (real (*)[4][64][16])(space + 98304 * rows + 1856);
    real (*join_heads_y_2)[64][4][16] = (real (*)[64][4][16])(space + 200704 * rows + 1856);
    real (*self_attention_join_heads_2)[64][64] = (real (*)[64][64])join_heads_y_2;
    real (*x_1_x)[64][64] = (real (*)[64][64])(space + 204800 * rows + 1856);
    real (*x_1_layer_norm_m)[64] = (real (*)[64])(space + 223936 * rows + 1856);
    real (*x_1_layer_norm_v)[64] = (real (*)[64])(space + 224000 * rows + 1856);
    real (*x_1_layer_norm)[64][64] = (real (*)[64][64])(space + 208896 * rows + 1856);
    real (*x_1_dense)[64][256] = (real (*)[64][256])(space + 98304 * rows + 1856);
    real (*x_1_gelu)[64][256] = (real (*)[64][256])(space + 114688 * rows + 1856);
    real (*x_1)[64][64] = (real (*)[64][64])(space + 131072 * rows + 1856);
    real (*logits_m)[64] = (real (*)[64])(space + 139264 * rows + 1856);
    real (*logits_v)[64] = (real (*)[64])(space + 139328 * rows + 1856);
    real (*logits)[64][64] = (real (*)[64][64])(space + 212992 * rows + 1856);
    real (*logits_2)[64][29] = (real (*)[64][29])(space + 135168 * rows + 1856);
    real (*log_softmax_m)[64] = (real (*)[64])(space + 137024 * rows + 1856);
    real (*log_softmax_s)[64] = (real (*)[64])(space + 137088 * rows + 1856);
    const int32_t (*next)[64] = (const int32_t (*)[64])batch->next;

    /* gpt.dl:37  x[n, s, k] = E[text[n, s], k] + P[s, k] */
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++)
            for (int k = 0; k < 64; k++)
                x[row][s][k] = params->E[text[row][s]][k] + params->P[s][k];

    /* gpt.dl:27  layer_norm.m[n, b] = 0.015625 * sum[j](x[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real layer_norm_m_sum = 0;
            for (int j = 0; j < 64; j++)
                layer_norm_m_sum += x[row][b][j];
            layer_norm_m[row][b] = (real)0.015625 * layer_norm_m_sum;
        }

    /* gpt.dl:27  layer_norm.v[n, b] = 0.015625 * sum[j]((x[n, b, j] - layer_norm.m[n, b])^2) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real layer_norm_v_sum = 0;
            for (int j = 0; j < 64; j++)
                layer_norm_v_sum += (x[row][b][j] - layer_norm_m[row][b]) *
                        (x[row][b][j] - layer_norm_m[row][b]);
            layer_norm_v[row][b] = (real)0.015625 * layer_norm_v_sum;
        }

    /* gpt.dl:27  x.0.x.layer_norm[n, b, j] = x.0.x.layer_norm.gamma[j] * (x[n, b, j] - layer_norm.m[n, b])
           * rsqrt(layer_norm.v[n, b] + 1e-05) + x.0.x.layer_norm.beta[j] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            const real t = real_rsqrt(layer_norm_v[row][b] + (real)1e-05);
            for (int j = 0; j < 64; j++)
                x_0_x_layer_norm[row][b][j] = params->x_0_x_layer_norm_gamma[j] *
                        (x[row][b][j] - layer_norm_m[row][b]) * t + params->x_0_x_layer_norm_beta[j];
        }

    /* gpt.dl:20  q.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] * x.0.x.self_attention.q.dense.W[j,
           k]) + x.0.x.self_attention.q.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_0_x_layer_norm[row][b][j] * params->x_0_x_self_attention_q_dense_W[j][k];
                q_dense[row][b][k] = dense_y_sum + params->x_0_x_self_attention_q_dense_b[k];
            }

    /* gpt.dl:21  k.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] * x.0.x.self_attention.k.dense.W[j,
           k]) + x.0.x.self_attention.k.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_0_x_layer_norm[row][b][j] * params->x_0_x_self_attention_k_dense_W[j][k];
                k_dense[row][b][k] = dense_y_sum + params->x_0_x_self_attention_k_dense_b[k];
            }

    /* gpt.dl:22  v.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] * x.0.x.self_attention.v.dense.W[j,
           k]) + x.0.x.self_attention.v.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_0_x_layer_norm[row][b][j] * params->x_0_x_self_attention_v_dense_W[j][k];
                v_dense[row][b][k] = dense_y_sum + params->x_0_x_self_attention_v_dense_b[k];
            }

    /* gpt.dl:23  attention.b[n, b, i, j] = if j <= i then sum[c](split_heads.parted[n, i, b, c] *
           split_heads.parted[n, j, b, c]) / 4 else -1e+30 */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++)
                for (int j = 0; j < 64; j++) {
                    real sum = 0;
                    KEEP_LOOP
                    for (int c = 0; c < 16; c++)
                        sum += split_heads_parted[row][i][b][c] * split_heads_parted_2[row][j][b][c];
                    attention_b[row][b][i][j] = j <= i ? sum / 4 : (real)-1e+30;
                }

    /* gpt.dl:23  softmax.e[n, b, a, j] = exp(attention.b[n, b, a, j] - max[j2](attention.b[n, b, a, j2])) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int a = 0; a < 64; a++) {
                real softmax_m = -INFINITY;
                for (int j = 0; j < 64; j++)
                    softmax_m = real_max(attention_b[row][b][a][j], softmax_m);
                for (int j = 0; j < 64; j++)
                    softmax_e[row][b][a][j] = real_exp(attention_b[row][b][a][j] - softmax_m);
            }

    /* gpt.dl:23  softmax.s[n, b, a] = sum[j](softmax.e[n, b, a, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int a = 0; a < 64; a++) {
                real sum = 0;
                for (int j = 0; j < 64; j++)
                    sum += softmax_e[row][b][a][j];
                softmax_s[row][b][a] = sum;
            }

    /* gpt.dl:23  attention.p[n, b, a, j] = softmax.e[n, b, a, j] / softmax.s[n, b, a] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int a = 0; a < 64; a++)
                for (int j = 0; j < 64; j++)
                    attention_p[row][b][a][j] = softmax_e[row][b][a][j] / softmax_s[row][b][a];

    /* gpt.dl:23  self_attention.attention[n, b, i, c] = sum[j](attention.p[n, b, i, j] *
           split_heads.parted[n, j, b, c]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++)
                for (int c = 0; c < 16; c++) {
                    real sum = 0;
                    for (int j = 0; j < 64; j++)
                        sum += attention_p[row][b][i][j] * split_heads_parted_3[row][j][b][c];
                    self_attention_attention[row][b][i][c] = sum;
                }

    /* gpt.dl:15  join_heads.y[n, s, h, c] = self_attention.attention[n, h, s, c] */
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++)
            for (int h = 0; h < 4; h++)
                for (int c = 0; c < 16; c++)
                    join_heads_y[row][s][h][c] = self_attention_attention[row][h][s][c];

    /* gpt.dl:27  x.0.x[n, i, j] = x[n, i, j] + (sum[j2](self_attention.join_heads[n, i, j2] *
           x.0.x.self_attention.W[j2, j]) + x.0.x.self_attention.b[j]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 64; j++) {
                real self_attention_y_sum = 0;
                for (int j_2 = 0; j_2 < 64; j_2++)
                    self_attention_y_sum += self_attention_join_heads[row][i][j_2] *
                            params->x_0_x_self_attention_W[j_2][j];
                x_0_x[row][i][j] = x[row][i][j] + (self_attention_y_sum + params->x_0_x_self_attention_b[j]);
            }

    /* gpt.dl:28  x.0.layer_norm.m[n, b] = 0.015625 * sum[j](x.0.x[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real x_0_layer_norm_m_sum = 0;
            for (int j = 0; j < 64; j++)
                x_0_layer_norm_m_sum += x_0_x[row][b][j];
            x_0_layer_norm_m[row][b] = (real)0.015625 * x_0_layer_norm_m_sum;
        }

    /* gpt.dl:28  x.0.layer_norm.v[n, b] = 0.015625 * sum[j]((x.0.x[n, b, j] - x.0.layer_norm.m[n, b])^2) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real x_0_layer_norm_v_sum = 0;
            for (int j = 0; j < 64; j++)
                x_0_layer_norm_v_sum += (x_0_x[row][b][j] - x_0_layer_norm_m[row][b]) *
                        (x_0_x[row][b][j] - x_0_layer_norm_m[row][b]);
            x_0_layer_norm_v[row][b] = (real)0.015625 * x_0_layer_norm_v_sum;
        }

    /* gpt.dl:28  x.0.layer_norm[n, b, j] = x.0.layer_norm.gamma[j] * (x.0.x[n, b, j] - x.0.layer_norm.m[n,
           b]) * rsqrt(x.0.layer_norm.v[n, b] + 1e-05) + x.0.layer_norm.beta[j] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            const real t = real_rsqrt(x_0_layer_norm_v[row][b] + (real)1e-05);
            for (int j = 0; j < 64; j++)
                x_0_layer_norm[row][b][j] = params->x_0_layer_norm_gamma[j] *
                        (x_0_x[row][b][j] - x_0_layer_norm_m[row][b]) * t + params->x_0_layer_norm_beta[j];
        }

    /* gpt.dl:28  x.0.dense[n, b, k] = sum[j](x.0.layer_norm[n, b, j] * x.0.dense.W[j, k]) + x.0.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 256; k++) {
                real x_0_dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    x_0_dense_y_sum += x_0_layer_norm[row][b][j] * params->x_0_dense_W[j][k];
                x_0_dense[row][b][k] = x_0_dense_y_sum + params->x_0_dense_b[k];
            }

    /* gpt.dl:28  x.0.gelu[n, i, j] = 0.5 * (x.0.dense[n, i, j] * (1 + erf(x.0.dense[n, i, j] /
           1.4142135623730951))) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 256; j++)
                x_0_gelu[row][i][j] = (real)0.5 * (x_0_dense[row][i][j] *
                        (1 + real_erf(x_0_dense[row][i][j] / (real)1.4142135623730951)));

    /* gpt.dl:39  x.0[n, i, j] = x.0.x[n, i, j] + (sum[j2](x.0.gelu[n, i, j2] * x.0.dense_2.W[j2, j]) +
           x.0.dense_2.b[j]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 64; j++) {
                real x_0_dense_2_y_sum = 0;
                for (int j_2 = 0; j_2 < 256; j_2++)
                    x_0_dense_2_y_sum += x_0_gelu[row][i][j_2] * params->x_0_dense_2_W[j_2][j];
                x_0[row][i][j] = x_0_x[row][i][j] + (x_0_dense_2_y_sum + params->x_0_dense_2_b[j]);
            }

    /* gpt.dl:27  layer_norm.m[n, b] = 0.015625 * sum[j](x.0[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real layer_norm_m_sum = 0;
            for (int j = 0; j < 64; j++)
                layer_norm_m_sum += x_0[row][b][j];
            layer_norm_m_2[row][b] = (real)0.015625 * layer_norm_m_sum;
        }

    /* gpt.dl:27  layer_norm.v[n, b] = 0.015625 * sum[j]((x.0[n, b, j] - layer_norm.m[n, b])^2) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real layer_norm_v_sum = 0;
            for (int j = 0; j < 64; j++)
                layer_norm_v_sum += (x_0[row][b][j] - layer_norm_m_2[row][b]) *
                        (x_0[row][b][j] - layer_norm_m_2[row][b]);
            layer_norm_v_2[row][b] = (real)0.015625 * layer_norm_v_sum;
        }

    /* gpt.dl:27  x.1.x.layer_norm[n, b, j] = x.1.x.layer_norm.gamma[j] * (x.0[n, b, j] - layer_norm.m[n,
           b]) * rsqrt(layer_norm.v[n, b] + 1e-05) + x.1.x.layer_norm.beta[j] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            const real t = real_rsqrt(layer_norm_v_2[row][b] + (real)1e-05);
            for (int j = 0; j < 64; j++)
                x_1_x_layer_norm[row][b][j] = params->x_1_x_layer_norm_gamma[j] *
                        (x_0[row][b][j] - layer_norm_m_2[row][b]) * t + params->x_1_x_layer_norm_beta[j];
        }

    /* gpt.dl:20  q.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] * x.1.x.self_attention.q.dense.W[j,
           k]) + x.1.x.self_attention.q.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_1_x_layer_norm[row][b][j] * params->x_1_x_self_attention_q_dense_W[j][k];
                q_dense_2[row][b][k] = dense_y_sum + params->x_1_x_self_attention_q_dense_b[k];
            }

    /* gpt.dl:21  k.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] * x.1.x.self_attention.k.dense.W[j,
           k]) + x.1.x.self_attention.k.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_1_x_layer_norm[row][b][j] * params->x_1_x_self_attention_k_dense_W[j][k];
                k_dense_2[row][b][k] = dense_y_sum + params->x_1_x_self_attention_k_dense_b[k];
            }

    /* gpt.dl:22  v.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] * x.1.x.self_attention.v.dense.W[j,
           k]) + x.1.x.self_attention.v.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_1_x_layer_norm[row][b][j] * params->x_1_x_self_attention_v_dense_W[j][k];
                v_dense_2[row][b][k] = dense_y_sum + params->x_1_x_self_attention_v_dense_b[k];
            }

    /* gpt.dl:23  attention.b[n, b, i, j] = if j <= i then sum[c](split_heads.parted[n, i, b, c] *
           split_heads.parted[n, j, b, c]) / 4 else -1e+30 */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++)
                for (int j = 0; j < 64; j++) {
                    real sum = 0;
                    KEEP_LOOP
                    for (int c = 0; c < 16; c++)
                        sum += split_heads_parted_4[row][i][b][c] * split_heads_parted_5[row][j][b][c];
                    attention_b_2[row][b][i][j] = j <= i ? sum / 4 : (real)-1e+30;
                }

    /* gpt.dl:23  softmax.e[n, b, a, j] = exp(attention.b[n, b, a, j] - max[j2](attention.b[n, b, a, j2])) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int a = 0; a < 64; a++) {
                real softmax_m = -INFINITY;
                for (int j = 0; j < 64; j++)
                    softmax_m = real_max(attention_b_2[row][b][a][j], softmax_m);
                for (int j = 0; j < 64; j++)
                    softmax_e_2[row][b][a][j] = real_exp(attention_b_2[row][b][a][j] - softmax_m);
            }

    /* gpt.dl:23  softmax.s[n, b, a] = sum[j](softmax.e[n, b, a, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int a = 0; a < 64; a++) {
                real sum = 0;
                for (int j = 0; j < 64; j++)
                    sum += softmax_e_2[row][b][a][j];
                softmax_s_2[row][b][a] = sum;
            }

    /* gpt.dl:23  attention.p[n, b, a, j] = softmax.e[n, b, a, j] / softmax.s[n, b, a] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int a = 0; a < 64; a++)
                for (int j = 0; j < 64; j++)
                    attention_p_2[row][b][a][j] = softmax_e_2[row][b][a][j] / softmax_s_2[row][b][a];

    /* gpt.dl:23  self_attention.attention[n, b, i, c] = sum[j](attention.p[n, b, i, j] *
           split_heads.parted[n, j, b, c]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++)
                for (int c = 0; c < 16; c++) {
                    real sum = 0;
                    for (int j = 0; j < 64; j++)
                        sum += attention_p_2[row][b][i][j] * split_heads_parted_6[row][j][b][c];
                    self_attention_attention_2[row][b][i][c] = sum;
                }

    /* gpt.dl:15  join_heads.y[n, s, h, c] = self_attention.attention[n, h, s, c] */
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++)
            for (int h = 0; h < 4; h++)
                for (int c = 0; c < 16; c++)
                    join_heads_y_2[row][s][h][c] = self_attention_attention_2[row][h][s][c];

    /* gpt.dl:27  x.1.x[n, i, j] = x.0[n, i, j] + (sum[j2](self_attention.join_heads[n, i, j2] *
           x.1.x.self_attention.W[j2, j]) + x.1.x.self_attention.b[j]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 64; j++) {
                real self_attention_y_sum = 0;
                for (int j_2 = 0; j_2 < 64; j_2++)
                    self_attention_y_sum += self_attention_join_heads_2[row][i][j_2] *
                            params->x_1_x_self_attention_W[j_2][j];
                x_1_x[row][i][j] = x_0[row][i][j] + (self_attention_y_sum +
                        params->x_1_x_self_attention_b[j]);
            }

    /* gpt.dl:28  x.1.layer_norm.m[n, b] = 0.015625 * sum[j](x.1.x[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real x_1_layer_norm_m_sum = 0;
            for (int j = 0; j < 64; j++)
                x_1_layer_norm_m_sum += x_1_x[row][b][j];
            x_1_layer_norm_m[row][b] = (real)0.015625 * x_1_layer_norm_m_sum;
        }

    /* gpt.dl:28  x.1.layer_norm.v[n, b] = 0.015625 * sum[j]((x.1.x[n, b, j] - x.1.layer_norm.m[n, b])^2) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real x_1_layer_norm_v_sum = 0;
            for (int j = 0; j < 64; j++)
                x_1_layer_norm_v_sum += (x_1_x[row][b][j] - x_1_layer_norm_m[row][b]) *
                        (x_1_x[row][b][j] - x_1_layer_norm_m[row][b]);
            x_1_layer_norm_v[row][b] = (real)0.015625 * x_1_layer_norm_v_sum;
        }

    /* gpt.dl:28  x.1.layer_norm[n, b, j] = x.1.layer_norm.gamma[j] * (x.1.x[n, b, j] - x.1.layer_norm.m[n,
           b]) * rsqrt(x.1.layer_norm.v[n, b] + 1e-05) + x.1.layer_norm.beta[j] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            const real t = real_rsqrt(x_1_layer_norm_v[row][b] + (real)1e-05);
            for (int j = 0; j < 64; j++)
                x_1_layer_norm[row][b][j] = params->x_1_layer_norm_gamma[j] *
                        (x_1_x[row][b][j] - x_1_layer_norm_m[row][b]) * t + params->x_1_layer_norm_beta[j];
        }

    /* gpt.dl:28  x.1.dense[n, b, k] = sum[j](x.1.layer_norm[n, b, j] * x.1.dense.W[j, k]) + x.1.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 256; k++) {
                real x_1_dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    x_1_dense_y_sum += x_1_layer_norm[row][b][j] * params->x_1_dense_W[j][k];
                x_1_dense[row][b][k] = x_1_dense_y_sum + params->x_1_dense_b[k];
            }

    /* gpt.dl:28  x.1.gelu[n, i, j] = 0.5 * (x.1.dense[n, i, j] * (1 + erf(x.1.dense[n, i, j] /
           1.4142135623730951))) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 256; j++)
                x_1_gelu[row][i][j] = (real)0.5 * (x_1_dense[row][i][j] *
                        (1 + real_erf(x_1_dense[row][i][j] / (real)1.4142135623730951)));

    /* gpt.dl:39  x.1[n, i, j] = x.1.x[n, i, j] + (sum[j2](x.1.gelu[n, i, j2] * x.1.dense_2.W[j2, j]) +
           x.1.dense_2.b[j]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 64; j++) {
                real x_1_dense_2_y_sum = 0;
                for (int j_2 = 0; j_2 < 256; j_2++)
                    x_1_dense_2_y_sum += x_1_gelu[row][i][j_2] * params->x_1_dense_2_W[j_2][j];
                x_1[row][i][j] = x_1_x[row][i][j] + (x_1_dense_2_y_sum + params->x_1_dense_2_b[j]);
            }

    /* gpt.dl:41  logits.m[n, b] = 0.015625 * sum[j](x.1[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real logits_m_sum = 0;
            for (int j = 0; j < 64; j++)
                logits_m_sum += x_1[row][b][j];
            logits_m[row][b] = (real)0.015625 * logits_m_sum;
        }

    /* gpt.dl:41  logits.v[n, b] = 0.015625 * sum[j]((x.1[n, b, j] - logits.m[n, b])^2) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real logits_v_sum = 0;
            for (int j = 0; j < 64; j++)
                logits_v_sum += (x_1[row][b][j] - logits_m[row][b]) * (x_1[row][b][j] - logits_m[row][b]);
            logits_v[row][b] = (real)0.015625 * logits_v_sum;
        }

    /* gpt.dl:41  logits[n, b, j] = logits.gamma[j] * (x.1[n, b, j] - logits.m[n, b]) * rsqrt(logits.v[n,
           b] + 1e-05) + logits.beta[j] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            const real t = real_rsqrt(logits_v[row][b] + (real)1e-05);
            for (int j = 0; j < 64; j++)
                logits[row][b][j] = params->logits_gamma[j] * (x_1[row][b][j] - logits_m[row][b]) * t +
                        params->logits_beta[j];
        }

    /* gpt.dl:41  logits[n, i, j] = sum[k](logits[n, i, k] * E[j, k]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 29; j++) {
                real sum = 0;
                for (int k = 0; k < 64; k++)
                    sum += logits[row][i][k] * params->E[j][k];
                logits_2[row][i][j] = sum;
            }

    /* gpt.dl:42  log_softmax.m[n, b] = max[j](logits[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real max = -INFINITY;
            for (int j = 0; j < 29; j++)
                max = real_max(logits_2[row][b][j], max);
            log_softmax_m[row][b] = max;
        }

    /* gpt.dl:42  log_softmax.s[n, b] = sum[j](exp(logits[n, b, j] - log_softmax.m[n, b])) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real sum = 0;
            for (int j = 0; j < 29; j++)
                sum += real_exp(logits_2[row][b][j] - log_softmax_m[row][b]);
            log_softmax_s[row][b] = sum;
        }

    /* gpt.dl:42  error_sum = -sum[n, i](logits[n, i, next[n, i]] - log_softmax.m[n, i] -
           log(log_softmax.s[n, i])) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 64; i++)
                sum += logits_2[row][i][next[row][i]] - log_softmax_m[row][i] -
                        real_log(log_softmax_s[row][i]);
        result->totals[0] = -sum;
    }

    /* gpt.dl:42  error = error_sum / (64 * N) */
    result->loss = result->totals[0] / (real)(64 * n);

    /* gpt.dl:47  accuracy_sum = sum[n, i](argmax[j](logits[n, i, j]) == next[n, i]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 64; i++) {
                real largest = -INFINITY;
                int accuracy_argmax = 0;
                for (int j = 0; j < 29; j++)
                    if (logits_2[row][i][j] > largest) {
                        largest = logits_2[row][i][j];
                        accuracy_argmax = j;
                    }
                sum += (real)(accuracy_argmax == next[row][i]);
            }
        result->totals[1] = sum;
    }
}

void gpt_backward(const struct gpt_batch *batch, const struct gpt_params *params, void *arena,
                  struct gpt_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t (*next)[64] = (const int32_t (*)[64])batch->next;
    real (*log_softmax_s)[64] = (real (*)[64])(space + 137088 * rows + 1856);
    real (*logits_2)[64][29] = (real (*)[64][29])(space + 135168 * rows + 1856);
    real (*log_softmax_m)[64] = (real (*)[64])(space + 137024 * rows + 1856);
    real (*d_logits)[64][29] = (real (*)[64][29])(space + 221184 * rows + 1856);
    real (*d_logits_2)[64][64] = (real (*)[64][64])(space + 135168 * rows + 1856);
    real (*x_1)[64][64] = (real (*)[64][64])(space + 131072 * rows + 1856);
    real (*logits_m)[64] = (real (*)[64])(space + 139264 * rows + 1856);
    real (*logits_v)[64] = (real (*)[64])(space + 139328 * rows + 1856);
    real (*d_logits_v_sum)[64] = (real (*)[64])(space + 139392 * rows + 1856);
    real (*d_x_1)[64][64] = (real (*)[64][64])(space + 217088 * rows + 1856);
    real (*d_x_1_gelu)[64][256] = (real (*)[64][256])(space + 131072 * rows + 1856);
    real (*x_1_gelu)[64][256] = (real (*)[64][256])(space + 114688 * rows + 1856);
    real (*x_1_dense)[64][256] = (real (*)[64][256])(space + 98304 * rows + 1856);
    real (*d_x_1_dense)[64][256] = (real (*)[64][256])(space + 98304 * rows + 1856);
    real (*x_1_layer_norm)[64][64] = (real (*)[64][64])(space + 208896 * rows + 1856);
    real (*d_x_1_layer_norm)[64][64] = (real (*)[64][64])(space + 114688 * rows + 1856);
    real (*x_1_x)[64][64] = (real (*)[64][64])(space + 204800 * rows + 1856);
    real (*x_1_layer_norm_m)[64] = (real (*)[64])(space + 223936 * rows + 1856);
    real (*x_1_layer_norm_v)[64] = (real (*)[64])(space + 224000 * rows + 1856);
    real (*d_x_1_layer_norm_v_sum)[64] = (real (*)[64])(space + 98304 * rows + 1856);
    real (*d_x_1_x)[64][64] = (real (*)[64][64])(space + 118784 * rows + 1856);
    real (*join_heads_y_2)[64][4][16] = (real (*)[64][4][16])(space + 200704 * rows + 1856);
    real (*self_attention_join_heads_2)[64][64] = (real (*)[64][64])join_heads_y_2;
    real (*d_self_attention_join_heads)[64][64] = (real (*)[64][64])(space + 114688 * rows + 1856);
    real (*d_join_heads_y)[64][4][16] = (real (*)[64][4][16])d_self_attention_join_heads;
    real (*v_dense_2)[64][64] = (real (*)[64][64])(space + 196608 * rows + 1856);
    real (*split_heads_parted_6)[64][4][16] = (real (*)[64][4][16])v_dense_2;
    real (*d_attention_p)[4][64][64] = (real (*)[4][64][64])(space + 98304 * rows + 1856);
    real (*softmax_s_2)[4][64] = (real (*)[4][64])(space + 223296 * rows + 1856);
    real (*attention_p_2)[4][64][64] = (real (*)[4][64][64])(space + 65536 * rows + 1856);
    real (*softmax_e_2)[4][64][64] = (real (*)[4][64][64])(space + 81920 * rows + 1856);
    real (*d_attention_a_sum)[4][64][64] = (real (*)[4][64][64])(space + 81920 * rows + 1856);
    real (*d_self_attention_v)[4][64][16] = (real (*)[4][64][16])(space + 98304 * rows + 1856);
    real (*d_split_heads_parted)[64][4][16] = (real (*)[64][4][16])(space + 65536 * rows + 1856);
    real (*d_v_dense)[64][64] = (real (*)[64][64])d_split_heads_parted;
    real (*x_1_x_layer_norm)[64][64] = (real (*)[64][64])(space + 184320 * rows + 1856);
    real (*q_dense_2)[64][64] = (real (*)[64][64])(space + 188416 * rows + 1856);
    real (*split_heads_parted_4)[64][4][16] = (real (*)[64][4][16])q_dense_2;
    real (*d_self_attention_k)[4][64][16] = (real (*)[4][64][16])(space + 69632 * rows + 1856);
    real (*d_split_heads_parted_2)[64][4][16] = (real (*)[64][4][16])(space + 73728 * rows + 1856);
    real (*d_k_dense)[64][64] = (real (*)[64][64])d_split_heads_parted_2;
    real (*k_dense_2)[64][64] = (real (*)[64][64])(space + 192512 * rows + 1856);
    real (*split_heads_parted_5)[64][4][16] = (real (*)[64][4][16])k_dense_2;
    real (*d_self_attention_q)[4][64][16] = (real (*)[4][64][16])(space + 69632 * rows + 1856);
    real (*d_split_heads_parted_3)[64][4][16] = (real (*)[64][4][16])(space + 77824 * rows + 1856);
    real (*d_q_dense)[64][64] = (real (*)[64][64])d_split_heads_parted_3;
    real (*d_x_1_x_layer_norm)[64][64] = (real (*)[64][64])(space + 69632 * rows + 1856);
    real (*d_x_1_x_layer_norm_2)[64][64] = (real (*)[64][64])(space + 65536 * rows + 1856);
    real (*d_x_1_x_layer_norm_3)[64][64] = (real (*)[64][64])(space + 73728 * rows + 1856);
    real (*x_0)[64][64] = (real (*)[64][64])(space + 180224 * rows + 1856);
    real (*layer_norm_m_2)[64] = (real (*)[64])(space + 223808 * rows + 1856);
    real (*layer_norm_v_2)[64] = (real (*)[64])(space + 223872 * rows + 1856);
    real (*d_layer_norm_v_sum)[64] = (real (*)[64])(space + 65536 * rows + 1856);
    real (*d_x_0)[64][64] = (real (*)[64][64])(space + 81920 * rows + 1856);
    real (*d_x_0_gelu)[64][256] = (real (*)[64][256])(space + 65536 * rows + 1856);
    real (*x_0_gelu)[64][256] = (real (*)[64][256])(space + 49152 * rows + 1856);
    real (*x_0_dense)[64][256] = (real (*)[64][256])(space + 32768 * rows + 1856);
    real (*d_x_0_dense)[64][256] = (real (*)[64][256])(space + 32768 * rows + 1856);
    real (*x_0_layer_norm)[64][64] = (real (*)[64][64])(space + 176128 * rows + 1856);
    real (*d_x_0_layer_norm)[64][64] = (real (*)[64][64])(space + 49152 * rows + 1856);
    real (*x_0_x)[64][64] = (real (*)[64][64])(space + 172032 * rows + 1856);
    real (*x_0_layer_norm_m)[64] = (real (*)[64])(space + 223680 * rows + 1856);
    real (*x_0_layer_norm_v)[64] = (real (*)[64])(space + 223744 * rows + 1856);
    real (*d_x_0_layer_norm_v_sum)[64] = (real (*)[64])(space + 32768 * rows + 1856);
    real (*d_x_0_x)[64][64] = (real (*)[64][64])(space + 53248 * rows + 1856);
    real (*join_heads_y)[64][4][16] = (real (*)[64][4][16])(space + 167936 * rows + 1856);
    real (*self_attention_join_heads)[64][64] = (real (*)[64][64])join_heads_y;
    real (*d_self_attention_join_heads_2)[64][64] = (real (*)[64][64])(space + 49152 * rows + 1856);
    real (*d_join_heads_y_2)[64][4][16] = (real (*)[64][4][16])d_self_attention_join_heads_2;
    real (*v_dense)[64][64] = (real (*)[64][64])(space + 163840 * rows + 1856);
    real (*split_heads_parted_3)[64][4][16] = (real (*)[64][4][16])v_dense;
    real (*d_attention_p_2)[4][64][64] = (real (*)[4][64][64])(space + 32768 * rows + 1856);
    real (*softmax_s)[4][64] = (real (*)[4][64])(space + 223040 * rows + 1856);
    real (*attention_p)[4][64][64] = (real (*)[4][64][64])(space + 1856);
    real (*softmax_e)[4][64][64] = (real (*)[4][64][64])(space + 16384 * rows + 1856);
    real (*d_attention_a_sum_2)[4][64][64] = (real (*)[4][64][64])(space + 16384 * rows + 1856);
    real (*d_self_attention_v_2)[4][64][16] = (real (*)[4][64][16])(space + 32768 * rows + 1856);
    real (*d_split_heads_parted_4)[64][4][16] = (real (*)[64][4][16])(space + 1856);
    real (*d_v_dense_2)[64][64] = (real (*)[64][64])d_split_heads_parted_4;
    real (*x_0_x_layer_norm)[64][64] = (real (*)[64][64])(space + 151552 * rows + 1856);
    real (*q_dense)[64][64] = (real (*)[64][64])(space + 155648 * rows + 1856);
    real (*split_heads_parted)[64][4][16] = (real (*)[64][4][16])q_dense;
    real (*d_self_attention_k_2)[4][64][16] = (real (*)[4][64][16])(space + 4096 * rows + 1856);
    real (*d_split_heads_parted_5)[64][4][16] = (real (*)[64][4][16])(space + 8192 * rows + 1856);
    real (*d_k_dense_2)[64][64] = (real (*)[64][64])d_split_heads_parted_5;
    real (*k_dense)[64][64] = (real (*)[64][64])(space + 159744 * rows + 1856);
    real (*split_heads_parted_2)[64][4][16] = (real (*)[64][4][16])k_dense;
    real (*d_self_attention_q_2)[4][64][16] = (real (*)[4][64][16])(space + 4096 * rows + 1856);
    real (*d_split_heads_parted_6)[64][4][16] = (real (*)[64][4][16])(space + 12288 * rows + 1856);
    real (*d_q_dense_2)[64][64] = (real (*)[64][64])d_split_heads_parted_6;
    real (*d_x_0_x_layer_norm)[64][64] = (real (*)[64][64])(space + 4096 * rows + 1856);
    real (*d_x_0_x_layer_norm_2)[64][64] = (real (*)[64][64])(space + 1856);
    real (*d_x_0_x_layer_norm_3)[64][64] = (real (*)[64][64])(space + 8192 * rows + 1856);
    real (*x)[64][64] = (real (*)[64][64])(space + 147456 * rows + 1856);
    real (*layer_norm_m)[64] = (real (*)[64])(space + 223552 * rows + 1856);
    real (*layer_norm_v)[64] = (real (*)[64])(space + 223616 * rows + 1856);
    real (*d_layer_norm_v_sum_2)[64] = (real (*)[64])(space + 4096 * rows + 1856);
    real (*d_x)[64][64] = (real (*)[64][64])(space + 1856);
    const int32_t (*text)[64] = (const int32_t (*)[64])batch->text;
    real (*d_E)[64] = (real (*)[64])space;
    real (*logits)[64][64] = (real (*)[64][64])(space + 212992 * rows + 1856);

    /* gpt.dl:41  d_logits[n, b, j] = -1 / (64 * N) * (next[n, b] == j) + 1 / (64 * N) / log_softmax.s[n,
           b] * exp(logits[n, b, j] - log_softmax.m[n, b]) */
    {
        const real t = (real)1 / (real)(64 * n);
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++) {
                const real t_2 = t / log_softmax_s[row][b];
                for (int j = 0; j < 29; j++)
                    d_logits[row][b][j] = (next[row][b] == j ? -t : 0) + t_2 *
                            real_exp(logits_2[row][b][j] - log_softmax_m[row][b]);
            }
    }

    /* gpt.dl:41  d_logits[n, i, k] = sum[j](d_logits[n, i, j] * E[j, k]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int k = 0; k < 64; k++) {
                real sum = 0;
                for (int j = 0; j < 29; j++)
                    sum += d_logits[row][i][j] * params->E[j][k];
                d_logits_2[row][i][k] = sum;
            }

    /* gpt.dl:41  d_logits.v_sum[n, b] = -0.0078125 * sum[j](d_logits[n, b, j] * logits.gamma[j] * (x.1[n,
           b, j] - logits.m[n, b]) * (rsqrt(logits.v[n, b] + 1e-05) / (logits.v[n, b] + 1e-05))) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            const real t = real_rsqrt(logits_v[row][b] + (real)1e-05) / (logits_v[row][b] + (real)1e-05);
            real sum = 0;
            for (int j = 0; j < 64; j++)
                sum += d_logits_2[row][b][j] * params->logits_gamma[j] * (x_1[row][b][j] - logits_m[row][b]) *
                        t;
            d_logits_v_sum[row][b] = (real)-0.0078125 * sum;
        }

    /* gpt.dl:41  d_logits.beta[j] = sum[n, b](d_logits[n, b, j]) */
    for (int j = 0; j < 64; j++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++)
                sum += d_logits_2[row][b][j];
        d_params->logits_beta[j] = sum;
    }

    /* gpt.dl:41  d_logits.gamma[j] = sum[n, b](d_logits[n, b, j] * rsqrt(logits.v[n, b] + 1e-05) * (x.1[n,
           b, j] - logits.m[n, b])) */
    for (int j = 0; j < 64; j++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++)
                sum += d_logits_2[row][b][j] * real_rsqrt(logits_v[row][b] + (real)1e-05) *
                        (x_1[row][b][j] - logits_m[row][b]);
        d_params->logits_gamma[j] = sum;
    }

    /* gpt.dl:39  d_x.1[n, b, j] = d_logits[n, b, j] * rsqrt(logits.v[n, b] + 1e-05) * logits.gamma[j] + 2
           * (d_logits.v_sum[n, b] * (x.1[n, b, j] - logits.m[n, b])) + 0.015625 * (-sum[j2](d_logits[n, b, j2]
           * rsqrt(logits.v[n, b] + 1e-05) * logits.gamma[j2]) - 2 * sum[j2](d_logits.v_sum[n, b] * (x.1[n, b,
           j2] - logits.m[n, b]))) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            const real t = real_rsqrt(logits_v[row][b] + (real)1e-05);
            real sum = 0;
            for (int j = 0; j < 64; j++)
                sum += d_logits_2[row][b][j] * t * params->logits_gamma[j];
            real sum_2 = 0;
            for (int j = 0; j < 64; j++)
                sum_2 += d_logits_v_sum[row][b] * (x_1[row][b][j] - logits_m[row][b]);
            for (int j = 0; j < 64; j++)
                d_x_1[row][b][j] = d_logits_2[row][b][j] * t * params->logits_gamma[j] + 2 *
                        (d_logits_v_sum[row][b] * (x_1[row][b][j] - logits_m[row][b])) + (real)0.015625 *
                        (-sum - 2 * sum_2);
        }

    /* gpt.dl:28  d_x.1.gelu[n, b, j] = sum[k](d_x.1[n, b, k] * x.1.dense_2.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int j = 0; j < 256; j++) {
                real sum = 0;
                for (int k = 0; k < 64; k++)
                    sum += d_x_1[row][b][k] * params->x_1_dense_2_W[j][k];
                d_x_1_gelu[row][b][j] = sum;
            }

    /* gpt.dl:28  d_x.1.dense_2.b[k] = sum[n, b](d_x.1[n, b, k]) */
    for (int k = 0; k < 64; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++)
                sum += d_x_1[row][b][k];
        d_params->x_1_dense_2_b[k] = sum;
    }

    /* gpt.dl:28  d_x.1.dense_2.W[j, k] = sum[n, b](x.1.gelu[n, b, j] * d_x.1[n, b, k]) */
    for (int j = 0; j < 256; j++)
        for (int k = 0; k < 64; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                for (int b = 0; b < 64; b++)
                    sum += x_1_gelu[row][b][j] * d_x_1[row][b][k];
            d_params->x_1_dense_2_W[j][k] = sum;
        }

    /* gpt.dl:28  d_x.1.dense[n, i, j] = 0.5 * (d_x.1.gelu[n, i, j] * (1 + erf(x.1.dense[n, i, j] /
           1.4142135623730951))) + 0.39894228040143265 * (d_x.1.gelu[n, i, j] * x.1.dense[n, i, j] *
           exp(-(x.1.dense[n, i, j] / 1.4142135623730951)^2)) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 256; j++) {
                const real t = x_1_dense[row][i][j] / (real)1.4142135623730951;
                d_x_1_dense[row][i][j] = (real)0.5 * (d_x_1_gelu[row][i][j] * (1 + real_erf(t))) +
                        (real)0.39894228040143265 * (d_x_1_gelu[row][i][j] * x_1_dense[row][i][j] *
                        real_exp(-(t * t)));
            }

    /* gpt.dl:28  d_x.1.dense.b[k] = sum[n, b](d_x.1.dense[n, b, k]) */
    for (int k = 0; k < 256; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++)
                sum += d_x_1_dense[row][b][k];
        d_params->x_1_dense_b[k] = sum;
    }

    /* gpt.dl:28  d_x.1.dense.W[j, k] = sum[n, b](x.1.layer_norm[n, b, j] * d_x.1.dense[n, b, k]) */
    for (int j = 0; j < 64; j++)
        for (int k = 0; k < 256; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                for (int b = 0; b < 64; b++)
                    sum += x_1_layer_norm[row][b][j] * d_x_1_dense[row][b][k];
            d_params->x_1_dense_W[j][k] = sum;
        }

    /* gpt.dl:28  d_x.1.layer_norm[n, b, j] = sum[k](d_x.1.dense[n, b, k] * x.1.dense.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int j = 0; j < 64; j++) {
                real sum = 0;
                for (int k = 0; k < 256; k++)
                    sum += d_x_1_dense[row][b][k] * params->x_1_dense_W[j][k];
                d_x_1_layer_norm[row][b][j] = sum;
            }

    /* gpt.dl:28  d_x.1.layer_norm.v_sum[n, b] = -0.0078125 * sum[j](d_x.1.layer_norm[n, b, j] *
           x.1.layer_norm.gamma[j] * (x.1.x[n, b, j] - x.1.layer_norm.m[n, b]) * (rsqrt(x.1.layer_norm.v[n, b]
           + 1e-05) / (x.1.layer_norm.v[n, b] + 1e-05))) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            const real t = real_rsqrt(x_1_layer_norm_v[row][b] + (real)1e-05) /
                    (x_1_layer_norm_v[row][b] + (real)1e-05);
            real sum = 0;
            for (int j = 0; j < 64; j++)
                sum += d_x_1_layer_norm[row][b][j] * params->x_1_layer_norm_gamma[j] *
                        (x_1_x[row][b][j] - x_1_layer_norm_m[row][b]) * t;
            d_x_1_layer_norm_v_sum[row][b] = (real)-0.0078125 * sum;
        }

    /* gpt.dl:28  d_x.1.layer_norm.beta[j] = sum[n, b](d_x.1.layer_norm[n, b, j]) */
    for (int j = 0; j < 64; j++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++)
                sum += d_x_1_layer_norm[row][b][j];
        d_params->x_1_layer_norm_beta[j] = sum;
    }

    /* gpt.dl:28  d_x.1.layer_norm.gamma[j] = sum[n, b](d_x.1.layer_norm[n, b, j] *
           rsqrt(x.1.layer_norm.v[n, b] + 1e-05) * (x.1.x[n, b, j] - x.1.layer_norm.m[n, b])) */
    for (int j = 0; j < 64; j++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++)
                sum += d_x_1_layer_norm[row][b][j] * real_rsqrt(x_1_layer_norm_v[row][b] + (real)1e-05) *
                        (x_1_x[row][b][j] - x_1_layer_norm_m[row][b]);
        d_params->x_1_layer_norm_gamma[j] = sum;
    }

    /* gpt.dl:27  d_x.1.x[n, i, j] = d_x.1[n, i, j] + d_x.1.layer_norm[n, i, j] * rsqrt(x.1.layer_norm.v[n,
           i] + 1e-05) * x.1.layer_norm.gamma[j] + 2 * (d_x.1.layer_norm.v_sum[n, i] * (x.1.x[n, i, j] -
           x.1.layer_norm.m[n, i])) + 0.015625 * (-sum[j2](d_x.1.layer_norm[n, i, j2] *
           rsqrt(x.1.layer_norm.v[n, i] + 1e-05) * x.1.layer_norm.gamma[j2]) - 2 *
           sum[j2](d_x.1.layer_norm.v_sum[n, i] * (x.1.x[n, i, j2] - x.1.layer_norm.m[n, i]))) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++) {
            const real t = real_rsqrt(x_1_layer_norm_v[row][i] + (real)1e-05);
            real sum = 0;
            for (int j = 0; j < 64; j++)
                sum += d_x_1_layer_norm[row][i][j] * t * params->x_1_layer_norm_gamma[j];
            real sum_2 = 0;
            for (int j = 0; j < 64; j++)
                sum_2 += d_x_1_layer_norm_v_sum[row][i] * (x_1_x[row][i][j] - x_1_layer_norm_m[row][i]);
            for (int j = 0; j < 64; j++)
                d_x_1_x[row][i][j] = d_x_1[row][i][j] + d_x_1_layer_norm[row][i][j] * t *
                        params->x_1_layer_norm_gamma[j] + 2 * (d_x_1_layer_norm_v_sum[row][i] *
                        (x_1_x[row][i][j] - x_1_layer_norm_m[row][i])) + (real)0.015625 * (-sum - 2 * sum_2);
        }

    /* gpt.dl:23  d_x.1.x.self_attention.b[k] = sum[n, b](d_x.1.x[n, b, k]) */
    for (int k = 0; k < 64; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++)
                sum += d_x_1_x[row][b][k];
        d_params->x_1_x_self_attention_b[k] = sum;
    }

    /* gpt.dl:23  d_x.1.x.self_attention.W[j, k] = sum[n, b](self_attention.join_heads[n, b, j] *
           d_x.1.x[n, b, k]) */
    for (int j = 0; j < 64; j++)
        for (int k = 0; k < 64; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                for (int b = 0; b < 64; b++)
                    sum += self_attention_join_heads_2[row][b][j] * d_x_1_x[row][b][k];
            d_params->x_1_x_self_attention_W[j][k] = sum;
        }

    /* gpt.dl:16  d_self_attention.join_heads[n, b, j] = sum[k](d_x.1.x[n, b, k] *
           x.1.x.self_attention.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int j = 0; j < 64; j++) {
                real sum = 0;
                for (int k = 0; k < 64; k++)
                    sum += d_x_1_x[row][b][k] * params->x_1_x_self_attention_W[j][k];
                d_self_attention_join_heads[row][b][j] = sum;
            }

    /* gpt.dl:23  d_attention.p[n, b, i, j] = sum[c](d_join_heads.y[n, i, b, c] * split_heads.parted[n, j,
           b, c]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++)
                for (int j = 0; j < 64; j++) {
                    real sum = 0;
                    for (int c = 0; c < 16; c++)
                        sum += d_join_heads_y[row][i][b][c] * split_heads_parted_6[row][j][b][c];
                    d_attention_p[row][b][i][j] = sum;
                }

    /* gpt.dl:23  d_attention.a_sum[n, b, i, j] = 0.25 * ((d_attention.p[n, b, i, j] / softmax.s[n, b, i] -
           sum[j2](d_attention.p[n, b, i, j2] * (attention.p[n, b, i, j2] / softmax.s[n, b, i]))) *
           softmax.e[n, b, i, j]) * (j <= i) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++) {
                real sum = 0;
                for (int j = 0; j < 64; j++)
                    sum += d_attention_p[row][b][i][j] *
                            (attention_p_2[row][b][i][j] / softmax_s_2[row][b][i]);
                for (int j = 0; j < 64; j++)
                    d_attention_a_sum[row][b][i][j] = j <= i ? (real)0.25 *
                            ((d_attention_p[row][b][i][j] / softmax_s_2[row][b][i] - sum) *
                            softmax_e_2[row][b][i][j]) : 0;
            }

    /* gpt.dl:22  d_self_attention.v[n, b, j, c] = sum[i](d_join_heads.y[n, i, b, c] * attention.p[n, b, i,
           j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int j = 0; j < 64; j++)
                for (int c = 0; c < 16; c++) {
                    real sum = 0;
                    for (int i = 0; i < 64; i++)
                        sum += d_join_heads_y[row][i][b][c] * attention_p_2[row][b][i][j];
                    d_self_attention_v[row][b][j][c] = sum;
                }

    /* gpt.dl:9  d_split_heads.parted[n, s, h, c] = d_self_attention.v[n, h, s, c] */
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++)
            for (int h = 0; h < 4; h++)
                for (int c = 0; c < 16; c++)
                    d_split_heads_parted[row][s][h][c] = d_self_attention_v[row][h][s][c];

    /* gpt.dl:22  d_x.1.x.self_attention.v.dense.b[k] = sum[n, b](d_v.dense[n, b, k]) */
    for (int k = 0; k < 64; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++)
                sum += d_v_dense[row][b][k];
        d_params->x_1_x_self_attention_v_dense_b[k] = sum;
    }

    /* gpt.dl:22  d_x.1.x.self_attention.v.dense.W[j, k] = sum[n, b](x.1.x.layer_norm[n, b, j] *
           d_v.dense[n, b, k]) */
    for (int j = 0; j < 64; j++)
        for (int k = 0; k < 64; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                for (int b = 0; b < 64; b++)
                    sum += x_1_x_layer_norm[row][b][j] * d_v_dense[row][b][k];
            d_params->x_1_x_self_attention_v_dense_W[j][k] = sum;
        }

    /* gpt.dl:21  d_self_attention.k[n, b, j, c] = sum[i](d_attention.a_sum[n, b, i, j] *
           split_heads.parted[n, i, b, c]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int j = 0; j < 64; j++)
                for (int c = 0; c < 16; c++) {
                    real sum = 0;
                    for (int i = 0; i < 64; i++)
                        sum += d_attention_a_sum[row][b][i][j] * split_heads_parted_4[row][i][b][c];
                    d_self_attention_k[row][b][j][c] = sum;
                }

    /* gpt.dl:9  d_split_heads.parted[n, s, h, c] = d_self_attention.k[n, h, s, c] */
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++)
            for (int h = 0; h < 4; h++)
                for (int c = 0; c < 16; c++)
                    d_split_heads_parted_2[row][s][h][c] = d_self_attention_k[row][h][s][c];

    /* gpt.dl:21  d_x.1.x.self_attention.k.dense.b[k] = sum[n, b](d_k.dense[n, b, k]) */
    for (int k = 0; k < 64; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++)
                sum += d_k_dense[row][b][k];
        d_params->x_1_x_self_attention_k_dense_b[k] = sum;
    }

    /* gpt.dl:21  d_x.1.x.self_attention.k.dense.W[j, k] = sum[n, b](x.1.x.layer_norm[n, b, j] *
           d_k.dense[n, b, k]) */
    for (int j = 0; j < 64; j++)
        for (int k = 0; k < 64; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                for (int b = 0; b < 64; b++)
                    sum += x_1_x_layer_norm[row][b][j] * d_k_dense[row][b][k];
            d_params->x_1_x_self_attention_k_dense_W[j][k] = sum;
        }

    /* gpt.dl:20  d_self_attention.q[n, b, i, c] = sum[j](d_attention.a_sum[n, b, i, j] *
           split_heads.parted[n, j, b, c]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++)
                for (int c = 0; c < 16; c++) {
                    real sum = 0;
                    for (int j = 0; j < 64; j++)
                        sum += d_attention_a_sum[row][b][i][j] * split_heads_parted_5[row][j][b][c];
                    d_self_attention_q[row][b][i][c] = sum;
                }

    /* gpt.dl:9  d_split_heads.parted[n, s, h, c] = d_self_attention.q[n, h, s, c] */
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++)
            for (int h = 0; h < 4; h++)
                for (int c = 0; c < 16; c++)
                    d_split_heads_parted_3[row][s][h][c] = d_self_attention_q[row][h][s][c];

    /* gpt.dl:20  d_x.1.x.self_attention.q.dense.b[k] = sum[n, b](d_q.dense[n, b, k]) */
    for (int k = 0; k < 64; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++)
                sum += d_q_dense[row][b][k];
        d_params->x_1_x_self_attention_q_dense_b[k] = sum;
    }

    /* gpt.dl:20  d_x.1.x.self_attention.q.dense.W[j, k] = sum[n, b](x.1.x.layer_norm[n, b, j] *
           d_q.dense[n, b, k]) */
    for (int j = 0; j < 64; j++)
        for (int k = 0; k < 64; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                for (int b = 0; b < 64; b++)
                    sum += x_1_x_layer_norm[row][b][j] * d_q_dense[row][b][k];
            d_params->x_1_x_self_attention_q_dense_W[j][k] = sum;
        }

    /* gpt.dl:27  d_x.1.x.layer_norm[n, b, j] = sum[k](d_v.dense[n, b, k] *
           x.1.x.self_attention.v.dense.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int j = 0; j < 64; j++) {
                real sum = 0;
                for (int k = 0; k < 64; k++)
                    sum += d_v_dense[row][b][k] * params->x_1_x_self_attention_v_dense_W[j][k];
                d_x_1_x_layer_norm[row][b][j] = sum;
            }

    /* gpt.dl:27  d_x.1.x.layer_norm[n, b, j] = sum[k](d_k.dense[n, b, k] *
           x.1.x.self_attention.k.dense.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int j = 0; j < 64; j++) {
                real sum = 0;
                for (int k = 0; k < 64; k++)
                    sum += d_k_dense[row][b][k] * params->x_1_x_self_attention_k_dense_W[j][k];
                d_x_1_x_layer_norm_2[row][b][j] = sum;
            }

    /* gpt.dl:27  d_x.1.x.layer_norm[n, b, j] = d_x.1.x.layer_norm[n, b, j] + d_x.1.x.layer_norm[n, b, j] +
           sum[k](d_q.dense[n, b, k] * x.1.x.self_attention.q.dense.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int j = 0; j < 64; j++) {
                real d_x_1_x_layer_norm_4 = 0;
                for (int k = 0; k < 64; k++)
                    d_x_1_x_layer_norm_4 += d_q_dense[row][b][k] *
                            params->x_1_x_self_attention_q_dense_W[j][k];
                d_x_1_x_layer_norm_3[row][b][j] = d_x_1_x_layer_norm[row][b][j] +
                        d_x_1_x_layer_norm_2[row][b][j] + d_x_1_x_layer_norm_4;
            }

    /* gpt.dl:27  d_layer_norm.v_sum[n, b] = -0.0078125 * sum[j](d_x.1.x.layer_norm[n, b, j] *
           x.1.x.layer_norm.gamma[j] * (x.0[n, b, j] - layer_norm.m[n, b]) * (rsqrt(layer_norm.v[n, b] + 1e-05)
           / (layer_norm.v[n, b] + 1e-05))) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            const real t = real_rsqrt(layer_norm_v_2[row][b] + (real)1e-05) /
                    (layer_norm_v_2[row][b] + (real)1e-05);
            real sum = 0;
            for (int j = 0; j < 64; j++)
                sum += d_x_1_x_layer_norm_3[row][b][j] * params->x_1_x_layer_norm_gamma[j] *
                        (x_0[row][b][j] - layer_norm_m_2[row][b]) * t;
            d_layer_norm_v_sum[row][b] = (real)-0.0078125 * sum;
        }

    /* gpt.dl:27  d_x.1.x.layer_norm.beta[j] = sum[n, b](d_x.1.x.layer_norm[n, b, j]) */
    for (int j = 0; j < 64; j++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++)
                sum += d_x_1_x_layer_norm_3[row][b][j];
        d_params->x_1_x_layer_norm_beta[j] = sum;
    }

    /* gpt.dl:27  d_x.1.x.layer_norm.gamma[j] = sum[n, b](d_x.1.x.layer_norm[n, b, j] *
           rsqrt(layer_norm.v[n, b] + 1e-05) * (x.0[n, b, j] - layer_norm.m[n, b])) */
    for (int j = 0; j < 64; j++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++)
                sum += d_x_1_x_layer_norm_3[row][b][j] * real_rsqrt(layer_norm_v_2[row][b] + (real)1e-05) *
                        (x_0[row][b][j] - layer_norm_m_2[row][b]);
        d_params->x_1_x_layer_norm_gamma[j] = sum;
    }

    /* gpt.dl:39  d_x.0[n, i, j] = d_x.1.x[n, i, j] + d_x.1.x.layer_norm[n, i, j] * rsqrt(layer_norm.v[n,
           i] + 1e-05) * x.1.x.layer_norm.gamma[j] + 2 * (d_layer_norm.v_sum[n, i] * (x.0[n, i, j] -
           layer_norm.m[n, i])) + 0.015625 * (-sum[j2](d_x.1.x.layer_norm[n, i, j2] * rsqrt(layer_norm.v[n, i]
           + 1e-05) * x.1.x.layer_norm.gamma[j2]) - 2 * sum[j2](d_layer_norm.v_sum[n, i] * (x.0[n, i, j2] -
           layer_norm.m[n, i]))) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++) {
            const real t = real_rsqrt(layer_norm_v_2[row][i] + (real)1e-05);
            real sum = 0;
            for (int j = 0; j < 64; j++)
                sum += d_x_1_x_layer_norm_3[row][i][j] * t * params->x_1_x_layer_norm_gamma[j];
            real sum_2 = 0;
            for (int j = 0; j < 64; j++)
                sum_2 += d_layer_norm_v_sum[row][i] * (x_0[row][i][j] - layer_norm_m_2[row][i]);
            for (int j = 0; j < 64; j++)
                d_x_0[row][i][j] = d_x_1_x[row][i][j] + d_x_1_x_layer_norm_3[row][i][j] * t *
                        params->x_1_x_layer_norm_gamma[j] + 2 * (d_layer_norm_v_sum[row][i] *
                        (x_0[row][i][j] - layer_norm_m_2[row][i])) + (real)0.015625 * (-sum - 2 * sum_2);
        }

    /* gpt.dl:28  d_x.0.gelu[n, b, j] = sum[k](d_x.0[n, b, k] * x.0.dense_2.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int j = 0; j < 256; j++) {
                real sum = 0;
                for (int k = 0; k < 64; k++)
                    sum += d_x_0[row][b][k] * params->x_0_dense_2_W[j][k];
                d_x_0_gelu[row][b][j] = sum;
            }

    /* gpt.dl:28  d_x.0.dense_2.b[k] = sum[n, b](d_x.0[n, b, k]) */
    for (int k = 0; k < 64; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++)
                sum += d_x_0[row][b][k];
        d_params->x_0_dense_2_b[k] = sum;
    }

    /* gpt.dl:28  d_x.0.dense_2.W[j, k] = sum[n, b](x.0.gelu[n, b, j] * d_x.0[n, b, k]) */
    for (int j = 0; j < 256; j++)
        for (int k = 0; k < 64; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                for (int b = 0; b < 64; b++)
                    sum += x_0_gelu[row][b][j] * d_x_0[row][b][k];
            d_params->x_0_dense_2_W[j][k] = sum;
        }

    /* gpt.dl:28  d_x.0.dense[n, i, j] = 0.5 * (d_x.0.gelu[n, i, j] * (1 + erf(x.0.dense[n, i, j] /
           1.4142135623730951))) + 0.39894228040143265 * (d_x.0.gelu[n, i, j] * x.0.dense[n, i, j] *
           exp(-(x.0.dense[n, i, j] / 1.4142135623730951)^2)) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 256; j++) {
                const real t = x_0_dense[row][i][j] / (real)1.4142135623730951;
                d_x_0_dense[row][i][j] = (real)0.5 * (d_x_0_gelu[row][i][j] * (1 + real_erf(t))) +
                        (real)0.39894228040143265 * (d_x_0_gelu[row][i][j] * x_0_dense[row][i][j] *
                        real_exp(-(t * t)));
            }

    /* gpt.dl:28  d_x.0.dense.b[k] = sum[n, b](d_x.0.dense[n, b, k]) */
    for (int k = 0; k < 256; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++)
                sum += d_x_0_dense[row][b][k];
        d_params->x_0_dense_b[k] = sum;
    }

    /* gpt.dl:28  d_x.0.dense.W[j, k] = sum[n, b](x.0.layer_norm[n, b, j] * d_x.0.dense[n, b, k]) */
    for (int j = 0; j < 64; j++)
        for (int k = 0; k < 256; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                for (int b = 0; b < 64; b++)
                    sum += x_0_layer_norm[row][b][j] * d_x_0_dense[row][b][k];
            d_params->x_0_dense_W[j][k] = sum;
        }

    /* gpt.dl:28  d_x.0.layer_norm[n, b, j] = sum[k](d_x.0.dense[n, b, k] * x.0.dense.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int j = 0; j < 64; j++) {
                real sum = 0;
                for (int k = 0; k < 256; k++)
                    sum += d_x_0_dense[row][b][k] * params->x_0_dense_W[j][k];
                d_x_0_layer_norm[row][b][j] = sum;
            }

    /* gpt.dl:28  d_x.0.layer_norm.v_sum[n, b] = -0.0078125 * sum[j](d_x.0.layer_norm[n, b, j] *
           x.0.layer_norm.gamma[j] * (x.0.x[n, b, j] - x.0.layer_norm.m[n, b]) * (rsqrt(x.0.layer_norm.v[n, b]
           + 1e-05) / (x.0.layer_norm.v[n, b] + 1e-05))) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            const real t = real_rsqrt(x_0_layer_norm_v[row][b] + (real)1e-05) /
                    (x_0_layer_norm_v[row][b] + (real)1e-05);
            real sum = 0;
            for (int j = 0; j < 64; j++)
                sum += d_x_0_layer_norm[row][b][j] * params->x_0_layer_norm_gamma[j] *
                        (x_0_x[row][b][j] - x_0_layer_norm_m[row][b]) * t;
            d_x_0_layer_norm_v_sum[row][b] = (real)-0.0078125 * sum;
        }

    /* gpt.dl:28  d_x.0.layer_norm.beta[j] = sum[n, b](d_x.0.layer_norm[n, b, j]) */
    for (int j = 0; j < 64; j++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++)
                sum += d_x_0_layer_norm[row][b][j];
        d_params->x_0_layer_norm_beta[j] = sum;
    }

    /* gpt.dl:28  d_x.0.layer_norm.gamma[j] = sum[n, b](d_x.0.layer_norm[n, b, j] *
           rsqrt(x.0.layer_norm.v[n, b] + 1e-05) * (x.0.x[n, b, j] - x.0.layer_norm.m[n, b])) */
    for (int j = 0; j < 64; j++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++)
                sum += d_x_0_layer_norm[row][b][j] * real_rsqrt(x_0_layer_norm_v[row][b] + (real)1e-05) *
                        (x_0_x[row][b][j] - x_0_layer_norm_m[row][b]);
        d_params->x_0_layer_norm_gamma[j] = sum;
    }

    /* gpt.dl:27  d_x.0.x[n, i, j] = d_x.0[n, i, j] + d_x.0.layer_norm[n, i, j] * rsqrt(x.0.layer_norm.v[n,
           i] + 1e-05) * x.0.layer_norm.gamma[j] + 2 * (d_x.0.layer_norm.v_sum[n, i] * (x.0.x[n, i, j] -
           x.0.layer_norm.m[n, i])) + 0.015625 * (-sum[j2](d_x.0.layer_norm[n, i, j2] *
           rsqrt(x.0.layer_norm.v[n, i] + 1e-05) * x.0.layer_norm.gamma[j2]) - 2 *
           sum[j2](d_x.0.layer_norm.v_sum[n, i] * (x.0.x[n, i, j2] - x.0.layer_norm.m[n, i]))) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++) {
            const real t = real_rsqrt(x_0_layer_norm_v[row][i] + (real)1e-05);
            real sum = 0;
            for (int j = 0; j < 64; j++)
                sum += d_x_0_layer_norm[row][i][j] * t * params->x_0_layer_norm_gamma[j];
            real sum_2 = 0;
            for (int j = 0; j < 64; j++)
                sum_2 += d_x_0_layer_norm_v_sum[row][i] * (x_0_x[row][i][j] - x_0_layer_norm_m[row][i]);
            for (int j = 0; j < 64; j++)
                d_x_0_x[row][i][j] = d_x_0[row][i][j] + d_x_0_layer_norm[row][i][j] * t *
                        params->x_0_layer_norm_gamma[j] + 2 * (d_x_0_layer_norm_v_sum[row][i] *
                        (x_0_x[row][i][j] - x_0_layer_norm_m[row][i])) + (real)0.015625 * (-sum - 2 * sum_2);
        }

    /* gpt.dl:23  d_x.0.x.self_attention.b[k] = sum[n, b](d_x.0.x[n, b, k]) */
    for (int k = 0; k < 64; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++)
                sum += d_x_0_x[row][b][k];
        d_params->x_0_x_self_attention_b[k] = sum;
    }

    /* gpt.dl:23  d_x.0.x.self_attention.W[j, k] = sum[n, b](self_attention.join_heads[n, b, j] *
           d_x.0.x[n, b, k]) */
    for (int j = 0; j < 64; j++)
        for (int k = 0; k < 64; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                for (int b = 0; b < 64; b++)
                    sum += self_attention_join_heads[row][b][j] * d_x_0_x[row][b][k];
            d_params->x_0_x_self_attention_W[j][k] = sum;
        }

    /* gpt.dl:16  d_self_attention.join_heads[n, b, j] = sum[k](d_x.0.x[n, b, k] *
           x.0.x.self_attention.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int j = 0; j < 64; j++) {
                real sum = 0;
                for (int k = 0; k < 64; k++)
                    sum += d_x_0_x[row][b][k] * params->x_0_x_self_attention_W[j][k];
                d_self_attention_join_heads_2[row][b][j] = sum;
            }

    /* gpt.dl:23  d_attention.p[n, b, i, j] = sum[c](d_join_heads.y[n, i, b, c] * split_heads.parted[n, j,
           b, c]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++)
                for (int j = 0; j < 64; j++) {
                    real sum = 0;
                    for (int c = 0; c < 16; c++)
                        sum += d_join_heads_y_2[row][i][b][c] * split_heads_parted_3[row][j][b][c];
                    d_attention_p_2[row][b][i][j] = sum;
                }

    /* gpt.dl:23  d_attention.a_sum[n, b, i, j] = 0.25 * ((d_attention.p[n, b, i, j] / softmax.s[n, b, i] -
           sum[j2](d_attention.p[n, b, i, j2] * (attention.p[n, b, i, j2] / softmax.s[n, b, i]))) *
           softmax.e[n, b, i, j]) * (j <= i) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++) {
                real sum = 0;
                for (int j = 0; j < 64; j++)
                    sum += d_attention_p_2[row][b][i][j] * (attention_p[row][b][i][j] / softmax_s[row][b][i]);
                for (int j = 0; j < 64; j++)
                    d_attention_a_sum_2[row][b][i][j] = j <= i ? (real)0.25 *
                            ((d_attention_p_2[row][b][i][j] / softmax_s[row][b][i] - sum) *
                            softmax_e[row][b][i][j]) : 0;
            }

    /* gpt.dl:22  d_self_attention.v[n, b, j, c] = sum[i](d_join_heads.y[n, i, b, c] * attention.p[n, b, i,
           j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int j = 0; j < 64; j++)
                for (int c = 0; c < 16; c++) {
                    real sum = 0;
                    for (int i = 0; i < 64; i++)
                        sum += d_join_heads_y_2[row][i][b][c] * attention_p[row][b][i][j];
                    d_self_attention_v_2[row][b][j][c] = sum;
                }

    /* gpt.dl:9  d_split_heads.parted[n, s, h, c] = d_self_attention.v[n, h, s, c] */
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++)
            for (int h = 0; h < 4; h++)
                for (int c = 0; c < 16; c++)
                    d_split_heads_parted_4[row][s][h][c] = d_self_attention_v_2[row][h][s][c];

    /* gpt.dl:22  d_x.0.x.self_attention.v.dense.b[k] = sum[n, b](d_v.dense[n, b, k]) */
    for (int k = 0; k < 64; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++)
                sum += d_v_dense_2[row][b][k];
        d_params->x_0_x_self_attention_v_dense_b[k] = sum;
    }

    /* gpt.dl:22  d_x.0.x.self_attention.v.dense.W[j, k] = sum[n, b](x.0.x.layer_norm[n, b, j] *
           d_v.dense[n, b, k]) */
    for (int j = 0; j < 64; j++)
        for (int k = 0; k < 64; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                for (int b = 0; b < 64; b++)
                    sum += x_0_x_layer_norm[row][b][j] * d_v_dense_2[row][b][k];
            d_params->x_0_x_self_attention_v_dense_W[j][k] = sum;
        }

    /* gpt.dl:21  d_self_attention.k[n, b, j, c] = sum[i](d_attention.a_sum[n, b, i, j] *
           split_heads.parted[n, i, b, c]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int j = 0; j < 64; j++)
                for (int c = 0; c < 16; c++) {
                    real sum = 0;
                    for (int i = 0; i < 64; i++)
                        sum += d_attention_a_sum_2[row][b][i][j] * split_heads_parted[row][i][b][c];
                    d_self_attention_k_2[row][b][j][c] = sum;
                }

    /* gpt.dl:9  d_split_heads.parted[n, s, h, c] = d_self_attention.k[n, h, s, c] */
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++)
            for (int h = 0; h < 4; h++)
                for (int c = 0; c < 16; c++)
                    d_split_heads_parted_5[row][s][h][c] = d_self_attention_k_2[row][h][s][c];

    /* gpt.dl:21  d_x.0.x.self_attention.k.dense.b[k] = sum[n, b](d_k.dense[n, b, k]) */
    for (int k = 0; k < 64; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++)
                sum += d_k_dense_2[row][b][k];
        d_params->x_0_x_self_attention_k_dense_b[k] = sum;
    }

    /* gpt.dl:21  d_x.0.x.self_attention.k.dense.W[j, k] = sum[n, b](x.0.x.layer_norm[n, b, j] *
           d_k.dense[n, b, k]) */
    for (int j = 0; j < 64; j++)
        for (int k = 0; k < 64; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                for (int b = 0; b < 64; b++)
                    sum += x_0_x_layer_norm[row][b][j] * d_k_dense_2[row][b][k];
            d_params->x_0_x_self_attention_k_dense_W[j][k] = sum;
        }

    /* gpt.dl:20  d_self_attention.q[n, b, i, c] = sum[j](d_attention.a_sum[n, b, i, j] *
           split_heads.parted[n, j, b, c]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++)
                for (int c = 0; c < 16; c++) {
                    real sum = 0;
                    for (int j = 0; j < 64; j++)
                        sum += d_attention_a_sum_2[row][b][i][j] * split_heads_parted_2[row][j][b][c];
                    d_self_attention_q_2[row][b][i][c] = sum;
                }

    /* gpt.dl:9  d_split_heads.parted[n, s, h, c] = d_self_attention.q[n, h, s, c] */
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++)
            for (int h = 0; h < 4; h++)
                for (int c = 0; c < 16; c++)
                    d_split_heads_parted_6[row][s][h][c] = d_self_attention_q_2[row][h][s][c];

    /* gpt.dl:20  d_x.0.x.self_attention.q.dense.b[k] = sum[n, b](d_q.dense[n, b, k]) */
    for (int k = 0; k < 64; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++)
                sum += d_q_dense_2[row][b][k];
        d_params->x_0_x_self_attention_q_dense_b[k] = sum;
    }

    /* gpt.dl:20  d_x.0.x.self_attention.q.dense.W[j, k] = sum[n, b](x.0.x.layer_norm[n, b, j] *
           d_q.dense[n, b, k]) */
    for (int j = 0; j < 64; j++)
        for (int k = 0; k < 64; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                for (int b = 0; b < 64; b++)
                    sum += x_0_x_layer_norm[row][b][j] * d_q_dense_2[row][b][k];
            d_params->x_0_x_self_attention_q_dense_W[j][k] = sum;
        }

    /* gpt.dl:27  d_x.0.x.layer_norm[n, b, j] = sum[k](d_v.dense[n, b, k] *
           x.0.x.self_attention.v.dense.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int j = 0; j < 64; j++) {
                real sum = 0;
                for (int k = 0; k < 64; k++)
                    sum += d_v_dense_2[row][b][k] * params->x_0_x_self_attention_v_dense_W[j][k];
                d_x_0_x_layer_norm[row][b][j] = sum;
            }

    /* gpt.dl:27  d_x.0.x.layer_norm[n, b, j] = sum[k](d_k.dense[n, b, k] *
           x.0.x.self_attention.k.dense.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int j = 0; j < 64; j++) {
                real sum = 0;
                for (int k = 0; k < 64; k++)
                    sum += d_k_dense_2[row][b][k] * params->x_0_x_self_attention_k_dense_W[j][k];
                d_x_0_x_layer_norm_2[row][b][j] = sum;
            }

    /* gpt.dl:27  d_x.0.x.layer_norm[n, b, j] = d_x.0.x.layer_norm[n, b, j] + d_x.0.x.layer_norm[n, b, j] +
           sum[k](d_q.dense[n, b, k] * x.0.x.self_attention.q.dense.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int j = 0; j < 64; j++) {
                real d_x_0_x_layer_norm_4 = 0;
                for (int k = 0; k < 64; k++)
                    d_x_0_x_layer_norm_4 += d_q_dense_2[row][b][k] *
                            params->x_0_x_self_attention_q_dense_W[j][k];
                d_x_0_x_layer_norm_3[row][b][j] = d_x_0_x_layer_norm[row][b][j] +
                        d_x_0_x_layer_norm_2[row][b][j] + d_x_0_x_layer_norm_4;
            }

    /* gpt.dl:27  d_layer_norm.v_sum[n, b] = -0.0078125 * sum[j](d_x.0.x.layer_norm[n, b, j] *
           x.0.x.layer_norm.gamma[j] * (x[n, b, j] - layer_norm.m[n, b]) * (rsqrt(layer_norm.v[n, b] + 1e-05) /
           (layer_norm.v[n, b] + 1e-05))) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            const real t = real_rsqrt(layer_norm_v[row][b] + (real)1e-05) /
                    (layer_norm_v[row][b] + (real)1e-05);
            real sum = 0;
            for (int j = 0; j < 64; j++)
                sum += d_x_0_x_layer_norm_3[row][b][j] * params->x_0_x_layer_norm_gamma[j] *
                        (x[row][b][j] - layer_norm_m[row][b]) * t;
            d_layer_norm_v_sum_2[row][b] = (real)-0.0078125 * sum;
        }

    /* gpt.dl:27  d_x.0.x.layer_norm.beta[j] = sum[n, b](d_x.0.x.layer_norm[n, b, j]) */
    for (int j = 0; j < 64; j++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++)
                sum += d_x_0_x_layer_norm_3[row][b][j];
        d_params->x_0_x_layer_norm_beta[j] = sum;
    }

    /* gpt.dl:27  d_x.0.x.layer_norm.gamma[j] = sum[n, b](d_x.0.x.layer_norm[n, b, j] *
           rsqrt(layer_norm.v[n, b] + 1e-05) * (x[n, b, j] - layer_norm.m[n, b])) */
    for (int j = 0; j < 64; j++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int b = 0; b < 64; b++)
                sum += d_x_0_x_layer_norm_3[row][b][j] * real_rsqrt(layer_norm_v[row][b] + (real)1e-05) *
                        (x[row][b][j] - layer_norm_m[row][b]);
        d_params->x_0_x_layer_norm_gamma[j] = sum;
    }

    /* gpt.dl:37  d_x[n, i, j] = d_x.0.x[n, i, j] + d_x.0.x.layer_norm[n, i, j] * rsqrt(layer_norm.v[n, i]
           + 1e-05) * x.0.x.layer_norm.gamma[j] + 2 * (d_layer_norm.v_sum[n, i] * (x[n, i, j] - layer_norm.m[n,
           i])) + 0.015625 * (-sum[j2](d_x.0.x.layer_norm[n, i, j2] * rsqrt(layer_norm.v[n, i] + 1e-05) *
           x.0.x.layer_norm.gamma[j2]) - 2 * sum[j2](d_layer_norm.v_sum[n, i] * (x[n, i, j2] - layer_norm.m[n,
           i]))) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++) {
            const real t = real_rsqrt(layer_norm_v[row][i] + (real)1e-05);
            real sum = 0;
            for (int j = 0; j < 64; j++)
                sum += d_x_0_x_layer_norm_3[row][i][j] * t * params->x_0_x_layer_norm_gamma[j];
            real sum_2 = 0;
            for (int j = 0; j < 64; j++)
                sum_2 += d_layer_norm_v_sum_2[row][i] * (x[row][i][j] - layer_norm_m[row][i]);
            for (int j = 0; j < 64; j++)
                d_x[row][i][j] = d_x_0_x[row][i][j] + d_x_0_x_layer_norm_3[row][i][j] * t *
                        params->x_0_x_layer_norm_gamma[j] + 2 * (d_layer_norm_v_sum_2[row][i] *
                        (x[row][i][j] - layer_norm_m[row][i])) + (real)0.015625 * (-sum - 2 * sum_2);
        }

    /* gpt.dl:36  d_P[s, k] = sum[n](d_x[n, s, k]) */
    for (int s = 0; s < 64; s++)
        for (int k = 0; k < 64; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += d_x[row][s][k];
            d_params->P[s][k] = sum;
        }

    /* gpt.dl:35  d_E[i, k] = sum[n, s](d_x[n, s, k] * (text[n, s] == i)) */
    for (int i = 0; i < 29; i++)
        for (int k = 0; k < 64; k++)
            d_E[i][k] = 0;
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++) {
            const int i = text[row][s];
            for (int k = 0; k < 64; k++)
                d_E[i][k] += d_x[row][s][k];
        }

    /* gpt.dl:35  d_E[j, k] = sum[n, i](d_logits[n, i, j] * logits[n, i, k]) + d_E[j, k] */
    for (int j = 0; j < 29; j++)
        for (int k = 0; k < 64; k++) {
            real d_E_3 = 0;
            for (int row = 0; row < n; row++)
                for (int i = 0; i < 64; i++)
                    d_E_3 += d_logits[row][i][j] * logits[row][i][k];
            d_params->E[j][k] = d_E_3 + d_E[j][k];
        }
}

#ifndef GPT_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

/* gpt computes the same in training and in evaluation. */
void gpt_evaluate(const struct gpt_batch *batch, const struct gpt_params *params, void *arena,
                  struct gpt_result *result)
{
    gpt_forward(batch, params, arena, result);
}

void gpt_predict(const struct gpt_batch *batch, const struct gpt_params *params, void *arena,
                 struct gpt_outputs *out)
{
    const int n = batch->n;
    real (*probs)[64][29] = (real (*)[64][29])out->probs;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t (*text)[64] = (const int32_t (*)[64])batch->text;
    real (*x)[64][64] = (real (*)[64][64])(space + 32768 * rows);
    real (*layer_norm_m)[64] = (real (*)[64])(space + 4096 * rows);
    real (*x_0_x_layer_norm)[64][64] = (real (*)[64][64])space;
    real (*q_dense)[64][64] = (real (*)[64][64])(space + 16384 * rows);
    real (*k_dense)[64][64] = (real (*)[64][64])(space + 20480 * rows);
    real (*v_dense)[64][64] = (real (*)[64][64])(space + 36864 * rows);
    real (*split_heads_parted)[64][4][16] = (real (*)[64][4][16])q_dense;
    real (*split_heads_parted_2)[64][4][16] = (real (*)[64][4][16])k_dense;
    real (*attention_b)[4][64][64] = (real (*)[4][64][64])space;
    real (*softmax_e)[4][64][64] = (real (*)[4][64][64])(space + 16384 * rows);
    real (*attention_p)[4][64][64] = (real (*)[4][64][64])space;
    real (*split_heads_parted_3)[64][4][16] = (real (*)[64][4][16])v_dense;
    real (*self_attention_attention)[4][64][16] = (real (*)[4][64][16])(space + 16384 * rows);
    real (*join_heads_y)[64][4][16] = (real (*)[64][4][16])space;
    real (*self_attention_join_heads)[64][64] = (real (*)[64][64])join_heads_y;
    real (*x_0_x)[64][64] = (real (*)[64][64])(space + 16384 * rows);
    real (*x_0_layer_norm_m)[64] = (real (*)[64])space;
    real (*x_0_layer_norm)[64][64] = (real (*)[64][64])(space + 20480 * rows);
    real (*x_0_dense)[64][256] = (real (*)[64][256])space;
    real (*x_0_gelu)[64][256] = (real (*)[64][256])space;
    real (*x_0)[64][64] = (real (*)[64][64])(space + 32768 * rows);
    real (*layer_norm_m_2)[64] = (real (*)[64])(space + 4096 * rows);
    real (*x_1_x_layer_norm)[64][64] = (real (*)[64][64])space;
    real (*q_dense_2)[64][64] = (real (*)[64][64])(space + 16384 * rows);
    real (*k_dense_2)[64][64] = (real (*)[64][64])(space + 20480 * rows);
    real (*v_dense_2)[64][64] = (real (*)[64][64])(space + 36864 * rows);
    real (*split_heads_parted_4)[64][4][16] = (real (*)[64][4][16])q_dense_2;
    real (*split_heads_parted_5)[64][4][16] = (real (*)[64][4][16])k_dense_2;
    real (*attention_b_2)[4][64][64] = (real (*)[4][64][64])space;
    real (*softmax_e_2)[4][64][64] = (real (*)[4][64][64])(space + 16384 * rows);
    real (*attention_p_2)[4][64][64] = (real (*)[4][64][64])space;
    real (*split_heads_parted_6)[64][4][16] = (real (*)[64][4][16])v_dense_2;
    real (*self_attention_attention_2)[4][64][16] = (real (*)[4][64][16])(space + 16384 * rows);
    real (*join_heads_y_2)[64][4][16] = (real (*)[64][4][16])space;
    real (*self_attention_join_heads_2)[64][64] = (real (*)[64][64])join_heads_y_2;
    real (*x_1_x)[64][64] = (real (*)[64][64])(space + 16384 * rows);
    real (*x_1_layer_norm_m)[64] = (real (*)[64])space;
    real (*x_1_layer_norm)[64][64] = (real (*)[64][64])(space + 20480 * rows);
    real (*x_1_dense)[64][256] = (real (*)[64][256])space;
    real (*x_1_gelu)[64][256] = (real (*)[64][256])space;
    real (*x_1)[64][64] = (real (*)[64][64])(space + 20480 * rows);
    real (*logits_m)[64] = (real (*)[64])(space + 4096 * rows);
    real (*logits)[64][64] = (real (*)[64][64])space;
    real (*logits_2)[64][29] = (real (*)[64][29])(space + 4096 * rows);
    real (*log_softmax_m)[64] = (real (*)[64])(space + 1856 * rows);
    real (*probs_softmax_e)[64][29] = (real (*)[64][29])space;

    /* gpt.dl:37  x[n, s, k] = E[text[n, s], k] + P[s, k] */
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++)
            for (int k = 0; k < 64; k++)
                x[row][s][k] = params->E[text[row][s]][k] + params->P[s][k];

    /* gpt.dl:27  layer_norm.m[n, b] = 0.015625 * sum[j](x[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real layer_norm_m_sum = 0;
            for (int j = 0; j < 64; j++)
                layer_norm_m_sum += x[row][b][j];
            layer_norm_m[row][b] = (real)0.015625 * layer_norm_m_sum;
        }

    /* gpt.dl:27  x.0.x.layer_norm[n, b, j] = x.0.x.layer_norm.gamma[j] * (x[n, b, j] - layer_norm.m[n, b])
           * rsqrt(0.015625 * sum[j2]((x[n, b, j2] - layer_norm.m[n, b])^2) + 1e-05) + x.0.x.layer_norm.beta[j] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real layer_norm_v_sum = 0;
            for (int j = 0; j < 64; j++)
                layer_norm_v_sum += (x[row][b][j] - layer_norm_m[row][b]) *
                        (x[row][b][j] - layer_norm_m[row][b]);
            const real t = real_rsqrt((real)0.015625 * layer_norm_v_sum + (real)1e-05);
            for (int j = 0; j < 64; j++)
                x_0_x_layer_norm[row][b][j] = params->x_0_x_layer_norm_gamma[j] *
                        (x[row][b][j] - layer_norm_m[row][b]) * t + params->x_0_x_layer_norm_beta[j];
        }

    /* gpt.dl:20  q.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] * x.0.x.self_attention.q.dense.W[j,
           k]) + x.0.x.self_attention.q.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_0_x_layer_norm[row][b][j] * params->x_0_x_self_attention_q_dense_W[j][k];
                q_dense[row][b][k] = dense_y_sum + params->x_0_x_self_attention_q_dense_b[k];
            }

    /* gpt.dl:21  k.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] * x.0.x.self_attention.k.dense.W[j,
           k]) + x.0.x.self_attention.k.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_0_x_layer_norm[row][b][j] * params->x_0_x_self_attention_k_dense_W[j][k];
                k_dense[row][b][k] = dense_y_sum + params->x_0_x_self_attention_k_dense_b[k];
            }

    /* gpt.dl:22  v.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] * x.0.x.self_attention.v.dense.W[j,
           k]) + x.0.x.self_attention.v.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_0_x_layer_norm[row][b][j] * params->x_0_x_self_attention_v_dense_W[j][k];
                v_dense[row][b][k] = dense_y_sum + params->x_0_x_self_attention_v_dense_b[k];
            }

    /* gpt.dl:23  attention.b[n, b, i, j] = if j <= i then sum[c](split_heads.parted[n, i, b, c] *
           split_heads.parted[n, j, b, c]) / 4 else -1e+30 */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++)
                for (int j = 0; j < 64; j++) {
                    real sum = 0;
                    KEEP_LOOP
                    for (int c = 0; c < 16; c++)
                        sum += split_heads_parted[row][i][b][c] * split_heads_parted_2[row][j][b][c];
                    attention_b[row][b][i][j] = j <= i ? sum / 4 : (real)-1e+30;
                }

    /* gpt.dl:23  softmax.e[n, b, a, j] = exp(attention.b[n, b, a, j] - max[j2](attention.b[n, b, a, j2])) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int a = 0; a < 64; a++) {
                real softmax_m = -INFINITY;
                for (int j = 0; j < 64; j++)
                    softmax_m = real_max(attention_b[row][b][a][j], softmax_m);
                for (int j = 0; j < 64; j++)
                    softmax_e[row][b][a][j] = real_exp(attention_b[row][b][a][j] - softmax_m);
            }

    /* gpt.dl:23  attention.p[n, b, a, j] = softmax.e[n, b, a, j] / sum[j2](softmax.e[n, b, a, j2]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int a = 0; a < 64; a++) {
                real softmax_s = 0;
                for (int j = 0; j < 64; j++)
                    softmax_s += softmax_e[row][b][a][j];
                for (int j = 0; j < 64; j++)
                    attention_p[row][b][a][j] = softmax_e[row][b][a][j] / softmax_s;
            }

    /* gpt.dl:23  self_attention.attention[n, b, i, c] = sum[j](attention.p[n, b, i, j] *
           split_heads.parted[n, j, b, c]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++)
                for (int c = 0; c < 16; c++) {
                    real sum = 0;
                    for (int j = 0; j < 64; j++)
                        sum += attention_p[row][b][i][j] * split_heads_parted_3[row][j][b][c];
                    self_attention_attention[row][b][i][c] = sum;
                }

    /* gpt.dl:15  join_heads.y[n, s, h, c] = self_attention.attention[n, h, s, c] */
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++)
            for (int h = 0; h < 4; h++)
                for (int c = 0; c < 16; c++)
                    join_heads_y[row][s][h][c] = self_attention_attention[row][h][s][c];

    /* gpt.dl:27  x.0.x[n, i, j] = x[n, i, j] + (sum[j2](self_attention.join_heads[n, i, j2] *
           x.0.x.self_attention.W[j2, j]) + x.0.x.self_attention.b[j]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 64; j++) {
                real self_attention_y_sum = 0;
                for (int j_2 = 0; j_2 < 64; j_2++)
                    self_attention_y_sum += self_attention_join_heads[row][i][j_2] *
                            params->x_0_x_self_attention_W[j_2][j];
                x_0_x[row][i][j] = x[row][i][j] + (self_attention_y_sum + params->x_0_x_self_attention_b[j]);
            }

    /* gpt.dl:28  x.0.layer_norm.m[n, b] = 0.015625 * sum[j](x.0.x[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real x_0_layer_norm_m_sum = 0;
            for (int j = 0; j < 64; j++)
                x_0_layer_norm_m_sum += x_0_x[row][b][j];
            x_0_layer_norm_m[row][b] = (real)0.015625 * x_0_layer_norm_m_sum;
        }

    /* gpt.dl:28  x.0.layer_norm[n, b, j] = x.0.layer_norm.gamma[j] * (x.0.x[n, b, j] - x.0.layer_norm.m[n,
           b]) * rsqrt(0.015625 * sum[j2]((x.0.x[n, b, j2] - x.0.layer_norm.m[n, b])^2) + 1e-05) +
           x.0.layer_norm.beta[j] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real x_0_layer_norm_v_sum = 0;
            for (int j = 0; j < 64; j++)
                x_0_layer_norm_v_sum += (x_0_x[row][b][j] - x_0_layer_norm_m[row][b]) *
                        (x_0_x[row][b][j] - x_0_layer_norm_m[row][b]);
            const real t = real_rsqrt((real)0.015625 * x_0_layer_norm_v_sum + (real)1e-05);
            for (int j = 0; j < 64; j++)
                x_0_layer_norm[row][b][j] = params->x_0_layer_norm_gamma[j] *
                        (x_0_x[row][b][j] - x_0_layer_norm_m[row][b]) * t + params->x_0_layer_norm_beta[j];
        }

    /* gpt.dl:28  x.0.dense[n, b, k] = sum[j](x.0.layer_norm[n, b, j] * x.0.dense.W[j, k]) + x.0.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 256; k++) {
                real x_0_dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    x_0_dense_y_sum += x_0_layer_norm[row][b][j] * params->x_0_dense_W[j][k];
                x_0_dense[row][b][k] = x_0_dense_y_sum + params->x_0_dense_b[k];
            }

    /* gpt.dl:28  x.0.gelu[n, i, j] = 0.5 * (x.0.dense[n, i, j] * (1 + erf(x.0.dense[n, i, j] /
           1.4142135623730951))) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 256; j++)
                x_0_gelu[row][i][j] = (real)0.5 * (x_0_dense[row][i][j] *
                        (1 + real_erf(x_0_dense[row][i][j] / (real)1.4142135623730951)));

    /* gpt.dl:39  x.0[n, i, j] = x.0.x[n, i, j] + (sum[j2](x.0.gelu[n, i, j2] * x.0.dense_2.W[j2, j]) +
           x.0.dense_2.b[j]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 64; j++) {
                real x_0_dense_2_y_sum = 0;
                for (int j_2 = 0; j_2 < 256; j_2++)
                    x_0_dense_2_y_sum += x_0_gelu[row][i][j_2] * params->x_0_dense_2_W[j_2][j];
                x_0[row][i][j] = x_0_x[row][i][j] + (x_0_dense_2_y_sum + params->x_0_dense_2_b[j]);
            }

    /* gpt.dl:27  layer_norm.m[n, b] = 0.015625 * sum[j](x.0[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real layer_norm_m_sum = 0;
            for (int j = 0; j < 64; j++)
                layer_norm_m_sum += x_0[row][b][j];
            layer_norm_m_2[row][b] = (real)0.015625 * layer_norm_m_sum;
        }

    /* gpt.dl:27  x.1.x.layer_norm[n, b, j] = x.1.x.layer_norm.gamma[j] * (x.0[n, b, j] - layer_norm.m[n,
           b]) * rsqrt(0.015625 * sum[j2]((x.0[n, b, j2] - layer_norm.m[n, b])^2) + 1e-05) +
           x.1.x.layer_norm.beta[j] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real layer_norm_v_sum = 0;
            for (int j = 0; j < 64; j++)
                layer_norm_v_sum += (x_0[row][b][j] - layer_norm_m_2[row][b]) *
                        (x_0[row][b][j] - layer_norm_m_2[row][b]);
            const real t = real_rsqrt((real)0.015625 * layer_norm_v_sum + (real)1e-05);
            for (int j = 0; j < 64; j++)
                x_1_x_layer_norm[row][b][j] = params->x_1_x_layer_norm_gamma[j] *
                        (x_0[row][b][j] - layer_norm_m_2[row][b]) * t + params->x_1_x_layer_norm_beta[j];
        }

    /* gpt.dl:20  q.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] * x.1.x.self_attention.q.dense.W[j,
           k]) + x.1.x.self_attention.q.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_1_x_layer_norm[row][b][j] * params->x_1_x_self_attention_q_dense_W[j][k];
                q_dense_2[row][b][k] = dense_y_sum + params->x_1_x_self_attention_q_dense_b[k];
            }

    /* gpt.dl:21  k.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] * x.1.x.self_attention.k.dense.W[j,
           k]) + x.1.x.self_attention.k.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_1_x_layer_norm[row][b][j] * params->x_1_x_self_attention_k_dense_W[j][k];
                k_dense_2[row][b][k] = dense_y_sum + params->x_1_x_self_attention_k_dense_b[k];
            }

    /* gpt.dl:22  v.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] * x.1.x.self_attention.v.dense.W[j,
           k]) + x.1.x.self_attention.v.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_1_x_layer_norm[row][b][j] * params->x_1_x_self_attention_v_dense_W[j][k];
                v_dense_2[row][b][k] = dense_y_sum + params->x_1_x_self_attention_v_dense_b[k];
            }

    /* gpt.dl:23  attention.b[n, b, i, j] = if j <= i then sum[c](split_heads.parted[n, i, b, c] *
           split_heads.parted[n, j, b, c]) / 4 else -1e+30 */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++)
                for (int j = 0; j < 64; j++) {
                    real sum = 0;
                    KEEP_LOOP
                    for (int c = 0; c < 16; c++)
                        sum += split_heads_parted_4[row][i][b][c] * split_heads_parted_5[row][j][b][c];
                    attention_b_2[row][b][i][j] = j <= i ? sum / 4 : (real)-1e+30;
                }

    /* gpt.dl:23  softmax.e[n, b, a, j] = exp(attention.b[n, b, a, j] - max[j2](attention.b[n, b, a, j2])) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int a = 0; a < 64; a++) {
                real softmax_m = -INFINITY;
                for (int j = 0; j < 64; j++)
                    softmax_m = real_max(attention_b_2[row][b][a][j], softmax_m);
                for (int j = 0; j < 64; j++)
                    softmax_e_2[row][b][a][j] = real_exp(attention_b_2[row][b][a][j] - softmax_m);
            }

    /* gpt.dl:23  attention.p[n, b, a, j] = softmax.e[n, b, a, j] / sum[j2](softmax.e[n, b, a, j2]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int a = 0; a < 64; a++) {
                real softmax_s = 0;
                for (int j = 0; j < 64; j++)
                    softmax_s += softmax_e_2[row][b][a][j];
                for (int j = 0; j < 64; j++)
                    attention_p_2[row][b][a][j] = softmax_e_2[row][b][a][j] / softmax_s;
            }

    /* gpt.dl:23  self_attention.attention[n, b, i, c] = sum[j](attention.p[n, b, i, j] *
           split_heads.parted[n, j, b, c]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++)
                for (int c = 0; c < 16; c++) {
                    real sum = 0;
                    for (int j = 0; j < 64; j++)
                        sum += attention_p_2[row][b][i][j] * split_heads_parted_6[row][j][b][c];
                    self_attention_attention_2[row][b][i][c] = sum;
                }

    /* gpt.dl:15  join_heads.y[n, s, h, c] = self_attention.attention[n, h, s, c] */
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++)
            for (int h = 0; h < 4; h++)
                for (int c = 0; c < 16; c++)
                    join_heads_y_2[row][s][h][c] = self_attention_attention_2[row][h][s][c];

    /* gpt.dl:27  x.1.x[n, i, j] = x.0[n, i, j] + (sum[j2](self_attention.join_heads[n, i, j2] *
           x.1.x.self_attention.W[j2, j]) + x.1.x.self_attention.b[j]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 64; j++) {
                real self_attention_y_sum = 0;
                for (int j_2 = 0; j_2 < 64; j_2++)
                    self_attention_y_sum += self_attention_join_heads_2[row][i][j_2] *
                            params->x_1_x_self_attention_W[j_2][j];
                x_1_x[row][i][j] = x_0[row][i][j] + (self_attention_y_sum +
                        params->x_1_x_self_attention_b[j]);
            }

    /* gpt.dl:28  x.1.layer_norm.m[n, b] = 0.015625 * sum[j](x.1.x[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real x_1_layer_norm_m_sum = 0;
            for (int j = 0; j < 64; j++)
                x_1_layer_norm_m_sum += x_1_x[row][b][j];
            x_1_layer_norm_m[row][b] = (real)0.015625 * x_1_layer_norm_m_sum;
        }

    /* gpt.dl:28  x.1.layer_norm[n, b, j] = x.1.layer_norm.gamma[j] * (x.1.x[n, b, j] - x.1.layer_norm.m[n,
           b]) * rsqrt(0.015625 * sum[j2]((x.1.x[n, b, j2] - x.1.layer_norm.m[n, b])^2) + 1e-05) +
           x.1.layer_norm.beta[j] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real x_1_layer_norm_v_sum = 0;
            for (int j = 0; j < 64; j++)
                x_1_layer_norm_v_sum += (x_1_x[row][b][j] - x_1_layer_norm_m[row][b]) *
                        (x_1_x[row][b][j] - x_1_layer_norm_m[row][b]);
            const real t = real_rsqrt((real)0.015625 * x_1_layer_norm_v_sum + (real)1e-05);
            for (int j = 0; j < 64; j++)
                x_1_layer_norm[row][b][j] = params->x_1_layer_norm_gamma[j] *
                        (x_1_x[row][b][j] - x_1_layer_norm_m[row][b]) * t + params->x_1_layer_norm_beta[j];
        }

    /* gpt.dl:28  x.1.dense[n, b, k] = sum[j](x.1.layer_norm[n, b, j] * x.1.dense.W[j, k]) + x.1.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 256; k++) {
                real x_1_dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    x_1_dense_y_sum += x_1_layer_norm[row][b][j] * params->x_1_dense_W[j][k];
                x_1_dense[row][b][k] = x_1_dense_y_sum + params->x_1_dense_b[k];
            }

    /* gpt.dl:28  x.1.gelu[n, i, j] = 0.5 * (x.1.dense[n, i, j] * (1 + erf(x.1.dense[n, i, j] /
           1.4142135623730951))) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 256; j++)
                x_1_gelu[row][i][j] = (real)0.5 * (x_1_dense[row][i][j] *
                        (1 + real_erf(x_1_dense[row][i][j] / (real)1.4142135623730951)));

    /* gpt.dl:39  x.1[n, i, j] = x.1.x[n, i, j] + (sum[j2](x.1.gelu[n, i, j2] * x.1.dense_2.W[j2, j]) +
           x.1.dense_2.b[j]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 64; j++) {
                real x_1_dense_2_y_sum = 0;
                for (int j_2 = 0; j_2 < 256; j_2++)
                    x_1_dense_2_y_sum += x_1_gelu[row][i][j_2] * params->x_1_dense_2_W[j_2][j];
                x_1[row][i][j] = x_1_x[row][i][j] + (x_1_dense_2_y_sum + params->x_1_dense_2_b[j]);
            }

    /* gpt.dl:41  logits.m[n, b] = 0.015625 * sum[j](x.1[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real logits_m_sum = 0;
            for (int j = 0; j < 64; j++)
                logits_m_sum += x_1[row][b][j];
            logits_m[row][b] = (real)0.015625 * logits_m_sum;
        }

    /* gpt.dl:41  logits[n, b, j] = logits.gamma[j] * (x.1[n, b, j] - logits.m[n, b]) * rsqrt(0.015625 *
           sum[j2]((x.1[n, b, j2] - logits.m[n, b])^2) + 1e-05) + logits.beta[j] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real logits_v_sum = 0;
            for (int j = 0; j < 64; j++)
                logits_v_sum += (x_1[row][b][j] - logits_m[row][b]) * (x_1[row][b][j] - logits_m[row][b]);
            const real t = real_rsqrt((real)0.015625 * logits_v_sum + (real)1e-05);
            for (int j = 0; j < 64; j++)
                logits[row][b][j] = params->logits_gamma[j] * (x_1[row][b][j] - logits_m[row][b]) * t +
                        params->logits_beta[j];
        }

    /* gpt.dl:41  logits[n, i, j] = sum[k](logits[n, i, k] * E[j, k]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 29; j++) {
                real sum = 0;
                for (int k = 0; k < 64; k++)
                    sum += logits[row][i][k] * params->E[j][k];
                logits_2[row][i][j] = sum;
            }

    /* gpt.dl:42  log_softmax.m[n, b] = max[j](logits[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real max = -INFINITY;
            for (int j = 0; j < 29; j++)
                max = real_max(logits_2[row][b][j], max);
            log_softmax_m[row][b] = max;
        }

    /* gpt.dl:44  probs.softmax.e[n, b, j] = exp(logits[n, b, j] - log_softmax.m[n, b]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int j = 0; j < 29; j++)
                probs_softmax_e[row][b][j] = real_exp(logits_2[row][b][j] - log_softmax_m[row][b]);

    /* gpt.dl:44  probs[n, b, j] = probs.softmax.e[n, b, j] / sum[j2](probs.softmax.e[n, b, j2]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real probs_softmax_s = 0;
            for (int j = 0; j < 29; j++)
                probs_softmax_s += probs_softmax_e[row][b][j];
            for (int j = 0; j < 29; j++)
                probs[row][b][j] = probs_softmax_e[row][b][j] / probs_softmax_s;
        }
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void gpt_summarize(const struct gpt_params *params, double n, const double *totals, double *values)
{
    (void)params;
    values[0] = totals[0] / (real)(64 * n);
    values[1] = real_exp(values[0]);
    values[2] = totals[1] / (real)(64 * n);
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t gpt_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (224064 * rows + 1856);
}

#ifndef GPT_F64
/* ---- the optimiser ---- */

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) / (-expm1(-0.10536051565782628 *
       t)) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) / (-expm1(-0.0010005003335835344 * t))) +
       1e-08) + weight_decay * param[i]) */
static void gpt_adamw(int size, real *restrict param, const real *restrict grad, real *restrict m,
                      real *restrict v, real lr, real weight_decay, real t)
{
    {
        const real t_2 = real_expm1((real)-0.10536051565782628 * t);
        const real t_3 = real_expm1((real)-0.0010005003335835344 * t);
        for (int i = 0; i < size; i++) {
            const real t_4 = (real)0.999 * v[i] + (real)0.0010000000000000009 * (grad[i] * grad[i]);
            const real next_m = (real)0.9 * m[i] + (real)0.09999999999999998 * grad[i];
            const real next_param = param[i] - lr * (next_m / -t_2 / (real_sqrt(t_4 / -t_3) + (real)1e-08) +
                    weight_decay * param[i]);
            m[i] = next_m;
            v[i] = t_4;
            param[i] = next_param;
        }
    }
}

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) / (-expm1(-0.10536051565782628 *
       t)) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) / (-expm1(-0.0010005003335835344 * t))) +
       1e-08)) */
static void gpt_adamw_no_decay(int size, real *restrict param, const real *restrict grad, real *restrict m,
                               real *restrict v, real lr, real weight_decay, real t)
{
    (void)weight_decay;
    {
        const real t_2 = real_expm1((real)-0.10536051565782628 * t);
        const real t_3 = real_expm1((real)-0.0010005003335835344 * t);
        for (int i = 0; i < size; i++) {
            const real t_4 = (real)0.999 * v[i] + (real)0.0010000000000000009 * (grad[i] * grad[i]);
            const real next_m = (real)0.9 * m[i] + (real)0.09999999999999998 * grad[i];
            const real next_param = param[i] - lr * (next_m / -t_2 / (real_sqrt(t_4 / -t_3) + (real)1e-08));
            m[i] = next_m;
            v[i] = t_4;
            param[i] = next_param;
        }
    }
}

void gpt_update(struct gpt_params *params, const struct gpt_params *d_params, struct gpt_optimizer *optimizer,
                const struct gpt_arguments *arguments, uint64_t t)
{
    gpt_adamw(5952, (real *)&params->E, (const real *)&d_params->E, (real *)&optimizer->m.E,
              (real *)&optimizer->v.E, arguments->lr, arguments->weight_decay, (real)t);
    gpt_adamw_no_decay(128, (real *)&params->x_0_x_layer_norm_gamma,
                       (const real *)&d_params->x_0_x_layer_norm_gamma,
                       (real *)&optimizer->m.x_0_x_layer_norm_gamma,
                       (real *)&optimizer->v.x_0_x_layer_norm_gamma, arguments->lr, arguments->weight_decay,
                       (real)t);
    gpt_adamw(4096, (real *)&params->x_0_x_self_attention_q_dense_W,
              (const real *)&d_params->x_0_x_self_attention_q_dense_W,
              (real *)&optimizer->m.x_0_x_self_attention_q_dense_W,
              (real *)&optimizer->v.x_0_x_self_attention_q_dense_W, arguments->lr, arguments->weight_decay,
              (real)t);
    gpt_adamw_no_decay(64, (real *)&params->x_0_x_self_attention_q_dense_b,
                       (const real *)&d_params->x_0_x_self_attention_q_dense_b,
                       (real *)&optimizer->m.x_0_x_self_attention_q_dense_b,
                       (real *)&optimizer->v.x_0_x_self_attention_q_dense_b, arguments->lr,
                       arguments->weight_decay, (real)t);
    gpt_adamw(4096, (real *)&params->x_0_x_self_attention_k_dense_W,
              (const real *)&d_params->x_0_x_self_attention_k_dense_W,
              (real *)&optimizer->m.x_0_x_self_attention_k_dense_W,
              (real *)&optimizer->v.x_0_x_self_attention_k_dense_W, arguments->lr, arguments->weight_decay,
              (real)t);
    gpt_adamw_no_decay(64, (real *)&params->x_0_x_self_attention_k_dense_b,
                       (const real *)&d_params->x_0_x_self_attention_k_dense_b,
                       (real *)&optimizer->m.x_0_x_self_attention_k_dense_b,
                       (real *)&optimizer->v.x_0_x_self_attention_k_dense_b, arguments->lr,
                       arguments->weight_decay, (real)t);
    gpt_adamw(4096, (real *)&params->x_0_x_self_attention_v_dense_W,
              (const real *)&d_params->x_0_x_self_attention_v_dense_W,
              (real *)&optimizer->m.x_0_x_self_attention_v_dense_W,
              (real *)&optimizer->v.x_0_x_self_attention_v_dense_W, arguments->lr, arguments->weight_decay,
              (real)t);
    gpt_adamw_no_decay(64, (real *)&params->x_0_x_self_attention_v_dense_b,
                       (const real *)&d_params->x_0_x_self_attention_v_dense_b,
                       (real *)&optimizer->m.x_0_x_self_attention_v_dense_b,
                       (real *)&optimizer->v.x_0_x_self_attention_v_dense_b, arguments->lr,
                       arguments->weight_decay, (real)t);
    gpt_adamw(4096, (real *)&params->x_0_x_self_attention_W, (const real *)&d_params->x_0_x_self_attention_W,
              (real *)&optimizer->m.x_0_x_self_attention_W, (real *)&optimizer->v.x_0_x_self_attention_W,
              arguments->lr, arguments->weight_decay, (real)t);
    gpt_adamw_no_decay(192, (real *)&params->x_0_x_self_attention_b,
                       (const real *)&d_params->x_0_x_self_attention_b,
                       (real *)&optimizer->m.x_0_x_self_attention_b,
                       (real *)&optimizer->v.x_0_x_self_attention_b, arguments->lr, arguments->weight_decay,
                       (real)t);
    gpt_adamw(16384, (real *)&params->x_0_dense_W, (const real *)&d_params->x_0_dense_W,
              (real *)&optimizer->m.x_0_dense_W, (real *)&optimizer->v.x_0_dense_W, arguments->lr,
              arguments->weight_decay, (real)t);
    gpt_adamw_no_decay(256, (real *)&params->x_0_dense_b, (const real *)&d_params->x_0_dense_b,
                       (real *)&optimizer->m.x_0_dense_b, (real *)&optimizer->v.x_0_dense_b, arguments->lr,
                       arguments->weight_decay, (real)t);
    gpt_adamw(16384, (real *)&params->x_0_dense_2_W, (const real *)&d_params->x_0_dense_2_W,
              (real *)&optimizer->m.x_0_dense_2_W, (real *)&optimizer->v.x_0_dense_2_W, arguments->lr,
              arguments->weight_decay, (real)t);
    gpt_adamw_no_decay(192, (real *)&params->x_0_dense_2_b, (const real *)&d_params->x_0_dense_2_b,
                       (real *)&optimizer->m.x_0_dense_2_b, (real *)&optimizer->v.x_0_dense_2_b, arguments->lr,
                       arguments->weight_decay, (real)t);
    gpt_adamw(4096, (real *)&params->x_1_x_self_attention_q_dense_W,
              (const real *)&d_params->x_1_x_self_attention_q_dense_W,
              (real *)&optimizer->m.x_1_x_self_attention_q_dense_W,
              (real *)&optimizer->v.x_1_x_self_attention_q_dense_W, arguments->lr, arguments->weight_decay,
              (real)t);
    gpt_adamw_no_decay(64, (real *)&params->x_1_x_self_attention_q_dense_b,
                       (const real *)&d_params->x_1_x_self_attention_q_dense_b,
                       (real *)&optimizer->m.x_1_x_self_attention_q_dense_b,
                       (real *)&optimizer->v.x_1_x_self_attention_q_dense_b, arguments->lr,
                       arguments->weight_decay, (real)t);
    gpt_adamw(4096, (real *)&params->x_1_x_self_attention_k_dense_W,
              (const real *)&d_params->x_1_x_self_attention_k_dense_W,
              (real *)&optimizer->m.x_1_x_self_attention_k_dense_W,
              (real *)&optimizer->v.x_1_x_self_attention_k_dense_W, arguments->lr, arguments->weight_decay,
              (real)t);
    gpt_adamw_no_decay(64, (real *)&params->x_1_x_self_attention_k_dense_b,
                       (const real *)&d_params->x_1_x_self_attention_k_dense_b,
                       (real *)&optimizer->m.x_1_x_self_attention_k_dense_b,
                       (real *)&optimizer->v.x_1_x_self_attention_k_dense_b, arguments->lr,
                       arguments->weight_decay, (real)t);
    gpt_adamw(4096, (real *)&params->x_1_x_self_attention_v_dense_W,
              (const real *)&d_params->x_1_x_self_attention_v_dense_W,
              (real *)&optimizer->m.x_1_x_self_attention_v_dense_W,
              (real *)&optimizer->v.x_1_x_self_attention_v_dense_W, arguments->lr, arguments->weight_decay,
              (real)t);
    gpt_adamw_no_decay(64, (real *)&params->x_1_x_self_attention_v_dense_b,
                       (const real *)&d_params->x_1_x_self_attention_v_dense_b,
                       (real *)&optimizer->m.x_1_x_self_attention_v_dense_b,
                       (real *)&optimizer->v.x_1_x_self_attention_v_dense_b, arguments->lr,
                       arguments->weight_decay, (real)t);
    gpt_adamw(4096, (real *)&params->x_1_x_self_attention_W, (const real *)&d_params->x_1_x_self_attention_W,
              (real *)&optimizer->m.x_1_x_self_attention_W, (real *)&optimizer->v.x_1_x_self_attention_W,
              arguments->lr, arguments->weight_decay, (real)t);
    gpt_adamw_no_decay(192, (real *)&params->x_1_x_self_attention_b,
                       (const real *)&d_params->x_1_x_self_attention_b,
                       (real *)&optimizer->m.x_1_x_self_attention_b,
                       (real *)&optimizer->v.x_1_x_self_attention_b, arguments->lr, arguments->weight_decay,
                       (real)t);
    gpt_adamw(16384, (real *)&params->x_1_dense_W, (const real *)&d_params->x_1_dense_W,
              (real *)&optimizer->m.x_1_dense_W, (real *)&optimizer->v.x_1_dense_W, arguments->lr,
              arguments->weight_decay, (real)t);
    gpt_adamw_no_decay(256, (real *)&params->x_1_dense_b, (const real *)&d_params->x_1_dense_b,
                       (real *)&optimizer->m.x_1_dense_b, (real *)&optimizer->v.x_1_dense_b, arguments->lr,
                       arguments->weight_decay, (real)t);
    gpt_adamw(16384, (real *)&params->x_1_dense_2_W, (const real *)&d_params->x_1_dense_2_W,
              (real *)&optimizer->m.x_1_dense_2_W, (real *)&optimizer->v.x_1_dense_2_W, arguments->lr,
              arguments->weight_decay, (real)t);
    gpt_adamw_no_decay(192, (real *)&params->x_1_dense_2_b, (const real *)&d_params->x_1_dense_2_b,
                       (real *)&optimizer->m.x_1_dense_2_b, (real *)&optimizer->v.x_1_dense_2_b, arguments->lr,
                       arguments->weight_decay, (real)t);
}

#endif

/* ---- what multiplies lr ---- */

double gpt_schedule(uint64_t step, uint64_t steps, uint64_t epoch)
{
    (void)epoch;
    real factor;
    factor = (real)step <= 50 ? (real)step / 50 : (1 + real_cos((real)3.141592653589793 *
            (((real)step - 1 - 50) / real_max((real)steps - 50, 1)))) / 2;
    return factor;
}

#ifndef GPT_F64
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

#undef DL_NO_GRADCHECK /* the schedule is evaluated in double precision */
#ifndef DL_NO_GRADCHECK
static const DlModel gpt_model_f64;
#endif

#ifndef GPT_F64
static size_t gpt_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void gpt_make_train(int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs)
{
    (void)seed;
    int32_t (*text)[64] = inputs[0];
    int32_t (*next)[64] = inputs[1];
    (void)arena;
    const int32_t (*file_1)[64] = (const int32_t (*)[64])sources[0];
    const int32_t (*file_2)[64] = (const int32_t (*)[64])sources[1];

    /* gpt.dl:51  text[i0, i1] = file_1[i0, i1] */
    for (int i0 = 0; i0 < n; i0++)
        for (int i1 = 0; i1 < 64; i1++)
            text[i0][i1] = file_1[i0][i1];

    /* gpt.dl:52  next[i0, i1] = file_2[i0, i1] */
    for (int i0 = 0; i0 < n; i0++)
        for (int i1 = 0; i1 < 64; i1++)
            next[i0][i1] = file_2[i0][i1];
}

static size_t gpt_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void gpt_make_test(int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs)
{
    (void)seed;
    int32_t (*text)[64] = inputs[0];
    int32_t (*next)[64] = inputs[1];
    (void)arena;
    const int32_t (*file_1)[64] = (const int32_t (*)[64])sources[0];
    const int32_t (*file_2)[64] = (const int32_t (*)[64])sources[1];

    /* gpt.dl:53  text[i0, i1] = file_1[i0, i1] */
    for (int i0 = 0; i0 < n; i0++)
        for (int i1 = 0; i1 < 64; i1++)
            text[i0][i1] = file_1[i0][i1];

    /* gpt.dl:54  next[i0, i1] = file_2[i0, i1] */
    for (int i0 = 0; i0 < n; i0++)
        for (int i1 = 0; i1 < 64; i1++)
            next[i0][i1] = file_2[i0][i1];
}

/* Forward once more, to find the first number that is not finite. */
static void gpt_trace(const struct gpt_batch *batch, const struct gpt_params *params, void *arena,
                      DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t (*text)[64] = (const int32_t (*)[64])batch->text;
    real (*x)[64][64] = (real (*)[64][64])(space + 32768 * rows + 16);
    real (*layer_norm_m)[64] = (real (*)[64])(space + 4096 * rows + 16);
    real (*x_0_x_layer_norm)[64][64] = (real (*)[64][64])(space + 16);
    real (*q_dense)[64][64] = (real (*)[64][64])(space + 4096 * rows + 16);
    real (*split_heads_parted)[64][4][16] = (real (*)[64][4][16])q_dense;
    real (*self_attention_q)[4][64][16] = (real (*)[4][64][16])(space + 16384 * rows + 16);
    real (*k_dense)[64][64] = (real (*)[64][64])(space + 4096 * rows + 16);
    real (*split_heads_parted_2)[64][4][16] = (real (*)[64][4][16])k_dense;
    real (*self_attention_k)[4][64][16] = (real (*)[4][64][16])(space + 20480 * rows + 16);
    real (*v_dense)[64][64] = (real (*)[64][64])(space + 4096 * rows + 16);
    real (*split_heads_parted_3)[64][4][16] = (real (*)[64][4][16])v_dense;
    real (*self_attention_v)[4][64][16] = (real (*)[4][64][16])(space + 36864 * rows + 16);
    real (*attention_b)[4][64][64] = (real (*)[4][64][64])(space + 16);
    real (*softmax_e)[4][64][64] = (real (*)[4][64][64])(space + 16384 * rows + 16);
    real (*attention_p)[4][64][64] = (real (*)[4][64][64])(space + 16);
    real (*self_attention_attention)[4][64][16] = (real (*)[4][64][16])(space + 16384 * rows + 16);
    real (*join_heads_y)[64][4][16] = (real (*)[64][4][16])(space + 16);
    real (*self_attention_join_heads)[64][64] = (real (*)[64][64])join_heads_y;
    real (*x_0_x)[64][64] = (real (*)[64][64])(space + 16384 * rows + 16);
    real (*x_0_layer_norm_m)[64] = (real (*)[64])(space + 16);
    real (*x_0_layer_norm)[64][64] = (real (*)[64][64])(space + 20480 * rows + 16);
    real (*x_0_dense)[64][256] = (real (*)[64][256])(space + 16);
    real (*x_0_gelu)[64][256] = (real (*)[64][256])(space + 16);
    real (*x_0)[64][64] = (real (*)[64][64])(space + 32768 * rows + 16);
    real (*layer_norm_m_2)[64] = (real (*)[64])(space + 4096 * rows + 16);
    real (*x_1_x_layer_norm)[64][64] = (real (*)[64][64])(space + 16);
    real (*q_dense_2)[64][64] = (real (*)[64][64])(space + 4096 * rows + 16);
    real (*split_heads_parted_4)[64][4][16] = (real (*)[64][4][16])q_dense_2;
    real (*self_attention_q_2)[4][64][16] = (real (*)[4][64][16])(space + 16384 * rows + 16);
    real (*k_dense_2)[64][64] = (real (*)[64][64])(space + 4096 * rows + 16);
    real (*split_heads_parted_5)[64][4][16] = (real (*)[64][4][16])k_dense_2;
    real (*self_attention_k_2)[4][64][16] = (real (*)[4][64][16])(space + 20480 * rows + 16);
    real (*v_dense_2)[64][64] = (real (*)[64][64])(space + 4096 * rows + 16);
    real (*split_heads_parted_6)[64][4][16] = (real (*)[64][4][16])v_dense_2;
    real (*self_attention_v_2)[4][64][16] = (real (*)[4][64][16])(space + 36864 * rows + 16);
    real (*attention_b_2)[4][64][64] = (real (*)[4][64][64])(space + 16);
    real (*softmax_e_2)[4][64][64] = (real (*)[4][64][64])(space + 16384 * rows + 16);
    real (*attention_p_2)[4][64][64] = (real (*)[4][64][64])(space + 16);
    real (*self_attention_attention_2)[4][64][16] = (real (*)[4][64][16])(space + 16384 * rows + 16);
    real (*join_heads_y_2)[64][4][16] = (real (*)[64][4][16])(space + 16);
    real (*self_attention_join_heads_2)[64][64] = (real (*)[64][64])join_heads_y_2;
    real (*x_1_x)[64][64] = (real (*)[64][64])(space + 16384 * rows + 16);
    real (*x_1_layer_norm_m)[64] = (real (*)[64])(space + 16);
    real (*x_1_layer_norm)[64][64] = (real (*)[64][64])(space + 20480 * rows + 16);
    real (*x_1_dense)[64][256] = (real (*)[64][256])(space + 16);
    real (*x_1_gelu)[64][256] = (real (*)[64][256])(space + 16);
    real (*x_1)[64][64] = (real (*)[64][64])(space + 20480 * rows + 16);
    real (*logits_m)[64] = (real (*)[64])(space + 4096 * rows + 16);
    real (*logits)[64][64] = (real (*)[64][64])(space + 16);
    real (*logits_2)[64][29] = (real (*)[64][29])(space + 4096 * rows + 16);
    real (*log_softmax_m)[64] = (real (*)[64])(space + 16);
    const int32_t (*next)[64] = (const int32_t (*)[64])batch->next;
    real *error = space;

    /* gpt.dl:37  x[n, s, k] = E[text[n, s], k] + P[s, k] */
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++)
            for (int k = 0; k < 64; k++)
                x[row][s][k] = params->E[text[row][s]][k] + params->P[s][k];
    if (dl_watch(watch, 0, x, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:27  layer_norm.m[n, b] = 0.015625 * sum[j](x[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real layer_norm_m_sum = 0;
            for (int j = 0; j < 64; j++)
                layer_norm_m_sum += x[row][b][j];
            layer_norm_m[row][b] = (real)0.015625 * layer_norm_m_sum;
        }
    if (dl_watch(watch, 1, layer_norm_m, (size_t)n * 64))
        return;

    /* gpt.dl:27  x.0.x.layer_norm[n, b, j] = x.0.x.layer_norm.gamma[j] * (x[n, b, j] - layer_norm.m[n, b])
           * rsqrt(0.015625 * sum[j2]((x[n, b, j2] - layer_norm.m[n, b])^2) + 1e-05) + x.0.x.layer_norm.beta[j] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real layer_norm_v_sum = 0;
            for (int j = 0; j < 64; j++)
                layer_norm_v_sum += (x[row][b][j] - layer_norm_m[row][b]) *
                        (x[row][b][j] - layer_norm_m[row][b]);
            const real t = real_rsqrt((real)0.015625 * layer_norm_v_sum + (real)1e-05);
            for (int j = 0; j < 64; j++)
                x_0_x_layer_norm[row][b][j] = params->x_0_x_layer_norm_gamma[j] *
                        (x[row][b][j] - layer_norm_m[row][b]) * t + params->x_0_x_layer_norm_beta[j];
        }
    if (dl_watch(watch, 2, x_0_x_layer_norm, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:20  q.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] * x.0.x.self_attention.q.dense.W[j,
           k]) + x.0.x.self_attention.q.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_0_x_layer_norm[row][b][j] * params->x_0_x_self_attention_q_dense_W[j][k];
                q_dense[row][b][k] = dense_y_sum + params->x_0_x_self_attention_q_dense_b[k];
            }
    if (dl_watch(watch, 3, q_dense, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:20  self_attention.q[n, h, s, c] = split_heads.parted[n, s, h, c] */
    for (int row = 0; row < n; row++)
        for (int h = 0; h < 4; h++)
            for (int s = 0; s < 64; s++)
                for (int c = 0; c < 16; c++)
                    self_attention_q[row][h][s][c] = split_heads_parted[row][s][h][c];
    if (dl_watch(watch, 4, self_attention_q, (size_t)n * 4 * 64 * 16))
        return;

    /* gpt.dl:21  k.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] * x.0.x.self_attention.k.dense.W[j,
           k]) + x.0.x.self_attention.k.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_0_x_layer_norm[row][b][j] * params->x_0_x_self_attention_k_dense_W[j][k];
                k_dense[row][b][k] = dense_y_sum + params->x_0_x_self_attention_k_dense_b[k];
            }
    if (dl_watch(watch, 5, k_dense, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:21  self_attention.k[n, h, s, c] = split_heads.parted[n, s, h, c] */
    for (int row = 0; row < n; row++)
        for (int h = 0; h < 4; h++)
            for (int s = 0; s < 64; s++)
                for (int c = 0; c < 16; c++)
                    self_attention_k[row][h][s][c] = split_heads_parted_2[row][s][h][c];
    if (dl_watch(watch, 6, self_attention_k, (size_t)n * 4 * 64 * 16))
        return;

    /* gpt.dl:22  v.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] * x.0.x.self_attention.v.dense.W[j,
           k]) + x.0.x.self_attention.v.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_0_x_layer_norm[row][b][j] * params->x_0_x_self_attention_v_dense_W[j][k];
                v_dense[row][b][k] = dense_y_sum + params->x_0_x_self_attention_v_dense_b[k];
            }
    if (dl_watch(watch, 7, v_dense, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:22  self_attention.v[n, h, s, c] = split_heads.parted[n, s, h, c] */
    for (int row = 0; row < n; row++)
        for (int h = 0; h < 4; h++)
            for (int s = 0; s < 64; s++)
                for (int c = 0; c < 16; c++)
                    self_attention_v[row][h][s][c] = split_heads_parted_3[row][s][h][c];
    if (dl_watch(watch, 8, self_attention_v, (size_t)n * 4 * 64 * 16))
        return;

    /* gpt.dl:23  attention.b[n, b, i, j] = if j <= i then sum[c](self_attention.q[n, b, i, c] *
           self_attention.k[n, b, j, c]) / 4 else -1e+30 */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++)
                for (int j = 0; j < 64; j++) {
                    real attention_a_sum = 0;
                    KEEP_LOOP
                    for (int c = 0; c < 16; c++)
                        attention_a_sum += self_attention_q[row][b][i][c] * self_attention_k[row][b][j][c];
                    attention_b[row][b][i][j] = j <= i ? attention_a_sum / 4 : (real)-1e+30;
                }
    if (dl_watch(watch, 9, attention_b, (size_t)n * 4 * 64 * 64))
        return;

    /* gpt.dl:23  softmax.e[n, b, a, j] = exp(attention.b[n, b, a, j] - max[j2](attention.b[n, b, a, j2])) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int a = 0; a < 64; a++) {
                real softmax_m = -INFINITY;
                for (int j = 0; j < 64; j++)
                    softmax_m = real_max(attention_b[row][b][a][j], softmax_m);
                for (int j = 0; j < 64; j++)
                    softmax_e[row][b][a][j] = real_exp(attention_b[row][b][a][j] - softmax_m);
            }
    if (dl_watch(watch, 10, softmax_e, (size_t)n * 4 * 64 * 64))
        return;

    /* gpt.dl:23  attention.p[n, b, a, j] = softmax.e[n, b, a, j] / sum[j2](softmax.e[n, b, a, j2]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int a = 0; a < 64; a++) {
                real softmax_s = 0;
                for (int j = 0; j < 64; j++)
                    softmax_s += softmax_e[row][b][a][j];
                for (int j = 0; j < 64; j++)
                    attention_p[row][b][a][j] = softmax_e[row][b][a][j] / softmax_s;
            }
    if (dl_watch(watch, 11, attention_p, (size_t)n * 4 * 64 * 64))
        return;

    /* gpt.dl:23  self_attention.attention[n, b, i, c] = sum[j](attention.p[n, b, i, j] *
           self_attention.v[n, b, j, c]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++)
                for (int c = 0; c < 16; c++) {
                    real sum = 0;
                    for (int j = 0; j < 64; j++)
                        sum += attention_p[row][b][i][j] * self_attention_v[row][b][j][c];
                    self_attention_attention[row][b][i][c] = sum;
                }
    if (dl_watch(watch, 12, self_attention_attention, (size_t)n * 4 * 64 * 16))
        return;

    /* gpt.dl:15  join_heads.y[n, s, h, c] = self_attention.attention[n, h, s, c] */
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++)
            for (int h = 0; h < 4; h++)
                for (int c = 0; c < 16; c++)
                    join_heads_y[row][s][h][c] = self_attention_attention[row][h][s][c];
    if (dl_watch(watch, 13, join_heads_y, (size_t)n * 64 * 4 * 16))
        return;

    /* gpt.dl:27  x.0.x[n, i, j] = x[n, i, j] + (sum[j2](self_attention.join_heads[n, i, j2] *
           x.0.x.self_attention.W[j2, j]) + x.0.x.self_attention.b[j]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 64; j++) {
                real self_attention_y_sum = 0;
                for (int j_2 = 0; j_2 < 64; j_2++)
                    self_attention_y_sum += self_attention_join_heads[row][i][j_2] *
                            params->x_0_x_self_attention_W[j_2][j];
                x_0_x[row][i][j] = x[row][i][j] + (self_attention_y_sum + params->x_0_x_self_attention_b[j]);
            }
    if (dl_watch(watch, 14, x_0_x, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:28  x.0.layer_norm.m[n, b] = 0.015625 * sum[j](x.0.x[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real x_0_layer_norm_m_sum = 0;
            for (int j = 0; j < 64; j++)
                x_0_layer_norm_m_sum += x_0_x[row][b][j];
            x_0_layer_norm_m[row][b] = (real)0.015625 * x_0_layer_norm_m_sum;
        }
    if (dl_watch(watch, 15, x_0_layer_norm_m, (size_t)n * 64))
        return;

    /* gpt.dl:28  x.0.layer_norm[n, b, j] = x.0.layer_norm.gamma[j] * (x.0.x[n, b, j] - x.0.layer_norm.m[n,
           b]) * rsqrt(0.015625 * sum[j2]((x.0.x[n, b, j2] - x.0.layer_norm.m[n, b])^2) + 1e-05) +
           x.0.layer_norm.beta[j] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real x_0_layer_norm_v_sum = 0;
            for (int j = 0; j < 64; j++)
                x_0_layer_norm_v_sum += (x_0_x[row][b][j] - x_0_layer_norm_m[row][b]) *
                        (x_0_x[row][b][j] - x_0_layer_norm_m[row][b]);
            const real t = real_rsqrt((real)0.015625 * x_0_layer_norm_v_sum + (real)1e-05);
            for (int j = 0; j < 64; j++)
                x_0_layer_norm[row][b][j] = params->x_0_layer_norm_gamma[j] *
                        (x_0_x[row][b][j] - x_0_layer_norm_m[row][b]) * t + params->x_0_layer_norm_beta[j];
        }
    if (dl_watch(watch, 16, x_0_layer_norm, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:28  x.0.dense[n, b, k] = sum[j](x.0.layer_norm[n, b, j] * x.0.dense.W[j, k]) + x.0.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 256; k++) {
                real x_0_dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    x_0_dense_y_sum += x_0_layer_norm[row][b][j] * params->x_0_dense_W[j][k];
                x_0_dense[row][b][k] = x_0_dense_y_sum + params->x_0_dense_b[k];
            }
    if (dl_watch(watch, 17, x_0_dense, (size_t)n * 64 * 256))
        return;

    /* gpt.dl:28  x.0.gelu[n, i, j] = 0.5 * (x.0.dense[n, i, j] * (1 + erf(x.0.dense[n, i, j] /
           1.4142135623730951))) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 256; j++)
                x_0_gelu[row][i][j] = (real)0.5 * (x_0_dense[row][i][j] *
                        (1 + real_erf(x_0_dense[row][i][j] / (real)1.4142135623730951)));
    if (dl_watch(watch, 18, x_0_gelu, (size_t)n * 64 * 256))
        return;

    /* gpt.dl:39  x.0[n, i, j] = x.0.x[n, i, j] + (sum[j2](x.0.gelu[n, i, j2] * x.0.dense_2.W[j2, j]) +
           x.0.dense_2.b[j]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 64; j++) {
                real x_0_dense_2_y_sum = 0;
                for (int j_2 = 0; j_2 < 256; j_2++)
                    x_0_dense_2_y_sum += x_0_gelu[row][i][j_2] * params->x_0_dense_2_W[j_2][j];
                x_0[row][i][j] = x_0_x[row][i][j] + (x_0_dense_2_y_sum + params->x_0_dense_2_b[j]);
            }
    if (dl_watch(watch, 19, x_0, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:27  layer_norm.m[n, b] = 0.015625 * sum[j](x.0[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real layer_norm_m_sum = 0;
            for (int j = 0; j < 64; j++)
                layer_norm_m_sum += x_0[row][b][j];
            layer_norm_m_2[row][b] = (real)0.015625 * layer_norm_m_sum;
        }
    if (dl_watch(watch, 20, layer_norm_m_2, (size_t)n * 64))
        return;

    /* gpt.dl:27  x.1.x.layer_norm[n, b, j] = x.1.x.layer_norm.gamma[j] * (x.0[n, b, j] - layer_norm.m[n,
           b]) * rsqrt(0.015625 * sum[j2]((x.0[n, b, j2] - layer_norm.m[n, b])^2) + 1e-05) +
           x.1.x.layer_norm.beta[j] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real layer_norm_v_sum = 0;
            for (int j = 0; j < 64; j++)
                layer_norm_v_sum += (x_0[row][b][j] - layer_norm_m_2[row][b]) *
                        (x_0[row][b][j] - layer_norm_m_2[row][b]);
            const real t = real_rsqrt((real)0.015625 * layer_norm_v_sum + (real)1e-05);
            for (int j = 0; j < 64; j++)
                x_1_x_layer_norm[row][b][j] = params->x_1_x_layer_norm_gamma[j] *
                        (x_0[row][b][j] - layer_norm_m_2[row][b]) * t + params->x_1_x_layer_norm_beta[j];
        }
    if (dl_watch(watch, 21, x_1_x_layer_norm, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:20  q.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] * x.1.x.self_attention.q.dense.W[j,
           k]) + x.1.x.self_attention.q.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_1_x_layer_norm[row][b][j] * params->x_1_x_self_attention_q_dense_W[j][k];
                q_dense_2[row][b][k] = dense_y_sum + params->x_1_x_self_attention_q_dense_b[k];
            }
    if (dl_watch(watch, 22, q_dense_2, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:20  self_attention.q[n, h, s, c] = split_heads.parted[n, s, h, c] */
    for (int row = 0; row < n; row++)
        for (int h = 0; h < 4; h++)
            for (int s = 0; s < 64; s++)
                for (int c = 0; c < 16; c++)
                    self_attention_q_2[row][h][s][c] = split_heads_parted_4[row][s][h][c];
    if (dl_watch(watch, 23, self_attention_q_2, (size_t)n * 4 * 64 * 16))
        return;

    /* gpt.dl:21  k.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] * x.1.x.self_attention.k.dense.W[j,
           k]) + x.1.x.self_attention.k.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_1_x_layer_norm[row][b][j] * params->x_1_x_self_attention_k_dense_W[j][k];
                k_dense_2[row][b][k] = dense_y_sum + params->x_1_x_self_attention_k_dense_b[k];
            }
    if (dl_watch(watch, 24, k_dense_2, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:21  self_attention.k[n, h, s, c] = split_heads.parted[n, s, h, c] */
    for (int row = 0; row < n; row++)
        for (int h = 0; h < 4; h++)
            for (int s = 0; s < 64; s++)
                for (int c = 0; c < 16; c++)
                    self_attention_k_2[row][h][s][c] = split_heads_parted_5[row][s][h][c];
    if (dl_watch(watch, 25, self_attention_k_2, (size_t)n * 4 * 64 * 16))
        return;

    /* gpt.dl:22  v.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] * x.1.x.self_attention.v.dense.W[j,
           k]) + x.1.x.self_attention.v.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_1_x_layer_norm[row][b][j] * params->x_1_x_self_attention_v_dense_W[j][k];
                v_dense_2[row][b][k] = dense_y_sum + params->x_1_x_self_attention_v_dense_b[k];
            }
    if (dl_watch(watch, 26, v_dense_2, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:22  self_attention.v[n, h, s, c] = split_heads.parted[n, s, h, c] */
    for (int row = 0; row < n; row++)
        for (int h = 0; h < 4; h++)
            for (int s = 0; s < 64; s++)
                for (int c = 0; c < 16; c++)
                    self_attention_v_2[row][h][s][c] = split_heads_parted_6[row][s][h][c];
    if (dl_watch(watch, 27, self_attention_v_2, (size_t)n * 4 * 64 * 16))
        return;

    /* gpt.dl:23  attention.b[n, b, i, j] = if j <= i then sum[c](self_attention.q[n, b, i, c] *
           self_attention.k[n, b, j, c]) / 4 else -1e+30 */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++)
                for (int j = 0; j < 64; j++) {
                    real attention_a_sum = 0;
                    KEEP_LOOP
                    for (int c = 0; c < 16; c++)
                        attention_a_sum += self_attention_q_2[row][b][i][c] *
                                self_attention_k_2[row][b][j][c];
                    attention_b_2[row][b][i][j] = j <= i ? attention_a_sum / 4 : (real)-1e+30;
                }
    if (dl_watch(watch, 28, attention_b_2, (size_t)n * 4 * 64 * 64))
        return;

    /* gpt.dl:23  softmax.e[n, b, a, j] = exp(attention.b[n, b, a, j] - max[j2](attention.b[n, b, a, j2])) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int a = 0; a < 64; a++) {
                real softmax_m = -INFINITY;
                for (int j = 0; j < 64; j++)
                    softmax_m = real_max(attention_b_2[row][b][a][j], softmax_m);
                for (int j = 0; j < 64; j++)
                    softmax_e_2[row][b][a][j] = real_exp(attention_b_2[row][b][a][j] - softmax_m);
            }
    if (dl_watch(watch, 29, softmax_e_2, (size_t)n * 4 * 64 * 64))
        return;

    /* gpt.dl:23  attention.p[n, b, a, j] = softmax.e[n, b, a, j] / sum[j2](softmax.e[n, b, a, j2]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int a = 0; a < 64; a++) {
                real softmax_s = 0;
                for (int j = 0; j < 64; j++)
                    softmax_s += softmax_e_2[row][b][a][j];
                for (int j = 0; j < 64; j++)
                    attention_p_2[row][b][a][j] = softmax_e_2[row][b][a][j] / softmax_s;
            }
    if (dl_watch(watch, 30, attention_p_2, (size_t)n * 4 * 64 * 64))
        return;

    /* gpt.dl:23  self_attention.attention[n, b, i, c] = sum[j](attention.p[n, b, i, j] *
           self_attention.v[n, b, j, c]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++)
                for (int c = 0; c < 16; c++) {
                    real sum = 0;
                    for (int j = 0; j < 64; j++)
                        sum += attention_p_2[row][b][i][j] * self_attention_v_2[row][b][j][c];
                    self_attention_attention_2[row][b][i][c] = sum;
                }
    if (dl_watch(watch, 31, self_attention_attention_2, (size_t)n * 4 * 64 * 16))
        return;

    /* gpt.dl:15  join_heads.y[n, s, h, c] = self_attention.attention[n, h, s, c] */
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++)
            for (int h = 0; h < 4; h++)
                for (int c = 0; c < 16; c++)
                    join_heads_y_2[row][s][h][c] = self_attention_attention_2[row][h][s][c];
    if (dl_watch(watch, 32, join_heads_y_2, (size_t)n * 64 * 4 * 16))
        return;

    /* gpt.dl:27  x.1.x[n, i, j] = x.0[n, i, j] + (sum[j2](self_attention.join_heads[n, i, j2] *
           x.1.x.self_attention.W[j2, j]) + x.1.x.self_attention.b[j]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 64; j++) {
                real self_attention_y_sum = 0;
                for (int j_2 = 0; j_2 < 64; j_2++)
                    self_attention_y_sum += self_attention_join_heads_2[row][i][j_2] *
                            params->x_1_x_self_attention_W[j_2][j];
                x_1_x[row][i][j] = x_0[row][i][j] + (self_attention_y_sum +
                        params->x_1_x_self_attention_b[j]);
            }
    if (dl_watch(watch, 33, x_1_x, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:28  x.1.layer_norm.m[n, b] = 0.015625 * sum[j](x.1.x[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real x_1_layer_norm_m_sum = 0;
            for (int j = 0; j < 64; j++)
                x_1_layer_norm_m_sum += x_1_x[row][b][j];
            x_1_layer_norm_m[row][b] = (real)0.015625 * x_1_layer_norm_m_sum;
        }
    if (dl_watch(watch, 34, x_1_layer_norm_m, (size_t)n * 64))
        return;

    /* gpt.dl:28  x.1.layer_norm[n, b, j] = x.1.layer_norm.gamma[j] * (x.1.x[n, b, j] - x.1.layer_norm.m[n,
           b]) * rsqrt(0.015625 * sum[j2]((x.1.x[n, b, j2] - x.1.layer_norm.m[n, b])^2) + 1e-05) +
           x.1.layer_norm.beta[j] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real x_1_layer_norm_v_sum = 0;
            for (int j = 0; j < 64; j++)
                x_1_layer_norm_v_sum += (x_1_x[row][b][j] - x_1_layer_norm_m[row][b]) *
                        (x_1_x[row][b][j] - x_1_layer_norm_m[row][b]);
            const real t = real_rsqrt((real)0.015625 * x_1_layer_norm_v_sum + (real)1e-05);
            for (int j = 0; j < 64; j++)
                x_1_layer_norm[row][b][j] = params->x_1_layer_norm_gamma[j] *
                        (x_1_x[row][b][j] - x_1_layer_norm_m[row][b]) * t + params->x_1_layer_norm_beta[j];
        }
    if (dl_watch(watch, 35, x_1_layer_norm, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:28  x.1.dense[n, b, k] = sum[j](x.1.layer_norm[n, b, j] * x.1.dense.W[j, k]) + x.1.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 256; k++) {
                real x_1_dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    x_1_dense_y_sum += x_1_layer_norm[row][b][j] * params->x_1_dense_W[j][k];
                x_1_dense[row][b][k] = x_1_dense_y_sum + params->x_1_dense_b[k];
            }
    if (dl_watch(watch, 36, x_1_dense, (size_t)n * 64 * 256))
        return;

    /* gpt.dl:28  x.1.gelu[n, i, j] = 0.5 * (x.1.dense[n, i, j] * (1 + erf(x.1.dense[n, i, j] /
           1.4142135623730951))) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 256; j++)
                x_1_gelu[row][i][j] = (real)0.5 * (x_1_dense[row][i][j] *
                        (1 + real_erf(x_1_dense[row][i][j] / (real)1.4142135623730951)));
    if (dl_watch(watch, 37, x_1_gelu, (size_t)n * 64 * 256))
        return;

    /* gpt.dl:39  x.1[n, i, j] = x.1.x[n, i, j] + (sum[j2](x.1.gelu[n, i, j2] * x.1.dense_2.W[j2, j]) +
           x.1.dense_2.b[j]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 64; j++) {
                real x_1_dense_2_y_sum = 0;
                for (int j_2 = 0; j_2 < 256; j_2++)
                    x_1_dense_2_y_sum += x_1_gelu[row][i][j_2] * params->x_1_dense_2_W[j_2][j];
                x_1[row][i][j] = x_1_x[row][i][j] + (x_1_dense_2_y_sum + params->x_1_dense_2_b[j]);
            }
    if (dl_watch(watch, 38, x_1, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:41  logits.m[n, b] = 0.015625 * sum[j](x.1[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real logits_m_sum = 0;
            for (int j = 0; j < 64; j++)
                logits_m_sum += x_1[row][b][j];
            logits_m[row][b] = (real)0.015625 * logits_m_sum;
        }
    if (dl_watch(watch, 39, logits_m, (size_t)n * 64))
        return;

    /* gpt.dl:41  logits[n, b, j] = logits.gamma[j] * (x.1[n, b, j] - logits.m[n, b]) * rsqrt(0.015625 *
           sum[j2]((x.1[n, b, j2] - logits.m[n, b])^2) + 1e-05) + logits.beta[j] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real logits_v_sum = 0;
            for (int j = 0; j < 64; j++)
                logits_v_sum += (x_1[row][b][j] - logits_m[row][b]) * (x_1[row][b][j] - logits_m[row][b]);
            const real t = real_rsqrt((real)0.015625 * logits_v_sum + (real)1e-05);
            for (int j = 0; j < 64; j++)
                logits[row][b][j] = params->logits_gamma[j] * (x_1[row][b][j] - logits_m[row][b]) * t +
                        params->logits_beta[j];
        }
    if (dl_watch(watch, 40, logits, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:41  logits[n, i, j] = sum[k](logits[n, i, k] * E[j, k]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 29; j++) {
                real sum = 0;
                for (int k = 0; k < 64; k++)
                    sum += logits[row][i][k] * params->E[j][k];
                logits_2[row][i][j] = sum;
            }
    if (dl_watch(watch, 41, logits_2, (size_t)n * 64 * 29))
        return;

    /* gpt.dl:42  log_softmax.m[n, b] = max[j](logits[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real max = -INFINITY;
            for (int j = 0; j < 29; j++)
                max = real_max(logits_2[row][b][j], max);
            log_softmax_m[row][b] = max;
        }
    if (dl_watch(watch, 42, log_softmax_m, (size_t)n * 64))
        return;

    /* gpt.dl:42  error = -sum[n, i](logits[n, i, next[n, i]] - log_softmax.m[n, i] -
           log(sum[j](exp(logits[n, i, j] - log_softmax.m[n, i])))) / (64 * N) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 64; i++) {
                real log_softmax_s = 0;
                for (int j = 0; j < 29; j++)
                    log_softmax_s += real_exp(logits_2[row][i][j] - log_softmax_m[row][i]);
                sum += logits_2[row][i][next[row][i]] - log_softmax_m[row][i] - real_log(log_softmax_s);
            }
        *error = -(sum / (real)(64 * n));
    }
    if (dl_watch(watch, 43, error, 1))
        return;
}

static size_t gpt_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (40960 * rows + 16);
}

#endif

static const DlTensor gpt_inputs[] = {
    {.name = "text", .type = DL_CLASS, .rank = 2, .shape = (const int[]){DL_BATCH, 64},
     .size = 64, .classes = 29},
    {.name = "next", .type = DL_CLASS, .rank = 2, .shape = (const int[]){DL_BATCH, 64},
     .size = 64, .classes = 29, .is_target = 1},
};

static const DlTensor gpt_param_table[] = {
    {.name = "E", .type = DL_REAL, .rank = 2, .shape = (const int[]){29, 64},
     .size = 1856, .offset = 0, .place = "gpt.dl:35"},
    {.name = "P", .type = DL_REAL, .rank = 2, .shape = (const int[]){64, 64},
     .size = 4096, .offset = 1856, .place = "gpt.dl:36"},
    {.name = "x.0.x.layer_norm.gamma", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 5952, .no_decay = 1, .place = "gpt.dl:27"},
    {.name = "x.0.x.layer_norm.beta", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 6016, .no_decay = 1, .place = "gpt.dl:27"},
    {.name = "x.0.x.self_attention.q.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){64, 64},
     .size = 4096, .offset = 6080, .place = "gpt.dl:20"},
    {.name = "x.0.x.self_attention.q.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 10176, .no_decay = 1, .place = "gpt.dl:20"},
    {.name = "x.0.x.self_attention.k.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){64, 64},
     .size = 4096, .offset = 10240, .place = "gpt.dl:21"},
    {.name = "x.0.x.self_attention.k.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 14336, .no_decay = 1, .place = "gpt.dl:21"},
    {.name = "x.0.x.self_attention.v.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){64, 64},
     .size = 4096, .offset = 14400, .place = "gpt.dl:22"},
    {.name = "x.0.x.self_attention.v.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 18496, .no_decay = 1, .place = "gpt.dl:22"},
    {.name = "x.0.x.self_attention.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){64, 64},
     .size = 4096, .offset = 18560, .place = "gpt.dl:23"},
    {.name = "x.0.x.self_attention.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 22656, .no_decay = 1, .place = "gpt.dl:23"},
    {.name = "x.0.layer_norm.gamma", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 22720, .no_decay = 1, .place = "gpt.dl:28"},
    {.name = "x.0.layer_norm.beta", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 22784, .no_decay = 1, .place = "gpt.dl:28"},
    {.name = "x.0.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){64, 256},
     .size = 16384, .offset = 22848, .place = "gpt.dl:28"},
    {.name = "x.0.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){256},
     .size = 256, .offset = 39232, .no_decay = 1, .place = "gpt.dl:28"},
    {.name = "x.0.dense_2.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){256, 64},
     .size = 16384, .offset = 39488, .place = "gpt.dl:28"},
    {.name = "x.0.dense_2.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 55872, .no_decay = 1, .place = "gpt.dl:28"},
    {.name = "x.1.x.layer_norm.gamma", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 55936, .no_decay = 1, .place = "gpt.dl:27"},
    {.name = "x.1.x.layer_norm.beta", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 56000, .no_decay = 1, .place = "gpt.dl:27"},
    {.name = "x.1.x.self_attention.q.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){64, 64},
     .size = 4096, .offset = 56064, .place = "gpt.dl:20"},
    {.name = "x.1.x.self_attention.q.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 60160, .no_decay = 1, .place = "gpt.dl:20"},
    {.name = "x.1.x.self_attention.k.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){64, 64},
     .size = 4096, .offset = 60224, .place = "gpt.dl:21"},
    {.name = "x.1.x.self_attention.k.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 64320, .no_decay = 1, .place = "gpt.dl:21"},
    {.name = "x.1.x.self_attention.v.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){64, 64},
     .size = 4096, .offset = 64384, .place = "gpt.dl:22"},
    {.name = "x.1.x.self_attention.v.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 68480, .no_decay = 1, .place = "gpt.dl:22"},
    {.name = "x.1.x.self_attention.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){64, 64},
     .size = 4096, .offset = 68544, .place = "gpt.dl:23"},
    {.name = "x.1.x.self_attention.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 72640, .no_decay = 1, .place = "gpt.dl:23"},
    {.name = "x.1.layer_norm.gamma", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 72704, .no_decay = 1, .place = "gpt.dl:28"},
    {.name = "x.1.layer_norm.beta", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 72768, .no_decay = 1, .place = "gpt.dl:28"},
    {.name = "x.1.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){64, 256},
     .size = 16384, .offset = 72832, .place = "gpt.dl:28"},
    {.name = "x.1.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){256},
     .size = 256, .offset = 89216, .no_decay = 1, .place = "gpt.dl:28"},
    {.name = "x.1.dense_2.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){256, 64},
     .size = 16384, .offset = 89472, .place = "gpt.dl:28"},
    {.name = "x.1.dense_2.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 105856, .no_decay = 1, .place = "gpt.dl:28"},
    {.name = "logits.gamma", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 105920, .no_decay = 1, .place = "gpt.dl:41"},
    {.name = "logits.beta", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 105984, .no_decay = 1, .place = "gpt.dl:41"},
};

static const char *const gpt_metrics[] = {"perplexity", "accuracy"};

static struct gpt_batch gpt_batch_of(const DlStep *step)
{
    return (struct gpt_batch){
        .n = step->n,
        .text = step->inputs[0],
        .next = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void gpt_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    gpt_init(params, seed);
}

static void gpt_run_forward(const DlStep *step)
{
    const struct gpt_batch batch = gpt_batch_of(step);
    struct gpt_result result;
    gpt_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void gpt_run_backward(const DlStep *step)
{
    const struct gpt_batch batch = gpt_batch_of(step);
    gpt_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef GPT_F64
static const DlTensor gpt_output_table[] = {
    {.name = "probs", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 29},
     .size = 1856, .place = "gpt.dl:44"},
};

static const DlArgument gpt_argument_table[] = {
    {"lr", 0.001},
    {"weight_decay", 0.01},
};
static const char *const gpt_states[] = {"m", "v"};
static const double gpt_states_initial[] = {0, 0};

static const DlSource gpt_train_sources[] = {
    {.kind = DL_SOURCE_CHARS, .path = "train.txt",
     .name = "text", .type = DL_CLASS, .row_size = 64, .line = 51, .classes = 29,
     .shift = 0, .stride = 64, .reach = 65},
    {.kind = DL_SOURCE_CHARS, .path = "train.txt",
     .name = "next", .type = DL_CLASS, .row_size = 64, .line = 52, .classes = 29,
     .shift = 1, .stride = 64, .reach = 65},
};

static const DlSource gpt_test_sources[] = {
    {.kind = DL_SOURCE_CHARS, .path = "test.txt", .training = "train.txt",
     .name = "text", .type = DL_CLASS, .row_size = 64, .line = 53, .classes = 29,
     .shift = 0, .stride = 64, .reach = 65},
    {.kind = DL_SOURCE_CHARS, .path = "test.txt", .training = "train.txt",
     .name = "next", .type = DL_CLASS, .row_size = 64, .line = 54, .classes = 29,
     .shift = 1, .stride = 64, .reach = 65},
};

static const DlSplit gpt_splits[] = {
    {.name = "train", .rows = 0, .source_count = 2, .sources = gpt_train_sources,
     .arena_size = gpt_train_arena_size, .make = gpt_make_train, .by_row = 1},
    {.name = "test", .rows = 0, .source_count = 2, .sources = gpt_test_sources,
     .arena_size = gpt_test_arena_size, .make = gpt_make_test, .by_row = 1},
};

static void gpt_run_evaluate(const DlStep *step)
{
    const struct gpt_batch batch = gpt_batch_of(step);
    struct gpt_result result;
    gpt_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void gpt_run_predict(const DlStep *step)
{
    const struct gpt_batch batch = gpt_batch_of(step);
    struct gpt_outputs outputs = {
        .probs = step->outputs[0],
    };
    gpt_predict(&batch, step->params, step->arena, &outputs);
}

static void gpt_run_summarize(const void *params, const void *state, double n, const double *totals,
                              double *values)
{
    (void)state;
    gpt_summarize(params, n, totals, values);
}

static void gpt_run_update(void *params, const void *d_params, void *states, const double *arguments,
                           uint64_t t)
{
    const struct gpt_arguments a = {(real)arguments[0], (real)arguments[1]};
    gpt_update(params, d_params, states, &a, t);
}

static const DlTensor gpt_traced[] = {
    {.name = "x", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:37"},
    {.name = "layer_norm.m", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 64},
     .size = 64, .place = "gpt.dl:27"},
    {.name = "x.0.x.layer_norm", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:27"},
    {.name = "q.dense", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:20"},
    {.name = "self_attention.q", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 16},
     .size = 4096, .place = "gpt.dl:20"},
    {.name = "k.dense", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:21"},
    {.name = "self_attention.k", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 16},
     .size = 4096, .place = "gpt.dl:21"},
    {.name = "v.dense", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:22"},
    {.name = "self_attention.v", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 16},
     .size = 4096, .place = "gpt.dl:22"},
    {.name = "attention.b", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 64},
     .size = 16384, .place = "gpt.dl:23"},
    {.name = "softmax.e", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 64},
     .size = 16384, .place = "gpt.dl:23"},
    {.name = "attention.p", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 64},
     .size = 16384, .place = "gpt.dl:23"},
    {.name = "self_attention.attention", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 16},
     .size = 4096, .place = "gpt.dl:23"},
    {.name = "join_heads.y", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 64, 4, 16},
     .size = 4096, .place = "gpt.dl:15"},
    {.name = "x.0.x", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:27"},
    {.name = "x.0.layer_norm.m", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 64},
     .size = 64, .place = "gpt.dl:28"},
    {.name = "x.0.layer_norm", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:28"},
    {.name = "x.0.dense", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 256},
     .size = 16384, .place = "gpt.dl:28"},
    {.name = "x.0.gelu", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 256},
     .size = 16384, .place = "gpt.dl:28"},
    {.name = "x.0", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:39"},
    {.name = "layer_norm.m", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 64},
     .size = 64, .place = "gpt.dl:27"},
    {.name = "x.1.x.layer_norm", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:27"},
    {.name = "q.dense", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:20"},
    {.name = "self_attention.q", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 16},
     .size = 4096, .place = "gpt.dl:20"},
    {.name = "k.dense", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:21"},
    {.name = "self_attention.k", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 16},
     .size = 4096, .place = "gpt.dl:21"},
    {.name = "v.dense", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:22"},
    {.name = "self_attention.v", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 16},
     .size = 4096, .place = "gpt.dl:22"},
    {.name = "attention.b", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 64},
     .size = 16384, .place = "gpt.dl:23"},
    {.name = "softmax.e", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 64},
     .size = 16384, .place = "gpt.dl:23"},
    {.name = "attention.p", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 64},
     .size = 16384, .place = "gpt.dl:23"},
    {.name = "self_attention.attention", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 16},
     .size = 4096, .place = "gpt.dl:23"},
    {.name = "join_heads.y", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 64, 4, 16},
     .size = 4096, .place = "gpt.dl:15"},
    {.name = "x.1.x", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:27"},
    {.name = "x.1.layer_norm.m", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 64},
     .size = 64, .place = "gpt.dl:28"},
    {.name = "x.1.layer_norm", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:28"},
    {.name = "x.1.dense", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 256},
     .size = 16384, .place = "gpt.dl:28"},
    {.name = "x.1.gelu", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 256},
     .size = 16384, .place = "gpt.dl:28"},
    {.name = "x.1", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:39"},
    {.name = "logits.m", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 64},
     .size = 64, .place = "gpt.dl:41"},
    {.name = "logits", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:41"},
    {.name = "logits", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 29},
     .size = 1856, .place = "gpt.dl:41"},
    {.name = "log_softmax.m", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 64},
     .size = 64, .place = "gpt.dl:42"},
    {.name = "error", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "gpt.dl:42"},
};

static void gpt_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct gpt_batch batch = gpt_batch_of(step);
    gpt_trace(&batch, step->params, step->arena, watch);
}

#endif

static const DlModel gpt_model = {
    .name = "gpt", .source = "gpt.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = gpt_inputs,
    .param_count = 36, .params = gpt_param_table,
    .param_size = gpt_parameters,
    .metric_count = 2, .metrics = gpt_metrics,
    .total_count = 2,
    .batch = 32, .epochs = 5, .seed = 0, .clip_norm = 0,
    .flops = {1695042, 46377536, 0},
    .arena_size = gpt_arena_size,
    .init = gpt_run_init,
    .forward = gpt_run_forward,
    .backward = gpt_run_backward,
    .schedule = gpt_schedule,
#ifndef GPT_F64
    .output_count = 1, .outputs = gpt_output_table,
    .predict = gpt_run_predict,
    .observe = gpt_run_predict,
    .optimizer = "adamw", .update = gpt_run_update,
    .argument_count = 2, .arguments = gpt_argument_table,
    .state_count = 2, .states = gpt_states, .initial = gpt_states_initial,
    .split_count = 2, .splits = gpt_splits,
    .evaluate = gpt_run_evaluate,
    .summarize = gpt_run_summarize,
    .traced = gpt_traced,
    .trace_arena_size = gpt_trace_arena_size,
    .trace = gpt_run_trace,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &gpt_model_f64,
#endif
};

#ifndef GPT_F64
int main(int argc, char **argv)
{
    return dl_main(&gpt_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define GPT_F64
#define real double
#define gpt_batch gpt_batch_f64
#define gpt_params gpt_params_f64
#define gpt_result gpt_result_f64
#define gpt_outputs gpt_outputs_f64
#define gpt_optimizer gpt_optimizer_f64
#define gpt_arguments gpt_arguments_f64
#define gpt_parameters gpt_parameters_f64
#define gpt_arena_size gpt_arena_size_f64
#define gpt_init gpt_init_f64
#define gpt_forward gpt_forward_f64
#define gpt_backward gpt_backward_f64
#define gpt_update gpt_update_f64
#define gpt_schedule gpt_schedule_f64
#define gpt_evaluate gpt_evaluate_f64
#define gpt_predict gpt_predict_f64
#define gpt_summarize gpt_summarize_f64
#define gpt_trace gpt_trace_f64
#define gpt_inputs gpt_inputs_f64
#define gpt_param_table gpt_param_table_f64
#define gpt_output_table gpt_output_table_f64
#define gpt_argument_table gpt_argument_table_f64
#define gpt_metrics gpt_metrics_f64
#define gpt_states gpt_states_f64
#define gpt_states_initial gpt_states_initial_f64
#define gpt_splits gpt_splits_f64
#define gpt_traced gpt_traced_f64
#define gpt_trace_arena_size gpt_trace_arena_size_f64
#define gpt_batch_of gpt_batch_of_f64
#define gpt_model gpt_model_f64
#define gpt_run_init gpt_run_init_f64
#define gpt_run_forward gpt_run_forward_f64
#define gpt_run_backward gpt_run_backward_f64
#define gpt_run_evaluate gpt_run_evaluate_f64
#define gpt_run_predict gpt_run_predict_f64
#define gpt_run_summarize gpt_run_summarize_f64
#define gpt_run_update gpt_run_update_f64
#define gpt_run_trace gpt_run_trace_f64
#define gpt_make_train gpt_make_train_f64
#define gpt_train_arena_size gpt_train_arena_size_f64
#define gpt_train_sources gpt_train_sources_f64
#define gpt_make_test gpt_make_test_f64
#define gpt_test_arena_size gpt_test_arena_size_f64
#define gpt_test_sources gpt_test_sources_f64
#define gpt_adamw gpt_adamw_f64
#define gpt_adamw_no_decay gpt_adamw_no_decay_f64
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
