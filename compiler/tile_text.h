/*
 * The micro-kernels of matrix products, as emitted C: tiles of sums that stay in registers.
 * TILE_ROWS, TILE_LANES and their like are macros of the emitted file (emit_prologue.c).
 */
#ifndef DLC_TILE_TEXT_H
#define DLC_TILE_TEXT_H

#include "lane_tiles.h"

static const char tile_sums[] =
    "/* sum over p of a[r][p] * b[p][j], for so many rows and vectors of columns, in registers. `across` is the step\n"
    "   from row to row of a, `along` and `step` those from p to p of a and b, `pitch` that of c's rows. */\n"
    "static ALWAYS_INLINE void tile_sums(const int rows, const int vectors, int depth, const real *restrict a,\n"
    "                                    ptrdiff_t across, ptrdiff_t along, const real *restrict b, ptrdiff_t step,\n"
    "                                    real *restrict c, ptrdiff_t pitch, int add)\n"
    "{\n"
    "    tile_vector sum[TILE_ROWS][PANEL_VECTORS], x[PANEL_VECTORS];\n"
    "    const tile_vector zero = {0};\n"
    "    UNROLLED\n"
    "    for (int r = 0; r < rows; r++) {\n"
    "        UNROLLED\n"
    "        for (int v = 0; v < vectors; v++)\n"
    "            sum[r][v] = add ? *(const tile_vector *)(c + r * pitch + v * TILE_LANES) : zero;\n"
    "    }\n"
    "    for (int p = 0; p < depth; p++, a += along, b += step) {\n"
    "        UNROLLED\n"
    "        for (int v = 0; v < vectors; v++) {\n"
    "            x[v] = *(const tile_vector *)(b + v * TILE_LANES);\n"
    "            if (rows < TILE_ROWS) {\n"
    "                IN_REGISTER(x[v]);\n"
    "            }\n"
    "        }\n"
    "        UNROLLED\n"
    "        for (int r = 0; r < rows; r++) {\n"
    "            UNROLLED\n"
    "            for (int v = 0; v < vectors; v++)\n"
    "                sum[r][v] += a[r * across] * x[v];\n"
    "        }\n"
    "    }\n"
    "    UNROLLED\n"
    "    for (int r = 0; r < rows; r++) {\n"
    "        UNROLLED\n"
    "        for (int v = 0; v < vectors; v++)\n"
    "            *(tile_vector *)(c + r * pitch + v * TILE_LANES) = sum[r][v];\n"
    "    }\n"
    "}\n";

static const char tile_rows[] =
    "/* The same for any number of rows, at most `most` at a time */\n"
    "static ALWAYS_INLINE void tile_rows(int rows, const int most, const int vectors, int depth, const real *restrict a,\n"
    "                                    ptrdiff_t across, ptrdiff_t along, const real *restrict b, ptrdiff_t step,\n"
    "                                    real *restrict c, ptrdiff_t pitch, int add)\n"
    "{\n"
    "    for (; rows >= most; rows -= most, a += most * across, c += most * pitch)\n"
    "        tile_sums(most, vectors, depth, a, across, along, b, step, c, pitch, add);\n"
    "    for (; rows >= 4; rows -= 4, a += 4 * across, c += 4 * pitch)\n"
    "        tile_sums(4, vectors, depth, a, across, along, b, step, c, pitch, add);\n"
    "    for (; rows >= 2; rows -= 2, a += 2 * across, c += 2 * pitch)\n"
    "        tile_sums(2, vectors, depth, a, across, along, b, step, c, pitch, add);\n"
    "    if (rows > 0)\n"
    "        tile_sums(1, vectors, depth, a, across, along, b, step, c, pitch, add);\n"
    "}\n";

static const char tile_product[] =
    "/* c[r][j] (+)= sum over p of a[r][p] * b[p][j]: at most TILE_ROWS rows; columns, of which there are at most\n"
    "   PANEL_COLUMNS, up to a whole tile */\n"
    "static NOT_INLINE void tile_product(int rows, int columns, int depth, const real *restrict a, ptrdiff_t across,\n"
    "                                    ptrdiff_t along, const real *restrict b, ptrdiff_t step,\n"
    "                                    real *restrict c, ptrdiff_t pitch, int add)\n"
    "{\n"
    "    if (PANEL_VECTORS > 2 && columns > TILE_COLUMNS)\n"
    "        tile_rows(rows, TILE_ROWS * 2 / PANEL_VECTORS, PANEL_VECTORS, depth, a, across, along, b, step, c, pitch, add);\n"
    "    else\n"
    "        tile_rows(rows, TILE_ROWS, 2, depth, a, across, along, b, step, c, pitch, add);\n"
    "}\n";

static const char tile_product_narrow[] =
    "/* c[r][j] (+)= sum over p of a[r][p] * b[p][j]: one tile of at most TILE_ROWS rows, one vector wide. The step\n"
    "   from row to row of a is `across`, those from p to p of a and b `along` and `step`. */\n"
    "static NOT_INLINE void tile_product_narrow(int rows, int depth, const real *restrict a, ptrdiff_t across,\n"
    "                                           ptrdiff_t along, const real *restrict b, ptrdiff_t step,\n"
    "                                           real *restrict c, ptrdiff_t pitch, int add)\n"
    "{\n"
    "    const tile_vector zero = {0};\n"
    "    tile_vector sum[TILE_ROWS];\n"
    "    for (int r = 0; r < rows; r++)\n"
    "        sum[r] = add ? *(const tile_vector *)(c + r * pitch) : zero;\n"
    "    if (rows == TILE_ROWS)\n"
    "        for (int p = 0; p < depth; p++, a += along, b += step) {\n"
    "            UNROLLED\n"
    "            for (int r = 0; r < TILE_ROWS; r++)\n"
    "                sum[r] += a[r * across] * *(const tile_vector *)b;\n"
    "        }\n"
    "    else\n"
    "        for (int p = 0; p < depth; p++, a += along, b += step)\n"
    "            for (int r = 0; r < rows; r++)\n"
    "                sum[r] += a[r * across] * *(const tile_vector *)b;\n"
    "    for (int r = 0; r < rows; r++)\n"
    "        *(tile_vector *)(c + r * pitch) = sum[r];\n"
    "}\n";

static const char row_sum[] =
    "/* c[j] (+)= sum over p of a[p] * b[p][j], for 1, 2 or 4 places p */\n"
    "static ALWAYS_INLINE void row_sum(const int depth, int columns, const real *restrict a, ptrdiff_t along,\n"
    "                                  const real *restrict b, ptrdiff_t step, real *restrict c, int add)\n"
    "{\n"
    "    const tile_vector zero = {0};\n"
    "    const int whole = columns - columns % TILE_LANES;\n"
    "    real x[4];\n"
    "    UNROLLED\n"
    "    for (int p = 0; p < depth; p++)\n"
    "        x[p] = a[p * along];\n"
    "    for (int j = 0; j < whole; j += TILE_LANES) {\n"
    "        tile_vector sum = add ? *(const tile_vector *)(c + j) : zero;\n"
    "        UNROLLED\n"
    "        for (int p = 0; p < depth; p++)\n"
    "            sum += x[p] * *(const tile_vector *)(b + p * step + j);\n"
    "        *(tile_vector *)(c + j) = sum;\n"
    "    }\n"
    "    KEEP_LOOP\n"
    "    for (int j = whole; j < columns; j++) { /* too few to be vectors */\n"
    "        real sum = add ? c[j] : 0;\n"
    "        for (int p = 0; p < depth; p++)\n"
    "            sum += x[p] * b[p * step + j];\n"
    "        IN_REGISTER(sum); /* one at a time */\n"
    "        c[j] = sum;\n"
    "    }\n"
    "}\n";

static const char row_products[] =
    "/* c[r][j] = sum over p of a[r][p] * b[p][j], where rows or places p are few: b is read, and c written, in the\n"
    "   order of memory */\n"
    "static NOT_INLINE void row_products(int rows, int columns, int depth, const real *restrict a, ptrdiff_t across,\n"
    "                                    ptrdiff_t along, const real *restrict b, ptrdiff_t step,\n"
    "                                    real *restrict c, ptrdiff_t pitch)\n"
    "{\n"
    "    int p = 0;\n"
    "    for (; p + 4 <= depth; p += 4, a += 4 * along, b += 4 * step)\n"
    "        for (int r = 0; r < rows; r++)\n"
    "            row_sum(4, columns, a + r * across, along, b, step, c + r * pitch, p > 0);\n"
    "    for (; p + 2 <= depth; p += 2, a += 2 * along, b += 2 * step)\n"
    "        for (int r = 0; r < rows; r++)\n"
    "            row_sum(2, columns, a + r * across, along, b, step, c + r * pitch, p > 0);\n"
    "    for (int r = 0; p < depth && r < rows; r++)\n"
    "        row_sum(1, columns, a + r * across, along, b, step, c + r * pitch, p > 0);\n"
    "}\n";

static const char lane_sum[] =
    "/* The sum of a vector's elements, by halves. */\n"
    "static ALWAYS_INLINE real lane_sum(tile_vector v)\n"
    "{\n"
    "    real part[TILE_LANES];\n"
    "    *(tile_vector *)part = v;\n"
    "    UNROLLED\n"
    "    for (int half = TILE_LANES / 2; half > 0; half /= 2)\n"
    "        for (int i = 0; i < half; i++)\n"
    "            part[i] += part[i + half];\n"
    "    return part[0];\n"
    "}\n";

static const char dot_sums[] =
    "/* c[r][j] = sum over p of a[r][p] * b[j][p] for `rows` x `columns` sums, a vector of p at once */\n"
    "static ALWAYS_INLINE void dot_sums(const int rows, const int columns, int depth, const real *restrict a,\n"
    "                                   ptrdiff_t across, const real *restrict b, ptrdiff_t step,\n"
    "                                   real *restrict c, ptrdiff_t pitch)\n"
    "{\n"
    "    tile_vector sum[DOT_ROWS][5], x[DOT_ROWS];\n"
    "    const tile_vector zero = {0};\n"
    "    UNROLLED\n"
    "    for (int r = 0; r < rows; r++) {\n"
    "        UNROLLED\n"
    "        for (int j = 0; j < columns; j++)\n"
    "            sum[r][j] = zero;\n"
    "    }\n"
    "    const int whole = depth - depth % TILE_LANES;\n"
    "    for (int p = 0; p < whole; p += TILE_LANES) {\n"
    "        UNROLLED\n"
    "        for (int r = 0; r < rows; r++)\n"
    "            x[r] = *(const tile_vector *)(a + p + r * across);\n"
    "        UNROLLED\n"
    "        for (int j = 0; j < columns; j++) {\n"
    "            tile_vector y = *(const tile_vector *)(b + j * step + p);\n"
    "            IN_REGISTER(y);\n"
    "            UNROLLED\n"
    "            for (int r = 0; r < rows; r++)\n"
    "                sum[r][j] += x[r] * y;\n"
    "        }\n"
    "    }\n"
    "    for (int r = 0; r < rows; r++)\n"
    "        for (int j = 0; j < columns; j++) {\n"
    "            real total = lane_sum(sum[r][j]);\n"
    "            for (int q = whole; q < depth; q++)\n"
    "                total += a[q + r * across] * b[j * step + q];\n"
    "            c[j + r * pitch] = total;\n"
    "        }\n"
    "}\n";

#define DOT_PRODUCTS(columns)                                                                               \
    "/* c[r][j] = sum over p of a[r][p] * b[j][p]: " columns " columns of at most DOT_ROWS rows */\n"       \
    "static NOT_INLINE void dot_products_" columns                                                          \
    "(int rows, int depth, const real *restrict a, ptrdiff_t across,\n"                                     \
    "                                      const real *restrict b, ptrdiff_t step, real *restrict c,\n"     \
    "                                      ptrdiff_t pitch)\n"                                              \
    "{\n"                                                                                                   \
    "    if (rows == DOT_ROWS)\n"                                                                           \
    "        dot_sums(DOT_ROWS, " columns ", depth, a, across, b, step, c, pitch);\n"                       \
    "    else\n"                                                                                            \
    "        for (int r = 0; r < rows; r++)\n"                                                              \
    "            dot_sums(1, " columns ", depth, a + r * across, across, b, step, c + r * pitch, pitch);\n" \
    "}\n"
static const char dot_products_1[] = DOT_PRODUCTS("1"), dot_products_2[] = DOT_PRODUCTS("2"),
                  dot_products_3[] = DOT_PRODUCTS("3"), dot_products_4[] = DOT_PRODUCTS("4"),
                  dot_products_5[] = DOT_PRODUCTS("5");

static const char steps_type[] =
    "/* Places that are summed over: how many, where the first is in a and in b, how far each next is. */\n"
    "typedef struct Steps {\n"
    "    int count, a, a_step, b, b_step;\n"
    "} Steps;\n";

static const char one_step[] =
    "static const Steps one_step = {1, 0, 0, 0, 0};\n";

static const char window_sums[] =
    "/* sum over the places of y, x and z of a[r] * b[j], for so many rows and vectors of columns, in registers */\n"
    "static ALWAYS_INLINE void window_sums(const int rows, const int vectors, const Steps *y, const Steps *x,\n"
    "                                      const Steps *z, const real *restrict a, ptrdiff_t across,\n"
    "                                      const real *restrict b, real *restrict c, ptrdiff_t pitch)\n"
    "{\n"
    "    tile_vector sum[TILE_ROWS][PANEL_VECTORS];\n"
    "    const tile_vector zero = {0};\n"
    "    UNROLLED\n"
    "    for (int r = 0; r < rows; r++) {\n"
    "        UNROLLED\n"
    "        for (int v = 0; v < vectors; v++)\n"
    "            sum[r][v] = zero;\n"
    "    }\n"
    "    a += y->a + x->a + z->a;\n"
    "    b += y->b + x->b + z->b;\n"
    "    for (int s = 0; s < y->count; s++, a += y->a_step, b += y->b_step)\n"
    "        for (int t = 0; t < x->count; t++) {\n"
    "            const real *from_a = a + t * x->a_step, *from_b = b + t * x->b_step;\n"
    "            for (int p = 0; p < z->count; p++, from_a += z->a_step, from_b += z->b_step) {\n"
    "                tile_vector u[PANEL_VECTORS];\n"
    "                UNROLLED\n"
    "                for (int v = 0; v < vectors; v++) {\n"
    "                    u[v] = *(const tile_vector *)(from_b + v * TILE_LANES);\n"
    "                    if (rows < TILE_ROWS) {\n"
    "                        IN_REGISTER(u[v]);\n"
    "                    }\n"
    "                }\n"
    "                UNROLLED\n"
    "                for (int r = 0; r < rows; r++) {\n"
    "                    UNROLLED\n"
    "                    for (int v = 0; v < vectors; v++)\n"
    "                        sum[r][v] += from_a[r * across] * u[v];\n"
    "                }\n"
    "            }\n"
    "        }\n"
    "    UNROLLED\n"
    "    for (int r = 0; r < rows; r++) {\n"
    "        UNROLLED\n"
    "        for (int v = 0; v < vectors; v++)\n"
    "            *(tile_vector *)(c + r * pitch + v * TILE_LANES) = sum[r][v];\n"
    "    }\n"
    "}\n";

static const char window_rows[] =
    "/* The same for any number of rows, at most `most` at a time */\n"
    "static ALWAYS_INLINE void window_rows(int rows, const int most, const int vectors, const Steps *y, const Steps *x,\n"
    "                                      const Steps *z, const real *restrict a, ptrdiff_t across,\n"
    "                                      const real *restrict b, real *restrict c, ptrdiff_t pitch)\n"
    "{\n"
    "    for (; rows >= most; rows -= most, a += most * across, c += most * pitch)\n"
    "        window_sums(most, vectors, y, x, z, a, across, b, c, pitch);\n"
    "    for (; rows >= 4; rows -= 4, a += 4 * across, c += 4 * pitch)\n"
    "        window_sums(4, vectors, y, x, z, a, across, b, c, pitch);\n"
    "    for (; rows >= 2; rows -= 2, a += 2 * across, c += 2 * pitch)\n"
    "        window_sums(2, vectors, y, x, z, a, across, b, c, pitch);\n"
    "    if (rows > 0)\n"
    "        window_sums(1, vectors, y, x, z, a, across, b, c, pitch);\n"
    "}\n";

static const char window_product[] =
    "/* c[r][j] = sum over the places of y, x and z of a[r] * b[j], for `columns` lanes j: a tile's or a panel's */\n"
    "static NOT_INLINE void window_product(int rows, int columns, const Steps *y, const Steps *x, const Steps *z,\n"
    "                                      const real *restrict a, ptrdiff_t across, const real *restrict b,\n"
    "                                      real *restrict c, ptrdiff_t pitch)\n"
    "{\n"
    "    if (PANEL_VECTORS > 2 && columns > TILE_COLUMNS)\n"
    "        window_rows(rows, TILE_ROWS * 2 / PANEL_VECTORS, PANEL_VECTORS, y, x, z, a, across, b, c, pitch);\n"
    "    else\n"
    "        window_rows(rows, TILE_ROWS, 2, y, x, z, a, across, b, c, pitch);\n"
    "}\n";

static const char window_columns[] =
    "/* So many columns the window at the first steps has: those of the next window too where it reads the lanes beside */\n"
    "static inline int window_columns(const Steps *steps, int left)\n"
    "{\n"
    "    const Steps *next = steps + 1;\n"
    "    return PANEL_VECTORS > 2 && left > 1 && next->count == steps->count && next->a == steps->a &&\n"
    "                   next->a_step == steps->a_step && next->b == steps->b + TILE_COLUMNS &&\n"
    "                   next->b_step == steps->b_step ?\n"
    "               2 * TILE_COLUMNS :\n"
    "               TILE_COLUMNS;\n"
    "}\n";

static const char lane_step[] =
    "/* sum[r][j] += a[r] * b[j] at one place, where columns j are so many windows in each of the planes: what there are\n"
    "   fewer of waits in registers, the others come one by one */\n"
    "static ALWAYS_INLINE void lane_step(const int rows, const int planes, const int windows,\n"
    "                                    tile_vector (*restrict sum)[7], const real *restrict a, ptrdiff_t across,\n"
    "                                    const real *restrict b, ptrdiff_t wide, ptrdiff_t near)\n"
    "{\n"
    "    const int columns = planes * windows;\n"
    "    tile_vector x[7];\n"
    "    if (rows <= columns) {\n"
    "        UNROLLED\n"
    "        for (int r = 0; r < rows; r++) {\n"
    "            x[r] = *(const tile_vector *)(a + r * across);\n"
    "            IN_REGISTER(x[r]);\n"
    "        }\n"
    "        UNROLLED\n"
    "        for (int j = 0; j < columns; j++) {\n"
    "            tile_vector y = *(const tile_vector *)(b + j / windows * wide + j % windows * near);\n"
    "            IN_REGISTER(y);\n"
    "            UNROLLED\n"
    "            for (int r = 0; r < rows; r++)\n"
    "                sum[r][j] += x[r] * y;\n"
    "        }\n"
    "    } else {\n"
    "        UNROLLED\n"
    "        for (int j = 0; j < columns; j++) {\n"
    "            x[j] = *(const tile_vector *)(b + j / windows * wide + j % windows * near);\n"
    "            IN_REGISTER(x[j]);\n"
    "        }\n"
    "        UNROLLED\n"
    "        for (int r = 0; r < rows; r++) {\n"
    "            tile_vector y = *(const tile_vector *)(a + r * across);\n"
    "            IN_REGISTER(y);\n"
    "            UNROLLED\n"
    "            for (int j = 0; j < columns; j++)\n"
    "                sum[r][j] += y * x[j];\n"
    "        }\n"
    "    }\n"
    "}\n";

static const char lane_sums[] =
    "/* c[r][j] += sum over the places of y, x and z and all lanes of a[r] * b[j], in registers: where there is room, in\n"
    "   two sums each, lest one waits for the other */\n"
    "static ALWAYS_INLINE void lane_sums(const int rows, const int planes, const int windows, const Steps *y,\n"
    "                                    const Steps *x, const Steps *z, const real *restrict a, ptrdiff_t across,\n"
    "                                    const real *restrict b, ptrdiff_t wide, ptrdiff_t near, real *restrict c,\n"
    "                                    ptrdiff_t pitch, ptrdiff_t apart, ptrdiff_t beside)\n"
    "{\n"
    "    tile_vector sum[6][7], next[6][7];\n"
    "    const tile_vector zero = {0};\n"
    "    const int columns = planes * windows, doubled = rows * columns <= LANE_SUMS / 2;\n"
    "    UNROLLED\n"
    "    for (int r = 0; r < rows; r++) {\n"
    "        UNROLLED\n"
    "        for (int j = 0; j < columns; j++)\n"
    "            sum[r][j] = next[r][j] = zero;\n"
    "    }\n"
    "    a += y->a + x->a + z->a;\n"
    "    b += y->b + x->b + z->b;\n"
    "    for (int s = 0; s < y->count; s++, a += y->a_step, b += y->b_step)\n"
    "        for (int t = 0; t < x->count; t++) {\n"
    "            const real *u = a + t * x->a_step, *v = b + t * x->b_step;\n"
    "            int p = 0;\n"
    "            for (; doubled && p + 2 <= z->count; p += 2, u += 2 * z->a_step, v += 2 * z->b_step) {\n"
    "                lane_step(rows, planes, windows, sum, u, across, v, wide, near);\n"
    "                lane_step(rows, planes, windows, next, u + z->a_step, across, v + z->b_step, wide, near);\n"
    "            }\n"
    "            for (; p < z->count; p++, u += z->a_step, v += z->b_step)\n"
    "                lane_step(rows, planes, windows, sum, u, across, v, wide, near);\n"
    "        }\n"
    "    tile_vector all[6 * 7];\n"
    "    UNROLLED\n"
    "    for (int r = 0; r < rows; r++) {\n"
    "        UNROLLED\n"
    "        for (int j = 0; j < columns; j++)\n"
    "            all[r * columns + j] = sum[r][j] + (doubled ? next[r][j] : zero);\n"
    "    }\n"
    "    KEEP_LOOP\n"
    "    for (int k = 0; k < rows * columns; k++)\n"
    "        c[k / columns * pitch + k % columns / windows * apart + k % windows * beside] += lane_sum(all[k]);\n"
    "}\n";

#define LANE_PRODUCTS(rows, wide, near)                                                                          \
    static const char lane_products_##rows##x##wide##x##near[] =                                                 \
        "/* c[r][j] += sum over the places of y, x and z and all lanes of a[r] * b[j]: " #rows                   \
        " rows, " #wide " x " #near " columns, planes by windows */\n"                                                        \
        "static NOT_INLINE void lane_products_" #rows "x" #wide "x" #near                                        \
        "(const Steps *y, const Steps *x,\n"                                                                     \
        "                                           const Steps *z, const real *restrict a, ptrdiff_t across,\n" \
        "                                           const real *restrict b, ptrdiff_t wide, ptrdiff_t near,\n"   \
        "                                           real *restrict c, ptrdiff_t pitch, ptrdiff_t apart,\n"       \
        "                                           ptrdiff_t beside)\n"                                         \
        "{\n"                                                                                                    \
        "    const int height = lane_rows(" #rows ", " #wide " * " #near ");\n"                                  \
        "    KEEP_LOOP\n"                                                                                        \
        "    for (int r = 0; r < " #rows "; r += height)\n"                                                      \
        "        lane_sums(height, " #wide ", " #near                                                            \
        ", y, x, z, a + r * across, across, b, wide, near, c + r * pitch,\n"                                     \
        "                  pitch, apart, beside);\n"                                                             \
        "}\n";
LANE_TILES(LANE_PRODUCTS)
#undef LANE_PRODUCTS

static const char lane_rows[] = "/* Of a tile's rows, so many at a time have their sums in registers */\n"
                                "static ALWAYS_INLINE int lane_rows(int rows, int columns)\n"
                                "{\n"
                                "    return rows * columns <= LANE_SUMS                         ? rows\n"
                                "           : rows % 2 == 0 && rows / 2 * columns <= LANE_SUMS ? rows / 2\n"
                                "           : rows % 3 == 0 && rows / 3 * columns <= LANE_SUMS ? rows / 3\n"
                                "                                                              : 1;\n"
                                "}\n";

static const char transpose_4x4[] =
    "/* to[i][j] = from[j][i] for four rows of four: in registers, where compilers can deal vectors anew */\n"
    "static ALWAYS_INLINE void transpose_4x4(const real *restrict from, ptrdiff_t across, real *restrict to,\n"
    "                                        ptrdiff_t pitch)\n"
    "{\n"
    "#if !defined DL_SCALAR && (defined __clang__ || (defined __GNUC__ && __GNUC__ >= 12))\n"
    "    typedef real quad __attribute__((vector_size(4 * sizeof(real)), aligned(sizeof(real)), may_alias));\n"
    "    const quad a = *(const quad *)from, b = *(const quad *)(from + across);\n"
    "    const quad c = *(const quad *)(from + 2 * across), d = *(const quad *)(from + 3 * across);\n"
    "    const quad ab = __builtin_shufflevector(a, b, 0, 4, 1, 5), cd = __builtin_shufflevector(c, d, 0, 4, 1, 5);\n"
    "    *(quad *)to = __builtin_shufflevector(ab, cd, 0, 1, 4, 5);\n"
    "    *(quad *)(to + pitch) = __builtin_shufflevector(ab, cd, 2, 3, 6, 7);\n"
    "    const quad ab_2 = __builtin_shufflevector(a, b, 2, 6, 3, 7), cd_2 = __builtin_shufflevector(c, d, 2, 6, 3, 7);\n"
    "    *(quad *)(to + 2 * pitch) = __builtin_shufflevector(ab_2, cd_2, 0, 1, 4, 5);\n"
    "    *(quad *)(to + 3 * pitch) = __builtin_shufflevector(ab_2, cd_2, 2, 3, 6, 7);\n"
    "#else\n"
    "    for (int i = 0; i < 4; i++)\n"
    "        for (int j = 0; j < 4; j++)\n"
    "            to[i * pitch + j] = from[j * across + i];\n"
    "#endif\n"
    "}\n";

static const char transpose[] =
    "/* to[i][j] = from[j][i] for `rows` x `columns` places i, j; the rows of `to` lie `pitch` apart, those of `from`\n"
    "   `across` */\n"
    "static NOT_INLINE void transpose(int rows, int columns, const real *restrict from, ptrdiff_t across,\n"
    "                                 real *restrict to, ptrdiff_t pitch)\n"
    "{\n"
    "    enum { STRIP = 16 }; /* what a cache line has room for */\n"
    "    const int whole = columns - columns % 4;\n"
    "    for (int strip = 0; strip < rows; strip += STRIP) {\n"
    "        const int end = int_min(rows, strip + STRIP), rest = end - end % 4;\n"
    "        for (int j = 0; j < whole; j += 4)\n"
    "            for (int i = strip; i < rest; i += 4)\n"
    "                transpose_4x4(from + j * across + i, across, to + i * pitch + j, pitch);\n"
    "        for (int j = 0; j < columns; j++) {\n"
    "            KEEP_LOOP\n"
    "            for (int i = j < whole ? rest : strip; i < end; i++)\n"
    "                to[i * pitch + j] = from[j * across + i];\n"
    "        }\n"
    "    }\n"
    "}\n";

static const char to_lanes[] =
    "/* to[i][lane] = from[lane][i] for `size` elements of each of `count` samples; 0 in the lanes beyond */\n"
    "static NOT_INLINE void to_lanes(int lanes, int count, int size, const real *restrict from,\n"
    "                                real *restrict to)\n"
    "{\n"
    "    transpose(size, count, from, size, to, lanes);\n"
    "    for (int i = 0; count < lanes && i < size; i++)\n"
    "        for (int lane = count; lane < lanes; lane++)\n"
    "            to[i * lanes + lane] = 0;\n"
    "}\n";

static const char to_padded_lanes[] =
    "/* to[i][j][lane] = from[lane][i][j] for rows i of `columns` elements j of each of `count` samples; 0 in the lanes\n"
    "   beyond, and `before` and `after` each row */\n"
    "static NOT_INLINE void to_padded_lanes(int lanes, int count, int rows, int columns, int before, int after,\n"
    "                                       const real *restrict from, real *restrict to)\n"
    "{\n"
    "    for (int i = 0; i < rows; i++, to += (before + columns + after) * lanes) {\n"
    "        if (count < lanes)\n"
    "            clear(to, (before + columns) * lanes);\n"
    "        clear(to, before * lanes);\n"
    "        transpose(columns, count, from + i * columns, rows * columns, to + before * lanes, lanes);\n"
    "        clear(to + (before + columns) * lanes, after * lanes);\n"
    "    }\n"
    "}\n";

static const char find_steps[] =
    "/* The windows of `columns` places: at place p of window i stands element (first + i * pace + p * step) / spread\n"
    "   of the `extent` elements, if there is one; elements are `below` apart in b, places `along` in a */\n"
    "static NOT_INLINE void find_steps(Steps *steps, int columns, int places, int extent, int first, int pace,\n"
    "                                  int step, int spread, int along, int below)\n"
    "{\n"
    "    for (int i = 0; i < columns; i++) {\n"
    "        steps[i] = (Steps){0, 0, spread * along, 0, step * below};\n"
    "        for (int p = places; p-- > 0;) {\n"
    "            const int at = first + i * pace + p * step;\n"
    "            if (at < 0 || at >= spread * extent || at % spread != 0)\n"
    "                continue;\n"
    "            steps[i].count++;\n"
    "            steps[i].a = p * along;\n"
    "            steps[i].b = at / spread * below;\n"
    "        }\n"
    "    }\n"
    "}\n";

static const char copy_planes[] =
    "/* to[i][j][k] = from[i][j][k] for `count` planes of rows x columns; the "
    "steps from plane to plane, from row to\n"
    "   row and from column to column are those behind each of the two */\n"
    "static NOT_INLINE void copy_planes(int count, int rows, int columns, const real *restrict from, int from_plane,\n"
    "                                   int from_row, int from_column, real *restrict to, int to_plane, int to_row,\n"
    "                                   int to_column)\n"
    "{\n"
    "    for (int i = 0; i < count; i++)\n"
    "        for (int j = 0; j < rows; j++) {\n"
    "            const real *x = from + i * from_plane + j * from_row;\n"
    "            real *y = to + i * to_plane + j * to_row;\n"
    "            if (from_column == 1 && to_column == 1)\n"
    "                for (int k = 0; k < columns; k++)\n"
    "                    y[k] = x[k];\n"
    "            else\n"
    "                for (int k = 0; k < columns; k++)\n"
    "                    y[k * to_column] = x[k * from_column];\n"
    "        }\n"
    "}\n";

static const char clear[] = "static NOT_INLINE void clear(real *to, int count)\n"
                            "{\n"
                            "    for (int i = 0; i < count; i++)\n"
                            "        to[i] = 0;\n"
                            "}\n";

#endif
