/*
 * What loops of matrix products are made of: indices at a linear place of a group, blocks of a group, and
 * operands read where they lie or packed from the expression that defines them. All is written as C.
 */
#ifndef DLC_EMIT_PACKING_H
#define DLC_EMIT_PACKING_H

#include "emit_internal.h"
#include "product.h"

/* The product of the extents, as C. */
const char *group_size(Writer *writer, const IndexGroup *group);
/* Declares the indices of a group that stand at the linear place, and binds them: those that `user` uses. */
void place_in_group(Writer *writer, const IndexGroup *group, const char *place, const Expr *user);
/* The text as a factor: in parentheses, unless it is one word. */
const char *as_factor(Arena *arena, const char *text);
/* "start + a", or a where there is no start. */
const char *from_start(const Writer *writer, const char *start, const char *a);

/* The address of a direct operand's element at these places of its group and of the depth ("": 0). */
const char *address_of(Writer *writer, const Operand *operand, const IndexGroup *group,
                       const char *place, const IndexGroup *depth, const char *depth_place);

/* A part of a group that is worked on at once: where it starts ("" for 0) and ends, how long it is; the step
 * to the next. */
typedef struct Block {
    const char *start, *end, *length, *step;
} Block;

/* A loop over blocks, where there is more than one; over blocks of so many as `step` says, which is C. */
Block open_blocks(Writer *writer, const IndexGroup *group, int64_t block, const char *start, int *opened);
Block open_steps(Writer *writer, const IndexGroup *group, const char *step, const char *start, int *opened);
/* Names where the block ends, or how long it is. */
void name_end(Writer *writer, Block *block, const IndexGroup *group, const char *name);
void name_length(Writer *writer, Block *block, const IndexGroup *group, int64_t most, const char *name);

/* to[d * step_depth + p * step_place] = the operand's element at `first` + p and `depth`'s start + d, for
 * the group's `count` places p; one of the steps is 1. The inner loop runs along memory; where what is read runs
 * along one of the two and what is written along the other, rows are transposed in registers. */
typedef struct Packing {
    const Operand *operand;
    const IndexGroup *group, *depth_group;
    const char *first, *count, *filled; /* filled: fewer than count are there; NULL: all */
    const char *place;                  /* the name of p */
    Block depth;
    const char *to, *step_place, *step_depth;
} Packing;

/* Whether the depth, rather than the group, runs along the memory of what the operand reads. */
bool runs_along_depth(const Expr *operand, const IndexGroup *depth);
void write_packing(Writer *writer, const Packing *packing);

#endif
