/*
 * Counting memory, and fitting a training step into a limit (see ram.h).
 */
#include "ram.h"

#include "format.h"
#include "recompute.h"
#include "trial.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

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

/* What the arena takes, in reals. */
static double arena_reals(const ArenaSize *arena, double rows)
{
    const double line = 16, reals = at_rows(arena->terms, rows);
    return arena->scratch ? ceil(reals / line) * line + (double)arena->scratch : reals;
}

Memory memory_of(const Emission *emission)
{
    const Program *program = emission->program;
    const double real = emission->options->f64 ? 8 : 4, parameters = real * (double)emission->param_count;
    const int states = program->optimizer ? program->optimizer->decayed.states.count : 0;
    Memory memory = {.parameters = parameters, .gradient = parameters, .optimizer = states * parameters};
    memory.states = 2 * real * (double)emission->state_count;
    memory.arena = real * arena_reals(&emission->arena, default_rows(program, emission->options));
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

static bool never(void *context)
{
    (void)context;
    return false;
}

void recompute_free(Program *program, const EmitOptions *options)
{
    const Emission emission = emission_start(program, options);
    for (int i = 0; i < MOST_ROUNDS && recompute(&emission, PRICE_NOTHING, never, NULL); i++)
        continue;
    remove_dead(program->training);
}

/* What products and sums may take. */
typedef struct Settings {
    int64_t scratch;
    bool whole_sums;
} Settings;

/* A search for a way to stay in the limit. */
typedef struct Fit {
    Program *program;
    Emission emission; /* just started: the names */
    double limit;
    double least;      /* the least that was found, bytes */
    SavedTensors at_least;
    Settings settings, settings_at_least;
    ArenaSize arena; /* of the latest plan */
} Fit;

static void set(Fit *fit, Settings settings)
{
    Graph *graphs[] = {fit->program->training, fit->program->evaluation};
    fit->settings = settings;
    for (int i = 0; i < 2; i++) {
        graphs[i]->scratch_limit = settings.scratch;
        graphs[i]->whole_sums = settings.whole_sums;
    }
}

/* Plans all functions; `scratch`, if not NULL: what matrix products want, in reals. */
static Memory measure(Fit *fit, int64_t *scratch)
{
    Emission emission = fit->emission;
    const Trial training = begin_trial(fit->program->training), evaluation = begin_trial(fit->program->evaluation);
    emission.unit.arena = training.arena;
    plan_functions(&emission);
    const Scratch *first = &emission.training.scratch, *second = &emission.evaluation.scratch;
    const int64_t most = first->own + first->shared, other = second->own + second->shared;
    if (scratch)
        *scratch = most > other ? most : other;
    const Memory memory = memory_of(&emission);
    fit->arena = emission.arena;
    end_trial(fit->program->evaluation, &evaluation);
    end_trial(fit->program->training, &training);
    return memory;
}

/* Whether it fits now; remembers where it took the least. */
static bool fits(void *context)
{
    Fit *fit = context;
    Graph *graph = fit->program->training;
    const Memory memory = measure(fit, NULL);
    const double total = memory_total(&memory);
    if (total < fit->least) {
        fit->least = total;
        fit->at_least = save_tensors(graph->arena, graph);
        fit->settings_at_least = fit->settings;
    }
    return total <= fit->limit;
}

/* The largest blocks with which it fits; false: it does not with blocks of `least` reals. */
static bool fit_blocks(Fit *fit, int64_t least, bool whole_sums)
{
    int64_t wanted;
    set(fit, (Settings){INT64_MAX, whole_sums});
    if (fits(fit))
        return true;
    measure(fit, &wanted);
    for (int64_t scratch = wanted / 2; scratch > least; scratch /= 2) {
        set(fit, (Settings){scratch, whole_sums});
        if (fits(fit))
            return true;
    }
    set(fit, (Settings){least, whole_sums});
    return fits(fit);
}

/* Computes definitions once more, at this price, until it fits; false: it does not. */
static bool fit_recomputing(Fit *fit, Price price, Settings smallest)
{
    set(fit, smallest);
    bool done = fits(fit);
    for (int i = 0; !done && i < MOST_ROUNDS && recompute(&fit->emission, price, fits, fit); i++)
        done = fits(fit);
    return done && (fit_blocks(fit, smallest.scratch, false) || fit_blocks(fit, smallest.scratch, true));
}

/* Whether it fits with what costs nothing and smaller blocks. */
static bool fit_freely(Fit *fit)
{
    recompute_free(fit->program, fit->emission.options);
    return fit_blocks(fit, LEAST_SCRATCH, false) || fit_blocks(fit, LEAST_SCRATCH, true);
}

/* Whether it fits at some price, each way from the same start: what one has done may be in the way of another
 * that saves more. */
static bool fit_at_any_price(Fit *fit)
{
    Graph *graph = fit->program->training;
    const SavedTensors start = save_tensors(graph->arena, graph);
    bool done = fit_freely(fit);
    for (int whole_sums = 0; !done && whole_sums < 2; whole_sums++) {
        restore_tensors(graph, &start);
        done = fit_recomputing(fit, PRICE_LITTLE, (Settings){LEAST_SCRATCH, whole_sums}) ||
               fit_recomputing(fit, PRICE_ANY, (Settings){0, whole_sums});
    }
    return done;
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

static double write_living(const Emission *emission, const Peak *peak, Text *text)
{
    const Plan *plan = &emission->training;
    Arena *arena = emission->unit.arena;
    Living *living = ARENA_ARRAY(arena, Living, plan->places.count + 1);
    int count = 0;
    double sum = 0;
    for (int i = 0; i < plan->places.count; i++)
        if (lives_at(&plan->places.items[i], peak->kernel))
            living[count++] = (Living){&plan->places.items[i], (emission->options->f64 ? 8 : 4) *
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

/* The largest batch that fits in the plan measured last; 0: none. */
static int rows_that_fit(const Fit *fit, const Memory *memory)
{
    const double real = fit->emission.options->f64 ? 8 : 4, fixed = memory_total(memory) - memory->arena;
    int rows = 0;
    while (fixed + real * arena_reals(&fit->arena, rows + 1) <= fit->limit)
        rows++;
    return rows;
}

static void write_excess(Fit *fit, Text *text)
{
    const Memory memory = measure(fit, NULL);
    Emission emission = fit->emission;
    const StepList steps = plan_training(&emission);
    const Peak peak = find_peak(&emission, &steps);
    text_printf(text, "what lives while %s is computed (", peak.tensor->name);
    format_place(text, peak.tensor->span);
    text_printf(text, "), in bytes, with %.0f rows:\n", peak.rows);
    write_fixed(&memory, text);
    const double rest = memory.arena - write_living(&emission, &peak, text);
    if (rest > 0)
        text_printf(text, "  %12.0f  gaps between them, and what evaluation takes beyond that\n", rest);
    text_printf(text, "  %12.0f  in all\n", memory_total(&memory));
    const int rows = rows_that_fit(fit, &memory);
    if (rows > 0)
        text_printf(text, "a batch of %d would fit: --batch=%d\n", rows, rows);
}

void fit_memory(Program *program, const EmitOptions *options, double limit, Diagnostics *diagnostics, Text *excess)
{
    Fit search = {.program = program, .emission = emission_start(program, options), .limit = limit};
    search.least = INFINITY;
    if (!fit_at_any_price(&search)) {
        restore_tensors(program->training, &search.at_least);
        set(&search, search.settings_at_least);
        diag_error(diagnostics, program->span,
                   "training with batches of %.0f takes %.0f bytes, at the least; --ram allows %.0f",
                   default_rows(program, options), search.least, limit);
        write_excess(&search, excess);
    }
    remove_dead(program->training);
}
