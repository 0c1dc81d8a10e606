/*
 * Training: epochs of shuffled mini-batches, each a forward, a backward and an update; after each
 * epoch the other splits are evaluated, a line is printed and logged, and a checkpoint written.
 *
 * The training split's loss is the mean of the steps' losses, weighted by their rows, and its
 * metrics come from the steps' totals: both are those of the parameters as they changed. The
 * other splits' figures are those of the parameters at the end of the epoch.
 */
#include "checkpoint.h"
#include "commands.h"
#include "file.h"
#include "progress.h"
#include "report.h"

#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <string.h>

enum { LAST = 3 }; /* epochs of which the mean is reported */

typedef struct Training {
    Run *run;
    const Options *options;
    Session session;
    Split splits[SPLIT_COUNT]; /* no rows: no such split */
    Batches batches[SPLIT_COUNT];
    Epoch epoch;
    int *widths;
    double *last[LAST]; /* the figures of the test split of the last epochs */
    FILE *log;
    Progress progress;
} Training;

/* ---- before the first step ---- */

static bool load_splits(Training *training)
{
    Run *run = training->run;
    const Options *options = training->options;
    if (dl_split_find(run->model, "train") == NULL)
        return dl_fail(run, "%s: expected a train split in its data block, found none", run->model->source);
    for (int s = 0; s < SPLIT_COUNT; s++) {
        const DlSplit *split = dl_split_find(run->model, dl_split_names[s]);
        if (split != NULL && !dl_split_load(run, split, options->data, options->seed, &training->splits[s]))
            return false;
    }
    return true;
}

static bool open_log(Training *training)
{
    const char *path = training->options->log;
    if (path == NULL)
        return true;
    training->log = fopen(path, "w");
    return training->log != NULL || dl_fail(training->run, "%s: can't be created: %s", path, strerror(errno));
}

static bool prepare(Training *training)
{
    Run *run = training->run;
    const Options *options = training->options;
    const DlModel *model = run->model;
    const size_t figures = 1 + (size_t)model->metric_count;
    if (model->optimizer == NULL)
        return dl_fail(run, "%s: expected a train block with an optimizer, found none", model->source);
    if (options->save != NULL && !dl_file_check(run, options->save))
        return false;
    if (!load_splits(training))
        return false;
    const int asked = dl_batch_size(run, options), rows = training->splits[SPLIT_TRAIN].rows;
    const int size = asked < rows ? asked : rows;
    if (!dl_session_open(run, model, size, options->seed, &training->session) ||
        !dl_session_train(&training->session) ||
        (options->load != NULL && !dl_checkpoint_load(&training->session, options->load)))
        return false;
    for (int s = 0; s < SPLIT_COUNT; s++) {
        if (training->splits[s].rows == 0)
            continue;
        training->epoch.figures[s] = dl_alloc_zero(run, figures, sizeof(double));
        if (training->epoch.figures[s] == NULL ||
            !dl_batches_init(run, &training->splits[s], size, s == SPLIT_TRAIN, &training->batches[s]))
            return false;
    }
    for (int i = 0; i < LAST; i++)
        if ((training->last[i] = dl_alloc_zero(run, figures, sizeof(double))) == NULL)
            return false;
    training->widths = dl_alloc_zero(run, SPLIT_COUNT * figures, sizeof *training->widths);
    return training->widths != NULL && open_log(training);
}

/* ---- steps ---- */

/* Whether an input of the batch at `start` holds a number that is not finite; says so if it does. */
static bool blame_input(Training *training, const char *what, int start, int n)
{
    const DlModel *model = training->run->model;
    const Batches *batches = &training->batches[SPLIT_TRAIN];
    for (int i = 0; i < model->input_count; i++) {
        const DlTensor *input = &model->inputs[i];
        const size_t count = input->size * (size_t)n;
        const size_t at = input->type == DL_REAL ? dl_find_broken(batches->inputs[i], count, model->real_size)
                                                 : count;
        if (at == count)
            continue;
        dl_message(training->run,
                   "step %" PRIu64
                   " (epoch %d): %s is not finite, because %s %s is %g in row %lu of the training split",
                   training->session.step, training->epoch.number, what,
                   input->is_target ? "target" : "input", input->name,
                   dl_real_get(batches->inputs[i], at, model->real_size),
                   (unsigned long)batches->order[(size_t)start + at / input->size] + 1);
        return true;
    }
    return false;
}

/* The loss or the gradient of this step is not finite: names where that is seen first. */
static bool fail_broken(Training *training, const char *what, double value, int start, int n)
{
    if (blame_input(training, what, start, n))
        return false;
    const DlTensor *broken = dl_session_broken(&training->session);
    return dl_fail(training->run,
                   "step %" PRIu64 " (epoch %d): %s is %g%s%s%s; try a lower learning rate, or --clip-norm 1",
                   training->session.step, training->epoch.number, what, value,
                   broken != NULL ? ", since parameter " : "", broken != NULL ? broken->name : "",
                   broken != NULL ? " holds a number that is not finite" : "");
}

/* One step on the batch at `start`, whose rows go to *n. */
static bool take_step(Training *training, int start, int *n)
{
    Session *session = &training->session;
    Batches *batches = &training->batches[SPLIT_TRAIN];
    const double clip = training->options->clip_norm;
    *n = dl_batches_get(batches, start);
    session->step++;
    dl_session_forward(session, *n, batches->inputs);
    if (!isfinite(session->loss))
        return fail_broken(training, "the loss", session->loss, start, *n);
    dl_session_backward(session, *n, batches->inputs);
    if (clip > 0) {
        const double norm = dl_session_clip(session, clip);
        if (!isfinite(norm))
            return fail_broken(training, "the gradient's norm", norm, start, *n);
    }
    session->model->update(session->params, session->d_params, session->states, training->options->arguments,
                           session->step);
    dl_session_add(session);
    return true;
}

static bool train_epoch(Training *training)
{
    Session *session = &training->session;
    Epoch *epoch = &training->epoch;
    const int rows = training->splits[SPLIT_TRAIN].rows;
    const double start_time = dl_seconds();
    double loss = 0;
    dl_batches_shuffle(&training->batches[SPLIT_TRAIN], session->seed, (uint32_t)epoch->number);
    dl_session_clear(session);
    for (int start = 0, n; start < rows; start += n) {
        if (!take_step(training, start, &n))
            return false;
        loss += session->loss * n;
        dl_progress_show(&training->progress, epoch->number, start + n, loss / (start + n));
    }
    epoch->samples_per_second = rows / (dl_seconds() - start_time);
    epoch->step = session->step;
    dl_session_summarize(session, rows, epoch->figures[SPLIT_TRAIN]);
    epoch->figures[SPLIT_TRAIN][0] = loss / rows;
    for (int s = SPLIT_VALID; s < SPLIT_COUNT; s++)
        if (epoch->figures[s] != NULL)
            dl_session_evaluate(session, &training->batches[s], epoch->figures[s]);
    epoch->seconds = dl_seconds() - start_time;
    return true;
}

/* ---- after an epoch ---- */

static bool report_epoch(Training *training)
{
    Run *run = training->run;
    const Options *options = training->options;
    const Epoch *epoch = &training->epoch;
    dl_progress_clear(&training->progress);
    if (!options->quiet)
        dl_report_epoch(run, epoch, training->widths);
    if (epoch->figures[SPLIT_TEST] != NULL)
        memcpy(training->last[epoch->number % LAST], epoch->figures[SPLIT_TEST],
               (1 + (size_t)run->model->metric_count) * sizeof(double));
    if (training->log != NULL && !dl_log_epoch(run, training->log, options->log, options, epoch))
        return false;
    const bool due = options->save_every > 0 && epoch->number % options->save_every == 0;
    return !due || epoch->number == epoch->count ||
           dl_checkpoint_save(&training->session, options->save, epoch->number);
}

/* Test figures jump from epoch to epoch; their mean says more. */
static void report_last(Training *training)
{
    Run *run = training->run;
    const Epoch *epoch = &training->epoch;
    double *mean = epoch->figures[SPLIT_TEST];
    if (training->options->quiet || mean == NULL || epoch->count < LAST)
        return;
    for (int i = 0; i <= run->model->metric_count; i++) {
        mean[i] = 0;
        for (int k = 0; k < LAST; k++)
            mean[i] += training->last[k][i] / LAST;
    }
    fprintf(run->out, "mean of the last %d epochs   test", LAST);
    dl_report_figures(run, mean, training->widths + SPLIT_TEST * (1 + run->model->metric_count));
    fprintf(run->out, "\n");
}

static bool train(Training *training)
{
    Run *run = training->run;
    const Options *options = training->options;
    if (!prepare(training))
        return false;
    int rows[SPLIT_COUNT];
    for (int s = 0; s < SPLIT_COUNT; s++)
        rows[s] = training->splits[s].rows;
    if (!options->quiet)
        dl_report_configuration(run, options, dl_batch_size(run, options), rows);
    training->epoch.count = options->epochs;
    training->progress = dl_progress_start(run, !options->quiet, options->epochs, rows[SPLIT_TRAIN]);
    for (int e = 1; e <= options->epochs; e++) {
        training->epoch.number = e;
        if (!train_epoch(training)) {
            dl_progress_clear(&training->progress);
            return false;
        }
        if (!report_epoch(training))
            return false;
    }
    report_last(training);
    return options->save == NULL || dl_checkpoint_save(&training->session, options->save, options->epochs);
}

int dl_train(Run *run, const Options *options)
{
    Training training = {.run = run, .options = options};
    bool good = train(&training);
    if (training.log != NULL && fclose(training.log) != 0 && good)
        good = dl_fail(run, "%s: can't be written: %s", options->log, strerror(errno));
    return good ? DL_OK : DL_FAILED;
}
