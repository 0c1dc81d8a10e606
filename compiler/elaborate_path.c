/*
 * Paths: what parameters, draws and compiler-made tensors are called (section 6 of the language).
 *
 * While a right-hand side is elaborated its calls are numbered; only at its end is it known
 * whether one call alone owns parameters. So a path is a chain of nodes, and names are text only
 * when the whole graph is there (paths_resolve).
 */
#include "elaborate_internal.h"
#include "../runtime/random.h"

#include <string.h>

PathNode *path_new(Elaborator *el, PathNode *parent, const char *segment)
{
    PathNode *node = ARENA_NEW(el->arena, PathNode);
    node->parent = parent;
    node->segment = segment;
    return node;
}

const char *path_text(Elaborator *el, const PathNode *node)
{
    if (node == NULL)
        return "";
    const char *parent = path_text(el, node->parent);
    if (node->dropped)
        return parent;
    return parent[0] == '\0' ? node->segment : arena_printf(el->arena, "%s.%s", parent, node->segment);
}

/* Bases are interned: in an unrolled `for` there are many. */
static bool base_taken(Frame *frame, const char *base)
{
    for (int i = 0; i < frame->bases.count; i++)
        if (frame->bases.items[i] == base)
            return true;
    return false;
}

/* "h" and the iterations around it: "h.0.1" */
static const char *with_iterations(Elaborator *el, const char *name)
{
    for (int i = 0; i < el->frame->iterations.count; i++)
        name = arena_printf(el->arena, "%s.%d", name, el->frame->iterations.items[i].number);
    return arena_intern(el->arena, name, strlen(name));
}

PathNode *path_bind(Elaborator *el, const char *name)
{
    Frame *frame = el->frame;
    const char *base = with_iterations(el, name);
    for (int k = 2; base_taken(frame, base); k++)
        base = with_iterations(el, arena_printf(el->arena, "%s_%d", name, k));
    LIST_PUSH(el->arena, frame->bases, base);
    return path_new(el, frame->path, base);
}

void right_begin(Elaborator *el, RightSide *right, PathNode *base, RightSide **saved)
{
    *right = (RightSide){.base = base, .first_tensor = el->graph->tensors.count};
    *saved = el->frame->right;
    el->frame->right = right;
}

void right_end(Elaborator *el, RightSide *saved)
{
    RightSide *right = el->frame->right;
    PathNode *owner = NULL;
    int owners = 0;
    for (int i = 0; i < right->calls.count; i++)
        if (right->calls.items[i]->owns) {
            owner = right->calls.items[i];
            owners++;
        }
    if (owners == 1 && owner->outermost)
        owner->dropped = true;
    el->frame->right = saved;
}

PathNode *path_call(Elaborator *el, const char *function, bool outermost)
{
    RightSide *right = el->frame->right;
    int number = 1;
    for (int i = 0; right != NULL && i < right->names.count; i++)
        number += strcmp(right->names.items[i], function) == 0;
    const char *segment = number == 1 ? function : arena_printf(el->arena, "%s_%d", function, number);
    PathNode *node = path_new(el, right != NULL ? right->base : el->frame->path, segment);
    node->outermost = outermost;
    if (right != NULL) {
        LIST_PUSH(el->arena, right->names, function);
        LIST_PUSH(el->arena, right->calls, node);
    }
    return node;
}

/* Parameters and states have names that differ from each other's, since draws for them do. */
static TensorKind naming_kind(const Tensor *tensor)
{
    return tensor->kind == TENSOR_STATE ? TENSOR_PARAM : tensor->kind;
}

/* `name`, or name_2, name_3, ... where a tensor of these kinds has it already. */
static const char *unique_name(Elaborator *el, const char *name, const Tensor *tensor)
{
    const char *candidate = name;
    for (int k = 2;; k++) {
        bool taken = false;
        for (int i = 0; i < tensor->id && !taken; i++) {
            const Tensor *other = el->graph->tensors.items[i];
            taken = naming_kind(other) == naming_kind(tensor) && strcmp(other->name, candidate) == 0;
        }
        if (!taken)
            return candidate;
        candidate = arena_printf(el->arena, "%s_%d", name, k);
    }
}

/* Of a path of more than three steps the last two: enough to read what the compiler made by.
 * Iterations belong to the step in front of them. */
static const char *shorten(const char *text)
{
    enum { LONGEST = 3 };
    const char *last = text, *before = text, *at = text;
    int steps = 1;
    while ((at = strchr(at, '.')) != NULL)
        if (*++at != '-' && (*at < '0' || *at > '9')) {
            before = last;
            last = at;
            steps++;
        }
    return steps > LONGEST ? before : text;
}

static void resolve_name(Elaborator *el, Tensor *tensor, const TensorName *name)
{
    const char *text = path_text(el, name->node);
    if (name->suffix != NULL)
        text = text[0] == '\0' ? name->suffix : arena_printf(el->arena, "%s%s", text, name->suffix);
    tensor->path = arena_intern(el->arena, text, strlen(text));
    if (tensor->kind == TENSOR_DRAW)
        text = arena_printf(el->arena, "%s.draw", text);
    if (naming_kind(tensor) == TENSOR_PARAM || tensor->kind == TENSOR_DRAW)
        text = unique_name(el, text, tensor);
    else
        text = shorten(text);
    tensor->name = arena_intern(el->arena, text, strlen(text));
}

void paths_resolve(Elaborator *el)
{
    for (int i = 0; i < el->graph->tensors.count; i++)
        resolve_name(el, el->graph->tensors.items[i], &el->names.items[i]);
    for (int i = 0; i < el->graph->tensors.count; i++) {
        Tensor *draw = el->graph->tensors.items[i];
        const Tensor *owner = el->names.items[i].shares;
        if (draw->kind != TENSOR_DRAW)
            continue;
        if (owner != NULL)
            draw->name = arena_printf(el->arena, "%s.draw", owner->name);
        size_t length = strlen(draw->name) - strlen(".draw");
        draw->stream = dl_stream(arena_copy(el->arena, draw->name, length));
    }
}
