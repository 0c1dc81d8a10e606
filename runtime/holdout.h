/*
 * holdout.h: rows of the training split that are kept from training, to be judged by.
 */
#ifndef DL_HOLDOUT_H
#define DL_HOLDOUT_H

#include "data.h"

/* A random order of all rows of a split, which depends on the seed alone; NULL after a message. */
uint32_t *dl_holdout_order(Run *run, const Split *all, uint64_t seed);

/* How many rows `fraction` of them is: the nearest number that leaves both parts a row. `rows` is
 * at least 2. */
int dl_holdout_rows(int rows, double fraction);

/* The places first ... first + count - 1 of the order become `valid`, the others `train`. Both
 * show the rows of `all`, which must outlive them. False after a message. */
bool dl_holdout_divide(Run *run, const Split *all, const uint32_t *order, int first, int count, Split *train,
                       Split *valid);

/* Where fold `fold` (from 0) of `folds` begins: folds differ by one row at most, and fold `folds`
 * is the end. */
int dl_fold_start(int rows, int fold, int folds);

#endif
