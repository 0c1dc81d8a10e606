/*
 * The train block: settings, and the optimizer, whose body is elaborated like any other, one
 * element at a time: param, grad, t, states and the arguments that `train` gives are single
 * run-time numbers.
 *
 * The body is expanded twice: for decayed parameters, and with weight_decay = 0 for those marked
 * no_decay. A state that no result needs is dropped from both.
 */
#include "elaborate_internal.h"

#include <math.h>
#include <string.h>

void graph_enter(Elaborator *el, Graph *graph)
{
    el->graph = graph;
    memset(&el->canonicals, 0, sizeof el->canonicals);
    memset(&el->names, 0, sizeof el->names);
    memset(&el->updates, 0, sizeof el->updates);
}

/* ---- the optimizer's body ---- */

static Tensor *add_scalar(Elaborator *el, const char *name, Span span)
{
    Tensor *scalar = tensor_add(el, TENSOR_SCALAR, NULL, name, 0, NULL, span);
    scalar->named = true;
    return scalar;
}

static OptimizerStep *current_step(Elaborator *el)
{
    Optimizer *optimizer = el->program->optimizer;
    return el->graph == optimizer->decayed.graph ? &optimizer->decayed : &optimizer->exempt;
}

static OptimizerState *find_state(OptimizerStep *step, const char *name)
{
    for (int i = 0; i < step->states.count; i++)
        if (strcmp(step->states.items[i].name, name) == 0)
            return &step->states.items[i];
    return NULL;
}

void execute_optimizer_state(Elaborator *el, const Statement *statement)
{
    Name name = statement->names.items[0];
    double initial = 0;
    const Value *value = evaluate_array(el, statement->value);
    bool valid = !value_is_error(value);
    if (valid && (statement->has_extents || statement->random)) {
        report(el, name.span,
               "an optimizer's state has one number for each element of a parameter: write `state %s = 0`",
               name.text);
        valid = false;
    } else if (valid && !value_is_number(value, &initial)) {
        report_at(el, statement->value, "a state begins with a constant, but %s is not known at compile time",
                  quote(el, statement->value, "this"));
        valid = false;
    } else if (frame_find(el->frame, name.text) != NULL) {
        report(el, name.span, "%s is declared twice", name.text);
        valid = false;
    }
    if (!valid) {
        frame_bind(el, name.text, el->error, name.span);
        return;
    }
    OptimizerState state = {.name = name.text, .initial = initial};
    state.scalar = add_scalar(el, name.text, name.span);
    state.next = value_of_tensor(el, state.scalar)->expr;
    LIST_PUSH(el->arena, current_step(el)->states, state);
    frame_bind(el, name.text, value_of_tensor(el, state.scalar), name.span);
}

/* name <- value: reads after it see the new value. */
void execute_optimizer_update(Elaborator *el, const Statement *statement)
{
    Name name = statement->names.items[0];
    OptimizerStep *step = current_step(el);
    OptimizerState *state = find_state(step, name.text);
    bool is_param = strcmp(name.text, "param") == 0;
    Binding *binding = frame_find(el->frame, name.text);
    if (state == NULL && !is_param) {
        if (binding == NULL || !value_is_error(binding->value))
            report(el, name.span,
                   "`<-` changes param or a state, and %s is neither; a value is named with `=`", name.text);
        evaluate(el, statement->value);
        return;
    }
    RightSide right, *saved;
    right_begin(el, &right, path_bind(el, arena_printf(el->arena, "%s_new", name.text)), &saved);
    const Value *value = evaluate_array(el, statement->value);
    if (!value_is_error(value))
        value = bind_value(el, value, NULL, name.span);
    right_end(el, saved);
    if (!value_is_error(value) && is_param)
        step->next_param = value->expr;
    if (!value_is_error(value) && !is_param)
        state->next = value->expr;
    frame_bind(el, name.text, value, name.span);
}

/* ---- states that are needed ---- */

static void mark_read(void *context, const Expr *expr)
{
    bool *read = context;
    if (expr->kind == EXPR_READ)
        read[expr->tensor->id] = true;
}

/* Marks the tensors that `expr` needs, through definitions. */
static void mark_needed(const Graph *graph, const Expr *expr, bool *needed)
{
    expr_walk(expr, mark_read, needed);
    for (int i = graph->tensors.count - 1; i >= 0; i--)
        if (needed[i] && graph->tensors.items[i]->kind == TENSOR_DEFINITION)
            expr_walk(graph->tensors.items[i]->body, mark_read, needed);
}

/* needed[k]: the old value of state k decides the parameter, or a state that does. True when
 * this step added one. */
static bool find_needed(Elaborator *el, const OptimizerStep *step, bool *needed)
{
    bool *read = ARENA_ARRAY(el->arena, bool, step->graph->tensors.count + 1);
    bool added = false;
    mark_needed(step->graph, step->next_param, read);
    for (int k = 0; k < step->states.count; k++)
        if (needed[k])
            mark_needed(step->graph, step->states.items[k].next, read);
    for (bool changed = true; changed;) {
        changed = false;
        for (int k = 0; k < step->states.count; k++) {
            if (!read[step->states.items[k].scalar->id] || needed[k])
                continue;
            needed[k] = changed = added = true;
            mark_needed(step->graph, step->states.items[k].next, read);
        }
    }
    return added;
}

static void keep_states(OptimizerStep *step, const bool *needed)
{
    int count = 0;
    for (int k = 0; k < step->states.count; k++)
        if (needed[k])
            step->states.items[count++] = step->states.items[k];
    step->states.count = count;
}

/* ---- expansion ---- */

static const Value *argument_value(Elaborator *el, OptimizerStep *step, const Formal *formal, double value)
{
    OptimizerArgument argument = {.name = formal->name.text, .value = value};
    argument.scalar = add_scalar(el, formal->name.text, formal->name.span);
    LIST_PUSH(el->arena, step->arguments, argument);
    return value_of_tensor(el, argument.scalar);
}

/* One step: values[k] is what `train` gives for formal k where given[k]. */
static void expand_step(Elaborator *el, OptimizerStep *step, const Definition *definition, const bool *given,
                        const double *values, bool exempt, Span call)
{
    Frame *caller = el->frame;
    step->graph = graph_new(el->arena, definition->name.text);
    graph_enter(el, step->graph);
    Frame frame = {.kind = FRAME_OPTIMIZER,
                   .file = file_of(el, definition),
                   .definition = definition,
                   .caller = caller,
                   .call = call};
    el->frame = &frame;
    step->param = add_scalar(el, "param", definition->name.span);
    step->grad = add_scalar(el, "grad", definition->name.span);
    step->t = add_scalar(el, "t", definition->name.span);
    frame_bind(el, "param", value_of_tensor(el, step->param), (Span){0});
    frame_bind(el, "grad", value_of_tensor(el, step->grad), (Span){0});
    frame_bind(el, "t", value_of_tensor(el, step->t), (Span){0});
    step->next_param = value_of_tensor(el, step->param)->expr;
    for (int i = 0; i < definition->formals.count; i++) {
        const Formal *formal = &definition->formals.items[i];
        const Value *value = given[i] ? argument_value(el, step, formal, values[i]) : NULL;
        if (exempt && strcmp(formal->name.text, "weight_decay") == 0)
            value = value_number(el, 0);
        if (value == NULL)
            value = evaluate_array(el, formal->standard);
        frame_bind(el, formal->name.text, value, formal->name.span);
    }
    execute(el, &definition->body);
    paths_resolve(el);
    const Binding *updated = frame_find(&frame, "param");
    if (updated->span.source == NULL && !el->exhausted) /* still the binding above */
        report(el, call, "the optimizer %s never changes param: it has no `param <- ...`",
               definition->name.text);
    el->frame = caller;
}

static bool formals_valid(Elaborator *el, const Definition *definition)
{
    for (int i = 0; i < definition->formals.count; i++) {
        const Formal *formal = &definition->formals.items[i];
        const char *name = formal->name.text;
        bool taken = strcmp(name, "param") == 0 || strcmp(name, "grad") == 0 || strcmp(name, "t") == 0;
        if (!taken && !formal->has_shape)
            continue;
        report(el, formal->name.span,
               taken ? "`%s` is given to every optimizer and can't be an argument of one"
                     : "an optimizer's argument `%s` is a number and has no shape",
               name);
        return false;
    }
    return true;
}

/* ---- settings ---- */

static const Definition *find_optimizer(Elaborator *el, Name name)
{
    Global *global = file_find_one(el, el->user, name);
    if (global != NULL && global->kind == ITEM_OPTIMIZER)
        return global->definition;
    LIST(const char *) names = {0};
    for (int k = 0; k < el->user->seen.count; k++) {
        const FileScope *scope = el->user->seen.items[k].scope;
        for (int i = 0; i < scope->globals.count; i++)
            if (scope->globals.items[i].kind == ITEM_OPTIMIZER)
                LIST_PUSH(el->arena, names, scope->globals.items[i].name);
    }
    const char *list = "";
    for (int i = 0; i < names.count; i++)
        list = arena_printf(el->arena, "%s%s%s", list, i > 0 ? ", " : "", names.items[i]);
    Diagnostic *diagnostic = report(
        el, name.span,
        global != NULL ? "%s is not an optimizer; there are %s%s" : "unknown optimizer `%s`; there are %s%s",
        name.text, list, report_suggestion(el, name.text, names.items, names.count));
    if (global != NULL && !span_in_prelude(global->span))
        report_note(el, diagnostic, global->span, "%s is defined here", name.text);
    return NULL;
}

/* The arguments of `optimizer = sgd(lr = 0.1)`: numbers. */
static bool given_arguments(Elaborator *el, const Definition *definition, const Ast *ast, bool *given,
                            double *values)
{
    int count = definition->formals.count;
    int *places = ARENA_ARRAY(el->arena, int, count + 1);
    const char **formals = ARENA_ARRAY(el->arena, const char *, count + 1);
    for (int i = 0; i < count; i++)
        formals[i] = definition->formals.items[i].name.text;
    bool valid = match_arguments(el, ast, definition->name.text, formals, count, 0, places);
    for (int i = 0; valid && i < count; i++) {
        given[i] = places[i] >= 0;
        if (!given[i] && definition->formals.items[i].standard == NULL) {
            Diagnostic *diagnostic = report_at(el, ast, "%s needs `%s`, as in `%s(%s = 0.1)`",
                                               definition->name.text, formals[i], definition->name.text,
                                               formals[i]);
            report_note(el, diagnostic, definition->formals.items[i].name.span, "%s has no default",
                        formals[i]);
            valid = false;
        }
        if (!given[i])
            continue;
        const Ast *argument = ast->arguments.items[places[i]].value;
        const Value *value = evaluate(el, argument);
        if (value_is_error(value)) {
            valid = false;
        } else if (!value_is_number(value, &values[i])) {
            report_at(el, argument, "%s must be a number known at compile time, but %s", formals[i],
                      found_text(el, argument, "this", value));
            valid = false;
        }
    }
    return valid;
}

/* The argument lr is what a schedule multiplies, so that it can't be a constant. */
static bool schedule_rate(Elaborator *el, const Definition *definition, const Setting *schedule, bool *given,
                          double *values)
{
    int lr = 0;
    while (lr < definition->formals.count && strcmp(definition->formals.items[lr].name.text, "lr") != 0)
        lr++;
    if (lr == definition->formals.count) {
        Diagnostic *diagnostic = report(el, schedule->name.span,
                                        "a schedule multiplies lr, but the optimizer %s has no argument lr",
                                        definition->name.text);
        report_note(el, diagnostic, definition->name.span, "%s is defined here", definition->name.text);
        return false;
    }
    if (given[lr])
        return true;
    const Value *value = evaluate_array(el, definition->formals.items[lr].standard);
    given[lr] = value_is_number(value, &values[lr]);
    if (!given[lr] && !value_is_error(value))
        report(el, definition->formals.items[lr].name.span, "with a schedule, lr must be a number");
    return given[lr];
}

/* `schedule`: the setting of that name, or NULL. */
static void set_optimizer(Elaborator *el, const Ast *ast, const Setting *schedule)
{
    if (ast->kind == AST_ERROR)
        return;
    if (ast->kind != AST_CALL && ast->kind != AST_NAME) {
        report_at(el, ast, "expected an optimizer, such as sgd(lr = 0.1)");
        return;
    }
    const Definition *definition = find_optimizer(el, ast->name);
    if (definition == NULL || definition->incomplete || !formals_valid(el, definition))
        return;
    int count = definition->formals.count;
    bool *given = ARENA_ARRAY(el->arena, bool, count + 1);
    double *values = ARENA_ARRAY(el->arena, double, count + 1);
    if (!given_arguments(el, definition, ast, given, values) ||
        (schedule != NULL && !schedule_rate(el, definition, schedule, given, values)))
        return;
    Optimizer *optimizer = ARENA_NEW(el->arena, Optimizer);
    optimizer->name = definition->name.text;
    optimizer->span = ast->span;
    el->program->optimizer = optimizer;
    int errors = diag_error_count(el->diagnostics);
    Graph *graph = el->graph;
    expand_step(el, &optimizer->decayed, definition, given, values, false, ast->at);
    if (diag_error_count(el->diagnostics) == errors)
        expand_step(el, &optimizer->exempt, definition, given, values, true, ast->at);
    graph_enter(el, graph);
    if (diag_error_count(el->diagnostics) != errors)
        return;
    bool *needed = ARENA_ARRAY(el->arena, bool, optimizer->decayed.states.count + 1);
    while (find_needed(el, &optimizer->decayed, needed) || find_needed(el, &optimizer->exempt, needed))
        continue; /* the same states in both */
    keep_states(&optimizer->decayed, needed);
    keep_states(&optimizer->exempt, needed);
}

static void set_number(Elaborator *el, const Setting *setting, double low, bool integer, double *result)
{
    const Value *value = evaluate(el, setting->value);
    double number;
    if (value_is_error(value))
        return;
    if (!value_is_number(value, &number)) {
        report_at(el, setting->value, "%s must be a number known at compile time, but %s", setting->name.text,
                  found_text(el, setting->value, "this", value));
        return;
    }
    bool too_large = integer && number > 9007199254740992.0;
    if ((integer && number != floor(number)) || number < low || (!integer && number <= low) || too_large) {
        report_at(el, setting->value, "%s must be %s, but it is %s", setting->name.text,
                  !integer    ? "positive"
                  : too_large ? "at most 9007199254740992"
                  : low == 0  ? "an integer of at least 0"
                              : "an integer of at least 1",
                  number_text(el, number));
        return;
    }
    *result = number;
}

static const Setting *find_setting(const Item *item, const char *name)
{
    for (int i = 0; i < item->settings.count; i++)
        if (strcmp(item->settings.items[i].name.text, name) == 0)
            return &item->settings.items[i];
    return NULL;
}

void elaborate_train(Elaborator *el, const Item *item)
{
    static const char *const names[] = {"optimizer", "batch", "epochs", "clip_norm", "seed", "schedule"};
    enum { COUNT = sizeof names / sizeof *names };
    TrainSettings *train = &el->program->train;
    Span seen[COUNT] = {{0}};
    for (int i = 0; i < item->settings.count; i++) {
        const Setting *setting = &item->settings.items[i];
        int which = 0;
        while (which < COUNT && strcmp(names[which], setting->name.text) != 0)
            which++;
        if (which == COUNT) {
            report(el, setting->name.span,
                   "unknown setting `%s`; there are optimizer, schedule, batch, epochs, clip_norm and seed%s",
                   setting->name.text, report_suggestion(el, setting->name.text, names, COUNT));
            continue;
        }
        if (seen[which].source != NULL) {
            Diagnostic *diagnostic = report(el, setting->name.span, "%s is set twice", setting->name.text);
            report_note(el, diagnostic, seen[which], "it is set here first");
            continue;
        }
        seen[which] = setting->name.span;
        switch (which) {
        case 0:
            set_optimizer(el, setting->value, find_setting(item, "schedule"));
            break;
        case 1:
            set_number(el, setting, 1, true, &train->batch);
            break;
        case 2:
            set_number(el, setting, 1, true, &train->epochs);
            break;
        case 3:
            set_number(el, setting, 0, false, &train->clip_norm);
            break;
        case 4:
            set_number(el, setting, 0, true, &train->seed);
            break;
        default:
            elaborate_schedule(el, setting->value);
            break;
        }
    }
    if (seen[0].source == NULL)
        report(el, item->span, "the train block names no optimizer: write `optimizer = sgd(lr = 0.1)`");
}
