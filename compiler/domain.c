/*
 * Intervals (see domain.h): of every expression its bounds, whether it is plausible that it is
 * exactly 0, and whether it takes both signs, carried from definition to definition.
 *
 * Silent where it isn't sure: inputs of unknown range, differences of what may go together, values
 * that are continuous around 0 and so never hit it.
 */
#include "domain.h"
#include "format.h"

#include <float.h>
#include <math.h>
#include <string.h>

typedef struct Interval {
    double low, high;
    bool zero;    /* exactly 0 occurs: a relu, a count, a constant */
    bool signs;   /* both signs occur: a product with a weight */
    bool trained; /* a parameter itself, that starts with both signs */
} Interval;

typedef struct Domain {
    const Graph *graph;
    Diagnostics *diagnostics;
    Interval *tensors; /* by id */
    bool *matters;     /* by id: the loss depends on it */
    Interval *exprs;   /* by expression id, of the body at hand */
    double exponent;   /* exp of more overflows */
} Domain;

static const Interval anything = {.low = -INFINITY, .high = INFINITY};

static Interval between(double low, double high, bool zero)
{
    return (Interval){.low = low, .high = high, .zero = zero};
}

static double corner(double a, double b)
{
    return a == 0 || b == 0 ? 0 : a * b;
}

static Interval multiply(Interval a, Interval b)
{
    double corners[4] = {corner(a.low, b.low), corner(a.low, b.high), corner(a.high, b.low),
                         corner(a.high, b.high)};
    Interval result = {.low = corners[0], .high = corners[0], .zero = a.zero || b.zero};
    for (int i = 1; i < 4; i++) {
        result.low = fmin(result.low, corners[i]);
        result.high = fmax(result.high, corners[i]);
    }
    result.signs = a.signs || b.signs || a.trained || b.trained;
    return result;
}

/* The larger of two, or with `sign` -1 the smaller. */
static Interval larger(Interval a, Interval b, int sign)
{
    Interval result = sign > 0 ? between(fmax(a.low, b.low), fmax(a.high, b.high), false)
                               : between(fmin(a.low, b.low), fmin(a.high, b.high), false);
    result.zero = (a.zero || b.zero) && result.low <= 0 && result.high >= 0;
    result.signs = a.signs && b.signs;
    return result;
}

static Interval either(Interval a, Interval b)
{
    return (Interval){.low = fmin(a.low, b.low),
                      .high = fmax(a.high, b.high),
                      .zero = a.zero || b.zero,
                      .signs = a.signs || b.signs};
}

static Interval monotone(Op op, Interval a)
{
    bool keeps_zero = op == OP_SQRT || op == OP_LOG1P || op == OP_EXPM1 || op == OP_TANH || op == OP_ERF;
    switch (op) {
    case OP_EXP:
        return between(exp(a.low), exp(a.high), false);
    case OP_EXPM1:
        return between(expm1(a.low), expm1(a.high), a.zero);
    case OP_SQRT:
        return between(a.low > 0 ? sqrt(a.low) : 0, a.high > 0 ? sqrt(a.high) : 0, a.zero);
    case OP_LOG1P:
        return between(a.low > -1 ? log1p(a.low) : -INFINITY, a.high > -1 ? log1p(a.high) : INFINITY, a.zero);
    case OP_SOFTPLUS:
        return between(0, INFINITY, false);
    case OP_SIGMOID:
        return between(0, 1, false);
    default:
        return (Interval){.low = -1, .high = 1, .zero = keeps_zero && a.zero, .signs = keeps_zero && a.signs};
    }
}

static Interval power(const Expr *expr, Interval a)
{
    const Expr *exponent = expr->args[1];
    bool constant = exponent->kind == EXPR_CONSTANT;
    bool even = constant && fmod(exponent->value, 2) == 0;
    if (constant && exponent->value < 0)
        return a.low > 0 ? between(0, INFINITY, false) : anything;
    return even || a.low >= 0 ? between(0, INFINITY, a.zero)
                              : (Interval){-INFINITY, INFINITY, a.zero, false, false};
}

static Interval of_operation(const Expr *expr, const Interval *x)
{
    Interval a = x[0], b = x[1];
    switch (expr->op) {
    case OP_ADD:
        return (Interval){a.low + b.low, a.high + b.high, a.zero && b.zero, a.signs || b.signs, false};
    case OP_SUB:
        return (Interval){a.low - b.high, a.high - b.low, a.zero && b.zero, a.signs || b.signs, false};
    case OP_MUL:
        if (expr->args[0] == expr->args[1])
            return between(0, INFINITY, a.zero);
        return multiply(a, b);
    case OP_DIV:
        if (b.low >= 0 || b.high <= 0) {
            Interval inverse = b.low >= 0 ? between(1 / b.high, b.low > 0 ? 1 / b.low : INFINITY, false)
                                          : between(b.high < 0 ? 1 / b.high : -INFINITY, 1 / b.low, false);
            return multiply(a, inverse);
        }
        return (Interval){-INFINITY, INFINITY, a.zero, a.signs, false};
    case OP_NEG:
        return (Interval){-a.high, -a.low, a.zero, a.signs, a.trained};
    case OP_POW:
        return power(expr, a);
    case OP_MAX:
        return larger(a, b, 1);
    case OP_MIN:
        return larger(a, b, -1);
    case OP_SELECT:
        return either(b, x[2]);
    case OP_STOP:
        return a;
    case OP_ABS:
        return between(0, fmax(fabs(a.low), fabs(a.high)), a.zero);
    case OP_SIGN:
        return between(-1, 1, a.zero);
    case OP_FLOOR:
    case OP_FLOORDIV:
        return anything;
    case OP_LOG:
        return anything;
    case OP_RSQRT:
        return between(0, INFINITY, false);
    default:
        break;
    }
    if (op_table[expr->op].precedence > 0) /* comparisons, and, or, not */
        return between(0, 1, true);
    return monotone(expr->op, a);
}

static Interval of_read(const Domain *domain, const Expr *expr)
{
    Interval here = domain->tensors[expr->tensor->id];
    return expr->otherwise ? either(here, domain->exprs[expr->otherwise->id]) : here;
}

static void visit(void *context, const Expr *expr)
{
    Domain *domain = context;
    Interval *out = &domain->exprs[expr->id], x[3] = {anything, anything, anything};
    switch (expr->kind) {
    case EXPR_CONSTANT:
        *out = between(expr->value, expr->value, expr->value == 0);
        break;
    case EXPR_BATCH:
        *out = between(1, INFINITY, false);
        break;
    case EXPR_INDEX:
        *out = between(0, expr->index->extent.per_n ? INFINITY : (double)expr->index->extent.constant - 1,
                       true);
        break;
    case EXPR_READ:
        *out = of_read(domain, expr);
        break;
    case EXPR_REDUCE:
        *out = anything;
        break;
    case EXPR_OP:
        for (int i = 0; i < expr->count && i < 3; i++)
            x[i] = domain->exprs[expr->args[i]->id];
        *out = of_operation(expr, x);
        if (isnan(out->low) || isnan(out->high))
            *out = anything;
        break;
    }
}

static Interval of_reduction(Reduction reduction, Interval a)
{
    switch (reduction) {
    case REDUCE_SUM:
        return (Interval){a.low >= 0 ? a.low : -INFINITY, a.high <= 0 ? a.high : INFINITY, a.zero, a.signs,
                          false};
    case REDUCE_PROD:
        return between(a.low >= 0 ? 0 : -INFINITY, INFINITY, a.zero);
    case REDUCE_MAX:
    case REDUCE_MIN:
        return a;
    default:
        return between(0, INFINITY, true);
    }
}

/* ---- what is refused ---- */

static const char *text_of(const Domain *domain, const Tensor *tensor, const Expr *expr)
{
    Text text = {0};
    format_expr(&text, expr, FORMAT_DL, tensor->rank, tensor->indices, NULL);
    const char *copy = text.length > 60 ? "its argument"
                                        : arena_printf(domain->graph->arena, "`%s`", text.data);
    text_free(&text);
    return copy;
}

/* exp of what is bounded below only, squares or counts for instance, or of a known range that
 * reaches too far. What has no bounds is meant to stay small. */
static void check_exponent(const Domain *domain, const Tensor *tensor, const Expr *expr)
{
    Interval a = domain->exprs[expr->args[0]->id];
    if (a.high <= domain->exponent || (isinf(a.low) && isinf(a.high)) || expr->args[0]->kind == EXPR_CONSTANT)
        return;
    const char *reach = isinf(a.high) ? "has no upper bound"
                                      : arena_printf(domain->graph->arena, "can be %.3g", a.high);
    Diagnostic *warning = diag_warning(domain->diagnostics, "domain", tensor->span,
                                       "%s of %s, which %s, can overflow", op_table[expr->op].name,
                                       text_of(domain, tensor, expr->args[0]), reach);
    diag_note(warning, tensor->span,
              "exp overflows from %.0f on; bound the exponent with `min`, or subtract its maximum",
              ceil(domain->exponent));
}

static void check_node(const Domain *domain, const Tensor *tensor, const Expr *expr)
{
    if (expr->op == OP_EXP || expr->op == OP_EXPM1)
        check_exponent(domain, tensor, expr);
    bool root = expr->op == OP_LOG || expr->op == OP_RSQRT;
    if (expr->op != OP_DIV && !root)
        return;
    const Expr *argument = expr->args[expr->op == OP_DIV];
    Interval a = domain->exprs[argument->id];
    if (argument->kind == EXPR_CONSTANT)
        return;
    const char *what = expr->op == OP_DIV   ? "division by"
                       : expr->op == OP_LOG ? "the logarithm of"
                                            : "the root below 1 / of";
    if (a.zero && a.low <= 0 && a.high >= 0) {
        Diagnostic *warning = diag_warning(domain->diagnostics, "domain", tensor->span,
                                           "%s %s, which can be 0", what, text_of(domain, tensor, argument));
        diag_note(warning, tensor->span, "add a small constant%s",
                  expr->op == OP_LOG ? ", or use log1p" : "");
    } else if (root && a.signs && a.low < 0) {
        diag_warning(domain->diagnostics, "domain", tensor->span, "%s %s, which can be negative", what,
                     text_of(domain, tensor, argument));
    }
}

/* All of the body but what stands in the branches of an `if`, which may protect it. */
static void check_body(const Domain *domain, const Tensor *tensor, const Expr *expr, bool *seen)
{
    if (expr->kind != EXPR_OP || seen[expr->id])
        return;
    seen[expr->id] = true;
    check_node(domain, tensor, expr);
    for (int i = 0; i < (expr->op == OP_SELECT ? 1 : expr->count); i++)
        check_body(domain, tensor, expr->args[i], seen);
}

/* ---- tensor by tensor ---- */

/* A parameter that starts with one sign is meant to keep it. */
static Interval initial_interval(Domain *domain, const Tensor *param)
{
    expr_walk(param->initial, visit, domain);
    return domain->exprs[param->initial->id];
}

static Interval of_tensor(Domain *domain, const Tensor *tensor)
{
    switch (tensor->kind) {
    case TENSOR_DEFINITION: {
        const Expr *body = tensor->body->kind == EXPR_REDUCE ? tensor->body->body : tensor->body;
        expr_walk(body, visit, domain);
        Interval inside = domain->exprs[body->id];
        return tensor->body->kind == EXPR_REDUCE ? of_reduction(tensor->body->reduction, inside) : inside;
    }
    case TENSOR_VIEW:
        return domain->tensors[tensor->base->id];
    case TENSOR_DRAW:
        return tensor->draw == DRAW_UNIFORM ? between(0, 1, false) : anything;
    case TENSOR_PARAM: {
        bool constant = expr_is_number(tensor->initial, 0);
        Interval start = initial_interval(domain, tensor);
        return (Interval){-INFINITY, INFINITY, constant, false, start.low < 0 && start.high > 0};
    }
    case TENSOR_INPUT:
    case TENSOR_TARGET:
        if (tensor->integer)
            return between((double)tensor->low, (double)tensor->high, tensor->low <= 0 && tensor->high >= 0);
        return anything;
    default:
        return anything;
    }
}

static void mark_read(void *context, const Expr *expr)
{
    Domain *domain = context;
    if (expr->kind == EXPR_READ)
        domain->matters[expr->tensor->id] = true;
}

void check_domains(const Graph *graph, Diagnostics *diagnostics, bool f64)
{
    if (!graph->loss)
        return;
    Domain domain = {.graph = graph, .diagnostics = diagnostics};
    domain.exponent = log(f64 ? DBL_MAX : FLT_MAX);
    domain.tensors = ARENA_ARRAY(graph->arena, Interval, graph->tensors.count + 1);
    domain.matters = ARENA_ARRAY(graph->arena, bool, graph->tensors.count + 1);
    domain.exprs = ARENA_ARRAY(graph->arena, Interval, graph->expr_count + 1);
    bool *seen = ARENA_ARRAY(graph->arena, bool, graph->expr_count + 1);
    domain.matters[graph->loss->id] = true;
    for (int i = graph->loss->id; i >= 0; i--) {
        const Tensor *tensor = graph->tensors.items[i];
        if (domain.matters[i] && tensor->kind == TENSOR_VIEW)
            domain.matters[tensor->base->id] = true;
        if (domain.matters[i] && tensor->kind == TENSOR_DEFINITION)
            expr_walk(tensor->body, mark_read, &domain);
    }
    for (int i = 0; i <= graph->loss->id; i++) {
        const Tensor *tensor = graph->tensors.items[i];
        domain.tensors[i] = of_tensor(&domain, tensor);
        if (tensor->kind == TENSOR_DEFINITION && domain.matters[i])
            check_body(&domain, tensor, tensor->body->kind == EXPR_REDUCE ? tensor->body->body : tensor->body,
                       seen);
    }
}
