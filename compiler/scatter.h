/*
 * Scatters: E[v, d] = sum[n](if t[n] == v then e else 0), the gradient of a data-dependent read.
 * Written as a sum it visits every v for every n; as a scatter each n adds to its one row. What else is added
 * to that stands in the tensor before.
 */
#ifndef DLC_SCATTER_H
#define DLC_SCATTER_H

#include "graph.h"

typedef struct Scatter {
    int dimension;       /* of the tensor: the index that data decides */
    const Expr *place;   /* its value, in terms of the summed indices and other dimensions */
    const Expr *reduce;  /* the sum: the body, or one of its terms */
} Scatter;

/* Whether `body`, the body of a tensor with these indices, is a scatter, or a sum with one as a term. */
bool find_scatter(const Expr *body, int rank, const Index *const *indices, Scatter *scatter);

#endif
