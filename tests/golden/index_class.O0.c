/* index_class.dl, compiled by dlc at -O0. Edit the model, not this file. */

#ifndef INDEX_CLASS_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef float real;

/* Not to be unrolled: of the copies gcc 12 makes worse vectors than of the loop, and of conditional
 * loads in them wrong ones. */
#if defined __GNUC__ && __GNUC__ >= 8 && !defined __clang__
#define KEEP_LOOP _Pragma("GCC unroll 1")
#else
#define KEEP_LOOP
#endif

/* Random numbers, defined below: a function of these four and nothing else. */
static inline double dl_normal(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
#else
#endif

struct index_class_batch {
    int n;                              /* rows, at least 1 */
    const int32_t *t;                   /* [n] of 0 ... 4 */
    const real *X;                      /* [n][3] */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { index_class_parameters = 20 };

struct index_class_params {             /* the gradient, too: d_params */
    real E[5][3];                       /* normal(0, 1) */
    real c[5];                          /* normal(0, 1) */
};

struct index_class_result {
    real loss;                          /* of this batch */
    double totals[2];                   /* sums over the batch, for index_class_summarize */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t index_class_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void index_class_init(struct index_class_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void index_class_forward(const struct index_class_batch *batch, const struct index_class_params *params,
                         void *arena, struct index_class_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void index_class_backward(const struct index_class_batch *batch, const struct index_class_params *params,
                          void *arena, struct index_class_params *d_params);
/* The loss of a batch, as in evaluation. */
void index_class_evaluate(const struct index_class_batch *batch, const struct index_class_params *params,
                          void *arena, struct index_class_result *result);
/* values[0]: the loss; of n rows whose totals were added up. */
void index_class_summarize(const struct index_class_params *params, double n, const double *totals,
                           double *values);

/* ---- parameters at the start ---- */

void index_class_init(struct index_class_params *params, uint64_t seed)
{
    /* E normal(0, 1) */
    for (int i = 0; i < 5; i++)
        for (int j = 0; j < 3; j++)
            params->E[i][j] = (real)dl_normal(seed, 3222007936u, 0, (uint64_t)i * 3 + (uint64_t)j);
    /* c normal(0, 1) */
    for (int i = 0; i < 5; i++)
        params->c[i] = (real)dl_normal(seed, 3859557458u, 0, (uint64_t)i);
}

/* ---- training: the loss of a batch, then its gradient ---- */

void index_class_forward(const struct index_class_batch *batch, const struct index_class_params *params,
                         void *arena, struct index_class_result *result)
{
    const int n = batch->n;
    real *const space = arena;
    const int32_t *t = batch->t;
    real (*v)[3] = (real (*)[3])space;
    const real (*X)[3] = (const real (*)[3])batch->X;

    /* index_class.dl:9  v[n, d] = E[t[n], d] */
    for (int row = 0; row < n; row++)
        for (int d = 0; d < 3; d++)
            v[row][d] = params->E[t[row]][d];

    /* index_class.dl:10  loss_sum = sum[n, i]((v[n, i] * X[n, i] + v[n, i])^2) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 3; i++)
                sum += (v[row][i] * X[row][i] + v[row][i]) * (v[row][i] * X[row][i] + v[row][i]);
        result->totals[0] = sum;
    }

    /* index_class.dl:10  loss_sum = sum[n](c[t[n]] * v[n, 0]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += params->c[t[row]] * v[row][0];
        result->totals[1] = sum;
    }

    /* index_class.dl:10  loss = loss_sum / (3 * N) + loss_sum / N */
    result->loss = result->totals[0] / (real)(3 * n) + result->totals[1] / (real)n;
}

void index_class_backward(const struct index_class_batch *batch, const struct index_class_params *params,
                          void *arena, struct index_class_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const int32_t *t = batch->t;
    real (*v)[3] = (real (*)[3])space;
    const real (*X)[3] = (const real (*)[3])batch->X;
    real (*d_v)[3] = (real (*)[3])(space + 3 * rows);

    /* index_class.dl:9  d_v[n, d] = c[t[n]] / N * (0 == d) + (2 * ((v[n, d] * X[n, d] + v[n, d]) / (3 *
           N)) + 2 * ((v[n, d] * X[n, d] + v[n, d]) / (3 * N) * X[n, d])) */
    for (int row = 0; row < n; row++) {
        const real t_2 = params->c[t[row]] / (real)n;
        KEEP_LOOP
        for (int d = 0; d < 3; d++) {
            const real t_3 = (v[row][d] * X[row][d] + v[row][d]) / (real)(3 * n);
            d_v[row][d] = (0 == d ? t_2 : 0) + (2 * t_3 + 2 * (t_3 * X[row][d]));
        }
    }

    /* index_class.dl:7  d_c[i] = sum[n](v[n, 0] / N * (t[n] == i)) */
    KEEP_LOOP
    for (int i = 0; i < 5; i++)
        d_params->c[i] = 0;
    for (int row = 0; row < n; row++) {
        const int i = t[row];
        d_params->c[i] += v[row][0] / (real)n;
    }

    /* index_class.dl:6  d_E[i, d] = sum[n](d_v[n, d] * (t[n] == i)) */
    for (int i = 0; i < 5; i++)
        KEEP_LOOP
        for (int d = 0; d < 3; d++)
            d_params->E[i][d] = 0;
    for (int row = 0; row < n; row++) {
        const int i = t[row];
        KEEP_LOOP
        for (int d = 0; d < 3; d++)
            d_params->E[i][d] += d_v[row][d];
    }
}

#ifndef INDEX_CLASS_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

/* index_class computes the same in training and in evaluation. */
void index_class_evaluate(const struct index_class_batch *batch, const struct index_class_params *params,
                          void *arena, struct index_class_result *result)
{
    index_class_forward(batch, params, arena, result);
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void index_class_summarize(const struct index_class_params *params, double n, const double *totals,
                           double *values)
{
    (void)params;
    values[0] = totals[0] / (real)(3 * n) + totals[1] / (real)n;
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t index_class_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (6 * rows);
}

#ifndef INDEX_CLASS_F64
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

#ifndef DL_NO_GRADCHECK
static const DlModel index_class_model_f64;
#endif

#ifndef INDEX_CLASS_F64
/* Forward once more, to find the first number that is not finite. */
static void index_class_trace(const struct index_class_batch *batch, const struct index_class_params *params,
                              void *arena, DlWatch *watch)
{
    const int n = batch->n;
    real *const space = arena;
    const int32_t *t = batch->t;
    real (*v)[3] = (real (*)[3])(space + 16);
    const real (*X)[3] = (const real (*)[3])batch->X;
    real *loss = space;

    /* index_class.dl:9  v[n, d] = E[t[n], d] */
    for (int row = 0; row < n; row++)
        for (int d = 0; d < 3; d++)
            v[row][d] = params->E[t[row]][d];
    if (dl_watch(watch, 0, v, (size_t)n * 3))
        return;

    /* index_class.dl:10  loss = sum[n, i]((v[n, i] * X[n, i] + v[n, i])^2) / (3 * N) + sum[n](c[t[n]] *
           v[n, 0]) / N */
    {
        real loss_sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 3; i++)
                loss_sum += (v[row][i] * X[row][i] + v[row][i]) * (v[row][i] * X[row][i] + v[row][i]);
        real loss_sum_2 = 0;
        for (int row = 0; row < n; row++)
            loss_sum_2 += params->c[t[row]] * v[row][0];
        *loss = loss_sum / (real)(3 * n) + loss_sum_2 / (real)n;
    }
    if (dl_watch(watch, 1, loss, 1))
        return;
}

static size_t index_class_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (3 * rows + 16);
}

#endif

static const DlTensor index_class_inputs[] = {
    {.name = "t", .type = DL_CLASS, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .classes = 5},
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 3},
     .size = 3},
};

static const DlTensor index_class_param_table[] = {
    {.name = "E", .type = DL_REAL, .rank = 2, .shape = (const int[]){5, 3},
     .size = 15, .offset = 0, .place = "index_class.dl:6"},
    {.name = "c", .type = DL_REAL, .rank = 1, .shape = (const int[]){5},
     .size = 5, .offset = 15, .place = "index_class.dl:7"},
};

static struct index_class_batch index_class_batch_of(const DlStep *step)
{
    return (struct index_class_batch){
        .n = step->n,
        .t = step->inputs[0],
        .X = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void index_class_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    index_class_init(params, seed);
}

static void index_class_run_forward(const DlStep *step)
{
    const struct index_class_batch batch = index_class_batch_of(step);
    struct index_class_result result;
    index_class_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void index_class_run_backward(const DlStep *step)
{
    const struct index_class_batch batch = index_class_batch_of(step);
    index_class_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef INDEX_CLASS_F64
static void index_class_run_evaluate(const DlStep *step)
{
    const struct index_class_batch batch = index_class_batch_of(step);
    struct index_class_result result;
    index_class_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void index_class_run_summarize(const void *params, const void *state, double n, const double *totals,
                                      double *values)
{
    (void)state;
    index_class_summarize(params, n, totals, values);
}

static const DlTensor index_class_traced[] = {
    {.name = "v", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 3},
     .size = 3, .place = "index_class.dl:9"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "index_class.dl:10"},
};

static void index_class_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct index_class_batch batch = index_class_batch_of(step);
    index_class_trace(&batch, step->params, step->arena, watch);
}

#endif

static const DlModel index_class_model = {
    .name = "index_class", .source = "index_class.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = index_class_inputs,
    .param_count = 2, .params = index_class_param_table,
    .param_size = index_class_parameters,
    .total_count = 2,
    .batch = 0, .epochs = 0, .seed = 0, .clip_norm = 0,
    .flops = {3, 59, 0},
    .arena_size = index_class_arena_size,
    .init = index_class_run_init,
    .forward = index_class_run_forward,
    .backward = index_class_run_backward,
#ifndef INDEX_CLASS_F64
    .evaluate = index_class_run_evaluate,
    .summarize = index_class_run_summarize,
    .traced = index_class_traced,
    .trace_arena_size = index_class_trace_arena_size,
    .trace = index_class_run_trace,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &index_class_model_f64,
#endif
};

#ifndef INDEX_CLASS_F64
int main(int argc, char **argv)
{
    return dl_main(&index_class_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define INDEX_CLASS_F64
#define real double
#define index_class_batch index_class_batch_f64
#define index_class_params index_class_params_f64
#define index_class_result index_class_result_f64
#define index_class_parameters index_class_parameters_f64
#define index_class_arena_size index_class_arena_size_f64
#define index_class_init index_class_init_f64
#define index_class_forward index_class_forward_f64
#define index_class_backward index_class_backward_f64
#define index_class_evaluate index_class_evaluate_f64
#define index_class_summarize index_class_summarize_f64
#define index_class_trace index_class_trace_f64
#define index_class_inputs index_class_inputs_f64
#define index_class_param_table index_class_param_table_f64
#define index_class_traced index_class_traced_f64
#define index_class_trace_arena_size index_class_trace_arena_size_f64
#define index_class_batch_of index_class_batch_of_f64
#define index_class_model index_class_model_f64
#define index_class_run_init index_class_run_init_f64
#define index_class_run_forward index_class_run_forward_f64
#define index_class_run_backward index_class_run_backward_f64
#define index_class_run_evaluate index_class_run_evaluate_f64
#define index_class_run_summarize index_class_run_summarize_f64
#define index_class_run_trace index_class_run_trace_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
