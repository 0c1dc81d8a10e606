/*
 * What is worth telling of a graph (see outline.h).
 *
 * In:  a graph before fuse, so that reductions stand at roots. Out: the items to show.
 */
#include "outline.h"
#include "arrange.h"

#include <string.h>

enum { FOLD_SIZE = 24 /* operations and reads of a body that may still join its reader */ };

typedef enum Part { PART_NONE, PART_FORWARD, PART_BACKWARD } Part;

typedef struct Outliner {
    Graph *graph;
    Part *part;               /* by tensor id */
    int *reads;               /* by tensor id: how many expressions of shown tensors read it */
    const Tensor **reader;    /* by tensor id: the last tensor that reads it */
    bool *kept;               /* by tensor id: must not be folded */
    const Expr **bodies;      /* by tensor id: with everything folded in; NULL: not made yet */
    bool *known, *folded;     /* by tensor id: whether it is decided that it is folded, and it is */
    const Tensor *current;    /* whose reads are counted */
} Outliner;

/* ---- what is needed ---- */

typedef struct Marking {
    Outliner *outliner;
    Part part;
} Marking;

static void mark(Outliner *outliner, const Tensor *tensor, Part part);

static void mark_read(void *context, const Expr *expr)
{
    const Marking *marking = context;
    if (expr->kind == EXPR_READ)
        mark(marking->outliner, expr->tensor, marking->part);
}

static void mark(Outliner *outliner, const Tensor *tensor, Part part)
{
    if (!tensor || outliner->part[tensor->id] != PART_NONE)
        return;
    outliner->part[tensor->id] = part;
    mark(outliner, tensor->base, part);
    Marking marking = {outliner, part};
    if (tensor->body)
        expr_walk(tensor->body, mark_read, &marking);
}

static void mark_result(Outliner *outliner, const Tensor *tensor, Part part)
{
    if (!tensor)
        return;
    mark(outliner, tensor, part);
    outliner->kept[tensor->id] = true;
}

static void mark_results(Outliner *outliner)
{
    const Graph *graph = outliner->graph;
    mark_result(outliner, graph->loss, PART_FORWARD);
    for (int i = 0; i < graph->outputs.count; i++)
        mark_result(outliner, graph->outputs.items[i].tensor, PART_FORWARD);
    for (int i = 0; i < graph->metrics.count; i++)
        mark_result(outliner, graph->metrics.items[i].tensor, PART_FORWARD);
    for (int i = 0; i < graph->updates.count; i++)
        mark_result(outliner, graph->updates.items[i].tensor, PART_FORWARD);
    for (int i = 0; i < graph->gradients.count; i++)
        mark_result(outliner, graph->gradients.items[i].tensor, PART_BACKWARD);
}

/* ---- what is folded ---- */

static void count_read(void *context, const Expr *expr)
{
    Outliner *outliner = context;
    if (expr->kind != EXPR_READ)
        return;
    outliner->reads[expr->tensor->id]++;
    outliner->reader[expr->tensor->id] = outliner->current;
    if (expr->otherwise)
        outliner->kept[expr->tensor->id] = true; /* its default has no place in a formula */
}

static void count_reads(Outliner *outliner)
{
    const Graph *graph = outliner->graph;
    for (int i = 0; i < graph->tensors.count; i++) {
        const Tensor *tensor = graph->tensors.items[i];
        outliner->current = tensor;
        if (outliner->part[i] == PART_NONE)
            continue;
        if (tensor->body)
            expr_walk(tensor->body, count_read, outliner);
        if (tensor->base)
            outliner->kept[tensor->base->id] = true;
    }
}

/* The adjoint of something that the source named. */
static bool is_named_adjoint(const Graph *graph, const Tensor *tensor)
{
    if (strncmp(tensor->name, "d_", 2) != 0)
        return false;
    for (int i = 0; i < graph->tensors.count; i++)
        if (graph->tensors.items[i]->named && strcmp(graph->tensors.items[i]->name, tensor->name + 2) == 0)
            return true;
    return false;
}

/* Operations and reads, those of subscripts left out, counted up to a little more than FOLD_SIZE. */
static int size_of(const Expr *expr, int so_far)
{
    int size = so_far + (expr->kind == EXPR_OP || expr->kind == EXPR_READ || expr->kind == EXPR_REDUCE);
    if (expr->kind == EXPR_REDUCE)
        return size_of(expr->body, size);
    for (int i = 0; expr->kind == EXPR_OP && i < expr->count && size <= FOLD_SIZE; i++)
        size = size_of(expr->args[i], size);
    return size;
}

static const Expr *folded_body(Outliner *outliner, const Tensor *tensor);

static bool decide_folding(Outliner *outliner, const Tensor *tensor)
{
    if (tensor->kind != TENSOR_DEFINITION || tensor->named || outliner->kept[tensor->id] ||
        outliner->reads[tensor->id] != 1)
        return false;
    /* One of several sums that make an adjoint up has the adjoint's name. */
    bool is_part = strcmp(outliner->reader[tensor->id]->name, tensor->name) == 0;
    if (!is_part && is_named_adjoint(outliner->graph, tensor))
        return false;
    return size_of(folded_body(outliner, tensor), 0) <= FOLD_SIZE;
}

static bool is_folded(Outliner *outliner, const Tensor *tensor)
{
    if (!outliner->known[tensor->id]) {
        outliner->folded[tensor->id] = decide_folding(outliner, tensor);
        outliner->known[tensor->id] = true;
    }
    return outliner->folded[tensor->id];
}

/* The reduction with indices of its own, which no subscript put into it can meet. */
static const Expr *refresh_indices(Graph *graph, const Expr *reduce)
{
    const Index **fresh = ARENA_ARRAY(graph->arena, const Index *, reduce->count);
    const Expr **values = ARENA_ARRAY(graph->arena, const Expr *, reduce->count);
    for (int i = 0; i < reduce->count; i++) {
        fresh[i] = graph_index(graph, reduce->indices[i]->name, reduce->indices[i]->extent);
        values[i] = expr_index(graph, fresh[i]);
    }
    const Expr *body = expr_substitute(graph, reduce->body, reduce->count, reduce->indices, values);
    return expr_reduce(graph, reduce->reduction, reduce->count, fresh, body);
}

static const Expr *fold_read(void *context, const Expr *expr)
{
    Outliner *outliner = context;
    Graph *graph = outliner->graph;
    if (expr->kind != EXPR_READ || !is_folded(outliner, expr->tensor))
        return NULL;
    const Expr *body = folded_body(outliner, expr->tensor);
    if (body->kind == EXPR_REDUCE)
        body = refresh_indices(graph, body);
    const Expr **subscripts = ARENA_ARRAY(graph->arena, const Expr *, expr->count + 1);
    for (int i = 0; i < expr->count; i++)
        subscripts[i] = expr_rewrite(graph, expr->args[i], fold_read, outliner);
    return expr_substitute(graph, body, expr->tensor->rank, expr->tensor->indices, subscripts);
}

static const Expr *folded_body(Outliner *outliner, const Tensor *tensor)
{
    if (!outliner->bodies[tensor->id])
        outliner->bodies[tensor->id] = expr_rewrite(outliner->graph, tensor->body, fold_read, outliner);
    return outliner->bodies[tensor->id];
}

/* ---- names ---- */

/* Its own name; with a subscript where a later item, which is made of it, has the same. */
static const char *unique_name(const Outline *outline, Graph *graph, int item)
{
    static const char *const digits[] = {"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};
    const char *name = outline->items.items[item].tensor->name, *subscript = "";
    int before = 0, after = 0;
    for (int i = 0; i < outline->items.count; i++)
        if (i != item && strcmp(outline->items.items[i].tensor->name, name) == 0)
            *(i < item ? &before : &after) += 1;
    if (after == 0)
        return name;
    for (int number = before + 1; number > 0; number /= 10)
        subscript = arena_printf(graph->arena, "%s%s", digits[number % 10], subscript);
    return arena_printf(graph->arena, "%s%s", name, subscript);
}

Outline outline_graph(Graph *graph)
{
    int count = graph->tensors.count;
    Outliner outliner = {.graph = graph};
    outliner.part = ARENA_ARRAY(graph->arena, Part, count + 1);
    outliner.reads = ARENA_ARRAY(graph->arena, int, count + 1);
    outliner.reader = ARENA_ARRAY(graph->arena, const Tensor *, count + 1);
    outliner.kept = ARENA_ARRAY(graph->arena, bool, count + 1);
    outliner.known = ARENA_ARRAY(graph->arena, bool, count + 1);
    outliner.folded = ARENA_ARRAY(graph->arena, bool, count + 1);
    outliner.bodies = ARENA_ARRAY(graph->arena, const Expr *, count + 1);
    mark_results(&outliner);
    count_reads(&outliner);
    Outline outline = {.names = ARENA_ARRAY(graph->arena, const char *, count + 1)};
    for (int i = 0; i < count; i++) {
        const Tensor *tensor = graph->tensors.items[i];
        outline.names[i] = tensor->name;
        if (outliner.part[i] == PART_NONE || is_folded(&outliner, tensor))
            continue;
        OutlineItem item = {.tensor = tensor, .backward = outliner.part[i] == PART_BACKWARD};
        if (tensor->body)
            item.body = arrange_expr(graph, folded_body(&outliner, tensor), tensor->rank, tensor->indices, item.backward);
        LIST_PUSH(graph->arena, outline.items, item);
    }
    for (int i = 0; i < outline.items.count; i++)
        outline.names[outline.items.items[i].tensor->id] = unique_name(&outline, graph, i);
    return outline;
}

/* ---- operands ---- */

enum { OPERANDS_MAX = 256 /* of one item; a picture with more is no picture */ };

typedef struct Operands {
    void (*visit)(void *context, const Tensor *tensor);
    void *context;
    const Tensor *seen[OPERANDS_MAX];
    int count;
} Operands;

static void visit_once(Operands *operands, const Tensor *tensor)
{
    for (int i = 0; i < operands->count; i++)
        if (operands->seen[i] == tensor)
            return;
    if (operands->count == OPERANDS_MAX)
        return;
    operands->seen[operands->count++] = tensor;
    operands->visit(operands->context, tensor);
}

static void visit_read(void *context, const Expr *expr)
{
    if (expr->kind == EXPR_READ)
        visit_once(context, expr->tensor);
}

void outline_operands(const OutlineItem *item, void (*visit)(void *context, const Tensor *tensor), void *context)
{
    Operands operands = {.visit = visit, .context = context};
    if (item->tensor->base)
        visit_once(&operands, item->tensor->base);
    if (item->body)
        expr_walk(item->body, visit_read, &operands);
}
