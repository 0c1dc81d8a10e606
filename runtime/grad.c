/*
 * grad: one forward and backward on tensors of a safetensors file, for checking against any other
 * system. Reads inputs and targets, and parameters and states (as state.NAME) where they are there
 * (else they are as training would begin with them); writes the loss, every output, the gradient of
 * every parameter as grad.NAME, and every state after the step as state.NAME. It is step 1 of
 * training, draws included.
 */
#include "commands.h"
#include "safetensors.h"
#include "session.h"

#include <limits.h>

static char *at(void *block, const DlModel *model, const DlTensor *tensor)
{
    return (char *)block + tensor->offset * (size_t)model->real_size;
}

/* The number of rows: the first extent of the first input. */
static bool find_rows(Run *run, Archive *archive, int *rows)
{
    const DlModel *model = run->model;
    for (int i = 0; i < model->input_count; i++) {
        Entry entry;
        if (!dl_archive_find(archive, model->inputs[i].name, &entry))
            continue;
        const uint64_t extent = entry.rank > 0 ? dl_entry_extent(&entry, 0) : 0;
        if (extent < 1 || extent > INT_MAX)
            return dl_fail(run, "%s: tensor %s: expected 1 to %d rows, found %llu", archive->path, entry.name,
                           INT_MAX, (unsigned long long)extent);
        *rows = (int)extent;
        return true;
    }
    return dl_fail(run, "%s: expected the model's inputs, found none of them", archive->path);
}

/* A tensor of a block, where the file has it. */
static bool read_given(Archive *archive, const DlModel *model, const char *name, const DlTensor *tensor,
                       void *block)
{
    Entry entry;
    return !dl_archive_find(archive, name, &entry) ||
           dl_archive_read(archive, name, model, tensor, 0, at(block, model, tensor));
}

static bool read_tensors(Run *run, Archive *archive, int rows, void **inputs, Session *session)
{
    const DlModel *model = run->model;
    for (int i = 0; i < model->input_count; i++) {
        const DlTensor *input = &model->inputs[i];
        inputs[i] = dl_tensor_alloc(run, model, input, rows);
        if (inputs[i] == NULL || !dl_archive_read(archive, input->name, model, input, rows, inputs[i]) ||
            !dl_classes_check(run, input, inputs[i], rows, archive->path))
            return false;
    }
    for (int i = 0; i < model->param_count; i++)
        if (!read_given(archive, model, model->params[i].name, &model->params[i], session->params))
            return false;
    for (int i = 0; i < model->kept_count; i++) {
        const char *name = dl_text(run, "state.%s", model->kept[i].name);
        if (name == NULL || !read_given(archive, model, name, &model->kept[i], session->state))
            return false;
    }
    return true;
}

/* Makes the outputs and lists all that is to be written. */
static bool collect(Session *session, int rows, void *const *inputs, void *loss, Item *items)
{
    Run *run = session->run;
    const DlModel *model = session->model;
    void **outputs = dl_alloc(run, (size_t)model->output_count, sizeof *outputs);
    if (outputs == NULL)
        return false;
    *items++ = (Item){"loss", NULL, loss};
    for (int i = 0; i < model->output_count; i++) {
        if ((outputs[i] = dl_tensor_alloc(run, model, &model->outputs[i], rows)) == NULL)
            return false;
        *items++ = (Item){model->outputs[i].name, &model->outputs[i], outputs[i]};
    }
    if (model->output_count > 0) {
        const DlStep step = {.n = rows,
                             .inputs = (const void *const *)inputs,
                             .params = session->params,
                             .state = session->state,
                             .arena = session->arena,
                             .seed = session->seed,
                             .step = session->step,
                             .outputs = outputs};
        model->observe(&step);
    }
    for (int i = 0; i < model->param_count + model->kept_count; i++) {
        const bool is_param = i < model->param_count;
        const DlTensor *tensor = is_param ? &model->params[i] : &model->kept[i - model->param_count];
        const char *name = dl_text(run, is_param ? "grad.%s" : "state.%s", tensor->name);
        if (name == NULL)
            return false;
        *items++ = (Item){name, tensor, at(is_param ? session->d_params : session->new_state, model, tensor)};
    }
    return true;
}

static bool write_gradient(Run *run, const Options *options, Archive *archive)
{
    const DlModel *model = run->model;
    const int count = 1 + model->output_count + model->param_count + model->kept_count;
    int rows;
    Session session;
    void **inputs = dl_alloc_zero(run, (size_t)model->input_count, sizeof *inputs);
    Item *items = dl_alloc(run, (size_t)count, sizeof *items);
    if (inputs == NULL || items == NULL || !find_rows(run, archive, &rows) ||
        !dl_session_open(run, model, rows, options->seed, &session) ||
        (session.d_params = dl_alloc_zero(run, model->param_size, (size_t)model->real_size)) == NULL ||
        !read_tensors(run, archive, rows, inputs, &session))
        return false;
    session.step = 1;
    dl_session_forward(&session, rows, (const void *const *)inputs);
    dl_session_backward(&session, rows, (const void *const *)inputs);
    double loss;
    dl_real_set(&loss, 0, model->real_size, session.loss);
    return collect(&session, rows, inputs, &loss, items) &&
           dl_archive_write(run, options->out, model, rows, count, items, 0, NULL);
}

int dl_grad(Run *run, const Options *options)
{
    Archive archive;
    if (!dl_archive_open(run, options->in.items[0], &archive))
        return DL_FAILED;
    const bool written = write_gradient(run, options, &archive);
    dl_archive_close(&archive);
    return written ? DL_OK : DL_FAILED;
}
