/*
 * The emitted file from top to bottom. For `gradcheck` the file includes itself once more with
 * `real` as double and every public name renamed: the kernels that are checked are the kernels
 * that train. What gradcheck does not call stands between begin_first_reading and
 * end_first_reading, and is not compiled again.
 */
#include "emit_c.h"
#include "emit_parts.h"
#include "ram.h"
#include "work.h"

#include <ctype.h>
#include <string.h>

static const char *upper(Arena *arena, const char *name)
{
    char *result = arena_printf(arena, "%s_F64", name);
    for (char *c = result; *c; c++)
        *c = (char)toupper((unsigned char)*c);
    return result;
}

Emission emission_start(const Program *program, const EmitOptions *options)
{
    Arena *arena = program->training->arena;
    Emission emission = {.program = program, .options = options, .real = "real"};
    emission.pass = upper(arena, program->name);
    emission.unit = (Unit){.arena = arena, .model = program->name, .level = options->level};
    Graph *graphs[] = {program->training, program->evaluation, program->training->summary,
                       program->evaluation->summary};
    for (int i = 0; i < 4; i++) {
        Writer names = {.arena = arena};
        name_tensors(&names, graphs[i]);
    }
    Writer trace_names = {.arena = arena};
    name_tensors(&trace_names, program->trace);
    if (program->schedule) {
        Writer names = {.arena = arena};
        name_tensors(&names, program->schedule);
    }
    for (int i = 0; i < program->training->tensors.count; i++) {
        const Tensor *tensor = program->training->tensors.items[i];
        if (tensor->kind == TENSOR_PARAM)
            emission.param_count += tensor_elements(tensor);
        if (tensor->kind == TENSOR_STATE)
            emission.state_count += tensor_elements(tensor);
    }
    /* Names that the file has whatever a model calls its tensors. */
    static const char *const names[] = {
        "batch",       "state",       "state_table",    "params",      "result",       "outputs",
        "optimizer",   "arguments",   "parameters",     "arena_size",  "init",         "forward",
        "backward",    "update",      "schedule",       "evaluate",    "predict",      "observe",
        "summarize",   "trace",       "inputs",         "param_table", "output_table", "argument_table",
        "metrics",     "states",      "states_initial", "splits",      "traced",       "trace_arena_size",
        "batch_of",    "model",       "run_init",       "run_forward", "run_backward", "run_evaluate",
        "run_predict", "run_observe", "run_summarize",  "run_update",  "run_trace",  "run_threads",
        "kernels",     "run_profile", "profile_forward", "profile_backward",
        "forward_kernels", "backward_kernels", "update_kernels", "run_step",
        "learning", "run_learn", "run_learn_no_decay", "run_learn_product", "learn_rest"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        unit_name(&emission.unit, names[i]);
    for (int i = 0; i < program->splits.count; i++) {
        unit_name(&emission.unit, arena_printf(arena, "make_%s", program->splits.items[i]->name));
        unit_name(&emission.unit, arena_printf(arena, "%s_arena_size", program->splits.items[i]->name));
        unit_name(&emission.unit, arena_printf(arena, "%s_sources", program->splits.items[i]->name));
        for (int k = 0; k < program->splits.items[i]->sources.count; k++)
            unit_name(&emission.unit,
                      arena_printf(arena, "%s_columns_%d", program->splits.items[i]->name, k));
    }
    return emission;
}

void begin_first_reading(const Emission *emission, Text *text)
{
    text_printf(text, "#ifndef %s\n", emission->pass);
}

void end_first_reading(Text *text)
{
    text_puts(text, "#endif\n\n");
}

/* Where the second reading is left out on request: not where there is a schedule, which is evaluated in
 * double. */
static void write_without_second_pass(const Emission *emission, Text *text)
{
    if (emission->program->schedule)
        text_puts(text, "#undef DL_NO_GRADCHECK /* the schedule is evaluated in double precision */\n");
    text_printf(text, "#ifndef DL_NO_GRADCHECK\nstatic const DlModel %s_model_f64;\n#endif\n\n",
                emission->program->name);
}

/* Reads the file again in double. */
static void write_second_pass(Emission *emission, const char *file, Text *text)
{
    file = arena_copy(emission->unit.arena, file, strlen(file)); /* `text` grows and may move */
    text_printf(
        text,
        "#ifndef DL_NO_GRADCHECK\n/* Everything once more in double precision, for `gradcheck`, which need not be fast. */\n"
        "#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__\n"
        "#pragma GCC optimize(\"Og\", \"ira-region=one\")\n#endif\n"
        "#define %s\n#define real double\n",
        emission->pass);
    for (int i = 0; i < emission->unit.file_names.count; i++) {
        const char *name = emission->unit.file_names.items[i];
        if (has_word(file, name))
            text_printf(text, "#define %s %s_f64\n", name, name);
    }
    /* Without its folder, since an include is looked for beside the file that has it. */
    text_puts(text,
              "#ifdef __FILE_NAME__\n#include __FILE_NAME__\n#else\n#include __FILE__\n#endif\n#endif\n");
}

void emit_c(const Program *program, const EmitOptions *options, Text *text)
{
    Emission emission = emission_start(program, options);
    const char *pass = emission.pass;
    Text table = {0}, splits = {0}, functions = {0}, structs = {0}, prologue = {0};
    emit_functions(&emission);
    emit_update(&emission);
    text_puts(&functions, emission.unit.body.data);
    text_free(&emission.unit.body);
    emit_splits(&emission, &splits);
    emit_trace(&emission, &splits);
    emit_table(&emission, &table);
    emit_structs(&emission, &structs);
    emit_prototypes(&emission, &structs);
    text_printf(&emission.unit.body, "%s%s", functions.data, splits.data ? splits.data : "");
    emit_prologue(&emission.unit, options->f64, pass, &prologue);

    text_printf(text, "/* %s, compiled by dlc at -O%d. Edit the model, not this file. */\n\n",
                program->source_name, options->level);
    text_printf(text, "%s%s%s", prologue.data, structs.data, functions.data);
    emit_pasted(&emission.unit, has_vector_math(&emission.unit, !options->f64), pass, text);
    text_puts(text, "#ifndef DL_NO_MAIN\n/* ---- the training program ---- */\n\n");
    text_puts(text, "#include \"dl.h\"\n");
    text_puts(text, options->level > 0 ? "#if defined _OPENMP\n#include <omp.h>\n#endif\n\n" : "\n");
    if (!options->f64)
        write_without_second_pass(&emission, text);
    begin_first_reading(&emission, text);
    text_puts(text, splits.data);
    end_first_reading(text);
    text_puts(text, table.data);
    text_printf(
        text,
        "#ifndef %s\nint main(int argc, char **argv)\n{\n    return dl_main(&%s_model, argc, argv);\n}\n\n",
        pass, program->name);
    if (!options->f64)
        write_second_pass(&emission, text->data, text);
    text_puts(text, "#endif\n#endif\n");
    text_free(&table);
    text_free(&splits);
    text_free(&functions);
    text_free(&structs);
    text_free(&prologue);
    text_free(&emission.unit.body);
}

void emit_header(const Program *program, const EmitOptions *options, Text *text)
{
    Emission emission = emission_start(program, options);
    const char *guard = emission.pass;
    text_printf(text, "/* %s, compiled by dlc. Edit the model, not this file. */\n", program->source_name);
    text_printf(text, "#ifndef %.*s_H\n#define %.*s_H\n\n#include <stddef.h>\n#include <stdint.h>\n\n",
                (int)strlen(guard) - 4, guard, (int)strlen(guard) - 4, guard);
    emission.real = options->f64 ? "double" : "float"; /* no `real` in the names of others */
    emit_structs(&emission, text);
    emit_prototypes(&emission, text);
    text_puts(text, "#endif\n");
}


void emit_stats(const Program *program, const EmitOptions *options, Text *text)
{
    Emission emission = emission_start(program, options);
    const double rows = default_rows(program, options), real = options->f64 ? 8 : 4;
    double flops[3] = {0};
    emit_functions(&emission); /* for its plans */
    const Memory memory = memory_of(&emission);
    step_flops(program, flops);
    const Plan *plan = &emission.training;
    const double scratch = (double)(plan->scratch.own + plan->scratch.shared),
                 arena = real * (at_rows(plan->region, rows) + scratch),
                 bound = real * (at_rows(plan->lower_bound, rows) + scratch);
    int kernels = 0;
    for (int i = 0; i < program->training->tensors.count; i++)
        kernels += program->training->tensors.items[i]->kind == TENSOR_DEFINITION;
    text_printf(text, "a training step of %.0f rows:\n", rows);
    text_printf(text, "  kernels     %12d\n", kernels);
    text_printf(text, "  parameters  %12lld\n", (long long)emission.param_count);
    text_printf(text, "  operations  %12.0f  (%.0f + %.0f n + %.0f n^2)\n",
                flops[0] + rows * (flops[1] + rows * flops[2]), flops[0], flops[1], flops[2]);
    text_puts(text, "its memory, in bytes:\n");
    write_memory(&memory, text);
    text_printf(text, "  training's arena is %.0f, %.2f times the most that lives at once, %.0f\n", arena,
                bound > 0 ? arena / bound : 1, bound);
    text_free(&emission.unit.body);
}
