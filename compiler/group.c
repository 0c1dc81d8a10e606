/*
 * Forming groups (group.h), in the order of definition: a definition joins the last group that it can
 * join, which is none before what it reads.
 */
#include "group.h"
#include "group_rows.h"
#include "join.h"
#include "lanes.h"
#include "scatter.h"
#include "windows.h"
#include "work.h"

enum {
    CHUNKS = 32,        /* of rows; more threads would be idle */
    LARGEST_SUM = 2048, /* numbers that a chunk adds up beside each other */
    NEAR_GROUPS = 3     /* how far back a group may be joined that only reads the same */
};

typedef struct Forming {
    Graph *graph;
    Schedule *schedule;
    int *position;   /* by tensor id: the group after which it is there; -1: from the start */
    bool *read;      /* by tensor id: some definition reads it */
    MemberList late; /* sums that nobody reads: their chunks are added up at the end */
    bool backward;   /* now in the second function */
} Forming;

/* ---- reads ---- */

static bool is_member(const Group *group, const Tensor *tensor)
{
    for (int i = 0; i < group->members.count; i++)
        if (group->members.items[i].tensor == tensor)
            return true;
    return false;
}

/* Whether the first subscripts are these indices, where they aren't NULL; those are then set. The first
 * dimensions of a view must be those of what it shows. */
static bool leads_with(const Expr *read, int depth, const Index *const *loops, const Index **map)
{
    const Index *found[GROUP_LOOPS];
    const Tensor *tensor = read->tensor, *base = stored_tensor(tensor);
    if (read->count < depth || base->rank < depth)
        return false;
    for (int p = 0; p < depth; p++) {
        const Expr *subscript = read->args[p];
        Extent extent = loops[p]->extent;
        if (!extent_equal(tensor->shape[p], extent) || !extent_equal(base->shape[p], extent))
            return false;
        found[p] = subscript->kind == EXPR_INDEX ? subscript->index : NULL;
        if (!found[p] && !extent_is_constant(extent, 1))
            return false;
        if (found[p] && (!extent_equal(found[p]->extent, extent) || (map[p] && map[p] != found[p])))
            return false;
    }
    for (int p = 0; p < depth; p++)
        map[p] = found[p] ? found[p] : map[p];
    return true;
}

/* A member reads this tensor at the group's own place. */
typedef struct OwnRead {
    const Group *group;
    const Tensor *tensor;
    bool found;
} OwnRead;

static void find_operand(void *context, const Expr *expr)
{
    OwnRead *operand = context;
    if (operand->found || expr->kind != EXPR_READ || expr->tensor != operand->tensor)
        return;
    const Index *map[GROUP_LOOPS];
    for (int p = 0; p < operand->group->depth; p++)
        map[p] = operand->group->loops[p];
    operand->found = leads_with(expr, operand->group->depth, operand->group->loops, map);
}

static bool reads_by_rows(const Group *group, const Tensor *tensor)
{
    OwnRead operand = {group, tensor, false};
    for (int i = 0; i < group->members.count && !operand.found; i++)
        expr_walk(group->members.items[i].body, find_operand, &operand);
    return operand.found;
}

/* How an expression reads what a group computes or reads. */
typedef struct Relation {
    const Group *group;
    int depth;
    const Index *map[GROUP_LOOPS]; /* what stands for the group's loops; NULL: not known */
    bool reads_member, reads_operand, fails;
} Relation;

static void relate_member(void *context, const Expr *expr)
{
    Relation *relation = context;
    if (expr->kind != EXPR_READ || !is_member(relation->group, stored_tensor(expr->tensor)))
        return;
    relation->reads_member = true;
    relation->fails = relation->fails ||
                      !leads_with(expr, relation->depth, relation->group->loops, relation->map);
}

static void relate_operand(void *context, const Expr *expr)
{
    Relation *relation = context;
    if (expr->kind == EXPR_READ && expr->count > 0 && expr->tensor->kind != TENSOR_DRAW &&
        !is_member(relation->group, stored_tensor(expr->tensor)) &&
        reads_by_rows(relation->group, expr->tensor) &&
        leads_with(expr, relation->depth, relation->group->loops, relation->map))
        relation->reads_operand = true;
}

/* `given`: what stands for the loops, or NULL. */
static Relation relate(const Group *group, int depth, const Expr *expr, const Index *const *given)
{
    Relation relation = {.group = group, .depth = depth};
    for (int p = 0; given && p < depth; p++)
        relation.map[p] = given[p];
    expr_walk(expr, relate_member, &relation);
    if (!relation.fails)
        expr_walk(expr, relate_operand, &relation);
    return relation;
}

/* ---- sums over rows ---- */

/* The reductions of a body that stand in no other one. */
static void outer_reductions(Arena *arena, const Expr *expr, ExprList *list)
{
    if (expr->kind == EXPR_REDUCE) {
        for (int i = 0; i < list->count; i++)
            if (list->items[i] == expr)
                return;
        LIST_PUSH(arena, *list, expr);
        return;
    }
    for (int i = 0; expr->args && i < expr->count; i++)
        outer_reductions(arena, expr->args[i], list);
    if (expr->otherwise)
        outer_reductions(arena, expr->otherwise, list);
}

static bool has_index(int count, const Index *const *indices, const Index *index)
{
    for (int i = 0; i < count; i++)
        if (indices[i] == index)
            return true;
    return false;
}

/* The first loop is summed over; the others are too, or they are the tensor's own. */
static bool maps_sum(const Tensor *tensor, const Expr *reduce, int depth, const Index *const *map)
{
    if (!map[0] || !has_index(reduce->count, reduce->indices, map[0]))
        return false;
    for (int p = 1; p < depth; p++)
        if (map[p] && (has_index(p, map, map[p]) || (!has_index(reduce->count, reduce->indices, map[p]) &&
                                                     !has_index(tensor->rank, tensor->indices, map[p]))))
            return false;
    return true;
}

/* Its reductions are sums of reals, and few enough. */
static bool may_sum(Arena *arena, const Tensor *tensor, ExprList *reductions)
{
    int64_t size = 1;
    for (int i = 0; i < tensor->rank; i++) {
        if (tensor->shape[i].per_n || tensor->shape[i].constant > LARGEST_SUM)
            return false;
        size *= tensor->shape[i].constant;
        if (size > LARGEST_SUM)
            return false;
    }
    outer_reductions(arena, tensor->body, reductions);
    for (int i = 0; i < reductions->count; i++)
        if (reductions->items[i]->reduction != REDUCE_SUM || reductions->items[i]->integer)
            return false;
    return reductions->count > 0 && !tensor->integer;
}

/* Of the elements that a sum reads, the one with the most first subscripts that may be loops. */
typedef struct Widest {
    const Tensor *tensor;
    const Expr *reduce, *read;
    int plain;
} Widest;

static void find_widest(void *context, const Expr *expr)
{
    Widest *widest = context;
    if (expr->kind != EXPR_READ || expr->tensor->kind == TENSOR_DRAW)
        return;
    const Index *map[GROUP_LOOPS];
    int plain = 0;
    while (plain < expr->count && plain < GROUP_LOOPS && expr->args[plain]->kind == EXPR_INDEX &&
           extent_equal(expr->args[plain]->index->extent, expr->tensor->shape[plain])) {
        map[plain] = expr->args[plain]->index;
        if (!maps_sum(widest->tensor, widest->reduce, plain + 1, map))
            break;
        plain++;
    }
    if (plain > widest->plain) {
        widest->plain = plain;
        widest->read = expr;
    }
}

/* The loops of a sum by itself: down to the last of the tensor's own indices, but for the innermost,
 * along which vectors run. 0: it is no sum over rows. */
static int loops_of_sum(const Tensor *tensor, const Expr *reduce, const Index **loops)
{
    Widest widest = {.tensor = tensor, .reduce = reduce};
    expr_walk(reduce->body, find_widest, &widest);
    if (!widest.read || widest.read->args[0]->index->extent.per_n == 0)
        return 0;
    const Expr *read = widest.read;
    int depth = widest.plain < read->count || widest.plain == 1 ? widest.plain : widest.plain - 1;
    for (int p = widest.plain; p-- > 1;)
        if (has_index(tensor->rank, tensor->indices, read->args[p]->index)) {
            depth = p + (p + 1 < read->count);
            break;
        }
    for (int p = 0; p < depth; p++)
        loops[p] = read->args[p]->index;
    return depth;
}

/* The same for several sums, which must read one tensor in the same way. */
typedef struct Twin {
    const Expr *read;
    int depth;
    const Index *const *loops;
    const Index *map[GROUP_LOOPS];
    bool found;
} Twin;

static void find_twin(void *context, const Expr *expr)
{
    Twin *twin = context;
    if (!twin->found && expr->kind == EXPR_READ && expr->tensor == twin->read->tensor)
        twin->found = leads_with(expr, twin->depth, twin->loops, twin->map);
}

static int loops_of_sums(const Tensor *tensor, const ExprList *reductions, const Index **loops)
{
    int depth = loops_of_sum(tensor, reductions->items[0], loops);
    Widest widest = {.tensor = tensor, .reduce = reductions->items[0]};
    expr_walk(reductions->items[0]->body, find_widest, &widest);
    for (int i = 1; depth > 0 && i < reductions->count; i++) {
        Twin twin = {.read = widest.read, .depth = depth, .loops = loops};
        expr_walk(reductions->items[i]->body, find_twin, &twin);
        if (!twin.found || !maps_sum(tensor, reductions->items[i], depth, twin.map))
            return 0;
    }
    return depth;
}

/* ---- who may join ---- */

/* Whether the definition may be computed row by row in the group, `depth` loops deep. */
static bool joins_as_row(const Group *group, int depth, const Tensor *tensor, bool by_member)
{
    if (tensor->rank < depth)
        return false;
    for (int p = 0; p < depth; p++)
        if (!extent_equal(tensor->shape[p], group->loops[p]->extent))
            return false;
    Relation relation = relate(group, depth, tensor->body, tensor->indices);
    return !relation.fails && (relation.reads_member || (relation.reads_operand && !by_member));
}

/* What stands outside the sums is computed later, when locals of the group are gone. */
static bool reads_group(const Group *group, const Expr *expr)
{
    if (expr->kind == EXPR_READ && is_member(group, stored_tensor(expr->tensor)))
        return true;
    for (int i = 0; expr->kind != EXPR_REDUCE && expr->args && i < expr->count; i++)
        if (reads_group(group, expr->args[i]))
            return true;
    return expr->otherwise && reads_group(group, expr->otherwise);
}

static bool joins_as_sum(Arena *arena, const Group *group, int depth, const Tensor *tensor, bool by_member)
{
    ExprList reductions = {0};
    if (group->loops[0]->extent.per_n == 0 || !may_sum(arena, tensor, &reductions) ||
        reads_group(group, tensor->body))
        return false;
    bool related = false;
    for (int i = 0; i < reductions.count; i++) {
        Relation relation = relate(group, depth, reductions.items[i]->body, NULL);
        if (relation.fails || !maps_sum(tensor, reductions.items[i], depth, relation.map))
            return false;
        related = related || relation.reads_member || (relation.reads_operand && !by_member);
    }
    return related;
}

/* The element with the most subscripts that an expression reads. */
static void find_longest(void *context, const Expr *expr)
{
    const Expr **longest = context;
    if (expr->kind == EXPR_READ && expr->count > 0 && (!*longest || expr->count > (*longest)->count))
        *longest = expr;
}

/* A sum for each element of whose rows lie in memory along the elements: it is to add whole rows. */
static bool adds_rows(const Expr *reduce, const Index *last)
{
    const Expr *longest = NULL;
    expr_walk(reduce->body, find_longest, &longest);
    return reduce->reduction == REDUCE_SUM && longest && longest->args[longest->count - 1]->kind == EXPR_INDEX &&
           longest->args[longest->count - 1]->index == last;
}

/* All loops where an element is a reduction of its own, else all but the innermost. */
static int own_depth(Arena *arena, const Tensor *tensor)
{
    ExprList reductions = {0};
    int depth = tensor->rank > GROUP_LOOPS ? GROUP_LOOPS : tensor->rank;
    const Index *last = tensor->indices[tensor->rank - 1];
    outer_reductions(arena, tensor->body, &reductions);
    bool whole = tensor->rank == 1;
    for (int i = 0; i < reductions.count; i++)
        whole = whole || (expr_uses_index(reductions.items[i], last) && !adds_rows(reductions.items[i], last));
    return whole || depth < tensor->rank ? depth : depth - 1;
}

/* ---- members ---- */

static void add_row(Forming *forming, Group *group, Tensor *tensor)
{
    Graph *graph = forming->graph;
    const Index **indices = ARENA_ARRAY(graph->arena, const Index *, tensor->rank + 1);
    const Expr *body = group_body(graph, group, tensor->body, group->depth, tensor->indices, tensor->rank,
                                  tensor->indices, indices);
    if (body->kind == EXPR_REDUCE && !body->hint)
        ((Expr *)body)->hint = tensor->name;
    Member member = {.tensor = tensor, .body = body, .indices = indices, .source = tensor, .formula = tensor};
    LIST_PUSH(graph->arena, group->members, member);
}

/* The chunks' sums of one reduction of `tensor`: [chunk, ...]. */
static Tensor *add_sum(Forming *forming, Group *group, Tensor *tensor, const Expr *reduce, int number,
                       const Index *const *map)
{
    Graph *graph = forming->graph;
    Arena *arena = graph->arena;
    const Index **indices = ARENA_ARRAY(arena, const Index *, tensor->rank + 2);
    const Index **rest = ARENA_ARRAY(arena, const Index *, reduce->count + 1);
    int left = 0;
    for (int i = 0; i < reduce->count; i++)
        if (!has_index(group->depth, map, reduce->indices[i]))
            rest[left++] = reduce->indices[i];
    const Expr *value = left ? expr_reduce(graph, REDUCE_SUM, left, rest, reduce->body) : reduce->body;
    indices[0] = group->chunk;
    value = group_body(graph, group, value, group->depth, map, tensor->rank, tensor->indices, indices + 1);
    Extent *shape = ARENA_ARRAY(arena, Extent, tensor->rank + 1);
    shape[0] = extent_constant(forming->schedule->chunks);
    for (int i = 0; i < tensor->rank; i++)
        shape[i + 1] = tensor->shape[i];
    const char *parts = forming->schedule->chunks > 1 ? "chunks" : "total";
    const char *name = number ? arena_printf(arena, "%s_%s_%d", tensor->name, parts, number + 1)
                              : arena_printf(arena, "%s_%s", tensor->name, parts);
    Tensor *sums = make_tensor(graph, forming->schedule, name, tensor->rank + 1, shape, tensor->span);
    sums->body = value;
    sums->indices = indices;
    Member member = {.tensor = sums, .body = value, .indices = indices, .source = tensor, .sums = true};
    if (number == 0)
        member.formula = tensor;
    LIST_PUSH(arena, group->members, member);
    return sums;
}

typedef struct Replacing {
    int count;
    const Expr **from, **to;
} Replacing;

static const Expr *replace(void *context, const Expr *expr)
{
    const Replacing *replacing = context;
    for (int i = 0; i < replacing->count; i++)
        if (replacing->from[i] == expr)
            return replacing->to[i];
    return NULL;
}

/* Adds the sums to the group; what the tensor is in terms of them. `given`: the indices that stand for the
 * group's loops, in its first sum; else NULL. */
static Member add_sums(Forming *forming, Group *group, Tensor *tensor, const Index *const *given)
{
    Graph *graph = forming->graph;
    ExprList reductions = {0};
    outer_reductions(graph->arena, tensor->body, &reductions);
    Replacing replacing = {reductions.count, reductions.items,
                           ARENA_ARRAY(graph->arena, const Expr *, reductions.count)};
    if (!group->chunk)
        group->chunk = graph_index(graph, "chunk", extent_constant(forming->schedule->chunks));
    const Index *chunk = graph_index(graph, "chunk", extent_constant(forming->schedule->chunks));
    for (int i = 0; i < reductions.count; i++) {
        Relation relation = relate(group, group->depth, reductions.items[i]->body, i == 0 ? given : NULL);
        if (!maps_sum(tensor, reductions.items[i], group->depth, relation.map))
            DLC_BUG("the rows that %s sums are not those of its group", tensor->name);
        Tensor *sums = add_sum(forming, group, tensor, reductions.items[i], i, relation.map);
        const Index **subscripts = ARENA_ARRAY(graph->arena, const Index *, tensor->rank + 1);
        subscripts[0] = chunk;
        for (int k = 0; k < tensor->rank; k++)
            subscripts[k + 1] = tensor->indices[k];
        const Expr *read = expr_read_indices(graph, sums, subscripts);
        replacing.to[i] = forming->schedule->chunks > 1 ? expr_reduce(graph, REDUCE_SUM, 1, &chunk, read) : read;
    }
    const Expr *body = expr_rewrite(graph, tensor->body, replace, &replacing);
    Tensor *formula = ARENA_NEW(graph->arena, Tensor);
    *formula = *tensor;
    formula->body = body;
    return (Member){.tensor = tensor, .body = body, .indices = tensor->indices, .source = tensor, .formula = formula};
}

/* ---- groups ---- */

static Group *new_group(Forming *forming)
{
    Group *group = ARENA_NEW(forming->graph->arena, Group);
    group->backward = forming->backward;
    group->alone = forming->schedule->chunks == 1;
    LIST_PUSH(forming->graph->arena, forming->schedule->groups, group);
    return group;
}

/* A kernel by itself. */
static void add_alone(Forming *forming, Member member)
{
    Group *group = new_group(forming);
    LIST_PUSH(forming->graph->arena, group->members, member);
    forming->position[member.tensor->id] = forming->schedule->groups.count - 1;
}

static void place_sums(Forming *forming, Member member)
{
    if (forming->read[member.tensor->id])
        add_alone(forming, member);
    else
        LIST_PUSH(forming->graph->arena, forming->late, member);
}

/* The first member gives the group its loops; false: it is to stand alone. */
static bool start_group(Forming *forming, Tensor *tensor)
{
    Graph *graph = forming->graph;
    ExprList reductions = {0};
    const Index *loops[GROUP_LOOPS];
    Scatter scatter;
    if (find_scatter(tensor->body, tensor->rank, tensor->indices, &scatter))
        return false;
    const bool sums = !graph->whole_sums && may_sum(graph->arena, tensor, &reductions);
    int depth = sums ? loops_of_sums(tensor, &reductions, loops) : 0;
    bool sum = depth > 0;
    if (!sum && tensor->rank == 0)
        return false;
    if (!sum) {
        depth = own_depth(graph->arena, tensor);
        for (int p = 0; p < depth; p++)
            loops[p] = tensor->indices[p];
    }
    Group *group = new_group(forming);
    group->depth = depth;
    for (int p = 0; p < depth; p++)
        group->loops[p] = graph_index(graph, loops[p]->name, loops[p]->extent); /* no other body's */
    if (sum) {
        place_sums(forming, add_sums(forming, group, tensor, loops));
    } else {
        add_row(forming, group, tensor);
        forming->position[tensor->id] = forming->schedule->groups.count - 1;
    }
    return true;
}

/* A group of one row-wise definition may still have fewer loops. */
static int least_depth(const Group *group)
{
    return group->members.count == 1 && !group->members.items[0].sums ? 1 : group->depth;
}

/* Shared loops become the members' own. */
static void lower_depth(Arena *arena, Group *group, int depth)
{
    int more = group->depth - depth;
    for (int p = depth; p < group->depth; p++)
        LIST_PUSH(arena, group->inner, group->loops[p]);
    for (int i = group->inner.count; more > 0 && i-- > more;)
        group->inner.items[i] = group->inner.items[i - more];
    for (int k = 0; k < more; k++)
        group->inner.items[k] = group->loops[depth + k];
    group->depth = depth;
}

/* Loops that a sum is better off without are the row's own, while that is possible. */
static int most_depth(Arena *arena, const Group *group, const Tensor *tensor)
{
    ExprList reductions = {0};
    const Index *loops[GROUP_LOOPS];
    if (least_depth(group) == group->depth || !may_sum(arena, tensor, &reductions))
        return group->depth;
    int depth = loops_of_sum(tensor, reductions.items[0], loops);
    return depth > 0 && depth < group->depth ? depth : group->depth;
}

static bool join_group(Forming *forming, int place, Tensor *tensor)
{
    Arena *arena = forming->graph->arena;
    Group *group = forming->schedule->groups.items[place];
    bool pulled = forming->backward && !group->backward;
    bool by_member = pulled || place + NEAR_GROUPS < forming->schedule->groups.count;
    if (group->depth == 0 || (pulled && group->loops[0]->extent.per_n == 0))
        return false;
    for (int depth = most_depth(arena, group, tensor); depth >= least_depth(group); depth--) {
        bool sum = !forming->graph->whole_sums && joins_as_sum(arena, group, depth, tensor, by_member);
        bool row = !sum && !(pulled && tensor->access) && joins_as_row(group, depth, tensor, by_member);
        if (!sum && !row)
            continue;
        lower_depth(arena, group, depth);
        if (sum) {
            place_sums(forming, add_sums(forming, group, tensor, NULL));
        } else {
            add_row(forming, group, tensor);
            forming->position[tensor->id] = place;
        }
        return true;
    }
    return false;
}

/* The last group that computes what the tensor reads. */
static int after(const Forming *forming, const Tensor *tensor)
{
    TensorList reads = expr_reads(forming->graph->arena, tensor->body);
    int last = -1;
    for (int i = 0; i < reads.count; i++) {
        int position = forming->position[stored_tensor(reads.items[i])->id];
        last = position > last ? position : last;
    }
    return last;
}

/* Matrix products, and sums through windows. */
static bool is_kernel_of_its_own(Graph *graph, const Tensor *tensor)
{
    Contraction contraction;
    Lanes lanes;
    return contraction_of(graph, tensor, &contraction) && (!contraction.slim || lanes_of(graph, tensor, &lanes));
}

static void form(Forming *forming, const TensorList *tensors)
{
    for (int i = 0; i < tensors->count; i++) {
        Tensor *tensor = tensors->items[i];
        Scatter scatter;
        bool joined = is_kernel_of_its_own(forming->graph, tensor) ||
                      find_scatter(tensor->body, tensor->rank, tensor->indices, &scatter);
        Member alone = {.tensor = tensor, .body = tensor->body, .indices = tensor->indices, .source = tensor,
                        .formula = tensor};
        if (joined) {
            add_alone(forming, alone);
            continue;
        }
        int least = after(forming, tensor);
        for (int g = forming->schedule->groups.count; !joined && !tensor->again && g-- > 0 && g >= least;)
            joined = join_group(forming, g, tensor);
        if (!joined && !start_group(forming, tensor))
            add_alone(forming, alone);
    }
    for (int i = 0; i < forming->late.count; i++)
        add_alone(forming, forming->late.items[i]);
    forming->late.count = 0;
}

/* Bodies as kernels compute them best. */
static void prepare(Graph *graph, const TensorList *tensors)
{
    for (int i = 0; i < tensors->count; i++) {
        tensors->items[i]->body = join_sums(graph, tensors->items[i]);
        tensors->items[i]->body = open_windows(graph, tensors->items[i]->body);
    }
}

static void mark_read(Forming *forming, const TensorList *tensors)
{
    for (int i = 0; i < tensors->count; i++) {
        TensorList reads = expr_reads(forming->graph->arena, tensors->items[i]->body);
        for (int k = 0; k < reads.count; k++)
            forming->read[stored_tensor(reads.items[k])->id] = true;
    }
}

static bool worth_threads(const TensorList *first, const TensorList *second)
{
    double terms[3] = {0};
    for (int i = 0; i < first->count; i++)
        add_flops(first->items[i], terms);
    for (int i = 0; i < second->count; i++)
        add_flops(second->items[i], terms);
    return rows_worth_threads(terms) > 0;
}

Schedule *group_kernels(Graph *graph, const TensorList *first, const TensorList *second,
                        const TensorList *kept)
{
    static const TensorList none = {0};
    Forming forming = {.graph = graph, .schedule = ARENA_NEW(graph->arena, Schedule)};
    forming.position = ARENA_ARRAY(graph->arena, int, graph->tensors.count + 1);
    forming.read = ARENA_ARRAY(graph->arena, bool, graph->tensors.count + 1);
    for (int i = 0; i < graph->tensors.count; i++)
        forming.position[i] = -1;
    second = second ? second : &none;
    forming.schedule->chunks = worth_threads(first, second) ? CHUNKS : 1;
    prepare(graph, first);
    prepare(graph, second);
    mark_read(&forming, first);
    mark_read(&forming, second);
    form(&forming, first);
    forming.backward = true;
    form(&forming, second);
    finish_rows(graph, forming.schedule, kept);
    return forming.schedule;
}

/* ---- what emit asks ---- */

const Member *group_leader(const Group *group)
{
    const Member *leader = &group->members.items[0];
    for (int i = 0; i < group->members.count; i++) {
        const Member *member = &group->members.items[i];
        if (!member->local && member->formula && (!member->sums || leader->local))
            leader = member;
    }
    return leader;
}
