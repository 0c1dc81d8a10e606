/*
 * A contraction taken apart: the reduction sum[k...](a * b) inside a tensor's body, with the
 * indices of tensor and sum sorted by the operands that use them.
 *
 *     rows      of the tensor, used by a alone        (M of a matrix product)
 *     columns   of the tensor, used by b alone        (N); the tensor's last index is here
 *     depth     summed                                (K)
 *     batch     of the tensor, used by both or none
 */
#ifndef DLC_CONTRACTION_H
#define DLC_CONTRACTION_H

#include "graph.h"

enum { CONTRACTION_INDICES = 16 };

typedef struct IndexGroup {
    int count;
    const Index *index[CONTRACTION_INDICES]; /* in the order of the tensor or the sum; none of extent 1 */
} IndexGroup;

typedef struct Contraction {
    const Expr *reduce;
    const Expr *a, *b; /* a * b is the summand; guards stand in the operand that has their indices */
    IndexGroup rows, columns, depth, batch;
    bool slim; /* too few rows or columns for a matrix product; b is read through windows */
} Contraction;

/* A sum of products in which two factors have an index of their own beside those summed over: what
 * a matrix product may compute. A row's own sum, as layer_norm has it, is none. Or one factor is read through windows
 * and another is not: a convolution with a filter for each channel, or with one filter. */
bool is_contraction(const Expr *reduce);
/* The contraction in a fused body, or NULL. */
const Expr *find_contraction(const Expr *body);

/* `body` with the numbers among its summands' factors taken out of the sums: what is left are the
 * operands of a matrix product, and its epilogue. Scatters of the tensor stay as they are. */
const Expr *hoist_numbers(Graph *graph, const Tensor *tensor, const Expr *body);

/* False when the body has no contraction that a matrix product computes well, nor windows: another reduction
 * beside it, operands that can't be told apart, or too little work. */
bool contraction_of(Graph *graph, const Tensor *tensor, Contraction *contraction);

/* The product of a group's extents, n guessed for comparing. */
double group_guess(const IndexGroup *group);

#endif
