/* exploding.dl, compiled by dlc at -O2. Edit the model, not this file. */

#ifndef EXPLODING_F64
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
#else
#undef real_fabs
#define real_fabs fabs
#endif

static inline real real_sign(real x)
{
    return (real)((x > 0) - (x < 0));
}

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

struct exploding_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][4] */
    const real *y;                      /* [n]; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { exploding_parameters = 1600 };

struct exploding_params {               /* the gradient, too: d_params */
    real M_0[4][4];                     /* M.0  normal(0, 1) */
    real M_1[4][4];                     /* M.1  normal(0, 1) */
    real M_2[4][4];                     /* M.2  normal(0, 1) */
    real M_3[4][4];                     /* M.3  normal(0, 1) */
    real M_4[4][4];                     /* M.4  normal(0, 1) */
    real M_5[4][4];                     /* M.5  normal(0, 1) */
    real M_6[4][4];                     /* M.6  normal(0, 1) */
    real M_7[4][4];                     /* M.7  normal(0, 1) */
    real M_8[4][4];                     /* M.8  normal(0, 1) */
    real M_9[4][4];                     /* M.9  normal(0, 1) */
    real M_10[4][4];                    /* M.10  normal(0, 1) */
    real M_11[4][4];                    /* M.11  normal(0, 1) */
    real M_12[4][4];                    /* M.12  normal(0, 1) */
    real M_13[4][4];                    /* M.13  normal(0, 1) */
    real M_14[4][4];                    /* M.14  normal(0, 1) */
    real M_15[4][4];                    /* M.15  normal(0, 1) */
    real M_16[4][4];                    /* M.16  normal(0, 1) */
    real M_17[4][4];                    /* M.17  normal(0, 1) */
    real M_18[4][4];                    /* M.18  normal(0, 1) */
    real M_19[4][4];                    /* M.19  normal(0, 1) */
    real M_20[4][4];                    /* M.20  normal(0, 1) */
    real M_21[4][4];                    /* M.21  normal(0, 1) */
    real M_22[4][4];                    /* M.22  normal(0, 1) */
    real M_23[4][4];                    /* M.23  normal(0, 1) */
    real M_24[4][4];                    /* M.24  normal(0, 1) */
    real M_25[4][4];                    /* M.25  normal(0, 1) */
    real M_26[4][4];                    /* M.26  normal(0, 1) */
    real M_27[4][4];                    /* M.27  normal(0, 1) */
    real M_28[4][4];                    /* M.28  normal(0, 1) */
    real M_29[4][4];                    /* M.29  normal(0, 1) */
    real M_30[4][4];                    /* M.30  normal(0, 1) */
    real M_31[4][4];                    /* M.31  normal(0, 1) */
    real M_32[4][4];                    /* M.32  normal(0, 1) */
    real M_33[4][4];                    /* M.33  normal(0, 1) */
    real M_34[4][4];                    /* M.34  normal(0, 1) */
    real M_35[4][4];                    /* M.35  normal(0, 1) */
    real M_36[4][4];                    /* M.36  normal(0, 1) */
    real M_37[4][4];                    /* M.37  normal(0, 1) */
    real M_38[4][4];                    /* M.38  normal(0, 1) */
    real M_39[4][4];                    /* M.39  normal(0, 1) */
    real M_40[4][4];                    /* M.40  normal(0, 1) */
    real M_41[4][4];                    /* M.41  normal(0, 1) */
    real M_42[4][4];                    /* M.42  normal(0, 1) */
    real M_43[4][4];                    /* M.43  normal(0, 1) */
    real M_44[4][4];                    /* M.44  normal(0, 1) */
    real M_45[4][4];                    /* M.45  normal(0, 1) */
    real M_46[4][4];                    /* M.46  normal(0, 1) */
    real M_47[4][4];                    /* M.47  normal(0, 1) */
    real M_48[4][4];                    /* M.48  normal(0, 1) */
    real M_49[4][4];                    /* M.49  normal(0, 1) */
    real M_50[4][4];                    /* M.50  normal(0, 1) */
    real M_51[4][4];                    /* M.51  normal(0, 1) */
    real M_52[4][4];                    /* M.52  normal(0, 1) */
    real M_53[4][4];                    /* M.53  normal(0, 1) */
    real M_54[4][4];                    /* M.54  normal(0, 1) */
    real M_55[4][4];                    /* M.55  normal(0, 1) */
    real M_56[4][4];                    /* M.56  normal(0, 1) */
    real M_57[4][4];                    /* M.57  normal(0, 1) */
    real M_58[4][4];                    /* M.58  normal(0, 1) */
    real M_59[4][4];                    /* M.59  normal(0, 1) */
    real M_60[4][4];                    /* M.60  normal(0, 1) */
    real M_61[4][4];                    /* M.61  normal(0, 1) */
    real M_62[4][4];                    /* M.62  normal(0, 1) */
    real M_63[4][4];                    /* M.63  normal(0, 1) */
    real M_64[4][4];                    /* M.64  normal(0, 1) */
    real M_65[4][4];                    /* M.65  normal(0, 1) */
    real M_66[4][4];                    /* M.66  normal(0, 1) */
    real M_67[4][4];                    /* M.67  normal(0, 1) */
    real M_68[4][4];                    /* M.68  normal(0, 1) */
    real M_69[4][4];                    /* M.69  normal(0, 1) */
    real M_70[4][4];                    /* M.70  normal(0, 1) */
    real M_71[4][4];                    /* M.71  normal(0, 1) */
    real M_72[4][4];                    /* M.72  normal(0, 1) */
    real M_73[4][4];                    /* M.73  normal(0, 1) */
    real M_74[4][4];                    /* M.74  normal(0, 1) */
    real M_75[4][4];                    /* M.75  normal(0, 1) */
    real M_76[4][4];                    /* M.76  normal(0, 1) */
    real M_77[4][4];                    /* M.77  normal(0, 1) */
    real M_78[4][4];                    /* M.78  normal(0, 1) */
    real M_79[4][4];                    /* M.79  normal(0, 1) */
    real M_80[4][4];                    /* M.80  normal(0, 1) */
    real M_81[4][4];                    /* M.81  normal(0, 1) */
    real M_82[4][4];                    /* M.82  normal(0, 1) */
    real M_83[4][4];                    /* M.83  normal(0, 1) */
    real M_84[4][4];                    /* M.84  normal(0, 1) */
    real M_85[4][4];                    /* M.85  normal(0, 1) */
    real M_86[4][4];                    /* M.86  normal(0, 1) */
    real M_87[4][4];                    /* M.87  normal(0, 1) */
    real M_88[4][4];                    /* M.88  normal(0, 1) */
    real M_89[4][4];                    /* M.89  normal(0, 1) */
    real M_90[4][4];                    /* M.90  normal(0, 1) */
    real M_91[4][4];                    /* M.91  normal(0, 1) */
    real M_92[4][4];                    /* M.92  normal(0, 1) */
    real M_93[4][4];                    /* M.93  normal(0, 1) */
    real M_94[4][4];                    /* M.94  normal(0, 1) */
    real M_95[4][4];                    /* M.95  normal(0, 1) */
    real M_96[4][4];                    /* M.96  normal(0, 1) */
    real M_97[4][4];                    /* M.97  normal(0, 1) */
    real M_98[4][4];                    /* M.98  normal(0, 1) */
    real M_99[4][4];                    /* M.99  normal(0, 1) */
};

struct exploding_result {
    real loss;                          /* of this batch */
    double totals[2];                   /* sums over the batch, for exploding_summarize */
};

struct exploding_outputs {
    real *product;                      /* [n][4] */
};

struct exploding_optimizer;             /* sgd keeps nothing from step to step: NULL will do */

struct exploding_arguments {            /* of sgd; exploding.dl says: */
    real lr;                            /* 0 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t exploding_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void exploding_init(struct exploding_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void exploding_forward(const struct exploding_batch *batch, const struct exploding_params *params, void *arena,
                       struct exploding_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void exploding_backward(const struct exploding_batch *batch, const struct exploding_params *params,
                        void *arena, struct exploding_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void exploding_update(struct exploding_params *params, const struct exploding_params *d_params,
                      struct exploding_optimizer *optimizer, const struct exploding_arguments *arguments,
                      uint64_t t);
/* The loss of a batch, as in evaluation. */
void exploding_evaluate(const struct exploding_batch *batch, const struct exploding_params *params,
                        void *arena, struct exploding_result *result);
/* The outputs, from the inputs alone. */
void exploding_predict(const struct exploding_batch *batch, const struct exploding_params *params, void *arena,
                       struct exploding_outputs *out);
/* values[0]: the loss, values[1]: size; of n rows whose totals were added up. */
void exploding_summarize(const struct exploding_params *params, double n, const double *totals, double *values);

/* ---- parameters at the start ---- */

/* M.0, M.1, M.2 and 97 more */
static RUNS_ONCE NOT_INLINE void exploding_init_M_0(uint64_t seed, real (*restrict M_0)[4], uint32_t stream)
{
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            M_0[i][j] = (real)dl_normal(seed, stream, 0, (uint64_t)i * 4 + (uint64_t)j);
}

RUNS_ONCE void exploding_init(struct exploding_params *params, uint64_t seed)
{
    /* M.0 normal(0, 1) */
    exploding_init_M_0(seed, params->M_0, 4060275382u);
    /* M.1 normal(0, 1) */
    exploding_init_M_0(seed, params->M_1, 4077053001u);
    /* M.2 normal(0, 1) */
    exploding_init_M_0(seed, params->M_2, 4026720144u);
    /* M.3 normal(0, 1) */
    exploding_init_M_0(seed, params->M_3, 4043497763u);
    /* M.4 normal(0, 1) */
    exploding_init_M_0(seed, params->M_4, 4127385858u);
    /* M.5 normal(0, 1) */
    exploding_init_M_0(seed, params->M_5, 4144163477u);
    /* M.6 normal(0, 1) */
    exploding_init_M_0(seed, params->M_6, 4093830620u);
    /* M.7 normal(0, 1) */
    exploding_init_M_0(seed, params->M_7, 4110608239u);
    /* M.8 normal(0, 1) */
    exploding_init_M_0(seed, params->M_8, 4194496334u);
    /* M.9 normal(0, 1) */
    exploding_init_M_0(seed, params->M_9, 4211273953u);
    /* M.10 normal(0, 1) */
    exploding_init_M_0(seed, params->M_10, 109947515u);
    /* M.11 normal(0, 1) */
    exploding_init_M_0(seed, params->M_11, 93169896u);
    /* M.12 normal(0, 1) */
    exploding_init_M_0(seed, params->M_12, 143502753u);
    /* M.13 normal(0, 1) */
    exploding_init_M_0(seed, params->M_13, 126725134u);
    /* M.14 normal(0, 1) */
    exploding_init_M_0(seed, params->M_14, 177057991u);
    /* M.15 normal(0, 1) */
    exploding_init_M_0(seed, params->M_15, 160280372u);
    /* M.16 normal(0, 1) */
    exploding_init_M_0(seed, params->M_16, 210613229u);
    /* M.17 normal(0, 1) */
    exploding_init_M_0(seed, params->M_17, 193835610u);
    /* M.18 normal(0, 1) */
    exploding_init_M_0(seed, params->M_18, 4270693859u);
    /* M.19 normal(0, 1) */
    exploding_init_M_0(seed, params->M_19, 4253916240u);
    /* M.20 normal(0, 1) */
    exploding_init_M_0(seed, params->M_20, 1954941152u);
    /* M.21 normal(0, 1) */
    exploding_init_M_0(seed, params->M_21, 1971718771u);
    /* M.22 normal(0, 1) */
    exploding_init_M_0(seed, params->M_22, 1988496390u);
    /* M.23 normal(0, 1) */
    exploding_init_M_0(seed, params->M_23, 2005274009u);
    /* M.24 normal(0, 1) */
    exploding_init_M_0(seed, params->M_24, 2022051628u);
    /* M.25 normal(0, 1) */
    exploding_init_M_0(seed, params->M_25, 2038829247u);
    /* M.26 normal(0, 1) */
    exploding_init_M_0(seed, params->M_26, 2055606866u);
    /* M.27 normal(0, 1) */
    exploding_init_M_0(seed, params->M_27, 2072384485u);
    /* M.28 normal(0, 1) */
    exploding_init_M_0(seed, params->M_28, 2089162104u);
    /* M.29 normal(0, 1) */
    exploding_init_M_0(seed, params->M_29, 2105939723u);
    /* M.30 normal(0, 1) */
    exploding_init_M_0(seed, params->M_30, 2055753961u);
    /* M.31 normal(0, 1) */
    exploding_init_M_0(seed, params->M_31, 2038976342u);
    /* M.32 normal(0, 1) */
    exploding_init_M_0(seed, params->M_32, 2022198723u);
    /* M.33 normal(0, 1) */
    exploding_init_M_0(seed, params->M_33, 2005421104u);
    /* M.34 normal(0, 1) */
    exploding_init_M_0(seed, params->M_34, 2122864437u);
    /* M.35 normal(0, 1) */
    exploding_init_M_0(seed, params->M_35, 2106086818u);
    /* M.36 normal(0, 1) */
    exploding_init_M_0(seed, params->M_36, 2089309199u);
    /* M.37 normal(0, 1) */
    exploding_init_M_0(seed, params->M_37, 2072531580u);
    /* M.38 normal(0, 1) */
    exploding_init_M_0(seed, params->M_38, 2189974913u);
    /* M.39 normal(0, 1) */
    exploding_init_M_0(seed, params->M_39, 2173197294u);
    /* M.40 normal(0, 1) */
    exploding_init_M_0(seed, params->M_40, 2023037366u);
    /* M.41 normal(0, 1) */
    exploding_init_M_0(seed, params->M_41, 2039814985u);
    /* M.42 normal(0, 1) */
    exploding_init_M_0(seed, params->M_42, 1989482128u);
    /* M.43 normal(0, 1) */
    exploding_init_M_0(seed, params->M_43, 2006259747u);
    /* M.44 normal(0, 1) */
    exploding_init_M_0(seed, params->M_44, 2090147842u);
    /* M.45 normal(0, 1) */
    exploding_init_M_0(seed, params->M_45, 2106925461u);
    /* M.46 normal(0, 1) */
    exploding_init_M_0(seed, params->M_46, 2056592604u);
    /* M.47 normal(0, 1) */
    exploding_init_M_0(seed, params->M_47, 2073370223u);
    /* M.48 normal(0, 1) */
    exploding_init_M_0(seed, params->M_48, 2157258318u);
    /* M.49 normal(0, 1) */
    exploding_init_M_0(seed, params->M_49, 2174035937u);
    /* M.50 normal(0, 1) */
    exploding_init_M_0(seed, params->M_50, 2123850175u);
    /* M.51 normal(0, 1) */
    exploding_init_M_0(seed, params->M_51, 2107072556u);
    /* M.52 normal(0, 1) */
    exploding_init_M_0(seed, params->M_52, 2157405413u);
    /* M.53 normal(0, 1) */
    exploding_init_M_0(seed, params->M_53, 2140627794u);
    /* M.54 normal(0, 1) */
    exploding_init_M_0(seed, params->M_54, 2056739699u);
    /* M.55 normal(0, 1) */
    exploding_init_M_0(seed, params->M_55, 2039962080u);
    /* M.56 normal(0, 1) */
    exploding_init_M_0(seed, params->M_56, 2090294937u);
    /* M.57 normal(0, 1) */
    exploding_init_M_0(seed, params->M_57, 2073517318u);
    /* M.58 normal(0, 1) */
    exploding_init_M_0(seed, params->M_58, 2258071127u);
    /* M.59 normal(0, 1) */
    exploding_init_M_0(seed, params->M_59, 2241293508u);
    /* M.60 normal(0, 1) */
    exploding_init_M_0(seed, params->M_60, 210760324u);
    /* M.61 normal(0, 1) */
    exploding_init_M_0(seed, params->M_61, 227537943u);
    /* M.62 normal(0, 1) */
    exploding_init_M_0(seed, params->M_62, 244315562u);
    /* M.63 normal(0, 1) */
    exploding_init_M_0(seed, params->M_63, 261093181u);
    /* M.64 normal(0, 1) */
    exploding_init_M_0(seed, params->M_64, 143649848u);
    /* M.65 normal(0, 1) */
    exploding_init_M_0(seed, params->M_65, 160427467u);
    /* M.66 normal(0, 1) */
    exploding_init_M_0(seed, params->M_66, 177205086u);
    /* M.67 normal(0, 1) */
    exploding_init_M_0(seed, params->M_67, 193982705u);
    /* M.68 normal(0, 1) */
    exploding_init_M_0(seed, params->M_68, 76539372u);
    /* M.69 normal(0, 1) */
    exploding_init_M_0(seed, params->M_69, 93316991u);
    /* M.70 normal(0, 1) */
    exploding_init_M_0(seed, params->M_70, 311573133u);
    /* M.71 normal(0, 1) */
    exploding_init_M_0(seed, params->M_71, 294795514u);
    /* M.72 normal(0, 1) */
    exploding_init_M_0(seed, params->M_72, 278017895u);
    /* M.73 normal(0, 1) */
    exploding_init_M_0(seed, params->M_73, 261240276u);
    /* M.74 normal(0, 1) */
    exploding_init_M_0(seed, params->M_74, 244462657u);
    /* M.75 normal(0, 1) */
    exploding_init_M_0(seed, params->M_75, 227685038u);
    /* M.76 normal(0, 1) */
    exploding_init_M_0(seed, params->M_76, 210907419u);
    /* M.77 normal(0, 1) */
    exploding_init_M_0(seed, params->M_77, 194129800u);
    /* M.78 normal(0, 1) */
    exploding_init_M_0(seed, params->M_78, 177352181u);
    /* M.79 normal(0, 1) */
    exploding_init_M_0(seed, params->M_79, 160574562u);
    /* M.80 normal(0, 1) */
    exploding_init_M_0(seed, params->M_80, 278856538u);
    /* M.81 normal(0, 1) */
    exploding_init_M_0(seed, params->M_81, 295634157u);
    /* M.82 normal(0, 1) */
    exploding_init_M_0(seed, params->M_82, 245301300u);
    /* M.83 normal(0, 1) */
    exploding_init_M_0(seed, params->M_83, 262078919u);
    /* M.84 normal(0, 1) */
    exploding_init_M_0(seed, params->M_84, 211746062u);
    /* M.85 normal(0, 1) */
    exploding_init_M_0(seed, params->M_85, 228523681u);
    /* M.86 normal(0, 1) */
    exploding_init_M_0(seed, params->M_86, 178190824u);
    /* M.87 normal(0, 1) */
    exploding_init_M_0(seed, params->M_87, 194968443u);
    /* M.88 normal(0, 1) */
    exploding_init_M_0(seed, params->M_88, 144635586u);
    /* M.89 normal(0, 1) */
    exploding_init_M_0(seed, params->M_89, 161413205u);
    /* M.90 normal(0, 1) */
    exploding_init_M_0(seed, params->M_90, 4137752835u);
    /* M.91 normal(0, 1) */
    exploding_init_M_0(seed, params->M_91, 4120975216u);
    /* M.92 normal(0, 1) */
    exploding_init_M_0(seed, params->M_92, 4171308073u);
    /* M.93 normal(0, 1) */
    exploding_init_M_0(seed, params->M_93, 4154530454u);
    /* M.94 normal(0, 1) */
    exploding_init_M_0(seed, params->M_94, 4204863311u);
    /* M.95 normal(0, 1) */
    exploding_init_M_0(seed, params->M_95, 4188085692u);
    /* M.96 normal(0, 1) */
    exploding_init_M_0(seed, params->M_96, 4238418549u);
    /* M.97 normal(0, 1) */
    exploding_init_M_0(seed, params->M_97, 4221640930u);
    /* M.98 normal(0, 1) */
    exploding_init_M_0(seed, params->M_98, 4271973787u);
    /* M.99 normal(0, 1) */
    exploding_init_M_0(seed, params->M_99, 4255196168u);
}

/* ---- training: the loss of a batch, then its gradient ---- */

static void exploding_h_0(int n, const real (*restrict X)[4], const real (*restrict M_0)[4],
                          real (*restrict h_0)[4], real *restrict pack)
{
    /* matrix product: rows row; columns i; summed k */
    if (n <= 4) {
        ONCE
            row_products(n, 4, 4, &X[0][0], 4, 1, &M_0[0][0], 4, &h_0[0][0], 4);
        return;
    }
    const int share = share_size(n, 28000, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 4; jr += TILE_LANES) {
            const int width = int_min(TILE_LANES, 4 - jr);
            const real *b = &M_0[0][jr];
            int stride = 4;
            if (n > 40 || width < TILE_LANES) {
                for (int q = 0; q < 4; q++)
                    for (int c = 0; c < TILE_LANES; c++)
                        pack[q * TILE_LANES + c] = 0;
                for (int q = 0; q < 4; q++)
                    for (int c = 0; c < width; c++) {
                        const int i = jr + c;
                        pack[q * TILE_LANES + c] = M_0[q][i];
                    }
                b = pack;
                stride = TILE_LANES;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (TILE_LANES <= 4 && width == TILE_LANES) {
                    tile_product_narrow(height, 4, &X[ir][0], 4, 1, b, stride, &h_0[ir][jr], 4, 0);
                } else {
                    real tile[TILE_ROWS * TILE_LANES];
                    tile_product_narrow(height, 4, &X[ir][0], 4, 1, b, stride, tile, TILE_LANES, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int i = jr + c;
                            h_0[row][i] = tile[r * TILE_LANES + c];
                        }
                    }
                }
            }
        }
}

/* h.1, h.2, h.3 and 96 more */
static NOT_INLINE void exploding_h_1(int n, real (*restrict h_0)[4], const real (*restrict M_1)[4],
                                     real (*restrict h_1)[4], real *restrict pack)
{
    /* matrix product: rows row; columns i; summed k */
    if (n <= 4) {
        ONCE
            row_products(n, 4, 4, &h_0[0][0], 4, 1, &M_1[0][0], 4, &h_1[0][0], 4);
        return;
    }
    const int share = share_size(n, 28000, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 4; jr += TILE_LANES) {
            const int width = int_min(TILE_LANES, 4 - jr);
            const real *b = &M_1[0][jr];
            int stride = 4;
            if (n > 40 || width < TILE_LANES) {
                for (int q = 0; q < 4; q++)
                    for (int c = 0; c < TILE_LANES; c++)
                        pack[q * TILE_LANES + c] = 0;
                for (int q = 0; q < 4; q++)
                    for (int c = 0; c < width; c++) {
                        const int i = jr + c;
                        pack[q * TILE_LANES + c] = M_1[q][i];
                    }
                b = pack;
                stride = TILE_LANES;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (TILE_LANES <= 4 && width == TILE_LANES) {
                    tile_product_narrow(height, 4, &h_0[ir][0], 4, 1, b, stride, &h_1[ir][jr], 4, 0);
                } else {
                    real tile[TILE_ROWS * TILE_LANES];
                    tile_product_narrow(height, 4, &h_0[ir][0], 4, 1, b, stride, tile, TILE_LANES, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int i = jr + c;
                            h_1[row][i] = tile[r * TILE_LANES + c];
                        }
                    }
                }
            }
        }
}

static void exploding_d_loss_sum(int n, real (*restrict h_99)[4], const real *restrict y,
                                 real (*restrict h_98)[4], real *restrict loss_sum_chunks,
                                 real *restrict size_sum_chunks, real *restrict d_loss_sum,
                                 real (*restrict d_M_99_chunks)[4][4])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real loss_sum_2 = 0;
        real size_sum = 0;
        real d_M_99[4][4] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real loss_sum = 0;
            for (int i = 0; i < 4; i++)
                loss_sum += h_99[row][i];
            loss_sum_2 += real_fabs(loss_sum - y[row]);
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += real_fabs(h_99[row][i]);
            size_sum += sum;
            d_loss_sum[row] = real_sign(loss_sum - y[row]) / (real)n;
            for (int i = 0; i < 4; i++)
                for (int i_2 = 0; i_2 < 4; i_2++)
                    d_M_99[i][i_2] += h_98[row][i] * d_loss_sum[row];
        }
        loss_sum_chunks[chunk] = loss_sum_2;
        size_sum_chunks[chunk] = size_sum;
        for (int i = 0; i < 4; i++)
            for (int i_2 = 0; i_2 < 4; i_2++)
                d_M_99_chunks[chunk][i][i_2] = d_M_99[i][i_2];
    }
}

/* loss_sum and size_sum */
static NOT_INLINE real exploding_loss_sum_2(real *restrict loss_sum_chunks)
{
    real loss_sum_2;
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
    loss_sum_2 = sum;
    return loss_sum_2;
}

static real exploding_loss(int n, real loss_sum_2)
{
    real loss;
    loss = loss_sum_2 / (real)n;
    return loss;
}

static void exploding_forward_kernels(const struct exploding_batch *batch,
                                      const struct exploding_params *params, void *arena,
                                      struct exploding_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[4] = (const real (*)[4])batch->X;
    real (*h_0)[4] = (real (*)[4])(space + 576);
    real (*h_1)[4] = (real (*)[4])(space + 4 * rows + 576);
    real (*h_2)[4] = (real (*)[4])(space + 8 * rows + 576);
    real (*h_3)[4] = (real (*)[4])(space + 12 * rows + 576);
    real (*h_4)[4] = (real (*)[4])(space + 16 * rows + 576);
    real (*h_5)[4] = (real (*)[4])(space + 20 * rows + 576);
    real (*h_6)[4] = (real (*)[4])(space + 24 * rows + 576);
    real (*h_7)[4] = (real (*)[4])(space + 28 * rows + 576);
    real (*h_8)[4] = (real (*)[4])(space + 32 * rows + 576);
    real (*h_9)[4] = (real (*)[4])(space + 36 * rows + 576);
    real (*h_10)[4] = (real (*)[4])(space + 40 * rows + 576);
    real (*h_11)[4] = (real (*)[4])(space + 44 * rows + 576);
    real (*h_12)[4] = (real (*)[4])(space + 48 * rows + 576);
    real (*h_13)[4] = (real (*)[4])(space + 52 * rows + 576);
    real (*h_14)[4] = (real (*)[4])(space + 56 * rows + 576);
    real (*h_15)[4] = (real (*)[4])(space + 60 * rows + 576);
    real (*h_16)[4] = (real (*)[4])(space + 64 * rows + 576);
    real (*h_17)[4] = (real (*)[4])(space + 68 * rows + 576);
    real (*h_18)[4] = (real (*)[4])(space + 72 * rows + 576);
    real (*h_19)[4] = (real (*)[4])(space + 76 * rows + 576);
    real (*h_20)[4] = (real (*)[4])(space + 80 * rows + 576);
    real (*h_21)[4] = (real (*)[4])(space + 84 * rows + 576);
    real (*h_22)[4] = (real (*)[4])(space + 88 * rows + 576);
    real (*h_23)[4] = (real (*)[4])(space + 92 * rows + 576);
    real (*h_24)[4] = (real (*)[4])(space + 96 * rows + 576);
    real (*h_25)[4] = (real (*)[4])(space + 100 * rows + 576);
    real (*h_26)[4] = (real (*)[4])(space + 104 * rows + 576);
    real (*h_27)[4] = (real (*)[4])(space + 108 * rows + 576);
    real (*h_28)[4] = (real (*)[4])(space + 112 * rows + 576);
    real (*h_29)[4] = (real (*)[4])(space + 116 * rows + 576);
    real (*h_30)[4] = (real (*)[4])(space + 120 * rows + 576);
    real (*h_31)[4] = (real (*)[4])(space + 124 * rows + 576);
    real (*h_32)[4] = (real (*)[4])(space + 128 * rows + 576);
    real (*h_33)[4] = (real (*)[4])(space + 132 * rows + 576);
    real (*h_34)[4] = (real (*)[4])(space + 136 * rows + 576);
    real (*h_35)[4] = (real (*)[4])(space + 140 * rows + 576);
    real (*h_36)[4] = (real (*)[4])(space + 144 * rows + 576);
    real (*h_37)[4] = (real (*)[4])(space + 148 * rows + 576);
    real (*h_38)[4] = (real (*)[4])(space + 152 * rows + 576);
    real (*h_39)[4] = (real (*)[4])(space + 156 * rows + 576);
    real (*h_40)[4] = (real (*)[4])(space + 160 * rows + 576);
    real (*h_41)[4] = (real (*)[4])(space + 164 * rows + 576);
    real (*h_42)[4] = (real (*)[4])(space + 168 * rows + 576);
    real (*h_43)[4] = (real (*)[4])(space + 172 * rows + 576);
    real (*h_44)[4] = (real (*)[4])(space + 176 * rows + 576);
    real (*h_45)[4] = (real (*)[4])(space + 180 * rows + 576);
    real (*h_46)[4] = (real (*)[4])(space + 184 * rows + 576);
    real (*h_47)[4] = (real (*)[4])(space + 188 * rows + 576);
    real (*h_48)[4] = (real (*)[4])(space + 192 * rows + 576);
    real (*h_49)[4] = (real (*)[4])(space + 196 * rows + 576);
    real (*h_50)[4] = (real (*)[4])(space + 200 * rows + 576);
    real (*h_51)[4] = (real (*)[4])(space + 204 * rows + 576);
    real (*h_52)[4] = (real (*)[4])(space + 208 * rows + 576);
    real (*h_53)[4] = (real (*)[4])(space + 212 * rows + 576);
    real (*h_54)[4] = (real (*)[4])(space + 216 * rows + 576);
    real (*h_55)[4] = (real (*)[4])(space + 220 * rows + 576);
    real (*h_56)[4] = (real (*)[4])(space + 224 * rows + 576);
    real (*h_57)[4] = (real (*)[4])(space + 228 * rows + 576);
    real (*h_58)[4] = (real (*)[4])(space + 232 * rows + 576);
    real (*h_59)[4] = (real (*)[4])(space + 236 * rows + 576);
    real (*h_60)[4] = (real (*)[4])(space + 240 * rows + 576);
    real (*h_61)[4] = (real (*)[4])(space + 244 * rows + 576);
    real (*h_62)[4] = (real (*)[4])(space + 248 * rows + 576);
    real (*h_63)[4] = (real (*)[4])(space + 252 * rows + 576);
    real (*h_64)[4] = (real (*)[4])(space + 256 * rows + 576);
    real (*h_65)[4] = (real (*)[4])(space + 260 * rows + 576);
    real (*h_66)[4] = (real (*)[4])(space + 264 * rows + 576);
    real (*h_67)[4] = (real (*)[4])(space + 268 * rows + 576);
    real (*h_68)[4] = (real (*)[4])(space + 272 * rows + 576);
    real (*h_69)[4] = (real (*)[4])(space + 276 * rows + 576);
    real (*h_70)[4] = (real (*)[4])(space + 280 * rows + 576);
    real (*h_71)[4] = (real (*)[4])(space + 284 * rows + 576);
    real (*h_72)[4] = (real (*)[4])(space + 288 * rows + 576);
    real (*h_73)[4] = (real (*)[4])(space + 292 * rows + 576);
    real (*h_74)[4] = (real (*)[4])(space + 296 * rows + 576);
    real (*h_75)[4] = (real (*)[4])(space + 300 * rows + 576);
    real (*h_76)[4] = (real (*)[4])(space + 304 * rows + 576);
    real (*h_77)[4] = (real (*)[4])(space + 308 * rows + 576);
    real (*h_78)[4] = (real (*)[4])(space + 312 * rows + 576);
    real (*h_79)[4] = (real (*)[4])(space + 316 * rows + 576);
    real (*h_80)[4] = (real (*)[4])(space + 320 * rows + 576);
    real (*h_81)[4] = (real (*)[4])(space + 324 * rows + 576);
    real (*h_82)[4] = (real (*)[4])(space + 328 * rows + 576);
    real (*h_83)[4] = (real (*)[4])(space + 332 * rows + 576);
    real (*h_84)[4] = (real (*)[4])(space + 336 * rows + 576);
    real (*h_85)[4] = (real (*)[4])(space + 340 * rows + 576);
    real (*h_86)[4] = (real (*)[4])(space + 344 * rows + 576);
    real (*h_87)[4] = (real (*)[4])(space + 348 * rows + 576);
    real (*h_88)[4] = (real (*)[4])(space + 352 * rows + 576);
    real (*h_89)[4] = (real (*)[4])(space + 356 * rows + 576);
    real (*h_90)[4] = (real (*)[4])(space + 360 * rows + 576);
    real (*h_91)[4] = (real (*)[4])(space + 364 * rows + 576);
    real (*h_92)[4] = (real (*)[4])(space + 368 * rows + 576);
    real (*h_93)[4] = (real (*)[4])(space + 372 * rows + 576);
    real (*h_94)[4] = (real (*)[4])(space + 376 * rows + 576);
    real (*h_95)[4] = (real (*)[4])(space + 380 * rows + 576);
    real (*h_96)[4] = (real (*)[4])(space + 384 * rows + 576);
    real (*h_97)[4] = (real (*)[4])(space + 388 * rows + 576);
    real (*h_98)[4] = (real (*)[4])(space + 392 * rows + 576);
    real (*h_99)[4] = (real (*)[4])(space + 396 * rows + 576);
    const real *y = batch->y;
    real *loss_sum_chunks = space + 512;
    real *size_sum_chunks = space + 544;
    real *d_loss_sum = space + 400 * rows + 576;
    real (*d_M_99_chunks)[4][4] = (real (*)[4][4])space;
    real *const pack = space + (401 * rows + 576 + 15) / 16 * 16 + THREAD * 16384;

    /* exploding.dl:12  h.0[n, i] = sum[k](X[n, k] * M.0[k, i]) */
    exploding_h_0(n, X, params->M_0, h_0, pack);

    /* exploding.dl:12  h.1[n, i] = sum[k](h.0[n, k] * M.1[k, i]) */
    exploding_h_1(n, h_0, params->M_1, h_1, pack);

    /* exploding.dl:12  h.2[n, i] = sum[k](h.1[n, k] * M.2[k, i]) */
    exploding_h_1(n, h_1, params->M_2, h_2, pack);

    /* exploding.dl:12  h.3[n, i] = sum[k](h.2[n, k] * M.3[k, i]) */
    exploding_h_1(n, h_2, params->M_3, h_3, pack);

    /* exploding.dl:12  h.4[n, i] = sum[k](h.3[n, k] * M.4[k, i]) */
    exploding_h_1(n, h_3, params->M_4, h_4, pack);

    /* exploding.dl:12  h.5[n, i] = sum[k](h.4[n, k] * M.5[k, i]) */
    exploding_h_1(n, h_4, params->M_5, h_5, pack);

    /* exploding.dl:12  h.6[n, i] = sum[k](h.5[n, k] * M.6[k, i]) */
    exploding_h_1(n, h_5, params->M_6, h_6, pack);

    /* exploding.dl:12  h.7[n, i] = sum[k](h.6[n, k] * M.7[k, i]) */
    exploding_h_1(n, h_6, params->M_7, h_7, pack);

    /* exploding.dl:12  h.8[n, i] = sum[k](h.7[n, k] * M.8[k, i]) */
    exploding_h_1(n, h_7, params->M_8, h_8, pack);

    /* exploding.dl:12  h.9[n, i] = sum[k](h.8[n, k] * M.9[k, i]) */
    exploding_h_1(n, h_8, params->M_9, h_9, pack);

    /* exploding.dl:12  h.10[n, i] = sum[k](h.9[n, k] * M.10[k, i]) */
    exploding_h_1(n, h_9, params->M_10, h_10, pack);

    /* exploding.dl:12  h.11[n, i] = sum[k](h.10[n, k] * M.11[k, i]) */
    exploding_h_1(n, h_10, params->M_11, h_11, pack);

    /* exploding.dl:12  h.12[n, i] = sum[k](h.11[n, k] * M.12[k, i]) */
    exploding_h_1(n, h_11, params->M_12, h_12, pack);

    /* exploding.dl:12  h.13[n, i] = sum[k](h.12[n, k] * M.13[k, i]) */
    exploding_h_1(n, h_12, params->M_13, h_13, pack);

    /* exploding.dl:12  h.14[n, i] = sum[k](h.13[n, k] * M.14[k, i]) */
    exploding_h_1(n, h_13, params->M_14, h_14, pack);

    /* exploding.dl:12  h.15[n, i] = sum[k](h.14[n, k] * M.15[k, i]) */
    exploding_h_1(n, h_14, params->M_15, h_15, pack);

    /* exploding.dl:12  h.16[n, i] = sum[k](h.15[n, k] * M.16[k, i]) */
    exploding_h_1(n, h_15, params->M_16, h_16, pack);

    /* exploding.dl:12  h.17[n, i] = sum[k](h.16[n, k] * M.17[k, i]) */
    exploding_h_1(n, h_16, params->M_17, h_17, pack);

    /* exploding.dl:12  h.18[n, i] = sum[k](h.17[n, k] * M.18[k, i]) */
    exploding_h_1(n, h_17, params->M_18, h_18, pack);

    /* exploding.dl:12  h.19[n, i] = sum[k](h.18[n, k] * M.19[k, i]) */
    exploding_h_1(n, h_18, params->M_19, h_19, pack);

    /* exploding.dl:12  h.20[n, i] = sum[k](h.19[n, k] * M.20[k, i]) */
    exploding_h_1(n, h_19, params->M_20, h_20, pack);

    /* exploding.dl:12  h.21[n, i] = sum[k](h.20[n, k] * M.21[k, i]) */
    exploding_h_1(n, h_20, params->M_21, h_21, pack);

    /* exploding.dl:12  h.22[n, i] = sum[k](h.21[n, k] * M.22[k, i]) */
    exploding_h_1(n, h_21, params->M_22, h_22, pack);

    /* exploding.dl:12  h.23[n, i] = sum[k](h.22[n, k] * M.23[k, i]) */
    exploding_h_1(n, h_22, params->M_23, h_23, pack);

    /* exploding.dl:12  h.24[n, i] = sum[k](h.23[n, k] * M.24[k, i]) */
    exploding_h_1(n, h_23, params->M_24, h_24, pack);

    /* exploding.dl:12  h.25[n, i] = sum[k](h.24[n, k] * M.25[k, i]) */
    exploding_h_1(n, h_24, params->M_25, h_25, pack);

    /* exploding.dl:12  h.26[n, i] = sum[k](h.25[n, k] * M.26[k, i]) */
    exploding_h_1(n, h_25, params->M_26, h_26, pack);

    /* exploding.dl:12  h.27[n, i] = sum[k](h.26[n, k] * M.27[k, i]) */
    exploding_h_1(n, h_26, params->M_27, h_27, pack);

    /* exploding.dl:12  h.28[n, i] = sum[k](h.27[n, k] * M.28[k, i]) */
    exploding_h_1(n, h_27, params->M_28, h_28, pack);

    /* exploding.dl:12  h.29[n, i] = sum[k](h.28[n, k] * M.29[k, i]) */
    exploding_h_1(n, h_28, params->M_29, h_29, pack);

    /* exploding.dl:12  h.30[n, i] = sum[k](h.29[n, k] * M.30[k, i]) */
    exploding_h_1(n, h_29, params->M_30, h_30, pack);

    /* exploding.dl:12  h.31[n, i] = sum[k](h.30[n, k] * M.31[k, i]) */
    exploding_h_1(n, h_30, params->M_31, h_31, pack);

    /* exploding.dl:12  h.32[n, i] = sum[k](h.31[n, k] * M.32[k, i]) */
    exploding_h_1(n, h_31, params->M_32, h_32, pack);

    /* exploding.dl:12  h.33[n, i] = sum[k](h.32[n, k] * M.33[k, i]) */
    exploding_h_1(n, h_32, params->M_33, h_33, pack);

    /* exploding.dl:12  h.34[n, i] = sum[k](h.33[n, k] * M.34[k, i]) */
    exploding_h_1(n, h_33, params->M_34, h_34, pack);

    /* exploding.dl:12  h.35[n, i] = sum[k](h.34[n, k] * M.35[k, i]) */
    exploding_h_1(n, h_34, params->M_35, h_35, pack);

    /* exploding.dl:12  h.36[n, i] = sum[k](h.35[n, k] * M.36[k, i]) */
    exploding_h_1(n, h_35, params->M_36, h_36, pack);

    /* exploding.dl:12  h.37[n, i] = sum[k](h.36[n, k] * M.37[k, i]) */
    exploding_h_1(n, h_36, params->M_37, h_37, pack);

    /* exploding.dl:12  h.38[n, i] = sum[k](h.37[n, k] * M.38[k, i]) */
    exploding_h_1(n, h_37, params->M_38, h_38, pack);

    /* exploding.dl:12  h.39[n, i] = sum[k](h.38[n, k] * M.39[k, i]) */
    exploding_h_1(n, h_38, params->M_39, h_39, pack);

    /* exploding.dl:12  h.40[n, i] = sum[k](h.39[n, k] * M.40[k, i]) */
    exploding_h_1(n, h_39, params->M_40, h_40, pack);

    /* exploding.dl:12  h.41[n, i] = sum[k](h.40[n, k] * M.41[k, i]) */
    exploding_h_1(n, h_40, params->M_41, h_41, pack);

    /* exploding.dl:12  h.42[n, i] = sum[k](h.41[n, k] * M.42[k, i]) */
    exploding_h_1(n, h_41, params->M_42, h_42, pack);

    /* exploding.dl:12  h.43[n, i] = sum[k](h.42[n, k] * M.43[k, i]) */
    exploding_h_1(n, h_42, params->M_43, h_43, pack);

    /* exploding.dl:12  h.44[n, i] = sum[k](h.43[n, k] * M.44[k, i]) */
    exploding_h_1(n, h_43, params->M_44, h_44, pack);

    /* exploding.dl:12  h.45[n, i] = sum[k](h.44[n, k] * M.45[k, i]) */
    exploding_h_1(n, h_44, params->M_45, h_45, pack);

    /* exploding.dl:12  h.46[n, i] = sum[k](h.45[n, k] * M.46[k, i]) */
    exploding_h_1(n, h_45, params->M_46, h_46, pack);

    /* exploding.dl:12  h.47[n, i] = sum[k](h.46[n, k] * M.47[k, i]) */
    exploding_h_1(n, h_46, params->M_47, h_47, pack);

    /* exploding.dl:12  h.48[n, i] = sum[k](h.47[n, k] * M.48[k, i]) */
    exploding_h_1(n, h_47, params->M_48, h_48, pack);

    /* exploding.dl:12  h.49[n, i] = sum[k](h.48[n, k] * M.49[k, i]) */
    exploding_h_1(n, h_48, params->M_49, h_49, pack);

    /* exploding.dl:12  h.50[n, i] = sum[k](h.49[n, k] * M.50[k, i]) */
    exploding_h_1(n, h_49, params->M_50, h_50, pack);

    /* exploding.dl:12  h.51[n, i] = sum[k](h.50[n, k] * M.51[k, i]) */
    exploding_h_1(n, h_50, params->M_51, h_51, pack);

    /* exploding.dl:12  h.52[n, i] = sum[k](h.51[n, k] * M.52[k, i]) */
    exploding_h_1(n, h_51, params->M_52, h_52, pack);

    /* exploding.dl:12  h.53[n, i] = sum[k](h.52[n, k] * M.53[k, i]) */
    exploding_h_1(n, h_52, params->M_53, h_53, pack);

    /* exploding.dl:12  h.54[n, i] = sum[k](h.53[n, k] * M.54[k, i]) */
    exploding_h_1(n, h_53, params->M_54, h_54, pack);

    /* exploding.dl:12  h.55[n, i] = sum[k](h.54[n, k] * M.55[k, i]) */
    exploding_h_1(n, h_54, params->M_55, h_55, pack);

    /* exploding.dl:12  h.56[n, i] = sum[k](h.55[n, k] * M.56[k, i]) */
    exploding_h_1(n, h_55, params->M_56, h_56, pack);

    /* exploding.dl:12  h.57[n, i] = sum[k](h.56[n, k] * M.57[k, i]) */
    exploding_h_1(n, h_56, params->M_57, h_57, pack);

    /* exploding.dl:12  h.58[n, i] = sum[k](h.57[n, k] * M.58[k, i]) */
    exploding_h_1(n, h_57, params->M_58, h_58, pack);

    /* exploding.dl:12  h.59[n, i] = sum[k](h.58[n, k] * M.59[k, i]) */
    exploding_h_1(n, h_58, params->M_59, h_59, pack);

    /* exploding.dl:12  h.60[n, i] = sum[k](h.59[n, k] * M.60[k, i]) */
    exploding_h_1(n, h_59, params->M_60, h_60, pack);

    /* exploding.dl:12  h.61[n, i] = sum[k](h.60[n, k] * M.61[k, i]) */
    exploding_h_1(n, h_60, params->M_61, h_61, pack);

    /* exploding.dl:12  h.62[n, i] = sum[k](h.61[n, k] * M.62[k, i]) */
    exploding_h_1(n, h_61, params->M_62, h_62, pack);

    /* exploding.dl:12  h.63[n, i] = sum[k](h.62[n, k] * M.63[k, i]) */
    exploding_h_1(n, h_62, params->M_63, h_63, pack);

    /* exploding.dl:12  h.64[n, i] = sum[k](h.63[n, k] * M.64[k, i]) */
    exploding_h_1(n, h_63, params->M_64, h_64, pack);

    /* exploding.dl:12  h.65[n, i] = sum[k](h.64[n, k] * M.65[k, i]) */
    exploding_h_1(n, h_64, params->M_65, h_65, pack);

    /* exploding.dl:12  h.66[n, i] = sum[k](h.65[n, k] * M.66[k, i]) */
    exploding_h_1(n, h_65, params->M_66, h_66, pack);

    /* exploding.dl:12  h.67[n, i] = sum[k](h.66[n, k] * M.67[k, i]) */
    exploding_h_1(n, h_66, params->M_67, h_67, pack);

    /* exploding.dl:12  h.68[n, i] = sum[k](h.67[n, k] * M.68[k, i]) */
    exploding_h_1(n, h_67, params->M_68, h_68, pack);

    /* exploding.dl:12  h.69[n, i] = sum[k](h.68[n, k] * M.69[k, i]) */
    exploding_h_1(n, h_68, params->M_69, h_69, pack);

    /* exploding.dl:12  h.70[n, i] = sum[k](h.69[n, k] * M.70[k, i]) */
    exploding_h_1(n, h_69, params->M_70, h_70, pack);

    /* exploding.dl:12  h.71[n, i] = sum[k](h.70[n, k] * M.71[k, i]) */
    exploding_h_1(n, h_70, params->M_71, h_71, pack);

    /* exploding.dl:12  h.72[n, i] = sum[k](h.71[n, k] * M.72[k, i]) */
    exploding_h_1(n, h_71, params->M_72, h_72, pack);

    /* exploding.dl:12  h.73[n, i] = sum[k](h.72[n, k] * M.73[k, i]) */
    exploding_h_1(n, h_72, params->M_73, h_73, pack);

    /* exploding.dl:12  h.74[n, i] = sum[k](h.73[n, k] * M.74[k, i]) */
    exploding_h_1(n, h_73, params->M_74, h_74, pack);

    /* exploding.dl:12  h.75[n, i] = sum[k](h.74[n, k] * M.75[k, i]) */
    exploding_h_1(n, h_74, params->M_75, h_75, pack);

    /* exploding.dl:12  h.76[n, i] = sum[k](h.75[n, k] * M.76[k, i]) */
    exploding_h_1(n, h_75, params->M_76, h_76, pack);

    /* exploding.dl:12  h.77[n, i] = sum[k](h.76[n, k] * M.77[k, i]) */
    exploding_h_1(n, h_76, params->M_77, h_77, pack);

    /* exploding.dl:12  h.78[n, i] = sum[k](h.77[n, k] * M.78[k, i]) */
    exploding_h_1(n, h_77, params->M_78, h_78, pack);

    /* exploding.dl:12  h.79[n, i] = sum[k](h.78[n, k] * M.79[k, i]) */
    exploding_h_1(n, h_78, params->M_79, h_79, pack);

    /* exploding.dl:12  h.80[n, i] = sum[k](h.79[n, k] * M.80[k, i]) */
    exploding_h_1(n, h_79, params->M_80, h_80, pack);

    /* exploding.dl:12  h.81[n, i] = sum[k](h.80[n, k] * M.81[k, i]) */
    exploding_h_1(n, h_80, params->M_81, h_81, pack);

    /* exploding.dl:12  h.82[n, i] = sum[k](h.81[n, k] * M.82[k, i]) */
    exploding_h_1(n, h_81, params->M_82, h_82, pack);

    /* exploding.dl:12  h.83[n, i] = sum[k](h.82[n, k] * M.83[k, i]) */
    exploding_h_1(n, h_82, params->M_83, h_83, pack);

    /* exploding.dl:12  h.84[n, i] = sum[k](h.83[n, k] * M.84[k, i]) */
    exploding_h_1(n, h_83, params->M_84, h_84, pack);

    /* exploding.dl:12  h.85[n, i] = sum[k](h.84[n, k] * M.85[k, i]) */
    exploding_h_1(n, h_84, params->M_85, h_85, pack);

    /* exploding.dl:12  h.86[n, i] = sum[k](h.85[n, k] * M.86[k, i]) */
    exploding_h_1(n, h_85, params->M_86, h_86, pack);

    /* exploding.dl:12  h.87[n, i] = sum[k](h.86[n, k] * M.87[k, i]) */
    exploding_h_1(n, h_86, params->M_87, h_87, pack);

    /* exploding.dl:12  h.88[n, i] = sum[k](h.87[n, k] * M.88[k, i]) */
    exploding_h_1(n, h_87, params->M_88, h_88, pack);

    /* exploding.dl:12  h.89[n, i] = sum[k](h.88[n, k] * M.89[k, i]) */
    exploding_h_1(n, h_88, params->M_89, h_89, pack);

    /* exploding.dl:12  h.90[n, i] = sum[k](h.89[n, k] * M.90[k, i]) */
    exploding_h_1(n, h_89, params->M_90, h_90, pack);

    /* exploding.dl:12  h.91[n, i] = sum[k](h.90[n, k] * M.91[k, i]) */
    exploding_h_1(n, h_90, params->M_91, h_91, pack);

    /* exploding.dl:12  h.92[n, i] = sum[k](h.91[n, k] * M.92[k, i]) */
    exploding_h_1(n, h_91, params->M_92, h_92, pack);

    /* exploding.dl:12  h.93[n, i] = sum[k](h.92[n, k] * M.93[k, i]) */
    exploding_h_1(n, h_92, params->M_93, h_93, pack);

    /* exploding.dl:12  h.94[n, i] = sum[k](h.93[n, k] * M.94[k, i]) */
    exploding_h_1(n, h_93, params->M_94, h_94, pack);

    /* exploding.dl:12  h.95[n, i] = sum[k](h.94[n, k] * M.95[k, i]) */
    exploding_h_1(n, h_94, params->M_95, h_95, pack);

    /* exploding.dl:12  h.96[n, i] = sum[k](h.95[n, k] * M.96[k, i]) */
    exploding_h_1(n, h_95, params->M_96, h_96, pack);

    /* exploding.dl:12  h.97[n, i] = sum[k](h.96[n, k] * M.97[k, i]) */
    exploding_h_1(n, h_96, params->M_97, h_97, pack);

    /* exploding.dl:12  h.98[n, i] = sum[k](h.97[n, k] * M.98[k, i]) */
    exploding_h_1(n, h_97, params->M_98, h_98, pack);

    /* exploding.dl:12  h.99[n, i] = sum[k](h.98[n, k] * M.99[k, i]) */
    exploding_h_1(n, h_98, params->M_99, h_99, pack);

    /* exploding.dl:16  loss_sum[n] = sum[i](h.99[n, i]) */
    /* exploding.dl:16  loss_sum = sum[n](abs(loss_sum[n] - y[n])) */
    /* exploding.dl:17  size_sum = sum[n, i](abs(h.99[n, i])) */
    /* exploding.dl:16  d_loss_sum[n] = sign(loss_sum[n] - y[n]) / N */
    /* exploding.dl:11  d_M.99[k, i] = sum[n](h.98[n, k] * d_loss_sum[n]) */
    exploding_d_loss_sum(n, h_99, y, h_98, loss_sum_chunks, size_sum_chunks, d_loss_sum, d_M_99_chunks);

    /* exploding.dl:16  loss_sum = sum[chunk](loss_sum_chunks[chunk]) */
    ONCE
    result->totals[0] = exploding_loss_sum_2(loss_sum_chunks);

    /* exploding.dl:16  loss = loss_sum / N */
    ONCE
    result->loss = exploding_loss(n, result->totals[0]);

    /* exploding.dl:17  size_sum = sum[chunk](size_sum_chunks[chunk]) */
    ONCE
    result->totals[1] = exploding_loss_sum_2(size_sum_chunks);
}

void exploding_forward(const struct exploding_batch *batch, const struct exploding_params *params, void *arena,
                       struct exploding_result *result)
{
    IN_PARALLEL(batch->n >= 927)
    exploding_forward_kernels(batch, params, arena, result);
}

static void exploding_d_h_98(int n, real *restrict d_loss_sum, const real (*restrict M_99)[4],
                             real (*restrict d_h_98)[4], real *restrict pack)
{
    /* matrix product: rows row; columns k; summed i */
    const int share = share_size(n, 28000, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 4; jr += TILE_LANES) {
            const int width = int_min(TILE_LANES, 4 - jr);
            for (int q = 0; q < 4; q++)
                for (int c = 0; c < TILE_LANES; c++)
                    pack[q * TILE_LANES + c] = 0;
            transpose(4, width, &M_99[jr][0], 4, pack, TILE_LANES);
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (TILE_LANES <= 4 && width == TILE_LANES) {
                    tile_product_narrow(height, 4, &d_loss_sum[ir], 1, 0, pack, TILE_LANES, &d_h_98[ir][jr],
                            4, 0);
                } else {
                    real tile[TILE_ROWS * TILE_LANES];
                    tile_product_narrow(height, 4, &d_loss_sum[ir], 1, 0, pack, TILE_LANES, tile, TILE_LANES,
                            0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int k = jr + c;
                            d_h_98[row][k] = tile[r * TILE_LANES + c];
                        }
                    }
                }
            }
        }
}

/* d_M.98, d_M.97, d_M.96 and 95 more */
static NOT_INLINE void exploding_d_M_98(int n, real (*restrict h_97)[4], real (*restrict d_h_98)[4],
                                        real (*restrict d_M_98)[4], real *restrict pack)
{
    /* matrix product: rows k; columns i; summed row */
    if (n <= 4) {
        ONCE
            row_products(4, 4, n, &h_97[0][0], 1, 4, &d_h_98[0][0], 4, &d_M_98[0][0], 4);
        return;
    }
    SHARE_LOOP
    for (int jr = 0; jr < 4; jr += TILE_LANES) {
        const int width = int_min(TILE_LANES, 4 - jr);
        for (int pc = 0; pc < n; pc += 512) {
            const int depth = int_min(512, n - pc);
            const real *b = &d_h_98[pc][jr];
            int stride = 4;
            if (width < TILE_LANES) {
                for (int q = 0; q < depth; q++)
                    for (int c = 0; c < TILE_LANES; c++)
                        pack[q * TILE_LANES + c] = 0;
                for (int q = 0; q < depth; q++) {
                    const int row = pc + q;
                    for (int c = 0; c < width; c++) {
                        const int i = jr + c;
                        pack[q * TILE_LANES + c] = d_h_98[row][i];
                    }
                }
                b = pack;
                stride = TILE_LANES;
            }
            for (int ir = 0, height; ir < 4; ir += height) {
                height = int_min(TILE_ROWS, 4 - ir);
                if (TILE_LANES <= 4 && width == TILE_LANES) {
                    tile_product_narrow(height, depth, &h_97[pc][ir], 1, 4, b, stride, &d_M_98[ir][jr], 4,
                            pc > 0);
                } else {
                    real tile[TILE_ROWS * TILE_LANES];
                    tile_product_narrow(height, depth, &h_97[pc][ir], 1, 4, b, stride, tile, TILE_LANES, 0);
                    for (int r = 0; r < height; r++) {
                        const int k = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int i = jr + c;
                            d_M_98[k][i] = (pc > 0 ? d_M_98[k][i] : 0) + tile[r * TILE_LANES + c];
                        }
                    }
                }
            }
        }
    }
}

/* d_h.97, d_h.96, d_h.95 and 95 more */
static NOT_INLINE void exploding_d_h_97(int n, real (*restrict d_h_98)[4], const real (*restrict M_98)[4],
                                        real (*restrict d_h_97)[4], real *restrict pack)
{
    /* matrix product: rows row; columns k; summed i */
    const int share = share_size(n, 28000, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 4; jr += TILE_LANES) {
            const int width = int_min(TILE_LANES, 4 - jr);
            for (int q = 0; q < 4; q++)
                for (int c = 0; c < TILE_LANES; c++)
                    pack[q * TILE_LANES + c] = 0;
            transpose(4, width, &M_98[jr][0], 4, pack, TILE_LANES);
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (TILE_LANES <= 4 && width == TILE_LANES) {
                    tile_product_narrow(height, 4, &d_h_98[ir][0], 4, 1, pack, TILE_LANES, &d_h_97[ir][jr], 4,
                            0);
                } else {
                    real tile[TILE_ROWS * TILE_LANES];
                    tile_product_narrow(height, 4, &d_h_98[ir][0], 4, 1, pack, TILE_LANES, tile, TILE_LANES,
                            0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int k = jr + c;
                            d_h_97[row][k] = tile[r * TILE_LANES + c];
                        }
                    }
                }
            }
        }
}

static void exploding_d_M_0(int n, const real (*restrict X)[4], real (*restrict d_h_0)[4],
                            real (*restrict d_M_0)[4], real *restrict pack)
{
    /* matrix product: rows k; columns i; summed row */
    if (n <= 4) {
        ONCE
            row_products(4, 4, n, &X[0][0], 1, 4, &d_h_0[0][0], 4, &d_M_0[0][0], 4);
        return;
    }
    SHARE_LOOP
    for (int jr = 0; jr < 4; jr += TILE_LANES) {
        const int width = int_min(TILE_LANES, 4 - jr);
        for (int pc = 0; pc < n; pc += 512) {
            const int depth = int_min(512, n - pc);
            const real *b = &d_h_0[pc][jr];
            int stride = 4;
            if (width < TILE_LANES) {
                for (int q = 0; q < depth; q++)
                    for (int c = 0; c < TILE_LANES; c++)
                        pack[q * TILE_LANES + c] = 0;
                for (int q = 0; q < depth; q++) {
                    const int row = pc + q;
                    for (int c = 0; c < width; c++) {
                        const int i = jr + c;
                        pack[q * TILE_LANES + c] = d_h_0[row][i];
                    }
                }
                b = pack;
                stride = TILE_LANES;
            }
            for (int ir = 0, height; ir < 4; ir += height) {
                height = int_min(TILE_ROWS, 4 - ir);
                if (TILE_LANES <= 4 && width == TILE_LANES) {
                    tile_product_narrow(height, depth, &X[pc][ir], 1, 4, b, stride, &d_M_0[ir][jr], 4,
                            pc > 0);
                } else {
                    real tile[TILE_ROWS * TILE_LANES];
                    tile_product_narrow(height, depth, &X[pc][ir], 1, 4, b, stride, tile, TILE_LANES, 0);
                    for (int r = 0; r < height; r++) {
                        const int k = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int i = jr + c;
                            d_M_0[k][i] = (pc > 0 ? d_M_0[k][i] : 0) + tile[r * TILE_LANES + c];
                        }
                    }
                }
            }
        }
    }
}

static void exploding_d_M_99(real (*restrict d_M_99_chunks)[4][4], real (*restrict d_M_99)[4])
{
    for (int k = 0; k < 4; k++) {
        real sum[4] = {0};
        for (int chunk = 0; chunk < 32; chunk++)
            for (int i = 0; i < 4; i++)
                sum[i] += d_M_99_chunks[chunk][k][i];
        for (int i = 0; i < 4; i++)
            d_M_99[k][i] = sum[i];
    }
}

static void exploding_backward_kernels(const struct exploding_batch *batch,
                                       const struct exploding_params *params, void *arena,
                                       struct exploding_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real *d_loss_sum = space + 400 * rows + 576;
    real (*d_h_98)[4] = (real (*)[4])(space + 392 * rows + 576);
    real (*h_97)[4] = (real (*)[4])(space + 388 * rows + 576);
    real (*d_h_97)[4] = (real (*)[4])(space + 388 * rows + 576);
    real (*h_96)[4] = (real (*)[4])(space + 384 * rows + 576);
    real (*d_h_96)[4] = (real (*)[4])(space + 384 * rows + 576);
    real (*h_95)[4] = (real (*)[4])(space + 380 * rows + 576);
    real (*d_h_95)[4] = (real (*)[4])(space + 380 * rows + 576);
    real (*h_94)[4] = (real (*)[4])(space + 376 * rows + 576);
    real (*d_h_94)[4] = (real (*)[4])(space + 376 * rows + 576);
    real (*h_93)[4] = (real (*)[4])(space + 372 * rows + 576);
    real (*d_h_93)[4] = (real (*)[4])(space + 372 * rows + 576);
    real (*h_92)[4] = (real (*)[4])(space + 368 * rows + 576);
    real (*d_h_92)[4] = (real (*)[4])(space + 368 * rows + 576);
    real (*h_91)[4] = (real (*)[4])(space + 364 * rows + 576);
    real (*d_h_91)[4] = (real (*)[4])(space + 364 * rows + 576);
    real (*h_90)[4] = (real (*)[4])(space + 360 * rows + 576);
    real (*d_h_90)[4] = (real (*)[4])(space + 360 * rows + 576);
    real (*h_89)[4] = (real (*)[4])(space + 356 * rows + 576);
    real (*d_h_89)[4] = (real (*)[4])(space + 356 * rows + 576);
    real (*h_88)[4] = (real (*)[4])(space + 352 * rows + 576);
    real (*d_h_88)[4] = (real (*)[4])(space + 352 * rows + 576);
    real (*h_87)[4] = (real (*)[4])(space + 348 * rows + 576);
    real (*d_h_87)[4] = (real (*)[4])(space + 348 * rows + 576);
    real (*h_86)[4] = (real (*)[4])(space + 344 * rows + 576);
    real (*d_h_86)[4] = (real (*)[4])(space + 344 * rows + 576);
    real (*h_85)[4] = (real (*)[4])(space + 340 * rows + 576);
    real (*d_h_85)[4] = (real (*)[4])(space + 340 * rows + 576);
    real (*h_84)[4] = (real (*)[4])(space + 336 * rows + 576);
    real (*d_h_84)[4] = (real (*)[4])(space + 336 * rows + 576);
    real (*h_83)[4] = (real (*)[4])(space + 332 * rows + 576);
    real (*d_h_83)[4] = (real (*)[4])(space + 332 * rows + 576);
    real (*h_82)[4] = (real (*)[4])(space + 328 * rows + 576);
    real (*d_h_82)[4] = (real (*)[4])(space + 328 * rows + 576);
    real (*h_81)[4] = (real (*)[4])(space + 324 * rows + 576);
    real (*d_h_81)[4] = (real (*)[4])(space + 324 * rows + 576);
    real (*h_80)[4] = (real (*)[4])(space + 320 * rows + 576);
    real (*d_h_80)[4] = (real (*)[4])(space + 320 * rows + 576);
    real (*h_79)[4] = (real (*)[4])(space + 316 * rows + 576);
    real (*d_h_79)[4] = (real (*)[4])(space + 316 * rows + 576);
    real (*h_78)[4] = (real (*)[4])(space + 312 * rows + 576);
    real (*d_h_78)[4] = (real (*)[4])(space + 312 * rows + 576);
    real (*h_77)[4] = (real (*)[4])(space + 308 * rows + 576);
    real (*d_h_77)[4] = (real (*)[4])(space + 308 * rows + 576);
    real (*h_76)[4] = (real (*)[4])(space + 304 * rows + 576);
    real (*d_h_76)[4] = (real (*)[4])(space + 304 * rows + 576);
    real (*h_75)[4] = (real (*)[4])(space + 300 * rows + 576);
    real (*d_h_75)[4] = (real (*)[4])(space + 300 * rows + 576);
    real (*h_74)[4] = (real (*)[4])(space + 296 * rows + 576);
    real (*d_h_74)[4] = (real (*)[4])(space + 296 * rows + 576);
    real (*h_73)[4] = (real (*)[4])(space + 292 * rows + 576);
    real (*d_h_73)[4] = (real (*)[4])(space + 292 * rows + 576);
    real (*h_72)[4] = (real (*)[4])(space + 288 * rows + 576);
    real (*d_h_72)[4] = (real (*)[4])(space + 288 * rows + 576);
    real (*h_71)[4] = (real (*)[4])(space + 284 * rows + 576);
    real (*d_h_71)[4] = (real (*)[4])(space + 284 * rows + 576);
    real (*h_70)[4] = (real (*)[4])(space + 280 * rows + 576);
    real (*d_h_70)[4] = (real (*)[4])(space + 280 * rows + 576);
    real (*h_69)[4] = (real (*)[4])(space + 276 * rows + 576);
    real (*d_h_69)[4] = (real (*)[4])(space + 276 * rows + 576);
    real (*h_68)[4] = (real (*)[4])(space + 272 * rows + 576);
    real (*d_h_68)[4] = (real (*)[4])(space + 272 * rows + 576);
    real (*h_67)[4] = (real (*)[4])(space + 268 * rows + 576);
    real (*d_h_67)[4] = (real (*)[4])(space + 268 * rows + 576);
    real (*h_66)[4] = (real (*)[4])(space + 264 * rows + 576);
    real (*d_h_66)[4] = (real (*)[4])(space + 264 * rows + 576);
    real (*h_65)[4] = (real (*)[4])(space + 260 * rows + 576);
    real (*d_h_65)[4] = (real (*)[4])(space + 260 * rows + 576);
    real (*h_64)[4] = (real (*)[4])(space + 256 * rows + 576);
    real (*d_h_64)[4] = (real (*)[4])(space + 256 * rows + 576);
    real (*h_63)[4] = (real (*)[4])(space + 252 * rows + 576);
    real (*d_h_63)[4] = (real (*)[4])(space + 252 * rows + 576);
    real (*h_62)[4] = (real (*)[4])(space + 248 * rows + 576);
    real (*d_h_62)[4] = (real (*)[4])(space + 248 * rows + 576);
    real (*h_61)[4] = (real (*)[4])(space + 244 * rows + 576);
    real (*d_h_61)[4] = (real (*)[4])(space + 244 * rows + 576);
    real (*h_60)[4] = (real (*)[4])(space + 240 * rows + 576);
    real (*d_h_60)[4] = (real (*)[4])(space + 240 * rows + 576);
    real (*h_59)[4] = (real (*)[4])(space + 236 * rows + 576);
    real (*d_h_59)[4] = (real (*)[4])(space + 236 * rows + 576);
    real (*h_58)[4] = (real (*)[4])(space + 232 * rows + 576);
    real (*d_h_58)[4] = (real (*)[4])(space + 232 * rows + 576);
    real (*h_57)[4] = (real (*)[4])(space + 228 * rows + 576);
    real (*d_h_57)[4] = (real (*)[4])(space + 228 * rows + 576);
    real (*h_56)[4] = (real (*)[4])(space + 224 * rows + 576);
    real (*d_h_56)[4] = (real (*)[4])(space + 224 * rows + 576);
    real (*h_55)[4] = (real (*)[4])(space + 220 * rows + 576);
    real (*d_h_55)[4] = (real (*)[4])(space + 220 * rows + 576);
    real (*h_54)[4] = (real (*)[4])(space + 216 * rows + 576);
    real (*d_h_54)[4] = (real (*)[4])(space + 216 * rows + 576);
    real (*h_53)[4] = (real (*)[4])(space + 212 * rows + 576);
    real (*d_h_53)[4] = (real (*)[4])(space + 212 * rows + 576);
    real (*h_52)[4] = (real (*)[4])(space + 208 * rows + 576);
    real (*d_h_52)[4] = (real (*)[4])(space + 208 * rows + 576);
    real (*h_51)[4] = (real (*)[4])(space + 204 * rows + 576);
    real (*d_h_51)[4] = (real (*)[4])(space + 204 * rows + 576);
    real (*h_50)[4] = (real (*)[4])(space + 200 * rows + 576);
    real (*d_h_50)[4] = (real (*)[4])(space + 200 * rows + 576);
    real (*h_49)[4] = (real (*)[4])(space + 196 * rows + 576);
    real (*d_h_49)[4] = (real (*)[4])(space + 196 * rows + 576);
    real (*h_48)[4] = (real (*)[4])(space + 192 * rows + 576);
    real (*d_h_48)[4] = (real (*)[4])(space + 192 * rows + 576);
    real (*h_47)[4] = (real (*)[4])(space + 188 * rows + 576);
    real (*d_h_47)[4] = (real (*)[4])(space + 188 * rows + 576);
    real (*h_46)[4] = (real (*)[4])(space + 184 * rows + 576);
    real (*d_h_46)[4] = (real (*)[4])(space + 184 * rows + 576);
    real (*h_45)[4] = (real (*)[4])(space + 180 * rows + 576);
    real (*d_h_45)[4] = (real (*)[4])(space + 180 * rows + 576);
    real (*h_44)[4] = (real (*)[4])(space + 176 * rows + 576);
    real (*d_h_44)[4] = (real (*)[4])(space + 176 * rows + 576);
    real (*h_43)[4] = (real (*)[4])(space + 172 * rows + 576);
    real (*d_h_43)[4] = (real (*)[4])(space + 172 * rows + 576);
    real (*h_42)[4] = (real (*)[4])(space + 168 * rows + 576);
    real (*d_h_42)[4] = (real (*)[4])(space + 168 * rows + 576);
    real (*h_41)[4] = (real (*)[4])(space + 164 * rows + 576);
    real (*d_h_41)[4] = (real (*)[4])(space + 164 * rows + 576);
    real (*h_40)[4] = (real (*)[4])(space + 160 * rows + 576);
    real (*d_h_40)[4] = (real (*)[4])(space + 160 * rows + 576);
    real (*h_39)[4] = (real (*)[4])(space + 156 * rows + 576);
    real (*d_h_39)[4] = (real (*)[4])(space + 156 * rows + 576);
    real (*h_38)[4] = (real (*)[4])(space + 152 * rows + 576);
    real (*d_h_38)[4] = (real (*)[4])(space + 152 * rows + 576);
    real (*h_37)[4] = (real (*)[4])(space + 148 * rows + 576);
    real (*d_h_37)[4] = (real (*)[4])(space + 148 * rows + 576);
    real (*h_36)[4] = (real (*)[4])(space + 144 * rows + 576);
    real (*d_h_36)[4] = (real (*)[4])(space + 144 * rows + 576);
    real (*h_35)[4] = (real (*)[4])(space + 140 * rows + 576);
    real (*d_h_35)[4] = (real (*)[4])(space + 140 * rows + 576);
    real (*h_34)[4] = (real (*)[4])(space + 136 * rows + 576);
    real (*d_h_34)[4] = (real (*)[4])(space + 136 * rows + 576);
    real (*h_33)[4] = (real (*)[4])(space + 132 * rows + 576);
    real (*d_h_33)[4] = (real (*)[4])(space + 132 * rows + 576);
    real (*h_32)[4] = (real (*)[4])(space + 128 * rows + 576);
    real (*d_h_32)[4] = (real (*)[4])(space + 128 * rows + 576);
    real (*h_31)[4] = (real (*)[4])(space + 124 * rows + 576);
    real (*d_h_31)[4] = (real (*)[4])(space + 124 * rows + 576);
    real (*h_30)[4] = (real (*)[4])(space + 120 * rows + 576);
    real (*d_h_30)[4] = (real (*)[4])(space + 120 * rows + 576);
    real (*h_29)[4] = (real (*)[4])(space + 116 * rows + 576);
    real (*d_h_29)[4] = (real (*)[4])(space + 116 * rows + 576);
    real (*h_28)[4] = (real (*)[4])(space + 112 * rows + 576);
    real (*d_h_28)[4] = (real (*)[4])(space + 112 * rows + 576);
    real (*h_27)[4] = (real (*)[4])(space + 108 * rows + 576);
    real (*d_h_27)[4] = (real (*)[4])(space + 108 * rows + 576);
    real (*h_26)[4] = (real (*)[4])(space + 104 * rows + 576);
    real (*d_h_26)[4] = (real (*)[4])(space + 104 * rows + 576);
    real (*h_25)[4] = (real (*)[4])(space + 100 * rows + 576);
    real (*d_h_25)[4] = (real (*)[4])(space + 100 * rows + 576);
    real (*h_24)[4] = (real (*)[4])(space + 96 * rows + 576);
    real (*d_h_24)[4] = (real (*)[4])(space + 96 * rows + 576);
    real (*h_23)[4] = (real (*)[4])(space + 92 * rows + 576);
    real (*d_h_23)[4] = (real (*)[4])(space + 92 * rows + 576);
    real (*h_22)[4] = (real (*)[4])(space + 88 * rows + 576);
    real (*d_h_22)[4] = (real (*)[4])(space + 88 * rows + 576);
    real (*h_21)[4] = (real (*)[4])(space + 84 * rows + 576);
    real (*d_h_21)[4] = (real (*)[4])(space + 84 * rows + 576);
    real (*h_20)[4] = (real (*)[4])(space + 80 * rows + 576);
    real (*d_h_20)[4] = (real (*)[4])(space + 80 * rows + 576);
    real (*h_19)[4] = (real (*)[4])(space + 76 * rows + 576);
    real (*d_h_19)[4] = (real (*)[4])(space + 76 * rows + 576);
    real (*h_18)[4] = (real (*)[4])(space + 72 * rows + 576);
    real (*d_h_18)[4] = (real (*)[4])(space + 72 * rows + 576);
    real (*h_17)[4] = (real (*)[4])(space + 68 * rows + 576);
    real (*d_h_17)[4] = (real (*)[4])(space + 68 * rows + 576);
    real (*h_16)[4] = (real (*)[4])(space + 64 * rows + 576);
    real (*d_h_16)[4] = (real (*)[4])(space + 64 * rows + 576);
    real (*h_15)[4] = (real (*)[4])(space + 60 * rows + 576);
    real (*d_h_15)[4] = (real (*)[4])(space + 60 * rows + 576);
    real (*h_14)[4] = (real (*)[4])(space + 56 * rows + 576);
    real (*d_h_14)[4] = (real (*)[4])(space + 56 * rows + 576);
    real (*h_13)[4] = (real (*)[4])(space + 52 * rows + 576);
    real (*d_h_13)[4] = (real (*)[4])(space + 52 * rows + 576);
    real (*h_12)[4] = (real (*)[4])(space + 48 * rows + 576);
    real (*d_h_12)[4] = (real (*)[4])(space + 48 * rows + 576);
    real (*h_11)[4] = (real (*)[4])(space + 44 * rows + 576);
    real (*d_h_11)[4] = (real (*)[4])(space + 44 * rows + 576);
    real (*h_10)[4] = (real (*)[4])(space + 40 * rows + 576);
    real (*d_h_10)[4] = (real (*)[4])(space + 40 * rows + 576);
    real (*h_9)[4] = (real (*)[4])(space + 36 * rows + 576);
    real (*d_h_9)[4] = (real (*)[4])(space + 36 * rows + 576);
    real (*h_8)[4] = (real (*)[4])(space + 32 * rows + 576);
    real (*d_h_8)[4] = (real (*)[4])(space + 32 * rows + 576);
    real (*h_7)[4] = (real (*)[4])(space + 28 * rows + 576);
    real (*d_h_7)[4] = (real (*)[4])(space + 28 * rows + 576);
    real (*h_6)[4] = (real (*)[4])(space + 24 * rows + 576);
    real (*d_h_6)[4] = (real (*)[4])(space + 24 * rows + 576);
    real (*h_5)[4] = (real (*)[4])(space + 20 * rows + 576);
    real (*d_h_5)[4] = (real (*)[4])(space + 20 * rows + 576);
    real (*h_4)[4] = (real (*)[4])(space + 16 * rows + 576);
    real (*d_h_4)[4] = (real (*)[4])(space + 16 * rows + 576);
    real (*h_3)[4] = (real (*)[4])(space + 12 * rows + 576);
    real (*d_h_3)[4] = (real (*)[4])(space + 12 * rows + 576);
    real (*h_2)[4] = (real (*)[4])(space + 8 * rows + 576);
    real (*d_h_2)[4] = (real (*)[4])(space + 8 * rows + 576);
    real (*h_1)[4] = (real (*)[4])(space + 4 * rows + 576);
    real (*d_h_1)[4] = (real (*)[4])(space + 4 * rows + 576);
    real (*h_0)[4] = (real (*)[4])(space + 576);
    real (*d_h_0)[4] = (real (*)[4])(space + 576);
    const real (*X)[4] = (const real (*)[4])batch->X;
    real (*d_M_99_chunks)[4][4] = (real (*)[4][4])space;
    real *const pack = space + (401 * rows + 576 + 15) / 16 * 16 + THREAD * 16384;

    /* exploding.dl:12  d_h.98[n, k] = sum[i](d_loss_sum[n] * M.99[k, i]) */
    exploding_d_h_98(n, d_loss_sum, params->M_99, d_h_98, pack);

    /* exploding.dl:11  d_M.98[k, i] = sum[n](h.97[n, k] * d_h.98[n, i]) */
    exploding_d_M_98(n, h_97, d_h_98, d_params->M_98, pack);

    /* exploding.dl:12  d_h.97[n, k] = sum[i](d_h.98[n, i] * M.98[k, i]) */
    exploding_d_h_97(n, d_h_98, params->M_98, d_h_97, pack);

    /* exploding.dl:11  d_M.97[k, i] = sum[n](h.96[n, k] * d_h.97[n, i]) */
    exploding_d_M_98(n, h_96, d_h_97, d_params->M_97, pack);

    /* exploding.dl:12  d_h.96[n, k] = sum[i](d_h.97[n, i] * M.97[k, i]) */
    exploding_d_h_97(n, d_h_97, params->M_97, d_h_96, pack);

    /* exploding.dl:11  d_M.96[k, i] = sum[n](h.95[n, k] * d_h.96[n, i]) */
    exploding_d_M_98(n, h_95, d_h_96, d_params->M_96, pack);

    /* exploding.dl:12  d_h.95[n, k] = sum[i](d_h.96[n, i] * M.96[k, i]) */
    exploding_d_h_97(n, d_h_96, params->M_96, d_h_95, pack);

    /* exploding.dl:11  d_M.95[k, i] = sum[n](h.94[n, k] * d_h.95[n, i]) */
    exploding_d_M_98(n, h_94, d_h_95, d_params->M_95, pack);

    /* exploding.dl:12  d_h.94[n, k] = sum[i](d_h.95[n, i] * M.95[k, i]) */
    exploding_d_h_97(n, d_h_95, params->M_95, d_h_94, pack);

    /* exploding.dl:11  d_M.94[k, i] = sum[n](h.93[n, k] * d_h.94[n, i]) */
    exploding_d_M_98(n, h_93, d_h_94, d_params->M_94, pack);

    /* exploding.dl:12  d_h.93[n, k] = sum[i](d_h.94[n, i] * M.94[k, i]) */
    exploding_d_h_97(n, d_h_94, params->M_94, d_h_93, pack);

    /* exploding.dl:11  d_M.93[k, i] = sum[n](h.92[n, k] * d_h.93[n, i]) */
    exploding_d_M_98(n, h_92, d_h_93, d_params->M_93, pack);

    /* exploding.dl:12  d_h.92[n, k] = sum[i](d_h.93[n, i] * M.93[k, i]) */
    exploding_d_h_97(n, d_h_93, params->M_93, d_h_92, pack);

    /* exploding.dl:11  d_M.92[k, i] = sum[n](h.91[n, k] * d_h.92[n, i]) */
    exploding_d_M_98(n, h_91, d_h_92, d_params->M_92, pack);

    /* exploding.dl:12  d_h.91[n, k] = sum[i](d_h.92[n, i] * M.92[k, i]) */
    exploding_d_h_97(n, d_h_92, params->M_92, d_h_91, pack);

    /* exploding.dl:11  d_M.91[k, i] = sum[n](h.90[n, k] * d_h.91[n, i]) */
    exploding_d_M_98(n, h_90, d_h_91, d_params->M_91, pack);

    /* exploding.dl:12  d_h.90[n, k] = sum[i](d_h.91[n, i] * M.91[k, i]) */
    exploding_d_h_97(n, d_h_91, params->M_91, d_h_90, pack);

    /* exploding.dl:11  d_M.90[k, i] = sum[n](h.89[n, k] * d_h.90[n, i]) */
    exploding_d_M_98(n, h_89, d_h_90, d_params->M_90, pack);

    /* exploding.dl:12  d_h.89[n, k] = sum[i](d_h.90[n, i] * M.90[k, i]) */
    exploding_d_h_97(n, d_h_90, params->M_90, d_h_89, pack);

    /* exploding.dl:11  d_M.89[k, i] = sum[n](h.88[n, k] * d_h.89[n, i]) */
    exploding_d_M_98(n, h_88, d_h_89, d_params->M_89, pack);

    /* exploding.dl:12  d_h.88[n, k] = sum[i](d_h.89[n, i] * M.89[k, i]) */
    exploding_d_h_97(n, d_h_89, params->M_89, d_h_88, pack);

    /* exploding.dl:11  d_M.88[k, i] = sum[n](h.87[n, k] * d_h.88[n, i]) */
    exploding_d_M_98(n, h_87, d_h_88, d_params->M_88, pack);

    /* exploding.dl:12  d_h.87[n, k] = sum[i](d_h.88[n, i] * M.88[k, i]) */
    exploding_d_h_97(n, d_h_88, params->M_88, d_h_87, pack);

    /* exploding.dl:11  d_M.87[k, i] = sum[n](h.86[n, k] * d_h.87[n, i]) */
    exploding_d_M_98(n, h_86, d_h_87, d_params->M_87, pack);

    /* exploding.dl:12  d_h.86[n, k] = sum[i](d_h.87[n, i] * M.87[k, i]) */
    exploding_d_h_97(n, d_h_87, params->M_87, d_h_86, pack);

    /* exploding.dl:11  d_M.86[k, i] = sum[n](h.85[n, k] * d_h.86[n, i]) */
    exploding_d_M_98(n, h_85, d_h_86, d_params->M_86, pack);

    /* exploding.dl:12  d_h.85[n, k] = sum[i](d_h.86[n, i] * M.86[k, i]) */
    exploding_d_h_97(n, d_h_86, params->M_86, d_h_85, pack);

    /* exploding.dl:11  d_M.85[k, i] = sum[n](h.84[n, k] * d_h.85[n, i]) */
    exploding_d_M_98(n, h_84, d_h_85, d_params->M_85, pack);

    /* exploding.dl:12  d_h.84[n, k] = sum[i](d_h.85[n, i] * M.85[k, i]) */
    exploding_d_h_97(n, d_h_85, params->M_85, d_h_84, pack);

    /* exploding.dl:11  d_M.84[k, i] = sum[n](h.83[n, k] * d_h.84[n, i]) */
    exploding_d_M_98(n, h_83, d_h_84, d_params->M_84, pack);

    /* exploding.dl:12  d_h.83[n, k] = sum[i](d_h.84[n, i] * M.84[k, i]) */
    exploding_d_h_97(n, d_h_84, params->M_84, d_h_83, pack);

    /* exploding.dl:11  d_M.83[k, i] = sum[n](h.82[n, k] * d_h.83[n, i]) */
    exploding_d_M_98(n, h_82, d_h_83, d_params->M_83, pack);

    /* exploding.dl:12  d_h.82[n, k] = sum[i](d_h.83[n, i] * M.83[k, i]) */
    exploding_d_h_97(n, d_h_83, params->M_83, d_h_82, pack);

    /* exploding.dl:11  d_M.82[k, i] = sum[n](h.81[n, k] * d_h.82[n, i]) */
    exploding_d_M_98(n, h_81, d_h_82, d_params->M_82, pack);

    /* exploding.dl:12  d_h.81[n, k] = sum[i](d_h.82[n, i] * M.82[k, i]) */
    exploding_d_h_97(n, d_h_82, params->M_82, d_h_81, pack);

    /* exploding.dl:11  d_M.81[k, i] = sum[n](h.80[n, k] * d_h.81[n, i]) */
    exploding_d_M_98(n, h_80, d_h_81, d_params->M_81, pack);

    /* exploding.dl:12  d_h.80[n, k] = sum[i](d_h.81[n, i] * M.81[k, i]) */
    exploding_d_h_97(n, d_h_81, params->M_81, d_h_80, pack);

    /* exploding.dl:11  d_M.80[k, i] = sum[n](h.79[n, k] * d_h.80[n, i]) */
    exploding_d_M_98(n, h_79, d_h_80, d_params->M_80, pack);

    /* exploding.dl:12  d_h.79[n, k] = sum[i](d_h.80[n, i] * M.80[k, i]) */
    exploding_d_h_97(n, d_h_80, params->M_80, d_h_79, pack);

    /* exploding.dl:11  d_M.79[k, i] = sum[n](h.78[n, k] * d_h.79[n, i]) */
    exploding_d_M_98(n, h_78, d_h_79, d_params->M_79, pack);

    /* exploding.dl:12  d_h.78[n, k] = sum[i](d_h.79[n, i] * M.79[k, i]) */
    exploding_d_h_97(n, d_h_79, params->M_79, d_h_78, pack);

    /* exploding.dl:11  d_M.78[k, i] = sum[n](h.77[n, k] * d_h.78[n, i]) */
    exploding_d_M_98(n, h_77, d_h_78, d_params->M_78, pack);

    /* exploding.dl:12  d_h.77[n, k] = sum[i](d_h.78[n, i] * M.78[k, i]) */
    exploding_d_h_97(n, d_h_78, params->M_78, d_h_77, pack);

    /* exploding.dl:11  d_M.77[k, i] = sum[n](h.76[n, k] * d_h.77[n, i]) */
    exploding_d_M_98(n, h_76, d_h_77, d_params->M_77, pack);

    /* exploding.dl:12  d_h.76[n, k] = sum[i](d_h.77[n, i] * M.77[k, i]) */
    exploding_d_h_97(n, d_h_77, params->M_77, d_h_76, pack);

    /* exploding.dl:11  d_M.76[k, i] = sum[n](h.75[n, k] * d_h.76[n, i]) */
    exploding_d_M_98(n, h_75, d_h_76, d_params->M_76, pack);

    /* exploding.dl:12  d_h.75[n, k] = sum[i](d_h.76[n, i] * M.76[k, i]) */
    exploding_d_h_97(n, d_h_76, params->M_76, d_h_75, pack);

    /* exploding.dl:11  d_M.75[k, i] = sum[n](h.74[n, k] * d_h.75[n, i]) */
    exploding_d_M_98(n, h_74, d_h_75, d_params->M_75, pack);

    /* exploding.dl:12  d_h.74[n, k] = sum[i](d_h.75[n, i] * M.75[k, i]) */
    exploding_d_h_97(n, d_h_75, params->M_75, d_h_74, pack);

    /* exploding.dl:11  d_M.74[k, i] = sum[n](h.73[n, k] * d_h.74[n, i]) */
    exploding_d_M_98(n, h_73, d_h_74, d_params->M_74, pack);

    /* exploding.dl:12  d_h.73[n, k] = sum[i](d_h.74[n, i] * M.74[k, i]) */
    exploding_d_h_97(n, d_h_74, params->M_74, d_h_73, pack);

    /* exploding.dl:11  d_M.73[k, i] = sum[n](h.72[n, k] * d_h.73[n, i]) */
    exploding_d_M_98(n, h_72, d_h_73, d_params->M_73, pack);

    /* exploding.dl:12  d_h.72[n, k] = sum[i](d_h.73[n, i] * M.73[k, i]) */
    exploding_d_h_97(n, d_h_73, params->M_73, d_h_72, pack);

    /* exploding.dl:11  d_M.72[k, i] = sum[n](h.71[n, k] * d_h.72[n, i]) */
    exploding_d_M_98(n, h_71, d_h_72, d_params->M_72, pack);

    /* exploding.dl:12  d_h.71[n, k] = sum[i](d_h.72[n, i] * M.72[k, i]) */
    exploding_d_h_97(n, d_h_72, params->M_72, d_h_71, pack);

    /* exploding.dl:11  d_M.71[k, i] = sum[n](h.70[n, k] * d_h.71[n, i]) */
    exploding_d_M_98(n, h_70, d_h_71, d_params->M_71, pack);

    /* exploding.dl:12  d_h.70[n, k] = sum[i](d_h.71[n, i] * M.71[k, i]) */
    exploding_d_h_97(n, d_h_71, params->M_71, d_h_70, pack);

    /* exploding.dl:11  d_M.70[k, i] = sum[n](h.69[n, k] * d_h.70[n, i]) */
    exploding_d_M_98(n, h_69, d_h_70, d_params->M_70, pack);

    /* exploding.dl:12  d_h.69[n, k] = sum[i](d_h.70[n, i] * M.70[k, i]) */
    exploding_d_h_97(n, d_h_70, params->M_70, d_h_69, pack);

    /* exploding.dl:11  d_M.69[k, i] = sum[n](h.68[n, k] * d_h.69[n, i]) */
    exploding_d_M_98(n, h_68, d_h_69, d_params->M_69, pack);

    /* exploding.dl:12  d_h.68[n, k] = sum[i](d_h.69[n, i] * M.69[k, i]) */
    exploding_d_h_97(n, d_h_69, params->M_69, d_h_68, pack);

    /* exploding.dl:11  d_M.68[k, i] = sum[n](h.67[n, k] * d_h.68[n, i]) */
    exploding_d_M_98(n, h_67, d_h_68, d_params->M_68, pack);

    /* exploding.dl:12  d_h.67[n, k] = sum[i](d_h.68[n, i] * M.68[k, i]) */
    exploding_d_h_97(n, d_h_68, params->M_68, d_h_67, pack);

    /* exploding.dl:11  d_M.67[k, i] = sum[n](h.66[n, k] * d_h.67[n, i]) */
    exploding_d_M_98(n, h_66, d_h_67, d_params->M_67, pack);

    /* exploding.dl:12  d_h.66[n, k] = sum[i](d_h.67[n, i] * M.67[k, i]) */
    exploding_d_h_97(n, d_h_67, params->M_67, d_h_66, pack);

    /* exploding.dl:11  d_M.66[k, i] = sum[n](h.65[n, k] * d_h.66[n, i]) */
    exploding_d_M_98(n, h_65, d_h_66, d_params->M_66, pack);

    /* exploding.dl:12  d_h.65[n, k] = sum[i](d_h.66[n, i] * M.66[k, i]) */
    exploding_d_h_97(n, d_h_66, params->M_66, d_h_65, pack);

    /* exploding.dl:11  d_M.65[k, i] = sum[n](h.64[n, k] * d_h.65[n, i]) */
    exploding_d_M_98(n, h_64, d_h_65, d_params->M_65, pack);

    /* exploding.dl:12  d_h.64[n, k] = sum[i](d_h.65[n, i] * M.65[k, i]) */
    exploding_d_h_97(n, d_h_65, params->M_65, d_h_64, pack);

    /* exploding.dl:11  d_M.64[k, i] = sum[n](h.63[n, k] * d_h.64[n, i]) */
    exploding_d_M_98(n, h_63, d_h_64, d_params->M_64, pack);

    /* exploding.dl:12  d_h.63[n, k] = sum[i](d_h.64[n, i] * M.64[k, i]) */
    exploding_d_h_97(n, d_h_64, params->M_64, d_h_63, pack);

    /* exploding.dl:11  d_M.63[k, i] = sum[n](h.62[n, k] * d_h.63[n, i]) */
    exploding_d_M_98(n, h_62, d_h_63, d_params->M_63, pack);

    /* exploding.dl:12  d_h.62[n, k] = sum[i](d_h.63[n, i] * M.63[k, i]) */
    exploding_d_h_97(n, d_h_63, params->M_63, d_h_62, pack);

    /* exploding.dl:11  d_M.62[k, i] = sum[n](h.61[n, k] * d_h.62[n, i]) */
    exploding_d_M_98(n, h_61, d_h_62, d_params->M_62, pack);

    /* exploding.dl:12  d_h.61[n, k] = sum[i](d_h.62[n, i] * M.62[k, i]) */
    exploding_d_h_97(n, d_h_62, params->M_62, d_h_61, pack);

    /* exploding.dl:11  d_M.61[k, i] = sum[n](h.60[n, k] * d_h.61[n, i]) */
    exploding_d_M_98(n, h_60, d_h_61, d_params->M_61, pack);

    /* exploding.dl:12  d_h.60[n, k] = sum[i](d_h.61[n, i] * M.61[k, i]) */
    exploding_d_h_97(n, d_h_61, params->M_61, d_h_60, pack);

    /* exploding.dl:11  d_M.60[k, i] = sum[n](h.59[n, k] * d_h.60[n, i]) */
    exploding_d_M_98(n, h_59, d_h_60, d_params->M_60, pack);

    /* exploding.dl:12  d_h.59[n, k] = sum[i](d_h.60[n, i] * M.60[k, i]) */
    exploding_d_h_97(n, d_h_60, params->M_60, d_h_59, pack);

    /* exploding.dl:11  d_M.59[k, i] = sum[n](h.58[n, k] * d_h.59[n, i]) */
    exploding_d_M_98(n, h_58, d_h_59, d_params->M_59, pack);

    /* exploding.dl:12  d_h.58[n, k] = sum[i](d_h.59[n, i] * M.59[k, i]) */
    exploding_d_h_97(n, d_h_59, params->M_59, d_h_58, pack);

    /* exploding.dl:11  d_M.58[k, i] = sum[n](h.57[n, k] * d_h.58[n, i]) */
    exploding_d_M_98(n, h_57, d_h_58, d_params->M_58, pack);

    /* exploding.dl:12  d_h.57[n, k] = sum[i](d_h.58[n, i] * M.58[k, i]) */
    exploding_d_h_97(n, d_h_58, params->M_58, d_h_57, pack);

    /* exploding.dl:11  d_M.57[k, i] = sum[n](h.56[n, k] * d_h.57[n, i]) */
    exploding_d_M_98(n, h_56, d_h_57, d_params->M_57, pack);

    /* exploding.dl:12  d_h.56[n, k] = sum[i](d_h.57[n, i] * M.57[k, i]) */
    exploding_d_h_97(n, d_h_57, params->M_57, d_h_56, pack);

    /* exploding.dl:11  d_M.56[k, i] = sum[n](h.55[n, k] * d_h.56[n, i]) */
    exploding_d_M_98(n, h_55, d_h_56, d_params->M_56, pack);

    /* exploding.dl:12  d_h.55[n, k] = sum[i](d_h.56[n, i] * M.56[k, i]) */
    exploding_d_h_97(n, d_h_56, params->M_56, d_h_55, pack);

    /* exploding.dl:11  d_M.55[k, i] = sum[n](h.54[n, k] * d_h.55[n, i]) */
    exploding_d_M_98(n, h_54, d_h_55, d_params->M_55, pack);

    /* exploding.dl:12  d_h.54[n, k] = sum[i](d_h.55[n, i] * M.55[k, i]) */
    exploding_d_h_97(n, d_h_55, params->M_55, d_h_54, pack);

    /* exploding.dl:11  d_M.54[k, i] = sum[n](h.53[n, k] * d_h.54[n, i]) */
    exploding_d_M_98(n, h_53, d_h_54, d_params->M_54, pack);

    /* exploding.dl:12  d_h.53[n, k] = sum[i](d_h.54[n, i] * M.54[k, i]) */
    exploding_d_h_97(n, d_h_54, params->M_54, d_h_53, pack);

    /* exploding.dl:11  d_M.53[k, i] = sum[n](h.52[n, k] * d_h.53[n, i]) */
    exploding_d_M_98(n, h_52, d_h_53, d_params->M_53, pack);

    /* exploding.dl:12  d_h.52[n, k] = sum[i](d_h.53[n, i] * M.53[k, i]) */
    exploding_d_h_97(n, d_h_53, params->M_53, d_h_52, pack);

    /* exploding.dl:11  d_M.52[k, i] = sum[n](h.51[n, k] * d_h.52[n, i]) */
    exploding_d_M_98(n, h_51, d_h_52, d_params->M_52, pack);

    /* exploding.dl:12  d_h.51[n, k] = sum[i](d_h.52[n, i] * M.52[k, i]) */
    exploding_d_h_97(n, d_h_52, params->M_52, d_h_51, pack);

    /* exploding.dl:11  d_M.51[k, i] = sum[n](h.50[n, k] * d_h.51[n, i]) */
    exploding_d_M_98(n, h_50, d_h_51, d_params->M_51, pack);

    /* exploding.dl:12  d_h.50[n, k] = sum[i](d_h.51[n, i] * M.51[k, i]) */
    exploding_d_h_97(n, d_h_51, params->M_51, d_h_50, pack);

    /* exploding.dl:11  d_M.50[k, i] = sum[n](h.49[n, k] * d_h.50[n, i]) */
    exploding_d_M_98(n, h_49, d_h_50, d_params->M_50, pack);

    /* exploding.dl:12  d_h.49[n, k] = sum[i](d_h.50[n, i] * M.50[k, i]) */
    exploding_d_h_97(n, d_h_50, params->M_50, d_h_49, pack);

    /* exploding.dl:11  d_M.49[k, i] = sum[n](h.48[n, k] * d_h.49[n, i]) */
    exploding_d_M_98(n, h_48, d_h_49, d_params->M_49, pack);

    /* exploding.dl:12  d_h.48[n, k] = sum[i](d_h.49[n, i] * M.49[k, i]) */
    exploding_d_h_97(n, d_h_49, params->M_49, d_h_48, pack);

    /* exploding.dl:11  d_M.48[k, i] = sum[n](h.47[n, k] * d_h.48[n, i]) */
    exploding_d_M_98(n, h_47, d_h_48, d_params->M_48, pack);

    /* exploding.dl:12  d_h.47[n, k] = sum[i](d_h.48[n, i] * M.48[k, i]) */
    exploding_d_h_97(n, d_h_48, params->M_48, d_h_47, pack);

    /* exploding.dl:11  d_M.47[k, i] = sum[n](h.46[n, k] * d_h.47[n, i]) */
    exploding_d_M_98(n, h_46, d_h_47, d_params->M_47, pack);

    /* exploding.dl:12  d_h.46[n, k] = sum[i](d_h.47[n, i] * M.47[k, i]) */
    exploding_d_h_97(n, d_h_47, params->M_47, d_h_46, pack);

    /* exploding.dl:11  d_M.46[k, i] = sum[n](h.45[n, k] * d_h.46[n, i]) */
    exploding_d_M_98(n, h_45, d_h_46, d_params->M_46, pack);

    /* exploding.dl:12  d_h.45[n, k] = sum[i](d_h.46[n, i] * M.46[k, i]) */
    exploding_d_h_97(n, d_h_46, params->M_46, d_h_45, pack);

    /* exploding.dl:11  d_M.45[k, i] = sum[n](h.44[n, k] * d_h.45[n, i]) */
    exploding_d_M_98(n, h_44, d_h_45, d_params->M_45, pack);

    /* exploding.dl:12  d_h.44[n, k] = sum[i](d_h.45[n, i] * M.45[k, i]) */
    exploding_d_h_97(n, d_h_45, params->M_45, d_h_44, pack);

    /* exploding.dl:11  d_M.44[k, i] = sum[n](h.43[n, k] * d_h.44[n, i]) */
    exploding_d_M_98(n, h_43, d_h_44, d_params->M_44, pack);

    /* exploding.dl:12  d_h.43[n, k] = sum[i](d_h.44[n, i] * M.44[k, i]) */
    exploding_d_h_97(n, d_h_44, params->M_44, d_h_43, pack);

    /* exploding.dl:11  d_M.43[k, i] = sum[n](h.42[n, k] * d_h.43[n, i]) */
    exploding_d_M_98(n, h_42, d_h_43, d_params->M_43, pack);

    /* exploding.dl:12  d_h.42[n, k] = sum[i](d_h.43[n, i] * M.43[k, i]) */
    exploding_d_h_97(n, d_h_43, params->M_43, d_h_42, pack);

    /* exploding.dl:11  d_M.42[k, i] = sum[n](h.41[n, k] * d_h.42[n, i]) */
    exploding_d_M_98(n, h_41, d_h_42, d_params->M_42, pack);

    /* exploding.dl:12  d_h.41[n, k] = sum[i](d_h.42[n, i] * M.42[k, i]) */
    exploding_d_h_97(n, d_h_42, params->M_42, d_h_41, pack);

    /* exploding.dl:11  d_M.41[k, i] = sum[n](h.40[n, k] * d_h.41[n, i]) */
    exploding_d_M_98(n, h_40, d_h_41, d_params->M_41, pack);

    /* exploding.dl:12  d_h.40[n, k] = sum[i](d_h.41[n, i] * M.41[k, i]) */
    exploding_d_h_97(n, d_h_41, params->M_41, d_h_40, pack);

    /* exploding.dl:11  d_M.40[k, i] = sum[n](h.39[n, k] * d_h.40[n, i]) */
    exploding_d_M_98(n, h_39, d_h_40, d_params->M_40, pack);

    /* exploding.dl:12  d_h.39[n, k] = sum[i](d_h.40[n, i] * M.40[k, i]) */
    exploding_d_h_97(n, d_h_40, params->M_40, d_h_39, pack);

    /* exploding.dl:11  d_M.39[k, i] = sum[n](h.38[n, k] * d_h.39[n, i]) */
    exploding_d_M_98(n, h_38, d_h_39, d_params->M_39, pack);

    /* exploding.dl:12  d_h.38[n, k] = sum[i](d_h.39[n, i] * M.39[k, i]) */
    exploding_d_h_97(n, d_h_39, params->M_39, d_h_38, pack);

    /* exploding.dl:11  d_M.38[k, i] = sum[n](h.37[n, k] * d_h.38[n, i]) */
    exploding_d_M_98(n, h_37, d_h_38, d_params->M_38, pack);

    /* exploding.dl:12  d_h.37[n, k] = sum[i](d_h.38[n, i] * M.38[k, i]) */
    exploding_d_h_97(n, d_h_38, params->M_38, d_h_37, pack);

    /* exploding.dl:11  d_M.37[k, i] = sum[n](h.36[n, k] * d_h.37[n, i]) */
    exploding_d_M_98(n, h_36, d_h_37, d_params->M_37, pack);

    /* exploding.dl:12  d_h.36[n, k] = sum[i](d_h.37[n, i] * M.37[k, i]) */
    exploding_d_h_97(n, d_h_37, params->M_37, d_h_36, pack);

    /* exploding.dl:11  d_M.36[k, i] = sum[n](h.35[n, k] * d_h.36[n, i]) */
    exploding_d_M_98(n, h_35, d_h_36, d_params->M_36, pack);

    /* exploding.dl:12  d_h.35[n, k] = sum[i](d_h.36[n, i] * M.36[k, i]) */
    exploding_d_h_97(n, d_h_36, params->M_36, d_h_35, pack);

    /* exploding.dl:11  d_M.35[k, i] = sum[n](h.34[n, k] * d_h.35[n, i]) */
    exploding_d_M_98(n, h_34, d_h_35, d_params->M_35, pack);

    /* exploding.dl:12  d_h.34[n, k] = sum[i](d_h.35[n, i] * M.35[k, i]) */
    exploding_d_h_97(n, d_h_35, params->M_35, d_h_34, pack);

    /* exploding.dl:11  d_M.34[k, i] = sum[n](h.33[n, k] * d_h.34[n, i]) */
    exploding_d_M_98(n, h_33, d_h_34, d_params->M_34, pack);

    /* exploding.dl:12  d_h.33[n, k] = sum[i](d_h.34[n, i] * M.34[k, i]) */
    exploding_d_h_97(n, d_h_34, params->M_34, d_h_33, pack);

    /* exploding.dl:11  d_M.33[k, i] = sum[n](h.32[n, k] * d_h.33[n, i]) */
    exploding_d_M_98(n, h_32, d_h_33, d_params->M_33, pack);

    /* exploding.dl:12  d_h.32[n, k] = sum[i](d_h.33[n, i] * M.33[k, i]) */
    exploding_d_h_97(n, d_h_33, params->M_33, d_h_32, pack);

    /* exploding.dl:11  d_M.32[k, i] = sum[n](h.31[n, k] * d_h.32[n, i]) */
    exploding_d_M_98(n, h_31, d_h_32, d_params->M_32, pack);

    /* exploding.dl:12  d_h.31[n, k] = sum[i](d_h.32[n, i] * M.32[k, i]) */
    exploding_d_h_97(n, d_h_32, params->M_32, d_h_31, pack);

    /* exploding.dl:11  d_M.31[k, i] = sum[n](h.30[n, k] * d_h.31[n, i]) */
    exploding_d_M_98(n, h_30, d_h_31, d_params->M_31, pack);

    /* exploding.dl:12  d_h.30[n, k] = sum[i](d_h.31[n, i] * M.31[k, i]) */
    exploding_d_h_97(n, d_h_31, params->M_31, d_h_30, pack);

    /* exploding.dl:11  d_M.30[k, i] = sum[n](h.29[n, k] * d_h.30[n, i]) */
    exploding_d_M_98(n, h_29, d_h_30, d_params->M_30, pack);

    /* exploding.dl:12  d_h.29[n, k] = sum[i](d_h.30[n, i] * M.30[k, i]) */
    exploding_d_h_97(n, d_h_30, params->M_30, d_h_29, pack);

    /* exploding.dl:11  d_M.29[k, i] = sum[n](h.28[n, k] * d_h.29[n, i]) */
    exploding_d_M_98(n, h_28, d_h_29, d_params->M_29, pack);

    /* exploding.dl:12  d_h.28[n, k] = sum[i](d_h.29[n, i] * M.29[k, i]) */
    exploding_d_h_97(n, d_h_29, params->M_29, d_h_28, pack);

    /* exploding.dl:11  d_M.28[k, i] = sum[n](h.27[n, k] * d_h.28[n, i]) */
    exploding_d_M_98(n, h_27, d_h_28, d_params->M_28, pack);

    /* exploding.dl:12  d_h.27[n, k] = sum[i](d_h.28[n, i] * M.28[k, i]) */
    exploding_d_h_97(n, d_h_28, params->M_28, d_h_27, pack);

    /* exploding.dl:11  d_M.27[k, i] = sum[n](h.26[n, k] * d_h.27[n, i]) */
    exploding_d_M_98(n, h_26, d_h_27, d_params->M_27, pack);

    /* exploding.dl:12  d_h.26[n, k] = sum[i](d_h.27[n, i] * M.27[k, i]) */
    exploding_d_h_97(n, d_h_27, params->M_27, d_h_26, pack);

    /* exploding.dl:11  d_M.26[k, i] = sum[n](h.25[n, k] * d_h.26[n, i]) */
    exploding_d_M_98(n, h_25, d_h_26, d_params->M_26, pack);

    /* exploding.dl:12  d_h.25[n, k] = sum[i](d_h.26[n, i] * M.26[k, i]) */
    exploding_d_h_97(n, d_h_26, params->M_26, d_h_25, pack);

    /* exploding.dl:11  d_M.25[k, i] = sum[n](h.24[n, k] * d_h.25[n, i]) */
    exploding_d_M_98(n, h_24, d_h_25, d_params->M_25, pack);

    /* exploding.dl:12  d_h.24[n, k] = sum[i](d_h.25[n, i] * M.25[k, i]) */
    exploding_d_h_97(n, d_h_25, params->M_25, d_h_24, pack);

    /* exploding.dl:11  d_M.24[k, i] = sum[n](h.23[n, k] * d_h.24[n, i]) */
    exploding_d_M_98(n, h_23, d_h_24, d_params->M_24, pack);

    /* exploding.dl:12  d_h.23[n, k] = sum[i](d_h.24[n, i] * M.24[k, i]) */
    exploding_d_h_97(n, d_h_24, params->M_24, d_h_23, pack);

    /* exploding.dl:11  d_M.23[k, i] = sum[n](h.22[n, k] * d_h.23[n, i]) */
    exploding_d_M_98(n, h_22, d_h_23, d_params->M_23, pack);

    /* exploding.dl:12  d_h.22[n, k] = sum[i](d_h.23[n, i] * M.23[k, i]) */
    exploding_d_h_97(n, d_h_23, params->M_23, d_h_22, pack);

    /* exploding.dl:11  d_M.22[k, i] = sum[n](h.21[n, k] * d_h.22[n, i]) */
    exploding_d_M_98(n, h_21, d_h_22, d_params->M_22, pack);

    /* exploding.dl:12  d_h.21[n, k] = sum[i](d_h.22[n, i] * M.22[k, i]) */
    exploding_d_h_97(n, d_h_22, params->M_22, d_h_21, pack);

    /* exploding.dl:11  d_M.21[k, i] = sum[n](h.20[n, k] * d_h.21[n, i]) */
    exploding_d_M_98(n, h_20, d_h_21, d_params->M_21, pack);

    /* exploding.dl:12  d_h.20[n, k] = sum[i](d_h.21[n, i] * M.21[k, i]) */
    exploding_d_h_97(n, d_h_21, params->M_21, d_h_20, pack);

    /* exploding.dl:11  d_M.20[k, i] = sum[n](h.19[n, k] * d_h.20[n, i]) */
    exploding_d_M_98(n, h_19, d_h_20, d_params->M_20, pack);

    /* exploding.dl:12  d_h.19[n, k] = sum[i](d_h.20[n, i] * M.20[k, i]) */
    exploding_d_h_97(n, d_h_20, params->M_20, d_h_19, pack);

    /* exploding.dl:11  d_M.19[k, i] = sum[n](h.18[n, k] * d_h.19[n, i]) */
    exploding_d_M_98(n, h_18, d_h_19, d_params->M_19, pack);

    /* exploding.dl:12  d_h.18[n, k] = sum[i](d_h.19[n, i] * M.19[k, i]) */
    exploding_d_h_97(n, d_h_19, params->M_19, d_h_18, pack);

    /* exploding.dl:11  d_M.18[k, i] = sum[n](h.17[n, k] * d_h.18[n, i]) */
    exploding_d_M_98(n, h_17, d_h_18, d_params->M_18, pack);

    /* exploding.dl:12  d_h.17[n, k] = sum[i](d_h.18[n, i] * M.18[k, i]) */
    exploding_d_h_97(n, d_h_18, params->M_18, d_h_17, pack);

    /* exploding.dl:11  d_M.17[k, i] = sum[n](h.16[n, k] * d_h.17[n, i]) */
    exploding_d_M_98(n, h_16, d_h_17, d_params->M_17, pack);

    /* exploding.dl:12  d_h.16[n, k] = sum[i](d_h.17[n, i] * M.17[k, i]) */
    exploding_d_h_97(n, d_h_17, params->M_17, d_h_16, pack);

    /* exploding.dl:11  d_M.16[k, i] = sum[n](h.15[n, k] * d_h.16[n, i]) */
    exploding_d_M_98(n, h_15, d_h_16, d_params->M_16, pack);

    /* exploding.dl:12  d_h.15[n, k] = sum[i](d_h.16[n, i] * M.16[k, i]) */
    exploding_d_h_97(n, d_h_16, params->M_16, d_h_15, pack);

    /* exploding.dl:11  d_M.15[k, i] = sum[n](h.14[n, k] * d_h.15[n, i]) */
    exploding_d_M_98(n, h_14, d_h_15, d_params->M_15, pack);

    /* exploding.dl:12  d_h.14[n, k] = sum[i](d_h.15[n, i] * M.15[k, i]) */
    exploding_d_h_97(n, d_h_15, params->M_15, d_h_14, pack);

    /* exploding.dl:11  d_M.14[k, i] = sum[n](h.13[n, k] * d_h.14[n, i]) */
    exploding_d_M_98(n, h_13, d_h_14, d_params->M_14, pack);

    /* exploding.dl:12  d_h.13[n, k] = sum[i](d_h.14[n, i] * M.14[k, i]) */
    exploding_d_h_97(n, d_h_14, params->M_14, d_h_13, pack);

    /* exploding.dl:11  d_M.13[k, i] = sum[n](h.12[n, k] * d_h.13[n, i]) */
    exploding_d_M_98(n, h_12, d_h_13, d_params->M_13, pack);

    /* exploding.dl:12  d_h.12[n, k] = sum[i](d_h.13[n, i] * M.13[k, i]) */
    exploding_d_h_97(n, d_h_13, params->M_13, d_h_12, pack);

    /* exploding.dl:11  d_M.12[k, i] = sum[n](h.11[n, k] * d_h.12[n, i]) */
    exploding_d_M_98(n, h_11, d_h_12, d_params->M_12, pack);

    /* exploding.dl:12  d_h.11[n, k] = sum[i](d_h.12[n, i] * M.12[k, i]) */
    exploding_d_h_97(n, d_h_12, params->M_12, d_h_11, pack);

    /* exploding.dl:11  d_M.11[k, i] = sum[n](h.10[n, k] * d_h.11[n, i]) */
    exploding_d_M_98(n, h_10, d_h_11, d_params->M_11, pack);

    /* exploding.dl:12  d_h.10[n, k] = sum[i](d_h.11[n, i] * M.11[k, i]) */
    exploding_d_h_97(n, d_h_11, params->M_11, d_h_10, pack);

    /* exploding.dl:11  d_M.10[k, i] = sum[n](h.9[n, k] * d_h.10[n, i]) */
    exploding_d_M_98(n, h_9, d_h_10, d_params->M_10, pack);

    /* exploding.dl:12  d_h.9[n, k] = sum[i](d_h.10[n, i] * M.10[k, i]) */
    exploding_d_h_97(n, d_h_10, params->M_10, d_h_9, pack);

    /* exploding.dl:11  d_M.9[k, i] = sum[n](h.8[n, k] * d_h.9[n, i]) */
    exploding_d_M_98(n, h_8, d_h_9, d_params->M_9, pack);

    /* exploding.dl:12  d_h.8[n, k] = sum[i](d_h.9[n, i] * M.9[k, i]) */
    exploding_d_h_97(n, d_h_9, params->M_9, d_h_8, pack);

    /* exploding.dl:11  d_M.8[k, i] = sum[n](h.7[n, k] * d_h.8[n, i]) */
    exploding_d_M_98(n, h_7, d_h_8, d_params->M_8, pack);

    /* exploding.dl:12  d_h.7[n, k] = sum[i](d_h.8[n, i] * M.8[k, i]) */
    exploding_d_h_97(n, d_h_8, params->M_8, d_h_7, pack);

    /* exploding.dl:11  d_M.7[k, i] = sum[n](h.6[n, k] * d_h.7[n, i]) */
    exploding_d_M_98(n, h_6, d_h_7, d_params->M_7, pack);

    /* exploding.dl:12  d_h.6[n, k] = sum[i](d_h.7[n, i] * M.7[k, i]) */
    exploding_d_h_97(n, d_h_7, params->M_7, d_h_6, pack);

    /* exploding.dl:11  d_M.6[k, i] = sum[n](h.5[n, k] * d_h.6[n, i]) */
    exploding_d_M_98(n, h_5, d_h_6, d_params->M_6, pack);

    /* exploding.dl:12  d_h.5[n, k] = sum[i](d_h.6[n, i] * M.6[k, i]) */
    exploding_d_h_97(n, d_h_6, params->M_6, d_h_5, pack);

    /* exploding.dl:11  d_M.5[k, i] = sum[n](h.4[n, k] * d_h.5[n, i]) */
    exploding_d_M_98(n, h_4, d_h_5, d_params->M_5, pack);

    /* exploding.dl:12  d_h.4[n, k] = sum[i](d_h.5[n, i] * M.5[k, i]) */
    exploding_d_h_97(n, d_h_5, params->M_5, d_h_4, pack);

    /* exploding.dl:11  d_M.4[k, i] = sum[n](h.3[n, k] * d_h.4[n, i]) */
    exploding_d_M_98(n, h_3, d_h_4, d_params->M_4, pack);

    /* exploding.dl:12  d_h.3[n, k] = sum[i](d_h.4[n, i] * M.4[k, i]) */
    exploding_d_h_97(n, d_h_4, params->M_4, d_h_3, pack);

    /* exploding.dl:11  d_M.3[k, i] = sum[n](h.2[n, k] * d_h.3[n, i]) */
    exploding_d_M_98(n, h_2, d_h_3, d_params->M_3, pack);

    /* exploding.dl:12  d_h.2[n, k] = sum[i](d_h.3[n, i] * M.3[k, i]) */
    exploding_d_h_97(n, d_h_3, params->M_3, d_h_2, pack);

    /* exploding.dl:11  d_M.2[k, i] = sum[n](h.1[n, k] * d_h.2[n, i]) */
    exploding_d_M_98(n, h_1, d_h_2, d_params->M_2, pack);

    /* exploding.dl:12  d_h.1[n, k] = sum[i](d_h.2[n, i] * M.2[k, i]) */
    exploding_d_h_97(n, d_h_2, params->M_2, d_h_1, pack);

    /* exploding.dl:11  d_M.1[k, i] = sum[n](h.0[n, k] * d_h.1[n, i]) */
    exploding_d_M_98(n, h_0, d_h_1, d_params->M_1, pack);

    /* exploding.dl:12  d_h.0[n, k] = sum[i](d_h.1[n, i] * M.1[k, i]) */
    exploding_d_h_97(n, d_h_1, params->M_1, d_h_0, pack);

    /* exploding.dl:11  d_M.0[k, i] = sum[n](X[n, k] * d_h.0[n, i]) */
    exploding_d_M_0(n, X, d_h_0, d_params->M_0, pack);

    /* exploding.dl:11  d_M.99[k, i] = sum[chunk](d_M.99_chunks[chunk, k, i]) */
    ONCE
    exploding_d_M_99(d_M_99_chunks, d_params->M_99);
}

void exploding_backward(const struct exploding_batch *batch, const struct exploding_params *params,
                        void *arena, struct exploding_params *d_params)
{
    IN_PARALLEL(batch->n >= 473)
    exploding_backward_kernels(batch, params, arena, d_params);
}

#ifndef EXPLODING_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

static void exploding_loss_sum(int n, real (*restrict h_99)[4], const real *restrict y,
                               real *restrict loss_sum_chunks, real *restrict size_sum_chunks)
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real loss_sum = 0;
        real size_sum = 0;
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += h_99[row][i];
            loss_sum += real_fabs(sum - y[row]);
            real sum_2 = 0;
            for (int i = 0; i < 4; i++)
                sum_2 += real_fabs(h_99[row][i]);
            size_sum += sum_2;
        }
        loss_sum_chunks[chunk] = loss_sum;
        size_sum_chunks[chunk] = size_sum;
    }
}

void exploding_evaluate(const struct exploding_batch *batch, const struct exploding_params *params,
                        void *arena, struct exploding_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[4] = (const real (*)[4])batch->X;
    real (*h_0)[4] = (real (*)[4])(space + 64);
    real (*h_1)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_2)[4] = (real (*)[4])(space + 64);
    real (*h_3)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_4)[4] = (real (*)[4])(space + 64);
    real (*h_5)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_6)[4] = (real (*)[4])(space + 64);
    real (*h_7)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_8)[4] = (real (*)[4])(space + 64);
    real (*h_9)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_10)[4] = (real (*)[4])(space + 64);
    real (*h_11)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_12)[4] = (real (*)[4])(space + 64);
    real (*h_13)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_14)[4] = (real (*)[4])(space + 64);
    real (*h_15)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_16)[4] = (real (*)[4])(space + 64);
    real (*h_17)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_18)[4] = (real (*)[4])(space + 64);
    real (*h_19)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_20)[4] = (real (*)[4])(space + 64);
    real (*h_21)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_22)[4] = (real (*)[4])(space + 64);
    real (*h_23)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_24)[4] = (real (*)[4])(space + 64);
    real (*h_25)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_26)[4] = (real (*)[4])(space + 64);
    real (*h_27)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_28)[4] = (real (*)[4])(space + 64);
    real (*h_29)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_30)[4] = (real (*)[4])(space + 64);
    real (*h_31)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_32)[4] = (real (*)[4])(space + 64);
    real (*h_33)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_34)[4] = (real (*)[4])(space + 64);
    real (*h_35)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_36)[4] = (real (*)[4])(space + 64);
    real (*h_37)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_38)[4] = (real (*)[4])(space + 64);
    real (*h_39)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_40)[4] = (real (*)[4])(space + 64);
    real (*h_41)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_42)[4] = (real (*)[4])(space + 64);
    real (*h_43)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_44)[4] = (real (*)[4])(space + 64);
    real (*h_45)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_46)[4] = (real (*)[4])(space + 64);
    real (*h_47)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_48)[4] = (real (*)[4])(space + 64);
    real (*h_49)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_50)[4] = (real (*)[4])(space + 64);
    real (*h_51)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_52)[4] = (real (*)[4])(space + 64);
    real (*h_53)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_54)[4] = (real (*)[4])(space + 64);
    real (*h_55)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_56)[4] = (real (*)[4])(space + 64);
    real (*h_57)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_58)[4] = (real (*)[4])(space + 64);
    real (*h_59)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_60)[4] = (real (*)[4])(space + 64);
    real (*h_61)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_62)[4] = (real (*)[4])(space + 64);
    real (*h_63)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_64)[4] = (real (*)[4])(space + 64);
    real (*h_65)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_66)[4] = (real (*)[4])(space + 64);
    real (*h_67)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_68)[4] = (real (*)[4])(space + 64);
    real (*h_69)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_70)[4] = (real (*)[4])(space + 64);
    real (*h_71)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_72)[4] = (real (*)[4])(space + 64);
    real (*h_73)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_74)[4] = (real (*)[4])(space + 64);
    real (*h_75)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_76)[4] = (real (*)[4])(space + 64);
    real (*h_77)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_78)[4] = (real (*)[4])(space + 64);
    real (*h_79)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_80)[4] = (real (*)[4])(space + 64);
    real (*h_81)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_82)[4] = (real (*)[4])(space + 64);
    real (*h_83)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_84)[4] = (real (*)[4])(space + 64);
    real (*h_85)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_86)[4] = (real (*)[4])(space + 64);
    real (*h_87)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_88)[4] = (real (*)[4])(space + 64);
    real (*h_89)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_90)[4] = (real (*)[4])(space + 64);
    real (*h_91)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_92)[4] = (real (*)[4])(space + 64);
    real (*h_93)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_94)[4] = (real (*)[4])(space + 64);
    real (*h_95)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_96)[4] = (real (*)[4])(space + 64);
    real (*h_97)[4] = (real (*)[4])(space + 4 * rows + 64);
    real (*h_98)[4] = (real (*)[4])(space + 64);
    real (*h_99)[4] = (real (*)[4])(space + 4 * rows + 64);
    const real *y = batch->y;
    real *loss_sum_chunks = space;
    real *size_sum_chunks = space + 32;

    IN_PARALLEL(n >= 929)
    {
        real *const pack = space + (8 * rows + 64 + 15) / 16 * 16 + THREAD * 128;

        /* exploding.dl:12  h.0[n, i] = sum[k](X[n, k] * M.0[k, i]) */
        exploding_h_0(n, X, params->M_0, h_0, pack);

        /* exploding.dl:12  h.1[n, i] = sum[k](h.0[n, k] * M.1[k, i]) */
        exploding_h_1(n, h_0, params->M_1, h_1, pack);

        /* exploding.dl:12  h.2[n, i] = sum[k](h.1[n, k] * M.2[k, i]) */
        exploding_h_1(n, h_1, params->M_2, h_2, pack);

        /* exploding.dl:12  h.3[n, i] = sum[k](h.2[n, k] * M.3[k, i]) */
        exploding_h_1(n, h_2, params->M_3, h_3, pack);

        /* exploding.dl:12  h.4[n, i] = sum[k](h.3[n, k] * M.4[k, i]) */
        exploding_h_1(n, h_3, params->M_4, h_4, pack);

        /* exploding.dl:12  h.5[n, i] = sum[k](h.4[n, k] * M.5[k, i]) */
        exploding_h_1(n, h_4, params->M_5, h_5, pack);

        /* exploding.dl:12  h.6[n, i] = sum[k](h.5[n, k] * M.6[k, i]) */
        exploding_h_1(n, h_5, params->M_6, h_6, pack);

        /* exploding.dl:12  h.7[n, i] = sum[k](h.6[n, k] * M.7[k, i]) */
        exploding_h_1(n, h_6, params->M_7, h_7, pack);

        /* exploding.dl:12  h.8[n, i] = sum[k](h.7[n, k] * M.8[k, i]) */
        exploding_h_1(n, h_7, params->M_8, h_8, pack);

        /* exploding.dl:12  h.9[n, i] = sum[k](h.8[n, k] * M.9[k, i]) */
        exploding_h_1(n, h_8, params->M_9, h_9, pack);

        /* exploding.dl:12  h.10[n, i] = sum[k](h.9[n, k] * M.10[k, i]) */
        exploding_h_1(n, h_9, params->M_10, h_10, pack);

        /* exploding.dl:12  h.11[n, i] = sum[k](h.10[n, k] * M.11[k, i]) */
        exploding_h_1(n, h_10, params->M_11, h_11, pack);

        /* exploding.dl:12  h.12[n, i] = sum[k](h.11[n, k] * M.12[k, i]) */
        exploding_h_1(n, h_11, params->M_12, h_12, pack);

        /* exploding.dl:12  h.13[n, i] = sum[k](h.12[n, k] * M.13[k, i]) */
        exploding_h_1(n, h_12, params->M_13, h_13, pack);

        /* exploding.dl:12  h.14[n, i] = sum[k](h.13[n, k] * M.14[k, i]) */
        exploding_h_1(n, h_13, params->M_14, h_14, pack);

        /* exploding.dl:12  h.15[n, i] = sum[k](h.14[n, k] * M.15[k, i]) */
        exploding_h_1(n, h_14, params->M_15, h_15, pack);

        /* exploding.dl:12  h.16[n, i] = sum[k](h.15[n, k] * M.16[k, i]) */
        exploding_h_1(n, h_15, params->M_16, h_16, pack);

        /* exploding.dl:12  h.17[n, i] = sum[k](h.16[n, k] * M.17[k, i]) */
        exploding_h_1(n, h_16, params->M_17, h_17, pack);

        /* exploding.dl:12  h.18[n, i] = sum[k](h.17[n, k] * M.18[k, i]) */
        exploding_h_1(n, h_17, params->M_18, h_18, pack);

        /* exploding.dl:12  h.19[n, i] = sum[k](h.18[n, k] * M.19[k, i]) */
        exploding_h_1(n, h_18, params->M_19, h_19, pack);

        /* exploding.dl:12  h.20[n, i] = sum[k](h.19[n, k] * M.20[k, i]) */
        exploding_h_1(n, h_19, params->M_20, h_20, pack);

        /* exploding.dl:12  h.21[n, i] = sum[k](h.20[n, k] * M.21[k, i]) */
        exploding_h_1(n, h_20, params->M_21, h_21, pack);

        /* exploding.dl:12  h.22[n, i] = sum[k](h.21[n, k] * M.22[k, i]) */
        exploding_h_1(n, h_21, params->M_22, h_22, pack);

        /* exploding.dl:12  h.23[n, i] = sum[k](h.22[n, k] * M.23[k, i]) */
        exploding_h_1(n, h_22, params->M_23, h_23, pack);

        /* exploding.dl:12  h.24[n, i] = sum[k](h.23[n, k] * M.24[k, i]) */
        exploding_h_1(n, h_23, params->M_24, h_24, pack);

        /* exploding.dl:12  h.25[n, i] = sum[k](h.24[n, k] * M.25[k, i]) */
        exploding_h_1(n, h_24, params->M_25, h_25, pack);

        /* exploding.dl:12  h.26[n, i] = sum[k](h.25[n, k] * M.26[k, i]) */
        exploding_h_1(n, h_25, params->M_26, h_26, pack);

        /* exploding.dl:12  h.27[n, i] = sum[k](h.26[n, k] * M.27[k, i]) */
        exploding_h_1(n, h_26, params->M_27, h_27, pack);

        /* exploding.dl:12  h.28[n, i] = sum[k](h.27[n, k] * M.28[k, i]) */
        exploding_h_1(n, h_27, params->M_28, h_28, pack);

        /* exploding.dl:12  h.29[n, i] = sum[k](h.28[n, k] * M.29[k, i]) */
        exploding_h_1(n, h_28, params->M_29, h_29, pack);

        /* exploding.dl:12  h.30[n, i] = sum[k](h.29[n, k] * M.30[k, i]) */
        exploding_h_1(n, h_29, params->M_30, h_30, pack);

        /* exploding.dl:12  h.31[n, i] = sum[k](h.30[n, k] * M.31[k, i]) */
        exploding_h_1(n, h_30, params->M_31, h_31, pack);

        /* exploding.dl:12  h.32[n, i] = sum[k](h.31[n, k] * M.32[k, i]) */
        exploding_h_1(n, h_31, params->M_32, h_32, pack);

        /* exploding.dl:12  h.33[n, i] = sum[k](h.32[n, k] * M.33[k, i]) */
        exploding_h_1(n, h_32, params->M_33, h_33, pack);

        /* exploding.dl:12  h.34[n, i] = sum[k](h.33[n, k] * M.34[k, i]) */
        exploding_h_1(n, h_33, params->M_34, h_34, pack);

        /* exploding.dl:12  h.35[n, i] = sum[k](h.34[n, k] * M.35[k, i]) */
        exploding_h_1(n, h_34, params->M_35, h_35, pack);

        /* exploding.dl:12  h.36[n, i] = sum[k](h.35[n, k] * M.36[k, i]) */
        exploding_h_1(n, h_35, params->M_36, h_36, pack);

        /* exploding.dl:12  h.37[n, i] = sum[k](h.36[n, k] * M.37[k, i]) */
        exploding_h_1(n, h_36, params->M_37, h_37, pack);

        /* exploding.dl:12  h.38[n, i] = sum[k](h.37[n, k] * M.38[k, i]) */
        exploding_h_1(n, h_37, params->M_38, h_38, pack);

        /* exploding.dl:12  h.39[n, i] = sum[k](h.38[n, k] * M.39[k, i]) */
        exploding_h_1(n, h_38, params->M_39, h_39, pack);

        /* exploding.dl:12  h.40[n, i] = sum[k](h.39[n, k] * M.40[k, i]) */
        exploding_h_1(n, h_39, params->M_40, h_40, pack);

        /* exploding.dl:12  h.41[n, i] = sum[k](h.40[n, k] * M.41[k, i]) */
        exploding_h_1(n, h_40, params->M_41, h_41, pack);

        /* exploding.dl:12  h.42[n, i] = sum[k](h.41[n, k] * M.42[k, i]) */
        exploding_h_1(n, h_41, params->M_42, h_42, pack);

        /* exploding.dl:12  h.43[n, i] = sum[k](h.42[n, k] * M.43[k, i]) */
        exploding_h_1(n, h_42, params->M_43, h_43, pack);

        /* exploding.dl:12  h.44[n, i] = sum[k](h.43[n, k] * M.44[k, i]) */
        exploding_h_1(n, h_43, params->M_44, h_44, pack);

        /* exploding.dl:12  h.45[n, i] = sum[k](h.44[n, k] * M.45[k, i]) */
        exploding_h_1(n, h_44, params->M_45, h_45, pack);

        /* exploding.dl:12  h.46[n, i] = sum[k](h.45[n, k] * M.46[k, i]) */
        exploding_h_1(n, h_45, params->M_46, h_46, pack);

        /* exploding.dl:12  h.47[n, i] = sum[k](h.46[n, k] * M.47[k, i]) */
        exploding_h_1(n, h_46, params->M_47, h_47, pack);

        /* exploding.dl:12  h.48[n, i] = sum[k](h.47[n, k] * M.48[k, i]) */
        exploding_h_1(n, h_47, params->M_48, h_48, pack);

        /* exploding.dl:12  h.49[n, i] = sum[k](h.48[n, k] * M.49[k, i]) */
        exploding_h_1(n, h_48, params->M_49, h_49, pack);

        /* exploding.dl:12  h.50[n, i] = sum[k](h.49[n, k] * M.50[k, i]) */
        exploding_h_1(n, h_49, params->M_50, h_50, pack);

        /* exploding.dl:12  h.51[n, i] = sum[k](h.50[n, k] * M.51[k, i]) */
        exploding_h_1(n, h_50, params->M_51, h_51, pack);

        /* exploding.dl:12  h.52[n, i] = sum[k](h.51[n, k] * M.52[k, i]) */
        exploding_h_1(n, h_51, params->M_52, h_52, pack);

        /* exploding.dl:12  h.53[n, i] = sum[k](h.52[n, k] * M.53[k, i]) */
        exploding_h_1(n, h_52, params->M_53, h_53, pack);

        /* exploding.dl:12  h.54[n, i] = sum[k](h.53[n, k] * M.54[k, i]) */
        exploding_h_1(n, h_53, params->M_54, h_54, pack);

        /* exploding.dl:12  h.55[n, i] = sum[k](h.54[n, k] * M.55[k, i]) */
        exploding_h_1(n, h_54, params->M_55, h_55, pack);

        /* exploding.dl:12  h.56[n, i] = sum[k](h.55[n, k] * M.56[k, i]) */
        exploding_h_1(n, h_55, params->M_56, h_56, pack);

        /* exploding.dl:12  h.57[n, i] = sum[k](h.56[n, k] * M.57[k, i]) */
        exploding_h_1(n, h_56, params->M_57, h_57, pack);

        /* exploding.dl:12  h.58[n, i] = sum[k](h.57[n, k] * M.58[k, i]) */
        exploding_h_1(n, h_57, params->M_58, h_58, pack);

        /* exploding.dl:12  h.59[n, i] = sum[k](h.58[n, k] * M.59[k, i]) */
        exploding_h_1(n, h_58, params->M_59, h_59, pack);

        /* exploding.dl:12  h.60[n, i] = sum[k](h.59[n, k] * M.60[k, i]) */
        exploding_h_1(n, h_59, params->M_60, h_60, pack);

        /* exploding.dl:12  h.61[n, i] = sum[k](h.60[n, k] * M.61[k, i]) */
        exploding_h_1(n, h_60, params->M_61, h_61, pack);

        /* exploding.dl:12  h.62[n, i] = sum[k](h.61[n, k] * M.62[k, i]) */
        exploding_h_1(n, h_61, params->M_62, h_62, pack);

        /* exploding.dl:12  h.63[n, i] = sum[k](h.62[n, k] * M.63[k, i]) */
        exploding_h_1(n, h_62, params->M_63, h_63, pack);

        /* exploding.dl:12  h.64[n, i] = sum[k](h.63[n, k] * M.64[k, i]) */
        exploding_h_1(n, h_63, params->M_64, h_64, pack);

        /* exploding.dl:12  h.65[n, i] = sum[k](h.64[n, k] * M.65[k, i]) */
        exploding_h_1(n, h_64, params->M_65, h_65, pack);

        /* exploding.dl:12  h.66[n, i] = sum[k](h.65[n, k] * M.66[k, i]) */
        exploding_h_1(n, h_65, params->M_66, h_66, pack);

        /* exploding.dl:12  h.67[n, i] = sum[k](h.66[n, k] * M.67[k, i]) */
        exploding_h_1(n, h_66, params->M_67, h_67, pack);

        /* exploding.dl:12  h.68[n, i] = sum[k](h.67[n, k] * M.68[k, i]) */
        exploding_h_1(n, h_67, params->M_68, h_68, pack);

        /* exploding.dl:12  h.69[n, i] = sum[k](h.68[n, k] * M.69[k, i]) */
        exploding_h_1(n, h_68, params->M_69, h_69, pack);

        /* exploding.dl:12  h.70[n, i] = sum[k](h.69[n, k] * M.70[k, i]) */
        exploding_h_1(n, h_69, params->M_70, h_70, pack);

        /* exploding.dl:12  h.71[n, i] = sum[k](h.70[n, k] * M.71[k, i]) */
        exploding_h_1(n, h_70, params->M_71, h_71, pack);

        /* exploding.dl:12  h.72[n, i] = sum[k](h.71[n, k] * M.72[k, i]) */
        exploding_h_1(n, h_71, params->M_72, h_72, pack);

        /* exploding.dl:12  h.73[n, i] = sum[k](h.72[n, k] * M.73[k, i]) */
        exploding_h_1(n, h_72, params->M_73, h_73, pack);

        /* exploding.dl:12  h.74[n, i] = sum[k](h.73[n, k] * M.74[k, i]) */
        exploding_h_1(n, h_73, params->M_74, h_74, pack);

        /* exploding.dl:12  h.75[n, i] = sum[k](h.74[n, k] * M.75[k, i]) */
        exploding_h_1(n, h_74, params->M_75, h_75, pack);

        /* exploding.dl:12  h.76[n, i] = sum[k](h.75[n, k] * M.76[k, i]) */
        exploding_h_1(n, h_75, params->M_76, h_76, pack);

        /* exploding.dl:12  h.77[n, i] = sum[k](h.76[n, k] * M.77[k, i]) */
        exploding_h_1(n, h_76, params->M_77, h_77, pack);

        /* exploding.dl:12  h.78[n, i] = sum[k](h.77[n, k] * M.78[k, i]) */
        exploding_h_1(n, h_77, params->M_78, h_78, pack);

        /* exploding.dl:12  h.79[n, i] = sum[k](h.78[n, k] * M.79[k, i]) */
        exploding_h_1(n, h_78, params->M_79, h_79, pack);

        /* exploding.dl:12  h.80[n, i] = sum[k](h.79[n, k] * M.80[k, i]) */
        exploding_h_1(n, h_79, params->M_80, h_80, pack);

        /* exploding.dl:12  h.81[n, i] = sum[k](h.80[n, k] * M.81[k, i]) */
        exploding_h_1(n, h_80, params->M_81, h_81, pack);

        /* exploding.dl:12  h.82[n, i] = sum[k](h.81[n, k] * M.82[k, i]) */
        exploding_h_1(n, h_81, params->M_82, h_82, pack);

        /* exploding.dl:12  h.83[n, i] = sum[k](h.82[n, k] * M.83[k, i]) */
        exploding_h_1(n, h_82, params->M_83, h_83, pack);

        /* exploding.dl:12  h.84[n, i] = sum[k](h.83[n, k] * M.84[k, i]) */
        exploding_h_1(n, h_83, params->M_84, h_84, pack);

        /* exploding.dl:12  h.85[n, i] = sum[k](h.84[n, k] * M.85[k, i]) */
        exploding_h_1(n, h_84, params->M_85, h_85, pack);

        /* exploding.dl:12  h.86[n, i] = sum[k](h.85[n, k] * M.86[k, i]) */
        exploding_h_1(n, h_85, params->M_86, h_86, pack);

        /* exploding.dl:12  h.87[n, i] = sum[k](h.86[n, k] * M.87[k, i]) */
        exploding_h_1(n, h_86, params->M_87, h_87, pack);

        /* exploding.dl:12  h.88[n, i] = sum[k](h.87[n, k] * M.88[k, i]) */
        exploding_h_1(n, h_87, params->M_88, h_88, pack);

        /* exploding.dl:12  h.89[n, i] = sum[k](h.88[n, k] * M.89[k, i]) */
        exploding_h_1(n, h_88, params->M_89, h_89, pack);

        /* exploding.dl:12  h.90[n, i] = sum[k](h.89[n, k] * M.90[k, i]) */
        exploding_h_1(n, h_89, params->M_90, h_90, pack);

        /* exploding.dl:12  h.91[n, i] = sum[k](h.90[n, k] * M.91[k, i]) */
        exploding_h_1(n, h_90, params->M_91, h_91, pack);

        /* exploding.dl:12  h.92[n, i] = sum[k](h.91[n, k] * M.92[k, i]) */
        exploding_h_1(n, h_91, params->M_92, h_92, pack);

        /* exploding.dl:12  h.93[n, i] = sum[k](h.92[n, k] * M.93[k, i]) */
        exploding_h_1(n, h_92, params->M_93, h_93, pack);

        /* exploding.dl:12  h.94[n, i] = sum[k](h.93[n, k] * M.94[k, i]) */
        exploding_h_1(n, h_93, params->M_94, h_94, pack);

        /* exploding.dl:12  h.95[n, i] = sum[k](h.94[n, k] * M.95[k, i]) */
        exploding_h_1(n, h_94, params->M_95, h_95, pack);

        /* exploding.dl:12  h.96[n, i] = sum[k](h.95[n, k] * M.96[k, i]) */
        exploding_h_1(n, h_95, params->M_96, h_96, pack);

        /* exploding.dl:12  h.97[n, i] = sum[k](h.96[n, k] * M.97[k, i]) */
        exploding_h_1(n, h_96, params->M_97, h_97, pack);

        /* exploding.dl:12  h.98[n, i] = sum[k](h.97[n, k] * M.98[k, i]) */
        exploding_h_1(n, h_97, params->M_98, h_98, pack);

        /* exploding.dl:12  h.99[n, i] = sum[k](h.98[n, k] * M.99[k, i]) */
        exploding_h_1(n, h_98, params->M_99, h_99, pack);

        /* exploding.dl:16  loss_sum = sum[n](abs(sum[i](h.99[n, i]) - y[n])) */
        /* exploding.dl:17  size_sum = sum[n, i](abs(h.99[n, i])) */
        exploding_loss_sum(n, h_99, y, loss_sum_chunks, size_sum_chunks);

        /* exploding.dl:16  loss_sum = sum[chunk](loss_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = exploding_loss_sum_2(loss_sum_chunks);

        /* exploding.dl:16  loss = loss_sum / N */
        ONCE
        result->loss = exploding_loss(n, result->totals[0]);

        /* exploding.dl:17  size_sum = sum[chunk](size_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = exploding_loss_sum_2(size_sum_chunks);
    }
}

void exploding_predict(const struct exploding_batch *batch, const struct exploding_params *params, void *arena,
                       struct exploding_outputs *out)
{
    const int n = batch->n;
    real (*h_99)[4] = (real (*)[4])out->product;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[4] = (const real (*)[4])batch->X;
    real (*h_0)[4] = (real (*)[4])space;
    real (*h_1)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_2)[4] = (real (*)[4])space;
    real (*h_3)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_4)[4] = (real (*)[4])space;
    real (*h_5)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_6)[4] = (real (*)[4])space;
    real (*h_7)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_8)[4] = (real (*)[4])space;
    real (*h_9)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_10)[4] = (real (*)[4])space;
    real (*h_11)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_12)[4] = (real (*)[4])space;
    real (*h_13)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_14)[4] = (real (*)[4])space;
    real (*h_15)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_16)[4] = (real (*)[4])space;
    real (*h_17)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_18)[4] = (real (*)[4])space;
    real (*h_19)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_20)[4] = (real (*)[4])space;
    real (*h_21)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_22)[4] = (real (*)[4])space;
    real (*h_23)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_24)[4] = (real (*)[4])space;
    real (*h_25)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_26)[4] = (real (*)[4])space;
    real (*h_27)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_28)[4] = (real (*)[4])space;
    real (*h_29)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_30)[4] = (real (*)[4])space;
    real (*h_31)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_32)[4] = (real (*)[4])space;
    real (*h_33)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_34)[4] = (real (*)[4])space;
    real (*h_35)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_36)[4] = (real (*)[4])space;
    real (*h_37)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_38)[4] = (real (*)[4])space;
    real (*h_39)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_40)[4] = (real (*)[4])space;
    real (*h_41)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_42)[4] = (real (*)[4])space;
    real (*h_43)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_44)[4] = (real (*)[4])space;
    real (*h_45)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_46)[4] = (real (*)[4])space;
    real (*h_47)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_48)[4] = (real (*)[4])space;
    real (*h_49)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_50)[4] = (real (*)[4])space;
    real (*h_51)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_52)[4] = (real (*)[4])space;
    real (*h_53)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_54)[4] = (real (*)[4])space;
    real (*h_55)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_56)[4] = (real (*)[4])space;
    real (*h_57)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_58)[4] = (real (*)[4])space;
    real (*h_59)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_60)[4] = (real (*)[4])space;
    real (*h_61)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_62)[4] = (real (*)[4])space;
    real (*h_63)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_64)[4] = (real (*)[4])space;
    real (*h_65)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_66)[4] = (real (*)[4])space;
    real (*h_67)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_68)[4] = (real (*)[4])space;
    real (*h_69)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_70)[4] = (real (*)[4])space;
    real (*h_71)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_72)[4] = (real (*)[4])space;
    real (*h_73)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_74)[4] = (real (*)[4])space;
    real (*h_75)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_76)[4] = (real (*)[4])space;
    real (*h_77)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_78)[4] = (real (*)[4])space;
    real (*h_79)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_80)[4] = (real (*)[4])space;
    real (*h_81)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_82)[4] = (real (*)[4])space;
    real (*h_83)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_84)[4] = (real (*)[4])space;
    real (*h_85)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_86)[4] = (real (*)[4])space;
    real (*h_87)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_88)[4] = (real (*)[4])space;
    real (*h_89)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_90)[4] = (real (*)[4])space;
    real (*h_91)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_92)[4] = (real (*)[4])space;
    real (*h_93)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_94)[4] = (real (*)[4])space;
    real (*h_95)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_96)[4] = (real (*)[4])space;
    real (*h_97)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_98)[4] = (real (*)[4])space;

    IN_PARALLEL(n >= 938)
    {
        real *const pack = space + (8 * rows + 15) / 16 * 16 + THREAD * 128;

        /* exploding.dl:12  h.0[n, i] = sum[k](X[n, k] * M.0[k, i]) */
        exploding_h_0(n, X, params->M_0, h_0, pack);

        /* exploding.dl:12  h.1[n, i] = sum[k](h.0[n, k] * M.1[k, i]) */
        exploding_h_1(n, h_0, params->M_1, h_1, pack);

        /* exploding.dl:12  h.2[n, i] = sum[k](h.1[n, k] * M.2[k, i]) */
        exploding_h_1(n, h_1, params->M_2, h_2, pack);

        /* exploding.dl:12  h.3[n, i] = sum[k](h.2[n, k] * M.3[k, i]) */
        exploding_h_1(n, h_2, params->M_3, h_3, pack);

        /* exploding.dl:12  h.4[n, i] = sum[k](h.3[n, k] * M.4[k, i]) */
        exploding_h_1(n, h_3, params->M_4, h_4, pack);

        /* exploding.dl:12  h.5[n, i] = sum[k](h.4[n, k] * M.5[k, i]) */
        exploding_h_1(n, h_4, params->M_5, h_5, pack);

        /* exploding.dl:12  h.6[n, i] = sum[k](h.5[n, k] * M.6[k, i]) */
        exploding_h_1(n, h_5, params->M_6, h_6, pack);

        /* exploding.dl:12  h.7[n, i] = sum[k](h.6[n, k] * M.7[k, i]) */
        exploding_h_1(n, h_6, params->M_7, h_7, pack);

        /* exploding.dl:12  h.8[n, i] = sum[k](h.7[n, k] * M.8[k, i]) */
        exploding_h_1(n, h_7, params->M_8, h_8, pack);

        /* exploding.dl:12  h.9[n, i] = sum[k](h.8[n, k] * M.9[k, i]) */
        exploding_h_1(n, h_8, params->M_9, h_9, pack);

        /* exploding.dl:12  h.10[n, i] = sum[k](h.9[n, k] * M.10[k, i]) */
        exploding_h_1(n, h_9, params->M_10, h_10, pack);

        /* exploding.dl:12  h.11[n, i] = sum[k](h.10[n, k] * M.11[k, i]) */
        exploding_h_1(n, h_10, params->M_11, h_11, pack);

        /* exploding.dl:12  h.12[n, i] = sum[k](h.11[n, k] * M.12[k, i]) */
        exploding_h_1(n, h_11, params->M_12, h_12, pack);

        /* exploding.dl:12  h.13[n, i] = sum[k](h.12[n, k] * M.13[k, i]) */
        exploding_h_1(n, h_12, params->M_13, h_13, pack);

        /* exploding.dl:12  h.14[n, i] = sum[k](h.13[n, k] * M.14[k, i]) */
        exploding_h_1(n, h_13, params->M_14, h_14, pack);

        /* exploding.dl:12  h.15[n, i] = sum[k](h.14[n, k] * M.15[k, i]) */
        exploding_h_1(n, h_14, params->M_15, h_15, pack);

        /* exploding.dl:12  h.16[n, i] = sum[k](h.15[n, k] * M.16[k, i]) */
        exploding_h_1(n, h_15, params->M_16, h_16, pack);

        /* exploding.dl:12  h.17[n, i] = sum[k](h.16[n, k] * M.17[k, i]) */
        exploding_h_1(n, h_16, params->M_17, h_17, pack);

        /* exploding.dl:12  h.18[n, i] = sum[k](h.17[n, k] * M.18[k, i]) */
        exploding_h_1(n, h_17, params->M_18, h_18, pack);

        /* exploding.dl:12  h.19[n, i] = sum[k](h.18[n, k] * M.19[k, i]) */
        exploding_h_1(n, h_18, params->M_19, h_19, pack);

        /* exploding.dl:12  h.20[n, i] = sum[k](h.19[n, k] * M.20[k, i]) */
        exploding_h_1(n, h_19, params->M_20, h_20, pack);

        /* exploding.dl:12  h.21[n, i] = sum[k](h.20[n, k] * M.21[k, i]) */
        exploding_h_1(n, h_20, params->M_21, h_21, pack);

        /* exploding.dl:12  h.22[n, i] = sum[k](h.21[n, k] * M.22[k, i]) */
        exploding_h_1(n, h_21, params->M_22, h_22, pack);

        /* exploding.dl:12  h.23[n, i] = sum[k](h.22[n, k] * M.23[k, i]) */
        exploding_h_1(n, h_22, params->M_23, h_23, pack);

        /* exploding.dl:12  h.24[n, i] = sum[k](h.23[n, k] * M.24[k, i]) */
        exploding_h_1(n, h_23, params->M_24, h_24, pack);

        /* exploding.dl:12  h.25[n, i] = sum[k](h.24[n, k] * M.25[k, i]) */
        exploding_h_1(n, h_24, params->M_25, h_25, pack);

        /* exploding.dl:12  h.26[n, i] = sum[k](h.25[n, k] * M.26[k, i]) */
        exploding_h_1(n, h_25, params->M_26, h_26, pack);

        /* exploding.dl:12  h.27[n, i] = sum[k](h.26[n, k] * M.27[k, i]) */
        exploding_h_1(n, h_26, params->M_27, h_27, pack);

        /* exploding.dl:12  h.28[n, i] = sum[k](h.27[n, k] * M.28[k, i]) */
        exploding_h_1(n, h_27, params->M_28, h_28, pack);

        /* exploding.dl:12  h.29[n, i] = sum[k](h.28[n, k] * M.29[k, i]) */
        exploding_h_1(n, h_28, params->M_29, h_29, pack);

        /* exploding.dl:12  h.30[n, i] = sum[k](h.29[n, k] * M.30[k, i]) */
        exploding_h_1(n, h_29, params->M_30, h_30, pack);

        /* exploding.dl:12  h.31[n, i] = sum[k](h.30[n, k] * M.31[k, i]) */
        exploding_h_1(n, h_30, params->M_31, h_31, pack);

        /* exploding.dl:12  h.32[n, i] = sum[k](h.31[n, k] * M.32[k, i]) */
        exploding_h_1(n, h_31, params->M_32, h_32, pack);

        /* exploding.dl:12  h.33[n, i] = sum[k](h.32[n, k] * M.33[k, i]) */
        exploding_h_1(n, h_32, params->M_33, h_33, pack);

        /* exploding.dl:12  h.34[n, i] = sum[k](h.33[n, k] * M.34[k, i]) */
        exploding_h_1(n, h_33, params->M_34, h_34, pack);

        /* exploding.dl:12  h.35[n, i] = sum[k](h.34[n, k] * M.35[k, i]) */
        exploding_h_1(n, h_34, params->M_35, h_35, pack);

        /* exploding.dl:12  h.36[n, i] = sum[k](h.35[n, k] * M.36[k, i]) */
        exploding_h_1(n, h_35, params->M_36, h_36, pack);

        /* exploding.dl:12  h.37[n, i] = sum[k](h.36[n, k] * M.37[k, i]) */
        exploding_h_1(n, h_36, params->M_37, h_37, pack);

        /* exploding.dl:12  h.38[n, i] = sum[k](h.37[n, k] * M.38[k, i]) */
        exploding_h_1(n, h_37, params->M_38, h_38, pack);

        /* exploding.dl:12  h.39[n, i] = sum[k](h.38[n, k] * M.39[k, i]) */
        exploding_h_1(n, h_38, params->M_39, h_39, pack);

        /* exploding.dl:12  h.40[n, i] = sum[k](h.39[n, k] * M.40[k, i]) */
        exploding_h_1(n, h_39, params->M_40, h_40, pack);

        /* exploding.dl:12  h.41[n, i] = sum[k](h.40[n, k] * M.41[k, i]) */
        exploding_h_1(n, h_40, params->M_41, h_41, pack);

        /* exploding.dl:12  h.42[n, i] = sum[k](h.41[n, k] * M.42[k, i]) */
        exploding_h_1(n, h_41, params->M_42, h_42, pack);

        /* exploding.dl:12  h.43[n, i] = sum[k](h.42[n, k] * M.43[k, i]) */
        exploding_h_1(n, h_42, params->M_43, h_43, pack);

        /* exploding.dl:12  h.44[n, i] = sum[k](h.43[n, k] * M.44[k, i]) */
        exploding_h_1(n, h_43, params->M_44, h_44, pack);

        /* exploding.dl:12  h.45[n, i] = sum[k](h.44[n, k] * M.45[k, i]) */
        exploding_h_1(n, h_44, params->M_45, h_45, pack);

        /* exploding.dl:12  h.46[n, i] = sum[k](h.45[n, k] * M.46[k, i]) */
        exploding_h_1(n, h_45, params->M_46, h_46, pack);

        /* exploding.dl:12  h.47[n, i] = sum[k](h.46[n, k] * M.47[k, i]) */
        exploding_h_1(n, h_46, params->M_47, h_47, pack);

        /* exploding.dl:12  h.48[n, i] = sum[k](h.47[n, k] * M.48[k, i]) */
        exploding_h_1(n, h_47, params->M_48, h_48, pack);

        /* exploding.dl:12  h.49[n, i] = sum[k](h.48[n, k] * M.49[k, i]) */
        exploding_h_1(n, h_48, params->M_49, h_49, pack);

        /* exploding.dl:12  h.50[n, i] = sum[k](h.49[n, k] * M.50[k, i]) */
        exploding_h_1(n, h_49, params->M_50, h_50, pack);

        /* exploding.dl:12  h.51[n, i] = sum[k](h.50[n, k] * M.51[k, i]) */
        exploding_h_1(n, h_50, params->M_51, h_51, pack);

        /* exploding.dl:12  h.52[n, i] = sum[k](h.51[n, k] * M.52[k, i]) */
        exploding_h_1(n, h_51, params->M_52, h_52, pack);

        /* exploding.dl:12  h.53[n, i] = sum[k](h.52[n, k] * M.53[k, i]) */
        exploding_h_1(n, h_52, params->M_53, h_53, pack);

        /* exploding.dl:12  h.54[n, i] = sum[k](h.53[n, k] * M.54[k, i]) */
        exploding_h_1(n, h_53, params->M_54, h_54, pack);

        /* exploding.dl:12  h.55[n, i] = sum[k](h.54[n, k] * M.55[k, i]) */
        exploding_h_1(n, h_54, params->M_55, h_55, pack);

        /* exploding.dl:12  h.56[n, i] = sum[k](h.55[n, k] * M.56[k, i]) */
        exploding_h_1(n, h_55, params->M_56, h_56, pack);

        /* exploding.dl:12  h.57[n, i] = sum[k](h.56[n, k] * M.57[k, i]) */
        exploding_h_1(n, h_56, params->M_57, h_57, pack);

        /* exploding.dl:12  h.58[n, i] = sum[k](h.57[n, k] * M.58[k, i]) */
        exploding_h_1(n, h_57, params->M_58, h_58, pack);

        /* exploding.dl:12  h.59[n, i] = sum[k](h.58[n, k] * M.59[k, i]) */
        exploding_h_1(n, h_58, params->M_59, h_59, pack);

        /* exploding.dl:12  h.60[n, i] = sum[k](h.59[n, k] * M.60[k, i]) */
        exploding_h_1(n, h_59, params->M_60, h_60, pack);

        /* exploding.dl:12  h.61[n, i] = sum[k](h.60[n, k] * M.61[k, i]) */
        exploding_h_1(n, h_60, params->M_61, h_61, pack);

        /* exploding.dl:12  h.62[n, i] = sum[k](h.61[n, k] * M.62[k, i]) */
        exploding_h_1(n, h_61, params->M_62, h_62, pack);

        /* exploding.dl:12  h.63[n, i] = sum[k](h.62[n, k] * M.63[k, i]) */
        exploding_h_1(n, h_62, params->M_63, h_63, pack);

        /* exploding.dl:12  h.64[n, i] = sum[k](h.63[n, k] * M.64[k, i]) */
        exploding_h_1(n, h_63, params->M_64, h_64, pack);

        /* exploding.dl:12  h.65[n, i] = sum[k](h.64[n, k] * M.65[k, i]) */
        exploding_h_1(n, h_64, params->M_65, h_65, pack);

        /* exploding.dl:12  h.66[n, i] = sum[k](h.65[n, k] * M.66[k, i]) */
        exploding_h_1(n, h_65, params->M_66, h_66, pack);

        /* exploding.dl:12  h.67[n, i] = sum[k](h.66[n, k] * M.67[k, i]) */
        exploding_h_1(n, h_66, params->M_67, h_67, pack);

        /* exploding.dl:12  h.68[n, i] = sum[k](h.67[n, k] * M.68[k, i]) */
        exploding_h_1(n, h_67, params->M_68, h_68, pack);

        /* exploding.dl:12  h.69[n, i] = sum[k](h.68[n, k] * M.69[k, i]) */
        exploding_h_1(n, h_68, params->M_69, h_69, pack);

        /* exploding.dl:12  h.70[n, i] = sum[k](h.69[n, k] * M.70[k, i]) */
        exploding_h_1(n, h_69, params->M_70, h_70, pack);

        /* exploding.dl:12  h.71[n, i] = sum[k](h.70[n, k] * M.71[k, i]) */
        exploding_h_1(n, h_70, params->M_71, h_71, pack);

        /* exploding.dl:12  h.72[n, i] = sum[k](h.71[n, k] * M.72[k, i]) */
        exploding_h_1(n, h_71, params->M_72, h_72, pack);

        /* exploding.dl:12  h.73[n, i] = sum[k](h.72[n, k] * M.73[k, i]) */
        exploding_h_1(n, h_72, params->M_73, h_73, pack);

        /* exploding.dl:12  h.74[n, i] = sum[k](h.73[n, k] * M.74[k, i]) */
        exploding_h_1(n, h_73, params->M_74, h_74, pack);

        /* exploding.dl:12  h.75[n, i] = sum[k](h.74[n, k] * M.75[k, i]) */
        exploding_h_1(n, h_74, params->M_75, h_75, pack);

        /* exploding.dl:12  h.76[n, i] = sum[k](h.75[n, k] * M.76[k, i]) */
        exploding_h_1(n, h_75, params->M_76, h_76, pack);

        /* exploding.dl:12  h.77[n, i] = sum[k](h.76[n, k] * M.77[k, i]) */
        exploding_h_1(n, h_76, params->M_77, h_77, pack);

        /* exploding.dl:12  h.78[n, i] = sum[k](h.77[n, k] * M.78[k, i]) */
        exploding_h_1(n, h_77, params->M_78, h_78, pack);

        /* exploding.dl:12  h.79[n, i] = sum[k](h.78[n, k] * M.79[k, i]) */
        exploding_h_1(n, h_78, params->M_79, h_79, pack);

        /* exploding.dl:12  h.80[n, i] = sum[k](h.79[n, k] * M.80[k, i]) */
        exploding_h_1(n, h_79, params->M_80, h_80, pack);

        /* exploding.dl:12  h.81[n, i] = sum[k](h.80[n, k] * M.81[k, i]) */
        exploding_h_1(n, h_80, params->M_81, h_81, pack);

        /* exploding.dl:12  h.82[n, i] = sum[k](h.81[n, k] * M.82[k, i]) */
        exploding_h_1(n, h_81, params->M_82, h_82, pack);

        /* exploding.dl:12  h.83[n, i] = sum[k](h.82[n, k] * M.83[k, i]) */
        exploding_h_1(n, h_82, params->M_83, h_83, pack);

        /* exploding.dl:12  h.84[n, i] = sum[k](h.83[n, k] * M.84[k, i]) */
        exploding_h_1(n, h_83, params->M_84, h_84, pack);

        /* exploding.dl:12  h.85[n, i] = sum[k](h.84[n, k] * M.85[k, i]) */
        exploding_h_1(n, h_84, params->M_85, h_85, pack);

        /* exploding.dl:12  h.86[n, i] = sum[k](h.85[n, k] * M.86[k, i]) */
        exploding_h_1(n, h_85, params->M_86, h_86, pack);

        /* exploding.dl:12  h.87[n, i] = sum[k](h.86[n, k] * M.87[k, i]) */
        exploding_h_1(n, h_86, params->M_87, h_87, pack);

        /* exploding.dl:12  h.88[n, i] = sum[k](h.87[n, k] * M.88[k, i]) */
        exploding_h_1(n, h_87, params->M_88, h_88, pack);

        /* exploding.dl:12  h.89[n, i] = sum[k](h.88[n, k] * M.89[k, i]) */
        exploding_h_1(n, h_88, params->M_89, h_89, pack);

        /* exploding.dl:12  h.90[n, i] = sum[k](h.89[n, k] * M.90[k, i]) */
        exploding_h_1(n, h_89, params->M_90, h_90, pack);

        /* exploding.dl:12  h.91[n, i] = sum[k](h.90[n, k] * M.91[k, i]) */
        exploding_h_1(n, h_90, params->M_91, h_91, pack);

        /* exploding.dl:12  h.92[n, i] = sum[k](h.91[n, k] * M.92[k, i]) */
        exploding_h_1(n, h_91, params->M_92, h_92, pack);

        /* exploding.dl:12  h.93[n, i] = sum[k](h.92[n, k] * M.93[k, i]) */
        exploding_h_1(n, h_92, params->M_93, h_93, pack);

        /* exploding.dl:12  h.94[n, i] = sum[k](h.93[n, k] * M.94[k, i]) */
        exploding_h_1(n, h_93, params->M_94, h_94, pack);

        /* exploding.dl:12  h.95[n, i] = sum[k](h.94[n, k] * M.95[k, i]) */
        exploding_h_1(n, h_94, params->M_95, h_95, pack);

        /* exploding.dl:12  h.96[n, i] = sum[k](h.95[n, k] * M.96[k, i]) */
        exploding_h_1(n, h_95, params->M_96, h_96, pack);

        /* exploding.dl:12  h.97[n, i] = sum[k](h.96[n, k] * M.97[k, i]) */
        exploding_h_1(n, h_96, params->M_97, h_97, pack);

        /* exploding.dl:12  h.98[n, i] = sum[k](h.97[n, k] * M.98[k, i]) */
        exploding_h_1(n, h_97, params->M_98, h_98, pack);

        /* exploding.dl:12  h.99[n, i] = sum[k](h.98[n, k] * M.99[k, i]) */
        exploding_h_1(n, h_98, params->M_99, h_99, pack);
    }
}

#ifndef DL_NO_MAIN
/* The outputs as the training program computes them. */
static RUNS_ONCE void exploding_observe(const struct exploding_batch *batch,
                                        const struct exploding_params *params, void *arena,
                                        struct exploding_outputs *out)
{
    const int n = batch->n;
    real (*h_99)[4] = (real (*)[4])out->product;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[4] = (const real (*)[4])batch->X;
    real (*h_0)[4] = (real (*)[4])space;
    real (*h_1)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_2)[4] = (real (*)[4])space;
    real (*h_3)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_4)[4] = (real (*)[4])space;
    real (*h_5)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_6)[4] = (real (*)[4])space;
    real (*h_7)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_8)[4] = (real (*)[4])space;
    real (*h_9)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_10)[4] = (real (*)[4])space;
    real (*h_11)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_12)[4] = (real (*)[4])space;
    real (*h_13)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_14)[4] = (real (*)[4])space;
    real (*h_15)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_16)[4] = (real (*)[4])space;
    real (*h_17)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_18)[4] = (real (*)[4])space;
    real (*h_19)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_20)[4] = (real (*)[4])space;
    real (*h_21)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_22)[4] = (real (*)[4])space;
    real (*h_23)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_24)[4] = (real (*)[4])space;
    real (*h_25)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_26)[4] = (real (*)[4])space;
    real (*h_27)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_28)[4] = (real (*)[4])space;
    real (*h_29)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_30)[4] = (real (*)[4])space;
    real (*h_31)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_32)[4] = (real (*)[4])space;
    real (*h_33)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_34)[4] = (real (*)[4])space;
    real (*h_35)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_36)[4] = (real (*)[4])space;
    real (*h_37)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_38)[4] = (real (*)[4])space;
    real (*h_39)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_40)[4] = (real (*)[4])space;
    real (*h_41)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_42)[4] = (real (*)[4])space;
    real (*h_43)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_44)[4] = (real (*)[4])space;
    real (*h_45)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_46)[4] = (real (*)[4])space;
    real (*h_47)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_48)[4] = (real (*)[4])space;
    real (*h_49)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_50)[4] = (real (*)[4])space;
    real (*h_51)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_52)[4] = (real (*)[4])space;
    real (*h_53)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_54)[4] = (real (*)[4])space;
    real (*h_55)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_56)[4] = (real (*)[4])space;
    real (*h_57)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_58)[4] = (real (*)[4])space;
    real (*h_59)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_60)[4] = (real (*)[4])space;
    real (*h_61)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_62)[4] = (real (*)[4])space;
    real (*h_63)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_64)[4] = (real (*)[4])space;
    real (*h_65)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_66)[4] = (real (*)[4])space;
    real (*h_67)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_68)[4] = (real (*)[4])space;
    real (*h_69)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_70)[4] = (real (*)[4])space;
    real (*h_71)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_72)[4] = (real (*)[4])space;
    real (*h_73)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_74)[4] = (real (*)[4])space;
    real (*h_75)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_76)[4] = (real (*)[4])space;
    real (*h_77)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_78)[4] = (real (*)[4])space;
    real (*h_79)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_80)[4] = (real (*)[4])space;
    real (*h_81)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_82)[4] = (real (*)[4])space;
    real (*h_83)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_84)[4] = (real (*)[4])space;
    real (*h_85)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_86)[4] = (real (*)[4])space;
    real (*h_87)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_88)[4] = (real (*)[4])space;
    real (*h_89)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_90)[4] = (real (*)[4])space;
    real (*h_91)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_92)[4] = (real (*)[4])space;
    real (*h_93)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_94)[4] = (real (*)[4])space;
    real (*h_95)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_96)[4] = (real (*)[4])space;
    real (*h_97)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_98)[4] = (real (*)[4])space;

    IN_PARALLEL(n >= 938)
    {
        real *const pack = space + (8 * rows + 15) / 16 * 16 + THREAD * 128;

        /* exploding.dl:12  h.0[n, i] = sum[k](X[n, k] * M.0[k, i]) */
        exploding_h_0(n, X, params->M_0, h_0, pack);

        /* exploding.dl:12  h.1[n, i] = sum[k](h.0[n, k] * M.1[k, i]) */
        exploding_h_1(n, h_0, params->M_1, h_1, pack);

        /* exploding.dl:12  h.2[n, i] = sum[k](h.1[n, k] * M.2[k, i]) */
        exploding_h_1(n, h_1, params->M_2, h_2, pack);

        /* exploding.dl:12  h.3[n, i] = sum[k](h.2[n, k] * M.3[k, i]) */
        exploding_h_1(n, h_2, params->M_3, h_3, pack);

        /* exploding.dl:12  h.4[n, i] = sum[k](h.3[n, k] * M.4[k, i]) */
        exploding_h_1(n, h_3, params->M_4, h_4, pack);

        /* exploding.dl:12  h.5[n, i] = sum[k](h.4[n, k] * M.5[k, i]) */
        exploding_h_1(n, h_4, params->M_5, h_5, pack);

        /* exploding.dl:12  h.6[n, i] = sum[k](h.5[n, k] * M.6[k, i]) */
        exploding_h_1(n, h_5, params->M_6, h_6, pack);

        /* exploding.dl:12  h.7[n, i] = sum[k](h.6[n, k] * M.7[k, i]) */
        exploding_h_1(n, h_6, params->M_7, h_7, pack);

        /* exploding.dl:12  h.8[n, i] = sum[k](h.7[n, k] * M.8[k, i]) */
        exploding_h_1(n, h_7, params->M_8, h_8, pack);

        /* exploding.dl:12  h.9[n, i] = sum[k](h.8[n, k] * M.9[k, i]) */
        exploding_h_1(n, h_8, params->M_9, h_9, pack);

        /* exploding.dl:12  h.10[n, i] = sum[k](h.9[n, k] * M.10[k, i]) */
        exploding_h_1(n, h_9, params->M_10, h_10, pack);

        /* exploding.dl:12  h.11[n, i] = sum[k](h.10[n, k] * M.11[k, i]) */
        exploding_h_1(n, h_10, params->M_11, h_11, pack);

        /* exploding.dl:12  h.12[n, i] = sum[k](h.11[n, k] * M.12[k, i]) */
        exploding_h_1(n, h_11, params->M_12, h_12, pack);

        /* exploding.dl:12  h.13[n, i] = sum[k](h.12[n, k] * M.13[k, i]) */
        exploding_h_1(n, h_12, params->M_13, h_13, pack);

        /* exploding.dl:12  h.14[n, i] = sum[k](h.13[n, k] * M.14[k, i]) */
        exploding_h_1(n, h_13, params->M_14, h_14, pack);

        /* exploding.dl:12  h.15[n, i] = sum[k](h.14[n, k] * M.15[k, i]) */
        exploding_h_1(n, h_14, params->M_15, h_15, pack);

        /* exploding.dl:12  h.16[n, i] = sum[k](h.15[n, k] * M.16[k, i]) */
        exploding_h_1(n, h_15, params->M_16, h_16, pack);

        /* exploding.dl:12  h.17[n, i] = sum[k](h.16[n, k] * M.17[k, i]) */
        exploding_h_1(n, h_16, params->M_17, h_17, pack);

        /* exploding.dl:12  h.18[n, i] = sum[k](h.17[n, k] * M.18[k, i]) */
        exploding_h_1(n, h_17, params->M_18, h_18, pack);

        /* exploding.dl:12  h.19[n, i] = sum[k](h.18[n, k] * M.19[k, i]) */
        exploding_h_1(n, h_18, params->M_19, h_19, pack);

        /* exploding.dl:12  h.20[n, i] = sum[k](h.19[n, k] * M.20[k, i]) */
        exploding_h_1(n, h_19, params->M_20, h_20, pack);

        /* exploding.dl:12  h.21[n, i] = sum[k](h.20[n, k] * M.21[k, i]) */
        exploding_h_1(n, h_20, params->M_21, h_21, pack);

        /* exploding.dl:12  h.22[n, i] = sum[k](h.21[n, k] * M.22[k, i]) */
        exploding_h_1(n, h_21, params->M_22, h_22, pack);

        /* exploding.dl:12  h.23[n, i] = sum[k](h.22[n, k] * M.23[k, i]) */
        exploding_h_1(n, h_22, params->M_23, h_23, pack);

        /* exploding.dl:12  h.24[n, i] = sum[k](h.23[n, k] * M.24[k, i]) */
        exploding_h_1(n, h_23, params->M_24, h_24, pack);

        /* exploding.dl:12  h.25[n, i] = sum[k](h.24[n, k] * M.25[k, i]) */
        exploding_h_1(n, h_24, params->M_25, h_25, pack);

        /* exploding.dl:12  h.26[n, i] = sum[k](h.25[n, k] * M.26[k, i]) */
        exploding_h_1(n, h_25, params->M_26, h_26, pack);

        /* exploding.dl:12  h.27[n, i] = sum[k](h.26[n, k] * M.27[k, i]) */
        exploding_h_1(n, h_26, params->M_27, h_27, pack);

        /* exploding.dl:12  h.28[n, i] = sum[k](h.27[n, k] * M.28[k, i]) */
        exploding_h_1(n, h_27, params->M_28, h_28, pack);

        /* exploding.dl:12  h.29[n, i] = sum[k](h.28[n, k] * M.29[k, i]) */
        exploding_h_1(n, h_28, params->M_29, h_29, pack);

        /* exploding.dl:12  h.30[n, i] = sum[k](h.29[n, k] * M.30[k, i]) */
        exploding_h_1(n, h_29, params->M_30, h_30, pack);

        /* exploding.dl:12  h.31[n, i] = sum[k](h.30[n, k] * M.31[k, i]) */
        exploding_h_1(n, h_30, params->M_31, h_31, pack);

        /* exploding.dl:12  h.32[n, i] = sum[k](h.31[n, k] * M.32[k, i]) */
        exploding_h_1(n, h_31, params->M_32, h_32, pack);

        /* exploding.dl:12  h.33[n, i] = sum[k](h.32[n, k] * M.33[k, i]) */
        exploding_h_1(n, h_32, params->M_33, h_33, pack);

        /* exploding.dl:12  h.34[n, i] = sum[k](h.33[n, k] * M.34[k, i]) */
        exploding_h_1(n, h_33, params->M_34, h_34, pack);

        /* exploding.dl:12  h.35[n, i] = sum[k](h.34[n, k] * M.35[k, i]) */
        exploding_h_1(n, h_34, params->M_35, h_35, pack);

        /* exploding.dl:12  h.36[n, i] = sum[k](h.35[n, k] * M.36[k, i]) */
        exploding_h_1(n, h_35, params->M_36, h_36, pack);

        /* exploding.dl:12  h.37[n, i] = sum[k](h.36[n, k] * M.37[k, i]) */
        exploding_h_1(n, h_36, params->M_37, h_37, pack);

        /* exploding.dl:12  h.38[n, i] = sum[k](h.37[n, k] * M.38[k, i]) */
        exploding_h_1(n, h_37, params->M_38, h_38, pack);

        /* exploding.dl:12  h.39[n, i] = sum[k](h.38[n, k] * M.39[k, i]) */
        exploding_h_1(n, h_38, params->M_39, h_39, pack);

        /* exploding.dl:12  h.40[n, i] = sum[k](h.39[n, k] * M.40[k, i]) */
        exploding_h_1(n, h_39, params->M_40, h_40, pack);

        /* exploding.dl:12  h.41[n, i] = sum[k](h.40[n, k] * M.41[k, i]) */
        exploding_h_1(n, h_40, params->M_41, h_41, pack);

        /* exploding.dl:12  h.42[n, i] = sum[k](h.41[n, k] * M.42[k, i]) */
        exploding_h_1(n, h_41, params->M_42, h_42, pack);

        /* exploding.dl:12  h.43[n, i] = sum[k](h.42[n, k] * M.43[k, i]) */
        exploding_h_1(n, h_42, params->M_43, h_43, pack);

        /* exploding.dl:12  h.44[n, i] = sum[k](h.43[n, k] * M.44[k, i]) */
        exploding_h_1(n, h_43, params->M_44, h_44, pack);

        /* exploding.dl:12  h.45[n, i] = sum[k](h.44[n, k] * M.45[k, i]) */
        exploding_h_1(n, h_44, params->M_45, h_45, pack);

        /* exploding.dl:12  h.46[n, i] = sum[k](h.45[n, k] * M.46[k, i]) */
        exploding_h_1(n, h_45, params->M_46, h_46, pack);

        /* exploding.dl:12  h.47[n, i] = sum[k](h.46[n, k] * M.47[k, i]) */
        exploding_h_1(n, h_46, params->M_47, h_47, pack);

        /* exploding.dl:12  h.48[n, i] = sum[k](h.47[n, k] * M.48[k, i]) */
        exploding_h_1(n, h_47, params->M_48, h_48, pack);

        /* exploding.dl:12  h.49[n, i] = sum[k](h.48[n, k] * M.49[k, i]) */
        exploding_h_1(n, h_48, params->M_49, h_49, pack);

        /* exploding.dl:12  h.50[n, i] = sum[k](h.49[n, k] * M.50[k, i]) */
        exploding_h_1(n, h_49, params->M_50, h_50, pack);

        /* exploding.dl:12  h.51[n, i] = sum[k](h.50[n, k] * M.51[k, i]) */
        exploding_h_1(n, h_50, params->M_51, h_51, pack);

        /* exploding.dl:12  h.52[n, i] = sum[k](h.51[n, k] * M.52[k, i]) */
        exploding_h_1(n, h_51, params->M_52, h_52, pack);

        /* exploding.dl:12  h.53[n, i] = sum[k](h.52[n, k] * M.53[k, i]) */
        exploding_h_1(n, h_52, params->M_53, h_53, pack);

        /* exploding.dl:12  h.54[n, i] = sum[k](h.53[n, k] * M.54[k, i]) */
        exploding_h_1(n, h_53, params->M_54, h_54, pack);

        /* exploding.dl:12  h.55[n, i] = sum[k](h.54[n, k] * M.55[k, i]) */
        exploding_h_1(n, h_54, params->M_55, h_55, pack);

        /* exploding.dl:12  h.56[n, i] = sum[k](h.55[n, k] * M.56[k, i]) */
        exploding_h_1(n, h_55, params->M_56, h_56, pack);

        /* exploding.dl:12  h.57[n, i] = sum[k](h.56[n, k] * M.57[k, i]) */
        exploding_h_1(n, h_56, params->M_57, h_57, pack);

        /* exploding.dl:12  h.58[n, i] = sum[k](h.57[n, k] * M.58[k, i]) */
        exploding_h_1(n, h_57, params->M_58, h_58, pack);

        /* exploding.dl:12  h.59[n, i] = sum[k](h.58[n, k] * M.59[k, i]) */
        exploding_h_1(n, h_58, params->M_59, h_59, pack);

        /* exploding.dl:12  h.60[n, i] = sum[k](h.59[n, k] * M.60[k, i]) */
        exploding_h_1(n, h_59, params->M_60, h_60, pack);

        /* exploding.dl:12  h.61[n, i] = sum[k](h.60[n, k] * M.61[k, i]) */
        exploding_h_1(n, h_60, params->M_61, h_61, pack);

        /* exploding.dl:12  h.62[n, i] = sum[k](h.61[n, k] * M.62[k, i]) */
        exploding_h_1(n, h_61, params->M_62, h_62, pack);

        /* exploding.dl:12  h.63[n, i] = sum[k](h.62[n, k] * M.63[k, i]) */
        exploding_h_1(n, h_62, params->M_63, h_63, pack);

        /* exploding.dl:12  h.64[n, i] = sum[k](h.63[n, k] * M.64[k, i]) */
        exploding_h_1(n, h_63, params->M_64, h_64, pack);

        /* exploding.dl:12  h.65[n, i] = sum[k](h.64[n, k] * M.65[k, i]) */
        exploding_h_1(n, h_64, params->M_65, h_65, pack);

        /* exploding.dl:12  h.66[n, i] = sum[k](h.65[n, k] * M.66[k, i]) */
        exploding_h_1(n, h_65, params->M_66, h_66, pack);

        /* exploding.dl:12  h.67[n, i] = sum[k](h.66[n, k] * M.67[k, i]) */
        exploding_h_1(n, h_66, params->M_67, h_67, pack);

        /* exploding.dl:12  h.68[n, i] = sum[k](h.67[n, k] * M.68[k, i]) */
        exploding_h_1(n, h_67, params->M_68, h_68, pack);

        /* exploding.dl:12  h.69[n, i] = sum[k](h.68[n, k] * M.69[k, i]) */
        exploding_h_1(n, h_68, params->M_69, h_69, pack);

        /* exploding.dl:12  h.70[n, i] = sum[k](h.69[n, k] * M.70[k, i]) */
        exploding_h_1(n, h_69, params->M_70, h_70, pack);

        /* exploding.dl:12  h.71[n, i] = sum[k](h.70[n, k] * M.71[k, i]) */
        exploding_h_1(n, h_70, params->M_71, h_71, pack);

        /* exploding.dl:12  h.72[n, i] = sum[k](h.71[n, k] * M.72[k, i]) */
        exploding_h_1(n, h_71, params->M_72, h_72, pack);

        /* exploding.dl:12  h.73[n, i] = sum[k](h.72[n, k] * M.73[k, i]) */
        exploding_h_1(n, h_72, params->M_73, h_73, pack);

        /* exploding.dl:12  h.74[n, i] = sum[k](h.73[n, k] * M.74[k, i]) */
        exploding_h_1(n, h_73, params->M_74, h_74, pack);

        /* exploding.dl:12  h.75[n, i] = sum[k](h.74[n, k] * M.75[k, i]) */
        exploding_h_1(n, h_74, params->M_75, h_75, pack);

        /* exploding.dl:12  h.76[n, i] = sum[k](h.75[n, k] * M.76[k, i]) */
        exploding_h_1(n, h_75, params->M_76, h_76, pack);

        /* exploding.dl:12  h.77[n, i] = sum[k](h.76[n, k] * M.77[k, i]) */
        exploding_h_1(n, h_76, params->M_77, h_77, pack);

        /* exploding.dl:12  h.78[n, i] = sum[k](h.77[n, k] * M.78[k, i]) */
        exploding_h_1(n, h_77, params->M_78, h_78, pack);

        /* exploding.dl:12  h.79[n, i] = sum[k](h.78[n, k] * M.79[k, i]) */
        exploding_h_1(n, h_78, params->M_79, h_79, pack);

        /* exploding.dl:12  h.80[n, i] = sum[k](h.79[n, k] * M.80[k, i]) */
        exploding_h_1(n, h_79, params->M_80, h_80, pack);

        /* exploding.dl:12  h.81[n, i] = sum[k](h.80[n, k] * M.81[k, i]) */
        exploding_h_1(n, h_80, params->M_81, h_81, pack);

        /* exploding.dl:12  h.82[n, i] = sum[k](h.81[n, k] * M.82[k, i]) */
        exploding_h_1(n, h_81, params->M_82, h_82, pack);

        /* exploding.dl:12  h.83[n, i] = sum[k](h.82[n, k] * M.83[k, i]) */
        exploding_h_1(n, h_82, params->M_83, h_83, pack);

        /* exploding.dl:12  h.84[n, i] = sum[k](h.83[n, k] * M.84[k, i]) */
        exploding_h_1(n, h_83, params->M_84, h_84, pack);

        /* exploding.dl:12  h.85[n, i] = sum[k](h.84[n, k] * M.85[k, i]) */
        exploding_h_1(n, h_84, params->M_85, h_85, pack);

        /* exploding.dl:12  h.86[n, i] = sum[k](h.85[n, k] * M.86[k, i]) */
        exploding_h_1(n, h_85, params->M_86, h_86, pack);

        /* exploding.dl:12  h.87[n, i] = sum[k](h.86[n, k] * M.87[k, i]) */
        exploding_h_1(n, h_86, params->M_87, h_87, pack);

        /* exploding.dl:12  h.88[n, i] = sum[k](h.87[n, k] * M.88[k, i]) */
        exploding_h_1(n, h_87, params->M_88, h_88, pack);

        /* exploding.dl:12  h.89[n, i] = sum[k](h.88[n, k] * M.89[k, i]) */
        exploding_h_1(n, h_88, params->M_89, h_89, pack);

        /* exploding.dl:12  h.90[n, i] = sum[k](h.89[n, k] * M.90[k, i]) */
        exploding_h_1(n, h_89, params->M_90, h_90, pack);

        /* exploding.dl:12  h.91[n, i] = sum[k](h.90[n, k] * M.91[k, i]) */
        exploding_h_1(n, h_90, params->M_91, h_91, pack);

        /* exploding.dl:12  h.92[n, i] = sum[k](h.91[n, k] * M.92[k, i]) */
        exploding_h_1(n, h_91, params->M_92, h_92, pack);

        /* exploding.dl:12  h.93[n, i] = sum[k](h.92[n, k] * M.93[k, i]) */
        exploding_h_1(n, h_92, params->M_93, h_93, pack);

        /* exploding.dl:12  h.94[n, i] = sum[k](h.93[n, k] * M.94[k, i]) */
        exploding_h_1(n, h_93, params->M_94, h_94, pack);

        /* exploding.dl:12  h.95[n, i] = sum[k](h.94[n, k] * M.95[k, i]) */
        exploding_h_1(n, h_94, params->M_95, h_95, pack);

        /* exploding.dl:12  h.96[n, i] = sum[k](h.95[n, k] * M.96[k, i]) */
        exploding_h_1(n, h_95, params->M_96, h_96, pack);

        /* exploding.dl:12  h.97[n, i] = sum[k](h.96[n, k] * M.97[k, i]) */
        exploding_h_1(n, h_96, params->M_97, h_97, pack);

        /* exploding.dl:12  h.98[n, i] = sum[k](h.97[n, k] * M.98[k, i]) */
        exploding_h_1(n, h_97, params->M_98, h_98, pack);

        /* exploding.dl:12  h.99[n, i] = sum[k](h.98[n, k] * M.99[k, i]) */
        exploding_h_1(n, h_98, params->M_99, h_99, pack);
    }
}

#endif

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void exploding_summarize(const struct exploding_params *params, double n, const double *totals, double *values)
{
    (void)params;
    values[0] = totals[0] / (real)n;
    values[1] = totals[1] / (real)(4 * n);
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t exploding_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * ((401 * rows + 576 + 15) / 16 * 16 + THREADS * 16384);
}

#ifndef EXPLODING_F64
/* ---- the optimiser ---- */

/* param <- param[i] - lr * grad[i] */
static void exploding_sgd(int size, real *restrict param, const real *restrict grad, real lr)
{
    for (int i = 0; i < size; i++)
        param[i] = param[i] - lr * grad[i];
}

void exploding_update(struct exploding_params *params, const struct exploding_params *d_params,
                      struct exploding_optimizer *optimizer, const struct exploding_arguments *arguments,
                      uint64_t t)
{
    (void)optimizer; /* keeps no state */
    exploding_sgd(1600, (real *)params, (const real *)d_params, arguments->lr);
    (void)t;
}

#endif

#ifndef EXPLODING_F64
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
#endif

#ifndef DL_NO_MAIN
/* ---- the training program ---- */

#include "dl.h"
#if defined _OPENMP
#include <omp.h>
#endif

#ifndef DL_NO_GRADCHECK
static const DlModel exploding_model_f64;
#endif

#ifndef EXPLODING_F64
static size_t exploding_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void exploding_make_train(int n, const void *const *sources, uint64_t seed, void *arena,
                                 void *const *inputs)
{
    (void)sources;
    real (*train_X)[4] = inputs[0];
    real *train_y = inputs[1];
    (void)arena;

    /* exploding.dl:21  train.X[n, j] = train.X.draw[n, j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 4; j++)
            train_X[row][j] = (real)dl_normal(seed, 1261502503u, 0, (uint64_t)row * 4 + (uint64_t)j);

    /* exploding.dl:21  train.y[n] = train.y.draw[n] */
    for (int row = 0; row < n; row++)
        train_y[row] = (real)dl_normal(seed, 1781608692u, 0, (uint64_t)row);
}

static size_t exploding_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void exploding_make_test(int n, const void *const *sources, uint64_t seed, void *arena,
                                void *const *inputs)
{
    (void)sources;
    real (*test_X)[4] = inputs[0];
    real *test_y = inputs[1];
    (void)arena;

    /* exploding.dl:21  test.X[n, j] = test.X.draw[n, j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 4; j++)
            test_X[row][j] = (real)dl_normal(seed, 2958017131u, 0, (uint64_t)row * 4 + (uint64_t)j);

    /* exploding.dl:21  test.y[n] = test.y.draw[n] */
    for (int row = 0; row < n; row++)
        test_y[row] = (real)dl_normal(seed, 3478123320u, 0, (uint64_t)row);
}

/* Forward once more, to find the first number that is not finite. */
static RUNS_RARELY void exploding_trace(const struct exploding_batch *batch,
                                        const struct exploding_params *params, void *arena, DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[4] = (const real (*)[4])batch->X;
    real (*h_0)[4] = (real (*)[4])(space + 16);
    real (*h_1)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_2)[4] = (real (*)[4])(space + 16);
    real (*h_3)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_4)[4] = (real (*)[4])(space + 16);
    real (*h_5)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_6)[4] = (real (*)[4])(space + 16);
    real (*h_7)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_8)[4] = (real (*)[4])(space + 16);
    real (*h_9)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_10)[4] = (real (*)[4])(space + 16);
    real (*h_11)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_12)[4] = (real (*)[4])(space + 16);
    real (*h_13)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_14)[4] = (real (*)[4])(space + 16);
    real (*h_15)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_16)[4] = (real (*)[4])(space + 16);
    real (*h_17)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_18)[4] = (real (*)[4])(space + 16);
    real (*h_19)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_20)[4] = (real (*)[4])(space + 16);
    real (*h_21)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_22)[4] = (real (*)[4])(space + 16);
    real (*h_23)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_24)[4] = (real (*)[4])(space + 16);
    real (*h_25)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_26)[4] = (real (*)[4])(space + 16);
    real (*h_27)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_28)[4] = (real (*)[4])(space + 16);
    real (*h_29)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_30)[4] = (real (*)[4])(space + 16);
    real (*h_31)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_32)[4] = (real (*)[4])(space + 16);
    real (*h_33)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_34)[4] = (real (*)[4])(space + 16);
    real (*h_35)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_36)[4] = (real (*)[4])(space + 16);
    real (*h_37)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_38)[4] = (real (*)[4])(space + 16);
    real (*h_39)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_40)[4] = (real (*)[4])(space + 16);
    real (*h_41)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_42)[4] = (real (*)[4])(space + 16);
    real (*h_43)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_44)[4] = (real (*)[4])(space + 16);
    real (*h_45)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_46)[4] = (real (*)[4])(space + 16);
    real (*h_47)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_48)[4] = (real (*)[4])(space + 16);
    real (*h_49)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_50)[4] = (real (*)[4])(space + 16);
    real (*h_51)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_52)[4] = (real (*)[4])(space + 16);
    real (*h_53)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_54)[4] = (real (*)[4])(space + 16);
    real (*h_55)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_56)[4] = (real (*)[4])(space + 16);
    real (*h_57)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_58)[4] = (real (*)[4])(space + 16);
    real (*h_59)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_60)[4] = (real (*)[4])(space + 16);
    real (*h_61)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_62)[4] = (real (*)[4])(space + 16);
    real (*h_63)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_64)[4] = (real (*)[4])(space + 16);
    real (*h_65)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_66)[4] = (real (*)[4])(space + 16);
    real (*h_67)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_68)[4] = (real (*)[4])(space + 16);
    real (*h_69)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_70)[4] = (real (*)[4])(space + 16);
    real (*h_71)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_72)[4] = (real (*)[4])(space + 16);
    real (*h_73)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_74)[4] = (real (*)[4])(space + 16);
    real (*h_75)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_76)[4] = (real (*)[4])(space + 16);
    real (*h_77)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_78)[4] = (real (*)[4])(space + 16);
    real (*h_79)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_80)[4] = (real (*)[4])(space + 16);
    real (*h_81)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_82)[4] = (real (*)[4])(space + 16);
    real (*h_83)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_84)[4] = (real (*)[4])(space + 16);
    real (*h_85)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_86)[4] = (real (*)[4])(space + 16);
    real (*h_87)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_88)[4] = (real (*)[4])(space + 16);
    real (*h_89)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_90)[4] = (real (*)[4])(space + 16);
    real (*h_91)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_92)[4] = (real (*)[4])(space + 16);
    real (*h_93)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_94)[4] = (real (*)[4])(space + 16);
    real (*h_95)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_96)[4] = (real (*)[4])(space + 16);
    real (*h_97)[4] = (real (*)[4])(space + 4 * rows + 16);
    real (*h_98)[4] = (real (*)[4])(space + 16);
    real (*h_99)[4] = (real (*)[4])(space + 4 * rows + 16);
    const real *y = batch->y;
    real *loss = space;

    /* exploding.dl:12  h.0[n, i] = sum[k](X[n, k] * M.0[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += X[row][k] * params->M_0[k][i];
            h_0[row][i] = sum;
        }
    if (dl_watch(watch, 0, h_0, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.1[n, i] = sum[k](h.0[n, k] * M.1[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_0[row][k] * params->M_1[k][i];
            h_1[row][i] = sum;
        }
    if (dl_watch(watch, 1, h_1, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.2[n, i] = sum[k](h.1[n, k] * M.2[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_1[row][k] * params->M_2[k][i];
            h_2[row][i] = sum;
        }
    if (dl_watch(watch, 2, h_2, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.3[n, i] = sum[k](h.2[n, k] * M.3[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_2[row][k] * params->M_3[k][i];
            h_3[row][i] = sum;
        }
    if (dl_watch(watch, 3, h_3, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.4[n, i] = sum[k](h.3[n, k] * M.4[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_3[row][k] * params->M_4[k][i];
            h_4[row][i] = sum;
        }
    if (dl_watch(watch, 4, h_4, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.5[n, i] = sum[k](h.4[n, k] * M.5[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_4[row][k] * params->M_5[k][i];
            h_5[row][i] = sum;
        }
    if (dl_watch(watch, 5, h_5, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.6[n, i] = sum[k](h.5[n, k] * M.6[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_5[row][k] * params->M_6[k][i];
            h_6[row][i] = sum;
        }
    if (dl_watch(watch, 6, h_6, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.7[n, i] = sum[k](h.6[n, k] * M.7[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_6[row][k] * params->M_7[k][i];
            h_7[row][i] = sum;
        }
    if (dl_watch(watch, 7, h_7, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.8[n, i] = sum[k](h.7[n, k] * M.8[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_7[row][k] * params->M_8[k][i];
            h_8[row][i] = sum;
        }
    if (dl_watch(watch, 8, h_8, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.9[n, i] = sum[k](h.8[n, k] * M.9[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_8[row][k] * params->M_9[k][i];
            h_9[row][i] = sum;
        }
    if (dl_watch(watch, 9, h_9, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.10[n, i] = sum[k](h.9[n, k] * M.10[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_9[row][k] * params->M_10[k][i];
            h_10[row][i] = sum;
        }
    if (dl_watch(watch, 10, h_10, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.11[n, i] = sum[k](h.10[n, k] * M.11[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_10[row][k] * params->M_11[k][i];
            h_11[row][i] = sum;
        }
    if (dl_watch(watch, 11, h_11, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.12[n, i] = sum[k](h.11[n, k] * M.12[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_11[row][k] * params->M_12[k][i];
            h_12[row][i] = sum;
        }
    if (dl_watch(watch, 12, h_12, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.13[n, i] = sum[k](h.12[n, k] * M.13[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_12[row][k] * params->M_13[k][i];
            h_13[row][i] = sum;
        }
    if (dl_watch(watch, 13, h_13, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.14[n, i] = sum[k](h.13[n, k] * M.14[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_13[row][k] * params->M_14[k][i];
            h_14[row][i] = sum;
        }
    if (dl_watch(watch, 14, h_14, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.15[n, i] = sum[k](h.14[n, k] * M.15[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_14[row][k] * params->M_15[k][i];
            h_15[row][i] = sum;
        }
    if (dl_watch(watch, 15, h_15, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.16[n, i] = sum[k](h.15[n, k] * M.16[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_15[row][k] * params->M_16[k][i];
            h_16[row][i] = sum;
        }
    if (dl_watch(watch, 16, h_16, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.17[n, i] = sum[k](h.16[n, k] * M.17[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_16[row][k] * params->M_17[k][i];
            h_17[row][i] = sum;
        }
    if (dl_watch(watch, 17, h_17, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.18[n, i] = sum[k](h.17[n, k] * M.18[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_17[row][k] * params->M_18[k][i];
            h_18[row][i] = sum;
        }
    if (dl_watch(watch, 18, h_18, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.19[n, i] = sum[k](h.18[n, k] * M.19[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_18[row][k] * params->M_19[k][i];
            h_19[row][i] = sum;
        }
    if (dl_watch(watch, 19, h_19, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.20[n, i] = sum[k](h.19[n, k] * M.20[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_19[row][k] * params->M_20[k][i];
            h_20[row][i] = sum;
        }
    if (dl_watch(watch, 20, h_20, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.21[n, i] = sum[k](h.20[n, k] * M.21[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_20[row][k] * params->M_21[k][i];
            h_21[row][i] = sum;
        }
    if (dl_watch(watch, 21, h_21, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.22[n, i] = sum[k](h.21[n, k] * M.22[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_21[row][k] * params->M_22[k][i];
            h_22[row][i] = sum;
        }
    if (dl_watch(watch, 22, h_22, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.23[n, i] = sum[k](h.22[n, k] * M.23[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_22[row][k] * params->M_23[k][i];
            h_23[row][i] = sum;
        }
    if (dl_watch(watch, 23, h_23, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.24[n, i] = sum[k](h.23[n, k] * M.24[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_23[row][k] * params->M_24[k][i];
            h_24[row][i] = sum;
        }
    if (dl_watch(watch, 24, h_24, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.25[n, i] = sum[k](h.24[n, k] * M.25[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_24[row][k] * params->M_25[k][i];
            h_25[row][i] = sum;
        }
    if (dl_watch(watch, 25, h_25, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.26[n, i] = sum[k](h.25[n, k] * M.26[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_25[row][k] * params->M_26[k][i];
            h_26[row][i] = sum;
        }
    if (dl_watch(watch, 26, h_26, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.27[n, i] = sum[k](h.26[n, k] * M.27[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_26[row][k] * params->M_27[k][i];
            h_27[row][i] = sum;
        }
    if (dl_watch(watch, 27, h_27, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.28[n, i] = sum[k](h.27[n, k] * M.28[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_27[row][k] * params->M_28[k][i];
            h_28[row][i] = sum;
        }
    if (dl_watch(watch, 28, h_28, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.29[n, i] = sum[k](h.28[n, k] * M.29[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_28[row][k] * params->M_29[k][i];
            h_29[row][i] = sum;
        }
    if (dl_watch(watch, 29, h_29, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.30[n, i] = sum[k](h.29[n, k] * M.30[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_29[row][k] * params->M_30[k][i];
            h_30[row][i] = sum;
        }
    if (dl_watch(watch, 30, h_30, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.31[n, i] = sum[k](h.30[n, k] * M.31[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_30[row][k] * params->M_31[k][i];
            h_31[row][i] = sum;
        }
    if (dl_watch(watch, 31, h_31, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.32[n, i] = sum[k](h.31[n, k] * M.32[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_31[row][k] * params->M_32[k][i];
            h_32[row][i] = sum;
        }
    if (dl_watch(watch, 32, h_32, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.33[n, i] = sum[k](h.32[n, k] * M.33[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_32[row][k] * params->M_33[k][i];
            h_33[row][i] = sum;
        }
    if (dl_watch(watch, 33, h_33, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.34[n, i] = sum[k](h.33[n, k] * M.34[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_33[row][k] * params->M_34[k][i];
            h_34[row][i] = sum;
        }
    if (dl_watch(watch, 34, h_34, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.35[n, i] = sum[k](h.34[n, k] * M.35[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_34[row][k] * params->M_35[k][i];
            h_35[row][i] = sum;
        }
    if (dl_watch(watch, 35, h_35, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.36[n, i] = sum[k](h.35[n, k] * M.36[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_35[row][k] * params->M_36[k][i];
            h_36[row][i] = sum;
        }
    if (dl_watch(watch, 36, h_36, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.37[n, i] = sum[k](h.36[n, k] * M.37[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_36[row][k] * params->M_37[k][i];
            h_37[row][i] = sum;
        }
    if (dl_watch(watch, 37, h_37, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.38[n, i] = sum[k](h.37[n, k] * M.38[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_37[row][k] * params->M_38[k][i];
            h_38[row][i] = sum;
        }
    if (dl_watch(watch, 38, h_38, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.39[n, i] = sum[k](h.38[n, k] * M.39[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_38[row][k] * params->M_39[k][i];
            h_39[row][i] = sum;
        }
    if (dl_watch(watch, 39, h_39, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.40[n, i] = sum[k](h.39[n, k] * M.40[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_39[row][k] * params->M_40[k][i];
            h_40[row][i] = sum;
        }
    if (dl_watch(watch, 40, h_40, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.41[n, i] = sum[k](h.40[n, k] * M.41[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_40[row][k] * params->M_41[k][i];
            h_41[row][i] = sum;
        }
    if (dl_watch(watch, 41, h_41, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.42[n, i] = sum[k](h.41[n, k] * M.42[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_41[row][k] * params->M_42[k][i];
            h_42[row][i] = sum;
        }
    if (dl_watch(watch, 42, h_42, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.43[n, i] = sum[k](h.42[n, k] * M.43[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_42[row][k] * params->M_43[k][i];
            h_43[row][i] = sum;
        }
    if (dl_watch(watch, 43, h_43, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.44[n, i] = sum[k](h.43[n, k] * M.44[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_43[row][k] * params->M_44[k][i];
            h_44[row][i] = sum;
        }
    if (dl_watch(watch, 44, h_44, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.45[n, i] = sum[k](h.44[n, k] * M.45[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_44[row][k] * params->M_45[k][i];
            h_45[row][i] = sum;
        }
    if (dl_watch(watch, 45, h_45, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.46[n, i] = sum[k](h.45[n, k] * M.46[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_45[row][k] * params->M_46[k][i];
            h_46[row][i] = sum;
        }
    if (dl_watch(watch, 46, h_46, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.47[n, i] = sum[k](h.46[n, k] * M.47[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_46[row][k] * params->M_47[k][i];
            h_47[row][i] = sum;
        }
    if (dl_watch(watch, 47, h_47, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.48[n, i] = sum[k](h.47[n, k] * M.48[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_47[row][k] * params->M_48[k][i];
            h_48[row][i] = sum;
        }
    if (dl_watch(watch, 48, h_48, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.49[n, i] = sum[k](h.48[n, k] * M.49[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_48[row][k] * params->M_49[k][i];
            h_49[row][i] = sum;
        }
    if (dl_watch(watch, 49, h_49, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.50[n, i] = sum[k](h.49[n, k] * M.50[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_49[row][k] * params->M_50[k][i];
            h_50[row][i] = sum;
        }
    if (dl_watch(watch, 50, h_50, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.51[n, i] = sum[k](h.50[n, k] * M.51[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_50[row][k] * params->M_51[k][i];
            h_51[row][i] = sum;
        }
    if (dl_watch(watch, 51, h_51, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.52[n, i] = sum[k](h.51[n, k] * M.52[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_51[row][k] * params->M_52[k][i];
            h_52[row][i] = sum;
        }
    if (dl_watch(watch, 52, h_52, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.53[n, i] = sum[k](h.52[n, k] * M.53[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_52[row][k] * params->M_53[k][i];
            h_53[row][i] = sum;
        }
    if (dl_watch(watch, 53, h_53, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.54[n, i] = sum[k](h.53[n, k] * M.54[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_53[row][k] * params->M_54[k][i];
            h_54[row][i] = sum;
        }
    if (dl_watch(watch, 54, h_54, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.55[n, i] = sum[k](h.54[n, k] * M.55[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_54[row][k] * params->M_55[k][i];
            h_55[row][i] = sum;
        }
    if (dl_watch(watch, 55, h_55, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.56[n, i] = sum[k](h.55[n, k] * M.56[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_55[row][k] * params->M_56[k][i];
            h_56[row][i] = sum;
        }
    if (dl_watch(watch, 56, h_56, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.57[n, i] = sum[k](h.56[n, k] * M.57[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_56[row][k] * params->M_57[k][i];
            h_57[row][i] = sum;
        }
    if (dl_watch(watch, 57, h_57, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.58[n, i] = sum[k](h.57[n, k] * M.58[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_57[row][k] * params->M_58[k][i];
            h_58[row][i] = sum;
        }
    if (dl_watch(watch, 58, h_58, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.59[n, i] = sum[k](h.58[n, k] * M.59[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_58[row][k] * params->M_59[k][i];
            h_59[row][i] = sum;
        }
    if (dl_watch(watch, 59, h_59, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.60[n, i] = sum[k](h.59[n, k] * M.60[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_59[row][k] * params->M_60[k][i];
            h_60[row][i] = sum;
        }
    if (dl_watch(watch, 60, h_60, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.61[n, i] = sum[k](h.60[n, k] * M.61[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_60[row][k] * params->M_61[k][i];
            h_61[row][i] = sum;
        }
    if (dl_watch(watch, 61, h_61, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.62[n, i] = sum[k](h.61[n, k] * M.62[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_61[row][k] * params->M_62[k][i];
            h_62[row][i] = sum;
        }
    if (dl_watch(watch, 62, h_62, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.63[n, i] = sum[k](h.62[n, k] * M.63[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_62[row][k] * params->M_63[k][i];
            h_63[row][i] = sum;
        }
    if (dl_watch(watch, 63, h_63, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.64[n, i] = sum[k](h.63[n, k] * M.64[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_63[row][k] * params->M_64[k][i];
            h_64[row][i] = sum;
        }
    if (dl_watch(watch, 64, h_64, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.65[n, i] = sum[k](h.64[n, k] * M.65[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_64[row][k] * params->M_65[k][i];
            h_65[row][i] = sum;
        }
    if (dl_watch(watch, 65, h_65, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.66[n, i] = sum[k](h.65[n, k] * M.66[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_65[row][k] * params->M_66[k][i];
            h_66[row][i] = sum;
        }
    if (dl_watch(watch, 66, h_66, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.67[n, i] = sum[k](h.66[n, k] * M.67[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_66[row][k] * params->M_67[k][i];
            h_67[row][i] = sum;
        }
    if (dl_watch(watch, 67, h_67, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.68[n, i] = sum[k](h.67[n, k] * M.68[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_67[row][k] * params->M_68[k][i];
            h_68[row][i] = sum;
        }
    if (dl_watch(watch, 68, h_68, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.69[n, i] = sum[k](h.68[n, k] * M.69[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_68[row][k] * params->M_69[k][i];
            h_69[row][i] = sum;
        }
    if (dl_watch(watch, 69, h_69, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.70[n, i] = sum[k](h.69[n, k] * M.70[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_69[row][k] * params->M_70[k][i];
            h_70[row][i] = sum;
        }
    if (dl_watch(watch, 70, h_70, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.71[n, i] = sum[k](h.70[n, k] * M.71[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_70[row][k] * params->M_71[k][i];
            h_71[row][i] = sum;
        }
    if (dl_watch(watch, 71, h_71, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.72[n, i] = sum[k](h.71[n, k] * M.72[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_71[row][k] * params->M_72[k][i];
            h_72[row][i] = sum;
        }
    if (dl_watch(watch, 72, h_72, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.73[n, i] = sum[k](h.72[n, k] * M.73[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_72[row][k] * params->M_73[k][i];
            h_73[row][i] = sum;
        }
    if (dl_watch(watch, 73, h_73, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.74[n, i] = sum[k](h.73[n, k] * M.74[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_73[row][k] * params->M_74[k][i];
            h_74[row][i] = sum;
        }
    if (dl_watch(watch, 74, h_74, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.75[n, i] = sum[k](h.74[n, k] * M.75[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_74[row][k] * params->M_75[k][i];
            h_75[row][i] = sum;
        }
    if (dl_watch(watch, 75, h_75, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.76[n, i] = sum[k](h.75[n, k] * M.76[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_75[row][k] * params->M_76[k][i];
            h_76[row][i] = sum;
        }
    if (dl_watch(watch, 76, h_76, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.77[n, i] = sum[k](h.76[n, k] * M.77[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_76[row][k] * params->M_77[k][i];
            h_77[row][i] = sum;
        }
    if (dl_watch(watch, 77, h_77, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.78[n, i] = sum[k](h.77[n, k] * M.78[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_77[row][k] * params->M_78[k][i];
            h_78[row][i] = sum;
        }
    if (dl_watch(watch, 78, h_78, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.79[n, i] = sum[k](h.78[n, k] * M.79[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_78[row][k] * params->M_79[k][i];
            h_79[row][i] = sum;
        }
    if (dl_watch(watch, 79, h_79, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.80[n, i] = sum[k](h.79[n, k] * M.80[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_79[row][k] * params->M_80[k][i];
            h_80[row][i] = sum;
        }
    if (dl_watch(watch, 80, h_80, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.81[n, i] = sum[k](h.80[n, k] * M.81[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_80[row][k] * params->M_81[k][i];
            h_81[row][i] = sum;
        }
    if (dl_watch(watch, 81, h_81, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.82[n, i] = sum[k](h.81[n, k] * M.82[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_81[row][k] * params->M_82[k][i];
            h_82[row][i] = sum;
        }
    if (dl_watch(watch, 82, h_82, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.83[n, i] = sum[k](h.82[n, k] * M.83[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_82[row][k] * params->M_83[k][i];
            h_83[row][i] = sum;
        }
    if (dl_watch(watch, 83, h_83, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.84[n, i] = sum[k](h.83[n, k] * M.84[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_83[row][k] * params->M_84[k][i];
            h_84[row][i] = sum;
        }
    if (dl_watch(watch, 84, h_84, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.85[n, i] = sum[k](h.84[n, k] * M.85[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_84[row][k] * params->M_85[k][i];
            h_85[row][i] = sum;
        }
    if (dl_watch(watch, 85, h_85, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.86[n, i] = sum[k](h.85[n, k] * M.86[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_85[row][k] * params->M_86[k][i];
            h_86[row][i] = sum;
        }
    if (dl_watch(watch, 86, h_86, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.87[n, i] = sum[k](h.86[n, k] * M.87[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_86[row][k] * params->M_87[k][i];
            h_87[row][i] = sum;
        }
    if (dl_watch(watch, 87, h_87, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.88[n, i] = sum[k](h.87[n, k] * M.88[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_87[row][k] * params->M_88[k][i];
            h_88[row][i] = sum;
        }
    if (dl_watch(watch, 88, h_88, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.89[n, i] = sum[k](h.88[n, k] * M.89[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_88[row][k] * params->M_89[k][i];
            h_89[row][i] = sum;
        }
    if (dl_watch(watch, 89, h_89, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.90[n, i] = sum[k](h.89[n, k] * M.90[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_89[row][k] * params->M_90[k][i];
            h_90[row][i] = sum;
        }
    if (dl_watch(watch, 90, h_90, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.91[n, i] = sum[k](h.90[n, k] * M.91[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_90[row][k] * params->M_91[k][i];
            h_91[row][i] = sum;
        }
    if (dl_watch(watch, 91, h_91, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.92[n, i] = sum[k](h.91[n, k] * M.92[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_91[row][k] * params->M_92[k][i];
            h_92[row][i] = sum;
        }
    if (dl_watch(watch, 92, h_92, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.93[n, i] = sum[k](h.92[n, k] * M.93[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_92[row][k] * params->M_93[k][i];
            h_93[row][i] = sum;
        }
    if (dl_watch(watch, 93, h_93, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.94[n, i] = sum[k](h.93[n, k] * M.94[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_93[row][k] * params->M_94[k][i];
            h_94[row][i] = sum;
        }
    if (dl_watch(watch, 94, h_94, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.95[n, i] = sum[k](h.94[n, k] * M.95[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_94[row][k] * params->M_95[k][i];
            h_95[row][i] = sum;
        }
    if (dl_watch(watch, 95, h_95, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.96[n, i] = sum[k](h.95[n, k] * M.96[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_95[row][k] * params->M_96[k][i];
            h_96[row][i] = sum;
        }
    if (dl_watch(watch, 96, h_96, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.97[n, i] = sum[k](h.96[n, k] * M.97[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_96[row][k] * params->M_97[k][i];
            h_97[row][i] = sum;
        }
    if (dl_watch(watch, 97, h_97, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.98[n, i] = sum[k](h.97[n, k] * M.98[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_97[row][k] * params->M_98[k][i];
            h_98[row][i] = sum;
        }
    if (dl_watch(watch, 98, h_98, (size_t)n * 4))
        return;

    /* exploding.dl:12  h.99[n, i] = sum[k](h.98[n, k] * M.99[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_98[row][k] * params->M_99[k][i];
            h_99[row][i] = sum;
        }
    if (dl_watch(watch, 99, h_99, (size_t)n * 4))
        return;

    /* exploding.dl:16  loss = sum[n](abs(sum[i](h.99[n, i]) - y[n])) / N */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real loss_sum = 0;
            for (int i = 0; i < 4; i++)
                loss_sum += h_99[row][i];
            sum += real_fabs(loss_sum - y[row]);
        }
        *loss = sum / (real)n;
    }
    if (dl_watch(watch, 100, loss, 1))
        return;
}

static size_t exploding_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (8 * rows + 16);
}

#endif

static const DlTensor exploding_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4},
    {.name = "y", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .is_target = 1},
};

static const DlTensor exploding_param_table[] = {
    {.name = "M.0", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 0, .place = "exploding.dl:11"},
    {.name = "M.1", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 16, .place = "exploding.dl:11"},
    {.name = "M.2", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 32, .place = "exploding.dl:11"},
    {.name = "M.3", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 48, .place = "exploding.dl:11"},
    {.name = "M.4", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 64, .place = "exploding.dl:11"},
    {.name = "M.5", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 80, .place = "exploding.dl:11"},
    {.name = "M.6", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 96, .place = "exploding.dl:11"},
    {.name = "M.7", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 112, .place = "exploding.dl:11"},
    {.name = "M.8", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 128, .place = "exploding.dl:11"},
    {.name = "M.9", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 144, .place = "exploding.dl:11"},
    {.name = "M.10", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 160, .place = "exploding.dl:11"},
    {.name = "M.11", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 176, .place = "exploding.dl:11"},
    {.name = "M.12", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 192, .place = "exploding.dl:11"},
    {.name = "M.13", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 208, .place = "exploding.dl:11"},
    {.name = "M.14", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 224, .place = "exploding.dl:11"},
    {.name = "M.15", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 240, .place = "exploding.dl:11"},
    {.name = "M.16", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 256, .place = "exploding.dl:11"},
    {.name = "M.17", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 272, .place = "exploding.dl:11"},
    {.name = "M.18", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 288, .place = "exploding.dl:11"},
    {.name = "M.19", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 304, .place = "exploding.dl:11"},
    {.name = "M.20", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 320, .place = "exploding.dl:11"},
    {.name = "M.21", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 336, .place = "exploding.dl:11"},
    {.name = "M.22", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 352, .place = "exploding.dl:11"},
    {.name = "M.23", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 368, .place = "exploding.dl:11"},
    {.name = "M.24", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 384, .place = "exploding.dl:11"},
    {.name = "M.25", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 400, .place = "exploding.dl:11"},
    {.name = "M.26", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 416, .place = "exploding.dl:11"},
    {.name = "M.27", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 432, .place = "exploding.dl:11"},
    {.name = "M.28", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 448, .place = "exploding.dl:11"},
    {.name = "M.29", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 464, .place = "exploding.dl:11"},
    {.name = "M.30", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 480, .place = "exploding.dl:11"},
    {.name = "M.31", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 496, .place = "exploding.dl:11"},
    {.name = "M.32", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 512, .place = "exploding.dl:11"},
    {.name = "M.33", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 528, .place = "exploding.dl:11"},
    {.name = "M.34", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 544, .place = "exploding.dl:11"},
    {.name = "M.35", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 560, .place = "exploding.dl:11"},
    {.name = "M.36", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 576, .place = "exploding.dl:11"},
    {.name = "M.37", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 592, .place = "exploding.dl:11"},
    {.name = "M.38", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 608, .place = "exploding.dl:11"},
    {.name = "M.39", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 624, .place = "exploding.dl:11"},
    {.name = "M.40", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 640, .place = "exploding.dl:11"},
    {.name = "M.41", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 656, .place = "exploding.dl:11"},
    {.name = "M.42", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 672, .place = "exploding.dl:11"},
    {.name = "M.43", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 688, .place = "exploding.dl:11"},
    {.name = "M.44", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 704, .place = "exploding.dl:11"},
    {.name = "M.45", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 720, .place = "exploding.dl:11"},
    {.name = "M.46", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 736, .place = "exploding.dl:11"},
    {.name = "M.47", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 752, .place = "exploding.dl:11"},
    {.name = "M.48", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 768, .place = "exploding.dl:11"},
    {.name = "M.49", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 784, .place = "exploding.dl:11"},
    {.name = "M.50", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 800, .place = "exploding.dl:11"},
    {.name = "M.51", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 816, .place = "exploding.dl:11"},
    {.name = "M.52", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 832, .place = "exploding.dl:11"},
    {.name = "M.53", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 848, .place = "exploding.dl:11"},
    {.name = "M.54", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 864, .place = "exploding.dl:11"},
    {.name = "M.55", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 880, .place = "exploding.dl:11"},
    {.name = "M.56", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 896, .place = "exploding.dl:11"},
    {.name = "M.57", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 912, .place = "exploding.dl:11"},
    {.name = "M.58", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 928, .place = "exploding.dl:11"},
    {.name = "M.59", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 944, .place = "exploding.dl:11"},
    {.name = "M.60", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 960, .place = "exploding.dl:11"},
    {.name = "M.61", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 976, .place = "exploding.dl:11"},
    {.name = "M.62", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 992, .place = "exploding.dl:11"},
    {.name = "M.63", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1008, .place = "exploding.dl:11"},
    {.name = "M.64", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1024, .place = "exploding.dl:11"},
    {.name = "M.65", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1040, .place = "exploding.dl:11"},
    {.name = "M.66", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1056, .place = "exploding.dl:11"},
    {.name = "M.67", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1072, .place = "exploding.dl:11"},
    {.name = "M.68", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1088, .place = "exploding.dl:11"},
    {.name = "M.69", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1104, .place = "exploding.dl:11"},
    {.name = "M.70", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1120, .place = "exploding.dl:11"},
    {.name = "M.71", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1136, .place = "exploding.dl:11"},
    {.name = "M.72", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1152, .place = "exploding.dl:11"},
    {.name = "M.73", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1168, .place = "exploding.dl:11"},
    {.name = "M.74", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1184, .place = "exploding.dl:11"},
    {.name = "M.75", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1200, .place = "exploding.dl:11"},
    {.name = "M.76", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1216, .place = "exploding.dl:11"},
    {.name = "M.77", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1232, .place = "exploding.dl:11"},
    {.name = "M.78", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1248, .place = "exploding.dl:11"},
    {.name = "M.79", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1264, .place = "exploding.dl:11"},
    {.name = "M.80", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1280, .place = "exploding.dl:11"},
    {.name = "M.81", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1296, .place = "exploding.dl:11"},
    {.name = "M.82", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1312, .place = "exploding.dl:11"},
    {.name = "M.83", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1328, .place = "exploding.dl:11"},
    {.name = "M.84", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1344, .place = "exploding.dl:11"},
    {.name = "M.85", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1360, .place = "exploding.dl:11"},
    {.name = "M.86", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1376, .place = "exploding.dl:11"},
    {.name = "M.87", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1392, .place = "exploding.dl:11"},
    {.name = "M.88", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1408, .place = "exploding.dl:11"},
    {.name = "M.89", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1424, .place = "exploding.dl:11"},
    {.name = "M.90", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1440, .place = "exploding.dl:11"},
    {.name = "M.91", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1456, .place = "exploding.dl:11"},
    {.name = "M.92", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1472, .place = "exploding.dl:11"},
    {.name = "M.93", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1488, .place = "exploding.dl:11"},
    {.name = "M.94", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1504, .place = "exploding.dl:11"},
    {.name = "M.95", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1520, .place = "exploding.dl:11"},
    {.name = "M.96", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1536, .place = "exploding.dl:11"},
    {.name = "M.97", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1552, .place = "exploding.dl:11"},
    {.name = "M.98", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1568, .place = "exploding.dl:11"},
    {.name = "M.99", .type = DL_REAL, .rank = 2, .shape = (const int[]){4, 4},
     .size = 16, .offset = 1584, .place = "exploding.dl:11"},
};

static const char *const exploding_metrics[] = {"size"};

static struct exploding_batch exploding_batch_of(const DlStep *step)
{
    return (struct exploding_batch){
        .n = step->n,
        .X = step->inputs[0],
        .y = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void exploding_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    exploding_init(params, seed);
}

static void exploding_run_forward(const DlStep *step)
{
    const struct exploding_batch batch = exploding_batch_of(step);
    struct exploding_result result;
    exploding_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void exploding_run_backward(const DlStep *step)
{
    const struct exploding_batch batch = exploding_batch_of(step);
    exploding_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef EXPLODING_F64
static const DlTensor exploding_output_table[] = {
    {.name = "product", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
};

static const DlArgument exploding_argument_table[] = {
    {"lr", 0},
};

static const DlSplit exploding_splits[] = {
    {.name = "train", .rows = 100, .source_count = 0, .sources = NULL,
     .arena_size = exploding_train_arena_size, .make = exploding_make_train},
    {.name = "test", .rows = 100, .source_count = 0, .sources = NULL,
     .arena_size = exploding_test_arena_size, .make = exploding_make_test},
};

static void exploding_run_evaluate(const DlStep *step)
{
    const struct exploding_batch batch = exploding_batch_of(step);
    struct exploding_result result;
    exploding_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void exploding_run_predict(const DlStep *step)
{
    const struct exploding_batch batch = exploding_batch_of(step);
    struct exploding_outputs outputs = {
        .product = step->outputs[0],
    };
    exploding_predict(&batch, step->params, step->arena, &outputs);
}

static void exploding_run_observe(const DlStep *step)
{
    const struct exploding_batch batch = exploding_batch_of(step);
    struct exploding_outputs outputs = {
        .product = step->outputs[0],
    };
    exploding_observe(&batch, step->params, step->arena, &outputs);
}

static void exploding_run_summarize(const void *params, const void *state, double n, const double *totals,
                                    double *values)
{
    (void)state;
    exploding_summarize(params, n, totals, values);
}

static void exploding_run_update(void *params, const void *d_params, void *states, const double *arguments,
                                 uint64_t t)
{
    const struct exploding_arguments a = {(real)arguments[0]};
    exploding_update(params, d_params, states, &a, t);
}

/* What a training step does with a part of the gradient as soon as it is there: elements first ..
   first + size - 1 of all. */
struct exploding_learning {
    void (*learn)(const struct exploding_learning *learning, size_t first, int size, const real *gradient);
    struct exploding_params *params, *d_params;
    struct exploding_optimizer *optimizer;
    const struct exploding_arguments *arguments;
    uint64_t t;
    int *broken; /* becomes 1 where the gradient is not finite: d_params shows it then */
};

static void exploding_run_learn(const struct exploding_learning *learning, size_t first, int size,
                                const real *gradient)
{
    if (dl_finite(gradient, 0, (size_t)size, sizeof(real))) {
        exploding_sgd(size, (real *)learning->params + first, gradient, learning->arguments->lr);
        return;
    }
    for (int i = 0; i < size; i++)
        ((real *)learning->d_params)[first + (size_t)i] = gradient[i];
#if defined _OPENMP
#pragma omp atomic write
#endif
    *learning->broken = 1;
}

static void exploding_learn_rest(const struct exploding_learning *learning)
{
    /* first, size */
    static const int rest[][2] = {{0, 1600}};
    ONCE
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        const size_t first = (size_t)rest[i][0], end = (size_t)(rest[i][0] + rest[i][1]);
        exploding_run_learn(learning, first, (int)(end - first), (const real *)learning->d_params + first);
    }
}

/* Where the loss is not finite, the step ends there. */
static DlStepEnd exploding_run_step(const DlStep *step, void *states, const double *arguments)
{
    const struct exploding_batch batch = exploding_batch_of(step);
    struct exploding_result result;
    const struct exploding_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct exploding_learning learning = {exploding_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    IN_PARALLEL(batch.n >= 473)
    {
        exploding_forward_kernels(&batch, step->params, step->arena, &result);
        if (dl_finite(&result.loss, 0, 1, sizeof(real))) {
            exploding_backward_kernels(&batch, step->params, step->arena, step->d_params);
            exploding_learn_rest(&learning);
        }
    }
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
    if (!dl_finite(&result.loss, 0, 1, sizeof(real)))
        return DL_STEP_LOSS;
    return broken ? DL_STEP_GRADIENT : DL_STEP_DONE;
}

static const DlTensor exploding_traced[] = {
    {.name = "h.0", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.1", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.2", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.3", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.4", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.5", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.6", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.7", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.8", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.9", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.10", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.11", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.12", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.13", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.14", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.15", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.16", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.17", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.18", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.19", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.20", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.21", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.22", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.23", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.24", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.25", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.26", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.27", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.28", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.29", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.30", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.31", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.32", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.33", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.34", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.35", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.36", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.37", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.38", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.39", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.40", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.41", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.42", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.43", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.44", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.45", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.46", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.47", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.48", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.49", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.50", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.51", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.52", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.53", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.54", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.55", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.56", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.57", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.58", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.59", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.60", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.61", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.62", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.63", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.64", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.65", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.66", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.67", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.68", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.69", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.70", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.71", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.72", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.73", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.74", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.75", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.76", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.77", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.78", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.79", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.80", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.81", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.82", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.83", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.84", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.85", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.86", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.87", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.88", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.89", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.90", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.91", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.92", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.93", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.94", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.95", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.96", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.97", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.98", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "h.99", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 4},
     .size = 4, .place = "exploding.dl:12"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "exploding.dl:16"},
};

static void exploding_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct exploding_batch batch = exploding_batch_of(step);
    exploding_trace(&batch, step->params, step->arena, watch);
}

/* A step's kernels one by one, for `bench --profile`. */
static RUNS_ONCE void exploding_profile_forward(const struct exploding_batch *batch,
                                                const struct exploding_params *params, void *arena,
                                                struct exploding_result *result, DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[4] = (const real (*)[4])batch->X;
    real (*h_0)[4] = (real (*)[4])(space + 576);
    real (*h_1)[4] = (real (*)[4])(space + 4 * rows + 576);
    real (*h_2)[4] = (real (*)[4])(space + 8 * rows + 576);
    real (*h_3)[4] = (real (*)[4])(space + 12 * rows + 576);
    real (*h_4)[4] = (real (*)[4])(space + 16 * rows + 576);
    real (*h_5)[4] = (real (*)[4])(space + 20 * rows + 576);
    real (*h_6)[4] = (real (*)[4])(space + 24 * rows + 576);
    real (*h_7)[4] = (real (*)[4])(space + 28 * rows + 576);
    real (*h_8)[4] = (real (*)[4])(space + 32 * rows + 576);
    real (*h_9)[4] = (real (*)[4])(space + 36 * rows + 576);
    real (*h_10)[4] = (real (*)[4])(space + 40 * rows + 576);
    real (*h_11)[4] = (real (*)[4])(space + 44 * rows + 576);
    real (*h_12)[4] = (real (*)[4])(space + 48 * rows + 576);
    real (*h_13)[4] = (real (*)[4])(space + 52 * rows + 576);
    real (*h_14)[4] = (real (*)[4])(space + 56 * rows + 576);
    real (*h_15)[4] = (real (*)[4])(space + 60 * rows + 576);
    real (*h_16)[4] = (real (*)[4])(space + 64 * rows + 576);
    real (*h_17)[4] = (real (*)[4])(space + 68 * rows + 576);
    real (*h_18)[4] = (real (*)[4])(space + 72 * rows + 576);
    real (*h_19)[4] = (real (*)[4])(space + 76 * rows + 576);
    real (*h_20)[4] = (real (*)[4])(space + 80 * rows + 576);
    real (*h_21)[4] = (real (*)[4])(space + 84 * rows + 576);
    real (*h_22)[4] = (real (*)[4])(space + 88 * rows + 576);
    real (*h_23)[4] = (real (*)[4])(space + 92 * rows + 576);
    real (*h_24)[4] = (real (*)[4])(space + 96 * rows + 576);
    real (*h_25)[4] = (real (*)[4])(space + 100 * rows + 576);
    real (*h_26)[4] = (real (*)[4])(space + 104 * rows + 576);
    real (*h_27)[4] = (real (*)[4])(space + 108 * rows + 576);
    real (*h_28)[4] = (real (*)[4])(space + 112 * rows + 576);
    real (*h_29)[4] = (real (*)[4])(space + 116 * rows + 576);
    real (*h_30)[4] = (real (*)[4])(space + 120 * rows + 576);
    real (*h_31)[4] = (real (*)[4])(space + 124 * rows + 576);
    real (*h_32)[4] = (real (*)[4])(space + 128 * rows + 576);
    real (*h_33)[4] = (real (*)[4])(space + 132 * rows + 576);
    real (*h_34)[4] = (real (*)[4])(space + 136 * rows + 576);
    real (*h_35)[4] = (real (*)[4])(space + 140 * rows + 576);
    real (*h_36)[4] = (real (*)[4])(space + 144 * rows + 576);
    real (*h_37)[4] = (real (*)[4])(space + 148 * rows + 576);
    real (*h_38)[4] = (real (*)[4])(space + 152 * rows + 576);
    real (*h_39)[4] = (real (*)[4])(space + 156 * rows + 576);
    real (*h_40)[4] = (real (*)[4])(space + 160 * rows + 576);
    real (*h_41)[4] = (real (*)[4])(space + 164 * rows + 576);
    real (*h_42)[4] = (real (*)[4])(space + 168 * rows + 576);
    real (*h_43)[4] = (real (*)[4])(space + 172 * rows + 576);
    real (*h_44)[4] = (real (*)[4])(space + 176 * rows + 576);
    real (*h_45)[4] = (real (*)[4])(space + 180 * rows + 576);
    real (*h_46)[4] = (real (*)[4])(space + 184 * rows + 576);
    real (*h_47)[4] = (real (*)[4])(space + 188 * rows + 576);
    real (*h_48)[4] = (real (*)[4])(space + 192 * rows + 576);
    real (*h_49)[4] = (real (*)[4])(space + 196 * rows + 576);
    real (*h_50)[4] = (real (*)[4])(space + 200 * rows + 576);
    real (*h_51)[4] = (real (*)[4])(space + 204 * rows + 576);
    real (*h_52)[4] = (real (*)[4])(space + 208 * rows + 576);
    real (*h_53)[4] = (real (*)[4])(space + 212 * rows + 576);
    real (*h_54)[4] = (real (*)[4])(space + 216 * rows + 576);
    real (*h_55)[4] = (real (*)[4])(space + 220 * rows + 576);
    real (*h_56)[4] = (real (*)[4])(space + 224 * rows + 576);
    real (*h_57)[4] = (real (*)[4])(space + 228 * rows + 576);
    real (*h_58)[4] = (real (*)[4])(space + 232 * rows + 576);
    real (*h_59)[4] = (real (*)[4])(space + 236 * rows + 576);
    real (*h_60)[4] = (real (*)[4])(space + 240 * rows + 576);
    real (*h_61)[4] = (real (*)[4])(space + 244 * rows + 576);
    real (*h_62)[4] = (real (*)[4])(space + 248 * rows + 576);
    real (*h_63)[4] = (real (*)[4])(space + 252 * rows + 576);
    real (*h_64)[4] = (real (*)[4])(space + 256 * rows + 576);
    real (*h_65)[4] = (real (*)[4])(space + 260 * rows + 576);
    real (*h_66)[4] = (real (*)[4])(space + 264 * rows + 576);
    real (*h_67)[4] = (real (*)[4])(space + 268 * rows + 576);
    real (*h_68)[4] = (real (*)[4])(space + 272 * rows + 576);
    real (*h_69)[4] = (real (*)[4])(space + 276 * rows + 576);
    real (*h_70)[4] = (real (*)[4])(space + 280 * rows + 576);
    real (*h_71)[4] = (real (*)[4])(space + 284 * rows + 576);
    real (*h_72)[4] = (real (*)[4])(space + 288 * rows + 576);
    real (*h_73)[4] = (real (*)[4])(space + 292 * rows + 576);
    real (*h_74)[4] = (real (*)[4])(space + 296 * rows + 576);
    real (*h_75)[4] = (real (*)[4])(space + 300 * rows + 576);
    real (*h_76)[4] = (real (*)[4])(space + 304 * rows + 576);
    real (*h_77)[4] = (real (*)[4])(space + 308 * rows + 576);
    real (*h_78)[4] = (real (*)[4])(space + 312 * rows + 576);
    real (*h_79)[4] = (real (*)[4])(space + 316 * rows + 576);
    real (*h_80)[4] = (real (*)[4])(space + 320 * rows + 576);
    real (*h_81)[4] = (real (*)[4])(space + 324 * rows + 576);
    real (*h_82)[4] = (real (*)[4])(space + 328 * rows + 576);
    real (*h_83)[4] = (real (*)[4])(space + 332 * rows + 576);
    real (*h_84)[4] = (real (*)[4])(space + 336 * rows + 576);
    real (*h_85)[4] = (real (*)[4])(space + 340 * rows + 576);
    real (*h_86)[4] = (real (*)[4])(space + 344 * rows + 576);
    real (*h_87)[4] = (real (*)[4])(space + 348 * rows + 576);
    real (*h_88)[4] = (real (*)[4])(space + 352 * rows + 576);
    real (*h_89)[4] = (real (*)[4])(space + 356 * rows + 576);
    real (*h_90)[4] = (real (*)[4])(space + 360 * rows + 576);
    real (*h_91)[4] = (real (*)[4])(space + 364 * rows + 576);
    real (*h_92)[4] = (real (*)[4])(space + 368 * rows + 576);
    real (*h_93)[4] = (real (*)[4])(space + 372 * rows + 576);
    real (*h_94)[4] = (real (*)[4])(space + 376 * rows + 576);
    real (*h_95)[4] = (real (*)[4])(space + 380 * rows + 576);
    real (*h_96)[4] = (real (*)[4])(space + 384 * rows + 576);
    real (*h_97)[4] = (real (*)[4])(space + 388 * rows + 576);
    real (*h_98)[4] = (real (*)[4])(space + 392 * rows + 576);
    real (*h_99)[4] = (real (*)[4])(space + 396 * rows + 576);
    const real *y = batch->y;
    real *loss_sum_chunks = space + 512;
    real *size_sum_chunks = space + 544;
    real *d_loss_sum = space + 400 * rows + 576;
    real (*d_M_99_chunks)[4][4] = (real (*)[4][4])space;

    IN_PARALLEL(n >= 927)
    {
        real *const pack = space + (401 * rows + 576 + 15) / 16 * 16 + THREAD * 16384;

        /* exploding.dl:12  h.0[n, i] = sum[k](X[n, k] * M.0[k, i]) */
        exploding_h_0(n, X, params->M_0, h_0, pack);
        ONCE
        dl_lap(profile, 0);

        /* exploding.dl:12  h.1[n, i] = sum[k](h.0[n, k] * M.1[k, i]) */
        exploding_h_1(n, h_0, params->M_1, h_1, pack);
        ONCE
        dl_lap(profile, 1);

        /* exploding.dl:12  h.2[n, i] = sum[k](h.1[n, k] * M.2[k, i]) */
        exploding_h_1(n, h_1, params->M_2, h_2, pack);
        ONCE
        dl_lap(profile, 2);

        /* exploding.dl:12  h.3[n, i] = sum[k](h.2[n, k] * M.3[k, i]) */
        exploding_h_1(n, h_2, params->M_3, h_3, pack);
        ONCE
        dl_lap(profile, 3);

        /* exploding.dl:12  h.4[n, i] = sum[k](h.3[n, k] * M.4[k, i]) */
        exploding_h_1(n, h_3, params->M_4, h_4, pack);
        ONCE
        dl_lap(profile, 4);

        /* exploding.dl:12  h.5[n, i] = sum[k](h.4[n, k] * M.5[k, i]) */
        exploding_h_1(n, h_4, params->M_5, h_5, pack);
        ONCE
        dl_lap(profile, 5);

        /* exploding.dl:12  h.6[n, i] = sum[k](h.5[n, k] * M.6[k, i]) */
        exploding_h_1(n, h_5, params->M_6, h_6, pack);
        ONCE
        dl_lap(profile, 6);

        /* exploding.dl:12  h.7[n, i] = sum[k](h.6[n, k] * M.7[k, i]) */
        exploding_h_1(n, h_6, params->M_7, h_7, pack);
        ONCE
        dl_lap(profile, 7);

        /* exploding.dl:12  h.8[n, i] = sum[k](h.7[n, k] * M.8[k, i]) */
        exploding_h_1(n, h_7, params->M_8, h_8, pack);
        ONCE
        dl_lap(profile, 8);

        /* exploding.dl:12  h.9[n, i] = sum[k](h.8[n, k] * M.9[k, i]) */
        exploding_h_1(n, h_8, params->M_9, h_9, pack);
        ONCE
        dl_lap(profile, 9);

        /* exploding.dl:12  h.10[n, i] = sum[k](h.9[n, k] * M.10[k, i]) */
        exploding_h_1(n, h_9, params->M_10, h_10, pack);
        ONCE
        dl_lap(profile, 10);

        /* exploding.dl:12  h.11[n, i] = sum[k](h.10[n, k] * M.11[k, i]) */
        exploding_h_1(n, h_10, params->M_11, h_11, pack);
        ONCE
        dl_lap(profile, 11);

        /* exploding.dl:12  h.12[n, i] = sum[k](h.11[n, k] * M.12[k, i]) */
        exploding_h_1(n, h_11, params->M_12, h_12, pack);
        ONCE
        dl_lap(profile, 12);

        /* exploding.dl:12  h.13[n, i] = sum[k](h.12[n, k] * M.13[k, i]) */
        exploding_h_1(n, h_12, params->M_13, h_13, pack);
        ONCE
        dl_lap(profile, 13);

        /* exploding.dl:12  h.14[n, i] = sum[k](h.13[n, k] * M.14[k, i]) */
        exploding_h_1(n, h_13, params->M_14, h_14, pack);
        ONCE
        dl_lap(profile, 14);

        /* exploding.dl:12  h.15[n, i] = sum[k](h.14[n, k] * M.15[k, i]) */
        exploding_h_1(n, h_14, params->M_15, h_15, pack);
        ONCE
        dl_lap(profile, 15);

        /* exploding.dl:12  h.16[n, i] = sum[k](h.15[n, k] * M.16[k, i]) */
        exploding_h_1(n, h_15, params->M_16, h_16, pack);
        ONCE
        dl_lap(profile, 16);

        /* exploding.dl:12  h.17[n, i] = sum[k](h.16[n, k] * M.17[k, i]) */
        exploding_h_1(n, h_16, params->M_17, h_17, pack);
        ONCE
        dl_lap(profile, 17);

        /* exploding.dl:12  h.18[n, i] = sum[k](h.17[n, k] * M.18[k, i]) */
        exploding_h_1(n, h_17, params->M_18, h_18, pack);
        ONCE
        dl_lap(profile, 18);

        /* exploding.dl:12  h.19[n, i] = sum[k](h.18[n, k] * M.19[k, i]) */
        exploding_h_1(n, h_18, params->M_19, h_19, pack);
        ONCE
        dl_lap(profile, 19);

        /* exploding.dl:12  h.20[n, i] = sum[k](h.19[n, k] * M.20[k, i]) */
        exploding_h_1(n, h_19, params->M_20, h_20, pack);
        ONCE
        dl_lap(profile, 20);

        /* exploding.dl:12  h.21[n, i] = sum[k](h.20[n, k] * M.21[k, i]) */
        exploding_h_1(n, h_20, params->M_21, h_21, pack);
        ONCE
        dl_lap(profile, 21);

        /* exploding.dl:12  h.22[n, i] = sum[k](h.21[n, k] * M.22[k, i]) */
        exploding_h_1(n, h_21, params->M_22, h_22, pack);
        ONCE
        dl_lap(profile, 22);

        /* exploding.dl:12  h.23[n, i] = sum[k](h.22[n, k] * M.23[k, i]) */
        exploding_h_1(n, h_22, params->M_23, h_23, pack);
        ONCE
        dl_lap(profile, 23);

        /* exploding.dl:12  h.24[n, i] = sum[k](h.23[n, k] * M.24[k, i]) */
        exploding_h_1(n, h_23, params->M_24, h_24, pack);
        ONCE
        dl_lap(profile, 24);

        /* exploding.dl:12  h.25[n, i] = sum[k](h.24[n, k] * M.25[k, i]) */
        exploding_h_1(n, h_24, params->M_25, h_25, pack);
        ONCE
        dl_lap(profile, 25);

        /* exploding.dl:12  h.26[n, i] = sum[k](h.25[n, k] * M.26[k, i]) */
        exploding_h_1(n, h_25, params->M_26, h_26, pack);
        ONCE
        dl_lap(profile, 26);

        /* exploding.dl:12  h.27[n, i] = sum[k](h.26[n, k] * M.27[k, i]) */
        exploding_h_1(n, h_26, params->M_27, h_27, pack);
        ONCE
        dl_lap(profile, 27);

        /* exploding.dl:12  h.28[n, i] = sum[k](h.27[n, k] * M.28[k, i]) */
        exploding_h_1(n, h_27, params->M_28, h_28, pack);
        ONCE
        dl_lap(profile, 28);

        /* exploding.dl:12  h.29[n, i] = sum[k](h.28[n, k] * M.29[k, i]) */
        exploding_h_1(n, h_28, params->M_29, h_29, pack);
        ONCE
        dl_lap(profile, 29);

        /* exploding.dl:12  h.30[n, i] = sum[k](h.29[n, k] * M.30[k, i]) */
        exploding_h_1(n, h_29, params->M_30, h_30, pack);
        ONCE
        dl_lap(profile, 30);

        /* exploding.dl:12  h.31[n, i] = sum[k](h.30[n, k] * M.31[k, i]) */
        exploding_h_1(n, h_30, params->M_31, h_31, pack);
        ONCE
        dl_lap(profile, 31);

        /* exploding.dl:12  h.32[n, i] = sum[k](h.31[n, k] * M.32[k, i]) */
        exploding_h_1(n, h_31, params->M_32, h_32, pack);
        ONCE
        dl_lap(profile, 32);

        /* exploding.dl:12  h.33[n, i] = sum[k](h.32[n, k] * M.33[k, i]) */
        exploding_h_1(n, h_32, params->M_33, h_33, pack);
        ONCE
        dl_lap(profile, 33);

        /* exploding.dl:12  h.34[n, i] = sum[k](h.33[n, k] * M.34[k, i]) */
        exploding_h_1(n, h_33, params->M_34, h_34, pack);
        ONCE
        dl_lap(profile, 34);

        /* exploding.dl:12  h.35[n, i] = sum[k](h.34[n, k] * M.35[k, i]) */
        exploding_h_1(n, h_34, params->M_35, h_35, pack);
        ONCE
        dl_lap(profile, 35);

        /* exploding.dl:12  h.36[n, i] = sum[k](h.35[n, k] * M.36[k, i]) */
        exploding_h_1(n, h_35, params->M_36, h_36, pack);
        ONCE
        dl_lap(profile, 36);

        /* exploding.dl:12  h.37[n, i] = sum[k](h.36[n, k] * M.37[k, i]) */
        exploding_h_1(n, h_36, params->M_37, h_37, pack);
        ONCE
        dl_lap(profile, 37);

        /* exploding.dl:12  h.38[n, i] = sum[k](h.37[n, k] * M.38[k, i]) */
        exploding_h_1(n, h_37, params->M_38, h_38, pack);
        ONCE
        dl_lap(profile, 38);

        /* exploding.dl:12  h.39[n, i] = sum[k](h.38[n, k] * M.39[k, i]) */
        exploding_h_1(n, h_38, params->M_39, h_39, pack);
        ONCE
        dl_lap(profile, 39);

        /* exploding.dl:12  h.40[n, i] = sum[k](h.39[n, k] * M.40[k, i]) */
        exploding_h_1(n, h_39, params->M_40, h_40, pack);
        ONCE
        dl_lap(profile, 40);

        /* exploding.dl:12  h.41[n, i] = sum[k](h.40[n, k] * M.41[k, i]) */
        exploding_h_1(n, h_40, params->M_41, h_41, pack);
        ONCE
        dl_lap(profile, 41);

        /* exploding.dl:12  h.42[n, i] = sum[k](h.41[n, k] * M.42[k, i]) */
        exploding_h_1(n, h_41, params->M_42, h_42, pack);
        ONCE
        dl_lap(profile, 42);

        /* exploding.dl:12  h.43[n, i] = sum[k](h.42[n, k] * M.43[k, i]) */
        exploding_h_1(n, h_42, params->M_43, h_43, pack);
        ONCE
        dl_lap(profile, 43);

        /* exploding.dl:12  h.44[n, i] = sum[k](h.43[n, k] * M.44[k, i]) */
        exploding_h_1(n, h_43, params->M_44, h_44, pack);
        ONCE
        dl_lap(profile, 44);

        /* exploding.dl:12  h.45[n, i] = sum[k](h.44[n, k] * M.45[k, i]) */
        exploding_h_1(n, h_44, params->M_45, h_45, pack);
        ONCE
        dl_lap(profile, 45);

        /* exploding.dl:12  h.46[n, i] = sum[k](h.45[n, k] * M.46[k, i]) */
        exploding_h_1(n, h_45, params->M_46, h_46, pack);
        ONCE
        dl_lap(profile, 46);

        /* exploding.dl:12  h.47[n, i] = sum[k](h.46[n, k] * M.47[k, i]) */
        exploding_h_1(n, h_46, params->M_47, h_47, pack);
        ONCE
        dl_lap(profile, 47);

        /* exploding.dl:12  h.48[n, i] = sum[k](h.47[n, k] * M.48[k, i]) */
        exploding_h_1(n, h_47, params->M_48, h_48, pack);
        ONCE
        dl_lap(profile, 48);

        /* exploding.dl:12  h.49[n, i] = sum[k](h.48[n, k] * M.49[k, i]) */
        exploding_h_1(n, h_48, params->M_49, h_49, pack);
        ONCE
        dl_lap(profile, 49);

        /* exploding.dl:12  h.50[n, i] = sum[k](h.49[n, k] * M.50[k, i]) */
        exploding_h_1(n, h_49, params->M_50, h_50, pack);
        ONCE
        dl_lap(profile, 50);

        /* exploding.dl:12  h.51[n, i] = sum[k](h.50[n, k] * M.51[k, i]) */
        exploding_h_1(n, h_50, params->M_51, h_51, pack);
        ONCE
        dl_lap(profile, 51);

        /* exploding.dl:12  h.52[n, i] = sum[k](h.51[n, k] * M.52[k, i]) */
        exploding_h_1(n, h_51, params->M_52, h_52, pack);
        ONCE
        dl_lap(profile, 52);

        /* exploding.dl:12  h.53[n, i] = sum[k](h.52[n, k] * M.53[k, i]) */
        exploding_h_1(n, h_52, params->M_53, h_53, pack);
        ONCE
        dl_lap(profile, 53);

        /* exploding.dl:12  h.54[n, i] = sum[k](h.53[n, k] * M.54[k, i]) */
        exploding_h_1(n, h_53, params->M_54, h_54, pack);
        ONCE
        dl_lap(profile, 54);

        /* exploding.dl:12  h.55[n, i] = sum[k](h.54[n, k] * M.55[k, i]) */
        exploding_h_1(n, h_54, params->M_55, h_55, pack);
        ONCE
        dl_lap(profile, 55);

        /* exploding.dl:12  h.56[n, i] = sum[k](h.55[n, k] * M.56[k, i]) */
        exploding_h_1(n, h_55, params->M_56, h_56, pack);
        ONCE
        dl_lap(profile, 56);

        /* exploding.dl:12  h.57[n, i] = sum[k](h.56[n, k] * M.57[k, i]) */
        exploding_h_1(n, h_56, params->M_57, h_57, pack);
        ONCE
        dl_lap(profile, 57);

        /* exploding.dl:12  h.58[n, i] = sum[k](h.57[n, k] * M.58[k, i]) */
        exploding_h_1(n, h_57, params->M_58, h_58, pack);
        ONCE
        dl_lap(profile, 58);

        /* exploding.dl:12  h.59[n, i] = sum[k](h.58[n, k] * M.59[k, i]) */
        exploding_h_1(n, h_58, params->M_59, h_59, pack);
        ONCE
        dl_lap(profile, 59);

        /* exploding.dl:12  h.60[n, i] = sum[k](h.59[n, k] * M.60[k, i]) */
        exploding_h_1(n, h_59, params->M_60, h_60, pack);
        ONCE
        dl_lap(profile, 60);

        /* exploding.dl:12  h.61[n, i] = sum[k](h.60[n, k] * M.61[k, i]) */
        exploding_h_1(n, h_60, params->M_61, h_61, pack);
        ONCE
        dl_lap(profile, 61);

        /* exploding.dl:12  h.62[n, i] = sum[k](h.61[n, k] * M.62[k, i]) */
        exploding_h_1(n, h_61, params->M_62, h_62, pack);
        ONCE
        dl_lap(profile, 62);

        /* exploding.dl:12  h.63[n, i] = sum[k](h.62[n, k] * M.63[k, i]) */
        exploding_h_1(n, h_62, params->M_63, h_63, pack);
        ONCE
        dl_lap(profile, 63);

        /* exploding.dl:12  h.64[n, i] = sum[k](h.63[n, k] * M.64[k, i]) */
        exploding_h_1(n, h_63, params->M_64, h_64, pack);
        ONCE
        dl_lap(profile, 64);

        /* exploding.dl:12  h.65[n, i] = sum[k](h.64[n, k] * M.65[k, i]) */
        exploding_h_1(n, h_64, params->M_65, h_65, pack);
        ONCE
        dl_lap(profile, 65);

        /* exploding.dl:12  h.66[n, i] = sum[k](h.65[n, k] * M.66[k, i]) */
        exploding_h_1(n, h_65, params->M_66, h_66, pack);
        ONCE
        dl_lap(profile, 66);

        /* exploding.dl:12  h.67[n, i] = sum[k](h.66[n, k] * M.67[k, i]) */
        exploding_h_1(n, h_66, params->M_67, h_67, pack);
        ONCE
        dl_lap(profile, 67);

        /* exploding.dl:12  h.68[n, i] = sum[k](h.67[n, k] * M.68[k, i]) */
        exploding_h_1(n, h_67, params->M_68, h_68, pack);
        ONCE
        dl_lap(profile, 68);

        /* exploding.dl:12  h.69[n, i] = sum[k](h.68[n, k] * M.69[k, i]) */
        exploding_h_1(n, h_68, params->M_69, h_69, pack);
        ONCE
        dl_lap(profile, 69);

        /* exploding.dl:12  h.70[n, i] = sum[k](h.69[n, k] * M.70[k, i]) */
        exploding_h_1(n, h_69, params->M_70, h_70, pack);
        ONCE
        dl_lap(profile, 70);

        /* exploding.dl:12  h.71[n, i] = sum[k](h.70[n, k] * M.71[k, i]) */
        exploding_h_1(n, h_70, params->M_71, h_71, pack);
        ONCE
        dl_lap(profile, 71);

        /* exploding.dl:12  h.72[n, i] = sum[k](h.71[n, k] * M.72[k, i]) */
        exploding_h_1(n, h_71, params->M_72, h_72, pack);
        ONCE
        dl_lap(profile, 72);

        /* exploding.dl:12  h.73[n, i] = sum[k](h.72[n, k] * M.73[k, i]) */
        exploding_h_1(n, h_72, params->M_73, h_73, pack);
        ONCE
        dl_lap(profile, 73);

        /* exploding.dl:12  h.74[n, i] = sum[k](h.73[n, k] * M.74[k, i]) */
        exploding_h_1(n, h_73, params->M_74, h_74, pack);
        ONCE
        dl_lap(profile, 74);

        /* exploding.dl:12  h.75[n, i] = sum[k](h.74[n, k] * M.75[k, i]) */
        exploding_h_1(n, h_74, params->M_75, h_75, pack);
        ONCE
        dl_lap(profile, 75);

        /* exploding.dl:12  h.76[n, i] = sum[k](h.75[n, k] * M.76[k, i]) */
        exploding_h_1(n, h_75, params->M_76, h_76, pack);
        ONCE
        dl_lap(profile, 76);

        /* exploding.dl:12  h.77[n, i] = sum[k](h.76[n, k] * M.77[k, i]) */
        exploding_h_1(n, h_76, params->M_77, h_77, pack);
        ONCE
        dl_lap(profile, 77);

        /* exploding.dl:12  h.78[n, i] = sum[k](h.77[n, k] * M.78[k, i]) */
        exploding_h_1(n, h_77, params->M_78, h_78, pack);
        ONCE
        dl_lap(profile, 78);

        /* exploding.dl:12  h.79[n, i] = sum[k](h.78[n, k] * M.79[k, i]) */
        exploding_h_1(n, h_78, params->M_79, h_79, pack);
        ONCE
        dl_lap(profile, 79);

        /* exploding.dl:12  h.80[n, i] = sum[k](h.79[n, k] * M.80[k, i]) */
        exploding_h_1(n, h_79, params->M_80, h_80, pack);
        ONCE
        dl_lap(profile, 80);

        /* exploding.dl:12  h.81[n, i] = sum[k](h.80[n, k] * M.81[k, i]) */
        exploding_h_1(n, h_80, params->M_81, h_81, pack);
        ONCE
        dl_lap(profile, 81);

        /* exploding.dl:12  h.82[n, i] = sum[k](h.81[n, k] * M.82[k, i]) */
        exploding_h_1(n, h_81, params->M_82, h_82, pack);
        ONCE
        dl_lap(profile, 82);

        /* exploding.dl:12  h.83[n, i] = sum[k](h.82[n, k] * M.83[k, i]) */
        exploding_h_1(n, h_82, params->M_83, h_83, pack);
        ONCE
        dl_lap(profile, 83);

        /* exploding.dl:12  h.84[n, i] = sum[k](h.83[n, k] * M.84[k, i]) */
        exploding_h_1(n, h_83, params->M_84, h_84, pack);
        ONCE
        dl_lap(profile, 84);

        /* exploding.dl:12  h.85[n, i] = sum[k](h.84[n, k] * M.85[k, i]) */
        exploding_h_1(n, h_84, params->M_85, h_85, pack);
        ONCE
        dl_lap(profile, 85);

        /* exploding.dl:12  h.86[n, i] = sum[k](h.85[n, k] * M.86[k, i]) */
        exploding_h_1(n, h_85, params->M_86, h_86, pack);
        ONCE
        dl_lap(profile, 86);

        /* exploding.dl:12  h.87[n, i] = sum[k](h.86[n, k] * M.87[k, i]) */
        exploding_h_1(n, h_86, params->M_87, h_87, pack);
        ONCE
        dl_lap(profile, 87);

        /* exploding.dl:12  h.88[n, i] = sum[k](h.87[n, k] * M.88[k, i]) */
        exploding_h_1(n, h_87, params->M_88, h_88, pack);
        ONCE
        dl_lap(profile, 88);

        /* exploding.dl:12  h.89[n, i] = sum[k](h.88[n, k] * M.89[k, i]) */
        exploding_h_1(n, h_88, params->M_89, h_89, pack);
        ONCE
        dl_lap(profile, 89);

        /* exploding.dl:12  h.90[n, i] = sum[k](h.89[n, k] * M.90[k, i]) */
        exploding_h_1(n, h_89, params->M_90, h_90, pack);
        ONCE
        dl_lap(profile, 90);

        /* exploding.dl:12  h.91[n, i] = sum[k](h.90[n, k] * M.91[k, i]) */
        exploding_h_1(n, h_90, params->M_91, h_91, pack);
        ONCE
        dl_lap(profile, 91);

        /* exploding.dl:12  h.92[n, i] = sum[k](h.91[n, k] * M.92[k, i]) */
        exploding_h_1(n, h_91, params->M_92, h_92, pack);
        ONCE
        dl_lap(profile, 92);

        /* exploding.dl:12  h.93[n, i] = sum[k](h.92[n, k] * M.93[k, i]) */
        exploding_h_1(n, h_92, params->M_93, h_93, pack);
        ONCE
        dl_lap(profile, 93);

        /* exploding.dl:12  h.94[n, i] = sum[k](h.93[n, k] * M.94[k, i]) */
        exploding_h_1(n, h_93, params->M_94, h_94, pack);
        ONCE
        dl_lap(profile, 94);

        /* exploding.dl:12  h.95[n, i] = sum[k](h.94[n, k] * M.95[k, i]) */
        exploding_h_1(n, h_94, params->M_95, h_95, pack);
        ONCE
        dl_lap(profile, 95);

        /* exploding.dl:12  h.96[n, i] = sum[k](h.95[n, k] * M.96[k, i]) */
        exploding_h_1(n, h_95, params->M_96, h_96, pack);
        ONCE
        dl_lap(profile, 96);

        /* exploding.dl:12  h.97[n, i] = sum[k](h.96[n, k] * M.97[k, i]) */
        exploding_h_1(n, h_96, params->M_97, h_97, pack);
        ONCE
        dl_lap(profile, 97);

        /* exploding.dl:12  h.98[n, i] = sum[k](h.97[n, k] * M.98[k, i]) */
        exploding_h_1(n, h_97, params->M_98, h_98, pack);
        ONCE
        dl_lap(profile, 98);

        /* exploding.dl:12  h.99[n, i] = sum[k](h.98[n, k] * M.99[k, i]) */
        exploding_h_1(n, h_98, params->M_99, h_99, pack);
        ONCE
        dl_lap(profile, 99);

        /* exploding.dl:16  loss_sum[n] = sum[i](h.99[n, i]) */
        /* exploding.dl:16  loss_sum = sum[n](abs(loss_sum[n] - y[n])) */
        /* exploding.dl:17  size_sum = sum[n, i](abs(h.99[n, i])) */
        /* exploding.dl:16  d_loss_sum[n] = sign(loss_sum[n] - y[n]) / N */
        /* exploding.dl:11  d_M.99[k, i] = sum[n](h.98[n, k] * d_loss_sum[n]) */
        exploding_d_loss_sum(n, h_99, y, h_98, loss_sum_chunks, size_sum_chunks, d_loss_sum, d_M_99_chunks);
        ONCE
        dl_lap(profile, 100);

        /* exploding.dl:16  loss_sum = sum[chunk](loss_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = exploding_loss_sum_2(loss_sum_chunks);
        ONCE
        dl_lap(profile, 101);

        /* exploding.dl:16  loss = loss_sum / N */
        ONCE
        result->loss = exploding_loss(n, result->totals[0]);
        ONCE
        dl_lap(profile, 102);

        /* exploding.dl:17  size_sum = sum[chunk](size_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = exploding_loss_sum_2(size_sum_chunks);
        ONCE
        dl_lap(profile, 103);
    }
}

static RUNS_ONCE void exploding_profile_backward(const struct exploding_batch *batch,
                                                 const struct exploding_params *params, void *arena,
                                                 struct exploding_params *d_params, DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real *d_loss_sum = space + 400 * rows + 576;
    real (*d_h_98)[4] = (real (*)[4])(space + 392 * rows + 576);
    real (*h_97)[4] = (real (*)[4])(space + 388 * rows + 576);
    real (*d_h_97)[4] = (real (*)[4])(space + 388 * rows + 576);
    real (*h_96)[4] = (real (*)[4])(space + 384 * rows + 576);
    real (*d_h_96)[4] = (real (*)[4])(space + 384 * rows + 576);
    real (*h_95)[4] = (real (*)[4])(space + 380 * rows + 576);
    real (*d_h_95)[4] = (real (*)[4])(space + 380 * rows + 576);
    real (*h_94)[4] = (real (*)[4])(space + 376 * rows + 576);
    real (*d_h_94)[4] = (real (*)[4])(space + 376 * rows + 576);
    real (*h_93)[4] = (real (*)[4])(space + 372 * rows + 576);
    real (*d_h_93)[4] = (real (*)[4])(space + 372 * rows + 576);
    real (*h_92)[4] = (real (*)[4])(space + 368 * rows + 576);
    real (*d_h_92)[4] = (real (*)[4])(space + 368 * rows + 576);
    real (*h_91)[4] = (real (*)[4])(space + 364 * rows + 576);
    real (*d_h_91)[4] = (real (*)[4])(space + 364 * rows + 576);
    real (*h_90)[4] = (real (*)[4])(space + 360 * rows + 576);
    real (*d_h_90)[4] = (real (*)[4])(space + 360 * rows + 576);
    real (*h_89)[4] = (real (*)[4])(space + 356 * rows + 576);
    real (*d_h_89)[4] = (real (*)[4])(space + 356 * rows + 576);
    real (*h_88)[4] = (real (*)[4])(space + 352 * rows + 576);
    real (*d_h_88)[4] = (real (*)[4])(space + 352 * rows + 576);
    real (*h_87)[4] = (real (*)[4])(space + 348 * rows + 576);
    real (*d_h_87)[4] = (real (*)[4])(space + 348 * rows + 576);
    real (*h_86)[4] = (real (*)[4])(space + 344 * rows + 576);
    real (*d_h_86)[4] = (real (*)[4])(space + 344 * rows + 576);
    real (*h_85)[4] = (real (*)[4])(space + 340 * rows + 576);
    real (*d_h_85)[4] = (real (*)[4])(space + 340 * rows + 576);
    real (*h_84)[4] = (real (*)[4])(space + 336 * rows + 576);
    real (*d_h_84)[4] = (real (*)[4])(space + 336 * rows + 576);
    real (*h_83)[4] = (real (*)[4])(space + 332 * rows + 576);
    real (*d_h_83)[4] = (real (*)[4])(space + 332 * rows + 576);
    real (*h_82)[4] = (real (*)[4])(space + 328 * rows + 576);
    real (*d_h_82)[4] = (real (*)[4])(space + 328 * rows + 576);
    real (*h_81)[4] = (real (*)[4])(space + 324 * rows + 576);
    real (*d_h_81)[4] = (real (*)[4])(space + 324 * rows + 576);
    real (*h_80)[4] = (real (*)[4])(space + 320 * rows + 576);
    real (*d_h_80)[4] = (real (*)[4])(space + 320 * rows + 576);
    real (*h_79)[4] = (real (*)[4])(space + 316 * rows + 576);
    real (*d_h_79)[4] = (real (*)[4])(space + 316 * rows + 576);
    real (*h_78)[4] = (real (*)[4])(space + 312 * rows + 576);
    real (*d_h_78)[4] = (real (*)[4])(space + 312 * rows + 576);
    real (*h_77)[4] = (real (*)[4])(space + 308 * rows + 576);
    real (*d_h_77)[4] = (real (*)[4])(space + 308 * rows + 576);
    real (*h_76)[4] = (real (*)[4])(space + 304 * rows + 576);
    real (*d_h_76)[4] = (real (*)[4])(space + 304 * rows + 576);
    real (*h_75)[4] = (real (*)[4])(space + 300 * rows + 576);
    real (*d_h_75)[4] = (real (*)[4])(space + 300 * rows + 576);
    real (*h_74)[4] = (real (*)[4])(space + 296 * rows + 576);
    real (*d_h_74)[4] = (real (*)[4])(space + 296 * rows + 576);
    real (*h_73)[4] = (real (*)[4])(space + 292 * rows + 576);
    real (*d_h_73)[4] = (real (*)[4])(space + 292 * rows + 576);
    real (*h_72)[4] = (real (*)[4])(space + 288 * rows + 576);
    real (*d_h_72)[4] = (real (*)[4])(space + 288 * rows + 576);
    real (*h_71)[4] = (real (*)[4])(space + 284 * rows + 576);
    real (*d_h_71)[4] = (real (*)[4])(space + 284 * rows + 576);
    real (*h_70)[4] = (real (*)[4])(space + 280 * rows + 576);
    real (*d_h_70)[4] = (real (*)[4])(space + 280 * rows + 576);
    real (*h_69)[4] = (real (*)[4])(space + 276 * rows + 576);
    real (*d_h_69)[4] = (real (*)[4])(space + 276 * rows + 576);
    real (*h_68)[4] = (real (*)[4])(space + 272 * rows + 576);
    real (*d_h_68)[4] = (real (*)[4])(space + 272 * rows + 576);
    real (*h_67)[4] = (real (*)[4])(space + 268 * rows + 576);
    real (*d_h_67)[4] = (real (*)[4])(space + 268 * rows + 576);
    real (*h_66)[4] = (real (*)[4])(space + 264 * rows + 576);
    real (*d_h_66)[4] = (real (*)[4])(space + 264 * rows + 576);
    real (*h_65)[4] = (real (*)[4])(space + 260 * rows + 576);
    real (*d_h_65)[4] = (real (*)[4])(space + 260 * rows + 576);
    real (*h_64)[4] = (real (*)[4])(space + 256 * rows + 576);
    real (*d_h_64)[4] = (real (*)[4])(space + 256 * rows + 576);
    real (*h_63)[4] = (real (*)[4])(space + 252 * rows + 576);
    real (*d_h_63)[4] = (real (*)[4])(space + 252 * rows + 576);
    real (*h_62)[4] = (real (*)[4])(space + 248 * rows + 576);
    real (*d_h_62)[4] = (real (*)[4])(space + 248 * rows + 576);
    real (*h_61)[4] = (real (*)[4])(space + 244 * rows + 576);
    real (*d_h_61)[4] = (real (*)[4])(space + 244 * rows + 576);
    real (*h_60)[4] = (real (*)[4])(space + 240 * rows + 576);
    real (*d_h_60)[4] = (real (*)[4])(space + 240 * rows + 576);
    real (*h_59)[4] = (real (*)[4])(space + 236 * rows + 576);
    real (*d_h_59)[4] = (real (*)[4])(space + 236 * rows + 576);
    real (*h_58)[4] = (real (*)[4])(space + 232 * rows + 576);
    real (*d_h_58)[4] = (real (*)[4])(space + 232 * rows + 576);
    real (*h_57)[4] = (real (*)[4])(space + 228 * rows + 576);
    real (*d_h_57)[4] = (real (*)[4])(space + 228 * rows + 576);
    real (*h_56)[4] = (real (*)[4])(space + 224 * rows + 576);
    real (*d_h_56)[4] = (real (*)[4])(space + 224 * rows + 576);
    real (*h_55)[4] = (real (*)[4])(space + 220 * rows + 576);
    real (*d_h_55)[4] = (real (*)[4])(space + 220 * rows + 576);
    real (*h_54)[4] = (real (*)[4])(space + 216 * rows + 576);
    real (*d_h_54)[4] = (real (*)[4])(space + 216 * rows + 576);
    real (*h_53)[4] = (real (*)[4])(space + 212 * rows + 576);
    real (*d_h_53)[4] = (real (*)[4])(space + 212 * rows + 576);
    real (*h_52)[4] = (real (*)[4])(space + 208 * rows + 576);
    real (*d_h_52)[4] = (real (*)[4])(space + 208 * rows + 576);
    real (*h_51)[4] = (real (*)[4])(space + 204 * rows + 576);
    real (*d_h_51)[4] = (real (*)[4])(space + 204 * rows + 576);
    real (*h_50)[4] = (real (*)[4])(space + 200 * rows + 576);
    real (*d_h_50)[4] = (real (*)[4])(space + 200 * rows + 576);
    real (*h_49)[4] = (real (*)[4])(space + 196 * rows + 576);
    real (*d_h_49)[4] = (real (*)[4])(space + 196 * rows + 576);
    real (*h_48)[4] = (real (*)[4])(space + 192 * rows + 576);
    real (*d_h_48)[4] = (real (*)[4])(space + 192 * rows + 576);
    real (*h_47)[4] = (real (*)[4])(space + 188 * rows + 576);
    real (*d_h_47)[4] = (real (*)[4])(space + 188 * rows + 576);
    real (*h_46)[4] = (real (*)[4])(space + 184 * rows + 576);
    real (*d_h_46)[4] = (real (*)[4])(space + 184 * rows + 576);
    real (*h_45)[4] = (real (*)[4])(space + 180 * rows + 576);
    real (*d_h_45)[4] = (real (*)[4])(space + 180 * rows + 576);
    real (*h_44)[4] = (real (*)[4])(space + 176 * rows + 576);
    real (*d_h_44)[4] = (real (*)[4])(space + 176 * rows + 576);
    real (*h_43)[4] = (real (*)[4])(space + 172 * rows + 576);
    real (*d_h_43)[4] = (real (*)[4])(space + 172 * rows + 576);
    real (*h_42)[4] = (real (*)[4])(space + 168 * rows + 576);
    real (*d_h_42)[4] = (real (*)[4])(space + 168 * rows + 576);
    real (*h_41)[4] = (real (*)[4])(space + 164 * rows + 576);
    real (*d_h_41)[4] = (real (*)[4])(space + 164 * rows + 576);
    real (*h_40)[4] = (real (*)[4])(space + 160 * rows + 576);
    real (*d_h_40)[4] = (real (*)[4])(space + 160 * rows + 576);
    real (*h_39)[4] = (real (*)[4])(space + 156 * rows + 576);
    real (*d_h_39)[4] = (real (*)[4])(space + 156 * rows + 576);
    real (*h_38)[4] = (real (*)[4])(space + 152 * rows + 576);
    real (*d_h_38)[4] = (real (*)[4])(space + 152 * rows + 576);
    real (*h_37)[4] = (real (*)[4])(space + 148 * rows + 576);
    real (*d_h_37)[4] = (real (*)[4])(space + 148 * rows + 576);
    real (*h_36)[4] = (real (*)[4])(space + 144 * rows + 576);
    real (*d_h_36)[4] = (real (*)[4])(space + 144 * rows + 576);
    real (*h_35)[4] = (real (*)[4])(space + 140 * rows + 576);
    real (*d_h_35)[4] = (real (*)[4])(space + 140 * rows + 576);
    real (*h_34)[4] = (real (*)[4])(space + 136 * rows + 576);
    real (*d_h_34)[4] = (real (*)[4])(space + 136 * rows + 576);
    real (*h_33)[4] = (real (*)[4])(space + 132 * rows + 576);
    real (*d_h_33)[4] = (real (*)[4])(space + 132 * rows + 576);
    real (*h_32)[4] = (real (*)[4])(space + 128 * rows + 576);
    real (*d_h_32)[4] = (real (*)[4])(space + 128 * rows + 576);
    real (*h_31)[4] = (real (*)[4])(space + 124 * rows + 576);
    real (*d_h_31)[4] = (real (*)[4])(space + 124 * rows + 576);
    real (*h_30)[4] = (real (*)[4])(space + 120 * rows + 576);
    real (*d_h_30)[4] = (real (*)[4])(space + 120 * rows + 576);
    real (*h_29)[4] = (real (*)[4])(space + 116 * rows + 576);
    real (*d_h_29)[4] = (real (*)[4])(space + 116 * rows + 576);
    real (*h_28)[4] = (real (*)[4])(space + 112 * rows + 576);
    real (*d_h_28)[4] = (real (*)[4])(space + 112 * rows + 576);
    real (*h_27)[4] = (real (*)[4])(space + 108 * rows + 576);
    real (*d_h_27)[4] = (real (*)[4])(space + 108 * rows + 576);
    real (*h_26)[4] = (real (*)[4])(space + 104 * rows + 576);
    real (*d_h_26)[4] = (real (*)[4])(space + 104 * rows + 576);
    real (*h_25)[4] = (real (*)[4])(space + 100 * rows + 576);
    real (*d_h_25)[4] = (real (*)[4])(space + 100 * rows + 576);
    real (*h_24)[4] = (real (*)[4])(space + 96 * rows + 576);
    real (*d_h_24)[4] = (real (*)[4])(space + 96 * rows + 576);
    real (*h_23)[4] = (real (*)[4])(space + 92 * rows + 576);
    real (*d_h_23)[4] = (real (*)[4])(space + 92 * rows + 576);
    real (*h_22)[4] = (real (*)[4])(space + 88 * rows + 576);
    real (*d_h_22)[4] = (real (*)[4])(space + 88 * rows + 576);
    real (*h_21)[4] = (real (*)[4])(space + 84 * rows + 576);
    real (*d_h_21)[4] = (real (*)[4])(space + 84 * rows + 576);
    real (*h_20)[4] = (real (*)[4])(space + 80 * rows + 576);
    real (*d_h_20)[4] = (real (*)[4])(space + 80 * rows + 576);
    real (*h_19)[4] = (real (*)[4])(space + 76 * rows + 576);
    real (*d_h_19)[4] = (real (*)[4])(space + 76 * rows + 576);
    real (*h_18)[4] = (real (*)[4])(space + 72 * rows + 576);
    real (*d_h_18)[4] = (real (*)[4])(space + 72 * rows + 576);
    real (*h_17)[4] = (real (*)[4])(space + 68 * rows + 576);
    real (*d_h_17)[4] = (real (*)[4])(space + 68 * rows + 576);
    real (*h_16)[4] = (real (*)[4])(space + 64 * rows + 576);
    real (*d_h_16)[4] = (real (*)[4])(space + 64 * rows + 576);
    real (*h_15)[4] = (real (*)[4])(space + 60 * rows + 576);
    real (*d_h_15)[4] = (real (*)[4])(space + 60 * rows + 576);
    real (*h_14)[4] = (real (*)[4])(space + 56 * rows + 576);
    real (*d_h_14)[4] = (real (*)[4])(space + 56 * rows + 576);
    real (*h_13)[4] = (real (*)[4])(space + 52 * rows + 576);
    real (*d_h_13)[4] = (real (*)[4])(space + 52 * rows + 576);
    real (*h_12)[4] = (real (*)[4])(space + 48 * rows + 576);
    real (*d_h_12)[4] = (real (*)[4])(space + 48 * rows + 576);
    real (*h_11)[4] = (real (*)[4])(space + 44 * rows + 576);
    real (*d_h_11)[4] = (real (*)[4])(space + 44 * rows + 576);
    real (*h_10)[4] = (real (*)[4])(space + 40 * rows + 576);
    real (*d_h_10)[4] = (real (*)[4])(space + 40 * rows + 576);
    real (*h_9)[4] = (real (*)[4])(space + 36 * rows + 576);
    real (*d_h_9)[4] = (real (*)[4])(space + 36 * rows + 576);
    real (*h_8)[4] = (real (*)[4])(space + 32 * rows + 576);
    real (*d_h_8)[4] = (real (*)[4])(space + 32 * rows + 576);
    real (*h_7)[4] = (real (*)[4])(space + 28 * rows + 576);
    real (*d_h_7)[4] = (real (*)[4])(space + 28 * rows + 576);
    real (*h_6)[4] = (real (*)[4])(space + 24 * rows + 576);
    real (*d_h_6)[4] = (real (*)[4])(space + 24 * rows + 576);
    real (*h_5)[4] = (real (*)[4])(space + 20 * rows + 576);
    real (*d_h_5)[4] = (real (*)[4])(space + 20 * rows + 576);
    real (*h_4)[4] = (real (*)[4])(space + 16 * rows + 576);
    real (*d_h_4)[4] = (real (*)[4])(space + 16 * rows + 576);
    real (*h_3)[4] = (real (*)[4])(space + 12 * rows + 576);
    real (*d_h_3)[4] = (real (*)[4])(space + 12 * rows + 576);
    real (*h_2)[4] = (real (*)[4])(space + 8 * rows + 576);
    real (*d_h_2)[4] = (real (*)[4])(space + 8 * rows + 576);
    real (*h_1)[4] = (real (*)[4])(space + 4 * rows + 576);
    real (*d_h_1)[4] = (real (*)[4])(space + 4 * rows + 576);
    real (*h_0)[4] = (real (*)[4])(space + 576);
    real (*d_h_0)[4] = (real (*)[4])(space + 576);
    const real (*X)[4] = (const real (*)[4])batch->X;
    real (*d_M_99_chunks)[4][4] = (real (*)[4][4])space;

    IN_PARALLEL(n >= 473)
    {
        real *const pack = space + (401 * rows + 576 + 15) / 16 * 16 + THREAD * 16384;

        /* exploding.dl:12  d_h.98[n, k] = sum[i](d_loss_sum[n] * M.99[k, i]) */
        exploding_d_h_98(n, d_loss_sum, params->M_99, d_h_98, pack);
        ONCE
        dl_lap(profile, 104);

        /* exploding.dl:11  d_M.98[k, i] = sum[n](h.97[n, k] * d_h.98[n, i]) */
        exploding_d_M_98(n, h_97, d_h_98, d_params->M_98, pack);
        ONCE
        dl_lap(profile, 105);

        /* exploding.dl:12  d_h.97[n, k] = sum[i](d_h.98[n, i] * M.98[k, i]) */
        exploding_d_h_97(n, d_h_98, params->M_98, d_h_97, pack);
        ONCE
        dl_lap(profile, 106);

        /* exploding.dl:11  d_M.97[k, i] = sum[n](h.96[n, k] * d_h.97[n, i]) */
        exploding_d_M_98(n, h_96, d_h_97, d_params->M_97, pack);
        ONCE
        dl_lap(profile, 107);

        /* exploding.dl:12  d_h.96[n, k] = sum[i](d_h.97[n, i] * M.97[k, i]) */
        exploding_d_h_97(n, d_h_97, params->M_97, d_h_96, pack);
        ONCE
        dl_lap(profile, 108);

        /* exploding.dl:11  d_M.96[k, i] = sum[n](h.95[n, k] * d_h.96[n, i]) */
        exploding_d_M_98(n, h_95, d_h_96, d_params->M_96, pack);
        ONCE
        dl_lap(profile, 109);

        /* exploding.dl:12  d_h.95[n, k] = sum[i](d_h.96[n, i] * M.96[k, i]) */
        exploding_d_h_97(n, d_h_96, params->M_96, d_h_95, pack);
        ONCE
        dl_lap(profile, 110);

        /* exploding.dl:11  d_M.95[k, i] = sum[n](h.94[n, k] * d_h.95[n, i]) */
        exploding_d_M_98(n, h_94, d_h_95, d_params->M_95, pack);
        ONCE
        dl_lap(profile, 111);

        /* exploding.dl:12  d_h.94[n, k] = sum[i](d_h.95[n, i] * M.95[k, i]) */
        exploding_d_h_97(n, d_h_95, params->M_95, d_h_94, pack);
        ONCE
        dl_lap(profile, 112);

        /* exploding.dl:11  d_M.94[k, i] = sum[n](h.93[n, k] * d_h.94[n, i]) */
        exploding_d_M_98(n, h_93, d_h_94, d_params->M_94, pack);
        ONCE
        dl_lap(profile, 113);

        /* exploding.dl:12  d_h.93[n, k] = sum[i](d_h.94[n, i] * M.94[k, i]) */
        exploding_d_h_97(n, d_h_94, params->M_94, d_h_93, pack);
        ONCE
        dl_lap(profile, 114);

        /* exploding.dl:11  d_M.93[k, i] = sum[n](h.92[n, k] * d_h.93[n, i]) */
        exploding_d_M_98(n, h_92, d_h_93, d_params->M_93, pack);
        ONCE
        dl_lap(profile, 115);

        /* exploding.dl:12  d_h.92[n, k] = sum[i](d_h.93[n, i] * M.93[k, i]) */
        exploding_d_h_97(n, d_h_93, params->M_93, d_h_92, pack);
        ONCE
        dl_lap(profile, 116);

        /* exploding.dl:11  d_M.92[k, i] = sum[n](h.91[n, k] * d_h.92[n, i]) */
        exploding_d_M_98(n, h_91, d_h_92, d_params->M_92, pack);
        ONCE
        dl_lap(profile, 117);

        /* exploding.dl:12  d_h.91[n, k] = sum[i](d_h.92[n, i] * M.92[k, i]) */
        exploding_d_h_97(n, d_h_92, params->M_92, d_h_91, pack);
        ONCE
        dl_lap(profile, 118);

        /* exploding.dl:11  d_M.91[k, i] = sum[n](h.90[n, k] * d_h.91[n, i]) */
        exploding_d_M_98(n, h_90, d_h_91, d_params->M_91, pack);
        ONCE
        dl_lap(profile, 119);

        /* exploding.dl:12  d_h.90[n, k] = sum[i](d_h.91[n, i] * M.91[k, i]) */
        exploding_d_h_97(n, d_h_91, params->M_91, d_h_90, pack);
        ONCE
        dl_lap(profile, 120);

        /* exploding.dl:11  d_M.90[k, i] = sum[n](h.89[n, k] * d_h.90[n, i]) */
        exploding_d_M_98(n, h_89, d_h_90, d_params->M_90, pack);
        ONCE
        dl_lap(profile, 121);

        /* exploding.dl:12  d_h.89[n, k] = sum[i](d_h.90[n, i] * M.90[k, i]) */
        exploding_d_h_97(n, d_h_90, params->M_90, d_h_89, pack);
        ONCE
        dl_lap(profile, 122);

        /* exploding.dl:11  d_M.89[k, i] = sum[n](h.88[n, k] * d_h.89[n, i]) */
        exploding_d_M_98(n, h_88, d_h_89, d_params->M_89, pack);
        ONCE
        dl_lap(profile, 123);

        /* exploding.dl:12  d_h.88[n, k] = sum[i](d_h.89[n, i] * M.89[k, i]) */
        exploding_d_h_97(n, d_h_89, params->M_89, d_h_88, pack);
        ONCE
        dl_lap(profile, 124);

        /* exploding.dl:11  d_M.88[k, i] = sum[n](h.87[n, k] * d_h.88[n, i]) */
        exploding_d_M_98(n, h_87, d_h_88, d_params->M_88, pack);
        ONCE
        dl_lap(profile, 125);

        /* exploding.dl:12  d_h.87[n, k] = sum[i](d_h.88[n, i] * M.88[k, i]) */
        exploding_d_h_97(n, d_h_88, params->M_88, d_h_87, pack);
        ONCE
        dl_lap(profile, 126);

        /* exploding.dl:11  d_M.87[k, i] = sum[n](h.86[n, k] * d_h.87[n, i]) */
        exploding_d_M_98(n, h_86, d_h_87, d_params->M_87, pack);
        ONCE
        dl_lap(profile, 127);

        /* exploding.dl:12  d_h.86[n, k] = sum[i](d_h.87[n, i] * M.87[k, i]) */
        exploding_d_h_97(n, d_h_87, params->M_87, d_h_86, pack);
        ONCE
        dl_lap(profile, 128);

        /* exploding.dl:11  d_M.86[k, i] = sum[n](h.85[n, k] * d_h.86[n, i]) */
        exploding_d_M_98(n, h_85, d_h_86, d_params->M_86, pack);
        ONCE
        dl_lap(profile, 129);

        /* exploding.dl:12  d_h.85[n, k] = sum[i](d_h.86[n, i] * M.86[k, i]) */
        exploding_d_h_97(n, d_h_86, params->M_86, d_h_85, pack);
        ONCE
        dl_lap(profile, 130);

        /* exploding.dl:11  d_M.85[k, i] = sum[n](h.84[n, k] * d_h.85[n, i]) */
        exploding_d_M_98(n, h_84, d_h_85, d_params->M_85, pack);
        ONCE
        dl_lap(profile, 131);

        /* exploding.dl:12  d_h.84[n, k] = sum[i](d_h.85[n, i] * M.85[k, i]) */
        exploding_d_h_97(n, d_h_85, params->M_85, d_h_84, pack);
        ONCE
        dl_lap(profile, 132);

        /* exploding.dl:11  d_M.84[k, i] = sum[n](h.83[n, k] * d_h.84[n, i]) */
        exploding_d_M_98(n, h_83, d_h_84, d_params->M_84, pack);
        ONCE
        dl_lap(profile, 133);

        /* exploding.dl:12  d_h.83[n, k] = sum[i](d_h.84[n, i] * M.84[k, i]) */
        exploding_d_h_97(n, d_h_84, params->M_84, d_h_83, pack);
        ONCE
        dl_lap(profile, 134);

        /* exploding.dl:11  d_M.83[k, i] = sum[n](h.82[n, k] * d_h.83[n, i]) */
        exploding_d_M_98(n, h_82, d_h_83, d_params->M_83, pack);
        ONCE
        dl_lap(profile, 135);

        /* exploding.dl:12  d_h.82[n, k] = sum[i](d_h.83[n, i] * M.83[k, i]) */
        exploding_d_h_97(n, d_h_83, params->M_83, d_h_82, pack);
        ONCE
        dl_lap(profile, 136);

        /* exploding.dl:11  d_M.82[k, i] = sum[n](h.81[n, k] * d_h.82[n, i]) */
        exploding_d_M_98(n, h_81, d_h_82, d_params->M_82, pack);
        ONCE
        dl_lap(profile, 137);

        /* exploding.dl:12  d_h.81[n, k] = sum[i](d_h.82[n, i] * M.82[k, i]) */
        exploding_d_h_97(n, d_h_82, params->M_82, d_h_81, pack);
        ONCE
        dl_lap(profile, 138);

        /* exploding.dl:11  d_M.81[k, i] = sum[n](h.80[n, k] * d_h.81[n, i]) */
        exploding_d_M_98(n, h_80, d_h_81, d_params->M_81, pack);
        ONCE
        dl_lap(profile, 139);

        /* exploding.dl:12  d_h.80[n, k] = sum[i](d_h.81[n, i] * M.81[k, i]) */
        exploding_d_h_97(n, d_h_81, params->M_81, d_h_80, pack);
        ONCE
        dl_lap(profile, 140);

        /* exploding.dl:11  d_M.80[k, i] = sum[n](h.79[n, k] * d_h.80[n, i]) */
        exploding_d_M_98(n, h_79, d_h_80, d_params->M_80, pack);
        ONCE
        dl_lap(profile, 141);

        /* exploding.dl:12  d_h.79[n, k] = sum[i](d_h.80[n, i] * M.80[k, i]) */
        exploding_d_h_97(n, d_h_80, params->M_80, d_h_79, pack);
        ONCE
        dl_lap(profile, 142);

        /* exploding.dl:11  d_M.79[k, i] = sum[n](h.78[n, k] * d_h.79[n, i]) */
        exploding_d_M_98(n, h_78, d_h_79, d_params->M_79, pack);
        ONCE
        dl_lap(profile, 143);

        /* exploding.dl:12  d_h.78[n, k] = sum[i](d_h.79[n, i] * M.79[k, i]) */
        exploding_d_h_97(n, d_h_79, params->M_79, d_h_78, pack);
        ONCE
        dl_lap(profile, 144);

        /* exploding.dl:11  d_M.78[k, i] = sum[n](h.77[n, k] * d_h.78[n, i]) */
        exploding_d_M_98(n, h_77, d_h_78, d_params->M_78, pack);
        ONCE
        dl_lap(profile, 145);

        /* exploding.dl:12  d_h.77[n, k] = sum[i](d_h.78[n, i] * M.78[k, i]) */
        exploding_d_h_97(n, d_h_78, params->M_78, d_h_77, pack);
        ONCE
        dl_lap(profile, 146);

        /* exploding.dl:11  d_M.77[k, i] = sum[n](h.76[n, k] * d_h.77[n, i]) */
        exploding_d_M_98(n, h_76, d_h_77, d_params->M_77, pack);
        ONCE
        dl_lap(profile, 147);

        /* exploding.dl:12  d_h.76[n, k] = sum[i](d_h.77[n, i] * M.77[k, i]) */
        exploding_d_h_97(n, d_h_77, params->M_77, d_h_76, pack);
        ONCE
        dl_lap(profile, 148);

        /* exploding.dl:11  d_M.76[k, i] = sum[n](h.75[n, k] * d_h.76[n, i]) */
        exploding_d_M_98(n, h_75, d_h_76, d_params->M_76, pack);
        ONCE
        dl_lap(profile, 149);

        /* exploding.dl:12  d_h.75[n, k] = sum[i](d_h.76[n, i] * M.76[k, i]) */
        exploding_d_h_97(n, d_h_76, params->M_76, d_h_75, pack);
        ONCE
        dl_lap(profile, 150);

        /* exploding.dl:11  d_M.75[k, i] = sum[n](h.74[n, k] * d_h.75[n, i]) */
        exploding_d_M_98(n, h_74, d_h_75, d_params->M_75, pack);
        ONCE
        dl_lap(profile, 151);

        /* exploding.dl:12  d_h.74[n, k] = sum[i](d_h.75[n, i] * M.75[k, i]) */
        exploding_d_h_97(n, d_h_75, params->M_75, d_h_74, pack);
        ONCE
        dl_lap(profile, 152);

        /* exploding.dl:11  d_M.74[k, i] = sum[n](h.73[n, k] * d_h.74[n, i]) */
        exploding_d_M_98(n, h_73, d_h_74, d_params->M_74, pack);
        ONCE
        dl_lap(profile, 153);

        /* exploding.dl:12  d_h.73[n, k] = sum[i](d_h.74[n, i] * M.74[k, i]) */
        exploding_d_h_97(n, d_h_74, params->M_74, d_h_73, pack);
        ONCE
        dl_lap(profile, 154);

        /* exploding.dl:11  d_M.73[k, i] = sum[n](h.72[n, k] * d_h.73[n, i]) */
        exploding_d_M_98(n, h_72, d_h_73, d_params->M_73, pack);
        ONCE
        dl_lap(profile, 155);

        /* exploding.dl:12  d_h.72[n, k] = sum[i](d_h.73[n, i] * M.73[k, i]) */
        exploding_d_h_97(n, d_h_73, params->M_73, d_h_72, pack);
        ONCE
        dl_lap(profile, 156);

        /* exploding.dl:11  d_M.72[k, i] = sum[n](h.71[n, k] * d_h.72[n, i]) */
        exploding_d_M_98(n, h_71, d_h_72, d_params->M_72, pack);
        ONCE
        dl_lap(profile, 157);

        /* exploding.dl:12  d_h.71[n, k] = sum[i](d_h.72[n, i] * M.72[k, i]) */
        exploding_d_h_97(n, d_h_72, params->M_72, d_h_71, pack);
        ONCE
        dl_lap(profile, 158);

        /* exploding.dl:11  d_M.71[k, i] = sum[n](h.70[n, k] * d_h.71[n, i]) */
        exploding_d_M_98(n, h_70, d_h_71, d_params->M_71, pack);
        ONCE
        dl_lap(profile, 159);

        /* exploding.dl:12  d_h.70[n, k] = sum[i](d_h.71[n, i] * M.71[k, i]) */
        exploding_d_h_97(n, d_h_71, params->M_71, d_h_70, pack);
        ONCE
        dl_lap(profile, 160);

        /* exploding.dl:11  d_M.70[k, i] = sum[n](h.69[n, k] * d_h.70[n, i]) */
        exploding_d_M_98(n, h_69, d_h_70, d_params->M_70, pack);
        ONCE
        dl_lap(profile, 161);

        /* exploding.dl:12  d_h.69[n, k] = sum[i](d_h.70[n, i] * M.70[k, i]) */
        exploding_d_h_97(n, d_h_70, params->M_70, d_h_69, pack);
        ONCE
        dl_lap(profile, 162);

        /* exploding.dl:11  d_M.69[k, i] = sum[n](h.68[n, k] * d_h.69[n, i]) */
        exploding_d_M_98(n, h_68, d_h_69, d_params->M_69, pack);
        ONCE
        dl_lap(profile, 163);

        /* exploding.dl:12  d_h.68[n, k] = sum[i](d_h.69[n, i] * M.69[k, i]) */
        exploding_d_h_97(n, d_h_69, params->M_69, d_h_68, pack);
        ONCE
        dl_lap(profile, 164);

        /* exploding.dl:11  d_M.68[k, i] = sum[n](h.67[n, k] * d_h.68[n, i]) */
        exploding_d_M_98(n, h_67, d_h_68, d_params->M_68, pack);
        ONCE
        dl_lap(profile, 165);

        /* exploding.dl:12  d_h.67[n, k] = sum[i](d_h.68[n, i] * M.68[k, i]) */
        exploding_d_h_97(n, d_h_68, params->M_68, d_h_67, pack);
        ONCE
        dl_lap(profile, 166);

        /* exploding.dl:11  d_M.67[k, i] = sum[n](h.66[n, k] * d_h.67[n, i]) */
        exploding_d_M_98(n, h_66, d_h_67, d_params->M_67, pack);
        ONCE
        dl_lap(profile, 167);

        /* exploding.dl:12  d_h.66[n, k] = sum[i](d_h.67[n, i] * M.67[k, i]) */
        exploding_d_h_97(n, d_h_67, params->M_67, d_h_66, pack);
        ONCE
        dl_lap(profile, 168);

        /* exploding.dl:11  d_M.66[k, i] = sum[n](h.65[n, k] * d_h.66[n, i]) */
        exploding_d_M_98(n, h_65, d_h_66, d_params->M_66, pack);
        ONCE
        dl_lap(profile, 169);

        /* exploding.dl:12  d_h.65[n, k] = sum[i](d_h.66[n, i] * M.66[k, i]) */
        exploding_d_h_97(n, d_h_66, params->M_66, d_h_65, pack);
        ONCE
        dl_lap(profile, 170);

        /* exploding.dl:11  d_M.65[k, i] = sum[n](h.64[n, k] * d_h.65[n, i]) */
        exploding_d_M_98(n, h_64, d_h_65, d_params->M_65, pack);
        ONCE
        dl_lap(profile, 171);

        /* exploding.dl:12  d_h.64[n, k] = sum[i](d_h.65[n, i] * M.65[k, i]) */
        exploding_d_h_97(n, d_h_65, params->M_65, d_h_64, pack);
        ONCE
        dl_lap(profile, 172);

        /* exploding.dl:11  d_M.64[k, i] = sum[n](h.63[n, k] * d_h.64[n, i]) */
        exploding_d_M_98(n, h_63, d_h_64, d_params->M_64, pack);
        ONCE
        dl_lap(profile, 173);

        /* exploding.dl:12  d_h.63[n, k] = sum[i](d_h.64[n, i] * M.64[k, i]) */
        exploding_d_h_97(n, d_h_64, params->M_64, d_h_63, pack);
        ONCE
        dl_lap(profile, 174);

        /* exploding.dl:11  d_M.63[k, i] = sum[n](h.62[n, k] * d_h.63[n, i]) */
        exploding_d_M_98(n, h_62, d_h_63, d_params->M_63, pack);
        ONCE
        dl_lap(profile, 175);

        /* exploding.dl:12  d_h.62[n, k] = sum[i](d_h.63[n, i] * M.63[k, i]) */
        exploding_d_h_97(n, d_h_63, params->M_63, d_h_62, pack);
        ONCE
        dl_lap(profile, 176);

        /* exploding.dl:11  d_M.62[k, i] = sum[n](h.61[n, k] * d_h.62[n, i]) */
        exploding_d_M_98(n, h_61, d_h_62, d_params->M_62, pack);
        ONCE
        dl_lap(profile, 177);

        /* exploding.dl:12  d_h.61[n, k] = sum[i](d_h.62[n, i] * M.62[k, i]) */
        exploding_d_h_97(n, d_h_62, params->M_62, d_h_61, pack);
        ONCE
        dl_lap(profile, 178);

        /* exploding.dl:11  d_M.61[k, i] = sum[n](h.60[n, k] * d_h.61[n, i]) */
        exploding_d_M_98(n, h_60, d_h_61, d_params->M_61, pack);
        ONCE
        dl_lap(profile, 179);

        /* exploding.dl:12  d_h.60[n, k] = sum[i](d_h.61[n, i] * M.61[k, i]) */
        exploding_d_h_97(n, d_h_61, params->M_61, d_h_60, pack);
        ONCE
        dl_lap(profile, 180);

        /* exploding.dl:11  d_M.60[k, i] = sum[n](h.59[n, k] * d_h.60[n, i]) */
        exploding_d_M_98(n, h_59, d_h_60, d_params->M_60, pack);
        ONCE
        dl_lap(profile, 181);

        /* exploding.dl:12  d_h.59[n, k] = sum[i](d_h.60[n, i] * M.60[k, i]) */
        exploding_d_h_97(n, d_h_60, params->M_60, d_h_59, pack);
        ONCE
        dl_lap(profile, 182);

        /* exploding.dl:11  d_M.59[k, i] = sum[n](h.58[n, k] * d_h.59[n, i]) */
        exploding_d_M_98(n, h_58, d_h_59, d_params->M_59, pack);
        ONCE
        dl_lap(profile, 183);

        /* exploding.dl:12  d_h.58[n, k] = sum[i](d_h.59[n, i] * M.59[k, i]) */
        exploding_d_h_97(n, d_h_59, params->M_59, d_h_58, pack);
        ONCE
        dl_lap(profile, 184);

        /* exploding.dl:11  d_M.58[k, i] = sum[n](h.57[n, k] * d_h.58[n, i]) */
        exploding_d_M_98(n, h_57, d_h_58, d_params->M_58, pack);
        ONCE
        dl_lap(profile, 185);

        /* exploding.dl:12  d_h.57[n, k] = sum[i](d_h.58[n, i] * M.58[k, i]) */
        exploding_d_h_97(n, d_h_58, params->M_58, d_h_57, pack);
        ONCE
        dl_lap(profile, 186);

        /* exploding.dl:11  d_M.57[k, i] = sum[n](h.56[n, k] * d_h.57[n, i]) */
        exploding_d_M_98(n, h_56, d_h_57, d_params->M_57, pack);
        ONCE
        dl_lap(profile, 187);

        /* exploding.dl:12  d_h.56[n, k] = sum[i](d_h.57[n, i] * M.57[k, i]) */
        exploding_d_h_97(n, d_h_57, params->M_57, d_h_56, pack);
        ONCE
        dl_lap(profile, 188);

        /* exploding.dl:11  d_M.56[k, i] = sum[n](h.55[n, k] * d_h.56[n, i]) */
        exploding_d_M_98(n, h_55, d_h_56, d_params->M_56, pack);
        ONCE
        dl_lap(profile, 189);

        /* exploding.dl:12  d_h.55[n, k] = sum[i](d_h.56[n, i] * M.56[k, i]) */
        exploding_d_h_97(n, d_h_56, params->M_56, d_h_55, pack);
        ONCE
        dl_lap(profile, 190);

        /* exploding.dl:11  d_M.55[k, i] = sum[n](h.54[n, k] * d_h.55[n, i]) */
        exploding_d_M_98(n, h_54, d_h_55, d_params->M_55, pack);
        ONCE
        dl_lap(profile, 191);

        /* exploding.dl:12  d_h.54[n, k] = sum[i](d_h.55[n, i] * M.55[k, i]) */
        exploding_d_h_97(n, d_h_55, params->M_55, d_h_54, pack);
        ONCE
        dl_lap(profile, 192);

        /* exploding.dl:11  d_M.54[k, i] = sum[n](h.53[n, k] * d_h.54[n, i]) */
        exploding_d_M_98(n, h_53, d_h_54, d_params->M_54, pack);
        ONCE
        dl_lap(profile, 193);

        /* exploding.dl:12  d_h.53[n, k] = sum[i](d_h.54[n, i] * M.54[k, i]) */
        exploding_d_h_97(n, d_h_54, params->M_54, d_h_53, pack);
        ONCE
        dl_lap(profile, 194);

        /* exploding.dl:11  d_M.53[k, i] = sum[n](h.52[n, k] * d_h.53[n, i]) */
        exploding_d_M_98(n, h_52, d_h_53, d_params->M_53, pack);
        ONCE
        dl_lap(profile, 195);

        /* exploding.dl:12  d_h.52[n, k] = sum[i](d_h.53[n, i] * M.53[k, i]) */
        exploding_d_h_97(n, d_h_53, params->M_53, d_h_52, pack);
        ONCE
        dl_lap(profile, 196);

        /* exploding.dl:11  d_M.52[k, i] = sum[n](h.51[n, k] * d_h.52[n, i]) */
        exploding_d_M_98(n, h_51, d_h_52, d_params->M_52, pack);
        ONCE
        dl_lap(profile, 197);

        /* exploding.dl:12  d_h.51[n, k] = sum[i](d_h.52[n, i] * M.52[k, i]) */
        exploding_d_h_97(n, d_h_52, params->M_52, d_h_51, pack);
        ONCE
        dl_lap(profile, 198);

        /* exploding.dl:11  d_M.51[k, i] = sum[n](h.50[n, k] * d_h.51[n, i]) */
        exploding_d_M_98(n, h_50, d_h_51, d_params->M_51, pack);
        ONCE
        dl_lap(profile, 199);

        /* exploding.dl:12  d_h.50[n, k] = sum[i](d_h.51[n, i] * M.51[k, i]) */
        exploding_d_h_97(n, d_h_51, params->M_51, d_h_50, pack);
        ONCE
        dl_lap(profile, 200);

        /* exploding.dl:11  d_M.50[k, i] = sum[n](h.49[n, k] * d_h.50[n, i]) */
        exploding_d_M_98(n, h_49, d_h_50, d_params->M_50, pack);
        ONCE
        dl_lap(profile, 201);

        /* exploding.dl:12  d_h.49[n, k] = sum[i](d_h.50[n, i] * M.50[k, i]) */
        exploding_d_h_97(n, d_h_50, params->M_50, d_h_49, pack);
        ONCE
        dl_lap(profile, 202);

        /* exploding.dl:11  d_M.49[k, i] = sum[n](h.48[n, k] * d_h.49[n, i]) */
        exploding_d_M_98(n, h_48, d_h_49, d_params->M_49, pack);
        ONCE
        dl_lap(profile, 203);

        /* exploding.dl:12  d_h.48[n, k] = sum[i](d_h.49[n, i] * M.49[k, i]) */
        exploding_d_h_97(n, d_h_49, params->M_49, d_h_48, pack);
        ONCE
        dl_lap(profile, 204);

        /* exploding.dl:11  d_M.48[k, i] = sum[n](h.47[n, k] * d_h.48[n, i]) */
        exploding_d_M_98(n, h_47, d_h_48, d_params->M_48, pack);
        ONCE
        dl_lap(profile, 205);

        /* exploding.dl:12  d_h.47[n, k] = sum[i](d_h.48[n, i] * M.48[k, i]) */
        exploding_d_h_97(n, d_h_48, params->M_48, d_h_47, pack);
        ONCE
        dl_lap(profile, 206);

        /* exploding.dl:11  d_M.47[k, i] = sum[n](h.46[n, k] * d_h.47[n, i]) */
        exploding_d_M_98(n, h_46, d_h_47, d_params->M_47, pack);
        ONCE
        dl_lap(profile, 207);

        /* exploding.dl:12  d_h.46[n, k] = sum[i](d_h.47[n, i] * M.47[k, i]) */
        exploding_d_h_97(n, d_h_47, params->M_47, d_h_46, pack);
        ONCE
        dl_lap(profile, 208);

        /* exploding.dl:11  d_M.46[k, i] = sum[n](h.45[n, k] * d_h.46[n, i]) */
        exploding_d_M_98(n, h_45, d_h_46, d_params->M_46, pack);
        ONCE
        dl_lap(profile, 209);

        /* exploding.dl:12  d_h.45[n, k] = sum[i](d_h.46[n, i] * M.46[k, i]) */
        exploding_d_h_97(n, d_h_46, params->M_46, d_h_45, pack);
        ONCE
        dl_lap(profile, 210);

        /* exploding.dl:11  d_M.45[k, i] = sum[n](h.44[n, k] * d_h.45[n, i]) */
        exploding_d_M_98(n, h_44, d_h_45, d_params->M_45, pack);
        ONCE
        dl_lap(profile, 211);

        /* exploding.dl:12  d_h.44[n, k] = sum[i](d_h.45[n, i] * M.45[k, i]) */
        exploding_d_h_97(n, d_h_45, params->M_45, d_h_44, pack);
        ONCE
        dl_lap(profile, 212);

        /* exploding.dl:11  d_M.44[k, i] = sum[n](h.43[n, k] * d_h.44[n, i]) */
        exploding_d_M_98(n, h_43, d_h_44, d_params->M_44, pack);
        ONCE
        dl_lap(profile, 213);

        /* exploding.dl:12  d_h.43[n, k] = sum[i](d_h.44[n, i] * M.44[k, i]) */
        exploding_d_h_97(n, d_h_44, params->M_44, d_h_43, pack);
        ONCE
        dl_lap(profile, 214);

        /* exploding.dl:11  d_M.43[k, i] = sum[n](h.42[n, k] * d_h.43[n, i]) */
        exploding_d_M_98(n, h_42, d_h_43, d_params->M_43, pack);
        ONCE
        dl_lap(profile, 215);

        /* exploding.dl:12  d_h.42[n, k] = sum[i](d_h.43[n, i] * M.43[k, i]) */
        exploding_d_h_97(n, d_h_43, params->M_43, d_h_42, pack);
        ONCE
        dl_lap(profile, 216);

        /* exploding.dl:11  d_M.42[k, i] = sum[n](h.41[n, k] * d_h.42[n, i]) */
        exploding_d_M_98(n, h_41, d_h_42, d_params->M_42, pack);
        ONCE
        dl_lap(profile, 217);

        /* exploding.dl:12  d_h.41[n, k] = sum[i](d_h.42[n, i] * M.42[k, i]) */
        exploding_d_h_97(n, d_h_42, params->M_42, d_h_41, pack);
        ONCE
        dl_lap(profile, 218);

        /* exploding.dl:11  d_M.41[k, i] = sum[n](h.40[n, k] * d_h.41[n, i]) */
        exploding_d_M_98(n, h_40, d_h_41, d_params->M_41, pack);
        ONCE
        dl_lap(profile, 219);

        /* exploding.dl:12  d_h.40[n, k] = sum[i](d_h.41[n, i] * M.41[k, i]) */
        exploding_d_h_97(n, d_h_41, params->M_41, d_h_40, pack);
        ONCE
        dl_lap(profile, 220);

        /* exploding.dl:11  d_M.40[k, i] = sum[n](h.39[n, k] * d_h.40[n, i]) */
        exploding_d_M_98(n, h_39, d_h_40, d_params->M_40, pack);
        ONCE
        dl_lap(profile, 221);

        /* exploding.dl:12  d_h.39[n, k] = sum[i](d_h.40[n, i] * M.40[k, i]) */
        exploding_d_h_97(n, d_h_40, params->M_40, d_h_39, pack);
        ONCE
        dl_lap(profile, 222);

        /* exploding.dl:11  d_M.39[k, i] = sum[n](h.38[n, k] * d_h.39[n, i]) */
        exploding_d_M_98(n, h_38, d_h_39, d_params->M_39, pack);
        ONCE
        dl_lap(profile, 223);

        /* exploding.dl:12  d_h.38[n, k] = sum[i](d_h.39[n, i] * M.39[k, i]) */
        exploding_d_h_97(n, d_h_39, params->M_39, d_h_38, pack);
        ONCE
        dl_lap(profile, 224);

        /* exploding.dl:11  d_M.38[k, i] = sum[n](h.37[n, k] * d_h.38[n, i]) */
        exploding_d_M_98(n, h_37, d_h_38, d_params->M_38, pack);
        ONCE
        dl_lap(profile, 225);

        /* exploding.dl:12  d_h.37[n, k] = sum[i](d_h.38[n, i] * M.38[k, i]) */
        exploding_d_h_97(n, d_h_38, params->M_38, d_h_37, pack);
        ONCE
        dl_lap(profile, 226);

        /* exploding.dl:11  d_M.37[k, i] = sum[n](h.36[n, k] * d_h.37[n, i]) */
        exploding_d_M_98(n, h_36, d_h_37, d_params->M_37, pack);
        ONCE
        dl_lap(profile, 227);

        /* exploding.dl:12  d_h.36[n, k] = sum[i](d_h.37[n, i] * M.37[k, i]) */
        exploding_d_h_97(n, d_h_37, params->M_37, d_h_36, pack);
        ONCE
        dl_lap(profile, 228);

        /* exploding.dl:11  d_M.36[k, i] = sum[n](h.35[n, k] * d_h.36[n, i]) */
        exploding_d_M_98(n, h_35, d_h_36, d_params->M_36, pack);
        ONCE
        dl_lap(profile, 229);

        /* exploding.dl:12  d_h.35[n, k] = sum[i](d_h.36[n, i] * M.36[k, i]) */
        exploding_d_h_97(n, d_h_36, params->M_36, d_h_35, pack);
        ONCE
        dl_lap(profile, 230);

        /* exploding.dl:11  d_M.35[k, i] = sum[n](h.34[n, k] * d_h.35[n, i]) */
        exploding_d_M_98(n, h_34, d_h_35, d_params->M_35, pack);
        ONCE
        dl_lap(profile, 231);

        /* exploding.dl:12  d_h.34[n, k] = sum[i](d_h.35[n, i] * M.35[k, i]) */
        exploding_d_h_97(n, d_h_35, params->M_35, d_h_34, pack);
        ONCE
        dl_lap(profile, 232);

        /* exploding.dl:11  d_M.34[k, i] = sum[n](h.33[n, k] * d_h.34[n, i]) */
        exploding_d_M_98(n, h_33, d_h_34, d_params->M_34, pack);
        ONCE
        dl_lap(profile, 233);

        /* exploding.dl:12  d_h.33[n, k] = sum[i](d_h.34[n, i] * M.34[k, i]) */
        exploding_d_h_97(n, d_h_34, params->M_34, d_h_33, pack);
        ONCE
        dl_lap(profile, 234);

        /* exploding.dl:11  d_M.33[k, i] = sum[n](h.32[n, k] * d_h.33[n, i]) */
        exploding_d_M_98(n, h_32, d_h_33, d_params->M_33, pack);
        ONCE
        dl_lap(profile, 235);

        /* exploding.dl:12  d_h.32[n, k] = sum[i](d_h.33[n, i] * M.33[k, i]) */
        exploding_d_h_97(n, d_h_33, params->M_33, d_h_32, pack);
        ONCE
        dl_lap(profile, 236);

        /* exploding.dl:11  d_M.32[k, i] = sum[n](h.31[n, k] * d_h.32[n, i]) */
        exploding_d_M_98(n, h_31, d_h_32, d_params->M_32, pack);
        ONCE
        dl_lap(profile, 237);

        /* exploding.dl:12  d_h.31[n, k] = sum[i](d_h.32[n, i] * M.32[k, i]) */
        exploding_d_h_97(n, d_h_32, params->M_32, d_h_31, pack);
        ONCE
        dl_lap(profile, 238);

        /* exploding.dl:11  d_M.31[k, i] = sum[n](h.30[n, k] * d_h.31[n, i]) */
        exploding_d_M_98(n, h_30, d_h_31, d_params->M_31, pack);
        ONCE
        dl_lap(profile, 239);

        /* exploding.dl:12  d_h.30[n, k] = sum[i](d_h.31[n, i] * M.31[k, i]) */
        exploding_d_h_97(n, d_h_31, params->M_31, d_h_30, pack);
        ONCE
        dl_lap(profile, 240);

        /* exploding.dl:11  d_M.30[k, i] = sum[n](h.29[n, k] * d_h.30[n, i]) */
        exploding_d_M_98(n, h_29, d_h_30, d_params->M_30, pack);
        ONCE
        dl_lap(profile, 241);

        /* exploding.dl:12  d_h.29[n, k] = sum[i](d_h.30[n, i] * M.30[k, i]) */
        exploding_d_h_97(n, d_h_30, params->M_30, d_h_29, pack);
        ONCE
        dl_lap(profile, 242);

        /* exploding.dl:11  d_M.29[k, i] = sum[n](h.28[n, k] * d_h.29[n, i]) */
        exploding_d_M_98(n, h_28, d_h_29, d_params->M_29, pack);
        ONCE
        dl_lap(profile, 243);

        /* exploding.dl:12  d_h.28[n, k] = sum[i](d_h.29[n, i] * M.29[k, i]) */
        exploding_d_h_97(n, d_h_29, params->M_29, d_h_28, pack);
        ONCE
        dl_lap(profile, 244);

        /* exploding.dl:11  d_M.28[k, i] = sum[n](h.27[n, k] * d_h.28[n, i]) */
        exploding_d_M_98(n, h_27, d_h_28, d_params->M_28, pack);
        ONCE
        dl_lap(profile, 245);

        /* exploding.dl:12  d_h.27[n, k] = sum[i](d_h.28[n, i] * M.28[k, i]) */
        exploding_d_h_97(n, d_h_28, params->M_28, d_h_27, pack);
        ONCE
        dl_lap(profile, 246);

        /* exploding.dl:11  d_M.27[k, i] = sum[n](h.26[n, k] * d_h.27[n, i]) */
        exploding_d_M_98(n, h_26, d_h_27, d_params->M_27, pack);
        ONCE
        dl_lap(profile, 247);

        /* exploding.dl:12  d_h.26[n, k] = sum[i](d_h.27[n, i] * M.27[k, i]) */
        exploding_d_h_97(n, d_h_27, params->M_27, d_h_26, pack);
        ONCE
        dl_lap(profile, 248);

        /* exploding.dl:11  d_M.26[k, i] = sum[n](h.25[n, k] * d_h.26[n, i]) */
        exploding_d_M_98(n, h_25, d_h_26, d_params->M_26, pack);
        ONCE
        dl_lap(profile, 249);

        /* exploding.dl:12  d_h.25[n, k] = sum[i](d_h.26[n, i] * M.26[k, i]) */
        exploding_d_h_97(n, d_h_26, params->M_26, d_h_25, pack);
        ONCE
        dl_lap(profile, 250);

        /* exploding.dl:11  d_M.25[k, i] = sum[n](h.24[n, k] * d_h.25[n, i]) */
        exploding_d_M_98(n, h_24, d_h_25, d_params->M_25, pack);
        ONCE
        dl_lap(profile, 251);

        /* exploding.dl:12  d_h.24[n, k] = sum[i](d_h.25[n, i] * M.25[k, i]) */
        exploding_d_h_97(n, d_h_25, params->M_25, d_h_24, pack);
        ONCE
        dl_lap(profile, 252);

        /* exploding.dl:11  d_M.24[k, i] = sum[n](h.23[n, k] * d_h.24[n, i]) */
        exploding_d_M_98(n, h_23, d_h_24, d_params->M_24, pack);
        ONCE
        dl_lap(profile, 253);

        /* exploding.dl:12  d_h.23[n, k] = sum[i](d_h.24[n, i] * M.24[k, i]) */
        exploding_d_h_97(n, d_h_24, params->M_24, d_h_23, pack);
        ONCE
        dl_lap(profile, 254);

        /* exploding.dl:11  d_M.23[k, i] = sum[n](h.22[n, k] * d_h.23[n, i]) */
        exploding_d_M_98(n, h_22, d_h_23, d_params->M_23, pack);
        ONCE
        dl_lap(profile, 255);

        /* exploding.dl:12  d_h.22[n, k] = sum[i](d_h.23[n, i] * M.23[k, i]) */
        exploding_d_h_97(n, d_h_23, params->M_23, d_h_22, pack);
        ONCE
        dl_lap(profile, 256);

        /* exploding.dl:11  d_M.22[k, i] = sum[n](h.21[n, k] * d_h.22[n, i]) */
        exploding_d_M_98(n, h_21, d_h_22, d_params->M_22, pack);
        ONCE
        dl_lap(profile, 257);

        /* exploding.dl:12  d_h.21[n, k] = sum[i](d_h.22[n, i] * M.22[k, i]) */
        exploding_d_h_97(n, d_h_22, params->M_22, d_h_21, pack);
        ONCE
        dl_lap(profile, 258);

        /* exploding.dl:11  d_M.21[k, i] = sum[n](h.20[n, k] * d_h.21[n, i]) */
        exploding_d_M_98(n, h_20, d_h_21, d_params->M_21, pack);
        ONCE
        dl_lap(profile, 259);

        /* exploding.dl:12  d_h.20[n, k] = sum[i](d_h.21[n, i] * M.21[k, i]) */
        exploding_d_h_97(n, d_h_21, params->M_21, d_h_20, pack);
        ONCE
        dl_lap(profile, 260);

        /* exploding.dl:11  d_M.20[k, i] = sum[n](h.19[n, k] * d_h.20[n, i]) */
        exploding_d_M_98(n, h_19, d_h_20, d_params->M_20, pack);
        ONCE
        dl_lap(profile, 261);

        /* exploding.dl:12  d_h.19[n, k] = sum[i](d_h.20[n, i] * M.20[k, i]) */
        exploding_d_h_97(n, d_h_20, params->M_20, d_h_19, pack);
        ONCE
        dl_lap(profile, 262);

        /* exploding.dl:11  d_M.19[k, i] = sum[n](h.18[n, k] * d_h.19[n, i]) */
        exploding_d_M_98(n, h_18, d_h_19, d_params->M_19, pack);
        ONCE
        dl_lap(profile, 263);

        /* exploding.dl:12  d_h.18[n, k] = sum[i](d_h.19[n, i] * M.19[k, i]) */
        exploding_d_h_97(n, d_h_19, params->M_19, d_h_18, pack);
        ONCE
        dl_lap(profile, 264);

        /* exploding.dl:11  d_M.18[k, i] = sum[n](h.17[n, k] * d_h.18[n, i]) */
        exploding_d_M_98(n, h_17, d_h_18, d_params->M_18, pack);
        ONCE
        dl_lap(profile, 265);

        /* exploding.dl:12  d_h.17[n, k] = sum[i](d_h.18[n, i] * M.18[k, i]) */
        exploding_d_h_97(n, d_h_18, params->M_18, d_h_17, pack);
        ONCE
        dl_lap(profile, 266);

        /* exploding.dl:11  d_M.17[k, i] = sum[n](h.16[n, k] * d_h.17[n, i]) */
        exploding_d_M_98(n, h_16, d_h_17, d_params->M_17, pack);
        ONCE
        dl_lap(profile, 267);

        /* exploding.dl:12  d_h.16[n, k] = sum[i](d_h.17[n, i] * M.17[k, i]) */
        exploding_d_h_97(n, d_h_17, params->M_17, d_h_16, pack);
        ONCE
        dl_lap(profile, 268);

        /* exploding.dl:11  d_M.16[k, i] = sum[n](h.15[n, k] * d_h.16[n, i]) */
        exploding_d_M_98(n, h_15, d_h_16, d_params->M_16, pack);
        ONCE
        dl_lap(profile, 269);

        /* exploding.dl:12  d_h.15[n, k] = sum[i](d_h.16[n, i] * M.16[k, i]) */
        exploding_d_h_97(n, d_h_16, params->M_16, d_h_15, pack);
        ONCE
        dl_lap(profile, 270);

        /* exploding.dl:11  d_M.15[k, i] = sum[n](h.14[n, k] * d_h.15[n, i]) */
        exploding_d_M_98(n, h_14, d_h_15, d_params->M_15, pack);
        ONCE
        dl_lap(profile, 271);

        /* exploding.dl:12  d_h.14[n, k] = sum[i](d_h.15[n, i] * M.15[k, i]) */
        exploding_d_h_97(n, d_h_15, params->M_15, d_h_14, pack);
        ONCE
        dl_lap(profile, 272);

        /* exploding.dl:11  d_M.14[k, i] = sum[n](h.13[n, k] * d_h.14[n, i]) */
        exploding_d_M_98(n, h_13, d_h_14, d_params->M_14, pack);
        ONCE
        dl_lap(profile, 273);

        /* exploding.dl:12  d_h.13[n, k] = sum[i](d_h.14[n, i] * M.14[k, i]) */
        exploding_d_h_97(n, d_h_14, params->M_14, d_h_13, pack);
        ONCE
        dl_lap(profile, 274);

        /* exploding.dl:11  d_M.13[k, i] = sum[n](h.12[n, k] * d_h.13[n, i]) */
        exploding_d_M_98(n, h_12, d_h_13, d_params->M_13, pack);
        ONCE
        dl_lap(profile, 275);

        /* exploding.dl:12  d_h.12[n, k] = sum[i](d_h.13[n, i] * M.13[k, i]) */
        exploding_d_h_97(n, d_h_13, params->M_13, d_h_12, pack);
        ONCE
        dl_lap(profile, 276);

        /* exploding.dl:11  d_M.12[k, i] = sum[n](h.11[n, k] * d_h.12[n, i]) */
        exploding_d_M_98(n, h_11, d_h_12, d_params->M_12, pack);
        ONCE
        dl_lap(profile, 277);

        /* exploding.dl:12  d_h.11[n, k] = sum[i](d_h.12[n, i] * M.12[k, i]) */
        exploding_d_h_97(n, d_h_12, params->M_12, d_h_11, pack);
        ONCE
        dl_lap(profile, 278);

        /* exploding.dl:11  d_M.11[k, i] = sum[n](h.10[n, k] * d_h.11[n, i]) */
        exploding_d_M_98(n, h_10, d_h_11, d_params->M_11, pack);
        ONCE
        dl_lap(profile, 279);

        /* exploding.dl:12  d_h.10[n, k] = sum[i](d_h.11[n, i] * M.11[k, i]) */
        exploding_d_h_97(n, d_h_11, params->M_11, d_h_10, pack);
        ONCE
        dl_lap(profile, 280);

        /* exploding.dl:11  d_M.10[k, i] = sum[n](h.9[n, k] * d_h.10[n, i]) */
        exploding_d_M_98(n, h_9, d_h_10, d_params->M_10, pack);
        ONCE
        dl_lap(profile, 281);

        /* exploding.dl:12  d_h.9[n, k] = sum[i](d_h.10[n, i] * M.10[k, i]) */
        exploding_d_h_97(n, d_h_10, params->M_10, d_h_9, pack);
        ONCE
        dl_lap(profile, 282);

        /* exploding.dl:11  d_M.9[k, i] = sum[n](h.8[n, k] * d_h.9[n, i]) */
        exploding_d_M_98(n, h_8, d_h_9, d_params->M_9, pack);
        ONCE
        dl_lap(profile, 283);

        /* exploding.dl:12  d_h.8[n, k] = sum[i](d_h.9[n, i] * M.9[k, i]) */
        exploding_d_h_97(n, d_h_9, params->M_9, d_h_8, pack);
        ONCE
        dl_lap(profile, 284);

        /* exploding.dl:11  d_M.8[k, i] = sum[n](h.7[n, k] * d_h.8[n, i]) */
        exploding_d_M_98(n, h_7, d_h_8, d_params->M_8, pack);
        ONCE
        dl_lap(profile, 285);

        /* exploding.dl:12  d_h.7[n, k] = sum[i](d_h.8[n, i] * M.8[k, i]) */
        exploding_d_h_97(n, d_h_8, params->M_8, d_h_7, pack);
        ONCE
        dl_lap(profile, 286);

        /* exploding.dl:11  d_M.7[k, i] = sum[n](h.6[n, k] * d_h.7[n, i]) */
        exploding_d_M_98(n, h_6, d_h_7, d_params->M_7, pack);
        ONCE
        dl_lap(profile, 287);

        /* exploding.dl:12  d_h.6[n, k] = sum[i](d_h.7[n, i] * M.7[k, i]) */
        exploding_d_h_97(n, d_h_7, params->M_7, d_h_6, pack);
        ONCE
        dl_lap(profile, 288);

        /* exploding.dl:11  d_M.6[k, i] = sum[n](h.5[n, k] * d_h.6[n, i]) */
        exploding_d_M_98(n, h_5, d_h_6, d_params->M_6, pack);
        ONCE
        dl_lap(profile, 289);

        /* exploding.dl:12  d_h.5[n, k] = sum[i](d_h.6[n, i] * M.6[k, i]) */
        exploding_d_h_97(n, d_h_6, params->M_6, d_h_5, pack);
        ONCE
        dl_lap(profile, 290);

        /* exploding.dl:11  d_M.5[k, i] = sum[n](h.4[n, k] * d_h.5[n, i]) */
        exploding_d_M_98(n, h_4, d_h_5, d_params->M_5, pack);
        ONCE
        dl_lap(profile, 291);

        /* exploding.dl:12  d_h.4[n, k] = sum[i](d_h.5[n, i] * M.5[k, i]) */
        exploding_d_h_97(n, d_h_5, params->M_5, d_h_4, pack);
        ONCE
        dl_lap(profile, 292);

        /* exploding.dl:11  d_M.4[k, i] = sum[n](h.3[n, k] * d_h.4[n, i]) */
        exploding_d_M_98(n, h_3, d_h_4, d_params->M_4, pack);
        ONCE
        dl_lap(profile, 293);

        /* exploding.dl:12  d_h.3[n, k] = sum[i](d_h.4[n, i] * M.4[k, i]) */
        exploding_d_h_97(n, d_h_4, params->M_4, d_h_3, pack);
        ONCE
        dl_lap(profile, 294);

        /* exploding.dl:11  d_M.3[k, i] = sum[n](h.2[n, k] * d_h.3[n, i]) */
        exploding_d_M_98(n, h_2, d_h_3, d_params->M_3, pack);
        ONCE
        dl_lap(profile, 295);

        /* exploding.dl:12  d_h.2[n, k] = sum[i](d_h.3[n, i] * M.3[k, i]) */
        exploding_d_h_97(n, d_h_3, params->M_3, d_h_2, pack);
        ONCE
        dl_lap(profile, 296);

        /* exploding.dl:11  d_M.2[k, i] = sum[n](h.1[n, k] * d_h.2[n, i]) */
        exploding_d_M_98(n, h_1, d_h_2, d_params->M_2, pack);
        ONCE
        dl_lap(profile, 297);

        /* exploding.dl:12  d_h.1[n, k] = sum[i](d_h.2[n, i] * M.2[k, i]) */
        exploding_d_h_97(n, d_h_2, params->M_2, d_h_1, pack);
        ONCE
        dl_lap(profile, 298);

        /* exploding.dl:11  d_M.1[k, i] = sum[n](h.0[n, k] * d_h.1[n, i]) */
        exploding_d_M_98(n, h_0, d_h_1, d_params->M_1, pack);
        ONCE
        dl_lap(profile, 299);

        /* exploding.dl:12  d_h.0[n, k] = sum[i](d_h.1[n, i] * M.1[k, i]) */
        exploding_d_h_97(n, d_h_1, params->M_1, d_h_0, pack);
        ONCE
        dl_lap(profile, 300);

        /* exploding.dl:11  d_M.0[k, i] = sum[n](X[n, k] * d_h.0[n, i]) */
        exploding_d_M_0(n, X, d_h_0, d_params->M_0, pack);
        ONCE
        dl_lap(profile, 301);

        /* exploding.dl:11  d_M.99[k, i] = sum[chunk](d_M.99_chunks[chunk, k, i]) */
        ONCE
        exploding_d_M_99(d_M_99_chunks, d_params->M_99);
        ONCE
        dl_lap(profile, 302);
    }
}

static const DlKernel exploding_kernels[] = {
    {.name = "exploding_h_0", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_h_1", .place = "exploding.dl:12", .part = DL_FORWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_loss_sum", .place = "exploding.dl:16", .part = DL_FORWARD,
     .flops = {0, 26, 0}, .bytes = {2304, 40, 0}},
    {.name = "exploding_loss_sum_2", .place = "exploding.dl:16", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "exploding_loss", .place = "exploding.dl:16", .part = DL_FORWARD,
     .flops = {1, 0, 0}, .bytes = {8, 0, 0}},
    {.name = "exploding_loss_sum_2", .place = "exploding.dl:17", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "exploding_d_h_98", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 20, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_98", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_h_97", .place = "exploding.dl:12", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_0", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {0, 32, 0}, .bytes = {64, 32, 0}},
    {.name = "exploding_d_M_99", .place = "exploding.dl:11", .part = DL_BACKWARD,
     .flops = {512, 0, 0}, .bytes = {2112, 0, 0}},
    {.name = "exploding_update", .place = "exploding.dl:24", .part = DL_UPDATE,
     .flops = {3200, 0, 0}, .bytes = {19200, 0, 0}},
};

static RUNS_ONCE void exploding_run_profile(const DlStep *step, void *states, const double *arguments,
                                            DlProfile *profile)
{
    const struct exploding_batch batch = exploding_batch_of(step);
    struct exploding_result result;
    const struct exploding_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct exploding_learning learning = {exploding_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    exploding_profile_forward(&batch, step->params, step->arena, &result, profile);
    exploding_profile_backward(&batch, step->params, step->arena, step->d_params, profile);
    IN_PARALLEL(batch.n >= 473)
    exploding_learn_rest(&learning);
    dl_lap(profile, 303);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

#endif

#if defined _OPENMP
static int exploding_run_threads(int wanted)
{
    omp_set_num_threads(wanted);
    return omp_get_max_threads();
}
#endif

static const DlModel exploding_model = {
    .name = "exploding", .source = "exploding.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = exploding_inputs,
    .param_count = 100, .params = exploding_param_table,
    .param_size = exploding_parameters,
    .metric_count = 1, .metrics = exploding_metrics,
    .total_count = 2,
    .batch = 0, .epochs = 1, .seed = 0, .clip_norm = 0,
    .flops = {3201, 9562, 0},
    .arena_size = exploding_arena_size,
    .init = exploding_run_init,
    .forward = exploding_run_forward,
    .backward = exploding_run_backward,
#if defined _OPENMP
    .threads = exploding_run_threads,
#endif
#ifndef EXPLODING_F64
    .output_count = 1, .outputs = exploding_output_table,
    .predict = exploding_run_predict,
    .observe = exploding_run_observe,
    .optimizer = "sgd", .update = exploding_run_update,
    .step = exploding_run_step,
    .argument_count = 1, .arguments = exploding_argument_table,
    .split_count = 2, .splits = exploding_splits,
    .evaluate = exploding_run_evaluate,
    .summarize = exploding_run_summarize,
    .traced = exploding_traced,
    .trace_arena_size = exploding_trace_arena_size,
    .trace = exploding_run_trace,
    .kernel_count = sizeof exploding_kernels / sizeof *exploding_kernels, .kernels = exploding_kernels,
    .profile = exploding_run_profile,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &exploding_model_f64,
#endif
};

#ifndef EXPLODING_F64
int main(int argc, char **argv)
{
    return dl_main(&exploding_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define EXPLODING_F64
#define real double
#define exploding_batch exploding_batch_f64
#define exploding_params exploding_params_f64
#define exploding_result exploding_result_f64
#define exploding_outputs exploding_outputs_f64
#define exploding_optimizer exploding_optimizer_f64
#define exploding_arguments exploding_arguments_f64
#define exploding_parameters exploding_parameters_f64
#define exploding_arena_size exploding_arena_size_f64
#define exploding_init exploding_init_f64
#define exploding_forward exploding_forward_f64
#define exploding_backward exploding_backward_f64
#define exploding_update exploding_update_f64
#define exploding_evaluate exploding_evaluate_f64
#define exploding_predict exploding_predict_f64
#define exploding_observe exploding_observe_f64
#define exploding_summarize exploding_summarize_f64
#define exploding_trace exploding_trace_f64
#define exploding_inputs exploding_inputs_f64
#define exploding_param_table exploding_param_table_f64
#define exploding_output_table exploding_output_table_f64
#define exploding_argument_table exploding_argument_table_f64
#define exploding_metrics exploding_metrics_f64
#define exploding_splits exploding_splits_f64
#define exploding_traced exploding_traced_f64
#define exploding_trace_arena_size exploding_trace_arena_size_f64
#define exploding_batch_of exploding_batch_of_f64
#define exploding_model exploding_model_f64
#define exploding_run_init exploding_run_init_f64
#define exploding_run_forward exploding_run_forward_f64
#define exploding_run_backward exploding_run_backward_f64
#define exploding_run_evaluate exploding_run_evaluate_f64
#define exploding_run_predict exploding_run_predict_f64
#define exploding_run_observe exploding_run_observe_f64
#define exploding_run_summarize exploding_run_summarize_f64
#define exploding_run_update exploding_run_update_f64
#define exploding_run_trace exploding_run_trace_f64
#define exploding_run_threads exploding_run_threads_f64
#define exploding_kernels exploding_kernels_f64
#define exploding_run_profile exploding_run_profile_f64
#define exploding_profile_forward exploding_profile_forward_f64
#define exploding_profile_backward exploding_profile_backward_f64
#define exploding_forward_kernels exploding_forward_kernels_f64
#define exploding_backward_kernels exploding_backward_kernels_f64
#define exploding_run_step exploding_run_step_f64
#define exploding_learning exploding_learning_f64
#define exploding_run_learn exploding_run_learn_f64
#define exploding_learn_rest exploding_learn_rest_f64
#define exploding_make_train exploding_make_train_f64
#define exploding_train_arena_size exploding_train_arena_size_f64
#define exploding_make_test exploding_make_test_f64
#define exploding_test_arena_size exploding_test_arena_size_f64
#define exploding_init_M_0 exploding_init_M_0_f64
#define exploding_h_0 exploding_h_0_f64
#define exploding_h_1 exploding_h_1_f64
#define exploding_d_loss_sum exploding_d_loss_sum_f64
#define exploding_loss_sum_2 exploding_loss_sum_2_f64
#define exploding_loss exploding_loss_f64
#define exploding_d_h_98 exploding_d_h_98_f64
#define exploding_d_M_98 exploding_d_M_98_f64
#define exploding_d_h_97 exploding_d_h_97_f64
#define exploding_d_M_0 exploding_d_M_0_f64
#define exploding_d_M_99 exploding_d_M_99_f64
#define exploding_loss_sum exploding_loss_sum_f64
#define exploding_sgd exploding_sgd_f64
#define real_sign real_sign_f64
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
