/*
 * Trying something with a graph, and taking it back.
 *
 * A trial works in an arena of its own, which ends with it, since a plan takes a megabyte and searches make
 * hundreds of them. Whoever works with the graph meanwhile takes memory from graph->arena.
 */
#ifndef DLC_TRIAL_H
#define DLC_TRIAL_H

#include "graph.h"

/* A graph's tensors as they were at some time. */
typedef struct SavedTensors {
    int count;
    Tensor **tensors;
    Tensor *values; /* of the tensors, in their order */
} SavedTensors;

/* In this arena. */
SavedTensors save_tensors(Arena *arena, const Graph *graph);
void restore_tensors(Graph *graph, const SavedTensors *saved);

typedef struct Trial {
    Arena *arena;
    Graph graph; /* as it was */
    SavedTensors tensors;
} Trial;

Trial begin_trial(Graph *graph);
/* The graph is what it was; all that was made in the trial is gone. Of two trials the later one ends first. */
void end_trial(Graph *graph, const Trial *trial);

#endif
