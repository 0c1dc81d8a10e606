/*
 * The helpers that emitted code may use; only those that it does use are written.
 */
#include "embedded.h"
#include "emit_parts.h"
#include "tile_text.h"
#include "paste.h"

#include <string.h>

/* A helper written in C. `each_pass`: of reals, so once for each precision. */
typedef struct Helper {
    const char *name, *text;
    bool each_pass;
} Helper;

static const char no_exceptions[] =
    "/* Nothing here looks at floating-point exceptions or errno: so both sides of a choice may be computed,\n"
    "   and loops over choices become vector code. clang takes that for granted. Loops that copy a few numbers are\n"
    "   faster as vector code than as calls of memcpy, or as what gcc writes for one. -O2 does for loops what -O3\n"
    "   does; the rest of -O3, such as copies of functions for what callers pass, and of loops for each outcome of a\n"
    "   condition, takes long and gains nothing here. Choices that are jumps keep a loop from becoming vector code,\n"
    "   so that jumps are not multiplied either. */\n"
    "#if defined __GNUC__ && !defined __clang__\n"
    "#pragma GCC optimize(\"no-trapping-math\", \"no-math-errno\", \"no-ipa-cp-clone\", \"no-unswitch-loops\")\n"
    "#pragma GCC optimize(\"no-tree-loop-distribute-patterns\", \"vect-cost-model=dynamic\", \"no-thread-jumps\")\n"
    "#if __GNUC__ < 12\n"
    "#pragma GCC optimize(\"tree-vectorize\")\n"
    "#endif\n"
    "#if defined __AVX512F__ && __GNUC__ >= 8 /* as the kernels of products do */\n"
    "#pragma GCC target(\"prefer-vector-width=512\")\n"
    "#endif\n"
    "#elif defined __clang__ /* a helper may be for another target */\n"
    "#pragma clang diagnostic ignored \"-Wunused-function\"\n"
    "#endif\n\n";

static const Helper helpers[] = {
    {"window_product", window_product, true},
    {"window_rows", window_rows, true},
    {"window_sums", window_sums, true},
    {"window_columns", window_columns, true},
#define LANE_PRODUCTS(rows, wide, near) \
    {"lane_products_" #rows "x" #wide "x" #near, lane_products_##rows##x##wide##x##near, true},
    LANE_TILES(LANE_PRODUCTS)
#undef LANE_PRODUCTS
        {"lane_sums", lane_sums, true},
    {"lane_step", lane_step, true},
    {"lane_rows", lane_rows, false},
    {"to_padded_lanes", to_padded_lanes, true},
    {"to_lanes", to_lanes, true},
    {"copy_planes", copy_planes, true},
    {"find_steps", find_steps, true},
    {"clear", clear, true},
    {"transpose", transpose, true},
    {"transpose_4x4", transpose_4x4, true},
    {"tile_product_narrow", tile_product_narrow, true},
    {"tile_product", tile_product, true},
    {"tile_rows", tile_rows, true},
    {"tile_sums", tile_sums, true},
    {"dot_products_5", dot_products_5, true},
    {"dot_products_4", dot_products_4, true},
    {"dot_products_3", dot_products_3, true},
    {"dot_products_2", dot_products_2, true},
    {"dot_products_1", dot_products_1, true},
    {"dot_sums", dot_sums, true},
    {"row_products", row_products, true},
    {"row_sum", row_sum, true},
    {"lane_sum", lane_sum, true},
    {"one_step", one_step, false},
    {"Steps", steps_type, false},
    {"LANE_SUMS",
     "/* So many sums of vectors times vectors have room in the target's registers. */\n"
     "#if (defined __AVX512F__ || defined __aarch64__) && !defined DL_SCALAR\n"
     "enum { LANE_SUMS = 24 };\n"
     "#else\n"
     "enum { LANE_SUMS = 12 };\n"
     "#endif\n",
     false},
    {"DOT_ROWS",
     "/* So many rows of dot products have room in the target's registers. */\n"
     "#if defined __AVX512F__ && !defined DL_SCALAR\n"
     "enum { DOT_ROWS = 4 };\n"
     "#else\n"
     "enum { DOT_ROWS = 2 };\n"
     "#endif\n",
     false},
    {"tile_vector",
     "/* What fits a vector register; one real where the compiler has no vectors. */\n"
     "#if defined __GNUC__ && !defined DL_SCALAR\n"
     "typedef real tile_vector __attribute__((vector_size(TILE_BYTES), aligned(sizeof(real)), may_alias));\n"
     "#else\n"
     "typedef real tile_vector;\n"
     "#endif\n",
     true},
    {"PANEL_COLUMNS", "enum { PANEL_COLUMNS = PANEL_VECTORS * TILE_LANES };\n", true},
    {"TILE_COLUMNS", "enum { TILE_COLUMNS = 2 * TILE_LANES };\n", true},
    {"TILE_LANES", "enum { TILE_LANES = TILE_BYTES / sizeof(real) };\n", true},
    {"TILE_ROWS",
     "/* Tiles of matrix products: as many sums as the target's registers hold, in TILE_ROWS rows of two vectors or fewer\n"
     "   ones of PANEL_VECTORS. -DDL_SCALAR does without vectors. */\n"
     "#if !defined __GNUC__ || defined DL_SCALAR\n"
     "enum { TILE_ROWS = 4, PANEL_VECTORS = 2 };\n"
     "#define TILE_BYTES sizeof(real)\n"
     "#elif defined __AVX512F__\n"
     "enum { TILE_BYTES = 64, TILE_ROWS = 12, PANEL_VECTORS = 4 };\n"
     "#elif defined __AVX__\n"
     "enum { TILE_BYTES = 32, TILE_ROWS = 6, PANEL_VECTORS = 2 };\n"
     "#elif defined __aarch64__\n"
     "enum { TILE_BYTES = 16, TILE_ROWS = 8, PANEL_VECTORS = 2 };\n"
     "#else\n"
     "enum { TILE_BYTES = 16, TILE_ROWS = 6, PANEL_VECTORS = 2 };\n"
     "#endif\n",
     false},
    {"UNROLLED",
     "/* A short loop over registers: every turn is written out. */\n"
     "#if defined __clang__\n"
     "#define UNROLLED _Pragma(\"clang loop unroll(full)\")\n"
     "#elif defined __GNUC__ && __GNUC__ >= 8\n"
     "#define UNROLLED _Pragma(\"GCC unroll 16\")\n"
     "#else\n"
     "#define UNROLLED\n"
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
    {"IN_REGISTER",
     "/* A value to be loaded once: where it has few uses, gcc would load it again for each. */\n"
     "#if defined __x86_64__ && defined __GNUC__ && !defined __clang__\n"
     "#define IN_REGISTER(value) __asm__(\"\" : \"+v\"(value))\n"
     "#else\n"
     "#define IN_REGISTER(value)\n"
     "#endif\n",
     false},
    {"largest_size",
     "/* The size of the largest of so many numbers; infinity where one is not finite. */\n"
     "static real largest_size(int count, const real *x)\n"
     "{\n"
     "    real largest = 0, none = 0;\n"
     "    for (int i = 0; i < count; i++) {\n"
     "        largest = real_max(largest, x[i] < 0 ? -x[i] : x[i]);\n"
     "        none += x[i] - x[i]; /* not 0 but NaN where x[i] is not finite */\n"
     "    }\n"
     "    return none == 0 ? largest : INFINITY;\n"
     "}\n",
     true},
    {"share_size",
     "/* So many of `count` rows at a time, at most `most`: where they are `least` or more for each thread, all\n"
     "   threads have about as many. */\n"
     "static inline int share_size(int count, int most, int least)\n"
     "{\n"
     "    int blocks = (count + most - 1) / most;\n"
     "    if (count >= TEAM * least)\n"
     "        blocks = (blocks + TEAM - 1) / TEAM * TEAM;\n"
     "    return int_min(most, ((count + blocks - 1) / blocks + 3) / 4 * 4);\n"
     "}\n",
     false},
    {"IN_PARALLEL",
     "/* Threads, if the file is compiled with OpenMP: what follows IN_PARALLEL runs in all of them, if `worth` holds.\n"
     "   There they share the turns of the loops behind SHARE_LOOP (of two loops, one in the other, behind\n"
     "   SHARE_LOOPS), and one alone does what follows ONCE; each waits until all are done. What is added up\n"
     "   is added up in the same order, however many there are. */\n"
     "#if defined _OPENMP\n"
     "#include <omp.h>\n"
     "#define IN_PARALLEL(worth) OPENMP(omp parallel if (parallel : worth))\n"
     "#define SHARE_LOOP OPENMP(omp for schedule(static))\n"
     "#define SHARE_LOOPS OPENMP(omp for schedule(static) collapse(2))\n"
     "#define ONCE OPENMP(omp single)\n"
     "#define OPENMP(directive) _Pragma(#directive)\n"
     "#define THREAD (size_t)omp_get_thread_num()\n"
     "#define THREADS (size_t)omp_get_max_threads()\n"
     "#define TEAM omp_get_num_threads()\n"
     "#else\n"
     "#define IN_PARALLEL(worth) (void)(worth);\n"
     "#define SHARE_LOOP\n"
     "#define SHARE_LOOPS\n"
     "#define ONCE\n"
     "#define THREAD (size_t)0\n"
     "#define THREADS (size_t)1\n"
     "#define TEAM 1\n"
     "#endif\n",
     false},
    {"RUNS_RARELY",
     "/* Of what runs when one looks for an error. */\n"
     "#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__\n"
     "#define RUNS_RARELY __attribute__((optimize(\"O0\")))\n"
     "#else\n"
     "#define RUNS_RARELY\n"
     "#endif\n",
     false},
    {"RUNS_ONCE",
     "/* Of what runs once in a program: to be compiled fast, not to be fast. */\n"
     "#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__\n"
     "#define RUNS_ONCE __attribute__((optimize(\"Og\")))\n"
     "#else\n"
     "#define RUNS_ONCE\n"
     "#endif\n",
     false},
    {"NOT_INLINE",
     "/* Of a kernel with many callers: copies in all of them would take long to compile. In double it may have\n"
     "   none. */\n"
     "#if defined __GNUC__\n"
     "#define NOT_INLINE __attribute__((noinline, unused))\n"
     "#else\n"
     "#define NOT_INLINE\n"
     "#endif\n",
     false},
    {"ALWAYS_INLINE",
     "#if defined __GNUC__\n"
     "#define ALWAYS_INLINE inline __attribute__((always_inline))\n"
     "#else\n"
     "#define ALWAYS_INLINE inline\n"
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
     "    return ((a > b) | (a != a)) ? a : b;\n"
     "}\n",
     true},
    {"real_min",
     "/* the smaller; NaN when either is */\n"
     "static inline real real_min(real a, real b)\n"
     "{\n"
     "    return ((a < b) | (a != a)) ? a : b;\n"
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

/* Whether the text uses what a helper defines: its name, or another one. */
static bool mentions(const char *text, const char *name)
{
    static const struct {
        const char *name, *other;
    } others[] = {{"IN_PARALLEL", "SHARE_LOOP"}, {"IN_PARALLEL", "SHARE_LOOPS"}, {"IN_PARALLEL", "ONCE"},
                  {"IN_PARALLEL", "THREAD"},     {"IN_PARALLEL", "THREADS"},     {"IN_PARALLEL", "TEAM"},
                  {"TILE_ROWS", "TILE_BYTES"},   {"TILE_ROWS", "PANEL_VECTORS"}};
    bool found = has_word(text, name);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        found = found || (strcmp(others[i].name, name) == 0 && has_word(text, others[i].other));
    return found;
}

/* A helper's text uses library names and helpers after it. */
static bool used(const bool *helper_used, const char *body, const char *name)
{
    if (mentions(body, name))
        return true;
    for (int i = 0; i < HELPERS; i++)
        if (helper_used[i] && strcmp(helpers[i].name, name) != 0 && mentions(helpers[i].text, name))
            return true;
    return false;
}

bool has_vector_math(const Unit *unit, bool floats)
{
    return unit->level > 0 && floats;
}

static bool is_helper(const char *name)
{
    for (int i = 0; i < HELPERS; i++)
        if (strcmp(helpers[i].name, name) == 0)
            return true;
    return false;
}

/* An operation spelled real_NAME that is no helper is the C library's NAME, or NAMEf of floats, unless
 * real_math.h has it for them. */
static void write_library(Unit *unit, const bool *helper_used, bool f64, bool again, Text *text)
{
    for (int op = 0; op < OP_COUNT; op++) {
        const char *name = op_table[op].spelling;
        if (strncmp(name, "real_", 5) != 0 || is_helper(name) || !used(helper_used, unit->body.data, name))
            continue;
        bool pasted = has_vector_math(unit, again || !f64) && pasted_has(unit->arena, real_math_text, name);
        if (pasted && !again)
            continue;
        if (again && !pasted)
            text_printf(text, "#undef %s\n", name);
        text_printf(text, "#define %s %s%s\n", name, name + 5, f64 ? "" : "f");
    }
}

void emit_pasted(const Unit *unit, bool math, const char *pass, Text *text)
{
    Arena *arena = unit->arena;
    const char *body = unit->body.data, *often = unit->level > 0 ? body + unit->init_length : body;
    if (!pasted_used(arena, random_text, body) && !(math && pasted_used(arena, real_math_text, body)))
        return;
    text_printf(text, "#ifndef %s\n", pass);
    if (pasted_used(arena, random_text, body)) {
        text_puts(text, "/* ---- random numbers: see runtime/random.h ---- */\n");
        paste_functions(arena, random_text, body, often, text);
    }
    if (math && pasted_used(arena, real_math_text, body)) {
        text_puts(text, "\n/* ---- elementary functions: see runtime/real_math.h ---- */\n");
        paste_functions(arena, real_math_text, body, body, text);
    }
    text_puts(text, "#endif\n\n");
}

/* Of both passes, or of that in double precision alone: real_math.h has the function for floats. */
static void write_helper(Unit *unit, const Helper *helper, bool pasted, const char *pass, Text *text)
{
    if (pasted)
        text_printf(text, "#ifdef %s\n", pass);
    text_printf(text, "%s%s\n", helper->text, pasted ? "#endif\n" : "");
    LIST_PUSH(unit->arena, unit->file_names, helper->name);
}

static void write_prototypes(Arena *arena, const char *body, bool math, Text *text)
{
    if (pasted_used(arena, random_text, body)) {
        text_puts(text,
                  "\n/* Random numbers, defined below: a function of these four and nothing else. */\n");
        paste_prototypes(arena, random_text, body, text);
    }
    if (math && pasted_used(arena, real_math_text, body)) {
        text_puts(text, "\n/* Elementary functions, defined below so that loops over them become vector code. */\n");
        paste_prototypes(arena, real_math_text, body, text);
    }
}

void emit_prologue(Unit *unit, bool f64, const char *pass, Text *text)
{
    const char *body = unit->body.data;
    bool helper_used[HELPERS] = {false}, math = has_vector_math(unit, !f64);
    Text prototypes = {0};
    text_puts(&prototypes, "");
    write_prototypes(unit->arena, body, math, &prototypes);
    for (int i = 0; i < HELPERS; i++)
        helper_used[i] = used(helper_used, body, helpers[i].name) || mentions(prototypes.data, helpers[i].name);
    text_printf(text, "#ifndef %s\n#include <math.h>\n#include <stddef.h>\n#include <stdint.h>\n\n", pass);
    if (unit->level > 0)
        text_puts(text, no_exceptions);
    text_printf(text, "typedef %s real;\n", f64 ? "double" : "float");
    write_library(unit, helper_used, f64, false, text);
    for (int i = HELPERS; i-- > 0;)
        if (helper_used[i] && !helpers[i].each_pass)
            text_printf(text, "\n%s", helpers[i].text);
    text_puts(text, prototypes.data);
    text_free(&prototypes);
    if (!f64) {
        text_puts(text, "#else\n");
        write_library(unit, helper_used, true, true, text);
    }
    text_puts(text, "#endif\n\n");
    for (int i = HELPERS; i-- > 0;)
        if (helper_used[i] && helpers[i].each_pass)
            write_helper(unit, &helpers[i], math && pasted_has(unit->arena, real_math_text, helpers[i].name),
                         pass, text);
}
