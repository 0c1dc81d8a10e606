/*
 * Scalar expressions: hash-consed nodes, made by smart constructors that fold constants and
 * apply the algebra that every pass wants, so that no pass has to clean up after itself.
 *
 * Integer expressions that are affine in their indices are kept in one canonical form (terms in
 * the order in which the indices were made, constant last), so equal subscripts are equal
 * pointers.
 */
#include "expr_internal.h"
#include "ops.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- hash-consing ---- */

static uint64_t mix(uint64_t hash, uint64_t value)
{
    hash ^= value;
    hash *= 0x9E3779B97F4A7C15u;
    return hash ^ (hash >> 29);
}

static uint64_t hash_expr(const Expr *expr)
{
    uint64_t bits;
    memcpy(&bits, &expr->value, sizeof bits);
    uint64_t hash = mix((uint64_t)expr->kind * 64 + (uint64_t)expr->op, bits);
    hash = mix(hash, (uint64_t)expr->reduction * 16 + (uint64_t)expr->count);
    hash = mix(hash, expr->index ? (uint64_t)expr->index->id + 1 : 0);
    hash = mix(hash, (uint64_t)(uintptr_t)expr->tensor); /* ids change when dead tensors go */
    hash = mix(hash, expr->otherwise ? (uint64_t)expr->otherwise->id + 1 : 0);
    hash = mix(hash, expr->body ? (uint64_t)expr->body->id + 1 : 0);
    for (int i = 0; i < expr->count; i++)
        hash = mix(hash, expr->args ? (uint64_t)expr->args[i]->id : (uint64_t)expr->indices[i]->id);
    return hash;
}

static bool same_expr(const Expr *a, const Expr *b)
{
    if (a->kind != b->kind || a->op != b->op || a->reduction != b->reduction || a->count != b->count ||
        memcmp(&a->value, &b->value, sizeof a->value) != 0 || a->index != b->index ||
        a->tensor != b->tensor || a->otherwise != b->otherwise || a->body != b->body)
        return false;
    for (int i = 0; i < a->count; i++)
        if (a->args ? a->args[i] != b->args[i] : a->indices[i] != b->indices[i])
            return false;
    return true;
}

static void table_grow(Graph *graph)
{
    int size = graph->table_size ? 2 * graph->table_size : 256;
    const Expr **table = ARENA_ARRAY(graph->arena, const Expr *, size);
    for (int i = 0; i < graph->table_size; i++) {
        const Expr *expr = graph->table[i];
        if (!expr)
            continue;
        uint64_t slot = hash_expr(expr) & (uint64_t)(size - 1);
        while (table[slot])
            slot = (slot + 1) & (uint64_t)(size - 1);
        table[slot] = expr;
    }
    graph->table = table;
    graph->table_size = size;
}

/* The one node equal to `draft`; `integer` of the draft is taken over. */
static const Expr *intern_expr(Graph *graph, const Expr *draft)
{
    if (2 * graph->expr_count >= graph->table_size)
        table_grow(graph);
    uint64_t slot = hash_expr(draft) & (uint64_t)(graph->table_size - 1);
    while (graph->table[slot]) {
        if (same_expr(graph->table[slot], draft))
            return graph->table[slot];
        slot = (slot + 1) & (uint64_t)(graph->table_size - 1);
    }
    Expr *expr = ARENA_NEW(graph->arena, Expr);
    *expr = *draft;
    if (draft->args) {
        expr->args = ARENA_ARRAY(graph->arena, const Expr *, draft->count);
        memcpy(expr->args, draft->args, sizeof *draft->args * (size_t)draft->count);
    }
    if (draft->indices) {
        expr->indices = ARENA_ARRAY(graph->arena, const Index *, draft->count);
        memcpy(expr->indices, draft->indices, sizeof *draft->indices * (size_t)draft->count);
    }
    expr->id = graph->expr_count++;
    graph->table[slot] = expr;
    return expr;
}

/* ---- leaves ---- */

const Expr *expr_number(Graph *graph, double value)
{
    if (value == 0)
        value = 0; /* one zero: -0 would be a second node and changes no formula */
    bool integer = value == floor(value) && fabs(value) <= INT32_MAX;
    return intern_expr(graph, &(Expr){.kind = EXPR_CONSTANT, .value = value, .integer = integer});
}

const Expr *expr_batch(Graph *graph)
{
    return intern_expr(graph, &(Expr){.kind = EXPR_BATCH, .integer = true});
}

const Expr *expr_index(Graph *graph, const Index *index)
{
    if (extent_is_constant(index->extent, 1))
        return expr_number(graph, 0);
    return intern_expr(graph, &(Expr){.kind = EXPR_INDEX, .index = index, .integer = true});
}

const Expr *expr_extent(Graph *graph, Extent extent)
{
    return expr_of_affine(graph, &(Affine){.constant = extent.constant, .per_n = extent.per_n});
}

/* Whether one subscript is proved to stay inside its dimension. */
static bool inside(const Expr *subscript, Extent extent)
{
    Extent low, high;
    Extent last = {extent.per_n, extent.constant - 1};
    return expr_range(subscript, &low, &high) && extent_at_most(extent_constant(0), low) &&
           extent_at_most(high, last);
}

bool read_is_inside(const Expr *read)
{
    for (int i = 0; i < read->count; i++)
        if (!inside(read->args[i], read->tensor->shape[i]))
            return false;
    return true;
}

/* The subscripts of a read with another one at a place. */
static const Expr **with_subscript(Graph *graph, const Expr *read, int place, const Expr *subscript)
{
    if (read->args[place] == subscript)
        return read->args;
    const Expr **args = ARENA_ARRAY(graph->arena, const Expr *, read->count);
    for (int i = 0; i < read->count; i++)
        args[i] = i == place ? subscript : read->args[i];
    return args;
}

const Expr *expr_read(Graph *graph, Tensor *tensor, const Expr *const *subscripts, const Expr *otherwise)
{
    Expr draft = {.kind = EXPR_READ, .tensor = tensor, .count = tensor->rank, .otherwise = otherwise};
    const Expr *none[1] = {NULL};
    draft.args = tensor->rank ? (const Expr **)subscripts : none;
    if (otherwise && read_is_inside(&draft))
        draft.otherwise = NULL;
    for (int i = 0; !draft.otherwise && i < tensor->rank; i++) /* as an index of one value is */
        if (extent_is_constant(tensor->shape[i], 1))
            draft.args = with_subscript(graph, &draft, i, expr_number(graph, 0));
    draft.integer = tensor->integer && (!draft.otherwise || draft.otherwise->integer);
    return intern_expr(graph, &draft);
}

const Expr *expr_read_indices(Graph *graph, Tensor *tensor, const Index *const *indices)
{
    const Expr **subscripts = ARENA_ARRAY(graph->arena, const Expr *, tensor->rank + 1);
    for (int i = 0; i < tensor->rank; i++)
        subscripts[i] = expr_index(graph, indices[i]);
    return expr_read(graph, tensor, subscripts, NULL);
}

const Expr *expr_reduce(Graph *graph, Reduction reduction, int count, const Index *const *indices,
                        const Expr *body)
{
    Expr draft = {.kind = EXPR_REDUCE, .reduction = reduction, .count = count, .body = body};
    draft.indices = (const Index **)indices;
    if (expr_is_number(body, 0) && reduction != REDUCE_ARGMAX && reduction != REDUCE_ARGMIN)
        return body;
    if (reduction == REDUCE_SUM && body->kind == EXPR_CONSTANT) {
        const Expr *times = body;
        for (int i = 0; i < count; i++)
            times = expr_op(graph, OP_MUL, times, expr_extent(graph, indices[i]->extent), NULL);
        return times;
    }
    draft.integer = reduction == REDUCE_ARGMAX || reduction == REDUCE_ARGMIN ||
                    (body->integer && (reduction == REDUCE_MAX || reduction == REDUCE_MIN));
    return intern_expr(graph, &draft);
}

/* ---- operations ---- */

bool expr_is_number(const Expr *expr, double value)
{
    return expr->kind == EXPR_CONSTANT && expr->value == value;
}

bool expr_is_op(const Expr *expr, Op op)
{
    return expr->kind == EXPR_OP && expr->op == op;
}

/* Its value is 1 or 0. */
bool expr_is_condition(const Expr *expr)
{
    if (expr->kind == EXPR_CONSTANT)
        return expr->value == 0 || expr->value == 1;
    return expr->kind == EXPR_OP && expr->op >= OP_EQ && expr->op <= OP_NOT;
}

const Expr *expr_node(Graph *graph, Op op, const Expr *a, const Expr *b, const Expr *c)
{
    const Expr *args[3] = {a, b, c};
    Expr draft = {.kind = EXPR_OP, .op = op, .count = op_table[op].arity, .args = args};
    bool integers = true;
    for (int i = op == OP_SELECT ? 1 : 0; i < draft.count; i++)
        integers = integers && args[i]->integer;
    switch (op) {
    case OP_ADD:
    case OP_SUB:
    case OP_MUL:
    case OP_NEG:
    case OP_FLOORDIV:
    case OP_MAX:
    case OP_MIN:
    case OP_SELECT:
        draft.integer = integers;
        break;
    default:
        break;
    }
    const Expr *node = intern_expr(graph, &draft);
    if (node->integer && !expr_fits_int(node)) {
        draft.integer = false; /* too large for int: computed as a real */
        ((Expr *)node)->integer = false;
    }
    return node;
}

static bool foldable(int count, const Expr *const *args)
{
    for (int i = 0; i < count; i++)
        if (args[i]->kind != EXPR_CONSTANT)
            return false;
    return true;
}

/* The value when every argument is a number and the result is one. */
static const Expr *fold(Graph *graph, Op op, const Expr *const *args)
{
    int arity = op_table[op].arity;
    if (!foldable(arity, args))
        return NULL;
    double value = op_value(op, args[0]->value, arity > 1 ? args[1]->value : 0,
                            arity > 2 ? args[2]->value : 0);
    return isfinite(value) ? expr_number(graph, value) : NULL;
}

const Expr *expr_op(Graph *graph, Op op, const Expr *a, const Expr *b, const Expr *c)
{
    const Expr *args[3] = {a, b, c};
    const Expr *result = fold(graph, op, args);
    if (!result)
        result = expr_algebra(graph, op, a, b, c);
    if (result)
        return result;
    result = expr_node(graph, op, a, b, c);
    Affine affine;
    if (result->integer && expr_affine(result, &affine))
        return expr_of_affine(graph, &affine);
    return result;
}

/* ---- maps from expressions to expressions, for rewriting each shared node once ---- */

typedef struct Map {
    const Expr **keys, **values;
    size_t size, used;
} Map;

static size_t map_slot(const Map *map, const Expr *key)
{
    size_t slot = (size_t)key->id * 2654435761u & (map->size - 1);
    while (map->keys[slot] && map->keys[slot] != key)
        slot = (slot + 1) & (map->size - 1);
    return slot;
}

static const Expr *map_get(const Map *map, const Expr *key)
{
    return map->size ? map->values[map_slot(map, key)] : NULL;
}

static void map_put(Map *map, const Expr *key, const Expr *value)
{
    if (2 * map->used >= map->size) {
        Map larger = {.size = map->size ? 2 * map->size : 64};
        larger.keys = calloc(larger.size, sizeof *larger.keys);
        larger.values = calloc(larger.size, sizeof *larger.values);
        if (!larger.keys || !larger.values)
            DLC_BUG("out of memory");
        for (size_t i = 0; i < map->size; i++)
            if (map->keys[i])
                map_put(&larger, map->keys[i], map->values[i]);
        free(map->keys);
        free(map->values);
        *map = larger;
    }
    size_t slot = map_slot(map, key);
    map->used += !map->keys[slot];
    map->keys[slot] = key;
    map->values[slot] = value;
}

static void map_free(Map *map)
{
    free(map->keys);
    free(map->values);
}

/* ---- rewriting ---- */

typedef struct Rewrite {
    Graph *graph;
    ExprVisit *visit;
    void *context;
    Map done;
} Rewrite;

static const Expr *rewrite(Rewrite *state, const Expr *expr);

static const Expr *rewrite_children(Rewrite *state, const Expr *expr)
{
    Graph *graph = state->graph;
    const Expr *args[AFFINE_TERMS];
    switch (expr->kind) {
    case EXPR_READ: {
        const Expr *otherwise = expr->otherwise ? rewrite(state, expr->otherwise) : NULL;
        bool changed = otherwise != expr->otherwise;
        if (expr->count > AFFINE_TERMS)
            DLC_BUG("a read has %d subscripts", expr->count);
        for (int i = 0; i < expr->count; i++) {
            args[i] = rewrite(state, expr->args[i]);
            changed = changed || args[i] != expr->args[i];
        }
        return changed ? expr_read(graph, expr->tensor, args, otherwise) : expr;
    }
    case EXPR_OP: {
        bool changed = false;
        for (int i = 0; i < expr->count; i++) {
            args[i] = rewrite(state, expr->args[i]);
            changed = changed || args[i] != expr->args[i];
        }
        if (!changed)
            return expr;
        return expr_op(graph, expr->op, args[0], expr->count > 1 ? args[1] : NULL,
                       expr->count > 2 ? args[2] : NULL);
    }
    case EXPR_REDUCE: {
        const Expr *body = rewrite(state, expr->body);
        return body == expr->body ? expr
                                  : expr_reduce(graph, expr->reduction, expr->count, expr->indices, body);
    }
    default:
        return expr;
    }
}

static const Expr *rewrite(Rewrite *state, const Expr *expr)
{
    const Expr *known = map_get(&state->done, expr);
    if (known)
        return known;
    const Expr *result = state->visit(state->context, expr);
    if (!result)
        result = rewrite_children(state, expr);
    map_put(&state->done, expr, result);
    return result;
}

const Expr *expr_rewrite(Graph *graph, const Expr *expr, ExprVisit *visit, void *context)
{
    Rewrite state = {.graph = graph, .visit = visit, .context = context};
    const Expr *result = rewrite(&state, expr);
    map_free(&state.done);
    return result;
}

typedef struct Substitution {
    int count;
    const Index *const *from;
    const Expr *const *to;
} Substitution;

static const Expr *substitute_index(void *context, const Expr *expr)
{
    const Substitution *substitution = context;
    if (expr->kind == EXPR_INDEX)
        for (int i = 0; i < substitution->count; i++)
            if (substitution->from[i] == expr->index)
                return substitution->to[i];
    return NULL;
}

const Expr *expr_substitute(Graph *graph, const Expr *expr, int count, const Index *const *from,
                            const Expr *const *to)
{
    Substitution substitution = {count, from, to};
    return count ? expr_rewrite(graph, expr, substitute_index, &substitution) : expr;
}

const Expr *expr_inline(Graph *graph, const Tensor *tensor, const Expr *const *subscripts)
{
    return expr_substitute(graph, tensor->body, tensor->rank, tensor->indices, subscripts);
}

/* ---- walking ---- */

typedef struct Walk {
    ExprWalk *visit;
    void *context;
    Map seen;
} Walk;

static void walk(Walk *state, const Expr *expr)
{
    if (map_get(&state->seen, expr))
        return;
    map_put(&state->seen, expr, expr);
    for (int i = 0; expr->args && i < expr->count; i++)
        walk(state, expr->args[i]);
    if (expr->otherwise)
        walk(state, expr->otherwise);
    if (expr->body)
        walk(state, expr->body);
    state->visit(state->context, expr);
}

void expr_walk(const Expr *expr, ExprWalk *visit, void *context)
{
    Walk state = {.visit = visit, .context = context};
    walk(&state, expr);
    map_free(&state.seen);
}

typedef struct Search {
    const Index *index;
    const Tensor *tensor;
    bool found;
} Search;

static void search(void *context, const Expr *expr)
{
    Search *state = context;
    if ((state->index && expr->kind == EXPR_INDEX && expr->index == state->index) ||
        (state->tensor && expr->kind == EXPR_READ && expr->tensor == state->tensor))
        state->found = true;
}

bool expr_uses_index(const Expr *expr, const Index *index)
{
    Search state = {.index = index};
    expr_walk(expr, search, &state);
    return state.found;
}

bool expr_uses_tensor(const Expr *expr, const Tensor *tensor)
{
    Search state = {.tensor = tensor};
    expr_walk(expr, search, &state);
    return state.found;
}

static void find_reduction(void *context, const Expr *expr)
{
    *(bool *)context = *(bool *)context || expr->kind == EXPR_REDUCE;
}

bool expr_reduces(const Expr *expr)
{
    bool found = false;
    expr_walk(expr, find_reduction, &found);
    return found;
}

const Expr *expr_in_range(Graph *graph, const Expr *value, Extent extent)
{
    const Expr *low = expr_op(graph, OP_GE, value, expr_number(graph, 0), NULL);
    const Expr *high = expr_op(graph, OP_LT, value, expr_extent(graph, extent), NULL);
    return expr_op(graph, OP_AND, low, high, NULL);
}

typedef struct ReadList {
    Arena *arena;
    TensorList list;
} ReadList;

bool tensor_in(const TensorList *list, const Tensor *tensor)
{
    for (int i = 0; i < list->count; i++)
        if (list->items[i] == tensor)
            return true;
    return false;
}

static void list_read(void *context, const Expr *expr)
{
    ReadList *state = context;
    if (expr->kind == EXPR_READ && !tensor_in(&state->list, expr->tensor))
        LIST_PUSH(state->arena, state->list, expr->tensor);
}

TensorList expr_reads(Arena *arena, const Expr *expr)
{
    ReadList state = {.arena = arena};
    expr_walk(expr, list_read, &state);
    return state.list;
}
