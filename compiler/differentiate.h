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

/* Makes definitions of the gradients that the model asks for by grad(s, x), the adjoints they need
 * before them, in order, so that one may be made of others: derivatives of any order. Where `of`
 * has dimensions it is a family of scalars, and the gradient holds one for each of them. It is 0
 * where nothing depends on x. */
void differentiate_requests(Graph *graph);

/* Fills graph->gradients: the loss's gradient for every parameter, in their order. */
void differentiate(Graph *graph);

#endif
