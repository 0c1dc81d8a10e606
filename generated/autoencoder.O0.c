/* autoencoder.dl, compiled by dlc at -O0. Edit the model, not this file. */

#ifndef AUTOENCODER_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef float real;
#define real_exp expf
#define real_expm1 expm1f
#define real_sqrt sqrtf

/* Random numbers, defined below: a function of these four and nothing else. */
static inline double dl_uniform(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
#else
#undef real_exp
#define real_exp exp
#undef real_expm1
#define real_expm1 expm1
#undef real_sqrt
#define real_sqrt sqrt
#endif

/* the larger; NaN when either is */
static inline real real_max(real a, real b)
{
    return ((a > b) | (a != a)) ? a : b;
}

static inline real real_sigmoid(real x)
{
    return 1 / (1 + real_exp(-x));
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

void autoencoder_init(struct autoencoder_params *params, uint64_t seed)
{
    /* z.dense.W xavier(784, 256) */
    for (int i = 0; i < 784; i++)
        for (int j = 0; j < 256; j++)
            params->z_dense_W[i][j] = (real)-0.075955452531275 + (real)0.15191090506255 *
                    (real)dl_uniform(seed, 3487562003u, 0, (uint64_t)i * 256 + (uint64_t)j);
    /* z.dense.b 0 */
    for (int i = 0; i < 256; i++)
        params->z_dense_b[i] = 0;
    /* z.dense_2.W xavier(256, 32) */
    for (int i = 0; i < 256; i++)
        for (int j = 0; j < 32; j++)
            params->z_dense_2_W[i][j] = (real)-0.14433756729740643 + (real)0.28867513459481287 *
                    (real)dl_uniform(seed, 291253294u, 0, (uint64_t)i * 32 + (uint64_t)j);
    /* z.dense_2.b 0 */
    for (int i = 0; i < 32; i++)
        params->z_dense_2_b[i] = 0;
    /* X_hat.dense.W xavier(32, 256) */
    for (int i = 0; i < 32; i++)
        for (int j = 0; j < 256; j++)
            params->X_hat_dense_W[i][j] = (real)-0.14433756729740643 + (real)0.28867513459481287 *
                    (real)dl_uniform(seed, 4139748347u, 0, (uint64_t)i * 256 + (uint64_t)j);
    /* X_hat.dense.b 0 */
    for (int i = 0; i < 256; i++)
        params->X_hat_dense_b[i] = 0;
    /* X_hat.dense_2.W xavier(256, 784) */
    for (int i = 0; i < 256; i++)
        for (int j = 0; j < 784; j++)
            params->X_hat_dense_2_W[i][j] = (real)-0.075955452531275 + (real)0.15191090506255 *
                    (real)dl_uniform(seed, 2227026502u, 0, (uint64_t)i * 784 + (uint64_t)j);
    /* X_hat.dense_2.b 0 */
    for (int i = 0; i < 784; i++)
        params->X_hat_dense_2_b[i] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

void autoencoder_forward(const struct autoencoder_batch *batch, const struct autoencoder_params *params,
                         void *arena, struct autoencoder_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*z_relu)[256] = (real (*)[256])(space + 784 * rows);
    real (*z)[32] = (real (*)[32])(space + 1552 * rows);
    real (*X_hat_relu)[256] = (real (*)[256])(space + 1040 * rows);
    real (*X_hat)[784] = (real (*)[784])space;

    /* autoencoder.dl:7  z.relu[n, i] = max(sum[j](X[n, j] * z.dense.W[j, i]) + z.dense.b[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 256; i++) {
            real z_dense_y_sum = 0;
            for (int j = 0; j < 784; j++)
                z_dense_y_sum += X[row][j] * params->z_dense_W[j][i];
            z_relu[row][i] = real_max(z_dense_y_sum + params->z_dense_b[i], 0);
        }

    /* autoencoder.dl:7  z[n, k] = sum[j](z.relu[n, j] * z.dense_2.W[j, k]) + z.dense_2.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++) {
            real z_dense_2_y_sum = 0;
            for (int j = 0; j < 256; j++)
                z_dense_2_y_sum += z_relu[row][j] * params->z_dense_2_W[j][k];
            z[row][k] = z_dense_2_y_sum + params->z_dense_2_b[k];
        }

    /* autoencoder.dl:8  X_hat.relu[n, i] = max(sum[j](z[n, j] * X_hat.dense.W[j, i]) + X_hat.dense.b[i],
           0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 256; i++) {
            real X_hat_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                X_hat_dense_y_sum += z[row][j] * params->X_hat_dense_W[j][i];
            X_hat_relu[row][i] = real_max(X_hat_dense_y_sum + params->X_hat_dense_b[i], 0);
        }

    /* autoencoder.dl:8  X_hat[n, i] = sigmoid(sum[j](X_hat.relu[n, j] * X_hat.dense_2.W[j, i]) +
           X_hat.dense_2.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++) {
            real X_hat_dense_2_y_sum = 0;
            for (int j = 0; j < 256; j++)
                X_hat_dense_2_y_sum += X_hat_relu[row][j] * params->X_hat_dense_2_W[j][i];
            X_hat[row][i] = real_sigmoid(X_hat_dense_2_y_sum + params->X_hat_dense_2_b[i]);
        }

    /* autoencoder.dl:12  loss_sum = sum[n, i]((X_hat[n, i] - X[n, i])^2) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 784; i++)
                sum += (X_hat[row][i] - X[row][i]) * (X_hat[row][i] - X[row][i]);
        result->totals[0] = sum;
    }

    /* autoencoder.dl:12  loss = loss_sum / (784 * N) */
    result->loss = result->totals[0] / (real)(784 * n);
}

void autoencoder_backward(const struct autoencoder_batch *batch, const struct autoencoder_params *params,
                          void *arena, struct autoencoder_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*X_hat)[784] = (real (*)[784])space;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*d_X_hat_dense_2)[784] = (real (*)[784])space;
    real (*X_hat_relu)[256] = (real (*)[256])(space + 1040 * rows);
    real (*d_X_hat_dense)[256] = (real (*)[256])(space + 1296 * rows);
    real (*z)[32] = (real (*)[32])(space + 1552 * rows);
    real (*d_z)[32] = (real (*)[32])(space + 256 * rows);
    real (*z_relu)[256] = (real (*)[256])(space + 784 * rows);
    real (*d_z_dense)[256] = (real (*)[256])space;

    /* autoencoder.dl:8  d_X_hat.dense_2[n, i] = 2 * ((X_hat[n, i] - X[n, i]) / (784 * N) * (X_hat[n, i] *
           (1 - X_hat[n, i]))) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            d_X_hat_dense_2[row][i] = 2 * ((X_hat[row][i] - X[row][i]) / (real)(784 * n) *
                    (X_hat[row][i] * (1 - X_hat[row][i])));

    /* autoencoder.dl:8  d_X_hat.dense_2.b[k] = sum[n](d_X_hat.dense_2[n, k]) */
    for (int k = 0; k < 784; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_X_hat_dense_2[row][k];
        d_params->X_hat_dense_2_b[k] = sum;
    }

    /* autoencoder.dl:8  d_X_hat.dense_2.W[j, k] = sum[n](X_hat.relu[n, j] * d_X_hat.dense_2[n, k]) */
    for (int j = 0; j < 256; j++)
        for (int k = 0; k < 784; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += X_hat_relu[row][j] * d_X_hat_dense_2[row][k];
            d_params->X_hat_dense_2_W[j][k] = sum;
        }

    /* autoencoder.dl:8  d_X_hat.dense[n, i] = sum[k](d_X_hat.dense_2[n, k] * X_hat.dense_2.W[i, k]) *
           (X_hat.relu[n, i] > 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 256; i++) {
            real d_X_hat_relu = 0;
            for (int k = 0; k < 784; k++)
                d_X_hat_relu += d_X_hat_dense_2[row][k] * params->X_hat_dense_2_W[i][k];
            d_X_hat_dense[row][i] = X_hat_relu[row][i] > 0 ? d_X_hat_relu : 0;
        }

    /* autoencoder.dl:8  d_X_hat.dense.b[k] = sum[n](d_X_hat.dense[n, k]) */
    for (int k = 0; k < 256; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_X_hat_dense[row][k];
        d_params->X_hat_dense_b[k] = sum;
    }

    /* autoencoder.dl:8  d_X_hat.dense.W[j, k] = sum[n](z[n, j] * d_X_hat.dense[n, k]) */
    for (int j = 0; j < 32; j++)
        for (int k = 0; k < 256; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += z[row][j] * d_X_hat_dense[row][k];
            d_params->X_hat_dense_W[j][k] = sum;
        }

    /* autoencoder.dl:7  d_z[n, j] = sum[k](d_X_hat.dense[n, k] * X_hat.dense.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 32; j++) {
            real sum = 0;
            for (int k = 0; k < 256; k++)
                sum += d_X_hat_dense[row][k] * params->X_hat_dense_W[j][k];
            d_z[row][j] = sum;
        }

    /* autoencoder.dl:7  d_z.dense_2.b[k] = sum[n](d_z[n, k]) */
    for (int k = 0; k < 32; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_z[row][k];
        d_params->z_dense_2_b[k] = sum;
    }

    /* autoencoder.dl:7  d_z.dense_2.W[j, k] = sum[n](z.relu[n, j] * d_z[n, k]) */
    for (int j = 0; j < 256; j++)
        for (int k = 0; k < 32; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += z_relu[row][j] * d_z[row][k];
            d_params->z_dense_2_W[j][k] = sum;
        }

    /* autoencoder.dl:7  d_z.dense[n, i] = sum[k](d_z[n, k] * z.dense_2.W[i, k]) * (z.relu[n, i] > 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 256; i++) {
            real d_z_relu = 0;
            for (int k = 0; k < 32; k++)
                d_z_relu += d_z[row][k] * params->z_dense_2_W[i][k];
            d_z_dense[row][i] = z_relu[row][i] > 0 ? d_z_relu : 0;
        }

    /* autoencoder.dl:7  d_z.dense.b[k] = sum[n](d_z.dense[n, k]) */
    for (int k = 0; k < 256; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_z_dense[row][k];
        d_params->z_dense_b[k] = sum;
    }

    /* autoencoder.dl:7  d_z.dense.W[j, k] = sum[n](X[n, j] * d_z.dense[n, k]) */
    for (int j = 0; j < 784; j++)
        for (int k = 0; k < 256; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += X[row][j] * d_z_dense[row][k];
            d_params->z_dense_W[j][k] = sum;
        }
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
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    real (*z_relu)[256] = (real (*)[256])space;
    real (*X_hat_relu)[256] = (real (*)[256])space;

    /* autoencoder.dl:7  z.relu[n, i] = max(sum[j](X[n, j] * z.dense.W[j, i]) + z.dense.b[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 256; i++) {
            real z_dense_y_sum = 0;
            for (int j = 0; j < 784; j++)
                z_dense_y_sum += X[row][j] * params->z_dense_W[j][i];
            z_relu[row][i] = real_max(z_dense_y_sum + params->z_dense_b[i], 0);
        }

    /* autoencoder.dl:7  z[n, k] = sum[j](z.relu[n, j] * z.dense_2.W[j, k]) + z.dense_2.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 32; k++) {
            real z_dense_2_y_sum = 0;
            for (int j = 0; j < 256; j++)
                z_dense_2_y_sum += z_relu[row][j] * params->z_dense_2_W[j][k];
            z[row][k] = z_dense_2_y_sum + params->z_dense_2_b[k];
        }

    /* autoencoder.dl:8  X_hat.relu[n, i] = max(sum[j](z[n, j] * X_hat.dense.W[j, i]) + X_hat.dense.b[i],
           0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 256; i++) {
            real X_hat_dense_y_sum = 0;
            for (int j = 0; j < 32; j++)
                X_hat_dense_y_sum += z[row][j] * params->X_hat_dense_W[j][i];
            X_hat_relu[row][i] = real_max(X_hat_dense_y_sum + params->X_hat_dense_b[i], 0);
        }

    /* autoencoder.dl:8  X_hat[n, i] = sigmoid(sum[j](X_hat.relu[n, j] * X_hat.dense_2.W[j, i]) +
           X_hat.dense_2.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++) {
            real X_hat_dense_2_y_sum = 0;
            for (int j = 0; j < 256; j++)
                X_hat_dense_2_y_sum += X_hat_relu[row][j] * params->X_hat_dense_2_W[j][i];
            X_hat[row][i] = real_sigmoid(X_hat_dense_2_y_sum + params->X_hat_dense_2_b[i]);
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
    return sizeof(real) * (1584 * rows);
}

#ifndef AUTOENCODER_F64
/* ---- the optimiser ---- */

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) / (-expm1(-0.10536051565782628 *
       t))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) / (-expm1(-0.0010005003335835344 * t)))
       + 1e-08) */
static void autoencoder_adam(int size, real *restrict param, const real *restrict grad, real *restrict m,
                             real *restrict v, real lr, real t)
{
    {
        const real t_2 = real_expm1((real)-0.10536051565782628 * t);
        const real t_3 = real_expm1((real)-0.0010005003335835344 * t);
        for (int i = 0; i < size; i++) {
            const real t_4 = (real)0.999 * v[i] + (real)0.0010000000000000009 * (grad[i] * grad[i]);
            const real next_m = (real)0.9 * m[i] + (real)0.09999999999999998 * grad[i];
            const real next_param = param[i] - lr * (next_m / -t_2) / (real_sqrt(t_4 / -t_3) + (real)1e-08);
            m[i] = next_m;
            v[i] = t_4;
            param[i] = next_param;
        }
    }
}

void autoencoder_update(struct autoencoder_params *params, const struct autoencoder_params *d_params,
                        struct autoencoder_optimizer *optimizer, const struct autoencoder_arguments *arguments,
                        uint64_t t)
{
    autoencoder_adam(419120, (real *)params, (const real *)d_params, (real *)&optimizer->m,
                     (real *)&optimizer->v, arguments->lr, (real)t);
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

/* 32 random bits: the key is the seed, the counter is (element / 4, step, stream), and of the
 * four words that a counter gives, element % 4 picks one. */
static inline uint32_t dl_random(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element)
{
    uint32_t c[4] = {(uint32_t)(element >> 2), (uint32_t)(element >> 34), step, stream};
    dl_philox(c, (uint32_t)seed, (uint32_t)(seed >> 32));
    const uint32_t low = element & 1 ? c[1] : c[0], high = element & 1 ? c[3] : c[2];
    return element & 2 ? high : low;
}

/* Uniform in [0, 1): a multiple of 2^-24, which a float holds exactly too. */
static inline double dl_uniform(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element)
{
    return (double)(int32_t)(dl_random(seed, stream, step, element) >> 8) * 0x1p-24;
}
#endif

#ifndef DL_NO_MAIN
/* ---- the training program ---- */

#include "dl.h"

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
static void autoencoder_trace(const struct autoencoder_batch *batch, const struct autoencoder_params *params,
                              void *arena, DlWatch *watch)
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
#ifndef AUTOENCODER_F64
    .output_count = 2, .outputs = autoencoder_output_table,
    .predict = autoencoder_run_predict,
    .observe = autoencoder_run_predict,
    .optimizer = "adam", .update = autoencoder_run_update,
    .argument_count = 1, .arguments = autoencoder_argument_table,
    .state_count = 2, .states = autoencoder_states, .initial = autoencoder_states_initial,
    .split_count = 2, .splits = autoencoder_splits,
    .evaluate = autoencoder_run_evaluate,
    .summarize = autoencoder_run_summarize,
    .traced = autoencoder_traced,
    .trace_arena_size = autoencoder_trace_arena_size,
    .trace = autoencoder_run_trace,
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
#define autoencoder_make_train autoencoder_make_train_f64
#define autoencoder_train_arena_size autoencoder_train_arena_size_f64
#define autoencoder_train_sources autoencoder_train_sources_f64
#define autoencoder_make_test autoencoder_make_test_f64
#define autoencoder_test_arena_size autoencoder_test_arena_size_f64
#define autoencoder_test_sources autoencoder_test_sources_f64
#define autoencoder_adam autoencoder_adam_f64
#define real_max real_max_f64
#define real_sigmoid real_sigmoid_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
