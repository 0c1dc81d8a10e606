/* ode.dl, compiled by dlc at -O2. Edit the model, not this file. */

#ifndef ODE_F64
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

/* Elementary functions, defined below so that loops over them become vector code. */
static ALWAYS_INLINE float real_exp(float x);
static ALWAYS_INLINE float real_expm1(float x);
static ALWAYS_INLINE float real_tanh(float x);
static ALWAYS_INLINE float real_sin(float x);
static ALWAYS_INLINE float real_cos(float x);
static ALWAYS_INLINE float real_sqrt(float x);
#else
#define real_exp exp
#define real_expm1 expm1
#define real_sqrt sqrt
#define real_sin sin
#define real_cos cos
#define real_tanh tanh
#endif

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

struct ode_batch {
    int n;                              /* rows, at least 1 */
    const real *t;                      /* [n][1] */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { ode_parameters = 2497 };

struct ode_params {                     /* the gradient, too: d_params */
    real network_dense_W[1][48];        /* network.dense.W  xavier(1, 48) */
    real network_dense_b[48];           /* network.dense.b  0, no_decay */
    real network_dense_2_W[48][48];     /* network.dense_2.W  xavier(48, 48) */
    real network_dense_2_b[48];         /* network.dense_2.b  0, no_decay */
    real network_dense_3_W[48][1];      /* network.dense_3.W  xavier(48, 1) */
    real network_dense_3_b[1];          /* network.dense_3.b  0, no_decay */
};

struct ode_result {
    real loss;                          /* of this batch */
    double totals[2];                   /* sums over the batch, for ode_summarize */
};

struct ode_outputs {
    real *u;                            /* [n][1] */
};

struct ode_optimizer {                  /* kept from step to step; at the start: */
    struct ode_params m;                /* 0 */
    struct ode_params v;                /* 0 */
};

struct ode_arguments {                  /* of adam; ode.dl says: */
    real lr;                            /* 0.01 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t ode_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void ode_init(struct ode_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void ode_forward(const struct ode_batch *batch, const struct ode_params *params, void *arena,
                 struct ode_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void ode_backward(const struct ode_batch *batch, const struct ode_params *params, void *arena,
                  struct ode_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void ode_update(struct ode_params *params, const struct ode_params *d_params, struct ode_optimizer *optimizer,
                const struct ode_arguments *arguments, uint64_t t);
/* The loss of a batch, as in evaluation. */
void ode_evaluate(const struct ode_batch *batch, const struct ode_params *params, void *arena,
                  struct ode_result *result);
/* The outputs, from the inputs alone. */
void ode_predict(const struct ode_batch *batch, const struct ode_params *params, void *arena,
                 struct ode_outputs *out);
/* values[0]: the loss, values[1]: error; of n rows whose totals were added up. */
void ode_summarize(const struct ode_params *params, double n, const double *totals, double *values);

/* ---- parameters at the start ---- */

/* network.dense.b and network.dense_2.b */
static RUNS_ONCE NOT_INLINE void ode_init_network_dense_b(real *restrict network_dense_b)
{
    for (int i = 0; i < 48; i++)
        network_dense_b[i] = 0;
}

RUNS_ONCE void ode_init(struct ode_params *params, uint64_t seed)
{
    /* network.dense.W xavier(1, 48) */
    {
        float draw[48];
        dl_uniforms(seed, 2886638075u, 0, 0 * 48, 48, draw);
        for (int j = 0; j < 48; j++)
            params->network_dense_W[0][j] = (real)-0.3499271061118826 + (real)0.6998542122237652 * draw[j];
    }
    /* network.dense.b 0 */
    ode_init_network_dense_b(params->network_dense_b);
    /* network.dense_2.W xavier(48, 48) */
    for (int i = 0; i < 48; i++) {
        float draw[48];
        dl_uniforms(seed, 2866182214u, 0, (uint64_t)i * 48, 48, draw);
        for (int j = 0; j < 48; j++)
            params->network_dense_2_W[i][j] = (real)-0.25 + (real)0.5 * draw[j];
    }
    /* network.dense_2.b 0 */
    ode_init_network_dense_b(params->network_dense_2_b);
    /* network.dense_3.W xavier(48, 1) */
    {
        float draw[48];
        dl_uniforms(seed, 234471005u, 0, 0, 48, draw);
        for (int i = 0; i < 48; i++)
            params->network_dense_3_W[i][0] = (real)-0.3499271061118826 + (real)0.6998542122237652 * draw[i];
    }
    /* network.dense_3.b 0 */
    params->network_dense_3_b[0] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

static void ode_network_dense_y_base(int n, const real (*restrict t)[1],
                                     real (*restrict network_dense_y_base)[1])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        network_dense_y_base[row][0] = t[row][0] - 3;
}

static void ode_network_dense_2_y_base(int n, real (*restrict network_dense_y_base)[1],
                                       const real (*restrict network_dense_W)[48],
                                       const real *restrict network_dense_b,
                                       real (*restrict network_dense_2_y_base)[48], real *restrict pack)
{
    /* matrix product: rows row; columns i */
    if (n <= 4) {
        ONCE {
            row_products(n, 48, 1, &network_dense_y_base[0][0], 1, 0, &network_dense_W[0][0], 0,
                    &network_dense_2_y_base[0][0], 48);
            for (int r = 0; r < n; r++) {
                KEEP_LOOP
                for (int c = 0; c < 48; c++) {
                    const real sum = network_dense_2_y_base[r][c];
                    network_dense_2_y_base[r][c] = real_tanh(sum + network_dense_b[c]);
                }
            }
        }
        return;
    }
    const int share = share_size(n, 112000, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 48; jr += PANEL_COLUMNS) {
            const int width = int_min(PANEL_COLUMNS, 48 - jr);
            const real *b = &network_dense_W[0][jr];
            int stride = 0;
            if (n > 40 || width < PANEL_COLUMNS) {
                for (int q = 0; q < 1; q++)
                    for (int c = 0; c < PANEL_COLUMNS; c++)
                        pack[q * PANEL_COLUMNS + c] = 0;
                for (int q = 0; q < 1; q++)
                    for (int c = 0; c < width; c++) {
                        const int i = jr + c;
                        pack[q * PANEL_COLUMNS + c] = network_dense_W[0][i];
                    }
                b = pack;
                stride = PANEL_COLUMNS;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (PANEL_COLUMNS <= 48 && width == PANEL_COLUMNS) {
                    tile_product(height, PANEL_COLUMNS, 1, &network_dense_y_base[ir][0], 1, 0, b, stride,
                            &network_dense_2_y_base[ir][jr], 48, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < PANEL_COLUMNS; c++) {
                            const int i = jr + c;
                            const real sum = network_dense_2_y_base[row][i];
                            network_dense_2_y_base[row][i] = real_tanh(sum + network_dense_b[i]);
                        }
                    }
                } else {
                    real tile[TILE_ROWS * PANEL_COLUMNS];
                    tile_product(height, width, 1, &network_dense_y_base[ir][0], 1, 0, b, stride, tile,
                            PANEL_COLUMNS, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int i = jr + c;
                            const real sum = tile[r * PANEL_COLUMNS + c];
                            network_dense_2_y_base[row][i] = real_tanh(sum + network_dense_b[i]);
                        }
                    }
                }
            }
        }
}

static void ode_network_dense_3_y_base(int n, real (*restrict network_dense_2_y_base)[48],
                                       const real (*restrict network_dense_2_W)[48],
                                       const real *restrict network_dense_2_b,
                                       real (*restrict network_dense_3_y_base)[48], real *restrict pack)
{
    /* matrix product: rows row; columns i; summed j */
    if (n <= 4) {
        ONCE {
            row_products(n, 48, 48, &network_dense_2_y_base[0][0], 48, 1, &network_dense_2_W[0][0], 48,
                    &network_dense_3_y_base[0][0], 48);
            for (int r = 0; r < n; r++) {
                KEEP_LOOP
                for (int c = 0; c < 48; c++) {
                    const real sum = network_dense_3_y_base[r][c];
                    network_dense_3_y_base[r][c] = real_tanh(sum + network_dense_2_b[c]);
                }
            }
        }
        return;
    }
    const int share = share_size(n, 2333, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 48; jr += PANEL_COLUMNS) {
            const int width = int_min(PANEL_COLUMNS, 48 - jr);
            const real *b = &network_dense_2_W[0][jr];
            int stride = 48;
            if (n > 40 || width < PANEL_COLUMNS) {
                for (int q = 0; q < 48; q++)
                    for (int c = 0; c < PANEL_COLUMNS; c++)
                        pack[q * PANEL_COLUMNS + c] = 0;
                for (int q = 0; q < 48; q++)
                    for (int c = 0; c < width; c++) {
                        const int i = jr + c;
                        pack[q * PANEL_COLUMNS + c] = network_dense_2_W[q][i];
                    }
                b = pack;
                stride = PANEL_COLUMNS;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (PANEL_COLUMNS <= 48 && width == PANEL_COLUMNS) {
                    tile_product(height, PANEL_COLUMNS, 48, &network_dense_2_y_base[ir][0], 48, 1, b, stride,
                            &network_dense_3_y_base[ir][jr], 48, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < PANEL_COLUMNS; c++) {
                            const int i = jr + c;
                            const real sum = network_dense_3_y_base[row][i];
                            network_dense_3_y_base[row][i] = real_tanh(sum + network_dense_2_b[i]);
                        }
                    }
                } else {
                    real tile[TILE_ROWS * PANEL_COLUMNS];
                    tile_product(height, width, 48, &network_dense_2_y_base[ir][0], 48, 1, b, stride, tile,
                            PANEL_COLUMNS, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int i = jr + c;
                            const real sum = tile[r * PANEL_COLUMNS + c];
                            network_dense_3_y_base[row][i] = real_tanh(sum + network_dense_2_b[i]);
                        }
                    }
                }
            }
        }
}

static void ode_dvelocity_sum_dnetwork_dense_2(int n, real (*restrict network_dense_3_y_base)[48],
                                               const real (*restrict network_dense_3_W)[1],
                                               const real *restrict network_dense_3_b,
                                               const real (*restrict t)[1], real (*restrict network)[1],
                                               real (*restrict u)[1],
                                               real (*restrict dvelocity_sum_dnetwork)[1],
                                               real (*restrict dvelocity_sum_dnetwork_dense_3_y_base)[48],
                                               real (*restrict dvelocity_sum_dnetwork_dense_2)[48])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int j = 0; j < 48; j++)
            sum += network_dense_3_y_base[row][j] * network_dense_3_W[j][0];
        network[row][0] = sum + network_dense_3_b[0];
        const real t_2 = t[row][0] * t[row][0] / (1 + t[row][0] * t[row][0]);
        u[row][0] = 1 + t_2 * network[row][0];
        dvelocity_sum_dnetwork[row][0] = t_2;
        for (int j = 0; j < 48; j++) {
            dvelocity_sum_dnetwork_dense_3_y_base[row][j] = t_2 * network_dense_3_W[j][0];
            dvelocity_sum_dnetwork_dense_2[row][j] = dvelocity_sum_dnetwork_dense_3_y_base[row][j] *
                    (1 - network_dense_3_y_base[row][j] * network_dense_3_y_base[row][j]);
        }
    }
}

/* dvelocity_sum_dnetwork.dense_2.y_base, d_dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base and
       dforce_sum_dnetwork.dense_2.y_base */
static NOT_INLINE void ode_dvelocity_sum_dnetwork_dense_2_y_base(int n,
                                                                 real (*restrict dvelocity_sum_dnetwork_dense_2)[48],
                                                                 const real (*restrict network_dense_2_W)[48],
                                                                 real (*restrict dvelocity_sum_dnetwork_dense_2_y_base)[48],
                                                                 real *restrict pack)
{
    /* matrix product: rows row; columns j; summed k */
    const int share = share_size(n, 2333, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 48; jr += PANEL_COLUMNS) {
            const int width = int_min(PANEL_COLUMNS, 48 - jr);
            for (int q = 0; q < 48; q++)
                for (int c = 0; c < PANEL_COLUMNS; c++)
                    pack[q * PANEL_COLUMNS + c] = 0;
            transpose(48, width, &network_dense_2_W[jr][0], 48, pack, PANEL_COLUMNS);
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (PANEL_COLUMNS <= 48 && width == PANEL_COLUMNS) {
                    tile_product(height, PANEL_COLUMNS, 48, &dvelocity_sum_dnetwork_dense_2[ir][0], 48, 1,
                            pack, PANEL_COLUMNS, &dvelocity_sum_dnetwork_dense_2_y_base[ir][jr], 48, 0);
                } else {
                    real tile[TILE_ROWS * PANEL_COLUMNS];
                    tile_product(height, width, 48, &dvelocity_sum_dnetwork_dense_2[ir][0], 48, 1, pack,
                            PANEL_COLUMNS, tile, PANEL_COLUMNS, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int j = jr + c;
                            dvelocity_sum_dnetwork_dense_2_y_base[row][j] = tile[r * PANEL_COLUMNS + c];
                        }
                    }
                }
            }
        }
}

static void ode_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base(int n,
                                                                  const real (*restrict network_dense_W)[48],
                                                                  real (*restrict network_dense_2_y_base)[48],
                                                                  real (*restrict dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base)[48])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 48; i++)
            dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base[row][i] = network_dense_W[0][i] *
                    (1 - network_dense_2_y_base[row][i] * network_dense_2_y_base[row][i]);
}

/* dforce_sum_ddvelocity_sum_dnetwork.dense_2, d_dforce_sum_dnetwork.dense_2 and
       d_dvelocity_sum_dnetwork.dense_2 */
static NOT_INLINE void ode_dforce_sum_ddvelocity_sum_dnetwork_dense_2(int n,
                                                                      real (*restrict dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base)[48],
                                                                      const real (*restrict network_dense_2_W)[48],
                                                                      real (*restrict dforce_sum_ddvelocity_sum_dnetwork_dense_2)[48],
                                                                      real *restrict pack)
{
    /* matrix product: rows row; columns k; summed j */
    if (n <= 4) {
        ONCE
            row_products(n, 48, 48, &dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base[0][0], 48, 1,
                    &network_dense_2_W[0][0], 48, &dforce_sum_ddvelocity_sum_dnetwork_dense_2[0][0], 48);
        return;
    }
    const int share = share_size(n, 2333, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 48; jr += PANEL_COLUMNS) {
            const int width = int_min(PANEL_COLUMNS, 48 - jr);
            const real *b = &network_dense_2_W[0][jr];
            int stride = 48;
            if (n > 40 || width < PANEL_COLUMNS) {
                for (int q = 0; q < 48; q++)
                    for (int c = 0; c < PANEL_COLUMNS; c++)
                        pack[q * PANEL_COLUMNS + c] = 0;
                for (int q = 0; q < 48; q++)
                    for (int c = 0; c < width; c++) {
                        const int k = jr + c;
                        pack[q * PANEL_COLUMNS + c] = network_dense_2_W[q][k];
                    }
                b = pack;
                stride = PANEL_COLUMNS;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (PANEL_COLUMNS <= 48 && width == PANEL_COLUMNS) {
                    tile_product(height, PANEL_COLUMNS, 48,
                            &dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base[ir][0], 48, 1, b, stride,
                            &dforce_sum_ddvelocity_sum_dnetwork_dense_2[ir][jr], 48, 0);
                } else {
                    real tile[TILE_ROWS * PANEL_COLUMNS];
                    tile_product(height, width, 48, &dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base[ir][0],
                            48, 1, b, stride, tile, PANEL_COLUMNS, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int k = jr + c;
                            dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][k] = tile[r * PANEL_COLUMNS + c];
                        }
                    }
                }
            }
        }
}

static void ode_dforce_sum_ddvelocity_sum_dnetwork(int n,
                                                   real (*restrict dforce_sum_ddvelocity_sum_dnetwork_dense_2)[48],
                                                   real (*restrict network_dense_3_y_base)[48],
                                                   const real (*restrict network_dense_3_W)[1],
                                                   real (*restrict dforce_sum_ddvelocity_sum_dnetwork)[1])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++) {
        real dforce_sum_ddvelocity_sum_dnetwork_2 = 0;
        for (int j = 0; j < 48; j++)
            dforce_sum_ddvelocity_sum_dnetwork_2 += dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][j] *
                    (1 - network_dense_3_y_base[row][j] * network_dense_3_y_base[row][j]) *
                    network_dense_3_W[j][0];
        dforce_sum_ddvelocity_sum_dnetwork[row][0] = dforce_sum_ddvelocity_sum_dnetwork_2;
    }
}

static void ode_dforce_sum_dnetwork_dense_2(int n, const real (*restrict t)[1],
                                            real (*restrict dforce_sum_ddvelocity_sum_dnetwork_dense_2)[48],
                                            real (*restrict dvelocity_sum_dnetwork_dense_3_y_base)[48],
                                            real (*restrict network_dense_3_y_base)[48],
                                            const real (*restrict network_dense_3_W)[1],
                                            real (*restrict dforce_sum_dnetwork)[1],
                                            real (*restrict dforce_sum_dnetwork_dense_3_y_base)[48],
                                            real (*restrict dforce_sum_dnetwork_dense_2)[48])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++) {
        dforce_sum_dnetwork[row][0] = -2 * (t[row][0] *
                (t[row][0] * t[row][0] / (1 + t[row][0] * t[row][0]) / (1 + t[row][0] * t[row][0]))) + 2 *
                (t[row][0] / (1 + t[row][0] * t[row][0]));
        for (int i = 0; i < 48; i++) {
            dforce_sum_dnetwork_dense_3_y_base[row][i] =
                    -(dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][i] *
                    dvelocity_sum_dnetwork_dense_3_y_base[row][i] * network_dense_3_y_base[row][i]) -
                    dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][i] *
                    dvelocity_sum_dnetwork_dense_3_y_base[row][i] * network_dense_3_y_base[row][i] +
                    dforce_sum_dnetwork[row][0] * network_dense_3_W[i][0];
            dforce_sum_dnetwork_dense_2[row][i] = dforce_sum_dnetwork_dense_3_y_base[row][i] *
                    (1 - network_dense_3_y_base[row][i] * network_dense_3_y_base[row][i]);
        }
    }
}

static void ode_dforce_sum_dnetwork_dense_2_y_base(int n, const real (*restrict network_dense_W)[48],
                                                   real (*restrict dvelocity_sum_dnetwork_dense_2_y_base)[48],
                                                   real (*restrict network_dense_2_y_base)[48],
                                                   real (*restrict dforce_sum_dnetwork_dense_2)[48],
                                                   const real (*restrict network_dense_2_W)[48],
                                                   real (*restrict dforce_sum_dnetwork_dense_2_y_base)[48],
                                                   real *restrict pack)
{
    /* matrix product: rows row; columns i; summed k */
    const int share = share_size(n, 2333, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 48; jr += PANEL_COLUMNS) {
            const int width = int_min(PANEL_COLUMNS, 48 - jr);
            for (int q = 0; q < 48; q++)
                for (int c = 0; c < PANEL_COLUMNS; c++)
                    pack[q * PANEL_COLUMNS + c] = 0;
            transpose(48, width, &network_dense_2_W[jr][0], 48, pack, PANEL_COLUMNS);
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (PANEL_COLUMNS <= 48 && width == PANEL_COLUMNS) {
                    tile_product(height, PANEL_COLUMNS, 48, &dforce_sum_dnetwork_dense_2[ir][0], 48, 1, pack,
                            PANEL_COLUMNS, &dforce_sum_dnetwork_dense_2_y_base[ir][jr], 48, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < PANEL_COLUMNS; c++) {
                            const int i = jr + c;
                            const real sum = dforce_sum_dnetwork_dense_2_y_base[row][i];
                            dforce_sum_dnetwork_dense_2_y_base[row][i] =
                                    -(network_dense_W[0][i] * dvelocity_sum_dnetwork_dense_2_y_base[row][i] *
                                    network_dense_2_y_base[row][i]) - network_dense_W[0][i] *
                                    dvelocity_sum_dnetwork_dense_2_y_base[row][i] *
                                    network_dense_2_y_base[row][i] + sum;
                        }
                    }
                } else {
                    real tile[TILE_ROWS * PANEL_COLUMNS];
                    tile_product(height, width, 48, &dforce_sum_dnetwork_dense_2[ir][0], 48, 1, pack,
                            PANEL_COLUMNS, tile, PANEL_COLUMNS, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int i = jr + c;
                            const real sum = tile[r * PANEL_COLUMNS + c];
                            dforce_sum_dnetwork_dense_2_y_base[row][i] =
                                    -(network_dense_W[0][i] * dvelocity_sum_dnetwork_dense_2_y_base[row][i] *
                                    network_dense_2_y_base[row][i]) - network_dense_W[0][i] *
                                    dvelocity_sum_dnetwork_dense_2_y_base[row][i] *
                                    network_dense_2_y_base[row][i] + sum;
                        }
                    }
                }
            }
        }
}

static void ode_d_network(int n, real (*restrict network)[1], const real (*restrict t)[1],
                          real (*restrict dforce_sum_ddvelocity_sum_dnetwork)[1],
                          real (*restrict dvelocity_sum_dnetwork)[1],
                          real (*restrict dforce_sum_dnetwork_dense_2_y_base)[48],
                          real (*restrict network_dense_2_y_base)[48],
                          const real (*restrict network_dense_W)[48],
                          real (*restrict dvelocity_sum_dnetwork_dense_2_y_base)[48], real (*restrict u)[1],
                          real *restrict loss_sum_chunks, real *restrict error_sum_chunks,
                          real (*restrict d_residual)[1],
                          real (*restrict d_dforce_sum_dnetwork_dense_2_y_base)[48],
                          real (*restrict d_dforce_sum_ddvelocity_sum_dnetwork)[1],
                          real (*restrict d_dvelocity_sum_dnetwork_dense_2_y_base)[48],
                          real (*restrict d_network)[1], real (*restrict d_network_dense_3_b_chunks)[1])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real loss_sum = 0;
        real error_sum = 0;
        real d_network_dense_3_b[1] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            const real t_2 = network[row][0] / (1 + t[row][0] * t[row][0]);
            const real t_3 = t[row][0] * t[row][0] / (1 + t[row][0] * t[row][0]);
            const real t_4 = t_3 / (1 + t[row][0] * t[row][0]);
            const real t_5 = t_2 - network[row][0] * t_4;
            const real t_6 = t[row][0] * network[row][0] / (1 + t[row][0] * t[row][0]);
            const real t_7 = t_4 / (1 + t[row][0] * t[row][0]);
            const real t_8 = (-2 * (t_6 / (1 + t[row][0] * t[row][0])) +
                    (2 * (t[row][0] * network[row][0] * t_7) + 2 * (t_6 * t_4) - 2 *
                    (t[row][0] * (t_2 / (1 + t[row][0] * t[row][0]))))) * t[row][0];
            const real t_9 = dvelocity_sum_dnetwork[row][0] / (1 + t[row][0] * t[row][0]);
            real parts[8] = {0};
            KEEP_LOOP
            for (int first = 0; first < 48; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int k = first + part;
                    parts[part] += dforce_sum_dnetwork_dense_2_y_base[row][k] *
                            (1 - network_dense_2_y_base[row][k] * network_dense_2_y_base[row][k]) *
                            network_dense_W[0][k];
                }
            real sum = 0;
            for (int part = 0; part < 8; part++)
                sum += parts[part];
            real parts_2[8] = {0};
            KEEP_LOOP
            for (int first = 0; first < 48; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int k = first + part;
                    parts_2[part] += dvelocity_sum_dnetwork_dense_2_y_base[row][k] *
                            (1 - network_dense_2_y_base[row][k] * network_dense_2_y_base[row][k]) *
                            network_dense_W[0][k];
                }
            real sum_2 = 0;
            for (int part = 0; part < 8; part++)
                sum_2 += parts_2[part];
            const real residual = 2 * t_5 + t_8 + t_8 + 2 *
                    ((dforce_sum_ddvelocity_sum_dnetwork[row][0] / (1 + t[row][0] * t[row][0]) -
                    dforce_sum_ddvelocity_sum_dnetwork[row][0] * t_9) * t[row][0]) + sum + (real)0.4 *
                    (2 * (t_5 * t[row][0]) + sum_2) + 4 * u[row][0];
            const real exact = real_exp((real)-0.2 * t[row][0]) *
                    (real_cos((real)1.98997487421324 * t[row][0]) + (real)0.10050378152592121 *
                    real_sin((real)1.98997487421324 * t[row][0]));
            loss_sum += residual * residual;
            error_sum += (u[row][0] - exact) * (u[row][0] - exact);
            d_residual[row][0] = 2 * (residual / (real)n);
            for (int k = 0; k < 48; k++) {
                const real t_10 = d_residual[row][0] * network_dense_W[0][k] *
                        (1 - network_dense_2_y_base[row][k] * network_dense_2_y_base[row][k]);
                d_dforce_sum_dnetwork_dense_2_y_base[row][k] = t_10;
            }
            const real t_10 = d_residual[row][0] * t[row][0] / (1 + t[row][0] * t[row][0]);
            d_dforce_sum_ddvelocity_sum_dnetwork[row][0] = -2 * (d_residual[row][0] * t[row][0] * t_9) + 2 *
                    t_10;
            for (int k = 0; k < 48; k++) {
                const real t_11 = d_residual[row][0] * network_dense_W[0][k] *
                        (1 - network_dense_2_y_base[row][k] * network_dense_2_y_base[row][k]);
                d_dvelocity_sum_dnetwork_dense_2_y_base[row][k] =
                        (-d_dforce_sum_dnetwork_dense_2_y_base[row][k] -
                        d_dforce_sum_dnetwork_dense_2_y_base[row][k]) * network_dense_2_y_base[row][k] *
                        network_dense_W[0][k] + (real)0.4 * t_11;
            }
            const real t_11 = d_residual[row][0] * t[row][0] * t_4;
            d_network[row][0] = (4 * (d_residual[row][0] * t[row][0] * t_7) + (4 * t_11 - 4 * t_10) /
                    (1 + t[row][0] * t[row][0])) * t[row][0] - 2 * (d_residual[row][0] * t_4) +
                    (-4 * (d_residual[row][0] * t[row][0] * t[row][0] / (1 + t[row][0] * t[row][0])) + 2 *
                    d_residual[row][0]) / (1 + t[row][0] * t[row][0]) - (real)0.8 * t_11 + 2 *
                    ((real)0.4 * (d_residual[row][0] * t[row][0]) / (1 + t[row][0] * t[row][0])) + 4 *
                    (d_residual[row][0] * t_3);
            d_network_dense_3_b[0] += d_network[row][0];
        }
        loss_sum_chunks[chunk] = loss_sum;
        error_sum_chunks[chunk] = error_sum;
        d_network_dense_3_b_chunks[chunk][0] = d_network_dense_3_b[0];
    }
}

/* loss_sum and error_sum */
static NOT_INLINE real ode_loss_sum(real *restrict loss_sum_chunks)
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

static real ode_loss(int n, real loss_sum)
{
    real loss;
    loss = loss_sum / (real)n;
    return loss;
}

static void ode_forward_kernels(const struct ode_batch *batch, const struct ode_params *params, void *arena,
                                struct ode_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*t)[1] = (const real (*)[1])batch->t;
    real (*network_dense_y_base)[1] = (real (*)[1])(space + 816 * rows + 10016);
    real (*network_dense_2_y_base)[48] = (real (*)[48])(space + 10016);
    real (*network_dense_3_y_base)[48] = (real (*)[48])(space + 48 * rows + 10016);
    real (*network)[1] = (real (*)[1])(space + 576 * rows + 10016);
    real (*u)[1] = (real (*)[1])(space + 577 * rows + 10016);
    real (*dvelocity_sum_dnetwork)[1] = (real (*)[1])(space + 817 * rows + 10016);
    real (*dvelocity_sum_dnetwork_dense_3_y_base)[48] = (real (*)[48])(space + 96 * rows + 10016);
    real (*dvelocity_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 144 * rows + 10016);
    real (*dvelocity_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 192 * rows + 10016);
    real (*dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base)[48] =
            (real (*)[48])(space + 240 * rows + 10016);
    real (*dforce_sum_ddvelocity_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 288 * rows + 10016);
    real (*dforce_sum_ddvelocity_sum_dnetwork)[1] = (real (*)[1])(space + 578 * rows + 10016);
    real (*dforce_sum_dnetwork)[1] = (real (*)[1])(space + 818 * rows + 10016);
    real (*dforce_sum_dnetwork_dense_3_y_base)[48] = (real (*)[48])(space + 336 * rows + 10016);
    real (*dforce_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 384 * rows + 10016);
    real (*dforce_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 432 * rows + 10016);
    real *loss_sum_chunks = space;
    real *error_sum_chunks = space + 32;
    real (*d_residual)[1] = (real (*)[1])(space + 819 * rows + 10016);
    real (*d_dforce_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 480 * rows + 10016);
    real (*d_dforce_sum_ddvelocity_sum_dnetwork)[1] = (real (*)[1])(space + 820 * rows + 10016);
    real (*d_dvelocity_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 528 * rows + 10016);
    real (*d_network)[1] = (real (*)[1])(space + 821 * rows + 10016);
    real (*d_network_dense_3_b_chunks)[1] = (real (*)[1])(space + 9984);
    real *const pack = space + (822 * rows + 10016 + 15) / 16 * 16 + THREAD * 32768;

    /* ode.dl:10  network.dense.y_base[n, i] = t[n, 0] - 3 */
    ode_network_dense_y_base(n, t, network_dense_y_base);

    /* ode.dl:10  network.dense_2.y_base[n, i] = tanh(sum[j](network.dense.y_base[n, 0] *
           network.dense.W[0, i]) + network.dense.b[i]) */
    ode_network_dense_2_y_base(n, network_dense_y_base, params->network_dense_W, params->network_dense_b,
                               network_dense_2_y_base, pack);

    /* ode.dl:10  network.dense_3.y_base[n, i] = tanh(sum[j](network.dense_2.y_base[n, j] *
           network.dense_2.W[j, i]) + network.dense_2.b[i]) */
    ode_network_dense_3_y_base(n, network_dense_2_y_base, params->network_dense_2_W, params->network_dense_2_b,
                               network_dense_3_y_base, pack);

    /* ode.dl:10  network[n, k] = sum[j](network.dense_3.y_base[n, j] * network.dense_3.W[j, 0]) +
           network.dense_3.b[0] */
    /* ode.dl:11  u[n, i] = 1 + t[n, 0]^2 / (1 + t[n, 0]^2) * network[n, 0] */
    /* ode.dl:10  dvelocity_sum_dnetwork[n, k] = t[n, 0]^2 / (1 + t[n, 0]^2) */
    /* ode.dl:10  dvelocity_sum_dnetwork.dense_3.y_base[n, j] = dvelocity_sum_dnetwork[n, 0] *
           network.dense_3.W[j, 0] */
    /* ode.dl:10  dvelocity_sum_dnetwork.dense_2[n, i] = dvelocity_sum_dnetwork.dense_3.y_base[n, i] * (1 -
           network.dense_3.y_base[n, i]^2) */
    ode_dvelocity_sum_dnetwork_dense_2(n, network_dense_3_y_base, params->network_dense_3_W,
                                       params->network_dense_3_b, t, network, u, dvelocity_sum_dnetwork,
                                       dvelocity_sum_dnetwork_dense_3_y_base, dvelocity_sum_dnetwork_dense_2);

    /* ode.dl:10  dvelocity_sum_dnetwork.dense_2.y_base[n, j] = sum[k](dvelocity_sum_dnetwork.dense_2[n, k]
           * network.dense_2.W[j, k]) */
    ode_dvelocity_sum_dnetwork_dense_2_y_base(n, dvelocity_sum_dnetwork_dense_2, params->network_dense_2_W,
                                              dvelocity_sum_dnetwork_dense_2_y_base, pack);

    /* ode.dl:10  dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base[n, i] = network.dense.W[0, i] * (1 -
           network.dense_2.y_base[n, i]^2) */
    ode_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base(n, params->network_dense_W, network_dense_2_y_base,
                                                          dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base);

    /* ode.dl:10  dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, k] =
           sum[j](dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base[n, j] * network.dense_2.W[j, k]) */
    ode_dforce_sum_ddvelocity_sum_dnetwork_dense_2(n, dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base,
                                                   params->network_dense_2_W,
                                                   dforce_sum_ddvelocity_sum_dnetwork_dense_2, pack);

    /* ode.dl:10  dforce_sum_ddvelocity_sum_dnetwork[n, k] =
           sum[j](dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, j] * (1 - network.dense_3.y_base[n, j]^2) *
           network.dense_3.W[j, 0]) */
    ode_dforce_sum_ddvelocity_sum_dnetwork(n, dforce_sum_ddvelocity_sum_dnetwork_dense_2,
                                           network_dense_3_y_base, params->network_dense_3_W,
                                           dforce_sum_ddvelocity_sum_dnetwork);

    /* ode.dl:10  dforce_sum_dnetwork[n, k] = -2 * (t[n, 0] * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n,
           0]^2))) + 2 * (t[n, 0] / (1 + t[n, 0]^2)) */
    /* ode.dl:10  dforce_sum_dnetwork.dense_3.y_base[n, i] = -dforce_sum_ddvelocity_sum_dnetwork.dense_2[n,
           i] * dvelocity_sum_dnetwork.dense_3.y_base[n, i] * network.dense_3.y_base[n, i] -
           dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] * dvelocity_sum_dnetwork.dense_3.y_base[n, i] *
           network.dense_3.y_base[n, i] + dforce_sum_dnetwork[n, 0] * network.dense_3.W[i, 0] */
    /* ode.dl:10  dforce_sum_dnetwork.dense_2[n, i] = dforce_sum_dnetwork.dense_3.y_base[n, i] * (1 -
           network.dense_3.y_base[n, i]^2) */
    ode_dforce_sum_dnetwork_dense_2(n, t, dforce_sum_ddvelocity_sum_dnetwork_dense_2,
                                    dvelocity_sum_dnetwork_dense_3_y_base, network_dense_3_y_base,
                                    params->network_dense_3_W, dforce_sum_dnetwork,
                                    dforce_sum_dnetwork_dense_3_y_base, dforce_sum_dnetwork_dense_2);

    /* ode.dl:10  dforce_sum_dnetwork.dense_2.y_base[n, i] = -network.dense.W[0, i] *
           dvelocity_sum_dnetwork.dense_2.y_base[n, i] * network.dense_2.y_base[n, i] - network.dense.W[0, i] *
           dvelocity_sum_dnetwork.dense_2.y_base[n, i] * network.dense_2.y_base[n, i] +
           sum[k](dforce_sum_dnetwork.dense_2[n, k] * network.dense_2.W[i, k]) */
    ode_dforce_sum_dnetwork_dense_2_y_base(n, params->network_dense_W, dvelocity_sum_dnetwork_dense_2_y_base,
                                           network_dense_2_y_base, dforce_sum_dnetwork_dense_2,
                                           params->network_dense_2_W, dforce_sum_dnetwork_dense_2_y_base, pack);

    /* ode.dl:14  residual[n, i] = 2 * (network[n, 0] / (1 + t[n, 0]^2) - network[n, 0] * (t[n, 0]^2 / (1 +
           t[n, 0]^2) / (1 + t[n, 0]^2))) + (-2 * (t[n, 0] * network[n, 0] / (1 + t[n, 0]^2) / (1 + t[n, 0]^2))
           + (2 * (t[n, 0] * network[n, 0] * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n, 0]^2) / (1 + t[n, 0]^2)))
           + 2 * (t[n, 0] * network[n, 0] / (1 + t[n, 0]^2) * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n, 0]^2)))
           - 2 * (t[n, 0] * (network[n, 0] / (1 + t[n, 0]^2) / (1 + t[n, 0]^2))))) * t[n, 0] + (-2 * (t[n, 0] *
           network[n, 0] / (1 + t[n, 0]^2) / (1 + t[n, 0]^2)) + (2 * (t[n, 0] * network[n, 0] * (t[n, 0]^2 / (1
           + t[n, 0]^2) / (1 + t[n, 0]^2) / (1 + t[n, 0]^2))) + 2 * (t[n, 0] * network[n, 0] / (1 + t[n, 0]^2)
           * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n, 0]^2))) - 2 * (t[n, 0] * (network[n, 0] / (1 + t[n, 0]^2)
           / (1 + t[n, 0]^2))))) * t[n, 0] + 2 * ((dforce_sum_ddvelocity_sum_dnetwork[n, 0] / (1 + t[n, 0]^2) -
           dforce_sum_ddvelocity_sum_dnetwork[n, 0] * (dvelocity_sum_dnetwork[n, 0] / (1 + t[n, 0]^2))) * t[n,
           0]) + sum[k](dforce_sum_dnetwork.dense_2.y_base[n, k] * (1 - network.dense_2.y_base[n, k]^2) *
           network.dense.W[0, k]) + 0.4 * (2 * ((network[n, 0] / (1 + t[n, 0]^2) - network[n, 0] * (t[n, 0]^2 /
           (1 + t[n, 0]^2) / (1 + t[n, 0]^2))) * t[n, 0]) + sum[k](dvelocity_sum_dnetwork.dense_2.y_base[n, k]
           * (1 - network.dense_2.y_base[n, k]^2) * network.dense.W[0, k])) + 4 * u[n, 0] */
    /* ode.dl:17  exact[n, i] = exp(-0.2 * t[n, 0]) * (cos(1.98997487421324 * t[n, 0]) +
           0.10050378152592121 * sin(1.98997487421324 * t[n, 0])) */
    /* ode.dl:20  loss_sum = sum[n](residual[n, 0]^2) */
    /* ode.dl:21  error_sum = sum[n]((u[n, 0] - exact[n, 0])^2) */
    /* ode.dl:14  d_residual[n, i] = 2 * (residual[n, 0] / N) */
    /* ode.dl:10  d_dforce_sum_dnetwork.dense_2.y_base[n, i] = d_residual[n, 0] * network.dense.W[0, i] *
           (1 - network.dense_2.y_base[n, i]^2) */
    /* ode.dl:10  d_dforce_sum_ddvelocity_sum_dnetwork[n, k] = -2 * (d_residual[n, 0] * t[n, 0] *
           (dvelocity_sum_dnetwork[n, 0] / (1 + t[n, 0]^2))) + 2 * (d_residual[n, 0] * t[n, 0] / (1 + t[n,
           0]^2)) */
    /* ode.dl:10  d_dvelocity_sum_dnetwork.dense_2.y_base[n, i] = (-d_dforce_sum_dnetwork.dense_2.y_base[n,
           i] - d_dforce_sum_dnetwork.dense_2.y_base[n, i]) * network.dense_2.y_base[n, i] * network.dense.W[0,
           i] + 0.4 * (d_residual[n, 0] * network.dense.W[0, i] * (1 - network.dense_2.y_base[n, i]^2)) */
    /* ode.dl:10  d_network[n, k] = (4 * (d_residual[n, 0] * t[n, 0] * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 +
           t[n, 0]^2) / (1 + t[n, 0]^2))) + (4 * (d_residual[n, 0] * t[n, 0] * (t[n, 0]^2 / (1 + t[n, 0]^2) /
           (1 + t[n, 0]^2))) - 4 * (d_residual[n, 0] * t[n, 0] / (1 + t[n, 0]^2))) / (1 + t[n, 0]^2)) * t[n, 0]
           - 2 * (d_residual[n, 0] * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n, 0]^2))) + (-4 * (d_residual[n, 0]
           * t[n, 0] * t[n, 0] / (1 + t[n, 0]^2)) + 2 * d_residual[n, 0]) / (1 + t[n, 0]^2) - 0.8 *
           (d_residual[n, 0] * t[n, 0] * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n, 0]^2))) + 2 * (0.4 *
           (d_residual[n, 0] * t[n, 0]) / (1 + t[n, 0]^2)) + 4 * (d_residual[n, 0] * (t[n, 0]^2 / (1 + t[n,
           0]^2))) */
    /* ode.dl:10  d_network.dense_3.b[i] = sum[n](d_network[n, 0]) */
    ode_d_network(n, network, t, dforce_sum_ddvelocity_sum_dnetwork, dvelocity_sum_dnetwork,
                  dforce_sum_dnetwork_dense_2_y_base, network_dense_2_y_base, params->network_dense_W,
                  dvelocity_sum_dnetwork_dense_2_y_base, u, loss_sum_chunks, error_sum_chunks, d_residual,
                  d_dforce_sum_dnetwork_dense_2_y_base, d_dforce_sum_ddvelocity_sum_dnetwork,
                  d_dvelocity_sum_dnetwork_dense_2_y_base, d_network, d_network_dense_3_b_chunks);

    /* ode.dl:20  loss_sum = sum[chunk](loss_sum_chunks[chunk]) */
    ONCE
    result->totals[0] = ode_loss_sum(loss_sum_chunks);

    /* ode.dl:20  loss = loss_sum / N */
    ONCE
    result->loss = ode_loss(n, result->totals[0]);

    /* ode.dl:21  error_sum = sum[chunk](error_sum_chunks[chunk]) */
    ONCE
    result->totals[1] = ode_loss_sum(error_sum_chunks);
}

void ode_forward(const struct ode_batch *batch, const struct ode_params *params, void *arena,
                 struct ode_result *result)
{
    IN_PARALLEL(batch->n >= 139)
    ode_forward_kernels(batch, params, arena, result);
}

static void ode_d_dforce_sum_ddvelocity_sum_dnetwork_dense_2(int n,
                                                             real (*restrict d_dforce_sum_dnetwork_dense_2)[48],
                                                             real (*restrict network_dense_3_y_base)[48],
                                                             real (*restrict dvelocity_sum_dnetwork_dense_3_y_base)[48],
                                                             real (*restrict d_dforce_sum_ddvelocity_sum_dnetwork)[1],
                                                             const real (*restrict network_dense_3_W)[1],
                                                             real (*restrict d_dforce_sum_dnetwork_dense_3_y_base)[48],
                                                             real (*restrict d_dforce_sum_ddvelocity_sum_dnetwork_dense_2)[48])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 48; i++) {
            d_dforce_sum_dnetwork_dense_3_y_base[row][i] = d_dforce_sum_dnetwork_dense_2[row][i] *
                    (1 - network_dense_3_y_base[row][i] * network_dense_3_y_base[row][i]);
            d_dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][i] =
                    (-d_dforce_sum_dnetwork_dense_3_y_base[row][i] -
                    d_dforce_sum_dnetwork_dense_3_y_base[row][i]) * network_dense_3_y_base[row][i] *
                    dvelocity_sum_dnetwork_dense_3_y_base[row][i] +
                    d_dforce_sum_ddvelocity_sum_dnetwork[row][0] * network_dense_3_W[i][0] *
                    (1 - network_dense_3_y_base[row][i] * network_dense_3_y_base[row][i]);
        }
}

static void ode_d_network_dense_2(int n, real (*restrict d_dforce_sum_dnetwork_dense_3_y_base)[48],
                                  real (*restrict dforce_sum_dnetwork)[1],
                                  real (*restrict dforce_sum_ddvelocity_sum_dnetwork_dense_2)[48],
                                  real (*restrict network_dense_3_y_base)[48],
                                  real (*restrict d_dforce_sum_ddvelocity_sum_dnetwork)[1],
                                  real (*restrict d_dvelocity_sum_dnetwork_dense_2)[48],
                                  real (*restrict dvelocity_sum_dnetwork)[1], real (*restrict d_network)[1],
                                  real (*restrict d_dforce_sum_dnetwork_dense_2)[48],
                                  real (*restrict dforce_sum_dnetwork_dense_3_y_base)[48],
                                  real (*restrict dvelocity_sum_dnetwork_dense_3_y_base)[48],
                                  const real (*restrict network_dense_3_W)[1],
                                  real (*restrict d_network_dense_3_W_chunks)[48][1],
                                  real (*restrict d_network_dense_2_b_chunks)[48])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_network_dense_3_W[48][1] = {0};
        real d_network_dense_2_b[48] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int i = 0; i < 48; i++) {
                d_network_dense_3_W[i][0] += d_dforce_sum_dnetwork_dense_3_y_base[row][i] *
                        dforce_sum_dnetwork[row][0] + dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][i] *
                        (1 - network_dense_3_y_base[row][i] * network_dense_3_y_base[row][i]) *
                        d_dforce_sum_ddvelocity_sum_dnetwork[row][0] +
                        ((-d_dforce_sum_dnetwork_dense_3_y_base[row][i] -
                        d_dforce_sum_dnetwork_dense_3_y_base[row][i]) * network_dense_3_y_base[row][i] *
                        dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][i] +
                        d_dvelocity_sum_dnetwork_dense_2[row][i] * (1 - network_dense_3_y_base[row][i] *
                        network_dense_3_y_base[row][i])) * dvelocity_sum_dnetwork[row][0] +
                        network_dense_3_y_base[row][i] * d_network[row][0];
                dvelocity_sum_dnetwork_dense_3_y_base[row][i] =
                        (-(d_dforce_sum_dnetwork_dense_2[row][i] * dforce_sum_dnetwork_dense_3_y_base[row][i]
                        * network_dense_3_y_base[row][i]) - d_dforce_sum_dnetwork_dense_2[row][i] *
                        dforce_sum_dnetwork_dense_3_y_base[row][i] * network_dense_3_y_base[row][i] +
                        (-d_dforce_sum_dnetwork_dense_3_y_base[row][i] -
                        d_dforce_sum_dnetwork_dense_3_y_base[row][i]) *
                        (dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][i] *
                        dvelocity_sum_dnetwork_dense_3_y_base[row][i]) +
                        (-(d_dforce_sum_ddvelocity_sum_dnetwork[row][0] * network_dense_3_W[i][0] *
                        dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][i] * network_dense_3_y_base[row][i]) -
                        d_dforce_sum_ddvelocity_sum_dnetwork[row][0] * network_dense_3_W[i][0] *
                        dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][i] * network_dense_3_y_base[row][i]) +
                        (-(d_dvelocity_sum_dnetwork_dense_2[row][i] *
                        dvelocity_sum_dnetwork_dense_3_y_base[row][i] * network_dense_3_y_base[row][i]) -
                        d_dvelocity_sum_dnetwork_dense_2[row][i] * dvelocity_sum_dnetwork_dense_3_y_base[row][i] * network_dense_3_y_base[row][i]) + d_network[row][0] * network_dense_3_W[i][0]) * (1 - network_dense_3_y_base[row][i] * network_dense_3_y_base[row][i]);
                d_network_dense_2_b[i] += dvelocity_sum_dnetwork_dense_3_y_base[row][i];
            }
        for (int i = 0; i < 48; i++)
            d_network_dense_3_W_chunks[chunk][i][0] = d_network_dense_3_W[i][0];
        for (int i = 0; i < 48; i++)
            d_network_dense_2_b_chunks[chunk][i] = d_network_dense_2_b[i];
    }
}

static void ode_d_network_dense_2_W(int n, real (*restrict d_dforce_sum_dnetwork_dense_2_y_base)[48],
                                    real (*restrict dforce_sum_dnetwork_dense_2)[48],
                                    real (*restrict d_network_dense_2_W)[48], real *restrict pack)
{
    /* matrix product: rows j; columns k; summed row */
    if (n <= 4) {
        ONCE
            row_products(48, 48, n, &d_dforce_sum_dnetwork_dense_2_y_base[0][0], 1, 48,
                    &dforce_sum_dnetwork_dense_2[0][0], 48, &d_network_dense_2_W[0][0], 48);
        return;
    }
    const int share = share_size(48, 48, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < 48; ic += share)
        for (int jr = 0; jr < 48; jr += PANEL_COLUMNS) {
            const int width = int_min(PANEL_COLUMNS, 48 - jr);
            for (int pc = 0; pc < n; pc += 512) {
                const int depth = int_min(512, n - pc);
                for (int q = 0; q < depth; q++)
                    for (int c = 0; c < PANEL_COLUMNS; c++)
                        pack[q * PANEL_COLUMNS + c] = 0;
                for (int q = 0; q < depth; q++) {
                    const int row = pc + q;
                    for (int c = 0; c < width; c++) {
                        const int k = jr + c;
                        pack[q * PANEL_COLUMNS + c] = dforce_sum_dnetwork_dense_2[row][k];
                    }
                }
                const int end = int_min(48, ic + share);
                for (int ir = ic, height; ir < end; ir += height) {
                    height = int_min(TILE_ROWS, end - ir);
                    if (PANEL_COLUMNS <= 48 && width == PANEL_COLUMNS) {
                        tile_product(height, PANEL_COLUMNS, depth,
                                &d_dforce_sum_dnetwork_dense_2_y_base[pc][ir], 1, 48, pack, PANEL_COLUMNS,
                                &d_network_dense_2_W[ir][jr], 48, pc > 0);
                    } else {
                        real tile[TILE_ROWS * PANEL_COLUMNS];
                        tile_product(height, width, depth, &d_dforce_sum_dnetwork_dense_2_y_base[pc][ir], 1,
                                48, pack, PANEL_COLUMNS, tile, PANEL_COLUMNS, 0);
                        for (int r = 0; r < height; r++) {
                            const int j = ir + r;
                            KEEP_LOOP
                            for (int c = 0; c < width; c++) {
                                const int k = jr + c;
                                d_network_dense_2_W[j][k] = (pc > 0 ? d_network_dense_2_W[j][k] : 0) +
                                        tile[r * PANEL_COLUMNS + c];
                            }
                        }
                    }
                }
            }
        }
}

static void ode_d_network_dense_2_W_4(int n, real (*restrict d_network_dense_2_W)[48],
                                      real (*restrict d_network_dense_2_W_2)[48],
                                      real (*restrict d_network_dense_2_W_3)[48],
                                      real (*restrict network_dense_2_y_base)[48],
                                      real (*restrict d_network_dense_2)[48],
                                      real (*restrict d_network_dense_2_W_4)[48], real *restrict pack)
{
    /* matrix product: rows j; columns k; summed row */
    if (n <= 4) {
        ONCE {
            row_products(48, 48, n, &network_dense_2_y_base[0][0], 1, 48, &d_network_dense_2[0][0], 48,
                    &d_network_dense_2_W_4[0][0], 48);
            for (int r = 0; r < 48; r++) {
                KEEP_LOOP
                for (int c = 0; c < 48; c++) {
                    const real sum = d_network_dense_2_W_4[r][c];
                    d_network_dense_2_W_4[r][c] = d_network_dense_2_W[r][c] + d_network_dense_2_W_2[r][c] +
                            d_network_dense_2_W_3[r][c] + sum;
                }
            }
        }
        return;
    }
    const int share = share_size(48, 48, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < 48; ic += share)
        for (int jr = 0; jr < 48; jr += PANEL_COLUMNS) {
            const int width = int_min(PANEL_COLUMNS, 48 - jr);
            for (int pc = 0; pc < n; pc += 512) {
                const int depth = int_min(512, n - pc);
                for (int q = 0; q < depth; q++)
                    for (int c = 0; c < PANEL_COLUMNS; c++)
                        pack[q * PANEL_COLUMNS + c] = 0;
                for (int q = 0; q < depth; q++) {
                    const int row = pc + q;
                    for (int c = 0; c < width; c++) {
                        const int k = jr + c;
                        pack[q * PANEL_COLUMNS + c] = d_network_dense_2[row][k];
                    }
                }
                const int end = int_min(48, ic + share);
                for (int ir = ic, height; ir < end; ir += height) {
                    height = int_min(TILE_ROWS, end - ir);
                    if (PANEL_COLUMNS <= 48 && width == PANEL_COLUMNS) {
                        tile_product(height, PANEL_COLUMNS, depth, &network_dense_2_y_base[pc][ir], 1, 48,
                                pack, PANEL_COLUMNS, &d_network_dense_2_W_4[ir][jr], 48, pc > 0);
                        if (pc + depth == n)
                            for (int r = 0; r < height; r++) {
                                const int j = ir + r;
                                KEEP_LOOP
                                for (int c = 0; c < PANEL_COLUMNS; c++) {
                                    const int k = jr + c;
                                    const real sum = d_network_dense_2_W_4[j][k];
                                    d_network_dense_2_W_4[j][k] = d_network_dense_2_W[j][k] +
                                            d_network_dense_2_W_2[j][k] + d_network_dense_2_W_3[j][k] + sum;
                                }
                            }
                    } else {
                        real tile[TILE_ROWS * PANEL_COLUMNS];
                        tile_product(height, width, depth, &network_dense_2_y_base[pc][ir], 1, 48, pack,
                                PANEL_COLUMNS, tile, PANEL_COLUMNS, 0);
                        if (pc + depth == n) {
                            for (int r = 0; r < height; r++) {
                                const int j = ir + r;
                                KEEP_LOOP
                                for (int c = 0; c < width; c++) {
                                    const int k = jr + c;
                                    const real sum = (pc > 0 ? d_network_dense_2_W_4[j][k] : 0) +
                                            tile[r * PANEL_COLUMNS + c];
                                    d_network_dense_2_W_4[j][k] = d_network_dense_2_W[j][k] +
                                            d_network_dense_2_W_2[j][k] + d_network_dense_2_W_3[j][k] + sum;
                                }
                            }
                        } else {
                            for (int r = 0; r < height; r++) {
                                const int j = ir + r;
                                KEEP_LOOP
                                for (int c = 0; c < width; c++) {
                                    const int k = jr + c;
                                    d_network_dense_2_W_4[j][k] = (pc > 0 ? d_network_dense_2_W_4[j][k] : 0) +
                                            tile[r * PANEL_COLUMNS + c];
                                }
                            }
                        }
                    }
                }
            }
        }
}

static void ode_d_network_dense(int n, real (*restrict d_residual)[1],
                                const real (*restrict network_dense_W)[48],
                                real (*restrict dforce_sum_dnetwork_dense_2_y_base)[48],
                                real (*restrict network_dense_2_y_base)[48],
                                real (*restrict d_dforce_sum_dnetwork_dense_2_y_base)[48],
                                real (*restrict dvelocity_sum_dnetwork_dense_2_y_base)[48],
                                real (*restrict d_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base)[48],
                                real (*restrict d_network_dense_2)[48],
                                const real (*restrict network_dense_2_W)[48],
                                real (*restrict d_network_dense)[48], real *restrict pack)
{
    /* matrix product: rows row; columns i; summed k */
    const int share = share_size(n, 2333, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 48; jr += PANEL_COLUMNS) {
            const int width = int_min(PANEL_COLUMNS, 48 - jr);
            for (int q = 0; q < 48; q++)
                for (int c = 0; c < PANEL_COLUMNS; c++)
                    pack[q * PANEL_COLUMNS + c] = 0;
            transpose(48, width, &network_dense_2_W[jr][0], 48, pack, PANEL_COLUMNS);
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (PANEL_COLUMNS <= 48 && width == PANEL_COLUMNS) {
                    tile_product(height, PANEL_COLUMNS, 48, &d_network_dense_2[ir][0], 48, 1, pack,
                            PANEL_COLUMNS, &d_network_dense[ir][jr], 48, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < PANEL_COLUMNS; c++) {
                            const int i = jr + c;
                            const real sum = d_network_dense[row][i];
                            d_network_dense[row][i] = (-(d_residual[row][0] * network_dense_W[0][i] *
                                    dforce_sum_dnetwork_dense_2_y_base[row][i] *
                                    network_dense_2_y_base[row][i]) - d_residual[row][0] *
                                    network_dense_W[0][i] * dforce_sum_dnetwork_dense_2_y_base[row][i] *
                                    network_dense_2_y_base[row][i] + (-d_dforce_sum_dnetwork_dense_2_y_base[row][i] - d_dforce_sum_dnetwork_dense_2_y_base[row][i]) * (network_dense_W[0][i] * dvelocity_sum_dnetwork_dense_2_y_base[row][i]) + (-(d_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base[row][i] * network_dense_W[0][i] * network_dense_2_y_base[row][i]) - d_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base[row][i] * network_dense_W[0][i] * network_dense_2_y_base[row][i]) + ((real)-0.4 * (d_residual[row][0] * network_dense_W[0][i] * dvelocity_sum_dnetwork_dense_2_y_base[row][i] * network_dense_2_y_base[row][i]) - (real)0.4 * (d_residual[row][0] * network_dense_W[0][i] * dvelocity_sum_dnetwork_dense_2_y_base[row][i] * network_dense_2_y_base[row][i])) + sum) * (1 - network_dense_2_y_base[row][i] * network_dense_2_y_base[row][i]);
                        }
                    }
                } else {
                    real tile[TILE_ROWS * PANEL_COLUMNS];
                    tile_product(height, width, 48, &d_network_dense_2[ir][0], 48, 1, pack, PANEL_COLUMNS,
                            tile, PANEL_COLUMNS, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int i = jr + c;
                            const real sum = tile[r * PANEL_COLUMNS + c];
                            d_network_dense[row][i] = (-(d_residual[row][0] * network_dense_W[0][i] *
                                    dforce_sum_dnetwork_dense_2_y_base[row][i] *
                                    network_dense_2_y_base[row][i]) - d_residual[row][0] *
                                    network_dense_W[0][i] * dforce_sum_dnetwork_dense_2_y_base[row][i] *
                                    network_dense_2_y_base[row][i] + (-d_dforce_sum_dnetwork_dense_2_y_base[row][i] - d_dforce_sum_dnetwork_dense_2_y_base[row][i]) * (network_dense_W[0][i] * dvelocity_sum_dnetwork_dense_2_y_base[row][i]) + (-(d_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base[row][i] * network_dense_W[0][i] * network_dense_2_y_base[row][i]) - d_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base[row][i] * network_dense_W[0][i] * network_dense_2_y_base[row][i]) + ((real)-0.4 * (d_residual[row][0] * network_dense_W[0][i] * dvelocity_sum_dnetwork_dense_2_y_base[row][i] * network_dense_2_y_base[row][i]) - (real)0.4 * (d_residual[row][0] * network_dense_W[0][i] * dvelocity_sum_dnetwork_dense_2_y_base[row][i] * network_dense_2_y_base[row][i])) + sum) * (1 - network_dense_2_y_base[row][i] * network_dense_2_y_base[row][i]);
                        }
                    }
                }
            }
        }
}

static void ode_d_network_dense_b(int n, real (*restrict d_network_dense)[48],
                                  real (*restrict d_network_dense_b_chunks)[48])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_network_dense_b[48] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int k = 0; k < 48; k++)
                d_network_dense_b[k] += d_network_dense[row][k];
        for (int k = 0; k < 48; k++)
            d_network_dense_b_chunks[chunk][k] = d_network_dense_b[k];
    }
}

static void ode_d_network_dense_W(int n, real (*restrict dforce_sum_dnetwork_dense_2_y_base)[48],
                                  real (*restrict network_dense_2_y_base)[48], real (*restrict d_residual)[1],
                                  real (*restrict d_dforce_sum_dnetwork_dense_2_y_base)[48],
                                  real (*restrict dvelocity_sum_dnetwork_dense_2_y_base)[48],
                                  real (*restrict d_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base)[48],
                                  real (*restrict d_network_dense)[48],
                                  real (*restrict network_dense_y_base)[1],
                                  real (*restrict d_network_dense_W)[48])
{
    real sum[48] = {0};
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 48; k++)
            sum[k] += dforce_sum_dnetwork_dense_2_y_base[row][k] *
                    (1 - network_dense_2_y_base[row][k] * network_dense_2_y_base[row][k]) * d_residual[row][0]
                    + (-d_dforce_sum_dnetwork_dense_2_y_base[row][k] -
                    d_dforce_sum_dnetwork_dense_2_y_base[row][k]) * network_dense_2_y_base[row][k] *
                    dvelocity_sum_dnetwork_dense_2_y_base[row][k] +
                    d_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base[row][k] *
                    (1 - network_dense_2_y_base[row][k] * network_dense_2_y_base[row][k]) +
                    d_network_dense[row][k] * network_dense_y_base[row][0];
    real sum_2[48] = {0};
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 48; k++)
            sum_2[k] += dvelocity_sum_dnetwork_dense_2_y_base[row][k] *
                    (1 - network_dense_2_y_base[row][k] * network_dense_2_y_base[row][k]) *
                    d_residual[row][0];
    for (int k = 0; k < 48; k++)
        d_network_dense_W[0][k] = sum[k] + (real)0.4 * sum_2[k];
}

static void ode_d_network_dense_3_b(real (*restrict d_network_dense_3_b_chunks)[1],
                                    real *restrict d_network_dense_3_b)
{
    real sum = 0;
    for (int chunk = 0; chunk < 32; chunk++)
        sum += d_network_dense_3_b_chunks[chunk][0];
    d_network_dense_3_b[0] = sum;
}

static void ode_d_network_dense_3_W(real (*restrict d_network_dense_3_W_chunks)[48][1],
                                    real (*restrict d_network_dense_3_W)[1])
{
    for (int i = 0; i < 48; i++) {
        real sum = 0;
        for (int chunk = 0; chunk < 32; chunk++)
            sum += d_network_dense_3_W_chunks[chunk][i][0];
        d_network_dense_3_W[i][0] = sum;
    }
}

/* d_network.dense_2.b and d_network.dense.b */
static NOT_INLINE void ode_d_network_dense_2_b(real (*restrict d_network_dense_2_b_chunks)[48],
                                               real *restrict d_network_dense_2_b)
{
    real sum[48] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int k = 0; k < 48; k++)
            sum[k] += d_network_dense_2_b_chunks[chunk][k];
    for (int k = 0; k < 48; k++)
        d_network_dense_2_b[k] = sum[k];
}

static void ode_backward_kernels(const struct ode_batch *batch, const struct ode_params *params, void *arena,
                                 struct ode_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*d_dforce_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 480 * rows + 10016);
    real (*d_dforce_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 576 * rows + 10016);
    real (*network_dense_3_y_base)[48] = (real (*)[48])(space + 48 * rows + 10016);
    real (*d_dforce_sum_dnetwork_dense_3_y_base)[48] = (real (*)[48])(space + 624 * rows + 10016);
    real (*dvelocity_sum_dnetwork_dense_3_y_base)[48] = (real (*)[48])(space + 96 * rows + 10016);
    real (*d_dforce_sum_ddvelocity_sum_dnetwork)[1] = (real (*)[1])(space + 820 * rows + 10016);
    real (*d_dforce_sum_ddvelocity_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 672 * rows + 10016);
    real (*d_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base)[48] =
            (real (*)[48])(space + 720 * rows + 10016);
    real (*d_dvelocity_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 528 * rows + 10016);
    real (*d_dvelocity_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 768 * rows + 10016);
    real (*dforce_sum_dnetwork)[1] = (real (*)[1])(space + 818 * rows + 10016);
    real (*dforce_sum_ddvelocity_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 288 * rows + 10016);
    real (*dvelocity_sum_dnetwork)[1] = (real (*)[1])(space + 817 * rows + 10016);
    real (*d_network)[1] = (real (*)[1])(space + 821 * rows + 10016);
    real (*d_network_dense_3_W_chunks)[48][1] = (real (*)[48][1])(space + 6912);
    real (*dforce_sum_dnetwork_dense_3_y_base)[48] = (real (*)[48])(space + 336 * rows + 10016);
    real (*d_network_dense_2)[48] = (real (*)[48])(space + 96 * rows + 10016);
    real (*d_network_dense_2_b_chunks)[48] = (real (*)[48])(space + 8448);
    real (*dforce_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 384 * rows + 10016);
    real (*d_network_dense_2_W)[48] = (real (*)[48])space;
    real (*dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base)[48] =
            (real (*)[48])(space + 240 * rows + 10016);
    real (*d_network_dense_2_W_2)[48] = (real (*)[48])(space + 2304);
    real (*dvelocity_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 144 * rows + 10016);
    real (*d_network_dense_2_W_3)[48] = (real (*)[48])(space + 4608);
    real (*network_dense_2_y_base)[48] = (real (*)[48])(space + 10016);
    real (*d_residual)[1] = (real (*)[1])(space + 819 * rows + 10016);
    real (*dforce_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 432 * rows + 10016);
    real (*dvelocity_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 192 * rows + 10016);
    real (*d_network_dense)[48] = (real (*)[48])(space + 48 * rows + 10016);
    real (*d_network_dense_b_chunks)[48] = (real (*)[48])space;
    real (*network_dense_y_base)[1] = (real (*)[1])(space + 816 * rows + 10016);
    real (*d_network_dense_3_b_chunks)[1] = (real (*)[1])(space + 9984);
    real *const pack = space + (822 * rows + 10016 + 15) / 16 * 16 + THREAD * 32768;

    /* ode.dl:10  d_dforce_sum_dnetwork.dense_2[n, k] = sum[j](d_dforce_sum_dnetwork.dense_2.y_base[n, j] *
           network.dense_2.W[j, k]) */
    ode_dforce_sum_ddvelocity_sum_dnetwork_dense_2(n, d_dforce_sum_dnetwork_dense_2_y_base,
                                                   params->network_dense_2_W, d_dforce_sum_dnetwork_dense_2,
                                                   pack);

    /* ode.dl:10  d_dforce_sum_dnetwork.dense_3.y_base[n, i] = d_dforce_sum_dnetwork.dense_2[n, i] * (1 -
           network.dense_3.y_base[n, i]^2) */
    /* ode.dl:10  d_dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] =
           (-d_dforce_sum_dnetwork.dense_3.y_base[n, i] - d_dforce_sum_dnetwork.dense_3.y_base[n, i]) *
           network.dense_3.y_base[n, i] * dvelocity_sum_dnetwork.dense_3.y_base[n, i] +
           d_dforce_sum_ddvelocity_sum_dnetwork[n, 0] * network.dense_3.W[i, 0] * (1 -
           network.dense_3.y_base[n, i]^2) */
    ode_d_dforce_sum_ddvelocity_sum_dnetwork_dense_2(n, d_dforce_sum_dnetwork_dense_2, network_dense_3_y_base,
                                                     dvelocity_sum_dnetwork_dense_3_y_base,
                                                     d_dforce_sum_ddvelocity_sum_dnetwork,
                                                     params->network_dense_3_W,
                                                     d_dforce_sum_dnetwork_dense_3_y_base,
                                                     d_dforce_sum_ddvelocity_sum_dnetwork_dense_2);

    /* ode.dl:10  d_dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base[n, j] =
           sum[k](d_dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, k] * network.dense_2.W[j, k]) */
    ode_dvelocity_sum_dnetwork_dense_2_y_base(n, d_dforce_sum_ddvelocity_sum_dnetwork_dense_2,
                                              params->network_dense_2_W,
                                              d_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base, pack);

    /* ode.dl:10  d_dvelocity_sum_dnetwork.dense_2[n, k] =
           sum[j](d_dvelocity_sum_dnetwork.dense_2.y_base[n, j] * network.dense_2.W[j, k]) */
    ode_dforce_sum_ddvelocity_sum_dnetwork_dense_2(n, d_dvelocity_sum_dnetwork_dense_2_y_base,
                                                   params->network_dense_2_W, d_dvelocity_sum_dnetwork_dense_2,
                                                   pack);

    /* ode.dl:10  d_network.dense_3.W[i, j] = sum[n](d_dforce_sum_dnetwork.dense_3.y_base[n, i] *
           dforce_sum_dnetwork[n, 0] + dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] * (1 -
           network.dense_3.y_base[n, i]^2) * d_dforce_sum_ddvelocity_sum_dnetwork[n, 0] +
           ((-d_dforce_sum_dnetwork.dense_3.y_base[n, i] - d_dforce_sum_dnetwork.dense_3.y_base[n, i]) *
           network.dense_3.y_base[n, i] * dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] +
           d_dvelocity_sum_dnetwork.dense_2[n, i] * (1 - network.dense_3.y_base[n, i]^2)) *
           dvelocity_sum_dnetwork[n, 0] + network.dense_3.y_base[n, i] * d_network[n, 0]) */
    /* ode.dl:10  d_network.dense_2[n, i] = (-d_dforce_sum_dnetwork.dense_2[n, i] *
           dforce_sum_dnetwork.dense_3.y_base[n, i] * network.dense_3.y_base[n, i] -
           d_dforce_sum_dnetwork.dense_2[n, i] * dforce_sum_dnetwork.dense_3.y_base[n, i] *
           network.dense_3.y_base[n, i] + (-d_dforce_sum_dnetwork.dense_3.y_base[n, i] -
           d_dforce_sum_dnetwork.dense_3.y_base[n, i]) * (dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] *
           dvelocity_sum_dnetwork.dense_3.y_base[n, i]) + (-d_dforce_sum_ddvelocity_sum_dnetwork[n, 0] *
           network.dense_3.W[i, 0] * dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] *
           network.dense_3.y_base[n, i] - d_dforce_sum_ddvelocity_sum_dnetwork[n, 0] * network.dense_3.W[i, 0]
           * dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] * network.dense_3.y_base[n, i]) +
           (-d_dvelocity_sum_dnetwork.dense_2[n, i] * dvelocity_sum_dnetwork.dense_3.y_base[n, i] *
           network.dense_3.y_base[n, i] - d_dvelocity_sum_dnetwork.dense_2[n, i] *
           dvelocity_sum_dnetwork.dense_3.y_base[n, i] * network.dense_3.y_base[n, i]) + d_network[n, 0] *
           network.dense_3.W[i, 0]) * (1 - network.dense_3.y_base[n, i]^2) */
    /* ode.dl:10  d_network.dense_2.b[k] = sum[n](d_network.dense_2[n, k]) */
    ode_d_network_dense_2(n, d_dforce_sum_dnetwork_dense_3_y_base, dforce_sum_dnetwork,
                          dforce_sum_ddvelocity_sum_dnetwork_dense_2, network_dense_3_y_base,
                          d_dforce_sum_ddvelocity_sum_dnetwork, d_dvelocity_sum_dnetwork_dense_2,
                          dvelocity_sum_dnetwork, d_network, d_dforce_sum_dnetwork_dense_2,
                          dforce_sum_dnetwork_dense_3_y_base, dvelocity_sum_dnetwork_dense_3_y_base,
                          params->network_dense_3_W, d_network_dense_3_W_chunks, d_network_dense_2_b_chunks);

    /* ode.dl:10  d_network.dense_2.W[j, k] = sum[n](d_dforce_sum_dnetwork.dense_2.y_base[n, j] *
           dforce_sum_dnetwork.dense_2[n, k]) */
    ode_d_network_dense_2_W(n, d_dforce_sum_dnetwork_dense_2_y_base, dforce_sum_dnetwork_dense_2,
                            d_network_dense_2_W, pack);

    /* ode.dl:10  d_network.dense_2.W[j, k] = sum[n](dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base[n,
           j] * d_dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, k]) */
    ode_d_network_dense_2_W(n, dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base,
                            d_dforce_sum_ddvelocity_sum_dnetwork_dense_2, d_network_dense_2_W_2, pack);

    /* ode.dl:10  d_network.dense_2.W[j, k] = sum[n](d_dvelocity_sum_dnetwork.dense_2.y_base[n, j] *
           dvelocity_sum_dnetwork.dense_2[n, k]) */
    ode_d_network_dense_2_W(n, d_dvelocity_sum_dnetwork_dense_2_y_base, dvelocity_sum_dnetwork_dense_2,
                            d_network_dense_2_W_3, pack);

    /* ode.dl:10  d_network.dense_2.W[j, k] = d_network.dense_2.W[j, k] + d_network.dense_2.W[j, k] +
           d_network.dense_2.W[j, k] + sum[n](network.dense_2.y_base[n, j] * d_network.dense_2[n, k]) */
    ode_d_network_dense_2_W_4(n, d_network_dense_2_W, d_network_dense_2_W_2, d_network_dense_2_W_3,
                              network_dense_2_y_base, d_network_dense_2, d_params->network_dense_2_W, pack);

    /* ode.dl:10  d_network.dense[n, i] = (-d_residual[n, 0] * network.dense.W[0, i] *
           dforce_sum_dnetwork.dense_2.y_base[n, i] * network.dense_2.y_base[n, i] - d_residual[n, 0] *
           network.dense.W[0, i] * dforce_sum_dnetwork.dense_2.y_base[n, i] * network.dense_2.y_base[n, i] +
           (-d_dforce_sum_dnetwork.dense_2.y_base[n, i] - d_dforce_sum_dnetwork.dense_2.y_base[n, i]) *
           (network.dense.W[0, i] * dvelocity_sum_dnetwork.dense_2.y_base[n, i]) +
           (-d_dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base[n, i] * network.dense.W[0, i] *
           network.dense_2.y_base[n, i] - d_dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base[n, i] *
           network.dense.W[0, i] * network.dense_2.y_base[n, i]) + (-0.4 * (d_residual[n, 0] *
           network.dense.W[0, i] * dvelocity_sum_dnetwork.dense_2.y_base[n, i] * network.dense_2.y_base[n, i])
           - 0.4 * (d_residual[n, 0] * network.dense.W[0, i] * dvelocity_sum_dnetwork.dense_2.y_base[n, i] *
           network.dense_2.y_base[n, i])) + sum[k](d_network.dense_2[n, k] * network.dense_2.W[i, k])) * (1 -
           network.dense_2.y_base[n, i]^2) */
    ode_d_network_dense(n, d_residual, params->network_dense_W, dforce_sum_dnetwork_dense_2_y_base,
                        network_dense_2_y_base, d_dforce_sum_dnetwork_dense_2_y_base,
                        dvelocity_sum_dnetwork_dense_2_y_base,
                        d_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base, d_network_dense_2,
                        params->network_dense_2_W, d_network_dense, pack);

    /* ode.dl:10  d_network.dense.b[k] = sum[n](d_network.dense[n, k]) */
    ode_d_network_dense_b(n, d_network_dense, d_network_dense_b_chunks);

    /* ode.dl:10  d_network.dense.W[i, k] = sum[n](dforce_sum_dnetwork.dense_2.y_base[n, k] * (1 -
           network.dense_2.y_base[n, k]^2) * d_residual[n, 0] + (-d_dforce_sum_dnetwork.dense_2.y_base[n, k] -
           d_dforce_sum_dnetwork.dense_2.y_base[n, k]) * network.dense_2.y_base[n, k] *
           dvelocity_sum_dnetwork.dense_2.y_base[n, k] + d_dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base[n,
           k] * (1 - network.dense_2.y_base[n, k]^2) + d_network.dense[n, k] * network.dense.y_base[n, 0]) +
           0.4 * sum[n](dvelocity_sum_dnetwork.dense_2.y_base[n, k] * (1 - network.dense_2.y_base[n, k]^2) *
           d_residual[n, 0]) */
    ONCE
    ode_d_network_dense_W(n, dforce_sum_dnetwork_dense_2_y_base, network_dense_2_y_base, d_residual,
                          d_dforce_sum_dnetwork_dense_2_y_base, dvelocity_sum_dnetwork_dense_2_y_base,
                          d_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base, d_network_dense,
                          network_dense_y_base, d_params->network_dense_W);

    /* ode.dl:10  d_network.dense_3.b[i] = sum[chunk](d_network.dense_3.b_chunks[chunk, 0]) */
    ONCE
    ode_d_network_dense_3_b(d_network_dense_3_b_chunks, d_params->network_dense_3_b);

    /* ode.dl:10  d_network.dense_3.W[i, j] = sum[chunk](d_network.dense_3.W_chunks[chunk, i, 0]) */
    ONCE
    ode_d_network_dense_3_W(d_network_dense_3_W_chunks, d_params->network_dense_3_W);

    /* ode.dl:10  d_network.dense_2.b[k] = sum[chunk](d_network.dense_2.b_chunks[chunk, k]) */
    ONCE
    ode_d_network_dense_2_b(d_network_dense_2_b_chunks, d_params->network_dense_2_b);

    /* ode.dl:10  d_network.dense.b[k] = sum[chunk](d_network.dense.b_chunks[chunk, k]) */
    ONCE
    ode_d_network_dense_2_b(d_network_dense_b_chunks, d_params->network_dense_b);
}

void ode_backward(const struct ode_batch *batch, const struct ode_params *params, void *arena,
                  struct ode_params *d_params)
{
    IN_PARALLEL(batch->n >= 69)
    ode_backward_kernels(batch, params, arena, d_params);
}

#ifndef ODE_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

static void ode_network_dense_2_y_base_2(int n, const real (*restrict t)[1],
                                         const real (*restrict network_dense_W)[48],
                                         const real *restrict network_dense_b,
                                         real (*restrict network_dense_2_y_base)[48], real *restrict pack)
{
    /* matrix product: rows row; columns i */
    real *const panel = pack + 61440;
    const int share = share_size(n, 61440, 24);
    SHARE_LOOP
    for (int ic = 0; ic < n; ic += share) {
        const int end = int_min(n, ic + share);
        const int whole = end - (end - ic) % TILE_ROWS;
        for (int qc = 0; qc < 1; qc += 8)
            for (int ir = ic; ir < whole; ir += TILE_ROWS)
                for (int q = qc; q < int_min(1, qc + 8); q++)
                    for (int r = 0; r < TILE_ROWS; r++) {
                        const int row = ir + r;
                        pack[(ir - ic) * 1 + q * TILE_ROWS + r] = t[row][0] - 3;
                    }
        for (int ir = whole, height; ir < end; ir += height) {
            height = int_min(TILE_ROWS, end - ir);
            real *const rows_packed = pack + (ir - ic) * 1;
            for (int q = 0; q < 1; q++)
                for (int r = 0; r < height; r++) {
                    const int row = ir + r;
                    rows_packed[q * height + r] = t[row][0] - 3;
                }
        }
        for (int jr = 0; jr < 48; jr += PANEL_COLUMNS) {
            const int width = int_min(PANEL_COLUMNS, 48 - jr);
            const real *b = &network_dense_W[0][jr];
            int stride = 0;
            if (n > 40 || width < PANEL_COLUMNS) {
                for (int q = 0; q < 1; q++)
                    for (int c = 0; c < PANEL_COLUMNS; c++)
                        panel[q * PANEL_COLUMNS + c] = 0;
                for (int q = 0; q < 1; q++)
                    for (int c = 0; c < width; c++) {
                        const int i = jr + c;
                        panel[q * PANEL_COLUMNS + c] = network_dense_W[0][i];
                    }
                b = panel;
                stride = PANEL_COLUMNS;
            }
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (PANEL_COLUMNS <= 48 && width == PANEL_COLUMNS) {
                    tile_product(height, PANEL_COLUMNS, 1, pack + (ir - ic) * 1, 1, height, b, stride,
                            &network_dense_2_y_base[ir][jr], 48, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < PANEL_COLUMNS; c++) {
                            const int i = jr + c;
                            const real sum = network_dense_2_y_base[row][i];
                            network_dense_2_y_base[row][i] = real_tanh(sum + network_dense_b[i]);
                        }
                    }
                } else {
                    real tile[TILE_ROWS * PANEL_COLUMNS];
                    tile_product(height, width, 1, pack + (ir - ic) * 1, 1, height, b, stride, tile,
                            PANEL_COLUMNS, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int i = jr + c;
                            const real sum = tile[r * PANEL_COLUMNS + c];
                            network_dense_2_y_base[row][i] = real_tanh(sum + network_dense_b[i]);
                        }
                    }
                }
            }
        }
    }
}

static void ode_dvelocity_sum_dnetwork_dense_2_2(int n, real (*restrict network_dense_3_y_base)[48],
                                                 const real (*restrict network_dense_3_W)[1],
                                                 const real *restrict network_dense_3_b,
                                                 const real (*restrict t)[1], real (*restrict network)[1],
                                                 real (*restrict u)[1],
                                                 real (*restrict dvelocity_sum_dnetwork)[1],
                                                 real (*restrict dvelocity_sum_dnetwork_dense_2)[48])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int j = 0; j < 48; j++)
            sum += network_dense_3_y_base[row][j] * network_dense_3_W[j][0];
        network[row][0] = sum + network_dense_3_b[0];
        const real t_2 = t[row][0] * t[row][0] / (1 + t[row][0] * t[row][0]);
        u[row][0] = 1 + t_2 * network[row][0];
        dvelocity_sum_dnetwork[row][0] = t_2;
        for (int j = 0; j < 48; j++)
            dvelocity_sum_dnetwork_dense_2[row][j] = t_2 * network_dense_3_W[j][0] *
                    (1 - network_dense_3_y_base[row][j] * network_dense_3_y_base[row][j]);
    }
}

static void ode_dforce_sum_dnetwork_dense_2_2(int n,
                                              real (*restrict dforce_sum_ddvelocity_sum_dnetwork_dense_2)[48],
                                              real (*restrict network_dense_3_y_base)[48],
                                              const real (*restrict network_dense_3_W)[1],
                                              real (*restrict dvelocity_sum_dnetwork)[1],
                                              const real (*restrict t)[1],
                                              real (*restrict dforce_sum_ddvelocity_sum_dnetwork)[1])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++) {
        real dforce_sum_ddvelocity_sum_dnetwork_2 = 0;
        for (int j = 0; j < 48; j++)
            dforce_sum_ddvelocity_sum_dnetwork_2 += dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][j] *
                    (1 - network_dense_3_y_base[row][j] * network_dense_3_y_base[row][j]) *
                    network_dense_3_W[j][0];
        dforce_sum_ddvelocity_sum_dnetwork[row][0] = dforce_sum_ddvelocity_sum_dnetwork_2;
        const real t_2 = t[row][0] * t[row][0] / (1 + t[row][0] * t[row][0]) / (1 + t[row][0] * t[row][0]);
        const real t_3 = t[row][0] / (1 + t[row][0] * t[row][0]);
        for (int j = 0; j < 48; j++)
            network_dense_3_y_base[row][j] = (-(dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][j] *
                    (dvelocity_sum_dnetwork[row][0] * network_dense_3_W[j][0]) *
                    network_dense_3_y_base[row][j]) - dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][j] *
                    (dvelocity_sum_dnetwork[row][0] * network_dense_3_W[j][0]) *
                    network_dense_3_y_base[row][j] + (-2 * (t[row][0] * t_2) + 2 * t_3) *
                    network_dense_3_W[j][0]) * (1 - network_dense_3_y_base[row][j] *
                    network_dense_3_y_base[row][j]);
    }
}

static void ode_loss_sum_2(int n, real (*restrict network)[1], const real (*restrict t)[1],
                           real (*restrict dforce_sum_ddvelocity_sum_dnetwork)[1],
                           real (*restrict dvelocity_sum_dnetwork)[1],
                           const real (*restrict network_dense_W)[48],
                           real (*restrict dvelocity_sum_dnetwork_dense_2_y_base)[48],
                           real (*restrict network_dense_2_y_base)[48],
                           real (*restrict dforce_sum_dnetwork_dense_2_y_base)[48], real (*restrict u)[1],
                           real *restrict loss_sum_chunks, real *restrict error_sum_chunks)
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real loss_sum = 0;
        real error_sum = 0;
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            const real t_2 = network[row][0] / (1 + t[row][0] * t[row][0]);
            const real t_3 = t[row][0] * t[row][0] / (1 + t[row][0] * t[row][0]) /
                    (1 + t[row][0] * t[row][0]);
            const real t_4 = t_2 - network[row][0] * t_3;
            const real t_5 = t[row][0] * network[row][0] / (1 + t[row][0] * t[row][0]);
            const real t_6 = (-2 * (t_5 / (1 + t[row][0] * t[row][0])) +
                    (2 * (t[row][0] * network[row][0] * (t_3 / (1 + t[row][0] * t[row][0]))) + 2 * (t_5 * t_3)
                    - 2 * (t[row][0] * (t_2 / (1 + t[row][0] * t[row][0]))))) * t[row][0];
            real parts[8] = {0};
            KEEP_LOOP
            for (int first = 0; first < 48; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int k = first + part;
                    parts[part] += (-(network_dense_W[0][k] * dvelocity_sum_dnetwork_dense_2_y_base[row][k] *
                            network_dense_2_y_base[row][k]) - network_dense_W[0][k] *
                            dvelocity_sum_dnetwork_dense_2_y_base[row][k] * network_dense_2_y_base[row][k] +
                            dforce_sum_dnetwork_dense_2_y_base[row][k]) *
                            (1 - network_dense_2_y_base[row][k] * network_dense_2_y_base[row][k]) *
                            network_dense_W[0][k];
                }
            real sum = 0;
            for (int part = 0; part < 8; part++)
                sum += parts[part];
            real parts_2[8] = {0};
            KEEP_LOOP
            for (int first = 0; first < 48; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int k = first + part;
                    parts_2[part] += dvelocity_sum_dnetwork_dense_2_y_base[row][k] *
                            (1 - network_dense_2_y_base[row][k] * network_dense_2_y_base[row][k]) *
                            network_dense_W[0][k];
                }
            real sum_2 = 0;
            for (int part = 0; part < 8; part++)
                sum_2 += parts_2[part];
            const real residual = 2 * t_4 + t_6 + t_6 + 2 *
                    ((dforce_sum_ddvelocity_sum_dnetwork[row][0] / (1 + t[row][0] * t[row][0]) -
                    dforce_sum_ddvelocity_sum_dnetwork[row][0] * (dvelocity_sum_dnetwork[row][0] /
                    (1 + t[row][0] * t[row][0]))) * t[row][0]) + sum + (real)0.4 *
                    (2 * (t_4 * t[row][0]) + sum_2) + 4 * u[row][0];
            const real exact = real_exp((real)-0.2 * t[row][0]) *
                    (real_cos((real)1.98997487421324 * t[row][0]) + (real)0.10050378152592121 *
                    real_sin((real)1.98997487421324 * t[row][0]));
            loss_sum += residual * residual;
            error_sum += (u[row][0] - exact) * (u[row][0] - exact);
        }
        loss_sum_chunks[chunk] = loss_sum;
        error_sum_chunks[chunk] = error_sum;
    }
}

void ode_evaluate(const struct ode_batch *batch, const struct ode_params *params, void *arena,
                  struct ode_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*t)[1] = (const real (*)[1])batch->t;
    real (*network_dense_2_y_base)[48] = (real (*)[48])(space + 64);
    real (*network_dense_3_y_base)[48] = (real (*)[48])(space + 48 * rows + 64);
    real (*network)[1] = (real (*)[1])(space + 144 * rows + 64);
    real (*u)[1] = (real (*)[1])(space + 145 * rows + 64);
    real (*dvelocity_sum_dnetwork)[1] = (real (*)[1])(space + 146 * rows + 64);
    real (*dvelocity_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 96 * rows + 64);
    real (*dvelocity_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 147 * rows + 64);
    real (*dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 96 * rows + 64);
    real (*dforce_sum_ddvelocity_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 195 * rows + 64);
    real (*dforce_sum_ddvelocity_sum_dnetwork)[1] = (real (*)[1])(space + 96 * rows + 64);
    real (*dforce_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 48 * rows + 64);
    real (*dforce_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 195 * rows + 64);
    real *loss_sum_chunks = space;
    real *error_sum_chunks = space + 32;

    IN_PARALLEL(n >= 139)
    {
        real *const pack = space + (243 * rows + 64 + 15) / 16 * 16 + THREAD * 61504;

        /* ode.dl:10  network.dense_2.y_base[n, i] = tanh(sum[j]((t[n, 0] - 3) * network.dense.W[0, i]) +
               network.dense.b[i]) */
        ode_network_dense_2_y_base_2(n, t, params->network_dense_W, params->network_dense_b,
                                     network_dense_2_y_base, pack);

        /* ode.dl:10  network.dense_3.y_base[n, i] = tanh(sum[j](network.dense_2.y_base[n, j] *
               network.dense_2.W[j, i]) + network.dense_2.b[i]) */
        ode_network_dense_3_y_base(n, network_dense_2_y_base, params->network_dense_2_W,
                                   params->network_dense_2_b, network_dense_3_y_base, pack);

        /* ode.dl:10  network[n, k] = sum[j](network.dense_3.y_base[n, j] * network.dense_3.W[j, 0]) +
               network.dense_3.b[0] */
        /* ode.dl:11  u[n, i] = 1 + t[n, 0]^2 / (1 + t[n, 0]^2) * network[n, 0] */
        /* ode.dl:10  dvelocity_sum_dnetwork[n, k] = t[n, 0]^2 / (1 + t[n, 0]^2) */
        /* ode.dl:10  dvelocity_sum_dnetwork.dense_2[n, i] = dvelocity_sum_dnetwork[n, 0] *
               network.dense_3.W[i, 0] * (1 - network.dense_3.y_base[n, i]^2) */
        ode_dvelocity_sum_dnetwork_dense_2_2(n, network_dense_3_y_base, params->network_dense_3_W,
                                             params->network_dense_3_b, t, network, u, dvelocity_sum_dnetwork,
                                             dvelocity_sum_dnetwork_dense_2);

        /* ode.dl:10  dvelocity_sum_dnetwork.dense_2.y_base[n, j] =
               sum[k](dvelocity_sum_dnetwork.dense_2[n, k] * network.dense_2.W[j, k]) */
        ode_dvelocity_sum_dnetwork_dense_2_y_base(n, dvelocity_sum_dnetwork_dense_2, params->network_dense_2_W,
                                                  dvelocity_sum_dnetwork_dense_2_y_base, pack);

        /* ode.dl:10  dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base[n, i] = network.dense.W[0, i] * (1
               - network.dense_2.y_base[n, i]^2) */
        ode_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base(n, params->network_dense_W,
                                                              network_dense_2_y_base,
                                                              dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base);

        /* ode.dl:10  dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, k] =
               sum[j](dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base[n, j] * network.dense_2.W[j, k]) */
        ode_dforce_sum_ddvelocity_sum_dnetwork_dense_2(n, dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base,
                                                       params->network_dense_2_W,
                                                       dforce_sum_ddvelocity_sum_dnetwork_dense_2, pack);

        /* ode.dl:10  dforce_sum_ddvelocity_sum_dnetwork[n, k] =
               sum[j](dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, j] * (1 - network.dense_3.y_base[n, j]^2) *
               network.dense_3.W[j, 0]) */
        /* ode.dl:10  dforce_sum_dnetwork.dense_2[n, i] = (-dforce_sum_ddvelocity_sum_dnetwork.dense_2[n,
               i] * (dvelocity_sum_dnetwork[n, 0] * network.dense_3.W[i, 0]) * network.dense_3.y_base[n, i] -
               dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] * (dvelocity_sum_dnetwork[n, 0] *
               network.dense_3.W[i, 0]) * network.dense_3.y_base[n, i] + (-2 * (t[n, 0] * (t[n, 0]^2 / (1 +
               t[n, 0]^2) / (1 + t[n, 0]^2))) + 2 * (t[n, 0] / (1 + t[n, 0]^2))) * network.dense_3.W[i, 0]) *
               (1 - network.dense_3.y_base[n, i]^2) */
        ode_dforce_sum_dnetwork_dense_2_2(n, dforce_sum_ddvelocity_sum_dnetwork_dense_2,
                                          network_dense_3_y_base, params->network_dense_3_W,
                                          dvelocity_sum_dnetwork, t, dforce_sum_ddvelocity_sum_dnetwork);

        /* ode.dl:10  dforce_sum_dnetwork.dense_2.y_base[n, j] = sum[k](dforce_sum_dnetwork.dense_2[n, k] *
               network.dense_2.W[j, k]) */
        ode_dvelocity_sum_dnetwork_dense_2_y_base(n, dforce_sum_dnetwork_dense_2, params->network_dense_2_W,
                                                  dforce_sum_dnetwork_dense_2_y_base, pack);

        /* ode.dl:14  residual[n, i] = 2 * (network[n, 0] / (1 + t[n, 0]^2) - network[n, 0] * (t[n, 0]^2 /
               (1 + t[n, 0]^2) / (1 + t[n, 0]^2))) + (-2 * (t[n, 0] * network[n, 0] / (1 + t[n, 0]^2) / (1 +
               t[n, 0]^2)) + (2 * (t[n, 0] * network[n, 0] * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n, 0]^2) /
               (1 + t[n, 0]^2))) + 2 * (t[n, 0] * network[n, 0] / (1 + t[n, 0]^2) * (t[n, 0]^2 / (1 + t[n,
               0]^2) / (1 + t[n, 0]^2))) - 2 * (t[n, 0] * (network[n, 0] / (1 + t[n, 0]^2) / (1 + t[n,
               0]^2))))) * t[n, 0] + (-2 * (t[n, 0] * network[n, 0] / (1 + t[n, 0]^2) / (1 + t[n, 0]^2)) + (2 *
               (t[n, 0] * network[n, 0] * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n, 0]^2) / (1 + t[n, 0]^2))) +
               2 * (t[n, 0] * network[n, 0] / (1 + t[n, 0]^2) * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n,
               0]^2))) - 2 * (t[n, 0] * (network[n, 0] / (1 + t[n, 0]^2) / (1 + t[n, 0]^2))))) * t[n, 0] + 2 *
               ((dforce_sum_ddvelocity_sum_dnetwork[n, 0] / (1 + t[n, 0]^2) -
               dforce_sum_ddvelocity_sum_dnetwork[n, 0] * (dvelocity_sum_dnetwork[n, 0] / (1 + t[n, 0]^2))) *
               t[n, 0]) + sum[k]((-network.dense.W[0, k] * dvelocity_sum_dnetwork.dense_2.y_base[n, k] *
               network.dense_2.y_base[n, k] - network.dense.W[0, k] * dvelocity_sum_dnetwork.dense_2.y_base[n,
               k] * network.dense_2.y_base[n, k] + dforce_sum_dnetwork.dense_2.y_base[n, k]) * (1 -
               network.dense_2.y_base[n, k]^2) * network.dense.W[0, k]) + 0.4 * (2 * ((network[n, 0] / (1 +
               t[n, 0]^2) - network[n, 0] * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n, 0]^2))) * t[n, 0]) +
               sum[k](dvelocity_sum_dnetwork.dense_2.y_base[n, k] * (1 - network.dense_2.y_base[n, k]^2) *
               network.dense.W[0, k])) + 4 * u[n, 0] */
        /* ode.dl:17  exact[n, i] = exp(-0.2 * t[n, 0]) * (cos(1.98997487421324 * t[n, 0]) +
               0.10050378152592121 * sin(1.98997487421324 * t[n, 0])) */
        /* ode.dl:20  loss_sum = sum[n](residual[n, 0]^2) */
        /* ode.dl:21  error_sum = sum[n]((u[n, 0] - exact[n, 0])^2) */
        ode_loss_sum_2(n, network, t, dforce_sum_ddvelocity_sum_dnetwork, dvelocity_sum_dnetwork,
                       params->network_dense_W, dvelocity_sum_dnetwork_dense_2_y_base, network_dense_2_y_base,
                       dforce_sum_dnetwork_dense_2_y_base, u, loss_sum_chunks, error_sum_chunks);

        /* ode.dl:20  loss_sum = sum[chunk](loss_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = ode_loss_sum(loss_sum_chunks);

        /* ode.dl:20  loss = loss_sum / N */
        ONCE
        result->loss = ode_loss(n, result->totals[0]);

        /* ode.dl:21  error_sum = sum[chunk](error_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = ode_loss_sum(error_sum_chunks);
    }
}

static void ode_u(int n, real (*restrict network_dense_3_y_base)[48],
                  const real (*restrict network_dense_3_W)[1], const real *restrict network_dense_3_b,
                  const real (*restrict t)[1], real (*restrict u)[1])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int j = 0; j < 48; j++)
            sum += network_dense_3_y_base[row][j] * network_dense_3_W[j][0];
        const real network = sum + network_dense_3_b[0];
        u[row][0] = 1 + t[row][0] * t[row][0] / (1 + t[row][0] * t[row][0]) * network;
    }
}

void ode_predict(const struct ode_batch *batch, const struct ode_params *params, void *arena,
                 struct ode_outputs *out)
{
    const int n = batch->n;
    real (*u)[1] = (real (*)[1])out->u;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*t)[1] = (const real (*)[1])batch->t;
    real (*network_dense_2_y_base)[48] = (real (*)[48])space;
    real (*network_dense_3_y_base)[48] = (real (*)[48])(space + 48 * rows);

    IN_PARALLEL(n >= 595)
    {
        real *const pack = space + 96 * rows + THREAD * 61504;

        /* ode.dl:10  network.dense_2.y_base[n, i] = tanh(sum[j]((t[n, 0] - 3) * network.dense.W[0, i]) +
               network.dense.b[i]) */
        ode_network_dense_2_y_base_2(n, t, params->network_dense_W, params->network_dense_b,
                                     network_dense_2_y_base, pack);

        /* ode.dl:10  network.dense_3.y_base[n, i] = tanh(sum[j](network.dense_2.y_base[n, j] *
               network.dense_2.W[j, i]) + network.dense_2.b[i]) */
        ode_network_dense_3_y_base(n, network_dense_2_y_base, params->network_dense_2_W,
                                   params->network_dense_2_b, network_dense_3_y_base, pack);

        /* ode.dl:10  network[n, k] = sum[j](network.dense_3.y_base[n, j] * network.dense_3.W[j, 0]) +
               network.dense_3.b[0] */
        /* ode.dl:11  u[n, i] = 1 + t[n, 0]^2 / (1 + t[n, 0]^2) * network[n, 0] */
        ode_u(n, network_dense_3_y_base, params->network_dense_3_W, params->network_dense_3_b, t, u);
    }
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void ode_summarize(const struct ode_params *params, double n, const double *totals, double *values)
{
    (void)params;
    values[0] = totals[0] / (real)n;
    values[1] = real_sqrt(totals[1] / (real)n);
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t ode_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * ((822 * rows + 10016 + 15) / 16 * 16 + THREADS * 61504);
}

#ifndef ODE_F64
/* ---- the optimiser ---- */

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) * (1 /
       (-expm1(-0.10536051565782628 * t)))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) * (1 /
       (-expm1(-0.0010005003335835344 * t)))) + 1e-08) */
static void ode_adam(int size, real *restrict param, const real *restrict grad, real *restrict m,
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

void ode_update(struct ode_params *params, const struct ode_params *d_params, struct ode_optimizer *optimizer,
                const struct ode_arguments *arguments, uint64_t t)
{
    ode_adam(2497, (real *)params, (const real *)d_params, (real *)&optimizer->m, (real *)&optimizer->v,
             arguments->lr, (real)t);
}

#endif

#ifndef ODE_F64
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

/* What x (2 / pi) is beyond a multiple of 4, of the part `piece` of 2 / pi: an exact product, and an
 * exact remainder. */
static ALWAYS_INLINE double real_quarters(double x, double piece)
{
    const double product = x * piece;
    return product - ((product + 0x1.8000000000001p54) - 0x1.8000000000001p54);
}

/* sin(x + quarter pi / 2) for x >= 0. Any float times any 29 bits of 2 / pi is an exact double, and
 * so many of its bits as lie above 3 make whole turns: no argument is too large. Six pieces reach far
 * enough below the point for the largest x; of the last, no product is above 3. */
static ALWAYS_INLINE float real_sine(float x, uint32_t quarter)
{
    const double a = real_quarters(x, 0x1.45f306dp-1), b = real_quarters(x, 0x1.9391054p-30),
                 c = real_quarters(x, 0x1.4fe13abp-59), d = real_quarters(x, 0x1.d1f534dp-88),
                 e = real_quarters(x, 0x1.b81b6c5p-117) + x * 0x1.5993c44p-148;
    const double shifted = a + b + c + d + e + 0x1.8p52, whole = shifted - 0x1.8p52;
    const union {
        double number;
        uint64_t bits;
    } turns = {shifted};
    quarter += (uint32_t)turns.bits;
    const float r = (float)(((a - whole) + b + c + d + e) * 0x1.921fb54442d18p+0), z = r * r;
    float sine = -0x1.9954a4p-13f, cosine = 0x1.99e0eep-16f;
    sine = real_fma(sine, z, 0x1.11077ap-7f);
    sine = real_fma(sine, z, -0x1.555546p-3f);
    sine = real_fma(sine * z, r, r);
    cosine = real_fma(cosine, z, -0x1.6c0c1ap-10f);
    cosine = real_fma(cosine, z, 0x1.55554ap-5f);
    cosine = real_fma(cosine, z, -0.5f);
    cosine = real_fma(cosine, z, 1.0f);
    const float result = real_pick(quarter & 1, cosine, sine);
    return real_of_bits(real_bits(result) ^ ((quarter & 2) << 30));
}

/* Within 1.55 ulp, of arguments of any size. */
static ALWAYS_INLINE float real_sin(float x)
{
    return real_of_bits(real_bits(real_sine(fabsf(x), 0)) ^ (real_bits(x) & 0x80000000u));
}

/* Within 1.55 ulp, of arguments of any size. */
static ALWAYS_INLINE float real_cos(float x)
{
    return real_sine(fabsf(x), 1);
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
static const DlModel ode_model_f64;
#endif

#ifndef ODE_F64
static size_t ode_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void ode_make_train(int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs)
{
    (void)sources;
    real (*train_t)[1] = inputs[0];
    (void)arena;

    /* ode.dl:25  train.t[n, j] = 6 * train.t.draw[n, 0] */
    for (int row = 0; row < n; row++)
        train_t[row][0] = 6 * (real)dl_uniform(seed, 1597054883u, 0, (uint64_t)row);
}

static size_t ode_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void ode_make_test(int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs)
{
    (void)sources;
    real (*test_t)[1] = inputs[0];
    (void)arena;

    /* ode.dl:25  test.t[n, j] = 6 * test.t.draw[n, 0] */
    for (int row = 0; row < n; row++)
        test_t[row][0] = 6 * (real)dl_uniform(seed, 3427790463u, 0, (uint64_t)row);
}

/* Forward once more, to find the first number that is not finite. */
static RUNS_RARELY void ode_trace(const struct ode_batch *batch, const struct ode_params *params, void *arena,
                                  DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*t)[1] = (const real (*)[1])batch->t;
    real (*network_dense_2_y_base)[48] = (real (*)[48])(space + 16);
    real (*network_dense_3_y_base)[48] = (real (*)[48])(space + 48 * rows + 16);
    real (*network)[1] = (real (*)[1])(space + 240 * rows + 16);
    real (*u)[1] = (real (*)[1])(space + 241 * rows + 16);
    real (*dvelocity_sum_dnetwork)[1] = (real (*)[1])(space + 242 * rows + 16);
    real (*dvelocity_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 96 * rows + 16);
    real (*dvelocity_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 144 * rows + 16);
    real (*velocity)[1] = (real (*)[1])(space + 243 * rows + 16);
    real (*dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 96 * rows + 16);
    real (*dforce_sum_ddvelocity_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 192 * rows + 16);
    real (*dforce_sum_ddvelocity_sum_dnetwork)[1] = (real (*)[1])(space + 244 * rows + 16);
    real (*dforce_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 48 * rows + 16);
    real (*dforce_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 96 * rows + 16);
    real (*force)[1] = (real (*)[1])(space + 48 * rows + 16);
    real (*residual)[1] = (real (*)[1])(space + 16);
    real *loss = space;

    /* ode.dl:10  network.dense_2.y_base[n, i] = tanh(sum[j]((t[n, 0] - 3) * network.dense.W[0, i]) +
           network.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 48; i++) {
            real sum = 0;
            sum += (t[row][0] - 3) * params->network_dense_W[0][i];
            network_dense_2_y_base[row][i] = real_tanh(sum + params->network_dense_b[i]);
        }
    if (dl_watch(watch, 0, network_dense_2_y_base, (size_t)n * 48))
        return;

    /* ode.dl:10  network.dense_3.y_base[n, i] = tanh(sum[j](network.dense_2.y_base[n, j] *
           network.dense_2.W[j, i]) + network.dense_2.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 48; i++) {
            real network_dense_2_y_sum = 0;
            for (int j = 0; j < 48; j++)
                network_dense_2_y_sum += network_dense_2_y_base[row][j] * params->network_dense_2_W[j][i];
            network_dense_3_y_base[row][i] = real_tanh(network_dense_2_y_sum + params->network_dense_2_b[i]);
        }
    if (dl_watch(watch, 1, network_dense_3_y_base, (size_t)n * 48))
        return;

    /* ode.dl:10  network[n, k] = sum[j](network.dense_3.y_base[n, j] * network.dense_3.W[j, 0]) +
           network.dense_3.b[0] */
    for (int row = 0; row < n; row++) {
        real network_dense_3_y_sum = 0;
        for (int j = 0; j < 48; j++)
            network_dense_3_y_sum += network_dense_3_y_base[row][j] * params->network_dense_3_W[j][0];
        network[row][0] = network_dense_3_y_sum + params->network_dense_3_b[0];
    }
    if (dl_watch(watch, 2, network, (size_t)n * 1))
        return;

    /* ode.dl:11  u[n, i] = 1 + t[n, 0]^2 / (1 + t[n, 0]^2) * network[n, 0] */
    for (int row = 0; row < n; row++)
        u[row][0] = 1 + t[row][0] * t[row][0] / (1 + t[row][0] * t[row][0]) * network[row][0];
    if (dl_watch(watch, 3, u, (size_t)n * 1))
        return;

    /* ode.dl:10  dvelocity_sum_dnetwork[n, k] = t[n, 0]^2 / (1 + t[n, 0]^2) */
    for (int row = 0; row < n; row++)
        dvelocity_sum_dnetwork[row][0] = t[row][0] * t[row][0] / (1 + t[row][0] * t[row][0]);
    if (dl_watch(watch, 4, dvelocity_sum_dnetwork, (size_t)n * 1))
        return;

    /* ode.dl:10  dvelocity_sum_dnetwork.dense_2[n, i] = dvelocity_sum_dnetwork[n, 0] *
           network.dense_3.W[i, 0] * (1 - network.dense_3.y_base[n, i]^2) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 48; i++)
            dvelocity_sum_dnetwork_dense_2[row][i] = dvelocity_sum_dnetwork[row][0] *
                    params->network_dense_3_W[i][0] * (1 - network_dense_3_y_base[row][i] *
                    network_dense_3_y_base[row][i]);
    if (dl_watch(watch, 5, dvelocity_sum_dnetwork_dense_2, (size_t)n * 48))
        return;

    /* ode.dl:10  dvelocity_sum_dnetwork.dense_2.y_base[n, j] = sum[k](dvelocity_sum_dnetwork.dense_2[n, k]
           * network.dense_2.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 48; j++) {
            real sum = 0;
            for (int k = 0; k < 48; k++)
                sum += dvelocity_sum_dnetwork_dense_2[row][k] * params->network_dense_2_W[j][k];
            dvelocity_sum_dnetwork_dense_2_y_base[row][j] = sum;
        }
    if (dl_watch(watch, 6, dvelocity_sum_dnetwork_dense_2_y_base, (size_t)n * 48))
        return;

    /* ode.dl:12  velocity[n, a] = 2 * ((network[n, 0] / (1 + t[n, 0]^2) - network[n, 0] * (t[n, 0]^2 / (1
           + t[n, 0]^2) / (1 + t[n, 0]^2))) * t[n, 0]) + sum[k](dvelocity_sum_dnetwork.dense_2.y_base[n, k] *
           (1 - network.dense_2.y_base[n, k]^2) * network.dense.W[0, k]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int k = 0; k < 48; k++)
            sum += dvelocity_sum_dnetwork_dense_2_y_base[row][k] *
                    (1 - network_dense_2_y_base[row][k] * network_dense_2_y_base[row][k]) *
                    params->network_dense_W[0][k];
        velocity[row][0] = 2 * ((network[row][0] / (1 + t[row][0] * t[row][0]) - network[row][0] *
                (t[row][0] * t[row][0] / (1 + t[row][0] * t[row][0]) / (1 + t[row][0] * t[row][0]))) *
                t[row][0]) + sum;
    }
    if (dl_watch(watch, 7, velocity, (size_t)n * 1))
        return;

    /* ode.dl:10  dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base[n, i] = network.dense.W[0, i] * (1 -
           network.dense_2.y_base[n, i]^2) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 48; i++)
            dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base[row][i] = params->network_dense_W[0][i] *
                    (1 - network_dense_2_y_base[row][i] * network_dense_2_y_base[row][i]);
    if (dl_watch(watch, 8, dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base, (size_t)n * 48))
        return;

    /* ode.dl:10  dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, k] =
           sum[j](dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base[n, j] * network.dense_2.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 48; k++) {
            real sum = 0;
            for (int j = 0; j < 48; j++)
                sum += dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base[row][j] *
                        params->network_dense_2_W[j][k];
            dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][k] = sum;
        }
    if (dl_watch(watch, 9, dforce_sum_ddvelocity_sum_dnetwork_dense_2, (size_t)n * 48))
        return;

    /* ode.dl:10  dforce_sum_ddvelocity_sum_dnetwork[n, k] =
           sum[j](dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, j] * (1 - network.dense_3.y_base[n, j]^2) *
           network.dense_3.W[j, 0]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int j = 0; j < 48; j++)
            sum += dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][j] *
                    (1 - network_dense_3_y_base[row][j] * network_dense_3_y_base[row][j]) *
                    params->network_dense_3_W[j][0];
        dforce_sum_ddvelocity_sum_dnetwork[row][0] = sum;
    }
    if (dl_watch(watch, 10, dforce_sum_ddvelocity_sum_dnetwork, (size_t)n * 1))
        return;

    /* ode.dl:10  dforce_sum_dnetwork.dense_2[n, i] = (-dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] *
           (dvelocity_sum_dnetwork[n, 0] * network.dense_3.W[i, 0]) * network.dense_3.y_base[n, i] -
           dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] * (dvelocity_sum_dnetwork[n, 0] *
           network.dense_3.W[i, 0]) * network.dense_3.y_base[n, i] + (-2 * (t[n, 0] * (t[n, 0]^2 / (1 + t[n,
           0]^2) / (1 + t[n, 0]^2))) + 2 * (t[n, 0] / (1 + t[n, 0]^2))) * network.dense_3.W[i, 0]) * (1 -
           network.dense_3.y_base[n, i]^2) */
    for (int row = 0; row < n; row++) {
        const real t_2 = t[row][0] * t[row][0] / (1 + t[row][0] * t[row][0]) / (1 + t[row][0] * t[row][0]);
        const real t_3 = t[row][0] / (1 + t[row][0] * t[row][0]);
        for (int i = 0; i < 48; i++)
            dforce_sum_dnetwork_dense_2[row][i] = (-(dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][i] *
                    (dvelocity_sum_dnetwork[row][0] * params->network_dense_3_W[i][0]) *
                    network_dense_3_y_base[row][i]) - dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][i] *
                    (dvelocity_sum_dnetwork[row][0] * params->network_dense_3_W[i][0]) *
                    network_dense_3_y_base[row][i] + (-2 * (t[row][0] * t_2) + 2 * t_3) *
                    params->network_dense_3_W[i][0]) * (1 - network_dense_3_y_base[row][i] *
                    network_dense_3_y_base[row][i]);
    }
    if (dl_watch(watch, 11, dforce_sum_dnetwork_dense_2, (size_t)n * 48))
        return;

    /* ode.dl:10  dforce_sum_dnetwork.dense_2.y_base[n, j] = sum[k](dforce_sum_dnetwork.dense_2[n, k] *
           network.dense_2.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 48; j++) {
            real sum = 0;
            for (int k = 0; k < 48; k++)
                sum += dforce_sum_dnetwork_dense_2[row][k] * params->network_dense_2_W[j][k];
            dforce_sum_dnetwork_dense_2_y_base[row][j] = sum;
        }
    if (dl_watch(watch, 12, dforce_sum_dnetwork_dense_2_y_base, (size_t)n * 48))
        return;

    /* ode.dl:13  force[n, b] = 2 * (network[n, 0] / (1 + t[n, 0]^2) - network[n, 0] * (t[n, 0]^2 / (1 +
           t[n, 0]^2) / (1 + t[n, 0]^2))) + (-2 * (t[n, 0] * network[n, 0] / (1 + t[n, 0]^2) / (1 + t[n, 0]^2))
           + (2 * (t[n, 0] * network[n, 0] * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n, 0]^2) / (1 + t[n, 0]^2)))
           + 2 * (t[n, 0] * network[n, 0] / (1 + t[n, 0]^2) * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n, 0]^2)))
           - 2 * (t[n, 0] * (network[n, 0] / (1 + t[n, 0]^2) / (1 + t[n, 0]^2))))) * t[n, 0] + (-2 * (t[n, 0] *
           network[n, 0] / (1 + t[n, 0]^2) / (1 + t[n, 0]^2)) + (2 * (t[n, 0] * network[n, 0] * (t[n, 0]^2 / (1
           + t[n, 0]^2) / (1 + t[n, 0]^2) / (1 + t[n, 0]^2))) + 2 * (t[n, 0] * network[n, 0] / (1 + t[n, 0]^2)
           * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n, 0]^2))) - 2 * (t[n, 0] * (network[n, 0] / (1 + t[n, 0]^2)
           / (1 + t[n, 0]^2))))) * t[n, 0] + 2 * ((dforce_sum_ddvelocity_sum_dnetwork[n, 0] / (1 + t[n, 0]^2) -
           dforce_sum_ddvelocity_sum_dnetwork[n, 0] * (dvelocity_sum_dnetwork[n, 0] / (1 + t[n, 0]^2))) * t[n,
           0]) + sum[k]((-network.dense.W[0, k] * dvelocity_sum_dnetwork.dense_2.y_base[n, k] *
           network.dense_2.y_base[n, k] - network.dense.W[0, k] * dvelocity_sum_dnetwork.dense_2.y_base[n, k] *
           network.dense_2.y_base[n, k] + dforce_sum_dnetwork.dense_2.y_base[n, k]) * (1 -
           network.dense_2.y_base[n, k]^2) * network.dense.W[0, k]) */
    for (int row = 0; row < n; row++) {
        const real t_2 = network[row][0] / (1 + t[row][0] * t[row][0]);
        const real t_3 = t[row][0] * t[row][0] / (1 + t[row][0] * t[row][0]) / (1 + t[row][0] * t[row][0]);
        const real t_4 = t[row][0] * network[row][0] / (1 + t[row][0] * t[row][0]);
        const real t_5 = (-2 * (t_4 / (1 + t[row][0] * t[row][0])) +
                (2 * (t[row][0] * network[row][0] * (t_3 / (1 + t[row][0] * t[row][0]))) + 2 * (t_4 * t_3) - 2
                * (t[row][0] * (t_2 / (1 + t[row][0] * t[row][0]))))) * t[row][0];
        real sum = 0;
        for (int k = 0; k < 48; k++)
            sum += (-(params->network_dense_W[0][k] * dvelocity_sum_dnetwork_dense_2_y_base[row][k] *
                    network_dense_2_y_base[row][k]) - params->network_dense_W[0][k] *
                    dvelocity_sum_dnetwork_dense_2_y_base[row][k] * network_dense_2_y_base[row][k] +
                    dforce_sum_dnetwork_dense_2_y_base[row][k]) * (1 - network_dense_2_y_base[row][k] *
                    network_dense_2_y_base[row][k]) * params->network_dense_W[0][k];
        force[row][0] = 2 * (t_2 - network[row][0] * t_3) + t_5 + t_5 + 2 *
                ((dforce_sum_ddvelocity_sum_dnetwork[row][0] / (1 + t[row][0] * t[row][0]) -
                dforce_sum_ddvelocity_sum_dnetwork[row][0] * (dvelocity_sum_dnetwork[row][0] /
                (1 + t[row][0] * t[row][0]))) * t[row][0]) + sum;
    }
    if (dl_watch(watch, 13, force, (size_t)n * 1))
        return;

    /* ode.dl:14  residual[n, i] = force[n, 0] + 0.4 * velocity[n, 0] + 4 * u[n, 0] */
    for (int row = 0; row < n; row++)
        residual[row][0] = force[row][0] + (real)0.4 * velocity[row][0] + 4 * u[row][0];
    if (dl_watch(watch, 14, residual, (size_t)n * 1))
        return;

    /* ode.dl:20  loss = sum[n](residual[n, 0]^2) / N */
    {
        real loss_sum = 0;
        for (int row = 0; row < n; row++)
            loss_sum += residual[row][0] * residual[row][0];
        *loss = loss_sum / (real)n;
    }
    if (dl_watch(watch, 15, loss, 1))
        return;
}

static size_t ode_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (245 * rows + 16);
}

#endif

static const DlTensor ode_inputs[] = {
    {.name = "t", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1},
};

static const DlTensor ode_param_table[] = {
    {.name = "network.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){1, 48},
     .size = 48, .offset = 0, .place = "ode.dl:10"},
    {.name = "network.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){48},
     .size = 48, .offset = 48, .no_decay = 1, .place = "ode.dl:10"},
    {.name = "network.dense_2.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){48, 48},
     .size = 2304, .offset = 96, .place = "ode.dl:10"},
    {.name = "network.dense_2.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){48},
     .size = 48, .offset = 2400, .no_decay = 1, .place = "ode.dl:10"},
    {.name = "network.dense_3.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){48, 1},
     .size = 48, .offset = 2448, .place = "ode.dl:10"},
    {.name = "network.dense_3.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){1},
     .size = 1, .offset = 2496, .no_decay = 1, .place = "ode.dl:10"},
};

static const char *const ode_metrics[] = {"error"};

static struct ode_batch ode_batch_of(const DlStep *step)
{
    return (struct ode_batch){
        .n = step->n,
        .t = step->inputs[0],
        .seed = step->seed,
        .step = step->step,
    };
}

static void ode_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    ode_init(params, seed);
}

static void ode_run_forward(const DlStep *step)
{
    const struct ode_batch batch = ode_batch_of(step);
    struct ode_result result;
    ode_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void ode_run_backward(const DlStep *step)
{
    const struct ode_batch batch = ode_batch_of(step);
    ode_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef ODE_F64
static const DlTensor ode_output_table[] = {
    {.name = "u", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "ode.dl:11"},
};

static const DlArgument ode_argument_table[] = {
    {"lr", 0.01},
};
static const char *const ode_states[] = {"m", "v"};
static const double ode_states_initial[] = {0, 0};

static const DlSplit ode_splits[] = {
    {.name = "train", .rows = 512, .source_count = 0, .sources = NULL,
     .arena_size = ode_train_arena_size, .make = ode_make_train},
    {.name = "test", .rows = 256, .source_count = 0, .sources = NULL,
     .arena_size = ode_test_arena_size, .make = ode_make_test},
};

static void ode_run_evaluate(const DlStep *step)
{
    const struct ode_batch batch = ode_batch_of(step);
    struct ode_result result;
    ode_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void ode_run_predict(const DlStep *step)
{
    const struct ode_batch batch = ode_batch_of(step);
    struct ode_outputs outputs = {
        .u = step->outputs[0],
    };
    ode_predict(&batch, step->params, step->arena, &outputs);
}

static void ode_run_summarize(const void *params, const void *state, double n, const double *totals,
                              double *values)
{
    (void)state;
    ode_summarize(params, n, totals, values);
}

static void ode_run_update(void *params, const void *d_params, void *states, const double *arguments,
                           uint64_t t)
{
    const struct ode_arguments a = {(real)arguments[0]};
    ode_update(params, d_params, states, &a, t);
}

/* What a training step does with a part of the gradient as soon as it is there: elements first ..
   first + size - 1 of all. */
struct ode_learning {
    void (*learn)(const struct ode_learning *learning, size_t first, int size, const real *gradient);
    struct ode_params *params, *d_params;
    struct ode_optimizer *optimizer;
    const struct ode_arguments *arguments;
    uint64_t t;
    int *broken; /* becomes 1 where the gradient is not finite: d_params shows it then */
};

static void ode_run_learn(const struct ode_learning *learning, size_t first, int size, const real *gradient)
{
    if (dl_finite(gradient, 0, (size_t)size, sizeof(real))) {
        ode_adam(size, (real *)learning->params + first, gradient, (real *)&learning->optimizer->m + first,
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

static void ode_learn_rest(const struct ode_learning *learning)
{
    /* first, size */
    static const int rest[][2] = {{0, 2497}};
    ONCE
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        const size_t first = (size_t)rest[i][0], end = (size_t)(rest[i][0] + rest[i][1]);
        ode_run_learn(learning, first, (int)(end - first), (const real *)learning->d_params + first);
    }
}

/* Where the loss is not finite, the step ends there. */
static DlStepEnd ode_run_step(const DlStep *step, void *states, const double *arguments)
{
    const struct ode_batch batch = ode_batch_of(step);
    struct ode_result result;
    const struct ode_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct ode_learning learning = {ode_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    IN_PARALLEL(batch.n >= 69)
    {
        ode_forward_kernels(&batch, step->params, step->arena, &result);
        if (dl_finite(&result.loss, 0, 1, sizeof(real))) {
            ode_backward_kernels(&batch, step->params, step->arena, step->d_params);
            ode_learn_rest(&learning);
        }
    }
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
    if (!dl_finite(&result.loss, 0, 1, sizeof(real)))
        return DL_STEP_LOSS;
    return broken ? DL_STEP_GRADIENT : DL_STEP_DONE;
}

static const DlTensor ode_traced[] = {
    {.name = "network.dense_2.y_base", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 48},
     .size = 48, .place = "ode.dl:10"},
    {.name = "network.dense_3.y_base", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 48},
     .size = 48, .place = "ode.dl:10"},
    {.name = "network", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "ode.dl:10"},
    {.name = "u", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "ode.dl:11"},
    {.name = "dvelocity_sum_dnetwork", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "ode.dl:10"},
    {.name = "dvelocity_sum_dnetwork.dense_2", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 48},
     .size = 48, .place = "ode.dl:10"},
    {.name = "dvelocity_sum_dnetwork.dense_2.y_base", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 48},
     .size = 48, .place = "ode.dl:10"},
    {.name = "velocity", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "ode.dl:12"},
    {.name = "dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 48},
     .size = 48, .place = "ode.dl:10"},
    {.name = "dforce_sum_ddvelocity_sum_dnetwork.dense_2", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 48},
     .size = 48, .place = "ode.dl:10"},
    {.name = "dforce_sum_ddvelocity_sum_dnetwork", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "ode.dl:10"},
    {.name = "dforce_sum_dnetwork.dense_2", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 48},
     .size = 48, .place = "ode.dl:10"},
    {.name = "dforce_sum_dnetwork.dense_2.y_base", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 48},
     .size = 48, .place = "ode.dl:10"},
    {.name = "force", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "ode.dl:13"},
    {.name = "residual", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "ode.dl:14"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "ode.dl:20"},
};

static void ode_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct ode_batch batch = ode_batch_of(step);
    ode_trace(&batch, step->params, step->arena, watch);
}

/* A step's kernels one by one, for `bench --profile`. */
static RUNS_ONCE void ode_profile_forward(const struct ode_batch *batch, const struct ode_params *params,
                                          void *arena, struct ode_result *result, DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*t)[1] = (const real (*)[1])batch->t;
    real (*network_dense_y_base)[1] = (real (*)[1])(space + 816 * rows + 10016);
    real (*network_dense_2_y_base)[48] = (real (*)[48])(space + 10016);
    real (*network_dense_3_y_base)[48] = (real (*)[48])(space + 48 * rows + 10016);
    real (*network)[1] = (real (*)[1])(space + 576 * rows + 10016);
    real (*u)[1] = (real (*)[1])(space + 577 * rows + 10016);
    real (*dvelocity_sum_dnetwork)[1] = (real (*)[1])(space + 817 * rows + 10016);
    real (*dvelocity_sum_dnetwork_dense_3_y_base)[48] = (real (*)[48])(space + 96 * rows + 10016);
    real (*dvelocity_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 144 * rows + 10016);
    real (*dvelocity_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 192 * rows + 10016);
    real (*dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base)[48] =
            (real (*)[48])(space + 240 * rows + 10016);
    real (*dforce_sum_ddvelocity_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 288 * rows + 10016);
    real (*dforce_sum_ddvelocity_sum_dnetwork)[1] = (real (*)[1])(space + 578 * rows + 10016);
    real (*dforce_sum_dnetwork)[1] = (real (*)[1])(space + 818 * rows + 10016);
    real (*dforce_sum_dnetwork_dense_3_y_base)[48] = (real (*)[48])(space + 336 * rows + 10016);
    real (*dforce_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 384 * rows + 10016);
    real (*dforce_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 432 * rows + 10016);
    real *loss_sum_chunks = space;
    real *error_sum_chunks = space + 32;
    real (*d_residual)[1] = (real (*)[1])(space + 819 * rows + 10016);
    real (*d_dforce_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 480 * rows + 10016);
    real (*d_dforce_sum_ddvelocity_sum_dnetwork)[1] = (real (*)[1])(space + 820 * rows + 10016);
    real (*d_dvelocity_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 528 * rows + 10016);
    real (*d_network)[1] = (real (*)[1])(space + 821 * rows + 10016);
    real (*d_network_dense_3_b_chunks)[1] = (real (*)[1])(space + 9984);

    IN_PARALLEL(n >= 139)
    {
        real *const pack = space + (822 * rows + 10016 + 15) / 16 * 16 + THREAD * 32768;

        /* ode.dl:10  network.dense.y_base[n, i] = t[n, 0] - 3 */
        ode_network_dense_y_base(n, t, network_dense_y_base);
        ONCE
        dl_lap(profile, 0);

        /* ode.dl:10  network.dense_2.y_base[n, i] = tanh(sum[j](network.dense.y_base[n, 0] *
               network.dense.W[0, i]) + network.dense.b[i]) */
        ode_network_dense_2_y_base(n, network_dense_y_base, params->network_dense_W, params->network_dense_b,
                                   network_dense_2_y_base, pack);
        ONCE
        dl_lap(profile, 1);

        /* ode.dl:10  network.dense_3.y_base[n, i] = tanh(sum[j](network.dense_2.y_base[n, j] *
               network.dense_2.W[j, i]) + network.dense_2.b[i]) */
        ode_network_dense_3_y_base(n, network_dense_2_y_base, params->network_dense_2_W,
                                   params->network_dense_2_b, network_dense_3_y_base, pack);
        ONCE
        dl_lap(profile, 2);

        /* ode.dl:10  network[n, k] = sum[j](network.dense_3.y_base[n, j] * network.dense_3.W[j, 0]) +
               network.dense_3.b[0] */
        /* ode.dl:11  u[n, i] = 1 + t[n, 0]^2 / (1 + t[n, 0]^2) * network[n, 0] */
        /* ode.dl:10  dvelocity_sum_dnetwork[n, k] = t[n, 0]^2 / (1 + t[n, 0]^2) */
        /* ode.dl:10  dvelocity_sum_dnetwork.dense_3.y_base[n, j] = dvelocity_sum_dnetwork[n, 0] *
               network.dense_3.W[j, 0] */
        /* ode.dl:10  dvelocity_sum_dnetwork.dense_2[n, i] = dvelocity_sum_dnetwork.dense_3.y_base[n, i] *
               (1 - network.dense_3.y_base[n, i]^2) */
        ode_dvelocity_sum_dnetwork_dense_2(n, network_dense_3_y_base, params->network_dense_3_W,
                                           params->network_dense_3_b, t, network, u, dvelocity_sum_dnetwork,
                                           dvelocity_sum_dnetwork_dense_3_y_base,
                                           dvelocity_sum_dnetwork_dense_2);
        ONCE
        dl_lap(profile, 3);

        /* ode.dl:10  dvelocity_sum_dnetwork.dense_2.y_base[n, j] =
               sum[k](dvelocity_sum_dnetwork.dense_2[n, k] * network.dense_2.W[j, k]) */
        ode_dvelocity_sum_dnetwork_dense_2_y_base(n, dvelocity_sum_dnetwork_dense_2, params->network_dense_2_W,
                                                  dvelocity_sum_dnetwork_dense_2_y_base, pack);
        ONCE
        dl_lap(profile, 4);

        /* ode.dl:10  dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base[n, i] = network.dense.W[0, i] * (1
               - network.dense_2.y_base[n, i]^2) */
        ode_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base(n, params->network_dense_W,
                                                              network_dense_2_y_base,
                                                              dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base);
        ONCE
        dl_lap(profile, 5);

        /* ode.dl:10  dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, k] =
               sum[j](dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base[n, j] * network.dense_2.W[j, k]) */
        ode_dforce_sum_ddvelocity_sum_dnetwork_dense_2(n, dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base,
                                                       params->network_dense_2_W,
                                                       dforce_sum_ddvelocity_sum_dnetwork_dense_2, pack);
        ONCE
        dl_lap(profile, 6);

        /* ode.dl:10  dforce_sum_ddvelocity_sum_dnetwork[n, k] =
               sum[j](dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, j] * (1 - network.dense_3.y_base[n, j]^2) *
               network.dense_3.W[j, 0]) */
        ode_dforce_sum_ddvelocity_sum_dnetwork(n, dforce_sum_ddvelocity_sum_dnetwork_dense_2,
                                               network_dense_3_y_base, params->network_dense_3_W,
                                               dforce_sum_ddvelocity_sum_dnetwork);
        ONCE
        dl_lap(profile, 7);

        /* ode.dl:10  dforce_sum_dnetwork[n, k] = -2 * (t[n, 0] * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n,
               0]^2))) + 2 * (t[n, 0] / (1 + t[n, 0]^2)) */
        /* ode.dl:10  dforce_sum_dnetwork.dense_3.y_base[n, i] =
               -dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] * dvelocity_sum_dnetwork.dense_3.y_base[n, i]
               * network.dense_3.y_base[n, i] - dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] *
               dvelocity_sum_dnetwork.dense_3.y_base[n, i] * network.dense_3.y_base[n, i] +
               dforce_sum_dnetwork[n, 0] * network.dense_3.W[i, 0] */
        /* ode.dl:10  dforce_sum_dnetwork.dense_2[n, i] = dforce_sum_dnetwork.dense_3.y_base[n, i] * (1 -
               network.dense_3.y_base[n, i]^2) */
        ode_dforce_sum_dnetwork_dense_2(n, t, dforce_sum_ddvelocity_sum_dnetwork_dense_2,
                                        dvelocity_sum_dnetwork_dense_3_y_base, network_dense_3_y_base,
                                        params->network_dense_3_W, dforce_sum_dnetwork,
                                        dforce_sum_dnetwork_dense_3_y_base, dforce_sum_dnetwork_dense_2);
        ONCE
        dl_lap(profile, 8);

        /* ode.dl:10  dforce_sum_dnetwork.dense_2.y_base[n, i] = -network.dense.W[0, i] *
               dvelocity_sum_dnetwork.dense_2.y_base[n, i] * network.dense_2.y_base[n, i] - network.dense.W[0,
               i] * dvelocity_sum_dnetwork.dense_2.y_base[n, i] * network.dense_2.y_base[n, i] +
               sum[k](dforce_sum_dnetwork.dense_2[n, k] * network.dense_2.W[i, k]) */
        ode_dforce_sum_dnetwork_dense_2_y_base(n, params->network_dense_W,
                                               dvelocity_sum_dnetwork_dense_2_y_base, network_dense_2_y_base,
                                               dforce_sum_dnetwork_dense_2, params->network_dense_2_W,
                                               dforce_sum_dnetwork_dense_2_y_base, pack);
        ONCE
        dl_lap(profile, 9);

        /* ode.dl:14  residual[n, i] = 2 * (network[n, 0] / (1 + t[n, 0]^2) - network[n, 0] * (t[n, 0]^2 /
               (1 + t[n, 0]^2) / (1 + t[n, 0]^2))) + (-2 * (t[n, 0] * network[n, 0] / (1 + t[n, 0]^2) / (1 +
               t[n, 0]^2)) + (2 * (t[n, 0] * network[n, 0] * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n, 0]^2) /
               (1 + t[n, 0]^2))) + 2 * (t[n, 0] * network[n, 0] / (1 + t[n, 0]^2) * (t[n, 0]^2 / (1 + t[n,
               0]^2) / (1 + t[n, 0]^2))) - 2 * (t[n, 0] * (network[n, 0] / (1 + t[n, 0]^2) / (1 + t[n,
               0]^2))))) * t[n, 0] + (-2 * (t[n, 0] * network[n, 0] / (1 + t[n, 0]^2) / (1 + t[n, 0]^2)) + (2 *
               (t[n, 0] * network[n, 0] * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n, 0]^2) / (1 + t[n, 0]^2))) +
               2 * (t[n, 0] * network[n, 0] / (1 + t[n, 0]^2) * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n,
               0]^2))) - 2 * (t[n, 0] * (network[n, 0] / (1 + t[n, 0]^2) / (1 + t[n, 0]^2))))) * t[n, 0] + 2 *
               ((dforce_sum_ddvelocity_sum_dnetwork[n, 0] / (1 + t[n, 0]^2) -
               dforce_sum_ddvelocity_sum_dnetwork[n, 0] * (dvelocity_sum_dnetwork[n, 0] / (1 + t[n, 0]^2))) *
               t[n, 0]) + sum[k](dforce_sum_dnetwork.dense_2.y_base[n, k] * (1 - network.dense_2.y_base[n,
               k]^2) * network.dense.W[0, k]) + 0.4 * (2 * ((network[n, 0] / (1 + t[n, 0]^2) - network[n, 0] *
               (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n, 0]^2))) * t[n, 0]) +
               sum[k](dvelocity_sum_dnetwork.dense_2.y_base[n, k] * (1 - network.dense_2.y_base[n, k]^2) *
               network.dense.W[0, k])) + 4 * u[n, 0] */
        /* ode.dl:17  exact[n, i] = exp(-0.2 * t[n, 0]) * (cos(1.98997487421324 * t[n, 0]) +
               0.10050378152592121 * sin(1.98997487421324 * t[n, 0])) */
        /* ode.dl:20  loss_sum = sum[n](residual[n, 0]^2) */
        /* ode.dl:21  error_sum = sum[n]((u[n, 0] - exact[n, 0])^2) */
        /* ode.dl:14  d_residual[n, i] = 2 * (residual[n, 0] / N) */
        /* ode.dl:10  d_dforce_sum_dnetwork.dense_2.y_base[n, i] = d_residual[n, 0] * network.dense.W[0, i]
               * (1 - network.dense_2.y_base[n, i]^2) */
        /* ode.dl:10  d_dforce_sum_ddvelocity_sum_dnetwork[n, k] = -2 * (d_residual[n, 0] * t[n, 0] *
               (dvelocity_sum_dnetwork[n, 0] / (1 + t[n, 0]^2))) + 2 * (d_residual[n, 0] * t[n, 0] / (1 + t[n,
               0]^2)) */
        /* ode.dl:10  d_dvelocity_sum_dnetwork.dense_2.y_base[n, i] =
               (-d_dforce_sum_dnetwork.dense_2.y_base[n, i] - d_dforce_sum_dnetwork.dense_2.y_base[n, i]) *
               network.dense_2.y_base[n, i] * network.dense.W[0, i] + 0.4 * (d_residual[n, 0] *
               network.dense.W[0, i] * (1 - network.dense_2.y_base[n, i]^2)) */
        /* ode.dl:10  d_network[n, k] = (4 * (d_residual[n, 0] * t[n, 0] * (t[n, 0]^2 / (1 + t[n, 0]^2) /
               (1 + t[n, 0]^2) / (1 + t[n, 0]^2))) + (4 * (d_residual[n, 0] * t[n, 0] * (t[n, 0]^2 / (1 + t[n,
               0]^2) / (1 + t[n, 0]^2))) - 4 * (d_residual[n, 0] * t[n, 0] / (1 + t[n, 0]^2))) / (1 + t[n,
               0]^2)) * t[n, 0] - 2 * (d_residual[n, 0] * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n, 0]^2))) +
               (-4 * (d_residual[n, 0] * t[n, 0] * t[n, 0] / (1 + t[n, 0]^2)) + 2 * d_residual[n, 0]) / (1 +
               t[n, 0]^2) - 0.8 * (d_residual[n, 0] * t[n, 0] * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n,
               0]^2))) + 2 * (0.4 * (d_residual[n, 0] * t[n, 0]) / (1 + t[n, 0]^2)) + 4 * (d_residual[n, 0] *
               (t[n, 0]^2 / (1 + t[n, 0]^2))) */
        /* ode.dl:10  d_network.dense_3.b[i] = sum[n](d_network[n, 0]) */
        ode_d_network(n, network, t, dforce_sum_ddvelocity_sum_dnetwork, dvelocity_sum_dnetwork,
                      dforce_sum_dnetwork_dense_2_y_base, network_dense_2_y_base, params->network_dense_W,
                      dvelocity_sum_dnetwork_dense_2_y_base, u, loss_sum_chunks, error_sum_chunks, d_residual,
                      d_dforce_sum_dnetwork_dense_2_y_base, d_dforce_sum_ddvelocity_sum_dnetwork,
                      d_dvelocity_sum_dnetwork_dense_2_y_base, d_network, d_network_dense_3_b_chunks);
        ONCE
        dl_lap(profile, 10);

        /* ode.dl:20  loss_sum = sum[chunk](loss_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = ode_loss_sum(loss_sum_chunks);
        ONCE
        dl_lap(profile, 11);

        /* ode.dl:20  loss = loss_sum / N */
        ONCE
        result->loss = ode_loss(n, result->totals[0]);
        ONCE
        dl_lap(profile, 12);

        /* ode.dl:21  error_sum = sum[chunk](error_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = ode_loss_sum(error_sum_chunks);
        ONCE
        dl_lap(profile, 13);
    }
}

static RUNS_ONCE void ode_profile_backward(const struct ode_batch *batch, const struct ode_params *params,
                                           void *arena, struct ode_params *d_params, DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*d_dforce_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 480 * rows + 10016);
    real (*d_dforce_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 576 * rows + 10016);
    real (*network_dense_3_y_base)[48] = (real (*)[48])(space + 48 * rows + 10016);
    real (*d_dforce_sum_dnetwork_dense_3_y_base)[48] = (real (*)[48])(space + 624 * rows + 10016);
    real (*dvelocity_sum_dnetwork_dense_3_y_base)[48] = (real (*)[48])(space + 96 * rows + 10016);
    real (*d_dforce_sum_ddvelocity_sum_dnetwork)[1] = (real (*)[1])(space + 820 * rows + 10016);
    real (*d_dforce_sum_ddvelocity_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 672 * rows + 10016);
    real (*d_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base)[48] =
            (real (*)[48])(space + 720 * rows + 10016);
    real (*d_dvelocity_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 528 * rows + 10016);
    real (*d_dvelocity_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 768 * rows + 10016);
    real (*dforce_sum_dnetwork)[1] = (real (*)[1])(space + 818 * rows + 10016);
    real (*dforce_sum_ddvelocity_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 288 * rows + 10016);
    real (*dvelocity_sum_dnetwork)[1] = (real (*)[1])(space + 817 * rows + 10016);
    real (*d_network)[1] = (real (*)[1])(space + 821 * rows + 10016);
    real (*d_network_dense_3_W_chunks)[48][1] = (real (*)[48][1])(space + 6912);
    real (*dforce_sum_dnetwork_dense_3_y_base)[48] = (real (*)[48])(space + 336 * rows + 10016);
    real (*d_network_dense_2)[48] = (real (*)[48])(space + 96 * rows + 10016);
    real (*d_network_dense_2_b_chunks)[48] = (real (*)[48])(space + 8448);
    real (*dforce_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 384 * rows + 10016);
    real (*d_network_dense_2_W)[48] = (real (*)[48])space;
    real (*dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base)[48] =
            (real (*)[48])(space + 240 * rows + 10016);
    real (*d_network_dense_2_W_2)[48] = (real (*)[48])(space + 2304);
    real (*dvelocity_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 144 * rows + 10016);
    real (*d_network_dense_2_W_3)[48] = (real (*)[48])(space + 4608);
    real (*network_dense_2_y_base)[48] = (real (*)[48])(space + 10016);
    real (*d_residual)[1] = (real (*)[1])(space + 819 * rows + 10016);
    real (*dforce_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 432 * rows + 10016);
    real (*dvelocity_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 192 * rows + 10016);
    real (*d_network_dense)[48] = (real (*)[48])(space + 48 * rows + 10016);
    real (*d_network_dense_b_chunks)[48] = (real (*)[48])space;
    real (*network_dense_y_base)[1] = (real (*)[1])(space + 816 * rows + 10016);
    real (*d_network_dense_3_b_chunks)[1] = (real (*)[1])(space + 9984);

    IN_PARALLEL(n >= 69)
    {
        real *const pack = space + (822 * rows + 10016 + 15) / 16 * 16 + THREAD * 32768;

        /* ode.dl:10  d_dforce_sum_dnetwork.dense_2[n, k] = sum[j](d_dforce_sum_dnetwork.dense_2.y_base[n,
               j] * network.dense_2.W[j, k]) */
        ode_dforce_sum_ddvelocity_sum_dnetwork_dense_2(n, d_dforce_sum_dnetwork_dense_2_y_base,
                                                       params->network_dense_2_W,
                                                       d_dforce_sum_dnetwork_dense_2, pack);
        ONCE
        dl_lap(profile, 14);

        /* ode.dl:10  d_dforce_sum_dnetwork.dense_3.y_base[n, i] = d_dforce_sum_dnetwork.dense_2[n, i] * (1
               - network.dense_3.y_base[n, i]^2) */
        /* ode.dl:10  d_dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] =
               (-d_dforce_sum_dnetwork.dense_3.y_base[n, i] - d_dforce_sum_dnetwork.dense_3.y_base[n, i]) *
               network.dense_3.y_base[n, i] * dvelocity_sum_dnetwork.dense_3.y_base[n, i] +
               d_dforce_sum_ddvelocity_sum_dnetwork[n, 0] * network.dense_3.W[i, 0] * (1 -
               network.dense_3.y_base[n, i]^2) */
        ode_d_dforce_sum_ddvelocity_sum_dnetwork_dense_2(n, d_dforce_sum_dnetwork_dense_2,
                                                         network_dense_3_y_base,
                                                         dvelocity_sum_dnetwork_dense_3_y_base,
                                                         d_dforce_sum_ddvelocity_sum_dnetwork,
                                                         params->network_dense_3_W,
                                                         d_dforce_sum_dnetwork_dense_3_y_base,
                                                         d_dforce_sum_ddvelocity_sum_dnetwork_dense_2);
        ONCE
        dl_lap(profile, 15);

        /* ode.dl:10  d_dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base[n, j] =
               sum[k](d_dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, k] * network.dense_2.W[j, k]) */
        ode_dvelocity_sum_dnetwork_dense_2_y_base(n, d_dforce_sum_ddvelocity_sum_dnetwork_dense_2,
                                                  params->network_dense_2_W,
                                                  d_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base, pack);
        ONCE
        dl_lap(profile, 16);

        /* ode.dl:10  d_dvelocity_sum_dnetwork.dense_2[n, k] =
               sum[j](d_dvelocity_sum_dnetwork.dense_2.y_base[n, j] * network.dense_2.W[j, k]) */
        ode_dforce_sum_ddvelocity_sum_dnetwork_dense_2(n, d_dvelocity_sum_dnetwork_dense_2_y_base,
                                                       params->network_dense_2_W,
                                                       d_dvelocity_sum_dnetwork_dense_2, pack);
        ONCE
        dl_lap(profile, 17);

        /* ode.dl:10  d_network.dense_3.W[i, j] = sum[n](d_dforce_sum_dnetwork.dense_3.y_base[n, i] *
               dforce_sum_dnetwork[n, 0] + dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] * (1 -
               network.dense_3.y_base[n, i]^2) * d_dforce_sum_ddvelocity_sum_dnetwork[n, 0] +
               ((-d_dforce_sum_dnetwork.dense_3.y_base[n, i] - d_dforce_sum_dnetwork.dense_3.y_base[n, i]) *
               network.dense_3.y_base[n, i] * dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] +
               d_dvelocity_sum_dnetwork.dense_2[n, i] * (1 - network.dense_3.y_base[n, i]^2)) *
               dvelocity_sum_dnetwork[n, 0] + network.dense_3.y_base[n, i] * d_network[n, 0]) */
        /* ode.dl:10  d_network.dense_2[n, i] = (-d_dforce_sum_dnetwork.dense_2[n, i] *
               dforce_sum_dnetwork.dense_3.y_base[n, i] * network.dense_3.y_base[n, i] -
               d_dforce_sum_dnetwork.dense_2[n, i] * dforce_sum_dnetwork.dense_3.y_base[n, i] *
               network.dense_3.y_base[n, i] + (-d_dforce_sum_dnetwork.dense_3.y_base[n, i] -
               d_dforce_sum_dnetwork.dense_3.y_base[n, i]) * (dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i]
               * dvelocity_sum_dnetwork.dense_3.y_base[n, i]) + (-d_dforce_sum_ddvelocity_sum_dnetwork[n, 0] *
               network.dense_3.W[i, 0] * dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] *
               network.dense_3.y_base[n, i] - d_dforce_sum_ddvelocity_sum_dnetwork[n, 0] * network.dense_3.W[i,
               0] * dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] * network.dense_3.y_base[n, i]) +
               (-d_dvelocity_sum_dnetwork.dense_2[n, i] * dvelocity_sum_dnetwork.dense_3.y_base[n, i] *
               network.dense_3.y_base[n, i] - d_dvelocity_sum_dnetwork.dense_2[n, i] *
               dvelocity_sum_dnetwork.dense_3.y_base[n, i] * network.dense_3.y_base[n, i]) + d_network[n, 0] *
               network.dense_3.W[i, 0]) * (1 - network.dense_3.y_base[n, i]^2) */
        /* ode.dl:10  d_network.dense_2.b[k] = sum[n](d_network.dense_2[n, k]) */
        ode_d_network_dense_2(n, d_dforce_sum_dnetwork_dense_3_y_base, dforce_sum_dnetwork,
                              dforce_sum_ddvelocity_sum_dnetwork_dense_2, network_dense_3_y_base,
                              d_dforce_sum_ddvelocity_sum_dnetwork, d_dvelocity_sum_dnetwork_dense_2,
                              dvelocity_sum_dnetwork, d_network, d_dforce_sum_dnetwork_dense_2,
                              dforce_sum_dnetwork_dense_3_y_base, dvelocity_sum_dnetwork_dense_3_y_base,
                              params->network_dense_3_W, d_network_dense_3_W_chunks, d_network_dense_2_b_chunks);
        ONCE
        dl_lap(profile, 18);

        /* ode.dl:10  d_network.dense_2.W[j, k] = sum[n](d_dforce_sum_dnetwork.dense_2.y_base[n, j] *
               dforce_sum_dnetwork.dense_2[n, k]) */
        ode_d_network_dense_2_W(n, d_dforce_sum_dnetwork_dense_2_y_base, dforce_sum_dnetwork_dense_2,
                                d_network_dense_2_W, pack);
        ONCE
        dl_lap(profile, 19);

        /* ode.dl:10  d_network.dense_2.W[j, k] = sum[n](dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base[
               n, j] * d_dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, k]) */
        ode_d_network_dense_2_W(n, dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base,
                                d_dforce_sum_ddvelocity_sum_dnetwork_dense_2, d_network_dense_2_W_2, pack);
        ONCE
        dl_lap(profile, 20);

        /* ode.dl:10  d_network.dense_2.W[j, k] = sum[n](d_dvelocity_sum_dnetwork.dense_2.y_base[n, j] *
               dvelocity_sum_dnetwork.dense_2[n, k]) */
        ode_d_network_dense_2_W(n, d_dvelocity_sum_dnetwork_dense_2_y_base, dvelocity_sum_dnetwork_dense_2,
                                d_network_dense_2_W_3, pack);
        ONCE
        dl_lap(profile, 21);

        /* ode.dl:10  d_network.dense_2.W[j, k] = d_network.dense_2.W[j, k] + d_network.dense_2.W[j, k] +
               d_network.dense_2.W[j, k] + sum[n](network.dense_2.y_base[n, j] * d_network.dense_2[n, k]) */
        ode_d_network_dense_2_W_4(n, d_network_dense_2_W, d_network_dense_2_W_2, d_network_dense_2_W_3,
                                  network_dense_2_y_base, d_network_dense_2, d_params->network_dense_2_W, pack);
        ONCE
        dl_lap(profile, 22);

        /* ode.dl:10  d_network.dense[n, i] = (-d_residual[n, 0] * network.dense.W[0, i] *
               dforce_sum_dnetwork.dense_2.y_base[n, i] * network.dense_2.y_base[n, i] - d_residual[n, 0] *
               network.dense.W[0, i] * dforce_sum_dnetwork.dense_2.y_base[n, i] * network.dense_2.y_base[n, i]
               + (-d_dforce_sum_dnetwork.dense_2.y_base[n, i] - d_dforce_sum_dnetwork.dense_2.y_base[n, i]) *
               (network.dense.W[0, i] * dvelocity_sum_dnetwork.dense_2.y_base[n, i]) +
               (-d_dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base[n, i] * network.dense.W[0, i] *
               network.dense_2.y_base[n, i] - d_dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base[n, i] *
               network.dense.W[0, i] * network.dense_2.y_base[n, i]) + (-0.4 * (d_residual[n, 0] *
               network.dense.W[0, i] * dvelocity_sum_dnetwork.dense_2.y_base[n, i] * network.dense_2.y_base[n,
               i]) - 0.4 * (d_residual[n, 0] * network.dense.W[0, i] * dvelocity_sum_dnetwork.dense_2.y_base[n,
               i] * network.dense_2.y_base[n, i])) + sum[k](d_network.dense_2[n, k] * network.dense_2.W[i, k]))
               * (1 - network.dense_2.y_base[n, i]^2) */
        ode_d_network_dense(n, d_residual, params->network_dense_W, dforce_sum_dnetwork_dense_2_y_base,
                            network_dense_2_y_base, d_dforce_sum_dnetwork_dense_2_y_base,
                            dvelocity_sum_dnetwork_dense_2_y_base,
                            d_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base, d_network_dense_2,
                            params->network_dense_2_W, d_network_dense, pack);
        ONCE
        dl_lap(profile, 23);

        /* ode.dl:10  d_network.dense.b[k] = sum[n](d_network.dense[n, k]) */
        ode_d_network_dense_b(n, d_network_dense, d_network_dense_b_chunks);
        ONCE
        dl_lap(profile, 24);

        /* ode.dl:10  d_network.dense.W[i, k] = sum[n](dforce_sum_dnetwork.dense_2.y_base[n, k] * (1 -
               network.dense_2.y_base[n, k]^2) * d_residual[n, 0] + (-d_dforce_sum_dnetwork.dense_2.y_base[n,
               k] - d_dforce_sum_dnetwork.dense_2.y_base[n, k]) * network.dense_2.y_base[n, k] *
               dvelocity_sum_dnetwork.dense_2.y_base[n, k] + d_dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_bas
               e[n, k] * (1 - network.dense_2.y_base[n, k]^2) + d_network.dense[n, k] * network.dense.y_base[n,
               0]) + 0.4 * sum[n](dvelocity_sum_dnetwork.dense_2.y_base[n, k] * (1 - network.dense_2.y_base[n,
               k]^2) * d_residual[n, 0]) */
        ONCE
        ode_d_network_dense_W(n, dforce_sum_dnetwork_dense_2_y_base, network_dense_2_y_base, d_residual,
                              d_dforce_sum_dnetwork_dense_2_y_base, dvelocity_sum_dnetwork_dense_2_y_base,
                              d_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base, d_network_dense,
                              network_dense_y_base, d_params->network_dense_W);
        ONCE
        dl_lap(profile, 25);

        /* ode.dl:10  d_network.dense_3.b[i] = sum[chunk](d_network.dense_3.b_chunks[chunk, 0]) */
        ONCE
        ode_d_network_dense_3_b(d_network_dense_3_b_chunks, d_params->network_dense_3_b);
        ONCE
        dl_lap(profile, 26);

        /* ode.dl:10  d_network.dense_3.W[i, j] = sum[chunk](d_network.dense_3.W_chunks[chunk, i, 0]) */
        ONCE
        ode_d_network_dense_3_W(d_network_dense_3_W_chunks, d_params->network_dense_3_W);
        ONCE
        dl_lap(profile, 27);

        /* ode.dl:10  d_network.dense_2.b[k] = sum[chunk](d_network.dense_2.b_chunks[chunk, k]) */
        ONCE
        ode_d_network_dense_2_b(d_network_dense_2_b_chunks, d_params->network_dense_2_b);
        ONCE
        dl_lap(profile, 28);

        /* ode.dl:10  d_network.dense.b[k] = sum[chunk](d_network.dense.b_chunks[chunk, k]) */
        ONCE
        ode_d_network_dense_2_b(d_network_dense_b_chunks, d_params->network_dense_b);
        ONCE
        dl_lap(profile, 29);
    }
}

static const DlKernel ode_kernels[] = {
    {.name = "ode_network_dense_y_base", .place = "ode.dl:10", .part = DL_FORWARD,
     .flops = {0, 1, 0}, .bytes = {0, 8, 0}},
    {.name = "ode_network_dense_2_y_base", .place = "ode.dl:10", .part = DL_FORWARD,
     .flops = {0, 192, 0}, .bytes = {384, 196, 0}},
    {.name = "ode_network_dense_3_y_base", .place = "ode.dl:10", .part = DL_FORWARD,
     .flops = {0, 4704, 0}, .bytes = {9408, 384, 0}},
    {.name = "ode_dvelocity_sum_dnetwork_dense_2", .place = "ode.dl:10", .part = DL_FORWARD,
     .flops = {0, 299, 0}, .bytes = {196, 592, 0}},
    {.name = "ode_dvelocity_sum_dnetwork_dense_2_y_base", .place = "ode.dl:10", .part = DL_FORWARD,
     .flops = {0, 4608, 0}, .bytes = {9216, 384, 0}},
    {.name = "ode_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base", .place = "ode.dl:10", .part = DL_FORWARD,
     .flops = {0, 144, 0}, .bytes = {192, 384, 0}},
    {.name = "ode_dforce_sum_ddvelocity_sum_dnetwork_dense_2", .place = "ode.dl:10", .part = DL_FORWARD,
     .flops = {0, 4608, 0}, .bytes = {9216, 384, 0}},
    {.name = "ode_dforce_sum_ddvelocity_sum_dnetwork", .place = "ode.dl:10", .part = DL_FORWARD,
     .flops = {0, 240, 0}, .bytes = {192, 388, 0}},
    {.name = "ode_dforce_sum_dnetwork_dense_2", .place = "ode.dl:10", .part = DL_FORWARD,
     .flops = {0, 542, 0}, .bytes = {192, 968, 0}},
    {.name = "ode_dforce_sum_dnetwork_dense_2_y_base", .place = "ode.dl:10", .part = DL_FORWARD,
     .flops = {0, 4944, 0}, .bytes = {9408, 768, 0}},
    {.name = "ode_d_network", .place = "ode.dl:10", .part = DL_FORWARD,
     .flops = {0, 1401, 0}, .bytes = {576, 992, 0}},
    {.name = "ode_loss_sum", .place = "ode.dl:20", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "ode_loss", .place = "ode.dl:20", .part = DL_FORWARD,
     .flops = {1, 0, 0}, .bytes = {8, 0, 0}},
    {.name = "ode_loss_sum", .place = "ode.dl:21", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "ode_dforce_sum_ddvelocity_sum_dnetwork_dense_2", .place = "ode.dl:10", .part = DL_BACKWARD,
     .flops = {0, 4608, 0}, .bytes = {9216, 384, 0}},
    {.name = "ode_d_dforce_sum_ddvelocity_sum_dnetwork_dense_2", .place = "ode.dl:10", .part = DL_BACKWARD,
     .flops = {0, 576, 0}, .bytes = {192, 964, 0}},
    {.name = "ode_dvelocity_sum_dnetwork_dense_2_y_base", .place = "ode.dl:10", .part = DL_BACKWARD,
     .flops = {0, 4608, 0}, .bytes = {9216, 384, 0}},
    {.name = "ode_dforce_sum_ddvelocity_sum_dnetwork_dense_2", .place = "ode.dl:10", .part = DL_BACKWARD,
     .flops = {0, 4608, 0}, .bytes = {9216, 384, 0}},
    {.name = "ode_d_network_dense_2", .place = "ode.dl:10", .part = DL_BACKWARD,
     .flops = {0, 2496, 0}, .bytes = {12480, 1552, 0}},
    {.name = "ode_d_network_dense_2_W", .place = "ode.dl:10", .part = DL_BACKWARD,
     .flops = {0, 4608, 0}, .bytes = {9216, 384, 0}},
    {.name = "ode_d_network_dense_2_W", .place = "ode.dl:10", .part = DL_BACKWARD,
     .flops = {0, 4608, 0}, .bytes = {9216, 384, 0}},
    {.name = "ode_d_network_dense_2_W", .place = "ode.dl:10", .part = DL_BACKWARD,
     .flops = {0, 4608, 0}, .bytes = {9216, 384, 0}},
    {.name = "ode_d_network_dense_2_W_4", .place = "ode.dl:10", .part = DL_BACKWARD,
     .flops = {6912, 4608, 0}, .bytes = {36864, 384, 0}},
    {.name = "ode_d_network_dense", .place = "ode.dl:10", .part = DL_BACKWARD,
     .flops = {0, 6240, 0}, .bytes = {9408, 1348, 0}},
    {.name = "ode_d_network_dense_b", .place = "ode.dl:10", .part = DL_BACKWARD,
     .flops = {0, 48, 0}, .bytes = {6144, 192, 0}},
    {.name = "ode_d_network_dense_W", .place = "ode.dl:10", .part = DL_BACKWARD,
     .flops = {96, 1008, 0}, .bytes = {192, 1160, 0}},
    {.name = "ode_d_network_dense_3_b", .place = "ode.dl:10", .part = DL_BACKWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "ode_d_network_dense_3_W", .place = "ode.dl:10", .part = DL_BACKWARD,
     .flops = {1536, 0, 0}, .bytes = {6336, 0, 0}},
    {.name = "ode_d_network_dense_2_b", .place = "ode.dl:10", .part = DL_BACKWARD,
     .flops = {1536, 0, 0}, .bytes = {6336, 0, 0}},
    {.name = "ode_d_network_dense_2_b", .place = "ode.dl:10", .part = DL_BACKWARD,
     .flops = {1536, 0, 0}, .bytes = {6336, 0, 0}},
    {.name = "ode_update", .place = "ode.dl:29", .part = DL_UPDATE,
     .flops = {34958, 0, 0}, .bytes = {69916, 0, 0}},
};

static RUNS_ONCE void ode_run_profile(const DlStep *step, void *states, const double *arguments,
                                      DlProfile *profile)
{
    const struct ode_batch batch = ode_batch_of(step);
    struct ode_result result;
    const struct ode_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct ode_learning learning = {ode_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    ode_profile_forward(&batch, step->params, step->arena, &result, profile);
    ode_profile_backward(&batch, step->params, step->arena, step->d_params, profile);
    IN_PARALLEL(batch.n >= 69)
    ode_learn_rest(&learning);
    dl_lap(profile, 30);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

#endif

#if defined _OPENMP
static int ode_run_threads(int wanted)
{
    omp_set_num_threads(wanted);
    return omp_get_max_threads();
}
#endif

static const DlModel ode_model = {
    .name = "ode", .source = "ode.dl", .real_size = sizeof(real),
    .input_count = 1, .inputs = ode_inputs,
    .param_count = 6, .params = ode_param_table,
    .param_size = ode_parameters,
    .metric_count = 1, .metrics = ode_metrics,
    .total_count = 2,
    .batch = 128, .epochs = 500, .seed = 0, .clip_norm = 0,
    .flops = {41967, 64307, 0},
    .arena_size = ode_arena_size,
    .init = ode_run_init,
    .forward = ode_run_forward,
    .backward = ode_run_backward,
#if defined _OPENMP
    .threads = ode_run_threads,
#endif
#ifndef ODE_F64
    .output_count = 1, .outputs = ode_output_table,
    .predict = ode_run_predict,
    .observe = ode_run_predict,
    .optimizer = "adam", .update = ode_run_update,
    .step = ode_run_step,
    .argument_count = 1, .arguments = ode_argument_table,
    .state_count = 2, .states = ode_states, .initial = ode_states_initial,
    .split_count = 2, .splits = ode_splits,
    .evaluate = ode_run_evaluate,
    .summarize = ode_run_summarize,
    .traced = ode_traced,
    .trace_arena_size = ode_trace_arena_size,
    .trace = ode_run_trace,
    .kernel_count = sizeof ode_kernels / sizeof *ode_kernels, .kernels = ode_kernels,
    .profile = ode_run_profile,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &ode_model_f64,
#endif
};

#ifndef ODE_F64
int main(int argc, char **argv)
{
    return dl_main(&ode_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define ODE_F64
#define real double
#define ode_batch ode_batch_f64
#define ode_params ode_params_f64
#define ode_result ode_result_f64
#define ode_outputs ode_outputs_f64
#define ode_optimizer ode_optimizer_f64
#define ode_arguments ode_arguments_f64
#define ode_parameters ode_parameters_f64
#define ode_arena_size ode_arena_size_f64
#define ode_init ode_init_f64
#define ode_forward ode_forward_f64
#define ode_backward ode_backward_f64
#define ode_update ode_update_f64
#define ode_evaluate ode_evaluate_f64
#define ode_predict ode_predict_f64
#define ode_summarize ode_summarize_f64
#define ode_trace ode_trace_f64
#define ode_inputs ode_inputs_f64
#define ode_param_table ode_param_table_f64
#define ode_output_table ode_output_table_f64
#define ode_argument_table ode_argument_table_f64
#define ode_metrics ode_metrics_f64
#define ode_states ode_states_f64
#define ode_states_initial ode_states_initial_f64
#define ode_splits ode_splits_f64
#define ode_traced ode_traced_f64
#define ode_trace_arena_size ode_trace_arena_size_f64
#define ode_batch_of ode_batch_of_f64
#define ode_model ode_model_f64
#define ode_run_init ode_run_init_f64
#define ode_run_forward ode_run_forward_f64
#define ode_run_backward ode_run_backward_f64
#define ode_run_evaluate ode_run_evaluate_f64
#define ode_run_predict ode_run_predict_f64
#define ode_run_summarize ode_run_summarize_f64
#define ode_run_update ode_run_update_f64
#define ode_run_trace ode_run_trace_f64
#define ode_run_threads ode_run_threads_f64
#define ode_kernels ode_kernels_f64
#define ode_run_profile ode_run_profile_f64
#define ode_profile_forward ode_profile_forward_f64
#define ode_profile_backward ode_profile_backward_f64
#define ode_forward_kernels ode_forward_kernels_f64
#define ode_backward_kernels ode_backward_kernels_f64
#define ode_run_step ode_run_step_f64
#define ode_learning ode_learning_f64
#define ode_run_learn ode_run_learn_f64
#define ode_learn_rest ode_learn_rest_f64
#define ode_make_train ode_make_train_f64
#define ode_train_arena_size ode_train_arena_size_f64
#define ode_make_test ode_make_test_f64
#define ode_test_arena_size ode_test_arena_size_f64
#define ode_init_network_dense_b ode_init_network_dense_b_f64
#define ode_network_dense_y_base ode_network_dense_y_base_f64
#define ode_network_dense_2_y_base ode_network_dense_2_y_base_f64
#define ode_network_dense_3_y_base ode_network_dense_3_y_base_f64
#define ode_dvelocity_sum_dnetwork_dense_2 ode_dvelocity_sum_dnetwork_dense_2_f64
#define ode_dvelocity_sum_dnetwork_dense_2_y_base ode_dvelocity_sum_dnetwork_dense_2_y_base_f64
#define ode_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base ode_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base_f64
#define ode_dforce_sum_ddvelocity_sum_dnetwork_dense_2 ode_dforce_sum_ddvelocity_sum_dnetwork_dense_2_f64
#define ode_dforce_sum_ddvelocity_sum_dnetwork ode_dforce_sum_ddvelocity_sum_dnetwork_f64
#define ode_dforce_sum_dnetwork_dense_2 ode_dforce_sum_dnetwork_dense_2_f64
#define ode_dforce_sum_dnetwork_dense_2_y_base ode_dforce_sum_dnetwork_dense_2_y_base_f64
#define ode_d_network ode_d_network_f64
#define ode_loss_sum ode_loss_sum_f64
#define ode_loss ode_loss_f64
#define ode_d_dforce_sum_ddvelocity_sum_dnetwork_dense_2 ode_d_dforce_sum_ddvelocity_sum_dnetwork_dense_2_f64
#define ode_d_network_dense_2 ode_d_network_dense_2_f64
#define ode_d_network_dense_2_W ode_d_network_dense_2_W_f64
#define ode_d_network_dense_2_W_4 ode_d_network_dense_2_W_4_f64
#define ode_d_network_dense ode_d_network_dense_f64
#define ode_d_network_dense_b ode_d_network_dense_b_f64
#define ode_d_network_dense_W ode_d_network_dense_W_f64
#define ode_d_network_dense_3_b ode_d_network_dense_3_b_f64
#define ode_d_network_dense_3_W ode_d_network_dense_3_W_f64
#define ode_d_network_dense_2_b ode_d_network_dense_2_b_f64
#define ode_network_dense_2_y_base_2 ode_network_dense_2_y_base_2_f64
#define ode_dvelocity_sum_dnetwork_dense_2_2 ode_dvelocity_sum_dnetwork_dense_2_2_f64
#define ode_dforce_sum_dnetwork_dense_2_2 ode_dforce_sum_dnetwork_dense_2_2_f64
#define ode_loss_sum_2 ode_loss_sum_2_f64
#define ode_u ode_u_f64
#define ode_adam ode_adam_f64
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
