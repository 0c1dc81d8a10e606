/*
 * The data block: a graph for each split, whose outputs are the model's inputs and targets.
 *
 * A file is an input of that graph (elaborate_source.c). A split that states its number of rows
 * is drawn instead. The statements of both are those of a body, its streams begin with its name.
 */
#include "elaborate_internal.h"

#include <string.h>

/* ---- splits ---- */

static int find_fed(const Elaborator *el, const char *name)
{
    for (int i = 0; i < el->fed.count; i++)
        if (strcmp(el->fed.items[i]->name, name) == 0)
            return i;
    return -1;
}

static const char *fed_suggestion(Elaborator *el, const char *name)
{
    LIST(const char *) names = {0};
    for (int i = 0; i < el->fed.count; i++)
        LIST_PUSH(el->arena, names, el->fed.items[i]->name);
    return report_suggestion(el, name, names.items, names.count);
}

/* Whether the model declares the input, though it may be in error and have no tensor. */
static bool is_declared(const Elaborator *el, const char *name)
{
    const StatementList *body = &el->model->definition->body;
    for (int i = 0; i < body->count; i++)
        if ((body->items[i]->kind == STATEMENT_INPUT || body->items[i]->kind == STATEMENT_TARGET) &&
            strcmp(body->items[i]->names.items[0].text, name) == 0)
            return true;
    return false;
}

/* ---- statements: what their sources are read for ---- */

static bool asts_mention(const AstList *asts, const char *name);

/* Whether the name occurs in the expression. */
static bool ast_mentions(const Ast *ast, const char *name)
{
    if (ast == NULL)
        return false;
    for (int i = 0; i < ast->arguments.count; i++)
        if (ast_mentions(ast->arguments.items[i].value, name))
            return true;
    for (int i = 0; i < ast->indices.count; i++)
        if (ast_mentions(ast->indices.items[i].extent, name))
            return true;
    return (ast->name.text != NULL && strcmp(ast->name.text, name) == 0) || ast_mentions(ast->left, name) ||
           ast_mentions(ast->right, name) || ast_mentions(ast->third, name) ||
           ast_mentions(ast->otherwise, name) || asts_mention(&ast->list, name);
}

static bool asts_mention(const AstList *asts, const char *name)
{
    for (int i = 0; i < asts->count; i++)
        if (ast_mentions(asts->items[i], name))
            return true;
    return false;
}

/* Whether the split uses a name besides binding it, and for which input: that of the first
 * statement, or of what it binds in turn. `depth` ends circles. */
static bool find_use(Elaborator *el, const StatementList *body, const Statement *except, const char *name,
                     int depth, const Tensor **fed)
{
    bool used = false;
    for (int i = 0; i < body->count && *fed == NULL && depth < 16; i++) {
        const Statement *statement = body->items[i];
        if (statement->kind == STATEMENT_FOR)
            used = find_use(el, &statement->body, except, name, depth, fed) || used;
        if (statement == except || statement->names.count == 0 ||
            !(ast_mentions(statement->value, name) || asts_mention(&statement->extents, name)))
            continue;
        used = true;
        int which = find_fed(el, statement->names.items[0].text);
        if (which >= 0)
            *fed = el->fed.items[which];
        else
            find_use(el, el->split_body, statement, statement->names.items[0].text, depth + 1, fed);
    }
    return used;
}

/* A name of a read split that is no input: of use to one, or meant to be one. */
static bool expect_local(Elaborator *el, const Statement *statement, Name name)
{
    const Tensor *fed = NULL;
    bool used = find_use(el, el->split_body, statement, name.text, 0, &fed);
    if (fed != NULL) {
        el->expected = statement->kind == STATEMENT_BIND ? fed : NULL;
        return true;
    }
    /* What is used by something unused only is of no use either: one error says so. */
    if (!used && !is_declared(el, name.text))
        report(el, name.span, "%s is not an input or target of the model, and nothing uses it%s", name.text,
               fed_suggestion(el, name.text));
    frame_bind(el, name.text, el->error, name.span);
    return false;
}

bool data_expect(Elaborator *el, const Statement *statement)
{
    el->expected = NULL;
    el->expected_value = NULL;
    el->defined = NULL;
    if (statement->names.count == 0)
        return true;
    el->expected_name = statement->names.items[0].text;
    int which = statement->names.count == 1 ? find_fed(el, statement->names.items[0].text) : -1;
    if (which >= 0 && statement->kind == STATEMENT_DEFINE &&
        statement->indices.count == el->fed.items[which]->rank)
        el->defined = el->fed.items[which];
    if (statement->kind != STATEMENT_BIND && statement->kind != STATEMENT_DEFINE)
        return true;
    if (which >= 0 && statement->kind == STATEMENT_BIND) {
        el->expected = el->fed.items[which];
        el->expected_value = statement->value;
    }
    bool valid = true;
    for (int i = 0; el->split->rows == 0 && i < statement->names.count; i++)
        if (find_fed(el, statement->names.items[i].text) < 0 &&
            !expect_local(el, statement, statement->names.items[i]))
            valid = false;
    return valid;
}

/* ---- inputs ---- */

/* The split's value of one input or target: shape, and classes where these are expected. */
static bool check_fed(Elaborator *el, const Tensor *fed, Span declared, const Value *value, Span span)
{
    Extent low, high;
    if (value->kind != VALUE_ARRAY || !shape_equal(value->rank, value->shape, fed->rank, fed->shape)) {
        Diagnostic *diagnostic = report(el, span, "%s has shape %s, but here it is %s", fed->name,
                                        shape_text(el, fed->rank, fed->shape), value_text(el, value));
        report_note(el, diagnostic, declared, "%s is declared here", fed->name);
        return false;
    }
    if (!fed->integer)
        return true;
    bool known = value->expr->integer && expr_range(value->expr, &low, &high);
    if (known && extent_at_most(low, extent_constant(fed->high)) && extent_at_most(extent_constant(0), high))
        return true;
    Diagnostic *diagnostic = known ? report(el, span, "%s is class(%lld), but here it goes from %s to %s",
                                            fed->name, (long long)fed->high + 1, extent_name(el, low),
                                            extent_name(el, high))
                                   : report(el, span, "%s is class(%lld), but here it holds real numbers",
                                            fed->name, (long long)fed->high + 1);
    report_note(el, diagnostic, declared, "%s is declared here", fed->name);
    return false;
}

/* A name that is no input may have been meant as the missing one; in a read split it is reported already. */
static void report_unbound(Elaborator *el, const Frame *frame, const Tensor *fed, Span declared)
{
    const Binding *nearest = NULL;
    for (int i = 0; i < frame->bindings.count; i++) {
        const Binding *binding = &frame->bindings.items[i];
        bool local = find_fed(el, binding->name) < 0 && binding->span.source != NULL;
        if (local && el->split->rows == 0 && value_is_error(binding->value))
            return;
        if (local && diag_nearest(binding->name, &fed->name, 1) != NULL)
            nearest = binding;
    }
    Diagnostic *diagnostic = report(el, el->split->span, "the split %s does not bind %s", el->split->name,
                                    fed->name);
    if (nearest != NULL)
        report_note(el, diagnostic, nearest->span, "did you mean `%s`?", fed->name);
    report_note(el, diagnostic, declared, "%s is declared here", fed->name);
}

/* ---- classes ---- */

/* Whether every value is a whole number: comparisons and floor give such, columns of a file are
 * checked when they are read. `budget` bounds the search. */
static bool is_whole(const Expr *expr, int *budget)
{
    if (expr->integer)
        return true;
    if (--*budget < 0)
        return false;
    if (expr->kind == EXPR_READ) {
        const Tensor *tensor = expr->tensor;
        bool otherwise = expr->otherwise == NULL || is_whole(expr->otherwise, budget);
        return otherwise && (tensor->kind == TENSOR_INPUT ||
                             (tensor->kind == TENSOR_DEFINITION && is_whole(tensor->body, budget)));
    }
    if (expr->kind == EXPR_REDUCE)
        return expr->reduction == REDUCE_ARGMAX || expr->reduction == REDUCE_ARGMIN ||
               is_whole(expr->body, budget);
    if (expr->kind != EXPR_OP)
        return false;
    switch (expr->op) {
    case OP_EQ:
    case OP_NE:
    case OP_LT:
    case OP_LE:
    case OP_GT:
    case OP_GE:
    case OP_AND:
    case OP_OR:
    case OP_NOT:
    case OP_FLOOR:
    case OP_FLOORDIV:
    case OP_SIGN:
        return true;
    case OP_ADD:
    case OP_SUB:
    case OP_MUL:
    case OP_NEG:
    case OP_MAX:
    case OP_MIN:
    case OP_ABS:
    case OP_STOP:
        break;
    case OP_SELECT:
        return is_whole(expr->args[1], budget) && is_whole(expr->args[2], budget);
    default:
        return false;
    }
    for (int i = 0; i < expr->count; i++)
        if (!is_whole(expr->args[i], budget))
            return false;
    return true;
}

/* The class of each value that is a whole number but no integer expression: the class that it
 * equals. One that is none of the k classes becomes NO_CLASS, which the loader refuses:
 * argmax[c: k + 1](if c < k then value == c else 1/2), and where that is k, NO_CLASS. */
static const Value *as_classes(Elaborator *el, const Tensor *fed, const Value *value, Span span)
{
    enum { NO_CLASS = -INT32_MAX }; /* DL_NO_CLASS of runtime/dl.h */
    Graph *graph = el->graph;
    int budget = 1000;
    if (value->kind != VALUE_ARRAY || value->expr->integer || !is_whole(value->expr, &budget))
        return value;
    value = value_store(el, value, "_value", span);
    if (value_is_error(value))
        return value;
    const Expr *classes = expr_number(graph, (double)fed->high + 1);
    const Index *c = graph_index(graph, "c", extent_constant(fed->high + 2));
    const Expr *own = expr_index(graph, c);
    const Expr *body = expr_op(graph, OP_SELECT, expr_op(graph, OP_LT, own, classes, NULL),
                               expr_op(graph, OP_EQ, value->expr, own, NULL), expr_number(graph, 0.5));
    RightSide right, *saved;
    right_begin(el, &right, path_new(el, NULL, fed->name), &saved);
    value = value_reduce(el, value_array(el, value->rank, value->shape, body), REDUCE_ARGMAX, 1, &c, "_class",
                         span);
    right_end(el, saved);
    const Expr *known = expr_op(graph, OP_LT, value->expr, classes, NULL);
    return value_array(el, value->rank, value->shape,
                       expr_op(graph, OP_SELECT, known, value->expr, expr_number(graph, (double)NO_CLASS)));
}

/* The definition that holds the input's rows; a file that is bound as it is is copied, and so are
 * integers for an input of reals. */
static Tensor *store_fed(Elaborator *el, const Tensor *fed, const Value *value, Span span)
{
    static const char *const letters[RANK_MAX] = {"n", "j", "k", "l", "m", "p", "q", "r"};
    PathNode *path = path_new(el, NULL, fed->name);
    RightSide right, *saved;
    right_begin(el, &right, path, &saved);
    value = value_store(el, value, NULL, span);
    right_end(el, saved);
    if (value_is_error(value))
        return NULL;
    Tensor *tensor = value_tensor(el, value);
    if (tensor != NULL && tensor->kind == TENSOR_DEFINITION && tensor->integer == fed->integer)
        return tensor;
    const Index *indices[RANK_MAX];
    const Expr *subscripts[RANK_MAX + 1];
    for (int k = 0; k < fed->rank; k++) {
        indices[k] = graph_index(el->graph, k == 0 ? el->batch_name : letters[k], fed->shape[k]);
        subscripts[k] = expr_index(el->graph, indices[k]);
    }
    tensor = tensor_define(el, path, NULL, fed->rank, indices, value_read(el, value, subscripts, NULL), span);
    tensor->integer = tensor->integer && fed->integer;
    return tensor;
}

static void collect_outputs(Elaborator *el, Frame *frame, bool incomplete)
{
    for (int i = 0; i < el->fed.count; i++) {
        const Tensor *fed = el->fed.items[i];
        Binding *binding = frame_find(frame, fed->name);
        if (binding == NULL) {
            if (!incomplete)
                report_unbound(el, frame, fed, el->fed_spans.items[i]);
            continue;
        }
        const Value *value = binding->value;
        if (!value_is_error(value))
            value = value_as_array(el, value,
                                   &(Ast){.kind = AST_ERROR, .at = binding->span, .span = binding->span});
        if (!value_is_error(value) && fed->integer)
            value = as_classes(el, fed, value, binding->span);
        if (value_is_error(value) || !check_fed(el, fed, el->fed_spans.items[i], value, binding->span))
            continue;
        Tensor *tensor = store_fed(el, fed, value, binding->span);
        if (tensor == NULL)
            continue;
        NamedTensor output = {fed->name, tensor, binding->span};
        LIST_PUSH(el->arena, el->graph->outputs, output);
    }
}

static void elaborate_split(Elaborator *el, const SplitGroup *group, const Split *split)
{
    DataSplit *result = ARENA_NEW(el->arena, DataSplit);
    *result = (DataSplit){.name = split->name.text, .span = split->name.span};
    Frame *caller = el->frame;
    if (split->rows != NULL && !constant_integer(el, evaluate_array(el, split->rows), split->rows,
                                                 "the number of rows", 1, INT32_MAX, &result->rows))
        return;
    for (int i = 0; i < el->program->splits.count; i++)
        if (strcmp(el->program->splits.items[i]->name, result->name) == 0) {
            Diagnostic *diagnostic = report(el, split->name.span, "the split %s is described twice",
                                            result->name);
            report_note(el, diagnostic, el->program->splits.items[i]->span, "the other one is here");
            return;
        }
    LIST_PUSH(el->arena, el->program->splits, result);
    result->graph = graph_new(el->arena, result->name);
    graph_enter(el, result->graph);
    Frame frame = {.kind = FRAME_DATA, .file = el->user, .caller = NULL};
    frame.path = path_new(el, NULL, result->name);
    el->frame = &frame;
    frame_bind_numbers(el, caller);
    if (el->batch_name != NULL)
        frame_bind(el, el->batch_name, value_array(el, 0, NULL, expr_batch(el->graph)), (Span){0});
    el->split = result;
    el->split_body = &group->body;
    execute(el, &group->body);
    el->expected = el->defined = NULL;
    if (result->rows == 0 && result->sources.count == 0 && diag_error_count(el->diagnostics) == 0)
        report(el, result->span,
               "the split %s reads no file, so its number of rows must be stated, as in %s[1000]",
               result->name, result->name);
    collect_outputs(el, &frame, el->user->file->incomplete);
    if (diag_error_count(el->diagnostics) == 0) {
        if (result->graph->outputs.count != el->fed.count)
            DLC_BUG("the split %s lacks an input, but nothing was reported", result->name);
        paths_resolve(el);
    }
    el->split = NULL;
    el->frame = caller;
}

void elaborate_data(Elaborator *el, const Item *item)
{
    static const char *const names[] = {"train", "valid", "test"};
    Graph *graph = el->graph;
    for (int i = 0; i < item->groups.count; i++)
        for (int k = 0; k < item->groups.items[i].splits.count; k++) {
            const SplitGroup *group = &item->groups.items[i];
            const Split *split = &group->splits.items[k];
            bool known = false;
            for (int m = 0; m < 3; m++)
                known = known || strcmp(split->name.text, names[m]) == 0;
            if (!known)
                report(el, split->name.span, "a split is named train, valid or test, not %s%s",
                       split->name.text, report_suggestion(el, split->name.text, names, 3));
            else
                elaborate_split(el, group, split);
        }
    data_sources_finish(el);
    graph_enter(el, graph);
}
