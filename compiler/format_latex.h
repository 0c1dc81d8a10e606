/*
 * Scalar expressions and definitions as LaTeX mathematics: `--emit=latex`.
 *
 *     h_{n,k} = \max\left(\sum_{j} X_{n,j} \, W^{(1)}_{j,k} + b^{(1)}_{k},\ 0\right)
 *
 * A tensor's symbol is the last part of its path; the rest of the path, or a trailing number,
 * stands above it: logits.dense.W is W^{(\text{logits.dense})}, W1 is W^{(1)}. Names of Greek
 * letters become them, y_hat becomes \hat{y}. The adjoint of x is the fraction dL/dx.
 */
#ifndef DLC_FORMAT_LATEX_H
#define DLC_FORMAT_LATEX_H

#include "graph.h"

/* Appends `expr` over the tensor's indices; `names` by Tensor.id. Needs amsmath. */
void latex_body(Text *text, const Tensor *tensor, const Expr *expr, const char *const *names);
/* Appends the tensor at its indices. */
void latex_left_side(Text *text, const Tensor *tensor, const char *const *names);
/* Appends the tensor's symbol alone. */
void latex_name(Text *text, const Tensor *tensor, const char *const *names);
/* Appends text that stands for itself: _ # & and the like are escaped. */
void latex_escape(Text *text, const char *string);
/* Appends "N \times 784"; "1" for rank 0. */
void latex_shape(Text *text, int rank, const Extent *shape);

#endif
