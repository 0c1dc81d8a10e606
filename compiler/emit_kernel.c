/*
 * Kernels as functions (-O2): the loops of one definition become a static function, and a call
 * stands where they were. Kernels that do the same share one function, whatever their tensors
 * are called: the layers and steps of an unrolled `for`. They may differ in whole numbers too
 * (a place in `t[n, 5]`, the stream of a draw), which the function then takes as arguments.
 *
 * Which numbers differ is known once all kernels have been seen. So all functions are written
 * twice: the first time (`survey`) only records the kernels.
 */
#include "emit_contraction.h"
#include "emit_function.h"
#include "group_rows.h"

#include <ctype.h>
#include <string.h>

/* "const real (*restrict X)[784]", or "real s" for a number read. */
static const char *parameter(const Writer *writer, const Tensor *tensor, bool result, bool alone)
{
    const char *qualifier = alone ? "restrict " : "";
    if (tensor->rank == 0 && !result)
        return arena_printf(writer->arena, "%s %s", c_type(tensor), tensor->c_name);
    return pointer_declaration(writer, tensor, arena_printf(writer->arena, "%s%s", qualifier, tensor->c_name),
                               result);
}

/* How the calling function passes what it calls `tensor`. */
static const char *argument(const Writer *writer, const Tensor *tensor)
{
    if (tensor->rank > 0)
        return tensor->access;
    return tensor->direct ? tensor->access : arena_printf(writer->arena, "*%s", tensor->access);
}

static void append(Arena *arena, const char **list, const char *item)
{
    *list = **list ? arena_printf(arena, "%s, %s", *list, item) : item;
}

/* ---- what a kernel does ---- */

static size_t word_length(const char *text)
{
    size_t length = 0;
    while (isalnum((unsigned char)text[length]) || text[length] == '_')
        length++;
    return length;
}

static int find_word(const NameList *names, const char *text, size_t length)
{
    int k = 0;
    while (k < names->count &&
           (strncmp(names->items[k], text, length) != 0 || names->items[k][length] != '\0'))
        k++;
    return k;
}

/* The text in which the k-th of `names` to occur is $k, a marked number just its marks, any white
 * space one space, and no comment stands; the numbers go to `numbers`. */
static const char *shape_of(Arena *arena, const char *text, const NameList *names, NameList *numbers)
{
    Text result = {0};
    NameList met = {0};
    while (*text != '\0') {
        size_t length = word_length(text);
        if (strncmp(text, "/*", 2) == 0) {
            text = strstr(text, "*/") + 2;
        } else if (*text == NUMBER_MARK) {
            const char *end = strchr(text + 1, NUMBER_MARK);
            LIST_PUSH(arena, *numbers, arena_copy(arena, text + 1, (size_t)(end - text - 1)));
            text_puts(&result, "#");
            text = end + 1;
        } else if (isspace((unsigned char)*text)) {
            text_puts(&result, " ");
            text += strspn(text, " \n");
        } else if (length > 0 && find_word(names, text, length) < names->count) {
            int k = find_word(&met, text, length);
            if (k == met.count)
                LIST_PUSH(arena, met, arena_copy(arena, text, length));
            text_printf(&result, "$%d", k);
            text += length;
        } else {
            text_add(&result, text, length > 0 ? length : 1);
            text += length > 0 ? length : 1;
        }
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

/* The shared function of this shape, new when there is none; the numbers are recorded. */
static KernelShape *find_shape(Unit *unit, const char *shape, const NameList *numbers, const char *name)
{
    uint64_t hash = hash_text(shape);
    KernelShape *found = NULL;
    for (int i = 0; !found && i < unit->kernels.count; i++)
        if (unit->kernels.items[i]->hash == hash && strcmp(unit->kernels.items[i]->text, shape) == 0)
            found = unit->kernels.items[i];
    if (!found) {
        found = ARENA_NEW(unit->arena, KernelShape);
        found->text = shape;
        found->hash = hash;
        LIST_PUSH(unit->arena, unit->kernels, found);
    }
    if (unit->survey) {
        LIST_PUSH(unit->arena, found->numbers, *numbers);
        if (find_word(&found->users, name, strlen(name)) == found->users.count)
            LIST_PUSH(unit->arena, found->users, name);
    }
    return found;
}

/* The first number that equals number k in every kernel of the shape: one parameter for both. */
static int first_equal(const KernelShape *shape, int k)
{
    int first = 0;
    for (int i = 0; first < k && i < shape->numbers.count; i++)
        if (strcmp(shape->numbers.items[i].items[first], shape->numbers.items[i].items[k]) != 0) {
            first++;
            i = -1;
        }
    return first;
}

static bool varies(const KernelShape *shape, int k)
{
    for (int i = 1; i < shape->numbers.count; i++)
        if (strcmp(shape->numbers.items[i].items[k], shape->numbers.items[0].items[k]) != 0)
            return true;
    return false;
}

/* A name for each number that varies, NULL for the others. */
static const char **name_numbers(Writer *writer, const KernelShape *shape, const NameList *numbers)
{
    const char **names = ARENA_ARRAY(writer->arena, const char *, numbers->count + 1);
    for (int k = 0; k < numbers->count; k++) {
        int first = first_equal(shape, k);
        if (!varies(shape, k))
            continue;
        bool stream = strchr(numbers->items[k], 'u') != NULL;
        names[k] = first < k ? names[first] : take_name(writer, stream ? "stream" : "at");
    }
    return names;
}

/* The body with its numbers: those that have a name by it, the others as they are. */
static const char *with_numbers(Arena *arena, const char *body, const char **names)
{
    Text result = {0};
    for (int k = 0; *body != '\0'; k++) {
        size_t length = strcspn(body, NUMBER_MARKS);
        text_add(&result, body, length);
        body += length;
        if (*body == '\0')
            break;
        const char *end = strchr(body + 1, NUMBER_MARK);
        if (names[k])
            text_puts(&result, names[k]);
        else
            text_add(&result, body + 1, (size_t)(end - body - 1));
        body = end + 1;
    }
    const char *copy = arena_copy(arena, result.data ? result.data : "", result.length);
    text_free(&result);
    return copy;
}

/* ---- functions ---- */

/* "h.0, h.1 and 148 more" */
static void write_users(Unit *unit, const KernelShape *shape)
{
    enum { NAMED = 3 };
    int count = shape->users.count, named = count <= NAMED + 1 ? count : NAMED;
    if (count < 2)
        return;
    Text text = {0};
    for (int i = 0; i < named; i++)
        text_printf(&text, "%s%s", i == 0 ? "" : i + 1 == count ? " and " : ", ", shape->users.items[i]);
    if (named < count)
        text_printf(&text, " and %d more", count - named);
    Writer writer = {.arena = unit->arena, .text = &unit->body};
    write_comment(&writer, text.data);
    text_free(&text);
}

/* What a kernel computes: a group, or one definition. */
typedef struct Work {
    const Group *group;
    Tensor *tensor;
    const Expr *value;
} Work;

/* The tensor whose place `result` takes, or NULL. */
static const Tensor *shared_memory(const Function *function, const Tensor *result)
{
    const Place *place = function->plan ? plan_place(function->plan, stored_tensor(result)) : NULL;
    const Place *operand = place && place->in_place ? plan_place(function->plan, place->in_place) : NULL;
    return operand && operand->offset == place->offset ? operand->tensor : NULL;
}

/* What a kernel's function takes and is passed; its body, with marked numbers. */
typedef struct Kernel {
    Writer writer;      /* of the body */
    TensorList tensors; /* that it reads, then its result */
    const char *parameters, *arguments, *body;
} Kernel;

/* The body as C, in which every tensor goes by its own name. */
static const char *kernel_body(Kernel *kernel, Function *function, const Work *work)
{
    Writer *inner = &kernel->writer;
    Tensor *tensor = work->tensor;
    Text text = {0};
    *inner = (Writer){.arena = function->unit->arena,
                      .graph = function->graph,
                      .text = &text,
                      .indent = 1,
                      .level = function->unit->level,
                      .rows = "n",
                      .seed = function->seed,
                      .step = function->step,
                      .mark_numbers = true};
    for (int i = 0; i < kernel->tensors.count; i++) {
        LIST_PUSH(inner->arena, inner->taken, kernel->tensors.items[i]->access);
        LIST_PUSH(inner->arena, inner->made, kernel->tensors.items[i]->access);
    }
    if (work->group)
        emit_group(inner, work->group);
    if (tensor && !tensor->rank)
        write_line(inner, "%s %s;", c_type(tensor), tensor->c_name);
    if (tensor && (work->value != tensor->body || !emit_contraction(inner, tensor)))
        emit_loops(inner, tensor, work->value);
    if (tensor && !tensor->rank)
        write_line(inner, "return %s;", tensor->c_name);
    const char *result = arena_copy(inner->arena, text.data, text.length);
    text_free(&text);
    inner->text = NULL;
    return result;
}

static bool is_result(const Work *work, const Tensor *tensor)
{
    for (int i = 0; work->group && i < work->group->members.count; i++)
        if (work->group->members.items[i].tensor == tensor)
            return true;
    return work->tensor == tensor;
}

static bool is_local(const Work *work, const Tensor *tensor)
{
    for (int i = 0; work->group && i < work->group->members.count; i++)
        if (work->group->members.items[i].tensor == tensor)
            return work->group->members.items[i].local;
    return false;
}

static void add_tensor(Arena *arena, const Work *work, TensorList *list, Tensor *tensor)
{
    if (tensor->kind != TENSOR_DRAW && !is_local(work, tensor) && !tensor_in(list, tensor))
        LIST_PUSH(arena, *list, tensor);
}

/* What the work reads, then what it makes; whether it draws. */
static bool find_tensors(Arena *arena, const Work *work, TensorList *list)
{
    bool draws = false;
    int count = work->group ? work->group->members.count : 1;
    for (int pass = 0; pass < 2; pass++)
        for (int k = 0; k < count; k++) {
            const Member *member = work->group ? &work->group->members.items[k] : NULL;
            TensorList reads = expr_reads(arena, member ? member->body : work->value);
            for (int i = 0; pass == 0 && i < reads.count; i++) {
                draws = draws || reads.items[i]->kind == TENSOR_DRAW;
                if (!is_result(work, reads.items[i]))
                    add_tensor(arena, work, list, reads.items[i]);
            }
            if (pass == 1)
                add_tensor(arena, work, list, member ? member->tensor : work->tensor);
        }
    return draws;
}

static bool same_shape(const Tensor *a, const Tensor *b)
{
    for (int i = 0; a->rank == b->rank && i < a->rank; i++)
        if (!extent_equal(a->shape[i], b->shape[i]))
            return false;
    return a->rank == b->rank;
}

/* The tensor by whose name this one goes: a result that takes the place of an operand has the operand's, so
 * that the compiler knows that they are one. */
static const Tensor *namesake(const Function *function, const Work *work, const Tensor *tensor,
                              const TensorList *list)
{
    const Tensor *operand = is_result(work, tensor) ? shared_memory(function, tensor) : NULL;
    for (int i = 0; operand && i < list->count; i++) {
        const Tensor *other = list->items[i];
        if (other != tensor && stored_tensor(other) == operand && same_shape(other, tensor))
            return other;
    }
    return tensor;
}

/* What the function of a kernel knows of a tensor. */
typedef struct Known {
    const Tensor *name;           /* by whose name it goes */
    const Tensor *stored, *taken; /* whose memory it is; whose place that has taken, or NULL */
    bool is_result;
    bool alone; /* nothing that the kernel writes can be reached through this name and another one */
} Known;

/* Whether they lie at the same place: one shows the other in another shape, or has taken its place. */
static bool same_memory(const Known *a, const Known *b)
{
    return a->stored == b->stored || a->taken == b->stored || b->taken == a->stored;
}

static Known *know_tensors(const Function *function, const Work *work, const TensorList *list)
{
    Known *known = ARENA_ARRAY(function->unit->arena, Known, list->count + 1);
    for (int i = 0; i < list->count; i++) {
        const Tensor *tensor = list->items[i];
        known[i] = (Known){namesake(function, work, tensor, list), stored_tensor(tensor),
                           shared_memory(function, tensor), is_result(work, tensor), true};
    }
    for (int i = 0; i < list->count; i++)
        for (int k = 0; k < list->count; k++) {
            if (known[i].name == known[k].name || !(known[i].is_result || known[k].is_result) ||
                !same_memory(&known[i], &known[k]))
                continue;
            for (int m = 0; m < list->count; m++)
                known[m].alone = known[m].alone && known[m].name != known[i].name;
        }
    return known;
}

typedef struct Saved {
    const char *access;
    bool direct;
} Saved;

static Kernel make_kernel(Function *function, Writer *writer, const Work *work)
{
    Arena *arena = function->unit->arena;
    Kernel kernel = {.parameters = "", .arguments = ""};
    bool draws = find_tensors(arena, work, &kernel.tensors);
    const Known *known = know_tensors(function, work, &kernel.tensors);
    Saved *saved = ARENA_ARRAY(arena, Saved, kernel.tensors.count + 1);
    const char *parameters = "", *arguments = "";
    for (int i = 0; i < kernel.tensors.count; i++) {
        Tensor *read = kernel.tensors.items[i];
        bool returned = read == work->tensor && !read->rank;
        if (!returned && known[i].name == read) {
            append(arena, &parameters, parameter(writer, read, known[i].is_result, known[i].alone));
            append(arena, &arguments, argument(writer, read));
        }
        saved[i] = (Saved){read->access, read->direct};
    }
    for (int i = 0; i < kernel.tensors.count; i++) {
        kernel.tensors.items[i]->access = known[i].name->c_name;
        kernel.tensors.items[i]->direct = true;
    }
    kernel.body = kernel_body(&kernel, function, work);
    if (work->group)
        release_group(work->group);
    for (int i = 0; i < kernel.tensors.count; i++) {
        kernel.tensors.items[i]->access = saved[i].access;
        kernel.tensors.items[i]->direct = saved[i].direct;
    }
    if (draws) {
        append(arena, &kernel.parameters, function->draw_parameters);
        append(arena, &kernel.arguments, function->draw_arguments);
    }
    if (has_word(kernel.body, "n") || has_word(parameters, "n")) {
        append(arena, &kernel.parameters, "int n");
        append(arena, &kernel.arguments, "n");
    }
    if (*parameters) {
        append(arena, &kernel.parameters, parameters);
        append(arena, &kernel.arguments, arguments);
    }
    return kernel;
}

/* Adds the numbers that vary, who learns, and the scratch memory to parameters and arguments. */
static void append_numbers(Kernel *kernel, const char *model, const NameList *numbers, const char **names)
{
    Arena *arena = kernel->writer.arena;
    for (int k = 0; k < numbers->count; k++) {
        bool again = names[k] == NULL;
        for (int i = 0; i < k; i++)
            again = again || names[i] == names[k];
        if (again)
            continue;
        bool stream = strchr(numbers->items[k], 'u') != NULL;
        append(arena, &kernel->parameters,
               arena_printf(arena, "%s %s", stream ? "uint32_t" : "int", names[k]));
        append(arena, &kernel->arguments, numbers->items[k]);
    }
    const char *const learning = arena_printf(arena, "const struct %s_learning *", model);
    const struct {
        const char *type, *name;
    } others[] = {{learning, "learning"}, {"real *restrict ", "shared"}, {"real *restrict ", "pack"}};
    for (int i = 0; i < 3; i++)
        if (has_word(kernel->body, others[i].name)) {
            append(arena, &kernel->parameters, arena_printf(arena, "%s%s", others[i].type, others[i].name));
            append(arena, &kernel->arguments, others[i].name);
        }
}

static bool emit_call(Function *function, Writer *writer, const Work *work, const char *wanted, int least)
{
    Unit *unit = function->unit;
    Arena *arena = unit->arena;
    const Tensor *tensor = work->tensor;
    const char *type = tensor && !tensor->rank ? c_type(tensor) : "void";
    Kernel kernel = make_kernel(function, writer, work);
    NameList numbers = {0};
    const char *text = arena_printf(arena, "%s (%s)\n%s", type, kernel.parameters, kernel.body);
    KernelShape *shape = find_shape(unit, shape_of(arena, text, &kernel.writer.made, &numbers), &numbers,
                                    tensor ? tensor->name : group_leader(work->group)->source->name);
    shape->often = shape->often || !function->once;
    if (shape->users.count < least)
        return false;
    shape->shared = has_word(kernel.body, "SHARE_LOOP") || has_word(kernel.body, "SHARE_LOOPS");
    const char **names = name_numbers(&kernel.writer, shape, &numbers);
    append_numbers(&kernel, unit->model, &numbers, names);
    if (!shape->name) {
        shape->name = unit_name(unit, wanted);
        write_users(unit, shape);
        write_wrapped(&unit->body, 0,
                      arena_printf(arena, "static %s%s%s %s", shape->often ? "" : "RUNS_ONCE ",
                                   shape->users.count > 1 ? "NOT_INLINE " : "", type, shape->name),
                      *kernel.parameters ? kernel.parameters : "void", "\n{\n");
        text_printf(&unit->body, "%s}\n\n", with_numbers(arena, kernel.body, names));
    }
    const char *call = function->called = shape->name;
    if (function->parallel && !shape->shared)
        write_line(writer, "ONCE");
    if (tensor && !tensor->rank)
        call = arena_printf(arena, "%s%s = %s", tensor->direct ? "" : "*", tensor->access, call);
    write_wrapped(writer->text, 4 * writer->indent, call, kernel.arguments, ";\n");
    return true;
}

bool emit_kernel_call(Function *function, Writer *writer, Tensor *tensor, const Expr *value,
                      const char *wanted, int least)
{
    Work work = {.tensor = tensor, .value = value};
    return emit_call(function, writer, &work, wanted, least);
}

void emit_group_call(Function *function, Writer *writer, const Group *group)
{
    Work work = {.group = group};
    emit_call(function, writer, &work, group_leader(group)->source->c_name, 0);
}
