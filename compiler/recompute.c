/*
 * Choosing what to compute once more (see recompute.h): each choice is tried, the step planned with it, and
 * taken back.
 */
#include "recompute.h"

#include "contraction.h"
#include "fuse.h"
#include "ram.h"
#include "trial.h"
#include "work.h"

#include <math.h>
#include <stdlib.h>

enum {
    MOST_CHOICES = 40,
    SHARPNESS = 16,
    /* What costs nothing: so much of the peak is gained, one part in so many, */
    FREE_PEAK = 32,
    /* and no more than one in so many of the step's operations are added. */
    FREE_WORK = 400
};

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

/* Of the graph as it stands. */
static Peak peak_of(const Emission *emission)
{
    Emission trial = *emission;
    trial.unit.arena = emission->program->training->arena;
    const StepList steps = outline_training(&trial);
    return find_peak(&trial, &steps);
}

/* ---- choices ---- */

/* `tensor` is computed once more for these readers. */
typedef struct Choice {
    Tensor *tensor;
    TensorList readers;
    bool inside; /* in each of them; else as a definition before the first */
    double size; /* reals */
    double gain; /* of the peak for an operation that it adds, as it was when they were compared */
} Choice;

typedef LIST(Choice) ChoiceList;

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

static void find_draw(void *context, const Expr *expr)
{
    if (expr->kind == EXPR_READ && expr->tensor->kind == TENSOR_DRAW)
        *(bool *)context = true;
}

/* Whether it may cost nothing. Numbers drawn are no operations but take time, and a matrix product packs an
 * operand that is an expression. */
static bool seems_free(const Choice *choice, const Peak *peak)
{
    bool draws = false;
    expr_walk(choice->tensor->body, find_draw, &draws);
    for (int i = 0; i < choice->readers.count; i++)
        if (find_contraction(choice->readers.items[i]->body))
            return false;
    return choice->inside && !draws && FREE_PEAK * choice->size >= peak->reals;
}

/* Its readers after the peak; none when it is read at the peak itself. */
static TensorList later_readers(Arena *arena, const StepList *steps, const Tensor *tensor, int peak, bool *views)
{
    TensorList readers = {0};
    for (int i = 0; i < steps->count; i++) {
        const PlanStep *step = &steps->items[i];
        TensorList reads = expr_reads(arena, step->body);
        for (int k = 0; step->kernel >= peak && k < reads.count; k++) {
            if (stored_tensor(reads.items[k]) != tensor)
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
            found = found || stored_tensor(reads.items[k]) == tensor;
        if (!found)
            return false;
    }
    return readers->count > 0;
}

static bool in_graph(const Graph *graph, const Tensor *tensor)
{
    return tensor->id < graph->tensors.count && graph->tensors.items[tensor->id] == tensor;
}

static ChoiceList find_choices(const Emission *emission, const StepList *steps, const Peak *peak, Price price)
{
    ChoiceList choices = {0};
    Graph *graph = emission->program->training;
    for (int i = 0; i < emission->training.places.count; i++) {
        const Place *place = &emission->training.places.items[i];
        Tensor *tensor = place->tensor;
        if (place->first >= peak->kernel || place->last <= peak->kernel || !in_graph(graph, tensor) ||
            is_result(graph, tensor))
            continue;
        bool views = false;
        Choice choice = {tensor, later_readers(graph->arena, steps, tensor, peak->kernel, &views), false,
                         place_reals(place, peak->rows), 0};
        if (!all_read(graph->arena, &choice.readers, tensor))
            continue;
        const bool reduces = expr_reduces(tensor->body);
        if (price == PRICE_ANY)
            LIST_PUSH(graph->arena, choices, choice);
        choice.inside = true;
        if (!views && !reduces && (price != PRICE_NOTHING || seems_free(&choice, peak)))
            LIST_PUSH(graph->arena, choices, choice);
    }
    return choices;
}

static int by_choice_size(const void *left, const void *right)
{
    const Choice *a = left, *b = right;
    if (a->size != b->size)
        return a->size > b->size ? -1 : 1;
    return a->tensor->id != b->tensor->id ? a->tensor->id - b->tensor->id : a->inside - b->inside;
}

static int by_gain(const void *left, const void *right)
{
    const Choice *a = left, *b = right;
    return a->gain != b->gain ? (a->gain > b->gain ? -1 : 1) : by_choice_size(left, right);
}

static void sort(ChoiceList *choices, int (*order)(const void *, const void *))
{
    if (choices->count)
        qsort(choices->items, (size_t)choices->count, sizeof *choices->items, order);
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

static double at_peak(const double terms[3], const Peak *peak)
{
    return terms[0] + peak->rows * (terms[1] + peak->rows * terms[2]);
}

/* Of these definitions. */
static double operations(const TensorList *tensors, const Peak *peak)
{
    double terms[3] = {0};
    for (int i = 0; i < tensors->count; i++)
        add_flops(tensors->items[i], terms);
    return at_peak(terms, peak);
}

/* Makes the choice; the operations that it adds. */
static double make_counting(Graph *graph, const Choice *choice, const Peak *peak)
{
    TensorList own = {0};
    LIST_PUSH(graph->arena, own, choice->tensor);
    const double before = choice->inside ? operations(&choice->readers, peak) : -operations(&own, peak);
    make(graph, choice);
    const double added = (choice->inside ? operations(&choice->readers, peak) : 0) - before;
    return added > 0 ? added : 0;
}

/* How much of the peak it gains for an operation that it adds; 0: nothing worth having at the price. */
static double gain(const Emission *emission, const Choice *choice, const Peak *before, Price price)
{
    const Program *program = emission->program;
    double step[3] = {0}, gained = 0;
    step_flops(program, step);
    const double most = price == PRICE_NOTHING ? at_peak(step, before) / FREE_WORK : INFINITY,
                 least = price == PRICE_NOTHING ? before->strain / FREE_PEAK : before->strain * 1e-4;
    const Trial trial = begin_trial(program->training);
    const double added = make_counting(program->training, choice, before);
    if (added <= most)
        gained = before->strain - peak_of(emission).strain;
    end_trial(program->training, &trial);
    return gained > least ? gained / (added + 1) : 0;
}

/* The choices, the best first; of too many, the largest. */
static ChoiceList compare_choices(const Emission *emission, const StepList *steps, const Peak *peak, Price price)
{
    ChoiceList choices = find_choices(emission, steps, peak, price);
    sort(&choices, by_choice_size);
    choices.count = choices.count > MOST_CHOICES ? MOST_CHOICES : choices.count;
    for (int i = 0; i < choices.count; i++)
        choices.items[i].gain = gain(emission, &choices.items[i], peak, price);
    sort(&choices, by_gain);
    return choices;
}

bool recompute(const Emission *emission, Price price, Enough *enough, void *context)
{
    Graph *graph = emission->program->training;
    Emission now = *emission;
    const StepList steps = outline_training(&now);
    Peak peak = find_peak(&now, &steps);
    const ChoiceList choices = compare_choices(&now, &steps, &peak, price);
    int made = 0;
    for (int i = 0; i < choices.count && choices.items[i].gain > 0 && !(made > 0 && enough(context)); i++) {
        const Choice *choice = &choices.items[i];
        if (made > 0 && 2 * gain(emission, choice, &peak, price) < choice->gain)
            continue; /* those made before have taken most of what it gained */
        make(graph, choice);
        peak = peak_of(emission);
        made++;
    }
    return made > 0;
}
