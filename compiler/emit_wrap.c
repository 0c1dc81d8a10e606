/*
 * One function of an emitted file around its kernels: head, parameters that it does not use, and, where
 * threads share the work, a function for all of them and one that lets them in.
 */
#include "emit_parts.h"

#include <ctype.h>
#include <string.h>

/* Whether the C code reads a member of `name`, or passes it on to what draws; comments, which have
 * names of tensors and files, do neither. */
static bool uses_pointer(const char *body, const char *name)
{
    size_t length = strlen(name);
    for (const char *at = strstr(body, name); at; at = strstr(at + 1, name)) {
        char before = at == body ? ' ' : at[-1];
        const char *after = at + length;
        bool passed = before == '(' && (*after == ',' || *after == ')');
        if (passed || (strncmp(after, "->", 2) == 0 && !isalnum((unsigned char)before) && before != '_'))
            return true;
    }
    return false;
}

/* "batch, params": what the parameters are called. */
static const char *parameter_names(Arena *arena, const char *parameters)
{
    const char *names = "";
    while (*parameters) {
        const char *end = strchr(parameters, ',');
        end = end ? end : parameters + strlen(parameters);
        const char *name = end;
        while (name > parameters && (isalnum((unsigned char)name[-1]) || name[-1] == '_'))
            name--;
        names = arena_printf(arena, "%s%s%.*s", names, *names ? ", " : "", (int)(end - name), name);
        parameters = *end ? end + 1 : end;
    }
    return names;
}

/* What is copied at the end, by one thread of those that are in the function. */
static void write_finish(Emission *emission, const Function *function, Writer *writer, FunctionPart *finish)
{
    Text *text = writer->text, copies = {0};
    const bool once = function->parallel && function->joins;
    writer->text = &copies;
    writer->indent += once;
    finish(emission, function->graph, writer);
    writer->indent -= once;
    writer->text = text;
    if (copies.length && once)
        text_printf(text, "\n    ONCE {\n%s    }\n", copies.data);
    else if (copies.length)
        text_puts(text, copies.data);
    text_free(&copies);
}

void write_threaded_call(Emission *emission, const char *head, const char *parameters, const char *worth,
                         const char *name, const char *last)
{
    Arena *arena = emission->unit.arena;
    Text *out = &emission->unit.body;
    write_wrapped(out, 0, head, parameters, "\n{\n");
    text_printf(out, "    IN_PARALLEL(%s)\n", worth);
    write_wrapped(out, 4, name, arena_printf(arena, "%s%s", parameter_names(arena, parameters), last),
                  ";\n}\n\n");
}

/* "static void NAME_forward_kernels" of "void NAME_forward". */
static const char *kernels_head(Arena *arena, const char *head)
{
    return arena_printf(arena, "static %s_kernels", head);
}

static const char *learning_parameter(const Emission *emission)
{
    return arena_printf(emission->unit.arena, ", const struct %s_learning *learning",
                        emission->program->name);
}

void write_function(Emission *emission, const char *head, const char *parameters, Function *function,
                    FunctionPart *start, FunctionPart *finish)
{
    Text *out = &emission->unit.body;
    Text text = {0};
    Writer writer = new_writer(&emission->unit, function->graph, &text);
    writer.indent = 1;
    if (start)
        start(emission, function->graph, &writer);
    emit_function_body(function, &writer);
    if (finish)
        write_finish(emission, function, &writer, finish);
    const char *body = text.data ? text.data : "";
    const bool joins = function->joins && (function->parallel || function->learns);
    Arena *arena = emission->unit.arena;
    write_wrapped(
        out, 0, joins ? kernels_head(arena, head) : head,
        arena_printf(arena, "%s%s", parameters, function->learns ? learning_parameter(emission) : ""),
        "\n{\n");
    if (has_word(body, "n"))
        text_puts(out, "    const int n = batch->n;\n");
    static const char *const names[] = {"batch", "params", "state", "new_state", "d_params", "out", "profile"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (has_word(parameters, arena_printf(arena, "*%s", names[i])) &&
            !uses_pointer(body, names[i]) && !(i == 0 && has_word(body, "n")))
            text_printf(out, "    (void)%s;\n", names[i]);
    text_puts(out, body);
    text_puts(out, "}\n\n");
    text_free(&text);
    if (joins)
        write_threaded_call(
            emission, head, parameters,
            function->parallel ? arena_printf(arena, "batch->n >= %lld", (long long)function->parallel) : "0",
            arena_printf(arena, "%s_kernels", strchr(head, ' ') + 1), function->learns ? ", NULL" : "");
}

Function model_function(Emission *emission, Graph *graph, KernelList kernels, const Plan *plan)
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
