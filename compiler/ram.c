/*
 * Counting memory, and fitting a training step into a limit (see ram.h).
 */
#include "ram.h"

#include "format.h"
#include "recompute.h"

#include <stdlib.h>

enum { LEAST_SCRATCH = 1024, MOST_ROUNDS = 500 };

/* ---- counting ---- */

double default_rows(const Program *program, const EmitOptions *options)
{
    return options->batch ? options->batch : program->train.batch > 0 ? program->train.batch : 256;
}

double at_rows(const int64_t terms[3], double rows)
{
    return (double)terms[0] + (double)terms[1] * rows + (double)terms[2] * rows * rows;
}

Memory memory_of(const Emission *emission)
{
    const Program *program = emission->program;
    const double real = emission->options->f64 ? 8 : 4, parameters = real * (double)emission->param_count;
    const int states = program->optimizer ? program->optimizer->decayed.states.count : 0;
    Memory memory = {.parameters = parameters, .gradient = parameters, .optimizer = states * parameters};
    memory.states = 2 * real * (double)emission->state_count;
    memory.arena = real * at_rows(emission->arena, default_rows(program, emission->options));
    return memory;
}

double memory_total(const Memory *memory)
{
    return memory->parameters + memory->gradient + memory->optimizer + memory->states + memory->arena;
}

static void write_fixed(const Memory *memory, Text *text)
{
    text_printf(text, "  %12.0f  parameters\n", memory->parameters);
    text_printf(text, "  %12.0f  gradient\n", memory->gradient);
    if (memory->optimizer > 0)
        text_printf(text, "  %12.0f  state of the optimiser\n", memory->optimizer);
    if (memory->states > 0)
        text_printf(text, "  %12.0f  states of the model, before and after the step\n", memory->states);
}

void write_memory(const Memory *memory, Text *text)
{
    write_fixed(memory, text);
    text_printf(text, "  %12.0f  arena\n  %12.0f  in all\n", memory->arena, memory_total(memory));
}

/* ---- fitting ---- */

typedef struct Fit {
    Program *program;
    const EmitOptions *options;
    double limit;
} Fit;

static Memory measure(const Fit *fit)
{
    Emission emission = emission_start(fit->program, fit->options);
    emit_functions(&emission);
    text_free(&emission.unit.body);
    return memory_of(&emission);
}

/* Planning training alone is quick, and tells most of what is too large. */
static bool fits(const Fit *fit)
{
    Emission emission = emission_start(fit->program, fit->options);
    plan_training(&emission);
    Memory memory = memory_of(&emission);
    if (memory_total(&memory) > fit->limit)
        return false;
    memory = measure(fit);
    return memory_total(&memory) <= fit->limit;
}

static void give_up(const Fit *fit, int64_t scratch, bool whole_sums)
{
    Graph *graphs[] = {fit->program->training, fit->program->evaluation};
    for (int i = 0; i < 2; i++) {
        graphs[i]->scratch_limit = scratch;
        graphs[i]->whole_sums = whole_sums;
    }
}

/* The scratch that products take when they may take any. */
static int64_t wanted_scratch(const Fit *fit)
{
    Emission emission = emission_start(fit->program, fit->options);
    emit_functions(&emission);
    text_free(&emission.unit.body);
    const Scratch *training = &emission.training.scratch, *evaluation = &emission.evaluation.scratch;
    const int64_t most = training->own + training->shared, other = evaluation->own + evaluation->shared;
    return most > other ? most : other;
}

/* The largest blocks with which it fits; false: it does not with blocks of `least` reals. */
static bool fit_blocks(const Fit *fit, int64_t least, bool whole_sums)
{
    give_up(fit, INT64_MAX, whole_sums);
    if (fits(fit))
        return true;
    for (int64_t scratch = wanted_scratch(fit) / 2; scratch > least; scratch /= 2) {
        give_up(fit, scratch, whole_sums);
        if (fits(fit))
            return true;
    }
    give_up(fit, least, whole_sums);
    return fits(fit);
}

/* Computes definitions once more, at this price, until it fits; false: it does not. */
static bool fit_recomputing(const Fit *fit, int64_t scratch, Price price)
{
    give_up(fit, scratch, true);
    Memory memory = measure(fit);
    memory.arena = 0;
    const double enough = (fit->limit - memory_total(&memory)) / (fit->options->f64 ? 8 : 4);
    bool done = fits(fit);
    for (int i = 0; !done && i < MOST_ROUNDS && recompute(fit->program, fit->options, price, enough); i++)
        done = fits(fit);
    return done && fit_blocks(fit, scratch, true);
}

/* ---- what does not fit ---- */

typedef struct Living {
    const Place *place;
    double bytes;
} Living;

static int by_bytes(const void *left, const void *right)
{
    const Living *a = left, *b = right;
    if (a->bytes != b->bytes)
        return a->bytes > b->bytes ? -1 : 1;
    return a->place->first - b->place->first;
}

static double write_living(const Fit *fit, const Emission *emission, const Peak *peak, Text *text)
{
    const Plan *plan = &emission->training;
    Arena *arena = emission->unit.arena;
    Living *living = ARENA_ARRAY(arena, Living, plan->places.count + 1);
    int count = 0;
    double sum = 0;
    for (int i = 0; i < plan->places.count; i++)
        if (lives_at(&plan->places.items[i], peak->kernel))
            living[count++] = (Living){&plan->places.items[i], (fit->options->f64 ? 8 : 4) *
                                                                  place_reals(&plan->places.items[i], peak->rows)};
    qsort(living, (size_t)count, sizeof *living, by_bytes);
    for (int i = 0; i < count; i++) {
        const Tensor *tensor = living[i].place->tensor;
        text_printf(text, "  %12.0f  %s[", living[i].bytes, tensor->name);
        for (int k = 0; k < tensor->rank; k++)
            text_printf(text, "%s%s", k ? ", " : "", extent_text(arena, tensor->shape[k]));
        text_puts(text, "]  ");
        format_place(text, tensor->span);
        text_puts(text, "\n");
        sum += living[i].bytes;
    }
    return sum;
}

static void write_excess(const Fit *fit, Text *text)
{
    const Memory memory = measure(fit);
    Emission emission = emission_start(fit->program, fit->options);
    StepList steps = plan_training(&emission);
    const Peak peak = find_peak(&emission, &steps);
    text_printf(text, "what lives while %s is computed (", peak.tensor->name);
    format_place(text, peak.tensor->span);
    text_printf(text, "), in bytes, with %.0f rows:\n", peak.rows);
    write_fixed(&memory, text);
    const double rest = memory.arena - write_living(fit, &emission, &peak, text);
    if (rest > 0)
        text_printf(text, "  %12.0f  gaps between them, and what evaluation takes beyond that\n", rest);
    text_printf(text, "  %12.0f  in all\n", memory_total(&memory));
}

void recompute_free(Program *program, const EmitOptions *options)
{
    for (int i = 0; i < MOST_ROUNDS && recompute(program, options, PRICE_NOTHING, 0); i++)
        continue;
    remove_dead(program->training);
}

/* Whether it fits with what costs nothing and, at most, smaller blocks; if not, that is taken back: it may
 * be in the way of what saves more. */
static bool fit_freely(const Fit *fit)
{
    Graph *graph = fit->program->training;
    const SavedTensors start = save_tensors(graph->arena, graph);
    recompute_free(fit->program, fit->options);
    if (fit_blocks(fit, LEAST_SCRATCH, false))
        return true;
    restore_tensors(graph, &start);
    return false;
}

void fit_memory(Program *program, const EmitOptions *options, double limit, Diagnostics *diagnostics, Text *excess)
{
    const Fit fit = {program, options, limit};
    if (fit_freely(&fit) || fit_blocks(&fit, LEAST_SCRATCH, true) ||
        fit_recomputing(&fit, LEAST_SCRATCH, PRICE_LITTLE) || fit_recomputing(&fit, 0, PRICE_ANY)) {
        remove_dead(program->training);
        return;
    }
    const Memory memory = measure(&fit);
    diag_error(diagnostics, program->span,
               "training with batches of %.0f takes %.0f bytes, at the least; --ram allows %.0f",
               default_rows(program, options), memory_total(&memory), limit);
    write_excess(&fit, excess);
}
