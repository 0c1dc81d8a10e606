/* A session on disk (see checkpoint.h), as a safetensors file. */
#include "checkpoint.h"

#include "safetensors.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>

static char *at(void *block, const DlModel *model, size_t offset)
{
    return (char *)block + offset * (size_t)model->real_size;
}

static bool write_items(Session *session, const char *path, int epoch, int count, const Item *items)
{
    const DlModel *model = session->model;
    char texts[3][DL_NUMBER];
    snprintf(texts[0], DL_NUMBER, "%d", epoch);
    snprintf(texts[1], DL_NUMBER, "%" PRIu64, session->step);
    snprintf(texts[2], DL_NUMBER, "%" PRIu64, session->seed);
    const Note notes[] = {
        {"epoch", texts[0]}, {"step", texts[1]}, {"seed", texts[2]}, {"model", model->name}};
    return dl_archive_write(session->run, path, model, 0, count, items, 4, notes);
}

bool dl_checkpoint_save(Session *session, const char *path, int epoch)
{
    const DlModel *model = session->model;
    Run *run = session->run;
    const int params = model->param_count, count = params * (1 + model->state_count);
    const DlTensor *broken = dl_session_broken(session);
    if (broken != NULL)
        return dl_fail(
            run, "%s: not written: after step %" PRIu64 ", parameter %s holds a number that is not finite",
            path, session->step, broken->name);
    Item *items = dl_alloc(run, (size_t)count, sizeof *items);
    if (items == NULL)
        return false;
    for (int i = 0; i < params; i++)
        items[i] = (Item){model->params[i].name, &model->params[i],
                          at(session->params, model, model->params[i].offset)};
    for (int i = params; i < count; i++) {
        const DlTensor *param = &model->params[i % params];
        const int state = i / params - 1;
        const char *name = dl_text(run, "optimizer.%s.%s", model->states[state], param->name);
        if (name == NULL)
            return false;
        items[i] = (Item){name, param,
                          at(session->states, model, (size_t)state * model->param_size + param->offset)};
    }
    const bool written = write_items(session, path, epoch, count, items);
    for (int i = params; i < count; i++)
        dl_release(run, (char *)items[i].name);
    dl_release(run, items);
    return written;
}

bool dl_checkpoint_load(Session *session, const char *path)
{
    const DlModel *model = session->model;
    Archive archive;
    if (!dl_archive_open(session->run, path, &archive))
        return false;
    bool good = true;
    for (int i = 0; good && i < model->param_count; i++) {
        const DlTensor *param = &model->params[i];
        good = dl_archive_read(&archive, param->name, model, param, 0,
                               at(session->params, model, param->offset));
    }
    dl_archive_close(&archive);
    return good;
}

bool dl_checkpoint_seed(Run *run, const char *path, uint64_t *seed)
{
    Archive archive;
    if (!dl_archive_open(run, path, &archive))
        return false;
    const char *text = dl_archive_metadata(&archive, "seed");
    char *end;
    errno = 0;
    const uint64_t value = text != NULL ? strtoull(text, &end, 10) : 0;
    if (text != NULL && end != text && *end == '\0' && errno == 0)
        *seed = value;
    dl_archive_close(&archive);
    return true;
}
