/*
 * Training one model (see fit.h): epochs of shuffled mini-batches, each a forward, a backward and
 * an update; after each epoch the other splits are evaluated, a line is printed and logged, and a
 * checkpoint written.
 *
 * The training split's loss is the mean of the steps' losses, weighted by their rows, and its
 * metrics come from the steps' totals: both are those of the parameters as they changed. The
 * other splits' figures are those of the parameters at the end of the epoch.
 */
#include "fit.h"

#include "blame.h"
#include "commands.h"
#include "threads.h"

#include <math.h>
#include <string.h>

/* ---- before the first step ---- */

static bool prepare_figures(Fit *fit)
{
    Run *run = fit->run;
    const DlModel *model = run->model;
    Standing *standing = &fit->standing;
    bool known[SPLIT_COUNT];
    for (int s = 0; s < SPLIT_COUNT; s++)
        known[s] = fit->splits[s].rows > 0;
    *standing = (Standing){.valid = fit->options->valid};
    fit->widths = dl_alloc_zero(run, SPLIT_COUNT * (1 + (size_t)model->metric_count), sizeof *fit->widths);
    if (fit->widths == NULL || !dl_history_init(run, known, fit->options->epochs, &standing->history))
        return false;
    if (fit->options->patience > 0)
        standing->best = dl_alloc_zero(run, dl_learned_bytes(model), 1);
    return fit->options->patience == 0 || standing->best != NULL;
}

static bool prepare_arguments(Fit *fit)
{
    const DlModel *model = fit->run->model;
    const int rows = fit->splits[SPLIT_TRAIN].rows, size = fit->batches[SPLIT_TRAIN].size;
    const int per_epoch = rows / size + (rows % size > 0);
    fit->steps = (uint64_t)per_epoch * (uint64_t)fit->options->epochs;
    fit->rate = -1;
    fit->arguments = dl_alloc(fit->run, (size_t)model->argument_count, sizeof *fit->arguments);
    for (int i = 0; fit->arguments != NULL && i < model->argument_count; i++) {
        fit->arguments[i] = fit->options->arguments[i];
        if (strcmp(model->arguments[i].name, "lr") == 0)
            fit->rate = i;
    }
    return fit->arguments != NULL;
}

bool dl_fit_prepare(Fit *fit)
{
    Run *run = fit->run;
    const Options *options = fit->options;
    const int asked = dl_batch_size(run, options), rows = fit->splits[SPLIT_TRAIN].rows;
    const int size = asked < rows ? asked : rows;
    Session *session = &fit->session;
    if (!dl_session_open(run, run->model, size, options->seed, session) || !dl_session_train(session) ||
        !prepare_figures(fit) || (options->load != NULL && !dl_checkpoint_load(session, options->load)) ||
        (options->resume != NULL && !dl_checkpoint_resume(session, options->resume, &fit->standing)))
        return false;
    for (int s = 0; s < SPLIT_COUNT; s++)
        if (fit->splits[s].rows > 0 &&
            !dl_batches_init(run, &fit->splits[s], size, s == SPLIT_TRAIN, &fit->batches[s]))
            return false;
    return prepare_arguments(fit);
}

/* ---- steps ---- */

/* The argument lr of the step that begins. In double precision, whatever the model's is. */
static bool set_rate(Fit *fit)
{
    const DlModel *twin = fit->run->model->f64;
    const uint64_t step = fit->session.step;
    if (fit->rate < 0)
        return true;
    double *rate = &fit->arguments[fit->rate];
    *rate = fit->options->arguments[fit->rate];
    if (twin == NULL || twin->schedule == NULL)
        return true;
    const double factor = twin->schedule(step, fit->steps, (uint64_t)fit->epoch.number);
    *rate *= factor;
    return isfinite(*rate) ||
           dl_fail(fit->run, "step %llu (epoch %d): the schedule is %g, expected a finite number",
                   (unsigned long long)step, fit->epoch.number, factor);
}

/* One step on the batch at `start`, whose rows go to *n. */
static bool take_step(Fit *fit, int start, int *n)
{
    Session *session = &fit->session;
    Batches *batches = &fit->batches[SPLIT_TRAIN];
    History *history = &fit->standing.history;
    *n = dl_batches_get(batches, start);
    session->step++;
    const Blame blame = {session, batches, start, *n, fit->epoch.number};
    if (!set_rate(fit))
        return false;
    const DlStepEnd end =
        dl_session_take_step(session, *n, batches->inputs, fit->arguments, fit->options->clip_norm);
    if (end == DL_STEP_LOSS)
        return dl_blame_loss(&blame);
    if (isnan(history->first_loss))
        history->first_loss = session->loss;
    if (end == DL_STEP_GRADIENT)
        return dl_blame_gradient(&blame);
    dl_session_add(session);
    return true;
}

static bool train_epoch(Fit *fit)
{
    Session *session = &fit->session;
    Epoch *epoch = &fit->epoch;
    const int rows = fit->splits[SPLIT_TRAIN].rows;
    const double start_time = dl_seconds();
    double loss = 0;
    dl_batches_shuffle(&fit->batches[SPLIT_TRAIN], session->seed, (uint32_t)epoch->number);
    dl_session_clear(session);
    for (int start = 0, n; start < rows; start += n) {
        if (!take_step(fit, start, &n))
            return false;
        loss += session->loss * n;
        dl_progress_show(&fit->progress, epoch->number, start + n, loss / (start + n));
    }
    epoch->samples_per_second = rows / (dl_seconds() - start_time);
    epoch->step = session->step;
    epoch->rate = fit->rate < 0 ? NAN : fit->arguments[fit->rate];
    dl_session_summarize(session, rows, epoch->figures[SPLIT_TRAIN]);
    epoch->figures[SPLIT_TRAIN][0] = loss / rows;
    for (int s = SPLIT_VALID; s < SPLIT_COUNT; s++)
        if (epoch->figures[s] != NULL)
            dl_session_evaluate(session, &fit->batches[s], epoch->figures[s]);
    epoch->seconds = dl_seconds() - start_time;
    return true;
}

/* ---- after an epoch ---- */

static double loss_at(const Fit *fit, int epoch, int split)
{
    return dl_history_at(&fit->standing.history, epoch, split)[0];
}

static void keep_best(Fit *fit)
{
    Standing *standing = &fit->standing;
    const DlModel *model = fit->run->model;
    const double loss = loss_at(fit, standing->epoch, SPLIT_VALID);
    if (standing->best == NULL ||
        !(standing->best_epoch == 0 ? isfinite(loss)
                                    : loss < loss_at(fit, standing->best_epoch, SPLIT_VALID)))
        return;
    standing->best_epoch = standing->epoch;
    memcpy(standing->best, fit->session.learned, dl_learned_bytes(model));
}

static bool is_hopeless(const Fit *fit)
{
    const int patience = fit->options->patience;
    return patience > 0 && fit->standing.epoch - fit->standing.best_epoch >= patience;
}

static bool finish_epoch(Fit *fit)
{
    Run *run = fit->run;
    const Options *options = fit->options;
    const Epoch *epoch = &fit->epoch;
    Standing *standing = &fit->standing;
    standing->epoch = standing->history.epochs = epoch->number;
    fit->seconds += epoch->seconds;
    keep_best(fit);
    dl_progress_clear(&fit->progress);
    if (!options->quiet && fit->fold == 0)
        dl_report_epoch(run, epoch, fit->widths);
    if (fit->log != NULL && !dl_log_epoch(run, fit->log, options->log, fit->fold, epoch))
        return false;
    const bool due = options->save_every > 0 && epoch->number % options->save_every == 0;
    return !due || dl_checkpoint_save(&fit->session, options->save, standing);
}

static bool train_epochs(Fit *fit)
{
    const Options *options = fit->options;
    const History *history = &fit->standing.history;
    fit->epoch.count = options->epochs;
    fit->progress = dl_progress_start(fit->run, !options->quiet, fit->standing.epoch, options->epochs,
                                      fit->splits[SPLIT_TRAIN].rows);
    for (int e = fit->standing.epoch + 1; e <= options->epochs && !is_hopeless(fit); e++) {
        fit->epoch.number = e;
        for (int s = 0; s < SPLIT_COUNT; s++)
            fit->epoch.figures[s] = history->known[s] ? dl_history_at(history, e, s) : NULL;
        if (!train_epoch(fit)) {
            dl_progress_clear(&fit->progress);
            return false;
        }
        if (!finish_epoch(fit))
            return false;
    }
    return true;
}

/* With one thread, all is done in this one. */
bool dl_fit_train(Fit *fit)
{
    bool good = true;
    for (int s = 0; good && s < SPLIT_COUNT && fit->run->threads > 1 && dl_processors() > 1; s++)
        good = fit->splits[s].rows == 0 || dl_batches_load_ahead(fit->run, &fit->batches[s]);
    good = good && train_epochs(fit);
    for (int s = 0; s < SPLIT_COUNT; s++)
        dl_batches_close(&fit->batches[s]);
    return good;
}

int dl_fit_result(const Fit *fit)
{
    return fit->standing.best_epoch > 0 ? fit->standing.best_epoch : fit->standing.epoch;
}
