/*
 * The graph: tensors in order of definition, and the scalar expressions that define them.
 *
 * There is one kind of definition, index notation:
 *
 *     T[i, j] = e            T[i, j] = reduce[r, s](e)
 *
 * where e is a scalar expression: a hash-consed DAG of constants, index variables, tensor reads
 * and operations (ops.def). Equal expressions are the same pointer. A matrix product, a
 * convolution, a softmax and an embedding are all this.
 *
 * Invariants (graph_check verifies them between passes):
 *   - a definition reads only tensors that stand before it;
 *   - every index variable in a body is bound: by the tensor's `indices` or by a reduction;
 *   - before `fuse`, a reduction stands only at the root of a body;
 *   - subscripts are integer expressions; one for each dimension;
 *   - shapes are those of the indices.
 */
#ifndef DLC_GRAPH_H
#define DLC_GRAPH_H

#include "diag.h"
#include "util.h"

/* per_n * n + constant, where n is the number of rows of the batch, known at run time only and
 * at least 1. */
typedef struct Extent {
    int64_t per_n, constant;
} Extent;

typedef struct Tensor Tensor;
typedef struct Expr Expr;
typedef struct Graph Graph;

/* An index variable; ranges over 0 .. extent - 1. Compared by pointer, the name is for people. */
typedef struct Index {
    const char *name;
    Extent extent;
    int id;
} Index;

typedef enum Op {
#define OP(id, name, arity, value, d_a, d_b, spelling, precedence, cost) OP_##id,
#include "ops.def"
#undef OP
    OP_COUNT
} Op;

typedef struct OpInfo {
    const char *name;
    int arity;
    const char *spelling;
    int precedence;
    int cost;
} OpInfo;
extern const OpInfo op_table[OP_COUNT];

/* ARGMAX and ARGMIN give the position (row-major over their indices) of the first extreme. */
typedef enum Reduction {
    REDUCE_SUM,
    REDUCE_PROD,
    REDUCE_MAX,
    REDUCE_MIN,
    REDUCE_ARGMAX,
    REDUCE_ARGMIN
} Reduction;

typedef enum ExprKind {
    EXPR_CONSTANT, /* value */
    EXPR_BATCH,    /* n, as a number */
    EXPR_INDEX,    /* an index variable's value */
    EXPR_READ,     /* tensor[subscripts | otherwise] */
    EXPR_OP,       /* op(arguments) */
    EXPR_REDUCE    /* reduction over indices of body */
} ExprKind;

struct Expr {
    ExprKind kind;
    Op op;                 /* OP */
    Reduction reduction;   /* REDUCE */
    bool integer;          /* its value is always an integer that fits int32_t arithmetic: made of
                              indices, integer constants, n, integer tensors, + - * // neg */
    int id;                /* in order of creation */
    double value;          /* CONSTANT */
    const Index *index;    /* INDEX */
    Tensor *tensor;        /* READ */
    const Expr *otherwise; /* READ: the value outside the tensor; NULL: proved to be inside */
    int count;             /* READ: subscripts; OP: arguments; REDUCE: indices */
    const Expr **args;     /* READ: subscripts; OP: arguments */
    const Index **indices; /* REDUCE */
    const Expr *body;      /* REDUCE */
    const char *hint;      /* REDUCE: a name for its value, for people; no part of its identity */
};

typedef enum TensorKind {
    TENSOR_INPUT,
    TENSOR_TARGET,
    TENSOR_PARAM,
    TENSOR_STATE,
    TENSOR_SCALAR, /* rank 0, a run-time value: in optimisers lr, t */
    TENSOR_DRAW,   /* standard random numbers, made where they are read; never stored */
    TENSOR_VIEW,   /* the elements of `base` in another shape, row-major */
    TENSOR_GRADIENT, /* the gradient of `of` for `wrt`; a definition once differentiate has seen it */
    TENSOR_DEFINITION
} TensorKind;

typedef enum DrawKind { DRAW_UNIFORM, DRAW_NORMAL } DrawKind; /* [0, 1) and mean 0, deviation 1 */

struct Tensor {
    const char *name; /* the source's name, a parameter's path, "d_" and a name for an adjoint */
    TensorKind kind;
    const char *path; /* where in the model it was made, "x.0.h.layer_norm.m"; an adjoint has that of
                         its tensor; NULL: nowhere in particular */
    int id;           /* position in Graph.tensors */
    int rank;
    const Extent *shape;
    bool integer; /* elements are integers of low .. high (a class(k): 0 .. k - 1) */
    int64_t low, high;
    Extent last; /* the high that depends on n, and `high` is no more than a limit; else 0 */
    Span span;  /* where the source defines it */
    bool named; /* the source gave it this name (rather than the compiler) */
    bool inert; /* DEFINITION: the prelude has it under stop_gradient, where its value makes no difference */

    const Index **indices;    /* DEFINITION; PARAM, STATE, for `initial` */
    const Expr *body;         /* DEFINITION */
    const Expr *initial;      /* PARAM, STATE: the value at the start, over `indices` */
    const char *distribution; /* PARAM, STATE: `initial` as the source wrote it, "normal(0, 0.01)" */
    bool no_decay;            /* PARAM */
    const Span *stopped; /* PARAM, after differentiate: where the loss depends on it through stop_gradient as
                            well; or NULL */
    DrawKind draw;            /* DRAW */
    uint32_t stream;          /* DRAW: dl_stream of a name that is unique in the program */
    Tensor *base;             /* VIEW; never a view itself */
    Tensor *seen;             /* VIEW: what was reshaped, `base` or another view of it */
    bool again;               /* DEFINITION: computes once more what an earlier one did (ram.h) */
    Tensor *of, *wrt;         /* GRADIENT: its shape is that of `of`, then that of `wrt` */

    /* Set by plan and emit. */
    const char *c_name; /* unique among the graph's tensors, a C identifier */
    const char *access; /* how the function that is being emitted names it: "X", "p->b" */
    bool direct;        /* rank 0: `access` is the number itself, not a pointer to it */
    bool copied;        /* read once more where the function ends: nothing takes its place */
    int skip;           /* so many of the first subscripts fall away: `access` is a row */
    /* A gradient whose blocks the training step learns from as soon as they are finished (emit_learn.c):
       where its parameter begins among all parameters' elements, as C, "" for 0; else NULL. */
    const char *learned;
};

typedef struct NamedTensor {
    const char *name;
    Tensor *tensor;
    Span span;
} NamedTensor;

struct Graph {
    Arena *arena;
    const char *name;
    LIST(Tensor *) tensors;
    Tensor *loss;                /* rank 0, or NULL */
    LIST(NamedTensor) outputs;   /* `output NAME = ...` */
    LIST(NamedTensor) metrics;   /* rank 0 */
    LIST(NamedTensor) totals;    /* after summarize: what a split's loss and metrics add up */
    Graph *summary;              /* after summarize: loss and metrics as functions of totals */
    LIST(NamedTensor) updates;   /* training: for each state, by its name, its value after the step */
    LIST(NamedTensor) gradients; /* after differentiate: for each parameter, by its name */
    /* What is given up for memory (ram.h). */
    int64_t scratch_limit; /* reals that a matrix product may use beside its operands; INT64_MAX */
    bool whole_sums;       /* sums over rows are not divided into chunks */
    int index_count;
    int expr_count;
    const Expr **table; /* hash-consing, open addressing */
    int table_size;
};

/* ---- making graphs ---- */

Graph *graph_new(Arena *arena, const char *name);

/* A new index variable. */
const Index *graph_index(Graph *graph, const char *name, Extent extent);

/* Appends a tensor of this kind; `shape` is copied. The caller fills in what its kind needs. */
Tensor *graph_add(Graph *graph, TensorKind kind, const char *name, int rank, const Extent *shape, Span span);

/* Appends `name[indices] = body`; the shape is that of the indices; `integer`, `low` and `high`
 * come from the body's range where it is an integer expression. */
Tensor *graph_define(Graph *graph, const char *name, int rank, const Index *const *indices, const Expr *body,
                     Span span);

/* Appends a view of `base` in another shape; the sizes must be equal. */
Tensor *graph_view(Graph *graph, const char *name, Tensor *base, int rank, const Extent *shape, Span span);

/* The tensor in memory: a view's base, or the tensor itself. */
Tensor *stored_tensor(const Tensor *tensor);

/* The same tensors and loss anew, without other results: what happens to one graph does not
 * happen to the other. */
Graph *graph_copy(const Graph *graph);

/* ---- extents ---- */

Extent extent_constant(int64_t value);
extern const Extent extent_batch; /* n */
bool extent_equal(Extent a, Extent b);
bool extent_is_constant(Extent a, int64_t value);
/* a <= b for every n >= 1. */
bool extent_at_most(Extent a, Extent b);
/* "784", "n", "2 n + 1" */
const char *extent_text(Arena *arena, Extent extent);
/* Multiplies the extents of a shape: a polynomial size[0] + size[1] n + size[2] n^2 + ... up to
 * n^4; false when it does not fit. */
enum { SIZE_TERMS = 5 };
bool shape_size(int rank, const Extent *shape, int64_t size[SIZE_TERMS]);

/* ---- expressions: smart constructors that fold constants and apply the algebra that is
 * always wanted (x + 0, x * 1, 0 * x, x - x, --x, x^2, constants gathered to the left of
 * products, comparisons and selects of constants). ---- */

const Expr *expr_number(Graph *graph, double value);
const Expr *expr_batch(Graph *graph);
const Expr *expr_extent(Graph *graph, Extent extent);
const Expr *expr_index(Graph *graph, const Index *index);
/* `otherwise` may be NULL. Reading a view of a view reads the first base. */
const Expr *expr_read(Graph *graph, Tensor *tensor, const Expr *const *subscripts, const Expr *otherwise);
/* tensor[indices...] */
const Expr *expr_read_indices(Graph *graph, Tensor *tensor, const Index *const *indices);
const Expr *expr_op(Graph *graph, Op op, const Expr *a, const Expr *b, const Expr *c);
const Expr *expr_reduce(Graph *graph, Reduction reduction, int count, const Index *const *indices,
                        const Expr *body);

/* `expr` with each index from[k] replaced by to[k], everywhere (subscripts too); bound indices
 * of reductions are left alone. */
const Expr *expr_substitute(Graph *graph, const Expr *expr, int count, const Index *const *from,
                            const Expr *const *to);
/* The definition `tensor` (not a reduction: its body may hold reductions only after fuse) as
 * read at these subscripts: its body with the subscripts in place of its indices. */
const Expr *expr_inline(Graph *graph, const Tensor *tensor, const Expr *const *subscripts);
/* `expr` with every node for which visit returns non-NULL replaced by what it returns. */
typedef const Expr *ExprVisit(void *context, const Expr *expr);
const Expr *expr_rewrite(Graph *graph, const Expr *expr, ExprVisit *visit, void *context);
/* Calls visit for each distinct node, operands first. */
typedef void ExprWalk(void *context, const Expr *expr);
void expr_walk(const Expr *expr, ExprWalk *visit, void *context);

/* The distinct tensors that `expr` reads, those in subscripts too. */
typedef LIST(Tensor *) TensorList;
TensorList expr_reads(Arena *arena, const Expr *expr);
bool tensor_in(const TensorList *list, const Tensor *tensor);

bool expr_is_number(const Expr *expr, double value);
bool expr_uses_index(const Expr *expr, const Index *index);
bool expr_uses_tensor(const Expr *expr, const Tensor *tensor);
bool expr_reduces(const Expr *expr);
/* The condition 0 <= value < extent, as far as it is not certain. */
const Expr *expr_in_range(Graph *graph, const Expr *value, Extent extent);

/* ---- integer expressions ---- */

/* constant + per_n * n + sum of coefficient[k] * index[k]. */
enum { AFFINE_TERMS = 16 };
typedef struct Affine {
    int64_t constant, per_n;
    int count;
    const Index *index[AFFINE_TERMS];
    int64_t coefficient[AFFINE_TERMS];
} Affine;
/* False when it is not affine (floor division, tensor elements, more than AFFINE_TERMS). */
bool expr_affine(const Expr *expr, Affine *affine);
const Expr *expr_of_affine(Graph *graph, const Affine *affine);

/* Smallest and largest value of an integer expression as extents (affine in n, valid for every
 * n >= 1); false when unknown. */
bool expr_range(const Expr *expr, Extent *low, Extent *high);

/* Every subscript of the read is proved to lie inside its dimension. */
bool read_is_inside(const Expr *read);

/* ---- checking and printing ---- */

/* Aborts (DLC_BUG) naming the pass after which an invariant does not hold. */
void graph_check(const Graph *graph, const char *pass, bool fused);

#endif
