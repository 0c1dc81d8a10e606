/* gradient_penalty.dl, compiled by dlc at -O2. Edit the model, not this file. */

#ifndef GRADIENT_PENALTY_F64
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
static inline double dl_normal(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
static inline void dl_normals(uint64_t seed, uint32_t stream, uint32_t step, uint64_t first, int count,
                              double *numbers);

/* Elementary functions, defined below so that loops over them become vector code. */
static ALWAYS_INLINE float real_expm1(float x);
static ALWAYS_INLINE float real_sqrt(float x);
#else
#define real_expm1 expm1
#define real_sqrt sqrt
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

struct gradient_penalty_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][2] */
    const real *Z;                      /* [n][2] */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { gradient_penalty_parameters = 256 };

struct gradient_penalty_params {        /* the gradient, too: d_params */
    real V[2][64];                      /* he(2) */
    real b[64];                         /* 0 */
    real w[64];                         /* he(64) */
};

struct gradient_penalty_result {
    real loss;                          /* of this batch */
    double totals[4];                   /* sums over the batch, for gradient_penalty_summarize */
};

struct gradient_penalty_optimizer {     /* kept from step to step; at the start: */
    struct gradient_penalty_params m;   /* 0 */
    struct gradient_penalty_params v;   /* 0 */
};

struct gradient_penalty_arguments {     /* of adam; gradient_penalty.dl says: */
    real lr;                            /* 0.002 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t gradient_penalty_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void gradient_penalty_init(struct gradient_penalty_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void gradient_penalty_forward(const struct gradient_penalty_batch *batch,
                              const struct gradient_penalty_params *params, void *arena,
                              struct gradient_penalty_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void gradient_penalty_backward(const struct gradient_penalty_batch *batch,
                               const struct gradient_penalty_params *params, void *arena,
                               struct gradient_penalty_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void gradient_penalty_update(struct gradient_penalty_params *params,
                             const struct gradient_penalty_params *d_params,
                             struct gradient_penalty_optimizer *optimizer,
                             const struct gradient_penalty_arguments *arguments, uint64_t t);
/* The loss of a batch, as in evaluation. */
void gradient_penalty_evaluate(const struct gradient_penalty_batch *batch,
                               const struct gradient_penalty_params *params, void *arena,
                               struct gradient_penalty_result *result);
/* values[0]: the loss, values[1]: distance; of n rows whose totals were added up. */
void gradient_penalty_summarize(const struct gradient_penalty_params *params, double n, const double *totals,
                                double *values);

/* ---- parameters at the start ---- */

RUNS_ONCE void gradient_penalty_init(struct gradient_penalty_params *params, uint64_t seed)
{
    /* V he(2) */
    for (int i = 0; i < 2; i++) {
        double draw[64];
        dl_normals(seed, 3540782697u, 0, (uint64_t)i * 64, 64, draw);
        for (int j = 0; j < 64; j++)
            params->V[i][j] = (real)draw[j];
    }
    /* b 0 */
    for (int i = 0; i < 64; i++)
        params->b[i] = 0;
    /* w he(64) */
    {
        double draw[64];
        dl_normals(seed, 4060888886u, 0, 0, 64, draw);
        for (int i = 0; i < 64; i++)
            params->w[i] = (real)0.1767766952966369 * (real)draw[i];
    }
}

/* ---- training: the loss of a batch, then its gradient ---- */

static void gradient_penalty_between(const struct gradient_penalty_batch *batch, int n,
                                     const real (*restrict X)[2], const real (*restrict Z)[2],
                                     real (*restrict between)[2])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++) {
        const real place = (real)dl_uniform(batch->seed, 3369480956u, (uint32_t)batch->step, (uint64_t)row);
        for (int i = 0; i < 2; i++)
            between[row][i] = place * X[row][i] + (1 - place) * Z[row][i];
    }
}

static void gradient_penalty_slope_critic_relu(int n, real (*restrict between)[2],
                                               const real (*restrict V)[64], const real *restrict b,
                                               real (*restrict slope_critic_relu)[64], real *restrict pack)
{
    /* matrix product: rows row; columns i; summed k */
    if (n <= 4) {
        ONCE {
            row_products(n, 64, 2, &between[0][0], 2, 1, &V[0][0], 64, &slope_critic_relu[0][0], 64);
            for (int r = 0; r < n; r++) {
                KEEP_LOOP
                for (int c = 0; c < 64; c++) {
                    const real sum = slope_critic_relu[r][c];
                    slope_critic_relu[r][c] = real_max(sum + b[c], 0);
                }
            }
        }
        return;
    }
    const int share = share_size(n, 56000, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 64; jr += PANEL_COLUMNS) {
            const real *b_2 = &V[0][jr];
            int stride = 64;
            if (n > 40) {
                for (int q = 0; q < 2; q++)
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int i = jr + c;
                        pack[q * PANEL_COLUMNS + c] = V[q][i];
                    }
                b_2 = pack;
                stride = PANEL_COLUMNS;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, PANEL_COLUMNS, 2, &between[ir][0], 2, 1, b_2, stride,
                        &slope_critic_relu[ir][jr], 64, 0);
                for (int r = 0; r < height; r++) {
                    const int row = ir + r;
                    KEEP_LOOP
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int i = jr + c;
                        const real sum = slope_critic_relu[row][i];
                        slope_critic_relu[row][i] = real_max(sum + b[i], 0);
                    }
                }
            }
        }
}

static void gradient_penalty_d_slope(int n, real (*restrict slope_critic_relu)[64], const real *restrict w,
                                     const real (*restrict V)[64],
                                     real (*restrict dslope_sum_dslope_critic_product)[64],
                                     real *restrict loss_sum_chunks, real *restrict distance_sum_chunks,
                                     real (*restrict d_slope)[2])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real loss_sum = 0;
        real distance_sum = 0;
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real slope[2];
            for (int i = 0; i < 64; i++) {
                const real t = w[i];
                dslope_sum_dslope_critic_product[row][i] = slope_critic_relu[row][i] > 0 ? t : 0;
            }
            KEEP_LOOP
            for (int k = 0; k < 2; k++) {
                real parts[8] = {0};
                KEEP_LOOP
                for (int first = 0; first < 64; first += 8)
                    for (int part = 0; part < 8; part++) {
                        const int i = first + part;
                        parts[part] += dslope_sum_dslope_critic_product[row][i] * V[k][i];
                    }
                real slope_2 = 0;
                for (int part = 0; part < 8; part++)
                    slope_2 += parts[part];
                slope[k] = slope_2;
            }
            real sum = 0;
            KEEP_LOOP
            for (int k = 0; k < 2; k++)
                sum += slope[k] * slope[k];
            const real steepness = real_sqrt(sum + (real)1e-12);
            loss_sum += (steepness - 1) * (steepness - 1);
            distance_sum += steepness;
            const real t = (steepness - 1) / (real)n;
            const real t_2 = (real)0.5 / steepness;
            KEEP_LOOP
            for (int k = 0; k < 2; k++)
                d_slope[row][k] = 40 * (t * t_2 * slope[k]);
        }
        loss_sum_chunks[chunk] = loss_sum;
        distance_sum_chunks[chunk] = distance_sum;
    }
}

/* apart.critic.relu and apart.critic_2.relu */
static NOT_INLINE void gradient_penalty_apart_critic_relu(int n, const real (*restrict X)[2],
                                                          const real (*restrict V)[64], const real *restrict b,
                                                          real (*restrict apart_critic_relu)[64],
                                                          real *restrict pack)
{
    /* matrix product: rows row; columns i; summed k */
    if (n <= 4) {
        ONCE {
            row_products(n, 64, 2, &X[0][0], 2, 1, &V[0][0], 64, &apart_critic_relu[0][0], 64);
            for (int r = 0; r < n; r++) {
                KEEP_LOOP
                for (int c = 0; c < 64; c++) {
                    const real sum = apart_critic_relu[r][c];
                    apart_critic_relu[r][c] = real_max(sum + b[c], 0);
                }
            }
        }
        return;
    }
    const int share = share_size(n, 56000, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 64; jr += PANEL_COLUMNS) {
            const real *b_2 = &V[0][jr];
            int stride = 64;
            if (n > 40) {
                for (int q = 0; q < 2; q++)
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int i = jr + c;
                        pack[q * PANEL_COLUMNS + c] = V[q][i];
                    }
                b_2 = pack;
                stride = PANEL_COLUMNS;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, PANEL_COLUMNS, 2, &X[ir][0], 2, 1, b_2, stride,
                        &apart_critic_relu[ir][jr], 64, 0);
                for (int r = 0; r < height; r++) {
                    const int row = ir + r;
                    KEEP_LOOP
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int i = jr + c;
                        const real sum = apart_critic_relu[row][i];
                        apart_critic_relu[row][i] = real_max(sum + b[i], 0);
                    }
                }
            }
        }
}

static void gradient_penalty_apart_sum(int n, real (*restrict apart_critic_relu)[64], const real *restrict w,
                                       real *restrict apart_sum_chunks)
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real apart_sum = 0;
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real parts[8] = {0};
            KEEP_LOOP
            for (int first = 0; first < 64; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int k = first + part;
                    parts[part] += apart_critic_relu[row][k] * w[k];
                }
            real sum = 0;
            for (int part = 0; part < 8; part++)
                sum += parts[part];
            apart_sum += sum;
        }
        apart_sum_chunks[chunk] = apart_sum;
    }
}

/* apart_sum, loss_sum and distance_sum */
static NOT_INLINE real gradient_penalty_apart_sum_2(real *restrict apart_sum_chunks)
{
    real apart_sum;
    real parts[8] = {0};
    KEEP_LOOP
    for (int first = 0; first < 32; first += 8)
        for (int part = 0; part < 8; part++) {
            const int chunk = first + part;
            parts[part] += apart_sum_chunks[chunk];
        }
    real sum = 0;
    for (int part = 0; part < 8; part++)
        sum += parts[part];
    apart_sum = sum;
    return apart_sum;
}

static real gradient_penalty_loss(int n, real loss_sum, real apart_sum, real apart_sum_2)
{
    real loss;
    loss = 10 * (loss_sum / (real)n) - (apart_sum / (real)n - apart_sum_2 / (real)n);
    return loss;
}

static void gradient_penalty_forward_kernels(const struct gradient_penalty_batch *batch,
                                             const struct gradient_penalty_params *params, void *arena,
                                             struct gradient_penalty_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[2] = (const real (*)[2])batch->X;
    const real (*Z)[2] = (const real (*)[2])batch->Z;
    real (*between)[2] = (real (*)[2])(space + 64 * rows + 10368);
    real (*slope_critic_relu)[64] = (real (*)[64])(space + 10368);
    real (*dslope_sum_dslope_critic_product)[64] = (real (*)[64])(space + 64 * rows + 10368);
    real *loss_sum_chunks = space;
    real *distance_sum_chunks = space + 32;
    real (*d_slope)[2] = (real (*)[2])(space + 320 * rows + 10368);
    real (*apart_critic_relu)[64] = (real (*)[64])(space + 128 * rows + 10368);
    real *apart_sum_chunks = space + 64;
    real (*apart_critic_2_relu)[64] = (real (*)[64])(space + 192 * rows + 10368);
    real *apart_sum_chunks_2 = space + 64;
    real *const pack = space + (322 * rows + 10368 + 15) / 16 * 16 + THREAD * 128;

    /* gradient_penalty.dl:17  place[n, j] = place.draw[n, 0] */
    /* gradient_penalty.dl:18  between[n, i] = place[n, 0] * X[n, i] + (1 - place[n, 0]) * Z[n, i] */
    gradient_penalty_between(batch, n, X, Z, between);

    /* gradient_penalty.dl:7  slope.critic.relu[n, i] = max(sum[k](between[n, k] * V[k, i]) + b[i], 0) */
    gradient_penalty_slope_critic_relu(n, between, params->V, params->b, slope_critic_relu, pack);

    /* gradient_penalty.dl:7  dslope_sum_dslope.critic_product[n, i] = w[i] * (slope.critic.relu[n, i] > 0) */
    /* gradient_penalty.dl:19  slope[n, k] = sum[i](dslope_sum_dslope.critic_product[n, i] * V[k, i]) */
    /* gradient_penalty.dl:20  steepness[n] = sqrt(sum[i](slope[n, i]^2) + 1e-12) */
    /* gradient_penalty.dl:23  loss_sum = sum[n]((steepness[n] - 1)^2) */
    /* gradient_penalty.dl:24  distance_sum = sum[n](steepness[n]) */
    /* gradient_penalty.dl:19  d_slope[n, i] = 40 * ((steepness[n] - 1) / N * (0.5 / steepness[n]) *
           slope[n, i]) */
    gradient_penalty_d_slope(n, slope_critic_relu, params->w, params->V, dslope_sum_dslope_critic_product,
                             loss_sum_chunks, distance_sum_chunks, d_slope);

    /* gradient_penalty.dl:7  apart.critic.relu[n, i] = max(sum[k](X[n, k] * V[k, i]) + b[i], 0) */
    gradient_penalty_apart_critic_relu(n, X, params->V, params->b, apart_critic_relu, pack);

    /* gradient_penalty.dl:22  apart_sum = sum[n](sum[k](apart.critic.relu[n, k] * w[k])) */
    gradient_penalty_apart_sum(n, apart_critic_relu, params->w, apart_sum_chunks);

    /* gradient_penalty.dl:22  apart_sum = sum[chunk](apart_sum_chunks[chunk]) */
    ONCE
    result->totals[1] = gradient_penalty_apart_sum_2(apart_sum_chunks);

    /* gradient_penalty.dl:7  apart.critic_2.relu[n, i] = max(sum[k](Z[n, k] * V[k, i]) + b[i], 0) */
    gradient_penalty_apart_critic_relu(n, Z, params->V, params->b, apart_critic_2_relu, pack);

    /* gradient_penalty.dl:22  apart_sum = sum[n](sum[k](apart.critic_2.relu[n, k] * w[k])) */
    gradient_penalty_apart_sum(n, apart_critic_2_relu, params->w, apart_sum_chunks_2);

    /* gradient_penalty.dl:22  apart_sum = sum[chunk](apart_sum_chunks[chunk]) */
    ONCE
    result->totals[2] = gradient_penalty_apart_sum_2(apart_sum_chunks_2);

    /* gradient_penalty.dl:23  loss_sum = sum[chunk](loss_sum_chunks[chunk]) */
    ONCE
    result->totals[0] = gradient_penalty_apart_sum_2(loss_sum_chunks);

    /* gradient_penalty.dl:23  loss = 10 * (loss_sum / N) - (apart_sum / N - apart_sum / N) */
    ONCE
    result->loss = gradient_penalty_loss(n, result->totals[0], result->totals[1], result->totals[2]);

    /* gradient_penalty.dl:24  distance_sum = sum[chunk](distance_sum_chunks[chunk]) */
    ONCE
    result->totals[3] = gradient_penalty_apart_sum_2(distance_sum_chunks);
}

void gradient_penalty_forward(const struct gradient_penalty_batch *batch,
                              const struct gradient_penalty_params *params, void *arena,
                              struct gradient_penalty_result *result)
{
    IN_PARALLEL(batch->n >= 1531)
    gradient_penalty_forward_kernels(batch, params, arena, result);
}

static void gradient_penalty_d_apart_critic_2_relu(int n, const real *restrict w,
                                                   real (*restrict d_apart_critic_2_relu)[64])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 64; k++)
            d_apart_critic_2_relu[row][k] = w[k] / (real)n;
}

static void gradient_penalty_d_b(int n, const real *restrict w, real (*restrict apart_critic_2_relu)[64],
                                 real (*restrict d_apart_critic_2_relu)[64],
                                 real (*restrict apart_critic_relu)[64], const real (*restrict Z)[2],
                                 const real (*restrict X)[2], real (*restrict d_b_chunks)[64],
                                 real (*restrict d_V_chunks)[2][64], real (*restrict d_V_chunks_2)[2][64])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_b[64] = {0};
        real d_V[2][64] = {0};
        real d_V_2[2][64] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real d_apart_critic_relu[64];
            for (int k = 0; k < 64; k++) {
                d_apart_critic_relu[k] = -(w[k] / (real)n);
                const real t = d_apart_critic_2_relu[row][k];
                const real t_2 = d_apart_critic_relu[k];
                d_b[k] += (apart_critic_2_relu[row][k] > 0 ? t : 0) +
                        (apart_critic_relu[row][k] > 0 ? t_2 : 0);
            }
            for (int k = 0; k < 2; k++) {
                const real t = Z[row][k];
                const real t_2 = X[row][k];
                for (int k_2 = 0; k_2 < 64; k_2++) {
                    const real t_3 = d_apart_critic_2_relu[row][k_2];
                    d_V[k][k_2] += apart_critic_2_relu[row][k_2] > 0 ? t * t_3 : 0;
                    const real t_4 = d_apart_critic_relu[k_2];
                    d_V_2[k][k_2] += apart_critic_relu[row][k_2] > 0 ? t_2 * t_4 : 0;
                }
            }
        }
        for (int k = 0; k < 64; k++)
            d_b_chunks[chunk][k] = d_b[k];
        for (int k = 0; k < 2; k++)
            for (int k_2 = 0; k_2 < 64; k_2++)
                d_V_chunks[chunk][k][k_2] = d_V[k][k_2];
        for (int k = 0; k < 2; k++)
            for (int k_2 = 0; k_2 < 64; k_2++)
                d_V_chunks_2[chunk][k][k_2] = d_V_2[k][k_2];
    }
}

static void gradient_penalty_d_dslope_sum_dslope_critic_product(int n, real (*restrict d_slope)[2],
                                                                const real (*restrict V)[64],
                                                                real (*restrict d_dslope_sum_dslope_critic_product)[64],
                                                                real *restrict pack)
{
    /* matrix product: rows row; columns i; summed k */
    if (n <= 4) {
        ONCE
            row_products(n, 64, 2, &d_slope[0][0], 2, 1, &V[0][0], 64,
                    &d_dslope_sum_dslope_critic_product[0][0], 64);
        return;
    }
    const int share = share_size(n, 56000, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 64; jr += PANEL_COLUMNS) {
            const real *b = &V[0][jr];
            int stride = 64;
            if (n > 40) {
                for (int q = 0; q < 2; q++)
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int i = jr + c;
                        pack[q * PANEL_COLUMNS + c] = V[q][i];
                    }
                b = pack;
                stride = PANEL_COLUMNS;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, PANEL_COLUMNS, 2, &d_slope[ir][0], 2, 1, b, stride,
                        &d_dslope_sum_dslope_critic_product[ir][jr], 64, 0);
            }
        }
}

static void gradient_penalty_d_w(int n, real (*restrict apart_critic_2_relu)[64],
                                 real (*restrict apart_critic_relu)[64],
                                 real (*restrict slope_critic_relu)[64],
                                 real (*restrict d_dslope_sum_dslope_critic_product)[64], real *restrict d_w)
{
    for (int k = 0; k < 64; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += apart_critic_2_relu[row][k];
        real sum_2 = 0;
        for (int row = 0; row < n; row++)
            sum_2 += apart_critic_relu[row][k];
        real sum_3 = 0;
        for (int row = 0; row < n; row++) {
            const real t = d_dslope_sum_dslope_critic_product[row][k];
            sum_3 += slope_critic_relu[row][k] > 0 ? t : 0;
        }
        d_w[k] = sum / (real)n - sum_2 / (real)n + sum_3;
    }
}

static void gradient_penalty_d_V(real (*restrict d_V_chunks)[2][64], real (*restrict d_V)[64])
{
    for (int k = 0; k < 2; k++) {
        real sum[64] = {0};
        for (int chunk = 0; chunk < 32; chunk++)
            for (int i = 0; i < 64; i++)
                sum[i] += d_V_chunks[chunk][k][i];
        for (int i = 0; i < 64; i++)
            d_V[k][i] = sum[i];
    }
}

static void gradient_penalty_d_V_3(int n, real (*restrict d_slope)[2],
                                   real (*restrict dslope_sum_dslope_critic_product)[64],
                                   real (*restrict d_V_chunks_3)[2][64])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_V_3[2][64] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int k = 0; k < 2; k++)
                for (int i = 0; i < 64; i++)
                    d_V_3[k][i] += d_slope[row][k] * dslope_sum_dslope_critic_product[row][i];
        for (int k = 0; k < 2; k++)
            for (int i = 0; i < 64; i++)
                d_V_chunks_3[chunk][k][i] = d_V_3[k][i];
    }
}

static void gradient_penalty_d_b_2(real (*restrict d_b_chunks)[64], real *restrict d_b)
{
    real sum[64] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int i = 0; i < 64; i++)
            sum[i] += d_b_chunks[chunk][i];
    for (int i = 0; i < 64; i++)
        d_b[i] = sum[i];
}

static void gradient_penalty_d_V_3_2(real (*restrict d_V)[64], real (*restrict d_V_2)[64],
                                     real (*restrict d_V_chunks_3)[2][64], real (*restrict d_V_3)[64])
{
    for (int k = 0; k < 2; k++) {
        real sum[64] = {0};
        for (int chunk = 0; chunk < 32; chunk++)
            for (int i = 0; i < 64; i++)
                sum[i] += d_V_chunks_3[chunk][k][i];
        for (int i = 0; i < 64; i++)
            d_V_3[k][i] = d_V[k][i] + d_V_2[k][i] + sum[i];
    }
}

static void gradient_penalty_backward_kernels(const struct gradient_penalty_batch *batch,
                                              const struct gradient_penalty_params *params, void *arena,
                                              struct gradient_penalty_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*d_apart_critic_2_relu)[64] = (real (*)[64])(space + 256 * rows + 10368);
    real (*apart_critic_2_relu)[64] = (real (*)[64])(space + 192 * rows + 10368);
    real (*apart_critic_relu)[64] = (real (*)[64])(space + 128 * rows + 10368);
    real (*d_b_chunks)[64] = (real (*)[64])(space + 8192);
    const real (*Z)[2] = (const real (*)[2])batch->Z;
    real (*d_V_chunks)[2][64] = (real (*)[2][64])space;
    const real (*X)[2] = (const real (*)[2])batch->X;
    real (*d_V_chunks_2)[2][64] = (real (*)[2][64])(space + 4096);
    real (*d_slope)[2] = (real (*)[2])(space + 320 * rows + 10368);
    real (*d_dslope_sum_dslope_critic_product)[64] = (real (*)[64])(space + 256 * rows + 10368);
    real (*slope_critic_relu)[64] = (real (*)[64])(space + 10368);
    real (*d_V)[64] = (real (*)[64])(space + 10240);
    real (*d_V_2)[64] = (real (*)[64])space;
    real (*dslope_sum_dslope_critic_product)[64] = (real (*)[64])(space + 64 * rows + 10368);
    real (*d_V_chunks_3)[2][64] = (real (*)[2][64])(space + 128);
    real *const pack = space + (322 * rows + 10368 + 15) / 16 * 16 + THREAD * 128;

    /* gradient_penalty.dl:7  d_apart.critic_2.relu[n, k] = w[k] / N */
    gradient_penalty_d_apart_critic_2_relu(n, params->w, d_apart_critic_2_relu);

    /* gradient_penalty.dl:7  d_apart.critic.relu[n, k] = -w[k] / N */
    /* gradient_penalty.dl:14  d_b[i] = sum[n](d_apart.critic_2.relu[n, i] * (apart.critic_2.relu[n, i] >
           0) + d_apart.critic.relu[n, i] * (apart.critic.relu[n, i] > 0)) */
    /* gradient_penalty.dl:13  d_V[k, i] = sum[n](Z[n, k] * d_apart.critic_2.relu[n, i] *
           (apart.critic_2.relu[n, i] > 0)) */
    /* gradient_penalty.dl:13  d_V[k, i] = sum[n](X[n, k] * d_apart.critic.relu[n, i] *
           (apart.critic.relu[n, i] > 0)) */
    gradient_penalty_d_b(n, params->w, apart_critic_2_relu, d_apart_critic_2_relu, apart_critic_relu, Z, X,
                         d_b_chunks, d_V_chunks, d_V_chunks_2);

    /* gradient_penalty.dl:7  d_dslope_sum_dslope.critic_product[n, i] = sum[k](d_slope[n, k] * V[k, i]) */
    gradient_penalty_d_dslope_sum_dslope_critic_product(n, d_slope, params->V,
                                                        d_dslope_sum_dslope_critic_product, pack);

    /* gradient_penalty.dl:15  d_w[k] = sum[n](apart.critic_2.relu[n, k]) / N - sum[n](apart.critic.relu[n,
           k]) / N + sum[n](d_dslope_sum_dslope.critic_product[n, k] * (slope.critic.relu[n, k] > 0)) */
    ONCE
    gradient_penalty_d_w(n, apart_critic_2_relu, apart_critic_relu, slope_critic_relu,
                         d_dslope_sum_dslope_critic_product, d_params->w);

    /* gradient_penalty.dl:13  d_V[k, i] = sum[chunk](d_V_chunks[chunk, k, i]) */
    ONCE
    gradient_penalty_d_V(d_V_chunks, d_V);

    /* gradient_penalty.dl:13  d_V[k, i] = sum[chunk](d_V_chunks[chunk, k, i]) */
    ONCE
    gradient_penalty_d_V(d_V_chunks_2, d_V_2);

    /* gradient_penalty.dl:13  d_V[k, i] = d_V[k, i] + d_V[k, i] + sum[n](d_slope[n, k] *
           dslope_sum_dslope.critic_product[n, i]) */
    gradient_penalty_d_V_3(n, d_slope, dslope_sum_dslope_critic_product, d_V_chunks_3);

    /* gradient_penalty.dl:14  d_b[i] = sum[chunk](d_b_chunks[chunk, i]) */
    ONCE
    gradient_penalty_d_b_2(d_b_chunks, d_params->b);

    /* gradient_penalty.dl:13  d_V[k, i] = d_V[k, i] + d_V[k, i] + sum[chunk](d_V_chunks[chunk, k, i]) */
    ONCE
    gradient_penalty_d_V_3_2(d_V, d_V_2, d_V_chunks_3, d_params->V);
}

void gradient_penalty_backward(const struct gradient_penalty_batch *batch,
                               const struct gradient_penalty_params *params, void *arena,
                               struct gradient_penalty_params *d_params)
{
    IN_PARALLEL(batch->n >= 1234)
    gradient_penalty_backward_kernels(batch, params, arena, d_params);
}

#ifndef GRADIENT_PENALTY_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

static void gradient_penalty_dslope_sum_dslope_critic_product(int n, real (*restrict between)[2],
                                                              const real (*restrict V)[64],
                                                              const real *restrict b, const real *restrict w,
                                                              real (*restrict dslope_sum_dslope_critic_product)[64],
                                                              real *restrict pack)
{
    /* matrix product: rows row; columns i; summed k */
    if (n <= 4) {
        ONCE {
            row_products(n, 64, 2, &between[0][0], 2, 1, &V[0][0], 64,
                    &dslope_sum_dslope_critic_product[0][0], 64);
            for (int r = 0; r < n; r++) {
                KEEP_LOOP
                for (int c = 0; c < 64; c++) {
                    const real sum = dslope_sum_dslope_critic_product[r][c];
                    dslope_sum_dslope_critic_product[r][c] = sum + b[c] > 0 ? w[c] : 0;
                }
            }
        }
        return;
    }
    const int share = share_size(n, 56000, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 64; jr += PANEL_COLUMNS) {
            const real *b_2 = &V[0][jr];
            int stride = 64;
            if (n > 40) {
                for (int q = 0; q < 2; q++) {
                    KEEP_LOOP
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int i = jr + c;
                        pack[q * PANEL_COLUMNS + c] = V[q][i];
                    }
                }
                b_2 = pack;
                stride = PANEL_COLUMNS;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, PANEL_COLUMNS, 2, &between[ir][0], 2, 1, b_2, stride,
                        &dslope_sum_dslope_critic_product[ir][jr], 64, 0);
                for (int r = 0; r < height; r++) {
                    const int row = ir + r;
                    KEEP_LOOP
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int i = jr + c;
                        const real sum = dslope_sum_dslope_critic_product[row][i];
                        dslope_sum_dslope_critic_product[row][i] = sum + b[i] > 0 ? w[i] : 0;
                    }
                }
            }
        }
}

static void gradient_penalty_loss_sum(int n, real (*restrict dslope_sum_dslope_critic_product)[64],
                                      const real (*restrict V)[64], real *restrict loss_sum_chunks,
                                      real *restrict distance_sum_chunks)
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real loss_sum = 0;
        real distance_sum = 0;
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real slope[2];
            for (int k = 0; k < 2; k++) {
                real parts[8] = {0};
                KEEP_LOOP
                for (int first = 0; first < 64; first += 8)
                    for (int part = 0; part < 8; part++) {
                        const int i = first + part;
                        parts[part] += dslope_sum_dslope_critic_product[row][i] * V[k][i];
                    }
                real slope_2 = 0;
                for (int part = 0; part < 8; part++)
                    slope_2 += parts[part];
                slope[k] = slope_2;
            }
            real sum = 0;
            for (int k = 0; k < 2; k++)
                sum += slope[k] * slope[k];
            const real steepness = real_sqrt(sum + (real)1e-12);
            loss_sum += (steepness - 1) * (steepness - 1);
            distance_sum += steepness;
        }
        loss_sum_chunks[chunk] = loss_sum;
        distance_sum_chunks[chunk] = distance_sum;
    }
}

/* apart.critic_product and apart.critic_2_product */
static NOT_INLINE void gradient_penalty_apart_critic_product(int n, const real (*restrict X)[2],
                                                             const real (*restrict V)[64],
                                                             real (*restrict apart_critic_product)[64],
                                                             real *restrict pack)
{
    /* matrix product: rows row; columns i; summed k */
    if (n <= 4) {
        ONCE
            row_products(n, 64, 2, &X[0][0], 2, 1, &V[0][0], 64, &apart_critic_product[0][0], 64);
        return;
    }
    const int share = share_size(n, 56000, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 64; jr += PANEL_COLUMNS) {
            const real *b = &V[0][jr];
            int stride = 64;
            if (n > 40) {
                for (int q = 0; q < 2; q++)
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int i = jr + c;
                        pack[q * PANEL_COLUMNS + c] = V[q][i];
                    }
                b = pack;
                stride = PANEL_COLUMNS;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, PANEL_COLUMNS, 2, &X[ir][0], 2, 1, b, stride,
                        &apart_critic_product[ir][jr], 64, 0);
            }
        }
}

static void gradient_penalty_apart_sum_3(int n, real (*restrict apart_critic_product)[64],
                                         const real *restrict b, const real *restrict w,
                                         real *restrict apart_sum_chunks)
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real apart_sum = 0;
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real parts[8] = {0};
            KEEP_LOOP
            for (int first = 0; first < 64; first += 8) {
                KEEP_LOOP
                for (int part = 0; part < 8; part++) {
                    const int k = first + part;
                    parts[part] += real_max(apart_critic_product[row][k] + b[k], 0) * w[k];
                }
            }
            real sum = 0;
            for (int part = 0; part < 8; part++)
                sum += parts[part];
            apart_sum += sum;
        }
        apart_sum_chunks[chunk] = apart_sum;
    }
}

void gradient_penalty_evaluate(const struct gradient_penalty_batch *batch,
                               const struct gradient_penalty_params *params, void *arena,
                               struct gradient_penalty_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[2] = (const real (*)[2])batch->X;
    const real (*Z)[2] = (const real (*)[2])batch->Z;
    real (*between)[2] = (real (*)[2])(space + 64 * rows + 96);
    real (*dslope_sum_dslope_critic_product)[64] = (real (*)[64])(space + 96);
    real *loss_sum_chunks = space;
    real *distance_sum_chunks = space + 32;
    real (*apart_critic_product)[64] = (real (*)[64])(space + 96);
    real *apart_sum_chunks = space + 64;
    real (*apart_critic_2_product)[64] = (real (*)[64])(space + 96);
    real *apart_sum_chunks_2 = space + 64;

    IN_PARALLEL(n >= 1402)
    {
        real *const pack = space + (66 * rows + 96 + 15) / 16 * 16 + THREAD * 128;

        /* gradient_penalty.dl:17  place[n, j] = place.draw[n, 0] */
        /* gradient_penalty.dl:18  between[n, i] = place[n, 0] * X[n, i] + (1 - place[n, 0]) * Z[n, i] */
        gradient_penalty_between(batch, n, X, Z, between);

        /* gradient_penalty.dl:7  dslope_sum_dslope.critic_product[n, i] = w[i] * (sum[k](between[n, k] *
               V[k, i]) + b[i] > 0) */
        gradient_penalty_dslope_sum_dslope_critic_product(n, between, params->V, params->b, params->w,
                                                          dslope_sum_dslope_critic_product, pack);

        /* gradient_penalty.dl:19  slope[n, k] = sum[i](dslope_sum_dslope.critic_product[n, i] * V[k, i]) */
        /* gradient_penalty.dl:20  steepness[n] = sqrt(sum[i](slope[n, i]^2) + 1e-12) */
        /* gradient_penalty.dl:23  loss_sum = sum[n]((steepness[n] - 1)^2) */
        /* gradient_penalty.dl:24  distance_sum = sum[n](steepness[n]) */
        gradient_penalty_loss_sum(n, dslope_sum_dslope_critic_product, params->V, loss_sum_chunks,
                                  distance_sum_chunks);

        /* gradient_penalty.dl:7  apart.critic_product[n, i] = sum[k](X[n, k] * V[k, i]) */
        gradient_penalty_apart_critic_product(n, X, params->V, apart_critic_product, pack);

        /* gradient_penalty.dl:22  apart_sum = sum[n](sum[k](max(apart.critic_product[n, k] + b[k], 0) *
               w[k])) */
        gradient_penalty_apart_sum_3(n, apart_critic_product, params->b, params->w, apart_sum_chunks);

        /* gradient_penalty.dl:22  apart_sum = sum[chunk](apart_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = gradient_penalty_apart_sum_2(apart_sum_chunks);

        /* gradient_penalty.dl:7  apart.critic_2_product[n, i] = sum[k](Z[n, k] * V[k, i]) */
        gradient_penalty_apart_critic_product(n, Z, params->V, apart_critic_2_product, pack);

        /* gradient_penalty.dl:22  apart_sum = sum[n](sum[k](max(apart.critic_2_product[n, k] + b[k], 0) *
               w[k])) */
        gradient_penalty_apart_sum_3(n, apart_critic_2_product, params->b, params->w, apart_sum_chunks_2);

        /* gradient_penalty.dl:22  apart_sum = sum[chunk](apart_sum_chunks[chunk]) */
        ONCE
        result->totals[2] = gradient_penalty_apart_sum_2(apart_sum_chunks_2);

        /* gradient_penalty.dl:23  loss_sum = sum[chunk](loss_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = gradient_penalty_apart_sum_2(loss_sum_chunks);

        /* gradient_penalty.dl:23  loss = 10 * (loss_sum / N) - (apart_sum / N - apart_sum / N) */
        ONCE
        result->loss = gradient_penalty_loss(n, result->totals[0], result->totals[1], result->totals[2]);

        /* gradient_penalty.dl:24  distance_sum = sum[chunk](distance_sum_chunks[chunk]) */
        ONCE
        result->totals[3] = gradient_penalty_apart_sum_2(distance_sum_chunks);
    }
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void gradient_penalty_summarize(const struct gradient_penalty_params *params, double n, const double *totals,
                                double *values)
{
    (void)params;
    double apart;
    apart = totals[1] / (real)n - totals[2] / (real)n;
    values[0] = 10 * (totals[0] / (real)n) - apart;
    values[1] = apart / (totals[3] / (real)n);
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t gradient_penalty_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * ((322 * rows + 10368 + 15) / 16 * 16 + THREADS * 128);
}

#ifndef GRADIENT_PENALTY_F64
/* ---- the optimiser ---- */

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) * (1 /
       (-expm1(-0.10536051565782628 * t)))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) * (1 /
       (-expm1(-0.0010005003335835344 * t)))) + 1e-08) */
static void gradient_penalty_adam(int size, real *restrict param, const real *restrict grad, real *restrict m,
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

void gradient_penalty_update(struct gradient_penalty_params *params,
                             const struct gradient_penalty_params *d_params,
                             struct gradient_penalty_optimizer *optimizer,
                             const struct gradient_penalty_arguments *arguments, uint64_t t)
{
    gradient_penalty_adam(256, (real *)params, (const real *)d_params, (real *)&optimizer->m,
                          (real *)&optimizer->v, arguments->lr, (real)t);
}

#endif

#ifndef GRADIENT_PENALTY_F64
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
static const DlModel gradient_penalty_model_f64;
#endif

#ifndef GRADIENT_PENALTY_F64
static size_t gradient_penalty_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void gradient_penalty_make_train(int n, const void *const *sources, uint64_t seed, void *arena,
                                        void *const *inputs)
{
    (void)sources;
    real (*train_X)[2] = inputs[0];
    real (*train_Z)[2] = inputs[1];
    (void)arena;

    /* gradient_penalty.dl:29  train.X[n, j] = train.X.draw[n, j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 2; j++)
            train_X[row][j] = (real)dl_normal(seed, 1261502503u, 0, (uint64_t)row * 2 + (uint64_t)j);

    /* gradient_penalty.dl:31  train.Z[n, i] = train.noise.draw[n, i] + (if i < 1 then 3 else 4) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 2; i++)
            train_Z[row][i] = (real)dl_normal(seed, 3428128977u, 0, (uint64_t)row * 2 + (uint64_t)i) +
                    (real)(i < 1 ? 3 : 4);
}

static size_t gradient_penalty_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void gradient_penalty_make_test(int n, const void *const *sources, uint64_t seed, void *arena,
                                       void *const *inputs)
{
    (void)sources;
    real (*test_X)[2] = inputs[0];
    real (*test_Z)[2] = inputs[1];
    (void)arena;

    /* gradient_penalty.dl:29  test.X[n, j] = test.X.draw[n, j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 2; j++)
            test_X[row][j] = (real)dl_normal(seed, 2958017131u, 0, (uint64_t)row * 2 + (uint64_t)j);

    /* gradient_penalty.dl:31  test.Z[n, i] = test.noise.draw[n, i] + (if i < 1 then 3 else 4) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 2; i++)
            test_Z[row][i] = (real)dl_normal(seed, 1389409181u, 0, (uint64_t)row * 2 + (uint64_t)i) +
                    (real)(i < 1 ? 3 : 4);
}

/* Forward once more, to find the first number that is not finite. */
static RUNS_RARELY void gradient_penalty_trace(const struct gradient_penalty_batch *batch,
                                               const struct gradient_penalty_params *params, void *arena,
                                               DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*place)[1] = (real (*)[1])(space + 32);
    const real (*X)[2] = (const real (*)[2])batch->X;
    const real (*Z)[2] = (const real (*)[2])batch->Z;
    real (*between)[2] = (real (*)[2])(space + 64 * rows + 32);
    real (*dslope_sum_dslope_critic_product)[64] = (real (*)[64])(space + 32);
    real (*slope)[2] = (real (*)[2])(space + 64 * rows + 32);
    real *steepness = space + 128 * rows + 32;
    real (*apart_critic_product)[64] = (real (*)[64])(space + 32);
    real (*apart_critic_2_product)[64] = (real (*)[64])(space + 64 * rows + 32);
    real *apart = space;
    real *loss = space + 16;

    /* gradient_penalty.dl:17  place[n, j] = place.draw[n, 0] */
    for (int row = 0; row < n; row++)
        place[row][0] = (real)dl_uniform(batch->seed, 3369480956u, (uint32_t)batch->step, (uint64_t)row);
    if (dl_watch(watch, 0, place, (size_t)n * 1))
        return;

    /* gradient_penalty.dl:18  between[n, i] = place[n, 0] * X[n, i] + (1 - place[n, 0]) * Z[n, i] */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 2; i++)
            between[row][i] = place[row][0] * X[row][i] + (1 - place[row][0]) * Z[row][i];
    if (dl_watch(watch, 1, between, (size_t)n * 2))
        return;

    /* gradient_penalty.dl:7  dslope_sum_dslope.critic_product[n, i] = w[i] * (sum[k](between[n, k] * V[k,
           i]) + b[i] > 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++) {
            real slope_critic_product = 0;
            KEEP_LOOP
            for (int k = 0; k < 2; k++)
                slope_critic_product += between[row][k] * params->V[k][i];
            dslope_sum_dslope_critic_product[row][i] = slope_critic_product + params->b[i] > 0 ? params->w[i]
                    : 0;
        }
    if (dl_watch(watch, 2, dslope_sum_dslope_critic_product, (size_t)n * 64))
        return;

    /* gradient_penalty.dl:19  slope[n, k] = sum[i](dslope_sum_dslope.critic_product[n, i] * V[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 2; k++) {
            real sum = 0;
            for (int i = 0; i < 64; i++)
                sum += dslope_sum_dslope_critic_product[row][i] * params->V[k][i];
            slope[row][k] = sum;
        }
    if (dl_watch(watch, 3, slope, (size_t)n * 2))
        return;

    /* gradient_penalty.dl:20  steepness[n] = sqrt(sum[i](slope[n, i]^2) + 1e-12) */
    for (int row = 0; row < n; row++) {
        real steepness_sum = 0;
        for (int i = 0; i < 2; i++)
            steepness_sum += slope[row][i] * slope[row][i];
        steepness[row] = real_sqrt(steepness_sum + (real)1e-12);
    }
    if (dl_watch(watch, 4, steepness, (size_t)n))
        return;

    /* gradient_penalty.dl:7  apart.critic_product[n, i] = sum[k](X[n, k] * V[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++) {
            real sum = 0;
            for (int k = 0; k < 2; k++)
                sum += X[row][k] * params->V[k][i];
            apart_critic_product[row][i] = sum;
        }
    if (dl_watch(watch, 5, apart_critic_product, (size_t)n * 64))
        return;

    /* gradient_penalty.dl:7  apart.critic_2_product[n, i] = sum[k](Z[n, k] * V[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++) {
            real sum = 0;
            for (int k = 0; k < 2; k++)
                sum += Z[row][k] * params->V[k][i];
            apart_critic_2_product[row][i] = sum;
        }
    if (dl_watch(watch, 6, apart_critic_2_product, (size_t)n * 64))
        return;

    /* gradient_penalty.dl:22  apart = sum[n](sum[k](max(apart.critic_product[n, k] + b[k], 0) * w[k])) / N
           - sum[n](sum[k](max(apart.critic_2_product[n, k] + b[k], 0) * w[k])) / N */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real sum_2 = 0;
            for (int k = 0; k < 64; k++)
                sum_2 += real_max(apart_critic_product[row][k] + params->b[k], 0) * params->w[k];
            sum += sum_2;
        }
        real sum_2 = 0;
        for (int row = 0; row < n; row++) {
            real sum_3 = 0;
            for (int k = 0; k < 64; k++)
                sum_3 += real_max(apart_critic_2_product[row][k] + params->b[k], 0) * params->w[k];
            sum_2 += sum_3;
        }
        *apart = sum / (real)n - sum_2 / (real)n;
    }
    if (dl_watch(watch, 7, apart, 1))
        return;

    /* gradient_penalty.dl:23  loss = 10 * (sum[n]((steepness[n] - 1)^2) / N) - apart */
    {
        real loss_sum = 0;
        for (int row = 0; row < n; row++)
            loss_sum += (steepness[row] - 1) * (steepness[row] - 1);
        *loss = 10 * (loss_sum / (real)n) - *apart;
    }
    if (dl_watch(watch, 8, loss, 1))
        return;
}

static size_t gradient_penalty_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (129 * rows + 32);
}

#endif

static const DlTensor gradient_penalty_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2},
    {.name = "Z", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2},
};

static const DlTensor gradient_penalty_param_table[] = {
    {.name = "V", .type = DL_REAL, .rank = 2, .shape = (const int[]){2, 64},
     .size = 128, .offset = 0, .place = "gradient_penalty.dl:13"},
    {.name = "b", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 128, .place = "gradient_penalty.dl:14"},
    {.name = "w", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 192, .place = "gradient_penalty.dl:15"},
};

static const char *const gradient_penalty_metrics[] = {"distance"};

static struct gradient_penalty_batch gradient_penalty_batch_of(const DlStep *step)
{
    return (struct gradient_penalty_batch){
        .n = step->n,
        .X = step->inputs[0],
        .Z = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void gradient_penalty_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    gradient_penalty_init(params, seed);
}

static void gradient_penalty_run_forward(const DlStep *step)
{
    const struct gradient_penalty_batch batch = gradient_penalty_batch_of(step);
    struct gradient_penalty_result result;
    gradient_penalty_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 4; i++)
        step->totals[i] = result.totals[i];
}

static void gradient_penalty_run_backward(const DlStep *step)
{
    const struct gradient_penalty_batch batch = gradient_penalty_batch_of(step);
    gradient_penalty_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef GRADIENT_PENALTY_F64
static const DlArgument gradient_penalty_argument_table[] = {
    {"lr", 0.002},
};
static const char *const gradient_penalty_states[] = {"m", "v"};
static const double gradient_penalty_states_initial[] = {0, 0};

static const DlSplit gradient_penalty_splits[] = {
    {.name = "train", .rows = 4096, .source_count = 0, .sources = NULL,
     .arena_size = gradient_penalty_train_arena_size, .make = gradient_penalty_make_train},
    {.name = "test", .rows = 1024, .source_count = 0, .sources = NULL,
     .arena_size = gradient_penalty_test_arena_size, .make = gradient_penalty_make_test},
};

static void gradient_penalty_run_evaluate(const DlStep *step)
{
    const struct gradient_penalty_batch batch = gradient_penalty_batch_of(step);
    struct gradient_penalty_result result;
    gradient_penalty_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 4; i++)
        step->totals[i] = result.totals[i];
}

static void gradient_penalty_run_summarize(const void *params, const void *state, double n,
                                           const double *totals, double *values)
{
    (void)state;
    gradient_penalty_summarize(params, n, totals, values);
}

static void gradient_penalty_run_update(void *params, const void *d_params, void *states,
                                        const double *arguments, uint64_t t)
{
    const struct gradient_penalty_arguments a = {(real)arguments[0]};
    gradient_penalty_update(params, d_params, states, &a, t);
}

/* What a training step does with a part of the gradient as soon as it is there: elements first ..
   first + size - 1 of all. */
struct gradient_penalty_learning {
    void (*learn)(const struct gradient_penalty_learning *learning, size_t first, int size, const real *gradient);
    struct gradient_penalty_params *params, *d_params;
    struct gradient_penalty_optimizer *optimizer;
    const struct gradient_penalty_arguments *arguments;
    uint64_t t;
    int *broken; /* becomes 1 where the gradient is not finite: d_params shows it then */
};

static void gradient_penalty_run_learn(const struct gradient_penalty_learning *learning, size_t first,
                                       int size, const real *gradient)
{
    if (dl_finite(gradient, 0, (size_t)size, sizeof(real))) {
        gradient_penalty_adam(size, (real *)learning->params + first, gradient,
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

static void gradient_penalty_learn_rest(const struct gradient_penalty_learning *learning)
{
    /* first, size */
    static const int rest[][2] = {{0, 256}};
    ONCE
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        const size_t first = (size_t)rest[i][0], end = (size_t)(rest[i][0] + rest[i][1]);
        gradient_penalty_run_learn(learning, first, (int)(end - first),
                (const real *)learning->d_params + first);
    }
}

/* Where the loss is not finite, the step ends there. */
static DlStepEnd gradient_penalty_run_step(const DlStep *step, void *states, const double *arguments)
{
    const struct gradient_penalty_batch batch = gradient_penalty_batch_of(step);
    struct gradient_penalty_result result;
    const struct gradient_penalty_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct gradient_penalty_learning learning = {gradient_penalty_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    IN_PARALLEL(batch.n >= 1234)
    {
        gradient_penalty_forward_kernels(&batch, step->params, step->arena, &result);
        if (dl_finite(&result.loss, 0, 1, sizeof(real))) {
            gradient_penalty_backward_kernels(&batch, step->params, step->arena, step->d_params);
            gradient_penalty_learn_rest(&learning);
        }
    }
    *step->loss = result.loss;
    for (int i = 0; i < 4; i++)
        step->totals[i] = result.totals[i];
    if (!dl_finite(&result.loss, 0, 1, sizeof(real)))
        return DL_STEP_LOSS;
    return broken ? DL_STEP_GRADIENT : DL_STEP_DONE;
}

static const DlTensor gradient_penalty_traced[] = {
    {.name = "place", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "gradient_penalty.dl:17"},
    {.name = "between", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .place = "gradient_penalty.dl:18"},
    {.name = "dslope_sum_dslope.critic_product", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 64},
     .size = 64, .place = "gradient_penalty.dl:7"},
    {.name = "slope", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2, .place = "gradient_penalty.dl:19"},
    {.name = "steepness", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "gradient_penalty.dl:20"},
    {.name = "apart.critic_product", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 64},
     .size = 64, .place = "gradient_penalty.dl:7"},
    {.name = "apart.critic_2_product", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 64},
     .size = 64, .place = "gradient_penalty.dl:7"},
    {.name = "apart", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "gradient_penalty.dl:22"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "gradient_penalty.dl:23"},
};

static void gradient_penalty_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct gradient_penalty_batch batch = gradient_penalty_batch_of(step);
    gradient_penalty_trace(&batch, step->params, step->arena, watch);
}

/* A step's kernels one by one, for `bench --profile`. */
static RUNS_ONCE void gradient_penalty_profile_forward(const struct gradient_penalty_batch *batch,
                                                       const struct gradient_penalty_params *params,
                                                       void *arena, struct gradient_penalty_result *result,
                                                       DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[2] = (const real (*)[2])batch->X;
    const real (*Z)[2] = (const real (*)[2])batch->Z;
    real (*between)[2] = (real (*)[2])(space + 64 * rows + 10368);
    real (*slope_critic_relu)[64] = (real (*)[64])(space + 10368);
    real (*dslope_sum_dslope_critic_product)[64] = (real (*)[64])(space + 64 * rows + 10368);
    real *loss_sum_chunks = space;
    real *distance_sum_chunks = space + 32;
    real (*d_slope)[2] = (real (*)[2])(space + 320 * rows + 10368);
    real (*apart_critic_relu)[64] = (real (*)[64])(space + 128 * rows + 10368);
    real *apart_sum_chunks = space + 64;
    real (*apart_critic_2_relu)[64] = (real (*)[64])(space + 192 * rows + 10368);
    real *apart_sum_chunks_2 = space + 64;

    IN_PARALLEL(n >= 1531)
    {
        real *const pack = space + (322 * rows + 10368 + 15) / 16 * 16 + THREAD * 128;

        /* gradient_penalty.dl:17  place[n, j] = place.draw[n, 0] */
        /* gradient_penalty.dl:18  between[n, i] = place[n, 0] * X[n, i] + (1 - place[n, 0]) * Z[n, i] */
        gradient_penalty_between(batch, n, X, Z, between);
        ONCE
        dl_lap(profile, 0);

        /* gradient_penalty.dl:7  slope.critic.relu[n, i] = max(sum[k](between[n, k] * V[k, i]) + b[i], 0) */
        gradient_penalty_slope_critic_relu(n, between, params->V, params->b, slope_critic_relu, pack);
        ONCE
        dl_lap(profile, 1);

        /* gradient_penalty.dl:7  dslope_sum_dslope.critic_product[n, i] = w[i] * (slope.critic.relu[n, i]
               > 0) */
        /* gradient_penalty.dl:19  slope[n, k] = sum[i](dslope_sum_dslope.critic_product[n, i] * V[k, i]) */
        /* gradient_penalty.dl:20  steepness[n] = sqrt(sum[i](slope[n, i]^2) + 1e-12) */
        /* gradient_penalty.dl:23  loss_sum = sum[n]((steepness[n] - 1)^2) */
        /* gradient_penalty.dl:24  distance_sum = sum[n](steepness[n]) */
        /* gradient_penalty.dl:19  d_slope[n, i] = 40 * ((steepness[n] - 1) / N * (0.5 / steepness[n]) *
               slope[n, i]) */
        gradient_penalty_d_slope(n, slope_critic_relu, params->w, params->V, dslope_sum_dslope_critic_product,
                                 loss_sum_chunks, distance_sum_chunks, d_slope);
        ONCE
        dl_lap(profile, 2);

        /* gradient_penalty.dl:7  apart.critic.relu[n, i] = max(sum[k](X[n, k] * V[k, i]) + b[i], 0) */
        gradient_penalty_apart_critic_relu(n, X, params->V, params->b, apart_critic_relu, pack);
        ONCE
        dl_lap(profile, 3);

        /* gradient_penalty.dl:22  apart_sum = sum[n](sum[k](apart.critic.relu[n, k] * w[k])) */
        gradient_penalty_apart_sum(n, apart_critic_relu, params->w, apart_sum_chunks);
        ONCE
        dl_lap(profile, 4);

        /* gradient_penalty.dl:22  apart_sum = sum[chunk](apart_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = gradient_penalty_apart_sum_2(apart_sum_chunks);
        ONCE
        dl_lap(profile, 5);

        /* gradient_penalty.dl:7  apart.critic_2.relu[n, i] = max(sum[k](Z[n, k] * V[k, i]) + b[i], 0) */
        gradient_penalty_apart_critic_relu(n, Z, params->V, params->b, apart_critic_2_relu, pack);
        ONCE
        dl_lap(profile, 6);

        /* gradient_penalty.dl:22  apart_sum = sum[n](sum[k](apart.critic_2.relu[n, k] * w[k])) */
        gradient_penalty_apart_sum(n, apart_critic_2_relu, params->w, apart_sum_chunks_2);
        ONCE
        dl_lap(profile, 7);

        /* gradient_penalty.dl:22  apart_sum = sum[chunk](apart_sum_chunks[chunk]) */
        ONCE
        result->totals[2] = gradient_penalty_apart_sum_2(apart_sum_chunks_2);
        ONCE
        dl_lap(profile, 8);

        /* gradient_penalty.dl:23  loss_sum = sum[chunk](loss_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = gradient_penalty_apart_sum_2(loss_sum_chunks);
        ONCE
        dl_lap(profile, 9);

        /* gradient_penalty.dl:23  loss = 10 * (loss_sum / N) - (apart_sum / N - apart_sum / N) */
        ONCE
        result->loss = gradient_penalty_loss(n, result->totals[0], result->totals[1], result->totals[2]);
        ONCE
        dl_lap(profile, 10);

        /* gradient_penalty.dl:24  distance_sum = sum[chunk](distance_sum_chunks[chunk]) */
        ONCE
        result->totals[3] = gradient_penalty_apart_sum_2(distance_sum_chunks);
        ONCE
        dl_lap(profile, 11);
    }
}

static RUNS_ONCE void gradient_penalty_profile_backward(const struct gradient_penalty_batch *batch,
                                                        const struct gradient_penalty_params *params,
                                                        void *arena, struct gradient_penalty_params *d_params,
                                                        DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*d_apart_critic_2_relu)[64] = (real (*)[64])(space + 256 * rows + 10368);
    real (*apart_critic_2_relu)[64] = (real (*)[64])(space + 192 * rows + 10368);
    real (*apart_critic_relu)[64] = (real (*)[64])(space + 128 * rows + 10368);
    real (*d_b_chunks)[64] = (real (*)[64])(space + 8192);
    const real (*Z)[2] = (const real (*)[2])batch->Z;
    real (*d_V_chunks)[2][64] = (real (*)[2][64])space;
    const real (*X)[2] = (const real (*)[2])batch->X;
    real (*d_V_chunks_2)[2][64] = (real (*)[2][64])(space + 4096);
    real (*d_slope)[2] = (real (*)[2])(space + 320 * rows + 10368);
    real (*d_dslope_sum_dslope_critic_product)[64] = (real (*)[64])(space + 256 * rows + 10368);
    real (*slope_critic_relu)[64] = (real (*)[64])(space + 10368);
    real (*d_V)[64] = (real (*)[64])(space + 10240);
    real (*d_V_2)[64] = (real (*)[64])space;
    real (*dslope_sum_dslope_critic_product)[64] = (real (*)[64])(space + 64 * rows + 10368);
    real (*d_V_chunks_3)[2][64] = (real (*)[2][64])(space + 128);

    IN_PARALLEL(n >= 1234)
    {
        real *const pack = space + (322 * rows + 10368 + 15) / 16 * 16 + THREAD * 128;

        /* gradient_penalty.dl:7  d_apart.critic_2.relu[n, k] = w[k] / N */
        gradient_penalty_d_apart_critic_2_relu(n, params->w, d_apart_critic_2_relu);
        ONCE
        dl_lap(profile, 12);

        /* gradient_penalty.dl:7  d_apart.critic.relu[n, k] = -w[k] / N */
        /* gradient_penalty.dl:14  d_b[i] = sum[n](d_apart.critic_2.relu[n, i] * (apart.critic_2.relu[n, i]
               > 0) + d_apart.critic.relu[n, i] * (apart.critic.relu[n, i] > 0)) */
        /* gradient_penalty.dl:13  d_V[k, i] = sum[n](Z[n, k] * d_apart.critic_2.relu[n, i] *
               (apart.critic_2.relu[n, i] > 0)) */
        /* gradient_penalty.dl:13  d_V[k, i] = sum[n](X[n, k] * d_apart.critic.relu[n, i] *
               (apart.critic.relu[n, i] > 0)) */
        gradient_penalty_d_b(n, params->w, apart_critic_2_relu, d_apart_critic_2_relu, apart_critic_relu, Z, X,
                             d_b_chunks, d_V_chunks, d_V_chunks_2);
        ONCE
        dl_lap(profile, 13);

        /* gradient_penalty.dl:7  d_dslope_sum_dslope.critic_product[n, i] = sum[k](d_slope[n, k] * V[k,
               i]) */
        gradient_penalty_d_dslope_sum_dslope_critic_product(n, d_slope, params->V,
                                                            d_dslope_sum_dslope_critic_product, pack);
        ONCE
        dl_lap(profile, 14);

        /* gradient_penalty.dl:15  d_w[k] = sum[n](apart.critic_2.relu[n, k]) / N -
               sum[n](apart.critic.relu[n, k]) / N + sum[n](d_dslope_sum_dslope.critic_product[n, k] *
               (slope.critic.relu[n, k] > 0)) */
        ONCE
        gradient_penalty_d_w(n, apart_critic_2_relu, apart_critic_relu, slope_critic_relu,
                             d_dslope_sum_dslope_critic_product, d_params->w);
        ONCE
        dl_lap(profile, 15);

        /* gradient_penalty.dl:13  d_V[k, i] = sum[chunk](d_V_chunks[chunk, k, i]) */
        ONCE
        gradient_penalty_d_V(d_V_chunks, d_V);
        ONCE
        dl_lap(profile, 16);

        /* gradient_penalty.dl:13  d_V[k, i] = sum[chunk](d_V_chunks[chunk, k, i]) */
        ONCE
        gradient_penalty_d_V(d_V_chunks_2, d_V_2);
        ONCE
        dl_lap(profile, 17);

        /* gradient_penalty.dl:13  d_V[k, i] = d_V[k, i] + d_V[k, i] + sum[n](d_slope[n, k] *
               dslope_sum_dslope.critic_product[n, i]) */
        gradient_penalty_d_V_3(n, d_slope, dslope_sum_dslope_critic_product, d_V_chunks_3);
        ONCE
        dl_lap(profile, 18);

        /* gradient_penalty.dl:14  d_b[i] = sum[chunk](d_b_chunks[chunk, i]) */
        ONCE
        gradient_penalty_d_b_2(d_b_chunks, d_params->b);
        ONCE
        dl_lap(profile, 19);

        /* gradient_penalty.dl:13  d_V[k, i] = d_V[k, i] + d_V[k, i] + sum[chunk](d_V_chunks[chunk, k, i]) */
        ONCE
        gradient_penalty_d_V_3_2(d_V, d_V_2, d_V_chunks_3, d_params->V);
        ONCE
        dl_lap(profile, 20);
    }
}

static const DlKernel gradient_penalty_kernels[] = {
    {.name = "gradient_penalty_between", .place = "gradient_penalty.dl:18", .part = DL_FORWARD,
     .flops = {0, 8, 0}, .bytes = {0, 24, 0}},
    {.name = "gradient_penalty_slope_critic_relu", .place = "gradient_penalty.dl:7", .part = DL_FORWARD,
     .flops = {0, 384, 0}, .bytes = {768, 264, 0}},
    {.name = "gradient_penalty_d_slope", .place = "gradient_penalty.dl:19", .part = DL_FORWARD,
     .flops = {0, 279, 0}, .bytes = {1024, 520, 0}},
    {.name = "gradient_penalty_apart_critic_relu", .place = "gradient_penalty.dl:7", .part = DL_FORWARD,
     .flops = {0, 384, 0}, .bytes = {768, 264, 0}},
    {.name = "gradient_penalty_apart_sum", .place = "gradient_penalty.dl:22", .part = DL_FORWARD,
     .flops = {0, 129, 0}, .bytes = {384, 256, 0}},
    {.name = "gradient_penalty_apart_sum_2", .place = "gradient_penalty.dl:22", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "gradient_penalty_apart_critic_relu", .place = "gradient_penalty.dl:7", .part = DL_FORWARD,
     .flops = {0, 384, 0}, .bytes = {768, 264, 0}},
    {.name = "gradient_penalty_apart_sum", .place = "gradient_penalty.dl:22", .part = DL_FORWARD,
     .flops = {0, 129, 0}, .bytes = {384, 256, 0}},
    {.name = "gradient_penalty_apart_sum_2", .place = "gradient_penalty.dl:22", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "gradient_penalty_apart_sum_2", .place = "gradient_penalty.dl:23", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "gradient_penalty_loss", .place = "gradient_penalty.dl:23", .part = DL_FORWARD,
     .flops = {6, 0, 0}, .bytes = {16, 0, 0}},
    {.name = "gradient_penalty_apart_sum_2", .place = "gradient_penalty.dl:24", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "gradient_penalty_d_apart_critic_2_relu", .place = "gradient_penalty.dl:7", .part = DL_BACKWARD,
     .flops = {0, 64, 0}, .bytes = {256, 256, 0}},
    {.name = "gradient_penalty_d_b", .place = "gradient_penalty.dl:14", .part = DL_BACKWARD,
     .flops = {0, 768, 0}, .bytes = {41216, 784, 0}},
    {.name = "gradient_penalty_d_dslope_sum_dslope_critic_product", .place = "gradient_penalty.dl:7", .part = DL_BACKWARD,
     .flops = {0, 256, 0}, .bytes = {512, 264, 0}},
    {.name = "gradient_penalty_d_w", .place = "gradient_penalty.dl:15", .part = DL_BACKWARD,
     .flops = {256, 192, 0}, .bytes = {256, 1024, 0}},
    {.name = "gradient_penalty_d_V", .place = "gradient_penalty.dl:13", .part = DL_BACKWARD,
     .flops = {4096, 0, 0}, .bytes = {16896, 0, 0}},
    {.name = "gradient_penalty_d_V", .place = "gradient_penalty.dl:13", .part = DL_BACKWARD,
     .flops = {4096, 0, 0}, .bytes = {16896, 0, 0}},
    {.name = "gradient_penalty_d_V_3", .place = "gradient_penalty.dl:13", .part = DL_BACKWARD,
     .flops = {256, 256, 0}, .bytes = {16384, 264, 0}},
    {.name = "gradient_penalty_d_b_2", .place = "gradient_penalty.dl:14", .part = DL_BACKWARD,
     .flops = {2048, 0, 0}, .bytes = {8448, 0, 0}},
    {.name = "gradient_penalty_d_V_3_2", .place = "gradient_penalty.dl:13", .part = DL_BACKWARD,
     .flops = {4352, 0, 0}, .bytes = {17920, 0, 0}},
    {.name = "gradient_penalty_update", .place = "gradient_penalty.dl:36", .part = DL_UPDATE,
     .flops = {3584, 0, 0}, .bytes = {7168, 0, 0}},
};

static RUNS_ONCE void gradient_penalty_run_profile(const DlStep *step, void *states, const double *arguments,
                                                   DlProfile *profile)
{
    const struct gradient_penalty_batch batch = gradient_penalty_batch_of(step);
    struct gradient_penalty_result result;
    const struct gradient_penalty_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct gradient_penalty_learning learning = {gradient_penalty_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    gradient_penalty_profile_forward(&batch, step->params, step->arena, &result, profile);
    gradient_penalty_profile_backward(&batch, step->params, step->arena, step->d_params, profile);
    IN_PARALLEL(batch.n >= 1234)
    gradient_penalty_learn_rest(&learning);
    dl_lap(profile, 21);
    *step->loss = result.loss;
    for (int i = 0; i < 4; i++)
        step->totals[i] = result.totals[i];
}

#endif

#if defined _OPENMP
static int gradient_penalty_run_threads(int wanted)
{
    omp_set_num_threads(wanted);
    return omp_get_max_threads();
}
#endif

static const DlModel gradient_penalty_model = {
    .name = "gradient_penalty", .source = "gradient_penalty.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = gradient_penalty_inputs,
    .param_count = 3, .params = gradient_penalty_param_table,
    .param_size = gradient_penalty_parameters,
    .metric_count = 1, .metrics = gradient_penalty_metrics,
    .total_count = 4,
    .batch = 128, .epochs = 30, .seed = 0, .clip_norm = 0,
    .flops = {4102, 3233, 0},
    .arena_size = gradient_penalty_arena_size,
    .init = gradient_penalty_run_init,
    .forward = gradient_penalty_run_forward,
    .backward = gradient_penalty_run_backward,
#if defined _OPENMP
    .threads = gradient_penalty_run_threads,
#endif
#ifndef GRADIENT_PENALTY_F64
    .optimizer = "adam", .update = gradient_penalty_run_update,
    .step = gradient_penalty_run_step,
    .argument_count = 1, .arguments = gradient_penalty_argument_table,
    .state_count = 2, .states = gradient_penalty_states, .initial = gradient_penalty_states_initial,
    .split_count = 2, .splits = gradient_penalty_splits,
    .evaluate = gradient_penalty_run_evaluate,
    .summarize = gradient_penalty_run_summarize,
    .traced = gradient_penalty_traced,
    .trace_arena_size = gradient_penalty_trace_arena_size,
    .trace = gradient_penalty_run_trace,
    .kernel_count = sizeof gradient_penalty_kernels / sizeof *gradient_penalty_kernels, .kernels = gradient_penalty_kernels,
    .profile = gradient_penalty_run_profile,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &gradient_penalty_model_f64,
#endif
};

#ifndef GRADIENT_PENALTY_F64
int main(int argc, char **argv)
{
    return dl_main(&gradient_penalty_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define GRADIENT_PENALTY_F64
#define real double
#define gradient_penalty_batch gradient_penalty_batch_f64
#define gradient_penalty_params gradient_penalty_params_f64
#define gradient_penalty_result gradient_penalty_result_f64
#define gradient_penalty_optimizer gradient_penalty_optimizer_f64
#define gradient_penalty_arguments gradient_penalty_arguments_f64
#define gradient_penalty_parameters gradient_penalty_parameters_f64
#define gradient_penalty_arena_size gradient_penalty_arena_size_f64
#define gradient_penalty_init gradient_penalty_init_f64
#define gradient_penalty_forward gradient_penalty_forward_f64
#define gradient_penalty_backward gradient_penalty_backward_f64
#define gradient_penalty_update gradient_penalty_update_f64
#define gradient_penalty_evaluate gradient_penalty_evaluate_f64
#define gradient_penalty_summarize gradient_penalty_summarize_f64
#define gradient_penalty_trace gradient_penalty_trace_f64
#define gradient_penalty_inputs gradient_penalty_inputs_f64
#define gradient_penalty_param_table gradient_penalty_param_table_f64
#define gradient_penalty_argument_table gradient_penalty_argument_table_f64
#define gradient_penalty_metrics gradient_penalty_metrics_f64
#define gradient_penalty_states gradient_penalty_states_f64
#define gradient_penalty_states_initial gradient_penalty_states_initial_f64
#define gradient_penalty_splits gradient_penalty_splits_f64
#define gradient_penalty_traced gradient_penalty_traced_f64
#define gradient_penalty_trace_arena_size gradient_penalty_trace_arena_size_f64
#define gradient_penalty_batch_of gradient_penalty_batch_of_f64
#define gradient_penalty_model gradient_penalty_model_f64
#define gradient_penalty_run_init gradient_penalty_run_init_f64
#define gradient_penalty_run_forward gradient_penalty_run_forward_f64
#define gradient_penalty_run_backward gradient_penalty_run_backward_f64
#define gradient_penalty_run_evaluate gradient_penalty_run_evaluate_f64
#define gradient_penalty_run_summarize gradient_penalty_run_summarize_f64
#define gradient_penalty_run_update gradient_penalty_run_update_f64
#define gradient_penalty_run_trace gradient_penalty_run_trace_f64
#define gradient_penalty_run_threads gradient_penalty_run_threads_f64
#define gradient_penalty_kernels gradient_penalty_kernels_f64
#define gradient_penalty_run_profile gradient_penalty_run_profile_f64
#define gradient_penalty_profile_forward gradient_penalty_profile_forward_f64
#define gradient_penalty_profile_backward gradient_penalty_profile_backward_f64
#define gradient_penalty_forward_kernels gradient_penalty_forward_kernels_f64
#define gradient_penalty_backward_kernels gradient_penalty_backward_kernels_f64
#define gradient_penalty_run_step gradient_penalty_run_step_f64
#define gradient_penalty_learning gradient_penalty_learning_f64
#define gradient_penalty_run_learn gradient_penalty_run_learn_f64
#define gradient_penalty_learn_rest gradient_penalty_learn_rest_f64
#define gradient_penalty_make_train gradient_penalty_make_train_f64
#define gradient_penalty_train_arena_size gradient_penalty_train_arena_size_f64
#define gradient_penalty_make_test gradient_penalty_make_test_f64
#define gradient_penalty_test_arena_size gradient_penalty_test_arena_size_f64
#define gradient_penalty_between gradient_penalty_between_f64
#define gradient_penalty_slope_critic_relu gradient_penalty_slope_critic_relu_f64
#define gradient_penalty_d_slope gradient_penalty_d_slope_f64
#define gradient_penalty_apart_critic_relu gradient_penalty_apart_critic_relu_f64
#define gradient_penalty_apart_sum gradient_penalty_apart_sum_f64
#define gradient_penalty_apart_sum_2 gradient_penalty_apart_sum_2_f64
#define gradient_penalty_loss gradient_penalty_loss_f64
#define gradient_penalty_d_apart_critic_2_relu gradient_penalty_d_apart_critic_2_relu_f64
#define gradient_penalty_d_b gradient_penalty_d_b_f64
#define gradient_penalty_d_dslope_sum_dslope_critic_product gradient_penalty_d_dslope_sum_dslope_critic_product_f64
#define gradient_penalty_d_w gradient_penalty_d_w_f64
#define gradient_penalty_d_V gradient_penalty_d_V_f64
#define gradient_penalty_d_V_3 gradient_penalty_d_V_3_f64
#define gradient_penalty_d_b_2 gradient_penalty_d_b_2_f64
#define gradient_penalty_d_V_3_2 gradient_penalty_d_V_3_2_f64
#define gradient_penalty_dslope_sum_dslope_critic_product gradient_penalty_dslope_sum_dslope_critic_product_f64
#define gradient_penalty_loss_sum gradient_penalty_loss_sum_f64
#define gradient_penalty_apart_critic_product gradient_penalty_apart_critic_product_f64
#define gradient_penalty_apart_sum_3 gradient_penalty_apart_sum_3_f64
#define gradient_penalty_adam gradient_penalty_adam_f64
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
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
