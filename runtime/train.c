/*
 * train: loads the splits, holds out rows where that is asked for, trains one model or one for
 * each fold, and says what came of it.
 */
#include "commands.h"
#include "file.h"
#include "fit.h"
#include "holdout.h"
#include "verdict.h"

#include <errno.h>
#include <math.h>
#include <string.h>

enum { LAST = 3 }; /* epochs of which the mean is reported */

typedef struct Training {
    Run *run;
    const Options *options;
    Split splits[SPLIT_COUNT]; /* no rows: no such split */
    FILE *log;
} Training;

/* ---- before ---- */

static bool load_splits(Training *training)
{
    Run *run = training->run;
    const Options *options = training->options;
    if (dl_split_find(run->model, "train") == NULL)
        return dl_fail(run, "%s: expected a train split in its data block, found none", run->model->source);
    const bool held_out = options->valid > 0 || options->folds > 0;
    if (held_out && dl_split_find(run->model, "valid") != NULL)
        return dl_fail(run, "%s: its data block has a valid split already, so that %s is of no use",
                       run->model->source, options->valid > 0 ? "--valid" : "--k-fold");
    if (options->patience > 0 && !held_out && dl_split_find(run->model, "valid") == NULL)
        return dl_fail(
            run,
            "--patience needs a validation split: a valid split in the data block of %s, --valid X "
            "or --k-fold K",
            run->model->source);
    for (int s = 0; s < SPLIT_COUNT; s++) {
        const DlSplit *split = dl_split_find(run->model, dl_split_names[s]);
        if (split != NULL && !dl_split_load(run, split, options->data, options->seed, &training->splits[s]))
            return false;
    }
    const int least = options->folds > 0 ? options->folds : options->valid > 0 ? 2 : 1;
    return training->splits[SPLIT_TRAIN].rows >= least ||
           dl_fail(run, "%s needs at least %d training rows, found %d",
                   options->folds > 0 ? "--k-fold" : "--valid", least, training->splits[SPLIT_TRAIN].rows);
}

static bool open_log(Training *training)
{
    const char *path = training->options->log;
    if (path == NULL)
        return true;
    training->log = fopen(path, training->options->resume != NULL ? "a" : "w");
    return training->log != NULL || dl_fail(training->run, "%s: can't be created: %s", path, strerror(errno));
}

static bool prepare(Training *training)
{
    Run *run = training->run;
    const Options *options = training->options;
    if (run->model->optimizer == NULL)
        return dl_fail(run, "%s: expected a train block with an optimizer, found none", run->model->source);
    return (options->save == NULL || dl_file_check(run, options->save)) && load_splits(training);
}

static void report_start(const Training *training, const Split splits[SPLIT_COUNT])
{
    int rows[SPLIT_COUNT];
    for (int s = 0; s < SPLIT_COUNT; s++)
        rows[s] = splits[s].rows;
    if (!training->options->quiet)
        dl_report_configuration(training->run, training->options,
                                dl_batch_size(training->run, training->options), rows);
}

static Fit new_fit(Training *training, int fold)
{
    Fit fit = {.run = training->run, .options = training->options, .fold = fold, .log = training->log};
    memcpy(fit.splits, training->splits, sizeof fit.splits);
    return fit;
}

/* ---- what came of it ---- */

/* The losses of a split, epoch by epoch; NULL where there is none, or no memory. */
static double *loss_curve(Run *run, const History *history, int split)
{
    double *losses = history->known[split] ? dl_alloc(run, (size_t)history->epochs, sizeof *losses) : NULL;
    for (int e = 1; losses != NULL && e <= history->epochs; e++)
        losses[e - 1] = dl_history_at(history, e, split)[0];
    return losses;
}

static void report_verdict(Run *run, const History *history)
{
    const int held = history->known[SPLIT_VALID] ? SPLIT_VALID : SPLIT_TEST;
    char text[DL_VERDICT];
    const Curves curves = {.epochs = history->epochs,
                           .first = history->first_loss,
                           .train = loss_curve(run, history, SPLIT_TRAIN),
                           .held = loss_curve(run, history, held),
                           .held_name = held == SPLIT_VALID ? "validation" : "test"};
    if (curves.train != NULL)
        fprintf(run->out, "%s\n", dl_verdict(&curves, text));
}

/* Test figures jump from epoch to epoch; their mean says more. */
static void report_last(const Fit *fit)
{
    Run *run = fit->run;
    const History *history = &fit->standing.history;
    if (!history->known[SPLIT_TEST] || history->epochs < LAST)
        return;
    double *mean = dl_alloc_zero(run, (size_t)history->figures, sizeof *mean);
    if (mean == NULL)
        return;
    for (int e = history->epochs - LAST + 1; e <= history->epochs; e++)
        for (int i = 0; i < history->figures; i++)
            mean[i] += dl_history_at(history, e, SPLIT_TEST)[i] / LAST;
    fprintf(run->out, "mean of the last %d epochs   test", LAST);
    dl_report_figures(run, mean, fit->widths + SPLIT_TEST * history->figures);
    fprintf(run->out, "\n");
}

/* The figures of an epoch, in an Epoch's form. */
static void figures_at(const History *history, int epoch, double *figures[SPLIT_COUNT])
{
    for (int s = 0; s < SPLIT_COUNT; s++)
        figures[s] = history->known[s] ? dl_history_at(history, epoch, s) : NULL;
}

static void report_best(const Fit *fit)
{
    const Standing *standing = &fit->standing;
    Run *run = fit->run;
    double *figures[SPLIT_COUNT];
    if (standing->epoch < fit->options->epochs)
        fprintf(run->out, "stopped after epoch %d: the validation loss has not been lower since epoch %d\n",
                standing->epoch, standing->best_epoch);
    figures_at(&standing->history, standing->best_epoch, figures);
    fprintf(run->out, "kept epoch %d", standing->best_epoch);
    dl_report_splits(run, figures, fit->widths);
    fprintf(run->out, "\n");
}

static void report_end(const Fit *fit)
{
    if (fit->options->quiet || fit->standing.epoch == 0)
        return;
    if (fit->standing.best_epoch > 0)
        report_best(fit);
    else
        report_last(fit);
    report_verdict(fit->run, &fit->standing.history);
}

/* ---- one model ---- */

static bool train_one(Training *training)
{
    const Options *options = training->options;
    Run *run = training->run;
    const Split *all = &training->splits[SPLIT_TRAIN];
    Fit fit = new_fit(training, 0);
    if (options->valid > 0) {
        const uint32_t *order = dl_holdout_order(run, all, options->seed);
        if (order == NULL ||
            !dl_holdout_divide(run, all, order, 0, dl_holdout_rows(all->rows, options->valid),
                               &fit.splits[SPLIT_TRAIN], &fit.splits[SPLIT_VALID]))
            return false;
    }
    if (!dl_fit_prepare(&fit) || !open_log(training))
        return false;
    fit.log = training->log;
    report_start(training, fit.splits);
    if (!dl_fit_train(&fit))
        return false;
    report_end(&fit);
    return options->save == NULL || dl_checkpoint_save(&fit.session, options->save, &fit.standing);
}

/* ---- folds ---- */

/* What the folds add up to, in the form of a history of one "epoch" for each fold. */
typedef struct Folds {
    History results; /* the figures that each fold ended with */
    History mean;    /* of all folds, epoch by epoch, as far as all of them came */
} Folds;

static void add_curves(Folds *folds, const History *history, int count)
{
    History *mean = &folds->mean;
    if (history->epochs < mean->epochs)
        mean->epochs = history->epochs;
    mean->first_loss += history->first_loss / count;
    for (int e = 1; e <= mean->epochs; e++)
        for (int s = 0; s < SPLIT_COUNT; s++)
            for (int i = 0; i < mean->figures; i++)
                dl_history_at(mean, e, s)[i] += dl_history_at(history, e, s)[i] / count;
}

static bool train_fold(Training *training, const uint32_t *order, int fold, Folds *folds, int *widths)
{
    Run *run = training->run;
    const int count = training->options->folds;
    const Split *all = &training->splits[SPLIT_TRAIN];
    const int first = dl_fold_start(all->rows, fold - 1, count), end = dl_fold_start(all->rows, fold, count);
    Fit fit = new_fit(training, fold);
    double *figures[SPLIT_COUNT];
    if (!dl_holdout_divide(run, all, order, first, end - first, &fit.splits[SPLIT_TRAIN],
                           &fit.splits[SPLIT_VALID]) ||
        !dl_fit_prepare(&fit))
        return false;
    if (fold == 1)
        report_start(training, fit.splits);
    if (!dl_fit_train(&fit))
        return false;
    if (fit.standing.epoch == 0)
        return true;
    figures_at(&fit.standing.history, dl_fit_result(&fit), figures);
    for (int s = 0; s < SPLIT_COUNT; s++)
        if (figures[s] != NULL)
            memcpy(dl_history_at(&folds->results, fold, s), figures[s],
                   (size_t)folds->results.figures * sizeof(double));
    folds->results.epochs = fold;
    add_curves(folds, &fit.standing.history, count);
    if (training->options->quiet)
        return true;
    fprintf(run->out, "fold %d/%d", fold, count);
    dl_report_splits(run, figures, widths);
    fprintf(run->out, "   epoch %d   %.*f s\n", dl_fit_result(&fit), fit.seconds < 10 ? 2 : 1, fit.seconds);
    fflush(run->out);
    return true;
}

/* Mean and deviation of what the folds ended with; the deviation is that of the sample. */
static void report_folds(Run *run, Folds *folds, int *widths)
{
    History *results = &folds->results, *mean = &folds->mean;
    const int count = results->epochs;
    double *figures[SPLIT_COUNT];
    report_verdict(run, mean);
    for (int what = 0; what < 2; what++) {
        for (int s = 0; s < SPLIT_COUNT; s++)
            for (int i = 0; i < results->figures; i++) {
                double sum = 0, squares = 0;
                for (int k = 1; k <= count; k++)
                    sum += dl_history_at(results, k, s)[i] / count;
                for (int k = 1; k <= count; k++)
                    squares += pow(dl_history_at(results, k, s)[i] - sum, 2);
                dl_history_at(mean, 1, s)[i] = what == 0 ? sum : sqrt(squares / (count - 1));
            }
        figures_at(mean, 1, figures);
        fprintf(run->out, what == 0 ? "mean     " : "deviation");
        dl_report_splits(run, figures, widths);
        fprintf(run->out, "\n");
    }
}

static bool train_folds(Training *training)
{
    Run *run = training->run;
    const Options *options = training->options;
    const Split *all = &training->splits[SPLIT_TRAIN];
    const bool known[SPLIT_COUNT] = {true, true, training->splits[SPLIT_TEST].rows > 0};
    const uint32_t *order = dl_holdout_order(run, all, options->seed);
    int *widths = dl_alloc_zero(run, SPLIT_COUNT * (1 + (size_t)run->model->metric_count), sizeof *widths);
    Folds folds;
    if (order == NULL || widths == NULL || !open_log(training) ||
        !dl_history_init(run, known, options->folds, &folds.results) ||
        !dl_history_init(run, known, options->epochs, &folds.mean))
        return false;
    folds.mean.epochs = options->epochs;
    folds.mean.first_loss = 0;
    for (int fold = 1; fold <= options->folds; fold++) {
        const struct Block *mark = dl_mark(run);
        if (!train_fold(training, order, fold, &folds, widths))
            return false;
        dl_release_since(run, mark);
    }
    if (!options->quiet && folds.results.epochs > 0)
        report_folds(run, &folds, widths);
    return true;
}

/* ---- the command ---- */

/* The seed of a checkpoint that training goes on from: data, order and draws depend on it. */
static bool resume_seed(Run *run, Options *options)
{
    uint64_t seed = options->seed;
    if (options->resume == NULL)
        return true;
    if (!dl_checkpoint_seed(run, options->resume, &seed))
        return false;
    if (options->seed_given && seed != options->seed)
        return dl_fail(run,
                       "%s: was trained with --seed %llu, and goes on with the same, but found --seed %llu",
                       options->resume, (unsigned long long)seed, (unsigned long long)options->seed);
    options->seed = seed;
    return true;
}

int dl_train(Run *run, const Options *options)
{
    Options mine = *options;
    Training training = {.run = run, .options = &mine};
    bool good = resume_seed(run, &mine) && prepare(&training) &&
                (mine.folds > 0 ? train_folds(&training) : train_one(&training));
    if (training.log != NULL && fclose(training.log) != 0 && good)
        good = dl_fail(run, "%s: can't be written: %s", mine.log, strerror(errno));
    return good ? DL_OK : DL_FAILED;
}
