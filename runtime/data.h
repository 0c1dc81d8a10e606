/*
 * data.h: the splits of a model's data block, in memory.
 */
#ifndef DL_DATA_H
#define DL_DATA_H

#include "maker.h"

/* One split, ready to be cut into batches. */
typedef struct Split {
    const char *name;
    int rows;
    void **inputs;    /* for each of DlModel.inputs its rows, all classes in range */
    const Kept *kept; /* or what they are made of, when they are needed; then `inputs` is NULL */
    uint32_t *chosen; /* the numbers of the `rows` rows that belong to it; NULL: the first ones */
} Split;

/* The model's split of this name; NULL where it has none. */
const DlSplit *dl_split_find(const DlModel *model, const char *name);

/* Reads and draws a split. `folder` is what --data gave, or NULL; then it is $DLC_DATA, else
 * ./data. `seed` is what draws depend on. False after a message. */
bool dl_split_load(Run *run, const DlSplit *split, const char *folder, uint64_t seed, Split *loaded);

/* Whether all classes of `rows` rows are in range; `where` names the file or split in the
 * message. True for reals. */
bool dl_classes_check(Run *run, const DlTensor *tensor, const void *values, int rows, const char *where);

#endif
