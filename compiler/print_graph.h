/*
 * A graph as text that a person can read and a test can keep: `--emit=graph`,
 * `--dump-after=PASS`. One line for each tensor, in order; what is computed from them below.
 *
 *     input      X[N, 784]
 *     target     y[N] : class(10)
 *     param      W[784, 10] ~ normal(0, 0.01), initially 0.01 * W.draw[i, j]
 *     definition h[n, k: 10] = sum[j](X[n, j] * W[j, k])   # softmax.dl:6
 *     loss       loss
 *     gradient   W = d_W
 */
#ifndef DLC_PRINT_GRAPH_H
#define DLC_PRINT_GRAPH_H

#include "program.h"

void graph_print(const Graph *graph, Text *text);

/* "definition"; the function that reads such a file: "idx". */
const char *tensor_kind_name(TensorKind kind);
const char *source_kind_name(SourceKind kind);

/* All graphs of a program under headings, then its optimiser and its data. */
void program_print(const Program *program, Text *text);

#endif
