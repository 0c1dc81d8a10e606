/*
 * From syntax tree to program (see elaborate.h): the file's items, the model's own statements.
 *
 * In: trees of the user's file and of the prelude. Out: the model's graph twice, as it trains
 * and as it is evaluated, with the same inputs, targets, parameters and states in the same order;
 * then its data and its optimizer. Refused: whatever section 11 of the language calls an error; the
 * work goes on after each, and what depends on something in error stays silent.
 */
#include "elaborate_internal.h"

#include <string.h>

/* ---- inputs and targets ---- */

/* The first extent of every input is the batch: a name, the same one everywhere. */
static bool input_batch(Elaborator *el, const Statement *statement)
{
    Name name = statement->names.items[0];
    const char *kind = statement->kind == STATEMENT_INPUT ? "an input" : "a target";
    if (!statement->has_extents || statement->extents.count == 0) {
        report(el, name.span, "%s has at least the batch as a dimension: write `%s[n]`", kind, name.text);
        return false;
    }
    const Ast *first = statement->extents.items[0];
    if (first->kind == AST_ERROR)
        return false;
    if (first->kind != AST_NAME) {
        report_at(
            el, first,
            "the first dimension of %s is the batch, whose size is known only at run time: write a name, "
            "as in `%s[n%s]`",
            kind, name.text, statement->extents.count > 1 ? ", ..." : "");
        return false;
    }
    const char *batch = first->name.text;
    if (el->batch_name != NULL) {
        if (strcmp(el->batch_name, batch) == 0)
            return true;
        Diagnostic *diagnostic = report_at(
            el, first,
            "the batch is called %s, not %s: the first dimension of every input and target has one name",
            el->batch_name, batch);
        report_note(el, diagnostic, el->batch_span, "it is named here");
        return false;
    }
    Binding *binding = frame_find(el->frame, batch);
    Global *global = file_find(el->user, batch);
    bool constant = global != NULL && global->kind == ITEM_CONSTANT && global->file == el->user;
    if (binding != NULL || constant) {
        Diagnostic *diagnostic = report_at(
            el, first, "the first dimension of %s is the batch, but %s has a value already", kind, batch);
        report_note(el, diagnostic, binding != NULL ? binding->span : global->span, "%s is bound here",
                    batch);
        return false;
    }
    el->batch_name = batch;
    el->batch_span = first->span;
    Binding fresh = {.name = batch,
                     .value = value_array(el, 0, NULL, expr_batch(el->graph)),
                     .span = first->span,
                     .is_dimension = true};
    LIST_PUSH(el->arena, el->frame->bindings, fresh);
    return true;
}

static bool input_shape(Elaborator *el, const Statement *statement, int *rank, Extent *shape)
{
    const AstList *extents = &statement->extents;
    bool valid = true;
    *rank = 1;
    if (!input_batch(el, statement))
        return false;
    shape[0] = extent_batch;
    for (int i = 1; i < extents->count; i++) {
        AstList one = {.items = &extents->items[i], .count = 1};
        int added;
        Extent extent[RANK_MAX];
        if (*rank == RANK_MAX) {
            report_at(el, extents->items[i], "a tensor has at most %d dimensions", RANK_MAX);
            return false;
        }
        if (!evaluate_extents(el, &one, &added, extent) || added != 1) {
            valid = false;
        } else if (extent[0].per_n != 0) {
            report_at(
                el, extents->items[i],
                "only the first dimension of an input is the batch; the others are known at compile time");
            valid = false;
        } else {
            shape[(*rank)++] = extent[0];
        }
    }
    return valid && shape_check(el, *rank, shape, declared_span(statement), "an input");
}

static void execute_input(Elaborator *el, const Statement *statement)
{
    Name name = statement->names.items[0];
    int rank;
    Extent shape[RANK_MAX];
    int64_t classes = 0;
    Binding *old = frame_find(el->frame, name.text);
    bool valid = input_shape(el, statement, &rank, shape);
    if (el->batch_name != NULL && strcmp(name.text, el->batch_name) == 0) {
        report(el, name.span, "%s is the batch's name and can't name a tensor", name.text);
        valid = false;
    } else if (old != NULL && old->is_input) {
        Diagnostic *diagnostic = report(el, name.span, "%s is declared twice", name.text);
        report_note(el, diagnostic, old->span, "it is declared here first");
        valid = false;
    }
    if (statement->classes != NULL)
        valid = constant_integer(el, evaluate_array(el, statement->classes), statement->classes,
                                 "the number of classes", 1, INT32_MAX - 1, &classes) &&
                valid;
    Span span = declared_span(statement);
    Binding binding = {.name = name.text, .value = el->error, .span = span, .is_input = true};
    if (valid) {
        TensorKind kind = statement->kind == STATEMENT_INPUT ? TENSOR_INPUT : TENSOR_TARGET;
        Tensor *tensor = tensor_add(el, kind, NULL, name.text, rank, shape, span);
        tensor->name = name.text;
        tensor->named = true;
        tensor->integer = classes > 0;
        tensor->high = classes > 0 ? classes - 1 : 0;
        binding.value = value_of_tensor(el, tensor);
    }
    LIST_PUSH(el->arena, el->frame->bindings, binding);
}

/* ---- loss, outputs, metrics ---- */

/* A definition for what `value` is: results are computed, also where they are a plain input. */
static Tensor *result_tensor(Elaborator *el, const Value *value, PathNode *node, Span span)
{
    Tensor *tensor = value_tensor(el, value);
    if (tensor != NULL && tensor->kind == TENSOR_DEFINITION)
        return tensor;
    tensor = define_elements(el, node, NULL, value->rank, value->shape, value->expr, span);
    tensor->named = true;
    return tensor;
}

static const Value *evaluate_result(Elaborator *el, const Ast *ast, const char *name, Span span,
                                    PathNode **node)
{
    *node = path_new(el, NULL, name);
    const Value *value = evaluate_right(el, ast, *node, span);
    return value_is_error(value) ? value : value_as_array(el, value, ast);
}

static void execute_loss(Elaborator *el, const Statement *statement)
{
    PathNode *node;
    const Ast *ast = statement->value;
    if (el->loss_count++ > 0) {
        Diagnostic *diagnostic = report(el, statement->span, "a model has exactly one loss");
        report_note(el, diagnostic, el->loss_span, "the other one is here");
        return;
    }
    el->loss_span = statement->span;
    const Value *value = evaluate_result(el, ast, "loss", statement->span, &node);
    if (value_is_error(value))
        return;
    if (value->rank != 0) {
        Diagnostic *diagnostic = report_at(
            el, ast, "the loss is one number, but %s has shape %s; take its mean: `loss mean(...)`",
            quote(el, ast, "this"), shape_text(el, value->rank, value->shape));
        report_declaration(el, diagnostic, ast, value);
        return;
    }
    el->graph->loss = result_tensor(el, value, node, statement->span);
}

static bool check_result_name(Elaborator *el, const NamedTensor *items, int count, Name name,
                              const char *what)
{
    for (int i = 0; i < count; i++)
        if (strcmp(items[i].name, name.text) == 0) {
            Diagnostic *diagnostic = report(el, name.span, "there are two %ss called %s", what, name.text);
            report_note(el, diagnostic, items[i].span, "the other one is here");
            return false;
        }
    return true;
}

static void execute_metric(Elaborator *el, const Statement *statement)
{
    Name name = statement->names.items[0];
    PathNode *node;
    const Value *value = evaluate_result(el, statement->value, name.text, name.span, &node);
    if (value_is_error(value))
        return;
    if (value->rank != 0) {
        Diagnostic *diagnostic = report_at(
            el, statement->value,
            "a metric is one number, but %s has shape %s; take its mean: `metric %s = mean(...)`",
            quote(el, statement->value, "this"), shape_text(el, value->rank, value->shape), name.text);
        report_declaration(el, diagnostic, statement->value, value);
        return;
    }
    if (!check_result_name(el, el->graph->metrics.items, el->graph->metrics.count, name, "metric"))
        return;
    if (strcmp(name.text, "loss") == 0) {
        report(el, name.span, "the loss is reported under the name loss; a metric needs another");
        return;
    }
    NamedTensor metric = {name.text, result_tensor(el, value, node, name.span), name.span};
    LIST_PUSH(el->arena, el->graph->metrics, metric);
}

static void mark_read(void *context, const Expr *expr)
{
    if (expr->kind == EXPR_READ)
        ((bool *)context)[expr->tensor->id] = true;
}

/* A target that the tensor is computed from, or NULL. */
static const Tensor *find_target(Elaborator *el, const Tensor *tensor)
{
    bool *read = ARENA_ARRAY(el->arena, bool, el->graph->tensors.count + 1);
    read[tensor->id] = true;
    for (int i = tensor->id; i >= 0; i--) {
        const Tensor *other = el->graph->tensors.items[i];
        if (!read[i])
            continue;
        if (other->kind == TENSOR_TARGET)
            return other;
        if (other->kind == TENSOR_VIEW)
            read[other->base->id] = true;
        if (other->kind == TENSOR_GRADIENT)
            read[other->of->id] = read[other->wrt->id] = true;
        if (other->kind == TENSOR_DEFINITION)
            expr_walk(other->body, mark_read, read);
    }
    return NULL;
}

static void execute_output(Elaborator *el, const Statement *statement)
{
    Name name = statement->names.items[0];
    PathNode *node;
    const Value *value = evaluate_result(el, statement->value, name.text, name.span, &node);
    if (value_is_error(value))
        return;
    if (value->rank == 0 || !extent_equal(value->shape[0], extent_batch)) {
        Diagnostic *diagnostic = report_at(el, statement->value,
                                           "an output has one row for each sample, but %s",
                                           found_text(el, statement->value, "this", value));
        report_declaration(el, diagnostic, statement->value, value);
        return;
    }
    if (!check_result_name(el, el->graph->outputs.items, el->graph->outputs.count, name, "output"))
        return;
    NamedTensor output = {name.text, result_tensor(el, value, node, name.span), name.span};
    const Tensor *target = el->training ? NULL : find_target(el, output.tensor);
    if (target != NULL) {
        Diagnostic *diagnostic = report(
            el, name.span, "the output %s depends on the target %s, which is absent at prediction", name.text,
            target->name);
        report_note(el, diagnostic, target->span, "%s is declared here", target->name);
        return;
    }
    LIST_PUSH(el->arena, el->graph->outputs, output);
}

void execute_top(Elaborator *el, const Statement *statement)
{
    switch (statement->kind) {
    case STATEMENT_INPUT:
    case STATEMENT_TARGET:
        execute_input(el, statement);
        break;
    case STATEMENT_OUTPUT:
        execute_output(el, statement);
        break;
    case STATEMENT_LOSS:
        execute_loss(el, statement);
        break;
    case STATEMENT_METRIC:
        execute_metric(el, statement);
        break;
    default:
        DLC_BUG("statement %d is not a model's", (int)statement->kind);
    }
}

/* ---- the model ---- */

static Define *find_define(Elaborator *el, const char *name)
{
    Define *found = NULL;
    for (int i = 0; el->options != NULL && i < el->options->define_count; i++)
        if (strcmp(el->options->defines[i].name, name) == 0)
            found = &el->options->defines[i]; /* the last one given counts */
    return found;
}

/* Binds the hyperparameters in the current frame. */
static void bind_hyperparameters(Elaborator *el)
{
    const Definition *model = el->model->definition;
    for (int i = 0; i < model->formals.count; i++) {
        const Formal *formal = &model->formals.items[i];
        const Value *value = el->error;
        double number;
        Binding *old = frame_find(el->frame, formal->name.text);
        if (old != NULL) {
            Diagnostic *diagnostic = report(el, formal->name.span, "there are two hyperparameters called %s",
                                            formal->name.text);
            report_note(el, diagnostic, old->span, "the other one is here");
            continue;
        }
        if (formal->has_shape || formal->standard == NULL) {
            report(el, formal->name.span, "a hyperparameter is a number with a value: write `%s = 1`",
                   formal->name.text);
        } else {
            value = evaluate(el, formal->standard);
            if (!value_is_error(value) && !value_is_number(value, &number)) {
                report_at(el, formal->standard,
                          "the hyperparameter %s is a number known at compile time, but %s",
                          formal->name.text, found_text(el, formal->standard, "this", value));
                value = el->error;
            }
        }
        for (int k = 0; el->options != NULL && k < el->options->define_count; k++)
            if (strcmp(el->options->defines[k].name, formal->name.text) == 0)
                el->options->defines[k].used = true;
        Define *define = find_define(el, formal->name.text);
        if (define != NULL && !value_is_error(value))
            value = value_number(el, define->value);
        frame_bind(el, formal->name.text, value, formal->name.span);
    }
}

static bool has_input(const Frame *frame)
{
    for (int i = 0; i < frame->bindings.count; i++)
        if (frame->bindings.items[i].is_input)
            return true;
    return false;
}

static Graph *elaborate_model(Elaborator *el, int training)
{
    const Definition *model = el->model->definition;
    Graph *graph = graph_new(el->arena, model->name.text);
    graph_enter(el, graph);
    el->training = training;
    el->batch_name = NULL;
    el->loss_count = 0;
    el->statements = 0;
    Frame frame = {.kind = FRAME_MODEL, .file = el->user, .definition = NULL, .caller = el->frame};
    Frame *caller = el->frame;
    el->frame = &frame;
    bind_hyperparameters(el);
    execute(el, &model->body);
    el->frame = caller;
    if (!has_input(&frame) && !model->incomplete && !el->exhausted)
        report(el, model->name.span,
               "the model %s has no input: it needs at least one, as in `input X[n, 4]`", model->name.text);
    if (el->loss_count == 0 && !model->incomplete && !el->exhausted)
        report(el, model->name.span, "the model %s has no loss: it needs exactly one", model->name.text);
    return graph;
}

/* ---- training and evaluation agree ---- */

static bool is_shared(const Tensor *tensor)
{
    return tensor->kind == TENSOR_INPUT || tensor->kind == TENSOR_TARGET || tensor->kind == TENSOR_PARAM ||
           tensor->kind == TENSOR_STATE;
}

static const Tensor *next_shared(const Graph *graph, int *at)
{
    while (*at < graph->tensors.count && !is_shared(graph->tensors.items[*at]))
        ++*at;
    return *at < graph->tensors.count ? graph->tensors.items[(*at)++] : NULL;
}

/* Whether both have the same inputs, targets, parameters and states; else the first of `b` that `a`
 * lacks, or NULL where `a` has more. */
static bool same_shared(const Graph *a, const Graph *b, const Tensor **extra)
{
    int i = 0, k = 0;
    for (;;) {
        const Tensor *left = next_shared(a, &i), *right = next_shared(b, &k);
        if (left == NULL || right == NULL || left->kind != right->kind ||
            strcmp(left->name, right->name) != 0 ||
            !shape_equal(left->rank, left->shape, right->rank, right->shape)) {
            *extra = right;
            return left == NULL && right == NULL;
        }
    }
}

static Graph *elaborate_paths(Elaborator *el, int training)
{
    Graph *graph = elaborate_model(el, training);
    if (diag_error_count(el->diagnostics) == 0) {
        paths_resolve(el);
        updates_resolve(el);
    }
    return graph;
}

/* A parameter or state of the training program alone stands in the other one too, unused. */
static void elaborate_both(Elaborator *el)
{
    const Tensor *extra;
    el->program->training = elaborate_paths(el, 1);
    el->program->evaluation = elaborate_paths(el, 0);
    if (diag_error_count(el->diagnostics) > 0 ||
        same_shared(el->program->training, el->program->evaluation, &extra))
        return;
    el->both_branches = true;
    el->program->evaluation = elaborate_paths(el, 0);
    el->both_branches = false;
    if (diag_error_count(el->diagnostics) == 0 &&
        !same_shared(el->program->training, el->program->evaluation, &extra))
        report(
            el, extra != NULL ? extra->span : el->model->definition->name.span,
            "the %s %s does not occur in training: `if training` must not decide about parameters and states",
            extra != NULL && extra->kind == TENSOR_STATE ? "state" : "parameter",
            extra != NULL ? extra->name : "");
}

static void collect_fed(Elaborator *el)
{
    const Graph *graph = el->program->training;
    for (int i = 0; i < graph->tensors.count; i++) {
        Tensor *tensor = graph->tensors.items[i];
        if (tensor->kind == TENSOR_INPUT || tensor->kind == TENSOR_TARGET) {
            LIST_PUSH(el->arena, el->fed, tensor);
            LIST_PUSH(el->arena, el->fed_spans, tensor->span);
        }
    }
}

/* ---- the file ---- */

static const Item *find_item(Elaborator *el, const File *file, ItemKind kind, const char *what)
{
    const Item *found = NULL;
    for (int i = 0; i < file->items.count; i++) {
        const Item *item = file->items.items[i];
        if (item->kind != kind)
            continue;
        if (found == NULL) {
            found = item;
            continue;
        }
        Span here = kind == ITEM_MODEL ? item->definition->name.span : item->span;
        Span first = kind == ITEM_MODEL ? found->definition->name.span : found->span;
        Diagnostic *diagnostic = report(el, here, "a file has one %s", what);
        report_note(el, diagnostic, first, "the other one is here");
    }
    return found;
}

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
}

/* The constants of all files are evaluated, whether or not they are used: for their errors. */
static void evaluate_constants(Elaborator *el)
{
    for (int k = 0; k < el->files.count; k++) {
        Frame globals = {.kind = FRAME_GLOBAL, .file = el->files.items[k]};
        Frame *saved = el->frame;
        el->frame = &globals;
        for (int i = 0; i < globals.file->globals.count; i++)
            if (globals.file->globals.items[i].kind == ITEM_CONSTANT)
                name_value_quiet(el, globals.file->globals.items[i].name);
        el->frame = saved;
    }
}

static void elaborate_file(Elaborator *el, const File *file)
{
    el->model = find_item(el, file, ITEM_MODEL, "model");
    const Item *data = find_item(el, file, ITEM_DATA, "data block");
    const Item *train = find_item(el, file, ITEM_TRAIN, "train block");
    Frame globals = {.kind = FRAME_GLOBAL, .file = el->user};
    el->frame = &globals;
    graph_enter(el, graph_new(el->arena, "constants"));
    evaluate_constants(el);
    if (el->model == NULL) {
        if (!file->incomplete)
            report(el, (Span){file->source, 0, 0}, "there is no model in this file");
        return;
    }
    el->program->name = el->model->definition->name.text;
    el->program->span = el->model->definition->name.span;
    elaborate_both(el);
    if (el->exhausted)
        return;
    graph_enter(el, graph_new(el->arena, "settings"));
    el->mute++; /* reported with the model */
    bind_hyperparameters(el);
    el->mute--;
    if (train != NULL)
        elaborate_train(el, train);
    if (el->model->definition->incomplete)
        return;
    collect_fed(el);
    if (data != NULL)
        elaborate_data(el, data);
}

Program *elaborate(Arena *arena, Diagnostics *diagnostics, const File *file, const File *prelude,
                   ElaborateOptions *options)
{
    Elaborator el = {.arena = arena, .diagnostics = diagnostics, .options = options};
    el.muted = diag_new(arena, false);
    el.error = ARENA_NEW(arena, Value);
    el.program = ARENA_NEW(arena, Program);
    el.program->source_name = base_name(file->source->path);
    Frame globals = {.kind = FRAME_GLOBAL};
    el.frame = &globals;
    el.prelude = file_scope(&el, prelude, NULL);
    el.user = file_scope(&el, file, el.prelude);
    elaborate_file(&el, file);
    if (diag_error_count(diagnostics) > 0)
        return NULL;
    if (el.program->training->loss == NULL || el.program->evaluation->loss == NULL)
        DLC_BUG("something is in error, but nothing was reported");
    return el.program;
}
