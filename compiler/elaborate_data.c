/*
 * The data block: a graph for each split, whose outputs are the model's inputs and targets.
 *
 * A file is an input of that graph. Its shape and type are those of the model's input that it is
 * bound to: what is written around it works element by element. A split that states its number
 * of rows is drawn instead: its statements are those of a body, its streams begin with its name.
 */
#include "elaborate_internal.h"

#include <string.h>

/* ---- sources ---- */

static const char *string_argument(Elaborator *el, const Ast *call, int i)
{
    const Argument *argument = &call->arguments.items[i];
    const Value *value = evaluate_whole(el, argument->value);
    if (value_is_error(value))
        return NULL;
    if (value->kind != VALUE_STRING || value->string[0] == '\0') {
        report(el, argument->value->at, "%s takes %s in quotes, but %s", call->name.text,
               i == 0 ? "a file's name" : "names of columns",
               value->kind == VALUE_STRING ? "this one is empty"
                                           : found_text(el, argument->value, "this", value));
        return NULL;
    }
    return value->string;
}

static bool read_arguments(Elaborator *el, DataSource *source, const Ast *ast)
{
    bool valid = true;
    for (int i = 0; i < ast->arguments.count; i++) {
        Name name = ast->arguments.items[i].name;
        static const char *const later[] = {"except", "standardize", "one_hot"};
        if (name.text != NULL) {
            bool known = false;
            for (int k = 0; k < 3 && source->kind == SOURCE_CSV; k++)
                known = known || strcmp(name.text, later[k]) == 0;
            if (known)
                report_later(el, name.span, arena_printf(el->arena, "csv's `%s`", name.text));
            else
                report(el, name.span, "%s has no parameter `%s`", ast->name.text, name.text);
            valid = false;
            continue;
        }
        const char *text = string_argument(el, ast, i);
        valid = valid && text != NULL;
        if (i == 0)
            source->path = text;
        else
            LIST_PUSH(el->arena, source->columns, text);
    }
    if (valid && source->path == NULL) {
        report(el, ast->at, "%s needs a file's name, as in %s(\"file%s\")", ast->name.text, ast->name.text,
               source->kind == SOURCE_IDX ? "" : ".csv\", \"column");
        valid = false;
    } else if (valid && source->kind == SOURCE_IDX && source->columns.count > 0) {
        report(el, ast->at, "idx takes one file's name, but %d arguments are given", ast->arguments.count);
        valid = false;
    } else if (valid && source->kind == SOURCE_CSV && source->columns.count == 0) {
        report(el, ast->at, "csv needs the names of the columns to read, as in csv(\"%s\", \"price\")",
               source->path);
        valid = false;
    }
    return valid;
}

/* What the source holds: for csv its columns say it, for idx the input that it is bound to. */
static bool source_shape(Elaborator *el, const DataSource *source, const Ast *ast, int *rank, Extent *shape)
{
    const Tensor *expected = el->expected;
    shape[0] = extent_batch;
    if (source->kind == SOURCE_IDX && expected == NULL) {
        report(el, ast->at,
               "the shape of what this file holds is known only where it is bound to an input or target of "
               "the model");
        return false;
    }
    if (source->kind == SOURCE_CSV) {
        *rank = source->columns.count == 1 ? 1 : 2;
        shape[1] = extent_constant(source->columns.count);
        if (expected == NULL || !el->expected_direct ||
            shape_equal(*rank, shape, expected->rank, expected->shape))
            return true;
        bool column = *rank == 1 && expected->rank == 2 && extent_is_constant(expected->shape[1], 1);
        if (!column) {
            report(el, ast->at, "csv reads %d column%s, of shape %s, but %s has shape %s",
                   source->columns.count, source->columns.count == 1 ? "" : "s", shape_text(el, *rank, shape),
                   expected->name, shape_text(el, expected->rank, expected->shape));
            return false;
        }
    }
    *rank = expected->rank;
    for (int i = 0; i < *rank; i++)
        shape[i] = expected->shape[i];
    return true;
}

const Value *data_source(Elaborator *el, const Builtin *builtin, const Ast *ast)
{
    DataSource source = {.kind = (SourceKind)builtin->which, .span = ast->span};
    if (el->split == NULL || el->frame->kind != FRAME_DATA) {
        report(el, ast->at, "%s reads a file and stands in data only", builtin->name);
        return el->error;
    }
    if (el->split->rows > 0) {
        Diagnostic *diagnostic = report(
            el, ast->at, "the split %s states its number of rows: it is drawn, not read from a file",
            el->split->name);
        report_note(el, diagnostic, el->split->span, "leave out the number to read files");
        return el->error;
    }
    int rank;
    Extent shape[RANK_MAX];
    if (!read_arguments(el, &source, ast) || !source_shape(el, &source, ast, &rank, shape))
        return el->error;
    source.tensor = tensor_add(el, TENSOR_INPUT, NULL,
                               arena_printf(el->arena, "file_%d", el->split->sources.count + 1), rank, shape,
                               ast->span);
    if (el->expected != NULL && el->expected->integer && (el->expected_direct || source.kind == SOURCE_IDX)) {
        /* Read as it is, the loader checks the range; computed with, the result is checked. */
        source.tensor->integer = true;
        source.tensor->low = el->expected_direct ? el->expected->low : -(INT32_MAX / 4);
        source.tensor->high = el->expected_direct ? el->expected->high : INT32_MAX / 4;
    }
    LIST_PUSH(el->arena, el->split->sources, source);
    return value_of_tensor(el, source.tensor);
}

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

/* Tells sources what they are read for, around the statement that binds an input. False for a
 * statement of a read split that binds none. */
static bool expect(Elaborator *el, const Statement *statement)
{
    int which = statement->names.count == 1 ? find_fed(el, statement->names.items[0].text) : -1;
    el->expected = which >= 0 && statement->kind == STATEMENT_BIND ? el->fed.items[which] : NULL;
    el->expected_direct = el->expected != NULL && statement->value->kind == AST_CALL;
    if (el->split->rows > 0 || which >= 0 || statement->kind != STATEMENT_BIND)
        return true;
    bool valid = true;
    for (int i = 0; i < statement->names.count; i++) {
        Name name = statement->names.items[i];
        if (find_fed(el, name.text) >= 0)
            continue;
        if (!is_declared(el, name.text))
            report(el, name.span, "%s is not an input or target of the model%s", name.text,
                   fed_suggestion(el, name.text));
        frame_bind(el, name.text, el->error, name.span);
        valid = false;
    }
    return valid;
}

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

/* A name like the missing one was meant by it; in a read split that is reported already. */
static void report_unbound(Elaborator *el, const Frame *frame, const Tensor *fed, Span declared)
{
    const Binding *nearest = NULL;
    for (int i = 0; i < frame->bindings.count; i++) {
        const Binding *binding = &frame->bindings.items[i];
        if (find_fed(el, binding->name) < 0 && binding->span.source != NULL &&
            diag_nearest(binding->name, &fed->name, 1) != NULL)
            nearest = binding;
    }
    if (nearest != NULL && el->split->rows == 0)
        return;
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
 * equals. One that is none of the k classes becomes k, which the loader refuses:
 * argmax[c: k + 1](if c < k then value == c else 1/2). */
static const Value *as_classes(Elaborator *el, const Tensor *fed, const Value *value, Span span)
{
    Graph *graph = el->graph;
    int budget = 1000;
    if (value->kind != VALUE_ARRAY || value->expr->integer || !is_whole(value->expr, &budget))
        return value;
    value = value_store(el, value, "_value", span);
    if (value_is_error(value))
        return value;
    const Index *c = graph_index(graph, "c", extent_constant(fed->high + 2));
    const Expr *own = expr_index(graph, c);
    const Expr *known = expr_op(graph, OP_LT, own, expr_number(graph, (double)fed->high + 1), NULL);
    const Expr *body = expr_op(graph, OP_SELECT, known, expr_op(graph, OP_EQ, value->expr, own, NULL),
                               expr_number(graph, 0.5));
    RightSide right, *saved;
    right_begin(el, &right, path_new(el, NULL, fed->name), &saved);
    const Value *classes = value_reduce(el, value_array(el, value->rank, value->shape, body), REDUCE_ARGMAX,
                                        1, &c, NULL, span);
    right_end(el, saved);
    return classes;
}

static void collect_outputs(Elaborator *el, Frame *frame, bool incomplete)
{
    for (int i = 0; i < el->fed.count; i++) {
        const Tensor *fed = el->fed.items[i];
        Binding *binding = frame_find(frame, fed->name);
        if (binding == NULL) {
            if (incomplete)
                continue;
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
        Tensor *tensor = value_tensor(el, value);
        if (tensor == NULL || tensor->kind != TENSOR_DEFINITION) {
            const Index *indices[RANK_MAX];
            const Expr *subscripts[RANK_MAX + 1];
            for (int k = 0; k < fed->rank; k++) {
                indices[k] = graph_index(el->graph,
                                         k == 0   ? el->batch_name
                                         : k == 1 ? "j"
                                         : k == 2 ? "k"
                                                  : "l",
                                         fed->shape[k]);
                subscripts[k] = expr_index(el->graph, indices[k]);
            }
            value = value_store(el, value, NULL, binding->span);
            if (value_is_error(value))
                continue;
            const Expr *read = value_read(el, value, subscripts, NULL);
            tensor = tensor_define(el, path_new(el, NULL, fed->name), NULL, fed->rank, indices, read,
                                   binding->span);
        }
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
    for (int i = 0; i < caller->bindings.count; i++) /* hyperparameters, as numbers of this graph */
        if (caller->bindings.items[i].value->kind == VALUE_ARRAY)
            frame_bind(el, caller->bindings.items[i].name,
                       value_number(el, caller->bindings.items[i].value->expr->value), (Span){0});
    if (el->batch_name != NULL)
        frame_bind(el, el->batch_name, value_array(el, 0, NULL, expr_batch(el->graph)), (Span){0});
    el->split = result;
    for (int i = 0; i < group->body.count; i++) {
        StatementList one = {.items = &group->body.items[i], .count = 1};
        if (expect(el, group->body.items[i]))
            execute(el, &one);
    }
    el->expected = NULL;
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
    graph_enter(el, graph);
}
