/*
 * Contractions at -O2: every sum of products as a blocked matrix product.
 */
#ifndef DLC_EMIT_CONTRACTION_H
#define DLC_EMIT_CONTRACTION_H

#include "emit_internal.h"
#include "plan.h"
#include "product.h"

/* Writes the kernel of a tensor whose body is a contraction and an epilogue; false, and nothing
 * written, when it is none or too small to gain. */
bool emit_contraction(Writer *writer, Tensor *tensor);

/* Whether emit_contraction's code finishes block after block of rows, each of which is a run of memory: it
 * can then learn from them (Tensor.learned). */
bool contraction_ends_in_blocks(Graph *graph, const Tensor *tensor);
/* Whether such a tensor is, for a batch of one, a column times a row: then its kernel hands those to the
 * training step, and the gradient is not even made in blocks. */
bool contraction_is_column_times_row(Graph *graph, const Tensor *tensor);

/* Whether emit_contraction's code shares samples, and nothing else, among threads. */
bool contraction_shares_samples(Graph *graph, const Tensor *tensor);

/* The scratch that emit_contraction's code uses for packing and partial sums. */
Scratch contraction_scratch(Graph *graph, const Tensor *tensor);

/* The loops of a product of the form dots, in `opened` loops, which it closes (emit_dot_products.c). */
void emit_dots(Writer *writer, Tensor *tensor, const Product *product, int opened);

#endif
