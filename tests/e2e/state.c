/*
 * A model with states in a program of one's own: a step ends with `state = new_state`. Exit status
 * 0 when all is as it should be.
 */
#include "state.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int report(const char *what, int good, double found)
{
    printf("%s %s (%g)\n", good ? "good" : "BAD", what, found);
    return !good;
}

int main(void)
{
    enum { ROWS = 2 };
    const float X[ROWS * 2] = {1, 2, 3, 4};
    struct state_batch batch = {.n = ROWS, .X = X, .seed = 1};
    struct state_params params, d_params;
    struct state_state state, new_state, start;
    struct state_result result;
    const struct state_arguments arguments = {.lr = 0};
    void *arena = malloc(state_arena_size(ROWS));
    if (!arena)
        return 1;
    state_init(&params, &state, 1);
    start = state;
    int bad = report("m begins at 1", state.m[1] >= 1 && state.m[1] <= 1, state.m[1]);
    for (uint64_t t = 1; t <= 2; t++) {
        batch.step = t;
        state_forward(&batch, &params, &state, arena, &new_state, &result);
        state_backward(&batch, &params, &state, arena, &d_params);
        if (t == 1)
            bad |= report("forward leaves the state alone", memcmp(&state, &start, sizeof state) == 0, state.m[0]);
        state_update(&params, &d_params, NULL, &arguments, t);
        state = new_state;
    }
    /* m: 1 -> 2 (0.5 + 0.5 * 2) = 3 -> 2 (1.5 + 0.5 * 2) = 5; old is the m before. */
    bad |= report("m[0] is 5", fabsf(state.m[0] - 5) < 1e-5f, state.m[0]);
    bad |= report("old[0] is 3", fabsf(state.old[0] - 3) < 1e-5f, state.old[0]);
    bad |= report("fixed[1] is 4", fabsf(state.fixed[1] - 4) < 1e-5f, state.fixed[1]);
    state_evaluate(&batch, &params, &state, arena, &result);
    double values[2];
    state_summarize(&params, &state, ROWS, result.totals, values);
    bad |= report("evaluation counts no step", fabs(values[1] - 2) < 1e-9, values[1]);
    free(arena);
    return bad;
}
