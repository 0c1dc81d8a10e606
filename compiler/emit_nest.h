/*
 * Nests of loops at work: what emit_loops.c (where values are computed), emit_reduce.c (how sums and
 * maxima are written) and emit_group.c (several definitions in one nest) share.
 */
#ifndef DLC_EMIT_NEST_H
#define DLC_EMIT_NEST_H

#include "emit_internal.h"

/* A loop (index) or, at the root, the kernel itself; what is computed there, in order. */
typedef struct Level Level;
typedef struct Temp Temp;
struct Level {
    Level *parent;
    const Index *index;
    LIST(Temp *) temps;
    LIST(const Member *) rows; /* arrays that live as long as one turn of the loop, which is the depth'th */
    int depth;
    DrawRows draws; /* buffers that were filled before the loop, once it is open */
};

/* A step at a level: a shared expression, a reduction with loops of its own, loops around steps of other
 * levels (no expr), or the assignment of a group's member. */
struct Temp {
    const Expr *expr;
    Level *level;
    LIST(Level *) loops; /* the last is the innermost; a REDUCE of extents 1 has none */
    const Index *across; /* REDUCE: one value for each of this index, which is the last loop's; or NULL */
    Level *row;          /* across: the loop in which they are used */
    const char *array;   /* the name of those values */
    const Expr *guard;   /* across: the condition for adding a row at all; or NULL */
    const Member *member;
    bool kept;           /* of the member's values, one for each turn of its loops */
};

typedef struct Nest {
    Writer *writer;
    int *uses;     /* by expression id: how often it stands in the bodies */
    bool *certain; /* by expression id: evaluated unconditionally somewhere */
    bool *plain;   /* by expression id: evaluated in every turn of the loops of its own reduction */
    Level *row;    /* the innermost loop over the result that is being placed, or NULL */
    LIST(Temp *) temps;
    bool naming;   /* what is placed now is part of a value that has a name */
} Nest;

enum { LONGEST_ROW = 2048 /* of sums of columns: what the stack holds with ease */ };

/* ---- emit_loops.c ---- */

Nest new_nest(Writer *writer, int count, const Expr *const *bodies);
Level *new_level(Nest *nest, Level *parent, const Index *index);
/* Finds the levels at which the parts of `expr`, used at `level`, are computed. */
void place(Nest *nest, const Expr *expr, Level *level);
/* Writes what stands at the beginning of an open loop. */
void enter_level(Nest *nest, const Level *level);
/* Opens a loop of the nest, behind the numbers that members of a group draw in it, and writes what is
 * computed in it. Returns the loops opened: 0 or 1, or 2 for a long loop that draws. */
int open_level(Nest *nest, Level *level);
/* Writes what is computed at a level. */
void write_temps(Nest *nest, const Level *level);

/* ---- emit_reduce.c ---- */

/* Whether a sum's value for neighbouring places of the index comes from neighbouring places in memory. */
bool adds_rows(const Expr *sum, const Index *index);
/* A sum that is best done for all of row's index at once: it adds whole rows of memory. */
bool sums_across(const Nest *nest, const Expr *expr, const Level *row);
/* Declares `name` and computes the reduction. */
void write_reduction(Nest *nest, Temp *temp, const char *name);

/* ---- emit_group.c ---- */

/* A member's assignment, where its loops are open. */
void write_assignment(Nest *nest, const Temp *assignment);
/* Declares a local row; the first `depth` subscripts fall away. */
void write_row(Writer *writer, const Member *member, int depth);

#endif
