/* linear_regression.dl, compiled by dlc at -O0. Edit the model, not this file. */

#ifndef LINEAR_REGRESSION_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef float real;

/* Random numbers, defined below: a function of these four and nothing else. */
static inline double dl_normal(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
#else
#endif

struct linear_regression_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][2] */
    const real *y;                      /* [n]; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { linear_regression_parameters = 3 };

struct linear_regression_params {       /* the gradient, too: d_params */
    real line_W[2][1];                  /* line.W  normal(0, 0.01) */
    real line_b[1];                     /* line.b  0, no_decay */
};

struct linear_regression_result {
    real loss;                          /* of this batch */
    double totals[1];                   /* sums over the batch, for linear_regression_summarize */
};

struct linear_regression_outputs {
    real *prediction;                   /* [n] */
};

struct linear_regression_optimizer;     /* sgd keeps nothing from step to step: NULL will do */

struct linear_regression_arguments {    /* of sgd; linear_regression.dl says: */
    real lr;                            /* 0.03 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t linear_regression_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void linear_regression_init(struct linear_regression_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void linear_regression_forward(const struct linear_regression_batch *batch,
                               const struct linear_regression_params *params, void *arena,
                               struct linear_regression_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void linear_regression_backward(const struct linear_regression_batch *batch,
                                const struct linear_regression_params *params, void *arena,
                                struct linear_regression_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void linear_regression_update(struct linear_regression_params *params,
                              const struct linear_regression_params *d_params,
                              struct linear_regression_optimizer *optimizer,
                              const struct linear_regression_arguments *arguments, uint64_t t);
/* The loss of a batch, as in evaluation. */
void linear_regression_evaluate(const struct linear_regression_batch *batch,
                                const struct linear_regression_params *params, void *arena,
                                struct linear_regression_result *result);
/* The outputs, from the inputs alone. */
void linear_regression_predict(const struct linear_regression_batch *batch,
                               const struct linear_regression_params *params, void *arena,
                               struct linear_regression_outputs *out);
/* values[0]: the loss; of n rows whose totals were added up. */
void linear_regression_summarize(const struct linear_regression_params *params, double n, const double *totals,
                                 double *values);

/* ---- parameters at the start ---- */

void linear_regression_init(struct linear_regression_params *params, uint64_t seed)
{
    /* line.W normal(0, 0.01) */
    for (int i = 0; i < 2; i++)
        params->line_W[i][0] = (real)0.01 * (real)dl_normal(seed, 74371892u, 0, (uint64_t)i);
    /* line.b 0 */
    params->line_b[0] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

void linear_regression_forward(const struct linear_regression_batch *batch,
                               const struct linear_regression_params *params, void *arena,
                               struct linear_regression_result *result)
{
    const int n = batch->n;
    real *const space = arena;
    const real (*X)[2] = (const real (*)[2])batch->X;
    real *y_hat = space;
    const real *y = batch->y;

    /* linear_regression.dl:9  y_hat[n] = sum[j](X[n, j] * line.W[j, 0]) + line.b[0] */
    for (int row = 0; row < n; row++) {
        real line_y_sum = 0;
        for (int j = 0; j < 2; j++)
            line_y_sum += X[row][j] * params->line_W[j][0];
        y_hat[row] = line_y_sum + params->line_b[0];
    }

    /* linear_regression.dl:12  loss_sum = 0.5 * sum[n]((y_hat[n] - y[n])^2) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (y_hat[row] - y[row]) * (y_hat[row] - y[row]);
        result->totals[0] = (real)0.5 * sum;
    }

    /* linear_regression.dl:12  loss = loss_sum / N */
    result->loss = result->totals[0] / (real)n;
}

void linear_regression_backward(const struct linear_regression_batch *batch,
                                const struct linear_regression_params *params, void *arena,
                                struct linear_regression_params *d_params)
{
    const int n = batch->n;
    (void)params;
    real *const space = arena;
    real *y_hat = space;
    const real *y = batch->y;
    real *d_y_hat = space;
    const real (*X)[2] = (const real (*)[2])batch->X;

    /* linear_regression.dl:9  d_y_hat[n] = (y_hat[n] - y[n]) / N */
    for (int row = 0; row < n; row++)
        d_y_hat[row] = (y_hat[row] - y[row]) / (real)n;

    /* linear_regression.dl:8  d_line.b[i] = sum[n](d_y_hat[n]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_y_hat[row];
        d_params->line_b[0] = sum;
    }

    /* linear_regression.dl:8  d_line.W[j, j2] = sum[n](X[n, j] * d_y_hat[n]) */
    for (int j = 0; j < 2; j++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += X[row][j] * d_y_hat[row];
        d_params->line_W[j][0] = sum;
    }
}

#ifndef LINEAR_REGRESSION_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

/* linear_regression computes the same in training and in evaluation. */
void linear_regression_evaluate(const struct linear_regression_batch *batch,
                                const struct linear_regression_params *params, void *arena,
                                struct linear_regression_result *result)
{
    linear_regression_forward(batch, params, arena, result);
}

void linear_regression_predict(const struct linear_regression_batch *batch,
                               const struct linear_regression_params *params, void *arena,
                               struct linear_regression_outputs *out)
{
    const int n = batch->n;
    real *y_hat = out->prediction;
    (void)arena;
    const real (*X)[2] = (const real (*)[2])batch->X;

    /* linear_regression.dl:9  y_hat[n] = sum[j](X[n, j] * line.W[j, 0]) + line.b[0] */
    for (int row = 0; row < n; row++) {
        real line_y_sum = 0;
        for (int j = 0; j < 2; j++)
            line_y_sum += X[row][j] * params->line_W[j][0];
        y_hat[row] = line_y_sum + params->line_b[0];
    }
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void linear_regression_summarize(const struct linear_regression_params *params, double n, const double *totals,
                                 double *values)
{
    (void)params;
    values[0] = totals[0] / (real)n;
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t linear_regression_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (1 * rows);
}

#ifndef LINEAR_REGRESSION_F64
/* ---- the optimiser ---- */

/* param <- param[i] - lr * grad[i] */
static void linear_regression_sgd(int size, real *restrict param, const real *restrict grad, real lr)
{
    for (int i = 0; i < size; i++)
        param[i] = param[i] - lr * grad[i];
}

void linear_regression_update(struct linear_regression_params *params,
                              const struct linear_regression_params *d_params,
                              struct linear_regression_optimizer *optimizer,
                              const struct linear_regression_arguments *arguments, uint64_t t)
{
    (void)optimizer; /* keeps no state */
    linear_regression_sgd(3, (real *)params, (const real *)d_params, arguments->lr);
    (void)t;
}

#endif

#ifndef LINEAR_REGRESSION_F64
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
static const DlModel linear_regression_model_f64;
#endif

#ifndef LINEAR_REGRESSION_F64
static size_t linear_regression_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void linear_regression_make_train(int n, const void *const *sources, uint64_t seed, void *arena,
                                         void *const *inputs)
{
    (void)sources;
    real (*train_X)[2] = inputs[0];
    real *train_y = inputs[1];
    (void)arena;

    /* linear_regression.dl:18  train.X[n, j] = train.X.draw[n, j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 2; j++)
            train_X[row][j] = (real)dl_normal(seed, 1261502503u, 0, (uint64_t)row * 2 + (uint64_t)j);

    /* linear_regression.dl:20  train.y[n] = sum[k](train.X[n, k] * (if k < 1 then 2 else -3.4)) + 4.2 +
           0.01 * train.noise.draw[n] */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int k = 0; k < 2; k++)
            sum += train_X[row][k] * (k < 1 ? (real)2 : (real)-3.4);
        train_y[row] = sum + (real)4.2 + (real)0.01 * (real)dl_normal(seed, 3428128977u, 0, (uint64_t)row);
    }
}

static size_t linear_regression_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void linear_regression_make_test(int n, const void *const *sources, uint64_t seed, void *arena,
                                        void *const *inputs)
{
    (void)sources;
    real (*test_X)[2] = inputs[0];
    real *test_y = inputs[1];
    (void)arena;

    /* linear_regression.dl:18  test.X[n, j] = test.X.draw[n, j] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 2; j++)
            test_X[row][j] = (real)dl_normal(seed, 2958017131u, 0, (uint64_t)row * 2 + (uint64_t)j);

    /* linear_regression.dl:20  test.y[n] = sum[k](test.X[n, k] * (if k < 1 then 2 else -3.4)) + 4.2 + 0.01
           * test.noise.draw[n] */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int k = 0; k < 2; k++)
            sum += test_X[row][k] * (k < 1 ? (real)2 : (real)-3.4);
        test_y[row] = sum + (real)4.2 + (real)0.01 * (real)dl_normal(seed, 1389409181u, 0, (uint64_t)row);
    }
}

/* Forward once more, to find the first number that is not finite. */
static void linear_regression_trace(const struct linear_regression_batch *batch,
                                    const struct linear_regression_params *params, void *arena, DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[2] = (const real (*)[2])batch->X;
    real (*line)[1] = (real (*)[1])(space + 16);
    real *y_hat = space + 1 * rows + 16;
    const real *y = batch->y;
    real *loss = space;

    /* linear_regression.dl:8  line[n, k] = sum[j](X[n, j] * line.W[j, 0]) + line.b[0] */
    for (int row = 0; row < n; row++) {
        real line_y_sum = 0;
        for (int j = 0; j < 2; j++)
            line_y_sum += X[row][j] * params->line_W[j][0];
        line[row][0] = line_y_sum + params->line_b[0];
    }
    if (dl_watch(watch, 0, line, (size_t)n * 1))
        return;

    /* linear_regression.dl:9  y_hat[n] = line[n, 0] */
    for (int row = 0; row < n; row++)
        y_hat[row] = line[row][0];
    if (dl_watch(watch, 1, y_hat, (size_t)n))
        return;

    /* linear_regression.dl:12  loss = 0.5 * sum[n]((y_hat[n] - y[n])^2) / N */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (y_hat[row] - y[row]) * (y_hat[row] - y[row]);
        *loss = (real)0.5 * sum / (real)n;
    }
    if (dl_watch(watch, 2, loss, 1))
        return;
}

static size_t linear_regression_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (2 * rows + 16);
}

#endif

static const DlTensor linear_regression_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 2},
     .size = 2},
    {.name = "y", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .is_target = 1},
};

static const DlTensor linear_regression_param_table[] = {
    {.name = "line.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){2, 1},
     .size = 2, .offset = 0, .place = "linear_regression.dl:8"},
    {.name = "line.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){1},
     .size = 1, .offset = 2, .no_decay = 1, .place = "linear_regression.dl:8"},
};

static struct linear_regression_batch linear_regression_batch_of(const DlStep *step)
{
    return (struct linear_regression_batch){
        .n = step->n,
        .X = step->inputs[0],
        .y = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void linear_regression_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    linear_regression_init(params, seed);
}

static void linear_regression_run_forward(const DlStep *step)
{
    const struct linear_regression_batch batch = linear_regression_batch_of(step);
    struct linear_regression_result result;
    linear_regression_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 1; i++)
        step->totals[i] = result.totals[i];
}

static void linear_regression_run_backward(const DlStep *step)
{
    const struct linear_regression_batch batch = linear_regression_batch_of(step);
    linear_regression_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef LINEAR_REGRESSION_F64
static const DlTensor linear_regression_output_table[] = {
    {.name = "prediction", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "linear_regression.dl:9"},
};

static const DlArgument linear_regression_argument_table[] = {
    {"lr", 0.03},
};

static const DlSplit linear_regression_splits[] = {
    {.name = "train", .rows = 1000, .source_count = 0, .sources = NULL,
     .arena_size = linear_regression_train_arena_size, .make = linear_regression_make_train},
    {.name = "test", .rows = 100, .source_count = 0, .sources = NULL,
     .arena_size = linear_regression_test_arena_size, .make = linear_regression_make_test},
};

static void linear_regression_run_evaluate(const DlStep *step)
{
    const struct linear_regression_batch batch = linear_regression_batch_of(step);
    struct linear_regression_result result;
    linear_regression_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 1; i++)
        step->totals[i] = result.totals[i];
}

static void linear_regression_run_predict(const DlStep *step)
{
    const struct linear_regression_batch batch = linear_regression_batch_of(step);
    struct linear_regression_outputs outputs = {
        .prediction = step->outputs[0],
    };
    linear_regression_predict(&batch, step->params, step->arena, &outputs);
}

static void linear_regression_run_summarize(const void *params, const void *state, double n,
                                            const double *totals, double *values)
{
    (void)state;
    linear_regression_summarize(params, n, totals, values);
}

static void linear_regression_run_update(void *params, const void *d_params, void *states,
                                         const double *arguments, uint64_t t)
{
    const struct linear_regression_arguments a = {(real)arguments[0]};
    linear_regression_update(params, d_params, states, &a, t);
}

static const DlTensor linear_regression_traced[] = {
    {.name = "line", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 1},
     .size = 1, .place = "linear_regression.dl:8"},
    {.name = "y_hat", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "linear_regression.dl:9"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "linear_regression.dl:12"},
};

static void linear_regression_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct linear_regression_batch batch = linear_regression_batch_of(step);
    linear_regression_trace(&batch, step->params, step->arena, watch);
}

#endif

static const DlModel linear_regression_model = {
    .name = "linear_regression", .source = "linear_regression.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = linear_regression_inputs,
    .param_count = 2, .params = linear_regression_param_table,
    .param_size = linear_regression_parameters,
    .total_count = 1,
    .batch = 10, .epochs = 3, .seed = 0, .clip_norm = 0,
    .flops = {8, 16, 0},
    .arena_size = linear_regression_arena_size,
    .init = linear_regression_run_init,
    .forward = linear_regression_run_forward,
    .backward = linear_regression_run_backward,
#ifndef LINEAR_REGRESSION_F64
    .output_count = 1, .outputs = linear_regression_output_table,
    .predict = linear_regression_run_predict,
    .observe = linear_regression_run_predict,
    .optimizer = "sgd", .update = linear_regression_run_update,
    .argument_count = 1, .arguments = linear_regression_argument_table,
    .split_count = 2, .splits = linear_regression_splits,
    .evaluate = linear_regression_run_evaluate,
    .summarize = linear_regression_run_summarize,
    .traced = linear_regression_traced,
    .trace_arena_size = linear_regression_trace_arena_size,
    .trace = linear_regression_run_trace,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &linear_regression_model_f64,
#endif
};

#ifndef LINEAR_REGRESSION_F64
int main(int argc, char **argv)
{
    return dl_main(&linear_regression_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define LINEAR_REGRESSION_F64
#define real double
#define linear_regression_batch linear_regression_batch_f64
#define linear_regression_params linear_regression_params_f64
#define linear_regression_result linear_regression_result_f64
#define linear_regression_outputs linear_regression_outputs_f64
#define linear_regression_optimizer linear_regression_optimizer_f64
#define linear_regression_arguments linear_regression_arguments_f64
#define linear_regression_parameters linear_regression_parameters_f64
#define linear_regression_arena_size linear_regression_arena_size_f64
#define linear_regression_init linear_regression_init_f64
#define linear_regression_forward linear_regression_forward_f64
#define linear_regression_backward linear_regression_backward_f64
#define linear_regression_update linear_regression_update_f64
#define linear_regression_evaluate linear_regression_evaluate_f64
#define linear_regression_predict linear_regression_predict_f64
#define linear_regression_summarize linear_regression_summarize_f64
#define linear_regression_trace linear_regression_trace_f64
#define linear_regression_inputs linear_regression_inputs_f64
#define linear_regression_param_table linear_regression_param_table_f64
#define linear_regression_output_table linear_regression_output_table_f64
#define linear_regression_argument_table linear_regression_argument_table_f64
#define linear_regression_splits linear_regression_splits_f64
#define linear_regression_traced linear_regression_traced_f64
#define linear_regression_trace_arena_size linear_regression_trace_arena_size_f64
#define linear_regression_batch_of linear_regression_batch_of_f64
#define linear_regression_model linear_regression_model_f64
#define linear_regression_run_init linear_regression_run_init_f64
#define linear_regression_run_forward linear_regression_run_forward_f64
#define linear_regression_run_backward linear_regression_run_backward_f64
#define linear_regression_run_evaluate linear_regression_run_evaluate_f64
#define linear_regression_run_predict linear_regression_run_predict_f64
#define linear_regression_run_summarize linear_regression_run_summarize_f64
#define linear_regression_run_update linear_regression_run_update_f64
#define linear_regression_run_trace linear_regression_run_trace_f64
#define linear_regression_make_train linear_regression_make_train_f64
#define linear_regression_train_arena_size linear_regression_train_arena_size_f64
#define linear_regression_make_test linear_regression_make_test_f64
#define linear_regression_test_arena_size linear_regression_test_arena_size_f64
#define linear_regression_sgd linear_regression_sgd_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
