/*
 * Computes the elements of tensors for many imagined networks at a time (see signal.h).
 *
 * In:  a program after differentiate. Out: samples and moments, asked for tensor by tensor.
 * Reductions that are not summed up (moments.c) run over all their steps when these are few, else
 * over some that are spread evenly; then the part of their variance that averages out is
 * made as small as it is over all steps.
 */
#include "signal_internal.h"
#include "ops.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    STEPS_ALL = 16,  /* reductions up to here run over all their steps */
    STEPS_SOME = 16, /* others over so many */
    DEPTH_MAX = 300  /* definitions computed one in another */
};
static const int64_t budget_start = 100000; /* nodes, each of SIGNAL_SAMPLES operations */

/* ---- random numbers ---- */

uint64_t signal_mix(uint64_t hash, uint64_t value)
{
    hash = (hash ^ value) * 0x9E3779B97F4A7C15u;
    return hash ^ (hash >> 29);
}

static double uniform_of(uint64_t hash)
{
    hash = signal_mix(hash, 0xD1B54A32D192ED03u);
    hash = signal_mix(hash, hash >> 31);
    return ((double)(hash >> 11) + 0.5) * 0x1p-53;
}

/* The quantile of the standard normal distribution: Abramowitz and Stegun, formula 26.2.23, error
 * below 4.5e-4, far below that of the samples. */
static double normal_of(double u)
{
    double p = u < 0.5 ? u : 1 - u;
    double t = sqrt(-2 * log(p));
    double z = t - (2.515517 + t * (0.802853 + t * 0.010328)) /
                       (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    return u < 0.5 ? -z : z;
}

/* ---- vectors ---- */

enum { BLOCK_VECTORS = 512 };

/* `count` vectors in a row. */
static double *take_vectors(VectorBlock **blocks, int count)
{
    if (!*blocks || (*blocks)->used + count > (*blocks)->count) {
        int size = count > BLOCK_VECTORS ? count : BLOCK_VECTORS;
        VectorBlock *block = malloc(sizeof *block + (size_t)size * SIGNAL_SAMPLES * sizeof(double));
        if (!block)
            DLC_BUG("out of memory");
        block->next = *blocks;
        block->used = 0;
        block->count = size;
        *blocks = block;
    }
    double *vectors = (*blocks)->values + (size_t)(*blocks)->used * SIGNAL_SAMPLES;
    (*blocks)->used += count;
    return vectors;
}

/* Gives back the `count` vectors that were taken last. An empty block stays for the next. */
static void return_vectors(VectorBlock **blocks, int count)
{
    VectorBlock *block = *blocks;
    block->used -= count;
    if (block->used == 0 && block->next) {
        *blocks = block->next;
        free(block);
    }
}

static void free_blocks(VectorBlock *block)
{
    while (block) {
        VectorBlock *next = block->next;
        free(block);
        block = next;
    }
}

double *signal_vector(Signal *signal)
{
    return take_vectors(&signal->kept, 1);
}

static void fill(double *out, double value)
{
    for (int s = 0; s < SIGNAL_SAMPLES; s++)
        out[s] = value;
}

int64_t signal_number(const SignalGraph *world, Extent extent)
{
    return extent.per_n * world->batch + extent.constant;
}

int64_t signal_extent(const Signal *signal, Extent extent)
{
    return signal_number(&signal->graphs[0], extent);
}

SignalGraph *signal_graph_of(Signal *signal, const Tensor *tensor)
{
    for (int i = 0; i < signal->graph_count; i++) {
        const Graph *graph = signal->graphs[i].graph;
        if (tensor->id < graph->tensors.count && graph->tensors.items[tensor->id] == tensor)
            return &signal->graphs[i];
    }
    DLC_BUG("%s is in no graph that is analysed", tensor->name);
}

bool signal_finite(const double *values)
{
    for (int s = 0; s < SIGNAL_SAMPLES; s++)
        if (!isfinite(values[s]))
            return false;
    return true;
}

void signal_mean_variance(const double *values, double *mean, double *variance)
{
    double sum = 0, squares = 0;
    for (int s = 0; s < SIGNAL_SAMPLES; s++)
        sum += values[s];
    sum /= SIGNAL_SAMPLES;
    for (int s = 0; s < SIGNAL_SAMPLES; s++)
        squares += (values[s] - sum) * (values[s] - sum);
    *mean = sum;
    *variance = squares / SIGNAL_SAMPLES;
}

/* ---- what was computed before ---- */

static MemoEntry *memo_slot(MemoEntry *memo, int size, uint64_t key)
{
    uint64_t slot = key & (uint64_t)(size - 1);
    while (memo[slot].values && memo[slot].key != key)
        slot = (slot + 1) & (uint64_t)(size - 1);
    return &memo[slot];
}

static void memo_put(Signal *signal, uint64_t key, const double *values)
{
    if (2 * signal->memo_count >= signal->memo_size) {
        int size = signal->memo_size ? 2 * signal->memo_size : 1024;
        MemoEntry *memo = ARENA_ARRAY(signal->arena, MemoEntry, size);
        for (int i = 0; i < signal->memo_size; i++)
            if (signal->memo[i].values)
                *memo_slot(memo, size, signal->memo[i].key) = signal->memo[i];
        signal->memo = memo;
        signal->memo_size = size;
    }
    *memo_slot(signal->memo, signal->memo_size, key) = (MemoEntry){key, values};
    signal->memo_count++;
}

static const double *memo_get(const Signal *signal, uint64_t key)
{
    return signal->memo_size ? memo_slot(signal->memo, signal->memo_size, key)->values : NULL;
}

static uint64_t hash_vector(uint64_t hash, const double *values)
{
    for (int s = 0; s < SIGNAL_SAMPLES; s++) {
        uint64_t bits;
        memcpy(&bits, &values[s], sizeof bits);
        hash = signal_mix(hash, bits);
    }
    return hash;
}

/* Element `step` of the steps that are spread over an extent, shifted alike in each network. */
static double spread_value(int64_t extent, int step, int s)
{
    double shift = uniform_of(signal_mix(signal_mix(29, (uint64_t)extent), (uint64_t)s));
    return floor(fmod(step + shift * STEPS_SOME, STEPS_SOME) / STEPS_SOME * (double)extent);
}

const double *signal_index(Signal *signal, int64_t extent, int place, int copy)
{
    uint64_t key = signal_mix(signal_mix(signal_mix(17, (uint64_t)extent), (uint64_t)place), (uint64_t)copy);
    const double *known = memo_get(signal, key);
    if (known)
        return known;
    double *values = signal_vector(signal);
    int64_t steps = extent > STEPS_ALL ? STEPS_SOME : extent; /* those that reductions run over */
    for (int s = 0; s < SIGNAL_SAMPLES; s++) {
        int64_t step = 0;
        for (int k = 0; k <= copy && steps > 1; k++) { /* another one for each copy */
            double u = uniform_of(
                signal_mix(signal_mix(signal_mix(19, (uint64_t)place), (uint64_t)k), (uint64_t)s));
            step = k ? (step + 1 + (int64_t)(u * (double)(steps - 1))) % steps : (int64_t)(u * (double)steps);
        }
        values[s] = extent > STEPS_ALL ? spread_value(extent, (int)step, s) : (double)step;
    }
    memo_put(signal, key, values);
    return values;
}

/* The subscripts of step `t` of a reduction over some steps, for its index at this place. */
static const double *spread_index(Signal *signal, int64_t extent, int place, int t)
{
    uint64_t key = signal_mix(signal_mix(signal_mix(23, (uint64_t)extent), (uint64_t)place), (uint64_t)t);
    const double *known = memo_get(signal, key);
    if (known)
        return known;
    static const int strides[] = {1, 5, 7, 11, 13, 3}; /* odd: coprime to STEPS_SOME */
    double *values = signal_vector(signal);
    int step = t * strides[place % 6] % STEPS_SOME;
    for (int s = 0; s < SIGNAL_SAMPLES; s++)
        values[s] = extent > STEPS_ALL ? spread_value(extent, step, s) : (double)(step % extent);
    memo_put(signal, key, values);
    return values;
}

/* ---- sets of sources ---- */

static const uint64_t *sources_of(Signal *signal, const Tensor *tensor)
{
    return signal_graph_of(signal, tensor)->sources[tensor->id];
}

typedef struct SourceWalk {
    Signal *signal;
    uint64_t *sources;
    bool positional;
} SourceWalk;

static void add_sources(void *context, const Expr *expr)
{
    SourceWalk *walk = context;
    if (expr->kind != EXPR_READ)
        return;
    const uint64_t *more = sources_of(walk->signal, expr->tensor);
    for (int i = 0; more && i < walk->signal->words; i++)
        walk->sources[i] |= more[i];
}

void sources_of_expr(Signal *signal, const Expr *expr, uint64_t *sources)
{
    SourceWalk walk = {.signal = signal, .sources = sources};
    expr_walk(expr, add_sources, &walk);
}

bool sources_meet(const Signal *signal, const uint64_t *a, const uint64_t *b)
{
    for (int i = 0; i < signal->words; i++)
        if (a[i] & b[i])
            return true;
    return false;
}

bool sources_empty(const Signal *signal, const uint64_t *a)
{
    for (int i = 0; i < signal->words; i++)
        if (a[i])
            return false;
    return true;
}

/* Positions matter where an index is a number and not just a subscript, or a read has an edge. */
static void find_positional(void *context, const Expr *expr)
{
    SourceWalk *walk = context;
    if (expr->kind == EXPR_READ)
        walk->positional = walk->positional || expr->otherwise ||
                           signal_graph_of(walk->signal, expr->tensor)->positional[expr->tensor->id];
    for (int i = 0; expr->kind == EXPR_OP && i < expr->count; i++)
        if (expr->args[i]->integer && expr->args[i]->kind != EXPR_CONSTANT &&
            expr->args[i]->kind != EXPR_BATCH && !expr->integer)
            walk->positional = true;
}

bool signal_is_positional(Signal *signal, const Tensor *tensor)
{
    return signal_graph_of(signal, tensor)->positional[tensor->id];
}

bool expr_is_positional(Signal *signal, const Expr *expr)
{
    SourceWalk walk = {.signal = signal};
    if (expr->integer && expr->kind != EXPR_CONSTANT && expr->kind != EXPR_BATCH)
        return true;
    expr_walk(expr, find_positional, &walk);
    return walk.positional;
}

/* ---- running a body ---- */

/* The same number for every network. */
static const double *constant_vector(Signal *signal, double value)
{
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    uint64_t key = signal_mix(31, bits);
    const double *known = memo_get(signal, key);
    if (known)
        return known;
    double *values = signal_vector(signal);
    fill(values, value);
    memo_put(signal, key, values);
    return values;
}

typedef struct StepList {
    Signal *signal;
    LIST(Node) nodes;
} StepList;

static int find_step(const StepList *list, const Expr *expr)
{
    for (int i = list->nodes.count; i-- > 0;)
        if (list->nodes.items[i].expr == expr)
            return i;
    DLC_BUG("an operand comes after its operation");
}

static void add_step(void *context, const Expr *expr)
{
    StepList *list = context;
    Node node = {.expr = expr, .otherwise = -1};
    if (expr->kind == EXPR_READ || expr->kind == EXPR_OP) {
        node.args = ARENA_ARRAY(list->signal->arena, int, expr->count + 1);
        for (int i = 0; i < expr->count; i++)
            node.args[i] = find_step(list, expr->args[i]);
    }
    if (expr->kind == EXPR_READ && expr->otherwise)
        node.otherwise = find_step(list, expr->otherwise);
    if (expr->kind == EXPR_CONSTANT) {
        node.constant = constant_vector(list->signal, expr->value);
    }
    LIST_PUSH(list->signal->arena, list->nodes, node);
}

Steps signal_steps(Signal *signal, const Expr *expr)
{
    StepList list = {.signal = signal};
    expr_walk(expr, add_step, &list);
    return (Steps){list.nodes.items, list.nodes.count};
}

static void run_operation(Op op, const double *a, const double *b, const double *c, double *out)
{
    switch (op) { /* the frequent ones without a call for each number */
    case OP_ADD:
        for (int s = 0; s < SIGNAL_SAMPLES; s++)
            out[s] = a[s] + b[s];
        return;
    case OP_SUB:
        for (int s = 0; s < SIGNAL_SAMPLES; s++)
            out[s] = a[s] - b[s];
        return;
    case OP_MUL:
        for (int s = 0; s < SIGNAL_SAMPLES; s++)
            out[s] = a[s] * b[s];
        return;
    default:
        for (int s = 0; s < SIGNAL_SAMPLES; s++)
            out[s] = op_value(op, a[s], b ? b[s] : 0, c ? c[s] : 0);
    }
}

static void mark_inside(const SignalGraph *world, const Expr *read, const double *const *subscripts,
                        double *out)
{
    fill(out, 1);
    for (int i = 0; i < read->count; i++) {
        double extent = (double)signal_number(world, read->tensor->shape[i]);
        for (int s = 0; s < SIGNAL_SAMPLES; s++)
            if (subscripts[i][s] < 0 || subscripts[i][s] >= extent)
                out[s] = 0;
    }
}

/* `out` may be written, or something that exists already returned. */
static const double *run_read(Signal *signal, const SignalGraph *world, const Node *node,
                              const double *const *slots, FactorKind kind, double *out)
{
    const double *subscripts[SIGNAL_RANK];
    for (int i = 0; i < node->expr->count; i++)
        subscripts[i] = slots[node->args[i]];
    if (kind != FACTOR_READ && node->otherwise >= 0)
        mark_inside(world, node->expr, subscripts, out);
    if (kind == FACTOR_INSIDE)
        return out;
    const double *values = signal_read(signal, node->expr->tensor, subscripts);
    if (kind == FACTOR_READ || node->otherwise < 0)
        return values;
    for (int s = 0; s < SIGNAL_SAMPLES; s++)
        out[s] = out[s] != 0 ? values[s] : slots[node->otherwise][s];
    return out;
}

static const double *bound_values(const Environment *environment, const Index *index)
{
    for (int i = environment->count; i-- > 0;)
        if (environment->bindings[i].index == index)
            return environment->bindings[i].values;
    DLC_BUG("the index %s has no value", index->name);
}

void signal_run(Signal *signal, const SignalGraph *world, const Steps *steps, const Environment *environment,
                FactorKind kind, double *out)
{
    int pointers = (int)((size_t)steps->count * sizeof(double *) / (SIGNAL_SAMPLES * sizeof(double))) + 1;
    double *space = take_vectors(&signal->scratch, steps->count + pointers);
    const double **slots = (const double **)(void *)(space + (size_t)steps->count * SIGNAL_SAMPLES);
    signal->budget -= steps->count;
    for (int i = 0; i < steps->count; i++) {
        const Node *node = &steps->nodes[i];
        const Expr *expr = node->expr;
        double *own = space + (size_t)i * SIGNAL_SAMPLES;
        slots[i] = own;
        switch (expr->kind) {
        case EXPR_CONSTANT:
            slots[i] = node->constant;
            break;
        case EXPR_BATCH:
            fill(own, (double)world->batch);
            break;
        case EXPR_INDEX:
            slots[i] = bound_values(environment, expr->index);
            break;
        case EXPR_READ:
            slots[i] = run_read(signal, world, node, slots, i == steps->count - 1 ? kind : FACTOR_VALUE, own);
            break;
        case EXPR_OP:
            run_operation(expr->op, slots[node->args[0]], expr->count > 1 ? slots[node->args[1]] : NULL,
                          expr->count > 2 ? slots[node->args[2]] : NULL, own);
            break;
        case EXPR_REDUCE:
            fill(own, NAN);
            break; /* none before fuse */
        }
    }
    memcpy(out, slots[steps->count - 1], SIGNAL_SAMPLES * sizeof *out);
    return_vectors(&signal->scratch, steps->count + pointers);
}

/* ---- sources of chance ---- */

static uint64_t tensor_key(const SignalGraph *world, const Tensor *tensor)
{
    return signal_mix(41, (uint64_t)(world->first_id + tensor->id));
}

/* Independent numbers for the elements at these subscripts, of the dimensions in `dimensions`:
 * uniform in (0, 1). */
static void draw_elements(uint64_t key, int rank, uint32_t dimensions, const double *const *subscripts,
                          double *out)
{
    for (int s = 0; s < SIGNAL_SAMPLES; s++) {
        uint64_t hash = signal_mix(key, (uint64_t)s);
        for (int i = 0; i < rank; i++)
            if (dimensions >> i & 1)
                hash = signal_mix(hash, (uint64_t)(int64_t)subscripts[i][s] + ((uint64_t)i << 48));
        out[s] = uniform_of(hash);
    }
}

/* Notes that a random element is read; true: the nodes of the quadrature take its place. */
static bool touch(Signal *signal, const Tensor *tensor, uint64_t address, const double *const *subscripts)
{
    if (signal->probing &&
        !(signal->touches > 0 && signal->touched == tensor && signal->touched_address == address)) {
        signal->touches++;
        signal->touched = tensor;
        signal->touched_address = address;
        for (int i = 0; i < tensor->rank; i++)
            signal->touched_dimensions[i] = hash_vector(0, subscripts[i]);
    }
    return signal->override.active && signal->override.tensor == tensor &&
           signal->override.address == address;
}

static void read_normal(Signal *signal, const SignalGraph *world, const Tensor *tensor, uint64_t address,
                        const double *const *subscripts, double *out)
{
    const SignalStat *stat = &world->stats[tensor->id];
    fill(out, stat->mean);
    if (stat->variance == 0)
        return;
    if (touch(signal, tensor, address, subscripts)) {
        for (int s = 0; s < SIGNAL_SAMPLES; s++)
            out[s] += sqrt(stat->variance) * signal->normal_nodes[s];
        return;
    }
    double positive = 0, u[SIGNAL_SAMPLES];
    for (int p = 0; p < stat->part_count; p++)
        positive += stat->part[p] > 0 ? stat->part[p] : 0;
    for (int p = 0; p < stat->part_count; p++) {
        if (stat->part[p] <= 0)
            continue;
        double deviation = sqrt(stat->part[p] * stat->variance / positive);
        draw_elements(signal_mix(tensor_key(world, tensor), stat->part_dimensions[p] + 1u), tensor->rank,
                      stat->part_dimensions[p], subscripts, u);
        for (int s = 0; s < SIGNAL_SAMPLES; s++)
            out[s] += deviation * normal_of(u[s]);
    }
}

static const DataSource *source_of(const SignalGraph *world, const Tensor *tensor)
{
    for (int i = 0; world->split && i < world->split->sources.count; i++)
        if (world->split->sources.items[i].tensor == tensor)
            return &world->split->sources.items[i];
    return NULL;
}

/* Of uniform numbers, those of an input's or a draw's distribution. */
static void shape_elements(const SignalGraph *world, const Tensor *tensor, double *values)
{
    const DataSource *source = source_of(world, tensor);
    for (int s = 0; s < SIGNAL_SAMPLES; s++) {
        if (tensor->kind == TENSOR_DRAW && tensor->draw == DRAW_UNIFORM)
            continue;
        if (tensor->integer)
            values[s] = (double)tensor->low + floor(values[s] * (double)(tensor->high - tensor->low + 1));
        else if (source && source->kind == SOURCE_IDX)
            values[s] *= 255;
        else
            values[s] = normal_of(values[s]);
    }
}

/* The tensor of the data's graph that feeds this input; NULL: none is known. */
static const Tensor *feeding(const Signal *signal, const Tensor *tensor)
{
    if (signal->graph_count < 2 || signal->graphs[0].graph->tensors.items[tensor->id] != tensor)
        return NULL;
    const Graph *data = signal->graphs[1].graph;
    for (int i = 0; i < data->outputs.count; i++)
        if (strcmp(data->outputs.items[i].name, tensor->name) == 0)
            return data->outputs.items[i].tensor;
    return NULL;
}

static void read_elements(Signal *signal, const SignalGraph *world, const Tensor *tensor, uint64_t address,
                          const double *const *subscripts, double *out)
{
    if (touch(signal, tensor, address, subscripts))
        memcpy(out, signal->uniform_nodes, SIGNAL_SAMPLES * sizeof *out);
    else
        draw_elements(tensor_key(world, tensor), tensor->rank, UINT32_MAX, subscripts, out);
    shape_elements(world, tensor, out);
}

/* ---- reductions ---- */

typedef struct Range {
    int64_t total;
    int steps; /* that are run */
    bool all;
} Range;

static Range reduction_range(const SignalGraph *world, const Expr *reduce)
{
    Range range = {.total = 1};
    for (int i = 0; i < reduce->count; i++) {
        int64_t extent = signal_number(world, reduce->indices[i]->extent);
        range.total = range.total < INT64_C(1) << 40 ? range.total * extent : range.total;
    }
    range.all = range.total <= STEPS_ALL;
    range.steps = range.all ? (int)range.total : STEPS_SOME;
    return range;
}

/* The reduction's indices at step t, after the tensor's own in `bindings`. */
static void bind_step(Signal *signal, const SignalGraph *world, const Expr *reduce, const Range *range, int t,
                      IndexBinding *bindings)
{
    int rest = t;
    for (int i = reduce->count; i-- > 0;) {
        int64_t extent = signal_number(world, reduce->indices[i]->extent);
        bindings[i].index = reduce->indices[i];
        if (range->all) {
            bindings[i].values = constant_vector(signal, (double)(rest % extent));
            rest /= (int)extent;
        } else {
            bindings[i].values = spread_index(signal, extent, i, t);
        }
    }
}

typedef struct Running {
    double *value, *sum, *squares;
} Running;

static void run_step(Reduction reduction, int t, const double *x, const Running *running)
{
    for (int s = 0; s < SIGNAL_SAMPLES; s++) {
        running->sum[s] = t ? running->sum[s] + x[s] : x[s];
        running->squares[s] = t ? running->squares[s] + x[s] * x[s] : x[s] * x[s];
        bool less = t && x[s] < running->value[s], more = t && x[s] > running->value[s];
        switch (reduction) {
        case REDUCE_SUM:
            break;
        case REDUCE_PROD:
            running->value[s] = t ? running->value[s] * x[s] : x[s];
            break;
        case REDUCE_MAX:
            running->value[s] = t && !more ? running->value[s] : x[s];
            break;
        case REDUCE_MIN:
            running->value[s] = t && !less ? running->value[s] : x[s];
            break;
        case REDUCE_ARGMAX:
        case REDUCE_ARGMIN:
            break; /* run_argument */
        }
    }
}

/* Over some steps only, the mean varies more than over all of them: what their variance about it
 * explains is made smaller. */
static void correct_mean(const Range *range, const Running *running, double *mean)
{
    double within = 0, center, variance;
    int count = range->steps;
    for (int s = 0; s < SIGNAL_SAMPLES; s++)
        within += (running->squares[s] - running->sum[s] * mean[s]) / (count - 1);
    within = within / SIGNAL_SAMPLES;
    signal_mean_variance(mean, &center, &variance);
    double shared = variance - within / count;
    if (shared < 3 * variance * sqrt(2.0 / SIGNAL_SAMPLES))
        shared = 0;
    double wanted = shared + within / (double)range->total;
    double factor = variance > 0 && wanted < variance ? sqrt(wanted / variance) : 1;
    for (int s = 0; s < SIGNAL_SAMPLES; s++)
        mean[s] = center + factor * (mean[s] - center);
}

static void finish_sum(const Range *range, Running *running, double *out)
{
    for (int s = 0; s < SIGNAL_SAMPLES; s++)
        out[s] = running->sum[s] / range->steps;
    if (!range->all)
        correct_mean(range, running, out);
    for (int s = 0; s < SIGNAL_SAMPLES; s++)
        out[s] = range->all ? running->sum[s] : out[s] * (double)range->total;
}

static void run_argument(bool maximum, int t, const Range *range, const double *x, double *best,
                         double *place)
{
    for (int s = 0; s < SIGNAL_SAMPLES; s++)
        if (t == 0 || (maximum ? x[s] > best[s] : x[s] < best[s])) {
            best[s] = x[s];
            place[s] = range->all ? t : floor(((double)t + 0.5) / range->steps * (double)range->total);
        }
}

static void run_reduction(Signal *signal, const SignalGraph *world, const Tensor *tensor,
                          IndexBinding *bindings, double *out)
{
    const Expr *reduce = tensor->body;
    Range range = reduction_range(world, reduce);
    double x[SIGNAL_SAMPLES], *space = take_vectors(&signal->scratch, 3);
    Running all = {space, space + SIGNAL_SAMPLES, space + 2 * SIGNAL_SAMPLES}, *running = &all;
    Environment environment = {bindings, tensor->rank + reduce->count};
    bool argument = reduce->reduction == REDUCE_ARGMAX || reduce->reduction == REDUCE_ARGMIN;
    for (int t = 0; t < range.steps && signal->budget > 0; t++) {
        bind_step(signal, world, reduce, &range, t, bindings + tensor->rank);
        signal_run(signal, world, &world->steps[tensor->id], &environment, FACTOR_VALUE, x);
        if (argument)
            run_argument(reduce->reduction == REDUCE_ARGMAX, t, &range, x, running->squares, running->value);
        else
            run_step(reduce->reduction, t, x, running);
    }
    if (reduce->reduction == REDUCE_SUM)
        finish_sum(&range, running, out);
    else
        memcpy(out, running->value, SIGNAL_SAMPLES * sizeof *out);
    return_vectors(&signal->scratch, 3);
}

/* ---- reading an element ---- */

static void read_view(Signal *signal, const SignalGraph *world, const Tensor *tensor,
                      const double *const *subscripts, double *out)
{
    const Tensor *base = tensor->base;
    double flat[SIGNAL_SAMPLES] = {0}, *parts[SIGNAL_RANK];
    const double *inner[SIGNAL_RANK];
    for (int i = 0; i < tensor->rank; i++) {
        double extent = (double)signal_number(world, tensor->shape[i]);
        for (int s = 0; s < SIGNAL_SAMPLES; s++)
            flat[s] = flat[s] * extent + subscripts[i][s];
    }
    for (int i = base->rank; i-- > 0;) {
        double extent = (double)signal_number(world, base->shape[i]);
        parts[i] = signal_vector(signal);
        for (int s = 0; s < SIGNAL_SAMPLES; s++) {
            double rest = floor(flat[s] / extent);
            parts[i][s] = flat[s] - rest * extent;
            flat[s] = rest;
        }
        inner[i] = parts[i];
    }
    memcpy(out, signal_read(signal, base, inner), SIGNAL_SAMPLES * sizeof *out);
}

static void read_body(Signal *signal, const SignalGraph *world, const Tensor *tensor,
                      const double *const *subscripts, double *out)
{
    bool reduces = tensor->body && tensor->body->kind == EXPR_REDUCE;
    IndexBinding bindings[2 * SIGNAL_RANK];
    for (int i = 0; i < tensor->rank; i++)
        bindings[i] = (IndexBinding){tensor->indices[i], subscripts[i]};
    Environment environment = {bindings, tensor->rank};
    if (reduces)
        run_reduction(signal, world, tensor, bindings, out);
    else
        signal_run(signal, world, &world->steps[tensor->id], &environment, FACTOR_VALUE, out);
}

static void read_fresh(Signal *signal, const SignalGraph *world, const Tensor *tensor, uint64_t address,
                       const double *const *subscripts, double *out)
{
    const Tensor *fed = tensor->kind == TENSOR_INPUT || tensor->kind == TENSOR_TARGET
                            ? feeding(signal, tensor)
                            : NULL;
    if (fed)
        memcpy(out, signal_read(signal, fed, subscripts), SIGNAL_SAMPLES * sizeof *out);
    else if (tensor->kind == TENSOR_INPUT || tensor->kind == TENSOR_TARGET || tensor->kind == TENSOR_DRAW)
        read_elements(signal, world, tensor, address, subscripts, out);
    else if (tensor->kind == TENSOR_VIEW)
        read_view(signal, world, tensor, subscripts, out);
    else if (world->stats[tensor->id].normal)
        read_normal(signal, world, tensor, address, subscripts, out);
    else if (world->steps[tensor->id].count > 0)
        read_body(signal, world, tensor, subscripts, out);
    else
        fill(out, NAN);
}

const double *signal_read(Signal *signal, const Tensor *tensor, const double *const *subscripts)
{
    SignalGraph *world = signal_graph_of(signal, tensor);
    uint64_t address = 0;
    for (int i = 0; i < tensor->rank; i++)
        address = hash_vector(address + (uint64_t)i, subscripts[i]);
    uint64_t key = signal_mix(signal_mix(tensor_key(world, tensor), address), signal->mode);
    const double *known = memo_get(signal, key);
    if (known)
        return known;
    double *out = signal_vector(signal);
    bool hopeless = signal->budget <= 0 || signal->depth >= DEPTH_MAX ||
                    (signal->probing && signal->touches > 1) ||
                    (world->done[tensor->id] && !world->stats[tensor->id].known);
    signal->depth++;
    if (hopeless)
        fill(out, NAN);
    else
        read_fresh(signal, world, tensor, address, subscripts, out);
    signal->depth--;
    memo_put(signal, key, out);
    return out;
}

void signal_probe_begin(Signal *signal)
{
    signal->mode = ++signal->modes;
    signal->probing = true;
    signal->touches = 0;
}

const Tensor *signal_probe_end(Signal *signal)
{
    signal->mode = 0;
    signal->probing = false;
    return signal->touches == 1 ? signal->touched : NULL;
}

void signal_override_begin(Signal *signal)
{
    signal->mode = ++signal->modes;
    signal->override = (Override){signal->touched, signal->touched_address, true};
}

void signal_override_end(Signal *signal)
{
    signal->mode = 0;
    signal->override.active = false;
}

/* ---- tensor by tensor ---- */

static const double *const *base_subscripts(Signal *signal, const SignalGraph *world, const Tensor *tensor,
                                            int changed)
{
    const double **subscripts = ARENA_ARRAY(signal->arena, const double *, tensor->rank + 1);
    for (int i = 0; i < tensor->rank; i++) {
        int place = 0;
        for (int k = 0; k < i; k++)
            place += extent_equal(tensor->shape[k], tensor->shape[i]);
        subscripts[i] = signal_index(signal, signal_number(world, tensor->shape[i]), place, i == changed);
    }
    return subscripts;
}

static void note_sources(Signal *signal, SignalGraph *world, const Tensor *tensor)
{
    uint64_t *sources = ARENA_ARRAY(signal->arena, uint64_t, signal->words);
    const Expr *body = tensor->kind == TENSOR_DEFINITION ? tensor->body : tensor->initial;
    const Tensor *fed = feeding(signal, tensor);
    int id = world->first_id + tensor->id;
    const uint64_t *same = fed && (tensor->kind == TENSOR_INPUT || tensor->kind == TENSOR_TARGET)
                               ? sources_of(signal, fed)
                           : tensor->kind == TENSOR_VIEW ? sources_of(signal, tensor->base)
                                                         : NULL;
    if (same)
        memcpy(sources, same, (size_t)signal->words * sizeof *sources);
    else if (world->stats[tensor->id].normal ? world->stats[tensor->id].variance != 0 : !body)
        sources[id / 64] |= UINT64_C(1) << id % 64;
    else if (!world->stats[tensor->id].normal)
        sources_of_expr(signal, body->kind == EXPR_REDUCE ? body->body : body, sources);
    world->sources[tensor->id] = sources;
    if (tensor->kind == TENSOR_VIEW)
        world->positional[tensor->id] = world->positional[tensor->base->id];
    else if (fed && body == NULL)
        world->positional[tensor->id] = signal_graph_of(signal, fed)->positional[fed->id];
    else if (body && !world->stats[tensor->id].normal)
        world->positional[tensor->id] = body->kind == EXPR_REDUCE || expr_is_positional(signal, body);
}

/* The values of one element, by quadrature where one random number decides. */
static const double *representative(Signal *signal, SignalGraph *world, const Tensor *tensor)
{
    const double *const *subscripts = base_subscripts(signal, world, tensor, -1);
    if (!world->positional[tensor->id]) {
        signal_probe_begin(signal);
        signal_read(signal, tensor, subscripts);
        if (signal_probe_end(signal)) {
            signal_override_begin(signal);
            const double *values = signal_read(signal, tensor, subscripts);
            signal_override_end(signal);
            return values;
        }
    }
    return signal_read(signal, tensor, subscripts);
}

static void analyse_tensor(Signal *signal, SignalGraph *world, const Tensor *tensor)
{
    SignalStat *stat = &world->stats[tensor->id];
    const Expr *body = tensor->kind == TENSOR_DEFINITION ? tensor->body : tensor->initial;
    if (tensor->rank > SIGNAL_RANK || signal->budget <= 0) {
        world->done[tensor->id] = true;
        world->sources[tensor->id] = ARENA_ARRAY(signal->arena, uint64_t, signal->words);
        return;
    }
    if (body) {
        world->steps[tensor->id] = signal_steps(signal, body->kind == EXPR_REDUCE ? body->body : body);
        if (tensor->kind == TENSOR_DEFINITION && tensor->rank > 0 && body->kind == EXPR_REDUCE &&
            body->reduction == REDUCE_SUM)
            stat->normal = moments_of_sum(signal, world, tensor, stat);
    }
    note_sources(signal, world, tensor);
    if (stat->normal) {
        stat->known = isfinite(stat->mean) && isfinite(stat->variance);
        world->done[tensor->id] = true;
    }
}

/* The moments of what is not summed up, when they are asked for. */
static void measure_tensor(Signal *signal, SignalGraph *world, const Tensor *tensor)
{
    SignalStat *stat = &world->stats[tensor->id];
    if (world->done[tensor->id])
        return;
    const double *values = representative(signal, world, tensor);
    stat->known = signal_finite(values);
    if (stat->known)
        signal_mean_variance(values, &stat->mean, &stat->variance);
    world->done[tensor->id] = true;
}

static void add_graph(Signal *signal, Graph *graph, const DataSplit *split, int64_t batch, int first_id)
{
    SignalGraph *world = &signal->graphs[split ? 1 : 0];
    int count = graph->tensors.count + 1;
    *world = (SignalGraph){.graph = graph, .split = split, .first_id = first_id, .batch = batch};
    world->stats = ARENA_ARRAY(signal->arena, SignalStat, count);
    world->done = ARENA_ARRAY(signal->arena, bool, count);
    world->positional = ARENA_ARRAY(signal->arena, bool, count);
    world->sources = ARENA_ARRAY(signal->arena, uint64_t *, count);
    world->steps = ARENA_ARRAY(signal->arena, Steps, count);
    signal->graph_count++;
}

/* Nodes of equal weight, scaled to variance 1 where they stand for a normal variable. */
static void prepare_nodes(Signal *signal)
{
    signal->uniform_nodes = signal_vector(signal);
    signal->normal_nodes = signal_vector(signal);
    double mean, variance;
    for (int s = 0; s < SIGNAL_SAMPLES; s++) {
        signal->uniform_nodes[s] = (s + 0.5) / SIGNAL_SAMPLES;
        signal->normal_nodes[s] = normal_of(signal->uniform_nodes[s]);
    }
    signal_mean_variance(signal->normal_nodes, &mean, &variance);
    for (int s = 0; s < SIGNAL_SAMPLES; s++)
        signal->normal_nodes[s] /= sqrt(variance);
}

Signal *signal_new(const Program *program, int64_t batch)
{
    Arena *arena = arena_new();
    Signal *signal = ARENA_NEW(arena, Signal);
    signal->arena = arena;
    signal->budget = budget_start;
    prepare_nodes(signal);
    Graph *graph = program->training;
    add_graph(signal, graph, NULL, batch, 0);
    int total = graph->tensors.count;
    for (int i = 0; i < program->splits.count; i++) {
        const DataSplit *split = program->splits.items[i];
        if (strcmp(split->name, "train") != 0)
            continue;
        add_graph(signal, split->graph, split, split->rows ? split->rows : batch, total);
        total += split->graph->tensors.count;
        break;
    }
    signal->words = total / 64 + 1;
    for (int g = signal->graph_count; g-- > 0;)
        for (int i = 0; i < signal->graphs[g].graph->tensors.count; i++)
            analyse_tensor(signal, &signal->graphs[g], signal->graphs[g].graph->tensors.items[i]);
    return signal;
}

void signal_free(Signal *signal)
{
    free_blocks(signal->kept);
    free_blocks(signal->scratch);
    arena_free(signal->arena);
}

SignalStat signal_stat(Signal *signal, const Tensor *tensor)
{
    measure_tensor(signal, &signal->graphs[0], tensor);
    return signal->graphs[0].stats[tensor->id];
}

bool signal_is_uniform(Signal *signal, const Tensor *tensor, int dimension)
{
    SignalGraph *world = &signal->graphs[0];
    const SignalStat *stat = &world->stats[tensor->id];
    measure_tensor(signal, world, tensor);
    if (!stat->known)
        return false;
    if (stat->normal) {
        for (int p = 0; p < stat->part_count; p++)
            if (stat->part_dimensions[p] >> dimension & 1 && fabs(stat->part[p]) > 1e-9 * stat->variance)
                return false;
        return true;
    }
    const double *a = signal_read(signal, tensor, base_subscripts(signal, world, tensor, -1));
    const double *b = signal_read(signal, tensor, base_subscripts(signal, world, tensor, dimension));
    for (int s = 0; s < SIGNAL_SAMPLES; s++)
        if (!(fabs(a[s] - b[s]) <= 1e-9 * fabs(a[s])))
            return false;
    return true;
}

double signal_share_beyond(Signal *signal, const Tensor *tensor, double limit)
{
    SignalGraph *world = &signal->graphs[0];
    const double *values = signal_read(signal, tensor, base_subscripts(signal, world, tensor, -1));
    int count = 0;
    for (int s = 0; s < SIGNAL_SAMPLES; s++)
        count += fabs(values[s]) > limit;
    return (double)count / SIGNAL_SAMPLES;
}

SignalStat signal_stat_above(Signal *signal, const Tensor *tensor, double floor)
{
    SignalGraph *world = &signal->graphs[0];
    SignalStat stat = signal_stat(signal, tensor);
    if (!stat.known || stat.normal)
        return stat;
    const double *values = signal_read(signal, tensor, base_subscripts(signal, world, tensor, -1));
    double mean = 0, squares = 0;
    int count = 0;
    for (int s = 0; s < SIGNAL_SAMPLES; s++)
        if (values[s] > floor) { /* Welford's recurrence */
            double step = values[s] - mean;
            mean += step / ++count;
            squares += step * (values[s] - mean);
        }
    if (count == SIGNAL_SAMPLES)
        return stat;
    return (SignalStat){.known = count > 0, .mean = mean, .variance = count ? squares / count : 0};
}
