/*
 * `--emit=dot`: the forward and backward graph as a picture, for Graphviz:
 *
 *     dlc --emit=dot mlp.dl | dot -Tsvg -o mlp.svg
 *
 * The forward part runs down on the left, the backward part up on the right, so that an adjoint
 * stands beside what it is the adjoint of. A box is a tensor and its formula; an edge carries
 * the shape of what flows along it. Dashed edges are forward results that the backward part uses
 * again. What one statement of the source made stands in one frame.
 */
#ifndef DLC_EMIT_DOT_H
#define DLC_EMIT_DOT_H

#include "program.h"

/* The training graph, after differentiate and simplify. */
void emit_dot(const Program *program, Text *text);

#endif
