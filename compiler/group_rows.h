/*
 * The rows of a group (group.h): its members' bodies in the same index variables, what is computed
 * once for several of them, what lives no longer than a row, and rows of several dimensions as one.
 */
#ifndef DLC_GROUP_ROWS_H
#define DLC_GROUP_ROWS_H

#include "group.h"

typedef LIST(const Expr *) ExprList;

/* A tensor outside the graph. */
Tensor *make_tensor(Graph *graph, Schedule *schedule, const char *name, int rank, const Extent *shape,
                    Span span);

/* `body` with the group's loops in place of the indices `loops` and, for all other index variables, those
 * that the group has in common: one for each extent and depth of nesting. renamed[i] becomes what
 * own[i] is. */
const Expr *group_body(Graph *graph, Group *group, const Expr *body, int depth, const Index *const *loops,
                       int count, const Index *const *own, const Index **renamed);

/* Once all groups are formed: decides what is local and what members share. */
void finish_rows(Graph *graph, Schedule *schedule, const TensorList *kept);

#endif
