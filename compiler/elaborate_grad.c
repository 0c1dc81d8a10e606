/*
 * grad(s, x): the gradient of a scalar for the tensor that a name means.
 *
 * In:  a call. Out: a tensor of kind TENSOR_GRADIENT, which differentiate turns into definitions
 * when all formulas are stable (see differentiate_requests). Where s uses index variables of an
 * index definition there is one scalar, and one gradient, for each of their values. Refused: an s
 * with dimensions, an x that is no name of a real tensor.
 */
#include "elaborate_internal.h"

#include <string.h>

/* The tensor that holds the scalar, and a read of it; NULL after a report. */
static const Value *scalar_of(Elaborator *el, const Ast *call, const Ast *ast, const Ast *x_ast)
{
    const Value *value = value_as_array(el, evaluate_whole(el, ast), ast);
    if (value_is_error(value))
        return NULL;
    if (value->rank > 0) {
        const char *text = quote(el, ast, "...");
        Diagnostic *diagnostic = report_at(
            el, call, "grad takes the gradient of one number, but %s; take its sum: `grad(sum(%s), %s)`",
            found_text(el, ast, "this", value), text, quote(el, x_ast, "x"));
        report_operand(el, diagnostic, ast);
        report_declaration(el, diagnostic, ast, value);
        return NULL;
    }
    if (value_tensor(el, value) == NULL)
        value = value_define(el, value, "_of", ast->at);
    return value_is_error(value) ? NULL : value;
}

static bool refuse_variable(Elaborator *el, const Ast *ast, const Value *value, const char *why)
{
    Diagnostic *diagnostic = report_at(
        el, ast, "grad differentiates for a tensor of real numbers that has a name, %s", why);
    if (value != NULL)
        report_declaration(el, diagnostic, ast, value);
    return false;
}

/* Whether the value is all of a real tensor, or a slice of one. */
static bool check_variable(Elaborator *el, const Ast *ast, const Value *value)
{
    const char *text = quote(el, ast, "this");
    if (ast->kind != AST_NAME)
        return refuse_variable(
            el, ast, NULL,
            arena_printf(el->arena,
                         "but %s is an expression: bind it to a name, and use that name in "
                         "what is differentiated",
                         text));
    if (value->kind != VALUE_ARRAY)
        return refuse_variable(el, ast, value,
                               arena_printf(el->arena, "but %s", found_text(el, ast, "this", value)));
    if (value->expr->integer)
        return refuse_variable(el, ast, value,
                               arena_printf(el->arena,
                                            value->expr->kind == EXPR_READ ? "but %s holds whole numbers"
                                                                           : "but %s is a whole number",
                                            text));
    if (!value_is_stored(el, value))
        return refuse_variable(
            el, ast, value,
            arena_printf(el->arena,
                         value->expr->kind == EXPR_CONSTANT
                             ? "but %s is a constant"
                             : "but %s is an expression here: bind what is passed to a name",
                         text));
    return true;
}

/* The gradient's tensor: for each element of `of` the shape of `wrt`; NULL after a report. */
static Tensor *request(Elaborator *el, Tensor *of, Tensor *wrt, Span span)
{
    Extent shape[2 * AFFINE_TERMS];
    int rank = of->rank + wrt->rank;
    if (rank > AFFINE_TERMS) {
        report_limit(el, span, "a tensor of %d dimensions is needed here; the limit is %d", rank,
                     AFFINE_TERMS);
        return NULL;
    }
    for (int i = 0; i < rank; i++)
        shape[i] = i < of->rank ? of->shape[i] : wrt->shape[i - of->rank];
    if (!shape_check(el, rank, shape, span, "the gradient"))
        return NULL;
    PathNode *node = el->frame->right != NULL ? el->frame->right->base : el->frame->path;
    Tensor *gradient = tensor_add(el, TENSOR_GRADIENT, node, "_grad", rank, shape, span);
    gradient->of = of;
    gradient->wrt = wrt;
    return gradient;
}

const Value *call_gradient(Elaborator *el, const Ast *ast, const int *given)
{
    const Ast *s_ast = ast->arguments.items[given[0]].value, *x_ast = ast->arguments.items[given[1]].value;
    const Value *s = scalar_of(el, ast, s_ast, x_ast);
    const Value *x = x_ast->kind == AST_NAME ? evaluate_whole(el, x_ast) : NULL;
    if (x != NULL && value_is_error(x))
        return x;
    if (!check_variable(el, x_ast, x) || s == NULL)
        return el->error;
    const Expr *of = s->expr, *wrt = x->expr;
    Tensor *gradient = request(el, of->tensor, wrt->tensor, ast->at);
    if (gradient == NULL)
        return el->error;
    const Expr *subscripts[2 * AFFINE_TERMS];
    for (int i = 0; i < of->count; i++)
        subscripts[i] = of->args[i];
    for (int i = 0; i < wrt->count; i++)
        subscripts[of->count + i] = wrt->args[i];
    return value_array(el, x->rank, x->shape, expr_read(el->graph, gradient, subscripts, NULL));
}
