/*
 * Expressions in the language's own spelling and as plain mathematics (see format.h).
 *
 * In:  expressions of any graph, fused or not. Out: text. Never fails; what is too long is cut.
 *
 * Each expression has a level, how tightly its text holds together; it gets parentheses where its
 * place asks for a tighter one. The two styles share the levels and differ in a few spellings: in
 * math a product is a space, a function of something simple needs no parentheses, and a sum
 * reaches to the end of its product, so that something may follow it only in parentheses.
 */
#include "format_internal.h"

#include <math.h>
#include <string.h>

typedef enum Level {
    LEVEL_IF,
    LEVEL_OR,
    LEVEL_AND,
    LEVEL_NOT,
    LEVEL_COMPARE,
    LEVEL_ADD,
    LEVEL_OPEN,    /* math: ends with the body of a sum; what follows would join it */
    LEVEL_PRODUCT, /* and a sign in front of one */
    LEVEL_APPLY,   /* math: exp x */
    LEVEL_POWER,
    LEVEL_ATOM
} Level;

typedef struct Printer {
    Text *text;
    FormatStyle style;
    bool math;
    const char *const *names;
    size_t limit; /* length of the text at which printing stops */
} Printer;

static void print(Printer *printer, const Scope *scope, const Expr *expr, Level place);

/* ---- levels ---- */

static bool is_simple(const Expr *expr)
{
    return expr->kind == EXPR_BATCH || expr->kind == EXPR_INDEX || expr->kind == EXPR_READ ||
           (expr->kind == EXPR_CONSTANT && !signbit(expr->value));
}

/* What may stand under 1/: 1/N, 1/(3 N). */
static bool is_simple_divisor(const Expr *expr)
{
    if (expr->kind == EXPR_OP && expr->op == OP_MUL)
        return is_simple_divisor(expr->args[0]) && is_simple_divisor(expr->args[1]);
    return is_simple(expr);
}

static bool is_open(const Printer *printer, const Expr *expr);

/* Math writes f x, rather than f(x), for these x. */
static bool is_applied(const Printer *printer, const Expr *argument)
{
    if (!printer->math)
        return false;
    if (is_simple(argument) || argument->kind == EXPR_REDUCE)
        return true;
    return argument->kind == EXPR_OP && (argument->op == OP_EXP || argument->op == OP_LOG) &&
           is_applied(printer, argument->args[0]);
}

static Level level_product(const Printer *printer, const Expr *expr)
{
    const Expr *base;
    if (expr->op == OP_MUL && format_power(expr, &base) > 1)
        return LEVEL_POWER;
    return is_open(printer, expr) ? LEVEL_OPEN : LEVEL_PRODUCT;
}

static Level level_function(const Printer *printer, const Expr *expr)
{
    if (op_table[expr->op].arity != 1 || !is_applied(printer, expr->args[0]))
        return LEVEL_ATOM;
    if (expr->op == OP_ABS || expr->op == OP_FLOOR || expr->op == OP_STOP)
        return LEVEL_ATOM;
    return is_open(printer, expr) ? LEVEL_OPEN : LEVEL_APPLY;
}

static Level level_op(const Printer *printer, const Expr *expr)
{
    if (printer->math && format_is_condition(expr))
        return LEVEL_ATOM; /* as a value it is [condition] */
    switch (expr->op) {
    case OP_ADD:
    case OP_SUB: return LEVEL_ADD;
    case OP_MUL:
    case OP_DIV: return level_product(printer, expr);
    case OP_FLOORDIV: return printer->math ? LEVEL_ATOM : LEVEL_PRODUCT;
    case OP_NEG: return is_open(printer, expr) ? LEVEL_OPEN : LEVEL_PRODUCT;
    case OP_POW: return LEVEL_POWER;
    case OP_EQ: case OP_NE: case OP_LT: case OP_LE: case OP_GT: case OP_GE: return LEVEL_COMPARE;
    case OP_AND: return LEVEL_AND;
    case OP_OR: return LEVEL_OR;
    case OP_NOT: return LEVEL_NOT;
    case OP_SELECT: return format_is_masked(expr) ? LEVEL_PRODUCT : LEVEL_IF;
    case OP_RSQRT: return printer->math ? LEVEL_PRODUCT : LEVEL_ATOM;
    default: return level_function(printer, expr);
    }
}

static Level level_of(const Printer *printer, const Expr *expr)
{
    switch (expr->kind) {
    case EXPR_CONSTANT: return signbit(expr->value) ? LEVEL_PRODUCT : LEVEL_ATOM;
    case EXPR_REDUCE: return printer->math ? LEVEL_OPEN : LEVEL_ATOM;
    case EXPR_OP: return level_op(printer, expr);
    default: return LEVEL_ATOM;
    }
}

/* Whether the text ends with the body of a sum. */
static bool is_open(const Printer *printer, const Expr *expr)
{
    if (!printer->math)
        return false;
    while (expr->kind == EXPR_OP) {
        const Expr *base;
        if (expr->op == OP_MUL && format_power(expr, &base) > 1)
            return false;
        if (expr->op == OP_DIV && level_of(printer, expr->args[0]) == LEVEL_OPEN &&
            is_simple_divisor(expr->args[1]))
            return true; /* 1/N Σ */
        if (expr->op == OP_MUL || expr->op == OP_DIV)
            expr = expr->args[1];
        else if (expr->op == OP_NEG)
            expr = expr->args[0];
        else if (op_table[expr->op].arity == 1 && expr->op >= OP_EXP && is_applied(printer, expr->args[0]))
            expr = expr->args[0];
        else
            return false;
    }
    return expr->kind == EXPR_REDUCE;
}

/* ---- leaves ---- */

static const char *minus(const Printer *printer)
{
    return printer->math ? "−" : "-";
}

static void print_number(Printer *printer, double value)
{
    if (isnan(value)) {
        text_puts(printer->text, "nan");
        return;
    }
    if (signbit(value))
        text_puts(printer->text, minus(printer));
    if (isinf(value))
        text_puts(printer->text, printer->math ? "∞" : "inf");
    else
        text_number(printer->text, fabs(value), false);
}

static void print_list(Printer *printer, const Scope *scope, const Expr *const *list, int count)
{
    for (int i = 0; i < count; i++) {
        if (i > 0)
            text_puts(printer->text, ", ");
        print(printer, scope, list[i], LEVEL_IF);
    }
}

static void print_read(Printer *printer, const Scope *scope, const Expr *expr)
{
    format_name(printer->text, expr->tensor, printer->style, printer->names);
    if (expr->count == 0 && !expr->otherwise)
        return;
    text_puts(printer->text, "[");
    print_list(printer, scope, expr->args, expr->count);
    if (expr->otherwise) {
        text_puts(printer->text, " | ");
        print(printer, scope, expr->otherwise, LEVEL_IF);
    }
    text_puts(printer->text, "]");
}

/* ---- reductions ---- */

static const char *const reduction_names[][2] = {
    [REDUCE_SUM] = {"sum", "Σ"},       [REDUCE_PROD] = {"prod", "Π"},       [REDUCE_MAX] = {"max", "max"},
    [REDUCE_MIN] = {"min", "min"},     [REDUCE_ARGMAX] = {"argmax", "argmax"},
    [REDUCE_ARGMIN] = {"argmin", "argmin"},
};

/* Names the indices from the `k`th on, then prints the body. */
static void print_reduce(Printer *printer, const Scope *scope, const Expr *expr, int k)
{
    Text *text = printer->text;
    if (k < expr->count) {
        if (k == 0)
            text_printf(text, "%s%s", reduction_names[expr->reduction][printer->math], printer->math ? "_" : "[");
        else
            text_puts(text, printer->math ? "," : ", ");
        Scope inner = scope_enter(scope, expr->indices[k], printer->style);
        scope_print_index(text, &inner, expr->indices[k], printer->style);
        print_reduce(printer, &inner, expr, k + 1);
        return;
    }
    text_puts(text, printer->math ? " " : "](");
    print(printer, scope, expr->body, printer->math ? LEVEL_OPEN : LEVEL_IF);
    if (!printer->math)
        text_puts(text, ")");
}

/* ---- operations ---- */

static void print_sum(Printer *printer, const Scope *scope, const Expr *expr)
{
    const Expr *right = expr->args[1];
    bool subtract = expr->op == OP_SUB;
    print(printer, scope, expr->args[0], LEVEL_ADD);
    if (right->kind == EXPR_CONSTANT && signbit(right->value)) {
        text_printf(printer->text, " %s ", subtract ? "+" : minus(printer));
        print_number(printer, -right->value);
        return;
    }
    text_printf(printer->text, " %s ", subtract ? minus(printer) : "+");
    /* a + (b + c) rounds differently from a + b + c: only math drops the difference. */
    print(printer, scope, right, printer->math && !subtract ? LEVEL_ADD : LEVEL_ADD + 1);
}

static void print_power(Printer *printer, const Scope *scope, const Expr *base, int exponent)
{
    static const char *const raised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    print(printer, scope, base, LEVEL_ATOM);
    if (printer->math && exponent < 10)
        text_puts(printer->text, raised[exponent]);
    else
        text_printf(printer->text, "^%d", exponent);
}

/* Whether the text of a factor begins with a digit or a sign, which juxtaposition can't have. */
static bool begins_with_number(const Printer *printer, const Expr *expr)
{
    const Expr *base;
    while (expr->kind == EXPR_OP && (expr->op == OP_MUL || expr->op == OP_DIV)) {
        if (expr->op == OP_DIV && is_open(printer, expr) && is_simple_divisor(expr->args[1]))
            return true;
        format_power(expr, &base);
        expr = base != expr ? base : expr->args[0];
    }
    return expr->kind == EXPR_CONSTANT || (expr->kind == EXPR_OP && expr->op == OP_RSQRT);
}

static void print_product(Printer *printer, const Scope *scope, const Expr *expr)
{
    const Expr *left = expr->args[0], *right = expr->args[1], *base;
    int exponent = format_power(expr, &base);
    if (exponent > 1) {
        print_power(printer, scope, base, exponent);
        return;
    }
    print(printer, scope, left, LEVEL_PRODUCT);
    if (!printer->math) {
        text_puts(printer->text, " * ");
        print(printer, scope, right, LEVEL_PRODUCT + 1);
        return;
    }
    bool negative = right->kind == EXPR_OP && right->op == OP_NEG;
    text_puts(printer->text, begins_with_number(printer, right) ? " · " : " ");
    print(printer, scope, right, negative ? LEVEL_APPLY : LEVEL_OPEN);
}

static void print_quotient(Printer *printer, const Scope *scope, const Expr *expr)
{
    const Expr *left = expr->args[0], *right = expr->args[1];
    if (printer->math && level_of(printer, left) == LEVEL_OPEN && is_simple_divisor(right)) {
        text_puts(printer->text, "1/");
        print(printer, scope, right, LEVEL_ATOM);
        text_puts(printer->text, begins_with_number(printer, left) ? " · " : " ");
        print(printer, scope, left, LEVEL_OPEN);
        return;
    }
    print(printer, scope, left, LEVEL_PRODUCT);
    text_puts(printer->text, printer->math && is_simple(left) && is_simple(right) && left->kind == EXPR_CONSTANT
                                 ? "/" : " / ");
    bool sum = printer->math && right->kind == EXPR_REDUCE;
    print(printer, scope, right, sum ? LEVEL_OPEN : LEVEL_PRODUCT + 1);
}

static void print_floor_quotient(Printer *printer, const Scope *scope, const Expr *expr)
{
    text_puts(printer->text, printer->math ? "⌊" : "");
    print(printer, scope, expr->args[0], LEVEL_PRODUCT);
    text_puts(printer->text, printer->math ? " / " : " // ");
    print(printer, scope, expr->args[1], LEVEL_PRODUCT + 1);
    text_puts(printer->text, printer->math ? "⌋" : "");
}

static void print_pow(Printer *printer, const Scope *scope, const Expr *expr)
{
    const Expr *exponent = expr->args[1];
    print(printer, scope, expr->args[0], LEVEL_ATOM);
    text_puts(printer->text, "^");
    print(printer, scope, exponent, exponent->kind == EXPR_CONSTANT ? LEVEL_IF : LEVEL_ATOM);
}

static void print_condition(Printer *printer, const Scope *scope, const Expr *expr, Level place);

static const char *comparison_sign(const Printer *printer, Op op)
{
    if (!printer->math)
        return op_table[op].name;
    switch (op) {
    case OP_EQ: return "=";
    case OP_NE: return "≠";
    case OP_LE: return "≤";
    case OP_GE: return "≥";
    default: return op_table[op].name;
    }
}

static Level level_condition(const Expr *expr)
{
    switch (expr->op) {
    case OP_OR: return LEVEL_OR;
    case OP_AND: return LEVEL_AND;
    case OP_NOT: return LEVEL_NOT;
    default: return LEVEL_COMPARE;
    }
}

/* A condition without the brackets that make it a number. */
static void print_bare_condition(Printer *printer, const Scope *scope, const Expr *expr)
{
    Level level = level_condition(expr);
    const Expr *divisor, *whole = printer->math ? format_divided(expr, &divisor) : NULL;
    if (whole) {
        print(printer, scope, divisor, LEVEL_ATOM);
        text_puts(printer->text, " divides ");
        print(printer, scope, whole, LEVEL_ADD);
    } else if (expr->op == OP_NOT) {
        text_puts(printer->text, "not ");
        print_condition(printer, scope, expr->args[0], LEVEL_NOT);
    } else if (level == LEVEL_COMPARE) {
        print(printer, scope, expr->args[0], printer->math ? LEVEL_ADD : LEVEL_COMPARE);
        text_printf(printer->text, " %s ", comparison_sign(printer, expr->op));
        print(printer, scope, expr->args[1], LEVEL_ADD);
    } else {
        print_condition(printer, scope, expr->args[0], level);
        text_printf(printer->text, " %s ", op_table[expr->op].name);
        print_condition(printer, scope, expr->args[1], level + 1);
    }
}

/* What is asked whether it is 0: a condition, bare, or a number. */
static void print_condition(Printer *printer, const Scope *scope, const Expr *expr, Level place)
{
    if (!format_is_condition(expr)) {
        print(printer, scope, expr, place > LEVEL_COMPARE ? place : LEVEL_COMPARE);
        return;
    }
    bool bracket = level_condition(expr) < place;
    text_puts(printer->text, bracket ? "(" : "");
    print_bare_condition(printer, scope, expr);
    text_puts(printer->text, bracket ? ")" : "");
}

static void print_select(Printer *printer, const Scope *scope, const Expr *expr)
{
    Text *text = printer->text;
    if (format_is_masked(expr)) {
        print(printer, scope, expr->args[1], LEVEL_PRODUCT);
        text_puts(text, printer->math ? " [" : " * (");
        print_bare_condition(printer, scope, expr->args[0]);
        text_puts(text, printer->math ? "]" : ")");
        return;
    }
    text_puts(text, "if ");
    print_condition(printer, scope, expr->args[0], LEVEL_OR);
    text_puts(text, " then ");
    print(printer, scope, expr->args[1], LEVEL_OR);
    text_puts(text, " else ");
    print(printer, scope, expr->args[2], LEVEL_IF);
}

static void print_between(Printer *printer, const Scope *scope, const char *before, const Expr *expr,
                          const char *after)
{
    text_puts(printer->text, before);
    print(printer, scope, expr, LEVEL_IF);
    text_puts(printer->text, after);
}

static void print_function(Printer *printer, const Scope *scope, const Expr *expr)
{
    const Expr *argument = expr->args[0];
    const char *name = op_table[expr->op].name;
    if (printer->math && expr->op == OP_ABS) {
        print_between(printer, scope, "|", argument, "|");
    } else if (printer->math && expr->op == OP_FLOOR) {
        print_between(printer, scope, "⌊", argument, "⌋");
    } else if (printer->math && (expr->op == OP_SQRT || expr->op == OP_RSQRT)) {
        text_puts(printer->text, expr->op == OP_SQRT ? "√" : "1/√");
        print(printer, scope, argument, LEVEL_ATOM);
    } else if (expr->op != OP_STOP && op_table[expr->op].arity == 1 && is_applied(printer, argument)) {
        text_printf(printer->text, "%s ", name);
        print(printer, scope, argument, LEVEL_OPEN);
    } else {
        text_printf(printer->text, "%s(", name);
        print_list(printer, scope, expr->args, expr->count);
        text_puts(printer->text, ")");
    }
}

static void print_op(Printer *printer, const Scope *scope, const Expr *expr)
{
    if (format_is_condition(expr)) {
        text_puts(printer->text, printer->math ? "[" : "");
        print_bare_condition(printer, scope, expr);
        text_puts(printer->text, printer->math ? "]" : "");
        return;
    }
    switch (expr->op) {
    case OP_ADD:
    case OP_SUB: print_sum(printer, scope, expr); break;
    case OP_MUL: print_product(printer, scope, expr); break;
    case OP_DIV: print_quotient(printer, scope, expr); break;
    case OP_FLOORDIV: print_floor_quotient(printer, scope, expr); break;
    case OP_NEG:
        text_puts(printer->text, minus(printer));
        print(printer, scope, expr->args[0], LEVEL_OPEN);
        break;
    case OP_POW: print_pow(printer, scope, expr); break;
    case OP_SELECT: print_select(printer, scope, expr); break;
    default: print_function(printer, scope, expr); break;
    }
}

static void print(Printer *printer, const Scope *scope, const Expr *expr, Level place)
{
    Text *text = printer->text;
    if (text->length >= printer->limit) {
        text_puts(text, "...");
        return;
    }
    bool bracket = level_of(printer, expr) < place;
    text_puts(text, bracket ? "(" : "");
    switch (expr->kind) {
    case EXPR_CONSTANT: print_number(printer, expr->value); break;
    case EXPR_BATCH: text_puts(text, "N"); break;
    case EXPR_INDEX: scope_print_index(text, scope, expr->index, printer->style); break;
    case EXPR_READ: print_read(printer, scope, expr); break;
    case EXPR_REDUCE: print_reduce(printer, scope, expr, 0); break;
    case EXPR_OP: print_op(printer, scope, expr); break;
    }
    text_puts(text, bracket ? ")" : "");
}

/* Names the indices from the `k`th on, then prints. */
static void print_in_scope(Printer *printer, const Scope *scope, const Expr *expr, int k, int count,
                           const Index *const *indices)
{
    if (k == count) {
        print(printer, scope, expr, LEVEL_IF);
        return;
    }
    Scope inner = scope_enter(scope, indices[k], printer->style);
    print_in_scope(printer, &inner, expr, k + 1, count, indices);
}

static Printer printer_new(Text *text, FormatStyle style, const char *const *names)
{
    return (Printer){text, style, style == FORMAT_MATH, names, text->length + EXPRESSION_LIMIT};
}

void format_expr(Text *text, const Expr *expr, FormatStyle style, int count, const Index *const *indices,
                 const char *const *names)
{
    Printer printer = printer_new(text, style, names);
    print_in_scope(&printer, NULL, expr, 0, count, indices);
}

/* ---- definitions ---- */

static void print_left_indices(Printer *printer, const Scope *scope, const Tensor *tensor, int k)
{
    if (k == tensor->rank)
        return;
    text_puts(printer->text, k > 0 ? ", " : "[");
    Scope inner = scope_enter(scope, tensor->indices[k], printer->style);
    scope_print_index(printer->text, &inner, tensor->indices[k], printer->style);
    print_left_indices(printer, &inner, tensor, k + 1);
}

void format_left_side(Text *text, const Tensor *tensor, FormatStyle style, const char *const *names)
{
    Printer printer = printer_new(text, style, names);
    format_name(text, tensor, style, names);
    print_left_indices(&printer, NULL, tensor, 0);
    text_puts(text, tensor->rank > 0 ? "]" : "");
}

void format_body(Text *text, const Tensor *tensor, FormatStyle style, const char *const *names)
{
    format_expr(text, tensor->body, style, tensor->rank, tensor->indices, names);
}

void format_definition(Text *text, const Tensor *tensor, FormatStyle style)
{
    format_left_side(text, tensor, style, NULL);
    text_puts(text, " = ");
    format_body(text, tensor, style, NULL);
}
