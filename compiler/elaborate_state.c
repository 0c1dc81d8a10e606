/*
 * A model's states: `state m[10] = 0` is declared as a parameter is (elaborate_statement.c);
 * `m <- expr` gives it a new value.
 *
 * In: an update. Out: in the training graph a definition of the new value, which later reads of
 * the name mean, and which Graph.updates keeps; in evaluation nothing, since `<-` is not executed
 * there. Refused: names that are no state, values of another shape, calls with single elements.
 */
#include "elaborate_internal.h"

#include <string.h>

/* The state that `name` means, or NULL after a report. */
static Binding *find_state(Elaborator *el, Name name)
{
    Binding *binding = frame_find(el->frame, name.text);
    if (binding != NULL && (binding->state != NULL || value_is_error(binding->value)))
        return binding->state != NULL ? binding : NULL;
    LIST(const char *) states = {0};
    for (int i = 0; i < el->frame->bindings.count; i++)
        if (el->frame->bindings.items[i].state != NULL)
            LIST_PUSH(el->arena, states, el->frame->bindings.items[i].name);
    if (binding == NULL) {
        report(el, name.span, "`<-` changes a state, and there is none called %s here%s", name.text,
               report_suggestion(el, name.text, states.items, states.count));
        return NULL;
    }
    Diagnostic *diagnostic = report(
        el, name.span, "`<-` changes a state, and %s is none; a value is named with `=`", name.text);
    report_note(el, diagnostic, binding->span, "%s is %s here", name.text,
                binding->is_input || binding->is_parameter ? "declared" : "bound");
    return NULL;
}

/* Whether the value's elements are those of the state, or stretch to them. */
static bool check_update(Elaborator *el, const Statement *statement, const Binding *binding,
                         const Value *value)
{
    const Tensor *state = binding->state;
    Name name = statement->names.items[0];
    Extent both[RANK_MAX];
    int rank;
    if (el->frame->element_call) {
        report(el, el->frame->call,
               "%s changes `%s`, so it takes whole tensors: call it outside of the index definition, or as "
               "`%s(x)[i]`",
               el->frame->definition->name.text, name.text, el->frame->definition->name.text);
        return false;
    }
    if (shape_broadcast(value->rank, value->shape, state->rank, state->shape, &rank, both) &&
        shape_equal(rank, both, state->rank, state->shape))
        return true;
    const char *shape = shape_text(el, state->rank, state->shape);
    Diagnostic *diagnostic = report_at(el, statement->value, "%s %s%s, but its new value has shape %s",
                                       name.text, state->rank == 0 ? "is a single number" : "has shape ",
                                       state->rank == 0 ? "" : shape,
                                       shape_text(el, value->rank, value->shape));
    report_operand(el, diagnostic, statement->value);
    report_note(el, diagnostic, binding->span, "%s is declared here", name.text);
    report_declaration(el, diagnostic, statement->value, value);
    return false;
}

/* The definition of the state's new value. */
static Tensor *define_update(Elaborator *el, Tensor *state, const Value *value, Span span)
{
    int number = 1;
    for (int i = 0; i < el->updates.count; i++)
        number += el->updates.items[i].state == state;
    const char *suffix = number == 1 ? "_new" : arena_printf(el->arena, "_new_%d", number);
    Tensor *next = define_elements(el, el->names.items[state->id].node, suffix, state->rank, state->shape,
                                   value->expr, user_span(el, span));
    next->named = !span_in_prelude(span);
    next->integer = false; /* real even where its value is always a whole number */
    LIST_PUSH(el->arena, el->updates, ((StateUpdate){state, next}));
    return next;
}

void execute_update(Elaborator *el, const Statement *statement)
{
    Name name = statement->names.items[0];
    Binding *found = find_state(el, name);
    PathNode *node = path_bind(el, name.text);
    RightSide right, *saved;
    right_begin(el, &right, node, &saved);
    const Value *value = evaluate_array(el, statement->value);
    right_end(el, saved);
    if (found == NULL)
        return;
    Binding binding = *found;
    if (value_is_error(value) || !check_update(el, statement, &binding, value))
        binding.value = el->error;
    else if (el->training)
        binding.value = value_of_tensor(el, define_update(el, binding.state, value, name.span));
    LIST_PUSH(el->arena, el->frame->bindings, binding);
}

void updates_resolve(Elaborator *el)
{
    Graph *graph = el->graph;
    for (int i = 0; el->training && i < graph->tensors.count; i++) {
        Tensor *state = graph->tensors.items[i];
        if (state->kind != TENSOR_STATE)
            continue;
        NamedTensor update = {state->name, state, state->span};
        for (int k = 0; k < el->updates.count; k++)
            if (el->updates.items[k].state == state)
                update = (NamedTensor){state->name, el->updates.items[k].next,
                                       el->updates.items[k].next->span};
        LIST_PUSH(el->arena, graph->updates, update);
    }
}
