/*
 * Saving graphs, and trying something with them (see trial.h).
 */
#include "trial.h"

SavedTensors save_tensors(Arena *arena, const Graph *graph)
{
    const int count = graph->tensors.count;
    SavedTensors saved = {count, ARENA_ARRAY(arena, Tensor *, count + 1), ARENA_ARRAY(arena, Tensor, count + 1)};
    for (int i = 0; i < count; i++) {
        saved.tensors[i] = graph->tensors.items[i];
        saved.values[i] = *saved.tensors[i];
    }
    return saved;
}

void restore_tensors(Graph *graph, const SavedTensors *saved)
{
    graph->tensors.count = saved->count;
    for (int i = 0; i < saved->count; i++) {
        graph->tensors.items[i] = saved->tensors[i];
        *saved->tensors[i] = saved->values[i];
    }
}

Trial begin_trial(Graph *graph)
{
    Arena *arena = arena_new();
    const Trial trial = {arena, *graph, save_tensors(arena, graph)};
    const int count = graph->tensors.count;
    graph->tensors.items = ARENA_ARRAY(arena, Tensor *, count + 1);
    graph->tensors.capacity = count + 1;
    for (int i = 0; i < count; i++)
        graph->tensors.items[i] = trial.tensors.tensors[i];
    graph->table = ARENA_ARRAY(arena, const Expr *, graph->table_size + 1);
    for (int i = 0; i < graph->table_size; i++)
        graph->table[i] = trial.graph.table[i];
    graph->arena = arena;
    return trial;
}

void end_trial(Graph *graph, const Trial *trial)
{
    *graph = trial->graph;
    restore_tensors(graph, &trial->tensors);
    arena_free(trial->arena);
}
