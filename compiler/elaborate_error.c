/*
 * The messages of elaborate: where an error is reported, and how values are described in it.
 *
 * An error inside a prelude function is the caller's: it is reported at the call in the user's
 * file, with the prelude's line as a note. An error inside a user's function stands at its own
 * line, with the calls that led there as notes.
 */
#include "elaborate_internal.h"

#include <math.h>
#include <string.h>

bool span_in_prelude(Span span)
{
    return span.source != NULL && span.source->is_prelude;
}

Span user_span(Elaborator *el, Span span)
{
    for (Frame *frame = el->frame; frame != NULL && span_in_prelude(span); frame = frame->caller)
        if (frame->call.source != NULL)
            span = frame->call;
    return span;
}

/* The `for`s around the current statement and the calls that led to its function, the innermost
 * first. */
static void note_calls(Elaborator *el, Diagnostic *diagnostic, Span reported)
{
    for (Frame *frame = el->frame; frame != NULL; frame = frame->caller) {
        for (int i = frame->iterations.count - 1; i >= 0; i--) {
            const Iteration *iteration = &frame->iterations.items[i];
            if (!span_in_prelude(iteration->name.span))
                diag_note(diagnostic, iteration->name.span, "with %s = %d", iteration->name.text,
                          iteration->number);
        }
        if (frame->kind != FRAME_FUNCTION || frame->definition == NULL || span_in_prelude(frame->call))
            continue;
        if (frame->call.source == reported.source && frame->call.begin == reported.begin)
            continue;
        diag_note(diagnostic, frame->call, "in `%s`, called here", frame->definition->name.text);
    }
}

/* Whether an error stands at this place already and comes again because a `for` does. */
static bool is_repeated(Elaborator *el, Span caret)
{
    bool in_for = false, known = false;
    for (const Frame *frame = el->frame; frame != NULL; frame = frame->caller)
        in_for = in_for || frame->iterations.count > 0;
    for (int i = 0; in_for && i < el->reported.count; i++)
        known = known ||
                (el->reported.items[i].source == caret.source && el->reported.items[i].begin == caret.begin);
    return known;
}

Diagnostic *report(Elaborator *el, Span caret, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    Text text = {0};
    text_vprintf(&text, format, arguments);
    va_end(arguments);
    Span user = user_span(el, caret);
    bool silent = el->mute > 0 || el->exhausted || is_repeated(el, user);
    Diagnostics *diagnostics = silent ? el->muted : el->diagnostics;
    Diagnostic *diagnostic;
    el->reports += el->mute == 0;
    if (!silent)
        LIST_PUSH(el->arena, el->reported, user);
    if (span_in_prelude(caret) && !span_in_prelude(user)) {
        Frame *frame = el->frame;
        while (frame->caller != NULL && (frame->call.source != user.source ||
                                         frame->call.begin != user.begin || frame->definition == NULL))
            frame = frame->caller;
        if (frame->reported) /* one mistake in a call shows in several lines of the prelude */
            diagnostics = el->muted;
        frame->reported = frame->reported || el->mute == 0;
        diagnostic = diag_error(diagnostics, user, "in `%s`: %s",
                                frame->definition != NULL ? frame->definition->name.text : "the prelude",
                                text.data);
        diag_note(diagnostic, caret, "the prelude's line");
    } else {
        diagnostic = diag_error(diagnostics, caret, "%s", text.data);
    }
    note_calls(el, diagnostic, user);
    text_free(&text);
    return diagnostic;
}

Diagnostic *report_at(Elaborator *el, const Ast *ast, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    Text text = {0};
    text_vprintf(&text, format, arguments);
    va_end(arguments);
    Diagnostic *diagnostic = report(el, ast->at, "%s", text.data);
    text_free(&text);
    if (ast->kind != AST_CALL && ast->kind != AST_REDUCE)
        report_operand(el, diagnostic, ast);
    return diagnostic;
}

void report_operand(Elaborator *el, Diagnostic *diagnostic, const Ast *ast)
{
    (void)el;
    if (ast != NULL && !span_in_prelude(ast->span))
        diag_underline(diagnostic, ast->span);
}

void report_note(Elaborator *el, Diagnostic *diagnostic, Span span, const char *format, ...)
{
    (void)el;
    if (span.source == NULL)
        return;
    va_list arguments;
    va_start(arguments, format);
    Text text = {0};
    text_vprintf(&text, format, arguments);
    va_end(arguments);
    diag_note(diagnostic, span, "%s", text.data);
    text_free(&text);
}

void report_declarations(Elaborator *el, Diagnostic *diagnostic, const Ast *a, const Value *x, const Ast *b,
                         const Value *y)
{
    report_declaration(el, diagnostic, a, x);
    if (a->kind != AST_NAME || b->kind != AST_NAME || strcmp(a->name.text, b->name.text) != 0)
        report_declaration(el, diagnostic, b, y);
}

void report_declaration(Elaborator *el, Diagnostic *diagnostic, const Ast *ast, const Value *value)
{
    if (ast == NULL || ast->kind != AST_NAME)
        return;
    Binding *binding = frame_find(el->frame, ast->name.text);
    if (binding == NULL || binding->span.source == NULL)
        return;
    Tensor *tensor = value_tensor(el, value);
    bool declared = tensor != NULL && !tensor_is_made(tensor);
    report_note(el, diagnostic, binding->span, "%s is %s here", binding->name,
                declared ? "declared" : "defined");
}

const char *report_suggestion(Elaborator *el, const char *name, const char *const *candidates, int count)
{
    const char *nearest = diag_nearest(name, candidates, count);
    return nearest == NULL ? "" : arena_printf(el->arena, "; did you mean `%s`?", nearest);
}

void report_limit(Elaborator *el, Span span, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    Text text = {0};
    text_vprintf(&text, format, arguments);
    va_end(arguments);
    report(el, span, "%s", text.data);
    text_free(&text);
    if (el->mute == 0)
        el->exhausted = true;
}

const char *quote(Elaborator *el, const Ast *ast, const char *standard)
{
    enum { LONGEST = 40 };
    if (ast == NULL || ast->span.source == NULL || ast->span.end <= ast->span.begin ||
        ast->span.end > ast->span.source->length || ast->span.end - ast->span.begin > LONGEST)
        return standard;
    const char *text = ast->span.source->text + ast->span.begin;
    size_t length = ast->span.end - ast->span.begin;
    if (memchr(text, '\n', length) != NULL || memchr(text, '#', length) != NULL)
        return standard;
    return arena_copy(el->arena, text, length);
}

const char *number_text(Elaborator *el, double value)
{
    if (!isfinite(value))
        return isnan(value) ? "not a number" : "infinite";
    Text text = {0};
    text_number(&text, value, false);
    const char *result = arena_copy(el->arena, text.data, text.length);
    text_free(&text);
    return result;
}

const char *extent_name(Elaborator *el, Extent extent)
{
    return extent_equal(extent, extent_batch) && el->batch_name != NULL ? el->batch_name
                                                                        : extent_text(el->arena, extent);
}

const char *shape_text(Elaborator *el, int rank, const Extent *shape)
{
    Text text = {0};
    text_puts(&text, "[");
    for (int i = 0; i < rank; i++)
        text_printf(&text, "%s%s", i > 0 ? ", " : "", extent_name(el, shape[i]));
    text_puts(&text, "]");
    const char *result = arena_copy(el->arena, text.data, text.length);
    text_free(&text);
    return result;
}

const char *value_text(Elaborator *el, const Value *value)
{
    double number;
    switch (value->kind) {
    case VALUE_ARRAY:
        if (value_is_number(value, &number))
            return arena_printf(el->arena, "the number %s", number_text(el, number));
        return value->rank == 0 ? "a single number"
                                : arena_printf(el->arena, "an array of shape %s",
                                               shape_text(el, value->rank, value->shape));
    case VALUE_STRING:
        return arena_printf(el->arena, "the string \"%.40s\"", value->string);
    case VALUE_LIST:
        return arena_printf(el->arena, "a list of %d element%s", value->count, value->count == 1 ? "" : "s");
    case VALUE_FUNCTION:
        return arena_printf(el->arena, "the function `%s`",
                            value->definition != NULL ? value->definition->name.text : value->builtin->name);
    case VALUE_DISTRIBUTION:
        return arena_printf(el->arena, "the distribution %s", value->text);
    case VALUE_TUPLE:
        return arena_printf(el->arena, "%d values", value->count);
    default:
        return "an error";
    }
}

bool is_literal(const Ast *ast)
{
    return ast->kind == AST_NUMBER || ast->kind == AST_STRING ||
           (ast->kind == AST_UNARY && ast->left->kind == AST_NUMBER);
}

const char *found_text(Elaborator *el, const Ast *ast, const char *standard, const Value *value)
{
    const char *name = ast != NULL && is_literal(ast) ? "this" : quote(el, ast, standard);
    if (value->kind == VALUE_ARRAY && value->rank > 0)
        return arena_printf(el->arena, "%s has shape %s", name, shape_text(el, value->rank, value->shape));
    if (value->kind == VALUE_FUNCTION && ast != NULL && ast->kind == AST_NAME)
        return arena_printf(el->arena, "%s is a function", name);
    if (value->kind == VALUE_ARRAY && value->expr->kind == EXPR_INDEX && ast != NULL && ast->kind == AST_NAME)
        return arena_printf(el->arena, "%s is an index here", name);
    return arena_printf(el->arena, "%s is %s", name, value_text(el, value));
}

/* Extends the span of a name over the bracket that follows it; `end` is where the last thing in
 * the bracket ends. */
static Span close_bracket(Span name, uint32_t end)
{
    const Source *source = name.source;
    while (end < source->length && source->text[end] != ']' && source->text[end] != '\n')
        end++;
    if (end < source->length && source->text[end] == ']')
        name.end = end + 1;
    return name;
}

Span declared_span(const Statement *statement)
{
    Span span = statement->names.items[0].span;
    if (!statement->has_extents || span.source == NULL)
        return span;
    int count = statement->extents.count;
    return close_bracket(span, count > 0 ? statement->extents.items[count - 1]->span.end : span.end);
}

Span formal_span(const Formal *formal)
{
    Span span = formal->name.span;
    if (!formal->has_shape || span.source == NULL)
        return span;
    uint32_t end = span.end;
    if (formal->shape.count > 0) {
        const IndexDecl *last = &formal->shape.items[formal->shape.count - 1];
        end = last->fixed != NULL ? last->fixed->span.end : last->name.span.end;
    }
    return close_bracket(span, end);
}
