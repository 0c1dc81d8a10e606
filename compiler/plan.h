/*
 * Places in the arena: every stored intermediate of one run of kernels gets an offset.
 *
 * Sizes are functions of n, so there are three regions one after the other: constant sizes,
 * those that grow with n, those that grow with n^2. Offsets within a region are multiples of
 * its unit, so one placement is right for every n. Within a region: one after the other, the lowest
 * place that is free while the tensor lives, in the best of a few orders (the largest first, ...). An
 * element-wise result may take the place of the operand that it is made of, element for element.
 */
#ifndef DLC_PLAN_H
#define DLC_PLAN_H

#include "graph.h"

/* One definition as it is computed: its kernel's number, its value in terms of `indices`, of which the
 * first `depth` are loops that it shares with others of the same kernel. */
typedef struct PlanStep {
    Tensor *tensor;
    const Expr *body;
    const Index *const *indices;
    int depth, kernel;
    bool local;     /* has no place */
    Tensor *source; /* the definition that it is a part of */
} PlanStep;

/* A place: reals[degree] * n^degree after the regions of lower degree. */
typedef struct Place {
    Tensor *tensor;
    int step;             /* that computes it */
    int first, last;      /* kernels between which it lives, counted from 0 */
    int degree;
    int64_t size, offset; /* in reals, times n^degree */
    Tensor *in_place;     /* shares this tensor's place; NULL */
} Place;

/* Reals that kernels need besides: each thread for itself, and all together. */
typedef struct Scratch {
    int64_t own, shared;
} Scratch;

typedef struct Plan {
    LIST(Place) places;
    int *by_id, ids;      /* under a tensor's number its place in `places`, counted from 1; 0: it has none */
    int64_t region[3];    /* the arena holds region[0] + region[1] n + region[2] n^2 reals, and the scratch */
    int64_t lower_bound[3]; /* the most that lives at once, per region */
    Scratch scratch;        /* behind the regions: room that any kernel may use while it runs */
} Plan;

/* Places for those of the steps' tensors (in the order of execution) for which wants(context, tensor)
 * says that they live in the arena, and the scratch besides. Views keep their base alive. */
typedef bool PlanWants(void *context, const Tensor *tensor);
Plan plan_arena(Arena *arena, int count, const PlanStep *steps, Scratch scratch, PlanWants *wants, void *context);

/* The same without offsets, regions and scratch: who lives when, and the lower bounds. */
Plan plan_lives(Arena *arena, int count, const PlanStep *steps, PlanWants *wants, void *context);

/* The tensor's place, or NULL. */
const Place *plan_place(const Plan *plan, const Tensor *tensor);

#endif
