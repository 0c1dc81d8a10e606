/*
 * Built-in functions: scalar operations, whole-array reductions, distributions; shape functions are
 * elaborate_shape.c's. Everything else that can be called is written in the language (prelude.dl).
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
    {"concat", BUILTIN_CONCAT, 0, 0, {0}},
#define SOURCE(id, name, required, ...) {name, BUILTIN_SOURCE, SOURCE_##id, required, {__VA_ARGS__}},
#include "sources.def"
#undef SOURCE
    {"grad", BUILTIN_GRADIENT, 0, 2, {"s", "x"}},
/* The operations of ops.def that are written as functions; infix ones get a name that no call
 * can have. max and min of two values are found above. */
#define OP(id, name, arity, value, d_a, d_b, spelling, precedence, cost) \
    {(precedence) == 0 ? name : "",                                      \
     BUILTIN_SCALAR,                                                     \
     OP_##id,                                                            \
     arity,                                                              \
     {(arity) == 1 ? "x" : "a", (arity) == 1 ? NULL : "b"}},
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

bool evaluate_axis(Elaborator *el, const Ast *ast, const Value *x, const Ast *x_ast, int *axis)
{
    int64_t number;
    if (!constant_integer(el, evaluate_whole(el, ast), ast, "an axis", INT32_MIN, INT32_MAX, &number))
        return false;
    if (number < -x->rank || number >= x->rank) {
        Diagnostic *diagnostic = report_at(el, ast, "there is no axis %lld: %s has %d dimension%s, %s",
                                           (long long)number, quote(el, x_ast, "this"), x->rank,
                                           x->rank == 1 ? "" : "s", shape_text(el, x->rank, x->shape));
        report_declaration(el, diagnostic, x_ast, x);
        return false;
    }
    *axis = (int)(number < 0 ? number + x->rank : number);
    return true;
}

/* In the body of an optimiser, of which every value belongs to one element. */
static bool in_optimizer(const Elaborator *el)
{
    const Optimizer *optimizer = el->program->optimizer;
    return optimizer && (el->graph == optimizer->decayed.graph || el->graph == optimizer->exempt.graph);
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
    if (x->rank == 0 && (argmax || el->frame->scalar || given[1] >= 0 || in_optimizer(el))) {
        report_at(
            el, ast, "%s(%s) is of a single number%s", builtin->name, quote(el, x_ast, "..."),
            el->frame->scalar
                ? arena_printf(el->arena, "; a reduction over index i is written `%s[i](...)`", builtin->name)
            : in_optimizer(el) ? "; an optimizer does its statements for each element on its own"
                               : "");
        return el->error;
    }
    axis = x->rank - 1;
    for (int k = 1; k <= 2; k++)
        if (given[k] >= 0 && ast->arguments.items[given[k]].name.text == NULL) {
            const Ast *extra = ast->arguments.items[given[k]].value;
            report_at(el, extra, "%s reduces one array; %s is written `%s = %s`", builtin->name,
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
            report_at(el, keep_ast, "keep is true or false, but %s", found_text(el, keep_ast, "this", value));
            return el->error;
        }
    }
    return reduce_whole(el, (ReduceKind)builtin->which, x, axis, everything, keep != 0, ast->at);
}

/* ---- distributions ---- */

static bool check_distribution(Elaborator *el, const Builtin *builtin, const Ast *ast,
                               const Value *const *arguments)
{
    double a, b;
    bool first = value_is_number(arguments[0], &a),
         second = arguments[1] != NULL && value_is_number(arguments[1], &b);
    if (builtin->which == DISTRIBUTION_NORMAL && second && b < 0)
        report_at(el, ast, "normal's standard deviation must not be negative, but it is %s",
                  number_text(el, b));
    else if (builtin->which == DISTRIBUTION_UNIFORM && first && second && a > b)
        report_at(el, ast, "uniform goes from low to high, but %s is above %s", number_text(el, a),
                  number_text(el, b));
    else if (builtin->which == DISTRIBUTION_BERNOULLI && first && (a < 0 || a > 1))
        report_at(el, ast, "bernoulli's probability must be from 0 to 1, but it is %s", number_text(el, a));
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
    report_at(el, ast, "%s is drawn %s, but a parameter of it has shape %s", distribution->text,
              rank == 0 ? "as a single number"
                        : arena_printf(el->arena, "with the shape %s", shape_text(el, rank, shape)),
              shape_text(el, argument->rank, argument->shape));
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
    if (builtin->kind == BUILTIN_SOURCE)
        return data_source(el, builtin, ast);
    if (builtin->kind == BUILTIN_CONCAT)
        return call_concat(el, ast);
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
