/*
 * Calls: arguments and parameters of functions, expansion of a def's body where it is called.
 */
#include "elaborate_internal.h"

#include <string.h>

/* ---- arguments ---- */

static int formal_index(const char *const *formals, int count, const char *name)
{
    for (int i = 0; i < count; i++)
        if (strcmp(formals[i], name) == 0)
            return i;
    return -1;
}

static const char *formals_text(Elaborator *el, const char *const *formals, int count)
{
    const char *text = "";
    for (int i = 0; i < count; i++)
        text = arena_printf(el->arena, "%s%s%s", text, i > 0 ? ", " : "", formals[i]);
    return text;
}

bool match_arguments(Elaborator *el, const Ast *call, const char *function, const char *const *formals,
                     int count, int required, int *given)
{
    bool valid = true;
    int next = 0;
    for (int i = 0; i < count; i++)
        given[i] = -1;
    for (int i = 0; i < call->arguments.count; i++) {
        const Argument *argument = &call->arguments.items[i];
        int at = argument->name.text != NULL ? formal_index(formals, count, argument->name.text) : next++;
        if (argument->name.text != NULL && at < 0) {
            report(el, argument->name.span, "%s has no parameter `%s`%s", function, argument->name.text,
                   count == 0 ? "" : report_suggestion(el, argument->name.text, formals, count));
            valid = false;
        } else if (at >= count) {
            report_at(el, argument->value, "%s takes %d argument%s%s%s%s, but %d are given", function, count,
                      count == 1 ? "" : "s", count > 0 ? " (" : "", formals_text(el, formals, count),
                      count > 0 ? ")" : "", call->arguments.count);
            return false;
        } else if (given[at] >= 0) {
            Diagnostic *diagnostic = report(
                el, argument->name.text != NULL ? argument->name.span : argument->value->at,
                "%s gets `%s` twice", function, formals[at]);
            report_operand(el, diagnostic, call->arguments.items[given[at]].value);
            valid = false;
        } else {
            given[at] = i;
        }
    }
    for (int i = 0; valid && i < required; i++)
        if (given[i] < 0) {
            report_at(el, call, "%s needs `%s`: it takes (%s)", function, formals[i],
                      formals_text(el, formals, count));
            valid = false;
        }
    return valid;
}

/* ---- shapes of parameters ---- */

static const char *formal_text(Elaborator *el, const Formal *formal)
{
    const char *text = formal->name.text;
    for (int i = 0; i < formal->shape.count; i++) {
        const IndexDecl *decl = &formal->shape.items[i];
        const char *part = decl->ellipsis        ? "..."
                           : decl->fixed != NULL ? quote(el, decl->fixed, "?")
                                                 : decl->name.text;
        text = arena_printf(el->arena, "%s%s%s", text, i == 0 ? "[" : ", ", part);
    }
    return arena_printf(el->arena, "%s%s", text, formal->shape.count > 0 ? "]" : "[]");
}

/* What a call's shape mismatch says: expected and found, where the expectation stands. `with`
 * tells what earlier arguments settled. */
static bool mismatch(Elaborator *el, Frame *callee, const Formal *formal, const Given *given,
                     const Value *value, const char *with)
{
    Diagnostic *diagnostic = report(el, callee->call, "%s expects %s%s, but %s",
                                    callee->definition->name.text, formal_text(el, formal), with,
                                    found_text(el, given->ast, formal->name.text, value));
    report_operand(el, diagnostic, given->ast);
    report_note(el, diagnostic, formal_span(formal), "%s is declared here", formal_text(el, formal));
    report_declaration(el, diagnostic, given->ast, value);
    return false;
}

static const Value *extent_value(Elaborator *el, Extent extent)
{
    return value_array(el, 0, NULL, expr_extent(el->graph, extent));
}

/* Binds `...` to `count` of the value's dimensions from `first` on, or checks them when it is bound. */
static bool match_ellipsis(Elaborator *el, Frame *callee, const Formal *formal, const Given *given,
                           const Value *value, int first, int count)
{
    if (!callee->has_ellipsis) {
        callee->has_ellipsis = true;
        callee->ellipsis_count = count;
        callee->ellipsis_span = formal->name.span;
        for (int i = 0; i < count; i++)
            callee->ellipsis[i] = value->shape[first + i];
        return true;
    }
    if (shape_equal(count, value->shape + first, callee->ellipsis_count, callee->ellipsis))
        return true;
    return mismatch(el, callee, formal, given, value,
                    arena_printf(el->arena, " with `...` = %s",
                                 shape_text(el, callee->ellipsis_count, callee->ellipsis)));
}

static bool match_dimension(Elaborator *el, Frame *callee, const Formal *formal, const IndexDecl *decl,
                            const Given *given, const Value *value, Extent extent)
{
    Binding *binding = frame_find(callee, decl->name.text);
    if (binding == NULL) {
        Binding fresh = {.name = decl->name.text,
                         .value = extent_value(el, extent),
                         .span = decl->name.span,
                         .is_dimension = true};
        LIST_PUSH(el->arena, callee->bindings, fresh);
        return true;
    }
    Extent wanted;
    if (!value_is_extent(binding->value, &wanted))
        return mismatch(
            el, callee, formal, given, value,
            arena_printf(el->arena, ", where %s is %s", decl->name.text, value_text(el, binding->value)));
    if (extent_equal(wanted, extent))
        return true;
    return mismatch(
        el, callee, formal, given, value,
        arena_printf(el->arena, " with %s = %s", decl->name.text,
                     wanted.per_n == 1 && wanted.constant == 0 ? "the batch" : extent_name(el, wanted)));
}

/* An extent that is no name, `W[d, 3 * d]`: of the dimensions bound so far. */
static bool match_extent(Elaborator *el, Frame *callee, const Formal *formal, const Ast *fixed,
                         const Given *given, const Value *value, Extent extent)
{
    Extent wanted;
    Frame *caller = el->frame;
    el->frame = callee;
    bool valid = value_extent(el, evaluate(el, fixed), fixed, &wanted);
    el->frame = caller;
    if (!valid || extent_equal(wanted, extent))
        return valid;
    const char *with = fixed->kind == AST_NUMBER
                           ? ""
                           : arena_printf(el->arena, " with %s = %s", quote(el, fixed, "that"),
                                          extent_name(el, wanted));
    return mismatch(el, callee, formal, given, value, with);
}

static bool match_shape(Elaborator *el, Frame *callee, const Formal *formal, const Given *given,
                        const Value *value)
{
    int named = 0;
    bool ellipsis = false;
    for (int i = 0; i < formal->shape.count; i++) {
        ellipsis = ellipsis || formal->shape.items[i].ellipsis;
        named += !formal->shape.items[i].ellipsis;
    }
    if (value->kind != VALUE_ARRAY || value->rank < named || (!ellipsis && value->rank > named))
        return mismatch(el, callee, formal, given, value, "");
    for (int pass = 0; pass < 2; pass++) /* names before extents that may use them */
        for (int i = 0, dimension = 0; i < formal->shape.count; i++) {
            const IndexDecl *decl = &formal->shape.items[i];
            Extent extent = decl->ellipsis ? extent_constant(1) : value->shape[dimension];
            bool fits = true;
            if (decl->ellipsis && pass == 0)
                fits = match_ellipsis(el, callee, formal, given, value, dimension, value->rank - named);
            else if (!decl->ellipsis && decl->fixed == NULL && pass == 0)
                fits = match_dimension(el, callee, formal, decl, given, value, extent);
            else if (decl->fixed != NULL && pass == 1)
                fits = match_extent(el, callee, formal, decl->fixed, given, value, extent);
            if (!fits)
                return false;
            dimension += decl->ellipsis ? value->rank - named : 1;
        }
    return true;
}

/* ---- binding arguments ---- */

static int count_name(const Ast *ast, const char *name)
{
    if (ast == NULL)
        return 0;
    int count = ast->kind == AST_NAME && strcmp(ast->name.text, name) == 0;
    count += count_name(ast->left, name) + count_name(ast->right, name) + count_name(ast->third, name) +
             count_name(ast->otherwise, name);
    for (int i = 0; i < ast->list.count; i++)
        count += count_name(ast->list.items[i], name);
    for (int i = 0; i < ast->arguments.count; i++)
        count += count_name(ast->arguments.items[i].value, name);
    return count;
}

static int count_uses(const StatementList *body, const char *name)
{
    int count = 0;
    for (int i = 0; i < body->count; i++) {
        const Statement *statement = body->items[i];
        count += count_name(statement->value, name);
        for (int k = 0; k < statement->values.count; k++)
            count += count_name(statement->values.items[k], name);
        count += 2 * count_uses(&statement->body, name);
    }
    return count;
}

static void note_index(void *context, const Expr *expr)
{
    if (expr->kind == EXPR_INDEX && expr->index->name[0] != '\0')
        *(bool *)context = true;
}

/* Whether an element uses index variables of the caller: these have names, canonical ones none. */
static bool uses_caller_index(const Value *value)
{
    bool uses = false;
    if (value->kind == VALUE_ARRAY)
        expr_walk(value->expr, note_index, &uses);
    return uses;
}

/* Whether the value needs no tensor of its own as an argument: a number, or what is read once. */
static bool passes_as_is(Elaborator *el, const Definition *definition, const Formal *formal,
                         const Value *value)
{
    if (value->kind != VALUE_ARRAY || value_is_stored(el, value) || value->expr->kind == EXPR_CONSTANT ||
        value->expr->kind == EXPR_BATCH || value->expr->kind == EXPR_INDEX)
        return true;
    Affine affine;
    if (value->rank == 0 && value->expr->integer && expr_affine(value->expr, &affine))
        return true;
    if (value->rank == 0 && !uses_caller_index(value))
        return false;
    return count_uses(&definition->body, formal->name.text) <= 1;
}

static bool bind_argument(Elaborator *el, Frame *callee, const Formal *formal, const Given *given)
{
    const Value *value = given->value;
    if (value_is_error(value) || value->kind == VALUE_TUPLE)
        return false;
    if (value->kind == VALUE_LIST && formal->has_shape)
        value = value_as_array(el, value, given->ast);
    if (value_is_error(value))
        return false;
    if (formal->has_shape && !match_shape(el, callee, formal, given, value))
        return false;
    if (!passes_as_is(el, callee->definition, formal, value))
        value = value_store(el, value, arena_printf(el->arena, "_%s", formal->name.text), callee->call);
    callee->element_call = callee->element_call || uses_caller_index(value);
    Binding binding = {.name = formal->name.text, .value = value, .span = formal->name.span};
    LIST_PUSH(el->arena, callee->bindings, binding);
    return !value_is_error(value);
}

/* Formals that the call gives: those without a shape first, so that shapes may speak of them, as
 * in `rnn_cell(x[..., d], h[..., units], units)`. */
static bool bind_given(Elaborator *el, Frame *callee, const Given *given, const int *places, bool shaped)
{
    const Definition *definition = callee->definition;
    for (int i = 0; i < definition->formals.count; i++) {
        const Formal *formal = &definition->formals.items[i];
        if (formal->has_shape == shaped && places[i] >= 0 &&
            !bind_argument(el, callee, formal, &given[places[i]]))
            return false;
    }
    return true;
}

/* Formals that the call leaves out, in the callee's scope. */
static bool bind_defaults(Elaborator *el, Frame *callee, const int *given)
{
    const Definition *definition = callee->definition;
    for (int i = 0; i < definition->formals.count; i++) {
        const Formal *formal = &definition->formals.items[i];
        if (given[i] >= 0)
            continue;
        Frame *saved = el->frame;
        el->frame = callee;
        RightSide right, *outer;
        right_begin(el, &right, path_new(el, callee->path, formal->name.text), &outer);
        Given standard = {
            .name = formal->name, .ast = formal->standard, .value = evaluate(el, formal->standard)};
        bool bound = bind_argument(el, callee, formal, &standard);
        right_end(el, outer);
        el->frame = saved;
        if (!bound)
            return false;
    }
    return true;
}

/* ---- expansion ---- */

static bool check_recursion(Elaborator *el, const Definition *definition, const Ast *ast)
{
    for (Frame *frame = el->frame; frame != NULL; frame = frame->caller)
        if (frame->definition == definition) {
            Diagnostic *diagnostic = report_at(
                el, ast,
                "%s calls itself: functions are expanded where they are called, so recursion never ends",
                definition->name.text);
            report_note(el, diagnostic, definition->name.span, "%s is defined here", definition->name.text);
            return false;
        }
    if (el->calls < CALL_DEPTH_MAX)
        return true;
    report_limit(el, ast->at, "functions are nested too deeply here; the limit is %d", CALL_DEPTH_MAX);
    return false;
}

/* "xavier(784, 256)": what a function that returns a distribution calls it. */
static const Value *name_distribution(Elaborator *el, const Definition *definition, const Given *given,
                                      int count, const Value *value)
{
    const char *text = definition->name.text;
    for (int i = 0; i < count; i++) {
        double number;
        const char *part = value_is_number(given[i].value, &number) ? number_text(el, number)
                                                                    : quote(el, given[i].ast, "...");
        text = arena_printf(el->arena, "%s%s%s", text, i == 0 ? "(" : ", ", part);
    }
    Value *named = ARENA_NEW(el->arena, Value);
    *named = *value;
    named->text = arena_printf(el->arena, "%s%s", text, count > 0 ? ")" : "()");
    return named;
}

/* A tensor that the call made and returns is called by the call. */
static void name_result(Elaborator *el, const Frame *callee, Tensor *tensor)
{
    if (tensor->id < callee->first_tensor || !tensor_is_made(tensor))
        return;
    tensor_rename(el, tensor, callee->path, NULL);
    tensor->named = false;
}

/* What the call returns, as its caller sees it. */
static const Value *finish_call(Elaborator *el, const Frame *callee, const Given *given, int count)
{
    const Value *value = callee->result;
    if (value == NULL) {
        if (!callee->definition->incomplete && !el->exhausted) {
            Diagnostic *diagnostic = report(el, callee->call, "%s returns nothing: its body has no `return`",
                                            callee->definition->name.text);
            report_note(el, diagnostic, callee->definition->name.span, "%s is defined here",
                        callee->definition->name.text);
        }
        return el->error;
    }
    if (value->kind == VALUE_DISTRIBUTION)
        return name_distribution(el, callee->definition, given, count, value);
    if (value->kind != VALUE_ARRAY)
        return value;
    if (value_is_stored(el, value)) {
        name_result(el, callee, value->expr->tensor);
        return value;
    }
    Value *named = ARENA_NEW(el->arena, Value);
    *named = *value;
    named->hint = callee->path;
    return named;
}

static const Value *expand(Elaborator *el, const Definition *definition, const Ast *ast, const Given *given,
                           int count, bool outermost)
{
    int formal_count = definition->formals.count, required = 0;
    const char **formals = ARENA_ARRAY(el->arena, const char *, formal_count + 1);
    int *places = ARENA_ARRAY(el->arena, int, formal_count + 1);
    for (int i = 0; i < formal_count; i++) {
        formals[i] = definition->formals.items[i].name.text;
        if (definition->formals.items[i].standard == NULL)
            required = i + 1;
    }
    if (!match_arguments(el, ast, definition->name.text, formals, formal_count, 0, places))
        return el->error;
    for (int i = 0; i < required; i++)
        if (places[i] < 0 && definition->formals.items[i].standard == NULL) {
            Diagnostic *diagnostic = report_at(el, ast, "%s needs an argument for `%s`: it takes (%s)",
                                               definition->name.text, formals[i],
                                               formals_text(el, formals, formal_count));
            report_note(el, diagnostic, formal_span(&definition->formals.items[i]), "%s is declared here",
                        formals[i]);
            return el->error;
        }
    if (!check_recursion(el, definition, ast))
        return el->error;
    Frame callee = {.kind = FRAME_FUNCTION,
                    .file = file_of(el, definition),
                    .definition = definition,
                    .caller = el->frame,
                    .call = ast->at};
    callee.path = path_call(el, definition->name.text, outermost);
    callee.first_tensor = el->graph->tensors.count;
    bool valid = bind_given(el, &callee, given, places, false) &&
                 bind_given(el, &callee, given, places, true);
    el->calls++;
    if (valid && bind_defaults(el, &callee, places)) {
        int params = el->params;
        el->frame = &callee;
        execute(el, &definition->body);
        el->frame = callee.caller;
        callee.path->owns = el->params > params;
        const Value *result = finish_call(el, &callee, given, count);
        el->calls--;
        return result;
    }
    el->calls--;
    return el->error;
}

/* Arguments first: their calls are numbered before this one, and are not outermost. */
const Value *evaluate_call(Elaborator *el, const Ast *ast)
{
    const Value *function = name_function(el, ast->name);
    RightSide unused = {0}, *right = el->frame->right != NULL ? el->frame->right : &unused;
    bool outermost = right->nesting++ == 0;
    if (function != NULL && function->builtin != NULL) {
        const Value *result = call_builtin(el, function->builtin, ast);
        right->nesting--;
        return result;
    }
    Given *given = ARENA_ARRAY(el->arena, Given, ast->arguments.count + 1);
    for (int i = 0; i < ast->arguments.count; i++) {
        const Argument *argument = &ast->arguments.items[i];
        given[i] = (Given){argument->name, argument->value, evaluate_whole(el, argument->value)};
    }
    right->nesting--;
    return function != NULL ? expand(el, function->definition, ast, given, ast->arguments.count, outermost)
                            : el->error;
}
