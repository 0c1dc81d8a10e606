/*
 * Shape functions: transpose, flatten, reshape, one_hot, concat. The first three move elements or
 * see them in another shape; the others are index definitions.
 */
#include "elaborate_internal.h"

#include <string.h>

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
        Diagnostic *diagnostic = report_at(el, ast, "transpose swaps the last two dimensions, but %s",
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
        Diagnostic *diagnostic = report_at(
            el, ast, "one_hot needs classes, 0 to k - 1, but %s %s", quote(el, y_ast, "this"),
            y->expr->integer ? "has no known range of that kind" : "holds real numbers");
        report_declaration(el, diagnostic, y_ast, y);
        return el->error;
    }
    if (y->rank + 1 > RANK_MAX) {
        report_at(el, ast, "a tensor has at most %d dimensions", RANK_MAX);
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
        report(el, span, "this can't be reshaped inside an index definition");
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
            report_at(el, ast,
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
        report_at(el, shape_ast, "a tensor has at most %d dimensions", RANK_MAX);
        return el->error;
    }
    for (int i = 0; i < rank; i++) {
        const Ast *item_ast = shape_ast->kind == AST_LIST ? shape_ast->list.items[i] : shape_ast;
        double number;
        shape[i] = extent_constant(1);
        bool is_open = value_is_number(items[i], &number) && number == -1;
        if (is_open && open >= 0) {
            report_at(el, item_ast, "reshape finds one extent that is -1, not two");
            return el->error;
        }
        if (is_open)
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
    Diagnostic *diagnostic = report_at(
        el, ast, "%s of shape %s can't be reshaped to %s: the numbers of elements differ",
        quote(el, x_ast, "this"), shape_text(el, x->rank, x->shape),
        quote(el, shape_ast, shape_text(el, rank, shape)));
    report_operand(el, diagnostic, x_ast);
    report_declaration(el, diagnostic, x_ast, x);
    return el->error;
}

const Value *call_shape(Elaborator *el, const Builtin *builtin, const Ast *ast, const int *given)
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

/* ---- concat ---- */

enum { CHAIN_MAX = 3 }; /* pieces that are tried one after the other; more are halved first */

/* What concat joins. */
typedef struct Pieces {
    int count, axis;
    const Value **values;
    const Ast **asts;
    const Expr **offsets; /* where each begins */
    int rank;
    Extent shape[RANK_MAX]; /* of the result */
} Pieces;

/* The element of piece k under the result's canonical indices; `otherwise` outside of it. */
static const Expr *piece_element(Elaborator *el, const Pieces *pieces, int k, const Expr *otherwise)
{
    const Expr *subscripts[RANK_MAX];
    for (int i = 0; i < pieces->rank; i++)
        subscripts[i] = canonical(el, pieces->rank, pieces->shape, i);
    subscripts[pieces->axis] = expr_op(el->graph, OP_SUB, subscripts[pieces->axis], pieces->offsets[k], NULL);
    return value_read(el, pieces->values[k], subscripts, otherwise);
}

/* a[i | b[i - 4 | c[i - 6 | 0]]]; of many pieces `if i < offset then ... else ...` with each half. */
static const Expr *join_pieces(Elaborator *el, const Pieces *pieces, int low, int high)
{
    if (high - low <= CHAIN_MAX) {
        const Expr *element = expr_number(el->graph, 0);
        for (int k = high - 1; k >= low; k--)
            element = piece_element(el, pieces, k, element);
        return element;
    }
    int middle = low + (high - low) / 2;
    const Expr *index = canonical(el, pieces->rank, pieces->shape, pieces->axis);
    const Expr *condition = expr_op(el->graph, OP_LT, index, pieces->offsets[middle], NULL);
    return expr_op(el->graph, OP_SELECT, condition, join_pieces(el, pieces, low, middle),
                   join_pieces(el, pieces, middle, high));
}

/* All but the axis must be equal. */
static bool check_piece(Elaborator *el, const Ast *ast, const Pieces *pieces, int k)
{
    const Value *first = pieces->values[0], *value = pieces->values[k];
    bool fits = value->rank == first->rank;
    for (int i = 0; fits && i < value->rank; i++)
        fits = i == pieces->axis || extent_equal(value->shape[i], first->shape[i]);
    if (fits)
        return true;
    Diagnostic *diagnostic = report_at(
        el, ast, "concat joins along axis %d, where all other extents are equal, but %s, and %s",
        pieces->axis, found_text(el, pieces->asts[0], "the first array", first),
        found_text(el, pieces->asts[k], "this one", value));
    report_operand(el, diagnostic, pieces->asts[0]);
    report_operand(el, diagnostic, pieces->asts[k]);
    report_declarations(el, diagnostic, pieces->asts[0], first, pieces->asts[k], value);
    return false;
}

/* The arrays, evaluated, and the axis; false after a report. */
static bool read_pieces(Elaborator *el, const Ast *ast, Pieces *pieces)
{
    const Ast *axis = NULL;
    bool valid = true;
    for (int i = 0; i < ast->arguments.count; i++) {
        const Argument *argument = &ast->arguments.items[i];
        if (argument->name.text == NULL) {
            pieces->asts[pieces->count] = argument->value;
            const Value *value = value_as_array(el, evaluate_whole(el, argument->value), argument->value);
            valid = valid && !value_is_error(value);
            pieces->values[pieces->count++] = value;
        } else if (strcmp(argument->name.text, "axis") == 0 && axis == NULL) {
            axis = argument->value;
        } else {
            report(el, argument->name.span, "concat takes arrays and `axis = k`");
            valid = false;
        }
    }
    if (valid && (pieces->count == 0 || axis == NULL)) {
        report_at(el, ast, "concat needs %s: write `concat(a, b, axis = 1)`",
                  pieces->count == 0 ? "arrays" : "the dimension to join along");
        return false;
    }
    return valid && evaluate_axis(el, axis, pieces->values[0], pieces->asts[0], &pieces->axis);
}

const Value *call_concat(Elaborator *el, const Ast *ast)
{
    int most = ast->arguments.count + 1;
    Pieces pieces = {.values = ARENA_ARRAY(el->arena, const Value *, most),
                     .asts = ARENA_ARRAY(el->arena, const Ast *, most),
                     .offsets = ARENA_ARRAY(el->arena, const Expr *, most)};
    if (!read_pieces(el, ast, &pieces))
        return el->error;
    Extent total = {0, 0};
    for (int k = 0; k < pieces.count; k++) {
        if (!check_piece(el, ast, &pieces, k))
            return el->error;
        pieces.offsets[k] = expr_extent(el->graph, total);
        total.per_n += pieces.values[k]->shape[pieces.axis].per_n;
        total.constant += pieces.values[k]->shape[pieces.axis].constant;
    }
    pieces.rank = pieces.values[0]->rank;
    memcpy(pieces.shape, pieces.values[0]->shape, sizeof pieces.shape);
    pieces.shape[pieces.axis] = total;
    if (pieces.count == 1)
        return pieces.values[0];
    if (!shape_check(el, pieces.rank, pieces.shape, ast->at, "an array"))
        return el->error;
    for (int k = 0; k < pieces.count; k++) {
        pieces.values[k] = value_readable(el, pieces.values[k], true, "_piece", pieces.asts[k]->span);
        if (value_is_error(pieces.values[k]))
            return el->error;
    }
    return value_array(el, pieces.rank, pieces.shape, join_pieces(el, &pieces, 0, pieces.count));
}
