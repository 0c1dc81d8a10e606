/*
 * The profile of a training step (see profile.h). The model's `profile` calls dl_lap behind each
 * kernel; a kernel's time is from the lap before to its own, so that nothing of the step is left
 * out: a few moments between kernels, and the start of the threads, belong to the kernel that comes
 * next. Looking at the clock takes some 25 ns of each.
 */
#include "profile.h"
#include "peak.h"

#include <stdlib.h>
#include <string.h>

struct DlProfile {
    double last;   /* when the kernel before came to its end */
    double *times; /* seconds of each kernel in each step: times[kernel * steps + step] */
    int step, steps;
};

/* What one line of the table is about. */
typedef struct Line {
    double seconds, flops, bytes;
} Line;

typedef struct Table {
    Run *run;
    double seconds; /* of all kernels */
    double peak;    /* operations in a second; 0: not known */
    int width;      /* of names */
} Table;

void dl_lap(DlProfile *profile, int kernel)
{
    const double now = dl_seconds();
    profile->times[(size_t)kernel * (size_t)profile->steps + (size_t)profile->step] = now - profile->last;
    profile->last = now;
}

static int compare_numbers(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

double dl_median(double *numbers, int count)
{
    qsort(numbers, (size_t)count, sizeof *numbers, compare_numbers);
    return (numbers[(count - 1) / 2] + numbers[count / 2]) / 2;
}

static void take_step(Session *session, const Options *options, int n, const void *const *inputs,
                      DlProfile *profile)
{
    const DlModel *model = session->model;
    session->step++;
    const DlStep step = dl_session_step(session, n, inputs);
    profile->last = dl_seconds();
    model->profile(&step, session->states, options->arguments, profile);
    dl_session_keep(session);
}

/* Two, or as many more as show two digits of a small number. */
static int decimals_of(double number)
{
    int decimals = 2;
    for (double least = 0.1; number > 0 && number < least && decimals < 6; least /= 10)
        decimals++;
    return decimals;
}

static void print_line(const Table *table, const Line *line, const char *indent, const char *name,
                       const char *place)
{
    char bytes[DL_NUMBER], share[DL_NUMBER] = "-";
    const double rate = line->seconds > 0 ? line->flops / line->seconds : 0;
    const double speed = 1e-9 * line->bytes / line->seconds;
    if (table->peak > 0)
        snprintf(share, sizeof share, "%.1f%%", 100 * rate / table->peak);
    fprintf(table->run->out, "%6.1f%% %11.2f %9.*f %7s %9s %8.*f  %s%-*s%s%s\n",
            100 * line->seconds / table->seconds, 1e6 * line->seconds, decimals_of(1e-9 * rate), 1e-9 * rate,
            share, dl_text_bytes(bytes, (uint64_t)line->bytes), decimals_of(speed), speed, indent,
            *place ? table->width : 0, name, *place ? "  " : "", place);
}

/* A part's lines: all of it, then its kernels. */
static void print_part(const Table *table, const DlModel *model, const Line *lines, DlPart part)
{
    static const char *const names[] = {"forward", "backward", "update"};
    Line all = {0, 0, 0};
    for (int i = 0; i < model->kernel_count; i++)
        if (model->kernels[i].part == part) {
            all.seconds += lines[i].seconds;
            all.flops += lines[i].flops;
            all.bytes += lines[i].bytes;
        }
    if (all.seconds == 0)
        return;
    print_line(table, &all, "", names[part], "");
    for (int i = 0; i < model->kernel_count; i++)
        if (model->kernels[i].part == part)
            print_line(table, &lines[i], "  ", model->kernels[i].name, model->kernels[i].place);
}

static void print_table(Run *run, const DlModel *model, const Line *lines, int n, int steps, double whole)
{
    const char *unit;
    const double peak = dl_peak(model->real_size, &unit);
    Table table = {.run = run, .peak = peak * run->threads};
    Line all = {0, 0, 0};
    for (int i = 0; i < model->kernel_count; i++) {
        const int length = (int)strlen(model->kernels[i].name);
        table.width = length > table.width ? length : table.width;
        table.seconds = all.seconds += lines[i].seconds;
        all.flops += lines[i].flops;
        all.bytes += lines[i].bytes;
    }
    fprintf(run->out, "%s: a step of %d rows takes %.2f us with %d thread%s; its kernels, medians of %d steps:\n",
            model->name, n, 1e6 * whole, run->threads, run->threads > 1 ? "s" : "", steps);
    if (peak > 0)
        fprintf(run->out, "peak: %.1f GFLOP/s, multiply-adds of one core (%s) times threads\n", 1e-9 * peak, unit);
    fprintf(run->out, "\n%7s %11s %9s %7s %9s %8s  kernel\n", "time", "us", "GFLOP/s", "of peak", "moved", "GB/s");
    for (int part = DL_FORWARD; part <= DL_UPDATE; part++)
        print_part(&table, model, lines, (DlPart)part);
    print_line(&table, &all, "", "all", "");
    fprintf(run->out, "\n");
}

bool dl_profile(Session *session, const Options *options, int n, const void *const *inputs, int steps,
                double whole)
{
    const DlModel *model = session->model;
    Run *run = session->run;
    if (model->profile == NULL)
        return dl_fail(run, "--profile needs the kernels that dlc makes at -O2; %s was compiled at -O0",
                       model->source);
    const size_t count = (size_t)model->kernel_count;
    DlProfile profile = {.steps = steps, .times = dl_alloc_zero(run, count * (size_t)steps, sizeof(double))};
    Line *lines = dl_alloc(run, count, sizeof *lines);
    if (profile.times == NULL || lines == NULL)
        return false;
    take_step(session, options, n, inputs, &profile); /* its times are written over */
    for (; profile.step < steps; profile.step++)
        take_step(session, options, n, inputs, &profile);
    for (size_t i = 0; i < count; i++) {
        const DlKernel *kernel = &model->kernels[i];
        lines[i] = (Line){dl_median(profile.times + i * (size_t)steps, steps),
                          kernel->flops[0] + (kernel->flops[1] + kernel->flops[2] * n) * n,
                          kernel->bytes[0] + (kernel->bytes[1] + kernel->bytes[2] * n) * n};
    }
    print_table(run, model, lines, n, steps, whole);
    return true;
}
