/*
 * Statements that stand in models, functions, optimizers and data alike: bindings, parameters,
 * draws, return. Those of a model alone are in elaborate.c, an optimizer's in elaborate_train.c.
 */
#include "elaborate_internal.h"

#include <string.h>

/* ---- binding ---- */

static bool reads_anything(const Expr *expr)
{
    return expr->kind != EXPR_CONSTANT && expr->kind != EXPR_BATCH;
}

/* What `value` is stored in, when this right-hand side made it. */
static Tensor *made_here(const Elaborator *el, const Value *value)
{
    Tensor *tensor = value->expr->kind == EXPR_READ ? value->expr->tensor : NULL;
    return tensor != NULL && tensor_is_made(tensor) && tensor->id >= el->frame->right->first_tensor ? tensor
                                                                                                    : NULL;
}

const Value *bind_value(Elaborator *el, const Value *value, const Ast *ast, Span span)
{
    PathNode *node = el->frame->right->base;
    if (value->kind == VALUE_LIST && value->list_name == NULL) {
        if (ast != NULL && value_is_error(value_as_array(el, value, ast))) /* whether or not it is used */
            return el->error;
        Value *named = ARENA_NEW(el->arena, Value);
        *named = *value;
        named->list_name = node;
        named->span = span;
        return named;
    }
    Affine affine;
    if (value->kind != VALUE_ARRAY ||
        (value->rank == 0 &&
         (!reads_anything(value->expr) || (value->expr->integer && expr_affine(value->expr, &affine)))))
        return value;
    if (!value_is_stored(el, value)) {
        Value *plain = ARENA_NEW(el->arena, Value);
        *plain = *value;
        plain->hint = NULL;
        value = value_store(el, plain, NULL, span);
        if (value_is_error(value))
            return value;
    } else if (made_here(el, value) == NULL) {
        return value;
    }
    Tensor *tensor = made_here(el, value);
    if (tensor != NULL) {
        tensor_rename(el, tensor, node, NULL);
        tensor->span = user_span(el, span);
        tensor->named = !span_in_prelude(span);
    }
    return value;
}

/* Two values pass through a binding of two names and through `return` only. */
static const Value *evaluate_any(Elaborator *el, const Ast *ast)
{
    return ast->kind == AST_CALL && !el->exhausted ? evaluate_call(el, ast) : evaluate(el, ast);
}

const Value *evaluate_right(Elaborator *el, const Ast *ast, PathNode *node, Span span)
{
    RightSide right, *saved;
    right_begin(el, &right, node, &saved);
    const Value *value = bind_value(el, evaluate(el, ast), ast, span);
    right_end(el, saved);
    return value;
}

static bool check_name(Elaborator *el, Name name)
{
    if (el->batch_name == NULL || strcmp(name.text, el->batch_name) != 0 ||
        (el->frame->kind != FRAME_MODEL && el->frame->kind != FRAME_DATA))
        return true;
    Diagnostic *diagnostic = report(el, name.span, "%s is the batch's name and can't be bound again",
                                    name.text);
    report_note(el, diagnostic, el->batch_span, "the batch is named here");
    return false;
}

static void bind_error(Elaborator *el, const Statement *statement)
{
    for (int i = 0; i < statement->names.count; i++)
        frame_bind(el, statement->names.items[i].text, el->error, statement->names.items[i].span);
    for (int i = 0; i < statement->body.count; i++)
        bind_error(el, statement->body.items[i]);
}

static void execute_bind(Elaborator *el, const Statement *statement)
{
    Name name = statement->names.items[0];
    if (!check_name(el, name)) {
        bind_error(el, statement);
        return;
    }
    frame_bind(el, name.text, evaluate_right(el, statement->value, path_bind(el, name.text), name.span),
               name.span);
}

/* a, b = f(x): the calls' path starts with the first name. */
static void execute_bind_several(Elaborator *el, const Statement *statement)
{
    int count = statement->names.count;
    PathNode *nodes[RANK_MAX];
    if (count > RANK_MAX) {
        report(el, statement->names.items[0].span, "at most %d names can be bound at once", RANK_MAX);
        return;
    }
    for (int i = 0; i < count; i++)
        nodes[i] = path_bind(el, statement->names.items[i].text);
    RightSide right, *saved;
    right_begin(el, &right, nodes[0], &saved);
    const Value *value = evaluate_any(el, statement->value);
    bool fits = value->kind == VALUE_TUPLE && value->count == count;
    if (!fits && !value_is_error(value))
        report_at(el, statement->value, "%d names on the left, but %s is %s", count,
                  quote(el, statement->value, "the right side"),
                  value->kind == VALUE_TUPLE
                      ? value_text(el, value)
                      : arena_printf(el->arena, "one value, %s", value_text(el, value)));
    const Value *parts[RANK_MAX];
    for (int i = 0; i < count; i++) {
        el->frame->right->base = nodes[i];
        parts[i] = fits ? bind_value(el, value->items[i], NULL, statement->names.items[i].span) : el->error;
    }
    el->frame->right->base = nodes[0];
    right_end(el, saved);
    for (int i = 0; i < count; i++)
        frame_bind(el, statement->names.items[i].text, parts[i], statement->names.items[i].span);
}

/* ---- parameters ---- */

static bool check_declared(Elaborator *el, Name name)
{
    Binding *old = frame_find(el->frame, name.text);
    if (!check_name(el, name))
        return false;
    if (old == NULL || (!old->is_parameter && !old->is_input) || old->span.begin == name.span.begin)
        return true;
    Diagnostic *diagnostic = report(el, name.span, "%s is declared twice", name.text);
    report_note(el, diagnostic, old->span, "it is declared here first");
    return false;
}

static const Expr *inline_constant(void *context, const Expr *expr)
{
    Elaborator *el = context;
    if (expr->kind != EXPR_READ || expr->otherwise != NULL || expr->tensor->kind != TENSOR_DEFINITION ||
        expr->tensor->body->kind == EXPR_REDUCE)
        return NULL;
    const Expr *body = expr_inline(el->graph, expr->tensor, expr->args);
    return expr_rewrite(el->graph, body, inline_constant, el);
}

typedef struct ConstantCheck {
    const Expr *other;
} ConstantCheck;

static void check_constant(void *context, const Expr *expr)
{
    ConstantCheck *check = context;
    if (expr->kind == EXPR_BATCH || expr->kind == EXPR_REDUCE ||
        (expr->kind == EXPR_READ && expr->tensor->kind != TENSOR_DRAW))
        check->other = expr;
}

/* The value at the start over the parameter's own indices: constants and its own draws only. */
static bool set_initial(Elaborator *el, Tensor *param, const Expr *expr, const Ast *ast)
{
    const Index *from[RANK_MAX];
    const Expr *to[RANK_MAX];
    int count = 0;
    expr = expr_rewrite(el->graph, expr, inline_constant, el);
    ConstantCheck check = {0};
    expr_walk(expr, check_constant, &check);
    if (check.other != NULL) {
        report_at(el, ast, "the value at the start must be known at compile time, but %s depends on %s",
                  quote(el, ast, "this"),
                  check.other->kind == EXPR_BATCH    ? "the batch"
                  : check.other->kind == EXPR_REDUCE ? "a reduction"
                                                     : "other tensors");
        return false;
    }
    param->indices = ARENA_ARRAY(el->arena, const Index *, param->rank + 1);
    static const char *const names[RANK_MAX] = {"i", "j", "k", "l", "m", "p", "q", "r"};
    for (int i = 0; i < param->rank; i++) {
        param->indices[i] = graph_index(el->graph, names[i], param->shape[i]);
        const Expr *own = canonical(el, param->rank, param->shape, i);
        if (own->kind == EXPR_INDEX) {
            from[count] = own->index;
            to[count++] = expr_index(el->graph, param->indices[i]);
        }
    }
    param->initial = expr_substitute(el->graph, expr, count, from, to);
    return true;
}

/* The element at the start, over canonical indices; what it is in the source's words. */
static const Expr *initial_expr(Elaborator *el, const Statement *statement, int rank, const Extent *shape,
                                PathNode *node, const char **text)
{
    Name name = statement->names.items[0];
    const Ast *ast = statement->value;
    const Value *value = evaluate_whole(el, ast);
    if (value_is_error(value))
        return NULL;
    if (statement->random && value->kind != VALUE_DISTRIBUTION) {
        report_at(el, ast,
                  "`~` draws from a distribution, such as normal(0, 0.01), but %s; a constant is written `=`",
                  found_text(el, ast, "this", value));
        return NULL;
    }
    if (!statement->random && value->kind == VALUE_DISTRIBUTION) {
        report_at(el, ast, "%s is a distribution: write `%s ~ %s`", quote(el, ast, "this"), name.text,
                  value->text);
        return NULL;
    }
    if (statement->random) {
        *text = value->text;
        return draw_expr(el, value, rank, shape, node, name.span, ast);
    }
    double number;
    *text = value_is_number(value, &number) ? number_text(el, number) : quote(el, ast, "an array");
    value = value_as_array(el, value, ast);
    if (value_is_error(value))
        return NULL;
    Extent both[RANK_MAX];
    int both_rank;
    if (!shape_broadcast(value->rank, value->shape, rank, shape, &both_rank, both) ||
        !shape_equal(both_rank, both, rank, shape)) {
        Diagnostic *diagnostic = report_at(
            el, ast, "%s has shape %s, but its value at the start has shape %s", name.text,
            shape_text(el, rank, shape), shape_text(el, value->rank, value->shape));
        report_note(el, diagnostic, declared_span(statement), "%s is declared here", name.text);
        return NULL;
    }
    return value->expr;
}

static bool param_extents(Elaborator *el, const Statement *statement, int *rank, Extent *shape)
{
    const char *what = statement->kind == STATEMENT_STATE ? "a state" : "a parameter";
    if (!evaluate_extents(el, &statement->extents, rank, shape))
        return false;
    for (int i = 0; i < *rank; i++)
        if (shape[i].per_n != 0) {
            report(el, declared_span(statement),
                   "%s can't have the batch as a dimension: %s's size is known at compile time",
                   statement->names.items[0].text, what);
            return false;
        }
    return shape_check(el, *rank, shape, declared_span(statement), what);
}

/* The tensor of `param` or `state`, or NULL. */
static Tensor *declare_param(Elaborator *el, const Statement *statement, PathNode *node)
{
    int rank = 0;
    Extent shape[RANK_MAX];
    const char *text = "";
    bool valid = param_extents(el, statement, &rank, shape);
    if (!valid) {
        evaluate_whole(el, statement->value); /* for its own errors */
        return NULL;
    }
    int first_draw = el->graph->tensors.count;
    const Expr *initial = initial_expr(el, statement, rank, shape, node, &text);
    if (initial == NULL)
        return NULL;
    TensorKind kind = statement->kind == STATEMENT_STATE ? TENSOR_STATE : TENSOR_PARAM;
    Tensor *param = tensor_add(el, kind, node, NULL, rank, shape, declared_span(statement));
    for (int i = first_draw; i < param->id; i++)
        if (el->graph->tensors.items[i]->kind == TENSOR_DRAW)
            el->names.items[i].shares = param;
    param->named = true;
    param->no_decay = statement->no_decay;
    param->distribution = text;
    el->params++;
    return set_initial(el, param, initial, statement->value) ? param : NULL;
}

/* param, and a model's state. */
static void execute_param(Elaborator *el, const Statement *statement)
{
    Name name = statement->names.items[0];
    if (!check_declared(el, name)) {
        bind_error(el, statement);
        return;
    }
    PathNode *node = path_bind(el, name.text);
    RightSide right, *saved;
    right_begin(el, &right, node, &saved);
    Tensor *param = declare_param(el, statement, node);
    right_end(el, saved);
    Binding binding = {.name = name.text,
                       .value = param != NULL ? value_of_tensor(el, param) : el->error,
                       .span = declared_span(statement),
                       .is_parameter = true,
                       .state = statement->kind == STATEMENT_STATE ? param : NULL};
    LIST_PUSH(el->arena, el->frame->bindings, binding);
}

/* ---- draws ---- */

Tensor *define_elements(Elaborator *el, PathNode *node, const char *suffix, int rank, const Extent *shape,
                        const Expr *expr, Span span)
{
    static const char *const names[RANK_MAX] = {"i", "j", "k", "l", "m", "p", "q", "r"};
    const Index *indices[RANK_MAX];
    const Index *from[RANK_MAX];
    const Expr *to[RANK_MAX];
    int count = 0;
    for (int i = 0; i < rank; i++) {
        bool batch = i == 0 && el->batch_name != NULL && extent_equal(shape[0], extent_batch);
        indices[i] = graph_index(el->graph, batch ? el->batch_name : names[i], shape[i]);
        const Expr *own = canonical(el, rank, shape, i);
        if (own->kind == EXPR_INDEX) {
            from[count] = own->index;
            to[count++] = expr_index(el->graph, indices[i]);
        }
    }
    expr = expr_substitute(el->graph, expr, count, from, to);
    return tensor_define(el, node, suffix, rank, indices, expr, span);
}

static const Value *draw_value(Elaborator *el, const Statement *statement, PathNode *node)
{
    Name name = statement->names.items[0];
    int rank = 0;
    Extent shape[RANK_MAX];
    bool valid = evaluate_extents(el, &statement->extents, &rank, shape) &&
                 shape_check(el, rank, shape, declared_span(statement), "a draw");
    const Value *value = evaluate_whole(el, statement->value);
    if (!valid || value_is_error(value))
        return el->error;
    if (value->kind != VALUE_DISTRIBUTION) {
        report_at(el, statement->value, "`~` draws from a distribution, such as bernoulli(0.5), but %s",
                  found_text(el, statement->value, "this", value));
        return el->error;
    }
    if (el->frame->element_call) {
        report(el, el->frame->call,
               "%s draws `%s`, so it takes whole tensors: call it outside of the index definition, or as "
               "`%s(x)[i]`",
               el->frame->definition->name.text, name.text, el->frame->definition->name.text);
        return el->error;
    }
    const Expr *expr = draw_expr(el, value, rank, shape, node, name.span, statement->value);
    if (expr == NULL)
        return el->error;
    Tensor *tensor = define_elements(el, node, NULL, rank, shape, expr, name.span);
    tensor->named = !span_in_prelude(name.span);
    return value_of_tensor(el, tensor);
}

static void execute_draw(Elaborator *el, const Statement *statement)
{
    Name name = statement->names.items[0];
    if (!check_name(el, name)) {
        bind_error(el, statement);
        return;
    }
    PathNode *node = path_bind(el, name.text);
    RightSide right, *saved;
    right_begin(el, &right, node, &saved);
    const Value *value = draw_value(el, statement, node);
    right_end(el, saved);
    frame_bind(el, name.text, value, declared_span(statement));
}

/* ---- return ---- */

/* `return` adds nothing to the path: its calls continue the function's own. */
static void execute_return(Elaborator *el, const Statement *statement)
{
    RightSide right, *saved;
    right_begin(el, &right, el->frame->path, &saved);
    int count = statement->values.count;
    if (count == 1) {
        el->frame->result = evaluate_any(el, statement->values.items[0]);
    } else {
        Value *tuple = ARENA_NEW(el->arena, Value);
        tuple->kind = VALUE_TUPLE;
        tuple->count = count;
        tuple->items = ARENA_ARRAY(el->arena, const Value *, count + 1);
        for (int i = 0; i < count; i++)
            tuple->items[i] = evaluate(el, statement->values.items[i]);
        el->frame->result = tuple;
    }
    right_end(el, saved);
}

/* ---- for ---- */

/* Counts one more statement; false when there are too many. */
static bool count_statement(Elaborator *el, Span span)
{
    if (++el->statements <= STATEMENTS_MAX)
        return true;
    report_limit(
        el, span,
        "the program has too many statements when `for`s and functions are expanded; the limit is %d",
        STATEMENTS_MAX);
    return false;
}

/* Removes what binds `name` from position `first` on. */
static void unbind(Frame *frame, int first, const char *name)
{
    int kept = first;
    for (int i = first; i < frame->bindings.count; i++)
        if (strcmp(frame->bindings.items[i].name, name) != 0)
            frame->bindings.items[kept++] = frame->bindings.items[i];
    frame->bindings.count = kept;
}

/* The body once for each number from low to high - 1, which its name is bound to. Parameters that
 * are made in it have the number in their paths. */
static void execute_for(Elaborator *el, const Statement *statement)
{
    Name name = statement->names.items[0];
    Frame *frame = el->frame;
    int64_t low, high;
    bool valid = check_name(el, name);
    valid = constant_integer(el, evaluate_whole(el, statement->low), statement->low,
                             "the first number of a `for`", INT32_MIN, INT32_MAX, &low) &&
            valid;
    valid = constant_integer(el, evaluate_whole(el, statement->high), statement->high, "the end of a `for`",
                             INT32_MIN, INT32_MAX, &high) &&
            valid;
    if (!valid) {
        bind_error(el, statement);
        return;
    }
    int first = frame->bindings.count, level = frame->iterations.count;
    for (int64_t i = low; i < high && count_statement(el, statement->span) && !el->exhausted; i++) {
        if (frame->result != NULL) {
            report(el, name.span, "this `for` returns where %s is %lld: what follows is not executed",
                   name.text, (long long)(i - 1));
            break;
        }
        Binding binding = {.name = name.text, .value = value_number(el, (double)i), .span = name.span};
        LIST_PUSH(el->arena, frame->bindings, binding);
        Iteration iteration = {name, (int)i};
        LIST_PUSH(el->arena, frame->iterations, iteration);
        execute(el, &statement->body);
        frame->iterations.count = level;
        unbind(frame, first, name.text);
    }
}

/* ---- statements ---- */

static const char *const statement_names[] = {
    [STATEMENT_INPUT] = "input",   [STATEMENT_TARGET] = "target",  [STATEMENT_PARAM] = "param",
    [STATEMENT_STATE] = "state",   [STATEMENT_BIND] = "a binding", [STATEMENT_DEFINE] = "an index definition",
    [STATEMENT_DRAW] = "a draw",   [STATEMENT_UPDATE] = "`<-`",    [STATEMENT_FOR] = "for",
    [STATEMENT_OUTPUT] = "output", [STATEMENT_LOSS] = "loss",      [STATEMENT_METRIC] = "metric",
    [STATEMENT_RETURN] = "return",
};

/* What may stand where. */
static bool is_allowed(FrameKind frame, StatementKind kind)
{
    switch (kind) {
    case STATEMENT_INPUT:
    case STATEMENT_TARGET:
    case STATEMENT_OUTPUT:
    case STATEMENT_LOSS:
    case STATEMENT_METRIC:
        return frame == FRAME_MODEL;
    case STATEMENT_PARAM:
        return frame == FRAME_MODEL || frame == FRAME_FUNCTION;
    case STATEMENT_STATE:
    case STATEMENT_UPDATE:
        return frame != FRAME_DATA;
    case STATEMENT_DEFINE:
    case STATEMENT_DRAW:
        return frame != FRAME_OPTIMIZER;
    case STATEMENT_RETURN:
        return frame == FRAME_FUNCTION;
    default:
        return true;
    }
}

static void report_misplaced(Elaborator *el, const Statement *statement)
{
    static const char *const places[] = {
        [FRAME_GLOBAL] = "here",
        [FRAME_MODEL] = "in a model",
        [FRAME_FUNCTION] = "in a def",
        [FRAME_OPTIMIZER] = "in an optimizer",
        [FRAME_SCHEDULE] = "in a schedule",
        [FRAME_DATA] = "in data",
    };
    report(el, statement->names.count > 0 ? statement->names.items[0].span : statement->span,
           "%s can't stand %s", statement_names[statement->kind], places[el->frame->kind]);
    bind_error(el, statement);
}

/* A function declares parameters and states for a model only, and draws for a model or its data. */
static bool is_allowed_called(Elaborator *el, const Statement *statement)
{
    const Frame *root = el->frame;
    while (root->kind == FRAME_FUNCTION && root->caller != NULL)
        root = root->caller;
    bool kept = statement->kind == STATEMENT_PARAM || statement->kind == STATEMENT_STATE;
    bool misplaced = kept ? root->kind != FRAME_MODEL
                          : statement->kind == STATEMENT_DRAW &&
                                (root->kind == FRAME_OPTIMIZER || root->kind == FRAME_SCHEDULE);
    if (el->frame->kind != FRAME_FUNCTION || !misplaced)
        return true;
    report(el, el->frame->call, "%s %s `%s`, so it can't be called %s", el->frame->definition->name.text,
           statement->kind == STATEMENT_PARAM   ? "declares the parameter"
           : statement->kind == STATEMENT_STATE ? "declares the state"
                                                : "draws",
           statement->names.items[0].text,
           root->kind == FRAME_OPTIMIZER  ? "in an optimizer"
           : root->kind == FRAME_SCHEDULE ? "in a schedule"
           : root->kind == FRAME_DATA     ? "in data"
                                          : "here");
    bind_error(el, statement);
    return false;
}

static void execute_statement(Elaborator *el, const Statement *statement)
{
    if (!is_allowed_called(el, statement))
        return;
    if (!is_allowed(el->frame->kind, statement->kind)) {
        report_misplaced(el, statement);
        return;
    }
    if (el->frame->kind == FRAME_DATA && !data_expect(el, statement))
        return;
    switch (statement->kind) {
    case STATEMENT_PARAM:
        execute_param(el, statement);
        break;
    case STATEMENT_STATE:
        (el->frame->kind == FRAME_OPTIMIZER ? execute_optimizer_state : execute_param)(el, statement);
        break;
    case STATEMENT_UPDATE:
        (el->frame->kind == FRAME_OPTIMIZER ? execute_optimizer_update : execute_update)(el, statement);
        break;
    case STATEMENT_DRAW:
        execute_draw(el, statement);
        break;
    case STATEMENT_DEFINE:
        if (check_name(el, statement->names.items[0]))
            define_statement(el, statement);
        break;
    case STATEMENT_RETURN:
        execute_return(el, statement);
        break;
    case STATEMENT_FOR:
        execute_for(el, statement);
        break;
    case STATEMENT_BIND:
        if (statement->names.count > 1)
            execute_bind_several(el, statement);
        else
            execute_bind(el, statement);
        break;
    default:
        execute_top(el, statement);
    }
}

void execute(Elaborator *el, const StatementList *statements)
{
    for (int i = 0; i < statements->count && !el->exhausted; i++) {
        const Statement *statement = statements->items[i];
        if (!count_statement(el, statement->span))
            return;
        if (el->frame->result != NULL) {
            report(el, statement->span, "nothing after `return` is executed");
            return;
        }
        execute_statement(el, statement);
    }
}
