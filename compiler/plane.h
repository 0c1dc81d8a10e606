/*
 * Contractions through windows (lanes.h) whose lanes are neighbouring places of one sample, instead of
 * samples.
 *
 * A sample's picture is copied into a plane with zeros around it, wide enough for every window; the planes of
 * several channels follow each other. There the windows of neighbouring places are neighbours, too, and what
 * a place of the window adds to all places, or is made of them, is one run of memory:
 *
 *     windows   for each place (p, q) of the window:  sum[at] += w[p, q] * plane[at + p * width + q]
 *     together  for each place (p, q) of the filter:  d_w[p, q] += sum of d[at] * plane[at + p * width + q]
 *
 * where `at` runs through all rows of the plane, and what stands between two rows' ends is not used, or 0.
 * Borders are multiplied, too: so this is for the few samples that are left when all lanes are full, for a
 * small batch, or for large pictures whose borders are narrow. (And an element that is not finite, and that no window meets, makes the filters' gradient NaN.)
 */
#ifndef DLC_PLANE_H
#define DLC_PLANE_H

#include "lanes.h"

struct Plane {
    int64_t picture; /* elements of a sample's tensor that make one plane */
    int64_t reals;   /* of a plane */
    /* Of each axis: */
    int64_t low[AXES], size[AXES]; /* zeros before the first place; how many places there are in all */
    int64_t spread[AXES];          /* from one of the picture's elements to the next, with zeros between */
    int64_t first[AXES]; /* where the first window begins, counted from the picture's first element */
    int64_t pace[AXES];            /* from one window to the next */
    int64_t step[AXES];            /* from one place of a window to the next */
    int64_t below[AXES];           /* reals from one place to the next */
    int64_t run;                   /* places from the first window to the last */
    int64_t a_picture, a_reals;    /* together: of the other operand, whose places are those of the run */
    int percent; /* up to how many samples, in percent of the lanes, are better off so */
};

/* Whether the sums can be computed like that: windows move evenly, and lie in the picture but for a border of
 * zeros. */
bool plane_of(const Lanes *lanes, Plane *plane);
/* Whether at least one sample is better off so than in lanes; or all are, for want of memory. */
bool plane_pays(const Lanes *lanes, const Plane *plane);

/* Whether all samples are: large pictures with narrow borders, whose lanes would not stay in the second-level
 * cache. */
bool plane_pays_always(const Lanes *lanes, const Plane *plane);

/* Reals of scratch for each thread: the planes of a sample, of both operands; the sums of a tile's row. */
int64_t plane_slab_reals(const Lanes *lanes, const Plane *plane);
int64_t plane_a_reals(const Lanes *lanes, const Plane *plane);
int64_t plane_sums_reals(const Plane *plane);

#endif
