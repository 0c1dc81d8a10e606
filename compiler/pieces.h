/*
 * Values by cases, piece by piece. Rows put together, and the gradient of something that was read slice by
 * slice, say for each element which case it is:
 *
 *     d_x[t, k] = (if t == 0 then a[k] else 0) + (if t == 1 then b[k] else 0) + ...
 *
 * One after the other, the pieces between which no condition changes take as many operations as there are
 * elements, not as there are cases, and their loops decide nothing.
 */
#ifndef DLC_PIECES_H
#define DLC_PIECES_H

#include "group.h"

/* The group's member in pieces, each with indices of its own, of the piece's extents, and with the element
 * that it assigns as `place`; the member alone where that gains little. Indices of the group's loops stay
 * whole. */
MemberList pieces_of(Graph *graph, const Group *group, const Member *member);

#endif
