/* house_prices.dl, compiled by dlc at -O2. Edit the model, not this file. */

#ifndef HOUSE_PRICES_F64
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

#if defined __GNUC__
#define ALWAYS_INLINE inline __attribute__((always_inline))
#else
#define ALWAYS_INLINE inline
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

/* Not to be unrolled: of the copies gcc 12 makes worse vectors than of the loop, and of conditional
 * loads in them wrong ones. */
#if defined __GNUC__ && __GNUC__ >= 8 && !defined __clang__
#define KEEP_LOOP _Pragma("GCC unroll 1")
#else
#define KEEP_LOOP
#endif

/* Random numbers, defined below: a function of these four and nothing else. */
static inline void dl_uniforms(uint64_t seed, uint32_t stream, uint32_t step, uint64_t first, int count,
                               float *numbers);

/* Elementary functions, defined below so that loops over them become vector code. */
static ALWAYS_INLINE float real_expm1(float x);
static ALWAYS_INLINE float real_log(float x);
static ALWAYS_INLINE float real_sqrt(float x);
#else
#define real_log log
#define real_expm1 expm1
#define real_sqrt sqrt
#endif

/* the larger; NaN when either is */
static inline real real_max(real a, real b)
{
    return ((a > b) | (a != a)) ? a : b;
}

struct house_prices_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][331] */
    const real *price;                  /* [n]; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { house_prices_parameters = 332 };

struct house_prices_params {            /* the gradient, too: d_params */
    real estimate_dense_W[331][1];      /* estimate.dense.W  xavier(331, 1) */
    real estimate_dense_b[1];           /* estimate.dense.b  0, no_decay */
};

struct house_prices_result {
    real loss;                          /* of this batch */
    double totals[2];                   /* sums over the batch, for house_prices_summarize */
};

struct house_prices_outputs {
    real *y_hat;                        /* [n] */
};

struct house_prices_optimizer {         /* kept from step to step; at the start: */
    struct house_prices_params m;       /* 0 */
    struct house_prices_params v;       /* 0 */
};

struct house_prices_arguments {         /* of adam; house_prices.dl says: */
    real lr;                            /* 5 */
    real weight_decay;                  /* 0 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t house_prices_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void house_prices_init(struct house_prices_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void house_prices_forward(const struct house_prices_batch *batch, const struct house_prices_params *params,
                          void *arena, struct house_prices_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void house_prices_backward(const struct house_prices_batch *batch, const struct house_prices_params *params,
                           void *arena, struct house_prices_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void house_prices_update(struct house_prices_params *params, const struct house_prices_params *d_params,
                         struct house_prices_optimizer *optimizer,
                         const struct house_prices_arguments *arguments, uint64_t t);
/* The loss of a batch, as in evaluation. */
void house_prices_evaluate(const struct house_prices_batch *batch, const struct house_prices_params *params,
                           void *arena, struct house_prices_result *result);
/* The outputs, from the inputs alone. */
void house_prices_predict(const struct house_prices_batch *batch, const struct house_prices_params *params,
                          void *arena, struct house_prices_outputs *out);
/* values[0]: the loss, values[1]: log_rmse; of n rows whose totals were added up. */
void house_prices_summarize(const struct house_prices_params *params, double n, const double *totals,
                            double *values);

/* ---- parameters at the start ---- */

RUNS_ONCE void house_prices_init(struct house_prices_params *params, uint64_t seed)
{
    /* estimate.dense.W xavier(331, 1) */
    {
        float draw[331];
        dl_uniforms(seed, 3770537401u, 0, 0, 331, draw);
        for (int i = 0; i < 331; i++)
            params->estimate_dense_W[i][0] = (real)-0.13443321448446624 + (real)0.2688664289689325 * draw[i];
    }
    /* estimate.dense.b 0 */
    params->estimate_dense_b[0] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

static void house_prices_d_estimate(int n, const real (*restrict X)[331],
                                    const real (*restrict estimate_dense_W)[1],
                                    const real *restrict estimate_dense_b, real *estimate,
                                    const real *restrict price, real (*d_estimate_dense)[1],
                                    real (*estimate_dense)[1], real *restrict loss_sum_chunks,
                                    real *restrict log_rmse_sum_chunks, real *d_estimate,
                                    real (*restrict d_estimate_dense_b_chunks)[1],
                                    real (*restrict d_estimate_dense_W_chunks)[331][1])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real loss_sum = 0;
        real log_rmse_sum = 0;
        real d_estimate_dense_b[1] = {0};
        real d_estimate_dense_W[331][1] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real sum = 0;
            for (int j = 0; j < 331; j++)
                sum += X[row][j] * estimate_dense_W[j][0];
            estimate_dense[row][0] = sum + estimate_dense_b[0];
            loss_sum += (estimate[row] - price[row]) * (estimate[row] - price[row]);
            const real t = real_log(real_max(estimate[row], 1)) - real_log(price[row]);
            log_rmse_sum += t * t;
            d_estimate[row] = (estimate[row] - price[row]) / (real)n;
            d_estimate_dense_b[0] += d_estimate_dense[row][0];
            for (int j = 0; j < 331; j++)
                d_estimate_dense_W[j][0] += X[row][j] * d_estimate_dense[row][0];
        }
        loss_sum_chunks[chunk] = loss_sum;
        log_rmse_sum_chunks[chunk] = log_rmse_sum;
        d_estimate_dense_b_chunks[chunk][0] = d_estimate_dense_b[0];
        for (int j = 0; j < 331; j++)
            d_estimate_dense_W_chunks[chunk][j][0] = d_estimate_dense_W[j][0];
    }
}

static real house_prices_loss_sum(real *restrict loss_sum_chunks)
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
    loss_sum = (real)0.5 * sum;
    return loss_sum;
}

static real house_prices_loss(int n, real loss_sum)
{
    real loss;
    loss = loss_sum / (real)n;
    return loss;
}

static real house_prices_log_rmse_sum(real *restrict log_rmse_sum_chunks)
{
    real log_rmse_sum;
    real parts[8] = {0};
    KEEP_LOOP
    for (int first = 0; first < 32; first += 8)
        for (int part = 0; part < 8; part++) {
            const int chunk = first + part;
            parts[part] += log_rmse_sum_chunks[chunk];
        }
    real sum = 0;
    for (int part = 0; part < 8; part++)
        sum += parts[part];
    log_rmse_sum = sum;
    return log_rmse_sum;
}

static void house_prices_forward_kernels(const struct house_prices_batch *batch,
                                         const struct house_prices_params *params, void *arena,
                                         struct house_prices_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[331] = (const real (*)[331])batch->X;
    real (*estimate_dense)[1] = (real (*)[1])(space + 10688);
    real *estimate = (real *)estimate_dense;
    const real *price = batch->price;
    real *loss_sum_chunks = space + 10592;
    real *log_rmse_sum_chunks = space + 10624;
    real *d_estimate = space + 1 * rows + 10688;
    real (*d_estimate_dense)[1] = (real (*)[1])d_estimate;
    real (*d_estimate_dense_b_chunks)[1] = (real (*)[1])(space + 10656);
    real (*d_estimate_dense_W_chunks)[331][1] = (real (*)[331][1])space;

    /* house_prices.dl:14  estimate.dense[n, k] = sum[j](X[n, j] * estimate.dense.W[j, 0]) +
           estimate.dense.b[0] */
    /* house_prices.dl:17  loss_sum = 0.5 * sum[n]((estimate[n] - price[n])^2) */
    /* house_prices.dl:18  log_rmse_sum = sum[n]((log(max(estimate[n], 1)) - log(price[n]))^2) */
    /* house_prices.dl:14  d_estimate[n] = (estimate[n] - price[n]) / N */
    /* house_prices.dl:14  d_estimate.dense.b[i] = sum[n](d_estimate.dense[n, 0]) */
    /* house_prices.dl:14  d_estimate.dense.W[j, j2] = sum[n](X[n, j] * d_estimate.dense[n, 0]) */
    house_prices_d_estimate(n, X, params->estimate_dense_W, params->estimate_dense_b, estimate, price,
                            d_estimate_dense, estimate_dense, loss_sum_chunks, log_rmse_sum_chunks, d_estimate,
                            d_estimate_dense_b_chunks, d_estimate_dense_W_chunks);

    /* house_prices.dl:17  loss_sum = 0.5 * sum[chunk](loss_sum_chunks[chunk]) */
    ONCE
    result->totals[0] = house_prices_loss_sum(loss_sum_chunks);

    /* house_prices.dl:17  loss = loss_sum / N */
    ONCE
    result->loss = house_prices_loss(n, result->totals[0]);

    /* house_prices.dl:18  log_rmse_sum = sum[chunk](log_rmse_sum_chunks[chunk]) */
    ONCE
    result->totals[1] = house_prices_log_rmse_sum(log_rmse_sum_chunks);
}

void house_prices_forward(const struct house_prices_batch *batch, const struct house_prices_params *params,
                          void *arena, struct house_prices_result *result)
{
    IN_PARALLEL(batch->n >= 2213)
    house_prices_forward_kernels(batch, params, arena, result);
}

static void house_prices_d_estimate_dense_b(real (*restrict d_estimate_dense_b_chunks)[1],
                                            real *restrict d_estimate_dense_b)
{
    real sum = 0;
    for (int chunk = 0; chunk < 32; chunk++)
        sum += d_estimate_dense_b_chunks[chunk][0];
    d_estimate_dense_b[0] = sum;
}

static void house_prices_d_estimate_dense_W(real (*restrict d_estimate_dense_W_chunks)[331][1],
                                            real (*restrict d_estimate_dense_W)[1])
{
    for (int j = 0; j < 331; j++) {
        real sum = 0;
        for (int chunk = 0; chunk < 32; chunk++)
            sum += d_estimate_dense_W_chunks[chunk][j][0];
        d_estimate_dense_W[j][0] = sum;
    }
}

static void house_prices_backward_kernels(const struct house_prices_batch *batch,
                                          const struct house_prices_params *params, void *arena,
                                          struct house_prices_params *d_params)
{
    (void)batch;
    (void)params;
    real *const space = arena;
    real (*d_estimate_dense_b_chunks)[1] = (real (*)[1])(space + 10656);
    real (*d_estimate_dense_W_chunks)[331][1] = (real (*)[331][1])space;

    /* house_prices.dl:14  d_estimate.dense.b[i] = sum[chunk](d_estimate.dense.b_chunks[chunk, 0]) */
    ONCE
    house_prices_d_estimate_dense_b(d_estimate_dense_b_chunks, d_params->estimate_dense_b);

    /* house_prices.dl:14  d_estimate.dense.W[j, j2] = sum[chunk](d_estimate.dense.W_chunks[chunk, j, 0]) */
    ONCE
    house_prices_d_estimate_dense_W(d_estimate_dense_W_chunks, d_params->estimate_dense_W);
}

void house_prices_backward(const struct house_prices_batch *batch, const struct house_prices_params *params,
                           void *arena, struct house_prices_params *d_params)
{
    IN_PARALLEL(batch->n >= 4525)
    house_prices_backward_kernels(batch, params, arena, d_params);
}

#ifndef HOUSE_PRICES_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

static void house_prices_estimate_dense(int n, const real (*restrict X)[331],
                                        const real (*restrict estimate_dense_W)[1],
                                        const real *restrict estimate_dense_b, real *estimate,
                                        const real *restrict price, real (*estimate_dense)[1],
                                        real *restrict loss_sum_chunks, real *restrict log_rmse_sum_chunks)
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real loss_sum = 0;
        real log_rmse_sum = 0;
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real sum = 0;
            for (int j = 0; j < 331; j++)
                sum += X[row][j] * estimate_dense_W[j][0];
            estimate_dense[row][0] = sum + estimate_dense_b[0];
            loss_sum += (estimate[row] - price[row]) * (estimate[row] - price[row]);
            const real t = real_log(real_max(estimate[row], 1)) - real_log(price[row]);
            log_rmse_sum += t * t;
        }
        loss_sum_chunks[chunk] = loss_sum;
        log_rmse_sum_chunks[chunk] = log_rmse_sum;
    }
}

void house_prices_evaluate(const struct house_prices_batch *batch, const struct house_prices_params *params,
                           void *arena, struct house_prices_result *result)
{
    const int n = batch->n;
    real *const space = arena;
    const real (*X)[331] = (const real (*)[331])batch->X;
    real (*estimate_dense)[1] = (real (*)[1])(space + 64);
    real *estimate = (real *)estimate_dense;
    const real *price = batch->price;
    real *loss_sum_chunks = space;
    real *log_rmse_sum_chunks = space + 32;

    IN_PARALLEL(n >= 4342)
    {

        /* house_prices.dl:14  estimate.dense[n, k] = sum[j](X[n, j] * estimate.dense.W[j, 0]) +
               estimate.dense.b[0] */
        /* house_prices.dl:17  loss_sum = 0.5 * sum[n]((estimate[n] - price[n])^2) */
        /* house_prices.dl:18  log_rmse_sum = sum[n]((log(max(estimate[n], 1)) - log(price[n]))^2) */
        house_prices_estimate_dense(n, X, params->estimate_dense_W, params->estimate_dense_b, estimate, price,
                                    estimate_dense, loss_sum_chunks, log_rmse_sum_chunks);

        /* house_prices.dl:17  loss_sum = 0.5 * sum[chunk](loss_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = house_prices_loss_sum(loss_sum_chunks);

        /* house_prices.dl:17  loss = loss_sum / N */
        ONCE
        result->loss = house_prices_loss(n, result->totals[0]);

        /* house_prices.dl:18  log_rmse_sum = sum[chunk](log_rmse_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = house_prices_log_rmse_sum(log_rmse_sum_chunks);
    }
}

static void house_prices_y_hat(int n, const real (*restrict X)[331],
                               const real (*restrict estimate_dense_W)[1],
                               const real *restrict estimate_dense_b, real *estimate,
                               real (*estimate_dense)[1], real *restrict y_hat)
{
    SHARE_LOOP
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int j = 0; j < 331; j++)
            sum += X[row][j] * estimate_dense_W[j][0];
        estimate_dense[row][0] = sum + estimate_dense_b[0];
        y_hat[row] = estimate[row];
    }
}

void house_prices_predict(const struct house_prices_batch *batch, const struct house_prices_params *params,
                          void *arena, struct house_prices_outputs *out)
{
    const int n = batch->n;
    real *y_hat = out->y_hat;
    real *const space = arena;
    const real (*X)[331] = (const real (*)[331])batch->X;
    real (*estimate_dense)[1] = (real (*)[1])space;
    real *estimate = (real *)estimate_dense;

    IN_PARALLEL(n >= 4525)
    {

        /* house_prices.dl:14  estimate.dense[n, k] = sum[j](X[n, j] * estimate.dense.W[j, 0]) +
               estimate.dense.b[0] */
        /* house_prices.dl:16  y_hat[i0] = estimate[i0] */
        house_prices_y_hat(n, X, params->estimate_dense_W, params->estimate_dense_b, estimate, estimate_dense,
                           y_hat);
    }
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void house_prices_summarize(const struct house_prices_params *params, double n, const double *totals,
                            double *values)
{
    (void)params;
    values[0] = totals[0] / (real)n;
    values[1] = real_sqrt(totals[1] / (real)n);
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t house_prices_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (2 * rows + 10688);
}

#ifndef HOUSE_PRICES_F64
/* ---- the optimiser ---- */

/* m <- 0.9 * m[i] + 0.09999999999999998 * (grad[i] + weight_decay * param[i]) */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * (grad[i] + weight_decay * param[i])^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * (grad[i] + weight_decay * param[i])) * (1
       / (-expm1(-0.10536051565782628 * t)))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * (grad[i] +
       weight_decay * param[i])^2) * (1 / (-expm1(-0.0010005003335835344 * t)))) + 1e-08) */
static void house_prices_adam(int size, real *restrict param, const real *restrict grad, real *restrict m,
                              real *restrict v, real lr, real weight_decay, real t)
{
    {
        const real t_2 = 1 / -real_expm1((real)-0.10536051565782628 * t);
        const real t_3 = 1 / -real_expm1((real)-0.0010005003335835344 * t);
        for (int i = 0; i < size; i++) {
            const real t_4 = (real)0.9 * m[i] + (real)0.09999999999999998 *
                    (grad[i] + weight_decay * param[i]);
            const real t_5 = (real)0.999 * v[i] + (real)0.0010000000000000009 *
                    ((grad[i] + weight_decay * param[i]) * (grad[i] + weight_decay * param[i]));
            const real next_param = param[i] - lr * (t_4 * t_2) / (real_sqrt(t_5 * t_3) + (real)1e-08);
            m[i] = t_4;
            v[i] = t_5;
            param[i] = next_param;
        }
    }
}

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) * (1 /
       (-expm1(-0.10536051565782628 * t)))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) * (1 /
       (-expm1(-0.0010005003335835344 * t)))) + 1e-08) */
static void house_prices_adam_no_decay(int size, real *restrict param, const real *restrict grad,
                                       real *restrict m, real *restrict v, real lr, real weight_decay, real t)
{
    (void)weight_decay;
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

void house_prices_update(struct house_prices_params *params, const struct house_prices_params *d_params,
                         struct house_prices_optimizer *optimizer,
                         const struct house_prices_arguments *arguments, uint64_t t)
{
    house_prices_adam(331, (real *)&params->estimate_dense_W, (const real *)&d_params->estimate_dense_W,
                      (real *)&optimizer->m.estimate_dense_W, (real *)&optimizer->v.estimate_dense_W,
                      arguments->lr, arguments->weight_decay, (real)t);
    house_prices_adam_no_decay(1, (real *)&params->estimate_dense_b, (const real *)&d_params->estimate_dense_b,
                               (real *)&optimizer->m.estimate_dense_b, (real *)&optimizer->v.estimate_dense_b,
                               arguments->lr, arguments->weight_decay, (real)t);
}

#endif

#ifndef HOUSE_PRICES_F64
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
static const DlModel house_prices_model_f64;
#endif

#ifndef HOUSE_PRICES_F64
static size_t house_prices_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void house_prices_make_train(int n, const void *const *sources, uint64_t seed, void *arena,
                                    void *const *inputs)
{
    (void)seed;
    real (*X)[331] = inputs[0];
    real *price = inputs[1];
    (void)arena;
    const real (*file_1)[331] = (const real (*)[331])sources[0];
    const real *file_2 = sources[1];

    /* house_prices.dl:22  X[i0, i1] = file_1[i0, i1] */
    for (int i0 = 0; i0 < n; i0++)
        for (int i1 = 0; i1 < 331; i1++)
            X[i0][i1] = file_1[i0][i1];

    /* house_prices.dl:24  price[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        price[i0] = file_2[i0];
}

/* Forward once more, to find the first number that is not finite. */
static RUNS_RARELY void house_prices_trace(const struct house_prices_batch *batch,
                                           const struct house_prices_params *params, void *arena,
                                           DlWatch *watch)
{
    const int n = batch->n;
    real *const space = arena;
    const real (*X)[331] = (const real (*)[331])batch->X;
    real (*estimate_dense)[1] = (real (*)[1])(space + 16);
    real *estimate = (real *)estimate_dense;
    const real *price = batch->price;
    real *loss = space;

    /* house_prices.dl:14  estimate.dense[n, k] = sum[j](X[n, j] * estimate.dense.W[j, 0]) +
           estimate.dense.b[0] */
    for (int row = 0; row < n; row++) {
        real estimate_dense_y_sum = 0;
        for (int j = 0; j < 331; j++)
            estimate_dense_y_sum += X[row][j] * params->estimate_dense_W[j][0];
        estimate_dense[row][0] = estimate_dense_y_sum + params->estimate_dense_b[0];
    }
    if (dl_watch(watch, 0, estimate_dense, (size_t)n * 1))
        return;

    /* house_prices.dl:17  loss = 0.5 * sum[n]((estimate[n] - price[n])^2) / N */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (estimate[row] - price[row]) * (estimate[row] - price[row]);
        *loss = (real)0.5 * sum / (real)n;
    }
    if (dl_watch(watch, 1, loss, 1))
        return;
}

static size_t house_prices_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (1 * rows + 16);
}

#endif

static const DlTensor house_prices_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 331},
     .size = 331},
    {.name = "price", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .is_target = 1},
};

static const DlTensor house_prices_param_table[] = {
    {.name = "estimate.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){331, 1},
     .size = 331, .offset = 0, .place = "house_prices.dl:14"},
    {.name = "estimate.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){1},
     .size = 1, .offset = 331, .no_decay = 1, .place = "house_prices.dl:14"},
};

static const char *const house_prices_metrics[] = {"log_rmse"};

static struct house_prices_batch house_prices_batch_of(const DlStep *step)
{
    return (struct house_prices_batch){
        .n = step->n,
        .X = step->inputs[0],
        .price = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void house_prices_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    house_prices_init(params, seed);
}

static void house_prices_run_forward(const DlStep *step)
{
    const struct house_prices_batch batch = house_prices_batch_of(step);
    struct house_prices_result result;
    house_prices_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void house_prices_run_backward(const DlStep *step)
{
    const struct house_prices_batch batch = house_prices_batch_of(step);
    house_prices_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef HOUSE_PRICES_F64
static const DlTensor house_prices_output_table[] = {
    {.name = "y_hat", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "house_prices.dl:16"},
};

static const DlArgument house_prices_argument_table[] = {
    {"lr", 5},
    {"weight_decay", 0},
};
static const char *const house_prices_states[] = {"m", "v"};
static const double house_prices_states_initial[] = {0, 0};

static const char *const house_prices_train_columns_0[] = {"Id", "SalePrice"};
static const char *const house_prices_train_columns_1[] = {"SalePrice"};
static const DlSource house_prices_train_sources[] = {
    {.kind = DL_SOURCE_CSV, .path = "kaggle-house/train.csv",
     .name = "X", .type = DL_REAL, .row_size = 331, .line = 22,
     .column_count = 2, .columns = house_prices_train_columns_0, .except = 1, .standardize = 1, .one_hot = 1},
    {.kind = DL_SOURCE_CSV, .path = "kaggle-house/train.csv",
     .name = "price", .type = DL_REAL, .row_size = 1, .line = 24,
     .column_count = 1, .columns = house_prices_train_columns_1},
};

static const DlSplit house_prices_splits[] = {
    {.name = "train", .rows = 0, .source_count = 2, .sources = house_prices_train_sources,
     .arena_size = house_prices_train_arena_size, .make = house_prices_make_train, .by_row = 1},
};

static void house_prices_run_evaluate(const DlStep *step)
{
    const struct house_prices_batch batch = house_prices_batch_of(step);
    struct house_prices_result result;
    house_prices_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void house_prices_run_predict(const DlStep *step)
{
    const struct house_prices_batch batch = house_prices_batch_of(step);
    struct house_prices_outputs outputs = {
        .y_hat = step->outputs[0],
    };
    house_prices_predict(&batch, step->params, step->arena, &outputs);
}

static void house_prices_run_summarize(const void *params, const void *state, double n, const double *totals,
                                       double *values)
{
    (void)state;
    house_prices_summarize(params, n, totals, values);
}

static void house_prices_run_update(void *params, const void *d_params, void *states, const double *arguments,
                                    uint64_t t)
{
    const struct house_prices_arguments a = {(real)arguments[0], (real)arguments[1]};
    house_prices_update(params, d_params, states, &a, t);
}

/* What a training step does with a part of the gradient as soon as it is there: elements first ..
   first + size - 1 of all. */
struct house_prices_learning {
    void (*learn)(const struct house_prices_learning *learning, size_t first, int size, const real *gradient);
    struct house_prices_params *params, *d_params;
    struct house_prices_optimizer *optimizer;
    const struct house_prices_arguments *arguments;
    uint64_t t;
    int *broken; /* becomes 1 where the gradient is not finite: d_params shows it then */
};

static void house_prices_run_learn(const struct house_prices_learning *learning, size_t first, int size,
                                   const real *gradient)
{
    if (dl_finite(gradient, 0, (size_t)size, sizeof(real))) {
        house_prices_adam(size, (real *)learning->params + first, gradient,
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

static void house_prices_run_learn_no_decay(const struct house_prices_learning *learning, size_t first,
                                            int size, const real *gradient)
{
    if (dl_finite(gradient, 0, (size_t)size, sizeof(real))) {
        house_prices_adam_no_decay(size, (real *)learning->params + first, gradient,
                                   (real *)&learning->optimizer->m + first,
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

static void house_prices_learn_rest(const struct house_prices_learning *learning)
{
    /* first, size, whether without weight decay */
    static const int rest[][3] = {{0, 331, 0}, {331, 1, 1}};
    ONCE
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        const size_t first = (size_t)rest[i][0], end = (size_t)(rest[i][0] + rest[i][1]);
        (rest[i][2] ? house_prices_run_learn_no_decay : house_prices_run_learn)(learning, first,
                (int)(end - first), (const real *)learning->d_params + first);
    }
}

/* Where the loss is not finite, the step ends there. */
static DlStepEnd house_prices_run_step(const DlStep *step, void *states, const double *arguments)
{
    const struct house_prices_batch batch = house_prices_batch_of(step);
    struct house_prices_result result;
    const struct house_prices_arguments a = {(real)arguments[0], (real)arguments[1]};
    int broken = 0;
    const struct house_prices_learning learning = {house_prices_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    IN_PARALLEL(batch.n >= 2213)
    {
        house_prices_forward_kernels(&batch, step->params, step->arena, &result);
        if (dl_finite(&result.loss, 0, 1, sizeof(real))) {
            house_prices_backward_kernels(&batch, step->params, step->arena, step->d_params);
            house_prices_learn_rest(&learning);
        }
    }
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
    if (!dl_finite(&result.loss, 0, 1, sizeof(real)))
        return DL_STEP_LOSS;
    return broken ? DL_STEP_GRADIENT : DL_STEP_DONE;
}

static const DlTensor house_prices_traced[] = {
    {.name = "estimate.dense", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "house_prices.dl:14"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "house_prices.dl:17"},
};

static void house_prices_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct house_prices_batch batch = house_prices_batch_of(step);
    house_prices_trace(&batch, step->params, step->arena, watch);
}

/* A step's kernels one by one, for `bench --profile`. */
static RUNS_ONCE void house_prices_profile_forward(const struct house_prices_batch *batch,
                                                   const struct house_prices_params *params, void *arena,
                                                   struct house_prices_result *result, DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[331] = (const real (*)[331])batch->X;
    real (*estimate_dense)[1] = (real (*)[1])(space + 10688);
    real *estimate = (real *)estimate_dense;
    const real *price = batch->price;
    real *loss_sum_chunks = space + 10592;
    real *log_rmse_sum_chunks = space + 10624;
    real *d_estimate = space + 1 * rows + 10688;
    real (*d_estimate_dense)[1] = (real (*)[1])d_estimate;
    real (*d_estimate_dense_b_chunks)[1] = (real (*)[1])(space + 10656);
    real (*d_estimate_dense_W_chunks)[331][1] = (real (*)[331][1])space;

    IN_PARALLEL(n >= 2213)
    {

        /* house_prices.dl:14  estimate.dense[n, k] = sum[j](X[n, j] * estimate.dense.W[j, 0]) +
               estimate.dense.b[0] */
        /* house_prices.dl:17  loss_sum = 0.5 * sum[n]((estimate[n] - price[n])^2) */
        /* house_prices.dl:18  log_rmse_sum = sum[n]((log(max(estimate[n], 1)) - log(price[n]))^2) */
        /* house_prices.dl:14  d_estimate[n] = (estimate[n] - price[n]) / N */
        /* house_prices.dl:14  d_estimate.dense.b[i] = sum[n](d_estimate.dense[n, 0]) */
        /* house_prices.dl:14  d_estimate.dense.W[j, j2] = sum[n](X[n, j] * d_estimate.dense[n, 0]) */
        house_prices_d_estimate(n, X, params->estimate_dense_W, params->estimate_dense_b, estimate, price,
                                d_estimate_dense, estimate_dense, loss_sum_chunks, log_rmse_sum_chunks,
                                d_estimate, d_estimate_dense_b_chunks, d_estimate_dense_W_chunks);
        ONCE
        dl_lap(profile, 0);

        /* house_prices.dl:17  loss_sum = 0.5 * sum[chunk](loss_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = house_prices_loss_sum(loss_sum_chunks);
        ONCE
        dl_lap(profile, 1);

        /* house_prices.dl:17  loss = loss_sum / N */
        ONCE
        result->loss = house_prices_loss(n, result->totals[0]);
        ONCE
        dl_lap(profile, 2);

        /* house_prices.dl:18  log_rmse_sum = sum[chunk](log_rmse_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = house_prices_log_rmse_sum(log_rmse_sum_chunks);
        ONCE
        dl_lap(profile, 3);
    }
}

static RUNS_ONCE void house_prices_profile_backward(const struct house_prices_batch *batch,
                                                    const struct house_prices_params *params, void *arena,
                                                    struct house_prices_params *d_params, DlProfile *profile)
{
    const int n = batch->n;
    (void)params;
    real *const space = arena;
    real (*d_estimate_dense_b_chunks)[1] = (real (*)[1])(space + 10656);
    real (*d_estimate_dense_W_chunks)[331][1] = (real (*)[331][1])space;

    IN_PARALLEL(n >= 4525)
    {

        /* house_prices.dl:14  d_estimate.dense.b[i] = sum[chunk](d_estimate.dense.b_chunks[chunk, 0]) */
        ONCE
        house_prices_d_estimate_dense_b(d_estimate_dense_b_chunks, d_params->estimate_dense_b);
        ONCE
        dl_lap(profile, 4);

        /* house_prices.dl:14  d_estimate.dense.W[j, j2] = sum[chunk](d_estimate.dense.W_chunks[chunk, j,
               0]) */
        ONCE
        house_prices_d_estimate_dense_W(d_estimate_dense_W_chunks, d_params->estimate_dense_W);
        ONCE
        dl_lap(profile, 5);
    }
}

static const DlKernel house_prices_kernels[] = {
    {.name = "house_prices_d_estimate", .place = "house_prices.dl:14", .part = DL_FORWARD,
     .flops = {1, 1342, 0}, .bytes = {44080, 1336, 0}},
    {.name = "house_prices_loss_sum", .place = "house_prices.dl:17", .part = DL_FORWARD,
     .flops = {33, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "house_prices_loss", .place = "house_prices.dl:17", .part = DL_FORWARD,
     .flops = {1, 0, 0}, .bytes = {8, 0, 0}},
    {.name = "house_prices_log_rmse_sum", .place = "house_prices.dl:18", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "house_prices_d_estimate_dense_b", .place = "house_prices.dl:14", .part = DL_BACKWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "house_prices_d_estimate_dense_W", .place = "house_prices.dl:14", .part = DL_BACKWARD,
     .flops = {10592, 0, 0}, .bytes = {43692, 0, 0}},
    {.name = "house_prices_update", .place = "house_prices.dl:28", .part = DL_UPDATE,
     .flops = {5310, 0, 0}, .bytes = {9296, 0, 0}},
};

static RUNS_ONCE void house_prices_run_profile(const DlStep *step, void *states, const double *arguments,
                                               DlProfile *profile)
{
    const struct house_prices_batch batch = house_prices_batch_of(step);
    struct house_prices_result result;
    const struct house_prices_arguments a = {(real)arguments[0], (real)arguments[1]};
    int broken = 0;
    const struct house_prices_learning learning = {house_prices_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    house_prices_profile_forward(&batch, step->params, step->arena, &result, profile);
    house_prices_profile_backward(&batch, step->params, step->arena, step->d_params, profile);
    IN_PARALLEL(batch.n >= 4525)
    house_prices_learn_rest(&learning);
    dl_lap(profile, 6);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

#endif

#if defined _OPENMP
static int house_prices_run_threads(int wanted)
{
    omp_set_num_threads(wanted);
    return omp_get_max_threads();
}
#endif

static const DlModel house_prices_model = {
    .name = "house_prices", .source = "house_prices.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = house_prices_inputs,
    .param_count = 2, .params = house_prices_param_table,
    .param_size = house_prices_parameters,
    .metric_count = 1, .metrics = house_prices_metrics,
    .total_count = 2,
    .batch = 64, .epochs = 100, .seed = 0, .clip_norm = 0,
    .flops = {5312, 1342, 0},
    .arena_size = house_prices_arena_size,
    .init = house_prices_run_init,
    .forward = house_prices_run_forward,
    .backward = house_prices_run_backward,
#if defined _OPENMP
    .threads = house_prices_run_threads,
#endif
#ifndef HOUSE_PRICES_F64
    .output_count = 1, .outputs = house_prices_output_table,
    .predict = house_prices_run_predict,
    .observe = house_prices_run_predict,
    .optimizer = "adam", .update = house_prices_run_update,
    .step = house_prices_run_step,
    .argument_count = 2, .arguments = house_prices_argument_table,
    .state_count = 2, .states = house_prices_states, .initial = house_prices_states_initial,
    .split_count = 1, .splits = house_prices_splits,
    .evaluate = house_prices_run_evaluate,
    .summarize = house_prices_run_summarize,
    .traced = house_prices_traced,
    .trace_arena_size = house_prices_trace_arena_size,
    .trace = house_prices_run_trace,
    .kernel_count = sizeof house_prices_kernels / sizeof *house_prices_kernels, .kernels = house_prices_kernels,
    .profile = house_prices_run_profile,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &house_prices_model_f64,
#endif
};

#ifndef HOUSE_PRICES_F64
int main(int argc, char **argv)
{
    return dl_main(&house_prices_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define HOUSE_PRICES_F64
#define real double
#define house_prices_batch house_prices_batch_f64
#define house_prices_params house_prices_params_f64
#define house_prices_result house_prices_result_f64
#define house_prices_outputs house_prices_outputs_f64
#define house_prices_optimizer house_prices_optimizer_f64
#define house_prices_arguments house_prices_arguments_f64
#define house_prices_parameters house_prices_parameters_f64
#define house_prices_arena_size house_prices_arena_size_f64
#define house_prices_init house_prices_init_f64
#define house_prices_forward house_prices_forward_f64
#define house_prices_backward house_prices_backward_f64
#define house_prices_update house_prices_update_f64
#define house_prices_evaluate house_prices_evaluate_f64
#define house_prices_predict house_prices_predict_f64
#define house_prices_summarize house_prices_summarize_f64
#define house_prices_trace house_prices_trace_f64
#define house_prices_inputs house_prices_inputs_f64
#define house_prices_param_table house_prices_param_table_f64
#define house_prices_output_table house_prices_output_table_f64
#define house_prices_argument_table house_prices_argument_table_f64
#define house_prices_metrics house_prices_metrics_f64
#define house_prices_states house_prices_states_f64
#define house_prices_states_initial house_prices_states_initial_f64
#define house_prices_splits house_prices_splits_f64
#define house_prices_traced house_prices_traced_f64
#define house_prices_trace_arena_size house_prices_trace_arena_size_f64
#define house_prices_batch_of house_prices_batch_of_f64
#define house_prices_model house_prices_model_f64
#define house_prices_run_init house_prices_run_init_f64
#define house_prices_run_forward house_prices_run_forward_f64
#define house_prices_run_backward house_prices_run_backward_f64
#define house_prices_run_evaluate house_prices_run_evaluate_f64
#define house_prices_run_predict house_prices_run_predict_f64
#define house_prices_run_summarize house_prices_run_summarize_f64
#define house_prices_run_update house_prices_run_update_f64
#define house_prices_run_trace house_prices_run_trace_f64
#define house_prices_run_threads house_prices_run_threads_f64
#define house_prices_kernels house_prices_kernels_f64
#define house_prices_run_profile house_prices_run_profile_f64
#define house_prices_profile_forward house_prices_profile_forward_f64
#define house_prices_profile_backward house_prices_profile_backward_f64
#define house_prices_forward_kernels house_prices_forward_kernels_f64
#define house_prices_backward_kernels house_prices_backward_kernels_f64
#define house_prices_run_step house_prices_run_step_f64
#define house_prices_learning house_prices_learning_f64
#define house_prices_run_learn house_prices_run_learn_f64
#define house_prices_run_learn_no_decay house_prices_run_learn_no_decay_f64
#define house_prices_learn_rest house_prices_learn_rest_f64
#define house_prices_make_train house_prices_make_train_f64
#define house_prices_train_arena_size house_prices_train_arena_size_f64
#define house_prices_train_sources house_prices_train_sources_f64
#define house_prices_train_columns_0 house_prices_train_columns_0_f64
#define house_prices_train_columns_1 house_prices_train_columns_1_f64
#define house_prices_d_estimate house_prices_d_estimate_f64
#define house_prices_loss_sum house_prices_loss_sum_f64
#define house_prices_loss house_prices_loss_f64
#define house_prices_log_rmse_sum house_prices_log_rmse_sum_f64
#define house_prices_d_estimate_dense_b house_prices_d_estimate_dense_b_f64
#define house_prices_d_estimate_dense_W house_prices_d_estimate_dense_W_f64
#define house_prices_estimate_dense house_prices_estimate_dense_f64
#define house_prices_y_hat house_prices_y_hat_f64
#define house_prices_adam house_prices_adam_f64
#define house_prices_adam_no_decay house_prices_adam_no_decay_f64
#define real_max real_max_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
