/*
 * The tiles of sums that the gradient of filters is computed in (lanes.h, together): vectors of both
 * operands, multiplied and added up. A tile has rows of a, and for each the columns of b: `wide` planes, and
 * in each `near` neighbouring windows, which mostly read the same.
 *
 * LANE_TILES(TILE) is TILE(rows, wide, near) for each of them.
 */
#ifndef DLC_LANE_TILES_H
#define DLC_LANE_TILES_H

#define LANE_TILE_ROWS(TILE, wide, near) \
    TILE(1, wide, near)                  \
    TILE(2, wide, near) TILE(3, wide, near) TILE(4, wide, near) TILE(5, wide, near) TILE(6, wide, near)

#define LANE_TILES(TILE)       \
    LANE_TILE_ROWS(TILE, 1, 1) \
    LANE_TILE_ROWS(TILE, 2, 1) \
    LANE_TILE_ROWS(TILE, 3, 1) \
    LANE_TILE_ROWS(TILE, 1, 2) \
    LANE_TILE_ROWS(TILE, 2, 2) \
    LANE_TILE_ROWS(TILE, 1, 3) \
    LANE_TILE_ROWS(TILE, 2, 3) \
    LANE_TILE_ROWS(TILE, 1, 4) \
    LANE_TILE_ROWS(TILE, 1, 5) \
    LANE_TILE_ROWS(TILE, 1, 7)

#endif
