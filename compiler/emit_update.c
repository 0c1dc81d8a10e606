/*
 * The optimiser as C: one loop over parameters that does all of its statements at once.
 *
 * Parameters lie one after the other in their struct, so neighbours that are treated alike are
 * one call.
 */
#include "emit_parts.h"
#include "expr_internal.h"
#include "format.h"
#include "ops.h"

#include <string.h>

/* One element's step as definitions over an index i of extent n, which stands for the size. */
typedef struct Loop {
    Graph *graph;
    const Index *index;
    const OptimizerStep *step;
    LIST(Tensor *) arrays; /* param, grad, states: in that order */
    LIST(Tensor *) targets;
    LIST(const Expr *) bodies;
    bool uses_t;
    const char *parameters, *body; /* as C */
    Tensor *factor;                /* what the gradient is multiplied by; NULL: nothing */
    const char *name;              /* of the function that is made of it */
} Loop;

static Tensor *array_of(Loop *loop, const Tensor *scalar)
{
    const OptimizerStep *step = loop->step;
    if (scalar == step->param)
        return loop->arrays.items[0];
    if (scalar == step->grad)
        return loop->arrays.items[1];
    for (int i = 0; i < step->states.count; i++)
        if (step->states.items[i].scalar == scalar)
            return loop->arrays.items[2 + i];
    return NULL;
}

static Tensor *add_factor(const Loop *loop)
{
    Graph *graph = loop->graph;
    Tensor *factor = graph_define(graph, "factor", 0, NULL, expr_number(graph, 1), loop->step->grad->span);
    factor->kind = TENSOR_SCALAR;
    factor->integer = false;
    return factor;
}

/* Named values of the optimiser's body are taken in; per-element values become array elements. */
static const Expr *to_element(void *context, const Expr *expr)
{
    Loop *loop = context;
    if (expr->kind != EXPR_READ)
        return NULL;
    if (expr->tensor->kind == TENSOR_DEFINITION)
        return expr_rewrite(loop->graph, expr->tensor->body, to_element, context);
    Tensor *array = array_of(loop, expr->tensor);
    const Expr *element = array ? expr_read_indices(loop->graph, array, &loop->index) : NULL;
    if (expr->tensor != loop->step->grad || !loop->factor)
        return element;
    return expr_node(loop->graph, OP_MUL, expr_read_indices(loop->graph, loop->factor, NULL), element, NULL);
}

static Tensor *add_array(Loop *loop, const char *name, Span span)
{
    Tensor *array = graph_define(loop->graph, name, 1, &loop->index, expr_number(loop->graph, 0), span);
    array->integer = false;
    array->c_name = array->access = c_identifier(loop->graph->arena, name);
    LIST_PUSH(loop->graph->arena, loop->arrays, array);
    return array;
}

/* `factored`: the gradient is a factor times the array. */
static Loop element_loop(const Optimizer *optimizer, const OptimizerStep *step, bool factored)
{
    Graph *graph = step->graph;
    Loop loop = {.graph = graph, .index = graph_index(graph, "i", extent_batch), .step = step};
    if (factored)
        loop.factor = add_factor(&loop);
    add_array(&loop, "param", optimizer->span);
    add_array(&loop, "grad", optimizer->span);
    for (int i = 0; i < step->states.count; i++)
        add_array(&loop, step->states.items[i].name, optimizer->span);
    for (int i = 0; i < step->states.count; i++) {
        LIST_PUSH(graph->arena, loop.targets, loop.arrays.items[2 + i]);
        LIST_PUSH(graph->arena, loop.bodies,
                  expr_rewrite(graph, step->states.items[i].next, to_element, &loop));
    }
    LIST_PUSH(graph->arena, loop.targets, loop.arrays.items[0]);
    LIST_PUSH(graph->arena, loop.bodies, expr_rewrite(graph, step->next_param, to_element, &loop));
    return loop;
}

static void write_formulas(const Loop *loop, Text *out)
{
    for (int i = 0; i < loop->targets.count; i++) {
        Text text = {0};
        text_printf(&text, "%s <- ", loop->targets.items[i]->name);
        format_expr(&text, loop->bodies.items[i], FORMAT_DL, 1, &loop->index, NULL);
        Writer writer = {.arena = loop->graph->arena, .text = out};
        write_comment(&writer, text.data);
        text_free(&text);
    }
}

/* Whether threads share the update, in a block that is open or worth opening. */
static bool runs_in_threads(const Emission *emission)
{
    return emission->unit.level > 0 && emission->param_count >= UPDATE_WORTH_SHARING;
}

/* A value in steps, like floor's, for which the last bit of an argument may make all the difference. */
static bool is_in_steps(Graph *graph, const Expr *expr)
{
    if (expr->kind != EXPR_OP || expr->op == OP_SELECT || expr->op == OP_STOP)
        return false;
    return !op_derivative(graph, expr, expr, 0) && (expr->count < 2 || !op_derivative(graph, expr, expr, 1));
}

/* Division by what is the same for all elements is multiplication by its reciprocal, made once before the
 * loop. */
static const Expr *by_reciprocal(void *context, const Expr *expr)
{
    Loop *loop = context;
    Graph *graph = loop->graph;
    if (is_in_steps(graph, expr))
        return expr;
    if (!expr_is_op(expr, OP_DIV) || expr_uses_index(expr->args[1], loop->index) ||
        !expr_uses_index(expr->args[0], loop->index))
        return NULL;
    const Expr *reciprocal = expr_node(graph, OP_DIV, expr_number(graph, 1), expr->args[1], NULL);
    return expr_node(graph, OP_MUL, expr_rewrite(graph, expr->args[0], by_reciprocal, loop), reciprocal,
                     NULL);
}

/* Sets the loop's parameters and body as C. */
static void write_step(Emission *emission, Loop *loop)
{
    Arena *arena = emission->unit.arena;
    const OptimizerStep *step = loop->step;
    Text text = {0};
    Writer writer = {.arena = arena, .graph = loop->graph, .text = &text, .indent = 1, .rows = "size"};
    LIST_PUSH(arena, writer.taken, "size");
    LIST_PUSH(arena, writer.taken, "t");
    for (int i = 0; i < loop->arrays.count; i++) {
        Tensor *array = loop->arrays.items[i];
        array->access = array->c_name = take_name(&writer, array->name);
    }
    const Tensor *grad = loop->arrays.items[1];
    const char *parameters = "int size, real *restrict param, const real *restrict grad";
    if (loop->factor) {
        loop->factor->access = loop->factor->c_name = take_name(&writer, "factor");
        loop->factor->direct = true;
        parameters = arena_printf(arena, "int size, real *restrict param, real %s, const real *restrict %s",
                                  loop->factor->c_name, grad->c_name);
    }
    for (int i = 0; i < step->states.count; i++)
        parameters = arena_printf(arena, "%s, real *restrict %s", parameters,
                                  loop->arrays.items[2 + i]->c_name);
    for (int i = 0; i < step->arguments.count; i++) {
        Tensor *scalar = step->arguments.items[i].scalar;
        scalar->access = scalar->c_name = take_name(&writer, step->arguments.items[i].name);
        scalar->direct = true;
        parameters = arena_printf(arena, "%s, real %s", parameters, scalar->c_name);
    }
    step->t->access = "t";
    step->t->direct = true;
    const int last = loop->bodies.count -
                     1; /* the parameter's: a later step may ask for a state's very bits */
    if (emission->unit.level > 0)
        loop->bodies.items[last] = expr_rewrite(loop->graph, loop->bodies.items[last], by_reciprocal, loop);
    emit_together(&writer, loop->targets.count, loop->targets.items, loop->bodies.items);
    const char *body = arena_copy(arena, text.data, text.length);
    text_free(&text);
    const char *unused = "";
    if (!has_word(body, "grad"))
        unused = loop->factor ? arena_printf(arena, "    (void)%s;\n    (void)grad;\n", loop->factor->c_name)
                              : "    (void)grad;\n";
    for (int i = 0; i < step->arguments.count; i++)
        if (!has_word(body, step->arguments.items[i].scalar->c_name))
            unused = arena_printf(arena, "%s    (void)%s;\n", unused,
                                  step->arguments.items[i].scalar->c_name);
    loop->uses_t = has_word(body, "t");
    loop->parameters = loop->uses_t ? arena_printf(arena, "%s, real t", parameters) : parameters;
    loop->body = arena_printf(arena, "%s%s", unused, body);
}

static void write_definition(const Loop *loop, Text *out)
{
    write_formulas(loop, out);
    write_wrapped(out, 0, arena_printf(loop->graph->arena, "static void %s", loop->name), loop->parameters,
                  "\n{\n");
    text_printf(out, "%s}\n\n", loop->body);
}

/* Arguments of the loop's function for `size` elements: `at` says where, of a struct's pointer, they begin.
 */
typedef const char *Beginning(Arena *arena, const char *pointer, const char *at);

static const char *call_arguments(Emission *emission, const Loop *loop, const char *size, const char *owner,
                                  const char *gradient, Beginning *begin, const char *at)
{
    const OptimizerStep *step = loop->step;
    Arena *arena = emission->unit.arena;
    const char *list = arena_printf(arena, "%s, %s, %s", size,
                                    begin(arena, arena_printf(arena, "%sparams", owner), at), gradient);
    for (int i = 0; i < step->states.count; i++)
        list = arena_printf(arena, "%s, %s", list,
                            begin(arena,
                                  arena_printf(arena, "&%soptimizer->%s", owner,
                                               c_identifier(arena, step->states.items[i].name)),
                                  at));
    for (int i = 0; i < step->arguments.count; i++)
        list = arena_printf(arena, "%s, %sarguments->%s", list, owner,
                            c_identifier(arena, step->arguments.items[i].name));
    return loop->uses_t ? arena_printf(arena, "%s, (real)%st", list, owner) : list;
}

/* From the member `at` on ("": the first). */
static const char *at_member(Arena *arena, const char *pointer, const char *at)
{
    if (!*at)
        return arena_printf(arena, "(real *)%s", pointer);
    return *pointer == '&' ? arena_printf(arena, "(real *)%s.%s", pointer, at)
                           : arena_printf(arena, "(real *)&%s->%s", pointer, at);
}

/* From an element on. */
static const char *at_element(Arena *arena, const char *pointer, const char *at)
{
    return arena_printf(arena, "(real *)%s + %s", pointer, at);
}

/* One call for the parameters first .. last of the struct. */
static void write_call(Emission *emission, const Loop *loop, const Tensor *first, int64_t size)
{
    Arena *arena = emission->unit.arena;
    const char *at = first ? first->c_name : "";
    const char *gradient = first ? arena_printf(arena, "(const real *)&d_params->%s", at)
                                 : "(const real *)d_params";
    const char *name = emission->update_threads ? arena_printf(arena, "%s_shared", loop->name) : loop->name;
    write_wrapped(&emission->unit.body, 4, name,
                  call_arguments(emission, loop, arena_printf(arena, "%lld", (long long)size), "", gradient,
                                 at_member, at),
                  ";\n");
}

/* The loop shared among threads: each takes parts of it. */
static void write_shared(Emission *emission, const Loop *loop)
{
    Arena *arena = emission->unit.arena;
    Text *out = &emission->unit.body;
    const OptimizerStep *step = loop->step;
    const char *list = "(int)(last - first), param + first, grad + first";
    for (int i = 0; i < step->states.count; i++)
        list = arena_printf(arena, "%s, %s + first", list, loop->arrays.items[2 + i]->c_name);
    for (int i = 0; i < step->arguments.count; i++)
        list = arena_printf(arena, "%s, %s", list, step->arguments.items[i].scalar->c_name);
    if (loop->uses_t)
        list = arena_printf(arena, "%s, t", list);
    write_wrapped(out, 0, arena_printf(arena, "static void %s_shared", loop->name), loop->parameters,
                  "\n{\n");
    text_printf(
        out,
        "    SHARE_LOOP\n    for (int part = 0; part < %d; part++) {\n"
        "        const size_t first = (size_t)size * part / %d, last = (size_t)size * (part + 1) / %d;\n",
        UPDATE_PARTS, UPDATE_PARTS, UPDATE_PARTS);
    write_wrapped(out, 8, loop->name, list, ";\n    }\n}\n\n");
}

static Call part_call(Emission *emission, const Loop *loop)
{
    return (Call){loop->name,
                  call_arguments(emission, loop, "size", "learning->", "gradient", at_element, "first")};
}

/* The step where the gradient is a factor times a row, of which it is made on the way. */
static void define_product(Emission *emission, const Optimizer *optimizer, const OptimizerStep *step)
{
    Arena *arena = emission->unit.arena;
    Loop loop = element_loop(optimizer, step, true);
    Text text = {0};
    write_step(emission, &loop);
    loop.name = unit_name(&emission->unit, arena_printf(arena, "%s_product", optimizer->name));
    write_wrapped(&text, 0, arena_printf(arena, "static void %s", loop.name), loop.parameters, "\n{\n");
    text_printf(&text, "%s}\n\n", loop.body);
    emission->product_definition = arena_copy(arena, text.data, text.length);
    emission->product_part = (Call){
        loop.name, call_arguments(emission, &loop, "size", "learning->", "factor, row", at_element, "first")};
    text_free(&text);
}

static void write_calls(Emission *emission, const Loop *decayed, const Loop *exempt)
{
    const Graph *graph = emission->program->training;
    const Tensor *first = NULL;
    int64_t size = 0;
    for (int i = 0; i <= graph->tensors.count; i++) {
        const Tensor *param = i < graph->tensors.count ? graph->tensors.items[i] : NULL;
        if (param && param->kind != TENSOR_PARAM)
            continue;
        if (first && (!param || param->no_decay != first->no_decay)) {
            write_call(emission, first->no_decay ? exempt : decayed, first, size);
            first = NULL;
        }
        if (param && !first) {
            first = param;
            size = 0;
        }
        size += param ? tensor_elements(param) : 0;
    }
}

const char *update_parameters(const Emission *emission)
{
    const char *model = emission->program->name;
    return arena_printf(
        emission->unit.arena,
        "struct %s_params *params, const struct %s_params *d_params, struct %s_optimizer *optimizer, "
        "const struct %s_arguments *arguments, uint64_t t",
        model, model, model, model);
}

const char *schedule_parameters(void)
{
    return "uint64_t step, uint64_t steps, uint64_t epoch";
}

/* What elaborate_schedule.c made of the train block's schedule. */
static void emit_schedule(Emission *emission)
{
    Graph *graph = emission->program->schedule;
    Arena *arena = emission->unit.arena;
    Text *out = &emission->unit.body, text = {0};
    if (!graph)
        return;
    Tensor *factor = graph->outputs.items[0].tensor;
    Writer writer = new_writer(&emission->unit, graph, &text);
    writer.indent = 1;
    clear_access(graph);
    for (int i = 0; i < graph->tensors.count; i++) {
        Tensor *scalar = graph->tensors.items[i];
        scalar->direct = scalar->kind == TENSOR_SCALAR;
        if (scalar->direct)
            scalar->access = arena_printf(arena, "(real)%s", scalar->name);
    }
    KernelList kernels = kernels_for(graph, 1, &factor, NULL);
    for (int i = 0; i < kernels.count; i++) {
        Tensor *tensor = kernels.items[i];
        tensor->access = tensor->c_name;
        tensor->direct = true;
        write_line(&writer, "%s %s%s;", tensor->integer ? "int32_t" : "real", tensor->c_name,
                   c_dimensions(&writer, tensor, 0));
        emit_loops(&writer, tensor, tensor->body);
    }
    write_line(&writer, "return %s;", factor->c_name);
    text_puts(out, "/* ---- what multiplies lr ---- */\n\n");
    write_wrapped(out, 0, arena_printf(arena, "double %s_schedule", emission->program->name),
                  schedule_parameters(), "\n{\n");
    if (has_word(text.data, "progress"))
        text_puts(out, "    const double progress = (double)(step - 1) / (double)steps;\n");
    static const char *const unused[] = {"step", "steps", "epoch"};
    for (int i = 0; i < 3; i++)
        if (!has_word(text.data, unused[i]) && !(i < 2 && has_word(text.data, "progress")))
            text_printf(out, "    (void)%s;\n", unused[i]);
    text_printf(out, "%s}\n\n", text.data);
    text_free(&text);
    clear_access(graph);
}

static void write_loop(Emission *emission, const Loop *loop)
{
    write_definition(loop, &emission->unit.body);
    if (emission->update_threads)
        write_shared(emission, loop);
}

void emit_update(Emission *emission)
{
    const Optimizer *optimizer = emission->program->optimizer;
    const char *model = emission->program->name;
    Text *out = &emission->unit.body;
    if (!optimizer)
        return;
    Loop decayed = element_loop(optimizer, &optimizer->decayed, false),
         exempt = element_loop(optimizer, &optimizer->exempt, false);
    write_step(emission, &decayed);
    write_step(emission, &exempt);
    bool same = strcmp(decayed.body, exempt.body) == 0;
    decayed.name = exempt.name = unit_name(&emission->unit, optimizer->name);
    emission->update_threads = runs_in_threads(emission);
    begin_first_reading(emission, out);
    text_puts(out, "/* ---- the optimiser ---- */\n\n");
    bool any_exempt = false, any_decayed = same && emission->param_count > 0;
    for (int i = 0; i < emission->program->training->tensors.count; i++) {
        const Tensor *tensor = emission->program->training->tensors.items[i];
        any_exempt = any_exempt || tensor->no_decay;
        any_decayed = any_decayed || (tensor->kind == TENSOR_PARAM && !tensor->no_decay);
    }
    if (any_decayed)
        write_loop(emission, &decayed);
    if (!same && any_exempt) {
        exempt.name = unit_name(&emission->unit,
                                arena_printf(emission->unit.arena, "%s_no_decay", optimizer->name));
        write_loop(emission, &exempt);
    }
    emission->part = part_call(emission, any_decayed ? &decayed : &exempt);
    if (emission->learns && learns_products(emission))
        define_product(emission, optimizer, any_decayed ? &optimizer->decayed : &optimizer->exempt);
    if (!same && any_exempt && any_decayed)
        emission->exempt_part = part_call(emission, &exempt);
    const char *head = arena_printf(emission->unit.arena, "void %s_update", model);
    const char *kernels = reserved_name(&emission->unit, "update_kernels"), *parameters = update_parameters(emission);
    const bool threads = emission->update_threads;
    write_wrapped(out, 0, threads ? arena_printf(emission->unit.arena, "static void %s", kernels) : head, parameters,
                  "\n{\n");
    if (!optimizer->decayed.states.count)
        text_puts(out, "    (void)optimizer; /* keeps no state */\n");
    else if (!emission->param_count)
        text_puts(out, "    (void)optimizer;\n");
    if (!optimizer->decayed.arguments.count || !emission->param_count)
        text_puts(out, "    (void)arguments;\n");
    if (same && emission->param_count)
        write_call(emission, &decayed, NULL, emission->param_count);
    else if (emission->param_count)
        write_calls(emission, &decayed, &exempt);
    else
        text_puts(out, "    (void)params, (void)d_params;\n");
    if (!emission->param_count || !(decayed.uses_t || (any_exempt && exempt.uses_t)))
        text_puts(out, "    (void)t;\n");
    text_puts(out, "}\n\n");
    if (threads)
        write_threaded_call(
            emission, head, parameters,
            arena_printf(emission->unit.arena, "%s_parameters >= %d", model, UPDATE_WORTH_A_BLOCK), kernels,
            "");
    end_first_reading(out);
    emit_schedule(emission);
}
