/*
 * The functions of a model: init, forward, backward, evaluate, predict.
 */
#include "emit_parts.h"
#include "emit_contraction.h"

#include <string.h>

int64_t tensor_elements(const Tensor *tensor)
{
    int64_t size[SIZE_TERMS];
    if (!shape_size(tensor->rank, tensor->shape, size) || size[1] || size[2] || size[3] || size[4])
        DLC_BUG("the size of %s is not known", tensor->name);
    return size[0];
}

/* ---- results ---- */

static bool read_by(const KernelList *kernels, const Tensor *tensor)
{
    for (int i = 0; i < kernels->count; i++)
        if (kernels->items[i] != tensor && expr_uses_tensor(kernels->items[i]->body, tensor))
            return true;
    return false;
}

/* Loss and totals of rank 0 go straight into the result, unless backward reads them too. */
static void access_results(Emission *emission, Graph *graph, const KernelList *readers)
{
    Arena *arena = emission->unit.arena;
    int position = 0;
    for (int i = 0; i < graph->totals.count; i++) {
        Tensor *total = graph->totals.items[i].tensor;
        if (total->rank == 0 && !(readers && read_by(readers, total))) {
            total->access = arena_printf(arena, "result->totals[%d]", position);
            total->direct = true;
        }
        position += (int)tensor_elements(total);
    }
    if (!graph->loss->access && !(readers && read_by(readers, graph->loss))) {
        graph->loss->access = "result->loss";
        graph->loss->direct = true;
    }
}

/* What did not go there at once is copied at the end. */
static void copy_results(Emission *emission, Graph *graph, Writer *writer)
{
    int position = 0;
    for (int i = 0; i < graph->totals.count; i++) {
        Tensor *total = graph->totals.items[i].tensor;
        int64_t size = tensor_elements(total);
        if (total->rank > 0) {
            write_open(writer, "for (int i = 0; i < %lld; i++)", (long long)size);
            write_line(writer, "result->totals[%d + i] = ((const real *)%s)[i];", position, total->access);
            write_close(writer);
        } else if (!total->direct) {
            write_line(writer, "result->totals[%d] = *%s;", position, total->access);
        }
        position += (int)size;
    }
    if (strcmp(graph->loss->access, "result->loss") != 0)
        write_line(writer, "result->loss = (real)%s%s;", graph->loss->direct ? "" : "*", graph->loss->access);
    (void)emission;
}

/* ---- kernels and plans ---- */

static KernelList roots_of(Arena *arena, const Graph *graph)
{
    KernelList roots = {0};
    LIST_PUSH(arena, roots, graph->loss);
    for (int i = 0; i < graph->totals.count; i++)
        LIST_PUSH(arena, roots, graph->totals.items[i].tensor);
    return roots;
}

static KernelList output_roots(Arena *arena, const Graph *graph)
{
    KernelList roots = {0};
    for (int i = 0; i < graph->outputs.count; i++)
        LIST_PUSH(arena, roots, graph->outputs.items[i].tensor);
    return roots;
}

static KernelList gradient_roots(Arena *arena, const Graph *graph)
{
    KernelList roots = {0};
    for (int i = 0; i < graph->gradients.count; i++)
        LIST_PUSH(arena, roots, graph->gradients.items[i].tensor);
    return roots;
}

static bool without_access(void *context, const Tensor *tensor)
{
    (void)context;
    return !tensor->access;
}

static KernelList join(Arena *arena, const KernelList *a, const KernelList *b)
{
    KernelList all = {0};
    for (int i = 0; i < a->count; i++)
        LIST_PUSH(arena, all, a->items[i]);
    for (int i = 0; i < b->count; i++)
        LIST_PUSH(arena, all, b->items[i]);
    return all;
}

static int64_t scratch_of(const Emission *emission, const KernelList *kernels)
{
    int64_t most = 0;
    for (int i = 0; emission->unit.level > 0 && i < kernels->count; i++) {
        int64_t scratch = contraction_scratch(emission->program->training, kernels->items[i]);
        most = scratch > most ? scratch : most;
    }
    return most;
}

static Plan plan_kernels(Emission *emission, const KernelList *kernels)
{
    return plan_arena(emission->unit.arena, kernels->count, kernels->items, scratch_of(emission, kernels),
                      without_access, NULL);
}

/* ---- functions ---- */

/* Writes what stands before or after the kernels. */
typedef void FunctionPart(Emission *emission, Graph *graph, Writer *writer);

/* `head(parameters) { body }`, with n and unused parameters as the body needs them. */
static void write_function(Emission *emission, const char *head, const char *parameters, Function *function,
                           FunctionPart *start, FunctionPart *finish, const char *unused)
{
    Text *out = &emission->unit.body;
    Text text = {0};
    Writer writer = new_writer(&emission->unit, function->graph, &text);
    writer.indent = 1;
    if (start)
        start(emission, function->graph, &writer);
    emit_function_body(function, &writer);
    if (finish)
        finish(emission, function->graph, &writer);
    const char *body = text.data ? text.data : "";
    write_wrapped(out, 0, head, parameters, "\n{\n");
    if (has_word(body, "n"))
        text_puts(out, "    const int n = batch->n;\n");
    for (const char *name = unused; *name; name += strlen(name) + 1)
        if (!has_word(body, name) && !(strcmp(name, "batch") == 0 && has_word(body, "n")))
            text_printf(out, "    (void)%s;\n", name);
    text_puts(out, body);
    text_puts(out, "}\n\n");
    text_free(&text);
}

static Function model_function(Emission *emission, Graph *graph, KernelList kernels, const Plan *plan)
{
    const char *model = emission->program->name;
    return (Function){
        .unit = &emission->unit,
        .graph = graph,
        .kernels = kernels,
        .plan = plan,
        .seed = "batch->seed",
        .step = "(uint32_t)batch->step",
        .draw_parameters = arena_printf(emission->unit.arena, "const struct %s_batch *batch", model),
        .draw_arguments = "batch"};
}

static void emit_training(Emission *emission)
{
    Arena *arena = emission->unit.arena;
    Graph *graph = emission->program->training;
    const char *model = emission->program->name;
    KernelList roots = roots_of(arena, graph), gradients = gradient_roots(arena, graph);
    KernelList forward = kernels_for(graph, roots.count, roots.items, NULL);
    KernelList backward = kernels_for(graph, gradients.count, gradients.items, &forward);
    KernelList both = join(arena, &forward, &backward);
    clear_access(graph);
    access_results(emission, graph, &backward);
    for (int i = 0; i < graph->gradients.count; i++)
        graph->gradients.items[i].tensor->access = "d_params"; /* no place in the arena */
    emission->training = plan_kernels(emission, &both);

    text_puts(&emission->unit.body, "/* ---- training: the loss of a batch, then its gradient ---- */\n\n");
    clear_access(graph);
    access_results(emission, graph, &backward);
    Function function = model_function(emission, graph, forward, &emission->training);
    write_function(emission, arena_printf(arena, "void %s_forward", model),
                   arena_printf(arena,
                                "const struct %s_batch *batch, const struct %s_params *params, void *arena, "
                                "struct %s_result *result",
                                model, model, model),
                   &function, NULL, copy_results, "batch\0params\0");
    clear_access(graph);
    for (int i = 0; i < graph->gradients.count; i++) {
        Tensor *gradient = graph->gradients.items[i].tensor;
        const Tensor *param = NULL;
        for (int k = 0; k < graph->tensors.count; k++)
            if (graph->tensors.items[k]->kind == TENSOR_PARAM &&
                strcmp(graph->tensors.items[k]->name, graph->gradients.items[i].name) == 0)
                param = graph->tensors.items[k];
        gradient->access = arena_printf(arena, "d_params->%s", param->c_name);
        gradient->direct = true;
    }
    function = model_function(emission, graph, backward, &emission->training);
    write_function(emission, arena_printf(arena, "void %s_backward", model),
                   arena_printf(arena,
                                "const struct %s_batch *batch, const struct %s_params *params, void *arena, "
                                "struct %s_params *d_params",
                                model, model, model),
                   &function, NULL, NULL, "batch\0params\0d_params\0");
    clear_access(graph);
}

static void access_outputs(Emission *emission, Graph *graph, Writer *writer)
{
    for (int i = 0; i < graph->outputs.count; i++) {
        Tensor *output = graph->outputs.items[i].tensor;
        const char *field = c_identifier(emission->unit.arena, graph->outputs.items[i].name);
        const char *type = output->integer ? "int32_t" : "real";
        if (writer && output->rank > 1)
            write_line(writer, "%s (*%s)%s = (%s (*)%s)out->%s;", type, output->c_name,
                       c_dimensions(writer, output, 1), type, c_dimensions(writer, output, 1), field);
        else if (writer)
            write_line(writer, "%s *%s = out->%s;", type, output->c_name, field);
        output->access = output->c_name;
    }
}

/* A function that writes the graph's outputs: predict, and what the training program outputs. */
static void emit_outputs(Emission *emission, Graph *graph, Plan *plan, const char *name, const char *storage)
{
    Arena *arena = emission->unit.arena;
    const char *model = emission->program->name;
    KernelList roots = output_roots(arena, graph);
    KernelList kernels = kernels_for(graph, roots.count, roots.items, NULL);
    clear_access(graph);
    access_outputs(emission, graph, NULL);
    *plan = plan_kernels(emission, &kernels);
    Function function = model_function(emission, graph, kernels, plan);
    clear_access(graph);
    write_function(emission, arena_printf(arena, "%svoid %s_%s", storage, model, name),
                   arena_printf(arena,
                                "const struct %s_batch *batch, const struct %s_params *params, void *arena, "
                                "struct %s_outputs *out",
                                model, model, model),
                   &function, access_outputs, NULL, "batch\0params\0out\0");
    clear_access(graph);
}

static void emit_evaluation(Emission *emission)
{
    Arena *arena = emission->unit.arena;
    Graph *graph = emission->program->evaluation;
    const char *model = emission->program->name;
    Text *out = &emission->unit.body;
    text_puts(out, "/* ---- evaluation: the loss and what the metrics add up; predictions ---- */\n\n");
    const char *head = arena_printf(arena, "void %s_evaluate", model);
    const char *parameters = arena_printf(
        arena,
        "const struct %s_batch *batch, const struct %s_params *params, void *arena, struct %s_result *result",
        model, model, model);
    if (emission->program->same_evaluation) {
        text_printf(out, "/* %s computes the same in training and in evaluation. */\n", model);
        write_wrapped(out, 0, head, parameters, "\n{\n");
        text_printf(out, "    %s_forward(batch, params, arena, result);\n}\n\n", model);
    } else {
        KernelList roots = roots_of(arena, graph);
        KernelList kernels = kernels_for(graph, roots.count, roots.items, NULL);
        clear_access(graph);
        access_results(emission, graph, NULL);
        emission->evaluation = plan_kernels(emission, &kernels);
        Function function = model_function(emission, graph, kernels, &emission->evaluation);
        write_function(emission, head, parameters, &function, NULL, copy_results, "batch\0params\0");
    }
}

static void emit_init(Emission *emission)
{
    Arena *arena = emission->unit.arena;
    Graph *graph = emission->program->training;
    Text text = {0};
    Writer writer = new_writer(&emission->unit, graph, &text);
    writer.indent = 1;
    writer.seed = "seed";
    writer.step = "0";
    clear_access(graph);
    for (int i = 0; i < graph->tensors.count; i++) {
        Tensor *param = graph->tensors.items[i];
        if (param->kind != TENSOR_PARAM)
            continue;
        param->access = arena_printf(arena, "params->%s", param->c_name);
        param->direct = true;
        Text comment = {0};
        text_printf(&comment, "%s %s", param->name, param->distribution ? param->distribution : "");
        write_comment(&writer, comment.data);
        text_free(&comment);
        emit_loops(&writer, param, param->initial);
    }
    const char *body = text.data ? text.data : "";
    text_printf(&emission->unit.body,
                "/* ---- parameters at the start ---- */\n\nvoid %s_init(struct %s_params *params, uint64_t "
                "seed)\n{\n",
                emission->program->name, emission->program->name);
    if (!has_word(body, "seed"))
        text_puts(&emission->unit.body, "    (void)seed;\n");
    if (!has_word(body, "params"))
        text_puts(&emission->unit.body, "    (void)params;\n");
    text_printf(&emission->unit.body, "%s}\n\n", body);
    text_free(&text);
    clear_access(graph);
}

/* Bytes that hold any of the plans for n rows. */
static void emit_arena_size(Emission *emission, const Plan *const *plans, int count, const char *name,
                            const char *storage)
{
    int64_t terms[3] = {0};
    for (int i = 0; i < count; i++)
        for (int k = 0; k < 3; k++)
            terms[k] = plans[i]->region[k] > terms[k] ? plans[i]->region[k] : terms[k];
    const char *size = c_size(emission->unit.arena, terms);
    Text *out = &emission->unit.body;
    text_printf(out, "%ssize_t %s_%s(int n)\n{\n", storage, emission->program->name, name);
    if (terms[1] || terms[2])
        text_puts(out, "    const size_t rows = (size_t)n;\n");
    else
        text_puts(out, "    (void)n;\n");
    text_printf(out, "    return sizeof(real) * (%s);\n}\n\n", size ? size : "1");
}

/* The first of a graph's outputs that is this tensor; their number when none is. */
static int first_output(const Graph *graph, const Tensor *tensor)
{
    int i = 0;
    while (i < graph->outputs.count && graph->outputs.items[i].tensor != tensor)
        i++;
    return i;
}

/* Loss and metrics of a whole split, from the totals of its batches. */
static void emit_summary(Emission *emission)
{
    Arena *arena = emission->unit.arena;
    Graph *graph = emission->program->evaluation->summary;
    const char *model = emission->program->name;
    KernelList roots = output_roots(arena, graph);
    KernelList kernels = kernels_for(graph, roots.count, roots.items, NULL);
    Text text = {0};
    Writer writer = new_writer(&emission->unit, graph, &text);
    writer.indent = 1;
    writer.rows = "n";
    clear_access(graph);
    int position = 0;
    for (int i = 0; i < graph->tensors.count; i++) {
        Tensor *tensor = graph->tensors.items[i];
        if (tensor->kind == TENSOR_PARAM) {
            tensor->access = arena_printf(arena, "params->%s", tensor->c_name);
            tensor->direct = true;
        } else if (tensor->kind == TENSOR_INPUT) {
            tensor->direct = true;
            tensor->access = arena_printf(arena, "totals[%d]", position);
            if (tensor->rank > 0) {
                tensor->access = tensor->c_name;
                write_line(&writer, "real %s%s;", tensor->c_name, c_dimensions(&writer, tensor, 0));
                write_line(&writer, "for (int i = 0; i < %lld; i++)", (long long)tensor_elements(tensor));
                write_line(&writer, "    ((real *)%s)[i] = (real)totals[%d + i];", tensor->c_name, position);
            }
            position += (int)tensor_elements(tensor);
        }
    }
    for (int i = 0; i < kernels.count; i++) {
        Tensor *tensor = kernels.items[i];
        tensor->access = tensor->c_name;
        tensor->direct = true;
        int result = first_output(graph, tensor);
        if (result < graph->outputs.count)
            tensor->access = arena_printf(arena, "values[%d]", result);
        else
            write_line(&writer, "%s %s%s;",
                       tensor->integer ? "int32_t"
                       : tensor->rank  ? "real"
                                       : "double",
                       tensor->c_name, c_dimensions(&writer, tensor, 0));
        emit_loops(&writer, tensor, tensor->body);
    }
    for (int k = 0; k < graph->outputs.count; k++) {
        int result = first_output(graph, graph->outputs.items[k].tensor);
        if (result < k)
            write_line(&writer, "values[%d] = values[%d];", k, result);
    }
    const char *body = text.data ? text.data : "";
    Text *out = &emission->unit.body;
    text_puts(out, "/* The loss (values[0]) and the metrics of n rows whose totals were added up. */\n");
    write_wrapped(
        out, 0, arena_printf(arena, "void %s_summarize", model),
        arena_printf(arena, "const struct %s_params *params, double n, const double *totals, double *values",
                     model),
        "\n{\n");
    const char *const names[] = {"params", "n", "totals"};
    for (int i = 0; i < 3; i++)
        if (!has_word(body, names[i]))
            text_printf(out, "    (void)%s;\n", names[i]);
    text_printf(out, "%s}\n\n", body);
    text_free(&text);
    clear_access(graph);
}

void emit_functions(Emission *emission)
{
    Plan predict = {0}, observe = {0};
    emit_init(emission);
    emit_training(emission);
    emit_evaluation(emission);
    if (emission->program->evaluation->outputs.count)
        emit_outputs(emission, emission->program->evaluation, &predict, "predict", "");
    if (emission->program->training->outputs.count && !emission->program->same_evaluation) {
        text_puts(&emission->unit.body,
                  "#ifndef DL_NO_MAIN\n/* The outputs as the training program computes them. */\n");
        emit_outputs(emission, emission->program->training, &observe, "observe", "static ");
        text_puts(&emission->unit.body, "#endif\n\n");
    }
    emit_summary(emission);
    const Plan *plans[] = {&emission->training, &emission->evaluation, &predict, &observe};
    text_puts(&emission->unit.body, "/* Bytes of arena for a batch of n rows. */\n");
    emit_arena_size(emission, plans, 4, "arena_size", "");
}

/* ---- data ---- */

static void emit_split(Emission *emission, const DataSplit *split)
{
    Arena *arena = emission->unit.arena;
    Graph *graph = split->graph;
    const char *model = emission->program->name;
    Writer names = {.arena = arena};
    name_tensors(&names, graph);
    KernelList roots = output_roots(arena, graph);
    KernelList kernels = kernels_for(graph, roots.count, roots.items, NULL);
    clear_access(graph);
    for (int i = 0; i < graph->outputs.count; i++)
        graph->outputs.items[i].tensor->access = graph->outputs.items[i].tensor->c_name;
    int level = emission->unit.level;
    emission->unit.level = 0; /* runs once: plain loops */
    Plan plan = plan_kernels(emission, &kernels);
    const Plan *plans[] = {&plan};
    emit_arena_size(emission, plans, 1, arena_printf(arena, "%s_arena_size", split->name), "static ");
    Function function = {.unit = &emission->unit,
                         .graph = graph,
                         .kernels = kernels,
                         .plan = &plan,
                         .seed = "seed",
                         .step = "0",
                         .from_sources = true};
    Text text = {0};
    Writer writer = new_writer(&emission->unit, graph, &text);
    writer.indent = 1;
    for (int i = 0; i < graph->outputs.count; i++) {
        Tensor *output = graph->outputs.items[i].tensor;
        const char *type = output->integer ? "int32_t" : "real";
        if (output->rank > 1)
            write_line(&writer, "%s (*%s)%s = inputs[%d];", type, output->c_name,
                       c_dimensions(&writer, output, 1), i);
        else
            write_line(&writer, "%s *%s = inputs[%d];", type, output->c_name, i);
    }
    emit_function_body(&function, &writer);
    const char *body = text.data ? text.data : "";
    Text *out = &emission->unit.body;
    write_wrapped(out, 0, arena_printf(arena, "static void %s_make_%s", model, split->name),
                  "int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs",
                  "\n{\n");
    const char *const unused[] = {"n", "sources", "seed"};
    for (int i = 0; i < 3; i++)
        if (!has_word(body, unused[i]))
            text_printf(out, "    (void)%s;\n", unused[i]);
    text_printf(out, "%s}\n\n", body);
    text_free(&text);
    clear_access(graph);
    emission->unit.level = level;
}

void emit_splits(Emission *emission, Text *text)
{
    for (int i = 0; i < emission->program->splits.count; i++)
        emit_split(emission, emission->program->splits.items[i]);
    text_puts(text, emission->unit.body.data ? emission->unit.body.data : "");
    text_free(&emission->unit.body);
}
