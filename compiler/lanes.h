/*
 * Convolutions and their like taken apart: contractions of which an operand is read through windows
 * (`x[n, c, i + p - 2, j + q - 2 | 0]`), computed for as many samples at once as a tile has columns, or a vector has room for.
 *
 * Samples stand side by side, one in each lane of the vectors, and what is done at a place (i, p) is the
 * same for all of them. So pictures are never unfolded: a block of samples is turned once, so that its lanes
 * are neighbours, and the windows are read from there; what lies outside (a border, the gaps of a
 * stride) is left out rather than multiplied by 0.
 *
 *   windows   the sample's index is one of the result's (a convolution, its gradient for pictures):
 *             numbers of a times vectors of lanes of b
 *   together  it is summed over (the gradient for filters): vectors of both operands, added up
 */
#ifndef DLC_LANES_H
#define DLC_LANES_H

#include "product.h"

typedef struct Plane Plane; /* plane.h */

enum { WINDOW_MOST = 4096, AXES = 2, SUBSCRIPTS = 6, CONDITIONS = 8 };

/* Samples that are summed over are divided into PARTS; no tile has more rows than HIGHEST_TILE. */
enum { PARTS = 8, HIGHEST_TILE = 12 };

/* A subscript `place` of the samples' tensor that runs with an index of the columns (column), an index
 * of the depth (deep), or both: then all values of deep for which the conditions hold make the window. */
typedef struct Axis {
    const Index *column, *deep; /* deep: NULL where the subscript has none */
    const Expr *place;
    Extent below;               /* elements from one value of the subscript to the next */
    const Expr *condition;      /* of deep at column; the number 1: always */
    int64_t spacing;            /* between the values of deep for which it holds */
    int64_t place_step;         /* of the subscript, from one of these values to the next */
} Axis;

/* One operand's samples, turned: its value for every place of the tensor that it reads, for all lanes. */
typedef struct Slab {
    const Expr *value;                 /* over the sample's index and `places` */
    Tensor *tensor;                    /* the shape of a sample is this one's, without the first dimension */
    int count;
    const Expr *subscript[SUBSCRIPTS]; /* of every read, from the second dimension on */
    const Index *places[SUBSCRIPTS];
    int64_t reals;                     /* of one sample */
    int64_t first;                     /* of its elements, read where indices are 0, but for subscripts of axes and of
                                          what stands alone */
} Slab;

/* A tile of sums that are added up together (lane_tiles.h). */
typedef struct LaneTile {
    int rows, wide, near;
} LaneTile;

typedef struct Lanes {
    Contraction parts;     /* b is read through the windows */
    bool together;
    bool one_by_one; /* all samples are computed place by place (plane.h): there is no room for lanes, or to
                        turn the samples would take longer than their borders' zeros do */
    const Index *sample;
    const Index *alone;    /* of both operands, and of the result: each of its values on its own; or NULL */
    const Index *row;      /* NULL: one row */
    Slab b, a;             /* a: only when summed together */
    Operand direct;        /* a where it lies, when not */
    const Expr *steps;     /* the read of which its steps are, with what stands alone at 0 */
    Extent rows_step;      /* of a, from row to row */
    int axis_count;
    Axis axis[AXES];
    IndexGroup deep;       /* of the depth that is in no window */
    Extent deep_a, deep_b; /* steps from place to place of it */
    IndexGroup wide;       /* together: columns in no axis */
    Extent wide_step;      /* of b */
    LaneTile tile;         /* together */
    int64_t before,
        after; /* together: zeros around each innermost row of b, lest windows that are neighbours differ */
    int64_t rows, places;  /* sizes: of the rows; windows: of the columns without the sample */
} Lanes;

/* False when the tensor is no contraction of this kind, or needs more scratch than graph->scratch_limit. */
bool lanes_of(Graph *graph, const Tensor *tensor, Lanes *lanes);

/* The step of the operand's element in its slab when the index moves by one (0: NULL), in samples' elements. */
Extent slab_step(const Slab *slab, const Index *index);

/* The value of an integer expression or condition of the axis at these values of its indices. */
int64_t axis_value(const Axis *axis, const Expr *expr, int64_t column, int64_t deep);

/* Elements of b's slab, as they stand in the lanes, with the zeros around rows. */
int64_t lanes_padded(const Lanes *lanes, int64_t elements);

/* How many columns of sums there are for a row, when summed together. */
int64_t lanes_columns(const Lanes *lanes);
/* How many values the index that stands alone has; 1 without one. */
int64_t lanes_alone(const Lanes *lanes);

/* Reals of scratch that the code uses: for each thread, and for all together. */
int64_t lanes_own_scratch(const Lanes *lanes);
int64_t lanes_shared_scratch(const Lanes *lanes);

#endif
