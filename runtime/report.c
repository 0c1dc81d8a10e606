/* What training says (see report.h). */
#include "report.h"

#include <errno.h>
#include <math.h>
#include <string.h>

/* Elements of all parameters. */
static uint64_t count_parameters(const DlModel *model)
{
    uint64_t count = 0;
    for (int i = 0; i < model->param_count; i++)
        count += model->params[i].size;
    return count;
}

void dl_report_configuration(Run *run, const Options *options, int batch, const int rows[SPLIT_COUNT])
{
    static const char *const kinds[SPLIT_COUNT] = {"training", "validation", "test"};
    const DlModel *model = run->model;
    const uint64_t parameters = count_parameters(model);
    char text[DL_NUMBER], size[DL_NUMBER];
    int splits = 0, written = 0;
    for (int s = 0; s < SPLIT_COUNT; s++)
        splits += rows[s] > 0;
    fprintf(run->out, "%s: %s parameter%s, %s;", model->name, dl_text_count(text, parameters),
            parameters == 1 ? "" : "s", dl_text_bytes(size, parameters * (uint64_t)model->real_size));
    for (int s = 0; s < SPLIT_COUNT; s++) {
        if (rows[s] == 0)
            continue;
        const char *join = written == 0 ? "" : written == splits - 1 ? " and" : ",";
        fprintf(run->out, "%s %s %s", join, dl_text_count(text, (uint64_t)rows[s]), kinds[s]);
        written++;
    }
    fprintf(run->out, " rows; %s", model->optimizer);
    for (int i = 0; i < model->argument_count; i++)
        fprintf(run->out, "%s %s %g", i > 0 ? "," : "", model->arguments[i].name, options->arguments[i]);
    fprintf(run->out, "; batch %d", batch);
    if (options->clip_norm > 0)
        fprintf(run->out, "; clip norm %g", options->clip_norm);
    if (run->threads > 1)
        fprintf(run->out, "; %d threads", run->threads);
    fprintf(run->out, "; seed %llu\n", (unsigned long long)options->seed);
    fflush(run->out);
}

void dl_report_figures(Run *run, const double *figures, int *widths)
{
    const DlModel *model = run->model;
    char text[DL_NUMBER];
    for (int i = 0; i <= model->metric_count; i++) {
        const int length = (int)strlen(dl_text_figure(text, figures[i]));
        if (length > widths[i])
            widths[i] = length;
        fprintf(run->out, " %s %*s", i == 0 ? "loss" : model->metrics[i - 1], widths[i], text);
    }
}

void dl_report_splits(Run *run, double *const figures[SPLIT_COUNT], int *widths)
{
    for (int s = 0; s < SPLIT_COUNT; s++) {
        if (figures[s] == NULL)
            continue;
        fprintf(run->out, "   %s", dl_split_names[s]);
        dl_report_figures(run, figures[s], widths + s * (1 + run->model->metric_count));
    }
}

void dl_report_epoch(Run *run, const Epoch *epoch, int *widths)
{
    char text[DL_NUMBER];
    const int width = snprintf(text, sizeof text, "%d", epoch->count);
    fprintf(run->out, "epoch %*d/%d", width, epoch->number, epoch->count);
    dl_report_splits(run, epoch->figures, widths);
    fprintf(run->out, "   %.*f s\n", epoch->seconds < 0.1 ? 3 : epoch->seconds < 10 ? 2 : 1, epoch->seconds);
    fflush(run->out);
}

/* JSON has no infinities and no NaN. */
static void write_number(FILE *file, const char *prefix, const char *name, double value)
{
    fprintf(file, ", \"%s%s\": ", prefix, name);
    if (isfinite(value))
        fprintf(file, "%.10g", value);
    else
        fprintf(file, "null");
}

bool dl_log_epoch(Run *run, FILE *file, const char *path, int fold, const Epoch *epoch)
{
    static const char *const prefixes[SPLIT_COUNT] = {"train_", "valid_", "test_"};
    fprintf(file, "{");
    if (fold > 0)
        fprintf(file, "\"fold\": %d, ", fold);
    fprintf(file, "\"epoch\": %d, \"step\": %llu", epoch->number, (unsigned long long)epoch->step);
    for (int i = 0; i <= run->model->metric_count; i++)
        for (int s = 0; s < SPLIT_COUNT; s++)
            if (epoch->figures[s] != NULL)
                write_number(file, prefixes[s], i == 0 ? "loss" : run->model->metrics[i - 1],
                             epoch->figures[s][i]);
    write_number(file, "", "lr", epoch->rate);
    write_number(file, "", "seconds", epoch->seconds);
    write_number(file, "", "samples_per_second", epoch->samples_per_second);
    fprintf(file, ", \"threads\": %d}\n", run->threads);
    return (fflush(file) == 0 && !ferror(file)) ||
           dl_fail(run, "%s: can't be written: %s", path, strerror(errno));
}
