/* autoencoder.dl, compiled by dlc at -O2. Edit the model, not this file. */

#ifndef AUTOENCODER_F64
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
static inline void dl_uniforms(uint64_t seed, uint32_t stream, uint32_t step, uint64_t first, int count,
                               float *numbers);

/* Elementary functions, defined below so that loops over them become vector code. */
static ALWAYS_INLINE float real_expm1(float x);
static ALWAYS_INLINE float real_sigmoid(float x);
static ALWAYS_INLINE float real_sqrt(float x);
#else
#define real_exp exp
#define real_expm1 expm1
#define real_sqrt sqrt
#endif

/* the larger; NaN when either is */
static inline real real_max(real a, real b)
{
    return ((a > b) | (a != a)) ? a : b;
}

#ifdef AUTOENCODER_F64
static inline real real_sigmoid(real x)
{
    return 1 / (1 + real_exp(-x));
}
#endif

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

struct autoencoder_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][784] */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { autoencoder_parameters = 419120 };

struct autoencoder_params {             /* the gradient, too: d_params */
    real z_dense_W[784][256];           /* z.dense.W  xavier(784, 256) */
    real z_dense_b[256];                /* z.dense.b  0, no_decay */
    real z_dense_2_W[256][32];          /* z.dense_2.W  xavier(256, 32) */
    real z_dense_2_b[32];               /* z.dense_2.b  0, no_decay */
    real X_hat_dense_W[32][256];        /* X_hat.dense.W  xavier(32, 256) */
    real X_hat_dense_b[256];            /* X_hat.dense.b  0, no_decay */
    real X_hat_dense_2_W[256][784];     /* X_hat.dense_2.W  xavier(256, 784) */
    real X_hat_dense_2_b[784];          /* X_hat.dense_2.b  0, no_decay */
};

struct autoencoder_result {
    real loss;                          /* of this batch */
    double totals[1];                   /* sums over the batch, for autoencoder_summarize */
};

struct autoencoder_outputs {
    real *picture;                      /* [n][784] */
    real *code;                         /* [n][32] */
};

struct autoencoder_optimizer {          /* kept from step to step; at the start: */
    struct autoencoder_params m;        /* 0 */
    struct autoencoder_params v;        /* 0 */
};

struct autoencoder_arguments {          /* of adam; autoencoder.dl says: */
    real lr;                            /* 0.001 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t autoencoder_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void autoencoder_init(struct autoencoder_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void autoencoder_forward(const struct autoencoder_batch *batch, const struct autoencoder_params *params,
                         void *arena, struct autoencoder_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void autoencoder_backward(const struct autoencoder_batch *batch, const struct autoencoder_params *params,
                          void *arena, struct autoencoder_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void autoencoder_update(struct autoencoder_params *params, const struct autoencoder_params *d_params,
                        struct autoencoder_optimizer *optimizer, const struct autoencoder_arguments *arguments,
                        uint64_t t);
/* The loss of a batch, as in evaluation. */
void autoencoder_evaluate(const struct autoencoder_batch *batch, const struct autoencoder_params *params,
                          void *arena, struct autoencoder_result *result);
/* The outputs, from the inputs alone. */
void autoencoder_predict(const struct autoencoder_batch *batch, const struct autoencoder_params *params,
                         void *arena, struct autoencoder_outputs *out);
/* values[0]: the loss; of n rows whose totals were added up. */
void autoencoder_summarize(const struct autoencoder_params *params, double n, const double *totals,
                           double *values);

/* ---- parameters at the start ---- */

/* z.dense.b and X_hat.dense.b */
static RUNS_ONCE NOT_INLINE void autoencoder_init_z_dense_b(real *restrict z_dense_b)
{
    for (int i = 0; i < 256; i++)
        z_dense_b[i] = 0;
}

RUNS_ONCE void autoencoder_init(struct autoencoder_params *params, uint64_t seed)
{
    /* z.dense.W xavier(784, 256) */
    for (int i = 0; i < 784; i++) {
        float draw[256];
        dl_uniforms(seed, 3487562003u, 0, (uint64_t)i * 256, 256, draw);
        for (int j = 0; j < 256; j++)
            params->z_dense_W[i][j] = (real)-0.075955452531275 + (real)0.15191090506255 * draw[j];
    }
    /* z.dense.b 0 */
    autoencoder_init_z_dense_b(params->z_dense_b);
    /* z.dense_2.W xavier(256, 32) */
    for (int i = 0; i < 256; i++) {
        float draw[32];
        dl_uniforms(seed, 291253294u, 0, (uint64_t)i * 32, 32, draw);
        for (int j = 0; j < 32; j++)
            params->z_dense_2_W[i][j] = (real)-0.14433756729740643 + (real)0.28867513459481287 * draw[j];
    }
    /* z.dense_2.b 0 */
    for (int i = 0; i < 32; i++)
        params->z_dense_2_b[i] = 0;
    /* X_hat.dense.W xavier(32, 256) */
    for (int i = 0; i < 32; i++) {
        float draw[256];
        dl_uniforms(seed, 4139748347u, 0, (uint64_t)i * 256, 256, draw);
        for (int j = 0; j < 256; j++)
            params->X_hat_dense_W[i][j] = (real)-0.14433756729740643 + (real)0.28867513459481287 * draw[j];
    }
    /* X_hat.dense.b 0 */
    autoencoder_init_z_dense_b(params->X_hat_dense_b);
    /* X_hat.dense_2.W xavier(256, 784) */
    for (int i = 0; i < 256; i++)
        for (int first = 0; first < 784; first += 512) {
            const int end = int_min(784, first + 512);
            float draw[512];
            dl_uniforms(seed, 2227026502u, 0, (uint64_t)i * 784 + (uint64_t)first, end - first, draw);
            for (int j = first; j < end; j++)
                params->X_hat_dense_2_W[i][j] = (real)-0.075955452531275 + (real)0.15191090506255 *
                        draw[j - first];
        }
    /* X_hat.dense_2.b 0 */
    for (int i = 0; i < 784; i++)
        params->X_hat_dense_2_b[i] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

/* What a training step does with a part of the gradient as soon as it is there: elements first ..
   first + size - 1 of all. */
struct autoencoder_learning {
    void (*learn)(const struct autoencoder_learning *learning, size_t first, int size, const real *gradient);
    /* the same of factor * row, the largest size in which is `largest` */
    void (*learn_product)(const struct autoencoder_learning *learning, size_t first, int size, real factor,
                          const real *row, real largest);
    struct autoencoder_params *params, *d_params;
    struct autoencoder_optimizer *optimizer;
    const struct autoencoder_arguments *arguments;
    uint64_t t;
    int *broken; /* becomes 1 where the gradient is not finite: d_params shows it then */
};

static void autoencoder_z_relu(int n, const real (*restrict X)[784], const real (*restrict z_dense_W)[256],
                               const real *restrict z_dense_b, real (*restrict z_relu)[256],
                               real *restrict pack)
{
    /* matrix product: rows row; columns i; summed j */
    if (n <= 4) {
        SHARE_LOOP
        for (int jr = 0; jr < 256; jr += 128) {
            row_products(n, 128, 784, &X[0][0], 784, 1, &z_dense_W[0][jr], 256, &z_relu[0][jr], 256);
            for (int r = 0; r < n; r++) {
                KEEP_LOOP
                for (int c = 0; c < 128; c++) {
                    const int i = jr + c;
                    const real sum = z_relu[r][i];
                    z_relu[r][i] = real_max(sum + z_dense_b[i], 0);
                }
            }
        }
        return;
    }
    for (int ic = 0; ic < n; ic += 285)
        for (int pc = 0; pc < 784; pc += 392) {
            SHARE_LOOP
            for (int jr = 0; jr < 256; jr += PANEL_COLUMNS) {
                const real *b = &z_dense_W[pc][jr];
                int stride = 256;
                if (n > 40) {
                    for (int q = 0; q < 392; q++) {
                        const int j = pc + q;
                        for (int c = 0; c < PANEL_COLUMNS; c++) {
                            const int i = jr + c;
                            pack[q * PANEL_COLUMNS + c] = z_dense_W[j][i];
                        }
                    }
                    b = pack;
                    stride = PANEL_COLUMNS;
                }
                const int end = int_min(n, ic + 285);
                for (int ir = ic, height; ir < end; ir += height) {
                    height = int_min(TILE_ROWS, end - ir);
                    tile_product(height, PANEL_COLUMNS, 392, &X[ir][pc], 784, 1, b, stride, &z_relu[ir][jr],
                            256, pc > 0);
                    if (pc + 392 == 784)
                        for (int r = 0; r < height; r++) {
                            const int row = ir + r;
                            KEEP_LOOP
                            for (int c = 0; c < PANEL_COLUMNS; c++) {
                                const int i = jr + c;
                                const real sum = z_relu[row][i];
                                z_relu[row][i] = real_max(sum + z_dense_b[i], 0);
                            }
                        }
                }
            }
        }
}

static void autoencoder_z(int n, real (*restrict z_relu)[256], const real (*restrict z_dense_2_W)[32],
                          const real *restrict z_dense_2_b, real (*restrict z)[32], real *restrict pack)
{
    /* matrix product: rows row; columns k; summed j */
    if (n <= 4) {
        ONCE {
            row_products(n, 32, 256, &z_relu[0][0], 256, 1, &z_dense_2_W[0][0], 32, &z[0][0], 32);
            for (int r = 0; r < n; r++) {
                KEEP_LOOP
                for (int c = 0; c < 32; c++) {
                    const real sum = z[r][c];
                    z[r][c] = sum + z_dense_2_b[c];
                }
            }
        }
        return;
    }
    const int share = share_size(n, 437, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 32; jr += TILE_COLUMNS) {
            const real *b = &z_dense_2_W[0][jr];
            int stride = 32;
            if (n > 40) {
                for (int q = 0; q < 256; q++)
                    for (int c = 0; c < TILE_COLUMNS; c++) {
                        const int k = jr + c;
                        pack[q * TILE_COLUMNS + c] = z_dense_2_W[q][k];
                    }
                b = pack;
                stride = TILE_COLUMNS;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, TILE_COLUMNS, 256, &z_relu[ir][0], 256, 1, b, stride, &z[ir][jr], 32, 0);
                for (int r = 0; r < height; r++) {
                    const int row = ir + r;
                    KEEP_LOOP
                    for (int c = 0; c < TILE_COLUMNS; c++) {
                        const int k = jr + c;
                        const real sum = z[row][k];
                        z[row][k] = sum + z_dense_2_b[k];
                    }
                }
            }
        }
}

static void autoencoder_X_hat_relu(int n, real (*restrict z)[32], const real (*restrict X_hat_dense_W)[256],
                                   const real *restrict X_hat_dense_b, real (*restrict X_hat_relu)[256],
                                   real *restrict pack)
{
    /* matrix product: rows row; columns i; summed j */
    if (n <= 4) {
        SHARE_LOOP
        for (int jr = 0; jr < 256; jr += 128) {
            row_products(n, 128, 32, &z[0][0], 32, 1, &X_hat_dense_W[0][jr], 256, &X_hat_relu[0][jr], 256);
            for (int r = 0; r < n; r++) {
                KEEP_LOOP
                for (int c = 0; c < 128; c++) {
                    const int i = jr + c;
                    const real sum = X_hat_relu[r][i];
                    X_hat_relu[r][i] = real_max(sum + X_hat_dense_b[i], 0);
                }
            }
        }
        return;
    }
    const int share = share_size(n, 3500, 128);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 256; jr += PANEL_COLUMNS) {
            const real *b = &X_hat_dense_W[0][jr];
            int stride = 256;
            if (n > 40) {
                for (int q = 0; q < 32; q++)
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int i = jr + c;
                        pack[q * PANEL_COLUMNS + c] = X_hat_dense_W[q][i];
                    }
                b = pack;
                stride = PANEL_COLUMNS;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, PANEL_COLUMNS, 32, &z[ir][0], 32, 1, b, stride, &X_hat_relu[ir][jr], 256,
                        0);
                for (int r = 0; r < height; r++) {
                    const int row = ir + r;
                    KEEP_LOOP
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int i = jr + c;
                        const real sum = X_hat_relu[row][i];
                        X_hat_relu[row][i] = real_max(sum + X_hat_dense_b[i], 0);
                    }
                }
            }
        }
}

static void autoencoder_X_hat(int n, real (*restrict X_hat_relu)[256],
                              const real (*restrict X_hat_dense_2_W)[784],
                              const real *restrict X_hat_dense_2_b, real (*restrict X_hat)[784],
                              real *restrict pack)
{
    /* matrix product: rows row; columns i; summed j */
    if (n <= 4) {
        SHARE_LOOP
        for (int jr = 0; jr < 784; jr += 128) {
            const int width = int_min(128, 784 - jr);
            row_products(n, width, 256, &X_hat_relu[0][0], 256, 1, &X_hat_dense_2_W[0][jr], 784,
                    &X_hat[0][jr], 784);
            for (int r = 0; r < n; r++) {
                KEEP_LOOP
                for (int c = 0; c < width; c++) {
                    const int i = jr + c;
                    const real sum = X_hat[r][i];
                    X_hat[r][i] = real_sigmoid(sum + X_hat_dense_2_b[i]);
                }
            }
        }
        return;
    }
    const int share = share_size(n, 437, 128);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 784; jr += PANEL_COLUMNS) {
            const int width = int_min(PANEL_COLUMNS, 784 - jr);
            const real *b = &X_hat_dense_2_W[0][jr];
            int stride = 784;
            if (n > 40 || width < PANEL_COLUMNS) {
                if (width == PANEL_COLUMNS) {
                    for (int q = 0; q < 256; q++)
                        for (int c = 0; c < PANEL_COLUMNS; c++) {
                            const int i = jr + c;
                            pack[q * PANEL_COLUMNS + c] = X_hat_dense_2_W[q][i];
                        }
                } else {
                    for (int q = 0; q < 256; q++)
                        for (int c = 0; c < PANEL_COLUMNS; c++)
                            pack[q * PANEL_COLUMNS + c] = 0;
                    for (int q = 0; q < 256; q++)
                        for (int c = 0; c < width; c++) {
                            const int i = jr + c;
                            pack[q * PANEL_COLUMNS + c] = X_hat_dense_2_W[q][i];
                        }
                }
                b = pack;
                stride = PANEL_COLUMNS;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (width == PANEL_COLUMNS) {
                    tile_product(height, PANEL_COLUMNS, 256, &X_hat_relu[ir][0], 256, 1, b, stride,
                            &X_hat[ir][jr], 784, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < PANEL_COLUMNS; c++) {
                            const int i = jr + c;
                            const real sum = X_hat[row][i];
                            X_hat[row][i] = real_sigmoid(sum + X_hat_dense_2_b[i]);
                        }
                    }
                } else {
                    real tile[TILE_ROWS * PANEL_COLUMNS];
                    tile_product(height, width, 256, &X_hat_relu[ir][0], 256, 1, b, stride, tile,
                            PANEL_COLUMNS, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int i = jr + c;
                            const real sum = tile[r * PANEL_COLUMNS + c];
                            X_hat[row][i] = real_sigmoid(sum + X_hat_dense_2_b[i]);
                        }
                    }
                }
            }
        }
}

static void autoencoder_loss_sum(int n, real (*restrict X_hat)[784], const real (*restrict X)[784],
                                 real *restrict loss_sum_chunks)
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real loss_sum = 0;
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real parts[16] = {0};
            KEEP_LOOP
            for (int first = 0; first < 784; first += 16)
                for (int part = 0; part < 16; part++) {
                    const int i = first + part;
                    parts[part] += (X_hat[row][i] - X[row][i]) * (X_hat[row][i] - X[row][i]);
                }
            real sum = 0;
            for (int part = 0; part < 16; part++)
                sum += parts[part];
            loss_sum += sum;
        }
        loss_sum_chunks[chunk] = loss_sum;
    }
}

static real autoencoder_loss_sum_2(real *restrict loss_sum_chunks)
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

static real autoencoder_loss(int n, real loss_sum)
{
    real loss;
    loss = loss_sum / (real)(784 * n);
    return loss;
}

static void autoencoder_forward_kernels(const struct autoencoder_batch *batch,
                                        const struct autoencoder_params *params, void *arena,
                                        struct autoencoder_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*z_relu)[256] = (real (*)[256])(space + 784 * rows + 42496);
    real (*z)[32] = (real (*)[32])(space + 1552 * rows + 42496);
    real (*X_hat_relu)[256] = (real (*)[256])(space + 1040 * rows + 42496);
    real (*X_hat)[784] = (real (*)[784])(space + 42496);
    real *loss_sum_chunks = space;
    real *const pack = space + 1584 * rows + 42496 + THREAD * 149504;

    /* autoencoder.dl:7  z.relu[n, i] = max(sum[j](X[n, j] * z.dense.W[j, i]) + z.dense.b[i], 0) */
    autoencoder_z_relu(n, X, params->z_dense_W, params->z_dense_b, z_relu, pack);

    /* autoencoder.dl:7  z[n, k] = sum[j](z.relu[n, j] * z.dense_2.W[j, k]) + z.dense_2.b[k] */
    autoencoder_z(n, z_relu, params->z_dense_2_W, params->z_dense_2_b, z, pack);

    /* autoencoder.dl:8  X_hat.relu[n, i] = max(sum[j](z[n, j] * X_hat.dense.W[j, i]) + X_hat.dense.b[i],
           0) */
    autoencoder_X_hat_relu(n, z, params->X_hat_dense_W, params->X_hat_dense_b, X_hat_relu, pack);

    /* autoencoder.dl:8  X_hat[n, i] = sigmoid(sum[j](X_hat.relu[n, j] * X_hat.dense_2.W[j, i]) +
           X_hat.dense_2.b[i]) */
    autoencoder_X_hat(n, X_hat_relu, params->X_hat_dense_2_W, params->X_hat_dense_2_b, X_hat, pack);

    /* autoencoder.dl:12  loss_sum = sum[n, i]((X_hat[n, i] - X[n, i])^2) */
    autoencoder_loss_sum(n, X_hat, X, loss_sum_chunks);

    /* autoencoder.dl:12  loss_sum = sum[chunk](loss_sum_chunks[chunk]) */
    ONCE
    result->totals[0] = autoencoder_loss_sum_2(loss_sum_chunks);

    /* autoencoder.dl:12  loss = loss_sum / (784 * N) */
    ONCE
    result->loss = autoencoder_loss(n, result->totals[0]);
}

void autoencoder_forward(const struct autoencoder_batch *batch, const struct autoencoder_params *params,
                         void *arena, struct autoencoder_result *result)
{
    IN_PARALLEL(batch->n >= 4)
    autoencoder_forward_kernels(batch, params, arena, result);
}

static void autoencoder_d_X_hat_dense_2(int n, real (*restrict X_hat)[784], const real (*restrict X)[784],
                                        real (*restrict d_X_hat_dense_2_b_chunks)[784])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_X_hat_dense_2_b[784] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int i = 0; i < 784; i++) {
                X_hat[row][i] = 2 * ((X_hat[row][i] - X[row][i]) / (real)(784 * n) *
                        (X_hat[row][i] * (1 - X_hat[row][i])));
                d_X_hat_dense_2_b[i] += X_hat[row][i];
            }
        for (int i = 0; i < 784; i++)
            d_X_hat_dense_2_b_chunks[chunk][i] = d_X_hat_dense_2_b[i];
    }
}

static void autoencoder_d_X_hat_dense(int n, real (*restrict X_hat_relu)[256],
                                      real (*restrict d_X_hat_dense_2)[784],
                                      const real (*restrict X_hat_dense_2_W)[784],
                                      real (*restrict d_X_hat_dense)[256], real *restrict pack)
{
    /* matrix product: rows row; columns i; summed k */
    for (int ic = 0; ic < n; ic += 285)
        for (int pc = 0; pc < 784; pc += 392) {
            SHARE_LOOP
            for (int jr = 0; jr < 256; jr += PANEL_COLUMNS) {
                transpose(392, PANEL_COLUMNS, &X_hat_dense_2_W[jr][pc], 784, pack, PANEL_COLUMNS);
                const int end = int_min(n, ic + 285);
                for (int ir = ic, height; ir < end; ir += height) {
                    height = int_min(TILE_ROWS, end - ir);
                    tile_product(height, PANEL_COLUMNS, 392, &d_X_hat_dense_2[ir][pc], 784, 1, pack,
                            PANEL_COLUMNS, &d_X_hat_dense[ir][jr], 256, pc > 0);
                    if (pc + 392 == 784)
                        for (int r = 0; r < height; r++) {
                            const int row = ir + r;
                            KEEP_LOOP
                            for (int c = 0; c < PANEL_COLUMNS; c++) {
                                const int i = jr + c;
                                const real sum = d_X_hat_dense[row][i];
                                d_X_hat_dense[row][i] = X_hat_relu[row][i] > 0 ? sum : 0;
                            }
                        }
                }
            }
        }
}

static void autoencoder_d_X_hat_dense_2_W(int n, real (*restrict X_hat_relu)[256],
                                          real (*restrict d_X_hat_dense_2)[784],
                                          real (*restrict d_X_hat_dense_2_W)[784],
                                          const struct autoencoder_learning *learning, real *restrict pack)
{
    /* matrix product: rows j; columns k; summed row */
    if (n == 1 && learning) {
        const real *const row = &d_X_hat_dense_2[0][0];
        const real largest = largest_size(784, row);
        SHARE_LOOP
        for (int ir = 0; ir < 256; ir++)
            learning->learn_product(learning, 217632 + ir * 784, 784, X_hat_relu[0][ir], row, largest);
        return;
    }
    if (n <= 4) {
        SHARE_LOOP
        for (int ir = 0; ir < 256; ir += 5) {
            const int height = int_min(5, 256 - ir);
            real *const block = learning ? pack + 49152 : &d_X_hat_dense_2_W[ir][0];
            row_products(height, 784, n, &X_hat_relu[0][ir], 1, 256, &d_X_hat_dense_2[0][0], 784, block, 784);
            if (learning)
                learning->learn(learning, 217632 + ir * 784, height * 784, block);
        }
        return;
    }
    real *const panel = pack + 32768;
    const int share = share_size(256, 128, 24);
    SHARE_LOOP
    for (int ic = 0; ic < 256; ic += share) {
        const int end = int_min(256, ic + share);
        real *const block = learning ? pack + 49152 : &d_X_hat_dense_2_W[ic][0];
        for (int pc = 0; pc < n; pc += 256) {
            const int depth = int_min(256, n - pc);
            const int whole = end - (end - ic) % TILE_ROWS;
            for (int qc = 0; qc < depth; qc += 8)
                for (int ir = ic; ir < whole; ir += TILE_ROWS)
                    for (int q = qc; q < int_min(depth, qc + 8); q++) {
                        const int row = pc + q;
                        for (int r = 0; r < TILE_ROWS; r++) {
                            const int j = ir + r;
                            pack[(ir - ic) * depth + q * TILE_ROWS + r] = X_hat_relu[row][j];
                        }
                    }
            for (int ir = whole, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                real *const rows_packed = pack + (ir - ic) * depth;
                for (int q = 0; q < depth; q++) {
                    const int row = pc + q;
                    for (int r = 0; r < height; r++) {
                        const int j = ir + r;
                        rows_packed[q * height + r] = X_hat_relu[row][j];
                    }
                }
            }
            for (int jr = 0; jr < 784; jr += PANEL_COLUMNS) {
                const int width = int_min(PANEL_COLUMNS, 784 - jr);
                if (width == PANEL_COLUMNS) {
                    for (int q = 0; q < depth; q++) {
                        const int row = pc + q;
                        for (int c = 0; c < PANEL_COLUMNS; c++) {
                            const int k = jr + c;
                            panel[q * PANEL_COLUMNS + c] = d_X_hat_dense_2[row][k];
                        }
                    }
                } else {
                    for (int q = 0; q < depth; q++)
                        for (int c = 0; c < PANEL_COLUMNS; c++)
                            panel[q * PANEL_COLUMNS + c] = 0;
                    for (int q = 0; q < depth; q++) {
                        const int row = pc + q;
                        for (int c = 0; c < width; c++) {
                            const int k = jr + c;
                            panel[q * PANEL_COLUMNS + c] = d_X_hat_dense_2[row][k];
                        }
                    }
                }
                for (int ir = ic, height; ir < end; ir += height) {
                    height = int_min(TILE_ROWS, end - ir);
                    if (width == PANEL_COLUMNS) {
                        tile_product(height, PANEL_COLUMNS, depth, pack + (ir - ic) * depth, 1, height, panel,
                                PANEL_COLUMNS, block + (ir - ic) * 784 + jr, 784, pc > 0);
                    } else {
                        real tile[TILE_ROWS * PANEL_COLUMNS];
                        tile_product(height, width, depth, pack + (ir - ic) * depth, 1, height, panel,
                                PANEL_COLUMNS, tile, PANEL_COLUMNS, 0);
                        for (int r = 0; r < height; r++) {
                            KEEP_LOOP
                            for (int c = 0; c < width; c++)
                                block[((ir - ic) + r) * 784 + jr + c] =
                                        (pc > 0 ? block[((ir - ic) + r) * 784 + jr + c] : 0) +
                                        tile[r * PANEL_COLUMNS + c];
                        }
                    }
                }
            }
        }
        if (learning)
            learning->learn(learning, 217632 + ic * 784, (end - ic) * 784, block);
    }
}

/* d_X_hat.dense.b and d_z.dense.b */
static NOT_INLINE void autoencoder_d_X_hat_dense_b(int n, real (*restrict d_X_hat_dense)[256],
                                                   real (*restrict d_X_hat_dense_b_chunks)[256])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_X_hat_dense_b[256] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int k = 0; k < 256; k++)
                d_X_hat_dense_b[k] += d_X_hat_dense[row][k];
        for (int k = 0; k < 256; k++)
            d_X_hat_dense_b_chunks[chunk][k] = d_X_hat_dense_b[k];
    }
}

static void autoencoder_d_X_hat_dense_W(int n, real (*restrict z)[32], real (*restrict d_X_hat_dense)[256],
                                        real (*restrict d_X_hat_dense_W)[256])
{
    /* matrix product: rows j; columns k; summed row */
    if (n <= 4) {
        ONCE
            row_products(32, 256, n, &z[0][0], 1, 32, &d_X_hat_dense[0][0], 256, &d_X_hat_dense_W[0][0], 256);
        return;
    }
    for (int pc = 0; pc < n; pc += 512) {
        const int depth = int_min(512, n - pc);
        SHARE_LOOP
        for (int jr = 0; jr < 256; jr += PANEL_COLUMNS) {
            const real *b = &d_X_hat_dense[pc][jr];
            const int stride = 256;
            for (int ir = 0, height; ir < 32; ir += height) {
                height = int_min(TILE_ROWS, 32 - ir);
                tile_product(height, PANEL_COLUMNS, depth, &z[pc][ir], 1, 32, b, stride,
                        &d_X_hat_dense_W[ir][jr], 256, pc > 0);
            }
        }
    }
}

static void autoencoder_d_z(int n, real (*restrict d_X_hat_dense)[256],
                            const real (*restrict X_hat_dense_W)[256], real (*restrict d_z)[32],
                            real *restrict pack)
{
    /* matrix product: rows row; columns j; summed k */
    const int share = share_size(n, 437, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 32; jr += TILE_COLUMNS) {
            transpose(256, TILE_COLUMNS, &X_hat_dense_W[jr][0], 256, pack, TILE_COLUMNS);
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, TILE_COLUMNS, 256, &d_X_hat_dense[ir][0], 256, 1, pack, TILE_COLUMNS,
                        &d_z[ir][jr], 32, 0);
            }
        }
}

static void autoencoder_d_z_dense_2_b(int n, real (*restrict d_z)[32],
                                      real (*restrict d_z_dense_2_b_chunks)[32])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_z_dense_2_b[32] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int k = 0; k < 32; k++)
                d_z_dense_2_b[k] += d_z[row][k];
        for (int k = 0; k < 32; k++)
            d_z_dense_2_b_chunks[chunk][k] = d_z_dense_2_b[k];
    }
}

static void autoencoder_d_z_dense_2_W(int n, real (*restrict z_relu)[256], real (*restrict d_z)[32],
                                      real (*restrict d_z_dense_2_W)[32], real *restrict pack)
{
    /* matrix product: rows j; columns k; summed row */
    if (n <= 4) {
        SHARE_LOOP
        for (int ir = 0; ir < 256; ir += 64)
            row_products(64, 32, n, &z_relu[0][ir], 1, 256, &d_z[0][0], 32, &d_z_dense_2_W[ir][0], 32);
        return;
    }
    const int share = share_size(256, 128, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < 256; ic += share)
        for (int jr = 0; jr < 32; jr += TILE_COLUMNS)
            for (int pc = 0; pc < n; pc += 512) {
                const int depth = int_min(512, n - pc);
                for (int q = 0; q < depth; q++) {
                    const int row = pc + q;
                    for (int c = 0; c < TILE_COLUMNS; c++) {
                        const int k = jr + c;
                        pack[q * TILE_COLUMNS + c] = d_z[row][k];
                    }
                }
                const int end = int_min(256, ic + share);
                for (int ir = ic, height; ir < end; ir += height) {
                    height = int_min(TILE_ROWS, end - ir);
                    tile_product(height, TILE_COLUMNS, depth, &z_relu[pc][ir], 1, 256, pack, TILE_COLUMNS,
                            &d_z_dense_2_W[ir][jr], 32, pc > 0);
                }
            }
}

static void autoencoder_d_z_dense(int n, real (*restrict z_relu)[256], real (*restrict d_z)[32],
                                  const real (*restrict z_dense_2_W)[32], real (*restrict d_z_dense)[256],
                                  real *restrict pack)
{
    /* matrix product: rows row; columns i; summed k */
    const int share = share_size(n, 3500, 128);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 256; jr += PANEL_COLUMNS) {
            transpose(32, PANEL_COLUMNS, &z_dense_2_W[jr][0], 32, pack, PANEL_COLUMNS);
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, PANEL_COLUMNS, 32, &d_z[ir][0], 32, 1, pack, PANEL_COLUMNS,
                        &d_z_dense[ir][jr], 256, 0);
                for (int r = 0; r < height; r++) {
                    const int row = ir + r;
                    KEEP_LOOP
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int i = jr + c;
                        const real sum = d_z_dense[row][i];
                        d_z_dense[row][i] = z_relu[row][i] > 0 ? sum : 0;
                    }
                }
            }
        }
}

static void autoencoder_d_z_dense_W(int n, const real (*restrict X)[784], real (*restrict d_z_dense)[256],
                                    real (*restrict d_z_dense_W)[256],
                                    const struct autoencoder_learning *learning, real *restrict pack)
{
    /* matrix product: rows j; columns k; summed row */
    if (n == 1 && learning) {
        const real *const row = &d_z_dense[0][0];
        const real largest = largest_size(256, row);
        SHARE_LOOP
        for (int ir = 0; ir < 784; ir++)
            learning->learn_product(learning, ir * 256, 256, X[0][ir], row, largest);
        return;
    }
    if (n <= 4) {
        SHARE_LOOP
        for (int ir = 0; ir < 784; ir += 16) {
            real *const block = learning ? pack + 66560 : &d_z_dense_W[ir][0];
            row_products(16, 256, n, &X[0][ir], 1, 784, &d_z_dense[0][0], 256, block, 256);
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
        real *const block = learning ? pack + 66560 : &d_z_dense_W[ic][0];
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
                        panel[q * PANEL_COLUMNS + c] = d_z_dense[row][k];
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

static void autoencoder_d_X_hat_dense_2_b(real (*restrict d_X_hat_dense_2_b_chunks)[784],
                                          real *restrict d_X_hat_dense_2_b)
{
    real sum[784] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int k = 0; k < 784; k++)
            sum[k] += d_X_hat_dense_2_b_chunks[chunk][k];
    for (int k = 0; k < 784; k++)
        d_X_hat_dense_2_b[k] = sum[k];
}

/* d_X_hat.dense.b and d_z.dense.b */
static NOT_INLINE void autoencoder_d_X_hat_dense_b_2(real (*restrict d_X_hat_dense_b_chunks)[256],
                                                     real *restrict d_X_hat_dense_b)
{
    real sum[256] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int k = 0; k < 256; k++)
            sum[k] += d_X_hat_dense_b_chunks[chunk][k];
    for (int k = 0; k < 256; k++)
        d_X_hat_dense_b[k] = sum[k];
}

static void autoencoder_d_z_dense_2_b_2(real (*restrict d_z_dense_2_b_chunks)[32], real *restrict d_z_dense_2_b)
{
    real sum[32] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int k = 0; k < 32; k++)
            sum[k] += d_z_dense_2_b_chunks[chunk][k];
    for (int k = 0; k < 32; k++)
        d_z_dense_2_b[k] = sum[k];
}

static void autoencoder_backward_kernels(const struct autoencoder_batch *batch,
                                         const struct autoencoder_params *params, void *arena,
                                         struct autoencoder_params *d_params,
                                         const struct autoencoder_learning *learning)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*X_hat)[784] = (real (*)[784])(space + 42496);
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*d_X_hat_dense_2)[784] = (real (*)[784])(space + 42496);
    real (*d_X_hat_dense_2_b_chunks)[784] = (real (*)[784])space;
    real (*X_hat_relu)[256] = (real (*)[256])(space + 1040 * rows + 42496);
    real (*d_X_hat_dense)[256] = (real (*)[256])(space + 1296 * rows + 42496);
    real (*d_X_hat_dense_b_chunks)[256] = (real (*)[256])(space + 25088);
    real (*z)[32] = (real (*)[32])(space + 1552 * rows + 42496);
    real (*d_z)[32] = (real (*)[32])(space + 256 * rows + 42496);
    real (*d_z_dense_2_b_chunks)[32] = (real (*)[32])(space + 41472);
    real (*z_relu)[256] = (real (*)[256])(space + 784 * rows + 42496);
    real (*d_z_dense)[256] = (real (*)[256])(space + 42496);
    real (*d_z_dense_b_chunks)[256] = (real (*)[256])(space + 33280);
    real *const pack = space + 1584 * rows + 42496 + THREAD * 149504;

    /* autoencoder.dl:8  d_X_hat.dense_2[n, i] = 2 * ((X_hat[n, i] - X[n, i]) / (784 * N) * (X_hat[n, i] *
           (1 - X_hat[n, i]))) */
    /* autoencoder.dl:8  d_X_hat.dense_2.b[k] = sum[n](d_X_hat.dense_2[n, k]) */
    autoencoder_d_X_hat_dense_2(n, X_hat, X, d_X_hat_dense_2_b_chunks);

    /* autoencoder.dl:8  d_X_hat.dense[n, i] = sum[k](d_X_hat.dense_2[n, k] * X_hat.dense_2.W[i, k]) *
           (X_hat.relu[n, i] > 0) */
    autoencoder_d_X_hat_dense(n, X_hat_relu, d_X_hat_dense_2, params->X_hat_dense_2_W, d_X_hat_dense, pack);

    /* autoencoder.dl:8  d_X_hat.dense_2.W[j, k] = sum[n](X_hat.relu[n, j] * d_X_hat.dense_2[n, k]) */
    autoencoder_d_X_hat_dense_2_W(n, X_hat_relu, d_X_hat_dense_2, d_params->X_hat_dense_2_W, learning, pack);

    /* autoencoder.dl:8  d_X_hat.dense.b[k] = sum[n](d_X_hat.dense[n, k]) */
    autoencoder_d_X_hat_dense_b(n, d_X_hat_dense, d_X_hat_dense_b_chunks);

    /* autoencoder.dl:8  d_X_hat.dense.W[j, k] = sum[n](z[n, j] * d_X_hat.dense[n, k]) */
    autoencoder_d_X_hat_dense_W(n, z, d_X_hat_dense, d_params->X_hat_dense_W);

    /* autoencoder.dl:7  d_z[n, j] = sum[k](d_X_hat.dense[n, k] * X_hat.dense.W[j, k]) */
    autoencoder_d_z(n, d_X_hat_dense, params->X_hat_dense_W, d_z, pack);

    /* autoencoder.dl:7  d_z.dense_2.b[k] = sum[n](d_z[n, k]) */
    autoencoder_d_z_dense_2_b(n, d_z, d_z_dense_2_b_chunks);

    /* autoencoder.dl:7  d_z.dense_2.W[j, k] = sum[n](z.relu[n, j] * d_z[n, k]) */
    autoencoder_d_z_dense_2_W(n, z_relu, d_z, d_params->z_dense_2_W, pack);

    /* autoencoder.dl:7  d_z.dense[n, i] = sum[k](d_z[n, k] * z.dense_2.W[i, k]) * (z.relu[n, i] > 0) */
    autoencoder_d_z_dense(n, z_relu, d_z, params->z_dense_2_W, d_z_dense, pack);

    /* autoencoder.dl:7  d_z.dense.b[k] = sum[n](d_z.dense[n, k]) */
    autoencoder_d_X_hat_dense_b(n, d_z_dense, d_z_dense_b_chunks);

    /* autoencoder.dl:7  d_z.dense.W[j, k] = sum[n](X[n, j] * d_z.dense[n, k]) */
    autoencoder_d_z_dense_W(n, X, d_z_dense, d_params->z_dense_W, learning, pack);

    /* autoencoder.dl:8  d_X_hat.dense_2.b[k] = sum[chunk](d_X_hat.dense_2.b_chunks[chunk, k]) */
    ONCE
    autoencoder_d_X_hat_dense_2_b(d_X_hat_dense_2_b_chunks, d_params->X_hat_dense_2_b);

    /* autoencoder.dl:8  d_X_hat.dense.b[k] = sum[chunk](d_X_hat.dense.b_chunks[chunk, k]) */
    ONCE
    autoencoder_d_X_hat_dense_b_2(d_X_hat_dense_b_chunks, d_params->X_hat_dense_b);

    /* autoencoder.dl:7  d_z.dense_2.b[k] = sum[chunk](d_z.dense_2.b_chunks[chunk, k]) */
    ONCE
    autoencoder_d_z_dense_2_b_2(d_z_dense_2_b_chunks, d_params->z_dense_2_b);

    /* autoencoder.dl:7  d_z.dense.b[k] = sum[chunk](d_z.dense.b_chunks[chunk, k]) */
    ONCE
    autoencoder_d_X_hat_dense_b_2(d_z_dense_b_chunks, d_params->z_dense_b);
}

void autoencoder_backward(const struct autoencoder_batch *batch, const struct autoencoder_params *params,
                          void *arena, struct autoencoder_params *d_params)
{
    IN_PARALLEL(batch->n >= 3)
    autoencoder_backward_kernels(batch, params, arena, d_params, NULL);
}

#ifndef AUTOENCODER_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

/* autoencoder computes the same in training and in evaluation. */
void autoencoder_evaluate(const struct autoencoder_batch *batch, const struct autoencoder_params *params,
                          void *arena, struct autoencoder_result *result)
{
    autoencoder_forward(batch, params, arena, result);
}

void autoencoder_predict(const struct autoencoder_batch *batch, const struct autoencoder_params *params,
                         void *arena, struct autoencoder_outputs *out)
{
    const int n = batch->n;
    real (*X_hat)[784] = (real (*)[784])out->picture;
    real (*z)[32] = (real (*)[32])out->code;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*z_relu)[256] = (real (*)[256])space;
    real (*X_hat_relu)[256] = (real (*)[256])space;

    IN_PARALLEL(n >= 4)
    {
        real *const pack = space + 256 * rows + THREAD * 25088;

        /* autoencoder.dl:7  z.relu[n, i] = max(sum[j](X[n, j] * z.dense.W[j, i]) + z.dense.b[i], 0) */
        autoencoder_z_relu(n, X, params->z_dense_W, params->z_dense_b, z_relu, pack);

        /* autoencoder.dl:7  z[n, k] = sum[j](z.relu[n, j] * z.dense_2.W[j, k]) + z.dense_2.b[k] */
        autoencoder_z(n, z_relu, params->z_dense_2_W, params->z_dense_2_b, z, pack);

        /* autoencoder.dl:8  X_hat.relu[n, i] = max(sum[j](z[n, j] * X_hat.dense.W[j, i]) +
               X_hat.dense.b[i], 0) */
        autoencoder_X_hat_relu(n, z, params->X_hat_dense_W, params->X_hat_dense_b, X_hat_relu, pack);

        /* autoencoder.dl:8  X_hat[n, i] = sigmoid(sum[j](X_hat.relu[n, j] * X_hat.dense_2.W[j, i]) +
               X_hat.dense_2.b[i]) */
        autoencoder_X_hat(n, X_hat_relu, params->X_hat_dense_2_W, params->X_hat_dense_2_b, X_hat, pack);
    }
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void autoencoder_summarize(const struct autoencoder_params *params, double n, const double *totals,
                           double *values)
{
    (void)params;
    values[0] = totals[0] / (real)(784 * n);
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t autoencoder_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (1584 * rows + 42496 + THREADS * 149504);
}

#ifndef AUTOENCODER_F64
/* ---- the optimiser ---- */

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) * (1 /
       (-expm1(-0.10536051565782628 * t)))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) * (1 /
       (-expm1(-0.0010005003335835344 * t)))) + 1e-08) */
static void autoencoder_adam(int size, real *restrict param, const real *restrict grad, real *restrict m,
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

static void autoencoder_adam_shared(int size, real *restrict param, const real *restrict grad,
                                    real *restrict m, real *restrict v, real lr, real t)
{
    SHARE_LOOP
    for (int part = 0; part < 32; part++) {
        const size_t first = (size_t)size * part / 32, last = (size_t)size * (part + 1) / 32;
        autoencoder_adam((int)(last - first), param + first, grad + first, m + first, v + first, lr, t);
    }
}

static void autoencoder_update_kernels(struct autoencoder_params *params,
                                       const struct autoencoder_params *d_params,
                                       struct autoencoder_optimizer *optimizer,
                                       const struct autoencoder_arguments *arguments, uint64_t t)
{
    autoencoder_adam_shared(419120, (real *)params, (const real *)d_params, (real *)&optimizer->m,
                            (real *)&optimizer->v, arguments->lr, (real)t);
}

void autoencoder_update(struct autoencoder_params *params, const struct autoencoder_params *d_params,
                        struct autoencoder_optimizer *optimizer, const struct autoencoder_arguments *arguments,
                        uint64_t t)
{
    IN_PARALLEL(autoencoder_parameters >= 500000)
    autoencoder_update_kernels(params, d_params, optimizer, arguments, t);
}

#endif

#ifndef AUTOENCODER_F64
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
static const DlModel autoencoder_model_f64;
#endif

#ifndef AUTOENCODER_F64
static size_t autoencoder_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void autoencoder_make_train(int n, const void *const *sources, uint64_t seed, void *arena,
                                   void *const *inputs)
{
    (void)seed;
    real (*train_X)[784] = inputs[0];
    (void)arena;
    const real (*file_1)[784] = (const real (*)[784])sources[0];

    /* autoencoder.dl:16  train.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            train_X[row][i] = file_1[row][i] / 255;
}

static size_t autoencoder_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void autoencoder_make_test(int n, const void *const *sources, uint64_t seed, void *arena,
                                  void *const *inputs)
{
    (void)seed;
    real (*test_X)[784] = inputs[0];
    (void)arena;
    const real (*file_1)[784] = (const real (*)[784])sources[0];

    /* autoencoder.dl:17  test.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            test_X[row][i] = file_1[row][i] / 255;
}

/* Forward once more, to find the first number that is not finite. */
static RUNS_RARELY void autoencoder_trace(const struct autoencoder_batch *batch,
                                          const struct autoencoder_params *params, void *arena, DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*z_relu)[256] = (real (*)[256])(space + 16);
    real (*z)[32] = (real (*)[32])(space + 256 * rows + 16);
    real (*X_hat_relu)[256] = (real (*)[256])(space + 784 * rows + 16);
    real (*X_hat)[784] = (real (*)[784])(space + 16);
    real *loss = space;

    /* autoencoder.dl:7  z.relu[n, i] = max(sum[j](X[n, j] * z.dense.W[j, i]) + z.dense.b[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 256; i++) {
            real z_dense_y_sum = 0;
            for (int j = 0; j < 784; j++)
                z_dense_y_sum += X[row][j] * params->z_dense_W[j][i];
            z_relu[row][i] = real_max(z_dense_y_sum + params->z_dense_b[i], 0);
        }
    if (dl_watch(watch, 0, z_relu, (size_t)n * 256))
        return;

    /* autoencoder.dl:7  z[n, k] = sum[j](z.relu[n, j] * z.dense_2.W[j, k]) + z.dense_2.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++) {
            real z_dense_2_y_sum = 0;
            for (int j = 0; j < 256; j++)
                z_dense_2_y_sum += z_relu[row][j] * params->z_dense_2_W[j][k];
            z[row][k] = z_dense_2_y_sum + params->z_dense_2_b[k];
        }
    if (dl_watch(watch, 1, z, (size_t)n * 32))
        return;

    /* autoencoder.dl:8  X_hat.relu[n, i] = max(sum[j](z[n, j] * X_hat.dense.W[j, i]) + X_hat.dense.b[i],
           0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 256; i++) {
            real X_hat_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                X_hat_dense_y_sum += z[row][j] * params->X_hat_dense_W[j][i];
            X_hat_relu[row][i] = real_max(X_hat_dense_y_sum + params->X_hat_dense_b[i], 0);
        }
    if (dl_watch(watch, 2, X_hat_relu, (size_t)n * 256))
        return;

    /* autoencoder.dl:8  X_hat[n, i] = sigmoid(sum[j](X_hat.relu[n, j] * X_hat.dense_2.W[j, i]) +
           X_hat.dense_2.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++) {
            real X_hat_dense_2_y_sum = 0;
            for (int j = 0; j < 256; j++)
                X_hat_dense_2_y_sum += X_hat_relu[row][j] * params->X_hat_dense_2_W[j][i];
            X_hat[row][i] = real_sigmoid(X_hat_dense_2_y_sum + params->X_hat_dense_2_b[i]);
        }
    if (dl_watch(watch, 3, X_hat, (size_t)n * 784))
        return;

    /* autoencoder.dl:12  loss = sum[n, i]((X_hat[n, i] - X[n, i])^2) / (784 * N) */
    {
        real loss_sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 784; i++)
                loss_sum += (X_hat[row][i] - X[row][i]) * (X_hat[row][i] - X[row][i]);
        *loss = loss_sum / (real)(784 * n);
    }
    if (dl_watch(watch, 4, loss, 1))
        return;
}

static size_t autoencoder_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (1040 * rows + 16);
}

#endif

static const DlTensor autoencoder_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 784},
     .size = 784},
};

static const DlTensor autoencoder_param_table[] = {
    {.name = "z.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){784, 256},
     .size = 200704, .offset = 0, .place = "autoencoder.dl:7"},
    {.name = "z.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){256},
     .size = 256, .offset = 200704, .no_decay = 1, .place = "autoencoder.dl:7"},
    {.name = "z.dense_2.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){256, 32},
     .size = 8192, .offset = 200960, .place = "autoencoder.dl:7"},
    {.name = "z.dense_2.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 209152, .no_decay = 1, .place = "autoencoder.dl:7"},
    {.name = "X_hat.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 256},
     .size = 8192, .offset = 209184, .place = "autoencoder.dl:8"},
    {.name = "X_hat.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){256},
     .size = 256, .offset = 217376, .no_decay = 1, .place = "autoencoder.dl:8"},
    {.name = "X_hat.dense_2.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){256, 784},
     .size = 200704, .offset = 217632, .place = "autoencoder.dl:8"},
    {.name = "X_hat.dense_2.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){784},
     .size = 784, .offset = 418336, .no_decay = 1, .place = "autoencoder.dl:8"},
};

static struct autoencoder_batch autoencoder_batch_of(const DlStep *step)
{
    return (struct autoencoder_batch){
        .n = step->n,
        .X = step->inputs[0],
        .seed = step->seed,
        .step = step->step,
    };
}

static void autoencoder_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    autoencoder_init(params, seed);
}

static void autoencoder_run_forward(const DlStep *step)
{
    const struct autoencoder_batch batch = autoencoder_batch_of(step);
    struct autoencoder_result result;
    autoencoder_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 1; i++)
        step->totals[i] = result.totals[i];
}

static void autoencoder_run_backward(const DlStep *step)
{
    const struct autoencoder_batch batch = autoencoder_batch_of(step);
    autoencoder_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef AUTOENCODER_F64
static const DlTensor autoencoder_output_table[] = {
    {.name = "picture", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 784},
     .size = 784, .place = "autoencoder.dl:8"},
    {.name = "code", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "autoencoder.dl:7"},
};

static const DlArgument autoencoder_argument_table[] = {
    {"lr", 0.001},
};
static const char *const autoencoder_states[] = {"m", "v"};
static const double autoencoder_states_initial[] = {0, 0};

static const DlSource autoencoder_train_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/train-images-idx3-ubyte.gz",
     .name = "X", .type = DL_REAL, .row_size = 784, .line = 16},
};

static const DlSource autoencoder_test_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/t10k-images-idx3-ubyte.gz",
     .name = "X", .type = DL_REAL, .row_size = 784, .line = 17},
};

static const DlSplit autoencoder_splits[] = {
    {.name = "train", .rows = 0, .source_count = 1, .sources = autoencoder_train_sources,
     .arena_size = autoencoder_train_arena_size, .make = autoencoder_make_train, .by_row = 1},
    {.name = "test", .rows = 0, .source_count = 1, .sources = autoencoder_test_sources,
     .arena_size = autoencoder_test_arena_size, .make = autoencoder_make_test, .by_row = 1},
};

static void autoencoder_run_evaluate(const DlStep *step)
{
    const struct autoencoder_batch batch = autoencoder_batch_of(step);
    struct autoencoder_result result;
    autoencoder_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 1; i++)
        step->totals[i] = result.totals[i];
}

static void autoencoder_run_predict(const DlStep *step)
{
    const struct autoencoder_batch batch = autoencoder_batch_of(step);
    struct autoencoder_outputs outputs = {
        .picture = step->outputs[0],
        .code = step->outputs[1],
    };
    autoencoder_predict(&batch, step->params, step->arena, &outputs);
}

static void autoencoder_run_summarize(const void *params, const void *state, double n, const double *totals,
                                      double *values)
{
    (void)state;
    autoencoder_summarize(params, n, totals, values);
}

static void autoencoder_run_update(void *params, const void *d_params, void *states, const double *arguments,
                                   uint64_t t)
{
    const struct autoencoder_arguments a = {(real)arguments[0]};
    autoencoder_update(params, d_params, states, &a, t);
}

static void autoencoder_run_learn(const struct autoencoder_learning *learning, size_t first, int size,
                                  const real *gradient)
{
    if (dl_finite(gradient, 0, (size_t)size, sizeof(real))) {
        autoencoder_adam(size, (real *)learning->params + first, gradient,
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

static void autoencoder_adam_product(int size, real *restrict param, real factor, const real *restrict grad,
                                     real *restrict m, real *restrict v, real lr, real t)
{
    {
        const real t_2 = 1 / -real_expm1((real)-0.10536051565782628 * t);
        const real t_3 = 1 / -real_expm1((real)-0.0010005003335835344 * t);
        for (int i = 0; i < size; i++) {
            const real t_4 = (real)0.9 * m[i] + (real)0.09999999999999998 * (factor * grad[i]);
            const real t_5 = (real)0.999 * v[i] + (real)0.0010000000000000009 *
                    (factor * grad[i] * (factor * grad[i]));
            const real next_param = param[i] - lr * (t_4 * t_2) / (real_sqrt(t_5 * t_3) + (real)1e-08);
            m[i] = t_4;
            v[i] = t_5;
            param[i] = next_param;
        }
    }
}

static void autoencoder_run_learn_product(const struct autoencoder_learning *learning, size_t first, int size,
                                          real factor, const real *row, real largest)
{
    if (dl_finite(&(const real){factor * largest}, 0, 1, sizeof(real))) {
        autoencoder_adam_product(size, (real *)learning->params + first, factor, row,
                                 (real *)&learning->optimizer->m + first,
                                 (real *)&learning->optimizer->v + first, learning->arguments->lr,
                                 (real)learning->t);
        return;
    }
    for (int i = 0; i < size; i++)
        ((real *)learning->d_params)[first + (size_t)i] = factor * row[i];
#if defined _OPENMP
#pragma omp atomic write
#endif
    *learning->broken = 1;
}

static void autoencoder_learn_rest(const struct autoencoder_learning *learning)
{
    /* first, size */
    static const int rest[][2] = {{200704, 16928}, {418336, 784}};
    ONCE
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        const size_t first = (size_t)rest[i][0], end = (size_t)(rest[i][0] + rest[i][1]);
        autoencoder_run_learn(learning, first, (int)(end - first), (const real *)learning->d_params + first);
    }
}

/* Where the loss is not finite, the step ends there. */
static DlStepEnd autoencoder_run_step(const DlStep *step, void *states, const double *arguments)
{
    const struct autoencoder_batch batch = autoencoder_batch_of(step);
    struct autoencoder_result result;
    const struct autoencoder_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct autoencoder_learning learning = {autoencoder_run_learn, autoencoder_run_learn_product,
        step->params, step->d_params, states, &a, step->step, &broken};
    IN_PARALLEL(batch.n >= 3)
    {
        autoencoder_forward_kernels(&batch, step->params, step->arena, &result);
        if (dl_finite(&result.loss, 0, 1, sizeof(real))) {
            autoencoder_backward_kernels(&batch, step->params, step->arena, step->d_params, &learning);
            autoencoder_learn_rest(&learning);
        }
    }
    *step->loss = result.loss;
    for (int i = 0; i < 1; i++)
        step->totals[i] = result.totals[i];
    if (!dl_finite(&result.loss, 0, 1, sizeof(real)))
        return DL_STEP_LOSS;
    return broken ? DL_STEP_GRADIENT : DL_STEP_DONE;
}

static const DlTensor autoencoder_traced[] = {
    {.name = "z.relu", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 256},
     .size = 256, .place = "autoencoder.dl:7"},
    {.name = "z", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "autoencoder.dl:7"},
    {.name = "X_hat.relu", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 256},
     .size = 256, .place = "autoencoder.dl:8"},
    {.name = "X_hat", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 784},
     .size = 784, .place = "autoencoder.dl:8"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "autoencoder.dl:12"},
};

static void autoencoder_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct autoencoder_batch batch = autoencoder_batch_of(step);
    autoencoder_trace(&batch, step->params, step->arena, watch);
}

/* A step's kernels one by one, for `bench --profile`. */
static RUNS_ONCE void autoencoder_profile_forward(const struct autoencoder_batch *batch,
                                                  const struct autoencoder_params *params, void *arena,
                                                  struct autoencoder_result *result, DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*z_relu)[256] = (real (*)[256])(space + 784 * rows + 42496);
    real (*z)[32] = (real (*)[32])(space + 1552 * rows + 42496);
    real (*X_hat_relu)[256] = (real (*)[256])(space + 1040 * rows + 42496);
    real (*X_hat)[784] = (real (*)[784])(space + 42496);
    real *loss_sum_chunks = space;

    IN_PARALLEL(n >= 4)
    {
        real *const pack = space + 1584 * rows + 42496 + THREAD * 149504;

        /* autoencoder.dl:7  z.relu[n, i] = max(sum[j](X[n, j] * z.dense.W[j, i]) + z.dense.b[i], 0) */
        autoencoder_z_relu(n, X, params->z_dense_W, params->z_dense_b, z_relu, pack);
        ONCE
        dl_lap(profile, 0);

        /* autoencoder.dl:7  z[n, k] = sum[j](z.relu[n, j] * z.dense_2.W[j, k]) + z.dense_2.b[k] */
        autoencoder_z(n, z_relu, params->z_dense_2_W, params->z_dense_2_b, z, pack);
        ONCE
        dl_lap(profile, 1);

        /* autoencoder.dl:8  X_hat.relu[n, i] = max(sum[j](z[n, j] * X_hat.dense.W[j, i]) +
               X_hat.dense.b[i], 0) */
        autoencoder_X_hat_relu(n, z, params->X_hat_dense_W, params->X_hat_dense_b, X_hat_relu, pack);
        ONCE
        dl_lap(profile, 2);

        /* autoencoder.dl:8  X_hat[n, i] = sigmoid(sum[j](X_hat.relu[n, j] * X_hat.dense_2.W[j, i]) +
               X_hat.dense_2.b[i]) */
        autoencoder_X_hat(n, X_hat_relu, params->X_hat_dense_2_W, params->X_hat_dense_2_b, X_hat, pack);
        ONCE
        dl_lap(profile, 3);

        /* autoencoder.dl:12  loss_sum = sum[n, i]((X_hat[n, i] - X[n, i])^2) */
        autoencoder_loss_sum(n, X_hat, X, loss_sum_chunks);
        ONCE
        dl_lap(profile, 4);

        /* autoencoder.dl:12  loss_sum = sum[chunk](loss_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = autoencoder_loss_sum_2(loss_sum_chunks);
        ONCE
        dl_lap(profile, 5);

        /* autoencoder.dl:12  loss = loss_sum / (784 * N) */
        ONCE
        result->loss = autoencoder_loss(n, result->totals[0]);
        ONCE
        dl_lap(profile, 6);
    }
}

static RUNS_ONCE void autoencoder_profile_backward(const struct autoencoder_batch *batch,
                                                   const struct autoencoder_params *params, void *arena,
                                                   struct autoencoder_params *d_params, DlProfile *profile,
                                                   const struct autoencoder_learning *learning)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*X_hat)[784] = (real (*)[784])(space + 42496);
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*d_X_hat_dense_2)[784] = (real (*)[784])(space + 42496);
    real (*d_X_hat_dense_2_b_chunks)[784] = (real (*)[784])space;
    real (*X_hat_relu)[256] = (real (*)[256])(space + 1040 * rows + 42496);
    real (*d_X_hat_dense)[256] = (real (*)[256])(space + 1296 * rows + 42496);
    real (*d_X_hat_dense_b_chunks)[256] = (real (*)[256])(space + 25088);
    real (*z)[32] = (real (*)[32])(space + 1552 * rows + 42496);
    real (*d_z)[32] = (real (*)[32])(space + 256 * rows + 42496);
    real (*d_z_dense_2_b_chunks)[32] = (real (*)[32])(space + 41472);
    real (*z_relu)[256] = (real (*)[256])(space + 784 * rows + 42496);
    real (*d_z_dense)[256] = (real (*)[256])(space + 42496);
    real (*d_z_dense_b_chunks)[256] = (real (*)[256])(space + 33280);

    IN_PARALLEL(n >= 3)
    {
        real *const pack = space + 1584 * rows + 42496 + THREAD * 149504;

        /* autoencoder.dl:8  d_X_hat.dense_2[n, i] = 2 * ((X_hat[n, i] - X[n, i]) / (784 * N) * (X_hat[n,
               i] * (1 - X_hat[n, i]))) */
        /* autoencoder.dl:8  d_X_hat.dense_2.b[k] = sum[n](d_X_hat.dense_2[n, k]) */
        autoencoder_d_X_hat_dense_2(n, X_hat, X, d_X_hat_dense_2_b_chunks);
        ONCE
        dl_lap(profile, 7);

        /* autoencoder.dl:8  d_X_hat.dense[n, i] = sum[k](d_X_hat.dense_2[n, k] * X_hat.dense_2.W[i, k]) *
               (X_hat.relu[n, i] > 0) */
        autoencoder_d_X_hat_dense(n, X_hat_relu, d_X_hat_dense_2, params->X_hat_dense_2_W, d_X_hat_dense, pack);
        ONCE
        dl_lap(profile, 8);

        /* autoencoder.dl:8  d_X_hat.dense_2.W[j, k] = sum[n](X_hat.relu[n, j] * d_X_hat.dense_2[n, k]) */
        autoencoder_d_X_hat_dense_2_W(n, X_hat_relu, d_X_hat_dense_2, d_params->X_hat_dense_2_W, learning, pack);
        ONCE
        dl_lap(profile, 9);

        /* autoencoder.dl:8  d_X_hat.dense.b[k] = sum[n](d_X_hat.dense[n, k]) */
        autoencoder_d_X_hat_dense_b(n, d_X_hat_dense, d_X_hat_dense_b_chunks);
        ONCE
        dl_lap(profile, 10);

        /* autoencoder.dl:8  d_X_hat.dense.W[j, k] = sum[n](z[n, j] * d_X_hat.dense[n, k]) */
        autoencoder_d_X_hat_dense_W(n, z, d_X_hat_dense, d_params->X_hat_dense_W);
        ONCE
        dl_lap(profile, 11);

        /* autoencoder.dl:7  d_z[n, j] = sum[k](d_X_hat.dense[n, k] * X_hat.dense.W[j, k]) */
        autoencoder_d_z(n, d_X_hat_dense, params->X_hat_dense_W, d_z, pack);
        ONCE
        dl_lap(profile, 12);

        /* autoencoder.dl:7  d_z.dense_2.b[k] = sum[n](d_z[n, k]) */
        autoencoder_d_z_dense_2_b(n, d_z, d_z_dense_2_b_chunks);
        ONCE
        dl_lap(profile, 13);

        /* autoencoder.dl:7  d_z.dense_2.W[j, k] = sum[n](z.relu[n, j] * d_z[n, k]) */
        autoencoder_d_z_dense_2_W(n, z_relu, d_z, d_params->z_dense_2_W, pack);
        ONCE
        dl_lap(profile, 14);

        /* autoencoder.dl:7  d_z.dense[n, i] = sum[k](d_z[n, k] * z.dense_2.W[i, k]) * (z.relu[n, i] > 0) */
        autoencoder_d_z_dense(n, z_relu, d_z, params->z_dense_2_W, d_z_dense, pack);
        ONCE
        dl_lap(profile, 15);

        /* autoencoder.dl:7  d_z.dense.b[k] = sum[n](d_z.dense[n, k]) */
        autoencoder_d_X_hat_dense_b(n, d_z_dense, d_z_dense_b_chunks);
        ONCE
        dl_lap(profile, 16);

        /* autoencoder.dl:7  d_z.dense.W[j, k] = sum[n](X[n, j] * d_z.dense[n, k]) */
        autoencoder_d_z_dense_W(n, X, d_z_dense, d_params->z_dense_W, learning, pack);
        ONCE
        dl_lap(profile, 17);

        /* autoencoder.dl:8  d_X_hat.dense_2.b[k] = sum[chunk](d_X_hat.dense_2.b_chunks[chunk, k]) */
        ONCE
        autoencoder_d_X_hat_dense_2_b(d_X_hat_dense_2_b_chunks, d_params->X_hat_dense_2_b);
        ONCE
        dl_lap(profile, 18);

        /* autoencoder.dl:8  d_X_hat.dense.b[k] = sum[chunk](d_X_hat.dense.b_chunks[chunk, k]) */
        ONCE
        autoencoder_d_X_hat_dense_b_2(d_X_hat_dense_b_chunks, d_params->X_hat_dense_b);
        ONCE
        dl_lap(profile, 19);

        /* autoencoder.dl:7  d_z.dense_2.b[k] = sum[chunk](d_z.dense_2.b_chunks[chunk, k]) */
        ONCE
        autoencoder_d_z_dense_2_b_2(d_z_dense_2_b_chunks, d_params->z_dense_2_b);
        ONCE
        dl_lap(profile, 20);

        /* autoencoder.dl:7  d_z.dense.b[k] = sum[chunk](d_z.dense.b_chunks[chunk, k]) */
        ONCE
        autoencoder_d_X_hat_dense_b_2(d_z_dense_b_chunks, d_params->z_dense_b);
        ONCE
        dl_lap(profile, 21);
    }
}

static const DlKernel autoencoder_kernels[] = {
    {.name = "autoencoder_z_relu", .place = "autoencoder.dl:7", .part = DL_FORWARD,
     .flops = {0, 401920, 0}, .bytes = {803840, 4160, 0}},
    {.name = "autoencoder_z", .place = "autoencoder.dl:7", .part = DL_FORWARD,
     .flops = {0, 16416, 0}, .bytes = {32896, 1152, 0}},
    {.name = "autoencoder_X_hat_relu", .place = "autoencoder.dl:8", .part = DL_FORWARD,
     .flops = {0, 16896, 0}, .bytes = {33792, 1152, 0}},
    {.name = "autoencoder_X_hat", .place = "autoencoder.dl:8", .part = DL_FORWARD,
     .flops = {0, 402976, 0}, .bytes = {805952, 4160, 0}},
    {.name = "autoencoder_loss_sum", .place = "autoencoder.dl:12", .part = DL_FORWARD,
     .flops = {0, 3136, 0}, .bytes = {128, 6272, 0}},
    {.name = "autoencoder_loss_sum_2", .place = "autoencoder.dl:12", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "autoencoder_loss", .place = "autoencoder.dl:12", .part = DL_FORWARD,
     .flops = {1, 0, 0}, .bytes = {8, 0, 0}},
    {.name = "autoencoder_d_X_hat_dense_2", .place = "autoencoder.dl:8", .part = DL_BACKWARD,
     .flops = {0, 5488, 0}, .bytes = {100352, 9408, 0}},
    {.name = "autoencoder_d_X_hat_dense", .place = "autoencoder.dl:8", .part = DL_BACKWARD,
     .flops = {0, 401408, 0}, .bytes = {802816, 5184, 0}},
    {.name = "autoencoder_d_X_hat_dense_2_W", .place = "autoencoder.dl:8", .part = DL_BACKWARD,
     .flops = {2809856, 401408, 0}, .bytes = {4816896, 4160, 0}},
    {.name = "autoencoder_d_X_hat_dense_b", .place = "autoencoder.dl:8", .part = DL_BACKWARD,
     .flops = {0, 256, 0}, .bytes = {32768, 1024, 0}},
    {.name = "autoencoder_d_X_hat_dense_W", .place = "autoencoder.dl:8", .part = DL_BACKWARD,
     .flops = {0, 16384, 0}, .bytes = {32768, 1152, 0}},
    {.name = "autoencoder_d_z", .place = "autoencoder.dl:7", .part = DL_BACKWARD,
     .flops = {0, 16384, 0}, .bytes = {32768, 1152, 0}},
    {.name = "autoencoder_d_z_dense_2_b", .place = "autoencoder.dl:7", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {4096, 128, 0}},
    {.name = "autoencoder_d_z_dense_2_W", .place = "autoencoder.dl:7", .part = DL_BACKWARD,
     .flops = {0, 16384, 0}, .bytes = {32768, 1152, 0}},
    {.name = "autoencoder_d_z_dense", .place = "autoencoder.dl:7", .part = DL_BACKWARD,
     .flops = {0, 16384, 0}, .bytes = {32768, 2176, 0}},
    {.name = "autoencoder_d_X_hat_dense_b", .place = "autoencoder.dl:7", .part = DL_BACKWARD,
     .flops = {0, 256, 0}, .bytes = {32768, 1024, 0}},
    {.name = "autoencoder_d_z_dense_W", .place = "autoencoder.dl:7", .part = DL_BACKWARD,
     .flops = {2809856, 401408, 0}, .bytes = {4816896, 4160, 0}},
    {.name = "autoencoder_d_X_hat_dense_2_b", .place = "autoencoder.dl:8", .part = DL_BACKWARD,
     .flops = {25088, 0, 0}, .bytes = {103488, 0, 0}},
    {.name = "autoencoder_d_X_hat_dense_b_2", .place = "autoencoder.dl:8", .part = DL_BACKWARD,
     .flops = {8192, 0, 0}, .bytes = {33792, 0, 0}},
    {.name = "autoencoder_d_z_dense_2_b_2", .place = "autoencoder.dl:7", .part = DL_BACKWARD,
     .flops = {1024, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "autoencoder_d_X_hat_dense_b_2", .place = "autoencoder.dl:7", .part = DL_BACKWARD,
     .flops = {8192, 0, 0}, .bytes = {33792, 0, 0}},
    {.name = "autoencoder_update", .place = "autoencoder.dl:21", .part = DL_UPDATE,
     .flops = {247968, 0, 0}, .bytes = {495936, 0, 0}},
};

static RUNS_ONCE void autoencoder_run_profile(const DlStep *step, void *states, const double *arguments,
                                              DlProfile *profile)
{
    const struct autoencoder_batch batch = autoencoder_batch_of(step);
    struct autoencoder_result result;
    const struct autoencoder_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct autoencoder_learning learning = {autoencoder_run_learn, autoencoder_run_learn_product,
        step->params, step->d_params, states, &a, step->step, &broken};
    autoencoder_profile_forward(&batch, step->params, step->arena, &result, profile);
    autoencoder_profile_backward(&batch, step->params, step->arena, step->d_params, profile, &learning);
    IN_PARALLEL(batch.n >= 3)
    autoencoder_learn_rest(&learning);
    dl_lap(profile, 22);
    *step->loss = result.loss;
    for (int i = 0; i < 1; i++)
        step->totals[i] = result.totals[i];
}

#endif

#if defined _OPENMP
static int autoencoder_run_threads(int wanted)
{
    omp_set_num_threads(wanted);
    return omp_get_max_threads();
}
#endif

static const DlModel autoencoder_model = {
    .name = "autoencoder", .source = "autoencoder.dl", .real_size = sizeof(real),
    .input_count = 1, .inputs = autoencoder_inputs,
    .param_count = 8, .params = autoencoder_param_table,
    .param_size = autoencoder_parameters,
    .total_count = 1,
    .batch = 256, .epochs = 10, .seed = 0, .clip_norm = 0,
    .flops = {5867681, 2117136, 0},
    .arena_size = autoencoder_arena_size,
    .init = autoencoder_run_init,
    .forward = autoencoder_run_forward,
    .backward = autoencoder_run_backward,
#if defined _OPENMP
    .threads = autoencoder_run_threads,
#endif
#ifndef AUTOENCODER_F64
    .output_count = 2, .outputs = autoencoder_output_table,
    .predict = autoencoder_run_predict,
    .observe = autoencoder_run_predict,
    .optimizer = "adam", .update = autoencoder_run_update,
    .step = autoencoder_run_step,
    .argument_count = 1, .arguments = autoencoder_argument_table,
    .state_count = 2, .states = autoencoder_states, .initial = autoencoder_states_initial,
    .split_count = 2, .splits = autoencoder_splits,
    .evaluate = autoencoder_run_evaluate,
    .summarize = autoencoder_run_summarize,
    .traced = autoencoder_traced,
    .trace_arena_size = autoencoder_trace_arena_size,
    .trace = autoencoder_run_trace,
    .kernel_count = sizeof autoencoder_kernels / sizeof *autoencoder_kernels, .kernels = autoencoder_kernels,
    .profile = autoencoder_run_profile,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &autoencoder_model_f64,
#endif
};

#ifndef AUTOENCODER_F64
int main(int argc, char **argv)
{
    return dl_main(&autoencoder_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define AUTOENCODER_F64
#define real double
#define autoencoder_batch autoencoder_batch_f64
#define autoencoder_params autoencoder_params_f64
#define autoencoder_result autoencoder_result_f64
#define autoencoder_outputs autoencoder_outputs_f64
#define autoencoder_optimizer autoencoder_optimizer_f64
#define autoencoder_arguments autoencoder_arguments_f64
#define autoencoder_parameters autoencoder_parameters_f64
#define autoencoder_arena_size autoencoder_arena_size_f64
#define autoencoder_init autoencoder_init_f64
#define autoencoder_forward autoencoder_forward_f64
#define autoencoder_backward autoencoder_backward_f64
#define autoencoder_update autoencoder_update_f64
#define autoencoder_evaluate autoencoder_evaluate_f64
#define autoencoder_predict autoencoder_predict_f64
#define autoencoder_summarize autoencoder_summarize_f64
#define autoencoder_trace autoencoder_trace_f64
#define autoencoder_inputs autoencoder_inputs_f64
#define autoencoder_param_table autoencoder_param_table_f64
#define autoencoder_output_table autoencoder_output_table_f64
#define autoencoder_argument_table autoencoder_argument_table_f64
#define autoencoder_states autoencoder_states_f64
#define autoencoder_states_initial autoencoder_states_initial_f64
#define autoencoder_splits autoencoder_splits_f64
#define autoencoder_traced autoencoder_traced_f64
#define autoencoder_trace_arena_size autoencoder_trace_arena_size_f64
#define autoencoder_batch_of autoencoder_batch_of_f64
#define autoencoder_model autoencoder_model_f64
#define autoencoder_run_init autoencoder_run_init_f64
#define autoencoder_run_forward autoencoder_run_forward_f64
#define autoencoder_run_backward autoencoder_run_backward_f64
#define autoencoder_run_evaluate autoencoder_run_evaluate_f64
#define autoencoder_run_predict autoencoder_run_predict_f64
#define autoencoder_run_summarize autoencoder_run_summarize_f64
#define autoencoder_run_update autoencoder_run_update_f64
#define autoencoder_run_trace autoencoder_run_trace_f64
#define autoencoder_run_threads autoencoder_run_threads_f64
#define autoencoder_kernels autoencoder_kernels_f64
#define autoencoder_run_profile autoencoder_run_profile_f64
#define autoencoder_profile_forward autoencoder_profile_forward_f64
#define autoencoder_profile_backward autoencoder_profile_backward_f64
#define autoencoder_forward_kernels autoencoder_forward_kernels_f64
#define autoencoder_backward_kernels autoencoder_backward_kernels_f64
#define autoencoder_update_kernels autoencoder_update_kernels_f64
#define autoencoder_run_step autoencoder_run_step_f64
#define autoencoder_learning autoencoder_learning_f64
#define autoencoder_run_learn autoencoder_run_learn_f64
#define autoencoder_run_learn_product autoencoder_run_learn_product_f64
#define autoencoder_learn_rest autoencoder_learn_rest_f64
#define autoencoder_make_train autoencoder_make_train_f64
#define autoencoder_train_arena_size autoencoder_train_arena_size_f64
#define autoencoder_train_sources autoencoder_train_sources_f64
#define autoencoder_make_test autoencoder_make_test_f64
#define autoencoder_test_arena_size autoencoder_test_arena_size_f64
#define autoencoder_test_sources autoencoder_test_sources_f64
#define autoencoder_init_z_dense_b autoencoder_init_z_dense_b_f64
#define autoencoder_z_relu autoencoder_z_relu_f64
#define autoencoder_z autoencoder_z_f64
#define autoencoder_X_hat_relu autoencoder_X_hat_relu_f64
#define autoencoder_X_hat autoencoder_X_hat_f64
#define autoencoder_loss_sum autoencoder_loss_sum_f64
#define autoencoder_loss_sum_2 autoencoder_loss_sum_2_f64
#define autoencoder_loss autoencoder_loss_f64
#define autoencoder_d_X_hat_dense_2 autoencoder_d_X_hat_dense_2_f64
#define autoencoder_d_X_hat_dense autoencoder_d_X_hat_dense_f64
#define autoencoder_d_X_hat_dense_2_W autoencoder_d_X_hat_dense_2_W_f64
#define autoencoder_d_X_hat_dense_b autoencoder_d_X_hat_dense_b_f64
#define autoencoder_d_X_hat_dense_W autoencoder_d_X_hat_dense_W_f64
#define autoencoder_d_z autoencoder_d_z_f64
#define autoencoder_d_z_dense_2_b autoencoder_d_z_dense_2_b_f64
#define autoencoder_d_z_dense_2_W autoencoder_d_z_dense_2_W_f64
#define autoencoder_d_z_dense autoencoder_d_z_dense_f64
#define autoencoder_d_z_dense_W autoencoder_d_z_dense_W_f64
#define autoencoder_d_X_hat_dense_2_b autoencoder_d_X_hat_dense_2_b_f64
#define autoencoder_d_X_hat_dense_b_2 autoencoder_d_X_hat_dense_b_2_f64
#define autoencoder_d_z_dense_2_b_2 autoencoder_d_z_dense_2_b_2_f64
#define autoencoder_adam autoencoder_adam_f64
#define autoencoder_adam_product autoencoder_adam_product_f64
#define real_max real_max_f64
#define real_sigmoid real_sigmoid_f64
#define largest_size largest_size_f64
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
