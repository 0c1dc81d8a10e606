/* mlp_scratch.dl, compiled by dlc at -O2. Edit the model, not this file. */

#ifndef MLP_SCRATCH_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef float real;
#define real_exp expf
#define real_log logf

static inline int int_min(int a, int b)
{
    return a < b ? a : b;
}

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
static inline double dl_normal(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
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

struct mlp_scratch_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][784] */
    const int32_t *y;                   /* [n] of 0 ... 9; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { mlp_scratch_parameters = 203530 };

struct mlp_scratch_params {             /* the gradient, too: d_params */
    real W1[784][256];                  /* normal(0, 0.01) */
    real b1[256];                       /* 0 */
    real W2[256][10];                   /* normal(0, 0.01) */
    real b2[10];                        /* 0 */
};

struct mlp_scratch_result {
    real loss;                          /* of this batch */
    double totals[2];                   /* sums over the batch, for mlp_scratch_summarize */
};

struct mlp_scratch_outputs {
    real *probs;                        /* [n][10] */
};

struct mlp_scratch_optimizer;           /* sgd keeps nothing from step to step: NULL will do */

struct mlp_scratch_arguments {          /* of sgd; mlp_scratch.dl says: */
    real lr;                            /* 0.1 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t mlp_scratch_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void mlp_scratch_init(struct mlp_scratch_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void mlp_scratch_forward(const struct mlp_scratch_batch *batch, const struct mlp_scratch_params *params,
                         void *arena, struct mlp_scratch_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void mlp_scratch_backward(const struct mlp_scratch_batch *batch, const struct mlp_scratch_params *params,
                          void *arena, struct mlp_scratch_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void mlp_scratch_update(struct mlp_scratch_params *params, const struct mlp_scratch_params *d_params,
                        struct mlp_scratch_optimizer *optimizer, const struct mlp_scratch_arguments *arguments,
                        uint64_t t);
/* The loss of a batch, as in evaluation. */
void mlp_scratch_evaluate(const struct mlp_scratch_batch *batch, const struct mlp_scratch_params *params,
                          void *arena, struct mlp_scratch_result *result);
/* The outputs, from the inputs alone. */
void mlp_scratch_predict(const struct mlp_scratch_batch *batch, const struct mlp_scratch_params *params,
                         void *arena, struct mlp_scratch_outputs *out);
/* values[0]: the loss, values[1]: accuracy; of n rows whose totals were added up. */
void mlp_scratch_summarize(const struct mlp_scratch_params *params, double n, const double *totals,
                           double *values);

/* ---- parameters at the start ---- */

void mlp_scratch_init(struct mlp_scratch_params *params, uint64_t seed)
{
    /* W1 normal(0, 0.01) */
    for (int i = 0; i < 784; i++)
        for (int j = 0; j < 256; j++)
            params->W1[i][j] = (real)0.01 * (real)dl_normal(seed, 2415415205u, 0, (uint64_t)i * 256 +
                    (uint64_t)j);
    /* b1 0 */
    for (int i = 0; i < 256; i++)
        params->b1[i] = 0;
    /* W2 normal(0, 0.01) */
    for (int i = 0; i < 256; i++)
        for (int j = 0; j < 10; j++)
            params->W2[i][j] = (real)0.01 * (real)dl_normal(seed, 2365082348u, 0, (uint64_t)i * 10 +
                    (uint64_t)j);
    /* b2 0 */
    for (int i = 0; i < 10; i++)
        params->b2[i] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

static void mlp_scratch_h(int n, const real (*restrict X)[784], const real (*restrict W1)[256],
                          const real *restrict b1, real (*restrict h)[256], real *restrict pack)
{
    /* matrix product: rows row; columns k; summed j */
    for (int pc = 0; pc < 784; pc += 262) {
        const int block_depth = int_min(262, 784 - pc);
        /* panels of columns */
        for (int jr = 0; jr < 256; jr += TILE_COLUMNS) {
            real *const panel = pack + 37728 + jr * block_depth;
            const int filled = int_min(TILE_COLUMNS, 256 - jr);
            if (filled == TILE_COLUMNS) {
                for (int q = 0; q < block_depth; q++) {
                    const int j = pc + q;
                    for (int c = 0; c < TILE_COLUMNS; c++) {
                        const int k = jr + c;
                        panel[q * TILE_COLUMNS + c] = W1[j][k];
                    }
                }
            } else {
                for (int q = 0; q < block_depth; q++) {
                    const int j = pc + q;
                    for (int c = 0; c < TILE_COLUMNS; c++) {
                        const int k = jr + c;
                        panel[q * TILE_COLUMNS + c] = c < filled ? W1[j][k] : 0;
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
                            panel[q * TILE_ROWS + r] = X[row][j];
                        }
                    }
                } else {
                    for (int r = 0; r < TILE_ROWS; r++) {
                        const int row = ic + ir + r;
                        for (int q = 0; q < block_depth; q++) {
                            const int j = pc + q;
                            panel[q * TILE_ROWS + r] = r < filled ? X[row][j] : 0;
                        }
                    }
                }
            }
            for (int jr = 0; jr < 256; jr += TILE_COLUMNS)
                for (int ir = 0; ir < block_rows; ir += TILE_ROWS) {
                    real tile[TILE_ROWS * TILE_COLUMNS];
                    tile_product(block_depth, pack + ir * block_depth, pack + 37728 + jr * block_depth, tile);
                    /* the tile into the result */
                    const int height = int_min(TILE_ROWS, block_rows - ir);
                    const int width = int_min(TILE_COLUMNS, 256 - jr);
                    for (int r = 0; r < height; r++) {
                        const int row = ic + ir + r;
                        if (pc + block_depth < 784)
                            for (int c = 0; c < width; c++) {
                                const int k = jr + c;
                                h[row][k] = (pc > 0 ? h[row][k] : 0) + tile[r * TILE_COLUMNS + c];
                            }
                        else
                            for (int c = 0; c < width; c++) {
                                const int k = jr + c;
                                const real sum = (pc > 0 ? h[row][k] : 0) + tile[r * TILE_COLUMNS + c];
                                h[row][k] = real_max(sum + b1[k], 0);
                            }
                    }
                }
        }
    }
}

static void mlp_scratch_logits(int n, real (*restrict h)[256], const real (*restrict W2)[10],
                               const real *restrict b2, real (*restrict logits)[10], real *restrict pack)
{
    /* matrix product: rows row; columns c; summed k */
    /* panels of columns */
    for (int jr = 0; jr < 10; jr += TILE_LANES) {
        real *const panel = pack + 36864 + jr * 256;
        const int filled = int_min(TILE_LANES, 10 - jr);
        for (int q = 0; q < 256; q++)
            for (int c = 0; c < TILE_LANES; c++) {
                const int c_2 = jr + c;
                panel[q * TILE_LANES + c] = c < filled ? W2[q][c_2] : 0;
            }
    }
    for (int ic = 0; ic < n; ic += 144) {
        const int block_rows = int_min(144, n - ic);
        /* panels of rows */
        for (int ir = 0; ir < block_rows; ir += TILE_ROWS) {
            real *const panel = pack + ir * 256;
            const int filled = int_min(TILE_ROWS, block_rows - ir);
            if (filled == TILE_ROWS) {
                for (int r = 0; r < TILE_ROWS; r++) {
                    const int row = ic + ir + r;
                    for (int q = 0; q < 256; q++)
                        panel[q * TILE_ROWS + r] = h[row][q];
                }
            } else {
                for (int r = 0; r < TILE_ROWS; r++) {
                    const int row = ic + ir + r;
                    for (int q = 0; q < 256; q++)
                        panel[q * TILE_ROWS + r] = r < filled ? h[row][q] : 0;
                }
            }
        }
        for (int jr = 0; jr < 10; jr += TILE_LANES)
            for (int ir = 0; ir < block_rows; ir += TILE_ROWS) {
                real tile[TILE_ROWS * TILE_LANES];
                tile_product_narrow(256, pack + ir * 256, pack + 36864 + jr * 256, tile);
                /* the tile into the result */
                const int height = int_min(TILE_ROWS, block_rows - ir);
                const int width = int_min(TILE_LANES, 10 - jr);
                for (int r = 0; r < height; r++) {
                    const int row = ic + ir + r;
                    for (int c = 0; c < width; c++) {
                        const int c_2 = jr + c;
                        const real sum = tile[r * TILE_LANES + c];
                        logits[row][c_2] = sum + b2[c_2];
                    }
                }
            }
    }
}

static void mlp_scratch_log_p_sum_max(int n, real (*restrict logits)[10], real *restrict log_p_sum_max)
{
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int k = 0; k < 10; k++)
            max = real_max(logits[row][k], max);
        log_p_sum_max[row] = max;
    }
}

static void mlp_scratch_log_p_sum_shifted(int n, real (*restrict logits)[10], real *restrict log_p_sum_max,
                                          real *restrict log_p_sum_shifted)
{
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int k = 0; k < 10; k++)
            sum += real_exp(logits[row][k] - log_p_sum_max[row]);
        log_p_sum_shifted[row] = sum;
    }
}

static void mlp_scratch_log_p(int n, real (*restrict logits)[10], real *restrict log_p_sum_max,
                              real *restrict log_p_sum_shifted, real (*restrict log_p)[10])
{
    for (int row = 0; row < n; row++) {
        const real t = real_log(log_p_sum_shifted[row]);
        for (int c = 0; c < 10; c++)
            log_p[row][c] = logits[row][c] - log_p_sum_max[row] - t;
    }
}

static real mlp_scratch_loss_sum(int n, const int32_t *restrict y, real (*restrict log_p)[10])
{
    real loss_sum;
    real sum = 0;
    for (int row = 0; row < n; row++)
        sum += log_p[row][y[row]];
    loss_sum = sum;
    return loss_sum;
}

static real mlp_scratch_loss(int n, real loss_sum)
{
    real loss;
    loss = -(loss_sum / (real)n);
    return loss;
}

static real mlp_scratch_accuracy_sum(int n, real (*restrict logits)[10], const int32_t *restrict y)
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

void mlp_scratch_forward(const struct mlp_scratch_batch *batch, const struct mlp_scratch_params *params,
                         void *arena, struct mlp_scratch_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real *const pack = space;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*h)[256] = (real (*)[256])(space + 153600);
    real (*logits)[10] = (real (*)[10])(space + 256 * rows + 153600);
    real *log_p_sum_max = space + 276 * rows + 153600;
    real *log_p_sum_shifted = space + 277 * rows + 153600;
    real (*log_p)[10] = (real (*)[10])(space + 266 * rows + 153600);
    const int32_t *y = batch->y;

    /* mlp_scratch.dl:12  h[n, k] = max(sum[j](X[n, j] * W1[j, k]) + b1[k], 0) */
    mlp_scratch_h(n, X, params->W1, params->b1, h, pack);

    /* mlp_scratch.dl:13  logits[n, c] = sum[k](h[n, k] * W2[k, c]) + b2[c] */
    mlp_scratch_logits(n, h, params->W2, params->b2, logits, pack);

    /* mlp_scratch.dl:16  log_p_sum_max[n] = max[k](logits[n, k]) */
    mlp_scratch_log_p_sum_max(n, logits, log_p_sum_max);

    /* mlp_scratch.dl:16  log_p_sum_shifted[n] = sum[k](exp(logits[n, k] - log_p_sum_max[n])) */
    mlp_scratch_log_p_sum_shifted(n, logits, log_p_sum_max, log_p_sum_shifted);

    /* mlp_scratch.dl:16  log_p[n, c] = logits[n, c] - log_p_sum_max[n] - log(log_p_sum_shifted[n]) */
    mlp_scratch_log_p(n, logits, log_p_sum_max, log_p_sum_shifted, log_p);

    /* mlp_scratch.dl:19  loss_sum = sum[n](log_p[n, y[n]]) */
    result->totals[0] = mlp_scratch_loss_sum(n, y, log_p);

    /* mlp_scratch.dl:19  loss = -loss_sum / N */
    result->loss = mlp_scratch_loss(n, result->totals[0]);

    /* mlp_scratch.dl:20  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
    result->totals[1] = mlp_scratch_accuracy_sum(n, logits, y);
}

static void mlp_scratch_d_logits(int n, const int32_t *y, real *log_p_sum_shifted, real (*logits)[10],
                                 real *log_p_sum_max, real (*d_logits)[10])
{
    const real t = (real)1 / (real)n;
    for (int row = 0; row < n; row++) {
        const real t_2 = t / log_p_sum_shifted[row];
        for (int c = 0; c < 10; c++)
            d_logits[row][c] = (y[row] == c ? -t : 0) + t_2 * real_exp(logits[row][c] - log_p_sum_max[row]);
    }
}

static void mlp_scratch_d_h(int n, real (*restrict d_logits)[10], const real (*restrict W2)[10],
                            real (*restrict d_h)[256], real *restrict pack)
{
    /* matrix product: rows row; columns k; summed c */
    /* panels of columns */
    for (int jr = 0; jr < 256; jr += TILE_COLUMNS) {
        real *const panel = pack + 1440 + jr * 10;
        const int filled = int_min(TILE_COLUMNS, 256 - jr);
        if (filled == TILE_COLUMNS) {
            for (int c = 0; c < TILE_COLUMNS; c++) {
                const int k = jr + c;
                for (int q = 0; q < 10; q++)
                    panel[q * TILE_COLUMNS + c] = W2[k][q];
            }
        } else {
            for (int c = 0; c < TILE_COLUMNS; c++) {
                const int k = jr + c;
                for (int q = 0; q < 10; q++)
                    panel[q * TILE_COLUMNS + c] = c < filled ? W2[k][q] : 0;
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
        for (int jr = 0; jr < 256; jr += TILE_COLUMNS)
            for (int ir = 0; ir < block_rows; ir += TILE_ROWS) {
                real tile[TILE_ROWS * TILE_COLUMNS];
                tile_product(10, pack + ir * 10, pack + 1440 + jr * 10, tile);
                /* the tile into the result */
                const int height = int_min(TILE_ROWS, block_rows - ir);
                const int width = int_min(TILE_COLUMNS, 256 - jr);
                for (int r = 0; r < height; r++) {
                    const int row = ic + ir + r;
                    for (int c = 0; c < width; c++) {
                        const int k = jr + c;
                        d_h[row][k] = tile[r * TILE_COLUMNS + c];
                    }
                }
            }
    }
}

static void mlp_scratch_d_h_sum(int n, real (*restrict h)[256], real (*restrict d_h)[256],
                                real (*restrict d_h_sum)[256])
{
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 256; k++)
            d_h_sum[row][k] = h[row][k] > 0 ? d_h[row][k] : 0;
}

static void mlp_scratch_d_b2(int n, real (*restrict d_logits)[10], real *restrict d_b2)
{
    real sum[10] = {0};
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 10; c++)
            sum[c] += d_logits[row][c];
    for (int c = 0; c < 10; c++)
        d_b2[c] = sum[c];
}

static void mlp_scratch_d_W2(int n, real (*restrict h)[256], real (*restrict d_logits)[10],
                             real (*restrict d_W2)[10], real *restrict pack)
{
    /* matrix product: rows k; columns c; summed row */
    for (int pc = 0; pc < n; pc += 384) {
        const int block_depth = int_min(384, n - pc);
        /* panels of columns */
        for (int jr = 0; jr < 10; jr += TILE_LANES) {
            real *const panel = pack + 55296 + jr * block_depth;
            const int filled = int_min(TILE_LANES, 10 - jr);
            for (int q = 0; q < block_depth; q++) {
                const int row = pc + q;
                for (int c = 0; c < TILE_LANES; c++) {
                    const int c_2 = jr + c;
                    panel[q * TILE_LANES + c] = c < filled ? d_logits[row][c_2] : 0;
                }
            }
        }
        for (int ic = 0; ic < 256; ic += 144) {
            const int block_rows = int_min(144, 256 - ic);
            /* panels of rows */
            for (int ir = 0; ir < block_rows; ir += TILE_ROWS) {
                real *const panel = pack + ir * block_depth;
                const int filled = int_min(TILE_ROWS, block_rows - ir);
                if (filled == TILE_ROWS) {
                    for (int q = 0; q < block_depth; q++) {
                        const int row = pc + q;
                        for (int r = 0; r < TILE_ROWS; r++) {
                            const int k = ic + ir + r;
                            panel[q * TILE_ROWS + r] = h[row][k];
                        }
                    }
                } else {
                    for (int q = 0; q < block_depth; q++) {
                        const int row = pc + q;
                        for (int r = 0; r < TILE_ROWS; r++) {
                            const int k = ic + ir + r;
                            panel[q * TILE_ROWS + r] = r < filled ? h[row][k] : 0;
                        }
                    }
                }
            }
            for (int jr = 0; jr < 10; jr += TILE_LANES)
                for (int ir = 0; ir < block_rows; ir += TILE_ROWS) {
                    real tile[TILE_ROWS * TILE_LANES];
                    tile_product_narrow(block_depth, pack + ir * block_depth, pack + 55296 + jr * block_depth,
                            tile);
                    /* the tile into the result */
                    const int height = int_min(TILE_ROWS, block_rows - ir);
                    const int width = int_min(TILE_LANES, 10 - jr);
                    for (int r = 0; r < height; r++) {
                        const int k = ic + ir + r;
                        for (int c = 0; c < width; c++) {
                            const int c_2 = jr + c;
                            d_W2[k][c_2] = (pc > 0 ? d_W2[k][c_2] : 0) + tile[r * TILE_LANES + c];
                        }
                    }
                }
        }
    }
}

static void mlp_scratch_d_b1(int n, real (*restrict h)[256], real (*restrict d_h)[256], real *restrict d_b1)
{
    real sum[256] = {0};
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 256; k++)
            sum[k] += h[row][k] > 0 ? d_h[row][k] : 0;
    for (int k = 0; k < 256; k++)
        d_b1[k] = sum[k];
}

static void mlp_scratch_d_W1(int n, const real (*restrict X)[784], real (*restrict d_h_sum)[256],
                             real (*restrict d_W1)[256], real *restrict pack)
{
    /* matrix product: rows j; columns k; summed row */
    for (int pc = 0; pc < n; pc += 384) {
        const int block_depth = int_min(384, n - pc);
        /* panels of columns */
        for (int jr = 0; jr < 256; jr += TILE_COLUMNS) {
            real *const panel = pack + 55296 + jr * block_depth;
            const int filled = int_min(TILE_COLUMNS, 256 - jr);
            if (filled == TILE_COLUMNS) {
                for (int q = 0; q < block_depth; q++) {
                    const int row = pc + q;
                    for (int c = 0; c < TILE_COLUMNS; c++) {
                        const int k = jr + c;
                        panel[q * TILE_COLUMNS + c] = d_h_sum[row][k];
                    }
                }
            } else {
                for (int q = 0; q < block_depth; q++) {
                    const int row = pc + q;
                    for (int c = 0; c < TILE_COLUMNS; c++) {
                        const int k = jr + c;
                        panel[q * TILE_COLUMNS + c] = c < filled ? d_h_sum[row][k] : 0;
                    }
                }
            }
        }
        for (int ic = 0; ic < 784; ic += 144) {
            const int block_rows = int_min(144, 784 - ic);
            /* panels of rows */
            for (int ir = 0; ir < block_rows; ir += TILE_ROWS) {
                real *const panel = pack + ir * block_depth;
                const int filled = int_min(TILE_ROWS, block_rows - ir);
                if (filled == TILE_ROWS) {
                    for (int q = 0; q < block_depth; q++) {
                        const int row = pc + q;
                        for (int r = 0; r < TILE_ROWS; r++) {
                            const int j = ic + ir + r;
                            panel[q * TILE_ROWS + r] = X[row][j];
                        }
                    }
                } else {
                    for (int q = 0; q < block_depth; q++) {
                        const int row = pc + q;
                        for (int r = 0; r < TILE_ROWS; r++) {
                            const int j = ic + ir + r;
                            panel[q * TILE_ROWS + r] = r < filled ? X[row][j] : 0;
                        }
                    }
                }
            }
            for (int jr = 0; jr < 256; jr += TILE_COLUMNS)
                for (int ir = 0; ir < block_rows; ir += TILE_ROWS) {
                    real tile[TILE_ROWS * TILE_COLUMNS];
                    tile_product(block_depth, pack + ir * block_depth, pack + 55296 + jr * block_depth, tile);
                    /* the tile into the result */
                    const int height = int_min(TILE_ROWS, block_rows - ir);
                    const int width = int_min(TILE_COLUMNS, 256 - jr);
                    for (int r = 0; r < height; r++) {
                        const int j = ic + ir + r;
                        for (int c = 0; c < width; c++) {
                            const int k = jr + c;
                            d_W1[j][k] = (pc > 0 ? d_W1[j][k] : 0) + tile[r * TILE_COLUMNS + c];
                        }
                    }
                }
        }
    }
}

void mlp_scratch_backward(const struct mlp_scratch_batch *batch, const struct mlp_scratch_params *params,
                          void *arena, struct mlp_scratch_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real *const pack = space;
    const int32_t *y = batch->y;
    real *log_p_sum_shifted = space + 277 * rows + 153600;
    real (*logits)[10] = (real (*)[10])(space + 256 * rows + 153600);
    real *log_p_sum_max = space + 276 * rows + 153600;
    real (*d_logits)[10] = (real (*)[10])(space + 768 * rows + 153600);
    real (*d_h)[256] = (real (*)[256])(space + 256 * rows + 153600);
    real (*h)[256] = (real (*)[256])(space + 153600);
    real (*d_h_sum)[256] = (real (*)[256])(space + 512 * rows + 153600);
    const real (*X)[784] = (const real (*)[784])batch->X;

    /* mlp_scratch.dl:13  d_logits[n, c] = -1 / N * (y[n] == c) + 1 / N / log_p_sum_shifted[n] *
           exp(logits[n, c] - log_p_sum_max[n]) */
    mlp_scratch_d_logits(n, y, log_p_sum_shifted, logits, log_p_sum_max, d_logits);

    /* mlp_scratch.dl:12  d_h[n, k] = sum[c](d_logits[n, c] * W2[k, c]) */
    mlp_scratch_d_h(n, d_logits, params->W2, d_h, pack);

    /* mlp_scratch.dl:12  d_h_sum[n, k] = d_h[n, k] * (h[n, k] > 0) */
    mlp_scratch_d_h_sum(n, h, d_h, d_h_sum);

    /* mlp_scratch.dl:10  d_b2[c] = sum[n](d_logits[n, c]) */
    mlp_scratch_d_b2(n, d_logits, d_params->b2);

    /* mlp_scratch.dl:9  d_W2[k, c] = sum[n](h[n, k] * d_logits[n, c]) */
    mlp_scratch_d_W2(n, h, d_logits, d_params->W2, pack);

    /* mlp_scratch.dl:8  d_b1[k] = sum[n](d_h[n, k] * (h[n, k] > 0)) */
    mlp_scratch_d_b1(n, h, d_h, d_params->b1);

    /* mlp_scratch.dl:7  d_W1[j, k] = sum[n](X[n, j] * d_h_sum[n, k]) */
    mlp_scratch_d_W1(n, X, d_h_sum, d_params->W1, pack);
}

/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

/* mlp_scratch computes the same in training and in evaluation. */
void mlp_scratch_evaluate(const struct mlp_scratch_batch *batch, const struct mlp_scratch_params *params,
                          void *arena, struct mlp_scratch_result *result)
{
    mlp_scratch_forward(batch, params, arena, result);
}

static void mlp_scratch_log_p_2(int n, real (*restrict logits)[10], real *restrict log_p_sum_max,
                                real (*restrict log_p)[10])
{
    for (int row = 0; row < n; row++) {
        real log_p_sum_shifted = 0;
        for (int k = 0; k < 10; k++)
            log_p_sum_shifted += real_exp(logits[row][k] - log_p_sum_max[row]);
        const real t = real_log(log_p_sum_shifted);
        for (int c = 0; c < 10; c++)
            log_p[row][c] = logits[row][c] - log_p_sum_max[row] - t;
    }
}

static void mlp_scratch_probs(int n, real (*restrict log_p)[10], real (*restrict probs)[10])
{
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 10; i++)
            probs[row][i] = real_exp(log_p[row][i]);
}

void mlp_scratch_predict(const struct mlp_scratch_batch *batch, const struct mlp_scratch_params *params,
                         void *arena, struct mlp_scratch_outputs *out)
{
    const int n = batch->n;
    real (*probs)[10] = (real (*)[10])out->probs;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real *const pack = space;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*h)[256] = (real (*)[256])(space + 104800);
    real (*logits)[10] = (real (*)[10])(space + 256 * rows + 104800);
    real *log_p_sum_max = space + 10 * rows + 104800;
    real (*log_p)[10] = (real (*)[10])(space + 104800);

    /* mlp_scratch.dl:12  h[n, k] = max(sum[j](X[n, j] * W1[j, k]) + b1[k], 0) */
    mlp_scratch_h(n, X, params->W1, params->b1, h, pack);

    /* mlp_scratch.dl:13  logits[n, c] = sum[k](h[n, k] * W2[k, c]) + b2[c] */
    mlp_scratch_logits(n, h, params->W2, params->b2, logits, pack);

    /* mlp_scratch.dl:16  log_p_sum_max[n] = max[k](logits[n, k]) */
    mlp_scratch_log_p_sum_max(n, logits, log_p_sum_max);

    /* mlp_scratch.dl:16  log_p[n, c] = logits[n, c] - log_p_sum_max[n] - log(sum[k](exp(logits[n, k] -
           log_p_sum_max[n]))) */
    mlp_scratch_log_p_2(n, logits, log_p_sum_max, log_p);

    /* mlp_scratch.dl:18  probs[n, i] = exp(log_p[n, i]) */
    mlp_scratch_probs(n, log_p, probs);
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void mlp_scratch_summarize(const struct mlp_scratch_params *params, double n, const double *totals,
                           double *values)
{
    (void)params;
    values[0] = -(totals[0] / (real)n);
    values[1] = totals[1] / (real)n;
}

/* Bytes of arena for a batch of n rows. */
size_t mlp_scratch_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (778 * rows + 153600);
}

/* ---- the optimiser ---- */

/* param <- param[i] - lr * grad[i] */
static void mlp_scratch_sgd(int size, real *restrict param, const real *restrict grad, real lr)
{
    for (int i = 0; i < size; i++)
        param[i] = param[i] - lr * grad[i];
}

void mlp_scratch_update(struct mlp_scratch_params *params, const struct mlp_scratch_params *d_params,
                        struct mlp_scratch_optimizer *optimizer, const struct mlp_scratch_arguments *arguments,
                        uint64_t t)
{
    (void)optimizer; /* keeps no state */
    mlp_scratch_sgd(203530, (real *)params, (const real *)d_params, arguments->lr);
    (void)t;
}

#ifndef MLP_SCRATCH_F64
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

/* The standard normal quantile of p = (bits + 1/2) 2^-32: algorithm AS 241, PPND16, of Wichura,
 * "The Percentage Points of the Normal Distribution" (Applied Statistics 37, 1988), relative
 * error about 1e-16. Its third region, p < exp(-25), can't be reached with 32 bits. */
static inline double dl_normal_quantile(uint32_t bits)
{
    const double q = ((double)bits - 2147483647.5) * 0x1p-32; /* p - 1/2, exact */
    double r, above, below;
    if (q >= -0.425 && q <= 0.425) {
        r = fma(-q, q, 0.180625);
        above = 2.5090809287301226727e+3;
        above = fma(above, r, 3.3430575583588128105e+4);
        above = fma(above, r, 6.7265770927008700853e+4);
        above = fma(above, r, 4.5921953931549871457e+4);
        above = fma(above, r, 1.3731693765509461125e+4);
        above = fma(above, r, 1.9715909503065514427e+3);
        above = fma(above, r, 1.3314166789178437745e+2);
        above = fma(above, r, 3.3871328727963666080e+0);
        below = 5.2264952788528545610e+3;
        below = fma(below, r, 2.8729085735721942674e+4);
        below = fma(below, r, 3.9307895800092710610e+4);
        below = fma(below, r, 2.1213794301586595867e+4);
        below = fma(below, r, 5.3941960214247511077e+3);
        below = fma(below, r, 6.8718700749205790830e+2);
        below = fma(below, r, 4.2313330701600911252e+1);
        below = fma(below, r, 1.0);
        return q * (above / below);
    }
    r = sqrt(-dl_log(q < 0 ? 0.5 + q : 0.5 - q)) - 1.6;
    above = 7.74545014278341407640e-4;
    above = fma(above, r, 2.27238449892691845833e-2);
    above = fma(above, r, 2.41780725177450611770e-1);
    above = fma(above, r, 1.27045825245236838258e+0);
    above = fma(above, r, 3.64784832476320460504e+0);
    above = fma(above, r, 5.76949722146069140550e+0);
    above = fma(above, r, 4.63033784615654529590e+0);
    above = fma(above, r, 1.42343711074968357734e+0);
    below = 1.05075007164441684324e-9;
    below = fma(below, r, 5.47593808499534494600e-4);
    below = fma(below, r, 1.51986665636164571966e-2);
    below = fma(below, r, 1.48103976427480074590e-1);
    below = fma(below, r, 6.89767334985100004550e-1);
    below = fma(below, r, 1.67638483018380384940e+0);
    below = fma(below, r, 2.05319162663775882187e+0);
    below = fma(below, r, 1.0);
    return q < 0 ? -(above / below) : above / below;
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

static const DlModel mlp_scratch_model_f64;

static size_t mlp_scratch_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void mlp_scratch_make_train(int n, const void *const *sources, uint64_t seed, void *arena,
                                   void *const *inputs)
{
    (void)seed;
    real (*train_X)[784] = inputs[0];
    int32_t *y = inputs[1];
    (void)arena;
    const real (*file_1)[784] = (const real (*)[784])sources[0];
    const int32_t *file_2 = sources[1];

    /* mlp_scratch.dl:24  train.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            train_X[row][i] = file_1[row][i] / 255;

    /* mlp_scratch.dl:25  y[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y[i0] = file_2[i0];
}

static size_t mlp_scratch_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void mlp_scratch_make_test(int n, const void *const *sources, uint64_t seed, void *arena,
                                  void *const *inputs)
{
    (void)seed;
    real (*test_X)[784] = inputs[0];
    int32_t *y = inputs[1];
    (void)arena;
    const real (*file_1)[784] = (const real (*)[784])sources[0];
    const int32_t *file_2 = sources[1];

    /* mlp_scratch.dl:26  test.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            test_X[row][i] = file_1[row][i] / 255;

    /* mlp_scratch.dl:27  y[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y[i0] = file_2[i0];
}

#ifndef MLP_SCRATCH_F64
/* Forward once more, to find the first number that is not finite. */
static void mlp_scratch_trace(const struct mlp_scratch_batch *batch, const struct mlp_scratch_params *params,
                              void *arena, DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*h)[256] = (real (*)[256])(space + 16);
    real (*logits)[10] = (real (*)[10])(space + 256 * rows + 16);
    real *log_p_sum_max = space + 10 * rows + 16;
    real (*log_p)[10] = (real (*)[10])(space + 16);
    const int32_t *y = batch->y;
    real *loss = space;

    /* mlp_scratch.dl:12  h[n, k] = max(sum[j](X[n, j] * W1[j, k]) + b1[k], 0) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 256; k++) {
            real h_sum = 0;
            for (int j = 0; j < 784; j++)
                h_sum += X[row][j] * params->W1[j][k];
            h[row][k] = real_max(h_sum + params->b1[k], 0);
        }
    if (dl_watch(watch, 0, h, (size_t)n * 256))
        return;

    /* mlp_scratch.dl:13  logits[n, c] = sum[k](h[n, k] * W2[k, c]) + b2[c] */
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 10; c++) {
            real logits_sum = 0;
            for (int k = 0; k < 256; k++)
                logits_sum += h[row][k] * params->W2[k][c];
            logits[row][c] = logits_sum + params->b2[c];
        }
    if (dl_watch(watch, 1, logits, (size_t)n * 10))
        return;

    /* mlp_scratch.dl:16  log_p_sum_max[n] = max[k](logits[n, k]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int k = 0; k < 10; k++)
            max = real_max(logits[row][k], max);
        log_p_sum_max[row] = max;
    }
    if (dl_watch(watch, 2, log_p_sum_max, (size_t)n))
        return;

    /* mlp_scratch.dl:16  log_p[n, c] = logits[n, c] - log_p_sum_max[n] - log(sum[k](exp(logits[n, k] -
           log_p_sum_max[n]))) */
    for (int row = 0; row < n; row++) {
        real log_p_sum_shifted = 0;
        for (int k = 0; k < 10; k++)
            log_p_sum_shifted += real_exp(logits[row][k] - log_p_sum_max[row]);
        const real t = real_log(log_p_sum_shifted);
        for (int c = 0; c < 10; c++)
            log_p[row][c] = logits[row][c] - log_p_sum_max[row] - t;
    }
    if (dl_watch(watch, 3, log_p, (size_t)n * 10))
        return;

    /* mlp_scratch.dl:19  loss = -sum[n](log_p[n, y[n]]) / N */
    {
        real loss_sum = 0;
        for (int row = 0; row < n; row++)
            loss_sum += log_p[row][y[row]];
        *loss = -(loss_sum / (real)n);
    }
    if (dl_watch(watch, 4, loss, 1))
        return;
}

static size_t mlp_scratch_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (266 * rows + 16);
}

#endif

static const DlTensor mlp_scratch_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 784},
     .size = 784},
    {.name = "y", .type = DL_CLASS, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .classes = 10, .is_target = 1},
};

static const DlTensor mlp_scratch_param_table[] = {
    {.name = "W1", .type = DL_REAL, .rank = 2, .shape = (const int[]){784, 256},
     .size = 200704, .offset = 0, .place = "mlp_scratch.dl:7"},
    {.name = "b1", .type = DL_REAL, .rank = 1, .shape = (const int[]){256},
     .size = 256, .offset = 200704, .place = "mlp_scratch.dl:8"},
    {.name = "W2", .type = DL_REAL, .rank = 2, .shape = (const int[]){256, 10},
     .size = 2560, .offset = 200960, .place = "mlp_scratch.dl:9"},
    {.name = "b2", .type = DL_REAL, .rank = 1, .shape = (const int[]){10},
     .size = 10, .offset = 203520, .place = "mlp_scratch.dl:10"},
};

static const DlTensor mlp_scratch_output_table[] = {
    {.name = "probs", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "mlp_scratch.dl:18"},
};

static const char *const mlp_scratch_metrics[] = {"accuracy"};

static const DlArgument mlp_scratch_argument_table[] = {
    {"lr", 0.1},
};

static const DlSource mlp_scratch_train_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/train-images-idx3-ubyte.gz",
     .name = "X", .type = DL_REAL, .row_size = 784, .line = 24},
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/train-labels-idx1-ubyte.gz",
     .name = "y", .type = DL_CLASS, .row_size = 1, .line = 25, .classes = 10},
};

static const DlSource mlp_scratch_test_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/t10k-images-idx3-ubyte.gz",
     .name = "X", .type = DL_REAL, .row_size = 784, .line = 26},
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/t10k-labels-idx1-ubyte.gz",
     .name = "y", .type = DL_CLASS, .row_size = 1, .line = 27, .classes = 10},
};

static const DlSplit mlp_scratch_splits[] = {
    {.name = "train", .rows = 0, .source_count = 2, .sources = mlp_scratch_train_sources,
     .arena_size = mlp_scratch_train_arena_size, .make = mlp_scratch_make_train},
    {.name = "test", .rows = 0, .source_count = 2, .sources = mlp_scratch_test_sources,
     .arena_size = mlp_scratch_test_arena_size, .make = mlp_scratch_make_test},
};

static struct mlp_scratch_batch mlp_scratch_batch_of(const DlStep *step)
{
    return (struct mlp_scratch_batch){
        .n = step->n,
        .X = step->inputs[0],
        .y = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void mlp_scratch_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    mlp_scratch_init(params, seed);
}

static void mlp_scratch_run_forward(const DlStep *step)
{
    const struct mlp_scratch_batch batch = mlp_scratch_batch_of(step);
    struct mlp_scratch_result result;
    mlp_scratch_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void mlp_scratch_run_backward(const DlStep *step)
{
    const struct mlp_scratch_batch batch = mlp_scratch_batch_of(step);
    mlp_scratch_backward(&batch, step->params, step->arena, step->d_params);
}

static void mlp_scratch_run_evaluate(const DlStep *step)
{
    const struct mlp_scratch_batch batch = mlp_scratch_batch_of(step);
    struct mlp_scratch_result result;
    mlp_scratch_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void mlp_scratch_run_predict(const DlStep *step)
{
    const struct mlp_scratch_batch batch = mlp_scratch_batch_of(step);
    struct mlp_scratch_outputs outputs = {
        .probs = step->outputs[0],
    };
    mlp_scratch_predict(&batch, step->params, step->arena, &outputs);
}

static void mlp_scratch_run_summarize(const void *params, const void *state, double n, const double *totals,
                                      double *values)
{
    (void)state;
    mlp_scratch_summarize(params, n, totals, values);
}

static void mlp_scratch_run_update(void *params, const void *d_params, void *states, const double *arguments,
                                   uint64_t t)
{
    const struct mlp_scratch_arguments a = {(real)arguments[0]};
    mlp_scratch_update(params, d_params, states, &a, t);
}

#ifndef MLP_SCRATCH_F64
static const DlTensor mlp_scratch_traced[] = {
    {.name = "h", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 256},
     .size = 256, .place = "mlp_scratch.dl:12"},
    {.name = "logits", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "mlp_scratch.dl:13"},
    {.name = "log_p_sum_max", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "mlp_scratch.dl:16"},
    {.name = "log_p", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "mlp_scratch.dl:16"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "mlp_scratch.dl:19"},
};

static void mlp_scratch_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct mlp_scratch_batch batch = mlp_scratch_batch_of(step);
    mlp_scratch_trace(&batch, step->params, step->arena, watch);
}
#endif

static const DlModel mlp_scratch_model = {
    .name = "mlp_scratch", .source = "mlp_scratch.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = mlp_scratch_inputs,
    .output_count = 1, .outputs = mlp_scratch_output_table,
    .param_count = 4, .params = mlp_scratch_param_table,
    .param_size = mlp_scratch_parameters,
    .metric_count = 1, .metrics = mlp_scratch_metrics,
    .total_count = 2,
    .optimizer = "sgd",
    .argument_count = 1, .arguments = mlp_scratch_argument_table,
    .batch = 256, .epochs = 10, .seed = 0, .clip_norm = 0,
    .split_count = 2, .splits = mlp_scratch_splits,
    .flops = {2, 820181, 0},
    .arena_size = mlp_scratch_arena_size,
    .init = mlp_scratch_run_init,
    .forward = mlp_scratch_run_forward,
    .backward = mlp_scratch_run_backward,
    .update = mlp_scratch_run_update,
    .evaluate = mlp_scratch_run_evaluate,
    .predict = mlp_scratch_run_predict,
    .observe = mlp_scratch_run_predict,
#ifndef MLP_SCRATCH_F64
    .traced = mlp_scratch_traced,
    .trace_arena_size = mlp_scratch_trace_arena_size,
    .trace = mlp_scratch_run_trace,
#endif
    .summarize = mlp_scratch_run_summarize,
    .f64 = &mlp_scratch_model_f64,
};

#ifndef MLP_SCRATCH_F64
int main(int argc, char **argv)
{
    return dl_main(&mlp_scratch_model, argc, argv);
}

/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Os")
#endif
#define MLP_SCRATCH_F64
#define real double
#define mlp_scratch_batch mlp_scratch_batch_f64
#define mlp_scratch_params mlp_scratch_params_f64
#define mlp_scratch_result mlp_scratch_result_f64
#define mlp_scratch_outputs mlp_scratch_outputs_f64
#define mlp_scratch_optimizer mlp_scratch_optimizer_f64
#define mlp_scratch_arguments mlp_scratch_arguments_f64
#define mlp_scratch_parameters mlp_scratch_parameters_f64
#define mlp_scratch_arena_size mlp_scratch_arena_size_f64
#define mlp_scratch_init mlp_scratch_init_f64
#define mlp_scratch_forward mlp_scratch_forward_f64
#define mlp_scratch_backward mlp_scratch_backward_f64
#define mlp_scratch_update mlp_scratch_update_f64
#define mlp_scratch_evaluate mlp_scratch_evaluate_f64
#define mlp_scratch_predict mlp_scratch_predict_f64
#define mlp_scratch_summarize mlp_scratch_summarize_f64
#define mlp_scratch_trace mlp_scratch_trace_f64
#define mlp_scratch_inputs mlp_scratch_inputs_f64
#define mlp_scratch_param_table mlp_scratch_param_table_f64
#define mlp_scratch_output_table mlp_scratch_output_table_f64
#define mlp_scratch_argument_table mlp_scratch_argument_table_f64
#define mlp_scratch_metrics mlp_scratch_metrics_f64
#define mlp_scratch_splits mlp_scratch_splits_f64
#define mlp_scratch_traced mlp_scratch_traced_f64
#define mlp_scratch_trace_arena_size mlp_scratch_trace_arena_size_f64
#define mlp_scratch_batch_of mlp_scratch_batch_of_f64
#define mlp_scratch_model mlp_scratch_model_f64
#define mlp_scratch_run_init mlp_scratch_run_init_f64
#define mlp_scratch_run_forward mlp_scratch_run_forward_f64
#define mlp_scratch_run_backward mlp_scratch_run_backward_f64
#define mlp_scratch_run_evaluate mlp_scratch_run_evaluate_f64
#define mlp_scratch_run_predict mlp_scratch_run_predict_f64
#define mlp_scratch_run_summarize mlp_scratch_run_summarize_f64
#define mlp_scratch_run_update mlp_scratch_run_update_f64
#define mlp_scratch_run_trace mlp_scratch_run_trace_f64
#define mlp_scratch_make_train mlp_scratch_make_train_f64
#define mlp_scratch_train_arena_size mlp_scratch_train_arena_size_f64
#define mlp_scratch_train_sources mlp_scratch_train_sources_f64
#define mlp_scratch_make_test mlp_scratch_make_test_f64
#define mlp_scratch_test_arena_size mlp_scratch_test_arena_size_f64
#define mlp_scratch_test_sources mlp_scratch_test_sources_f64
#define mlp_scratch_h mlp_scratch_h_f64
#define mlp_scratch_logits mlp_scratch_logits_f64
#define mlp_scratch_log_p_sum_max mlp_scratch_log_p_sum_max_f64
#define mlp_scratch_log_p_sum_shifted mlp_scratch_log_p_sum_shifted_f64
#define mlp_scratch_log_p mlp_scratch_log_p_f64
#define mlp_scratch_loss_sum mlp_scratch_loss_sum_f64
#define mlp_scratch_loss mlp_scratch_loss_f64
#define mlp_scratch_accuracy_sum mlp_scratch_accuracy_sum_f64
#define mlp_scratch_d_logits mlp_scratch_d_logits_f64
#define mlp_scratch_d_h mlp_scratch_d_h_f64
#define mlp_scratch_d_h_sum mlp_scratch_d_h_sum_f64
#define mlp_scratch_d_b2 mlp_scratch_d_b2_f64
#define mlp_scratch_d_W2 mlp_scratch_d_W2_f64
#define mlp_scratch_d_b1 mlp_scratch_d_b1_f64
#define mlp_scratch_d_W1 mlp_scratch_d_W1_f64
#define mlp_scratch_log_p_2 mlp_scratch_log_p_2_f64
#define mlp_scratch_probs mlp_scratch_probs_f64
#define mlp_scratch_sgd mlp_scratch_sgd_f64
#define real_max real_max_f64
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
