/*
 * Bodies of functions: pointer declarations for the tensors that stand in memory, then one
 * block (-O0) or one call (-O2) for each definition, under a comment with its formula.
 */
#include "emit_function.h"
#include "emit_contraction.h"
#include "format.h"
#include "fuse.h"
#include "work.h"

#include <ctype.h>
#include <string.h>

/* ---- names at file scope ---- */

const char *unit_name(Unit *unit, const char *wanted)
{
    const char *base = arena_printf(unit->arena, "%s_%s", unit->model, c_identifier(unit->arena, wanted));
    const char *name = base;
    for (int k = 2;; k++) {
        bool taken = false;
        for (int i = 0; i < unit->file_names.count; i++)
            taken = taken || strcmp(unit->file_names.items[i], name) == 0;
        if (!taken)
            break;
        name = arena_printf(unit->arena, "%s_%d", base, k);
    }
    LIST_PUSH(unit->arena, unit->file_names, name);
    return name;
}

const char *reserved_name(const Unit *unit, const char *wanted)
{
    const char *name = arena_printf(unit->arena, "%s_%s", unit->model, c_identifier(unit->arena, wanted));
    for (int i = 0; i < unit->file_names.count; i++)
        if (strcmp(unit->file_names.items[i], name) == 0)
            return name;
    DLC_BUG("the name %s was not reserved", name);
}

Writer new_writer(Unit *unit, Graph *graph, Text *text)
{
    Writer writer = {.arena = unit->arena, .graph = graph, .text = text, .level = unit->level, .rows = "n"};
    for (int i = 0; i < graph->tensors.count; i++)
        if (graph->tensors.items[i]->c_name)
            LIST_PUSH(unit->arena, writer.taken, graph->tensors.items[i]->c_name);
    return writer;
}

/* ---- text ---- */

enum { MARGIN = 110 };

void write_wrapped(Text *text, int indent, const char *head, const char *list, const char *tail)
{
    size_t start = text->length;
    text_printf(text, "%*s%s(", indent, "", head);
    int column = (int)(text->length - start), inner = column;
    for (const char *part = list; *part;) {
        const char *comma = strstr(part, ", ");
        int length = (int)(comma ? comma + 1 - part : (ptrdiff_t)strlen(part));
        if (column > inner && column + length > MARGIN) {
            text_printf(text, "\n%*s", inner, "");
            column = inner;
        } else if (column > inner) {
            text_puts(text, " ");
            column++;
        }
        text_add(text, part, (size_t)length);
        column += length;
        part += length + (comma != NULL);
    }
    text_printf(text, ")%s", tail);
}

/* Whether the place stands in a comment: what opens one comes before what closes one, backwards. */
static bool in_comment(const char *text, const char *at)
{
    while (at - text >= 2) {
        at--;
        if (at[-1] == '*' && at[0] == '/')
            return false;
        if (at[-1] == '/' && at[0] == '*')
            return true;
    }
    return false;
}

/* Whether `name` stands in the text as a word of its own. */
bool has_word(const char *text, const char *name)
{
    size_t length = strlen(name);
    for (const char *at = strstr(text, name); at; at = strstr(at + 1, name)) {
        char before = at == text ? ' ' : at[-1], after = at[length];
        bool member = at - text >= 2 && at[-1] == '>' && at[-2] == '-';
        if (!member && !isalnum((unsigned char)before) && before != '_' && before != '.' &&
            !isalnum((unsigned char)after) && after != '_' && !in_comment(text, at))
            return true;
    }
    return false;
}

/* ---- which kernels ---- */

static void mark_reads(void *context, const Expr *expr);

static void mark(bool *needed, const Tensor *tensor)
{
    if (needed[tensor->id])
        return;
    needed[tensor->id] = true;
    if (tensor->base)
        mark(needed, tensor->base);
    if (tensor->body)
        expr_walk(tensor->body, mark_reads, needed);
}

static void mark_reads(void *context, const Expr *expr)
{
    if (expr->kind == EXPR_READ)
        mark(context, expr->tensor);
}

KernelList kernels_for(const Graph *graph, int count, Tensor *const *roots, const KernelList *done)
{
    KernelList list = {0};
    bool *needed = ARENA_ARRAY(graph->arena, bool, graph->tensors.count + 1);
    for (int i = 0; i < count; i++)
        mark(needed, roots[i]);
    for (int i = 0; done && i < done->count; i++)
        needed[done->items[i]->id] = false;
    for (int i = 0; i < graph->tensors.count; i++)
        if (needed[i] && graph->tensors.items[i]->kind == TENSOR_DEFINITION)
            LIST_PUSH(graph->arena, list, graph->tensors.items[i]);
    return list;
}

void clear_access(Graph *graph)
{
    for (int i = 0; i < graph->tensors.count; i++) {
        graph->tensors.items[i]->access = NULL;
        graph->tensors.items[i]->direct = false;
        graph->tensors.items[i]->copied = false;
    }
}

/* ---- pointers ---- */

const char *c_size(Arena *arena, const int64_t terms[3])
{
    static const char *const factors[] = {"", " * rows", " * rows * rows"};
    const char *text = NULL;
    for (int k = 2; k >= 0; k--) {
        if (terms[k] == 0)
            continue;
        const char *term = arena_printf(arena, "%lld%s", (long long)terms[k], factors[k]);
        text = text ? arena_printf(arena, "%s + %s", text, term) : term;
    }
    return text;
}

const char *c_scratch_start(Arena *arena, const int64_t terms[3])
{
    enum { LINE = 16 }; /* reals in a cache line */
    const char *start = c_size(arena, terms);
    bool aligned = true;
    for (int k = 0; k < 3; k++)
        aligned = aligned && terms[k] % LINE == 0;
    return aligned ? start : arena_printf(arena, "(%s + %d) / %d * %d", start, LINE - 1, LINE, LINE);
}

static bool is_constant_memory(const Tensor *tensor)
{
    return stored_tensor(tensor)->kind != TENSOR_DEFINITION;
}

const char *c_type(const Tensor *tensor)
{
    return tensor->integer ? "int32_t" : "real";
}

const char *pointer_declaration(const Writer *writer, const Tensor *tensor, const char *name, bool result)
{
    const char *constant = !result && is_constant_memory(tensor) ? "const " : "";
    if (tensor->rank < 2)
        return arena_printf(writer->arena, "%s%s *%s", constant, c_type(tensor), name);
    return arena_printf(writer->arena, "%s%s (*%s)%s", constant, c_type(tensor), name,
                        c_dimensions(writer, tensor, 1));
}

static void declare(Writer *writer, Tensor *tensor, const char *source, bool cast)
{
    const char *type =
        cast ? arena_printf(writer->arena, "(%s)", pointer_declaration(writer, tensor, "", false)) : "";
    bool sum = strchr(source, ' ') != NULL && *type;
    write_line(writer, "%s = %s%s%s%s;", pointer_declaration(writer, tensor, tensor->c_name, false), type,
               sum ? "(" : "", source, sum ? ")" : "");
    tensor->access = tensor->c_name;
}

static int input_position(const Graph *graph, const Tensor *tensor)
{
    int position = 0;
    for (int i = 0; i < graph->tensors.count && graph->tensors.items[i] != tensor; i++)
        position += graph->tensors.items[i]->kind == TENSOR_INPUT;
    return position;
}

static const char *place_text(const Function *function, const Place *place)
{
    int64_t terms[3] = {0};
    for (int k = 0; k < place->degree; k++)
        terms[k] += function->plan->region[k];
    terms[place->degree] += place->offset;
    const char *offset = c_size(function->unit->arena, terms);
    return offset ? arena_printf(function->unit->arena, "space + %s", offset) : "space";
}

void access_member(Arena *arena, Tensor *tensor)
{
    tensor->access = arena_printf(arena, "%s->%s", tensor->kind == TENSOR_PARAM ? "params" : "state",
                                  tensor->c_name);
    tensor->direct = true;
}

static void open_access(Function *function, Writer *writer, Tensor *tensor)
{
    Arena *arena = writer->arena;
    if (tensor->access || tensor->kind == TENSOR_DRAW)
        return;
    switch (tensor->kind) {
    case TENSOR_INPUT:
    case TENSOR_TARGET:
        if (function->from_sources)
            declare(writer, tensor,
                    arena_printf(arena, "sources[%d]", input_position(function->graph, tensor)),
                    tensor->rank >= 2);
        else
            declare(writer, tensor, arena_printf(arena, "batch->%s", tensor->c_name), tensor->rank >= 2);
        break;
    case TENSOR_PARAM:
    case TENSOR_STATE:
        access_member(arena, tensor);
        break;
    case TENSOR_VIEW:
        open_access(function, writer, tensor->base);
        declare(writer, tensor,
                arena_printf(arena, "%s%s", tensor->base->rank == 0 && tensor->base->direct ? "&" : "",
                             tensor->base->access),
                tensor->rank >= 2 || tensor->base->rank >= 2);
        break;
    case TENSOR_DEFINITION: {
        const Place *place = plan_place(function->plan, tensor);
        if (!place)
            DLC_BUG("%s has no place", tensor->name);
        declare(writer, tensor, place_text(function, place), tensor->rank >= 2 || tensor->integer);
        break;
    }
    default:
        DLC_BUG("%s can't be read here", tensor->name);
    }
}

typedef struct Opening {
    Function *function;
    Writer *writer;
} Opening;

static void open_read(void *context, const Expr *expr)
{
    Opening *opening = context;
    if (expr->kind == EXPR_READ)
        open_access(opening->function, opening->writer, expr->tensor);
}

/* ---- bodies ---- */

static void write_formula(Writer *writer, const Tensor *tensor)
{
    Text text = {0};
    format_place(&text, tensor->span);
    if (text.length)
        text_puts(&text, "  ");
    format_definition(&text, tensor, FORMAT_DL);
    write_comment(writer, text.data);
    text_free(&text);
}

/* Whether the place begins further on when there are more rows. */
static bool offset_grows(const Plan *plan, const Place *place)
{
    bool grows = place->degree > 0 && place->offset > 0;
    for (int degree = 1; degree < place->degree; degree++)
        grows = grows || plan->region[degree] > 0;
    return grows;
}

typedef struct SpaceSearch {
    const Plan *plan;
    bool found, grows;
} SpaceSearch;

static void find_space(void *context, const Expr *expr)
{
    SpaceSearch *search = context;
    if (expr->kind != EXPR_READ)
        return;
    const Tensor *tensor = stored_tensor(expr->tensor);
    const Place *place = tensor->access ? NULL : plan_place(search->plan, tensor);
    search->found = search->found || place;
    search->grows = search->grows || (place && offset_grows(search->plan, place));
}

StepList steps_of(Arena *arena, const KernelList *kernels, const Schedule *schedule, bool second, bool both)
{
    StepList steps = {0};
    for (int i = 0; !schedule && i < kernels->count; i++) {
        Tensor *tensor = kernels->items[i];
        PlanStep step = {.tensor = tensor, .body = tensor->body, .indices = tensor->indices, .kernel = i,
                         .source = tensor};
        LIST_PUSH(arena, steps, step);
    }
    for (int i = 0; schedule && i < schedule->groups.count; i++) {
        const Group *group = schedule->groups.items[i];
        for (int k = 0; (both || group->backward == second) && k < group->members.count; k++) {
            const Member *member = &group->members.items[k];
            PlanStep step = {member->tensor, member->body, member->indices, group->depth, i, member->local,
                             member->source};
            LIST_PUSH(arena, steps, step);
        }
    }
    return steps;
}

/* What the function's tensors need of the arena; before any of them has an access. */
static SpaceSearch search_space(const Function *function, const StepList *steps)
{
    SpaceSearch search = {.plan = function->plan, .found = false};
    for (int i = 0; i < steps->count; i++) {
        Tensor *tensor = stored_tensor(steps->items[i].tensor);
        const Place *place = tensor->access ? NULL : plan_place(function->plan, tensor);
        search.found = search.found || place;
        search.grows = search.grows || (place && offset_grows(search.plan, place));
        expr_walk(steps->items[i].body, find_space, &search);
    }
    return search;
}

static void declare_space(const Function *function, Writer *writer, const SpaceSearch *search, const char *body)
{
    bool packs = has_word(body, "pack") || has_word(body, "shared");
    bool far = packs && (function->plan->region[1] > 0 || function->plan->region[2] > 0);
    if (search->grows || far)
        write_line(writer, "const size_t rows = (size_t)n;");
    if (search->found || packs)
        write_line(writer, "real *const space = arena;");
    else
        write_line(writer, "(void)arena;");
}

/* Where the scratch begins: that of all threads, `shared`, then that of each, `pack`. */
static void declare_scratch(const Function *function, Writer *writer, const char *body)
{
    const Scratch scratch = function->plan->scratch;
    int64_t terms[3];
    memcpy(terms, function->plan->region, sizeof terms);
    const char *start = c_scratch_start(writer->arena, terms);
    if (has_word(body, "shared"))
        write_line(writer, "real *const shared = space%s%s;", start ? " + " : "", start ? start : "");
    terms[0] += scratch.shared;
    start = c_scratch_start(writer->arena, terms);
    if (has_word(body, "pack"))
        write_line(writer, "real *const pack = space%s%s + THREAD * %lld;", start ? " + " : "", start ? start : "",
                   (long long)scratch.own);
}

/* From how many rows on threads gain by the function; 0: never. */
static int64_t least_rows(const Function *function)
{
    double terms[3] = {0};
    bool by_sample = false;
    const Schedule *schedule = function->schedule;
    for (int i = 0; i < schedule->groups.count; i++) {
        const Group *group = schedule->groups.items[i];
        for (int k = 0; group->backward == function->backward && k < group->members.count; k++)
            if (group->members.items[k].formula)
                add_flops(group->members.items[k].source, terms);
        by_sample = by_sample ||
                    (group->depth == 0 && group->backward == function->backward &&
                     contraction_shares_samples(function->graph, group->members.items[0].tensor));
    }
    const int64_t rows = schedule->chunks > 1 ? rows_worth_threads(terms) : 0;
    return by_sample && rows == 1 ? 2 : rows;
}

static void emit_kernels(Function *function, Writer *writer)
{
    for (int i = 0; i < function->kernels.count; i++) {
        Tensor *tensor = function->kernels.items[i];
        text_puts(writer->text, "\n");
        write_formula(writer, tensor);
        emit_loops(writer, tensor, tensor->body);
        if (function->after)
            function->after(writer, tensor, i);
    }
}

/* Behind a kernel all threads have arrived; one of them looks at the clock. */
static void write_lap(Function *function, Writer *writer, const Group *group)
{
    const Lap lap = {function->called, group};
    if (function->parallel)
        write_line(writer, "ONCE");
    write_line(writer, "dl_lap(profile, %d);", function->laps->count);
    LIST_PUSH(function->unit->arena, *function->laps, lap);
}

static void emit_groups(Function *function, Writer *writer)
{
    for (int i = 0; i < function->schedule->groups.count; i++) {
        const Group *group = function->schedule->groups.items[i];
        if (group->backward != function->backward)
            continue;
        text_puts(writer->text, "\n");
        for (int k = 0; k < group->members.count; k++)
            if (group->members.items[k].formula)
                write_formula(writer, group->members.items[k].formula);
        const Member *member = &group->members.items[0];
        if (group->depth == 0)
            emit_kernel_call(function, writer, member->tensor, member->body, member->tensor->c_name, 0);
        else
            emit_group_call(function, writer, group);
        if (function->laps)
            write_lap(function, writer, group);
    }
}

static void open_steps(Function *function, Writer *writer, const StepList *steps)
{
    Opening opening = {function, writer};
    for (int i = 0; i < steps->count; i++)
        if (steps->items[i].local)
            steps->items[i].tensor->access = ""; /* it will be an array of its kernel */
    for (int i = 0; i < steps->count; i++) {
        expr_walk(steps->items[i].body, open_read, &opening);
        open_access(function, writer, steps->items[i].tensor);
    }
    for (int i = 0; i < steps->count; i++)
        if (steps->items[i].local)
            steps->items[i].tensor->access = NULL;
}

/* Whether the declaration's name occurs in the text. */
static bool is_used(Arena *arena, const char *declaration, const char *text)
{
    const char *name = strchr(declaration, '*') + 1;
    size_t length = 0;
    while (isalnum((unsigned char)name[length]) || name[length] == '_')
        length++;
    return has_word(text, arena_copy(arena, name, length));
}

/* The declarations that what follows needs: a result that takes its operand's place goes by that name. */
static const char *used_declarations(Arena *arena, const char *declarations, const char *body)
{
    const char *end = strchr(declarations, ';');
    if (!end)
        return "";
    const char *rest = used_declarations(arena, end + 2, body);
    const char *line = arena_copy(arena, declarations, (size_t)(end + 2 - declarations));
    if (!is_used(arena, line, body) && !is_used(arena, line, rest))
        return rest;
    return arena_printf(arena, "%s%s", line, rest);
}

/* Whether the function itself opens the block that threads run. */
static bool opens_block(const Function *function)
{
    return function->parallel && !function->joins;
}

/* The kernels' calls, behind the scratch memory; in a block that threads run, if they gain. */
static void write_kernels(const Function *function, Writer *writer, const char *body)
{
    if (opens_block(function)) {
        text_puts(writer->text, "\n");
        write_line(writer, "IN_PARALLEL(n >= %lld)", (long long)function->parallel);
        write_line(writer, "{");
        writer->indent++;
        declare_scratch(function, writer, body);
        writer->indent--;
    } else if (function->plan) {
        declare_scratch(function, writer, body);
    }
    text_puts(writer->text, body);
    if (opens_block(function))
        write_line(writer, "}");
}

void emit_function_body(Function *function, Writer *writer)
{
    const Schedule *schedule = function->schedule;
    Arena *arena = function->unit->arena;
    Text *text = writer->text, declarations = {0}, body = {0};
    writer->seed = function->seed;
    writer->step = function->step;
    StepList steps = steps_of(arena, &function->kernels, schedule, function->backward, false);
    const SpaceSearch search = search_space(function, &steps);
    writer->text = &declarations;
    open_steps(function, writer, &steps);
    writer->text = &body;
    function->parallel = schedule ? least_rows(function) : 0;
    writer->indent += opens_block(function);
    if (schedule)
        emit_groups(function, writer);
    else
        emit_kernels(function, writer);
    writer->indent -= opens_block(function);
    writer->text = text;
    const char *declared = declarations.data ? declarations.data : "", *written = body.data ? body.data : "";
    declare_space(function, writer, &search, written);
    text_puts(text, schedule ? used_declarations(arena, declared, written) : declared);
    write_kernels(function, writer, written);
    text_free(&declarations);
    text_free(&body);
    for (int i = 0; schedule && i < schedule->made.count; i++)
        schedule->made.items[i]->access = NULL;
}
