/* The program: reads its command line and does what it says. */
#include "commands.h"
#include "threads.h"

int dl_batch_size(Run *run, const Options *options)
{
    enum { DEFAULT = 256 };
    return options->batch > 0 ? options->batch : run->model->batch > 0 ? run->model->batch : DEFAULT;
}

static int run_command(Run *run, const Options *options)
{
    switch (options->command) {
    case COMMAND_TRAIN:
        return dl_train(run, options);
    case COMMAND_EVAL:
        return dl_eval(run, options);
    case COMMAND_PREDICT:
        return dl_predict(run, options);
    case COMMAND_GRAD:
        return dl_grad(run, options);
    case COMMAND_GRADCHECK:
        return dl_gradcheck(run, options);
    case COMMAND_BENCH:
        return dl_bench(run, options);
    case COMMAND_INFO:
        return dl_info(run, options);
    case COMMAND_COUNT:
        break;
    }
    return DL_USAGE;
}

int dl_run(const DlModel *model, int argc, char **argv, FILE *out, FILE *err)
{
    Run run = {.model = model, .out = out, .err = err};
    Options options;
    int status = dl_options_parse(&run, argc, argv, &options);
    if (status == DL_OK && options.help)
        dl_options_help(&run);
    else if (status == DL_OK) {
        run.threads = dl_threads_set(&run, options.threads);
        status = run_command(&run, &options);
    }
    if (!dl_flush(&run) && status == DL_OK)
        status = DL_FAILED;
    dl_release_all(&run);
    return status;
}

int dl_main(const DlModel *model, int argc, char **argv)
{
    dl_threads_settle(model, argv);
    return dl_run(model, argc, argv, stdout, stderr);
}
