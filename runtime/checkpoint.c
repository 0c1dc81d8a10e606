/* A session on disk (see checkpoint.h). */
#include "checkpoint.h"

#include "safetensors.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static char *at(void *block, const DlModel *model, size_t offset)
{
    return (char *)block + offset * (size_t)model->real_size;
}

static const char *state_name(Run *run, const char *prefix, const DlTensor *state)
{
    return dl_text(run, "%s%sstate.%s", prefix, *prefix != '\0' ? "." : "", state->name);
}

/* ---- writing ---- */

enum { NOTES = 8 };
typedef struct Content {
    Run *run;
    const DlModel *model;
    int count; /* of items */
    Item *items;
    int note_count;
    Note notes[NOTES];
    char texts[NOTES][DL_NUMBER];
} Content;

/* A tensor of each parameter, out of a block like theirs, under PREFIX.NAME. */
static bool add_block(Content *content, const char *prefix, void *block)
{
    for (int i = 0; i < content->model->param_count; i++) {
        const DlTensor *param = &content->model->params[i];
        const char *name = *prefix != '\0' ? dl_text(content->run, "%s.%s", prefix, param->name)
                                           : param->name;
        if (name == NULL)
            return false;
        content->items[content->count++] = (Item){name, param, at(block, content->model, param->offset)};
    }
    return true;
}

/* Parameters and states, out of a block like Session.learned, under PREFIX.NAME and
 * PREFIX.state.NAME. */
static bool add_learned(Content *content, const char *prefix, void *learned)
{
    const DlModel *model = content->model;
    void *state = dl_learned_state(model, learned);
    if (!add_block(content, prefix, learned))
        return false;
    for (int i = 0; i < model->kept_count; i++) {
        const char *name = state_name(content->run, prefix, &model->kept[i]);
        if (name == NULL)
            return false;
        content->items[content->count++] = (Item){name, &model->kept[i],
                                                  at(state, model, model->kept[i].offset)};
    }
    return true;
}

static bool add_states(Content *content, const Session *session)
{
    const DlModel *model = content->model;
    for (int s = 0; s < model->state_count; s++) {
        const char *prefix = dl_text(content->run, "optimizer.%s", model->states[s]);
        if (prefix == NULL ||
            !add_block(content, prefix, at(session->states, model, (size_t)s * model->param_size)))
            return false;
    }
    return true;
}

static void add_note(Content *content, const char *key, const char *text)
{
    content->notes[content->note_count++] = (Note){key, text};
}

/* A count (`format` takes a uint64_t). */
static void add_count(Content *content, const char *key, uint64_t count)
{
    char *text = content->texts[content->note_count];
    snprintf(text, DL_NUMBER, "%" PRIu64, count);
    add_note(content, key, text);
}

static bool add_notes(Content *content, const Session *session, const Standing *standing)
{
    add_count(content, "epoch", (uint64_t)standing->epoch);
    add_count(content, "step", session->step);
    add_count(content, "seed", session->seed);
    add_note(content, "model", content->model->name);
    const char *losses = dl_history_write(content->run, &standing->history);
    add_note(content, "losses", losses);
    if (standing->best != NULL)
        add_count(content, "best_epoch", (uint64_t)standing->best_epoch);
    if (standing->valid > 0) {
        char *text = content->texts[content->note_count];
        snprintf(text, DL_NUMBER, "%.17g", standing->valid);
        add_note(content, "valid", text);
    }
    return losses != NULL;
}

static bool write_content(Session *session, const char *path, const Standing *standing)
{
    const DlModel *model = session->model;
    Run *run = session->run;
    Content content = {.run = run, .model = model};
    content.items = dl_alloc(
        run, (size_t)model->param_count * (2 + (size_t)model->state_count) + 2 * (size_t)model->kept_count,
        sizeof *content.items);
    const bool kept = standing->best_epoch > 0;
    return content.items != NULL && add_learned(&content, "", kept ? standing->best : session->learned) &&
           (!kept || add_learned(&content, "last", session->learned)) && add_states(&content, session) &&
           add_notes(&content, session, standing) &&
           dl_archive_write(run, path, model, 0, content.count, content.items, content.note_count,
                            content.notes);
}

bool dl_checkpoint_save(Session *session, const char *path, const Standing *standing)
{
    Broken broken;
    if (dl_session_broken(session, &broken))
        return dl_fail(session->run,
                       "%s: not written: after step %" PRIu64 ", %s %s holds a number that is not finite",
                       path, session->step, broken.kind, broken.tensor->name);
    const struct Block *mark = dl_mark(session->run);
    const bool written = write_content(session, path, standing);
    dl_release_since(session->run, mark);
    return written;
}

/* ---- reading ---- */

/* The reverse of add_block. */
static bool read_block(Archive *archive, const DlModel *model, const char *prefix, void *block)
{
    for (int i = 0; i < model->param_count; i++) {
        const DlTensor *param = &model->params[i];
        const char *name = *prefix != '\0' ? dl_text(archive->run, "%s.%s", prefix, param->name)
                                           : param->name;
        if (name == NULL || !dl_archive_read(archive, name, model, param, 0, at(block, model, param->offset)))
            return false;
    }
    return true;
}

/* The reverse of add_learned. */
static bool read_learned(Archive *archive, const DlModel *model, const char *prefix, void *learned)
{
    void *state = dl_learned_state(model, learned);
    if (!read_block(archive, model, prefix, learned))
        return false;
    for (int i = 0; i < model->kept_count; i++) {
        const char *name = state_name(archive->run, prefix, &model->kept[i]);
        if (name == NULL || !dl_archive_read(archive, name, model, &model->kept[i], 0,
                                             at(state, model, model->kept[i].offset)))
            return false;
    }
    return true;
}

static bool read_states(Archive *archive, Session *session)
{
    const DlModel *model = session->model;
    for (int s = 0; s < model->state_count; s++) {
        const char *prefix = dl_text(archive->run, "optimizer.%s", model->states[s]);
        if (prefix == NULL ||
            !read_block(archive, model, prefix, at(session->states, model, (size_t)s * model->param_size)))
            return false;
    }
    return true;
}

bool dl_checkpoint_load(Session *session, const char *path)
{
    Archive archive;
    if (!dl_archive_open(session->run, path, &archive))
        return false;
    const bool good = read_learned(&archive, session->model, "", session->learned);
    dl_archive_close(&archive);
    return good;
}

/* A count of __metadata__ up to `most`; false, without a message, where there is none. */
static bool read_count(const Archive *archive, const char *key, uint64_t most, uint64_t *count)
{
    const char *text = dl_archive_metadata(archive, key);
    char *end;
    if (text == NULL || *text < '0' || *text > '9')
        return false;
    errno = 0;
    *count = strtoull(text, &end, 10);
    return *end == '\0' && errno == 0 && *count <= most;
}

static bool read_notes(const Archive *archive, Session *session, Standing *standing)
{
    Run *run = archive->run;
    uint64_t epoch, step, best = 0;
    const char *losses = dl_archive_metadata(archive, "losses"),
               *valid = dl_archive_metadata(archive, "valid");
    const double fraction = valid != NULL ? strtod(valid, NULL) : 0;
    if (!read_count(archive, "epoch", INT32_MAX, &epoch) || !read_count(archive, "step", UINT32_MAX, &step) ||
        losses == NULL)
        return dl_fail(run,
                       "%s: expected a checkpoint that training wrote, found no epoch, step and losses in it",
                       archive->path);
    if (fraction < standing->valid || fraction > standing->valid)
        return dl_fail(run, "%s: was trained with --valid %g, and goes on with the same, but found %g",
                       archive->path, fraction, standing->valid);
    read_count(archive, "best_epoch", epoch, &best);
    session->step = step;
    standing->epoch = (int)epoch;
    standing->best_epoch = standing->best != NULL ? (int)best : 0;
    return dl_history_read(run, losses, (int)epoch, &standing->history) ||
           dl_fail(run, "%s: expected losses and metrics of %d epochs for each split, found something else",
                   archive->path, (int)epoch);
}

bool dl_checkpoint_resume(Session *session, const char *path, Standing *standing)
{
    const DlModel *model = session->model;
    Archive archive;
    Entry entry;
    if (!dl_archive_open(session->run, path, &archive))
        return false;
    char *first = model->param_count > 0 ? dl_text(session->run, "last.%s", model->params[0].name) : "";
    const bool kept = first != NULL && dl_archive_find(&archive, first, &entry);
    const bool good = first != NULL && read_notes(&archive, session, standing) &&
                      read_learned(&archive, model, kept ? "last" : "", session->learned) &&
                      (standing->best_epoch == 0 || read_learned(&archive, model, "", standing->best)) &&
                      read_states(&archive, session);
    dl_archive_close(&archive);
    return good;
}

bool dl_checkpoint_seed(Run *run, const char *path, uint64_t *seed)
{
    Archive archive;
    uint64_t value;
    if (!dl_archive_open(run, path, &archive))
        return false;
    if (read_count(&archive, "seed", UINT64_MAX, &value))
        *seed = value;
    dl_archive_close(&archive);
    return true;
}
