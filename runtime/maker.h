/*
 * maker.h: splits that stay in memory as their files have them, a byte an element, and whose rows
 * are made when a batch is put together. That is a quarter of the memory, or an eighth, and less
 * than the time of copying rows that were made beforehand, since fetching them takes longest.
 */
#ifndef DL_MAKER_H
#define DL_MAKER_H

#include "internal.h"

/* What a source of a split holds. */
typedef struct Column {
    void *elements; /* as the model takes them: reals or int32_t */
    bool bytes;     /* or bytes */
    int rows;
} Column;

/* A split whose `make` takes any rows (DlSplit.by_row), kept as its sources. */
typedef struct Kept {
    const DlSplit *split;
    const Column *columns; /* for each source */
    uint64_t seed;
} Kept;

/* Memory to make rows in, for one thread at a time. */
typedef struct Maker {
    const DlModel *model;
    const Kept *kept;
    int count;      /* rows at a time */
    void **sources; /* these rows of each source, as the model takes them */
    void **inputs;  /* where the rows go */
    void *arena;
} Maker;

/* False after a message. */
bool dl_maker_init(Run *run, const Kept *kept, Maker *maker);

/* Makes the n rows order[0 ...], or first, first + 1, ... where `order` is NULL; into `inputs`, the
 * rows of each of DlModel.inputs one behind the other. */
void dl_maker_make(Maker *maker, const uint32_t *order, int first, int n, void *const *inputs);

#endif
