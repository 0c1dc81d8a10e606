/*
 * Arrays as elaborate sees them: lazy, element-wise expressions that become tensors when they
 * are stored (see elaborate_internal.h for the representation).
 */
#include "elaborate_internal.h"

#include <math.h>
#include <string.h>

/* ---- making values ---- */

const Value *value_array(Elaborator *el, int rank, const Extent *shape, const Expr *expr)
{
    Value *value = ARENA_NEW(el->arena, Value);
    value->kind = VALUE_ARRAY;
    value->rank = rank;
    for (int i = 0; i < rank; i++)
        value->shape[i] = shape[i];
    value->expr = expr;
    return value;
}

const Value *value_number(Elaborator *el, double number)
{
    return value_array(el, 0, NULL, expr_number(el->graph, number));
}

const Value *value_string(Elaborator *el, const char *string)
{
    Value *value = ARENA_NEW(el->arena, Value);
    value->kind = VALUE_STRING;
    value->string = string;
    return value;
}

const Value *value_function(Elaborator *el, const Definition *definition, const Builtin *builtin)
{
    Value *value = ARENA_NEW(el->arena, Value);
    value->kind = VALUE_FUNCTION;
    value->definition = definition;
    value->builtin = builtin;
    return value;
}

bool value_is_error(const Value *value)
{
    return value->kind == VALUE_ERROR;
}

bool value_is_number(const Value *value, double *number)
{
    if (value->kind != VALUE_ARRAY || value->rank != 0 || value->expr->kind != EXPR_CONSTANT)
        return false;
    *number = value->expr->value;
    return true;
}

/* ---- canonical index variables ---- */

const Expr *canonical(Elaborator *el, int rank, const Extent *shape, int dimension)
{
    Extent extent = shape[dimension];
    int place = rank - 1 - dimension;
    if (extent_is_constant(extent, 1))
        return expr_number(el->graph, 0);
    for (int i = 0; i < el->canonicals.count; i++) {
        const Canonical *known = &el->canonicals.items[i];
        if (known->place == place && extent_equal(known->extent, extent))
            return expr_index(el->graph, known->index);
    }
    Canonical fresh = {place, extent, graph_index(el->graph, "", extent)};
    LIST_PUSH(el->arena, el->canonicals, fresh);
    return expr_index(el->graph, fresh.index);
}

static bool is_canonical(const Elaborator *el, const Index *index)
{
    for (int i = 0; i < el->canonicals.count; i++)
        if (el->canonicals.items[i].index == index)
            return true;
    return false;
}

/* ---- shapes ---- */

bool shape_equal(int a_rank, const Extent *a, int b_rank, const Extent *b)
{
    if (a_rank != b_rank)
        return false;
    for (int i = 0; i < a_rank; i++)
        if (!extent_equal(a[i], b[i]))
            return false;
    return true;
}

bool shape_broadcast(int a_rank, const Extent *a, int b_rank, const Extent *b, int *rank, Extent *shape)
{
    *rank = a_rank > b_rank ? a_rank : b_rank;
    for (int place = 0; place < *rank; place++) {
        Extent left = place < a_rank ? a[a_rank - 1 - place] : extent_constant(1);
        Extent right = place < b_rank ? b[b_rank - 1 - place] : extent_constant(1);
        if (!extent_equal(left, right) && !extent_is_constant(left, 1) && !extent_is_constant(right, 1))
            return false;
        shape[*rank - 1 - place] = extent_is_constant(left, 1) ? right : left;
    }
    return true;
}

bool shape_check(Elaborator *el, int rank, const Extent *shape, Span span, const char *what)
{
    int64_t size[SIZE_TERMS];
    bool fits = shape_size(rank, shape, size);
    for (int i = 0; fits && i < SIZE_TERMS; i++)
        fits = size[i] <= INT32_MAX;
    if (!fits)
        report(el, span, "%s of shape %s is too large: the limit is 2147483647 elements%s", what,
               shape_text(el, rank, shape), rank > 0 && shape[0].per_n > 0 ? " in a row" : "");
    return fits;
}

const Expr *shape_count(Elaborator *el, int rank, const Extent *shape)
{
    const Expr *count = expr_number(el->graph, 1);
    for (int i = 0; i < rank; i++)
        count = expr_op(el->graph, OP_MUL, count, expr_extent(el->graph, shape[i]), NULL);
    return count;
}

/* ---- tensors ---- */

static void name_tensor(Elaborator *el, PathNode *node, const char *suffix)
{
    TensorName name = {.node = node, .suffix = suffix};
    LIST_PUSH(el->arena, el->names, name);
}

Tensor *tensor_add(Elaborator *el, TensorKind kind, PathNode *node, const char *suffix, int rank,
                   const Extent *shape, Span span)
{
    name_tensor(el, node, suffix);
    return graph_add(el->graph, kind, "", rank, shape, user_span(el, span));
}

void tensor_rename(Elaborator *el, Tensor *tensor, PathNode *node, const char *suffix)
{
    el->names.items[tensor->id].node = node;
    el->names.items[tensor->id].suffix = suffix;
}

Tensor *tensor_define(Elaborator *el, PathNode *node, const char *suffix, int rank,
                      const Index *const *indices, const Expr *body, Span span)
{
    name_tensor(el, node, suffix);
    return graph_define(el->graph, "", rank, indices, body, user_span(el, span));
}

bool tensor_is_made(const Tensor *tensor)
{
    return tensor->kind == TENSOR_DEFINITION || tensor->kind == TENSOR_VIEW ||
           tensor->kind == TENSOR_GRADIENT;
}

const Value *value_of_tensor(Elaborator *el, Tensor *tensor)
{
    const Expr *subscripts[RANK_MAX + 1];
    for (int i = 0; i < tensor->rank; i++)
        subscripts[i] = canonical(el, tensor->rank, tensor->shape, i);
    return value_array(el, tensor->rank, tensor->shape, expr_read(el->graph, tensor, subscripts, NULL));
}

bool value_is_stored(Elaborator *el, const Value *value)
{
    const Expr *read = value->expr;
    if (read->kind != EXPR_READ || read->otherwise != NULL || read->tensor->rank < value->rank)
        return false;
    int lead = read->tensor->rank - value->rank;
    for (int i = 0; i < value->rank; i++)
        if (read->args[lead + i] != canonical(el, value->rank, value->shape, i) ||
            !extent_equal(read->tensor->shape[lead + i], value->shape[i]))
            return false;
    return true;
}

Tensor *value_tensor(Elaborator *el, const Value *value)
{
    return value->kind == VALUE_ARRAY && value_is_stored(el, value) &&
                   value->expr->tensor->rank == value->rank
               ? value->expr->tensor
               : NULL;
}

/* ---- storing ---- */

/* The index variables of a new tensor: the free ones of an expression, then the dimensions of
 * the value, then those that a reduction binds; `to` is what each becomes. */
typedef struct Lift {
    Elaborator *el;
    int skip_count;
    const Index *const *skip;
    LIST(const Index *) free;
    const Index **from;
    const Expr **to;
    const Index **fresh;
    int count;
} Lift;

static void collect_free(void *context, const Expr *expr)
{
    Lift *lift = context;
    if (expr->kind != EXPR_INDEX || is_canonical(lift->el, expr->index))
        return;
    for (int i = 0; i < lift->skip_count; i++)
        if (lift->skip[i] == expr->index)
            return;
    int at = lift->free.count;
    LIST_PUSH(lift->el->arena, lift->free, expr->index);
    for (; at > 0 && lift->free.items[at - 1]->id > expr->index->id; at--)
        lift->free.items[at] = lift->free.items[at - 1];
    lift->free.items[at] = expr->index;
}

static bool name_used(const Lift *lift, const char *name)
{
    for (int i = 0; i < lift->count; i++)
        if (strcmp(lift->fresh[i]->name, name) == 0)
            return true;
    return false;
}

/* A name that the new tensor has not used: the wanted one, the batch's, or the next letter. */
static const char *pick_name(const Lift *lift, const char *wanted, Extent extent)
{
    static const char *const letters[] = {"i", "j", "k", "l", "m", "p", "q", "r", "s", "u", "v", "w"};
    Elaborator *el = lift->el;
    if (wanted[0] != '\0' && !name_used(lift, wanted))
        return wanted;
    if (wanted[0] == '\0' && el->batch_name != NULL && extent_equal(extent, extent_batch) &&
        !name_used(lift, el->batch_name))
        return el->batch_name;
    for (size_t i = 0; wanted[0] == '\0' && i < sizeof letters / sizeof *letters; i++)
        if (!name_used(lift, letters[i]))
            return letters[i];
    const char *name = arena_printf(el->arena, "%s2", wanted[0] != '\0' ? wanted : "i");
    for (int k = 3; name_used(lift, name); k++)
        name = arena_printf(el->arena, "%s%d", wanted[0] != '\0' ? wanted : "i", k);
    return name;
}

static void lift_index(Lift *lift, const Index *index, const char *name, Extent extent)
{
    Graph *graph = lift->el->graph;
    lift->fresh[lift->count] = graph_index(graph, pick_name(lift, name, extent), extent);
    lift->from[lift->count] = index;
    lift->to[lift->count] = expr_index(graph, lift->fresh[lift->count]);
    lift->count++;
}

/* Fills the lift for a value; the first free.count + rank fresh indices are the new tensor's. */
static bool lift_begin(Lift *lift, const Value *value, int count, const Index *const *indices, Span span)
{
    Elaborator *el = lift->el;
    lift->skip = indices;
    lift->skip_count = count;
    expr_walk(value->expr, collect_free, lift);
    int total = lift->free.count + value->rank;
    if (total > AFFINE_TERMS) {
        report_limit(el, span, "a tensor of %d dimensions is needed here; the limit is %d", total,
                     AFFINE_TERMS);
        return false;
    }
    lift->from = ARENA_ARRAY(el->arena, const Index *, total + count + 1);
    lift->to = ARENA_ARRAY(el->arena, const Expr *, total + count + 1);
    lift->fresh = ARENA_ARRAY(el->arena, const Index *, total + count + 1);
    for (int i = 0; i < lift->free.count; i++)
        lift_index(lift, lift->free.items[i], lift->free.items[i]->name, lift->free.items[i]->extent);
    for (int i = 0; i < value->rank; i++) {
        const Expr *own = canonical(el, value->rank, value->shape, i);
        lift_index(lift, own->kind == EXPR_INDEX ? own->index : NULL, "", value->shape[i]);
    }
    for (int i = 0; i < count; i++)
        lift_index(lift, indices[i], indices[i]->name, indices[i]->extent);
    return true;
}

/* The new tensor as the value that was lifted. */
static const Value *lift_end(Lift *lift, const Value *value, Tensor *tensor)
{
    Elaborator *el = lift->el;
    const Expr *subscripts[AFFINE_TERMS + 1];
    for (int i = 0; i < lift->free.count; i++)
        subscripts[i] = expr_index(el->graph, lift->free.items[i]);
    for (int i = 0; i < value->rank; i++)
        subscripts[lift->free.count + i] = canonical(el, value->rank, value->shape, i);
    return value_array(el, value->rank, value->shape, expr_read(el->graph, tensor, subscripts, NULL));
}

static PathNode *current_base(const Elaborator *el)
{
    return el->frame->right != NULL ? el->frame->right->base : el->frame->path;
}

static const Value *lift_define(Lift *lift, const Value *value, const Expr *body, const char *suffix,
                                Span span)
{
    Elaborator *el = lift->el;
    int rank = lift->free.count + value->rank;
    Extent shape[AFFINE_TERMS + 1] = {{0, 0}};
    for (int i = 0; i < rank; i++)
        shape[i] = lift->fresh[i]->extent;
    if (!shape_check(el, rank, shape, span, "a tensor"))
        return el->error;
    PathNode *node = value->hint != NULL ? value->hint : current_base(el);
    Tensor *tensor = tensor_define(el, node, value->hint != NULL ? NULL : suffix, rank, lift->fresh, body,
                                   span);
    return lift_end(lift, value, tensor);
}

const Value *value_define(Elaborator *el, const Value *value, const char *suffix, Span span)
{
    Lift lift = {.el = el};
    if (!lift_begin(&lift, value, 0, NULL, span))
        return el->error;
    const Expr *body = expr_substitute(el->graph, value->expr, lift.count, lift.from, lift.to);
    return lift_define(&lift, value, body, suffix, span);
}

const Value *value_store(Elaborator *el, const Value *value, const char *suffix, Span span)
{
    bool stored = value_is_error(value) || value_is_stored(el, value);
    return stored ? value : value_define(el, value, suffix, span);
}

const Value *value_reduce(Elaborator *el, const Value *value, Reduction reduction, int count,
                          const Index *const *indices, const char *suffix, Span span)
{
    Lift lift = {.el = el};
    if (!lift_begin(&lift, value, count, indices, span))
        return el->error;
    const Expr *body = expr_substitute(el->graph, value->expr, lift.count, lift.from, lift.to);
    body = expr_reduce(el->graph, reduction, count, lift.fresh + lift.count - count, body);
    return lift_define(&lift, value, body, suffix, span);
}

const Value *value_readable(Elaborator *el, const Value *value, bool guarded, const char *suffix, Span span)
{
    bool plain = value->kind == VALUE_ARRAY && value->expr->kind == EXPR_READ &&
                 value->expr->otherwise == NULL;
    return plain && !guarded ? value : value_store(el, value, suffix, span);
}

/* value[subscripts] where the value is another view of a tensor, transposed for example. */
static const Expr *read_through(Elaborator *el, const Value *value, const Expr *const *subscripts)
{
    const Index *from[RANK_MAX];
    const Expr *to[RANK_MAX];
    int count = 0;
    for (int i = 0; i < value->rank; i++) {
        const Expr *own = canonical(el, value->rank, value->shape, i);
        if (own->kind == EXPR_INDEX) {
            from[count] = own->index;
            to[count++] = subscripts[i];
        }
    }
    return expr_substitute(el->graph, value->expr, count, from, to);
}

const Expr *value_read(Elaborator *el, const Value *value, const Expr *const *subscripts,
                       const Expr *otherwise)
{
    const Expr *read = value->expr;
    if (!value_is_stored(el, value))
        return read_through(el, value, subscripts);
    int lead = read->tensor->rank - value->rank;
    const Expr *all[AFFINE_TERMS + 1];
    for (int i = 0; i < lead; i++)
        all[i] = read->args[i];
    for (int i = 0; i < value->rank; i++)
        all[lead + i] = subscripts[i];
    return expr_read(el->graph, read->tensor, all, otherwise);
}

/* ---- lists ---- */

/* Element `low` ... `high` - 1 of the list, picked by halving on the index. */
static const Expr *pick_item(Elaborator *el, const Expr *index, const Expr **items, int low, int high)
{
    if (high - low == 1)
        return items[low];
    int middle = low + (high - low) / 2;
    const Expr *condition = expr_op(el->graph, OP_LT, index, expr_number(el->graph, middle), NULL);
    return expr_op(el->graph, OP_SELECT, condition, pick_item(el, index, items, low, middle),
                   pick_item(el, index, items, middle, high));
}

static const Value *list_array(Elaborator *el, const Value *list, const Ast *ast)
{
    const Expr **items = ARENA_ARRAY(el->arena, const Expr *, list->count + 1);
    const Value *first = NULL;
    for (int i = 0; i < list->count; i++) {
        const Ast *item_ast = ast->kind == AST_LIST ? ast->list.items[i] : ast;
        const Value *item = value_as_array(el, list->items[i], item_ast);
        if (value_is_error(item))
            return item;
        if (first == NULL)
            first = item;
        if (!shape_equal(first->rank, first->shape, item->rank, item->shape)) {
            Diagnostic *diagnostic = report_at(
                el, item_ast, "the elements of a list have one shape, but this is %s and the first is %s",
                value_text(el, item), value_text(el, first));
            report_operand(el, diagnostic, ast->kind == AST_LIST ? ast->list.items[0] : ast);
            return el->error;
        }
        items[i] = item->expr;
    }
    if (first->rank + 1 > RANK_MAX) {
        report_at(el, ast, "this list has more than %d dimensions", RANK_MAX);
        return el->error;
    }
    Extent shape[RANK_MAX] = {extent_constant(list->count)};
    for (int i = 0; i < first->rank; i++)
        shape[i + 1] = first->shape[i];
    const Expr *index = canonical(el, first->rank + 1, shape, 0);
    return value_array(el, first->rank + 1, shape, pick_item(el, index, items, 0, list->count));
}

const Value *value_as_array(Elaborator *el, const Value *value, const Ast *ast)
{
    switch (value->kind) {
    case VALUE_ARRAY:
    case VALUE_ERROR:
        return value;
    case VALUE_LIST: {
        if (value->array != NULL)
            return value->array;
        const Value *array = list_array(el, value, ast);
        if (value->list_name != NULL && array->kind == VALUE_ARRAY) {
            Value *named = (Value *)array;
            named->hint = value->list_name;
            array = value_store(el, named, NULL, value->span);
            ((Value *)value)->array = array;
            Tensor *tensor = value_tensor(el, array);
            if (tensor != NULL)
                tensor->named = true;
        }
        return array;
    }
    default:
        report_at(el, ast, "expected a number or an array, but %s", found_text(el, ast, "this", value));
        return el->error;
    }
}

/* ---- operations ---- */

static void report_broadcast(Elaborator *el, const Value *const *values, const Ast *const *asts, int a, int b,
                             Span at)
{
    static const char *const standard[] = {"the first operand", "the second operand", "the third operand"};
    const Value *x = values[a], *y = values[b];
    Extent left = extent_constant(1), right = left;
    for (int place = 0; place < x->rank && place < y->rank; place++) {
        Extent l = x->shape[x->rank - 1 - place], r = y->shape[y->rank - 1 - place];
        if (!extent_equal(l, r) && !extent_is_constant(l, 1) && !extent_is_constant(r, 1))
            left = l, right = r;
    }
    Diagnostic *diagnostic = report(
        el, at, "%s has shape %s, but %s has shape %s: extents %s and %s don't match",
        quote(el, asts[a], standard[a]), shape_text(el, x->rank, x->shape), quote(el, asts[b], standard[b]),
        shape_text(el, y->rank, y->shape), extent_name(el, left), extent_name(el, right));
    report_operand(el, diagnostic, asts[a]);
    report_operand(el, diagnostic, asts[b]);
    report_declarations(el, diagnostic, asts[a], x, asts[b], y);
}

/* A constant operation without a finite value: 1 / 0, log(0), 10 ^ 400; x / 0 for any x. */
static bool check_finite(Elaborator *el, Op op, const Expr *expr, int count, const Value *const *values,
                         const Ast *const *asts, Span at)
{
    double numbers[3] = {0};
    bool constant = true;
    for (int i = 0; i < count; i++)
        constant = value_is_number(values[i], &numbers[i]) && constant;
    bool zero = !constant && (op == OP_DIV || op == OP_FLOORDIV) && expr_is_number(values[1]->expr, 0);
    if (!zero && (!constant || expr->kind == EXPR_CONSTANT))
        return true;
    Diagnostic *diagnostic;
    if (zero)
        diagnostic = report(el, at, "division by zero");
    else if (count == 1 || (op_table[op].precedence == 0 && op != OP_FLOORDIV))
        diagnostic = report(el, at, "%s(%s%s%s) is not a finite number", op_table[op].name,
                            number_text(el, numbers[0]), count > 1 ? ", " : "",
                            count > 1 ? number_text(el, numbers[1]) : "");
    else
        diagnostic = report(el, at, "%s %s %s is not a finite number", number_text(el, numbers[0]),
                            op_table[op].name, number_text(el, numbers[1]));
    for (int i = 0; i < count; i++)
        report_operand(el, diagnostic, asts[i]);
    return false;
}

const Value *value_op(Elaborator *el, Op op, int count, const Value *const *values, const Ast *const *asts,
                      Span at)
{
    int rank = 0;
    Extent shape[RANK_MAX];
    for (int i = 0; i < count; i++)
        if (value_is_error(values[i]))
            return el->error;
    for (int i = 0; i < count; i++) {
        if (shape_broadcast(rank, shape, values[i]->rank, values[i]->shape, &rank, shape))
            continue;
        for (int k = 0; k < i; k++) {
            Extent ignored[RANK_MAX];
            int ignored_rank;
            if (!shape_broadcast(values[k]->rank, values[k]->shape, values[i]->rank, values[i]->shape,
                                 &ignored_rank, ignored)) {
                report_broadcast(el, values, asts, k, i, at);
                return el->error;
            }
        }
        return el->error;
    }
    const Expr *expr = expr_op(el->graph, op, values[0]->expr, count > 1 ? values[1]->expr : NULL,
                               count > 2 ? values[2]->expr : NULL);
    if (!check_finite(el, op, expr, count, values, asts, at))
        return el->error;
    if (op == OP_STOP && span_in_prelude(at) && values[0]->expr->kind == EXPR_READ)
        values[0]->expr->tensor->inert = true;
    return value_array(el, rank, shape, expr);
}
