/*
 * batch.h: a split as a sequence of batches, in its own order or shuffled.
 */
#ifndef DL_BATCH_H
#define DL_BATCH_H

#include "data.h"

typedef struct Batches {
    const DlModel *model;
    const Split *split;
    int size;            /* rows of every batch but the last one */
    uint32_t *order;     /* the row at each place; NULL: the split's own order */
    size_t *row_bytes;   /* for each input */
    Maker maker;         /* where the split is kept as its sources */
    void **buffers;      /* for each input, `size` rows */
    void **ahead;        /* as many again, which the loader fills */
    struct Loader *loader; /* NULL: rows are copied when they are asked for */
    const void **inputs; /* for each input, the rows of the current batch */
} Batches;

/* Prepares batches of at most `size` rows. `shuffled`: dl_batches_shuffle comes before each
 * epoch. False after a message. */
bool dl_batches_init(Run *run, const Split *split, int size, bool shuffled, Batches *batches);

/* From now on another thread copies the rows of the batch after the one that dl_batches_get gave;
 * what it gives is the same. Nothing happens where that would not pay. The batches may not move,
 * and dl_batches_close has to come before their memory goes. False after a message. */
bool dl_batches_load_ahead(Run *run, Batches *batches);

/* Ends that thread, if there is one. */
void dl_batches_close(Batches *batches);

/* A new order, which depends on the seed and the epoch alone. */
void dl_batches_shuffle(Batches *batches, uint64_t seed, uint32_t epoch);

/* Points `inputs` at the batch that begins at place `start`; returns its number of rows. Every
 * input begins at a multiple of 64 bytes; one that the split does not have (NULL) is NULL. */
int dl_batches_get(Batches *batches, int start);

/* order = a uniformly random permutation of 0 ... count - 1: Fisher and Yates's shuffle. */
void dl_shuffle(uint32_t *order, int count, uint64_t seed, uint32_t epoch);

#endif
