/*
 * Learning from the gradient while it is made. A training step need not keep the gradient of a matrix and
 * read it again for the update: the kernel computes a block of rows into scratch memory, hands it to the
 * optimiser while it is in the cache, and goes on to the next. NAME_backward, called by itself, leaves the
 * whole gradient in d_params as ever.
 */
#include "emit_parts.h"
#include "emit_contraction.h"

#include <string.h>

enum { WORTH_LEARNING = 16384 /* elements; what is smaller stays in the first caches anyway */ };

/* Where the parameter begins among all parameters' elements. */
static int64_t first_of(const Graph *graph, const Tensor *param)
{
    int64_t first = 0;
    for (int i = 0; graph->tensors.items[i] != param; i++)
        if (graph->tensors.items[i]->kind == TENSOR_PARAM)
            first += tensor_elements(graph->tensors.items[i]);
    return first;
}

/* The kernels that read each tensor. */
typedef LIST(const Group *) GroupList;
typedef struct Readers {
    Arena *arena;
    const Group *group; /* whose reads are noted */
    GroupList *of;      /* under the tensors' numbers */
} Readers;

static void note_reader(void *context, const Expr *expr)
{
    Readers *readers = context;
    if (expr->kind != EXPR_READ)
        return;
    GroupList *of = &readers->of[stored_tensor(expr->tensor)->id];
    if (!of->count || of->items[of->count - 1] != readers->group)
        LIST_PUSH(readers->arena, *of, readers->group);
}

static Readers find_readers(const Graph *graph, const Schedule *schedule)
{
    Readers readers = {.arena = graph->arena};
    readers.of = ARENA_ARRAY(graph->arena, GroupList, graph->tensors.count + schedule->made.count + 1);
    for (int i = 0; i < schedule->groups.count; i++) {
        readers.group = schedule->groups.items[i];
        for (int k = 0; k < readers.group->members.count; k++)
            expr_walk(readers.group->members.items[k].body, note_reader, &readers);
    }
    return readers;
}

static bool is_reader(const Readers *readers, const Group *group, const Tensor *tensor)
{
    const GroupList *of = &readers->of[tensor->id];
    for (int i = 0; i < of->count; i++)
        if (of->items[i] == group)
            return true;
    return false;
}

/* The last kernel that reads the tensor; -1: none. */
static int last_reader(const Schedule *schedule, const Readers *readers, const Tensor *tensor)
{
    int last = readers->of[tensor->id].count ? schedule->groups.count - 1 : -1;
    while (last >= 0 && !is_reader(readers, schedule->groups.items[last], tensor))
        last--;
    return last;
}

/* The kernel that makes the tensor and nothing else; -1: none does. */
static int kernel_of(const Schedule *schedule, const Tensor *tensor)
{
    for (int i = 0; i < schedule->groups.count; i++) {
        const Group *group = schedule->groups.items[i];
        if (group->backward && group->depth == 0 && group->members.items[0].tensor == tensor)
            return i;
    }
    return -1;
}

/* Takes the kernel at `from` to the place `to`, which is behind it. */
static void move(Schedule *schedule, int from, int to)
{
    Group *group = schedule->groups.items[from];
    for (int i = from; i < to; i++)
        schedule->groups.items[i] = schedule->groups.items[i + 1];
    schedule->groups.items[to] = group;
}

static int times_named(const Graph *graph, const Tensor *gradient)
{
    int times = 0;
    for (int i = 0; i < graph->gradients.count; i++)
        times += graph->gradients.items[i].tensor == gradient;
    return times;
}

/* Whether a kernel hands the gradient on block after block, and nobody reads it. */
static bool is_handed_on(Graph *graph, const Readers *readers, const Tensor *gradient)
{
    return times_named(graph, gradient) == 1 && readers->of[gradient->id].count == 0 &&
           contraction_ends_in_blocks(graph, gradient);
}

/* A gradient that the training step may learn from while it is made. */
typedef struct Candidate {
    Tensor *gradient;
    const Tensor *param;
} Candidate;
typedef LIST(Candidate) CandidateList;

typedef struct Choice {
    Emission *emission;
    const KernelList *kernels;
    Schedule *schedule;
    const Readers *readers;
    Plan start; /* before any kernel was moved */
    int plans;  /* so many were made since */
} Choice;

/* Takes each kernel behind the last that reads its parameter; whether there was anything to do. */
static bool move_behind_readers(const Choice *choice, int count, const Candidate *candidates)
{
    bool moved = false;
    for (int i = 0; i < count; i++) {
        const int kernel = kernel_of(choice->schedule, candidates[i].gradient);
        const int reader = last_reader(choice->schedule, choice->readers, candidates[i].param);
        if (reader > kernel)
            move(choice->schedule, kernel, reader);
        moved = moved || reader > kernel;
    }
    return moved;
}

/* Whether tensors live so long that the arena is larger than at the start. */
static bool has_grown(Choice *choice)
{
    const Plan plan = plan_kernels(choice->emission, choice->kernels, choice->schedule);
    choice->plans++;
    for (int k = 0; k < 3; k++)
        if (plan.region[k] > choice->start.region[k])
            return true;
    return false;
}

/* Learns from all of them, or, where the arena would grow, from some: of each half as many as can be. */
static void choose(Choice *choice, int count, const Candidate *candidates)
{
    enum { MOST_PLANS = 16 /* which take long where there are many kernels */ };
    Arena *arena = choice->emission->unit.arena;
    const size_t size = (size_t)choice->schedule->groups.count * sizeof(Group *);
    if (count == 0)
        return;
    Group **groups = ARENA_ARRAY(arena, Group *, choice->schedule->groups.count + 1);
    memcpy(groups, choice->schedule->groups.items, size);
    if (move_behind_readers(choice, count, candidates) &&
        (choice->plans >= MOST_PLANS || has_grown(choice))) {
        memcpy(choice->schedule->groups.items, groups, size);
        if (count > 1) {
            choose(choice, count / 2, candidates);
            choose(choice, count - count / 2, candidates + count / 2);
        }
        return;
    }
    for (int i = 0; i < count; i++) {
        const int64_t first = first_of(choice->emission->program->training, candidates[i].param);
        candidates[i].gradient->learned =
            first ? arena_printf(arena, NUMBER_MARKS "%lld" NUMBER_MARKS, (long long)first) : "";
    }
}

/* Two kernels may read each other's parameter (of a product of two parameters): whichever comes first can't
 * learn. */
static void leave_out_read(Emission *emission, const Schedule *schedule, const Readers *readers,
                           const CandidateList *candidates)
{
    emission->learns = false;
    for (int i = 0; i < candidates->count; i++) {
        const Candidate *candidate = &candidates->items[i];
        if (last_reader(schedule, readers, candidate->param) > kernel_of(schedule, candidate->gradient))
            candidate->gradient->learned = NULL;
        emission->learns = emission->learns || candidate->gradient->learned;
    }
}

void learn_in_blocks(Emission *emission, const KernelList *kernels, Schedule *schedule)
{
    Graph *graph = emission->program->training;
    CandidateList candidates = {0};
    for (int i = 0; i < graph->gradients.count; i++)
        graph->gradients.items[i].tensor->learned = NULL;
    emission->learns = false;
    /* Not where there is too little work for threads: such steps stay in the cache. Nor where memory is
     * short. */
    if (!schedule || schedule->chunks == 1 || !emission->program->optimizer ||
        graph->scratch_limit != INT64_MAX)
        return;
    const Readers readers = find_readers(graph, schedule);
    for (int i = 0; i < graph->gradients.count; i++) {
        const Candidate candidate = {graph->gradients.items[i].tensor,
                                     find_member(graph, TENSOR_PARAM, graph->gradients.items[i].name)};
        const int kernel = kernel_of(schedule, candidate.gradient);
        if (candidate.param->no_decay || tensor_elements(candidate.param) < WORTH_LEARNING || kernel < 0 ||
            !is_handed_on(graph, &readers, candidate.gradient) ||
            is_reader(&readers, schedule->groups.items[kernel], candidate.param))
            continue;
        LIST_PUSH(emission->unit.arena, candidates, candidate);
    }
    if (!candidates.count)
        return;
    Choice choice = {emission, kernels, schedule, &readers, plan_kernels(emission, kernels, schedule), 0};
    choose(&choice, candidates.count, candidates.items);
    leave_out_read(emission, schedule, &readers, &candidates);
}

/* ---- as C ---- */

/* Whether a kernel hands on a column and a row, of which the gradient is the product. */
bool learns_products(const Emission *emission)
{
    Graph *graph = emission->program->training;
    bool found = false;
    for (int i = 0; i < graph->gradients.count; i++)
        found = found || contraction_is_column_times_row(graph, graph->gradients.items[i].tensor);
    return found;
}

void emit_learning(const Emission *emission, Text *text)
{
    const char *m = emission->program->name;
    text_printf(
        text,
        "/* What a training step does with a part of the gradient as soon as it is there: elements first ..\n"
        "   first + size - 1 of all. */\n"
        "struct %s_learning {\n"
        "    void (*learn)(const struct %s_learning *learning, size_t first, int size, const real "
        "*gradient);\n",
        m, m);
    if (learns_products(emission))
        text_printf(
            text,
            "    /* the same of factor * row, the largest size in which is `largest` */\n"
            "    void (*learn_product)(const struct %s_learning *learning, size_t first, int size, real "
            "factor,\n"
            "                          const real *row, real largest);\n",
            m);
    text_printf(
        text,
        "    struct %s_params *params, *d_params;\n"
        "    struct %s_optimizer *optimizer;\n"
        "    const struct %s_arguments *arguments;\n"
        "    uint64_t t;\n"
        "    int *broken; /* becomes 1 where the gradient is not finite: d_params shows it then */\n};\n\n",
        m, m, m);
}

/* A function that learns a part, given by these parameters, if it is finite; else it shows the element, as C.
 */
static void write_learner(const Emission *emission, const char *name, const Call *part,
                          const char *parameters, const char *finite, const char *element, Text *text)
{
    write_wrapped(
        text, 0, arena_printf(emission->unit.arena, "static void %s", reserved_name(&emission->unit, name)),
        arena_printf(emission->unit.arena, "const struct %s_learning *learning, size_t first, int size, %s",
                     emission->program->name, parameters),
        "\n{\n");
    text_printf(text, "    if (dl_finite(%s, sizeof(real))) {\n", finite);
    write_wrapped(text, 8, part->name, part->arguments, ";\n");
    text_printf(text,
                "        return;\n    }\n"
                "    for (int i = 0; i < size; i++)\n"
                "        ((real *)learning->d_params)[first + (size_t)i] = %s;\n"
                "#if defined _OPENMP\n#pragma omp atomic write\n#endif\n"
                "    *learning->broken = 1;\n}\n\n",
                element);
}

static void write_block_learner(const Emission *emission, const char *name, const Call *part, Text *text)
{
    write_learner(emission, name, part, "const real *gradient", "gradient, 0, (size_t)size", "gradient[i]",
                  text);
}

/* Of numbers none is larger than the factor times the largest. */
static void write_product_learner(const Emission *emission, Text *text)
{
    text_puts(text, emission->product_definition);
    write_learner(emission, "run_learn_product", &emission->product_part,
                  "real factor, const real *row, real largest", "&(const real){factor * largest}, 0, 1",
                  "factor * row[i]", text);
}

/* Parameters that follow each other, of which all or none have weight decay and none is learned by a kernel.
 */
typedef struct Run {
    int64_t first, size;
    bool exempt;
} Run;
typedef LIST(Run) RunList;

static bool is_learned(const Graph *graph, const Tensor *param)
{
    for (int i = 0; i < graph->gradients.count; i++)
        if (graph->gradients.items[i].tensor->learned &&
            strcmp(graph->gradients.items[i].name, param->name) == 0)
            return true;
    return false;
}

static RunList find_rest(const Emission *emission)
{
    const Graph *graph = emission->program->training;
    RunList runs = {0};
    int64_t first = 0;
    for (int i = 0; i < graph->tensors.count; i++) {
        const Tensor *param = graph->tensors.items[i];
        if (param->kind != TENSOR_PARAM)
            continue;
        const bool exempt = emission->exempt_part.name && param->no_decay;
        Run *last = runs.count ? &runs.items[runs.count - 1] : NULL;
        if (!is_learned(graph, param)) {
            const Run run = {first, tensor_elements(param), exempt};
            if (last && last->first + last->size == first && last->exempt == exempt)
                last->size += run.size;
            else
                LIST_PUSH(emission->unit.arena, runs, run);
        }
        first += tensor_elements(param);
    }
    return runs;
}

int64_t unlearned_count(const Emission *emission)
{
    const RunList rest = find_rest(emission);
    int64_t size = 0;
    for (int i = 0; i < rest.count; i++)
        size += rest.items[i].size;
    return size;
}

/* The function that learns the rest, which is the work of all threads where there is much of it. */
static void write_rest(const Emission *emission, const RunList *rest, Text *text)
{
    Arena *arena = emission->unit.arena;
    const char *learn = reserved_name(&emission->unit, "run_learn");
    if (emission->exempt_part.name)
        learn = arena_printf(arena, "(rest[i][2] ? %s : %s)",
                             reserved_name(&emission->unit, "run_learn_no_decay"), learn);
    text_printf(text,
                "static void %s(const struct %s_learning *learning)\n{\n    /* first, size%s */\n"
                "    static const int rest[][%d] = {",
                reserved_name(&emission->unit, "learn_rest"), emission->program->name,
                emission->exempt_part.name ? ", whether without weight decay" : "",
                emission->exempt_part.name ? 3 : 2);
    for (int i = 0; i < rest->count; i++) {
        const Run *run = &rest->items[i];
        text_printf(text, "%s{%lld, %lld",
                    i == 0  ? ""
                    : i % 4 ? ", "
                            : ",\n        ",
                    (long long)run->first, (long long)run->size);
        text_printf(text, emission->exempt_part.name ? ", %d}" : "}", run->exempt);
    }
    text_puts(text, "};\n");
    const bool share = unlearned_count(emission) >= UPDATE_WORTH_SHARING && emission->backward_threads;
    Writer writer = {.arena = arena, .text = text, .indent = 1};
    if (emission->backward_threads)
        write_line(&writer, share ? "SHARE_LOOP" : "ONCE");
    if (share)
        write_open(&writer, "for (int part = 0; part < %d; part++)", UPDATE_PARTS);
    write_open(&writer, "for (size_t i = 0; i < sizeof rest / sizeof *rest; i++)");
    const char *first = "(size_t)rest[i][0]", *end = "(size_t)(rest[i][0] + rest[i][1])";
    if (share) {
        first = arena_printf(arena, "%s + (size_t)rest[i][1] * part / %d", first, UPDATE_PARTS);
        end = arena_printf(arena, "(size_t)rest[i][0] + (size_t)rest[i][1] * (part + 1) / %d", UPDATE_PARTS);
    }
    write_line(&writer, "const size_t first = %s, end = %s;", first, end);
    write_line(&writer, "%s(learning, first, (int)(end - first), (const real *)learning->d_params + first);",
               learn);
    write_close(&writer);
    if (share)
        write_close(&writer);
    text_puts(text, "}\n\n");
}

void emit_learners(const Emission *emission, Text *text)
{
    const RunList rest = find_rest(emission);
    if (!emission->learns)
        emit_learning(emission, text);
    write_block_learner(emission, "run_learn", &emission->part, text);
    if (learns_products(emission))
        write_product_learner(emission, text);
    if (emission->exempt_part.name)
        write_block_learner(emission, "run_learn_no_decay", &emission->exempt_part, text);
    if (rest.count)
        write_rest(emission, &rest, text);
}

const char *learning_call(const Emission *emission)
{
    return find_rest(emission).count ? arena_printf(emission->unit.arena, "%s(&learning);",
                                                    reserved_name(&emission->unit, "learn_rest"))
                                     : "";
}
