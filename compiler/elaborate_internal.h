/*
 * What the parts of elaborate share: values, frames, index scopes, paths.
 *
 * A value is what an expression means at compile time. Arrays are lazy: a shape and one scalar
 * expression for the element, over canonical index variables that depend on a dimension's place
 * (counted from the last one) and extent alone. So an element-wise operation on two arrays is one
 * operation on their expressions, broadcasting needs no renaming, and a dimension of extent 1
 * has the subscript 0 and stretches by itself. An expression may also use index variables of an
 * index definition that is being elaborated; when it is stored, these become dimensions of the
 * stored tensor, in front.
 */
#ifndef DLC_ELABORATE_INTERNAL_H
#define DLC_ELABORATE_INTERNAL_H

#include "elaborate.h"

enum {
    RANK_MAX = 8,
    CALL_DEPTH_MAX = 100,   /* functions in functions */
    NESTING_MAX = 1500,     /* expressions in expressions, those of expanded functions included */
    STATEMENTS_MAX = 50000, /* executed in one program, expansion included */
    LIST_MAX = 1024,        /* elements of a literal */
    REDUCED_MAX = 8         /* indices of one reduction */
};

typedef struct Value Value;
typedef struct Frame Frame;
typedef struct PathNode PathNode;
typedef struct Elaborator Elaborator;

/* ---- values ---- */

typedef enum ValueKind {
    VALUE_ERROR, /* already reported: whatever uses it stays silent */
    VALUE_ARRAY, /* numbers too: rank 0 */
    VALUE_STRING,
    VALUE_LIST, /* [a, b], until somebody wants an array of it */
    VALUE_FUNCTION,
    VALUE_DISTRIBUTION,
    VALUE_TUPLE /* what a function with two results returns */
} ValueKind;

typedef enum DistributionKind {
    DISTRIBUTION_NORMAL,
    DISTRIBUTION_UNIFORM,
    DISTRIBUTION_BERNOULLI,
    DISTRIBUTION_CONSTANT
} DistributionKind;

typedef enum BuiltinKind {
    BUILTIN_SCALAR,    /* an operation, element by element */
    BUILTIN_REDUCTION, /* sum mean max min prod argmax; max and min of two are operations */
    BUILTIN_DISTRIBUTION,
    BUILTIN_RESHAPE,
    BUILTIN_FLATTEN,
    BUILTIN_TRANSPOSE,
    BUILTIN_ONE_HOT,
    BUILTIN_CONCAT,
    BUILTIN_GRADIENT,
    BUILTIN_SOURCE /* of sources.def: in data only */
} BuiltinKind;

typedef struct Builtin {
    const char *name;
    BuiltinKind kind;
    int which;    /* Op, ReduceKind, DistributionKind, SourceKind */
    int required; /* how many arguments must be given */
    const char *formals[4];
} Builtin;

/* Reductions as the source has them; mean is a sum times 1 / count. */
typedef enum ReduceKind {
    REDUCE_KIND_SUM,
    REDUCE_KIND_MEAN,
    REDUCE_KIND_MAX,
    REDUCE_KIND_MIN,
    REDUCE_KIND_PROD,
    REDUCE_KIND_ARGMAX
} ReduceKind;

struct Value {
    ValueKind kind;
    int rank; /* ARRAY */
    Extent shape[RANK_MAX];
    const Expr *expr;
    PathNode *hint;     /* ARRAY: the call it came from, which names it when stored */
    const char *string; /* STRING */
    int count;          /* LIST, TUPLE */
    const Value **items;
    const Value *array; /* LIST that has a name: the array, once made */
    PathNode *list_name;
    Span span;                    /* LIST: where it stands */
    const Definition *definition; /* FUNCTION: one of the two */
    const Builtin *builtin;
    DistributionKind distribution;
    const Value *arguments[2]; /* DISTRIBUTION */
    const char *text;          /* DISTRIBUTION: "normal(0, 0.01)" */
};

/* ---- names ---- */

/* A step of a parameter's path: a binding's name or a call. A dropped one adds nothing. */
struct PathNode {
    PathNode *parent;
    const char *segment;
    bool dropped;
    bool owns;      /* a call: a parameter was declared in it */
    bool outermost; /* a call: not in an argument of another one */
};

/* The right-hand side that is being elaborated: numbers its calls. */
typedef struct RightSide {
    PathNode *base;
    int first_tensor; /* tensors from here on are its own: a binding may name them */
    int nesting;      /* arguments of calls that we are in */
    LIST(PathNode *) calls;
    LIST(const char *) names; /* of the functions called, for numbering */
} RightSide;

/* ---- frames ---- */

/* A `for` around the statement that is executed. */
typedef struct Iteration {
    Name name;
    int number;
} Iteration;

typedef struct Binding {
    const char *name;
    const Value *value;
    Span span;         /* where it was bound */
    bool is_dimension; /* by a formal's shape, or the batch */
    bool is_parameter; /* param, state: its name can't be declared twice */
    Tensor *state;     /* a state's, until the name is bound to something else */
    bool is_input;
} Binding;

typedef struct IndexName {
    const char *name;
    Span span;
    const Index *index; /* NULL: in error, so everything that uses it is */
    bool stated;        /* i: extent */
    bool is_batch;      /* has the batch's name */
    bool found;         /* its extent is known */
    Extent extent;
    Span found_at; /* the subscript that says so */
    const char *found_text;
} IndexName;

/* A call under a subscript, `f(x)[i]`, whose value was needed early, to infer i's range. */
typedef struct Memo {
    const Ast *ast;
    const Value *value;
} Memo;
typedef LIST(Memo) MemoList;

typedef struct IndexScope IndexScope;
struct IndexScope {
    IndexScope *parent;
    LIST(IndexName) names;
    bool has_ellipsis;
    int ellipsis_count;
    int ellipsis_place; /* how many names stand in front of it */
    const Index *ellipsis[RANK_MAX];
    MemoList *memos; /* shared by all scopes of one statement */
    int reports;     /* Elaborator.reports when it was opened */
    bool silent;     /* something in it was reported before that */
};

typedef enum FrameKind { FRAME_GLOBAL, FRAME_MODEL, FRAME_FUNCTION, FRAME_OPTIMIZER, FRAME_SCHEDULE, FRAME_DATA } FrameKind;

typedef struct FileScope FileScope;

struct Frame {
    FrameKind kind;
    FileScope *file;
    const Definition *definition;
    Frame *caller;
    Span call;              /* the called name, in the caller's text */
    LIST(Binding) bindings; /* the newest last */
    bool has_ellipsis;      /* a formal with `...` bound these */
    int ellipsis_count;
    Extent ellipsis[RANK_MAX];
    Span ellipsis_span;
    PathNode *path;           /* NULL: the model itself */
    int first_tensor;         /* tensors from here on were made by this call */
    LIST(const char *) bases; /* names bound so far, as paths start with them */
    RightSide *right;
    IndexScope *index;
    bool scalar;          /* in an index definition: tensors must be subscripted */
    bool reported;        /* a prelude function's call that an error was reported at */
    bool element_call;    /* called with elements that use the caller's index variables */
    LIST(Iteration) iterations; /* the outermost `for` first */
    const Value *result;
};

/* ---- files ---- */

typedef struct Global {
    const char *name;
    FileScope *file;
    ItemKind kind;
    Span span;
    const Definition *definition;
    const Ast *value; /* CONSTANT */
    int state;        /* 0 not yet evaluated, 1 being evaluated, 2 known */
    ValueKind known;  /* ERROR, ARRAY (a number), STRING */
    double number;
    const char *string;
} Global;

/* A file whose names are seen from another one. */
typedef struct Seen {
    FileScope *scope;
    int distance; /* imports on the way; the nearer name hides the others */
} Seen;

struct FileScope {
    const File *file;
    LIST(Global) globals;
    LIST(Seen) seen; /* the nearest first: the file itself, imports, at the end the prelude */
};

/* ---- the elaborator ---- */

typedef struct Canonical {
    int place; /* from the last dimension */
    Extent extent;
    const Index *index;
} Canonical;

/* How a tensor is called once all paths are known. */
typedef struct TensorName {
    PathNode *node;
    const char *suffix;
    Tensor *shares; /* the parameter that a draw is for, whose name it takes */
} TensorName;

/* state <- next */
typedef struct StateUpdate {
    Tensor *state, *next;
} StateUpdate;

struct Elaborator {
    Arena *arena;
    Diagnostics *diagnostics, *muted; /* errors go to `muted` while `mute` is not 0 */
    int mute;
    ElaborateOptions *options;
    Program *program;
    FileScope *user, *prelude;
    LIST(FileScope *) files; /* all that were read */
    const Item *model;
    double *hyperparameters; /* of the model, in order */

    int training;
    bool both_branches; /* elaborate branches that `training` excludes too, for their parameters */
    Frame *frame;
    Frame *given; /* in a schedule: what every function called from it sees, step and others */
    int depth, calls, statements, params;
    int reports;             /* errors so far, repeated ones too */
    LIST(Span) reported;     /* where they are */
    bool exhausted; /* a limit was reported: stop quietly */
    const Value *error;

    Graph *graph;
    LIST(Canonical) canonicals;
    LIST(TensorName) names; /* by tensor id */
    LIST(StateUpdate) updates; /* in order: the last one of a state counts */

    const char *batch_name; /* NULL before the first input */
    Span batch_span;
    int loss_count;
    Span loss_span;
    LIST(Span) output_spans, metric_spans;

    /* In data: what the statement being elaborated is for. */
    const Tensor *expected;    /* the input that it binds, or that needs what it binds; or NULL */
    const Ast *expected_value; /* the right-hand side that is the input itself, or NULL */
    const char *expected_name; /* of what it binds */
    const Tensor *defined;     /* the input that it defines by index notation, or NULL */
    DataSplit *split;
    const StatementList *split_body;
    LIST(Tensor *) fed; /* inputs and targets of the model */
    LIST(Span) fed_spans;
};

/* ---- elaborate_error.c: messages ---- */

/* An error at `caret`. What stands in the prelude is reported at the call in the user's file,
 * the prelude's line as a note. Never NULL. */
Diagnostic *report(Elaborator *el, Span caret, const char *format, ...) DLC_PRINTF(3, 4);
/* The same at an expression, all of which is marked, unless it is a call: there the name is enough. */
Diagnostic *report_at(Elaborator *el, const Ast *ast, const char *format, ...) DLC_PRINTF(3, 4);
/* Marks an operand, where it stands in the text that the error was reported in. */
void report_operand(Elaborator *el, Diagnostic *diagnostic, const Ast *ast);
/* A note at a declaration. */
void report_note(Elaborator *el, Diagnostic *diagnostic, Span span, const char *format, ...) DLC_PRINTF(4, 5);
/* Points to where the tensor that `ast` names was declared, if it names one. */
void report_declaration(Elaborator *el, Diagnostic *diagnostic, const Ast *ast, const Value *value);
/* The same for two operands, which may be one. */
void report_declarations(Elaborator *el, Diagnostic *diagnostic, const Ast *a, const Value *x, const Ast *b,
                         const Value *y);
/* "did you mean" as ` (did you mean "x"?)`, or "". */
const char *report_suggestion(Elaborator *el, const char *name, const char *const *candidates, int count);
/* A limit: reported once, everything after it is silent. */
void report_limit(Elaborator *el, Span span, const char *format, ...) DLC_PRINTF(3, 4);
/* The source text of an expression when it is short, else `standard`. */
const char *quote(Elaborator *el, const Ast *ast, const char *standard);
/* "784"; the batch by its name in the source. */
const char *extent_name(Elaborator *el, Extent extent);
const char *shape_text(Elaborator *el, int rank, const Extent *shape);
const char *number_text(Elaborator *el, double value);
/* "an array of shape [n, 10]", "the number 3", ... */
const char *value_text(Elaborator *el, const Value *value);
/* "X has shape [n, 10]", "this is the number 3", ...: what was found where `ast` stands. */
const char *found_text(Elaborator *el, const Ast *ast, const char *standard, const Value *value);
/* A number, its negative or a string: `this` in messages, which would only repeat it. */
bool is_literal(const Ast *ast);
/* The call in the user's file that `span` was expanded for; `span` itself outside the prelude. */
Span user_span(Elaborator *el, Span span);
/* `X[n, 783]` of a declaration: from the name to the closing bracket. */
Span declared_span(const Statement *statement);
Span formal_span(const Formal *formal);
bool span_in_prelude(Span span);

/* ---- elaborate_value.c: arrays ---- */

const Value *value_array(Elaborator *el, int rank, const Extent *shape, const Expr *expr);
const Value *value_number(Elaborator *el, double number);
const Value *value_string(Elaborator *el, const char *string);
const Value *value_function(Elaborator *el, const Definition *definition, const Builtin *builtin);
/* The array whose elements are those of the tensor. */
const Value *value_of_tensor(Elaborator *el, Tensor *tensor);
/* The tensor that the value is, element by element, or NULL. */
Tensor *value_tensor(Elaborator *el, const Value *value);
/* Its elements are those of a tensor, or of a slice of one: nothing is computed by reading it. */
bool value_is_stored(Elaborator *el, const Value *value);
bool value_is_number(const Value *value, double *number);
bool value_is_error(const Value *value);
/* The canonical index variable's value for dimension `dimension` of a shape. */
const Expr *canonical(Elaborator *el, int rank, const Extent *shape, int dimension);
/* A list's array; other values as they are. Reports what isn't an array. */
const Value *value_as_array(Elaborator *el, const Value *value, const Ast *ast);
/* The same elements stored in a tensor (none is added where they are). `suffix` follows the name
 * of the binding that is being elaborated. */
const Value *value_store(Elaborator *el, const Value *value, const char *suffix, Span span);
/* The same in a tensor of its own even where they are stored: its dimensions are the free index
 * variables, then the value's. */
const Value *value_define(Elaborator *el, const Value *value, const char *suffix, Span span);
/* Whether a call or an expression made it: it takes the name of what it is bound to. */
bool tensor_is_made(const Tensor *tensor);
/* Appends a tensor with the value's free index variables and dimensions that reduces over
 * `count` indices, which occur in value->expr. */
const Value *value_reduce(Elaborator *el, const Value *value, Reduction reduction, int count,
                          const Index *const *indices, const char *suffix, Span span);
/* The same elements in a form that value_read takes: stored, or elements of a tensor in another
 * order when the read is not guarded by a default. */
const Value *value_readable(Elaborator *el, const Value *value, bool guarded, const char *suffix, Span span);
/* value[subscripts] of a readable value, one subscript for each dimension. */
const Expr *value_read(Elaborator *el, const Value *value, const Expr *const *subscripts,
                       const Expr *otherwise);
/* op, element by element, broadcast. Errors mark the operands; `asts` are for messages. */
const Value *value_op(Elaborator *el, Op op, int count, const Value *const *values, const Ast *const *asts,
                      Span at);
/* Whether the shapes broadcast, and to what. */
bool shape_broadcast(int a_rank, const Extent *a, int b_rank, const Extent *b, int *rank, Extent *shape);
bool shape_equal(int a_rank, const Extent *a, int b_rank, const Extent *b);
/* Reports what is too large; false then. */
bool shape_check(Elaborator *el, int rank, const Extent *shape, Span span, const char *what);
/* The number of elements as an expression. */
const Expr *shape_count(Elaborator *el, int rank, const Extent *shape);
bool expr_reads_kind(const Expr *expr, TensorKind kind);
/* Appends a tensor that is not a definition. */
Tensor *tensor_add(Elaborator *el, TensorKind kind, PathNode *node, const char *suffix, int rank,
                   const Extent *shape, Span span);
void tensor_rename(Elaborator *el, Tensor *tensor, PathNode *node, const char *suffix);
/* Appends name[indices] = body. */
Tensor *tensor_define(Elaborator *el, PathNode *node, const char *suffix, int rank,
                      const Index *const *indices, const Expr *body, Span span);

/* ---- elaborate_path.c ---- */

PathNode *path_new(Elaborator *el, PathNode *parent, const char *segment);
const char *path_text(Elaborator *el, const PathNode *node);
/* The node for what `name` binds in the current frame: h, h_2, in a `for` h.0. */
PathNode *path_bind(Elaborator *el, const char *name);
/* Runs around a right-hand side: begins numbering calls, ends it by dropping the name of the only
 * owner of parameters where that is the outermost call. */
void right_begin(Elaborator *el, RightSide *right, PathNode *base, RightSide **saved);
void right_end(Elaborator *el, RightSide *saved);
PathNode *path_call(Elaborator *el, const char *function, bool outermost);
/* Gives all tensors of the graph their names, draws their streams. */
void paths_resolve(Elaborator *el);

/* ---- elaborate_name.c: scopes ---- */

void frame_bind(Elaborator *el, const char *name, const Value *value, Span span);
/* Hyperparameters, which `from` binds, as numbers of the current graph. */
void frame_bind_numbers(Elaborator *el, const Frame *from);
Binding *frame_find(Frame *frame, const char *name);
/* A name of a file (then the files it imports, then the prelude), or NULL. */
Global *file_find(FileScope *file, const char *name);
/* The same; reports a name that two imported files define. */
Global *file_find_one(Elaborator *el, FileScope *file, Name name);
/* The file that the definition stands in. */
FileScope *file_of(Elaborator *el, const Definition *definition);
const Builtin *builtin_find(const char *name);
/* The scope of a file, those of its imports made as well. */
FileScope *file_scope(Elaborator *el, const File *file, FileScope *prelude);
/* What a name means here; unknown ones are reported. */
const Value *name_value(Elaborator *el, Name name);
/* The same, NULL for what isn't known, nothing reported. */
const Value *name_value_quiet(Elaborator *el, const char *name);
/* The function that is called `name` here, or NULL after a report. */
const Value *name_function(Elaborator *el, Name name);
/* All names known here, for suggestions. */
const char *name_suggestion(Elaborator *el, const char *name, bool functions);
IndexName *index_find(Frame *frame, const char *name);

/* ---- elaborate_expr.c ---- */

/* Never NULL. */
const Value *evaluate(Elaborator *el, const Ast *ast);
/* In an argument or under a subscript: whole arrays may stand there. */
const Value *evaluate_whole(Elaborator *el, const Ast *ast);
/* The array `ast` means (a list's too), or the error value. */
const Value *evaluate_array(Elaborator *el, const Ast *ast);
bool constant_integer(Elaborator *el, const Value *value, const Ast *ast, const char *what, int64_t low,
                      int64_t high, int64_t *result);
/* The extent that the value is, or false: nothing is reported. */
bool value_is_extent(const Value *value, Extent *extent);
/* An extent: an integer of at least 1, or of the batch. */
bool value_extent(Elaborator *el, const Value *value, const Ast *ast, Extent *extent);
bool evaluate_extents(Elaborator *el, const AstList *asts, int *rank, Extent *shape);
const Value *evaluate_matmul(Elaborator *el, const Ast *ast);

/* ---- elaborate_infer.c ---- */

/* What is subscripted, evaluated once in a statement. */
const Value *evaluate_base(Elaborator *el, const Ast *base);
/* The scope whose `...` is meant here, or NULL. */
const IndexScope *ellipsis_scope(const IndexScope *scope);
/* Opens a scope with the index variables of `decls`, their ranges inferred from `body`. */
bool index_open(Elaborator *el, IndexScope *scope, const IndexDeclList *decls, const Ast *body);
void index_close(Elaborator *el, IndexScope *scope);

/* ---- elaborate_index.c ---- */

const Value *evaluate_subscript(Elaborator *el, const Ast *ast);
const Value *evaluate_reduce(Elaborator *el, const Ast *ast);
/* Executes name[indices] = value. */
void define_statement(Elaborator *el, const Statement *statement);

/* ---- elaborate_call.c, elaborate_builtin.c, elaborate_shape.c ---- */

/* An evaluated argument. */
typedef struct Given {
    Name name; /* text NULL: by position */
    const Ast *ast;
    const Value *value;
} Given;
/* Sorts arguments by formals: given[k] is the index of the argument for formal k, or -1. */
bool match_arguments(Elaborator *el, const Ast *call, const char *function, const char *const *formals,
                     int count, int required, int *given);
const Value *evaluate_call(Elaborator *el, const Ast *ast);
/* The dimension that `axis = ...` says of x. */
bool evaluate_axis(Elaborator *el, const Ast *ast, const Value *x, const Ast *x_ast, int *axis);
const Value *call_shape(Elaborator *el, const Builtin *builtin, const Ast *ast, const int *given);
const Value *call_concat(Elaborator *el, const Ast *ast);
const Value *call_builtin(Elaborator *el, const Builtin *builtin, const Ast *ast);
/* elaborate_grad.c: grad(s, x). */
const Value *call_gradient(Elaborator *el, const Ast *ast, const int *given);
const Value *reduce_whole(Elaborator *el, ReduceKind kind, const Value *value, int axis, bool everything,
                          bool keep, Span span);
/* The element of a value drawn from the distribution, over the canonical indices of the shape. */
const Expr *draw_expr(Elaborator *el, const Value *distribution, int rank, const Extent *shape,
                      PathNode *node, Span span, const Ast *ast);

/* ---- elaborate_statement.c ---- */

void execute(Elaborator *el, const StatementList *statements);
/* Gives what a right-hand side computed the name that its path base says: stores it, or renames
 * the tensor that was made for it. `ast` may be NULL. */
const Value *bind_value(Elaborator *el, const Value *value, const Ast *ast, Span span);
/* Evaluates a right-hand side whose calls continue the path `node`, and binds it. */
const Value *evaluate_right(Elaborator *el, const Ast *ast, PathNode *node, Span span);
/* A tensor whose elements are `expr`, over canonical indices of the shape. */
Tensor *define_elements(Elaborator *el, PathNode *node, const char *suffix, int rank, const Extent *shape,
                        const Expr *expr, Span span);
void bind_split_value(Elaborator *el, const Statement *statement);
void execute_top(Elaborator *el, const Statement *statement);

/* ---- elaborate_state.c: a model's states ---- */

/* name <- value */
void execute_update(Elaborator *el, const Statement *statement);
/* Graph.updates, once all names are known: a state without `<-` stays as it is. */
void updates_resolve(Elaborator *el);

/* ---- elaborate_train.c, elaborate_schedule.c, elaborate_data.c ---- */

/* `state` and `<-` of an optimizer, whose states are numbers. */
void execute_optimizer_state(Elaborator *el, const Statement *statement);
void execute_optimizer_update(Elaborator *el, const Statement *statement);

void elaborate_train(Elaborator *el, const Item *item);
/* What `schedule = ast` says, into program->schedule; nothing where it is in error. */
void elaborate_schedule(Elaborator *el, const Ast *ast);
/* Whether schedules, and what they call, are given this name. */
bool schedule_gives(const char *name);
void elaborate_data(Elaborator *el, const Item *item);
/* Tells sources what they are read for, before a statement of a split is executed. False for one
 * that is in error. */
bool data_expect(Elaborator *el, const Statement *statement);
/* A graph of its own for what follows. */
void graph_enter(Elaborator *el, Graph *graph);

/* ---- elaborate_source.c ---- */

/* A call of a source: an input of the split's graph. */
const Value *data_source(Elaborator *el, const Builtin *builtin, const Ast *ast);
/* After all splits: finds the files that statistics are learnt from. */
void data_sources_finish(Elaborator *el);

#endif
