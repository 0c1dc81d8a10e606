/*
 * The ranges of index variables (section 5 of the language).
 *
 * They are inferred before the body of a statement (or of a reduction) is elaborated: the body
 * is searched for subscripts in which a variable stands alone. Where what is subscripted is a
 * call, it is elaborated then, and its value kept for the body (a memo). Refused: variables whose
 * range is not known, and places that disagree.
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
    bool ready = is_ready(search, ast->left) && is_ready(search, ast->right) &&
                 is_ready(search, ast->third) && is_ready(search, ast->otherwise);
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

const Value *evaluate_base(Elaborator *el, const Ast *base)
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
        if (is_hidden(search, base->name.text) || own_index(search, base) != NULL) {
            search->failed = true; /* reported when the subscript is elaborated */
            return NULL;
        }
        const Value *value = name_value_quiet(el, base->name.text);
        if (value != NULL && value->kind == VALUE_LIST)
            value = value_as_array(el, value, base);
        if (value == NULL || value_is_error(value))
            search->failed = true;
        if (value != NULL && value_is_error(value))
            search->scope->silent = true;
        return value != NULL && value->kind == VALUE_ARRAY ? value : NULL;
    }
    const Value *value = memo_find(search->scope, base);
    if (value == NULL && (search->check || !is_ready(search, base)))
        return NULL;
    create_indices(el, search->scope);
    if (value == NULL)
        value = evaluate_base(el, base);
    if (value->kind != VALUE_ARRAY) {
        search->failed = search->scope->silent = true;
        return NULL;
    }
    return value;
}

static void report_disagreement(Search *search, IndexName *index, const Ast *place, const char *text,
                                Extent extent)
{
    Elaborator *el = search->el;
    search->failed = true;
    if (index->is_batch) {
        report_at(el, place, "%s ranges over the batch, but %s has extent %s", index->name, text,
                  extent_name(el, extent));
        return;
    }
    Diagnostic *diagnostic = report_at(el, place, "the range of %s is %s in %s, but %s in %s", index->name,
                                       extent_name(el, extent), text, extent_name(el, index->extent),
                                       index->found_text);
    report_note(el, diagnostic, index->found_at, "%s has the range %s here", index->name,
                extent_name(el, index->extent));
}

const IndexScope *ellipsis_scope(const IndexScope *scope)
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
    for (int i = 0; i < node->list.count; i++)
        if (node->list.items[i]->kind == AST_ELLIPSIS)
            count += el->frame->ellipsis_count - 1;
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
    const char *text = arena_printf(el->arena, "dimension %d of %s", dimension,
                                    quote(el, node->left, "this"));
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
    case AST_NAME:
        return true;
    case AST_UNARY:
    case AST_BINARY:
        return strcmp(ast->op, "@") != 0 && is_plain(ast->left) && is_plain(ast->right);
    default:
        return false;
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
    if (ast->kind == AST_ERROR)
        search->scope->silent = true;
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
static bool assume_dimension(Elaborator *el, IndexName *name)
{
    Binding *binding = frame_find(el->frame, name->name);
    if (name->found || binding == NULL || !binding->is_dimension)
        return false;
    name->found = value_is_extent(binding->value, &name->extent);
    name->found_at = binding->span;
    name->found_text = "the parameter's shape";
    return name->found;
}

/* In data, an input that is defined by index notation has the extents that the model declares. */
static void assume_declared(const Elaborator *el, const IndexScope *scope, int dimension, IndexName *name)
{
    if (name->found || el->defined == NULL || scope->parent != NULL || el->frame->kind != FRAME_DATA)
        return;
    name->found = true;
    name->extent = el->defined->shape[dimension];
}

static void report_unknown_range(Elaborator *el, const IndexName *name)
{
    report(el, name->span,
           "the range of %s is not known: it stands alone in no subscript; write `%s: extent`", name->name,
           name->name);
}

static void infer(Elaborator *el, IndexScope *scope, const Ast *body)
{
    Search search = {.el = el, .scope = scope};
    do {
        search.progress = false;
        search_tree(&search, body);
        for (int i = 0; i < scope->names.count && !search.progress && !search.failed; i++)
            search.progress = assume_dimension(el, &scope->names.items[i]);
    } while (search.progress);
    if (!search.failed) {
        search.check = true;
        search_tree(&search, body);
    }
    for (int i = 0; i < scope->names.count && !search.failed; i++)
        assume_declared(el, scope, i, &scope->names.items[i]);
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
        report_at(el, decl->fixed,
                  "an index variable is a name, not `%s`; to define one slice, write an `if` on the index",
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
    } else if (el->frame->kind != FRAME_FUNCTION && el->batch_name != NULL &&
               strcmp(name.name, el->batch_name) == 0) {
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
static bool declare_ellipsis(Elaborator *el, IndexScope *scope, const IndexDeclList *decls,
                             const IndexDecl *decl)
{
    static const char *const letters[] = {"b", "a", "c", "e", "f", "g", "h", "l", "m", "p", "q", "r", "s"};
    Frame *frame = el->frame;
    if (!frame->has_ellipsis) {
        report(
            el, decl->name.span,
            "`...` stands for the dimensions that a def's parameter with `...` matched; there is none here");
        return false;
    }
    scope->has_ellipsis = true;
    scope->ellipsis_count = frame->ellipsis_count;
    scope->ellipsis_place = scope->names.count;
    size_t letter = 0;
    for (int i = 0; i < frame->ellipsis_count; i++) {
        bool batch = i == 0 && extent_equal(frame->ellipsis[i], extent_batch) && el->batch_name != NULL &&
                     !name_taken(decls, el->batch_name);
        while (!batch && name_taken(decls, letters[letter]) && letter + 1 < sizeof letters / sizeof *letters)
            letter++;
        scope->ellipsis[i] = graph_index(el->graph, batch ? el->batch_name : letters[letter],
                                         frame->ellipsis[i]);
        if (!batch && letter + 1 < sizeof letters / sizeof *letters)
            letter++;
    }
    return true;
}

bool index_open(Elaborator *el, IndexScope *scope, const IndexDeclList *decls, const Ast *body)
{
    MemoList *memos = el->frame->index != NULL ? el->frame->index->memos : NULL;
    *scope = (IndexScope){.parent = el->frame->index, .memos = memos, .reports = el->reports};
    if (memos == NULL)
        scope->memos = ARENA_NEW(el->arena, MemoList);
    bool valid = true;
    for (int i = 0; i < decls->count; i++)
        valid = (decls->items[i].ellipsis ? declare_ellipsis(el, scope, decls, &decls->items[i])
                                          : declare_index(el, scope, &decls->items[i])) &&
                valid;
    el->frame->index = scope;
    if (!valid)
        return false;
    infer(el, scope, body);
    return true;
}

/* A range that isn't known may come of another error in the statement: then that one is enough. */
void index_close(Elaborator *el, IndexScope *scope)
{
    bool reported = el->reports != scope->reports || scope->silent;
    for (int i = 0; i < scope->names.count && !reported; i++)
        if (!scope->names.items[i].found)
            report_unknown_range(el, &scope->names.items[i]);
    el->frame->index = scope->parent;
}
