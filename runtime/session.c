/* A model with the memory that its functions work in (see session.h). */
#include "session.h"

#include <math.h>
#include <string.h>

static size_t params_bytes(const DlModel *model)
{
    enum { ALIGNMENT = 64 };
    return (model->param_size * (size_t)model->real_size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

size_t dl_learned_bytes(const DlModel *model)
{
    return params_bytes(model) + model->kept_size * (size_t)model->real_size;
}

void *dl_learned_state(const DlModel *model, void *learned)
{
    return (char *)learned + params_bytes(model);
}

bool dl_session_open(Run *run, const DlModel *model, int batch, uint64_t seed, Session *session)
{
    const size_t figures = 1 + (size_t)model->metric_count, totals = (size_t)model->total_count;
    *session = (Session){.run = run, .model = model, .batch = batch, .seed = seed};
    session->arena_bytes = model->arena_size(batch);
    session->totals = dl_alloc_zero(run, totals, sizeof(double));
    session->sums = dl_alloc_zero(run, totals, sizeof(double));
    session->values = dl_alloc_zero(run, figures, sizeof(double));
    /* Zeroed, because there may be unused room between parameters. */
    session->learned = dl_alloc_zero(run, dl_learned_bytes(model), 1);
    session->new_state = dl_alloc_zero(run, model->kept_size, (size_t)model->real_size);
    session->arena = dl_alloc(run, session->arena_bytes, 1);
    if (session->totals == NULL || session->sums == NULL || session->values == NULL ||
        session->learned == NULL || session->new_state == NULL || session->arena == NULL)
        return false;
    session->params = session->learned;
    session->state = dl_learned_state(model, session->learned);
    model->init(session->params, session->state, seed);
    return true;
}

bool dl_session_train(Session *session)
{
    const DlModel *model = session->model;
    const size_t size = model->param_size, count = (size_t)model->state_count;
    session->d_params = dl_alloc_zero(session->run, size, (size_t)model->real_size);
    session->states = dl_alloc(session->run, size * count, (size_t)model->real_size);
    if (session->d_params == NULL || session->states == NULL)
        return false;
    for (size_t s = 0; s < count; s++)
        for (size_t i = 0; i < size; i++)
            dl_real_set(session->states, s * size + i, model->real_size, model->initial[s]);
    return true;
}

DlStep dl_session_step(Session *session, int n, const void *const *inputs)
{
    return (DlStep){.n = n,
                    .inputs = inputs,
                    .params = session->params,
                    .state = session->state,
                    .new_state = session->new_state,
                    .d_params = session->d_params,
                    .arena = session->arena,
                    .seed = session->seed,
                    .step = session->step,
                    .loss = &session->loss,
                    .totals = session->totals,
                    .outputs = NULL};
}

void dl_session_forward(Session *session, int n, const void *const *inputs)
{
    const DlStep step = dl_session_step(session, n, inputs);
    session->model->forward(&step);
}

void dl_session_backward(Session *session, int n, const void *const *inputs)
{
    const DlStep step = dl_session_step(session, n, inputs);
    session->model->backward(&step);
}

void dl_session_keep(Session *session)
{
    const DlModel *model = session->model;
    if (model->kept_size > 0)
        memcpy(session->state, session->new_state, model->kept_size * (size_t)model->real_size);
}

void dl_session_clear(Session *session)
{
    memset(session->sums, 0, (size_t)session->model->total_count * sizeof(double));
}

void dl_session_add(Session *session)
{
    for (int i = 0; i < session->model->total_count; i++)
        session->sums[i] += session->totals[i];
}

void dl_session_summarize(Session *session, double n, double *figures)
{
    session->model->summarize(session->params, session->state, n, session->sums, figures);
}

void dl_session_evaluate(Session *session, Batches *batches, double *figures)
{
    const int rows = batches->split->rows;
    dl_session_clear(session);
    for (int start = 0, n; start < rows; start += n) {
        n = dl_batches_get(batches, start);
        const DlStep step = dl_session_step(session, n, batches->inputs);
        session->model->evaluate(&step);
        dl_session_add(session);
    }
    dl_session_summarize(session, rows, figures);
}

/* Four sums side by side, so that an addition need not wait for the one before it; the order is
 * fixed, so that the bits are. The loops know the type, which the compiler makes vector code of. */
static double sum_squares_f32(const float *reals, size_t count)
{
    double sums[4] = {0};
    for (size_t i = 0; i < count; i++)
        sums[i & 3] += (double)reals[i] * reals[i];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

static double sum_squares_f64(const double *reals, size_t count)
{
    double sums[4] = {0};
    for (size_t i = 0; i < count; i++)
        sums[i & 3] += reals[i] * reals[i];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

double dl_session_clip(Session *session, double limit)
{
    const DlModel *model = session->model;
    const double norm = sqrt(model->real_size == 8 ? sum_squares_f64(session->d_params, model->param_size)
                                                   : sum_squares_f32(session->d_params, model->param_size));
    const double factor = limit / norm;
    for (size_t i = 0; norm > limit && i < model->param_size; i++)
        dl_real_set(session->d_params, i, model->real_size,
                    dl_real_get(session->d_params, i, model->real_size) * factor);
    return norm;
}

/* One function after the other: each may run in threads of its own. */
static DlStepEnd take_apart(Session *session, int n, const void *const *inputs, const double *arguments, double clip)
{
    const DlModel *model = session->model;
    dl_session_forward(session, n, inputs);
    if (!isfinite(session->loss))
        return DL_STEP_LOSS;
    dl_session_backward(session, n, inputs);
    if (!dl_finite(session->d_params, 0, model->param_size, model->real_size))
        return DL_STEP_GRADIENT;
    if (clip > 0)
        dl_session_clip(session, clip);
    if (model->optimizer != NULL)
        model->update(session->params, session->d_params, session->states, arguments, session->step);
    return DL_STEP_DONE;
}

DlStepEnd dl_session_take_step(Session *session, int n, const void *const *inputs, const double *arguments,
                               double clip)
{
    const DlStep step = dl_session_step(session, n, inputs);
    const bool whole = session->model->step != NULL && !(clip > 0);
    const DlStepEnd end = whole ? session->model->step(&step, session->states, arguments)
                                : take_apart(session, n, inputs, arguments, clip);
    if (end == DL_STEP_DONE)
        dl_session_keep(session);
    return end;
}

size_t dl_find_broken(const void *reals, size_t count, int real_size)
{
    size_t i = 0;
    while (i < count && isfinite(dl_real_get(reals, i, real_size)))
        i++;
    return i;
}

static bool find_broken(const char *kind, const void *block, int count, const DlTensor *tensors,
                        int real_size, Broken *broken)
{
    for (int i = 0; i < count; i++) {
        const char *reals = (const char *)block + tensors[i].offset * (size_t)real_size;
        const size_t at = dl_find_broken(reals, tensors[i].size, real_size);
        if (at == tensors[i].size)
            continue;
        *broken = (Broken){kind, &tensors[i], at, dl_real_get(reals, at, real_size)};
        return true;
    }
    return false;
}

bool dl_session_broken(const Session *session, Broken *broken)
{
    const DlModel *model = session->model;
    const int size = model->real_size;
    return find_broken("parameter", session->params, model->param_count, model->params, size, broken) ||
           find_broken("state", session->state, model->kept_count, model->kept, size, broken);
}
