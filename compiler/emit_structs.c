/*
 * The structs and prototypes by which programs of one's own call the emitted functions.
 */
#include "emit_parts.h"
#include "format.h"

#include <string.h>

/* A line of a struct with a comment in its column; `format` makes the comment. */
static void field(Text *text, const char *line, const char *format, ...) DLC_PRINTF(3, 4);

static void field(Text *text, const char *line, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    text_printf(text, "%-39s /* ", line);
    text_vprintf(text, format, arguments);
    text_puts(text, " */\n");
    va_end(arguments);
}

#define LINE(...) arena_printf(emission->unit.arena, __VA_ARGS__)

static const char *element_type(const Emission *emission, const Tensor *tensor)
{
    return tensor->integer ? "int32_t" : emission->real;
}

static const char *dimensions(Emission *emission, const Tensor *tensor)
{
    Writer writer = {.arena = emission->unit.arena, .rows = "n"};
    return c_dimensions(&writer, tensor, 0);
}

static void emit_batch(Emission *emission, Text *text)
{
    const Graph *graph = emission->program->training;
    text_printf(text, "struct %s_batch {\n", emission->program->name);
    field(text, "    int n;", "rows, at least 1");
    for (int i = 0; i < graph->tensors.count; i++) {
        const Tensor *tensor = graph->tensors.items[i];
        if (tensor->kind != TENSOR_INPUT && tensor->kind != TENSOR_TARGET)
            continue;
        const char *classes = tensor->integer ? LINE(" of 0 ... %lld", (long long)tensor->high) : "";
        field(text, LINE("    const %s *%s;", element_type(emission, tensor), tensor->c_name), "%s%s%s",
              dimensions(emission, tensor), classes,
              tensor->kind == TENSOR_TARGET ? "; not for predict" : "");
    }
    field(text, "    uint64_t seed, step;", "decide what is drawn; steps count from 1");
    text_puts(text, "};\n\n");
}

/* The members for all tensors of this kind: their paths, and how they begin. */
static void emit_members(Emission *emission, TensorKind kind, Text *text)
{
    const Graph *graph = emission->program->training;
    for (int i = 0; i < graph->tensors.count; i++) {
        const Tensor *tensor = graph->tensors.items[i];
        if (tensor->kind != kind)
            continue;
        const char *path = strcmp(tensor->name, tensor->c_name) == 0 ? "" : LINE("%s  ", tensor->name);
        field(text, LINE("    %s %s%s;", emission->real, tensor->c_name, dimensions(emission, tensor)),
              "%s%s%s", path, tensor->distribution ? tensor->distribution : "",
              tensor->no_decay ? ", no_decay" : "");
    }
}

static void emit_params(Emission *emission, Text *text)
{
    const char *model = emission->program->name;
    text_printf(text, "enum { %s_parameters = %lld };\n\n", model, (long long)emission->param_count);
    field(text, LINE("struct %s_params {", model), "the gradient, too: d_params");
    emit_members(emission, TENSOR_PARAM, text);
    if (!emission->param_count)
        field(text, LINE("    %s none;", emission->real), "this model has no parameters");
    text_puts(text, "};\n\n");
}

static void emit_state(Emission *emission, Text *text)
{
    if (!emission->state_count)
        return;
    field(text, LINE("struct %s_state {", emission->program->name), "kept from step to step, not trained");
    emit_members(emission, TENSOR_STATE, text);
    text_puts(text, "};\n\n");
}

static void emit_results(Emission *emission, Text *text)
{
    const Program *program = emission->program;
    int totals = 0;
    for (int i = 0; i < program->training->totals.count; i++)
        totals += (int)tensor_elements(program->training->totals.items[i].tensor);
    text_printf(text, "struct %s_result {\n", program->name);
    field(text, LINE("    %s loss;", emission->real), "of this batch");
    field(text, LINE("    double totals[%d];", totals ? totals : 1), "sums over the batch, for %s_summarize",
          program->name);
    text_puts(text, "};\n\n");
    if (program->evaluation->outputs.count == 0)
        return;
    text_printf(text, "struct %s_outputs {\n", program->name);
    for (int i = 0; i < program->evaluation->outputs.count; i++) {
        const NamedTensor *output = &program->evaluation->outputs.items[i];
        field(text,
              LINE("    %s *%s;", element_type(emission, output->tensor),
                   c_identifier(emission->unit.arena, output->name)),
              "%s", dimensions(emission, output->tensor));
    }
    text_puts(text, "};\n\n");
}

static const char *number(Emission *emission, double value)
{
    Text text = {0};
    text_number(&text, value, false);
    const char *result = LINE("%s", text.data);
    text_free(&text);
    return result;
}

static void emit_optimizer(Emission *emission, Text *text)
{
    const Optimizer *optimizer = emission->program->optimizer;
    const char *model = emission->program->name;
    if (!optimizer)
        return;
    const OptimizerStep *step = &optimizer->decayed;
    if (step->states.count) {
        field(text, LINE("struct %s_optimizer {", model), "kept from step to step; at the start:");
        for (int i = 0; i < step->states.count; i++)
            field(text,
                  LINE("    struct %s_params %s;", model,
                       c_identifier(emission->unit.arena, step->states.items[i].name)),
                  "%s", number(emission, step->states.items[i].initial));
        text_puts(text, "};\n");
    } else {
        field(text, LINE("struct %s_optimizer;", model), "%s keeps nothing from step to step: NULL will do",
              optimizer->name);
    }
    text_puts(text, "\n");
    if (step->arguments.count) {
        field(text, LINE("struct %s_arguments {", model), "of %s; %s says:", optimizer->name,
              emission->program->source_name);
        for (int i = 0; i < step->arguments.count; i++)
            field(text,
                  LINE("    %s %s;", emission->real,
                       c_identifier(emission->unit.arena, step->arguments.items[i].name)),
                  "%s", number(emission, step->arguments.items[i].value));
        text_puts(text, "};\n");
    } else {
        field(text, LINE("struct %s_arguments;", model), "%s has none: NULL will do", optimizer->name);
    }
    text_puts(text, "\n");
}

void emit_structs(Emission *emission, Text *text)
{
    emit_batch(emission, text);
    emit_params(emission, text);
    emit_state(emission, text);
    emit_results(emission, text);
    emit_optimizer(emission, text);
}

/* One prototype under its comment. */
static void prototype(Emission *emission, const char *comment, const char *name, const char *parameters,
                      Text *text)
{
    Writer writer = {.arena = emission->unit.arena, .text = text};
    write_comment(&writer, comment);
    write_wrapped(text, 0,
                  arena_printf(emission->unit.arena, "%s %s_%s", parameters[0] == 'i' ? "size_t" : "void",
                               emission->program->name, name),
                  parameters, ";\n");
}

void emit_prototypes(Emission *emission, Text *text)
{
    const Program *program = emission->program;
    Arena *arena = emission->unit.arena;
    const char *m = program->name;
    const char *state = state_parameter(emission, "const ", "state");
    const char *call = arena_printf(
        arena, "const struct %s_batch *batch, const struct %s_params *params, %svoid *arena, ", m, m, state);
    text_puts(
        text,
        "/* The functions below allocate nothing, print nothing and keep nothing between calls. */\n\n");
    prototype(
        emission,
        LINE("Bytes of `arena` for a batch of n rows, aligned for %s; backward needs it as forward left it.",
             emission->real),
        "arena_size", "int n", text);
    prototype(emission,
              LINE("Sets the parameters%s to what the model says they are at the start.",
                   emission->state_count ? " and states" : ""),
              "init",
              arena_printf(arena, "struct %s_params *params, %suint64_t seed", m,
                           state_parameter(emission, "", "state")),
              text);
    prototype(emission,
              emission->state_count
                  ? "The loss of a batch, as in training, and the states after this step, for the next one; "
                    "new_state is not state itself."
                  : "The loss of a batch, as in training.",
              "forward",
              arena_printf(arena, "%s%sstruct %s_result *result", call,
                           state_parameter(emission, "", "new_state"), m),
              text);
    prototype(
        emission,
        emission->state_count
            ? "Its gradient for every parameter, after forward with the same batch and the same (old) state."
            : "Its gradient for every parameter, after forward with the same batch.",
        "backward", arena_printf(arena, "%sstruct %s_params *d_params", call, m), text);
    if (program->optimizer)
        prototype(emission, "One step of the optimiser; t counts steps from 1.", "update",
                  update_parameters(emission), text);
    if (program->schedule) {
        text_puts(text, "/* What multiplies lr at a step (from 1) of `steps` in all, in an epoch (from 1). */\n");
        write_wrapped(text, 0, arena_printf(arena, "double %s_schedule", m), schedule_parameters(), ";\n");
    }
    prototype(emission, "The loss of a batch, as in evaluation.", "evaluate",
              arena_printf(arena, "%sstruct %s_result *result", call, m), text);
    if (program->evaluation->outputs.count)
        prototype(emission, "The outputs, from the inputs alone.", "predict",
                  arena_printf(arena, "%sstruct %s_outputs *out", call, m), text);
    const char *metrics = "";
    for (int i = 0; i < program->training->metrics.count; i++)
        metrics = arena_printf(arena, "%s, values[%d]: %s", metrics, i + 1,
                               program->training->metrics.items[i].name);
    prototype(emission,
              arena_printf(arena, "values[0]: the loss%s; of n rows whose totals were added up.", metrics),
              "summarize",
              arena_printf(arena,
                           "const struct %s_params *params, %sdouble n, const double *totals, double *values",
                           m, state),
              text);
    text_puts(text, "\n");
}
