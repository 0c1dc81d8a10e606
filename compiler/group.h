/*
 * Kernels of the fast level: which definitions are computed together, in one pass over their rows.
 *
 * Definitions whose outermost loops are the same, and which read each other at the same place of those
 * loops only, make one group:
 *
 *     for each row { m = max of x[row]; e[j] = exp(x[row][j] - m); s = sum of e; p[row][j] = e[j] / s; }
 *
 * What only the group reads lives as long as one row: a number, or a row on the stack. A sum over the
 * rows, a bias's gradient or the loss, takes part too: rows are dealt to a fixed number of chunks, each
 * chunk adds up its own, and a small kernel adds the chunks' sums in order. So the order of all additions
 * is the same whatever the number of threads.
 *
 * A definition of the backward pass may join a group of the forward pass if all that it reads is there.
 */
#ifndef DLC_GROUP_H
#define DLC_GROUP_H

#include "graph.h"

enum { GROUP_LOOPS = 8 };

/* One definition in a group. */
typedef struct Member {
    Tensor *tensor;         /* what it assigns; for a sum over rows the chunks' sums, [chunk, ...] */
    const Expr *body;       /* its value, or what a row adds to the sum */
    const Index **indices;  /* of the tensor, as body has them */
    const Expr **place;     /* the element that it assigns, of a piece (pieces.h); NULL: at the indices */
    Tensor *source;         /* the definition that it is of */
    const Tensor *formula;  /* the same, once for each; else NULL */
    bool sums;
    bool local;             /* nobody else reads it */
} Member;
typedef LIST(Member) MemberList;

typedef struct Group {
    int depth;                        /* of the loops that all members share; 0: one kernel by itself */
    const Index *loops[GROUP_LOOPS];
    const Index *chunk;               /* of a group with sums; else NULL */
    LIST(const Index *) inner;        /* index variables that the members' own loops have in common */
    MemberList members;
    bool backward;                    /* stands in the second of the two functions */
    bool alone;                       /* too little work for threads, as all groups of its schedule */
} Group;

typedef struct Schedule {
    LIST(Group *) groups; /* in the order of execution */
    TensorList made;      /* tensors that aren't in the graph */
    int chunks;           /* of the rows that are summed over; 1: there is too little work for threads */
} Schedule;

/* Groups of the definitions `first` and, if there are any, of those in a second function. Tensors
 * that have an `access` are results, which are stored there; `kept` are stored too. */
Schedule *group_kernels(Graph *graph, const TensorList *first, const TensorList *second,
                        const TensorList *kept);

/* Joins trailing dimensions that all of a group's accesses run through in order: one loop instead of
 * several. To be called when places in memory are known: results become views of themselves. */
void flatten_groups(Graph *graph, Schedule *schedule);

/* Whether the index is one of the loops that all members share. */
bool group_has_loop(const Group *group, const Index *index);

/* Whether the loops are worth sharing among threads. */
bool group_is_shared(const Group *group);

/* The group's most telling member, which it is named after. */
const Member *group_leader(const Group *group);

#endif
