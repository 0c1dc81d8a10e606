/* rnn.dl, compiled by dlc at -O2. Edit the model, not this file. */

#ifndef RNN_F64
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
#define real_fabs fabsf
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
static ALWAYS_INLINE float real_softplus(float x);
static ALWAYS_INLINE float real_sqrt(float x);
#else
#define real_exp exp
#define real_log1p log1p
#define real_expm1 expm1
#define real_sqrt sqrt
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

#ifdef RNN_F64
static inline real real_sigmoid(real x)
{
    return 1 / (1 + real_exp(-x));
}
#endif

#ifdef RNN_F64
/* log(1 + exp(x)) without overflow */
static inline real real_softplus(real x)
{
    return real_max(x, 0) + real_log1p(real_exp(-real_fabs(x)));
}
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

/* to[i][j] = from[j][i] for four rows of four: in registers, where compilers can deal vectors anew */
static ALWAYS_INLINE void transpose_4x4(const real *restrict from, ptrdiff_t across, real *restrict to,
                                        ptrdiff_t pitch)
{
#if !defined DL_SCALAR && (defined __clang__ || (defined __GNUC__ && __GNUC__ >= 12))
    typedef real quad __attribute__((vector_size(4 * sizeof(real)), aligned(sizeof(real)), may_alias));
    const quad a = *(const quad *)from, b = *(const quad *)(from + across);
    const quad c = *(const quad *)(from + 2 * across), d = *(const quad *)(from + 3 * across);
    const quad ab = __builtin_shufflevector(a, b, 0, 4, 1, 5), cd = __builtin_shufflevector(c, d, 0, 4, 1, 5);
    *(quad *)to = __builtin_shufflevector(ab, cd, 0, 1, 4, 5);
    *(quad *)(to + pitch) = __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
    const quad ab_2 = __builtin_shufflevector(a, b, 2, 6, 3, 7), cd_2 = __builtin_shufflevector(c, d, 2, 6, 3, 7);
    *(quad *)(to + 2 * pitch) = __builtin_shufflevector(ab_2, cd_2, 0, 1, 4, 5);
    *(quad *)(to + 3 * pitch) = __builtin_shufflevector(ab_2, cd_2, 2, 3, 6, 7);
#else
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            to[i * pitch + j] = from[j * across + i];
#endif
}

/* to[i][j] = from[j][i] for `rows` x `columns` places i, j; the rows of `to` lie `pitch` apart, those of `from`
   `across` */
static NOT_INLINE void transpose(int rows, int columns, const real *restrict from, ptrdiff_t across,
                                 real *restrict to, ptrdiff_t pitch)
{
    enum { STRIP = 16 }; /* what a cache line has room for */
    const int whole = columns - columns % 4;
    for (int strip = 0; strip < rows; strip += STRIP) {
        const int end = int_min(rows, strip + STRIP), rest = end - end % 4;
        for (int j = 0; j < whole; j += 4)
            for (int i = strip; i < rest; i += 4)
                transpose_4x4(from + j * across + i, across, to + i * pitch + j, pitch);
        for (int j = 0; j < columns; j++) {
            KEEP_LOOP
            for (int i = j < whole ? rest : strip; i < end; i++)
                to[i * pitch + j] = from[j * across + i];
        }
    }
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

RUNS_ONCE void rnn_init(struct rnn_params *params, uint64_t seed)
{
    /* W_xh uniform(-1, 1) */
    {
        float draw[16];
        dl_uniforms(seed, 1875164499u, 0, 0 * 16, 16, draw);
        for (int j = 0; j < 16; j++)
            params->W_xh[0][j] = -1 + 2 * draw[j];
    }
    /* W_hh xavier(16, 16) */
    for (int i = 0; i < 16; i++) {
        float draw[16];
        dl_uniforms(seed, 2409385283u, 0, (uint64_t)i * 16, 16, draw);
        for (int j = 0; j < 16; j++)
            params->W_hh[i][j] = (real)-0.4330127018922193 + (real)0.8660254037844386 * draw[j];
    }
    /* b_h 0 */
    for (int i = 0; i < 16; i++)
        params->b_h[i] = 0;
    /* w uniform(-0.5, 0.5) */
    {
        float draw[16];
        dl_uniforms(seed, 4060888886u, 0, 0, 16, draw);
        for (int i = 0; i < 16; i++)
            params->w[i] = (real)-0.5 + draw[i];
    }
}

/* ---- training: the loss of a batch, then its gradient ---- */

static void rnn_h_0(int n, const real (*restrict bits)[8], const real (*restrict W_xh)[16],
                    const real *restrict b_h, real (*restrict h_0)[16], real *restrict pack)
{
    /* matrix product: rows row; columns k */
    if (n <= 4) {
        ONCE {
            row_products(n, 16, 1, &bits[0][0], 8, 0, &W_xh[0][0], 0, &h_0[0][0], 16);
            for (int r = 0; r < n; r++) {
                KEEP_LOOP
                for (int c = 0; c < 16; c++) {
                    const real sum = h_0[r][c];
                    h_0[r][c] = real_tanh(sum + b_h[c]);
                }
            }
        }
        return;
    }
    const int share = share_size(n, 112000, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 16; jr += TILE_LANES) {
            const int width = int_min(TILE_LANES, 16 - jr);
            const real *b = &W_xh[0][jr];
            int stride = 0;
            if (n > 40 || width < TILE_LANES) {
                for (int q = 0; q < 1; q++)
                    for (int c = 0; c < TILE_LANES; c++)
                        pack[q * TILE_LANES + c] = 0;
                for (int q = 0; q < 1; q++)
                    for (int c = 0; c < width; c++) {
                        const int k = jr + c;
                        pack[q * TILE_LANES + c] = W_xh[0][k];
                    }
                b = pack;
                stride = TILE_LANES;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (TILE_LANES <= 16 && width == TILE_LANES) {
                    tile_product_narrow(height, 1, &bits[ir][0], 8, 0, b, stride, &h_0[ir][jr], 16, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < TILE_LANES; c++) {
                            const int k = jr + c;
                            const real sum = h_0[row][k];
                            h_0[row][k] = real_tanh(sum + b_h[k]);
                        }
                    }
                } else {
                    real tile[TILE_ROWS * TILE_LANES];
                    tile_product_narrow(height, 1, &bits[ir][0], 8, 0, b, stride, tile, TILE_LANES, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int k = jr + c;
                            const real sum = tile[r * TILE_LANES + c];
                            h_0[row][k] = real_tanh(sum + b_h[k]);
                        }
                    }
                }
            }
        }
}

/* d_score.0, d_score.1, d_score.2 and 4 more */
static NOT_INLINE void rnn_d_score_0(int n, real (*restrict h_0)[16], const real *restrict w,
                                     const real (*restrict odd)[8], real *restrict error_0_sum_chunks,
                                     real *restrict right_0_sum_chunks, real *restrict d_score_0, int at)
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real error_0_sum = 0;
        real right_0_sum = 0;
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real parts[8] = {0};
            KEEP_LOOP
            for (int first = 0; first < 16; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int k = first + part;
                    parts[part] += h_0[row][k] * w[k];
                }
            real score_0 = 0;
            for (int part = 0; part < 8; part++)
                score_0 += parts[part];
            error_0_sum += real_softplus(score_0) - score_0 * odd[row][at];
            right_0_sum += (real)((real)(score_0 > 0) == odd[row][at]);
            d_score_0[row] = (real)-0.125 * (odd[row][at] / (real)n) + (real)0.125 *
                    (real_sigmoid(score_0) / (real)n);
        }
        error_0_sum_chunks[chunk] = error_0_sum;
        right_0_sum_chunks[chunk] = right_0_sum;
    }
}

/* error.0_sum, error.1_sum, error.2_sum and 13 more */
static NOT_INLINE real rnn_error_0_sum(real *restrict error_0_sum_chunks)
{
    real error_0_sum;
    real parts[8] = {0};
    KEEP_LOOP
    for (int first = 0; first < 32; first += 8)
        for (int part = 0; part < 8; part++) {
            const int chunk = first + part;
            parts[part] += error_0_sum_chunks[chunk];
        }
    real sum = 0;
    for (int part = 0; part < 8; part++)
        sum += parts[part];
    error_0_sum = sum;
    return error_0_sum;
}

/* h.1.rnn_step.y_sum, h.2.rnn_step.y_sum, h.3.rnn_step.y_sum and 4 more */
static NOT_INLINE void rnn_h_1_rnn_step_y_sum(int n, const real (*restrict bits)[8],
                                              const real (*restrict W_xh)[16],
                                              real (*restrict h_1_rnn_step_y_sum)[16], int at,
                                              real *restrict pack)
{
    /* matrix product: rows row; columns k */
    if (n <= 4) {
        ONCE
            row_products(n, 16, 1, &bits[0][at], 8, 0, &W_xh[0][0], 0, &h_1_rnn_step_y_sum[0][0], 16);
        return;
    }
    const int share = share_size(n, 112000, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 16; jr += TILE_LANES) {
            const int width = int_min(TILE_LANES, 16 - jr);
            const real *b = &W_xh[0][jr];
            int stride = 0;
            if (n > 40 || width < TILE_LANES) {
                for (int q = 0; q < 1; q++)
                    for (int c = 0; c < TILE_LANES; c++)
                        pack[q * TILE_LANES + c] = 0;
                for (int q = 0; q < 1; q++)
                    for (int c = 0; c < width; c++) {
                        const int k = jr + c;
                        pack[q * TILE_LANES + c] = W_xh[0][k];
                    }
                b = pack;
                stride = TILE_LANES;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (TILE_LANES <= 16 && width == TILE_LANES) {
                    tile_product_narrow(height, 1, &bits[ir][at], 8, 0, b, stride, &h_1_rnn_step_y_sum[ir][jr],
                            16, 0);
                } else {
                    real tile[TILE_ROWS * TILE_LANES];
                    tile_product_narrow(height, 1, &bits[ir][at], 8, 0, b, stride, tile, TILE_LANES, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int k = jr + c;
                            h_1_rnn_step_y_sum[row][k] = tile[r * TILE_LANES + c];
                        }
                    }
                }
            }
        }
}

/* h.1, h.2, h.3 and 4 more */
static NOT_INLINE void rnn_h_1(int n, real (*restrict h_1_rnn_step_y_sum)[16], real (*restrict h_0)[16],
                               const real (*restrict W_hh)[16], const real *restrict b_h,
                               real (*restrict h_1)[16], real *restrict pack)
{
    /* matrix product: rows row; columns k; summed j */
    if (n <= 4) {
        ONCE {
            row_products(n, 16, 16, &h_0[0][0], 16, 1, &W_hh[0][0], 16, &h_1[0][0], 16);
            for (int r = 0; r < n; r++) {
                KEEP_LOOP
                for (int c = 0; c < 16; c++) {
                    const real sum = h_1[r][c];
                    h_1[r][c] = real_tanh(h_1_rnn_step_y_sum[r][c] + sum + b_h[c]);
                }
            }
        }
        return;
    }
    const int share = share_size(n, 7000, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 16; jr += TILE_LANES) {
            const int width = int_min(TILE_LANES, 16 - jr);
            const real *b = &W_hh[0][jr];
            int stride = 16;
            if (n > 40 || width < TILE_LANES) {
                for (int q = 0; q < 16; q++)
                    for (int c = 0; c < TILE_LANES; c++)
                        pack[q * TILE_LANES + c] = 0;
                for (int q = 0; q < 16; q++)
                    for (int c = 0; c < width; c++) {
                        const int k = jr + c;
                        pack[q * TILE_LANES + c] = W_hh[q][k];
                    }
                b = pack;
                stride = TILE_LANES;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (TILE_LANES <= 16 && width == TILE_LANES) {
                    tile_product_narrow(height, 16, &h_0[ir][0], 16, 1, b, stride, &h_1[ir][jr], 16, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < TILE_LANES; c++) {
                            const int k = jr + c;
                            const real sum = h_1[row][k];
                            h_1[row][k] = real_tanh(h_1_rnn_step_y_sum[row][k] + sum + b_h[k]);
                        }
                    }
                } else {
                    real tile[TILE_ROWS * TILE_LANES];
                    tile_product_narrow(height, 16, &h_0[ir][0], 16, 1, b, stride, tile, TILE_LANES, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int k = jr + c;
                            const real sum = tile[r * TILE_LANES + c];
                            h_1[row][k] = real_tanh(h_1_rnn_step_y_sum[row][k] + sum + b_h[k]);
                        }
                    }
                }
            }
        }
}

static void rnn_d_h_7_rnn_step_y_sum(int n, real (*restrict h_7)[16], const real *restrict w,
                                     const real (*restrict odd)[8], real *restrict error_7_sum_chunks,
                                     real *restrict right_7_sum_chunks, real *restrict d_score_7,
                                     real (*restrict d_h_7_rnn_step_y_sum)[16])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real error_7_sum = 0;
        real right_7_sum = 0;
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real parts[8] = {0};
            KEEP_LOOP
            for (int first = 0; first < 16; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int k = first + part;
                    parts[part] += h_7[row][k] * w[k];
                }
            real score_7 = 0;
            for (int part = 0; part < 8; part++)
                score_7 += parts[part];
            error_7_sum += real_softplus(score_7) - score_7 * odd[row][7];
            right_7_sum += (real)((real)(score_7 > 0) == odd[row][7]);
            d_score_7[row] = (real)-0.125 * (odd[row][7] / (real)n) + (real)0.125 *
                    (real_sigmoid(score_7) / (real)n);
            for (int k = 0; k < 16; k++)
                d_h_7_rnn_step_y_sum[row][k] = d_score_7[row] * w[k] * (1 - h_7[row][k] * h_7[row][k]);
        }
        error_7_sum_chunks[chunk] = error_7_sum;
        right_7_sum_chunks[chunk] = right_7_sum;
    }
}

static real rnn_error_7(int n, real error_0_sum, real error_1_sum, real error_2_sum, real error_3_sum,
                        real error_4_sum, real error_5_sum, real error_6_sum, real error_7_sum)
{
    real error_7;
    error_7 = error_0_sum / (real)n / 8 + error_1_sum / (real)n / 8 + error_2_sum / (real)n / 8 + error_3_sum
            / (real)n / 8 + error_4_sum / (real)n / 8 + error_5_sum / (real)n / 8 + error_6_sum / (real)n / 8
            + error_7_sum / (real)n / 8;
    return error_7;
}

static void rnn_forward_kernels(const struct rnn_batch *batch, const struct rnn_params *params, void *arena,
                                struct rnn_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*bits)[8] = (const real (*)[8])batch->bits;
    real (*h_0)[16] = (real (*)[16])(space + 2560);
    const real (*odd)[8] = (const real (*)[8])batch->odd;
    real *error_0_sum_chunks = space;
    real *right_0_sum_chunks = space + 32;
    real *d_score_0 = space + 352 * rows + 2560;
    real (*h_1_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 2560);
    real (*h_1)[16] = (real (*)[16])(space + 32 * rows + 2560);
    real *error_1_sum_chunks = space;
    real *right_1_sum_chunks = space + 64;
    real *d_score_1 = space + 336 * rows + 2560;
    real (*h_2_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 2560);
    real (*h_2)[16] = (real (*)[16])(space + 48 * rows + 2560);
    real *error_2_sum_chunks = space;
    real *right_2_sum_chunks = space + 96;
    real *d_score_2 = space + 337 * rows + 2560;
    real (*h_3_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 2560);
    real (*h_3)[16] = (real (*)[16])(space + 64 * rows + 2560);
    real *error_3_sum_chunks = space;
    real *right_3_sum_chunks = space + 128;
    real *d_score_3 = space + 338 * rows + 2560;
    real (*h_4_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 2560);
    real (*h_4)[16] = (real (*)[16])(space + 80 * rows + 2560);
    real *error_4_sum_chunks = space;
    real *right_4_sum_chunks = space + 160;
    real *d_score_4 = space + 339 * rows + 2560;
    real (*h_5_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 2560);
    real (*h_5)[16] = (real (*)[16])(space + 96 * rows + 2560);
    real *error_5_sum_chunks = space;
    real *right_5_sum_chunks = space + 192;
    real *d_score_5 = space + 340 * rows + 2560;
    real (*h_6_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 2560);
    real (*h_6)[16] = (real (*)[16])(space + 112 * rows + 2560);
    real *error_6_sum_chunks = space;
    real *right_6_sum_chunks = space + 224;
    real *d_score_6 = space + 341 * rows + 2560;
    real (*h_7_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 2560);
    real (*h_7)[16] = (real (*)[16])(space + 128 * rows + 2560);
    real *error_7_sum_chunks = space;
    real *right_7_sum_chunks = space + 256;
    real *d_score_7 = space + 353 * rows + 2560;
    real (*d_h_7_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 2560);
    real *const pack = space + (354 * rows + 2560 + 15) / 16 * 16 + THREAD * 16384;

    /* rnn.dl:21  h.0[n, k] = tanh(sum[j](bits[n, 0] * W_xh[0, k]) + b_h[k]) */
    rnn_h_0(n, bits, params->W_xh, params->b_h, h_0, pack);

    /* rnn.dl:22  score.0[n] = sum[k](h.0[n, k] * w[k]) */
    /* rnn.dl:23  error.0_sum = sum[n](softplus(score.0[n]) - score.0[n] * odd[n, 0]) */
    /* rnn.dl:24  right.0_sum = sum[n](score.0[n] > 0 == odd[n, 0]) */
    /* rnn.dl:22  d_score.0[n] = -0.125 * (odd[n, 0] / N) + 0.125 * (sigmoid(score.0[n]) / N) */
    rnn_d_score_0(n, h_0, params->w, odd, error_0_sum_chunks, right_0_sum_chunks, d_score_0, 0);

    /* rnn.dl:23  error.0_sum = sum[chunk](error.0_sum_chunks[chunk]) */
    ONCE
    result->totals[0] = rnn_error_0_sum(error_0_sum_chunks);

    /* rnn.dl:21  h.1.rnn_step.y_sum[n, k] = sum[j](bits[n, 1] * W_xh[0, k]) */
    rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_1_rnn_step_y_sum, 1, pack);

    /* rnn.dl:21  h.1[n, k] = tanh(h.1.rnn_step.y_sum[n, k] + sum[j](h.0[n, j] * W_hh[j, k]) + b_h[k]) */
    rnn_h_1(n, h_1_rnn_step_y_sum, h_0, params->W_hh, params->b_h, h_1, pack);

    /* rnn.dl:22  score.1[n] = sum[k](h.1[n, k] * w[k]) */
    /* rnn.dl:23  error.1_sum = sum[n](softplus(score.1[n]) - score.1[n] * odd[n, 1]) */
    /* rnn.dl:24  right.1_sum = sum[n](score.1[n] > 0 == odd[n, 1]) */
    /* rnn.dl:22  d_score.1[n] = -0.125 * (odd[n, 1] / N) + 0.125 * (sigmoid(score.1[n]) / N) */
    rnn_d_score_0(n, h_1, params->w, odd, error_1_sum_chunks, right_1_sum_chunks, d_score_1, 1);

    /* rnn.dl:23  error.1_sum = sum[chunk](error.1_sum_chunks[chunk]) */
    ONCE
    result->totals[1] = rnn_error_0_sum(error_1_sum_chunks);

    /* rnn.dl:21  h.2.rnn_step.y_sum[n, k] = sum[j](bits[n, 2] * W_xh[0, k]) */
    rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_2_rnn_step_y_sum, 2, pack);

    /* rnn.dl:21  h.2[n, k] = tanh(h.2.rnn_step.y_sum[n, k] + sum[j](h.1[n, j] * W_hh[j, k]) + b_h[k]) */
    rnn_h_1(n, h_2_rnn_step_y_sum, h_1, params->W_hh, params->b_h, h_2, pack);

    /* rnn.dl:22  score.2[n] = sum[k](h.2[n, k] * w[k]) */
    /* rnn.dl:23  error.2_sum = sum[n](softplus(score.2[n]) - score.2[n] * odd[n, 2]) */
    /* rnn.dl:24  right.2_sum = sum[n](score.2[n] > 0 == odd[n, 2]) */
    /* rnn.dl:22  d_score.2[n] = -0.125 * (odd[n, 2] / N) + 0.125 * (sigmoid(score.2[n]) / N) */
    rnn_d_score_0(n, h_2, params->w, odd, error_2_sum_chunks, right_2_sum_chunks, d_score_2, 2);

    /* rnn.dl:23  error.2_sum = sum[chunk](error.2_sum_chunks[chunk]) */
    ONCE
    result->totals[2] = rnn_error_0_sum(error_2_sum_chunks);

    /* rnn.dl:21  h.3.rnn_step.y_sum[n, k] = sum[j](bits[n, 3] * W_xh[0, k]) */
    rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_3_rnn_step_y_sum, 3, pack);

    /* rnn.dl:21  h.3[n, k] = tanh(h.3.rnn_step.y_sum[n, k] + sum[j](h.2[n, j] * W_hh[j, k]) + b_h[k]) */
    rnn_h_1(n, h_3_rnn_step_y_sum, h_2, params->W_hh, params->b_h, h_3, pack);

    /* rnn.dl:22  score.3[n] = sum[k](h.3[n, k] * w[k]) */
    /* rnn.dl:23  error.3_sum = sum[n](softplus(score.3[n]) - score.3[n] * odd[n, 3]) */
    /* rnn.dl:24  right.3_sum = sum[n](score.3[n] > 0 == odd[n, 3]) */
    /* rnn.dl:22  d_score.3[n] = -0.125 * (odd[n, 3] / N) + 0.125 * (sigmoid(score.3[n]) / N) */
    rnn_d_score_0(n, h_3, params->w, odd, error_3_sum_chunks, right_3_sum_chunks, d_score_3, 3);

    /* rnn.dl:23  error.3_sum = sum[chunk](error.3_sum_chunks[chunk]) */
    ONCE
    result->totals[3] = rnn_error_0_sum(error_3_sum_chunks);

    /* rnn.dl:21  h.4.rnn_step.y_sum[n, k] = sum[j](bits[n, 4] * W_xh[0, k]) */
    rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_4_rnn_step_y_sum, 4, pack);

    /* rnn.dl:21  h.4[n, k] = tanh(h.4.rnn_step.y_sum[n, k] + sum[j](h.3[n, j] * W_hh[j, k]) + b_h[k]) */
    rnn_h_1(n, h_4_rnn_step_y_sum, h_3, params->W_hh, params->b_h, h_4, pack);

    /* rnn.dl:22  score.4[n] = sum[k](h.4[n, k] * w[k]) */
    /* rnn.dl:23  error.4_sum = sum[n](softplus(score.4[n]) - score.4[n] * odd[n, 4]) */
    /* rnn.dl:24  right.4_sum = sum[n](score.4[n] > 0 == odd[n, 4]) */
    /* rnn.dl:22  d_score.4[n] = -0.125 * (odd[n, 4] / N) + 0.125 * (sigmoid(score.4[n]) / N) */
    rnn_d_score_0(n, h_4, params->w, odd, error_4_sum_chunks, right_4_sum_chunks, d_score_4, 4);

    /* rnn.dl:23  error.4_sum = sum[chunk](error.4_sum_chunks[chunk]) */
    ONCE
    result->totals[4] = rnn_error_0_sum(error_4_sum_chunks);

    /* rnn.dl:21  h.5.rnn_step.y_sum[n, k] = sum[j](bits[n, 5] * W_xh[0, k]) */
    rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_5_rnn_step_y_sum, 5, pack);

    /* rnn.dl:21  h.5[n, k] = tanh(h.5.rnn_step.y_sum[n, k] + sum[j](h.4[n, j] * W_hh[j, k]) + b_h[k]) */
    rnn_h_1(n, h_5_rnn_step_y_sum, h_4, params->W_hh, params->b_h, h_5, pack);

    /* rnn.dl:22  score.5[n] = sum[k](h.5[n, k] * w[k]) */
    /* rnn.dl:23  error.5_sum = sum[n](softplus(score.5[n]) - score.5[n] * odd[n, 5]) */
    /* rnn.dl:24  right.5_sum = sum[n](score.5[n] > 0 == odd[n, 5]) */
    /* rnn.dl:22  d_score.5[n] = -0.125 * (odd[n, 5] / N) + 0.125 * (sigmoid(score.5[n]) / N) */
    rnn_d_score_0(n, h_5, params->w, odd, error_5_sum_chunks, right_5_sum_chunks, d_score_5, 5);

    /* rnn.dl:23  error.5_sum = sum[chunk](error.5_sum_chunks[chunk]) */
    ONCE
    result->totals[5] = rnn_error_0_sum(error_5_sum_chunks);

    /* rnn.dl:21  h.6.rnn_step.y_sum[n, k] = sum[j](bits[n, 6] * W_xh[0, k]) */
    rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_6_rnn_step_y_sum, 6, pack);

    /* rnn.dl:21  h.6[n, k] = tanh(h.6.rnn_step.y_sum[n, k] + sum[j](h.5[n, j] * W_hh[j, k]) + b_h[k]) */
    rnn_h_1(n, h_6_rnn_step_y_sum, h_5, params->W_hh, params->b_h, h_6, pack);

    /* rnn.dl:22  score.6[n] = sum[k](h.6[n, k] * w[k]) */
    /* rnn.dl:23  error.6_sum = sum[n](softplus(score.6[n]) - score.6[n] * odd[n, 6]) */
    /* rnn.dl:24  right.6_sum = sum[n](score.6[n] > 0 == odd[n, 6]) */
    /* rnn.dl:22  d_score.6[n] = -0.125 * (odd[n, 6] / N) + 0.125 * (sigmoid(score.6[n]) / N) */
    rnn_d_score_0(n, h_6, params->w, odd, error_6_sum_chunks, right_6_sum_chunks, d_score_6, 6);

    /* rnn.dl:23  error.6_sum = sum[chunk](error.6_sum_chunks[chunk]) */
    ONCE
    result->totals[6] = rnn_error_0_sum(error_6_sum_chunks);

    /* rnn.dl:21  h.7.rnn_step.y_sum[n, k] = sum[j](bits[n, 7] * W_xh[0, k]) */
    rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_7_rnn_step_y_sum, 7, pack);

    /* rnn.dl:21  h.7[n, k] = tanh(h.7.rnn_step.y_sum[n, k] + sum[j](h.6[n, j] * W_hh[j, k]) + b_h[k]) */
    rnn_h_1(n, h_7_rnn_step_y_sum, h_6, params->W_hh, params->b_h, h_7, pack);

    /* rnn.dl:22  score.7[n] = sum[k](h.7[n, k] * w[k]) */
    /* rnn.dl:23  error.7_sum = sum[n](softplus(score.7[n]) - score.7[n] * odd[n, 7]) */
    /* rnn.dl:24  right.7_sum = sum[n](score.7[n] > 0 == odd[n, 7]) */
    /* rnn.dl:22  d_score.7[n] = -0.125 * (odd[n, 7] / N) + 0.125 * (sigmoid(score.7[n]) / N) */
    /* rnn.dl:21  d_h.7.rnn_step.y_sum[n, k] = d_score.7[n] * w[k] * (1 - h.7[n, k]^2) */
    rnn_d_h_7_rnn_step_y_sum(n, h_7, params->w, odd, error_7_sum_chunks, right_7_sum_chunks, d_score_7,
                             d_h_7_rnn_step_y_sum);

    /* rnn.dl:23  error.7_sum = sum[chunk](error.7_sum_chunks[chunk]) */
    ONCE
    result->totals[7] = rnn_error_0_sum(error_7_sum_chunks);

    /* rnn.dl:23  error.7 = error.0_sum / N / 8 + error.1_sum / N / 8 + error.2_sum / N / 8 + error.3_sum /
           N / 8 + error.4_sum / N / 8 + error.5_sum / N / 8 + error.6_sum / N / 8 + error.7_sum / N / 8 */
    ONCE
    result->loss = rnn_error_7(n, result->totals[0], result->totals[1], result->totals[2], result->totals[3],
                               result->totals[4], result->totals[5], result->totals[6], result->totals[7]);

    /* rnn.dl:24  right.0_sum = sum[chunk](right.0_sum_chunks[chunk]) */
    ONCE
    result->totals[8] = rnn_error_0_sum(right_0_sum_chunks);

    /* rnn.dl:24  right.1_sum = sum[chunk](right.1_sum_chunks[chunk]) */
    ONCE
    result->totals[9] = rnn_error_0_sum(right_1_sum_chunks);

    /* rnn.dl:24  right.2_sum = sum[chunk](right.2_sum_chunks[chunk]) */
    ONCE
    result->totals[10] = rnn_error_0_sum(right_2_sum_chunks);

    /* rnn.dl:24  right.3_sum = sum[chunk](right.3_sum_chunks[chunk]) */
    ONCE
    result->totals[11] = rnn_error_0_sum(right_3_sum_chunks);

    /* rnn.dl:24  right.4_sum = sum[chunk](right.4_sum_chunks[chunk]) */
    ONCE
    result->totals[12] = rnn_error_0_sum(right_4_sum_chunks);

    /* rnn.dl:24  right.5_sum = sum[chunk](right.5_sum_chunks[chunk]) */
    ONCE
    result->totals[13] = rnn_error_0_sum(right_5_sum_chunks);

    /* rnn.dl:24  right.6_sum = sum[chunk](right.6_sum_chunks[chunk]) */
    ONCE
    result->totals[14] = rnn_error_0_sum(right_6_sum_chunks);

    /* rnn.dl:24  right.7_sum = sum[chunk](right.7_sum_chunks[chunk]) */
    ONCE
    result->totals[15] = rnn_error_0_sum(right_7_sum_chunks);
}

void rnn_forward(const struct rnn_batch *batch, const struct rnn_params *params, void *arena,
                 struct rnn_result *result)
{
    IN_PARALLEL(batch->n >= 645)
    rnn_forward_kernels(batch, params, arena, result);
}

/* d_h.6, d_h.5, d_h.4 and 4 more */
static NOT_INLINE void rnn_d_h_6(int n, real (*restrict d_h_7_rnn_step_y_sum)[16],
                                 const real (*restrict W_hh)[16], real *restrict d_score_6,
                                 const real *restrict w, real (*restrict d_h_6)[16], real *restrict pack)
{
    /* matrix product: rows row; columns j; summed k */
    const int share = share_size(n, 7000, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 16; jr += TILE_LANES) {
            const int width = int_min(TILE_LANES, 16 - jr);
            for (int q = 0; q < 16; q++)
                for (int c = 0; c < TILE_LANES; c++)
                    pack[q * TILE_LANES + c] = 0;
            transpose(16, width, &W_hh[jr][0], 16, pack, TILE_LANES);
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (TILE_LANES <= 16 && width == TILE_LANES) {
                    tile_product_narrow(height, 16, &d_h_7_rnn_step_y_sum[ir][0], 16, 1, pack, TILE_LANES,
                            &d_h_6[ir][jr], 16, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < TILE_LANES; c++) {
                            const int j = jr + c;
                            const real sum = d_h_6[row][j];
                            d_h_6[row][j] = sum + d_score_6[row] * w[j];
                        }
                    }
                } else {
                    real tile[TILE_ROWS * TILE_LANES];
                    tile_product_narrow(height, 16, &d_h_7_rnn_step_y_sum[ir][0], 16, 1, pack, TILE_LANES,
                            tile, TILE_LANES, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int j = jr + c;
                            const real sum = tile[r * TILE_LANES + c];
                            d_h_6[row][j] = sum + d_score_6[row] * w[j];
                        }
                    }
                }
            }
        }
}

/* d_h.6.rnn_step.y_sum, d_h.5.rnn_step.y_sum, d_h.4.rnn_step.y_sum and 2 more */
static NOT_INLINE void rnn_d_h_6_rnn_step_y_sum(int n, real (*restrict d_h_6)[16], real (*restrict h_6)[16],
                                                real (*restrict d_h_6_rnn_step_y_sum)[16])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 16; k++)
            d_h_6_rnn_step_y_sum[row][k] = d_h_6[row][k] * (1 - h_6[row][k] * h_6[row][k]);
}

static void rnn_d_h_1_rnn_step_y_sum(int n, real (*restrict d_h_1)[16], real (*restrict h_1)[16],
                                     real (*restrict h_7)[16], real *restrict d_score_7,
                                     real (*restrict h_6)[16], real *restrict d_score_6,
                                     real (*restrict h_5)[16], real *restrict d_score_5,
                                     real (*restrict h_4)[16], real *restrict d_score_4,
                                     real (*restrict h_3)[16], real *restrict d_score_3,
                                     real (*restrict h_2)[16], real *restrict d_score_2,
                                     real *restrict d_score_1, real (*restrict h_0)[16],
                                     real *restrict d_score_0, real (*restrict d_h_1_rnn_step_y_sum)[16],
                                     real (*restrict d_w_chunks)[16])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_w[16] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int k = 0; k < 16; k++) {
                d_h_1_rnn_step_y_sum[row][k] = d_h_1[row][k] * (1 - h_1[row][k] * h_1[row][k]);
                d_w[k] += h_7[row][k] * d_score_7[row] + h_6[row][k] * d_score_6[row] + h_5[row][k] *
                        d_score_5[row] + h_4[row][k] * d_score_4[row] + h_3[row][k] * d_score_3[row] +
                        h_2[row][k] * d_score_2[row] + h_1[row][k] * d_score_1[row] + h_0[row][k] *
                        d_score_0[row];
            }
        for (int k = 0; k < 16; k++)
            d_w_chunks[chunk][k] = d_w[k];
    }
}

static void rnn_d_b_h(int n, real *restrict d_score_7, const real *restrict w, real (*restrict h_7)[16],
                      real (*restrict d_h_6)[16], real (*restrict h_6)[16], real (*restrict d_h_5)[16],
                      real (*restrict h_5)[16], real (*restrict d_h_4)[16], real (*restrict h_4)[16],
                      real (*restrict d_h_3)[16], real (*restrict h_3)[16], real (*restrict d_h_2)[16],
                      real (*restrict h_2)[16], real (*restrict d_h_1)[16], real (*restrict h_1)[16],
                      real (*restrict d_h_0)[16], real (*restrict h_0)[16], real (*restrict d_b_h_chunks)[16])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_b_h[16] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int k = 0; k < 16; k++)
                d_b_h[k] += d_score_7[row] * w[k] * (1 - h_7[row][k] * h_7[row][k]) + d_h_6[row][k] *
                        (1 - h_6[row][k] * h_6[row][k]) + d_h_5[row][k] * (1 - h_5[row][k] * h_5[row][k]) +
                        d_h_4[row][k] * (1 - h_4[row][k] * h_4[row][k]) + d_h_3[row][k] *
                        (1 - h_3[row][k] * h_3[row][k]) + d_h_2[row][k] * (1 - h_2[row][k] * h_2[row][k]) +
                        d_h_1[row][k] * (1 - h_1[row][k] * h_1[row][k]) + d_h_0[row][k] *
                        (1 - h_0[row][k] * h_0[row][k]);
        for (int k = 0; k < 16; k++)
            d_b_h_chunks[chunk][k] = d_b_h[k];
    }
}

static void rnn_d_W_hh(int n, real (*restrict h_6)[16], real (*restrict d_h_7_rnn_step_y_sum)[16],
                       real (*restrict d_W_hh)[16], real *restrict pack)
{
    /* matrix product: rows j; columns k; summed row */
    if (n <= 4) {
        ONCE
            row_products(16, 16, n, &h_6[0][0], 1, 16, &d_h_7_rnn_step_y_sum[0][0], 16, &d_W_hh[0][0], 16);
        return;
    }
    SHARE_LOOP
    for (int jr = 0; jr < 16; jr += TILE_LANES) {
        const int width = int_min(TILE_LANES, 16 - jr);
        for (int pc = 0; pc < n; pc += 512) {
            const int depth = int_min(512, n - pc);
            const real *b = &d_h_7_rnn_step_y_sum[pc][jr];
            int stride = 16;
            if (width < TILE_LANES) {
                for (int q = 0; q < depth; q++)
                    for (int c = 0; c < TILE_LANES; c++)
                        pack[q * TILE_LANES + c] = 0;
                for (int q = 0; q < depth; q++) {
                    const int row = pc + q;
                    for (int c = 0; c < width; c++) {
                        const int k = jr + c;
                        pack[q * TILE_LANES + c] = d_h_7_rnn_step_y_sum[row][k];
                    }
                }
                b = pack;
                stride = TILE_LANES;
            }
            for (int ir = 0, height; ir < 16; ir += height) {
                height = int_min(TILE_ROWS, 16 - ir);
                if (TILE_LANES <= 16 && width == TILE_LANES) {
                    tile_product_narrow(height, depth, &h_6[pc][ir], 1, 16, b, stride, &d_W_hh[ir][jr], 16,
                            pc > 0);
                } else {
                    real tile[TILE_ROWS * TILE_LANES];
                    tile_product_narrow(height, depth, &h_6[pc][ir], 1, 16, b, stride, tile, TILE_LANES, 0);
                    for (int r = 0; r < height; r++) {
                        const int j = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int k = jr + c;
                            d_W_hh[j][k] = (pc > 0 ? d_W_hh[j][k] : 0) + tile[r * TILE_LANES + c];
                        }
                    }
                }
            }
        }
    }
}

static void rnn_d_W_hh_7(int n, real (*restrict d_W_hh)[16], real (*restrict d_W_hh_2)[16],
                         real (*restrict d_W_hh_3)[16], real (*restrict d_W_hh_4)[16],
                         real (*restrict d_W_hh_5)[16], real (*restrict d_W_hh_6)[16],
                         real (*restrict h_0)[16], real (*restrict d_h_1_rnn_step_y_sum)[16],
                         real (*restrict d_W_hh_7)[16], real *restrict pack)
{
    /* matrix product: rows j; columns k; summed row */
    if (n <= 4) {
        ONCE {
            row_products(16, 16, n, &h_0[0][0], 1, 16, &d_h_1_rnn_step_y_sum[0][0], 16, &d_W_hh_7[0][0], 16);
            for (int r = 0; r < 16; r++) {
                KEEP_LOOP
                for (int c = 0; c < 16; c++) {
                    const real sum = d_W_hh_7[r][c];
                    d_W_hh_7[r][c] = d_W_hh[r][c] + d_W_hh_2[r][c] + d_W_hh_3[r][c] + d_W_hh_4[r][c] +
                            d_W_hh_5[r][c] + d_W_hh_6[r][c] + sum;
                }
            }
        }
        return;
    }
    SHARE_LOOP
    for (int jr = 0; jr < 16; jr += TILE_LANES) {
        const int width = int_min(TILE_LANES, 16 - jr);
        for (int pc = 0; pc < n; pc += 512) {
            const int depth = int_min(512, n - pc);
            const real *b = &d_h_1_rnn_step_y_sum[pc][jr];
            int stride = 16;
            if (width < TILE_LANES) {
                for (int q = 0; q < depth; q++)
                    for (int c = 0; c < TILE_LANES; c++)
                        pack[q * TILE_LANES + c] = 0;
                for (int q = 0; q < depth; q++) {
                    const int row = pc + q;
                    for (int c = 0; c < width; c++) {
                        const int k = jr + c;
                        pack[q * TILE_LANES + c] = d_h_1_rnn_step_y_sum[row][k];
                    }
                }
                b = pack;
                stride = TILE_LANES;
            }
            for (int ir = 0, height; ir < 16; ir += height) {
                height = int_min(TILE_ROWS, 16 - ir);
                if (TILE_LANES <= 16 && width == TILE_LANES) {
                    tile_product_narrow(height, depth, &h_0[pc][ir], 1, 16, b, stride, &d_W_hh_7[ir][jr], 16,
                            pc > 0);
                    if (pc + depth == n)
                        for (int r = 0; r < height; r++) {
                            const int j = ir + r;
                            KEEP_LOOP
                            for (int c = 0; c < TILE_LANES; c++) {
                                const int k = jr + c;
                                const real sum = d_W_hh_7[j][k];
                                d_W_hh_7[j][k] = d_W_hh[j][k] + d_W_hh_2[j][k] + d_W_hh_3[j][k] +
                                        d_W_hh_4[j][k] + d_W_hh_5[j][k] + d_W_hh_6[j][k] + sum;
                            }
                        }
                } else {
                    real tile[TILE_ROWS * TILE_LANES];
                    tile_product_narrow(height, depth, &h_0[pc][ir], 1, 16, b, stride, tile, TILE_LANES, 0);
                    if (pc + depth == n) {
                        for (int r = 0; r < height; r++) {
                            const int j = ir + r;
                            KEEP_LOOP
                            for (int c = 0; c < width; c++) {
                                const int k = jr + c;
                                const real sum = (pc > 0 ? d_W_hh_7[j][k] : 0) + tile[r * TILE_LANES + c];
                                d_W_hh_7[j][k] = d_W_hh[j][k] + d_W_hh_2[j][k] + d_W_hh_3[j][k] +
                                        d_W_hh_4[j][k] + d_W_hh_5[j][k] + d_W_hh_6[j][k] + sum;
                            }
                        }
                    } else {
                        for (int r = 0; r < height; r++) {
                            const int j = ir + r;
                            KEEP_LOOP
                            for (int c = 0; c < width; c++) {
                                const int k = jr + c;
                                d_W_hh_7[j][k] = (pc > 0 ? d_W_hh_7[j][k] : 0) + tile[r * TILE_LANES + c];
                            }
                        }
                    }
                }
            }
        }
    }
}

static void rnn_d_W_xh(int n, real (*restrict d_h_7_rnn_step_y_sum)[16], const real (*restrict bits)[8],
                       real (*restrict d_h_6_rnn_step_y_sum)[16], real (*restrict d_h_5_rnn_step_y_sum)[16],
                       real (*restrict d_h_4_rnn_step_y_sum)[16], real (*restrict d_h_3_rnn_step_y_sum)[16],
                       real (*restrict d_h_2_rnn_step_y_sum)[16], real (*restrict d_h_1_rnn_step_y_sum)[16],
                       real (*restrict d_h_0)[16], real (*restrict h_0)[16],
                       real (*restrict d_W_xh_chunks)[1][16])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_W_xh[1][16] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int k = 0; k < 16; k++)
                d_W_xh[0][k] += d_h_7_rnn_step_y_sum[row][k] * bits[row][7] + d_h_6_rnn_step_y_sum[row][k] *
                        bits[row][6] + d_h_5_rnn_step_y_sum[row][k] * bits[row][5] +
                        d_h_4_rnn_step_y_sum[row][k] * bits[row][4] + d_h_3_rnn_step_y_sum[row][k] *
                        bits[row][3] + d_h_2_rnn_step_y_sum[row][k] * bits[row][2] +
                        d_h_1_rnn_step_y_sum[row][k] * bits[row][1] + d_h_0[row][k] *
                        (1 - h_0[row][k] * h_0[row][k]) * bits[row][0];
        for (int k = 0; k < 16; k++)
            d_W_xh_chunks[chunk][0][k] = d_W_xh[0][k];
    }
}

/* d_w and d_b_h */
static NOT_INLINE void rnn_d_w(real (*restrict d_w_chunks)[16], real *restrict d_w)
{
    real sum[16] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int k = 0; k < 16; k++)
            sum[k] += d_w_chunks[chunk][k];
    for (int k = 0; k < 16; k++)
        d_w[k] = sum[k];
}

static void rnn_d_W_xh_2(real (*restrict d_W_xh_chunks)[1][16], real (*restrict d_W_xh)[16])
{
    real sum[16] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int k = 0; k < 16; k++)
            sum[k] += d_W_xh_chunks[chunk][0][k];
    for (int k = 0; k < 16; k++)
        d_W_xh[0][k] = sum[k];
}

static void rnn_backward_kernels(const struct rnn_batch *batch, const struct rnn_params *params, void *arena,
                                 struct rnn_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*d_h_7_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 2560);
    real *d_score_6 = space + 341 * rows + 2560;
    real (*d_h_6)[16] = (real (*)[16])(space + 144 * rows + 2560);
    real (*h_6)[16] = (real (*)[16])(space + 112 * rows + 2560);
    real (*d_h_6_rnn_step_y_sum)[16] = (real (*)[16])(space + 160 * rows + 2560);
    real *d_score_5 = space + 340 * rows + 2560;
    real (*d_h_5)[16] = (real (*)[16])(space + 176 * rows + 2560);
    real (*h_5)[16] = (real (*)[16])(space + 96 * rows + 2560);
    real (*d_h_5_rnn_step_y_sum)[16] = (real (*)[16])(space + 192 * rows + 2560);
    real *d_score_4 = space + 339 * rows + 2560;
    real (*d_h_4)[16] = (real (*)[16])(space + 208 * rows + 2560);
    real (*h_4)[16] = (real (*)[16])(space + 80 * rows + 2560);
    real (*d_h_4_rnn_step_y_sum)[16] = (real (*)[16])(space + 224 * rows + 2560);
    real *d_score_3 = space + 338 * rows + 2560;
    real (*d_h_3)[16] = (real (*)[16])(space + 240 * rows + 2560);
    real (*h_3)[16] = (real (*)[16])(space + 64 * rows + 2560);
    real (*d_h_3_rnn_step_y_sum)[16] = (real (*)[16])(space + 256 * rows + 2560);
    real *d_score_2 = space + 337 * rows + 2560;
    real (*d_h_2)[16] = (real (*)[16])(space + 272 * rows + 2560);
    real (*h_2)[16] = (real (*)[16])(space + 48 * rows + 2560);
    real (*d_h_2_rnn_step_y_sum)[16] = (real (*)[16])(space + 288 * rows + 2560);
    real *d_score_1 = space + 336 * rows + 2560;
    real (*d_h_1)[16] = (real (*)[16])(space + 304 * rows + 2560);
    real (*h_1)[16] = (real (*)[16])(space + 32 * rows + 2560);
    real (*d_h_1_rnn_step_y_sum)[16] = (real (*)[16])(space + 320 * rows + 2560);
    real (*h_7)[16] = (real (*)[16])(space + 128 * rows + 2560);
    real *d_score_7 = space + 353 * rows + 2560;
    real (*h_0)[16] = (real (*)[16])(space + 2560);
    real *d_score_0 = space + 352 * rows + 2560;
    real (*d_w_chunks)[16] = (real (*)[16])space;
    real (*d_h_0)[16] = (real (*)[16])(space + 336 * rows + 2560);
    real (*d_b_h_chunks)[16] = (real (*)[16])(space + 512);
    real (*d_W_hh)[16] = (real (*)[16])(space + 1024);
    real (*d_W_hh_2)[16] = (real (*)[16])(space + 1280);
    real (*d_W_hh_3)[16] = (real (*)[16])(space + 1536);
    real (*d_W_hh_4)[16] = (real (*)[16])(space + 1792);
    real (*d_W_hh_5)[16] = (real (*)[16])(space + 2048);
    real (*d_W_hh_6)[16] = (real (*)[16])(space + 2304);
    const real (*bits)[8] = (const real (*)[8])batch->bits;
    real (*d_W_xh_chunks)[1][16] = (real (*)[1][16])(space + 1024);
    real *const pack = space + (354 * rows + 2560 + 15) / 16 * 16 + THREAD * 16384;

    /* rnn.dl:21  d_h.6[n, j] = sum[k](d_h.7.rnn_step.y_sum[n, k] * W_hh[j, k]) + d_score.6[n] * w[j] */
    rnn_d_h_6(n, d_h_7_rnn_step_y_sum, params->W_hh, d_score_6, params->w, d_h_6, pack);

    /* rnn.dl:21  d_h.6.rnn_step.y_sum[n, k] = d_h.6[n, k] * (1 - h.6[n, k]^2) */
    rnn_d_h_6_rnn_step_y_sum(n, d_h_6, h_6, d_h_6_rnn_step_y_sum);

    /* rnn.dl:21  d_h.5[n, j] = sum[k](d_h.6.rnn_step.y_sum[n, k] * W_hh[j, k]) + d_score.5[n] * w[j] */
    rnn_d_h_6(n, d_h_6_rnn_step_y_sum, params->W_hh, d_score_5, params->w, d_h_5, pack);

    /* rnn.dl:21  d_h.5.rnn_step.y_sum[n, k] = d_h.5[n, k] * (1 - h.5[n, k]^2) */
    rnn_d_h_6_rnn_step_y_sum(n, d_h_5, h_5, d_h_5_rnn_step_y_sum);

    /* rnn.dl:21  d_h.4[n, j] = sum[k](d_h.5.rnn_step.y_sum[n, k] * W_hh[j, k]) + d_score.4[n] * w[j] */
    rnn_d_h_6(n, d_h_5_rnn_step_y_sum, params->W_hh, d_score_4, params->w, d_h_4, pack);

    /* rnn.dl:21  d_h.4.rnn_step.y_sum[n, k] = d_h.4[n, k] * (1 - h.4[n, k]^2) */
    rnn_d_h_6_rnn_step_y_sum(n, d_h_4, h_4, d_h_4_rnn_step_y_sum);

    /* rnn.dl:21  d_h.3[n, j] = sum[k](d_h.4.rnn_step.y_sum[n, k] * W_hh[j, k]) + d_score.3[n] * w[j] */
    rnn_d_h_6(n, d_h_4_rnn_step_y_sum, params->W_hh, d_score_3, params->w, d_h_3, pack);

    /* rnn.dl:21  d_h.3.rnn_step.y_sum[n, k] = d_h.3[n, k] * (1 - h.3[n, k]^2) */
    rnn_d_h_6_rnn_step_y_sum(n, d_h_3, h_3, d_h_3_rnn_step_y_sum);

    /* rnn.dl:21  d_h.2[n, j] = sum[k](d_h.3.rnn_step.y_sum[n, k] * W_hh[j, k]) + d_score.2[n] * w[j] */
    rnn_d_h_6(n, d_h_3_rnn_step_y_sum, params->W_hh, d_score_2, params->w, d_h_2, pack);

    /* rnn.dl:21  d_h.2.rnn_step.y_sum[n, k] = d_h.2[n, k] * (1 - h.2[n, k]^2) */
    rnn_d_h_6_rnn_step_y_sum(n, d_h_2, h_2, d_h_2_rnn_step_y_sum);

    /* rnn.dl:21  d_h.1[n, j] = sum[k](d_h.2.rnn_step.y_sum[n, k] * W_hh[j, k]) + d_score.1[n] * w[j] */
    rnn_d_h_6(n, d_h_2_rnn_step_y_sum, params->W_hh, d_score_1, params->w, d_h_1, pack);

    /* rnn.dl:21  d_h.1.rnn_step.y_sum[n, k] = d_h.1[n, k] * (1 - h.1[n, k]^2) */
    /* rnn.dl:13  d_w[k] = sum[n](h.7[n, k] * d_score.7[n] + h.6[n, k] * d_score.6[n] + h.5[n, k] *
           d_score.5[n] + h.4[n, k] * d_score.4[n] + h.3[n, k] * d_score.3[n] + h.2[n, k] * d_score.2[n] +
           h.1[n, k] * d_score.1[n] + h.0[n, k] * d_score.0[n]) */
    rnn_d_h_1_rnn_step_y_sum(n, d_h_1, h_1, h_7, d_score_7, h_6, d_score_6, h_5, d_score_5, h_4, d_score_4,
                             h_3, d_score_3, h_2, d_score_2, d_score_1, h_0, d_score_0, d_h_1_rnn_step_y_sum,
                             d_w_chunks);

    /* rnn.dl:21  d_h.0[n, j] = sum[k](d_h.1.rnn_step.y_sum[n, k] * W_hh[j, k]) + d_score.0[n] * w[j] */
    rnn_d_h_6(n, d_h_1_rnn_step_y_sum, params->W_hh, d_score_0, params->w, d_h_0, pack);

    /* rnn.dl:12  d_b_h[k] = sum[n](d_score.7[n] * w[k] * (1 - h.7[n, k]^2) + d_h.6[n, k] * (1 - h.6[n,
           k]^2) + d_h.5[n, k] * (1 - h.5[n, k]^2) + d_h.4[n, k] * (1 - h.4[n, k]^2) + d_h.3[n, k] * (1 -
           h.3[n, k]^2) + d_h.2[n, k] * (1 - h.2[n, k]^2) + d_h.1[n, k] * (1 - h.1[n, k]^2) + d_h.0[n, k] * (1
           - h.0[n, k]^2)) */
    rnn_d_b_h(n, d_score_7, params->w, h_7, d_h_6, h_6, d_h_5, h_5, d_h_4, h_4, d_h_3, h_3, d_h_2, h_2, d_h_1,
              h_1, d_h_0, h_0, d_b_h_chunks);

    /* rnn.dl:11  d_W_hh[j, k] = sum[n](h.6[n, j] * d_h.7.rnn_step.y_sum[n, k]) */
    rnn_d_W_hh(n, h_6, d_h_7_rnn_step_y_sum, d_W_hh, pack);

    /* rnn.dl:11  d_W_hh[j, k] = sum[n](h.5[n, j] * d_h.6.rnn_step.y_sum[n, k]) */
    rnn_d_W_hh(n, h_5, d_h_6_rnn_step_y_sum, d_W_hh_2, pack);

    /* rnn.dl:11  d_W_hh[j, k] = sum[n](h.4[n, j] * d_h.5.rnn_step.y_sum[n, k]) */
    rnn_d_W_hh(n, h_4, d_h_5_rnn_step_y_sum, d_W_hh_3, pack);

    /* rnn.dl:11  d_W_hh[j, k] = sum[n](h.3[n, j] * d_h.4.rnn_step.y_sum[n, k]) */
    rnn_d_W_hh(n, h_3, d_h_4_rnn_step_y_sum, d_W_hh_4, pack);

    /* rnn.dl:11  d_W_hh[j, k] = sum[n](h.2[n, j] * d_h.3.rnn_step.y_sum[n, k]) */
    rnn_d_W_hh(n, h_2, d_h_3_rnn_step_y_sum, d_W_hh_5, pack);

    /* rnn.dl:11  d_W_hh[j, k] = sum[n](h.1[n, j] * d_h.2.rnn_step.y_sum[n, k]) */
    rnn_d_W_hh(n, h_1, d_h_2_rnn_step_y_sum, d_W_hh_6, pack);

    /* rnn.dl:11  d_W_hh[j, k] = d_W_hh[j, k] + d_W_hh[j, k] + d_W_hh[j, k] + d_W_hh[j, k] + d_W_hh[j, k] +
           d_W_hh[j, k] + sum[n](h.0[n, j] * d_h.1.rnn_step.y_sum[n, k]) */
    rnn_d_W_hh_7(n, d_W_hh, d_W_hh_2, d_W_hh_3, d_W_hh_4, d_W_hh_5, d_W_hh_6, h_0, d_h_1_rnn_step_y_sum,
                 d_params->W_hh, pack);

    /* rnn.dl:10  d_W_xh[i, k] = sum[n](d_h.7.rnn_step.y_sum[n, k] * bits[n, 7] + d_h.6.rnn_step.y_sum[n,
           k] * bits[n, 6] + d_h.5.rnn_step.y_sum[n, k] * bits[n, 5] + d_h.4.rnn_step.y_sum[n, k] * bits[n, 4]
           + d_h.3.rnn_step.y_sum[n, k] * bits[n, 3] + d_h.2.rnn_step.y_sum[n, k] * bits[n, 2] +
           d_h.1.rnn_step.y_sum[n, k] * bits[n, 1] + d_h.0[n, k] * (1 - h.0[n, k]^2) * bits[n, 0]) */
    rnn_d_W_xh(n, d_h_7_rnn_step_y_sum, bits, d_h_6_rnn_step_y_sum, d_h_5_rnn_step_y_sum, d_h_4_rnn_step_y_sum,
               d_h_3_rnn_step_y_sum, d_h_2_rnn_step_y_sum, d_h_1_rnn_step_y_sum, d_h_0, h_0, d_W_xh_chunks);

    /* rnn.dl:13  d_w[k] = sum[chunk](d_w_chunks[chunk, k]) */
    ONCE
    rnn_d_w(d_w_chunks, d_params->w);

    /* rnn.dl:12  d_b_h[k] = sum[chunk](d_b_h_chunks[chunk, k]) */
    ONCE
    rnn_d_w(d_b_h_chunks, d_params->b_h);

    /* rnn.dl:10  d_W_xh[i, k] = sum[chunk](d_W_xh_chunks[chunk, 0, k]) */
    ONCE
    rnn_d_W_xh_2(d_W_xh_chunks, d_params->W_xh);
}

void rnn_backward(const struct rnn_batch *batch, const struct rnn_params *params, void *arena,
                  struct rnn_params *d_params)
{
    IN_PARALLEL(batch->n >= 305)
    rnn_backward_kernels(batch, params, arena, d_params);
}

#ifndef RNN_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

/* error.0_sum, error.1_sum, error.2_sum and 4 more */
static NOT_INLINE void rnn_error_0_sum_2(int n, real (*restrict h_0)[16], const real *restrict w,
                                         const real (*restrict odd)[8], real *restrict error_0_sum_chunks,
                                         real *restrict right_0_sum_chunks, int at)
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real error_0_sum = 0;
        real right_0_sum = 0;
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real parts[8] = {0};
            KEEP_LOOP
            for (int first = 0; first < 16; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int k = first + part;
                    parts[part] += h_0[row][k] * w[k];
                }
            real score_0 = 0;
            for (int part = 0; part < 8; part++)
                score_0 += parts[part];
            error_0_sum += real_softplus(score_0) - score_0 * odd[row][at];
            right_0_sum += (real)((real)(score_0 > 0) == odd[row][at]);
        }
        error_0_sum_chunks[chunk] = error_0_sum;
        right_0_sum_chunks[chunk] = right_0_sum;
    }
}

static void rnn_h_7_rnn_step_y_sum_2(int n, real (*restrict h_6)[16], const real (*restrict W_hh)[16],
                                     real (*restrict h_7_rnn_step_y_sum_2)[16], real *restrict pack)
{
    /* matrix product: rows row; columns k; summed j */
    if (n <= 4) {
        ONCE
            row_products(n, 16, 16, &h_6[0][0], 16, 1, &W_hh[0][0], 16, &h_7_rnn_step_y_sum_2[0][0], 16);
        return;
    }
    const int share = share_size(n, 7000, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 16; jr += TILE_LANES) {
            const int width = int_min(TILE_LANES, 16 - jr);
            const real *b = &W_hh[0][jr];
            int stride = 16;
            if (n > 40 || width < TILE_LANES) {
                for (int q = 0; q < 16; q++)
                    for (int c = 0; c < TILE_LANES; c++)
                        pack[q * TILE_LANES + c] = 0;
                for (int q = 0; q < 16; q++)
                    for (int c = 0; c < width; c++) {
                        const int k = jr + c;
                        pack[q * TILE_LANES + c] = W_hh[q][k];
                    }
                b = pack;
                stride = TILE_LANES;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (TILE_LANES <= 16 && width == TILE_LANES) {
                    tile_product_narrow(height, 16, &h_6[ir][0], 16, 1, b, stride,
                            &h_7_rnn_step_y_sum_2[ir][jr], 16, 0);
                } else {
                    real tile[TILE_ROWS * TILE_LANES];
                    tile_product_narrow(height, 16, &h_6[ir][0], 16, 1, b, stride, tile, TILE_LANES, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int k = jr + c;
                            h_7_rnn_step_y_sum_2[row][k] = tile[r * TILE_LANES + c];
                        }
                    }
                }
            }
        }
}

static void rnn_error_7_sum(int n, real (*restrict h_7_rnn_step_y_sum)[16],
                            real (*restrict h_7_rnn_step_y_sum_2)[16], const real *restrict b_h,
                            const real *restrict w, const real (*restrict odd)[8],
                            real *restrict error_7_sum_chunks, real *restrict right_7_sum_chunks)
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real error_7_sum = 0;
        real right_7_sum = 0;
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real parts[8] = {0};
            KEEP_LOOP
            for (int first = 0; first < 16; first += 8) {
                KEEP_LOOP
                for (int part = 0; part < 8; part++) {
                    const int k = first + part;
                    parts[part] += real_tanh(h_7_rnn_step_y_sum[row][k] + h_7_rnn_step_y_sum_2[row][k] +
                            b_h[k]) * w[k];
                }
            }
            real score_7 = 0;
            for (int part = 0; part < 8; part++)
                score_7 += parts[part];
            error_7_sum += real_softplus(score_7) - score_7 * odd[row][7];
            right_7_sum += (real)((real)(score_7 > 0) == odd[row][7]);
        }
        error_7_sum_chunks[chunk] = error_7_sum;
        right_7_sum_chunks[chunk] = right_7_sum;
    }
}

void rnn_evaluate(const struct rnn_batch *batch, const struct rnn_params *params, void *arena,
                  struct rnn_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*bits)[8] = (const real (*)[8])batch->bits;
    real (*h_0)[16] = (real (*)[16])(space + 288);
    const real (*odd)[8] = (const real (*)[8])batch->odd;
    real *error_0_sum_chunks = space;
    real *right_0_sum_chunks = space + 32;
    real (*h_1_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 288);
    real (*h_1)[16] = (real (*)[16])(space + 32 * rows + 288);
    real *error_1_sum_chunks = space;
    real *right_1_sum_chunks = space + 64;
    real (*h_2_rnn_step_y_sum)[16] = (real (*)[16])(space + 288);
    real (*h_2)[16] = (real (*)[16])(space + 16 * rows + 288);
    real *error_2_sum_chunks = space;
    real *right_2_sum_chunks = space + 96;
    real (*h_3_rnn_step_y_sum)[16] = (real (*)[16])(space + 288);
    real (*h_3)[16] = (real (*)[16])(space + 32 * rows + 288);
    real *error_3_sum_chunks = space;
    real *right_3_sum_chunks = space + 128;
    real (*h_4_rnn_step_y_sum)[16] = (real (*)[16])(space + 288);
    real (*h_4)[16] = (real (*)[16])(space + 16 * rows + 288);
    real *error_4_sum_chunks = space;
    real *right_4_sum_chunks = space + 160;
    real (*h_5_rnn_step_y_sum)[16] = (real (*)[16])(space + 288);
    real (*h_5)[16] = (real (*)[16])(space + 32 * rows + 288);
    real *error_5_sum_chunks = space;
    real *right_5_sum_chunks = space + 192;
    real (*h_6_rnn_step_y_sum)[16] = (real (*)[16])(space + 288);
    real (*h_6)[16] = (real (*)[16])(space + 16 * rows + 288);
    real *error_6_sum_chunks = space;
    real *right_6_sum_chunks = space + 224;
    real (*h_7_rnn_step_y_sum)[16] = (real (*)[16])(space + 288);
    real (*h_7_rnn_step_y_sum_2)[16] = (real (*)[16])(space + 32 * rows + 288);
    real *error_7_sum_chunks = space;
    real *right_7_sum_chunks = space + 256;

    IN_PARALLEL(n >= 661)
    {
        real *const pack = space + 48 * rows + 288 + THREAD * 512;

        /* rnn.dl:21  h.0[n, k] = tanh(sum[j](bits[n, 0] * W_xh[0, k]) + b_h[k]) */
        rnn_h_0(n, bits, params->W_xh, params->b_h, h_0, pack);

        /* rnn.dl:22  score.0[n] = sum[k](h.0[n, k] * w[k]) */
        /* rnn.dl:23  error.0_sum = sum[n](softplus(score.0[n]) - score.0[n] * odd[n, 0]) */
        /* rnn.dl:24  right.0_sum = sum[n](score.0[n] > 0 == odd[n, 0]) */
        rnn_error_0_sum_2(n, h_0, params->w, odd, error_0_sum_chunks, right_0_sum_chunks, 0);

        /* rnn.dl:23  error.0_sum = sum[chunk](error.0_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = rnn_error_0_sum(error_0_sum_chunks);

        /* rnn.dl:21  h.1.rnn_step.y_sum[n, k] = sum[j](bits[n, 1] * W_xh[0, k]) */
        rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_1_rnn_step_y_sum, 1, pack);

        /* rnn.dl:21  h.1[n, k] = tanh(h.1.rnn_step.y_sum[n, k] + sum[j](h.0[n, j] * W_hh[j, k]) + b_h[k]) */
        rnn_h_1(n, h_1_rnn_step_y_sum, h_0, params->W_hh, params->b_h, h_1, pack);

        /* rnn.dl:22  score.1[n] = sum[k](h.1[n, k] * w[k]) */
        /* rnn.dl:23  error.1_sum = sum[n](softplus(score.1[n]) - score.1[n] * odd[n, 1]) */
        /* rnn.dl:24  right.1_sum = sum[n](score.1[n] > 0 == odd[n, 1]) */
        rnn_error_0_sum_2(n, h_1, params->w, odd, error_1_sum_chunks, right_1_sum_chunks, 1);

        /* rnn.dl:23  error.1_sum = sum[chunk](error.1_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = rnn_error_0_sum(error_1_sum_chunks);

        /* rnn.dl:21  h.2.rnn_step.y_sum[n, k] = sum[j](bits[n, 2] * W_xh[0, k]) */
        rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_2_rnn_step_y_sum, 2, pack);

        /* rnn.dl:21  h.2[n, k] = tanh(h.2.rnn_step.y_sum[n, k] + sum[j](h.1[n, j] * W_hh[j, k]) + b_h[k]) */
        rnn_h_1(n, h_2_rnn_step_y_sum, h_1, params->W_hh, params->b_h, h_2, pack);

        /* rnn.dl:22  score.2[n] = sum[k](h.2[n, k] * w[k]) */
        /* rnn.dl:23  error.2_sum = sum[n](softplus(score.2[n]) - score.2[n] * odd[n, 2]) */
        /* rnn.dl:24  right.2_sum = sum[n](score.2[n] > 0 == odd[n, 2]) */
        rnn_error_0_sum_2(n, h_2, params->w, odd, error_2_sum_chunks, right_2_sum_chunks, 2);

        /* rnn.dl:23  error.2_sum = sum[chunk](error.2_sum_chunks[chunk]) */
        ONCE
        result->totals[2] = rnn_error_0_sum(error_2_sum_chunks);

        /* rnn.dl:21  h.3.rnn_step.y_sum[n, k] = sum[j](bits[n, 3] * W_xh[0, k]) */
        rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_3_rnn_step_y_sum, 3, pack);

        /* rnn.dl:21  h.3[n, k] = tanh(h.3.rnn_step.y_sum[n, k] + sum[j](h.2[n, j] * W_hh[j, k]) + b_h[k]) */
        rnn_h_1(n, h_3_rnn_step_y_sum, h_2, params->W_hh, params->b_h, h_3, pack);

        /* rnn.dl:22  score.3[n] = sum[k](h.3[n, k] * w[k]) */
        /* rnn.dl:23  error.3_sum = sum[n](softplus(score.3[n]) - score.3[n] * odd[n, 3]) */
        /* rnn.dl:24  right.3_sum = sum[n](score.3[n] > 0 == odd[n, 3]) */
        rnn_error_0_sum_2(n, h_3, params->w, odd, error_3_sum_chunks, right_3_sum_chunks, 3);

        /* rnn.dl:23  error.3_sum = sum[chunk](error.3_sum_chunks[chunk]) */
        ONCE
        result->totals[3] = rnn_error_0_sum(error_3_sum_chunks);

        /* rnn.dl:21  h.4.rnn_step.y_sum[n, k] = sum[j](bits[n, 4] * W_xh[0, k]) */
        rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_4_rnn_step_y_sum, 4, pack);

        /* rnn.dl:21  h.4[n, k] = tanh(h.4.rnn_step.y_sum[n, k] + sum[j](h.3[n, j] * W_hh[j, k]) + b_h[k]) */
        rnn_h_1(n, h_4_rnn_step_y_sum, h_3, params->W_hh, params->b_h, h_4, pack);

        /* rnn.dl:22  score.4[n] = sum[k](h.4[n, k] * w[k]) */
        /* rnn.dl:23  error.4_sum = sum[n](softplus(score.4[n]) - score.4[n] * odd[n, 4]) */
        /* rnn.dl:24  right.4_sum = sum[n](score.4[n] > 0 == odd[n, 4]) */
        rnn_error_0_sum_2(n, h_4, params->w, odd, error_4_sum_chunks, right_4_sum_chunks, 4);

        /* rnn.dl:23  error.4_sum = sum[chunk](error.4_sum_chunks[chunk]) */
        ONCE
        result->totals[4] = rnn_error_0_sum(error_4_sum_chunks);

        /* rnn.dl:21  h.5.rnn_step.y_sum[n, k] = sum[j](bits[n, 5] * W_xh[0, k]) */
        rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_5_rnn_step_y_sum, 5, pack);

        /* rnn.dl:21  h.5[n, k] = tanh(h.5.rnn_step.y_sum[n, k] + sum[j](h.4[n, j] * W_hh[j, k]) + b_h[k]) */
        rnn_h_1(n, h_5_rnn_step_y_sum, h_4, params->W_hh, params->b_h, h_5, pack);

        /* rnn.dl:22  score.5[n] = sum[k](h.5[n, k] * w[k]) */
        /* rnn.dl:23  error.5_sum = sum[n](softplus(score.5[n]) - score.5[n] * odd[n, 5]) */
        /* rnn.dl:24  right.5_sum = sum[n](score.5[n] > 0 == odd[n, 5]) */
        rnn_error_0_sum_2(n, h_5, params->w, odd, error_5_sum_chunks, right_5_sum_chunks, 5);

        /* rnn.dl:23  error.5_sum = sum[chunk](error.5_sum_chunks[chunk]) */
        ONCE
        result->totals[5] = rnn_error_0_sum(error_5_sum_chunks);

        /* rnn.dl:21  h.6.rnn_step.y_sum[n, k] = sum[j](bits[n, 6] * W_xh[0, k]) */
        rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_6_rnn_step_y_sum, 6, pack);

        /* rnn.dl:21  h.6[n, k] = tanh(h.6.rnn_step.y_sum[n, k] + sum[j](h.5[n, j] * W_hh[j, k]) + b_h[k]) */
        rnn_h_1(n, h_6_rnn_step_y_sum, h_5, params->W_hh, params->b_h, h_6, pack);

        /* rnn.dl:22  score.6[n] = sum[k](h.6[n, k] * w[k]) */
        /* rnn.dl:23  error.6_sum = sum[n](softplus(score.6[n]) - score.6[n] * odd[n, 6]) */
        /* rnn.dl:24  right.6_sum = sum[n](score.6[n] > 0 == odd[n, 6]) */
        rnn_error_0_sum_2(n, h_6, params->w, odd, error_6_sum_chunks, right_6_sum_chunks, 6);

        /* rnn.dl:23  error.6_sum = sum[chunk](error.6_sum_chunks[chunk]) */
        ONCE
        result->totals[6] = rnn_error_0_sum(error_6_sum_chunks);

        /* rnn.dl:21  h.7.rnn_step.y_sum[n, k] = sum[j](bits[n, 7] * W_xh[0, k]) */
        rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_7_rnn_step_y_sum, 7, pack);

        /* rnn.dl:21  h.7.rnn_step.y_sum[n, k] = sum[j](h.6[n, j] * W_hh[j, k]) */
        rnn_h_7_rnn_step_y_sum_2(n, h_6, params->W_hh, h_7_rnn_step_y_sum_2, pack);

        /* rnn.dl:22  score.7[n] = sum[k](tanh(h.7.rnn_step.y_sum[n, k] + h.7.rnn_step.y_sum[n, k] +
               b_h[k]) * w[k]) */
        /* rnn.dl:23  error.7_sum = sum[n](softplus(score.7[n]) - score.7[n] * odd[n, 7]) */
        /* rnn.dl:24  right.7_sum = sum[n](score.7[n] > 0 == odd[n, 7]) */
        rnn_error_7_sum(n, h_7_rnn_step_y_sum, h_7_rnn_step_y_sum_2, params->b_h, params->w, odd,
                        error_7_sum_chunks, right_7_sum_chunks);

        /* rnn.dl:23  error.7_sum = sum[chunk](error.7_sum_chunks[chunk]) */
        ONCE
        result->totals[7] = rnn_error_0_sum(error_7_sum_chunks);

        /* rnn.dl:23  error.7 = error.0_sum / N / 8 + error.1_sum / N / 8 + error.2_sum / N / 8 +
               error.3_sum / N / 8 + error.4_sum / N / 8 + error.5_sum / N / 8 + error.6_sum / N / 8 +
               error.7_sum / N / 8 */
        ONCE
        result->loss = rnn_error_7(n, result->totals[0], result->totals[1], result->totals[2],
                                   result->totals[3], result->totals[4], result->totals[5], result->totals[6],
                                   result->totals[7]);

        /* rnn.dl:24  right.0_sum = sum[chunk](right.0_sum_chunks[chunk]) */
        ONCE
        result->totals[8] = rnn_error_0_sum(right_0_sum_chunks);

        /* rnn.dl:24  right.1_sum = sum[chunk](right.1_sum_chunks[chunk]) */
        ONCE
        result->totals[9] = rnn_error_0_sum(right_1_sum_chunks);

        /* rnn.dl:24  right.2_sum = sum[chunk](right.2_sum_chunks[chunk]) */
        ONCE
        result->totals[10] = rnn_error_0_sum(right_2_sum_chunks);

        /* rnn.dl:24  right.3_sum = sum[chunk](right.3_sum_chunks[chunk]) */
        ONCE
        result->totals[11] = rnn_error_0_sum(right_3_sum_chunks);

        /* rnn.dl:24  right.4_sum = sum[chunk](right.4_sum_chunks[chunk]) */
        ONCE
        result->totals[12] = rnn_error_0_sum(right_4_sum_chunks);

        /* rnn.dl:24  right.5_sum = sum[chunk](right.5_sum_chunks[chunk]) */
        ONCE
        result->totals[13] = rnn_error_0_sum(right_5_sum_chunks);

        /* rnn.dl:24  right.6_sum = sum[chunk](right.6_sum_chunks[chunk]) */
        ONCE
        result->totals[14] = rnn_error_0_sum(right_6_sum_chunks);

        /* rnn.dl:24  right.7_sum = sum[chunk](right.7_sum_chunks[chunk]) */
        ONCE
        result->totals[15] = rnn_error_0_sum(right_7_sum_chunks);
    }
}

static void rnn_last(int n, real (*restrict h_7_rnn_step_y_sum)[16], real (*restrict h_7_rnn_step_y_sum_2)[16],
                     const real *restrict b_h, const real *restrict w, real *restrict last)
{
    SHARE_LOOP
    for (int row = 0; row < n; row++) {
        real parts[8] = {0};
        KEEP_LOOP
        for (int first = 0; first < 16; first += 8) {
            KEEP_LOOP
            for (int part = 0; part < 8; part++) {
                const int k = first + part;
                parts[part] += real_tanh(h_7_rnn_step_y_sum[row][k] + h_7_rnn_step_y_sum_2[row][k] + b_h[k]) *
                        w[k];
            }
        }
        real score_7 = 0;
        for (int part = 0; part < 8; part++)
            score_7 += parts[part];
        last[row] = real_sigmoid(score_7);
    }
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

    IN_PARALLEL(n >= 708)
    {
        real *const pack = space + 48 * rows + THREAD * 512;

        /* rnn.dl:21  h.0[n, k] = tanh(sum[j](bits[n, 0] * W_xh[0, k]) + b_h[k]) */
        rnn_h_0(n, bits, params->W_xh, params->b_h, h_0, pack);

        /* rnn.dl:21  h.1.rnn_step.y_sum[n, k] = sum[j](bits[n, 1] * W_xh[0, k]) */
        rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_1_rnn_step_y_sum, 1, pack);

        /* rnn.dl:21  h.1[n, k] = tanh(h.1.rnn_step.y_sum[n, k] + sum[j](h.0[n, j] * W_hh[j, k]) + b_h[k]) */
        rnn_h_1(n, h_1_rnn_step_y_sum, h_0, params->W_hh, params->b_h, h_1, pack);

        /* rnn.dl:21  h.2.rnn_step.y_sum[n, k] = sum[j](bits[n, 2] * W_xh[0, k]) */
        rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_2_rnn_step_y_sum, 2, pack);

        /* rnn.dl:21  h.2[n, k] = tanh(h.2.rnn_step.y_sum[n, k] + sum[j](h.1[n, j] * W_hh[j, k]) + b_h[k]) */
        rnn_h_1(n, h_2_rnn_step_y_sum, h_1, params->W_hh, params->b_h, h_2, pack);

        /* rnn.dl:21  h.3.rnn_step.y_sum[n, k] = sum[j](bits[n, 3] * W_xh[0, k]) */
        rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_3_rnn_step_y_sum, 3, pack);

        /* rnn.dl:21  h.3[n, k] = tanh(h.3.rnn_step.y_sum[n, k] + sum[j](h.2[n, j] * W_hh[j, k]) + b_h[k]) */
        rnn_h_1(n, h_3_rnn_step_y_sum, h_2, params->W_hh, params->b_h, h_3, pack);

        /* rnn.dl:21  h.4.rnn_step.y_sum[n, k] = sum[j](bits[n, 4] * W_xh[0, k]) */
        rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_4_rnn_step_y_sum, 4, pack);

        /* rnn.dl:21  h.4[n, k] = tanh(h.4.rnn_step.y_sum[n, k] + sum[j](h.3[n, j] * W_hh[j, k]) + b_h[k]) */
        rnn_h_1(n, h_4_rnn_step_y_sum, h_3, params->W_hh, params->b_h, h_4, pack);

        /* rnn.dl:21  h.5.rnn_step.y_sum[n, k] = sum[j](bits[n, 5] * W_xh[0, k]) */
        rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_5_rnn_step_y_sum, 5, pack);

        /* rnn.dl:21  h.5[n, k] = tanh(h.5.rnn_step.y_sum[n, k] + sum[j](h.4[n, j] * W_hh[j, k]) + b_h[k]) */
        rnn_h_1(n, h_5_rnn_step_y_sum, h_4, params->W_hh, params->b_h, h_5, pack);

        /* rnn.dl:21  h.6.rnn_step.y_sum[n, k] = sum[j](bits[n, 6] * W_xh[0, k]) */
        rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_6_rnn_step_y_sum, 6, pack);

        /* rnn.dl:21  h.6[n, k] = tanh(h.6.rnn_step.y_sum[n, k] + sum[j](h.5[n, j] * W_hh[j, k]) + b_h[k]) */
        rnn_h_1(n, h_6_rnn_step_y_sum, h_5, params->W_hh, params->b_h, h_6, pack);

        /* rnn.dl:21  h.7.rnn_step.y_sum[n, k] = sum[j](bits[n, 7] * W_xh[0, k]) */
        rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_7_rnn_step_y_sum, 7, pack);

        /* rnn.dl:21  h.7.rnn_step.y_sum[n, k] = sum[j](h.6[n, j] * W_hh[j, k]) */
        rnn_h_7_rnn_step_y_sum_2(n, h_6, params->W_hh, h_7_rnn_step_y_sum_2, pack);

        /* rnn.dl:22  score.7[n] = sum[k](tanh(h.7.rnn_step.y_sum[n, k] + h.7.rnn_step.y_sum[n, k] +
               b_h[k]) * w[k]) */
        /* rnn.dl:27  last[n] = sigmoid(score.7[n]) */
        rnn_last(n, h_7_rnn_step_y_sum, h_7_rnn_step_y_sum_2, params->b_h, params->w, last);
    }
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
    return sizeof(real) * ((354 * rows + 2560 + 15) / 16 * 16 + THREADS * 16384);
}

#ifndef RNN_F64
/* ---- the optimiser ---- */

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) * (1 /
       (-expm1(-0.10536051565782628 * t)))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) * (1 /
       (-expm1(-0.0010005003335835344 * t)))) + 1e-08) */
static void rnn_adam(int size, real *restrict param, const real *restrict grad, real *restrict m,
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

/* log((1 + f) 2^k) for sqrt(1/2) <= 1 + f < sqrt(2): log(1 + f) = 2 artanh(s) at s = f / (2 + f),
 * arranged so that the largest term, f, is exact. */
static ALWAYS_INLINE float real_log_parts(float f, float k)
{
    const float s = f / (2 + f), z = s * s, half_square = 0.5f * f * f;
    float sum = 0x1.f13b22p-3f;
    sum = real_fma(sum, z, 0x1.23d3ep-2f);
    sum = real_fma(sum, z, 0x1.999c26p-2f);
    sum = real_fma(sum, z, 0x1.555554p-1f);
    const float small = real_fma(s, real_fma(sum, z, half_square), k * 0x1.2fefa4p-17f);
    return real_fma(k, 0x1.62e3p-1f, f + real_fma(-0.5f * f, f, small));
}

/* What to add to log(x)'s formula: 0, but for the x for which that is not the result. */
static ALWAYS_INLINE float real_log_special(float x)
{
    return real_pick(x > 0, real_pick(x < INFINITY, 0, INFINITY), real_pick(x == 0, -INFINITY, NAN));
}

/* log(1 + x) = log((1 + f) 2^k), where f = x 2^-k + (2^-k - 1) is rounded once only.
 * Within 1.41 ulp. */
static ALWAYS_INLINE float real_log1p(float x)
{
    const float finite = real_pick(x > 0x1.fffffep127f, 0x1.fffffep127f, x);
    const int32_t exponent = (int32_t)(real_bits(1 + finite) - 0x3F3504F3u) >> 23;
    const float scale = real_of_bits((129 - (uint32_t)exponent) << 23) * 0.25f; /* 2^-k, maybe denormal */
    const float f = real_fma(finite, scale, scale - 1);
    const float result = real_log_parts(f, (float)exponent) + real_log_special(1 + x);
    return real_of_bits(real_bits(result) | (real_bits(x) & 0x80000000u)); /* -0 */
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

/* log(1 + e^x) without overflow. Within 1.66 ulp. */
static ALWAYS_INLINE float real_softplus(float x)
{
    return real_pick(x > 0, x, 0) + real_log1p(real_exp(-fabsf(x)));
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
static RUNS_RARELY void rnn_trace(const struct rnn_batch *batch, const struct rnn_params *params, void *arena,
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

/* What a training step does with a part of the gradient as soon as it is there: elements first ..
   first + size - 1 of all. */
struct rnn_learning {
    void (*learn)(const struct rnn_learning *learning, size_t first, int size, const real *gradient);
    struct rnn_params *params, *d_params;
    struct rnn_optimizer *optimizer;
    const struct rnn_arguments *arguments;
    uint64_t t;
    int *broken; /* becomes 1 where the gradient is not finite: d_params shows it then */
};

static void rnn_run_learn(const struct rnn_learning *learning, size_t first, int size, const real *gradient)
{
    if (dl_finite(gradient, 0, (size_t)size, sizeof(real))) {
        rnn_adam(size, (real *)learning->params + first, gradient, (real *)&learning->optimizer->m + first,
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

static void rnn_learn_rest(const struct rnn_learning *learning)
{
    /* first, size */
    static const int rest[][2] = {{0, 304}};
    ONCE
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        const size_t first = (size_t)rest[i][0], end = (size_t)(rest[i][0] + rest[i][1]);
        rnn_run_learn(learning, first, (int)(end - first), (const real *)learning->d_params + first);
    }
}

/* Where the loss is not finite, the step ends there. */
static DlStepEnd rnn_run_step(const DlStep *step, void *states, const double *arguments)
{
    const struct rnn_batch batch = rnn_batch_of(step);
    struct rnn_result result;
    const struct rnn_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct rnn_learning learning = {rnn_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    IN_PARALLEL(batch.n >= 305)
    {
        rnn_forward_kernels(&batch, step->params, step->arena, &result);
        if (dl_finite(&result.loss, 0, 1, sizeof(real))) {
            rnn_backward_kernels(&batch, step->params, step->arena, step->d_params);
            rnn_learn_rest(&learning);
        }
    }
    *step->loss = result.loss;
    for (int i = 0; i < 16; i++)
        step->totals[i] = result.totals[i];
    if (!dl_finite(&result.loss, 0, 1, sizeof(real)))
        return DL_STEP_LOSS;
    return broken ? DL_STEP_GRADIENT : DL_STEP_DONE;
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

/* A step's kernels one by one, for `bench --profile`. */
static RUNS_ONCE void rnn_profile_forward(const struct rnn_batch *batch, const struct rnn_params *params,
                                          void *arena, struct rnn_result *result, DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*bits)[8] = (const real (*)[8])batch->bits;
    real (*h_0)[16] = (real (*)[16])(space + 2560);
    const real (*odd)[8] = (const real (*)[8])batch->odd;
    real *error_0_sum_chunks = space;
    real *right_0_sum_chunks = space + 32;
    real *d_score_0 = space + 352 * rows + 2560;
    real (*h_1_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 2560);
    real (*h_1)[16] = (real (*)[16])(space + 32 * rows + 2560);
    real *error_1_sum_chunks = space;
    real *right_1_sum_chunks = space + 64;
    real *d_score_1 = space + 336 * rows + 2560;
    real (*h_2_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 2560);
    real (*h_2)[16] = (real (*)[16])(space + 48 * rows + 2560);
    real *error_2_sum_chunks = space;
    real *right_2_sum_chunks = space + 96;
    real *d_score_2 = space + 337 * rows + 2560;
    real (*h_3_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 2560);
    real (*h_3)[16] = (real (*)[16])(space + 64 * rows + 2560);
    real *error_3_sum_chunks = space;
    real *right_3_sum_chunks = space + 128;
    real *d_score_3 = space + 338 * rows + 2560;
    real (*h_4_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 2560);
    real (*h_4)[16] = (real (*)[16])(space + 80 * rows + 2560);
    real *error_4_sum_chunks = space;
    real *right_4_sum_chunks = space + 160;
    real *d_score_4 = space + 339 * rows + 2560;
    real (*h_5_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 2560);
    real (*h_5)[16] = (real (*)[16])(space + 96 * rows + 2560);
    real *error_5_sum_chunks = space;
    real *right_5_sum_chunks = space + 192;
    real *d_score_5 = space + 340 * rows + 2560;
    real (*h_6_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 2560);
    real (*h_6)[16] = (real (*)[16])(space + 112 * rows + 2560);
    real *error_6_sum_chunks = space;
    real *right_6_sum_chunks = space + 224;
    real *d_score_6 = space + 341 * rows + 2560;
    real (*h_7_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 2560);
    real (*h_7)[16] = (real (*)[16])(space + 128 * rows + 2560);
    real *error_7_sum_chunks = space;
    real *right_7_sum_chunks = space + 256;
    real *d_score_7 = space + 353 * rows + 2560;
    real (*d_h_7_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 2560);

    IN_PARALLEL(n >= 645)
    {
        real *const pack = space + (354 * rows + 2560 + 15) / 16 * 16 + THREAD * 16384;

        /* rnn.dl:21  h.0[n, k] = tanh(sum[j](bits[n, 0] * W_xh[0, k]) + b_h[k]) */
        rnn_h_0(n, bits, params->W_xh, params->b_h, h_0, pack);
        ONCE
        dl_lap(profile, 0);

        /* rnn.dl:22  score.0[n] = sum[k](h.0[n, k] * w[k]) */
        /* rnn.dl:23  error.0_sum = sum[n](softplus(score.0[n]) - score.0[n] * odd[n, 0]) */
        /* rnn.dl:24  right.0_sum = sum[n](score.0[n] > 0 == odd[n, 0]) */
        /* rnn.dl:22  d_score.0[n] = -0.125 * (odd[n, 0] / N) + 0.125 * (sigmoid(score.0[n]) / N) */
        rnn_d_score_0(n, h_0, params->w, odd, error_0_sum_chunks, right_0_sum_chunks, d_score_0, 0);
        ONCE
        dl_lap(profile, 1);

        /* rnn.dl:23  error.0_sum = sum[chunk](error.0_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = rnn_error_0_sum(error_0_sum_chunks);
        ONCE
        dl_lap(profile, 2);

        /* rnn.dl:21  h.1.rnn_step.y_sum[n, k] = sum[j](bits[n, 1] * W_xh[0, k]) */
        rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_1_rnn_step_y_sum, 1, pack);
        ONCE
        dl_lap(profile, 3);

        /* rnn.dl:21  h.1[n, k] = tanh(h.1.rnn_step.y_sum[n, k] + sum[j](h.0[n, j] * W_hh[j, k]) + b_h[k]) */
        rnn_h_1(n, h_1_rnn_step_y_sum, h_0, params->W_hh, params->b_h, h_1, pack);
        ONCE
        dl_lap(profile, 4);

        /* rnn.dl:22  score.1[n] = sum[k](h.1[n, k] * w[k]) */
        /* rnn.dl:23  error.1_sum = sum[n](softplus(score.1[n]) - score.1[n] * odd[n, 1]) */
        /* rnn.dl:24  right.1_sum = sum[n](score.1[n] > 0 == odd[n, 1]) */
        /* rnn.dl:22  d_score.1[n] = -0.125 * (odd[n, 1] / N) + 0.125 * (sigmoid(score.1[n]) / N) */
        rnn_d_score_0(n, h_1, params->w, odd, error_1_sum_chunks, right_1_sum_chunks, d_score_1, 1);
        ONCE
        dl_lap(profile, 5);

        /* rnn.dl:23  error.1_sum = sum[chunk](error.1_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = rnn_error_0_sum(error_1_sum_chunks);
        ONCE
        dl_lap(profile, 6);

        /* rnn.dl:21  h.2.rnn_step.y_sum[n, k] = sum[j](bits[n, 2] * W_xh[0, k]) */
        rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_2_rnn_step_y_sum, 2, pack);
        ONCE
        dl_lap(profile, 7);

        /* rnn.dl:21  h.2[n, k] = tanh(h.2.rnn_step.y_sum[n, k] + sum[j](h.1[n, j] * W_hh[j, k]) + b_h[k]) */
        rnn_h_1(n, h_2_rnn_step_y_sum, h_1, params->W_hh, params->b_h, h_2, pack);
        ONCE
        dl_lap(profile, 8);

        /* rnn.dl:22  score.2[n] = sum[k](h.2[n, k] * w[k]) */
        /* rnn.dl:23  error.2_sum = sum[n](softplus(score.2[n]) - score.2[n] * odd[n, 2]) */
        /* rnn.dl:24  right.2_sum = sum[n](score.2[n] > 0 == odd[n, 2]) */
        /* rnn.dl:22  d_score.2[n] = -0.125 * (odd[n, 2] / N) + 0.125 * (sigmoid(score.2[n]) / N) */
        rnn_d_score_0(n, h_2, params->w, odd, error_2_sum_chunks, right_2_sum_chunks, d_score_2, 2);
        ONCE
        dl_lap(profile, 9);

        /* rnn.dl:23  error.2_sum = sum[chunk](error.2_sum_chunks[chunk]) */
        ONCE
        result->totals[2] = rnn_error_0_sum(error_2_sum_chunks);
        ONCE
        dl_lap(profile, 10);

        /* rnn.dl:21  h.3.rnn_step.y_sum[n, k] = sum[j](bits[n, 3] * W_xh[0, k]) */
        rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_3_rnn_step_y_sum, 3, pack);
        ONCE
        dl_lap(profile, 11);

        /* rnn.dl:21  h.3[n, k] = tanh(h.3.rnn_step.y_sum[n, k] + sum[j](h.2[n, j] * W_hh[j, k]) + b_h[k]) */
        rnn_h_1(n, h_3_rnn_step_y_sum, h_2, params->W_hh, params->b_h, h_3, pack);
        ONCE
        dl_lap(profile, 12);

        /* rnn.dl:22  score.3[n] = sum[k](h.3[n, k] * w[k]) */
        /* rnn.dl:23  error.3_sum = sum[n](softplus(score.3[n]) - score.3[n] * odd[n, 3]) */
        /* rnn.dl:24  right.3_sum = sum[n](score.3[n] > 0 == odd[n, 3]) */
        /* rnn.dl:22  d_score.3[n] = -0.125 * (odd[n, 3] / N) + 0.125 * (sigmoid(score.3[n]) / N) */
        rnn_d_score_0(n, h_3, params->w, odd, error_3_sum_chunks, right_3_sum_chunks, d_score_3, 3);
        ONCE
        dl_lap(profile, 13);

        /* rnn.dl:23  error.3_sum = sum[chunk](error.3_sum_chunks[chunk]) */
        ONCE
        result->totals[3] = rnn_error_0_sum(error_3_sum_chunks);
        ONCE
        dl_lap(profile, 14);

        /* rnn.dl:21  h.4.rnn_step.y_sum[n, k] = sum[j](bits[n, 4] * W_xh[0, k]) */
        rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_4_rnn_step_y_sum, 4, pack);
        ONCE
        dl_lap(profile, 15);

        /* rnn.dl:21  h.4[n, k] = tanh(h.4.rnn_step.y_sum[n, k] + sum[j](h.3[n, j] * W_hh[j, k]) + b_h[k]) */
        rnn_h_1(n, h_4_rnn_step_y_sum, h_3, params->W_hh, params->b_h, h_4, pack);
        ONCE
        dl_lap(profile, 16);

        /* rnn.dl:22  score.4[n] = sum[k](h.4[n, k] * w[k]) */
        /* rnn.dl:23  error.4_sum = sum[n](softplus(score.4[n]) - score.4[n] * odd[n, 4]) */
        /* rnn.dl:24  right.4_sum = sum[n](score.4[n] > 0 == odd[n, 4]) */
        /* rnn.dl:22  d_score.4[n] = -0.125 * (odd[n, 4] / N) + 0.125 * (sigmoid(score.4[n]) / N) */
        rnn_d_score_0(n, h_4, params->w, odd, error_4_sum_chunks, right_4_sum_chunks, d_score_4, 4);
        ONCE
        dl_lap(profile, 17);

        /* rnn.dl:23  error.4_sum = sum[chunk](error.4_sum_chunks[chunk]) */
        ONCE
        result->totals[4] = rnn_error_0_sum(error_4_sum_chunks);
        ONCE
        dl_lap(profile, 18);

        /* rnn.dl:21  h.5.rnn_step.y_sum[n, k] = sum[j](bits[n, 5] * W_xh[0, k]) */
        rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_5_rnn_step_y_sum, 5, pack);
        ONCE
        dl_lap(profile, 19);

        /* rnn.dl:21  h.5[n, k] = tanh(h.5.rnn_step.y_sum[n, k] + sum[j](h.4[n, j] * W_hh[j, k]) + b_h[k]) */
        rnn_h_1(n, h_5_rnn_step_y_sum, h_4, params->W_hh, params->b_h, h_5, pack);
        ONCE
        dl_lap(profile, 20);

        /* rnn.dl:22  score.5[n] = sum[k](h.5[n, k] * w[k]) */
        /* rnn.dl:23  error.5_sum = sum[n](softplus(score.5[n]) - score.5[n] * odd[n, 5]) */
        /* rnn.dl:24  right.5_sum = sum[n](score.5[n] > 0 == odd[n, 5]) */
        /* rnn.dl:22  d_score.5[n] = -0.125 * (odd[n, 5] / N) + 0.125 * (sigmoid(score.5[n]) / N) */
        rnn_d_score_0(n, h_5, params->w, odd, error_5_sum_chunks, right_5_sum_chunks, d_score_5, 5);
        ONCE
        dl_lap(profile, 21);

        /* rnn.dl:23  error.5_sum = sum[chunk](error.5_sum_chunks[chunk]) */
        ONCE
        result->totals[5] = rnn_error_0_sum(error_5_sum_chunks);
        ONCE
        dl_lap(profile, 22);

        /* rnn.dl:21  h.6.rnn_step.y_sum[n, k] = sum[j](bits[n, 6] * W_xh[0, k]) */
        rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_6_rnn_step_y_sum, 6, pack);
        ONCE
        dl_lap(profile, 23);

        /* rnn.dl:21  h.6[n, k] = tanh(h.6.rnn_step.y_sum[n, k] + sum[j](h.5[n, j] * W_hh[j, k]) + b_h[k]) */
        rnn_h_1(n, h_6_rnn_step_y_sum, h_5, params->W_hh, params->b_h, h_6, pack);
        ONCE
        dl_lap(profile, 24);

        /* rnn.dl:22  score.6[n] = sum[k](h.6[n, k] * w[k]) */
        /* rnn.dl:23  error.6_sum = sum[n](softplus(score.6[n]) - score.6[n] * odd[n, 6]) */
        /* rnn.dl:24  right.6_sum = sum[n](score.6[n] > 0 == odd[n, 6]) */
        /* rnn.dl:22  d_score.6[n] = -0.125 * (odd[n, 6] / N) + 0.125 * (sigmoid(score.6[n]) / N) */
        rnn_d_score_0(n, h_6, params->w, odd, error_6_sum_chunks, right_6_sum_chunks, d_score_6, 6);
        ONCE
        dl_lap(profile, 25);

        /* rnn.dl:23  error.6_sum = sum[chunk](error.6_sum_chunks[chunk]) */
        ONCE
        result->totals[6] = rnn_error_0_sum(error_6_sum_chunks);
        ONCE
        dl_lap(profile, 26);

        /* rnn.dl:21  h.7.rnn_step.y_sum[n, k] = sum[j](bits[n, 7] * W_xh[0, k]) */
        rnn_h_1_rnn_step_y_sum(n, bits, params->W_xh, h_7_rnn_step_y_sum, 7, pack);
        ONCE
        dl_lap(profile, 27);

        /* rnn.dl:21  h.7[n, k] = tanh(h.7.rnn_step.y_sum[n, k] + sum[j](h.6[n, j] * W_hh[j, k]) + b_h[k]) */
        rnn_h_1(n, h_7_rnn_step_y_sum, h_6, params->W_hh, params->b_h, h_7, pack);
        ONCE
        dl_lap(profile, 28);

        /* rnn.dl:22  score.7[n] = sum[k](h.7[n, k] * w[k]) */
        /* rnn.dl:23  error.7_sum = sum[n](softplus(score.7[n]) - score.7[n] * odd[n, 7]) */
        /* rnn.dl:24  right.7_sum = sum[n](score.7[n] > 0 == odd[n, 7]) */
        /* rnn.dl:22  d_score.7[n] = -0.125 * (odd[n, 7] / N) + 0.125 * (sigmoid(score.7[n]) / N) */
        /* rnn.dl:21  d_h.7.rnn_step.y_sum[n, k] = d_score.7[n] * w[k] * (1 - h.7[n, k]^2) */
        rnn_d_h_7_rnn_step_y_sum(n, h_7, params->w, odd, error_7_sum_chunks, right_7_sum_chunks, d_score_7,
                                 d_h_7_rnn_step_y_sum);
        ONCE
        dl_lap(profile, 29);

        /* rnn.dl:23  error.7_sum = sum[chunk](error.7_sum_chunks[chunk]) */
        ONCE
        result->totals[7] = rnn_error_0_sum(error_7_sum_chunks);
        ONCE
        dl_lap(profile, 30);

        /* rnn.dl:23  error.7 = error.0_sum / N / 8 + error.1_sum / N / 8 + error.2_sum / N / 8 +
               error.3_sum / N / 8 + error.4_sum / N / 8 + error.5_sum / N / 8 + error.6_sum / N / 8 +
               error.7_sum / N / 8 */
        ONCE
        result->loss = rnn_error_7(n, result->totals[0], result->totals[1], result->totals[2],
                                   result->totals[3], result->totals[4], result->totals[5], result->totals[6],
                                   result->totals[7]);
        ONCE
        dl_lap(profile, 31);

        /* rnn.dl:24  right.0_sum = sum[chunk](right.0_sum_chunks[chunk]) */
        ONCE
        result->totals[8] = rnn_error_0_sum(right_0_sum_chunks);
        ONCE
        dl_lap(profile, 32);

        /* rnn.dl:24  right.1_sum = sum[chunk](right.1_sum_chunks[chunk]) */
        ONCE
        result->totals[9] = rnn_error_0_sum(right_1_sum_chunks);
        ONCE
        dl_lap(profile, 33);

        /* rnn.dl:24  right.2_sum = sum[chunk](right.2_sum_chunks[chunk]) */
        ONCE
        result->totals[10] = rnn_error_0_sum(right_2_sum_chunks);
        ONCE
        dl_lap(profile, 34);

        /* rnn.dl:24  right.3_sum = sum[chunk](right.3_sum_chunks[chunk]) */
        ONCE
        result->totals[11] = rnn_error_0_sum(right_3_sum_chunks);
        ONCE
        dl_lap(profile, 35);

        /* rnn.dl:24  right.4_sum = sum[chunk](right.4_sum_chunks[chunk]) */
        ONCE
        result->totals[12] = rnn_error_0_sum(right_4_sum_chunks);
        ONCE
        dl_lap(profile, 36);

        /* rnn.dl:24  right.5_sum = sum[chunk](right.5_sum_chunks[chunk]) */
        ONCE
        result->totals[13] = rnn_error_0_sum(right_5_sum_chunks);
        ONCE
        dl_lap(profile, 37);

        /* rnn.dl:24  right.6_sum = sum[chunk](right.6_sum_chunks[chunk]) */
        ONCE
        result->totals[14] = rnn_error_0_sum(right_6_sum_chunks);
        ONCE
        dl_lap(profile, 38);

        /* rnn.dl:24  right.7_sum = sum[chunk](right.7_sum_chunks[chunk]) */
        ONCE
        result->totals[15] = rnn_error_0_sum(right_7_sum_chunks);
        ONCE
        dl_lap(profile, 39);
    }
}

static RUNS_ONCE void rnn_profile_backward(const struct rnn_batch *batch, const struct rnn_params *params,
                                           void *arena, struct rnn_params *d_params, DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*d_h_7_rnn_step_y_sum)[16] = (real (*)[16])(space + 16 * rows + 2560);
    real *d_score_6 = space + 341 * rows + 2560;
    real (*d_h_6)[16] = (real (*)[16])(space + 144 * rows + 2560);
    real (*h_6)[16] = (real (*)[16])(space + 112 * rows + 2560);
    real (*d_h_6_rnn_step_y_sum)[16] = (real (*)[16])(space + 160 * rows + 2560);
    real *d_score_5 = space + 340 * rows + 2560;
    real (*d_h_5)[16] = (real (*)[16])(space + 176 * rows + 2560);
    real (*h_5)[16] = (real (*)[16])(space + 96 * rows + 2560);
    real (*d_h_5_rnn_step_y_sum)[16] = (real (*)[16])(space + 192 * rows + 2560);
    real *d_score_4 = space + 339 * rows + 2560;
    real (*d_h_4)[16] = (real (*)[16])(space + 208 * rows + 2560);
    real (*h_4)[16] = (real (*)[16])(space + 80 * rows + 2560);
    real (*d_h_4_rnn_step_y_sum)[16] = (real (*)[16])(space + 224 * rows + 2560);
    real *d_score_3 = space + 338 * rows + 2560;
    real (*d_h_3)[16] = (real (*)[16])(space + 240 * rows + 2560);
    real (*h_3)[16] = (real (*)[16])(space + 64 * rows + 2560);
    real (*d_h_3_rnn_step_y_sum)[16] = (real (*)[16])(space + 256 * rows + 2560);
    real *d_score_2 = space + 337 * rows + 2560;
    real (*d_h_2)[16] = (real (*)[16])(space + 272 * rows + 2560);
    real (*h_2)[16] = (real (*)[16])(space + 48 * rows + 2560);
    real (*d_h_2_rnn_step_y_sum)[16] = (real (*)[16])(space + 288 * rows + 2560);
    real *d_score_1 = space + 336 * rows + 2560;
    real (*d_h_1)[16] = (real (*)[16])(space + 304 * rows + 2560);
    real (*h_1)[16] = (real (*)[16])(space + 32 * rows + 2560);
    real (*d_h_1_rnn_step_y_sum)[16] = (real (*)[16])(space + 320 * rows + 2560);
    real (*h_7)[16] = (real (*)[16])(space + 128 * rows + 2560);
    real *d_score_7 = space + 353 * rows + 2560;
    real (*h_0)[16] = (real (*)[16])(space + 2560);
    real *d_score_0 = space + 352 * rows + 2560;
    real (*d_w_chunks)[16] = (real (*)[16])space;
    real (*d_h_0)[16] = (real (*)[16])(space + 336 * rows + 2560);
    real (*d_b_h_chunks)[16] = (real (*)[16])(space + 512);
    real (*d_W_hh)[16] = (real (*)[16])(space + 1024);
    real (*d_W_hh_2)[16] = (real (*)[16])(space + 1280);
    real (*d_W_hh_3)[16] = (real (*)[16])(space + 1536);
    real (*d_W_hh_4)[16] = (real (*)[16])(space + 1792);
    real (*d_W_hh_5)[16] = (real (*)[16])(space + 2048);
    real (*d_W_hh_6)[16] = (real (*)[16])(space + 2304);
    const real (*bits)[8] = (const real (*)[8])batch->bits;
    real (*d_W_xh_chunks)[1][16] = (real (*)[1][16])(space + 1024);

    IN_PARALLEL(n >= 305)
    {
        real *const pack = space + (354 * rows + 2560 + 15) / 16 * 16 + THREAD * 16384;

        /* rnn.dl:21  d_h.6[n, j] = sum[k](d_h.7.rnn_step.y_sum[n, k] * W_hh[j, k]) + d_score.6[n] * w[j] */
        rnn_d_h_6(n, d_h_7_rnn_step_y_sum, params->W_hh, d_score_6, params->w, d_h_6, pack);
        ONCE
        dl_lap(profile, 40);

        /* rnn.dl:21  d_h.6.rnn_step.y_sum[n, k] = d_h.6[n, k] * (1 - h.6[n, k]^2) */
        rnn_d_h_6_rnn_step_y_sum(n, d_h_6, h_6, d_h_6_rnn_step_y_sum);
        ONCE
        dl_lap(profile, 41);

        /* rnn.dl:21  d_h.5[n, j] = sum[k](d_h.6.rnn_step.y_sum[n, k] * W_hh[j, k]) + d_score.5[n] * w[j] */
        rnn_d_h_6(n, d_h_6_rnn_step_y_sum, params->W_hh, d_score_5, params->w, d_h_5, pack);
        ONCE
        dl_lap(profile, 42);

        /* rnn.dl:21  d_h.5.rnn_step.y_sum[n, k] = d_h.5[n, k] * (1 - h.5[n, k]^2) */
        rnn_d_h_6_rnn_step_y_sum(n, d_h_5, h_5, d_h_5_rnn_step_y_sum);
        ONCE
        dl_lap(profile, 43);

        /* rnn.dl:21  d_h.4[n, j] = sum[k](d_h.5.rnn_step.y_sum[n, k] * W_hh[j, k]) + d_score.4[n] * w[j] */
        rnn_d_h_6(n, d_h_5_rnn_step_y_sum, params->W_hh, d_score_4, params->w, d_h_4, pack);
        ONCE
        dl_lap(profile, 44);

        /* rnn.dl:21  d_h.4.rnn_step.y_sum[n, k] = d_h.4[n, k] * (1 - h.4[n, k]^2) */
        rnn_d_h_6_rnn_step_y_sum(n, d_h_4, h_4, d_h_4_rnn_step_y_sum);
        ONCE
        dl_lap(profile, 45);

        /* rnn.dl:21  d_h.3[n, j] = sum[k](d_h.4.rnn_step.y_sum[n, k] * W_hh[j, k]) + d_score.3[n] * w[j] */
        rnn_d_h_6(n, d_h_4_rnn_step_y_sum, params->W_hh, d_score_3, params->w, d_h_3, pack);
        ONCE
        dl_lap(profile, 46);

        /* rnn.dl:21  d_h.3.rnn_step.y_sum[n, k] = d_h.3[n, k] * (1 - h.3[n, k]^2) */
        rnn_d_h_6_rnn_step_y_sum(n, d_h_3, h_3, d_h_3_rnn_step_y_sum);
        ONCE
        dl_lap(profile, 47);

        /* rnn.dl:21  d_h.2[n, j] = sum[k](d_h.3.rnn_step.y_sum[n, k] * W_hh[j, k]) + d_score.2[n] * w[j] */
        rnn_d_h_6(n, d_h_3_rnn_step_y_sum, params->W_hh, d_score_2, params->w, d_h_2, pack);
        ONCE
        dl_lap(profile, 48);

        /* rnn.dl:21  d_h.2.rnn_step.y_sum[n, k] = d_h.2[n, k] * (1 - h.2[n, k]^2) */
        rnn_d_h_6_rnn_step_y_sum(n, d_h_2, h_2, d_h_2_rnn_step_y_sum);
        ONCE
        dl_lap(profile, 49);

        /* rnn.dl:21  d_h.1[n, j] = sum[k](d_h.2.rnn_step.y_sum[n, k] * W_hh[j, k]) + d_score.1[n] * w[j] */
        rnn_d_h_6(n, d_h_2_rnn_step_y_sum, params->W_hh, d_score_1, params->w, d_h_1, pack);
        ONCE
        dl_lap(profile, 50);

        /* rnn.dl:21  d_h.1.rnn_step.y_sum[n, k] = d_h.1[n, k] * (1 - h.1[n, k]^2) */
        /* rnn.dl:13  d_w[k] = sum[n](h.7[n, k] * d_score.7[n] + h.6[n, k] * d_score.6[n] + h.5[n, k] *
               d_score.5[n] + h.4[n, k] * d_score.4[n] + h.3[n, k] * d_score.3[n] + h.2[n, k] * d_score.2[n] +
               h.1[n, k] * d_score.1[n] + h.0[n, k] * d_score.0[n]) */
        rnn_d_h_1_rnn_step_y_sum(n, d_h_1, h_1, h_7, d_score_7, h_6, d_score_6, h_5, d_score_5, h_4, d_score_4,
                                 h_3, d_score_3, h_2, d_score_2, d_score_1, h_0, d_score_0,
                                 d_h_1_rnn_step_y_sum, d_w_chunks);
        ONCE
        dl_lap(profile, 51);

        /* rnn.dl:21  d_h.0[n, j] = sum[k](d_h.1.rnn_step.y_sum[n, k] * W_hh[j, k]) + d_score.0[n] * w[j] */
        rnn_d_h_6(n, d_h_1_rnn_step_y_sum, params->W_hh, d_score_0, params->w, d_h_0, pack);
        ONCE
        dl_lap(profile, 52);

        /* rnn.dl:12  d_b_h[k] = sum[n](d_score.7[n] * w[k] * (1 - h.7[n, k]^2) + d_h.6[n, k] * (1 - h.6[n,
               k]^2) + d_h.5[n, k] * (1 - h.5[n, k]^2) + d_h.4[n, k] * (1 - h.4[n, k]^2) + d_h.3[n, k] * (1 -
               h.3[n, k]^2) + d_h.2[n, k] * (1 - h.2[n, k]^2) + d_h.1[n, k] * (1 - h.1[n, k]^2) + d_h.0[n, k] *
               (1 - h.0[n, k]^2)) */
        rnn_d_b_h(n, d_score_7, params->w, h_7, d_h_6, h_6, d_h_5, h_5, d_h_4, h_4, d_h_3, h_3, d_h_2, h_2,
                  d_h_1, h_1, d_h_0, h_0, d_b_h_chunks);
        ONCE
        dl_lap(profile, 53);

        /* rnn.dl:11  d_W_hh[j, k] = sum[n](h.6[n, j] * d_h.7.rnn_step.y_sum[n, k]) */
        rnn_d_W_hh(n, h_6, d_h_7_rnn_step_y_sum, d_W_hh, pack);
        ONCE
        dl_lap(profile, 54);

        /* rnn.dl:11  d_W_hh[j, k] = sum[n](h.5[n, j] * d_h.6.rnn_step.y_sum[n, k]) */
        rnn_d_W_hh(n, h_5, d_h_6_rnn_step_y_sum, d_W_hh_2, pack);
        ONCE
        dl_lap(profile, 55);

        /* rnn.dl:11  d_W_hh[j, k] = sum[n](h.4[n, j] * d_h.5.rnn_step.y_sum[n, k]) */
        rnn_d_W_hh(n, h_4, d_h_5_rnn_step_y_sum, d_W_hh_3, pack);
        ONCE
        dl_lap(profile, 56);

        /* rnn.dl:11  d_W_hh[j, k] = sum[n](h.3[n, j] * d_h.4.rnn_step.y_sum[n, k]) */
        rnn_d_W_hh(n, h_3, d_h_4_rnn_step_y_sum, d_W_hh_4, pack);
        ONCE
        dl_lap(profile, 57);

        /* rnn.dl:11  d_W_hh[j, k] = sum[n](h.2[n, j] * d_h.3.rnn_step.y_sum[n, k]) */
        rnn_d_W_hh(n, h_2, d_h_3_rnn_step_y_sum, d_W_hh_5, pack);
        ONCE
        dl_lap(profile, 58);

        /* rnn.dl:11  d_W_hh[j, k] = sum[n](h.1[n, j] * d_h.2.rnn_step.y_sum[n, k]) */
        rnn_d_W_hh(n, h_1, d_h_2_rnn_step_y_sum, d_W_hh_6, pack);
        ONCE
        dl_lap(profile, 59);

        /* rnn.dl:11  d_W_hh[j, k] = d_W_hh[j, k] + d_W_hh[j, k] + d_W_hh[j, k] + d_W_hh[j, k] + d_W_hh[j,
               k] + d_W_hh[j, k] + sum[n](h.0[n, j] * d_h.1.rnn_step.y_sum[n, k]) */
        rnn_d_W_hh_7(n, d_W_hh, d_W_hh_2, d_W_hh_3, d_W_hh_4, d_W_hh_5, d_W_hh_6, h_0, d_h_1_rnn_step_y_sum,
                     d_params->W_hh, pack);
        ONCE
        dl_lap(profile, 60);

        /* rnn.dl:10  d_W_xh[i, k] = sum[n](d_h.7.rnn_step.y_sum[n, k] * bits[n, 7] +
               d_h.6.rnn_step.y_sum[n, k] * bits[n, 6] + d_h.5.rnn_step.y_sum[n, k] * bits[n, 5] +
               d_h.4.rnn_step.y_sum[n, k] * bits[n, 4] + d_h.3.rnn_step.y_sum[n, k] * bits[n, 3] +
               d_h.2.rnn_step.y_sum[n, k] * bits[n, 2] + d_h.1.rnn_step.y_sum[n, k] * bits[n, 1] + d_h.0[n, k]
               * (1 - h.0[n, k]^2) * bits[n, 0]) */
        rnn_d_W_xh(n, d_h_7_rnn_step_y_sum, bits, d_h_6_rnn_step_y_sum, d_h_5_rnn_step_y_sum,
                   d_h_4_rnn_step_y_sum, d_h_3_rnn_step_y_sum, d_h_2_rnn_step_y_sum, d_h_1_rnn_step_y_sum,
                   d_h_0, h_0, d_W_xh_chunks);
        ONCE
        dl_lap(profile, 61);

        /* rnn.dl:13  d_w[k] = sum[chunk](d_w_chunks[chunk, k]) */
        ONCE
        rnn_d_w(d_w_chunks, d_params->w);
        ONCE
        dl_lap(profile, 62);

        /* rnn.dl:12  d_b_h[k] = sum[chunk](d_b_h_chunks[chunk, k]) */
        ONCE
        rnn_d_w(d_b_h_chunks, d_params->b_h);
        ONCE
        dl_lap(profile, 63);

        /* rnn.dl:10  d_W_xh[i, k] = sum[chunk](d_W_xh_chunks[chunk, 0, k]) */
        ONCE
        rnn_d_W_xh_2(d_W_xh_chunks, d_params->W_xh);
        ONCE
        dl_lap(profile, 64);
    }
}

static const DlKernel rnn_kernels[] = {
    {.name = "rnn_h_0", .place = "rnn.dl:21", .part = DL_FORWARD,
     .flops = {0, 64, 0}, .bytes = {128, 96, 0}},
    {.name = "rnn_d_score_0", .place = "rnn.dl:22", .part = DL_FORWARD,
     .flops = {0, 43, 0}, .bytes = {320, 100, 0}},
    {.name = "rnn_error_0_sum", .place = "rnn.dl:23", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "rnn_h_1_rnn_step_y_sum", .place = "rnn.dl:21", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 96, 0}},
    {.name = "rnn_h_1", .place = "rnn.dl:21", .part = DL_FORWARD,
     .flops = {0, 560, 0}, .bytes = {1088, 192, 0}},
    {.name = "rnn_d_score_0", .place = "rnn.dl:22", .part = DL_FORWARD,
     .flops = {0, 43, 0}, .bytes = {320, 100, 0}},
    {.name = "rnn_error_0_sum", .place = "rnn.dl:23", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "rnn_h_1_rnn_step_y_sum", .place = "rnn.dl:21", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 96, 0}},
    {.name = "rnn_h_1", .place = "rnn.dl:21", .part = DL_FORWARD,
     .flops = {0, 560, 0}, .bytes = {1088, 192, 0}},
    {.name = "rnn_d_score_0", .place = "rnn.dl:22", .part = DL_FORWARD,
     .flops = {0, 43, 0}, .bytes = {320, 100, 0}},
    {.name = "rnn_error_0_sum", .place = "rnn.dl:23", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "rnn_h_1_rnn_step_y_sum", .place = "rnn.dl:21", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 96, 0}},
    {.name = "rnn_h_1", .place = "rnn.dl:21", .part = DL_FORWARD,
     .flops = {0, 560, 0}, .bytes = {1088, 192, 0}},
    {.name = "rnn_d_score_0", .place = "rnn.dl:22", .part = DL_FORWARD,
     .flops = {0, 43, 0}, .bytes = {320, 100, 0}},
    {.name = "rnn_error_0_sum", .place = "rnn.dl:23", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "rnn_h_1_rnn_step_y_sum", .place = "rnn.dl:21", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 96, 0}},
    {.name = "rnn_h_1", .place = "rnn.dl:21", .part = DL_FORWARD,
     .flops = {0, 560, 0}, .bytes = {1088, 192, 0}},
    {.name = "rnn_d_score_0", .place = "rnn.dl:22", .part = DL_FORWARD,
     .flops = {0, 43, 0}, .bytes = {320, 100, 0}},
    {.name = "rnn_error_0_sum", .place = "rnn.dl:23", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "rnn_h_1_rnn_step_y_sum", .place = "rnn.dl:21", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 96, 0}},
    {.name = "rnn_h_1", .place = "rnn.dl:21", .part = DL_FORWARD,
     .flops = {0, 560, 0}, .bytes = {1088, 192, 0}},
    {.name = "rnn_d_score_0", .place = "rnn.dl:22", .part = DL_FORWARD,
     .flops = {0, 43, 0}, .bytes = {320, 100, 0}},
    {.name = "rnn_error_0_sum", .place = "rnn.dl:23", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "rnn_h_1_rnn_step_y_sum", .place = "rnn.dl:21", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 96, 0}},
    {.name = "rnn_h_1", .place = "rnn.dl:21", .part = DL_FORWARD,
     .flops = {0, 560, 0}, .bytes = {1088, 192, 0}},
    {.name = "rnn_d_score_0", .place = "rnn.dl:22", .part = DL_FORWARD,
     .flops = {0, 43, 0}, .bytes = {320, 100, 0}},
    {.name = "rnn_error_0_sum", .place = "rnn.dl:23", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "rnn_h_1_rnn_step_y_sum", .place = "rnn.dl:21", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 96, 0}},
    {.name = "rnn_h_1", .place = "rnn.dl:21", .part = DL_FORWARD,
     .flops = {0, 560, 0}, .bytes = {1088, 192, 0}},
    {.name = "rnn_d_h_7_rnn_step_y_sum", .place = "rnn.dl:21", .part = DL_FORWARD,
     .flops = {0, 107, 0}, .bytes = {320, 164, 0}},
    {.name = "rnn_error_0_sum", .place = "rnn.dl:23", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "rnn_error_7", .place = "rnn.dl:23", .part = DL_FORWARD,
     .flops = {23, 0, 0}, .bytes = {36, 0, 0}},
    {.name = "rnn_error_0_sum", .place = "rnn.dl:24", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "rnn_error_0_sum", .place = "rnn.dl:24", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "rnn_error_0_sum", .place = "rnn.dl:24", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "rnn_error_0_sum", .place = "rnn.dl:24", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "rnn_error_0_sum", .place = "rnn.dl:24", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "rnn_error_0_sum", .place = "rnn.dl:24", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "rnn_error_0_sum", .place = "rnn.dl:24", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "rnn_error_0_sum", .place = "rnn.dl:24", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "rnn_d_h_6", .place = "rnn.dl:21", .part = DL_BACKWARD,
     .flops = {0, 544, 0}, .bytes = {1088, 132, 0}},
    {.name = "rnn_d_h_6_rnn_step_y_sum", .place = "rnn.dl:21", .part = DL_BACKWARD,
     .flops = {0, 48, 0}, .bytes = {0, 192, 0}},
    {.name = "rnn_d_h_6", .place = "rnn.dl:21", .part = DL_BACKWARD,
     .flops = {0, 544, 0}, .bytes = {1088, 132, 0}},
    {.name = "rnn_d_h_6_rnn_step_y_sum", .place = "rnn.dl:21", .part = DL_BACKWARD,
     .flops = {0, 48, 0}, .bytes = {0, 192, 0}},
    {.name = "rnn_d_h_6", .place = "rnn.dl:21", .part = DL_BACKWARD,
     .flops = {0, 544, 0}, .bytes = {1088, 132, 0}},
    {.name = "rnn_d_h_6_rnn_step_y_sum", .place = "rnn.dl:21", .part = DL_BACKWARD,
     .flops = {0, 48, 0}, .bytes = {0, 192, 0}},
    {.name = "rnn_d_h_6", .place = "rnn.dl:21", .part = DL_BACKWARD,
     .flops = {0, 544, 0}, .bytes = {1088, 132, 0}},
    {.name = "rnn_d_h_6_rnn_step_y_sum", .place = "rnn.dl:21", .part = DL_BACKWARD,
     .flops = {0, 48, 0}, .bytes = {0, 192, 0}},
    {.name = "rnn_d_h_6", .place = "rnn.dl:21", .part = DL_BACKWARD,
     .flops = {0, 544, 0}, .bytes = {1088, 132, 0}},
    {.name = "rnn_d_h_6_rnn_step_y_sum", .place = "rnn.dl:21", .part = DL_BACKWARD,
     .flops = {0, 48, 0}, .bytes = {0, 192, 0}},
    {.name = "rnn_d_h_6", .place = "rnn.dl:21", .part = DL_BACKWARD,
     .flops = {0, 544, 0}, .bytes = {1088, 132, 0}},
    {.name = "rnn_d_h_1_rnn_step_y_sum", .place = "rnn.dl:21", .part = DL_BACKWARD,
     .flops = {0, 304, 0}, .bytes = {2048, 672, 0}},
    {.name = "rnn_d_h_6", .place = "rnn.dl:21", .part = DL_BACKWARD,
     .flops = {0, 544, 0}, .bytes = {1088, 132, 0}},
    {.name = "rnn_d_b_h", .place = "rnn.dl:12", .part = DL_BACKWARD,
     .flops = {0, 528, 0}, .bytes = {2112, 964, 0}},
    {.name = "rnn_d_W_hh", .place = "rnn.dl:11", .part = DL_BACKWARD,
     .flops = {0, 512, 0}, .bytes = {1024, 128, 0}},
    {.name = "rnn_d_W_hh", .place = "rnn.dl:11", .part = DL_BACKWARD,
     .flops = {0, 512, 0}, .bytes = {1024, 128, 0}},
    {.name = "rnn_d_W_hh", .place = "rnn.dl:11", .part = DL_BACKWARD,
     .flops = {0, 512, 0}, .bytes = {1024, 128, 0}},
    {.name = "rnn_d_W_hh", .place = "rnn.dl:11", .part = DL_BACKWARD,
     .flops = {0, 512, 0}, .bytes = {1024, 128, 0}},
    {.name = "rnn_d_W_hh", .place = "rnn.dl:11", .part = DL_BACKWARD,
     .flops = {0, 512, 0}, .bytes = {1024, 128, 0}},
    {.name = "rnn_d_W_hh", .place = "rnn.dl:11", .part = DL_BACKWARD,
     .flops = {0, 512, 0}, .bytes = {1024, 128, 0}},
    {.name = "rnn_d_W_hh_7", .place = "rnn.dl:11", .part = DL_BACKWARD,
     .flops = {1536, 512, 0}, .bytes = {7168, 128, 0}},
    {.name = "rnn_d_W_xh", .place = "rnn.dl:10", .part = DL_BACKWARD,
     .flops = {0, 304, 0}, .bytes = {2048, 608, 0}},
    {.name = "rnn_d_w", .place = "rnn.dl:13", .part = DL_BACKWARD,
     .flops = {512, 0, 0}, .bytes = {2112, 0, 0}},
    {.name = "rnn_d_w", .place = "rnn.dl:12", .part = DL_BACKWARD,
     .flops = {512, 0, 0}, .bytes = {2112, 0, 0}},
    {.name = "rnn_d_W_xh_2", .place = "rnn.dl:10", .part = DL_BACKWARD,
     .flops = {512, 0, 0}, .bytes = {2112, 0, 0}},
    {.name = "rnn_update", .place = "rnn.dl:41", .part = DL_UPDATE,
     .flops = {4256, 0, 0}, .bytes = {8512, 0, 0}},
};

static RUNS_ONCE void rnn_run_profile(const DlStep *step, void *states, const double *arguments,
                                      DlProfile *profile)
{
    const struct rnn_batch batch = rnn_batch_of(step);
    struct rnn_result result;
    const struct rnn_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct rnn_learning learning = {rnn_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    rnn_profile_forward(&batch, step->params, step->arena, &result, profile);
    rnn_profile_backward(&batch, step->params, step->arena, step->d_params, profile);
    IN_PARALLEL(batch.n >= 305)
    rnn_learn_rest(&learning);
    dl_lap(profile, 65);
    *step->loss = result.loss;
    for (int i = 0; i < 16; i++)
        step->totals[i] = result.totals[i];
}

#endif

#if defined _OPENMP
static int rnn_run_threads(int wanted)
{
    omp_set_num_threads(wanted);
    return omp_get_max_threads();
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
    .flops = {5815, 13385, 0},
    .arena_size = rnn_arena_size,
    .init = rnn_run_init,
    .forward = rnn_run_forward,
    .backward = rnn_run_backward,
#if defined _OPENMP
    .threads = rnn_run_threads,
#endif
#ifndef RNN_F64
    .output_count = 1, .outputs = rnn_output_table,
    .predict = rnn_run_predict,
    .observe = rnn_run_predict,
    .optimizer = "adam", .update = rnn_run_update,
    .step = rnn_run_step,
    .argument_count = 1, .arguments = rnn_argument_table,
    .state_count = 2, .states = rnn_states, .initial = rnn_states_initial,
    .split_count = 2, .splits = rnn_splits,
    .evaluate = rnn_run_evaluate,
    .summarize = rnn_run_summarize,
    .traced = rnn_traced,
    .trace_arena_size = rnn_trace_arena_size,
    .trace = rnn_run_trace,
    .kernel_count = sizeof rnn_kernels / sizeof *rnn_kernels, .kernels = rnn_kernels,
    .profile = rnn_run_profile,
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
#define rnn_run_threads rnn_run_threads_f64
#define rnn_kernels rnn_kernels_f64
#define rnn_run_profile rnn_run_profile_f64
#define rnn_profile_forward rnn_profile_forward_f64
#define rnn_profile_backward rnn_profile_backward_f64
#define rnn_forward_kernels rnn_forward_kernels_f64
#define rnn_backward_kernels rnn_backward_kernels_f64
#define rnn_run_step rnn_run_step_f64
#define rnn_learning rnn_learning_f64
#define rnn_run_learn rnn_run_learn_f64
#define rnn_learn_rest rnn_learn_rest_f64
#define rnn_make_train rnn_make_train_f64
#define rnn_train_arena_size rnn_train_arena_size_f64
#define rnn_make_test rnn_make_test_f64
#define rnn_test_arena_size rnn_test_arena_size_f64
#define rnn_h_0 rnn_h_0_f64
#define rnn_d_score_0 rnn_d_score_0_f64
#define rnn_error_0_sum rnn_error_0_sum_f64
#define rnn_h_1_rnn_step_y_sum rnn_h_1_rnn_step_y_sum_f64
#define rnn_h_1 rnn_h_1_f64
#define rnn_d_h_7_rnn_step_y_sum rnn_d_h_7_rnn_step_y_sum_f64
#define rnn_error_7 rnn_error_7_f64
#define rnn_d_h_6 rnn_d_h_6_f64
#define rnn_d_h_6_rnn_step_y_sum rnn_d_h_6_rnn_step_y_sum_f64
#define rnn_d_h_1_rnn_step_y_sum rnn_d_h_1_rnn_step_y_sum_f64
#define rnn_d_b_h rnn_d_b_h_f64
#define rnn_d_W_hh rnn_d_W_hh_f64
#define rnn_d_W_hh_7 rnn_d_W_hh_7_f64
#define rnn_d_W_xh rnn_d_W_xh_f64
#define rnn_d_w rnn_d_w_f64
#define rnn_d_W_xh_2 rnn_d_W_xh_2_f64
#define rnn_error_0_sum_2 rnn_error_0_sum_2_f64
#define rnn_h_7_rnn_step_y_sum_2 rnn_h_7_rnn_step_y_sum_2_f64
#define rnn_error_7_sum rnn_error_7_sum_f64
#define rnn_last rnn_last_f64
#define rnn_adam rnn_adam_f64
#define real_max real_max_f64
#define real_floordiv real_floordiv_f64
#define real_sigmoid real_sigmoid_f64
#define real_softplus real_softplus_f64
#define TILE_LANES TILE_LANES_f64
#define tile_vector tile_vector_f64
#define row_sum row_sum_f64
#define row_products row_products_f64
#define tile_product_narrow tile_product_narrow_f64
#define transpose_4x4 transpose_4x4_f64
#define transpose transpose_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
