/*
 * Expressions as a book would write them: `--emit=math` and `--emit=dot`.
 *
 *     1 / N / s * e + -1 / N * c    becomes    (e / s − c) / N
 *
 * Products are one numerator over one denominator, equal terms are added up, the denominator
 * that all terms of a sum share is taken out of it, signs and denominators leave the sums that
 * they do not depend on. Equal as real numbers, not as rounded ones: for reading only.
 */
#ifndef DLC_ARRANGE_H
#define DLC_ARRANGE_H

#include "graph.h"

/* `expr` over the `rank` indices of the definition that it is the body of. With `sort`, the factors
 * of a product come in the order of the first of these indices that they use, as the matrices of
 * a product do: X[n, j] ∂h[n, k] for ∂W[j, k]. */
const Expr *arrange_expr(Graph *graph, const Expr *expr, int rank, const Index *const *indices, bool sort);

#endif
