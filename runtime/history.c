/* The figures of a training (see history.h). */
#include "history.h"

#include <math.h>
#include <stdlib.h>

const char *const dl_split_names[SPLIT_COUNT] = {"train", "valid", "test"};

bool dl_history_init(Run *run, const bool known[SPLIT_COUNT], int room, History *history)
{
    *history = (History){.figures = 1 + run->model->metric_count, .room = room, .first_loss = NAN};
    for (int s = 0; s < SPLIT_COUNT; s++)
        history->known[s] = known[s];
    history->values = dl_alloc_zero(run, (size_t)room * SPLIT_COUNT,
                                    (size_t)history->figures * sizeof(double));
    return history->values != NULL;
}

double *dl_history_at(const History *history, int epoch, int split)
{
    return history->values + ((size_t)(epoch - 1) * SPLIT_COUNT + (size_t)split) * (size_t)history->figures;
}

char *dl_history_write(Run *run, const History *history)
{
    enum { LONGEST = 26 }; /* " -1.2345678901234567e-308" */
    const size_t per_epoch = SPLIT_COUNT * (size_t)history->figures;
    char *text = dl_alloc(run, 1 + (size_t)history->epochs * per_epoch, LONGEST), *to = text;
    if (text == NULL)
        return NULL;
    to += sprintf(to, "%.17g", history->first_loss);
    for (int e = 1; e <= history->epochs; e++)
        for (int s = 0; s < SPLIT_COUNT; s++)
            for (int i = 0; history->known[s] && i < history->figures; i++)
                to += sprintf(to, " %.17g", dl_history_at(history, e, s)[i]);
    return text;
}

static bool next_number(const char **text, double *value)
{
    char *end;
    *value = strtod(*text, &end);
    const bool found = end != *text;
    *text = end;
    return found;
}

bool dl_history_read(Run *run, const char *text, int epochs, History *history)
{
    if (epochs > history->room) {
        const bool *known = history->known;
        History larger;
        if (!dl_history_init(run, known, epochs, &larger))
            return false;
        dl_release(run, history->values);
        *history = larger;
    }
    bool good = next_number(&text, &history->first_loss);
    for (int e = 1; e <= epochs; e++)
        for (int s = 0; s < SPLIT_COUNT; s++)
            for (int i = 0; history->known[s] && i < history->figures; i++)
                good = good && next_number(&text, &dl_history_at(history, e, s)[i]);
    history->epochs = epochs;
    return good && *text == '\0';
}
