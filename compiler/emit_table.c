/*
 * What the runtime needs of a model: adapters with one signature, and the table (dl.h).
 */
#include "by_row.h"
#include "emit_parts.h"
#include "format.h"
#include "work.h"

#include <string.h>

static void write_string(const char *string, Text *text)
{
    text_puts(text, "\"");
    for (const char *c = string; *c; c++) {
        if (*c == '"' || *c == '\\')
            text_printf(text, "\\%c", *c);
        else if ((unsigned char)*c < 32 || *c == '?')
            text_printf(text, "\\%03o", (unsigned char)*c);
        else
            text_add(text, c, 1);
    }
    text_puts(text, "\"");
}

static void write_shape(const Tensor *tensor, Text *text)
{
    if (tensor->rank == 0)
        return;
    text_puts(text, ", .shape = (const int[]){");
    for (int i = 0; i < tensor->rank; i++) {
        Extent extent = tensor->shape[i];
        if (extent.per_n == 1 && extent.constant == 0)
            text_printf(text, "%sDL_BATCH", i ? ", " : "");
        else
            text_printf(text, "%s%lld", i ? ", " : "", (long long)extent.constant);
    }
    text_puts(text, "}");
}

/* Elements of a row, or of the whole where there are no rows. */
static int64_t row_elements(const Tensor *tensor)
{
    int64_t size = 1;
    for (int i = 0; i < tensor->rank; i++)
        size *= tensor->shape[i].per_n ? 1 : tensor->shape[i].constant;
    return size;
}

typedef struct TableRow {
    const char *name;
    const Tensor *tensor;
    int64_t offset;
} TableRow;
typedef LIST(TableRow) TableRows;

/* A place in the model's text, for messages. */
static void write_place(const char *field, Span span, Text *text)
{
    Text place = {0};
    format_place(&place, span);
    if (place.length > 0) {
        text_printf(text, ", .%s = ", field);
        write_string(place.data, text);
    }
    text_free(&place);
}

static void write_tensors(Emission *emission, const char *table, const TableRows *rows, Text *text)
{
    if (rows->count == 0)
        return;
    text_printf(text, "static const DlTensor %s[] = {\n", reserved_name(&emission->unit, table));
    for (int i = 0; i < rows->count; i++) {
        const Tensor *tensor = rows->items[i].tensor;
        text_printf(text, "    {.name = \"%s\", .type = %s, .rank = %d", rows->items[i].name,
                    tensor->integer ? "DL_CLASS" : "DL_REAL", tensor->rank);
        write_shape(tensor, text);
        text_printf(text, ",\n     .size = %lld", (long long)row_elements(tensor));
        if (tensor->integer && tensor->high < INT32_MAX)
            text_printf(text, ", .classes = %lld", (long long)tensor->high + 1);
        if (tensor->kind == TENSOR_PARAM || tensor->kind == TENSOR_STATE)
            text_printf(text, ", .offset = %lld", (long long)rows->items[i].offset);
        if (tensor->kind == TENSOR_TARGET)
            text_puts(text, ", .is_target = 1");
        if (tensor->no_decay)
            text_puts(text, ", .no_decay = 1");
        if (tensor->kind == TENSOR_PARAM || tensor->kind == TENSOR_DEFINITION)
            write_place("place", tensor->span, text);
        if (tensor->stopped)
            write_place("stopped", *tensor->stopped, text);
        text_puts(text, "},\n");
    }
    text_puts(text, "};\n\n");
}

static TableRows rows_of(Emission *emission, TensorKind kind, TensorKind other)
{
    const Graph *graph = emission->program->training;
    TableRows rows = {0};
    int64_t offset = 0;
    for (int i = 0; i < graph->tensors.count; i++) {
        const Tensor *tensor = graph->tensors.items[i];
        if (tensor->kind != kind && tensor->kind != other)
            continue;
        TableRow row = {tensor->name, tensor, offset};
        LIST_PUSH(emission->unit.arena, rows, row);
        offset += row_elements(tensor);
    }
    return rows;
}

static void write_batch(Emission *emission, const TableRows *inputs, Text *text)
{
    const char *m = emission->program->name;
    text_printf(text,
                "static struct %s_batch %s(const DlStep *step)\n{\n    return (struct %s_batch){\n        .n "
                "= step->n,\n",
                m, reserved_name(&emission->unit, "batch_of"), m);
    for (int i = 0; i < inputs->count; i++)
        text_printf(text, "        .%s = step->inputs[%d],\n", inputs->items[i].tensor->c_name, i);
    text_puts(text, "        .seed = step->seed,\n        .step = step->step,\n    };\n}\n\n");
}

static const char *state_argument(const Emission *emission)
{
    return emission->state_count ? "step->state, " : "";
}

/* What the function made goes to the runtime. */
static void write_results(int totals, Text *text)
{
    text_puts(text, "    *step->loss = result.loss;\n");
    if (totals)
        text_printf(text, "    for (int i = 0; i < %d; i++)\n        step->totals[i] = result.totals[i];\n",
                    totals);
}

static void write_step(Emission *emission, const char *name, const char *call, int totals, Text *text)
{
    const char *m = emission->program->name;
    text_printf(text, "static void %s(const DlStep *step)\n{\n",
                reserved_name(&emission->unit, arena_printf(emission->unit.arena, "run_%s", name)));
    text_printf(text, "    const struct %s_batch batch = %s_batch_of(step);\n    struct %s_result result;\n",
                m, m, m);
    text_printf(
        text, "    %s_%s(&batch, step->params, %sstep->arena, %s&result);\n",
        m, call, state_argument(emission),
        emission->state_count && strcmp(call, "forward") == 0 ? "step->new_state, " : "");
    write_results(totals, text);
    text_puts(text, "}\n\n");
}

static void write_outputs(Emission *emission, const char *name, Text *text)
{
    Arena *arena = emission->unit.arena;
    const char *m = emission->program->name;
    const Graph *graph = emission->program->evaluation;
    text_printf(text,
                "static void %s(const DlStep *step)\n{\n    const struct %s_batch batch = "
                "%s_batch_of(step);\n    struct %s_outputs outputs = {\n",
                reserved_name(&emission->unit, arena_printf(arena, "run_%s", name)), m, m, m);
    for (int i = 0; i < graph->outputs.count; i++)
        text_printf(text, "        .%s = step->outputs[%d],\n",
                    c_identifier(arena, graph->outputs.items[i].name), i);
    text_printf(text, "    };\n    %s_%s(&batch, step->params, %sstep->arena, &outputs);\n}\n\n", m, name,
                state_argument(emission));
}

/* Of what gradcheck calls. */
static void write_step_adapters(Emission *emission, const TableRows *inputs, int totals, Text *text)
{
    const char *m = emission->program->name;
    write_batch(emission, inputs, text);
    const char *state = emission->state_count ? "state, " : "";
    text_printf(
        text,
        "static void %s(void *params, void *state, uint64_t seed)\n{\n%s    %s_init(params, %sseed);\n}\n\n",
        reserved_name(&emission->unit, "run_init"), *state ? "" : "    (void)state;\n", m, state);
    write_step(emission, "forward", "forward", totals, text);
    text_printf(
        text,
        "static void %s(const DlStep *step)\n{\n    const struct %s_batch batch = %s_batch_of(step);\n"
        "    %s_backward(&batch, step->params, %sstep->arena, step->d_params);\n}\n\n",
        reserved_name(&emission->unit, "run_backward"), m, m, m, state_argument(emission));
}

/* The optimiser's arguments, of doubles; how they are passed on. */
static const char *write_arguments(const Emission *emission, Text *text)
{
    const OptimizerStep *step = &emission->program->optimizer->decayed;
    if (!step->arguments.count) {
        text_puts(text, "    (void)arguments;\n");
        return "NULL";
    }
    text_printf(text, "    const struct %s_arguments a = {", emission->program->name);
    for (int i = 0; i < step->arguments.count; i++)
        text_printf(text, "%s(real)arguments[%d]", i ? ", " : "", i);
    text_puts(text, "};\n");
    return "&a";
}

static bool has_step(const Emission *emission)
{
    return emission->program->optimizer && emission->param_count && emission->unit.level > 0;
}

/* From how many rows on threads gain by a step; 0: never. */
static int64_t step_rows(const Emission *emission)
{
    const int64_t forward = emission->forward_threads, backward = emission->backward_threads;
    if (emission->param_count >= UPDATE_WORTH_A_BLOCK)
        return 1;
    return forward < backward ? forward : backward;
}

void write_learning_of_step(Emission *emission, Text *text)
{
    const char *given = write_arguments(emission, text);
    const bool products = learns_products(emission);
    text_puts(text, "    int broken = 0;\n");
    const char *learners = reserved_name(&emission->unit, "run_learn");
    if (products)
        learners = arena_printf(emission->unit.arena, "%s, %s", learners,
                                reserved_name(&emission->unit, "run_learn_product"));
    text_printf(text,
                "    const struct %s_learning learning = {%s,\n"
                "        step->params, step->d_params, states, %s, step->step, &broken};\n",
                emission->program->name, learners, given);
}

/* A call of forward or backward in a step: of the kernels alone where threads are there already. */
static const char *part_name(const Emission *emission, const char *part, bool kernels)
{
    return arena_printf(emission->unit.arena, kernels ? "%s_%s_kernels" : "%s_%s", emission->program->name,
                        part);
}

/* Forward, backward and update as one. */
static void write_whole_step(Emission *emission, int totals, Text *text)
{
    Arena *arena = emission->unit.arena;
    const char *m = emission->program->name, *state = state_argument(emission);
    const char *rest = learning_call(emission);
    const bool threads = emission->forward_threads && emission->backward_threads;
    const int indent = threads ? 8 : 4;
    emit_learners(emission, text);
    text_puts(text, "/* Where the loss is not finite, the step ends there. */\n");
    text_printf(text, "static DlStepEnd %s(const DlStep *step, void *states, const double *arguments)\n{\n",
                reserved_name(&emission->unit, "run_step"));
    text_printf(text, "    const struct %s_batch batch = %s_batch_of(step);\n    struct %s_result result;\n",
                m, m, m);
    write_learning_of_step(emission, text);
    if (threads)
        text_printf(text, "    IN_PARALLEL(batch.n >= %lld)\n    {\n", (long long)step_rows(emission));
    write_wrapped(text, indent, part_name(emission, "forward", threads),
                  arena_printf(arena, "&batch, step->params, %sstep->arena, %s&result", state,
                               emission->state_count ? "step->new_state, " : ""),
                  ";\n");
    text_printf(text, "%*sif (dl_finite(&result.loss, 0, 1, sizeof(real))) {\n", indent, "");
    if (!threads && emission->learns && emission->backward_threads)
        text_printf(text, "%*sIN_PARALLEL(batch.n >= %lld)\n", indent + 4, "",
                    (long long)emission->backward_threads);
    write_wrapped(text, indent + 4, part_name(emission, "backward", threads || emission->learns),
                  arena_printf(arena, "&batch, step->params, %sstep->arena, step->d_params%s", state,
                               emission->learns ? ", &learning" : ""),
                  ";\n");
    if (*rest)
        text_printf(text, "%*s%s\n", indent + 4, "", rest);
    text_printf(text, "%*s}\n", indent, "");
    if (threads)
        text_puts(text, "    }\n");
    write_results(totals, text);
    text_puts(text, "    if (!dl_finite(&result.loss, 0, 1, sizeof(real)))\n        return DL_STEP_LOSS;\n"
                    "    return broken ? DL_STEP_GRADIENT : DL_STEP_DONE;\n}\n\n");
}

static void write_adapters(Emission *emission, int totals, Text *text)
{
    const Program *program = emission->program;
    const char *m = program->name, *state = emission->state_count ? "state, " : "";
    write_step(emission, "evaluate", "evaluate", totals, text);
    if (program->evaluation->outputs.count) {
        write_outputs(emission, "predict", text);
        if (!emission->program->same_evaluation)
            write_outputs(emission, "observe", text);
    }
    write_wrapped(
        text, 0,
        arena_printf(emission->unit.arena, "static void %s", reserved_name(&emission->unit, "run_summarize")),
        "const void *params, const void *state, double n, const double *totals, double *values", "\n{\n");
    text_printf(text, "%s    %s_summarize(params, %sn, totals, values);\n}\n\n",
                *state ? "" : "    (void)state;\n", m, state);
    if (!program->optimizer)
        return;
    write_wrapped(
        text, 0,
        arena_printf(emission->unit.arena, "static void %s", reserved_name(&emission->unit, "run_update")),
        "void *params, const void *d_params, void *states, const double *arguments, uint64_t t", "\n{\n");
    const char *given = write_arguments(emission, text);
    text_printf(text, "    %s_update(params, d_params, states, %s, t);\n}\n\n", m, given);
    if (has_step(emission))
        write_whole_step(emission, totals, text);
}

/* ---- data ---- */

static const char *const source_ids[] = {
#define SOURCE(id, ...) #id,
#include "sources.def"
#undef SOURCE
};

static void write_source_options(const DataSource *source, Text *text)
{
    if (source->except)
        text_puts(text, ", .except = 1");
    if (source->standardize)
        text_puts(text, ", .standardize = 1");
    if (source->one_hot)
        text_puts(text, ", .one_hot = 1");
    if (source->kind == SOURCE_CHARS)
        text_printf(text, ",\n     .shift = %lld, .stride = %lld, .reach = %lld", (long long)source->shift,
                    (long long)source->stride, (long long)source->reach);
}

static void write_sources(Emission *emission, const DataSplit *split, Text *text)
{
    Arena *arena = emission->unit.arena;
    if (!split->sources.count)
        return;
    for (int i = 0; i < split->sources.count; i++) {
        const DataSource *source = &split->sources.items[i];
        if (!source->columns.count)
            continue;
        text_printf(text, "static const char *const %s[] = {",
                    reserved_name(&emission->unit, arena_printf(arena, "%s_columns_%d", split->name, i)));
        for (int k = 0; k < source->columns.count; k++) {
            text_puts(text, k ? ", " : "");
            write_string(source->columns.items[k], text);
        }
        text_puts(text, "};\n");
    }
    text_printf(text, "static const DlSource %s[] = {\n",
                reserved_name(&emission->unit, arena_printf(arena, "%s_sources", split->name)));
    for (int i = 0; i < split->sources.count; i++) {
        const DataSource *source = &split->sources.items[i];
        int line = 0, column = 0;
        if (source->span.source)
            span_position(source->span, &line, &column);
        text_printf(text, "    {.kind = DL_SOURCE_%s, .path = ", source_ids[source->kind]);
        write_string(source->path, text);
        if (source->training) {
            text_puts(text, ", .training = ");
            write_string(source->training, text);
        }
        text_printf(text, ",\n     .name = \"%s\", .type = %s, .row_size = %lld, .line = %d", source->name,
                    source->tensor->integer ? "DL_CLASS" : "DL_REAL", (long long)row_elements(source->tensor),
                    line);
        if (source->tensor->rank > 2) {
            text_printf(text, ",\n     .rank = %d", source->tensor->rank);
            write_shape(source->tensor, text);
        }
        if (source->columns.count)
            text_printf(text, ",\n     .column_count = %d, .columns = %s_%s_columns_%d",
                        source->columns.count, emission->program->name, split->name, i);
        if (source->direct)
            text_printf(text, ", .classes = %lld", (long long)source->tensor->high + 1);
        write_source_options(source, text);
        text_puts(text, "},\n");
    }
    text_puts(text, "};\n\n");
}

static void write_splits(Emission *emission, Text *text)
{
    const Program *program = emission->program;
    const char *m = program->name;
    if (!program->splits.count)
        return;
    for (int i = 0; i < program->splits.count; i++)
        write_sources(emission, program->splits.items[i], text);
    text_printf(text, "static const DlSplit %s[] = {\n", reserved_name(&emission->unit, "splits"));
    for (int i = 0; i < program->splits.count; i++) {
        const DataSplit *split = program->splits.items[i];
        text_printf(text, "    {.name = \"%s\", .rows = %lld, .source_count = %d, .sources = ", split->name,
                    (long long)split->rows, split->sources.count);
        text_printf(text, split->sources.count ? "%s_%s_sources,\n" : "NULL,\n", m, split->name);
        text_printf(text, "     .arena_size = %s_%s_arena_size, .make = %s_make_%s%s},\n", m, split->name, m,
                    split->name, graph_by_row(split->graph) ? ", .by_row = 1" : "");
    }
    text_puts(text, "};\n\n");
}

/* ---- the table ---- */

static void write_optimizer(Emission *emission, Text *text)
{
    const Optimizer *optimizer = emission->program->optimizer;
    if (!optimizer)
        return;
    const OptimizerStep *step = &optimizer->decayed;
    if (step->arguments.count) {
        text_printf(text, "static const DlArgument %s[] = {\n", reserved_name(&emission->unit, "argument_table"));
        for (int i = 0; i < step->arguments.count; i++) {
            text_printf(text, "    {\"%s\", ", step->arguments.items[i].name);
            text_number(text, step->arguments.items[i].value, false);
            text_puts(text, "},\n");
        }
        text_puts(text, "};\n");
    }
    if (step->states.count) {
        text_printf(text, "static const char *const %s[] = {", reserved_name(&emission->unit, "states"));
        for (int i = 0; i < step->states.count; i++)
            text_printf(text, "%s\"%s\"", i ? ", " : "", step->states.items[i].name);
        text_printf(text, "};\nstatic const double %s[] = {", reserved_name(&emission->unit, "states_initial"));
        for (int i = 0; i < step->states.count; i++) {
            text_puts(text, i ? ", " : "");
            text_number(text, step->states.items[i].initial, false);
        }
        text_puts(text, "};\n");
    }
    text_puts(text, "\n");
}

static void write_trace(Emission *emission, Text *text)
{
    const char *m = emission->program->name;
    const KernelList tensors = traced_tensors(emission->program);
    TableRows rows = {0};
    for (int i = 0; i < tensors.count; i++) {
        TableRow row = {tensors.items[i]->name, tensors.items[i], 0};
        LIST_PUSH(emission->unit.arena, rows, row);
    }
    write_tensors(emission, "traced", &rows, text);
    write_wrapped(text, 0,
                  arena_printf(emission->unit.arena, "static void %s", reserved_name(&emission->unit, "run_trace")),
                  "const DlStep *step, DlWatch *watch", "\n{\n");
    text_printf(text,
                "    const struct %s_batch batch = %s_batch_of(step);\n"
                "    %s_trace(&batch, step->params, %sstep->arena, watch);\n}\n\n",
                m, m, m, state_argument(emission));
}

/* What only the first reading has, of the model's table. */
static void write_first_fields(Emission *emission, const TableRows *outputs, Text *text)
{
    const Program *program = emission->program;
    const char *m = program->name;
    const Optimizer *optimizer = program->optimizer;
    if (outputs->count)
        text_printf(text,
                    "    .output_count = %d, .outputs = %s_output_table,\n    .predict = %s_run_predict,\n"
                    "    .observe = %s_run_%s,\n",
                    outputs->count, m, m, m, program->same_evaluation ? "predict" : "observe");
    if (optimizer) {
        text_printf(text, "    .optimizer = \"%s\", .update = %s_run_update,\n", optimizer->name, m);
        if (has_step(emission))
            text_printf(text, "    .step = %s_run_step,\n", m);
        if (optimizer->decayed.arguments.count)
            text_printf(text, "    .argument_count = %d, .arguments = %s_argument_table,\n",
                        optimizer->decayed.arguments.count, m);
        if (optimizer->decayed.states.count)
            text_printf(text, "    .state_count = %d, .states = %s_states, .initial = %s_states_initial,\n",
                        optimizer->decayed.states.count, m, m);
    }
    if (program->splits.count)
        text_printf(text, "    .split_count = %d, .splits = %s_splits,\n", program->splits.count, m);
    text_printf(text, "    .evaluate = %s_run_evaluate,\n    .summarize = %s_run_summarize,\n", m, m);
    text_printf(text,
                "    .traced = %s_traced,\n    .trace_arena_size = %s_trace_arena_size,\n"
                "    .trace = %s_run_trace,\n",
                m, m, m);
    if (emission->profile)
        text_printf(text,
                    "    .kernel_count = sizeof %s_kernels / sizeof *%s_kernels, .kernels = %s_kernels,\n"
                    "    .profile = %s_run_profile,\n",
                    m, m, m, m);
}

static void write_model(Emission *emission, const TableRows *inputs, const TableRows *outputs,
                        const TableRows *params, const TableRows *states, int totals, Text *text)
{
    const Program *program = emission->program;
    const char *m = program->name;
    double flops[3] = {0};
    step_flops(program, flops);
    if (emission->unit.level > 0)
        text_printf(text,
                    "#if defined _OPENMP\nstatic int %s(int wanted)\n{\n    omp_set_num_threads(wanted);\n"
                    "    return omp_get_max_threads();\n}\n#endif\n\n",
                    reserved_name(&emission->unit, "run_threads"));
    text_printf(text, "static const DlModel %s = {\n", reserved_name(&emission->unit, "model"));
    text_printf(text, "    .name = \"%s\", .source = ", m);
    write_string(program->source_name, text);
    text_puts(text, ", .real_size = sizeof(real),\n");
    if (inputs->count)
        text_printf(text, "    .input_count = %d, .inputs = %s_inputs,\n", inputs->count, m);
    if (params->count)
        text_printf(text,
                    "    .param_count = %d, .params = %s_param_table,\n    .param_size = %s_parameters,\n",
                    params->count, m, m);
    if (states->count)
        text_printf(text, "    .kept_count = %d, .kept = %s_state_table, .kept_size = %lld,\n", states->count,
                    m, (long long)emission->state_count);
    if (program->training->metrics.count)
        text_printf(text, "    .metric_count = %d, .metrics = %s_metrics,\n",
                    program->training->metrics.count, m);
    text_printf(text, "    .total_count = %d,\n", totals);
    double batch = emission->options->batch ? emission->options->batch : program->train.batch;
    text_printf(text, "    .batch = %.0f, .epochs = %.0f, .seed = %.0f, .clip_norm = ", batch,
                program->train.epochs, program->train.seed);
    text_number(text, program->train.clip_norm, false);
    text_puts(text, ",\n    .flops = {");
    for (int k = 0; k < 3; k++) {
        text_puts(text, k ? ", " : "");
        text_number(text, flops[k], false);
    }
    text_printf(text,
                "},\n    .arena_size = %s_arena_size,\n    .init = %s_run_init,\n    .forward = "
                "%s_run_forward,\n    .backward = %s_run_backward,\n",
                m, m, m, m);
    if (program->schedule)
        text_printf(text, "    .schedule = %s_schedule,\n", m);
    if (emission->unit.level > 0)
        text_printf(text, "#if defined _OPENMP\n    .threads = %s_run_threads,\n#endif\n", m);
    begin_first_reading(emission, text);
    write_first_fields(emission, outputs, text);
    text_puts(text, "#endif\n");
    if (emission->options->f64)
        text_printf(text, "    .f64 = &%s_model,\n", m);
    else
        text_printf(text, "#ifndef DL_NO_GRADCHECK\n    .f64 = &%s_model_f64,\n#endif\n", m);
    text_puts(text, "};\n\n");
}

void emit_table(Emission *emission, Text *text)
{
    const Program *program = emission->program;
    TableRows inputs = rows_of(emission, TENSOR_INPUT, TENSOR_TARGET),
              params = rows_of(emission, TENSOR_PARAM, TENSOR_PARAM),
              states = rows_of(emission, TENSOR_STATE, TENSOR_STATE), outputs = {0};
    for (int i = 0; i < program->evaluation->outputs.count; i++) {
        TableRow row = {program->evaluation->outputs.items[i].name,
                        program->evaluation->outputs.items[i].tensor, 0};
        LIST_PUSH(emission->unit.arena, outputs, row);
    }
    int totals = 0;
    for (int i = 0; i < program->training->totals.count; i++)
        totals += (int)tensor_elements(program->training->totals.items[i].tensor);
    write_tensors(emission, "inputs", &inputs, text);
    write_tensors(emission, "param_table", &params, text);
    write_tensors(emission, "state_table", &states, text);
    if (program->training->metrics.count) {
        text_printf(text, "static const char *const %s[] = {", reserved_name(&emission->unit, "metrics"));
        for (int i = 0; i < program->training->metrics.count; i++)
            text_printf(text, "%s\"%s\"", i ? ", " : "", program->training->metrics.items[i].name);
        text_puts(text, "};\n\n");
    }
    write_step_adapters(emission, &inputs, totals, text);
    begin_first_reading(emission, text);
    write_tensors(emission, "output_table", &outputs, text);
    write_optimizer(emission, text);
    write_splits(emission, text);
    write_adapters(emission, totals, text);
    write_trace(emission, text);
    emit_profile(emission, totals, text);
    end_first_reading(text);
    write_model(emission, &inputs, &outputs, &params, &states, totals, text);
}
