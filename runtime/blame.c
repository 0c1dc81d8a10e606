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

/* A NaN has a sign, which means nothing. */
static double shown(double value)
{
    return isnan(value) ? (double)NAN : value;
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
        if (extent == 0) /* a multiple of the batch: the table doesn't say which */
            return tensor->name;
        text = dl_text(run, "%s%zu%s", d > 0 ? ", " : "[", i % extent, text);
        i /= extent;
    }
    text = text != NULL && tensor->rank > 0 ? dl_text(run, "%s%s", tensor->name, text) : NULL;
    return text != NULL ? text : tensor->name;
}

/* " (mlp.dl:7)", or nothing where the place is not known. */
static const char *place(const Blame *blame, const DlTensor *tensor)
{
    const char *text = tensor->place != NULL ? dl_text(blame->session->run, " (%s)", tensor->place) : NULL;
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
                   shown(dl_real_get(batches->inputs[i], at, model->real_size)),
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
    dl_message(session->run, "%s: the loss is %g, because %s %s%s is %g; %s", when(blame),
               shown(session->loss), broken.kind,
               element(session->run, broken.tensor, broken.element, blame->n), place(blame, broken.tensor),
               shown(broken.value), advice(blame));
    return true;
}

/* ---- tensors of forward ---- */

struct DlWatch {
    const DlModel *model;
    int tensor; /* of DlModel.traced; -1: all were finite so far */
    size_t at;
    double value;
};

int dl_watch(DlWatch *watch, int tensor, const void *reals, size_t count)
{
    const size_t at = dl_find_broken(reals, count, watch->model->real_size);
    if (at == count)
        return 0;
    watch->tensor = tensor;
    watch->at = at;
    watch->value = dl_real_get(reals, at, watch->model->real_size);
    return 1;
}

/* The same of what forward computes, which it computes once more. */
static bool blame_tensor(const Blame *blame)
{
    Session *session = blame->session;
    const DlModel *model = session->model;
    DlWatch watch = {.model = model, .tensor = -1};
    if (model->trace == NULL)
        return false;
    void *arena = dl_alloc(session->run, model->trace_arena_size(blame->n), 1);
    if (arena == NULL)
        return false;
    DlStep step = dl_session_step(session, blame->n, blame->batches->inputs);
    step.arena = arena;
    model->trace(&step, &watch);
    dl_release(session->run, arena);
    if (watch.tensor < 0)
        return false;
    const DlTensor *tensor = &model->traced[watch.tensor];
    dl_message(session->run, "%s: the loss is %g, because %s%s is %g; %s", when(blame), shown(session->loss),
               element(session->run, tensor, watch.at, blame->n), place(blame, tensor), shown(watch.value),
               advice(blame));
    return true;
}

bool dl_blame_loss(const Blame *blame)
{
    Session *session = blame->session;
    if (blame_input(blame) || blame_learned(blame) || blame_tensor(blame))
        return false;
    return dl_fail(session->run, "%s: the loss is %g; %s", when(blame), shown(session->loss), advice(blame));
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
                           when(blame), shown(session->loss), element(session->run, param, at, blame->n),
                           place(blame, param), shown(dl_real_get(reals, at, model->real_size)),
                           advice(blame));
    }
    return false;
}
