/* symmetry.dl, compiled by dlc at -O2. Edit the model, not this file. */

#ifndef SYMMETRY_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

/* Nothing here looks at floating-point exceptions or errno: so both sides of a choice may be computed,
   and loops over choices become vector code. clang takes that for granted. Loops that copy a few numbers are
   faster as vector code than as calls of memcpy, or as what gcc writes for one. -O2 does for loops what -O3
   does; the rest of -O3, such as copies of functions for what callers pass, and of loops for each outcome of a
   condition, takes long and gains nothing here. Choices that are jumps keep a loop from becoming vector code,
   so that jumps are not multiplied either. */
#if defined __GNUC__ && !defined __clang__
#pragma GCC optimize("no-trapping-math", "no-math-errno", "no-ipa-cp-clone", "no-unswitch-loops")
#pragma GCC optimize("no-tree-loop-distribute-patterns", "vect-cost-model=dynamic", "no-thread-jumps")
#if __GNUC__ < 12
#pragma GCC optimize("tree-vectorize")
#endif
#if defined __AVX512F__ && __GNUC__ >= 8 /* as the kernels of products do */
#pragma GCC target("prefer-vector-width=512")
#endif
#elif defined __clang__ /* a helper may be for another target */
#pragma clang diagnostic ignored "-Wunused-function"
#endif

typedef float real;

static inline int int_min(int a, int b)
{
    return a < b ? a : b;
}

#if defined __GNUC__
#define ALWAYS_INLINE inline __attribute__((always_inline))
#else
#define ALWAYS_INLINE inline
#endif

/* Of a kernel with many callers: copies in all of them would take long to compile. In double it may have
   none. */
#if defined __GNUC__
#define NOT_INLINE __attribute__((noinline, unused))
#else
#define NOT_INLINE
#endif

/* Of what runs once in a program: to be compiled fast, not to be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#define RUNS_ONCE __attribute__((optimize("Og")))
#else
#define RUNS_ONCE
#endif

/* Of what runs when one looks for an error. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#define RUNS_RARELY __attribute__((optimize("O0")))
#else
#define RUNS_RARELY
#endif

/* Threads, if the file is compiled with OpenMP: what follows IN_PARALLEL runs in all of them, if `worth` holds.
   There they share the turns of the loops behind SHARE_LOOP (of two loops, one in the other, behind
   SHARE_LOOPS), and one alone does what follows ONCE; each waits until all are done. What is added up
   is added up in the same order, however many there are. */
#if defined _OPENMP
#include <omp.h>
#define IN_PARALLEL(worth) OPENMP(omp parallel if (parallel : worth))
#define SHARE_LOOP OPENMP(omp for schedule(static))
#define SHARE_LOOPS OPENMP(omp for schedule(static) collapse(2))
#define ONCE OPENMP(omp single)
#define OPENMP(directive) _Pragma(#directive)
#define THREAD (size_t)omp_get_thread_num()
#define THREADS (size_t)omp_get_max_threads()
#define TEAM omp_get_num_threads()
#else
#define IN_PARALLEL(worth) (void)(worth);
#define SHARE_LOOP
#define SHARE_LOOPS
#define ONCE
#define THREAD (size_t)0
#define THREADS (size_t)1
#define TEAM 1
#endif

/* So many of `count` rows at a time, at most `most`: where they are `least` or more for each thread, all
   threads have about as many. */
static inline int share_size(int count, int most, int least)
{
    int blocks = (count + most - 1) / most;
    if (count >= TEAM * least)
        blocks = (blocks + TEAM - 1) / TEAM * TEAM;
    return int_min(most, ((count + blocks - 1) / blocks + 3) / 4 * 4);
}

/* A value to be loaded once: where it has few uses, gcc would load it again for each. */
#if defined __x86_64__ && defined __GNUC__ && !defined __clang__
#define IN_REGISTER(value) __asm__("" : "+v"(value))
#else
#define IN_REGISTER(value)
#endif

/* Not to be unrolled: of the copies gcc 12 makes worse vectors than of the loop, and of conditional
 * loads in them wrong ones. */
#if defined __GNUC__ && __GNUC__ >= 8 && !defined __clang__
#define KEEP_LOOP _Pragma("GCC unroll 1")
#else
#define KEEP_LOOP
#endif

/* A short loop over registers: every turn is written out. */
#if defined __clang__
#define UNROLLED _Pragma("clang loop unroll(full)")
#elif defined __GNUC__ && __GNUC__ >= 8
#define UNROLLED _Pragma("GCC unroll 16")
#else
#define UNROLLED
#endif

/* Tiles of matrix products: as many sums as the target's registers hold, in TILE_ROWS rows of two vectors or fewer
   ones of PANEL_VECTORS. -DDL_SCALAR does without vectors. */
#if !defined __GNUC__ || defined DL_SCALAR
enum { TILE_ROWS = 4, PANEL_VECTORS = 2 };
#define TILE_BYTES sizeof(real)
#elif defined __AVX512F__
enum { TILE_BYTES = 64, TILE_ROWS = 12, PANEL_VECTORS = 4 };
#elif defined __AVX__
enum { TILE_BYTES = 32, TILE_ROWS = 6, PANEL_VECTORS = 2 };
#elif defined __aarch64__
enum { TILE_BYTES = 16, TILE_ROWS = 8, PANEL_VECTORS = 2 };
#else
enum { TILE_BYTES = 16, TILE_ROWS = 6, PANEL_VECTORS = 2 };
#endif

/* Random numbers, defined below: a function of these four and nothing else. */
static inline double dl_normal(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);

/* Elementary functions, defined below so that loops over them become vector code. */
static ALWAYS_INLINE float real_expm1(float x);
static ALWAYS_INLINE float real_tanh(float x);
static ALWAYS_INLINE float real_sqrt(float x);
#else
#define real_expm1 expm1
#define real_sqrt sqrt
#define real_tanh tanh
#endif

enum { TILE_LANES = TILE_BYTES / sizeof(real) };

/* What fits a vector register; one real where the compiler has no vectors. */
#if defined __GNUC__ && !defined DL_SCALAR
typedef real tile_vector __attribute__((vector_size(TILE_BYTES), aligned(sizeof(real)), may_alias));
#else
typedef real tile_vector;
#endif

/* c[j] (+)= sum over p of a[p] * b[p][j], for 1, 2 or 4 places p */
static ALWAYS_INLINE void row_sum(const int depth, int columns, const real *restrict a, ptrdiff_t along,
                                  const real *restrict b, ptrdiff_t step, real *restrict c, int add)
{
    const tile_vector zero = {0};
    const int whole = columns - columns % TILE_LANES;
    real x[4];
    UNROLLED
    for (int p = 0; p < depth; p++)
        x[p] = a[p * along];
    for (int j = 0; j < whole; j += TILE_LANES) {
        tile_vector sum = add ? *(const tile_vector *)(c + j) : zero;
        UNROLLED
        for (int p = 0; p < depth; p++)
            sum += x[p] * *(const tile_vector *)(b + p * step + j);
        *(tile_vector *)(c + j) = sum;
    }
    KEEP_LOOP
    for (int j = whole; j < columns; j++) { /* too few to be vectors */
        real sum = add ? c[j] : 0;
        for (int p = 0; p < depth; p++)
            sum += x[p] * b[p * step + j];
        IN_REGISTER(sum); /* one at a time */
        c[j] = sum;
    }
}

/* c[r][j] = sum over p of a[r][p] * b[p][j], where rows or places p are few: b is read, and c written, in the
   order of memory */
static NOT_INLINE void row_products(int rows, int columns, int depth, const real *restrict a, ptrdiff_t across,
                                    ptrdiff_t along, const real *restrict b, ptrdiff_t step,
                                    real *restrict c, ptrdiff_t pitch)
{
    int p = 0;
    for (; p + 4 <= depth; p += 4, a += 4 * along, b += 4 * step)
        for (int r = 0; r < rows; r++)
            row_sum(4, columns, a + r * across, along, b, step, c + r * pitch, p > 0);
    for (; p + 2 <= depth; p += 2, a += 2 * along, b += 2 * step)
        for (int r = 0; r < rows; r++)
            row_sum(2, columns, a + r * across, along, b, step, c + r * pitch, p > 0);
    for (int r = 0; p < depth && r < rows; r++)
        row_sum(1, columns, a + r * across, along, b, step, c + r * pitch, p > 0);
}

/* c[r][j] (+)= sum over p of a[r][p] * b[p][j]: one tile of at most TILE_ROWS rows, one vector wide. The step
   from row to row of a is `across`, those from p to p of a and b `along` and `step`. */
static NOT_INLINE void tile_product_narrow(int rows, int depth, const real *restrict a, ptrdiff_t across,
                                           ptrdiff_t along, const real *restrict b, ptrdiff_t step,
                                           real *restrict c, ptrdiff_t pitch, int add)
{
    const tile_vector zero = {0};
    tile_vector sum[TILE_ROWS];
    for (int r = 0; r < rows; r++)
        sum[r] = add ? *(const tile_vector *)(c + r * pitch) : zero;
    if (rows == TILE_ROWS)
        for (int p = 0; p < depth; p++, a += along, b += step) {
            UNROLLED
            for (int r = 0; r < TILE_ROWS; r++)
                sum[r] += a[r * across] * *(const tile_vector *)b;
        }
    else
        for (int p = 0; p < depth; p++, a += along, b += step)
            for (int r = 0; r < rows; r++)
                sum[r] += a[r * across] * *(const tile_vector *)b;
    for (int r = 0; r < rows; r++)
        *(tile_vector *)(c + r * pitch) = sum[r];
}

struct symmetry_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][2] */
    const real *y;                      /* [n]; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { symmetry_parameters = 65 };

struct symmetry_params {                /* the gradient, too: d_params */
    real h_dense_W[2][16];              /* h.dense.W  constant(0.5) */
    real h_dense_b[16];                 /* h.dense.b  0, no_decay */
    real y_hat_W[16][1];                /* y_hat.W  constant(0.5) */
    real y_hat_b[1];                    /* y_hat.b  0, no_decay */
};

struct symmetry_result {
    real loss;                          /* of this batch */
    double totals[3];                   /* sums over the batch, for symmetry_summarize */
};

struct symmetry_outputs {
    real *prediction;                   /* [n][1] */
};

struct symmetry_optimizer {             /* kept from step to step; at the start: */
    struct symmetry_params m;           /* 0 */
    struct symmetry_params v;           /* 0 */
};

struct symmetry_arguments {             /* of adam; symmetry.dl says: */
    real lr;                            /* 0.01 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t symmetry_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void symmetry_init(struct symmetry_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void symmetry_forward(const struct symmetry_batch *batch, const struct symmetry_params *params, void *arena,
                      struct symmetry_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void symmetry_backward(const struct symmetry_batch *batch, const struct symmetry_params *params, void *arena,
                       struct symmetry_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void symmetry_update(struct symmetry_params *params, const struct symmetry_params *d_params,
                     struct symmetry_optimizer *optimizer, const struct symmetry_arguments *arguments,
                     uint64_t t);
/* The loss of a batch, as in evaluation. */
void symmetry_evaluate(const struct symmetry_batch *batch, const struct symmetry_params *params, void *arena,
                       struct symmetry_result *result);
/* The outputs, from the inputs alone. */
void symmetry_predict(const struct symmetry_batch *batch, const struct symmetry_params *params, void *arena,
                      struct symmetry_outputs *out);
/* values[0]: the loss, values[1]: spread; of n rows whose totals were added up. */
void symmetry_summarize(const struct symmetry_params *params, double n, const double *totals, double *values);

/* ---- parameters at the start ---- */

RUNS_ONCE void symmetry_init(struct symmetry_params *params, uint64_t seed)
{
    (void)seed;
    /* h.dense.W constant(0.5) */
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 16; j++)
            params->h_dense_W[i][j] = (real)0.5;
    /* h.dense.b 0 */
    for (int i = 0; i < 16; i++)
        params->h_dense_b[i] = 0;
    /* y_hat.W constant(0.5) */
    for (int i = 0; i < 16; i++)
        params->y_hat_W[i][0] = (real)0.5;
    /* y_hat.b 0 */
    params->y_hat_b[0] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

static void symmetry_h(int n, const real (*restrict X)[2], const real (*restrict h_dense_W)[16],
                       const real *restrict h_dense_b, real (*restrict h)[16], real *restrict pack)
{
    /* matrix product: rows row; columns i; summed j */
    if (n <= 4) {
        ONCE {
            row_products(n, 16, 2, &X[0][0], 2, 1, &h_dense_W[0][0], 16, &h[0][0], 16);
            for (int r = 0; r < n; r++) {
                KEEP_LOOP
                for (int c = 0; c < 16; c++) {
                    const real sum = h[r][c];
                    h[r][c] = real_tanh(sum + h_dense_b[c]);
                }
            }
        }
        return;
    }
    const int share = share_size(n, 56000, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 16; jr += TILE_LANES) {
            const int width = int_min(TILE_LANES, 16 - jr);
            const real *b = &h_dense_W[0][jr];
            int stride = 16;
            if (n > 40 || width < TILE_LANES) {
                for (int q = 0; q < 2; q++)
                    for (int c = 0; c < TILE_LANES; c++)
                        pack[q * TILE_LANES + c] = 0;
                for (int q = 0; q < 2; q++)
                    for (int c = 0; c < width; c++) {
                        const int i = jr + c;
                        pack[q * TILE_LANES + c] = h_dense_W[q][i];
                    }
                b = pack;
                stride = TILE_LANES;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (TILE_LANES <= 16 && width == TILE_LANES) {
                    tile_product_narrow(height, 2, &X[ir][0], 2, 1, b, stride, &h[ir][jr], 16, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < TILE_LANES; c++) {
                            const int i = jr + c;
                            const real sum = h[row][i];
                            h[row][i] = real_tanh(sum + h_dense_b[i]);
                        }
                    }
                } else {
                    real tile[TILE_ROWS * TILE_LANES];
                    tile_product_narrow(height, 2, &X[ir][0], 2, 1, b, stride, tile, TILE_LANES, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int i = jr + c;
                            const real sum = tile[r * TILE_LANES + c];
                            h[row][i] = real_tanh(sum + h_dense_b[i]);
                        }
                    }
                }
            }
        }
}

static void symmetry_loss_sum(int n, real (*restrict h)[16], const real (*restrict y_hat_W)[1],
                              const real *restrict y_hat_b, const real *restrict y,
                              const real (*restrict X)[2], real *restrict loss_sum_chunks,
                              real *restrict spread_sum_chunks, real *restrict spread_sum_chunks_2,
                              real (*restrict d_y_hat_b_chunks)[1], real (*restrict d_y_hat_W_chunks)[16][1],
                              real (*restrict d_h_dense_b_chunks)[16],
                              real (*restrict d_h_dense_W_chunks)[2][16])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real loss_sum = 0;
        real spread_sum = 0;
        real spread_sum_3 = 0;
        real d_y_hat_b[1] = {0};
        real d_y_hat_W[16][1] = {0};
        real d_h_dense_b[16] = {0};
        real d_h_dense_W[2][16] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real d_h_dense[16];
            real sum = 0;
            for (int j = 0; j < 16; j++)
                sum += h[row][j] * y_hat_W[j][0];
            const real y_hat = sum + y_hat_b[0];
            loss_sum += (y_hat - y[row]) * (y_hat - y[row]);
            real parts[8] = {0};
            KEEP_LOOP
            for (int first = 0; first < 16; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int j = first + part;
                    parts[part] += h[row][j] * h[row][j];
                }
            real sum_2 = 0;
            for (int part = 0; part < 8; part++)
                sum_2 += parts[part];
            spread_sum += sum_2;
            real parts_2[8] = {0};
            KEEP_LOOP
            for (int first = 0; first < 16; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int j = first + part;
                    parts_2[part] += h[row][j];
                }
            real spread_sum_2 = 0;
            for (int part = 0; part < 8; part++)
                spread_sum_2 += parts_2[part];
            spread_sum_3 += spread_sum_2 * spread_sum_2;
            const real d_y_hat = (y_hat - y[row]) / (real)n;
            d_y_hat_b[0] += d_y_hat;
            for (int j = 0; j < 16; j++) {
                d_y_hat_W[j][0] += h[row][j] * d_y_hat;
                d_h_dense[j] = d_y_hat * y_hat_W[j][0] * (1 - h[row][j] * h[row][j]);
                d_h_dense_b[j] += d_h_dense[j];
            }
            for (int j = 0; j < 2; j++)
                for (int j_2 = 0; j_2 < 16; j_2++)
                    d_h_dense_W[j][j_2] += X[row][j] * d_h_dense[j_2];
        }
        loss_sum_chunks[chunk] = loss_sum;
        spread_sum_chunks[chunk] = spread_sum;
        spread_sum_chunks_2[chunk] = spread_sum_3;
        d_y_hat_b_chunks[chunk][0] = d_y_hat_b[0];
        for (int j = 0; j < 16; j++)
            d_y_hat_W_chunks[chunk][j][0] = d_y_hat_W[j][0];
        for (int j = 0; j < 16; j++)
            d_h_dense_b_chunks[chunk][j] = d_h_dense_b[j];
        for (int j = 0; j < 2; j++)
            for (int j_2 = 0; j_2 < 16; j_2++)
                d_h_dense_W_chunks[chunk][j][j_2] = d_h_dense_W[j][j_2];
    }
}

static real symmetry_loss_sum_2(real *restrict loss_sum_chunks)
{
    real loss_sum;
    real parts[8] = {0};
    KEEP_LOOP
    for (int first = 0; first < 32; first += 8)
        for (int part = 0; part < 8; part++) {
            const int chunk = first + part;
            parts[part] += loss_sum_chunks[chunk];
        }
    real sum = 0;
    for (int part = 0; part < 8; part++)
        sum += parts[part];
    loss_sum = (real)0.5 * sum;
    return loss_sum;
}

static real symmetry_loss(int n, real loss_sum)
{
    real loss;
    loss = loss_sum / (real)n;
    return loss;
}

static real symmetry_spread_sum(real *restrict spread_sum_chunks)
{
    real spread_sum;
    real parts[8] = {0};
    KEEP_LOOP
    for (int first = 0; first < 32; first += 8)
        for (int part = 0; part < 8; part++) {
            const int chunk = first + part;
            parts[part] += spread_sum_chunks[chunk];
        }
    real sum = 0;
    for (int part = 0; part < 8; part++)
        sum += parts[part];
    spread_sum = sum;
    return spread_sum;
}

static real symmetry_spread_sum_3(real *restrict spread_sum_chunks_2)
{
    real spread_sum_3;
    real parts[8] = {0};
    KEEP_LOOP
    for (int first = 0; first < 32; first += 8)
        for (int part = 0; part < 8; part++) {
            const int chunk = first + part;
            parts[part] += spread_sum_chunks_2[chunk];
        }
    real sum = 0;
    for (int part = 0; part < 8; part++)
        sum += parts[part];
    spread_sum_3 = (real)0.00390625 * sum;
    return spread_sum_3;
}

static void symmetry_forward_kernels(const struct symmetry_batch *batch, const struct symmetry_params *params,
                                     void *arena, struct symmetry_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[2] = (const real (*)[2])batch->X;
    real (*h)[16] = (real (*)[16])(space + 2176);
    const real *y = batch->y;
    real *loss_sum_chunks = space + 2048;
    real *spread_sum_chunks = space + 2080;
    real *spread_sum_chunks_2 = space + 2112;
    real (*d_y_hat_b_chunks)[1] = (real (*)[1])(space + 2144);
    real (*d_y_hat_W_chunks)[16][1] = (real (*)[16][1])(space + 1024);
    real (*d_h_dense_b_chunks)[16] = (real (*)[16])(space + 1536);
    real (*d_h_dense_W_chunks)[2][16] = (real (*)[2][16])space;
    real *const pack = space + 16 * rows + 2176 + THREAD * 64;

    /* symmetry.dl:9  h[n, i] = tanh(sum[j](X[n, j] * h.dense.W[j, i]) + h.dense.b[i]) */
    symmetry_h(n, X, params->h_dense_W, params->h_dense_b, h, pack);

    /* symmetry.dl:10  y_hat[n, k] = sum[j](h[n, j] * y_hat.W[j, 0]) + y_hat.b[0] */
    /* symmetry.dl:13  loss_sum = 0.5 * sum[n]((y_hat[n, 0] - y[n])^2) */
    /* symmetry.dl:14  spread_sum = sum[n, i](h[n, i]^2) */
    /* symmetry.dl:14  spread_sum[n] = sum[i](h[n, i]) */
    /* symmetry.dl:14  spread_sum = 0.00390625 * sum[n](spread_sum[n]^2) */
    /* symmetry.dl:10  d_y_hat[n, k] = (y_hat[n, 0] - y[n]) / N */
    /* symmetry.dl:10  d_y_hat.b[i] = sum[n](d_y_hat[n, 0]) */
    /* symmetry.dl:10  d_y_hat.W[j, j2] = sum[n](h[n, j] * d_y_hat[n, 0]) */
    /* symmetry.dl:9  d_h.dense[n, i] = d_y_hat[n, 0] * y_hat.W[i, 0] * (1 - h[n, i]^2) */
    /* symmetry.dl:9  d_h.dense.b[k] = sum[n](d_h.dense[n, k]) */
    /* symmetry.dl:9  d_h.dense.W[j, k] = sum[n](X[n, j] * d_h.dense[n, k]) */
    symmetry_loss_sum(n, h, params->y_hat_W, params->y_hat_b, y, X, loss_sum_chunks, spread_sum_chunks,
                      spread_sum_chunks_2, d_y_hat_b_chunks, d_y_hat_W_chunks, d_h_dense_b_chunks,
                      d_h_dense_W_chunks);

    /* symmetry.dl:13  loss_sum = 0.5 * sum[chunk](loss_sum_chunks[chunk]) */
    ONCE
    result->totals[0] = symmetry_loss_sum_2(loss_sum_chunks);

    /* symmetry.dl:13  loss = loss_sum / N */
    ONCE
    result->loss = symmetry_loss(n, result->totals[0]);

    /* symmetry.dl:14  spread_sum = sum[chunk](spread_sum_chunks[chunk]) */
    ONCE
    result->totals[1] = symmetry_spread_sum(spread_sum_chunks);

    /* symmetry.dl:14  spread_sum = 0.00390625 * sum[chunk](spread_sum_chunks[chunk]) */
    ONCE
    result->totals[2] = symmetry_spread_sum_3(spread_sum_chunks_2);
}

void symmetry_forward(const struct symmetry_batch *batch, const struct symmetry_params *params, void *arena,
                      struct symmetry_result *result)
{
    IN_PARALLEL(batch->n >= 7500)
    symmetry_forward_kernels(batch, params, arena, result);
}

static void symmetry_d_y_hat_b(real (*restrict d_y_hat_b_chunks)[1], real *restrict d_y_hat_b)
{
    real sum = 0;
    for (int chunk = 0; chunk < 32; chunk++)
        sum += d_y_hat_b_chunks[chunk][0];
    d_y_hat_b[0] = sum;
}

static void symmetry_d_y_hat_W(real (*restrict d_y_hat_W_chunks)[16][1], real (*restrict d_y_hat_W)[1])
{
    for (int j = 0; j < 16; j++) {
        real sum = 0;
        for (int chunk = 0; chunk < 32; chunk++)
            sum += d_y_hat_W_chunks[chunk][j][0];
        d_y_hat_W[j][0] = sum;
    }
}

static void symmetry_d_h_dense_b(real (*restrict d_h_dense_b_chunks)[16], real *restrict d_h_dense_b)
{
    real sum[16] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int k = 0; k < 16; k++)
            sum[k] += d_h_dense_b_chunks[chunk][k];
    for (int k = 0; k < 16; k++)
        d_h_dense_b[k] = sum[k];
}

static void symmetry_d_h_dense_W(real (*restrict d_h_dense_W_chunks)[2][16], real (*restrict d_h_dense_W)[16])
{
    for (int j = 0; j < 2; j++) {
        real sum[16] = {0};
        for (int chunk = 0; chunk < 32; chunk++)
            for (int k = 0; k < 16; k++)
                sum[k] += d_h_dense_W_chunks[chunk][j][k];
        for (int k = 0; k < 16; k++)
            d_h_dense_W[j][k] = sum[k];
    }
}

void symmetry_backward(const struct symmetry_batch *batch, const struct symmetry_params *params, void *arena,
                       struct symmetry_params *d_params)
{
    (void)batch;
    (void)params;
    real *const space = arena;
    real (*d_y_hat_b_chunks)[1] = (real (*)[1])(space + 2144);
    real (*d_y_hat_W_chunks)[16][1] = (real (*)[16][1])(space + 1024);
    real (*d_h_dense_b_chunks)[16] = (real (*)[16])(space + 1536);
    real (*d_h_dense_W_chunks)[2][16] = (real (*)[2][16])space;

    /* symmetry.dl:10  d_y_hat.b[i] = sum[chunk](d_y_hat.b_chunks[chunk, 0]) */
    symmetry_d_y_hat_b(d_y_hat_b_chunks, d_params->y_hat_b);

    /* symmetry.dl:10  d_y_hat.W[j, j2] = sum[chunk](d_y_hat.W_chunks[chunk, j, 0]) */
    symmetry_d_y_hat_W(d_y_hat_W_chunks, d_params->y_hat_W);

    /* symmetry.dl:9  d_h.dense.b[k] = sum[chunk](d_h.dense.b_chunks[chunk, k]) */
    symmetry_d_h_dense_b(d_h_dense_b_chunks, d_params->h_dense_b);

    /* symmetry.dl:9  d_h.dense.W[j, k] = sum[chunk](d_h.dense.W_chunks[chunk, j, k]) */
    symmetry_d_h_dense_W(d_h_dense_W_chunks, d_params->h_dense_W);
}

#ifndef SYMMETRY_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

static void symmetry_loss_sum_3(int n, real (*restrict h)[16], const real (*restrict y_hat_W)[1],
                                const real *restrict y_hat_b, const real *restrict y,
                                real *restrict loss_sum_total, real *restrict spread_sum_total,
                                real *restrict spread_sum_total_2)
{
    real loss_sum = 0;
    real spread_sum = 0;
    real spread_sum_3 = 0;
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int j = 0; j < 16; j++)
            sum += h[row][j] * y_hat_W[j][0];
        const real y_hat = sum + y_hat_b[0];
        loss_sum += (y_hat - y[row]) * (y_hat - y[row]);
        real parts[8] = {0};
        KEEP_LOOP
        for (int first = 0; first < 16; first += 8)
            for (int part = 0; part < 8; part++) {
                const int j = first + part;
                parts[part] += h[row][j] * h[row][j];
            }
        real sum_2 = 0;
        for (int part = 0; part < 8; part++)
            sum_2 += parts[part];
        spread_sum += sum_2;
        real parts_2[8] = {0};
        KEEP_LOOP
        for (int first = 0; first < 16; first += 8)
            for (int part = 0; part < 8; part++) {
                const int j = first + part;
                parts_2[part] += h[row][j];
            }
        real spread_sum_2 = 0;
        for (int part = 0; part < 8; part++)
            spread_sum_2 += parts_2[part];
        spread_sum_3 += spread_sum_2 * spread_sum_2;
    }
    loss_sum_total[0] = loss_sum;
    spread_sum_total[0] = spread_sum;
    spread_sum_total_2[0] = spread_sum_3;
}

static real symmetry_loss_sum_4(real *restrict loss_sum_total)
{
    real loss_sum;
    loss_sum = (real)0.5 * loss_sum_total[0];
    return loss_sum;
}

static real symmetry_spread_sum_2(real *restrict spread_sum_total)
{
    real spread_sum;
    spread_sum = spread_sum_total[0];
    return spread_sum;
}

static real symmetry_spread_sum_3_2(real *restrict spread_sum_total_2)
{
    real spread_sum_3;
    spread_sum_3 = (real)0.00390625 * spread_sum_total_2[0];
    return spread_sum_3;
}

void symmetry_evaluate(const struct symmetry_batch *batch, const struct symmetry_params *params, void *arena,
                       struct symmetry_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[2] = (const real (*)[2])batch->X;
    real (*h)[16] = (real (*)[16])(space + 48);
    const real *y = batch->y;
    real *loss_sum_total = space;
    real *spread_sum_total = space + 16;
    real *spread_sum_total_2 = space + 32;
    real *const pack = space + 16 * rows + 48 + THREAD * 64;

    /* symmetry.dl:9  h[n, i] = tanh(sum[j](X[n, j] * h.dense.W[j, i]) + h.dense.b[i]) */
    symmetry_h(n, X, params->h_dense_W, params->h_dense_b, h, pack);

    /* symmetry.dl:10  y_hat[n, k] = sum[j](h[n, j] * y_hat.W[j, 0]) + y_hat.b[0] */
    /* symmetry.dl:13  loss_sum = 0.5 * sum[n]((y_hat[n, 0] - y[n])^2) */
    /* symmetry.dl:14  spread_sum = sum[n, i](h[n, i]^2) */
    /* symmetry.dl:14  spread_sum[n] = sum[i](h[n, i]) */
    /* symmetry.dl:14  spread_sum = 0.00390625 * sum[n](spread_sum[n]^2) */
    symmetry_loss_sum_3(n, h, params->y_hat_W, params->y_hat_b, y, loss_sum_total, spread_sum_total,
                        spread_sum_total_2);

    /* symmetry.dl:13  loss_sum = 0.5 * loss_sum_total[0] */
    result->totals[0] = symmetry_loss_sum_4(loss_sum_total);

    /* symmetry.dl:13  loss = loss_sum / N */
    result->loss = symmetry_loss(n, result->totals[0]);

    /* symmetry.dl:14  spread_sum = spread_sum_total[0] */
    result->totals[1] = symmetry_spread_sum_2(spread_sum_total);

    /* symmetry.dl:14  spread_sum = 0.00390625 * spread_sum_total[0] */
    result->totals[2] = symmetry_spread_sum_3_2(spread_sum_total_2);
}

static void symmetry_y_hat(int n, real (*restrict h)[16], const real (*restrict y_hat_W)[1],
                           const real *restrict y_hat_b, real (*restrict y_hat)[1])
{
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int j = 0; j < 16; j++)
            sum += h[row][j] * y_hat_W[j][0];
        y_hat[row][0] = sum + y_hat_b[0];
    }
}

void symmetry_predict(const struct symmetry_batch *batch, const struct symmetry_params *params, void *arena,
                      struct symmetry_outputs *out)
{
    const int n = batch->n;
    real (*y_hat)[1] = (real (*)[1])out->prediction;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[2] = (const real (*)[2])batch->X;
    real (*h)[16] = (real (*)[16])space;
    real *const pack = space + 16 * rows + THREAD * 64;

    /* symmetry.dl:9  h[n, i] = tanh(sum[j](X[n, j] * h.dense.W[j, i]) + h.dense.b[i]) */
    symmetry_h(n, X, params->h_dense_W, params->h_dense_b, h, pack);

    /* symmetry.dl:10  y_hat[n, k] = sum[j](h[n, j] * y_hat.W[j, 0]) + y_hat.b[0] */
    symmetry_y_hat(n, h, params->y_hat_W, params->y_hat_b, y_hat);
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void symmetry_summarize(const struct symmetry_params *params, double n, const double *totals, double *values)
{
    (void)params;
    values[0] = totals[0] / (real)n;
    values[1] = totals[1] / (real)(16 * n) - totals[2] / (real)n;
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t symmetry_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (16 * rows + 2176 + THREADS * 64);
}

#ifndef SYMMETRY_F64
/* ---- the optimiser ---- */

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) * (1 /
       (-expm1(-0.10536051565782628 * t)))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) * (1 /
       (-expm1(-0.0010005003335835344 * t)))) + 1e-08) */
static void symmetry_adam(int size, real *restrict param, const real *restrict grad, real *restrict m,
                          real *restrict v, real lr, real t)
{
    {
        const real t_2 = 1 / -real_expm1((real)-0.10536051565782628 * t);
        const real t_3 = 1 / -real_expm1((real)-0.0010005003335835344 * t);
        for (int i = 0; i < size; i++) {
            const real t_4 = (real)0.999 * v[i] + (real)0.0010000000000000009 * (grad[i] * grad[i]);
            const real next_m = (real)0.9 * m[i] + (real)0.09999999999999998 * grad[i];
            const real next_param = param[i] - lr * (next_m * t_2) / (real_sqrt(t_4 * t_3) + (real)1e-08);
            m[i] = next_m;
            v[i] = t_4;
            param[i] = next_param;
        }
    }
}

void symmetry_update(struct symmetry_params *params, const struct symmetry_params *d_params,
                     struct symmetry_optimizer *optimizer, const struct symmetry_arguments *arguments,
                     uint64_t t)
{
    symmetry_adam(65, (real *)params, (const real *)d_params, (real *)&optimizer->m, (real *)&optimizer->v,
                  arguments->lr, (real)t);
}

#endif

#ifndef SYMMETRY_F64
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

/* ---- elementary functions: see runtime/real_math.h ---- */

static ALWAYS_INLINE uint32_t real_bits(float x)
{
    const union {
        float number;
        uint32_t bits;
    } same = {x};
    return same.bits;
}

static ALWAYS_INLINE float real_of_bits(uint32_t bits)
{
    const union {
        uint32_t bits;
        float number;
    } same = {bits};
    return same.number;
}

/* which ? yes : no, of values that are both computed */
static ALWAYS_INLINE float real_pick(int which, float yes, float no)
{
    const uint32_t mask = -(uint32_t)which;
    return real_of_bits((real_bits(yes) & mask) | (real_bits(no) & ~mask));
}

/* The size of one with the sign of the other. */
static ALWAYS_INLINE float real_with_sign(float size, float sign)
{
    return real_of_bits((real_bits(size) & 0x7FFFFFFFu) | (real_bits(sign) & 0x80000000u));
}

/* a b + c, in one rounding where that is one instruction. */
static ALWAYS_INLINE float real_fma(float a, float b, float c)
{
#if defined FP_FAST_FMAF || defined __FMA__ || defined __ARM_FEATURE_FMA
    return fmaf(a, b, c);
#else
    return a * b + c;
#endif
}

/* (e^r - 1 - r) / r^2 for |r| <= log(2) / 2 */
static ALWAYS_INLINE float real_exp_tail(float r)
{
    float tail = 0x1.6cc3c2p-10f;
    tail = real_fma(tail, r, 0x1.12323p-7f);
    tail = real_fma(tail, r, 0x1.555536p-5f);
    tail = real_fma(tail, r, 0x1.5554a2p-3f);
    return real_fma(tail, r, 0.5f);
}

/* e^x = 2^k e^r. Within 0.93 ulp. Where it is 0, nothing is rounded to 0: processors take a hundred
 * cycles for that, and a masked softmax is full of e^-infinity. */
static ALWAYS_INLINE float real_exp(float x)
{
    const int vanishes = x < -104;
    x = real_pick(x > 89, 89, x);
    x = real_pick(vanishes, 0, x);
    const float shifted = real_fma(x, 0x1.715476p+0f, 0x1.8p23f), k = shifted - 0x1.8p23f;
    /* log(2) in two parts: k times the first is exact, and so is its difference from x. */
    const float high = real_fma(k, -0x1.62e3p-1f, x), low = k * -0x1.2fefa4p-17f;
    const float r = real_fma(k, -0x1.2fefa4p-17f, high);
    const float power = 1 + (high + real_fma(r * r, real_exp_tail(r), low));
    /* 2^k in two factors, since it may be too large or too small for one. */
    const uint32_t exponent = real_bits(shifted) - 0x4B400000u, half = (exponent + 256) >> 1;
    const float result = power * real_of_bits((half - 1) << 23) * real_of_bits((exponent - half + 255) << 23);
    return real_pick(vanishes, 0, result);
}

/* e^x - 1 = (2^k - 1) + 2^k (e^r - 1). Within 1.24 ulp. */
static ALWAYS_INLINE float real_expm1(float x)
{
    const float argument = x;
    x = real_pick(x > 89, 89, x);
    x = real_pick(x < -25, -25, x);
    const float shifted = real_fma(x, 0x1.715476p+0f, 0x1.8p23f), k = shifted - 0x1.8p23f;
    const float high = real_fma(k, -0x1.62e3p-1f, x), low = k * -0x1.2fefa4p-17f;
    const float r = real_fma(k, -0x1.2fefa4p-17f, high);
    const float rest = real_fma(r * r, real_exp_tail(r), low);
    const uint32_t over = k > 127; /* 2^128 is no float: twice 2^127 */
    const float scale = real_of_bits((real_bits(shifted) - 0x4B400000u + 127 - over) << 23);
    const float result = real_fma(scale, rest, real_fma(scale, high, scale - 1)) * real_of_bits((127 + over) << 23);
    return real_of_bits(real_bits(result) | (real_bits(argument) & 0x80000000u)); /* -0 */
}

/* x + x^3 P(x^2) up to 0.625, then 1 - 2 / (1 + e^2x). Within 1.44 ulp. */
static ALWAYS_INLINE float real_tanh(float x)
{
    const float size = fabsf(x), z = x * x;
    float sum = -0x1.750ce2p-8f;
    sum = real_fma(sum, z, 0x1.51f8cep-6f);
    sum = real_fma(sum, z, -0x1.b835a4p-5f);
    sum = real_fma(sum, z, 0x1.1106f6p-3f);
    sum = real_fma(sum, z, -0x1.555532p-2f);
    const float near = real_fma(sum * z, size, size), e = real_exp(-2 * size), far = 1 - 2 * e / (1 + e);
    return real_with_sign(real_pick(size < 0.625f, near, far), x);
}

/* Declared anew as a function of its argument alone, which does not set errno: so compilers use the
 * instruction, and vectors of it. */
#if defined __GNUC__
float sqrtf(float) __attribute__((const));
#endif

/* Correctly rounded. */
static ALWAYS_INLINE float real_sqrt(float x)
{
    return sqrtf(x);
}
#endif

#ifndef DL_NO_MAIN
/* ---- the training program ---- */

#include "dl.h"
#if defined _OPENMP
#include <omp.h>
#endif

#ifndef DL_NO_GRADCHECK
static const DlModel symmetry_model_f64;
#endif

#ifndef SYMMETRY_F64
static size_t symmetry_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void symmetry_make_train(int n, const void *const *sources, uint64_t seed, void *arena,
                                void *const *inputs)
{
    (void)sources;
    real (*train_X)[2] = inputs[0];
    real *train_y = inputs[1];
    (void)arena;

    /* symmetry.dl:19  train.X[n, j] = train.X.draw[n, j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 2; j++)
            train_X[row][j] = (real)dl_normal(seed, 1261502503u, 0, (uint64_t)row * 2 + (uint64_t)j);

    /* symmetry.dl:20  train.y[n] = train.X[n, 0] * train.X[n, 1] */
    for (int row = 0; row < n; row++)
        train_y[row] = train_X[row][0] * train_X[row][1];
}

static size_t symmetry_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void symmetry_make_test(int n, const void *const *sources, uint64_t seed, void *arena,
                               void *const *inputs)
{
    (void)sources;
    real (*test_X)[2] = inputs[0];
    real *test_y = inputs[1];
    (void)arena;

    /* symmetry.dl:19  test.X[n, j] = test.X.draw[n, j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 2; j++)
            test_X[row][j] = (real)dl_normal(seed, 2958017131u, 0, (uint64_t)row * 2 + (uint64_t)j);

    /* symmetry.dl:20  test.y[n] = test.X[n, 0] * test.X[n, 1] */
    for (int row = 0; row < n; row++)
        test_y[row] = test_X[row][0] * test_X[row][1];
}

/* Forward once more, to find the first number that is not finite. */
static RUNS_RARELY void symmetry_trace(const struct symmetry_batch *batch,
                                       const struct symmetry_params *params, void *arena, DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[2] = (const real (*)[2])batch->X;
    real (*h)[16] = (real (*)[16])(space + 16);
    real (*y_hat)[1] = (real (*)[1])(space + 16 * rows + 16);
    const real *y = batch->y;
    real *loss = space;

    /* symmetry.dl:9  h[n, i] = tanh(sum[j](X[n, j] * h.dense.W[j, i]) + h.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++) {
            real h_dense_y_sum = 0;
            for (int j = 0; j < 2; j++)
                h_dense_y_sum += X[row][j] * params->h_dense_W[j][i];
            h[row][i] = real_tanh(h_dense_y_sum + params->h_dense_b[i]);
        }
    if (dl_watch(watch, 0, h, (size_t)n * 16))
        return;

    /* symmetry.dl:10  y_hat[n, k] = sum[j](h[n, j] * y_hat.W[j, 0]) + y_hat.b[0] */
    for (int row = 0; row < n; row++) {
        real y_hat_y_sum = 0;
        for (int j = 0; j < 16; j++)
            y_hat_y_sum += h[row][j] * params->y_hat_W[j][0];
        y_hat[row][0] = y_hat_y_sum + params->y_hat_b[0];
    }
    if (dl_watch(watch, 1, y_hat, (size_t)n * 1))
        return;

    /* symmetry.dl:13  loss = 0.5 * sum[n]((y_hat[n, 0] - y[n])^2) / N */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (y_hat[row][0] - y[row]) * (y_hat[row][0] - y[row]);
        *loss = (real)0.5 * sum / (real)n;
    }
    if (dl_watch(watch, 2, loss, 1))
        return;
}

static size_t symmetry_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (17 * rows + 16);
}

#endif

static const DlTensor symmetry_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2},
    {.name = "y", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .is_target = 1},
};

static const DlTensor symmetry_param_table[] = {
    {.name = "h.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){2, 16},
     .size = 32, .offset = 0, .place = "symmetry.dl:9"},
    {.name = "h.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 32, .no_decay = 1, .place = "symmetry.dl:9"},
    {.name = "y_hat.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){16, 1},
     .size = 16, .offset = 48, .place = "symmetry.dl:10"},
    {.name = "y_hat.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){1},
     .size = 1, .offset = 64, .no_decay = 1, .place = "symmetry.dl:10"},
};

static const char *const symmetry_metrics[] = {"spread"};

static struct symmetry_batch symmetry_batch_of(const DlStep *step)
{
    return (struct symmetry_batch){
        .n = step->n,
        .X = step->inputs[0],
        .y = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void symmetry_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    symmetry_init(params, seed);
}

static void symmetry_run_forward(const DlStep *step)
{
    const struct symmetry_batch batch = symmetry_batch_of(step);
    struct symmetry_result result;
    symmetry_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 3; i++)
        step->totals[i] = result.totals[i];
}

static void symmetry_run_backward(const DlStep *step)
{
    const struct symmetry_batch batch = symmetry_batch_of(step);
    symmetry_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef SYMMETRY_F64
static const DlTensor symmetry_output_table[] = {
    {.name = "prediction", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "symmetry.dl:10"},
};

static const DlArgument symmetry_argument_table[] = {
    {"lr", 0.01},
};
static const char *const symmetry_states[] = {"m", "v"};
static const double symmetry_states_initial[] = {0, 0};

static const DlSplit symmetry_splits[] = {
    {.name = "train", .rows = 1000, .source_count = 0, .sources = NULL,
     .arena_size = symmetry_train_arena_size, .make = symmetry_make_train},
    {.name = "test", .rows = 1000, .source_count = 0, .sources = NULL,
     .arena_size = symmetry_test_arena_size, .make = symmetry_make_test},
};

static void symmetry_run_evaluate(const DlStep *step)
{
    const struct symmetry_batch batch = symmetry_batch_of(step);
    struct symmetry_result result;
    symmetry_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 3; i++)
        step->totals[i] = result.totals[i];
}

static void symmetry_run_predict(const DlStep *step)
{
    const struct symmetry_batch batch = symmetry_batch_of(step);
    struct symmetry_outputs outputs = {
        .prediction = step->outputs[0],
    };
    symmetry_predict(&batch, step->params, step->arena, &outputs);
}

static void symmetry_run_summarize(const void *params, const void *state, double n, const double *totals,
                                   double *values)
{
    (void)state;
    symmetry_summarize(params, n, totals, values);
}

static void symmetry_run_update(void *params, const void *d_params, void *states, const double *arguments,
                                uint64_t t)
{
    const struct symmetry_arguments a = {(real)arguments[0]};
    symmetry_update(params, d_params, states, &a, t);
}

/* What a training step does with a part of the gradient as soon as it is there: elements first ..
   first + size - 1 of all. */
struct symmetry_learning {
    void (*learn)(const struct symmetry_learning *learning, size_t first, int size, const real *gradient);
    struct symmetry_params *params, *d_params;
    struct symmetry_optimizer *optimizer;
    const struct symmetry_arguments *arguments;
    uint64_t t;
    int *broken; /* becomes 1 where the gradient is not finite: d_params shows it then */
};

static void symmetry_run_learn(const struct symmetry_learning *learning, size_t first, int size,
                               const real *gradient)
{
    if (dl_finite(gradient, 0, (size_t)size, sizeof(real))) {
        symmetry_adam(size, (real *)learning->params + first, gradient,
                      (real *)&learning->optimizer->m + first, (real *)&learning->optimizer->v + first,
                      learning->arguments->lr, (real)learning->t);
        return;
    }
    for (int i = 0; i < size; i++)
        ((real *)learning->d_params)[first + (size_t)i] = gradient[i];
#if defined _OPENMP
#pragma omp atomic write
#endif
    *learning->broken = 1;
}

static void symmetry_learn_rest(const struct symmetry_learning *learning)
{
    /* first, size */
    static const int rest[][2] = {{0, 65}};
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        const size_t first = (size_t)rest[i][0], end = (size_t)(rest[i][0] + rest[i][1]);
        symmetry_run_learn(learning, first, (int)(end - first), (const real *)learning->d_params + first);
    }
}

/* Where the loss is not finite, the step ends there. */
static DlStepEnd symmetry_run_step(const DlStep *step, void *states, const double *arguments)
{
    const struct symmetry_batch batch = symmetry_batch_of(step);
    struct symmetry_result result;
    const struct symmetry_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct symmetry_learning learning = {symmetry_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    symmetry_forward(&batch, step->params, step->arena, &result);
    if (dl_finite(&result.loss, 0, 1, sizeof(real))) {
        symmetry_backward(&batch, step->params, step->arena, step->d_params);
        symmetry_learn_rest(&learning);
    }
    *step->loss = result.loss;
    for (int i = 0; i < 3; i++)
        step->totals[i] = result.totals[i];
    if (!dl_finite(&result.loss, 0, 1, sizeof(real)))
        return DL_STEP_LOSS;
    return broken ? DL_STEP_GRADIENT : DL_STEP_DONE;
}

static const DlTensor symmetry_traced[] = {
    {.name = "h", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 16},
     .size = 16, .place = "symmetry.dl:9"},
    {.name = "y_hat", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "symmetry.dl:10"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "symmetry.dl:13"},
};

static void symmetry_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct symmetry_batch batch = symmetry_batch_of(step);
    symmetry_trace(&batch, step->params, step->arena, watch);
}

/* A step's kernels one by one, for `bench --profile`. */
static RUNS_ONCE void symmetry_profile_forward(const struct symmetry_batch *batch,
                                               const struct symmetry_params *params, void *arena,
                                               struct symmetry_result *result, DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[2] = (const real (*)[2])batch->X;
    real (*h)[16] = (real (*)[16])(space + 2176);
    const real *y = batch->y;
    real *loss_sum_chunks = space + 2048;
    real *spread_sum_chunks = space + 2080;
    real *spread_sum_chunks_2 = space + 2112;
    real (*d_y_hat_b_chunks)[1] = (real (*)[1])(space + 2144);
    real (*d_y_hat_W_chunks)[16][1] = (real (*)[16][1])(space + 1024);
    real (*d_h_dense_b_chunks)[16] = (real (*)[16])(space + 1536);
    real (*d_h_dense_W_chunks)[2][16] = (real (*)[2][16])space;

    IN_PARALLEL(n >= 7500)
    {
        real *const pack = space + 16 * rows + 2176 + THREAD * 64;

        /* symmetry.dl:9  h[n, i] = tanh(sum[j](X[n, j] * h.dense.W[j, i]) + h.dense.b[i]) */
        symmetry_h(n, X, params->h_dense_W, params->h_dense_b, h, pack);
        ONCE
        dl_lap(profile, 0);

        /* symmetry.dl:10  y_hat[n, k] = sum[j](h[n, j] * y_hat.W[j, 0]) + y_hat.b[0] */
        /* symmetry.dl:13  loss_sum = 0.5 * sum[n]((y_hat[n, 0] - y[n])^2) */
        /* symmetry.dl:14  spread_sum = sum[n, i](h[n, i]^2) */
        /* symmetry.dl:14  spread_sum[n] = sum[i](h[n, i]) */
        /* symmetry.dl:14  spread_sum = 0.00390625 * sum[n](spread_sum[n]^2) */
        /* symmetry.dl:10  d_y_hat[n, k] = (y_hat[n, 0] - y[n]) / N */
        /* symmetry.dl:10  d_y_hat.b[i] = sum[n](d_y_hat[n, 0]) */
        /* symmetry.dl:10  d_y_hat.W[j, j2] = sum[n](h[n, j] * d_y_hat[n, 0]) */
        /* symmetry.dl:9  d_h.dense[n, i] = d_y_hat[n, 0] * y_hat.W[i, 0] * (1 - h[n, i]^2) */
        /* symmetry.dl:9  d_h.dense.b[k] = sum[n](d_h.dense[n, k]) */
        /* symmetry.dl:9  d_h.dense.W[j, k] = sum[n](X[n, j] * d_h.dense[n, k]) */
        symmetry_loss_sum(n, h, params->y_hat_W, params->y_hat_b, y, X, loss_sum_chunks, spread_sum_chunks,
                          spread_sum_chunks_2, d_y_hat_b_chunks, d_y_hat_W_chunks, d_h_dense_b_chunks,
                          d_h_dense_W_chunks);
        ONCE
        dl_lap(profile, 1);

        /* symmetry.dl:13  loss_sum = 0.5 * sum[chunk](loss_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = symmetry_loss_sum_2(loss_sum_chunks);
        ONCE
        dl_lap(profile, 2);

        /* symmetry.dl:13  loss = loss_sum / N */
        ONCE
        result->loss = symmetry_loss(n, result->totals[0]);
        ONCE
        dl_lap(profile, 3);

        /* symmetry.dl:14  spread_sum = sum[chunk](spread_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = symmetry_spread_sum(spread_sum_chunks);
        ONCE
        dl_lap(profile, 4);

        /* symmetry.dl:14  spread_sum = 0.00390625 * sum[chunk](spread_sum_chunks[chunk]) */
        ONCE
        result->totals[2] = symmetry_spread_sum_3(spread_sum_chunks_2);
        ONCE
        dl_lap(profile, 5);
    }
}

static RUNS_ONCE void symmetry_profile_backward(const struct symmetry_batch *batch,
                                                const struct symmetry_params *params, void *arena,
                                                struct symmetry_params *d_params, DlProfile *profile)
{
    (void)batch;
    (void)params;
    real *const space = arena;
    real (*d_y_hat_b_chunks)[1] = (real (*)[1])(space + 2144);
    real (*d_y_hat_W_chunks)[16][1] = (real (*)[16][1])(space + 1024);
    real (*d_h_dense_b_chunks)[16] = (real (*)[16])(space + 1536);
    real (*d_h_dense_W_chunks)[2][16] = (real (*)[2][16])space;

    /* symmetry.dl:10  d_y_hat.b[i] = sum[chunk](d_y_hat.b_chunks[chunk, 0]) */
    symmetry_d_y_hat_b(d_y_hat_b_chunks, d_params->y_hat_b);
    dl_lap(profile, 6);

    /* symmetry.dl:10  d_y_hat.W[j, j2] = sum[chunk](d_y_hat.W_chunks[chunk, j, 0]) */
    symmetry_d_y_hat_W(d_y_hat_W_chunks, d_params->y_hat_W);
    dl_lap(profile, 7);

    /* symmetry.dl:9  d_h.dense.b[k] = sum[chunk](d_h.dense.b_chunks[chunk, k]) */
    symmetry_d_h_dense_b(d_h_dense_b_chunks, d_params->h_dense_b);
    dl_lap(profile, 8);

    /* symmetry.dl:9  d_h.dense.W[j, k] = sum[chunk](d_h.dense.W_chunks[chunk, j, k]) */
    symmetry_d_h_dense_W(d_h_dense_W_chunks, d_params->h_dense_W);
    dl_lap(profile, 9);
}

static const DlKernel symmetry_kernels[] = {
    {.name = "symmetry_h", .place = "symmetry.dl:9", .part = DL_FORWARD,
     .flops = {0, 96, 0}, .bytes = {192, 72, 0}},
    {.name = "symmetry_loss_sum", .place = "symmetry.dl:13", .part = DL_FORWARD,
     .flops = {2, 266, 0}, .bytes = {8772, 76, 0}},
    {.name = "symmetry_loss_sum_2", .place = "symmetry.dl:13", .part = DL_FORWARD,
     .flops = {33, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "symmetry_loss", .place = "symmetry.dl:13", .part = DL_FORWARD,
     .flops = {1, 0, 0}, .bytes = {8, 0, 0}},
    {.name = "symmetry_spread_sum", .place = "symmetry.dl:14", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "symmetry_spread_sum_3", .place = "symmetry.dl:14", .part = DL_FORWARD,
     .flops = {33, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "symmetry_d_y_hat_b", .place = "symmetry.dl:10", .part = DL_BACKWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "symmetry_d_y_hat_W", .place = "symmetry.dl:10", .part = DL_BACKWARD,
     .flops = {512, 0, 0}, .bytes = {2112, 0, 0}},
    {.name = "symmetry_d_h_dense_b", .place = "symmetry.dl:9", .part = DL_BACKWARD,
     .flops = {512, 0, 0}, .bytes = {2112, 0, 0}},
    {.name = "symmetry_d_h_dense_W", .place = "symmetry.dl:9", .part = DL_BACKWARD,
     .flops = {1024, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "symmetry_update", .place = "symmetry.dl:25", .part = DL_UPDATE,
     .flops = {910, 0, 0}, .bytes = {1820, 0, 0}},
};

static RUNS_ONCE void symmetry_run_profile(const DlStep *step, void *states, const double *arguments,
                                           DlProfile *profile)
{
    const struct symmetry_batch batch = symmetry_batch_of(step);
    struct symmetry_result result;
    const struct symmetry_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct symmetry_learning learning = {symmetry_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    symmetry_profile_forward(&batch, step->params, step->arena, &result, profile);
    symmetry_profile_backward(&batch, step->params, step->arena, step->d_params, profile);
    symmetry_learn_rest(&learning);
    dl_lap(profile, 10);
    *step->loss = result.loss;
    for (int i = 0; i < 3; i++)
        step->totals[i] = result.totals[i];
}

#endif

#if defined _OPENMP
static int symmetry_run_threads(int wanted)
{
    omp_set_num_threads(wanted);
    return omp_get_max_threads();
}
#endif

static const DlModel symmetry_model = {
    .name = "symmetry", .source = "symmetry.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = symmetry_inputs,
    .param_count = 4, .params = symmetry_param_table,
    .param_size = symmetry_parameters,
    .metric_count = 1, .metrics = symmetry_metrics,
    .total_count = 3,
    .batch = 50, .epochs = 30, .seed = 0, .clip_norm = 0,
    .flops = {913, 362, 0},
    .arena_size = symmetry_arena_size,
    .init = symmetry_run_init,
    .forward = symmetry_run_forward,
    .backward = symmetry_run_backward,
#if defined _OPENMP
    .threads = symmetry_run_threads,
#endif
#ifndef SYMMETRY_F64
    .output_count = 1, .outputs = symmetry_output_table,
    .predict = symmetry_run_predict,
    .observe = symmetry_run_predict,
    .optimizer = "adam", .update = symmetry_run_update,
    .step = symmetry_run_step,
    .argument_count = 1, .arguments = symmetry_argument_table,
    .state_count = 2, .states = symmetry_states, .initial = symmetry_states_initial,
    .split_count = 2, .splits = symmetry_splits,
    .evaluate = symmetry_run_evaluate,
    .summarize = symmetry_run_summarize,
    .traced = symmetry_traced,
    .trace_arena_size = symmetry_trace_arena_size,
    .trace = symmetry_run_trace,
    .kernel_count = sizeof symmetry_kernels / sizeof *symmetry_kernels, .kernels = symmetry_kernels,
    .profile = symmetry_run_profile,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &symmetry_model_f64,
#endif
};

#ifndef SYMMETRY_F64
int main(int argc, char **argv)
{
    return dl_main(&symmetry_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define SYMMETRY_F64
#define real double
#define symmetry_batch symmetry_batch_f64
#define symmetry_params symmetry_params_f64
#define symmetry_result symmetry_result_f64
#define symmetry_outputs symmetry_outputs_f64
#define symmetry_optimizer symmetry_optimizer_f64
#define symmetry_arguments symmetry_arguments_f64
#define symmetry_parameters symmetry_parameters_f64
#define symmetry_arena_size symmetry_arena_size_f64
#define symmetry_init symmetry_init_f64
#define symmetry_forward symmetry_forward_f64
#define symmetry_backward symmetry_backward_f64
#define symmetry_update symmetry_update_f64
#define symmetry_evaluate symmetry_evaluate_f64
#define symmetry_predict symmetry_predict_f64
#define symmetry_summarize symmetry_summarize_f64
#define symmetry_trace symmetry_trace_f64
#define symmetry_inputs symmetry_inputs_f64
#define symmetry_param_table symmetry_param_table_f64
#define symmetry_output_table symmetry_output_table_f64
#define symmetry_argument_table symmetry_argument_table_f64
#define symmetry_metrics symmetry_metrics_f64
#define symmetry_states symmetry_states_f64
#define symmetry_states_initial symmetry_states_initial_f64
#define symmetry_splits symmetry_splits_f64
#define symmetry_traced symmetry_traced_f64
#define symmetry_trace_arena_size symmetry_trace_arena_size_f64
#define symmetry_batch_of symmetry_batch_of_f64
#define symmetry_model symmetry_model_f64
#define symmetry_run_init symmetry_run_init_f64
#define symmetry_run_forward symmetry_run_forward_f64
#define symmetry_run_backward symmetry_run_backward_f64
#define symmetry_run_evaluate symmetry_run_evaluate_f64
#define symmetry_run_predict symmetry_run_predict_f64
#define symmetry_run_summarize symmetry_run_summarize_f64
#define symmetry_run_update symmetry_run_update_f64
#define symmetry_run_trace symmetry_run_trace_f64
#define symmetry_run_threads symmetry_run_threads_f64
#define symmetry_kernels symmetry_kernels_f64
#define symmetry_run_profile symmetry_run_profile_f64
#define symmetry_profile_forward symmetry_profile_forward_f64
#define symmetry_profile_backward symmetry_profile_backward_f64
#define symmetry_forward_kernels symmetry_forward_kernels_f64
#define symmetry_run_step symmetry_run_step_f64
#define symmetry_learning symmetry_learning_f64
#define symmetry_run_learn symmetry_run_learn_f64
#define symmetry_learn_rest symmetry_learn_rest_f64
#define symmetry_make_train symmetry_make_train_f64
#define symmetry_train_arena_size symmetry_train_arena_size_f64
#define symmetry_make_test symmetry_make_test_f64
#define symmetry_test_arena_size symmetry_test_arena_size_f64
#define symmetry_h symmetry_h_f64
#define symmetry_loss_sum symmetry_loss_sum_f64
#define symmetry_loss_sum_2 symmetry_loss_sum_2_f64
#define symmetry_loss symmetry_loss_f64
#define symmetry_spread_sum symmetry_spread_sum_f64
#define symmetry_spread_sum_3 symmetry_spread_sum_3_f64
#define symmetry_d_y_hat_b symmetry_d_y_hat_b_f64
#define symmetry_d_y_hat_W symmetry_d_y_hat_W_f64
#define symmetry_d_h_dense_b symmetry_d_h_dense_b_f64
#define symmetry_d_h_dense_W symmetry_d_h_dense_W_f64
#define symmetry_loss_sum_3 symmetry_loss_sum_3_f64
#define symmetry_loss_sum_4 symmetry_loss_sum_4_f64
#define symmetry_spread_sum_2 symmetry_spread_sum_2_f64
#define symmetry_spread_sum_3_2 symmetry_spread_sum_3_2_f64
#define symmetry_y_hat symmetry_y_hat_f64
#define symmetry_adam symmetry_adam_f64
#define TILE_LANES TILE_LANES_f64
#define tile_vector tile_vector_f64
#define row_sum row_sum_f64
#define row_products row_products_f64
#define tile_product_narrow tile_product_narrow_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
