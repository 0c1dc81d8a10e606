/* gpt.dl, compiled by dlc at -O2. Edit the model, not this file. */

#ifndef GPT_F64
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
static inline void dl_normals(uint64_t seed, uint32_t stream, uint32_t step, uint64_t first, int count,
                              double *numbers);

/* Elementary functions, defined below so that loops over them become vector code. */
static ALWAYS_INLINE float real_exp(float x);
static ALWAYS_INLINE float real_expm1(float x);
static ALWAYS_INLINE float real_log(float x);
static ALWAYS_INLINE float real_erf(float x);
static ALWAYS_INLINE float real_cos(float x);
static ALWAYS_INLINE float real_sqrt(float x);
static ALWAYS_INLINE float real_rsqrt(float x);
#else
#define real_exp exp
#define real_log log
#define real_expm1 expm1
#define real_sqrt sqrt
#define real_cos cos
#define real_erf erf
#endif

/* the larger; NaN when either is */
static inline real real_max(real a, real b)
{
    return ((a > b) | (a != a)) ? a : b;
}

#ifdef GPT_F64
static inline real real_rsqrt(real x)
{
    return 1 / real_sqrt(x);
}
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

struct gpt_batch {
    int n;                              /* rows, at least 1 */
    const int32_t *text;                /* [n][64] of 0 ... 28 */
    const int32_t *next;                /* [n][64] of 0 ... 28; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { gpt_parameters = 106048 };

struct gpt_params {                     /* the gradient, too: d_params */
    real E[29][64];                     /* normal(0, 0.02) */
    real P[64][64];                     /* normal(0, 0.02) */
    real x_0_x_layer_norm_gamma[64];    /* x.0.x.layer_norm.gamma  1, no_decay */
    real x_0_x_layer_norm_beta[64];     /* x.0.x.layer_norm.beta  0, no_decay */
    real x_0_x_self_attention_q_dense_W[64][64]; /* x.0.x.self_attention.q.dense.W  xavier(64, 64) */
    real x_0_x_self_attention_q_dense_b[64]; /* x.0.x.self_attention.q.dense.b  0, no_decay */
    real x_0_x_self_attention_k_dense_W[64][64]; /* x.0.x.self_attention.k.dense.W  xavier(64, 64) */
    real x_0_x_self_attention_k_dense_b[64]; /* x.0.x.self_attention.k.dense.b  0, no_decay */
    real x_0_x_self_attention_v_dense_W[64][64]; /* x.0.x.self_attention.v.dense.W  xavier(64, 64) */
    real x_0_x_self_attention_v_dense_b[64]; /* x.0.x.self_attention.v.dense.b  0, no_decay */
    real x_0_x_self_attention_W[64][64]; /* x.0.x.self_attention.W  xavier(64, 64) */
    real x_0_x_self_attention_b[64];    /* x.0.x.self_attention.b  0, no_decay */
    real x_0_layer_norm_gamma[64];      /* x.0.layer_norm.gamma  1, no_decay */
    real x_0_layer_norm_beta[64];       /* x.0.layer_norm.beta  0, no_decay */
    real x_0_dense_W[64][256];          /* x.0.dense.W  xavier(64, 256) */
    real x_0_dense_b[256];              /* x.0.dense.b  0, no_decay */
    real x_0_dense_2_W[256][64];        /* x.0.dense_2.W  xavier(256, 64) */
    real x_0_dense_2_b[64];             /* x.0.dense_2.b  0, no_decay */
    real x_1_x_layer_norm_gamma[64];    /* x.1.x.layer_norm.gamma  1, no_decay */
    real x_1_x_layer_norm_beta[64];     /* x.1.x.layer_norm.beta  0, no_decay */
    real x_1_x_self_attention_q_dense_W[64][64]; /* x.1.x.self_attention.q.dense.W  xavier(64, 64) */
    real x_1_x_self_attention_q_dense_b[64]; /* x.1.x.self_attention.q.dense.b  0, no_decay */
    real x_1_x_self_attention_k_dense_W[64][64]; /* x.1.x.self_attention.k.dense.W  xavier(64, 64) */
    real x_1_x_self_attention_k_dense_b[64]; /* x.1.x.self_attention.k.dense.b  0, no_decay */
    real x_1_x_self_attention_v_dense_W[64][64]; /* x.1.x.self_attention.v.dense.W  xavier(64, 64) */
    real x_1_x_self_attention_v_dense_b[64]; /* x.1.x.self_attention.v.dense.b  0, no_decay */
    real x_1_x_self_attention_W[64][64]; /* x.1.x.self_attention.W  xavier(64, 64) */
    real x_1_x_self_attention_b[64];    /* x.1.x.self_attention.b  0, no_decay */
    real x_1_layer_norm_gamma[64];      /* x.1.layer_norm.gamma  1, no_decay */
    real x_1_layer_norm_beta[64];       /* x.1.layer_norm.beta  0, no_decay */
    real x_1_dense_W[64][256];          /* x.1.dense.W  xavier(64, 256) */
    real x_1_dense_b[256];              /* x.1.dense.b  0, no_decay */
    real x_1_dense_2_W[256][64];        /* x.1.dense_2.W  xavier(256, 64) */
    real x_1_dense_2_b[64];             /* x.1.dense_2.b  0, no_decay */
    real logits_gamma[64];              /* logits.gamma  1, no_decay */
    real logits_beta[64];               /* logits.beta  0, no_decay */
};

struct gpt_result {
    real loss;                          /* of this batch */
    double totals[2];                   /* sums over the batch, for gpt_summarize */
};

struct gpt_outputs {
    real *probs;                        /* [n][64][29] */
};

struct gpt_optimizer {                  /* kept from step to step; at the start: */
    struct gpt_params m;                /* 0 */
    struct gpt_params v;                /* 0 */
};

struct gpt_arguments {                  /* of adamw; gpt.dl says: */
    real lr;                            /* 0.001 */
    real weight_decay;                  /* 0.01 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t gpt_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void gpt_init(struct gpt_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void gpt_forward(const struct gpt_batch *batch, const struct gpt_params *params, void *arena,
                 struct gpt_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void gpt_backward(const struct gpt_batch *batch, const struct gpt_params *params, void *arena,
                  struct gpt_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void gpt_update(struct gpt_params *params, const struct gpt_params *d_params, struct gpt_optimizer *optimizer,
                const struct gpt_arguments *arguments, uint64_t t);
/* What multiplies lr at a step (from 1) of `steps` in all, in an epoch (from 1). */
double gpt_schedule(uint64_t step, uint64_t steps, uint64_t epoch);
/* The loss of a batch, as in evaluation. */
void gpt_evaluate(const struct gpt_batch *batch, const struct gpt_params *params, void *arena,
                  struct gpt_result *result);
/* The outputs, from the inputs alone. */
void gpt_predict(const struct gpt_batch *batch, const struct gpt_params *params, void *arena,
                 struct gpt_outputs *out);
/* values[0]: the loss, values[1]: perplexity, values[2]: accuracy; of n rows whose totals were added up. */
void gpt_summarize(const struct gpt_params *params, double n, const double *totals, double *values);

/* ---- parameters at the start ---- */

/* x.0.x.layer_norm.gamma, x.0.layer_norm.gamma, x.1.x.layer_norm.gamma and 2 more */
static RUNS_ONCE NOT_INLINE void gpt_init_x_0_x_layer_norm_gamma(real *restrict x_0_x_layer_norm_gamma)
{
    for (int i = 0; i < 64; i++)
        x_0_x_layer_norm_gamma[i] = 1;
}

/* x.0.x.layer_norm.beta, x.0.x.self_attention.q.dense.b, x.0.x.self_attention.k.dense.b and 12 more */
static RUNS_ONCE NOT_INLINE void gpt_init_x_0_x_layer_norm_beta(real *restrict x_0_x_layer_norm_beta)
{
    for (int i = 0; i < 64; i++)
        x_0_x_layer_norm_beta[i] = 0;
}

/* x.0.x.self_attention.q.dense.W, x.0.x.self_attention.k.dense.W, x.0.x.self_attention.v.dense.W and 5
       more */
static RUNS_ONCE NOT_INLINE void gpt_init_x_0_x_self_attention_q_dense_W(uint64_t seed,
                                                                         real (*restrict x_0_x_self_attention_q_dense_W)[64],
                                                                         uint32_t stream)
{
    for (int i = 0; i < 64; i++) {
        float draw[64];
        dl_uniforms(seed, stream, 0, (uint64_t)i * 64, 64, draw);
        for (int j = 0; j < 64; j++)
            x_0_x_self_attention_q_dense_W[i][j] = (real)-0.21650635094610965 + (real)0.4330127018922193 *
                    draw[j];
    }
}

/* x.0.dense.W and x.1.dense.W */
static RUNS_ONCE NOT_INLINE void gpt_init_x_0_dense_W(uint64_t seed, real (*restrict x_0_dense_W)[256],
                                                      uint32_t stream)
{
    for (int i = 0; i < 64; i++) {
        float draw[256];
        dl_uniforms(seed, stream, 0, (uint64_t)i * 256, 256, draw);
        for (int j = 0; j < 256; j++)
            x_0_dense_W[i][j] = (real)-0.13693063937629152 + (real)0.27386127875258304 * draw[j];
    }
}

/* x.0.dense.b and x.1.dense.b */
static RUNS_ONCE NOT_INLINE void gpt_init_x_0_dense_b(real *restrict x_0_dense_b)
{
    for (int i = 0; i < 256; i++)
        x_0_dense_b[i] = 0;
}

/* x.0.dense_2.W and x.1.dense_2.W */
static RUNS_ONCE NOT_INLINE void gpt_init_x_0_dense_2_W(uint64_t seed, real (*restrict x_0_dense_2_W)[64],
                                                        uint32_t stream)
{
    for (int i = 0; i < 256; i++) {
        float draw[64];
        dl_uniforms(seed, stream, 0, (uint64_t)i * 64, 64, draw);
        for (int j = 0; j < 64; j++)
            x_0_dense_2_W[i][j] = (real)-0.13693063937629152 + (real)0.27386127875258304 * draw[j];
    }
}

RUNS_ONCE void gpt_init(struct gpt_params *params, uint64_t seed)
{
    /* E normal(0, 0.02) */
    for (int i = 0; i < 29; i++) {
        double draw[64];
        dl_normals(seed, 3222007936u, 0, (uint64_t)i * 64, 64, draw);
        for (int j = 0; j < 64; j++)
            params->E[i][j] = (real)0.02 * (real)draw[j];
    }
    /* P normal(0, 0.02) */
    for (int i = 0; i < 64; i++) {
        double draw[64];
        dl_normals(seed, 3574337935u, 0, (uint64_t)i * 64, 64, draw);
        for (int j = 0; j < 64; j++)
            params->P[i][j] = (real)0.02 * (real)draw[j];
    }
    /* x.0.x.layer_norm.gamma 1 */
    gpt_init_x_0_x_layer_norm_gamma(params->x_0_x_layer_norm_gamma);
    /* x.0.x.layer_norm.beta 0 */
    gpt_init_x_0_x_layer_norm_beta(params->x_0_x_layer_norm_beta);
    /* x.0.x.self_attention.q.dense.W xavier(64, 64) */
    gpt_init_x_0_x_self_attention_q_dense_W(seed, params->x_0_x_self_attention_q_dense_W, 1367174195u);
    /* x.0.x.self_attention.q.dense.b 0 */
    gpt_init_x_0_x_layer_norm_beta(params->x_0_x_self_attention_q_dense_b);
    /* x.0.x.self_attention.k.dense.W xavier(64, 64) */
    gpt_init_x_0_x_self_attention_q_dense_W(seed, params->x_0_x_self_attention_k_dense_W, 4125712689u);
    /* x.0.x.self_attention.k.dense.b 0 */
    gpt_init_x_0_x_layer_norm_beta(params->x_0_x_self_attention_k_dense_b);
    /* x.0.x.self_attention.v.dense.W xavier(64, 64) */
    gpt_init_x_0_x_self_attention_q_dense_W(seed, params->x_0_x_self_attention_v_dense_W, 1342750438u);
    /* x.0.x.self_attention.v.dense.b 0 */
    gpt_init_x_0_x_layer_norm_beta(params->x_0_x_self_attention_v_dense_b);
    /* x.0.x.self_attention.W xavier(64, 64) */
    gpt_init_x_0_x_self_attention_q_dense_W(seed, params->x_0_x_self_attention_W, 1298043643u);
    /* x.0.x.self_attention.b 0 */
    gpt_init_x_0_x_layer_norm_beta(params->x_0_x_self_attention_b);
    /* x.0.layer_norm.gamma 1 */
    gpt_init_x_0_x_layer_norm_gamma(params->x_0_layer_norm_gamma);
    /* x.0.layer_norm.beta 0 */
    gpt_init_x_0_x_layer_norm_beta(params->x_0_layer_norm_beta);
    /* x.0.dense.W xavier(64, 256) */
    gpt_init_x_0_dense_W(seed, params->x_0_dense_W, 978272639u);
    /* x.0.dense.b 0 */
    gpt_init_x_0_dense_b(params->x_0_dense_b);
    /* x.0.dense_2.W xavier(256, 64) */
    gpt_init_x_0_dense_2_W(seed, params->x_0_dense_2_W, 2535553330u);
    /* x.0.dense_2.b 0 */
    gpt_init_x_0_x_layer_norm_beta(params->x_0_dense_2_b);
    /* x.1.x.layer_norm.gamma 1 */
    gpt_init_x_0_x_layer_norm_gamma(params->x_1_x_layer_norm_gamma);
    /* x.1.x.layer_norm.beta 0 */
    gpt_init_x_0_x_layer_norm_beta(params->x_1_x_layer_norm_beta);
    /* x.1.x.self_attention.q.dense.W xavier(64, 64) */
    gpt_init_x_0_x_self_attention_q_dense_W(seed, params->x_1_x_self_attention_q_dense_W, 1113667390u);
    /* x.1.x.self_attention.q.dense.b 0 */
    gpt_init_x_0_x_layer_norm_beta(params->x_1_x_self_attention_q_dense_b);
    /* x.1.x.self_attention.k.dense.W xavier(64, 64) */
    gpt_init_x_0_x_self_attention_q_dense_W(seed, params->x_1_x_self_attention_k_dense_W, 407943392u);
    /* x.1.x.self_attention.k.dense.b 0 */
    gpt_init_x_0_x_layer_norm_beta(params->x_1_x_self_attention_k_dense_b);
    /* x.1.x.self_attention.v.dense.W xavier(64, 64) */
    gpt_init_x_0_x_self_attention_q_dense_W(seed, params->x_1_x_self_attention_v_dense_W, 386779883u);
    /* x.1.x.self_attention.v.dense.b 0 */
    gpt_init_x_0_x_layer_norm_beta(params->x_1_x_self_attention_v_dense_b);
    /* x.1.x.self_attention.W xavier(64, 64) */
    gpt_init_x_0_x_self_attention_q_dense_W(seed, params->x_1_x_self_attention_W, 2153611906u);
    /* x.1.x.self_attention.b 0 */
    gpt_init_x_0_x_layer_norm_beta(params->x_1_x_self_attention_b);
    /* x.1.layer_norm.gamma 1 */
    gpt_init_x_0_x_layer_norm_gamma(params->x_1_layer_norm_gamma);
    /* x.1.layer_norm.beta 0 */
    gpt_init_x_0_x_layer_norm_beta(params->x_1_layer_norm_beta);
    /* x.1.dense.W xavier(64, 256) */
    gpt_init_x_0_dense_W(seed, params->x_1_dense_W, 2683861296u);
    /* x.1.dense.b 0 */
    gpt_init_x_0_dense_b(params->x_1_dense_b);
    /* x.1.dense_2.W xavier(256, 64) */
    gpt_init_x_0_dense_2_W(seed, params->x_1_dense_2_W, 3544149129u);
    /* x.1.dense_2.b 0 */
    gpt_init_x_0_x_layer_norm_beta(params->x_1_dense_2_b);
    /* logits.gamma 1 */
    gpt_init_x_0_x_layer_norm_gamma(params->logits_gamma);
    /* logits.beta 0 */
    gpt_init_x_0_x_layer_norm_beta(params->logits_beta);
}

/* ---- training: the loss of a batch, then its gradient ---- */

/* What a training step does with a part of the gradient as soon as it is there: elements first ..
   first + size - 1 of all. */
struct gpt_learning {
    void (*learn)(const struct gpt_learning *learning, size_t first, int size, const real *gradient);
    struct gpt_params *params, *d_params;
    struct gpt_optimizer *optimizer;
    const struct gpt_arguments *arguments;
    uint64_t t;
    int *broken; /* becomes 1 where the gradient is not finite: d_params shows it then */
};

static void gpt_x_0_x_layer_norm(int n, const int32_t (*restrict text)[64], const real (*restrict E)[64],
                                 const real (*restrict P)[64], const real *restrict x_0_x_layer_norm_gamma,
                                 const real *restrict x_0_x_layer_norm_beta, real (*restrict x)[64][64],
                                 real (*restrict layer_norm_m)[64], real (*restrict layer_norm_v)[64],
                                 real (*restrict x_0_x_layer_norm)[64][64])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++) {
            for (int k = 0; k < 64; k++)
                x[row][s][k] = E[text[row][s]][k] + P[s][k];
            real parts[8] = {0};
            KEEP_LOOP
            for (int first = 0; first < 64; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int k = first + part;
                    parts[part] += x[row][s][k];
                }
            real sum = 0;
            for (int part = 0; part < 8; part++)
                sum += parts[part];
            layer_norm_m[row][s] = (real)0.015625 * sum;
            real parts_2[8] = {0};
            KEEP_LOOP
            for (int first = 0; first < 64; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int k = first + part;
                    parts_2[part] += (x[row][s][k] - layer_norm_m[row][s]) *
                            (x[row][s][k] - layer_norm_m[row][s]);
                }
            real sum_2 = 0;
            for (int part = 0; part < 8; part++)
                sum_2 += parts_2[part];
            layer_norm_v[row][s] = (real)0.015625 * sum_2;
            const real t = real_rsqrt(layer_norm_v[row][s] + (real)1e-05);
            for (int k = 0; k < 64; k++)
                x_0_x_layer_norm[row][s][k] = x_0_x_layer_norm_gamma[k] *
                        (x[row][s][k] - layer_norm_m[row][s]) * t + x_0_x_layer_norm_beta[k];
        }
}

/* q.dense, k.dense and v.dense */
static NOT_INLINE void gpt_q_dense(int n, real (*restrict x_0_x_layer_norm)[64][64],
                                   const real (*restrict x_0_x_self_attention_q_dense_W)[64],
                                   const real *restrict x_0_x_self_attention_q_dense_b,
                                   real (*restrict q_dense)[64][64], real *restrict pack)
{
    /* matrix product: rows row, b; columns k; summed j */
    const int share = share_size(n * 64, 1750, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n * 64; ic += share)
        for (int jr = 0; jr < 64; jr += PANEL_COLUMNS) {
            const real *b = &x_0_x_self_attention_q_dense_W[0][jr];
            int stride = 64;
            if (n * 64 > 40) {
                for (int q = 0; q < 64; q++)
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int k = jr + c;
                        pack[q * PANEL_COLUMNS + c] = x_0_x_self_attention_q_dense_W[q][k];
                    }
                b = pack;
                stride = PANEL_COLUMNS;
            }
            const int end = int_min(n * 64, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, PANEL_COLUMNS, 64, &x_0_x_layer_norm[0][0][0] + ir * 64, 64, 1, b,
                        stride, &q_dense[0][0][jr] + ir * 64, 64, 0);
                for (int r = 0; r < height; r++) {
                    const int row = (ir + r) / 64;
                    const int b_2 = (ir + r) % 64;
                    KEEP_LOOP
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int k = jr + c;
                        const real sum = q_dense[row][b_2][k];
                        q_dense[row][b_2][k] = sum + x_0_x_self_attention_q_dense_b[k];
                    }
                }
            }
        }
}

static void gpt_attention_b(int n, real (*restrict split_heads_parted)[64][4][16],
                            real (*restrict split_heads_parted_2)[64][4][16],
                            real (*restrict attention_b)[4][64][64], real *restrict pack)
{
    /* matrix product: rows i; columns j; summed c; one for each row, b */
    SHARE_LOOPS
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int jr = 0; jr < 64; jr += PANEL_COLUMNS) {
                transpose(16, PANEL_COLUMNS, &split_heads_parted_2[row][jr][b][0], 64, pack, PANEL_COLUMNS);
                for (int ir = 0, height; ir < 64; ir += height) {
                    height = int_min(TILE_ROWS, 64 - ir);
                    tile_product(height, PANEL_COLUMNS, 16, &split_heads_parted[row][ir][b][0], 64, 1, pack,
                            PANEL_COLUMNS, &attention_b[row][b][ir][jr], 64, 0);
                    for (int r = 0; r < height; r++) {
                        const int i = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < PANEL_COLUMNS; c++) {
                            const int j = jr + c;
                            const real sum = attention_b[row][b][i][j];
                            attention_b[row][b][i][j] = j <= i ? sum / 4 : (real)-1e+30;
                        }
                    }
                }
            }
}

static void gpt_attention_p(int n, real (*restrict attention_b)[4][64][64], real (*restrict softmax_s)[4][64],
                            real (*restrict attention_p)[4][64][64])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int a = 0; a < 64; a++) {
                real parts[8];
                for (int part = 0; part < 8; part++)
                    parts[part] = -INFINITY;
                KEEP_LOOP
                for (int first = 0; first < 64; first += 8) {
                    KEEP_LOOP
                    for (int part = 0; part < 8; part++) {
                        const int j = first + part;
                        parts[part] = real_max(attention_b[row][b][a][j], parts[part]);
                    }
                }
                real max = -INFINITY;
                for (int part = 0; part < 8; part++)
                    max = real_max(parts[part], max);
                for (int j = 0; j < 64; j++)
                    attention_b[row][b][a][j] = real_exp(attention_b[row][b][a][j] - max);
                real parts_2[8] = {0};
                KEEP_LOOP
                for (int first = 0; first < 64; first += 8)
                    for (int part = 0; part < 8; part++) {
                        const int j = first + part;
                        parts_2[part] += attention_b[row][b][a][j];
                    }
                real softmax_s_2 = 0;
                for (int part = 0; part < 8; part++)
                    softmax_s_2 += parts_2[part];
                softmax_s[row][b][a] = softmax_s_2;
                for (int j = 0; j < 64; j++)
                    attention_p[row][b][a][j] = attention_b[row][b][a][j] / softmax_s_2;
            }
}

/* self_attention.attention and d_self_attention.q */
static NOT_INLINE void gpt_self_attention_attention(int n, real (*restrict attention_p)[4][64][64],
                                                    real (*restrict split_heads_parted_3)[64][4][16],
                                                    real (*restrict self_attention_attention)[4][64][16],
                                                    real *restrict pack)
{
    /* matrix product: rows i; columns c; summed j; one for each row, b */
    SHARE_LOOPS
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int jr = 0; jr < 16; jr += TILE_LANES) {
                const int width = int_min(TILE_LANES, 16 - jr);
                for (int q = 0; q < 64; q++)
                    for (int c = 0; c < TILE_LANES; c++)
                        pack[q * TILE_LANES + c] = 0;
                for (int q = 0; q < 64; q++)
                    for (int c = 0; c < width; c++) {
                        const int c_2 = jr + c;
                        pack[q * TILE_LANES + c] = split_heads_parted_3[row][q][b][c_2];
                    }
                for (int ir = 0, height; ir < 64; ir += height) {
                    height = int_min(TILE_ROWS, 64 - ir);
                    if (TILE_LANES <= 16 && width == TILE_LANES) {
                        tile_product_narrow(height, 64, &attention_p[row][b][ir][0], 64, 1, pack, TILE_LANES,
                                &self_attention_attention[row][b][ir][jr], 16, 0);
                    } else {
                        real tile[TILE_ROWS * TILE_LANES];
                        tile_product_narrow(height, 64, &attention_p[row][b][ir][0], 64, 1, pack, TILE_LANES,
                                tile, TILE_LANES, 0);
                        for (int r = 0; r < height; r++) {
                            const int i = ir + r;
                            KEEP_LOOP
                            for (int c = 0; c < width; c++) {
                                const int c_2 = jr + c;
                                self_attention_attention[row][b][i][c_2] = tile[r * TILE_LANES + c];
                            }
                        }
                    }
                }
            }
}

static void gpt_join_heads_y(int n, real (*restrict self_attention_attention)[4][64][16],
                             real (*restrict join_heads_y)[64][4][16])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++)
            for (int h = 0; h < 4; h++)
                for (int c = 0; c < 16; c++)
                    join_heads_y[row][s][h][c] = self_attention_attention[row][h][s][c];
}

/* x.0.x and x.1.x */
static NOT_INLINE void gpt_x_0_x(int n, real (*restrict x)[64][64],
                                 real (*restrict self_attention_join_heads)[64][64],
                                 const real (*restrict x_0_x_self_attention_W)[64],
                                 const real *restrict x_0_x_self_attention_b, real (*restrict x_0_x)[64][64],
                                 real *restrict pack)
{
    /* matrix product: rows row, i; columns j; summed j */
    const int share = share_size(n * 64, 1750, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n * 64; ic += share)
        for (int jr = 0; jr < 64; jr += PANEL_COLUMNS) {
            const real *b = &x_0_x_self_attention_W[0][jr];
            int stride = 64;
            if (n * 64 > 40) {
                for (int q = 0; q < 64; q++)
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int j = jr + c;
                        pack[q * PANEL_COLUMNS + c] = x_0_x_self_attention_W[q][j];
                    }
                b = pack;
                stride = PANEL_COLUMNS;
            }
            const int end = int_min(n * 64, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, PANEL_COLUMNS, 64, &self_attention_join_heads[0][0][0] + ir * 64, 64, 1,
                        b, stride, &x_0_x[0][0][jr] + ir * 64, 64, 0);
                for (int r = 0; r < height; r++) {
                    const int row = (ir + r) / 64;
                    const int i = (ir + r) % 64;
                    KEEP_LOOP
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int j = jr + c;
                        const real sum = x_0_x[row][i][j];
                        x_0_x[row][i][j] = x[row][i][j] + sum + x_0_x_self_attention_b[j];
                    }
                }
            }
        }
}

/* x.0.layer_norm, x.1.x.layer_norm, x.1.layer_norm and logits */
static NOT_INLINE void gpt_x_0_layer_norm(int n, real (*restrict x_0_x)[64][64],
                                          const real *restrict x_0_layer_norm_gamma,
                                          const real *restrict x_0_layer_norm_beta,
                                          real (*restrict x_0_layer_norm_m)[64],
                                          real (*restrict x_0_layer_norm_v)[64],
                                          real (*restrict x_0_layer_norm)[64][64])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real parts[8] = {0};
            KEEP_LOOP
            for (int first = 0; first < 64; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int j = first + part;
                    parts[part] += x_0_x[row][b][j];
                }
            real sum = 0;
            for (int part = 0; part < 8; part++)
                sum += parts[part];
            x_0_layer_norm_m[row][b] = (real)0.015625 * sum;
            real parts_2[8] = {0};
            KEEP_LOOP
            for (int first = 0; first < 64; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int j = first + part;
                    parts_2[part] += (x_0_x[row][b][j] - x_0_layer_norm_m[row][b]) *
                            (x_0_x[row][b][j] - x_0_layer_norm_m[row][b]);
                }
            real sum_2 = 0;
            for (int part = 0; part < 8; part++)
                sum_2 += parts_2[part];
            x_0_layer_norm_v[row][b] = (real)0.015625 * sum_2;
            const real t = real_rsqrt(x_0_layer_norm_v[row][b] + (real)1e-05);
            for (int j = 0; j < 64; j++)
                x_0_layer_norm[row][b][j] = x_0_layer_norm_gamma[j] *
                        (x_0_x[row][b][j] - x_0_layer_norm_m[row][b]) * t + x_0_layer_norm_beta[j];
        }
}

/* x.0.dense and x.1.dense */
static NOT_INLINE void gpt_x_0_dense(int n, real (*restrict x_0_layer_norm)[64][64],
                                     const real (*restrict x_0_dense_W)[256], const real *restrict x_0_dense_b,
                                     real (*restrict x_0_dense)[64][256], real *restrict pack)
{
    /* matrix product: rows row, b; columns k; summed j */
    const int share = share_size(n * 64, 1750, 128);
    SHARE_LOOPS
    for (int ic = 0; ic < n * 64; ic += share)
        for (int jr = 0; jr < 256; jr += PANEL_COLUMNS) {
            const real *b = &x_0_dense_W[0][jr];
            int stride = 256;
            if (n * 64 > 40) {
                for (int q = 0; q < 64; q++)
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int k = jr + c;
                        pack[q * PANEL_COLUMNS + c] = x_0_dense_W[q][k];
                    }
                b = pack;
                stride = PANEL_COLUMNS;
            }
            const int end = int_min(n * 64, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, PANEL_COLUMNS, 64, &x_0_layer_norm[0][0][0] + ir * 64, 64, 1, b, stride,
                        &x_0_dense[0][0][jr] + ir * 256, 256, 0);
                for (int r = 0; r < height; r++) {
                    const int row = (ir + r) / 64;
                    const int b_2 = (ir + r) % 64;
                    KEEP_LOOP
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int k = jr + c;
                        const real sum = x_0_dense[row][b_2][k];
                        x_0_dense[row][b_2][k] = sum + x_0_dense_b[k];
                    }
                }
            }
        }
}

/* x.0.gelu and x.1.gelu */
static NOT_INLINE void gpt_x_0_gelu(int n, real (*restrict x_0_dense_rows)[16384],
                                    real (*restrict x_0_gelu_rows)[16384])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16384; i++)
            x_0_gelu_rows[row][i] = (real)0.5 * (x_0_dense_rows[row][i] *
                    (1 + real_erf(x_0_dense_rows[row][i] / (real)1.4142135623730951)));
}

/* x.0 and x.1 */
static NOT_INLINE void gpt_x_0(int n, real (*restrict x_0_x)[64][64], real (*restrict x_0_gelu)[64][256],
                               const real (*restrict x_0_dense_2_W)[64], const real *restrict x_0_dense_2_b,
                               real (*restrict x_0)[64][64], real *restrict pack)
{
    /* matrix product: rows row, i; columns j; summed j */
    const int share = share_size(n * 64, 437, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n * 64; ic += share)
        for (int jr = 0; jr < 64; jr += PANEL_COLUMNS) {
            const real *b = &x_0_dense_2_W[0][jr];
            int stride = 64;
            if (n * 64 > 40) {
                for (int q = 0; q < 256; q++)
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int j = jr + c;
                        pack[q * PANEL_COLUMNS + c] = x_0_dense_2_W[q][j];
                    }
                b = pack;
                stride = PANEL_COLUMNS;
            }
            const int end = int_min(n * 64, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, PANEL_COLUMNS, 256, &x_0_gelu[0][0][0] + ir * 256, 256, 1, b, stride,
                        &x_0[0][0][jr] + ir * 64, 64, 0);
                for (int r = 0; r < height; r++) {
                    const int row = (ir + r) / 64;
                    const int i = (ir + r) % 64;
                    KEEP_LOOP
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int j = jr + c;
                        const real sum = x_0[row][i][j];
                        x_0[row][i][j] = x_0_x[row][i][j] + sum + x_0_dense_2_b[j];
                    }
                }
            }
        }
}

static void gpt_logits_2(int n, real (*restrict logits)[64][64], const real (*restrict E)[64],
                         real (*restrict logits_2)[64][29], real *restrict pack)
{
    /* matrix product: rows row, i; columns j; summed k */
    const int share = share_size(n * 64, 1750, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n * 64; ic += share)
        for (int jr = 0; jr < 29; jr += TILE_COLUMNS) {
            const int width = int_min(TILE_COLUMNS, 29 - jr);
            for (int q = 0; q < 64; q++)
                for (int c = 0; c < TILE_COLUMNS; c++)
                    pack[q * TILE_COLUMNS + c] = 0;
            transpose(64, width, &E[jr][0], 64, pack, TILE_COLUMNS);
            const int end = int_min(n * 64, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (TILE_COLUMNS <= 29 && width == TILE_COLUMNS) {
                    tile_product(height, TILE_COLUMNS, 64, &logits[0][0][0] + ir * 64, 64, 1, pack,
                            TILE_COLUMNS, &logits_2[0][0][jr] + ir * 29, 29, 0);
                } else {
                    real tile[TILE_ROWS * TILE_COLUMNS];
                    tile_product(height, width, 64, &logits[0][0][0] + ir * 64, 64, 1, pack, TILE_COLUMNS,
                            tile, TILE_COLUMNS, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = (ir + r) / 64;
                        const int i = (ir + r) % 64;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int j = jr + c;
                            logits_2[row][i][j] = tile[r * TILE_COLUMNS + c];
                        }
                    }
                }
            }
        }
}

static void gpt_d_logits(int n, real (*restrict logits_2)[64][29], const int32_t (*restrict next)[64],
                         real *restrict error_sum_chunks, real *restrict accuracy_sum_chunks,
                         real (*restrict d_logits)[64][29])
{
    const real t = (real)1 / (real)(64 * n);
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real error_sum = 0;
        real accuracy_sum = 0;
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int b = 0; b < 64; b++) {
                real exps[29];
                real parts[8];
                for (int part = 0; part < 8; part++)
                    parts[part] = -INFINITY;
                KEEP_LOOP
                for (int first = 0; first <= 21; first += 8) {
                    KEEP_LOOP
                    for (int part = 0; part < 8; part++) {
                        const int j = first + part;
                        parts[part] = real_max(logits_2[row][b][j], parts[part]);
                    }
                }
                for (int j = 24; j < 29; j++)
                    parts[j - 24] = real_max(logits_2[row][b][j], parts[j - 24]);
                real log_softmax_m = -INFINITY;
                for (int part = 0; part < 8; part++)
                    log_softmax_m = real_max(parts[part], log_softmax_m);
                for (int j = 0; j < 29; j++)
                    exps[j] = real_exp(logits_2[row][b][j] - log_softmax_m);
                real parts_2[8] = {0};
                KEEP_LOOP
                for (int first = 0; first <= 21; first += 8)
                    for (int part = 0; part < 8; part++) {
                        const int j = first + part;
                        parts_2[part] += exps[j];
                    }
                for (int j = 24; j < 29; j++)
                    parts_2[j - 24] += exps[j];
                real sum = 0;
                for (int part = 0; part < 8; part++)
                    sum += parts_2[part];
                error_sum += logits_2[row][b][next[row][b]] - log_softmax_m - real_log(sum);
                real largest = -INFINITY;
                int argmax = 0;
                for (int j = 0; j < 29; j++)
                    if (logits_2[row][b][j] > largest) {
                        largest = logits_2[row][b][j];
                        argmax = j;
                    }
                accuracy_sum += (real)(argmax == next[row][b]);
                const real t_2 = t / sum;
                for (int j = 0; j < 29; j++)
                    d_logits[row][b][j] = (next[row][b] == j ? -t : 0) + t_2 * exps[j];
            }
        error_sum_chunks[chunk] = error_sum;
        accuracy_sum_chunks[chunk] = accuracy_sum;
    }
}

static real gpt_error_sum(real *restrict error_sum_chunks)
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

static real gpt_error(int n, real error_sum)
{
    real error;
    error = error_sum / (real)(64 * n);
    return error;
}

static real gpt_accuracy_sum(real *restrict accuracy_sum_chunks)
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

static void gpt_forward_kernels(const struct gpt_batch *batch, const struct gpt_params *params, void *arena,
                                struct gpt_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t (*text)[64] = (const int32_t (*)[64])batch->text;
    real (*x)[64][64] = (real (*)[64][64])(space + 147456 * rows + 59200);
    real (*layer_norm_m)[64] = (real (*)[64])(space + 223552 * rows + 59200);
    real (*layer_norm_v)[64] = (real (*)[64])(space + 223616 * rows + 59200);
    real (*x_0_x_layer_norm)[64][64] = (real (*)[64][64])(space + 151552 * rows + 59200);
    real (*q_dense)[64][64] = (real (*)[64][64])(space + 155648 * rows + 59200);
    real (*k_dense)[64][64] = (real (*)[64][64])(space + 159744 * rows + 59200);
    real (*v_dense)[64][64] = (real (*)[64][64])(space + 163840 * rows + 59200);
    real (*split_heads_parted)[64][4][16] = (real (*)[64][4][16])q_dense;
    real (*split_heads_parted_2)[64][4][16] = (real (*)[64][4][16])k_dense;
    real (*attention_b)[4][64][64] = (real (*)[4][64][64])(space + 59200);
    real (*softmax_s)[4][64] = (real (*)[4][64])(space + 223040 * rows + 59200);
    real (*attention_p)[4][64][64] = (real (*)[4][64][64])(space + 16384 * rows + 59200);
    real (*split_heads_parted_3)[64][4][16] = (real (*)[64][4][16])v_dense;
    real (*self_attention_attention)[4][64][16] = (real (*)[4][64][16])(space + 32768 * rows + 59200);
    real (*join_heads_y)[64][4][16] = (real (*)[64][4][16])(space + 167936 * rows + 59200);
    real (*self_attention_join_heads)[64][64] = (real (*)[64][64])join_heads_y;
    real (*x_0_x)[64][64] = (real (*)[64][64])(space + 172032 * rows + 59200);
    real (*x_0_layer_norm_m)[64] = (real (*)[64])(space + 223680 * rows + 59200);
    real (*x_0_layer_norm_v)[64] = (real (*)[64])(space + 223744 * rows + 59200);
    real (*x_0_layer_norm)[64][64] = (real (*)[64][64])(space + 176128 * rows + 59200);
    real (*x_0_dense)[64][256] = (real (*)[64][256])(space + 32768 * rows + 59200);
    real (*x_0_dense_rows)[16384] = (real (*)[16384])x_0_dense;
    real (*x_0_gelu)[64][256] = (real (*)[64][256])(space + 49152 * rows + 59200);
    real (*x_0_gelu_rows)[16384] = (real (*)[16384])x_0_gelu;
    real (*x_0)[64][64] = (real (*)[64][64])(space + 180224 * rows + 59200);
    real (*layer_norm_m_2)[64] = (real (*)[64])(space + 223808 * rows + 59200);
    real (*layer_norm_v_2)[64] = (real (*)[64])(space + 223872 * rows + 59200);
    real (*x_1_x_layer_norm)[64][64] = (real (*)[64][64])(space + 184320 * rows + 59200);
    real (*q_dense_2)[64][64] = (real (*)[64][64])(space + 188416 * rows + 59200);
    real (*k_dense_2)[64][64] = (real (*)[64][64])(space + 192512 * rows + 59200);
    real (*v_dense_2)[64][64] = (real (*)[64][64])(space + 196608 * rows + 59200);
    real (*split_heads_parted_4)[64][4][16] = (real (*)[64][4][16])q_dense_2;
    real (*split_heads_parted_5)[64][4][16] = (real (*)[64][4][16])k_dense_2;
    real (*attention_b_2)[4][64][64] = (real (*)[4][64][64])(space + 65536 * rows + 59200);
    real (*softmax_s_2)[4][64] = (real (*)[4][64])(space + 223296 * rows + 59200);
    real (*attention_p_2)[4][64][64] = (real (*)[4][64][64])(space + 81920 * rows + 59200);
    real (*split_heads_parted_6)[64][4][16] = (real (*)[64][4][16])v_dense_2;
    real (*self_attention_attention_2)[4][64][16] = (real (*)[4][64][16])(space + 98304 * rows + 59200);
    real (*join_heads_y_2)[64][4][16] = (real (*)[64][4][16])(space + 200704 * rows + 59200);
    real (*self_attention_join_heads_2)[64][64] = (real (*)[64][64])join_heads_y_2;
    real (*x_1_x)[64][64] = (real (*)[64][64])(space + 204800 * rows + 59200);
    real (*x_1_layer_norm_m)[64] = (real (*)[64])(space + 223936 * rows + 59200);
    real (*x_1_layer_norm_v)[64] = (real (*)[64])(space + 224000 * rows + 59200);
    real (*x_1_layer_norm)[64][64] = (real (*)[64][64])(space + 208896 * rows + 59200);
    real (*x_1_dense)[64][256] = (real (*)[64][256])(space + 98304 * rows + 59200);
    real (*x_1_dense_rows)[16384] = (real (*)[16384])x_1_dense;
    real (*x_1_gelu)[64][256] = (real (*)[64][256])(space + 114688 * rows + 59200);
    real (*x_1_gelu_rows)[16384] = (real (*)[16384])x_1_gelu;
    real (*x_1)[64][64] = (real (*)[64][64])(space + 131072 * rows + 59200);
    real (*logits_m)[64] = (real (*)[64])(space + 139264 * rows + 59200);
    real (*logits_v)[64] = (real (*)[64])(space + 139328 * rows + 59200);
    real (*logits)[64][64] = (real (*)[64][64])(space + 212992 * rows + 59200);
    real (*logits_2)[64][29] = (real (*)[64][29])(space + 135168 * rows + 59200);
    const int32_t (*next)[64] = (const int32_t (*)[64])batch->next;
    real *error_sum_chunks = space;
    real *accuracy_sum_chunks = space + 32;
    real (*d_logits)[64][29] = (real (*)[64][29])(space + 221184 * rows + 59200);
    real *const pack = space + 224064 * rows + 59200 + THREAD * 57344;

    /* gpt.dl:37  x[n, s, k] = E[text[n, s], k] + P[s, k] */
    /* gpt.dl:27  layer_norm.m[n, b] = 0.015625 * sum[j](x[n, b, j]) */
    /* gpt.dl:27  layer_norm.v[n, b] = 0.015625 * sum[j]((x[n, b, j] - layer_norm.m[n, b])^2) */
    /* gpt.dl:27  x.0.x.layer_norm[n, b, j] = x.0.x.layer_norm.gamma[j] * (x[n, b, j] - layer_norm.m[n, b])
           * rsqrt(layer_norm.v[n, b] + 1e-05) + x.0.x.layer_norm.beta[j] */
    gpt_x_0_x_layer_norm(n, text, params->E, params->P, params->x_0_x_layer_norm_gamma,
                         params->x_0_x_layer_norm_beta, x, layer_norm_m, layer_norm_v, x_0_x_layer_norm);

    /* gpt.dl:20  q.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] * x.0.x.self_attention.q.dense.W[j,
           k]) + x.0.x.self_attention.q.dense.b[k] */
    gpt_q_dense(n, x_0_x_layer_norm, params->x_0_x_self_attention_q_dense_W,
                params->x_0_x_self_attention_q_dense_b, q_dense, pack);

    /* gpt.dl:21  k.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] * x.0.x.self_attention.k.dense.W[j,
           k]) + x.0.x.self_attention.k.dense.b[k] */
    gpt_q_dense(n, x_0_x_layer_norm, params->x_0_x_self_attention_k_dense_W,
                params->x_0_x_self_attention_k_dense_b, k_dense, pack);

    /* gpt.dl:22  v.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] * x.0.x.self_attention.v.dense.W[j,
           k]) + x.0.x.self_attention.v.dense.b[k] */
    gpt_q_dense(n, x_0_x_layer_norm, params->x_0_x_self_attention_v_dense_W,
                params->x_0_x_self_attention_v_dense_b, v_dense, pack);

    /* gpt.dl:23  attention.b[n, b, i, j] = if j <= i then sum[c](split_heads.parted[n, i, b, c] *
           split_heads.parted[n, j, b, c]) / 4 else -1e+30 */
    gpt_attention_b(n, split_heads_parted, split_heads_parted_2, attention_b, pack);

    /* gpt.dl:23  softmax.e[n, b, a, j] = exp(attention.b[n, b, a, j] - max[j2](attention.b[n, b, a, j2])) */
    /* gpt.dl:23  softmax.s[n, b, a] = sum[j](softmax.e[n, b, a, j]) */
    /* gpt.dl:23  attention.p[n, b, a, j] = softmax.e[n, b, a, j] / softmax.s[n, b, a] */
    gpt_attention_p(n, attention_b, softmax_s, attention_p);

    /* gpt.dl:23  self_attention.attention[n, b, i, c] = sum[j](attention.p[n, b, i, j] *
           split_heads.parted[n, j, b, c]) */
    gpt_self_attention_attention(n, attention_p, split_heads_parted_3, self_attention_attention, pack);

    /* gpt.dl:15  join_heads.y[n, s, h, c] = self_attention.attention[n, h, s, c] */
    gpt_join_heads_y(n, self_attention_attention, join_heads_y);

    /* gpt.dl:27  x.0.x[n, i, j] = x[n, i, j] + sum[j2](self_attention.join_heads[n, i, j2] *
           x.0.x.self_attention.W[j2, j]) + x.0.x.self_attention.b[j] */
    gpt_x_0_x(n, x, self_attention_join_heads, params->x_0_x_self_attention_W, params->x_0_x_self_attention_b,
              x_0_x, pack);

    /* gpt.dl:28  x.0.layer_norm.m[n, b] = 0.015625 * sum[j](x.0.x[n, b, j]) */
    /* gpt.dl:28  x.0.layer_norm.v[n, b] = 0.015625 * sum[j]((x.0.x[n, b, j] - x.0.layer_norm.m[n, b])^2) */
    /* gpt.dl:28  x.0.layer_norm[n, b, j] = x.0.layer_norm.gamma[j] * (x.0.x[n, b, j] - x.0.layer_norm.m[n,
           b]) * rsqrt(x.0.layer_norm.v[n, b] + 1e-05) + x.0.layer_norm.beta[j] */
    gpt_x_0_layer_norm(n, x_0_x, params->x_0_layer_norm_gamma, params->x_0_layer_norm_beta, x_0_layer_norm_m,
                       x_0_layer_norm_v, x_0_layer_norm);

    /* gpt.dl:28  x.0.dense[n, b, k] = sum[j](x.0.layer_norm[n, b, j] * x.0.dense.W[j, k]) + x.0.dense.b[k] */
    gpt_x_0_dense(n, x_0_layer_norm, params->x_0_dense_W, params->x_0_dense_b, x_0_dense, pack);

    /* gpt.dl:28  x.0.gelu[n, i, j] = 0.5 * (x.0.dense[n, i, j] * (1 + erf(x.0.dense[n, i, j] /
           1.4142135623730951))) */
    gpt_x_0_gelu(n, x_0_dense_rows, x_0_gelu_rows);

    /* gpt.dl:39  x.0[n, i, j] = x.0.x[n, i, j] + sum[j2](x.0.gelu[n, i, j2] * x.0.dense_2.W[j2, j]) +
           x.0.dense_2.b[j] */
    gpt_x_0(n, x_0_x, x_0_gelu, params->x_0_dense_2_W, params->x_0_dense_2_b, x_0, pack);

    /* gpt.dl:27  layer_norm.m[n, b] = 0.015625 * sum[j](x.0[n, b, j]) */
    /* gpt.dl:27  layer_norm.v[n, b] = 0.015625 * sum[j]((x.0[n, b, j] - layer_norm.m[n, b])^2) */
    /* gpt.dl:27  x.1.x.layer_norm[n, b, j] = x.1.x.layer_norm.gamma[j] * (x.0[n, b, j] - layer_norm.m[n,
           b]) * rsqrt(layer_norm.v[n, b] + 1e-05) + x.1.x.layer_norm.beta[j] */
    gpt_x_0_layer_norm(n, x_0, params->x_1_x_layer_norm_gamma, params->x_1_x_layer_norm_beta, layer_norm_m_2,
                       layer_norm_v_2, x_1_x_layer_norm);

    /* gpt.dl:20  q.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] * x.1.x.self_attention.q.dense.W[j,
           k]) + x.1.x.self_attention.q.dense.b[k] */
    gpt_q_dense(n, x_1_x_layer_norm, params->x_1_x_self_attention_q_dense_W,
                params->x_1_x_self_attention_q_dense_b, q_dense_2, pack);

    /* gpt.dl:21  k.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] * x.1.x.self_attention.k.dense.W[j,
           k]) + x.1.x.self_attention.k.dense.b[k] */
    gpt_q_dense(n, x_1_x_layer_norm, params->x_1_x_self_attention_k_dense_W,
                params->x_1_x_self_attention_k_dense_b, k_dense_2, pack);

    /* gpt.dl:22  v.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] * x.1.x.self_attention.v.dense.W[j,
           k]) + x.1.x.self_attention.v.dense.b[k] */
    gpt_q_dense(n, x_1_x_layer_norm, params->x_1_x_self_attention_v_dense_W,
                params->x_1_x_self_attention_v_dense_b, v_dense_2, pack);

    /* gpt.dl:23  attention.b[n, b, i, j] = if j <= i then sum[c](split_heads.parted[n, i, b, c] *
           split_heads.parted[n, j, b, c]) / 4 else -1e+30 */
    gpt_attention_b(n, split_heads_parted_4, split_heads_parted_5, attention_b_2, pack);

    /* gpt.dl:23  softmax.e[n, b, a, j] = exp(attention.b[n, b, a, j] - max[j2](attention.b[n, b, a, j2])) */
    /* gpt.dl:23  softmax.s[n, b, a] = sum[j](softmax.e[n, b, a, j]) */
    /* gpt.dl:23  attention.p[n, b, a, j] = softmax.e[n, b, a, j] / softmax.s[n, b, a] */
    gpt_attention_p(n, attention_b_2, softmax_s_2, attention_p_2);

    /* gpt.dl:23  self_attention.attention[n, b, i, c] = sum[j](attention.p[n, b, i, j] *
           split_heads.parted[n, j, b, c]) */
    gpt_self_attention_attention(n, attention_p_2, split_heads_parted_6, self_attention_attention_2, pack);

    /* gpt.dl:15  join_heads.y[n, s, h, c] = self_attention.attention[n, h, s, c] */
    gpt_join_heads_y(n, self_attention_attention_2, join_heads_y_2);

    /* gpt.dl:27  x.1.x[n, i, j] = x.0[n, i, j] + sum[j2](self_attention.join_heads[n, i, j2] *
           x.1.x.self_attention.W[j2, j]) + x.1.x.self_attention.b[j] */
    gpt_x_0_x(n, x_0, self_attention_join_heads_2, params->x_1_x_self_attention_W,
              params->x_1_x_self_attention_b, x_1_x, pack);

    /* gpt.dl:28  x.1.layer_norm.m[n, b] = 0.015625 * sum[j](x.1.x[n, b, j]) */
    /* gpt.dl:28  x.1.layer_norm.v[n, b] = 0.015625 * sum[j]((x.1.x[n, b, j] - x.1.layer_norm.m[n, b])^2) */
    /* gpt.dl:28  x.1.layer_norm[n, b, j] = x.1.layer_norm.gamma[j] * (x.1.x[n, b, j] - x.1.layer_norm.m[n,
           b]) * rsqrt(x.1.layer_norm.v[n, b] + 1e-05) + x.1.layer_norm.beta[j] */
    gpt_x_0_layer_norm(n, x_1_x, params->x_1_layer_norm_gamma, params->x_1_layer_norm_beta, x_1_layer_norm_m,
                       x_1_layer_norm_v, x_1_layer_norm);

    /* gpt.dl:28  x.1.dense[n, b, k] = sum[j](x.1.layer_norm[n, b, j] * x.1.dense.W[j, k]) + x.1.dense.b[k] */
    gpt_x_0_dense(n, x_1_layer_norm, params->x_1_dense_W, params->x_1_dense_b, x_1_dense, pack);

    /* gpt.dl:28  x.1.gelu[n, i, j] = 0.5 * (x.1.dense[n, i, j] * (1 + erf(x.1.dense[n, i, j] /
           1.4142135623730951))) */
    gpt_x_0_gelu(n, x_1_dense_rows, x_1_gelu_rows);

    /* gpt.dl:39  x.1[n, i, j] = x.1.x[n, i, j] + sum[j2](x.1.gelu[n, i, j2] * x.1.dense_2.W[j2, j]) +
           x.1.dense_2.b[j] */
    gpt_x_0(n, x_1_x, x_1_gelu, params->x_1_dense_2_W, params->x_1_dense_2_b, x_1, pack);

    /* gpt.dl:41  logits.m[n, b] = 0.015625 * sum[j](x.1[n, b, j]) */
    /* gpt.dl:41  logits.v[n, b] = 0.015625 * sum[j]((x.1[n, b, j] - logits.m[n, b])^2) */
    /* gpt.dl:41  logits[n, b, j] = logits.gamma[j] * (x.1[n, b, j] - logits.m[n, b]) * rsqrt(logits.v[n,
           b] + 1e-05) + logits.beta[j] */
    gpt_x_0_layer_norm(n, x_1, params->logits_gamma, params->logits_beta, logits_m, logits_v, logits);

    /* gpt.dl:41  logits[n, i, j] = sum[k](logits[n, i, k] * E[j, k]) */
    gpt_logits_2(n, logits, params->E, logits_2, pack);

    /* gpt.dl:42  log_softmax.m[n, b] = max[j](logits[n, b, j]) */
    /* gpt.dl:42  log_softmax.s[n, b] = sum[j](exp(logits[n, b, j] - log_softmax.m[n, b])) */
    /* gpt.dl:42  error_sum = -sum[n, i](logits[n, i, next[n, i]] - log_softmax.m[n, i] -
           log(log_softmax.s[n, i])) */
    /* gpt.dl:47  accuracy_sum = sum[n, i](argmax[j](logits[n, i, j]) == next[n, i]) */
    /* gpt.dl:41  d_logits[n, b, j] = -1 / (64 * N) * (next[n, b] == j) + 1 / (64 * N) / log_softmax.s[n,
           b] * exp(logits[n, b, j] - log_softmax.m[n, b]) */
    gpt_d_logits(n, logits_2, next, error_sum_chunks, accuracy_sum_chunks, d_logits);

    /* gpt.dl:42  error_sum = -sum[chunk](error_sum_chunks[chunk]) */
    ONCE
    result->totals[0] = gpt_error_sum(error_sum_chunks);

    /* gpt.dl:42  error = error_sum / (64 * N) */
    ONCE
    result->loss = gpt_error(n, result->totals[0]);

    /* gpt.dl:47  accuracy_sum = sum[chunk](accuracy_sum_chunks[chunk]) */
    ONCE
    result->totals[1] = gpt_accuracy_sum(accuracy_sum_chunks);
}

void gpt_forward(const struct gpt_batch *batch, const struct gpt_params *params, void *arena,
                 struct gpt_result *result)
{
    IN_PARALLEL(batch->n >= 1)
    gpt_forward_kernels(batch, params, arena, result);
}

static void gpt_d_logits_2(int n, real (*restrict d_logits)[64][29], const real (*restrict E)[64],
                           real (*restrict d_logits_2)[64][64], real *restrict pack)
{
    /* matrix product: rows row, i; columns k; summed j */
    const int share = share_size(n * 64, 3862, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n * 64; ic += share)
        for (int jr = 0; jr < 64; jr += PANEL_COLUMNS) {
            const real *b = &E[0][jr];
            int stride = 64;
            if (n * 64 > 40) {
                for (int q = 0; q < 29; q++)
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int k = jr + c;
                        pack[q * PANEL_COLUMNS + c] = E[q][k];
                    }
                b = pack;
                stride = PANEL_COLUMNS;
            }
            const int end = int_min(n * 64, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, PANEL_COLUMNS, 29, &d_logits[0][0][0] + ir * 29, 29, 1, b, stride,
                        &d_logits_2[0][0][jr] + ir * 64, 64, 0);
            }
        }
}

static void gpt_d_x_1(int n, real (*restrict d_logits_2)[64][64], const real *restrict logits_gamma,
                      real (*restrict x_1)[64][64], real (*restrict logits_m)[64],
                      real (*restrict logits_v)[64], real (*restrict d_logits_beta_chunks)[64],
                      real (*restrict d_logits_gamma_chunks)[64], real (*restrict d_x_1)[64][64],
                      real (*restrict d_x_1_dense_2_b_chunks)[64])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_logits_beta[64] = {0};
        real d_logits_gamma[64] = {0};
        real d_x_1_dense_2_b[64] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int b = 0; b < 64; b++) {
                const real t = real_rsqrt(logits_v[row][b] + (real)1e-05);
                const real t_2 = t / (logits_v[row][b] + (real)1e-05);
                real parts[8] = {0};
                KEEP_LOOP
                for (int first = 0; first < 64; first += 8) {
                    KEEP_LOOP
                    for (int part = 0; part < 8; part++) {
                        const int j = first + part;
                        parts[part] += d_logits_2[row][b][j] * logits_gamma[j] *
                                (x_1[row][b][j] - logits_m[row][b]) * t_2;
                    }
                }
                real sum = 0;
                for (int part = 0; part < 8; part++)
                    sum += parts[part];
                const real d_logits_v_sum = (real)-0.0078125 * sum;
                real parts_2[8] = {0};
                KEEP_LOOP
                for (int first = 0; first < 64; first += 8) {
                    KEEP_LOOP
                    for (int part = 0; part < 8; part++) {
                        const int j = first + part;
                        parts_2[part] += d_logits_2[row][b][j] * t * logits_gamma[j];
                    }
                }
                real sum_2 = 0;
                for (int part = 0; part < 8; part++)
                    sum_2 += parts_2[part];
                real parts_3[8] = {0};
                KEEP_LOOP
                for (int first = 0; first < 64; first += 8)
                    for (int part = 0; part < 8; part++) {
                        const int j = first + part;
                        parts_3[part] += d_logits_v_sum * (x_1[row][b][j] - logits_m[row][b]);
                    }
                real sum_3 = 0;
                for (int part = 0; part < 8; part++)
                    sum_3 += parts_3[part];
                for (int j = 0; j < 64; j++) {
                    d_logits_beta[j] += d_logits_2[row][b][j];
                    const real t_3 = d_logits_2[row][b][j] * t;
                    d_logits_gamma[j] += t_3 * (x_1[row][b][j] - logits_m[row][b]);
                    d_x_1[row][b][j] = t_3 * logits_gamma[j] + 2 *
                            (d_logits_v_sum * (x_1[row][b][j] - logits_m[row][b])) + (real)0.015625 *
                            (-sum_2 - 2 * sum_3);
                    d_x_1_dense_2_b[j] += d_x_1[row][b][j];
                }
            }
        for (int j = 0; j < 64; j++)
            d_logits_beta_chunks[chunk][j] = d_logits_beta[j];
        for (int j = 0; j < 64; j++)
            d_logits_gamma_chunks[chunk][j] = d_logits_gamma[j];
        for (int j = 0; j < 64; j++)
            d_x_1_dense_2_b_chunks[chunk][j] = d_x_1_dense_2_b[j];
    }
}

/* d_x.1.gelu and d_x.0.gelu */
static NOT_INLINE void gpt_d_x_1_gelu(int n, real (*restrict d_x_1)[64][64],
                                      const real (*restrict x_1_dense_2_W)[64],
                                      real (*restrict d_x_1_gelu)[64][256], real *restrict pack)
{
    /* matrix product: rows row, b; columns j; summed k */
    const int share = share_size(n * 64, 1750, 128);
    SHARE_LOOPS
    for (int ic = 0; ic < n * 64; ic += share)
        for (int jr = 0; jr < 256; jr += PANEL_COLUMNS) {
            transpose(64, PANEL_COLUMNS, &x_1_dense_2_W[jr][0], 64, pack, PANEL_COLUMNS);
            const int end = int_min(n * 64, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, PANEL_COLUMNS, 64, &d_x_1[0][0][0] + ir * 64, 64, 1, pack, PANEL_COLUMNS,
                        &d_x_1_gelu[0][0][jr] + ir * 256, 256, 0);
            }
        }
}

/* d_x.1.dense_2.W and d_x.0.dense_2.W */
static NOT_INLINE void gpt_d_x_1_dense_2_W(int n, real (*restrict x_1_gelu)[64][256],
                                           real (*restrict d_x_1)[64][64],
                                           real (*restrict d_x_1_dense_2_W)[64], int at,
                                           const struct gpt_learning *learning, real *restrict pack)
{
    /* matrix product: rows j; columns k; summed row, b */
    real *const panel = pack + 32768;
    const int share = share_size(256, 128, 24);
    SHARE_LOOP
    for (int ic = 0; ic < 256; ic += share) {
        const int end = int_min(256, ic + share);
        real *const block = learning ? pack + 49152 : &d_x_1_dense_2_W[ic][0];
        for (int pc = 0; pc < n * 64; pc += 256) {
            const int depth = int_min(256, n * 64 - pc);
            const int whole = end - (end - ic) % TILE_ROWS;
            for (int qc = 0; qc < depth; qc += 8)
                for (int ir = ic; ir < whole; ir += TILE_ROWS)
                    for (int q = qc; q < int_min(depth, qc + 8); q++) {
                        const int row = (pc + q) / 64;
                        const int b = (pc + q) % 64;
                        for (int r = 0; r < TILE_ROWS; r++) {
                            const int j = ir + r;
                            pack[(ir - ic) * depth + q * TILE_ROWS + r] = x_1_gelu[row][b][j];
                        }
                    }
            for (int ir = whole, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                real *const rows_packed = pack + (ir - ic) * depth;
                for (int q = 0; q < depth; q++) {
                    const int row = (pc + q) / 64;
                    const int b = (pc + q) % 64;
                    for (int r = 0; r < height; r++) {
                        const int j = ir + r;
                        rows_packed[q * height + r] = x_1_gelu[row][b][j];
                    }
                }
            }
            for (int jr = 0; jr < 64; jr += PANEL_COLUMNS) {
                for (int q = 0; q < depth; q++) {
                    const int row = (pc + q) / 64;
                    const int b = (pc + q) % 64;
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int k = jr + c;
                        panel[q * PANEL_COLUMNS + c] = d_x_1[row][b][k];
                    }
                }
                for (int ir = ic, height; ir < end; ir += height) {
                    height = int_min(TILE_ROWS, end - ir);
                    tile_product(height, PANEL_COLUMNS, depth, pack + (ir - ic) * depth, 1, height, panel,
                            PANEL_COLUMNS, block + (ir - ic) * 64 + jr, 64, pc > 0);
                }
            }
        }
        if (learning)
            learning->learn(learning, at + ic * 64, (end - ic) * 64, block);
    }
}

/* d_x.1.dense and d_x.0.dense */
static NOT_INLINE void gpt_d_x_1_dense(int n, real (*restrict d_x_1_gelu)[64][256],
                                       real (*restrict x_1_dense)[64][256],
                                       real (*restrict d_x_1_dense_b_chunks)[256])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_x_1_dense_b[256] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int i = 0; i < 64; i++)
                for (int j = 0; j < 256; j++) {
                    const real t = x_1_dense[row][i][j] / (real)1.4142135623730951;
                    x_1_dense[row][i][j] = (real)0.5 * (d_x_1_gelu[row][i][j] * (1 + real_erf(t))) +
                            (real)0.39894228040143265 * (d_x_1_gelu[row][i][j] * x_1_dense[row][i][j] *
                            real_exp(-(t * t)));
                    d_x_1_dense_b[j] += x_1_dense[row][i][j];
                }
        for (int j = 0; j < 256; j++)
            d_x_1_dense_b_chunks[chunk][j] = d_x_1_dense_b[j];
    }
}

/* d_x.1.layer_norm and d_x.0.layer_norm */
static NOT_INLINE void gpt_d_x_1_layer_norm(int n, real (*restrict d_x_1_dense)[64][256],
                                            const real (*restrict x_1_dense_W)[256],
                                            real (*restrict d_x_1_layer_norm)[64][64], real *restrict pack)
{
    /* matrix product: rows row, b; columns j; summed k */
    const int share = share_size(n * 64, 437, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n * 64; ic += share)
        for (int jr = 0; jr < 64; jr += PANEL_COLUMNS) {
            transpose(256, PANEL_COLUMNS, &x_1_dense_W[jr][0], 256, pack, PANEL_COLUMNS);
            const int end = int_min(n * 64, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, PANEL_COLUMNS, 256, &d_x_1_dense[0][0][0] + ir * 256, 256, 1, pack,
                        PANEL_COLUMNS, &d_x_1_layer_norm[0][0][jr] + ir * 64, 64, 0);
            }
        }
}

/* d_x.1.dense.W and d_x.0.dense.W */
static NOT_INLINE void gpt_d_x_1_dense_W(int n, real (*restrict x_1_layer_norm)[64][64],
                                         real (*restrict d_x_1_dense)[64][256],
                                         real (*restrict d_x_1_dense_W)[256], int at,
                                         const struct gpt_learning *learning, real *restrict pack)
{
    /* matrix product: rows j; columns k; summed row, b */
    real *const panel = pack + 16384;
    const int share = share_size(64, 64, 24);
    SHARE_LOOP
    for (int ic = 0; ic < 64; ic += share) {
        const int end = int_min(64, ic + share);
        real *const block = learning ? pack + 32768 : &d_x_1_dense_W[ic][0];
        for (int pc = 0; pc < n * 64; pc += 256) {
            const int depth = int_min(256, n * 64 - pc);
            const int whole = end - (end - ic) % TILE_ROWS;
            for (int qc = 0; qc < depth; qc += 8)
                for (int ir = ic; ir < whole; ir += TILE_ROWS)
                    for (int q = qc; q < int_min(depth, qc + 8); q++) {
                        const int row = (pc + q) / 64;
                        const int b = (pc + q) % 64;
                        for (int r = 0; r < TILE_ROWS; r++) {
                            const int j = ir + r;
                            pack[(ir - ic) * depth + q * TILE_ROWS + r] = x_1_layer_norm[row][b][j];
                        }
                    }
            for (int ir = whole, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                real *const rows_packed = pack + (ir - ic) * depth;
                for (int q = 0; q < depth; q++) {
                    const int row = (pc + q) / 64;
                    const int b = (pc + q) % 64;
                    for (int r = 0; r < height; r++) {
                        const int j = ir + r;
                        rows_packed[q * height + r] = x_1_layer_norm[row][b][j];
                    }
                }
            }
            for (int jr = 0; jr < 256; jr += PANEL_COLUMNS) {
                for (int q = 0; q < depth; q++) {
                    const int row = (pc + q) / 64;
                    const int b = (pc + q) % 64;
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int k = jr + c;
                        panel[q * PANEL_COLUMNS + c] = d_x_1_dense[row][b][k];
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
            learning->learn(learning, at + ic * 256, (end - ic) * 256, block);
    }
}

/* d_x.1.x, d_x.0 and d_x.0.x */
static NOT_INLINE void gpt_d_x_1_x(int n, real (*restrict d_x_1_layer_norm)[64][64],
                                   const real *restrict x_1_layer_norm_gamma, real (*restrict x_1_x)[64][64],
                                   real (*restrict x_1_layer_norm_m)[64],
                                   real (*restrict x_1_layer_norm_v)[64], real (*restrict d_x_1)[64][64],
                                   real (*restrict d_x_1_layer_norm_beta_chunks)[64],
                                   real (*restrict d_x_1_layer_norm_gamma_chunks)[64],
                                   real (*restrict d_x_1_x)[64][64],
                                   real (*restrict d_x_1_x_self_attention_b_chunks)[64])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_x_1_layer_norm_beta[64] = {0};
        real d_x_1_layer_norm_gamma[64] = {0};
        real d_x_1_x_self_attention_b[64] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int b = 0; b < 64; b++) {
                const real t = real_rsqrt(x_1_layer_norm_v[row][b] + (real)1e-05);
                const real t_2 = t / (x_1_layer_norm_v[row][b] + (real)1e-05);
                real parts[8] = {0};
                KEEP_LOOP
                for (int first = 0; first < 64; first += 8) {
                    KEEP_LOOP
                    for (int part = 0; part < 8; part++) {
                        const int j = first + part;
                        parts[part] += d_x_1_layer_norm[row][b][j] * x_1_layer_norm_gamma[j] *
                                (x_1_x[row][b][j] - x_1_layer_norm_m[row][b]) * t_2;
                    }
                }
                real sum = 0;
                for (int part = 0; part < 8; part++)
                    sum += parts[part];
                const real d_x_1_layer_norm_v_sum = (real)-0.0078125 * sum;
                real parts_2[8] = {0};
                KEEP_LOOP
                for (int first = 0; first < 64; first += 8) {
                    KEEP_LOOP
                    for (int part = 0; part < 8; part++) {
                        const int j = first + part;
                        parts_2[part] += d_x_1_layer_norm[row][b][j] * t * x_1_layer_norm_gamma[j];
                    }
                }
                real sum_2 = 0;
                for (int part = 0; part < 8; part++)
                    sum_2 += parts_2[part];
                real parts_3[8] = {0};
                KEEP_LOOP
                for (int first = 0; first < 64; first += 8)
                    for (int part = 0; part < 8; part++) {
                        const int j = first + part;
                        parts_3[part] += d_x_1_layer_norm_v_sum *
                                (x_1_x[row][b][j] - x_1_layer_norm_m[row][b]);
                    }
                real sum_3 = 0;
                for (int part = 0; part < 8; part++)
                    sum_3 += parts_3[part];
                for (int j = 0; j < 64; j++) {
                    d_x_1_layer_norm_beta[j] += d_x_1_layer_norm[row][b][j];
                    const real t_3 = d_x_1_layer_norm[row][b][j] * t;
                    d_x_1_layer_norm_gamma[j] += t_3 * (x_1_x[row][b][j] - x_1_layer_norm_m[row][b]);
                    d_x_1_x[row][b][j] = d_x_1[row][b][j] + t_3 * x_1_layer_norm_gamma[j] + 2 *
                            (d_x_1_layer_norm_v_sum * (x_1_x[row][b][j] - x_1_layer_norm_m[row][b])) +
                            (real)0.015625 * (-sum_2 - 2 * sum_3);
                    d_x_1_x_self_attention_b[j] += d_x_1_x[row][b][j];
                }
            }
        for (int j = 0; j < 64; j++)
            d_x_1_layer_norm_beta_chunks[chunk][j] = d_x_1_layer_norm_beta[j];
        for (int j = 0; j < 64; j++)
            d_x_1_layer_norm_gamma_chunks[chunk][j] = d_x_1_layer_norm_gamma[j];
        for (int j = 0; j < 64; j++)
            d_x_1_x_self_attention_b_chunks[chunk][j] = d_x_1_x_self_attention_b[j];
    }
}

/* d_x.1.x.self_attention.W, d_x.1.x.self_attention.v.dense.W, d_x.1.x.self_attention.k.dense.W and 5 more */
static NOT_INLINE void gpt_d_x_1_x_self_attention_W(int n,
                                                    real (*restrict self_attention_join_heads_2)[64][64],
                                                    real (*restrict d_x_1_x)[64][64],
                                                    real (*restrict d_x_1_x_self_attention_W)[64],
                                                    real *restrict pack)
{
    /* matrix product: rows j; columns k; summed row, b */
    real *const panel = pack + 16384;
    const int share = share_size(64, 64, 24);
    SHARE_LOOP
    for (int ic = 0; ic < 64; ic += share)
        for (int pc = 0; pc < n * 64; pc += 256) {
            const int depth = int_min(256, n * 64 - pc);
            const int end = int_min(64, ic + share);
            const int whole = end - (end - ic) % TILE_ROWS;
            for (int qc = 0; qc < depth; qc += 8)
                for (int ir = ic; ir < whole; ir += TILE_ROWS)
                    for (int q = qc; q < int_min(depth, qc + 8); q++) {
                        const int row = (pc + q) / 64;
                        const int b = (pc + q) % 64;
                        for (int r = 0; r < TILE_ROWS; r++) {
                            const int j = ir + r;
                            pack[(ir - ic) * depth + q * TILE_ROWS + r] =
                                    self_attention_join_heads_2[row][b][j];
                        }
                    }
            for (int ir = whole, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                real *const rows_packed = pack + (ir - ic) * depth;
                for (int q = 0; q < depth; q++) {
                    const int row = (pc + q) / 64;
                    const int b = (pc + q) % 64;
                    for (int r = 0; r < height; r++) {
                        const int j = ir + r;
                        rows_packed[q * height + r] = self_attention_join_heads_2[row][b][j];
                    }
                }
            }
            for (int jr = 0; jr < 64; jr += PANEL_COLUMNS) {
                for (int q = 0; q < depth; q++) {
                    const int row = (pc + q) / 64;
                    const int b = (pc + q) % 64;
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int k = jr + c;
                        panel[q * PANEL_COLUMNS + c] = d_x_1_x[row][b][k];
                    }
                }
                for (int ir = ic, height; ir < end; ir += height) {
                    height = int_min(TILE_ROWS, end - ir);
                    tile_product(height, PANEL_COLUMNS, depth, pack + (ir - ic) * depth, 1, height, panel,
                            PANEL_COLUMNS, &d_x_1_x_self_attention_W[ir][jr], 64, pc > 0);
                }
            }
        }
}

/* d_self_attention.join_heads, d_x.1.x.layer_norm and d_x.0.x.layer_norm */
static NOT_INLINE void gpt_d_self_attention_join_heads(int n, real (*restrict d_x_1_x)[64][64],
                                                       const real (*restrict x_1_x_self_attention_W)[64],
                                                       real (*restrict d_self_attention_join_heads)[64][64],
                                                       real *restrict pack)
{
    /* matrix product: rows row, b; columns j; summed k */
    const int share = share_size(n * 64, 1750, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n * 64; ic += share)
        for (int jr = 0; jr < 64; jr += PANEL_COLUMNS) {
            transpose(64, PANEL_COLUMNS, &x_1_x_self_attention_W[jr][0], 64, pack, PANEL_COLUMNS);
            const int end = int_min(n * 64, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, PANEL_COLUMNS, 64, &d_x_1_x[0][0][0] + ir * 64, 64, 1, pack,
                        PANEL_COLUMNS, &d_self_attention_join_heads[0][0][jr] + ir * 64, 64, 0);
            }
        }
}

static void gpt_d_attention_p(int n, real (*restrict d_join_heads_y)[64][4][16],
                              real (*restrict split_heads_parted_6)[64][4][16],
                              real (*restrict d_attention_p)[4][64][64], real *restrict pack)
{
    /* matrix product: rows i; columns j; summed c; one for each row, b */
    SHARE_LOOPS
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int jr = 0; jr < 64; jr += PANEL_COLUMNS) {
                transpose(16, PANEL_COLUMNS, &split_heads_parted_6[row][jr][b][0], 64, pack, PANEL_COLUMNS);
                for (int ir = 0, height; ir < 64; ir += height) {
                    height = int_min(TILE_ROWS, 64 - ir);
                    tile_product(height, PANEL_COLUMNS, 16, &d_join_heads_y[row][ir][b][0], 64, 1, pack,
                            PANEL_COLUMNS, &d_attention_p[row][b][ir][jr], 64, 0);
                }
            }
}

static void gpt_d_attention_a_sum(int n, real (*restrict d_attention_p)[4][64][64],
                                  real (*restrict softmax_s_2)[4][64],
                                  real (*restrict attention_p_2)[4][64][64],
                                  real (*restrict softmax_e_2)[4][64][64])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++) {
                real parts[8] = {0};
                KEEP_LOOP
                for (int first = 0; first < 64; first += 8)
                    for (int part = 0; part < 8; part++) {
                        const int j = first + part;
                        parts[part] += d_attention_p[row][b][i][j] *
                                (attention_p_2[row][b][i][j] / softmax_s_2[row][b][i]);
                    }
                real sum = 0;
                for (int part = 0; part < 8; part++)
                    sum += parts[part];
                for (int j = 0; j < 64; j++) {
                    const real t = d_attention_p[row][b][i][j];
                    const real t_2 = softmax_e_2[row][b][i][j];
                    softmax_e_2[row][b][i][j] = j <= i ? (real)0.25 *
                            ((t / softmax_s_2[row][b][i] - sum) * t_2) : 0;
                }
            }
}

static void gpt_d_self_attention_v(int n, real (*restrict d_join_heads_y)[64][4][16],
                                   real (*restrict attention_p_2)[4][64][64],
                                   real (*restrict d_self_attention_v)[4][64][16], real *restrict pack)
{
    /* matrix product: rows j; columns c; summed i; one for each row, b */
    SHARE_LOOPS
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int jr = 0; jr < 16; jr += TILE_LANES) {
                const int width = int_min(TILE_LANES, 16 - jr);
                for (int q = 0; q < 64; q++)
                    for (int c = 0; c < TILE_LANES; c++)
                        pack[q * TILE_LANES + c] = 0;
                for (int q = 0; q < 64; q++)
                    for (int c = 0; c < width; c++) {
                        const int c_2 = jr + c;
                        pack[q * TILE_LANES + c] = d_join_heads_y[row][q][b][c_2];
                    }
                for (int ir = 0, height; ir < 64; ir += height) {
                    height = int_min(TILE_ROWS, 64 - ir);
                    if (TILE_LANES <= 16 && width == TILE_LANES) {
                        tile_product_narrow(height, 64, &attention_p_2[row][b][0][ir], 1, 64, pack,
                                TILE_LANES, &d_self_attention_v[row][b][ir][jr], 16, 0);
                    } else {
                        real tile[TILE_ROWS * TILE_LANES];
                        tile_product_narrow(height, 64, &attention_p_2[row][b][0][ir], 1, 64, pack,
                                TILE_LANES, tile, TILE_LANES, 0);
                        for (int r = 0; r < height; r++) {
                            const int j = ir + r;
                            KEEP_LOOP
                            for (int c = 0; c < width; c++) {
                                const int c_2 = jr + c;
                                d_self_attention_v[row][b][j][c_2] = tile[r * TILE_LANES + c];
                            }
                        }
                    }
                }
            }
}

static void gpt_d_split_heads_parted(int n, real (*restrict d_self_attention_v)[4][64][16],
                                     real (*d_v_dense)[64][64], real (*d_split_heads_parted)[64][4][16],
                                     real (*restrict d_x_1_x_self_attention_v_dense_b_chunks)[64])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_x_1_x_self_attention_v_dense_b[64] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int s = 0; s < 64; s++) {
                for (int h = 0; h < 4; h++)
                    for (int c = 0; c < 16; c++)
                        d_split_heads_parted[row][s][h][c] = d_self_attention_v[row][h][s][c];
                for (int k = 0; k < 64; k++)
                    d_x_1_x_self_attention_v_dense_b[k] += d_v_dense[row][s][k];
            }
        for (int k = 0; k < 64; k++)
            d_x_1_x_self_attention_v_dense_b_chunks[chunk][k] = d_x_1_x_self_attention_v_dense_b[k];
    }
}

static void gpt_d_self_attention_k(int n, real (*restrict d_attention_a_sum)[4][64][64],
                                   real (*restrict split_heads_parted_4)[64][4][16],
                                   real (*restrict d_self_attention_k)[4][64][16], real *restrict pack)
{
    /* matrix product: rows j; columns c; summed i; one for each row, b */
    SHARE_LOOPS
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int jr = 0; jr < 16; jr += TILE_LANES) {
                const int width = int_min(TILE_LANES, 16 - jr);
                for (int q = 0; q < 64; q++)
                    for (int c = 0; c < TILE_LANES; c++)
                        pack[q * TILE_LANES + c] = 0;
                for (int q = 0; q < 64; q++)
                    for (int c = 0; c < width; c++) {
                        const int c_2 = jr + c;
                        pack[q * TILE_LANES + c] = split_heads_parted_4[row][q][b][c_2];
                    }
                for (int ir = 0, height; ir < 64; ir += height) {
                    height = int_min(TILE_ROWS, 64 - ir);
                    if (TILE_LANES <= 16 && width == TILE_LANES) {
                        tile_product_narrow(height, 64, &d_attention_a_sum[row][b][0][ir], 1, 64, pack,
                                TILE_LANES, &d_self_attention_k[row][b][ir][jr], 16, 0);
                    } else {
                        real tile[TILE_ROWS * TILE_LANES];
                        tile_product_narrow(height, 64, &d_attention_a_sum[row][b][0][ir], 1, 64, pack,
                                TILE_LANES, tile, TILE_LANES, 0);
                        for (int r = 0; r < height; r++) {
                            const int j = ir + r;
                            KEEP_LOOP
                            for (int c = 0; c < width; c++) {
                                const int c_2 = jr + c;
                                d_self_attention_k[row][b][j][c_2] = tile[r * TILE_LANES + c];
                            }
                        }
                    }
                }
            }
}

/* d_x.1.x.layer_norm and d_x.0.x.layer_norm */
static NOT_INLINE void gpt_d_x_1_x_layer_norm_3(int n, real (*restrict d_x_1_x_layer_norm)[64][64],
                                                real (*restrict d_x_1_x_layer_norm_2)[64][64],
                                                real (*restrict d_q_dense)[64][64],
                                                const real (*restrict x_1_x_self_attention_q_dense_W)[64],
                                                real (*restrict d_x_1_x_layer_norm_3)[64][64],
                                                real *restrict pack)
{
    /* matrix product: rows row, b; columns j; summed k */
    const int share = share_size(n * 64, 1750, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n * 64; ic += share)
        for (int jr = 0; jr < 64; jr += PANEL_COLUMNS) {
            transpose(64, PANEL_COLUMNS, &x_1_x_self_attention_q_dense_W[jr][0], 64, pack, PANEL_COLUMNS);
            const int end = int_min(n * 64, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, PANEL_COLUMNS, 64, &d_q_dense[0][0][0] + ir * 64, 64, 1, pack,
                        PANEL_COLUMNS, &d_x_1_x_layer_norm_3[0][0][jr] + ir * 64, 64, 0);
                for (int r = 0; r < height; r++) {
                    const int row = (ir + r) / 64;
                    const int b = (ir + r) % 64;
                    KEEP_LOOP
                    for (int c = 0; c < PANEL_COLUMNS; c++) {
                        const int j = jr + c;
                        const real sum = d_x_1_x_layer_norm_3[row][b][j];
                        d_x_1_x_layer_norm_3[row][b][j] = d_x_1_x_layer_norm[row][b][j] +
                                d_x_1_x_layer_norm_2[row][b][j] + sum;
                    }
                }
            }
        }
}

static void gpt_d_x(int n, real (*restrict d_x_0_x_layer_norm_3)[64][64],
                    const real *restrict x_0_x_layer_norm_gamma, real (*restrict x)[64][64],
                    real (*restrict layer_norm_m)[64], real (*restrict layer_norm_v)[64],
                    real (*restrict d_x_0_x)[64][64], real (*restrict d_x_0_x_layer_norm_beta_chunks)[64],
                    real (*restrict d_x_0_x_layer_norm_gamma_chunks)[64], real (*restrict d_x)[64][64])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_x_0_x_layer_norm_beta[64] = {0};
        real d_x_0_x_layer_norm_gamma[64] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int b = 0; b < 64; b++) {
                const real t = real_rsqrt(layer_norm_v[row][b] + (real)1e-05);
                const real t_2 = t / (layer_norm_v[row][b] + (real)1e-05);
                real parts[8] = {0};
                KEEP_LOOP
                for (int first = 0; first < 64; first += 8) {
                    KEEP_LOOP
                    for (int part = 0; part < 8; part++) {
                        const int j = first + part;
                        parts[part] += d_x_0_x_layer_norm_3[row][b][j] * x_0_x_layer_norm_gamma[j] *
                                (x[row][b][j] - layer_norm_m[row][b]) * t_2;
                    }
                }
                real sum = 0;
                for (int part = 0; part < 8; part++)
                    sum += parts[part];
                const real d_layer_norm_v_sum_2 = (real)-0.0078125 * sum;
                real parts_2[8] = {0};
                KEEP_LOOP
                for (int first = 0; first < 64; first += 8) {
                    KEEP_LOOP
                    for (int part = 0; part < 8; part++) {
                        const int j = first + part;
                        parts_2[part] += d_x_0_x_layer_norm_3[row][b][j] * t * x_0_x_layer_norm_gamma[j];
                    }
                }
                real sum_2 = 0;
                for (int part = 0; part < 8; part++)
                    sum_2 += parts_2[part];
                real parts_3[8] = {0};
                KEEP_LOOP
                for (int first = 0; first < 64; first += 8)
                    for (int part = 0; part < 8; part++) {
                        const int j = first + part;
                        parts_3[part] += d_layer_norm_v_sum_2 * (x[row][b][j] - layer_norm_m[row][b]);
                    }
                real sum_3 = 0;
                for (int part = 0; part < 8; part++)
                    sum_3 += parts_3[part];
                for (int j = 0; j < 64; j++) {
                    d_x_0_x_layer_norm_beta[j] += d_x_0_x_layer_norm_3[row][b][j];
                    const real t_3 = d_x_0_x_layer_norm_3[row][b][j] * t;
                    d_x_0_x_layer_norm_gamma[j] += t_3 * (x[row][b][j] - layer_norm_m[row][b]);
                    d_x[row][b][j] = d_x_0_x[row][b][j] + t_3 * x_0_x_layer_norm_gamma[j] + 2 *
                            (d_layer_norm_v_sum_2 * (x[row][b][j] - layer_norm_m[row][b])) + (real)0.015625 *
                            (-sum_2 - 2 * sum_3);
                }
            }
        for (int j = 0; j < 64; j++)
            d_x_0_x_layer_norm_beta_chunks[chunk][j] = d_x_0_x_layer_norm_beta[j];
        for (int j = 0; j < 64; j++)
            d_x_0_x_layer_norm_gamma_chunks[chunk][j] = d_x_0_x_layer_norm_gamma[j];
    }
}

static void gpt_d_P(int n, real (*restrict d_x)[64][64], real (*restrict d_P)[64])
{
    for (int s = 0; s < 64; s++) {
        real d_P_2[64] = {0};
        for (int row = 0; row < n; row++)
            for (int k = 0; k < 64; k++)
                d_P_2[k] += d_x[row][s][k];
        for (int k = 0; k < 64; k++)
            d_P[s][k] = d_P_2[k];
    }
}

static void gpt_d_E(int n, const int32_t (*restrict text)[64], real (*restrict d_x)[64][64],
                    real (*restrict d_E)[64])
{
    for (int i = 0; i < 29; i++)
        for (int k = 0; k < 64; k++)
            d_E[i][k] = 0;
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++) {
            const int i = text[row][s];
            for (int k = 0; k < 64; k++)
                d_E[i][k] += d_x[row][s][k];
        }
}

static void gpt_d_E_2(int n, real (*restrict d_logits)[64][29], real (*restrict logits)[64][64],
                      real (*restrict d_E)[64], real (*restrict d_E_2)[64])
{
    /* matrix product: rows j; columns k; summed row, i */
    SHARE_LOOP
    for (int jr = 0; jr < 64; jr += PANEL_COLUMNS)
        for (int pc = 0; pc < n * 64; pc += 512) {
            const int depth = int_min(512, n * 64 - pc);
            const real *b = &logits[0][0][jr] + pc * 64;
            const int stride = 64;
            for (int ir = 0, height; ir < 29; ir += height) {
                height = int_min(TILE_ROWS, 29 - ir);
                tile_product(height, PANEL_COLUMNS, depth, &d_logits[0][0][ir] + pc * 29, 1, 29, b, stride,
                        &d_E_2[ir][jr], 64, pc > 0);
                if (pc + depth == n * 64)
                    for (int r = 0; r < height; r++) {
                        const int j = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < PANEL_COLUMNS; c++) {
                            const int k = jr + c;
                            const real sum = d_E_2[j][k];
                            d_E_2[j][k] = sum + d_E[j][k];
                        }
                    }
            }
        }
}

/* d_logits.beta, d_logits.gamma, d_x.1.dense_2.b and 17 more */
static NOT_INLINE void gpt_d_logits_beta(real (*restrict d_logits_beta_chunks)[64],
                                         real *restrict d_logits_beta)
{
    real sum[64] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int j = 0; j < 64; j++)
            sum[j] += d_logits_beta_chunks[chunk][j];
    for (int j = 0; j < 64; j++)
        d_logits_beta[j] = sum[j];
}

/* d_x.1.dense.b and d_x.0.dense.b */
static NOT_INLINE void gpt_d_x_1_dense_b(real (*restrict d_x_1_dense_b_chunks)[256],
                                         real *restrict d_x_1_dense_b)
{
    real sum[256] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int k = 0; k < 256; k++)
            sum[k] += d_x_1_dense_b_chunks[chunk][k];
    for (int k = 0; k < 256; k++)
        d_x_1_dense_b[k] = sum[k];
}

static void gpt_backward_kernels(const struct gpt_batch *batch, const struct gpt_params *params, void *arena,
                                 struct gpt_params *d_params, const struct gpt_learning *learning)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*d_logits)[64][29] = (real (*)[64][29])(space + 221184 * rows + 59200);
    real (*d_logits_2)[64][64] = (real (*)[64][64])(space + 135168 * rows + 59200);
    real (*x_1)[64][64] = (real (*)[64][64])(space + 131072 * rows + 59200);
    real (*logits_m)[64] = (real (*)[64])(space + 139264 * rows + 59200);
    real (*logits_v)[64] = (real (*)[64])(space + 139328 * rows + 59200);
    real (*d_logits_beta_chunks)[64] = (real (*)[64])(space + 16384);
    real (*d_logits_gamma_chunks)[64] = (real (*)[64])(space + 18432);
    real (*d_x_1)[64][64] = (real (*)[64][64])(space + 217088 * rows + 59200);
    real (*d_x_1_dense_2_b_chunks)[64] = (real (*)[64])(space + 20480);
    real (*d_x_1_gelu)[64][256] = (real (*)[64][256])(space + 131072 * rows + 59200);
    real (*x_1_gelu)[64][256] = (real (*)[64][256])(space + 114688 * rows + 59200);
    real (*x_1_dense)[64][256] = (real (*)[64][256])(space + 98304 * rows + 59200);
    real (*d_x_1_dense)[64][256] = (real (*)[64][256])(space + 98304 * rows + 59200);
    real (*d_x_1_dense_b_chunks)[256] = (real (*)[256])space;
    real (*d_x_1_layer_norm)[64][64] = (real (*)[64][64])(space + 114688 * rows + 59200);
    real (*x_1_layer_norm)[64][64] = (real (*)[64][64])(space + 208896 * rows + 59200);
    real (*x_1_x)[64][64] = (real (*)[64][64])(space + 204800 * rows + 59200);
    real (*x_1_layer_norm_m)[64] = (real (*)[64])(space + 223936 * rows + 59200);
    real (*x_1_layer_norm_v)[64] = (real (*)[64])(space + 224000 * rows + 59200);
    real (*d_x_1_layer_norm_beta_chunks)[64] = (real (*)[64])(space + 22528);
    real (*d_x_1_layer_norm_gamma_chunks)[64] = (real (*)[64])(space + 24576);
    real (*d_x_1_x)[64][64] = (real (*)[64][64])(space + 118784 * rows + 59200);
    real (*d_x_1_x_self_attention_b_chunks)[64] = (real (*)[64])(space + 26624);
    real (*join_heads_y_2)[64][4][16] = (real (*)[64][4][16])(space + 200704 * rows + 59200);
    real (*self_attention_join_heads_2)[64][64] = (real (*)[64][64])join_heads_y_2;
    real (*d_self_attention_join_heads)[64][64] = (real (*)[64][64])(space + 114688 * rows + 59200);
    real (*d_join_heads_y)[64][4][16] = (real (*)[64][4][16])d_self_attention_join_heads;
    real (*v_dense_2)[64][64] = (real (*)[64][64])(space + 196608 * rows + 59200);
    real (*split_heads_parted_6)[64][4][16] = (real (*)[64][4][16])v_dense_2;
    real (*d_attention_p)[4][64][64] = (real (*)[4][64][64])(space + 98304 * rows + 59200);
    real (*softmax_s_2)[4][64] = (real (*)[4][64])(space + 223296 * rows + 59200);
    real (*attention_p_2)[4][64][64] = (real (*)[4][64][64])(space + 81920 * rows + 59200);
    real (*softmax_e_2)[4][64][64] = (real (*)[4][64][64])(space + 65536 * rows + 59200);
    real (*d_attention_a_sum)[4][64][64] = (real (*)[4][64][64])(space + 65536 * rows + 59200);
    real (*d_self_attention_v)[4][64][16] = (real (*)[4][64][16])(space + 98304 * rows + 59200);
    real (*d_split_heads_parted)[64][4][16] = (real (*)[64][4][16])(space + 81920 * rows + 59200);
    real (*d_v_dense)[64][64] = (real (*)[64][64])d_split_heads_parted;
    real (*d_x_1_x_self_attention_v_dense_b_chunks)[64] = (real (*)[64])(space + 28672);
    real (*x_1_x_layer_norm)[64][64] = (real (*)[64][64])(space + 184320 * rows + 59200);
    real (*q_dense_2)[64][64] = (real (*)[64][64])(space + 188416 * rows + 59200);
    real (*split_heads_parted_4)[64][4][16] = (real (*)[64][4][16])q_dense_2;
    real (*d_self_attention_k)[4][64][16] = (real (*)[4][64][16])(space + 86016 * rows + 59200);
    real (*d_split_heads_parted_2)[64][4][16] = (real (*)[64][4][16])(space + 90112 * rows + 59200);
    real (*d_k_dense)[64][64] = (real (*)[64][64])d_split_heads_parted_2;
    real (*d_x_1_x_self_attention_k_dense_b_chunks)[64] = (real (*)[64])(space + 30720);
    real (*k_dense_2)[64][64] = (real (*)[64][64])(space + 192512 * rows + 59200);
    real (*split_heads_parted_5)[64][4][16] = (real (*)[64][4][16])k_dense_2;
    real (*d_self_attention_q)[4][64][16] = (real (*)[4][64][16])(space + 86016 * rows + 59200);
    real (*d_split_heads_parted_3)[64][4][16] = (real (*)[64][4][16])(space + 65536 * rows + 59200);
    real (*d_q_dense)[64][64] = (real (*)[64][64])d_split_heads_parted_3;
    real (*d_x_1_x_self_attention_q_dense_b_chunks)[64] = (real (*)[64])(space + 32768);
    real (*d_x_1_x_layer_norm)[64][64] = (real (*)[64][64])(space + 69632 * rows + 59200);
    real (*d_x_1_x_layer_norm_2)[64][64] = (real (*)[64][64])(space + 73728 * rows + 59200);
    real (*d_x_1_x_layer_norm_3)[64][64] = (real (*)[64][64])(space + 77824 * rows + 59200);
    real (*x_0)[64][64] = (real (*)[64][64])(space + 180224 * rows + 59200);
    real (*layer_norm_m_2)[64] = (real (*)[64])(space + 223808 * rows + 59200);
    real (*layer_norm_v_2)[64] = (real (*)[64])(space + 223872 * rows + 59200);
    real (*d_x_1_x_layer_norm_beta_chunks)[64] = (real (*)[64])(space + 34816);
    real (*d_x_1_x_layer_norm_gamma_chunks)[64] = (real (*)[64])(space + 36864);
    real (*d_x_0)[64][64] = (real (*)[64][64])(space + 81920 * rows + 59200);
    real (*d_x_0_dense_2_b_chunks)[64] = (real (*)[64])(space + 38912);
    real (*d_x_0_gelu)[64][256] = (real (*)[64][256])(space + 65536 * rows + 59200);
    real (*x_0_gelu)[64][256] = (real (*)[64][256])(space + 49152 * rows + 59200);
    real (*x_0_dense)[64][256] = (real (*)[64][256])(space + 32768 * rows + 59200);
    real (*d_x_0_dense)[64][256] = (real (*)[64][256])(space + 32768 * rows + 59200);
    real (*d_x_0_dense_b_chunks)[256] = (real (*)[256])(space + 8192);
    real (*d_x_0_layer_norm)[64][64] = (real (*)[64][64])(space + 49152 * rows + 59200);
    real (*x_0_layer_norm)[64][64] = (real (*)[64][64])(space + 176128 * rows + 59200);
    real (*x_0_x)[64][64] = (real (*)[64][64])(space + 172032 * rows + 59200);
    real (*x_0_layer_norm_m)[64] = (real (*)[64])(space + 223680 * rows + 59200);
    real (*x_0_layer_norm_v)[64] = (real (*)[64])(space + 223744 * rows + 59200);
    real (*d_x_0_layer_norm_beta_chunks)[64] = (real (*)[64])(space + 40960);
    real (*d_x_0_layer_norm_gamma_chunks)[64] = (real (*)[64])(space + 43008);
    real (*d_x_0_x)[64][64] = (real (*)[64][64])(space + 53248 * rows + 59200);
    real (*d_x_0_x_self_attention_b_chunks)[64] = (real (*)[64])(space + 45056);
    real (*join_heads_y)[64][4][16] = (real (*)[64][4][16])(space + 167936 * rows + 59200);
    real (*self_attention_join_heads)[64][64] = (real (*)[64][64])join_heads_y;
    real (*d_self_attention_join_heads_2)[64][64] = (real (*)[64][64])(space + 49152 * rows + 59200);
    real (*d_join_heads_y_2)[64][4][16] = (real (*)[64][4][16])d_self_attention_join_heads_2;
    real (*v_dense)[64][64] = (real (*)[64][64])(space + 163840 * rows + 59200);
    real (*split_heads_parted_3)[64][4][16] = (real (*)[64][4][16])v_dense;
    real (*d_attention_p_2)[4][64][64] = (real (*)[4][64][64])(space + 32768 * rows + 59200);
    real (*softmax_s)[4][64] = (real (*)[4][64])(space + 223040 * rows + 59200);
    real (*attention_p)[4][64][64] = (real (*)[4][64][64])(space + 16384 * rows + 59200);
    real (*softmax_e)[4][64][64] = (real (*)[4][64][64])(space + 59200);
    real (*d_attention_a_sum_2)[4][64][64] = (real (*)[4][64][64])(space + 59200);
    real (*d_self_attention_v_2)[4][64][16] = (real (*)[4][64][16])(space + 32768 * rows + 59200);
    real (*d_split_heads_parted_4)[64][4][16] = (real (*)[64][4][16])(space + 16384 * rows + 59200);
    real (*d_v_dense_2)[64][64] = (real (*)[64][64])d_split_heads_parted_4;
    real (*d_x_0_x_self_attention_v_dense_b_chunks)[64] = (real (*)[64])(space + 47104);
    real (*x_0_x_layer_norm)[64][64] = (real (*)[64][64])(space + 151552 * rows + 59200);
    real (*q_dense)[64][64] = (real (*)[64][64])(space + 155648 * rows + 59200);
    real (*split_heads_parted)[64][4][16] = (real (*)[64][4][16])q_dense;
    real (*d_self_attention_k_2)[4][64][16] = (real (*)[4][64][16])(space + 20480 * rows + 59200);
    real (*d_split_heads_parted_5)[64][4][16] = (real (*)[64][4][16])(space + 24576 * rows + 59200);
    real (*d_k_dense_2)[64][64] = (real (*)[64][64])d_split_heads_parted_5;
    real (*d_x_0_x_self_attention_k_dense_b_chunks)[64] = (real (*)[64])(space + 49152);
    real (*k_dense)[64][64] = (real (*)[64][64])(space + 159744 * rows + 59200);
    real (*split_heads_parted_2)[64][4][16] = (real (*)[64][4][16])k_dense;
    real (*d_self_attention_q_2)[4][64][16] = (real (*)[4][64][16])(space + 20480 * rows + 59200);
    real (*d_split_heads_parted_6)[64][4][16] = (real (*)[64][4][16])(space + 59200);
    real (*d_q_dense_2)[64][64] = (real (*)[64][64])d_split_heads_parted_6;
    real (*d_x_0_x_self_attention_q_dense_b_chunks)[64] = (real (*)[64])(space + 51200);
    real (*d_x_0_x_layer_norm)[64][64] = (real (*)[64][64])(space + 4096 * rows + 59200);
    real (*d_x_0_x_layer_norm_2)[64][64] = (real (*)[64][64])(space + 8192 * rows + 59200);
    real (*d_x_0_x_layer_norm_3)[64][64] = (real (*)[64][64])(space + 12288 * rows + 59200);
    real (*x)[64][64] = (real (*)[64][64])(space + 147456 * rows + 59200);
    real (*layer_norm_m)[64] = (real (*)[64])(space + 223552 * rows + 59200);
    real (*layer_norm_v)[64] = (real (*)[64])(space + 223616 * rows + 59200);
    real (*d_x_0_x_layer_norm_beta_chunks)[64] = (real (*)[64])(space + 53248);
    real (*d_x_0_x_layer_norm_gamma_chunks)[64] = (real (*)[64])(space + 55296);
    real (*d_x)[64][64] = (real (*)[64][64])(space + 59200);
    const int32_t (*text)[64] = (const int32_t (*)[64])batch->text;
    real (*d_E)[64] = (real (*)[64])(space + 57344);
    real (*logits)[64][64] = (real (*)[64][64])(space + 212992 * rows + 59200);
    real *const pack = space + 224064 * rows + 59200 + THREAD * 57344;

    /* gpt.dl:41  d_logits[n, i, k] = sum[j](d_logits[n, i, j] * E[j, k]) */
    gpt_d_logits_2(n, d_logits, params->E, d_logits_2, pack);

    /* gpt.dl:41  d_logits.v_sum[n, b] = -0.0078125 * sum[j](d_logits[n, b, j] * logits.gamma[j] * (x.1[n,
           b, j] - logits.m[n, b]) * (rsqrt(logits.v[n, b] + 1e-05) / (logits.v[n, b] + 1e-05))) */
    /* gpt.dl:41  d_logits.beta[j] = sum[n, b](d_logits[n, b, j]) */
    /* gpt.dl:41  d_logits.gamma[j] = sum[n, b](d_logits[n, b, j] * rsqrt(logits.v[n, b] + 1e-05) * (x.1[n,
           b, j] - logits.m[n, b])) */
    /* gpt.dl:39  d_x.1[n, b, j] = d_logits[n, b, j] * rsqrt(logits.v[n, b] + 1e-05) * logits.gamma[j] + 2
           * (d_logits.v_sum[n, b] * (x.1[n, b, j] - logits.m[n, b])) + 0.015625 * (-sum[j2](d_logits[n, b, j2]
           * rsqrt(logits.v[n, b] + 1e-05) * logits.gamma[j2]) - 2 * sum[j2](d_logits.v_sum[n, b] * (x.1[n, b,
           j2] - logits.m[n, b]))) */
    /* gpt.dl:28  d_x.1.dense_2.b[k] = sum[n, b](d_x.1[n, b, k]) */
    gpt_d_x_1(n, d_logits_2, params->logits_gamma, x_1, logits_m, logits_v, d_logits_beta_chunks,
              d_logits_gamma_chunks, d_x_1, d_x_1_dense_2_b_chunks);

    /* gpt.dl:28  d_x.1.gelu[n, b, j] = sum[k](d_x.1[n, b, k] * x.1.dense_2.W[j, k]) */
    gpt_d_x_1_gelu(n, d_x_1, params->x_1_dense_2_W, d_x_1_gelu, pack);

    /* gpt.dl:28  d_x.1.dense_2.W[j, k] = sum[n, b](x.1.gelu[n, b, j] * d_x.1[n, b, k]) */
    gpt_d_x_1_dense_2_W(n, x_1_gelu, d_x_1, d_params->x_1_dense_2_W, 89472, learning, pack);

    /* gpt.dl:28  d_x.1.dense[n, i, j] = 0.5 * (d_x.1.gelu[n, i, j] * (1 + erf(x.1.dense[n, i, j] /
           1.4142135623730951))) + 0.39894228040143265 * (d_x.1.gelu[n, i, j] * x.1.dense[n, i, j] *
           exp(-(x.1.dense[n, i, j] / 1.4142135623730951)^2)) */
    /* gpt.dl:28  d_x.1.dense.b[k] = sum[n, b](d_x.1.dense[n, b, k]) */
    gpt_d_x_1_dense(n, d_x_1_gelu, x_1_dense, d_x_1_dense_b_chunks);

    /* gpt.dl:28  d_x.1.layer_norm[n, b, j] = sum[k](d_x.1.dense[n, b, k] * x.1.dense.W[j, k]) */
    gpt_d_x_1_layer_norm(n, d_x_1_dense, params->x_1_dense_W, d_x_1_layer_norm, pack);

    /* gpt.dl:28  d_x.1.dense.W[j, k] = sum[n, b](x.1.layer_norm[n, b, j] * d_x.1.dense[n, b, k]) */
    gpt_d_x_1_dense_W(n, x_1_layer_norm, d_x_1_dense, d_params->x_1_dense_W, 72832, learning, pack);

    /* gpt.dl:28  d_x.1.layer_norm.v_sum[n, b] = -0.0078125 * sum[j](d_x.1.layer_norm[n, b, j] *
           x.1.layer_norm.gamma[j] * (x.1.x[n, b, j] - x.1.layer_norm.m[n, b]) * (rsqrt(x.1.layer_norm.v[n, b]
           + 1e-05) / (x.1.layer_norm.v[n, b] + 1e-05))) */
    /* gpt.dl:28  d_x.1.layer_norm.beta[j] = sum[n, b](d_x.1.layer_norm[n, b, j]) */
    /* gpt.dl:28  d_x.1.layer_norm.gamma[j] = sum[n, b](d_x.1.layer_norm[n, b, j] *
           rsqrt(x.1.layer_norm.v[n, b] + 1e-05) * (x.1.x[n, b, j] - x.1.layer_norm.m[n, b])) */
    /* gpt.dl:27  d_x.1.x[n, i, j] = d_x.1[n, i, j] + d_x.1.layer_norm[n, i, j] * rsqrt(x.1.layer_norm.v[n,
           i] + 1e-05) * x.1.layer_norm.gamma[j] + 2 * (d_x.1.layer_norm.v_sum[n, i] * (x.1.x[n, i, j] -
           x.1.layer_norm.m[n, i])) + 0.015625 * (-sum[j2](d_x.1.layer_norm[n, i, j2] *
           rsqrt(x.1.layer_norm.v[n, i] + 1e-05) * x.1.layer_norm.gamma[j2]) - 2 *
           sum[j2](d_x.1.layer_norm.v_sum[n, i] * (x.1.x[n, i, j2] - x.1.layer_norm.m[n, i]))) */
    /* gpt.dl:23  d_x.1.x.self_attention.b[k] = sum[n, b](d_x.1.x[n, b, k]) */
    gpt_d_x_1_x(n, d_x_1_layer_norm, params->x_1_layer_norm_gamma, x_1_x, x_1_layer_norm_m, x_1_layer_norm_v,
                d_x_1, d_x_1_layer_norm_beta_chunks, d_x_1_layer_norm_gamma_chunks, d_x_1_x,
                d_x_1_x_self_attention_b_chunks);

    /* gpt.dl:23  d_x.1.x.self_attention.W[j, k] = sum[n, b](self_attention.join_heads[n, b, j] *
           d_x.1.x[n, b, k]) */
    gpt_d_x_1_x_self_attention_W(n, self_attention_join_heads_2, d_x_1_x, d_params->x_1_x_self_attention_W,
                                 pack);

    /* gpt.dl:16  d_self_attention.join_heads[n, b, j] = sum[k](d_x.1.x[n, b, k] *
           x.1.x.self_attention.W[j, k]) */
    gpt_d_self_attention_join_heads(n, d_x_1_x, params->x_1_x_self_attention_W, d_self_attention_join_heads,
                                    pack);

    /* gpt.dl:23  d_attention.p[n, b, i, j] = sum[c](d_join_heads.y[n, i, b, c] * split_heads.parted[n, j,
           b, c]) */
    gpt_d_attention_p(n, d_join_heads_y, split_heads_parted_6, d_attention_p, pack);

    /* gpt.dl:23  d_attention.a_sum[n, b, i, j] = 0.25 * ((d_attention.p[n, b, i, j] / softmax.s[n, b, i] -
           sum[j2](d_attention.p[n, b, i, j2] * (attention.p[n, b, i, j2] / softmax.s[n, b, i]))) *
           softmax.e[n, b, i, j]) * (j <= i) */
    gpt_d_attention_a_sum(n, d_attention_p, softmax_s_2, attention_p_2, softmax_e_2);

    /* gpt.dl:22  d_self_attention.v[n, b, j, c] = sum[i](d_join_heads.y[n, i, b, c] * attention.p[n, b, i,
           j]) */
    gpt_d_self_attention_v(n, d_join_heads_y, attention_p_2, d_self_attention_v, pack);

    /* gpt.dl:9  d_split_heads.parted[n, s, h, c] = d_self_attention.v[n, h, s, c] */
    /* gpt.dl:22  d_x.1.x.self_attention.v.dense.b[k] = sum[n, b](d_v.dense[n, b, k]) */
    gpt_d_split_heads_parted(n, d_self_attention_v, d_v_dense, d_split_heads_parted,
                             d_x_1_x_self_attention_v_dense_b_chunks);

    /* gpt.dl:22  d_x.1.x.self_attention.v.dense.W[j, k] = sum[n, b](x.1.x.layer_norm[n, b, j] *
           d_v.dense[n, b, k]) */
    gpt_d_x_1_x_self_attention_W(n, x_1_x_layer_norm, d_v_dense, d_params->x_1_x_self_attention_v_dense_W, pack);

    /* gpt.dl:21  d_self_attention.k[n, b, j, c] = sum[i](d_attention.a_sum[n, b, i, j] *
           split_heads.parted[n, i, b, c]) */
    gpt_d_self_attention_k(n, d_attention_a_sum, split_heads_parted_4, d_self_attention_k, pack);

    /* gpt.dl:9  d_split_heads.parted[n, s, h, c] = d_self_attention.k[n, h, s, c] */
    /* gpt.dl:21  d_x.1.x.self_attention.k.dense.b[k] = sum[n, b](d_k.dense[n, b, k]) */
    gpt_d_split_heads_parted(n, d_self_attention_k, d_k_dense, d_split_heads_parted_2,
                             d_x_1_x_self_attention_k_dense_b_chunks);

    /* gpt.dl:21  d_x.1.x.self_attention.k.dense.W[j, k] = sum[n, b](x.1.x.layer_norm[n, b, j] *
           d_k.dense[n, b, k]) */
    gpt_d_x_1_x_self_attention_W(n, x_1_x_layer_norm, d_k_dense, d_params->x_1_x_self_attention_k_dense_W, pack);

    /* gpt.dl:20  d_self_attention.q[n, b, i, c] = sum[j](d_attention.a_sum[n, b, i, j] *
           split_heads.parted[n, j, b, c]) */
    gpt_self_attention_attention(n, d_attention_a_sum, split_heads_parted_5, d_self_attention_q, pack);

    /* gpt.dl:9  d_split_heads.parted[n, s, h, c] = d_self_attention.q[n, h, s, c] */
    /* gpt.dl:20  d_x.1.x.self_attention.q.dense.b[k] = sum[n, b](d_q.dense[n, b, k]) */
    gpt_d_split_heads_parted(n, d_self_attention_q, d_q_dense, d_split_heads_parted_3,
                             d_x_1_x_self_attention_q_dense_b_chunks);

    /* gpt.dl:20  d_x.1.x.self_attention.q.dense.W[j, k] = sum[n, b](x.1.x.layer_norm[n, b, j] *
           d_q.dense[n, b, k]) */
    gpt_d_x_1_x_self_attention_W(n, x_1_x_layer_norm, d_q_dense, d_params->x_1_x_self_attention_q_dense_W, pack);

    /* gpt.dl:27  d_x.1.x.layer_norm[n, b, j] = sum[k](d_v.dense[n, b, k] *
           x.1.x.self_attention.v.dense.W[j, k]) */
    gpt_d_self_attention_join_heads(n, d_v_dense, params->x_1_x_self_attention_v_dense_W, d_x_1_x_layer_norm,
                                    pack);

    /* gpt.dl:27  d_x.1.x.layer_norm[n, b, j] = sum[k](d_k.dense[n, b, k] *
           x.1.x.self_attention.k.dense.W[j, k]) */
    gpt_d_self_attention_join_heads(n, d_k_dense, params->x_1_x_self_attention_k_dense_W, d_x_1_x_layer_norm_2,
                                    pack);

    /* gpt.dl:27  d_x.1.x.layer_norm[n, b, j] = d_x.1.x.layer_norm[n, b, j] + d_x.1.x.layer_norm[n, b, j] +
           sum[k](d_q.dense[n, b, k] * x.1.x.self_attention.q.dense.W[j, k]) */
    gpt_d_x_1_x_layer_norm_3(n, d_x_1_x_layer_norm, d_x_1_x_layer_norm_2, d_q_dense,
                             params->x_1_x_self_attention_q_dense_W, d_x_1_x_layer_norm_3, pack);

    /* gpt.dl:27  d_layer_norm.v_sum[n, b] = -0.0078125 * sum[j](d_x.1.x.layer_norm[n, b, j] *
           x.1.x.layer_norm.gamma[j] * (x.0[n, b, j] - layer_norm.m[n, b]) * (rsqrt(layer_norm.v[n, b] + 1e-05)
           / (layer_norm.v[n, b] + 1e-05))) */
    /* gpt.dl:27  d_x.1.x.layer_norm.beta[j] = sum[n, b](d_x.1.x.layer_norm[n, b, j]) */
    /* gpt.dl:27  d_x.1.x.layer_norm.gamma[j] = sum[n, b](d_x.1.x.layer_norm[n, b, j] *
           rsqrt(layer_norm.v[n, b] + 1e-05) * (x.0[n, b, j] - layer_norm.m[n, b])) */
    /* gpt.dl:39  d_x.0[n, i, j] = d_x.1.x[n, i, j] + d_x.1.x.layer_norm[n, i, j] * rsqrt(layer_norm.v[n,
           i] + 1e-05) * x.1.x.layer_norm.gamma[j] + 2 * (d_layer_norm.v_sum[n, i] * (x.0[n, i, j] -
           layer_norm.m[n, i])) + 0.015625 * (-sum[j2](d_x.1.x.layer_norm[n, i, j2] * rsqrt(layer_norm.v[n, i]
           + 1e-05) * x.1.x.layer_norm.gamma[j2]) - 2 * sum[j2](d_layer_norm.v_sum[n, i] * (x.0[n, i, j2] -
           layer_norm.m[n, i]))) */
    /* gpt.dl:28  d_x.0.dense_2.b[k] = sum[n, b](d_x.0[n, b, k]) */
    gpt_d_x_1_x(n, d_x_1_x_layer_norm_3, params->x_1_x_layer_norm_gamma, x_0, layer_norm_m_2, layer_norm_v_2,
                d_x_1_x, d_x_1_x_layer_norm_beta_chunks, d_x_1_x_layer_norm_gamma_chunks, d_x_0,
                d_x_0_dense_2_b_chunks);

    /* gpt.dl:28  d_x.0.gelu[n, b, j] = sum[k](d_x.0[n, b, k] * x.0.dense_2.W[j, k]) */
    gpt_d_x_1_gelu(n, d_x_0, params->x_0_dense_2_W, d_x_0_gelu, pack);

    /* gpt.dl:28  d_x.0.dense_2.W[j, k] = sum[n, b](x.0.gelu[n, b, j] * d_x.0[n, b, k]) */
    gpt_d_x_1_dense_2_W(n, x_0_gelu, d_x_0, d_params->x_0_dense_2_W, 39488, learning, pack);

    /* gpt.dl:28  d_x.0.dense[n, i, j] = 0.5 * (d_x.0.gelu[n, i, j] * (1 + erf(x.0.dense[n, i, j] /
           1.4142135623730951))) + 0.39894228040143265 * (d_x.0.gelu[n, i, j] * x.0.dense[n, i, j] *
           exp(-(x.0.dense[n, i, j] / 1.4142135623730951)^2)) */
    /* gpt.dl:28  d_x.0.dense.b[k] = sum[n, b](d_x.0.dense[n, b, k]) */
    gpt_d_x_1_dense(n, d_x_0_gelu, x_0_dense, d_x_0_dense_b_chunks);

    /* gpt.dl:28  d_x.0.layer_norm[n, b, j] = sum[k](d_x.0.dense[n, b, k] * x.0.dense.W[j, k]) */
    gpt_d_x_1_layer_norm(n, d_x_0_dense, params->x_0_dense_W, d_x_0_layer_norm, pack);

    /* gpt.dl:28  d_x.0.dense.W[j, k] = sum[n, b](x.0.layer_norm[n, b, j] * d_x.0.dense[n, b, k]) */
    gpt_d_x_1_dense_W(n, x_0_layer_norm, d_x_0_dense, d_params->x_0_dense_W, 22848, learning, pack);

    /* gpt.dl:28  d_x.0.layer_norm.v_sum[n, b] = -0.0078125 * sum[j](d_x.0.layer_norm[n, b, j] *
           x.0.layer_norm.gamma[j] * (x.0.x[n, b, j] - x.0.layer_norm.m[n, b]) * (rsqrt(x.0.layer_norm.v[n, b]
           + 1e-05) / (x.0.layer_norm.v[n, b] + 1e-05))) */
    /* gpt.dl:28  d_x.0.layer_norm.beta[j] = sum[n, b](d_x.0.layer_norm[n, b, j]) */
    /* gpt.dl:28  d_x.0.layer_norm.gamma[j] = sum[n, b](d_x.0.layer_norm[n, b, j] *
           rsqrt(x.0.layer_norm.v[n, b] + 1e-05) * (x.0.x[n, b, j] - x.0.layer_norm.m[n, b])) */
    /* gpt.dl:27  d_x.0.x[n, i, j] = d_x.0[n, i, j] + d_x.0.layer_norm[n, i, j] * rsqrt(x.0.layer_norm.v[n,
           i] + 1e-05) * x.0.layer_norm.gamma[j] + 2 * (d_x.0.layer_norm.v_sum[n, i] * (x.0.x[n, i, j] -
           x.0.layer_norm.m[n, i])) + 0.015625 * (-sum[j2](d_x.0.layer_norm[n, i, j2] *
           rsqrt(x.0.layer_norm.v[n, i] + 1e-05) * x.0.layer_norm.gamma[j2]) - 2 *
           sum[j2](d_x.0.layer_norm.v_sum[n, i] * (x.0.x[n, i, j2] - x.0.layer_norm.m[n, i]))) */
    /* gpt.dl:23  d_x.0.x.self_attention.b[k] = sum[n, b](d_x.0.x[n, b, k]) */
    gpt_d_x_1_x(n, d_x_0_layer_norm, params->x_0_layer_norm_gamma, x_0_x, x_0_layer_norm_m, x_0_layer_norm_v,
                d_x_0, d_x_0_layer_norm_beta_chunks, d_x_0_layer_norm_gamma_chunks, d_x_0_x,
                d_x_0_x_self_attention_b_chunks);

    /* gpt.dl:23  d_x.0.x.self_attention.W[j, k] = sum[n, b](self_attention.join_heads[n, b, j] *
           d_x.0.x[n, b, k]) */
    gpt_d_x_1_x_self_attention_W(n, self_attention_join_heads, d_x_0_x, d_params->x_0_x_self_attention_W, pack);

    /* gpt.dl:16  d_self_attention.join_heads[n, b, j] = sum[k](d_x.0.x[n, b, k] *
           x.0.x.self_attention.W[j, k]) */
    gpt_d_self_attention_join_heads(n, d_x_0_x, params->x_0_x_self_attention_W, d_self_attention_join_heads_2,
                                    pack);

    /* gpt.dl:23  d_attention.p[n, b, i, j] = sum[c](d_join_heads.y[n, i, b, c] * split_heads.parted[n, j,
           b, c]) */
    gpt_d_attention_p(n, d_join_heads_y_2, split_heads_parted_3, d_attention_p_2, pack);

    /* gpt.dl:23  d_attention.a_sum[n, b, i, j] = 0.25 * ((d_attention.p[n, b, i, j] / softmax.s[n, b, i] -
           sum[j2](d_attention.p[n, b, i, j2] * (attention.p[n, b, i, j2] / softmax.s[n, b, i]))) *
           softmax.e[n, b, i, j]) * (j <= i) */
    gpt_d_attention_a_sum(n, d_attention_p_2, softmax_s, attention_p, softmax_e);

    /* gpt.dl:22  d_self_attention.v[n, b, j, c] = sum[i](d_join_heads.y[n, i, b, c] * attention.p[n, b, i,
           j]) */
    gpt_d_self_attention_v(n, d_join_heads_y_2, attention_p, d_self_attention_v_2, pack);

    /* gpt.dl:9  d_split_heads.parted[n, s, h, c] = d_self_attention.v[n, h, s, c] */
    /* gpt.dl:22  d_x.0.x.self_attention.v.dense.b[k] = sum[n, b](d_v.dense[n, b, k]) */
    gpt_d_split_heads_parted(n, d_self_attention_v_2, d_v_dense_2, d_split_heads_parted_4,
                             d_x_0_x_self_attention_v_dense_b_chunks);

    /* gpt.dl:22  d_x.0.x.self_attention.v.dense.W[j, k] = sum[n, b](x.0.x.layer_norm[n, b, j] *
           d_v.dense[n, b, k]) */
    gpt_d_x_1_x_self_attention_W(n, x_0_x_layer_norm, d_v_dense_2, d_params->x_0_x_self_attention_v_dense_W,
                                 pack);

    /* gpt.dl:21  d_self_attention.k[n, b, j, c] = sum[i](d_attention.a_sum[n, b, i, j] *
           split_heads.parted[n, i, b, c]) */
    gpt_d_self_attention_k(n, d_attention_a_sum_2, split_heads_parted, d_self_attention_k_2, pack);

    /* gpt.dl:9  d_split_heads.parted[n, s, h, c] = d_self_attention.k[n, h, s, c] */
    /* gpt.dl:21  d_x.0.x.self_attention.k.dense.b[k] = sum[n, b](d_k.dense[n, b, k]) */
    gpt_d_split_heads_parted(n, d_self_attention_k_2, d_k_dense_2, d_split_heads_parted_5,
                             d_x_0_x_self_attention_k_dense_b_chunks);

    /* gpt.dl:21  d_x.0.x.self_attention.k.dense.W[j, k] = sum[n, b](x.0.x.layer_norm[n, b, j] *
           d_k.dense[n, b, k]) */
    gpt_d_x_1_x_self_attention_W(n, x_0_x_layer_norm, d_k_dense_2, d_params->x_0_x_self_attention_k_dense_W,
                                 pack);

    /* gpt.dl:20  d_self_attention.q[n, b, i, c] = sum[j](d_attention.a_sum[n, b, i, j] *
           split_heads.parted[n, j, b, c]) */
    gpt_self_attention_attention(n, d_attention_a_sum_2, split_heads_parted_2, d_self_attention_q_2, pack);

    /* gpt.dl:9  d_split_heads.parted[n, s, h, c] = d_self_attention.q[n, h, s, c] */
    /* gpt.dl:20  d_x.0.x.self_attention.q.dense.b[k] = sum[n, b](d_q.dense[n, b, k]) */
    gpt_d_split_heads_parted(n, d_self_attention_q_2, d_q_dense_2, d_split_heads_parted_6,
                             d_x_0_x_self_attention_q_dense_b_chunks);

    /* gpt.dl:20  d_x.0.x.self_attention.q.dense.W[j, k] = sum[n, b](x.0.x.layer_norm[n, b, j] *
           d_q.dense[n, b, k]) */
    gpt_d_x_1_x_self_attention_W(n, x_0_x_layer_norm, d_q_dense_2, d_params->x_0_x_self_attention_q_dense_W,
                                 pack);

    /* gpt.dl:27  d_x.0.x.layer_norm[n, b, j] = sum[k](d_v.dense[n, b, k] *
           x.0.x.self_attention.v.dense.W[j, k]) */
    gpt_d_self_attention_join_heads(n, d_v_dense_2, params->x_0_x_self_attention_v_dense_W, d_x_0_x_layer_norm,
                                    pack);

    /* gpt.dl:27  d_x.0.x.layer_norm[n, b, j] = sum[k](d_k.dense[n, b, k] *
           x.0.x.self_attention.k.dense.W[j, k]) */
    gpt_d_self_attention_join_heads(n, d_k_dense_2, params->x_0_x_self_attention_k_dense_W,
                                    d_x_0_x_layer_norm_2, pack);

    /* gpt.dl:27  d_x.0.x.layer_norm[n, b, j] = d_x.0.x.layer_norm[n, b, j] + d_x.0.x.layer_norm[n, b, j] +
           sum[k](d_q.dense[n, b, k] * x.0.x.self_attention.q.dense.W[j, k]) */
    gpt_d_x_1_x_layer_norm_3(n, d_x_0_x_layer_norm, d_x_0_x_layer_norm_2, d_q_dense_2,
                             params->x_0_x_self_attention_q_dense_W, d_x_0_x_layer_norm_3, pack);

    /* gpt.dl:27  d_layer_norm.v_sum[n, b] = -0.0078125 * sum[j](d_x.0.x.layer_norm[n, b, j] *
           x.0.x.layer_norm.gamma[j] * (x[n, b, j] - layer_norm.m[n, b]) * (rsqrt(layer_norm.v[n, b] + 1e-05) /
           (layer_norm.v[n, b] + 1e-05))) */
    /* gpt.dl:27  d_x.0.x.layer_norm.beta[j] = sum[n, b](d_x.0.x.layer_norm[n, b, j]) */
    /* gpt.dl:27  d_x.0.x.layer_norm.gamma[j] = sum[n, b](d_x.0.x.layer_norm[n, b, j] *
           rsqrt(layer_norm.v[n, b] + 1e-05) * (x[n, b, j] - layer_norm.m[n, b])) */
    /* gpt.dl:37  d_x[n, i, j] = d_x.0.x[n, i, j] + d_x.0.x.layer_norm[n, i, j] * rsqrt(layer_norm.v[n, i]
           + 1e-05) * x.0.x.layer_norm.gamma[j] + 2 * (d_layer_norm.v_sum[n, i] * (x[n, i, j] - layer_norm.m[n,
           i])) + 0.015625 * (-sum[j2](d_x.0.x.layer_norm[n, i, j2] * rsqrt(layer_norm.v[n, i] + 1e-05) *
           x.0.x.layer_norm.gamma[j2]) - 2 * sum[j2](d_layer_norm.v_sum[n, i] * (x[n, i, j2] - layer_norm.m[n,
           i]))) */
    gpt_d_x(n, d_x_0_x_layer_norm_3, params->x_0_x_layer_norm_gamma, x, layer_norm_m, layer_norm_v, d_x_0_x,
            d_x_0_x_layer_norm_beta_chunks, d_x_0_x_layer_norm_gamma_chunks, d_x);

    /* gpt.dl:36  d_P[s, k] = sum[n](d_x[n, s, k]) */
    ONCE
    gpt_d_P(n, d_x, d_params->P);

    /* gpt.dl:35  d_E[i, k] = sum[n, s](d_x[n, s, k] * (text[n, s] == i)) */
    ONCE
    gpt_d_E(n, text, d_x, d_E);

    /* gpt.dl:35  d_E[j, k] = sum[n, i](d_logits[n, i, j] * logits[n, i, k]) + d_E[j, k] */
    gpt_d_E_2(n, d_logits, logits, d_E, d_params->E);

    /* gpt.dl:41  d_logits.beta[j] = sum[chunk](d_logits.beta_chunks[chunk, j]) */
    ONCE
    gpt_d_logits_beta(d_logits_beta_chunks, d_params->logits_beta);

    /* gpt.dl:41  d_logits.gamma[j] = sum[chunk](d_logits.gamma_chunks[chunk, j]) */
    ONCE
    gpt_d_logits_beta(d_logits_gamma_chunks, d_params->logits_gamma);

    /* gpt.dl:28  d_x.1.dense_2.b[k] = sum[chunk](d_x.1.dense_2.b_chunks[chunk, k]) */
    ONCE
    gpt_d_logits_beta(d_x_1_dense_2_b_chunks, d_params->x_1_dense_2_b);

    /* gpt.dl:28  d_x.1.dense.b[k] = sum[chunk](d_x.1.dense.b_chunks[chunk, k]) */
    ONCE
    gpt_d_x_1_dense_b(d_x_1_dense_b_chunks, d_params->x_1_dense_b);

    /* gpt.dl:28  d_x.1.layer_norm.beta[j] = sum[chunk](d_x.1.layer_norm.beta_chunks[chunk, j]) */
    ONCE
    gpt_d_logits_beta(d_x_1_layer_norm_beta_chunks, d_params->x_1_layer_norm_beta);

    /* gpt.dl:28  d_x.1.layer_norm.gamma[j] = sum[chunk](d_x.1.layer_norm.gamma_chunks[chunk, j]) */
    ONCE
    gpt_d_logits_beta(d_x_1_layer_norm_gamma_chunks, d_params->x_1_layer_norm_gamma);

    /* gpt.dl:23  d_x.1.x.self_attention.b[k] = sum[chunk](d_x.1.x.self_attention.b_chunks[chunk, k]) */
    ONCE
    gpt_d_logits_beta(d_x_1_x_self_attention_b_chunks, d_params->x_1_x_self_attention_b);

    /* gpt.dl:22  d_x.1.x.self_attention.v.dense.b[k] = sum[chunk](d_x.1.x.self_attention.v.dense.b_chunks[
           chunk, k]) */
    ONCE
    gpt_d_logits_beta(d_x_1_x_self_attention_v_dense_b_chunks, d_params->x_1_x_self_attention_v_dense_b);

    /* gpt.dl:21  d_x.1.x.self_attention.k.dense.b[k] = sum[chunk](d_x.1.x.self_attention.k.dense.b_chunks[
           chunk, k]) */
    ONCE
    gpt_d_logits_beta(d_x_1_x_self_attention_k_dense_b_chunks, d_params->x_1_x_self_attention_k_dense_b);

    /* gpt.dl:20  d_x.1.x.self_attention.q.dense.b[k] = sum[chunk](d_x.1.x.self_attention.q.dense.b_chunks[
           chunk, k]) */
    ONCE
    gpt_d_logits_beta(d_x_1_x_self_attention_q_dense_b_chunks, d_params->x_1_x_self_attention_q_dense_b);

    /* gpt.dl:27  d_x.1.x.layer_norm.beta[j] = sum[chunk](d_x.1.x.layer_norm.beta_chunks[chunk, j]) */
    ONCE
    gpt_d_logits_beta(d_x_1_x_layer_norm_beta_chunks, d_params->x_1_x_layer_norm_beta);

    /* gpt.dl:27  d_x.1.x.layer_norm.gamma[j] = sum[chunk](d_x.1.x.layer_norm.gamma_chunks[chunk, j]) */
    ONCE
    gpt_d_logits_beta(d_x_1_x_layer_norm_gamma_chunks, d_params->x_1_x_layer_norm_gamma);

    /* gpt.dl:28  d_x.0.dense_2.b[k] = sum[chunk](d_x.0.dense_2.b_chunks[chunk, k]) */
    ONCE
    gpt_d_logits_beta(d_x_0_dense_2_b_chunks, d_params->x_0_dense_2_b);

    /* gpt.dl:28  d_x.0.dense.b[k] = sum[chunk](d_x.0.dense.b_chunks[chunk, k]) */
    ONCE
    gpt_d_x_1_dense_b(d_x_0_dense_b_chunks, d_params->x_0_dense_b);

    /* gpt.dl:28  d_x.0.layer_norm.beta[j] = sum[chunk](d_x.0.layer_norm.beta_chunks[chunk, j]) */
    ONCE
    gpt_d_logits_beta(d_x_0_layer_norm_beta_chunks, d_params->x_0_layer_norm_beta);

    /* gpt.dl:28  d_x.0.layer_norm.gamma[j] = sum[chunk](d_x.0.layer_norm.gamma_chunks[chunk, j]) */
    ONCE
    gpt_d_logits_beta(d_x_0_layer_norm_gamma_chunks, d_params->x_0_layer_norm_gamma);

    /* gpt.dl:23  d_x.0.x.self_attention.b[k] = sum[chunk](d_x.0.x.self_attention.b_chunks[chunk, k]) */
    ONCE
    gpt_d_logits_beta(d_x_0_x_self_attention_b_chunks, d_params->x_0_x_self_attention_b);

    /* gpt.dl:22  d_x.0.x.self_attention.v.dense.b[k] = sum[chunk](d_x.0.x.self_attention.v.dense.b_chunks[
           chunk, k]) */
    ONCE
    gpt_d_logits_beta(d_x_0_x_self_attention_v_dense_b_chunks, d_params->x_0_x_self_attention_v_dense_b);

    /* gpt.dl:21  d_x.0.x.self_attention.k.dense.b[k] = sum[chunk](d_x.0.x.self_attention.k.dense.b_chunks[
           chunk, k]) */
    ONCE
    gpt_d_logits_beta(d_x_0_x_self_attention_k_dense_b_chunks, d_params->x_0_x_self_attention_k_dense_b);

    /* gpt.dl:20  d_x.0.x.self_attention.q.dense.b[k] = sum[chunk](d_x.0.x.self_attention.q.dense.b_chunks[
           chunk, k]) */
    ONCE
    gpt_d_logits_beta(d_x_0_x_self_attention_q_dense_b_chunks, d_params->x_0_x_self_attention_q_dense_b);

    /* gpt.dl:27  d_x.0.x.layer_norm.beta[j] = sum[chunk](d_x.0.x.layer_norm.beta_chunks[chunk, j]) */
    ONCE
    gpt_d_logits_beta(d_x_0_x_layer_norm_beta_chunks, d_params->x_0_x_layer_norm_beta);

    /* gpt.dl:27  d_x.0.x.layer_norm.gamma[j] = sum[chunk](d_x.0.x.layer_norm.gamma_chunks[chunk, j]) */
    ONCE
    gpt_d_logits_beta(d_x_0_x_layer_norm_gamma_chunks, d_params->x_0_x_layer_norm_gamma);
}

void gpt_backward(const struct gpt_batch *batch, const struct gpt_params *params, void *arena,
                  struct gpt_params *d_params)
{
    IN_PARALLEL(batch->n >= 1)
    gpt_backward_kernels(batch, params, arena, d_params, NULL);
}

#ifndef GPT_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

static void gpt_x_0_x_layer_norm_2(int n, const int32_t (*restrict text)[64], const real (*restrict E)[64],
                                   const real (*restrict P)[64], const real *restrict x_0_x_layer_norm_gamma,
                                   const real *restrict x_0_x_layer_norm_beta, real (*restrict x)[64][64],
                                   real (*restrict x_0_x_layer_norm)[64][64])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++) {
            for (int k = 0; k < 64; k++)
                x[row][s][k] = E[text[row][s]][k] + P[s][k];
            real parts[8] = {0};
            KEEP_LOOP
            for (int first = 0; first < 64; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int k = first + part;
                    parts[part] += x[row][s][k];
                }
            real sum = 0;
            for (int part = 0; part < 8; part++)
                sum += parts[part];
            const real layer_norm_m = (real)0.015625 * sum;
            real parts_2[8] = {0};
            KEEP_LOOP
            for (int first = 0; first < 64; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int j = first + part;
                    parts_2[part] += (x[row][s][j] - layer_norm_m) * (x[row][s][j] - layer_norm_m);
                }
            real sum_2 = 0;
            for (int part = 0; part < 8; part++)
                sum_2 += parts_2[part];
            const real t = real_rsqrt((real)0.015625 * sum_2 + (real)1e-05);
            for (int k = 0; k < 64; k++)
                x_0_x_layer_norm[row][s][k] = x_0_x_layer_norm_gamma[k] * (x[row][s][k] - layer_norm_m) * t +
                        x_0_x_layer_norm_beta[k];
        }
}

static void gpt_attention_p_2(int n, real (*restrict attention_b)[4][64][64])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int a = 0; a < 64; a++) {
                real softmax_e[64];
                real parts[8];
                for (int part = 0; part < 8; part++)
                    parts[part] = -INFINITY;
                KEEP_LOOP
                for (int first = 0; first < 64; first += 8) {
                    KEEP_LOOP
                    for (int part = 0; part < 8; part++) {
                        const int j = first + part;
                        parts[part] = real_max(attention_b[row][b][a][j], parts[part]);
                    }
                }
                real max = -INFINITY;
                for (int part = 0; part < 8; part++)
                    max = real_max(parts[part], max);
                for (int j = 0; j < 64; j++)
                    softmax_e[j] = real_exp(attention_b[row][b][a][j] - max);
                real parts_2[8] = {0};
                KEEP_LOOP
                for (int first = 0; first < 64; first += 8)
                    for (int part = 0; part < 8; part++) {
                        const int j = first + part;
                        parts_2[part] += softmax_e[j];
                    }
                real sum = 0;
                for (int part = 0; part < 8; part++)
                    sum += parts_2[part];
                for (int j = 0; j < 64; j++)
                    attention_b[row][b][a][j] = softmax_e[j] / sum;
            }
}

/* x.0.layer_norm, x.1.x.layer_norm, x.1.layer_norm and logits */
static NOT_INLINE void gpt_x_0_layer_norm_2(int n, real (*restrict x_0_x)[64][64],
                                            const real *restrict x_0_layer_norm_gamma,
                                            const real *restrict x_0_layer_norm_beta,
                                            real (*restrict x_0_layer_norm)[64][64])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real parts[8] = {0};
            KEEP_LOOP
            for (int first = 0; first < 64; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int j = first + part;
                    parts[part] += x_0_x[row][b][j];
                }
            real sum = 0;
            for (int part = 0; part < 8; part++)
                sum += parts[part];
            const real x_0_layer_norm_m = (real)0.015625 * sum;
            real parts_2[8] = {0};
            KEEP_LOOP
            for (int first = 0; first < 64; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int j = first + part;
                    parts_2[part] += (x_0_x[row][b][j] - x_0_layer_norm_m) *
                            (x_0_x[row][b][j] - x_0_layer_norm_m);
                }
            real sum_2 = 0;
            for (int part = 0; part < 8; part++)
                sum_2 += parts_2[part];
            const real t = real_rsqrt((real)0.015625 * sum_2 + (real)1e-05);
            for (int j = 0; j < 64; j++)
                x_0_layer_norm[row][b][j] = x_0_layer_norm_gamma[j] * (x_0_x[row][b][j] - x_0_layer_norm_m) *
                        t + x_0_layer_norm_beta[j];
        }
}

/* x.0.gelu and x.1.gelu */
static NOT_INLINE void gpt_x_0_gelu_2(int n, real (*restrict x_0_dense_rows)[16384])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16384; i++)
            x_0_dense_rows[row][i] = (real)0.5 * (x_0_dense_rows[row][i] *
                    (1 + real_erf(x_0_dense_rows[row][i] / (real)1.4142135623730951)));
}

static void gpt_error_sum_2(int n, real (*restrict logits_2)[64][29], const int32_t (*restrict next)[64],
                            real *restrict error_sum_chunks, real *restrict accuracy_sum_chunks)
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real error_sum = 0;
        real accuracy_sum = 0;
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real log_softmax_m[64];
            for (int b = 0; b < 64; b++) {
                real parts[8];
                for (int part = 0; part < 8; part++)
                    parts[part] = -INFINITY;
                KEEP_LOOP
                for (int first = 0; first <= 21; first += 8) {
                    KEEP_LOOP
                    for (int part = 0; part < 8; part++) {
                        const int j = first + part;
                        parts[part] = real_max(logits_2[row][b][j], parts[part]);
                    }
                }
                for (int j = 24; j < 29; j++)
                    parts[j - 24] = real_max(logits_2[row][b][j], parts[j - 24]);
                real log_softmax_m_2 = -INFINITY;
                for (int part = 0; part < 8; part++)
                    log_softmax_m_2 = real_max(parts[part], log_softmax_m_2);
                log_softmax_m[b] = log_softmax_m_2;
            }
            real sum = 0;
            for (int b = 0; b < 64; b++) {
                real parts[8] = {0};
                KEEP_LOOP
                for (int first = 0; first <= 21; first += 8) {
                    KEEP_LOOP
                    for (int part = 0; part < 8; part++) {
                        const int j = first + part;
                        parts[part] += real_exp(logits_2[row][b][j] - log_softmax_m[b]);
                    }
                }
                for (int j = 24; j < 29; j++)
                    parts[j - 24] += real_exp(logits_2[row][b][j] - log_softmax_m[b]);
                real sum_2 = 0;
                for (int part = 0; part < 8; part++)
                    sum_2 += parts[part];
                sum += logits_2[row][b][next[row][b]] - log_softmax_m[b] - real_log(sum_2);
            }
            error_sum += sum;
            real sum_2 = 0;
            for (int b = 0; b < 64; b++) {
                real largest = -INFINITY;
                int argmax = 0;
                for (int j = 0; j < 29; j++)
                    if (logits_2[row][b][j] > largest) {
                        largest = logits_2[row][b][j];
                        argmax = j;
                    }
                sum_2 += (real)(argmax == next[row][b]);
            }
            accuracy_sum += sum_2;
        }
        error_sum_chunks[chunk] = error_sum;
        accuracy_sum_chunks[chunk] = accuracy_sum;
    }
}

void gpt_evaluate(const struct gpt_batch *batch, const struct gpt_params *params, void *arena,
                  struct gpt_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t (*text)[64] = (const int32_t (*)[64])batch->text;
    real (*x)[64][64] = (real (*)[64][64])(space + 16384 * rows + 64);
    real (*x_0_x_layer_norm)[64][64] = (real (*)[64][64])(space + 64);
    real (*q_dense)[64][64] = (real (*)[64][64])(space + 20480 * rows + 64);
    real (*k_dense)[64][64] = (real (*)[64][64])(space + 24576 * rows + 64);
    real (*v_dense)[64][64] = (real (*)[64][64])(space + 28672 * rows + 64);
    real (*split_heads_parted)[64][4][16] = (real (*)[64][4][16])q_dense;
    real (*split_heads_parted_2)[64][4][16] = (real (*)[64][4][16])k_dense;
    real (*attention_b)[4][64][64] = (real (*)[4][64][64])(space + 64);
    real (*attention_p)[4][64][64] = (real (*)[4][64][64])(space + 64);
    real (*split_heads_parted_3)[64][4][16] = (real (*)[64][4][16])v_dense;
    real (*self_attention_attention)[4][64][16] = (real (*)[4][64][16])(space + 20480 * rows + 64);
    real (*join_heads_y)[64][4][16] = (real (*)[64][4][16])(space + 64);
    real (*self_attention_join_heads)[64][64] = (real (*)[64][64])join_heads_y;
    real (*x_0_x)[64][64] = (real (*)[64][64])(space + 20480 * rows + 64);
    real (*x_0_layer_norm)[64][64] = (real (*)[64][64])(space + 16384 * rows + 64);
    real (*x_0_dense)[64][256] = (real (*)[64][256])(space + 64);
    real (*x_0_dense_rows)[16384] = (real (*)[16384])x_0_dense;
    real (*x_0_gelu)[64][256] = (real (*)[64][256])(space + 64);
    real (*x_0)[64][64] = (real (*)[64][64])(space + 16384 * rows + 64);
    real (*x_1_x_layer_norm)[64][64] = (real (*)[64][64])(space + 64);
    real (*q_dense_2)[64][64] = (real (*)[64][64])(space + 20480 * rows + 64);
    real (*k_dense_2)[64][64] = (real (*)[64][64])(space + 24576 * rows + 64);
    real (*v_dense_2)[64][64] = (real (*)[64][64])(space + 28672 * rows + 64);
    real (*split_heads_parted_4)[64][4][16] = (real (*)[64][4][16])q_dense_2;
    real (*split_heads_parted_5)[64][4][16] = (real (*)[64][4][16])k_dense_2;
    real (*attention_b_2)[4][64][64] = (real (*)[4][64][64])(space + 64);
    real (*attention_p_2)[4][64][64] = (real (*)[4][64][64])(space + 64);
    real (*split_heads_parted_6)[64][4][16] = (real (*)[64][4][16])v_dense_2;
    real (*self_attention_attention_2)[4][64][16] = (real (*)[4][64][16])(space + 20480 * rows + 64);
    real (*join_heads_y_2)[64][4][16] = (real (*)[64][4][16])(space + 64);
    real (*self_attention_join_heads_2)[64][64] = (real (*)[64][64])join_heads_y_2;
    real (*x_1_x)[64][64] = (real (*)[64][64])(space + 20480 * rows + 64);
    real (*x_1_layer_norm)[64][64] = (real (*)[64][64])(space + 16384 * rows + 64);
    real (*x_1_dense)[64][256] = (real (*)[64][256])(space + 64);
    real (*x_1_dense_rows)[16384] = (real (*)[16384])x_1_dense;
    real (*x_1_gelu)[64][256] = (real (*)[64][256])(space + 64);
    real (*x_1)[64][64] = (real (*)[64][64])(space + 16384 * rows + 64);
    real (*logits)[64][64] = (real (*)[64][64])(space + 64);
    real (*logits_2)[64][29] = (real (*)[64][29])(space + 4096 * rows + 64);
    const int32_t (*next)[64] = (const int32_t (*)[64])batch->next;
    real *error_sum_chunks = space;
    real *accuracy_sum_chunks = space + 32;

    IN_PARALLEL(n >= 1)
    {
        real *const pack = space + 32768 * rows + 64 + THREAD * 16384;

        /* gpt.dl:37  x[n, s, k] = E[text[n, s], k] + P[s, k] */
        /* gpt.dl:27  layer_norm.m[n, b] = 0.015625 * sum[j](x[n, b, j]) */
        /* gpt.dl:27  x.0.x.layer_norm[n, b, j] = x.0.x.layer_norm.gamma[j] * (x[n, b, j] - layer_norm.m[n,
               b]) * rsqrt(0.015625 * sum[j2]((x[n, b, j2] - layer_norm.m[n, b])^2) + 1e-05) +
               x.0.x.layer_norm.beta[j] */
        gpt_x_0_x_layer_norm_2(n, text, params->E, params->P, params->x_0_x_layer_norm_gamma,
                               params->x_0_x_layer_norm_beta, x, x_0_x_layer_norm);

        /* gpt.dl:20  q.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] *
               x.0.x.self_attention.q.dense.W[j, k]) + x.0.x.self_attention.q.dense.b[k] */
        gpt_q_dense(n, x_0_x_layer_norm, params->x_0_x_self_attention_q_dense_W,
                    params->x_0_x_self_attention_q_dense_b, q_dense, pack);

        /* gpt.dl:21  k.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] *
               x.0.x.self_attention.k.dense.W[j, k]) + x.0.x.self_attention.k.dense.b[k] */
        gpt_q_dense(n, x_0_x_layer_norm, params->x_0_x_self_attention_k_dense_W,
                    params->x_0_x_self_attention_k_dense_b, k_dense, pack);

        /* gpt.dl:22  v.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] *
               x.0.x.self_attention.v.dense.W[j, k]) + x.0.x.self_attention.v.dense.b[k] */
        gpt_q_dense(n, x_0_x_layer_norm, params->x_0_x_self_attention_v_dense_W,
                    params->x_0_x_self_attention_v_dense_b, v_dense, pack);

        /* gpt.dl:23  attention.b[n, b, i, j] = if j <= i then sum[c](split_heads.parted[n, i, b, c] *
               split_heads.parted[n, j, b, c]) / 4 else -1e+30 */
        gpt_attention_b(n, split_heads_parted, split_heads_parted_2, attention_b, pack);

        /* gpt.dl:23  softmax.e[n, b, a, j] = exp(attention.b[n, b, a, j] - max[j2](attention.b[n, b, a,
               j2])) */
        /* gpt.dl:23  attention.p[n, b, a, j] = softmax.e[n, b, a, j] / sum[j2](softmax.e[n, b, a, j2]) */
        gpt_attention_p_2(n, attention_b);

        /* gpt.dl:23  self_attention.attention[n, b, i, c] = sum[j](attention.p[n, b, i, j] *
               split_heads.parted[n, j, b, c]) */
        gpt_self_attention_attention(n, attention_p, split_heads_parted_3, self_attention_attention, pack);

        /* gpt.dl:15  join_heads.y[n, s, h, c] = self_attention.attention[n, h, s, c] */
        gpt_join_heads_y(n, self_attention_attention, join_heads_y);

        /* gpt.dl:27  x.0.x[n, i, j] = x[n, i, j] + sum[j2](self_attention.join_heads[n, i, j2] *
               x.0.x.self_attention.W[j2, j]) + x.0.x.self_attention.b[j] */
        gpt_x_0_x(n, x, self_attention_join_heads, params->x_0_x_self_attention_W,
                  params->x_0_x_self_attention_b, x_0_x, pack);

        /* gpt.dl:28  x.0.layer_norm.m[n, b] = 0.015625 * sum[j](x.0.x[n, b, j]) */
        /* gpt.dl:28  x.0.layer_norm[n, b, j] = x.0.layer_norm.gamma[j] * (x.0.x[n, b, j] -
               x.0.layer_norm.m[n, b]) * rsqrt(0.015625 * sum[j2]((x.0.x[n, b, j2] - x.0.layer_norm.m[n, b])^2)
               + 1e-05) + x.0.layer_norm.beta[j] */
        gpt_x_0_layer_norm_2(n, x_0_x, params->x_0_layer_norm_gamma, params->x_0_layer_norm_beta,
                             x_0_layer_norm);

        /* gpt.dl:28  x.0.dense[n, b, k] = sum[j](x.0.layer_norm[n, b, j] * x.0.dense.W[j, k]) +
               x.0.dense.b[k] */
        gpt_x_0_dense(n, x_0_layer_norm, params->x_0_dense_W, params->x_0_dense_b, x_0_dense, pack);

        /* gpt.dl:28  x.0.gelu[n, i, j] = 0.5 * (x.0.dense[n, i, j] * (1 + erf(x.0.dense[n, i, j] /
               1.4142135623730951))) */
        gpt_x_0_gelu_2(n, x_0_dense_rows);

        /* gpt.dl:39  x.0[n, i, j] = x.0.x[n, i, j] + sum[j2](x.0.gelu[n, i, j2] * x.0.dense_2.W[j2, j]) +
               x.0.dense_2.b[j] */
        gpt_x_0(n, x_0_x, x_0_gelu, params->x_0_dense_2_W, params->x_0_dense_2_b, x_0, pack);

        /* gpt.dl:27  layer_norm.m[n, b] = 0.015625 * sum[j](x.0[n, b, j]) */
        /* gpt.dl:27  x.1.x.layer_norm[n, b, j] = x.1.x.layer_norm.gamma[j] * (x.0[n, b, j] -
               layer_norm.m[n, b]) * rsqrt(0.015625 * sum[j2]((x.0[n, b, j2] - layer_norm.m[n, b])^2) + 1e-05)
               + x.1.x.layer_norm.beta[j] */
        gpt_x_0_layer_norm_2(n, x_0, params->x_1_x_layer_norm_gamma, params->x_1_x_layer_norm_beta,
                             x_1_x_layer_norm);

        /* gpt.dl:20  q.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] *
               x.1.x.self_attention.q.dense.W[j, k]) + x.1.x.self_attention.q.dense.b[k] */
        gpt_q_dense(n, x_1_x_layer_norm, params->x_1_x_self_attention_q_dense_W,
                    params->x_1_x_self_attention_q_dense_b, q_dense_2, pack);

        /* gpt.dl:21  k.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] *
               x.1.x.self_attention.k.dense.W[j, k]) + x.1.x.self_attention.k.dense.b[k] */
        gpt_q_dense(n, x_1_x_layer_norm, params->x_1_x_self_attention_k_dense_W,
                    params->x_1_x_self_attention_k_dense_b, k_dense_2, pack);

        /* gpt.dl:22  v.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] *
               x.1.x.self_attention.v.dense.W[j, k]) + x.1.x.self_attention.v.dense.b[k] */
        gpt_q_dense(n, x_1_x_layer_norm, params->x_1_x_self_attention_v_dense_W,
                    params->x_1_x_self_attention_v_dense_b, v_dense_2, pack);

        /* gpt.dl:23  attention.b[n, b, i, j] = if j <= i then sum[c](split_heads.parted[n, i, b, c] *
               split_heads.parted[n, j, b, c]) / 4 else -1e+30 */
        gpt_attention_b(n, split_heads_parted_4, split_heads_parted_5, attention_b_2, pack);

        /* gpt.dl:23  softmax.e[n, b, a, j] = exp(attention.b[n, b, a, j] - max[j2](attention.b[n, b, a,
               j2])) */
        /* gpt.dl:23  attention.p[n, b, a, j] = softmax.e[n, b, a, j] / sum[j2](softmax.e[n, b, a, j2]) */
        gpt_attention_p_2(n, attention_b_2);

        /* gpt.dl:23  self_attention.attention[n, b, i, c] = sum[j](attention.p[n, b, i, j] *
               split_heads.parted[n, j, b, c]) */
        gpt_self_attention_attention(n, attention_p_2, split_heads_parted_6, self_attention_attention_2, pack);

        /* gpt.dl:15  join_heads.y[n, s, h, c] = self_attention.attention[n, h, s, c] */
        gpt_join_heads_y(n, self_attention_attention_2, join_heads_y_2);

        /* gpt.dl:27  x.1.x[n, i, j] = x.0[n, i, j] + sum[j2](self_attention.join_heads[n, i, j2] *
               x.1.x.self_attention.W[j2, j]) + x.1.x.self_attention.b[j] */
        gpt_x_0_x(n, x_0, self_attention_join_heads_2, params->x_1_x_self_attention_W,
                  params->x_1_x_self_attention_b, x_1_x, pack);

        /* gpt.dl:28  x.1.layer_norm.m[n, b] = 0.015625 * sum[j](x.1.x[n, b, j]) */
        /* gpt.dl:28  x.1.layer_norm[n, b, j] = x.1.layer_norm.gamma[j] * (x.1.x[n, b, j] -
               x.1.layer_norm.m[n, b]) * rsqrt(0.015625 * sum[j2]((x.1.x[n, b, j2] - x.1.layer_norm.m[n, b])^2)
               + 1e-05) + x.1.layer_norm.beta[j] */
        gpt_x_0_layer_norm_2(n, x_1_x, params->x_1_layer_norm_gamma, params->x_1_layer_norm_beta,
                             x_1_layer_norm);

        /* gpt.dl:28  x.1.dense[n, b, k] = sum[j](x.1.layer_norm[n, b, j] * x.1.dense.W[j, k]) +
               x.1.dense.b[k] */
        gpt_x_0_dense(n, x_1_layer_norm, params->x_1_dense_W, params->x_1_dense_b, x_1_dense, pack);

        /* gpt.dl:28  x.1.gelu[n, i, j] = 0.5 * (x.1.dense[n, i, j] * (1 + erf(x.1.dense[n, i, j] /
               1.4142135623730951))) */
        gpt_x_0_gelu_2(n, x_1_dense_rows);

        /* gpt.dl:39  x.1[n, i, j] = x.1.x[n, i, j] + sum[j2](x.1.gelu[n, i, j2] * x.1.dense_2.W[j2, j]) +
               x.1.dense_2.b[j] */
        gpt_x_0(n, x_1_x, x_1_gelu, params->x_1_dense_2_W, params->x_1_dense_2_b, x_1, pack);

        /* gpt.dl:41  logits.m[n, b] = 0.015625 * sum[j](x.1[n, b, j]) */
        /* gpt.dl:41  logits[n, b, j] = logits.gamma[j] * (x.1[n, b, j] - logits.m[n, b]) * rsqrt(0.015625
               * sum[j2]((x.1[n, b, j2] - logits.m[n, b])^2) + 1e-05) + logits.beta[j] */
        gpt_x_0_layer_norm_2(n, x_1, params->logits_gamma, params->logits_beta, logits);

        /* gpt.dl:41  logits[n, i, j] = sum[k](logits[n, i, k] * E[j, k]) */
        gpt_logits_2(n, logits, params->E, logits_2, pack);

        /* gpt.dl:42  log_softmax.m[n, b] = max[j](logits[n, b, j]) */
        /* gpt.dl:42  error_sum = -sum[n, i](logits[n, i, next[n, i]] - log_softmax.m[n, i] -
               log(sum[j](exp(logits[n, i, j] - log_softmax.m[n, i])))) */
        /* gpt.dl:47  accuracy_sum = sum[n, i](argmax[j](logits[n, i, j]) == next[n, i]) */
        gpt_error_sum_2(n, logits_2, next, error_sum_chunks, accuracy_sum_chunks);

        /* gpt.dl:42  error_sum = -sum[chunk](error_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = gpt_error_sum(error_sum_chunks);

        /* gpt.dl:42  error = error_sum / (64 * N) */
        ONCE
        result->loss = gpt_error(n, result->totals[0]);

        /* gpt.dl:47  accuracy_sum = sum[chunk](accuracy_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = gpt_accuracy_sum(accuracy_sum_chunks);
    }
}

static void gpt_probs(int n, real (*restrict logits_2)[64][29], real (*restrict probs)[64][29])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real probs_softmax_e[29];
            real parts[8];
            for (int part = 0; part < 8; part++)
                parts[part] = -INFINITY;
            KEEP_LOOP
            for (int first = 0; first <= 21; first += 8) {
                KEEP_LOOP
                for (int part = 0; part < 8; part++) {
                    const int j = first + part;
                    parts[part] = real_max(logits_2[row][b][j], parts[part]);
                }
            }
            for (int j = 24; j < 29; j++)
                parts[j - 24] = real_max(logits_2[row][b][j], parts[j - 24]);
            real log_softmax_m = -INFINITY;
            for (int part = 0; part < 8; part++)
                log_softmax_m = real_max(parts[part], log_softmax_m);
            for (int j = 0; j < 29; j++)
                probs_softmax_e[j] = real_exp(logits_2[row][b][j] - log_softmax_m);
            real parts_2[8] = {0};
            KEEP_LOOP
            for (int first = 0; first <= 21; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int j = first + part;
                    parts_2[part] += probs_softmax_e[j];
                }
            for (int j = 24; j < 29; j++)
                parts_2[j - 24] += probs_softmax_e[j];
            real sum = 0;
            for (int part = 0; part < 8; part++)
                sum += parts_2[part];
            for (int j = 0; j < 29; j++)
                probs[row][b][j] = probs_softmax_e[j] / sum;
        }
}

void gpt_predict(const struct gpt_batch *batch, const struct gpt_params *params, void *arena,
                 struct gpt_outputs *out)
{
    const int n = batch->n;
    real (*probs)[64][29] = (real (*)[64][29])out->probs;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t (*text)[64] = (const int32_t (*)[64])batch->text;
    real (*x)[64][64] = (real (*)[64][64])(space + 16384 * rows);
    real (*x_0_x_layer_norm)[64][64] = (real (*)[64][64])space;
    real (*q_dense)[64][64] = (real (*)[64][64])(space + 20480 * rows);
    real (*k_dense)[64][64] = (real (*)[64][64])(space + 24576 * rows);
    real (*v_dense)[64][64] = (real (*)[64][64])(space + 28672 * rows);
    real (*split_heads_parted)[64][4][16] = (real (*)[64][4][16])q_dense;
    real (*split_heads_parted_2)[64][4][16] = (real (*)[64][4][16])k_dense;
    real (*attention_b)[4][64][64] = (real (*)[4][64][64])space;
    real (*attention_p)[4][64][64] = (real (*)[4][64][64])space;
    real (*split_heads_parted_3)[64][4][16] = (real (*)[64][4][16])v_dense;
    real (*self_attention_attention)[4][64][16] = (real (*)[4][64][16])(space + 20480 * rows);
    real (*join_heads_y)[64][4][16] = (real (*)[64][4][16])space;
    real (*self_attention_join_heads)[64][64] = (real (*)[64][64])join_heads_y;
    real (*x_0_x)[64][64] = (real (*)[64][64])(space + 20480 * rows);
    real (*x_0_layer_norm)[64][64] = (real (*)[64][64])(space + 16384 * rows);
    real (*x_0_dense)[64][256] = (real (*)[64][256])space;
    real (*x_0_dense_rows)[16384] = (real (*)[16384])x_0_dense;
    real (*x_0_gelu)[64][256] = (real (*)[64][256])space;
    real (*x_0)[64][64] = (real (*)[64][64])(space + 16384 * rows);
    real (*x_1_x_layer_norm)[64][64] = (real (*)[64][64])space;
    real (*q_dense_2)[64][64] = (real (*)[64][64])(space + 20480 * rows);
    real (*k_dense_2)[64][64] = (real (*)[64][64])(space + 24576 * rows);
    real (*v_dense_2)[64][64] = (real (*)[64][64])(space + 28672 * rows);
    real (*split_heads_parted_4)[64][4][16] = (real (*)[64][4][16])q_dense_2;
    real (*split_heads_parted_5)[64][4][16] = (real (*)[64][4][16])k_dense_2;
    real (*attention_b_2)[4][64][64] = (real (*)[4][64][64])space;
    real (*attention_p_2)[4][64][64] = (real (*)[4][64][64])space;
    real (*split_heads_parted_6)[64][4][16] = (real (*)[64][4][16])v_dense_2;
    real (*self_attention_attention_2)[4][64][16] = (real (*)[4][64][16])(space + 20480 * rows);
    real (*join_heads_y_2)[64][4][16] = (real (*)[64][4][16])space;
    real (*self_attention_join_heads_2)[64][64] = (real (*)[64][64])join_heads_y_2;
    real (*x_1_x)[64][64] = (real (*)[64][64])(space + 20480 * rows);
    real (*x_1_layer_norm)[64][64] = (real (*)[64][64])(space + 16384 * rows);
    real (*x_1_dense)[64][256] = (real (*)[64][256])space;
    real (*x_1_dense_rows)[16384] = (real (*)[16384])x_1_dense;
    real (*x_1_gelu)[64][256] = (real (*)[64][256])space;
    real (*x_1)[64][64] = (real (*)[64][64])(space + 16384 * rows);
    real (*logits)[64][64] = (real (*)[64][64])space;
    real (*logits_2)[64][29] = (real (*)[64][29])(space + 4096 * rows);

    IN_PARALLEL(n >= 1)
    {
        real *const pack = space + 32768 * rows + THREAD * 16384;

        /* gpt.dl:37  x[n, s, k] = E[text[n, s], k] + P[s, k] */
        /* gpt.dl:27  layer_norm.m[n, b] = 0.015625 * sum[j](x[n, b, j]) */
        /* gpt.dl:27  x.0.x.layer_norm[n, b, j] = x.0.x.layer_norm.gamma[j] * (x[n, b, j] - layer_norm.m[n,
               b]) * rsqrt(0.015625 * sum[j2]((x[n, b, j2] - layer_norm.m[n, b])^2) + 1e-05) +
               x.0.x.layer_norm.beta[j] */
        gpt_x_0_x_layer_norm_2(n, text, params->E, params->P, params->x_0_x_layer_norm_gamma,
                               params->x_0_x_layer_norm_beta, x, x_0_x_layer_norm);

        /* gpt.dl:20  q.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] *
               x.0.x.self_attention.q.dense.W[j, k]) + x.0.x.self_attention.q.dense.b[k] */
        gpt_q_dense(n, x_0_x_layer_norm, params->x_0_x_self_attention_q_dense_W,
                    params->x_0_x_self_attention_q_dense_b, q_dense, pack);

        /* gpt.dl:21  k.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] *
               x.0.x.self_attention.k.dense.W[j, k]) + x.0.x.self_attention.k.dense.b[k] */
        gpt_q_dense(n, x_0_x_layer_norm, params->x_0_x_self_attention_k_dense_W,
                    params->x_0_x_self_attention_k_dense_b, k_dense, pack);

        /* gpt.dl:22  v.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] *
               x.0.x.self_attention.v.dense.W[j, k]) + x.0.x.self_attention.v.dense.b[k] */
        gpt_q_dense(n, x_0_x_layer_norm, params->x_0_x_self_attention_v_dense_W,
                    params->x_0_x_self_attention_v_dense_b, v_dense, pack);

        /* gpt.dl:23  attention.b[n, b, i, j] = if j <= i then sum[c](split_heads.parted[n, i, b, c] *
               split_heads.parted[n, j, b, c]) / 4 else -1e+30 */
        gpt_attention_b(n, split_heads_parted, split_heads_parted_2, attention_b, pack);

        /* gpt.dl:23  softmax.e[n, b, a, j] = exp(attention.b[n, b, a, j] - max[j2](attention.b[n, b, a,
               j2])) */
        /* gpt.dl:23  attention.p[n, b, a, j] = softmax.e[n, b, a, j] / sum[j2](softmax.e[n, b, a, j2]) */
        gpt_attention_p_2(n, attention_b);

        /* gpt.dl:23  self_attention.attention[n, b, i, c] = sum[j](attention.p[n, b, i, j] *
               split_heads.parted[n, j, b, c]) */
        gpt_self_attention_attention(n, attention_p, split_heads_parted_3, self_attention_attention, pack);

        /* gpt.dl:15  join_heads.y[n, s, h, c] = self_attention.attention[n, h, s, c] */
        gpt_join_heads_y(n, self_attention_attention, join_heads_y);

        /* gpt.dl:27  x.0.x[n, i, j] = x[n, i, j] + sum[j2](self_attention.join_heads[n, i, j2] *
               x.0.x.self_attention.W[j2, j]) + x.0.x.self_attention.b[j] */
        gpt_x_0_x(n, x, self_attention_join_heads, params->x_0_x_self_attention_W,
                  params->x_0_x_self_attention_b, x_0_x, pack);

        /* gpt.dl:28  x.0.layer_norm.m[n, b] = 0.015625 * sum[j](x.0.x[n, b, j]) */
        /* gpt.dl:28  x.0.layer_norm[n, b, j] = x.0.layer_norm.gamma[j] * (x.0.x[n, b, j] -
               x.0.layer_norm.m[n, b]) * rsqrt(0.015625 * sum[j2]((x.0.x[n, b, j2] - x.0.layer_norm.m[n, b])^2)
               + 1e-05) + x.0.layer_norm.beta[j] */
        gpt_x_0_layer_norm_2(n, x_0_x, params->x_0_layer_norm_gamma, params->x_0_layer_norm_beta,
                             x_0_layer_norm);

        /* gpt.dl:28  x.0.dense[n, b, k] = sum[j](x.0.layer_norm[n, b, j] * x.0.dense.W[j, k]) +
               x.0.dense.b[k] */
        gpt_x_0_dense(n, x_0_layer_norm, params->x_0_dense_W, params->x_0_dense_b, x_0_dense, pack);

        /* gpt.dl:28  x.0.gelu[n, i, j] = 0.5 * (x.0.dense[n, i, j] * (1 + erf(x.0.dense[n, i, j] /
               1.4142135623730951))) */
        gpt_x_0_gelu_2(n, x_0_dense_rows);

        /* gpt.dl:39  x.0[n, i, j] = x.0.x[n, i, j] + sum[j2](x.0.gelu[n, i, j2] * x.0.dense_2.W[j2, j]) +
               x.0.dense_2.b[j] */
        gpt_x_0(n, x_0_x, x_0_gelu, params->x_0_dense_2_W, params->x_0_dense_2_b, x_0, pack);

        /* gpt.dl:27  layer_norm.m[n, b] = 0.015625 * sum[j](x.0[n, b, j]) */
        /* gpt.dl:27  x.1.x.layer_norm[n, b, j] = x.1.x.layer_norm.gamma[j] * (x.0[n, b, j] -
               layer_norm.m[n, b]) * rsqrt(0.015625 * sum[j2]((x.0[n, b, j2] - layer_norm.m[n, b])^2) + 1e-05)
               + x.1.x.layer_norm.beta[j] */
        gpt_x_0_layer_norm_2(n, x_0, params->x_1_x_layer_norm_gamma, params->x_1_x_layer_norm_beta,
                             x_1_x_layer_norm);

        /* gpt.dl:20  q.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] *
               x.1.x.self_attention.q.dense.W[j, k]) + x.1.x.self_attention.q.dense.b[k] */
        gpt_q_dense(n, x_1_x_layer_norm, params->x_1_x_self_attention_q_dense_W,
                    params->x_1_x_self_attention_q_dense_b, q_dense_2, pack);

        /* gpt.dl:21  k.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] *
               x.1.x.self_attention.k.dense.W[j, k]) + x.1.x.self_attention.k.dense.b[k] */
        gpt_q_dense(n, x_1_x_layer_norm, params->x_1_x_self_attention_k_dense_W,
                    params->x_1_x_self_attention_k_dense_b, k_dense_2, pack);

        /* gpt.dl:22  v.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] *
               x.1.x.self_attention.v.dense.W[j, k]) + x.1.x.self_attention.v.dense.b[k] */
        gpt_q_dense(n, x_1_x_layer_norm, params->x_1_x_self_attention_v_dense_W,
                    params->x_1_x_self_attention_v_dense_b, v_dense_2, pack);

        /* gpt.dl:23  attention.b[n, b, i, j] = if j <= i then sum[c](split_heads.parted[n, i, b, c] *
               split_heads.parted[n, j, b, c]) / 4 else -1e+30 */
        gpt_attention_b(n, split_heads_parted_4, split_heads_parted_5, attention_b_2, pack);

        /* gpt.dl:23  softmax.e[n, b, a, j] = exp(attention.b[n, b, a, j] - max[j2](attention.b[n, b, a,
               j2])) */
        /* gpt.dl:23  attention.p[n, b, a, j] = softmax.e[n, b, a, j] / sum[j2](softmax.e[n, b, a, j2]) */
        gpt_attention_p_2(n, attention_b_2);

        /* gpt.dl:23  self_attention.attention[n, b, i, c] = sum[j](attention.p[n, b, i, j] *
               split_heads.parted[n, j, b, c]) */
        gpt_self_attention_attention(n, attention_p_2, split_heads_parted_6, self_attention_attention_2, pack);

        /* gpt.dl:15  join_heads.y[n, s, h, c] = self_attention.attention[n, h, s, c] */
        gpt_join_heads_y(n, self_attention_attention_2, join_heads_y_2);

        /* gpt.dl:27  x.1.x[n, i, j] = x.0[n, i, j] + sum[j2](self_attention.join_heads[n, i, j2] *
               x.1.x.self_attention.W[j2, j]) + x.1.x.self_attention.b[j] */
        gpt_x_0_x(n, x_0, self_attention_join_heads_2, params->x_1_x_self_attention_W,
                  params->x_1_x_self_attention_b, x_1_x, pack);

        /* gpt.dl:28  x.1.layer_norm.m[n, b] = 0.015625 * sum[j](x.1.x[n, b, j]) */
        /* gpt.dl:28  x.1.layer_norm[n, b, j] = x.1.layer_norm.gamma[j] * (x.1.x[n, b, j] -
               x.1.layer_norm.m[n, b]) * rsqrt(0.015625 * sum[j2]((x.1.x[n, b, j2] - x.1.layer_norm.m[n, b])^2)
               + 1e-05) + x.1.layer_norm.beta[j] */
        gpt_x_0_layer_norm_2(n, x_1_x, params->x_1_layer_norm_gamma, params->x_1_layer_norm_beta,
                             x_1_layer_norm);

        /* gpt.dl:28  x.1.dense[n, b, k] = sum[j](x.1.layer_norm[n, b, j] * x.1.dense.W[j, k]) +
               x.1.dense.b[k] */
        gpt_x_0_dense(n, x_1_layer_norm, params->x_1_dense_W, params->x_1_dense_b, x_1_dense, pack);

        /* gpt.dl:28  x.1.gelu[n, i, j] = 0.5 * (x.1.dense[n, i, j] * (1 + erf(x.1.dense[n, i, j] /
               1.4142135623730951))) */
        gpt_x_0_gelu_2(n, x_1_dense_rows);

        /* gpt.dl:39  x.1[n, i, j] = x.1.x[n, i, j] + sum[j2](x.1.gelu[n, i, j2] * x.1.dense_2.W[j2, j]) +
               x.1.dense_2.b[j] */
        gpt_x_0(n, x_1_x, x_1_gelu, params->x_1_dense_2_W, params->x_1_dense_2_b, x_1, pack);

        /* gpt.dl:41  logits.m[n, b] = 0.015625 * sum[j](x.1[n, b, j]) */
        /* gpt.dl:41  logits[n, b, j] = logits.gamma[j] * (x.1[n, b, j] - logits.m[n, b]) * rsqrt(0.015625
               * sum[j2]((x.1[n, b, j2] - logits.m[n, b])^2) + 1e-05) + logits.beta[j] */
        gpt_x_0_layer_norm_2(n, x_1, params->logits_gamma, params->logits_beta, logits);

        /* gpt.dl:41  logits[n, i, j] = sum[k](logits[n, i, k] * E[j, k]) */
        gpt_logits_2(n, logits, params->E, logits_2, pack);

        /* gpt.dl:42  log_softmax.m[n, b] = max[j](logits[n, b, j]) */
        /* gpt.dl:44  probs.softmax.e[n, b, j] = exp(logits[n, b, j] - log_softmax.m[n, b]) */
        /* gpt.dl:44  probs[n, b, j] = probs.softmax.e[n, b, j] / sum[j2](probs.softmax.e[n, b, j2]) */
        gpt_probs(n, logits_2, probs);
    }
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void gpt_summarize(const struct gpt_params *params, double n, const double *totals, double *values)
{
    (void)params;
    values[0] = totals[0] / (real)(64 * n);
    values[1] = real_exp(values[0]);
    values[2] = totals[1] / (real)(64 * n);
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t gpt_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (224064 * rows + 59200 + THREADS * 57344);
}

#ifndef GPT_F64
/* ---- the optimiser ---- */

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) * (1 /
       (-expm1(-0.10536051565782628 * t))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) * (1 /
       (-expm1(-0.0010005003335835344 * t)))) + 1e-08) + weight_decay * param[i]) */
static void gpt_adamw(int size, real *restrict param, const real *restrict grad, real *restrict m,
                      real *restrict v, real lr, real weight_decay, real t)
{
    {
        const real t_2 = 1 / -real_expm1((real)-0.10536051565782628 * t);
        const real t_3 = 1 / -real_expm1((real)-0.0010005003335835344 * t);
        for (int i = 0; i < size; i++) {
            const real t_4 = (real)0.999 * v[i] + (real)0.0010000000000000009 * (grad[i] * grad[i]);
            const real next_m = (real)0.9 * m[i] + (real)0.09999999999999998 * grad[i];
            const real next_param = param[i] - lr * (next_m * t_2 / (real_sqrt(t_4 * t_3) + (real)1e-08) +
                    weight_decay * param[i]);
            m[i] = next_m;
            v[i] = t_4;
            param[i] = next_param;
        }
    }
}

static void gpt_adamw_shared(int size, real *restrict param, const real *restrict grad, real *restrict m,
                             real *restrict v, real lr, real weight_decay, real t)
{
    SHARE_LOOP
    for (int part = 0; part < 32; part++) {
        const size_t first = (size_t)size * part / 32, last = (size_t)size * (part + 1) / 32;
        gpt_adamw((int)(last - first), param + first, grad + first, m + first, v + first, lr, weight_decay, t);
    }
}

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) * (1 /
       (-expm1(-0.10536051565782628 * t))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) * (1 /
       (-expm1(-0.0010005003335835344 * t)))) + 1e-08)) */
static void gpt_adamw_no_decay(int size, real *restrict param, const real *restrict grad, real *restrict m,
                               real *restrict v, real lr, real weight_decay, real t)
{
    (void)weight_decay;
    {
        const real t_2 = 1 / -real_expm1((real)-0.10536051565782628 * t);
        const real t_3 = 1 / -real_expm1((real)-0.0010005003335835344 * t);
        for (int i = 0; i < size; i++) {
            const real t_4 = (real)0.999 * v[i] + (real)0.0010000000000000009 * (grad[i] * grad[i]);
            const real next_m = (real)0.9 * m[i] + (real)0.09999999999999998 * grad[i];
            const real next_param = param[i] - lr * (next_m * t_2 / (real_sqrt(t_4 * t_3) + (real)1e-08));
            m[i] = next_m;
            v[i] = t_4;
            param[i] = next_param;
        }
    }
}

static void gpt_adamw_no_decay_shared(int size, real *restrict param, const real *restrict grad,
                                      real *restrict m, real *restrict v, real lr, real weight_decay, real t)
{
    SHARE_LOOP
    for (int part = 0; part < 32; part++) {
        const size_t first = (size_t)size * part / 32, last = (size_t)size * (part + 1) / 32;
        gpt_adamw_no_decay((int)(last - first), param + first, grad + first, m + first, v + first, lr,
                           weight_decay, t);
    }
}

static void gpt_update_kernels(struct gpt_params *params, const struct gpt_params *d_params,
                               struct gpt_optimizer *optimizer, const struct gpt_arguments *arguments,
                               uint64_t t)
{
    gpt_adamw_shared(5952, (real *)&params->E, (const real *)&d_params->E, (real *)&optimizer->m.E,
                     (real *)&optimizer->v.E, arguments->lr, arguments->weight_decay, (real)t);
    gpt_adamw_no_decay_shared(128, (real *)&params->x_0_x_layer_norm_gamma,
                              (const real *)&d_params->x_0_x_layer_norm_gamma,
                              (real *)&optimizer->m.x_0_x_layer_norm_gamma,
                              (real *)&optimizer->v.x_0_x_layer_norm_gamma, arguments->lr,
                              arguments->weight_decay, (real)t);
    gpt_adamw_shared(4096, (real *)&params->x_0_x_self_attention_q_dense_W,
                     (const real *)&d_params->x_0_x_self_attention_q_dense_W,
                     (real *)&optimizer->m.x_0_x_self_attention_q_dense_W,
                     (real *)&optimizer->v.x_0_x_self_attention_q_dense_W, arguments->lr,
                     arguments->weight_decay, (real)t);
    gpt_adamw_no_decay_shared(64, (real *)&params->x_0_x_self_attention_q_dense_b,
                              (const real *)&d_params->x_0_x_self_attention_q_dense_b,
                              (real *)&optimizer->m.x_0_x_self_attention_q_dense_b,
                              (real *)&optimizer->v.x_0_x_self_attention_q_dense_b, arguments->lr,
                              arguments->weight_decay, (real)t);
    gpt_adamw_shared(4096, (real *)&params->x_0_x_self_attention_k_dense_W,
                     (const real *)&d_params->x_0_x_self_attention_k_dense_W,
                     (real *)&optimizer->m.x_0_x_self_attention_k_dense_W,
                     (real *)&optimizer->v.x_0_x_self_attention_k_dense_W, arguments->lr,
                     arguments->weight_decay, (real)t);
    gpt_adamw_no_decay_shared(64, (real *)&params->x_0_x_self_attention_k_dense_b,
                              (const real *)&d_params->x_0_x_self_attention_k_dense_b,
                              (real *)&optimizer->m.x_0_x_self_attention_k_dense_b,
                              (real *)&optimizer->v.x_0_x_self_attention_k_dense_b, arguments->lr,
                              arguments->weight_decay, (real)t);
    gpt_adamw_shared(4096, (real *)&params->x_0_x_self_attention_v_dense_W,
                     (const real *)&d_params->x_0_x_self_attention_v_dense_W,
                     (real *)&optimizer->m.x_0_x_self_attention_v_dense_W,
                     (real *)&optimizer->v.x_0_x_self_attention_v_dense_W, arguments->lr,
                     arguments->weight_decay, (real)t);
    gpt_adamw_no_decay_shared(64, (real *)&params->x_0_x_self_attention_v_dense_b,
                              (const real *)&d_params->x_0_x_self_attention_v_dense_b,
                              (real *)&optimizer->m.x_0_x_self_attention_v_dense_b,
                              (real *)&optimizer->v.x_0_x_self_attention_v_dense_b, arguments->lr,
                              arguments->weight_decay, (real)t);
    gpt_adamw_shared(4096, (real *)&params->x_0_x_self_attention_W,
                     (const real *)&d_params->x_0_x_self_attention_W,
                     (real *)&optimizer->m.x_0_x_self_attention_W,
                     (real *)&optimizer->v.x_0_x_self_attention_W, arguments->lr, arguments->weight_decay,
                     (real)t);
    gpt_adamw_no_decay_shared(192, (real *)&params->x_0_x_self_attention_b,
                              (const real *)&d_params->x_0_x_self_attention_b,
                              (real *)&optimizer->m.x_0_x_self_attention_b,
                              (real *)&optimizer->v.x_0_x_self_attention_b, arguments->lr,
                              arguments->weight_decay, (real)t);
    gpt_adamw_shared(16384, (real *)&params->x_0_dense_W, (const real *)&d_params->x_0_dense_W,
                     (real *)&optimizer->m.x_0_dense_W, (real *)&optimizer->v.x_0_dense_W, arguments->lr,
                     arguments->weight_decay, (real)t);
    gpt_adamw_no_decay_shared(256, (real *)&params->x_0_dense_b, (const real *)&d_params->x_0_dense_b,
                              (real *)&optimizer->m.x_0_dense_b, (real *)&optimizer->v.x_0_dense_b,
                              arguments->lr, arguments->weight_decay, (real)t);
    gpt_adamw_shared(16384, (real *)&params->x_0_dense_2_W, (const real *)&d_params->x_0_dense_2_W,
                     (real *)&optimizer->m.x_0_dense_2_W, (real *)&optimizer->v.x_0_dense_2_W, arguments->lr,
                     arguments->weight_decay, (real)t);
    gpt_adamw_no_decay_shared(192, (real *)&params->x_0_dense_2_b, (const real *)&d_params->x_0_dense_2_b,
                              (real *)&optimizer->m.x_0_dense_2_b, (real *)&optimizer->v.x_0_dense_2_b,
                              arguments->lr, arguments->weight_decay, (real)t);
    gpt_adamw_shared(4096, (real *)&params->x_1_x_self_attention_q_dense_W,
                     (const real *)&d_params->x_1_x_self_attention_q_dense_W,
                     (real *)&optimizer->m.x_1_x_self_attention_q_dense_W,
                     (real *)&optimizer->v.x_1_x_self_attention_q_dense_W, arguments->lr,
                     arguments->weight_decay, (real)t);
    gpt_adamw_no_decay_shared(64, (real *)&params->x_1_x_self_attention_q_dense_b,
                              (const real *)&d_params->x_1_x_self_attention_q_dense_b,
                              (real *)&optimizer->m.x_1_x_self_attention_q_dense_b,
                              (real *)&optimizer->v.x_1_x_self_attention_q_dense_b, arguments->lr,
                              arguments->weight_decay, (real)t);
    gpt_adamw_shared(4096, (real *)&params->x_1_x_self_attention_k_dense_W,
                     (const real *)&d_params->x_1_x_self_attention_k_dense_W,
                     (real *)&optimizer->m.x_1_x_self_attention_k_dense_W,
                     (real *)&optimizer->v.x_1_x_self_attention_k_dense_W, arguments->lr,
                     arguments->weight_decay, (real)t);
    gpt_adamw_no_decay_shared(64, (real *)&params->x_1_x_self_attention_k_dense_b,
                              (const real *)&d_params->x_1_x_self_attention_k_dense_b,
                              (real *)&optimizer->m.x_1_x_self_attention_k_dense_b,
                              (real *)&optimizer->v.x_1_x_self_attention_k_dense_b, arguments->lr,
                              arguments->weight_decay, (real)t);
    gpt_adamw_shared(4096, (real *)&params->x_1_x_self_attention_v_dense_W,
                     (const real *)&d_params->x_1_x_self_attention_v_dense_W,
                     (real *)&optimizer->m.x_1_x_self_attention_v_dense_W,
                     (real *)&optimizer->v.x_1_x_self_attention_v_dense_W, arguments->lr,
                     arguments->weight_decay, (real)t);
    gpt_adamw_no_decay_shared(64, (real *)&params->x_1_x_self_attention_v_dense_b,
                              (const real *)&d_params->x_1_x_self_attention_v_dense_b,
                              (real *)&optimizer->m.x_1_x_self_attention_v_dense_b,
                              (real *)&optimizer->v.x_1_x_self_attention_v_dense_b, arguments->lr,
                              arguments->weight_decay, (real)t);
    gpt_adamw_shared(4096, (real *)&params->x_1_x_self_attention_W,
                     (const real *)&d_params->x_1_x_self_attention_W,
                     (real *)&optimizer->m.x_1_x_self_attention_W,
                     (real *)&optimizer->v.x_1_x_self_attention_W, arguments->lr, arguments->weight_decay,
                     (real)t);
    gpt_adamw_no_decay_shared(192, (real *)&params->x_1_x_self_attention_b,
                              (const real *)&d_params->x_1_x_self_attention_b,
                              (real *)&optimizer->m.x_1_x_self_attention_b,
                              (real *)&optimizer->v.x_1_x_self_attention_b, arguments->lr,
                              arguments->weight_decay, (real)t);
    gpt_adamw_shared(16384, (real *)&params->x_1_dense_W, (const real *)&d_params->x_1_dense_W,
                     (real *)&optimizer->m.x_1_dense_W, (real *)&optimizer->v.x_1_dense_W, arguments->lr,
                     arguments->weight_decay, (real)t);
    gpt_adamw_no_decay_shared(256, (real *)&params->x_1_dense_b, (const real *)&d_params->x_1_dense_b,
                              (real *)&optimizer->m.x_1_dense_b, (real *)&optimizer->v.x_1_dense_b,
                              arguments->lr, arguments->weight_decay, (real)t);
    gpt_adamw_shared(16384, (real *)&params->x_1_dense_2_W, (const real *)&d_params->x_1_dense_2_W,
                     (real *)&optimizer->m.x_1_dense_2_W, (real *)&optimizer->v.x_1_dense_2_W, arguments->lr,
                     arguments->weight_decay, (real)t);
    gpt_adamw_no_decay_shared(192, (real *)&params->x_1_dense_2_b, (const real *)&d_params->x_1_dense_2_b,
                              (real *)&optimizer->m.x_1_dense_2_b, (real *)&optimizer->v.x_1_dense_2_b,
                              arguments->lr, arguments->weight_decay, (real)t);
}

void gpt_update(struct gpt_params *params, const struct gpt_params *d_params, struct gpt_optimizer *optimizer,
                const struct gpt_arguments *arguments, uint64_t t)
{
    IN_PARALLEL(gpt_parameters >= 500000)
    gpt_update_kernels(params, d_params, optimizer, arguments, t);
}

#endif

/* ---- what multiplies lr ---- */

double gpt_schedule(uint64_t step, uint64_t steps, uint64_t epoch)
{
    (void)epoch;
    real factor;
    factor = (real)step <= 50 ? (real)step / 50 : (1 + real_cos((real)3.141592653589793 *
            (((real)step - 1 - 50) / real_max((real)steps - 50, 1)))) / 2;
    return factor;
}

#ifndef GPT_F64
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

/* Within 0.84 ulp. */
static ALWAYS_INLINE float real_log(float x)
{
    const int denormal = x < 0x1p-126f;
    const uint32_t bits = real_bits(x * real_pick(denormal, 0x1p23f, 1));
    const int32_t exponent = (int32_t)(bits - 0x3F3504F3u) >> 23; /* of x / sqrt(1/2) */
    const float f = real_of_bits(bits - ((uint32_t)exponent << 23)) - 1;
    return real_log_parts(f, (float)exponent - real_pick(denormal, 23, 0)) + real_log_special(x);
}

/* x + x P(x^2) up to 0.93, then 1 - e^-Q(x), where Q is -log(1 - erf). Within 1.33 ulp. */
static ALWAYS_INLINE float real_erf(float x)
{
    const float size = fabsf(x), t = real_pick(size > 4, 4, size), z = t * t;
    float near = -0x1.386e12p-11f;
    near = real_fma(near, z, 0x1.46d86cp-8f);
    near = real_fma(near, z, -0x1.b67bcep-6f);
    near = real_fma(near, z, 0x1.ce1984p-4f);
    near = real_fma(near, z, -0x1.8126e2p-2f);
    near = real_fma(near, z, 0x1.06eba6p-3f);
    float far = 0x1.63079p-16f;
    far = real_fma(far, t, -0x1.c8557ep-12f);
    far = real_fma(far, t, 0x1.11945ep-8f);
    far = real_fma(far, t, -0x1.9bb398p-6f);
    far = real_fma(far, t, 0x1.bb9202p-4f);
    far = real_fma(far, t, 0x1.444478p-1f);
    far = real_fma(far, t, 0x1.212846p+0f);
    far = real_fma(far, t, -0x1.70d4cap-13f);
    return real_pick(size < 0.93f, real_fma(near, x, x), real_with_sign(1 - real_exp(-far), x));
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

/* 1 / sqrt(x). Within 1.50 ulp. */
static ALWAYS_INLINE float real_rsqrt(float x)
{
    return 1 / real_sqrt(x);
}
#endif

#ifndef DL_NO_MAIN
/* ---- the training program ---- */

#include "dl.h"
#if defined _OPENMP
#include <omp.h>
#endif

#undef DL_NO_GRADCHECK /* the schedule is evaluated in double precision */
#ifndef DL_NO_GRADCHECK
static const DlModel gpt_model_f64;
#endif

#ifndef GPT_F64
static size_t gpt_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void gpt_make_train(int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs)
{
    (void)seed;
    int32_t (*text)[64] = inputs[0];
    int32_t (*next)[64] = inputs[1];
    (void)arena;
    const int32_t (*file_1)[64] = (const int32_t (*)[64])sources[0];
    const int32_t (*file_2)[64] = (const int32_t (*)[64])sources[1];

    /* gpt.dl:51  text[i0, i1] = file_1[i0, i1] */
    for (int i0 = 0; i0 < n; i0++)
        for (int i1 = 0; i1 < 64; i1++)
            text[i0][i1] = file_1[i0][i1];

    /* gpt.dl:52  next[i0, i1] = file_2[i0, i1] */
    for (int i0 = 0; i0 < n; i0++)
        for (int i1 = 0; i1 < 64; i1++)
            next[i0][i1] = file_2[i0][i1];
}

static size_t gpt_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void gpt_make_test(int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs)
{
    (void)seed;
    int32_t (*text)[64] = inputs[0];
    int32_t (*next)[64] = inputs[1];
    (void)arena;
    const int32_t (*file_1)[64] = (const int32_t (*)[64])sources[0];
    const int32_t (*file_2)[64] = (const int32_t (*)[64])sources[1];

    /* gpt.dl:53  text[i0, i1] = file_1[i0, i1] */
    for (int i0 = 0; i0 < n; i0++)
        for (int i1 = 0; i1 < 64; i1++)
            text[i0][i1] = file_1[i0][i1];

    /* gpt.dl:54  next[i0, i1] = file_2[i0, i1] */
    for (int i0 = 0; i0 < n; i0++)
        for (int i1 = 0; i1 < 64; i1++)
            next[i0][i1] = file_2[i0][i1];
}

/* Forward once more, to find the first number that is not finite. */
static RUNS_RARELY void gpt_trace(const struct gpt_batch *batch, const struct gpt_params *params, void *arena,
                                  DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t (*text)[64] = (const int32_t (*)[64])batch->text;
    real (*x)[64][64] = (real (*)[64][64])(space + 32768 * rows + 16);
    real (*layer_norm_m)[64] = (real (*)[64])(space + 4096 * rows + 16);
    real (*x_0_x_layer_norm)[64][64] = (real (*)[64][64])(space + 16);
    real (*q_dense)[64][64] = (real (*)[64][64])(space + 4096 * rows + 16);
    real (*split_heads_parted)[64][4][16] = (real (*)[64][4][16])q_dense;
    real (*self_attention_q)[4][64][16] = (real (*)[4][64][16])(space + 16384 * rows + 16);
    real (*k_dense)[64][64] = (real (*)[64][64])(space + 4096 * rows + 16);
    real (*split_heads_parted_2)[64][4][16] = (real (*)[64][4][16])k_dense;
    real (*self_attention_k)[4][64][16] = (real (*)[4][64][16])(space + 20480 * rows + 16);
    real (*v_dense)[64][64] = (real (*)[64][64])(space + 4096 * rows + 16);
    real (*split_heads_parted_3)[64][4][16] = (real (*)[64][4][16])v_dense;
    real (*self_attention_v)[4][64][16] = (real (*)[4][64][16])(space + 36864 * rows + 16);
    real (*attention_b)[4][64][64] = (real (*)[4][64][64])(space + 16);
    real (*softmax_e)[4][64][64] = (real (*)[4][64][64])(space + 16384 * rows + 16);
    real (*attention_p)[4][64][64] = (real (*)[4][64][64])(space + 16);
    real (*self_attention_attention)[4][64][16] = (real (*)[4][64][16])(space + 16384 * rows + 16);
    real (*join_heads_y)[64][4][16] = (real (*)[64][4][16])(space + 16);
    real (*self_attention_join_heads)[64][64] = (real (*)[64][64])join_heads_y;
    real (*x_0_x)[64][64] = (real (*)[64][64])(space + 16384 * rows + 16);
    real (*x_0_layer_norm_m)[64] = (real (*)[64])(space + 16);
    real (*x_0_layer_norm)[64][64] = (real (*)[64][64])(space + 20480 * rows + 16);
    real (*x_0_dense)[64][256] = (real (*)[64][256])(space + 16);
    real (*x_0_gelu)[64][256] = (real (*)[64][256])(space + 16);
    real (*x_0)[64][64] = (real (*)[64][64])(space + 32768 * rows + 16);
    real (*layer_norm_m_2)[64] = (real (*)[64])(space + 4096 * rows + 16);
    real (*x_1_x_layer_norm)[64][64] = (real (*)[64][64])(space + 16);
    real (*q_dense_2)[64][64] = (real (*)[64][64])(space + 4096 * rows + 16);
    real (*split_heads_parted_4)[64][4][16] = (real (*)[64][4][16])q_dense_2;
    real (*self_attention_q_2)[4][64][16] = (real (*)[4][64][16])(space + 16384 * rows + 16);
    real (*k_dense_2)[64][64] = (real (*)[64][64])(space + 4096 * rows + 16);
    real (*split_heads_parted_5)[64][4][16] = (real (*)[64][4][16])k_dense_2;
    real (*self_attention_k_2)[4][64][16] = (real (*)[4][64][16])(space + 20480 * rows + 16);
    real (*v_dense_2)[64][64] = (real (*)[64][64])(space + 4096 * rows + 16);
    real (*split_heads_parted_6)[64][4][16] = (real (*)[64][4][16])v_dense_2;
    real (*self_attention_v_2)[4][64][16] = (real (*)[4][64][16])(space + 36864 * rows + 16);
    real (*attention_b_2)[4][64][64] = (real (*)[4][64][64])(space + 16);
    real (*softmax_e_2)[4][64][64] = (real (*)[4][64][64])(space + 16384 * rows + 16);
    real (*attention_p_2)[4][64][64] = (real (*)[4][64][64])(space + 16);
    real (*self_attention_attention_2)[4][64][16] = (real (*)[4][64][16])(space + 16384 * rows + 16);
    real (*join_heads_y_2)[64][4][16] = (real (*)[64][4][16])(space + 16);
    real (*self_attention_join_heads_2)[64][64] = (real (*)[64][64])join_heads_y_2;
    real (*x_1_x)[64][64] = (real (*)[64][64])(space + 16384 * rows + 16);
    real (*x_1_layer_norm_m)[64] = (real (*)[64])(space + 16);
    real (*x_1_layer_norm)[64][64] = (real (*)[64][64])(space + 20480 * rows + 16);
    real (*x_1_dense)[64][256] = (real (*)[64][256])(space + 16);
    real (*x_1_gelu)[64][256] = (real (*)[64][256])(space + 16);
    real (*x_1)[64][64] = (real (*)[64][64])(space + 20480 * rows + 16);
    real (*logits_m)[64] = (real (*)[64])(space + 4096 * rows + 16);
    real (*logits)[64][64] = (real (*)[64][64])(space + 16);
    real (*logits_2)[64][29] = (real (*)[64][29])(space + 4096 * rows + 16);
    real (*log_softmax_m)[64] = (real (*)[64])(space + 16);
    const int32_t (*next)[64] = (const int32_t (*)[64])batch->next;
    real *error = space;

    /* gpt.dl:37  x[n, s, k] = E[text[n, s], k] + P[s, k] */
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++)
            for (int k = 0; k < 64; k++)
                x[row][s][k] = params->E[text[row][s]][k] + params->P[s][k];
    if (dl_watch(watch, 0, x, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:27  layer_norm.m[n, b] = 0.015625 * sum[j](x[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real layer_norm_m_sum = 0;
            for (int j = 0; j < 64; j++)
                layer_norm_m_sum += x[row][b][j];
            layer_norm_m[row][b] = (real)0.015625 * layer_norm_m_sum;
        }
    if (dl_watch(watch, 1, layer_norm_m, (size_t)n * 64))
        return;

    /* gpt.dl:27  x.0.x.layer_norm[n, b, j] = x.0.x.layer_norm.gamma[j] * (x[n, b, j] - layer_norm.m[n, b])
           * rsqrt(0.015625 * sum[j2]((x[n, b, j2] - layer_norm.m[n, b])^2) + 1e-05) + x.0.x.layer_norm.beta[j] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real layer_norm_v_sum = 0;
            for (int j = 0; j < 64; j++)
                layer_norm_v_sum += (x[row][b][j] - layer_norm_m[row][b]) *
                        (x[row][b][j] - layer_norm_m[row][b]);
            const real t = real_rsqrt((real)0.015625 * layer_norm_v_sum + (real)1e-05);
            for (int j = 0; j < 64; j++)
                x_0_x_layer_norm[row][b][j] = params->x_0_x_layer_norm_gamma[j] *
                        (x[row][b][j] - layer_norm_m[row][b]) * t + params->x_0_x_layer_norm_beta[j];
        }
    if (dl_watch(watch, 2, x_0_x_layer_norm, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:20  q.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] * x.0.x.self_attention.q.dense.W[j,
           k]) + x.0.x.self_attention.q.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_0_x_layer_norm[row][b][j] * params->x_0_x_self_attention_q_dense_W[j][k];
                q_dense[row][b][k] = dense_y_sum + params->x_0_x_self_attention_q_dense_b[k];
            }
    if (dl_watch(watch, 3, q_dense, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:20  self_attention.q[n, h, s, c] = split_heads.parted[n, s, h, c] */
    for (int row = 0; row < n; row++)
        for (int h = 0; h < 4; h++)
            for (int s = 0; s < 64; s++)
                for (int c = 0; c < 16; c++)
                    self_attention_q[row][h][s][c] = split_heads_parted[row][s][h][c];
    if (dl_watch(watch, 4, self_attention_q, (size_t)n * 4 * 64 * 16))
        return;

    /* gpt.dl:21  k.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] * x.0.x.self_attention.k.dense.W[j,
           k]) + x.0.x.self_attention.k.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_0_x_layer_norm[row][b][j] * params->x_0_x_self_attention_k_dense_W[j][k];
                k_dense[row][b][k] = dense_y_sum + params->x_0_x_self_attention_k_dense_b[k];
            }
    if (dl_watch(watch, 5, k_dense, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:21  self_attention.k[n, h, s, c] = split_heads.parted[n, s, h, c] */
    for (int row = 0; row < n; row++)
        for (int h = 0; h < 4; h++)
            for (int s = 0; s < 64; s++)
                for (int c = 0; c < 16; c++)
                    self_attention_k[row][h][s][c] = split_heads_parted_2[row][s][h][c];
    if (dl_watch(watch, 6, self_attention_k, (size_t)n * 4 * 64 * 16))
        return;

    /* gpt.dl:22  v.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] * x.0.x.self_attention.v.dense.W[j,
           k]) + x.0.x.self_attention.v.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_0_x_layer_norm[row][b][j] * params->x_0_x_self_attention_v_dense_W[j][k];
                v_dense[row][b][k] = dense_y_sum + params->x_0_x_self_attention_v_dense_b[k];
            }
    if (dl_watch(watch, 7, v_dense, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:22  self_attention.v[n, h, s, c] = split_heads.parted[n, s, h, c] */
    for (int row = 0; row < n; row++)
        for (int h = 0; h < 4; h++)
            for (int s = 0; s < 64; s++)
                for (int c = 0; c < 16; c++)
                    self_attention_v[row][h][s][c] = split_heads_parted_3[row][s][h][c];
    if (dl_watch(watch, 8, self_attention_v, (size_t)n * 4 * 64 * 16))
        return;

    /* gpt.dl:23  attention.b[n, b, i, j] = if j <= i then sum[c](self_attention.q[n, b, i, c] *
           self_attention.k[n, b, j, c]) / 4 else -1e+30 */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++)
                for (int j = 0; j < 64; j++) {
                    real attention_a_sum = 0;
                    KEEP_LOOP
                    for (int c = 0; c < 16; c++)
                        attention_a_sum += self_attention_q[row][b][i][c] * self_attention_k[row][b][j][c];
                    attention_b[row][b][i][j] = j <= i ? attention_a_sum / 4 : (real)-1e+30;
                }
    if (dl_watch(watch, 9, attention_b, (size_t)n * 4 * 64 * 64))
        return;

    /* gpt.dl:23  softmax.e[n, b, a, j] = exp(attention.b[n, b, a, j] - max[j2](attention.b[n, b, a, j2])) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int a = 0; a < 64; a++) {
                real softmax_m = -INFINITY;
                for (int j = 0; j < 64; j++)
                    softmax_m = real_max(attention_b[row][b][a][j], softmax_m);
                for (int j = 0; j < 64; j++)
                    softmax_e[row][b][a][j] = real_exp(attention_b[row][b][a][j] - softmax_m);
            }
    if (dl_watch(watch, 10, softmax_e, (size_t)n * 4 * 64 * 64))
        return;

    /* gpt.dl:23  attention.p[n, b, a, j] = softmax.e[n, b, a, j] / sum[j2](softmax.e[n, b, a, j2]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int a = 0; a < 64; a++) {
                real softmax_s = 0;
                for (int j = 0; j < 64; j++)
                    softmax_s += softmax_e[row][b][a][j];
                for (int j = 0; j < 64; j++)
                    attention_p[row][b][a][j] = softmax_e[row][b][a][j] / softmax_s;
            }
    if (dl_watch(watch, 11, attention_p, (size_t)n * 4 * 64 * 64))
        return;

    /* gpt.dl:23  self_attention.attention[n, b, i, c] = sum[j](attention.p[n, b, i, j] *
           self_attention.v[n, b, j, c]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++)
                for (int c = 0; c < 16; c++) {
                    real sum = 0;
                    for (int j = 0; j < 64; j++)
                        sum += attention_p[row][b][i][j] * self_attention_v[row][b][j][c];
                    self_attention_attention[row][b][i][c] = sum;
                }
    if (dl_watch(watch, 12, self_attention_attention, (size_t)n * 4 * 64 * 16))
        return;

    /* gpt.dl:15  join_heads.y[n, s, h, c] = self_attention.attention[n, h, s, c] */
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++)
            for (int h = 0; h < 4; h++)
                for (int c = 0; c < 16; c++)
                    join_heads_y[row][s][h][c] = self_attention_attention[row][h][s][c];
    if (dl_watch(watch, 13, join_heads_y, (size_t)n * 64 * 4 * 16))
        return;

    /* gpt.dl:27  x.0.x[n, i, j] = x[n, i, j] + (sum[j2](self_attention.join_heads[n, i, j2] *
           x.0.x.self_attention.W[j2, j]) + x.0.x.self_attention.b[j]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 64; j++) {
                real self_attention_y_sum = 0;
                for (int j_2 = 0; j_2 < 64; j_2++)
                    self_attention_y_sum += self_attention_join_heads[row][i][j_2] *
                            params->x_0_x_self_attention_W[j_2][j];
                x_0_x[row][i][j] = x[row][i][j] + (self_attention_y_sum + params->x_0_x_self_attention_b[j]);
            }
    if (dl_watch(watch, 14, x_0_x, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:28  x.0.layer_norm.m[n, b] = 0.015625 * sum[j](x.0.x[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real x_0_layer_norm_m_sum = 0;
            for (int j = 0; j < 64; j++)
                x_0_layer_norm_m_sum += x_0_x[row][b][j];
            x_0_layer_norm_m[row][b] = (real)0.015625 * x_0_layer_norm_m_sum;
        }
    if (dl_watch(watch, 15, x_0_layer_norm_m, (size_t)n * 64))
        return;

    /* gpt.dl:28  x.0.layer_norm[n, b, j] = x.0.layer_norm.gamma[j] * (x.0.x[n, b, j] - x.0.layer_norm.m[n,
           b]) * rsqrt(0.015625 * sum[j2]((x.0.x[n, b, j2] - x.0.layer_norm.m[n, b])^2) + 1e-05) +
           x.0.layer_norm.beta[j] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real x_0_layer_norm_v_sum = 0;
            for (int j = 0; j < 64; j++)
                x_0_layer_norm_v_sum += (x_0_x[row][b][j] - x_0_layer_norm_m[row][b]) *
                        (x_0_x[row][b][j] - x_0_layer_norm_m[row][b]);
            const real t = real_rsqrt((real)0.015625 * x_0_layer_norm_v_sum + (real)1e-05);
            for (int j = 0; j < 64; j++)
                x_0_layer_norm[row][b][j] = params->x_0_layer_norm_gamma[j] *
                        (x_0_x[row][b][j] - x_0_layer_norm_m[row][b]) * t + params->x_0_layer_norm_beta[j];
        }
    if (dl_watch(watch, 16, x_0_layer_norm, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:28  x.0.dense[n, b, k] = sum[j](x.0.layer_norm[n, b, j] * x.0.dense.W[j, k]) + x.0.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 256; k++) {
                real x_0_dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    x_0_dense_y_sum += x_0_layer_norm[row][b][j] * params->x_0_dense_W[j][k];
                x_0_dense[row][b][k] = x_0_dense_y_sum + params->x_0_dense_b[k];
            }
    if (dl_watch(watch, 17, x_0_dense, (size_t)n * 64 * 256))
        return;

    /* gpt.dl:28  x.0.gelu[n, i, j] = 0.5 * (x.0.dense[n, i, j] * (1 + erf(x.0.dense[n, i, j] /
           1.4142135623730951))) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 256; j++)
                x_0_gelu[row][i][j] = (real)0.5 * (x_0_dense[row][i][j] *
                        (1 + real_erf(x_0_dense[row][i][j] / (real)1.4142135623730951)));
    if (dl_watch(watch, 18, x_0_gelu, (size_t)n * 64 * 256))
        return;

    /* gpt.dl:39  x.0[n, i, j] = x.0.x[n, i, j] + (sum[j2](x.0.gelu[n, i, j2] * x.0.dense_2.W[j2, j]) +
           x.0.dense_2.b[j]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 64; j++) {
                real x_0_dense_2_y_sum = 0;
                for (int j_2 = 0; j_2 < 256; j_2++)
                    x_0_dense_2_y_sum += x_0_gelu[row][i][j_2] * params->x_0_dense_2_W[j_2][j];
                x_0[row][i][j] = x_0_x[row][i][j] + (x_0_dense_2_y_sum + params->x_0_dense_2_b[j]);
            }
    if (dl_watch(watch, 19, x_0, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:27  layer_norm.m[n, b] = 0.015625 * sum[j](x.0[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real layer_norm_m_sum = 0;
            for (int j = 0; j < 64; j++)
                layer_norm_m_sum += x_0[row][b][j];
            layer_norm_m_2[row][b] = (real)0.015625 * layer_norm_m_sum;
        }
    if (dl_watch(watch, 20, layer_norm_m_2, (size_t)n * 64))
        return;

    /* gpt.dl:27  x.1.x.layer_norm[n, b, j] = x.1.x.layer_norm.gamma[j] * (x.0[n, b, j] - layer_norm.m[n,
           b]) * rsqrt(0.015625 * sum[j2]((x.0[n, b, j2] - layer_norm.m[n, b])^2) + 1e-05) +
           x.1.x.layer_norm.beta[j] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real layer_norm_v_sum = 0;
            for (int j = 0; j < 64; j++)
                layer_norm_v_sum += (x_0[row][b][j] - layer_norm_m_2[row][b]) *
                        (x_0[row][b][j] - layer_norm_m_2[row][b]);
            const real t = real_rsqrt((real)0.015625 * layer_norm_v_sum + (real)1e-05);
            for (int j = 0; j < 64; j++)
                x_1_x_layer_norm[row][b][j] = params->x_1_x_layer_norm_gamma[j] *
                        (x_0[row][b][j] - layer_norm_m_2[row][b]) * t + params->x_1_x_layer_norm_beta[j];
        }
    if (dl_watch(watch, 21, x_1_x_layer_norm, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:20  q.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] * x.1.x.self_attention.q.dense.W[j,
           k]) + x.1.x.self_attention.q.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_1_x_layer_norm[row][b][j] * params->x_1_x_self_attention_q_dense_W[j][k];
                q_dense_2[row][b][k] = dense_y_sum + params->x_1_x_self_attention_q_dense_b[k];
            }
    if (dl_watch(watch, 22, q_dense_2, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:20  self_attention.q[n, h, s, c] = split_heads.parted[n, s, h, c] */
    for (int row = 0; row < n; row++)
        for (int h = 0; h < 4; h++)
            for (int s = 0; s < 64; s++)
                for (int c = 0; c < 16; c++)
                    self_attention_q_2[row][h][s][c] = split_heads_parted_4[row][s][h][c];
    if (dl_watch(watch, 23, self_attention_q_2, (size_t)n * 4 * 64 * 16))
        return;

    /* gpt.dl:21  k.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] * x.1.x.self_attention.k.dense.W[j,
           k]) + x.1.x.self_attention.k.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_1_x_layer_norm[row][b][j] * params->x_1_x_self_attention_k_dense_W[j][k];
                k_dense_2[row][b][k] = dense_y_sum + params->x_1_x_self_attention_k_dense_b[k];
            }
    if (dl_watch(watch, 24, k_dense_2, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:21  self_attention.k[n, h, s, c] = split_heads.parted[n, s, h, c] */
    for (int row = 0; row < n; row++)
        for (int h = 0; h < 4; h++)
            for (int s = 0; s < 64; s++)
                for (int c = 0; c < 16; c++)
                    self_attention_k_2[row][h][s][c] = split_heads_parted_5[row][s][h][c];
    if (dl_watch(watch, 25, self_attention_k_2, (size_t)n * 4 * 64 * 16))
        return;

    /* gpt.dl:22  v.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] * x.1.x.self_attention.v.dense.W[j,
           k]) + x.1.x.self_attention.v.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 64; k++) {
                real dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    dense_y_sum += x_1_x_layer_norm[row][b][j] * params->x_1_x_self_attention_v_dense_W[j][k];
                v_dense_2[row][b][k] = dense_y_sum + params->x_1_x_self_attention_v_dense_b[k];
            }
    if (dl_watch(watch, 26, v_dense_2, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:22  self_attention.v[n, h, s, c] = split_heads.parted[n, s, h, c] */
    for (int row = 0; row < n; row++)
        for (int h = 0; h < 4; h++)
            for (int s = 0; s < 64; s++)
                for (int c = 0; c < 16; c++)
                    self_attention_v_2[row][h][s][c] = split_heads_parted_6[row][s][h][c];
    if (dl_watch(watch, 27, self_attention_v_2, (size_t)n * 4 * 64 * 16))
        return;

    /* gpt.dl:23  attention.b[n, b, i, j] = if j <= i then sum[c](self_attention.q[n, b, i, c] *
           self_attention.k[n, b, j, c]) / 4 else -1e+30 */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++)
                for (int j = 0; j < 64; j++) {
                    real attention_a_sum = 0;
                    KEEP_LOOP
                    for (int c = 0; c < 16; c++)
                        attention_a_sum += self_attention_q_2[row][b][i][c] *
                                self_attention_k_2[row][b][j][c];
                    attention_b_2[row][b][i][j] = j <= i ? attention_a_sum / 4 : (real)-1e+30;
                }
    if (dl_watch(watch, 28, attention_b_2, (size_t)n * 4 * 64 * 64))
        return;

    /* gpt.dl:23  softmax.e[n, b, a, j] = exp(attention.b[n, b, a, j] - max[j2](attention.b[n, b, a, j2])) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int a = 0; a < 64; a++) {
                real softmax_m = -INFINITY;
                for (int j = 0; j < 64; j++)
                    softmax_m = real_max(attention_b_2[row][b][a][j], softmax_m);
                for (int j = 0; j < 64; j++)
                    softmax_e_2[row][b][a][j] = real_exp(attention_b_2[row][b][a][j] - softmax_m);
            }
    if (dl_watch(watch, 29, softmax_e_2, (size_t)n * 4 * 64 * 64))
        return;

    /* gpt.dl:23  attention.p[n, b, a, j] = softmax.e[n, b, a, j] / sum[j2](softmax.e[n, b, a, j2]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int a = 0; a < 64; a++) {
                real softmax_s = 0;
                for (int j = 0; j < 64; j++)
                    softmax_s += softmax_e_2[row][b][a][j];
                for (int j = 0; j < 64; j++)
                    attention_p_2[row][b][a][j] = softmax_e_2[row][b][a][j] / softmax_s;
            }
    if (dl_watch(watch, 30, attention_p_2, (size_t)n * 4 * 64 * 64))
        return;

    /* gpt.dl:23  self_attention.attention[n, b, i, c] = sum[j](attention.p[n, b, i, j] *
           self_attention.v[n, b, j, c]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < 64; i++)
                for (int c = 0; c < 16; c++) {
                    real sum = 0;
                    for (int j = 0; j < 64; j++)
                        sum += attention_p_2[row][b][i][j] * self_attention_v_2[row][b][j][c];
                    self_attention_attention_2[row][b][i][c] = sum;
                }
    if (dl_watch(watch, 31, self_attention_attention_2, (size_t)n * 4 * 64 * 16))
        return;

    /* gpt.dl:15  join_heads.y[n, s, h, c] = self_attention.attention[n, h, s, c] */
    for (int row = 0; row < n; row++)
        for (int s = 0; s < 64; s++)
            for (int h = 0; h < 4; h++)
                for (int c = 0; c < 16; c++)
                    join_heads_y_2[row][s][h][c] = self_attention_attention_2[row][h][s][c];
    if (dl_watch(watch, 32, join_heads_y_2, (size_t)n * 64 * 4 * 16))
        return;

    /* gpt.dl:27  x.1.x[n, i, j] = x.0[n, i, j] + (sum[j2](self_attention.join_heads[n, i, j2] *
           x.1.x.self_attention.W[j2, j]) + x.1.x.self_attention.b[j]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 64; j++) {
                real self_attention_y_sum = 0;
                for (int j_2 = 0; j_2 < 64; j_2++)
                    self_attention_y_sum += self_attention_join_heads_2[row][i][j_2] *
                            params->x_1_x_self_attention_W[j_2][j];
                x_1_x[row][i][j] = x_0[row][i][j] + (self_attention_y_sum +
                        params->x_1_x_self_attention_b[j]);
            }
    if (dl_watch(watch, 33, x_1_x, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:28  x.1.layer_norm.m[n, b] = 0.015625 * sum[j](x.1.x[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real x_1_layer_norm_m_sum = 0;
            for (int j = 0; j < 64; j++)
                x_1_layer_norm_m_sum += x_1_x[row][b][j];
            x_1_layer_norm_m[row][b] = (real)0.015625 * x_1_layer_norm_m_sum;
        }
    if (dl_watch(watch, 34, x_1_layer_norm_m, (size_t)n * 64))
        return;

    /* gpt.dl:28  x.1.layer_norm[n, b, j] = x.1.layer_norm.gamma[j] * (x.1.x[n, b, j] - x.1.layer_norm.m[n,
           b]) * rsqrt(0.015625 * sum[j2]((x.1.x[n, b, j2] - x.1.layer_norm.m[n, b])^2) + 1e-05) +
           x.1.layer_norm.beta[j] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real x_1_layer_norm_v_sum = 0;
            for (int j = 0; j < 64; j++)
                x_1_layer_norm_v_sum += (x_1_x[row][b][j] - x_1_layer_norm_m[row][b]) *
                        (x_1_x[row][b][j] - x_1_layer_norm_m[row][b]);
            const real t = real_rsqrt((real)0.015625 * x_1_layer_norm_v_sum + (real)1e-05);
            for (int j = 0; j < 64; j++)
                x_1_layer_norm[row][b][j] = params->x_1_layer_norm_gamma[j] *
                        (x_1_x[row][b][j] - x_1_layer_norm_m[row][b]) * t + params->x_1_layer_norm_beta[j];
        }
    if (dl_watch(watch, 35, x_1_layer_norm, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:28  x.1.dense[n, b, k] = sum[j](x.1.layer_norm[n, b, j] * x.1.dense.W[j, k]) + x.1.dense.b[k] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++)
            for (int k = 0; k < 256; k++) {
                real x_1_dense_y_sum = 0;
                for (int j = 0; j < 64; j++)
                    x_1_dense_y_sum += x_1_layer_norm[row][b][j] * params->x_1_dense_W[j][k];
                x_1_dense[row][b][k] = x_1_dense_y_sum + params->x_1_dense_b[k];
            }
    if (dl_watch(watch, 36, x_1_dense, (size_t)n * 64 * 256))
        return;

    /* gpt.dl:28  x.1.gelu[n, i, j] = 0.5 * (x.1.dense[n, i, j] * (1 + erf(x.1.dense[n, i, j] /
           1.4142135623730951))) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 256; j++)
                x_1_gelu[row][i][j] = (real)0.5 * (x_1_dense[row][i][j] *
                        (1 + real_erf(x_1_dense[row][i][j] / (real)1.4142135623730951)));
    if (dl_watch(watch, 37, x_1_gelu, (size_t)n * 64 * 256))
        return;

    /* gpt.dl:39  x.1[n, i, j] = x.1.x[n, i, j] + (sum[j2](x.1.gelu[n, i, j2] * x.1.dense_2.W[j2, j]) +
           x.1.dense_2.b[j]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 64; j++) {
                real x_1_dense_2_y_sum = 0;
                for (int j_2 = 0; j_2 < 256; j_2++)
                    x_1_dense_2_y_sum += x_1_gelu[row][i][j_2] * params->x_1_dense_2_W[j_2][j];
                x_1[row][i][j] = x_1_x[row][i][j] + (x_1_dense_2_y_sum + params->x_1_dense_2_b[j]);
            }
    if (dl_watch(watch, 38, x_1, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:41  logits.m[n, b] = 0.015625 * sum[j](x.1[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real logits_m_sum = 0;
            for (int j = 0; j < 64; j++)
                logits_m_sum += x_1[row][b][j];
            logits_m[row][b] = (real)0.015625 * logits_m_sum;
        }
    if (dl_watch(watch, 39, logits_m, (size_t)n * 64))
        return;

    /* gpt.dl:41  logits[n, b, j] = logits.gamma[j] * (x.1[n, b, j] - logits.m[n, b]) * rsqrt(0.015625 *
           sum[j2]((x.1[n, b, j2] - logits.m[n, b])^2) + 1e-05) + logits.beta[j] */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real logits_v_sum = 0;
            for (int j = 0; j < 64; j++)
                logits_v_sum += (x_1[row][b][j] - logits_m[row][b]) * (x_1[row][b][j] - logits_m[row][b]);
            const real t = real_rsqrt((real)0.015625 * logits_v_sum + (real)1e-05);
            for (int j = 0; j < 64; j++)
                logits[row][b][j] = params->logits_gamma[j] * (x_1[row][b][j] - logits_m[row][b]) * t +
                        params->logits_beta[j];
        }
    if (dl_watch(watch, 40, logits, (size_t)n * 64 * 64))
        return;

    /* gpt.dl:41  logits[n, i, j] = sum[k](logits[n, i, k] * E[j, k]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 64; i++)
            for (int j = 0; j < 29; j++) {
                real sum = 0;
                for (int k = 0; k < 64; k++)
                    sum += logits[row][i][k] * params->E[j][k];
                logits_2[row][i][j] = sum;
            }
    if (dl_watch(watch, 41, logits_2, (size_t)n * 64 * 29))
        return;

    /* gpt.dl:42  log_softmax.m[n, b] = max[j](logits[n, b, j]) */
    for (int row = 0; row < n; row++)
        for (int b = 0; b < 64; b++) {
            real max = -INFINITY;
            for (int j = 0; j < 29; j++)
                max = real_max(logits_2[row][b][j], max);
            log_softmax_m[row][b] = max;
        }
    if (dl_watch(watch, 42, log_softmax_m, (size_t)n * 64))
        return;

    /* gpt.dl:42  error = -sum[n, i](logits[n, i, next[n, i]] - log_softmax.m[n, i] -
           log(sum[j](exp(logits[n, i, j] - log_softmax.m[n, i])))) / (64 * N) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 64; i++) {
                real log_softmax_s = 0;
                for (int j = 0; j < 29; j++)
                    log_softmax_s += real_exp(logits_2[row][i][j] - log_softmax_m[row][i]);
                sum += logits_2[row][i][next[row][i]] - log_softmax_m[row][i] - real_log(log_softmax_s);
            }
        *error = -(sum / (real)(64 * n));
    }
    if (dl_watch(watch, 43, error, 1))
        return;
}

static size_t gpt_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (40960 * rows + 16);
}

#endif

static const DlTensor gpt_inputs[] = {
    {.name = "text", .type = DL_CLASS, .rank = 2, .shape = (const int[]){DL_BATCH, 64},
     .size = 64, .classes = 29},
    {.name = "next", .type = DL_CLASS, .rank = 2, .shape = (const int[]){DL_BATCH, 64},
     .size = 64, .classes = 29, .is_target = 1},
};

static const DlTensor gpt_param_table[] = {
    {.name = "E", .type = DL_REAL, .rank = 2, .shape = (const int[]){29, 64},
     .size = 1856, .offset = 0, .place = "gpt.dl:35"},
    {.name = "P", .type = DL_REAL, .rank = 2, .shape = (const int[]){64, 64},
     .size = 4096, .offset = 1856, .place = "gpt.dl:36"},
    {.name = "x.0.x.layer_norm.gamma", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 5952, .no_decay = 1, .place = "gpt.dl:27"},
    {.name = "x.0.x.layer_norm.beta", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 6016, .no_decay = 1, .place = "gpt.dl:27"},
    {.name = "x.0.x.self_attention.q.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){64, 64},
     .size = 4096, .offset = 6080, .place = "gpt.dl:20"},
    {.name = "x.0.x.self_attention.q.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 10176, .no_decay = 1, .place = "gpt.dl:20"},
    {.name = "x.0.x.self_attention.k.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){64, 64},
     .size = 4096, .offset = 10240, .place = "gpt.dl:21"},
    {.name = "x.0.x.self_attention.k.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 14336, .no_decay = 1, .place = "gpt.dl:21"},
    {.name = "x.0.x.self_attention.v.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){64, 64},
     .size = 4096, .offset = 14400, .place = "gpt.dl:22"},
    {.name = "x.0.x.self_attention.v.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 18496, .no_decay = 1, .place = "gpt.dl:22"},
    {.name = "x.0.x.self_attention.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){64, 64},
     .size = 4096, .offset = 18560, .place = "gpt.dl:23"},
    {.name = "x.0.x.self_attention.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 22656, .no_decay = 1, .place = "gpt.dl:23"},
    {.name = "x.0.layer_norm.gamma", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 22720, .no_decay = 1, .place = "gpt.dl:28"},
    {.name = "x.0.layer_norm.beta", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 22784, .no_decay = 1, .place = "gpt.dl:28"},
    {.name = "x.0.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){64, 256},
     .size = 16384, .offset = 22848, .place = "gpt.dl:28"},
    {.name = "x.0.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){256},
     .size = 256, .offset = 39232, .no_decay = 1, .place = "gpt.dl:28"},
    {.name = "x.0.dense_2.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){256, 64},
     .size = 16384, .offset = 39488, .place = "gpt.dl:28"},
    {.name = "x.0.dense_2.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 55872, .no_decay = 1, .place = "gpt.dl:28"},
    {.name = "x.1.x.layer_norm.gamma", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 55936, .no_decay = 1, .place = "gpt.dl:27"},
    {.name = "x.1.x.layer_norm.beta", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 56000, .no_decay = 1, .place = "gpt.dl:27"},
    {.name = "x.1.x.self_attention.q.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){64, 64},
     .size = 4096, .offset = 56064, .place = "gpt.dl:20"},
    {.name = "x.1.x.self_attention.q.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 60160, .no_decay = 1, .place = "gpt.dl:20"},
    {.name = "x.1.x.self_attention.k.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){64, 64},
     .size = 4096, .offset = 60224, .place = "gpt.dl:21"},
    {.name = "x.1.x.self_attention.k.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 64320, .no_decay = 1, .place = "gpt.dl:21"},
    {.name = "x.1.x.self_attention.v.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){64, 64},
     .size = 4096, .offset = 64384, .place = "gpt.dl:22"},
    {.name = "x.1.x.self_attention.v.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 68480, .no_decay = 1, .place = "gpt.dl:22"},
    {.name = "x.1.x.self_attention.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){64, 64},
     .size = 4096, .offset = 68544, .place = "gpt.dl:23"},
    {.name = "x.1.x.self_attention.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 72640, .no_decay = 1, .place = "gpt.dl:23"},
    {.name = "x.1.layer_norm.gamma", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 72704, .no_decay = 1, .place = "gpt.dl:28"},
    {.name = "x.1.layer_norm.beta", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 72768, .no_decay = 1, .place = "gpt.dl:28"},
    {.name = "x.1.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){64, 256},
     .size = 16384, .offset = 72832, .place = "gpt.dl:28"},
    {.name = "x.1.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){256},
     .size = 256, .offset = 89216, .no_decay = 1, .place = "gpt.dl:28"},
    {.name = "x.1.dense_2.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){256, 64},
     .size = 16384, .offset = 89472, .place = "gpt.dl:28"},
    {.name = "x.1.dense_2.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 105856, .no_decay = 1, .place = "gpt.dl:28"},
    {.name = "logits.gamma", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 105920, .no_decay = 1, .place = "gpt.dl:41"},
    {.name = "logits.beta", .type = DL_REAL, .rank = 1, .shape = (const int[]){64},
     .size = 64, .offset = 105984, .no_decay = 1, .place = "gpt.dl:41"},
};

static const char *const gpt_metrics[] = {"perplexity", "accuracy"};

static struct gpt_batch gpt_batch_of(const DlStep *step)
{
    return (struct gpt_batch){
        .n = step->n,
        .text = step->inputs[0],
        .next = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void gpt_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    gpt_init(params, seed);
}

static void gpt_run_forward(const DlStep *step)
{
    const struct gpt_batch batch = gpt_batch_of(step);
    struct gpt_result result;
    gpt_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void gpt_run_backward(const DlStep *step)
{
    const struct gpt_batch batch = gpt_batch_of(step);
    gpt_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef GPT_F64
static const DlTensor gpt_output_table[] = {
    {.name = "probs", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 29},
     .size = 1856, .place = "gpt.dl:44"},
};

static const DlArgument gpt_argument_table[] = {
    {"lr", 0.001},
    {"weight_decay", 0.01},
};
static const char *const gpt_states[] = {"m", "v"};
static const double gpt_states_initial[] = {0, 0};

static const DlSource gpt_train_sources[] = {
    {.kind = DL_SOURCE_CHARS, .path = "train.txt",
     .name = "text", .type = DL_CLASS, .row_size = 64, .line = 51, .classes = 29,
     .shift = 0, .stride = 64, .reach = 65},
    {.kind = DL_SOURCE_CHARS, .path = "train.txt",
     .name = "next", .type = DL_CLASS, .row_size = 64, .line = 52, .classes = 29,
     .shift = 1, .stride = 64, .reach = 65},
};

static const DlSource gpt_test_sources[] = {
    {.kind = DL_SOURCE_CHARS, .path = "test.txt", .training = "train.txt",
     .name = "text", .type = DL_CLASS, .row_size = 64, .line = 53, .classes = 29,
     .shift = 0, .stride = 64, .reach = 65},
    {.kind = DL_SOURCE_CHARS, .path = "test.txt", .training = "train.txt",
     .name = "next", .type = DL_CLASS, .row_size = 64, .line = 54, .classes = 29,
     .shift = 1, .stride = 64, .reach = 65},
};

static const DlSplit gpt_splits[] = {
    {.name = "train", .rows = 0, .source_count = 2, .sources = gpt_train_sources,
     .arena_size = gpt_train_arena_size, .make = gpt_make_train, .by_row = 1},
    {.name = "test", .rows = 0, .source_count = 2, .sources = gpt_test_sources,
     .arena_size = gpt_test_arena_size, .make = gpt_make_test, .by_row = 1},
};

static void gpt_run_evaluate(const DlStep *step)
{
    const struct gpt_batch batch = gpt_batch_of(step);
    struct gpt_result result;
    gpt_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void gpt_run_predict(const DlStep *step)
{
    const struct gpt_batch batch = gpt_batch_of(step);
    struct gpt_outputs outputs = {
        .probs = step->outputs[0],
    };
    gpt_predict(&batch, step->params, step->arena, &outputs);
}

static void gpt_run_summarize(const void *params, const void *state, double n, const double *totals,
                              double *values)
{
    (void)state;
    gpt_summarize(params, n, totals, values);
}

static void gpt_run_update(void *params, const void *d_params, void *states, const double *arguments,
                           uint64_t t)
{
    const struct gpt_arguments a = {(real)arguments[0], (real)arguments[1]};
    gpt_update(params, d_params, states, &a, t);
}

static void gpt_run_learn(const struct gpt_learning *learning, size_t first, int size, const real *gradient)
{
    if (dl_finite(gradient, 0, (size_t)size, sizeof(real))) {
        gpt_adamw(size, (real *)learning->params + first, gradient, (real *)&learning->optimizer->m + first,
                  (real *)&learning->optimizer->v + first, learning->arguments->lr,
                  learning->arguments->weight_decay, (real)learning->t);
        return;
    }
    for (int i = 0; i < size; i++)
        ((real *)learning->d_params)[first + (size_t)i] = gradient[i];
#if defined _OPENMP
#pragma omp atomic write
#endif
    *learning->broken = 1;
}

static void gpt_run_learn_no_decay(const struct gpt_learning *learning, size_t first, int size,
                                   const real *gradient)
{
    if (dl_finite(gradient, 0, (size_t)size, sizeof(real))) {
        gpt_adamw_no_decay(size, (real *)learning->params + first, gradient,
                           (real *)&learning->optimizer->m + first, (real *)&learning->optimizer->v + first,
                           learning->arguments->lr, learning->arguments->weight_decay, (real)learning->t);
        return;
    }
    for (int i = 0; i < size; i++)
        ((real *)learning->d_params)[first + (size_t)i] = gradient[i];
#if defined _OPENMP
#pragma omp atomic write
#endif
    *learning->broken = 1;
}

static void gpt_learn_rest(const struct gpt_learning *learning)
{
    /* first, size, whether without weight decay */
    static const int rest[][3] = {{0, 5952, 0}, {5952, 128, 1}, {6080, 4096, 0}, {10176, 64, 1},
        {10240, 4096, 0}, {14336, 64, 1}, {14400, 4096, 0}, {18496, 64, 1},
        {18560, 4096, 0}, {22656, 192, 1}, {39232, 256, 1}, {55872, 192, 1},
        {56064, 4096, 0}, {60160, 64, 1}, {60224, 4096, 0}, {64320, 64, 1},
        {64384, 4096, 0}, {68480, 64, 1}, {68544, 4096, 0}, {72640, 192, 1},
        {89216, 256, 1}, {105856, 192, 1}};
    ONCE
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        const size_t first = (size_t)rest[i][0], end = (size_t)(rest[i][0] + rest[i][1]);
        (rest[i][2] ? gpt_run_learn_no_decay : gpt_run_learn)(learning, first, (int)(end - first),
                (const real *)learning->d_params + first);
    }
}

/* Where the loss is not finite, the step ends there. */
static DlStepEnd gpt_run_step(const DlStep *step, void *states, const double *arguments)
{
    const struct gpt_batch batch = gpt_batch_of(step);
    struct gpt_result result;
    const struct gpt_arguments a = {(real)arguments[0], (real)arguments[1]};
    int broken = 0;
    const struct gpt_learning learning = {gpt_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    IN_PARALLEL(batch.n >= 1)
    {
        gpt_forward_kernels(&batch, step->params, step->arena, &result);
        if (dl_finite(&result.loss, 0, 1, sizeof(real))) {
            gpt_backward_kernels(&batch, step->params, step->arena, step->d_params, &learning);
            gpt_learn_rest(&learning);
        }
    }
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
    if (!dl_finite(&result.loss, 0, 1, sizeof(real)))
        return DL_STEP_LOSS;
    return broken ? DL_STEP_GRADIENT : DL_STEP_DONE;
}

static const DlTensor gpt_traced[] = {
    {.name = "x", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:37"},
    {.name = "layer_norm.m", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 64},
     .size = 64, .place = "gpt.dl:27"},
    {.name = "x.0.x.layer_norm", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:27"},
    {.name = "q.dense", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:20"},
    {.name = "self_attention.q", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 16},
     .size = 4096, .place = "gpt.dl:20"},
    {.name = "k.dense", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:21"},
    {.name = "self_attention.k", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 16},
     .size = 4096, .place = "gpt.dl:21"},
    {.name = "v.dense", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:22"},
    {.name = "self_attention.v", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 16},
     .size = 4096, .place = "gpt.dl:22"},
    {.name = "attention.b", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 64},
     .size = 16384, .place = "gpt.dl:23"},
    {.name = "softmax.e", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 64},
     .size = 16384, .place = "gpt.dl:23"},
    {.name = "attention.p", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 64},
     .size = 16384, .place = "gpt.dl:23"},
    {.name = "self_attention.attention", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 16},
     .size = 4096, .place = "gpt.dl:23"},
    {.name = "join_heads.y", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 64, 4, 16},
     .size = 4096, .place = "gpt.dl:15"},
    {.name = "x.0.x", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:27"},
    {.name = "x.0.layer_norm.m", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 64},
     .size = 64, .place = "gpt.dl:28"},
    {.name = "x.0.layer_norm", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:28"},
    {.name = "x.0.dense", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 256},
     .size = 16384, .place = "gpt.dl:28"},
    {.name = "x.0.gelu", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 256},
     .size = 16384, .place = "gpt.dl:28"},
    {.name = "x.0", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:39"},
    {.name = "layer_norm.m", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 64},
     .size = 64, .place = "gpt.dl:27"},
    {.name = "x.1.x.layer_norm", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:27"},
    {.name = "q.dense", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:20"},
    {.name = "self_attention.q", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 16},
     .size = 4096, .place = "gpt.dl:20"},
    {.name = "k.dense", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:21"},
    {.name = "self_attention.k", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 16},
     .size = 4096, .place = "gpt.dl:21"},
    {.name = "v.dense", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:22"},
    {.name = "self_attention.v", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 16},
     .size = 4096, .place = "gpt.dl:22"},
    {.name = "attention.b", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 64},
     .size = 16384, .place = "gpt.dl:23"},
    {.name = "softmax.e", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 64},
     .size = 16384, .place = "gpt.dl:23"},
    {.name = "attention.p", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 64},
     .size = 16384, .place = "gpt.dl:23"},
    {.name = "self_attention.attention", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 4, 64, 16},
     .size = 4096, .place = "gpt.dl:23"},
    {.name = "join_heads.y", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 64, 4, 16},
     .size = 4096, .place = "gpt.dl:15"},
    {.name = "x.1.x", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:27"},
    {.name = "x.1.layer_norm.m", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 64},
     .size = 64, .place = "gpt.dl:28"},
    {.name = "x.1.layer_norm", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:28"},
    {.name = "x.1.dense", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 256},
     .size = 16384, .place = "gpt.dl:28"},
    {.name = "x.1.gelu", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 256},
     .size = 16384, .place = "gpt.dl:28"},
    {.name = "x.1", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:39"},
    {.name = "logits.m", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 64},
     .size = 64, .place = "gpt.dl:41"},
    {.name = "logits", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 64},
     .size = 4096, .place = "gpt.dl:41"},
    {.name = "logits", .type = DL_REAL, .rank = 3, .shape = (const int[]){DL_BATCH, 64, 29},
     .size = 1856, .place = "gpt.dl:41"},
    {.name = "log_softmax.m", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 64},
     .size = 64, .place = "gpt.dl:42"},
    {.name = "error", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "gpt.dl:42"},
};

static void gpt_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct gpt_batch batch = gpt_batch_of(step);
    gpt_trace(&batch, step->params, step->arena, watch);
}

/* A step's kernels one by one, for `bench --profile`. */
static RUNS_ONCE void gpt_profile_forward(const struct gpt_batch *batch, const struct gpt_params *params,
                                          void *arena, struct gpt_result *result, DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t (*text)[64] = (const int32_t (*)[64])batch->text;
    real (*x)[64][64] = (real (*)[64][64])(space + 147456 * rows + 59200);
    real (*layer_norm_m)[64] = (real (*)[64])(space + 223552 * rows + 59200);
    real (*layer_norm_v)[64] = (real (*)[64])(space + 223616 * rows + 59200);
    real (*x_0_x_layer_norm)[64][64] = (real (*)[64][64])(space + 151552 * rows + 59200);
    real (*q_dense)[64][64] = (real (*)[64][64])(space + 155648 * rows + 59200);
    real (*k_dense)[64][64] = (real (*)[64][64])(space + 159744 * rows + 59200);
    real (*v_dense)[64][64] = (real (*)[64][64])(space + 163840 * rows + 59200);
    real (*split_heads_parted)[64][4][16] = (real (*)[64][4][16])q_dense;
    real (*split_heads_parted_2)[64][4][16] = (real (*)[64][4][16])k_dense;
    real (*attention_b)[4][64][64] = (real (*)[4][64][64])(space + 59200);
    real (*softmax_s)[4][64] = (real (*)[4][64])(space + 223040 * rows + 59200);
    real (*attention_p)[4][64][64] = (real (*)[4][64][64])(space + 16384 * rows + 59200);
    real (*split_heads_parted_3)[64][4][16] = (real (*)[64][4][16])v_dense;
    real (*self_attention_attention)[4][64][16] = (real (*)[4][64][16])(space + 32768 * rows + 59200);
    real (*join_heads_y)[64][4][16] = (real (*)[64][4][16])(space + 167936 * rows + 59200);
    real (*self_attention_join_heads)[64][64] = (real (*)[64][64])join_heads_y;
    real (*x_0_x)[64][64] = (real (*)[64][64])(space + 172032 * rows + 59200);
    real (*x_0_layer_norm_m)[64] = (real (*)[64])(space + 223680 * rows + 59200);
    real (*x_0_layer_norm_v)[64] = (real (*)[64])(space + 223744 * rows + 59200);
    real (*x_0_layer_norm)[64][64] = (real (*)[64][64])(space + 176128 * rows + 59200);
    real (*x_0_dense)[64][256] = (real (*)[64][256])(space + 32768 * rows + 59200);
    real (*x_0_dense_rows)[16384] = (real (*)[16384])x_0_dense;
    real (*x_0_gelu)[64][256] = (real (*)[64][256])(space + 49152 * rows + 59200);
    real (*x_0_gelu_rows)[16384] = (real (*)[16384])x_0_gelu;
    real (*x_0)[64][64] = (real (*)[64][64])(space + 180224 * rows + 59200);
    real (*layer_norm_m_2)[64] = (real (*)[64])(space + 223808 * rows + 59200);
    real (*layer_norm_v_2)[64] = (real (*)[64])(space + 223872 * rows + 59200);
    real (*x_1_x_layer_norm)[64][64] = (real (*)[64][64])(space + 184320 * rows + 59200);
    real (*q_dense_2)[64][64] = (real (*)[64][64])(space + 188416 * rows + 59200);
    real (*k_dense_2)[64][64] = (real (*)[64][64])(space + 192512 * rows + 59200);
    real (*v_dense_2)[64][64] = (real (*)[64][64])(space + 196608 * rows + 59200);
    real (*split_heads_parted_4)[64][4][16] = (real (*)[64][4][16])q_dense_2;
    real (*split_heads_parted_5)[64][4][16] = (real (*)[64][4][16])k_dense_2;
    real (*attention_b_2)[4][64][64] = (real (*)[4][64][64])(space + 65536 * rows + 59200);
    real (*softmax_s_2)[4][64] = (real (*)[4][64])(space + 223296 * rows + 59200);
    real (*attention_p_2)[4][64][64] = (real (*)[4][64][64])(space + 81920 * rows + 59200);
    real (*split_heads_parted_6)[64][4][16] = (real (*)[64][4][16])v_dense_2;
    real (*self_attention_attention_2)[4][64][16] = (real (*)[4][64][16])(space + 98304 * rows + 59200);
    real (*join_heads_y_2)[64][4][16] = (real (*)[64][4][16])(space + 200704 * rows + 59200);
    real (*self_attention_join_heads_2)[64][64] = (real (*)[64][64])join_heads_y_2;
    real (*x_1_x)[64][64] = (real (*)[64][64])(space + 204800 * rows + 59200);
    real (*x_1_layer_norm_m)[64] = (real (*)[64])(space + 223936 * rows + 59200);
    real (*x_1_layer_norm_v)[64] = (real (*)[64])(space + 224000 * rows + 59200);
    real (*x_1_layer_norm)[64][64] = (real (*)[64][64])(space + 208896 * rows + 59200);
    real (*x_1_dense)[64][256] = (real (*)[64][256])(space + 98304 * rows + 59200);
    real (*x_1_dense_rows)[16384] = (real (*)[16384])x_1_dense;
    real (*x_1_gelu)[64][256] = (real (*)[64][256])(space + 114688 * rows + 59200);
    real (*x_1_gelu_rows)[16384] = (real (*)[16384])x_1_gelu;
    real (*x_1)[64][64] = (real (*)[64][64])(space + 131072 * rows + 59200);
    real (*logits_m)[64] = (real (*)[64])(space + 139264 * rows + 59200);
    real (*logits_v)[64] = (real (*)[64])(space + 139328 * rows + 59200);
    real (*logits)[64][64] = (real (*)[64][64])(space + 212992 * rows + 59200);
    real (*logits_2)[64][29] = (real (*)[64][29])(space + 135168 * rows + 59200);
    const int32_t (*next)[64] = (const int32_t (*)[64])batch->next;
    real *error_sum_chunks = space;
    real *accuracy_sum_chunks = space + 32;
    real (*d_logits)[64][29] = (real (*)[64][29])(space + 221184 * rows + 59200);

    IN_PARALLEL(n >= 1)
    {
        real *const pack = space + 224064 * rows + 59200 + THREAD * 57344;

        /* gpt.dl:37  x[n, s, k] = E[text[n, s], k] + P[s, k] */
        /* gpt.dl:27  layer_norm.m[n, b] = 0.015625 * sum[j](x[n, b, j]) */
        /* gpt.dl:27  layer_norm.v[n, b] = 0.015625 * sum[j]((x[n, b, j] - layer_norm.m[n, b])^2) */
        /* gpt.dl:27  x.0.x.layer_norm[n, b, j] = x.0.x.layer_norm.gamma[j] * (x[n, b, j] - layer_norm.m[n,
               b]) * rsqrt(layer_norm.v[n, b] + 1e-05) + x.0.x.layer_norm.beta[j] */
        gpt_x_0_x_layer_norm(n, text, params->E, params->P, params->x_0_x_layer_norm_gamma,
                             params->x_0_x_layer_norm_beta, x, layer_norm_m, layer_norm_v, x_0_x_layer_norm);
        ONCE
        dl_lap(profile, 0);

        /* gpt.dl:20  q.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] *
               x.0.x.self_attention.q.dense.W[j, k]) + x.0.x.self_attention.q.dense.b[k] */
        gpt_q_dense(n, x_0_x_layer_norm, params->x_0_x_self_attention_q_dense_W,
                    params->x_0_x_self_attention_q_dense_b, q_dense, pack);
        ONCE
        dl_lap(profile, 1);

        /* gpt.dl:21  k.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] *
               x.0.x.self_attention.k.dense.W[j, k]) + x.0.x.self_attention.k.dense.b[k] */
        gpt_q_dense(n, x_0_x_layer_norm, params->x_0_x_self_attention_k_dense_W,
                    params->x_0_x_self_attention_k_dense_b, k_dense, pack);
        ONCE
        dl_lap(profile, 2);

        /* gpt.dl:22  v.dense[n, b, k] = sum[j](x.0.x.layer_norm[n, b, j] *
               x.0.x.self_attention.v.dense.W[j, k]) + x.0.x.self_attention.v.dense.b[k] */
        gpt_q_dense(n, x_0_x_layer_norm, params->x_0_x_self_attention_v_dense_W,
                    params->x_0_x_self_attention_v_dense_b, v_dense, pack);
        ONCE
        dl_lap(profile, 3);

        /* gpt.dl:23  attention.b[n, b, i, j] = if j <= i then sum[c](split_heads.parted[n, i, b, c] *
               split_heads.parted[n, j, b, c]) / 4 else -1e+30 */
        gpt_attention_b(n, split_heads_parted, split_heads_parted_2, attention_b, pack);
        ONCE
        dl_lap(profile, 4);

        /* gpt.dl:23  softmax.e[n, b, a, j] = exp(attention.b[n, b, a, j] - max[j2](attention.b[n, b, a,
               j2])) */
        /* gpt.dl:23  softmax.s[n, b, a] = sum[j](softmax.e[n, b, a, j]) */
        /* gpt.dl:23  attention.p[n, b, a, j] = softmax.e[n, b, a, j] / softmax.s[n, b, a] */
        gpt_attention_p(n, attention_b, softmax_s, attention_p);
        ONCE
        dl_lap(profile, 5);

        /* gpt.dl:23  self_attention.attention[n, b, i, c] = sum[j](attention.p[n, b, i, j] *
               split_heads.parted[n, j, b, c]) */
        gpt_self_attention_attention(n, attention_p, split_heads_parted_3, self_attention_attention, pack);
        ONCE
        dl_lap(profile, 6);

        /* gpt.dl:15  join_heads.y[n, s, h, c] = self_attention.attention[n, h, s, c] */
        gpt_join_heads_y(n, self_attention_attention, join_heads_y);
        ONCE
        dl_lap(profile, 7);

        /* gpt.dl:27  x.0.x[n, i, j] = x[n, i, j] + sum[j2](self_attention.join_heads[n, i, j2] *
               x.0.x.self_attention.W[j2, j]) + x.0.x.self_attention.b[j] */
        gpt_x_0_x(n, x, self_attention_join_heads, params->x_0_x_self_attention_W,
                  params->x_0_x_self_attention_b, x_0_x, pack);
        ONCE
        dl_lap(profile, 8);

        /* gpt.dl:28  x.0.layer_norm.m[n, b] = 0.015625 * sum[j](x.0.x[n, b, j]) */
        /* gpt.dl:28  x.0.layer_norm.v[n, b] = 0.015625 * sum[j]((x.0.x[n, b, j] - x.0.layer_norm.m[n,
               b])^2) */
        /* gpt.dl:28  x.0.layer_norm[n, b, j] = x.0.layer_norm.gamma[j] * (x.0.x[n, b, j] -
               x.0.layer_norm.m[n, b]) * rsqrt(x.0.layer_norm.v[n, b] + 1e-05) + x.0.layer_norm.beta[j] */
        gpt_x_0_layer_norm(n, x_0_x, params->x_0_layer_norm_gamma, params->x_0_layer_norm_beta,
                           x_0_layer_norm_m, x_0_layer_norm_v, x_0_layer_norm);
        ONCE
        dl_lap(profile, 9);

        /* gpt.dl:28  x.0.dense[n, b, k] = sum[j](x.0.layer_norm[n, b, j] * x.0.dense.W[j, k]) +
               x.0.dense.b[k] */
        gpt_x_0_dense(n, x_0_layer_norm, params->x_0_dense_W, params->x_0_dense_b, x_0_dense, pack);
        ONCE
        dl_lap(profile, 10);

        /* gpt.dl:28  x.0.gelu[n, i, j] = 0.5 * (x.0.dense[n, i, j] * (1 + erf(x.0.dense[n, i, j] /
               1.4142135623730951))) */
        gpt_x_0_gelu(n, x_0_dense_rows, x_0_gelu_rows);
        ONCE
        dl_lap(profile, 11);

        /* gpt.dl:39  x.0[n, i, j] = x.0.x[n, i, j] + sum[j2](x.0.gelu[n, i, j2] * x.0.dense_2.W[j2, j]) +
               x.0.dense_2.b[j] */
        gpt_x_0(n, x_0_x, x_0_gelu, params->x_0_dense_2_W, params->x_0_dense_2_b, x_0, pack);
        ONCE
        dl_lap(profile, 12);

        /* gpt.dl:27  layer_norm.m[n, b] = 0.015625 * sum[j](x.0[n, b, j]) */
        /* gpt.dl:27  layer_norm.v[n, b] = 0.015625 * sum[j]((x.0[n, b, j] - layer_norm.m[n, b])^2) */
        /* gpt.dl:27  x.1.x.layer_norm[n, b, j] = x.1.x.layer_norm.gamma[j] * (x.0[n, b, j] -
               layer_norm.m[n, b]) * rsqrt(layer_norm.v[n, b] + 1e-05) + x.1.x.layer_norm.beta[j] */
        gpt_x_0_layer_norm(n, x_0, params->x_1_x_layer_norm_gamma, params->x_1_x_layer_norm_beta,
                           layer_norm_m_2, layer_norm_v_2, x_1_x_layer_norm);
        ONCE
        dl_lap(profile, 13);

        /* gpt.dl:20  q.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] *
               x.1.x.self_attention.q.dense.W[j, k]) + x.1.x.self_attention.q.dense.b[k] */
        gpt_q_dense(n, x_1_x_layer_norm, params->x_1_x_self_attention_q_dense_W,
                    params->x_1_x_self_attention_q_dense_b, q_dense_2, pack);
        ONCE
        dl_lap(profile, 14);

        /* gpt.dl:21  k.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] *
               x.1.x.self_attention.k.dense.W[j, k]) + x.1.x.self_attention.k.dense.b[k] */
        gpt_q_dense(n, x_1_x_layer_norm, params->x_1_x_self_attention_k_dense_W,
                    params->x_1_x_self_attention_k_dense_b, k_dense_2, pack);
        ONCE
        dl_lap(profile, 15);

        /* gpt.dl:22  v.dense[n, b, k] = sum[j](x.1.x.layer_norm[n, b, j] *
               x.1.x.self_attention.v.dense.W[j, k]) + x.1.x.self_attention.v.dense.b[k] */
        gpt_q_dense(n, x_1_x_layer_norm, params->x_1_x_self_attention_v_dense_W,
                    params->x_1_x_self_attention_v_dense_b, v_dense_2, pack);
        ONCE
        dl_lap(profile, 16);

        /* gpt.dl:23  attention.b[n, b, i, j] = if j <= i then sum[c](split_heads.parted[n, i, b, c] *
               split_heads.parted[n, j, b, c]) / 4 else -1e+30 */
        gpt_attention_b(n, split_heads_parted_4, split_heads_parted_5, attention_b_2, pack);
        ONCE
        dl_lap(profile, 17);

        /* gpt.dl:23  softmax.e[n, b, a, j] = exp(attention.b[n, b, a, j] - max[j2](attention.b[n, b, a,
               j2])) */
        /* gpt.dl:23  softmax.s[n, b, a] = sum[j](softmax.e[n, b, a, j]) */
        /* gpt.dl:23  attention.p[n, b, a, j] = softmax.e[n, b, a, j] / softmax.s[n, b, a] */
        gpt_attention_p(n, attention_b_2, softmax_s_2, attention_p_2);
        ONCE
        dl_lap(profile, 18);

        /* gpt.dl:23  self_attention.attention[n, b, i, c] = sum[j](attention.p[n, b, i, j] *
               split_heads.parted[n, j, b, c]) */
        gpt_self_attention_attention(n, attention_p_2, split_heads_parted_6, self_attention_attention_2, pack);
        ONCE
        dl_lap(profile, 19);

        /* gpt.dl:15  join_heads.y[n, s, h, c] = self_attention.attention[n, h, s, c] */
        gpt_join_heads_y(n, self_attention_attention_2, join_heads_y_2);
        ONCE
        dl_lap(profile, 20);

        /* gpt.dl:27  x.1.x[n, i, j] = x.0[n, i, j] + sum[j2](self_attention.join_heads[n, i, j2] *
               x.1.x.self_attention.W[j2, j]) + x.1.x.self_attention.b[j] */
        gpt_x_0_x(n, x_0, self_attention_join_heads_2, params->x_1_x_self_attention_W,
                  params->x_1_x_self_attention_b, x_1_x, pack);
        ONCE
        dl_lap(profile, 21);

        /* gpt.dl:28  x.1.layer_norm.m[n, b] = 0.015625 * sum[j](x.1.x[n, b, j]) */
        /* gpt.dl:28  x.1.layer_norm.v[n, b] = 0.015625 * sum[j]((x.1.x[n, b, j] - x.1.layer_norm.m[n,
               b])^2) */
        /* gpt.dl:28  x.1.layer_norm[n, b, j] = x.1.layer_norm.gamma[j] * (x.1.x[n, b, j] -
               x.1.layer_norm.m[n, b]) * rsqrt(x.1.layer_norm.v[n, b] + 1e-05) + x.1.layer_norm.beta[j] */
        gpt_x_0_layer_norm(n, x_1_x, params->x_1_layer_norm_gamma, params->x_1_layer_norm_beta,
                           x_1_layer_norm_m, x_1_layer_norm_v, x_1_layer_norm);
        ONCE
        dl_lap(profile, 22);

        /* gpt.dl:28  x.1.dense[n, b, k] = sum[j](x.1.layer_norm[n, b, j] * x.1.dense.W[j, k]) +
               x.1.dense.b[k] */
        gpt_x_0_dense(n, x_1_layer_norm, params->x_1_dense_W, params->x_1_dense_b, x_1_dense, pack);
        ONCE
        dl_lap(profile, 23);

        /* gpt.dl:28  x.1.gelu[n, i, j] = 0.5 * (x.1.dense[n, i, j] * (1 + erf(x.1.dense[n, i, j] /
               1.4142135623730951))) */
        gpt_x_0_gelu(n, x_1_dense_rows, x_1_gelu_rows);
        ONCE
        dl_lap(profile, 24);

        /* gpt.dl:39  x.1[n, i, j] = x.1.x[n, i, j] + sum[j2](x.1.gelu[n, i, j2] * x.1.dense_2.W[j2, j]) +
               x.1.dense_2.b[j] */
        gpt_x_0(n, x_1_x, x_1_gelu, params->x_1_dense_2_W, params->x_1_dense_2_b, x_1, pack);
        ONCE
        dl_lap(profile, 25);

        /* gpt.dl:41  logits.m[n, b] = 0.015625 * sum[j](x.1[n, b, j]) */
        /* gpt.dl:41  logits.v[n, b] = 0.015625 * sum[j]((x.1[n, b, j] - logits.m[n, b])^2) */
        /* gpt.dl:41  logits[n, b, j] = logits.gamma[j] * (x.1[n, b, j] - logits.m[n, b]) *
               rsqrt(logits.v[n, b] + 1e-05) + logits.beta[j] */
        gpt_x_0_layer_norm(n, x_1, params->logits_gamma, params->logits_beta, logits_m, logits_v, logits);
        ONCE
        dl_lap(profile, 26);

        /* gpt.dl:41  logits[n, i, j] = sum[k](logits[n, i, k] * E[j, k]) */
        gpt_logits_2(n, logits, params->E, logits_2, pack);
        ONCE
        dl_lap(profile, 27);

        /* gpt.dl:42  log_softmax.m[n, b] = max[j](logits[n, b, j]) */
        /* gpt.dl:42  log_softmax.s[n, b] = sum[j](exp(logits[n, b, j] - log_softmax.m[n, b])) */
        /* gpt.dl:42  error_sum = -sum[n, i](logits[n, i, next[n, i]] - log_softmax.m[n, i] -
               log(log_softmax.s[n, i])) */
        /* gpt.dl:47  accuracy_sum = sum[n, i](argmax[j](logits[n, i, j]) == next[n, i]) */
        /* gpt.dl:41  d_logits[n, b, j] = -1 / (64 * N) * (next[n, b] == j) + 1 / (64 * N) /
               log_softmax.s[n, b] * exp(logits[n, b, j] - log_softmax.m[n, b]) */
        gpt_d_logits(n, logits_2, next, error_sum_chunks, accuracy_sum_chunks, d_logits);
        ONCE
        dl_lap(profile, 28);

        /* gpt.dl:42  error_sum = -sum[chunk](error_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = gpt_error_sum(error_sum_chunks);
        ONCE
        dl_lap(profile, 29);

        /* gpt.dl:42  error = error_sum / (64 * N) */
        ONCE
        result->loss = gpt_error(n, result->totals[0]);
        ONCE
        dl_lap(profile, 30);

        /* gpt.dl:47  accuracy_sum = sum[chunk](accuracy_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = gpt_accuracy_sum(accuracy_sum_chunks);
        ONCE
        dl_lap(profile, 31);
    }
}

static RUNS_ONCE void gpt_profile_backward(const struct gpt_batch *batch, const struct gpt_params *params,
                                           void *arena, struct gpt_params *d_params, DlProfile *profile,
                                           const struct gpt_learning *learning)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*d_logits)[64][29] = (real (*)[64][29])(space + 221184 * rows + 59200);
    real (*d_logits_2)[64][64] = (real (*)[64][64])(space + 135168 * rows + 59200);
    real (*x_1)[64][64] = (real (*)[64][64])(space + 131072 * rows + 59200);
    real (*logits_m)[64] = (real (*)[64])(space + 139264 * rows + 59200);
    real (*logits_v)[64] = (real (*)[64])(space + 139328 * rows + 59200);
    real (*d_logits_beta_chunks)[64] = (real (*)[64])(space + 16384);
    real (*d_logits_gamma_chunks)[64] = (real (*)[64])(space + 18432);
    real (*d_x_1)[64][64] = (real (*)[64][64])(space + 217088 * rows + 59200);
    real (*d_x_1_dense_2_b_chunks)[64] = (real (*)[64])(space + 20480);
    real (*d_x_1_gelu)[64][256] = (real (*)[64][256])(space + 131072 * rows + 59200);
    real (*x_1_gelu)[64][256] = (real (*)[64][256])(space + 114688 * rows + 59200);
    real (*x_1_dense)[64][256] = (real (*)[64][256])(space + 98304 * rows + 59200);
    real (*d_x_1_dense)[64][256] = (real (*)[64][256])(space + 98304 * rows + 59200);
    real (*d_x_1_dense_b_chunks)[256] = (real (*)[256])space;
    real (*d_x_1_layer_norm)[64][64] = (real (*)[64][64])(space + 114688 * rows + 59200);
    real (*x_1_layer_norm)[64][64] = (real (*)[64][64])(space + 208896 * rows + 59200);
    real (*x_1_x)[64][64] = (real (*)[64][64])(space + 204800 * rows + 59200);
    real (*x_1_layer_norm_m)[64] = (real (*)[64])(space + 223936 * rows + 59200);
    real (*x_1_layer_norm_v)[64] = (real (*)[64])(space + 224000 * rows + 59200);
    real (*d_x_1_layer_norm_beta_chunks)[64] = (real (*)[64])(space + 22528);
    real (*d_x_1_layer_norm_gamma_chunks)[64] = (real (*)[64])(space + 24576);
    real (*d_x_1_x)[64][64] = (real (*)[64][64])(space + 118784 * rows + 59200);
    real (*d_x_1_x_self_attention_b_chunks)[64] = (real (*)[64])(space + 26624);
    real (*join_heads_y_2)[64][4][16] = (real (*)[64][4][16])(space + 200704 * rows + 59200);
    real (*self_attention_join_heads_2)[64][64] = (real (*)[64][64])join_heads_y_2;
    real (*d_self_attention_join_heads)[64][64] = (real (*)[64][64])(space + 114688 * rows + 59200);
    real (*d_join_heads_y)[64][4][16] = (real (*)[64][4][16])d_self_attention_join_heads;
    real (*v_dense_2)[64][64] = (real (*)[64][64])(space + 196608 * rows + 59200);
    real (*split_heads_parted_6)[64][4][16] = (real (*)[64][4][16])v_dense_2;
    real (*d_attention_p)[4][64][64] = (real (*)[4][64][64])(space + 98304 * rows + 59200);
    real (*softmax_s_2)[4][64] = (real (*)[4][64])(space + 223296 * rows + 59200);
    real (*attention_p_2)[4][64][64] = (real (*)[4][64][64])(space + 81920 * rows + 59200);
    real (*softmax_e_2)[4][64][64] = (real (*)[4][64][64])(space + 65536 * rows + 59200);
    real (*d_attention_a_sum)[4][64][64] = (real (*)[4][64][64])(space + 65536 * rows + 59200);
    real (*d_self_attention_v)[4][64][16] = (real (*)[4][64][16])(space + 98304 * rows + 59200);
    real (*d_split_heads_parted)[64][4][16] = (real (*)[64][4][16])(space + 81920 * rows + 59200);
    real (*d_v_dense)[64][64] = (real (*)[64][64])d_split_heads_parted;
    real (*d_x_1_x_self_attention_v_dense_b_chunks)[64] = (real (*)[64])(space + 28672);
    real (*x_1_x_layer_norm)[64][64] = (real (*)[64][64])(space + 184320 * rows + 59200);
    real (*q_dense_2)[64][64] = (real (*)[64][64])(space + 188416 * rows + 59200);
    real (*split_heads_parted_4)[64][4][16] = (real (*)[64][4][16])q_dense_2;
    real (*d_self_attention_k)[4][64][16] = (real (*)[4][64][16])(space + 86016 * rows + 59200);
    real (*d_split_heads_parted_2)[64][4][16] = (real (*)[64][4][16])(space + 90112 * rows + 59200);
    real (*d_k_dense)[64][64] = (real (*)[64][64])d_split_heads_parted_2;
    real (*d_x_1_x_self_attention_k_dense_b_chunks)[64] = (real (*)[64])(space + 30720);
    real (*k_dense_2)[64][64] = (real (*)[64][64])(space + 192512 * rows + 59200);
    real (*split_heads_parted_5)[64][4][16] = (real (*)[64][4][16])k_dense_2;
    real (*d_self_attention_q)[4][64][16] = (real (*)[4][64][16])(space + 86016 * rows + 59200);
    real (*d_split_heads_parted_3)[64][4][16] = (real (*)[64][4][16])(space + 65536 * rows + 59200);
    real (*d_q_dense)[64][64] = (real (*)[64][64])d_split_heads_parted_3;
    real (*d_x_1_x_self_attention_q_dense_b_chunks)[64] = (real (*)[64])(space + 32768);
    real (*d_x_1_x_layer_norm)[64][64] = (real (*)[64][64])(space + 69632 * rows + 59200);
    real (*d_x_1_x_layer_norm_2)[64][64] = (real (*)[64][64])(space + 73728 * rows + 59200);
    real (*d_x_1_x_layer_norm_3)[64][64] = (real (*)[64][64])(space + 77824 * rows + 59200);
    real (*x_0)[64][64] = (real (*)[64][64])(space + 180224 * rows + 59200);
    real (*layer_norm_m_2)[64] = (real (*)[64])(space + 223808 * rows + 59200);
    real (*layer_norm_v_2)[64] = (real (*)[64])(space + 223872 * rows + 59200);
    real (*d_x_1_x_layer_norm_beta_chunks)[64] = (real (*)[64])(space + 34816);
    real (*d_x_1_x_layer_norm_gamma_chunks)[64] = (real (*)[64])(space + 36864);
    real (*d_x_0)[64][64] = (real (*)[64][64])(space + 81920 * rows + 59200);
    real (*d_x_0_dense_2_b_chunks)[64] = (real (*)[64])(space + 38912);
    real (*d_x_0_gelu)[64][256] = (real (*)[64][256])(space + 65536 * rows + 59200);
    real (*x_0_gelu)[64][256] = (real (*)[64][256])(space + 49152 * rows + 59200);
    real (*x_0_dense)[64][256] = (real (*)[64][256])(space + 32768 * rows + 59200);
    real (*d_x_0_dense)[64][256] = (real (*)[64][256])(space + 32768 * rows + 59200);
    real (*d_x_0_dense_b_chunks)[256] = (real (*)[256])(space + 8192);
    real (*d_x_0_layer_norm)[64][64] = (real (*)[64][64])(space + 49152 * rows + 59200);
    real (*x_0_layer_norm)[64][64] = (real (*)[64][64])(space + 176128 * rows + 59200);
    real (*x_0_x)[64][64] = (real (*)[64][64])(space + 172032 * rows + 59200);
    real (*x_0_layer_norm_m)[64] = (real (*)[64])(space + 223680 * rows + 59200);
    real (*x_0_layer_norm_v)[64] = (real (*)[64])(space + 223744 * rows + 59200);
    real (*d_x_0_layer_norm_beta_chunks)[64] = (real (*)[64])(space + 40960);
    real (*d_x_0_layer_norm_gamma_chunks)[64] = (real (*)[64])(space + 43008);
    real (*d_x_0_x)[64][64] = (real (*)[64][64])(space + 53248 * rows + 59200);
    real (*d_x_0_x_self_attention_b_chunks)[64] = (real (*)[64])(space + 45056);
    real (*join_heads_y)[64][4][16] = (real (*)[64][4][16])(space + 167936 * rows + 59200);
    real (*self_attention_join_heads)[64][64] = (real (*)[64][64])join_heads_y;
    real (*d_self_attention_join_heads_2)[64][64] = (real (*)[64][64])(space + 49152 * rows + 59200);
    real (*d_join_heads_y_2)[64][4][16] = (real (*)[64][4][16])d_self_attention_join_heads_2;
    real (*v_dense)[64][64] = (real (*)[64][64])(space + 163840 * rows + 59200);
    real (*split_heads_parted_3)[64][4][16] = (real (*)[64][4][16])v_dense;
    real (*d_attention_p_2)[4][64][64] = (real (*)[4][64][64])(space + 32768 * rows + 59200);
    real (*softmax_s)[4][64] = (real (*)[4][64])(space + 223040 * rows + 59200);
    real (*attention_p)[4][64][64] = (real (*)[4][64][64])(space + 16384 * rows + 59200);
    real (*softmax_e)[4][64][64] = (real (*)[4][64][64])(space + 59200);
    real (*d_attention_a_sum_2)[4][64][64] = (real (*)[4][64][64])(space + 59200);
    real (*d_self_attention_v_2)[4][64][16] = (real (*)[4][64][16])(space + 32768 * rows + 59200);
    real (*d_split_heads_parted_4)[64][4][16] = (real (*)[64][4][16])(space + 16384 * rows + 59200);
    real (*d_v_dense_2)[64][64] = (real (*)[64][64])d_split_heads_parted_4;
    real (*d_x_0_x_self_attention_v_dense_b_chunks)[64] = (real (*)[64])(space + 47104);
    real (*x_0_x_layer_norm)[64][64] = (real (*)[64][64])(space + 151552 * rows + 59200);
    real (*q_dense)[64][64] = (real (*)[64][64])(space + 155648 * rows + 59200);
    real (*split_heads_parted)[64][4][16] = (real (*)[64][4][16])q_dense;
    real (*d_self_attention_k_2)[4][64][16] = (real (*)[4][64][16])(space + 20480 * rows + 59200);
    real (*d_split_heads_parted_5)[64][4][16] = (real (*)[64][4][16])(space + 24576 * rows + 59200);
    real (*d_k_dense_2)[64][64] = (real (*)[64][64])d_split_heads_parted_5;
    real (*d_x_0_x_self_attention_k_dense_b_chunks)[64] = (real (*)[64])(space + 49152);
    real (*k_dense)[64][64] = (real (*)[64][64])(space + 159744 * rows + 59200);
    real (*split_heads_parted_2)[64][4][16] = (real (*)[64][4][16])k_dense;
    real (*d_self_attention_q_2)[4][64][16] = (real (*)[4][64][16])(space + 20480 * rows + 59200);
    real (*d_split_heads_parted_6)[64][4][16] = (real (*)[64][4][16])(space + 59200);
    real (*d_q_dense_2)[64][64] = (real (*)[64][64])d_split_heads_parted_6;
    real (*d_x_0_x_self_attention_q_dense_b_chunks)[64] = (real (*)[64])(space + 51200);
    real (*d_x_0_x_layer_norm)[64][64] = (real (*)[64][64])(space + 4096 * rows + 59200);
    real (*d_x_0_x_layer_norm_2)[64][64] = (real (*)[64][64])(space + 8192 * rows + 59200);
    real (*d_x_0_x_layer_norm_3)[64][64] = (real (*)[64][64])(space + 12288 * rows + 59200);
    real (*x)[64][64] = (real (*)[64][64])(space + 147456 * rows + 59200);
    real (*layer_norm_m)[64] = (real (*)[64])(space + 223552 * rows + 59200);
    real (*layer_norm_v)[64] = (real (*)[64])(space + 223616 * rows + 59200);
    real (*d_x_0_x_layer_norm_beta_chunks)[64] = (real (*)[64])(space + 53248);
    real (*d_x_0_x_layer_norm_gamma_chunks)[64] = (real (*)[64])(space + 55296);
    real (*d_x)[64][64] = (real (*)[64][64])(space + 59200);
    const int32_t (*text)[64] = (const int32_t (*)[64])batch->text;
    real (*d_E)[64] = (real (*)[64])(space + 57344);
    real (*logits)[64][64] = (real (*)[64][64])(space + 212992 * rows + 59200);

    IN_PARALLEL(n >= 1)
    {
        real *const pack = space + 224064 * rows + 59200 + THREAD * 57344;

        /* gpt.dl:41  d_logits[n, i, k] = sum[j](d_logits[n, i, j] * E[j, k]) */
        gpt_d_logits_2(n, d_logits, params->E, d_logits_2, pack);
        ONCE
        dl_lap(profile, 32);

        /* gpt.dl:41  d_logits.v_sum[n, b] = -0.0078125 * sum[j](d_logits[n, b, j] * logits.gamma[j] *
               (x.1[n, b, j] - logits.m[n, b]) * (rsqrt(logits.v[n, b] + 1e-05) / (logits.v[n, b] + 1e-05))) */
        /* gpt.dl:41  d_logits.beta[j] = sum[n, b](d_logits[n, b, j]) */
        /* gpt.dl:41  d_logits.gamma[j] = sum[n, b](d_logits[n, b, j] * rsqrt(logits.v[n, b] + 1e-05) *
               (x.1[n, b, j] - logits.m[n, b])) */
        /* gpt.dl:39  d_x.1[n, b, j] = d_logits[n, b, j] * rsqrt(logits.v[n, b] + 1e-05) * logits.gamma[j]
               + 2 * (d_logits.v_sum[n, b] * (x.1[n, b, j] - logits.m[n, b])) + 0.015625 *
               (-sum[j2](d_logits[n, b, j2] * rsqrt(logits.v[n, b] + 1e-05) * logits.gamma[j2]) - 2 *
               sum[j2](d_logits.v_sum[n, b] * (x.1[n, b, j2] - logits.m[n, b]))) */
        /* gpt.dl:28  d_x.1.dense_2.b[k] = sum[n, b](d_x.1[n, b, k]) */
        gpt_d_x_1(n, d_logits_2, params->logits_gamma, x_1, logits_m, logits_v, d_logits_beta_chunks,
                  d_logits_gamma_chunks, d_x_1, d_x_1_dense_2_b_chunks);
        ONCE
        dl_lap(profile, 33);

        /* gpt.dl:28  d_x.1.gelu[n, b, j] = sum[k](d_x.1[n, b, k] * x.1.dense_2.W[j, k]) */
        gpt_d_x_1_gelu(n, d_x_1, params->x_1_dense_2_W, d_x_1_gelu, pack);
        ONCE
        dl_lap(profile, 34);

        /* gpt.dl:28  d_x.1.dense_2.W[j, k] = sum[n, b](x.1.gelu[n, b, j] * d_x.1[n, b, k]) */
        gpt_d_x_1_dense_2_W(n, x_1_gelu, d_x_1, d_params->x_1_dense_2_W, 89472, learning, pack);
        ONCE
        dl_lap(profile, 35);

        /* gpt.dl:28  d_x.1.dense[n, i, j] = 0.5 * (d_x.1.gelu[n, i, j] * (1 + erf(x.1.dense[n, i, j] /
               1.4142135623730951))) + 0.39894228040143265 * (d_x.1.gelu[n, i, j] * x.1.dense[n, i, j] *
               exp(-(x.1.dense[n, i, j] / 1.4142135623730951)^2)) */
        /* gpt.dl:28  d_x.1.dense.b[k] = sum[n, b](d_x.1.dense[n, b, k]) */
        gpt_d_x_1_dense(n, d_x_1_gelu, x_1_dense, d_x_1_dense_b_chunks);
        ONCE
        dl_lap(profile, 36);

        /* gpt.dl:28  d_x.1.layer_norm[n, b, j] = sum[k](d_x.1.dense[n, b, k] * x.1.dense.W[j, k]) */
        gpt_d_x_1_layer_norm(n, d_x_1_dense, params->x_1_dense_W, d_x_1_layer_norm, pack);
        ONCE
        dl_lap(profile, 37);

        /* gpt.dl:28  d_x.1.dense.W[j, k] = sum[n, b](x.1.layer_norm[n, b, j] * d_x.1.dense[n, b, k]) */
        gpt_d_x_1_dense_W(n, x_1_layer_norm, d_x_1_dense, d_params->x_1_dense_W, 72832, learning, pack);
        ONCE
        dl_lap(profile, 38);

        /* gpt.dl:28  d_x.1.layer_norm.v_sum[n, b] = -0.0078125 * sum[j](d_x.1.layer_norm[n, b, j] *
               x.1.layer_norm.gamma[j] * (x.1.x[n, b, j] - x.1.layer_norm.m[n, b]) * (rsqrt(x.1.layer_norm.v[n,
               b] + 1e-05) / (x.1.layer_norm.v[n, b] + 1e-05))) */
        /* gpt.dl:28  d_x.1.layer_norm.beta[j] = sum[n, b](d_x.1.layer_norm[n, b, j]) */
        /* gpt.dl:28  d_x.1.layer_norm.gamma[j] = sum[n, b](d_x.1.layer_norm[n, b, j] *
               rsqrt(x.1.layer_norm.v[n, b] + 1e-05) * (x.1.x[n, b, j] - x.1.layer_norm.m[n, b])) */
        /* gpt.dl:27  d_x.1.x[n, i, j] = d_x.1[n, i, j] + d_x.1.layer_norm[n, i, j] *
               rsqrt(x.1.layer_norm.v[n, i] + 1e-05) * x.1.layer_norm.gamma[j] + 2 * (d_x.1.layer_norm.v_sum[n,
               i] * (x.1.x[n, i, j] - x.1.layer_norm.m[n, i])) + 0.015625 * (-sum[j2](d_x.1.layer_norm[n, i,
               j2] * rsqrt(x.1.layer_norm.v[n, i] + 1e-05) * x.1.layer_norm.gamma[j2]) - 2 *
               sum[j2](d_x.1.layer_norm.v_sum[n, i] * (x.1.x[n, i, j2] - x.1.layer_norm.m[n, i]))) */
        /* gpt.dl:23  d_x.1.x.self_attention.b[k] = sum[n, b](d_x.1.x[n, b, k]) */
        gpt_d_x_1_x(n, d_x_1_layer_norm, params->x_1_layer_norm_gamma, x_1_x, x_1_layer_norm_m,
                    x_1_layer_norm_v, d_x_1, d_x_1_layer_norm_beta_chunks, d_x_1_layer_norm_gamma_chunks,
                    d_x_1_x, d_x_1_x_self_attention_b_chunks);
        ONCE
        dl_lap(profile, 39);

        /* gpt.dl:23  d_x.1.x.self_attention.W[j, k] = sum[n, b](self_attention.join_heads[n, b, j] *
               d_x.1.x[n, b, k]) */
        gpt_d_x_1_x_self_attention_W(n, self_attention_join_heads_2, d_x_1_x, d_params->x_1_x_self_attention_W,
                                     pack);
        ONCE
        dl_lap(profile, 40);

        /* gpt.dl:16  d_self_attention.join_heads[n, b, j] = sum[k](d_x.1.x[n, b, k] *
               x.1.x.self_attention.W[j, k]) */
        gpt_d_self_attention_join_heads(n, d_x_1_x, params->x_1_x_self_attention_W,
                                        d_self_attention_join_heads, pack);
        ONCE
        dl_lap(profile, 41);

        /* gpt.dl:23  d_attention.p[n, b, i, j] = sum[c](d_join_heads.y[n, i, b, c] * split_heads.parted[n,
               j, b, c]) */
        gpt_d_attention_p(n, d_join_heads_y, split_heads_parted_6, d_attention_p, pack);
        ONCE
        dl_lap(profile, 42);

        /* gpt.dl:23  d_attention.a_sum[n, b, i, j] = 0.25 * ((d_attention.p[n, b, i, j] / softmax.s[n, b,
               i] - sum[j2](d_attention.p[n, b, i, j2] * (attention.p[n, b, i, j2] / softmax.s[n, b, i]))) *
               softmax.e[n, b, i, j]) * (j <= i) */
        gpt_d_attention_a_sum(n, d_attention_p, softmax_s_2, attention_p_2, softmax_e_2);
        ONCE
        dl_lap(profile, 43);

        /* gpt.dl:22  d_self_attention.v[n, b, j, c] = sum[i](d_join_heads.y[n, i, b, c] * attention.p[n,
               b, i, j]) */
        gpt_d_self_attention_v(n, d_join_heads_y, attention_p_2, d_self_attention_v, pack);
        ONCE
        dl_lap(profile, 44);

        /* gpt.dl:9  d_split_heads.parted[n, s, h, c] = d_self_attention.v[n, h, s, c] */
        /* gpt.dl:22  d_x.1.x.self_attention.v.dense.b[k] = sum[n, b](d_v.dense[n, b, k]) */
        gpt_d_split_heads_parted(n, d_self_attention_v, d_v_dense, d_split_heads_parted,
                                 d_x_1_x_self_attention_v_dense_b_chunks);
        ONCE
        dl_lap(profile, 45);

        /* gpt.dl:22  d_x.1.x.self_attention.v.dense.W[j, k] = sum[n, b](x.1.x.layer_norm[n, b, j] *
               d_v.dense[n, b, k]) */
        gpt_d_x_1_x_self_attention_W(n, x_1_x_layer_norm, d_v_dense, d_params->x_1_x_self_attention_v_dense_W,
                                     pack);
        ONCE
        dl_lap(profile, 46);

        /* gpt.dl:21  d_self_attention.k[n, b, j, c] = sum[i](d_attention.a_sum[n, b, i, j] *
               split_heads.parted[n, i, b, c]) */
        gpt_d_self_attention_k(n, d_attention_a_sum, split_heads_parted_4, d_self_attention_k, pack);
        ONCE
        dl_lap(profile, 47);

        /* gpt.dl:9  d_split_heads.parted[n, s, h, c] = d_self_attention.k[n, h, s, c] */
        /* gpt.dl:21  d_x.1.x.self_attention.k.dense.b[k] = sum[n, b](d_k.dense[n, b, k]) */
        gpt_d_split_heads_parted(n, d_self_attention_k, d_k_dense, d_split_heads_parted_2,
                                 d_x_1_x_self_attention_k_dense_b_chunks);
        ONCE
        dl_lap(profile, 48);

        /* gpt.dl:21  d_x.1.x.self_attention.k.dense.W[j, k] = sum[n, b](x.1.x.layer_norm[n, b, j] *
               d_k.dense[n, b, k]) */
        gpt_d_x_1_x_self_attention_W(n, x_1_x_layer_norm, d_k_dense, d_params->x_1_x_self_attention_k_dense_W,
                                     pack);
        ONCE
        dl_lap(profile, 49);

        /* gpt.dl:20  d_self_attention.q[n, b, i, c] = sum[j](d_attention.a_sum[n, b, i, j] *
               split_heads.parted[n, j, b, c]) */
        gpt_self_attention_attention(n, d_attention_a_sum, split_heads_parted_5, d_self_attention_q, pack);
        ONCE
        dl_lap(profile, 50);

        /* gpt.dl:9  d_split_heads.parted[n, s, h, c] = d_self_attention.q[n, h, s, c] */
        /* gpt.dl:20  d_x.1.x.self_attention.q.dense.b[k] = sum[n, b](d_q.dense[n, b, k]) */
        gpt_d_split_heads_parted(n, d_self_attention_q, d_q_dense, d_split_heads_parted_3,
                                 d_x_1_x_self_attention_q_dense_b_chunks);
        ONCE
        dl_lap(profile, 51);

        /* gpt.dl:20  d_x.1.x.self_attention.q.dense.W[j, k] = sum[n, b](x.1.x.layer_norm[n, b, j] *
               d_q.dense[n, b, k]) */
        gpt_d_x_1_x_self_attention_W(n, x_1_x_layer_norm, d_q_dense, d_params->x_1_x_self_attention_q_dense_W,
                                     pack);
        ONCE
        dl_lap(profile, 52);

        /* gpt.dl:27  d_x.1.x.layer_norm[n, b, j] = sum[k](d_v.dense[n, b, k] *
               x.1.x.self_attention.v.dense.W[j, k]) */
        gpt_d_self_attention_join_heads(n, d_v_dense, params->x_1_x_self_attention_v_dense_W,
                                        d_x_1_x_layer_norm, pack);
        ONCE
        dl_lap(profile, 53);

        /* gpt.dl:27  d_x.1.x.layer_norm[n, b, j] = sum[k](d_k.dense[n, b, k] *
               x.1.x.self_attention.k.dense.W[j, k]) */
        gpt_d_self_attention_join_heads(n, d_k_dense, params->x_1_x_self_attention_k_dense_W,
                                        d_x_1_x_layer_norm_2, pack);
        ONCE
        dl_lap(profile, 54);

        /* gpt.dl:27  d_x.1.x.layer_norm[n, b, j] = d_x.1.x.layer_norm[n, b, j] + d_x.1.x.layer_norm[n, b,
               j] + sum[k](d_q.dense[n, b, k] * x.1.x.self_attention.q.dense.W[j, k]) */
        gpt_d_x_1_x_layer_norm_3(n, d_x_1_x_layer_norm, d_x_1_x_layer_norm_2, d_q_dense,
                                 params->x_1_x_self_attention_q_dense_W, d_x_1_x_layer_norm_3, pack);
        ONCE
        dl_lap(profile, 55);

        /* gpt.dl:27  d_layer_norm.v_sum[n, b] = -0.0078125 * sum[j](d_x.1.x.layer_norm[n, b, j] *
               x.1.x.layer_norm.gamma[j] * (x.0[n, b, j] - layer_norm.m[n, b]) * (rsqrt(layer_norm.v[n, b] +
               1e-05) / (layer_norm.v[n, b] + 1e-05))) */
        /* gpt.dl:27  d_x.1.x.layer_norm.beta[j] = sum[n, b](d_x.1.x.layer_norm[n, b, j]) */
        /* gpt.dl:27  d_x.1.x.layer_norm.gamma[j] = sum[n, b](d_x.1.x.layer_norm[n, b, j] *
               rsqrt(layer_norm.v[n, b] + 1e-05) * (x.0[n, b, j] - layer_norm.m[n, b])) */
        /* gpt.dl:39  d_x.0[n, i, j] = d_x.1.x[n, i, j] + d_x.1.x.layer_norm[n, i, j] *
               rsqrt(layer_norm.v[n, i] + 1e-05) * x.1.x.layer_norm.gamma[j] + 2 * (d_layer_norm.v_sum[n, i] *
               (x.0[n, i, j] - layer_norm.m[n, i])) + 0.015625 * (-sum[j2](d_x.1.x.layer_norm[n, i, j2] *
               rsqrt(layer_norm.v[n, i] + 1e-05) * x.1.x.layer_norm.gamma[j2]) - 2 *
               sum[j2](d_layer_norm.v_sum[n, i] * (x.0[n, i, j2] - layer_norm.m[n, i]))) */
        /* gpt.dl:28  d_x.0.dense_2.b[k] = sum[n, b](d_x.0[n, b, k]) */
        gpt_d_x_1_x(n, d_x_1_x_layer_norm_3, params->x_1_x_layer_norm_gamma, x_0, layer_norm_m_2,
                    layer_norm_v_2, d_x_1_x, d_x_1_x_layer_norm_beta_chunks, d_x_1_x_layer_norm_gamma_chunks,
                    d_x_0, d_x_0_dense_2_b_chunks);
        ONCE
        dl_lap(profile, 56);

        /* gpt.dl:28  d_x.0.gelu[n, b, j] = sum[k](d_x.0[n, b, k] * x.0.dense_2.W[j, k]) */
        gpt_d_x_1_gelu(n, d_x_0, params->x_0_dense_2_W, d_x_0_gelu, pack);
        ONCE
        dl_lap(profile, 57);

        /* gpt.dl:28  d_x.0.dense_2.W[j, k] = sum[n, b](x.0.gelu[n, b, j] * d_x.0[n, b, k]) */
        gpt_d_x_1_dense_2_W(n, x_0_gelu, d_x_0, d_params->x_0_dense_2_W, 39488, learning, pack);
        ONCE
        dl_lap(profile, 58);

        /* gpt.dl:28  d_x.0.dense[n, i, j] = 0.5 * (d_x.0.gelu[n, i, j] * (1 + erf(x.0.dense[n, i, j] /
               1.4142135623730951))) + 0.39894228040143265 * (d_x.0.gelu[n, i, j] * x.0.dense[n, i, j] *
               exp(-(x.0.dense[n, i, j] / 1.4142135623730951)^2)) */
        /* gpt.dl:28  d_x.0.dense.b[k] = sum[n, b](d_x.0.dense[n, b, k]) */
        gpt_d_x_1_dense(n, d_x_0_gelu, x_0_dense, d_x_0_dense_b_chunks);
        ONCE
        dl_lap(profile, 59);

        /* gpt.dl:28  d_x.0.layer_norm[n, b, j] = sum[k](d_x.0.dense[n, b, k] * x.0.dense.W[j, k]) */
        gpt_d_x_1_layer_norm(n, d_x_0_dense, params->x_0_dense_W, d_x_0_layer_norm, pack);
        ONCE
        dl_lap(profile, 60);

        /* gpt.dl:28  d_x.0.dense.W[j, k] = sum[n, b](x.0.layer_norm[n, b, j] * d_x.0.dense[n, b, k]) */
        gpt_d_x_1_dense_W(n, x_0_layer_norm, d_x_0_dense, d_params->x_0_dense_W, 22848, learning, pack);
        ONCE
        dl_lap(profile, 61);

        /* gpt.dl:28  d_x.0.layer_norm.v_sum[n, b] = -0.0078125 * sum[j](d_x.0.layer_norm[n, b, j] *
               x.0.layer_norm.gamma[j] * (x.0.x[n, b, j] - x.0.layer_norm.m[n, b]) * (rsqrt(x.0.layer_norm.v[n,
               b] + 1e-05) / (x.0.layer_norm.v[n, b] + 1e-05))) */
        /* gpt.dl:28  d_x.0.layer_norm.beta[j] = sum[n, b](d_x.0.layer_norm[n, b, j]) */
        /* gpt.dl:28  d_x.0.layer_norm.gamma[j] = sum[n, b](d_x.0.layer_norm[n, b, j] *
               rsqrt(x.0.layer_norm.v[n, b] + 1e-05) * (x.0.x[n, b, j] - x.0.layer_norm.m[n, b])) */
        /* gpt.dl:27  d_x.0.x[n, i, j] = d_x.0[n, i, j] + d_x.0.layer_norm[n, i, j] *
               rsqrt(x.0.layer_norm.v[n, i] + 1e-05) * x.0.layer_norm.gamma[j] + 2 * (d_x.0.layer_norm.v_sum[n,
               i] * (x.0.x[n, i, j] - x.0.layer_norm.m[n, i])) + 0.015625 * (-sum[j2](d_x.0.layer_norm[n, i,
               j2] * rsqrt(x.0.layer_norm.v[n, i] + 1e-05) * x.0.layer_norm.gamma[j2]) - 2 *
               sum[j2](d_x.0.layer_norm.v_sum[n, i] * (x.0.x[n, i, j2] - x.0.layer_norm.m[n, i]))) */
        /* gpt.dl:23  d_x.0.x.self_attention.b[k] = sum[n, b](d_x.0.x[n, b, k]) */
        gpt_d_x_1_x(n, d_x_0_layer_norm, params->x_0_layer_norm_gamma, x_0_x, x_0_layer_norm_m,
                    x_0_layer_norm_v, d_x_0, d_x_0_layer_norm_beta_chunks, d_x_0_layer_norm_gamma_chunks,
                    d_x_0_x, d_x_0_x_self_attention_b_chunks);
        ONCE
        dl_lap(profile, 62);

        /* gpt.dl:23  d_x.0.x.self_attention.W[j, k] = sum[n, b](self_attention.join_heads[n, b, j] *
               d_x.0.x[n, b, k]) */
        gpt_d_x_1_x_self_attention_W(n, self_attention_join_heads, d_x_0_x, d_params->x_0_x_self_attention_W,
                                     pack);
        ONCE
        dl_lap(profile, 63);

        /* gpt.dl:16  d_self_attention.join_heads[n, b, j] = sum[k](d_x.0.x[n, b, k] *
               x.0.x.self_attention.W[j, k]) */
        gpt_d_self_attention_join_heads(n, d_x_0_x, params->x_0_x_self_attention_W,
                                        d_self_attention_join_heads_2, pack);
        ONCE
        dl_lap(profile, 64);

        /* gpt.dl:23  d_attention.p[n, b, i, j] = sum[c](d_join_heads.y[n, i, b, c] * split_heads.parted[n,
               j, b, c]) */
        gpt_d_attention_p(n, d_join_heads_y_2, split_heads_parted_3, d_attention_p_2, pack);
        ONCE
        dl_lap(profile, 65);

        /* gpt.dl:23  d_attention.a_sum[n, b, i, j] = 0.25 * ((d_attention.p[n, b, i, j] / softmax.s[n, b,
               i] - sum[j2](d_attention.p[n, b, i, j2] * (attention.p[n, b, i, j2] / softmax.s[n, b, i]))) *
               softmax.e[n, b, i, j]) * (j <= i) */
        gpt_d_attention_a_sum(n, d_attention_p_2, softmax_s, attention_p, softmax_e);
        ONCE
        dl_lap(profile, 66);

        /* gpt.dl:22  d_self_attention.v[n, b, j, c] = sum[i](d_join_heads.y[n, i, b, c] * attention.p[n,
               b, i, j]) */
        gpt_d_self_attention_v(n, d_join_heads_y_2, attention_p, d_self_attention_v_2, pack);
        ONCE
        dl_lap(profile, 67);

        /* gpt.dl:9  d_split_heads.parted[n, s, h, c] = d_self_attention.v[n, h, s, c] */
        /* gpt.dl:22  d_x.0.x.self_attention.v.dense.b[k] = sum[n, b](d_v.dense[n, b, k]) */
        gpt_d_split_heads_parted(n, d_self_attention_v_2, d_v_dense_2, d_split_heads_parted_4,
                                 d_x_0_x_self_attention_v_dense_b_chunks);
        ONCE
        dl_lap(profile, 68);

        /* gpt.dl:22  d_x.0.x.self_attention.v.dense.W[j, k] = sum[n, b](x.0.x.layer_norm[n, b, j] *
               d_v.dense[n, b, k]) */
        gpt_d_x_1_x_self_attention_W(n, x_0_x_layer_norm, d_v_dense_2,
                                     d_params->x_0_x_self_attention_v_dense_W, pack);
        ONCE
        dl_lap(profile, 69);

        /* gpt.dl:21  d_self_attention.k[n, b, j, c] = sum[i](d_attention.a_sum[n, b, i, j] *
               split_heads.parted[n, i, b, c]) */
        gpt_d_self_attention_k(n, d_attention_a_sum_2, split_heads_parted, d_self_attention_k_2, pack);
        ONCE
        dl_lap(profile, 70);

        /* gpt.dl:9  d_split_heads.parted[n, s, h, c] = d_self_attention.k[n, h, s, c] */
        /* gpt.dl:21  d_x.0.x.self_attention.k.dense.b[k] = sum[n, b](d_k.dense[n, b, k]) */
        gpt_d_split_heads_parted(n, d_self_attention_k_2, d_k_dense_2, d_split_heads_parted_5,
                                 d_x_0_x_self_attention_k_dense_b_chunks);
        ONCE
        dl_lap(profile, 71);

        /* gpt.dl:21  d_x.0.x.self_attention.k.dense.W[j, k] = sum[n, b](x.0.x.layer_norm[n, b, j] *
               d_k.dense[n, b, k]) */
        gpt_d_x_1_x_self_attention_W(n, x_0_x_layer_norm, d_k_dense_2,
                                     d_params->x_0_x_self_attention_k_dense_W, pack);
        ONCE
        dl_lap(profile, 72);

        /* gpt.dl:20  d_self_attention.q[n, b, i, c] = sum[j](d_attention.a_sum[n, b, i, j] *
               split_heads.parted[n, j, b, c]) */
        gpt_self_attention_attention(n, d_attention_a_sum_2, split_heads_parted_2, d_self_attention_q_2, pack);
        ONCE
        dl_lap(profile, 73);

        /* gpt.dl:9  d_split_heads.parted[n, s, h, c] = d_self_attention.q[n, h, s, c] */
        /* gpt.dl:20  d_x.0.x.self_attention.q.dense.b[k] = sum[n, b](d_q.dense[n, b, k]) */
        gpt_d_split_heads_parted(n, d_self_attention_q_2, d_q_dense_2, d_split_heads_parted_6,
                                 d_x_0_x_self_attention_q_dense_b_chunks);
        ONCE
        dl_lap(profile, 74);

        /* gpt.dl:20  d_x.0.x.self_attention.q.dense.W[j, k] = sum[n, b](x.0.x.layer_norm[n, b, j] *
               d_q.dense[n, b, k]) */
        gpt_d_x_1_x_self_attention_W(n, x_0_x_layer_norm, d_q_dense_2,
                                     d_params->x_0_x_self_attention_q_dense_W, pack);
        ONCE
        dl_lap(profile, 75);

        /* gpt.dl:27  d_x.0.x.layer_norm[n, b, j] = sum[k](d_v.dense[n, b, k] *
               x.0.x.self_attention.v.dense.W[j, k]) */
        gpt_d_self_attention_join_heads(n, d_v_dense_2, params->x_0_x_self_attention_v_dense_W,
                                        d_x_0_x_layer_norm, pack);
        ONCE
        dl_lap(profile, 76);

        /* gpt.dl:27  d_x.0.x.layer_norm[n, b, j] = sum[k](d_k.dense[n, b, k] *
               x.0.x.self_attention.k.dense.W[j, k]) */
        gpt_d_self_attention_join_heads(n, d_k_dense_2, params->x_0_x_self_attention_k_dense_W,
                                        d_x_0_x_layer_norm_2, pack);
        ONCE
        dl_lap(profile, 77);

        /* gpt.dl:27  d_x.0.x.layer_norm[n, b, j] = d_x.0.x.layer_norm[n, b, j] + d_x.0.x.layer_norm[n, b,
               j] + sum[k](d_q.dense[n, b, k] * x.0.x.self_attention.q.dense.W[j, k]) */
        gpt_d_x_1_x_layer_norm_3(n, d_x_0_x_layer_norm, d_x_0_x_layer_norm_2, d_q_dense_2,
                                 params->x_0_x_self_attention_q_dense_W, d_x_0_x_layer_norm_3, pack);
        ONCE
        dl_lap(profile, 78);

        /* gpt.dl:27  d_layer_norm.v_sum[n, b] = -0.0078125 * sum[j](d_x.0.x.layer_norm[n, b, j] *
               x.0.x.layer_norm.gamma[j] * (x[n, b, j] - layer_norm.m[n, b]) * (rsqrt(layer_norm.v[n, b] +
               1e-05) / (layer_norm.v[n, b] + 1e-05))) */
        /* gpt.dl:27  d_x.0.x.layer_norm.beta[j] = sum[n, b](d_x.0.x.layer_norm[n, b, j]) */
        /* gpt.dl:27  d_x.0.x.layer_norm.gamma[j] = sum[n, b](d_x.0.x.layer_norm[n, b, j] *
               rsqrt(layer_norm.v[n, b] + 1e-05) * (x[n, b, j] - layer_norm.m[n, b])) */
        /* gpt.dl:37  d_x[n, i, j] = d_x.0.x[n, i, j] + d_x.0.x.layer_norm[n, i, j] * rsqrt(layer_norm.v[n,
               i] + 1e-05) * x.0.x.layer_norm.gamma[j] + 2 * (d_layer_norm.v_sum[n, i] * (x[n, i, j] -
               layer_norm.m[n, i])) + 0.015625 * (-sum[j2](d_x.0.x.layer_norm[n, i, j2] * rsqrt(layer_norm.v[n,
               i] + 1e-05) * x.0.x.layer_norm.gamma[j2]) - 2 * sum[j2](d_layer_norm.v_sum[n, i] * (x[n, i, j2]
               - layer_norm.m[n, i]))) */
        gpt_d_x(n, d_x_0_x_layer_norm_3, params->x_0_x_layer_norm_gamma, x, layer_norm_m, layer_norm_v,
                d_x_0_x, d_x_0_x_layer_norm_beta_chunks, d_x_0_x_layer_norm_gamma_chunks, d_x);
        ONCE
        dl_lap(profile, 79);

        /* gpt.dl:36  d_P[s, k] = sum[n](d_x[n, s, k]) */
        ONCE
        gpt_d_P(n, d_x, d_params->P);
        ONCE
        dl_lap(profile, 80);

        /* gpt.dl:35  d_E[i, k] = sum[n, s](d_x[n, s, k] * (text[n, s] == i)) */
        ONCE
        gpt_d_E(n, text, d_x, d_E);
        ONCE
        dl_lap(profile, 81);

        /* gpt.dl:35  d_E[j, k] = sum[n, i](d_logits[n, i, j] * logits[n, i, k]) + d_E[j, k] */
        gpt_d_E_2(n, d_logits, logits, d_E, d_params->E);
        ONCE
        dl_lap(profile, 82);

        /* gpt.dl:41  d_logits.beta[j] = sum[chunk](d_logits.beta_chunks[chunk, j]) */
        ONCE
        gpt_d_logits_beta(d_logits_beta_chunks, d_params->logits_beta);
        ONCE
        dl_lap(profile, 83);

        /* gpt.dl:41  d_logits.gamma[j] = sum[chunk](d_logits.gamma_chunks[chunk, j]) */
        ONCE
        gpt_d_logits_beta(d_logits_gamma_chunks, d_params->logits_gamma);
        ONCE
        dl_lap(profile, 84);

        /* gpt.dl:28  d_x.1.dense_2.b[k] = sum[chunk](d_x.1.dense_2.b_chunks[chunk, k]) */
        ONCE
        gpt_d_logits_beta(d_x_1_dense_2_b_chunks, d_params->x_1_dense_2_b);
        ONCE
        dl_lap(profile, 85);

        /* gpt.dl:28  d_x.1.dense.b[k] = sum[chunk](d_x.1.dense.b_chunks[chunk, k]) */
        ONCE
        gpt_d_x_1_dense_b(d_x_1_dense_b_chunks, d_params->x_1_dense_b);
        ONCE
        dl_lap(profile, 86);

        /* gpt.dl:28  d_x.1.layer_norm.beta[j] = sum[chunk](d_x.1.layer_norm.beta_chunks[chunk, j]) */
        ONCE
        gpt_d_logits_beta(d_x_1_layer_norm_beta_chunks, d_params->x_1_layer_norm_beta);
        ONCE
        dl_lap(profile, 87);

        /* gpt.dl:28  d_x.1.layer_norm.gamma[j] = sum[chunk](d_x.1.layer_norm.gamma_chunks[chunk, j]) */
        ONCE
        gpt_d_logits_beta(d_x_1_layer_norm_gamma_chunks, d_params->x_1_layer_norm_gamma);
        ONCE
        dl_lap(profile, 88);

        /* gpt.dl:23  d_x.1.x.self_attention.b[k] = sum[chunk](d_x.1.x.self_attention.b_chunks[chunk, k]) */
        ONCE
        gpt_d_logits_beta(d_x_1_x_self_attention_b_chunks, d_params->x_1_x_self_attention_b);
        ONCE
        dl_lap(profile, 89);

        /* gpt.dl:22  d_x.1.x.self_attention.v.dense.b[k] =
               sum[chunk](d_x.1.x.self_attention.v.dense.b_chunks[chunk, k]) */
        ONCE
        gpt_d_logits_beta(d_x_1_x_self_attention_v_dense_b_chunks, d_params->x_1_x_self_attention_v_dense_b);
        ONCE
        dl_lap(profile, 90);

        /* gpt.dl:21  d_x.1.x.self_attention.k.dense.b[k] =
               sum[chunk](d_x.1.x.self_attention.k.dense.b_chunks[chunk, k]) */
        ONCE
        gpt_d_logits_beta(d_x_1_x_self_attention_k_dense_b_chunks, d_params->x_1_x_self_attention_k_dense_b);
        ONCE
        dl_lap(profile, 91);

        /* gpt.dl:20  d_x.1.x.self_attention.q.dense.b[k] =
               sum[chunk](d_x.1.x.self_attention.q.dense.b_chunks[chunk, k]) */
        ONCE
        gpt_d_logits_beta(d_x_1_x_self_attention_q_dense_b_chunks, d_params->x_1_x_self_attention_q_dense_b);
        ONCE
        dl_lap(profile, 92);

        /* gpt.dl:27  d_x.1.x.layer_norm.beta[j] = sum[chunk](d_x.1.x.layer_norm.beta_chunks[chunk, j]) */
        ONCE
        gpt_d_logits_beta(d_x_1_x_layer_norm_beta_chunks, d_params->x_1_x_layer_norm_beta);
        ONCE
        dl_lap(profile, 93);

        /* gpt.dl:27  d_x.1.x.layer_norm.gamma[j] = sum[chunk](d_x.1.x.layer_norm.gamma_chunks[chunk, j]) */
        ONCE
        gpt_d_logits_beta(d_x_1_x_layer_norm_gamma_chunks, d_params->x_1_x_layer_norm_gamma);
        ONCE
        dl_lap(profile, 94);

        /* gpt.dl:28  d_x.0.dense_2.b[k] = sum[chunk](d_x.0.dense_2.b_chunks[chunk, k]) */
        ONCE
        gpt_d_logits_beta(d_x_0_dense_2_b_chunks, d_params->x_0_dense_2_b);
        ONCE
        dl_lap(profile, 95);

        /* gpt.dl:28  d_x.0.dense.b[k] = sum[chunk](d_x.0.dense.b_chunks[chunk, k]) */
        ONCE
        gpt_d_x_1_dense_b(d_x_0_dense_b_chunks, d_params->x_0_dense_b);
        ONCE
        dl_lap(profile, 96);

        /* gpt.dl:28  d_x.0.layer_norm.beta[j] = sum[chunk](d_x.0.layer_norm.beta_chunks[chunk, j]) */
        ONCE
        gpt_d_logits_beta(d_x_0_layer_norm_beta_chunks, d_params->x_0_layer_norm_beta);
        ONCE
        dl_lap(profile, 97);

        /* gpt.dl:28  d_x.0.layer_norm.gamma[j] = sum[chunk](d_x.0.layer_norm.gamma_chunks[chunk, j]) */
        ONCE
        gpt_d_logits_beta(d_x_0_layer_norm_gamma_chunks, d_params->x_0_layer_norm_gamma);
        ONCE
        dl_lap(profile, 98);

        /* gpt.dl:23  d_x.0.x.self_attention.b[k] = sum[chunk](d_x.0.x.self_attention.b_chunks[chunk, k]) */
        ONCE
        gpt_d_logits_beta(d_x_0_x_self_attention_b_chunks, d_params->x_0_x_self_attention_b);
        ONCE
        dl_lap(profile, 99);

        /* gpt.dl:22  d_x.0.x.self_attention.v.dense.b[k] =
               sum[chunk](d_x.0.x.self_attention.v.dense.b_chunks[chunk, k]) */
        ONCE
        gpt_d_logits_beta(d_x_0_x_self_attention_v_dense_b_chunks, d_params->x_0_x_self_attention_v_dense_b);
        ONCE
        dl_lap(profile, 100);

        /* gpt.dl:21  d_x.0.x.self_attention.k.dense.b[k] =
               sum[chunk](d_x.0.x.self_attention.k.dense.b_chunks[chunk, k]) */
        ONCE
        gpt_d_logits_beta(d_x_0_x_self_attention_k_dense_b_chunks, d_params->x_0_x_self_attention_k_dense_b);
        ONCE
        dl_lap(profile, 101);

        /* gpt.dl:20  d_x.0.x.self_attention.q.dense.b[k] =
               sum[chunk](d_x.0.x.self_attention.q.dense.b_chunks[chunk, k]) */
        ONCE
        gpt_d_logits_beta(d_x_0_x_self_attention_q_dense_b_chunks, d_params->x_0_x_self_attention_q_dense_b);
        ONCE
        dl_lap(profile, 102);

        /* gpt.dl:27  d_x.0.x.layer_norm.beta[j] = sum[chunk](d_x.0.x.layer_norm.beta_chunks[chunk, j]) */
        ONCE
        gpt_d_logits_beta(d_x_0_x_layer_norm_beta_chunks, d_params->x_0_x_layer_norm_beta);
        ONCE
        dl_lap(profile, 103);

        /* gpt.dl:27  d_x.0.x.layer_norm.gamma[j] = sum[chunk](d_x.0.x.layer_norm.gamma_chunks[chunk, j]) */
        ONCE
        gpt_d_logits_beta(d_x_0_x_layer_norm_gamma_chunks, d_params->x_0_x_layer_norm_gamma);
        ONCE
        dl_lap(profile, 104);
    }
}

static const DlKernel gpt_kernels[] = {
    {.name = "gpt_x_0_x_layer_norm", .place = "gpt.dl:27", .part = DL_FORWARD,
     .flops = {0, 49280, 0}, .bytes = {24320, 33536, 0}},
    {.name = "gpt_q_dense", .place = "gpt.dl:20", .part = DL_FORWARD,
     .flops = {0, 528384, 0}, .bytes = {16640, 32768, 0}},
    {.name = "gpt_q_dense", .place = "gpt.dl:21", .part = DL_FORWARD,
     .flops = {0, 528384, 0}, .bytes = {16640, 32768, 0}},
    {.name = "gpt_q_dense", .place = "gpt.dl:22", .part = DL_FORWARD,
     .flops = {0, 528384, 0}, .bytes = {16640, 32768, 0}},
    {.name = "gpt_attention_b", .place = "gpt.dl:23", .part = DL_FORWARD,
     .flops = {0, 274560, 0}, .bytes = {0, 98304, 0}},
    {.name = "gpt_attention_p", .place = "gpt.dl:23", .part = DL_FORWARD,
     .flops = {0, 81920, 0}, .bytes = {0, 197632, 0}},
    {.name = "gpt_self_attention_attention", .place = "gpt.dl:23", .part = DL_FORWARD,
     .flops = {0, 524288, 0}, .bytes = {0, 98304, 0}},
    {.name = "gpt_join_heads_y", .place = "gpt.dl:15", .part = DL_FORWARD,
     .flops = {0, 0, 0}, .bytes = {0, 32768, 0}},
    {.name = "gpt_x_0_x", .place = "gpt.dl:27", .part = DL_FORWARD,
     .flops = {0, 532480, 0}, .bytes = {16640, 49152, 0}},
    {.name = "gpt_x_0_layer_norm", .place = "gpt.dl:28", .part = DL_FORWARD,
     .flops = {0, 45184, 0}, .bytes = {512, 33280, 0}},
    {.name = "gpt_x_0_dense", .place = "gpt.dl:28", .part = DL_FORWARD,
     .flops = {0, 2113536, 0}, .bytes = {66560, 81920, 0}},
    {.name = "gpt_x_0_gelu", .place = "gpt.dl:28", .part = DL_FORWARD,
     .flops = {0, 81920, 0}, .bytes = {0, 131072, 0}},
    {.name = "gpt_x_0", .place = "gpt.dl:39", .part = DL_FORWARD,
     .flops = {0, 2105344, 0}, .bytes = {65792, 98304, 0}},
    {.name = "gpt_x_0_layer_norm", .place = "gpt.dl:27", .part = DL_FORWARD,
     .flops = {0, 45184, 0}, .bytes = {512, 33280, 0}},
    {.name = "gpt_q_dense", .place = "gpt.dl:20", .part = DL_FORWARD,
     .flops = {0, 528384, 0}, .bytes = {16640, 32768, 0}},
    {.name = "gpt_q_dense", .place = "gpt.dl:21", .part = DL_FORWARD,
     .flops = {0, 528384, 0}, .bytes = {16640, 32768, 0}},
    {.name = "gpt_q_dense", .place = "gpt.dl:22", .part = DL_FORWARD,
     .flops = {0, 528384, 0}, .bytes = {16640, 32768, 0}},
    {.name = "gpt_attention_b", .place = "gpt.dl:23", .part = DL_FORWARD,
     .flops = {0, 274560, 0}, .bytes = {0, 98304, 0}},
    {.name = "gpt_attention_p", .place = "gpt.dl:23", .part = DL_FORWARD,
     .flops = {0, 81920, 0}, .bytes = {0, 197632, 0}},
    {.name = "gpt_self_attention_attention", .place = "gpt.dl:23", .part = DL_FORWARD,
     .flops = {0, 524288, 0}, .bytes = {0, 98304, 0}},
    {.name = "gpt_join_heads_y", .place = "gpt.dl:15", .part = DL_FORWARD,
     .flops = {0, 0, 0}, .bytes = {0, 32768, 0}},
    {.name = "gpt_x_0_x", .place = "gpt.dl:27", .part = DL_FORWARD,
     .flops = {0, 532480, 0}, .bytes = {16640, 49152, 0}},
    {.name = "gpt_x_0_layer_norm", .place = "gpt.dl:28", .part = DL_FORWARD,
     .flops = {0, 45184, 0}, .bytes = {512, 33280, 0}},
    {.name = "gpt_x_0_dense", .place = "gpt.dl:28", .part = DL_FORWARD,
     .flops = {0, 2113536, 0}, .bytes = {66560, 81920, 0}},
    {.name = "gpt_x_0_gelu", .place = "gpt.dl:28", .part = DL_FORWARD,
     .flops = {0, 81920, 0}, .bytes = {0, 131072, 0}},
    {.name = "gpt_x_0", .place = "gpt.dl:39", .part = DL_FORWARD,
     .flops = {0, 2105344, 0}, .bytes = {65792, 98304, 0}},
    {.name = "gpt_x_0_layer_norm", .place = "gpt.dl:41", .part = DL_FORWARD,
     .flops = {0, 45184, 0}, .bytes = {512, 33280, 0}},
    {.name = "gpt_logits_2", .place = "gpt.dl:41", .part = DL_FORWARD,
     .flops = {0, 237568, 0}, .bytes = {7424, 23808, 0}},
    {.name = "gpt_d_logits", .place = "gpt.dl:41", .part = DL_FORWARD,
     .flops = {1, 20864, 0}, .bytes = {256, 15104, 0}},
    {.name = "gpt_error_sum", .place = "gpt.dl:42", .part = DL_FORWARD,
     .flops = {33, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "gpt_error", .place = "gpt.dl:42", .part = DL_FORWARD,
     .flops = {1, 0, 0}, .bytes = {8, 0, 0}},
    {.name = "gpt_accuracy_sum", .place = "gpt.dl:47", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "gpt_d_logits_2", .place = "gpt.dl:41", .part = DL_BACKWARD,
     .flops = {0, 237568, 0}, .bytes = {7424, 23808, 0}},
    {.name = "gpt_d_x_1", .place = "gpt.dl:39", .part = DL_BACKWARD,
     .flops = {0, 155712, 0}, .bytes = {24832, 49664, 0}},
    {.name = "gpt_d_x_1_gelu", .place = "gpt.dl:28", .part = DL_BACKWARD,
     .flops = {0, 2097152, 0}, .bytes = {65536, 81920, 0}},
    {.name = "gpt_d_x_1_dense_2_W", .place = "gpt.dl:28", .part = DL_BACKWARD,
     .flops = {261590.28605914302, 2097152, 0}, .bytes = {393216, 81920, 0}},
    {.name = "gpt_d_x_1_dense", .place = "gpt.dl:28", .part = DL_BACKWARD,
     .flops = {0, 245760, 0}, .bytes = {32768, 196608, 0}},
    {.name = "gpt_d_x_1_layer_norm", .place = "gpt.dl:28", .part = DL_BACKWARD,
     .flops = {0, 2097152, 0}, .bytes = {65536, 81920, 0}},
    {.name = "gpt_d_x_1_dense_W", .place = "gpt.dl:28", .part = DL_BACKWARD,
     .flops = {261590.28605914302, 2097152, 0}, .bytes = {393216, 81920, 0}},
    {.name = "gpt_d_x_1_x", .place = "gpt.dl:27", .part = DL_BACKWARD,
     .flops = {0, 159808, 0}, .bytes = {24832, 66048, 0}},
    {.name = "gpt_d_x_1_x_self_attention_W", .place = "gpt.dl:23", .part = DL_BACKWARD,
     .flops = {0, 524288, 0}, .bytes = {16384, 32768, 0}},
    {.name = "gpt_d_self_attention_join_heads", .place = "gpt.dl:16", .part = DL_BACKWARD,
     .flops = {0, 524288, 0}, .bytes = {16384, 32768, 0}},
    {.name = "gpt_d_attention_p", .place = "gpt.dl:23", .part = DL_BACKWARD,
     .flops = {0, 524288, 0}, .bytes = {0, 98304, 0}},
    {.name = "gpt_d_attention_a_sum", .place = "gpt.dl:23", .part = DL_BACKWARD,
     .flops = {0, 58240, 0}, .bytes = {0, 263168, 0}},
    {.name = "gpt_d_self_attention_v", .place = "gpt.dl:22", .part = DL_BACKWARD,
     .flops = {0, 524288, 0}, .bytes = {0, 98304, 0}},
    {.name = "gpt_d_split_heads_parted", .place = "gpt.dl:9", .part = DL_BACKWARD,
     .flops = {0, 4096, 0}, .bytes = {8192, 32768, 0}},
    {.name = "gpt_d_x_1_x_self_attention_W", .place = "gpt.dl:22", .part = DL_BACKWARD,
     .flops = {0, 524288, 0}, .bytes = {16384, 32768, 0}},
    {.name = "gpt_d_self_attention_k", .place = "gpt.dl:21", .part = DL_BACKWARD,
     .flops = {0, 524288, 0}, .bytes = {0, 98304, 0}},
    {.name = "gpt_d_split_heads_parted", .place = "gpt.dl:9", .part = DL_BACKWARD,
     .flops = {0, 4096, 0}, .bytes = {8192, 32768, 0}},
    {.name = "gpt_d_x_1_x_self_attention_W", .place = "gpt.dl:21", .part = DL_BACKWARD,
     .flops = {0, 524288, 0}, .bytes = {16384, 32768, 0}},
    {.name = "gpt_self_attention_attention", .place = "gpt.dl:20", .part = DL_BACKWARD,
     .flops = {0, 524288, 0}, .bytes = {0, 98304, 0}},
    {.name = "gpt_d_split_heads_parted", .place = "gpt.dl:9", .part = DL_BACKWARD,
     .flops = {0, 4096, 0}, .bytes = {8192, 32768, 0}},
    {.name = "gpt_d_x_1_x_self_attention_W", .place = "gpt.dl:20", .part = DL_BACKWARD,
     .flops = {0, 524288, 0}, .bytes = {16384, 32768, 0}},
    {.name = "gpt_d_self_attention_join_heads", .place = "gpt.dl:27", .part = DL_BACKWARD,
     .flops = {0, 524288, 0}, .bytes = {16384, 32768, 0}},
    {.name = "gpt_d_self_attention_join_heads", .place = "gpt.dl:27", .part = DL_BACKWARD,
     .flops = {0, 524288, 0}, .bytes = {16384, 32768, 0}},
    {.name = "gpt_d_x_1_x_layer_norm_3", .place = "gpt.dl:27", .part = DL_BACKWARD,
     .flops = {0, 532480, 0}, .bytes = {16384, 65536, 0}},
    {.name = "gpt_d_x_1_x", .place = "gpt.dl:39", .part = DL_BACKWARD,
     .flops = {0, 159808, 0}, .bytes = {24832, 66048, 0}},
    {.name = "gpt_d_x_1_gelu", .place = "gpt.dl:28", .part = DL_BACKWARD,
     .flops = {0, 2097152, 0}, .bytes = {65536, 81920, 0}},
    {.name = "gpt_d_x_1_dense_2_W", .place = "gpt.dl:28", .part = DL_BACKWARD,
     .flops = {261590.28605914302, 2097152, 0}, .bytes = {393216, 81920, 0}},
    {.name = "gpt_d_x_1_dense", .place = "gpt.dl:28", .part = DL_BACKWARD,
     .flops = {0, 245760, 0}, .bytes = {32768, 196608, 0}},
    {.name = "gpt_d_x_1_layer_norm", .place = "gpt.dl:28", .part = DL_BACKWARD,
     .flops = {0, 2097152, 0}, .bytes = {65536, 81920, 0}},
    {.name = "gpt_d_x_1_dense_W", .place = "gpt.dl:28", .part = DL_BACKWARD,
     .flops = {261590.28605914302, 2097152, 0}, .bytes = {393216, 81920, 0}},
    {.name = "gpt_d_x_1_x", .place = "gpt.dl:27", .part = DL_BACKWARD,
     .flops = {0, 159808, 0}, .bytes = {24832, 66048, 0}},
    {.name = "gpt_d_x_1_x_self_attention_W", .place = "gpt.dl:23", .part = DL_BACKWARD,
     .flops = {0, 524288, 0}, .bytes = {16384, 32768, 0}},
    {.name = "gpt_d_self_attention_join_heads", .place = "gpt.dl:16", .part = DL_BACKWARD,
     .flops = {0, 524288, 0}, .bytes = {16384, 32768, 0}},
    {.name = "gpt_d_attention_p", .place = "gpt.dl:23", .part = DL_BACKWARD,
     .flops = {0, 524288, 0}, .bytes = {0, 98304, 0}},
    {.name = "gpt_d_attention_a_sum", .place = "gpt.dl:23", .part = DL_BACKWARD,
     .flops = {0, 58240, 0}, .bytes = {0, 263168, 0}},
    {.name = "gpt_d_self_attention_v", .place = "gpt.dl:22", .part = DL_BACKWARD,
     .flops = {0, 524288, 0}, .bytes = {0, 98304, 0}},
    {.name = "gpt_d_split_heads_parted", .place = "gpt.dl:9", .part = DL_BACKWARD,
     .flops = {0, 4096, 0}, .bytes = {8192, 32768, 0}},
    {.name = "gpt_d_x_1_x_self_attention_W", .place = "gpt.dl:22", .part = DL_BACKWARD,
     .flops = {0, 524288, 0}, .bytes = {16384, 32768, 0}},
    {.name = "gpt_d_self_attention_k", .place = "gpt.dl:21", .part = DL_BACKWARD,
     .flops = {0, 524288, 0}, .bytes = {0, 98304, 0}},
    {.name = "gpt_d_split_heads_parted", .place = "gpt.dl:9", .part = DL_BACKWARD,
     .flops = {0, 4096, 0}, .bytes = {8192, 32768, 0}},
    {.name = "gpt_d_x_1_x_self_attention_W", .place = "gpt.dl:21", .part = DL_BACKWARD,
     .flops = {0, 524288, 0}, .bytes = {16384, 32768, 0}},
    {.name = "gpt_self_attention_attention", .place = "gpt.dl:20", .part = DL_BACKWARD,
     .flops = {0, 524288, 0}, .bytes = {0, 98304, 0}},
    {.name = "gpt_d_split_heads_parted", .place = "gpt.dl:9", .part = DL_BACKWARD,
     .flops = {0, 4096, 0}, .bytes = {8192, 32768, 0}},
    {.name = "gpt_d_x_1_x_self_attention_W", .place = "gpt.dl:20", .part = DL_BACKWARD,
     .flops = {0, 524288, 0}, .bytes = {16384, 32768, 0}},
    {.name = "gpt_d_self_attention_join_heads", .place = "gpt.dl:27", .part = DL_BACKWARD,
     .flops = {0, 524288, 0}, .bytes = {16384, 32768, 0}},
    {.name = "gpt_d_self_attention_join_heads", .place = "gpt.dl:27", .part = DL_BACKWARD,
     .flops = {0, 524288, 0}, .bytes = {16384, 32768, 0}},
    {.name = "gpt_d_x_1_x_layer_norm_3", .place = "gpt.dl:27", .part = DL_BACKWARD,
     .flops = {0, 532480, 0}, .bytes = {16384, 65536, 0}},
    {.name = "gpt_d_x", .place = "gpt.dl:37", .part = DL_BACKWARD,
     .flops = {0, 155712, 0}, .bytes = {16640, 66048, 0}},
    {.name = "gpt_d_P", .place = "gpt.dl:36", .part = DL_BACKWARD,
     .flops = {0, 4096, 0}, .bytes = {16384, 16384, 0}},
    {.name = "gpt_d_E", .place = "gpt.dl:35", .part = DL_BACKWARD,
     .flops = {0, 4096, 0}, .bytes = {7424, 16640, 0}},
    {.name = "gpt_d_E_2", .place = "gpt.dl:35", .part = DL_BACKWARD,
     .flops = {1856, 237568, 0}, .bytes = {14848, 23808, 0}},
    {.name = "gpt_d_logits_beta", .place = "gpt.dl:41", .part = DL_BACKWARD,
     .flops = {2048, 0, 0}, .bytes = {8448, 0, 0}},
    {.name = "gpt_d_logits_beta", .place = "gpt.dl:41", .part = DL_BACKWARD,
     .flops = {2048, 0, 0}, .bytes = {8448, 0, 0}},
    {.name = "gpt_d_logits_beta", .place = "gpt.dl:28", .part = DL_BACKWARD,
     .flops = {2048, 0, 0}, .bytes = {8448, 0, 0}},
    {.name = "gpt_d_x_1_dense_b", .place = "gpt.dl:28", .part = DL_BACKWARD,
     .flops = {8192, 0, 0}, .bytes = {33792, 0, 0}},
    {.name = "gpt_d_logits_beta", .place = "gpt.dl:28", .part = DL_BACKWARD,
     .flops = {2048, 0, 0}, .bytes = {8448, 0, 0}},
    {.name = "gpt_d_logits_beta", .place = "gpt.dl:28", .part = DL_BACKWARD,
     .flops = {2048, 0, 0}, .bytes = {8448, 0, 0}},
    {.name = "gpt_d_logits_beta", .place = "gpt.dl:23", .part = DL_BACKWARD,
     .flops = {2048, 0, 0}, .bytes = {8448, 0, 0}},
    {.name = "gpt_d_logits_beta", .place = "gpt.dl:22", .part = DL_BACKWARD,
     .flops = {2048, 0, 0}, .bytes = {8448, 0, 0}},
    {.name = "gpt_d_logits_beta", .place = "gpt.dl:21", .part = DL_BACKWARD,
     .flops = {2048, 0, 0}, .bytes = {8448, 0, 0}},
    {.name = "gpt_d_logits_beta", .place = "gpt.dl:20", .part = DL_BACKWARD,
     .flops = {2048, 0, 0}, .bytes = {8448, 0, 0}},
    {.name = "gpt_d_logits_beta", .place = "gpt.dl:27", .part = DL_BACKWARD,
     .flops = {2048, 0, 0}, .bytes = {8448, 0, 0}},
    {.name = "gpt_d_logits_beta", .place = "gpt.dl:27", .part = DL_BACKWARD,
     .flops = {2048, 0, 0}, .bytes = {8448, 0, 0}},
    {.name = "gpt_d_logits_beta", .place = "gpt.dl:28", .part = DL_BACKWARD,
     .flops = {2048, 0, 0}, .bytes = {8448, 0, 0}},
    {.name = "gpt_d_x_1_dense_b", .place = "gpt.dl:28", .part = DL_BACKWARD,
     .flops = {8192, 0, 0}, .bytes = {33792, 0, 0}},
    {.name = "gpt_d_logits_beta", .place = "gpt.dl:28", .part = DL_BACKWARD,
     .flops = {2048, 0, 0}, .bytes = {8448, 0, 0}},
    {.name = "gpt_d_logits_beta", .place = "gpt.dl:28", .part = DL_BACKWARD,
     .flops = {2048, 0, 0}, .bytes = {8448, 0, 0}},
    {.name = "gpt_d_logits_beta", .place = "gpt.dl:23", .part = DL_BACKWARD,
     .flops = {2048, 0, 0}, .bytes = {8448, 0, 0}},
    {.name = "gpt_d_logits_beta", .place = "gpt.dl:22", .part = DL_BACKWARD,
     .flops = {2048, 0, 0}, .bytes = {8448, 0, 0}},
    {.name = "gpt_d_logits_beta", .place = "gpt.dl:21", .part = DL_BACKWARD,
     .flops = {2048, 0, 0}, .bytes = {8448, 0, 0}},
    {.name = "gpt_d_logits_beta", .place = "gpt.dl:20", .part = DL_BACKWARD,
     .flops = {2048, 0, 0}, .bytes = {8448, 0, 0}},
    {.name = "gpt_d_logits_beta", .place = "gpt.dl:27", .part = DL_BACKWARD,
     .flops = {2048, 0, 0}, .bytes = {8448, 0, 0}},
    {.name = "gpt_d_logits_beta", .place = "gpt.dl:27", .part = DL_BACKWARD,
     .flops = {2048, 0, 0}, .bytes = {8448, 0, 0}},
    {.name = "gpt_update", .place = "gpt.dl:58", .part = DL_UPDATE,
     .flops = {646822.8557634279, 0, 0}, .bytes = {1134336, 0, 0}},
};

static RUNS_ONCE void gpt_run_profile(const DlStep *step, void *states, const double *arguments,
                                      DlProfile *profile)
{
    const struct gpt_batch batch = gpt_batch_of(step);
    struct gpt_result result;
    const struct gpt_arguments a = {(real)arguments[0], (real)arguments[1]};
    int broken = 0;
    const struct gpt_learning learning = {gpt_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    gpt_profile_forward(&batch, step->params, step->arena, &result, profile);
    gpt_profile_backward(&batch, step->params, step->arena, step->d_params, profile, &learning);
    IN_PARALLEL(batch.n >= 1)
    gpt_learn_rest(&learning);
    dl_lap(profile, 105);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

#endif

#if defined _OPENMP
static int gpt_run_threads(int wanted)
{
    omp_set_num_threads(wanted);
    return omp_get_max_threads();
}
#endif

static const DlModel gpt_model = {
    .name = "gpt", .source = "gpt.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = gpt_inputs,
    .param_count = 36, .params = gpt_param_table,
    .param_size = gpt_parameters,
    .metric_count = 2, .metrics = gpt_metrics,
    .total_count = 2,
    .batch = 32, .epochs = 5, .seed = 0, .clip_norm = 0,
    .flops = {1695042, 46377536, 0},
    .arena_size = gpt_arena_size,
    .init = gpt_run_init,
    .forward = gpt_run_forward,
    .backward = gpt_run_backward,
    .schedule = gpt_schedule,
#if defined _OPENMP
    .threads = gpt_run_threads,
#endif
#ifndef GPT_F64
    .output_count = 1, .outputs = gpt_output_table,
    .predict = gpt_run_predict,
    .observe = gpt_run_predict,
    .optimizer = "adamw", .update = gpt_run_update,
    .step = gpt_run_step,
    .argument_count = 2, .arguments = gpt_argument_table,
    .state_count = 2, .states = gpt_states, .initial = gpt_states_initial,
    .split_count = 2, .splits = gpt_splits,
    .evaluate = gpt_run_evaluate,
    .summarize = gpt_run_summarize,
    .traced = gpt_traced,
    .trace_arena_size = gpt_trace_arena_size,
    .trace = gpt_run_trace,
    .kernel_count = sizeof gpt_kernels / sizeof *gpt_kernels, .kernels = gpt_kernels,
    .profile = gpt_run_profile,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &gpt_model_f64,
#endif
};

#ifndef GPT_F64
int main(int argc, char **argv)
{
    return dl_main(&gpt_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define GPT_F64
#define real double
#define gpt_batch gpt_batch_f64
#define gpt_params gpt_params_f64
#define gpt_result gpt_result_f64
#define gpt_outputs gpt_outputs_f64
#define gpt_optimizer gpt_optimizer_f64
#define gpt_arguments gpt_arguments_f64
#define gpt_parameters gpt_parameters_f64
#define gpt_arena_size gpt_arena_size_f64
#define gpt_init gpt_init_f64
#define gpt_forward gpt_forward_f64
#define gpt_backward gpt_backward_f64
#define gpt_update gpt_update_f64
#define gpt_schedule gpt_schedule_f64
#define gpt_evaluate gpt_evaluate_f64
#define gpt_predict gpt_predict_f64
#define gpt_summarize gpt_summarize_f64
#define gpt_trace gpt_trace_f64
#define gpt_inputs gpt_inputs_f64
#define gpt_param_table gpt_param_table_f64
#define gpt_output_table gpt_output_table_f64
#define gpt_argument_table gpt_argument_table_f64
#define gpt_metrics gpt_metrics_f64
#define gpt_states gpt_states_f64
#define gpt_states_initial gpt_states_initial_f64
#define gpt_splits gpt_splits_f64
#define gpt_traced gpt_traced_f64
#define gpt_trace_arena_size gpt_trace_arena_size_f64
#define gpt_batch_of gpt_batch_of_f64
#define gpt_model gpt_model_f64
#define gpt_run_init gpt_run_init_f64
#define gpt_run_forward gpt_run_forward_f64
#define gpt_run_backward gpt_run_backward_f64
#define gpt_run_evaluate gpt_run_evaluate_f64
#define gpt_run_predict gpt_run_predict_f64
#define gpt_run_summarize gpt_run_summarize_f64
#define gpt_run_update gpt_run_update_f64
#define gpt_run_trace gpt_run_trace_f64
#define gpt_run_threads gpt_run_threads_f64
#define gpt_kernels gpt_kernels_f64
#define gpt_run_profile gpt_run_profile_f64
#define gpt_profile_forward gpt_profile_forward_f64
#define gpt_profile_backward gpt_profile_backward_f64
#define gpt_forward_kernels gpt_forward_kernels_f64
#define gpt_backward_kernels gpt_backward_kernels_f64
#define gpt_update_kernels gpt_update_kernels_f64
#define gpt_run_step gpt_run_step_f64
#define gpt_learning gpt_learning_f64
#define gpt_run_learn gpt_run_learn_f64
#define gpt_run_learn_no_decay gpt_run_learn_no_decay_f64
#define gpt_learn_rest gpt_learn_rest_f64
#define gpt_make_train gpt_make_train_f64
#define gpt_train_arena_size gpt_train_arena_size_f64
#define gpt_train_sources gpt_train_sources_f64
#define gpt_make_test gpt_make_test_f64
#define gpt_test_arena_size gpt_test_arena_size_f64
#define gpt_test_sources gpt_test_sources_f64
#define gpt_init_x_0_x_layer_norm_gamma gpt_init_x_0_x_layer_norm_gamma_f64
#define gpt_init_x_0_x_layer_norm_beta gpt_init_x_0_x_layer_norm_beta_f64
#define gpt_init_x_0_x_self_attention_q_dense_W gpt_init_x_0_x_self_attention_q_dense_W_f64
#define gpt_init_x_0_dense_W gpt_init_x_0_dense_W_f64
#define gpt_init_x_0_dense_b gpt_init_x_0_dense_b_f64
#define gpt_init_x_0_dense_2_W gpt_init_x_0_dense_2_W_f64
#define gpt_x_0_x_layer_norm gpt_x_0_x_layer_norm_f64
#define gpt_q_dense gpt_q_dense_f64
#define gpt_attention_b gpt_attention_b_f64
#define gpt_attention_p gpt_attention_p_f64
#define gpt_self_attention_attention gpt_self_attention_attention_f64
#define gpt_join_heads_y gpt_join_heads_y_f64
#define gpt_x_0_x gpt_x_0_x_f64
#define gpt_x_0_layer_norm gpt_x_0_layer_norm_f64
#define gpt_x_0_dense gpt_x_0_dense_f64
#define gpt_x_0_gelu gpt_x_0_gelu_f64
#define gpt_x_0 gpt_x_0_f64
#define gpt_logits_2 gpt_logits_2_f64
#define gpt_d_logits gpt_d_logits_f64
#define gpt_error_sum gpt_error_sum_f64
#define gpt_error gpt_error_f64
#define gpt_accuracy_sum gpt_accuracy_sum_f64
#define gpt_d_logits_2 gpt_d_logits_2_f64
#define gpt_d_x_1 gpt_d_x_1_f64
#define gpt_d_x_1_gelu gpt_d_x_1_gelu_f64
#define gpt_d_x_1_dense_2_W gpt_d_x_1_dense_2_W_f64
#define gpt_d_x_1_dense gpt_d_x_1_dense_f64
#define gpt_d_x_1_layer_norm gpt_d_x_1_layer_norm_f64
#define gpt_d_x_1_dense_W gpt_d_x_1_dense_W_f64
#define gpt_d_x_1_x gpt_d_x_1_x_f64
#define gpt_d_x_1_x_self_attention_W gpt_d_x_1_x_self_attention_W_f64
#define gpt_d_self_attention_join_heads gpt_d_self_attention_join_heads_f64
#define gpt_d_attention_p gpt_d_attention_p_f64
#define gpt_d_attention_a_sum gpt_d_attention_a_sum_f64
#define gpt_d_self_attention_v gpt_d_self_attention_v_f64
#define gpt_d_split_heads_parted gpt_d_split_heads_parted_f64
#define gpt_d_self_attention_k gpt_d_self_attention_k_f64
#define gpt_d_x_1_x_layer_norm_3 gpt_d_x_1_x_layer_norm_3_f64
#define gpt_d_x gpt_d_x_f64
#define gpt_d_P gpt_d_P_f64
#define gpt_d_E gpt_d_E_f64
#define gpt_d_E_2 gpt_d_E_2_f64
#define gpt_d_logits_beta gpt_d_logits_beta_f64
#define gpt_d_x_1_dense_b gpt_d_x_1_dense_b_f64
#define gpt_x_0_x_layer_norm_2 gpt_x_0_x_layer_norm_2_f64
#define gpt_attention_p_2 gpt_attention_p_2_f64
#define gpt_x_0_layer_norm_2 gpt_x_0_layer_norm_2_f64
#define gpt_x_0_gelu_2 gpt_x_0_gelu_2_f64
#define gpt_error_sum_2 gpt_error_sum_2_f64
#define gpt_probs gpt_probs_f64
#define gpt_adamw gpt_adamw_f64
#define gpt_adamw_no_decay gpt_adamw_no_decay_f64
#define real_max real_max_f64
#define real_rsqrt real_rsqrt_f64
#define TILE_LANES TILE_LANES_f64
#define TILE_COLUMNS TILE_COLUMNS_f64
#define PANEL_COLUMNS PANEL_COLUMNS_f64
#define tile_vector tile_vector_f64
#define tile_sums tile_sums_f64
#define tile_rows tile_rows_f64
#define tile_product tile_product_f64
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
