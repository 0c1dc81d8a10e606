/* softmax_regression_scratch.dl, compiled by dlc at -O2. Edit the model, not this file. */

#ifndef SOFTMAX_REGRESSION_SCRATCH_F64
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

/* So many rows of dot products have room in the target's registers. */
#if defined __AVX512F__ && !defined DL_SCALAR
enum { DOT_ROWS = 4 };
#else
enum { DOT_ROWS = 2 };
#endif

/* Random numbers, defined below: a function of these four and nothing else. */
static inline void dl_normals(uint64_t seed, uint32_t stream, uint32_t step, uint64_t first, int count,
                              double *numbers);

/* Elementary functions, defined below so that loops over them become vector code. */
static ALWAYS_INLINE float real_exp(float x);
static ALWAYS_INLINE float real_log(float x);
#else
#define real_exp exp
#define real_log log
#endif

/* the larger; NaN when either is */
static inline real real_max(real a, real b)
{
    return ((a > b) | (a != a)) ? a : b;
}

enum { TILE_LANES = TILE_BYTES / sizeof(real) };

enum { TILE_COLUMNS = 2 * TILE_LANES };

enum { PANEL_COLUMNS = PANEL_VECTORS * TILE_LANES };

/* What fits a vector register; one real where the compiler has no vectors. */
#if defined __GNUC__ && !defined DL_SCALAR
typedef real tile_vector __attribute__((vector_size(TILE_BYTES), aligned(sizeof(real)), may_alias));
#else
typedef real tile_vector;
#endif

/* The sum of a vector's elements, by halves. */
static ALWAYS_INLINE real lane_sum(tile_vector v)
{
    real part[TILE_LANES];
    *(tile_vector *)part = v;
    UNROLLED
    for (int half = TILE_LANES / 2; half > 0; half /= 2)
        for (int i = 0; i < half; i++)
            part[i] += part[i + half];
    return part[0];
}

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

/* c[r][j] = sum over p of a[r][p] * b[j][p] for `rows` x `columns` sums, a vector of p at once */
static ALWAYS_INLINE void dot_sums(const int rows, const int columns, int depth, const real *restrict a,
                                   ptrdiff_t across, const real *restrict b, ptrdiff_t step,
                                   real *restrict c, ptrdiff_t pitch)
{
    tile_vector sum[DOT_ROWS][5], x[DOT_ROWS];
    const tile_vector zero = {0};
    UNROLLED
    for (int r = 0; r < rows; r++) {
        UNROLLED
        for (int j = 0; j < columns; j++)
            sum[r][j] = zero;
    }
    const int whole = depth - depth % TILE_LANES;
    for (int p = 0; p < whole; p += TILE_LANES) {
        UNROLLED
        for (int r = 0; r < rows; r++)
            x[r] = *(const tile_vector *)(a + p + r * across);
        UNROLLED
        for (int j = 0; j < columns; j++) {
            tile_vector y = *(const tile_vector *)(b + j * step + p);
            IN_REGISTER(y);
            UNROLLED
            for (int r = 0; r < rows; r++)
                sum[r][j] += x[r] * y;
        }
    }
    for (int r = 0; r < rows; r++)
        for (int j = 0; j < columns; j++) {
            real total = lane_sum(sum[r][j]);
            for (int q = whole; q < depth; q++)
                total += a[q + r * across] * b[j * step + q];
            c[j + r * pitch] = total;
        }
}

/* c[r][j] = sum over p of a[r][p] * b[j][p]: 5 columns of at most DOT_ROWS rows */
static NOT_INLINE void dot_products_5(int rows, int depth, const real *restrict a, ptrdiff_t across,
                                      const real *restrict b, ptrdiff_t step, real *restrict c,
                                      ptrdiff_t pitch)
{
    if (rows == DOT_ROWS)
        dot_sums(DOT_ROWS, 5, depth, a, across, b, step, c, pitch);
    else
        for (int r = 0; r < rows; r++)
            dot_sums(1, 5, depth, a + r * across, across, b, step, c + r * pitch, pitch);
}

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

struct softmax_regression_scratch_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][784] */
    const int32_t *y;                   /* [n] of 0 ... 9; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { softmax_regression_scratch_parameters = 7850 };

struct softmax_regression_scratch_params { /* the gradient, too: d_params */
    real W[784][10];                    /* normal(0, 0.01) */
    real b[10];                         /* 0 */
};

struct softmax_regression_scratch_result {
    real loss;                          /* of this batch */
    double totals[2];                   /* sums over the batch, for softmax_regression_scratch_summarize */
};

struct softmax_regression_scratch_outputs {
    real *probs;                        /* [n][10] */
};

struct softmax_regression_scratch_optimizer; /* sgd keeps nothing from step to step: NULL will do */

struct softmax_regression_scratch_arguments { /* of sgd; softmax_regression_scratch.dl says: */
    real lr;                            /* 0.1 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t softmax_regression_scratch_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void softmax_regression_scratch_init(struct softmax_regression_scratch_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void softmax_regression_scratch_forward(const struct softmax_regression_scratch_batch *batch,
                                        const struct softmax_regression_scratch_params *params, void *arena,
                                        struct softmax_regression_scratch_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void softmax_regression_scratch_backward(const struct softmax_regression_scratch_batch *batch,
                                         const struct softmax_regression_scratch_params *params, void *arena,
                                         struct softmax_regression_scratch_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void softmax_regression_scratch_update(struct softmax_regression_scratch_params *params,
                                       const struct softmax_regression_scratch_params *d_params,
                                       struct softmax_regression_scratch_optimizer *optimizer,
                                       const struct softmax_regression_scratch_arguments *arguments, uint64_t t);
/* The loss of a batch, as in evaluation. */
void softmax_regression_scratch_evaluate(const struct softmax_regression_scratch_batch *batch,
                                         const struct softmax_regression_scratch_params *params, void *arena,
                                         struct softmax_regression_scratch_result *result);
/* The outputs, from the inputs alone. */
void softmax_regression_scratch_predict(const struct softmax_regression_scratch_batch *batch,
                                        const struct softmax_regression_scratch_params *params, void *arena,
                                        struct softmax_regression_scratch_outputs *out);
/* values[0]: the loss, values[1]: accuracy; of n rows whose totals were added up. */
void softmax_regression_scratch_summarize(const struct softmax_regression_scratch_params *params, double n,
                                          const double *totals, double *values);

/* ---- parameters at the start ---- */

RUNS_ONCE void softmax_regression_scratch_init(struct softmax_regression_scratch_params *params, uint64_t seed)
{
    /* W normal(0, 0.01) */
    for (int i = 0; i < 784; i++) {
        double draw[10];
        dl_normals(seed, 3524005078u, 0, (uint64_t)i * 10, 10, draw);
        for (int j = 0; j < 10; j++)
            params->W[i][j] = (real)0.01 * (real)draw[j];
    }
    /* b 0 */
    for (int i = 0; i < 10; i++)
        params->b[i] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

static void softmax_regression_scratch_logits(int n, const real (*restrict X)[784],
                                              const real (*restrict W)[10], const real *restrict b,
                                              real (*restrict logits)[10], real *restrict pack)
{
    /* matrix product: rows row; columns k; summed j */
    if (n <= 4) {
        ONCE {
            row_products(n, 10, 784, &X[0][0], 784, 1, &W[0][0], 10, &logits[0][0], 10);
            for (int r = 0; r < n; r++) {
                KEEP_LOOP
                for (int c = 0; c < 10; c++) {
                    const real sum = logits[r][c];
                    logits[r][c] = sum + b[c];
                }
            }
        }
        return;
    }
    transpose(10, 784, &W[0][0], 10, pack, 784);
    SHARE_LOOP
    for (int ir = 0; ir < n; ir += DOT_ROWS) {
        const int height = int_min(DOT_ROWS, n - ir);
        real tile[DOT_ROWS * 10];
        for (int jr = 0; jr < 10; jr += 5)
            dot_products_5(height, 784, &X[ir][0], 784, pack + jr * 784, 784, tile + jr, 10);
        for (int r = 0; r < height; r++) {
            const int row = ir + r;
            KEEP_LOOP
            for (int c = 0; c < 10; c++)
                logits[row][c] = tile[r * 10 + c] + b[c];
        }
    }
}

static void softmax_regression_scratch_d_logits(int n, real (*restrict logits)[10], const int32_t *restrict y,
                                                real *restrict loss_sum_chunks,
                                                real *restrict accuracy_sum_chunks,
                                                real (*restrict d_logits)[10], real (*restrict d_b_chunks)[10])
{
    const real t = (real)1 / (real)n;
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real loss_sum = 0;
        real accuracy_sum = 0;
        real d_b[10] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real exps[10];
            real probability_sum_max = -INFINITY;
            for (int c = 0; c < 10; c++)
                probability_sum_max = real_max(logits[row][c], probability_sum_max);
            for (int c = 0; c < 10; c++)
                exps[c] = real_exp(logits[row][c] - probability_sum_max);
            real sum = 0;
            for (int c = 0; c < 10; c++)
                sum += exps[c];
            loss_sum += real_log(sum) - (logits[row][y[row]] - probability_sum_max);
            real largest = -INFINITY;
            int argmax = 0;
            for (int c = 0; c < 10; c++)
                if (logits[row][c] > largest) {
                    largest = logits[row][c];
                    argmax = c;
                }
            accuracy_sum += (real)(argmax == y[row]);
            const real t_2 = t / sum;
            for (int c = 0; c < 10; c++) {
                d_logits[row][c] = (y[row] == c ? -t : 0) + t_2 * exps[c];
                d_b[c] += d_logits[row][c];
            }
        }
        loss_sum_chunks[chunk] = loss_sum;
        accuracy_sum_chunks[chunk] = accuracy_sum;
        for (int c = 0; c < 10; c++)
            d_b_chunks[chunk][c] = d_b[c];
    }
}

/* loss_sum and accuracy_sum */
static NOT_INLINE real softmax_regression_scratch_loss_sum(real *restrict loss_sum_chunks)
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
    loss_sum = sum;
    return loss_sum;
}

static real softmax_regression_scratch_loss(int n, real loss_sum)
{
    real loss;
    loss = loss_sum / (real)n;
    return loss;
}

static void softmax_regression_scratch_forward_kernels(const struct softmax_regression_scratch_batch *batch,
                                                       const struct softmax_regression_scratch_params *params,
                                                       void *arena,
                                                       struct softmax_regression_scratch_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*logits)[10] = (real (*)[10])(space + 384);
    const int32_t *y = batch->y;
    real *loss_sum_chunks = space + 320;
    real *accuracy_sum_chunks = space + 352;
    real (*d_logits)[10] = (real (*)[10])(space + 10 * rows + 384);
    real (*d_b_chunks)[10] = (real (*)[10])space;
    real *const pack = space + (20 * rows + 384 + 15) / 16 * 16 + THREAD * 32768;

    /* softmax_regression_scratch.dl:11  logits[n, k] = sum[j](X[n, j] * W[j, k]) + b[k] */
    softmax_regression_scratch_logits(n, X, params->W, params->b, logits, pack);

    /* softmax_regression_scratch.dl:13  probability_sum_max[n] = max[c](logits[n, c]) */
    /* softmax_regression_scratch.dl:13  probability_sum_shifted[n] = sum[c](exp(logits[n, c] -
           probability_sum_max[n])) */
    /* softmax_regression_scratch.dl:16  loss_sum = sum[n](log(probability_sum_shifted[n]) - (logits[n,
           y[n]] - probability_sum_max[n])) */
    /* softmax_regression_scratch.dl:17  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
    /* softmax_regression_scratch.dl:11  d_logits[n, k] = -1 / N * (y[n] == k) + 1 / N /
           probability_sum_shifted[n] * exp(logits[n, k] - probability_sum_max[n]) */
    /* softmax_regression_scratch.dl:9  d_b[k] = sum[n](d_logits[n, k]) */
    softmax_regression_scratch_d_logits(n, logits, y, loss_sum_chunks, accuracy_sum_chunks, d_logits,
                                        d_b_chunks);

    /* softmax_regression_scratch.dl:16  loss_sum = sum[chunk](loss_sum_chunks[chunk]) */
    ONCE
    result->totals[0] = softmax_regression_scratch_loss_sum(loss_sum_chunks);

    /* softmax_regression_scratch.dl:16  loss = loss_sum / N */
    ONCE
    result->loss = softmax_regression_scratch_loss(n, result->totals[0]);

    /* softmax_regression_scratch.dl:17  accuracy_sum = sum[chunk](accuracy_sum_chunks[chunk]) */
    ONCE
    result->totals[1] = softmax_regression_scratch_loss_sum(accuracy_sum_chunks);
}

void softmax_regression_scratch_forward(const struct softmax_regression_scratch_batch *batch,
                                        const struct softmax_regression_scratch_params *params, void *arena,
                                        struct softmax_regression_scratch_result *result)
{
    IN_PARALLEL(batch->n >= 190)
    softmax_regression_scratch_forward_kernels(batch, params, arena, result);
}

static void softmax_regression_scratch_d_W(int n, const real (*restrict X)[784], real (*restrict d_logits)[10],
                                           real (*restrict d_W)[10], real *restrict pack)
{
    /* matrix product: rows k; columns j; summed row */
    if (n <= 4) {
        SHARE_LOOP
        for (int ir = 0; ir < 784; ir += 64) {
            const int height = int_min(64, 784 - ir);
            row_products(height, 10, n, &X[0][ir], 1, 784, &d_logits[0][0], 10, &d_W[ir][0], 10);
        }
        return;
    }
    for (int pc = 0; pc < n; pc += 512) {
        const int depth = int_min(512, n - pc);
        SHARE_LOOP
        for (int jr = 0; jr < 784; jr += PANEL_COLUMNS) {
            const int width = int_min(PANEL_COLUMNS, 784 - jr);
            const real *b = &X[pc][jr];
            int stride = 784;
            if (width < PANEL_COLUMNS) {
                for (int q = 0; q < depth; q++)
                    for (int c = 0; c < PANEL_COLUMNS; c++)
                        pack[q * PANEL_COLUMNS + c] = 0;
                for (int q = 0; q < depth; q++) {
                    const int row = pc + q;
                    for (int c = 0; c < width; c++) {
                        const int j = jr + c;
                        pack[q * PANEL_COLUMNS + c] = X[row][j];
                    }
                }
                b = pack;
                stride = PANEL_COLUMNS;
            }
            for (int ir = 0, height; ir < 10; ir += height) {
                height = int_min(TILE_ROWS, 10 - ir);
                real tile[TILE_ROWS * PANEL_COLUMNS];
                if (pc > 0)
                    transpose(height, width, &d_W[jr][ir], 10, tile, PANEL_COLUMNS);
                tile_product(height, width, depth, &d_logits[pc][ir], 1, 10, b, stride, tile, PANEL_COLUMNS,
                        pc > 0);
                transpose(width, height, tile, PANEL_COLUMNS, &d_W[jr][ir], 10);
            }
        }
    }
}

static void softmax_regression_scratch_d_b(real (*restrict d_b_chunks)[10], real *restrict d_b)
{
    real sum[10] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int k = 0; k < 10; k++)
            sum[k] += d_b_chunks[chunk][k];
    for (int k = 0; k < 10; k++)
        d_b[k] = sum[k];
}

static void softmax_regression_scratch_backward_kernels(const struct softmax_regression_scratch_batch *batch,
                                                        const struct softmax_regression_scratch_params *params,
                                                        void *arena,
                                                        struct softmax_regression_scratch_params *d_params)
{
    const int n = batch->n;
    (void)params;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*d_logits)[10] = (real (*)[10])(space + 10 * rows + 384);
    real (*d_b_chunks)[10] = (real (*)[10])space;
    real *const pack = space + (20 * rows + 384 + 15) / 16 * 16 + THREAD * 32768;

    /* softmax_regression_scratch.dl:8  d_W[j, k] = sum[n](X[n, j] * d_logits[n, k]) */
    softmax_regression_scratch_d_W(n, X, d_logits, d_params->W, pack);

    /* softmax_regression_scratch.dl:9  d_b[k] = sum[chunk](d_b_chunks[chunk, k]) */
    ONCE
    softmax_regression_scratch_d_b(d_b_chunks, d_params->b);
}

void softmax_regression_scratch_backward(const struct softmax_regression_scratch_batch *batch,
                                         const struct softmax_regression_scratch_params *params, void *arena,
                                         struct softmax_regression_scratch_params *d_params)
{
    IN_PARALLEL(batch->n >= 192)
    softmax_regression_scratch_backward_kernels(batch, params, arena, d_params);
}

#ifndef SOFTMAX_REGRESSION_SCRATCH_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

static void softmax_regression_scratch_loss_sum_2(int n, real (*restrict logits)[10],
                                                  const int32_t *restrict y, real *restrict loss_sum_chunks,
                                                  real *restrict accuracy_sum_chunks)
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real loss_sum = 0;
        real accuracy_sum = 0;
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real probability_sum_max = -INFINITY;
            for (int c = 0; c < 10; c++)
                probability_sum_max = real_max(logits[row][c], probability_sum_max);
            real probability_sum_shifted = 0;
            for (int c = 0; c < 10; c++)
                probability_sum_shifted += real_exp(logits[row][c] - probability_sum_max);
            loss_sum += real_log(probability_sum_shifted) - (logits[row][y[row]] - probability_sum_max);
            real largest = -INFINITY;
            int argmax = 0;
            for (int c = 0; c < 10; c++)
                if (logits[row][c] > largest) {
                    largest = logits[row][c];
                    argmax = c;
                }
            accuracy_sum += (real)(argmax == y[row]);
        }
        loss_sum_chunks[chunk] = loss_sum;
        accuracy_sum_chunks[chunk] = accuracy_sum;
    }
}

void softmax_regression_scratch_evaluate(const struct softmax_regression_scratch_batch *batch,
                                         const struct softmax_regression_scratch_params *params, void *arena,
                                         struct softmax_regression_scratch_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*logits)[10] = (real (*)[10])(space + 64);
    const int32_t *y = batch->y;
    real *loss_sum_chunks = space;
    real *accuracy_sum_chunks = space + 32;

    IN_PARALLEL(n >= 191)
    {
        real *const pack = space + (10 * rows + 64 + 15) / 16 * 16 + THREAD * 7840;

        /* softmax_regression_scratch.dl:11  logits[n, k] = sum[j](X[n, j] * W[j, k]) + b[k] */
        softmax_regression_scratch_logits(n, X, params->W, params->b, logits, pack);

        /* softmax_regression_scratch.dl:13  probability_sum_max[n] = max[c](logits[n, c]) */
        /* softmax_regression_scratch.dl:13  probability_sum_shifted[n] = sum[c](exp(logits[n, c] -
               probability_sum_max[n])) */
        /* softmax_regression_scratch.dl:16  loss_sum = sum[n](log(probability_sum_shifted[n]) - (logits[n,
               y[n]] - probability_sum_max[n])) */
        /* softmax_regression_scratch.dl:17  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
        softmax_regression_scratch_loss_sum_2(n, logits, y, loss_sum_chunks, accuracy_sum_chunks);

        /* softmax_regression_scratch.dl:16  loss_sum = sum[chunk](loss_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = softmax_regression_scratch_loss_sum(loss_sum_chunks);

        /* softmax_regression_scratch.dl:16  loss = loss_sum / N */
        ONCE
        result->loss = softmax_regression_scratch_loss(n, result->totals[0]);

        /* softmax_regression_scratch.dl:17  accuracy_sum = sum[chunk](accuracy_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = softmax_regression_scratch_loss_sum(accuracy_sum_chunks);
    }
}

static void softmax_regression_scratch_probability(int n, real (*restrict logits)[10],
                                                   real (*restrict probability)[10])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++) {
        real exps[10];
        real probability_sum_max = -INFINITY;
        for (int c = 0; c < 10; c++)
            probability_sum_max = real_max(logits[row][c], probability_sum_max);
        for (int c = 0; c < 10; c++)
            exps[c] = real_exp(logits[row][c] - probability_sum_max);
        real sum = 0;
        for (int c = 0; c < 10; c++)
            sum += exps[c];
        for (int c = 0; c < 10; c++)
            probability[row][c] = exps[c] / sum;
    }
}

void softmax_regression_scratch_predict(const struct softmax_regression_scratch_batch *batch,
                                        const struct softmax_regression_scratch_params *params, void *arena,
                                        struct softmax_regression_scratch_outputs *out)
{
    const int n = batch->n;
    real (*probability)[10] = (real (*)[10])out->probs;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*logits)[10] = (real (*)[10])space;

    IN_PARALLEL(n >= 191)
    {
        real *const pack = space + (10 * rows + 15) / 16 * 16 + THREAD * 7840;

        /* softmax_regression_scratch.dl:11  logits[n, k] = sum[j](X[n, j] * W[j, k]) + b[k] */
        softmax_regression_scratch_logits(n, X, params->W, params->b, logits, pack);

        /* softmax_regression_scratch.dl:13  probability_sum_max[n] = max[c](logits[n, c]) */
        /* softmax_regression_scratch.dl:13  probability_sum_shifted[n] = sum[c](exp(logits[n, c] -
               probability_sum_max[n])) */
        /* softmax_regression_scratch.dl:13  probability[n, k] = exp(logits[n, k] - probability_sum_max[n])
               / probability_sum_shifted[n] */
        softmax_regression_scratch_probability(n, logits, probability);
    }
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void softmax_regression_scratch_summarize(const struct softmax_regression_scratch_params *params, double n,
                                          const double *totals, double *values)
{
    (void)params;
    values[0] = totals[0] / (real)n;
    values[1] = totals[1] / (real)n;
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t softmax_regression_scratch_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * ((20 * rows + 384 + 15) / 16 * 16 + THREADS * 32768);
}

#ifndef SOFTMAX_REGRESSION_SCRATCH_F64
/* ---- the optimiser ---- */

/* param <- param[i] - lr * grad[i] */
static void softmax_regression_scratch_sgd(int size, real *restrict param, const real *restrict grad, real lr)
{
    for (int i = 0; i < size; i++)
        param[i] = param[i] - lr * grad[i];
}

void softmax_regression_scratch_update(struct softmax_regression_scratch_params *params,
                                       const struct softmax_regression_scratch_params *d_params,
                                       struct softmax_regression_scratch_optimizer *optimizer,
                                       const struct softmax_regression_scratch_arguments *arguments, uint64_t t)
{
    (void)optimizer; /* keeps no state */
    softmax_regression_scratch_sgd(7850, (real *)params, (const real *)d_params, arguments->lr);
    (void)t;
}

#endif

#ifndef SOFTMAX_REGRESSION_SCRATCH_F64
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

/* numbers[k] = dl_normal(seed, stream, step, first + k) for k < count: each as if it were in the
 * middle, which is vector code, and those in the tails once more. */
RUNS_ONCE static inline void dl_normals(uint64_t seed, uint32_t stream, uint32_t step, uint64_t first, int count,
                              double *numbers)
{
    uint32_t bits[32];
    double q[32], middle[32];
    for (int k = -(int)(first % 4); k < count; k += 32) {
        dl_random_32(seed, stream, step, (first + (uint64_t)(int64_t)k) >> 2, bits);
        for (int j = 0; j < 32; j++) {
            q[j] = dl_centred(bits[j]);
            middle[j] = dl_normal_middle(q[j]);
        }
        for (int j = k < 0 ? -k : 0; j < 32 && k + j < count; j++)
            numbers[k + j] = fabs(q[j]) <= 0.425 ? middle[j] : dl_normal_tail(q[j]);
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

/* Within 0.84 ulp. */
static ALWAYS_INLINE float real_log(float x)
{
    const int denormal = x < 0x1p-126f;
    const uint32_t bits = real_bits(x * real_pick(denormal, 0x1p23f, 1));
    const int32_t exponent = (int32_t)(bits - 0x3F3504F3u) >> 23; /* of x / sqrt(1/2) */
    const float f = real_of_bits(bits - ((uint32_t)exponent << 23)) - 1;
    return real_log_parts(f, (float)exponent - real_pick(denormal, 23, 0)) + real_log_special(x);
}
#endif

#ifndef DL_NO_MAIN
/* ---- the training program ---- */

#include "dl.h"
#if defined _OPENMP
#include <omp.h>
#endif

#ifndef DL_NO_GRADCHECK
static const DlModel softmax_regression_scratch_model_f64;
#endif

#ifndef SOFTMAX_REGRESSION_SCRATCH_F64
static size_t softmax_regression_scratch_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void softmax_regression_scratch_make_train(int n, const void *const *sources, uint64_t seed,
                                                  void *arena, void *const *inputs)
{
    (void)seed;
    real (*train_X)[784] = inputs[0];
    int32_t *y = inputs[1];
    (void)arena;
    const real (*file_1)[784] = (const real (*)[784])sources[0];
    const int32_t *file_2 = sources[1];

    /* softmax_regression_scratch.dl:21  train.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            train_X[row][i] = file_1[row][i] / 255;

    /* softmax_regression_scratch.dl:22  y[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y[i0] = file_2[i0];
}

static size_t softmax_regression_scratch_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void softmax_regression_scratch_make_test(int n, const void *const *sources, uint64_t seed, void *arena,
                                                 void *const *inputs)
{
    (void)seed;
    real (*test_X)[784] = inputs[0];
    int32_t *y = inputs[1];
    (void)arena;
    const real (*file_1)[784] = (const real (*)[784])sources[0];
    const int32_t *file_2 = sources[1];

    /* softmax_regression_scratch.dl:23  test.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            test_X[row][i] = file_1[row][i] / 255;

    /* softmax_regression_scratch.dl:24  y[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y[i0] = file_2[i0];
}

/* Forward once more, to find the first number that is not finite. */
static RUNS_RARELY void softmax_regression_scratch_trace(const struct softmax_regression_scratch_batch *batch,
                                                         const struct softmax_regression_scratch_params *params,
                                                         void *arena, DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*logits)[10] = (real (*)[10])(space + 16);
    real *probability_sum_max = space + 10 * rows + 16;
    const int32_t *y = batch->y;
    real *loss = space;

    /* softmax_regression_scratch.dl:11  logits[n, k] = sum[j](X[n, j] * W[j, k]) + b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_sum = 0;
            for (int j = 0; j < 784; j++)
                logits_sum += X[row][j] * params->W[j][k];
            logits[row][k] = logits_sum + params->b[k];
        }
    if (dl_watch(watch, 0, logits, (size_t)n * 10))
        return;

    /* softmax_regression_scratch.dl:13  probability_sum_max[n] = max[c](logits[n, c]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int c = 0; c < 10; c++)
            max = real_max(logits[row][c], max);
        probability_sum_max[row] = max;
    }
    if (dl_watch(watch, 1, probability_sum_max, (size_t)n))
        return;

    /* softmax_regression_scratch.dl:16  loss = sum[n](log(sum[c](exp(logits[n, c] -
           probability_sum_max[n]))) - (logits[n, y[n]] - probability_sum_max[n])) / N */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real probability_sum_shifted = 0;
            for (int c = 0; c < 10; c++)
                probability_sum_shifted += real_exp(logits[row][c] - probability_sum_max[row]);
            sum += real_log(probability_sum_shifted) - (logits[row][y[row]] - probability_sum_max[row]);
        }
        *loss = sum / (real)n;
    }
    if (dl_watch(watch, 2, loss, 1))
        return;
}

static size_t softmax_regression_scratch_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (11 * rows + 16);
}

#endif

static const DlTensor softmax_regression_scratch_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 784},
     .size = 784},
    {.name = "y", .type = DL_CLASS, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .classes = 10, .is_target = 1},
};

static const DlTensor softmax_regression_scratch_param_table[] = {
    {.name = "W", .type = DL_REAL, .rank = 2, .shape = (const int[]){784, 10},
     .size = 7840, .offset = 0, .place = "softmax_regression_scratch.dl:8", .stopped = "softmax_regression_scratch.dl:16"},
    {.name = "b", .type = DL_REAL, .rank = 1, .shape = (const int[]){10},
     .size = 10, .offset = 7840, .place = "softmax_regression_scratch.dl:9", .stopped = "softmax_regression_scratch.dl:16"},
};

static const char *const softmax_regression_scratch_metrics[] = {"accuracy"};

static struct softmax_regression_scratch_batch softmax_regression_scratch_batch_of(const DlStep *step)
{
    return (struct softmax_regression_scratch_batch){
        .n = step->n,
        .X = step->inputs[0],
        .y = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void softmax_regression_scratch_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    softmax_regression_scratch_init(params, seed);
}

static void softmax_regression_scratch_run_forward(const DlStep *step)
{
    const struct softmax_regression_scratch_batch batch = softmax_regression_scratch_batch_of(step);
    struct softmax_regression_scratch_result result;
    softmax_regression_scratch_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void softmax_regression_scratch_run_backward(const DlStep *step)
{
    const struct softmax_regression_scratch_batch batch = softmax_regression_scratch_batch_of(step);
    softmax_regression_scratch_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef SOFTMAX_REGRESSION_SCRATCH_F64
static const DlTensor softmax_regression_scratch_output_table[] = {
    {.name = "probs", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "softmax_regression_scratch.dl:13"},
};

static const DlArgument softmax_regression_scratch_argument_table[] = {
    {"lr", 0.1},
};

static const DlSource softmax_regression_scratch_train_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/train-images-idx3-ubyte.gz",
     .name = "X", .type = DL_REAL, .row_size = 784, .line = 21},
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/train-labels-idx1-ubyte.gz",
     .name = "y", .type = DL_CLASS, .row_size = 1, .line = 22, .classes = 10},
};

static const DlSource softmax_regression_scratch_test_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/t10k-images-idx3-ubyte.gz",
     .name = "X", .type = DL_REAL, .row_size = 784, .line = 23},
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/t10k-labels-idx1-ubyte.gz",
     .name = "y", .type = DL_CLASS, .row_size = 1, .line = 24, .classes = 10},
};

static const DlSplit softmax_regression_scratch_splits[] = {
    {.name = "train", .rows = 0, .source_count = 2, .sources = softmax_regression_scratch_train_sources,
     .arena_size = softmax_regression_scratch_train_arena_size, .make = softmax_regression_scratch_make_train, .by_row = 1},
    {.name = "test", .rows = 0, .source_count = 2, .sources = softmax_regression_scratch_test_sources,
     .arena_size = softmax_regression_scratch_test_arena_size, .make = softmax_regression_scratch_make_test, .by_row = 1},
};

static void softmax_regression_scratch_run_evaluate(const DlStep *step)
{
    const struct softmax_regression_scratch_batch batch = softmax_regression_scratch_batch_of(step);
    struct softmax_regression_scratch_result result;
    softmax_regression_scratch_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void softmax_regression_scratch_run_predict(const DlStep *step)
{
    const struct softmax_regression_scratch_batch batch = softmax_regression_scratch_batch_of(step);
    struct softmax_regression_scratch_outputs outputs = {
        .probs = step->outputs[0],
    };
    softmax_regression_scratch_predict(&batch, step->params, step->arena, &outputs);
}

static void softmax_regression_scratch_run_summarize(const void *params, const void *state, double n,
                                                     const double *totals, double *values)
{
    (void)state;
    softmax_regression_scratch_summarize(params, n, totals, values);
}

static void softmax_regression_scratch_run_update(void *params, const void *d_params, void *states,
                                                  const double *arguments, uint64_t t)
{
    const struct softmax_regression_scratch_arguments a = {(real)arguments[0]};
    softmax_regression_scratch_update(params, d_params, states, &a, t);
}

/* What a training step does with a part of the gradient as soon as it is there: elements first ..
   first + size - 1 of all. */
struct softmax_regression_scratch_learning {
    void (*learn)(const struct softmax_regression_scratch_learning *learning, size_t first, int size, const real *gradient);
    struct softmax_regression_scratch_params *params, *d_params;
    struct softmax_regression_scratch_optimizer *optimizer;
    const struct softmax_regression_scratch_arguments *arguments;
    uint64_t t;
    int *broken; /* becomes 1 where the gradient is not finite: d_params shows it then */
};

static void softmax_regression_scratch_run_learn(const struct softmax_regression_scratch_learning *learning,
                                                 size_t first, int size, const real *gradient)
{
    if (dl_finite(gradient, 0, (size_t)size, sizeof(real))) {
        softmax_regression_scratch_sgd(size, (real *)learning->params + first, gradient,
                                       learning->arguments->lr);
        return;
    }
    for (int i = 0; i < size; i++)
        ((real *)learning->d_params)[first + (size_t)i] = gradient[i];
#if defined _OPENMP
#pragma omp atomic write
#endif
    *learning->broken = 1;
}

static void softmax_regression_scratch_learn_rest(const struct softmax_regression_scratch_learning *learning)
{
    /* first, size */
    static const int rest[][2] = {{0, 7850}};
    ONCE
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        const size_t first = (size_t)rest[i][0], end = (size_t)(rest[i][0] + rest[i][1]);
        softmax_regression_scratch_run_learn(learning, first, (int)(end - first),
                (const real *)learning->d_params + first);
    }
}

/* Where the loss is not finite, the step ends there. */
static DlStepEnd softmax_regression_scratch_run_step(const DlStep *step, void *states, const double *arguments)
{
    const struct softmax_regression_scratch_batch batch = softmax_regression_scratch_batch_of(step);
    struct softmax_regression_scratch_result result;
    const struct softmax_regression_scratch_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct softmax_regression_scratch_learning learning = {softmax_regression_scratch_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    IN_PARALLEL(batch.n >= 190)
    {
        softmax_regression_scratch_forward_kernels(&batch, step->params, step->arena, &result);
        if (dl_finite(&result.loss, 0, 1, sizeof(real))) {
            softmax_regression_scratch_backward_kernels(&batch, step->params, step->arena, step->d_params);
            softmax_regression_scratch_learn_rest(&learning);
        }
    }
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
    if (!dl_finite(&result.loss, 0, 1, sizeof(real)))
        return DL_STEP_LOSS;
    return broken ? DL_STEP_GRADIENT : DL_STEP_DONE;
}

static const DlTensor softmax_regression_scratch_traced[] = {
    {.name = "logits", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "softmax_regression_scratch.dl:11"},
    {.name = "probability_sum_max", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "softmax_regression_scratch.dl:13"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "softmax_regression_scratch.dl:16"},
};

static void softmax_regression_scratch_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct softmax_regression_scratch_batch batch = softmax_regression_scratch_batch_of(step);
    softmax_regression_scratch_trace(&batch, step->params, step->arena, watch);
}

/* A step's kernels one by one, for `bench --profile`. */
static RUNS_ONCE void softmax_regression_scratch_profile_forward(const struct softmax_regression_scratch_batch *batch,
                                                                 const struct softmax_regression_scratch_params *params,
                                                                 void *arena,
                                                                 struct softmax_regression_scratch_result *result,
                                                                 DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*logits)[10] = (real (*)[10])(space + 384);
    const int32_t *y = batch->y;
    real *loss_sum_chunks = space + 320;
    real *accuracy_sum_chunks = space + 352;
    real (*d_logits)[10] = (real (*)[10])(space + 10 * rows + 384);
    real (*d_b_chunks)[10] = (real (*)[10])space;

    IN_PARALLEL(n >= 190)
    {
        real *const pack = space + (20 * rows + 384 + 15) / 16 * 16 + THREAD * 32768;

        /* softmax_regression_scratch.dl:11  logits[n, k] = sum[j](X[n, j] * W[j, k]) + b[k] */
        softmax_regression_scratch_logits(n, X, params->W, params->b, logits, pack);
        ONCE
        dl_lap(profile, 0);

        /* softmax_regression_scratch.dl:13  probability_sum_max[n] = max[c](logits[n, c]) */
        /* softmax_regression_scratch.dl:13  probability_sum_shifted[n] = sum[c](exp(logits[n, c] -
               probability_sum_max[n])) */
        /* softmax_regression_scratch.dl:16  loss_sum = sum[n](log(probability_sum_shifted[n]) - (logits[n,
               y[n]] - probability_sum_max[n])) */
        /* softmax_regression_scratch.dl:17  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
        /* softmax_regression_scratch.dl:11  d_logits[n, k] = -1 / N * (y[n] == k) + 1 / N /
               probability_sum_shifted[n] * exp(logits[n, k] - probability_sum_max[n]) */
        /* softmax_regression_scratch.dl:9  d_b[k] = sum[n](d_logits[n, k]) */
        softmax_regression_scratch_d_logits(n, logits, y, loss_sum_chunks, accuracy_sum_chunks, d_logits,
                                            d_b_chunks);
        ONCE
        dl_lap(profile, 1);

        /* softmax_regression_scratch.dl:16  loss_sum = sum[chunk](loss_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = softmax_regression_scratch_loss_sum(loss_sum_chunks);
        ONCE
        dl_lap(profile, 2);

        /* softmax_regression_scratch.dl:16  loss = loss_sum / N */
        ONCE
        result->loss = softmax_regression_scratch_loss(n, result->totals[0]);
        ONCE
        dl_lap(profile, 3);

        /* softmax_regression_scratch.dl:17  accuracy_sum = sum[chunk](accuracy_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = softmax_regression_scratch_loss_sum(accuracy_sum_chunks);
        ONCE
        dl_lap(profile, 4);
    }
}

static RUNS_ONCE void softmax_regression_scratch_profile_backward(const struct softmax_regression_scratch_batch *batch,
                                                                  const struct softmax_regression_scratch_params *params,
                                                                  void *arena,
                                                                  struct softmax_regression_scratch_params *d_params,
                                                                  DlProfile *profile)
{
    const int n = batch->n;
    (void)params;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*d_logits)[10] = (real (*)[10])(space + 10 * rows + 384);
    real (*d_b_chunks)[10] = (real (*)[10])space;

    IN_PARALLEL(n >= 192)
    {
        real *const pack = space + (20 * rows + 384 + 15) / 16 * 16 + THREAD * 32768;

        /* softmax_regression_scratch.dl:8  d_W[j, k] = sum[n](X[n, j] * d_logits[n, k]) */
        softmax_regression_scratch_d_W(n, X, d_logits, d_params->W, pack);
        ONCE
        dl_lap(profile, 5);

        /* softmax_regression_scratch.dl:9  d_b[k] = sum[chunk](d_b_chunks[chunk, k]) */
        ONCE
        softmax_regression_scratch_d_b(d_b_chunks, d_params->b);
        ONCE
        dl_lap(profile, 6);
    }
}

static const DlKernel softmax_regression_scratch_kernels[] = {
    {.name = "softmax_regression_scratch_logits", .place = "softmax_regression_scratch.dl:11", .part = DL_FORWARD,
     .flops = {0, 15690, 0}, .bytes = {31400, 3176, 0}},
    {.name = "softmax_regression_scratch_d_logits", .place = "softmax_regression_scratch.dl:11", .part = DL_FORWARD,
     .flops = {0, 127, 0}, .bytes = {1536, 84, 0}},
    {.name = "softmax_regression_scratch_loss_sum", .place = "softmax_regression_scratch.dl:16", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "softmax_regression_scratch_loss", .place = "softmax_regression_scratch.dl:16", .part = DL_FORWARD,
     .flops = {1, 0, 0}, .bytes = {8, 0, 0}},
    {.name = "softmax_regression_scratch_loss_sum", .place = "softmax_regression_scratch.dl:17", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "softmax_regression_scratch_d_W", .place = "softmax_regression_scratch.dl:8", .part = DL_BACKWARD,
     .flops = {0, 15680, 0}, .bytes = {31360, 3176, 0}},
    {.name = "softmax_regression_scratch_d_b", .place = "softmax_regression_scratch.dl:9", .part = DL_BACKWARD,
     .flops = {320, 0, 0}, .bytes = {1320, 0, 0}},
    {.name = "softmax_regression_scratch_update", .place = "softmax_regression_scratch.dl:28", .part = DL_UPDATE,
     .flops = {15700, 0, 0}, .bytes = {94200, 0, 0}},
};

static RUNS_ONCE void softmax_regression_scratch_run_profile(const DlStep *step, void *states,
                                                             const double *arguments, DlProfile *profile)
{
    const struct softmax_regression_scratch_batch batch = softmax_regression_scratch_batch_of(step);
    struct softmax_regression_scratch_result result;
    const struct softmax_regression_scratch_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct softmax_regression_scratch_learning learning = {softmax_regression_scratch_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    softmax_regression_scratch_profile_forward(&batch, step->params, step->arena, &result, profile);
    softmax_regression_scratch_profile_backward(&batch, step->params, step->arena, step->d_params, profile);
    IN_PARALLEL(batch.n >= 192)
    softmax_regression_scratch_learn_rest(&learning);
    dl_lap(profile, 7);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

#endif

#if defined _OPENMP
static int softmax_regression_scratch_run_threads(int wanted)
{
    omp_set_num_threads(wanted);
    return omp_get_max_threads();
}
#endif

static const DlModel softmax_regression_scratch_model = {
    .name = "softmax_regression_scratch", .source = "softmax_regression_scratch.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = softmax_regression_scratch_inputs,
    .param_count = 2, .params = softmax_regression_scratch_param_table,
    .param_size = softmax_regression_scratch_parameters,
    .metric_count = 1, .metrics = softmax_regression_scratch_metrics,
    .total_count = 2,
    .batch = 256, .epochs = 5, .seed = 0, .clip_norm = 0,
    .flops = {15701, 31527, 0},
    .arena_size = softmax_regression_scratch_arena_size,
    .init = softmax_regression_scratch_run_init,
    .forward = softmax_regression_scratch_run_forward,
    .backward = softmax_regression_scratch_run_backward,
#if defined _OPENMP
    .threads = softmax_regression_scratch_run_threads,
#endif
#ifndef SOFTMAX_REGRESSION_SCRATCH_F64
    .output_count = 1, .outputs = softmax_regression_scratch_output_table,
    .predict = softmax_regression_scratch_run_predict,
    .observe = softmax_regression_scratch_run_predict,
    .optimizer = "sgd", .update = softmax_regression_scratch_run_update,
    .step = softmax_regression_scratch_run_step,
    .argument_count = 1, .arguments = softmax_regression_scratch_argument_table,
    .split_count = 2, .splits = softmax_regression_scratch_splits,
    .evaluate = softmax_regression_scratch_run_evaluate,
    .summarize = softmax_regression_scratch_run_summarize,
    .traced = softmax_regression_scratch_traced,
    .trace_arena_size = softmax_regression_scratch_trace_arena_size,
    .trace = softmax_regression_scratch_run_trace,
    .kernel_count = sizeof softmax_regression_scratch_kernels / sizeof *softmax_regression_scratch_kernels, .kernels = softmax_regression_scratch_kernels,
    .profile = softmax_regression_scratch_run_profile,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &softmax_regression_scratch_model_f64,
#endif
};

#ifndef SOFTMAX_REGRESSION_SCRATCH_F64
int main(int argc, char **argv)
{
    return dl_main(&softmax_regression_scratch_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define SOFTMAX_REGRESSION_SCRATCH_F64
#define real double
#define softmax_regression_scratch_batch softmax_regression_scratch_batch_f64
#define softmax_regression_scratch_params softmax_regression_scratch_params_f64
#define softmax_regression_scratch_result softmax_regression_scratch_result_f64
#define softmax_regression_scratch_outputs softmax_regression_scratch_outputs_f64
#define softmax_regression_scratch_optimizer softmax_regression_scratch_optimizer_f64
#define softmax_regression_scratch_arguments softmax_regression_scratch_arguments_f64
#define softmax_regression_scratch_parameters softmax_regression_scratch_parameters_f64
#define softmax_regression_scratch_arena_size softmax_regression_scratch_arena_size_f64
#define softmax_regression_scratch_init softmax_regression_scratch_init_f64
#define softmax_regression_scratch_forward softmax_regression_scratch_forward_f64
#define softmax_regression_scratch_backward softmax_regression_scratch_backward_f64
#define softmax_regression_scratch_update softmax_regression_scratch_update_f64
#define softmax_regression_scratch_evaluate softmax_regression_scratch_evaluate_f64
#define softmax_regression_scratch_predict softmax_regression_scratch_predict_f64
#define softmax_regression_scratch_summarize softmax_regression_scratch_summarize_f64
#define softmax_regression_scratch_trace softmax_regression_scratch_trace_f64
#define softmax_regression_scratch_inputs softmax_regression_scratch_inputs_f64
#define softmax_regression_scratch_param_table softmax_regression_scratch_param_table_f64
#define softmax_regression_scratch_output_table softmax_regression_scratch_output_table_f64
#define softmax_regression_scratch_argument_table softmax_regression_scratch_argument_table_f64
#define softmax_regression_scratch_metrics softmax_regression_scratch_metrics_f64
#define softmax_regression_scratch_splits softmax_regression_scratch_splits_f64
#define softmax_regression_scratch_traced softmax_regression_scratch_traced_f64
#define softmax_regression_scratch_trace_arena_size softmax_regression_scratch_trace_arena_size_f64
#define softmax_regression_scratch_batch_of softmax_regression_scratch_batch_of_f64
#define softmax_regression_scratch_model softmax_regression_scratch_model_f64
#define softmax_regression_scratch_run_init softmax_regression_scratch_run_init_f64
#define softmax_regression_scratch_run_forward softmax_regression_scratch_run_forward_f64
#define softmax_regression_scratch_run_backward softmax_regression_scratch_run_backward_f64
#define softmax_regression_scratch_run_evaluate softmax_regression_scratch_run_evaluate_f64
#define softmax_regression_scratch_run_predict softmax_regression_scratch_run_predict_f64
#define softmax_regression_scratch_run_summarize softmax_regression_scratch_run_summarize_f64
#define softmax_regression_scratch_run_update softmax_regression_scratch_run_update_f64
#define softmax_regression_scratch_run_trace softmax_regression_scratch_run_trace_f64
#define softmax_regression_scratch_run_threads softmax_regression_scratch_run_threads_f64
#define softmax_regression_scratch_kernels softmax_regression_scratch_kernels_f64
#define softmax_regression_scratch_run_profile softmax_regression_scratch_run_profile_f64
#define softmax_regression_scratch_profile_forward softmax_regression_scratch_profile_forward_f64
#define softmax_regression_scratch_profile_backward softmax_regression_scratch_profile_backward_f64
#define softmax_regression_scratch_forward_kernels softmax_regression_scratch_forward_kernels_f64
#define softmax_regression_scratch_backward_kernels softmax_regression_scratch_backward_kernels_f64
#define softmax_regression_scratch_run_step softmax_regression_scratch_run_step_f64
#define softmax_regression_scratch_learning softmax_regression_scratch_learning_f64
#define softmax_regression_scratch_run_learn softmax_regression_scratch_run_learn_f64
#define softmax_regression_scratch_learn_rest softmax_regression_scratch_learn_rest_f64
#define softmax_regression_scratch_make_train softmax_regression_scratch_make_train_f64
#define softmax_regression_scratch_train_arena_size softmax_regression_scratch_train_arena_size_f64
#define softmax_regression_scratch_train_sources softmax_regression_scratch_train_sources_f64
#define softmax_regression_scratch_make_test softmax_regression_scratch_make_test_f64
#define softmax_regression_scratch_test_arena_size softmax_regression_scratch_test_arena_size_f64
#define softmax_regression_scratch_test_sources softmax_regression_scratch_test_sources_f64
#define softmax_regression_scratch_logits softmax_regression_scratch_logits_f64
#define softmax_regression_scratch_d_logits softmax_regression_scratch_d_logits_f64
#define softmax_regression_scratch_loss_sum softmax_regression_scratch_loss_sum_f64
#define softmax_regression_scratch_loss softmax_regression_scratch_loss_f64
#define softmax_regression_scratch_d_W softmax_regression_scratch_d_W_f64
#define softmax_regression_scratch_d_b softmax_regression_scratch_d_b_f64
#define softmax_regression_scratch_loss_sum_2 softmax_regression_scratch_loss_sum_2_f64
#define softmax_regression_scratch_probability softmax_regression_scratch_probability_f64
#define softmax_regression_scratch_sgd softmax_regression_scratch_sgd_f64
#define real_max real_max_f64
#define TILE_LANES TILE_LANES_f64
#define TILE_COLUMNS TILE_COLUMNS_f64
#define PANEL_COLUMNS PANEL_COLUMNS_f64
#define tile_vector tile_vector_f64
#define lane_sum lane_sum_f64
#define row_sum row_sum_f64
#define row_products row_products_f64
#define dot_sums dot_sums_f64
#define dot_products_5 dot_products_5_f64
#define tile_sums tile_sums_f64
#define tile_rows tile_rows_f64
#define tile_product tile_product_f64
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
