/* word_softmax.dl, compiled by dlc at -O2. Edit the model, not this file. */

#ifndef WORD_SOFTMAX_F64
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
static inline void dl_normals(uint64_t seed, uint32_t stream, uint32_t step, uint64_t first, int count,
                              double *numbers);

/* Elementary functions, defined below so that loops over them become vector code. */
static ALWAYS_INLINE float real_exp(float x);
static ALWAYS_INLINE float real_expm1(float x);
static ALWAYS_INLINE float real_log(float x);
static ALWAYS_INLINE float real_sqrt(float x);
#else
#define real_exp exp
#define real_log log
#define real_expm1 expm1
#define real_sqrt sqrt
#undef real_floor
#define real_floor floor
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

struct word_softmax_batch {
    int n;                              /* rows, at least 1 */
    const int32_t *word;                /* [n] of 0 ... 49 */
    const int32_t *after;               /* [n] of 0 ... 49; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { word_softmax_parameters = 3250 };

struct word_softmax_params {            /* the gradient, too: d_params */
    real logits_embedding_E[50][32];    /* logits.embedding.E  normal(0, 1) */
    real logits_dense_W[32][50];        /* logits.dense.W  xavier(32, 50) */
    real logits_dense_b[50];            /* logits.dense.b  0, no_decay */
};

struct word_softmax_result {
    real loss;                          /* of this batch */
    double totals[2];                   /* sums over the batch, for word_softmax_summarize */
};

struct word_softmax_outputs {
    real *probs;                        /* [n][50] */
};

struct word_softmax_optimizer {         /* kept from step to step; at the start: */
    struct word_softmax_params m;       /* 0 */
    struct word_softmax_params v;       /* 0 */
};

struct word_softmax_arguments {         /* of adam; word_softmax.dl says: */
    real lr;                            /* 0.005 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t word_softmax_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void word_softmax_init(struct word_softmax_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void word_softmax_forward(const struct word_softmax_batch *batch, const struct word_softmax_params *params,
                          void *arena, struct word_softmax_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void word_softmax_backward(const struct word_softmax_batch *batch, const struct word_softmax_params *params,
                           void *arena, struct word_softmax_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void word_softmax_update(struct word_softmax_params *params, const struct word_softmax_params *d_params,
                         struct word_softmax_optimizer *optimizer,
                         const struct word_softmax_arguments *arguments, uint64_t t);
/* The loss of a batch, as in evaluation. */
void word_softmax_evaluate(const struct word_softmax_batch *batch, const struct word_softmax_params *params,
                           void *arena, struct word_softmax_result *result);
/* The outputs, from the inputs alone. */
void word_softmax_predict(const struct word_softmax_batch *batch, const struct word_softmax_params *params,
                          void *arena, struct word_softmax_outputs *out);
/* values[0]: the loss, values[1]: accuracy; of n rows whose totals were added up. */
void word_softmax_summarize(const struct word_softmax_params *params, double n, const double *totals,
                            double *values);

/* ---- parameters at the start ---- */

RUNS_ONCE void word_softmax_init(struct word_softmax_params *params, uint64_t seed)
{
    /* logits.embedding.E normal(0, 1) */
    for (int i = 0; i < 50; i++) {
        double draw[32];
        dl_normals(seed, 3035056847u, 0, (uint64_t)i * 32, 32, draw);
        for (int j = 0; j < 32; j++)
            params->logits_embedding_E[i][j] = (real)draw[j];
    }
    /* logits.dense.W xavier(32, 50) */
    for (int i = 0; i < 32; i++) {
        float draw[50];
        dl_uniforms(seed, 3767279579u, 0, (uint64_t)i * 50, 50, draw);
        for (int j = 0; j < 50; j++)
            params->logits_dense_W[i][j] = (real)-0.2705008904002297 + (real)0.5410017808004594 * draw[j];
    }
    /* logits.dense.b 0 */
    for (int i = 0; i < 50; i++)
        params->logits_dense_b[i] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

static void word_softmax_logits_embedding(int n, const int32_t *restrict word,
                                          const real (*restrict logits_embedding_E)[32],
                                          real (*restrict logits_embedding)[32])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            logits_embedding[row][k] = logits_embedding_E[word[row]][k];
}

static void word_softmax_logits(int n, real (*restrict logits_embedding)[32],
                                const real (*restrict logits_dense_W)[50], const real *restrict logits_dense_b,
                                real (*restrict logits)[50], real *restrict pack)
{
    /* matrix product: rows row; columns k; summed j */
    if (n <= 4) {
        ONCE {
            row_products(n, 50, 32, &logits_embedding[0][0], 32, 1, &logits_dense_W[0][0], 50, &logits[0][0],
                    50);
            for (int r = 0; r < n; r++) {
                KEEP_LOOP
                for (int c = 0; c < 50; c++) {
                    const real sum = logits[r][c];
                    logits[r][c] = sum + logits_dense_b[c];
                }
            }
        }
        return;
    }
    const int share = share_size(n, 3500, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 50; jr += PANEL_COLUMNS) {
            const int width = int_min(PANEL_COLUMNS, 50 - jr);
            const real *b = &logits_dense_W[0][jr];
            int stride = 50;
            if (n > 40 || width < PANEL_COLUMNS) {
                for (int q = 0; q < 32; q++)
                    for (int c = 0; c < PANEL_COLUMNS; c++)
                        pack[q * PANEL_COLUMNS + c] = 0;
                for (int q = 0; q < 32; q++)
                    for (int c = 0; c < width; c++) {
                        const int k = jr + c;
                        pack[q * PANEL_COLUMNS + c] = logits_dense_W[q][k];
                    }
                b = pack;
                stride = PANEL_COLUMNS;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (PANEL_COLUMNS <= 50 && width == PANEL_COLUMNS) {
                    tile_product(height, PANEL_COLUMNS, 32, &logits_embedding[ir][0], 32, 1, b, stride,
                            &logits[ir][jr], 50, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < PANEL_COLUMNS; c++) {
                            const int k = jr + c;
                            const real sum = logits[row][k];
                            logits[row][k] = sum + logits_dense_b[k];
                        }
                    }
                } else {
                    real tile[TILE_ROWS * PANEL_COLUMNS];
                    tile_product(height, width, 32, &logits_embedding[ir][0], 32, 1, b, stride, tile,
                            PANEL_COLUMNS, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int k = jr + c;
                            const real sum = tile[r * PANEL_COLUMNS + c];
                            logits[row][k] = sum + logits_dense_b[k];
                        }
                    }
                }
            }
        }
}

static void word_softmax_d_logits(int n, real (*restrict logits)[50], const int32_t *restrict after,
                                  real *restrict loss_sum_chunks, real *restrict accuracy_sum_chunks,
                                  real (*restrict d_logits)[50], real (*restrict d_logits_dense_b_chunks)[50])
{
    const real t = (real)1 / (real)n;
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real loss_sum = 0;
        real accuracy_sum = 0;
        real d_logits_dense_b[50] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real exps[50];
            real parts[8];
            for (int part = 0; part < 8; part++)
                parts[part] = -INFINITY;
            KEEP_LOOP
            for (int first = 0; first <= 42; first += 8) {
                KEEP_LOOP
                for (int part = 0; part < 8; part++) {
                    const int j = first + part;
                    parts[part] = real_max(logits[row][j], parts[part]);
                }
            }
            for (int j = 48; j < 50; j++)
                parts[j - 48] = real_max(logits[row][j], parts[j - 48]);
            real probs_softmax_m = -INFINITY;
            for (int part = 0; part < 8; part++)
                probs_softmax_m = real_max(parts[part], probs_softmax_m);
            for (int j = 0; j < 50; j++)
                exps[j] = real_exp(logits[row][j] - probs_softmax_m);
            real parts_2[8] = {0};
            KEEP_LOOP
            for (int first = 0; first <= 42; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int j = first + part;
                    parts_2[part] += exps[j];
                }
            for (int j = 48; j < 50; j++)
                parts_2[j - 48] += exps[j];
            real sum = 0;
            for (int part = 0; part < 8; part++)
                sum += parts_2[part];
            loss_sum += logits[row][after[row]] - probs_softmax_m - real_log(sum);
            real parts_3[16];
            for (int part = 0; part < 16; part++)
                parts_3[part] = -INFINITY;
            KEEP_LOOP
            for (int first = 0; first <= 34; first += 16) {
                KEEP_LOOP
                for (int part = 0; part < 16; part++) {
                    const int j = first + part;
                    parts_3[part] = logits[row][j] > parts_3[part] ? logits[row][j] : parts_3[part];
                }
            }
            for (int j = 48; j < 50; j++)
                parts_3[j - 48] = logits[row][j] > parts_3[j - 48] ? logits[row][j] : parts_3[j - 48];
            real largest = -INFINITY;
            for (int part = 0; part < 16; part++)
                largest = parts_3[part] > largest ? parts_3[part] : largest;
            int argmax = 0;
            if (largest > -INFINITY)
                while (logits[row][argmax] != largest)
                    argmax++;
            accuracy_sum += (real)(argmax == after[row]);
            const real t_2 = t / sum;
            for (int j = 0; j < 50; j++) {
                d_logits[row][j] = (after[row] == j ? -t : 0) + t_2 * exps[j];
                d_logits_dense_b[j] += d_logits[row][j];
            }
        }
        loss_sum_chunks[chunk] = loss_sum;
        accuracy_sum_chunks[chunk] = accuracy_sum;
        for (int j = 0; j < 50; j++)
            d_logits_dense_b_chunks[chunk][j] = d_logits_dense_b[j];
    }
}

static real word_softmax_loss_sum(real *restrict loss_sum_chunks)
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

static real word_softmax_loss(int n, real loss_sum)
{
    real loss;
    loss = loss_sum / (real)n;
    return loss;
}

static real word_softmax_accuracy_sum(real *restrict accuracy_sum_chunks)
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

static void word_softmax_forward_kernels(const struct word_softmax_batch *batch,
                                         const struct word_softmax_params *params, void *arena,
                                         struct word_softmax_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t *word = batch->word;
    real (*logits_embedding)[32] = (real (*)[32])(space + 100 * rows + 1664);
    real (*logits)[50] = (real (*)[50])(space + 1664);
    const int32_t *after = batch->after;
    real *loss_sum_chunks = space + 1600;
    real *accuracy_sum_chunks = space + 1632;
    real (*d_logits)[50] = (real (*)[50])(space + 50 * rows + 1664);
    real (*d_logits_dense_b_chunks)[50] = (real (*)[50])space;
    real *const pack = space + (132 * rows + 1664 + 15) / 16 * 16 + THREAD * 16384;

    /* word_softmax.dl:11  logits.embedding[n, k] = logits.embedding.E[word[n], k] */
    word_softmax_logits_embedding(n, word, params->logits_embedding_E, logits_embedding);

    /* word_softmax.dl:11  logits[n, k] = sum[j](logits.embedding[n, j] * logits.dense.W[j, k]) +
           logits.dense.b[k] */
    word_softmax_logits(n, logits_embedding, params->logits_dense_W, params->logits_dense_b, logits, pack);

    /* word_softmax.dl:13  probs.softmax.m[n] = max[j](logits[n, j]) */
    /* word_softmax.dl:14  log_softmax.s[n] = sum[j](exp(logits[n, j] - probs.softmax.m[n])) */
    /* word_softmax.dl:14  loss_sum = -sum[n](logits[n, after[n]] - probs.softmax.m[n] -
           log(log_softmax.s[n])) */
    /* word_softmax.dl:15  accuracy_sum = sum[n](argmax[i](logits[n, i]) == after[n]) */
    /* word_softmax.dl:11  d_logits[n, j] = -1 / N * (after[n] == j) + 1 / N / log_softmax.s[n] *
           exp(logits[n, j] - probs.softmax.m[n]) */
    /* word_softmax.dl:11  d_logits.dense.b[k] = sum[n](d_logits[n, k]) */
    word_softmax_d_logits(n, logits, after, loss_sum_chunks, accuracy_sum_chunks, d_logits,
                          d_logits_dense_b_chunks);

    /* word_softmax.dl:14  loss_sum = -sum[chunk](loss_sum_chunks[chunk]) */
    ONCE
    result->totals[0] = word_softmax_loss_sum(loss_sum_chunks);

    /* word_softmax.dl:14  loss = loss_sum / N */
    ONCE
    result->loss = word_softmax_loss(n, result->totals[0]);

    /* word_softmax.dl:15  accuracy_sum = sum[chunk](accuracy_sum_chunks[chunk]) */
    ONCE
    result->totals[1] = word_softmax_accuracy_sum(accuracy_sum_chunks);
}

void word_softmax_forward(const struct word_softmax_batch *batch, const struct word_softmax_params *params,
                          void *arena, struct word_softmax_result *result)
{
    IN_PARALLEL(batch->n >= 767)
    word_softmax_forward_kernels(batch, params, arena, result);
}

static void word_softmax_d_logits_dense_W(int n, real (*restrict logits_embedding)[32],
                                          real (*restrict d_logits)[50], real (*restrict d_logits_dense_W)[50],
                                          real *restrict pack)
{
    /* matrix product: rows k; columns j; summed row */
    if (n <= 4) {
        ONCE
            row_products(32, 50, n, &logits_embedding[0][0], 1, 32, &d_logits[0][0], 50,
                    &d_logits_dense_W[0][0], 50);
        return;
    }
    const int share = share_size(50, 50, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < 50; ic += share)
        for (int jr = 0; jr < 32; jr += TILE_COLUMNS)
            for (int pc = 0; pc < n; pc += 512) {
                const int depth = int_min(512, n - pc);
                for (int q = 0; q < depth; q++) {
                    const int row = pc + q;
                    for (int c = 0; c < TILE_COLUMNS; c++) {
                        const int j = jr + c;
                        pack[q * TILE_COLUMNS + c] = logits_embedding[row][j];
                    }
                }
                const int end = int_min(50, ic + share);
                for (int ir = ic, height; ir < end; ir += height) {
                    height = int_min(TILE_ROWS, end - ir);
                    real tile[TILE_ROWS * TILE_COLUMNS];
                    if (pc > 0)
                        transpose(height, TILE_COLUMNS, &d_logits_dense_W[jr][ir], 50, tile, TILE_COLUMNS);
                    tile_product(height, TILE_COLUMNS, depth, &d_logits[pc][ir], 1, 50, pack, TILE_COLUMNS,
                            tile, TILE_COLUMNS, pc > 0);
                    transpose(TILE_COLUMNS, height, tile, TILE_COLUMNS, &d_logits_dense_W[jr][ir], 50);
                }
            }
}

static void word_softmax_d_logits_embedding(int n, real (*restrict d_logits)[50],
                                            const real (*restrict logits_dense_W)[50],
                                            real (*restrict d_logits_embedding)[32], real *restrict pack)
{
    /* matrix product: rows row; columns j; summed k */
    const int share = share_size(n, 2240, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 32; jr += TILE_COLUMNS) {
            transpose(50, TILE_COLUMNS, &logits_dense_W[jr][0], 50, pack, TILE_COLUMNS);
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, TILE_COLUMNS, 50, &d_logits[ir][0], 50, 1, pack, TILE_COLUMNS,
                        &d_logits_embedding[ir][jr], 32, 0);
            }
        }
}

static void word_softmax_d_logits_embedding_E(int n, const int32_t *restrict word,
                                              real (*restrict d_logits_embedding)[32],
                                              real (*restrict d_logits_embedding_E)[32])
{
    for (int i = 0; i < 50; i++)
        for (int k = 0; k < 32; k++)
            d_logits_embedding_E[i][k] = 0;
    for (int row = 0; row < n; row++) {
        const int i = word[row];
        for (int k = 0; k < 32; k++)
            d_logits_embedding_E[i][k] += d_logits_embedding[row][k];
    }
}

static void word_softmax_d_logits_dense_b(real (*restrict d_logits_dense_b_chunks)[50],
                                          real *restrict d_logits_dense_b)
{
    real sum[50] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int k = 0; k < 50; k++)
            sum[k] += d_logits_dense_b_chunks[chunk][k];
    for (int k = 0; k < 50; k++)
        d_logits_dense_b[k] = sum[k];
}

static void word_softmax_backward_kernels(const struct word_softmax_batch *batch,
                                          const struct word_softmax_params *params, void *arena,
                                          struct word_softmax_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*logits_embedding)[32] = (real (*)[32])(space + 100 * rows + 1664);
    real (*d_logits)[50] = (real (*)[50])(space + 50 * rows + 1664);
    real (*d_logits_embedding)[32] = (real (*)[32])(space + 1664);
    const int32_t *word = batch->word;
    real (*d_logits_dense_b_chunks)[50] = (real (*)[50])space;
    real *const pack = space + (132 * rows + 1664 + 15) / 16 * 16 + THREAD * 16384;

    /* word_softmax.dl:11  d_logits.dense.W[j, k] = sum[n](logits.embedding[n, j] * d_logits[n, k]) */
    word_softmax_d_logits_dense_W(n, logits_embedding, d_logits, d_params->logits_dense_W, pack);

    /* word_softmax.dl:11  d_logits.embedding[n, j] = sum[k](d_logits[n, k] * logits.dense.W[j, k]) */
    word_softmax_d_logits_embedding(n, d_logits, params->logits_dense_W, d_logits_embedding, pack);

    /* word_softmax.dl:11  d_logits.embedding.E[i, k] = sum[n](d_logits.embedding[n, k] * (word[n] == i)) */
    ONCE
    word_softmax_d_logits_embedding_E(n, word, d_logits_embedding, d_params->logits_embedding_E);

    /* word_softmax.dl:11  d_logits.dense.b[k] = sum[chunk](d_logits.dense.b_chunks[chunk, k]) */
    ONCE
    word_softmax_d_logits_dense_b(d_logits_dense_b_chunks, d_params->logits_dense_b);
}

void word_softmax_backward(const struct word_softmax_batch *batch, const struct word_softmax_params *params,
                           void *arena, struct word_softmax_params *d_params)
{
    IN_PARALLEL(batch->n >= 463)
    word_softmax_backward_kernels(batch, params, arena, d_params);
}

#ifndef WORD_SOFTMAX_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

static void word_softmax_loss_sum_2(int n, real (*restrict logits)[50], const int32_t *restrict after,
                                    real *restrict loss_sum_chunks, real *restrict accuracy_sum_chunks)
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real loss_sum = 0;
        real accuracy_sum = 0;
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real parts[8];
            for (int part = 0; part < 8; part++)
                parts[part] = -INFINITY;
            KEEP_LOOP
            for (int first = 0; first <= 42; first += 8) {
                KEEP_LOOP
                for (int part = 0; part < 8; part++) {
                    const int j = first + part;
                    parts[part] = real_max(logits[row][j], parts[part]);
                }
            }
            for (int j = 48; j < 50; j++)
                parts[j - 48] = real_max(logits[row][j], parts[j - 48]);
            real probs_softmax_m = -INFINITY;
            for (int part = 0; part < 8; part++)
                probs_softmax_m = real_max(parts[part], probs_softmax_m);
            real parts_2[8] = {0};
            KEEP_LOOP
            for (int first = 0; first <= 42; first += 8) {
                KEEP_LOOP
                for (int part = 0; part < 8; part++) {
                    const int j = first + part;
                    parts_2[part] += real_exp(logits[row][j] - probs_softmax_m);
                }
            }
            for (int j = 48; j < 50; j++)
                parts_2[j - 48] += real_exp(logits[row][j] - probs_softmax_m);
            real sum = 0;
            for (int part = 0; part < 8; part++)
                sum += parts_2[part];
            loss_sum += logits[row][after[row]] - probs_softmax_m - real_log(sum);
            real parts_3[16];
            for (int part = 0; part < 16; part++)
                parts_3[part] = -INFINITY;
            KEEP_LOOP
            for (int first = 0; first <= 34; first += 16) {
                KEEP_LOOP
                for (int part = 0; part < 16; part++) {
                    const int j = first + part;
                    parts_3[part] = logits[row][j] > parts_3[part] ? logits[row][j] : parts_3[part];
                }
            }
            for (int j = 48; j < 50; j++)
                parts_3[j - 48] = logits[row][j] > parts_3[j - 48] ? logits[row][j] : parts_3[j - 48];
            real largest = -INFINITY;
            for (int part = 0; part < 16; part++)
                largest = parts_3[part] > largest ? parts_3[part] : largest;
            int argmax = 0;
            if (largest > -INFINITY)
                while (logits[row][argmax] != largest)
                    argmax++;
            accuracy_sum += (real)(argmax == after[row]);
        }
        loss_sum_chunks[chunk] = loss_sum;
        accuracy_sum_chunks[chunk] = accuracy_sum;
    }
}

void word_softmax_evaluate(const struct word_softmax_batch *batch, const struct word_softmax_params *params,
                           void *arena, struct word_softmax_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t *word = batch->word;
    real (*logits_embedding)[32] = (real (*)[32])(space + 50 * rows + 64);
    real (*logits)[50] = (real (*)[50])(space + 64);
    const int32_t *after = batch->after;
    real *loss_sum_chunks = space;
    real *accuracy_sum_chunks = space + 32;

    IN_PARALLEL(n >= 809)
    {
        real *const pack = space + (82 * rows + 64 + 15) / 16 * 16 + THREAD * 2048;

        /* word_softmax.dl:11  logits.embedding[n, k] = logits.embedding.E[word[n], k] */
        word_softmax_logits_embedding(n, word, params->logits_embedding_E, logits_embedding);

        /* word_softmax.dl:11  logits[n, k] = sum[j](logits.embedding[n, j] * logits.dense.W[j, k]) +
               logits.dense.b[k] */
        word_softmax_logits(n, logits_embedding, params->logits_dense_W, params->logits_dense_b, logits, pack);

        /* word_softmax.dl:13  probs.softmax.m[n] = max[j](logits[n, j]) */
        /* word_softmax.dl:14  loss_sum = -sum[n](logits[n, after[n]] - probs.softmax.m[n] -
               log(sum[j](exp(logits[n, j] - probs.softmax.m[n])))) */
        /* word_softmax.dl:15  accuracy_sum = sum[n](argmax[i](logits[n, i]) == after[n]) */
        word_softmax_loss_sum_2(n, logits, after, loss_sum_chunks, accuracy_sum_chunks);

        /* word_softmax.dl:14  loss_sum = -sum[chunk](loss_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = word_softmax_loss_sum(loss_sum_chunks);

        /* word_softmax.dl:14  loss = loss_sum / N */
        ONCE
        result->loss = word_softmax_loss(n, result->totals[0]);

        /* word_softmax.dl:15  accuracy_sum = sum[chunk](accuracy_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = word_softmax_accuracy_sum(accuracy_sum_chunks);
    }
}

static void word_softmax_probs(int n, real (*restrict logits)[50], real (*restrict probs)[50])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++) {
        real probs_softmax_e[50];
        real parts[8];
        for (int part = 0; part < 8; part++)
            parts[part] = -INFINITY;
        KEEP_LOOP
        for (int first = 0; first <= 42; first += 8) {
            KEEP_LOOP
            for (int part = 0; part < 8; part++) {
                const int j = first + part;
                parts[part] = real_max(logits[row][j], parts[part]);
            }
        }
        for (int j = 48; j < 50; j++)
            parts[j - 48] = real_max(logits[row][j], parts[j - 48]);
        real probs_softmax_m = -INFINITY;
        for (int part = 0; part < 8; part++)
            probs_softmax_m = real_max(parts[part], probs_softmax_m);
        for (int j = 0; j < 50; j++)
            probs_softmax_e[j] = real_exp(logits[row][j] - probs_softmax_m);
        real parts_2[8] = {0};
        KEEP_LOOP
        for (int first = 0; first <= 42; first += 8)
            for (int part = 0; part < 8; part++) {
                const int j = first + part;
                parts_2[part] += probs_softmax_e[j];
            }
        for (int j = 48; j < 50; j++)
            parts_2[j - 48] += probs_softmax_e[j];
        real sum = 0;
        for (int part = 0; part < 8; part++)
            sum += parts_2[part];
        for (int j = 0; j < 50; j++)
            probs[row][j] = probs_softmax_e[j] / sum;
    }
}

void word_softmax_predict(const struct word_softmax_batch *batch, const struct word_softmax_params *params,
                          void *arena, struct word_softmax_outputs *out)
{
    const int n = batch->n;
    real (*probs)[50] = (real (*)[50])out->probs;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t *word = batch->word;
    real (*logits_embedding)[32] = (real (*)[32])(space + 50 * rows);
    real (*logits)[50] = (real (*)[50])space;

    IN_PARALLEL(n >= 858)
    {
        real *const pack = space + (82 * rows + 15) / 16 * 16 + THREAD * 2048;

        /* word_softmax.dl:11  logits.embedding[n, k] = logits.embedding.E[word[n], k] */
        word_softmax_logits_embedding(n, word, params->logits_embedding_E, logits_embedding);

        /* word_softmax.dl:11  logits[n, k] = sum[j](logits.embedding[n, j] * logits.dense.W[j, k]) +
               logits.dense.b[k] */
        word_softmax_logits(n, logits_embedding, params->logits_dense_W, params->logits_dense_b, logits, pack);

        /* word_softmax.dl:13  probs.softmax.m[n] = max[j](logits[n, j]) */
        /* word_softmax.dl:13  probs.softmax.e[n, j] = exp(logits[n, j] - probs.softmax.m[n]) */
        /* word_softmax.dl:13  probs[n, j] = probs.softmax.e[n, j] / sum[j2](probs.softmax.e[n, j2]) */
        word_softmax_probs(n, logits, probs);
    }
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void word_softmax_summarize(const struct word_softmax_params *params, double n, const double *totals,
                            double *values)
{
    (void)params;
    values[0] = totals[0] / (real)n;
    values[1] = totals[1] / (real)n;
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t word_softmax_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * ((132 * rows + 1664 + 15) / 16 * 16 + THREADS * 16384);
}

#ifndef WORD_SOFTMAX_F64
/* ---- the optimiser ---- */

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) * (1 /
       (-expm1(-0.10536051565782628 * t)))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) * (1 /
       (-expm1(-0.0010005003335835344 * t)))) + 1e-08) */
static void word_softmax_adam(int size, real *restrict param, const real *restrict grad, real *restrict m,
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

void word_softmax_update(struct word_softmax_params *params, const struct word_softmax_params *d_params,
                         struct word_softmax_optimizer *optimizer,
                         const struct word_softmax_arguments *arguments, uint64_t t)
{
    word_softmax_adam(3250, (real *)params, (const real *)d_params, (real *)&optimizer->m,
                      (real *)&optimizer->v, arguments->lr, (real)t);
}

#endif

#ifndef WORD_SOFTMAX_F64
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

/* Within 0.84 ulp. */
static ALWAYS_INLINE float real_log(float x)
{
    const int denormal = x < 0x1p-126f;
    const uint32_t bits = real_bits(x * real_pick(denormal, 0x1p23f, 1));
    const int32_t exponent = (int32_t)(bits - 0x3F3504F3u) >> 23; /* of x / sqrt(1/2) */
    const float f = real_of_bits(bits - ((uint32_t)exponent << 23)) - 1;
    return real_log_parts(f, (float)exponent - real_pick(denormal, 23, 0)) + real_log_special(x);
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
static const DlModel word_softmax_model_f64;
#endif

#ifndef WORD_SOFTMAX_F64
static size_t word_softmax_train_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (2 * rows);
}

static void word_softmax_make_train(int n, const void *const *sources, uint64_t seed, void *arena,
                                    void *const *inputs)
{
    (void)sources;
    int32_t *word = inputs[0];
    int32_t *after = inputs[1];
    const size_t rows = (size_t)n;
    real *const space = arena;
    real *train_word = space;
    int32_t *word_class = (int32_t *)(space + 1 * rows);
    int32_t *after_class = (int32_t *)(space + 1 * rows);

    /* word_softmax.dl:23  train.word[n] = floor(50 * train.u.draw[n]) */
    for (int row = 0; row < n; row++)
        train_word[row] = real_floor(50 * (real)dl_uniform(seed, 1580277264u, 0, (uint64_t)row));

    /* word_softmax.dl:23  word_class[n] = argmax[c](if c < 50 then train.word[n] == c else 0.5) */
    for (int row = 0; row < n; row++) {
        real largest = -INFINITY;
        int argmax = 0;
        for (int c = 0; c < 51; c++)
            if ((c < 50 ? (real)(train_word[row] == (real)c) : (real)0.5) > largest) {
                largest = c < 50 ? (real)(train_word[row] == (real)c) : (real)0.5;
                argmax = c;
            }
        word_class[row] = argmax;
    }

    /* word_softmax.dl:23  word[n] = if word_class[n] < 50 then word_class[n] else -2147483647 */
    for (int row = 0; row < n; row++)
        word[row] = word_class[row] < 50 ? word_class[row] : -2147483647;

    /* word_softmax.dl:25  after_class[n] = argmax[c](if c < 50 then (if train.keep.draw[n] < 0.8 then 7 *
           train.word[n] + 3 - 50 * floor((7 * train.word[n] + 3) / 50) else floor(50 * train.v.draw[n])) == c
           else 0.5) */
    for (int row = 0; row < n; row++) {
        const real draw = (real)dl_uniform(seed, 156224072u, 0, (uint64_t)row);
        const real t = (7 * train_word[row] + 3) / 50;
        const real draw_2 = (real)dl_uniform(seed, 1630610121u, 0, (uint64_t)row);
        real largest = -INFINITY;
        int argmax = 0;
        for (int c = 0; c < 51; c++)
            if ((c < 50 ? (real)((draw < (real)0.8 ? 7 * train_word[row] + 3 - 50 * real_floor(t) :
                    real_floor(50 * draw_2)) == (real)c) : (real)0.5) > largest) {
                largest = c < 50 ? (real)((draw < (real)0.8 ? 7 * train_word[row] + 3 - 50 * real_floor(t) :
                        real_floor(50 * draw_2)) == (real)c) : (real)0.5;
                argmax = c;
            }
        after_class[row] = argmax;
    }

    /* word_softmax.dl:25  after[n] = if after_class[n] < 50 then after_class[n] else -2147483647 */
    for (int row = 0; row < n; row++)
        after[row] = after_class[row] < 50 ? after_class[row] : -2147483647;
}

static size_t word_softmax_test_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (2 * rows);
}

static void word_softmax_make_test(int n, const void *const *sources, uint64_t seed, void *arena,
                                   void *const *inputs)
{
    (void)sources;
    int32_t *word = inputs[0];
    int32_t *after = inputs[1];
    const size_t rows = (size_t)n;
    real *const space = arena;
    real *test_word = space;
    int32_t *word_class = (int32_t *)(space + 1 * rows);
    int32_t *after_class = (int32_t *)(space + 1 * rows);

    /* word_softmax.dl:23  test.word[n] = floor(50 * test.u.draw[n]) */
    for (int row = 0; row < n; row++)
        test_word[row] = real_floor(50 * (real)dl_uniform(seed, 3411012844u, 0, (uint64_t)row));

    /* word_softmax.dl:23  word_class[n] = argmax[c](if c < 50 then test.word[n] == c else 0.5) */
    for (int row = 0; row < n; row++) {
        real largest = -INFINITY;
        int argmax = 0;
        for (int c = 0; c < 51; c++)
            if ((c < 50 ? (real)(test_word[row] == (real)c) : (real)0.5) > largest) {
                largest = c < 50 ? (real)(test_word[row] == (real)c) : (real)0.5;
                argmax = c;
            }
        word_class[row] = argmax;
    }

    /* word_softmax.dl:23  word[n] = if word_class[n] < 50 then word_class[n] else -2147483647 */
    for (int row = 0; row < n; row++)
        word[row] = word_class[row] < 50 ? word_class[row] : -2147483647;

    /* word_softmax.dl:25  after_class[n] = argmax[c](if c < 50 then (if test.keep.draw[n] < 0.8 then 7 *
           test.word[n] + 3 - 50 * floor((7 * test.word[n] + 3) / 50) else floor(50 * test.v.draw[n])) == c
           else 0.5) */
    for (int row = 0; row < n; row++) {
        const real draw = (real)dl_uniform(seed, 4124103268u, 0, (uint64_t)row);
        const real t = (7 * test_word[row] + 3) / 50;
        const real draw_2 = (real)dl_uniform(seed, 3461345701u, 0, (uint64_t)row);
        real largest = -INFINITY;
        int argmax = 0;
        for (int c = 0; c < 51; c++)
            if ((c < 50 ? (real)((draw < (real)0.8 ? 7 * test_word[row] + 3 - 50 * real_floor(t) :
                    real_floor(50 * draw_2)) == (real)c) : (real)0.5) > largest) {
                largest = c < 50 ? (real)((draw < (real)0.8 ? 7 * test_word[row] + 3 - 50 * real_floor(t) :
                        real_floor(50 * draw_2)) == (real)c) : (real)0.5;
                argmax = c;
            }
        after_class[row] = argmax;
    }

    /* word_softmax.dl:25  after[n] = if after_class[n] < 50 then after_class[n] else -2147483647 */
    for (int row = 0; row < n; row++)
        after[row] = after_class[row] < 50 ? after_class[row] : -2147483647;
}

/* Forward once more, to find the first number that is not finite. */
static RUNS_RARELY void word_softmax_trace(const struct word_softmax_batch *batch,
                                           const struct word_softmax_params *params, void *arena,
                                           DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t *word = batch->word;
    real (*logits_embedding)[32] = (real (*)[32])(space + 50 * rows + 16);
    real (*logits)[50] = (real (*)[50])(space + 16);
    real *probs_softmax_m = space + 50 * rows + 16;
    const int32_t *after = batch->after;
    real *loss = space;

    /* word_softmax.dl:11  logits.embedding[n, k] = logits.embedding.E[word[n], k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++)
            logits_embedding[row][k] = params->logits_embedding_E[word[row]][k];
    if (dl_watch(watch, 0, logits_embedding, (size_t)n * 32))
        return;

    /* word_softmax.dl:11  logits[n, k] = sum[j](logits.embedding[n, j] * logits.dense.W[j, k]) +
           logits.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 50; k++) {
            real logits_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                logits_dense_y_sum += logits_embedding[row][j] * params->logits_dense_W[j][k];
            logits[row][k] = logits_dense_y_sum + params->logits_dense_b[k];
        }
    if (dl_watch(watch, 1, logits, (size_t)n * 50))
        return;

    /* word_softmax.dl:13  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 50; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }
    if (dl_watch(watch, 2, probs_softmax_m, (size_t)n))
        return;

    /* word_softmax.dl:14  loss = -sum[n](logits[n, after[n]] - probs.softmax.m[n] -
           log(sum[j](exp(logits[n, j] - probs.softmax.m[n])))) / N */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real log_softmax_s = 0;
            for (int j = 0; j < 50; j++)
                log_softmax_s += real_exp(logits[row][j] - probs_softmax_m[row]);
            sum += logits[row][after[row]] - probs_softmax_m[row] - real_log(log_softmax_s);
        }
        *loss = -(sum / (real)n);
    }
    if (dl_watch(watch, 3, loss, 1))
        return;
}

static size_t word_softmax_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (82 * rows + 16);
}

#endif

static const DlTensor word_softmax_inputs[] = {
    {.name = "word", .type = DL_CLASS, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .classes = 50},
    {.name = "after", .type = DL_CLASS, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .classes = 50, .is_target = 1},
};

static const DlTensor word_softmax_param_table[] = {
    {.name = "logits.embedding.E", .type = DL_REAL, .rank = 2, .shape = (const int[]){50, 32},
     .size = 1600, .offset = 0, .place = "word_softmax.dl:11"},
    {.name = "logits.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 50},
     .size = 1600, .offset = 1600, .place = "word_softmax.dl:11"},
    {.name = "logits.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){50},
     .size = 50, .offset = 3200, .no_decay = 1, .place = "word_softmax.dl:11"},
};

static const char *const word_softmax_metrics[] = {"accuracy"};

static struct word_softmax_batch word_softmax_batch_of(const DlStep *step)
{
    return (struct word_softmax_batch){
        .n = step->n,
        .word = step->inputs[0],
        .after = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void word_softmax_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    word_softmax_init(params, seed);
}

static void word_softmax_run_forward(const DlStep *step)
{
    const struct word_softmax_batch batch = word_softmax_batch_of(step);
    struct word_softmax_result result;
    word_softmax_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void word_softmax_run_backward(const DlStep *step)
{
    const struct word_softmax_batch batch = word_softmax_batch_of(step);
    word_softmax_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef WORD_SOFTMAX_F64
static const DlTensor word_softmax_output_table[] = {
    {.name = "probs", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 50},
     .size = 50, .place = "word_softmax.dl:13"},
};

static const DlArgument word_softmax_argument_table[] = {
    {"lr", 0.005},
};
static const char *const word_softmax_states[] = {"m", "v"};
static const double word_softmax_states_initial[] = {0, 0};

static const DlSplit word_softmax_splits[] = {
    {.name = "train", .rows = 65536, .source_count = 0, .sources = NULL,
     .arena_size = word_softmax_train_arena_size, .make = word_softmax_make_train},
    {.name = "test", .rows = 8192, .source_count = 0, .sources = NULL,
     .arena_size = word_softmax_test_arena_size, .make = word_softmax_make_test},
};

static void word_softmax_run_evaluate(const DlStep *step)
{
    const struct word_softmax_batch batch = word_softmax_batch_of(step);
    struct word_softmax_result result;
    word_softmax_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void word_softmax_run_predict(const DlStep *step)
{
    const struct word_softmax_batch batch = word_softmax_batch_of(step);
    struct word_softmax_outputs outputs = {
        .probs = step->outputs[0],
    };
    word_softmax_predict(&batch, step->params, step->arena, &outputs);
}

static void word_softmax_run_summarize(const void *params, const void *state, double n, const double *totals,
                                       double *values)
{
    (void)state;
    word_softmax_summarize(params, n, totals, values);
}

static void word_softmax_run_update(void *params, const void *d_params, void *states, const double *arguments,
                                    uint64_t t)
{
    const struct word_softmax_arguments a = {(real)arguments[0]};
    word_softmax_update(params, d_params, states, &a, t);
}

/* What a training step does with a part of the gradient as soon as it is there: elements first ..
   first + size - 1 of all. */
struct word_softmax_learning {
    void (*learn)(const struct word_softmax_learning *learning, size_t first, int size, const real *gradient);
    struct word_softmax_params *params, *d_params;
    struct word_softmax_optimizer *optimizer;
    const struct word_softmax_arguments *arguments;
    uint64_t t;
    int *broken; /* becomes 1 where the gradient is not finite: d_params shows it then */
};

static void word_softmax_run_learn(const struct word_softmax_learning *learning, size_t first, int size,
                                   const real *gradient)
{
    if (dl_finite(gradient, 0, (size_t)size, sizeof(real))) {
        word_softmax_adam(size, (real *)learning->params + first, gradient,
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

static void word_softmax_learn_rest(const struct word_softmax_learning *learning)
{
    /* first, size */
    static const int rest[][2] = {{0, 3250}};
    ONCE
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        const size_t first = (size_t)rest[i][0], end = (size_t)(rest[i][0] + rest[i][1]);
        word_softmax_run_learn(learning, first, (int)(end - first), (const real *)learning->d_params + first);
    }
}

/* Where the loss is not finite, the step ends there. */
static DlStepEnd word_softmax_run_step(const DlStep *step, void *states, const double *arguments)
{
    const struct word_softmax_batch batch = word_softmax_batch_of(step);
    struct word_softmax_result result;
    const struct word_softmax_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct word_softmax_learning learning = {word_softmax_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    IN_PARALLEL(batch.n >= 463)
    {
        word_softmax_forward_kernels(&batch, step->params, step->arena, &result);
        if (dl_finite(&result.loss, 0, 1, sizeof(real))) {
            word_softmax_backward_kernels(&batch, step->params, step->arena, step->d_params);
            word_softmax_learn_rest(&learning);
        }
    }
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
    if (!dl_finite(&result.loss, 0, 1, sizeof(real)))
        return DL_STEP_LOSS;
    return broken ? DL_STEP_GRADIENT : DL_STEP_DONE;
}

static const DlTensor word_softmax_traced[] = {
    {.name = "logits.embedding", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "word_softmax.dl:11"},
    {.name = "logits", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 50},
     .size = 50, .place = "word_softmax.dl:11"},
    {.name = "probs.softmax.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "word_softmax.dl:13"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "word_softmax.dl:14"},
};

static void word_softmax_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct word_softmax_batch batch = word_softmax_batch_of(step);
    word_softmax_trace(&batch, step->params, step->arena, watch);
}

/* A step's kernels one by one, for `bench --profile`. */
static RUNS_ONCE void word_softmax_profile_forward(const struct word_softmax_batch *batch,
                                                   const struct word_softmax_params *params, void *arena,
                                                   struct word_softmax_result *result, DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t *word = batch->word;
    real (*logits_embedding)[32] = (real (*)[32])(space + 100 * rows + 1664);
    real (*logits)[50] = (real (*)[50])(space + 1664);
    const int32_t *after = batch->after;
    real *loss_sum_chunks = space + 1600;
    real *accuracy_sum_chunks = space + 1632;
    real (*d_logits)[50] = (real (*)[50])(space + 50 * rows + 1664);
    real (*d_logits_dense_b_chunks)[50] = (real (*)[50])space;

    IN_PARALLEL(n >= 767)
    {
        real *const pack = space + (132 * rows + 1664 + 15) / 16 * 16 + THREAD * 16384;

        /* word_softmax.dl:11  logits.embedding[n, k] = logits.embedding.E[word[n], k] */
        word_softmax_logits_embedding(n, word, params->logits_embedding_E, logits_embedding);
        ONCE
        dl_lap(profile, 0);

        /* word_softmax.dl:11  logits[n, k] = sum[j](logits.embedding[n, j] * logits.dense.W[j, k]) +
               logits.dense.b[k] */
        word_softmax_logits(n, logits_embedding, params->logits_dense_W, params->logits_dense_b, logits, pack);
        ONCE
        dl_lap(profile, 1);

        /* word_softmax.dl:13  probs.softmax.m[n] = max[j](logits[n, j]) */
        /* word_softmax.dl:14  log_softmax.s[n] = sum[j](exp(logits[n, j] - probs.softmax.m[n])) */
        /* word_softmax.dl:14  loss_sum = -sum[n](logits[n, after[n]] - probs.softmax.m[n] -
               log(log_softmax.s[n])) */
        /* word_softmax.dl:15  accuracy_sum = sum[n](argmax[i](logits[n, i]) == after[n]) */
        /* word_softmax.dl:11  d_logits[n, j] = -1 / N * (after[n] == j) + 1 / N / log_softmax.s[n] *
               exp(logits[n, j] - probs.softmax.m[n]) */
        /* word_softmax.dl:11  d_logits.dense.b[k] = sum[n](d_logits[n, k]) */
        word_softmax_d_logits(n, logits, after, loss_sum_chunks, accuracy_sum_chunks, d_logits,
                              d_logits_dense_b_chunks);
        ONCE
        dl_lap(profile, 2);

        /* word_softmax.dl:14  loss_sum = -sum[chunk](loss_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = word_softmax_loss_sum(loss_sum_chunks);
        ONCE
        dl_lap(profile, 3);

        /* word_softmax.dl:14  loss = loss_sum / N */
        ONCE
        result->loss = word_softmax_loss(n, result->totals[0]);
        ONCE
        dl_lap(profile, 4);

        /* word_softmax.dl:15  accuracy_sum = sum[chunk](accuracy_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = word_softmax_accuracy_sum(accuracy_sum_chunks);
        ONCE
        dl_lap(profile, 5);
    }
}

static RUNS_ONCE void word_softmax_profile_backward(const struct word_softmax_batch *batch,
                                                    const struct word_softmax_params *params, void *arena,
                                                    struct word_softmax_params *d_params, DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*logits_embedding)[32] = (real (*)[32])(space + 100 * rows + 1664);
    real (*d_logits)[50] = (real (*)[50])(space + 50 * rows + 1664);
    real (*d_logits_embedding)[32] = (real (*)[32])(space + 1664);
    const int32_t *word = batch->word;
    real (*d_logits_dense_b_chunks)[50] = (real (*)[50])space;

    IN_PARALLEL(n >= 463)
    {
        real *const pack = space + (132 * rows + 1664 + 15) / 16 * 16 + THREAD * 16384;

        /* word_softmax.dl:11  d_logits.dense.W[j, k] = sum[n](logits.embedding[n, j] * d_logits[n, k]) */
        word_softmax_d_logits_dense_W(n, logits_embedding, d_logits, d_params->logits_dense_W, pack);
        ONCE
        dl_lap(profile, 6);

        /* word_softmax.dl:11  d_logits.embedding[n, j] = sum[k](d_logits[n, k] * logits.dense.W[j, k]) */
        word_softmax_d_logits_embedding(n, d_logits, params->logits_dense_W, d_logits_embedding, pack);
        ONCE
        dl_lap(profile, 7);

        /* word_softmax.dl:11  d_logits.embedding.E[i, k] = sum[n](d_logits.embedding[n, k] * (word[n] ==
               i)) */
        ONCE
        word_softmax_d_logits_embedding_E(n, word, d_logits_embedding, d_params->logits_embedding_E);
        ONCE
        dl_lap(profile, 8);

        /* word_softmax.dl:11  d_logits.dense.b[k] = sum[chunk](d_logits.dense.b_chunks[chunk, k]) */
        ONCE
        word_softmax_d_logits_dense_b(d_logits_dense_b_chunks, d_params->logits_dense_b);
        ONCE
        dl_lap(profile, 9);
    }
}

static const DlKernel word_softmax_kernels[] = {
    {.name = "word_softmax_logits_embedding", .place = "word_softmax.dl:11", .part = DL_FORWARD,
     .flops = {0, 0, 0}, .bytes = {6400, 132, 0}},
    {.name = "word_softmax_logits", .place = "word_softmax.dl:11", .part = DL_FORWARD,
     .flops = {0, 3250, 0}, .bytes = {6600, 328, 0}},
    {.name = "word_softmax_d_logits", .place = "word_softmax.dl:11", .part = DL_FORWARD,
     .flops = {1, 607, 0}, .bytes = {6656, 404, 0}},
    {.name = "word_softmax_loss_sum", .place = "word_softmax.dl:14", .part = DL_FORWARD,
     .flops = {33, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "word_softmax_loss", .place = "word_softmax.dl:14", .part = DL_FORWARD,
     .flops = {1, 0, 0}, .bytes = {8, 0, 0}},
    {.name = "word_softmax_accuracy_sum", .place = "word_softmax.dl:15", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "word_softmax_d_logits_dense_W", .place = "word_softmax.dl:11", .part = DL_BACKWARD,
     .flops = {0, 3200, 0}, .bytes = {6400, 328, 0}},
    {.name = "word_softmax_d_logits_embedding", .place = "word_softmax.dl:11", .part = DL_BACKWARD,
     .flops = {0, 3200, 0}, .bytes = {6400, 328, 0}},
    {.name = "word_softmax_d_logits_embedding_E", .place = "word_softmax.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {6400, 132, 0}},
    {.name = "word_softmax_d_logits_dense_b", .place = "word_softmax.dl:11", .part = DL_BACKWARD,
     .flops = {1600, 0, 0}, .bytes = {6600, 0, 0}},
    {.name = "word_softmax_update", .place = "word_softmax.dl:30", .part = DL_UPDATE,
     .flops = {45500, 0, 0}, .bytes = {91000, 0, 0}},
};

static RUNS_ONCE void word_softmax_run_profile(const DlStep *step, void *states, const double *arguments,
                                               DlProfile *profile)
{
    const struct word_softmax_batch batch = word_softmax_batch_of(step);
    struct word_softmax_result result;
    const struct word_softmax_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct word_softmax_learning learning = {word_softmax_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    word_softmax_profile_forward(&batch, step->params, step->arena, &result, profile);
    word_softmax_profile_backward(&batch, step->params, step->arena, step->d_params, profile);
    IN_PARALLEL(batch.n >= 463)
    word_softmax_learn_rest(&learning);
    dl_lap(profile, 10);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

#endif

#if defined _OPENMP
static int word_softmax_run_threads(int wanted)
{
    omp_set_num_threads(wanted);
    return omp_get_max_threads();
}
#endif

static const DlModel word_softmax_model = {
    .name = "word_softmax", .source = "word_softmax.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = word_softmax_inputs,
    .param_count = 3, .params = word_softmax_param_table,
    .param_size = word_softmax_parameters,
    .metric_count = 1, .metrics = word_softmax_metrics,
    .total_count = 2,
    .batch = 256, .epochs = 6, .seed = 0, .clip_norm = 0,
    .flops = {45502, 10489, 0},
    .arena_size = word_softmax_arena_size,
    .init = word_softmax_run_init,
    .forward = word_softmax_run_forward,
    .backward = word_softmax_run_backward,
#if defined _OPENMP
    .threads = word_softmax_run_threads,
#endif
#ifndef WORD_SOFTMAX_F64
    .output_count = 1, .outputs = word_softmax_output_table,
    .predict = word_softmax_run_predict,
    .observe = word_softmax_run_predict,
    .optimizer = "adam", .update = word_softmax_run_update,
    .step = word_softmax_run_step,
    .argument_count = 1, .arguments = word_softmax_argument_table,
    .state_count = 2, .states = word_softmax_states, .initial = word_softmax_states_initial,
    .split_count = 2, .splits = word_softmax_splits,
    .evaluate = word_softmax_run_evaluate,
    .summarize = word_softmax_run_summarize,
    .traced = word_softmax_traced,
    .trace_arena_size = word_softmax_trace_arena_size,
    .trace = word_softmax_run_trace,
    .kernel_count = sizeof word_softmax_kernels / sizeof *word_softmax_kernels, .kernels = word_softmax_kernels,
    .profile = word_softmax_run_profile,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &word_softmax_model_f64,
#endif
};

#ifndef WORD_SOFTMAX_F64
int main(int argc, char **argv)
{
    return dl_main(&word_softmax_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define WORD_SOFTMAX_F64
#define real double
#define word_softmax_batch word_softmax_batch_f64
#define word_softmax_params word_softmax_params_f64
#define word_softmax_result word_softmax_result_f64
#define word_softmax_outputs word_softmax_outputs_f64
#define word_softmax_optimizer word_softmax_optimizer_f64
#define word_softmax_arguments word_softmax_arguments_f64
#define word_softmax_parameters word_softmax_parameters_f64
#define word_softmax_arena_size word_softmax_arena_size_f64
#define word_softmax_init word_softmax_init_f64
#define word_softmax_forward word_softmax_forward_f64
#define word_softmax_backward word_softmax_backward_f64
#define word_softmax_update word_softmax_update_f64
#define word_softmax_evaluate word_softmax_evaluate_f64
#define word_softmax_predict word_softmax_predict_f64
#define word_softmax_summarize word_softmax_summarize_f64
#define word_softmax_trace word_softmax_trace_f64
#define word_softmax_inputs word_softmax_inputs_f64
#define word_softmax_param_table word_softmax_param_table_f64
#define word_softmax_output_table word_softmax_output_table_f64
#define word_softmax_argument_table word_softmax_argument_table_f64
#define word_softmax_metrics word_softmax_metrics_f64
#define word_softmax_states word_softmax_states_f64
#define word_softmax_states_initial word_softmax_states_initial_f64
#define word_softmax_splits word_softmax_splits_f64
#define word_softmax_traced word_softmax_traced_f64
#define word_softmax_trace_arena_size word_softmax_trace_arena_size_f64
#define word_softmax_batch_of word_softmax_batch_of_f64
#define word_softmax_model word_softmax_model_f64
#define word_softmax_run_init word_softmax_run_init_f64
#define word_softmax_run_forward word_softmax_run_forward_f64
#define word_softmax_run_backward word_softmax_run_backward_f64
#define word_softmax_run_evaluate word_softmax_run_evaluate_f64
#define word_softmax_run_predict word_softmax_run_predict_f64
#define word_softmax_run_summarize word_softmax_run_summarize_f64
#define word_softmax_run_update word_softmax_run_update_f64
#define word_softmax_run_trace word_softmax_run_trace_f64
#define word_softmax_run_threads word_softmax_run_threads_f64
#define word_softmax_kernels word_softmax_kernels_f64
#define word_softmax_run_profile word_softmax_run_profile_f64
#define word_softmax_profile_forward word_softmax_profile_forward_f64
#define word_softmax_profile_backward word_softmax_profile_backward_f64
#define word_softmax_forward_kernels word_softmax_forward_kernels_f64
#define word_softmax_backward_kernels word_softmax_backward_kernels_f64
#define word_softmax_run_step word_softmax_run_step_f64
#define word_softmax_learning word_softmax_learning_f64
#define word_softmax_run_learn word_softmax_run_learn_f64
#define word_softmax_learn_rest word_softmax_learn_rest_f64
#define word_softmax_make_train word_softmax_make_train_f64
#define word_softmax_train_arena_size word_softmax_train_arena_size_f64
#define word_softmax_make_test word_softmax_make_test_f64
#define word_softmax_test_arena_size word_softmax_test_arena_size_f64
#define word_softmax_logits_embedding word_softmax_logits_embedding_f64
#define word_softmax_logits word_softmax_logits_f64
#define word_softmax_d_logits word_softmax_d_logits_f64
#define word_softmax_loss_sum word_softmax_loss_sum_f64
#define word_softmax_loss word_softmax_loss_f64
#define word_softmax_accuracy_sum word_softmax_accuracy_sum_f64
#define word_softmax_d_logits_dense_W word_softmax_d_logits_dense_W_f64
#define word_softmax_d_logits_embedding word_softmax_d_logits_embedding_f64
#define word_softmax_d_logits_embedding_E word_softmax_d_logits_embedding_E_f64
#define word_softmax_d_logits_dense_b word_softmax_d_logits_dense_b_f64
#define word_softmax_loss_sum_2 word_softmax_loss_sum_2_f64
#define word_softmax_probs word_softmax_probs_f64
#define word_softmax_adam word_softmax_adam_f64
#define real_max real_max_f64
#define TILE_LANES TILE_LANES_f64
#define TILE_COLUMNS TILE_COLUMNS_f64
#define PANEL_COLUMNS PANEL_COLUMNS_f64
#define tile_vector tile_vector_f64
#define row_sum row_sum_f64
#define row_products row_products_f64
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
