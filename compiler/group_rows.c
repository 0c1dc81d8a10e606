/*
 * Rows of groups: see group_rows.h.
 */
#include "group_rows.h"

#include <ctype.h>
#include <string.h>

enum {
    LARGEST_LOCAL = 1024, /* numbers of a row on the stack */
    COSTLY = 12,          /* from which a value is kept for the next member */
    GUESSED_ROWS = 256,
    SHARED_WORK = 16384 /* elements from which threads are worth their while */
};

/* ---- new tensors ---- */

static bool is_named(const Graph *graph, const Schedule *schedule, const char *name)
{
    for (int i = 0; i < graph->tensors.count; i++)
        if (graph->tensors.items[i]->c_name && strcmp(graph->tensors.items[i]->c_name, name) == 0)
            return true;
    for (int i = 0; i < schedule->made.count; i++)
        if (strcmp(schedule->made.items[i]->c_name, name) == 0)
            return true;
    return false;
}

Tensor *make_tensor(Graph *graph, Schedule *schedule, const char *name, int rank, const Extent *shape,
                    Span span)
{
    Tensor *tensor = ARENA_NEW(graph->arena, Tensor);
    Extent *copy = ARENA_ARRAY(graph->arena, Extent, rank + 1);
    for (int i = 0; i < rank; i++)
        copy[i] = shape[i];
    *tensor = (Tensor){.name = name, .kind = TENSOR_DEFINITION, .rank = rank, .shape = copy, .span = span};
    tensor->id = graph->tensors.count + schedule->made.count;
    char *c_name = arena_printf(graph->arena, "%s", name);
    for (char *c = c_name; *c; c++)
        *c = isalnum((unsigned char)*c) ? *c : '_';
    tensor->c_name = c_name;
    for (int k = 2; is_named(graph, schedule, tensor->c_name); k++)
        tensor->c_name = arena_printf(graph->arena, "%s_%d", c_name, k);
    LIST_PUSH(graph->arena, schedule->made, tensor);
    return tensor;
}

/* ---- common index variables ---- */

typedef struct Renaming {
    Graph *graph;
    Group *group;
    LIST(const Index *) used;
} Renaming;

static const Index *common_index(Renaming *renaming, const Index *index)
{
    Graph *graph = renaming->graph;
    Group *group = renaming->group;
    const Index *common = NULL;
    for (int i = 0; !common && i < group->inner.count; i++) {
        bool free = extent_equal(group->inner.items[i]->extent, index->extent);
        for (int k = 0; free && k < renaming->used.count; k++)
            free = renaming->used.items[k] != group->inner.items[i];
        common = free ? group->inner.items[i] : NULL;
    }
    if (!common) {
        common = graph_index(graph, index->name, index->extent);
        LIST_PUSH(graph->arena, group->inner, common);
    }
    LIST_PUSH(graph->arena, renaming->used, common);
    return common;
}

static const Expr *rename_reduction(void *context, const Expr *expr)
{
    Renaming *renaming = context;
    Graph *graph = renaming->graph;
    if (expr->kind != EXPR_REDUCE)
        return NULL;
    int outer = renaming->used.count;
    const Index **to = ARENA_ARRAY(graph->arena, const Index *, expr->count);
    const Expr **values = ARENA_ARRAY(graph->arena, const Expr *, expr->count);
    for (int i = 0; i < expr->count; i++) {
        to[i] = common_index(renaming, expr->indices[i]);
        values[i] = expr_index(graph, to[i]);
    }
    const Expr *body = expr_substitute(graph, expr->body, expr->count, expr->indices, values);
    body = expr_rewrite(graph, body, rename_reduction, renaming);
    renaming->used.count = outer;
    Expr *result = (Expr *)expr_reduce(graph, expr->reduction, expr->count, to, body);
    if (result->kind == EXPR_REDUCE && !result->hint)
        result->hint = expr->hint;
    return result;
}

const Expr *group_body(Graph *graph, Group *group, const Expr *body, int depth, const Index *const *loops,
                       int count, const Index *const *own, const Index **renamed)
{
    Renaming renaming = {.graph = graph, .group = group};
    const Index **from = ARENA_ARRAY(graph->arena, const Index *, depth + count + 1);
    const Expr **to = ARENA_ARRAY(graph->arena, const Expr *, depth + count + 1);
    int replaced = 0;
    for (int p = 0; p < depth; p++)
        if (loops[p]) {
            from[replaced] = loops[p];
            to[replaced++] = expr_index(graph, group->loops[p]);
        }
    for (int i = 0; i < count; i++) {
        renamed[i] = NULL;
        for (int p = 0; p < depth; p++)
            if (loops[p] == own[i])
                renamed[i] = group->loops[p];
        if (renamed[i])
            continue;
        renamed[i] = common_index(&renaming, own[i]);
        from[replaced] = own[i];
        to[replaced++] = expr_index(graph, renamed[i]);
    }
    body = expr_substitute(graph, body, replaced, from, to);
    return expr_rewrite(graph, body, rename_reduction, &renaming);
}

/* ---- what is computed once ---- */

/* A costly value, and in how many loops it stands. */
typedef struct Costly {
    const Expr *expr;
    const void *place; /* the first loops: a member or a reduction */
    int member;
    bool again;
} Costly;

typedef struct Search {
    Graph *graph;
    Group *group;
    LIST(Costly) found;
    int member;
} Search;

static void find_unsafe(void *context, const Expr *expr)
{
    bool *unsafe = context;
    *unsafe = *unsafe || expr->kind == EXPR_REDUCE ||
              (expr->kind == EXPR_READ && !expr->otherwise && !read_is_inside(expr));
}

static void search(Search *state, const Expr *expr, const void *place)
{
    if (expr->kind == EXPR_REDUCE)
        place = expr;
    if (expr->kind == EXPR_OP && !expr->integer && op_table[expr->op].cost >= COSTLY) {
        bool unsafe = false;
        Costly *costly = NULL;
        for (int i = 0; i < state->found.count; i++)
            costly = state->found.items[i].expr == expr ? &state->found.items[i] : costly;
        expr_walk(expr, find_unsafe, &unsafe);
        if (costly)
            costly->again = costly->again || costly->place != place;
        else if (!unsafe)
            LIST_PUSH(state->graph->arena, state->found, ((Costly){expr, place, state->member, false}));
    }
    for (int i = 0; expr->args && i < expr->count; i++)
        search(state, expr->args[i], place);
    if (expr->otherwise)
        search(state, expr->otherwise, place);
    if (expr->body)
        search(state, expr->body, place);
}

typedef struct Sharing {
    const Expr *from, *to;
} Sharing;

static const Expr *use_shared(void *context, const Expr *expr)
{
    const Sharing *sharing = context;
    return expr == sharing->from ? sharing->to : NULL;
}

/* Makes a row of the group of the value, before its first use. */
static void share(Graph *graph, Schedule *schedule, Group *group, const Costly *costly)
{
    Arena *arena = graph->arena;
    const Index **indices = ARENA_ARRAY(arena, const Index *, group->depth + group->inner.count + 1);
    Extent *shape = ARENA_ARRAY(arena, Extent, group->depth + group->inner.count + 1);
    int rank = group->depth;
    int64_t size = 1;
    for (int p = 0; p < rank; p++)
        indices[p] = group->loops[p];
    for (int i = 0; i < group->inner.count; i++)
        if (expr_uses_index(costly->expr, group->inner.items[i])) {
            indices[rank++] = group->inner.items[i];
            size *= group->inner.items[i]->extent.per_n ? LARGEST_LOCAL : group->inner.items[i]->extent.constant;
        }
    if (size >= LARGEST_LOCAL || rank == group->depth)
        return;
    for (int i = 0; i < rank; i++)
        shape[i] = indices[i]->extent;
    const char *name = arena_printf(arena, "%ss", op_table[costly->expr->op].name);
    const Member *first = &group->members.items[costly->member];
    Tensor *tensor = make_tensor(graph, schedule, name, rank, shape, first->source->span);
    tensor->body = costly->expr;
    tensor->indices = indices;
    Member member = {.tensor = tensor, .body = costly->expr, .indices = indices, .source = tensor, .local = true};
    Sharing sharing = {costly->expr, expr_read_indices(graph, tensor, indices)};
    LIST_PUSH(arena, group->members, member);
    for (int i = group->members.count - 1; i > costly->member; i--)
        group->members.items[i] = group->members.items[i - 1];
    group->members.items[costly->member] = member;
    for (int i = 0; i < group->members.count; i++)
        if (i != costly->member)
            group->members.items[i].body = expr_rewrite(graph, group->members.items[i].body, use_shared, &sharing);
}

static void share_values(Graph *graph, Schedule *schedule, Group *group)
{
    for (bool more = true; more;) {
        Search state = {.graph = graph, .group = group};
        for (state.member = 0; state.member < group->members.count; state.member++)
            search(&state, group->members.items[state.member].body,
                   group->members.items[state.member].indices);
        int before = group->members.count;
        for (int i = 0; i < state.found.count && group->members.count == before; i++)
            if (state.found.items[i].again)
                share(graph, schedule, group, &state.found.items[i]);
        more = group->members.count > before;
    }
}

/* ---- what is local ---- */

/* Who reads a tensor: its own group alone, or another too. */
typedef struct Reads {
    const Group *first; /* group that reads it; NULL: none */
    bool others;        /* groups that do */
    bool view;          /* it is read through a view */
} Reads;

typedef struct Readers {
    const Group *group; /* whose reads are noted */
    Reads *of;          /* under the tensors' numbers */
} Readers;

static void note_reader(void *context, const Expr *expr)
{
    Readers *readers = context;
    if (expr->kind != EXPR_READ)
        return;
    Reads *reads = &readers->of[stored_tensor(expr->tensor)->id];
    reads->others = reads->others || (reads->first && reads->first != readers->group);
    reads->first = readers->group;
    reads->view = reads->view || expr->tensor->base;
}

static Readers find_readers(const Graph *graph, const Schedule *schedule)
{
    Readers readers = {
        .of = ARENA_ARRAY(graph->arena, Reads, graph->tensors.count + schedule->made.count + 1)};
    for (int i = 0; i < schedule->groups.count; i++) {
        readers.group = schedule->groups.items[i];
        for (int k = 0; k < readers.group->members.count; k++)
            expr_walk(readers.group->members.items[k].body, note_reader, &readers);
    }
    return readers;
}

static bool is_local(const Readers *readers, const Group *group, const Member *member, const TensorList *kept)
{
    const Tensor *tensor = member->tensor;
    const Reads *reads = &readers->of[tensor->id];
    int64_t size = 1;
    if (member->sums || tensor->access || tensor_in(kept, tensor) || group->depth == 0)
        return false;
    for (int i = group->depth; i < tensor->rank; i++)
        size *= tensor->shape[i].per_n ? LARGEST_LOCAL + 1 : tensor->shape[i].constant;
    return size <= LARGEST_LOCAL && !reads->others && !reads->view &&
           (!reads->first || reads->first == group);
}

/* Where nothing is summed, one loop is shared and the others are the members', to be made one. */
static void free_loops(Graph *graph, Group *group)
{
    bool reduces = group->chunk != NULL;
    for (int i = 0; i < group->members.count; i++)
        reduces = reduces || expr_reduces(group->members.items[i].body);
    for (int i = 1; i < group->members.count; i++)
        reduces = reduces || group->members.items[i].tensor->rank != group->members.items[0].tensor->rank;
    if (!reduces && group->depth > 1 && group->loops[0]->extent.per_n) {
        for (int p = 1; p < group->depth; p++)
            LIST_PUSH(graph->arena, group->inner, group->loops[p]);
        group->depth = 1;
    }
}

void finish_rows(Graph *graph, Schedule *schedule, const TensorList *kept)
{
    for (int i = 0; i < schedule->groups.count; i++) {
        Group *group = schedule->groups.items[i];
        free_loops(graph, group);
        if (group->depth > 0 && group->members.count > 1)
            share_values(graph, schedule, group);
    }
    const Readers readers = find_readers(graph, schedule);
    for (int i = 0; i < schedule->groups.count; i++) {
        Group *group = schedule->groups.items[i];
        for (int k = 0; k < group->members.count; k++)
            group->members.items[k].local = group->members.items[k].local ||
                                            is_local(&readers, group, &group->members.items[k], kept);
    }
}

/* ---- size ---- */

bool group_has_loop(const Group *group, const Index *index)
{
    for (int p = 0; p < group->depth; p++)
        if (group->loops[p] == index)
            return true;
    return index == group->chunk;
}

bool group_is_shared(const Group *group)
{
    bool grows = false, loops = false;
    double work = 0;
    if (group->alone)
        return false;
    for (int p = 0; p < group->depth; p++) {
        grows = grows || group->loops[p]->extent.per_n;
        loops = loops || !extent_is_constant(group->loops[p]->extent, 1);
    }
    if (!loops || grows)
        return loops;
    for (int i = 0; i < group->members.count; i++) {
        const Tensor *tensor = group->members.items[i].tensor;
        double size = 1;
        for (int k = 0; k < tensor->rank; k++)
            size *= (double)tensor->shape[k].per_n * GUESSED_ROWS + (double)tensor->shape[k].constant;
        work += size;
    }
    return work >= SHARED_WORK;
}
