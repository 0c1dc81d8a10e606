/*
 * Choosing what to compute once more (see recompute.h): each choice is tried, the step planned with it, and
 * taken back.
 */
#include "recompute.h"

#include "fuse.h"
#include "ram.h"
#include "work.h"

#include <math.h>

enum { MOST_CHOICES = 40, SHARPNESS = 16 };

/* ---- the peak ---- */

bool lives_at(const Place *place, int kernel)
{
    return place->first <= kernel && kernel <= place->last && !(place->in_place && place->first == kernel);
}

double place_reals(const Place *place, double rows)
{
    return (double)place->size * pow(rows, place->degree);
}

Peak find_peak(const Emission *emission, const StepList *steps)
{
    Peak peak = {.rows = default_rows(emission->program, emission->options)};
    const Plan *plan = &emission->training;
    const int kernels = steps->count ? steps->items[steps->count - 1].kernel + 1 : 0;
    for (int k = 0; k < kernels; k++) {
        double reals = 0;
        for (int i = 0; i < plan->places.count; i++)
            if (lives_at(&plan->places.items[i], k))
                reals += place_reals(&plan->places.items[i], peak.rows);
        peak.strain += pow(reals, SHARPNESS);
        if (reals > peak.reals) {
            peak.reals = reals;
            peak.kernel = k;
        }
    }
    peak.strain = pow(peak.strain, 1.0 / SHARPNESS);
    for (int i = 0; i < steps->count && !peak.tensor; i++)
        if (steps->items[i].kernel == peak.kernel)
            peak.tensor = steps->items[i].source;
    return peak;
}

/* Of the graph as it stands; for its names, `emission` must have been started with that or an earlier one. */
static Peak peak_of(const Emission *emission)
{
    Emission trial = *emission;
    trial.unit.arena = emission->program->training->arena;
    const StepList steps = plan_training(&trial);
    return find_peak(&trial, &steps);
}

/* ---- choices ---- */

/* `tensor` is computed once more for these readers. */
typedef struct Choice {
    Tensor *tensor;
    TensorList readers;
    bool inside; /* in each of them; else as a definition before the first */
    double size; /* reals */
} Choice;

typedef LIST(Choice) ChoiceList;

static bool is_of(const Tensor *read, const Tensor *tensor)
{
    return read == tensor || (read->kind == TENSOR_VIEW && read->base == tensor);
}

static bool is_result(const Graph *graph, const Tensor *tensor)
{
    bool found = tensor == graph->loss;
    for (int i = 0; i < graph->totals.count; i++)
        found = found || graph->totals.items[i].tensor == tensor;
    for (int i = 0; i < graph->updates.count; i++)
        found = found || graph->updates.items[i].tensor == tensor;
    for (int i = 0; i < graph->gradients.count; i++)
        found = found || graph->gradients.items[i].tensor == tensor;
    return found;
}

static void find_reduction(void *context, const Expr *expr)
{
    if (expr->kind == EXPR_REDUCE)
        *(bool *)context = true;
}

/* Its readers after the peak; none when it is read at the peak itself. */
static TensorList later_readers(Arena *arena, const StepList *steps, const Tensor *tensor, int peak, bool *views)
{
    TensorList readers = {0};
    for (int i = 0; i < steps->count; i++) {
        const PlanStep *step = &steps->items[i];
        TensorList reads = expr_reads(arena, step->body);
        for (int k = 0; step->kernel >= peak && k < reads.count; k++) {
            if (!is_of(reads.items[k], tensor))
                continue;
            if (step->kernel == peak)
                return (TensorList){0};
            *views = *views || reads.items[k] != tensor;
            if (!tensor_in(&readers, step->source))
                LIST_PUSH(arena, readers, step->source);
        }
    }
    return readers;
}

/* Whether the readers, as definitions of the graph, read the tensor: rows of a group may be read by its sums. */
static bool all_read(Arena *arena, const TensorList *readers, const Tensor *tensor)
{
    for (int i = 0; i < readers->count; i++) {
        TensorList reads = expr_reads(arena, readers->items[i]->body);
        bool found = false;
        for (int k = 0; k < reads.count; k++)
            found = found || is_of(reads.items[k], tensor);
        if (!found)
            return false;
    }
    return readers->count > 0;
}

static bool in_graph(const Graph *graph, const Tensor *tensor)
{
    return tensor->id < graph->tensors.count && graph->tensors.items[tensor->id] == tensor;
}

static ChoiceList find_choices(const Emission *emission, const StepList *steps, const Peak *peak, bool cheap)
{
    ChoiceList choices = {0};
    Graph *graph = emission->program->training;
    for (int i = 0; i < emission->training.places.count; i++) {
        const Place *place = &emission->training.places.items[i];
        Tensor *tensor = place->tensor;
        if (place->first >= peak->kernel || place->last <= peak->kernel || !in_graph(graph, tensor) ||
            is_result(graph, tensor))
            continue;
        bool views = false, reduces = false;
        Choice choice = {tensor, later_readers(graph->arena, steps, tensor, peak->kernel, &views), false,
                         place_reals(place, peak->rows)};
        if (!all_read(graph->arena, &choice.readers, tensor))
            continue;
        expr_walk(tensor->body, find_reduction, &reduces);
        if (!cheap)
            LIST_PUSH(graph->arena, choices, choice);
        choice.inside = true;
        if (!views && !reduces)
            LIST_PUSH(graph->arena, choices, choice);
    }
    return choices;
}

/* The largest, if there are too many to try. */
static void limit_choices(ChoiceList *choices)
{
    for (int i = 1; i < choices->count; i++)
        for (int k = i; k > 0 && choices->items[k].size > choices->items[k - 1].size; k--) {
            const Choice choice = choices->items[k];
            choices->items[k] = choices->items[k - 1];
            choices->items[k - 1] = choice;
        }
    choices->count = choices->count > MOST_CHOICES ? MOST_CHOICES : choices->count;
}

/* ---- trying ---- */

/* What a graph was before something was tried with it. What is tried lives in an arena of its own, since a
 * plan takes a megabyte and there are hundreds of them. */
typedef struct Trial {
    Graph graph;
    Tensor *tensors; /* one after the other, as they were */
    Arena *arena;
} Trial;

static Trial begin_trial(Graph *graph)
{
    Trial trial = {.graph = *graph, .arena = arena_new()};
    const int count = graph->tensors.count;
    trial.tensors = ARENA_ARRAY(trial.arena, Tensor, count + 1);
    graph->tensors.items = ARENA_ARRAY(trial.arena, Tensor *, count + 1);
    graph->tensors.capacity = count + 1;
    for (int i = 0; i < count; i++) {
        graph->tensors.items[i] = trial.graph.tensors.items[i];
        trial.tensors[i] = *graph->tensors.items[i];
    }
    graph->table = ARENA_ARRAY(trial.arena, const Expr *, graph->table_size + 1);
    for (int i = 0; i < graph->table_size; i++)
        graph->table[i] = trial.graph.table[i];
    graph->arena = trial.arena;
    return trial;
}

static void end_trial(Graph *graph, const Trial *trial)
{
    *graph = trial->graph;
    for (int i = 0; i < graph->tensors.count; i++)
        *graph->tensors.items[i] = trial->tensors[i];
    arena_free(trial->arena);
}

/* ---- making ---- */

/* Reads of a tensor and its views become reads of copies. */
typedef struct Copies {
    Graph *graph;
    TensorList from, to;
} Copies;

static const Expr *read_copy(void *context, const Expr *expr)
{
    Copies *copies = context;
    int k = 0;
    while (k < copies->from.count && !(expr->kind == EXPR_READ && expr->tensor == copies->from.items[k]))
        k++;
    if (k == copies->from.count)
        return NULL;
    const Expr **args = ARENA_ARRAY(copies->graph->arena, const Expr *, expr->count + 1);
    for (int i = 0; i < expr->count; i++)
        args[i] = expr_rewrite(copies->graph, expr->args[i], read_copy, copies);
    const Expr *otherwise =
        expr->otherwise ? expr_rewrite(copies->graph, expr->otherwise, read_copy, copies) : NULL;
    return expr_read(copies->graph, copies->to.items[k], args, otherwise);
}

static void add_copy(Copies *copies, Tensor *tensor)
{
    Arena *arena = copies->graph->arena;
    Tensor *copy = ARENA_NEW(arena, Tensor);
    *copy = *tensor;
    copy->again = true;
    if (tensor->base)
        copy->base = copy->seen = copies->to.items[0];
    LIST_PUSH(arena, copies->from, tensor);
    LIST_PUSH(arena, copies->to, copy);
}

/* The copies stand before the first reader. */
static void insert(Graph *graph, const TensorList *copies, int place)
{
    for (int i = 0; i < copies->count; i++)
        LIST_PUSH(graph->arena, graph->tensors, copies->items[i]);
    for (int i = graph->tensors.count; i-- > place + copies->count;)
        graph->tensors.items[i] = graph->tensors.items[i - copies->count];
    for (int i = 0; i < copies->count; i++)
        graph->tensors.items[place + i] = copies->items[i];
    for (int i = place; i < graph->tensors.count; i++)
        graph->tensors.items[i]->id = i;
}

static void copy_for(Graph *graph, const Choice *choice)
{
    Copies copies = {.graph = graph};
    int place = graph->tensors.count;
    add_copy(&copies, choice->tensor);
    for (int i = 0; i < graph->tensors.count; i++)
        if (graph->tensors.items[i]->base == choice->tensor)
            add_copy(&copies, graph->tensors.items[i]);
    for (int i = 0; i < choice->readers.count; i++) {
        Tensor *reader = choice->readers.items[i];
        reader->body = expr_rewrite(graph, reader->body, read_copy, &copies);
        place = reader->id < place ? reader->id : place;
    }
    insert(graph, &copies.to, place);
}

static void make(Graph *graph, const Choice *choice)
{
    if (!choice->inside)
        copy_for(graph, choice);
    for (int i = 0; choice->inside && i < choice->readers.count; i++)
        fuse_into(graph, choice->tensor, choice->readers.items[i]);
}

/* ---- choosing ---- */

static double operations(const TensorList *tensors, double rows)
{
    double terms[3] = {0};
    for (int i = 0; i < tensors->count; i++)
        add_flops(tensors->items[i], terms);
    return terms[0] + rows * (terms[1] + rows * terms[2]);
}

/* What it gains for an operation that it costs; 0: nothing. */
static double gain(const Emission *emission, const Choice *choice, const Peak *before)
{
    Graph *graph = emission->program->training;
    const Trial trial = begin_trial(graph);
    TensorList own = {0};
    LIST_PUSH(graph->arena, own, choice->tensor);
    double cost = choice->inside ? -operations(&choice->readers, before->rows) : operations(&own, before->rows);
    make(graph, choice);
    if (choice->inside)
        cost += operations(&choice->readers, before->rows);
    const double gained = before->strain - peak_of(emission).strain;
    end_trial(graph, &trial);
    return gained > before->strain * 1e-4 ? gained / ((cost > 0 ? cost : 0) + 1) : 0;
}

bool recompute_one(Program *program, const EmitOptions *options, bool cheap)
{
    Emission emission = emission_start(program, options);
    const StepList steps = plan_training(&emission);
    const Peak before = find_peak(&emission, &steps);
    ChoiceList choices = find_choices(&emission, &steps, &before, cheap);
    limit_choices(&choices);
    double best = 0;
    int taken = -1;
    for (int i = 0; i < choices.count; i++) {
        const double gained = gain(&emission, &choices.items[i], &before);
        if (gained > best) {
            best = gained;
            taken = i;
        }
    }
    if (taken < 0)
        return false;
    make(program->training, &choices.items[taken]);
    return true;
}
