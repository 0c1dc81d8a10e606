/*
 * The helpers that emitted code may use; only those that it does use are written.
 */
#include "embedded.h"
#include "emit_parts.h"

#include <string.h>

/* A helper written in C. `each_pass`: of reals, so once for each precision. */
typedef struct Helper {
    const char *name, *text;
    bool each_pass;
} Helper;

static const char tile_product[] =
    "/* c[r][j] = sum over p of a[p][r] * b[p][j]: one tile, two vectors wide, kept in registers */\n"
    "static void tile_product(int depth, const real *restrict a, const real *restrict b, real *restrict c)\n"
    "{\n"
    "    tile_vector sum[TILE_ROWS][2] = {{{0}}};\n"
    "    for (int p = 0; p < depth; p++, a += TILE_ROWS, b += TILE_COLUMNS)\n"
    "        for (int r = 0; r < TILE_ROWS; r++)\n"
    "            for (int j = 0; j < 2; j++)\n"
    "                sum[r][j] += a[r] * *(const tile_vector *)(b + j * TILE_LANES);\n"
    "    for (int r = 0; r < TILE_ROWS; r++)\n"
    "        for (int j = 0; j < 2; j++)\n"
    "            *(tile_vector *)(c + r * TILE_COLUMNS + j * TILE_LANES) = sum[r][j];\n"
    "}\n";

static const char tile_product_narrow[] =
    "/* c[r][j] = sum over p of a[p][r] * b[p][j]: one tile, one vector wide, kept in registers */\n"
    "static void tile_product_narrow(int depth, const real *restrict a, const real *restrict b, real "
    "*restrict c)\n"
    "{\n"
    "    tile_vector sum[TILE_ROWS] = {{0}};\n"
    "    for (int p = 0; p < depth; p++, a += TILE_ROWS, b += TILE_LANES)\n"
    "        for (int r = 0; r < TILE_ROWS; r++)\n"
    "            sum[r] += a[r] * *(const tile_vector *)b;\n"
    "    for (int r = 0; r < TILE_ROWS; r++)\n"
    "        *(tile_vector *)(c + r * TILE_LANES) = sum[r];\n"
    "}\n";

static const Helper helpers[] = {
    {"tile_product_narrow", tile_product_narrow, true},
    {"tile_product", tile_product, true},
    {"tile_vector",
     "/* What fits a vector register; one real where the compiler has no vectors. */\n"
     "#if defined __GNUC__\n"
     "typedef real tile_vector __attribute__((vector_size(TILE_BYTES), aligned(sizeof(real)), may_alias));\n"
     "#else\n"
     "typedef real tile_vector;\n"
     "#endif\n",
     true},
    {"TILE_COLUMNS", "enum { TILE_COLUMNS = 2 * TILE_LANES };\n", true},
    {"TILE_LANES", "enum { TILE_LANES = TILE_BYTES / sizeof(real) };\n", true},
    {"TILE_ROWS",
     "/* Tiles of matrix products: as many sums as the target's registers hold. */\n"
     "#if !defined __GNUC__\n"
     "enum { TILE_ROWS = 4 };\n"
     "#define TILE_BYTES sizeof(real)\n"
     "#elif defined __AVX512F__\n"
     "enum { TILE_BYTES = 64, TILE_ROWS = 12 };\n"
     "#elif defined __AVX__\n"
     "enum { TILE_BYTES = 32, TILE_ROWS = 6 };\n"
     "#elif defined __aarch64__\n"
     "enum { TILE_BYTES = 16, TILE_ROWS = 8 };\n"
     "#else\n"
     "enum { TILE_BYTES = 16, TILE_ROWS = 6 };\n"
     "#endif\n",
     false},
    {"KEEP_LOOP",
     "/* Not to be unrolled: of the copies gcc 12 makes worse vectors than of the loop, and of conditional\n"
     " * loads in them wrong ones. */\n"
     "#if defined __GNUC__ && __GNUC__ >= 8 && !defined __clang__\n"
     "#define KEEP_LOOP _Pragma(\"GCC unroll 1\")\n"
     "#else\n"
     "#define KEEP_LOOP\n"
     "#endif\n",
     false},
    {"SHARE_LOOP",
     "/* Stands before a loop whose turns may run in any order, and side by side. */\n"
     "#define SHARE_LOOP\n",
     false},
    {"NOT_INLINE",
     "/* Of a kernel with many callers: copies in all of them would take long to compile. */\n"
     "#if defined __GNUC__\n"
     "#define NOT_INLINE __attribute__((noinline))\n"
     "#else\n"
     "#define NOT_INLINE\n"
     "#endif\n",
     false},
    {"real_softplus",
     "/* log(1 + exp(x)) without overflow */\n"
     "static inline real real_softplus(real x)\n"
     "{\n"
     "    return real_max(x, 0) + real_log1p(real_exp(-real_fabs(x)));\n"
     "}\n",
     true},
    {"real_sigmoid",
     "static inline real real_sigmoid(real x)\n"
     "{\n"
     "    return 1 / (1 + real_exp(-x));\n"
     "}\n",
     true},
    {"real_rsqrt",
     "static inline real real_rsqrt(real x)\n"
     "{\n"
     "    return 1 / real_sqrt(x);\n"
     "}\n",
     true},
    {"real_sign",
     "static inline real real_sign(real x)\n"
     "{\n"
     "    return (real)((x > 0) - (x < 0));\n"
     "}\n",
     true},
    {"real_floordiv",
     "static inline real real_floordiv(real a, real b)\n"
     "{\n"
     "    return real_floor(a / b);\n"
     "}\n",
     true},
    {"real_max",
     "/* the larger; NaN when either is */\n"
     "static inline real real_max(real a, real b)\n"
     "{\n"
     "    return a > b || a != a ? a : b;\n"
     "}\n",
     true},
    {"real_min",
     "/* the smaller; NaN when either is */\n"
     "static inline real real_min(real a, real b)\n"
     "{\n"
     "    return a < b || a != a ? a : b;\n"
     "}\n",
     true},
    {"int_max",
     "static inline int int_max(int a, int b)\n"
     "{\n"
     "    return a > b ? a : b;\n"
     "}\n",
     false},
    {"int_min",
     "static inline int int_min(int a, int b)\n"
     "{\n"
     "    return a < b ? a : b;\n"
     "}\n",
     false},
    {"int_floordiv",
     "/* a / b towards minus infinity; b > 0 */\n"
     "static inline int int_floordiv(int a, int b)\n"
     "{\n"
     "    return a / b - (a % b < 0);\n"
     "}\n",
     false},
};
enum { HELPERS = sizeof helpers / sizeof *helpers };

/* A helper's text uses library names and helpers after it. */
static bool used(const bool *helper_used, const char *body, const char *name)
{
    if (has_word(body, name))
        return true;
    for (int i = 0; i < HELPERS; i++)
        if (helper_used[i] && strcmp(helpers[i].name, name) != 0 && has_word(helpers[i].text, name))
            return true;
    return false;
}

static bool is_helper(const char *name)
{
    for (int i = 0; i < HELPERS; i++)
        if (strcmp(helpers[i].name, name) == 0)
            return true;
    return false;
}

/* An operation spelled real_NAME that is no helper is the C library's NAME, or NAMEf of floats. */
static void write_library(const bool *helper_used, const char *body, bool f64, bool again, Text *text)
{
    for (int op = 0; op < OP_COUNT; op++) {
        const char *name = op_table[op].spelling;
        if (strncmp(name, "real_", 5) != 0 || is_helper(name) || !used(helper_used, body, name))
            continue;
        if (again)
            text_printf(text, "#undef %s\n", name);
        text_printf(text, "#define %s %s%s\n", name, name + 5, f64 ? "" : "f");
    }
}

static const char *const draw_names[] = {"dl_uniform", "dl_normal"};

static bool draws(const char *body)
{
    return has_word(body, draw_names[0]) || has_word(body, draw_names[1]);
}

/* One function of runtime/random.h with the comment above it. */
typedef struct Block {
    const char *name, *text;
    bool used;
} Block;
enum { BLOCKS = 16 };

/* random.h's functions, in order: each ends at a brace in the first column. */
static int random_blocks(Arena *arena, Block blocks[BLOCKS])
{
    static const char opening[] = "static inline ";
    int count = 0;
    const char *from = strstr(random_text, "#include <stdint.h>");
    from = from ? strchr(from, '\n') + 1 : random_text;
    for (const char *end; count < BLOCKS && (end = strstr(from, "\n}\n")); from = end + 3) {
        const char *text = arena_copy(arena, from, (size_t)(end + 3 - from));
        const char *head = strstr(text, opening);
        const char *parenthesis = head ? strchr(head, '(') : NULL;
        if (!parenthesis)
            DLC_BUG("runtime/random.h has a function that is not static inline");
        const char *name = parenthesis;
        while (name[-1] != ' ')
            name--;
        blocks[count++] = (Block){arena_copy(arena, name, (size_t)(parenthesis - name)), text, false};
    }
    return count;
}

void emit_random(Arena *arena, const char *body, const char *pass, Text *text)
{
    Block blocks[BLOCKS];
    if (!draws(body))
        return;
    int count = random_blocks(arena, blocks);
    for (int i = count; i-- > 0;) { /* a function calls those above it */
        blocks[i].used = has_word(body, blocks[i].name);
        for (int k = i + 1; k < count; k++)
            blocks[i].used = blocks[i].used || (blocks[k].used && has_word(blocks[k].text, blocks[i].name));
    }
    text_printf(text, "#ifndef %s\n/* ---- random numbers: see runtime/random.h ---- */\n", pass);
    for (int i = 0; i < count; i++)
        if (blocks[i].used)
            text_puts(text, blocks[i].text);
    text_puts(text, "#endif\n\n");
}

void emit_prologue(Unit *unit, bool f64, const char *pass, Text *text)
{
    const char *body = unit->body.data;
    bool helper_used[HELPERS] = {false};
    for (int i = 0; i < HELPERS; i++)
        helper_used[i] = used(helper_used, body, helpers[i].name);
    text_printf(text, "#ifndef %s\n#include <math.h>\n#include <stddef.h>\n#include <stdint.h>\n\n", pass);
    text_printf(text, "typedef %s real;\n", f64 ? "double" : "float");
    write_library(helper_used, body, f64, false, text);
    for (int i = HELPERS; i-- > 0;)
        if (helper_used[i] && !helpers[i].each_pass)
            text_printf(text, "\n%s", helpers[i].text);
    if (draws(body)) {
        text_puts(text,
                  "\n/* Random numbers, defined below: a function of these four and nothing else. */\n");
        for (int i = 0; i < 2; i++)
            if (has_word(body, draw_names[i]))
                text_printf(text,
                            "static inline double %s(uint64_t seed, uint32_t stream, uint32_t step, uint64_t "
                            "element);\n",
                            draw_names[i]);
    }
    if (!f64) {
        text_puts(text, "#else\n");
        write_library(helper_used, body, true, true, text);
    }
    text_puts(text, "#endif\n\n");
    for (int i = HELPERS; i-- > 0;)
        if (helper_used[i] && helpers[i].each_pass) {
            text_printf(text, "%s\n", helpers[i].text);
            LIST_PUSH(unit->arena, unit->file_names, helpers[i].name);
        }
}
