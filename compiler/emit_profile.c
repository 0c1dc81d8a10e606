/*
 * Which kernel a training step spends its time in (`bench --profile`): forward and backward once more,
 * calls of the same functions in the same order, with a lap behind each (emit_functions.c), and the
 * table of what each kernel computes and moves. So the functions that train carry no clock.
 */
#include "emit_parts.h"
#include "format.h"
#include "work.h"

static void write_terms(const char *name, const double terms[3], Text *text)
{
    text_printf(text, ".%s = {", name);
    for (int k = 0; k < 3; k++) {
        text_puts(text, k ? ", " : "");
        text_number(text, terms[k], false);
    }
    text_puts(text, "}");
}

static void write_kernel(const char *name, Span span, const char *part, const double flops[3],
                         const double bytes[3], Text *text)
{
    Text place = {0};
    format_place(&place, span);
    text_printf(text, "    {.name = \"%s\", .place = \"%s\", .part = %s,\n     ", name,
                place.data ? place.data : "", part);
    write_terms("flops", flops, text);
    text_puts(text, ", ");
    write_terms("bytes", bytes, text);
    text_puts(text, "},\n");
    text_free(&place);
}

static double real_bytes(const Emission *emission)
{
    return emission->options->f64 ? sizeof(double) : sizeof(float);
}

/* What the group reads from memory and writes to it: a tensor that it makes and reads again is written
 * only. One that is read in part, at places that data decides, counts as a whole. */
static void count_bytes(const Emission *emission, const Group *group, double terms[3])
{
    Arena *arena = emission->unit.arena;
    TensorList made = {0}, moved = {0};
    for (int i = 0; i < group->members.count; i++) {
        Tensor *tensor = stored_tensor(group->members.items[i].tensor);
        LIST_PUSH(arena, made, tensor);
        if (!group->members.items[i].local)
            LIST_PUSH(arena, moved, tensor);
    }
    for (int i = 0; i < group->members.count; i++) {
        TensorList reads = expr_reads(arena, group->members.items[i].body);
        for (int k = 0; k < reads.count; k++) {
            Tensor *tensor = stored_tensor(reads.items[k]);
            if (tensor->kind != TENSOR_DRAW && !tensor_in(&made, tensor) && !tensor_in(&moved, tensor))
                LIST_PUSH(arena, moved, tensor);
        }
    }
    for (int i = 0; i < moved.count; i++) {
        const Tensor *tensor = moved.items[i];
        int64_t size[SIZE_TERMS];
        if (!shape_size(tensor->rank, tensor->shape, size))
            continue;
        for (int k = 0; k < 3; k++)
            terms[k] += (double)size[k] * (tensor->integer ? sizeof(int32_t) : real_bytes(emission));
    }
}

/* What the kernel learns besides: the gradient is not stored, parameter and states are read and written. */
static void add_learning(const Emission *emission, const Tensor *gradient, double flops[3], double bytes[3])
{
    const Program *program = emission->program;
    const double size = (double)tensor_elements(gradient);
    flops[0] += update_flops(program) * size / (double)emission->param_count;
    bytes[0] += (1 + 2 * (double)program->optimizer->decayed.states.count) * size * real_bytes(emission);
}

static void write_lap_row(const Emission *emission, const Lap *lap, const char *part, Text *text)
{
    const Group *group = lap->group;
    const Tensor *learned = group->members.items[0].tensor;
    const Tensor *named = group->depth ? group_leader(group)->source : group->members.items[0].tensor;
    double flops[3] = {0}, bytes[3] = {0};
    for (int i = 0; i < group->members.count; i++)
        if (group->members.items[i].formula)
            add_flops(group->members.items[i].formula, flops);
    count_bytes(emission, group, bytes);
    if (learned->learned)
        add_learning(emission, learned, flops, bytes);
    write_kernel(lap->name, named->span, part, flops, bytes, text);
}

/* What is left of the update: parameters and states are read and written, gradients read. */
static void write_update_row(const Emission *emission, Text *text)
{
    const Program *program = emission->program;
    const double left = emission->param_count
                            ? (double)unlearned_count(emission) / (double)emission->param_count
                            : 0;
    const double moved = 3 + 2 * (double)program->optimizer->decayed.states.count;
    const double flops[3] = {left * update_flops(program)},
                 bytes[3] = {left * moved * (double)emission->param_count * real_bytes(emission)};
    write_kernel(reserved_name(&emission->unit, "update"), program->optimizer->span, "DL_UPDATE", flops, bytes,
                 text);
}

/* Loss and totals are passed on, or the compiler would leave out what makes them. */
static void write_adapter(Emission *emission, int totals, Text *text)
{
    const Unit *unit = &emission->unit;
    const char *m = emission->program->name, *state = emission->state_count ? "step->state, " : "";
    const bool updates = emission->program->optimizer && emission->param_count;
    const char *rest = updates ? learning_call(emission) : "";
    write_wrapped(text, 0,
                  arena_printf(unit->arena, "static RUNS_ONCE void %s", reserved_name(unit, "run_profile")),
                  "const DlStep *step, void *states, const double *arguments, DlProfile *profile", "\n{\n");
    text_printf(text, "    const struct %s_batch batch = %s(step);\n    struct %s_result result;\n", m,
                reserved_name(unit, "batch_of"), m);
    if (updates)
        write_learning_of_step(emission, text);
    else
        text_puts(text, "    (void)states, (void)arguments;\n");
    write_wrapped(text, 4, reserved_name(unit, "profile_forward"),
                  arena_printf(unit->arena, "&batch, step->params, %sstep->arena, %s&result, profile", state,
                               emission->state_count ? "step->new_state, " : ""),
                  ";\n");
    write_wrapped(text, 4, reserved_name(unit, "profile_backward"),
                  arena_printf(unit->arena, "&batch, step->params, %sstep->arena, step->d_params, profile%s",
                               state, emission->learns ? ", &learning" : ""),
                  ";\n");
    if (*rest && emission->backward_threads)
        text_printf(text, "    IN_PARALLEL(batch.n >= %lld)\n", (long long)emission->backward_threads);
    if (*rest)
        text_printf(text, "    %s\n", rest);
    if (emission->program->optimizer)
        text_printf(text, "    dl_lap(profile, %d);\n", emission->laps.count);
    text_puts(text, "    *step->loss = result.loss;\n");
    if (totals)
        text_printf(text, "    for (int i = 0; i < %d; i++)\n        step->totals[i] = result.totals[i];\n",
                    totals);
    text_puts(text, "}\n");
}

void emit_profile(Emission *emission, int totals, Text *text)
{
    if (!emission->profile)
        return;
    text_printf(text, "/* A step's kernels one by one, for `bench --profile`. */\n%s", emission->profile);
    text_printf(text, "static const DlKernel %s[] = {\n", reserved_name(&emission->unit, "kernels"));
    for (int i = 0; i < emission->laps.count; i++)
        write_lap_row(emission, &emission->laps.items[i],
                      i < emission->forward_laps ? "DL_FORWARD" : "DL_BACKWARD", text);
    if (emission->program->optimizer)
        write_update_row(emission, text);
    text_puts(text, "};\n\n");
    write_adapter(emission, totals, text);
    text_puts(text, "\n");
}
