/*
 * What signal.c (computing) and moments.c (summing up) share. A vector holds one number for each
 * of SIGNAL_SAMPLES networks.
 */
#ifndef DLC_SIGNAL_INTERNAL_H
#define DLC_SIGNAL_INTERNAL_H

#include "signal.h"

/* A scalar expression as a list of nodes, operands first; the last one is its value. */
typedef struct Node {
    const Expr *expr;
    int *args;              /* positions of its arguments or subscripts */
    int otherwise;          /* READ: position, or -1 */
    const double *constant; /* CONSTANT: as a vector */
} Node;

typedef struct Steps {
    Node *nodes;
    int count;
} Steps;

typedef struct IndexBinding {
    const Index *index;
    const double *values;
} IndexBinding;

typedef struct Environment {
    const IndexBinding *bindings;
    int count;
} Environment;

/* How a factor is read off its expression. */
typedef enum FactorKind {
    FACTOR_VALUE,
    FACTOR_READ,  /* a read, without its default */
    FACTOR_INSIDE /* 1 where a read is inside the tensor, else 0 */
} FactorKind;

typedef struct Factor {
    const Expr *expr;
    FactorKind kind;
} Factor;

/* One random number in the place of all others: the nodes of a quadrature. */
typedef struct Override {
    const Tensor *tensor;
    uint64_t address;
    bool active;
} Override;

typedef struct SignalGraph {
    Graph *graph;
    const DataSplit *split; /* NULL: the training graph */
    int first_id;           /* of its tensors among all */
    int64_t batch;
    SignalStat *stats; /* by tensor id */
    bool *done;
    bool *positional;   /* its value depends on where the element is, beside chance */
    uint64_t **sources; /* the random tensors that its value depends on, as a set of bits */
    Steps *steps;       /* of a definition's body */
} SignalGraph;

typedef struct MemoEntry {
    uint64_t key;
    const double *values;
} MemoEntry;

/* Vectors, many at a time; not zeroed, unlike what an arena gives. */
typedef struct VectorBlock {
    struct VectorBlock *next;
    int used, count;
    double values[];
} VectorBlock;

struct Signal {
    Arena *arena;
    VectorBlock *kept;     /* of the memo */
    VectorBlock *scratch;  /* of bodies being run, a stack */
    SignalGraph graphs[2]; /* training, data */
    int graph_count;
    int words; /* of a set of sources */
    MemoEntry *memo;
    int memo_size, memo_count;
    int64_t budget; /* nodes that may still be computed */
    int depth;
    uint64_t mode;  /* part of every memo key; 0 but while probing and overriding */
    uint64_t modes; /* used so far */
    Override override;
    bool probing; /* counting what random numbers are touched */
    int touches;
    const Tensor *touched;
    uint64_t touched_address;
    uint64_t touched_dimensions[SIGNAL_RANK]; /* of its subscripts, one by one */
    double *uniform_nodes, *normal_nodes;
};

SignalGraph *signal_graph_of(Signal *signal, const Tensor *tensor);
int64_t signal_number(const SignalGraph *world, Extent extent);

Steps signal_steps(Signal *signal, const Expr *expr);
/* The value of a list of steps or of a factor. `out` is written. */
void signal_run(Signal *signal, const SignalGraph *world, const Steps *steps, const Environment *environment,
                FactorKind kind, double *out);
/* The elements of a tensor at these subscripts. */
const double *signal_read(Signal *signal, const Tensor *tensor, const double *const *subscripts);
double *signal_vector(Signal *signal);

/* Random subscripts below `extent`; `place` counts the indices before it that have the same extent, and
 * another copy has others everywhere. */
const double *signal_index(Signal *signal, int64_t extent, int place, int copy);

/* Between begin and end, reads note the random elements that they touch; end returns the tensor if
 * it was one element, else NULL. What is read between the override's begin and end has the
 * nodes of a quadrature in that element's place. */
void signal_probe_begin(Signal *signal);
const Tensor *signal_probe_end(Signal *signal);
void signal_override_begin(Signal *signal);
void signal_override_end(Signal *signal);

uint64_t signal_mix(uint64_t hash, uint64_t value);
bool signal_finite(const double *values);
void signal_mean_variance(const double *values, double *mean, double *variance);

void sources_of_expr(Signal *signal, const Expr *expr, uint64_t *sources);
bool sources_meet(const Signal *signal, const uint64_t *a, const uint64_t *b);
bool sources_empty(const Signal *signal, const uint64_t *a);
/* Whether its value depends on where it is, and not only on what random numbers are there. */
bool signal_is_positional(Signal *signal, const Tensor *tensor);
bool expr_is_positional(Signal *signal, const Expr *expr);

/* The mean and the parts of the variance of a sum of products; false: it is to be computed. */
bool moments_of_sum(Signal *signal, SignalGraph *world, const Tensor *tensor, SignalStat *stat);

#endif
