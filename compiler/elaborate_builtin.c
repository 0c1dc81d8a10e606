/*
 * Built-in functions: scalar operations, whole-array reductions, shape functions, distributions.
 * Everything else that can be called is written in the language (prelude.dl).
 */
#include "elaborate_internal.h"

#include <string.h>

#define REDUCTION(name, kind)                           \
    {                                                   \
        name, BUILTIN_REDUCTION, REDUCE_KIND_##kind, 1, \
        {                                               \
            "x", "axis", "keep"                         \
        }                                               \
    }

const Builtin builtin_table[] = {
    {"pow", BUILTIN_SCALAR, OP_POW, 2, {"a", "b"}},
    REDUCTION("sum", SUM),
    REDUCTION("mean", MEAN),
    REDUCTION("max", MAX),
    REDUCTION("min", MIN),
    REDUCTION("prod", PROD),
    REDUCTION("argmax", ARGMAX),
    {"normal", BUILTIN_DISTRIBUTION, DISTRIBUTION_NORMAL, 2, {"mean", "std"}},
    {"uniform", BUILTIN_DISTRIBUTION, DISTRIBUTION_UNIFORM, 2, {"low", "high"}},
    {"bernoulli", BUILTIN_DISTRIBUTION, DISTRIBUTION_BERNOULLI, 1, {"p"}},
    {"constant", BUILTIN_DISTRIBUTION, DISTRIBUTION_CONSTANT, 1, {"c"}},
    {"reshape", BUILTIN_RESHAPE, 0, 2, {"x", "shape"}},
    {"flatten", BUILTIN_FLATTEN, 0, 1, {"x"}},
    {"transpose", BUILTIN_TRANSPOSE, 0, 1, {"x"}},
    {"one_hot", BUILTIN_ONE_HOT, 0, 1, {"y"}},
#define SOURCE(id, name, required, ...) {name, BUILTIN_SOURCE, SOURCE_##id, required, {__VA_ARGS__}},
#include "sources.def"
#undef SOURCE
    {"concat", BUILTIN_LATER, 0, 0, {0}},
    {"grad", BUILTIN_GRADIENT, 0, 2, {"s", "x"}},
    {"batch_norm", BUILTIN_LATER, 0, 0, {0}},
    {"rnn_cell", BUILTIN_LATER, 0, 0, {0}},
    {"lstm_cell", BUILTIN_LATER, 0, 0, {0}},
    {"gru_cell", BUILTIN_LATER, 0, 0, {0}},
    {"step_decay", BUILTIN_LATER, 0, 0, {0}},
    {"cosine", BUILTIN_LATER, 0, 0, {0}},
    {"warmup_cosine", BUILTIN_LATER, 0, 0, {0}},
/* The operations of ops.def that are written as functions; infix ones get a name that no call
 * can have. max and min of two values are found above. */
#define OP(id, name, arity, value, d_a, d_b, spelling, precedence, cost) \
    {(precedence) == 0 ? name : "", BUILTIN_SCALAR, OP_##id, arity, {(arity) == 1 ? "x" : "a", (arity) == 1 ? NULL : "b"}},
#include "ops.def"
#undef OP
};
const int builtin_count = sizeof builtin_table / sizeof *builtin_table;

const Builtin *builtin_find(const char *name)
{
    for (int i = 0; i < builtin_count; i++)
        if (strcmp(builtin_table[i].name, name) == 0)
            return &builtin_table[i];
    return NULL;
}

/* ---- scalar functions ---- */

static const Value *call_scalar(Elaborator *el, Op op, const Ast *ast, const int *given, int count)
{
    const Value *values[2];
    const Ast *asts[2];
    for (int i = 0; i < count; i++) {
        asts[i] = ast->arguments.items[given[i]].value;
        values[i] = evaluate_array(el, asts[i]);
    }
    return value_op(el, op, count, values, asts, ast->at);
}

/* max(a, b) and min(a, b): of two values given by position. */
static bool is_pairwise(const Builtin *builtin, const Ast *ast)
{
    if (builtin->which != REDUCE_KIND_MAX && builtin->which != REDUCE_KIND_MIN)
        return false;
    int positional = 0;
    for (int i = 0; i < ast->arguments.count; i++)
        positional += ast->arguments.items[i].name.text == NULL;
    return positional == 2 && ast->arguments.count == 2;
}

/* ---- reductions ---- */

static bool evaluate_axis(Elaborator *el, const Ast *ast, const Value *x, const Ast *x_ast, int *axis)
{
    int64_t number;
    if (!constant_integer(el, evaluate_whole(el, ast), ast, "an axis", INT32_MIN, INT32_MAX, &number))
        return false;
    if (number < -x->rank || number >= x->rank) {
        Diagnostic *diagnostic = report(el, ast->at, "there is no axis %lld: %s has %d dimension%s, %s",
                                        (long long)number, quote(el, x_ast, "this"), x->rank,
                                        x->rank == 1 ? "" : "s", shape_text(el, x->rank, x->shape));
        report_declaration(el, diagnostic, x_ast, x);
        return false;
    }
    *axis = (int)(number < 0 ? number + x->rank : number);
    return true;
}

static const Value *call_reduction(Elaborator *el, const Builtin *builtin, const Ast *ast, const int *given)
{
    const Ast *x_ast = ast->arguments.items[given[0]].value;
    const Value *x = value_as_array(el, evaluate_whole(el, x_ast), x_ast);
    int axis = 0;
    double keep = 0;
    if (value_is_error(x))
        return x;
    bool argmax = builtin->which == REDUCE_KIND_ARGMAX, everything = !argmax;
    if (x->rank == 0 && (argmax || el->frame->scalar || given[1] >= 0)) {
        report(
            el, ast->at, "%s(%s) is of a single number%s", builtin->name, quote(el, x_ast, "..."),
            el->frame->scalar
                ? arena_printf(el->arena, "; a reduction over index i is written `%s[i](...)`", builtin->name)
                : "");
        return el->error;
    }
    axis = x->rank - 1;
    for (int k = 1; k <= 2; k++)
        if (given[k] >= 0 && ast->arguments.items[given[k]].name.text == NULL) {
            const Ast *extra = ast->arguments.items[given[k]].value;
            report(el, extra->at, "%s reduces one array; %s is written `%s = %s`", builtin->name,
                   k == 1 ? "a dimension of it" : "what keeps the dimension", builtin->formals[k],
                   quote(el, extra, "..."));
            return el->error;
        }
    if (given[1] >= 0) {
        if (!evaluate_axis(el, ast->arguments.items[given[1]].value, x, x_ast, &axis))
            return el->error;
        everything = false;
    }
    if (given[2] >= 0) {
        const Ast *keep_ast = ast->arguments.items[given[2]].value;
        const Value *value = evaluate_whole(el, keep_ast);
        if (value_is_error(value))
            return value;
        if (!value_is_number(value, &keep)) {
            report(el, keep_ast->at, "keep is true or false, but %s",
                   found_text(el, keep_ast, "this", value));
            return el->error;
        }
    }
    return reduce_whole(el, (ReduceKind)builtin->which, x, axis, everything, keep != 0, ast->at);
}

/* ---- shapes ---- */

/* The value's element with canonical index of dimension i replaced by to[i]. */
static const Expr *move_dimensions(Elaborator *el, const Value *value, const Expr *const *to)
{
    const Index *from[RANK_MAX];
    const Expr *moved[RANK_MAX];
    int count = 0;
    for (int i = 0; i < value->rank; i++) {
        const Expr *own = canonical(el, value->rank, value->shape, i);
        if (own->kind == EXPR_INDEX) {
            from[count] = own->index;
            moved[count++] = to[i];
        }
    }
    return expr_substitute(el->graph, value->expr, count, from, moved);
}

static const Value *transpose(Elaborator *el, const Value *x, const Ast *ast, const Ast *x_ast)
{
    if (x->rank < 2) {
        Diagnostic *diagnostic = report(el, ast->at, "transpose swaps the last two dimensions, but %s",
                                        found_text(el, x_ast, "this", x));
        report_declaration(el, diagnostic, x_ast, x);
        return el->error;
    }
    Extent shape[RANK_MAX];
    const Expr *to[RANK_MAX];
    int a = x->rank - 2, b = x->rank - 1;
    for (int i = 0; i < x->rank; i++)
        shape[i] = x->shape[i == a ? b : i == b ? a : i];
    for (int i = 0; i < x->rank; i++)
        to[i] = canonical(el, x->rank, shape, i == a ? b : i == b ? a : i);
    return value_array(el, x->rank, shape, move_dimensions(el, x, to));
}

/* one_hot(y)[..., c] = (y[...] == c), c over the classes of y. */
static const Value *one_hot(Elaborator *el, const Value *y, const Ast *ast, const Ast *y_ast)
{
    Extent low, high;
    bool known = y->expr->integer && expr_range(y->expr, &low, &high) && high.per_n == 0 && low.constant >= 0;
    if (!known || high.constant >= INT32_MAX) {
        Diagnostic *diagnostic = report(
            el, ast->at, "one_hot needs classes, 0 to k - 1, but %s %s", quote(el, y_ast, "this"),
            y->expr->integer ? "has no known range of that kind" : "holds real numbers");
        report_declaration(el, diagnostic, y_ast, y);
        return el->error;
    }
    if (y->rank + 1 > RANK_MAX) {
        report_limit(el, ast->at, "a tensor has at most %d dimensions", RANK_MAX);
        return el->error;
    }
    Extent shape[RANK_MAX];
    const Expr *to[RANK_MAX];
    memcpy(shape, y->shape, sizeof shape);
    shape[y->rank] = extent_constant(high.constant + 1);
    for (int i = 0; i < y->rank; i++)
        to[i] = canonical(el, y->rank + 1, shape, i);
    const Expr *own = canonical(el, y->rank + 1, shape, y->rank);
    const Expr *body = expr_op(el->graph, OP_EQ, move_dimensions(el, y, to), own, NULL);
    return value_array(el, y->rank + 1, shape, body);
}

/* The same elements, row-major, in another shape of the same size: a view. */
static const Value *view(Elaborator *el, const Value *x, int rank, const Extent *shape, Span span)
{
    if (shape_equal(x->rank, x->shape, rank, shape))
        return x;
    x = value_store(el, x, "_flat", span);
    if (value_is_error(x))
        return x;
    Tensor *base = x->expr->tensor;
    int lead = base->rank - x->rank;
    bool whole = true;
    for (int i = 0; i < lead; i++) /* only a stack of whole arrays can be seen in another shape */
        whole = whole && x->expr->args[i]->kind == EXPR_INDEX &&
                extent_equal(x->expr->args[i]->index->extent, base->shape[i]);
    if (lead + rank > AFFINE_TERMS || !whole) {
        report_limit(el, span, "this can't be reshaped inside an index definition");
        return el->error;
    }
    Extent full[AFFINE_TERMS];
    const Expr *subscripts[AFFINE_TERMS + 1];
    for (int i = 0; i < lead; i++) {
        full[i] = base->shape[i];
        subscripts[i] = x->expr->args[i];
    }
    for (int i = 0; i < rank; i++) {
        full[lead + i] = shape[i];
        subscripts[lead + i] = canonical(el, rank, shape, i);
    }
    PathNode *node = el->frame->right != NULL ? el->frame->right->base : el->frame->path;
    TensorName name = {.node = node, .suffix = "_view"};
    LIST_PUSH(el->arena, el->names, name);
    Tensor *tensor = graph_view(el->graph, "", base, lead + rank, full, user_span(el, span));
    return value_array(el, rank, shape, expr_read(el->graph, tensor, subscripts, NULL));
}

static const Value *flatten(Elaborator *el, const Value *x, const Ast *ast)
{
    if (x->rank <= 2)
        return x;
    Extent shape[2] = {x->shape[0], extent_constant(1)};
    for (int i = 1; i < x->rank; i++) {
        if (x->shape[i].per_n != 0 || shape[1].constant > INT32_MAX / x->shape[i].constant) {
            report(el, ast->at,
                   "flatten keeps the first dimension; the others must be known at compile time, but the "
                   "shape is %s",
                   shape_text(el, x->rank, x->shape));
            return el->error;
        }
        shape[1].constant *= x->shape[i].constant;
    }
    return view(el, x, 2, shape, ast->at);
}

/* total / known as an extent, both polynomials in n; false when there is none. */
static bool divide_sizes(const int64_t *total, const int64_t *known, Extent *extent)
{
    int lowest = 0, terms = 0;
    for (int i = 0; i < SIZE_TERMS; i++)
        if (known[i] != 0)
            lowest = i, terms++;
    if (terms != 1)
        return false;
    *extent = (Extent){0, 0};
    for (int i = 0; i < SIZE_TERMS; i++) {
        if (total[i] == 0)
            continue;
        if (i < lowest || i > lowest + 1 || total[i] % known[lowest] != 0)
            return false;
        *(i == lowest ? &extent->constant : &extent->per_n) = total[i] / known[lowest];
    }
    return extent_at_most(extent_constant(1), *extent);
}

static const Value *reshape(Elaborator *el, const Value *x, const Ast *ast, const Ast *x_ast,
                            const Ast *shape_ast)
{
    IndexScope *indices = el->frame->index;
    el->frame->index = NULL; /* an extent is never an index: n is the batch here, whatever runs over it */
    const Value *list = evaluate_whole(el, shape_ast);
    el->frame->index = indices;
    if (value_is_error(list))
        return list;
    const Value *single[1] = {list};
    int rank = list->kind == VALUE_LIST ? list->count : 1, open = -1;
    const Value **items = list->kind == VALUE_LIST ? list->items : single;
    Extent shape[RANK_MAX];
    if (rank > RANK_MAX) {
        report_limit(el, shape_ast->at, "a tensor has at most %d dimensions", RANK_MAX);
        return el->error;
    }
    for (int i = 0; i < rank; i++) {
        const Ast *item_ast = shape_ast->kind == AST_LIST ? shape_ast->list.items[i] : shape_ast;
        double number;
        shape[i] = extent_constant(1);
        if (open < 0 && value_is_number(items[i], &number) && number == -1)
            open = i;
        else if (!value_extent(el, items[i], item_ast, &shape[i]))
            return el->error;
    }
    int64_t total[SIZE_TERMS], known[SIZE_TERMS];
    bool fits = shape_size(x->rank, x->shape, total) && shape_size(rank, shape, known);
    if (fits && open >= 0)
        fits = divide_sizes(total, known, &shape[open]) && shape_size(rank, shape, known);
    if (fits && memcmp(total, known, sizeof total) == 0)
        return view(el, x, rank, shape, ast->at);
    Diagnostic *diagnostic = report(el, ast->at,
                                    "%s of shape %s can't be reshaped to %s: the numbers of elements differ",
                                    quote(el, x_ast, "this"), shape_text(el, x->rank, x->shape),
                                    quote(el, shape_ast, shape_text(el, rank, shape)));
    report_operand(el, diagnostic, x_ast);
    report_declaration(el, diagnostic, x_ast, x);
    return el->error;
}

static const Value *call_shape(Elaborator *el, const Builtin *builtin, const Ast *ast, const int *given)
{
    const Ast *x_ast = ast->arguments.items[given[0]].value;
    const Value *x = value_as_array(el, evaluate_whole(el, x_ast), x_ast);
    if (value_is_error(x))
        return x;
    switch (builtin->kind) {
    case BUILTIN_TRANSPOSE:
        return transpose(el, x, ast, x_ast);
    case BUILTIN_ONE_HOT:
        return one_hot(el, x, ast, x_ast);
    case BUILTIN_FLATTEN:
        return flatten(el, x, ast);
    default:
        return reshape(el, x, ast, x_ast, ast->arguments.items[given[1]].value);
    }
}

/* ---- distributions ---- */

static bool check_distribution(Elaborator *el, const Builtin *builtin, const Ast *ast,
                               const Value *const *arguments)
{
    double a, b;
    bool first = value_is_number(arguments[0], &a),
         second = arguments[1] != NULL && value_is_number(arguments[1], &b);
    if (builtin->which == DISTRIBUTION_NORMAL && second && b < 0)
        report(el, ast->at, "normal's standard deviation must not be negative, but it is %s",
               number_text(el, b));
    else if (builtin->which == DISTRIBUTION_UNIFORM && first && second && a > b)
        report(el, ast->at, "uniform goes from low to high, but %s is above %s", number_text(el, a),
               number_text(el, b));
    else if (builtin->which == DISTRIBUTION_BERNOULLI && first && (a < 0 || a > 1))
        report(el, ast->at, "bernoulli's probability must be from 0 to 1, but it is %s", number_text(el, a));
    else
        return true;
    return false;
}

static const Value *call_distribution(Elaborator *el, const Builtin *builtin, const Ast *ast,
                                      const int *given)
{
    Value *value = ARENA_NEW(el->arena, Value);
    value->kind = VALUE_DISTRIBUTION;
    value->distribution = (DistributionKind)builtin->which;
    value->text = builtin->name;
    for (int i = 0; i < builtin->required; i++) {
        const Ast *argument = ast->arguments.items[given[i]].value;
        double number;
        value->arguments[i] = value_as_array(el, evaluate_whole(el, argument), argument);
        if (value_is_error(value->arguments[i]))
            return el->error;
        value->text = arena_printf(el->arena, "%s%s%s", value->text, i == 0 ? "(" : ", ",
                                   value_is_number(value->arguments[i], &number)
                                       ? number_text(el, number)
                                       : quote(el, argument, "..."));
    }
    value->text = arena_printf(el->arena, "%s)", value->text);
    return check_distribution(el, builtin, ast, value->arguments) ? value : el->error;
}

/* Whether a distribution's parameter has one value for each element of the shape. */
static bool check_argument(Elaborator *el, const Value *argument, int rank, const Extent *shape,
                           const Value *distribution, const Ast *ast)
{
    Extent both[RANK_MAX];
    int both_rank;
    if (shape_broadcast(argument->rank, argument->shape, rank, shape, &both_rank, both) &&
        shape_equal(both_rank, both, rank, shape))
        return true;
    report(el, ast->at, "%s is drawn with the shape %s, but a parameter of it has shape %s",
           distribution->text, shape_text(el, rank, shape), shape_text(el, argument->rank, argument->shape));
    return false;
}

const Expr *draw_expr(Elaborator *el, const Value *distribution, int rank, const Extent *shape,
                      PathNode *node, Span span, const Ast *ast)
{
    Graph *graph = el->graph;
    const Value *a = distribution->arguments[0], *b = distribution->arguments[1];
    if (!check_argument(el, a, rank, shape, distribution, ast) ||
        (b != NULL && !check_argument(el, b, rank, shape, distribution, ast)))
        return NULL;
    if (distribution->distribution == DISTRIBUTION_CONSTANT)
        return a->expr;
    Tensor *draw = tensor_add(el, TENSOR_DRAW, node, NULL, rank, shape, span);
    draw->draw = distribution->distribution == DISTRIBUTION_NORMAL ? DRAW_NORMAL : DRAW_UNIFORM;
    const Expr *sample = value_of_tensor(el, draw)->expr;
    switch (distribution->distribution) {
    case DISTRIBUTION_BERNOULLI:
        return expr_op(graph, OP_LT, sample, a->expr, NULL);
    case DISTRIBUTION_NORMAL:
        return expr_op(graph, OP_ADD, a->expr, expr_op(graph, OP_MUL, b->expr, sample, NULL), NULL);
    default: {
        const Expr *width = expr_op(graph, OP_SUB, b->expr, a->expr, NULL);
        return expr_op(graph, OP_ADD, a->expr, expr_op(graph, OP_MUL, width, sample, NULL), NULL);
    }
    }
}

/* ---- calls ---- */

const Value *call_builtin(Elaborator *el, const Builtin *builtin, const Ast *ast)
{
    int given[4], count = 0;
    if (builtin->kind == BUILTIN_LATER) {
        report_later(el, ast->at, arena_printf(el->arena, "`%s`", builtin->name));
        return el->error;
    }
    if (builtin->kind == BUILTIN_SOURCE)
        return data_source(el, builtin, ast);
    if (builtin->kind == BUILTIN_REDUCTION && is_pairwise(builtin, ast)) {
        static const int places[2] = {0, 1};
        return call_scalar(el, builtin->which == REDUCE_KIND_MAX ? OP_MAX : OP_MIN, ast, places, 2);
    }
    while (count < 4 && builtin->formals[count] != NULL)
        count++;
    if (!match_arguments(el, ast, builtin->name, builtin->formals, count, builtin->required, given))
        return el->error;
    switch (builtin->kind) {
    case BUILTIN_SCALAR:
        return call_scalar(el, (Op)builtin->which, ast, given, count);
    case BUILTIN_REDUCTION:
        return call_reduction(el, builtin, ast, given);
    case BUILTIN_DISTRIBUTION:
        return call_distribution(el, builtin, ast, given);
    case BUILTIN_GRADIENT:
        return call_gradient(el, ast, given);
    default:
        return call_shape(el, builtin, ast, given);
    }
}
