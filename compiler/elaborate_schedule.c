/*
 * The schedule of a train block: an expression that multiplies lr, as a graph of its own with
 * one output of rank 0. It may use four run-time numbers, and so may every function that it
 * calls: step (from 1), steps (of the whole training), epoch (from 1) and progress, the part of
 * the steps that is done before this one.
 */
#include "elaborate_internal.h"

#include <string.h>

static const char *const given_names[] = {"step", "steps", "epoch", "progress"};
enum { GIVEN = sizeof given_names / sizeof *given_names };

bool schedule_gives(const char *name)
{
    for (int i = 0; i < GIVEN; i++)
        if (strcmp(given_names[i], name) == 0)
            return true;
    return false;
}

/* The expression as an output of the graph. */
static void add_output(Elaborator *el, const Ast *ast)
{
    const Value *value = evaluate_array(el, ast);
    if (value_is_error(value))
        return;
    if (value->kind != VALUE_ARRAY || value->rank > 0) {
        report_at(el, ast, "a schedule is one number, but %s", found_text(el, ast, "this", value));
        return;
    }
    Tensor *factor = tensor_define(el, path_new(el, NULL, "factor"), NULL, 0, NULL, value->expr, ast->span);
    factor->integer = false;
    NamedTensor output = {"factor", factor, ast->span};
    LIST_PUSH(el->arena, el->graph->outputs, output);
}

void elaborate_schedule(Elaborator *el, const Ast *ast)
{
    Frame *caller = el->frame;
    Graph *graph = el->graph, *schedule = graph_new(el->arena, "schedule");
    int errors = diag_error_count(el->diagnostics);
    graph_enter(el, schedule);
    Frame given = {.kind = FRAME_SCHEDULE, .file = el->user};
    Frame frame = {.kind = FRAME_SCHEDULE, .file = el->user};
    frame.path = path_new(el, NULL, "schedule");
    el->frame = &given;
    for (int i = 0; i < GIVEN; i++) {
        Tensor *scalar = tensor_add(el, TENSOR_SCALAR, NULL, given_names[i], 0, NULL, ast->span);
        scalar->named = true;
        frame_bind(el, given_names[i], value_of_tensor(el, scalar), (Span){0});
    }
    el->frame = &frame;
    frame_bind_numbers(el, caller);
    el->given = &given;
    RightSide right, *saved;
    right_begin(el, &right, frame.path, &saved);
    add_output(el, ast);
    right_end(el, saved);
    el->given = NULL;
    if (diag_error_count(el->diagnostics) == errors && schedule->outputs.count > 0) {
        paths_resolve(el);
        el->program->schedule = schedule;
    }
    el->frame = caller;
    graph_enter(el, graph);
}
