/*
 * bench: the time of a training step on data that is already in memory. The median over the
 * steps, since what disturbs a step only ever makes it longer; of groups of steps where one is too
 * short for the clock. Prints one line of JSON; with --profile a table of the kernels before it.
 */
#include "commands.h"
#include "draw.h"
#include "profile.h"

static void train_step(Session *session, const Options *options, int n, const void *const *inputs)
{
    session->step++;
    dl_session_take_step(session, n, inputs, options->arguments, 0);
}

/* Seconds of a step, of so many in a row. */
static double time_steps(Session *session, const Options *options, int n, const void *const *inputs, int group)
{
    const double start = dl_seconds();
    for (int i = 0; i < group; i++)
        train_step(session, options, n, inputs);
    return (dl_seconds() - start) / group;
}

int dl_bench(Run *run, const Options *options)
{
    enum { STEPS = 100, WARM_UP = 10 };
    const double shortest = 10e-6; /* that is timed at once: reading the clock takes 25 ns */
    const DlModel *model = run->model;
    const int n = dl_batch_size(run, options), steps = options->steps > 0 ? options->steps : STEPS;
    Session session;
    void **inputs = dl_draw_inputs(run, model, n, options->seed, DRAW_EVEN);
    double *times = dl_alloc(run, (size_t)steps, sizeof *times);
    if (inputs == NULL || times == NULL || !dl_session_open(run, model, n, options->seed, &session) ||
        !dl_session_train(&session))
        return DL_FAILED;
    const void *const *rows = (const void *const *)inputs;
    int group = 1;
    for (int i = 0; i < WARM_UP && i < steps; i++)
        time_steps(&session, options, n, rows, 1);
    while (group <= steps / 2 && time_steps(&session, options, n, rows, group) * group < shortest)
        group *= 2;
    const int count = steps / group;
    for (int i = 0; i < count; i++)
        times[i] = time_steps(&session, options, n, rows, group);
    const double median = dl_median(times, count);
    if (options->profile && !dl_profile(&session, options, n, rows, steps, median))
        return DL_FAILED;
    const double flops = model->flops[0] + (model->flops[1] + model->flops[2] * n) * n;
    fprintf(run->out,
            "{\"ms_per_step\": %.4f, \"samples_per_second\": %.1f, \"gflops\": %.3f, \"arena_bytes\": %zu, "
            "\"threads\": %d, \"batch\": %d}\n",
            median * 1e3, n / median, flops / median * 1e-9, session.arena_bytes,
            run->threads, n);
    return DL_OK;
}
