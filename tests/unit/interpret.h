/*
 * Evaluates graphs, slowly and in doubles: what compiler/graph.h says of definitions, views,
 * guards and reductions, one loop for each index. Inputs and parameters are filled by the test.
 */
#ifndef DLC_TESTS_INTERPRET_H
#define DLC_TESTS_INTERPRET_H

#include "graph.h"
#include "ops.h"

#include <check.h>
#include <math.h>
#include <string.h>

typedef struct Interpreter {
    Arena *arena;
    const Graph *graph;
    int64_t n;       /* rows of the batch */
    double **values; /* by tensor id, row-major; a view has those of its base */
    int64_t *index;  /* by index id: its value now */
} Interpreter;

static inline int64_t interpret_extent(const Interpreter *state, Extent extent)
{
    return extent.per_n * state->n + extent.constant;
}

static inline int64_t interpret_size(const Interpreter *state, const Tensor *tensor)
{
    int64_t size = 1;
    for (int i = 0; i < tensor->rank; i++)
        size *= interpret_extent(state, tensor->shape[i]);
    return size;
}

/* An interpreter of the graph as it is now, all values 0; set those of inputs before running. */
static inline Interpreter interpret_new(Arena *arena, const Graph *graph, int64_t n)
{
    Interpreter state = {.arena = arena, .graph = graph, .n = n};
    state.values = ARENA_ARRAY(arena, double *, graph->tensors.count + 1);
    state.index = ARENA_ARRAY(arena, int64_t, graph->index_count + 1);
    for (int i = 0; i < graph->tensors.count; i++) {
        const Tensor *tensor = graph->tensors.items[i];
        ck_assert_int_eq(tensor->id, i);
        state.values[i] = tensor->kind == TENSOR_VIEW
                              ? state.values[tensor->base->id]
                              : ARENA_ARRAY(arena, double, interpret_size(&state, tensor) + 1);
    }
    return state;
}

/* Moves the indices to their next values, the last one fastest; false after the last. */
static inline bool interpret_step(Interpreter *state, int count, const Index *const *indices)
{
    for (int i = count - 1; i >= 0; i--) {
        if (++state->index[indices[i]->id] < interpret_extent(state, indices[i]->extent))
            return true;
        state->index[indices[i]->id] = 0;
    }
    return false;
}

static inline double interpret_expr(Interpreter *state, const Expr *expr);

static inline double interpret_read(Interpreter *state, const Expr *read)
{
    const Tensor *tensor = read->tensor;
    int64_t place = 0;
    for (int i = 0; i < read->count; i++) {
        double subscript = interpret_expr(state, read->args[i]);
        int64_t extent = interpret_extent(state, tensor->shape[i]);
        if (!(subscript >= 0 && subscript < (double)extent)) {
            if (!read->otherwise)
                ck_abort_msg("%s is read at %g of %d in dimension %d", tensor->name, subscript, (int)extent,
                             i);
            return interpret_expr(state, read->otherwise);
        }
        ck_assert_msg(subscript == floor(subscript), "subscript %g of %s", subscript, tensor->name);
        place = place * extent + (int64_t)subscript;
    }
    return state->values[tensor->id][place];
}

static inline double interpret_reduce(Interpreter *state, const Expr *reduce)
{
    double result = reduce->reduction == REDUCE_PROD ? 1 : 0, best = 0;
    int64_t position = 0;
    for (int i = 0; i < reduce->count; i++)
        state->index[reduce->indices[i]->id] = 0;
    do {
        double value = interpret_expr(state, reduce->body);
        bool first = position == 0;
        switch (reduce->reduction) {
        case REDUCE_SUM:
            result += value;
            break;
        case REDUCE_PROD:
            result *= value;
            break;
        case REDUCE_MAX:
        case REDUCE_MIN:
        case REDUCE_ARGMAX:
        case REDUCE_ARGMIN: {
            bool place = reduce->reduction == REDUCE_ARGMAX || reduce->reduction == REDUCE_ARGMIN;
            bool max = reduce->reduction == REDUCE_MAX || reduce->reduction == REDUCE_ARGMAX;
            if (first || (max ? value > best : value < best)) {
                best = value;
                result = place ? (double)position : value;
            }
            break;
        }
        }
        position++;
    } while (interpret_step(state, reduce->count, reduce->indices));
    return result;
}

/* The value under the interpreter's index values; branches not taken are not looked at. */
static inline double interpret_expr(Interpreter *state, const Expr *expr)
{
    double value[3] = {0};
    switch (expr->kind) {
    case EXPR_CONSTANT:
        return expr->value;
    case EXPR_BATCH:
        return (double)state->n;
    case EXPR_INDEX:
        return (double)state->index[expr->index->id];
    case EXPR_READ:
        return interpret_read(state, expr);
    case EXPR_REDUCE:
        return interpret_reduce(state, expr);
    case EXPR_OP:
        break;
    }
    value[0] = interpret_expr(state, expr->args[0]);
    if (expr->op == OP_SELECT)
        return interpret_expr(state, expr->args[value[0] != 0 ? 1 : 2]);
    if ((expr->op == OP_AND && value[0] == 0) || (expr->op == OP_OR && value[0] != 0))
        return expr->op == OP_OR;
    for (int i = 1; i < expr->count; i++)
        value[i] = interpret_expr(state, expr->args[i]);
    return op_value(expr->op, value[0], value[1], value[2]);
}

/* Computes the first `count` tensors, in order. */
static inline void interpret_first(Interpreter *state, int count)
{
    for (int i = 0; i < count; i++) {
        const Tensor *tensor = state->graph->tensors.items[i];
        if (tensor->kind != TENSOR_DEFINITION)
            continue;
        for (int k = 0; k < tensor->rank; k++)
            state->index[tensor->indices[k]->id] = 0;
        int64_t place = 0;
        do
            state->values[i][place++] = interpret_expr(state, tensor->body);
        while (interpret_step(state, tensor->rank, tensor->indices));
        ck_assert_int_eq(place, interpret_size(state, tensor));
    }
}

/* Computes every definition. */
static inline void interpret_run(Interpreter *state)
{
    interpret_first(state, state->graph->tensors.count);
}

/* Numbers that are the same on every machine, in [0, 1). */
static inline double interpret_random(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (double)(*state >> 11) / 9007199254740992.0;
}

/* Fills everything that is not computed: integers of their range, draws as their kind (a sum of
 * twelve uniform numbers for a normal one), else numbers of -scale .. scale. A tensor's numbers
 * depend on its name alone. */
static inline void interpret_fill(Interpreter *state, double scale)
{
    for (int i = 0; i < state->graph->tensors.count; i++) {
        const Tensor *tensor = state->graph->tensors.items[i];
        if (tensor->kind == TENSOR_DEFINITION || tensor->kind == TENSOR_VIEW)
            continue;
        uint64_t random = 20;
        for (const char *letter = tensor->name; *letter; letter++)
            random = random * 1000003 + (unsigned char)*letter;
        interpret_random(&random);
        for (int64_t k = 0; k < interpret_size(state, tensor); k++) {
            double value = interpret_random(&random);
            if (tensor->kind == TENSOR_DRAW && tensor->draw == DRAW_NORMAL)
                for (int part = 0; part < 11; part++)
                    value += interpret_random(&random) - (part % 2 ? 0 : 1);
            else if (tensor->integer)
                value = (double)tensor->low + floor(value * (double)(tensor->high - tensor->low + 1));
            else if (tensor->kind != TENSOR_DRAW)
                value = scale * (2 * value - 1);
            state->values[i][k] = value;
        }
    }
}

#endif
