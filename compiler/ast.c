/*
 * Prints the syntax tree (see ast_print.h).
 *
 * In: a parsed file, also one with errors in it. Out: text like
 *
 *     model mlp                              @2:1
 *       formal hidden = 256
 *       bind logits                          @6:5
 *         call dense |>
 *           name X
 *           name hidden
 *
 * What fits on a line without a tree (names, numbers, indices) stands on its parent's line.
 */
#include "ast_print.h"

#include <string.h>

typedef struct Printer {
    FILE *stream;
    const Source *source;
    /* Where positions were counted up to: they are asked for in the order of the text. */
    uint32_t offset, line_begin;
    int line;
} Printer;

static void print_tree(Printer *printer, const Ast *ast, int depth, const char *role);
static void print_statement(Printer *printer, const Statement *statement, int depth);

static void indent(Printer *printer, int depth)
{
    fprintf(printer->stream, "%*s", 2 * depth, "");
}

/* " @line:column" and the end of the line. */
static void end_with_position(Printer *printer, Span span)
{
    if (span.begin < printer->offset) {
        printer->offset = printer->line_begin = 0;
        printer->line = 1;
    }
    for (; printer->offset < span.begin; printer->offset++) {
        if (printer->source->text[printer->offset] == '\n') {
            printer->line++;
            printer->line_begin = printer->offset + 1;
        }
    }
    /* The line alone, so that columns count characters as they do in messages. */
    Source line = {"", printer->source->text + printer->line_begin, span.begin - printer->line_begin, false};
    int first, column;
    span_position((Span){&line, (uint32_t)line.length, (uint32_t)line.length}, &first, &column);
    fprintf(printer->stream, "  @%d:%d\n", printer->line, column);
}

static void print_string(Printer *printer, const char *string)
{
    fputc('"', printer->stream);
    for (const char *c = string; *c != '\0'; c++) {
        if (*c == '\n')
            fputs("\\n", printer->stream);
        else if (*c == '"' || *c == '\\')
            fprintf(printer->stream, "\\%c", *c);
        else
            fputc(*c, printer->stream);
    }
    fputc('"', printer->stream);
}

static void print_number(Printer *printer, double number)
{
    Text text = {0};
    text_number(&text, number, false);
    fputs(text.data, printer->stream);
    text_free(&text);
}

/* An expression without parts, on one line; false: it has parts, nothing was printed. */
static bool print_leaf(Printer *printer, const Ast *ast)
{
    switch (ast->kind) {
    case AST_NUMBER:
        print_number(printer, ast->number);
        return true;
    case AST_STRING:
        print_string(printer, ast->string);
        return true;
    case AST_NAME:
        fputs(ast->name.text, printer->stream);
        return true;
    case AST_ELLIPSIS:
        fputs("...", printer->stream);
        return true;
    case AST_ERROR:
        fputs("<error>", printer->stream);
        return true;
    default:
        return false;
    }
}

/* `[i: 3, j, ...]`; what has parts stands as `*` here and as a tree below. */
static void print_index_line(Printer *printer, const IndexDeclList *indices)
{
    fputc('[', printer->stream);
    for (int i = 0; i < indices->count; i++) {
        const IndexDecl *index = &indices->items[i];
        if (i > 0)
            fputs(", ", printer->stream);
        if (index->ellipsis)
            fputs("...", printer->stream);
        else if (index->fixed == NULL)
            fputs(index->name.text, printer->stream);
        else if (!print_leaf(printer, index->fixed))
            fputc('*', printer->stream);
        if (index->extent == NULL)
            continue;
        fputs(": ", printer->stream);
        if (!print_leaf(printer, index->extent))
            fputc('*', printer->stream);
    }
    fputc(']', printer->stream);
}

static bool is_leaf(const Ast *ast)
{
    return ast->depth == 1 && ast->kind != AST_CALL && ast->kind != AST_LIST;
}

static void print_index_trees(Printer *printer, const IndexDeclList *indices, int depth)
{
    for (int i = 0; i < indices->count; i++) {
        const IndexDecl *index = &indices->items[i];
        if (index->fixed != NULL && !is_leaf(index->fixed))
            print_tree(printer, index->fixed, depth, "index ");
        if (index->extent != NULL && !is_leaf(index->extent))
            print_tree(printer, index->extent, depth, "extent ");
    }
}

static void print_arguments(Printer *printer, const Ast *ast, int depth)
{
    for (int i = 0; i < ast->arguments.count; i++) {
        const Argument *argument = &ast->arguments.items[i];
        char role[64] = "";
        if (argument->name.text != NULL)
            snprintf(role, sizeof role, "%.48s = ", argument->name.text);
        print_tree(printer, argument->value, depth, role);
    }
}

static void print_list(Printer *printer, const AstList *list, int depth, const char *role)
{
    for (int i = 0; i < list->count; i++)
        print_tree(printer, list->items[i], depth, role);
}

/* An expression with parts: a line for itself, then a tree for each part. */
static void print_branch(Printer *printer, const Ast *ast, int depth)
{
    switch (ast->kind) {
    case AST_LIST:
        fputs("list\n", printer->stream);
        print_list(printer, &ast->list, depth + 1, "");
        break;
    case AST_CALL:
        fprintf(printer->stream, "call %s%s\n", ast->name.text, ast->piped ? " |>" : "");
        print_arguments(printer, ast, depth + 1);
        break;
    case AST_SUBSCRIPT:
        fputs("subscript\n", printer->stream);
        print_tree(printer, ast->left, depth + 1, "of ");
        print_list(printer, &ast->list, depth + 1, "at ");
        if (ast->otherwise != NULL)
            print_tree(printer, ast->otherwise, depth + 1, "default ");
        break;
    case AST_REDUCE:
        fprintf(printer->stream, "reduce %s", ast->op);
        print_index_line(printer, &ast->indices);
        fputc('\n', printer->stream);
        print_index_trees(printer, &ast->indices, depth + 1);
        print_tree(printer, ast->left, depth + 1, "");
        break;
    case AST_IF:
        fputs("if\n", printer->stream);
        print_tree(printer, ast->left, depth + 1, "");
        print_tree(printer, ast->right, depth + 1, "then ");
        print_tree(printer, ast->third, depth + 1, "else ");
        break;
    default: /* AST_UNARY, AST_BINARY */
        fprintf(printer->stream, "%s%s\n", ast->kind == AST_UNARY ? "unary " : "", ast->op);
        print_tree(printer, ast->left, depth + 1, "");
        if (ast->right != NULL)
            print_tree(printer, ast->right, depth + 1, "");
        break;
    }
}

static void print_tree(Printer *printer, const Ast *ast, int depth, const char *role)
{
    indent(printer, depth);
    fputs(role, printer->stream);
    if (print_leaf(printer, ast))
        fputc('\n', printer->stream);
    else
        print_branch(printer, ast, depth);
}

/* `[n, 784]` of a declaration, trees for what has parts below it. */
static void print_extent_line(Printer *printer, const AstList *extents)
{
    fputc('[', printer->stream);
    for (int i = 0; i < extents->count; i++) {
        if (i > 0)
            fputs(", ", printer->stream);
        if (!print_leaf(printer, extents->items[i]))
            fputc('*', printer->stream);
    }
    fputc(']', printer->stream);
}

static void print_statement_line(Printer *printer, const Statement *statement)
{
    static const char *const words[] = {
        [STATEMENT_INPUT] = "input",   [STATEMENT_TARGET] = "target", [STATEMENT_PARAM] = "param",
        [STATEMENT_STATE] = "state",   [STATEMENT_BIND] = "bind",     [STATEMENT_DEFINE] = "define",
        [STATEMENT_DRAW] = "draw",     [STATEMENT_UPDATE] = "update", [STATEMENT_FOR] = "for",
        [STATEMENT_OUTPUT] = "output", [STATEMENT_LOSS] = "loss",     [STATEMENT_METRIC] = "metric",
        [STATEMENT_RETURN] = "return"};
    fputs(words[statement->kind], printer->stream);
    for (int i = 0; i < statement->names.count; i++)
        fprintf(printer->stream, "%s%s", i == 0 ? " " : ", ", statement->names.items[i].text);
    if (statement->has_extents)
        print_extent_line(printer, &statement->extents);
    if (statement->kind == STATEMENT_DEFINE)
        print_index_line(printer, &statement->indices);
    if (statement->random || statement->kind == STATEMENT_DRAW)
        fputs(" ~", printer->stream);
    if (statement->no_decay)
        fputs(" no_decay", printer->stream);
    end_with_position(printer, statement->span);
}

static void print_statement(Printer *printer, const Statement *statement, int depth)
{
    indent(printer, depth);
    print_statement_line(printer, statement);
    for (int i = 0; i < statement->extents.count; i++)
        if (!is_leaf(statement->extents.items[i]))
            print_tree(printer, statement->extents.items[i], depth + 1, "extent ");
    print_index_trees(printer, &statement->indices, depth + 1);
    if (statement->classes != NULL)
        print_tree(printer, statement->classes, depth + 1, "class ");
    if (statement->kind == STATEMENT_FOR) {
        print_tree(printer, statement->low, depth + 1, "from ");
        print_tree(printer, statement->high, depth + 1, "to ");
    }
    if (statement->value != NULL)
        print_tree(printer, statement->value, depth + 1, "");
    print_list(printer, &statement->values, depth + 1, "");
    for (int i = 0; i < statement->body.count; i++)
        print_statement(printer, statement->body.items[i], depth + 1);
}

static void print_formal(Printer *printer, const Formal *formal)
{
    fprintf(printer->stream, "  formal %s", formal->name.text);
    if (formal->has_shape)
        print_index_line(printer, &formal->shape);
    if (formal->standard != NULL && is_leaf(formal->standard)) {
        fputs(" = ", printer->stream);
        print_leaf(printer, formal->standard);
    }
    fputc('\n', printer->stream);
    print_index_trees(printer, &formal->shape, 2);
    if (formal->standard != NULL && !is_leaf(formal->standard))
        print_tree(printer, formal->standard, 2, "= ");
}

static void print_definition(Printer *printer, const char *word, const Definition *definition)
{
    fprintf(printer->stream, "%s %s", word, definition->name.text);
    end_with_position(printer, definition->span);
    for (int i = 0; i < definition->formals.count; i++)
        print_formal(printer, &definition->formals.items[i]);
    for (int i = 0; i < definition->body.count; i++)
        print_statement(printer, definition->body.items[i], 1);
}

static void print_group(Printer *printer, const SplitGroup *group)
{
    fputs("  split", printer->stream);
    for (int i = 0; i < group->splits.count; i++) {
        const Split *split = &group->splits.items[i];
        fprintf(printer->stream, "%s%s", i == 0 ? " " : ", ", split->name.text);
        if (split->rows != NULL) {
            fputc('[', printer->stream);
            if (!print_leaf(printer, split->rows))
                fputc('*', printer->stream);
            fputc(']', printer->stream);
        }
    }
    end_with_position(printer, group->span);
    for (int i = 0; i < group->splits.count; i++)
        if (group->splits.items[i].rows != NULL && !is_leaf(group->splits.items[i].rows))
            print_tree(printer, group->splits.items[i].rows, 2, "rows ");
    for (int i = 0; i < group->body.count; i++)
        print_statement(printer, group->body.items[i], 2);
}

static void print_settings(Printer *printer, const Item *item)
{
    for (int i = 0; i < item->settings.count; i++) {
        fprintf(printer->stream, "  %s =\n", item->settings.items[i].name.text);
        print_tree(printer, item->settings.items[i].value, 2, "");
    }
}

static void print_item(Printer *printer, const Item *item)
{
    switch (item->kind) {
    case ITEM_IMPORT:
        fputs("import ", printer->stream);
        print_string(printer, item->path);
        end_with_position(printer, item->span);
        break;
    case ITEM_CONSTANT:
        fprintf(printer->stream, "constant %s", item->constant.name.text);
        end_with_position(printer, item->span);
        print_tree(printer, item->constant.value, 1, "");
        break;
    case ITEM_DEF:
        print_definition(printer, "def", item->definition);
        break;
    case ITEM_OPTIMIZER:
        print_definition(printer, "optimizer", item->definition);
        break;
    case ITEM_MODEL:
        print_definition(printer, "model", item->definition);
        break;
    case ITEM_DATA:
        fputs("data", printer->stream);
        end_with_position(printer, item->span);
        for (int i = 0; i < item->groups.count; i++)
            print_group(printer, &item->groups.items[i]);
        break;
    case ITEM_TRAIN:
        fputs("train", printer->stream);
        end_with_position(printer, item->span);
        print_settings(printer, item);
        break;
    }
}

void ast_print(FILE *stream, const File *file)
{
    Printer printer = {.stream = stream, .source = file->source, .line = 1};
    for (int i = 0; i < file->items.count; i++)
        print_item(&printer, file->items.items[i]);
}
