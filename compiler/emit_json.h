/*
 * `--emit=json`: the model for other programs, as one JSON object.
 *
 *     {"dlc": VERSION, "model": "mlp", "source": "mlp.dl",
 *      "training": GRAPH, "evaluation": GRAPH,
 *      "optimizer": {"name": "sgd", "arguments": {"lr": 0.1}, "states": ["v"]},    or null
 *      "train": {"batch": 256, "epochs": 10, "seed": null, "clip_norm": null},
 *      "data": {"train": {"rows": null, "sources": [...]}}}
 *
 *     GRAPH: {"tensors": [...], "indices": [...], "expressions": [...], "loss": NAME,
 *             "outputs": {NAME: TENSOR}, "metrics": {...}, "gradients": {PARAMETER: TENSOR}}
 *
 * Tensors stand in order of definition and are named by unique names. An extent is a number, or a
 * string in n, the number of rows of the batch. A definition has `formula`, as people write it,
 * and `body`, the place in `expressions` of the same thing as a graph: nodes refer to the nodes
 * before them by place and to index variables by place in `indices`. docs/compiler.md describes
 * every field.
 */
#ifndef DLC_EMIT_JSON_H
#define DLC_EMIT_JSON_H

#include "program.h"

/* The graphs after simplify. */
void emit_json(const Program *program, Text *text);

#endif
