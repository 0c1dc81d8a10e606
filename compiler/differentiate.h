/*
 * Reverse-mode differentiation on definitions; the result is made of definitions again.
 *
 * For a definition T[i] = reduce[r](e) and a read A[f(i, r)] in e, the adjoint of A gains
 *
 *     d_A[a] += sum over i, r with f(i, r) = a of  d_T[i] * (de / dA-read)
 *
 * with f inverted: a permuted index is renamed, an affine one solved with a guard, a floor
 * division opened by its remainder, a data-dependent one kept as a guard (which emit turns
 * into a scatter). See Griewank & Walther, "Evaluating Derivatives", chapter 3.
 */
#ifndef DLC_DIFFERENTIATE_H
#define DLC_DIFFERENTIATE_H

#include "graph.h"

/* Appends the adjoints that the gradients of `of` (rank 0) need. result[k] becomes the gradient
 * of wrt[k], a tensor of the same shape (a definition that is 0 where nothing depends on it). */
void differentiate_tensors(Graph *graph, Tensor *of, int count, Tensor *const *wrt, Tensor **result);

/* Fills graph->gradients: the loss's gradient for every parameter, in their order. */
void differentiate(Graph *graph);

#endif
