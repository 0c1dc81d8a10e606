/*
 * The functions of a model: init, forward, backward, evaluate, predict.
 */
#include "emit_parts.h"
#include "emit_contraction.h"

#include <string.h>

int64_t tensor_elements(const Tensor *tensor)
{
    int64_t size[SIZE_TERMS];
    if (!shape_size(tensor->rank, tensor->shape, size) || size[1] || size[2] || size[3] || size[4])
        DLC_BUG("the size of %s is not known", tensor->name);
    return size[0];
}

const Tensor *find_member(const Graph *graph, TensorKind kind, const char *name)
{
    for (int i = 0; i < graph->tensors.count; i++)
        if (graph->tensors.items[i]->kind == kind && strcmp(graph->tensors.items[i]->name, name) == 0)
            return graph->tensors.items[i];
    DLC_BUG("there is no %s", name);
}

/* ---- results ---- */

static bool read_by(Arena *arena, const KernelList *kernels, const Tensor *tensor)
{
    for (int i = 0; kernels && i < kernels->count; i++) {
        TensorList reads = expr_reads(arena, kernels->items[i]->body);
        for (int k = 0; kernels->items[i] != tensor && k < reads.count; k++)
            if (reads.items[k] == tensor || reads.items[k]->base == tensor)
                return true;
    }
    return false;
}

const char *state_parameter(const Emission *emission, const char *constant, const char *name)
{
    return emission->state_count ? arena_printf(emission->unit.arena, "%sstruct %s_state *%s, ", constant,
                                                emission->program->name, name)
                                 : "";
}

/* The new values of states go straight to where the caller wants them, loss and totals of rank 0
 * into the result, unless backward reads them too. */
static void access_results(Emission *emission, Graph *graph, const KernelList *readers)
{
    Arena *arena = emission->unit.arena;
    int position = 0;
    for (int i = 0; i < graph->updates.count; i++) {
        Tensor *next = graph->updates.items[i].tensor;
        if (read_by(arena, readers, next)) {
            stored_tensor(next)->copied = true;
            continue;
        }
        next->access = arena_printf(arena, "new_state->%s",
                                    find_member(graph, TENSOR_STATE, graph->updates.items[i].name)->c_name);
        next->direct = true;
    }
    for (int i = 0; i < graph->totals.count; i++) {
        Tensor *total = graph->totals.items[i].tensor;
        if (total->rank == 0 && !read_by(arena, readers, total)) {
            total->access = arena_printf(arena, "result->totals[%d]", position);
            total->direct = true;
        }
        if (!total->direct)
            stored_tensor(total)->copied = true;
        position += (int)tensor_elements(total);
    }
    if (!graph->loss->access && !read_by(arena, readers, graph->loss)) {
        graph->loss->access = "result->loss";
        graph->loss->direct = true;
    }
    if (!graph->loss->direct)
        stored_tensor(graph->loss)->copied = true;
}

static void copy_state(Writer *writer, const Tensor *state, const Tensor *next)
{
    if (next->rank == 0) {
        write_line(writer, "new_state->%s = *%s;", state->c_name, next->access);
        return;
    }
    write_open(writer, "for (int i = 0; i < %lld; i++)", (long long)tensor_elements(next));
    write_line(writer, "((real *)new_state->%s)[i] = ((const real *)%s)[i];", state->c_name, next->access);
    write_close(writer);
}

/* What did not go there at once is copied at the end. */
static void copy_results(Emission *emission, Graph *graph, Writer *writer)
{
    int position = 0;
    for (int i = 0; i < graph->updates.count; i++)
        if (!graph->updates.items[i].tensor->direct)
            copy_state(writer, find_member(graph, TENSOR_STATE, graph->updates.items[i].name),
                       graph->updates.items[i].tensor);
    for (int i = 0; i < graph->totals.count; i++) {
        Tensor *total = graph->totals.items[i].tensor;
        int64_t size = tensor_elements(total);
        if (total->rank > 0) {
            write_open(writer, "for (int i = 0; i < %lld; i++)", (long long)size);
            write_line(writer, "result->totals[%d + i] = ((const real *)%s)[i];", position, total->access);
            write_close(writer);
        } else if (!total->direct) {
            write_line(writer, "result->totals[%d] = *%s;", position, total->access);
        }
        position += (int)size;
    }
    if (strcmp(graph->loss->access, "result->loss") != 0)
        write_line(writer, "result->loss = (real)%s%s;", graph->loss->direct ? "" : "*", graph->loss->access);
    (void)emission;
}

/* ---- kernels and plans ---- */

static KernelList roots_of(Arena *arena, const Graph *graph)
{
    KernelList roots = {0};
    LIST_PUSH(arena, roots, graph->loss);
    for (int i = 0; i < graph->totals.count; i++)
        LIST_PUSH(arena, roots, graph->totals.items[i].tensor);
    for (int i = 0; i < graph->updates.count; i++)
        LIST_PUSH(arena, roots, graph->updates.items[i].tensor);
    return roots;
}

static KernelList output_roots(Arena *arena, const Graph *graph)
{
    KernelList roots = {0};
    for (int i = 0; i < graph->outputs.count; i++)
        LIST_PUSH(arena, roots, graph->outputs.items[i].tensor);
    return roots;
}

static KernelList gradient_roots(Arena *arena, const Graph *graph)
{
    KernelList roots = {0};
    for (int i = 0; i < graph->gradients.count; i++)
        LIST_PUSH(arena, roots, graph->gradients.items[i].tensor);
    return roots;
}

static bool without_access(void *context, const Tensor *tensor)
{
    (void)context;
    return !tensor->access;
}

static KernelList join(Arena *arena, const KernelList *a, const KernelList *b)
{
    KernelList all = {0};
    for (int i = 0; i < a->count; i++)
        LIST_PUSH(arena, all, a->items[i]);
    for (int i = 0; i < b->count; i++)
        LIST_PUSH(arena, all, b->items[i]);
    return all;
}

static int64_t larger(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

static Scratch scratch_of(const Emission *emission, const KernelList *kernels)
{
    Scratch most = {0, 0};
    for (int i = 0; emission->unit.level > 0 && i < kernels->count; i++) {
        const Scratch scratch = contraction_scratch(emission->program->training, kernels->items[i]);
        most = (Scratch){larger(most.own, scratch.own), larger(most.shared, scratch.shared)};
    }
    return most;
}

Plan plan_kernels(Emission *emission, const KernelList *kernels, const Schedule *schedule)
{
    StepList steps = steps_of(emission->unit.arena, kernels, schedule, false, true);
    return plan_arena(emission->unit.arena, steps.count, steps.items, scratch_of(emission, kernels),
                      without_access, NULL);
}

static void flatten(Graph *graph, Schedule *schedule)
{
    if (schedule)
        flatten_groups(graph, schedule);
}

/* At -O2: how these definitions are computed. */
static Schedule *schedule_of(Emission *emission, Graph *graph, const KernelList *first, const KernelList *second,
                             const KernelList *kept)
{
    return emission->unit.level > 0 ? group_kernels(graph, first, second, kept) : NULL;
}

/* ---- functions ---- */

/* Whether forward computes some of the gradient. */
static bool begins_backward(const Schedule *schedule, const KernelList *backward)
{
    for (int i = 0; schedule && i < schedule->groups.count; i++) {
        const Group *group = schedule->groups.items[i];
        for (int k = 0; !group->backward && k < group->members.count; k++)
            if (tensor_in(backward, group->members.items[k].source))
                return true;
    }
    return false;
}

/* Which definitions the two functions of a training step compute, and how. */
typedef struct Training {
    KernelList forward, backward, both;
    Schedule *schedule;
} Training;

static Training start_training(Emission *emission)
{
    Arena *arena = emission->unit.arena;
    Graph *graph = emission->program->training;
    KernelList roots = roots_of(arena, graph), gradients = gradient_roots(arena, graph);
    Training training = {.forward = kernels_for(graph, roots.count, roots.items, NULL)};
    training.backward = kernels_for(graph, gradients.count, gradients.items, &training.forward);
    clear_access(graph);
    access_results(emission, graph, &training.backward);
    for (int i = 0; i < graph->gradients.count; i++)
        graph->gradients.items[i].tensor->access = "d_params"; /* no place in the arena */
    KernelList kept = join(arena, &roots, &gradients);
    training.schedule = schedule_of(emission, graph, &training.forward, &training.backward, &kept);
    training.both = join(arena, &training.forward, &training.backward);
    learn_in_blocks(emission, &training.both, training.schedule);
    return training;
}

/* "void NAME_forward"; with laps "static RUNS_ONCE void NAME_profile_forward". */
static const char *training_head(const Emission *emission, const char *name, const LapList *laps)
{
    const char *head = arena_printf(emission->unit.arena, "profile_%s", name);
    return laps ? arena_printf(emission->unit.arena, "static RUNS_ONCE void %s", reserved_name(&emission->unit, head))
                : arena_printf(emission->unit.arena, "void %s_%s", emission->program->name, name);
}

static void emit_forward(Emission *emission, const Training *training, LapList *laps)
{
    Arena *arena = emission->unit.arena;
    Graph *graph = emission->program->training;
    const char *model = emission->program->name, *state = state_parameter(emission, "const ", "state");
    clear_access(graph);
    access_results(emission, graph, &training->backward);
    Function function = model_function(emission, graph, training->forward, &emission->training);
    function.schedule = training->schedule;
    function.laps = laps;
    function.joins = !laps;
    write_function(
        emission, training_head(emission, "forward", laps),
        arena_printf(arena,
                     "const struct %s_batch *batch, const struct %s_params *params, %svoid *arena, "
                     "%sstruct %s_result *result%s",
                     model, model, state, state_parameter(emission, "", "new_state"), model,
                     laps ? ", DlProfile *profile" : ""),
        &function, NULL, copy_results);
    if (!laps)
        emission->forward_threads = function.parallel;
    clear_access(graph);
}

static void emit_backward(Emission *emission, const Training *training, LapList *laps)
{
    Arena *arena = emission->unit.arena;
    Graph *graph = emission->program->training;
    const char *model = emission->program->name, *state = state_parameter(emission, "const ", "state");
    clear_access(graph);
    for (int i = 0; i < graph->gradients.count; i++) {
        Tensor *gradient = graph->gradients.items[i].tensor;
        const Tensor *param = find_member(graph, TENSOR_PARAM, graph->gradients.items[i].name);
        gradient->access = arena_printf(arena, "d_params->%s", param->c_name);
        gradient->direct = true;
    }
    Function function = model_function(emission, graph, training->backward, &emission->training);
    function.schedule = training->schedule;
    function.backward = true;
    function.learns = emission->learns;
    function.laps = laps;
    function.joins = !laps;
    write_function(
        emission, training_head(emission, "backward", laps),
        arena_printf(arena,
                     "const struct %s_batch *batch, const struct %s_params *params, %svoid *arena, "
                     "struct %s_params *d_params%s",
                     model, model, state, model, laps ? ", DlProfile *profile" : ""),
        &function, NULL, NULL);
    if (!laps)
        emission->backward_threads = function.parallel;
    clear_access(graph);
}

/* Both once more, with a lap behind each kernel; all kernels are written already. */
static void write_profile(Emission *emission, const Training *training)
{
    Text body = emission->unit.body;
    emission->unit.body = (Text){0};
    emit_forward(emission, training, &emission->laps);
    emission->forward_laps = emission->laps.count;
    emit_backward(emission, training, &emission->laps);
    emission->profile = arena_copy(emission->unit.arena, emission->unit.body.data, emission->unit.body.length);
    text_free(&emission->unit.body);
    emission->unit.body = body;
}

static void emit_training(Emission *emission)
{
    const Training training = start_training(emission);
    emission->training = plan_kernels(emission, &training.both, training.schedule);
    flatten(emission->program->training, training.schedule);
    emission->begins_backward = begins_backward(training.schedule, &training.backward);

    text_puts(&emission->unit.body, "/* ---- training: the loss of a batch, then its gradient ---- */\n\n");
    if (emission->learns)
        emit_learning(emission, &emission->unit.body);
    emit_forward(emission, &training, NULL);
    emit_backward(emission, &training, NULL);
    if (training.schedule && !emission->unit.survey)
        write_profile(emission, &training);
}

static void access_outputs(Emission *emission, Graph *graph, Writer *writer)
{
    for (int i = 0; i < graph->outputs.count; i++) {
        Tensor *output = graph->outputs.items[i].tensor;
        const char *field = c_identifier(emission->unit.arena, graph->outputs.items[i].name);
        const char *type = output->integer ? "int32_t" : "real";
        if (writer && output->rank > 1)
            write_line(writer, "%s (*%s)%s = (%s (*)%s)out->%s;", type, output->c_name,
                       c_dimensions(writer, output, 1), type, c_dimensions(writer, output, 1), field);
        else if (writer)
            write_line(writer, "%s *%s = out->%s;", type, output->c_name, field);
        output->access = output->c_name;
    }
}

/* A function that writes the graph's outputs: predict, and what the training program outputs. */
/* Its kernels into `kernels`; how they are computed. */
static Schedule *plan_outputs(Emission *emission, Graph *graph, Plan *plan, KernelList *kernels)
{
    KernelList roots = output_roots(emission->unit.arena, graph);
    *kernels = kernels_for(graph, roots.count, roots.items, NULL);
    clear_access(graph);
    access_outputs(emission, graph, NULL);
    Schedule *schedule = schedule_of(emission, graph, kernels, NULL, &roots);
    *plan = plan_kernels(emission, kernels, schedule);
    return schedule;
}

/* `once`: what only `grad` calls. */
static void emit_outputs(Emission *emission, Graph *graph, Plan *plan, const char *name, bool once)
{
    Arena *arena = emission->unit.arena;
    const char *model = emission->program->name;
    KernelList kernels;
    Schedule *schedule = plan_outputs(emission, graph, plan, &kernels);
    flatten(graph, schedule);
    Function function = model_function(emission, graph, kernels, plan);
    function.schedule = schedule;
    function.once = once;
    const char *storage = !once ? "" : emission->unit.level > 0 ? "static RUNS_ONCE " : "static ";
    clear_access(graph);
    write_function(
        emission, arena_printf(arena, "%svoid %s_%s", storage, model, name),
        arena_printf(arena,
                     "const struct %s_batch *batch, const struct %s_params *params, %svoid *arena, "
                     "struct %s_outputs *out",
                     model, model, state_parameter(emission, "const ", "state"), model),
        &function, access_outputs, NULL);
    clear_access(graph);
}

/* Whether evaluate is not just what forward is. */
static bool evaluates_apart(const Emission *emission)
{
    return !emission->program->same_evaluation || emission->begins_backward;
}

/* Whether the training program has outputs of its own. */
static bool observes(const Emission *emission)
{
    return emission->program->training->outputs.count && !emission->program->same_evaluation;
}

/* Its kernels into `kernels`; how they are computed. */
static Schedule *plan_evaluation(Emission *emission, KernelList *kernels)
{
    Graph *graph = emission->program->evaluation;
    KernelList roots = roots_of(emission->unit.arena, graph);
    *kernels = kernels_for(graph, roots.count, roots.items, NULL);
    clear_access(graph);
    access_results(emission, graph, NULL);
    Schedule *schedule = schedule_of(emission, graph, kernels, NULL, &roots);
    emission->evaluation = plan_kernels(emission, kernels, schedule);
    return schedule;
}

static void emit_evaluation(Emission *emission)
{
    Arena *arena = emission->unit.arena;
    Graph *graph = emission->program->evaluation;
    const char *model = emission->program->name;
    Text *out = &emission->unit.body;
    text_puts(out, "/* ---- evaluation: the loss and what the metrics add up; predictions ---- */\n\n");
    const char *head = arena_printf(arena, "void %s_evaluate", model);
    const char *parameters = arena_printf(arena,
                                          "const struct %s_batch *batch, const struct %s_params *params, "
                                          "%svoid *arena, struct %s_result *result",
                                          model, model, state_parameter(emission, "const ", "state"), model);
    if (!evaluates_apart(emission)) {
        text_printf(out, "/* %s computes the same in training and in evaluation. */\n", model);
        write_wrapped(out, 0, head, parameters, "\n{\n");
        text_printf(out, "    %s_forward(batch, params, arena, result);\n}\n\n", model);
    } else {
        KernelList kernels;
        Schedule *schedule = plan_evaluation(emission, &kernels);
        flatten(graph, schedule);
        Function function = model_function(emission, graph, kernels, &emission->evaluation);
        function.schedule = schedule;
        write_function(emission, head, parameters, &function, NULL, copy_results);
    }
}

static void emit_init(Emission *emission)
{
    Arena *arena = emission->unit.arena;
    Graph *graph = emission->program->training;
    Text text = {0};
    Writer writer = new_writer(&emission->unit, graph, &text);
    writer.indent = 1;
    writer.seed = "seed";
    writer.step = "0";
    Function function = {.unit = &emission->unit,
                         .graph = graph,
                         .once = true,
                         .seed = "seed",
                         .step = "0",
                         .draw_parameters = "uint64_t seed",
                         .draw_arguments = "seed"};
    clear_access(graph);
    text_printf(&emission->unit.body, "/* ---- parameters%s at the start ---- */\n\n",
                emission->state_count ? " and states" : "");
    for (int i = 0; i < graph->tensors.count; i++) {
        Tensor *param = graph->tensors.items[i];
        if (param->kind != TENSOR_PARAM && param->kind != TENSOR_STATE)
            continue;
        access_member(arena, param);
        Text comment = {0};
        text_printf(&comment, "%s %s", param->name, param->distribution ? param->distribution : "");
        write_comment(&writer, comment.data);
        text_free(&comment);
        const char *name = arena_printf(arena, "init_%s", param->c_name);
        if (emission->unit.level == 0 ||
            !emit_kernel_call(&function, &writer, param, param->initial, name, 2))
            emit_loops(&writer, param, param->initial);
    }
    const char *body = text.data ? text.data : "";
    Text *out = &emission->unit.body;
    const char *once = emission->unit.level > 0 ? "RUNS_ONCE " : "";
    write_wrapped(out, 0, arena_printf(arena, "%svoid %s_init", once, emission->program->name),
                  arena_printf(arena, "struct %s_params *params, %suint64_t seed", emission->program->name,
                               state_parameter(emission, "", "state")),
                  "\n{\n");
    if (!has_word(body, "seed"))
        text_puts(out, "    (void)seed;\n");
    if (!has_word(body, "params"))
        text_puts(out, "    (void)params;\n");
    text_printf(out, "%s}\n\n", body);
    text_free(&text);
    clear_access(graph);
}

/* The regions in which any of the plans has room, and the scratch. */
static Scratch hold_plans(const Plan *const *plans, int count, int64_t terms[3])
{
    Scratch scratch = {0, 0};
    for (int i = 0; i < count; i++) {
        for (int k = 0; k < 3; k++)
            terms[k] = larger(terms[k], plans[i]->region[k]);
        scratch = (Scratch){larger(scratch.own, plans[i]->scratch.own), larger(scratch.shared, plans[i]->scratch.shared)};
    }
    return scratch;
}

static void set_arena(Emission *emission, const Plan *const *plans, int count)
{
    emission->arena = (ArenaSize){{0, 0, 0}, 0};
    const Scratch scratch = hold_plans(plans, count, emission->arena.terms);
    emission->arena.scratch = scratch.own + scratch.shared;
}

void emit_arena_size(Emission *emission, const Plan *const *plans, int count, const char *name,
                     const char *storage)
{
    int64_t terms[3] = {0};
    const Scratch scratch = hold_plans(plans, count, terms);
    terms[0] += scratch.shared; /* whole lines */
    Arena *arena = emission->unit.arena;
    const char *size = scratch.own + scratch.shared ? c_scratch_start(arena, terms) : c_size(arena, terms);
    if (scratch.own)
        size = arena_printf(arena, "%s%sTHREADS * %lld", size ? size : "", size ? " + " : "",
                            (long long)scratch.own);
    Text *out = &emission->unit.body;
    text_printf(out, "%ssize_t %s_%s(int n)\n{\n", storage, emission->program->name, name);
    if (terms[1] || terms[2])
        text_puts(out, "    const size_t rows = (size_t)n;\n");
    else
        text_puts(out, "    (void)n;\n");
    text_printf(out, "    return sizeof(real) * (%s);\n}\n\n", size ? size : "1");
}

/* The first of a graph's outputs that is this tensor; their number when none is. */
static int first_output(const Graph *graph, const Tensor *tensor)
{
    int i = 0;
    while (i < graph->outputs.count && graph->outputs.items[i].tensor != tensor)
        i++;
    return i;
}

/* Loss and metrics of a whole split, from the totals of its batches. */
static void emit_summary(Emission *emission)
{
    Arena *arena = emission->unit.arena;
    Graph *graph = emission->program->evaluation->summary;
    const char *model = emission->program->name;
    KernelList roots = output_roots(arena, graph);
    KernelList kernels = kernels_for(graph, roots.count, roots.items, NULL);
    Text text = {0};
    Writer writer = new_writer(&emission->unit, graph, &text);
    writer.indent = 1;
    writer.rows = "n";
    clear_access(graph);
    int position = 0;
    for (int i = 0; i < graph->tensors.count; i++) {
        Tensor *tensor = graph->tensors.items[i];
        if (tensor->kind == TENSOR_PARAM || tensor->kind == TENSOR_STATE) {
            access_member(arena, tensor);
        } else if (tensor->kind == TENSOR_INPUT) {
            tensor->direct = true;
            tensor->access = arena_printf(arena, "totals[%d]", position);
            if (tensor->rank > 0) {
                tensor->access = tensor->c_name;
                write_line(&writer, "real %s%s;", tensor->c_name, c_dimensions(&writer, tensor, 0));
                write_line(&writer, "for (int i = 0; i < %lld; i++)", (long long)tensor_elements(tensor));
                write_line(&writer, "    ((real *)%s)[i] = (real)totals[%d + i];", tensor->c_name, position);
            }
            position += (int)tensor_elements(tensor);
        }
    }
    for (int i = 0; i < kernels.count; i++) {
        Tensor *tensor = kernels.items[i];
        tensor->access = tensor->c_name;
        tensor->direct = true;
        int result = first_output(graph, tensor);
        if (result < graph->outputs.count)
            tensor->access = arena_printf(arena, "values[%d]", result);
        else
            write_line(&writer, "%s %s%s;",
                       tensor->integer ? "int32_t"
                       : tensor->rank  ? "real"
                                       : "double",
                       tensor->c_name, c_dimensions(&writer, tensor, 0));
        emit_loops(&writer, tensor, tensor->body);
    }
    for (int k = 0; k < graph->outputs.count; k++) {
        int result = first_output(graph, graph->outputs.items[k].tensor);
        if (result < k)
            write_line(&writer, "values[%d] = values[%d];", k, result);
    }
    const char *body = text.data ? text.data : "";
    Text *out = &emission->unit.body;
    text_puts(out, "/* The loss (values[0]) and the metrics of n rows whose totals were added up. */\n");
    write_wrapped(
        out, 0, arena_printf(arena, "void %s_summarize", model),
        arena_printf(arena,
                     "const struct %s_params *params, %sdouble n, const double *totals, double *values",
                     model, state_parameter(emission, "const ", "state")),
        "\n{\n");
    const char *const names[] = {"params", "n", "totals", "state"};
    for (int i = 0; i < 3 + (emission->state_count > 0); i++)
        if (!has_word(body, names[i]))
            text_printf(out, "    (void)%s;\n", names[i]);
    text_printf(out, "%s}\n\n", body);
    text_free(&text);
    clear_access(graph);
}

StepList plan_training(Emission *emission)
{
    const Training training = start_training(emission);
    emission->training = plan_kernels(emission, &training.both, training.schedule);
    emission->begins_backward = begins_backward(training.schedule, &training.backward);
    clear_access(emission->program->training);
    return steps_of(emission->unit.arena, &training.both, training.schedule, false, true);
}

void plan_functions(Emission *emission)
{
    Graph *training = emission->program->training, *evaluation = emission->program->evaluation;
    Plan predict = {0}, observe = {0};
    const Plan *plans[] = {&emission->training, &emission->evaluation, &predict, &observe};
    KernelList kernels;
    plan_training(emission);
    if (evaluates_apart(emission))
        plan_evaluation(emission, &kernels);
    if (evaluation->outputs.count)
        plan_outputs(emission, evaluation, &predict, &kernels);
    if (observes(emission))
        plan_outputs(emission, training, &observe, &kernels);
    clear_access(training);
    clear_access(evaluation);
    set_arena(emission, plans, 4);
}

StepList outline_training(Emission *emission)
{
    const Training training = start_training(emission);
    Arena *arena = emission->unit.arena;
    const StepList steps = steps_of(arena, &training.both, training.schedule, false, true);
    emission->training = plan_lives(arena, steps.count, steps.items, without_access, NULL);
    clear_access(emission->program->training);
    return steps;
}

static void emit_all(Emission *emission)
{
    Plan predict = {0}, observe = {0};
    emit_init(emission);
    emission->unit.init_length = emission->unit.body.length;
    emit_training(emission);
    begin_first_reading(emission, &emission->unit.body);
    emit_evaluation(emission);
    if (emission->program->evaluation->outputs.count)
        emit_outputs(emission, emission->program->evaluation, &predict, "predict", false);
    if (observes(emission)) {
        text_puts(&emission->unit.body,
                  "#ifndef DL_NO_MAIN\n/* The outputs as the training program computes them. */\n");
        emit_outputs(emission, emission->program->training, &observe, "observe", true);
        text_puts(&emission->unit.body, "#endif\n\n");
    }
    emit_summary(emission);
    end_first_reading(&emission->unit.body);
    const Plan *plans[] = {&emission->training, &emission->evaluation, &predict, &observe};
    text_puts(&emission->unit.body, "/* Bytes of arena for a batch of n rows. */\n");
    emit_arena_size(emission, plans, 4, "arena_size", "");
    set_arena(emission, plans, 4);
}

void emit_functions(Emission *emission)
{
    Unit *unit = &emission->unit;
    int names = unit->file_names.count;
    unit->survey = true;
    emit_all(emission);
    unit->survey = false;
    unit->file_names.count = names;
    text_free(&unit->body);
    for (int i = 0; i < unit->kernels.count; i++)
        unit->kernels.items[i]->name = NULL;
    emit_all(emission);
}

/* ---- data ---- */

static void emit_split(Emission *emission, const DataSplit *split)
{
    Arena *arena = emission->unit.arena;
    Graph *graph = split->graph;
    const char *model = emission->program->name;
    Writer names = {.arena = arena};
    name_tensors(&names, graph);
    KernelList roots = output_roots(arena, graph);
    KernelList kernels = kernels_for(graph, roots.count, roots.items, NULL);
    clear_access(graph);
    for (int i = 0; i < graph->outputs.count; i++)
        graph->outputs.items[i].tensor->access = graph->outputs.items[i].tensor->c_name;
    int level = emission->unit.level;
    emission->unit.level = 0; /* runs once: plain loops */
    Plan plan = plan_kernels(emission, &kernels, NULL);
    const Plan *plans[] = {&plan};
    emit_arena_size(emission, plans, 1, arena_printf(arena, "%s_arena_size", split->name), "static ");
    Function function = {.unit = &emission->unit,
                         .graph = graph,
                         .kernels = kernels,
                         .plan = &plan,
                         .seed = "seed",
                         .step = "0",
                         .from_sources = true};
    Text text = {0};
    Writer writer = new_writer(&emission->unit, graph, &text);
    writer.indent = 1;
    for (int i = 0; i < graph->outputs.count; i++) {
        Tensor *output = graph->outputs.items[i].tensor;
        const char *type = output->integer ? "int32_t" : "real";
        if (output->rank > 1)
            write_line(&writer, "%s (*%s)%s = inputs[%d];", type, output->c_name,
                       c_dimensions(&writer, output, 1), i);
        else
            write_line(&writer, "%s *%s = inputs[%d];", type, output->c_name, i);
    }
    emit_function_body(&function, &writer);
    const char *body = text.data ? text.data : "";
    Text *out = &emission->unit.body;
    write_wrapped(out, 0, arena_printf(arena, "static void %s_make_%s", model, split->name),
                  "int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs",
                  "\n{\n");
    const char *const unused[] = {"n", "sources", "seed"};
    for (int i = 0; i < 3; i++)
        if (!has_word(body, unused[i]))
            text_printf(out, "    (void)%s;\n", unused[i]);
    text_printf(out, "%s}\n\n", body);
    text_free(&text);
    clear_access(graph);
    emission->unit.level = level;
}

void emit_splits(Emission *emission, Text *text)
{
    for (int i = 0; i < emission->program->splits.count; i++)
        emit_split(emission, emission->program->splits.items[i]);
    text_puts(text, emission->unit.body.data ? emission->unit.body.data : "");
    text_free(&emission->unit.body);
}
