/* Validation rows and folds (see holdout.h). Rows are shown by number, never copied. */
#include "holdout.h"

#include "batch.h"

#include <string.h>

uint32_t *dl_holdout_order(Run *run, const Split *all, uint64_t seed)
{
    uint32_t *order = dl_alloc(run, (size_t)all->rows, sizeof *order);
    if (order != NULL)
        dl_shuffle(order, all->rows, seed, 0); /* epochs count from 1, so this order is no epoch's */
    return order;
}

int dl_holdout_rows(int rows, double fraction)
{
    const int count = (int)(rows * fraction + 0.5);
    return count < 1 ? 1 : count > rows - 1 ? rows - 1 : count;
}

static bool show(Run *run, const char *name, const Split *all, int count, Split *part)
{
    uint32_t *chosen = dl_alloc(run, (size_t)count, sizeof *chosen);
    *part = *all;
    part->name = name;
    part->rows = count;
    part->chosen = chosen;
    return chosen != NULL;
}

bool dl_holdout_divide(Run *run, const Split *all, const uint32_t *order, int first, int count, Split *train,
                       Split *valid)
{
    const int rows = all->rows, behind = rows - first - count;
    if (!show(run, "train", all, rows - count, train) || !show(run, "valid", all, count, valid))
        return false;
    memcpy(valid->chosen, order + first, (size_t)count * sizeof *order);
    memcpy(train->chosen, order, (size_t)first * sizeof *order);
    memcpy(train->chosen + first, order + first + count, (size_t)behind * sizeof *order);
    return true;
}

int dl_fold_start(int rows, int fold, int folds)
{
    return (int)((int64_t)rows * fold / folds);
}
