/* lenet.dl, compiled by dlc at -O2. Edit the model, not this file. */

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

static inline int int_min(int a, int b)
{
    return a < b ? a : b;
}

/* Not to be unrolled: gcc 12 mixes up the masks of conditional loads that it makes of the copies. */
#if defined __GNUC__ && __GNUC__ >= 8 && !defined __clang__
#define KEEP_LOOP _Pragma("GCC unroll 1")
#else
#define KEEP_LOOP
#endif

/* Tiles of matrix products: as many sums as the target's registers hold. */
#if !defined __GNUC__
enum { TILE_ROWS = 4 };
#define TILE_BYTES sizeof(real)
#elif defined __AVX512F__
enum { TILE_BYTES = 64, TILE_ROWS = 12 };
#elif defined __AVX__
enum { TILE_BYTES = 32, TILE_ROWS = 6 };
#elif defined __aarch64__
enum { TILE_BYTES = 16, TILE_ROWS = 8 };
#else
enum { TILE_BYTES = 16, TILE_ROWS = 6 };
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
    return a > b || a != a ? a : b;
}

static inline real real_sigmoid(real x)
{
    return 1 / (1 + real_exp(-x));
}

enum { TILE_LANES = TILE_BYTES / sizeof(real) };

enum { TILE_COLUMNS = 2 * TILE_LANES };

/* What fits a vector register; one real where the compiler has no vectors. */
#if defined __GNUC__
typedef real tile_vector __attribute__((vector_size(TILE_BYTES), aligned(sizeof(real)), may_alias));
#else
typedef real tile_vector;
#endif

/* c[r][j] = sum over p of a[p][r] * b[p][j]: one tile, two vectors wide, kept in registers */
static void tile_product(int depth, const real *restrict a, const real *restrict b, real *restrict c)
{
    tile_vector sum[TILE_ROWS][2] = {{{0}}};
    for (int p = 0; p < depth; p++, a += TILE_ROWS, b += TILE_COLUMNS)
        for (int r = 0; r < TILE_ROWS; r++)
            for (int j = 0; j < 2; j++)
                sum[r][j] += a[r] * *(const tile_vector *)(b + j * TILE_LANES);
    for (int r = 0; r < TILE_ROWS; r++)
        for (int j = 0; j < 2; j++)
            *(tile_vector *)(c + r * TILE_COLUMNS + j * TILE_LANES) = sum[r][j];
}

/* c[r][j] = sum over p of a[p][r] * b[p][j]: one tile, one vector wide, kept in registers */
static void tile_product_narrow(int depth, const real *restrict a, const real *restrict b, real *restrict c)
{
    tile_vector sum[TILE_ROWS] = {{0}};
    for (int p = 0; p < depth; p++, a += TILE_ROWS, b += TILE_LANES)
        for (int r = 0; r < TILE_ROWS; r++)
            sum[r] += a[r] * *(const tile_vector *)b;
    for (int r = 0; r < TILE_ROWS; r++)
        *(tile_vector *)(c + r * TILE_LANES) = sum[r];
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

static void lenet_avg_pool2d_y_base(int n, const real *restrict features_conv_block_conv2d_b,
                                    const real (*restrict image)[1][28][28],
                                    const real (*restrict features_conv_block_conv2d_W)[1][5][5],
                                    real (*restrict avg_pool2d_y_base)[6][28][28], real *restrict pack)
{
    /* matrix product: rows i; columns row, j, k; summed p, q */
    for (int jc = 0; jc < n * 28 * 28; jc += 512) {
        const int block_columns = int_min(512, n * 28 * 28 - jc);
        /* panels of columns */
        for (int jr = 0; jr < block_columns; jr += TILE_COLUMNS) {
            real *const panel = pack + 600 + jr * 25;
            const int filled = int_min(TILE_COLUMNS, block_columns - jr);
            if (filled == TILE_COLUMNS) {
                for (int c = 0; c < TILE_COLUMNS; c++) {
                    const int row = (jc + jr + c) / ((28) * (28));
                    const int j = (jc + jr + c) / ((28)) % (28);
                    const int k = (jc + jr + c) % (28);
                    for (int q = 0; q < 25; q++) {
                        const int p = (q) / ((5));
                        const int q_2 = (q) % (5);
                        panel[q * TILE_COLUMNS + c] = p + j - 2 >= 0 && p + j - 2 < 28 && q_2 + k - 2 >= 0 &&
                                q_2 + k - 2 < 28 ? image[row][0][p + j - 2][q_2 + k - 2] : 0;
                    }
                }
            } else {
                for (int c = 0; c < TILE_COLUMNS; c++) {
                    const int row = (jc + jr + c) / ((28) * (28));
                    const int j = (jc + jr + c) / ((28)) % (28);
                    const int k = (jc + jr + c) % (28);
                    for (int q = 0; q < 25; q++) {
                        const int p = (q) / ((5));
                        const int q_2 = (q) % (5);
                        panel[q * TILE_COLUMNS + c] = c < filled ? p + j - 2 >= 0 && p + j - 2 < 28 && q_2 + k
                                - 2 >= 0 && q_2 + k - 2 < 28 ? image[row][0][p + j - 2][q_2 + k - 2] : 0 : 0;
                    }
                }
            }
        }
        /* panels of rows */
        for (int ir = 0; ir < 6; ir += TILE_ROWS) {
            real *const panel = pack + ir * 25;
            const int filled = int_min(TILE_ROWS, 6 - ir);
            for (int r = 0; r < TILE_ROWS; r++) {
                const int i = ir + r;
                for (int q = 0; q < 25; q++) {
                    const int p = (q) / ((5));
                    const int q_2 = (q) % (5);
                    panel[q * TILE_ROWS + r] = r < filled ? features_conv_block_conv2d_W[i][0][p][q_2] : 0;
                }
            }
        }
        for (int jr = 0; jr < block_columns; jr += TILE_COLUMNS)
            for (int ir = 0; ir < 6; ir += TILE_ROWS) {
                real tile[TILE_ROWS * TILE_COLUMNS];
                tile_product(25, pack + ir * 25, pack + 600 + jr * 25, tile);
                /* the tile into the result */
                const int height = int_min(TILE_ROWS, 6 - ir);
                const int width = int_min(TILE_COLUMNS, block_columns - jr);
                for (int r = 0; r < height; r++) {
                    const int i = ir + r;
                    for (int c = 0; c < width; c++) {
                        const int row = (jc + jr + c) / ((28) * (28));
                        const int j = (jc + jr + c) / ((28)) % (28);
                        const int k = (jc + jr + c) % (28);
                        const real sum = tile[r * TILE_COLUMNS + c];
                        avg_pool2d_y_base[row][i][j][k] = real_sigmoid(features_conv_block_conv2d_b[i] + sum);
                    }
                }
            }
    }
}

static void lenet_features_conv_block(int n, real (*restrict avg_pool2d_y_base)[6][28][28],
                                      real (*restrict features_conv_block)[6][14][14])
{
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
}

static void lenet_avg_pool2d_y_base_2(int n, const real *restrict features_conv_block_2_conv2d_b,
                                      real (*restrict features_conv_block)[6][14][14],
                                      const real (*restrict features_conv_block_2_conv2d_W)[6][5][5],
                                      real (*restrict avg_pool2d_y_base_2)[16][10][10], real *restrict pack)
{
    /* matrix product: rows i; columns row, j, k; summed c, p, q */
    for (int jc = 0; jc < n * 10 * 10; jc += 512) {
        const int block_columns = int_min(512, n * 10 * 10 - jc);
        /* panels of columns */
        for (int jr = 0; jr < block_columns; jr += TILE_COLUMNS) {
            real *const panel = pack + 3600 + jr * 150;
            const int filled = int_min(TILE_COLUMNS, block_columns - jr);
            if (filled == TILE_COLUMNS) {
                for (int c = 0; c < TILE_COLUMNS; c++) {
                    const int row = (jc + jr + c) / ((10) * (10));
                    const int j = (jc + jr + c) / ((10)) % (10);
                    const int k = (jc + jr + c) % (10);
                    for (int q = 0; q < 150; q++) {
                        const int c_2 = (q) / ((5) * (5));
                        const int p = (q) / ((5)) % (5);
                        const int q_2 = (q) % (5);
                        panel[q * TILE_COLUMNS + c] = features_conv_block[row][c_2][p + j][q_2 + k];
                    }
                }
            } else {
                for (int c = 0; c < TILE_COLUMNS; c++) {
                    const int row = (jc + jr + c) / ((10) * (10));
                    const int j = (jc + jr + c) / ((10)) % (10);
                    const int k = (jc + jr + c) % (10);
                    for (int q = 0; q < 150; q++) {
                        const int c_2 = (q) / ((5) * (5));
                        const int p = (q) / ((5)) % (5);
                        const int q_2 = (q) % (5);
                        panel[q * TILE_COLUMNS + c] = c < filled ?
                                features_conv_block[row][c_2][p + j][q_2 + k] : 0;
                    }
                }
            }
        }
        /* panels of rows */
        for (int ir = 0; ir < 16; ir += TILE_ROWS) {
            real *const panel = pack + ir * 150;
            const int filled = int_min(TILE_ROWS, 16 - ir);
            for (int r = 0; r < TILE_ROWS; r++) {
                const int i = ir + r;
                for (int q = 0; q < 150; q++) {
                    const int c = (q) / ((5) * (5));
                    const int p = (q) / ((5)) % (5);
                    const int q_2 = (q) % (5);
                    panel[q * TILE_ROWS + r] = r < filled ? features_conv_block_2_conv2d_W[i][c][p][q_2] : 0;
                }
            }
        }
        for (int jr = 0; jr < block_columns; jr += TILE_COLUMNS)
            for (int ir = 0; ir < 16; ir += TILE_ROWS) {
                real tile[TILE_ROWS * TILE_COLUMNS];
                tile_product(150, pack + ir * 150, pack + 3600 + jr * 150, tile);
                /* the tile into the result */
                const int height = int_min(TILE_ROWS, 16 - ir);
                const int width = int_min(TILE_COLUMNS, block_columns - jr);
                for (int r = 0; r < height; r++) {
                    const int i = ir + r;
                    for (int c = 0; c < width; c++) {
                        const int row = (jc + jr + c) / ((10) * (10));
                        const int j = (jc + jr + c) / ((10)) % (10);
                        const int k = (jc + jr + c) % (10);
                        const real sum = tile[r * TILE_COLUMNS + c];
                        avg_pool2d_y_base_2[row][i][j][k] =
                                real_sigmoid(features_conv_block_2_conv2d_b[i] + sum);
                    }
                }
            }
    }
}

static void lenet_features(int n, real (*restrict avg_pool2d_y_base_2)[16][10][10],
                           real (*restrict features)[16][5][5])
{
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
}

static void lenet_logits_dense_2_y_base(int n, real (*restrict logits_view)[400],
                                        const real (*restrict logits_dense_W)[120],
                                        const real *restrict logits_dense_b,
                                        real (*restrict logits_dense_2_y_base)[120], real *restrict pack)
{
    /* matrix product: rows row; columns i; summed j */
    for (int pc = 0; pc < 400; pc += 200) {
        const int block_depth = int_min(200, 400 - pc);
        /* panels of columns */
        for (int jr = 0; jr < 120; jr += TILE_COLUMNS) {
            real *const panel = pack + 28800 + jr * block_depth;
            const int filled = int_min(TILE_COLUMNS, 120 - jr);
            if (filled == TILE_COLUMNS) {
                for (int q = 0; q < block_depth; q++) {
                    const int j = pc + q;
                    for (int c = 0; c < TILE_COLUMNS; c++) {
                        const int i = jr + c;
                        panel[q * TILE_COLUMNS + c] = logits_dense_W[j][i];
                    }
                }
            } else {
                for (int q = 0; q < block_depth; q++) {
                    const int j = pc + q;
                    for (int c = 0; c < TILE_COLUMNS; c++) {
                        const int i = jr + c;
                        panel[q * TILE_COLUMNS + c] = c < filled ? logits_dense_W[j][i] : 0;
                    }
                }
            }
        }
        for (int ic = 0; ic < n; ic += 144) {
            const int block_rows = int_min(144, n - ic);
            /* panels of rows */
            for (int ir = 0; ir < block_rows; ir += TILE_ROWS) {
                real *const panel = pack + ir * block_depth;
                const int filled = int_min(TILE_ROWS, block_rows - ir);
                if (filled == TILE_ROWS) {
                    for (int r = 0; r < TILE_ROWS; r++) {
                        const int row = ic + ir + r;
                        for (int q = 0; q < block_depth; q++) {
                            const int j = pc + q;
                            panel[q * TILE_ROWS + r] = logits_view[row][j];
                        }
                    }
                } else {
                    for (int r = 0; r < TILE_ROWS; r++) {
                        const int row = ic + ir + r;
                        for (int q = 0; q < block_depth; q++) {
                            const int j = pc + q;
                            panel[q * TILE_ROWS + r] = r < filled ? logits_view[row][j] : 0;
                        }
                    }
                }
            }
            for (int jr = 0; jr < 120; jr += TILE_COLUMNS)
                for (int ir = 0; ir < block_rows; ir += TILE_ROWS) {
                    real tile[TILE_ROWS * TILE_COLUMNS];
                    tile_product(block_depth, pack + ir * block_depth, pack + 28800 + jr * block_depth, tile);
                    /* the tile into the result */
                    const int height = int_min(TILE_ROWS, block_rows - ir);
                    const int width = int_min(TILE_COLUMNS, 120 - jr);
                    for (int r = 0; r < height; r++) {
                        const int row = ic + ir + r;
                        if (pc + block_depth < 400)
                            for (int c = 0; c < width; c++) {
                                const int i = jr + c;
                                logits_dense_2_y_base[row][i] = (pc > 0 ? logits_dense_2_y_base[row][i] : 0) +
                                        tile[r * TILE_COLUMNS + c];
                            }
                        else
                            for (int c = 0; c < width; c++) {
                                const int i = jr + c;
                                const real sum = (pc > 0 ? logits_dense_2_y_base[row][i] : 0) +
                                        tile[r * TILE_COLUMNS + c];
                                logits_dense_2_y_base[row][i] = real_sigmoid(sum + logits_dense_b[i]);
                            }
                    }
                }
        }
    }
}

static void lenet_logits_dense_3_y_base(int n, real (*restrict logits_dense_2_y_base)[120],
                                        const real (*restrict logits_dense_2_W)[84],
                                        const real *restrict logits_dense_2_b,
                                        real (*restrict logits_dense_3_y_base)[84], real *restrict pack)
{
    /* matrix product: rows row; columns i; summed j */
    /* panels of columns */
    for (int jr = 0; jr < 84; jr += TILE_COLUMNS) {
        real *const panel = pack + 17280 + jr * 120;
        const int filled = int_min(TILE_COLUMNS, 84 - jr);
        if (filled == TILE_COLUMNS) {
            for (int q = 0; q < 120; q++)
                for (int c = 0; c < TILE_COLUMNS; c++) {
                    const int i = jr + c;
                    panel[q * TILE_COLUMNS + c] = logits_dense_2_W[q][i];
                }
        } else {
            for (int q = 0; q < 120; q++)
                for (int c = 0; c < TILE_COLUMNS; c++) {
                    const int i = jr + c;
                    panel[q * TILE_COLUMNS + c] = c < filled ? logits_dense_2_W[q][i] : 0;
                }
        }
    }
    for (int ic = 0; ic < n; ic += 144) {
        const int block_rows = int_min(144, n - ic);
        /* panels of rows */
        for (int ir = 0; ir < block_rows; ir += TILE_ROWS) {
            real *const panel = pack + ir * 120;
            const int filled = int_min(TILE_ROWS, block_rows - ir);
            if (filled == TILE_ROWS) {
                for (int r = 0; r < TILE_ROWS; r++) {
                    const int row = ic + ir + r;
                    for (int q = 0; q < 120; q++)
                        panel[q * TILE_ROWS + r] = logits_dense_2_y_base[row][q];
                }
            } else {
                for (int r = 0; r < TILE_ROWS; r++) {
                    const int row = ic + ir + r;
                    for (int q = 0; q < 120; q++)
                        panel[q * TILE_ROWS + r] = r < filled ? logits_dense_2_y_base[row][q] : 0;
                }
            }
        }
        for (int jr = 0; jr < 84; jr += TILE_COLUMNS)
            for (int ir = 0; ir < block_rows; ir += TILE_ROWS) {
                real tile[TILE_ROWS * TILE_COLUMNS];
                tile_product(120, pack + ir * 120, pack + 17280 + jr * 120, tile);
                /* the tile into the result */
                const int height = int_min(TILE_ROWS, block_rows - ir);
                const int width = int_min(TILE_COLUMNS, 84 - jr);
                for (int r = 0; r < height; r++) {
                    const int row = ic + ir + r;
                    for (int c = 0; c < width; c++) {
                        const int i = jr + c;
                        const real sum = tile[r * TILE_COLUMNS + c];
                        logits_dense_3_y_base[row][i] = real_sigmoid(sum + logits_dense_2_b[i]);
                    }
                }
            }
    }
}

static void lenet_logits(int n, real (*restrict logits_dense_3_y_base)[84],
                         const real (*restrict logits_dense_3_W)[10], const real *restrict logits_dense_3_b,
                         real (*restrict logits)[10], real *restrict pack)
{
    /* matrix product: rows row; columns k; summed j */
    /* panels of columns */
    for (int jr = 0; jr < 10; jr += TILE_LANES) {
        real *const panel = pack + 12096 + jr * 84;
        const int filled = int_min(TILE_LANES, 10 - jr);
        for (int q = 0; q < 84; q++)
            for (int c = 0; c < TILE_LANES; c++) {
                const int k = jr + c;
                panel[q * TILE_LANES + c] = c < filled ? logits_dense_3_W[q][k] : 0;
            }
    }
    for (int ic = 0; ic < n; ic += 144) {
        const int block_rows = int_min(144, n - ic);
        /* panels of rows */
        for (int ir = 0; ir < block_rows; ir += TILE_ROWS) {
            real *const panel = pack + ir * 84;
            const int filled = int_min(TILE_ROWS, block_rows - ir);
            if (filled == TILE_ROWS) {
                for (int r = 0; r < TILE_ROWS; r++) {
                    const int row = ic + ir + r;
                    for (int q = 0; q < 84; q++)
                        panel[q * TILE_ROWS + r] = logits_dense_3_y_base[row][q];
                }
            } else {
                for (int r = 0; r < TILE_ROWS; r++) {
                    const int row = ic + ir + r;
                    for (int q = 0; q < 84; q++)
                        panel[q * TILE_ROWS + r] = r < filled ? logits_dense_3_y_base[row][q] : 0;
                }
            }
        }
        for (int jr = 0; jr < 10; jr += TILE_LANES)
            for (int ir = 0; ir < block_rows; ir += TILE_ROWS) {
                real tile[TILE_ROWS * TILE_LANES];
                tile_product_narrow(84, pack + ir * 84, pack + 12096 + jr * 84, tile);
                /* the tile into the result */
                const int height = int_min(TILE_ROWS, block_rows - ir);
                const int width = int_min(TILE_LANES, 10 - jr);
                for (int r = 0; r < height; r++) {
                    const int row = ic + ir + r;
                    for (int c = 0; c < width; c++) {
                        const int k = jr + c;
                        const real sum = tile[r * TILE_LANES + c];
                        logits[row][k] = sum + logits_dense_3_b[k];
                    }
                }
            }
    }
}

static void lenet_probs_softmax_m(int n, real (*restrict logits)[10], real *restrict probs_softmax_m)
{
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 10; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }
}

static void lenet_log_softmax_s(int n, real (*restrict logits)[10], real *restrict probs_softmax_m,
                                real *restrict log_softmax_s)
{
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int j = 0; j < 10; j++)
            sum += real_exp(logits[row][j] - probs_softmax_m[row]);
        log_softmax_s[row] = sum;
    }
}

static real lenet_loss_sum(int n, const int32_t *restrict y, real (*restrict logits)[10],
                           real *restrict probs_softmax_m, real *restrict log_softmax_s)
{
    real loss_sum;
    real sum = 0;
    for (int row = 0; row < n; row++)
        sum += logits[row][y[row]] - probs_softmax_m[row] - real_log(log_softmax_s[row]);
    loss_sum = -sum;
    return loss_sum;
}

static real lenet_loss(int n, real loss_sum)
{
    real loss;
    loss = loss_sum / (real)n;
    return loss;
}

static real lenet_accuracy_sum(int n, real (*restrict logits)[10], const int32_t *restrict y)
{
    real accuracy_sum;
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
    accuracy_sum = sum;
    return accuracy_sum;
}

void lenet_forward(const struct lenet_batch *batch, const struct lenet_params *params, void *arena,
                   struct lenet_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real *const pack = space;
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*image)[1][28][28] = (const real (*)[1][28][28])X;
    real (*avg_pool2d_y_base)[6][28][28] = (real (*)[6][28][28])(space + 107200);
    real (*features_conv_block)[6][14][14] = (real (*)[6][14][14])(space + 6304 * rows + 107200);
    real (*avg_pool2d_y_base_2)[16][10][10] = (real (*)[16][10][10])(space + 4704 * rows + 107200);
    real (*features)[16][5][5] = (real (*)[16][5][5])(space + 7480 * rows + 107200);
    real (*logits_view)[400] = (real (*)[400])features;
    real (*logits_dense_2_y_base)[120] = (real (*)[120])(space + 7880 * rows + 107200);
    real (*logits_dense_3_y_base)[84] = (real (*)[84])(space + 8000 * rows + 107200);
    real (*logits)[10] = (real (*)[10])(space + 8084 * rows + 107200);
    real *probs_softmax_m = space + 8094 * rows + 107200;
    real *log_softmax_s = space + 8095 * rows + 107200;
    const int32_t *y = batch->y;

    /* lenet.dl:5  avg_pool2d.y_base[n, i, j, k] = sigmoid(features.conv_block.conv2d.b[i] + sum[c, p,
           q](image[n, 0, p + j - 2, q + k - 2 | 0] * features.conv_block.conv2d.W[i, 0, p, q])) */
    lenet_avg_pool2d_y_base(n, params->features_conv_block_conv2d_b, image,
                            params->features_conv_block_conv2d_W, avg_pool2d_y_base, pack);

    /* lenet.dl:5  features.conv_block[n, c, i, j] = 0.25 * sum[p, q](avg_pool2d.y_base[n, c, 2 * i + p, 2
           * j + q]) */
    lenet_features_conv_block(n, avg_pool2d_y_base, features_conv_block);

    /* lenet.dl:5  avg_pool2d.y_base[n, i, j, k] = sigmoid(features.conv_block_2.conv2d.b[i] + sum[c, p,
           q](features.conv_block[n, c, p + j, q + k] * features.conv_block_2.conv2d.W[i, c, p, q])) */
    lenet_avg_pool2d_y_base_2(n, params->features_conv_block_2_conv2d_b, features_conv_block,
                              params->features_conv_block_2_conv2d_W, avg_pool2d_y_base_2, pack);

    /* lenet.dl:12  features[n, c, i, j] = 0.25 * sum[p, q](avg_pool2d.y_base[n, c, 2 * i + p, 2 * j + q]) */
    lenet_features(n, avg_pool2d_y_base_2, features);

    /* lenet.dl:14  logits.dense_2.y_base[n, i] = sigmoid(sum[j](logits_view[n, j] * logits.dense.W[j, i])
           + logits.dense.b[i]) */
    lenet_logits_dense_2_y_base(n, logits_view, params->logits_dense_W, params->logits_dense_b,
                                logits_dense_2_y_base, pack);

    /* lenet.dl:14  logits.dense_3.y_base[n, i] = sigmoid(sum[j](logits.dense_2.y_base[n, j] *
           logits.dense_2.W[j, i]) + logits.dense_2.b[i]) */
    lenet_logits_dense_3_y_base(n, logits_dense_2_y_base, params->logits_dense_2_W, params->logits_dense_2_b,
                                logits_dense_3_y_base, pack);

    /* lenet.dl:14  logits[n, k] = sum[j](logits.dense_3.y_base[n, j] * logits.dense_3.W[j, k]) +
           logits.dense_3.b[k] */
    lenet_logits(n, logits_dense_3_y_base, params->logits_dense_3_W, params->logits_dense_3_b, logits, pack);

    /* lenet.dl:16  probs.softmax.m[n] = max[j](logits[n, j]) */
    lenet_probs_softmax_m(n, logits, probs_softmax_m);

    /* lenet.dl:17  log_softmax.s[n] = sum[j](exp(logits[n, j] - probs.softmax.m[n])) */
    lenet_log_softmax_s(n, logits, probs_softmax_m, log_softmax_s);

    /* lenet.dl:17  loss_sum = -sum[n](logits[n, y[n]] - probs.softmax.m[n] - log(log_softmax.s[n])) */
    result->totals[0] = lenet_loss_sum(n, y, logits, probs_softmax_m, log_softmax_s);

    /* lenet.dl:17  loss = loss_sum / N */
    result->loss = lenet_loss(n, result->totals[0]);

    /* lenet.dl:18  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
    result->totals[1] = lenet_accuracy_sum(n, logits, y);
}

static void lenet_d_logits(int n, const int32_t *y, real *log_softmax_s, real (*logits)[10],
                           real *probs_softmax_m, real (*d_logits)[10])
{
    const real t = (real)1 / (real)n;
    for (int row = 0; row < n; row++) {
        const real t_2 = t / log_softmax_s[row];
        for (int j = 0; j < 10; j++)
            d_logits[row][j] = (y[row] == j ? -t : 0) + t_2 * real_exp(logits[row][j] - probs_softmax_m[row]);
    }
}

static void lenet_d_logits_dense_3_b(int n, real (*restrict d_logits)[10], real *restrict d_logits_dense_3_b)
{
    real sum[10] = {0};
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++)
            sum[k] += d_logits[row][k];
    for (int k = 0; k < 10; k++)
        d_logits_dense_3_b[k] = sum[k];
}

static void lenet_d_logits_dense_3_W(int n, real (*restrict logits_dense_3_y_base)[84],
                                     real (*restrict d_logits)[10], real (*restrict d_logits_dense_3_W)[10],
                                     real *restrict pack)
{
    /* matrix product: rows j; columns k; summed row */
    for (int pc = 0; pc < n; pc += 384) {
        const int block_depth = int_min(384, n - pc);
        /* panels of columns */
        for (int jr = 0; jr < 10; jr += TILE_LANES) {
            real *const panel = pack + 36864 + jr * block_depth;
            const int filled = int_min(TILE_LANES, 10 - jr);
            for (int q = 0; q < block_depth; q++) {
                const int row = pc + q;
                for (int c = 0; c < TILE_LANES; c++) {
                    const int k = jr + c;
                    panel[q * TILE_LANES + c] = c < filled ? d_logits[row][k] : 0;
                }
            }
        }
        /* panels of rows */
        for (int ir = 0; ir < 84; ir += TILE_ROWS) {
            real *const panel = pack + ir * block_depth;
            const int filled = int_min(TILE_ROWS, 84 - ir);
            if (filled == TILE_ROWS) {
                for (int q = 0; q < block_depth; q++) {
                    const int row = pc + q;
                    for (int r = 0; r < TILE_ROWS; r++) {
                        const int j = ir + r;
                        panel[q * TILE_ROWS + r] = logits_dense_3_y_base[row][j];
                    }
                }
            } else {
                for (int q = 0; q < block_depth; q++) {
                    const int row = pc + q;
                    for (int r = 0; r < TILE_ROWS; r++) {
                        const int j = ir + r;
                        panel[q * TILE_ROWS + r] = r < filled ? logits_dense_3_y_base[row][j] : 0;
                    }
                }
            }
        }
        for (int jr = 0; jr < 10; jr += TILE_LANES)
            for (int ir = 0; ir < 84; ir += TILE_ROWS) {
                real tile[TILE_ROWS * TILE_LANES];
                tile_product_narrow(block_depth, pack + ir * block_depth, pack + 36864 + jr * block_depth,
                        tile);
                /* the tile into the result */
                const int height = int_min(TILE_ROWS, 84 - ir);
                const int width = int_min(TILE_LANES, 10 - jr);
                for (int r = 0; r < height; r++) {
                    const int j = ir + r;
                    for (int c = 0; c < width; c++) {
                        const int k = jr + c;
                        d_logits_dense_3_W[j][k] = (pc > 0 ? d_logits_dense_3_W[j][k] : 0) +
                                tile[r * TILE_LANES + c];
                    }
                }
            }
    }
}

static void lenet_d_logits_dense_2(int n, real (*restrict d_logits)[10],
                                   const real (*restrict logits_dense_3_W)[10],
                                   real (*restrict logits_dense_3_y_base)[84],
                                   real (*restrict d_logits_dense_2)[84], real *restrict pack)
{
    /* matrix product: rows row; columns i; summed k */
    /* panels of columns */
    for (int jr = 0; jr < 84; jr += TILE_COLUMNS) {
        real *const panel = pack + 1440 + jr * 10;
        const int filled = int_min(TILE_COLUMNS, 84 - jr);
        if (filled == TILE_COLUMNS) {
            for (int c = 0; c < TILE_COLUMNS; c++) {
                const int i = jr + c;
                for (int q = 0; q < 10; q++)
                    panel[q * TILE_COLUMNS + c] = logits_dense_3_W[i][q];
            }
        } else {
            for (int c = 0; c < TILE_COLUMNS; c++) {
                const int i = jr + c;
                for (int q = 0; q < 10; q++)
                    panel[q * TILE_COLUMNS + c] = c < filled ? logits_dense_3_W[i][q] : 0;
            }
        }
    }
    for (int ic = 0; ic < n; ic += 144) {
        const int block_rows = int_min(144, n - ic);
        /* panels of rows */
        for (int ir = 0; ir < block_rows; ir += TILE_ROWS) {
            real *const panel = pack + ir * 10;
            const int filled = int_min(TILE_ROWS, block_rows - ir);
            if (filled == TILE_ROWS) {
                for (int r = 0; r < TILE_ROWS; r++) {
                    const int row = ic + ir + r;
                    for (int q = 0; q < 10; q++)
                        panel[q * TILE_ROWS + r] = d_logits[row][q];
                }
            } else {
                for (int r = 0; r < TILE_ROWS; r++) {
                    const int row = ic + ir + r;
                    for (int q = 0; q < 10; q++)
                        panel[q * TILE_ROWS + r] = r < filled ? d_logits[row][q] : 0;
                }
            }
        }
        for (int jr = 0; jr < 84; jr += TILE_COLUMNS)
            for (int ir = 0; ir < block_rows; ir += TILE_ROWS) {
                real tile[TILE_ROWS * TILE_COLUMNS];
                tile_product(10, pack + ir * 10, pack + 1440 + jr * 10, tile);
                /* the tile into the result */
                const int height = int_min(TILE_ROWS, block_rows - ir);
                const int width = int_min(TILE_COLUMNS, 84 - jr);
                for (int r = 0; r < height; r++) {
                    const int row = ic + ir + r;
                    for (int c = 0; c < width; c++) {
                        const int i = jr + c;
                        const real sum = tile[r * TILE_COLUMNS + c];
                        d_logits_dense_2[row][i] = sum *
                                (logits_dense_3_y_base[row][i] * (1 - logits_dense_3_y_base[row][i]));
                    }
                }
            }
    }
}

static void lenet_d_logits_dense_2_b(int n, real (*restrict d_logits_dense_2)[84],
                                     real *restrict d_logits_dense_2_b)
{
    real sum[84] = {0};
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 84; k++)
            sum[k] += d_logits_dense_2[row][k];
    for (int k = 0; k < 84; k++)
        d_logits_dense_2_b[k] = sum[k];
}

static void lenet_d_logits_dense_2_W(int n, real (*restrict logits_dense_2_y_base)[120],
                                     real (*restrict d_logits_dense_2)[84],
                                     real (*restrict d_logits_dense_2_W)[84], real *restrict pack)
{
    /* matrix product: rows j; columns k; summed row */
    for (int pc = 0; pc < n; pc += 384) {
        const int block_depth = int_min(384, n - pc);
        /* panels of columns */
        for (int jr = 0; jr < 84; jr += TILE_COLUMNS) {
            real *const panel = pack + 46080 + jr * block_depth;
            const int filled = int_min(TILE_COLUMNS, 84 - jr);
            if (filled == TILE_COLUMNS) {
                for (int q = 0; q < block_depth; q++) {
                    const int row = pc + q;
                    for (int c = 0; c < TILE_COLUMNS; c++) {
                        const int k = jr + c;
                        panel[q * TILE_COLUMNS + c] = d_logits_dense_2[row][k];
                    }
                }
            } else {
                for (int q = 0; q < block_depth; q++) {
                    const int row = pc + q;
                    for (int c = 0; c < TILE_COLUMNS; c++) {
                        const int k = jr + c;
                        panel[q * TILE_COLUMNS + c] = c < filled ? d_logits_dense_2[row][k] : 0;
                    }
                }
            }
        }
        /* panels of rows */
        for (int ir = 0; ir < 120; ir += TILE_ROWS) {
            real *const panel = pack + ir * block_depth;
            const int filled = int_min(TILE_ROWS, 120 - ir);
            if (filled == TILE_ROWS) {
                for (int q = 0; q < block_depth; q++) {
                    const int row = pc + q;
                    for (int r = 0; r < TILE_ROWS; r++) {
                        const int j = ir + r;
                        panel[q * TILE_ROWS + r] = logits_dense_2_y_base[row][j];
                    }
                }
            } else {
                for (int q = 0; q < block_depth; q++) {
                    const int row = pc + q;
                    for (int r = 0; r < TILE_ROWS; r++) {
                        const int j = ir + r;
                        panel[q * TILE_ROWS + r] = r < filled ? logits_dense_2_y_base[row][j] : 0;
                    }
                }
            }
        }
        for (int jr = 0; jr < 84; jr += TILE_COLUMNS)
            for (int ir = 0; ir < 120; ir += TILE_ROWS) {
                real tile[TILE_ROWS * TILE_COLUMNS];
                tile_product(block_depth, pack + ir * block_depth, pack + 46080 + jr * block_depth, tile);
                /* the tile into the result */
                const int height = int_min(TILE_ROWS, 120 - ir);
                const int width = int_min(TILE_COLUMNS, 84 - jr);
                for (int r = 0; r < height; r++) {
                    const int j = ir + r;
                    for (int c = 0; c < width; c++) {
                        const int k = jr + c;
                        d_logits_dense_2_W[j][k] = (pc > 0 ? d_logits_dense_2_W[j][k] : 0) +
                                tile[r * TILE_COLUMNS + c];
                    }
                }
            }
    }
}

static void lenet_d_logits_dense(int n, real (*restrict d_logits_dense_2)[84],
                                 const real (*restrict logits_dense_2_W)[84],
                                 real (*restrict logits_dense_2_y_base)[120],
                                 real (*restrict d_logits_dense)[120], real *restrict pack)
{
    /* matrix product: rows row; columns i; summed k */
    /* panels of columns */
    for (int jr = 0; jr < 120; jr += TILE_COLUMNS) {
        real *const panel = pack + 12096 + jr * 84;
        const int filled = int_min(TILE_COLUMNS, 120 - jr);
        if (filled == TILE_COLUMNS) {
            for (int c = 0; c < TILE_COLUMNS; c++) {
                const int i = jr + c;
                for (int q = 0; q < 84; q++)
                    panel[q * TILE_COLUMNS + c] = logits_dense_2_W[i][q];
            }
        } else {
            for (int c = 0; c < TILE_COLUMNS; c++) {
                const int i = jr + c;
                for (int q = 0; q < 84; q++)
                    panel[q * TILE_COLUMNS + c] = c < filled ? logits_dense_2_W[i][q] : 0;
            }
        }
    }
    for (int ic = 0; ic < n; ic += 144) {
        const int block_rows = int_min(144, n - ic);
        /* panels of rows */
        for (int ir = 0; ir < block_rows; ir += TILE_ROWS) {
            real *const panel = pack + ir * 84;
            const int filled = int_min(TILE_ROWS, block_rows - ir);
            if (filled == TILE_ROWS) {
                for (int r = 0; r < TILE_ROWS; r++) {
                    const int row = ic + ir + r;
                    for (int q = 0; q < 84; q++)
                        panel[q * TILE_ROWS + r] = d_logits_dense_2[row][q];
                }
            } else {
                for (int r = 0; r < TILE_ROWS; r++) {
                    const int row = ic + ir + r;
                    for (int q = 0; q < 84; q++)
                        panel[q * TILE_ROWS + r] = r < filled ? d_logits_dense_2[row][q] : 0;
                }
            }
        }
        for (int jr = 0; jr < 120; jr += TILE_COLUMNS)
            for (int ir = 0; ir < block_rows; ir += TILE_ROWS) {
                real tile[TILE_ROWS * TILE_COLUMNS];
                tile_product(84, pack + ir * 84, pack + 12096 + jr * 84, tile);
                /* the tile into the result */
                const int height = int_min(TILE_ROWS, block_rows - ir);
                const int width = int_min(TILE_COLUMNS, 120 - jr);
                for (int r = 0; r < height; r++) {
                    const int row = ic + ir + r;
                    for (int c = 0; c < width; c++) {
                        const int i = jr + c;
                        const real sum = tile[r * TILE_COLUMNS + c];
                        d_logits_dense[row][i] = sum * (logits_dense_2_y_base[row][i] *
                                (1 - logits_dense_2_y_base[row][i]));
                    }
                }
            }
    }
}

static void lenet_d_logits_dense_b(int n, real (*restrict d_logits_dense)[120], real *restrict d_logits_dense_b)
{
    real sum[120] = {0};
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 120; k++)
            sum[k] += d_logits_dense[row][k];
    for (int k = 0; k < 120; k++)
        d_logits_dense_b[k] = sum[k];
}

static void lenet_d_logits_dense_W(int n, real (*restrict logits_view)[400],
                                   real (*restrict d_logits_dense)[120],
                                   real (*restrict d_logits_dense_W)[120], real *restrict pack)
{
    /* matrix product: rows j; columns k; summed row */
    for (int pc = 0; pc < n; pc += 384) {
        const int block_depth = int_min(384, n - pc);
        /* panels of columns */
        for (int jr = 0; jr < 120; jr += TILE_COLUMNS) {
            real *const panel = pack + 55296 + jr * block_depth;
            const int filled = int_min(TILE_COLUMNS, 120 - jr);
            if (filled == TILE_COLUMNS) {
                for (int q = 0; q < block_depth; q++) {
                    const int row = pc + q;
                    for (int c = 0; c < TILE_COLUMNS; c++) {
                        const int k = jr + c;
                        panel[q * TILE_COLUMNS + c] = d_logits_dense[row][k];
                    }
                }
            } else {
                for (int q = 0; q < block_depth; q++) {
                    const int row = pc + q;
                    for (int c = 0; c < TILE_COLUMNS; c++) {
                        const int k = jr + c;
                        panel[q * TILE_COLUMNS + c] = c < filled ? d_logits_dense[row][k] : 0;
                    }
                }
            }
        }
        for (int ic = 0; ic < 400; ic += 144) {
            const int block_rows = int_min(144, 400 - ic);
            /* panels of rows */
            for (int ir = 0; ir < block_rows; ir += TILE_ROWS) {
                real *const panel = pack + ir * block_depth;
                const int filled = int_min(TILE_ROWS, block_rows - ir);
                if (filled == TILE_ROWS) {
                    for (int q = 0; q < block_depth; q++) {
                        const int row = pc + q;
                        for (int r = 0; r < TILE_ROWS; r++) {
                            const int j = ic + ir + r;
                            panel[q * TILE_ROWS + r] = logits_view[row][j];
                        }
                    }
                } else {
                    for (int q = 0; q < block_depth; q++) {
                        const int row = pc + q;
                        for (int r = 0; r < TILE_ROWS; r++) {
                            const int j = ic + ir + r;
                            panel[q * TILE_ROWS + r] = r < filled ? logits_view[row][j] : 0;
                        }
                    }
                }
            }
            for (int jr = 0; jr < 120; jr += TILE_COLUMNS)
                for (int ir = 0; ir < block_rows; ir += TILE_ROWS) {
                    real tile[TILE_ROWS * TILE_COLUMNS];
                    tile_product(block_depth, pack + ir * block_depth, pack + 55296 + jr * block_depth, tile);
                    /* the tile into the result */
                    const int height = int_min(TILE_ROWS, block_rows - ir);
                    const int width = int_min(TILE_COLUMNS, 120 - jr);
                    for (int r = 0; r < height; r++) {
                        const int j = ic + ir + r;
                        for (int c = 0; c < width; c++) {
                            const int k = jr + c;
                            d_logits_dense_W[j][k] = (pc > 0 ? d_logits_dense_W[j][k] : 0) +
                                    tile[r * TILE_COLUMNS + c];
                        }
                    }
                }
        }
    }
}

static void lenet_d_logits_view(int n, real (*restrict d_logits_dense)[120],
                                const real (*restrict logits_dense_W)[120],
                                real (*restrict d_logits_view)[400], real *restrict pack)
{
    /* matrix product: rows row; columns j; summed k */
    /* panels of columns */
    for (int jr = 0; jr < 400; jr += TILE_COLUMNS) {
        real *const panel = pack + 17280 + jr * 120;
        const int filled = int_min(TILE_COLUMNS, 400 - jr);
        if (filled == TILE_COLUMNS) {
            for (int c = 0; c < TILE_COLUMNS; c++) {
                const int j = jr + c;
                for (int q = 0; q < 120; q++)
                    panel[q * TILE_COLUMNS + c] = logits_dense_W[j][q];
            }
        } else {
            for (int c = 0; c < TILE_COLUMNS; c++) {
                const int j = jr + c;
                for (int q = 0; q < 120; q++)
                    panel[q * TILE_COLUMNS + c] = c < filled ? logits_dense_W[j][q] : 0;
            }
        }
    }
    for (int ic = 0; ic < n; ic += 144) {
        const int block_rows = int_min(144, n - ic);
        /* panels of rows */
        for (int ir = 0; ir < block_rows; ir += TILE_ROWS) {
            real *const panel = pack + ir * 120;
            const int filled = int_min(TILE_ROWS, block_rows - ir);
            if (filled == TILE_ROWS) {
                for (int r = 0; r < TILE_ROWS; r++) {
                    const int row = ic + ir + r;
                    for (int q = 0; q < 120; q++)
                        panel[q * TILE_ROWS + r] = d_logits_dense[row][q];
                }
            } else {
                for (int r = 0; r < TILE_ROWS; r++) {
                    const int row = ic + ir + r;
                    for (int q = 0; q < 120; q++)
                        panel[q * TILE_ROWS + r] = r < filled ? d_logits_dense[row][q] : 0;
                }
            }
        }
        for (int jr = 0; jr < 400; jr += TILE_COLUMNS)
            for (int ir = 0; ir < block_rows; ir += TILE_ROWS) {
                real tile[TILE_ROWS * TILE_COLUMNS];
                tile_product(120, pack + ir * 120, pack + 17280 + jr * 120, tile);
                /* the tile into the result */
                const int height = int_min(TILE_ROWS, block_rows - ir);
                const int width = int_min(TILE_COLUMNS, 400 - jr);
                for (int r = 0; r < height; r++) {
                    const int row = ic + ir + r;
                    for (int c = 0; c < width; c++) {
                        const int j = jr + c;
                        d_logits_view[row][j] = tile[r * TILE_COLUMNS + c];
                    }
                }
            }
    }
}

static void lenet_d_features_conv_block_2_conv2d(int n, real (*d_features)[16][5][5],
                                                 real (*avg_pool2d_y_base_2)[16][10][10],
                                                 real (*d_features_conv_block_2_conv2d)[16][10][10])
{
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 10; j++)
                for (int k = 0; k < 10; k++) {
                    real sum = 0;
                    for (int p = 0; p < 2; p++) {
                        const int t = int_floordiv(j - p, 2);
                        KEEP_LOOP
                        for (int q = 0; q < 2; q++)
                            sum += 2 * t == j - p && t >= 0 && 2 * int_floordiv(k - q, 2) == k - q &&
                                    int_floordiv(k - q, 2) >= 0 ? d_features[row][i][t][int_floordiv(k - q,
                                    2)] : 0;
                    }
                    d_features_conv_block_2_conv2d[row][i][j][k] = (real)0.25 *
                            (sum * (avg_pool2d_y_base_2[row][i][j][k] *
                            (1 - avg_pool2d_y_base_2[row][i][j][k])));
                }
}

static void lenet_d_features_conv_block_2_conv2d_b(int n,
                                                   real (*restrict d_features_conv_block_2_conv2d)[16][10][10],
                                                   real *restrict d_features_conv_block_2_conv2d_b)
{
    for (int o = 0; o < 16; o++) {
        real parts[10] = {0};
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 10; i++)
                for (int j = 0; j < 10; j++)
                    parts[j] += d_features_conv_block_2_conv2d[row][o][i][j];
        real sum = 0;
        for (int part = 0; part < 10; part++)
            sum += parts[part];
        d_features_conv_block_2_conv2d_b[o] = sum;
    }
}

static void lenet_d_features_conv_block_2_conv2d_W(int n,
                                                   real (*restrict d_features_conv_block_2_conv2d)[16][10][10],
                                                   real (*restrict features_conv_block)[6][14][14],
                                                   real (*restrict d_features_conv_block_2_conv2d_W)[6][5][5],
                                                   real *restrict pack)
{
    /* matrix product: rows o; columns c, p, q; summed row, i, j */
    for (int pc = 0; pc < n * 10 * 10; pc += 384) {
        const int block_depth = int_min(384, n * 10 * 10 - pc);
        /* panels of columns */
        for (int jr = 0; jr < 150; jr += TILE_COLUMNS) {
            real *const panel = pack + 9216 + jr * block_depth;
            const int filled = int_min(TILE_COLUMNS, 150 - jr);
            if (filled == TILE_COLUMNS) {
                for (int c = 0; c < TILE_COLUMNS; c++) {
                    const int c_2 = (jr + c) / ((5) * (5));
                    const int p = (jr + c) / ((5)) % (5);
                    const int q_2 = (jr + c) % (5);
                    for (int q = 0; q < block_depth; q++) {
                        const int row = (pc + q) / ((10) * (10));
                        const int i = (pc + q) / ((10)) % (10);
                        const int j = (pc + q) % (10);
                        panel[q * TILE_COLUMNS + c] = features_conv_block[row][c_2][i + p][j + q_2];
                    }
                }
            } else {
                for (int c = 0; c < TILE_COLUMNS; c++) {
                    const int c_2 = (jr + c) / ((5) * (5));
                    const int p = (jr + c) / ((5)) % (5);
                    const int q_2 = (jr + c) % (5);
                    for (int q = 0; q < block_depth; q++) {
                        const int row = (pc + q) / ((10) * (10));
                        const int i = (pc + q) / ((10)) % (10);
                        const int j = (pc + q) % (10);
                        panel[q * TILE_COLUMNS + c] = c < filled ?
                                features_conv_block[row][c_2][i + p][j + q_2] : 0;
                    }
                }
            }
        }
        /* panels of rows */
        for (int ir = 0; ir < 16; ir += TILE_ROWS) {
            real *const panel = pack + ir * block_depth;
            const int filled = int_min(TILE_ROWS, 16 - ir);
            for (int r = 0; r < TILE_ROWS; r++) {
                const int o = ir + r;
                for (int q = 0; q < block_depth; q++) {
                    const int row = (pc + q) / ((10) * (10));
                    const int i = (pc + q) / ((10)) % (10);
                    const int j = (pc + q) % (10);
                    panel[q * TILE_ROWS + r] = r < filled ? d_features_conv_block_2_conv2d[row][o][i][j] : 0;
                }
            }
        }
        for (int jr = 0; jr < 150; jr += TILE_COLUMNS)
            for (int ir = 0; ir < 16; ir += TILE_ROWS) {
                real tile[TILE_ROWS * TILE_COLUMNS];
                tile_product(block_depth, pack + ir * block_depth, pack + 9216 + jr * block_depth, tile);
                /* the tile into the result */
                const int height = int_min(TILE_ROWS, 16 - ir);
                const int width = int_min(TILE_COLUMNS, 150 - jr);
                for (int r = 0; r < height; r++) {
                    const int o = ir + r;
                    for (int c = 0; c < width; c++) {
                        const int c_2 = (jr + c) / ((5) * (5));
                        const int p = (jr + c) / ((5)) % (5);
                        const int q = (jr + c) % (5);
                        d_features_conv_block_2_conv2d_W[o][c_2][p][q] =
                                (pc > 0 ? d_features_conv_block_2_conv2d_W[o][c_2][p][q] : 0) +
                                tile[r * TILE_COLUMNS + c];
                    }
                }
            }
    }
}

static void lenet_d_avg_pool2d_y_sum(int n, real (*restrict d_features_conv_block_2_conv2d)[16][10][10],
                                     const real (*restrict features_conv_block_2_conv2d_W)[6][5][5],
                                     real (*restrict d_avg_pool2d_y_sum)[6][14][14], real *restrict pack)
{
    /* matrix product: rows c; columns row, i, j; summed o, p, q */
    for (int jc = 0; jc < n * 14 * 14; jc += 512) {
        const int block_columns = int_min(512, n * 14 * 14 - jc);
        for (int pc = 0; pc < 16 * 5 * 5; pc += 200) {
            const int block_depth = int_min(200, 16 * 5 * 5 - pc);
            /* panels of columns */
            for (int jr = 0; jr < block_columns; jr += TILE_COLUMNS) {
                real *const panel = pack + 4800 + jr * block_depth;
                const int filled = int_min(TILE_COLUMNS, block_columns - jr);
                if (filled == TILE_COLUMNS) {
                    for (int c = 0; c < TILE_COLUMNS; c++) {
                        const int row = (jc + jr + c) / ((14) * (14));
                        const int i = (jc + jr + c) / ((14)) % (14);
                        const int j = (jc + jr + c) % (14);
                        for (int q = 0; q < block_depth; q++) {
                            const int o = (pc + q) / ((5) * (5));
                            const int p = (pc + q) / ((5)) % (5);
                            const int q_2 = (pc + q) % (5);
                            panel[q * TILE_COLUMNS + c] = i - p >= 0 && i - p < 10 && j - q_2 >= 0 && j - q_2
                                    < 10 ? d_features_conv_block_2_conv2d[row][o][i - p][j - q_2] : 0;
                        }
                    }
                } else {
                    for (int c = 0; c < TILE_COLUMNS; c++) {
                        const int row = (jc + jr + c) / ((14) * (14));
                        const int i = (jc + jr + c) / ((14)) % (14);
                        const int j = (jc + jr + c) % (14);
                        for (int q = 0; q < block_depth; q++) {
                            const int o = (pc + q) / ((5) * (5));
                            const int p = (pc + q) / ((5)) % (5);
                            const int q_2 = (pc + q) % (5);
                            panel[q * TILE_COLUMNS + c] = c < filled ? i - p >= 0 && i - p < 10 && j - q_2 >=
                                    0 && j - q_2 < 10 ? d_features_conv_block_2_conv2d[row][o][i - p][j - q_2]
                                    : 0 : 0;
                        }
                    }
                }
            }
            /* panels of rows */
            for (int ir = 0; ir < 6; ir += TILE_ROWS) {
                real *const panel = pack + ir * block_depth;
                const int filled = int_min(TILE_ROWS, 6 - ir);
                for (int r = 0; r < TILE_ROWS; r++) {
                    const int c = ir + r;
                    for (int q = 0; q < block_depth; q++) {
                        const int o = (pc + q) / ((5) * (5));
                        const int p = (pc + q) / ((5)) % (5);
                        const int q_2 = (pc + q) % (5);
                        panel[q * TILE_ROWS + r] = r < filled ? features_conv_block_2_conv2d_W[o][c][p][q_2] :
                                0;
                    }
                }
            }
            for (int jr = 0; jr < block_columns; jr += TILE_COLUMNS)
                for (int ir = 0; ir < 6; ir += TILE_ROWS) {
                    real tile[TILE_ROWS * TILE_COLUMNS];
                    tile_product(block_depth, pack + ir * block_depth, pack + 4800 + jr * block_depth, tile);
                    /* the tile into the result */
                    const int height = int_min(TILE_ROWS, 6 - ir);
                    const int width = int_min(TILE_COLUMNS, block_columns - jr);
                    for (int r = 0; r < height; r++) {
                        const int c_2 = ir + r;
                        if (pc + block_depth < 16 * 5 * 5)
                            for (int c = 0; c < width; c++) {
                                const int row = (jc + jr + c) / ((14) * (14));
                                const int i = (jc + jr + c) / ((14)) % (14);
                                const int j = (jc + jr + c) % (14);
                                d_avg_pool2d_y_sum[row][c_2][i][j] =
                                        (pc > 0 ? d_avg_pool2d_y_sum[row][c_2][i][j] : 0) +
                                        tile[r * TILE_COLUMNS + c];
                            }
                        else
                            for (int c = 0; c < width; c++) {
                                const int row = (jc + jr + c) / ((14) * (14));
                                const int i = (jc + jr + c) / ((14)) % (14);
                                const int j = (jc + jr + c) % (14);
                                const real sum = (pc > 0 ? d_avg_pool2d_y_sum[row][c_2][i][j] : 0) +
                                        tile[r * TILE_COLUMNS + c];
                                d_avg_pool2d_y_sum[row][c_2][i][j] = (real)0.25 * sum;
                            }
                    }
                }
        }
    }
}

static void lenet_d_features_conv_block_conv2d(int n, real (*d_avg_pool2d_y_sum)[6][14][14],
                                               real (*avg_pool2d_y_base)[6][28][28],
                                               real (*d_features_conv_block_conv2d)[6][28][28])
{
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
                                    - q && int_floordiv(k - q, 2) >= 0 ?
                                    d_avg_pool2d_y_sum[row][i][t][int_floordiv(k - q, 2)] : 0;
                    }
                    d_features_conv_block_conv2d[row][i][j][k] = d_avg_pool2d_y_base *
                            (avg_pool2d_y_base[row][i][j][k] * (1 - avg_pool2d_y_base[row][i][j][k]));
                }
}

static void lenet_d_features_conv_block_conv2d_b(int n,
                                                 real (*restrict d_features_conv_block_conv2d)[6][28][28],
                                                 real *restrict d_features_conv_block_conv2d_b)
{
    for (int o = 0; o < 6; o++) {
        real parts[28] = {0};
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 28; i++)
                for (int j = 0; j < 28; j++)
                    parts[j] += d_features_conv_block_conv2d[row][o][i][j];
        real sum = 0;
        for (int part = 0; part < 28; part++)
            sum += parts[part];
        d_features_conv_block_conv2d_b[o] = sum;
    }
}

static void lenet_d_features_conv_block_conv2d_W(int n,
                                                 real (*restrict d_features_conv_block_conv2d)[6][28][28],
                                                 const real (*restrict image)[1][28][28],
                                                 real (*restrict d_features_conv_block_conv2d_W)[1][5][5],
                                                 real *restrict pack)
{
    /* matrix product: rows o; columns p, q; summed row, i, j */
    for (int pc = 0; pc < n * 28 * 28; pc += 384) {
        const int block_depth = int_min(384, n * 28 * 28 - pc);
        /* panels of columns */
        for (int jr = 0; jr < 25; jr += TILE_COLUMNS) {
            real *const panel = pack + 9216 + jr * block_depth;
            const int filled = int_min(TILE_COLUMNS, 25 - jr);
            for (int c = 0; c < TILE_COLUMNS; c++) {
                const int p = (jr + c) / ((5));
                const int q_2 = (jr + c) % (5);
                for (int q = 0; q < block_depth; q++) {
                    const int row = (pc + q) / ((28) * (28));
                    const int i = (pc + q) / ((28)) % (28);
                    const int j = (pc + q) % (28);
                    panel[q * TILE_COLUMNS + c] = c < filled ? i + p - 2 >= 0 && i + p - 2 < 28 && j + q_2 - 2
                            >= 0 && j + q_2 - 2 < 28 ? image[row][0][i + p - 2][j + q_2 - 2] : 0 : 0;
                }
            }
        }
        /* panels of rows */
        for (int ir = 0; ir < 6; ir += TILE_ROWS) {
            real *const panel = pack + ir * block_depth;
            const int filled = int_min(TILE_ROWS, 6 - ir);
            for (int r = 0; r < TILE_ROWS; r++) {
                const int o = ir + r;
                for (int q = 0; q < block_depth; q++) {
                    const int row = (pc + q) / ((28) * (28));
                    const int i = (pc + q) / ((28)) % (28);
                    const int j = (pc + q) % (28);
                    panel[q * TILE_ROWS + r] = r < filled ? d_features_conv_block_conv2d[row][o][i][j] : 0;
                }
            }
        }
        for (int jr = 0; jr < 25; jr += TILE_COLUMNS)
            for (int ir = 0; ir < 6; ir += TILE_ROWS) {
                real tile[TILE_ROWS * TILE_COLUMNS];
                tile_product(block_depth, pack + ir * block_depth, pack + 9216 + jr * block_depth, tile);
                /* the tile into the result */
                const int height = int_min(TILE_ROWS, 6 - ir);
                const int width = int_min(TILE_COLUMNS, 25 - jr);
                for (int r = 0; r < height; r++) {
                    const int o = ir + r;
                    for (int c = 0; c < width; c++) {
                        const int p = (jr + c) / ((5));
                        const int q = (jr + c) % (5);
                        d_features_conv_block_conv2d_W[o][0][p][q] =
                                (pc > 0 ? d_features_conv_block_conv2d_W[o][0][p][q] : 0) +
                                tile[r * TILE_COLUMNS + c];
                    }
                }
            }
    }
}

void lenet_backward(const struct lenet_batch *batch, const struct lenet_params *params, void *arena,
                    struct lenet_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real *const pack = space;
    const int32_t *y = batch->y;
    real *log_softmax_s = space + 8095 * rows + 107200;
    real (*logits)[10] = (real (*)[10])(space + 8084 * rows + 107200);
    real *probs_softmax_m = space + 8094 * rows + 107200;
    real (*d_logits)[10] = (real (*)[10])(space + 8084 * rows + 107200);
    real (*logits_dense_3_y_base)[84] = (real (*)[84])(space + 8000 * rows + 107200);
    real (*d_logits_dense_2)[84] = (real (*)[84])(space + 8120 * rows + 107200);
    real (*logits_dense_2_y_base)[120] = (real (*)[120])(space + 7880 * rows + 107200);
    real (*d_logits_dense)[120] = (real (*)[120])(space + 8000 * rows + 107200);
    real (*features)[16][5][5] = (real (*)[16][5][5])(space + 7480 * rows + 107200);
    real (*logits_view)[400] = (real (*)[400])features;
    real (*d_logits_view)[400] = (real (*)[400])(space + 7480 * rows + 107200);
    real (*d_features)[16][5][5] = (real (*)[16][5][5])d_logits_view;
    real (*avg_pool2d_y_base_2)[16][10][10] = (real (*)[16][10][10])(space + 4704 * rows + 107200);
    real (*d_features_conv_block_2_conv2d)[16][10][10] = (real (*)[16][10][10])(space + 4704 * rows + 107200);
    real (*features_conv_block)[6][14][14] = (real (*)[6][14][14])(space + 6304 * rows + 107200);
    real (*d_avg_pool2d_y_sum)[6][14][14] = (real (*)[6][14][14])(space + 6304 * rows + 107200);
    real (*avg_pool2d_y_base)[6][28][28] = (real (*)[6][28][28])(space + 107200);
    real (*d_features_conv_block_conv2d)[6][28][28] = (real (*)[6][28][28])(space + 107200);
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*image)[1][28][28] = (const real (*)[1][28][28])X;

    /* lenet.dl:14  d_logits[n, j] = -1 / N * (y[n] == j) + 1 / N / log_softmax.s[n] * exp(logits[n, j] -
           probs.softmax.m[n]) */
    lenet_d_logits(n, y, log_softmax_s, logits, probs_softmax_m, d_logits);

    /* lenet.dl:14  d_logits.dense_3.b[k] = sum[n](d_logits[n, k]) */
    lenet_d_logits_dense_3_b(n, d_logits, d_params->logits_dense_3_b);

    /* lenet.dl:14  d_logits.dense_3.W[j, k] = sum[n](logits.dense_3.y_base[n, j] * d_logits[n, k]) */
    lenet_d_logits_dense_3_W(n, logits_dense_3_y_base, d_logits, d_params->logits_dense_3_W, pack);

    /* lenet.dl:14  d_logits.dense_2[n, i] = sum[k](d_logits[n, k] * logits.dense_3.W[i, k]) *
           (logits.dense_3.y_base[n, i] * (1 - logits.dense_3.y_base[n, i])) */
    lenet_d_logits_dense_2(n, d_logits, params->logits_dense_3_W, logits_dense_3_y_base, d_logits_dense_2, pack);

    /* lenet.dl:14  d_logits.dense_2.b[k] = sum[n](d_logits.dense_2[n, k]) */
    lenet_d_logits_dense_2_b(n, d_logits_dense_2, d_params->logits_dense_2_b);

    /* lenet.dl:14  d_logits.dense_2.W[j, k] = sum[n](logits.dense_2.y_base[n, j] * d_logits.dense_2[n, k]) */
    lenet_d_logits_dense_2_W(n, logits_dense_2_y_base, d_logits_dense_2, d_params->logits_dense_2_W, pack);

    /* lenet.dl:14  d_logits.dense[n, i] = sum[k](d_logits.dense_2[n, k] * logits.dense_2.W[i, k]) *
           (logits.dense_2.y_base[n, i] * (1 - logits.dense_2.y_base[n, i])) */
    lenet_d_logits_dense(n, d_logits_dense_2, params->logits_dense_2_W, logits_dense_2_y_base, d_logits_dense,
                         pack);

    /* lenet.dl:14  d_logits.dense.b[k] = sum[n](d_logits.dense[n, k]) */
    lenet_d_logits_dense_b(n, d_logits_dense, d_params->logits_dense_b);

    /* lenet.dl:14  d_logits.dense.W[j, k] = sum[n](logits_view[n, j] * d_logits.dense[n, k]) */
    lenet_d_logits_dense_W(n, logits_view, d_logits_dense, d_params->logits_dense_W, pack);

    /* lenet.dl:14  d_logits_view[n, j] = sum[k](d_logits.dense[n, k] * logits.dense.W[j, k]) */
    lenet_d_logits_view(n, d_logits_dense, params->logits_dense_W, d_logits_view, pack);

    /* lenet.dl:5  d_features.conv_block_2.conv2d[n, i, j, k] = 0.25 * (sum[p, q](d_features[n, i, (j - p)
           // 2, (k - q) // 2] * (2 * ((j - p) // 2) == j - p and (j - p) // 2 >= 0 and 2 * ((k - q) // 2) == k
           - q and (k - q) // 2 >= 0)) * (avg_pool2d.y_base[n, i, j, k] * (1 - avg_pool2d.y_base[n, i, j, k]))) */
    lenet_d_features_conv_block_2_conv2d(n, d_features, avg_pool2d_y_base_2, d_features_conv_block_2_conv2d);

    /* lenet.dl:5  d_features.conv_block_2.conv2d.b[o] = sum[n, i, j](d_features.conv_block_2.conv2d[n, o,
           i, j]) */
    lenet_d_features_conv_block_2_conv2d_b(n, d_features_conv_block_2_conv2d,
                                           d_params->features_conv_block_2_conv2d_b);

    /* lenet.dl:5  d_features.conv_block_2.conv2d.W[o, c, p, q] = sum[n, i,
           j](d_features.conv_block_2.conv2d[n, o, i, j] * features.conv_block[n, c, i + p, j + q]) */
    lenet_d_features_conv_block_2_conv2d_W(n, d_features_conv_block_2_conv2d, features_conv_block,
                                           d_params->features_conv_block_2_conv2d_W, pack);

    /* lenet.dl:5  d_avg_pool2d.y_sum[n, c, i, j] = 0.25 * sum[o, p, q](d_features.conv_block_2.conv2d[n,
           o, i - p, j - q] * features.conv_block_2.conv2d.W[o, c, p, q] * (i - p >= 0 and i - p < 10 and (j -
           q >= 0 and j - q < 10))) */
    lenet_d_avg_pool2d_y_sum(n, d_features_conv_block_2_conv2d, params->features_conv_block_2_conv2d_W,
                             d_avg_pool2d_y_sum, pack);

    /* lenet.dl:5  d_features.conv_block.conv2d[n, i, j, k] = sum[p, q](d_avg_pool2d.y_sum[n, i, (j - p) //
           2, (k - q) // 2] * (2 * ((j - p) // 2) == j - p and (j - p) // 2 >= 0 and 2 * ((k - q) // 2) == k -
           q and (k - q) // 2 >= 0)) * (avg_pool2d.y_base[n, i, j, k] * (1 - avg_pool2d.y_base[n, i, j, k])) */
    lenet_d_features_conv_block_conv2d(n, d_avg_pool2d_y_sum, avg_pool2d_y_base, d_features_conv_block_conv2d);

    /* lenet.dl:5  d_features.conv_block.conv2d.b[o] = sum[n, i, j](d_features.conv_block.conv2d[n, o, i,
           j]) */
    lenet_d_features_conv_block_conv2d_b(n, d_features_conv_block_conv2d,
                                         d_params->features_conv_block_conv2d_b);

    /* lenet.dl:5  d_features.conv_block.conv2d.W[o, j, p, q] = sum[n, i,
           j2](d_features.conv_block.conv2d[n, o, i, j2] * image[n, 0, i + p - 2, j2 + q - 2 | 0]) */
    lenet_d_features_conv_block_conv2d_W(n, d_features_conv_block_conv2d, image,
                                         d_params->features_conv_block_conv2d_W, pack);
}

/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

/* lenet computes the same in training and in evaluation. */
void lenet_evaluate(const struct lenet_batch *batch, const struct lenet_params *params, void *arena,
                    struct lenet_result *result)
{
    lenet_forward(batch, params, arena, result);
}

static void lenet_conv2d_y_sum(int n, const real (*restrict image)[1][28][28],
                               const real (*restrict features_conv_block_conv2d_W)[1][5][5],
                               real (*restrict conv2d_y_sum)[6][28][28], real *restrict pack)
{
    /* matrix product: rows o; columns row, i, j; summed p, q */
    for (int jc = 0; jc < n * 28 * 28; jc += 512) {
        const int block_columns = int_min(512, n * 28 * 28 - jc);
        /* panels of columns */
        for (int jr = 0; jr < block_columns; jr += TILE_COLUMNS) {
            real *const panel = pack + 600 + jr * 25;
            const int filled = int_min(TILE_COLUMNS, block_columns - jr);
            if (filled == TILE_COLUMNS) {
                for (int c = 0; c < TILE_COLUMNS; c++) {
                    const int row = (jc + jr + c) / ((28) * (28));
                    const int i = (jc + jr + c) / ((28)) % (28);
                    const int j = (jc + jr + c) % (28);
                    for (int q = 0; q < 25; q++) {
                        const int p = (q) / ((5));
                        const int q_2 = (q) % (5);
                        panel[q * TILE_COLUMNS + c] = i + p - 2 >= 0 && i + p - 2 < 28 && j + q_2 - 2 >= 0 &&
                                j + q_2 - 2 < 28 ? image[row][0][i + p - 2][j + q_2 - 2] : 0;
                    }
                }
            } else {
                for (int c = 0; c < TILE_COLUMNS; c++) {
                    const int row = (jc + jr + c) / ((28) * (28));
                    const int i = (jc + jr + c) / ((28)) % (28);
                    const int j = (jc + jr + c) % (28);
                    for (int q = 0; q < 25; q++) {
                        const int p = (q) / ((5));
                        const int q_2 = (q) % (5);
                        panel[q * TILE_COLUMNS + c] = c < filled ? i + p - 2 >= 0 && i + p - 2 < 28 && j + q_2
                                - 2 >= 0 && j + q_2 - 2 < 28 ? image[row][0][i + p - 2][j + q_2 - 2] : 0 : 0;
                    }
                }
            }
        }
        /* panels of rows */
        for (int ir = 0; ir < 6; ir += TILE_ROWS) {
            real *const panel = pack + ir * 25;
            const int filled = int_min(TILE_ROWS, 6 - ir);
            for (int r = 0; r < TILE_ROWS; r++) {
                const int o = ir + r;
                for (int q = 0; q < 25; q++) {
                    const int p = (q) / ((5));
                    const int q_2 = (q) % (5);
                    panel[q * TILE_ROWS + r] = r < filled ? features_conv_block_conv2d_W[o][0][p][q_2] : 0;
                }
            }
        }
        for (int jr = 0; jr < block_columns; jr += TILE_COLUMNS)
            for (int ir = 0; ir < 6; ir += TILE_ROWS) {
                real tile[TILE_ROWS * TILE_COLUMNS];
                tile_product(25, pack + ir * 25, pack + 600 + jr * 25, tile);
                /* the tile into the result */
                const int height = int_min(TILE_ROWS, 6 - ir);
                const int width = int_min(TILE_COLUMNS, block_columns - jr);
                for (int r = 0; r < height; r++) {
                    const int o = ir + r;
                    for (int c = 0; c < width; c++) {
                        const int row = (jc + jr + c) / ((28) * (28));
                        const int i = (jc + jr + c) / ((28)) % (28);
                        const int j = (jc + jr + c) % (28);
                        conv2d_y_sum[row][o][i][j] = tile[r * TILE_COLUMNS + c];
                    }
                }
            }
    }
}

static void lenet_features_conv_block_2(int n, const real *restrict features_conv_block_conv2d_b,
                                        real (*restrict conv2d_y_sum)[6][28][28],
                                        real (*restrict features_conv_block)[6][14][14])
{
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 6; c++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++) {
                    real sum = 0;
                    for (int p = 0; p < 2; p++)
                        for (int q = 0; q < 2; q++)
                            sum += real_sigmoid(features_conv_block_conv2d_b[c] +
                                    conv2d_y_sum[row][c][2 * i + p][2 * j + q]);
                    features_conv_block[row][c][i][j] = (real)0.25 * sum;
                }
}

static void lenet_conv2d_y_sum_2(int n, real (*restrict features_conv_block)[6][14][14],
                                 const real (*restrict features_conv_block_2_conv2d_W)[6][5][5],
                                 real (*restrict conv2d_y_sum_2)[16][10][10], real *restrict pack)
{
    /* matrix product: rows o; columns row, i, j; summed c, p, q */
    for (int jc = 0; jc < n * 10 * 10; jc += 512) {
        const int block_columns = int_min(512, n * 10 * 10 - jc);
        /* panels of columns */
        for (int jr = 0; jr < block_columns; jr += TILE_COLUMNS) {
            real *const panel = pack + 3600 + jr * 150;
            const int filled = int_min(TILE_COLUMNS, block_columns - jr);
            if (filled == TILE_COLUMNS) {
                for (int c = 0; c < TILE_COLUMNS; c++) {
                    const int row = (jc + jr + c) / ((10) * (10));
                    const int i = (jc + jr + c) / ((10)) % (10);
                    const int j = (jc + jr + c) % (10);
                    for (int q = 0; q < 150; q++) {
                        const int c_2 = (q) / ((5) * (5));
                        const int p = (q) / ((5)) % (5);
                        const int q_2 = (q) % (5);
                        panel[q * TILE_COLUMNS + c] = features_conv_block[row][c_2][i + p][j + q_2];
                    }
                }
            } else {
                for (int c = 0; c < TILE_COLUMNS; c++) {
                    const int row = (jc + jr + c) / ((10) * (10));
                    const int i = (jc + jr + c) / ((10)) % (10);
                    const int j = (jc + jr + c) % (10);
                    for (int q = 0; q < 150; q++) {
                        const int c_2 = (q) / ((5) * (5));
                        const int p = (q) / ((5)) % (5);
                        const int q_2 = (q) % (5);
                        panel[q * TILE_COLUMNS + c] = c < filled ?
                                features_conv_block[row][c_2][i + p][j + q_2] : 0;
                    }
                }
            }
        }
        /* panels of rows */
        for (int ir = 0; ir < 16; ir += TILE_ROWS) {
            real *const panel = pack + ir * 150;
            const int filled = int_min(TILE_ROWS, 16 - ir);
            for (int r = 0; r < TILE_ROWS; r++) {
                const int o = ir + r;
                for (int q = 0; q < 150; q++) {
                    const int c = (q) / ((5) * (5));
                    const int p = (q) / ((5)) % (5);
                    const int q_2 = (q) % (5);
                    panel[q * TILE_ROWS + r] = r < filled ? features_conv_block_2_conv2d_W[o][c][p][q_2] : 0;
                }
            }
        }
        for (int jr = 0; jr < block_columns; jr += TILE_COLUMNS)
            for (int ir = 0; ir < 16; ir += TILE_ROWS) {
                real tile[TILE_ROWS * TILE_COLUMNS];
                tile_product(150, pack + ir * 150, pack + 3600 + jr * 150, tile);
                /* the tile into the result */
                const int height = int_min(TILE_ROWS, 16 - ir);
                const int width = int_min(TILE_COLUMNS, block_columns - jr);
                for (int r = 0; r < height; r++) {
                    const int o = ir + r;
                    for (int c = 0; c < width; c++) {
                        const int row = (jc + jr + c) / ((10) * (10));
                        const int i = (jc + jr + c) / ((10)) % (10);
                        const int j = (jc + jr + c) % (10);
                        conv2d_y_sum_2[row][o][i][j] = tile[r * TILE_COLUMNS + c];
                    }
                }
            }
    }
}

static void lenet_features_2(int n, const real *restrict features_conv_block_2_conv2d_b,
                             real (*restrict conv2d_y_sum_2)[16][10][10], real (*restrict features)[16][5][5])
{
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 16; c++)
            for (int i = 0; i < 5; i++)
                for (int j = 0; j < 5; j++) {
                    real sum = 0;
                    for (int p = 0; p < 2; p++)
                        for (int q = 0; q < 2; q++)
                            sum += real_sigmoid(features_conv_block_2_conv2d_b[c] +
                                    conv2d_y_sum_2[row][c][2 * i + p][2 * j + q]);
                    features[row][c][i][j] = (real)0.25 * sum;
                }
}

static void lenet_probs_softmax_e(int n, real (*logits)[10], real *probs_softmax_m, real (*probs_softmax_e)[10])
{
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 10; j++)
            probs_softmax_e[row][j] = real_exp(logits[row][j] - probs_softmax_m[row]);
}

static void lenet_probs(int n, real (*restrict probs_softmax_e)[10], real (*restrict probs)[10])
{
    for (int row = 0; row < n; row++) {
        real probs_softmax_s = 0;
        for (int j = 0; j < 10; j++)
            probs_softmax_s += probs_softmax_e[row][j];
        for (int j = 0; j < 10; j++)
            probs[row][j] = probs_softmax_e[row][j] / probs_softmax_s;
    }
}

void lenet_predict(const struct lenet_batch *batch, const struct lenet_params *params, void *arena,
                   struct lenet_outputs *out)
{
    const int n = batch->n;
    real (*probs)[10] = (real (*)[10])out->probs;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real *const pack = space;
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*image)[1][28][28] = (const real (*)[1][28][28])X;
    real (*conv2d_y_sum)[6][28][28] = (real (*)[6][28][28])(space + 80400);
    real (*features_conv_block)[6][14][14] = (real (*)[6][14][14])(space + 4704 * rows + 80400);
    real (*conv2d_y_sum_2)[16][10][10] = (real (*)[16][10][10])(space + 80400);
    real (*features)[16][5][5] = (real (*)[16][5][5])(space + 1600 * rows + 80400);
    real (*logits_view)[400] = (real (*)[400])features;
    real (*logits_dense_2_y_base)[120] = (real (*)[120])(space + 80400);
    real (*logits_dense_3_y_base)[84] = (real (*)[84])(space + 120 * rows + 80400);
    real (*logits)[10] = (real (*)[10])(space + 80400);
    real *probs_softmax_m = space + 10 * rows + 80400;
    real (*probs_softmax_e)[10] = (real (*)[10])(space + 80400);

    /* lenet.dl:5  conv2d.y_sum[n, o, i, j] = sum[c, p, q](image[n, 0, i + p - 2, j + q - 2 | 0] *
           features.conv_block.conv2d.W[o, 0, p, q]) */
    lenet_conv2d_y_sum(n, image, params->features_conv_block_conv2d_W, conv2d_y_sum, pack);

    /* lenet.dl:5  features.conv_block[n, c, i, j] = 0.25 * sum[p,
           q](sigmoid(features.conv_block.conv2d.b[c] + conv2d.y_sum[n, c, 2 * i + p, 2 * j + q])) */
    lenet_features_conv_block_2(n, params->features_conv_block_conv2d_b, conv2d_y_sum, features_conv_block);

    /* lenet.dl:5  conv2d.y_sum[n, o, i, j] = sum[c, p, q](features.conv_block[n, c, i + p, j + q] *
           features.conv_block_2.conv2d.W[o, c, p, q]) */
    lenet_conv2d_y_sum_2(n, features_conv_block, params->features_conv_block_2_conv2d_W, conv2d_y_sum_2, pack);

    /* lenet.dl:12  features[n, c, i, j] = 0.25 * sum[p, q](sigmoid(features.conv_block_2.conv2d.b[c] +
           conv2d.y_sum[n, c, 2 * i + p, 2 * j + q])) */
    lenet_features_2(n, params->features_conv_block_2_conv2d_b, conv2d_y_sum_2, features);

    /* lenet.dl:14  logits.dense_2.y_base[n, i] = sigmoid(sum[j](logits_view[n, j] * logits.dense.W[j, i])
           + logits.dense.b[i]) */
    lenet_logits_dense_2_y_base(n, logits_view, params->logits_dense_W, params->logits_dense_b,
                                logits_dense_2_y_base, pack);

    /* lenet.dl:14  logits.dense_3.y_base[n, i] = sigmoid(sum[j](logits.dense_2.y_base[n, j] *
           logits.dense_2.W[j, i]) + logits.dense_2.b[i]) */
    lenet_logits_dense_3_y_base(n, logits_dense_2_y_base, params->logits_dense_2_W, params->logits_dense_2_b,
                                logits_dense_3_y_base, pack);

    /* lenet.dl:14  logits[n, k] = sum[j](logits.dense_3.y_base[n, j] * logits.dense_3.W[j, k]) +
           logits.dense_3.b[k] */
    lenet_logits(n, logits_dense_3_y_base, params->logits_dense_3_W, params->logits_dense_3_b, logits, pack);

    /* lenet.dl:16  probs.softmax.m[n] = max[j](logits[n, j]) */
    lenet_probs_softmax_m(n, logits, probs_softmax_m);

    /* lenet.dl:16  probs.softmax.e[n, j] = exp(logits[n, j] - probs.softmax.m[n]) */
    lenet_probs_softmax_e(n, logits, probs_softmax_m, probs_softmax_e);

    /* lenet.dl:16  probs[n, j] = probs.softmax.e[n, j] / sum[j2](probs.softmax.e[n, j2]) */
    lenet_probs(n, probs_softmax_e, probs);
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void lenet_summarize(const struct lenet_params *params, double n, const double *totals, double *values)
{
    (void)params;
    values[0] = totals[0] / (real)n;
    values[1] = totals[1] / (real)n;
}

/* Bytes of arena for a batch of n rows. */
size_t lenet_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (8204 * rows + 107200);
}

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

static const DlModel lenet_model_f64;

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

#ifndef LENET_F64
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

static const DlTensor lenet_output_table[] = {
    {.name = "probs", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "lenet.dl:16"},
};

static const char *const lenet_metrics[] = {"accuracy"};

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
     .arena_size = lenet_train_arena_size, .make = lenet_make_train},
    {.name = "test", .rows = 0, .source_count = 2, .sources = lenet_test_sources,
     .arena_size = lenet_test_arena_size, .make = lenet_make_test},
};

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

#ifndef LENET_F64
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
    .output_count = 1, .outputs = lenet_output_table,
    .param_count = 10, .params = lenet_param_table,
    .param_size = lenet_parameters,
    .metric_count = 1, .metrics = lenet_metrics,
    .total_count = 2,
    .optimizer = "sgd",
    .argument_count = 1, .arguments = lenet_argument_table,
    .batch = 256, .epochs = 10, .seed = 0, .clip_norm = 0,
    .split_count = 2, .splits = lenet_splits,
    .flops = {2, 6764874, 0},
    .arena_size = lenet_arena_size,
    .init = lenet_run_init,
    .forward = lenet_run_forward,
    .backward = lenet_run_backward,
    .update = lenet_run_update,
    .evaluate = lenet_run_evaluate,
    .predict = lenet_run_predict,
    .observe = lenet_run_predict,
#ifndef LENET_F64
    .traced = lenet_traced,
    .trace_arena_size = lenet_trace_arena_size,
    .trace = lenet_run_trace,
#endif
    .summarize = lenet_run_summarize,
    .f64 = &lenet_model_f64,
};

#ifndef LENET_F64
int main(int argc, char **argv)
{
    return dl_main(&lenet_model, argc, argv);
}

/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Os")
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
#define lenet_avg_pool2d_y_base lenet_avg_pool2d_y_base_f64
#define lenet_features_conv_block lenet_features_conv_block_f64
#define lenet_avg_pool2d_y_base_2 lenet_avg_pool2d_y_base_2_f64
#define lenet_features lenet_features_f64
#define lenet_logits_dense_2_y_base lenet_logits_dense_2_y_base_f64
#define lenet_logits_dense_3_y_base lenet_logits_dense_3_y_base_f64
#define lenet_logits lenet_logits_f64
#define lenet_probs_softmax_m lenet_probs_softmax_m_f64
#define lenet_log_softmax_s lenet_log_softmax_s_f64
#define lenet_loss_sum lenet_loss_sum_f64
#define lenet_loss lenet_loss_f64
#define lenet_accuracy_sum lenet_accuracy_sum_f64
#define lenet_d_logits lenet_d_logits_f64
#define lenet_d_logits_dense_3_b lenet_d_logits_dense_3_b_f64
#define lenet_d_logits_dense_3_W lenet_d_logits_dense_3_W_f64
#define lenet_d_logits_dense_2 lenet_d_logits_dense_2_f64
#define lenet_d_logits_dense_2_b lenet_d_logits_dense_2_b_f64
#define lenet_d_logits_dense_2_W lenet_d_logits_dense_2_W_f64
#define lenet_d_logits_dense lenet_d_logits_dense_f64
#define lenet_d_logits_dense_b lenet_d_logits_dense_b_f64
#define lenet_d_logits_dense_W lenet_d_logits_dense_W_f64
#define lenet_d_logits_view lenet_d_logits_view_f64
#define lenet_d_features_conv_block_2_conv2d lenet_d_features_conv_block_2_conv2d_f64
#define lenet_d_features_conv_block_2_conv2d_b lenet_d_features_conv_block_2_conv2d_b_f64
#define lenet_d_features_conv_block_2_conv2d_W lenet_d_features_conv_block_2_conv2d_W_f64
#define lenet_d_avg_pool2d_y_sum lenet_d_avg_pool2d_y_sum_f64
#define lenet_d_features_conv_block_conv2d lenet_d_features_conv_block_conv2d_f64
#define lenet_d_features_conv_block_conv2d_b lenet_d_features_conv_block_conv2d_b_f64
#define lenet_d_features_conv_block_conv2d_W lenet_d_features_conv_block_conv2d_W_f64
#define lenet_conv2d_y_sum lenet_conv2d_y_sum_f64
#define lenet_features_conv_block_2 lenet_features_conv_block_2_f64
#define lenet_conv2d_y_sum_2 lenet_conv2d_y_sum_2_f64
#define lenet_features_2 lenet_features_2_f64
#define lenet_probs_softmax_e lenet_probs_softmax_e_f64
#define lenet_probs lenet_probs_f64
#define lenet_sgd lenet_sgd_f64
#define real_max real_max_f64
#define real_sigmoid real_sigmoid_f64
#define TILE_LANES TILE_LANES_f64
#define TILE_COLUMNS TILE_COLUMNS_f64
#define tile_vector tile_vector_f64
#define tile_product tile_product_f64
#define tile_product_narrow tile_product_narrow_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
