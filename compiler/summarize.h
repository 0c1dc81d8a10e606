/*
 * Splits loss and metrics into what a batch adds up and what is computed from the sums.
 *
 * A metric is a mean over samples or a function of such means, applied after averaging over the
 * whole split (language, section 3). So the sums over the batch become `graph->totals`, to be
 * added over all batches, and what follows from them becomes `graph->summary`: a graph whose
 * inputs are the totals, whose n is the number of rows of the whole split, and whose outputs are
 * "loss" and the metrics, in order. sqrt(mean(r^2)) is then exact for the split, not a mean of
 * the batches' roots.
 *
 * A loss whose sums can't be told apart (it takes a maximum over the batch, say) is added up as
 * n times itself: a mean over batches, weighted by rows. So is everything in a model whose
 * metrics are made otherwise in training than in evaluation.
 */
#ifndef DLC_SUMMARIZE_H
#define DLC_SUMMARIZE_H

#include "graph.h"

/* Both graphs get totals and summaries of the same layout. A metric that is no function of sums
 * is an error. */
void summarize(Graph *training, Graph *evaluation, Diagnostics *diagnostics);

#endif
