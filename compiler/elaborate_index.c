/*
 * Index notation (section 5 of the language): subscripts and the proof that they stay inside,
 * reductions, T[i, j] = expression. The ranges of index variables are elaborate_infer.c's.
 */
#include "elaborate_internal.h"

#include <string.h>

/* ---- subscripts ---- */

/* Affine in the indices, with floor divisions by positive constants and integer tensor elements
 * allowed: what differentiate can invert. */
static bool is_subscript(const Expr *expr)
{
    if (expr->kind != EXPR_OP)
        return expr->integer;
    switch (expr->op) {
    case OP_ADD:
    case OP_SUB:
        return is_subscript(expr->args[0]) && is_subscript(expr->args[1]);
    case OP_NEG:
        return is_subscript(expr->args[0]);
    case OP_MUL:
        return (expr->args[0]->kind == EXPR_CONSTANT || expr->args[1]->kind == EXPR_CONSTANT) &&
               is_subscript(expr->args[0]) && is_subscript(expr->args[1]);
    case OP_FLOORDIV:
        return expr->args[1]->kind == EXPR_CONSTANT && expr->args[1]->value > 0 &&
               is_subscript(expr->args[0]);
    default:
        return false;
    }
}

/* Whether the expression's value is an integer, though not one that is affine. */
static bool is_whole(const Expr *expr)
{
    if (expr->kind != EXPR_OP)
        return expr->integer;
    switch (expr->op) {
    case OP_ADD:
    case OP_SUB:
    case OP_MUL:
    case OP_NEG:
    case OP_FLOORDIV:
    case OP_POW:
    case OP_MAX:
    case OP_MIN:
    case OP_SELECT:
        break;
    default:
        return expr->integer;
    }
    for (int i = 0; i < expr->count; i++)
        if (!is_whole(expr->args[i]))
            return false;
    return true;
}

/* Points to the input that the subscript is an element of. */
static void note_input(Elaborator *el, Diagnostic *diagnostic, const Expr *expr)
{
    const Tensor *tensor = expr->kind == EXPR_READ ? expr->tensor : NULL;
    if (tensor == NULL || (tensor->kind != TENSOR_INPUT && tensor->kind != TENSOR_TARGET))
        return;
    if (tensor->integer)
        report_note(el, diagnostic, tensor->span, "its values are those of class(%lld), 0 to %lld",
                    (long long)tensor->high + 1, (long long)tensor->high);
    else
        report_note(el, diagnostic, tensor->span,
                    "it holds real numbers here; declared `: class(k)` it holds 0 to k - 1");
}

/* The integer expression of one subscript; NULL after a report. */
static const Expr *evaluate_index(Elaborator *el, const Ast *ast)
{
    bool scalar = el->frame->scalar;
    el->frame->scalar = el->frame->index != NULL;
    const Value *value = evaluate_array(el, ast);
    el->frame->scalar = scalar;
    if (value_is_error(value))
        return NULL;
    const char *text = quote(el, ast, "this");
    if (value->rank != 0)
        report_at(el, ast, "a subscript is one integer, but %s", found_text(el, ast, "this", value));
    else if (value->expr->kind == EXPR_CONSTANT && !value->expr->integer)
        report_at(el, ast, "a subscript is an integer, but %s", found_text(el, ast, "this", value));
    else if (!value->expr->integer && !is_whole(value->expr))
        note_input(
            el,
            report_at(el, ast,
                      "a subscript is an integer (of index variables, constants and class elements), but "
                      "%s is a real number",
                      text),
            value->expr);
    else if (!value->expr->integer || !is_subscript(value->expr))
        report_at(
            el, ast,
            "a subscript is affine in its index variables (as `i*2 + p - 1` and `(i - p) // 2` are), but "
            "%s isn't",
            text);
    else
        return value->expr;
    return NULL;
}

/* Proves 0 <= subscript < extent, or reports how far it goes. */
static bool check_bounds(Elaborator *el, const Ast *node, const Ast *ast, const Expr *subscript,
                         Extent extent, int dimension, const Value *base)
{
    Extent low, high, last = {extent.per_n, extent.constant - 1};
    const char *text = quote(el, node, quote(el, ast, "here")), *name = quote(el, node->left, "the tensor");
    bool known = expr_range(subscript, &low, &high) && low.constant > INT32_MIN && high.constant < INT32_MAX;
    bool low_fits = known && extent_at_most(extent_constant(0), low),
         high_fits = known && extent_at_most(high, last);
    if (low_fits && high_fits)
        return true;
    Diagnostic *diagnostic;
    const char *size = extent_name(el, extent);
    if (!known)
        diagnostic = report_at(
            el, ast,
            "%s: the subscript's range is not known, but dimension %d of %s has extent %s; "
            "give a default: `| 0`",
            text, dimension, name, size);
    else if (low_fits)
        diagnostic = report_at(el, ast, "%s: subscript reaches %s, but dimension %d of %s has extent %s",
                               text, extent_name(el, high), dimension, name, size);
    else if (high_fits)
        diagnostic = report_at(el, ast, "%s: subscript goes down to %s, but dimension %d of %s begins at 0",
                               text, extent_name(el, low), dimension, name);
    else
        diagnostic = report_at(el, ast,
                               "%s: subscript goes from %s to %s, but dimension %d of %s has extent %s", text,
                               extent_name(el, low), extent_name(el, high), dimension, name, size);
    report_declaration(el, diagnostic, node->left, base);
    note_input(el, diagnostic, subscript);
    if (subscript->kind == EXPR_BATCH)
        report_note(el, diagnostic, el->batch_span,
                    "outside of an index definition %s is the number of rows; an index ranges over them in "
                    "`sum[%s](...)`",
                    el->batch_name, el->batch_name);
    return false;
}

/* The subscripts with `...` filled in: `count` expressions, `asts` for messages (NULL for those
 * of an ellipsis). False after a report. */
static bool collect_subscripts(Elaborator *el, const Ast *ast, const Expr **subscripts, const Ast **asts,
                               int *count)
{
    bool valid = true;
    *count = 0;
    for (int i = 0; i < ast->list.count; i++) {
        const Ast *part = ast->list.items[i];
        if (part->kind != AST_ELLIPSIS) {
            const Expr *subscript = *count < AFFINE_TERMS ? evaluate_index(el, part) : NULL;
            valid = valid && subscript != NULL;
            if (*count < AFFINE_TERMS)
                asts[*count] = part, subscripts[(*count)++] = subscript;
            continue;
        }
        const IndexScope *scope = ellipsis_scope(el->frame->index);
        if (scope == NULL) {
            report_at(el, part,
                      "`...` must stand on the left-hand side, or in the reduction's brackets, too");
            *count = -1;
            return false;
        }
        for (int k = 0; k < scope->ellipsis_count && *count < AFFINE_TERMS; k++)
            asts[*count] = part, subscripts[(*count)++] = expr_index(el->graph, scope->ellipsis[k]);
    }
    return valid;
}

static const Value *subscript_error(Elaborator *el, const Ast *ast, const Value *base, int count)
{
    const char *name = quote(el, ast->left, "this");
    Diagnostic *diagnostic = base->rank == 0
                                 ? report_at(el, ast, "%s is a single number and takes no subscripts", name)
                                 : report_at(el, ast, "%s has %d dimension%s %s, but %d subscript%s", name,
                                             base->rank, base->rank == 1 ? "" : "s",
                                             shape_text(el, base->rank, base->shape), count,
                                             count == 1 ? "" : "s");
    report_declaration(el, diagnostic, ast->left, base);
    return el->error;
}

/* An index variable hides the tensor of its name. */
static bool is_hidden_tensor(Elaborator *el, const Ast *ast)
{
    const IndexName *index = ast->kind == AST_NAME ? index_find(el->frame, ast->name.text) : NULL;
    if (index == NULL)
        return false;
    bool hides = frame_find(el->frame, index->name) != NULL;
    Diagnostic *diagnostic = report(
        el, ast->at, "%s is an index variable here and takes no subscripts%s", index->name,
        hides ? arena_printf(el->arena, "; it hides the %s bound before", index->name) : "");
    report_note(el, diagnostic, index->span, "%s is made an index variable here", index->name);
    return true;
}

const Value *evaluate_subscript(Elaborator *el, const Ast *ast)
{
    if (is_hidden_tensor(el, ast->left))
        return el->error;
    const Value *base = evaluate_base(el, ast->left);
    const Expr *subscripts[AFFINE_TERMS];
    const Ast *asts[AFFINE_TERMS];
    int count;
    bool valid = collect_subscripts(el, ast, subscripts, asts, &count);
    const Value *otherwise = ast->otherwise != NULL ? evaluate_array(el, ast->otherwise) : NULL;
    if (value_is_error(base))
        return base;
    if (count >= 0 && count != base->rank)
        return subscript_error(el, ast, base, count);
    if (!valid || (otherwise != NULL && value_is_error(otherwise)))
        return el->error;
    if (otherwise != NULL && otherwise->rank != 0) {
        report_at(el, ast->otherwise, "the default after `|` is one number, but %s",
                  found_text(el, ast->otherwise, "this", otherwise));
        return el->error;
    }
    for (int i = 0; otherwise == NULL && i < count; i++)
        valid = check_bounds(el, ast, asts[i], subscripts[i], base->shape[i], i, base) && valid;
    base = valid ? value_readable(el, base, otherwise != NULL, "_base", ast->left->span) : el->error;
    if (value_is_error(base))
        return base;
    const Expr *read = value_read(el, base, subscripts, otherwise != NULL ? otherwise->expr : NULL);
    return value_array(el, 0, NULL, read);
}

/* ---- reductions ---- */

static const struct {
    const char *text;
    ReduceKind kind;
    Reduction reduction;
    const char *suffix;
} reductions[] = {
    {"sum", REDUCE_KIND_SUM, REDUCE_SUM, "_sum"},
    {"mean", REDUCE_KIND_MEAN, REDUCE_SUM, "_sum"},
    {"max", REDUCE_KIND_MAX, REDUCE_MAX, "_max"},
    {"min", REDUCE_KIND_MIN, REDUCE_MIN, "_min"},
    {"prod", REDUCE_KIND_PROD, REDUCE_PROD, "_prod"},
    {"argmax", REDUCE_KIND_ARGMAX, REDUCE_ARGMAX, "_argmax"},
};

/* `count` reduced extents as the factor of a mean. */
static const Value *divide_by_count(Elaborator *el, const Value *sum, int count, const Extent *extents)
{
    if (value_is_error(sum))
        return sum;
    const Expr *one = expr_number(el->graph, 1);
    const Expr *factor = expr_op(el->graph, OP_DIV, one, shape_count(el, count, extents), NULL);
    return value_array(el, sum->rank, sum->shape, expr_op(el->graph, OP_MUL, sum->expr, factor, NULL));
}

/* The variables of a scope in order, `...` filled in; returns their number, at most `limit`. */
static int gather_indices(const IndexScope *scope, const Index **indices, int limit)
{
    int count = 0;
    for (int i = 0; i <= scope->names.count; i++) {
        for (int k = 0; i == scope->ellipsis_place && k < scope->ellipsis_count && count < limit; k++)
            indices[count++] = scope->ellipsis[k];
        if (i < scope->names.count && count < limit)
            indices[count++] = scope->names.items[i].index;
    }
    return count;
}

static const Value *reduce_body(Elaborator *el, const Ast *ast, const IndexScope *scope, int which)
{
    const Value *body = evaluate_array(el, ast->left);
    const Index *indices[REDUCED_MAX];
    Extent extents[REDUCED_MAX];
    if (value_is_error(body))
        return body;
    int count = gather_indices(scope, indices, REDUCED_MAX);
    if (scope->ellipsis_count + scope->names.count > REDUCED_MAX) {
        report_at(el, ast, "a reduction has at most %d indices", REDUCED_MAX);
        return el->error;
    }
    if (reductions[which].kind == REDUCE_KIND_ARGMAX && count != 1) {
        report_at(el, ast, "argmax takes one index, but %d stand here", count);
        return el->error;
    }
    for (int i = 0; i < count; i++) {
        if (indices[i] == NULL)
            return el->error;
        extents[i] = indices[i]->extent;
    }
    if (count == 0)
        return body;
    const Value *result = value_reduce(el, body, reductions[which].reduction, count, indices,
                                       reductions[which].suffix, ast->at);
    return reductions[which].kind == REDUCE_KIND_MEAN ? divide_by_count(el, result, count, extents) : result;
}

const Value *evaluate_reduce(Elaborator *el, const Ast *ast)
{
    size_t which = 0;
    while (which < sizeof reductions / sizeof *reductions && strcmp(reductions[which].text, ast->op) != 0)
        which++;
    if (which == sizeof reductions / sizeof *reductions)
        DLC_BUG("unknown reduction %s", ast->op);
    IndexScope scope;
    bool scalar = el->frame->scalar;
    el->frame->scalar = true;
    bool opened = index_open(el, &scope, &ast->indices, ast->left);
    const Value *value = opened ? reduce_body(el, ast, &scope, (int)which) : el->error;
    index_close(el, &scope);
    el->frame->scalar = scalar;
    return value;
}

/* Over the whole array, or over dimension `axis`, kept as extent 1 when `keep`. */
const Value *reduce_whole(Elaborator *el, ReduceKind kind, const Value *value, int axis, bool everything,
                          bool keep, Span span)
{
    const Index *indices[RANK_MAX];
    Extent extents[RANK_MAX], shape[RANK_MAX];
    const Index *from[RANK_MAX] = {NULL};
    const Expr *to[RANK_MAX] = {NULL};
    int count = 0, rank = 0, moved = 0;
    for (int i = 0; i < value->rank; i++) {
        bool reduced = everything || i == axis;
        if (!reduced || keep)
            shape[rank++] = reduced ? extent_constant(1) : value->shape[i];
        if (reduced && !extent_is_constant(value->shape[i], 1)) {
            extents[count] = value->shape[i];
            indices[count++] = graph_index(el->graph, "", value->shape[i]);
        }
    }
    for (int i = 0, at = 0, bound = 0; i < value->rank; i++) {
        bool reduced = everything || i == axis;
        const Expr *own = canonical(el, value->rank, value->shape, i);
        if (own->kind == EXPR_INDEX) {
            from[moved] = own->index;
            to[moved++] = reduced ? expr_index(el->graph, indices[bound++]) : canonical(el, rank, shape, at);
        }
        at += !reduced || keep;
    }
    const Expr *body = expr_substitute(el->graph, value->expr, moved, from, to);
    const Value *element = value_array(el, rank, shape, body);
    if (kind == REDUCE_KIND_ARGMAX && count == 0)
        return value_array(el, rank, shape, expr_number(el->graph, 0));
    if (count == 0)
        return element;
    size_t which = 0;
    while (reductions[which].kind != kind)
        which++;
    const Value *result = value_reduce(el, element, reductions[which].reduction, count, indices,
                                       reductions[which].suffix, span);
    return kind == REDUCE_KIND_MEAN ? divide_by_count(el, result, count, extents) : result;
}

/* ---- T[i, j] = expression ---- */

/* The tensor that the right-hand side made, when it is just what the left-hand side says: the
 * definition takes its name instead of copying it. */
static Tensor *same_tensor(Elaborator *el, const Expr *expr, int rank, const Index *const *indices)
{
    if (expr->kind != EXPR_READ || expr->otherwise != NULL || expr->count != rank ||
        (expr->tensor->kind != TENSOR_DEFINITION && expr->tensor->kind != TENSOR_GRADIENT) ||
        expr->tensor->id < el->frame->right->first_tensor)
        return NULL;
    for (int i = 0; i < rank; i++)
        if (expr->args[i] != expr_index(el->graph, indices[i]) ||
            !extent_equal(expr->tensor->shape[i], indices[i]->extent))
            return NULL;
    return expr->tensor;
}

static const Value *define_tensor(Elaborator *el, const Statement *statement, const IndexScope *scope,
                                  PathNode *node, const Value *value)
{
    const Index *indices[AFFINE_TERMS];
    Extent shape[AFFINE_TERMS];
    int rank;
    Name name = statement->names.items[0];
    if (scope->ellipsis_count + scope->names.count > RANK_MAX) {
        report(el, name.span, "a tensor has at most %d dimensions", RANK_MAX);
        return el->error;
    }
    rank = gather_indices(scope, indices, RANK_MAX);
    for (int i = 0; i < rank; i++) {
        if (indices[i] == NULL)
            return el->error;
        shape[i] = indices[i]->extent;
    }
    if (!shape_check(el, rank, shape, name.span, "a tensor"))
        return el->error;
    Tensor *tensor = same_tensor(el, value->expr, rank, indices);
    if (tensor != NULL) {
        tensor_rename(el, tensor, node, NULL);
        tensor->span = user_span(el, name.span);
        return value_of_tensor(el, tensor);
    }
    if (el->frame->element_call) { /* index variables of a caller occur as well */
        const Index *from[AFFINE_TERMS] = {NULL};
        const Expr *to[AFFINE_TERMS] = {NULL};
        for (int i = 0; i < rank; i++) {
            from[i] = indices[i];
            to[i] = canonical(el, rank, shape, i);
        }
        const Expr *expr = expr_substitute(el->graph, value->expr, rank, from, to);
        return value_store(el, value_array(el, rank, shape, expr), NULL, name.span);
    }
    return value_of_tensor(el, tensor_define(el, node, NULL, rank, indices, value->expr, name.span));
}

void define_statement(Elaborator *el, const Statement *statement)
{
    Name name = statement->names.items[0];
    PathNode *node = path_bind(el, name.text);
    RightSide right, *saved;
    right_begin(el, &right, node, &saved);
    IndexScope scope;
    bool scalar = el->frame->scalar;
    el->frame->scalar = true;
    bool opened = index_open(el, &scope, &statement->indices, statement->value);
    const Value *value = opened ? evaluate_array(el, statement->value) : el->error;
    if (!value_is_error(value) && value->rank != 0)
        DLC_BUG("an element of %s has dimensions", name.text);
    const Value *defined = value_is_error(value) ? value : define_tensor(el, statement, &scope, node, value);
    index_close(el, &scope);
    el->frame->scalar = scalar;
    right_end(el, saved);
    Tensor *tensor = defined->kind == VALUE_ARRAY ? value_tensor(el, defined) : NULL;
    if (tensor != NULL)
        tensor->named = !span_in_prelude(name.span);
    frame_bind(el, name.text, defined, name.span);
}
