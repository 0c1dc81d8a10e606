/*
 * Nodes of the syntax tree, as the grammar's actions make them.
 *
 * In: parts with their spans. Out: nodes whose `at` is the place that an error points to.
 * Refused: trees deeper than LIMIT_NESTING, and brackets that hold what can't stand there (a
 * default among extents, an extent among subscripts).
 */
#include "parser.h"

#include <string.h>

static int depth_of(const Ast *ast)
{
    return ast == NULL ? 0 : ast->depth;
}

/* Passes that walk the tree recurse as deeply as it is: the limit keeps their stacks small. */
static Ast *limit_depth(Parser *parser, Ast *ast, int below)
{
    ast->depth = below + 1;
    if (ast->depth <= LIMIT_NESTING)
        return ast;
    /* A long chain of operators exceeds the limit again and again: once is enough. */
    if (!parser->depth_reported)
        diag_error(parser->diagnostics, ast->at, "this expression is nested deeper than the limit of %d",
                   LIMIT_NESTING);
    parser->depth_reported = true;
    return build_error(parser, ast->span);
}

static Ast *build(Parser *parser, AstKind kind, Span span, Span at)
{
    Ast *ast = ARENA_NEW(parser->arena, Ast);
    ast->kind = kind;
    ast->span = span;
    ast->at = at;
    ast->depth = 1;
    return ast;
}

static const char *intern(Parser *parser, const char *text)
{
    return arena_intern(parser->arena, text, strlen(text));
}

static int larger(int a, int b)
{
    return a > b ? a : b;
}

Ast *build_error(Parser *parser, Span span)
{
    return build(parser, AST_ERROR, span, span);
}

Ast *build_number(Parser *parser, Span span, double number)
{
    Ast *ast = build(parser, AST_NUMBER, span, span);
    ast->number = number;
    return ast;
}

Ast *build_string(Parser *parser, Span span, const char *text)
{
    Ast *ast = build(parser, AST_STRING, span, span);
    ast->string = text;
    return ast;
}

Ast *build_name(Parser *parser, Name name)
{
    Ast *ast = build(parser, AST_NAME, name.span, name.span);
    ast->name = name;
    return ast;
}

Ast *build_ellipsis(Parser *parser, Span span)
{
    return build(parser, AST_ELLIPSIS, span, span);
}

Ast *build_list(Parser *parser, Span span, AstList list)
{
    Ast *ast = build(parser, AST_LIST, span, span);
    int below = 0;
    ast->list = list;
    for (int i = 0; i < list.count; i++)
        below = larger(below, list.items[i]->depth);
    return limit_depth(parser, ast, below);
}

Ast *build_unary(Parser *parser, Span operator, const char * name, Ast *left)
{
    Ast *ast = build(parser, AST_UNARY, span_join(operator, left->span), operator);
    ast->op = intern(parser, name);
    ast->left = left;
    return limit_depth(parser, ast, left->depth);
}

Ast *build_binary(Parser *parser, Ast *left, Span operator, const char * name, Ast *right)
{
    Ast *ast = build(parser, AST_BINARY, span_join(left->span, right->span), operator);
    ast->op = intern(parser, name);
    ast->left = left;
    ast->right = right;
    return limit_depth(parser, ast, larger(left->depth, right->depth));
}

Ast *build_if(Parser *parser, Span keyword, Ast *condition, Ast *then, Ast *otherwise)
{
    Ast *ast = build(parser, AST_IF, span_join(keyword, otherwise->span), keyword);
    ast->left = condition;
    ast->right = then;
    ast->third = otherwise;
    return limit_depth(parser, ast, larger(condition->depth, larger(then->depth, otherwise->depth)));
}

static int arguments_depth(ArgumentList arguments)
{
    int below = 0;
    for (int i = 0; i < arguments.count; i++)
        below = larger(below, arguments.items[i].value->depth);
    return below;
}

Ast *build_call(Parser *parser, Span span, Name name, ArgumentList arguments)
{
    Ast *ast = build(parser, AST_CALL, span, name.span);
    ast->name = name;
    ast->arguments = arguments;
    return limit_depth(parser, ast, arguments_depth(arguments));
}

Ast *build_pipe(Parser *parser, Ast *left, Ast *call)
{
    if (call->kind == AST_ERROR)
        return call;
    ArgumentList arguments = {0};
    Argument first = {.value = left};
    LIST_PUSH(parser->arena, arguments, first);
    for (int i = 0; i < call->arguments.count; i++)
        LIST_PUSH(parser->arena, arguments, call->arguments.items[i]);
    Ast *ast = build_call(parser, span_join(left->span, call->span), call->name, arguments);
    ast->piped = true;
    return ast;
}

Ast *build_subscript(Parser *parser, Span span, Ast *left, const Bracket *bracket)
{
    Ast *ast = build(parser, AST_SUBSCRIPT, span, left->at);
    int below = larger(left->depth, depth_of(bracket->otherwise));
    ast->left = left;
    ast->otherwise = bracket->otherwise;
    for (int i = 0; i < bracket->parts.count; i++) {
        BracketPart part = bracket->parts.items[i];
        if (part.extent != NULL)
            diag_error(parser->diagnostics, part.extent->span,
                       "an extent after `:` stands only where an index is introduced, not in a subscript");
        LIST_PUSH(parser->arena, ast->list, part.value);
        below = larger(below, part.value->depth);
    }
    return limit_depth(parser, ast, below);
}

static bool is_reduction(const char *name)
{
    static const char *const names[] = {"sum", "mean", "max", "min", "prod", "argmax"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

Ast *build_reduce(Parser *parser, Span span, Ast *left, const Bracket *bracket, Ast *body)
{
    if (left->kind != AST_NAME || !is_reduction(left->name.text)) {
        if (left->kind != AST_ERROR)
            diag_error(parser->diagnostics, left->at,
                       "%s can't reduce: expected `sum`, `mean`, `max`, `min`, `prod` or `argmax` before "
                       "`[...](...)`",
                       syntax_quote(parser, left->span));
        return build_error(parser, span);
    }
    Ast *ast = build(parser, AST_REDUCE, span, left->at);
    int below = body->depth;
    ast->op = left->name.text;
    ast->left = body;
    ast->indices = build_indices(parser, bracket);
    for (int i = 0; i < bracket->parts.count; i++)
        below = larger(below, depth_of(bracket->parts.items[i].extent));
    return limit_depth(parser, ast, below);
}

/* Extents and introduced indices read nothing, so there is nothing to have a default for. */
static void refuse_default(Parser *parser, const Bracket *bracket)
{
    if (bracket->otherwise != NULL)
        diag_error(parser->diagnostics, bracket->otherwise->span,
                   "a default after `|` stands only where a tensor is read, not where it is declared");
}

IndexDeclList build_indices(Parser *parser, const Bracket *bracket)
{
    IndexDeclList indices = {0};
    refuse_default(parser, bracket);
    for (int i = 0; i < bracket->parts.count; i++) {
        BracketPart part = bracket->parts.items[i];
        IndexDecl index = {.extent = part.extent, .name.span = part.value->span};
        if (part.value->kind == AST_NAME)
            index.name = part.value->name;
        else if (part.value->kind == AST_ELLIPSIS)
            index.ellipsis = true;
        else
            index.fixed = part.value;
        LIST_PUSH(parser->arena, indices, index);
    }
    return indices;
}

AstList build_extents(Parser *parser, const Bracket *bracket)
{
    AstList extents = {0};
    refuse_default(parser, bracket);
    for (int i = 0; i < bracket->parts.count; i++) {
        BracketPart part = bracket->parts.items[i];
        if (part.extent != NULL)
            diag_error(parser->diagnostics, part.extent->span,
                       "the brackets of a declaration hold extents: expected `,` or `]` before `:`");
        LIST_PUSH(parser->arena, extents, part.value);
    }
    return extents;
}

Statement *build_statement(Parser *parser, StatementKind kind, Span span, Name name, Ast *value)
{
    Statement *statement = ARENA_NEW(parser->arena, Statement);
    statement->kind = kind;
    statement->span = span;
    statement->value = value;
    if (name.text != NULL)
        LIST_PUSH(parser->arena, statement->names, name);
    return statement;
}

Item *build_item(Parser *parser, ItemKind kind, Span span)
{
    Item *item = ARENA_NEW(parser->arena, Item);
    item->kind = kind;
    item->span = span;
    return item;
}

Definition *build_definition(Parser *parser, Span span, Name name, FormalList formals, StatementList body)
{
    Definition *definition = ARENA_NEW(parser->arena, Definition);
    definition->span = span;
    definition->name = name;
    definition->formals = formals;
    definition->body = body;
    return definition;
}
