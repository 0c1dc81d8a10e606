/*
 * What all styles share: names of tensors and indices, shapes, places, and the shapes of
 * expressions that people write in a way of their own (see format.h, format_internal.h).
 */
#include "format_internal.h"

#include <string.h>

/* ---- names ---- */

static const char *index_base(const Index *index)
{
    return index->name ? index->name : "i";
}

static void add_index_name(Text *text, bool math, const Index *index, int copy)
{
    text_puts(text, index_base(index));
    if (!math && copy > 0)
        text_printf(text, "%d", copy + 1);
    for (int i = 0; math && i < copy; i++)
        text_puts(text, "'");
}

static bool name_is_taken(bool math, const Scope *scope, const Index *index, int copy)
{
    Text wanted = {0};
    bool taken = false;
    add_index_name(&wanted, math, index, copy);
    for (; scope && !taken; scope = scope->outer) {
        Text other = {0};
        add_index_name(&other, math, scope->index, scope->copy);
        taken = strcmp(wanted.data, other.data) == 0;
        text_free(&other);
    }
    text_free(&wanted);
    return taken;
}

Scope scope_enter(const Scope *outer, const Index *index, FormatStyle style)
{
    Scope scope = {outer, index, 0};
    while (name_is_taken(style != FORMAT_DL, outer, index, scope.copy))
        scope.copy++;
    return scope;
}

void scope_print_index(Text *text, const Scope *scope, const Index *index, FormatStyle style)
{
    while (scope && scope->index != index)
        scope = scope->outer;
    add_index_name(text, style != FORMAT_DL, index, scope ? scope->copy : 0);
}

void format_name(Text *text, const Tensor *tensor, FormatStyle style, const char *const *names)
{
    const char *name = names ? names[tensor->id] : tensor->name;
    if (style == FORMAT_MATH && !tensor->named && strncmp(name, "d_", 2) == 0) {
        text_puts(text, "∂");
        name += 2;
    }
    text_puts(text, name);
}

/* ---- expressions that have a form of their own ---- */

bool format_is_condition(const Expr *expr)
{
    return expr->kind == EXPR_OP && expr->op >= OP_EQ && expr->op <= OP_NOT;
}

bool format_is_masked(const Expr *expr)
{
    return expr->kind == EXPR_OP && expr->op == OP_SELECT && format_is_condition(expr->args[0]) &&
           expr_is_number(expr->args[2], 0);
}

int format_power(const Expr *expr, const Expr **base)
{
    *base = expr;
    if (expr->kind != EXPR_OP || expr->op != OP_MUL)
        return 1;
    const Expr *left, *right;
    int left_exponent = format_power(expr->args[0], &left);
    if (expr->args[0] == expr->args[1]) {
        *base = left;
        return 2 * left_exponent;
    }
    if (left != expr->args[1])
        return 1;
    int right_exponent = format_power(expr->args[1], &right);
    *base = left;
    return left_exponent + right_exponent;
}

const Expr *format_divided(const Expr *expr, const Expr **divisor)
{
    for (int i = 0; expr->op == OP_EQ && i < 2; i++) {
        const Expr *product = expr->args[i], *whole = expr->args[1 - i];
        if (product->kind != EXPR_OP || product->op != OP_MUL || product->args[0]->kind != EXPR_CONSTANT)
            continue;
        const Expr *quotient = product->args[1];
        *divisor = product->args[0];
        if (quotient->kind == EXPR_OP && quotient->op == OP_FLOORDIV && quotient->args[0] == whole &&
            quotient->args[1] == *divisor)
            return whole;
    }
    return NULL;
}

/* ---- shapes, places ---- */

void format_extent(Text *text, Extent extent)
{
    if (extent.per_n == 0) {
        text_printf(text, "%lld", (long long)extent.constant);
        return;
    }
    if (extent.per_n == -1)
        text_puts(text, "-");
    else if (extent.per_n != 1)
        text_printf(text, "%lld ", (long long)extent.per_n);
    text_puts(text, "N");
    if (extent.constant != 0)
        text_printf(text, " %c %lld", extent.constant < 0 ? '-' : '+',
                    (long long)(extent.constant < 0 ? -extent.constant : extent.constant));
}

void format_shape(Text *text, int rank, const Extent *shape)
{
    for (int i = 0; i < rank; i++) {
        text_puts(text, i > 0 ? ", " : "[");
        format_extent(text, shape[i]);
    }
    text_puts(text, rank > 0 ? "]" : "");
}

const char **format_unique_names(const Graph *graph)
{
    int count = graph->tensors.count;
    const char **names = ARENA_ARRAY(graph->arena, const char *, count + 1);
    for (int i = 0; i < count; i++) {
        const char *name = graph->tensors.items[i]->name;
        int same = 1;
        for (int k = 0; k < i; k++)
            same += strcmp(graph->tensors.items[k]->name, name) == 0;
        names[i] = same == 1 ? name : arena_printf(graph->arena, "%s#%d", name, same);
    }
    return names;
}

void format_place(Text *text, Span span)
{
    if (!span.source)
        return;
    const char *slash = strrchr(span.source->path, '/');
    int line, column;
    span_position(span, &line, &column);
    text_printf(text, "%s:%d", slash ? slash + 1 : span.source->path, line);
}
