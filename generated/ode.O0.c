/* ode.dl, compiled by dlc at -O0. Edit the model, not this file. */

#ifndef ODE_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef float real;
#define real_exp expf
#define real_expm1 expm1f
#define real_sqrt sqrtf
#define real_sin sinf
#define real_cos cosf
#define real_tanh tanhf

/* Random numbers, defined below: a function of these four and nothing else. */
static inline double dl_uniform(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
#else
#undef real_exp
#define real_exp exp
#undef real_expm1
#define real_expm1 expm1
#undef real_sqrt
#define real_sqrt sqrt
#undef real_sin
#define real_sin sin
#undef real_cos
#define real_cos cos
#undef real_tanh
#define real_tanh tanh
#endif

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

void ode_init(struct ode_params *params, uint64_t seed)
{
    /* network.dense.W xavier(1, 48) */
    for (int j = 0; j < 48; j++)
        params->network_dense_W[0][j] = (real)-0.3499271061118826 + (real)0.6998542122237652 *
                (real)dl_uniform(seed, 2886638075u, 0, 0 * 48 + (uint64_t)j);
    /* network.dense.b 0 */
    for (int i = 0; i < 48; i++)
        params->network_dense_b[i] = 0;
    /* network.dense_2.W xavier(48, 48) */
    for (int i = 0; i < 48; i++)
        for (int j = 0; j < 48; j++)
            params->network_dense_2_W[i][j] = (real)-0.25 + (real)0.5 *
                    (real)dl_uniform(seed, 2866182214u, 0, (uint64_t)i * 48 + (uint64_t)j);
    /* network.dense_2.b 0 */
    for (int i = 0; i < 48; i++)
        params->network_dense_2_b[i] = 0;
    /* network.dense_3.W xavier(48, 1) */
    for (int i = 0; i < 48; i++)
        params->network_dense_3_W[i][0] = (real)-0.3499271061118826 + (real)0.6998542122237652 *
                (real)dl_uniform(seed, 234471005u, 0, (uint64_t)i);
    /* network.dense_3.b 0 */
    params->network_dense_3_b[0] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

void ode_forward(const struct ode_batch *batch, const struct ode_params *params, void *arena,
                 struct ode_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*t)[1] = (const real (*)[1])batch->t;
    real (*network_dense_y_base)[1] = (real (*)[1])(space + 768 * rows + 6912);
    real (*network_dense_2_y_base)[48] = (real (*)[48])(space + 6912);
    real (*network_dense_3_y_base)[48] = (real (*)[48])(space + 48 * rows + 6912);
    real (*network)[1] = (real (*)[1])(space + 480 * rows + 6912);
    real (*u)[1] = (real (*)[1])(space + 481 * rows + 6912);
    real (*dvelocity_sum_dnetwork)[1] = (real (*)[1])(space + 769 * rows + 6912);
    real (*dvelocity_sum_dnetwork_dense_3_y_base)[48] = (real (*)[48])(space + 96 * rows + 6912);
    real (*dvelocity_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 144 * rows + 6912);
    real (*dvelocity_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 192 * rows + 6912);
    real (*dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 240 * rows + 6912);
    real (*dforce_sum_ddvelocity_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 288 * rows + 6912);
    real (*dforce_sum_ddvelocity_sum_dnetwork)[1] = (real (*)[1])(space + 482 * rows + 6912);
    real (*dforce_sum_dnetwork)[1] = (real (*)[1])(space + 770 * rows + 6912);
    real (*dforce_sum_dnetwork_dense_3_y_base)[48] = (real (*)[48])(space + 336 * rows + 6912);
    real (*dforce_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 384 * rows + 6912);
    real (*dforce_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 432 * rows + 6912);
    real (*residual)[1] = (real (*)[1])(space + 480 * rows + 6912);
    real (*exact)[1] = (real (*)[1])(space + 482 * rows + 6912);

    /* ode.dl:10  network.dense.y_base[n, i] = t[n, 0] - 3 */
    for (int row = 0; row < n; row++)
        network_dense_y_base[row][0] = t[row][0] - 3;

    /* ode.dl:10  network.dense_2.y_base[n, i] = tanh(sum[j](network.dense.y_base[n, 0] *
           network.dense.W[0, i]) + network.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 48; i++) {
            real network_dense_y_sum = 0;
            network_dense_y_sum += network_dense_y_base[row][0] * params->network_dense_W[0][i];
            network_dense_2_y_base[row][i] = real_tanh(network_dense_y_sum + params->network_dense_b[i]);
        }

    /* ode.dl:10  network.dense_3.y_base[n, i] = tanh(sum[j](network.dense_2.y_base[n, j] *
           network.dense_2.W[j, i]) + network.dense_2.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 48; i++) {
            real network_dense_2_y_sum = 0;
            for (int j = 0; j < 48; j++)
                network_dense_2_y_sum += network_dense_2_y_base[row][j] * params->network_dense_2_W[j][i];
            network_dense_3_y_base[row][i] = real_tanh(network_dense_2_y_sum + params->network_dense_2_b[i]);
        }

    /* ode.dl:10  network[n, k] = sum[j](network.dense_3.y_base[n, j] * network.dense_3.W[j, 0]) +
           network.dense_3.b[0] */
    for (int row = 0; row < n; row++) {
        real network_dense_3_y_sum = 0;
        for (int j = 0; j < 48; j++)
            network_dense_3_y_sum += network_dense_3_y_base[row][j] * params->network_dense_3_W[j][0];
        network[row][0] = network_dense_3_y_sum + params->network_dense_3_b[0];
    }

    /* ode.dl:11  u[n, i] = 1 + t[n, 0]^2 / (1 + t[n, 0]^2) * network[n, 0] */
    for (int row = 0; row < n; row++)
        u[row][0] = 1 + t[row][0] * t[row][0] / (1 + t[row][0] * t[row][0]) * network[row][0];

    /* ode.dl:10  dvelocity_sum_dnetwork[n, k] = t[n, 0]^2 / (1 + t[n, 0]^2) */
    for (int row = 0; row < n; row++)
        dvelocity_sum_dnetwork[row][0] = t[row][0] * t[row][0] / (1 + t[row][0] * t[row][0]);

    /* ode.dl:10  dvelocity_sum_dnetwork.dense_3.y_base[n, j] = dvelocity_sum_dnetwork[n, 0] *
           network.dense_3.W[j, 0] */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 48; j++)
            dvelocity_sum_dnetwork_dense_3_y_base[row][j] = dvelocity_sum_dnetwork[row][0] *
                    params->network_dense_3_W[j][0];

    /* ode.dl:10  dvelocity_sum_dnetwork.dense_2[n, i] = dvelocity_sum_dnetwork.dense_3.y_base[n, i] * (1 -
           network.dense_3.y_base[n, i]^2) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 48; i++)
            dvelocity_sum_dnetwork_dense_2[row][i] = dvelocity_sum_dnetwork_dense_3_y_base[row][i] *
                    (1 - network_dense_3_y_base[row][i] * network_dense_3_y_base[row][i]);

    /* ode.dl:10  dvelocity_sum_dnetwork.dense_2.y_base[n, j] = sum[k](dvelocity_sum_dnetwork.dense_2[n, k]
           * network.dense_2.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 48; j++) {
            real sum = 0;
            for (int k = 0; k < 48; k++)
                sum += dvelocity_sum_dnetwork_dense_2[row][k] * params->network_dense_2_W[j][k];
            dvelocity_sum_dnetwork_dense_2_y_base[row][j] = sum;
        }

    /* ode.dl:10  dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base[n, i] = network.dense.W[0, i] * (1 -
           network.dense_2.y_base[n, i]^2) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 48; i++)
            dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base[row][i] = params->network_dense_W[0][i] *
                    (1 - network_dense_2_y_base[row][i] * network_dense_2_y_base[row][i]);

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

    /* ode.dl:10  dforce_sum_dnetwork[n, k] = -2 * (t[n, 0] * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n,
           0]^2))) + 2 * (t[n, 0] / (1 + t[n, 0]^2)) */
    for (int row = 0; row < n; row++)
        dforce_sum_dnetwork[row][0] = -2 * (t[row][0] * (t[row][0] * t[row][0] / (1 + t[row][0] * t[row][0]) /
                (1 + t[row][0] * t[row][0]))) + 2 * (t[row][0] / (1 + t[row][0] * t[row][0]));

    /* ode.dl:10  dforce_sum_dnetwork.dense_3.y_base[n, i] = -dforce_sum_ddvelocity_sum_dnetwork.dense_2[n,
           i] * dvelocity_sum_dnetwork.dense_3.y_base[n, i] * network.dense_3.y_base[n, i] -
           dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] * dvelocity_sum_dnetwork.dense_3.y_base[n, i] *
           network.dense_3.y_base[n, i] + dforce_sum_dnetwork[n, 0] * network.dense_3.W[i, 0] */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 48; i++)
            dforce_sum_dnetwork_dense_3_y_base[row][i] =
                    -(dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][i] *
                    dvelocity_sum_dnetwork_dense_3_y_base[row][i] * network_dense_3_y_base[row][i]) -
                    dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][i] *
                    dvelocity_sum_dnetwork_dense_3_y_base[row][i] * network_dense_3_y_base[row][i] +
                    dforce_sum_dnetwork[row][0] * params->network_dense_3_W[i][0];

    /* ode.dl:10  dforce_sum_dnetwork.dense_2[n, i] = dforce_sum_dnetwork.dense_3.y_base[n, i] * (1 -
           network.dense_3.y_base[n, i]^2) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 48; i++)
            dforce_sum_dnetwork_dense_2[row][i] = dforce_sum_dnetwork_dense_3_y_base[row][i] *
                    (1 - network_dense_3_y_base[row][i] * network_dense_3_y_base[row][i]);

    /* ode.dl:10  dforce_sum_dnetwork.dense_2.y_base[n, i] = -network.dense.W[0, i] *
           dvelocity_sum_dnetwork.dense_2.y_base[n, i] * network.dense_2.y_base[n, i] - network.dense.W[0, i] *
           dvelocity_sum_dnetwork.dense_2.y_base[n, i] * network.dense_2.y_base[n, i] +
           sum[k](dforce_sum_dnetwork.dense_2[n, k] * network.dense_2.W[i, k]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 48; i++) {
            real dforce_sum_dnetwork_dense_2_y_base_2 = 0;
            for (int k = 0; k < 48; k++)
                dforce_sum_dnetwork_dense_2_y_base_2 += dforce_sum_dnetwork_dense_2[row][k] *
                        params->network_dense_2_W[i][k];
            dforce_sum_dnetwork_dense_2_y_base[row][i] =
                    -(params->network_dense_W[0][i] * dvelocity_sum_dnetwork_dense_2_y_base[row][i] *
                    network_dense_2_y_base[row][i]) - params->network_dense_W[0][i] *
                    dvelocity_sum_dnetwork_dense_2_y_base[row][i] * network_dense_2_y_base[row][i] +
                    dforce_sum_dnetwork_dense_2_y_base_2;
        }

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
    for (int row = 0; row < n; row++) {
        const real t_2 = network[row][0] / (1 + t[row][0] * t[row][0]);
        const real t_3 = t[row][0] * t[row][0] / (1 + t[row][0] * t[row][0]) / (1 + t[row][0] * t[row][0]);
        const real t_4 = t_2 - network[row][0] * t_3;
        const real t_5 = t[row][0] * network[row][0] / (1 + t[row][0] * t[row][0]);
        const real t_6 = (-2 * (t_5 / (1 + t[row][0] * t[row][0])) +
                (2 * (t[row][0] * network[row][0] * (t_3 / (1 + t[row][0] * t[row][0]))) + 2 * (t_5 * t_3) - 2
                * (t[row][0] * (t_2 / (1 + t[row][0] * t[row][0]))))) * t[row][0];
        real sum = 0;
        for (int k = 0; k < 48; k++)
            sum += dforce_sum_dnetwork_dense_2_y_base[row][k] *
                    (1 - network_dense_2_y_base[row][k] * network_dense_2_y_base[row][k]) *
                    params->network_dense_W[0][k];
        real sum_2 = 0;
        for (int k = 0; k < 48; k++)
            sum_2 += dvelocity_sum_dnetwork_dense_2_y_base[row][k] *
                    (1 - network_dense_2_y_base[row][k] * network_dense_2_y_base[row][k]) *
                    params->network_dense_W[0][k];
        residual[row][0] = 2 * t_4 + t_6 + t_6 + 2 * ((dforce_sum_ddvelocity_sum_dnetwork[row][0] /
                (1 + t[row][0] * t[row][0]) - dforce_sum_ddvelocity_sum_dnetwork[row][0] *
                (dvelocity_sum_dnetwork[row][0] / (1 + t[row][0] * t[row][0]))) * t[row][0]) + sum + (real)0.4
                * (2 * (t_4 * t[row][0]) + sum_2) + 4 * u[row][0];
    }

    /* ode.dl:17  exact[n, i] = exp(-0.2 * t[n, 0]) * (cos(1.98997487421324 * t[n, 0]) +
           0.10050378152592121 * sin(1.98997487421324 * t[n, 0])) */
    for (int row = 0; row < n; row++)
        exact[row][0] = real_exp((real)-0.2 * t[row][0]) *
                (real_cos((real)1.98997487421324 * t[row][0]) + (real)0.10050378152592121 *
                real_sin((real)1.98997487421324 * t[row][0]));

    /* ode.dl:20  loss_sum = sum[n](residual[n, 0]^2) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += residual[row][0] * residual[row][0];
        result->totals[0] = sum;
    }

    /* ode.dl:20  loss = loss_sum / N */
    result->loss = result->totals[0] / (real)n;

    /* ode.dl:21  error_sum = sum[n]((u[n, 0] - exact[n, 0])^2) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += (u[row][0] - exact[row][0]) * (u[row][0] - exact[row][0]);
        result->totals[1] = sum;
    }
}

void ode_backward(const struct ode_batch *batch, const struct ode_params *params, void *arena,
                  struct ode_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*residual)[1] = (real (*)[1])(space + 480 * rows + 6912);
    real (*d_residual)[1] = (real (*)[1])(space + 771 * rows + 6912);
    real (*network_dense_2_y_base)[48] = (real (*)[48])(space + 6912);
    real (*d_dforce_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 480 * rows + 6912);
    real (*d_dforce_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 528 * rows + 6912);
    real (*network_dense_3_y_base)[48] = (real (*)[48])(space + 48 * rows + 6912);
    real (*d_dforce_sum_dnetwork_dense_3_y_base)[48] = (real (*)[48])(space + 576 * rows + 6912);
    const real (*t)[1] = (const real (*)[1])batch->t;
    real (*dvelocity_sum_dnetwork)[1] = (real (*)[1])(space + 769 * rows + 6912);
    real (*d_dforce_sum_ddvelocity_sum_dnetwork)[1] = (real (*)[1])(space + 772 * rows + 6912);
    real (*dvelocity_sum_dnetwork_dense_3_y_base)[48] = (real (*)[48])(space + 96 * rows + 6912);
    real (*d_dforce_sum_ddvelocity_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 96 * rows + 6912);
    real (*d_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base)[48] =
            (real (*)[48])(space + 624 * rows + 6912);
    real (*d_dvelocity_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 672 * rows + 6912);
    real (*d_dvelocity_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 720 * rows + 6912);
    real (*d_network)[1] = (real (*)[1])(space + 773 * rows + 6912);
    real (*dforce_sum_dnetwork)[1] = (real (*)[1])(space + 770 * rows + 6912);
    real (*dforce_sum_ddvelocity_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 288 * rows + 6912);
    real (*dforce_sum_dnetwork_dense_3_y_base)[48] = (real (*)[48])(space + 336 * rows + 6912);
    real (*d_network_dense_2)[48] = (real (*)[48])(space + 48 * rows + 6912);
    real (*dforce_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 384 * rows + 6912);
    real (*d_network_dense_2_W)[48] = (real (*)[48])space;
    real (*dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 240 * rows + 6912);
    real (*d_network_dense_2_W_2)[48] = (real (*)[48])(space + 2304);
    real (*dvelocity_sum_dnetwork_dense_2)[48] = (real (*)[48])(space + 144 * rows + 6912);
    real (*d_network_dense_2_W_3)[48] = (real (*)[48])(space + 4608);
    real (*dforce_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 432 * rows + 6912);
    real (*dvelocity_sum_dnetwork_dense_2_y_base)[48] = (real (*)[48])(space + 192 * rows + 6912);
    real (*d_network_dense)[48] = (real (*)[48])(space + 96 * rows + 6912);
    real (*network_dense_y_base)[1] = (real (*)[1])(space + 768 * rows + 6912);

    /* ode.dl:14  d_residual[n, i] = 2 * (residual[n, 0] / N) */
    for (int row = 0; row < n; row++)
        d_residual[row][0] = 2 * (residual[row][0] / (real)n);

    /* ode.dl:10  d_dforce_sum_dnetwork.dense_2.y_base[n, i] = d_residual[n, 0] * network.dense.W[0, i] *
           (1 - network.dense_2.y_base[n, i]^2) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 48; i++)
            d_dforce_sum_dnetwork_dense_2_y_base[row][i] = d_residual[row][0] * params->network_dense_W[0][i]
                    * (1 - network_dense_2_y_base[row][i] * network_dense_2_y_base[row][i]);

    /* ode.dl:10  d_dforce_sum_dnetwork.dense_2[n, k] = sum[j](d_dforce_sum_dnetwork.dense_2.y_base[n, j] *
           network.dense_2.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 48; k++) {
            real sum = 0;
            for (int j = 0; j < 48; j++)
                sum += d_dforce_sum_dnetwork_dense_2_y_base[row][j] * params->network_dense_2_W[j][k];
            d_dforce_sum_dnetwork_dense_2[row][k] = sum;
        }

    /* ode.dl:10  d_dforce_sum_dnetwork.dense_3.y_base[n, i] = d_dforce_sum_dnetwork.dense_2[n, i] * (1 -
           network.dense_3.y_base[n, i]^2) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 48; i++)
            d_dforce_sum_dnetwork_dense_3_y_base[row][i] = d_dforce_sum_dnetwork_dense_2[row][i] *
                    (1 - network_dense_3_y_base[row][i] * network_dense_3_y_base[row][i]);

    /* ode.dl:10  d_dforce_sum_ddvelocity_sum_dnetwork[n, k] = -2 * (d_residual[n, 0] * t[n, 0] *
           (dvelocity_sum_dnetwork[n, 0] / (1 + t[n, 0]^2))) + 2 * (d_residual[n, 0] * t[n, 0] / (1 + t[n,
           0]^2)) */
    for (int row = 0; row < n; row++)
        d_dforce_sum_ddvelocity_sum_dnetwork[row][0] = -2 *
                (d_residual[row][0] * t[row][0] * (dvelocity_sum_dnetwork[row][0] /
                (1 + t[row][0] * t[row][0]))) + 2 * (d_residual[row][0] * t[row][0] /
                (1 + t[row][0] * t[row][0]));

    /* ode.dl:10  d_dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] =
           (-d_dforce_sum_dnetwork.dense_3.y_base[n, i] - d_dforce_sum_dnetwork.dense_3.y_base[n, i]) *
           network.dense_3.y_base[n, i] * dvelocity_sum_dnetwork.dense_3.y_base[n, i] +
           d_dforce_sum_ddvelocity_sum_dnetwork[n, 0] * network.dense_3.W[i, 0] * (1 -
           network.dense_3.y_base[n, i]^2) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 48; i++)
            d_dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][i] =
                    (-d_dforce_sum_dnetwork_dense_3_y_base[row][i] -
                    d_dforce_sum_dnetwork_dense_3_y_base[row][i]) * network_dense_3_y_base[row][i] *
                    dvelocity_sum_dnetwork_dense_3_y_base[row][i] +
                    d_dforce_sum_ddvelocity_sum_dnetwork[row][0] * params->network_dense_3_W[i][0] *
                    (1 - network_dense_3_y_base[row][i] * network_dense_3_y_base[row][i]);

    /* ode.dl:10  d_dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base[n, j] =
           sum[k](d_dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, k] * network.dense_2.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int j = 0; j < 48; j++) {
            real sum = 0;
            for (int k = 0; k < 48; k++)
                sum += d_dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][k] * params->network_dense_2_W[j][k];
            d_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base[row][j] = sum;
        }

    /* ode.dl:10  d_dvelocity_sum_dnetwork.dense_2.y_base[n, i] = (-d_dforce_sum_dnetwork.dense_2.y_base[n,
           i] - d_dforce_sum_dnetwork.dense_2.y_base[n, i]) * network.dense_2.y_base[n, i] * network.dense.W[0,
           i] + 0.4 * (d_residual[n, 0] * network.dense.W[0, i] * (1 - network.dense_2.y_base[n, i]^2)) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 48; i++)
            d_dvelocity_sum_dnetwork_dense_2_y_base[row][i] =
                    (-d_dforce_sum_dnetwork_dense_2_y_base[row][i] -
                    d_dforce_sum_dnetwork_dense_2_y_base[row][i]) * network_dense_2_y_base[row][i] *
                    params->network_dense_W[0][i] + (real)0.4 * (d_residual[row][0] *
                    params->network_dense_W[0][i] * (1 - network_dense_2_y_base[row][i] *
                    network_dense_2_y_base[row][i]));

    /* ode.dl:10  d_dvelocity_sum_dnetwork.dense_2[n, k] =
           sum[j](d_dvelocity_sum_dnetwork.dense_2.y_base[n, j] * network.dense_2.W[j, k]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 48; k++) {
            real sum = 0;
            for (int j = 0; j < 48; j++)
                sum += d_dvelocity_sum_dnetwork_dense_2_y_base[row][j] * params->network_dense_2_W[j][k];
            d_dvelocity_sum_dnetwork_dense_2[row][k] = sum;
        }

    /* ode.dl:10  d_network[n, k] = (4 * (d_residual[n, 0] * t[n, 0] * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 +
           t[n, 0]^2) / (1 + t[n, 0]^2))) + (4 * (d_residual[n, 0] * t[n, 0] * (t[n, 0]^2 / (1 + t[n, 0]^2) /
           (1 + t[n, 0]^2))) - 4 * (d_residual[n, 0] * t[n, 0] / (1 + t[n, 0]^2))) / (1 + t[n, 0]^2)) * t[n, 0]
           - 2 * (d_residual[n, 0] * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n, 0]^2))) + (-4 * (d_residual[n, 0]
           * t[n, 0] * t[n, 0] / (1 + t[n, 0]^2)) + 2 * d_residual[n, 0]) / (1 + t[n, 0]^2) + (-0.8 *
           (d_residual[n, 0] * t[n, 0] * (t[n, 0]^2 / (1 + t[n, 0]^2) / (1 + t[n, 0]^2))) + 2 * (0.4 *
           (d_residual[n, 0] * t[n, 0]) / (1 + t[n, 0]^2))) + 4 * (d_residual[n, 0] * (t[n, 0]^2 / (1 + t[n,
           0]^2))) */
    for (int row = 0; row < n; row++) {
        const real t_2 = t[row][0] * t[row][0] / (1 + t[row][0] * t[row][0]);
        const real t_3 = t_2 / (1 + t[row][0] * t[row][0]);
        const real t_4 = d_residual[row][0] * t[row][0] * t_3;
        d_network[row][0] = (4 * (d_residual[row][0] * t[row][0] * (t_3 / (1 + t[row][0] * t[row][0]))) +
                (4 * t_4 - 4 * (d_residual[row][0] * t[row][0] / (1 + t[row][0] * t[row][0]))) /
                (1 + t[row][0] * t[row][0])) * t[row][0] - 2 * (d_residual[row][0] * t_3) +
                (-4 * (d_residual[row][0] * t[row][0] * t[row][0] / (1 + t[row][0] * t[row][0])) + 2 *
                d_residual[row][0]) / (1 + t[row][0] * t[row][0]) +
                ((real)-0.8 * t_4 + 2 * ((real)0.4 * (d_residual[row][0] * t[row][0]) /
                (1 + t[row][0] * t[row][0]))) + 4 * (d_residual[row][0] * t_2);
    }

    /* ode.dl:10  d_network.dense_3.b[i] = sum[n](d_network[n, 0]) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_network[row][0];
        d_params->network_dense_3_b[0] = sum;
    }

    /* ode.dl:10  d_network.dense_3.W[i, j] = sum[n](d_dforce_sum_dnetwork.dense_3.y_base[n, i] *
           dforce_sum_dnetwork[n, 0]) + sum[n](dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] * (1 -
           network.dense_3.y_base[n, i]^2) * d_dforce_sum_ddvelocity_sum_dnetwork[n, 0]) +
           sum[n](((-d_dforce_sum_dnetwork.dense_3.y_base[n, i] - d_dforce_sum_dnetwork.dense_3.y_base[n, i]) *
           network.dense_3.y_base[n, i] * dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] +
           d_dvelocity_sum_dnetwork.dense_2[n, i] * (1 - network.dense_3.y_base[n, i]^2)) *
           dvelocity_sum_dnetwork[n, 0]) + sum[n](network.dense_3.y_base[n, i] * d_network[n, 0]) */
    for (int i = 0; i < 48; i++) {
        real d_network_dense_3_W_2 = 0;
        for (int row = 0; row < n; row++)
            d_network_dense_3_W_2 += d_dforce_sum_dnetwork_dense_3_y_base[row][i] *
                    dforce_sum_dnetwork[row][0];
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][i] *
                    (1 - network_dense_3_y_base[row][i] * network_dense_3_y_base[row][i]) *
                    d_dforce_sum_ddvelocity_sum_dnetwork[row][0];
        real sum_2 = 0;
        for (int row = 0; row < n; row++)
            sum_2 += ((-d_dforce_sum_dnetwork_dense_3_y_base[row][i] -
                    d_dforce_sum_dnetwork_dense_3_y_base[row][i]) * network_dense_3_y_base[row][i] *
                    dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][i] +
                    d_dvelocity_sum_dnetwork_dense_2[row][i] * (1 - network_dense_3_y_base[row][i] *
                    network_dense_3_y_base[row][i])) * dvelocity_sum_dnetwork[row][0];
        real d_network_dense_3_W_3 = 0;
        for (int row = 0; row < n; row++)
            d_network_dense_3_W_3 += network_dense_3_y_base[row][i] * d_network[row][0];
        d_params->network_dense_3_W[i][0] = d_network_dense_3_W_2 + sum + sum_2 + d_network_dense_3_W_3;
    }

    /* ode.dl:10  d_network.dense_2[n, i] = (-d_dforce_sum_dnetwork.dense_2[n, i] *
           dforce_sum_dnetwork.dense_3.y_base[n, i] * network.dense_3.y_base[n, i] -
           d_dforce_sum_dnetwork.dense_2[n, i] * dforce_sum_dnetwork.dense_3.y_base[n, i] *
           network.dense_3.y_base[n, i] + (-d_dforce_sum_dnetwork.dense_3.y_base[n, i] -
           d_dforce_sum_dnetwork.dense_3.y_base[n, i]) * (dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] *
           (dvelocity_sum_dnetwork[n, 0] * network.dense_3.W[i, 0])) +
           (-d_dforce_sum_ddvelocity_sum_dnetwork[n, 0] * network.dense_3.W[i, 0] *
           dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] * network.dense_3.y_base[n, i] -
           d_dforce_sum_ddvelocity_sum_dnetwork[n, 0] * network.dense_3.W[i, 0] *
           dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, i] * network.dense_3.y_base[n, i]) +
           (-d_dvelocity_sum_dnetwork.dense_2[n, i] * (dvelocity_sum_dnetwork[n, 0] * network.dense_3.W[i, 0])
           * network.dense_3.y_base[n, i] - d_dvelocity_sum_dnetwork.dense_2[n, i] * (dvelocity_sum_dnetwork[n,
           0] * network.dense_3.W[i, 0]) * network.dense_3.y_base[n, i]) + d_network[n, 0] *
           network.dense_3.W[i, 0]) * (1 - network.dense_3.y_base[n, i]^2) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 48; i++)
            d_network_dense_2[row][i] = (-(d_dforce_sum_dnetwork_dense_2[row][i] *
                    dforce_sum_dnetwork_dense_3_y_base[row][i] * network_dense_3_y_base[row][i]) -
                    d_dforce_sum_dnetwork_dense_2[row][i] * dforce_sum_dnetwork_dense_3_y_base[row][i] *
                    network_dense_3_y_base[row][i] + (-d_dforce_sum_dnetwork_dense_3_y_base[row][i] -
                    d_dforce_sum_dnetwork_dense_3_y_base[row][i]) *
                    (dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][i] *
                    (dvelocity_sum_dnetwork[row][0] * params->network_dense_3_W[i][0])) +
                    (-(d_dforce_sum_ddvelocity_sum_dnetwork[row][0] * params->network_dense_3_W[i][0] *
                    dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][i] * network_dense_3_y_base[row][i]) -
                    d_dforce_sum_ddvelocity_sum_dnetwork[row][0] * params->network_dense_3_W[i][0] *
                    dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][i] * network_dense_3_y_base[row][i]) +
                    (-(d_dvelocity_sum_dnetwork_dense_2[row][i] * (dvelocity_sum_dnetwork[row][0] *
                    params->network_dense_3_W[i][0]) * network_dense_3_y_base[row][i]) -
                    d_dvelocity_sum_dnetwork_dense_2[row][i] * (dvelocity_sum_dnetwork[row][0] *
                    params->network_dense_3_W[i][0]) * network_dense_3_y_base[row][i]) + d_network[row][0] *
                    params->network_dense_3_W[i][0]) * (1 - network_dense_3_y_base[row][i] *
                    network_dense_3_y_base[row][i]);

    /* ode.dl:10  d_network.dense_2.b[k] = sum[n](d_network.dense_2[n, k]) */
    for (int k = 0; k < 48; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_network_dense_2[row][k];
        d_params->network_dense_2_b[k] = sum;
    }

    /* ode.dl:10  d_network.dense_2.W[j, k] = sum[n](d_dforce_sum_dnetwork.dense_2.y_base[n, j] *
           dforce_sum_dnetwork.dense_2[n, k]) */
    for (int j = 0; j < 48; j++)
        for (int k = 0; k < 48; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += d_dforce_sum_dnetwork_dense_2_y_base[row][j] * dforce_sum_dnetwork_dense_2[row][k];
            d_network_dense_2_W[j][k] = sum;
        }

    /* ode.dl:10  d_network.dense_2.W[j, k] = sum[n](dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base[n,
           j] * d_dforce_sum_ddvelocity_sum_dnetwork.dense_2[n, k]) */
    for (int j = 0; j < 48; j++)
        for (int k = 0; k < 48; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base[row][j] *
                        d_dforce_sum_ddvelocity_sum_dnetwork_dense_2[row][k];
            d_network_dense_2_W_2[j][k] = sum;
        }

    /* ode.dl:10  d_network.dense_2.W[j, k] = sum[n](d_dvelocity_sum_dnetwork.dense_2.y_base[n, j] *
           dvelocity_sum_dnetwork.dense_2[n, k]) */
    for (int j = 0; j < 48; j++)
        for (int k = 0; k < 48; k++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += d_dvelocity_sum_dnetwork_dense_2_y_base[row][j] *
                        dvelocity_sum_dnetwork_dense_2[row][k];
            d_network_dense_2_W_3[j][k] = sum;
        }

    /* ode.dl:10  d_network.dense_2.W[j, k] = d_network.dense_2.W[j, k] + d_network.dense_2.W[j, k] +
           d_network.dense_2.W[j, k] + sum[n](network.dense_2.y_base[n, j] * d_network.dense_2[n, k]) */
    for (int j = 0; j < 48; j++)
        for (int k = 0; k < 48; k++) {
            real d_network_dense_2_W_5 = 0;
            for (int row = 0; row < n; row++)
                d_network_dense_2_W_5 += network_dense_2_y_base[row][j] * d_network_dense_2[row][k];
            d_params->network_dense_2_W[j][k] = d_network_dense_2_W[j][k] + d_network_dense_2_W_2[j][k] +
                    d_network_dense_2_W_3[j][k] + d_network_dense_2_W_5;
        }

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
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 48; i++) {
            real d_network_dense_2_y_base = 0;
            for (int k = 0; k < 48; k++)
                d_network_dense_2_y_base += d_network_dense_2[row][k] * params->network_dense_2_W[i][k];
            d_network_dense[row][i] = (-(d_residual[row][0] * params->network_dense_W[0][i] *
                    dforce_sum_dnetwork_dense_2_y_base[row][i] * network_dense_2_y_base[row][i]) -
                    d_residual[row][0] * params->network_dense_W[0][i] *
                    dforce_sum_dnetwork_dense_2_y_base[row][i] * network_dense_2_y_base[row][i] +
                    (-d_dforce_sum_dnetwork_dense_2_y_base[row][i] -
                    d_dforce_sum_dnetwork_dense_2_y_base[row][i]) *
                    (params->network_dense_W[0][i] * dvelocity_sum_dnetwork_dense_2_y_base[row][i]) +
                    (-(d_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base[row][i] *
                    params->network_dense_W[0][i] * network_dense_2_y_base[row][i]) -
                    d_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base[row][i] *
                    params->network_dense_W[0][i] * network_dense_2_y_base[row][i]) +
                    ((real)-0.4 * (d_residual[row][0] * params->network_dense_W[0][i] *
                    dvelocity_sum_dnetwork_dense_2_y_base[row][i] * network_dense_2_y_base[row][i]) -
                    (real)0.4 * (d_residual[row][0] * params->network_dense_W[0][i] *
                    dvelocity_sum_dnetwork_dense_2_y_base[row][i] * network_dense_2_y_base[row][i])) +
                    d_network_dense_2_y_base) * (1 - network_dense_2_y_base[row][i] *
                    network_dense_2_y_base[row][i]);
        }

    /* ode.dl:10  d_network.dense.b[k] = sum[n](d_network.dense[n, k]) */
    for (int k = 0; k < 48; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += d_network_dense[row][k];
        d_params->network_dense_b[k] = sum;
    }

    /* ode.dl:10  d_network.dense.W[i, k] = sum[n](dforce_sum_dnetwork.dense_2.y_base[n, k] * (1 -
           network.dense_2.y_base[n, k]^2) * d_residual[n, 0]) +
           sum[n]((-d_dforce_sum_dnetwork.dense_2.y_base[n, k] - d_dforce_sum_dnetwork.dense_2.y_base[n, k]) *
           network.dense_2.y_base[n, k] * dvelocity_sum_dnetwork.dense_2.y_base[n, k]) +
           sum[n](d_dforce_sum_ddvelocity_sum_dnetwork.dense_2.y_base[n, k] * (1 - network.dense_2.y_base[n,
           k]^2)) + 0.4 * sum[n](dvelocity_sum_dnetwork.dense_2.y_base[n, k] * (1 - network.dense_2.y_base[n,
           k]^2) * d_residual[n, 0]) + sum[n](d_network.dense[n, k] * network.dense.y_base[n, 0]) */
    for (int k = 0; k < 48; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += dforce_sum_dnetwork_dense_2_y_base[row][k] *
                    (1 - network_dense_2_y_base[row][k] * network_dense_2_y_base[row][k]) *
                    d_residual[row][0];
        real d_network_dense_W_2 = 0;
        for (int row = 0; row < n; row++)
            d_network_dense_W_2 += (-d_dforce_sum_dnetwork_dense_2_y_base[row][k] -
                    d_dforce_sum_dnetwork_dense_2_y_base[row][k]) * network_dense_2_y_base[row][k] *
                    dvelocity_sum_dnetwork_dense_2_y_base[row][k];
        real d_network_dense_W_3 = 0;
        for (int row = 0; row < n; row++)
            d_network_dense_W_3 += d_dforce_sum_ddvelocity_sum_dnetwork_dense_2_y_base[row][k] *
                    (1 - network_dense_2_y_base[row][k] * network_dense_2_y_base[row][k]);
        real sum_2 = 0;
        for (int row = 0; row < n; row++)
            sum_2 += dvelocity_sum_dnetwork_dense_2_y_base[row][k] *
                    (1 - network_dense_2_y_base[row][k] * network_dense_2_y_base[row][k]) *
                    d_residual[row][0];
        real d_network_dense_W_4 = 0;
        for (int row = 0; row < n; row++)
            d_network_dense_W_4 += d_network_dense[row][k] * network_dense_y_base[row][0];
        d_params->network_dense_W[0][k] = sum + d_network_dense_W_2 + d_network_dense_W_3 + (real)0.4 * sum_2
                + d_network_dense_W_4;
    }
}

#ifndef ODE_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

/* ode computes the same in training and in evaluation. */
void ode_evaluate(const struct ode_batch *batch, const struct ode_params *params, void *arena,
                  struct ode_result *result)
{
    ode_forward(batch, params, arena, result);
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
    real (*network)[1] = (real (*)[1])space;

    /* ode.dl:10  network.dense_2.y_base[n, i] = tanh(sum[j]((t[n, 0] - 3) * network.dense.W[0, i]) +
           network.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 48; i++) {
            real sum = 0;
            sum += (t[row][0] - 3) * params->network_dense_W[0][i];
            network_dense_2_y_base[row][i] = real_tanh(sum + params->network_dense_b[i]);
        }

    /* ode.dl:10  network.dense_3.y_base[n, i] = tanh(sum[j](network.dense_2.y_base[n, j] *
           network.dense_2.W[j, i]) + network.dense_2.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 48; i++) {
            real network_dense_2_y_sum = 0;
            for (int j = 0; j < 48; j++)
                network_dense_2_y_sum += network_dense_2_y_base[row][j] * params->network_dense_2_W[j][i];
            network_dense_3_y_base[row][i] = real_tanh(network_dense_2_y_sum + params->network_dense_2_b[i]);
        }

    /* ode.dl:10  network[n, k] = sum[j](network.dense_3.y_base[n, j] * network.dense_3.W[j, 0]) +
           network.dense_3.b[0] */
    for (int row = 0; row < n; row++) {
        real network_dense_3_y_sum = 0;
        for (int j = 0; j < 48; j++)
            network_dense_3_y_sum += network_dense_3_y_base[row][j] * params->network_dense_3_W[j][0];
        network[row][0] = network_dense_3_y_sum + params->network_dense_3_b[0];
    }

    /* ode.dl:11  u[n, i] = 1 + t[n, 0]^2 / (1 + t[n, 0]^2) * network[n, 0] */
    for (int row = 0; row < n; row++)
        u[row][0] = 1 + t[row][0] * t[row][0] / (1 + t[row][0] * t[row][0]) * network[row][0];
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
    return sizeof(real) * (774 * rows + 6912);
}

#ifndef ODE_F64
/* ---- the optimiser ---- */

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) / (-expm1(-0.10536051565782628 *
       t))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) / (-expm1(-0.0010005003335835344 * t)))
       + 1e-08) */
static void ode_adam(int size, real *restrict param, const real *restrict grad, real *restrict m,
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
static void ode_trace(const struct ode_batch *batch, const struct ode_params *params, void *arena,
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

#endif

static const DlModel ode_model = {
    .name = "ode", .source = "ode.dl", .real_size = sizeof(real),
    .input_count = 1, .inputs = ode_inputs,
    .param_count = 6, .params = ode_param_table,
    .param_size = ode_parameters,
    .metric_count = 1, .metrics = ode_metrics,
    .total_count = 2,
    .batch = 128, .epochs = 500, .seed = 0, .clip_norm = 0,
    .flops = {42255, 64451, 0},
    .arena_size = ode_arena_size,
    .init = ode_run_init,
    .forward = ode_run_forward,
    .backward = ode_run_backward,
#ifndef ODE_F64
    .output_count = 1, .outputs = ode_output_table,
    .predict = ode_run_predict,
    .observe = ode_run_predict,
    .optimizer = "adam", .update = ode_run_update,
    .argument_count = 1, .arguments = ode_argument_table,
    .state_count = 2, .states = ode_states, .initial = ode_states_initial,
    .split_count = 2, .splits = ode_splits,
    .evaluate = ode_run_evaluate,
    .summarize = ode_run_summarize,
    .traced = ode_traced,
    .trace_arena_size = ode_trace_arena_size,
    .trace = ode_run_trace,
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
#define ode_make_train ode_make_train_f64
#define ode_train_arena_size ode_train_arena_size_f64
#define ode_make_test ode_make_test_f64
#define ode_test_arena_size ode_test_arena_size_f64
#define ode_adam ode_adam_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
