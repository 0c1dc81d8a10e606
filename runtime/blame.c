/* Naming the first number that is not finite (see blame.h). */
#include "blame.h"

#include <inttypes.h>
#include <math.h>

/* "step 12 (epoch 3)" */
static const char *when(const Blame *blame)
{
    const char *text = dl_text(blame->session->run, "step %" PRIu64 " (epoch %d)", blame->session->step,
                               blame->epoch);
    return text != NULL ? text : "a step";
}

static const char *advice(const Blame *blame)
{
    return blame->session->step == 1
               ? "it is so from the start: look at that line, at the data and at the initial parameters"
               : "try a lower learning rate, or --clip-norm 1";
}

/* "h[3, 17]": element i, counted in row-major order. */
static const char *element(Run *run, const DlTensor *tensor, size_t i, int n)
{
    char *text = dl_text(run, "%s", "]");
    for (int d = tensor->rank - 1; text != NULL && d >= 0; d--) {
        const size_t extent = (size_t)(tensor->shape[d] == DL_BATCH ? n : tensor->shape[d]);
        text = dl_text(run, "%s%zu%s", d > 0 ? ", " : "[", i % extent, text);
        i /= extent;
    }
    text = text != NULL && tensor->rank > 0 ? dl_text(run, "%s%s", tensor->name, text) : NULL;
    return text != NULL ? text : tensor->name;
}

/* " (mlp.dl:7)", or nothing where the line is not known. */
static const char *place(const Blame *blame, const DlTensor *tensor)
{
    Run *run = blame->session->run;
    const char *text = tensor->line > 0 ? dl_text(run, " (%s:%d)", run->model->source, tensor->line) : NULL;
    return text != NULL ? text : "";
}

/* Whether an input of the batch holds a number that is not finite; says so if it does. */
static bool blame_input(const Blame *blame)
{
    const DlModel *model = blame->session->model;
    const Batches *batches = blame->batches;
    for (int i = 0; i < model->input_count; i++) {
        const DlTensor *input = &model->inputs[i];
        const size_t count = input->size * (size_t)blame->n;
        if (input->type != DL_REAL)
            continue;
        const size_t at = dl_find_broken(batches->inputs[i], count, model->real_size);
        if (at == count)
            continue;
        dl_message(blame->session->run,
                   "%s: the loss is not finite, because %s %s%s is %g in row %lu of the training split",
                   when(blame), input->is_target ? "target" : "input", input->name, place(blame, input),
                   dl_real_get(batches->inputs[i], at, model->real_size),
                   (unsigned long)batches->order[(size_t)blame->start + at / input->size] + 1);
        return true;
    }
    return false;
}

/* The same of parameters and states, which a step has spoilt. */
static bool blame_learned(const Blame *blame)
{
    const Session *session = blame->session;
    Broken broken;
    if (!dl_session_broken(session, &broken))
        return false;
    dl_message(session->run, "%s: the loss is %g, because %s %s%s is %g; %s", when(blame), session->loss,
               broken.kind, element(session->run, broken.tensor, broken.element, blame->n),
               place(blame, broken.tensor), broken.value, advice(blame));
    return true;
}

bool dl_blame_loss(const Blame *blame)
{
    Session *session = blame->session;
    if (blame_input(blame) || blame_learned(blame))
        return false;
    return dl_fail(session->run, "%s: the loss is %g; %s", when(blame), session->loss, advice(blame));
}

bool dl_blame_gradient(const Blame *blame)
{
    const Session *session = blame->session;
    const DlModel *model = session->model;
    for (int i = 0; i < model->param_count; i++) {
        const DlTensor *param = &model->params[i];
        const char *reals = (const char *)session->d_params + param->offset * (size_t)model->real_size;
        const size_t at = dl_find_broken(reals, param->size, model->real_size);
        if (at < param->size)
            return dl_fail(session->run, "%s: the loss is %g, but the gradient of %s%s is %g; %s",
                           when(blame), session->loss, element(session->run, param, at, blame->n),
                           place(blame, param), dl_real_get(reals, at, model->real_size), advice(blame));
    }
    return false;
}
