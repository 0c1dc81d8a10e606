/*
 * The graph as text (see print_graph.h).
 *
 * In:  a graph after any pass, also one that graph_check would refuse. Out: the same text for the
 * same graph; no numbers of nodes, so that a change in one place does not move the others.
 */
#include "print_graph.h"
#include "format.h"

#include <string.h>

static const char *const kind_names[] = {
    [TENSOR_INPUT] = "input",   [TENSOR_TARGET] = "target", [TENSOR_PARAM] = "param",
    [TENSOR_STATE] = "state",   [TENSOR_SCALAR] = "scalar", [TENSOR_DRAW] = "draw",
    [TENSOR_VIEW] = "view",     [TENSOR_DEFINITION] = "definition",
};

/* " : class(10)" or " : -1..3" */
static void print_classes(Text *text, const Tensor *tensor)
{
    if (!tensor->integer)
        return;
    if (tensor->low == 0)
        text_printf(text, " : class(%lld)", (long long)tensor->high + 1);
    else
        text_printf(text, " : %lld..%lld", (long long)tensor->low, (long long)tensor->high);
}

/* "[n, k: 256]": a batch index named n needs no extent, as in the language. */
static void print_indices(Text *text, const Tensor *tensor)
{
    for (int i = 0; i < tensor->rank; i++) {
        const Index *index = tensor->indices[i];
        const char *name = index->name ? index->name : "i";
        text_printf(text, "%s%s", i > 0 ? ", " : "[", name);
        if (extent_equal(index->extent, extent_batch) && strcmp(name, "n") == 0)
            continue;
        text_puts(text, ": ");
        format_extent(text, index->extent);
    }
    text_puts(text, tensor->rank > 0 ? "]" : "");
}

static void print_initial(Text *text, const Tensor *tensor, const char *const *names)
{
    if (tensor->initial && tensor->initial->kind == EXPR_CONSTANT) {
        text_puts(text, " = ");
        format_expr(text, tensor->initial, FORMAT_DL, 0, NULL, names);
    } else if (tensor->initial) {
        if (tensor->distribution)
            text_printf(text, " ~ %s", tensor->distribution);
        text_puts(text, ", initially ");
        format_expr(text, tensor->initial, FORMAT_DL, tensor->rank, tensor->indices, names);
    }
    text_puts(text, tensor->no_decay ? " no_decay" : "");
}

static void print_tensor(Text *text, const Tensor *tensor, const char *const *names)
{
    text_printf(text, "%-10s %s", kind_names[tensor->kind], names[tensor->id]);
    if (tensor->kind == TENSOR_DEFINITION)
        print_indices(text, tensor);
    else
        format_shape(text, tensor->rank, tensor->shape);
    print_classes(text, tensor);
    switch (tensor->kind) {
    case TENSOR_PARAM:
    case TENSOR_STATE: print_initial(text, tensor, names); break;
    case TENSOR_DRAW:
        text_printf(text, " ~ %s(0, 1), stream %08x", tensor->draw == DRAW_UNIFORM ? "uniform" : "normal",
                    (unsigned)tensor->stream);
        break;
    case TENSOR_VIEW:
        text_printf(text, " of %s", names[tensor->base->id]);
        format_shape(text, tensor->base->rank, tensor->base->shape);
        break;
    case TENSOR_DEFINITION:
        text_puts(text, " = ");
        format_body(text, tensor, FORMAT_DL, names);
        break;
    default: break;
    }
    if (tensor->span.source) {
        text_puts(text, "   # ");
        format_place(text, tensor->span);
    }
    text_puts(text, "\n");
}

static void print_result(Text *text, const char *kind, NamedTensor result, const char *const *names)
{
    text_printf(text, "%-10s %s = %s\n", kind, result.name, names[result.tensor->id]);
}

void graph_print(const Graph *graph, Text *text)
{
    const char **names = format_unique_names(graph);
    for (int i = 0; i < graph->tensors.count; i++)
        print_tensor(text, graph->tensors.items[i], names);
    if (graph->loss)
        text_printf(text, "%-10s %s\n", "loss", names[graph->loss->id]);
    for (int i = 0; i < graph->outputs.count; i++)
        print_result(text, "output", graph->outputs.items[i], names);
    for (int i = 0; i < graph->metrics.count; i++)
        print_result(text, "metric", graph->metrics.items[i], names);
    for (int i = 0; i < graph->gradients.count; i++)
        print_result(text, "gradient", graph->gradients.items[i], names);
}
