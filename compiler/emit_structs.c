/*
 * The structs and prototypes by which programs of one's own call the emitted functions.
 */
#include "emit_parts.h"
#include "format.h"

#include <string.h>

static const char *element_type(const Tensor *tensor)
{
    return tensor->integer ? "int32_t" : "real";
}

static void emit_batch(Emission *emission, Text *text)
{
    const Graph *graph = emission->program->training;
    text_printf(text, "struct %s_batch {\n    int n;                      /* rows, at least 1 */\n", emission->program->name);
    for (int i = 0; i < graph->tensors.count; i++) {
        const Tensor *tensor = graph->tensors.items[i];
        if (tensor->kind != TENSOR_INPUT && tensor->kind != TENSOR_TARGET)
            continue;
        Writer writer = {.arena = emission->unit.arena, .rows = "n"};
        const char *field = arena_printf(emission->unit.arena, "const %s *%s;", element_type(tensor), tensor->c_name);
        text_printf(text, "    %-27s /* %s", field, c_dimensions(&writer, tensor, 0));
        if (tensor->integer)
            text_printf(text, " of %lld ... %lld", (long long)tensor->low, (long long)tensor->high);
        text_printf(text, "%s */\n", tensor->kind == TENSOR_TARGET ? "; not for predict" : "");
    }
    text_puts(text, "    uint64_t seed, step;        /* decide what is drawn; steps count from 1 */\n};\n\n");
}

static void emit_params(Emission *emission, Text *text)
{
    const Graph *graph = emission->program->training;
    Arena *arena = emission->unit.arena;
    const char *model = emission->program->name;
    text_printf(text, "enum { %s_parameters = %lld };\n\n", model, (long long)emission->param_count);
    text_printf(text, "struct %s_params {           /* the gradient, too: d_params */\n", model);
    for (int i = 0; i < graph->tensors.count; i++) {
        const Tensor *tensor = graph->tensors.items[i];
        if (tensor->kind != TENSOR_PARAM)
            continue;
        Writer writer = {.arena = arena, .rows = "n"};
        const char *field = arena_printf(arena, "real %s%s;", tensor->c_name, c_dimensions(&writer, tensor, 0));
        const char *name = strcmp(tensor->name, tensor->c_name) == 0 ? "" : arena_printf(arena, "%s  ", tensor->name);
        text_printf(text, "    %-31s /* %s%s%s */\n", field, name, tensor->distribution ? tensor->distribution : "",
                    tensor->no_decay ? ", no_decay" : "");
    }
    if (!emission->param_count)
        text_puts(text, "    real none;\n");
    text_puts(text, "};\n\n");
}

static int total_count(const Graph *graph)
{
    int count = 0;
    for (int i = 0; i < graph->totals.count; i++)
        count += (int)tensor_elements(graph->totals.items[i].tensor);
    return count;
}

static void emit_results(Emission *emission, Text *text)
{
    Arena *arena = emission->unit.arena;
    const Program *program = emission->program;
    int totals = total_count(program->training);
    text_printf(text, "struct %s_result {\n    real loss;                  /* of this batch */\n", program->name);
    text_printf(text, "    %-27s /* sums over the batch, for %s_summarize */\n};\n\n",
                arena_printf(arena, "double totals[%d];", totals ? totals : 1), program->name);
    if (program->evaluation->outputs.count == 0)
        return;
    text_printf(text, "struct %s_outputs {\n", program->name);
    for (int i = 0; i < program->evaluation->outputs.count; i++) {
        const NamedTensor *output = &program->evaluation->outputs.items[i];
        Writer writer = {.arena = arena, .rows = "n"};
        const char *field = arena_printf(arena, "%s *%s;", element_type(output->tensor), c_identifier(arena, output->name));
        text_printf(text, "    %-27s /* %s */\n", field, c_dimensions(&writer, output->tensor, 0));
    }
    text_puts(text, "};\n\n");
}

static void emit_optimizer(Emission *emission, Text *text)
{
    Arena *arena = emission->unit.arena;
    const Optimizer *optimizer = emission->program->optimizer;
    const char *model = emission->program->name;
    if (!optimizer)
        return;
    const OptimizerStep *step = &optimizer->decayed;
    if (step->states.count) {
        text_printf(text, "struct %s_optimizer {        /* kept from step to step; starts as said */\n", model);
        for (int i = 0; i < step->states.count; i++) {
            const char *field = arena_printf(arena, "struct %s_params %s;", model, c_identifier(arena, step->states.items[i].name));
            text_printf(text, "    %-27s /* ", field);
            text_number(text, step->states.items[i].initial, false);
            text_puts(text, " */\n");
        }
        text_puts(text, "};\n\n");
    } else {
        text_printf(text, "struct %s_optimizer;         /* %s keeps nothing from step to step: NULL will do */\n\n", model, optimizer->name);
    }
    if (!step->arguments.count) {
        text_printf(text, "struct %s_arguments;         /* %s has none: NULL will do */\n\n", model, optimizer->name);
        return;
    }
    text_printf(text, "struct %s_arguments {        /* of %s; as %s has them */\n", model, optimizer->name, emission->program->source_name);
    for (int i = 0; i < step->arguments.count; i++) {
        text_printf(text, "    %-27s /* ", arena_printf(arena, "real %s;", c_identifier(arena, step->arguments.items[i].name)));
        text_number(text, step->arguments.items[i].value, false);
        text_puts(text, " */\n");
    }
    text_puts(text, "};\n\n");
}

void emit_structs(Emission *emission, Text *text)
{
    emit_batch(emission, text);
    emit_params(emission, text);
    emit_results(emission, text);
    emit_optimizer(emission, text);
}

void emit_prototypes(Emission *emission, Text *text)
{
    const Program *program = emission->program;
    const char *m = program->name;
    text_printf(text,
        "/* The functions below allocate nothing, print nothing and keep nothing between calls. `arena` is\n"
        " * %s_arena_size(n) bytes, aligned for real; backward needs it as forward with the same batch\n"
        " * left it. */\n"
        "size_t %s_arena_size(int n);\n"
        "/* Sets the parameters to what the model says they are at the start. */\n"
        "void %s_init(struct %s_params *params, uint64_t seed);\n"
        "/* The loss of a batch, as in training. */\n"
        "void %s_forward(const struct %s_batch *batch, const struct %s_params *params, void *arena, struct %s_result *result);\n"
        "/* Its gradient for every parameter, after forward. */\n"
        "void %s_backward(const struct %s_batch *batch, const struct %s_params *params, void *arena, struct %s_params *d_params);\n",
        m, m, m, m, m, m, m, m, m, m, m, m);
    if (program->optimizer)
        text_printf(text,
            "/* One step of the optimiser; t counts steps from 1. */\n"
            "void %s_update(struct %s_params *params, const struct %s_params *d_params, struct %s_optimizer *optimizer,\n"
            "    const struct %s_arguments *arguments, uint64_t t);\n", m, m, m, m, m);
    text_printf(text,
        "/* The loss of a batch, as in evaluation. */\n"
        "void %s_evaluate(const struct %s_batch *batch, const struct %s_params *params, void *arena, struct %s_result *result);\n", m, m, m, m);
    if (program->evaluation->outputs.count)
        text_printf(text, "/* The outputs, from the inputs alone. */\n"
            "void %s_predict(const struct %s_batch *batch, const struct %s_params *params, void *arena, struct %s_outputs *out);\n", m, m, m, m);
    text_printf(text,
        "/* values[0]: the loss, values[1 ...]: the metrics (");
    for (int i = 0; i < program->training->metrics.count; i++)
        text_printf(text, "%s%s", i ? ", " : "", program->training->metrics.items[i].name);
    text_printf(text, ") of n rows whose totals were added up. */\n"
        "void %s_summarize(const struct %s_params *params, double n, const double *totals, double *values);\n\n", m, m);
}
