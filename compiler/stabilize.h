/*
 * Rewrites formulas that overflow or cancel to equal ones that don't, before differentiation, so
 * that gradients are stable too:
 *
 *     log(exp(u))                     u
 *     log(a * b), log(a / b)          log a + log b, log a - log b  where a or b is an exponential
 *     log(sum exp(u))                 m + log(sum exp(u - m)),  m = max u
 *     exp(u) / sum exp(u)             exp(u - m) / sum exp(u - m)
 *     log(sigmoid(x)), log(1 + exp x) -softplus(-x), softplus(x)
 *     1 - sigmoid(x)                  sigmoid(-x)
 *
 * It sees through definitions, so p = exp(x) / s, ... log(p[i, y[i]]) is found however it is
 * spread over names. See Blanchard, Higham & Higham, "Accurately computing the log-sum-exp and
 * softmax functions" (2021), for why subtracting the maximum suffices.
 */
#ifndef DLC_STABILIZE_H
#define DLC_STABILIZE_H

#include "diag.h"
#include "graph.h"

/* `warn`: a [-Wstability] warning names what was rewritten, at the definition's place. */
void stabilize(Graph *graph, Diagnostics *diagnostics, bool warn);

#endif
