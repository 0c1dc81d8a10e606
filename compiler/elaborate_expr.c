/*
 * Expressions: names, operators, conditions, literals, the matrix product. Functions, subscripts
 * and reductions have files of their own.
 */
#include "elaborate_internal.h"

#include <math.h>
#include <string.h>

/* ---- operators ---- */

static Op binary_op(const char *text)
{
    static const struct {
        const char *text;
        Op op;
    } table[] = {{"+", OP_ADD}, {"-", OP_SUB}, {"*", OP_MUL},   {"/", OP_DIV}, {"//", OP_FLOORDIV},
                 {"^", OP_POW}, {"==", OP_EQ}, {"!=", OP_NE},   {"<", OP_LT},  {"<=", OP_LE},
                 {">", OP_GT},  {">=", OP_GE}, {"and", OP_AND}, {"or", OP_OR}};
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (strcmp(table[i].text, text) == 0)
            return table[i].op;
    DLC_BUG("unknown operator %s", text);
}

/* Strings compare at compile time; false when neither side is a string. */
static bool compare_strings(Elaborator *el, const Ast *ast, Op op, const Value *left, const Value *right,
                            const Value **result)
{
    if (left->kind != VALUE_STRING && right->kind != VALUE_STRING)
        return false;
    *result = el->error;
    if (value_is_error(left) || value_is_error(right))
        return true;
    bool compares = op == OP_EQ || op == OP_NE;
    if (left->kind != right->kind || !compares) {
        Diagnostic *diagnostic =
            compares
                ? report(el, ast->at, "`%s` of %s and %s: a string compares only with a string", ast->op,
                         value_text(el, left), value_text(el, right))
                : report(el, ast->at, "`%s` doesn't take strings: they compare with == and != only", ast->op);
        report_operand(el, diagnostic, ast->left);
        report_operand(el, diagnostic, ast->right);
        return true;
    }
    bool equal = strcmp(left->string, right->string) == 0;
    *result = value_number(el, equal == (op == OP_EQ));
    return true;
}

static const Value *evaluate_binary(Elaborator *el, const Ast *ast)
{
    if (strcmp(ast->op, "@") == 0)
        return evaluate_matmul(el, ast);
    Op op = binary_op(ast->op);
    const Value *values[2] = {evaluate(el, ast->left), evaluate(el, ast->right)};
    const Ast *asts[2] = {ast->left, ast->right};
    const Value *result;
    if (compare_strings(el, ast, op, values[0], values[1], &result))
        return result;
    for (int i = 0; i < 2; i++)
        values[i] = value_as_array(el, values[i], asts[i]);
    return value_op(el, op, 2, values, asts, ast->at);
}

static const Value *evaluate_unary(Elaborator *el, const Ast *ast)
{
    const Value *value = evaluate_array(el, ast->left);
    return value_op(el, strcmp(ast->op, "-") == 0 ? OP_NEG : OP_NOT, 1, &value,
                    (const Ast *const *)&ast->left, ast->at);
}

/* ---- if ---- */

static bool mentions_training(const Ast *ast)
{
    if (ast == NULL)
        return false;
    if (ast->kind == AST_NAME)
        return strcmp(ast->name.text, "training") == 0;
    return mentions_training(ast->left) || mentions_training(ast->right) || mentions_training(ast->third);
}

/* With a constant condition the other branch is not elaborated; only where it may hold
 * parameters that this program must have too, it is, and its value is left. */
static const Value *evaluate_if(Elaborator *el, const Ast *ast)
{
    const Value *condition = evaluate_array(el, ast->left);
    double number;
    if (value_is_error(condition))
        return condition;
    if (value_is_number(condition, &number)) {
        bool both = el->both_branches && mentions_training(ast->left);
        const Value *yes = both || number != 0 ? evaluate(el, ast->right) : NULL;
        const Value *no = both || number == 0 ? evaluate(el, ast->third) : NULL;
        return number != 0 ? yes : no;
    }
    const Value *values[3] = {condition, evaluate_array(el, ast->right), evaluate_array(el, ast->third)};
    const Ast *asts[3] = {ast->left, ast->right, ast->third};
    return value_op(el, OP_SELECT, 3, values, asts, ast->at);
}

/* ---- literals ---- */

static const Value *evaluate_list(Elaborator *el, const Ast *ast)
{
    Value *list = ARENA_NEW(el->arena, Value);
    list->kind = VALUE_LIST;
    list->count = ast->list.count;
    list->span = ast->span;
    list->items = ARENA_ARRAY(el->arena, const Value *, list->count + 1);
    if (list->count == 0) {
        report_at(el, ast, "an empty list has no shape");
        return el->error;
    }
    if (list->count > LIST_MAX) {
        report_at(el, ast, "this list has %d elements; the limit is %d", list->count, LIST_MAX);
        return el->error;
    }
    for (int i = 0; i < list->count; i++) {
        list->items[i] = evaluate(el, ast->list.items[i]);
        if (value_is_error(list->items[i]))
            return el->error;
    }
    return list;
}

/* ---- the matrix product ---- */

/* One operand, stored, as a stack of matrices: a vector gets a dimension, which `vector` tells. */
typedef struct Operand {
    const Ast *ast;
    const Value *value;
    bool vector;
    int lead; /* leading dimensions */
    Extent rows, columns;
} Operand;

static bool matmul_operand(Elaborator *el, const Ast *product, const Ast *ast, bool left, Operand *operand)
{
    const Value *value = value_as_array(el, evaluate_whole(el, ast), ast);
    operand->ast = ast;
    operand->value = value;
    if (value_is_error(value))
        return false;
    if (value->rank == 0) {
        Diagnostic *diagnostic = report(
            el, product->at, "@ multiplies matrices and vectors, but %s; write * for numbers",
            found_text(el, ast, left ? "the left side" : "the right side", value));
        report_operand(el, diagnostic, product->left);
        report_operand(el, diagnostic, product->right);
        return false;
    }
    operand->vector = value->rank == 1;
    operand->lead = operand->vector ? 0 : value->rank - 2;
    Extent one = extent_constant(1), last = value->shape[value->rank - 1];
    Extent before = operand->vector ? one : value->shape[value->rank - 2];
    operand->rows = operand->vector && !left ? last : before;
    operand->columns = operand->vector && !left ? one : last;
    return true;
}

static void report_matmul(Elaborator *el, const Ast *ast, const Operand *a, const Operand *b)
{
    Diagnostic *diagnostic = report(el, ast->at, "%s has %s %s, but %s has %s %s",
                                    quote(el, b->ast, "the right side"), extent_name(el, b->rows),
                                    b->vector ? "elements" : "rows", quote(el, a->ast, "the left side"),
                                    extent_name(el, a->columns), a->vector ? "elements" : "columns");
    report_operand(el, diagnostic, a->ast);
    report_operand(el, diagnostic, b->ast);
    report_declarations(el, diagnostic, a->ast, a->value, b->ast, b->value);
}

/* The operand's element at (leading dimensions of the result, row, column). */
static const Expr *matmul_read(Elaborator *el, const Operand *operand, int rank, const Extent *shape,
                               int lead, const Expr *row, const Expr *column, bool left)
{
    const Expr *subscripts[RANK_MAX];
    for (int i = 0; i < operand->lead; i++) {
        bool stretched = extent_is_constant(operand->value->shape[i], 1);
        subscripts[i] = stretched ? expr_number(el->graph, 0)
                                  : canonical(el, rank, shape, lead - operand->lead + i);
    }
    if (operand->vector) {
        subscripts[0] = left ? column : row;
    } else {
        subscripts[operand->lead] = row;
        subscripts[operand->lead + 1] = column;
    }
    return value_read(el, operand->value, subscripts, NULL);
}

/* a @ b: sum over k of a[..., i, k] * b[..., k, j]; leading dimensions broadcast, a vector is a
 * row on the left and a column on the right, whose dimension the result lacks (NumPy's rule). */
const Value *evaluate_matmul(Elaborator *el, const Ast *ast)
{
    Operand a, b;
    bool left = matmul_operand(el, ast, ast->left, true, &a),
         right = matmul_operand(el, ast, ast->right, false, &b);
    if (!left || !right)
        return el->error;
    if (!extent_equal(a.columns, b.rows)) {
        report_matmul(el, ast, &a, &b);
        return el->error;
    }
    Extent shape[RANK_MAX + 2];
    int lead;
    if (!shape_broadcast(a.lead, a.value->shape, b.lead, b.value->shape, &lead, shape)) {
        Diagnostic *diagnostic = report(
            el, ast->at, "%s has shape %s, but %s has shape %s: the leading dimensions don't match",
            quote(el, a.ast, "the left side"), shape_text(el, a.value->rank, a.value->shape),
            quote(el, b.ast, "the right side"), shape_text(el, b.value->rank, b.value->shape));
        report_operand(el, diagnostic, a.ast);
        report_operand(el, diagnostic, b.ast);
        report_declarations(el, diagnostic, a.ast, a.value, b.ast, b.value);
        return el->error;
    }
    int rank = lead;
    if (!a.vector)
        shape[rank++] = a.rows;
    if (!b.vector)
        shape[rank++] = b.columns;
    a.value = value_readable(el, a.value, false, "_left", a.ast->span);
    b.value = value_readable(el, b.value, false, "_right", b.ast->span);
    if (value_is_error(a.value) || value_is_error(b.value))
        return el->error;
    const Index *k = graph_index(el->graph, "k", a.columns);
    const Expr *inner = expr_index(el->graph, k), *zero = expr_number(el->graph, 0);
    const Expr *row = a.vector ? zero : canonical(el, rank, shape, lead);
    const Expr *column = b.vector ? zero : canonical(el, rank, shape, rank - 1);
    const Expr *product = expr_op(el->graph, OP_MUL, matmul_read(el, &a, rank, shape, lead, row, inner, true),
                                  matmul_read(el, &b, rank, shape, lead, inner, column, false), NULL);
    return value_reduce(el, value_array(el, rank, shape, product), REDUCE_SUM, 1, &k, "_product", ast->at);
}

/* ---- compile-time integers and extents ---- */

bool constant_integer(Elaborator *el, const Value *value, const Ast *ast, const char *what, int64_t low,
                      int64_t high, int64_t *result)
{
    double number;
    if (value_is_error(value))
        return false;
    if (value->kind != VALUE_ARRAY) {
        report_at(el, ast, "%s must be an integer, but %s", what, found_text(el, ast, "this", value));
        return false;
    }
    if (!value_is_number(value, &number)) {
        report_at(el, ast, "%s must be known at compile time, but %s", what,
                  value->kind == VALUE_ARRAY && value->expr->kind == EXPR_BATCH
                      ? arena_printf(el->arena, "%s is the size of the batch", quote(el, ast, "this"))
                      : found_text(el, ast, "this", value));
        return false;
    }
    if (number != floor(number) || number < (double)low || number > (double)high) {
        const char *range = low == INT32_MIN ? ""
                            : high == INT64_MAX || high == INT32_MAX
                                ? arena_printf(el->arena, " of at least %lld", (long long)low)
                                : arena_printf(el->arena, " from %lld to %lld", (long long)low,
                                               (long long)high);
        bool too_large = number == floor(number) && number > (double)low;
        report_at(el, ast, "%s must be an integer%s, but %s %s", what,
                  too_large && high == INT32_MAX ? " of at most 2147483647" : range,
                  is_literal(ast) ? "this is" : arena_printf(el->arena, "%s is", quote(el, ast, "this")),
                  number_text(el, number));
        return false;
    }
    *result = (int64_t)number;
    return true;
}

/* per_n * n + constant of a value without indices. */
static bool batch_affine(const Value *value, Extent *extent)
{
    Affine affine;
    if (value->kind != VALUE_ARRAY || value->rank != 0 || !value->expr->integer ||
        !expr_affine(value->expr, &affine) || affine.count != 0)
        return false;
    *extent = (Extent){affine.per_n, affine.constant};
    return true;
}

bool value_is_extent(const Value *value, Extent *extent)
{
    return batch_affine(value, extent) && extent_at_most(extent_constant(1), *extent) && extent->per_n >= 0 &&
           extent->constant <= INT32_MAX;
}

bool value_extent(Elaborator *el, const Value *value, const Ast *ast, Extent *extent)
{
    if (value_is_extent(value, extent))
        return true;
    if (batch_affine(value, extent) && extent->per_n != 0) {
        report_at(el, ast, "an extent is at least 1 for every size of the batch, but %s can be smaller",
                  quote(el, ast, "this"));
        return false;
    }
    int64_t number;
    if (!constant_integer(el, value, ast, "an extent", 1, INT32_MAX, &number))
        return false;
    *extent = extent_constant(number);
    return true;
}

bool evaluate_extents(Elaborator *el, const AstList *asts, int *rank, Extent *shape)
{
    bool valid = true;
    *rank = 0;
    for (int i = 0; i < asts->count; i++) {
        const Ast *ast = asts->items[i];
        int more = ast->kind == AST_ELLIPSIS ? el->frame->ellipsis_count : 1;
        if (ast->kind == AST_ELLIPSIS && !el->frame->has_ellipsis) {
            report_at(
                el, ast,
                "`...` stands for the dimensions that a def's parameter with `...` matched; there is none "
                "here");
            valid = false;
            continue;
        }
        if (*rank + more > RANK_MAX) {
            report_at(el, ast, "a tensor has at most %d dimensions", RANK_MAX);
            return false;
        }
        if (ast->kind == AST_ELLIPSIS)
            for (int k = 0; k < more; k++)
                shape[*rank + k] = el->frame->ellipsis[k];
        else
            valid = value_extent(el, evaluate(el, ast), ast, &shape[*rank]) && valid;
        *rank += more;
    }
    return valid;
}

/* ---- evaluate ---- */

static const Value *evaluate_kind(Elaborator *el, const Ast *ast)
{
    switch (ast->kind) {
    case AST_NUMBER:
        return value_number(el, ast->number);
    case AST_STRING:
        return value_string(el, ast->string);
    case AST_NAME:
        return name_value(el, ast->name);
    case AST_LIST:
        return evaluate_list(el, ast);
    case AST_UNARY:
        return evaluate_unary(el, ast);
    case AST_BINARY:
        return evaluate_binary(el, ast);
    case AST_IF:
        return evaluate_if(el, ast);
    case AST_CALL:
        return evaluate_call(el, ast);
    case AST_SUBSCRIPT:
        return evaluate_subscript(el, ast);
    case AST_REDUCE:
        return evaluate_reduce(el, ast);
    case AST_ELLIPSIS:
        report_at(el, ast, "`...` stands among subscripts only");
        return el->error;
    case AST_ERROR:
        return el->error;
    }
    return el->error;
}

/* In an index definition the elements are combined, so whole tensors can't stand there. */
static const Value *require_element(Elaborator *el, const Ast *ast, const Value *value)
{
    bool leaf = ast->kind == AST_NAME || ast->kind == AST_CALL || ast->kind == AST_LIST ||
                (ast->kind == AST_BINARY && strcmp(ast->op, "@") == 0);
    if (value->kind == VALUE_LIST)
        value = value_as_array(el, value, ast);
    if (!leaf || value->kind != VALUE_ARRAY || value->rank == 0)
        return value;
    Diagnostic *diagnostic = report_at(
        el, ast, "%s has shape %s: in an index definition it needs %d %s, as in `%s[%s]`",
        quote(el, ast, "this"), shape_text(el, value->rank, value->shape), value->rank,
        value->rank == 1 ? "subscript" : "subscripts", quote(el, ast, "x"),
        value->rank == 1   ? "i"
        : value->rank == 2 ? "i, j"
                           : "i, j, ...");
    report_declaration(el, diagnostic, ast, value);
    return el->error;
}

const Value *evaluate(Elaborator *el, const Ast *ast)
{
    if (el->exhausted)
        return el->error;
    if (el->depth >= NESTING_MAX) {
        report_limit(el, ast->at, "expressions are nested too deeply here; the limit is %d", NESTING_MAX);
        return el->error;
    }
    el->depth++;
    const Value *value = evaluate_kind(el, ast);
    el->depth--;
    if (value->kind == VALUE_TUPLE) {
        report_at(el, ast, "%s returns %d values: take them apart with `a, b = ...`", quote(el, ast, "this"),
                  value->count);
        return el->error;
    }
    return el->frame->scalar ? require_element(el, ast, value) : value;
}

const Value *evaluate_whole(Elaborator *el, const Ast *ast)
{
    bool saved = el->frame->scalar;
    el->frame->scalar = false;
    const Value *value = evaluate(el, ast);
    el->frame->scalar = saved;
    return value;
}

const Value *evaluate_array(Elaborator *el, const Ast *ast)
{
    return value_as_array(el, evaluate(el, ast), ast);
}
