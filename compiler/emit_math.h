/*
 * `--emit=math`: the model and its gradients as formulas, in the names of the source.
 *
 *     h[n, k]      = max(Σ_j X[n, j] W1[j, k] + b1[k], 0)                            mlp.dl:6
 *     loss         = 1/N Σ_n (log Σ_c exp logits[n, c] − logits[n, y[n]])            mlp.dl:9
 *
 *     ∂W1[j, k]    = Σ_n X[n, j] ∂h[n, k] [h[n, k] > 0]
 *
 * ∂x is the derivative of the loss for x, [condition] is 1 where the condition holds and else 0,
 * N is the number of rows.
 */
#ifndef DLC_EMIT_MATH_H
#define DLC_EMIT_MATH_H

#include "program.h"

/* The training graph, after differentiate and simplify. */
void emit_math(const Program *program, Text *text);

#endif
