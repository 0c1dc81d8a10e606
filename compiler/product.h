/*
 * How a contraction is computed: by which form of kernel, reading which operands where they lie,
 * with blocks of what size, in how much scratch memory. Decided by counting cycles for a model of
 * a processor with vectors of eight reals; nothing is written here.
 *
 *   tiles  a tile of the result stays in registers: numbers of a times vectors of b, which runs
 *          along the columns (Goto's and van de Geijn's matrix product)
 *   dots   both operands run along the depth: vectors times vectors, added up at the end. For few
 *          columns, of which the vectors of the other form would be half empty
 */
#ifndef DLC_PRODUCT_H
#define DLC_PRODUCT_H

#include "contraction.h"

/* An operand read where it lies: its element at places (p, d) of its group and the depth stands at
 * base + p * across + d * along, counted in reals. */
typedef struct Operand {
    const Expr *expr;
    bool direct;
    Extent across, along;
} Operand;

typedef enum ProductForm { PRODUCT_TILES, PRODUCT_DOTS } ProductForm;

typedef struct Product {
    Contraction parts; /* a and b as the form wants them: they may have changed places */
    int apart;         /* so many of the batch's last indices are columns, of which each value is a product of its own */
    ProductForm form;
    IndexGroup before; /* of the depth: for each of their values the rest of it is summed, and added up */
    Operand a, b, result; /* result: across is the step from row to row, along that of columns */
    bool pack_a, pack_b;
    bool straight;      /* every read runs evenly through its group and the depth */
    bool contiguous;    /* the columns of the result are neighbours, its rows evenly spaced */
    int64_t block_rows, block_depth;
    int64_t a_reals, b_reals; /* of scratch, for packed blocks of the operands */
} Product;

/* The widest tile and the widest panel of all targets; columns, at most, that the form dots works on at once.
 */
enum { WIDEST_TILE = 32, WIDEST_PANEL = 64, DOT_COLUMNS = 5 };

/* False when the tensor's body is no contraction, or none that gains by a form with no more scratch than
 * graph->scratch_limit. */
bool product_of(Graph *graph, const Tensor *tensor, Product *product);

/* What is emitted besides for batches of few rows (of n <= FEW), in which each number of b is used so few
 * times that what counts is to read b, or to write the result, in the order of memory: rows of the result are
 * added up from rows of b. Either the rows are few, or the depth is. */
typedef struct Strips {
    Product product; /* its parts, operands and result; no form */
    bool shallow;    /* the depth is; the rows are many */
} Strips;

enum { FEW = 4 };

/* False when the tensor's product can't be few, or doesn't lie in memory like that. */
bool strips_of(Graph *graph, const Tensor *tensor, Strips *strips);

/* Columns of a panel at most: few columns are for panels of a tile's width. */
int64_t widest_panel(const Product *product);

/* How far the read's element moves, counted in reals, when the index moves by one; false where that is
 * not the same everywhere. */
bool read_stride(const Expr *read, const Index *index, Extent *stride);

/* The same contraction with a and b, rows and columns in each other's place. */
Contraction exchanged(const Contraction *parts);

/* The product of a group's extents where it does not depend on n. */
bool group_size_known(const IndexGroup *group, int64_t *size);

#endif
