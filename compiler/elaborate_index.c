/*
 * Index notation (section 5 of the language): index variables and their ranges, subscripts and
 * the proof that they stay inside, reductions, T[i, j] = expression.
 *
 * The ranges of a statement's (or a reduction's) index variables are inferred before its body is
 * elaborated: the body is searched for subscripts in which a variable stands alone. Where what
 * is subscripted is a call, it is elaborated then, and its value kept for the body (a memo).
 */
#include "elaborate_internal.h"

#include <string.h>

/* ---- inference ---- */

/* One search of a body for the places where index variables of `scope` stand alone. */
typedef struct Search {
    Elaborator *el;
    IndexScope *scope;
    LIST(const char *) hidden; /* index variables of reductions inside */
    bool progress;             /* a range was found */
    bool failed;               /* something was in error: stay silent about what is not found */
    bool check;                /* the last round: all places must agree */
} Search;

static bool is_hidden(const Search *search, const char *name)
{
    for (int i = 0; i < search->hidden.count; i++)
        if (strcmp(search->hidden.items[i], name) == 0)
            return true;
    return false;
}

static IndexName *own_index(const Search *search, const Ast *ast)
{
    if (ast->kind != AST_NAME || is_hidden(search, ast->name.text))
        return NULL;
    for (int i = 0; i < search->scope->names.count; i++)
        if (strcmp(search->scope->names.items[i].name, ast->name.text) == 0)
            return &search->scope->names.items[i];
    return NULL;
}

/* Whether every index variable in the tree has its range, so that it can be elaborated now. */
static bool is_ready(const Search *search, const Ast *ast)
{
    if (ast == NULL)
        return true;
    if (ast->kind == AST_NAME) {
        if (is_hidden(search, ast->name.text))
            return false;
        IndexName *own = own_index(search, ast);
        return own == NULL || own->found;
    }
    if (ast->kind == AST_ELLIPSIS && search->scope->has_ellipsis)
        return true;
    bool ready = is_ready(search, ast->left) && is_ready(search, ast->right) && is_ready(search, ast->third) &&
                 is_ready(search, ast->otherwise);
    for (int i = 0; ready && i < ast->list.count; i++)
        ready = is_ready(search, ast->list.items[i]);
    for (int i = 0; ready && i < ast->arguments.count; i++)
        ready = is_ready(search, ast->arguments.items[i].value);
    return ready;
}

static const Value *memo_find(const IndexScope *scope, const Ast *ast)
{
    for (int i = 0; scope != NULL && i < scope->memos->count; i++)
        if (scope->memos->items[i].ast == ast)
            return scope->memos->items[i].value;
    return NULL;
}

/* What is subscripted, evaluated once in a statement. */
static const Value *evaluate_base(Elaborator *el, const Ast *base)
{
    const Value *known = memo_find(el->frame->index, base);
    if (known != NULL)
        return known;
    const Value *value = value_as_array(el, evaluate_whole(el, base), base);
    if (el->frame->index != NULL && base->kind != AST_NAME) {
        Memo memo = {base, value};
        LIST_PUSH(el->arena, *el->frame->index->memos, memo);
    }
    return value;
}

/* Gives the indices whose ranges are known their variables, so that expressions can use them. */
static void create_indices(Elaborator *el, IndexScope *scope)
{
    for (int i = 0; i < scope->names.count; i++) {
        IndexName *name = &scope->names.items[i];
        if (name->found && name->index == NULL)
            name->index = graph_index(el->graph, name->name, name->extent);
    }
}

/* The shape of what is subscripted, or NULL when that isn't known (yet). */
static const Value *base_shape(Search *search, const Ast *base)
{
    Elaborator *el = search->el;
    if (base->kind == AST_NAME) {
        if (is_hidden(search, base->name.text) || own_index(search, base) != NULL)
            return NULL;
        const Value *value = name_value_quiet(el, base->name.text);
        if (value == NULL || value_is_error(value))
            search->failed = true;
        else if (value->kind == VALUE_LIST)
            value = value_as_array(el, value, base);
        return value != NULL && value->kind == VALUE_ARRAY ? value : NULL;
    }
    const Value *value = memo_find(search->scope, base);
    if (value == NULL && (search->check || !is_ready(search, base)))
        return NULL;
    create_indices(el, search->scope);
    if (value == NULL)
        value = evaluate_base(el, base);
    if (value->kind != VALUE_ARRAY) {
        search->failed = true;
        return NULL;
    }
    return value;
}

static void report_disagreement(Search *search, IndexName *index, const Ast *place, const char *text, Extent extent)
{
    Elaborator *el = search->el;
    search->failed = true;
    if (index->is_batch) {
        report(el, place->at, "%s ranges over the batch, but %s has extent %s", index->name, text,
               extent_name(el, extent));
        return;
    }
    Diagnostic *diagnostic = report(el, place->at, "the range of %s is %s in %s, but %s in %s", index->name,
                                    extent_name(el, extent), text, extent_name(el, index->extent),
                                    index->found_text);
    report_note(el, diagnostic, index->found_at, "%s has the range %s here", index->name,
                extent_name(el, index->extent));
}

/* The scope whose `...` is meant here, or NULL. */
static const IndexScope *ellipsis_scope(const IndexScope *scope)
{
    while (scope != NULL && !scope->has_ellipsis)
        scope = scope->parent;
    return scope;
}

/* subscripts[k] of the node is the index variable alone: it ranges over that dimension. */
static void find_range(Search *search, const Ast *node, int k, IndexName *index)
{
    Elaborator *el = search->el;
    if (index->stated || (index->found && !search->check))
        return;
    const Value *base = base_shape(search, node->left);
    if (base == NULL)
        return;
    int dimension = k, count = node->list.count;
    const IndexScope *dots = ellipsis_scope(search->scope);
    for (int i = 0; i < node->list.count; i++)
        if (node->list.items[i]->kind == AST_ELLIPSIS)
            count += dots != NULL ? dots->ellipsis_count - 1 : 0;
    if (count != base->rank) {
        search->failed = true; /* reported when the subscript is elaborated */
        return;
    }
    for (int i = 0; i < k; i++)
        if (node->list.items[i]->kind == AST_ELLIPSIS)
            dimension = base->rank - (node->list.count - k);
    if (dimension < 0 || dimension >= base->rank)
        return;
    Extent extent = base->shape[dimension];
    const char *text = arena_printf(el->arena, "dimension %d of %s", dimension, quote(el, node->left, "this"));
    if (index->found) {
        if (!extent_equal(extent, index->extent))
            report_disagreement(search, index, node->list.items[k], text, extent);
        return;
    }
    index->found = true;
    index->extent = extent;
    index->found_at = node->span;
    index->found_text = text;
    search->progress = true;
}

static void search_tree(Search *search, const Ast *ast);

/* Of a compile-time `if` the branch that is taken; a condition is only tried when evaluating it
 * makes nothing. */
static bool is_plain(const Ast *ast)
{
    if (ast == NULL)
        return true;
    switch (ast->kind) {
    case AST_NUMBER:
    case AST_STRING:
    case AST_NAME: return true;
    case AST_UNARY:
    case AST_BINARY: return strcmp(ast->op, "@") != 0 && is_plain(ast->left) && is_plain(ast->right);
    default: return false;
    }
}

static void search_if(Search *search, const Ast *ast)
{
    Elaborator *el = search->el;
    double number;
    if (is_plain(ast->left) && is_ready(search, ast->left)) {
        el->mute++;
        const Value *condition = evaluate_whole(el, ast->left);
        el->mute--;
        if (value_is_number(condition, &number)) {
            search_tree(search, number != 0 ? ast->right : ast->third);
            return;
        }
    }
    search_tree(search, ast->left);
    search_tree(search, ast->right);
    search_tree(search, ast->third);
}

static void search_tree(Search *search, const Ast *ast)
{
    if (ast == NULL)
        return;
    if (ast->kind == AST_IF) {
        search_if(search, ast);
        return;
    }
    int hidden = search->hidden.count;
    if (ast->kind == AST_REDUCE)
        for (int i = 0; i < ast->indices.count; i++)
            if (ast->indices.items[i].name.text != NULL && !ast->indices.items[i].ellipsis)
                LIST_PUSH(search->el->arena, search->hidden, ast->indices.items[i].name.text);
    search_tree(search, ast->left);
    search_tree(search, ast->right);
    search_tree(search, ast->third);
    search_tree(search, ast->otherwise);
    RightSide *right = search->el->frame->right;
    right->nesting += ast->kind == AST_CALL;
    for (int i = 0; i < ast->arguments.count; i++)
        search_tree(search, ast->arguments.items[i].value);
    right->nesting -= ast->kind == AST_CALL;
    for (int i = 0; i < ast->list.count; i++) {
        IndexName *index = ast->kind == AST_SUBSCRIPT ? own_index(search, ast->list.items[i]) : NULL;
        if (index != NULL)
            find_range(search, ast, i, index);
        else
            search_tree(search, ast->list.items[i]);
    }
    search->hidden.count = hidden;
}

/* An index with the name of a dimension that a parameter's shape bound to the batch ranges over
 * it where nothing else says so. */
static void assume_dimension(Elaborator *el, IndexName *name)
{
    Binding *binding = frame_find(el->frame, name->name);
    if (name->found || binding == NULL || !binding->is_dimension)
        return;
    name->found = value_is_extent(binding->value, &name->extent);
}

static void infer(Elaborator *el, IndexScope *scope, const Ast *body)
{
    Search search = {.el = el, .scope = scope};
    do {
        search.progress = false;
        search_tree(&search, body);
    } while (search.progress);
    if (!search.failed) {
        search.check = true;
        search_tree(&search, body);
    }
    for (int i = 0; i < scope->names.count; i++) {
        IndexName *name = &scope->names.items[i];
        if (!search.failed)
            assume_dimension(el, name);
        if (!name->found && !search.failed)
            report(el, name->span, "the range of %s is not known: it stands alone in no subscript; write `%s: extent`",
                   name->name, name->name);
    }
    create_indices(el, scope);
    if (search.failed && search.check) /* the places disagree: what uses the index is in error */
        for (int i = 0; i < scope->names.count; i++)
            if (!scope->names.items[i].stated)
                scope->names.items[i].index = NULL;
}

/* ---- scopes ---- */

static bool declare_index(Elaborator *el, IndexScope *scope, const IndexDecl *decl)
{
    if (decl->fixed != NULL) {
        report(el, decl->fixed->at, "an index variable is a name, not `%s`; to define one slice, write an `if` on the index",
               quote(el, decl->fixed, "this"));
        return false;
    }
    IndexName name = {.name = decl->name.text, .span = decl->name.span};
    for (int i = 0; i < scope->names.count; i++)
        if (strcmp(scope->names.items[i].name, name.name) == 0) {
            Diagnostic *diagnostic = report(el, name.span, "the index %s is named twice", name.name);
            report_note(el, diagnostic, scope->names.items[i].span, "the other one is here");
            return false;
        }
    if (decl->extent != NULL) {
        bool scalar = el->frame->scalar;
        el->frame->scalar = false;
        name.stated = true;
        name.found = value_extent(el, evaluate(el, decl->extent), decl->extent, &name.extent);
        el->frame->scalar = scalar;
    } else if (el->frame->kind != FRAME_FUNCTION && el->batch_name != NULL && strcmp(name.name, el->batch_name) == 0) {
        name.is_batch = name.found = true;
        name.extent = extent_batch;
        name.found_text = "the batch";
    }
    LIST_PUSH(el->arena, scope->names, name);
    return !name.stated || name.found;
}

static bool name_taken(const IndexDeclList *decls, const char *name)
{
    for (int i = 0; i < decls->count; i++)
        if (decls->items[i].name.text != NULL && strcmp(decls->items[i].name.text, name) == 0)
            return true;
    return false;
}

/* `...` on the left or in a reduction: an index variable for each dimension it stands for. */
static bool declare_ellipsis(Elaborator *el, IndexScope *scope, const IndexDeclList *decls, const IndexDecl *decl)
{
    static const char *const letters[] = {"b", "a", "c", "e", "f", "g", "h", "l", "m", "p", "q", "r", "s"};
    Frame *frame = el->frame;
    if (!frame->has_ellipsis) {
        report(el, decl->name.span, "`...` stands for the dimensions that a def's parameter with `...` matched; there is none here");
        return false;
    }
    scope->has_ellipsis = true;
    scope->ellipsis_count = frame->ellipsis_count;
    size_t letter = 0;
    for (int i = 0; i < frame->ellipsis_count; i++) {
        bool batch = i == 0 && extent_equal(frame->ellipsis[i], extent_batch) && el->batch_name != NULL &&
                     !name_taken(decls, el->batch_name);
        while (!batch && name_taken(decls, letters[letter]) && letter + 1 < sizeof letters / sizeof *letters)
            letter++;
        scope->ellipsis[i] =
            graph_index(el->graph, batch ? el->batch_name : letters[letter], frame->ellipsis[i]);
        if (!batch && letter + 1 < sizeof letters / sizeof *letters)
            letter++;
    }
    return true;
}

bool index_open(Elaborator *el, IndexScope *scope, const IndexDeclList *decls, const Ast *body)
{
    MemoList *memos = el->frame->index != NULL ? el->frame->index->memos : NULL;
    *scope = (IndexScope){.parent = el->frame->index, .memos = memos};
    if (memos == NULL)
        scope->memos = ARENA_NEW(el->arena, MemoList);
    bool valid = true;
    for (int i = 0; i < decls->count; i++)
        valid = (decls->items[i].ellipsis ? declare_ellipsis(el, scope, decls, &decls->items[i])
                                          : declare_index(el, scope, &decls->items[i])) && valid;
    el->frame->index = scope;
    if (!valid)
        return false;
    infer(el, scope, body);
    return true;
}

void index_close(Elaborator *el, IndexScope *scope)
{
    el->frame->index = scope->parent;
}

/* ---- subscripts ---- */

/* Affine in the indices, with floor divisions by positive constants and integer tensor elements
 * allowed: what differentiate can invert. */
static bool is_subscript(const Expr *expr)
{
    if (expr->kind != EXPR_OP)
        return expr->integer;
    switch (expr->op) {
    case OP_ADD:
    case OP_SUB: return is_subscript(expr->args[0]) && is_subscript(expr->args[1]);
    case OP_NEG: return is_subscript(expr->args[0]);
    case OP_MUL:
        return (expr->args[0]->kind == EXPR_CONSTANT || expr->args[1]->kind == EXPR_CONSTANT) &&
               is_subscript(expr->args[0]) && is_subscript(expr->args[1]);
    case OP_FLOORDIV:
        return expr->args[1]->kind == EXPR_CONSTANT && expr->args[1]->value > 0 && is_subscript(expr->args[0]);
    default: return false;
    }
}

/* Whether the expression's value is an integer, though not one that is affine. */
static bool is_whole(const Expr *expr)
{
    if (expr->kind != EXPR_OP)
        return expr->integer;
    switch (expr->op) {
    case OP_ADD: case OP_SUB: case OP_MUL: case OP_NEG: case OP_FLOORDIV: case OP_POW: case OP_MAX: case OP_MIN:
    case OP_SELECT: break;
    default: return expr->integer;
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
        report_note(el, diagnostic, tensor->span, "its values are those of class(%lld), 0 to %lld", (long long)tensor->high + 1,
                    (long long)tensor->high);
    else
        report_note(el, diagnostic, tensor->span, "it holds real numbers here; declared `: class(k)` it holds 0 to k - 1");
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
        report(el, ast->at, "a subscript is one integer, but %s", found_text(el, ast, "this", value));
    else if (value->expr->kind == EXPR_CONSTANT && !value->expr->integer)
        report(el, ast->at, "a subscript is an integer, but %s", found_text(el, ast, "this", value));
    else if (!value->expr->integer && !is_whole(value->expr))
        note_input(el, report(el, ast->at, "a subscript is an integer (of index variables, constants and class elements), but %s is a real number", text),
                   value->expr);
    else if (!value->expr->integer || !is_subscript(value->expr))
        report(el, ast->at, "a subscript is affine in its index variables (as `i*2 + p - 1` and `(i - p) // 2` are), but %s isn't", text);
    else
        return value->expr;
    return NULL;
}

/* Proves 0 <= subscript < extent, or reports how far it goes. */
static bool check_bounds(Elaborator *el, const Ast *node, const Ast *ast, const Expr *subscript, Extent extent,
                         int dimension, const Value *base)
{
    Extent low, high, last = {extent.per_n, extent.constant - 1};
    const char *text = quote(el, node, "this"), *name = quote(el, node->left, "the tensor");
    bool known = expr_range(subscript, &low, &high) && low.constant > INT32_MIN && high.constant < INT32_MAX;
    bool low_fits = known && extent_at_most(extent_constant(0), low), high_fits = known && extent_at_most(high, last);
    if (low_fits && high_fits)
        return true;
    Diagnostic *diagnostic;
    const char *size = extent_name(el, extent);
    if (!known)
        diagnostic = report(el, ast->at, "%s: the subscript's range is not known, but dimension %d of %s has extent %s; give a default: `| 0`",
                            text, dimension, name, size);
    else if (low_fits)
        diagnostic = report(el, ast->at, "%s: subscript reaches %s, but dimension %d of %s has extent %s", text,
                            extent_name(el, high), dimension, name, size);
    else if (high_fits)
        diagnostic = report(el, ast->at, "%s: subscript goes down to %s, but dimension %d of %s begins at 0", text,
                            extent_name(el, low), dimension, name);
    else
        diagnostic = report(el, ast->at, "%s: subscript goes from %s to %s, but dimension %d of %s has extent %s", text,
                            extent_name(el, low), extent_name(el, high), dimension, name, size);
    report_declaration(el, diagnostic, node->left, base);
    note_input(el, diagnostic, subscript);
    if (subscript->kind == EXPR_BATCH)
        report_note(el, diagnostic, el->batch_span, "outside of an index definition %s is the number of rows; an index ranges over them in `sum[%s](...)`",
                    el->batch_name, el->batch_name);
    return false;
}

/* The subscripts with `...` filled in: `count` expressions, `asts` for messages (NULL for those
 * of an ellipsis). False after a report. */
static bool collect_subscripts(Elaborator *el, const Ast *ast, const Expr **subscripts, const Ast **asts, int *count)
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
            report(el, part->at, "`...` must stand on the left-hand side, or in the reduction's brackets, too");
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
    Diagnostic *diagnostic =
        base->rank == 0
            ? report(el, ast->at, "%s is a single number and takes no subscripts", name)
            : report(el, ast->at, "%s has %d dimension%s %s, but %d subscript%s", name, base->rank,
                     base->rank == 1 ? "" : "s", shape_text(el, base->rank, base->shape), count,
                     count == 1 ? "" : "s");
    report_declaration(el, diagnostic, ast->left, base);
    return el->error;
}

const Value *evaluate_subscript(Elaborator *el, const Ast *ast)
{
    const Value *base = evaluate_base(el, ast->left);
    const Expr *subscripts[AFFINE_TERMS];
    const Ast *asts[AFFINE_TERMS];
    int count;
    bool valid = collect_subscripts(el, ast, subscripts, asts, &count);
    const Value *otherwise = ast->otherwise != NULL ? evaluate_array(el, ast->otherwise) : NULL;
    if (value_is_error(base))
        return base;
    if (count != base->rank)
        return valid ? subscript_error(el, ast, base, count) : el->error;
    if (!valid || (otherwise != NULL && value_is_error(otherwise)))
        return el->error;
    if (otherwise != NULL && otherwise->rank != 0) {
        report(el, ast->otherwise->at, "the default after `|` is one number, but %s",
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
    {"sum", REDUCE_KIND_SUM, REDUCE_SUM, "_sum"},    {"mean", REDUCE_KIND_MEAN, REDUCE_SUM, "_sum"},
    {"max", REDUCE_KIND_MAX, REDUCE_MAX, "_max"},    {"min", REDUCE_KIND_MIN, REDUCE_MIN, "_min"},
    {"prod", REDUCE_KIND_PROD, REDUCE_PROD, "_prod"}, {"argmax", REDUCE_KIND_ARGMAX, REDUCE_ARGMAX, "_argmax"},
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

static int gather_indices(const IndexScope *scope, const Index **indices)
{
    int count = 0;
    for (int i = 0; i < scope->ellipsis_count && count < REDUCED_MAX; i++)
        indices[count++] = scope->ellipsis[i];
    for (int i = 0; i < scope->names.count && count < REDUCED_MAX; i++)
        indices[count++] = scope->names.items[i].index;
    return count;
}

static const Value *reduce_body(Elaborator *el, const Ast *ast, const IndexScope *scope, int which)
{
    const Value *body = evaluate_array(el, ast->left);
    const Index *indices[REDUCED_MAX];
    Extent extents[REDUCED_MAX];
    if (value_is_error(body))
        return body;
    int count = gather_indices(scope, indices);
    if (scope->ellipsis_count + scope->names.count > REDUCED_MAX) {
        report_limit(el, ast->at, "a reduction has at most %d indices", REDUCED_MAX);
        return el->error;
    }
    if (reductions[which].kind == REDUCE_KIND_ARGMAX && count != 1) {
        report(el, ast->at, "argmax takes one index, but %d stand here", count);
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
    const Value *result =
        value_reduce(el, element, reductions[which].reduction, count, indices, reductions[which].suffix, span);
    return kind == REDUCE_KIND_MEAN ? divide_by_count(el, result, count, extents) : result;
}

/* ---- T[i, j] = expression ---- */

/* The tensor that the right-hand side made, when it is just what the left-hand side says: the
 * definition takes its name instead of copying it. */
static Tensor *same_tensor(Elaborator *el, const Expr *expr, int rank, const Index *const *indices)
{
    if (expr->kind != EXPR_READ || expr->otherwise != NULL || expr->count != rank ||
        expr->tensor->kind != TENSOR_DEFINITION ||
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
    int rank = 0;
    Name name = statement->names.items[0];
    if (scope->ellipsis_count + scope->names.count > RANK_MAX) {
        report_limit(el, name.span, "a tensor has at most %d dimensions", RANK_MAX);
        return el->error;
    }
    for (int i = 0; i < scope->ellipsis_count; i++)
        indices[rank++] = scope->ellipsis[i];
    for (int i = 0; i < scope->names.count; i++)
        indices[rank++] = scope->names.items[i].index;
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
