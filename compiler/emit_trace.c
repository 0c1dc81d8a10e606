/*
 * Where a number stopped being finite: forward once more, in plain loops, over the graph in which
 * every tensor that the source names is stored (program->trace). Behind each kernel stands a call
 * that shows its result to the runtime, and the function ends at the first that is not finite. It
 * runs once, when training has failed, so that the training program itself need not look.
 */
#include "emit_parts.h"

#include <string.h>

KernelList traced_tensors(const Program *program)
{
    return kernels_for(program->trace, 1, &program->trace->loss, NULL);
}

/* "784 * (size_t)n" */
static const char *count_elements(const Writer *writer, const Tensor *tensor)
{
    const char *count = NULL;
    for (int i = 0; i < tensor->rank; i++) {
        const char *extent = c_extent(writer, tensor->shape[i]);
        if (tensor->shape[i].per_n)
            extent = arena_printf(writer->arena, strchr(extent, ' ') ? "(size_t)(%s)" : "(size_t)%s", extent);
        count = count ? arena_printf(writer->arena, "%s * %s", count, extent) : extent;
    }
    return count ? count : "1";
}

static void write_watch(Writer *writer, const Tensor *tensor, int place)
{
    if (tensor->integer)
        return;
    write_line(writer, "if (dl_watch(watch, %d, %s, %s))", place, tensor->access,
               count_elements(writer, tensor));
    write_line(writer, "    return;");
}

void emit_trace(Emission *emission, Text *text)
{
    Arena *arena = emission->unit.arena;
    Graph *graph = emission->program->trace;
    const char *model = emission->program->name;
    Text *out = &emission->unit.body;
    KernelList kernels = traced_tensors(emission->program);
    int level = emission->unit.level;
    emission->unit.level = 0;
    clear_access(graph);
    Plan plan = plan_kernels(emission, &kernels, NULL);
    const Plan *plans[] = {&plan};
    Function function = model_function(emission, graph, kernels, &plan);
    function.after = write_watch;
    text_puts(out, "/* Forward once more, to find the first number that is not finite. */\n");
    write_function(
        emission, arena_printf(arena, "static %svoid %s", level > 0 ? "RUNS_RARELY " : "", reserved_name(&emission->unit, "trace")),
        arena_printf(arena,
                     "const struct %s_batch *batch, const struct %s_params *params, %svoid *arena, "
                     "DlWatch *watch",
                     model, model, state_parameter(emission, "const ", "state")),
        &function, NULL, NULL);
    emit_arena_size(emission, plans, 1, "trace_arena_size", "static ");
    clear_access(graph);
    emission->unit.level = level;
    text_puts(text, out->data);
    text_free(out);
}
