/* exploding.dl, compiled by dlc at -O0. Edit the model, not this file. */

#ifndef EXPLODING_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

typedef float real;
#define real_fabs fabsf

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

void exploding_init(struct exploding_params *params, uint64_t seed)
{
    /* M.0 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_0[i][j] = (real)dl_normal(seed, 4060275382u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.1 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_1[i][j] = (real)dl_normal(seed, 4077053001u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.2 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_2[i][j] = (real)dl_normal(seed, 4026720144u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.3 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_3[i][j] = (real)dl_normal(seed, 4043497763u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.4 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_4[i][j] = (real)dl_normal(seed, 4127385858u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.5 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_5[i][j] = (real)dl_normal(seed, 4144163477u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.6 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_6[i][j] = (real)dl_normal(seed, 4093830620u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.7 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_7[i][j] = (real)dl_normal(seed, 4110608239u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.8 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_8[i][j] = (real)dl_normal(seed, 4194496334u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.9 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_9[i][j] = (real)dl_normal(seed, 4211273953u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.10 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_10[i][j] = (real)dl_normal(seed, 109947515u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.11 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_11[i][j] = (real)dl_normal(seed, 93169896u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.12 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_12[i][j] = (real)dl_normal(seed, 143502753u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.13 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_13[i][j] = (real)dl_normal(seed, 126725134u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.14 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_14[i][j] = (real)dl_normal(seed, 177057991u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.15 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_15[i][j] = (real)dl_normal(seed, 160280372u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.16 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_16[i][j] = (real)dl_normal(seed, 210613229u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.17 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_17[i][j] = (real)dl_normal(seed, 193835610u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.18 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_18[i][j] = (real)dl_normal(seed, 4270693859u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.19 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_19[i][j] = (real)dl_normal(seed, 4253916240u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.20 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_20[i][j] = (real)dl_normal(seed, 1954941152u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.21 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_21[i][j] = (real)dl_normal(seed, 1971718771u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.22 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_22[i][j] = (real)dl_normal(seed, 1988496390u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.23 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_23[i][j] = (real)dl_normal(seed, 2005274009u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.24 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_24[i][j] = (real)dl_normal(seed, 2022051628u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.25 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_25[i][j] = (real)dl_normal(seed, 2038829247u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.26 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_26[i][j] = (real)dl_normal(seed, 2055606866u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.27 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_27[i][j] = (real)dl_normal(seed, 2072384485u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.28 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_28[i][j] = (real)dl_normal(seed, 2089162104u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.29 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_29[i][j] = (real)dl_normal(seed, 2105939723u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.30 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_30[i][j] = (real)dl_normal(seed, 2055753961u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.31 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_31[i][j] = (real)dl_normal(seed, 2038976342u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.32 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_32[i][j] = (real)dl_normal(seed, 2022198723u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.33 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_33[i][j] = (real)dl_normal(seed, 2005421104u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.34 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_34[i][j] = (real)dl_normal(seed, 2122864437u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.35 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_35[i][j] = (real)dl_normal(seed, 2106086818u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.36 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_36[i][j] = (real)dl_normal(seed, 2089309199u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.37 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_37[i][j] = (real)dl_normal(seed, 2072531580u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.38 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_38[i][j] = (real)dl_normal(seed, 2189974913u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.39 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_39[i][j] = (real)dl_normal(seed, 2173197294u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.40 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_40[i][j] = (real)dl_normal(seed, 2023037366u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.41 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_41[i][j] = (real)dl_normal(seed, 2039814985u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.42 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_42[i][j] = (real)dl_normal(seed, 1989482128u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.43 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_43[i][j] = (real)dl_normal(seed, 2006259747u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.44 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_44[i][j] = (real)dl_normal(seed, 2090147842u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.45 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_45[i][j] = (real)dl_normal(seed, 2106925461u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.46 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_46[i][j] = (real)dl_normal(seed, 2056592604u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.47 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_47[i][j] = (real)dl_normal(seed, 2073370223u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.48 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_48[i][j] = (real)dl_normal(seed, 2157258318u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.49 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_49[i][j] = (real)dl_normal(seed, 2174035937u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.50 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_50[i][j] = (real)dl_normal(seed, 2123850175u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.51 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_51[i][j] = (real)dl_normal(seed, 2107072556u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.52 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_52[i][j] = (real)dl_normal(seed, 2157405413u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.53 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_53[i][j] = (real)dl_normal(seed, 2140627794u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.54 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_54[i][j] = (real)dl_normal(seed, 2056739699u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.55 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_55[i][j] = (real)dl_normal(seed, 2039962080u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.56 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_56[i][j] = (real)dl_normal(seed, 2090294937u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.57 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_57[i][j] = (real)dl_normal(seed, 2073517318u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.58 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_58[i][j] = (real)dl_normal(seed, 2258071127u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.59 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_59[i][j] = (real)dl_normal(seed, 2241293508u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.60 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_60[i][j] = (real)dl_normal(seed, 210760324u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.61 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_61[i][j] = (real)dl_normal(seed, 227537943u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.62 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_62[i][j] = (real)dl_normal(seed, 244315562u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.63 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_63[i][j] = (real)dl_normal(seed, 261093181u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.64 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_64[i][j] = (real)dl_normal(seed, 143649848u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.65 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_65[i][j] = (real)dl_normal(seed, 160427467u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.66 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_66[i][j] = (real)dl_normal(seed, 177205086u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.67 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_67[i][j] = (real)dl_normal(seed, 193982705u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.68 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_68[i][j] = (real)dl_normal(seed, 76539372u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.69 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_69[i][j] = (real)dl_normal(seed, 93316991u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.70 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_70[i][j] = (real)dl_normal(seed, 311573133u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.71 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_71[i][j] = (real)dl_normal(seed, 294795514u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.72 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_72[i][j] = (real)dl_normal(seed, 278017895u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.73 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_73[i][j] = (real)dl_normal(seed, 261240276u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.74 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_74[i][j] = (real)dl_normal(seed, 244462657u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.75 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_75[i][j] = (real)dl_normal(seed, 227685038u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.76 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_76[i][j] = (real)dl_normal(seed, 210907419u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.77 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_77[i][j] = (real)dl_normal(seed, 194129800u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.78 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_78[i][j] = (real)dl_normal(seed, 177352181u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.79 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_79[i][j] = (real)dl_normal(seed, 160574562u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.80 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_80[i][j] = (real)dl_normal(seed, 278856538u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.81 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_81[i][j] = (real)dl_normal(seed, 295634157u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.82 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_82[i][j] = (real)dl_normal(seed, 245301300u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.83 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_83[i][j] = (real)dl_normal(seed, 262078919u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.84 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_84[i][j] = (real)dl_normal(seed, 211746062u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.85 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_85[i][j] = (real)dl_normal(seed, 228523681u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.86 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_86[i][j] = (real)dl_normal(seed, 178190824u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.87 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_87[i][j] = (real)dl_normal(seed, 194968443u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.88 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_88[i][j] = (real)dl_normal(seed, 144635586u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.89 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_89[i][j] = (real)dl_normal(seed, 161413205u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.90 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_90[i][j] = (real)dl_normal(seed, 4137752835u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.91 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_91[i][j] = (real)dl_normal(seed, 4120975216u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.92 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_92[i][j] = (real)dl_normal(seed, 4171308073u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.93 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_93[i][j] = (real)dl_normal(seed, 4154530454u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.94 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_94[i][j] = (real)dl_normal(seed, 4204863311u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.95 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_95[i][j] = (real)dl_normal(seed, 4188085692u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.96 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_96[i][j] = (real)dl_normal(seed, 4238418549u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.97 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_97[i][j] = (real)dl_normal(seed, 4221640930u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.98 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_98[i][j] = (real)dl_normal(seed, 4271973787u, 0, (uint64_t)i * 4 + (uint64_t)j);
    /* M.99 normal(0, 1) */
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            params->M_99[i][j] = (real)dl_normal(seed, 4255196168u, 0, (uint64_t)i * 4 + (uint64_t)j);
}

/* ---- training: the loss of a batch, then its gradient ---- */

void exploding_forward(const struct exploding_batch *batch, const struct exploding_params *params, void *arena,
                       struct exploding_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[4] = (const real (*)[4])batch->X;
    real (*h_0)[4] = (real (*)[4])space;
    real (*h_1)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_2)[4] = (real (*)[4])(space + 8 * rows);
    real (*h_3)[4] = (real (*)[4])(space + 12 * rows);
    real (*h_4)[4] = (real (*)[4])(space + 16 * rows);
    real (*h_5)[4] = (real (*)[4])(space + 20 * rows);
    real (*h_6)[4] = (real (*)[4])(space + 24 * rows);
    real (*h_7)[4] = (real (*)[4])(space + 28 * rows);
    real (*h_8)[4] = (real (*)[4])(space + 32 * rows);
    real (*h_9)[4] = (real (*)[4])(space + 36 * rows);
    real (*h_10)[4] = (real (*)[4])(space + 40 * rows);
    real (*h_11)[4] = (real (*)[4])(space + 44 * rows);
    real (*h_12)[4] = (real (*)[4])(space + 48 * rows);
    real (*h_13)[4] = (real (*)[4])(space + 52 * rows);
    real (*h_14)[4] = (real (*)[4])(space + 56 * rows);
    real (*h_15)[4] = (real (*)[4])(space + 60 * rows);
    real (*h_16)[4] = (real (*)[4])(space + 64 * rows);
    real (*h_17)[4] = (real (*)[4])(space + 68 * rows);
    real (*h_18)[4] = (real (*)[4])(space + 72 * rows);
    real (*h_19)[4] = (real (*)[4])(space + 76 * rows);
    real (*h_20)[4] = (real (*)[4])(space + 80 * rows);
    real (*h_21)[4] = (real (*)[4])(space + 84 * rows);
    real (*h_22)[4] = (real (*)[4])(space + 88 * rows);
    real (*h_23)[4] = (real (*)[4])(space + 92 * rows);
    real (*h_24)[4] = (real (*)[4])(space + 96 * rows);
    real (*h_25)[4] = (real (*)[4])(space + 100 * rows);
    real (*h_26)[4] = (real (*)[4])(space + 104 * rows);
    real (*h_27)[4] = (real (*)[4])(space + 108 * rows);
    real (*h_28)[4] = (real (*)[4])(space + 112 * rows);
    real (*h_29)[4] = (real (*)[4])(space + 116 * rows);
    real (*h_30)[4] = (real (*)[4])(space + 120 * rows);
    real (*h_31)[4] = (real (*)[4])(space + 124 * rows);
    real (*h_32)[4] = (real (*)[4])(space + 128 * rows);
    real (*h_33)[4] = (real (*)[4])(space + 132 * rows);
    real (*h_34)[4] = (real (*)[4])(space + 136 * rows);
    real (*h_35)[4] = (real (*)[4])(space + 140 * rows);
    real (*h_36)[4] = (real (*)[4])(space + 144 * rows);
    real (*h_37)[4] = (real (*)[4])(space + 148 * rows);
    real (*h_38)[4] = (real (*)[4])(space + 152 * rows);
    real (*h_39)[4] = (real (*)[4])(space + 156 * rows);
    real (*h_40)[4] = (real (*)[4])(space + 160 * rows);
    real (*h_41)[4] = (real (*)[4])(space + 164 * rows);
    real (*h_42)[4] = (real (*)[4])(space + 168 * rows);
    real (*h_43)[4] = (real (*)[4])(space + 172 * rows);
    real (*h_44)[4] = (real (*)[4])(space + 176 * rows);
    real (*h_45)[4] = (real (*)[4])(space + 180 * rows);
    real (*h_46)[4] = (real (*)[4])(space + 184 * rows);
    real (*h_47)[4] = (real (*)[4])(space + 188 * rows);
    real (*h_48)[4] = (real (*)[4])(space + 192 * rows);
    real (*h_49)[4] = (real (*)[4])(space + 196 * rows);
    real (*h_50)[4] = (real (*)[4])(space + 200 * rows);
    real (*h_51)[4] = (real (*)[4])(space + 204 * rows);
    real (*h_52)[4] = (real (*)[4])(space + 208 * rows);
    real (*h_53)[4] = (real (*)[4])(space + 212 * rows);
    real (*h_54)[4] = (real (*)[4])(space + 216 * rows);
    real (*h_55)[4] = (real (*)[4])(space + 220 * rows);
    real (*h_56)[4] = (real (*)[4])(space + 224 * rows);
    real (*h_57)[4] = (real (*)[4])(space + 228 * rows);
    real (*h_58)[4] = (real (*)[4])(space + 232 * rows);
    real (*h_59)[4] = (real (*)[4])(space + 236 * rows);
    real (*h_60)[4] = (real (*)[4])(space + 240 * rows);
    real (*h_61)[4] = (real (*)[4])(space + 244 * rows);
    real (*h_62)[4] = (real (*)[4])(space + 248 * rows);
    real (*h_63)[4] = (real (*)[4])(space + 252 * rows);
    real (*h_64)[4] = (real (*)[4])(space + 256 * rows);
    real (*h_65)[4] = (real (*)[4])(space + 260 * rows);
    real (*h_66)[4] = (real (*)[4])(space + 264 * rows);
    real (*h_67)[4] = (real (*)[4])(space + 268 * rows);
    real (*h_68)[4] = (real (*)[4])(space + 272 * rows);
    real (*h_69)[4] = (real (*)[4])(space + 276 * rows);
    real (*h_70)[4] = (real (*)[4])(space + 280 * rows);
    real (*h_71)[4] = (real (*)[4])(space + 284 * rows);
    real (*h_72)[4] = (real (*)[4])(space + 288 * rows);
    real (*h_73)[4] = (real (*)[4])(space + 292 * rows);
    real (*h_74)[4] = (real (*)[4])(space + 296 * rows);
    real (*h_75)[4] = (real (*)[4])(space + 300 * rows);
    real (*h_76)[4] = (real (*)[4])(space + 304 * rows);
    real (*h_77)[4] = (real (*)[4])(space + 308 * rows);
    real (*h_78)[4] = (real (*)[4])(space + 312 * rows);
    real (*h_79)[4] = (real (*)[4])(space + 316 * rows);
    real (*h_80)[4] = (real (*)[4])(space + 320 * rows);
    real (*h_81)[4] = (real (*)[4])(space + 324 * rows);
    real (*h_82)[4] = (real (*)[4])(space + 328 * rows);
    real (*h_83)[4] = (real (*)[4])(space + 332 * rows);
    real (*h_84)[4] = (real (*)[4])(space + 336 * rows);
    real (*h_85)[4] = (real (*)[4])(space + 340 * rows);
    real (*h_86)[4] = (real (*)[4])(space + 344 * rows);
    real (*h_87)[4] = (real (*)[4])(space + 348 * rows);
    real (*h_88)[4] = (real (*)[4])(space + 352 * rows);
    real (*h_89)[4] = (real (*)[4])(space + 356 * rows);
    real (*h_90)[4] = (real (*)[4])(space + 360 * rows);
    real (*h_91)[4] = (real (*)[4])(space + 364 * rows);
    real (*h_92)[4] = (real (*)[4])(space + 368 * rows);
    real (*h_93)[4] = (real (*)[4])(space + 372 * rows);
    real (*h_94)[4] = (real (*)[4])(space + 376 * rows);
    real (*h_95)[4] = (real (*)[4])(space + 380 * rows);
    real (*h_96)[4] = (real (*)[4])(space + 384 * rows);
    real (*h_97)[4] = (real (*)[4])(space + 388 * rows);
    real (*h_98)[4] = (real (*)[4])(space + 392 * rows);
    real (*h_99)[4] = (real (*)[4])(space + 396 * rows);
    real *loss_sum = space + 400 * rows;
    const real *y = batch->y;

    /* exploding.dl:12  h.0[n, i] = sum[k](X[n, k] * M.0[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += X[row][k] * params->M_0[k][i];
            h_0[row][i] = sum;
        }

    /* exploding.dl:12  h.1[n, i] = sum[k](h.0[n, k] * M.1[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_0[row][k] * params->M_1[k][i];
            h_1[row][i] = sum;
        }

    /* exploding.dl:12  h.2[n, i] = sum[k](h.1[n, k] * M.2[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_1[row][k] * params->M_2[k][i];
            h_2[row][i] = sum;
        }

    /* exploding.dl:12  h.3[n, i] = sum[k](h.2[n, k] * M.3[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_2[row][k] * params->M_3[k][i];
            h_3[row][i] = sum;
        }

    /* exploding.dl:12  h.4[n, i] = sum[k](h.3[n, k] * M.4[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_3[row][k] * params->M_4[k][i];
            h_4[row][i] = sum;
        }

    /* exploding.dl:12  h.5[n, i] = sum[k](h.4[n, k] * M.5[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_4[row][k] * params->M_5[k][i];
            h_5[row][i] = sum;
        }

    /* exploding.dl:12  h.6[n, i] = sum[k](h.5[n, k] * M.6[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_5[row][k] * params->M_6[k][i];
            h_6[row][i] = sum;
        }

    /* exploding.dl:12  h.7[n, i] = sum[k](h.6[n, k] * M.7[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_6[row][k] * params->M_7[k][i];
            h_7[row][i] = sum;
        }

    /* exploding.dl:12  h.8[n, i] = sum[k](h.7[n, k] * M.8[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_7[row][k] * params->M_8[k][i];
            h_8[row][i] = sum;
        }

    /* exploding.dl:12  h.9[n, i] = sum[k](h.8[n, k] * M.9[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_8[row][k] * params->M_9[k][i];
            h_9[row][i] = sum;
        }

    /* exploding.dl:12  h.10[n, i] = sum[k](h.9[n, k] * M.10[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_9[row][k] * params->M_10[k][i];
            h_10[row][i] = sum;
        }

    /* exploding.dl:12  h.11[n, i] = sum[k](h.10[n, k] * M.11[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_10[row][k] * params->M_11[k][i];
            h_11[row][i] = sum;
        }

    /* exploding.dl:12  h.12[n, i] = sum[k](h.11[n, k] * M.12[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_11[row][k] * params->M_12[k][i];
            h_12[row][i] = sum;
        }

    /* exploding.dl:12  h.13[n, i] = sum[k](h.12[n, k] * M.13[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_12[row][k] * params->M_13[k][i];
            h_13[row][i] = sum;
        }

    /* exploding.dl:12  h.14[n, i] = sum[k](h.13[n, k] * M.14[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_13[row][k] * params->M_14[k][i];
            h_14[row][i] = sum;
        }

    /* exploding.dl:12  h.15[n, i] = sum[k](h.14[n, k] * M.15[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_14[row][k] * params->M_15[k][i];
            h_15[row][i] = sum;
        }

    /* exploding.dl:12  h.16[n, i] = sum[k](h.15[n, k] * M.16[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_15[row][k] * params->M_16[k][i];
            h_16[row][i] = sum;
        }

    /* exploding.dl:12  h.17[n, i] = sum[k](h.16[n, k] * M.17[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_16[row][k] * params->M_17[k][i];
            h_17[row][i] = sum;
        }

    /* exploding.dl:12  h.18[n, i] = sum[k](h.17[n, k] * M.18[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_17[row][k] * params->M_18[k][i];
            h_18[row][i] = sum;
        }

    /* exploding.dl:12  h.19[n, i] = sum[k](h.18[n, k] * M.19[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_18[row][k] * params->M_19[k][i];
            h_19[row][i] = sum;
        }

    /* exploding.dl:12  h.20[n, i] = sum[k](h.19[n, k] * M.20[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_19[row][k] * params->M_20[k][i];
            h_20[row][i] = sum;
        }

    /* exploding.dl:12  h.21[n, i] = sum[k](h.20[n, k] * M.21[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_20[row][k] * params->M_21[k][i];
            h_21[row][i] = sum;
        }

    /* exploding.dl:12  h.22[n, i] = sum[k](h.21[n, k] * M.22[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_21[row][k] * params->M_22[k][i];
            h_22[row][i] = sum;
        }

    /* exploding.dl:12  h.23[n, i] = sum[k](h.22[n, k] * M.23[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_22[row][k] * params->M_23[k][i];
            h_23[row][i] = sum;
        }

    /* exploding.dl:12  h.24[n, i] = sum[k](h.23[n, k] * M.24[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_23[row][k] * params->M_24[k][i];
            h_24[row][i] = sum;
        }

    /* exploding.dl:12  h.25[n, i] = sum[k](h.24[n, k] * M.25[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_24[row][k] * params->M_25[k][i];
            h_25[row][i] = sum;
        }

    /* exploding.dl:12  h.26[n, i] = sum[k](h.25[n, k] * M.26[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_25[row][k] * params->M_26[k][i];
            h_26[row][i] = sum;
        }

    /* exploding.dl:12  h.27[n, i] = sum[k](h.26[n, k] * M.27[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_26[row][k] * params->M_27[k][i];
            h_27[row][i] = sum;
        }

    /* exploding.dl:12  h.28[n, i] = sum[k](h.27[n, k] * M.28[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_27[row][k] * params->M_28[k][i];
            h_28[row][i] = sum;
        }

    /* exploding.dl:12  h.29[n, i] = sum[k](h.28[n, k] * M.29[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_28[row][k] * params->M_29[k][i];
            h_29[row][i] = sum;
        }

    /* exploding.dl:12  h.30[n, i] = sum[k](h.29[n, k] * M.30[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_29[row][k] * params->M_30[k][i];
            h_30[row][i] = sum;
        }

    /* exploding.dl:12  h.31[n, i] = sum[k](h.30[n, k] * M.31[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_30[row][k] * params->M_31[k][i];
            h_31[row][i] = sum;
        }

    /* exploding.dl:12  h.32[n, i] = sum[k](h.31[n, k] * M.32[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_31[row][k] * params->M_32[k][i];
            h_32[row][i] = sum;
        }

    /* exploding.dl:12  h.33[n, i] = sum[k](h.32[n, k] * M.33[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_32[row][k] * params->M_33[k][i];
            h_33[row][i] = sum;
        }

    /* exploding.dl:12  h.34[n, i] = sum[k](h.33[n, k] * M.34[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_33[row][k] * params->M_34[k][i];
            h_34[row][i] = sum;
        }

    /* exploding.dl:12  h.35[n, i] = sum[k](h.34[n, k] * M.35[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_34[row][k] * params->M_35[k][i];
            h_35[row][i] = sum;
        }

    /* exploding.dl:12  h.36[n, i] = sum[k](h.35[n, k] * M.36[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_35[row][k] * params->M_36[k][i];
            h_36[row][i] = sum;
        }

    /* exploding.dl:12  h.37[n, i] = sum[k](h.36[n, k] * M.37[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_36[row][k] * params->M_37[k][i];
            h_37[row][i] = sum;
        }

    /* exploding.dl:12  h.38[n, i] = sum[k](h.37[n, k] * M.38[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_37[row][k] * params->M_38[k][i];
            h_38[row][i] = sum;
        }

    /* exploding.dl:12  h.39[n, i] = sum[k](h.38[n, k] * M.39[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_38[row][k] * params->M_39[k][i];
            h_39[row][i] = sum;
        }

    /* exploding.dl:12  h.40[n, i] = sum[k](h.39[n, k] * M.40[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_39[row][k] * params->M_40[k][i];
            h_40[row][i] = sum;
        }

    /* exploding.dl:12  h.41[n, i] = sum[k](h.40[n, k] * M.41[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_40[row][k] * params->M_41[k][i];
            h_41[row][i] = sum;
        }

    /* exploding.dl:12  h.42[n, i] = sum[k](h.41[n, k] * M.42[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_41[row][k] * params->M_42[k][i];
            h_42[row][i] = sum;
        }

    /* exploding.dl:12  h.43[n, i] = sum[k](h.42[n, k] * M.43[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_42[row][k] * params->M_43[k][i];
            h_43[row][i] = sum;
        }

    /* exploding.dl:12  h.44[n, i] = sum[k](h.43[n, k] * M.44[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_43[row][k] * params->M_44[k][i];
            h_44[row][i] = sum;
        }

    /* exploding.dl:12  h.45[n, i] = sum[k](h.44[n, k] * M.45[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_44[row][k] * params->M_45[k][i];
            h_45[row][i] = sum;
        }

    /* exploding.dl:12  h.46[n, i] = sum[k](h.45[n, k] * M.46[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_45[row][k] * params->M_46[k][i];
            h_46[row][i] = sum;
        }

    /* exploding.dl:12  h.47[n, i] = sum[k](h.46[n, k] * M.47[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_46[row][k] * params->M_47[k][i];
            h_47[row][i] = sum;
        }

    /* exploding.dl:12  h.48[n, i] = sum[k](h.47[n, k] * M.48[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_47[row][k] * params->M_48[k][i];
            h_48[row][i] = sum;
        }

    /* exploding.dl:12  h.49[n, i] = sum[k](h.48[n, k] * M.49[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_48[row][k] * params->M_49[k][i];
            h_49[row][i] = sum;
        }

    /* exploding.dl:12  h.50[n, i] = sum[k](h.49[n, k] * M.50[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_49[row][k] * params->M_50[k][i];
            h_50[row][i] = sum;
        }

    /* exploding.dl:12  h.51[n, i] = sum[k](h.50[n, k] * M.51[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_50[row][k] * params->M_51[k][i];
            h_51[row][i] = sum;
        }

    /* exploding.dl:12  h.52[n, i] = sum[k](h.51[n, k] * M.52[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_51[row][k] * params->M_52[k][i];
            h_52[row][i] = sum;
        }

    /* exploding.dl:12  h.53[n, i] = sum[k](h.52[n, k] * M.53[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_52[row][k] * params->M_53[k][i];
            h_53[row][i] = sum;
        }

    /* exploding.dl:12  h.54[n, i] = sum[k](h.53[n, k] * M.54[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_53[row][k] * params->M_54[k][i];
            h_54[row][i] = sum;
        }

    /* exploding.dl:12  h.55[n, i] = sum[k](h.54[n, k] * M.55[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_54[row][k] * params->M_55[k][i];
            h_55[row][i] = sum;
        }

    /* exploding.dl:12  h.56[n, i] = sum[k](h.55[n, k] * M.56[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_55[row][k] * params->M_56[k][i];
            h_56[row][i] = sum;
        }

    /* exploding.dl:12  h.57[n, i] = sum[k](h.56[n, k] * M.57[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_56[row][k] * params->M_57[k][i];
            h_57[row][i] = sum;
        }

    /* exploding.dl:12  h.58[n, i] = sum[k](h.57[n, k] * M.58[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_57[row][k] * params->M_58[k][i];
            h_58[row][i] = sum;
        }

    /* exploding.dl:12  h.59[n, i] = sum[k](h.58[n, k] * M.59[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_58[row][k] * params->M_59[k][i];
            h_59[row][i] = sum;
        }

    /* exploding.dl:12  h.60[n, i] = sum[k](h.59[n, k] * M.60[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_59[row][k] * params->M_60[k][i];
            h_60[row][i] = sum;
        }

    /* exploding.dl:12  h.61[n, i] = sum[k](h.60[n, k] * M.61[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_60[row][k] * params->M_61[k][i];
            h_61[row][i] = sum;
        }

    /* exploding.dl:12  h.62[n, i] = sum[k](h.61[n, k] * M.62[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_61[row][k] * params->M_62[k][i];
            h_62[row][i] = sum;
        }

    /* exploding.dl:12  h.63[n, i] = sum[k](h.62[n, k] * M.63[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_62[row][k] * params->M_63[k][i];
            h_63[row][i] = sum;
        }

    /* exploding.dl:12  h.64[n, i] = sum[k](h.63[n, k] * M.64[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_63[row][k] * params->M_64[k][i];
            h_64[row][i] = sum;
        }

    /* exploding.dl:12  h.65[n, i] = sum[k](h.64[n, k] * M.65[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_64[row][k] * params->M_65[k][i];
            h_65[row][i] = sum;
        }

    /* exploding.dl:12  h.66[n, i] = sum[k](h.65[n, k] * M.66[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_65[row][k] * params->M_66[k][i];
            h_66[row][i] = sum;
        }

    /* exploding.dl:12  h.67[n, i] = sum[k](h.66[n, k] * M.67[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_66[row][k] * params->M_67[k][i];
            h_67[row][i] = sum;
        }

    /* exploding.dl:12  h.68[n, i] = sum[k](h.67[n, k] * M.68[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_67[row][k] * params->M_68[k][i];
            h_68[row][i] = sum;
        }

    /* exploding.dl:12  h.69[n, i] = sum[k](h.68[n, k] * M.69[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_68[row][k] * params->M_69[k][i];
            h_69[row][i] = sum;
        }

    /* exploding.dl:12  h.70[n, i] = sum[k](h.69[n, k] * M.70[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_69[row][k] * params->M_70[k][i];
            h_70[row][i] = sum;
        }

    /* exploding.dl:12  h.71[n, i] = sum[k](h.70[n, k] * M.71[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_70[row][k] * params->M_71[k][i];
            h_71[row][i] = sum;
        }

    /* exploding.dl:12  h.72[n, i] = sum[k](h.71[n, k] * M.72[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_71[row][k] * params->M_72[k][i];
            h_72[row][i] = sum;
        }

    /* exploding.dl:12  h.73[n, i] = sum[k](h.72[n, k] * M.73[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_72[row][k] * params->M_73[k][i];
            h_73[row][i] = sum;
        }

    /* exploding.dl:12  h.74[n, i] = sum[k](h.73[n, k] * M.74[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_73[row][k] * params->M_74[k][i];
            h_74[row][i] = sum;
        }

    /* exploding.dl:12  h.75[n, i] = sum[k](h.74[n, k] * M.75[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_74[row][k] * params->M_75[k][i];
            h_75[row][i] = sum;
        }

    /* exploding.dl:12  h.76[n, i] = sum[k](h.75[n, k] * M.76[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_75[row][k] * params->M_76[k][i];
            h_76[row][i] = sum;
        }

    /* exploding.dl:12  h.77[n, i] = sum[k](h.76[n, k] * M.77[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_76[row][k] * params->M_77[k][i];
            h_77[row][i] = sum;
        }

    /* exploding.dl:12  h.78[n, i] = sum[k](h.77[n, k] * M.78[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_77[row][k] * params->M_78[k][i];
            h_78[row][i] = sum;
        }

    /* exploding.dl:12  h.79[n, i] = sum[k](h.78[n, k] * M.79[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_78[row][k] * params->M_79[k][i];
            h_79[row][i] = sum;
        }

    /* exploding.dl:12  h.80[n, i] = sum[k](h.79[n, k] * M.80[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_79[row][k] * params->M_80[k][i];
            h_80[row][i] = sum;
        }

    /* exploding.dl:12  h.81[n, i] = sum[k](h.80[n, k] * M.81[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_80[row][k] * params->M_81[k][i];
            h_81[row][i] = sum;
        }

    /* exploding.dl:12  h.82[n, i] = sum[k](h.81[n, k] * M.82[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_81[row][k] * params->M_82[k][i];
            h_82[row][i] = sum;
        }

    /* exploding.dl:12  h.83[n, i] = sum[k](h.82[n, k] * M.83[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_82[row][k] * params->M_83[k][i];
            h_83[row][i] = sum;
        }

    /* exploding.dl:12  h.84[n, i] = sum[k](h.83[n, k] * M.84[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_83[row][k] * params->M_84[k][i];
            h_84[row][i] = sum;
        }

    /* exploding.dl:12  h.85[n, i] = sum[k](h.84[n, k] * M.85[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_84[row][k] * params->M_85[k][i];
            h_85[row][i] = sum;
        }

    /* exploding.dl:12  h.86[n, i] = sum[k](h.85[n, k] * M.86[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_85[row][k] * params->M_86[k][i];
            h_86[row][i] = sum;
        }

    /* exploding.dl:12  h.87[n, i] = sum[k](h.86[n, k] * M.87[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_86[row][k] * params->M_87[k][i];
            h_87[row][i] = sum;
        }

    /* exploding.dl:12  h.88[n, i] = sum[k](h.87[n, k] * M.88[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_87[row][k] * params->M_88[k][i];
            h_88[row][i] = sum;
        }

    /* exploding.dl:12  h.89[n, i] = sum[k](h.88[n, k] * M.89[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_88[row][k] * params->M_89[k][i];
            h_89[row][i] = sum;
        }

    /* exploding.dl:12  h.90[n, i] = sum[k](h.89[n, k] * M.90[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_89[row][k] * params->M_90[k][i];
            h_90[row][i] = sum;
        }

    /* exploding.dl:12  h.91[n, i] = sum[k](h.90[n, k] * M.91[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_90[row][k] * params->M_91[k][i];
            h_91[row][i] = sum;
        }

    /* exploding.dl:12  h.92[n, i] = sum[k](h.91[n, k] * M.92[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_91[row][k] * params->M_92[k][i];
            h_92[row][i] = sum;
        }

    /* exploding.dl:12  h.93[n, i] = sum[k](h.92[n, k] * M.93[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_92[row][k] * params->M_93[k][i];
            h_93[row][i] = sum;
        }

    /* exploding.dl:12  h.94[n, i] = sum[k](h.93[n, k] * M.94[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_93[row][k] * params->M_94[k][i];
            h_94[row][i] = sum;
        }

    /* exploding.dl:12  h.95[n, i] = sum[k](h.94[n, k] * M.95[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_94[row][k] * params->M_95[k][i];
            h_95[row][i] = sum;
        }

    /* exploding.dl:12  h.96[n, i] = sum[k](h.95[n, k] * M.96[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_95[row][k] * params->M_96[k][i];
            h_96[row][i] = sum;
        }

    /* exploding.dl:12  h.97[n, i] = sum[k](h.96[n, k] * M.97[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_96[row][k] * params->M_97[k][i];
            h_97[row][i] = sum;
        }

    /* exploding.dl:12  h.98[n, i] = sum[k](h.97[n, k] * M.98[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_97[row][k] * params->M_98[k][i];
            h_98[row][i] = sum;
        }

    /* exploding.dl:12  h.99[n, i] = sum[k](h.98[n, k] * M.99[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_98[row][k] * params->M_99[k][i];
            h_99[row][i] = sum;
        }

    /* exploding.dl:16  loss_sum[n] = sum[i](h.99[n, i]) */
    for (int row = 0; row < n; row++) {
        real sum = 0;
        for (int i = 0; i < 4; i++)
            sum += h_99[row][i];
        loss_sum[row] = sum;
    }

    /* exploding.dl:16  loss_sum = sum[n](abs(loss_sum[n] - y[n])) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += real_fabs(loss_sum[row] - y[row]);
        result->totals[0] = sum;
    }

    /* exploding.dl:16  loss = loss_sum / N */
    result->loss = result->totals[0] / (real)n;

    /* exploding.dl:17  size_sum = sum[n, i](abs(h.99[n, i])) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 4; i++)
                sum += real_fabs(h_99[row][i]);
        result->totals[1] = sum;
    }
}

void exploding_backward(const struct exploding_batch *batch, const struct exploding_params *params,
                        void *arena, struct exploding_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real *loss_sum = space + 400 * rows;
    const real *y = batch->y;
    real *d_loss_sum = space + 396 * rows;
    real (*h_98)[4] = (real (*)[4])(space + 392 * rows);
    real (*d_h_98)[4] = (real (*)[4])(space + 392 * rows);
    real (*h_97)[4] = (real (*)[4])(space + 388 * rows);
    real (*d_h_97)[4] = (real (*)[4])(space + 388 * rows);
    real (*h_96)[4] = (real (*)[4])(space + 384 * rows);
    real (*d_h_96)[4] = (real (*)[4])(space + 384 * rows);
    real (*h_95)[4] = (real (*)[4])(space + 380 * rows);
    real (*d_h_95)[4] = (real (*)[4])(space + 380 * rows);
    real (*h_94)[4] = (real (*)[4])(space + 376 * rows);
    real (*d_h_94)[4] = (real (*)[4])(space + 376 * rows);
    real (*h_93)[4] = (real (*)[4])(space + 372 * rows);
    real (*d_h_93)[4] = (real (*)[4])(space + 372 * rows);
    real (*h_92)[4] = (real (*)[4])(space + 368 * rows);
    real (*d_h_92)[4] = (real (*)[4])(space + 368 * rows);
    real (*h_91)[4] = (real (*)[4])(space + 364 * rows);
    real (*d_h_91)[4] = (real (*)[4])(space + 364 * rows);
    real (*h_90)[4] = (real (*)[4])(space + 360 * rows);
    real (*d_h_90)[4] = (real (*)[4])(space + 360 * rows);
    real (*h_89)[4] = (real (*)[4])(space + 356 * rows);
    real (*d_h_89)[4] = (real (*)[4])(space + 356 * rows);
    real (*h_88)[4] = (real (*)[4])(space + 352 * rows);
    real (*d_h_88)[4] = (real (*)[4])(space + 352 * rows);
    real (*h_87)[4] = (real (*)[4])(space + 348 * rows);
    real (*d_h_87)[4] = (real (*)[4])(space + 348 * rows);
    real (*h_86)[4] = (real (*)[4])(space + 344 * rows);
    real (*d_h_86)[4] = (real (*)[4])(space + 344 * rows);
    real (*h_85)[4] = (real (*)[4])(space + 340 * rows);
    real (*d_h_85)[4] = (real (*)[4])(space + 340 * rows);
    real (*h_84)[4] = (real (*)[4])(space + 336 * rows);
    real (*d_h_84)[4] = (real (*)[4])(space + 336 * rows);
    real (*h_83)[4] = (real (*)[4])(space + 332 * rows);
    real (*d_h_83)[4] = (real (*)[4])(space + 332 * rows);
    real (*h_82)[4] = (real (*)[4])(space + 328 * rows);
    real (*d_h_82)[4] = (real (*)[4])(space + 328 * rows);
    real (*h_81)[4] = (real (*)[4])(space + 324 * rows);
    real (*d_h_81)[4] = (real (*)[4])(space + 324 * rows);
    real (*h_80)[4] = (real (*)[4])(space + 320 * rows);
    real (*d_h_80)[4] = (real (*)[4])(space + 320 * rows);
    real (*h_79)[4] = (real (*)[4])(space + 316 * rows);
    real (*d_h_79)[4] = (real (*)[4])(space + 316 * rows);
    real (*h_78)[4] = (real (*)[4])(space + 312 * rows);
    real (*d_h_78)[4] = (real (*)[4])(space + 312 * rows);
    real (*h_77)[4] = (real (*)[4])(space + 308 * rows);
    real (*d_h_77)[4] = (real (*)[4])(space + 308 * rows);
    real (*h_76)[4] = (real (*)[4])(space + 304 * rows);
    real (*d_h_76)[4] = (real (*)[4])(space + 304 * rows);
    real (*h_75)[4] = (real (*)[4])(space + 300 * rows);
    real (*d_h_75)[4] = (real (*)[4])(space + 300 * rows);
    real (*h_74)[4] = (real (*)[4])(space + 296 * rows);
    real (*d_h_74)[4] = (real (*)[4])(space + 296 * rows);
    real (*h_73)[4] = (real (*)[4])(space + 292 * rows);
    real (*d_h_73)[4] = (real (*)[4])(space + 292 * rows);
    real (*h_72)[4] = (real (*)[4])(space + 288 * rows);
    real (*d_h_72)[4] = (real (*)[4])(space + 288 * rows);
    real (*h_71)[4] = (real (*)[4])(space + 284 * rows);
    real (*d_h_71)[4] = (real (*)[4])(space + 284 * rows);
    real (*h_70)[4] = (real (*)[4])(space + 280 * rows);
    real (*d_h_70)[4] = (real (*)[4])(space + 280 * rows);
    real (*h_69)[4] = (real (*)[4])(space + 276 * rows);
    real (*d_h_69)[4] = (real (*)[4])(space + 276 * rows);
    real (*h_68)[4] = (real (*)[4])(space + 272 * rows);
    real (*d_h_68)[4] = (real (*)[4])(space + 272 * rows);
    real (*h_67)[4] = (real (*)[4])(space + 268 * rows);
    real (*d_h_67)[4] = (real (*)[4])(space + 268 * rows);
    real (*h_66)[4] = (real (*)[4])(space + 264 * rows);
    real (*d_h_66)[4] = (real (*)[4])(space + 264 * rows);
    real (*h_65)[4] = (real (*)[4])(space + 260 * rows);
    real (*d_h_65)[4] = (real (*)[4])(space + 260 * rows);
    real (*h_64)[4] = (real (*)[4])(space + 256 * rows);
    real (*d_h_64)[4] = (real (*)[4])(space + 256 * rows);
    real (*h_63)[4] = (real (*)[4])(space + 252 * rows);
    real (*d_h_63)[4] = (real (*)[4])(space + 252 * rows);
    real (*h_62)[4] = (real (*)[4])(space + 248 * rows);
    real (*d_h_62)[4] = (real (*)[4])(space + 248 * rows);
    real (*h_61)[4] = (real (*)[4])(space + 244 * rows);
    real (*d_h_61)[4] = (real (*)[4])(space + 244 * rows);
    real (*h_60)[4] = (real (*)[4])(space + 240 * rows);
    real (*d_h_60)[4] = (real (*)[4])(space + 240 * rows);
    real (*h_59)[4] = (real (*)[4])(space + 236 * rows);
    real (*d_h_59)[4] = (real (*)[4])(space + 236 * rows);
    real (*h_58)[4] = (real (*)[4])(space + 232 * rows);
    real (*d_h_58)[4] = (real (*)[4])(space + 232 * rows);
    real (*h_57)[4] = (real (*)[4])(space + 228 * rows);
    real (*d_h_57)[4] = (real (*)[4])(space + 228 * rows);
    real (*h_56)[4] = (real (*)[4])(space + 224 * rows);
    real (*d_h_56)[4] = (real (*)[4])(space + 224 * rows);
    real (*h_55)[4] = (real (*)[4])(space + 220 * rows);
    real (*d_h_55)[4] = (real (*)[4])(space + 220 * rows);
    real (*h_54)[4] = (real (*)[4])(space + 216 * rows);
    real (*d_h_54)[4] = (real (*)[4])(space + 216 * rows);
    real (*h_53)[4] = (real (*)[4])(space + 212 * rows);
    real (*d_h_53)[4] = (real (*)[4])(space + 212 * rows);
    real (*h_52)[4] = (real (*)[4])(space + 208 * rows);
    real (*d_h_52)[4] = (real (*)[4])(space + 208 * rows);
    real (*h_51)[4] = (real (*)[4])(space + 204 * rows);
    real (*d_h_51)[4] = (real (*)[4])(space + 204 * rows);
    real (*h_50)[4] = (real (*)[4])(space + 200 * rows);
    real (*d_h_50)[4] = (real (*)[4])(space + 200 * rows);
    real (*h_49)[4] = (real (*)[4])(space + 196 * rows);
    real (*d_h_49)[4] = (real (*)[4])(space + 196 * rows);
    real (*h_48)[4] = (real (*)[4])(space + 192 * rows);
    real (*d_h_48)[4] = (real (*)[4])(space + 192 * rows);
    real (*h_47)[4] = (real (*)[4])(space + 188 * rows);
    real (*d_h_47)[4] = (real (*)[4])(space + 188 * rows);
    real (*h_46)[4] = (real (*)[4])(space + 184 * rows);
    real (*d_h_46)[4] = (real (*)[4])(space + 184 * rows);
    real (*h_45)[4] = (real (*)[4])(space + 180 * rows);
    real (*d_h_45)[4] = (real (*)[4])(space + 180 * rows);
    real (*h_44)[4] = (real (*)[4])(space + 176 * rows);
    real (*d_h_44)[4] = (real (*)[4])(space + 176 * rows);
    real (*h_43)[4] = (real (*)[4])(space + 172 * rows);
    real (*d_h_43)[4] = (real (*)[4])(space + 172 * rows);
    real (*h_42)[4] = (real (*)[4])(space + 168 * rows);
    real (*d_h_42)[4] = (real (*)[4])(space + 168 * rows);
    real (*h_41)[4] = (real (*)[4])(space + 164 * rows);
    real (*d_h_41)[4] = (real (*)[4])(space + 164 * rows);
    real (*h_40)[4] = (real (*)[4])(space + 160 * rows);
    real (*d_h_40)[4] = (real (*)[4])(space + 160 * rows);
    real (*h_39)[4] = (real (*)[4])(space + 156 * rows);
    real (*d_h_39)[4] = (real (*)[4])(space + 156 * rows);
    real (*h_38)[4] = (real (*)[4])(space + 152 * rows);
    real (*d_h_38)[4] = (real (*)[4])(space + 152 * rows);
    real (*h_37)[4] = (real (*)[4])(space + 148 * rows);
    real (*d_h_37)[4] = (real (*)[4])(space + 148 * rows);
    real (*h_36)[4] = (real (*)[4])(space + 144 * rows);
    real (*d_h_36)[4] = (real (*)[4])(space + 144 * rows);
    real (*h_35)[4] = (real (*)[4])(space + 140 * rows);
    real (*d_h_35)[4] = (real (*)[4])(space + 140 * rows);
    real (*h_34)[4] = (real (*)[4])(space + 136 * rows);
    real (*d_h_34)[4] = (real (*)[4])(space + 136 * rows);
    real (*h_33)[4] = (real (*)[4])(space + 132 * rows);
    real (*d_h_33)[4] = (real (*)[4])(space + 132 * rows);
    real (*h_32)[4] = (real (*)[4])(space + 128 * rows);
    real (*d_h_32)[4] = (real (*)[4])(space + 128 * rows);
    real (*h_31)[4] = (real (*)[4])(space + 124 * rows);
    real (*d_h_31)[4] = (real (*)[4])(space + 124 * rows);
    real (*h_30)[4] = (real (*)[4])(space + 120 * rows);
    real (*d_h_30)[4] = (real (*)[4])(space + 120 * rows);
    real (*h_29)[4] = (real (*)[4])(space + 116 * rows);
    real (*d_h_29)[4] = (real (*)[4])(space + 116 * rows);
    real (*h_28)[4] = (real (*)[4])(space + 112 * rows);
    real (*d_h_28)[4] = (real (*)[4])(space + 112 * rows);
    real (*h_27)[4] = (real (*)[4])(space + 108 * rows);
    real (*d_h_27)[4] = (real (*)[4])(space + 108 * rows);
    real (*h_26)[4] = (real (*)[4])(space + 104 * rows);
    real (*d_h_26)[4] = (real (*)[4])(space + 104 * rows);
    real (*h_25)[4] = (real (*)[4])(space + 100 * rows);
    real (*d_h_25)[4] = (real (*)[4])(space + 100 * rows);
    real (*h_24)[4] = (real (*)[4])(space + 96 * rows);
    real (*d_h_24)[4] = (real (*)[4])(space + 96 * rows);
    real (*h_23)[4] = (real (*)[4])(space + 92 * rows);
    real (*d_h_23)[4] = (real (*)[4])(space + 92 * rows);
    real (*h_22)[4] = (real (*)[4])(space + 88 * rows);
    real (*d_h_22)[4] = (real (*)[4])(space + 88 * rows);
    real (*h_21)[4] = (real (*)[4])(space + 84 * rows);
    real (*d_h_21)[4] = (real (*)[4])(space + 84 * rows);
    real (*h_20)[4] = (real (*)[4])(space + 80 * rows);
    real (*d_h_20)[4] = (real (*)[4])(space + 80 * rows);
    real (*h_19)[4] = (real (*)[4])(space + 76 * rows);
    real (*d_h_19)[4] = (real (*)[4])(space + 76 * rows);
    real (*h_18)[4] = (real (*)[4])(space + 72 * rows);
    real (*d_h_18)[4] = (real (*)[4])(space + 72 * rows);
    real (*h_17)[4] = (real (*)[4])(space + 68 * rows);
    real (*d_h_17)[4] = (real (*)[4])(space + 68 * rows);
    real (*h_16)[4] = (real (*)[4])(space + 64 * rows);
    real (*d_h_16)[4] = (real (*)[4])(space + 64 * rows);
    real (*h_15)[4] = (real (*)[4])(space + 60 * rows);
    real (*d_h_15)[4] = (real (*)[4])(space + 60 * rows);
    real (*h_14)[4] = (real (*)[4])(space + 56 * rows);
    real (*d_h_14)[4] = (real (*)[4])(space + 56 * rows);
    real (*h_13)[4] = (real (*)[4])(space + 52 * rows);
    real (*d_h_13)[4] = (real (*)[4])(space + 52 * rows);
    real (*h_12)[4] = (real (*)[4])(space + 48 * rows);
    real (*d_h_12)[4] = (real (*)[4])(space + 48 * rows);
    real (*h_11)[4] = (real (*)[4])(space + 44 * rows);
    real (*d_h_11)[4] = (real (*)[4])(space + 44 * rows);
    real (*h_10)[4] = (real (*)[4])(space + 40 * rows);
    real (*d_h_10)[4] = (real (*)[4])(space + 40 * rows);
    real (*h_9)[4] = (real (*)[4])(space + 36 * rows);
    real (*d_h_9)[4] = (real (*)[4])(space + 36 * rows);
    real (*h_8)[4] = (real (*)[4])(space + 32 * rows);
    real (*d_h_8)[4] = (real (*)[4])(space + 32 * rows);
    real (*h_7)[4] = (real (*)[4])(space + 28 * rows);
    real (*d_h_7)[4] = (real (*)[4])(space + 28 * rows);
    real (*h_6)[4] = (real (*)[4])(space + 24 * rows);
    real (*d_h_6)[4] = (real (*)[4])(space + 24 * rows);
    real (*h_5)[4] = (real (*)[4])(space + 20 * rows);
    real (*d_h_5)[4] = (real (*)[4])(space + 20 * rows);
    real (*h_4)[4] = (real (*)[4])(space + 16 * rows);
    real (*d_h_4)[4] = (real (*)[4])(space + 16 * rows);
    real (*h_3)[4] = (real (*)[4])(space + 12 * rows);
    real (*d_h_3)[4] = (real (*)[4])(space + 12 * rows);
    real (*h_2)[4] = (real (*)[4])(space + 8 * rows);
    real (*d_h_2)[4] = (real (*)[4])(space + 8 * rows);
    real (*h_1)[4] = (real (*)[4])(space + 4 * rows);
    real (*d_h_1)[4] = (real (*)[4])(space + 4 * rows);
    real (*h_0)[4] = (real (*)[4])space;
    real (*d_h_0)[4] = (real (*)[4])space;
    const real (*X)[4] = (const real (*)[4])batch->X;

    /* exploding.dl:16  d_loss_sum[n] = sign(loss_sum[n] - y[n]) / N */
    for (int row = 0; row < n; row++)
        d_loss_sum[row] = real_sign(loss_sum[row] - y[row]) / (real)n;

    /* exploding.dl:11  d_M.99[k, i] = sum[n](h.98[n, k] * d_loss_sum[n]) */
    for (int k = 0; k < 4; k++) {
        real sum = 0;
        for (int row = 0; row < n; row++)
            sum += h_98[row][k] * d_loss_sum[row];
        for (int i = 0; i < 4; i++)
            d_params->M_99[k][i] = sum;
    }

    /* exploding.dl:12  d_h.98[n, k] = sum[i](d_loss_sum[n] * M.99[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_loss_sum[row] * params->M_99[k][i];
            d_h_98[row][k] = sum;
        }

    /* exploding.dl:11  d_M.98[k, i] = sum[n](h.97[n, k] * d_h.98[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_97[row][k] * d_h_98[row][i];
            d_params->M_98[k][i] = sum;
        }

    /* exploding.dl:12  d_h.97[n, k] = sum[i](d_h.98[n, i] * M.98[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_98[row][i] * params->M_98[k][i];
            d_h_97[row][k] = sum;
        }

    /* exploding.dl:11  d_M.97[k, i] = sum[n](h.96[n, k] * d_h.97[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_96[row][k] * d_h_97[row][i];
            d_params->M_97[k][i] = sum;
        }

    /* exploding.dl:12  d_h.96[n, k] = sum[i](d_h.97[n, i] * M.97[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_97[row][i] * params->M_97[k][i];
            d_h_96[row][k] = sum;
        }

    /* exploding.dl:11  d_M.96[k, i] = sum[n](h.95[n, k] * d_h.96[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_95[row][k] * d_h_96[row][i];
            d_params->M_96[k][i] = sum;
        }

    /* exploding.dl:12  d_h.95[n, k] = sum[i](d_h.96[n, i] * M.96[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_96[row][i] * params->M_96[k][i];
            d_h_95[row][k] = sum;
        }

    /* exploding.dl:11  d_M.95[k, i] = sum[n](h.94[n, k] * d_h.95[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_94[row][k] * d_h_95[row][i];
            d_params->M_95[k][i] = sum;
        }

    /* exploding.dl:12  d_h.94[n, k] = sum[i](d_h.95[n, i] * M.95[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_95[row][i] * params->M_95[k][i];
            d_h_94[row][k] = sum;
        }

    /* exploding.dl:11  d_M.94[k, i] = sum[n](h.93[n, k] * d_h.94[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_93[row][k] * d_h_94[row][i];
            d_params->M_94[k][i] = sum;
        }

    /* exploding.dl:12  d_h.93[n, k] = sum[i](d_h.94[n, i] * M.94[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_94[row][i] * params->M_94[k][i];
            d_h_93[row][k] = sum;
        }

    /* exploding.dl:11  d_M.93[k, i] = sum[n](h.92[n, k] * d_h.93[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_92[row][k] * d_h_93[row][i];
            d_params->M_93[k][i] = sum;
        }

    /* exploding.dl:12  d_h.92[n, k] = sum[i](d_h.93[n, i] * M.93[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_93[row][i] * params->M_93[k][i];
            d_h_92[row][k] = sum;
        }

    /* exploding.dl:11  d_M.92[k, i] = sum[n](h.91[n, k] * d_h.92[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_91[row][k] * d_h_92[row][i];
            d_params->M_92[k][i] = sum;
        }

    /* exploding.dl:12  d_h.91[n, k] = sum[i](d_h.92[n, i] * M.92[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_92[row][i] * params->M_92[k][i];
            d_h_91[row][k] = sum;
        }

    /* exploding.dl:11  d_M.91[k, i] = sum[n](h.90[n, k] * d_h.91[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_90[row][k] * d_h_91[row][i];
            d_params->M_91[k][i] = sum;
        }

    /* exploding.dl:12  d_h.90[n, k] = sum[i](d_h.91[n, i] * M.91[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_91[row][i] * params->M_91[k][i];
            d_h_90[row][k] = sum;
        }

    /* exploding.dl:11  d_M.90[k, i] = sum[n](h.89[n, k] * d_h.90[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_89[row][k] * d_h_90[row][i];
            d_params->M_90[k][i] = sum;
        }

    /* exploding.dl:12  d_h.89[n, k] = sum[i](d_h.90[n, i] * M.90[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_90[row][i] * params->M_90[k][i];
            d_h_89[row][k] = sum;
        }

    /* exploding.dl:11  d_M.89[k, i] = sum[n](h.88[n, k] * d_h.89[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_88[row][k] * d_h_89[row][i];
            d_params->M_89[k][i] = sum;
        }

    /* exploding.dl:12  d_h.88[n, k] = sum[i](d_h.89[n, i] * M.89[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_89[row][i] * params->M_89[k][i];
            d_h_88[row][k] = sum;
        }

    /* exploding.dl:11  d_M.88[k, i] = sum[n](h.87[n, k] * d_h.88[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_87[row][k] * d_h_88[row][i];
            d_params->M_88[k][i] = sum;
        }

    /* exploding.dl:12  d_h.87[n, k] = sum[i](d_h.88[n, i] * M.88[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_88[row][i] * params->M_88[k][i];
            d_h_87[row][k] = sum;
        }

    /* exploding.dl:11  d_M.87[k, i] = sum[n](h.86[n, k] * d_h.87[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_86[row][k] * d_h_87[row][i];
            d_params->M_87[k][i] = sum;
        }

    /* exploding.dl:12  d_h.86[n, k] = sum[i](d_h.87[n, i] * M.87[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_87[row][i] * params->M_87[k][i];
            d_h_86[row][k] = sum;
        }

    /* exploding.dl:11  d_M.86[k, i] = sum[n](h.85[n, k] * d_h.86[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_85[row][k] * d_h_86[row][i];
            d_params->M_86[k][i] = sum;
        }

    /* exploding.dl:12  d_h.85[n, k] = sum[i](d_h.86[n, i] * M.86[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_86[row][i] * params->M_86[k][i];
            d_h_85[row][k] = sum;
        }

    /* exploding.dl:11  d_M.85[k, i] = sum[n](h.84[n, k] * d_h.85[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_84[row][k] * d_h_85[row][i];
            d_params->M_85[k][i] = sum;
        }

    /* exploding.dl:12  d_h.84[n, k] = sum[i](d_h.85[n, i] * M.85[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_85[row][i] * params->M_85[k][i];
            d_h_84[row][k] = sum;
        }

    /* exploding.dl:11  d_M.84[k, i] = sum[n](h.83[n, k] * d_h.84[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_83[row][k] * d_h_84[row][i];
            d_params->M_84[k][i] = sum;
        }

    /* exploding.dl:12  d_h.83[n, k] = sum[i](d_h.84[n, i] * M.84[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_84[row][i] * params->M_84[k][i];
            d_h_83[row][k] = sum;
        }

    /* exploding.dl:11  d_M.83[k, i] = sum[n](h.82[n, k] * d_h.83[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_82[row][k] * d_h_83[row][i];
            d_params->M_83[k][i] = sum;
        }

    /* exploding.dl:12  d_h.82[n, k] = sum[i](d_h.83[n, i] * M.83[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_83[row][i] * params->M_83[k][i];
            d_h_82[row][k] = sum;
        }

    /* exploding.dl:11  d_M.82[k, i] = sum[n](h.81[n, k] * d_h.82[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_81[row][k] * d_h_82[row][i];
            d_params->M_82[k][i] = sum;
        }

    /* exploding.dl:12  d_h.81[n, k] = sum[i](d_h.82[n, i] * M.82[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_82[row][i] * params->M_82[k][i];
            d_h_81[row][k] = sum;
        }

    /* exploding.dl:11  d_M.81[k, i] = sum[n](h.80[n, k] * d_h.81[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_80[row][k] * d_h_81[row][i];
            d_params->M_81[k][i] = sum;
        }

    /* exploding.dl:12  d_h.80[n, k] = sum[i](d_h.81[n, i] * M.81[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_81[row][i] * params->M_81[k][i];
            d_h_80[row][k] = sum;
        }

    /* exploding.dl:11  d_M.80[k, i] = sum[n](h.79[n, k] * d_h.80[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_79[row][k] * d_h_80[row][i];
            d_params->M_80[k][i] = sum;
        }

    /* exploding.dl:12  d_h.79[n, k] = sum[i](d_h.80[n, i] * M.80[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_80[row][i] * params->M_80[k][i];
            d_h_79[row][k] = sum;
        }

    /* exploding.dl:11  d_M.79[k, i] = sum[n](h.78[n, k] * d_h.79[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_78[row][k] * d_h_79[row][i];
            d_params->M_79[k][i] = sum;
        }

    /* exploding.dl:12  d_h.78[n, k] = sum[i](d_h.79[n, i] * M.79[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_79[row][i] * params->M_79[k][i];
            d_h_78[row][k] = sum;
        }

    /* exploding.dl:11  d_M.78[k, i] = sum[n](h.77[n, k] * d_h.78[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_77[row][k] * d_h_78[row][i];
            d_params->M_78[k][i] = sum;
        }

    /* exploding.dl:12  d_h.77[n, k] = sum[i](d_h.78[n, i] * M.78[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_78[row][i] * params->M_78[k][i];
            d_h_77[row][k] = sum;
        }

    /* exploding.dl:11  d_M.77[k, i] = sum[n](h.76[n, k] * d_h.77[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_76[row][k] * d_h_77[row][i];
            d_params->M_77[k][i] = sum;
        }

    /* exploding.dl:12  d_h.76[n, k] = sum[i](d_h.77[n, i] * M.77[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_77[row][i] * params->M_77[k][i];
            d_h_76[row][k] = sum;
        }

    /* exploding.dl:11  d_M.76[k, i] = sum[n](h.75[n, k] * d_h.76[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_75[row][k] * d_h_76[row][i];
            d_params->M_76[k][i] = sum;
        }

    /* exploding.dl:12  d_h.75[n, k] = sum[i](d_h.76[n, i] * M.76[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_76[row][i] * params->M_76[k][i];
            d_h_75[row][k] = sum;
        }

    /* exploding.dl:11  d_M.75[k, i] = sum[n](h.74[n, k] * d_h.75[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_74[row][k] * d_h_75[row][i];
            d_params->M_75[k][i] = sum;
        }

    /* exploding.dl:12  d_h.74[n, k] = sum[i](d_h.75[n, i] * M.75[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_75[row][i] * params->M_75[k][i];
            d_h_74[row][k] = sum;
        }

    /* exploding.dl:11  d_M.74[k, i] = sum[n](h.73[n, k] * d_h.74[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_73[row][k] * d_h_74[row][i];
            d_params->M_74[k][i] = sum;
        }

    /* exploding.dl:12  d_h.73[n, k] = sum[i](d_h.74[n, i] * M.74[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_74[row][i] * params->M_74[k][i];
            d_h_73[row][k] = sum;
        }

    /* exploding.dl:11  d_M.73[k, i] = sum[n](h.72[n, k] * d_h.73[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_72[row][k] * d_h_73[row][i];
            d_params->M_73[k][i] = sum;
        }

    /* exploding.dl:12  d_h.72[n, k] = sum[i](d_h.73[n, i] * M.73[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_73[row][i] * params->M_73[k][i];
            d_h_72[row][k] = sum;
        }

    /* exploding.dl:11  d_M.72[k, i] = sum[n](h.71[n, k] * d_h.72[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_71[row][k] * d_h_72[row][i];
            d_params->M_72[k][i] = sum;
        }

    /* exploding.dl:12  d_h.71[n, k] = sum[i](d_h.72[n, i] * M.72[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_72[row][i] * params->M_72[k][i];
            d_h_71[row][k] = sum;
        }

    /* exploding.dl:11  d_M.71[k, i] = sum[n](h.70[n, k] * d_h.71[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_70[row][k] * d_h_71[row][i];
            d_params->M_71[k][i] = sum;
        }

    /* exploding.dl:12  d_h.70[n, k] = sum[i](d_h.71[n, i] * M.71[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_71[row][i] * params->M_71[k][i];
            d_h_70[row][k] = sum;
        }

    /* exploding.dl:11  d_M.70[k, i] = sum[n](h.69[n, k] * d_h.70[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_69[row][k] * d_h_70[row][i];
            d_params->M_70[k][i] = sum;
        }

    /* exploding.dl:12  d_h.69[n, k] = sum[i](d_h.70[n, i] * M.70[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_70[row][i] * params->M_70[k][i];
            d_h_69[row][k] = sum;
        }

    /* exploding.dl:11  d_M.69[k, i] = sum[n](h.68[n, k] * d_h.69[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_68[row][k] * d_h_69[row][i];
            d_params->M_69[k][i] = sum;
        }

    /* exploding.dl:12  d_h.68[n, k] = sum[i](d_h.69[n, i] * M.69[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_69[row][i] * params->M_69[k][i];
            d_h_68[row][k] = sum;
        }

    /* exploding.dl:11  d_M.68[k, i] = sum[n](h.67[n, k] * d_h.68[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_67[row][k] * d_h_68[row][i];
            d_params->M_68[k][i] = sum;
        }

    /* exploding.dl:12  d_h.67[n, k] = sum[i](d_h.68[n, i] * M.68[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_68[row][i] * params->M_68[k][i];
            d_h_67[row][k] = sum;
        }

    /* exploding.dl:11  d_M.67[k, i] = sum[n](h.66[n, k] * d_h.67[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_66[row][k] * d_h_67[row][i];
            d_params->M_67[k][i] = sum;
        }

    /* exploding.dl:12  d_h.66[n, k] = sum[i](d_h.67[n, i] * M.67[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_67[row][i] * params->M_67[k][i];
            d_h_66[row][k] = sum;
        }

    /* exploding.dl:11  d_M.66[k, i] = sum[n](h.65[n, k] * d_h.66[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_65[row][k] * d_h_66[row][i];
            d_params->M_66[k][i] = sum;
        }

    /* exploding.dl:12  d_h.65[n, k] = sum[i](d_h.66[n, i] * M.66[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_66[row][i] * params->M_66[k][i];
            d_h_65[row][k] = sum;
        }

    /* exploding.dl:11  d_M.65[k, i] = sum[n](h.64[n, k] * d_h.65[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_64[row][k] * d_h_65[row][i];
            d_params->M_65[k][i] = sum;
        }

    /* exploding.dl:12  d_h.64[n, k] = sum[i](d_h.65[n, i] * M.65[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_65[row][i] * params->M_65[k][i];
            d_h_64[row][k] = sum;
        }

    /* exploding.dl:11  d_M.64[k, i] = sum[n](h.63[n, k] * d_h.64[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_63[row][k] * d_h_64[row][i];
            d_params->M_64[k][i] = sum;
        }

    /* exploding.dl:12  d_h.63[n, k] = sum[i](d_h.64[n, i] * M.64[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_64[row][i] * params->M_64[k][i];
            d_h_63[row][k] = sum;
        }

    /* exploding.dl:11  d_M.63[k, i] = sum[n](h.62[n, k] * d_h.63[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_62[row][k] * d_h_63[row][i];
            d_params->M_63[k][i] = sum;
        }

    /* exploding.dl:12  d_h.62[n, k] = sum[i](d_h.63[n, i] * M.63[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_63[row][i] * params->M_63[k][i];
            d_h_62[row][k] = sum;
        }

    /* exploding.dl:11  d_M.62[k, i] = sum[n](h.61[n, k] * d_h.62[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_61[row][k] * d_h_62[row][i];
            d_params->M_62[k][i] = sum;
        }

    /* exploding.dl:12  d_h.61[n, k] = sum[i](d_h.62[n, i] * M.62[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_62[row][i] * params->M_62[k][i];
            d_h_61[row][k] = sum;
        }

    /* exploding.dl:11  d_M.61[k, i] = sum[n](h.60[n, k] * d_h.61[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_60[row][k] * d_h_61[row][i];
            d_params->M_61[k][i] = sum;
        }

    /* exploding.dl:12  d_h.60[n, k] = sum[i](d_h.61[n, i] * M.61[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_61[row][i] * params->M_61[k][i];
            d_h_60[row][k] = sum;
        }

    /* exploding.dl:11  d_M.60[k, i] = sum[n](h.59[n, k] * d_h.60[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_59[row][k] * d_h_60[row][i];
            d_params->M_60[k][i] = sum;
        }

    /* exploding.dl:12  d_h.59[n, k] = sum[i](d_h.60[n, i] * M.60[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_60[row][i] * params->M_60[k][i];
            d_h_59[row][k] = sum;
        }

    /* exploding.dl:11  d_M.59[k, i] = sum[n](h.58[n, k] * d_h.59[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_58[row][k] * d_h_59[row][i];
            d_params->M_59[k][i] = sum;
        }

    /* exploding.dl:12  d_h.58[n, k] = sum[i](d_h.59[n, i] * M.59[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_59[row][i] * params->M_59[k][i];
            d_h_58[row][k] = sum;
        }

    /* exploding.dl:11  d_M.58[k, i] = sum[n](h.57[n, k] * d_h.58[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_57[row][k] * d_h_58[row][i];
            d_params->M_58[k][i] = sum;
        }

    /* exploding.dl:12  d_h.57[n, k] = sum[i](d_h.58[n, i] * M.58[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_58[row][i] * params->M_58[k][i];
            d_h_57[row][k] = sum;
        }

    /* exploding.dl:11  d_M.57[k, i] = sum[n](h.56[n, k] * d_h.57[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_56[row][k] * d_h_57[row][i];
            d_params->M_57[k][i] = sum;
        }

    /* exploding.dl:12  d_h.56[n, k] = sum[i](d_h.57[n, i] * M.57[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_57[row][i] * params->M_57[k][i];
            d_h_56[row][k] = sum;
        }

    /* exploding.dl:11  d_M.56[k, i] = sum[n](h.55[n, k] * d_h.56[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_55[row][k] * d_h_56[row][i];
            d_params->M_56[k][i] = sum;
        }

    /* exploding.dl:12  d_h.55[n, k] = sum[i](d_h.56[n, i] * M.56[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_56[row][i] * params->M_56[k][i];
            d_h_55[row][k] = sum;
        }

    /* exploding.dl:11  d_M.55[k, i] = sum[n](h.54[n, k] * d_h.55[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_54[row][k] * d_h_55[row][i];
            d_params->M_55[k][i] = sum;
        }

    /* exploding.dl:12  d_h.54[n, k] = sum[i](d_h.55[n, i] * M.55[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_55[row][i] * params->M_55[k][i];
            d_h_54[row][k] = sum;
        }

    /* exploding.dl:11  d_M.54[k, i] = sum[n](h.53[n, k] * d_h.54[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_53[row][k] * d_h_54[row][i];
            d_params->M_54[k][i] = sum;
        }

    /* exploding.dl:12  d_h.53[n, k] = sum[i](d_h.54[n, i] * M.54[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_54[row][i] * params->M_54[k][i];
            d_h_53[row][k] = sum;
        }

    /* exploding.dl:11  d_M.53[k, i] = sum[n](h.52[n, k] * d_h.53[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_52[row][k] * d_h_53[row][i];
            d_params->M_53[k][i] = sum;
        }

    /* exploding.dl:12  d_h.52[n, k] = sum[i](d_h.53[n, i] * M.53[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_53[row][i] * params->M_53[k][i];
            d_h_52[row][k] = sum;
        }

    /* exploding.dl:11  d_M.52[k, i] = sum[n](h.51[n, k] * d_h.52[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_51[row][k] * d_h_52[row][i];
            d_params->M_52[k][i] = sum;
        }

    /* exploding.dl:12  d_h.51[n, k] = sum[i](d_h.52[n, i] * M.52[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_52[row][i] * params->M_52[k][i];
            d_h_51[row][k] = sum;
        }

    /* exploding.dl:11  d_M.51[k, i] = sum[n](h.50[n, k] * d_h.51[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_50[row][k] * d_h_51[row][i];
            d_params->M_51[k][i] = sum;
        }

    /* exploding.dl:12  d_h.50[n, k] = sum[i](d_h.51[n, i] * M.51[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_51[row][i] * params->M_51[k][i];
            d_h_50[row][k] = sum;
        }

    /* exploding.dl:11  d_M.50[k, i] = sum[n](h.49[n, k] * d_h.50[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_49[row][k] * d_h_50[row][i];
            d_params->M_50[k][i] = sum;
        }

    /* exploding.dl:12  d_h.49[n, k] = sum[i](d_h.50[n, i] * M.50[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_50[row][i] * params->M_50[k][i];
            d_h_49[row][k] = sum;
        }

    /* exploding.dl:11  d_M.49[k, i] = sum[n](h.48[n, k] * d_h.49[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_48[row][k] * d_h_49[row][i];
            d_params->M_49[k][i] = sum;
        }

    /* exploding.dl:12  d_h.48[n, k] = sum[i](d_h.49[n, i] * M.49[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_49[row][i] * params->M_49[k][i];
            d_h_48[row][k] = sum;
        }

    /* exploding.dl:11  d_M.48[k, i] = sum[n](h.47[n, k] * d_h.48[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_47[row][k] * d_h_48[row][i];
            d_params->M_48[k][i] = sum;
        }

    /* exploding.dl:12  d_h.47[n, k] = sum[i](d_h.48[n, i] * M.48[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_48[row][i] * params->M_48[k][i];
            d_h_47[row][k] = sum;
        }

    /* exploding.dl:11  d_M.47[k, i] = sum[n](h.46[n, k] * d_h.47[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_46[row][k] * d_h_47[row][i];
            d_params->M_47[k][i] = sum;
        }

    /* exploding.dl:12  d_h.46[n, k] = sum[i](d_h.47[n, i] * M.47[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_47[row][i] * params->M_47[k][i];
            d_h_46[row][k] = sum;
        }

    /* exploding.dl:11  d_M.46[k, i] = sum[n](h.45[n, k] * d_h.46[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_45[row][k] * d_h_46[row][i];
            d_params->M_46[k][i] = sum;
        }

    /* exploding.dl:12  d_h.45[n, k] = sum[i](d_h.46[n, i] * M.46[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_46[row][i] * params->M_46[k][i];
            d_h_45[row][k] = sum;
        }

    /* exploding.dl:11  d_M.45[k, i] = sum[n](h.44[n, k] * d_h.45[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_44[row][k] * d_h_45[row][i];
            d_params->M_45[k][i] = sum;
        }

    /* exploding.dl:12  d_h.44[n, k] = sum[i](d_h.45[n, i] * M.45[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_45[row][i] * params->M_45[k][i];
            d_h_44[row][k] = sum;
        }

    /* exploding.dl:11  d_M.44[k, i] = sum[n](h.43[n, k] * d_h.44[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_43[row][k] * d_h_44[row][i];
            d_params->M_44[k][i] = sum;
        }

    /* exploding.dl:12  d_h.43[n, k] = sum[i](d_h.44[n, i] * M.44[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_44[row][i] * params->M_44[k][i];
            d_h_43[row][k] = sum;
        }

    /* exploding.dl:11  d_M.43[k, i] = sum[n](h.42[n, k] * d_h.43[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_42[row][k] * d_h_43[row][i];
            d_params->M_43[k][i] = sum;
        }

    /* exploding.dl:12  d_h.42[n, k] = sum[i](d_h.43[n, i] * M.43[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_43[row][i] * params->M_43[k][i];
            d_h_42[row][k] = sum;
        }

    /* exploding.dl:11  d_M.42[k, i] = sum[n](h.41[n, k] * d_h.42[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_41[row][k] * d_h_42[row][i];
            d_params->M_42[k][i] = sum;
        }

    /* exploding.dl:12  d_h.41[n, k] = sum[i](d_h.42[n, i] * M.42[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_42[row][i] * params->M_42[k][i];
            d_h_41[row][k] = sum;
        }

    /* exploding.dl:11  d_M.41[k, i] = sum[n](h.40[n, k] * d_h.41[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_40[row][k] * d_h_41[row][i];
            d_params->M_41[k][i] = sum;
        }

    /* exploding.dl:12  d_h.40[n, k] = sum[i](d_h.41[n, i] * M.41[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_41[row][i] * params->M_41[k][i];
            d_h_40[row][k] = sum;
        }

    /* exploding.dl:11  d_M.40[k, i] = sum[n](h.39[n, k] * d_h.40[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_39[row][k] * d_h_40[row][i];
            d_params->M_40[k][i] = sum;
        }

    /* exploding.dl:12  d_h.39[n, k] = sum[i](d_h.40[n, i] * M.40[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_40[row][i] * params->M_40[k][i];
            d_h_39[row][k] = sum;
        }

    /* exploding.dl:11  d_M.39[k, i] = sum[n](h.38[n, k] * d_h.39[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_38[row][k] * d_h_39[row][i];
            d_params->M_39[k][i] = sum;
        }

    /* exploding.dl:12  d_h.38[n, k] = sum[i](d_h.39[n, i] * M.39[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_39[row][i] * params->M_39[k][i];
            d_h_38[row][k] = sum;
        }

    /* exploding.dl:11  d_M.38[k, i] = sum[n](h.37[n, k] * d_h.38[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_37[row][k] * d_h_38[row][i];
            d_params->M_38[k][i] = sum;
        }

    /* exploding.dl:12  d_h.37[n, k] = sum[i](d_h.38[n, i] * M.38[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_38[row][i] * params->M_38[k][i];
            d_h_37[row][k] = sum;
        }

    /* exploding.dl:11  d_M.37[k, i] = sum[n](h.36[n, k] * d_h.37[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_36[row][k] * d_h_37[row][i];
            d_params->M_37[k][i] = sum;
        }

    /* exploding.dl:12  d_h.36[n, k] = sum[i](d_h.37[n, i] * M.37[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_37[row][i] * params->M_37[k][i];
            d_h_36[row][k] = sum;
        }

    /* exploding.dl:11  d_M.36[k, i] = sum[n](h.35[n, k] * d_h.36[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_35[row][k] * d_h_36[row][i];
            d_params->M_36[k][i] = sum;
        }

    /* exploding.dl:12  d_h.35[n, k] = sum[i](d_h.36[n, i] * M.36[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_36[row][i] * params->M_36[k][i];
            d_h_35[row][k] = sum;
        }

    /* exploding.dl:11  d_M.35[k, i] = sum[n](h.34[n, k] * d_h.35[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_34[row][k] * d_h_35[row][i];
            d_params->M_35[k][i] = sum;
        }

    /* exploding.dl:12  d_h.34[n, k] = sum[i](d_h.35[n, i] * M.35[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_35[row][i] * params->M_35[k][i];
            d_h_34[row][k] = sum;
        }

    /* exploding.dl:11  d_M.34[k, i] = sum[n](h.33[n, k] * d_h.34[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_33[row][k] * d_h_34[row][i];
            d_params->M_34[k][i] = sum;
        }

    /* exploding.dl:12  d_h.33[n, k] = sum[i](d_h.34[n, i] * M.34[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_34[row][i] * params->M_34[k][i];
            d_h_33[row][k] = sum;
        }

    /* exploding.dl:11  d_M.33[k, i] = sum[n](h.32[n, k] * d_h.33[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_32[row][k] * d_h_33[row][i];
            d_params->M_33[k][i] = sum;
        }

    /* exploding.dl:12  d_h.32[n, k] = sum[i](d_h.33[n, i] * M.33[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_33[row][i] * params->M_33[k][i];
            d_h_32[row][k] = sum;
        }

    /* exploding.dl:11  d_M.32[k, i] = sum[n](h.31[n, k] * d_h.32[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_31[row][k] * d_h_32[row][i];
            d_params->M_32[k][i] = sum;
        }

    /* exploding.dl:12  d_h.31[n, k] = sum[i](d_h.32[n, i] * M.32[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_32[row][i] * params->M_32[k][i];
            d_h_31[row][k] = sum;
        }

    /* exploding.dl:11  d_M.31[k, i] = sum[n](h.30[n, k] * d_h.31[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_30[row][k] * d_h_31[row][i];
            d_params->M_31[k][i] = sum;
        }

    /* exploding.dl:12  d_h.30[n, k] = sum[i](d_h.31[n, i] * M.31[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_31[row][i] * params->M_31[k][i];
            d_h_30[row][k] = sum;
        }

    /* exploding.dl:11  d_M.30[k, i] = sum[n](h.29[n, k] * d_h.30[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_29[row][k] * d_h_30[row][i];
            d_params->M_30[k][i] = sum;
        }

    /* exploding.dl:12  d_h.29[n, k] = sum[i](d_h.30[n, i] * M.30[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_30[row][i] * params->M_30[k][i];
            d_h_29[row][k] = sum;
        }

    /* exploding.dl:11  d_M.29[k, i] = sum[n](h.28[n, k] * d_h.29[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_28[row][k] * d_h_29[row][i];
            d_params->M_29[k][i] = sum;
        }

    /* exploding.dl:12  d_h.28[n, k] = sum[i](d_h.29[n, i] * M.29[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_29[row][i] * params->M_29[k][i];
            d_h_28[row][k] = sum;
        }

    /* exploding.dl:11  d_M.28[k, i] = sum[n](h.27[n, k] * d_h.28[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_27[row][k] * d_h_28[row][i];
            d_params->M_28[k][i] = sum;
        }

    /* exploding.dl:12  d_h.27[n, k] = sum[i](d_h.28[n, i] * M.28[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_28[row][i] * params->M_28[k][i];
            d_h_27[row][k] = sum;
        }

    /* exploding.dl:11  d_M.27[k, i] = sum[n](h.26[n, k] * d_h.27[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_26[row][k] * d_h_27[row][i];
            d_params->M_27[k][i] = sum;
        }

    /* exploding.dl:12  d_h.26[n, k] = sum[i](d_h.27[n, i] * M.27[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_27[row][i] * params->M_27[k][i];
            d_h_26[row][k] = sum;
        }

    /* exploding.dl:11  d_M.26[k, i] = sum[n](h.25[n, k] * d_h.26[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_25[row][k] * d_h_26[row][i];
            d_params->M_26[k][i] = sum;
        }

    /* exploding.dl:12  d_h.25[n, k] = sum[i](d_h.26[n, i] * M.26[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_26[row][i] * params->M_26[k][i];
            d_h_25[row][k] = sum;
        }

    /* exploding.dl:11  d_M.25[k, i] = sum[n](h.24[n, k] * d_h.25[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_24[row][k] * d_h_25[row][i];
            d_params->M_25[k][i] = sum;
        }

    /* exploding.dl:12  d_h.24[n, k] = sum[i](d_h.25[n, i] * M.25[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_25[row][i] * params->M_25[k][i];
            d_h_24[row][k] = sum;
        }

    /* exploding.dl:11  d_M.24[k, i] = sum[n](h.23[n, k] * d_h.24[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_23[row][k] * d_h_24[row][i];
            d_params->M_24[k][i] = sum;
        }

    /* exploding.dl:12  d_h.23[n, k] = sum[i](d_h.24[n, i] * M.24[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_24[row][i] * params->M_24[k][i];
            d_h_23[row][k] = sum;
        }

    /* exploding.dl:11  d_M.23[k, i] = sum[n](h.22[n, k] * d_h.23[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_22[row][k] * d_h_23[row][i];
            d_params->M_23[k][i] = sum;
        }

    /* exploding.dl:12  d_h.22[n, k] = sum[i](d_h.23[n, i] * M.23[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_23[row][i] * params->M_23[k][i];
            d_h_22[row][k] = sum;
        }

    /* exploding.dl:11  d_M.22[k, i] = sum[n](h.21[n, k] * d_h.22[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_21[row][k] * d_h_22[row][i];
            d_params->M_22[k][i] = sum;
        }

    /* exploding.dl:12  d_h.21[n, k] = sum[i](d_h.22[n, i] * M.22[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_22[row][i] * params->M_22[k][i];
            d_h_21[row][k] = sum;
        }

    /* exploding.dl:11  d_M.21[k, i] = sum[n](h.20[n, k] * d_h.21[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_20[row][k] * d_h_21[row][i];
            d_params->M_21[k][i] = sum;
        }

    /* exploding.dl:12  d_h.20[n, k] = sum[i](d_h.21[n, i] * M.21[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_21[row][i] * params->M_21[k][i];
            d_h_20[row][k] = sum;
        }

    /* exploding.dl:11  d_M.20[k, i] = sum[n](h.19[n, k] * d_h.20[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_19[row][k] * d_h_20[row][i];
            d_params->M_20[k][i] = sum;
        }

    /* exploding.dl:12  d_h.19[n, k] = sum[i](d_h.20[n, i] * M.20[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_20[row][i] * params->M_20[k][i];
            d_h_19[row][k] = sum;
        }

    /* exploding.dl:11  d_M.19[k, i] = sum[n](h.18[n, k] * d_h.19[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_18[row][k] * d_h_19[row][i];
            d_params->M_19[k][i] = sum;
        }

    /* exploding.dl:12  d_h.18[n, k] = sum[i](d_h.19[n, i] * M.19[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_19[row][i] * params->M_19[k][i];
            d_h_18[row][k] = sum;
        }

    /* exploding.dl:11  d_M.18[k, i] = sum[n](h.17[n, k] * d_h.18[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_17[row][k] * d_h_18[row][i];
            d_params->M_18[k][i] = sum;
        }

    /* exploding.dl:12  d_h.17[n, k] = sum[i](d_h.18[n, i] * M.18[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_18[row][i] * params->M_18[k][i];
            d_h_17[row][k] = sum;
        }

    /* exploding.dl:11  d_M.17[k, i] = sum[n](h.16[n, k] * d_h.17[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_16[row][k] * d_h_17[row][i];
            d_params->M_17[k][i] = sum;
        }

    /* exploding.dl:12  d_h.16[n, k] = sum[i](d_h.17[n, i] * M.17[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_17[row][i] * params->M_17[k][i];
            d_h_16[row][k] = sum;
        }

    /* exploding.dl:11  d_M.16[k, i] = sum[n](h.15[n, k] * d_h.16[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_15[row][k] * d_h_16[row][i];
            d_params->M_16[k][i] = sum;
        }

    /* exploding.dl:12  d_h.15[n, k] = sum[i](d_h.16[n, i] * M.16[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_16[row][i] * params->M_16[k][i];
            d_h_15[row][k] = sum;
        }

    /* exploding.dl:11  d_M.15[k, i] = sum[n](h.14[n, k] * d_h.15[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_14[row][k] * d_h_15[row][i];
            d_params->M_15[k][i] = sum;
        }

    /* exploding.dl:12  d_h.14[n, k] = sum[i](d_h.15[n, i] * M.15[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_15[row][i] * params->M_15[k][i];
            d_h_14[row][k] = sum;
        }

    /* exploding.dl:11  d_M.14[k, i] = sum[n](h.13[n, k] * d_h.14[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_13[row][k] * d_h_14[row][i];
            d_params->M_14[k][i] = sum;
        }

    /* exploding.dl:12  d_h.13[n, k] = sum[i](d_h.14[n, i] * M.14[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_14[row][i] * params->M_14[k][i];
            d_h_13[row][k] = sum;
        }

    /* exploding.dl:11  d_M.13[k, i] = sum[n](h.12[n, k] * d_h.13[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_12[row][k] * d_h_13[row][i];
            d_params->M_13[k][i] = sum;
        }

    /* exploding.dl:12  d_h.12[n, k] = sum[i](d_h.13[n, i] * M.13[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_13[row][i] * params->M_13[k][i];
            d_h_12[row][k] = sum;
        }

    /* exploding.dl:11  d_M.12[k, i] = sum[n](h.11[n, k] * d_h.12[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_11[row][k] * d_h_12[row][i];
            d_params->M_12[k][i] = sum;
        }

    /* exploding.dl:12  d_h.11[n, k] = sum[i](d_h.12[n, i] * M.12[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_12[row][i] * params->M_12[k][i];
            d_h_11[row][k] = sum;
        }

    /* exploding.dl:11  d_M.11[k, i] = sum[n](h.10[n, k] * d_h.11[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_10[row][k] * d_h_11[row][i];
            d_params->M_11[k][i] = sum;
        }

    /* exploding.dl:12  d_h.10[n, k] = sum[i](d_h.11[n, i] * M.11[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_11[row][i] * params->M_11[k][i];
            d_h_10[row][k] = sum;
        }

    /* exploding.dl:11  d_M.10[k, i] = sum[n](h.9[n, k] * d_h.10[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_9[row][k] * d_h_10[row][i];
            d_params->M_10[k][i] = sum;
        }

    /* exploding.dl:12  d_h.9[n, k] = sum[i](d_h.10[n, i] * M.10[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_10[row][i] * params->M_10[k][i];
            d_h_9[row][k] = sum;
        }

    /* exploding.dl:11  d_M.9[k, i] = sum[n](h.8[n, k] * d_h.9[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_8[row][k] * d_h_9[row][i];
            d_params->M_9[k][i] = sum;
        }

    /* exploding.dl:12  d_h.8[n, k] = sum[i](d_h.9[n, i] * M.9[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_9[row][i] * params->M_9[k][i];
            d_h_8[row][k] = sum;
        }

    /* exploding.dl:11  d_M.8[k, i] = sum[n](h.7[n, k] * d_h.8[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_7[row][k] * d_h_8[row][i];
            d_params->M_8[k][i] = sum;
        }

    /* exploding.dl:12  d_h.7[n, k] = sum[i](d_h.8[n, i] * M.8[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_8[row][i] * params->M_8[k][i];
            d_h_7[row][k] = sum;
        }

    /* exploding.dl:11  d_M.7[k, i] = sum[n](h.6[n, k] * d_h.7[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_6[row][k] * d_h_7[row][i];
            d_params->M_7[k][i] = sum;
        }

    /* exploding.dl:12  d_h.6[n, k] = sum[i](d_h.7[n, i] * M.7[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_7[row][i] * params->M_7[k][i];
            d_h_6[row][k] = sum;
        }

    /* exploding.dl:11  d_M.6[k, i] = sum[n](h.5[n, k] * d_h.6[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_5[row][k] * d_h_6[row][i];
            d_params->M_6[k][i] = sum;
        }

    /* exploding.dl:12  d_h.5[n, k] = sum[i](d_h.6[n, i] * M.6[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_6[row][i] * params->M_6[k][i];
            d_h_5[row][k] = sum;
        }

    /* exploding.dl:11  d_M.5[k, i] = sum[n](h.4[n, k] * d_h.5[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_4[row][k] * d_h_5[row][i];
            d_params->M_5[k][i] = sum;
        }

    /* exploding.dl:12  d_h.4[n, k] = sum[i](d_h.5[n, i] * M.5[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_5[row][i] * params->M_5[k][i];
            d_h_4[row][k] = sum;
        }

    /* exploding.dl:11  d_M.4[k, i] = sum[n](h.3[n, k] * d_h.4[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_3[row][k] * d_h_4[row][i];
            d_params->M_4[k][i] = sum;
        }

    /* exploding.dl:12  d_h.3[n, k] = sum[i](d_h.4[n, i] * M.4[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_4[row][i] * params->M_4[k][i];
            d_h_3[row][k] = sum;
        }

    /* exploding.dl:11  d_M.3[k, i] = sum[n](h.2[n, k] * d_h.3[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_2[row][k] * d_h_3[row][i];
            d_params->M_3[k][i] = sum;
        }

    /* exploding.dl:12  d_h.2[n, k] = sum[i](d_h.3[n, i] * M.3[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_3[row][i] * params->M_3[k][i];
            d_h_2[row][k] = sum;
        }

    /* exploding.dl:11  d_M.2[k, i] = sum[n](h.1[n, k] * d_h.2[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_1[row][k] * d_h_2[row][i];
            d_params->M_2[k][i] = sum;
        }

    /* exploding.dl:12  d_h.1[n, k] = sum[i](d_h.2[n, i] * M.2[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_2[row][i] * params->M_2[k][i];
            d_h_1[row][k] = sum;
        }

    /* exploding.dl:11  d_M.1[k, i] = sum[n](h.0[n, k] * d_h.1[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += h_0[row][k] * d_h_1[row][i];
            d_params->M_1[k][i] = sum;
        }

    /* exploding.dl:12  d_h.0[n, k] = sum[i](d_h.1[n, i] * M.1[k, i]) */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 4; k++) {
            real sum = 0;
            for (int i = 0; i < 4; i++)
                sum += d_h_1[row][i] * params->M_1[k][i];
            d_h_0[row][k] = sum;
        }

    /* exploding.dl:11  d_M.0[k, i] = sum[n](X[n, k] * d_h.0[n, i]) */
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int row = 0; row < n; row++)
                sum += X[row][k] * d_h_0[row][i];
            d_params->M_0[k][i] = sum;
        }
}

#ifndef EXPLODING_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

void exploding_evaluate(const struct exploding_batch *batch, const struct exploding_params *params,
                        void *arena, struct exploding_result *result)
{
    const int n = batch->n;
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
    real (*h_99)[4] = (real (*)[4])(space + 4 * rows);
    const real *y = batch->y;

    /* exploding.dl:12  h.0[n, i] = sum[k](X[n, k] * M.0[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += X[row][k] * params->M_0[k][i];
            h_0[row][i] = sum;
        }

    /* exploding.dl:12  h.1[n, i] = sum[k](h.0[n, k] * M.1[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_0[row][k] * params->M_1[k][i];
            h_1[row][i] = sum;
        }

    /* exploding.dl:12  h.2[n, i] = sum[k](h.1[n, k] * M.2[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_1[row][k] * params->M_2[k][i];
            h_2[row][i] = sum;
        }

    /* exploding.dl:12  h.3[n, i] = sum[k](h.2[n, k] * M.3[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_2[row][k] * params->M_3[k][i];
            h_3[row][i] = sum;
        }

    /* exploding.dl:12  h.4[n, i] = sum[k](h.3[n, k] * M.4[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_3[row][k] * params->M_4[k][i];
            h_4[row][i] = sum;
        }

    /* exploding.dl:12  h.5[n, i] = sum[k](h.4[n, k] * M.5[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_4[row][k] * params->M_5[k][i];
            h_5[row][i] = sum;
        }

    /* exploding.dl:12  h.6[n, i] = sum[k](h.5[n, k] * M.6[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_5[row][k] * params->M_6[k][i];
            h_6[row][i] = sum;
        }

    /* exploding.dl:12  h.7[n, i] = sum[k](h.6[n, k] * M.7[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_6[row][k] * params->M_7[k][i];
            h_7[row][i] = sum;
        }

    /* exploding.dl:12  h.8[n, i] = sum[k](h.7[n, k] * M.8[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_7[row][k] * params->M_8[k][i];
            h_8[row][i] = sum;
        }

    /* exploding.dl:12  h.9[n, i] = sum[k](h.8[n, k] * M.9[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_8[row][k] * params->M_9[k][i];
            h_9[row][i] = sum;
        }

    /* exploding.dl:12  h.10[n, i] = sum[k](h.9[n, k] * M.10[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_9[row][k] * params->M_10[k][i];
            h_10[row][i] = sum;
        }

    /* exploding.dl:12  h.11[n, i] = sum[k](h.10[n, k] * M.11[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_10[row][k] * params->M_11[k][i];
            h_11[row][i] = sum;
        }

    /* exploding.dl:12  h.12[n, i] = sum[k](h.11[n, k] * M.12[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_11[row][k] * params->M_12[k][i];
            h_12[row][i] = sum;
        }

    /* exploding.dl:12  h.13[n, i] = sum[k](h.12[n, k] * M.13[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_12[row][k] * params->M_13[k][i];
            h_13[row][i] = sum;
        }

    /* exploding.dl:12  h.14[n, i] = sum[k](h.13[n, k] * M.14[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_13[row][k] * params->M_14[k][i];
            h_14[row][i] = sum;
        }

    /* exploding.dl:12  h.15[n, i] = sum[k](h.14[n, k] * M.15[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_14[row][k] * params->M_15[k][i];
            h_15[row][i] = sum;
        }

    /* exploding.dl:12  h.16[n, i] = sum[k](h.15[n, k] * M.16[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_15[row][k] * params->M_16[k][i];
            h_16[row][i] = sum;
        }

    /* exploding.dl:12  h.17[n, i] = sum[k](h.16[n, k] * M.17[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_16[row][k] * params->M_17[k][i];
            h_17[row][i] = sum;
        }

    /* exploding.dl:12  h.18[n, i] = sum[k](h.17[n, k] * M.18[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_17[row][k] * params->M_18[k][i];
            h_18[row][i] = sum;
        }

    /* exploding.dl:12  h.19[n, i] = sum[k](h.18[n, k] * M.19[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_18[row][k] * params->M_19[k][i];
            h_19[row][i] = sum;
        }

    /* exploding.dl:12  h.20[n, i] = sum[k](h.19[n, k] * M.20[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_19[row][k] * params->M_20[k][i];
            h_20[row][i] = sum;
        }

    /* exploding.dl:12  h.21[n, i] = sum[k](h.20[n, k] * M.21[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_20[row][k] * params->M_21[k][i];
            h_21[row][i] = sum;
        }

    /* exploding.dl:12  h.22[n, i] = sum[k](h.21[n, k] * M.22[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_21[row][k] * params->M_22[k][i];
            h_22[row][i] = sum;
        }

    /* exploding.dl:12  h.23[n, i] = sum[k](h.22[n, k] * M.23[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_22[row][k] * params->M_23[k][i];
            h_23[row][i] = sum;
        }

    /* exploding.dl:12  h.24[n, i] = sum[k](h.23[n, k] * M.24[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_23[row][k] * params->M_24[k][i];
            h_24[row][i] = sum;
        }

    /* exploding.dl:12  h.25[n, i] = sum[k](h.24[n, k] * M.25[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_24[row][k] * params->M_25[k][i];
            h_25[row][i] = sum;
        }

    /* exploding.dl:12  h.26[n, i] = sum[k](h.25[n, k] * M.26[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_25[row][k] * params->M_26[k][i];
            h_26[row][i] = sum;
        }

    /* exploding.dl:12  h.27[n, i] = sum[k](h.26[n, k] * M.27[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_26[row][k] * params->M_27[k][i];
            h_27[row][i] = sum;
        }

    /* exploding.dl:12  h.28[n, i] = sum[k](h.27[n, k] * M.28[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_27[row][k] * params->M_28[k][i];
            h_28[row][i] = sum;
        }

    /* exploding.dl:12  h.29[n, i] = sum[k](h.28[n, k] * M.29[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_28[row][k] * params->M_29[k][i];
            h_29[row][i] = sum;
        }

    /* exploding.dl:12  h.30[n, i] = sum[k](h.29[n, k] * M.30[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_29[row][k] * params->M_30[k][i];
            h_30[row][i] = sum;
        }

    /* exploding.dl:12  h.31[n, i] = sum[k](h.30[n, k] * M.31[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_30[row][k] * params->M_31[k][i];
            h_31[row][i] = sum;
        }

    /* exploding.dl:12  h.32[n, i] = sum[k](h.31[n, k] * M.32[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_31[row][k] * params->M_32[k][i];
            h_32[row][i] = sum;
        }

    /* exploding.dl:12  h.33[n, i] = sum[k](h.32[n, k] * M.33[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_32[row][k] * params->M_33[k][i];
            h_33[row][i] = sum;
        }

    /* exploding.dl:12  h.34[n, i] = sum[k](h.33[n, k] * M.34[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_33[row][k] * params->M_34[k][i];
            h_34[row][i] = sum;
        }

    /* exploding.dl:12  h.35[n, i] = sum[k](h.34[n, k] * M.35[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_34[row][k] * params->M_35[k][i];
            h_35[row][i] = sum;
        }

    /* exploding.dl:12  h.36[n, i] = sum[k](h.35[n, k] * M.36[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_35[row][k] * params->M_36[k][i];
            h_36[row][i] = sum;
        }

    /* exploding.dl:12  h.37[n, i] = sum[k](h.36[n, k] * M.37[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_36[row][k] * params->M_37[k][i];
            h_37[row][i] = sum;
        }

    /* exploding.dl:12  h.38[n, i] = sum[k](h.37[n, k] * M.38[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_37[row][k] * params->M_38[k][i];
            h_38[row][i] = sum;
        }

    /* exploding.dl:12  h.39[n, i] = sum[k](h.38[n, k] * M.39[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_38[row][k] * params->M_39[k][i];
            h_39[row][i] = sum;
        }

    /* exploding.dl:12  h.40[n, i] = sum[k](h.39[n, k] * M.40[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_39[row][k] * params->M_40[k][i];
            h_40[row][i] = sum;
        }

    /* exploding.dl:12  h.41[n, i] = sum[k](h.40[n, k] * M.41[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_40[row][k] * params->M_41[k][i];
            h_41[row][i] = sum;
        }

    /* exploding.dl:12  h.42[n, i] = sum[k](h.41[n, k] * M.42[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_41[row][k] * params->M_42[k][i];
            h_42[row][i] = sum;
        }

    /* exploding.dl:12  h.43[n, i] = sum[k](h.42[n, k] * M.43[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_42[row][k] * params->M_43[k][i];
            h_43[row][i] = sum;
        }

    /* exploding.dl:12  h.44[n, i] = sum[k](h.43[n, k] * M.44[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_43[row][k] * params->M_44[k][i];
            h_44[row][i] = sum;
        }

    /* exploding.dl:12  h.45[n, i] = sum[k](h.44[n, k] * M.45[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_44[row][k] * params->M_45[k][i];
            h_45[row][i] = sum;
        }

    /* exploding.dl:12  h.46[n, i] = sum[k](h.45[n, k] * M.46[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_45[row][k] * params->M_46[k][i];
            h_46[row][i] = sum;
        }

    /* exploding.dl:12  h.47[n, i] = sum[k](h.46[n, k] * M.47[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_46[row][k] * params->M_47[k][i];
            h_47[row][i] = sum;
        }

    /* exploding.dl:12  h.48[n, i] = sum[k](h.47[n, k] * M.48[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_47[row][k] * params->M_48[k][i];
            h_48[row][i] = sum;
        }

    /* exploding.dl:12  h.49[n, i] = sum[k](h.48[n, k] * M.49[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_48[row][k] * params->M_49[k][i];
            h_49[row][i] = sum;
        }

    /* exploding.dl:12  h.50[n, i] = sum[k](h.49[n, k] * M.50[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_49[row][k] * params->M_50[k][i];
            h_50[row][i] = sum;
        }

    /* exploding.dl:12  h.51[n, i] = sum[k](h.50[n, k] * M.51[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_50[row][k] * params->M_51[k][i];
            h_51[row][i] = sum;
        }

    /* exploding.dl:12  h.52[n, i] = sum[k](h.51[n, k] * M.52[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_51[row][k] * params->M_52[k][i];
            h_52[row][i] = sum;
        }

    /* exploding.dl:12  h.53[n, i] = sum[k](h.52[n, k] * M.53[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_52[row][k] * params->M_53[k][i];
            h_53[row][i] = sum;
        }

    /* exploding.dl:12  h.54[n, i] = sum[k](h.53[n, k] * M.54[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_53[row][k] * params->M_54[k][i];
            h_54[row][i] = sum;
        }

    /* exploding.dl:12  h.55[n, i] = sum[k](h.54[n, k] * M.55[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_54[row][k] * params->M_55[k][i];
            h_55[row][i] = sum;
        }

    /* exploding.dl:12  h.56[n, i] = sum[k](h.55[n, k] * M.56[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_55[row][k] * params->M_56[k][i];
            h_56[row][i] = sum;
        }

    /* exploding.dl:12  h.57[n, i] = sum[k](h.56[n, k] * M.57[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_56[row][k] * params->M_57[k][i];
            h_57[row][i] = sum;
        }

    /* exploding.dl:12  h.58[n, i] = sum[k](h.57[n, k] * M.58[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_57[row][k] * params->M_58[k][i];
            h_58[row][i] = sum;
        }

    /* exploding.dl:12  h.59[n, i] = sum[k](h.58[n, k] * M.59[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_58[row][k] * params->M_59[k][i];
            h_59[row][i] = sum;
        }

    /* exploding.dl:12  h.60[n, i] = sum[k](h.59[n, k] * M.60[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_59[row][k] * params->M_60[k][i];
            h_60[row][i] = sum;
        }

    /* exploding.dl:12  h.61[n, i] = sum[k](h.60[n, k] * M.61[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_60[row][k] * params->M_61[k][i];
            h_61[row][i] = sum;
        }

    /* exploding.dl:12  h.62[n, i] = sum[k](h.61[n, k] * M.62[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_61[row][k] * params->M_62[k][i];
            h_62[row][i] = sum;
        }

    /* exploding.dl:12  h.63[n, i] = sum[k](h.62[n, k] * M.63[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_62[row][k] * params->M_63[k][i];
            h_63[row][i] = sum;
        }

    /* exploding.dl:12  h.64[n, i] = sum[k](h.63[n, k] * M.64[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_63[row][k] * params->M_64[k][i];
            h_64[row][i] = sum;
        }

    /* exploding.dl:12  h.65[n, i] = sum[k](h.64[n, k] * M.65[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_64[row][k] * params->M_65[k][i];
            h_65[row][i] = sum;
        }

    /* exploding.dl:12  h.66[n, i] = sum[k](h.65[n, k] * M.66[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_65[row][k] * params->M_66[k][i];
            h_66[row][i] = sum;
        }

    /* exploding.dl:12  h.67[n, i] = sum[k](h.66[n, k] * M.67[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_66[row][k] * params->M_67[k][i];
            h_67[row][i] = sum;
        }

    /* exploding.dl:12  h.68[n, i] = sum[k](h.67[n, k] * M.68[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_67[row][k] * params->M_68[k][i];
            h_68[row][i] = sum;
        }

    /* exploding.dl:12  h.69[n, i] = sum[k](h.68[n, k] * M.69[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_68[row][k] * params->M_69[k][i];
            h_69[row][i] = sum;
        }

    /* exploding.dl:12  h.70[n, i] = sum[k](h.69[n, k] * M.70[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_69[row][k] * params->M_70[k][i];
            h_70[row][i] = sum;
        }

    /* exploding.dl:12  h.71[n, i] = sum[k](h.70[n, k] * M.71[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_70[row][k] * params->M_71[k][i];
            h_71[row][i] = sum;
        }

    /* exploding.dl:12  h.72[n, i] = sum[k](h.71[n, k] * M.72[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_71[row][k] * params->M_72[k][i];
            h_72[row][i] = sum;
        }

    /* exploding.dl:12  h.73[n, i] = sum[k](h.72[n, k] * M.73[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_72[row][k] * params->M_73[k][i];
            h_73[row][i] = sum;
        }

    /* exploding.dl:12  h.74[n, i] = sum[k](h.73[n, k] * M.74[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_73[row][k] * params->M_74[k][i];
            h_74[row][i] = sum;
        }

    /* exploding.dl:12  h.75[n, i] = sum[k](h.74[n, k] * M.75[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_74[row][k] * params->M_75[k][i];
            h_75[row][i] = sum;
        }

    /* exploding.dl:12  h.76[n, i] = sum[k](h.75[n, k] * M.76[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_75[row][k] * params->M_76[k][i];
            h_76[row][i] = sum;
        }

    /* exploding.dl:12  h.77[n, i] = sum[k](h.76[n, k] * M.77[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_76[row][k] * params->M_77[k][i];
            h_77[row][i] = sum;
        }

    /* exploding.dl:12  h.78[n, i] = sum[k](h.77[n, k] * M.78[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_77[row][k] * params->M_78[k][i];
            h_78[row][i] = sum;
        }

    /* exploding.dl:12  h.79[n, i] = sum[k](h.78[n, k] * M.79[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_78[row][k] * params->M_79[k][i];
            h_79[row][i] = sum;
        }

    /* exploding.dl:12  h.80[n, i] = sum[k](h.79[n, k] * M.80[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_79[row][k] * params->M_80[k][i];
            h_80[row][i] = sum;
        }

    /* exploding.dl:12  h.81[n, i] = sum[k](h.80[n, k] * M.81[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_80[row][k] * params->M_81[k][i];
            h_81[row][i] = sum;
        }

    /* exploding.dl:12  h.82[n, i] = sum[k](h.81[n, k] * M.82[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_81[row][k] * params->M_82[k][i];
            h_82[row][i] = sum;
        }

    /* exploding.dl:12  h.83[n, i] = sum[k](h.82[n, k] * M.83[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_82[row][k] * params->M_83[k][i];
            h_83[row][i] = sum;
        }

    /* exploding.dl:12  h.84[n, i] = sum[k](h.83[n, k] * M.84[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_83[row][k] * params->M_84[k][i];
            h_84[row][i] = sum;
        }

    /* exploding.dl:12  h.85[n, i] = sum[k](h.84[n, k] * M.85[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_84[row][k] * params->M_85[k][i];
            h_85[row][i] = sum;
        }

    /* exploding.dl:12  h.86[n, i] = sum[k](h.85[n, k] * M.86[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_85[row][k] * params->M_86[k][i];
            h_86[row][i] = sum;
        }

    /* exploding.dl:12  h.87[n, i] = sum[k](h.86[n, k] * M.87[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_86[row][k] * params->M_87[k][i];
            h_87[row][i] = sum;
        }

    /* exploding.dl:12  h.88[n, i] = sum[k](h.87[n, k] * M.88[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_87[row][k] * params->M_88[k][i];
            h_88[row][i] = sum;
        }

    /* exploding.dl:12  h.89[n, i] = sum[k](h.88[n, k] * M.89[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_88[row][k] * params->M_89[k][i];
            h_89[row][i] = sum;
        }

    /* exploding.dl:12  h.90[n, i] = sum[k](h.89[n, k] * M.90[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_89[row][k] * params->M_90[k][i];
            h_90[row][i] = sum;
        }

    /* exploding.dl:12  h.91[n, i] = sum[k](h.90[n, k] * M.91[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_90[row][k] * params->M_91[k][i];
            h_91[row][i] = sum;
        }

    /* exploding.dl:12  h.92[n, i] = sum[k](h.91[n, k] * M.92[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_91[row][k] * params->M_92[k][i];
            h_92[row][i] = sum;
        }

    /* exploding.dl:12  h.93[n, i] = sum[k](h.92[n, k] * M.93[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_92[row][k] * params->M_93[k][i];
            h_93[row][i] = sum;
        }

    /* exploding.dl:12  h.94[n, i] = sum[k](h.93[n, k] * M.94[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_93[row][k] * params->M_94[k][i];
            h_94[row][i] = sum;
        }

    /* exploding.dl:12  h.95[n, i] = sum[k](h.94[n, k] * M.95[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_94[row][k] * params->M_95[k][i];
            h_95[row][i] = sum;
        }

    /* exploding.dl:12  h.96[n, i] = sum[k](h.95[n, k] * M.96[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_95[row][k] * params->M_96[k][i];
            h_96[row][i] = sum;
        }

    /* exploding.dl:12  h.97[n, i] = sum[k](h.96[n, k] * M.97[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_96[row][k] * params->M_97[k][i];
            h_97[row][i] = sum;
        }

    /* exploding.dl:12  h.98[n, i] = sum[k](h.97[n, k] * M.98[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_97[row][k] * params->M_98[k][i];
            h_98[row][i] = sum;
        }

    /* exploding.dl:12  h.99[n, i] = sum[k](h.98[n, k] * M.99[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_98[row][k] * params->M_99[k][i];
            h_99[row][i] = sum;
        }

    /* exploding.dl:16  loss_sum = sum[n](abs(sum[i](h.99[n, i]) - y[n])) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real loss_sum_2 = 0;
            for (int i = 0; i < 4; i++)
                loss_sum_2 += h_99[row][i];
            sum += real_fabs(loss_sum_2 - y[row]);
        }
        result->totals[0] = sum;
    }

    /* exploding.dl:16  loss = loss_sum / N */
    result->loss = result->totals[0] / (real)n;

    /* exploding.dl:17  size_sum = sum[n, i](abs(h.99[n, i])) */
    {
        real sum = 0;
        for (int row = 0; row < n; row++)
            for (int i = 0; i < 4; i++)
                sum += real_fabs(h_99[row][i]);
        result->totals[1] = sum;
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

    /* exploding.dl:12  h.0[n, i] = sum[k](X[n, k] * M.0[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += X[row][k] * params->M_0[k][i];
            h_0[row][i] = sum;
        }

    /* exploding.dl:12  h.1[n, i] = sum[k](h.0[n, k] * M.1[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_0[row][k] * params->M_1[k][i];
            h_1[row][i] = sum;
        }

    /* exploding.dl:12  h.2[n, i] = sum[k](h.1[n, k] * M.2[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_1[row][k] * params->M_2[k][i];
            h_2[row][i] = sum;
        }

    /* exploding.dl:12  h.3[n, i] = sum[k](h.2[n, k] * M.3[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_2[row][k] * params->M_3[k][i];
            h_3[row][i] = sum;
        }

    /* exploding.dl:12  h.4[n, i] = sum[k](h.3[n, k] * M.4[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_3[row][k] * params->M_4[k][i];
            h_4[row][i] = sum;
        }

    /* exploding.dl:12  h.5[n, i] = sum[k](h.4[n, k] * M.5[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_4[row][k] * params->M_5[k][i];
            h_5[row][i] = sum;
        }

    /* exploding.dl:12  h.6[n, i] = sum[k](h.5[n, k] * M.6[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_5[row][k] * params->M_6[k][i];
            h_6[row][i] = sum;
        }

    /* exploding.dl:12  h.7[n, i] = sum[k](h.6[n, k] * M.7[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_6[row][k] * params->M_7[k][i];
            h_7[row][i] = sum;
        }

    /* exploding.dl:12  h.8[n, i] = sum[k](h.7[n, k] * M.8[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_7[row][k] * params->M_8[k][i];
            h_8[row][i] = sum;
        }

    /* exploding.dl:12  h.9[n, i] = sum[k](h.8[n, k] * M.9[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_8[row][k] * params->M_9[k][i];
            h_9[row][i] = sum;
        }

    /* exploding.dl:12  h.10[n, i] = sum[k](h.9[n, k] * M.10[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_9[row][k] * params->M_10[k][i];
            h_10[row][i] = sum;
        }

    /* exploding.dl:12  h.11[n, i] = sum[k](h.10[n, k] * M.11[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_10[row][k] * params->M_11[k][i];
            h_11[row][i] = sum;
        }

    /* exploding.dl:12  h.12[n, i] = sum[k](h.11[n, k] * M.12[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_11[row][k] * params->M_12[k][i];
            h_12[row][i] = sum;
        }

    /* exploding.dl:12  h.13[n, i] = sum[k](h.12[n, k] * M.13[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_12[row][k] * params->M_13[k][i];
            h_13[row][i] = sum;
        }

    /* exploding.dl:12  h.14[n, i] = sum[k](h.13[n, k] * M.14[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_13[row][k] * params->M_14[k][i];
            h_14[row][i] = sum;
        }

    /* exploding.dl:12  h.15[n, i] = sum[k](h.14[n, k] * M.15[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_14[row][k] * params->M_15[k][i];
            h_15[row][i] = sum;
        }

    /* exploding.dl:12  h.16[n, i] = sum[k](h.15[n, k] * M.16[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_15[row][k] * params->M_16[k][i];
            h_16[row][i] = sum;
        }

    /* exploding.dl:12  h.17[n, i] = sum[k](h.16[n, k] * M.17[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_16[row][k] * params->M_17[k][i];
            h_17[row][i] = sum;
        }

    /* exploding.dl:12  h.18[n, i] = sum[k](h.17[n, k] * M.18[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_17[row][k] * params->M_18[k][i];
            h_18[row][i] = sum;
        }

    /* exploding.dl:12  h.19[n, i] = sum[k](h.18[n, k] * M.19[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_18[row][k] * params->M_19[k][i];
            h_19[row][i] = sum;
        }

    /* exploding.dl:12  h.20[n, i] = sum[k](h.19[n, k] * M.20[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_19[row][k] * params->M_20[k][i];
            h_20[row][i] = sum;
        }

    /* exploding.dl:12  h.21[n, i] = sum[k](h.20[n, k] * M.21[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_20[row][k] * params->M_21[k][i];
            h_21[row][i] = sum;
        }

    /* exploding.dl:12  h.22[n, i] = sum[k](h.21[n, k] * M.22[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_21[row][k] * params->M_22[k][i];
            h_22[row][i] = sum;
        }

    /* exploding.dl:12  h.23[n, i] = sum[k](h.22[n, k] * M.23[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_22[row][k] * params->M_23[k][i];
            h_23[row][i] = sum;
        }

    /* exploding.dl:12  h.24[n, i] = sum[k](h.23[n, k] * M.24[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_23[row][k] * params->M_24[k][i];
            h_24[row][i] = sum;
        }

    /* exploding.dl:12  h.25[n, i] = sum[k](h.24[n, k] * M.25[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_24[row][k] * params->M_25[k][i];
            h_25[row][i] = sum;
        }

    /* exploding.dl:12  h.26[n, i] = sum[k](h.25[n, k] * M.26[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_25[row][k] * params->M_26[k][i];
            h_26[row][i] = sum;
        }

    /* exploding.dl:12  h.27[n, i] = sum[k](h.26[n, k] * M.27[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_26[row][k] * params->M_27[k][i];
            h_27[row][i] = sum;
        }

    /* exploding.dl:12  h.28[n, i] = sum[k](h.27[n, k] * M.28[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_27[row][k] * params->M_28[k][i];
            h_28[row][i] = sum;
        }

    /* exploding.dl:12  h.29[n, i] = sum[k](h.28[n, k] * M.29[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_28[row][k] * params->M_29[k][i];
            h_29[row][i] = sum;
        }

    /* exploding.dl:12  h.30[n, i] = sum[k](h.29[n, k] * M.30[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_29[row][k] * params->M_30[k][i];
            h_30[row][i] = sum;
        }

    /* exploding.dl:12  h.31[n, i] = sum[k](h.30[n, k] * M.31[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_30[row][k] * params->M_31[k][i];
            h_31[row][i] = sum;
        }

    /* exploding.dl:12  h.32[n, i] = sum[k](h.31[n, k] * M.32[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_31[row][k] * params->M_32[k][i];
            h_32[row][i] = sum;
        }

    /* exploding.dl:12  h.33[n, i] = sum[k](h.32[n, k] * M.33[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_32[row][k] * params->M_33[k][i];
            h_33[row][i] = sum;
        }

    /* exploding.dl:12  h.34[n, i] = sum[k](h.33[n, k] * M.34[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_33[row][k] * params->M_34[k][i];
            h_34[row][i] = sum;
        }

    /* exploding.dl:12  h.35[n, i] = sum[k](h.34[n, k] * M.35[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_34[row][k] * params->M_35[k][i];
            h_35[row][i] = sum;
        }

    /* exploding.dl:12  h.36[n, i] = sum[k](h.35[n, k] * M.36[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_35[row][k] * params->M_36[k][i];
            h_36[row][i] = sum;
        }

    /* exploding.dl:12  h.37[n, i] = sum[k](h.36[n, k] * M.37[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_36[row][k] * params->M_37[k][i];
            h_37[row][i] = sum;
        }

    /* exploding.dl:12  h.38[n, i] = sum[k](h.37[n, k] * M.38[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_37[row][k] * params->M_38[k][i];
            h_38[row][i] = sum;
        }

    /* exploding.dl:12  h.39[n, i] = sum[k](h.38[n, k] * M.39[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_38[row][k] * params->M_39[k][i];
            h_39[row][i] = sum;
        }

    /* exploding.dl:12  h.40[n, i] = sum[k](h.39[n, k] * M.40[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_39[row][k] * params->M_40[k][i];
            h_40[row][i] = sum;
        }

    /* exploding.dl:12  h.41[n, i] = sum[k](h.40[n, k] * M.41[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_40[row][k] * params->M_41[k][i];
            h_41[row][i] = sum;
        }

    /* exploding.dl:12  h.42[n, i] = sum[k](h.41[n, k] * M.42[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_41[row][k] * params->M_42[k][i];
            h_42[row][i] = sum;
        }

    /* exploding.dl:12  h.43[n, i] = sum[k](h.42[n, k] * M.43[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_42[row][k] * params->M_43[k][i];
            h_43[row][i] = sum;
        }

    /* exploding.dl:12  h.44[n, i] = sum[k](h.43[n, k] * M.44[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_43[row][k] * params->M_44[k][i];
            h_44[row][i] = sum;
        }

    /* exploding.dl:12  h.45[n, i] = sum[k](h.44[n, k] * M.45[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_44[row][k] * params->M_45[k][i];
            h_45[row][i] = sum;
        }

    /* exploding.dl:12  h.46[n, i] = sum[k](h.45[n, k] * M.46[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_45[row][k] * params->M_46[k][i];
            h_46[row][i] = sum;
        }

    /* exploding.dl:12  h.47[n, i] = sum[k](h.46[n, k] * M.47[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_46[row][k] * params->M_47[k][i];
            h_47[row][i] = sum;
        }

    /* exploding.dl:12  h.48[n, i] = sum[k](h.47[n, k] * M.48[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_47[row][k] * params->M_48[k][i];
            h_48[row][i] = sum;
        }

    /* exploding.dl:12  h.49[n, i] = sum[k](h.48[n, k] * M.49[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_48[row][k] * params->M_49[k][i];
            h_49[row][i] = sum;
        }

    /* exploding.dl:12  h.50[n, i] = sum[k](h.49[n, k] * M.50[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_49[row][k] * params->M_50[k][i];
            h_50[row][i] = sum;
        }

    /* exploding.dl:12  h.51[n, i] = sum[k](h.50[n, k] * M.51[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_50[row][k] * params->M_51[k][i];
            h_51[row][i] = sum;
        }

    /* exploding.dl:12  h.52[n, i] = sum[k](h.51[n, k] * M.52[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_51[row][k] * params->M_52[k][i];
            h_52[row][i] = sum;
        }

    /* exploding.dl:12  h.53[n, i] = sum[k](h.52[n, k] * M.53[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_52[row][k] * params->M_53[k][i];
            h_53[row][i] = sum;
        }

    /* exploding.dl:12  h.54[n, i] = sum[k](h.53[n, k] * M.54[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_53[row][k] * params->M_54[k][i];
            h_54[row][i] = sum;
        }

    /* exploding.dl:12  h.55[n, i] = sum[k](h.54[n, k] * M.55[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_54[row][k] * params->M_55[k][i];
            h_55[row][i] = sum;
        }

    /* exploding.dl:12  h.56[n, i] = sum[k](h.55[n, k] * M.56[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_55[row][k] * params->M_56[k][i];
            h_56[row][i] = sum;
        }

    /* exploding.dl:12  h.57[n, i] = sum[k](h.56[n, k] * M.57[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_56[row][k] * params->M_57[k][i];
            h_57[row][i] = sum;
        }

    /* exploding.dl:12  h.58[n, i] = sum[k](h.57[n, k] * M.58[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_57[row][k] * params->M_58[k][i];
            h_58[row][i] = sum;
        }

    /* exploding.dl:12  h.59[n, i] = sum[k](h.58[n, k] * M.59[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_58[row][k] * params->M_59[k][i];
            h_59[row][i] = sum;
        }

    /* exploding.dl:12  h.60[n, i] = sum[k](h.59[n, k] * M.60[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_59[row][k] * params->M_60[k][i];
            h_60[row][i] = sum;
        }

    /* exploding.dl:12  h.61[n, i] = sum[k](h.60[n, k] * M.61[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_60[row][k] * params->M_61[k][i];
            h_61[row][i] = sum;
        }

    /* exploding.dl:12  h.62[n, i] = sum[k](h.61[n, k] * M.62[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_61[row][k] * params->M_62[k][i];
            h_62[row][i] = sum;
        }

    /* exploding.dl:12  h.63[n, i] = sum[k](h.62[n, k] * M.63[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_62[row][k] * params->M_63[k][i];
            h_63[row][i] = sum;
        }

    /* exploding.dl:12  h.64[n, i] = sum[k](h.63[n, k] * M.64[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_63[row][k] * params->M_64[k][i];
            h_64[row][i] = sum;
        }

    /* exploding.dl:12  h.65[n, i] = sum[k](h.64[n, k] * M.65[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_64[row][k] * params->M_65[k][i];
            h_65[row][i] = sum;
        }

    /* exploding.dl:12  h.66[n, i] = sum[k](h.65[n, k] * M.66[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_65[row][k] * params->M_66[k][i];
            h_66[row][i] = sum;
        }

    /* exploding.dl:12  h.67[n, i] = sum[k](h.66[n, k] * M.67[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_66[row][k] * params->M_67[k][i];
            h_67[row][i] = sum;
        }

    /* exploding.dl:12  h.68[n, i] = sum[k](h.67[n, k] * M.68[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_67[row][k] * params->M_68[k][i];
            h_68[row][i] = sum;
        }

    /* exploding.dl:12  h.69[n, i] = sum[k](h.68[n, k] * M.69[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_68[row][k] * params->M_69[k][i];
            h_69[row][i] = sum;
        }

    /* exploding.dl:12  h.70[n, i] = sum[k](h.69[n, k] * M.70[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_69[row][k] * params->M_70[k][i];
            h_70[row][i] = sum;
        }

    /* exploding.dl:12  h.71[n, i] = sum[k](h.70[n, k] * M.71[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_70[row][k] * params->M_71[k][i];
            h_71[row][i] = sum;
        }

    /* exploding.dl:12  h.72[n, i] = sum[k](h.71[n, k] * M.72[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_71[row][k] * params->M_72[k][i];
            h_72[row][i] = sum;
        }

    /* exploding.dl:12  h.73[n, i] = sum[k](h.72[n, k] * M.73[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_72[row][k] * params->M_73[k][i];
            h_73[row][i] = sum;
        }

    /* exploding.dl:12  h.74[n, i] = sum[k](h.73[n, k] * M.74[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_73[row][k] * params->M_74[k][i];
            h_74[row][i] = sum;
        }

    /* exploding.dl:12  h.75[n, i] = sum[k](h.74[n, k] * M.75[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_74[row][k] * params->M_75[k][i];
            h_75[row][i] = sum;
        }

    /* exploding.dl:12  h.76[n, i] = sum[k](h.75[n, k] * M.76[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_75[row][k] * params->M_76[k][i];
            h_76[row][i] = sum;
        }

    /* exploding.dl:12  h.77[n, i] = sum[k](h.76[n, k] * M.77[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_76[row][k] * params->M_77[k][i];
            h_77[row][i] = sum;
        }

    /* exploding.dl:12  h.78[n, i] = sum[k](h.77[n, k] * M.78[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_77[row][k] * params->M_78[k][i];
            h_78[row][i] = sum;
        }

    /* exploding.dl:12  h.79[n, i] = sum[k](h.78[n, k] * M.79[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_78[row][k] * params->M_79[k][i];
            h_79[row][i] = sum;
        }

    /* exploding.dl:12  h.80[n, i] = sum[k](h.79[n, k] * M.80[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_79[row][k] * params->M_80[k][i];
            h_80[row][i] = sum;
        }

    /* exploding.dl:12  h.81[n, i] = sum[k](h.80[n, k] * M.81[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_80[row][k] * params->M_81[k][i];
            h_81[row][i] = sum;
        }

    /* exploding.dl:12  h.82[n, i] = sum[k](h.81[n, k] * M.82[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_81[row][k] * params->M_82[k][i];
            h_82[row][i] = sum;
        }

    /* exploding.dl:12  h.83[n, i] = sum[k](h.82[n, k] * M.83[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_82[row][k] * params->M_83[k][i];
            h_83[row][i] = sum;
        }

    /* exploding.dl:12  h.84[n, i] = sum[k](h.83[n, k] * M.84[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_83[row][k] * params->M_84[k][i];
            h_84[row][i] = sum;
        }

    /* exploding.dl:12  h.85[n, i] = sum[k](h.84[n, k] * M.85[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_84[row][k] * params->M_85[k][i];
            h_85[row][i] = sum;
        }

    /* exploding.dl:12  h.86[n, i] = sum[k](h.85[n, k] * M.86[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_85[row][k] * params->M_86[k][i];
            h_86[row][i] = sum;
        }

    /* exploding.dl:12  h.87[n, i] = sum[k](h.86[n, k] * M.87[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_86[row][k] * params->M_87[k][i];
            h_87[row][i] = sum;
        }

    /* exploding.dl:12  h.88[n, i] = sum[k](h.87[n, k] * M.88[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_87[row][k] * params->M_88[k][i];
            h_88[row][i] = sum;
        }

    /* exploding.dl:12  h.89[n, i] = sum[k](h.88[n, k] * M.89[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_88[row][k] * params->M_89[k][i];
            h_89[row][i] = sum;
        }

    /* exploding.dl:12  h.90[n, i] = sum[k](h.89[n, k] * M.90[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_89[row][k] * params->M_90[k][i];
            h_90[row][i] = sum;
        }

    /* exploding.dl:12  h.91[n, i] = sum[k](h.90[n, k] * M.91[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_90[row][k] * params->M_91[k][i];
            h_91[row][i] = sum;
        }

    /* exploding.dl:12  h.92[n, i] = sum[k](h.91[n, k] * M.92[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_91[row][k] * params->M_92[k][i];
            h_92[row][i] = sum;
        }

    /* exploding.dl:12  h.93[n, i] = sum[k](h.92[n, k] * M.93[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_92[row][k] * params->M_93[k][i];
            h_93[row][i] = sum;
        }

    /* exploding.dl:12  h.94[n, i] = sum[k](h.93[n, k] * M.94[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_93[row][k] * params->M_94[k][i];
            h_94[row][i] = sum;
        }

    /* exploding.dl:12  h.95[n, i] = sum[k](h.94[n, k] * M.95[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_94[row][k] * params->M_95[k][i];
            h_95[row][i] = sum;
        }

    /* exploding.dl:12  h.96[n, i] = sum[k](h.95[n, k] * M.96[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_95[row][k] * params->M_96[k][i];
            h_96[row][i] = sum;
        }

    /* exploding.dl:12  h.97[n, i] = sum[k](h.96[n, k] * M.97[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_96[row][k] * params->M_97[k][i];
            h_97[row][i] = sum;
        }

    /* exploding.dl:12  h.98[n, i] = sum[k](h.97[n, k] * M.98[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_97[row][k] * params->M_98[k][i];
            h_98[row][i] = sum;
        }

    /* exploding.dl:12  h.99[n, i] = sum[k](h.98[n, k] * M.99[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_98[row][k] * params->M_99[k][i];
            h_99[row][i] = sum;
        }
}

#ifndef DL_NO_MAIN
/* The outputs as the training program computes them. */
static void exploding_observe(const struct exploding_batch *batch, const struct exploding_params *params,
                              void *arena, struct exploding_outputs *out)
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

    /* exploding.dl:12  h.0[n, i] = sum[k](X[n, k] * M.0[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += X[row][k] * params->M_0[k][i];
            h_0[row][i] = sum;
        }

    /* exploding.dl:12  h.1[n, i] = sum[k](h.0[n, k] * M.1[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_0[row][k] * params->M_1[k][i];
            h_1[row][i] = sum;
        }

    /* exploding.dl:12  h.2[n, i] = sum[k](h.1[n, k] * M.2[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_1[row][k] * params->M_2[k][i];
            h_2[row][i] = sum;
        }

    /* exploding.dl:12  h.3[n, i] = sum[k](h.2[n, k] * M.3[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_2[row][k] * params->M_3[k][i];
            h_3[row][i] = sum;
        }

    /* exploding.dl:12  h.4[n, i] = sum[k](h.3[n, k] * M.4[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_3[row][k] * params->M_4[k][i];
            h_4[row][i] = sum;
        }

    /* exploding.dl:12  h.5[n, i] = sum[k](h.4[n, k] * M.5[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_4[row][k] * params->M_5[k][i];
            h_5[row][i] = sum;
        }

    /* exploding.dl:12  h.6[n, i] = sum[k](h.5[n, k] * M.6[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_5[row][k] * params->M_6[k][i];
            h_6[row][i] = sum;
        }

    /* exploding.dl:12  h.7[n, i] = sum[k](h.6[n, k] * M.7[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_6[row][k] * params->M_7[k][i];
            h_7[row][i] = sum;
        }

    /* exploding.dl:12  h.8[n, i] = sum[k](h.7[n, k] * M.8[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_7[row][k] * params->M_8[k][i];
            h_8[row][i] = sum;
        }

    /* exploding.dl:12  h.9[n, i] = sum[k](h.8[n, k] * M.9[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_8[row][k] * params->M_9[k][i];
            h_9[row][i] = sum;
        }

    /* exploding.dl:12  h.10[n, i] = sum[k](h.9[n, k] * M.10[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_9[row][k] * params->M_10[k][i];
            h_10[row][i] = sum;
        }

    /* exploding.dl:12  h.11[n, i] = sum[k](h.10[n, k] * M.11[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_10[row][k] * params->M_11[k][i];
            h_11[row][i] = sum;
        }

    /* exploding.dl:12  h.12[n, i] = sum[k](h.11[n, k] * M.12[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_11[row][k] * params->M_12[k][i];
            h_12[row][i] = sum;
        }

    /* exploding.dl:12  h.13[n, i] = sum[k](h.12[n, k] * M.13[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_12[row][k] * params->M_13[k][i];
            h_13[row][i] = sum;
        }

    /* exploding.dl:12  h.14[n, i] = sum[k](h.13[n, k] * M.14[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_13[row][k] * params->M_14[k][i];
            h_14[row][i] = sum;
        }

    /* exploding.dl:12  h.15[n, i] = sum[k](h.14[n, k] * M.15[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_14[row][k] * params->M_15[k][i];
            h_15[row][i] = sum;
        }

    /* exploding.dl:12  h.16[n, i] = sum[k](h.15[n, k] * M.16[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_15[row][k] * params->M_16[k][i];
            h_16[row][i] = sum;
        }

    /* exploding.dl:12  h.17[n, i] = sum[k](h.16[n, k] * M.17[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_16[row][k] * params->M_17[k][i];
            h_17[row][i] = sum;
        }

    /* exploding.dl:12  h.18[n, i] = sum[k](h.17[n, k] * M.18[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_17[row][k] * params->M_18[k][i];
            h_18[row][i] = sum;
        }

    /* exploding.dl:12  h.19[n, i] = sum[k](h.18[n, k] * M.19[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_18[row][k] * params->M_19[k][i];
            h_19[row][i] = sum;
        }

    /* exploding.dl:12  h.20[n, i] = sum[k](h.19[n, k] * M.20[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_19[row][k] * params->M_20[k][i];
            h_20[row][i] = sum;
        }

    /* exploding.dl:12  h.21[n, i] = sum[k](h.20[n, k] * M.21[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_20[row][k] * params->M_21[k][i];
            h_21[row][i] = sum;
        }

    /* exploding.dl:12  h.22[n, i] = sum[k](h.21[n, k] * M.22[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_21[row][k] * params->M_22[k][i];
            h_22[row][i] = sum;
        }

    /* exploding.dl:12  h.23[n, i] = sum[k](h.22[n, k] * M.23[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_22[row][k] * params->M_23[k][i];
            h_23[row][i] = sum;
        }

    /* exploding.dl:12  h.24[n, i] = sum[k](h.23[n, k] * M.24[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_23[row][k] * params->M_24[k][i];
            h_24[row][i] = sum;
        }

    /* exploding.dl:12  h.25[n, i] = sum[k](h.24[n, k] * M.25[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_24[row][k] * params->M_25[k][i];
            h_25[row][i] = sum;
        }

    /* exploding.dl:12  h.26[n, i] = sum[k](h.25[n, k] * M.26[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_25[row][k] * params->M_26[k][i];
            h_26[row][i] = sum;
        }

    /* exploding.dl:12  h.27[n, i] = sum[k](h.26[n, k] * M.27[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_26[row][k] * params->M_27[k][i];
            h_27[row][i] = sum;
        }

    /* exploding.dl:12  h.28[n, i] = sum[k](h.27[n, k] * M.28[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_27[row][k] * params->M_28[k][i];
            h_28[row][i] = sum;
        }

    /* exploding.dl:12  h.29[n, i] = sum[k](h.28[n, k] * M.29[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_28[row][k] * params->M_29[k][i];
            h_29[row][i] = sum;
        }

    /* exploding.dl:12  h.30[n, i] = sum[k](h.29[n, k] * M.30[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_29[row][k] * params->M_30[k][i];
            h_30[row][i] = sum;
        }

    /* exploding.dl:12  h.31[n, i] = sum[k](h.30[n, k] * M.31[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_30[row][k] * params->M_31[k][i];
            h_31[row][i] = sum;
        }

    /* exploding.dl:12  h.32[n, i] = sum[k](h.31[n, k] * M.32[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_31[row][k] * params->M_32[k][i];
            h_32[row][i] = sum;
        }

    /* exploding.dl:12  h.33[n, i] = sum[k](h.32[n, k] * M.33[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_32[row][k] * params->M_33[k][i];
            h_33[row][i] = sum;
        }

    /* exploding.dl:12  h.34[n, i] = sum[k](h.33[n, k] * M.34[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_33[row][k] * params->M_34[k][i];
            h_34[row][i] = sum;
        }

    /* exploding.dl:12  h.35[n, i] = sum[k](h.34[n, k] * M.35[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_34[row][k] * params->M_35[k][i];
            h_35[row][i] = sum;
        }

    /* exploding.dl:12  h.36[n, i] = sum[k](h.35[n, k] * M.36[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_35[row][k] * params->M_36[k][i];
            h_36[row][i] = sum;
        }

    /* exploding.dl:12  h.37[n, i] = sum[k](h.36[n, k] * M.37[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_36[row][k] * params->M_37[k][i];
            h_37[row][i] = sum;
        }

    /* exploding.dl:12  h.38[n, i] = sum[k](h.37[n, k] * M.38[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_37[row][k] * params->M_38[k][i];
            h_38[row][i] = sum;
        }

    /* exploding.dl:12  h.39[n, i] = sum[k](h.38[n, k] * M.39[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_38[row][k] * params->M_39[k][i];
            h_39[row][i] = sum;
        }

    /* exploding.dl:12  h.40[n, i] = sum[k](h.39[n, k] * M.40[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_39[row][k] * params->M_40[k][i];
            h_40[row][i] = sum;
        }

    /* exploding.dl:12  h.41[n, i] = sum[k](h.40[n, k] * M.41[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_40[row][k] * params->M_41[k][i];
            h_41[row][i] = sum;
        }

    /* exploding.dl:12  h.42[n, i] = sum[k](h.41[n, k] * M.42[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_41[row][k] * params->M_42[k][i];
            h_42[row][i] = sum;
        }

    /* exploding.dl:12  h.43[n, i] = sum[k](h.42[n, k] * M.43[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_42[row][k] * params->M_43[k][i];
            h_43[row][i] = sum;
        }

    /* exploding.dl:12  h.44[n, i] = sum[k](h.43[n, k] * M.44[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_43[row][k] * params->M_44[k][i];
            h_44[row][i] = sum;
        }

    /* exploding.dl:12  h.45[n, i] = sum[k](h.44[n, k] * M.45[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_44[row][k] * params->M_45[k][i];
            h_45[row][i] = sum;
        }

    /* exploding.dl:12  h.46[n, i] = sum[k](h.45[n, k] * M.46[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_45[row][k] * params->M_46[k][i];
            h_46[row][i] = sum;
        }

    /* exploding.dl:12  h.47[n, i] = sum[k](h.46[n, k] * M.47[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_46[row][k] * params->M_47[k][i];
            h_47[row][i] = sum;
        }

    /* exploding.dl:12  h.48[n, i] = sum[k](h.47[n, k] * M.48[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_47[row][k] * params->M_48[k][i];
            h_48[row][i] = sum;
        }

    /* exploding.dl:12  h.49[n, i] = sum[k](h.48[n, k] * M.49[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_48[row][k] * params->M_49[k][i];
            h_49[row][i] = sum;
        }

    /* exploding.dl:12  h.50[n, i] = sum[k](h.49[n, k] * M.50[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_49[row][k] * params->M_50[k][i];
            h_50[row][i] = sum;
        }

    /* exploding.dl:12  h.51[n, i] = sum[k](h.50[n, k] * M.51[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_50[row][k] * params->M_51[k][i];
            h_51[row][i] = sum;
        }

    /* exploding.dl:12  h.52[n, i] = sum[k](h.51[n, k] * M.52[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_51[row][k] * params->M_52[k][i];
            h_52[row][i] = sum;
        }

    /* exploding.dl:12  h.53[n, i] = sum[k](h.52[n, k] * M.53[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_52[row][k] * params->M_53[k][i];
            h_53[row][i] = sum;
        }

    /* exploding.dl:12  h.54[n, i] = sum[k](h.53[n, k] * M.54[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_53[row][k] * params->M_54[k][i];
            h_54[row][i] = sum;
        }

    /* exploding.dl:12  h.55[n, i] = sum[k](h.54[n, k] * M.55[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_54[row][k] * params->M_55[k][i];
            h_55[row][i] = sum;
        }

    /* exploding.dl:12  h.56[n, i] = sum[k](h.55[n, k] * M.56[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_55[row][k] * params->M_56[k][i];
            h_56[row][i] = sum;
        }

    /* exploding.dl:12  h.57[n, i] = sum[k](h.56[n, k] * M.57[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_56[row][k] * params->M_57[k][i];
            h_57[row][i] = sum;
        }

    /* exploding.dl:12  h.58[n, i] = sum[k](h.57[n, k] * M.58[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_57[row][k] * params->M_58[k][i];
            h_58[row][i] = sum;
        }

    /* exploding.dl:12  h.59[n, i] = sum[k](h.58[n, k] * M.59[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_58[row][k] * params->M_59[k][i];
            h_59[row][i] = sum;
        }

    /* exploding.dl:12  h.60[n, i] = sum[k](h.59[n, k] * M.60[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_59[row][k] * params->M_60[k][i];
            h_60[row][i] = sum;
        }

    /* exploding.dl:12  h.61[n, i] = sum[k](h.60[n, k] * M.61[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_60[row][k] * params->M_61[k][i];
            h_61[row][i] = sum;
        }

    /* exploding.dl:12  h.62[n, i] = sum[k](h.61[n, k] * M.62[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_61[row][k] * params->M_62[k][i];
            h_62[row][i] = sum;
        }

    /* exploding.dl:12  h.63[n, i] = sum[k](h.62[n, k] * M.63[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_62[row][k] * params->M_63[k][i];
            h_63[row][i] = sum;
        }

    /* exploding.dl:12  h.64[n, i] = sum[k](h.63[n, k] * M.64[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_63[row][k] * params->M_64[k][i];
            h_64[row][i] = sum;
        }

    /* exploding.dl:12  h.65[n, i] = sum[k](h.64[n, k] * M.65[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_64[row][k] * params->M_65[k][i];
            h_65[row][i] = sum;
        }

    /* exploding.dl:12  h.66[n, i] = sum[k](h.65[n, k] * M.66[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_65[row][k] * params->M_66[k][i];
            h_66[row][i] = sum;
        }

    /* exploding.dl:12  h.67[n, i] = sum[k](h.66[n, k] * M.67[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_66[row][k] * params->M_67[k][i];
            h_67[row][i] = sum;
        }

    /* exploding.dl:12  h.68[n, i] = sum[k](h.67[n, k] * M.68[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_67[row][k] * params->M_68[k][i];
            h_68[row][i] = sum;
        }

    /* exploding.dl:12  h.69[n, i] = sum[k](h.68[n, k] * M.69[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_68[row][k] * params->M_69[k][i];
            h_69[row][i] = sum;
        }

    /* exploding.dl:12  h.70[n, i] = sum[k](h.69[n, k] * M.70[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_69[row][k] * params->M_70[k][i];
            h_70[row][i] = sum;
        }

    /* exploding.dl:12  h.71[n, i] = sum[k](h.70[n, k] * M.71[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_70[row][k] * params->M_71[k][i];
            h_71[row][i] = sum;
        }

    /* exploding.dl:12  h.72[n, i] = sum[k](h.71[n, k] * M.72[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_71[row][k] * params->M_72[k][i];
            h_72[row][i] = sum;
        }

    /* exploding.dl:12  h.73[n, i] = sum[k](h.72[n, k] * M.73[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_72[row][k] * params->M_73[k][i];
            h_73[row][i] = sum;
        }

    /* exploding.dl:12  h.74[n, i] = sum[k](h.73[n, k] * M.74[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_73[row][k] * params->M_74[k][i];
            h_74[row][i] = sum;
        }

    /* exploding.dl:12  h.75[n, i] = sum[k](h.74[n, k] * M.75[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_74[row][k] * params->M_75[k][i];
            h_75[row][i] = sum;
        }

    /* exploding.dl:12  h.76[n, i] = sum[k](h.75[n, k] * M.76[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_75[row][k] * params->M_76[k][i];
            h_76[row][i] = sum;
        }

    /* exploding.dl:12  h.77[n, i] = sum[k](h.76[n, k] * M.77[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_76[row][k] * params->M_77[k][i];
            h_77[row][i] = sum;
        }

    /* exploding.dl:12  h.78[n, i] = sum[k](h.77[n, k] * M.78[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_77[row][k] * params->M_78[k][i];
            h_78[row][i] = sum;
        }

    /* exploding.dl:12  h.79[n, i] = sum[k](h.78[n, k] * M.79[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_78[row][k] * params->M_79[k][i];
            h_79[row][i] = sum;
        }

    /* exploding.dl:12  h.80[n, i] = sum[k](h.79[n, k] * M.80[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_79[row][k] * params->M_80[k][i];
            h_80[row][i] = sum;
        }

    /* exploding.dl:12  h.81[n, i] = sum[k](h.80[n, k] * M.81[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_80[row][k] * params->M_81[k][i];
            h_81[row][i] = sum;
        }

    /* exploding.dl:12  h.82[n, i] = sum[k](h.81[n, k] * M.82[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_81[row][k] * params->M_82[k][i];
            h_82[row][i] = sum;
        }

    /* exploding.dl:12  h.83[n, i] = sum[k](h.82[n, k] * M.83[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_82[row][k] * params->M_83[k][i];
            h_83[row][i] = sum;
        }

    /* exploding.dl:12  h.84[n, i] = sum[k](h.83[n, k] * M.84[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_83[row][k] * params->M_84[k][i];
            h_84[row][i] = sum;
        }

    /* exploding.dl:12  h.85[n, i] = sum[k](h.84[n, k] * M.85[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_84[row][k] * params->M_85[k][i];
            h_85[row][i] = sum;
        }

    /* exploding.dl:12  h.86[n, i] = sum[k](h.85[n, k] * M.86[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_85[row][k] * params->M_86[k][i];
            h_86[row][i] = sum;
        }

    /* exploding.dl:12  h.87[n, i] = sum[k](h.86[n, k] * M.87[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_86[row][k] * params->M_87[k][i];
            h_87[row][i] = sum;
        }

    /* exploding.dl:12  h.88[n, i] = sum[k](h.87[n, k] * M.88[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_87[row][k] * params->M_88[k][i];
            h_88[row][i] = sum;
        }

    /* exploding.dl:12  h.89[n, i] = sum[k](h.88[n, k] * M.89[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_88[row][k] * params->M_89[k][i];
            h_89[row][i] = sum;
        }

    /* exploding.dl:12  h.90[n, i] = sum[k](h.89[n, k] * M.90[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_89[row][k] * params->M_90[k][i];
            h_90[row][i] = sum;
        }

    /* exploding.dl:12  h.91[n, i] = sum[k](h.90[n, k] * M.91[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_90[row][k] * params->M_91[k][i];
            h_91[row][i] = sum;
        }

    /* exploding.dl:12  h.92[n, i] = sum[k](h.91[n, k] * M.92[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_91[row][k] * params->M_92[k][i];
            h_92[row][i] = sum;
        }

    /* exploding.dl:12  h.93[n, i] = sum[k](h.92[n, k] * M.93[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_92[row][k] * params->M_93[k][i];
            h_93[row][i] = sum;
        }

    /* exploding.dl:12  h.94[n, i] = sum[k](h.93[n, k] * M.94[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_93[row][k] * params->M_94[k][i];
            h_94[row][i] = sum;
        }

    /* exploding.dl:12  h.95[n, i] = sum[k](h.94[n, k] * M.95[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_94[row][k] * params->M_95[k][i];
            h_95[row][i] = sum;
        }

    /* exploding.dl:12  h.96[n, i] = sum[k](h.95[n, k] * M.96[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_95[row][k] * params->M_96[k][i];
            h_96[row][i] = sum;
        }

    /* exploding.dl:12  h.97[n, i] = sum[k](h.96[n, k] * M.97[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_96[row][k] * params->M_97[k][i];
            h_97[row][i] = sum;
        }

    /* exploding.dl:12  h.98[n, i] = sum[k](h.97[n, k] * M.98[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_97[row][k] * params->M_98[k][i];
            h_98[row][i] = sum;
        }

    /* exploding.dl:12  h.99[n, i] = sum[k](h.98[n, k] * M.99[k, i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 4; i++) {
            real sum = 0;
            for (int k = 0; k < 4; k++)
                sum += h_98[row][k] * params->M_99[k][i];
            h_99[row][i] = sum;
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
    return sizeof(real) * (401 * rows);
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
static void exploding_trace(const struct exploding_batch *batch, const struct exploding_params *params,
                            void *arena, DlWatch *watch)
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
#ifndef EXPLODING_F64
    .output_count = 1, .outputs = exploding_output_table,
    .predict = exploding_run_predict,
    .observe = exploding_run_observe,
    .optimizer = "sgd", .update = exploding_run_update,
    .argument_count = 1, .arguments = exploding_argument_table,
    .split_count = 2, .splits = exploding_splits,
    .evaluate = exploding_run_evaluate,
    .summarize = exploding_run_summarize,
    .traced = exploding_traced,
    .trace_arena_size = exploding_trace_arena_size,
    .trace = exploding_run_trace,
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
#define exploding_make_train exploding_make_train_f64
#define exploding_train_arena_size exploding_train_arena_size_f64
#define exploding_make_test exploding_make_test_f64
#define exploding_test_arena_size exploding_test_arena_size_f64
#define exploding_sgd exploding_sgd_f64
#define real_sign real_sign_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
