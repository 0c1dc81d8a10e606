/* eval: loss and metrics of a checkpoint on the test split. A split that is drawn is drawn from
 * the seed that the checkpoint was trained with, unless --seed says otherwise. */
#include "checkpoint.h"
#include "commands.h"
#include "report.h"

static bool evaluate(Run *run, const Options *options)
{
    const DlModel *model = run->model;
    const DlSplit *split = dl_split_find(model, "test");
    uint64_t seed = options->seed;
    Session session;
    Split rows;
    Batches batches;
    char text[DL_NUMBER];
    if (split == NULL)
        return dl_fail(run, "%s: expected a test split in its data block, found none", model->source);
    if ((!options->seed_given && !dl_checkpoint_seed(run, options->load, &seed)) ||
        !dl_split_load(run, split, options->data, seed, &rows) ||
        !dl_batches_init(run, &rows, dl_batch_size(run, options), false, &batches) ||
        !dl_session_open(run, model, batches.size, seed, &session) ||
        !dl_checkpoint_load(&session, options->load))
        return false;
    const size_t count = 1 + (size_t)model->metric_count;
    double *figures = dl_alloc_zero(run, count, sizeof *figures);
    int *widths = dl_alloc_zero(run, count, sizeof *widths);
    if (figures == NULL || widths == NULL)
        return false;
    dl_session_evaluate(&session, &batches, figures);
    fprintf(run->out, "test");
    dl_report_figures(run, figures, widths);
    fprintf(run->out, "   %s rows\n", dl_text_count(text, (uint64_t)rows.rows));
    return true;
}

int dl_eval(Run *run, const Options *options)
{
    return evaluate(run, options) ? DL_OK : DL_FAILED;
}
