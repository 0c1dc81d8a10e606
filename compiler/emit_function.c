/*
 * Bodies of functions: pointer declarations for the tensors that stand in memory, then one
 * block (-O0) or one call (-O2) for each definition, under a comment with its formula.
 */
#include "emit_function.h"
#include "emit_contraction.h"
#include "format.h"
#include "fuse.h"

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

static bool is_constant_memory(const Tensor *tensor)
{
    if (tensor->kind == TENSOR_VIEW)
        tensor = tensor->base;
    return tensor->kind != TENSOR_DEFINITION;
}

static const char *element_type(const Tensor *tensor)
{
    return tensor->integer ? "int32_t" : "real";
}

/* "const real (*X)[784]" */
static const char *pointer_declaration(const Writer *writer, const Tensor *tensor, const char *name)
{
    const char *constant = is_constant_memory(tensor) ? "const " : "";
    if (tensor->rank < 2)
        return arena_printf(writer->arena, "%s%s *%s", constant, element_type(tensor), name);
    return arena_printf(writer->arena, "%s%s (*%s)%s", constant, element_type(tensor), name,
                        c_dimensions(writer, tensor, 1));
}

static void declare(Writer *writer, Tensor *tensor, const char *source, bool cast)
{
    const char *type = cast ? arena_printf(writer->arena, "(%s)", pointer_declaration(writer, tensor, ""))
                            : "";
    bool sum = strchr(source, ' ') != NULL && *type;
    write_line(writer, "%s = %s%s%s%s;", pointer_declaration(writer, tensor, tensor->c_name), type,
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

/* ---- kernels as functions (-O2) ---- */

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

/* Whether `name` stands in the text as a word of its own. */
bool has_word(const char *text, const char *name)
{
    size_t length = strlen(name);
    for (const char *at = strstr(text, name); at; at = strstr(at + 1, name)) {
        char before = at == text ? ' ' : at[-1], after = at[length];
        bool member = at - text >= 2 && at[-1] == '>' && at[-2] == '-';
        if (!member && !isalnum((unsigned char)before) && before != '_' && before != '.' &&
            !isalnum((unsigned char)after) && after != '_')
            return true;
    }
    return false;
}

/* "const real (*restrict X)[784]", or "real s" for a number read. */
static const char *parameter(const Writer *writer, const Tensor *tensor, bool result, bool alone)
{
    const char *qualifier = alone ? "restrict " : "";
    if (tensor->rank == 0 && !result)
        return arena_printf(writer->arena, "%s %s", element_type(tensor), tensor->c_name);
    return pointer_declaration(writer, tensor,
                               arena_printf(writer->arena, "%s%s", qualifier, tensor->c_name));
}

/* How the calling function passes what it calls `tensor`. */
static const char *argument(const Writer *writer, const Tensor *tensor, bool result)
{
    if (tensor->rank > 0)
        return tensor->access;
    if (result)
        return tensor->direct ? arena_printf(writer->arena, "&%s", tensor->access) : tensor->access;
    return tensor->direct ? tensor->access : arena_printf(writer->arena, "*%s", tensor->access);
}

typedef struct Saved {
    const char *access;
    bool direct;
} Saved;

/* The text with every word that is the name of parameter k replaced by $k. */
static const char *with_numbers(Arena *arena, const char *text, const TensorList *parameters)
{
    Text result = {0};
    while (*text != '\0') {
        size_t length = 0;
        while (isalnum((unsigned char)text[length]) || text[length] == '_')
            length++;
        int k = length == 0 ? parameters->count : 0;
        while (k < parameters->count && (strncmp(parameters->items[k]->c_name, text, length) != 0 ||
                                         parameters->items[k]->c_name[length] != '\0'))
            k++;
        if (k < parameters->count)
            text_printf(&result, "$%d", k);
        else
            text_add(&result, text, length > 0 ? length : 1);
        text += length > 0 ? length : 1;
    }
    const char *copy = arena_copy(arena, result.data, result.length);
    text_free(&result);
    return copy;
}

static uint64_t hash_text(const char *text)
{
    uint64_t hash = 0xCBF29CE484222325u; /* FNV-1a */
    for (; *text != '\0'; text++)
        hash = (hash ^ (unsigned char)*text) * 0x100000001B3u;
    return hash;
}

/* The name of the kernel that does what this body does, whatever its parameters are called (the
 * steps of an unrolled `for` share one); written when it is new. */
static const char *find_kernel(Unit *unit, const Tensor *tensor, const char *parameters, const char *body,
                               const TensorList *named)
{
    const char *type = tensor->rank ? "void" : element_type(tensor);
    const char *text = with_numbers(unit->arena,
                                    arena_printf(unit->arena, "%s (%s)\n%s", type, parameters, body), named);
    uint64_t hash = hash_text(text);
    for (int i = 0; i < unit->kernels.count; i++)
        if (unit->kernels.items[i].hash == hash && strcmp(unit->kernels.items[i].text, text) == 0)
            return unit->kernels.items[i].name;
    KernelText kernel = {unit_name(unit, tensor->c_name), text, hash};
    LIST_PUSH(unit->arena, unit->kernels, kernel);
    write_wrapped(&unit->body, 0, arena_printf(unit->arena, "static %s %s", type, kernel.name), parameters,
                  "\n{\n");
    text_printf(&unit->body, "%s}\n\n", body);
    return kernel.name;
}

static bool shares_memory(const Function *function, const Tensor *tensor)
{
    const Place *place = plan_place(function->plan, tensor);
    return place && place->in_place;
}

static void append(Arena *arena, const char **list, const char *item)
{
    *list = **list ? arena_printf(arena, "%s, %s", *list, item) : item;
}

/* The kernel's body as C, in which every tensor goes by its own name. */
static const char *kernel_text(Function *function, Tensor *tensor)
{
    Text text = {0};
    Writer inner = new_writer(function->unit, function->graph, &text);
    inner.seed = function->seed;
    inner.step = function->step;
    inner.indent = 1;
    if (!tensor->rank)
        write_line(&inner, "%s %s;", element_type(tensor), tensor->c_name);
    if (!emit_contraction(&inner, tensor))
        emit_loops(&inner, tensor, tensor->body);
    if (!tensor->rank)
        write_line(&inner, "return %s;", tensor->c_name);
    const char *result = arena_copy(inner.arena, text.data, text.length);
    text_free(&text);
    return result;
}

static void emit_kernel_call(Function *function, Writer *writer, Tensor *tensor)
{
    Unit *unit = function->unit;
    Arena *arena = unit->arena;
    TensorList all = expr_reads(arena, tensor->body), reads = {0};
    bool draws = false;
    for (int i = 0; i < all.count; i++) {
        draws = draws || all.items[i]->kind == TENSOR_DRAW;
        if (all.items[i]->kind != TENSOR_DRAW)
            LIST_PUSH(arena, reads, all.items[i]);
    }
    if (tensor->rank)
        LIST_PUSH(arena, reads, tensor);
    bool alone = !shares_memory(function, tensor);
    const char *parameters = "", *arguments = "", *more_parameters = "", *more_arguments = "";
    Saved *saved = ARENA_ARRAY(arena, Saved, reads.count + 1);
    Saved saved_result = {tensor->access, tensor->direct};
    for (int i = 0; i < reads.count; i++) {
        Tensor *read = reads.items[i];
        append(arena, &more_parameters, parameter(writer, read, read == tensor, alone));
        append(arena, &more_arguments, argument(writer, read, read == tensor));
        saved[i] = (Saved){read->access, read->direct};
    }
    for (int i = 0; i < reads.count; i++) {
        reads.items[i]->access = reads.items[i]->c_name;
        reads.items[i]->direct = true;
    }
    tensor->access = tensor->c_name;
    tensor->direct = true;
    const char *body = kernel_text(function, tensor);
    for (int i = 0; i < reads.count; i++) {
        reads.items[i]->access = saved[i].access;
        reads.items[i]->direct = saved[i].direct;
    }
    tensor->access = saved_result.access;
    tensor->direct = saved_result.direct;

    if (draws) {
        append(arena, &parameters, function->draw_parameters);
        append(arena, &arguments, function->draw_arguments);
    }
    if (has_word(body, "n") || has_word(more_parameters, "n")) {
        append(arena, &parameters, "int n");
        append(arena, &arguments, "n");
    }
    if (*more_parameters) {
        append(arena, &parameters, more_parameters);
        append(arena, &arguments, more_arguments);
    }
    if (has_word(body, "pack")) {
        append(arena, &parameters, "real *restrict pack");
        append(arena, &arguments, "pack");
    }
    if (!tensor->rank)
        LIST_PUSH(arena, reads, tensor);
    const char *name = find_kernel(unit, tensor, *parameters ? parameters : "void", body, &reads);
    if (!tensor->rank)
        name = arena_printf(arena, "%s%s = %s", tensor->direct ? "" : "*", tensor->access, name);
    write_wrapped(writer->text, 4 * writer->indent, name, arguments, ";\n");
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
    const Tensor *tensor = expr->tensor->kind == TENSOR_VIEW ? expr->tensor->base : expr->tensor;
    const Place *place = tensor->access ? NULL : plan_place(search->plan, tensor);
    search->found = search->found || place;
    search->grows = search->grows || (place && offset_grows(search->plan, place));
}

static void declare_space(Function *function, Writer *writer)
{
    SpaceSearch search = {.plan = function->plan, .found = false};
    bool packs = false;
    for (int i = 0; i < function->kernels.count; i++) {
        Tensor *tensor = function->kernels.items[i];
        const Place *place = tensor->access ? NULL : plan_place(function->plan, tensor);
        search.found = search.found || place;
        search.grows = search.grows || (place && offset_grows(search.plan, place));
        expr_walk(tensor->body, find_space, &search);
        packs = packs || (function->unit->level > 0 && contraction_scratch(function->graph, tensor) > 0);
    }
    if (search.grows)
        write_line(writer, "const size_t rows = (size_t)n;");
    if (search.found || packs)
        write_line(writer, "real *const space = arena;");
    else
        write_line(writer, "(void)arena;");
    if (packs) {
        int64_t terms[3] = {function->plan->scratch_offset};
        const char *offset = c_size(function->unit->arena, terms);
        write_line(writer, "real *const pack = space%s%s;", offset ? " + " : "", offset ? offset : "");
    }
}

void emit_function_body(Function *function, Writer *writer)
{
    writer->seed = function->seed;
    writer->step = function->step;
    declare_space(function, writer);
    Opening opening = {function, writer};
    for (int i = 0; i < function->kernels.count; i++) {
        Tensor *tensor = function->kernels.items[i];
        expr_walk(tensor->body, open_read, &opening);
        open_access(function, writer, tensor);
    }
    for (int i = 0; i < function->kernels.count; i++) {
        Tensor *tensor = function->kernels.items[i];
        text_puts(writer->text, "\n");
        write_formula(writer, tensor);
        if (function->unit->level > 0)
            emit_kernel_call(function, writer, tensor);
        else
            emit_loops(writer, tensor, tensor->body);
        if (function->after)
            function->after(writer, tensor, i);
    }
}
