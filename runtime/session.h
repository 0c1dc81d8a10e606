/*
 * session.h: a model with the memory that its functions work in.
 */
#ifndef DL_SESSION_H
#define DL_SESSION_H

#include "batch.h"

typedef struct Session {
    Run *run;
    const DlModel *model; /* the run's, or its f64 twin */
    int batch;            /* rows that the arena has room for */
    size_t arena_bytes;
    uint64_t seed;
    uint64_t step;  /* steps taken; during a step, its number */
    double loss;    /* of the latest batch */
    double *totals; /* of the latest batch */
    double *sums;   /* of a split's totals */
    double *values; /* loss and metrics that summarize made of sums */
    void *learned;          /* what training leaves: params, then state */
    void *params, *state;   /* the state is the model's own */
    void *new_state;        /* what the latest forward made of it */
    void *arena;
    void *d_params, *states; /* NULL until dl_session_train */
} Session;

/* Bytes of a block of parameters and, behind them, the model's states; where these begin in it. */
size_t dl_learned_bytes(const DlModel *model);
void *dl_learned_state(const DlModel *model, void *learned);

/* Parameters and states as the model declares them, and an arena for batches of up to `batch` rows. False
 * after a message. */
bool dl_session_open(Run *run, const DlModel *model, int batch, uint64_t seed, Session *session);

/* Gradients and the optimiser's states before the first step. False after a message. */
bool dl_session_train(Session *session);

/* A call of one of the model's functions on n rows. */
DlStep dl_session_step(Session *session, int n, const void *const *inputs);

/* Loss and totals of n rows as training sees them, then the gradient in d_params. */
void dl_session_forward(Session *session, int n, const void *const *inputs);
void dl_session_backward(Session *session, int n, const void *const *inputs);

/* Ends a step: the states become what the latest forward said. */
void dl_session_keep(Session *session);

/* Loss and metrics of a whole split as evaluation sees them, into `figures`
 * (1 + metric_count numbers). */
void dl_session_evaluate(Session *session, Batches *batches, double *figures);

/* Adds up totals over batches, and makes loss and metrics of n rows of them. */
void dl_session_clear(Session *session);
void dl_session_add(Session *session);
void dl_session_summarize(Session *session, double n, double *figures);

/* Scales the gradient down to `limit` where its Euclidean norm over all parameters is larger
 * (Pascanu, Mikolov, Bengio 2013); returns the norm that it had. Squares of floats are added as
 * doubles, in a fixed order. */
double dl_session_clip(Session *session, double limit);

/* A training step on n rows, whose number session->step is: forward, backward, and, where the model has an
 * optimizer, the update, of a gradient clipped to the norm `clip` (0: as it is). Ends at a loss that is not
 * finite. Of a gradient that isn't, d_params has what is not finite, and some parameters may have been
 * updated. */
DlStepEnd dl_session_take_step(Session *session, int n, const void *const *inputs, const double *arguments,
                               double clip);

/* A number that is not finite. */
typedef struct Broken {
    const char *kind; /* "parameter", "state" */
    const DlTensor *tensor;
    size_t element;
    double value;
} Broken;

/* Finds the first one among parameters and states; false where all are finite. */
bool dl_session_broken(const Session *session, Broken *broken);

/* The first number that is not finite of `count` reals; `count` where all are. */
size_t dl_find_broken(const void *reals, size_t count, int real_size);

#endif
