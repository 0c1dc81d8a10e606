/* weight_decay_in_loss.dl, compiled by dlc at -O2. Edit the model, not this file. */

#ifndef WEIGHT_DECAY_IN_LOSS_F64
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

/* Not to be unrolled: of the copies gcc 12 makes worse vectors than of the loop, and of conditional
 * loads in them wrong ones. */
#if defined __GNUC__ && __GNUC__ >= 8 && !defined __clang__
#define KEEP_LOOP _Pragma("GCC unroll 1")
#else
#define KEEP_LOOP
#endif

/* Random numbers, defined below: a function of these four and nothing else. */
static inline double dl_normal(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
static inline void dl_normals(uint64_t seed, uint32_t stream, uint32_t step, uint64_t first, int count,
                              double *numbers);
#else
#endif

struct weight_decay_in_loss_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][200] */
    const real *y;                      /* [n]; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { weight_decay_in_loss_parameters = 201 };

struct weight_decay_in_loss_params {    /* the gradient, too: d_params */
    real w[200];                        /* normal(0, 1) */
    real b;                             /* 0 */
};

struct weight_decay_in_loss_result {
    real loss;                          /* of this batch */
    double totals[1];                   /* sums over the batch, for weight_decay_in_loss_summarize */
};

struct weight_decay_in_loss_outputs {
    real *prediction;                   /* [n] */
};

struct weight_decay_in_loss_optimizer;  /* sgd keeps nothing from step to step: NULL will do */

struct weight_decay_in_loss_arguments { /* of sgd; weight_decay_in_loss.dl says: */
    real lr;                            /* 0.003 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t weight_decay_in_loss_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void weight_decay_in_loss_init(struct weight_decay_in_loss_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void weight_decay_in_loss_forward(const struct weight_decay_in_loss_batch *batch,
                                  const struct weight_decay_in_loss_params *params, void *arena,
                                  struct weight_decay_in_loss_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void weight_decay_in_loss_backward(const struct weight_decay_in_loss_batch *batch,
                                   const struct weight_decay_in_loss_params *params, void *arena,
                                   struct weight_decay_in_loss_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void weight_decay_in_loss_update(struct weight_decay_in_loss_params *params,
                                 const struct weight_decay_in_loss_params *d_params,
                                 struct weight_decay_in_loss_optimizer *optimizer,
                                 const struct weight_decay_in_loss_arguments *arguments, uint64_t t);
/* The loss of a batch, as in evaluation. */
void weight_decay_in_loss_evaluate(const struct weight_decay_in_loss_batch *batch,
                                   const struct weight_decay_in_loss_params *params, void *arena,
                                   struct weight_decay_in_loss_result *result);
/* The outputs, from the inputs alone. */
void weight_decay_in_loss_predict(const struct weight_decay_in_loss_batch *batch,
                                  const struct weight_decay_in_loss_params *params, void *arena,
                                  struct weight_decay_in_loss_outputs *out);
/* values[0]: the loss, values[1]: error; of n rows whose totals were added up. */
void weight_decay_in_loss_summarize(const struct weight_decay_in_loss_params *params, double n,
                                    const double *totals, double *values);

/* ---- parameters at the start ---- */

RUNS_ONCE void weight_decay_in_loss_init(struct weight_decay_in_loss_params *params, uint64_t seed)
{
    /* w normal(0, 1) */
    {
        double draw[200];
        dl_normals(seed, 4060888886u, 0, 0, 200, draw);
        for (int i = 0; i < 200; i++)
            params->w[i] = (real)draw[i];
    }
    /* b 0 */
    params->b = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

static void weight_decay_in_loss_error_sum(int n, const real (*restrict X)[200], const real *restrict w,
                                           real b, const real *restrict y, real *restrict error_sum_chunks,
                                           real *restrict d_b_chunks, real (*restrict d_w_chunks)[200])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real error_sum = 0;
        real d_b = 0;
        real d_w[200] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real parts[16] = {0};
            KEEP_LOOP
            for (int first = 0; first <= 184; first += 16)
                for (int part = 0; part < 16; part++) {
                    const int k = first + part;
                    parts[part] += X[row][k] * w[k];
                }
            for (int k = 192; k < 200; k++)
                parts[k - 192] += X[row][k] * w[k];
            real sum = 0;
            for (int part = 0; part < 16; part++)
                sum += parts[part];
            const real y_hat = sum + b;
            error_sum += (y_hat - y[row]) * (y_hat - y[row]);
            const real d_y_hat = (y_hat - y[row]) / (real)n;
            d_b += d_y_hat;
            for (int k = 0; k < 200; k++)
                d_w[k] += X[row][k] * d_y_hat;
        }
        error_sum_chunks[chunk] = error_sum;
        d_b_chunks[chunk] = d_b;
        for (int k = 0; k < 200; k++)
            d_w_chunks[chunk][k] = d_w[k];
    }
}

static real weight_decay_in_loss_error_sum_2(real *restrict error_sum_chunks)
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
    error_sum = (real)0.5 * sum;
    return error_sum;
}

static real weight_decay_in_loss_loss(int n, real error_sum, const real *restrict w)
{
    real loss;
    real parts[16] = {0};
    KEEP_LOOP
    for (int first = 0; first <= 184; first += 16)
        for (int part = 0; part < 16; part++) {
            const int i = first + part;
            parts[part] += w[i] * w[i];
        }
    for (int i = 192; i < 200; i++)
        parts[i - 192] += w[i] * w[i];
    real loss_sum = 0;
    for (int part = 0; part < 16; part++)
        loss_sum += parts[part];
    loss = error_sum / (real)n + (real)1.5 * loss_sum;
    return loss;
}

static void weight_decay_in_loss_forward_kernels(const struct weight_decay_in_loss_batch *batch,
                                                 const struct weight_decay_in_loss_params *params, void *arena,
                                                 struct weight_decay_in_loss_result *result)
{
    const int n = batch->n;
    real *const space = arena;
    const real (*X)[200] = (const real (*)[200])batch->X;
    const real *y = batch->y;
    real *error_sum_chunks = space + 6400;
    real *d_b_chunks = space + 6432;
    real (*d_w_chunks)[200] = (real (*)[200])space;

    /* weight_decay_in_loss.dl:12  y_hat[n] = sum[k](X[n, k] * w[k]) + b */
    /* weight_decay_in_loss.dl:13  error_sum = 0.5 * sum[n]((y_hat[n] - y[n])^2) */
    /* weight_decay_in_loss.dl:12  d_y_hat[n] = (y_hat[n] - y[n]) / N */
    /* weight_decay_in_loss.dl:10  d_b = sum[n](d_y_hat[n]) */
    /* weight_decay_in_loss.dl:9  d_w[i] = 3 * w[i] + sum[n](X[n, i] * d_y_hat[n]) */
    weight_decay_in_loss_error_sum(n, X, params->w, params->b, y, error_sum_chunks, d_b_chunks, d_w_chunks);

    /* weight_decay_in_loss.dl:13  error_sum = 0.5 * sum[chunk](error_sum_chunks[chunk]) */
    ONCE
    result->totals[0] = weight_decay_in_loss_error_sum_2(error_sum_chunks);

    /* weight_decay_in_loss.dl:16  loss = error_sum / N + 1.5 * sum[i](w[i]^2) */
    ONCE
    result->loss = weight_decay_in_loss_loss(n, result->totals[0], params->w);
}

void weight_decay_in_loss_forward(const struct weight_decay_in_loss_batch *batch,
                                  const struct weight_decay_in_loss_params *params, void *arena,
                                  struct weight_decay_in_loss_result *result)
{
    IN_PARALLEL(batch->n >= 3694)
    weight_decay_in_loss_forward_kernels(batch, params, arena, result);
}

static real weight_decay_in_loss_d_b(real *restrict d_b_chunks)
{
    real d_b;
    real parts[8] = {0};
    KEEP_LOOP
    for (int first = 0; first < 32; first += 8)
        for (int part = 0; part < 8; part++) {
            const int chunk = first + part;
            parts[part] += d_b_chunks[chunk];
        }
    real sum = 0;
    for (int part = 0; part < 8; part++)
        sum += parts[part];
    d_b = sum;
    return d_b;
}

static void weight_decay_in_loss_d_w(const real *restrict w, real (*restrict d_w_chunks)[200],
                                     real *restrict d_w)
{
    real sum[200] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int i = 0; i < 200; i++)
            sum[i] += d_w_chunks[chunk][i];
    for (int i = 0; i < 200; i++)
        d_w[i] = 3 * w[i] + sum[i];
}

static void weight_decay_in_loss_backward_kernels(const struct weight_decay_in_loss_batch *batch,
                                                  const struct weight_decay_in_loss_params *params,
                                                  void *arena, struct weight_decay_in_loss_params *d_params)
{
    (void)batch;
    real *const space = arena;
    real *d_b_chunks = space + 6432;
    real (*d_w_chunks)[200] = (real (*)[200])space;

    /* weight_decay_in_loss.dl:10  d_b = sum[chunk](d_b_chunks[chunk]) */
    ONCE
    d_params->b = weight_decay_in_loss_d_b(d_b_chunks);

    /* weight_decay_in_loss.dl:9  d_w[i] = 3 * w[i] + sum[chunk](d_w_chunks[chunk, i]) */
    ONCE
    weight_decay_in_loss_d_w(params->w, d_w_chunks, d_params->w);
}

void weight_decay_in_loss_backward(const struct weight_decay_in_loss_batch *batch,
                                   const struct weight_decay_in_loss_params *params, void *arena,
                                   struct weight_decay_in_loss_params *d_params)
{
    IN_PARALLEL(batch->n >= 7481)
    weight_decay_in_loss_backward_kernels(batch, params, arena, d_params);
}

#ifndef WEIGHT_DECAY_IN_LOSS_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

static void weight_decay_in_loss_error_sum_3(int n, const real (*restrict X)[200], const real *restrict w,
                                             real b, const real *restrict y, real *restrict error_sum_chunks)
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real error_sum = 0;
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real parts[16] = {0};
            KEEP_LOOP
            for (int first = 0; first <= 184; first += 16)
                for (int part = 0; part < 16; part++) {
                    const int k = first + part;
                    parts[part] += X[row][k] * w[k];
                }
            for (int k = 192; k < 200; k++)
                parts[k - 192] += X[row][k] * w[k];
            real sum = 0;
            for (int part = 0; part < 16; part++)
                sum += parts[part];
            const real y_hat = sum + b;
            error_sum += (y_hat - y[row]) * (y_hat - y[row]);
        }
        error_sum_chunks[chunk] = error_sum;
    }
}

void weight_decay_in_loss_evaluate(const struct weight_decay_in_loss_batch *batch,
                                   const struct weight_decay_in_loss_params *params, void *arena,
                                   struct weight_decay_in_loss_result *result)
{
    const int n = batch->n;
    real *const space = arena;
    const real (*X)[200] = (const real (*)[200])batch->X;
    const real *y = batch->y;
    real *error_sum_chunks = space;

    IN_PARALLEL(n >= 7334)
    {

        /* weight_decay_in_loss.dl:12  y_hat[n] = sum[k](X[n, k] * w[k]) + b */
        /* weight_decay_in_loss.dl:13  error_sum = 0.5 * sum[n]((y_hat[n] - y[n])^2) */
        weight_decay_in_loss_error_sum_3(n, X, params->w, params->b, y, error_sum_chunks);

        /* weight_decay_in_loss.dl:13  error_sum = 0.5 * sum[chunk](error_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = weight_decay_in_loss_error_sum_2(error_sum_chunks);

        /* weight_decay_in_loss.dl:16  loss = error_sum / N + 1.5 * sum[i](w[i]^2) */
        ONCE
        result->loss = weight_decay_in_loss_loss(n, result->totals[0], params->w);
    }
}

static void weight_decay_in_loss_y_hat(int n, const real (*restrict X)[200], const real *restrict w, real b,
                                       real *restrict y_hat)
{
    SHARE_LOOP
    for (int row = 0; row < n; row++) {
        real parts[16] = {0};
        KEEP_LOOP
        for (int first = 0; first <= 184; first += 16)
            for (int part = 0; part < 16; part++) {
                const int k = first + part;
                parts[part] += X[row][k] * w[k];
            }
        for (int k = 192; k < 200; k++)
            parts[k - 192] += X[row][k] * w[k];
        real sum = 0;
        for (int part = 0; part < 16; part++)
            sum += parts[part];
        y_hat[row] = sum + b;
    }
}

void weight_decay_in_loss_predict(const struct weight_decay_in_loss_batch *batch,
                                  const struct weight_decay_in_loss_params *params, void *arena,
                                  struct weight_decay_in_loss_outputs *out)
{
    const int n = batch->n;
    real *y_hat = out->prediction;
    (void)arena;
    const real (*X)[200] = (const real (*)[200])batch->X;

    IN_PARALLEL(n >= 7482)
    {

        /* weight_decay_in_loss.dl:12  y_hat[n] = sum[k](X[n, k] * w[k]) + b */
        weight_decay_in_loss_y_hat(n, X, params->w, params->b, y_hat);
    }
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void weight_decay_in_loss_summarize(const struct weight_decay_in_loss_params *params, double n,
                                    const double *totals, double *values)
{
    values[1] = totals[0] / (real)n;
    {
        real parts[16] = {0};
        KEEP_LOOP
        for (int first = 0; first <= 184; first += 16)
            for (int part = 0; part < 16; part++) {
                const int i = first + part;
                parts[part] += params->w[i] * params->w[i];
            }
        for (int i = 192; i < 200; i++)
            parts[i - 192] += params->w[i] * params->w[i];
        real loss_sum = 0;
        for (int part = 0; part < 16; part++)
            loss_sum += parts[part];
        values[0] = values[1] + (real)1.5 * loss_sum;
    }
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t weight_decay_in_loss_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (6464);
}

#ifndef WEIGHT_DECAY_IN_LOSS_F64
/* ---- the optimiser ---- */

/* param <- param[i] - lr * grad[i] */
static void weight_decay_in_loss_sgd(int size, real *restrict param, const real *restrict grad, real lr)
{
    for (int i = 0; i < size; i++)
        param[i] = param[i] - lr * grad[i];
}

void weight_decay_in_loss_update(struct weight_decay_in_loss_params *params,
                                 const struct weight_decay_in_loss_params *d_params,
                                 struct weight_decay_in_loss_optimizer *optimizer,
                                 const struct weight_decay_in_loss_arguments *arguments, uint64_t t)
{
    (void)optimizer; /* keeps no state */
    weight_decay_in_loss_sgd(201, (real *)params, (const real *)d_params, arguments->lr);
    (void)t;
}

#endif

#ifndef WEIGHT_DECAY_IN_LOSS_F64
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
#endif

#ifndef DL_NO_MAIN
/* ---- the training program ---- */

#include "dl.h"
#if defined _OPENMP
#include <omp.h>
#endif

#ifndef DL_NO_GRADCHECK
static const DlModel weight_decay_in_loss_model_f64;
#endif

#ifndef WEIGHT_DECAY_IN_LOSS_F64
static size_t weight_decay_in_loss_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void weight_decay_in_loss_make_train(int n, const void *const *sources, uint64_t seed, void *arena,
                                            void *const *inputs)
{
    (void)sources;
    real (*train_X)[200] = inputs[0];
    real *train_y = inputs[1];
    (void)arena;

    /* weight_decay_in_loss.dl:22  train.X[n, j] = train.X.draw[n, j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 200; j++)
            train_X[row][j] = (real)dl_normal(seed, 1261502503u, 0, (uint64_t)row * 200 + (uint64_t)j);

    /* weight_decay_in_loss.dl:24  train.y[n] = 0.05 + 0.01 * sum[j](train.X[n, j]) + 0.01 *
           train.noise.draw[n] */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int j = 0; j < 200; j++)
            sum += train_X[row][j];
        train_y[row] = (real)0.05 + (real)0.01 * sum + (real)0.01 *
                (real)dl_normal(seed, 3428128977u, 0, (uint64_t)row);
    }
}

static size_t weight_decay_in_loss_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void weight_decay_in_loss_make_test(int n, const void *const *sources, uint64_t seed, void *arena,
                                           void *const *inputs)
{
    (void)sources;
    real (*test_X)[200] = inputs[0];
    real *test_y = inputs[1];
    (void)arena;

    /* weight_decay_in_loss.dl:22  test.X[n, j] = test.X.draw[n, j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 200; j++)
            test_X[row][j] = (real)dl_normal(seed, 2958017131u, 0, (uint64_t)row * 200 + (uint64_t)j);

    /* weight_decay_in_loss.dl:24  test.y[n] = 0.05 + 0.01 * sum[j](test.X[n, j]) + 0.01 *
           test.noise.draw[n] */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int j = 0; j < 200; j++)
            sum += test_X[row][j];
        test_y[row] = (real)0.05 + (real)0.01 * sum + (real)0.01 *
                (real)dl_normal(seed, 1389409181u, 0, (uint64_t)row);
    }
}

/* Forward once more, to find the first number that is not finite. */
static RUNS_RARELY void weight_decay_in_loss_trace(const struct weight_decay_in_loss_batch *batch,
                                                   const struct weight_decay_in_loss_params *params,
                                                   void *arena, DlWatch *watch)
{
    const int n = batch->n;
    real *const space = arena;
    const real (*X)[200] = (const real (*)[200])batch->X;
    real *y_hat = space + 32;
    const real *y = batch->y;
    real *error = space;
    real *loss = space + 16;

    /* weight_decay_in_loss.dl:12  y_hat[n] = sum[k](X[n, k] * w[k]) + b */
    for (int row = 0; row < n; row++) {
        real y_hat_product = 0;
        for (int k = 0; k < 200; k++)
            y_hat_product += X[row][k] * params->w[k];
        y_hat[row] = y_hat_product + params->b;
    }
    if (dl_watch(watch, 0, y_hat, (size_t)n))
        return;

    /* weight_decay_in_loss.dl:13  error = 0.5 * sum[n]((y_hat[n] - y[n])^2) / N */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (y_hat[row] - y[row]) * (y_hat[row] - y[row]);
        *error = (real)0.5 * sum / (real)n;
    }
    if (dl_watch(watch, 1, error, 1))
        return;

    /* weight_decay_in_loss.dl:16  loss = error + 1.5 * sum[i](w[i]^2) */
    {
        real loss_sum = 0;
        for (int i = 0; i < 200; i++)
            loss_sum += params->w[i] * params->w[i];
        *loss = *error + (real)1.5 * loss_sum;
    }
    if (dl_watch(watch, 2, loss, 1))
        return;
}

static size_t weight_decay_in_loss_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (1 * rows + 32);
}

#endif

static const DlTensor weight_decay_in_loss_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 200},
     .size = 200},
    {.name = "y", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .is_target = 1},
};

static const DlTensor weight_decay_in_loss_param_table[] = {
    {.name = "w", .type = DL_REAL, .rank = 1, .shape = (const int[]){200},
     .size = 200, .offset = 0, .place = "weight_decay_in_loss.dl:9"},
    {.name = "b", .type = DL_REAL, .rank = 0,
     .size = 1, .offset = 200, .place = "weight_decay_in_loss.dl:10"},
};

static const char *const weight_decay_in_loss_metrics[] = {"error"};

static struct weight_decay_in_loss_batch weight_decay_in_loss_batch_of(const DlStep *step)
{
    return (struct weight_decay_in_loss_batch){
        .n = step->n,
        .X = step->inputs[0],
        .y = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void weight_decay_in_loss_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    weight_decay_in_loss_init(params, seed);
}

static void weight_decay_in_loss_run_forward(const DlStep *step)
{
    const struct weight_decay_in_loss_batch batch = weight_decay_in_loss_batch_of(step);
    struct weight_decay_in_loss_result result;
    weight_decay_in_loss_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 1; i++)
        step->totals[i] = result.totals[i];
}

static void weight_decay_in_loss_run_backward(const DlStep *step)
{
    const struct weight_decay_in_loss_batch batch = weight_decay_in_loss_batch_of(step);
    weight_decay_in_loss_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef WEIGHT_DECAY_IN_LOSS_F64
static const DlTensor weight_decay_in_loss_output_table[] = {
    {.name = "prediction", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "weight_decay_in_loss.dl:12"},
};

static const DlArgument weight_decay_in_loss_argument_table[] = {
    {"lr", 0.003},
};

static const DlSplit weight_decay_in_loss_splits[] = {
    {.name = "train", .rows = 20, .source_count = 0, .sources = NULL,
     .arena_size = weight_decay_in_loss_train_arena_size, .make = weight_decay_in_loss_make_train},
    {.name = "test", .rows = 100, .source_count = 0, .sources = NULL,
     .arena_size = weight_decay_in_loss_test_arena_size, .make = weight_decay_in_loss_make_test},
};

static void weight_decay_in_loss_run_evaluate(const DlStep *step)
{
    const struct weight_decay_in_loss_batch batch = weight_decay_in_loss_batch_of(step);
    struct weight_decay_in_loss_result result;
    weight_decay_in_loss_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 1; i++)
        step->totals[i] = result.totals[i];
}

static void weight_decay_in_loss_run_predict(const DlStep *step)
{
    const struct weight_decay_in_loss_batch batch = weight_decay_in_loss_batch_of(step);
    struct weight_decay_in_loss_outputs outputs = {
        .prediction = step->outputs[0],
    };
    weight_decay_in_loss_predict(&batch, step->params, step->arena, &outputs);
}

static void weight_decay_in_loss_run_summarize(const void *params, const void *state, double n,
                                               const double *totals, double *values)
{
    (void)state;
    weight_decay_in_loss_summarize(params, n, totals, values);
}

static void weight_decay_in_loss_run_update(void *params, const void *d_params, void *states,
                                            const double *arguments, uint64_t t)
{
    const struct weight_decay_in_loss_arguments a = {(real)arguments[0]};
    weight_decay_in_loss_update(params, d_params, states, &a, t);
}

/* What a training step does with a part of the gradient as soon as it is there: elements first ..
   first + size - 1 of all. */
struct weight_decay_in_loss_learning {
    void (*learn)(const struct weight_decay_in_loss_learning *learning, size_t first, int size, const real *gradient);
    struct weight_decay_in_loss_params *params, *d_params;
    struct weight_decay_in_loss_optimizer *optimizer;
    const struct weight_decay_in_loss_arguments *arguments;
    uint64_t t;
    int *broken; /* becomes 1 where the gradient is not finite: d_params shows it then */
};

static void weight_decay_in_loss_run_learn(const struct weight_decay_in_loss_learning *learning, size_t first,
                                           int size, const real *gradient)
{
    if (dl_finite(gradient, 0, (size_t)size, sizeof(real))) {
        weight_decay_in_loss_sgd(size, (real *)learning->params + first, gradient, learning->arguments->lr);
        return;
    }
    for (int i = 0; i < size; i++)
        ((real *)learning->d_params)[first + (size_t)i] = gradient[i];
#if defined _OPENMP
#pragma omp atomic write
#endif
    *learning->broken = 1;
}

static void weight_decay_in_loss_learn_rest(const struct weight_decay_in_loss_learning *learning)
{
    /* first, size */
    static const int rest[][2] = {{0, 201}};
    ONCE
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        const size_t first = (size_t)rest[i][0], end = (size_t)(rest[i][0] + rest[i][1]);
        weight_decay_in_loss_run_learn(learning, first, (int)(end - first),
                (const real *)learning->d_params + first);
    }
}

/* Where the loss is not finite, the step ends there. */
static DlStepEnd weight_decay_in_loss_run_step(const DlStep *step, void *states, const double *arguments)
{
    const struct weight_decay_in_loss_batch batch = weight_decay_in_loss_batch_of(step);
    struct weight_decay_in_loss_result result;
    const struct weight_decay_in_loss_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct weight_decay_in_loss_learning learning = {weight_decay_in_loss_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    IN_PARALLEL(batch.n >= 3694)
    {
        weight_decay_in_loss_forward_kernels(&batch, step->params, step->arena, &result);
        if (dl_finite(&result.loss, 0, 1, sizeof(real))) {
            weight_decay_in_loss_backward_kernels(&batch, step->params, step->arena, step->d_params);
            weight_decay_in_loss_learn_rest(&learning);
        }
    }
    *step->loss = result.loss;
    for (int i = 0; i < 1; i++)
        step->totals[i] = result.totals[i];
    if (!dl_finite(&result.loss, 0, 1, sizeof(real)))
        return DL_STEP_LOSS;
    return broken ? DL_STEP_GRADIENT : DL_STEP_DONE;
}

static const DlTensor weight_decay_in_loss_traced[] = {
    {.name = "y_hat", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "weight_decay_in_loss.dl:12"},
    {.name = "error", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "weight_decay_in_loss.dl:13"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "weight_decay_in_loss.dl:16"},
};

static void weight_decay_in_loss_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct weight_decay_in_loss_batch batch = weight_decay_in_loss_batch_of(step);
    weight_decay_in_loss_trace(&batch, step->params, step->arena, watch);
}

/* A step's kernels one by one, for `bench --profile`. */
static RUNS_ONCE void weight_decay_in_loss_profile_forward(const struct weight_decay_in_loss_batch *batch,
                                                           const struct weight_decay_in_loss_params *params,
                                                           void *arena,
                                                           struct weight_decay_in_loss_result *result,
                                                           DlProfile *profile)
{
    const int n = batch->n;
    real *const space = arena;
    const real (*X)[200] = (const real (*)[200])batch->X;
    const real *y = batch->y;
    real *error_sum_chunks = space + 6400;
    real *d_b_chunks = space + 6432;
    real (*d_w_chunks)[200] = (real (*)[200])space;

    IN_PARALLEL(n >= 3694)
    {

        /* weight_decay_in_loss.dl:12  y_hat[n] = sum[k](X[n, k] * w[k]) + b */
        /* weight_decay_in_loss.dl:13  error_sum = 0.5 * sum[n]((y_hat[n] - y[n])^2) */
        /* weight_decay_in_loss.dl:12  d_y_hat[n] = (y_hat[n] - y[n]) / N */
        /* weight_decay_in_loss.dl:10  d_b = sum[n](d_y_hat[n]) */
        /* weight_decay_in_loss.dl:9  d_w[i] = 3 * w[i] + sum[n](X[n, i] * d_y_hat[n]) */
        weight_decay_in_loss_error_sum(n, X, params->w, params->b, y, error_sum_chunks, d_b_chunks, d_w_chunks);
        ONCE
        dl_lap(profile, 0);

        /* weight_decay_in_loss.dl:13  error_sum = 0.5 * sum[chunk](error_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = weight_decay_in_loss_error_sum_2(error_sum_chunks);
        ONCE
        dl_lap(profile, 1);

        /* weight_decay_in_loss.dl:16  loss = error_sum / N + 1.5 * sum[i](w[i]^2) */
        ONCE
        result->loss = weight_decay_in_loss_loss(n, result->totals[0], params->w);
        ONCE
        dl_lap(profile, 2);
    }
}

static RUNS_ONCE void weight_decay_in_loss_profile_backward(const struct weight_decay_in_loss_batch *batch,
                                                            const struct weight_decay_in_loss_params *params,
                                                            void *arena,
                                                            struct weight_decay_in_loss_params *d_params,
                                                            DlProfile *profile)
{
    const int n = batch->n;
    real *const space = arena;
    real *d_b_chunks = space + 6432;
    real (*d_w_chunks)[200] = (real (*)[200])space;

    IN_PARALLEL(n >= 7481)
    {

        /* weight_decay_in_loss.dl:10  d_b = sum[chunk](d_b_chunks[chunk]) */
        ONCE
        d_params->b = weight_decay_in_loss_d_b(d_b_chunks);
        ONCE
        dl_lap(profile, 3);

        /* weight_decay_in_loss.dl:9  d_w[i] = 3 * w[i] + sum[chunk](d_w_chunks[chunk, i]) */
        ONCE
        weight_decay_in_loss_d_w(params->w, d_w_chunks, d_params->w);
        ONCE
        dl_lap(profile, 4);
    }
}

static const DlKernel weight_decay_in_loss_kernels[] = {
    {.name = "weight_decay_in_loss_error_sum", .place = "weight_decay_in_loss.dl:13", .part = DL_FORWARD,
     .flops = {401, 808, 0}, .bytes = {26660, 804, 0}},
    {.name = "weight_decay_in_loss_error_sum_2", .place = "weight_decay_in_loss.dl:13", .part = DL_FORWARD,
     .flops = {33, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "weight_decay_in_loss_loss", .place = "weight_decay_in_loss.dl:16", .part = DL_FORWARD,
     .flops = {403, 0, 0}, .bytes = {808, 0, 0}},
    {.name = "weight_decay_in_loss_d_b", .place = "weight_decay_in_loss.dl:10", .part = DL_BACKWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "weight_decay_in_loss_d_w", .place = "weight_decay_in_loss.dl:9", .part = DL_BACKWARD,
     .flops = {6800, 0, 0}, .bytes = {27200, 0, 0}},
    {.name = "weight_decay_in_loss_update", .place = "weight_decay_in_loss.dl:29", .part = DL_UPDATE,
     .flops = {402, 0, 0}, .bytes = {2412, 0, 0}},
};

static RUNS_ONCE void weight_decay_in_loss_run_profile(const DlStep *step, void *states,
                                                       const double *arguments, DlProfile *profile)
{
    const struct weight_decay_in_loss_batch batch = weight_decay_in_loss_batch_of(step);
    struct weight_decay_in_loss_result result;
    const struct weight_decay_in_loss_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct weight_decay_in_loss_learning learning = {weight_decay_in_loss_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    weight_decay_in_loss_profile_forward(&batch, step->params, step->arena, &result, profile);
    weight_decay_in_loss_profile_backward(&batch, step->params, step->arena, step->d_params, profile);
    IN_PARALLEL(batch.n >= 7481)
    weight_decay_in_loss_learn_rest(&learning);
    dl_lap(profile, 5);
    *step->loss = result.loss;
    for (int i = 0; i < 1; i++)
        step->totals[i] = result.totals[i];
}

#endif

#if defined _OPENMP
static int weight_decay_in_loss_run_threads(int wanted)
{
    omp_set_num_threads(wanted);
    return omp_get_max_threads();
}
#endif

static const DlModel weight_decay_in_loss_model = {
    .name = "weight_decay_in_loss", .source = "weight_decay_in_loss.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = weight_decay_in_loss_inputs,
    .param_count = 2, .params = weight_decay_in_loss_param_table,
    .param_size = weight_decay_in_loss_parameters,
    .metric_count = 1, .metrics = weight_decay_in_loss_metrics,
    .total_count = 1,
    .batch = 5, .epochs = 100, .seed = 0, .clip_norm = 0,
    .flops = {1206, 808, 0},
    .arena_size = weight_decay_in_loss_arena_size,
    .init = weight_decay_in_loss_run_init,
    .forward = weight_decay_in_loss_run_forward,
    .backward = weight_decay_in_loss_run_backward,
#if defined _OPENMP
    .threads = weight_decay_in_loss_run_threads,
#endif
#ifndef WEIGHT_DECAY_IN_LOSS_F64
    .output_count = 1, .outputs = weight_decay_in_loss_output_table,
    .predict = weight_decay_in_loss_run_predict,
    .observe = weight_decay_in_loss_run_predict,
    .optimizer = "sgd", .update = weight_decay_in_loss_run_update,
    .step = weight_decay_in_loss_run_step,
    .argument_count = 1, .arguments = weight_decay_in_loss_argument_table,
    .split_count = 2, .splits = weight_decay_in_loss_splits,
    .evaluate = weight_decay_in_loss_run_evaluate,
    .summarize = weight_decay_in_loss_run_summarize,
    .traced = weight_decay_in_loss_traced,
    .trace_arena_size = weight_decay_in_loss_trace_arena_size,
    .trace = weight_decay_in_loss_run_trace,
    .kernel_count = sizeof weight_decay_in_loss_kernels / sizeof *weight_decay_in_loss_kernels, .kernels = weight_decay_in_loss_kernels,
    .profile = weight_decay_in_loss_run_profile,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &weight_decay_in_loss_model_f64,
#endif
};

#ifndef WEIGHT_DECAY_IN_LOSS_F64
int main(int argc, char **argv)
{
    return dl_main(&weight_decay_in_loss_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define WEIGHT_DECAY_IN_LOSS_F64
#define real double
#define weight_decay_in_loss_batch weight_decay_in_loss_batch_f64
#define weight_decay_in_loss_params weight_decay_in_loss_params_f64
#define weight_decay_in_loss_result weight_decay_in_loss_result_f64
#define weight_decay_in_loss_outputs weight_decay_in_loss_outputs_f64
#define weight_decay_in_loss_optimizer weight_decay_in_loss_optimizer_f64
#define weight_decay_in_loss_arguments weight_decay_in_loss_arguments_f64
#define weight_decay_in_loss_parameters weight_decay_in_loss_parameters_f64
#define weight_decay_in_loss_arena_size weight_decay_in_loss_arena_size_f64
#define weight_decay_in_loss_init weight_decay_in_loss_init_f64
#define weight_decay_in_loss_forward weight_decay_in_loss_forward_f64
#define weight_decay_in_loss_backward weight_decay_in_loss_backward_f64
#define weight_decay_in_loss_update weight_decay_in_loss_update_f64
#define weight_decay_in_loss_evaluate weight_decay_in_loss_evaluate_f64
#define weight_decay_in_loss_predict weight_decay_in_loss_predict_f64
#define weight_decay_in_loss_summarize weight_decay_in_loss_summarize_f64
#define weight_decay_in_loss_trace weight_decay_in_loss_trace_f64
#define weight_decay_in_loss_inputs weight_decay_in_loss_inputs_f64
#define weight_decay_in_loss_param_table weight_decay_in_loss_param_table_f64
#define weight_decay_in_loss_output_table weight_decay_in_loss_output_table_f64
#define weight_decay_in_loss_argument_table weight_decay_in_loss_argument_table_f64
#define weight_decay_in_loss_metrics weight_decay_in_loss_metrics_f64
#define weight_decay_in_loss_splits weight_decay_in_loss_splits_f64
#define weight_decay_in_loss_traced weight_decay_in_loss_traced_f64
#define weight_decay_in_loss_trace_arena_size weight_decay_in_loss_trace_arena_size_f64
#define weight_decay_in_loss_batch_of weight_decay_in_loss_batch_of_f64
#define weight_decay_in_loss_model weight_decay_in_loss_model_f64
#define weight_decay_in_loss_run_init weight_decay_in_loss_run_init_f64
#define weight_decay_in_loss_run_forward weight_decay_in_loss_run_forward_f64
#define weight_decay_in_loss_run_backward weight_decay_in_loss_run_backward_f64
#define weight_decay_in_loss_run_evaluate weight_decay_in_loss_run_evaluate_f64
#define weight_decay_in_loss_run_predict weight_decay_in_loss_run_predict_f64
#define weight_decay_in_loss_run_summarize weight_decay_in_loss_run_summarize_f64
#define weight_decay_in_loss_run_update weight_decay_in_loss_run_update_f64
#define weight_decay_in_loss_run_trace weight_decay_in_loss_run_trace_f64
#define weight_decay_in_loss_run_threads weight_decay_in_loss_run_threads_f64
#define weight_decay_in_loss_kernels weight_decay_in_loss_kernels_f64
#define weight_decay_in_loss_run_profile weight_decay_in_loss_run_profile_f64
#define weight_decay_in_loss_profile_forward weight_decay_in_loss_profile_forward_f64
#define weight_decay_in_loss_profile_backward weight_decay_in_loss_profile_backward_f64
#define weight_decay_in_loss_forward_kernels weight_decay_in_loss_forward_kernels_f64
#define weight_decay_in_loss_backward_kernels weight_decay_in_loss_backward_kernels_f64
#define weight_decay_in_loss_run_step weight_decay_in_loss_run_step_f64
#define weight_decay_in_loss_learning weight_decay_in_loss_learning_f64
#define weight_decay_in_loss_run_learn weight_decay_in_loss_run_learn_f64
#define weight_decay_in_loss_learn_rest weight_decay_in_loss_learn_rest_f64
#define weight_decay_in_loss_make_train weight_decay_in_loss_make_train_f64
#define weight_decay_in_loss_train_arena_size weight_decay_in_loss_train_arena_size_f64
#define weight_decay_in_loss_make_test weight_decay_in_loss_make_test_f64
#define weight_decay_in_loss_test_arena_size weight_decay_in_loss_test_arena_size_f64
#define weight_decay_in_loss_error_sum weight_decay_in_loss_error_sum_f64
#define weight_decay_in_loss_error_sum_2 weight_decay_in_loss_error_sum_2_f64
#define weight_decay_in_loss_loss weight_decay_in_loss_loss_f64
#define weight_decay_in_loss_d_b weight_decay_in_loss_d_b_f64
#define weight_decay_in_loss_d_w weight_decay_in_loss_d_w_f64
#define weight_decay_in_loss_error_sum_3 weight_decay_in_loss_error_sum_3_f64
#define weight_decay_in_loss_y_hat weight_decay_in_loss_y_hat_f64
#define weight_decay_in_loss_sgd weight_decay_in_loss_sgd_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
