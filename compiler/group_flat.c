/*
 * Rows of several dimensions as one: where all accesses of a group run through trailing dimensions in
 * order, one loop does for several, and long vectors for short ones:
 *
 *     for (j < 28) for (k < 28) y[row][c][j][k] = f(x[row][c][j][k])    becomes
 *     for (j < 784) y_rows[row][c][j] = f(x_rows[row][c][j])
 */
#include "group_rows.h"

enum { LONGEST_RUN = 6 };

/* Index variables that are to become one, and what goes by them. */
typedef struct Run {
    Graph *graph;
    Schedule *schedule;
    const Group *group;
    int count;
    const Index *index[LONGEST_RUN];
    const Index *flat;
    TensorList with, without; /* tensors that are read along the run, and in other ways */
    TensorList from, to;
} Run;

/* ---- whether they may ---- */

static bool in_run(const Run *run, const Index *index)
{
    for (int i = 0; i < run->count; i++)
        if (run->index[i] == index)
            return true;
    return false;
}

static bool uses_run(const Run *run, const Expr *expr)
{
    for (int i = 0; i < run->count; i++)
        if (expr_uses_index(expr, run->index[i]))
            return true;
    return false;
}

/* Where the whole run stands among the indices, in order; -1: none of it does; -2: neither. */
static int run_in(const Run *run, int count, const Index *const *indices)
{
    int found = 0, first = -1;
    for (int i = 0; i < count; i++)
        if (in_run(run, indices[i])) {
            first = found == 0 ? i : first;
            if (i != first + found || run->index[found] != indices[i])
                return -2;
            found++;
        }
    return found == 0 ? -1 : found == run->count ? first : -2;
}

static bool fits(Run *run, const Expr *expr);

static bool read_fits(Run *run, const Expr *read)
{
    Arena *arena = run->graph->arena;
    int lead = read->count - run->count;
    bool along = false;
    for (int i = 0; i < read->count; i++)
        along = along || uses_run(run, read->args[i]);
    for (int i = 0; along && i < read->count; i++) {
        const Index *index = i < lead ? NULL : run->index[i - lead];
        if (lead < 0 || (index ? read->args[i]->kind != EXPR_INDEX || read->args[i]->index != index ||
                                     !extent_equal(read->tensor->shape[i], index->extent)
                               : uses_run(run, read->args[i])))
            return false;
    }
    if (read->count > 0 && along)
        LIST_PUSH(arena, run->with, stored_tensor(read->tensor));
    else if (read->count > 0)
        LIST_PUSH(arena, run->without, stored_tensor(read->tensor));
    for (int i = 0; i < (along ? lead : read->count); i++)
        if (!fits(run, read->args[i]))
            return false;
    return !read->otherwise || fits(run, read->otherwise);
}

static bool fits(Run *run, const Expr *expr)
{
    if (expr->kind == EXPR_INDEX)
        return !in_run(run, expr->index);
    if (expr->kind == EXPR_READ)
        return read_fits(run, expr);
    if (expr->kind == EXPR_REDUCE)
        return run_in(run, expr->count, expr->indices) != -2 && fits(run, expr->body) &&
               (expr->reduction < REDUCE_ARGMAX || run_in(run, expr->count, expr->indices) == -1);
    for (int i = 0; expr->kind == EXPR_OP && i < expr->count; i++)
        if (!fits(run, expr->args[i]))
            return false;
    return true;
}

static bool member_fits(Run *run, const Member *member)
{
    int at = run_in(run, member->tensor->rank, member->indices);
    if (at == -2 || (at >= 0 && at + run->count != member->tensor->rank) || !fits(run, member->body))
        return false;
    if (at >= 0)
        LIST_PUSH(run->graph->arena, run->with, stored_tensor(member->tensor));
    else
        LIST_PUSH(run->graph->arena, run->without, stored_tensor(member->tensor));
    return true;
}

static bool may_flatten(Run *run)
{
    for (int i = 0; i < run->group->members.count; i++)
        if (!member_fits(run, &run->group->members.items[i]))
            return false;
    for (int i = 0; i < run->with.count; i++)
        if (tensor_in(&run->without, run->with.items[i]))
            return false; /* one tensor has one shape in a kernel */
    return true;
}

/* ---- doing it ---- */

static bool is_local(const Group *group, const Tensor *tensor)
{
    for (int i = 0; i < group->members.count; i++)
        if (group->members.items[i].tensor == tensor)
            return group->members.items[i].local;
    return false;
}

/* One that was made for another group; it has the same last dimensions. */
static Tensor *earlier_view(const Run *run, const Tensor *tensor, int rank)
{
    for (int i = 0; i < run->schedule->made.count; i++) {
        Tensor *made = run->schedule->made.items[i];
        bool same = made->kind == TENSOR_VIEW && made->seen == tensor && made->rank == rank;
        if (same && extent_equal(made->shape[rank - 1], run->flat->extent))
            return made;
    }
    return NULL;
}

/* The tensor with one dimension instead of the run's. */
static Tensor *flat_tensor(Run *run, Tensor *tensor)
{
    Graph *graph = run->graph;
    for (int i = 0; i < run->from.count; i++)
        if (run->from.items[i] == tensor)
            return run->to.items[i];
    Tensor *earlier = earlier_view(run, tensor, tensor->rank - run->count + 1);
    if (earlier)
        return earlier;
    int rank = tensor->rank - run->count + 1;
    Extent *shape = ARENA_ARRAY(graph->arena, Extent, rank);
    for (int i = 0; i < rank - 1; i++)
        shape[i] = tensor->shape[i];
    shape[rank - 1] = run->flat->extent;
    bool whole = tensor->kind == TENSOR_DRAW || is_local(run->group, tensor);
    const char *name = whole ? tensor->name : arena_printf(graph->arena, "%s_rows", tensor->name);
    Tensor *flat = make_tensor(graph, run->schedule, name, rank, shape, tensor->span);
    const char *c_name = whole ? tensor->c_name : flat->c_name;
    int id = flat->id;
    const Extent *kept = flat->shape;
    if (whole) {
        *flat = *tensor;
    } else {
        flat->kind = TENSOR_VIEW;
        flat->base = stored_tensor(tensor);
        flat->seen = tensor;
        flat->integer = tensor->integer;
        flat->low = tensor->low;
        flat->high = tensor->high;
        flat->last = tensor->last;
    }
    flat->id = id;
    flat->rank = rank;
    flat->shape = kept;
    flat->c_name = c_name;
    LIST_PUSH(graph->arena, run->from, tensor);
    LIST_PUSH(graph->arena, run->to, flat);
    return flat;
}

static const Index **flat_indices(const Run *run, int count, const Index *const *indices, int at)
{
    const Index **result = ARENA_ARRAY(run->graph->arena, const Index *, count);
    int kept = 0;
    for (int i = 0; i < count; i++)
        if (i == at)
            result[kept++] = run->flat;
        else if (i < at || i >= at + run->count)
            result[kept++] = indices[i];
    return result;
}

static const Expr *flatten_expr(void *context, const Expr *expr)
{
    Run *run = context;
    Graph *graph = run->graph;
    if (expr->kind == EXPR_REDUCE && run_in(run, expr->count, expr->indices) >= 0) {
        const Index **indices = flat_indices(run, expr->count, expr->indices,
                                             run_in(run, expr->count, expr->indices));
        Expr *result = (Expr *)expr_reduce(graph, expr->reduction, expr->count - run->count + 1, indices,
                                           expr_rewrite(graph, expr->body, flatten_expr, run));
        if (result->kind == EXPR_REDUCE && !result->hint)
            result->hint = expr->hint;
        return result;
    }
    if (expr->kind != EXPR_READ || expr->count < run->count ||
        !uses_run(run, expr->args[expr->count - 1]))
        return NULL;
    int lead = expr->count - run->count;
    const Expr **args = ARENA_ARRAY(graph->arena, const Expr *, lead + 1);
    for (int i = 0; i < lead; i++)
        args[i] = expr_rewrite(graph, expr->args[i], flatten_expr, run);
    args[lead] = expr_index(graph, run->flat);
    const Expr *otherwise = expr->otherwise ? expr_rewrite(graph, expr->otherwise, flatten_expr, run) : NULL;
    return expr_read(graph, flat_tensor(run, expr->tensor), args, otherwise);
}

static void flatten_run(Run *run, Group *group)
{
    int64_t size = 1;
    for (int i = 0; i < run->count; i++)
        size *= run->index[i]->extent.constant;
    run->flat = graph_index(run->graph, run->index[0]->name, extent_constant(size));
    for (int i = 0; i < group->members.count; i++) {
        Member *member = &group->members.items[i];
        member->body = expr_rewrite(run->graph, member->body, flatten_expr, run);
    }
    for (int i = 0; i < group->members.count; i++) {
        Member *member = &group->members.items[i];
        int at = run_in(run, member->tensor->rank, member->indices);
        if (at < 0)
            continue;
        member->indices = flat_indices(run, member->tensor->rank, member->indices, at);
        member->tensor = flat_tensor(run, member->tensor);
    }
}

/* ---- where ---- */

/* Tries the longest run that ends the list; true when there is one. */
static bool flatten_list(Graph *graph, Schedule *schedule, Group *group, int count, const Index *const *indices)
{
    int most = 0;
    while (most < count && most < LONGEST_RUN && indices[count - 1 - most]->extent.per_n == 0)
        most++;
    for (int length = most; length >= 2; length--) {
        Run run = {.graph = graph, .schedule = schedule, .group = group, .count = length};
        for (int i = 0; i < length; i++)
            run.index[i] = indices[count - length + i];
        bool own = !group->chunk || !in_run(&run, group->chunk);
        for (int i = 0; i < length; i++)
            own = own && !extent_is_constant(run.index[i]->extent, 1);
        for (int p = 0; p < group->depth; p++)
            own = own && !in_run(&run, group->loops[p]);
        if (own && may_flatten(&run)) {
            flatten_run(&run, group);
            return true;
        }
    }
    return false;
}

typedef struct Reductions {
    Graph *graph;
    ExprList list;
} Reductions;

static void find_reduction(void *context, const Expr *expr)
{
    Reductions *reductions = context;
    if (expr->kind == EXPR_REDUCE && expr->count > 1)
        LIST_PUSH(reductions->graph->arena, reductions->list, expr);
}

static bool flatten_one(Graph *graph, Schedule *schedule, Group *group)
{
    Reductions reductions = {.graph = graph};
    for (int i = 0; i < group->members.count; i++) {
        const Member *member = &group->members.items[i];
        if (flatten_list(graph, schedule, group, member->tensor->rank, member->indices))
            return true;
        expr_walk(member->body, find_reduction, &reductions);
    }
    for (int i = 0; i < reductions.list.count; i++)
        if (flatten_list(graph, schedule, group, reductions.list.items[i]->count, reductions.list.items[i]->indices))
            return true;
    return false;
}

void flatten_groups(Graph *graph, Schedule *schedule)
{
    for (int i = 0; i < schedule->groups.count; i++)
        while (schedule->groups.items[i]->depth > 0 && flatten_one(graph, schedule, schedule->groups.items[i]))
            continue;
}
