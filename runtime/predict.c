/*
 * predict: an output of the model for the rows of NPY files, one for each input, as an NPY file.
 * The rows go through the model in batches, so that any number of them fits.
 */
#include "checkpoint.h"
#include "commands.h"
#include "npy.h"

#include <string.h>

typedef struct Prediction {
    Run *run;
    const Options *options;
    int output;     /* which of DlModel.outputs */
    Split rows;     /* what --in gave; NULL for targets */
    void **outputs; /* for each of DlModel.outputs a batch */
} Prediction;

/* The place of a name among tensors; -1 after a message with the near ones. */
static int find_tensor(Run *run, const char *what, const char *name, int count, const DlTensor *tensors)
{
    const char **names = dl_alloc(run, (size_t)count, sizeof *names), *near;
    if (names == NULL)
        return -1;
    int known = 0;
    for (int i = 0; i < count; i++) {
        if (tensors[i].is_target)
            continue;
        if (strcmp(tensors[i].name, name) == 0)
            return i;
        names[known++] = tensors[i].name;
    }
    const bool similar = dl_nearest(name, known, names, 1, &near) > 0;
    dl_message(run, "%s: expected the name of an %s, found %s%s%s%s", run->model->source, what, name,
               similar ? "; did you mean " : "", similar ? near : "", similar ? "?" : "");
    return -1;
}

/* Splits "X=rows.npy"; a bare path is for the only input that there is. */
static bool split_argument(Prediction *prediction, const char *argument, int *input, const char **path)
{
    const DlModel *model = prediction->run->model;
    const char *equals = strchr(argument, '=');
    int inputs = 0;
    for (int i = 0; i < model->input_count; i++)
        if (!model->inputs[i].is_target) {
            inputs++;
            *input = i;
        }
    *path = argument;
    if (equals != NULL) {
        const int length = (int)(equals - argument);
        char *name = dl_text(prediction->run, "%.*s", length, argument);
        if (name == NULL)
            return false;
        /* A path may hold `=` too: with one input, only its own name in front counts. */
        if (inputs == 1 && strcmp(name, model->inputs[*input].name) != 0)
            return true;
        *path = equals + 1;
        *input = find_tensor(prediction->run, "input", name, model->input_count, model->inputs);
        return *input >= 0;
    }
    return inputs == 1 ||
           dl_fail(prediction->run, "%s has %d inputs: expected --in NAME=FILE for each, found %s",
                   model->name, inputs, argument);
}

static bool load_inputs(Prediction *prediction)
{
    Run *run = prediction->run;
    const DlModel *model = run->model;
    for (int i = 0; i < prediction->options->in.count; i++) {
        const char *path;
        int input = -1;
        if (!split_argument(prediction, prediction->options->in.items[i], &input, &path))
            return false;
        void **rows = &prediction->rows.inputs[input];
        if (*rows != NULL)
            return dl_fail(run, "expected one --in for %s, found another: %s", model->inputs[input].name,
                           path);
        *rows = dl_npy_load(run, model, &model->inputs[input], path, &prediction->rows.rows);
        if (*rows == NULL)
            return false;
    }
    for (int i = 0; i < model->input_count; i++)
        if (prediction->rows.inputs[i] == NULL && !model->inputs[i].is_target)
            return dl_fail(run, "expected --in %s=FILE, found none for this input", model->inputs[i].name);
    return prediction->rows.rows > 0 || dl_fail(run, "%s has no inputs to predict from", model->name);
}

/* An output with the batch in two dimensions can't be cut into batches of rows. */
static bool is_by_rows(const DlTensor *output)
{
    int batches = 0;
    for (int d = 0; d < output->rank; d++)
        batches += output->shape[d] == DL_BATCH;
    return batches == 1 && output->shape[0] == DL_BATCH;
}

static bool write_batches(Prediction *prediction, Session *session, Batches *batches, NewFile *file)
{
    const DlModel *model = session->model;
    const DlTensor *output = &model->outputs[prediction->output];
    for (int start = 0, n; start < prediction->rows.rows; start += n) {
        n = dl_batches_get(batches, start);
        const DlStep step = {.n = n,
                             .inputs = batches->inputs,
                             .params = session->params,
                             .state = session->state,
                             .arena = session->arena,
                             .seed = session->seed,
                             .outputs = prediction->outputs};
        size_t count;
        model->predict(&step);
        if (!dl_tensor_count(output, n, &count) ||
            !dl_file_write_elements(file, prediction->outputs[prediction->output], count,
                                    dl_element_bytes(model, output)))
            return false;
    }
    return true;
}

static bool predict(Prediction *prediction)
{
    Run *run = prediction->run;
    const Options *options = prediction->options;
    const DlModel *model = run->model;
    Session session;
    Batches batches;
    NewFile file;
    if (model->output_count == 0)
        return dl_fail(run, "%s: expected an output, found none in the model", model->source);
    if (options->output != NULL)
        prediction->output = find_tensor(run, "output", options->output, model->output_count, model->outputs);
    void **inputs = prediction->rows.inputs = dl_alloc_zero(run, (size_t)model->input_count, sizeof *inputs);
    prediction->outputs = dl_alloc_zero(run, (size_t)model->output_count, sizeof *prediction->outputs);
    if (prediction->output < 0 || inputs == NULL || prediction->outputs == NULL || !load_inputs(prediction))
        return false;
    const DlTensor *output = &model->outputs[prediction->output];
    const int asked = dl_batch_size(run, options), rows = prediction->rows.rows;
    const int size = asked < rows && is_by_rows(output) ? asked : rows;
    for (int i = 0; i < model->output_count; i++)
        if ((prediction->outputs[i] = dl_tensor_alloc(run, model, &model->outputs[i], size)) == NULL)
            return false;
    return dl_batches_init(run, &prediction->rows, size, false, &batches) &&
           dl_session_open(run, model, size, options->seed, &session) &&
           dl_checkpoint_load(&session, options->load) && dl_file_create(run, options->out, &file) &&
           dl_npy_write_header(&file, model, output, rows) &&
           write_batches(prediction, &session, &batches, &file) && dl_file_commit(&file);
}

int dl_predict(Run *run, const Options *options)
{
    Prediction prediction = {.run = run, .options = options};
    return predict(&prediction) ? DL_OK : DL_FAILED;
}
