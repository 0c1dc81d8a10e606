/*
 * What the kernels of lanes.h have in common, whether their lanes are samples (emit_lanes.c) or places
 * (emit_planes.c).
 */
#ifndef DLC_EMIT_LANES_PARTS_H
#define DLC_EMIT_LANES_PARTS_H

#include "emit_lanes.h"
#include "plane.h"

typedef struct Emit {
    Writer *writer;
    Tensor *tensor;
    const Lanes *lanes;
    const char *steps[AXES];   /* names of the windows' tables */
    const char *deep;          /* name of the depth's that is in no window; NULL: one place */
    const char *first, *count; /* of the samples in the block */
    const char *slab_a, *slab_b;
    const Plane *plane; /* lanes are places; NULL: samples */
    const Plane *even;  /* samples: how windows move, if evenly; NULL: not known */
    const char *run;    /* name of the steps through a plane, when summed together */
} Emit;

/* The number as C; so many of the samples' elements, in reals of the slab (in planes, whole pictures). */
const char *lanes_number(const Writer *writer, int64_t value);
const char *in_slab(const Emit *emit, const Slab *slab, int64_t elements);

/* The index at `place` from `start` on, as a name: what is written with it may have it as a factor. */
void declare_at(Writer *writer, const Index *index, const char *start, const char *place);

/* The loop over what stands alone; its name, or NULL. */
const char *open_alone(Emit *emit, int *opened);
/* An operand's slab, at the value of the index that stands alone. */
const char *slab_of(Emit *emit, const Slab *slab, const char *name);
/* Whether the slab is one tensor's samples as they lie; then the first element that is read. */
bool slab_is_copy(const Slab *slab);
const char *first_element(Emit *emit, const Slab *slab);

/* How far the axis' place in a moves with deep, as C: in reals, or in a slab's elements. */
const char *a_place(const Emit *emit, const Index *deep, const char *name, bool step);
/* The address of a's number at the row and the window's beginning. */
const char *a_address(Emit *emit, const char *row);
/* What is summed over beside the windows: so many places, evenly spaced. */
void write_deep(Emit *emit);
/* What is summed over, as three loops: through the windows at the columns' places and the rest of the depth.
 * The innermost is never one place alone where there is another. */
const char *loops_text(const Emit *emit);

/* What the epilogue adds depends on the row alone: it can be done while lanes stand side by side. */
bool epilogue_by_row(Emit *emit);
void write_row_epilogue(Emit *emit, const char *ir, const char *height, const char *sums);
/* The result's dimensions are the sample, what stands alone, the row and the axes' columns, in the order of
 * the sums. */
bool result_is_turned(const Lanes *lanes, const Tensor *tensor);
/* Where the result of this sample begins, from this row on. */
const char *result_address(Emit *emit, const char *sample, const char *row);

/* Together: both operands' slabs, multiplied and added to the part's `own` sums. */
void write_part(Emit *emit, const char *own);

/* Planes (emit_planes.c): samples from `start` on; together, what is left of the samples, PARTS of them at a
 * time, one for each part. */
void emit_planes(Emit *emit, const char *start);
void write_part_in_planes(Emit *emit, const Plane *plane, const char *part, const char *whole,
                          const char *own);

#endif
