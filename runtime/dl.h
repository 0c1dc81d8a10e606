/*
 * dl.h: what a compiled model gives the runtime, and what the runtime does with it.
 *
 * `dlc model.dl -o model.c` writes forward, backward and update functions and one table, a
 * DlModel, that describes them. The runtime (libdlrt.a) reads data, loops over epochs, reports
 * metrics and keeps checkpoints; the generated main is only
 *
 *     int main(int argc, char **argv) { return dl_main(&mlp_model, argc, argv); }
 *
 * Nothing here is needed to embed a model's functions in a program of one's own, and neither is
 * libdlrt. A whole training loop over rows in memory, with `dlc --emit=header mlp.dl -o mlp.h` and
 * mlp.c compiled with -DDL_NO_MAIN:
 *
 *     #include "mlp.h"
 *     #include <stdio.h>
 *     #include <stdlib.h>
 *
 *     // Trains on `rows` rows, in batches of up to 256; 0 when memory is gone.
 *     int train(const float *X, const int32_t *y, int rows, int epochs, struct mlp_params *params)
 *     {
 *         enum { BATCH = 256 };
 *         struct mlp_params *d_params = malloc(sizeof *d_params);
 *         void *arena = malloc(mlp_arena_size(BATCH));
 *         const struct mlp_arguments arguments = {.lr = 0.1f};
 *         const int good = d_params != NULL && arena != NULL;
 *         uint64_t t = 0;
 *         if (good)
 *             mlp_init(params, 1);
 *         for (int epoch = 1; good && epoch <= epochs; epoch++) {
 *             double sum = 0;
 *             for (int i = 0; i < rows; i += BATCH) {
 *                 const int n = rows - i < BATCH ? rows - i : BATCH;
 *                 const struct mlp_batch batch = {
 *                     .n = n, .X = X + i * 784, .y = y + i, .seed = 1, .step = ++t};
 *                 struct mlp_result result;
 *                 mlp_forward(&batch, params, arena, &result);
 *                 mlp_backward(&batch, params, arena, d_params);
 *                 mlp_update(params, d_params, NULL, &arguments, t); // sgd keeps no state
 *                 sum += result.loss * n;
 *             }
 *             printf("epoch %d: loss %.4f\n", epoch, sum / rows);
 *         }
 *         free(d_params);
 *         free(arena);
 *         return good;
 *     }
 *
 * A model with states (`state m[10] = 0`, or batch_norm's running statistics) has a struct
 * mlp_state besides, which init fills, and which forward, backward, evaluate, predict and
 * summarize read. forward changes nothing: it writes the states after the step to a second one,
 * and the step ends with an assignment.
 *
 *     mlp_forward(&batch, params, &state, arena, &new_state, &result);
 *     mlp_backward(&batch, params, &state, arena, d_params);
 *     mlp_update(params, d_params, NULL, &arguments, t);
 *     state = new_state;
 *
 * The runtime gives parameters, states, gradients, the arena and the inputs of every batch at addresses
 * that are multiples of 64.
 */
#ifndef DL_H
#define DL_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* What an element is. Reals are float or double as DlModel.real_size says; classes are int32_t. */
typedef enum DlType { DL_REAL, DL_CLASS } DlType;

/* The extent of a dimension that is the number of rows of the batch. */
enum { DL_BATCH = -1 };

/* What a split's `make` writes for a computed class that is none. */
enum { DL_NO_CLASS = -INT32_MAX };

typedef struct DlTensor {
    const char *name;  /* "logits.dense.W" */
    DlType type;
    int rank;
    const int *shape;  /* rank extents; DL_BATCH for the batch */
    int classes;       /* DL_CLASS: values are 0 .. classes - 1 */
    size_t offset;     /* parameters, states: place in their block, counted in reals */
    size_t size;       /* number of elements (of one row where the first extent is DL_BATCH) */
    int is_target;     /* inputs: absent at prediction */
    int no_decay;      /* parameters: exempt from weight decay */
    const char *place; /* where the model's text defines it, "mlp.dl:7"; NULL: not known */
    const char *stopped; /* parameters: where the loss depends on it through stop_gradient as well, which
                            makes its gradient another than that of the loss; NULL: nowhere */
} DlTensor;

/* One call of a model's functions. Pointers that a function does not use may be NULL. */
typedef struct DlStep {
    int n;                      /* rows in this batch, at least 1 */
    const void *const *inputs;  /* one for each of DlModel.inputs: n rows of reals or int32_t */
    void *params;               /* DlModel.param_size reals */
    const void *state;          /* DlModel.kept_size reals: the model's states before this step */
    void *new_state;            /* forward writes them as they are after it; other memory */
    void *d_params;             /* backward writes the gradient here, the same layout */
    void *arena;                /* arena_size(n) bytes, kept from forward to backward */
    uint64_t seed, step;        /* what draws depend on; the first training step is 1 */
    double *loss;               /* forward and evaluate write the loss of this batch */
    double *totals;             /* forward and evaluate write DlModel.total_count numbers to be
                                   summed over batches and given to summarize */
    void *const *outputs;       /* predict writes n rows for each of DlModel.outputs */
} DlStep;

/* How a step ended: with its update, or at a loss or a gradient that is not finite. */
typedef enum DlStepEnd { DL_STEP_DONE, DL_STEP_LOSS, DL_STEP_GRADIENT } DlStepEnd;

/* Whether these are finite numbers. A real is, unless all bits of its exponent are set; only then does adding
 * the lowest of them carry into the sign's place. On integers, that is vector code of three operations, which
 * no option for inexact arithmetic changes. */
static inline int dl_finite_f32(const float *reals, size_t count)
{
    const uint32_t exponent = 0x7f800000, lowest = 0x00800000;
    uint32_t carried = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t bits;
        memcpy(&bits, &reals[i], sizeof bits);
        carried |= (bits & exponent) + lowest;
    }
    return carried >> 31 == 0;
}

static inline int dl_finite_f64(const double *reals, size_t count)
{
    const uint64_t exponent = 0x7ff0000000000000, lowest = 0x0010000000000000;
    uint64_t carried = 0;
    for (size_t i = 0; i < count; i++) {
        uint64_t bits;
        memcpy(&bits, &reals[i], sizeof bits);
        carried |= (bits & exponent) + lowest;
    }
    return carried >> 63 == 0;
}

/* The same of the reals first .. last - 1. */
static inline int dl_finite(const void *reals, size_t first, size_t last, int real_size)
{
    return real_size == 8 ? dl_finite_f64((const double *)reals + first, last - first)
                          : dl_finite_f32((const float *)reals + first, last - first);
}

/* What trace shows the tensors of forward to; the runtime's own. */
typedef struct DlWatch DlWatch;

/* Takes a look at `count` reals, those of DlModel.traced[tensor]; not 0 when one of them is no
 * finite number, and trace is to end. */
int dl_watch(DlWatch *watch, int tensor, const void *reals, size_t count);

/* A number that may change without compiling again: an argument that `train` gave. */
typedef struct DlArgument {
    const char *name; /* "lr" */
    double value;
} DlArgument;

typedef enum DlSourceKind { DL_SOURCE_IDX, DL_SOURCE_NPY, DL_SOURCE_CSV, DL_SOURCE_CHARS } DlSourceKind;

/* A file that a split reads. What a kind does not use is 0. */
typedef struct DlSource {
    DlSourceKind kind;
    const char *path;           /* relative to the data folder */
    const char *training;       /* the file that means, deviations, categories and characters are
                                   those of; NULL: this one */
    const char *name;           /* the input that it is read for */
    DlType type;                /* what its elements are loaded as */
    size_t row_size;            /* elements expected in one row */
    int rank;                   /* IDX, NPY: where rows have more than one dimension, the rank */
    const int *shape;           /* and the extents, DL_BATCH first */
    int classes;                /* CSV, CHARS: values are 0 .. classes - 1; 0: any integer */
    int column_count;           /* CSV: the columns to read */
    const char *const *columns;
    int except;                 /* CSV: these are the columns not to read */
    int standardize, one_hot;   /* CSV */
    int shift;                  /* CHARS: a row begins `shift` characters behind its window, */
    int stride;                 /* windows begin every `stride` characters, */
    int reach;                  /* and `reach` characters are there from the beginning of each */
    int line;                   /* where the model's text names it */
} DlSource;

/* One of "train", "valid", "test". */
typedef struct DlSplit {
    const char *name;
    int rows;                   /* drawn: how many; 0: as many as the files have */
    int source_count;
    const DlSource *sources;
    size_t (*arena_size)(int n);
    /* Fills all inputs (buffers for n rows each, in the order of DlModel.inputs) from the
     * sources' n rows and from draws. */
    void (*make)(int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs);
    /* Not 0: row i of the inputs is a function of row i of the sources alone, neither of n nor of
     * draws, so that make may be given any rows, in any order, a few at a time. */
    int by_row;
} DlSplit;

/* The parts of a training step. */
typedef enum DlPart { DL_FORWARD, DL_BACKWARD, DL_UPDATE } DlPart;

/* One of the functions that a training step is made of. */
typedef struct DlKernel {
    const char *name;  /* the C function, "mlp_logits" */
    const char *place; /* where the model's text defines what it is named after, "mlp.dl:7"; "": nowhere */
    DlPart part;
    double flops[3];   /* floating-point operations for n rows: flops[0] + flops[1] n + flops[2] n^2 */
    double bytes[3];   /* of the tensors that it reads and those that it writes, each counted once */
} DlKernel;

/* What profile shows the time to; the runtime's own. */
typedef struct DlProfile DlProfile;

/* DlModel.kernels[kernel] has just come to its end, on all threads. */
void dl_lap(DlProfile *profile, int kernel);

typedef struct DlModel DlModel;
struct DlModel {
    const char *name;           /* "mlp" */
    const char *source;         /* "mlp.dl" */
    int real_size;              /* 4 or 8 bytes */

    int input_count;            /* inputs and targets, in the order of the model */
    const DlTensor *inputs;
    int output_count;
    const DlTensor *outputs;
    int param_count;
    const DlTensor *params;
    size_t param_size;          /* reals in the parameter block */
    int kept_count;             /* the model's own states, kept from step to step and not trained */
    const DlTensor *kept;
    size_t kept_size;           /* reals in their block */
    int metric_count;
    const char *const *metrics;
    int total_count;

    const char *optimizer;      /* "sgd"; NULL: the model can't be trained */
    int argument_count;
    const DlArgument *arguments;
    int state_count;            /* optimiser states, each a block like the parameters' */
    const char *const *states;  /* "v" */
    const double *initial;      /* each state's value before the first step */

    /* Defaults of the train block; 0 where it does not say. */
    int batch, epochs;
    uint64_t seed;
    double clip_norm;

    int split_count;
    const DlSplit *splits;

    /* Floating-point operations of one training step (forward, backward, update) of n rows:
     * flops[0] + flops[1] n + flops[2] n^2. */
    double flops[3];

    size_t (*arena_size)(int n);                   /* bytes, for any of the functions below */
    void (*init)(void *params, void *state, uint64_t seed); /* as the model declares them */
    void (*forward)(const DlStep *step);           /* training: loss, totals; fills the arena */
    void (*backward)(const DlStep *step);          /* after forward with the same step */
    void (*update)(void *params, const void *d_params, void *states, const double *arguments, uint64_t t);
    /* forward, backward and update as one, NULL at -O0: threads meet once rather than thrice, and kernels
     * that make the gradient of a matrix update its parameter at once and store no gradient. Ends at a loss
     * that is not finite. A part of the gradient that isn't is left out of the update and stands in d_params.
     */
    DlStepEnd (*step)(const DlStep *step, void *states, const double *arguments);
    /* What multiplies the argument lr at step `step` (from 1) of `steps` in all, which is in epoch
     * `epoch` (from 1); NULL: nothing does. */
    double (*schedule)(uint64_t step, uint64_t steps, uint64_t epoch);
    void (*evaluate)(const DlStep *step);          /* evaluation: loss, totals */
    void (*predict)(const DlStep *step);           /* evaluation: outputs, from inputs alone */
    void (*observe)(const DlStep *step);           /* training: outputs, with the draws of seed and step */
    /* forward once more, in an arena of its own size, slowly: shows each tensor that the source
     * names, in order, to `watch`. NULL in the f64 twin of a model in floats. */
    void (*trace)(const DlStep *step, DlWatch *watch);
    size_t (*trace_arena_size)(int n);
    const DlTensor *traced;
    /* The same with a lap behind each kernel. `kernels` are in the order of execution; the last one is what
     * is left of the update, where there is an optimiser. NULL at -O0, which makes no kernels. */
    void (*profile)(const DlStep *step, void *states, const double *arguments, DlProfile *profile);
    int kernel_count;
    const DlKernel *kernels;
    /* values[0]: the loss, values[1 ...]: the metrics, of n rows whose totals were summed. */
    void (*summarize)(const void *params, const void *state, double n, const double *totals, double *values);
    /* Asks for `wanted` threads in the functions above and returns how many there will be: 1 where
     * the program was compiled without OpenMP, and then the function may be NULL too. */
    int (*threads)(int wanted);

    /* The same model in double, for gradcheck and schedules; itself when it is. NULL where the program was
     * compiled with -DDL_NO_GRADCHECK and has no schedule. */
    const DlModel *f64;
};

/* The program: `train eval predict grad gradcheck bench info`. Returns the exit status. */
int dl_main(const DlModel *model, int argc, char **argv);

#endif
