/*
 * A program of one's own around the functions that dlc emits: two models in one program, their
 * buffers on this program's side, no runtime library. Trains both on data made here and checks
 * what comes out. Exit status 0 when all is as it should be.
 */
#include "linear_regression_scratch.h"
#include "mlp.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 64 };

/* Numbers that look random, from -1 to 1. */
static float next(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return (float)(*state >> 8) / 8388608.0f - 1;
}

static int report(const char *what, int good, double found)
{
    printf("%s %s (%g)\n", good ? "good" : "BAD", what, found);
    return !good;
}

/* y = 3 x0 - 2 x1 + 1, to be found again. */
static int train_linear(void)
{
    static float X[ROWS * 2], y[ROWS];
    uint32_t state = 7;
    for (int i = 0; i < ROWS; i++) {
        X[2 * i] = next(&state);
        X[2 * i + 1] = next(&state);
        y[i] = 3 * X[2 * i] - 2 * X[2 * i + 1] + 1;
    }
    struct linear_regression_scratch_batch batch = {.n = ROWS, .X = X, .y = y, .seed = 1};
    struct linear_regression_scratch_params params, d_params;
    struct linear_regression_scratch_result result;
    const struct linear_regression_scratch_arguments arguments = {.lr = 0.3f};
    void *arena = malloc(linear_regression_scratch_arena_size(ROWS));
    if (!arena)
        return 1;
    linear_regression_scratch_init(&params, 1);
    for (uint64_t t = 1; t <= 400; t++) {
        batch.step = t;
        linear_regression_scratch_forward(&batch, &params, arena, &result);
        linear_regression_scratch_backward(&batch, &params, arena, &d_params);
        linear_regression_scratch_update(&params, &d_params, NULL, &arguments, t);
    }
    float prediction[ROWS];
    struct linear_regression_scratch_outputs outputs = {.prediction = prediction};
    batch.y = NULL; /* not needed to predict */
    linear_regression_scratch_predict(&batch, &params, arena, &outputs);
    free(arena);
    return report("w[0] is 3", fabsf(params.w[0] - 3) < 1e-3f, params.w[0]) |
           report("w[1] is -2", fabsf(params.w[1] + 2) < 1e-3f, params.w[1]) |
           report("b is 1", fabsf(params.b - 1) < 1e-3f, params.b) |
           report("a prediction", fabsf(prediction[5] - y[5]) < 1e-3f, prediction[5] - y[5]);
}

/* Learns which of its first ten pixels is the brightest, by heart. */
static int train_mlp(void)
{
    static float X[ROWS * 784];
    static int32_t y[ROWS];
    uint32_t state = 3;
    for (int i = 0; i < ROWS; i++) {
        for (int j = 0; j < 784; j++)
            X[784 * i + j] = 0.1f * next(&state);
        y[i] = (int32_t)(i % 10);
        X[784 * i + y[i]] = 1;
    }
    struct mlp_batch batch = {.n = ROWS, .X = X, .y = y, .seed = 1};
    struct mlp_params *params = malloc(sizeof *params), *d_params = malloc(sizeof *d_params);
    void *arena = malloc(mlp_arena_size(ROWS));
    const struct mlp_arguments arguments = {.lr = 1};
    struct mlp_result result;
    if (!params || !d_params || !arena)
        return 1;
    mlp_init(params, 1);
    double first = 0, values[2];
    for (uint64_t t = 1; t <= 120; t++) {
        batch.step = t;
        mlp_forward(&batch, params, arena, &result);
        if (t == 1)
            first = (double)result.loss;
        mlp_backward(&batch, params, arena, d_params);
        mlp_update(params, d_params, NULL, &arguments, t);
    }
    mlp_evaluate(&batch, params, arena, &result);
    mlp_summarize(params, ROWS, result.totals, values);
    float *probs = malloc(ROWS * 10 * sizeof *probs);
    struct mlp_outputs outputs = {.probs = probs};
    if (!probs)
        return 1;
    mlp_predict(&batch, params, arena, &outputs);
    double sum = 0;
    for (int k = 0; k < 10; k++)
        sum += (double)probs[k];
    free(probs);
    free(params);
    free(d_params);
    free(arena);
    return report("the first loss is log 10", fabs(first - log(10)) < 0.05, first) |
           report("the last loss is small", values[0] < 0.05, values[0]) |
           report("all rows are right", values[1] == 1, values[1]) |
           report("probabilities add up to 1", fabs(sum - 1) < 1e-5, sum);
}

int main(void)
{
    return train_linear() | train_mlp() ? EXIT_FAILURE : EXIT_SUCCESS;
}
