/*
 * What elaborate makes of a file: the graphs of a model (as it trains and as it is evaluated),
 * its optimiser, its data and its settings. The later passes add to the graphs; emit reads all.
 */
#ifndef DLC_PROGRAM_H
#define DLC_PROGRAM_H

#include "graph.h"

/* An argument of an optimiser. Given by `train`: a run-time value. */
typedef struct OptimizerArgument {
    const char *name;
    Tensor *scalar; /* TENSOR_SCALAR in Optimizer.graph */
    double value;
} OptimizerArgument;

/* state v = 0 ... v <- value */
typedef struct OptimizerState {
    const char *name;
    Tensor *scalar; /* TENSOR_SCALAR: its value before the step */
    double initial;
    const Expr *next; /* its value after the step */
} OptimizerState;

/* One element's update, as scalar expressions over rank-0 tensors of `graph` (TENSOR_SCALAR for
 * param, grad, t, run-time arguments and states; rank-0 definitions for the body's named values).
 * There are two: for decayed parameters, and for those marked no_decay, in which weight_decay
 * is the constant 0. States that nothing reads are already removed (the same set in both). */
typedef struct OptimizerStep {
    Graph *graph;
    Tensor *param, *grad, *t; /* TENSOR_SCALAR */
    LIST(OptimizerArgument) arguments;
    LIST(OptimizerState) states;
    const Expr *next_param;
} OptimizerStep;

typedef struct Optimizer {
    const char *name;
    Span span;
    OptimizerStep decayed, exempt;
} Optimizer;

typedef enum SourceKind {
#define SOURCE(id, ...) SOURCE_##id,
#include "sources.def"
#undef SOURCE
} SourceKind;

/* A file that a split reads: an input tensor of the split's graph. */
typedef struct DataSource {
    SourceKind kind;
    const char *path;
    const char *training;       /* the file to learn statistics and vocabularies from, when it is
                                   another one */
    const char *name;           /* of the input that it is read for */
    LIST(const char *) columns; /* CSV: to be read; `except`: not to be */
    bool except, standardize, one_hot;
    int64_t length, shift, stride, reach; /* CHARS, as in DlSource; a row has `length` */
    bool direct;                /* classes as they are read: their range is the input's */
    Tensor *tensor;             /* TENSOR_INPUT [n, ...]; integer for classes */
    Span span;
} DataSource;

typedef struct DataSplit {
    const char *name; /* "train" */
    int64_t rows;     /* drawn: their number; 0: read */
    Graph *graph;     /* one output for each input and target of the model, by name and in the
                         model's order */
    LIST(DataSource) sources;
    Span span;
} DataSplit;

typedef struct TrainSettings {
    double batch, epochs, seed, clip_norm; /* 0: not said */
} TrainSettings;

typedef struct Program {
    const char *name;        /* the model's */
    const char *source_name; /* the file's base name, "mlp.dl" */
    Span span;
    Graph *training, *evaluation;
    bool same_evaluation; /* evaluation computes what training does (after summarize) */
    Optimizer *optimizer; /* NULL: no train block */
    Graph *trace;    /* forward once more, in which every tensor that the source names is stored, to
                        tell where a number stopped being finite */
    Graph *schedule; /* one output of rank 0, made of TENSOR_SCALARs; NULL: lr stays as it is */
    TrainSettings train;
    LIST(DataSplit *) splits;
} Program;

#endif
