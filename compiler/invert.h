/*
 * Inverting a read: from "body is added at A[f(i)] for every i" to "A[a] gains a sum".
 */
#ifndef DLC_INVERT_H
#define DLC_INVERT_H

#include "graph.h"

/* sum over `indices` of body; count 0: just body. */
typedef struct InvertedSum {
    int count;
    const Index **indices;
    const Expr *body;
} InvertedSum;

/* The sum of `body` over all values of `loops` for which the subscripts of `read` are those of
 * one element of the tensor that it reads. That element's indices are made fresh and returned
 * through *indices, one for each dimension; body and sum are over them. */
InvertedSum invert_read(Graph *graph, const Expr *read, const Expr *body, int count, const Index *const *loops,
                        const Index ***indices);

#endif
