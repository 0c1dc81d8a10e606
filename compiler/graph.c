/*
 * Tensors and their shapes: making and appending them, arithmetic of extents.
 */
#include "graph.h"

#include <string.h>

const Extent extent_batch = {1, 0};

Graph *graph_new(Arena *arena, const char *name)
{
    Graph *graph = ARENA_NEW(arena, Graph);
    graph->arena = arena;
    graph->name = name;
    graph->scratch_limit = INT64_MAX;
    return graph;
}

const Index *graph_index(Graph *graph, const char *name, Extent extent)
{
    Index *index = ARENA_NEW(graph->arena, Index);
    *index = (Index){.name = name, .extent = extent, .id = graph->index_count++};
    return index;
}

Tensor *graph_add(Graph *graph, TensorKind kind, const char *name, int rank, const Extent *shape, Span span)
{
    Tensor *tensor = ARENA_NEW(graph->arena, Tensor);
    Extent *copy = ARENA_ARRAY(graph->arena, Extent, rank + 1);
    for (int i = 0; i < rank; i++)
        copy[i] = shape[i];
    tensor->kind = kind;
    tensor->name = name;
    tensor->rank = rank;
    tensor->shape = copy;
    tensor->span = span;
    tensor->id = graph->tensors.count;
    LIST_PUSH(graph->arena, graph->tensors, tensor);
    return tensor;
}

/* An integer body makes an integer tensor, whose range bounds what it may index. */
static void set_integer_range(Tensor *tensor, const Expr *body)
{
    Extent low, high;
    if (!body->integer)
        return;
    tensor->integer = true;
    bool known = expr_range(body, &low, &high);
    tensor->low = known && low.per_n == 0 ? low.constant : INT32_MIN;
    tensor->high = known && high.per_n == 0 ? high.constant : INT32_MAX;
    tensor->last = known && high.per_n > 0 ? high : extent_constant(0);
}

Tensor *graph_define(Graph *graph, const char *name, int rank, const Index *const *indices, const Expr *body,
                     Span span)
{
    const Index **copy = ARENA_ARRAY(graph->arena, const Index *, rank + 1);
    Extent *shape = ARENA_ARRAY(graph->arena, Extent, rank + 1);
    for (int i = 0; i < rank; i++) {
        copy[i] = indices[i];
        shape[i] = indices[i]->extent;
    }
    Tensor *tensor = graph_add(graph, TENSOR_DEFINITION, name, rank, shape, span);
    tensor->indices = copy;
    tensor->body = body;
    set_integer_range(tensor, body);
    return tensor;
}

Tensor *graph_view(Graph *graph, const char *name, Tensor *base, int rank, const Extent *shape, Span span)
{
    Tensor *seen = base;
    while (base->kind == TENSOR_VIEW)
        base = base->base;
    Tensor *tensor = graph_add(graph, TENSOR_VIEW, name, rank, shape, span);
    tensor->base = base;
    tensor->seen = seen;
    tensor->integer = base->integer;
    tensor->low = base->low;
    tensor->high = base->high;
    tensor->last = base->last;
    return tensor;
}

Tensor *stored_tensor(const Tensor *tensor)
{
    return tensor->kind == TENSOR_VIEW ? tensor->base : (Tensor *)tensor;
}

Extent extent_constant(int64_t value)
{
    return (Extent){0, value};
}

bool extent_equal(Extent a, Extent b)
{
    return a.per_n == b.per_n && a.constant == b.constant;
}

bool extent_is_constant(Extent a, int64_t value)
{
    return a.per_n == 0 && a.constant == value;
}

bool extent_at_most(Extent a, Extent b)
{
    return a.per_n <= b.per_n && a.per_n + a.constant <= b.per_n + b.constant;
}

const char *extent_text(Arena *arena, Extent extent)
{
    if (extent.per_n == 0)
        return arena_printf(arena, "%lld", (long long)extent.constant);
    Text text = {0};
    if (extent.per_n == -1)
        text_puts(&text, "-");
    else if (extent.per_n != 1)
        text_printf(&text, "%lld ", (long long)extent.per_n);
    text_puts(&text, "n");
    if (extent.constant > 0)
        text_printf(&text, " + %lld", (long long)extent.constant);
    if (extent.constant < 0)
        text_printf(&text, " - %lld", (long long)-extent.constant);
    const char *result = arena_copy(arena, text.data, text.length);
    text_free(&text);
    return result;
}

bool shape_size(int rank, const Extent *shape, int64_t size[SIZE_TERMS])
{
    memset(size, 0, SIZE_TERMS * sizeof *size);
    size[0] = 1;
    for (int i = 0; i < rank; i++) {
        int64_t product[SIZE_TERMS] = {0};
        for (int k = 0; k < SIZE_TERMS; k++) {
            int64_t constant, linear;
            if (__builtin_mul_overflow(size[k], shape[i].constant, &constant) ||
                __builtin_mul_overflow(size[k], shape[i].per_n, &linear) ||
                __builtin_add_overflow(product[k], constant, &product[k]))
                return false;
            if (linear != 0 &&
                (k + 1 == SIZE_TERMS || __builtin_add_overflow(product[k + 1], linear, &product[k + 1])))
                return false;
        }
        memcpy(size, product, sizeof product);
    }
    return true;
}
