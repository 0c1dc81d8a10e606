/*
 * A source text through the front end and the middle passes, for the suites of those passes, and
 * what they all ask of the graphs.
 */
#ifndef DLC_TESTS_MIDDLE_H
#define DLC_TESTS_MIDDLE_H

#include "differentiate.h"
#include "elaborate.h"
#include "embedded.h"
#include "format.h"
#include "fuse.h"
#include "interpret.h"
#include "parse.h"
#include "print_graph.h"
#include "simplify.h"
#include "stabilize.h"
#include "summarize.h"

#include <check.h>
#include <string.h>

/* The program of a text without errors. */
static inline Program *middle_elaborate(Arena *arena, Diagnostics *diagnostics, const char *text)
{
    Source *source = ARENA_NEW(arena, Source), *prelude = ARENA_NEW(arena, Source);
    *source = (Source){"m.dl", text, strlen(text), false};
    *prelude = (Source){"prelude.dl", prelude_text, strlen(prelude_text), true};
    File *file = parse_file(arena, diagnostics, source);
    Program *program = elaborate(arena, diagnostics, file, parse_file(arena, diagnostics, prelude),
                                 &(ElaborateOptions){0});
    if (!program || diag_error_count(diagnostics) > 0) {
        diag_print(diagnostics, stderr, false);
        ck_abort_msg("no program");
    }
    return program;
}

static inline const char *middle_text(Arena *arena, const Graph *graph)
{
    Text text = {0};
    graph_print(graph, &text);
    const char *copy = arena_copy(arena, text.data, text.length);
    text_free(&text);
    return copy;
}

/* The tensor of this name, the last one where there are several; NULL: none. */
static inline Tensor *middle_tensor(const Graph *graph, const char *name)
{
    for (int i = graph->tensors.count; i-- > 0;)
        if (strcmp(graph->tensors.items[i]->name, name) == 0)
            return graph->tensors.items[i];
    return NULL;
}

/* The loss for these values of what is not computed (element `at` of tensor `moved` moved by
 * `step`), all that stands before it computed anew. */
static inline double middle_loss(Interpreter *state, const Tensor *moved, int64_t at, double step)
{
    double *element = &state->values[moved->id][at], old = *element;
    *element = old + step;
    interpret_first(state, state->graph->loss->id + 1);
    *element = old;
    return state->values[state->graph->loss->id][0];
}

/* Compares every gradient with central differences of the loss. `scale` is the size of the values,
 * `n` the number of rows. */
static inline void middle_check_gradients(Arena *arena, const Graph *graph, int64_t n, double scale)
{
    Interpreter state = interpret_new(arena, graph, n);
    interpret_fill(&state, scale);
    interpret_run(&state);
    ck_assert_int_gt(graph->gradients.count, 0);
    for (int k = 0; k < graph->gradients.count; k++) {
        const NamedTensor *gradient = &graph->gradients.items[k];
        const Tensor *param = middle_tensor(graph, gradient->name);
        ck_assert_ptr_nonnull(param);
        for (int64_t at = 0; at < interpret_size(&state, param); at++) {
            double h = 1e-5;
            double wanted = (middle_loss(&state, param, at, h) - middle_loss(&state, param, at, -h)) /
                            (2 * h);
            double value = state.values[gradient->tensor->id][at];
            ck_assert_msg(fabs(value - wanted) <= 1e-6 * (1 + fabs(wanted)),
                          "n = %d: d_%s[%d] is %.9g, not %.9g", (int)n, gradient->name, (int)at, value,
                          wanted);
        }
    }
}

#endif
