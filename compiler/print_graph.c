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
    [TENSOR_VIEW] = "view",     [TENSOR_GRADIENT] = "gradient", [TENSOR_DEFINITION] = "definition",
};

const char *tensor_kind_name(TensorKind kind)
{
    return kind_names[kind];
}

const char *source_kind_name(SourceKind kind)
{
    static const char *const names[] = {
#define SOURCE(id, name, ...) name,
#include "sources.def"
#undef SOURCE
    };
    return names[kind];
}

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

/* "[n, k: 256]": a batch index named n needs no extent, as in the language. Of two with one name
 * the second is k2, as in the body. */
static void print_indices(Text *text, const Tensor *tensor)
{
    for (int i = 0; i < tensor->rank; i++) {
        const Index *index = tensor->indices[i];
        const char *name = index->name ? index->name : "i";
        int same = 1;
        for (int k = 0; k < i; k++)
            same += tensor->indices[k]->name && strcmp(tensor->indices[k]->name, name) == 0;
        text_printf(text, "%s%s", i > 0 ? ", " : "[", name);
        if (same > 1)
            text_printf(text, "%d", same);
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
    text_printf(text, "%-10s %s", tensor_kind_name(tensor->kind), names[tensor->id]);
    if (tensor->kind == TENSOR_DEFINITION)
        print_indices(text, tensor);
    else
        format_shape(text, tensor->rank, tensor->shape);
    print_classes(text, tensor);
    switch (tensor->kind) {
    case TENSOR_PARAM:
    case TENSOR_STATE:
        print_initial(text, tensor, names);
        break;
    case TENSOR_DRAW:
        text_printf(text, " ~ %s(0, 1), stream %08x", tensor->draw == DRAW_UNIFORM ? "uniform" : "normal",
                    (unsigned)tensor->stream);
        break;
    case TENSOR_VIEW:
        text_printf(text, " of %s", names[tensor->base->id]);
        format_shape(text, tensor->base->rank, tensor->base->shape);
        break;
    case TENSOR_GRADIENT:
        text_printf(text, " = grad(%s, %s)", names[tensor->of->id], names[tensor->wrt->id]);
        break;
    case TENSOR_DEFINITION:
        text_puts(text, " = ");
        format_body(text, tensor, FORMAT_DL, names);
        break;
    default:
        break;
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
    for (int i = 0; !graph->summary && i < graph->metrics.count; i++)
        print_result(text, "metric", graph->metrics.items[i], names);
    for (int i = 0; i < graph->totals.count; i++)
        print_result(text, "total", graph->totals.items[i], names);
    for (int i = 0; i < graph->updates.count; i++)
        print_result(text, "update", graph->updates.items[i], names);
    for (int i = 0; i < graph->gradients.count; i++)
        print_result(text, "gradient", graph->gradients.items[i], names);
}

/* ---- programs ---- */

static bool same_text(const Graph *a, const Graph *b)
{
    Text text_a = {0}, text_b = {0};
    graph_print(a, &text_a);
    graph_print(b, &text_b);
    bool same = text_a.length == text_b.length &&
                (text_a.length == 0 || strcmp(text_a.data, text_b.data) == 0);
    text_free(&text_a);
    text_free(&text_b);
    return same;
}

static void print_totals(const Graph *graph, Text *text)
{
    if (!graph->summary)
        return;
    text_puts(text, "\n# loss and metrics of a split, from its totals\n");
    graph_print(graph->summary, text);
}

static void print_step(Text *text, const OptimizerStep *step)
{
    const char **names = format_unique_names(step->graph);
    graph_print(step->graph, text);
    for (int i = 0; i < step->arguments.count; i++) {
        text_printf(text, "%-10s %s = ", "argument", step->arguments.items[i].name);
        text_number(text, step->arguments.items[i].value, false);
        text_puts(text, "\n");
    }
    for (int i = 0; i < step->states.count; i++) {
        const OptimizerState *state = &step->states.items[i];
        text_printf(text, "%-10s %s = ", "state", state->name);
        text_number(text, state->initial, false);
        text_puts(text, ", then ");
        format_expr(text, state->next, FORMAT_DL, 0, NULL, names);
        text_puts(text, "\n");
    }
    text_printf(text, "%-10s ", "param <-");
    format_expr(text, step->next_param, FORMAT_DL, 0, NULL, names);
    text_puts(text, "\n");
}

static void print_optimizer(Text *text, const Optimizer *optimizer)
{
    Text exempt = {0}, decayed = {0};
    print_step(&decayed, &optimizer->decayed);
    print_step(&exempt, &optimizer->exempt);
    text_printf(text, "\n# optimizer %s\n%s", optimizer->name, decayed.data);
    if (strcmp(decayed.data, exempt.data) != 0)
        text_printf(text, "\n# optimizer %s, for no_decay\n%s", optimizer->name, exempt.data);
    text_free(&decayed);
    text_free(&exempt);
}

static void print_source(Text *text, const DataSource *source)
{
    text_printf(text, "%-10s %s = %s(\"%s\"", "file", source->tensor->name, source_kind_name(source->kind),
                source->path);
    text_puts(text, source->except ? ", except =" : "");
    for (int i = 0; i < source->columns.count; i++)
        text_printf(text, "%s \"%s\"", source->except ? "" : ",", source->columns.items[i]);
    text_printf(text, "%s%s", source->standardize ? ", standardize" : "", source->one_hot ? ", one_hot" : "");
    if (source->kind == SOURCE_CHARS)
        text_printf(text, ", %lld, shift = %lld", (long long)source->length, (long long)source->shift);
    if (source->training)
        text_printf(text, ", as in \"%s\"", source->training);
    text_puts(text, ")\n");
}

static void print_split(Text *text, const DataSplit *split)
{
    text_printf(text, "\n# %s split", split->name);
    if (split->rows)
        text_printf(text, ", %lld rows", (long long)split->rows);
    text_puts(text, "\n");
    graph_print(split->graph, text);
    for (int i = 0; i < split->sources.count; i++)
        print_source(text, &split->sources.items[i]);
}

void program_print(const Program *program, Text *text)
{
    text_printf(text, "# model %s, training\n", program->name);
    graph_print(program->training, text);
    print_totals(program->training, text);
    text_printf(text, "\n# model %s, evaluation", program->name);
    if (same_text(program->training, program->evaluation)) {
        text_puts(text, ": the same\n");
    } else {
        text_puts(text, "\n");
        graph_print(program->evaluation, text);
    }
    if (program->optimizer)
        print_optimizer(text, program->optimizer);
    for (int i = 0; i < program->splits.count; i++)
        print_split(text, program->splits.items[i]);
}
