/* activations.dl, compiled by dlc at -O2. Edit the model, not this file. */

#ifndef ACTIVATIONS_F64
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

/* So many rows of dot products have room in the target's registers. */
#if defined __AVX512F__ && !defined DL_SCALAR
enum { DOT_ROWS = 4 };
#else
enum { DOT_ROWS = 2 };
#endif

/* Random numbers, defined below: a function of these four and nothing else. */
static inline void dl_uniforms(uint64_t seed, uint32_t stream, uint32_t step, uint64_t first, int count,
                               float *numbers);

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

/* The size of the largest of so many numbers; infinity where one is not finite. */
static real largest_size(int count, const real *x)
{
    real largest = 0, none = 0;
    for (int i = 0; i < count; i++) {
        largest = real_max(largest, x[i] < 0 ? -x[i] : x[i]);
        none += x[i] - x[i]; /* not 0 but NaN where x[i] is not finite */
    }
    return none == 0 ? largest : INFINITY;
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

struct activations_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][784] */
    const int32_t *y;                   /* [n] of 0 ... 9; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { activations_parameters = 203530 };

struct activations_params {             /* the gradient, too: d_params */
    real logits_dense_W[784][256];      /* logits.dense.W  xavier(784, 256) */
    real logits_dense_b[256];           /* logits.dense.b  0, no_decay */
    real logits_dense_2_W[256][10];     /* logits.dense_2.W  xavier(256, 10) */
    real logits_dense_2_b[10];          /* logits.dense_2.b  0, no_decay */
};

struct activations_result {
    real loss;                          /* of this batch */
    double totals[2];                   /* sums over the batch, for activations_summarize */
};

struct activations_outputs {
    real *probs;                        /* [n][10] */
};

struct activations_optimizer;           /* sgd keeps nothing from step to step: NULL will do */

struct activations_arguments {          /* of sgd; activations.dl says: */
    real lr;                            /* 0.1 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t activations_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void activations_init(struct activations_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void activations_forward(const struct activations_batch *batch, const struct activations_params *params,
                         void *arena, struct activations_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void activations_backward(const struct activations_batch *batch, const struct activations_params *params,
                          void *arena, struct activations_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void activations_update(struct activations_params *params, const struct activations_params *d_params,
                        struct activations_optimizer *optimizer, const struct activations_arguments *arguments,
                        uint64_t t);
/* The loss of a batch, as in evaluation. */
void activations_evaluate(const struct activations_batch *batch, const struct activations_params *params,
                          void *arena, struct activations_result *result);
/* The outputs, from the inputs alone. */
void activations_predict(const struct activations_batch *batch, const struct activations_params *params,
                         void *arena, struct activations_outputs *out);
/* values[0]: the loss, values[1]: accuracy; of n rows whose totals were added up. */
void activations_summarize(const struct activations_params *params, double n, const double *totals,
                           double *values);

/* ---- parameters at the start ---- */

RUNS_ONCE void activations_init(struct activations_params *params, uint64_t seed)
{
    /* logits.dense.W xavier(784, 256) */
    for (int i = 0; i < 784; i++) {
        float draw[256];
        dl_uniforms(seed, 3767279579u, 0, (uint64_t)i * 256, 256, draw);
        for (int j = 0; j < 256; j++)
            params->logits_dense_W[i][j] = (real)-0.075955452531275 + (real)0.15191090506255 * draw[j];
    }
    /* logits.dense.b 0 */
    for (int i = 0; i < 256; i++)
        params->logits_dense_b[i] = 0;
    /* logits.dense_2.W xavier(256, 10) */
    for (int i = 0; i < 256; i++) {
        float draw[10];
        dl_uniforms(seed, 143914982u, 0, (uint64_t)i * 10, 10, draw);
        for (int j = 0; j < 10; j++)
            params->logits_dense_2_W[i][j] = (real)-0.15018785229652765 + (real)0.3003757045930553 * draw[j];
    }
    /* logits.dense_2.b 0 */
    for (int i = 0; i < 10; i++)
        params->logits_dense_2_b[i] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

/* What a training step does with a part of the gradient as soon as it is there: elements first ..
   first + size - 1 of all. */
struct activations_learning {
    void (*learn)(const struct activations_learning *learning, size_t first, int size, const real *gradient);
    /* the same of factor * row, the largest size in which is `largest` */
    void (*learn_product)(const struct activations_learning *learning, size_t first, int size, real factor,
                          const real *row, real largest);
    struct activations_params *params, *d_params;
    struct activations_optimizer *optimizer;
    const struct activations_arguments *arguments;
    uint64_t t;
    int *broken; /* becomes 1 where the gradient is not finite: d_params shows it then */
};

static void activations_logits_activate(int n, const real (*restrict X)[784],
                                        const real (*restrict logits_dense_W)[256],
                                        const real *restrict logits_dense_b,
                                        real (*restrict logits_activate)[256], real *restrict pack)
{
    /* matrix product: rows row; columns i; summed j */
    if (n <= 4) {
        SHARE_LOOP
        for (int jr = 0; jr < 256; jr += 128) {
            row_products(n, 128, 784, &X[0][0], 784, 1, &logits_dense_W[0][jr], 256, &logits_activate[0][jr],
                    256);
            for (int r = 0; r < n; r++) {
                KEEP_LOOP
                for (int c = 0; c < 128; c++) {
                    const int i = jr + c;
                    const real sum = logits_activate[r][i];
                    logits_activate[r][i] = real_max(sum + logits_dense_b[i], 0);
                }
            }
        }
        return;
    }
    for (int ic = 0; ic < n; ic += 285)
        for (int pc = 0; pc < 784; pc += 392) {
            SHARE_LOOP
            for (int jr = 0; jr < 256; jr += PANEL_COLUMNS) {
                const real *b = &logits_dense_W[pc][jr];
                int stride = 256;
                if (n > 40) {
                    for (int q = 0; q < 392; q++) {
                        const int j = pc + q;
                        for (int c = 0; c < PANEL_COLUMNS; c++) {
                            const int i = jr + c;
                            pack[q * PANEL_COLUMNS + c] = logits_dense_W[j][i];
                        }
                    }
                    b = pack;
                    stride = PANEL_COLUMNS;
                }
                const int end = int_min(n, ic + 285);
                for (int ir = ic, height; ir < end; ir += height) {
                    height = int_min(TILE_ROWS, end - ir);
                    tile_product(height, PANEL_COLUMNS, 392, &X[ir][pc], 784, 1, b, stride,
                            &logits_activate[ir][jr], 256, pc > 0);
                    if (pc + 392 == 784)
                        for (int r = 0; r < height; r++) {
                            const int row = ir + r;
                            KEEP_LOOP
                            for (int c = 0; c < PANEL_COLUMNS; c++) {
                                const int i = jr + c;
                                const real sum = logits_activate[row][i];
                                logits_activate[row][i] = real_max(sum + logits_dense_b[i], 0);
                            }
                        }
                }
            }
        }
}

static void activations_logits(int n, real (*restrict logits_activate)[256],
                               const real (*restrict logits_dense_2_W)[10],
                               const real *restrict logits_dense_2_b, real (*restrict logits)[10],
                               real *restrict pack)
{
    /* matrix product: rows row; columns k; summed j */
    if (n <= 4) {
        ONCE {
            row_products(n, 10, 256, &logits_activate[0][0], 256, 1, &logits_dense_2_W[0][0], 10,
                    &logits[0][0], 10);
            for (int r = 0; r < n; r++) {
                KEEP_LOOP
                for (int c = 0; c < 10; c++) {
                    const real sum = logits[r][c];
                    logits[r][c] = sum + logits_dense_2_b[c];
                }
            }
        }
        return;
    }
    transpose(10, 256, &logits_dense_2_W[0][0], 10, pack, 256);
    SHARE_LOOP
    for (int ir = 0; ir < n; ir += DOT_ROWS) {
        const int height = int_min(DOT_ROWS, n - ir);
        real tile[DOT_ROWS * 10];
        for (int jr = 0; jr < 10; jr += 5)
            dot_products_5(height, 256, &logits_activate[ir][0], 256, pack + jr * 256, 256, tile + jr, 10);
        for (int r = 0; r < height; r++) {
            const int row = ir + r;
            KEEP_LOOP
            for (int c = 0; c < 10; c++)
                logits[row][c] = tile[r * 10 + c] + logits_dense_2_b[c];
        }
    }
}

static void activations_d_logits(int n, real (*restrict logits)[10], const int32_t *restrict y,
                                 real *restrict loss_sum_chunks, real *restrict accuracy_sum_chunks,
                                 real (*restrict d_logits)[10], real (*restrict d_logits_dense_2_b_chunks)[10])
{
    const real t = (real)1 / (real)n;
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real loss_sum = 0;
        real accuracy_sum = 0;
        real d_logits_dense_2_b[10] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real exps[10];
            real probs_softmax_m = -INFINITY;
            for (int j = 0; j < 10; j++)
                probs_softmax_m = real_max(logits[row][j], probs_softmax_m);
            for (int j = 0; j < 10; j++)
                exps[j] = real_exp(logits[row][j] - probs_softmax_m);
            real sum = 0;
            for (int j = 0; j < 10; j++)
                sum += exps[j];
            loss_sum += logits[row][y[row]] - probs_softmax_m - real_log(sum);
            real largest = -INFINITY;
            int argmax = 0;
            for (int j = 0; j < 10; j++)
                if (logits[row][j] > largest) {
                    largest = logits[row][j];
                    argmax = j;
                }
            accuracy_sum += (real)(argmax == y[row]);
            const real t_2 = t / sum;
            for (int j = 0; j < 10; j++) {
                d_logits[row][j] = (y[row] == j ? -t : 0) + t_2 * exps[j];
                d_logits_dense_2_b[j] += d_logits[row][j];
            }
        }
        loss_sum_chunks[chunk] = loss_sum;
        accuracy_sum_chunks[chunk] = accuracy_sum;
        for (int j = 0; j < 10; j++)
            d_logits_dense_2_b_chunks[chunk][j] = d_logits_dense_2_b[j];
    }
}

static real activations_loss_sum(real *restrict loss_sum_chunks)
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
    loss_sum = -sum;
    return loss_sum;
}

static real activations_loss(int n, real loss_sum)
{
    real loss;
    loss = loss_sum / (real)n;
    return loss;
}

static real activations_accuracy_sum(real *restrict accuracy_sum_chunks)
{
    real accuracy_sum;
    real parts[8] = {0};
    KEEP_LOOP
    for (int first = 0; first < 32; first += 8)
        for (int part = 0; part < 8; part++) {
            const int chunk = first + part;
            parts[part] += accuracy_sum_chunks[chunk];
        }
    real sum = 0;
    for (int part = 0; part < 8; part++)
        sum += parts[part];
    accuracy_sum = sum;
    return accuracy_sum;
}

static void activations_forward_kernels(const struct activations_batch *batch,
                                        const struct activations_params *params, void *arena,
                                        struct activations_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*logits_activate)[256] = (real (*)[256])(space + 8512);
    real (*logits)[10] = (real (*)[10])(space + 256 * rows + 8512);
    const int32_t *y = batch->y;
    real *loss_sum_chunks = space;
    real *accuracy_sum_chunks = space + 32;
    real (*d_logits)[10] = (real (*)[10])(space + 512 * rows + 8512);
    real (*d_logits_dense_2_b_chunks)[10] = (real (*)[10])(space + 8192);
    real *const pack = space + (522 * rows + 8512 + 15) / 16 * 16 + THREAD * 116736;

    /* activations.dl:14  logits.activate[n, i] = max(sum[j](X[n, j] * logits.dense.W[j, i]) +
           logits.dense.b[i], 0) */
    activations_logits_activate(n, X, params->logits_dense_W, params->logits_dense_b, logits_activate, pack);

    /* activations.dl:14  logits[n, k] = sum[j](logits.activate[n, j] * logits.dense_2.W[j, k]) +
           logits.dense_2.b[k] */
    activations_logits(n, logits_activate, params->logits_dense_2_W, params->logits_dense_2_b, logits, pack);

    /* activations.dl:16  probs.softmax.m[n] = max[j](logits[n, j]) */
    /* activations.dl:17  log_softmax.s[n] = sum[j](exp(logits[n, j] - probs.softmax.m[n])) */
    /* activations.dl:17  loss_sum = -sum[n](logits[n, y[n]] - probs.softmax.m[n] - log(log_softmax.s[n])) */
    /* activations.dl:18  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
    /* activations.dl:14  d_logits[n, j] = -1 / N * (y[n] == j) + 1 / N / log_softmax.s[n] * exp(logits[n,
           j] - probs.softmax.m[n]) */
    /* activations.dl:14  d_logits.dense_2.b[k] = sum[n](d_logits[n, k]) */
    activations_d_logits(n, logits, y, loss_sum_chunks, accuracy_sum_chunks, d_logits,
                         d_logits_dense_2_b_chunks);

    /* activations.dl:17  loss_sum = -sum[chunk](loss_sum_chunks[chunk]) */
    ONCE
    result->totals[0] = activations_loss_sum(loss_sum_chunks);

    /* activations.dl:17  loss = loss_sum / N */
    ONCE
    result->loss = activations_loss(n, result->totals[0]);

    /* activations.dl:18  accuracy_sum = sum[chunk](accuracy_sum_chunks[chunk]) */
    ONCE
    result->totals[1] = activations_accuracy_sum(accuracy_sum_chunks);
}

void activations_forward(const struct activations_batch *batch, const struct activations_params *params,
                         void *arena, struct activations_result *result)
{
    IN_PARALLEL(batch->n >= 8)
    activations_forward_kernels(batch, params, arena, result);
}

static void activations_d_logits_dense_2_W(int n, real (*restrict logits_activate)[256],
                                           real (*restrict d_logits)[10],
                                           real (*restrict d_logits_dense_2_W)[10])
{
    /* matrix product: rows k; columns j; summed row */
    if (n <= 4) {
        SHARE_LOOP
        for (int ir = 0; ir < 256; ir += 64)
            row_products(64, 10, n, &logits_activate[0][ir], 1, 256, &d_logits[0][0], 10,
                    &d_logits_dense_2_W[ir][0], 10);
        return;
    }
    for (int pc = 0; pc < n; pc += 512) {
        const int depth = int_min(512, n - pc);
        SHARE_LOOP
        for (int jr = 0; jr < 256; jr += PANEL_COLUMNS) {
            const real *b = &logits_activate[pc][jr];
            const int stride = 256;
            for (int ir = 0, height; ir < 10; ir += height) {
                height = int_min(TILE_ROWS, 10 - ir);
                real tile[TILE_ROWS * PANEL_COLUMNS];
                if (pc > 0)
                    transpose(height, PANEL_COLUMNS, &d_logits_dense_2_W[jr][ir], 10, tile, PANEL_COLUMNS);
                tile_product(height, PANEL_COLUMNS, depth, &d_logits[pc][ir], 1, 10, b, stride, tile,
                        PANEL_COLUMNS, pc > 0);
                transpose(PANEL_COLUMNS, height, tile, PANEL_COLUMNS, &d_logits_dense_2_W[jr][ir], 10);
            }
        }
    }
}

static void activations_d_logits_dense(int n, real (*restrict logits_activate)[256],
                                       real (*restrict d_logits)[10],
                                       const real (*restrict logits_dense_2_W)[10],
                                       real (*restrict d_logits_dense)[256], real *restrict pack)
{
    /* matrix product: rows row; columns i; summed k */
    const int share = share_size(n, 11200, 128);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 256; jr += PANEL_COLUMNS) {
            transpose(10, PANEL_COLUMNS, &logits_dense_2_W[jr][0], 10, pack, PANEL_COLUMNS);
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, PANEL_COLUMNS, 10, &d_logits[ir][0], 10, 1, pack, PANEL_COLUMNS,
                        &d_logits_dense[ir][jr], 256, 0);
                for (int r = 0; r < height; r++) {
                    const int row = ir + r;
                    KEEP_LOOP
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int i = jr + c;
                        const real sum = d_logits_dense[row][i];
                        d_logits_dense[row][i] = logits_activate[row][i] > 0 ? sum : 0;
                    }
                }
            }
        }
}

static void activations_d_logits_dense_b(int n, real (*restrict d_logits_dense)[256],
                                         real (*restrict d_logits_dense_b_chunks)[256])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_logits_dense_b[256] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int k = 0; k < 256; k++)
                d_logits_dense_b[k] += d_logits_dense[row][k];
        for (int k = 0; k < 256; k++)
            d_logits_dense_b_chunks[chunk][k] = d_logits_dense_b[k];
    }
}

static void activations_d_logits_dense_W(int n, const real (*restrict X)[784],
                                         real (*restrict d_logits_dense)[256],
                                         real (*restrict d_logits_dense_W)[256],
                                         const struct activations_learning *learning, real *restrict pack)
{
    /* matrix product: rows j; columns k; summed row */
    if (n == 1 && learning) {
        const real *const row = &d_logits_dense[0][0];
        const real largest = largest_size(256, row);
        SHARE_LOOP
        for (int ir = 0; ir < 784; ir++)
            learning->learn_product(learning, ir * 256, 256, X[0][ir], row, largest);
        return;
    }
    if (n <= 4) {
        SHARE_LOOP
        for (int ir = 0; ir < 784; ir += 16) {
            real *const block = learning ? pack + 66560 : &d_logits_dense_W[ir][0];
            row_products(16, 256, n, &X[0][ir], 1, 784, &d_logits_dense[0][0], 256, block, 256);
            if (learning)
                learning->learn(learning, ir * 256, 16 * 256, block);
        }
        return;
    }
    real *const panel = pack + 50176;
    const int share = share_size(784, 196, 24);
    SHARE_LOOP
    for (int ic = 0; ic < 784; ic += share) {
        const int end = int_min(784, ic + share);
        real *const block = learning ? pack + 66560 : &d_logits_dense_W[ic][0];
        for (int pc = 0; pc < n; pc += 256) {
            const int depth = int_min(256, n - pc);
            const int whole = end - (end - ic) % TILE_ROWS;
            for (int qc = 0; qc < depth; qc += 8)
                for (int ir = ic; ir < whole; ir += TILE_ROWS)
                    for (int q = qc; q < int_min(depth, qc + 8); q++) {
                        const int row = pc + q;
                        for (int r = 0; r < TILE_ROWS; r++) {
                            const int j = ir + r;
                            pack[(ir - ic) * depth + q * TILE_ROWS + r] = X[row][j];
                        }
                    }
            for (int ir = whole, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                real *const rows_packed = pack + (ir - ic) * depth;
                for (int q = 0; q < depth; q++) {
                    const int row = pc + q;
                    for (int r = 0; r < height; r++) {
                        const int j = ir + r;
                        rows_packed[q * height + r] = X[row][j];
                    }
                }
            }
            for (int jr = 0; jr < 256; jr += PANEL_COLUMNS) {
                for (int q = 0; q < depth; q++) {
                    const int row = pc + q;
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int k = jr + c;
                        panel[q * PANEL_COLUMNS + c] = d_logits_dense[row][k];
                    }
                }
                for (int ir = ic, height; ir < end; ir += height) {
                    height = int_min(TILE_ROWS, end - ir);
                    tile_product(height, PANEL_COLUMNS, depth, pack + (ir - ic) * depth, 1, height, panel,
                            PANEL_COLUMNS, block + (ir - ic) * 256 + jr, 256, pc > 0);
                }
            }
        }
        if (learning)
            learning->learn(learning, ic * 256, (end - ic) * 256, block);
    }
}

static void activations_d_logits_dense_2_b(real (*restrict d_logits_dense_2_b_chunks)[10],
                                           real *restrict d_logits_dense_2_b)
{
    real sum[10] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int k = 0; k < 10; k++)
            sum[k] += d_logits_dense_2_b_chunks[chunk][k];
    for (int k = 0; k < 10; k++)
        d_logits_dense_2_b[k] = sum[k];
}

static void activations_d_logits_dense_b_2(real (*restrict d_logits_dense_b_chunks)[256],
                                           real *restrict d_logits_dense_b)
{
    real sum[256] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int k = 0; k < 256; k++)
            sum[k] += d_logits_dense_b_chunks[chunk][k];
    for (int k = 0; k < 256; k++)
        d_logits_dense_b[k] = sum[k];
}

static void activations_backward_kernels(const struct activations_batch *batch,
                                         const struct activations_params *params, void *arena,
                                         struct activations_params *d_params,
                                         const struct activations_learning *learning)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*logits_activate)[256] = (real (*)[256])(space + 8512);
    real (*d_logits)[10] = (real (*)[10])(space + 512 * rows + 8512);
    real (*d_logits_dense)[256] = (real (*)[256])(space + 256 * rows + 8512);
    real (*d_logits_dense_b_chunks)[256] = (real (*)[256])space;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*d_logits_dense_2_b_chunks)[10] = (real (*)[10])(space + 8192);
    real *const pack = space + (522 * rows + 8512 + 15) / 16 * 16 + THREAD * 116736;

    /* activations.dl:14  d_logits.dense_2.W[j, k] = sum[n](logits.activate[n, j] * d_logits[n, k]) */
    activations_d_logits_dense_2_W(n, logits_activate, d_logits, d_params->logits_dense_2_W);

    /* activations.dl:14  d_logits.dense[n, i] = sum[k](d_logits[n, k] * logits.dense_2.W[i, k]) *
           (logits.activate[n, i] > 0) */
    activations_d_logits_dense(n, logits_activate, d_logits, params->logits_dense_2_W, d_logits_dense, pack);

    /* activations.dl:14  d_logits.dense.b[k] = sum[n](d_logits.dense[n, k]) */
    activations_d_logits_dense_b(n, d_logits_dense, d_logits_dense_b_chunks);

    /* activations.dl:14  d_logits.dense.W[j, k] = sum[n](X[n, j] * d_logits.dense[n, k]) */
    activations_d_logits_dense_W(n, X, d_logits_dense, d_params->logits_dense_W, learning, pack);

    /* activations.dl:14  d_logits.dense_2.b[k] = sum[chunk](d_logits.dense_2.b_chunks[chunk, k]) */
    ONCE
    activations_d_logits_dense_2_b(d_logits_dense_2_b_chunks, d_params->logits_dense_2_b);

    /* activations.dl:14  d_logits.dense.b[k] = sum[chunk](d_logits.dense.b_chunks[chunk, k]) */
    ONCE
    activations_d_logits_dense_b_2(d_logits_dense_b_chunks, d_params->logits_dense_b);
}

void activations_backward(const struct activations_batch *batch, const struct activations_params *params,
                          void *arena, struct activations_params *d_params)
{
    IN_PARALLEL(batch->n >= 8)
    activations_backward_kernels(batch, params, arena, d_params, NULL);
}

#ifndef ACTIVATIONS_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

static void activations_loss_sum_2(int n, real (*restrict logits)[10], const int32_t *restrict y,
                                   real *restrict loss_sum_chunks, real *restrict accuracy_sum_chunks)
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real loss_sum = 0;
        real accuracy_sum = 0;
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real probs_softmax_m = -INFINITY;
            for (int j = 0; j < 10; j++)
                probs_softmax_m = real_max(logits[row][j], probs_softmax_m);
            real sum = 0;
            for (int j = 0; j < 10; j++)
                sum += real_exp(logits[row][j] - probs_softmax_m);
            loss_sum += logits[row][y[row]] - probs_softmax_m - real_log(sum);
            real largest = -INFINITY;
            int argmax = 0;
            for (int j = 0; j < 10; j++)
                if (logits[row][j] > largest) {
                    largest = logits[row][j];
                    argmax = j;
                }
            accuracy_sum += (real)(argmax == y[row]);
        }
        loss_sum_chunks[chunk] = loss_sum;
        accuracy_sum_chunks[chunk] = accuracy_sum;
    }
}

void activations_evaluate(const struct activations_batch *batch, const struct activations_params *params,
                          void *arena, struct activations_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*logits_activate)[256] = (real (*)[256])(space + 64);
    real (*logits)[10] = (real (*)[10])(space + 256 * rows + 64);
    const int32_t *y = batch->y;
    real *loss_sum_chunks = space;
    real *accuracy_sum_chunks = space + 32;

    IN_PARALLEL(n >= 8)
    {
        real *const pack = space + (266 * rows + 64 + 15) / 16 * 16 + THREAD * 25088;

        /* activations.dl:14  logits.activate[n, i] = max(sum[j](X[n, j] * logits.dense.W[j, i]) +
               logits.dense.b[i], 0) */
        activations_logits_activate(n, X, params->logits_dense_W, params->logits_dense_b, logits_activate, pack);

        /* activations.dl:14  logits[n, k] = sum[j](logits.activate[n, j] * logits.dense_2.W[j, k]) +
               logits.dense_2.b[k] */
        activations_logits(n, logits_activate, params->logits_dense_2_W, params->logits_dense_2_b, logits, pack);

        /* activations.dl:16  probs.softmax.m[n] = max[j](logits[n, j]) */
        /* activations.dl:17  loss_sum = -sum[n](logits[n, y[n]] - probs.softmax.m[n] -
               log(sum[j](exp(logits[n, j] - probs.softmax.m[n])))) */
        /* activations.dl:18  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
        activations_loss_sum_2(n, logits, y, loss_sum_chunks, accuracy_sum_chunks);

        /* activations.dl:17  loss_sum = -sum[chunk](loss_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = activations_loss_sum(loss_sum_chunks);

        /* activations.dl:17  loss = loss_sum / N */
        ONCE
        result->loss = activations_loss(n, result->totals[0]);

        /* activations.dl:18  accuracy_sum = sum[chunk](accuracy_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = activations_accuracy_sum(accuracy_sum_chunks);
    }
}

static void activations_probs(int n, real (*restrict logits)[10], real (*restrict probs)[10])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++) {
        real probs_softmax_e[10];
        real probs_softmax_m = -INFINITY;
        for (int j = 0; j < 10; j++)
            probs_softmax_m = real_max(logits[row][j], probs_softmax_m);
        for (int j = 0; j < 10; j++)
            probs_softmax_e[j] = real_exp(logits[row][j] - probs_softmax_m);
        real sum = 0;
        for (int j = 0; j < 10; j++)
            sum += probs_softmax_e[j];
        for (int j = 0; j < 10; j++)
            probs[row][j] = probs_softmax_e[j] / sum;
    }
}

void activations_predict(const struct activations_batch *batch, const struct activations_params *params,
                         void *arena, struct activations_outputs *out)
{
    const int n = batch->n;
    real (*probs)[10] = (real (*)[10])out->probs;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*logits_activate)[256] = (real (*)[256])space;
    real (*logits)[10] = (real (*)[10])(space + 256 * rows);

    IN_PARALLEL(n >= 8)
    {
        real *const pack = space + (266 * rows + 15) / 16 * 16 + THREAD * 25088;

        /* activations.dl:14  logits.activate[n, i] = max(sum[j](X[n, j] * logits.dense.W[j, i]) +
               logits.dense.b[i], 0) */
        activations_logits_activate(n, X, params->logits_dense_W, params->logits_dense_b, logits_activate, pack);

        /* activations.dl:14  logits[n, k] = sum[j](logits.activate[n, j] * logits.dense_2.W[j, k]) +
               logits.dense_2.b[k] */
        activations_logits(n, logits_activate, params->logits_dense_2_W, params->logits_dense_2_b, logits, pack);

        /* activations.dl:16  probs.softmax.m[n] = max[j](logits[n, j]) */
        /* activations.dl:16  probs.softmax.e[n, j] = exp(logits[n, j] - probs.softmax.m[n]) */
        /* activations.dl:16  probs[n, j] = probs.softmax.e[n, j] / sum[j2](probs.softmax.e[n, j2]) */
        activations_probs(n, logits, probs);
    }
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void activations_summarize(const struct activations_params *params, double n, const double *totals,
                           double *values)
{
    (void)params;
    values[0] = totals[0] / (real)n;
    values[1] = totals[1] / (real)n;
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t activations_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * ((522 * rows + 8512 + 15) / 16 * 16 + THREADS * 116736);
}

#ifndef ACTIVATIONS_F64
/* ---- the optimiser ---- */

/* param <- param[i] - lr * grad[i] */
static void activations_sgd(int size, real *restrict param, const real *restrict grad, real lr)
{
    for (int i = 0; i < size; i++)
        param[i] = param[i] - lr * grad[i];
}

static void activations_sgd_shared(int size, real *restrict param, const real *restrict grad, real lr)
{
    SHARE_LOOP
    for (int part = 0; part < 32; part++) {
        const size_t first = (size_t)size * part / 32, last = (size_t)size * (part + 1) / 32;
        activations_sgd((int)(last - first), param + first, grad + first, lr);
    }
}

static void activations_update_kernels(struct activations_params *params,
                                       const struct activations_params *d_params,
                                       struct activations_optimizer *optimizer,
                                       const struct activations_arguments *arguments, uint64_t t)
{
    (void)optimizer; /* keeps no state */
    activations_sgd_shared(203530, (real *)params, (const real *)d_params, arguments->lr);
    (void)t;
}

void activations_update(struct activations_params *params, const struct activations_params *d_params,
                        struct activations_optimizer *optimizer, const struct activations_arguments *arguments,
                        uint64_t t)
{
    IN_PARALLEL(activations_parameters >= 500000)
    activations_update_kernels(params, d_params, optimizer, arguments, t);
}

#endif

#ifndef ACTIVATIONS_F64
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
static const DlModel activations_model_f64;
#endif

#ifndef ACTIVATIONS_F64
static size_t activations_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void activations_make_train(int n, const void *const *sources, uint64_t seed, void *arena,
                                   void *const *inputs)
{
    (void)seed;
    real (*train_X)[784] = inputs[0];
    int32_t *y = inputs[1];
    (void)arena;
    const real (*file_1)[784] = (const real (*)[784])sources[0];
    const int32_t *file_2 = sources[1];

    /* activations.dl:22  train.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            train_X[row][i] = file_1[row][i] / 255;

    /* activations.dl:23  y[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y[i0] = file_2[i0];
}

static size_t activations_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void activations_make_test(int n, const void *const *sources, uint64_t seed, void *arena,
                                  void *const *inputs)
{
    (void)seed;
    real (*test_X)[784] = inputs[0];
    int32_t *y = inputs[1];
    (void)arena;
    const real (*file_1)[784] = (const real (*)[784])sources[0];
    const int32_t *file_2 = sources[1];

    /* activations.dl:24  test.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            test_X[row][i] = file_1[row][i] / 255;

    /* activations.dl:25  y[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y[i0] = file_2[i0];
}

/* Forward once more, to find the first number that is not finite. */
static RUNS_RARELY void activations_trace(const struct activations_batch *batch,
                                          const struct activations_params *params, void *arena, DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*logits_activate)[256] = (real (*)[256])(space + 16);
    real (*logits)[10] = (real (*)[10])(space + 256 * rows + 16);
    real *probs_softmax_m = space + 16;
    const int32_t *y = batch->y;
    real *loss = space;

    /* activations.dl:14  logits.activate[n, i] = max(sum[j](X[n, j] * logits.dense.W[j, i]) +
           logits.dense.b[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 256; i++) {
            real logits_dense_y_sum = 0;
            for (int j = 0; j < 784; j++)
                logits_dense_y_sum += X[row][j] * params->logits_dense_W[j][i];
            logits_activate[row][i] = real_max(logits_dense_y_sum + params->logits_dense_b[i], 0);
        }
    if (dl_watch(watch, 0, logits_activate, (size_t)n * 256))
        return;

    /* activations.dl:14  logits[n, k] = sum[j](logits.activate[n, j] * logits.dense_2.W[j, k]) +
           logits.dense_2.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_dense_2_y_sum = 0;
            for (int j = 0; j < 256; j++)
                logits_dense_2_y_sum += logits_activate[row][j] * params->logits_dense_2_W[j][k];
            logits[row][k] = logits_dense_2_y_sum + params->logits_dense_2_b[k];
        }
    if (dl_watch(watch, 1, logits, (size_t)n * 10))
        return;

    /* activations.dl:16  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 10; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }
    if (dl_watch(watch, 2, probs_softmax_m, (size_t)n))
        return;

    /* activations.dl:17  loss = -sum[n](logits[n, y[n]] - probs.softmax.m[n] - log(sum[j](exp(logits[n, j]
           - probs.softmax.m[n])))) / N */
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
    if (dl_watch(watch, 3, loss, 1))
        return;
}

static size_t activations_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (266 * rows + 16);
}

#endif

static const DlTensor activations_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 784},
     .size = 784},
    {.name = "y", .type = DL_CLASS, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .classes = 10, .is_target = 1},
};

static const DlTensor activations_param_table[] = {
    {.name = "logits.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){784, 256},
     .size = 200704, .offset = 0, .place = "activations.dl:14"},
    {.name = "logits.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){256},
     .size = 256, .offset = 200704, .no_decay = 1, .place = "activations.dl:14"},
    {.name = "logits.dense_2.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){256, 10},
     .size = 2560, .offset = 200960, .place = "activations.dl:14"},
    {.name = "logits.dense_2.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){10},
     .size = 10, .offset = 203520, .no_decay = 1, .place = "activations.dl:14"},
};

static const char *const activations_metrics[] = {"accuracy"};

static struct activations_batch activations_batch_of(const DlStep *step)
{
    return (struct activations_batch){
        .n = step->n,
        .X = step->inputs[0],
        .y = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void activations_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    activations_init(params, seed);
}

static void activations_run_forward(const DlStep *step)
{
    const struct activations_batch batch = activations_batch_of(step);
    struct activations_result result;
    activations_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void activations_run_backward(const DlStep *step)
{
    const struct activations_batch batch = activations_batch_of(step);
    activations_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef ACTIVATIONS_F64
static const DlTensor activations_output_table[] = {
    {.name = "probs", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "activations.dl:16"},
};

static const DlArgument activations_argument_table[] = {
    {"lr", 0.1},
};

static const DlSource activations_train_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/train-images-idx3-ubyte.gz",
     .name = "X", .type = DL_REAL, .row_size = 784, .line = 22},
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/train-labels-idx1-ubyte.gz",
     .name = "y", .type = DL_CLASS, .row_size = 1, .line = 23, .classes = 10},
};

static const DlSource activations_test_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/t10k-images-idx3-ubyte.gz",
     .name = "X", .type = DL_REAL, .row_size = 784, .line = 24},
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/t10k-labels-idx1-ubyte.gz",
     .name = "y", .type = DL_CLASS, .row_size = 1, .line = 25, .classes = 10},
};

static const DlSplit activations_splits[] = {
    {.name = "train", .rows = 0, .source_count = 2, .sources = activations_train_sources,
     .arena_size = activations_train_arena_size, .make = activations_make_train, .by_row = 1},
    {.name = "test", .rows = 0, .source_count = 2, .sources = activations_test_sources,
     .arena_size = activations_test_arena_size, .make = activations_make_test, .by_row = 1},
};

static void activations_run_evaluate(const DlStep *step)
{
    const struct activations_batch batch = activations_batch_of(step);
    struct activations_result result;
    activations_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void activations_run_predict(const DlStep *step)
{
    const struct activations_batch batch = activations_batch_of(step);
    struct activations_outputs outputs = {
        .probs = step->outputs[0],
    };
    activations_predict(&batch, step->params, step->arena, &outputs);
}

static void activations_run_summarize(const void *params, const void *state, double n, const double *totals,
                                      double *values)
{
    (void)state;
    activations_summarize(params, n, totals, values);
}

static void activations_run_update(void *params, const void *d_params, void *states, const double *arguments,
                                   uint64_t t)
{
    const struct activations_arguments a = {(real)arguments[0]};
    activations_update(params, d_params, states, &a, t);
}

static void activations_run_learn(const struct activations_learning *learning, size_t first, int size,
                                  const real *gradient)
{
    if (dl_finite(gradient, 0, (size_t)size, sizeof(real))) {
        activations_sgd(size, (real *)learning->params + first, gradient, learning->arguments->lr);
        return;
    }
    for (int i = 0; i < size; i++)
        ((real *)learning->d_params)[first + (size_t)i] = gradient[i];
#if defined _OPENMP
#pragma omp atomic write
#endif
    *learning->broken = 1;
}

static void activations_sgd_product(int size, real *restrict param, real factor, const real *restrict grad,
                                    real lr)
{
    for (int i = 0; i < size; i++)
        param[i] = param[i] - lr * (factor * grad[i]);
}

static void activations_run_learn_product(const struct activations_learning *learning, size_t first, int size,
                                          real factor, const real *row, real largest)
{
    if (dl_finite(&(const real){factor * largest}, 0, 1, sizeof(real))) {
        activations_sgd_product(size, (real *)learning->params + first, factor, row, learning->arguments->lr);
        return;
    }
    for (int i = 0; i < size; i++)
        ((real *)learning->d_params)[first + (size_t)i] = factor * row[i];
#if defined _OPENMP
#pragma omp atomic write
#endif
    *learning->broken = 1;
}

static void activations_learn_rest(const struct activations_learning *learning)
{
    /* first, size */
    static const int rest[][2] = {{200704, 2826}};
    ONCE
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        const size_t first = (size_t)rest[i][0], end = (size_t)(rest[i][0] + rest[i][1]);
        activations_run_learn(learning, first, (int)(end - first), (const real *)learning->d_params + first);
    }
}

/* Where the loss is not finite, the step ends there. */
static DlStepEnd activations_run_step(const DlStep *step, void *states, const double *arguments)
{
    const struct activations_batch batch = activations_batch_of(step);
    struct activations_result result;
    const struct activations_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct activations_learning learning = {activations_run_learn, activations_run_learn_product,
        step->params, step->d_params, states, &a, step->step, &broken};
    IN_PARALLEL(batch.n >= 8)
    {
        activations_forward_kernels(&batch, step->params, step->arena, &result);
        if (dl_finite(&result.loss, 0, 1, sizeof(real))) {
            activations_backward_kernels(&batch, step->params, step->arena, step->d_params, &learning);
            activations_learn_rest(&learning);
        }
    }
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
    if (!dl_finite(&result.loss, 0, 1, sizeof(real)))
        return DL_STEP_LOSS;
    return broken ? DL_STEP_GRADIENT : DL_STEP_DONE;
}

static const DlTensor activations_traced[] = {
    {.name = "logits.activate", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 256},
     .size = 256, .place = "activations.dl:14"},
    {.name = "logits", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "activations.dl:14"},
    {.name = "probs.softmax.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "activations.dl:16"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "activations.dl:17"},
};

static void activations_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct activations_batch batch = activations_batch_of(step);
    activations_trace(&batch, step->params, step->arena, watch);
}

/* A step's kernels one by one, for `bench --profile`. */
static RUNS_ONCE void activations_profile_forward(const struct activations_batch *batch,
                                                  const struct activations_params *params, void *arena,
                                                  struct activations_result *result, DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*logits_activate)[256] = (real (*)[256])(space + 8512);
    real (*logits)[10] = (real (*)[10])(space + 256 * rows + 8512);
    const int32_t *y = batch->y;
    real *loss_sum_chunks = space;
    real *accuracy_sum_chunks = space + 32;
    real (*d_logits)[10] = (real (*)[10])(space + 512 * rows + 8512);
    real (*d_logits_dense_2_b_chunks)[10] = (real (*)[10])(space + 8192);

    IN_PARALLEL(n >= 8)
    {
        real *const pack = space + (522 * rows + 8512 + 15) / 16 * 16 + THREAD * 116736;

        /* activations.dl:14  logits.activate[n, i] = max(sum[j](X[n, j] * logits.dense.W[j, i]) +
               logits.dense.b[i], 0) */
        activations_logits_activate(n, X, params->logits_dense_W, params->logits_dense_b, logits_activate, pack);
        ONCE
        dl_lap(profile, 0);

        /* activations.dl:14  logits[n, k] = sum[j](logits.activate[n, j] * logits.dense_2.W[j, k]) +
               logits.dense_2.b[k] */
        activations_logits(n, logits_activate, params->logits_dense_2_W, params->logits_dense_2_b, logits, pack);
        ONCE
        dl_lap(profile, 1);

        /* activations.dl:16  probs.softmax.m[n] = max[j](logits[n, j]) */
        /* activations.dl:17  log_softmax.s[n] = sum[j](exp(logits[n, j] - probs.softmax.m[n])) */
        /* activations.dl:17  loss_sum = -sum[n](logits[n, y[n]] - probs.softmax.m[n] -
               log(log_softmax.s[n])) */
        /* activations.dl:18  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
        /* activations.dl:14  d_logits[n, j] = -1 / N * (y[n] == j) + 1 / N / log_softmax.s[n] *
               exp(logits[n, j] - probs.softmax.m[n]) */
        /* activations.dl:14  d_logits.dense_2.b[k] = sum[n](d_logits[n, k]) */
        activations_d_logits(n, logits, y, loss_sum_chunks, accuracy_sum_chunks, d_logits,
                             d_logits_dense_2_b_chunks);
        ONCE
        dl_lap(profile, 2);

        /* activations.dl:17  loss_sum = -sum[chunk](loss_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = activations_loss_sum(loss_sum_chunks);
        ONCE
        dl_lap(profile, 3);

        /* activations.dl:17  loss = loss_sum / N */
        ONCE
        result->loss = activations_loss(n, result->totals[0]);
        ONCE
        dl_lap(profile, 4);

        /* activations.dl:18  accuracy_sum = sum[chunk](accuracy_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = activations_accuracy_sum(accuracy_sum_chunks);
        ONCE
        dl_lap(profile, 5);
    }
}

static RUNS_ONCE void activations_profile_backward(const struct activations_batch *batch,
                                                   const struct activations_params *params, void *arena,
                                                   struct activations_params *d_params, DlProfile *profile,
                                                   const struct activations_learning *learning)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*logits_activate)[256] = (real (*)[256])(space + 8512);
    real (*d_logits)[10] = (real (*)[10])(space + 512 * rows + 8512);
    real (*d_logits_dense)[256] = (real (*)[256])(space + 256 * rows + 8512);
    real (*d_logits_dense_b_chunks)[256] = (real (*)[256])space;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*d_logits_dense_2_b_chunks)[10] = (real (*)[10])(space + 8192);

    IN_PARALLEL(n >= 8)
    {
        real *const pack = space + (522 * rows + 8512 + 15) / 16 * 16 + THREAD * 116736;

        /* activations.dl:14  d_logits.dense_2.W[j, k] = sum[n](logits.activate[n, j] * d_logits[n, k]) */
        activations_d_logits_dense_2_W(n, logits_activate, d_logits, d_params->logits_dense_2_W);
        ONCE
        dl_lap(profile, 6);

        /* activations.dl:14  d_logits.dense[n, i] = sum[k](d_logits[n, k] * logits.dense_2.W[i, k]) *
               (logits.activate[n, i] > 0) */
        activations_d_logits_dense(n, logits_activate, d_logits, params->logits_dense_2_W, d_logits_dense, pack);
        ONCE
        dl_lap(profile, 7);

        /* activations.dl:14  d_logits.dense.b[k] = sum[n](d_logits.dense[n, k]) */
        activations_d_logits_dense_b(n, d_logits_dense, d_logits_dense_b_chunks);
        ONCE
        dl_lap(profile, 8);

        /* activations.dl:14  d_logits.dense.W[j, k] = sum[n](X[n, j] * d_logits.dense[n, k]) */
        activations_d_logits_dense_W(n, X, d_logits_dense, d_params->logits_dense_W, learning, pack);
        ONCE
        dl_lap(profile, 9);

        /* activations.dl:14  d_logits.dense_2.b[k] = sum[chunk](d_logits.dense_2.b_chunks[chunk, k]) */
        ONCE
        activations_d_logits_dense_2_b(d_logits_dense_2_b_chunks, d_params->logits_dense_2_b);
        ONCE
        dl_lap(profile, 10);

        /* activations.dl:14  d_logits.dense.b[k] = sum[chunk](d_logits.dense.b_chunks[chunk, k]) */
        ONCE
        activations_d_logits_dense_b_2(d_logits_dense_b_chunks, d_params->logits_dense_b);
        ONCE
        dl_lap(profile, 11);
    }
}

static const DlKernel activations_kernels[] = {
    {.name = "activations_logits_activate", .place = "activations.dl:14", .part = DL_FORWARD,
     .flops = {0, 401920, 0}, .bytes = {803840, 4160, 0}},
    {.name = "activations_logits", .place = "activations.dl:14", .part = DL_FORWARD,
     .flops = {0, 5130, 0}, .bytes = {10280, 1064, 0}},
    {.name = "activations_d_logits", .place = "activations.dl:14", .part = DL_FORWARD,
     .flops = {1, 127, 0}, .bytes = {1536, 84, 0}},
    {.name = "activations_loss_sum", .place = "activations.dl:17", .part = DL_FORWARD,
     .flops = {33, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "activations_loss", .place = "activations.dl:17", .part = DL_FORWARD,
     .flops = {1, 0, 0}, .bytes = {8, 0, 0}},
    {.name = "activations_accuracy_sum", .place = "activations.dl:18", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "activations_d_logits_dense_2_W", .place = "activations.dl:14", .part = DL_BACKWARD,
     .flops = {0, 5120, 0}, .bytes = {10240, 1064, 0}},
    {.name = "activations_d_logits_dense", .place = "activations.dl:14", .part = DL_BACKWARD,
     .flops = {0, 5120, 0}, .bytes = {10240, 2088, 0}},
    {.name = "activations_d_logits_dense_b", .place = "activations.dl:14", .part = DL_BACKWARD,
     .flops = {0, 256, 0}, .bytes = {32768, 1024, 0}},
    {.name = "activations_d_logits_dense_W", .place = "activations.dl:14", .part = DL_BACKWARD,
     .flops = {401408, 401408, 0}, .bytes = {1605632, 4160, 0}},
    {.name = "activations_d_logits_dense_2_b", .place = "activations.dl:14", .part = DL_BACKWARD,
     .flops = {320, 0, 0}, .bytes = {1320, 0, 0}},
    {.name = "activations_d_logits_dense_b_2", .place = "activations.dl:14", .part = DL_BACKWARD,
     .flops = {8192, 0, 0}, .bytes = {33792, 0, 0}},
    {.name = "activations_update", .place = "activations.dl:29", .part = DL_UPDATE,
     .flops = {5652, 0, 0}, .bytes = {33912, 0, 0}},
};

static RUNS_ONCE void activations_run_profile(const DlStep *step, void *states, const double *arguments,
                                              DlProfile *profile)
{
    const struct activations_batch batch = activations_batch_of(step);
    struct activations_result result;
    const struct activations_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct activations_learning learning = {activations_run_learn, activations_run_learn_product,
        step->params, step->d_params, states, &a, step->step, &broken};
    activations_profile_forward(&batch, step->params, step->arena, &result, profile);
    activations_profile_backward(&batch, step->params, step->arena, step->d_params, profile, &learning);
    IN_PARALLEL(batch.n >= 8)
    activations_learn_rest(&learning);
    dl_lap(profile, 12);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

#endif

#if defined _OPENMP
static int activations_run_threads(int wanted)
{
    omp_set_num_threads(wanted);
    return omp_get_max_threads();
}
#endif

static const DlModel activations_model = {
    .name = "activations", .source = "activations.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = activations_inputs,
    .param_count = 4, .params = activations_param_table,
    .param_size = activations_parameters,
    .metric_count = 1, .metrics = activations_metrics,
    .total_count = 2,
    .batch = 256, .epochs = 10, .seed = 0, .clip_norm = 0,
    .flops = {407062, 819121, 0},
    .arena_size = activations_arena_size,
    .init = activations_run_init,
    .forward = activations_run_forward,
    .backward = activations_run_backward,
#if defined _OPENMP
    .threads = activations_run_threads,
#endif
#ifndef ACTIVATIONS_F64
    .output_count = 1, .outputs = activations_output_table,
    .predict = activations_run_predict,
    .observe = activations_run_predict,
    .optimizer = "sgd", .update = activations_run_update,
    .step = activations_run_step,
    .argument_count = 1, .arguments = activations_argument_table,
    .split_count = 2, .splits = activations_splits,
    .evaluate = activations_run_evaluate,
    .summarize = activations_run_summarize,
    .traced = activations_traced,
    .trace_arena_size = activations_trace_arena_size,
    .trace = activations_run_trace,
    .kernel_count = sizeof activations_kernels / sizeof *activations_kernels, .kernels = activations_kernels,
    .profile = activations_run_profile,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &activations_model_f64,
#endif
};

#ifndef ACTIVATIONS_F64
int main(int argc, char **argv)
{
    return dl_main(&activations_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define ACTIVATIONS_F64
#define real double
#define activations_batch activations_batch_f64
#define activations_params activations_params_f64
#define activations_result activations_result_f64
#define activations_outputs activations_outputs_f64
#define activations_optimizer activations_optimizer_f64
#define activations_arguments activations_arguments_f64
#define activations_parameters activations_parameters_f64
#define activations_arena_size activations_arena_size_f64
#define activations_init activations_init_f64
#define activations_forward activations_forward_f64
#define activations_backward activations_backward_f64
#define activations_update activations_update_f64
#define activations_evaluate activations_evaluate_f64
#define activations_predict activations_predict_f64
#define activations_summarize activations_summarize_f64
#define activations_trace activations_trace_f64
#define activations_inputs activations_inputs_f64
#define activations_param_table activations_param_table_f64
#define activations_output_table activations_output_table_f64
#define activations_argument_table activations_argument_table_f64
#define activations_metrics activations_metrics_f64
#define activations_splits activations_splits_f64
#define activations_traced activations_traced_f64
#define activations_trace_arena_size activations_trace_arena_size_f64
#define activations_batch_of activations_batch_of_f64
#define activations_model activations_model_f64
#define activations_run_init activations_run_init_f64
#define activations_run_forward activations_run_forward_f64
#define activations_run_backward activations_run_backward_f64
#define activations_run_evaluate activations_run_evaluate_f64
#define activations_run_predict activations_run_predict_f64
#define activations_run_summarize activations_run_summarize_f64
#define activations_run_update activations_run_update_f64
#define activations_run_trace activations_run_trace_f64
#define activations_run_threads activations_run_threads_f64
#define activations_kernels activations_kernels_f64
#define activations_run_profile activations_run_profile_f64
#define activations_profile_forward activations_profile_forward_f64
#define activations_profile_backward activations_profile_backward_f64
#define activations_forward_kernels activations_forward_kernels_f64
#define activations_backward_kernels activations_backward_kernels_f64
#define activations_update_kernels activations_update_kernels_f64
#define activations_run_step activations_run_step_f64
#define activations_learning activations_learning_f64
#define activations_run_learn activations_run_learn_f64
#define activations_run_learn_product activations_run_learn_product_f64
#define activations_learn_rest activations_learn_rest_f64
#define activations_make_train activations_make_train_f64
#define activations_train_arena_size activations_train_arena_size_f64
#define activations_train_sources activations_train_sources_f64
#define activations_make_test activations_make_test_f64
#define activations_test_arena_size activations_test_arena_size_f64
#define activations_test_sources activations_test_sources_f64
#define activations_logits_activate activations_logits_activate_f64
#define activations_logits activations_logits_f64
#define activations_d_logits activations_d_logits_f64
#define activations_loss_sum activations_loss_sum_f64
#define activations_loss activations_loss_f64
#define activations_accuracy_sum activations_accuracy_sum_f64
#define activations_d_logits_dense_2_W activations_d_logits_dense_2_W_f64
#define activations_d_logits_dense activations_d_logits_dense_f64
#define activations_d_logits_dense_b activations_d_logits_dense_b_f64
#define activations_d_logits_dense_W activations_d_logits_dense_W_f64
#define activations_d_logits_dense_2_b activations_d_logits_dense_2_b_f64
#define activations_d_logits_dense_b_2 activations_d_logits_dense_b_2_f64
#define activations_loss_sum_2 activations_loss_sum_2_f64
#define activations_probs activations_probs_f64
#define activations_sgd activations_sgd_f64
#define activations_sgd_product activations_sgd_product_f64
#define real_max real_max_f64
#define largest_size largest_size_f64
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
