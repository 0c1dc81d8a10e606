/* lstm.dl, compiled by dlc at -O2. Edit the model, not this file. */

#ifndef LSTM_F64
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
#define real_floor floorf

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
static inline double dl_uniform(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
static inline void dl_uniforms(uint64_t seed, uint32_t stream, uint32_t step, uint64_t first, int count,
                               float *numbers);

/* Elementary functions, defined below so that loops over them become vector code. */
static ALWAYS_INLINE float real_expm1(float x);
static ALWAYS_INLINE float real_tanh(float x);
static ALWAYS_INLINE float real_sigmoid(float x);
static ALWAYS_INLINE float real_sqrt(float x);
#else
#define real_exp exp
#define real_expm1 expm1
#define real_sqrt sqrt
#define real_tanh tanh
#undef real_floor
#define real_floor floor
#endif

#ifdef LSTM_F64
static inline real real_sigmoid(real x)
{
    return 1 / (1 + real_exp(-x));
}
#endif

enum { TILE_LANES = TILE_BYTES / sizeof(real) };

enum { TILE_COLUMNS = 2 * TILE_LANES };

/* What fits a vector register; one real where the compiler has no vectors. */
#if defined __GNUC__ && !defined DL_SCALAR
typedef real tile_vector __attribute__((vector_size(TILE_BYTES), aligned(sizeof(real)), may_alias));
#else
typedef real tile_vector;
#endif

/* sum over p of a[r][p] * b[p][j], for so many rows and vectors of columns, in registers. `across` is the step
   from row to row of a, `along` and `step` those from p to p of a and b, `pitch` that of c's rows. */
static ALWAYS_INLINE void tile_sums(const int rows, const int vectors, int depth, const real *restrict a,
                                    ptrdiff_t across, ptrdiff_t along, const real *restrict b, ptrdiff_t step,
                                    real *restrict c, ptrdiff_t pitch, int add)
{
    tile_vector sum[TILE_ROWS][PANEL_VECTORS], x[PANEL_VECTORS];
    const tile_vector zero = {0};
    UNROLLED
    for (int r = 0; r < rows; r++) {
        UNROLLED
        for (int v = 0; v < vectors; v++)
            sum[r][v] = add ? *(const tile_vector *)(c + r * pitch + v * TILE_LANES) : zero;
    }
    for (int p = 0; p < depth; p++, a += along, b += step) {
        UNROLLED
        for (int v = 0; v < vectors; v++) {
            x[v] = *(const tile_vector *)(b + v * TILE_LANES);
            if (rows < TILE_ROWS) {
                IN_REGISTER(x[v]);
            }
        }
        UNROLLED
        for (int r = 0; r < rows; r++) {
            UNROLLED
            for (int v = 0; v < vectors; v++)
                sum[r][v] += a[r * across] * x[v];
        }
    }
    UNROLLED
    for (int r = 0; r < rows; r++) {
        UNROLLED
        for (int v = 0; v < vectors; v++)
            *(tile_vector *)(c + r * pitch + v * TILE_LANES) = sum[r][v];
    }
}

/* The same for any number of rows, at most `most` at a time */
static ALWAYS_INLINE void tile_rows(int rows, const int most, const int vectors, int depth, const real *restrict a,
                                    ptrdiff_t across, ptrdiff_t along, const real *restrict b, ptrdiff_t step,
                                    real *restrict c, ptrdiff_t pitch, int add)
{
    for (; rows >= most; rows -= most, a += most * across, c += most * pitch)
        tile_sums(most, vectors, depth, a, across, along, b, step, c, pitch, add);
    for (; rows >= 4; rows -= 4, a += 4 * across, c += 4 * pitch)
        tile_sums(4, vectors, depth, a, across, along, b, step, c, pitch, add);
    for (; rows >= 2; rows -= 2, a += 2 * across, c += 2 * pitch)
        tile_sums(2, vectors, depth, a, across, along, b, step, c, pitch, add);
    if (rows > 0)
        tile_sums(1, vectors, depth, a, across, along, b, step, c, pitch, add);
}

/* c[r][j] (+)= sum over p of a[r][p] * b[p][j]: at most TILE_ROWS rows; columns, of which there are at most
   PANEL_COLUMNS, up to a whole tile */
static NOT_INLINE void tile_product(int rows, int columns, int depth, const real *restrict a, ptrdiff_t across,
                                    ptrdiff_t along, const real *restrict b, ptrdiff_t step,
                                    real *restrict c, ptrdiff_t pitch, int add)
{
    if (PANEL_VECTORS > 2 && columns > TILE_COLUMNS)
        tile_rows(rows, TILE_ROWS * 2 / PANEL_VECTORS, PANEL_VECTORS, depth, a, across, along, b, step, c, pitch, add);
    else
        tile_rows(rows, TILE_ROWS, 2, depth, a, across, along, b, step, c, pitch, add);
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

RUNS_ONCE void lstm_init(struct lstm_params *params, uint64_t seed)
{
    /* W_xh xavier(2, 32) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 2; j++) {
            float draw[32];
            dl_uniforms(seed, 1875164499u, 0, ((uint64_t)i * 2 + (uint64_t)j) * 32, 32, draw);
            for (int k = 0; k < 32; k++)
                params->W_xh[i][j][k] = (real)-0.42008402520840293 + (real)0.8401680504168059 * draw[k];
        }
    /* W_hh xavier(32, 32) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 32; j++) {
            float draw[32];
            dl_uniforms(seed, 2409385283u, 0, ((uint64_t)i * 32 + (uint64_t)j) * 32, 32, draw);
            for (int k = 0; k < 32; k++)
                params->W_hh[i][j][k] = (real)-0.30618621784789724 + (real)0.6123724356957945 * draw[k];
        }
    /* b_h 0 */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 32; j++)
            params->b_h[i][j] = 0;
    /* y.dense.W xavier(32, 1) */
    {
        float draw[32];
        dl_uniforms(seed, 1788797914u, 0, 0, 32, draw);
        for (int i = 0; i < 32; i++)
            params->y_dense_W[i][0] = (real)-0.4264014327112209 + (real)0.8528028654224418 * draw[i];
    }
    /* y.dense.b 0 */
    params->y_dense_b[0] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

static void lstm_x_1(int n, const real (*restrict values)[12], const real (*restrict marks)[12],
                     real (*restrict x_0)[2], real (*restrict x_1)[2])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++) {
        x_0[row][0] = values[row][0];
        x_0[row][1] = marks[row][0];
        x_1[row][0] = values[row][1];
        x_1[row][1] = marks[row][1];
    }
}

static void lstm_h_0_lstm_step_a(int n, real (*restrict x_0)[2], const real (*restrict W_xh)[2][32],
                                 const real (*restrict b_h)[32], real (*restrict h_0_lstm_step_a)[4][32],
                                 real *restrict pack)
{
    /* matrix product: rows row; columns k; summed j; one for each g */
    for (int g = 0; g < 4; g++) {
        const int share = share_size(n, 56000, 24);
        SHARE_LOOPS
        for (int ic = 0; ic < n; ic += share)
            for (int jr = 0; jr < 32; jr += TILE_COLUMNS) {
                const real *b = &W_xh[g][0][jr];
                int stride = 32;
                if (n > 40) {
                    for (int q = 0; q < 2; q++)
                        for (int c = 0; c < TILE_COLUMNS; c++) {
                            const int k = jr + c;
                            pack[q * TILE_COLUMNS + c] = W_xh[g][q][k];
                        }
                    b = pack;
                    stride = TILE_COLUMNS;
                }
                const int end = int_min(n, ic + share);
                for (int ir = ic, height; ir < end; ir += height) {
                    height = int_min(TILE_ROWS, end - ir);
                    tile_product(height, TILE_COLUMNS, 2, &x_0[ir][0], 2, 1, b, stride,
                            &h_0_lstm_step_a[ir][g][jr], 128, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < TILE_COLUMNS; c++) {
                            const int k = jr + c;
                            const real sum = h_0_lstm_step_a[row][g][k];
                            h_0_lstm_step_a[row][g][k] = sum + b_h[g][k];
                        }
                    }
                }
            }
    }
}

static void lstm_h_0(int n, real (*restrict h_0_lstm_step_a)[4][32], real (*restrict c_0)[32],
                     real (*restrict h_0)[32])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++) {
            c_0[row][k] = real_sigmoid(h_0_lstm_step_a[row][0][k]) * real_tanh(h_0_lstm_step_a[row][2][k]);
            h_0[row][k] = real_sigmoid(h_0_lstm_step_a[row][3][k]) * real_tanh(c_0[row][k]);
        }
}

/* h.1.lstm_step.a_sum, h.2.lstm_step.a_sum, h.3.lstm_step.a_sum and 8 more */
static NOT_INLINE void lstm_h_1_lstm_step_a_sum(int n, real (*restrict x_1)[2],
                                                const real (*restrict W_xh)[2][32],
                                                real (*restrict h_1_lstm_step_a_sum)[4][32],
                                                real *restrict pack)
{
    /* matrix product: rows row; columns k; summed j; one for each g */
    for (int g = 0; g < 4; g++) {
        const int share = share_size(n, 56000, 24);
        SHARE_LOOPS
        for (int ic = 0; ic < n; ic += share)
            for (int jr = 0; jr < 32; jr += TILE_COLUMNS) {
                const real *b = &W_xh[g][0][jr];
                int stride = 32;
                if (n > 40) {
                    for (int q = 0; q < 2; q++)
                        for (int c = 0; c < TILE_COLUMNS; c++) {
                            const int k = jr + c;
                            pack[q * TILE_COLUMNS + c] = W_xh[g][q][k];
                        }
                    b = pack;
                    stride = TILE_COLUMNS;
                }
                const int end = int_min(n, ic + share);
                for (int ir = ic, height; ir < end; ir += height) {
                    height = int_min(TILE_ROWS, end - ir);
                    tile_product(height, TILE_COLUMNS, 2, &x_1[ir][0], 2, 1, b, stride,
                            &h_1_lstm_step_a_sum[ir][g][jr], 128, 0);
                }
            }
    }
}

/* h.1.lstm_step.a, h.2.lstm_step.a, h.3.lstm_step.a and 8 more */
static NOT_INLINE void lstm_h_1_lstm_step_a(int n, real (*restrict h_1_lstm_step_a_sum)[4][32],
                                            real (*restrict h_0)[32], const real (*restrict W_hh)[32][32],
                                            const real (*restrict b_h)[32],
                                            real (*restrict h_1_lstm_step_a)[4][32], real *restrict pack)
{
    /* matrix product: rows row; columns k; summed j; one for each g */
    for (int g = 0; g < 4; g++) {
        const int share = share_size(n, 3500, 24);
        SHARE_LOOPS
        for (int ic = 0; ic < n; ic += share)
            for (int jr = 0; jr < 32; jr += TILE_COLUMNS) {
                const real *b = &W_hh[g][0][jr];
                int stride = 32;
                if (n > 40) {
                    for (int q = 0; q < 32; q++)
                        for (int c = 0; c < TILE_COLUMNS; c++) {
                            const int k = jr + c;
                            pack[q * TILE_COLUMNS + c] = W_hh[g][q][k];
                        }
                    b = pack;
                    stride = TILE_COLUMNS;
                }
                const int end = int_min(n, ic + share);
                for (int ir = ic, height; ir < end; ir += height) {
                    height = int_min(TILE_ROWS, end - ir);
                    tile_product(height, TILE_COLUMNS, 32, &h_0[ir][0], 32, 1, b, stride,
                            &h_1_lstm_step_a[ir][g][jr], 128, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < TILE_COLUMNS; c++) {
                            const int k = jr + c;
                            const real sum = h_1_lstm_step_a[row][g][k];
                            h_1_lstm_step_a[row][g][k] = h_1_lstm_step_a_sum[row][g][k] + sum + b_h[g][k];
                        }
                    }
                }
            }
    }
}

/* h.1, h.2, h.3 and 7 more */
static NOT_INLINE void lstm_h_1(int n, real (*restrict h_1_lstm_step_a)[4][32], real (*restrict c_0)[32],
                                real (*restrict c_1)[32], real (*restrict h_1)[32])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++) {
            c_1[row][k] = real_sigmoid(h_1_lstm_step_a[row][1][k]) * c_0[row][k] +
                    real_sigmoid(h_1_lstm_step_a[row][0][k]) * real_tanh(h_1_lstm_step_a[row][2][k]);
            h_1[row][k] = real_sigmoid(h_1_lstm_step_a[row][3][k]) * real_tanh(c_1[row][k]);
        }
}

/* x.2, x.3, x.4 and 7 more */
static NOT_INLINE void lstm_x_2(int n, const real (*restrict values)[12], const real (*restrict marks)[12],
                                real (*restrict x_2)[2], int at)
{
    SHARE_LOOP
    for (int row = 0; row < n; row++) {
        x_2[row][0] = values[row][at];
        x_2[row][1] = marks[row][at];
    }
}

static void lstm_d_h_11_lstm_step_a(int n, real (*restrict h_11_lstm_step_a)[4][32], real (*restrict c_10)[32],
                                    const real (*restrict y_dense_W)[1], const real *restrict y_dense_b,
                                    real *y, const real *restrict total, real (*d_y_dense)[1],
                                    real (*restrict x_11)[2], real (*y_dense)[1],
                                    real *restrict loss_sum_chunks, real *restrict error_sum_chunks, real *d_y,
                                    real (*restrict d_y_dense_b_chunks)[1],
                                    real (*restrict d_y_dense_W_chunks)[32][1], real (*restrict d_c_11)[32],
                                    real (*restrict d_h_11_lstm_step_a)[4][32],
                                    real (*restrict d_W_xh_chunks)[4][2][32])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real loss_sum = 0;
        real error_sum = 0;
        real d_y_dense_b[1] = {0};
        real d_y_dense_W[32][1] = {0};
        real d_W_xh[4][2][32] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real sigmoids[32];
            real sigmoids_2[32];
            real tanhs[32];
            real sigmoids_3[32];
            real tanhs_2[32];
            real h_11[32];
            for (int k = 0; k < 32; k++) {
                sigmoids[k] = real_sigmoid(h_11_lstm_step_a[row][1][k]);
                sigmoids_2[k] = real_sigmoid(h_11_lstm_step_a[row][0][k]);
                tanhs[k] = real_tanh(h_11_lstm_step_a[row][2][k]);
                const real c_11 = sigmoids[k] * c_10[row][k] + sigmoids_2[k] * tanhs[k];
                sigmoids_3[k] = real_sigmoid(h_11_lstm_step_a[row][3][k]);
                tanhs_2[k] = real_tanh(c_11);
                h_11[k] = sigmoids_3[k] * tanhs_2[k];
            }
            real sum = 0;
            for (int k = 0; k < 32; k++)
                sum += h_11[k] * y_dense_W[k][0];
            y_dense[row][0] = sum + y_dense_b[0];
            loss_sum += (y[row] - total[row]) * (y[row] - total[row]);
            error_sum += (y[row] - total[row]) * (y[row] - total[row]);
            d_y[row] = (y[row] - total[row]) / (real)n;
            d_y_dense_b[0] += d_y_dense[row][0];
            for (int k = 0; k < 32; k++) {
                d_y_dense_W[k][0] += h_11[k] * d_y_dense[row][0];
                const real d_h_11 = d_y_dense[row][0] * y_dense_W[k][0];
                d_c_11[row][k] = d_h_11 * sigmoids_3[k] * (1 - tanhs_2[k] * tanhs_2[k]);
                d_h_11_lstm_step_a[row][0][k] = d_c_11[row][k] * tanhs[k] *
                        (sigmoids_2[k] * real_sigmoid(-h_11_lstm_step_a[row][0][k]));
                d_h_11_lstm_step_a[row][1][k] = d_c_11[row][k] * c_10[row][k] *
                        (sigmoids[k] * real_sigmoid(-h_11_lstm_step_a[row][1][k]));
                d_h_11_lstm_step_a[row][2][k] = d_c_11[row][k] * sigmoids_2[k] * (1 - tanhs[k] * tanhs[k]);
                d_h_11_lstm_step_a[row][3][k] = d_h_11 * tanhs_2[k] *
                        (sigmoids_3[k] * real_sigmoid(-h_11_lstm_step_a[row][3][k]));
            }
            for (int g = 0; g < 4; g++)
                for (int j = 0; j < 2; j++)
                    for (int k = 0; k < 32; k++)
                        d_W_xh[g][j][k] += d_h_11_lstm_step_a[row][g][k] * x_11[row][j];
        }
        loss_sum_chunks[chunk] = loss_sum;
        error_sum_chunks[chunk] = error_sum;
        d_y_dense_b_chunks[chunk][0] = d_y_dense_b[0];
        for (int k = 0; k < 32; k++)
            d_y_dense_W_chunks[chunk][k][0] = d_y_dense_W[k][0];
        for (int g = 0; g < 4; g++)
            for (int j = 0; j < 2; j++)
                for (int k = 0; k < 32; k++)
                    d_W_xh_chunks[chunk][g][j][k] = d_W_xh[g][j][k];
    }
}

static real lstm_loss_sum(real *restrict loss_sum_chunks)
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

static real lstm_loss(int n, real loss_sum)
{
    real loss;
    loss = loss_sum / (real)n;
    return loss;
}

static real lstm_error_sum(real *restrict error_sum_chunks)
{
    real error_sum;
    real parts[8] = {0};
    KEEP_LOOP
    for (int first = 0; first < 32; first += 8)
        for (int part = 0; part < 8; part++) {
            const int chunk = first + part;
            parts[part] += error_sum_chunks[chunk];
        }
    real sum = 0;
    for (int part = 0; part < 8; part++)
        sum += parts[part];
    error_sum = sum;
    return error_sum;
}

static void lstm_forward_kernels(const struct lstm_batch *batch, const struct lstm_params *params, void *arena,
                                 struct lstm_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*values)[12] = (const real (*)[12])batch->values;
    const real (*marks)[12] = (const real (*)[12])batch->marks;
    real (*x_0)[2] = (real (*)[2])(space + 2560 * rows + 136224);
    real (*x_1)[2] = (real (*)[2])(space + 2562 * rows + 136224);
    real (*h_0_lstm_step_a)[4][32] = (real (*)[4][32])(space + 136224);
    real (*c_0)[32] = (real (*)[32])(space + 1792 * rows + 136224);
    real (*h_0)[32] = (real (*)[32])(space + 1824 * rows + 136224);
    real (*h_1_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*h_1_lstm_step_a)[4][32] = (real (*)[4][32])(space + 256 * rows + 136224);
    real (*c_1)[32] = (real (*)[32])(space + 1856 * rows + 136224);
    real (*h_1)[32] = (real (*)[32])(space + 1888 * rows + 136224);
    real (*x_2)[2] = (real (*)[2])(space + 2564 * rows + 136224);
    real (*h_2_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*h_2_lstm_step_a)[4][32] = (real (*)[4][32])(space + 384 * rows + 136224);
    real (*c_2)[32] = (real (*)[32])(space + 1920 * rows + 136224);
    real (*h_2)[32] = (real (*)[32])(space + 1952 * rows + 136224);
    real (*x_3)[2] = (real (*)[2])(space + 2566 * rows + 136224);
    real (*h_3_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*h_3_lstm_step_a)[4][32] = (real (*)[4][32])(space + 512 * rows + 136224);
    real (*c_3)[32] = (real (*)[32])(space + 1984 * rows + 136224);
    real (*h_3)[32] = (real (*)[32])(space + 2016 * rows + 136224);
    real (*x_4)[2] = (real (*)[2])(space + 2568 * rows + 136224);
    real (*h_4_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*h_4_lstm_step_a)[4][32] = (real (*)[4][32])(space + 640 * rows + 136224);
    real (*c_4)[32] = (real (*)[32])(space + 2048 * rows + 136224);
    real (*h_4)[32] = (real (*)[32])(space + 2080 * rows + 136224);
    real (*x_5)[2] = (real (*)[2])(space + 2570 * rows + 136224);
    real (*h_5_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*h_5_lstm_step_a)[4][32] = (real (*)[4][32])(space + 768 * rows + 136224);
    real (*c_5)[32] = (real (*)[32])(space + 2112 * rows + 136224);
    real (*h_5)[32] = (real (*)[32])(space + 2144 * rows + 136224);
    real (*x_6)[2] = (real (*)[2])(space + 2572 * rows + 136224);
    real (*h_6_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*h_6_lstm_step_a)[4][32] = (real (*)[4][32])(space + 896 * rows + 136224);
    real (*c_6)[32] = (real (*)[32])(space + 2176 * rows + 136224);
    real (*h_6)[32] = (real (*)[32])(space + 2208 * rows + 136224);
    real (*x_7)[2] = (real (*)[2])(space + 2574 * rows + 136224);
    real (*h_7_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*h_7_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1024 * rows + 136224);
    real (*c_7)[32] = (real (*)[32])(space + 2240 * rows + 136224);
    real (*h_7)[32] = (real (*)[32])(space + 2272 * rows + 136224);
    real (*x_8)[2] = (real (*)[2])(space + 2576 * rows + 136224);
    real (*h_8_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*h_8_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1152 * rows + 136224);
    real (*c_8)[32] = (real (*)[32])(space + 2304 * rows + 136224);
    real (*h_8)[32] = (real (*)[32])(space + 2336 * rows + 136224);
    real (*x_9)[2] = (real (*)[2])(space + 2578 * rows + 136224);
    real (*h_9_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*h_9_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1280 * rows + 136224);
    real (*c_9)[32] = (real (*)[32])(space + 2368 * rows + 136224);
    real (*h_9)[32] = (real (*)[32])(space + 2400 * rows + 136224);
    real (*x_10)[2] = (real (*)[2])(space + 2580 * rows + 136224);
    real (*h_10_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*h_10_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1408 * rows + 136224);
    real (*c_10)[32] = (real (*)[32])(space + 2432 * rows + 136224);
    real (*h_10)[32] = (real (*)[32])(space + 2464 * rows + 136224);
    real (*x_11)[2] = (real (*)[2])(space + 1664 * rows + 136224);
    real (*h_11_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*h_11_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1536 * rows + 136224);
    real (*y_dense)[1] = (real (*)[1])(space + 1666 * rows + 136224);
    real *y = (real *)y_dense;
    const real *total = batch->total;
    real *loss_sum_chunks = space + 8192;
    real *error_sum_chunks = space + 8224;
    real *d_y = space + 1667 * rows + 136224;
    real (*d_y_dense)[1] = (real (*)[1])d_y;
    real (*d_y_dense_b_chunks)[1] = (real (*)[1])(space + 136192);
    real (*d_y_dense_W_chunks)[32][1] = (real (*)[32][1])(space + 135168);
    real (*d_c_11)[32] = (real (*)[32])(space + 2496 * rows + 136224);
    real (*d_h_11_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*d_W_xh_chunks)[4][2][32] = (real (*)[4][2][32])space;
    real *const pack = space + (2582 * rows + 136224 + 15) / 16 * 16 + THREAD * 16384;

    /* lstm.dl:17  x.0[n, j] = if j == 0 then values[n, 0] else marks[n, 0] */
    /* lstm.dl:17  x.1[n, j] = if j == 0 then values[n, 1] else marks[n, 1] */
    lstm_x_1(n, values, marks, x_0, x_1);

    /* lstm.dl:18  h.0.lstm_step.a[n, g, k] = sum[j](x.0[n, j] * W_xh[g, j, k]) + b_h[g, k] */
    lstm_h_0_lstm_step_a(n, x_0, params->W_xh, params->b_h, h_0_lstm_step_a, pack);

    /* lstm.dl:18  c.0[n, k] = sigmoid(h.0.lstm_step.a[n, 0, k]) * tanh(h.0.lstm_step.a[n, 2, k]) */
    /* lstm.dl:18  h.0[n, k] = sigmoid(h.0.lstm_step.a[n, 3, k]) * tanh(c.0[n, k]) */
    lstm_h_0(n, h_0_lstm_step_a, c_0, h_0);

    /* lstm.dl:18  h.1.lstm_step.a_sum[n, g, k] = sum[j](x.1[n, j] * W_xh[g, j, k]) */
    lstm_h_1_lstm_step_a_sum(n, x_1, params->W_xh, h_1_lstm_step_a_sum, pack);

    /* lstm.dl:18  h.1.lstm_step.a[n, g, k] = h.1.lstm_step.a_sum[n, g, k] + sum[j](h.0[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    lstm_h_1_lstm_step_a(n, h_1_lstm_step_a_sum, h_0, params->W_hh, params->b_h, h_1_lstm_step_a, pack);

    /* lstm.dl:18  c.1[n, k] = sigmoid(h.1.lstm_step.a[n, 1, k]) * c.0[n, k] + sigmoid(h.1.lstm_step.a[n,
           0, k]) * tanh(h.1.lstm_step.a[n, 2, k]) */
    /* lstm.dl:18  h.1[n, k] = sigmoid(h.1.lstm_step.a[n, 3, k]) * tanh(c.1[n, k]) */
    lstm_h_1(n, h_1_lstm_step_a, c_0, c_1, h_1);

    /* lstm.dl:17  x.2[n, j] = if j == 0 then values[n, 2] else marks[n, 2] */
    lstm_x_2(n, values, marks, x_2, 2);

    /* lstm.dl:18  h.2.lstm_step.a_sum[n, g, k] = sum[j](x.2[n, j] * W_xh[g, j, k]) */
    lstm_h_1_lstm_step_a_sum(n, x_2, params->W_xh, h_2_lstm_step_a_sum, pack);

    /* lstm.dl:18  h.2.lstm_step.a[n, g, k] = h.2.lstm_step.a_sum[n, g, k] + sum[j](h.1[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    lstm_h_1_lstm_step_a(n, h_2_lstm_step_a_sum, h_1, params->W_hh, params->b_h, h_2_lstm_step_a, pack);

    /* lstm.dl:18  c.2[n, k] = sigmoid(h.2.lstm_step.a[n, 1, k]) * c.1[n, k] + sigmoid(h.2.lstm_step.a[n,
           0, k]) * tanh(h.2.lstm_step.a[n, 2, k]) */
    /* lstm.dl:18  h.2[n, k] = sigmoid(h.2.lstm_step.a[n, 3, k]) * tanh(c.2[n, k]) */
    lstm_h_1(n, h_2_lstm_step_a, c_1, c_2, h_2);

    /* lstm.dl:17  x.3[n, j] = if j == 0 then values[n, 3] else marks[n, 3] */
    lstm_x_2(n, values, marks, x_3, 3);

    /* lstm.dl:18  h.3.lstm_step.a_sum[n, g, k] = sum[j](x.3[n, j] * W_xh[g, j, k]) */
    lstm_h_1_lstm_step_a_sum(n, x_3, params->W_xh, h_3_lstm_step_a_sum, pack);

    /* lstm.dl:18  h.3.lstm_step.a[n, g, k] = h.3.lstm_step.a_sum[n, g, k] + sum[j](h.2[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    lstm_h_1_lstm_step_a(n, h_3_lstm_step_a_sum, h_2, params->W_hh, params->b_h, h_3_lstm_step_a, pack);

    /* lstm.dl:18  c.3[n, k] = sigmoid(h.3.lstm_step.a[n, 1, k]) * c.2[n, k] + sigmoid(h.3.lstm_step.a[n,
           0, k]) * tanh(h.3.lstm_step.a[n, 2, k]) */
    /* lstm.dl:18  h.3[n, k] = sigmoid(h.3.lstm_step.a[n, 3, k]) * tanh(c.3[n, k]) */
    lstm_h_1(n, h_3_lstm_step_a, c_2, c_3, h_3);

    /* lstm.dl:17  x.4[n, j] = if j == 0 then values[n, 4] else marks[n, 4] */
    lstm_x_2(n, values, marks, x_4, 4);

    /* lstm.dl:18  h.4.lstm_step.a_sum[n, g, k] = sum[j](x.4[n, j] * W_xh[g, j, k]) */
    lstm_h_1_lstm_step_a_sum(n, x_4, params->W_xh, h_4_lstm_step_a_sum, pack);

    /* lstm.dl:18  h.4.lstm_step.a[n, g, k] = h.4.lstm_step.a_sum[n, g, k] + sum[j](h.3[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    lstm_h_1_lstm_step_a(n, h_4_lstm_step_a_sum, h_3, params->W_hh, params->b_h, h_4_lstm_step_a, pack);

    /* lstm.dl:18  c.4[n, k] = sigmoid(h.4.lstm_step.a[n, 1, k]) * c.3[n, k] + sigmoid(h.4.lstm_step.a[n,
           0, k]) * tanh(h.4.lstm_step.a[n, 2, k]) */
    /* lstm.dl:18  h.4[n, k] = sigmoid(h.4.lstm_step.a[n, 3, k]) * tanh(c.4[n, k]) */
    lstm_h_1(n, h_4_lstm_step_a, c_3, c_4, h_4);

    /* lstm.dl:17  x.5[n, j] = if j == 0 then values[n, 5] else marks[n, 5] */
    lstm_x_2(n, values, marks, x_5, 5);

    /* lstm.dl:18  h.5.lstm_step.a_sum[n, g, k] = sum[j](x.5[n, j] * W_xh[g, j, k]) */
    lstm_h_1_lstm_step_a_sum(n, x_5, params->W_xh, h_5_lstm_step_a_sum, pack);

    /* lstm.dl:18  h.5.lstm_step.a[n, g, k] = h.5.lstm_step.a_sum[n, g, k] + sum[j](h.4[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    lstm_h_1_lstm_step_a(n, h_5_lstm_step_a_sum, h_4, params->W_hh, params->b_h, h_5_lstm_step_a, pack);

    /* lstm.dl:18  c.5[n, k] = sigmoid(h.5.lstm_step.a[n, 1, k]) * c.4[n, k] + sigmoid(h.5.lstm_step.a[n,
           0, k]) * tanh(h.5.lstm_step.a[n, 2, k]) */
    /* lstm.dl:18  h.5[n, k] = sigmoid(h.5.lstm_step.a[n, 3, k]) * tanh(c.5[n, k]) */
    lstm_h_1(n, h_5_lstm_step_a, c_4, c_5, h_5);

    /* lstm.dl:17  x.6[n, j] = if j == 0 then values[n, 6] else marks[n, 6] */
    lstm_x_2(n, values, marks, x_6, 6);

    /* lstm.dl:18  h.6.lstm_step.a_sum[n, g, k] = sum[j](x.6[n, j] * W_xh[g, j, k]) */
    lstm_h_1_lstm_step_a_sum(n, x_6, params->W_xh, h_6_lstm_step_a_sum, pack);

    /* lstm.dl:18  h.6.lstm_step.a[n, g, k] = h.6.lstm_step.a_sum[n, g, k] + sum[j](h.5[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    lstm_h_1_lstm_step_a(n, h_6_lstm_step_a_sum, h_5, params->W_hh, params->b_h, h_6_lstm_step_a, pack);

    /* lstm.dl:18  c.6[n, k] = sigmoid(h.6.lstm_step.a[n, 1, k]) * c.5[n, k] + sigmoid(h.6.lstm_step.a[n,
           0, k]) * tanh(h.6.lstm_step.a[n, 2, k]) */
    /* lstm.dl:18  h.6[n, k] = sigmoid(h.6.lstm_step.a[n, 3, k]) * tanh(c.6[n, k]) */
    lstm_h_1(n, h_6_lstm_step_a, c_5, c_6, h_6);

    /* lstm.dl:17  x.7[n, j] = if j == 0 then values[n, 7] else marks[n, 7] */
    lstm_x_2(n, values, marks, x_7, 7);

    /* lstm.dl:18  h.7.lstm_step.a_sum[n, g, k] = sum[j](x.7[n, j] * W_xh[g, j, k]) */
    lstm_h_1_lstm_step_a_sum(n, x_7, params->W_xh, h_7_lstm_step_a_sum, pack);

    /* lstm.dl:18  h.7.lstm_step.a[n, g, k] = h.7.lstm_step.a_sum[n, g, k] + sum[j](h.6[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    lstm_h_1_lstm_step_a(n, h_7_lstm_step_a_sum, h_6, params->W_hh, params->b_h, h_7_lstm_step_a, pack);

    /* lstm.dl:18  c.7[n, k] = sigmoid(h.7.lstm_step.a[n, 1, k]) * c.6[n, k] + sigmoid(h.7.lstm_step.a[n,
           0, k]) * tanh(h.7.lstm_step.a[n, 2, k]) */
    /* lstm.dl:18  h.7[n, k] = sigmoid(h.7.lstm_step.a[n, 3, k]) * tanh(c.7[n, k]) */
    lstm_h_1(n, h_7_lstm_step_a, c_6, c_7, h_7);

    /* lstm.dl:17  x.8[n, j] = if j == 0 then values[n, 8] else marks[n, 8] */
    lstm_x_2(n, values, marks, x_8, 8);

    /* lstm.dl:18  h.8.lstm_step.a_sum[n, g, k] = sum[j](x.8[n, j] * W_xh[g, j, k]) */
    lstm_h_1_lstm_step_a_sum(n, x_8, params->W_xh, h_8_lstm_step_a_sum, pack);

    /* lstm.dl:18  h.8.lstm_step.a[n, g, k] = h.8.lstm_step.a_sum[n, g, k] + sum[j](h.7[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    lstm_h_1_lstm_step_a(n, h_8_lstm_step_a_sum, h_7, params->W_hh, params->b_h, h_8_lstm_step_a, pack);

    /* lstm.dl:18  c.8[n, k] = sigmoid(h.8.lstm_step.a[n, 1, k]) * c.7[n, k] + sigmoid(h.8.lstm_step.a[n,
           0, k]) * tanh(h.8.lstm_step.a[n, 2, k]) */
    /* lstm.dl:18  h.8[n, k] = sigmoid(h.8.lstm_step.a[n, 3, k]) * tanh(c.8[n, k]) */
    lstm_h_1(n, h_8_lstm_step_a, c_7, c_8, h_8);

    /* lstm.dl:17  x.9[n, j] = if j == 0 then values[n, 9] else marks[n, 9] */
    lstm_x_2(n, values, marks, x_9, 9);

    /* lstm.dl:18  h.9.lstm_step.a_sum[n, g, k] = sum[j](x.9[n, j] * W_xh[g, j, k]) */
    lstm_h_1_lstm_step_a_sum(n, x_9, params->W_xh, h_9_lstm_step_a_sum, pack);

    /* lstm.dl:18  h.9.lstm_step.a[n, g, k] = h.9.lstm_step.a_sum[n, g, k] + sum[j](h.8[n, j] * W_hh[g, j,
           k]) + b_h[g, k] */
    lstm_h_1_lstm_step_a(n, h_9_lstm_step_a_sum, h_8, params->W_hh, params->b_h, h_9_lstm_step_a, pack);

    /* lstm.dl:18  c.9[n, k] = sigmoid(h.9.lstm_step.a[n, 1, k]) * c.8[n, k] + sigmoid(h.9.lstm_step.a[n,
           0, k]) * tanh(h.9.lstm_step.a[n, 2, k]) */
    /* lstm.dl:18  h.9[n, k] = sigmoid(h.9.lstm_step.a[n, 3, k]) * tanh(c.9[n, k]) */
    lstm_h_1(n, h_9_lstm_step_a, c_8, c_9, h_9);

    /* lstm.dl:17  x.10[n, j] = if j == 0 then values[n, 10] else marks[n, 10] */
    lstm_x_2(n, values, marks, x_10, 10);

    /* lstm.dl:18  h.10.lstm_step.a_sum[n, g, k] = sum[j](x.10[n, j] * W_xh[g, j, k]) */
    lstm_h_1_lstm_step_a_sum(n, x_10, params->W_xh, h_10_lstm_step_a_sum, pack);

    /* lstm.dl:18  h.10.lstm_step.a[n, g, k] = h.10.lstm_step.a_sum[n, g, k] + sum[j](h.9[n, j] * W_hh[g,
           j, k]) + b_h[g, k] */
    lstm_h_1_lstm_step_a(n, h_10_lstm_step_a_sum, h_9, params->W_hh, params->b_h, h_10_lstm_step_a, pack);

    /* lstm.dl:18  c.10[n, k] = sigmoid(h.10.lstm_step.a[n, 1, k]) * c.9[n, k] +
           sigmoid(h.10.lstm_step.a[n, 0, k]) * tanh(h.10.lstm_step.a[n, 2, k]) */
    /* lstm.dl:18  h.10[n, k] = sigmoid(h.10.lstm_step.a[n, 3, k]) * tanh(c.10[n, k]) */
    lstm_h_1(n, h_10_lstm_step_a, c_9, c_10, h_10);

    /* lstm.dl:17  x.11[n, j] = if j == 0 then values[n, 11] else marks[n, 11] */
    lstm_x_2(n, values, marks, x_11, 11);

    /* lstm.dl:18  h.11.lstm_step.a_sum[n, g, k] = sum[j](x.11[n, j] * W_xh[g, j, k]) */
    lstm_h_1_lstm_step_a_sum(n, x_11, params->W_xh, h_11_lstm_step_a_sum, pack);

    /* lstm.dl:18  h.11.lstm_step.a[n, g, k] = h.11.lstm_step.a_sum[n, g, k] + sum[j](h.10[n, j] * W_hh[g,
           j, k]) + b_h[g, k] */
    lstm_h_1_lstm_step_a(n, h_11_lstm_step_a_sum, h_10, params->W_hh, params->b_h, h_11_lstm_step_a, pack);

    /* lstm.dl:18  c.11[n, k] = sigmoid(h.11.lstm_step.a[n, 1, k]) * c.10[n, k] +
           sigmoid(h.11.lstm_step.a[n, 0, k]) * tanh(h.11.lstm_step.a[n, 2, k]) */
    /* lstm.dl:18  h.11[n, k] = sigmoid(h.11.lstm_step.a[n, 3, k]) * tanh(c.11[n, k]) */
    /* lstm.dl:20  y.dense[n, k] = sum[j](h.11[n, j] * y.dense.W[j, 0]) + y.dense.b[0] */
    /* lstm.dl:23  loss_sum = 0.5 * sum[n]((y[n] - total[n])^2) */
    /* lstm.dl:24  error_sum = sum[n]((y[n] - total[n])^2) */
    /* lstm.dl:20  d_y[n] = (y[n] - total[n]) / N */
    /* lstm.dl:20  d_y.dense.b[i] = sum[n](d_y.dense[n, 0]) */
    /* lstm.dl:20  d_y.dense.W[j, j2] = sum[n](h.11[n, j] * d_y.dense[n, 0]) */
    /* lstm.dl:18  d_h.11[n, j] = d_y.dense[n, 0] * y.dense.W[j, 0] */
    /* lstm.dl:18  d_c.11[n, k] = d_h.11[n, k] * sigmoid(h.11.lstm_step.a[n, 3, k]) * (1 - tanh(c.11[n,
           k])^2) */
    /* lstm.dl:18  d_h.11.lstm_step.a[n, g, k] = d_h.11[n, k] * tanh(c.11[n, k]) *
           (sigmoid(h.11.lstm_step.a[n, 3, k]) * sigmoid(-h.11.lstm_step.a[n, 3, k])) * (3 == g) + d_c.11[n, k]
           * sigmoid(h.11.lstm_step.a[n, 0, k]) * (1 - tanh(h.11.lstm_step.a[n, 2, k])^2) * (2 == g) +
           d_c.11[n, k] * tanh(h.11.lstm_step.a[n, 2, k]) * (sigmoid(h.11.lstm_step.a[n, 0, k]) *
           sigmoid(-h.11.lstm_step.a[n, 0, k])) * (0 == g) + d_c.11[n, k] * c.10[n, k] *
           (sigmoid(h.11.lstm_step.a[n, 1, k]) * sigmoid(-h.11.lstm_step.a[n, 1, k])) * (1 == g) */
    /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.11.lstm_step.a[n, g, k] * x.11[n, j]) */
    lstm_d_h_11_lstm_step_a(n, h_11_lstm_step_a, c_10, params->y_dense_W, params->y_dense_b, y, total,
                            d_y_dense, x_11, y_dense, loss_sum_chunks, error_sum_chunks, d_y,
                            d_y_dense_b_chunks, d_y_dense_W_chunks, d_c_11, d_h_11_lstm_step_a, d_W_xh_chunks);

    /* lstm.dl:23  loss_sum = 0.5 * sum[chunk](loss_sum_chunks[chunk]) */
    ONCE
    result->totals[0] = lstm_loss_sum(loss_sum_chunks);

    /* lstm.dl:23  loss = loss_sum / N */
    ONCE
    result->loss = lstm_loss(n, result->totals[0]);

    /* lstm.dl:24  error_sum = sum[chunk](error_sum_chunks[chunk]) */
    ONCE
    result->totals[1] = lstm_error_sum(error_sum_chunks);
}

void lstm_forward(const struct lstm_batch *batch, const struct lstm_params *params, void *arena,
                  struct lstm_result *result)
{
    IN_PARALLEL(batch->n >= 29)
    lstm_forward_kernels(batch, params, arena, result);
}

/* d_h.10, d_h.9, d_h.8 and 8 more */
static NOT_INLINE void lstm_d_h_10(int n, real (*restrict d_h_11_lstm_step_a)[4][32],
                                   const real (*restrict W_hh)[32][32], real (*restrict d_h_10)[32],
                                   real *restrict pack)
{
    /* matrix product: rows row; columns j; summed g, k */
    const int share = share_size(n, 875, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 32; jr += TILE_COLUMNS) {
            for (int c = 0; c < TILE_COLUMNS; c++) {
                const int j = jr + c;
                for (int q = 0; q < 128; q++) {
                    const int g = q / 32;
                    const int k = q % 32;
                    pack[q * TILE_COLUMNS + c] = W_hh[g][j][k];
                }
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, TILE_COLUMNS, 128, &d_h_11_lstm_step_a[ir][0][0], 128, 1, pack,
                        TILE_COLUMNS, &d_h_10[ir][jr], 32, 0);
            }
        }
}

/* d_h.10.lstm_step.a, d_h.9.lstm_step.a, d_h.8.lstm_step.a and 7 more */
static NOT_INLINE void lstm_d_h_10_lstm_step_a(int n, real (*restrict h_10_lstm_step_a)[4][32],
                                               real (*restrict c_10)[32], real (*restrict d_c_11)[32],
                                               real (*restrict h_11_lstm_step_a)[4][32],
                                               real (*restrict d_h_10)[32], real (*restrict c_9)[32],
                                               real (*restrict x_10)[2],
                                               real (*restrict d_h_10_lstm_step_a)[4][32],
                                               real (*restrict d_W_xh_chunks_2)[4][2][32])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_W_xh_2[4][2][32] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            for (int k = 0; k < 32; k++) {
                const real sigmoids_4 = real_sigmoid(h_10_lstm_step_a[row][3][k]);
                const real tanhs_3 = real_tanh(c_10[row][k]);
                c_10[row][k] = d_c_11[row][k] * real_sigmoid(h_11_lstm_step_a[row][1][k]) + d_h_10[row][k] *
                        sigmoids_4 * (1 - tanhs_3 * tanhs_3);
                const real t = real_tanh(h_10_lstm_step_a[row][2][k]);
                const real t_2 = real_sigmoid(h_10_lstm_step_a[row][0][k]);
                d_h_10_lstm_step_a[row][0][k] = c_10[row][k] * t *
                        (t_2 * real_sigmoid(-h_10_lstm_step_a[row][0][k]));
                d_h_10_lstm_step_a[row][1][k] = c_10[row][k] * c_9[row][k] *
                        (real_sigmoid(h_10_lstm_step_a[row][1][k]) *
                        real_sigmoid(-h_10_lstm_step_a[row][1][k]));
                d_h_10_lstm_step_a[row][2][k] = c_10[row][k] * t_2 * (1 - t * t);
                d_h_10_lstm_step_a[row][3][k] = d_h_10[row][k] * tanhs_3 *
                        (sigmoids_4 * real_sigmoid(-h_10_lstm_step_a[row][3][k]));
            }
            for (int g = 0; g < 4; g++)
                for (int j = 0; j < 2; j++)
                    for (int k = 0; k < 32; k++)
                        d_W_xh_2[g][j][k] += d_h_10_lstm_step_a[row][g][k] * x_10[row][j];
        }
        for (int g = 0; g < 4; g++)
            for (int j = 0; j < 2; j++)
                for (int k = 0; k < 32; k++)
                    d_W_xh_chunks_2[chunk][g][j][k] = d_W_xh_2[g][j][k];
    }
}

static void lstm_d_h_0_lstm_step_a(int n, real (*restrict h_0_lstm_step_a)[4][32], real (*restrict c_0)[32],
                                   real (*restrict d_c_1)[32], real (*restrict h_1_lstm_step_a)[4][32],
                                   real (*restrict d_h_0)[32], real (*restrict d_h_11_lstm_step_a)[4][32],
                                   real (*restrict d_h_10_lstm_step_a)[4][32],
                                   real (*restrict d_h_9_lstm_step_a)[4][32],
                                   real (*restrict d_h_8_lstm_step_a)[4][32],
                                   real (*restrict d_h_7_lstm_step_a)[4][32],
                                   real (*restrict d_h_6_lstm_step_a)[4][32],
                                   real (*restrict d_h_5_lstm_step_a)[4][32],
                                   real (*restrict d_h_4_lstm_step_a)[4][32],
                                   real (*restrict d_h_3_lstm_step_a)[4][32],
                                   real (*restrict d_h_2_lstm_step_a)[4][32],
                                   real (*restrict d_h_1_lstm_step_a)[4][32],
                                   real (*restrict d_h_0_lstm_step_a)[4][32],
                                   real (*restrict d_b_h_chunks)[4][32])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_b_h[4][32] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            for (int k = 0; k < 32; k++) {
                const real sigmoids_14 = real_sigmoid(h_0_lstm_step_a[row][3][k]);
                const real tanhs_13 = real_tanh(c_0[row][k]);
                const real d_c_0 = d_c_1[row][k] * real_sigmoid(h_1_lstm_step_a[row][1][k]) + d_h_0[row][k] *
                        sigmoids_14 * (1 - tanhs_13 * tanhs_13);
                const real t = real_tanh(h_0_lstm_step_a[row][2][k]);
                const real t_2 = real_sigmoid(h_0_lstm_step_a[row][0][k]);
                d_h_0_lstm_step_a[row][0][k] = d_c_0 * t * (t_2 * real_sigmoid(-h_0_lstm_step_a[row][0][k]));
                d_h_0_lstm_step_a[row][1][k] = 0;
                d_h_0_lstm_step_a[row][2][k] = d_c_0 * t_2 * (1 - t * t);
                d_h_0_lstm_step_a[row][3][k] = d_h_0[row][k] * tanhs_13 *
                        (sigmoids_14 * real_sigmoid(-h_0_lstm_step_a[row][3][k]));
            }
            for (int g = 0; g < 4; g++)
                for (int k = 0; k < 32; k++)
                    d_b_h[g][k] += d_h_11_lstm_step_a[row][g][k] + d_h_10_lstm_step_a[row][g][k] +
                            d_h_9_lstm_step_a[row][g][k] + d_h_8_lstm_step_a[row][g][k] +
                            d_h_7_lstm_step_a[row][g][k] + d_h_6_lstm_step_a[row][g][k] +
                            d_h_5_lstm_step_a[row][g][k] + d_h_4_lstm_step_a[row][g][k] +
                            d_h_3_lstm_step_a[row][g][k] + d_h_2_lstm_step_a[row][g][k] +
                            d_h_1_lstm_step_a[row][g][k] + d_h_0_lstm_step_a[row][g][k];
        }
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 32; k++)
                d_b_h_chunks[chunk][g][k] = d_b_h[g][k];
    }
}

static void lstm_d_W_hh(int n, real (*restrict d_h_11_lstm_step_a)[4][32], real (*restrict h_10)[32],
                        real (*restrict d_W_hh)[32][32])
{
    /* matrix product: rows j; columns k; summed row; one for each g */
    for (int g = 0; g < 4; g++) {
        SHARE_LOOP
        for (int jr = 0; jr < 32; jr += TILE_COLUMNS)
            for (int pc = 0; pc < n; pc += 512) {
                const int depth = int_min(512, n - pc);
                const real *b = &d_h_11_lstm_step_a[pc][g][jr];
                const int stride = 128;
                for (int ir = 0, height; ir < 32; ir += height) {
                    height = int_min(TILE_ROWS, 32 - ir);
                    tile_product(height, TILE_COLUMNS, depth, &h_10[pc][ir], 1, 32, b, stride,
                            &d_W_hh[g][ir][jr], 32, pc > 0);
                }
            }
    }
}

static void lstm_d_W_hh_11(int n, real (*restrict d_W_hh)[32][32], real (*restrict d_W_hh_2)[32][32],
                           real (*restrict d_W_hh_3)[32][32], real (*restrict d_W_hh_4)[32][32],
                           real (*restrict d_W_hh_5)[32][32], real (*restrict d_W_hh_6)[32][32],
                           real (*restrict d_W_hh_7)[32][32], real (*restrict d_W_hh_8)[32][32],
                           real (*restrict d_W_hh_9)[32][32], real (*restrict d_W_hh_10)[32][32],
                           real (*restrict d_h_1_lstm_step_a)[4][32], real (*restrict h_0)[32],
                           real (*restrict d_W_hh_11)[32][32])
{
    /* matrix product: rows j; columns k; summed row; one for each g */
    for (int g = 0; g < 4; g++) {
        SHARE_LOOP
        for (int jr = 0; jr < 32; jr += TILE_COLUMNS)
            for (int pc = 0; pc < n; pc += 512) {
                const int depth = int_min(512, n - pc);
                const real *b = &d_h_1_lstm_step_a[pc][g][jr];
                const int stride = 128;
                for (int ir = 0, height; ir < 32; ir += height) {
                    height = int_min(TILE_ROWS, 32 - ir);
                    tile_product(height, TILE_COLUMNS, depth, &h_0[pc][ir], 1, 32, b, stride,
                            &d_W_hh_11[g][ir][jr], 32, pc > 0);
                    if (pc + depth == n)
                        for (int r = 0; r < height; r++) {
                            const int j = ir + r;
                            KEEP_LOOP
                            for (int c = 0; c < TILE_COLUMNS; c++) {
                                const int k = jr + c;
                                const real sum = d_W_hh_11[g][j][k];
                                d_W_hh_11[g][j][k] = d_W_hh[g][j][k] + d_W_hh_2[g][j][k] + d_W_hh_3[g][j][k] +
                                        d_W_hh_4[g][j][k] + d_W_hh_5[g][j][k] + d_W_hh_6[g][j][k] +
                                        d_W_hh_7[g][j][k] + d_W_hh_8[g][j][k] + d_W_hh_9[g][j][k] +
                                        d_W_hh_10[g][j][k] + sum;
                            }
                        }
                }
            }
    }
}

static void lstm_d_W_xh(real (*restrict d_W_xh_chunks)[4][2][32], real (*restrict d_W_xh)[2][32])
{
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 2; j++) {
            real sum[32] = {0};
            for (int chunk = 0; chunk < 32; chunk++)
                for (int k = 0; k < 32; k++)
                    sum[k] += d_W_xh_chunks[chunk][g][j][k];
            for (int k = 0; k < 32; k++)
                d_W_xh[g][j][k] = sum[k];
        }
}

static void lstm_d_W_xh_12(int n, real (*restrict d_h_0_lstm_step_a)[4][32], real (*restrict x_0)[2],
                           real (*restrict d_W_xh_chunks_12)[4][2][32])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_W_xh_12[4][2][32] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int g = 0; g < 4; g++)
                for (int j = 0; j < 2; j++)
                    for (int k = 0; k < 32; k++)
                        d_W_xh_12[g][j][k] += d_h_0_lstm_step_a[row][g][k] * x_0[row][j];
        for (int g_2 = 0; g_2 < 4; g_2++)
            for (int j = 0; j < 2; j++)
                for (int k = 0; k < 32; k++)
                    d_W_xh_chunks_12[chunk][g_2][j][k] = d_W_xh_12[g_2][j][k];
    }
}

static void lstm_d_y_dense_b(real (*restrict d_y_dense_b_chunks)[1], real *restrict d_y_dense_b)
{
    real sum = 0;
    for (int chunk = 0; chunk < 32; chunk++)
        sum += d_y_dense_b_chunks[chunk][0];
    d_y_dense_b[0] = sum;
}

static void lstm_d_y_dense_W(real (*restrict d_y_dense_W_chunks)[32][1], real (*restrict d_y_dense_W)[1])
{
    for (int j = 0; j < 32; j++) {
        real sum = 0;
        for (int chunk = 0; chunk < 32; chunk++)
            sum += d_y_dense_W_chunks[chunk][j][0];
        d_y_dense_W[j][0] = sum;
    }
}

static void lstm_d_b_h(real (*restrict d_b_h_chunks)[4][32], real (*restrict d_b_h)[32])
{
    for (int g = 0; g < 4; g++) {
        real sum[32] = {0};
        for (int chunk = 0; chunk < 32; chunk++)
            for (int k = 0; k < 32; k++)
                sum[k] += d_b_h_chunks[chunk][g][k];
        for (int k = 0; k < 32; k++)
            d_b_h[g][k] = sum[k];
    }
}

static void lstm_d_W_xh_12_2(real (*restrict d_W_xh)[2][32], real (*restrict d_W_xh_2)[2][32],
                             real (*restrict d_W_xh_3)[2][32], real (*restrict d_W_xh_4)[2][32],
                             real (*restrict d_W_xh_5)[2][32], real (*restrict d_W_xh_6)[2][32],
                             real (*restrict d_W_xh_7)[2][32], real (*restrict d_W_xh_8)[2][32],
                             real (*restrict d_W_xh_9)[2][32], real (*restrict d_W_xh_10)[2][32],
                             real (*restrict d_W_xh_11)[2][32], real (*restrict d_W_xh_chunks_12)[4][2][32],
                             real (*restrict d_W_xh_12)[2][32])
{
    for (int g = 0; g < 4; g++)
        for (int j = 0; j < 2; j++) {
            real sum[32] = {0};
            for (int chunk = 0; chunk < 32; chunk++)
                for (int k = 0; k < 32; k++)
                    sum[k] += d_W_xh_chunks_12[chunk][g][j][k];
            for (int k = 0; k < 32; k++)
                d_W_xh_12[g][j][k] = d_W_xh[g][j][k] + d_W_xh_2[g][j][k] + d_W_xh_3[g][j][k] +
                        d_W_xh_4[g][j][k] + d_W_xh_5[g][j][k] + d_W_xh_6[g][j][k] + d_W_xh_7[g][j][k] +
                        d_W_xh_8[g][j][k] + d_W_xh_9[g][j][k] + d_W_xh_10[g][j][k] + d_W_xh_11[g][j][k] +
                        sum[k];
        }
}

static void lstm_backward_kernels(const struct lstm_batch *batch, const struct lstm_params *params,
                                  void *arena, struct lstm_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*d_h_11_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*d_h_10)[32] = (real (*)[32])(space + 2528 * rows + 136224);
    real (*h_10_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1408 * rows + 136224);
    real (*c_10)[32] = (real (*)[32])(space + 2432 * rows + 136224);
    real (*d_c_11)[32] = (real (*)[32])(space + 2496 * rows + 136224);
    real (*h_11_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1536 * rows + 136224);
    real (*d_c_10)[32] = (real (*)[32])(space + 2432 * rows + 136224);
    real (*c_9)[32] = (real (*)[32])(space + 2368 * rows + 136224);
    real (*d_h_10_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1664 * rows + 136224);
    real (*x_10)[2] = (real (*)[2])(space + 2580 * rows + 136224);
    real (*d_W_xh_chunks_2)[4][2][32] = (real (*)[4][2][32])(space + 8192);
    real (*d_h_9)[32] = (real (*)[32])(space + 2496 * rows + 136224);
    real (*h_9_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1280 * rows + 136224);
    real (*d_c_9)[32] = (real (*)[32])(space + 2368 * rows + 136224);
    real (*c_8)[32] = (real (*)[32])(space + 2304 * rows + 136224);
    real (*d_h_9_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1536 * rows + 136224);
    real (*x_9)[2] = (real (*)[2])(space + 2578 * rows + 136224);
    real (*d_W_xh_chunks_3)[4][2][32] = (real (*)[4][2][32])(space + 16384);
    real (*d_h_8)[32] = (real (*)[32])(space + 2432 * rows + 136224);
    real (*h_8_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1152 * rows + 136224);
    real (*d_c_8)[32] = (real (*)[32])(space + 2304 * rows + 136224);
    real (*c_7)[32] = (real (*)[32])(space + 2240 * rows + 136224);
    real (*d_h_8_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1408 * rows + 136224);
    real (*x_8)[2] = (real (*)[2])(space + 2576 * rows + 136224);
    real (*d_W_xh_chunks_4)[4][2][32] = (real (*)[4][2][32])(space + 24576);
    real (*d_h_7)[32] = (real (*)[32])(space + 2368 * rows + 136224);
    real (*h_7_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1024 * rows + 136224);
    real (*d_c_7)[32] = (real (*)[32])(space + 2240 * rows + 136224);
    real (*c_6)[32] = (real (*)[32])(space + 2176 * rows + 136224);
    real (*d_h_7_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1280 * rows + 136224);
    real (*x_7)[2] = (real (*)[2])(space + 2574 * rows + 136224);
    real (*d_W_xh_chunks_5)[4][2][32] = (real (*)[4][2][32])(space + 32768);
    real (*d_h_6)[32] = (real (*)[32])(space + 2304 * rows + 136224);
    real (*h_6_lstm_step_a)[4][32] = (real (*)[4][32])(space + 896 * rows + 136224);
    real (*d_c_6)[32] = (real (*)[32])(space + 2176 * rows + 136224);
    real (*c_5)[32] = (real (*)[32])(space + 2112 * rows + 136224);
    real (*d_h_6_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1152 * rows + 136224);
    real (*x_6)[2] = (real (*)[2])(space + 2572 * rows + 136224);
    real (*d_W_xh_chunks_6)[4][2][32] = (real (*)[4][2][32])(space + 40960);
    real (*d_h_5)[32] = (real (*)[32])(space + 2240 * rows + 136224);
    real (*h_5_lstm_step_a)[4][32] = (real (*)[4][32])(space + 768 * rows + 136224);
    real (*d_c_5)[32] = (real (*)[32])(space + 2112 * rows + 136224);
    real (*c_4)[32] = (real (*)[32])(space + 2048 * rows + 136224);
    real (*d_h_5_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1024 * rows + 136224);
    real (*x_5)[2] = (real (*)[2])(space + 2570 * rows + 136224);
    real (*d_W_xh_chunks_7)[4][2][32] = (real (*)[4][2][32])(space + 49152);
    real (*d_h_4)[32] = (real (*)[32])(space + 2176 * rows + 136224);
    real (*h_4_lstm_step_a)[4][32] = (real (*)[4][32])(space + 640 * rows + 136224);
    real (*d_c_4)[32] = (real (*)[32])(space + 2048 * rows + 136224);
    real (*c_3)[32] = (real (*)[32])(space + 1984 * rows + 136224);
    real (*d_h_4_lstm_step_a)[4][32] = (real (*)[4][32])(space + 896 * rows + 136224);
    real (*x_4)[2] = (real (*)[2])(space + 2568 * rows + 136224);
    real (*d_W_xh_chunks_8)[4][2][32] = (real (*)[4][2][32])(space + 57344);
    real (*d_h_3)[32] = (real (*)[32])(space + 2112 * rows + 136224);
    real (*h_3_lstm_step_a)[4][32] = (real (*)[4][32])(space + 512 * rows + 136224);
    real (*d_c_3)[32] = (real (*)[32])(space + 1984 * rows + 136224);
    real (*c_2)[32] = (real (*)[32])(space + 1920 * rows + 136224);
    real (*d_h_3_lstm_step_a)[4][32] = (real (*)[4][32])(space + 768 * rows + 136224);
    real (*x_3)[2] = (real (*)[2])(space + 2566 * rows + 136224);
    real (*d_W_xh_chunks_9)[4][2][32] = (real (*)[4][2][32])(space + 65536);
    real (*d_h_2)[32] = (real (*)[32])(space + 2048 * rows + 136224);
    real (*h_2_lstm_step_a)[4][32] = (real (*)[4][32])(space + 384 * rows + 136224);
    real (*d_c_2)[32] = (real (*)[32])(space + 1920 * rows + 136224);
    real (*c_1)[32] = (real (*)[32])(space + 1856 * rows + 136224);
    real (*d_h_2_lstm_step_a)[4][32] = (real (*)[4][32])(space + 640 * rows + 136224);
    real (*x_2)[2] = (real (*)[2])(space + 2564 * rows + 136224);
    real (*d_W_xh_chunks_10)[4][2][32] = (real (*)[4][2][32])(space + 73728);
    real (*d_h_1)[32] = (real (*)[32])(space + 1984 * rows + 136224);
    real (*h_1_lstm_step_a)[4][32] = (real (*)[4][32])(space + 256 * rows + 136224);
    real (*d_c_1)[32] = (real (*)[32])(space + 1856 * rows + 136224);
    real (*c_0)[32] = (real (*)[32])(space + 1792 * rows + 136224);
    real (*d_h_1_lstm_step_a)[4][32] = (real (*)[4][32])(space + 512 * rows + 136224);
    real (*x_1)[2] = (real (*)[2])(space + 2562 * rows + 136224);
    real (*d_W_xh_chunks_11)[4][2][32] = (real (*)[4][2][32])(space + 81920);
    real (*d_h_0)[32] = (real (*)[32])(space + 1920 * rows + 136224);
    real (*h_0_lstm_step_a)[4][32] = (real (*)[4][32])(space + 136224);
    real (*d_h_0_lstm_step_a)[4][32] = (real (*)[4][32])(space + 384 * rows + 136224);
    real (*d_b_h_chunks)[4][32] = (real (*)[4][32])(space + 90112);
    real (*h_10)[32] = (real (*)[32])(space + 2464 * rows + 136224);
    real (*d_W_hh)[32][32] = (real (*)[32][32])(space + 94208);
    real (*h_9)[32] = (real (*)[32])(space + 2400 * rows + 136224);
    real (*d_W_hh_2)[32][32] = (real (*)[32][32])(space + 98304);
    real (*h_8)[32] = (real (*)[32])(space + 2336 * rows + 136224);
    real (*d_W_hh_3)[32][32] = (real (*)[32][32])(space + 102400);
    real (*h_7)[32] = (real (*)[32])(space + 2272 * rows + 136224);
    real (*d_W_hh_4)[32][32] = (real (*)[32][32])(space + 106496);
    real (*h_6)[32] = (real (*)[32])(space + 2208 * rows + 136224);
    real (*d_W_hh_5)[32][32] = (real (*)[32][32])(space + 110592);
    real (*h_5)[32] = (real (*)[32])(space + 2144 * rows + 136224);
    real (*d_W_hh_6)[32][32] = (real (*)[32][32])(space + 114688);
    real (*h_4)[32] = (real (*)[32])(space + 2080 * rows + 136224);
    real (*d_W_hh_7)[32][32] = (real (*)[32][32])(space + 118784);
    real (*h_3)[32] = (real (*)[32])(space + 2016 * rows + 136224);
    real (*d_W_hh_8)[32][32] = (real (*)[32][32])(space + 122880);
    real (*h_2)[32] = (real (*)[32])(space + 1952 * rows + 136224);
    real (*d_W_hh_9)[32][32] = (real (*)[32][32])(space + 126976);
    real (*h_1)[32] = (real (*)[32])(space + 1888 * rows + 136224);
    real (*d_W_hh_10)[32][32] = (real (*)[32][32])(space + 131072);
    real (*h_0)[32] = (real (*)[32])(space + 1824 * rows + 136224);
    real (*d_W_xh_chunks)[4][2][32] = (real (*)[4][2][32])space;
    real (*d_W_xh)[2][32] = (real (*)[2][32])(space + 94208);
    real (*d_W_xh_2)[2][32] = (real (*)[2][32])(space + 94464);
    real (*d_W_xh_3)[2][32] = (real (*)[2][32])(space + 8192);
    real (*d_W_xh_4)[2][32] = (real (*)[2][32])(space + 8448);
    real (*d_W_xh_5)[2][32] = (real (*)[2][32])(space + 8704);
    real (*d_W_xh_6)[2][32] = (real (*)[2][32])(space + 8960);
    real (*d_W_xh_7)[2][32] = (real (*)[2][32])(space + 9216);
    real (*d_W_xh_8)[2][32] = (real (*)[2][32])(space + 9472);
    real (*d_W_xh_9)[2][32] = (real (*)[2][32])(space + 9728);
    real (*d_W_xh_10)[2][32] = (real (*)[2][32])(space + 9984);
    real (*d_W_xh_11)[2][32] = (real (*)[2][32])(space + 10240);
    real (*x_0)[2] = (real (*)[2])(space + 2560 * rows + 136224);
    real (*d_W_xh_chunks_12)[4][2][32] = (real (*)[4][2][32])space;
    real (*d_y_dense_b_chunks)[1] = (real (*)[1])(space + 136192);
    real (*d_y_dense_W_chunks)[32][1] = (real (*)[32][1])(space + 135168);
    real *const pack = space + (2582 * rows + 136224 + 15) / 16 * 16 + THREAD * 16384;

    /* lstm.dl:18  d_h.10[n, j] = sum[g, k](d_h.11.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
    lstm_d_h_10(n, d_h_11_lstm_step_a, params->W_hh, d_h_10, pack);

    /* lstm.dl:18  d_c.10[n, k] = d_c.11[n, k] * sigmoid(h.11.lstm_step.a[n, 1, k]) + d_h.10[n, k] *
           sigmoid(h.10.lstm_step.a[n, 3, k]) * (1 - tanh(c.10[n, k])^2) */
    /* lstm.dl:18  d_h.10.lstm_step.a[n, g, k] = d_h.10[n, k] * tanh(c.10[n, k]) *
           (sigmoid(h.10.lstm_step.a[n, 3, k]) * sigmoid(-h.10.lstm_step.a[n, 3, k])) * (3 == g) + d_c.10[n, k]
           * sigmoid(h.10.lstm_step.a[n, 0, k]) * (1 - tanh(h.10.lstm_step.a[n, 2, k])^2) * (2 == g) +
           d_c.10[n, k] * tanh(h.10.lstm_step.a[n, 2, k]) * (sigmoid(h.10.lstm_step.a[n, 0, k]) *
           sigmoid(-h.10.lstm_step.a[n, 0, k])) * (0 == g) + d_c.10[n, k] * c.9[n, k] *
           (sigmoid(h.10.lstm_step.a[n, 1, k]) * sigmoid(-h.10.lstm_step.a[n, 1, k])) * (1 == g) */
    /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.10.lstm_step.a[n, g, k] * x.10[n, j]) */
    lstm_d_h_10_lstm_step_a(n, h_10_lstm_step_a, c_10, d_c_11, h_11_lstm_step_a, d_h_10, c_9, x_10,
                            d_h_10_lstm_step_a, d_W_xh_chunks_2);

    /* lstm.dl:18  d_h.9[n, j] = sum[g, k](d_h.10.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
    lstm_d_h_10(n, d_h_10_lstm_step_a, params->W_hh, d_h_9, pack);

    /* lstm.dl:18  d_c.9[n, k] = d_c.10[n, k] * sigmoid(h.10.lstm_step.a[n, 1, k]) + d_h.9[n, k] *
           sigmoid(h.9.lstm_step.a[n, 3, k]) * (1 - tanh(c.9[n, k])^2) */
    /* lstm.dl:18  d_h.9.lstm_step.a[n, g, k] = d_h.9[n, k] * tanh(c.9[n, k]) * (sigmoid(h.9.lstm_step.a[n,
           3, k]) * sigmoid(-h.9.lstm_step.a[n, 3, k])) * (3 == g) + d_c.9[n, k] * sigmoid(h.9.lstm_step.a[n,
           0, k]) * (1 - tanh(h.9.lstm_step.a[n, 2, k])^2) * (2 == g) + d_c.9[n, k] * tanh(h.9.lstm_step.a[n,
           2, k]) * (sigmoid(h.9.lstm_step.a[n, 0, k]) * sigmoid(-h.9.lstm_step.a[n, 0, k])) * (0 == g) +
           d_c.9[n, k] * c.8[n, k] * (sigmoid(h.9.lstm_step.a[n, 1, k]) * sigmoid(-h.9.lstm_step.a[n, 1, k])) *
           (1 == g) */
    /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.9.lstm_step.a[n, g, k] * x.9[n, j]) */
    lstm_d_h_10_lstm_step_a(n, h_9_lstm_step_a, c_9, d_c_10, h_10_lstm_step_a, d_h_9, c_8, x_9,
                            d_h_9_lstm_step_a, d_W_xh_chunks_3);

    /* lstm.dl:18  d_h.8[n, j] = sum[g, k](d_h.9.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
    lstm_d_h_10(n, d_h_9_lstm_step_a, params->W_hh, d_h_8, pack);

    /* lstm.dl:18  d_c.8[n, k] = d_c.9[n, k] * sigmoid(h.9.lstm_step.a[n, 1, k]) + d_h.8[n, k] *
           sigmoid(h.8.lstm_step.a[n, 3, k]) * (1 - tanh(c.8[n, k])^2) */
    /* lstm.dl:18  d_h.8.lstm_step.a[n, g, k] = d_h.8[n, k] * tanh(c.8[n, k]) * (sigmoid(h.8.lstm_step.a[n,
           3, k]) * sigmoid(-h.8.lstm_step.a[n, 3, k])) * (3 == g) + d_c.8[n, k] * sigmoid(h.8.lstm_step.a[n,
           0, k]) * (1 - tanh(h.8.lstm_step.a[n, 2, k])^2) * (2 == g) + d_c.8[n, k] * tanh(h.8.lstm_step.a[n,
           2, k]) * (sigmoid(h.8.lstm_step.a[n, 0, k]) * sigmoid(-h.8.lstm_step.a[n, 0, k])) * (0 == g) +
           d_c.8[n, k] * c.7[n, k] * (sigmoid(h.8.lstm_step.a[n, 1, k]) * sigmoid(-h.8.lstm_step.a[n, 1, k])) *
           (1 == g) */
    /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.8.lstm_step.a[n, g, k] * x.8[n, j]) */
    lstm_d_h_10_lstm_step_a(n, h_8_lstm_step_a, c_8, d_c_9, h_9_lstm_step_a, d_h_8, c_7, x_8,
                            d_h_8_lstm_step_a, d_W_xh_chunks_4);

    /* lstm.dl:18  d_h.7[n, j] = sum[g, k](d_h.8.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
    lstm_d_h_10(n, d_h_8_lstm_step_a, params->W_hh, d_h_7, pack);

    /* lstm.dl:18  d_c.7[n, k] = d_c.8[n, k] * sigmoid(h.8.lstm_step.a[n, 1, k]) + d_h.7[n, k] *
           sigmoid(h.7.lstm_step.a[n, 3, k]) * (1 - tanh(c.7[n, k])^2) */
    /* lstm.dl:18  d_h.7.lstm_step.a[n, g, k] = d_h.7[n, k] * tanh(c.7[n, k]) * (sigmoid(h.7.lstm_step.a[n,
           3, k]) * sigmoid(-h.7.lstm_step.a[n, 3, k])) * (3 == g) + d_c.7[n, k] * sigmoid(h.7.lstm_step.a[n,
           0, k]) * (1 - tanh(h.7.lstm_step.a[n, 2, k])^2) * (2 == g) + d_c.7[n, k] * tanh(h.7.lstm_step.a[n,
           2, k]) * (sigmoid(h.7.lstm_step.a[n, 0, k]) * sigmoid(-h.7.lstm_step.a[n, 0, k])) * (0 == g) +
           d_c.7[n, k] * c.6[n, k] * (sigmoid(h.7.lstm_step.a[n, 1, k]) * sigmoid(-h.7.lstm_step.a[n, 1, k])) *
           (1 == g) */
    /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.7.lstm_step.a[n, g, k] * x.7[n, j]) */
    lstm_d_h_10_lstm_step_a(n, h_7_lstm_step_a, c_7, d_c_8, h_8_lstm_step_a, d_h_7, c_6, x_7,
                            d_h_7_lstm_step_a, d_W_xh_chunks_5);

    /* lstm.dl:18  d_h.6[n, j] = sum[g, k](d_h.7.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
    lstm_d_h_10(n, d_h_7_lstm_step_a, params->W_hh, d_h_6, pack);

    /* lstm.dl:18  d_c.6[n, k] = d_c.7[n, k] * sigmoid(h.7.lstm_step.a[n, 1, k]) + d_h.6[n, k] *
           sigmoid(h.6.lstm_step.a[n, 3, k]) * (1 - tanh(c.6[n, k])^2) */
    /* lstm.dl:18  d_h.6.lstm_step.a[n, g, k] = d_h.6[n, k] * tanh(c.6[n, k]) * (sigmoid(h.6.lstm_step.a[n,
           3, k]) * sigmoid(-h.6.lstm_step.a[n, 3, k])) * (3 == g) + d_c.6[n, k] * sigmoid(h.6.lstm_step.a[n,
           0, k]) * (1 - tanh(h.6.lstm_step.a[n, 2, k])^2) * (2 == g) + d_c.6[n, k] * tanh(h.6.lstm_step.a[n,
           2, k]) * (sigmoid(h.6.lstm_step.a[n, 0, k]) * sigmoid(-h.6.lstm_step.a[n, 0, k])) * (0 == g) +
           d_c.6[n, k] * c.5[n, k] * (sigmoid(h.6.lstm_step.a[n, 1, k]) * sigmoid(-h.6.lstm_step.a[n, 1, k])) *
           (1 == g) */
    /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.6.lstm_step.a[n, g, k] * x.6[n, j]) */
    lstm_d_h_10_lstm_step_a(n, h_6_lstm_step_a, c_6, d_c_7, h_7_lstm_step_a, d_h_6, c_5, x_6,
                            d_h_6_lstm_step_a, d_W_xh_chunks_6);

    /* lstm.dl:18  d_h.5[n, j] = sum[g, k](d_h.6.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
    lstm_d_h_10(n, d_h_6_lstm_step_a, params->W_hh, d_h_5, pack);

    /* lstm.dl:18  d_c.5[n, k] = d_c.6[n, k] * sigmoid(h.6.lstm_step.a[n, 1, k]) + d_h.5[n, k] *
           sigmoid(h.5.lstm_step.a[n, 3, k]) * (1 - tanh(c.5[n, k])^2) */
    /* lstm.dl:18  d_h.5.lstm_step.a[n, g, k] = d_h.5[n, k] * tanh(c.5[n, k]) * (sigmoid(h.5.lstm_step.a[n,
           3, k]) * sigmoid(-h.5.lstm_step.a[n, 3, k])) * (3 == g) + d_c.5[n, k] * sigmoid(h.5.lstm_step.a[n,
           0, k]) * (1 - tanh(h.5.lstm_step.a[n, 2, k])^2) * (2 == g) + d_c.5[n, k] * tanh(h.5.lstm_step.a[n,
           2, k]) * (sigmoid(h.5.lstm_step.a[n, 0, k]) * sigmoid(-h.5.lstm_step.a[n, 0, k])) * (0 == g) +
           d_c.5[n, k] * c.4[n, k] * (sigmoid(h.5.lstm_step.a[n, 1, k]) * sigmoid(-h.5.lstm_step.a[n, 1, k])) *
           (1 == g) */
    /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.5.lstm_step.a[n, g, k] * x.5[n, j]) */
    lstm_d_h_10_lstm_step_a(n, h_5_lstm_step_a, c_5, d_c_6, h_6_lstm_step_a, d_h_5, c_4, x_5,
                            d_h_5_lstm_step_a, d_W_xh_chunks_7);

    /* lstm.dl:18  d_h.4[n, j] = sum[g, k](d_h.5.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
    lstm_d_h_10(n, d_h_5_lstm_step_a, params->W_hh, d_h_4, pack);

    /* lstm.dl:18  d_c.4[n, k] = d_c.5[n, k] * sigmoid(h.5.lstm_step.a[n, 1, k]) + d_h.4[n, k] *
           sigmoid(h.4.lstm_step.a[n, 3, k]) * (1 - tanh(c.4[n, k])^2) */
    /* lstm.dl:18  d_h.4.lstm_step.a[n, g, k] = d_h.4[n, k] * tanh(c.4[n, k]) * (sigmoid(h.4.lstm_step.a[n,
           3, k]) * sigmoid(-h.4.lstm_step.a[n, 3, k])) * (3 == g) + d_c.4[n, k] * sigmoid(h.4.lstm_step.a[n,
           0, k]) * (1 - tanh(h.4.lstm_step.a[n, 2, k])^2) * (2 == g) + d_c.4[n, k] * tanh(h.4.lstm_step.a[n,
           2, k]) * (sigmoid(h.4.lstm_step.a[n, 0, k]) * sigmoid(-h.4.lstm_step.a[n, 0, k])) * (0 == g) +
           d_c.4[n, k] * c.3[n, k] * (sigmoid(h.4.lstm_step.a[n, 1, k]) * sigmoid(-h.4.lstm_step.a[n, 1, k])) *
           (1 == g) */
    /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.4.lstm_step.a[n, g, k] * x.4[n, j]) */
    lstm_d_h_10_lstm_step_a(n, h_4_lstm_step_a, c_4, d_c_5, h_5_lstm_step_a, d_h_4, c_3, x_4,
                            d_h_4_lstm_step_a, d_W_xh_chunks_8);

    /* lstm.dl:18  d_h.3[n, j] = sum[g, k](d_h.4.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
    lstm_d_h_10(n, d_h_4_lstm_step_a, params->W_hh, d_h_3, pack);

    /* lstm.dl:18  d_c.3[n, k] = d_c.4[n, k] * sigmoid(h.4.lstm_step.a[n, 1, k]) + d_h.3[n, k] *
           sigmoid(h.3.lstm_step.a[n, 3, k]) * (1 - tanh(c.3[n, k])^2) */
    /* lstm.dl:18  d_h.3.lstm_step.a[n, g, k] = d_h.3[n, k] * tanh(c.3[n, k]) * (sigmoid(h.3.lstm_step.a[n,
           3, k]) * sigmoid(-h.3.lstm_step.a[n, 3, k])) * (3 == g) + d_c.3[n, k] * sigmoid(h.3.lstm_step.a[n,
           0, k]) * (1 - tanh(h.3.lstm_step.a[n, 2, k])^2) * (2 == g) + d_c.3[n, k] * tanh(h.3.lstm_step.a[n,
           2, k]) * (sigmoid(h.3.lstm_step.a[n, 0, k]) * sigmoid(-h.3.lstm_step.a[n, 0, k])) * (0 == g) +
           d_c.3[n, k] * c.2[n, k] * (sigmoid(h.3.lstm_step.a[n, 1, k]) * sigmoid(-h.3.lstm_step.a[n, 1, k])) *
           (1 == g) */
    /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.3.lstm_step.a[n, g, k] * x.3[n, j]) */
    lstm_d_h_10_lstm_step_a(n, h_3_lstm_step_a, c_3, d_c_4, h_4_lstm_step_a, d_h_3, c_2, x_3,
                            d_h_3_lstm_step_a, d_W_xh_chunks_9);

    /* lstm.dl:18  d_h.2[n, j] = sum[g, k](d_h.3.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
    lstm_d_h_10(n, d_h_3_lstm_step_a, params->W_hh, d_h_2, pack);

    /* lstm.dl:18  d_c.2[n, k] = d_c.3[n, k] * sigmoid(h.3.lstm_step.a[n, 1, k]) + d_h.2[n, k] *
           sigmoid(h.2.lstm_step.a[n, 3, k]) * (1 - tanh(c.2[n, k])^2) */
    /* lstm.dl:18  d_h.2.lstm_step.a[n, g, k] = d_h.2[n, k] * tanh(c.2[n, k]) * (sigmoid(h.2.lstm_step.a[n,
           3, k]) * sigmoid(-h.2.lstm_step.a[n, 3, k])) * (3 == g) + d_c.2[n, k] * sigmoid(h.2.lstm_step.a[n,
           0, k]) * (1 - tanh(h.2.lstm_step.a[n, 2, k])^2) * (2 == g) + d_c.2[n, k] * tanh(h.2.lstm_step.a[n,
           2, k]) * (sigmoid(h.2.lstm_step.a[n, 0, k]) * sigmoid(-h.2.lstm_step.a[n, 0, k])) * (0 == g) +
           d_c.2[n, k] * c.1[n, k] * (sigmoid(h.2.lstm_step.a[n, 1, k]) * sigmoid(-h.2.lstm_step.a[n, 1, k])) *
           (1 == g) */
    /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.2.lstm_step.a[n, g, k] * x.2[n, j]) */
    lstm_d_h_10_lstm_step_a(n, h_2_lstm_step_a, c_2, d_c_3, h_3_lstm_step_a, d_h_2, c_1, x_2,
                            d_h_2_lstm_step_a, d_W_xh_chunks_10);

    /* lstm.dl:18  d_h.1[n, j] = sum[g, k](d_h.2.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
    lstm_d_h_10(n, d_h_2_lstm_step_a, params->W_hh, d_h_1, pack);

    /* lstm.dl:18  d_c.1[n, k] = d_c.2[n, k] * sigmoid(h.2.lstm_step.a[n, 1, k]) + d_h.1[n, k] *
           sigmoid(h.1.lstm_step.a[n, 3, k]) * (1 - tanh(c.1[n, k])^2) */
    /* lstm.dl:18  d_h.1.lstm_step.a[n, g, k] = d_h.1[n, k] * tanh(c.1[n, k]) * (sigmoid(h.1.lstm_step.a[n,
           3, k]) * sigmoid(-h.1.lstm_step.a[n, 3, k])) * (3 == g) + d_c.1[n, k] * sigmoid(h.1.lstm_step.a[n,
           0, k]) * (1 - tanh(h.1.lstm_step.a[n, 2, k])^2) * (2 == g) + d_c.1[n, k] * tanh(h.1.lstm_step.a[n,
           2, k]) * (sigmoid(h.1.lstm_step.a[n, 0, k]) * sigmoid(-h.1.lstm_step.a[n, 0, k])) * (0 == g) +
           d_c.1[n, k] * c.0[n, k] * (sigmoid(h.1.lstm_step.a[n, 1, k]) * sigmoid(-h.1.lstm_step.a[n, 1, k])) *
           (1 == g) */
    /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.1.lstm_step.a[n, g, k] * x.1[n, j]) */
    lstm_d_h_10_lstm_step_a(n, h_1_lstm_step_a, c_1, d_c_2, h_2_lstm_step_a, d_h_1, c_0, x_1,
                            d_h_1_lstm_step_a, d_W_xh_chunks_11);

    /* lstm.dl:18  d_h.0[n, j] = sum[g, k](d_h.1.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
    lstm_d_h_10(n, d_h_1_lstm_step_a, params->W_hh, d_h_0, pack);

    /* lstm.dl:18  d_c.0[n, k] = d_c.1[n, k] * sigmoid(h.1.lstm_step.a[n, 1, k]) + d_h.0[n, k] *
           sigmoid(h.0.lstm_step.a[n, 3, k]) * (1 - tanh(c.0[n, k])^2) */
    /* lstm.dl:18  d_h.0.lstm_step.a[n, g, k] = d_h.0[n, k] * tanh(c.0[n, k]) * (sigmoid(h.0.lstm_step.a[n,
           3, k]) * sigmoid(-h.0.lstm_step.a[n, 3, k])) * (3 == g) + d_c.0[n, k] * sigmoid(h.0.lstm_step.a[n,
           0, k]) * (1 - tanh(h.0.lstm_step.a[n, 2, k])^2) * (2 == g) + d_c.0[n, k] * tanh(h.0.lstm_step.a[n,
           2, k]) * (sigmoid(h.0.lstm_step.a[n, 0, k]) * sigmoid(-h.0.lstm_step.a[n, 0, k])) * (0 == g) */
    /* lstm.dl:12  d_b_h[g, k] = sum[n](d_h.11.lstm_step.a[n, g, k] + d_h.10.lstm_step.a[n, g, k] +
           d_h.9.lstm_step.a[n, g, k] + d_h.8.lstm_step.a[n, g, k] + d_h.7.lstm_step.a[n, g, k] +
           d_h.6.lstm_step.a[n, g, k] + d_h.5.lstm_step.a[n, g, k] + d_h.4.lstm_step.a[n, g, k] +
           d_h.3.lstm_step.a[n, g, k] + d_h.2.lstm_step.a[n, g, k] + d_h.1.lstm_step.a[n, g, k] +
           d_h.0.lstm_step.a[n, g, k]) */
    lstm_d_h_0_lstm_step_a(n, h_0_lstm_step_a, c_0, d_c_1, h_1_lstm_step_a, d_h_0, d_h_11_lstm_step_a,
                           d_h_10_lstm_step_a, d_h_9_lstm_step_a, d_h_8_lstm_step_a, d_h_7_lstm_step_a,
                           d_h_6_lstm_step_a, d_h_5_lstm_step_a, d_h_4_lstm_step_a, d_h_3_lstm_step_a,
                           d_h_2_lstm_step_a, d_h_1_lstm_step_a, d_h_0_lstm_step_a, d_b_h_chunks);

    /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.11.lstm_step.a[n, g, k] * h.10[n, j]) */
    lstm_d_W_hh(n, d_h_11_lstm_step_a, h_10, d_W_hh);

    /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.10.lstm_step.a[n, g, k] * h.9[n, j]) */
    lstm_d_W_hh(n, d_h_10_lstm_step_a, h_9, d_W_hh_2);

    /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.9.lstm_step.a[n, g, k] * h.8[n, j]) */
    lstm_d_W_hh(n, d_h_9_lstm_step_a, h_8, d_W_hh_3);

    /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.8.lstm_step.a[n, g, k] * h.7[n, j]) */
    lstm_d_W_hh(n, d_h_8_lstm_step_a, h_7, d_W_hh_4);

    /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.7.lstm_step.a[n, g, k] * h.6[n, j]) */
    lstm_d_W_hh(n, d_h_7_lstm_step_a, h_6, d_W_hh_5);

    /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.6.lstm_step.a[n, g, k] * h.5[n, j]) */
    lstm_d_W_hh(n, d_h_6_lstm_step_a, h_5, d_W_hh_6);

    /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.5.lstm_step.a[n, g, k] * h.4[n, j]) */
    lstm_d_W_hh(n, d_h_5_lstm_step_a, h_4, d_W_hh_7);

    /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.4.lstm_step.a[n, g, k] * h.3[n, j]) */
    lstm_d_W_hh(n, d_h_4_lstm_step_a, h_3, d_W_hh_8);

    /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.3.lstm_step.a[n, g, k] * h.2[n, j]) */
    lstm_d_W_hh(n, d_h_3_lstm_step_a, h_2, d_W_hh_9);

    /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.2.lstm_step.a[n, g, k] * h.1[n, j]) */
    lstm_d_W_hh(n, d_h_2_lstm_step_a, h_1, d_W_hh_10);

    /* lstm.dl:11  d_W_hh[g, j, k] = d_W_hh[g, j, k] + d_W_hh[g, j, k] + d_W_hh[g, j, k] + d_W_hh[g, j, k]
           + d_W_hh[g, j, k] + d_W_hh[g, j, k] + d_W_hh[g, j, k] + d_W_hh[g, j, k] + d_W_hh[g, j, k] +
           d_W_hh[g, j, k] + sum[n](d_h.1.lstm_step.a[n, g, k] * h.0[n, j]) */
    lstm_d_W_hh_11(n, d_W_hh, d_W_hh_2, d_W_hh_3, d_W_hh_4, d_W_hh_5, d_W_hh_6, d_W_hh_7, d_W_hh_8, d_W_hh_9,
                   d_W_hh_10, d_h_1_lstm_step_a, h_0, d_params->W_hh);

    /* lstm.dl:10  d_W_xh[g, j, k] = sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
    ONCE
    lstm_d_W_xh(d_W_xh_chunks, d_W_xh);

    /* lstm.dl:10  d_W_xh[g, j, k] = sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
    ONCE
    lstm_d_W_xh(d_W_xh_chunks_2, d_W_xh_2);

    /* lstm.dl:10  d_W_xh[g, j, k] = sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
    ONCE
    lstm_d_W_xh(d_W_xh_chunks_3, d_W_xh_3);

    /* lstm.dl:10  d_W_xh[g, j, k] = sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
    ONCE
    lstm_d_W_xh(d_W_xh_chunks_4, d_W_xh_4);

    /* lstm.dl:10  d_W_xh[g, j, k] = sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
    ONCE
    lstm_d_W_xh(d_W_xh_chunks_5, d_W_xh_5);

    /* lstm.dl:10  d_W_xh[g, j, k] = sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
    ONCE
    lstm_d_W_xh(d_W_xh_chunks_6, d_W_xh_6);

    /* lstm.dl:10  d_W_xh[g, j, k] = sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
    ONCE
    lstm_d_W_xh(d_W_xh_chunks_7, d_W_xh_7);

    /* lstm.dl:10  d_W_xh[g, j, k] = sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
    ONCE
    lstm_d_W_xh(d_W_xh_chunks_8, d_W_xh_8);

    /* lstm.dl:10  d_W_xh[g, j, k] = sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
    ONCE
    lstm_d_W_xh(d_W_xh_chunks_9, d_W_xh_9);

    /* lstm.dl:10  d_W_xh[g, j, k] = sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
    ONCE
    lstm_d_W_xh(d_W_xh_chunks_10, d_W_xh_10);

    /* lstm.dl:10  d_W_xh[g, j, k] = sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
    ONCE
    lstm_d_W_xh(d_W_xh_chunks_11, d_W_xh_11);

    /* lstm.dl:10  d_W_xh[g, j, k] = d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k]
           + d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k] +
           d_W_xh[g, j, k] + d_W_xh[g, j, k] + sum[n](d_h.0.lstm_step.a[n, g, k] * x.0[n, j]) */
    lstm_d_W_xh_12(n, d_h_0_lstm_step_a, x_0, d_W_xh_chunks_12);

    /* lstm.dl:20  d_y.dense.b[i] = sum[chunk](d_y.dense.b_chunks[chunk, 0]) */
    ONCE
    lstm_d_y_dense_b(d_y_dense_b_chunks, d_params->y_dense_b);

    /* lstm.dl:20  d_y.dense.W[j, j2] = sum[chunk](d_y.dense.W_chunks[chunk, j, 0]) */
    ONCE
    lstm_d_y_dense_W(d_y_dense_W_chunks, d_params->y_dense_W);

    /* lstm.dl:12  d_b_h[g, k] = sum[chunk](d_b_h_chunks[chunk, g, k]) */
    ONCE
    lstm_d_b_h(d_b_h_chunks, d_params->b_h);

    /* lstm.dl:10  d_W_xh[g, j, k] = d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k]
           + d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k] +
           d_W_xh[g, j, k] + d_W_xh[g, j, k] + sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
    ONCE
    lstm_d_W_xh_12_2(d_W_xh, d_W_xh_2, d_W_xh_3, d_W_xh_4, d_W_xh_5, d_W_xh_6, d_W_xh_7, d_W_xh_8, d_W_xh_9,
                     d_W_xh_10, d_W_xh_11, d_W_xh_chunks_12, d_params->W_xh);
}

void lstm_backward(const struct lstm_batch *batch, const struct lstm_params *params, void *arena,
                   struct lstm_params *d_params)
{
    IN_PARALLEL(batch->n >= 14)
    lstm_backward_kernels(batch, params, arena, d_params);
}

#ifndef LSTM_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

/* h.1, h.2, h.3 and 7 more */
static NOT_INLINE void lstm_h_1_2(int n, real (*restrict h_1_lstm_step_a)[4][32], real (*restrict c_0)[32],
                                  real (*restrict h_1)[32])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++) {
            c_0[row][k] = real_sigmoid(h_1_lstm_step_a[row][1][k]) * c_0[row][k] +
                    real_sigmoid(h_1_lstm_step_a[row][0][k]) * real_tanh(h_1_lstm_step_a[row][2][k]);
            h_1[row][k] = real_sigmoid(h_1_lstm_step_a[row][3][k]) * real_tanh(c_0[row][k]);
        }
}

static void lstm_h_11_lstm_step_a_sum_2(int n, real (*restrict h_10)[32], const real (*restrict W_hh)[32][32],
                                        real (*restrict h_11_lstm_step_a_sum_2)[4][32], real *restrict pack)
{
    /* matrix product: rows row; columns k; summed j; one for each g */
    for (int g = 0; g < 4; g++) {
        const int share = share_size(n, 3500, 24);
        SHARE_LOOPS
        for (int ic = 0; ic < n; ic += share)
            for (int jr = 0; jr < 32; jr += TILE_COLUMNS) {
                const real *b = &W_hh[g][0][jr];
                int stride = 32;
                if (n > 40) {
                    for (int q = 0; q < 32; q++)
                        for (int c = 0; c < TILE_COLUMNS; c++) {
                            const int k = jr + c;
                            pack[q * TILE_COLUMNS + c] = W_hh[g][q][k];
                        }
                    b = pack;
                    stride = TILE_COLUMNS;
                }
                const int end = int_min(n, ic + share);
                for (int ir = ic, height; ir < end; ir += height) {
                    height = int_min(TILE_ROWS, end - ir);
                    tile_product(height, TILE_COLUMNS, 32, &h_10[ir][0], 32, 1, b, stride,
                            &h_11_lstm_step_a_sum_2[ir][g][jr], 128, 0);
                }
            }
    }
}

static void lstm_y_dense(int n, real (*restrict h_11_lstm_step_a_sum)[4][32],
                         real (*restrict h_11_lstm_step_a_sum_2)[4][32], const real (*restrict b_h)[32],
                         real (*restrict c_10)[32], const real (*restrict y_dense_W)[1],
                         const real *restrict y_dense_b, real *y, const real *restrict total,
                         real (*y_dense)[1], real *restrict loss_sum_chunks, real *restrict error_sum_chunks)
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real loss_sum = 0;
        real error_sum = 0;
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real sum = 0;
            for (int j = 0; j < 32; j++)
                sum += real_sigmoid(h_11_lstm_step_a_sum[row][3][j] + h_11_lstm_step_a_sum_2[row][3][j] +
                        b_h[3][j]) * real_tanh(real_sigmoid(h_11_lstm_step_a_sum[row][1][j] +
                        h_11_lstm_step_a_sum_2[row][1][j] + b_h[1][j]) * c_10[row][j] +
                        real_sigmoid(h_11_lstm_step_a_sum[row][0][j] + h_11_lstm_step_a_sum_2[row][0][j] +
                        b_h[0][j]) * real_tanh(h_11_lstm_step_a_sum[row][2][j] +
                        h_11_lstm_step_a_sum_2[row][2][j] + b_h[2][j])) * y_dense_W[j][0];
            y_dense[row][0] = sum + y_dense_b[0];
            loss_sum += (y[row] - total[row]) * (y[row] - total[row]);
            error_sum += (y[row] - total[row]) * (y[row] - total[row]);
        }
        loss_sum_chunks[chunk] = loss_sum;
        error_sum_chunks[chunk] = error_sum;
    }
}

void lstm_evaluate(const struct lstm_batch *batch, const struct lstm_params *params, void *arena,
                   struct lstm_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*values)[12] = (const real (*)[12])batch->values;
    const real (*marks)[12] = (const real (*)[12])batch->marks;
    real (*x_0)[2] = (real (*)[2])(space + 128 * rows + 64);
    real (*x_1)[2] = (real (*)[2])(space + 130 * rows + 64);
    real (*h_0_lstm_step_a)[4][32] = (real (*)[4][32])(space + 64);
    real (*c_0)[32] = (real (*)[32])(space + 256 * rows + 64);
    real (*h_0)[32] = (real (*)[32])(space + 288 * rows + 64);
    real (*h_1_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 64);
    real (*h_1_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 64);
    real (*c_1)[32] = (real (*)[32])(space + 256 * rows + 64);
    real (*h_1)[32] = (real (*)[32])(space + 288 * rows + 64);
    real (*x_2)[2] = (real (*)[2])(space + 128 * rows + 64);
    real (*h_2_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 64);
    real (*h_2_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 64);
    real (*c_2)[32] = (real (*)[32])(space + 256 * rows + 64);
    real (*h_2)[32] = (real (*)[32])(space + 288 * rows + 64);
    real (*x_3)[2] = (real (*)[2])(space + 128 * rows + 64);
    real (*h_3_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 64);
    real (*h_3_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 64);
    real (*c_3)[32] = (real (*)[32])(space + 256 * rows + 64);
    real (*h_3)[32] = (real (*)[32])(space + 288 * rows + 64);
    real (*x_4)[2] = (real (*)[2])(space + 128 * rows + 64);
    real (*h_4_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 64);
    real (*h_4_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 64);
    real (*c_4)[32] = (real (*)[32])(space + 256 * rows + 64);
    real (*h_4)[32] = (real (*)[32])(space + 288 * rows + 64);
    real (*x_5)[2] = (real (*)[2])(space + 128 * rows + 64);
    real (*h_5_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 64);
    real (*h_5_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 64);
    real (*c_5)[32] = (real (*)[32])(space + 256 * rows + 64);
    real (*h_5)[32] = (real (*)[32])(space + 288 * rows + 64);
    real (*x_6)[2] = (real (*)[2])(space + 128 * rows + 64);
    real (*h_6_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 64);
    real (*h_6_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 64);
    real (*c_6)[32] = (real (*)[32])(space + 256 * rows + 64);
    real (*h_6)[32] = (real (*)[32])(space + 288 * rows + 64);
    real (*x_7)[2] = (real (*)[2])(space + 128 * rows + 64);
    real (*h_7_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 64);
    real (*h_7_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 64);
    real (*c_7)[32] = (real (*)[32])(space + 256 * rows + 64);
    real (*h_7)[32] = (real (*)[32])(space + 288 * rows + 64);
    real (*x_8)[2] = (real (*)[2])(space + 128 * rows + 64);
    real (*h_8_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 64);
    real (*h_8_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 64);
    real (*c_8)[32] = (real (*)[32])(space + 256 * rows + 64);
    real (*h_8)[32] = (real (*)[32])(space + 288 * rows + 64);
    real (*x_9)[2] = (real (*)[2])(space + 128 * rows + 64);
    real (*h_9_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 64);
    real (*h_9_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 64);
    real (*c_9)[32] = (real (*)[32])(space + 256 * rows + 64);
    real (*h_9)[32] = (real (*)[32])(space + 288 * rows + 64);
    real (*x_10)[2] = (real (*)[2])(space + 128 * rows + 64);
    real (*h_10_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 64);
    real (*h_10_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 64);
    real (*c_10)[32] = (real (*)[32])(space + 256 * rows + 64);
    real (*h_10)[32] = (real (*)[32])(space + 288 * rows + 64);
    real (*x_11)[2] = (real (*)[2])(space + 128 * rows + 64);
    real (*h_11_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 64);
    real (*h_11_lstm_step_a_sum_2)[4][32] = (real (*)[4][32])(space + 128 * rows + 64);
    real (*y_dense)[1] = (real (*)[1])(space + 288 * rows + 64);
    real *y = (real *)y_dense;
    const real *total = batch->total;
    real *loss_sum_chunks = space;
    real *error_sum_chunks = space + 32;

    IN_PARALLEL(n >= 30)
    {
        real *const pack = space + 320 * rows + 64 + THREAD * 1024;

        /* lstm.dl:17  x.0[n, j] = if j == 0 then values[n, 0] else marks[n, 0] */
        /* lstm.dl:17  x.1[n, j] = if j == 0 then values[n, 1] else marks[n, 1] */
        lstm_x_1(n, values, marks, x_0, x_1);

        /* lstm.dl:18  h.0.lstm_step.a[n, g, k] = sum[j](x.0[n, j] * W_xh[g, j, k]) + b_h[g, k] */
        lstm_h_0_lstm_step_a(n, x_0, params->W_xh, params->b_h, h_0_lstm_step_a, pack);

        /* lstm.dl:18  c.0[n, k] = sigmoid(h.0.lstm_step.a[n, 0, k]) * tanh(h.0.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.0[n, k] = sigmoid(h.0.lstm_step.a[n, 3, k]) * tanh(c.0[n, k]) */
        lstm_h_0(n, h_0_lstm_step_a, c_0, h_0);

        /* lstm.dl:18  h.1.lstm_step.a_sum[n, g, k] = sum[j](x.1[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_1, params->W_xh, h_1_lstm_step_a_sum, pack);

        /* lstm.dl:18  h.1.lstm_step.a[n, g, k] = h.1.lstm_step.a_sum[n, g, k] + sum[j](h.0[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_1_lstm_step_a_sum, h_0, params->W_hh, params->b_h, h_1_lstm_step_a, pack);

        /* lstm.dl:18  c.1[n, k] = sigmoid(h.1.lstm_step.a[n, 1, k]) * c.0[n, k] +
               sigmoid(h.1.lstm_step.a[n, 0, k]) * tanh(h.1.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.1[n, k] = sigmoid(h.1.lstm_step.a[n, 3, k]) * tanh(c.1[n, k]) */
        lstm_h_1_2(n, h_1_lstm_step_a, c_0, h_1);

        /* lstm.dl:17  x.2[n, j] = if j == 0 then values[n, 2] else marks[n, 2] */
        lstm_x_2(n, values, marks, x_2, 2);

        /* lstm.dl:18  h.2.lstm_step.a_sum[n, g, k] = sum[j](x.2[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_2, params->W_xh, h_2_lstm_step_a_sum, pack);

        /* lstm.dl:18  h.2.lstm_step.a[n, g, k] = h.2.lstm_step.a_sum[n, g, k] + sum[j](h.1[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_2_lstm_step_a_sum, h_1, params->W_hh, params->b_h, h_2_lstm_step_a, pack);

        /* lstm.dl:18  c.2[n, k] = sigmoid(h.2.lstm_step.a[n, 1, k]) * c.1[n, k] +
               sigmoid(h.2.lstm_step.a[n, 0, k]) * tanh(h.2.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.2[n, k] = sigmoid(h.2.lstm_step.a[n, 3, k]) * tanh(c.2[n, k]) */
        lstm_h_1_2(n, h_2_lstm_step_a, c_1, h_2);

        /* lstm.dl:17  x.3[n, j] = if j == 0 then values[n, 3] else marks[n, 3] */
        lstm_x_2(n, values, marks, x_3, 3);

        /* lstm.dl:18  h.3.lstm_step.a_sum[n, g, k] = sum[j](x.3[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_3, params->W_xh, h_3_lstm_step_a_sum, pack);

        /* lstm.dl:18  h.3.lstm_step.a[n, g, k] = h.3.lstm_step.a_sum[n, g, k] + sum[j](h.2[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_3_lstm_step_a_sum, h_2, params->W_hh, params->b_h, h_3_lstm_step_a, pack);

        /* lstm.dl:18  c.3[n, k] = sigmoid(h.3.lstm_step.a[n, 1, k]) * c.2[n, k] +
               sigmoid(h.3.lstm_step.a[n, 0, k]) * tanh(h.3.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.3[n, k] = sigmoid(h.3.lstm_step.a[n, 3, k]) * tanh(c.3[n, k]) */
        lstm_h_1_2(n, h_3_lstm_step_a, c_2, h_3);

        /* lstm.dl:17  x.4[n, j] = if j == 0 then values[n, 4] else marks[n, 4] */
        lstm_x_2(n, values, marks, x_4, 4);

        /* lstm.dl:18  h.4.lstm_step.a_sum[n, g, k] = sum[j](x.4[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_4, params->W_xh, h_4_lstm_step_a_sum, pack);

        /* lstm.dl:18  h.4.lstm_step.a[n, g, k] = h.4.lstm_step.a_sum[n, g, k] + sum[j](h.3[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_4_lstm_step_a_sum, h_3, params->W_hh, params->b_h, h_4_lstm_step_a, pack);

        /* lstm.dl:18  c.4[n, k] = sigmoid(h.4.lstm_step.a[n, 1, k]) * c.3[n, k] +
               sigmoid(h.4.lstm_step.a[n, 0, k]) * tanh(h.4.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.4[n, k] = sigmoid(h.4.lstm_step.a[n, 3, k]) * tanh(c.4[n, k]) */
        lstm_h_1_2(n, h_4_lstm_step_a, c_3, h_4);

        /* lstm.dl:17  x.5[n, j] = if j == 0 then values[n, 5] else marks[n, 5] */
        lstm_x_2(n, values, marks, x_5, 5);

        /* lstm.dl:18  h.5.lstm_step.a_sum[n, g, k] = sum[j](x.5[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_5, params->W_xh, h_5_lstm_step_a_sum, pack);

        /* lstm.dl:18  h.5.lstm_step.a[n, g, k] = h.5.lstm_step.a_sum[n, g, k] + sum[j](h.4[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_5_lstm_step_a_sum, h_4, params->W_hh, params->b_h, h_5_lstm_step_a, pack);

        /* lstm.dl:18  c.5[n, k] = sigmoid(h.5.lstm_step.a[n, 1, k]) * c.4[n, k] +
               sigmoid(h.5.lstm_step.a[n, 0, k]) * tanh(h.5.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.5[n, k] = sigmoid(h.5.lstm_step.a[n, 3, k]) * tanh(c.5[n, k]) */
        lstm_h_1_2(n, h_5_lstm_step_a, c_4, h_5);

        /* lstm.dl:17  x.6[n, j] = if j == 0 then values[n, 6] else marks[n, 6] */
        lstm_x_2(n, values, marks, x_6, 6);

        /* lstm.dl:18  h.6.lstm_step.a_sum[n, g, k] = sum[j](x.6[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_6, params->W_xh, h_6_lstm_step_a_sum, pack);

        /* lstm.dl:18  h.6.lstm_step.a[n, g, k] = h.6.lstm_step.a_sum[n, g, k] + sum[j](h.5[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_6_lstm_step_a_sum, h_5, params->W_hh, params->b_h, h_6_lstm_step_a, pack);

        /* lstm.dl:18  c.6[n, k] = sigmoid(h.6.lstm_step.a[n, 1, k]) * c.5[n, k] +
               sigmoid(h.6.lstm_step.a[n, 0, k]) * tanh(h.6.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.6[n, k] = sigmoid(h.6.lstm_step.a[n, 3, k]) * tanh(c.6[n, k]) */
        lstm_h_1_2(n, h_6_lstm_step_a, c_5, h_6);

        /* lstm.dl:17  x.7[n, j] = if j == 0 then values[n, 7] else marks[n, 7] */
        lstm_x_2(n, values, marks, x_7, 7);

        /* lstm.dl:18  h.7.lstm_step.a_sum[n, g, k] = sum[j](x.7[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_7, params->W_xh, h_7_lstm_step_a_sum, pack);

        /* lstm.dl:18  h.7.lstm_step.a[n, g, k] = h.7.lstm_step.a_sum[n, g, k] + sum[j](h.6[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_7_lstm_step_a_sum, h_6, params->W_hh, params->b_h, h_7_lstm_step_a, pack);

        /* lstm.dl:18  c.7[n, k] = sigmoid(h.7.lstm_step.a[n, 1, k]) * c.6[n, k] +
               sigmoid(h.7.lstm_step.a[n, 0, k]) * tanh(h.7.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.7[n, k] = sigmoid(h.7.lstm_step.a[n, 3, k]) * tanh(c.7[n, k]) */
        lstm_h_1_2(n, h_7_lstm_step_a, c_6, h_7);

        /* lstm.dl:17  x.8[n, j] = if j == 0 then values[n, 8] else marks[n, 8] */
        lstm_x_2(n, values, marks, x_8, 8);

        /* lstm.dl:18  h.8.lstm_step.a_sum[n, g, k] = sum[j](x.8[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_8, params->W_xh, h_8_lstm_step_a_sum, pack);

        /* lstm.dl:18  h.8.lstm_step.a[n, g, k] = h.8.lstm_step.a_sum[n, g, k] + sum[j](h.7[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_8_lstm_step_a_sum, h_7, params->W_hh, params->b_h, h_8_lstm_step_a, pack);

        /* lstm.dl:18  c.8[n, k] = sigmoid(h.8.lstm_step.a[n, 1, k]) * c.7[n, k] +
               sigmoid(h.8.lstm_step.a[n, 0, k]) * tanh(h.8.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.8[n, k] = sigmoid(h.8.lstm_step.a[n, 3, k]) * tanh(c.8[n, k]) */
        lstm_h_1_2(n, h_8_lstm_step_a, c_7, h_8);

        /* lstm.dl:17  x.9[n, j] = if j == 0 then values[n, 9] else marks[n, 9] */
        lstm_x_2(n, values, marks, x_9, 9);

        /* lstm.dl:18  h.9.lstm_step.a_sum[n, g, k] = sum[j](x.9[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_9, params->W_xh, h_9_lstm_step_a_sum, pack);

        /* lstm.dl:18  h.9.lstm_step.a[n, g, k] = h.9.lstm_step.a_sum[n, g, k] + sum[j](h.8[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_9_lstm_step_a_sum, h_8, params->W_hh, params->b_h, h_9_lstm_step_a, pack);

        /* lstm.dl:18  c.9[n, k] = sigmoid(h.9.lstm_step.a[n, 1, k]) * c.8[n, k] +
               sigmoid(h.9.lstm_step.a[n, 0, k]) * tanh(h.9.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.9[n, k] = sigmoid(h.9.lstm_step.a[n, 3, k]) * tanh(c.9[n, k]) */
        lstm_h_1_2(n, h_9_lstm_step_a, c_8, h_9);

        /* lstm.dl:17  x.10[n, j] = if j == 0 then values[n, 10] else marks[n, 10] */
        lstm_x_2(n, values, marks, x_10, 10);

        /* lstm.dl:18  h.10.lstm_step.a_sum[n, g, k] = sum[j](x.10[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_10, params->W_xh, h_10_lstm_step_a_sum, pack);

        /* lstm.dl:18  h.10.lstm_step.a[n, g, k] = h.10.lstm_step.a_sum[n, g, k] + sum[j](h.9[n, j] *
               W_hh[g, j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_10_lstm_step_a_sum, h_9, params->W_hh, params->b_h, h_10_lstm_step_a, pack);

        /* lstm.dl:18  c.10[n, k] = sigmoid(h.10.lstm_step.a[n, 1, k]) * c.9[n, k] +
               sigmoid(h.10.lstm_step.a[n, 0, k]) * tanh(h.10.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.10[n, k] = sigmoid(h.10.lstm_step.a[n, 3, k]) * tanh(c.10[n, k]) */
        lstm_h_1_2(n, h_10_lstm_step_a, c_9, h_10);

        /* lstm.dl:17  x.11[n, j] = if j == 0 then values[n, 11] else marks[n, 11] */
        lstm_x_2(n, values, marks, x_11, 11);

        /* lstm.dl:18  h.11.lstm_step.a_sum[n, g, k] = sum[j](x.11[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_11, params->W_xh, h_11_lstm_step_a_sum, pack);

        /* lstm.dl:18  h.11.lstm_step.a_sum[n, g, k] = sum[j](h.10[n, j] * W_hh[g, j, k]) */
        lstm_h_11_lstm_step_a_sum_2(n, h_10, params->W_hh, h_11_lstm_step_a_sum_2, pack);

        /* lstm.dl:20  y.dense[n, k] = sum[j](sigmoid(h.11.lstm_step.a_sum[n, 3, j] +
               h.11.lstm_step.a_sum[n, 3, j] + b_h[3, j]) * tanh(sigmoid(h.11.lstm_step.a_sum[n, 1, j] +
               h.11.lstm_step.a_sum[n, 1, j] + b_h[1, j]) * c.10[n, j] + sigmoid(h.11.lstm_step.a_sum[n, 0, j]
               + h.11.lstm_step.a_sum[n, 0, j] + b_h[0, j]) * tanh(h.11.lstm_step.a_sum[n, 2, j] +
               h.11.lstm_step.a_sum[n, 2, j] + b_h[2, j])) * y.dense.W[j, 0]) + y.dense.b[0] */
        /* lstm.dl:23  loss_sum = 0.5 * sum[n]((y[n] - total[n])^2) */
        /* lstm.dl:24  error_sum = sum[n]((y[n] - total[n])^2) */
        lstm_y_dense(n, h_11_lstm_step_a_sum, h_11_lstm_step_a_sum_2, params->b_h, c_10, params->y_dense_W,
                     params->y_dense_b, y, total, y_dense, loss_sum_chunks, error_sum_chunks);

        /* lstm.dl:23  loss_sum = 0.5 * sum[chunk](loss_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = lstm_loss_sum(loss_sum_chunks);

        /* lstm.dl:23  loss = loss_sum / N */
        ONCE
        result->loss = lstm_loss(n, result->totals[0]);

        /* lstm.dl:24  error_sum = sum[chunk](error_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = lstm_error_sum(error_sum_chunks);
    }
}

static void lstm_sum_of_two(int n, real (*restrict h_11_lstm_step_a_sum)[4][32],
                            real (*restrict h_11_lstm_step_a_sum_2)[4][32], const real (*restrict b_h)[32],
                            real (*restrict c_10)[32], const real (*restrict y_dense_W)[1],
                            const real *restrict y_dense_b, real *y, real (*y_dense)[1],
                            real *restrict sum_of_two)
{
    SHARE_LOOP
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int j = 0; j < 32; j++)
            sum += real_sigmoid(h_11_lstm_step_a_sum[row][3][j] + h_11_lstm_step_a_sum_2[row][3][j] +
                    b_h[3][j]) * real_tanh(real_sigmoid(h_11_lstm_step_a_sum[row][1][j] +
                    h_11_lstm_step_a_sum_2[row][1][j] + b_h[1][j]) * c_10[row][j] +
                    real_sigmoid(h_11_lstm_step_a_sum[row][0][j] + h_11_lstm_step_a_sum_2[row][0][j] +
                    b_h[0][j]) * real_tanh(h_11_lstm_step_a_sum[row][2][j] + h_11_lstm_step_a_sum_2[row][2][j]
                    + b_h[2][j])) * y_dense_W[j][0];
        y_dense[row][0] = sum + y_dense_b[0];
        sum_of_two[row] = y[row];
    }
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
    real (*x_1)[2] = (real (*)[2])(space + 130 * rows);
    real (*h_0_lstm_step_a)[4][32] = (real (*)[4][32])space;
    real (*c_0)[32] = (real (*)[32])(space + 256 * rows);
    real (*h_0)[32] = (real (*)[32])(space + 288 * rows);
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

    IN_PARALLEL(n >= 30)
    {
        real *const pack = space + 320 * rows + THREAD * 1024;

        /* lstm.dl:17  x.0[n, j] = if j == 0 then values[n, 0] else marks[n, 0] */
        /* lstm.dl:17  x.1[n, j] = if j == 0 then values[n, 1] else marks[n, 1] */
        lstm_x_1(n, values, marks, x_0, x_1);

        /* lstm.dl:18  h.0.lstm_step.a[n, g, k] = sum[j](x.0[n, j] * W_xh[g, j, k]) + b_h[g, k] */
        lstm_h_0_lstm_step_a(n, x_0, params->W_xh, params->b_h, h_0_lstm_step_a, pack);

        /* lstm.dl:18  c.0[n, k] = sigmoid(h.0.lstm_step.a[n, 0, k]) * tanh(h.0.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.0[n, k] = sigmoid(h.0.lstm_step.a[n, 3, k]) * tanh(c.0[n, k]) */
        lstm_h_0(n, h_0_lstm_step_a, c_0, h_0);

        /* lstm.dl:18  h.1.lstm_step.a_sum[n, g, k] = sum[j](x.1[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_1, params->W_xh, h_1_lstm_step_a_sum, pack);

        /* lstm.dl:18  h.1.lstm_step.a[n, g, k] = h.1.lstm_step.a_sum[n, g, k] + sum[j](h.0[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_1_lstm_step_a_sum, h_0, params->W_hh, params->b_h, h_1_lstm_step_a, pack);

        /* lstm.dl:18  c.1[n, k] = sigmoid(h.1.lstm_step.a[n, 1, k]) * c.0[n, k] +
               sigmoid(h.1.lstm_step.a[n, 0, k]) * tanh(h.1.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.1[n, k] = sigmoid(h.1.lstm_step.a[n, 3, k]) * tanh(c.1[n, k]) */
        lstm_h_1_2(n, h_1_lstm_step_a, c_0, h_1);

        /* lstm.dl:17  x.2[n, j] = if j == 0 then values[n, 2] else marks[n, 2] */
        lstm_x_2(n, values, marks, x_2, 2);

        /* lstm.dl:18  h.2.lstm_step.a_sum[n, g, k] = sum[j](x.2[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_2, params->W_xh, h_2_lstm_step_a_sum, pack);

        /* lstm.dl:18  h.2.lstm_step.a[n, g, k] = h.2.lstm_step.a_sum[n, g, k] + sum[j](h.1[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_2_lstm_step_a_sum, h_1, params->W_hh, params->b_h, h_2_lstm_step_a, pack);

        /* lstm.dl:18  c.2[n, k] = sigmoid(h.2.lstm_step.a[n, 1, k]) * c.1[n, k] +
               sigmoid(h.2.lstm_step.a[n, 0, k]) * tanh(h.2.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.2[n, k] = sigmoid(h.2.lstm_step.a[n, 3, k]) * tanh(c.2[n, k]) */
        lstm_h_1_2(n, h_2_lstm_step_a, c_1, h_2);

        /* lstm.dl:17  x.3[n, j] = if j == 0 then values[n, 3] else marks[n, 3] */
        lstm_x_2(n, values, marks, x_3, 3);

        /* lstm.dl:18  h.3.lstm_step.a_sum[n, g, k] = sum[j](x.3[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_3, params->W_xh, h_3_lstm_step_a_sum, pack);

        /* lstm.dl:18  h.3.lstm_step.a[n, g, k] = h.3.lstm_step.a_sum[n, g, k] + sum[j](h.2[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_3_lstm_step_a_sum, h_2, params->W_hh, params->b_h, h_3_lstm_step_a, pack);

        /* lstm.dl:18  c.3[n, k] = sigmoid(h.3.lstm_step.a[n, 1, k]) * c.2[n, k] +
               sigmoid(h.3.lstm_step.a[n, 0, k]) * tanh(h.3.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.3[n, k] = sigmoid(h.3.lstm_step.a[n, 3, k]) * tanh(c.3[n, k]) */
        lstm_h_1_2(n, h_3_lstm_step_a, c_2, h_3);

        /* lstm.dl:17  x.4[n, j] = if j == 0 then values[n, 4] else marks[n, 4] */
        lstm_x_2(n, values, marks, x_4, 4);

        /* lstm.dl:18  h.4.lstm_step.a_sum[n, g, k] = sum[j](x.4[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_4, params->W_xh, h_4_lstm_step_a_sum, pack);

        /* lstm.dl:18  h.4.lstm_step.a[n, g, k] = h.4.lstm_step.a_sum[n, g, k] + sum[j](h.3[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_4_lstm_step_a_sum, h_3, params->W_hh, params->b_h, h_4_lstm_step_a, pack);

        /* lstm.dl:18  c.4[n, k] = sigmoid(h.4.lstm_step.a[n, 1, k]) * c.3[n, k] +
               sigmoid(h.4.lstm_step.a[n, 0, k]) * tanh(h.4.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.4[n, k] = sigmoid(h.4.lstm_step.a[n, 3, k]) * tanh(c.4[n, k]) */
        lstm_h_1_2(n, h_4_lstm_step_a, c_3, h_4);

        /* lstm.dl:17  x.5[n, j] = if j == 0 then values[n, 5] else marks[n, 5] */
        lstm_x_2(n, values, marks, x_5, 5);

        /* lstm.dl:18  h.5.lstm_step.a_sum[n, g, k] = sum[j](x.5[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_5, params->W_xh, h_5_lstm_step_a_sum, pack);

        /* lstm.dl:18  h.5.lstm_step.a[n, g, k] = h.5.lstm_step.a_sum[n, g, k] + sum[j](h.4[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_5_lstm_step_a_sum, h_4, params->W_hh, params->b_h, h_5_lstm_step_a, pack);

        /* lstm.dl:18  c.5[n, k] = sigmoid(h.5.lstm_step.a[n, 1, k]) * c.4[n, k] +
               sigmoid(h.5.lstm_step.a[n, 0, k]) * tanh(h.5.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.5[n, k] = sigmoid(h.5.lstm_step.a[n, 3, k]) * tanh(c.5[n, k]) */
        lstm_h_1_2(n, h_5_lstm_step_a, c_4, h_5);

        /* lstm.dl:17  x.6[n, j] = if j == 0 then values[n, 6] else marks[n, 6] */
        lstm_x_2(n, values, marks, x_6, 6);

        /* lstm.dl:18  h.6.lstm_step.a_sum[n, g, k] = sum[j](x.6[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_6, params->W_xh, h_6_lstm_step_a_sum, pack);

        /* lstm.dl:18  h.6.lstm_step.a[n, g, k] = h.6.lstm_step.a_sum[n, g, k] + sum[j](h.5[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_6_lstm_step_a_sum, h_5, params->W_hh, params->b_h, h_6_lstm_step_a, pack);

        /* lstm.dl:18  c.6[n, k] = sigmoid(h.6.lstm_step.a[n, 1, k]) * c.5[n, k] +
               sigmoid(h.6.lstm_step.a[n, 0, k]) * tanh(h.6.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.6[n, k] = sigmoid(h.6.lstm_step.a[n, 3, k]) * tanh(c.6[n, k]) */
        lstm_h_1_2(n, h_6_lstm_step_a, c_5, h_6);

        /* lstm.dl:17  x.7[n, j] = if j == 0 then values[n, 7] else marks[n, 7] */
        lstm_x_2(n, values, marks, x_7, 7);

        /* lstm.dl:18  h.7.lstm_step.a_sum[n, g, k] = sum[j](x.7[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_7, params->W_xh, h_7_lstm_step_a_sum, pack);

        /* lstm.dl:18  h.7.lstm_step.a[n, g, k] = h.7.lstm_step.a_sum[n, g, k] + sum[j](h.6[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_7_lstm_step_a_sum, h_6, params->W_hh, params->b_h, h_7_lstm_step_a, pack);

        /* lstm.dl:18  c.7[n, k] = sigmoid(h.7.lstm_step.a[n, 1, k]) * c.6[n, k] +
               sigmoid(h.7.lstm_step.a[n, 0, k]) * tanh(h.7.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.7[n, k] = sigmoid(h.7.lstm_step.a[n, 3, k]) * tanh(c.7[n, k]) */
        lstm_h_1_2(n, h_7_lstm_step_a, c_6, h_7);

        /* lstm.dl:17  x.8[n, j] = if j == 0 then values[n, 8] else marks[n, 8] */
        lstm_x_2(n, values, marks, x_8, 8);

        /* lstm.dl:18  h.8.lstm_step.a_sum[n, g, k] = sum[j](x.8[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_8, params->W_xh, h_8_lstm_step_a_sum, pack);

        /* lstm.dl:18  h.8.lstm_step.a[n, g, k] = h.8.lstm_step.a_sum[n, g, k] + sum[j](h.7[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_8_lstm_step_a_sum, h_7, params->W_hh, params->b_h, h_8_lstm_step_a, pack);

        /* lstm.dl:18  c.8[n, k] = sigmoid(h.8.lstm_step.a[n, 1, k]) * c.7[n, k] +
               sigmoid(h.8.lstm_step.a[n, 0, k]) * tanh(h.8.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.8[n, k] = sigmoid(h.8.lstm_step.a[n, 3, k]) * tanh(c.8[n, k]) */
        lstm_h_1_2(n, h_8_lstm_step_a, c_7, h_8);

        /* lstm.dl:17  x.9[n, j] = if j == 0 then values[n, 9] else marks[n, 9] */
        lstm_x_2(n, values, marks, x_9, 9);

        /* lstm.dl:18  h.9.lstm_step.a_sum[n, g, k] = sum[j](x.9[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_9, params->W_xh, h_9_lstm_step_a_sum, pack);

        /* lstm.dl:18  h.9.lstm_step.a[n, g, k] = h.9.lstm_step.a_sum[n, g, k] + sum[j](h.8[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_9_lstm_step_a_sum, h_8, params->W_hh, params->b_h, h_9_lstm_step_a, pack);

        /* lstm.dl:18  c.9[n, k] = sigmoid(h.9.lstm_step.a[n, 1, k]) * c.8[n, k] +
               sigmoid(h.9.lstm_step.a[n, 0, k]) * tanh(h.9.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.9[n, k] = sigmoid(h.9.lstm_step.a[n, 3, k]) * tanh(c.9[n, k]) */
        lstm_h_1_2(n, h_9_lstm_step_a, c_8, h_9);

        /* lstm.dl:17  x.10[n, j] = if j == 0 then values[n, 10] else marks[n, 10] */
        lstm_x_2(n, values, marks, x_10, 10);

        /* lstm.dl:18  h.10.lstm_step.a_sum[n, g, k] = sum[j](x.10[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_10, params->W_xh, h_10_lstm_step_a_sum, pack);

        /* lstm.dl:18  h.10.lstm_step.a[n, g, k] = h.10.lstm_step.a_sum[n, g, k] + sum[j](h.9[n, j] *
               W_hh[g, j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_10_lstm_step_a_sum, h_9, params->W_hh, params->b_h, h_10_lstm_step_a, pack);

        /* lstm.dl:18  c.10[n, k] = sigmoid(h.10.lstm_step.a[n, 1, k]) * c.9[n, k] +
               sigmoid(h.10.lstm_step.a[n, 0, k]) * tanh(h.10.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.10[n, k] = sigmoid(h.10.lstm_step.a[n, 3, k]) * tanh(c.10[n, k]) */
        lstm_h_1_2(n, h_10_lstm_step_a, c_9, h_10);

        /* lstm.dl:17  x.11[n, j] = if j == 0 then values[n, 11] else marks[n, 11] */
        lstm_x_2(n, values, marks, x_11, 11);

        /* lstm.dl:18  h.11.lstm_step.a_sum[n, g, k] = sum[j](x.11[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_11, params->W_xh, h_11_lstm_step_a_sum, pack);

        /* lstm.dl:18  h.11.lstm_step.a_sum[n, g, k] = sum[j](h.10[n, j] * W_hh[g, j, k]) */
        lstm_h_11_lstm_step_a_sum_2(n, h_10, params->W_hh, h_11_lstm_step_a_sum_2, pack);

        /* lstm.dl:20  y.dense[n, k] = sum[j](sigmoid(h.11.lstm_step.a_sum[n, 3, j] +
               h.11.lstm_step.a_sum[n, 3, j] + b_h[3, j]) * tanh(sigmoid(h.11.lstm_step.a_sum[n, 1, j] +
               h.11.lstm_step.a_sum[n, 1, j] + b_h[1, j]) * c.10[n, j] + sigmoid(h.11.lstm_step.a_sum[n, 0, j]
               + h.11.lstm_step.a_sum[n, 0, j] + b_h[0, j]) * tanh(h.11.lstm_step.a_sum[n, 2, j] +
               h.11.lstm_step.a_sum[n, 2, j] + b_h[2, j])) * y.dense.W[j, 0]) + y.dense.b[0] */
        /* lstm.dl:22  sum_of_two[i0] = y[i0] */
        lstm_sum_of_two(n, h_11_lstm_step_a_sum, h_11_lstm_step_a_sum_2, params->b_h, c_10, params->y_dense_W,
                        params->y_dense_b, y, y_dense, sum_of_two);
    }
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
    return sizeof(real) * ((2582 * rows + 136224 + 15) / 16 * 16 + THREADS * 16384);
}

#ifndef LSTM_F64
/* ---- the optimiser ---- */

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) * (1 /
       (-expm1(-0.10536051565782628 * t)))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) * (1 /
       (-expm1(-0.0010005003335835344 * t)))) + 1e-08) */
static void lstm_adam(int size, real *restrict param, const real *restrict grad, real *restrict m,
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

/* The 32 numbers of dl_random from element 4 counter on: eight counters, all four words of each.
 * Counters stand in vectors of 64-bit lanes, one word a lane: so a product of two words is a lane,
 * and neither half of it has to move. The upper half of a word's lane may hold anything. Even lanes
 * hold the first half of a vector's counters, odd ones the second: so the words of the first half
 * are the even lanes of words 0, 1 and of 2, 3, in turn, which is one instruction. */
#if defined __GNUC__ && defined __SSE2__
#if defined __AVX512F__
enum { dl_lane_count = 8 };
typedef int dl_words __attribute__((vector_size(64)));
typedef long long dl_signed_lanes __attribute__((vector_size(64)));
#define dl_product_of_words(a, b) __builtin_ia32_pmuludq512_mask(a, b, (dl_signed_lanes){0}, -1)
#define dl_even_lanes(a, b) dl_deal(a, b, 0, 8, 2, 10, 4, 12, 6, 14)
#define dl_odd_lanes(a, b) dl_deal(a, b, 1, 9, 3, 11, 5, 13, 7, 15)
#elif defined __AVX2__
enum { dl_lane_count = 4 };
typedef int dl_words __attribute__((vector_size(32)));
#define dl_product_of_words __builtin_ia32_pmuludq256
#define dl_even_lanes(a, b) dl_deal(a, b, 0, 4, 2, 6)
#define dl_odd_lanes(a, b) dl_deal(a, b, 1, 5, 3, 7)
#else
enum { dl_lane_count = 2 };
typedef int dl_words __attribute__((vector_size(16)));
#define dl_product_of_words __builtin_ia32_pmuludq128
#define dl_even_lanes(a, b) dl_deal(a, b, 0, 2)
#define dl_odd_lanes(a, b) dl_deal(a, b, 1, 3)
#endif
typedef uint64_t dl_lanes __attribute__((vector_size(8 * dl_lane_count)));
#ifdef __clang__ /* which sees for itself that the upper halves are 0 */
#define dl_product(a, b) (((a)&0xFFFFFFFFu) * (b))
#define dl_deal(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)
#define dl_unrolled _Pragma("clang loop unroll(full)")
#else
#define dl_product(a, b) ((dl_lanes)dl_product_of_words((dl_words)(a), (dl_words)(b)))
#define dl_deal(a, b, ...) __builtin_shuffle(a, b, (dl_lanes){__VA_ARGS__})
#define dl_unrolled _Pragma("GCC unroll 16")
#endif
#endif
static inline void dl_random_32(uint64_t seed, uint32_t stream, uint32_t step, uint64_t counter,
                                uint32_t bits[32])
{
#if defined __GNUC__ && defined __SSE2__
    enum { COUNT = dl_lane_count, VECTORS = COUNT < 8 ? 2 : 1 }; /* of each word, for there are registers */
    const dl_lanes zero = {0}, multiplier0 = zero + 0xD2511F53u, multiplier1 = zero + 0xCD9E8D57u;
    union {
        uint64_t numbers[COUNT];
        dl_lanes lanes;
    } ramp;
    for (int k = 0; k < COUNT; k++)
        ramp.numbers[k] = (uint64_t)(k / 2 + k % 2 * (COUNT / 2));
    (void)dl_philox; /* only the other branch calls it */
    for (int done = 0; done < 8; done += VECTORS * COUNT) {
        dl_lanes c0[2] = {ramp.lanes + counter, ramp.lanes + (counter + COUNT)}, c1[2] = {c0[0] >> 32, c0[1] >> 32};
        dl_lanes c2[2] = {zero + step, zero + step}, c3[2] = {zero + stream, zero + stream};
        uint32_t key0 = (uint32_t)seed, key1 = (uint32_t)(seed >> 32);
        dl_unrolled
        for (int round = 0; round < 10; round++) {
            dl_unrolled
            for (int v = 0; v < VECTORS; v++) {
                const dl_lanes left = dl_product(c0[v], multiplier0), right = dl_product(c2[v], multiplier1);
                c0[v] = (right >> 32) ^ c1[v] ^ key0;
                c2[v] = (left >> 32) ^ c3[v] ^ key1;
                c1[v] = right;
                c3[v] = left;
            }
            key0 += 0x9E3779B9u;
            key1 += 0xBB67AE85u;
        }
        for (int v = 0; v < VECTORS; v++, counter += COUNT, bits += 4 * COUNT) {
            const dl_lanes first = (c0[v] & 0xFFFFFFFFu) | c1[v] << 32, second = (c2[v] & 0xFFFFFFFFu) | c3[v] << 32;
            const dl_lanes words[2] = {dl_even_lanes(first, second), dl_odd_lanes(first, second)};
            __builtin_memcpy(bits, words, sizeof words);
        }
    }
#else
    for (int k = 0; k < 8; k++, counter++) {
        uint32_t c[4] = {(uint32_t)counter, (uint32_t)(counter >> 32), step, stream};
        dl_philox(c, (uint32_t)seed, (uint32_t)(seed >> 32));
        for (int word = 0; word < 4; word++)
            bits[4 * k + word] = c[word];
    }
#endif
}

/* Uniform in [0, 1): a multiple of 2^-24, which a float holds exactly too. */
static inline double dl_uniform(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element)
{
    return (double)(int32_t)(dl_random(seed, stream, step, element) >> 8) * 0x1p-24;
}

/* numbers[k] = dl_uniform(seed, stream, step, first + k) for k < count */
RUNS_ONCE static inline void dl_uniforms(uint64_t seed, uint32_t stream, uint32_t step, uint64_t first, int count,
                               float *numbers)
{
    uint32_t bits[32];
    for (int k = -(int)(first % 4); k < count; k += 32) {
        dl_random_32(seed, stream, step, (first + (uint64_t)(int64_t)k) >> 2, bits);
        if (k >= 0 && count - k >= 32)
            for (int j = 0; j < 32; j++)
                numbers[k + j] = (float)(int32_t)(bits[j] >> 8) * 0x1p-24f;
        else
            for (int j = k < 0 ? -k : 0; j < 32 && k + j < count; j++)
                numbers[k + j] = (float)(int32_t)(bits[j] >> 8) * 0x1p-24f;
    }
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

/* 1 / (1 + e^-x). With e = e^-|x| and u = e / (1 + e), it is 1 - u for positive x, and u itself, as
 * e - e u, for negative: there the rounding of 1 + e matters less. Within 1.81 ulp. */
static ALWAYS_INLINE float real_sigmoid(float x)
{
    const float e = real_exp(-fabsf(x)), top = real_pick(x < 0, e, 1);
    return real_fma(-top, e / (1 + e), top);
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
static RUNS_RARELY void lstm_trace(const struct lstm_batch *batch, const struct lstm_params *params,
                                   void *arena, DlWatch *watch)
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

/* What a training step does with a part of the gradient as soon as it is there: elements first ..
   first + size - 1 of all. */
struct lstm_learning {
    void (*learn)(const struct lstm_learning *learning, size_t first, int size, const real *gradient);
    struct lstm_params *params, *d_params;
    struct lstm_optimizer *optimizer;
    const struct lstm_arguments *arguments;
    uint64_t t;
    int *broken; /* becomes 1 where the gradient is not finite: d_params shows it then */
};

static void lstm_run_learn(const struct lstm_learning *learning, size_t first, int size, const real *gradient)
{
    if (dl_finite(gradient, 0, (size_t)size, sizeof(real))) {
        lstm_adam(size, (real *)learning->params + first, gradient, (real *)&learning->optimizer->m + first,
                  (real *)&learning->optimizer->v + first, learning->arguments->lr, (real)learning->t);
        return;
    }
    for (int i = 0; i < size; i++)
        ((real *)learning->d_params)[first + (size_t)i] = gradient[i];
#if defined _OPENMP
#pragma omp atomic write
#endif
    *learning->broken = 1;
}

static void lstm_learn_rest(const struct lstm_learning *learning)
{
    /* first, size */
    static const int rest[][2] = {{0, 4513}};
    ONCE
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        const size_t first = (size_t)rest[i][0], end = (size_t)(rest[i][0] + rest[i][1]);
        lstm_run_learn(learning, first, (int)(end - first), (const real *)learning->d_params + first);
    }
}

/* Where the loss is not finite, the step ends there. */
static DlStepEnd lstm_run_step(const DlStep *step, void *states, const double *arguments)
{
    const struct lstm_batch batch = lstm_batch_of(step);
    struct lstm_result result;
    const struct lstm_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct lstm_learning learning = {lstm_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    IN_PARALLEL(batch.n >= 14)
    {
        lstm_forward_kernels(&batch, step->params, step->arena, &result);
        if (dl_finite(&result.loss, 0, 1, sizeof(real))) {
            lstm_backward_kernels(&batch, step->params, step->arena, step->d_params);
            lstm_learn_rest(&learning);
        }
    }
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
    if (!dl_finite(&result.loss, 0, 1, sizeof(real)))
        return DL_STEP_LOSS;
    return broken ? DL_STEP_GRADIENT : DL_STEP_DONE;
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

/* A step's kernels one by one, for `bench --profile`. */
static RUNS_ONCE void lstm_profile_forward(const struct lstm_batch *batch, const struct lstm_params *params,
                                           void *arena, struct lstm_result *result, DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*values)[12] = (const real (*)[12])batch->values;
    const real (*marks)[12] = (const real (*)[12])batch->marks;
    real (*x_0)[2] = (real (*)[2])(space + 2560 * rows + 136224);
    real (*x_1)[2] = (real (*)[2])(space + 2562 * rows + 136224);
    real (*h_0_lstm_step_a)[4][32] = (real (*)[4][32])(space + 136224);
    real (*c_0)[32] = (real (*)[32])(space + 1792 * rows + 136224);
    real (*h_0)[32] = (real (*)[32])(space + 1824 * rows + 136224);
    real (*h_1_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*h_1_lstm_step_a)[4][32] = (real (*)[4][32])(space + 256 * rows + 136224);
    real (*c_1)[32] = (real (*)[32])(space + 1856 * rows + 136224);
    real (*h_1)[32] = (real (*)[32])(space + 1888 * rows + 136224);
    real (*x_2)[2] = (real (*)[2])(space + 2564 * rows + 136224);
    real (*h_2_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*h_2_lstm_step_a)[4][32] = (real (*)[4][32])(space + 384 * rows + 136224);
    real (*c_2)[32] = (real (*)[32])(space + 1920 * rows + 136224);
    real (*h_2)[32] = (real (*)[32])(space + 1952 * rows + 136224);
    real (*x_3)[2] = (real (*)[2])(space + 2566 * rows + 136224);
    real (*h_3_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*h_3_lstm_step_a)[4][32] = (real (*)[4][32])(space + 512 * rows + 136224);
    real (*c_3)[32] = (real (*)[32])(space + 1984 * rows + 136224);
    real (*h_3)[32] = (real (*)[32])(space + 2016 * rows + 136224);
    real (*x_4)[2] = (real (*)[2])(space + 2568 * rows + 136224);
    real (*h_4_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*h_4_lstm_step_a)[4][32] = (real (*)[4][32])(space + 640 * rows + 136224);
    real (*c_4)[32] = (real (*)[32])(space + 2048 * rows + 136224);
    real (*h_4)[32] = (real (*)[32])(space + 2080 * rows + 136224);
    real (*x_5)[2] = (real (*)[2])(space + 2570 * rows + 136224);
    real (*h_5_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*h_5_lstm_step_a)[4][32] = (real (*)[4][32])(space + 768 * rows + 136224);
    real (*c_5)[32] = (real (*)[32])(space + 2112 * rows + 136224);
    real (*h_5)[32] = (real (*)[32])(space + 2144 * rows + 136224);
    real (*x_6)[2] = (real (*)[2])(space + 2572 * rows + 136224);
    real (*h_6_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*h_6_lstm_step_a)[4][32] = (real (*)[4][32])(space + 896 * rows + 136224);
    real (*c_6)[32] = (real (*)[32])(space + 2176 * rows + 136224);
    real (*h_6)[32] = (real (*)[32])(space + 2208 * rows + 136224);
    real (*x_7)[2] = (real (*)[2])(space + 2574 * rows + 136224);
    real (*h_7_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*h_7_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1024 * rows + 136224);
    real (*c_7)[32] = (real (*)[32])(space + 2240 * rows + 136224);
    real (*h_7)[32] = (real (*)[32])(space + 2272 * rows + 136224);
    real (*x_8)[2] = (real (*)[2])(space + 2576 * rows + 136224);
    real (*h_8_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*h_8_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1152 * rows + 136224);
    real (*c_8)[32] = (real (*)[32])(space + 2304 * rows + 136224);
    real (*h_8)[32] = (real (*)[32])(space + 2336 * rows + 136224);
    real (*x_9)[2] = (real (*)[2])(space + 2578 * rows + 136224);
    real (*h_9_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*h_9_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1280 * rows + 136224);
    real (*c_9)[32] = (real (*)[32])(space + 2368 * rows + 136224);
    real (*h_9)[32] = (real (*)[32])(space + 2400 * rows + 136224);
    real (*x_10)[2] = (real (*)[2])(space + 2580 * rows + 136224);
    real (*h_10_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*h_10_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1408 * rows + 136224);
    real (*c_10)[32] = (real (*)[32])(space + 2432 * rows + 136224);
    real (*h_10)[32] = (real (*)[32])(space + 2464 * rows + 136224);
    real (*x_11)[2] = (real (*)[2])(space + 1664 * rows + 136224);
    real (*h_11_lstm_step_a_sum)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*h_11_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1536 * rows + 136224);
    real (*y_dense)[1] = (real (*)[1])(space + 1666 * rows + 136224);
    real *y = (real *)y_dense;
    const real *total = batch->total;
    real *loss_sum_chunks = space + 8192;
    real *error_sum_chunks = space + 8224;
    real *d_y = space + 1667 * rows + 136224;
    real (*d_y_dense)[1] = (real (*)[1])d_y;
    real (*d_y_dense_b_chunks)[1] = (real (*)[1])(space + 136192);
    real (*d_y_dense_W_chunks)[32][1] = (real (*)[32][1])(space + 135168);
    real (*d_c_11)[32] = (real (*)[32])(space + 2496 * rows + 136224);
    real (*d_h_11_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*d_W_xh_chunks)[4][2][32] = (real (*)[4][2][32])space;

    IN_PARALLEL(n >= 29)
    {
        real *const pack = space + (2582 * rows + 136224 + 15) / 16 * 16 + THREAD * 16384;

        /* lstm.dl:17  x.0[n, j] = if j == 0 then values[n, 0] else marks[n, 0] */
        /* lstm.dl:17  x.1[n, j] = if j == 0 then values[n, 1] else marks[n, 1] */
        lstm_x_1(n, values, marks, x_0, x_1);
        ONCE
        dl_lap(profile, 0);

        /* lstm.dl:18  h.0.lstm_step.a[n, g, k] = sum[j](x.0[n, j] * W_xh[g, j, k]) + b_h[g, k] */
        lstm_h_0_lstm_step_a(n, x_0, params->W_xh, params->b_h, h_0_lstm_step_a, pack);
        ONCE
        dl_lap(profile, 1);

        /* lstm.dl:18  c.0[n, k] = sigmoid(h.0.lstm_step.a[n, 0, k]) * tanh(h.0.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.0[n, k] = sigmoid(h.0.lstm_step.a[n, 3, k]) * tanh(c.0[n, k]) */
        lstm_h_0(n, h_0_lstm_step_a, c_0, h_0);
        ONCE
        dl_lap(profile, 2);

        /* lstm.dl:18  h.1.lstm_step.a_sum[n, g, k] = sum[j](x.1[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_1, params->W_xh, h_1_lstm_step_a_sum, pack);
        ONCE
        dl_lap(profile, 3);

        /* lstm.dl:18  h.1.lstm_step.a[n, g, k] = h.1.lstm_step.a_sum[n, g, k] + sum[j](h.0[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_1_lstm_step_a_sum, h_0, params->W_hh, params->b_h, h_1_lstm_step_a, pack);
        ONCE
        dl_lap(profile, 4);

        /* lstm.dl:18  c.1[n, k] = sigmoid(h.1.lstm_step.a[n, 1, k]) * c.0[n, k] +
               sigmoid(h.1.lstm_step.a[n, 0, k]) * tanh(h.1.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.1[n, k] = sigmoid(h.1.lstm_step.a[n, 3, k]) * tanh(c.1[n, k]) */
        lstm_h_1(n, h_1_lstm_step_a, c_0, c_1, h_1);
        ONCE
        dl_lap(profile, 5);

        /* lstm.dl:17  x.2[n, j] = if j == 0 then values[n, 2] else marks[n, 2] */
        lstm_x_2(n, values, marks, x_2, 2);
        ONCE
        dl_lap(profile, 6);

        /* lstm.dl:18  h.2.lstm_step.a_sum[n, g, k] = sum[j](x.2[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_2, params->W_xh, h_2_lstm_step_a_sum, pack);
        ONCE
        dl_lap(profile, 7);

        /* lstm.dl:18  h.2.lstm_step.a[n, g, k] = h.2.lstm_step.a_sum[n, g, k] + sum[j](h.1[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_2_lstm_step_a_sum, h_1, params->W_hh, params->b_h, h_2_lstm_step_a, pack);
        ONCE
        dl_lap(profile, 8);

        /* lstm.dl:18  c.2[n, k] = sigmoid(h.2.lstm_step.a[n, 1, k]) * c.1[n, k] +
               sigmoid(h.2.lstm_step.a[n, 0, k]) * tanh(h.2.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.2[n, k] = sigmoid(h.2.lstm_step.a[n, 3, k]) * tanh(c.2[n, k]) */
        lstm_h_1(n, h_2_lstm_step_a, c_1, c_2, h_2);
        ONCE
        dl_lap(profile, 9);

        /* lstm.dl:17  x.3[n, j] = if j == 0 then values[n, 3] else marks[n, 3] */
        lstm_x_2(n, values, marks, x_3, 3);
        ONCE
        dl_lap(profile, 10);

        /* lstm.dl:18  h.3.lstm_step.a_sum[n, g, k] = sum[j](x.3[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_3, params->W_xh, h_3_lstm_step_a_sum, pack);
        ONCE
        dl_lap(profile, 11);

        /* lstm.dl:18  h.3.lstm_step.a[n, g, k] = h.3.lstm_step.a_sum[n, g, k] + sum[j](h.2[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_3_lstm_step_a_sum, h_2, params->W_hh, params->b_h, h_3_lstm_step_a, pack);
        ONCE
        dl_lap(profile, 12);

        /* lstm.dl:18  c.3[n, k] = sigmoid(h.3.lstm_step.a[n, 1, k]) * c.2[n, k] +
               sigmoid(h.3.lstm_step.a[n, 0, k]) * tanh(h.3.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.3[n, k] = sigmoid(h.3.lstm_step.a[n, 3, k]) * tanh(c.3[n, k]) */
        lstm_h_1(n, h_3_lstm_step_a, c_2, c_3, h_3);
        ONCE
        dl_lap(profile, 13);

        /* lstm.dl:17  x.4[n, j] = if j == 0 then values[n, 4] else marks[n, 4] */
        lstm_x_2(n, values, marks, x_4, 4);
        ONCE
        dl_lap(profile, 14);

        /* lstm.dl:18  h.4.lstm_step.a_sum[n, g, k] = sum[j](x.4[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_4, params->W_xh, h_4_lstm_step_a_sum, pack);
        ONCE
        dl_lap(profile, 15);

        /* lstm.dl:18  h.4.lstm_step.a[n, g, k] = h.4.lstm_step.a_sum[n, g, k] + sum[j](h.3[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_4_lstm_step_a_sum, h_3, params->W_hh, params->b_h, h_4_lstm_step_a, pack);
        ONCE
        dl_lap(profile, 16);

        /* lstm.dl:18  c.4[n, k] = sigmoid(h.4.lstm_step.a[n, 1, k]) * c.3[n, k] +
               sigmoid(h.4.lstm_step.a[n, 0, k]) * tanh(h.4.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.4[n, k] = sigmoid(h.4.lstm_step.a[n, 3, k]) * tanh(c.4[n, k]) */
        lstm_h_1(n, h_4_lstm_step_a, c_3, c_4, h_4);
        ONCE
        dl_lap(profile, 17);

        /* lstm.dl:17  x.5[n, j] = if j == 0 then values[n, 5] else marks[n, 5] */
        lstm_x_2(n, values, marks, x_5, 5);
        ONCE
        dl_lap(profile, 18);

        /* lstm.dl:18  h.5.lstm_step.a_sum[n, g, k] = sum[j](x.5[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_5, params->W_xh, h_5_lstm_step_a_sum, pack);
        ONCE
        dl_lap(profile, 19);

        /* lstm.dl:18  h.5.lstm_step.a[n, g, k] = h.5.lstm_step.a_sum[n, g, k] + sum[j](h.4[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_5_lstm_step_a_sum, h_4, params->W_hh, params->b_h, h_5_lstm_step_a, pack);
        ONCE
        dl_lap(profile, 20);

        /* lstm.dl:18  c.5[n, k] = sigmoid(h.5.lstm_step.a[n, 1, k]) * c.4[n, k] +
               sigmoid(h.5.lstm_step.a[n, 0, k]) * tanh(h.5.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.5[n, k] = sigmoid(h.5.lstm_step.a[n, 3, k]) * tanh(c.5[n, k]) */
        lstm_h_1(n, h_5_lstm_step_a, c_4, c_5, h_5);
        ONCE
        dl_lap(profile, 21);

        /* lstm.dl:17  x.6[n, j] = if j == 0 then values[n, 6] else marks[n, 6] */
        lstm_x_2(n, values, marks, x_6, 6);
        ONCE
        dl_lap(profile, 22);

        /* lstm.dl:18  h.6.lstm_step.a_sum[n, g, k] = sum[j](x.6[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_6, params->W_xh, h_6_lstm_step_a_sum, pack);
        ONCE
        dl_lap(profile, 23);

        /* lstm.dl:18  h.6.lstm_step.a[n, g, k] = h.6.lstm_step.a_sum[n, g, k] + sum[j](h.5[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_6_lstm_step_a_sum, h_5, params->W_hh, params->b_h, h_6_lstm_step_a, pack);
        ONCE
        dl_lap(profile, 24);

        /* lstm.dl:18  c.6[n, k] = sigmoid(h.6.lstm_step.a[n, 1, k]) * c.5[n, k] +
               sigmoid(h.6.lstm_step.a[n, 0, k]) * tanh(h.6.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.6[n, k] = sigmoid(h.6.lstm_step.a[n, 3, k]) * tanh(c.6[n, k]) */
        lstm_h_1(n, h_6_lstm_step_a, c_5, c_6, h_6);
        ONCE
        dl_lap(profile, 25);

        /* lstm.dl:17  x.7[n, j] = if j == 0 then values[n, 7] else marks[n, 7] */
        lstm_x_2(n, values, marks, x_7, 7);
        ONCE
        dl_lap(profile, 26);

        /* lstm.dl:18  h.7.lstm_step.a_sum[n, g, k] = sum[j](x.7[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_7, params->W_xh, h_7_lstm_step_a_sum, pack);
        ONCE
        dl_lap(profile, 27);

        /* lstm.dl:18  h.7.lstm_step.a[n, g, k] = h.7.lstm_step.a_sum[n, g, k] + sum[j](h.6[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_7_lstm_step_a_sum, h_6, params->W_hh, params->b_h, h_7_lstm_step_a, pack);
        ONCE
        dl_lap(profile, 28);

        /* lstm.dl:18  c.7[n, k] = sigmoid(h.7.lstm_step.a[n, 1, k]) * c.6[n, k] +
               sigmoid(h.7.lstm_step.a[n, 0, k]) * tanh(h.7.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.7[n, k] = sigmoid(h.7.lstm_step.a[n, 3, k]) * tanh(c.7[n, k]) */
        lstm_h_1(n, h_7_lstm_step_a, c_6, c_7, h_7);
        ONCE
        dl_lap(profile, 29);

        /* lstm.dl:17  x.8[n, j] = if j == 0 then values[n, 8] else marks[n, 8] */
        lstm_x_2(n, values, marks, x_8, 8);
        ONCE
        dl_lap(profile, 30);

        /* lstm.dl:18  h.8.lstm_step.a_sum[n, g, k] = sum[j](x.8[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_8, params->W_xh, h_8_lstm_step_a_sum, pack);
        ONCE
        dl_lap(profile, 31);

        /* lstm.dl:18  h.8.lstm_step.a[n, g, k] = h.8.lstm_step.a_sum[n, g, k] + sum[j](h.7[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_8_lstm_step_a_sum, h_7, params->W_hh, params->b_h, h_8_lstm_step_a, pack);
        ONCE
        dl_lap(profile, 32);

        /* lstm.dl:18  c.8[n, k] = sigmoid(h.8.lstm_step.a[n, 1, k]) * c.7[n, k] +
               sigmoid(h.8.lstm_step.a[n, 0, k]) * tanh(h.8.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.8[n, k] = sigmoid(h.8.lstm_step.a[n, 3, k]) * tanh(c.8[n, k]) */
        lstm_h_1(n, h_8_lstm_step_a, c_7, c_8, h_8);
        ONCE
        dl_lap(profile, 33);

        /* lstm.dl:17  x.9[n, j] = if j == 0 then values[n, 9] else marks[n, 9] */
        lstm_x_2(n, values, marks, x_9, 9);
        ONCE
        dl_lap(profile, 34);

        /* lstm.dl:18  h.9.lstm_step.a_sum[n, g, k] = sum[j](x.9[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_9, params->W_xh, h_9_lstm_step_a_sum, pack);
        ONCE
        dl_lap(profile, 35);

        /* lstm.dl:18  h.9.lstm_step.a[n, g, k] = h.9.lstm_step.a_sum[n, g, k] + sum[j](h.8[n, j] * W_hh[g,
               j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_9_lstm_step_a_sum, h_8, params->W_hh, params->b_h, h_9_lstm_step_a, pack);
        ONCE
        dl_lap(profile, 36);

        /* lstm.dl:18  c.9[n, k] = sigmoid(h.9.lstm_step.a[n, 1, k]) * c.8[n, k] +
               sigmoid(h.9.lstm_step.a[n, 0, k]) * tanh(h.9.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.9[n, k] = sigmoid(h.9.lstm_step.a[n, 3, k]) * tanh(c.9[n, k]) */
        lstm_h_1(n, h_9_lstm_step_a, c_8, c_9, h_9);
        ONCE
        dl_lap(profile, 37);

        /* lstm.dl:17  x.10[n, j] = if j == 0 then values[n, 10] else marks[n, 10] */
        lstm_x_2(n, values, marks, x_10, 10);
        ONCE
        dl_lap(profile, 38);

        /* lstm.dl:18  h.10.lstm_step.a_sum[n, g, k] = sum[j](x.10[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_10, params->W_xh, h_10_lstm_step_a_sum, pack);
        ONCE
        dl_lap(profile, 39);

        /* lstm.dl:18  h.10.lstm_step.a[n, g, k] = h.10.lstm_step.a_sum[n, g, k] + sum[j](h.9[n, j] *
               W_hh[g, j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_10_lstm_step_a_sum, h_9, params->W_hh, params->b_h, h_10_lstm_step_a, pack);
        ONCE
        dl_lap(profile, 40);

        /* lstm.dl:18  c.10[n, k] = sigmoid(h.10.lstm_step.a[n, 1, k]) * c.9[n, k] +
               sigmoid(h.10.lstm_step.a[n, 0, k]) * tanh(h.10.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.10[n, k] = sigmoid(h.10.lstm_step.a[n, 3, k]) * tanh(c.10[n, k]) */
        lstm_h_1(n, h_10_lstm_step_a, c_9, c_10, h_10);
        ONCE
        dl_lap(profile, 41);

        /* lstm.dl:17  x.11[n, j] = if j == 0 then values[n, 11] else marks[n, 11] */
        lstm_x_2(n, values, marks, x_11, 11);
        ONCE
        dl_lap(profile, 42);

        /* lstm.dl:18  h.11.lstm_step.a_sum[n, g, k] = sum[j](x.11[n, j] * W_xh[g, j, k]) */
        lstm_h_1_lstm_step_a_sum(n, x_11, params->W_xh, h_11_lstm_step_a_sum, pack);
        ONCE
        dl_lap(profile, 43);

        /* lstm.dl:18  h.11.lstm_step.a[n, g, k] = h.11.lstm_step.a_sum[n, g, k] + sum[j](h.10[n, j] *
               W_hh[g, j, k]) + b_h[g, k] */
        lstm_h_1_lstm_step_a(n, h_11_lstm_step_a_sum, h_10, params->W_hh, params->b_h, h_11_lstm_step_a, pack);
        ONCE
        dl_lap(profile, 44);

        /* lstm.dl:18  c.11[n, k] = sigmoid(h.11.lstm_step.a[n, 1, k]) * c.10[n, k] +
               sigmoid(h.11.lstm_step.a[n, 0, k]) * tanh(h.11.lstm_step.a[n, 2, k]) */
        /* lstm.dl:18  h.11[n, k] = sigmoid(h.11.lstm_step.a[n, 3, k]) * tanh(c.11[n, k]) */
        /* lstm.dl:20  y.dense[n, k] = sum[j](h.11[n, j] * y.dense.W[j, 0]) + y.dense.b[0] */
        /* lstm.dl:23  loss_sum = 0.5 * sum[n]((y[n] - total[n])^2) */
        /* lstm.dl:24  error_sum = sum[n]((y[n] - total[n])^2) */
        /* lstm.dl:20  d_y[n] = (y[n] - total[n]) / N */
        /* lstm.dl:20  d_y.dense.b[i] = sum[n](d_y.dense[n, 0]) */
        /* lstm.dl:20  d_y.dense.W[j, j2] = sum[n](h.11[n, j] * d_y.dense[n, 0]) */
        /* lstm.dl:18  d_h.11[n, j] = d_y.dense[n, 0] * y.dense.W[j, 0] */
        /* lstm.dl:18  d_c.11[n, k] = d_h.11[n, k] * sigmoid(h.11.lstm_step.a[n, 3, k]) * (1 - tanh(c.11[n,
               k])^2) */
        /* lstm.dl:18  d_h.11.lstm_step.a[n, g, k] = d_h.11[n, k] * tanh(c.11[n, k]) *
               (sigmoid(h.11.lstm_step.a[n, 3, k]) * sigmoid(-h.11.lstm_step.a[n, 3, k])) * (3 == g) +
               d_c.11[n, k] * sigmoid(h.11.lstm_step.a[n, 0, k]) * (1 - tanh(h.11.lstm_step.a[n, 2, k])^2) * (2
               == g) + d_c.11[n, k] * tanh(h.11.lstm_step.a[n, 2, k]) * (sigmoid(h.11.lstm_step.a[n, 0, k]) *
               sigmoid(-h.11.lstm_step.a[n, 0, k])) * (0 == g) + d_c.11[n, k] * c.10[n, k] *
               (sigmoid(h.11.lstm_step.a[n, 1, k]) * sigmoid(-h.11.lstm_step.a[n, 1, k])) * (1 == g) */
        /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.11.lstm_step.a[n, g, k] * x.11[n, j]) */
        lstm_d_h_11_lstm_step_a(n, h_11_lstm_step_a, c_10, params->y_dense_W, params->y_dense_b, y, total,
                                d_y_dense, x_11, y_dense, loss_sum_chunks, error_sum_chunks, d_y,
                                d_y_dense_b_chunks, d_y_dense_W_chunks, d_c_11, d_h_11_lstm_step_a,
                                d_W_xh_chunks);
        ONCE
        dl_lap(profile, 45);

        /* lstm.dl:23  loss_sum = 0.5 * sum[chunk](loss_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = lstm_loss_sum(loss_sum_chunks);
        ONCE
        dl_lap(profile, 46);

        /* lstm.dl:23  loss = loss_sum / N */
        ONCE
        result->loss = lstm_loss(n, result->totals[0]);
        ONCE
        dl_lap(profile, 47);

        /* lstm.dl:24  error_sum = sum[chunk](error_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = lstm_error_sum(error_sum_chunks);
        ONCE
        dl_lap(profile, 48);
    }
}

static RUNS_ONCE void lstm_profile_backward(const struct lstm_batch *batch, const struct lstm_params *params,
                                            void *arena, struct lstm_params *d_params, DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*d_h_11_lstm_step_a)[4][32] = (real (*)[4][32])(space + 128 * rows + 136224);
    real (*d_h_10)[32] = (real (*)[32])(space + 2528 * rows + 136224);
    real (*h_10_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1408 * rows + 136224);
    real (*c_10)[32] = (real (*)[32])(space + 2432 * rows + 136224);
    real (*d_c_11)[32] = (real (*)[32])(space + 2496 * rows + 136224);
    real (*h_11_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1536 * rows + 136224);
    real (*d_c_10)[32] = (real (*)[32])(space + 2432 * rows + 136224);
    real (*c_9)[32] = (real (*)[32])(space + 2368 * rows + 136224);
    real (*d_h_10_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1664 * rows + 136224);
    real (*x_10)[2] = (real (*)[2])(space + 2580 * rows + 136224);
    real (*d_W_xh_chunks_2)[4][2][32] = (real (*)[4][2][32])(space + 8192);
    real (*d_h_9)[32] = (real (*)[32])(space + 2496 * rows + 136224);
    real (*h_9_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1280 * rows + 136224);
    real (*d_c_9)[32] = (real (*)[32])(space + 2368 * rows + 136224);
    real (*c_8)[32] = (real (*)[32])(space + 2304 * rows + 136224);
    real (*d_h_9_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1536 * rows + 136224);
    real (*x_9)[2] = (real (*)[2])(space + 2578 * rows + 136224);
    real (*d_W_xh_chunks_3)[4][2][32] = (real (*)[4][2][32])(space + 16384);
    real (*d_h_8)[32] = (real (*)[32])(space + 2432 * rows + 136224);
    real (*h_8_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1152 * rows + 136224);
    real (*d_c_8)[32] = (real (*)[32])(space + 2304 * rows + 136224);
    real (*c_7)[32] = (real (*)[32])(space + 2240 * rows + 136224);
    real (*d_h_8_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1408 * rows + 136224);
    real (*x_8)[2] = (real (*)[2])(space + 2576 * rows + 136224);
    real (*d_W_xh_chunks_4)[4][2][32] = (real (*)[4][2][32])(space + 24576);
    real (*d_h_7)[32] = (real (*)[32])(space + 2368 * rows + 136224);
    real (*h_7_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1024 * rows + 136224);
    real (*d_c_7)[32] = (real (*)[32])(space + 2240 * rows + 136224);
    real (*c_6)[32] = (real (*)[32])(space + 2176 * rows + 136224);
    real (*d_h_7_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1280 * rows + 136224);
    real (*x_7)[2] = (real (*)[2])(space + 2574 * rows + 136224);
    real (*d_W_xh_chunks_5)[4][2][32] = (real (*)[4][2][32])(space + 32768);
    real (*d_h_6)[32] = (real (*)[32])(space + 2304 * rows + 136224);
    real (*h_6_lstm_step_a)[4][32] = (real (*)[4][32])(space + 896 * rows + 136224);
    real (*d_c_6)[32] = (real (*)[32])(space + 2176 * rows + 136224);
    real (*c_5)[32] = (real (*)[32])(space + 2112 * rows + 136224);
    real (*d_h_6_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1152 * rows + 136224);
    real (*x_6)[2] = (real (*)[2])(space + 2572 * rows + 136224);
    real (*d_W_xh_chunks_6)[4][2][32] = (real (*)[4][2][32])(space + 40960);
    real (*d_h_5)[32] = (real (*)[32])(space + 2240 * rows + 136224);
    real (*h_5_lstm_step_a)[4][32] = (real (*)[4][32])(space + 768 * rows + 136224);
    real (*d_c_5)[32] = (real (*)[32])(space + 2112 * rows + 136224);
    real (*c_4)[32] = (real (*)[32])(space + 2048 * rows + 136224);
    real (*d_h_5_lstm_step_a)[4][32] = (real (*)[4][32])(space + 1024 * rows + 136224);
    real (*x_5)[2] = (real (*)[2])(space + 2570 * rows + 136224);
    real (*d_W_xh_chunks_7)[4][2][32] = (real (*)[4][2][32])(space + 49152);
    real (*d_h_4)[32] = (real (*)[32])(space + 2176 * rows + 136224);
    real (*h_4_lstm_step_a)[4][32] = (real (*)[4][32])(space + 640 * rows + 136224);
    real (*d_c_4)[32] = (real (*)[32])(space + 2048 * rows + 136224);
    real (*c_3)[32] = (real (*)[32])(space + 1984 * rows + 136224);
    real (*d_h_4_lstm_step_a)[4][32] = (real (*)[4][32])(space + 896 * rows + 136224);
    real (*x_4)[2] = (real (*)[2])(space + 2568 * rows + 136224);
    real (*d_W_xh_chunks_8)[4][2][32] = (real (*)[4][2][32])(space + 57344);
    real (*d_h_3)[32] = (real (*)[32])(space + 2112 * rows + 136224);
    real (*h_3_lstm_step_a)[4][32] = (real (*)[4][32])(space + 512 * rows + 136224);
    real (*d_c_3)[32] = (real (*)[32])(space + 1984 * rows + 136224);
    real (*c_2)[32] = (real (*)[32])(space + 1920 * rows + 136224);
    real (*d_h_3_lstm_step_a)[4][32] = (real (*)[4][32])(space + 768 * rows + 136224);
    real (*x_3)[2] = (real (*)[2])(space + 2566 * rows + 136224);
    real (*d_W_xh_chunks_9)[4][2][32] = (real (*)[4][2][32])(space + 65536);
    real (*d_h_2)[32] = (real (*)[32])(space + 2048 * rows + 136224);
    real (*h_2_lstm_step_a)[4][32] = (real (*)[4][32])(space + 384 * rows + 136224);
    real (*d_c_2)[32] = (real (*)[32])(space + 1920 * rows + 136224);
    real (*c_1)[32] = (real (*)[32])(space + 1856 * rows + 136224);
    real (*d_h_2_lstm_step_a)[4][32] = (real (*)[4][32])(space + 640 * rows + 136224);
    real (*x_2)[2] = (real (*)[2])(space + 2564 * rows + 136224);
    real (*d_W_xh_chunks_10)[4][2][32] = (real (*)[4][2][32])(space + 73728);
    real (*d_h_1)[32] = (real (*)[32])(space + 1984 * rows + 136224);
    real (*h_1_lstm_step_a)[4][32] = (real (*)[4][32])(space + 256 * rows + 136224);
    real (*d_c_1)[32] = (real (*)[32])(space + 1856 * rows + 136224);
    real (*c_0)[32] = (real (*)[32])(space + 1792 * rows + 136224);
    real (*d_h_1_lstm_step_a)[4][32] = (real (*)[4][32])(space + 512 * rows + 136224);
    real (*x_1)[2] = (real (*)[2])(space + 2562 * rows + 136224);
    real (*d_W_xh_chunks_11)[4][2][32] = (real (*)[4][2][32])(space + 81920);
    real (*d_h_0)[32] = (real (*)[32])(space + 1920 * rows + 136224);
    real (*h_0_lstm_step_a)[4][32] = (real (*)[4][32])(space + 136224);
    real (*d_h_0_lstm_step_a)[4][32] = (real (*)[4][32])(space + 384 * rows + 136224);
    real (*d_b_h_chunks)[4][32] = (real (*)[4][32])(space + 90112);
    real (*h_10)[32] = (real (*)[32])(space + 2464 * rows + 136224);
    real (*d_W_hh)[32][32] = (real (*)[32][32])(space + 94208);
    real (*h_9)[32] = (real (*)[32])(space + 2400 * rows + 136224);
    real (*d_W_hh_2)[32][32] = (real (*)[32][32])(space + 98304);
    real (*h_8)[32] = (real (*)[32])(space + 2336 * rows + 136224);
    real (*d_W_hh_3)[32][32] = (real (*)[32][32])(space + 102400);
    real (*h_7)[32] = (real (*)[32])(space + 2272 * rows + 136224);
    real (*d_W_hh_4)[32][32] = (real (*)[32][32])(space + 106496);
    real (*h_6)[32] = (real (*)[32])(space + 2208 * rows + 136224);
    real (*d_W_hh_5)[32][32] = (real (*)[32][32])(space + 110592);
    real (*h_5)[32] = (real (*)[32])(space + 2144 * rows + 136224);
    real (*d_W_hh_6)[32][32] = (real (*)[32][32])(space + 114688);
    real (*h_4)[32] = (real (*)[32])(space + 2080 * rows + 136224);
    real (*d_W_hh_7)[32][32] = (real (*)[32][32])(space + 118784);
    real (*h_3)[32] = (real (*)[32])(space + 2016 * rows + 136224);
    real (*d_W_hh_8)[32][32] = (real (*)[32][32])(space + 122880);
    real (*h_2)[32] = (real (*)[32])(space + 1952 * rows + 136224);
    real (*d_W_hh_9)[32][32] = (real (*)[32][32])(space + 126976);
    real (*h_1)[32] = (real (*)[32])(space + 1888 * rows + 136224);
    real (*d_W_hh_10)[32][32] = (real (*)[32][32])(space + 131072);
    real (*h_0)[32] = (real (*)[32])(space + 1824 * rows + 136224);
    real (*d_W_xh_chunks)[4][2][32] = (real (*)[4][2][32])space;
    real (*d_W_xh)[2][32] = (real (*)[2][32])(space + 94208);
    real (*d_W_xh_2)[2][32] = (real (*)[2][32])(space + 94464);
    real (*d_W_xh_3)[2][32] = (real (*)[2][32])(space + 8192);
    real (*d_W_xh_4)[2][32] = (real (*)[2][32])(space + 8448);
    real (*d_W_xh_5)[2][32] = (real (*)[2][32])(space + 8704);
    real (*d_W_xh_6)[2][32] = (real (*)[2][32])(space + 8960);
    real (*d_W_xh_7)[2][32] = (real (*)[2][32])(space + 9216);
    real (*d_W_xh_8)[2][32] = (real (*)[2][32])(space + 9472);
    real (*d_W_xh_9)[2][32] = (real (*)[2][32])(space + 9728);
    real (*d_W_xh_10)[2][32] = (real (*)[2][32])(space + 9984);
    real (*d_W_xh_11)[2][32] = (real (*)[2][32])(space + 10240);
    real (*x_0)[2] = (real (*)[2])(space + 2560 * rows + 136224);
    real (*d_W_xh_chunks_12)[4][2][32] = (real (*)[4][2][32])space;
    real (*d_y_dense_b_chunks)[1] = (real (*)[1])(space + 136192);
    real (*d_y_dense_W_chunks)[32][1] = (real (*)[32][1])(space + 135168);

    IN_PARALLEL(n >= 14)
    {
        real *const pack = space + (2582 * rows + 136224 + 15) / 16 * 16 + THREAD * 16384;

        /* lstm.dl:18  d_h.10[n, j] = sum[g, k](d_h.11.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
        lstm_d_h_10(n, d_h_11_lstm_step_a, params->W_hh, d_h_10, pack);
        ONCE
        dl_lap(profile, 49);

        /* lstm.dl:18  d_c.10[n, k] = d_c.11[n, k] * sigmoid(h.11.lstm_step.a[n, 1, k]) + d_h.10[n, k] *
               sigmoid(h.10.lstm_step.a[n, 3, k]) * (1 - tanh(c.10[n, k])^2) */
        /* lstm.dl:18  d_h.10.lstm_step.a[n, g, k] = d_h.10[n, k] * tanh(c.10[n, k]) *
               (sigmoid(h.10.lstm_step.a[n, 3, k]) * sigmoid(-h.10.lstm_step.a[n, 3, k])) * (3 == g) +
               d_c.10[n, k] * sigmoid(h.10.lstm_step.a[n, 0, k]) * (1 - tanh(h.10.lstm_step.a[n, 2, k])^2) * (2
               == g) + d_c.10[n, k] * tanh(h.10.lstm_step.a[n, 2, k]) * (sigmoid(h.10.lstm_step.a[n, 0, k]) *
               sigmoid(-h.10.lstm_step.a[n, 0, k])) * (0 == g) + d_c.10[n, k] * c.9[n, k] *
               (sigmoid(h.10.lstm_step.a[n, 1, k]) * sigmoid(-h.10.lstm_step.a[n, 1, k])) * (1 == g) */
        /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.10.lstm_step.a[n, g, k] * x.10[n, j]) */
        lstm_d_h_10_lstm_step_a(n, h_10_lstm_step_a, c_10, d_c_11, h_11_lstm_step_a, d_h_10, c_9, x_10,
                                d_h_10_lstm_step_a, d_W_xh_chunks_2);
        ONCE
        dl_lap(profile, 50);

        /* lstm.dl:18  d_h.9[n, j] = sum[g, k](d_h.10.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
        lstm_d_h_10(n, d_h_10_lstm_step_a, params->W_hh, d_h_9, pack);
        ONCE
        dl_lap(profile, 51);

        /* lstm.dl:18  d_c.9[n, k] = d_c.10[n, k] * sigmoid(h.10.lstm_step.a[n, 1, k]) + d_h.9[n, k] *
               sigmoid(h.9.lstm_step.a[n, 3, k]) * (1 - tanh(c.9[n, k])^2) */
        /* lstm.dl:18  d_h.9.lstm_step.a[n, g, k] = d_h.9[n, k] * tanh(c.9[n, k]) *
               (sigmoid(h.9.lstm_step.a[n, 3, k]) * sigmoid(-h.9.lstm_step.a[n, 3, k])) * (3 == g) + d_c.9[n,
               k] * sigmoid(h.9.lstm_step.a[n, 0, k]) * (1 - tanh(h.9.lstm_step.a[n, 2, k])^2) * (2 == g) +
               d_c.9[n, k] * tanh(h.9.lstm_step.a[n, 2, k]) * (sigmoid(h.9.lstm_step.a[n, 0, k]) *
               sigmoid(-h.9.lstm_step.a[n, 0, k])) * (0 == g) + d_c.9[n, k] * c.8[n, k] *
               (sigmoid(h.9.lstm_step.a[n, 1, k]) * sigmoid(-h.9.lstm_step.a[n, 1, k])) * (1 == g) */
        /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.9.lstm_step.a[n, g, k] * x.9[n, j]) */
        lstm_d_h_10_lstm_step_a(n, h_9_lstm_step_a, c_9, d_c_10, h_10_lstm_step_a, d_h_9, c_8, x_9,
                                d_h_9_lstm_step_a, d_W_xh_chunks_3);
        ONCE
        dl_lap(profile, 52);

        /* lstm.dl:18  d_h.8[n, j] = sum[g, k](d_h.9.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
        lstm_d_h_10(n, d_h_9_lstm_step_a, params->W_hh, d_h_8, pack);
        ONCE
        dl_lap(profile, 53);

        /* lstm.dl:18  d_c.8[n, k] = d_c.9[n, k] * sigmoid(h.9.lstm_step.a[n, 1, k]) + d_h.8[n, k] *
               sigmoid(h.8.lstm_step.a[n, 3, k]) * (1 - tanh(c.8[n, k])^2) */
        /* lstm.dl:18  d_h.8.lstm_step.a[n, g, k] = d_h.8[n, k] * tanh(c.8[n, k]) *
               (sigmoid(h.8.lstm_step.a[n, 3, k]) * sigmoid(-h.8.lstm_step.a[n, 3, k])) * (3 == g) + d_c.8[n,
               k] * sigmoid(h.8.lstm_step.a[n, 0, k]) * (1 - tanh(h.8.lstm_step.a[n, 2, k])^2) * (2 == g) +
               d_c.8[n, k] * tanh(h.8.lstm_step.a[n, 2, k]) * (sigmoid(h.8.lstm_step.a[n, 0, k]) *
               sigmoid(-h.8.lstm_step.a[n, 0, k])) * (0 == g) + d_c.8[n, k] * c.7[n, k] *
               (sigmoid(h.8.lstm_step.a[n, 1, k]) * sigmoid(-h.8.lstm_step.a[n, 1, k])) * (1 == g) */
        /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.8.lstm_step.a[n, g, k] * x.8[n, j]) */
        lstm_d_h_10_lstm_step_a(n, h_8_lstm_step_a, c_8, d_c_9, h_9_lstm_step_a, d_h_8, c_7, x_8,
                                d_h_8_lstm_step_a, d_W_xh_chunks_4);
        ONCE
        dl_lap(profile, 54);

        /* lstm.dl:18  d_h.7[n, j] = sum[g, k](d_h.8.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
        lstm_d_h_10(n, d_h_8_lstm_step_a, params->W_hh, d_h_7, pack);
        ONCE
        dl_lap(profile, 55);

        /* lstm.dl:18  d_c.7[n, k] = d_c.8[n, k] * sigmoid(h.8.lstm_step.a[n, 1, k]) + d_h.7[n, k] *
               sigmoid(h.7.lstm_step.a[n, 3, k]) * (1 - tanh(c.7[n, k])^2) */
        /* lstm.dl:18  d_h.7.lstm_step.a[n, g, k] = d_h.7[n, k] * tanh(c.7[n, k]) *
               (sigmoid(h.7.lstm_step.a[n, 3, k]) * sigmoid(-h.7.lstm_step.a[n, 3, k])) * (3 == g) + d_c.7[n,
               k] * sigmoid(h.7.lstm_step.a[n, 0, k]) * (1 - tanh(h.7.lstm_step.a[n, 2, k])^2) * (2 == g) +
               d_c.7[n, k] * tanh(h.7.lstm_step.a[n, 2, k]) * (sigmoid(h.7.lstm_step.a[n, 0, k]) *
               sigmoid(-h.7.lstm_step.a[n, 0, k])) * (0 == g) + d_c.7[n, k] * c.6[n, k] *
               (sigmoid(h.7.lstm_step.a[n, 1, k]) * sigmoid(-h.7.lstm_step.a[n, 1, k])) * (1 == g) */
        /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.7.lstm_step.a[n, g, k] * x.7[n, j]) */
        lstm_d_h_10_lstm_step_a(n, h_7_lstm_step_a, c_7, d_c_8, h_8_lstm_step_a, d_h_7, c_6, x_7,
                                d_h_7_lstm_step_a, d_W_xh_chunks_5);
        ONCE
        dl_lap(profile, 56);

        /* lstm.dl:18  d_h.6[n, j] = sum[g, k](d_h.7.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
        lstm_d_h_10(n, d_h_7_lstm_step_a, params->W_hh, d_h_6, pack);
        ONCE
        dl_lap(profile, 57);

        /* lstm.dl:18  d_c.6[n, k] = d_c.7[n, k] * sigmoid(h.7.lstm_step.a[n, 1, k]) + d_h.6[n, k] *
               sigmoid(h.6.lstm_step.a[n, 3, k]) * (1 - tanh(c.6[n, k])^2) */
        /* lstm.dl:18  d_h.6.lstm_step.a[n, g, k] = d_h.6[n, k] * tanh(c.6[n, k]) *
               (sigmoid(h.6.lstm_step.a[n, 3, k]) * sigmoid(-h.6.lstm_step.a[n, 3, k])) * (3 == g) + d_c.6[n,
               k] * sigmoid(h.6.lstm_step.a[n, 0, k]) * (1 - tanh(h.6.lstm_step.a[n, 2, k])^2) * (2 == g) +
               d_c.6[n, k] * tanh(h.6.lstm_step.a[n, 2, k]) * (sigmoid(h.6.lstm_step.a[n, 0, k]) *
               sigmoid(-h.6.lstm_step.a[n, 0, k])) * (0 == g) + d_c.6[n, k] * c.5[n, k] *
               (sigmoid(h.6.lstm_step.a[n, 1, k]) * sigmoid(-h.6.lstm_step.a[n, 1, k])) * (1 == g) */
        /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.6.lstm_step.a[n, g, k] * x.6[n, j]) */
        lstm_d_h_10_lstm_step_a(n, h_6_lstm_step_a, c_6, d_c_7, h_7_lstm_step_a, d_h_6, c_5, x_6,
                                d_h_6_lstm_step_a, d_W_xh_chunks_6);
        ONCE
        dl_lap(profile, 58);

        /* lstm.dl:18  d_h.5[n, j] = sum[g, k](d_h.6.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
        lstm_d_h_10(n, d_h_6_lstm_step_a, params->W_hh, d_h_5, pack);
        ONCE
        dl_lap(profile, 59);

        /* lstm.dl:18  d_c.5[n, k] = d_c.6[n, k] * sigmoid(h.6.lstm_step.a[n, 1, k]) + d_h.5[n, k] *
               sigmoid(h.5.lstm_step.a[n, 3, k]) * (1 - tanh(c.5[n, k])^2) */
        /* lstm.dl:18  d_h.5.lstm_step.a[n, g, k] = d_h.5[n, k] * tanh(c.5[n, k]) *
               (sigmoid(h.5.lstm_step.a[n, 3, k]) * sigmoid(-h.5.lstm_step.a[n, 3, k])) * (3 == g) + d_c.5[n,
               k] * sigmoid(h.5.lstm_step.a[n, 0, k]) * (1 - tanh(h.5.lstm_step.a[n, 2, k])^2) * (2 == g) +
               d_c.5[n, k] * tanh(h.5.lstm_step.a[n, 2, k]) * (sigmoid(h.5.lstm_step.a[n, 0, k]) *
               sigmoid(-h.5.lstm_step.a[n, 0, k])) * (0 == g) + d_c.5[n, k] * c.4[n, k] *
               (sigmoid(h.5.lstm_step.a[n, 1, k]) * sigmoid(-h.5.lstm_step.a[n, 1, k])) * (1 == g) */
        /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.5.lstm_step.a[n, g, k] * x.5[n, j]) */
        lstm_d_h_10_lstm_step_a(n, h_5_lstm_step_a, c_5, d_c_6, h_6_lstm_step_a, d_h_5, c_4, x_5,
                                d_h_5_lstm_step_a, d_W_xh_chunks_7);
        ONCE
        dl_lap(profile, 60);

        /* lstm.dl:18  d_h.4[n, j] = sum[g, k](d_h.5.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
        lstm_d_h_10(n, d_h_5_lstm_step_a, params->W_hh, d_h_4, pack);
        ONCE
        dl_lap(profile, 61);

        /* lstm.dl:18  d_c.4[n, k] = d_c.5[n, k] * sigmoid(h.5.lstm_step.a[n, 1, k]) + d_h.4[n, k] *
               sigmoid(h.4.lstm_step.a[n, 3, k]) * (1 - tanh(c.4[n, k])^2) */
        /* lstm.dl:18  d_h.4.lstm_step.a[n, g, k] = d_h.4[n, k] * tanh(c.4[n, k]) *
               (sigmoid(h.4.lstm_step.a[n, 3, k]) * sigmoid(-h.4.lstm_step.a[n, 3, k])) * (3 == g) + d_c.4[n,
               k] * sigmoid(h.4.lstm_step.a[n, 0, k]) * (1 - tanh(h.4.lstm_step.a[n, 2, k])^2) * (2 == g) +
               d_c.4[n, k] * tanh(h.4.lstm_step.a[n, 2, k]) * (sigmoid(h.4.lstm_step.a[n, 0, k]) *
               sigmoid(-h.4.lstm_step.a[n, 0, k])) * (0 == g) + d_c.4[n, k] * c.3[n, k] *
               (sigmoid(h.4.lstm_step.a[n, 1, k]) * sigmoid(-h.4.lstm_step.a[n, 1, k])) * (1 == g) */
        /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.4.lstm_step.a[n, g, k] * x.4[n, j]) */
        lstm_d_h_10_lstm_step_a(n, h_4_lstm_step_a, c_4, d_c_5, h_5_lstm_step_a, d_h_4, c_3, x_4,
                                d_h_4_lstm_step_a, d_W_xh_chunks_8);
        ONCE
        dl_lap(profile, 62);

        /* lstm.dl:18  d_h.3[n, j] = sum[g, k](d_h.4.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
        lstm_d_h_10(n, d_h_4_lstm_step_a, params->W_hh, d_h_3, pack);
        ONCE
        dl_lap(profile, 63);

        /* lstm.dl:18  d_c.3[n, k] = d_c.4[n, k] * sigmoid(h.4.lstm_step.a[n, 1, k]) + d_h.3[n, k] *
               sigmoid(h.3.lstm_step.a[n, 3, k]) * (1 - tanh(c.3[n, k])^2) */
        /* lstm.dl:18  d_h.3.lstm_step.a[n, g, k] = d_h.3[n, k] * tanh(c.3[n, k]) *
               (sigmoid(h.3.lstm_step.a[n, 3, k]) * sigmoid(-h.3.lstm_step.a[n, 3, k])) * (3 == g) + d_c.3[n,
               k] * sigmoid(h.3.lstm_step.a[n, 0, k]) * (1 - tanh(h.3.lstm_step.a[n, 2, k])^2) * (2 == g) +
               d_c.3[n, k] * tanh(h.3.lstm_step.a[n, 2, k]) * (sigmoid(h.3.lstm_step.a[n, 0, k]) *
               sigmoid(-h.3.lstm_step.a[n, 0, k])) * (0 == g) + d_c.3[n, k] * c.2[n, k] *
               (sigmoid(h.3.lstm_step.a[n, 1, k]) * sigmoid(-h.3.lstm_step.a[n, 1, k])) * (1 == g) */
        /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.3.lstm_step.a[n, g, k] * x.3[n, j]) */
        lstm_d_h_10_lstm_step_a(n, h_3_lstm_step_a, c_3, d_c_4, h_4_lstm_step_a, d_h_3, c_2, x_3,
                                d_h_3_lstm_step_a, d_W_xh_chunks_9);
        ONCE
        dl_lap(profile, 64);

        /* lstm.dl:18  d_h.2[n, j] = sum[g, k](d_h.3.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
        lstm_d_h_10(n, d_h_3_lstm_step_a, params->W_hh, d_h_2, pack);
        ONCE
        dl_lap(profile, 65);

        /* lstm.dl:18  d_c.2[n, k] = d_c.3[n, k] * sigmoid(h.3.lstm_step.a[n, 1, k]) + d_h.2[n, k] *
               sigmoid(h.2.lstm_step.a[n, 3, k]) * (1 - tanh(c.2[n, k])^2) */
        /* lstm.dl:18  d_h.2.lstm_step.a[n, g, k] = d_h.2[n, k] * tanh(c.2[n, k]) *
               (sigmoid(h.2.lstm_step.a[n, 3, k]) * sigmoid(-h.2.lstm_step.a[n, 3, k])) * (3 == g) + d_c.2[n,
               k] * sigmoid(h.2.lstm_step.a[n, 0, k]) * (1 - tanh(h.2.lstm_step.a[n, 2, k])^2) * (2 == g) +
               d_c.2[n, k] * tanh(h.2.lstm_step.a[n, 2, k]) * (sigmoid(h.2.lstm_step.a[n, 0, k]) *
               sigmoid(-h.2.lstm_step.a[n, 0, k])) * (0 == g) + d_c.2[n, k] * c.1[n, k] *
               (sigmoid(h.2.lstm_step.a[n, 1, k]) * sigmoid(-h.2.lstm_step.a[n, 1, k])) * (1 == g) */
        /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.2.lstm_step.a[n, g, k] * x.2[n, j]) */
        lstm_d_h_10_lstm_step_a(n, h_2_lstm_step_a, c_2, d_c_3, h_3_lstm_step_a, d_h_2, c_1, x_2,
                                d_h_2_lstm_step_a, d_W_xh_chunks_10);
        ONCE
        dl_lap(profile, 66);

        /* lstm.dl:18  d_h.1[n, j] = sum[g, k](d_h.2.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
        lstm_d_h_10(n, d_h_2_lstm_step_a, params->W_hh, d_h_1, pack);
        ONCE
        dl_lap(profile, 67);

        /* lstm.dl:18  d_c.1[n, k] = d_c.2[n, k] * sigmoid(h.2.lstm_step.a[n, 1, k]) + d_h.1[n, k] *
               sigmoid(h.1.lstm_step.a[n, 3, k]) * (1 - tanh(c.1[n, k])^2) */
        /* lstm.dl:18  d_h.1.lstm_step.a[n, g, k] = d_h.1[n, k] * tanh(c.1[n, k]) *
               (sigmoid(h.1.lstm_step.a[n, 3, k]) * sigmoid(-h.1.lstm_step.a[n, 3, k])) * (3 == g) + d_c.1[n,
               k] * sigmoid(h.1.lstm_step.a[n, 0, k]) * (1 - tanh(h.1.lstm_step.a[n, 2, k])^2) * (2 == g) +
               d_c.1[n, k] * tanh(h.1.lstm_step.a[n, 2, k]) * (sigmoid(h.1.lstm_step.a[n, 0, k]) *
               sigmoid(-h.1.lstm_step.a[n, 0, k])) * (0 == g) + d_c.1[n, k] * c.0[n, k] *
               (sigmoid(h.1.lstm_step.a[n, 1, k]) * sigmoid(-h.1.lstm_step.a[n, 1, k])) * (1 == g) */
        /* lstm.dl:10  d_W_xh[g, j, k] = sum[n](d_h.1.lstm_step.a[n, g, k] * x.1[n, j]) */
        lstm_d_h_10_lstm_step_a(n, h_1_lstm_step_a, c_1, d_c_2, h_2_lstm_step_a, d_h_1, c_0, x_1,
                                d_h_1_lstm_step_a, d_W_xh_chunks_11);
        ONCE
        dl_lap(profile, 68);

        /* lstm.dl:18  d_h.0[n, j] = sum[g, k](d_h.1.lstm_step.a[n, g, k] * W_hh[g, j, k]) */
        lstm_d_h_10(n, d_h_1_lstm_step_a, params->W_hh, d_h_0, pack);
        ONCE
        dl_lap(profile, 69);

        /* lstm.dl:18  d_c.0[n, k] = d_c.1[n, k] * sigmoid(h.1.lstm_step.a[n, 1, k]) + d_h.0[n, k] *
               sigmoid(h.0.lstm_step.a[n, 3, k]) * (1 - tanh(c.0[n, k])^2) */
        /* lstm.dl:18  d_h.0.lstm_step.a[n, g, k] = d_h.0[n, k] * tanh(c.0[n, k]) *
               (sigmoid(h.0.lstm_step.a[n, 3, k]) * sigmoid(-h.0.lstm_step.a[n, 3, k])) * (3 == g) + d_c.0[n,
               k] * sigmoid(h.0.lstm_step.a[n, 0, k]) * (1 - tanh(h.0.lstm_step.a[n, 2, k])^2) * (2 == g) +
               d_c.0[n, k] * tanh(h.0.lstm_step.a[n, 2, k]) * (sigmoid(h.0.lstm_step.a[n, 0, k]) *
               sigmoid(-h.0.lstm_step.a[n, 0, k])) * (0 == g) */
        /* lstm.dl:12  d_b_h[g, k] = sum[n](d_h.11.lstm_step.a[n, g, k] + d_h.10.lstm_step.a[n, g, k] +
               d_h.9.lstm_step.a[n, g, k] + d_h.8.lstm_step.a[n, g, k] + d_h.7.lstm_step.a[n, g, k] +
               d_h.6.lstm_step.a[n, g, k] + d_h.5.lstm_step.a[n, g, k] + d_h.4.lstm_step.a[n, g, k] +
               d_h.3.lstm_step.a[n, g, k] + d_h.2.lstm_step.a[n, g, k] + d_h.1.lstm_step.a[n, g, k] +
               d_h.0.lstm_step.a[n, g, k]) */
        lstm_d_h_0_lstm_step_a(n, h_0_lstm_step_a, c_0, d_c_1, h_1_lstm_step_a, d_h_0, d_h_11_lstm_step_a,
                               d_h_10_lstm_step_a, d_h_9_lstm_step_a, d_h_8_lstm_step_a, d_h_7_lstm_step_a,
                               d_h_6_lstm_step_a, d_h_5_lstm_step_a, d_h_4_lstm_step_a, d_h_3_lstm_step_a,
                               d_h_2_lstm_step_a, d_h_1_lstm_step_a, d_h_0_lstm_step_a, d_b_h_chunks);
        ONCE
        dl_lap(profile, 70);

        /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.11.lstm_step.a[n, g, k] * h.10[n, j]) */
        lstm_d_W_hh(n, d_h_11_lstm_step_a, h_10, d_W_hh);
        ONCE
        dl_lap(profile, 71);

        /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.10.lstm_step.a[n, g, k] * h.9[n, j]) */
        lstm_d_W_hh(n, d_h_10_lstm_step_a, h_9, d_W_hh_2);
        ONCE
        dl_lap(profile, 72);

        /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.9.lstm_step.a[n, g, k] * h.8[n, j]) */
        lstm_d_W_hh(n, d_h_9_lstm_step_a, h_8, d_W_hh_3);
        ONCE
        dl_lap(profile, 73);

        /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.8.lstm_step.a[n, g, k] * h.7[n, j]) */
        lstm_d_W_hh(n, d_h_8_lstm_step_a, h_7, d_W_hh_4);
        ONCE
        dl_lap(profile, 74);

        /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.7.lstm_step.a[n, g, k] * h.6[n, j]) */
        lstm_d_W_hh(n, d_h_7_lstm_step_a, h_6, d_W_hh_5);
        ONCE
        dl_lap(profile, 75);

        /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.6.lstm_step.a[n, g, k] * h.5[n, j]) */
        lstm_d_W_hh(n, d_h_6_lstm_step_a, h_5, d_W_hh_6);
        ONCE
        dl_lap(profile, 76);

        /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.5.lstm_step.a[n, g, k] * h.4[n, j]) */
        lstm_d_W_hh(n, d_h_5_lstm_step_a, h_4, d_W_hh_7);
        ONCE
        dl_lap(profile, 77);

        /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.4.lstm_step.a[n, g, k] * h.3[n, j]) */
        lstm_d_W_hh(n, d_h_4_lstm_step_a, h_3, d_W_hh_8);
        ONCE
        dl_lap(profile, 78);

        /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.3.lstm_step.a[n, g, k] * h.2[n, j]) */
        lstm_d_W_hh(n, d_h_3_lstm_step_a, h_2, d_W_hh_9);
        ONCE
        dl_lap(profile, 79);

        /* lstm.dl:11  d_W_hh[g, j, k] = sum[n](d_h.2.lstm_step.a[n, g, k] * h.1[n, j]) */
        lstm_d_W_hh(n, d_h_2_lstm_step_a, h_1, d_W_hh_10);
        ONCE
        dl_lap(profile, 80);

        /* lstm.dl:11  d_W_hh[g, j, k] = d_W_hh[g, j, k] + d_W_hh[g, j, k] + d_W_hh[g, j, k] + d_W_hh[g, j,
               k] + d_W_hh[g, j, k] + d_W_hh[g, j, k] + d_W_hh[g, j, k] + d_W_hh[g, j, k] + d_W_hh[g, j, k] +
               d_W_hh[g, j, k] + sum[n](d_h.1.lstm_step.a[n, g, k] * h.0[n, j]) */
        lstm_d_W_hh_11(n, d_W_hh, d_W_hh_2, d_W_hh_3, d_W_hh_4, d_W_hh_5, d_W_hh_6, d_W_hh_7, d_W_hh_8,
                       d_W_hh_9, d_W_hh_10, d_h_1_lstm_step_a, h_0, d_params->W_hh);
        ONCE
        dl_lap(profile, 81);

        /* lstm.dl:10  d_W_xh[g, j, k] = sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
        ONCE
        lstm_d_W_xh(d_W_xh_chunks, d_W_xh);
        ONCE
        dl_lap(profile, 82);

        /* lstm.dl:10  d_W_xh[g, j, k] = sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
        ONCE
        lstm_d_W_xh(d_W_xh_chunks_2, d_W_xh_2);
        ONCE
        dl_lap(profile, 83);

        /* lstm.dl:10  d_W_xh[g, j, k] = sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
        ONCE
        lstm_d_W_xh(d_W_xh_chunks_3, d_W_xh_3);
        ONCE
        dl_lap(profile, 84);

        /* lstm.dl:10  d_W_xh[g, j, k] = sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
        ONCE
        lstm_d_W_xh(d_W_xh_chunks_4, d_W_xh_4);
        ONCE
        dl_lap(profile, 85);

        /* lstm.dl:10  d_W_xh[g, j, k] = sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
        ONCE
        lstm_d_W_xh(d_W_xh_chunks_5, d_W_xh_5);
        ONCE
        dl_lap(profile, 86);

        /* lstm.dl:10  d_W_xh[g, j, k] = sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
        ONCE
        lstm_d_W_xh(d_W_xh_chunks_6, d_W_xh_6);
        ONCE
        dl_lap(profile, 87);

        /* lstm.dl:10  d_W_xh[g, j, k] = sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
        ONCE
        lstm_d_W_xh(d_W_xh_chunks_7, d_W_xh_7);
        ONCE
        dl_lap(profile, 88);

        /* lstm.dl:10  d_W_xh[g, j, k] = sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
        ONCE
        lstm_d_W_xh(d_W_xh_chunks_8, d_W_xh_8);
        ONCE
        dl_lap(profile, 89);

        /* lstm.dl:10  d_W_xh[g, j, k] = sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
        ONCE
        lstm_d_W_xh(d_W_xh_chunks_9, d_W_xh_9);
        ONCE
        dl_lap(profile, 90);

        /* lstm.dl:10  d_W_xh[g, j, k] = sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
        ONCE
        lstm_d_W_xh(d_W_xh_chunks_10, d_W_xh_10);
        ONCE
        dl_lap(profile, 91);

        /* lstm.dl:10  d_W_xh[g, j, k] = sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
        ONCE
        lstm_d_W_xh(d_W_xh_chunks_11, d_W_xh_11);
        ONCE
        dl_lap(profile, 92);

        /* lstm.dl:10  d_W_xh[g, j, k] = d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j,
               k] + d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k] +
               d_W_xh[g, j, k] + d_W_xh[g, j, k] + sum[n](d_h.0.lstm_step.a[n, g, k] * x.0[n, j]) */
        lstm_d_W_xh_12(n, d_h_0_lstm_step_a, x_0, d_W_xh_chunks_12);
        ONCE
        dl_lap(profile, 93);

        /* lstm.dl:20  d_y.dense.b[i] = sum[chunk](d_y.dense.b_chunks[chunk, 0]) */
        ONCE
        lstm_d_y_dense_b(d_y_dense_b_chunks, d_params->y_dense_b);
        ONCE
        dl_lap(profile, 94);

        /* lstm.dl:20  d_y.dense.W[j, j2] = sum[chunk](d_y.dense.W_chunks[chunk, j, 0]) */
        ONCE
        lstm_d_y_dense_W(d_y_dense_W_chunks, d_params->y_dense_W);
        ONCE
        dl_lap(profile, 95);

        /* lstm.dl:12  d_b_h[g, k] = sum[chunk](d_b_h_chunks[chunk, g, k]) */
        ONCE
        lstm_d_b_h(d_b_h_chunks, d_params->b_h);
        ONCE
        dl_lap(profile, 96);

        /* lstm.dl:10  d_W_xh[g, j, k] = d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j,
               k] + d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k] + d_W_xh[g, j, k] +
               d_W_xh[g, j, k] + d_W_xh[g, j, k] + sum[chunk](d_W_xh_chunks[chunk, g, j, k]) */
        ONCE
        lstm_d_W_xh_12_2(d_W_xh, d_W_xh_2, d_W_xh_3, d_W_xh_4, d_W_xh_5, d_W_xh_6, d_W_xh_7, d_W_xh_8,
                         d_W_xh_9, d_W_xh_10, d_W_xh_11, d_W_xh_chunks_12, d_params->W_xh);
        ONCE
        dl_lap(profile, 97);
    }
}

static const DlKernel lstm_kernels[] = {
    {.name = "lstm_x_1", .place = "lstm.dl:17", .part = DL_FORWARD,
     .flops = {0, 0, 0}, .bytes = {0, 112, 0}},
    {.name = "lstm_h_0_lstm_step_a", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 640, 0}, .bytes = {1536, 520, 0}},
    {.name = "lstm_h_0", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 192, 0}, .bytes = {0, 768, 0}},
    {.name = "lstm_h_1_lstm_step_a_sum", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 512, 0}, .bytes = {1024, 520, 0}},
    {.name = "lstm_h_1_lstm_step_a", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 8448, 0}, .bytes = {16896, 1152, 0}},
    {.name = "lstm_h_1", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 288, 0}, .bytes = {0, 896, 0}},
    {.name = "lstm_x_2", .place = "lstm.dl:17", .part = DL_FORWARD,
     .flops = {0, 0, 0}, .bytes = {0, 104, 0}},
    {.name = "lstm_h_1_lstm_step_a_sum", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 512, 0}, .bytes = {1024, 520, 0}},
    {.name = "lstm_h_1_lstm_step_a", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 8448, 0}, .bytes = {16896, 1152, 0}},
    {.name = "lstm_h_1", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 288, 0}, .bytes = {0, 896, 0}},
    {.name = "lstm_x_2", .place = "lstm.dl:17", .part = DL_FORWARD,
     .flops = {0, 0, 0}, .bytes = {0, 104, 0}},
    {.name = "lstm_h_1_lstm_step_a_sum", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 512, 0}, .bytes = {1024, 520, 0}},
    {.name = "lstm_h_1_lstm_step_a", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 8448, 0}, .bytes = {16896, 1152, 0}},
    {.name = "lstm_h_1", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 288, 0}, .bytes = {0, 896, 0}},
    {.name = "lstm_x_2", .place = "lstm.dl:17", .part = DL_FORWARD,
     .flops = {0, 0, 0}, .bytes = {0, 104, 0}},
    {.name = "lstm_h_1_lstm_step_a_sum", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 512, 0}, .bytes = {1024, 520, 0}},
    {.name = "lstm_h_1_lstm_step_a", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 8448, 0}, .bytes = {16896, 1152, 0}},
    {.name = "lstm_h_1", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 288, 0}, .bytes = {0, 896, 0}},
    {.name = "lstm_x_2", .place = "lstm.dl:17", .part = DL_FORWARD,
     .flops = {0, 0, 0}, .bytes = {0, 104, 0}},
    {.name = "lstm_h_1_lstm_step_a_sum", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 512, 0}, .bytes = {1024, 520, 0}},
    {.name = "lstm_h_1_lstm_step_a", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 8448, 0}, .bytes = {16896, 1152, 0}},
    {.name = "lstm_h_1", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 288, 0}, .bytes = {0, 896, 0}},
    {.name = "lstm_x_2", .place = "lstm.dl:17", .part = DL_FORWARD,
     .flops = {0, 0, 0}, .bytes = {0, 104, 0}},
    {.name = "lstm_h_1_lstm_step_a_sum", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 512, 0}, .bytes = {1024, 520, 0}},
    {.name = "lstm_h_1_lstm_step_a", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 8448, 0}, .bytes = {16896, 1152, 0}},
    {.name = "lstm_h_1", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 288, 0}, .bytes = {0, 896, 0}},
    {.name = "lstm_x_2", .place = "lstm.dl:17", .part = DL_FORWARD,
     .flops = {0, 0, 0}, .bytes = {0, 104, 0}},
    {.name = "lstm_h_1_lstm_step_a_sum", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 512, 0}, .bytes = {1024, 520, 0}},
    {.name = "lstm_h_1_lstm_step_a", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 8448, 0}, .bytes = {16896, 1152, 0}},
    {.name = "lstm_h_1", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 288, 0}, .bytes = {0, 896, 0}},
    {.name = "lstm_x_2", .place = "lstm.dl:17", .part = DL_FORWARD,
     .flops = {0, 0, 0}, .bytes = {0, 104, 0}},
    {.name = "lstm_h_1_lstm_step_a_sum", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 512, 0}, .bytes = {1024, 520, 0}},
    {.name = "lstm_h_1_lstm_step_a", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 8448, 0}, .bytes = {16896, 1152, 0}},
    {.name = "lstm_h_1", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 288, 0}, .bytes = {0, 896, 0}},
    {.name = "lstm_x_2", .place = "lstm.dl:17", .part = DL_FORWARD,
     .flops = {0, 0, 0}, .bytes = {0, 104, 0}},
    {.name = "lstm_h_1_lstm_step_a_sum", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 512, 0}, .bytes = {1024, 520, 0}},
    {.name = "lstm_h_1_lstm_step_a", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 8448, 0}, .bytes = {16896, 1152, 0}},
    {.name = "lstm_h_1", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 288, 0}, .bytes = {0, 896, 0}},
    {.name = "lstm_x_2", .place = "lstm.dl:17", .part = DL_FORWARD,
     .flops = {0, 0, 0}, .bytes = {0, 104, 0}},
    {.name = "lstm_h_1_lstm_step_a_sum", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 512, 0}, .bytes = {1024, 520, 0}},
    {.name = "lstm_h_1_lstm_step_a", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 8448, 0}, .bytes = {16896, 1152, 0}},
    {.name = "lstm_h_1", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 288, 0}, .bytes = {0, 896, 0}},
    {.name = "lstm_x_2", .place = "lstm.dl:17", .part = DL_FORWARD,
     .flops = {0, 0, 0}, .bytes = {0, 104, 0}},
    {.name = "lstm_h_1_lstm_step_a_sum", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 512, 0}, .bytes = {1024, 520, 0}},
    {.name = "lstm_h_1_lstm_step_a", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {0, 8448, 0}, .bytes = {16896, 1152, 0}},
    {.name = "lstm_d_h_11_lstm_step_a", .place = "lstm.dl:18", .part = DL_FORWARD,
     .flops = {1, 2444, 0}, .bytes = {37380, 1300, 0}},
    {.name = "lstm_loss_sum", .place = "lstm.dl:23", .part = DL_FORWARD,
     .flops = {33, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "lstm_loss", .place = "lstm.dl:23", .part = DL_FORWARD,
     .flops = {1, 0, 0}, .bytes = {8, 0, 0}},
    {.name = "lstm_error_sum", .place = "lstm.dl:24", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "lstm_d_h_10", .place = "lstm.dl:18", .part = DL_BACKWARD,
     .flops = {0, 8192, 0}, .bytes = {16384, 640, 0}},
    {.name = "lstm_d_h_10_lstm_step_a", .place = "lstm.dl:18", .part = DL_BACKWARD,
     .flops = {0, 2080, 0}, .bytes = {32768, 2184, 0}},
    {.name = "lstm_d_h_10", .place = "lstm.dl:18", .part = DL_BACKWARD,
     .flops = {0, 8192, 0}, .bytes = {16384, 640, 0}},
    {.name = "lstm_d_h_10_lstm_step_a", .place = "lstm.dl:18", .part = DL_BACKWARD,
     .flops = {0, 2080, 0}, .bytes = {32768, 2184, 0}},
    {.name = "lstm_d_h_10", .place = "lstm.dl:18", .part = DL_BACKWARD,
     .flops = {0, 8192, 0}, .bytes = {16384, 640, 0}},
    {.name = "lstm_d_h_10_lstm_step_a", .place = "lstm.dl:18", .part = DL_BACKWARD,
     .flops = {0, 2080, 0}, .bytes = {32768, 2184, 0}},
    {.name = "lstm_d_h_10", .place = "lstm.dl:18", .part = DL_BACKWARD,
     .flops = {0, 8192, 0}, .bytes = {16384, 640, 0}},
    {.name = "lstm_d_h_10_lstm_step_a", .place = "lstm.dl:18", .part = DL_BACKWARD,
     .flops = {0, 2080, 0}, .bytes = {32768, 2184, 0}},
    {.name = "lstm_d_h_10", .place = "lstm.dl:18", .part = DL_BACKWARD,
     .flops = {0, 8192, 0}, .bytes = {16384, 640, 0}},
    {.name = "lstm_d_h_10_lstm_step_a", .place = "lstm.dl:18", .part = DL_BACKWARD,
     .flops = {0, 2080, 0}, .bytes = {32768, 2184, 0}},
    {.name = "lstm_d_h_10", .place = "lstm.dl:18", .part = DL_BACKWARD,
     .flops = {0, 8192, 0}, .bytes = {16384, 640, 0}},
    {.name = "lstm_d_h_10_lstm_step_a", .place = "lstm.dl:18", .part = DL_BACKWARD,
     .flops = {0, 2080, 0}, .bytes = {32768, 2184, 0}},
    {.name = "lstm_d_h_10", .place = "lstm.dl:18", .part = DL_BACKWARD,
     .flops = {0, 8192, 0}, .bytes = {16384, 640, 0}},
    {.name = "lstm_d_h_10_lstm_step_a", .place = "lstm.dl:18", .part = DL_BACKWARD,
     .flops = {0, 2080, 0}, .bytes = {32768, 2184, 0}},
    {.name = "lstm_d_h_10", .place = "lstm.dl:18", .part = DL_BACKWARD,
     .flops = {0, 8192, 0}, .bytes = {16384, 640, 0}},
    {.name = "lstm_d_h_10_lstm_step_a", .place = "lstm.dl:18", .part = DL_BACKWARD,
     .flops = {0, 2080, 0}, .bytes = {32768, 2184, 0}},
    {.name = "lstm_d_h_10", .place = "lstm.dl:18", .part = DL_BACKWARD,
     .flops = {0, 8192, 0}, .bytes = {16384, 640, 0}},
    {.name = "lstm_d_h_10_lstm_step_a", .place = "lstm.dl:18", .part = DL_BACKWARD,
     .flops = {0, 2080, 0}, .bytes = {32768, 2184, 0}},
    {.name = "lstm_d_h_10", .place = "lstm.dl:18", .part = DL_BACKWARD,
     .flops = {0, 8192, 0}, .bytes = {16384, 640, 0}},
    {.name = "lstm_d_h_10_lstm_step_a", .place = "lstm.dl:18", .part = DL_BACKWARD,
     .flops = {0, 2080, 0}, .bytes = {32768, 2184, 0}},
    {.name = "lstm_d_h_10", .place = "lstm.dl:18", .part = DL_BACKWARD,
     .flops = {0, 8192, 0}, .bytes = {16384, 640, 0}},
    {.name = "lstm_d_h_0_lstm_step_a", .place = "lstm.dl:18", .part = DL_BACKWARD,
     .flops = {0, 2784, 0}, .bytes = {16384, 7552, 0}},
    {.name = "lstm_d_W_hh", .place = "lstm.dl:11", .part = DL_BACKWARD,
     .flops = {0, 8192, 0}, .bytes = {16384, 640, 0}},
    {.name = "lstm_d_W_hh", .place = "lstm.dl:11", .part = DL_BACKWARD,
     .flops = {0, 8192, 0}, .bytes = {16384, 640, 0}},
    {.name = "lstm_d_W_hh", .place = "lstm.dl:11", .part = DL_BACKWARD,
     .flops = {0, 8192, 0}, .bytes = {16384, 640, 0}},
    {.name = "lstm_d_W_hh", .place = "lstm.dl:11", .part = DL_BACKWARD,
     .flops = {0, 8192, 0}, .bytes = {16384, 640, 0}},
    {.name = "lstm_d_W_hh", .place = "lstm.dl:11", .part = DL_BACKWARD,
     .flops = {0, 8192, 0}, .bytes = {16384, 640, 0}},
    {.name = "lstm_d_W_hh", .place = "lstm.dl:11", .part = DL_BACKWARD,
     .flops = {0, 8192, 0}, .bytes = {16384, 640, 0}},
    {.name = "lstm_d_W_hh", .place = "lstm.dl:11", .part = DL_BACKWARD,
     .flops = {0, 8192, 0}, .bytes = {16384, 640, 0}},
    {.name = "lstm_d_W_hh", .place = "lstm.dl:11", .part = DL_BACKWARD,
     .flops = {0, 8192, 0}, .bytes = {16384, 640, 0}},
    {.name = "lstm_d_W_hh", .place = "lstm.dl:11", .part = DL_BACKWARD,
     .flops = {0, 8192, 0}, .bytes = {16384, 640, 0}},
    {.name = "lstm_d_W_hh", .place = "lstm.dl:11", .part = DL_BACKWARD,
     .flops = {0, 8192, 0}, .bytes = {16384, 640, 0}},
    {.name = "lstm_d_W_hh_11", .place = "lstm.dl:11", .part = DL_BACKWARD,
     .flops = {40960, 8192, 0}, .bytes = {180224, 640, 0}},
    {.name = "lstm_d_W_xh", .place = "lstm.dl:10", .part = DL_BACKWARD,
     .flops = {8192, 0, 0}, .bytes = {33792, 0, 0}},
    {.name = "lstm_d_W_xh", .place = "lstm.dl:10", .part = DL_BACKWARD,
     .flops = {8192, 0, 0}, .bytes = {33792, 0, 0}},
    {.name = "lstm_d_W_xh", .place = "lstm.dl:10", .part = DL_BACKWARD,
     .flops = {8192, 0, 0}, .bytes = {33792, 0, 0}},
    {.name = "lstm_d_W_xh", .place = "lstm.dl:10", .part = DL_BACKWARD,
     .flops = {8192, 0, 0}, .bytes = {33792, 0, 0}},
    {.name = "lstm_d_W_xh", .place = "lstm.dl:10", .part = DL_BACKWARD,
     .flops = {8192, 0, 0}, .bytes = {33792, 0, 0}},
    {.name = "lstm_d_W_xh", .place = "lstm.dl:10", .part = DL_BACKWARD,
     .flops = {8192, 0, 0}, .bytes = {33792, 0, 0}},
    {.name = "lstm_d_W_xh", .place = "lstm.dl:10", .part = DL_BACKWARD,
     .flops = {8192, 0, 0}, .bytes = {33792, 0, 0}},
    {.name = "lstm_d_W_xh", .place = "lstm.dl:10", .part = DL_BACKWARD,
     .flops = {8192, 0, 0}, .bytes = {33792, 0, 0}},
    {.name = "lstm_d_W_xh", .place = "lstm.dl:10", .part = DL_BACKWARD,
     .flops = {8192, 0, 0}, .bytes = {33792, 0, 0}},
    {.name = "lstm_d_W_xh", .place = "lstm.dl:10", .part = DL_BACKWARD,
     .flops = {8192, 0, 0}, .bytes = {33792, 0, 0}},
    {.name = "lstm_d_W_xh", .place = "lstm.dl:10", .part = DL_BACKWARD,
     .flops = {8192, 0, 0}, .bytes = {33792, 0, 0}},
    {.name = "lstm_d_W_xh_12", .place = "lstm.dl:10", .part = DL_BACKWARD,
     .flops = {2816, 512, 0}, .bytes = {32768, 520, 0}},
    {.name = "lstm_d_y_dense_b", .place = "lstm.dl:20", .part = DL_BACKWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "lstm_d_y_dense_W", .place = "lstm.dl:20", .part = DL_BACKWARD,
     .flops = {1024, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "lstm_d_b_h", .place = "lstm.dl:12", .part = DL_BACKWARD,
     .flops = {4096, 0, 0}, .bytes = {16896, 0, 0}},
    {.name = "lstm_d_W_xh_12_2", .place = "lstm.dl:10", .part = DL_BACKWARD,
     .flops = {11008, 0, 0}, .bytes = {45056, 0, 0}},
    {.name = "lstm_update", .place = "lstm.dl:38", .part = DL_UPDATE,
     .flops = {63182, 0, 0}, .bytes = {126364, 0, 0}},
};

static RUNS_ONCE void lstm_run_profile(const DlStep *step, void *states, const double *arguments,
                                       DlProfile *profile)
{
    const struct lstm_batch batch = lstm_batch_of(step);
    struct lstm_result result;
    const struct lstm_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct lstm_learning learning = {lstm_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    lstm_profile_forward(&batch, step->params, step->arena, &result, profile);
    lstm_profile_backward(&batch, step->params, step->arena, step->d_params, profile);
    IN_PARALLEL(batch.n >= 14)
    lstm_learn_rest(&learning);
    dl_lap(profile, 98);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

#endif

#if defined _OPENMP
static int lstm_run_threads(int wanted)
{
    omp_set_num_threads(wanted);
    return omp_get_max_threads();
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
    .flops = {106960, 309036, 0},
    .arena_size = lstm_arena_size,
    .init = lstm_run_init,
    .forward = lstm_run_forward,
    .backward = lstm_run_backward,
#if defined _OPENMP
    .threads = lstm_run_threads,
#endif
#ifndef LSTM_F64
    .output_count = 1, .outputs = lstm_output_table,
    .predict = lstm_run_predict,
    .observe = lstm_run_predict,
    .optimizer = "adam", .update = lstm_run_update,
    .step = lstm_run_step,
    .argument_count = 1, .arguments = lstm_argument_table,
    .state_count = 2, .states = lstm_states, .initial = lstm_states_initial,
    .split_count = 2, .splits = lstm_splits,
    .evaluate = lstm_run_evaluate,
    .summarize = lstm_run_summarize,
    .traced = lstm_traced,
    .trace_arena_size = lstm_trace_arena_size,
    .trace = lstm_run_trace,
    .kernel_count = sizeof lstm_kernels / sizeof *lstm_kernels, .kernels = lstm_kernels,
    .profile = lstm_run_profile,
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
#define lstm_run_threads lstm_run_threads_f64
#define lstm_kernels lstm_kernels_f64
#define lstm_run_profile lstm_run_profile_f64
#define lstm_profile_forward lstm_profile_forward_f64
#define lstm_profile_backward lstm_profile_backward_f64
#define lstm_forward_kernels lstm_forward_kernels_f64
#define lstm_backward_kernels lstm_backward_kernels_f64
#define lstm_run_step lstm_run_step_f64
#define lstm_learning lstm_learning_f64
#define lstm_run_learn lstm_run_learn_f64
#define lstm_learn_rest lstm_learn_rest_f64
#define lstm_make_train lstm_make_train_f64
#define lstm_train_arena_size lstm_train_arena_size_f64
#define lstm_make_test lstm_make_test_f64
#define lstm_test_arena_size lstm_test_arena_size_f64
#define lstm_x_1 lstm_x_1_f64
#define lstm_h_0_lstm_step_a lstm_h_0_lstm_step_a_f64
#define lstm_h_0 lstm_h_0_f64
#define lstm_h_1_lstm_step_a_sum lstm_h_1_lstm_step_a_sum_f64
#define lstm_h_1_lstm_step_a lstm_h_1_lstm_step_a_f64
#define lstm_h_1 lstm_h_1_f64
#define lstm_x_2 lstm_x_2_f64
#define lstm_d_h_11_lstm_step_a lstm_d_h_11_lstm_step_a_f64
#define lstm_loss_sum lstm_loss_sum_f64
#define lstm_loss lstm_loss_f64
#define lstm_error_sum lstm_error_sum_f64
#define lstm_d_h_10 lstm_d_h_10_f64
#define lstm_d_h_10_lstm_step_a lstm_d_h_10_lstm_step_a_f64
#define lstm_d_h_0_lstm_step_a lstm_d_h_0_lstm_step_a_f64
#define lstm_d_W_hh lstm_d_W_hh_f64
#define lstm_d_W_hh_11 lstm_d_W_hh_11_f64
#define lstm_d_W_xh lstm_d_W_xh_f64
#define lstm_d_W_xh_12 lstm_d_W_xh_12_f64
#define lstm_d_y_dense_b lstm_d_y_dense_b_f64
#define lstm_d_y_dense_W lstm_d_y_dense_W_f64
#define lstm_d_b_h lstm_d_b_h_f64
#define lstm_d_W_xh_12_2 lstm_d_W_xh_12_2_f64
#define lstm_h_1_2 lstm_h_1_2_f64
#define lstm_h_11_lstm_step_a_sum_2 lstm_h_11_lstm_step_a_sum_2_f64
#define lstm_y_dense lstm_y_dense_f64
#define lstm_sum_of_two lstm_sum_of_two_f64
#define lstm_adam lstm_adam_f64
#define real_sigmoid real_sigmoid_f64
#define TILE_LANES TILE_LANES_f64
#define TILE_COLUMNS TILE_COLUMNS_f64
#define tile_vector tile_vector_f64
#define tile_sums tile_sums_f64
#define tile_rows tile_rows_f64
#define tile_product tile_product_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
