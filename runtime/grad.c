/*
 * grad: one forward and backward on tensors of a safetensors file, for checking against any other
 * system. Reads inputs and targets, and parameters where they are there (else they are as
 * training would begin with them); writes the loss, every output, and the gradient of every
 * parameter as grad.NAME. It is step 1 of training, draws included.
 */
#include "commands.h"
#include "safetensors.h"
#include "session.h"

#include <limits.h>

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
    for (int i = 0; i < model->param_count; i++) {
        const DlTensor *param = &model->params[i];
        char *reals = (char *)session->params + param->offset * (size_t)model->real_size;
        Entry entry;
        if (dl_archive_find(archive, param->name, &entry) &&
            !dl_archive_read(archive, param->name, model, param, rows, reals))
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
                             .arena = session->arena,
                             .seed = session->seed,
                             .step = session->step,
                             .outputs = outputs};
        model->observe(&step);
    }
    for (int i = 0; i < model->param_count; i++) {
        const DlTensor *param = &model->params[i];
        const char *name = dl_text(run, "grad.%s", param->name);
        if (name == NULL)
            return false;
        *items++ = (Item){name, param, (char *)session->d_params + param->offset * (size_t)model->real_size};
    }
    return true;
}

static bool write_gradient(Run *run, const Options *options, Archive *archive)
{
    const DlModel *model = run->model;
    const int count = 1 + model->output_count + model->param_count;
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
