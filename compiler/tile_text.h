/*
 * The micro-kernels of matrix products, as emitted C: tiles of sums that stay in registers.
 * TILE_ROWS, TILE_LANES and their like are macros of the emitted file (emit_prologue.c).
 */
#ifndef DLC_TILE_TEXT_H
#define DLC_TILE_TEXT_H

static const char tile_sums[] =
    "/* sum over p of a[r][p] * b[p][j], for `rows` rows and two vectors of columns, in registers. `across` is the\n"
    "   step from row to row of a, `along` and `step` those from p to p of a and b, `pitch` that of c's rows. */\n"
    "static ALWAYS_INLINE void tile_sums(const int rows, int depth, const real *restrict a, ptrdiff_t across,\n"
    "                                    ptrdiff_t along, const real *restrict b, ptrdiff_t step,\n"
    "                                    real *restrict c, ptrdiff_t pitch, int add)\n"
    "{\n"
    "    tile_vector left[TILE_ROWS], right[TILE_ROWS];\n"
    "    const tile_vector zero = {0};\n"
    "    UNROLLED\n"
    "    for (int r = 0; r < rows; r++) {\n"
    "        left[r] = add ? *(const tile_vector *)(c + r * pitch) : zero;\n"
    "        right[r] = add ? *(const tile_vector *)(c + r * pitch + TILE_LANES) : zero;\n"
    "    }\n"
    "    for (int p = 0; p < depth; p++, a += along, b += step) {\n"
    "        const tile_vector x = *(const tile_vector *)b, y = *(const tile_vector *)(b + TILE_LANES);\n"
    "        UNROLLED\n"
    "        for (int r = 0; r < rows; r++) {\n"
    "            left[r] += a[r * across] * x;\n"
    "            right[r] += a[r * across] * y;\n"
    "        }\n"
    "    }\n"
    "    UNROLLED\n"
    "    for (int r = 0; r < rows; r++) {\n"
    "        *(tile_vector *)(c + r * pitch) = left[r];\n"
    "        *(tile_vector *)(c + r * pitch + TILE_LANES) = right[r];\n"
    "    }\n"
    "}\n";

static const char tile_product[] =
    "/* c[r][j] (+)= sum over p of a[r][p] * b[p][j]: one tile of at most TILE_ROWS x TILE_COLUMNS */\n"
    "static NOT_INLINE void tile_product(int rows, int depth, const real *restrict a, ptrdiff_t across,\n"
    "                                    ptrdiff_t along, const real *restrict b, ptrdiff_t step,\n"
    "                                    real *restrict c, ptrdiff_t pitch, int add)\n"
    "{\n"
    "    if (rows == TILE_ROWS) {\n"
    "        tile_sums(TILE_ROWS, depth, a, across, along, b, step, c, pitch, add);\n"
    "        return;\n"
    "    }\n"
    "    if (rows == TILE_ROWS - 1) {\n"
    "        tile_sums(TILE_ROWS - 1, depth, a, across, along, b, step, c, pitch, add);\n"
    "        return;\n"
    "    }\n"
    "    for (; rows >= 4; rows -= 4, a += 4 * across, c += 4 * pitch)\n"
    "        tile_sums(4, depth, a, across, along, b, step, c, pitch, add);\n"
    "    for (; rows >= 2; rows -= 2, a += 2 * across, c += 2 * pitch)\n"
    "        tile_sums(2, depth, a, across, along, b, step, c, pitch, add);\n"
    "    if (rows > 0)\n"
    "        tile_sums(1, depth, a, across, along, b, step, c, pitch, add);\n"
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
    "    const tile_vector zero = {0};\n"
    "    tile_vector first[5], second[5];\n"
    "    UNROLLED\n"
    "    for (int j = 0; j < columns; j++)\n"
    "        first[j] = second[j] = zero;\n"
    "    int p = 0;\n"
    "    for (; p + TILE_LANES <= depth; p += TILE_LANES) {\n"
    "        const tile_vector x = *(const tile_vector *)(a + p);\n"
    "        const tile_vector y = *(const tile_vector *)(a + p + (rows - 1) * across);\n"
    "        UNROLLED\n"
    "        for (int j = 0; j < columns; j++) {\n"
    "            const tile_vector z = *(const tile_vector *)(b + j * step + p);\n"
    "            first[j] += x * z;\n"
    "            second[j] += y * z;\n"
    "        }\n"
    "    }\n"
    "    for (int j = 0; j < columns; j++) {\n"
    "        real sum = lane_sum(first[j]), next = lane_sum(second[j]);\n"
    "        for (int q = p; q < depth; q++) {\n"
    "            sum += a[q] * b[j * step + q];\n"
    "            next += a[q + (rows - 1) * across] * b[j * step + q];\n"
    "        }\n"
    "        c[j] = sum;\n"
    "        c[j + (rows - 1) * pitch] = next;\n"
    "    }\n"
    "}\n";

#define DOT_PRODUCTS(columns)                                                                                \
    "/* c[r][j] = sum over p of a[r][p] * b[j][p]: " columns " columns of at most DOT_ROWS rows */\n"       \
    "static NOT_INLINE void dot_products_" columns "(int rows, int depth, const real *restrict a, ptrdiff_t across,\n" \
    "                                      const real *restrict b, ptrdiff_t step, real *restrict c,\n"      \
    "                                      ptrdiff_t pitch)\n"                                              \
    "{\n"                                                                                                    \
    "    if (rows == DOT_ROWS)\n"                                                                            \
    "        dot_sums(DOT_ROWS, " columns ", depth, a, across, b, step, c, pitch);\n"                        \
    "    else\n"                                                                                             \
    "        dot_sums(1, " columns ", depth, a, across, b, step, c, pitch);\n"                               \
    "}\n"
static const char dot_products_1[] = DOT_PRODUCTS("1"), dot_products_2[] = DOT_PRODUCTS("2"),
                  dot_products_3[] = DOT_PRODUCTS("3"), dot_products_4[] = DOT_PRODUCTS("4"),
                  dot_products_5[] = DOT_PRODUCTS("5");

#endif
