/*
 * Scalar expressions and definitions as text for people: the graph dump, `--emit=math`, the
 * labels of `--emit=dot`, the comments of the emitted C.
 *
 *     FORMAT_DL     h[n, k] = max(sum[j](X[n, j] * W1[j, k]) + b1[k], 0)
 *     FORMAT_MATH   h[n, k] = max(Σ_j X[n, j] W1[j, k] + b1[k], 0)
 *
 * Parentheses stand only where the text would otherwise mean something else; the number of rows
 * of the batch is N. An index has its own name; where that already means another index in the
 * same place, DL appends a number (c2) and math a prime (c'). Very long expressions are cut
 * short with "...".
 */
#ifndef DLC_FORMAT_H
#define DLC_FORMAT_H

#include "graph.h"

typedef enum FormatStyle { FORMAT_DL, FORMAT_MATH } FormatStyle;

/* Appends `expr`; `indices` are the `count` indices that it may use freely, in the order in
 * which they claim their names. `names`, by Tensor.id, are used in place of the tensors' own; may
 * be NULL. */
void format_expr(Text *text, const Expr *expr, FormatStyle style, int count, const Index *const *indices,
                 const char *const *names);

/* Appends "name[i, j] = body" of a definition, without a line end. */
void format_definition(Text *text, const Tensor *tensor, FormatStyle style);

/* The two sides of it: "name[i, j]" and "body". */
void format_left_side(Text *text, const Tensor *tensor, FormatStyle style, const char *const *names);
void format_body(Text *text, const Tensor *tensor, FormatStyle style, const char *const *names);

/* The tensor's name in this style: in math, a compiler's "d_x" is "∂x". */
void format_name(Text *text, const Tensor *tensor, FormatStyle style, const char *const *names);

/* "784", "N", "2 N + 1" */
void format_extent(Text *text, Extent extent);
/* "[N, 784]"; nothing for rank 0. */
void format_shape(Text *text, int rank, const Extent *shape);

/* A name for each tensor of the graph, by id: its own, or, where an earlier one has the same,
 * "name#2". Lives in the graph's arena. */
const char **format_unique_names(const Graph *graph);

/* "mlp.dl:6"; nothing when the span is nowhere. Only the base name of the path. */
void format_place(Text *text, Span span);

#endif
