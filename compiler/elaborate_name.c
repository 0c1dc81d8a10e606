/*
 * Scopes: what a name means at a place. Index variables hide the names of the frame, these hide
 * the file's, these the prelude's and the built-in functions.
 */
#include "elaborate_internal.h"

#include <string.h>

static bool same(const char *a, const char *b)
{
    return a == b || (a[0] == b[0] && strcmp(a, b) == 0);
}

/* ---- frames ---- */

void frame_bind(Elaborator *el, const char *name, const Value *value, Span span)
{
    Binding binding = {.name = name, .value = value, .span = span};
    LIST_PUSH(el->arena, el->frame->bindings, binding);
}

void frame_bind_numbers(Elaborator *el, const Frame *from)
{
    for (int i = 0; i < from->bindings.count; i++)
        if (from->bindings.items[i].value->kind == VALUE_ARRAY)
            frame_bind(el, from->bindings.items[i].name,
                       value_number(el, from->bindings.items[i].value->expr->value), (Span){0});
}

Binding *frame_find(Frame *frame, const char *name)
{
    if (frame == NULL)
        return NULL;
    for (int i = frame->bindings.count - 1; i >= 0; i--)
        if (same(frame->bindings.items[i].name, name))
            return &frame->bindings.items[i];
    return NULL;
}

IndexName *index_find(Frame *frame, const char *name)
{
    for (IndexScope *scope = frame->index; scope != NULL; scope = scope->parent)
        for (int i = scope->names.count - 1; i >= 0; i--)
            if (same(scope->names.items[i].name, name))
                return &scope->names.items[i];
    return NULL;
}

/* ---- files ---- */

static void add_global(Elaborator *el, FileScope *scope, Global global)
{
    Global *old = NULL;
    for (int i = 0; i < scope->globals.count; i++)
        if (same(scope->globals.items[i].name, global.name))
            old = &scope->globals.items[i];
    if (old != NULL) {
        Diagnostic *diagnostic = report(el, global.span, "%s is defined twice", global.name);
        report_note(el, diagnostic, old->span, "the other definition is here");
        return;
    }
    LIST_PUSH(el->arena, scope->globals, global);
}

/* No two parameters of a function have one name; nor a parameter and a dimension, unless the
 * parameter is a number that every call gives, which the dimension must then be. */
static void check_formals(Elaborator *el, const Definition *definition)
{
    for (int i = 0; i < definition->formals.count; i++) {
        const Formal *formal = &definition->formals.items[i];
        for (int k = 0; k < definition->formals.count; k++) {
            const Formal *other = &definition->formals.items[k];
            if (k < i && same(other->name.text, formal->name.text)) {
                Diagnostic *diagnostic = report(el, formal->name.span, "%s has two parameters called %s",
                                                definition->name.text, formal->name.text);
                report_note(el, diagnostic, other->name.span, "the other one is here");
            }
            for (int m = 0; m < other->shape.count; m++) {
                const IndexDecl *decl = &other->shape.items[m];
                if ((!formal->has_shape && formal->standard == NULL) || decl->name.text == NULL ||
                    decl->ellipsis || decl->fixed != NULL || !same(decl->name.text, formal->name.text))
                    continue;
                Diagnostic *diagnostic = report(el, formal->name.span,
                                                "%s is a parameter of %s, but a dimension as well",
                                                formal->name.text, definition->name.text);
                report_note(el, diagnostic, decl->name.span, "it is bound to a dimension here");
            }
        }
    }
}

static void add_globals(Elaborator *el, FileScope *scope)
{
    for (int i = 0; i < scope->file->items.count; i++) {
        const Item *item = scope->file->items.items[i];
        Global global = {.kind = item->kind, .file = scope};
        if (item->kind == ITEM_CONSTANT) {
            global.name = item->constant.name.text;
            global.span = item->constant.name.span;
            global.value = item->constant.value;
        } else if (item->kind == ITEM_DEF || item->kind == ITEM_OPTIMIZER) {
            global.name = item->definition->name.text;
            global.span = item->definition->name.span;
            global.definition = item->definition;
            check_formals(el, item->definition);
        }
        if (global.name != NULL)
            add_global(el, scope, global);
    }
}

static bool is_seen(const FileScope *scope, const FileScope *other)
{
    for (int i = 0; i < scope->seen.count; i++)
        if (scope->seen.items[i].scope == other)
            return true;
    return false;
}

/* What an imported file sees is seen as well, one import farther away. */
static void add_seen(Elaborator *el, FileScope *scope, const File *file, FileScope *prelude)
{
    Seen own = {scope, 0};
    LIST_PUSH(el->arena, scope->seen, own);
    bool more = true;
    for (int distance = 1; more; distance++) {
        more = false;
        for (int i = 0; i < file->imports.count; i++) {
            const FileScope *import = file_scope(el, file->imports.items[i], prelude);
            for (int k = 0; k < import->seen.count; k++) {
                Seen seen = {import->seen.items[k].scope, distance};
                if (import->seen.items[k].distance != distance - 1 || is_seen(scope, seen.scope))
                    continue;
                LIST_PUSH(el->arena, scope->seen, seen);
                more = true;
            }
        }
    }
    Seen last = {prelude, INT32_MAX};
    if (prelude != NULL)
        LIST_PUSH(el->arena, scope->seen, last);
}

FileScope *file_scope(Elaborator *el, const File *file, FileScope *prelude)
{
    for (int i = 0; i < el->files.count; i++)
        if (el->files.items[i]->file == file)
            return el->files.items[i];
    FileScope *scope = ARENA_NEW(el->arena, FileScope);
    scope->file = file;
    LIST_PUSH(el->arena, el->files, scope);
    add_globals(el, scope);
    add_seen(el, scope, file, prelude);
    return scope;
}

FileScope *file_of(Elaborator *el, const Definition *definition)
{
    for (int i = 0; i < el->files.count; i++)
        if (el->files.items[i]->file->source == definition->name.span.source)
            return el->files.items[i];
    DLC_BUG("%s stands in no file", definition->name.text);
}

/* The nearest definition; `other` is one that is as near in another file, or NULL. */
static Global *find_global(FileScope *file, const char *name, Global **other)
{
    Global *found = NULL;
    int distance = 0;
    *other = NULL;
    for (int i = 0; i < file->seen.count; i++) {
        const Seen *seen = &file->seen.items[i];
        if (found != NULL && seen->distance > distance)
            break;
        for (int k = 0; k < seen->scope->globals.count; k++) {
            Global *global = &seen->scope->globals.items[k];
            if (!same(global->name, name))
                continue;
            *(found == NULL ? &found : other) = global;
            distance = seen->distance;
        }
    }
    return found;
}

Global *file_find(FileScope *file, const char *name)
{
    Global *other;
    return find_global(file, name, &other);
}

Global *file_find_one(Elaborator *el, FileScope *file, Name name)
{
    Global *other, *found = find_global(file, name.text, &other);
    if (other != NULL) {
        Diagnostic *diagnostic = report(el, name.span, "`%s` is defined in two imported files", name.text);
        report_note(el, diagnostic, found->span, "here");
        report_note(el, diagnostic, other->span, "and here");
    }
    return found;
}

/* Evaluates a file's constant in a frame of its own, once. */
static void evaluate_constant(Elaborator *el, Global *global)
{
    if (global->state == 1) {
        report(el, global->span, "the constant %s is defined by itself", global->name);
        global->known = VALUE_ERROR;
        global->state = 2;
        return;
    }
    global->state = 1;
    Frame frame = {.kind = FRAME_GLOBAL, .file = global->file};
    Frame *saved = el->frame;
    el->frame = &frame;
    const Value *value = evaluate(el, global->value);
    el->frame = saved;
    if (global->state == 2)
        return;
    global->state = 2;
    if (value_is_number(value, &global->number)) {
        global->known = VALUE_ARRAY;
    } else if (value->kind == VALUE_STRING) {
        global->known = VALUE_STRING;
        global->string = value->string;
    } else {
        if (!value_is_error(value))
            report(el, global->span, "a constant of a file is a number, but %s is %s", global->name,
                   value_text(el, value));
        global->known = VALUE_ERROR;
    }
}

static const Value *global_value(Elaborator *el, Global *global)
{
    if (global->kind == ITEM_DEF)
        return value_function(el, global->definition, NULL);
    if (global->kind != ITEM_CONSTANT)
        return NULL;
    if (global->state != 2)
        evaluate_constant(el, global);
    switch (global->known) {
    case VALUE_ARRAY:
        return value_number(el, global->number);
    case VALUE_STRING:
        return value_string(el, global->string);
    default:
        return el->error;
    }
}

/* ---- names ---- */

const Value *name_value_quiet(Elaborator *el, const char *name)
{
    IndexName *index = index_find(el->frame, name);
    if (index != NULL)
        return index->index != NULL ? value_array(el, 0, NULL, expr_index(el->graph, index->index))
                                    : el->error;
    Binding *binding = frame_find(el->frame, name);
    if (binding != NULL)
        return binding->value;
    binding = frame_find(el->given, name);
    if (binding != NULL)
        return binding->value;
    if (same(name, "training"))
        return value_number(el, el->training);
    Global *global = file_find(el->frame->file, name);
    const Value *value = global != NULL ? global_value(el, global) : NULL;
    if (value != NULL)
        return value;
    const Builtin *builtin = builtin_find(name);
    return builtin != NULL && global == NULL ? value_function(el, NULL, builtin) : NULL;
}

typedef LIST(const char *) Candidates;

static void add_candidates(Elaborator *el, Candidates *list, const FileScope *file, bool functions)
{
    for (int k = 0; k < file->seen.count; k++)
        for (int i = 0; i < file->seen.items[k].scope->globals.count; i++) {
            const Global *global = &file->seen.items[k].scope->globals.items[i];
            if (global->kind == ITEM_DEF || (global->kind == ITEM_CONSTANT && !functions))
                LIST_PUSH(el->arena, *list, global->name);
        }
}

extern const Builtin builtin_table[];
extern const int builtin_count;

const char *name_suggestion(Elaborator *el, const char *name, bool functions)
{
    Candidates list = {0};
    for (IndexScope *scope = el->frame->index; scope != NULL; scope = scope->parent)
        for (int i = 0; i < scope->names.count; i++)
            LIST_PUSH(el->arena, list, scope->names.items[i].name);
    for (int i = 0; i < el->frame->bindings.count; i++)
        if (!functions || el->frame->bindings.items[i].value->kind == VALUE_FUNCTION)
            LIST_PUSH(el->arena, list, el->frame->bindings.items[i].name);
    for (int i = 0; el->given != NULL && !functions && i < el->given->bindings.count; i++)
        LIST_PUSH(el->arena, list, el->given->bindings.items[i].name);
    add_candidates(el, &list, el->frame->file, functions);
    for (int i = 0; i < builtin_count; i++)
        LIST_PUSH(el->arena, list, builtin_table[i].name);
    return report_suggestion(el, name, list.items, list.count);
}

/* A name that means something else in another place gets that said. */
static const char *name_advice(Elaborator *el, const char *name)
{
    Global *global = file_find(el->frame->file, name);
    if (global != NULL && global->kind == ITEM_OPTIMIZER)
        return "; it is an optimizer: name it in `train { optimizer = ... }`";
    if (schedule_gives(name) && el->given == NULL)
        return "; it is known in a schedule: `train { schedule = ... }`";
    if (el->frame->kind == FRAME_FUNCTION && el->batch_name != NULL && same(name, el->batch_name))
        return "; a def knows the batch only by the shape of a parameter, as in `x[n, d]`";
    for (Frame *frame = el->frame->caller; frame != NULL; frame = frame->caller)
        if (frame->kind == FRAME_MODEL && frame_find(frame, name) != NULL)
            return "; a def sees only its parameters: pass the model's value as an argument";
    return NULL;
}

/* After a syntax error, or an import that could not be read, something is missing here: an unknown
 * name may be what is. */
static bool is_incomplete(Elaborator *el, bool function)
{
    const Frame *frame = el->frame;
    const FileScope *scope = frame->file;
    const Definition *definition = frame->kind == FRAME_MODEL ? el->model->definition : frame->definition;
    for (int i = 0; i < scope->seen.count; i++) {
        const File *file = scope->seen.items[i].scope->file;
        if (file->import_missing || (file->incomplete && (function || i > 0)))
            return true;
    }
    if (function)
        return false;
    return (definition != NULL && definition->incomplete) ||
           (frame->kind == FRAME_DATA && scope->file->incomplete);
}

const Value *name_value(Elaborator *el, Name name)
{
    const Value *value = name_value_quiet(el, name.text);
    if (value != NULL && index_find(el->frame, name.text) == NULL && frame_find(el->frame, name.text) == NULL)
        file_find_one(el, el->frame->file, name);
    if (value != NULL)
        return value;
    if (is_incomplete(el, false))
        return el->error;
    const char *advice = name_advice(el, name.text);
    report(el, name.span, "unknown name `%s`%s", name.text,
           advice != NULL ? advice : name_suggestion(el, name.text, false));
    return el->error;
}

const Value *name_function(Elaborator *el, Name name)
{
    Binding *other = NULL;
    for (int i = el->frame->bindings.count - 1; i >= 0; i--) {
        Binding *binding = &el->frame->bindings.items[i];
        if (!same(binding->name, name.text))
            continue;
        if (binding->value->kind == VALUE_FUNCTION)
            return binding->value;
        if (other == NULL)
            other = binding;
    }
    Global *global = file_find_one(el, el->frame->file, name);
    if (global != NULL && global->kind == ITEM_DEF)
        return value_function(el, global->definition, NULL);
    const Builtin *builtin = global == NULL ? builtin_find(name.text) : NULL;
    if (builtin != NULL)
        return value_function(el, NULL, builtin);
    if (other != NULL && value_is_error(other->value))
        return NULL;
    const char *advice = name_advice(el, name.text);
    if (other != NULL || index_find(el->frame, name.text) != NULL ||
        (global != NULL && global->kind == ITEM_CONSTANT)) {
        const Value *value = name_value_quiet(el, name.text);
        Diagnostic *diagnostic = report(el, name.span, "%s is not a function: it is %s", name.text,
                                        value != NULL ? value_text(el, value) : "something else");
        if (other != NULL)
            report_note(el, diagnostic, other->span, "%s is bound here", name.text);
        return NULL;
    }
    if (is_incomplete(el, true))
        return NULL;
    report(el, name.span, "unknown function `%s`%s", name.text,
           advice != NULL ? advice : name_suggestion(el, name.text, true));
    return NULL;
}
