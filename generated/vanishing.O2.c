/* vanishing.dl, compiled by dlc at -O2. Edit the model, not this file. */

#ifndef VANISHING_F64
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
static inline double dl_uniform(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
static inline void dl_uniforms(uint64_t seed, uint32_t stream, uint32_t step, uint64_t first, int count,
                               float *numbers);
static inline double dl_normal(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);

/* Elementary functions, defined below so that loops over them become vector code. */
static ALWAYS_INLINE float real_exp(float x);
static ALWAYS_INLINE float real_log(float x);
static ALWAYS_INLINE float real_sigmoid(float x);
static ALWAYS_INLINE float real_sqrt(float x);
#else
#define real_exp exp
#define real_log log
#define real_sqrt sqrt
#endif

/* the larger; NaN when either is */
static inline real real_max(real a, real b)
{
    return ((a > b) | (a != a)) ? a : b;
}

#ifdef VANISHING_F64
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

struct vanishing_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][8] */
    const int32_t *y;                   /* [n] of 0 ... 1; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { vanishing_parameters = 10882 };

struct vanishing_params {               /* the gradient, too: d_params */
    real W[8][32];                      /* xavier(8, 32) */
    real h_0_dense_W[32][32];           /* h.0.dense.W  xavier(32, 32) */
    real h_0_dense_b[32];               /* h.0.dense.b  0, no_decay */
    real h_1_dense_W[32][32];           /* h.1.dense.W  xavier(32, 32) */
    real h_1_dense_b[32];               /* h.1.dense.b  0, no_decay */
    real h_2_dense_W[32][32];           /* h.2.dense.W  xavier(32, 32) */
    real h_2_dense_b[32];               /* h.2.dense.b  0, no_decay */
    real h_3_dense_W[32][32];           /* h.3.dense.W  xavier(32, 32) */
    real h_3_dense_b[32];               /* h.3.dense.b  0, no_decay */
    real h_4_dense_W[32][32];           /* h.4.dense.W  xavier(32, 32) */
    real h_4_dense_b[32];               /* h.4.dense.b  0, no_decay */
    real h_5_dense_W[32][32];           /* h.5.dense.W  xavier(32, 32) */
    real h_5_dense_b[32];               /* h.5.dense.b  0, no_decay */
    real h_6_dense_W[32][32];           /* h.6.dense.W  xavier(32, 32) */
    real h_6_dense_b[32];               /* h.6.dense.b  0, no_decay */
    real h_7_dense_W[32][32];           /* h.7.dense.W  xavier(32, 32) */
    real h_7_dense_b[32];               /* h.7.dense.b  0, no_decay */
    real h_8_dense_W[32][32];           /* h.8.dense.W  xavier(32, 32) */
    real h_8_dense_b[32];               /* h.8.dense.b  0, no_decay */
    real h_9_dense_W[32][32];           /* h.9.dense.W  xavier(32, 32) */
    real h_9_dense_b[32];               /* h.9.dense.b  0, no_decay */
    real logits_W[32][2];               /* logits.W  xavier(32, 2) */
    real logits_b[2];                   /* logits.b  0, no_decay */
};

struct vanishing_result {
    real loss;                          /* of this batch */
    double totals[258];                 /* sums over the batch, for vanishing_summarize */
};

struct vanishing_outputs {
    real *probs;                        /* [n][2] */
};

struct vanishing_optimizer;             /* sgd keeps nothing from step to step: NULL will do */

struct vanishing_arguments {            /* of sgd; vanishing.dl says: */
    real lr;                            /* 0.1 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t vanishing_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void vanishing_init(struct vanishing_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void vanishing_forward(const struct vanishing_batch *batch, const struct vanishing_params *params, void *arena,
                       struct vanishing_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void vanishing_backward(const struct vanishing_batch *batch, const struct vanishing_params *params,
                        void *arena, struct vanishing_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void vanishing_update(struct vanishing_params *params, const struct vanishing_params *d_params,
                      struct vanishing_optimizer *optimizer, const struct vanishing_arguments *arguments,
                      uint64_t t);
/* The loss of a batch, as in evaluation. */
void vanishing_evaluate(const struct vanishing_batch *batch, const struct vanishing_params *params,
                        void *arena, struct vanishing_result *result);
/* The outputs, from the inputs alone. */
void vanishing_predict(const struct vanishing_batch *batch, const struct vanishing_params *params, void *arena,
                       struct vanishing_outputs *out);
/* values[0]: the loss, values[1]: accuracy, values[2]: first; of n rows whose totals were added up. */
void vanishing_summarize(const struct vanishing_params *params, double n, const double *totals, double *values);

/* ---- parameters at the start ---- */

/* h.0.dense.W, h.1.dense.W, h.2.dense.W and 7 more */
static RUNS_ONCE NOT_INLINE void vanishing_init_h_0_dense_W(uint64_t seed, real (*restrict h_0_dense_W)[32],
                                                            uint32_t stream)
{
    for (int i = 0; i < 32; i++) {
        float draw[32];
        dl_uniforms(seed, stream, 0, (uint64_t)i * 32, 32, draw);
        for (int j = 0; j < 32; j++)
            h_0_dense_W[i][j] = (real)-0.30618621784789724 + (real)0.6123724356957945 * draw[j];
    }
}

/* h.0.dense.b, h.1.dense.b, h.2.dense.b and 7 more */
static RUNS_ONCE NOT_INLINE void vanishing_init_h_0_dense_b(real *restrict h_0_dense_b)
{
    for (int i = 0; i < 32; i++)
        h_0_dense_b[i] = 0;
}

RUNS_ONCE void vanishing_init(struct vanishing_params *params, uint64_t seed)
{
    /* W xavier(8, 32) */
    for (int i = 0; i < 8; i++) {
        float draw[32];
        dl_uniforms(seed, 3524005078u, 0, (uint64_t)i * 32, 32, draw);
        for (int j = 0; j < 32; j++)
            params->W[i][j] = (real)-0.3872983346207417 + (real)0.7745966692414834 * draw[j];
    }
    /* h.0.dense.W xavier(32, 32) */
    vanishing_init_h_0_dense_W(seed, params->h_0_dense_W, 3327020527u);
    /* h.0.dense.b 0 */
    vanishing_init_h_0_dense_b(params->h_0_dense_b);
    /* h.1.dense.W xavier(32, 32) */
    vanishing_init_h_0_dense_W(seed, params->h_1_dense_W, 2123885600u);
    /* h.1.dense.b 0 */
    vanishing_init_h_0_dense_b(params->h_1_dense_b);
    /* h.2.dense.W xavier(32, 32) */
    vanishing_init_h_0_dense_W(seed, params->h_2_dense_W, 2987689765u);
    /* h.2.dense.b 0 */
    vanishing_init_h_0_dense_b(params->h_2_dense_b);
    /* h.3.dense.W xavier(32, 32) */
    vanishing_init_h_0_dense_W(seed, params->h_3_dense_W, 1497347254u);
    /* h.3.dense.b 0 */
    vanishing_init_h_0_dense_b(params->h_3_dense_b);
    /* h.4.dense.W xavier(32, 32) */
    vanishing_init_h_0_dense_W(seed, params->h_4_dense_W, 1761901123u);
    /* h.4.dense.b 0 */
    vanishing_init_h_0_dense_b(params->h_4_dense_b);
    /* h.5.dense.W xavier(32, 32) */
    vanishing_init_h_0_dense_W(seed, params->h_5_dense_W, 3223415332u);
    /* h.5.dense.b 0 */
    vanishing_init_h_0_dense_b(params->h_5_dense_b);
    /* h.6.dense.W xavier(32, 32) */
    vanishing_init_h_0_dense_W(seed, params->h_6_dense_W, 2931118521u);
    /* h.6.dense.b 0 */
    vanishing_init_h_0_dense_b(params->h_6_dense_b);
    /* h.7.dense.W xavier(32, 32) */
    vanishing_init_h_0_dense_W(seed, params->h_7_dense_W, 2871053386u);
    /* h.7.dense.b 0 */
    vanishing_init_h_0_dense_b(params->h_7_dense_b);
    /* h.8.dense.W xavier(32, 32) */
    vanishing_init_h_0_dense_W(seed, params->h_8_dense_W, 3711228647u);
    /* h.8.dense.b 0 */
    vanishing_init_h_0_dense_b(params->h_8_dense_b);
    /* h.9.dense.W xavier(32, 32) */
    vanishing_init_h_0_dense_W(seed, params->h_9_dense_W, 3051813464u);
    /* h.9.dense.b 0 */
    vanishing_init_h_0_dense_b(params->h_9_dense_b);
    /* logits.W xavier(32, 2) */
    for (int i = 0; i < 32; i++)
        for (int j = 0; j < 2; j++)
            params->logits_W[i][j] = (real)-0.42008402520840293 + (real)0.8401680504168059 *
                    (real)dl_uniform(seed, 2804848050u, 0, (uint64_t)i * 2 + (uint64_t)j);
    /* logits.b 0 */
    for (int i = 0; i < 2; i++)
        params->logits_b[i] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

static void vanishing_h(int n, const real (*restrict X)[8], const real (*restrict W)[32],
                        real (*restrict h)[32], real *restrict pack)
{
    /* matrix product: rows row; columns i; summed k */
    if (n <= 4) {
        ONCE
            row_products(n, 32, 8, &X[0][0], 8, 1, &W[0][0], 32, &h[0][0], 32);
        return;
    }
    const int share = share_size(n, 14000, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 32; jr += TILE_COLUMNS) {
            const real *b = &W[0][jr];
            int stride = 32;
            if (n > 40) {
                for (int q = 0; q < 8; q++)
                    for (int c = 0; c < TILE_COLUMNS; c++) {
                        const int i = jr + c;
                        pack[q * TILE_COLUMNS + c] = W[q][i];
                    }
                b = pack;
                stride = TILE_COLUMNS;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, TILE_COLUMNS, 8, &X[ir][0], 8, 1, b, stride, &h[ir][jr], 32, 0);
            }
        }
}

/* h.0, h.1, h.2 and 7 more */
static NOT_INLINE void vanishing_h_0(int n, real (*restrict h)[32], const real (*restrict h_0_dense_W)[32],
                                     const real *restrict h_0_dense_b, real (*restrict h_0)[32],
                                     real *restrict pack)
{
    /* matrix product: rows row; columns i; summed j */
    if (n <= 4) {
        ONCE {
            row_products(n, 32, 32, &h[0][0], 32, 1, &h_0_dense_W[0][0], 32, &h_0[0][0], 32);
            for (int r = 0; r < n; r++) {
                KEEP_LOOP
                for (int c = 0; c < 32; c++) {
                    const real sum = h_0[r][c];
                    h_0[r][c] = real_sigmoid(sum + h_0_dense_b[c]);
                }
            }
        }
        return;
    }
    const int share = share_size(n, 3500, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 32; jr += TILE_COLUMNS) {
            const real *b = &h_0_dense_W[0][jr];
            int stride = 32;
            if (n > 40) {
                for (int q = 0; q < 32; q++)
                    for (int c = 0; c < TILE_COLUMNS; c++) {
                        const int i = jr + c;
                        pack[q * TILE_COLUMNS + c] = h_0_dense_W[q][i];
                    }
                b = pack;
                stride = TILE_COLUMNS;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, TILE_COLUMNS, 32, &h[ir][0], 32, 1, b, stride, &h_0[ir][jr], 32, 0);
                for (int r = 0; r < height; r++) {
                    const int row = ir + r;
                    KEEP_LOOP
                    for (int c = 0; c < TILE_COLUMNS; c++) {
                        const int i = jr + c;
                        const real sum = h_0[row][i];
                        h_0[row][i] = real_sigmoid(sum + h_0_dense_b[i]);
                    }
                }
            }
        }
}

static void vanishing_derror_dlogits(int n, real (*restrict h_9)[32], const real (*restrict logits_W)[2],
                                     const real *restrict logits_b, const int32_t *restrict y,
                                     real *restrict error_sum_chunks, real *restrict accuracy_sum_chunks,
                                     real (*restrict derror_dlogits)[2], real (*restrict d_logits_b_chunks)[2],
                                     real (*restrict d_logits_W_chunks)[32][2])
{
    const real t = (real)1 / (real)n;
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real error_sum = 0;
        real accuracy_sum = 0;
        real d_logits_b[2] = {0};
        real d_logits_W[32][2] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real logits[2];
            real exps[2];
            real sum[2] = {0};
            for (int j = 0; j < 32; j++)
                for (int k = 0; k < 2; k++)
                    sum[k] += h_9[row][j] * logits_W[j][k];
            for (int k = 0; k < 2; k++)
                logits[k] = sum[k] + logits_b[k];
            real log_softmax_m = -INFINITY;
            for (int k = 0; k < 2; k++)
                log_softmax_m = real_max(logits[k], log_softmax_m);
            for (int k = 0; k < 2; k++)
                exps[k] = real_exp(logits[k] - log_softmax_m);
            real sum_2 = 0;
            for (int k = 0; k < 2; k++)
                sum_2 += exps[k];
            error_sum += logits[y[row]] - log_softmax_m - real_log(sum_2);
            real largest = -INFINITY;
            int argmax = 0;
            for (int k = 0; k < 2; k++)
                if (logits[k] > largest) {
                    largest = logits[k];
                    argmax = k;
                }
            accuracy_sum += (real)(argmax == y[row]);
            const real t_2 = t / sum_2;
            for (int k = 0; k < 2; k++) {
                derror_dlogits[row][k] = (y[row] == k ? -t : 0) + t_2 * exps[k];
                d_logits_b[k] += derror_dlogits[row][k];
            }
            for (int j = 0; j < 32; j++)
                for (int k = 0; k < 2; k++)
                    d_logits_W[j][k] += h_9[row][j] * derror_dlogits[row][k];
        }
        error_sum_chunks[chunk] = error_sum;
        accuracy_sum_chunks[chunk] = accuracy_sum;
        for (int k = 0; k < 2; k++)
            d_logits_b_chunks[chunk][k] = d_logits_b[k];
        for (int j = 0; j < 32; j++)
            for (int k = 0; k < 2; k++)
                d_logits_W_chunks[chunk][j][k] = d_logits_W[j][k];
    }
}

static real vanishing_error_sum(real *restrict error_sum_chunks)
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
    error_sum = -sum;
    return error_sum;
}

static real vanishing_error(int n, real error_sum)
{
    real error;
    error = error_sum / (real)n;
    return error;
}

/* derror_dh.9.dense and d_h.9.dense */
static NOT_INLINE void vanishing_derror_dh_9_dense(int n, real (*restrict derror_dlogits)[2],
                                                   const real (*restrict logits_W)[2],
                                                   real (*restrict h_9)[32],
                                                   real (*restrict derror_dh_9_dense)[32], real *restrict pack)
{
    /* matrix product: rows row; columns i; summed k */
    const int share = share_size(n, 56000, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 32; jr += TILE_COLUMNS) {
            transpose(2, TILE_COLUMNS, &logits_W[jr][0], 2, pack, TILE_COLUMNS);
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, TILE_COLUMNS, 2, &derror_dlogits[ir][0], 2, 1, pack, TILE_COLUMNS,
                        &derror_dh_9_dense[ir][jr], 32, 0);
                for (int r = 0; r < height; r++) {
                    const int row = ir + r;
                    KEEP_LOOP
                    for (int c = 0; c < TILE_COLUMNS; c++) {
                        const int i = jr + c;
                        const real sum = derror_dh_9_dense[row][i];
                        derror_dh_9_dense[row][i] = sum * (h_9[row][i] * (1 - h_9[row][i]));
                    }
                }
            }
        }
}

/* derror_dh.8.dense, derror_dh.7.dense, derror_dh.6.dense and 15 more */
static NOT_INLINE void vanishing_derror_dh_8_dense(int n, real (*restrict derror_dh_9_dense)[32],
                                                   const real (*restrict h_9_dense_W)[32],
                                                   real (*restrict h_8)[32],
                                                   real (*restrict derror_dh_8_dense)[32], real *restrict pack)
{
    /* matrix product: rows row; columns i; summed k */
    const int share = share_size(n, 3500, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 32; jr += TILE_COLUMNS) {
            transpose(32, TILE_COLUMNS, &h_9_dense_W[jr][0], 32, pack, TILE_COLUMNS);
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, TILE_COLUMNS, 32, &derror_dh_9_dense[ir][0], 32, 1, pack, TILE_COLUMNS,
                        &derror_dh_8_dense[ir][jr], 32, 0);
                for (int r = 0; r < height; r++) {
                    const int row = ir + r;
                    KEEP_LOOP
                    for (int c = 0; c < TILE_COLUMNS; c++) {
                        const int i = jr + c;
                        const real sum = derror_dh_8_dense[row][i];
                        derror_dh_8_dense[row][i] = sum * (h_8[row][i] * (1 - h_8[row][i]));
                    }
                }
            }
        }
}

/* derror_dh and d_h */
static NOT_INLINE void vanishing_derror_dh(int n, real (*restrict derror_dh_0_dense)[32],
                                           const real (*restrict h_0_dense_W)[32],
                                           real (*restrict derror_dh)[32], real *restrict pack)
{
    /* matrix product: rows row; columns j; summed k */
    const int share = share_size(n, 3500, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 32; jr += TILE_COLUMNS) {
            transpose(32, TILE_COLUMNS, &h_0_dense_W[jr][0], 32, pack, TILE_COLUMNS);
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, TILE_COLUMNS, 32, &derror_dh_0_dense[ir][0], 32, 1, pack, TILE_COLUMNS,
                        &derror_dh[ir][jr], 32, 0);
            }
        }
}

/* derror_dW and d_W */
static NOT_INLINE void vanishing_derror_dW(int n, const real (*restrict X)[8], real (*restrict derror_dh)[32],
                                           real (*restrict derror_dW)[32])
{
    /* matrix product: rows k; columns i; summed row */
    if (n <= 4) {
        ONCE
            row_products(8, 32, n, &X[0][0], 1, 8, &derror_dh[0][0], 32, &derror_dW[0][0], 32);
        return;
    }
    SHARE_LOOP
    for (int jr = 0; jr < 32; jr += TILE_COLUMNS)
        for (int pc = 0; pc < n; pc += 512) {
            const int depth = int_min(512, n - pc);
            const real *b = &derror_dh[pc][jr];
            const int stride = 32;
            for (int ir = 0, height; ir < 8; ir += height) {
                height = int_min(TILE_ROWS, 8 - ir);
                tile_product(height, TILE_COLUMNS, depth, &X[pc][ir], 1, 8, b, stride, &derror_dW[ir][jr], 32,
                        pc > 0);
            }
        }
}

static real vanishing_accuracy_sum(real *restrict accuracy_sum_chunks)
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

static void vanishing_forward_kernels(const struct vanishing_batch *batch,
                                      const struct vanishing_params *params, void *arena,
                                      struct vanishing_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[8] = (const real (*)[8])batch->X;
    real (*h)[32] = (real (*)[32])(space + 12608);
    real (*h_0)[32] = (real (*)[32])(space + 32 * rows + 12608);
    real (*h_1)[32] = (real (*)[32])(space + 64 * rows + 12608);
    real (*h_2)[32] = (real (*)[32])(space + 96 * rows + 12608);
    real (*h_3)[32] = (real (*)[32])(space + 128 * rows + 12608);
    real (*h_4)[32] = (real (*)[32])(space + 160 * rows + 12608);
    real (*h_5)[32] = (real (*)[32])(space + 192 * rows + 12608);
    real (*h_6)[32] = (real (*)[32])(space + 224 * rows + 12608);
    real (*h_7)[32] = (real (*)[32])(space + 256 * rows + 12608);
    real (*h_8)[32] = (real (*)[32])(space + 288 * rows + 12608);
    real (*h_9)[32] = (real (*)[32])(space + 320 * rows + 12608);
    const int32_t *y = batch->y;
    real *error_sum_chunks = space + 2048;
    real *accuracy_sum_chunks = space + 2080;
    real (*derror_dlogits)[2] = (real (*)[2])(space + 416 * rows + 12608);
    real (*d_logits_b_chunks)[2] = (real (*)[2])(space + 12544);
    real (*d_logits_W_chunks)[32][2] = (real (*)[32][2])space;
    real (*derror_dh_9_dense)[32] = (real (*)[32])(space + 352 * rows + 12608);
    real (*derror_dh_8_dense)[32] = (real (*)[32])(space + 384 * rows + 12608);
    real (*derror_dh_7_dense)[32] = (real (*)[32])(space + 352 * rows + 12608);
    real (*derror_dh_6_dense)[32] = (real (*)[32])(space + 384 * rows + 12608);
    real (*derror_dh_5_dense)[32] = (real (*)[32])(space + 352 * rows + 12608);
    real (*derror_dh_4_dense)[32] = (real (*)[32])(space + 384 * rows + 12608);
    real (*derror_dh_3_dense)[32] = (real (*)[32])(space + 352 * rows + 12608);
    real (*derror_dh_2_dense)[32] = (real (*)[32])(space + 384 * rows + 12608);
    real (*derror_dh_1_dense)[32] = (real (*)[32])(space + 352 * rows + 12608);
    real (*derror_dh_0_dense)[32] = (real (*)[32])(space + 384 * rows + 12608);
    real (*derror_dh)[32] = (real (*)[32])(space + 352 * rows + 12608);
    real (*derror_dW)[32] = (real (*)[32])(space + 12288);
    real *const pack = space + (418 * rows + 12608 + 15) / 16 * 16 + THREAD * 16384;

    /* vanishing.dl:14  h[n, i] = sum[k](X[n, k] * W[k, i]) */
    vanishing_h(n, X, params->W, h, pack);

    /* vanishing.dl:16  h.0[n, i] = sigmoid(sum[j](h[n, j] * h.0.dense.W[j, i]) + h.0.dense.b[i]) */
    vanishing_h_0(n, h, params->h_0_dense_W, params->h_0_dense_b, h_0, pack);

    /* vanishing.dl:16  h.1[n, i] = sigmoid(sum[j](h.0[n, j] * h.1.dense.W[j, i]) + h.1.dense.b[i]) */
    vanishing_h_0(n, h_0, params->h_1_dense_W, params->h_1_dense_b, h_1, pack);

    /* vanishing.dl:16  h.2[n, i] = sigmoid(sum[j](h.1[n, j] * h.2.dense.W[j, i]) + h.2.dense.b[i]) */
    vanishing_h_0(n, h_1, params->h_2_dense_W, params->h_2_dense_b, h_2, pack);

    /* vanishing.dl:16  h.3[n, i] = sigmoid(sum[j](h.2[n, j] * h.3.dense.W[j, i]) + h.3.dense.b[i]) */
    vanishing_h_0(n, h_2, params->h_3_dense_W, params->h_3_dense_b, h_3, pack);

    /* vanishing.dl:16  h.4[n, i] = sigmoid(sum[j](h.3[n, j] * h.4.dense.W[j, i]) + h.4.dense.b[i]) */
    vanishing_h_0(n, h_3, params->h_4_dense_W, params->h_4_dense_b, h_4, pack);

    /* vanishing.dl:16  h.5[n, i] = sigmoid(sum[j](h.4[n, j] * h.5.dense.W[j, i]) + h.5.dense.b[i]) */
    vanishing_h_0(n, h_4, params->h_5_dense_W, params->h_5_dense_b, h_5, pack);

    /* vanishing.dl:16  h.6[n, i] = sigmoid(sum[j](h.5[n, j] * h.6.dense.W[j, i]) + h.6.dense.b[i]) */
    vanishing_h_0(n, h_5, params->h_6_dense_W, params->h_6_dense_b, h_6, pack);

    /* vanishing.dl:16  h.7[n, i] = sigmoid(sum[j](h.6[n, j] * h.7.dense.W[j, i]) + h.7.dense.b[i]) */
    vanishing_h_0(n, h_6, params->h_7_dense_W, params->h_7_dense_b, h_7, pack);

    /* vanishing.dl:16  h.8[n, i] = sigmoid(sum[j](h.7[n, j] * h.8.dense.W[j, i]) + h.8.dense.b[i]) */
    vanishing_h_0(n, h_7, params->h_8_dense_W, params->h_8_dense_b, h_8, pack);

    /* vanishing.dl:16  h.9[n, i] = sigmoid(sum[j](h.8[n, j] * h.9.dense.W[j, i]) + h.9.dense.b[i]) */
    vanishing_h_0(n, h_8, params->h_9_dense_W, params->h_9_dense_b, h_9, pack);

    /* vanishing.dl:18  logits[n, k] = sum[j](h.9[n, j] * logits.W[j, k]) + logits.b[k] */
    /* vanishing.dl:19  log_softmax.m[n] = max[j](logits[n, j]) */
    /* vanishing.dl:19  log_softmax.s[n] = sum[j](exp(logits[n, j] - log_softmax.m[n])) */
    /* vanishing.dl:19  error_sum = -sum[n](logits[n, y[n]] - log_softmax.m[n] - log(log_softmax.s[n])) */
    /* vanishing.dl:23  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
    /* vanishing.dl:18  derror_dlogits[n, j] = -1 / N * (y[n] == j) + 1 / N / log_softmax.s[n] *
           exp(logits[n, j] - log_softmax.m[n]) */
    /* vanishing.dl:18  d_logits.b[k] = sum[n](derror_dlogits[n, k]) */
    /* vanishing.dl:18  d_logits.W[j, k] = sum[n](h.9[n, j] * derror_dlogits[n, k]) */
    vanishing_derror_dlogits(n, h_9, params->logits_W, params->logits_b, y, error_sum_chunks,
                             accuracy_sum_chunks, derror_dlogits, d_logits_b_chunks, d_logits_W_chunks);

    /* vanishing.dl:19  error_sum = -sum[chunk](error_sum_chunks[chunk]) */
    ONCE
    result->totals[0] = vanishing_error_sum(error_sum_chunks);

    /* vanishing.dl:19  error = error_sum / N */
    ONCE
    result->loss = vanishing_error(n, result->totals[0]);

    /* vanishing.dl:7  derror_dh.9.dense[n, i] = sum[k](derror_dlogits[n, k] * logits.W[i, k]) * (h.9[n, i]
           * (1 - h.9[n, i])) */
    vanishing_derror_dh_9_dense(n, derror_dlogits, params->logits_W, h_9, derror_dh_9_dense, pack);

    /* vanishing.dl:7  derror_dh.8.dense[n, i] = sum[k](derror_dh.9.dense[n, k] * h.9.dense.W[i, k]) *
           (h.8[n, i] * (1 - h.8[n, i])) */
    vanishing_derror_dh_8_dense(n, derror_dh_9_dense, params->h_9_dense_W, h_8, derror_dh_8_dense, pack);

    /* vanishing.dl:7  derror_dh.7.dense[n, i] = sum[k](derror_dh.8.dense[n, k] * h.8.dense.W[i, k]) *
           (h.7[n, i] * (1 - h.7[n, i])) */
    vanishing_derror_dh_8_dense(n, derror_dh_8_dense, params->h_8_dense_W, h_7, derror_dh_7_dense, pack);

    /* vanishing.dl:7  derror_dh.6.dense[n, i] = sum[k](derror_dh.7.dense[n, k] * h.7.dense.W[i, k]) *
           (h.6[n, i] * (1 - h.6[n, i])) */
    vanishing_derror_dh_8_dense(n, derror_dh_7_dense, params->h_7_dense_W, h_6, derror_dh_6_dense, pack);

    /* vanishing.dl:7  derror_dh.5.dense[n, i] = sum[k](derror_dh.6.dense[n, k] * h.6.dense.W[i, k]) *
           (h.5[n, i] * (1 - h.5[n, i])) */
    vanishing_derror_dh_8_dense(n, derror_dh_6_dense, params->h_6_dense_W, h_5, derror_dh_5_dense, pack);

    /* vanishing.dl:7  derror_dh.4.dense[n, i] = sum[k](derror_dh.5.dense[n, k] * h.5.dense.W[i, k]) *
           (h.4[n, i] * (1 - h.4[n, i])) */
    vanishing_derror_dh_8_dense(n, derror_dh_5_dense, params->h_5_dense_W, h_4, derror_dh_4_dense, pack);

    /* vanishing.dl:7  derror_dh.3.dense[n, i] = sum[k](derror_dh.4.dense[n, k] * h.4.dense.W[i, k]) *
           (h.3[n, i] * (1 - h.3[n, i])) */
    vanishing_derror_dh_8_dense(n, derror_dh_4_dense, params->h_4_dense_W, h_3, derror_dh_3_dense, pack);

    /* vanishing.dl:7  derror_dh.2.dense[n, i] = sum[k](derror_dh.3.dense[n, k] * h.3.dense.W[i, k]) *
           (h.2[n, i] * (1 - h.2[n, i])) */
    vanishing_derror_dh_8_dense(n, derror_dh_3_dense, params->h_3_dense_W, h_2, derror_dh_2_dense, pack);

    /* vanishing.dl:7  derror_dh.1.dense[n, i] = sum[k](derror_dh.2.dense[n, k] * h.2.dense.W[i, k]) *
           (h.1[n, i] * (1 - h.1[n, i])) */
    vanishing_derror_dh_8_dense(n, derror_dh_2_dense, params->h_2_dense_W, h_1, derror_dh_1_dense, pack);

    /* vanishing.dl:7  derror_dh.0.dense[n, i] = sum[k](derror_dh.1.dense[n, k] * h.1.dense.W[i, k]) *
           (h.0[n, i] * (1 - h.0[n, i])) */
    vanishing_derror_dh_8_dense(n, derror_dh_1_dense, params->h_1_dense_W, h_0, derror_dh_0_dense, pack);

    /* vanishing.dl:14  derror_dh[n, j] = sum[k](derror_dh.0.dense[n, k] * h.0.dense.W[j, k]) */
    vanishing_derror_dh(n, derror_dh_0_dense, params->h_0_dense_W, derror_dh, pack);

    /* vanishing.dl:24  derror_dW[k, i] = sum[n](X[n, k] * derror_dh[n, i]) */
    vanishing_derror_dW(n, X, derror_dh, derror_dW);

    /* vanishing.dl:23  accuracy_sum = sum[chunk](accuracy_sum_chunks[chunk]) */
    ONCE
    result->totals[1] = vanishing_accuracy_sum(accuracy_sum_chunks);

    ONCE {
        for (int i = 0; i < 256; i++)
            result->totals[2 + i] = ((const real *)derror_dW)[i];
    }
}

void vanishing_forward(const struct vanishing_batch *batch, const struct vanishing_params *params, void *arena,
                       struct vanishing_result *result)
{
    IN_PARALLEL(batch->n >= 69)
    vanishing_forward_kernels(batch, params, arena, result);
}

/* d_h.9.dense.b, d_h.8.dense.b, d_h.7.dense.b and 7 more */
static NOT_INLINE void vanishing_d_h_9_dense_b(int n, real (*restrict d_h_9_dense)[32],
                                               real (*restrict d_h_9_dense_b_chunks)[32])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_h_9_dense_b[32] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int k = 0; k < 32; k++)
                d_h_9_dense_b[k] += d_h_9_dense[row][k];
        for (int k = 0; k < 32; k++)
            d_h_9_dense_b_chunks[chunk][k] = d_h_9_dense_b[k];
    }
}

/* d_h.9.dense.W, d_h.8.dense.W, d_h.7.dense.W and 7 more */
static NOT_INLINE void vanishing_d_h_9_dense_W(int n, real (*restrict h_8)[32],
                                               real (*restrict d_h_9_dense)[32],
                                               real (*restrict d_h_9_dense_W)[32])
{
    /* matrix product: rows j; columns k; summed row */
    if (n <= 4) {
        ONCE
            row_products(32, 32, n, &h_8[0][0], 1, 32, &d_h_9_dense[0][0], 32, &d_h_9_dense_W[0][0], 32);
        return;
    }
    SHARE_LOOP
    for (int jr = 0; jr < 32; jr += TILE_COLUMNS)
        for (int pc = 0; pc < n; pc += 512) {
            const int depth = int_min(512, n - pc);
            const real *b = &d_h_9_dense[pc][jr];
            const int stride = 32;
            for (int ir = 0, height; ir < 32; ir += height) {
                height = int_min(TILE_ROWS, 32 - ir);
                tile_product(height, TILE_COLUMNS, depth, &h_8[pc][ir], 1, 32, b, stride,
                        &d_h_9_dense_W[ir][jr], 32, pc > 0);
            }
        }
}

static void vanishing_d_logits_b(real (*restrict d_logits_b_chunks)[2], real *restrict d_logits_b)
{
    real sum[2] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int k = 0; k < 2; k++)
            sum[k] += d_logits_b_chunks[chunk][k];
    for (int k = 0; k < 2; k++)
        d_logits_b[k] = sum[k];
}

static void vanishing_d_logits_W(real (*restrict d_logits_W_chunks)[32][2], real (*restrict d_logits_W)[2])
{
    for (int j = 0; j < 32; j++) {
        real sum[2] = {0};
        for (int chunk = 0; chunk < 32; chunk++)
            for (int k = 0; k < 2; k++)
                sum[k] += d_logits_W_chunks[chunk][j][k];
        for (int k = 0; k < 2; k++)
            d_logits_W[j][k] = sum[k];
    }
}

/* d_h.9.dense.b, d_h.8.dense.b, d_h.7.dense.b and 7 more */
static NOT_INLINE void vanishing_d_h_9_dense_b_2(real (*restrict d_h_9_dense_b_chunks)[32],
                                                 real *restrict d_h_9_dense_b)
{
    real sum[32] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int k = 0; k < 32; k++)
            sum[k] += d_h_9_dense_b_chunks[chunk][k];
    for (int k = 0; k < 32; k++)
        d_h_9_dense_b[k] = sum[k];
}

static void vanishing_backward_kernels(const struct vanishing_batch *batch,
                                       const struct vanishing_params *params, void *arena,
                                       struct vanishing_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*derror_dlogits)[2] = (real (*)[2])(space + 416 * rows + 12608);
    real (*h_9)[32] = (real (*)[32])(space + 320 * rows + 12608);
    real (*d_h_9_dense)[32] = (real (*)[32])(space + 352 * rows + 12608);
    real (*d_h_9_dense_b_chunks)[32] = (real (*)[32])(space + 2048);
    real (*h_8)[32] = (real (*)[32])(space + 288 * rows + 12608);
    real (*d_h_8_dense)[32] = (real (*)[32])(space + 320 * rows + 12608);
    real (*d_h_8_dense_b_chunks)[32] = (real (*)[32])(space + 3072);
    real (*h_7)[32] = (real (*)[32])(space + 256 * rows + 12608);
    real (*d_h_7_dense)[32] = (real (*)[32])(space + 288 * rows + 12608);
    real (*d_h_7_dense_b_chunks)[32] = (real (*)[32])(space + 4096);
    real (*h_6)[32] = (real (*)[32])(space + 224 * rows + 12608);
    real (*d_h_6_dense)[32] = (real (*)[32])(space + 256 * rows + 12608);
    real (*d_h_6_dense_b_chunks)[32] = (real (*)[32])(space + 5120);
    real (*h_5)[32] = (real (*)[32])(space + 192 * rows + 12608);
    real (*d_h_5_dense)[32] = (real (*)[32])(space + 224 * rows + 12608);
    real (*d_h_5_dense_b_chunks)[32] = (real (*)[32])(space + 6144);
    real (*h_4)[32] = (real (*)[32])(space + 160 * rows + 12608);
    real (*d_h_4_dense)[32] = (real (*)[32])(space + 192 * rows + 12608);
    real (*d_h_4_dense_b_chunks)[32] = (real (*)[32])(space + 7168);
    real (*h_3)[32] = (real (*)[32])(space + 128 * rows + 12608);
    real (*d_h_3_dense)[32] = (real (*)[32])(space + 160 * rows + 12608);
    real (*d_h_3_dense_b_chunks)[32] = (real (*)[32])(space + 8192);
    real (*h_2)[32] = (real (*)[32])(space + 96 * rows + 12608);
    real (*d_h_2_dense)[32] = (real (*)[32])(space + 128 * rows + 12608);
    real (*d_h_2_dense_b_chunks)[32] = (real (*)[32])(space + 9216);
    real (*h_1)[32] = (real (*)[32])(space + 64 * rows + 12608);
    real (*d_h_1_dense)[32] = (real (*)[32])(space + 96 * rows + 12608);
    real (*d_h_1_dense_b_chunks)[32] = (real (*)[32])(space + 10240);
    real (*h_0)[32] = (real (*)[32])(space + 32 * rows + 12608);
    real (*d_h_0_dense)[32] = (real (*)[32])(space + 64 * rows + 12608);
    real (*d_h_0_dense_b_chunks)[32] = (real (*)[32])(space + 11264);
    real (*h)[32] = (real (*)[32])(space + 12608);
    real (*d_h)[32] = (real (*)[32])(space + 12608);
    const real (*X)[8] = (const real (*)[8])batch->X;
    real (*d_logits_b_chunks)[2] = (real (*)[2])(space + 12544);
    real (*d_logits_W_chunks)[32][2] = (real (*)[32][2])space;
    real *const pack = space + (418 * rows + 12608 + 15) / 16 * 16 + THREAD * 16384;

    /* vanishing.dl:7  d_h.9.dense[n, i] = sum[k](derror_dlogits[n, k] * logits.W[i, k]) * (h.9[n, i] * (1
           - h.9[n, i])) */
    vanishing_derror_dh_9_dense(n, derror_dlogits, params->logits_W, h_9, d_h_9_dense, pack);

    /* vanishing.dl:7  d_h.9.dense.b[k] = sum[n](d_h.9.dense[n, k]) */
    vanishing_d_h_9_dense_b(n, d_h_9_dense, d_h_9_dense_b_chunks);

    /* vanishing.dl:7  d_h.9.dense.W[j, k] = sum[n](h.8[n, j] * d_h.9.dense[n, k]) */
    vanishing_d_h_9_dense_W(n, h_8, d_h_9_dense, d_params->h_9_dense_W);

    /* vanishing.dl:7  d_h.8.dense[n, i] = sum[k](d_h.9.dense[n, k] * h.9.dense.W[i, k]) * (h.8[n, i] * (1
           - h.8[n, i])) */
    vanishing_derror_dh_8_dense(n, d_h_9_dense, params->h_9_dense_W, h_8, d_h_8_dense, pack);

    /* vanishing.dl:7  d_h.8.dense.b[k] = sum[n](d_h.8.dense[n, k]) */
    vanishing_d_h_9_dense_b(n, d_h_8_dense, d_h_8_dense_b_chunks);

    /* vanishing.dl:7  d_h.8.dense.W[j, k] = sum[n](h.7[n, j] * d_h.8.dense[n, k]) */
    vanishing_d_h_9_dense_W(n, h_7, d_h_8_dense, d_params->h_8_dense_W);

    /* vanishing.dl:7  d_h.7.dense[n, i] = sum[k](d_h.8.dense[n, k] * h.8.dense.W[i, k]) * (h.7[n, i] * (1
           - h.7[n, i])) */
    vanishing_derror_dh_8_dense(n, d_h_8_dense, params->h_8_dense_W, h_7, d_h_7_dense, pack);

    /* vanishing.dl:7  d_h.7.dense.b[k] = sum[n](d_h.7.dense[n, k]) */
    vanishing_d_h_9_dense_b(n, d_h_7_dense, d_h_7_dense_b_chunks);

    /* vanishing.dl:7  d_h.7.dense.W[j, k] = sum[n](h.6[n, j] * d_h.7.dense[n, k]) */
    vanishing_d_h_9_dense_W(n, h_6, d_h_7_dense, d_params->h_7_dense_W);

    /* vanishing.dl:7  d_h.6.dense[n, i] = sum[k](d_h.7.dense[n, k] * h.7.dense.W[i, k]) * (h.6[n, i] * (1
           - h.6[n, i])) */
    vanishing_derror_dh_8_dense(n, d_h_7_dense, params->h_7_dense_W, h_6, d_h_6_dense, pack);

    /* vanishing.dl:7  d_h.6.dense.b[k] = sum[n](d_h.6.dense[n, k]) */
    vanishing_d_h_9_dense_b(n, d_h_6_dense, d_h_6_dense_b_chunks);

    /* vanishing.dl:7  d_h.6.dense.W[j, k] = sum[n](h.5[n, j] * d_h.6.dense[n, k]) */
    vanishing_d_h_9_dense_W(n, h_5, d_h_6_dense, d_params->h_6_dense_W);

    /* vanishing.dl:7  d_h.5.dense[n, i] = sum[k](d_h.6.dense[n, k] * h.6.dense.W[i, k]) * (h.5[n, i] * (1
           - h.5[n, i])) */
    vanishing_derror_dh_8_dense(n, d_h_6_dense, params->h_6_dense_W, h_5, d_h_5_dense, pack);

    /* vanishing.dl:7  d_h.5.dense.b[k] = sum[n](d_h.5.dense[n, k]) */
    vanishing_d_h_9_dense_b(n, d_h_5_dense, d_h_5_dense_b_chunks);

    /* vanishing.dl:7  d_h.5.dense.W[j, k] = sum[n](h.4[n, j] * d_h.5.dense[n, k]) */
    vanishing_d_h_9_dense_W(n, h_4, d_h_5_dense, d_params->h_5_dense_W);

    /* vanishing.dl:7  d_h.4.dense[n, i] = sum[k](d_h.5.dense[n, k] * h.5.dense.W[i, k]) * (h.4[n, i] * (1
           - h.4[n, i])) */
    vanishing_derror_dh_8_dense(n, d_h_5_dense, params->h_5_dense_W, h_4, d_h_4_dense, pack);

    /* vanishing.dl:7  d_h.4.dense.b[k] = sum[n](d_h.4.dense[n, k]) */
    vanishing_d_h_9_dense_b(n, d_h_4_dense, d_h_4_dense_b_chunks);

    /* vanishing.dl:7  d_h.4.dense.W[j, k] = sum[n](h.3[n, j] * d_h.4.dense[n, k]) */
    vanishing_d_h_9_dense_W(n, h_3, d_h_4_dense, d_params->h_4_dense_W);

    /* vanishing.dl:7  d_h.3.dense[n, i] = sum[k](d_h.4.dense[n, k] * h.4.dense.W[i, k]) * (h.3[n, i] * (1
           - h.3[n, i])) */
    vanishing_derror_dh_8_dense(n, d_h_4_dense, params->h_4_dense_W, h_3, d_h_3_dense, pack);

    /* vanishing.dl:7  d_h.3.dense.b[k] = sum[n](d_h.3.dense[n, k]) */
    vanishing_d_h_9_dense_b(n, d_h_3_dense, d_h_3_dense_b_chunks);

    /* vanishing.dl:7  d_h.3.dense.W[j, k] = sum[n](h.2[n, j] * d_h.3.dense[n, k]) */
    vanishing_d_h_9_dense_W(n, h_2, d_h_3_dense, d_params->h_3_dense_W);

    /* vanishing.dl:7  d_h.2.dense[n, i] = sum[k](d_h.3.dense[n, k] * h.3.dense.W[i, k]) * (h.2[n, i] * (1
           - h.2[n, i])) */
    vanishing_derror_dh_8_dense(n, d_h_3_dense, params->h_3_dense_W, h_2, d_h_2_dense, pack);

    /* vanishing.dl:7  d_h.2.dense.b[k] = sum[n](d_h.2.dense[n, k]) */
    vanishing_d_h_9_dense_b(n, d_h_2_dense, d_h_2_dense_b_chunks);

    /* vanishing.dl:7  d_h.2.dense.W[j, k] = sum[n](h.1[n, j] * d_h.2.dense[n, k]) */
    vanishing_d_h_9_dense_W(n, h_1, d_h_2_dense, d_params->h_2_dense_W);

    /* vanishing.dl:7  d_h.1.dense[n, i] = sum[k](d_h.2.dense[n, k] * h.2.dense.W[i, k]) * (h.1[n, i] * (1
           - h.1[n, i])) */
    vanishing_derror_dh_8_dense(n, d_h_2_dense, params->h_2_dense_W, h_1, d_h_1_dense, pack);

    /* vanishing.dl:7  d_h.1.dense.b[k] = sum[n](d_h.1.dense[n, k]) */
    vanishing_d_h_9_dense_b(n, d_h_1_dense, d_h_1_dense_b_chunks);

    /* vanishing.dl:7  d_h.1.dense.W[j, k] = sum[n](h.0[n, j] * d_h.1.dense[n, k]) */
    vanishing_d_h_9_dense_W(n, h_0, d_h_1_dense, d_params->h_1_dense_W);

    /* vanishing.dl:7  d_h.0.dense[n, i] = sum[k](d_h.1.dense[n, k] * h.1.dense.W[i, k]) * (h.0[n, i] * (1
           - h.0[n, i])) */
    vanishing_derror_dh_8_dense(n, d_h_1_dense, params->h_1_dense_W, h_0, d_h_0_dense, pack);

    /* vanishing.dl:7  d_h.0.dense.b[k] = sum[n](d_h.0.dense[n, k]) */
    vanishing_d_h_9_dense_b(n, d_h_0_dense, d_h_0_dense_b_chunks);

    /* vanishing.dl:7  d_h.0.dense.W[j, k] = sum[n](h[n, j] * d_h.0.dense[n, k]) */
    vanishing_d_h_9_dense_W(n, h, d_h_0_dense, d_params->h_0_dense_W);

    /* vanishing.dl:14  d_h[n, j] = sum[k](d_h.0.dense[n, k] * h.0.dense.W[j, k]) */
    vanishing_derror_dh(n, d_h_0_dense, params->h_0_dense_W, d_h, pack);

    /* vanishing.dl:13  d_W[k, i] = sum[n](X[n, k] * d_h[n, i]) */
    vanishing_derror_dW(n, X, d_h, d_params->W);

    /* vanishing.dl:18  d_logits.b[k] = sum[chunk](d_logits.b_chunks[chunk, k]) */
    ONCE
    vanishing_d_logits_b(d_logits_b_chunks, d_params->logits_b);

    /* vanishing.dl:18  d_logits.W[j, k] = sum[chunk](d_logits.W_chunks[chunk, j, k]) */
    ONCE
    vanishing_d_logits_W(d_logits_W_chunks, d_params->logits_W);

    /* vanishing.dl:7  d_h.9.dense.b[k] = sum[chunk](d_h.9.dense.b_chunks[chunk, k]) */
    ONCE
    vanishing_d_h_9_dense_b_2(d_h_9_dense_b_chunks, d_params->h_9_dense_b);

    /* vanishing.dl:7  d_h.8.dense.b[k] = sum[chunk](d_h.8.dense.b_chunks[chunk, k]) */
    ONCE
    vanishing_d_h_9_dense_b_2(d_h_8_dense_b_chunks, d_params->h_8_dense_b);

    /* vanishing.dl:7  d_h.7.dense.b[k] = sum[chunk](d_h.7.dense.b_chunks[chunk, k]) */
    ONCE
    vanishing_d_h_9_dense_b_2(d_h_7_dense_b_chunks, d_params->h_7_dense_b);

    /* vanishing.dl:7  d_h.6.dense.b[k] = sum[chunk](d_h.6.dense.b_chunks[chunk, k]) */
    ONCE
    vanishing_d_h_9_dense_b_2(d_h_6_dense_b_chunks, d_params->h_6_dense_b);

    /* vanishing.dl:7  d_h.5.dense.b[k] = sum[chunk](d_h.5.dense.b_chunks[chunk, k]) */
    ONCE
    vanishing_d_h_9_dense_b_2(d_h_5_dense_b_chunks, d_params->h_5_dense_b);

    /* vanishing.dl:7  d_h.4.dense.b[k] = sum[chunk](d_h.4.dense.b_chunks[chunk, k]) */
    ONCE
    vanishing_d_h_9_dense_b_2(d_h_4_dense_b_chunks, d_params->h_4_dense_b);

    /* vanishing.dl:7  d_h.3.dense.b[k] = sum[chunk](d_h.3.dense.b_chunks[chunk, k]) */
    ONCE
    vanishing_d_h_9_dense_b_2(d_h_3_dense_b_chunks, d_params->h_3_dense_b);

    /* vanishing.dl:7  d_h.2.dense.b[k] = sum[chunk](d_h.2.dense.b_chunks[chunk, k]) */
    ONCE
    vanishing_d_h_9_dense_b_2(d_h_2_dense_b_chunks, d_params->h_2_dense_b);

    /* vanishing.dl:7  d_h.1.dense.b[k] = sum[chunk](d_h.1.dense.b_chunks[chunk, k]) */
    ONCE
    vanishing_d_h_9_dense_b_2(d_h_1_dense_b_chunks, d_params->h_1_dense_b);

    /* vanishing.dl:7  d_h.0.dense.b[k] = sum[chunk](d_h.0.dense.b_chunks[chunk, k]) */
    ONCE
    vanishing_d_h_9_dense_b_2(d_h_0_dense_b_chunks, d_params->h_0_dense_b);
}

void vanishing_backward(const struct vanishing_batch *batch, const struct vanishing_params *params,
                        void *arena, struct vanishing_params *d_params)
{
    IN_PARALLEL(batch->n >= 70)
    vanishing_backward_kernels(batch, params, arena, d_params);
}

#ifndef VANISHING_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

static void vanishing_derror_dlogits_2(int n, real (*restrict h_9)[32], const real (*restrict logits_W)[2],
                                       const real *restrict logits_b, const int32_t *restrict y,
                                       real *restrict error_sum_chunks, real *restrict accuracy_sum_chunks,
                                       real (*restrict derror_dlogits)[2])
{
    const real t = (real)1 / (real)n;
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real error_sum = 0;
        real accuracy_sum = 0;
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real logits[2];
            real exps[2];
            real sum[2] = {0};
            for (int j = 0; j < 32; j++)
                for (int k = 0; k < 2; k++)
                    sum[k] += h_9[row][j] * logits_W[j][k];
            for (int k = 0; k < 2; k++)
                logits[k] = sum[k] + logits_b[k];
            real log_softmax_m = -INFINITY;
            for (int k = 0; k < 2; k++)
                log_softmax_m = real_max(logits[k], log_softmax_m);
            for (int k = 0; k < 2; k++)
                exps[k] = real_exp(logits[k] - log_softmax_m);
            real sum_2 = 0;
            for (int k = 0; k < 2; k++)
                sum_2 += exps[k];
            error_sum += logits[y[row]] - log_softmax_m - real_log(sum_2);
            real largest = -INFINITY;
            int argmax = 0;
            for (int k = 0; k < 2; k++)
                if (logits[k] > largest) {
                    largest = logits[k];
                    argmax = k;
                }
            accuracy_sum += (real)(argmax == y[row]);
            const real t_2 = t / sum_2;
            for (int k = 0; k < 2; k++)
                derror_dlogits[row][k] = (y[row] == k ? -t : 0) + t_2 * exps[k];
        }
        error_sum_chunks[chunk] = error_sum;
        accuracy_sum_chunks[chunk] = accuracy_sum;
    }
}

void vanishing_evaluate(const struct vanishing_batch *batch, const struct vanishing_params *params,
                        void *arena, struct vanishing_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[8] = (const real (*)[8])batch->X;
    real (*h)[32] = (real (*)[32])(space + 288);
    real (*h_0)[32] = (real (*)[32])(space + 32 * rows + 288);
    real (*h_1)[32] = (real (*)[32])(space + 288);
    real (*h_2)[32] = (real (*)[32])(space + 64 * rows + 288);
    real (*h_3)[32] = (real (*)[32])(space + 96 * rows + 288);
    real (*h_4)[32] = (real (*)[32])(space + 128 * rows + 288);
    real (*h_5)[32] = (real (*)[32])(space + 160 * rows + 288);
    real (*h_6)[32] = (real (*)[32])(space + 192 * rows + 288);
    real (*h_7)[32] = (real (*)[32])(space + 224 * rows + 288);
    real (*h_8)[32] = (real (*)[32])(space + 256 * rows + 288);
    real (*h_9)[32] = (real (*)[32])(space + 288 * rows + 288);
    const int32_t *y = batch->y;
    real *error_sum_chunks = space;
    real *accuracy_sum_chunks = space + 256;
    real (*derror_dlogits)[2] = (real (*)[2])(space + 352 * rows + 288);
    real (*derror_dh_9_dense)[32] = (real (*)[32])(space + 320 * rows + 288);
    real (*derror_dh_8_dense)[32] = (real (*)[32])(space + 288 * rows + 288);
    real (*derror_dh_7_dense)[32] = (real (*)[32])(space + 256 * rows + 288);
    real (*derror_dh_6_dense)[32] = (real (*)[32])(space + 224 * rows + 288);
    real (*derror_dh_5_dense)[32] = (real (*)[32])(space + 192 * rows + 288);
    real (*derror_dh_4_dense)[32] = (real (*)[32])(space + 160 * rows + 288);
    real (*derror_dh_3_dense)[32] = (real (*)[32])(space + 128 * rows + 288);
    real (*derror_dh_2_dense)[32] = (real (*)[32])(space + 96 * rows + 288);
    real (*derror_dh_1_dense)[32] = (real (*)[32])(space + 64 * rows + 288);
    real (*derror_dh_0_dense)[32] = (real (*)[32])(space + 288);
    real (*derror_dh)[32] = (real (*)[32])(space + 32 * rows + 288);
    real (*derror_dW)[32] = (real (*)[32])space;

    IN_PARALLEL(n >= 69)
    {
        real *const pack = space + (354 * rows + 288 + 15) / 16 * 16 + THREAD * 16384;

        /* vanishing.dl:14  h[n, i] = sum[k](X[n, k] * W[k, i]) */
        vanishing_h(n, X, params->W, h, pack);

        /* vanishing.dl:16  h.0[n, i] = sigmoid(sum[j](h[n, j] * h.0.dense.W[j, i]) + h.0.dense.b[i]) */
        vanishing_h_0(n, h, params->h_0_dense_W, params->h_0_dense_b, h_0, pack);

        /* vanishing.dl:16  h.1[n, i] = sigmoid(sum[j](h.0[n, j] * h.1.dense.W[j, i]) + h.1.dense.b[i]) */
        vanishing_h_0(n, h_0, params->h_1_dense_W, params->h_1_dense_b, h_1, pack);

        /* vanishing.dl:16  h.2[n, i] = sigmoid(sum[j](h.1[n, j] * h.2.dense.W[j, i]) + h.2.dense.b[i]) */
        vanishing_h_0(n, h_1, params->h_2_dense_W, params->h_2_dense_b, h_2, pack);

        /* vanishing.dl:16  h.3[n, i] = sigmoid(sum[j](h.2[n, j] * h.3.dense.W[j, i]) + h.3.dense.b[i]) */
        vanishing_h_0(n, h_2, params->h_3_dense_W, params->h_3_dense_b, h_3, pack);

        /* vanishing.dl:16  h.4[n, i] = sigmoid(sum[j](h.3[n, j] * h.4.dense.W[j, i]) + h.4.dense.b[i]) */
        vanishing_h_0(n, h_3, params->h_4_dense_W, params->h_4_dense_b, h_4, pack);

        /* vanishing.dl:16  h.5[n, i] = sigmoid(sum[j](h.4[n, j] * h.5.dense.W[j, i]) + h.5.dense.b[i]) */
        vanishing_h_0(n, h_4, params->h_5_dense_W, params->h_5_dense_b, h_5, pack);

        /* vanishing.dl:16  h.6[n, i] = sigmoid(sum[j](h.5[n, j] * h.6.dense.W[j, i]) + h.6.dense.b[i]) */
        vanishing_h_0(n, h_5, params->h_6_dense_W, params->h_6_dense_b, h_6, pack);

        /* vanishing.dl:16  h.7[n, i] = sigmoid(sum[j](h.6[n, j] * h.7.dense.W[j, i]) + h.7.dense.b[i]) */
        vanishing_h_0(n, h_6, params->h_7_dense_W, params->h_7_dense_b, h_7, pack);

        /* vanishing.dl:16  h.8[n, i] = sigmoid(sum[j](h.7[n, j] * h.8.dense.W[j, i]) + h.8.dense.b[i]) */
        vanishing_h_0(n, h_7, params->h_8_dense_W, params->h_8_dense_b, h_8, pack);

        /* vanishing.dl:16  h.9[n, i] = sigmoid(sum[j](h.8[n, j] * h.9.dense.W[j, i]) + h.9.dense.b[i]) */
        vanishing_h_0(n, h_8, params->h_9_dense_W, params->h_9_dense_b, h_9, pack);

        /* vanishing.dl:18  logits[n, k] = sum[j](h.9[n, j] * logits.W[j, k]) + logits.b[k] */
        /* vanishing.dl:19  log_softmax.m[n] = max[j](logits[n, j]) */
        /* vanishing.dl:19  log_softmax.s[n] = sum[j](exp(logits[n, j] - log_softmax.m[n])) */
        /* vanishing.dl:19  error_sum = -sum[n](logits[n, y[n]] - log_softmax.m[n] - log(log_softmax.s[n])) */
        /* vanishing.dl:23  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
        /* vanishing.dl:18  derror_dlogits[n, j] = -1 / N * (y[n] == j) + 1 / N / log_softmax.s[n] *
               exp(logits[n, j] - log_softmax.m[n]) */
        vanishing_derror_dlogits_2(n, h_9, params->logits_W, params->logits_b, y, error_sum_chunks,
                                   accuracy_sum_chunks, derror_dlogits);

        /* vanishing.dl:19  error_sum = -sum[chunk](error_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = vanishing_error_sum(error_sum_chunks);

        /* vanishing.dl:19  error = error_sum / N */
        ONCE
        result->loss = vanishing_error(n, result->totals[0]);

        /* vanishing.dl:7  derror_dh.9.dense[n, i] = sum[k](derror_dlogits[n, k] * logits.W[i, k]) *
               (h.9[n, i] * (1 - h.9[n, i])) */
        vanishing_derror_dh_9_dense(n, derror_dlogits, params->logits_W, h_9, derror_dh_9_dense, pack);

        /* vanishing.dl:7  derror_dh.8.dense[n, i] = sum[k](derror_dh.9.dense[n, k] * h.9.dense.W[i, k]) *
               (h.8[n, i] * (1 - h.8[n, i])) */
        vanishing_derror_dh_8_dense(n, derror_dh_9_dense, params->h_9_dense_W, h_8, derror_dh_8_dense, pack);

        /* vanishing.dl:7  derror_dh.7.dense[n, i] = sum[k](derror_dh.8.dense[n, k] * h.8.dense.W[i, k]) *
               (h.7[n, i] * (1 - h.7[n, i])) */
        vanishing_derror_dh_8_dense(n, derror_dh_8_dense, params->h_8_dense_W, h_7, derror_dh_7_dense, pack);

        /* vanishing.dl:7  derror_dh.6.dense[n, i] = sum[k](derror_dh.7.dense[n, k] * h.7.dense.W[i, k]) *
               (h.6[n, i] * (1 - h.6[n, i])) */
        vanishing_derror_dh_8_dense(n, derror_dh_7_dense, params->h_7_dense_W, h_6, derror_dh_6_dense, pack);

        /* vanishing.dl:7  derror_dh.5.dense[n, i] = sum[k](derror_dh.6.dense[n, k] * h.6.dense.W[i, k]) *
               (h.5[n, i] * (1 - h.5[n, i])) */
        vanishing_derror_dh_8_dense(n, derror_dh_6_dense, params->h_6_dense_W, h_5, derror_dh_5_dense, pack);

        /* vanishing.dl:7  derror_dh.4.dense[n, i] = sum[k](derror_dh.5.dense[n, k] * h.5.dense.W[i, k]) *
               (h.4[n, i] * (1 - h.4[n, i])) */
        vanishing_derror_dh_8_dense(n, derror_dh_5_dense, params->h_5_dense_W, h_4, derror_dh_4_dense, pack);

        /* vanishing.dl:7  derror_dh.3.dense[n, i] = sum[k](derror_dh.4.dense[n, k] * h.4.dense.W[i, k]) *
               (h.3[n, i] * (1 - h.3[n, i])) */
        vanishing_derror_dh_8_dense(n, derror_dh_4_dense, params->h_4_dense_W, h_3, derror_dh_3_dense, pack);

        /* vanishing.dl:7  derror_dh.2.dense[n, i] = sum[k](derror_dh.3.dense[n, k] * h.3.dense.W[i, k]) *
               (h.2[n, i] * (1 - h.2[n, i])) */
        vanishing_derror_dh_8_dense(n, derror_dh_3_dense, params->h_3_dense_W, h_2, derror_dh_2_dense, pack);

        /* vanishing.dl:7  derror_dh.1.dense[n, i] = sum[k](derror_dh.2.dense[n, k] * h.2.dense.W[i, k]) *
               (h.1[n, i] * (1 - h.1[n, i])) */
        vanishing_derror_dh_8_dense(n, derror_dh_2_dense, params->h_2_dense_W, h_1, derror_dh_1_dense, pack);

        /* vanishing.dl:7  derror_dh.0.dense[n, i] = sum[k](derror_dh.1.dense[n, k] * h.1.dense.W[i, k]) *
               (h.0[n, i] * (1 - h.0[n, i])) */
        vanishing_derror_dh_8_dense(n, derror_dh_1_dense, params->h_1_dense_W, h_0, derror_dh_0_dense, pack);

        /* vanishing.dl:14  derror_dh[n, j] = sum[k](derror_dh.0.dense[n, k] * h.0.dense.W[j, k]) */
        vanishing_derror_dh(n, derror_dh_0_dense, params->h_0_dense_W, derror_dh, pack);

        /* vanishing.dl:24  derror_dW[k, i] = sum[n](X[n, k] * derror_dh[n, i]) */
        vanishing_derror_dW(n, X, derror_dh, derror_dW);

        /* vanishing.dl:23  accuracy_sum = sum[chunk](accuracy_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = vanishing_accuracy_sum(accuracy_sum_chunks);
    }
    for (int i = 0; i < 256; i++)
        result->totals[2 + i] = ((const real *)derror_dW)[i];
}

static void vanishing_probs(int n, real (*restrict h_9)[32], const real (*restrict logits_W)[2],
                            const real *restrict logits_b, real (*restrict probs)[2])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++) {
        real logits[2];
        real probs_softmax_e[2];
        real sum[2] = {0};
        for (int j = 0; j < 32; j++)
            for (int k = 0; k < 2; k++)
                sum[k] += h_9[row][j] * logits_W[j][k];
        for (int k = 0; k < 2; k++)
            logits[k] = sum[k] + logits_b[k];
        real log_softmax_m = -INFINITY;
        for (int k = 0; k < 2; k++)
            log_softmax_m = real_max(logits[k], log_softmax_m);
        for (int k = 0; k < 2; k++)
            probs_softmax_e[k] = real_exp(logits[k] - log_softmax_m);
        real sum_2 = 0;
        for (int j = 0; j < 2; j++)
            sum_2 += probs_softmax_e[j];
        for (int k = 0; k < 2; k++)
            probs[row][k] = probs_softmax_e[k] / sum_2;
    }
}

void vanishing_predict(const struct vanishing_batch *batch, const struct vanishing_params *params, void *arena,
                       struct vanishing_outputs *out)
{
    const int n = batch->n;
    real (*probs)[2] = (real (*)[2])out->probs;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[8] = (const real (*)[8])batch->X;
    real (*h)[32] = (real (*)[32])space;
    real (*h_0)[32] = (real (*)[32])(space + 32 * rows);
    real (*h_1)[32] = (real (*)[32])space;
    real (*h_2)[32] = (real (*)[32])(space + 32 * rows);
    real (*h_3)[32] = (real (*)[32])space;
    real (*h_4)[32] = (real (*)[32])(space + 32 * rows);
    real (*h_5)[32] = (real (*)[32])space;
    real (*h_6)[32] = (real (*)[32])(space + 32 * rows);
    real (*h_7)[32] = (real (*)[32])space;
    real (*h_8)[32] = (real (*)[32])(space + 32 * rows);
    real (*h_9)[32] = (real (*)[32])space;

    IN_PARALLEL(n >= 138)
    {
        real *const pack = space + 64 * rows + THREAD * 1024;

        /* vanishing.dl:14  h[n, i] = sum[k](X[n, k] * W[k, i]) */
        vanishing_h(n, X, params->W, h, pack);

        /* vanishing.dl:16  h.0[n, i] = sigmoid(sum[j](h[n, j] * h.0.dense.W[j, i]) + h.0.dense.b[i]) */
        vanishing_h_0(n, h, params->h_0_dense_W, params->h_0_dense_b, h_0, pack);

        /* vanishing.dl:16  h.1[n, i] = sigmoid(sum[j](h.0[n, j] * h.1.dense.W[j, i]) + h.1.dense.b[i]) */
        vanishing_h_0(n, h_0, params->h_1_dense_W, params->h_1_dense_b, h_1, pack);

        /* vanishing.dl:16  h.2[n, i] = sigmoid(sum[j](h.1[n, j] * h.2.dense.W[j, i]) + h.2.dense.b[i]) */
        vanishing_h_0(n, h_1, params->h_2_dense_W, params->h_2_dense_b, h_2, pack);

        /* vanishing.dl:16  h.3[n, i] = sigmoid(sum[j](h.2[n, j] * h.3.dense.W[j, i]) + h.3.dense.b[i]) */
        vanishing_h_0(n, h_2, params->h_3_dense_W, params->h_3_dense_b, h_3, pack);

        /* vanishing.dl:16  h.4[n, i] = sigmoid(sum[j](h.3[n, j] * h.4.dense.W[j, i]) + h.4.dense.b[i]) */
        vanishing_h_0(n, h_3, params->h_4_dense_W, params->h_4_dense_b, h_4, pack);

        /* vanishing.dl:16  h.5[n, i] = sigmoid(sum[j](h.4[n, j] * h.5.dense.W[j, i]) + h.5.dense.b[i]) */
        vanishing_h_0(n, h_4, params->h_5_dense_W, params->h_5_dense_b, h_5, pack);

        /* vanishing.dl:16  h.6[n, i] = sigmoid(sum[j](h.5[n, j] * h.6.dense.W[j, i]) + h.6.dense.b[i]) */
        vanishing_h_0(n, h_5, params->h_6_dense_W, params->h_6_dense_b, h_6, pack);

        /* vanishing.dl:16  h.7[n, i] = sigmoid(sum[j](h.6[n, j] * h.7.dense.W[j, i]) + h.7.dense.b[i]) */
        vanishing_h_0(n, h_6, params->h_7_dense_W, params->h_7_dense_b, h_7, pack);

        /* vanishing.dl:16  h.8[n, i] = sigmoid(sum[j](h.7[n, j] * h.8.dense.W[j, i]) + h.8.dense.b[i]) */
        vanishing_h_0(n, h_7, params->h_8_dense_W, params->h_8_dense_b, h_8, pack);

        /* vanishing.dl:16  h.9[n, i] = sigmoid(sum[j](h.8[n, j] * h.9.dense.W[j, i]) + h.9.dense.b[i]) */
        vanishing_h_0(n, h_8, params->h_9_dense_W, params->h_9_dense_b, h_9, pack);

        /* vanishing.dl:18  logits[n, k] = sum[j](h.9[n, j] * logits.W[j, k]) + logits.b[k] */
        /* vanishing.dl:19  log_softmax.m[n] = max[j](logits[n, j]) */
        /* vanishing.dl:21  probs.softmax.e[n, j] = exp(logits[n, j] - log_softmax.m[n]) */
        /* vanishing.dl:21  probs[n, j] = probs.softmax.e[n, j] / sum[j2](probs.softmax.e[n, j2]) */
        vanishing_probs(n, h_9, params->logits_W, params->logits_b, probs);
    }
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void vanishing_summarize(const struct vanishing_params *params, double n, const double *totals, double *values)
{
    (void)params;
    real derror_dW[8][32];
    for (int i = 0; i < 256; i++)
        ((real *)derror_dW)[i] = (real)totals[2 + i];
    values[0] = totals[0] / (real)n;
    values[1] = totals[1] / (real)n;
    {
        real parts[8] = {0};
        for (int i = 0; i < 8; i++) {
            KEEP_LOOP
            for (int first_2 = 0; first_2 < 32; first_2 += 8)
                for (int part = 0; part < 8; part++) {
                    const int j = first_2 + part;
                    parts[part] += derror_dW[i][j] * derror_dW[i][j];
                }
        }
        real first_sum = 0;
        for (int part = 0; part < 8; part++)
            first_sum += parts[part];
        values[2] = real_sqrt((real)0.00390625 * first_sum);
    }
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t vanishing_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * ((418 * rows + 12608 + 15) / 16 * 16 + THREADS * 16384);
}

#ifndef VANISHING_F64
/* ---- the optimiser ---- */

/* param <- param[i] - lr * grad[i] */
static void vanishing_sgd(int size, real *restrict param, const real *restrict grad, real lr)
{
    for (int i = 0; i < size; i++)
        param[i] = param[i] - lr * grad[i];
}

void vanishing_update(struct vanishing_params *params, const struct vanishing_params *d_params,
                      struct vanishing_optimizer *optimizer, const struct vanishing_arguments *arguments,
                      uint64_t t)
{
    (void)optimizer; /* keeps no state */
    vanishing_sgd(10882, (real *)params, (const real *)d_params, arguments->lr);
    (void)t;
}

#endif

#ifndef VANISHING_F64
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
RUNS_ONCE static inline double dl_uniform(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element)
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
static const DlModel vanishing_model_f64;
#endif

#ifndef VANISHING_F64
static size_t vanishing_train_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (1 * rows);
}

static void vanishing_make_train(int n, const void *const *sources, uint64_t seed, void *arena,
                                 void *const *inputs)
{
    (void)sources;
    real (*train_X)[8] = inputs[0];
    int32_t *y = inputs[1];
    real *const space = arena;
    int32_t *y_class = (int32_t *)space;

    /* vanishing.dl:30  train.X[n, j] = train.X.draw[n, j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 8; j++)
            train_X[row][j] = (real)dl_normal(seed, 1261502503u, 0, (uint64_t)row * 8 + (uint64_t)j);

    /* vanishing.dl:31  y_class[n] = argmax[c](if c < 2 then train.X[n, 0] * train.X[n, 1] > 0 == c else
           0.5) */
    for (int row = 0; row < n; row++) {
        real largest = -INFINITY;
        int argmax = 0;
        KEEP_LOOP
        for (int c = 0; c < 3; c++)
            if ((c < 2 ? (real)((real)(train_X[row][0] * train_X[row][1] > 0) == (real)c) : (real)0.5) >
                    largest) {
                largest = c < 2 ? (real)((real)(train_X[row][0] * train_X[row][1] > 0) == (real)c) :
                        (real)0.5;
                argmax = c;
            }
        y_class[row] = argmax;
    }

    /* vanishing.dl:31  y[n] = if y_class[n] < 2 then y_class[n] else -2147483647 */
    for (int row = 0; row < n; row++)
        y[row] = y_class[row] < 2 ? y_class[row] : -2147483647;
}

static size_t vanishing_test_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (1 * rows);
}

static void vanishing_make_test(int n, const void *const *sources, uint64_t seed, void *arena,
                                void *const *inputs)
{
    (void)sources;
    real (*test_X)[8] = inputs[0];
    int32_t *y = inputs[1];
    real *const space = arena;
    int32_t *y_class = (int32_t *)space;

    /* vanishing.dl:30  test.X[n, j] = test.X.draw[n, j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 8; j++)
            test_X[row][j] = (real)dl_normal(seed, 2958017131u, 0, (uint64_t)row * 8 + (uint64_t)j);

    /* vanishing.dl:31  y_class[n] = argmax[c](if c < 2 then test.X[n, 0] * test.X[n, 1] > 0 == c else 0.5) */
    for (int row = 0; row < n; row++) {
        real largest = -INFINITY;
        int argmax = 0;
        KEEP_LOOP
        for (int c = 0; c < 3; c++)
            if ((c < 2 ? (real)((real)(test_X[row][0] * test_X[row][1] > 0) == (real)c) : (real)0.5) >
                    largest) {
                largest = c < 2 ? (real)((real)(test_X[row][0] * test_X[row][1] > 0) == (real)c) : (real)0.5;
                argmax = c;
            }
        y_class[row] = argmax;
    }

    /* vanishing.dl:31  y[n] = if y_class[n] < 2 then y_class[n] else -2147483647 */
    for (int row = 0; row < n; row++)
        y[row] = y_class[row] < 2 ? y_class[row] : -2147483647;
}

/* Forward once more, to find the first number that is not finite. */
static RUNS_RARELY void vanishing_trace(const struct vanishing_batch *batch,
                                        const struct vanishing_params *params, void *arena, DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[8] = (const real (*)[8])batch->X;
    real (*h)[32] = (real (*)[32])(space + 16);
    real (*h_0)[32] = (real (*)[32])(space + 32 * rows + 16);
    real (*h_1)[32] = (real (*)[32])(space + 16);
    real (*h_2)[32] = (real (*)[32])(space + 32 * rows + 16);
    real (*h_3)[32] = (real (*)[32])(space + 16);
    real (*h_4)[32] = (real (*)[32])(space + 32 * rows + 16);
    real (*h_5)[32] = (real (*)[32])(space + 16);
    real (*h_6)[32] = (real (*)[32])(space + 32 * rows + 16);
    real (*h_7)[32] = (real (*)[32])(space + 16);
    real (*h_8)[32] = (real (*)[32])(space + 32 * rows + 16);
    real (*h_9)[32] = (real (*)[32])(space + 16);
    real (*logits)[2] = (real (*)[2])(space + 32 * rows + 16);
    real *log_softmax_m = space + 16;
    const int32_t *y = batch->y;
    real *error = space;

    /* vanishing.dl:14  h[n, i] = sum[k](X[n, k] * W[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real sum = 0;
            for (int k = 0; k < 8; k++)
                sum += X[row][k] * params->W[k][i];
            h[row][i] = sum;
        }
    if (dl_watch(watch, 0, h, (size_t)n * 32))
        return;

    /* vanishing.dl:16  h.0[n, i] = sigmoid(sum[j](h[n, j] * h.0.dense.W[j, i]) + h.0.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_0_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_0_dense_y_sum += h[row][j] * params->h_0_dense_W[j][i];
            h_0[row][i] = real_sigmoid(h_0_dense_y_sum + params->h_0_dense_b[i]);
        }
    if (dl_watch(watch, 1, h_0, (size_t)n * 32))
        return;

    /* vanishing.dl:16  h.1[n, i] = sigmoid(sum[j](h.0[n, j] * h.1.dense.W[j, i]) + h.1.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_1_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_1_dense_y_sum += h_0[row][j] * params->h_1_dense_W[j][i];
            h_1[row][i] = real_sigmoid(h_1_dense_y_sum + params->h_1_dense_b[i]);
        }
    if (dl_watch(watch, 2, h_1, (size_t)n * 32))
        return;

    /* vanishing.dl:16  h.2[n, i] = sigmoid(sum[j](h.1[n, j] * h.2.dense.W[j, i]) + h.2.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_2_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_2_dense_y_sum += h_1[row][j] * params->h_2_dense_W[j][i];
            h_2[row][i] = real_sigmoid(h_2_dense_y_sum + params->h_2_dense_b[i]);
        }
    if (dl_watch(watch, 3, h_2, (size_t)n * 32))
        return;

    /* vanishing.dl:16  h.3[n, i] = sigmoid(sum[j](h.2[n, j] * h.3.dense.W[j, i]) + h.3.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_3_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_3_dense_y_sum += h_2[row][j] * params->h_3_dense_W[j][i];
            h_3[row][i] = real_sigmoid(h_3_dense_y_sum + params->h_3_dense_b[i]);
        }
    if (dl_watch(watch, 4, h_3, (size_t)n * 32))
        return;

    /* vanishing.dl:16  h.4[n, i] = sigmoid(sum[j](h.3[n, j] * h.4.dense.W[j, i]) + h.4.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_4_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_4_dense_y_sum += h_3[row][j] * params->h_4_dense_W[j][i];
            h_4[row][i] = real_sigmoid(h_4_dense_y_sum + params->h_4_dense_b[i]);
        }
    if (dl_watch(watch, 5, h_4, (size_t)n * 32))
        return;

    /* vanishing.dl:16  h.5[n, i] = sigmoid(sum[j](h.4[n, j] * h.5.dense.W[j, i]) + h.5.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_5_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_5_dense_y_sum += h_4[row][j] * params->h_5_dense_W[j][i];
            h_5[row][i] = real_sigmoid(h_5_dense_y_sum + params->h_5_dense_b[i]);
        }
    if (dl_watch(watch, 6, h_5, (size_t)n * 32))
        return;

    /* vanishing.dl:16  h.6[n, i] = sigmoid(sum[j](h.5[n, j] * h.6.dense.W[j, i]) + h.6.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_6_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_6_dense_y_sum += h_5[row][j] * params->h_6_dense_W[j][i];
            h_6[row][i] = real_sigmoid(h_6_dense_y_sum + params->h_6_dense_b[i]);
        }
    if (dl_watch(watch, 7, h_6, (size_t)n * 32))
        return;

    /* vanishing.dl:16  h.7[n, i] = sigmoid(sum[j](h.6[n, j] * h.7.dense.W[j, i]) + h.7.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_7_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_7_dense_y_sum += h_6[row][j] * params->h_7_dense_W[j][i];
            h_7[row][i] = real_sigmoid(h_7_dense_y_sum + params->h_7_dense_b[i]);
        }
    if (dl_watch(watch, 8, h_7, (size_t)n * 32))
        return;

    /* vanishing.dl:16  h.8[n, i] = sigmoid(sum[j](h.7[n, j] * h.8.dense.W[j, i]) + h.8.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_8_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_8_dense_y_sum += h_7[row][j] * params->h_8_dense_W[j][i];
            h_8[row][i] = real_sigmoid(h_8_dense_y_sum + params->h_8_dense_b[i]);
        }
    if (dl_watch(watch, 9, h_8, (size_t)n * 32))
        return;

    /* vanishing.dl:16  h.9[n, i] = sigmoid(sum[j](h.8[n, j] * h.9.dense.W[j, i]) + h.9.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real h_9_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                h_9_dense_y_sum += h_8[row][j] * params->h_9_dense_W[j][i];
            h_9[row][i] = real_sigmoid(h_9_dense_y_sum + params->h_9_dense_b[i]);
        }
    if (dl_watch(watch, 10, h_9, (size_t)n * 32))
        return;

    /* vanishing.dl:18  logits[n, k] = sum[j](h.9[n, j] * logits.W[j, k]) + logits.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 2; k++) {
            real logits_y_sum = 0;
            for (int j = 0; j < 32; j++)
                logits_y_sum += h_9[row][j] * params->logits_W[j][k];
            logits[row][k] = logits_y_sum + params->logits_b[k];
        }
    if (dl_watch(watch, 11, logits, (size_t)n * 2))
        return;

    /* vanishing.dl:19  log_softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 2; j++)
            max = real_max(logits[row][j], max);
        log_softmax_m[row] = max;
    }
    if (dl_watch(watch, 12, log_softmax_m, (size_t)n))
        return;

    /* vanishing.dl:19  error = -sum[n](logits[n, y[n]] - log_softmax.m[n] - log(sum[j](exp(logits[n, j] -
           log_softmax.m[n])))) / N */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real log_softmax_s = 0;
            for (int j = 0; j < 2; j++)
                log_softmax_s += real_exp(logits[row][j] - log_softmax_m[row]);
            sum += logits[row][y[row]] - log_softmax_m[row] - real_log(log_softmax_s);
        }
        *error = -(sum / (real)n);
    }
    if (dl_watch(watch, 13, error, 1))
        return;
}

static size_t vanishing_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (64 * rows + 16);
}

#endif

static const DlTensor vanishing_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 8},
     .size = 8},
    {.name = "y", .type = DL_CLASS, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .classes = 2, .is_target = 1},
};

static const DlTensor vanishing_param_table[] = {
    {.name = "W", .type = DL_REAL, .rank = 2, .shape = (const int[]){8, 32},
     .size = 256, .offset = 0, .place = "vanishing.dl:13"},
    {.name = "h.0.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 32},
     .size = 1024, .offset = 256, .place = "vanishing.dl:7"},
    {.name = "h.0.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 1280, .no_decay = 1, .place = "vanishing.dl:7"},
    {.name = "h.1.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 32},
     .size = 1024, .offset = 1312, .place = "vanishing.dl:7"},
    {.name = "h.1.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 2336, .no_decay = 1, .place = "vanishing.dl:7"},
    {.name = "h.2.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 32},
     .size = 1024, .offset = 2368, .place = "vanishing.dl:7"},
    {.name = "h.2.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 3392, .no_decay = 1, .place = "vanishing.dl:7"},
    {.name = "h.3.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 32},
     .size = 1024, .offset = 3424, .place = "vanishing.dl:7"},
    {.name = "h.3.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 4448, .no_decay = 1, .place = "vanishing.dl:7"},
    {.name = "h.4.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 32},
     .size = 1024, .offset = 4480, .place = "vanishing.dl:7"},
    {.name = "h.4.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 5504, .no_decay = 1, .place = "vanishing.dl:7"},
    {.name = "h.5.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 32},
     .size = 1024, .offset = 5536, .place = "vanishing.dl:7"},
    {.name = "h.5.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 6560, .no_decay = 1, .place = "vanishing.dl:7"},
    {.name = "h.6.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 32},
     .size = 1024, .offset = 6592, .place = "vanishing.dl:7"},
    {.name = "h.6.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 7616, .no_decay = 1, .place = "vanishing.dl:7"},
    {.name = "h.7.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 32},
     .size = 1024, .offset = 7648, .place = "vanishing.dl:7"},
    {.name = "h.7.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 8672, .no_decay = 1, .place = "vanishing.dl:7"},
    {.name = "h.8.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 32},
     .size = 1024, .offset = 8704, .place = "vanishing.dl:7"},
    {.name = "h.8.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 9728, .no_decay = 1, .place = "vanishing.dl:7"},
    {.name = "h.9.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 32},
     .size = 1024, .offset = 9760, .place = "vanishing.dl:7"},
    {.name = "h.9.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 10784, .no_decay = 1, .place = "vanishing.dl:7"},
    {.name = "logits.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 2},
     .size = 64, .offset = 10816, .place = "vanishing.dl:18"},
    {.name = "logits.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){2},
     .size = 2, .offset = 10880, .no_decay = 1, .place = "vanishing.dl:18"},
};

static const char *const vanishing_metrics[] = {"accuracy", "first"};

static struct vanishing_batch vanishing_batch_of(const DlStep *step)
{
    return (struct vanishing_batch){
        .n = step->n,
        .X = step->inputs[0],
        .y = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void vanishing_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    vanishing_init(params, seed);
}

static void vanishing_run_forward(const DlStep *step)
{
    const struct vanishing_batch batch = vanishing_batch_of(step);
    struct vanishing_result result;
    vanishing_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 258; i++)
        step->totals[i] = result.totals[i];
}

static void vanishing_run_backward(const DlStep *step)
{
    const struct vanishing_batch batch = vanishing_batch_of(step);
    vanishing_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef VANISHING_F64
static const DlTensor vanishing_output_table[] = {
    {.name = "probs", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .place = "vanishing.dl:21"},
};

static const DlArgument vanishing_argument_table[] = {
    {"lr", 0.1},
};

static const DlSplit vanishing_splits[] = {
    {.name = "train", .rows = 1000, .source_count = 0, .sources = NULL,
     .arena_size = vanishing_train_arena_size, .make = vanishing_make_train},
    {.name = "test", .rows = 1000, .source_count = 0, .sources = NULL,
     .arena_size = vanishing_test_arena_size, .make = vanishing_make_test},
};

static void vanishing_run_evaluate(const DlStep *step)
{
    const struct vanishing_batch batch = vanishing_batch_of(step);
    struct vanishing_result result;
    vanishing_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 258; i++)
        step->totals[i] = result.totals[i];
}

static void vanishing_run_predict(const DlStep *step)
{
    const struct vanishing_batch batch = vanishing_batch_of(step);
    struct vanishing_outputs outputs = {
        .probs = step->outputs[0],
    };
    vanishing_predict(&batch, step->params, step->arena, &outputs);
}

static void vanishing_run_summarize(const void *params, const void *state, double n, const double *totals,
                                    double *values)
{
    (void)state;
    vanishing_summarize(params, n, totals, values);
}

static void vanishing_run_update(void *params, const void *d_params, void *states, const double *arguments,
                                 uint64_t t)
{
    const struct vanishing_arguments a = {(real)arguments[0]};
    vanishing_update(params, d_params, states, &a, t);
}

/* What a training step does with a part of the gradient as soon as it is there: elements first ..
   first + size - 1 of all. */
struct vanishing_learning {
    void (*learn)(const struct vanishing_learning *learning, size_t first, int size, const real *gradient);
    struct vanishing_params *params, *d_params;
    struct vanishing_optimizer *optimizer;
    const struct vanishing_arguments *arguments;
    uint64_t t;
    int *broken; /* becomes 1 where the gradient is not finite: d_params shows it then */
};

static void vanishing_run_learn(const struct vanishing_learning *learning, size_t first, int size,
                                const real *gradient)
{
    if (dl_finite(gradient, 0, (size_t)size, sizeof(real))) {
        vanishing_sgd(size, (real *)learning->params + first, gradient, learning->arguments->lr);
        return;
    }
    for (int i = 0; i < size; i++)
        ((real *)learning->d_params)[first + (size_t)i] = gradient[i];
#if defined _OPENMP
#pragma omp atomic write
#endif
    *learning->broken = 1;
}

static void vanishing_learn_rest(const struct vanishing_learning *learning)
{
    /* first, size */
    static const int rest[][2] = {{0, 10882}};
    ONCE
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        const size_t first = (size_t)rest[i][0], end = (size_t)(rest[i][0] + rest[i][1]);
        vanishing_run_learn(learning, first, (int)(end - first), (const real *)learning->d_params + first);
    }
}

/* Where the loss is not finite, the step ends there. */
static DlStepEnd vanishing_run_step(const DlStep *step, void *states, const double *arguments)
{
    const struct vanishing_batch batch = vanishing_batch_of(step);
    struct vanishing_result result;
    const struct vanishing_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct vanishing_learning learning = {vanishing_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    IN_PARALLEL(batch.n >= 69)
    {
        vanishing_forward_kernels(&batch, step->params, step->arena, &result);
        if (dl_finite(&result.loss, 0, 1, sizeof(real))) {
            vanishing_backward_kernels(&batch, step->params, step->arena, step->d_params);
            vanishing_learn_rest(&learning);
        }
    }
    *step->loss = result.loss;
    for (int i = 0; i < 258; i++)
        step->totals[i] = result.totals[i];
    if (!dl_finite(&result.loss, 0, 1, sizeof(real)))
        return DL_STEP_LOSS;
    return broken ? DL_STEP_GRADIENT : DL_STEP_DONE;
}

static const DlTensor vanishing_traced[] = {
    {.name = "h", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "vanishing.dl:14"},
    {.name = "h.0", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "vanishing.dl:16"},
    {.name = "h.1", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "vanishing.dl:16"},
    {.name = "h.2", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "vanishing.dl:16"},
    {.name = "h.3", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "vanishing.dl:16"},
    {.name = "h.4", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "vanishing.dl:16"},
    {.name = "h.5", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "vanishing.dl:16"},
    {.name = "h.6", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "vanishing.dl:16"},
    {.name = "h.7", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "vanishing.dl:16"},
    {.name = "h.8", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "vanishing.dl:16"},
    {.name = "h.9", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "vanishing.dl:16"},
    {.name = "logits", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .place = "vanishing.dl:18"},
    {.name = "log_softmax.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "vanishing.dl:19"},
    {.name = "error", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "vanishing.dl:19"},
};

static void vanishing_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct vanishing_batch batch = vanishing_batch_of(step);
    vanishing_trace(&batch, step->params, step->arena, watch);
}

/* A step's kernels one by one, for `bench --profile`. */
static RUNS_ONCE void vanishing_profile_forward(const struct vanishing_batch *batch,
                                                const struct vanishing_params *params, void *arena,
                                                struct vanishing_result *result, DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[8] = (const real (*)[8])batch->X;
    real (*h)[32] = (real (*)[32])(space + 12608);
    real (*h_0)[32] = (real (*)[32])(space + 32 * rows + 12608);
    real (*h_1)[32] = (real (*)[32])(space + 64 * rows + 12608);
    real (*h_2)[32] = (real (*)[32])(space + 96 * rows + 12608);
    real (*h_3)[32] = (real (*)[32])(space + 128 * rows + 12608);
    real (*h_4)[32] = (real (*)[32])(space + 160 * rows + 12608);
    real (*h_5)[32] = (real (*)[32])(space + 192 * rows + 12608);
    real (*h_6)[32] = (real (*)[32])(space + 224 * rows + 12608);
    real (*h_7)[32] = (real (*)[32])(space + 256 * rows + 12608);
    real (*h_8)[32] = (real (*)[32])(space + 288 * rows + 12608);
    real (*h_9)[32] = (real (*)[32])(space + 320 * rows + 12608);
    const int32_t *y = batch->y;
    real *error_sum_chunks = space + 2048;
    real *accuracy_sum_chunks = space + 2080;
    real (*derror_dlogits)[2] = (real (*)[2])(space + 416 * rows + 12608);
    real (*d_logits_b_chunks)[2] = (real (*)[2])(space + 12544);
    real (*d_logits_W_chunks)[32][2] = (real (*)[32][2])space;
    real (*derror_dh_9_dense)[32] = (real (*)[32])(space + 352 * rows + 12608);
    real (*derror_dh_8_dense)[32] = (real (*)[32])(space + 384 * rows + 12608);
    real (*derror_dh_7_dense)[32] = (real (*)[32])(space + 352 * rows + 12608);
    real (*derror_dh_6_dense)[32] = (real (*)[32])(space + 384 * rows + 12608);
    real (*derror_dh_5_dense)[32] = (real (*)[32])(space + 352 * rows + 12608);
    real (*derror_dh_4_dense)[32] = (real (*)[32])(space + 384 * rows + 12608);
    real (*derror_dh_3_dense)[32] = (real (*)[32])(space + 352 * rows + 12608);
    real (*derror_dh_2_dense)[32] = (real (*)[32])(space + 384 * rows + 12608);
    real (*derror_dh_1_dense)[32] = (real (*)[32])(space + 352 * rows + 12608);
    real (*derror_dh_0_dense)[32] = (real (*)[32])(space + 384 * rows + 12608);
    real (*derror_dh)[32] = (real (*)[32])(space + 352 * rows + 12608);
    real (*derror_dW)[32] = (real (*)[32])(space + 12288);

    IN_PARALLEL(n >= 69)
    {
        real *const pack = space + (418 * rows + 12608 + 15) / 16 * 16 + THREAD * 16384;

        /* vanishing.dl:14  h[n, i] = sum[k](X[n, k] * W[k, i]) */
        vanishing_h(n, X, params->W, h, pack);
        ONCE
        dl_lap(profile, 0);

        /* vanishing.dl:16  h.0[n, i] = sigmoid(sum[j](h[n, j] * h.0.dense.W[j, i]) + h.0.dense.b[i]) */
        vanishing_h_0(n, h, params->h_0_dense_W, params->h_0_dense_b, h_0, pack);
        ONCE
        dl_lap(profile, 1);

        /* vanishing.dl:16  h.1[n, i] = sigmoid(sum[j](h.0[n, j] * h.1.dense.W[j, i]) + h.1.dense.b[i]) */
        vanishing_h_0(n, h_0, params->h_1_dense_W, params->h_1_dense_b, h_1, pack);
        ONCE
        dl_lap(profile, 2);

        /* vanishing.dl:16  h.2[n, i] = sigmoid(sum[j](h.1[n, j] * h.2.dense.W[j, i]) + h.2.dense.b[i]) */
        vanishing_h_0(n, h_1, params->h_2_dense_W, params->h_2_dense_b, h_2, pack);
        ONCE
        dl_lap(profile, 3);

        /* vanishing.dl:16  h.3[n, i] = sigmoid(sum[j](h.2[n, j] * h.3.dense.W[j, i]) + h.3.dense.b[i]) */
        vanishing_h_0(n, h_2, params->h_3_dense_W, params->h_3_dense_b, h_3, pack);
        ONCE
        dl_lap(profile, 4);

        /* vanishing.dl:16  h.4[n, i] = sigmoid(sum[j](h.3[n, j] * h.4.dense.W[j, i]) + h.4.dense.b[i]) */
        vanishing_h_0(n, h_3, params->h_4_dense_W, params->h_4_dense_b, h_4, pack);
        ONCE
        dl_lap(profile, 5);

        /* vanishing.dl:16  h.5[n, i] = sigmoid(sum[j](h.4[n, j] * h.5.dense.W[j, i]) + h.5.dense.b[i]) */
        vanishing_h_0(n, h_4, params->h_5_dense_W, params->h_5_dense_b, h_5, pack);
        ONCE
        dl_lap(profile, 6);

        /* vanishing.dl:16  h.6[n, i] = sigmoid(sum[j](h.5[n, j] * h.6.dense.W[j, i]) + h.6.dense.b[i]) */
        vanishing_h_0(n, h_5, params->h_6_dense_W, params->h_6_dense_b, h_6, pack);
        ONCE
        dl_lap(profile, 7);

        /* vanishing.dl:16  h.7[n, i] = sigmoid(sum[j](h.6[n, j] * h.7.dense.W[j, i]) + h.7.dense.b[i]) */
        vanishing_h_0(n, h_6, params->h_7_dense_W, params->h_7_dense_b, h_7, pack);
        ONCE
        dl_lap(profile, 8);

        /* vanishing.dl:16  h.8[n, i] = sigmoid(sum[j](h.7[n, j] * h.8.dense.W[j, i]) + h.8.dense.b[i]) */
        vanishing_h_0(n, h_7, params->h_8_dense_W, params->h_8_dense_b, h_8, pack);
        ONCE
        dl_lap(profile, 9);

        /* vanishing.dl:16  h.9[n, i] = sigmoid(sum[j](h.8[n, j] * h.9.dense.W[j, i]) + h.9.dense.b[i]) */
        vanishing_h_0(n, h_8, params->h_9_dense_W, params->h_9_dense_b, h_9, pack);
        ONCE
        dl_lap(profile, 10);

        /* vanishing.dl:18  logits[n, k] = sum[j](h.9[n, j] * logits.W[j, k]) + logits.b[k] */
        /* vanishing.dl:19  log_softmax.m[n] = max[j](logits[n, j]) */
        /* vanishing.dl:19  log_softmax.s[n] = sum[j](exp(logits[n, j] - log_softmax.m[n])) */
        /* vanishing.dl:19  error_sum = -sum[n](logits[n, y[n]] - log_softmax.m[n] - log(log_softmax.s[n])) */
        /* vanishing.dl:23  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
        /* vanishing.dl:18  derror_dlogits[n, j] = -1 / N * (y[n] == j) + 1 / N / log_softmax.s[n] *
               exp(logits[n, j] - log_softmax.m[n]) */
        /* vanishing.dl:18  d_logits.b[k] = sum[n](derror_dlogits[n, k]) */
        /* vanishing.dl:18  d_logits.W[j, k] = sum[n](h.9[n, j] * derror_dlogits[n, k]) */
        vanishing_derror_dlogits(n, h_9, params->logits_W, params->logits_b, y, error_sum_chunks,
                                 accuracy_sum_chunks, derror_dlogits, d_logits_b_chunks, d_logits_W_chunks);
        ONCE
        dl_lap(profile, 11);

        /* vanishing.dl:19  error_sum = -sum[chunk](error_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = vanishing_error_sum(error_sum_chunks);
        ONCE
        dl_lap(profile, 12);

        /* vanishing.dl:19  error = error_sum / N */
        ONCE
        result->loss = vanishing_error(n, result->totals[0]);
        ONCE
        dl_lap(profile, 13);

        /* vanishing.dl:7  derror_dh.9.dense[n, i] = sum[k](derror_dlogits[n, k] * logits.W[i, k]) *
               (h.9[n, i] * (1 - h.9[n, i])) */
        vanishing_derror_dh_9_dense(n, derror_dlogits, params->logits_W, h_9, derror_dh_9_dense, pack);
        ONCE
        dl_lap(profile, 14);

        /* vanishing.dl:7  derror_dh.8.dense[n, i] = sum[k](derror_dh.9.dense[n, k] * h.9.dense.W[i, k]) *
               (h.8[n, i] * (1 - h.8[n, i])) */
        vanishing_derror_dh_8_dense(n, derror_dh_9_dense, params->h_9_dense_W, h_8, derror_dh_8_dense, pack);
        ONCE
        dl_lap(profile, 15);

        /* vanishing.dl:7  derror_dh.7.dense[n, i] = sum[k](derror_dh.8.dense[n, k] * h.8.dense.W[i, k]) *
               (h.7[n, i] * (1 - h.7[n, i])) */
        vanishing_derror_dh_8_dense(n, derror_dh_8_dense, params->h_8_dense_W, h_7, derror_dh_7_dense, pack);
        ONCE
        dl_lap(profile, 16);

        /* vanishing.dl:7  derror_dh.6.dense[n, i] = sum[k](derror_dh.7.dense[n, k] * h.7.dense.W[i, k]) *
               (h.6[n, i] * (1 - h.6[n, i])) */
        vanishing_derror_dh_8_dense(n, derror_dh_7_dense, params->h_7_dense_W, h_6, derror_dh_6_dense, pack);
        ONCE
        dl_lap(profile, 17);

        /* vanishing.dl:7  derror_dh.5.dense[n, i] = sum[k](derror_dh.6.dense[n, k] * h.6.dense.W[i, k]) *
               (h.5[n, i] * (1 - h.5[n, i])) */
        vanishing_derror_dh_8_dense(n, derror_dh_6_dense, params->h_6_dense_W, h_5, derror_dh_5_dense, pack);
        ONCE
        dl_lap(profile, 18);

        /* vanishing.dl:7  derror_dh.4.dense[n, i] = sum[k](derror_dh.5.dense[n, k] * h.5.dense.W[i, k]) *
               (h.4[n, i] * (1 - h.4[n, i])) */
        vanishing_derror_dh_8_dense(n, derror_dh_5_dense, params->h_5_dense_W, h_4, derror_dh_4_dense, pack);
        ONCE
        dl_lap(profile, 19);

        /* vanishing.dl:7  derror_dh.3.dense[n, i] = sum[k](derror_dh.4.dense[n, k] * h.4.dense.W[i, k]) *
               (h.3[n, i] * (1 - h.3[n, i])) */
        vanishing_derror_dh_8_dense(n, derror_dh_4_dense, params->h_4_dense_W, h_3, derror_dh_3_dense, pack);
        ONCE
        dl_lap(profile, 20);

        /* vanishing.dl:7  derror_dh.2.dense[n, i] = sum[k](derror_dh.3.dense[n, k] * h.3.dense.W[i, k]) *
               (h.2[n, i] * (1 - h.2[n, i])) */
        vanishing_derror_dh_8_dense(n, derror_dh_3_dense, params->h_3_dense_W, h_2, derror_dh_2_dense, pack);
        ONCE
        dl_lap(profile, 21);

        /* vanishing.dl:7  derror_dh.1.dense[n, i] = sum[k](derror_dh.2.dense[n, k] * h.2.dense.W[i, k]) *
               (h.1[n, i] * (1 - h.1[n, i])) */
        vanishing_derror_dh_8_dense(n, derror_dh_2_dense, params->h_2_dense_W, h_1, derror_dh_1_dense, pack);
        ONCE
        dl_lap(profile, 22);

        /* vanishing.dl:7  derror_dh.0.dense[n, i] = sum[k](derror_dh.1.dense[n, k] * h.1.dense.W[i, k]) *
               (h.0[n, i] * (1 - h.0[n, i])) */
        vanishing_derror_dh_8_dense(n, derror_dh_1_dense, params->h_1_dense_W, h_0, derror_dh_0_dense, pack);
        ONCE
        dl_lap(profile, 23);

        /* vanishing.dl:14  derror_dh[n, j] = sum[k](derror_dh.0.dense[n, k] * h.0.dense.W[j, k]) */
        vanishing_derror_dh(n, derror_dh_0_dense, params->h_0_dense_W, derror_dh, pack);
        ONCE
        dl_lap(profile, 24);

        /* vanishing.dl:24  derror_dW[k, i] = sum[n](X[n, k] * derror_dh[n, i]) */
        vanishing_derror_dW(n, X, derror_dh, derror_dW);
        ONCE
        dl_lap(profile, 25);

        /* vanishing.dl:23  accuracy_sum = sum[chunk](accuracy_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = vanishing_accuracy_sum(accuracy_sum_chunks);
        ONCE
        dl_lap(profile, 26);
    }
    for (int i = 0; i < 256; i++)
        result->totals[2 + i] = ((const real *)derror_dW)[i];
}

static RUNS_ONCE void vanishing_profile_backward(const struct vanishing_batch *batch,
                                                 const struct vanishing_params *params, void *arena,
                                                 struct vanishing_params *d_params, DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*derror_dlogits)[2] = (real (*)[2])(space + 416 * rows + 12608);
    real (*h_9)[32] = (real (*)[32])(space + 320 * rows + 12608);
    real (*d_h_9_dense)[32] = (real (*)[32])(space + 352 * rows + 12608);
    real (*d_h_9_dense_b_chunks)[32] = (real (*)[32])(space + 2048);
    real (*h_8)[32] = (real (*)[32])(space + 288 * rows + 12608);
    real (*d_h_8_dense)[32] = (real (*)[32])(space + 320 * rows + 12608);
    real (*d_h_8_dense_b_chunks)[32] = (real (*)[32])(space + 3072);
    real (*h_7)[32] = (real (*)[32])(space + 256 * rows + 12608);
    real (*d_h_7_dense)[32] = (real (*)[32])(space + 288 * rows + 12608);
    real (*d_h_7_dense_b_chunks)[32] = (real (*)[32])(space + 4096);
    real (*h_6)[32] = (real (*)[32])(space + 224 * rows + 12608);
    real (*d_h_6_dense)[32] = (real (*)[32])(space + 256 * rows + 12608);
    real (*d_h_6_dense_b_chunks)[32] = (real (*)[32])(space + 5120);
    real (*h_5)[32] = (real (*)[32])(space + 192 * rows + 12608);
    real (*d_h_5_dense)[32] = (real (*)[32])(space + 224 * rows + 12608);
    real (*d_h_5_dense_b_chunks)[32] = (real (*)[32])(space + 6144);
    real (*h_4)[32] = (real (*)[32])(space + 160 * rows + 12608);
    real (*d_h_4_dense)[32] = (real (*)[32])(space + 192 * rows + 12608);
    real (*d_h_4_dense_b_chunks)[32] = (real (*)[32])(space + 7168);
    real (*h_3)[32] = (real (*)[32])(space + 128 * rows + 12608);
    real (*d_h_3_dense)[32] = (real (*)[32])(space + 160 * rows + 12608);
    real (*d_h_3_dense_b_chunks)[32] = (real (*)[32])(space + 8192);
    real (*h_2)[32] = (real (*)[32])(space + 96 * rows + 12608);
    real (*d_h_2_dense)[32] = (real (*)[32])(space + 128 * rows + 12608);
    real (*d_h_2_dense_b_chunks)[32] = (real (*)[32])(space + 9216);
    real (*h_1)[32] = (real (*)[32])(space + 64 * rows + 12608);
    real (*d_h_1_dense)[32] = (real (*)[32])(space + 96 * rows + 12608);
    real (*d_h_1_dense_b_chunks)[32] = (real (*)[32])(space + 10240);
    real (*h_0)[32] = (real (*)[32])(space + 32 * rows + 12608);
    real (*d_h_0_dense)[32] = (real (*)[32])(space + 64 * rows + 12608);
    real (*d_h_0_dense_b_chunks)[32] = (real (*)[32])(space + 11264);
    real (*h)[32] = (real (*)[32])(space + 12608);
    real (*d_h)[32] = (real (*)[32])(space + 12608);
    const real (*X)[8] = (const real (*)[8])batch->X;
    real (*d_logits_b_chunks)[2] = (real (*)[2])(space + 12544);
    real (*d_logits_W_chunks)[32][2] = (real (*)[32][2])space;

    IN_PARALLEL(n >= 70)
    {
        real *const pack = space + (418 * rows + 12608 + 15) / 16 * 16 + THREAD * 16384;

        /* vanishing.dl:7  d_h.9.dense[n, i] = sum[k](derror_dlogits[n, k] * logits.W[i, k]) * (h.9[n, i] *
               (1 - h.9[n, i])) */
        vanishing_derror_dh_9_dense(n, derror_dlogits, params->logits_W, h_9, d_h_9_dense, pack);
        ONCE
        dl_lap(profile, 27);

        /* vanishing.dl:7  d_h.9.dense.b[k] = sum[n](d_h.9.dense[n, k]) */
        vanishing_d_h_9_dense_b(n, d_h_9_dense, d_h_9_dense_b_chunks);
        ONCE
        dl_lap(profile, 28);

        /* vanishing.dl:7  d_h.9.dense.W[j, k] = sum[n](h.8[n, j] * d_h.9.dense[n, k]) */
        vanishing_d_h_9_dense_W(n, h_8, d_h_9_dense, d_params->h_9_dense_W);
        ONCE
        dl_lap(profile, 29);

        /* vanishing.dl:7  d_h.8.dense[n, i] = sum[k](d_h.9.dense[n, k] * h.9.dense.W[i, k]) * (h.8[n, i] *
               (1 - h.8[n, i])) */
        vanishing_derror_dh_8_dense(n, d_h_9_dense, params->h_9_dense_W, h_8, d_h_8_dense, pack);
        ONCE
        dl_lap(profile, 30);

        /* vanishing.dl:7  d_h.8.dense.b[k] = sum[n](d_h.8.dense[n, k]) */
        vanishing_d_h_9_dense_b(n, d_h_8_dense, d_h_8_dense_b_chunks);
        ONCE
        dl_lap(profile, 31);

        /* vanishing.dl:7  d_h.8.dense.W[j, k] = sum[n](h.7[n, j] * d_h.8.dense[n, k]) */
        vanishing_d_h_9_dense_W(n, h_7, d_h_8_dense, d_params->h_8_dense_W);
        ONCE
        dl_lap(profile, 32);

        /* vanishing.dl:7  d_h.7.dense[n, i] = sum[k](d_h.8.dense[n, k] * h.8.dense.W[i, k]) * (h.7[n, i] *
               (1 - h.7[n, i])) */
        vanishing_derror_dh_8_dense(n, d_h_8_dense, params->h_8_dense_W, h_7, d_h_7_dense, pack);
        ONCE
        dl_lap(profile, 33);

        /* vanishing.dl:7  d_h.7.dense.b[k] = sum[n](d_h.7.dense[n, k]) */
        vanishing_d_h_9_dense_b(n, d_h_7_dense, d_h_7_dense_b_chunks);
        ONCE
        dl_lap(profile, 34);

        /* vanishing.dl:7  d_h.7.dense.W[j, k] = sum[n](h.6[n, j] * d_h.7.dense[n, k]) */
        vanishing_d_h_9_dense_W(n, h_6, d_h_7_dense, d_params->h_7_dense_W);
        ONCE
        dl_lap(profile, 35);

        /* vanishing.dl:7  d_h.6.dense[n, i] = sum[k](d_h.7.dense[n, k] * h.7.dense.W[i, k]) * (h.6[n, i] *
               (1 - h.6[n, i])) */
        vanishing_derror_dh_8_dense(n, d_h_7_dense, params->h_7_dense_W, h_6, d_h_6_dense, pack);
        ONCE
        dl_lap(profile, 36);

        /* vanishing.dl:7  d_h.6.dense.b[k] = sum[n](d_h.6.dense[n, k]) */
        vanishing_d_h_9_dense_b(n, d_h_6_dense, d_h_6_dense_b_chunks);
        ONCE
        dl_lap(profile, 37);

        /* vanishing.dl:7  d_h.6.dense.W[j, k] = sum[n](h.5[n, j] * d_h.6.dense[n, k]) */
        vanishing_d_h_9_dense_W(n, h_5, d_h_6_dense, d_params->h_6_dense_W);
        ONCE
        dl_lap(profile, 38);

        /* vanishing.dl:7  d_h.5.dense[n, i] = sum[k](d_h.6.dense[n, k] * h.6.dense.W[i, k]) * (h.5[n, i] *
               (1 - h.5[n, i])) */
        vanishing_derror_dh_8_dense(n, d_h_6_dense, params->h_6_dense_W, h_5, d_h_5_dense, pack);
        ONCE
        dl_lap(profile, 39);

        /* vanishing.dl:7  d_h.5.dense.b[k] = sum[n](d_h.5.dense[n, k]) */
        vanishing_d_h_9_dense_b(n, d_h_5_dense, d_h_5_dense_b_chunks);
        ONCE
        dl_lap(profile, 40);

        /* vanishing.dl:7  d_h.5.dense.W[j, k] = sum[n](h.4[n, j] * d_h.5.dense[n, k]) */
        vanishing_d_h_9_dense_W(n, h_4, d_h_5_dense, d_params->h_5_dense_W);
        ONCE
        dl_lap(profile, 41);

        /* vanishing.dl:7  d_h.4.dense[n, i] = sum[k](d_h.5.dense[n, k] * h.5.dense.W[i, k]) * (h.4[n, i] *
               (1 - h.4[n, i])) */
        vanishing_derror_dh_8_dense(n, d_h_5_dense, params->h_5_dense_W, h_4, d_h_4_dense, pack);
        ONCE
        dl_lap(profile, 42);

        /* vanishing.dl:7  d_h.4.dense.b[k] = sum[n](d_h.4.dense[n, k]) */
        vanishing_d_h_9_dense_b(n, d_h_4_dense, d_h_4_dense_b_chunks);
        ONCE
        dl_lap(profile, 43);

        /* vanishing.dl:7  d_h.4.dense.W[j, k] = sum[n](h.3[n, j] * d_h.4.dense[n, k]) */
        vanishing_d_h_9_dense_W(n, h_3, d_h_4_dense, d_params->h_4_dense_W);
        ONCE
        dl_lap(profile, 44);

        /* vanishing.dl:7  d_h.3.dense[n, i] = sum[k](d_h.4.dense[n, k] * h.4.dense.W[i, k]) * (h.3[n, i] *
               (1 - h.3[n, i])) */
        vanishing_derror_dh_8_dense(n, d_h_4_dense, params->h_4_dense_W, h_3, d_h_3_dense, pack);
        ONCE
        dl_lap(profile, 45);

        /* vanishing.dl:7  d_h.3.dense.b[k] = sum[n](d_h.3.dense[n, k]) */
        vanishing_d_h_9_dense_b(n, d_h_3_dense, d_h_3_dense_b_chunks);
        ONCE
        dl_lap(profile, 46);

        /* vanishing.dl:7  d_h.3.dense.W[j, k] = sum[n](h.2[n, j] * d_h.3.dense[n, k]) */
        vanishing_d_h_9_dense_W(n, h_2, d_h_3_dense, d_params->h_3_dense_W);
        ONCE
        dl_lap(profile, 47);

        /* vanishing.dl:7  d_h.2.dense[n, i] = sum[k](d_h.3.dense[n, k] * h.3.dense.W[i, k]) * (h.2[n, i] *
               (1 - h.2[n, i])) */
        vanishing_derror_dh_8_dense(n, d_h_3_dense, params->h_3_dense_W, h_2, d_h_2_dense, pack);
        ONCE
        dl_lap(profile, 48);

        /* vanishing.dl:7  d_h.2.dense.b[k] = sum[n](d_h.2.dense[n, k]) */
        vanishing_d_h_9_dense_b(n, d_h_2_dense, d_h_2_dense_b_chunks);
        ONCE
        dl_lap(profile, 49);

        /* vanishing.dl:7  d_h.2.dense.W[j, k] = sum[n](h.1[n, j] * d_h.2.dense[n, k]) */
        vanishing_d_h_9_dense_W(n, h_1, d_h_2_dense, d_params->h_2_dense_W);
        ONCE
        dl_lap(profile, 50);

        /* vanishing.dl:7  d_h.1.dense[n, i] = sum[k](d_h.2.dense[n, k] * h.2.dense.W[i, k]) * (h.1[n, i] *
               (1 - h.1[n, i])) */
        vanishing_derror_dh_8_dense(n, d_h_2_dense, params->h_2_dense_W, h_1, d_h_1_dense, pack);
        ONCE
        dl_lap(profile, 51);

        /* vanishing.dl:7  d_h.1.dense.b[k] = sum[n](d_h.1.dense[n, k]) */
        vanishing_d_h_9_dense_b(n, d_h_1_dense, d_h_1_dense_b_chunks);
        ONCE
        dl_lap(profile, 52);

        /* vanishing.dl:7  d_h.1.dense.W[j, k] = sum[n](h.0[n, j] * d_h.1.dense[n, k]) */
        vanishing_d_h_9_dense_W(n, h_0, d_h_1_dense, d_params->h_1_dense_W);
        ONCE
        dl_lap(profile, 53);

        /* vanishing.dl:7  d_h.0.dense[n, i] = sum[k](d_h.1.dense[n, k] * h.1.dense.W[i, k]) * (h.0[n, i] *
               (1 - h.0[n, i])) */
        vanishing_derror_dh_8_dense(n, d_h_1_dense, params->h_1_dense_W, h_0, d_h_0_dense, pack);
        ONCE
        dl_lap(profile, 54);

        /* vanishing.dl:7  d_h.0.dense.b[k] = sum[n](d_h.0.dense[n, k]) */
        vanishing_d_h_9_dense_b(n, d_h_0_dense, d_h_0_dense_b_chunks);
        ONCE
        dl_lap(profile, 55);

        /* vanishing.dl:7  d_h.0.dense.W[j, k] = sum[n](h[n, j] * d_h.0.dense[n, k]) */
        vanishing_d_h_9_dense_W(n, h, d_h_0_dense, d_params->h_0_dense_W);
        ONCE
        dl_lap(profile, 56);

        /* vanishing.dl:14  d_h[n, j] = sum[k](d_h.0.dense[n, k] * h.0.dense.W[j, k]) */
        vanishing_derror_dh(n, d_h_0_dense, params->h_0_dense_W, d_h, pack);
        ONCE
        dl_lap(profile, 57);

        /* vanishing.dl:13  d_W[k, i] = sum[n](X[n, k] * d_h[n, i]) */
        vanishing_derror_dW(n, X, d_h, d_params->W);
        ONCE
        dl_lap(profile, 58);

        /* vanishing.dl:18  d_logits.b[k] = sum[chunk](d_logits.b_chunks[chunk, k]) */
        ONCE
        vanishing_d_logits_b(d_logits_b_chunks, d_params->logits_b);
        ONCE
        dl_lap(profile, 59);

        /* vanishing.dl:18  d_logits.W[j, k] = sum[chunk](d_logits.W_chunks[chunk, j, k]) */
        ONCE
        vanishing_d_logits_W(d_logits_W_chunks, d_params->logits_W);
        ONCE
        dl_lap(profile, 60);

        /* vanishing.dl:7  d_h.9.dense.b[k] = sum[chunk](d_h.9.dense.b_chunks[chunk, k]) */
        ONCE
        vanishing_d_h_9_dense_b_2(d_h_9_dense_b_chunks, d_params->h_9_dense_b);
        ONCE
        dl_lap(profile, 61);

        /* vanishing.dl:7  d_h.8.dense.b[k] = sum[chunk](d_h.8.dense.b_chunks[chunk, k]) */
        ONCE
        vanishing_d_h_9_dense_b_2(d_h_8_dense_b_chunks, d_params->h_8_dense_b);
        ONCE
        dl_lap(profile, 62);

        /* vanishing.dl:7  d_h.7.dense.b[k] = sum[chunk](d_h.7.dense.b_chunks[chunk, k]) */
        ONCE
        vanishing_d_h_9_dense_b_2(d_h_7_dense_b_chunks, d_params->h_7_dense_b);
        ONCE
        dl_lap(profile, 63);

        /* vanishing.dl:7  d_h.6.dense.b[k] = sum[chunk](d_h.6.dense.b_chunks[chunk, k]) */
        ONCE
        vanishing_d_h_9_dense_b_2(d_h_6_dense_b_chunks, d_params->h_6_dense_b);
        ONCE
        dl_lap(profile, 64);

        /* vanishing.dl:7  d_h.5.dense.b[k] = sum[chunk](d_h.5.dense.b_chunks[chunk, k]) */
        ONCE
        vanishing_d_h_9_dense_b_2(d_h_5_dense_b_chunks, d_params->h_5_dense_b);
        ONCE
        dl_lap(profile, 65);

        /* vanishing.dl:7  d_h.4.dense.b[k] = sum[chunk](d_h.4.dense.b_chunks[chunk, k]) */
        ONCE
        vanishing_d_h_9_dense_b_2(d_h_4_dense_b_chunks, d_params->h_4_dense_b);
        ONCE
        dl_lap(profile, 66);

        /* vanishing.dl:7  d_h.3.dense.b[k] = sum[chunk](d_h.3.dense.b_chunks[chunk, k]) */
        ONCE
        vanishing_d_h_9_dense_b_2(d_h_3_dense_b_chunks, d_params->h_3_dense_b);
        ONCE
        dl_lap(profile, 67);

        /* vanishing.dl:7  d_h.2.dense.b[k] = sum[chunk](d_h.2.dense.b_chunks[chunk, k]) */
        ONCE
        vanishing_d_h_9_dense_b_2(d_h_2_dense_b_chunks, d_params->h_2_dense_b);
        ONCE
        dl_lap(profile, 68);

        /* vanishing.dl:7  d_h.1.dense.b[k] = sum[chunk](d_h.1.dense.b_chunks[chunk, k]) */
        ONCE
        vanishing_d_h_9_dense_b_2(d_h_1_dense_b_chunks, d_params->h_1_dense_b);
        ONCE
        dl_lap(profile, 69);

        /* vanishing.dl:7  d_h.0.dense.b[k] = sum[chunk](d_h.0.dense.b_chunks[chunk, k]) */
        ONCE
        vanishing_d_h_9_dense_b_2(d_h_0_dense_b_chunks, d_params->h_0_dense_b);
        ONCE
        dl_lap(profile, 70);
    }
}

static const DlKernel vanishing_kernels[] = {
    {.name = "vanishing_h", .place = "vanishing.dl:14", .part = DL_FORWARD,
     .flops = {0, 512, 0}, .bytes = {1024, 160, 0}},
    {.name = "vanishing_h_0", .place = "vanishing.dl:16", .part = DL_FORWARD,
     .flops = {0, 2112, 0}, .bytes = {4224, 256, 0}},
    {.name = "vanishing_h_0", .place = "vanishing.dl:16", .part = DL_FORWARD,
     .flops = {0, 2112, 0}, .bytes = {4224, 256, 0}},
    {.name = "vanishing_h_0", .place = "vanishing.dl:16", .part = DL_FORWARD,
     .flops = {0, 2112, 0}, .bytes = {4224, 256, 0}},
    {.name = "vanishing_h_0", .place = "vanishing.dl:16", .part = DL_FORWARD,
     .flops = {0, 2112, 0}, .bytes = {4224, 256, 0}},
    {.name = "vanishing_h_0", .place = "vanishing.dl:16", .part = DL_FORWARD,
     .flops = {0, 2112, 0}, .bytes = {4224, 256, 0}},
    {.name = "vanishing_h_0", .place = "vanishing.dl:16", .part = DL_FORWARD,
     .flops = {0, 2112, 0}, .bytes = {4224, 256, 0}},
    {.name = "vanishing_h_0", .place = "vanishing.dl:16", .part = DL_FORWARD,
     .flops = {0, 2112, 0}, .bytes = {4224, 256, 0}},
    {.name = "vanishing_h_0", .place = "vanishing.dl:16", .part = DL_FORWARD,
     .flops = {0, 2112, 0}, .bytes = {4224, 256, 0}},
    {.name = "vanishing_h_0", .place = "vanishing.dl:16", .part = DL_FORWARD,
     .flops = {0, 2112, 0}, .bytes = {4224, 256, 0}},
    {.name = "vanishing_h_0", .place = "vanishing.dl:16", .part = DL_FORWARD,
     .flops = {0, 2112, 0}, .bytes = {4224, 256, 0}},
    {.name = "vanishing_derror_dlogits", .place = "vanishing.dl:18", .part = DL_FORWARD,
     .flops = {1, 289, 0}, .bytes = {8968, 140, 0}},
    {.name = "vanishing_error_sum", .place = "vanishing.dl:19", .part = DL_FORWARD,
     .flops = {33, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "vanishing_error", .place = "vanishing.dl:19", .part = DL_FORWARD,
     .flops = {1, 0, 0}, .bytes = {8, 0, 0}},
    {.name = "vanishing_derror_dh_9_dense", .place = "vanishing.dl:7", .part = DL_FORWARD,
     .flops = {0, 224, 0}, .bytes = {256, 264, 0}},
    {.name = "vanishing_derror_dh_8_dense", .place = "vanishing.dl:7", .part = DL_FORWARD,
     .flops = {0, 2144, 0}, .bytes = {4096, 384, 0}},
    {.name = "vanishing_derror_dh_8_dense", .place = "vanishing.dl:7", .part = DL_FORWARD,
     .flops = {0, 2144, 0}, .bytes = {4096, 384, 0}},
    {.name = "vanishing_derror_dh_8_dense", .place = "vanishing.dl:7", .part = DL_FORWARD,
     .flops = {0, 2144, 0}, .bytes = {4096, 384, 0}},
    {.name = "vanishing_derror_dh_8_dense", .place = "vanishing.dl:7", .part = DL_FORWARD,
     .flops = {0, 2144, 0}, .bytes = {4096, 384, 0}},
    {.name = "vanishing_derror_dh_8_dense", .place = "vanishing.dl:7", .part = DL_FORWARD,
     .flops = {0, 2144, 0}, .bytes = {4096, 384, 0}},
    {.name = "vanishing_derror_dh_8_dense", .place = "vanishing.dl:7", .part = DL_FORWARD,
     .flops = {0, 2144, 0}, .bytes = {4096, 384, 0}},
    {.name = "vanishing_derror_dh_8_dense", .place = "vanishing.dl:7", .part = DL_FORWARD,
     .flops = {0, 2144, 0}, .bytes = {4096, 384, 0}},
    {.name = "vanishing_derror_dh_8_dense", .place = "vanishing.dl:7", .part = DL_FORWARD,
     .flops = {0, 2144, 0}, .bytes = {4096, 384, 0}},
    {.name = "vanishing_derror_dh_8_dense", .place = "vanishing.dl:7", .part = DL_FORWARD,
     .flops = {0, 2144, 0}, .bytes = {4096, 384, 0}},
    {.name = "vanishing_derror_dh", .place = "vanishing.dl:14", .part = DL_FORWARD,
     .flops = {0, 2048, 0}, .bytes = {4096, 256, 0}},
    {.name = "vanishing_derror_dW", .place = "vanishing.dl:24", .part = DL_FORWARD,
     .flops = {0, 512, 0}, .bytes = {1024, 160, 0}},
    {.name = "vanishing_accuracy_sum", .place = "vanishing.dl:23", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "vanishing_derror_dh_9_dense", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 224, 0}, .bytes = {256, 264, 0}},
    {.name = "vanishing_d_h_9_dense_b", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {4096, 128, 0}},
    {.name = "vanishing_d_h_9_dense_W", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 2048, 0}, .bytes = {4096, 256, 0}},
    {.name = "vanishing_derror_dh_8_dense", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 2144, 0}, .bytes = {4096, 384, 0}},
    {.name = "vanishing_d_h_9_dense_b", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {4096, 128, 0}},
    {.name = "vanishing_d_h_9_dense_W", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 2048, 0}, .bytes = {4096, 256, 0}},
    {.name = "vanishing_derror_dh_8_dense", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 2144, 0}, .bytes = {4096, 384, 0}},
    {.name = "vanishing_d_h_9_dense_b", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {4096, 128, 0}},
    {.name = "vanishing_d_h_9_dense_W", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 2048, 0}, .bytes = {4096, 256, 0}},
    {.name = "vanishing_derror_dh_8_dense", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 2144, 0}, .bytes = {4096, 384, 0}},
    {.name = "vanishing_d_h_9_dense_b", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {4096, 128, 0}},
    {.name = "vanishing_d_h_9_dense_W", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 2048, 0}, .bytes = {4096, 256, 0}},
    {.name = "vanishing_derror_dh_8_dense", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 2144, 0}, .bytes = {4096, 384, 0}},
    {.name = "vanishing_d_h_9_dense_b", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {4096, 128, 0}},
    {.name = "vanishing_d_h_9_dense_W", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 2048, 0}, .bytes = {4096, 256, 0}},
    {.name = "vanishing_derror_dh_8_dense", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 2144, 0}, .bytes = {4096, 384, 0}},
    {.name = "vanishing_d_h_9_dense_b", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {4096, 128, 0}},
    {.name = "vanishing_d_h_9_dense_W", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 2048, 0}, .bytes = {4096, 256, 0}},
    {.name = "vanishing_derror_dh_8_dense", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 2144, 0}, .bytes = {4096, 384, 0}},
    {.name = "vanishing_d_h_9_dense_b", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {4096, 128, 0}},
    {.name = "vanishing_d_h_9_dense_W", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 2048, 0}, .bytes = {4096, 256, 0}},
    {.name = "vanishing_derror_dh_8_dense", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 2144, 0}, .bytes = {4096, 384, 0}},
    {.name = "vanishing_d_h_9_dense_b", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {4096, 128, 0}},
    {.name = "vanishing_d_h_9_dense_W", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 2048, 0}, .bytes = {4096, 256, 0}},
    {.name = "vanishing_derror_dh_8_dense", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 2144, 0}, .bytes = {4096, 384, 0}},
    {.name = "vanishing_d_h_9_dense_b", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {4096, 128, 0}},
    {.name = "vanishing_d_h_9_dense_W", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 2048, 0}, .bytes = {4096, 256, 0}},
    {.name = "vanishing_derror_dh_8_dense", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 2144, 0}, .bytes = {4096, 384, 0}},
    {.name = "vanishing_d_h_9_dense_b", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {4096, 128, 0}},
    {.name = "vanishing_d_h_9_dense_W", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {0, 2048, 0}, .bytes = {4096, 256, 0}},
    {.name = "vanishing_derror_dh", .place = "vanishing.dl:14", .part = DL_BACKWARD,
     .flops = {0, 2048, 0}, .bytes = {4096, 256, 0}},
    {.name = "vanishing_derror_dW", .place = "vanishing.dl:13", .part = DL_BACKWARD,
     .flops = {0, 512, 0}, .bytes = {1024, 160, 0}},
    {.name = "vanishing_d_logits_b", .place = "vanishing.dl:18", .part = DL_BACKWARD,
     .flops = {64, 0, 0}, .bytes = {264, 0, 0}},
    {.name = "vanishing_d_logits_W", .place = "vanishing.dl:18", .part = DL_BACKWARD,
     .flops = {2048, 0, 0}, .bytes = {8448, 0, 0}},
    {.name = "vanishing_d_h_9_dense_b_2", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {1024, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "vanishing_d_h_9_dense_b_2", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {1024, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "vanishing_d_h_9_dense_b_2", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {1024, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "vanishing_d_h_9_dense_b_2", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {1024, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "vanishing_d_h_9_dense_b_2", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {1024, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "vanishing_d_h_9_dense_b_2", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {1024, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "vanishing_d_h_9_dense_b_2", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {1024, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "vanishing_d_h_9_dense_b_2", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {1024, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "vanishing_d_h_9_dense_b_2", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {1024, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "vanishing_d_h_9_dense_b_2", .place = "vanishing.dl:7", .part = DL_BACKWARD,
     .flops = {1024, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "vanishing_update", .place = "vanishing.dl:36", .part = DL_UPDATE,
     .flops = {21764, 0, 0}, .bytes = {130584, 0, 0}},
};

static RUNS_ONCE void vanishing_run_profile(const DlStep *step, void *states, const double *arguments,
                                            DlProfile *profile)
{
    const struct vanishing_batch batch = vanishing_batch_of(step);
    struct vanishing_result result;
    const struct vanishing_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct vanishing_learning learning = {vanishing_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    vanishing_profile_forward(&batch, step->params, step->arena, &result, profile);
    vanishing_profile_backward(&batch, step->params, step->arena, step->d_params, profile);
    IN_PARALLEL(batch.n >= 70)
    vanishing_learn_rest(&learning);
    dl_lap(profile, 71);
    *step->loss = result.loss;
    for (int i = 0; i < 258; i++)
        step->totals[i] = result.totals[i];
}

#endif

#if defined _OPENMP
static int vanishing_run_threads(int wanted)
{
    omp_set_num_threads(wanted);
    return omp_get_max_threads();
}
#endif

static const DlModel vanishing_model = {
    .name = "vanishing", .source = "vanishing.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = vanishing_inputs,
    .param_count = 23, .params = vanishing_param_table,
    .param_size = vanishing_parameters,
    .metric_count = 2, .metrics = vanishing_metrics,
    .total_count = 258,
    .batch = 50, .epochs = 30, .seed = 0, .clip_norm = 0,
    .flops = {21766, 86889, 0},
    .arena_size = vanishing_arena_size,
    .init = vanishing_run_init,
    .forward = vanishing_run_forward,
    .backward = vanishing_run_backward,
#if defined _OPENMP
    .threads = vanishing_run_threads,
#endif
#ifndef VANISHING_F64
    .output_count = 1, .outputs = vanishing_output_table,
    .predict = vanishing_run_predict,
    .observe = vanishing_run_predict,
    .optimizer = "sgd", .update = vanishing_run_update,
    .step = vanishing_run_step,
    .argument_count = 1, .arguments = vanishing_argument_table,
    .split_count = 2, .splits = vanishing_splits,
    .evaluate = vanishing_run_evaluate,
    .summarize = vanishing_run_summarize,
    .traced = vanishing_traced,
    .trace_arena_size = vanishing_trace_arena_size,
    .trace = vanishing_run_trace,
    .kernel_count = sizeof vanishing_kernels / sizeof *vanishing_kernels, .kernels = vanishing_kernels,
    .profile = vanishing_run_profile,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &vanishing_model_f64,
#endif
};

#ifndef VANISHING_F64
int main(int argc, char **argv)
{
    return dl_main(&vanishing_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define VANISHING_F64
#define real double
#define vanishing_batch vanishing_batch_f64
#define vanishing_params vanishing_params_f64
#define vanishing_result vanishing_result_f64
#define vanishing_outputs vanishing_outputs_f64
#define vanishing_optimizer vanishing_optimizer_f64
#define vanishing_arguments vanishing_arguments_f64
#define vanishing_parameters vanishing_parameters_f64
#define vanishing_arena_size vanishing_arena_size_f64
#define vanishing_init vanishing_init_f64
#define vanishing_forward vanishing_forward_f64
#define vanishing_backward vanishing_backward_f64
#define vanishing_update vanishing_update_f64
#define vanishing_evaluate vanishing_evaluate_f64
#define vanishing_predict vanishing_predict_f64
#define vanishing_summarize vanishing_summarize_f64
#define vanishing_trace vanishing_trace_f64
#define vanishing_inputs vanishing_inputs_f64
#define vanishing_param_table vanishing_param_table_f64
#define vanishing_output_table vanishing_output_table_f64
#define vanishing_argument_table vanishing_argument_table_f64
#define vanishing_metrics vanishing_metrics_f64
#define vanishing_splits vanishing_splits_f64
#define vanishing_traced vanishing_traced_f64
#define vanishing_trace_arena_size vanishing_trace_arena_size_f64
#define vanishing_batch_of vanishing_batch_of_f64
#define vanishing_model vanishing_model_f64
#define vanishing_run_init vanishing_run_init_f64
#define vanishing_run_forward vanishing_run_forward_f64
#define vanishing_run_backward vanishing_run_backward_f64
#define vanishing_run_evaluate vanishing_run_evaluate_f64
#define vanishing_run_predict vanishing_run_predict_f64
#define vanishing_run_summarize vanishing_run_summarize_f64
#define vanishing_run_update vanishing_run_update_f64
#define vanishing_run_trace vanishing_run_trace_f64
#define vanishing_run_threads vanishing_run_threads_f64
#define vanishing_kernels vanishing_kernels_f64
#define vanishing_run_profile vanishing_run_profile_f64
#define vanishing_profile_forward vanishing_profile_forward_f64
#define vanishing_profile_backward vanishing_profile_backward_f64
#define vanishing_forward_kernels vanishing_forward_kernels_f64
#define vanishing_backward_kernels vanishing_backward_kernels_f64
#define vanishing_run_step vanishing_run_step_f64
#define vanishing_learning vanishing_learning_f64
#define vanishing_run_learn vanishing_run_learn_f64
#define vanishing_learn_rest vanishing_learn_rest_f64
#define vanishing_make_train vanishing_make_train_f64
#define vanishing_train_arena_size vanishing_train_arena_size_f64
#define vanishing_make_test vanishing_make_test_f64
#define vanishing_test_arena_size vanishing_test_arena_size_f64
#define vanishing_init_h_0_dense_W vanishing_init_h_0_dense_W_f64
#define vanishing_init_h_0_dense_b vanishing_init_h_0_dense_b_f64
#define vanishing_h vanishing_h_f64
#define vanishing_h_0 vanishing_h_0_f64
#define vanishing_derror_dlogits vanishing_derror_dlogits_f64
#define vanishing_error_sum vanishing_error_sum_f64
#define vanishing_error vanishing_error_f64
#define vanishing_derror_dh_9_dense vanishing_derror_dh_9_dense_f64
#define vanishing_derror_dh_8_dense vanishing_derror_dh_8_dense_f64
#define vanishing_derror_dh vanishing_derror_dh_f64
#define vanishing_derror_dW vanishing_derror_dW_f64
#define vanishing_accuracy_sum vanishing_accuracy_sum_f64
#define vanishing_d_h_9_dense_b vanishing_d_h_9_dense_b_f64
#define vanishing_d_h_9_dense_W vanishing_d_h_9_dense_W_f64
#define vanishing_d_logits_b vanishing_d_logits_b_f64
#define vanishing_d_logits_W vanishing_d_logits_W_f64
#define vanishing_d_h_9_dense_b_2 vanishing_d_h_9_dense_b_2_f64
#define vanishing_derror_dlogits_2 vanishing_derror_dlogits_2_f64
#define vanishing_probs vanishing_probs_f64
#define vanishing_sgd vanishing_sgd_f64
#define real_max real_max_f64
#define real_sigmoid real_sigmoid_f64
#define TILE_LANES TILE_LANES_f64
#define TILE_COLUMNS TILE_COLUMNS_f64
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
