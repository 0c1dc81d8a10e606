/*
 * In place of libdlrt, for targets that have no libraries of zlib and jansson: runs a model on
 * numbers made here and prints what other targets should print too. In: a program's DlModel.
 * Out: a line for each of three steps of gradient descent, in floats and in double precision,
 * with the loss and the length of the gradient, and at the end how far the double's derivative
 * along its gradient is from the difference of two losses. Exit status 0 when memory held out
 * and that distance is small.
 */
#include "dl.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 37, STEPS = 3, MOST = 16, ALIGNMENT = 64 };

/* The model with all its memory. */
typedef struct Bench {
    const DlModel *model;
    const void *inputs[MOST];
    DlStep step;
    double loss, totals[MOST];
} Bench;

static void *memory(size_t bytes)
{
    bytes = (bytes + 2 * ALIGNMENT) / ALIGNMENT * ALIGNMENT;
    void *block = aligned_alloc(ALIGNMENT, bytes);
    if (!block)
        exit(2);
    return memset(block, 0, bytes);
}

static double get(const DlModel *model, const void *block, size_t i)
{
    return model->real_size == 4 ? (double)((const float *)block)[i] : ((const double *)block)[i];
}

static void set(const DlModel *model, void *block, size_t i, double value)
{
    if (model->real_size == 4)
        ((float *)block)[i] = (float)value;
    else
        ((double *)block)[i] = value;
}

/* Numbers from -1 to 1 and classes that look random, the same for every target and precision. */
static const void *make_input(const DlModel *model, const DlTensor *tensor)
{
    const size_t count = ROWS * tensor->size;
    uint32_t state = 12345;
    void *block = memory(8 * count);
    for (size_t i = 0; i < count; i++) {
        state = state * 1664525u + 1013904223u;
        if (tensor->type == DL_CLASS)
            ((int32_t *)block)[i] = (int32_t)((state >> 16) % (unsigned)tensor->classes);
        else
            set(model, block, i, (double)(state >> 8) / 8388608 - 1);
    }
    return block;
}

static void prepare(Bench *bench, const DlModel *model)
{
    *bench = (Bench){.model = model};
    if (model->input_count > MOST || model->total_count > MOST)
        exit(2);
    for (int i = 0; i < model->input_count; i++)
        bench->inputs[i] = make_input(model, &model->inputs[i]);
    void *state = memory(8 * model->kept_size);
    bench->step = (DlStep){.n = ROWS, .inputs = bench->inputs, .seed = 1, .step = 1, .state = state,
                           .loss = &bench->loss, .totals = bench->totals};
    bench->step.params = memory(8 * model->param_size);
    bench->step.d_params = memory(8 * model->param_size);
    bench->step.new_state = memory(8 * model->kept_size);
    bench->step.arena = memory(model->arena_size(ROWS));
    model->init(bench->step.params, state, 1);
}

/* Adds the gradient, times `by`, to the parameters. */
static void move(Bench *bench, double by)
{
    for (size_t i = 0; i < bench->model->param_size; i++)
        set(bench->model, bench->step.params, i,
            get(bench->model, bench->step.params, i) + by * get(bench->model, bench->step.d_params, i));
}

static double gradient_length(const Bench *bench)
{
    double sum = 0;
    for (size_t i = 0; i < bench->model->param_size; i++)
        sum += pow(get(bench->model, bench->step.d_params, i), 2);
    return sqrt(sum);
}

static void descend(Bench *bench)
{
    for (int i = 0; i < STEPS; i++) {
        bench->model->forward(&bench->step);
        bench->model->backward(&bench->step);
        printf("%d %.9g %.9g\n", bench->model->real_size, bench->loss, gradient_length(bench));
        move(bench, -0.01);
    }
}

/* |g|^2 against the difference of the losses a little along the gradient g and a little back. */
static int derivative_is_right(Bench *bench)
{
    bench->model->forward(&bench->step);
    bench->model->backward(&bench->step);
    const double length = gradient_length(bench), h = 1e-6 / length;
    move(bench, h);
    bench->model->forward(&bench->step);
    const double above = bench->loss;
    move(bench, -2 * h);
    bench->model->forward(&bench->step);
    const double found = (above - bench->loss) / (2 * h), off = fabs(found / (length * length) - 1);
    if (off < 1e-4)
        return 1;
    printf("the derivative along the gradient is off by %.2g\n", off);
    return 0;
}

int dl_watch(DlWatch *watch, int tensor, const void *reals, size_t count)
{
    (void)watch, (void)tensor, (void)reals, (void)count;
    return 0;
}

void dl_lap(DlProfile *profile, int kernel)
{
    (void)profile, (void)kernel;
}

int dl_main(const DlModel *model, int argc, char **argv)
{
    static Bench floats, doubles;
    (void)argc, (void)argv;
    prepare(&floats, model);
    prepare(&doubles, model->f64);
    descend(&floats);
    descend(&doubles);
    return derivative_is_right(&doubles) ? EXIT_SUCCESS : EXIT_FAILURE;
}
