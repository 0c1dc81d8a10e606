/*
 * A graph as a person would tell it: what `--emit=math` and `--emit=dot` draw from.
 *
 * The forward definitions that loss, outputs and metrics need, then the adjoints that the
 * parameters' gradients need, in order. What the compiler made for itself and reads once is
 * folded into its reader, so that the formulas are those of the source and of the book; folded
 * bodies may hold reductions anywhere.
 */
#ifndef DLC_OUTLINE_H
#define DLC_OUTLINE_H

#include "format.h"
#include "graph.h"

typedef struct OutlineItem {
    const Tensor *tensor;
    const Expr *body; /* DEFINITION: over tensor->indices, folded and arranged; else NULL */
    bool backward;    /* needed by the gradients only */
} OutlineItem;

typedef struct Outline {
    LIST(OutlineItem) items; /* all kinds of tensors, in the order of the graph */
    const char **names;      /* by Tensor.id, unique among the items; for format_* */
} Outline;

/* Makes new expressions in the graph, but changes no tensor of it. */
Outline outline_graph(Graph *graph);

/* Calls visit for each tensor that the item is made of, once each, in order of reading. */
void outline_operands(const OutlineItem *item, void (*visit)(void *context, const Tensor *tensor), void *context);

#endif
