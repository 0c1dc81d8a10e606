/*
 * Names and scalar expressions as C.
 *
 * Integer expressions are computed as int and converted where a real is wanted; constants stand
 * as whole numbers where the other operand is a real, else with a cast, so that the same text is
 * right for float and double.
 */
#include "emit_internal.h"
#include "lane_tiles.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

/* ---- lines ---- */

enum { MARGIN = 110 };

/* How many characters will be seen, marks not being. */
static int width_of(const char *text)
{
    int width = 0;
    for (; *text != '\0'; text++)
        width += *text != NUMBER_MARK;
    return width;
}

/* The space in the second half of the first `most` characters that stands in the fewest brackets; of
 * several the last behind a comma, if there is one, else the last. 0: there is none. */
static int break_place(const char *line, int most)
{
    int depth = 0, best = 0, least = 0;
    for (int i = 0; i <= most; i++) {
        most += line[i] == NUMBER_MARK;
        depth += (line[i] == '(' || line[i] == '[') - (line[i] == ')' || line[i] == ']');
        const int rank = 2 * depth + (i > 0 && line[i - 1] != ',');
        if (i > most / 2 && line[i] == ' ' && line[i - 1] != ' ' && (best == 0 || rank <= least)) {
            best = i;
            least = rank;
        }
    }
    return best;
}

/* Breaks the line that starts at `start` at spaces, so that it stays within the margin. */
static void break_line(Writer *writer, size_t start)
{
    Text line = {0};
    text_puts(&line, writer->text->data + start);
    writer->text->length = start;
    const char *rest = line.data;
    int indent = 0;
    while (width_of(rest) + indent > MARGIN) {
        int cut = break_place(rest, MARGIN - indent);
        if (cut <= 4 * writer->indent)
            break;
        text_printf(writer->text, "%*s%.*s\n", indent, "", cut, rest);
        rest += cut + 1;
        indent = 4 * writer->indent + 8;
    }
    text_printf(writer->text, "%*s%s", indent, "", rest);
    text_free(&line);
}

static void write_vline(Writer *writer, const char *format, va_list arguments)
{
    text_puts(writer->text, "");
    size_t start = writer->text->length;
    text_printf(writer->text, "%*s", 4 * writer->indent, "");
    text_vprintf(writer->text, format, arguments);
    if (width_of(writer->text->data + start) > MARGIN)
        break_line(writer, start);
    text_puts(writer->text, "\n");
}

static void count_statement(Writer *writer)
{
    if (writer->braces.count)
        writer->braces.items[writer->braces.count - 1].statements++;
}

void write_line(Writer *writer, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    write_vline(writer, format, arguments);
    va_end(arguments);
    count_statement(writer);
}

void write_open(Writer *writer, const char *format, ...)
{
    const size_t start = writer->text->length;
    va_list arguments;
    va_start(arguments, format);
    write_vline(writer, format, arguments);
    va_end(arguments);
    count_statement(writer);
    writer->text->length--; /* the line end */
    Brace brace = {.start = start, .offset = writer->text->length};
    LIST_PUSH(writer->arena, writer->braces, brace);
    text_puts(writer->text, brace.offset && writer->text->data[brace.offset - 1] == ' ' ? "{\n" : " {\n");
    writer->indent++;
}

void write_else(Writer *writer)
{
    text_printf(writer->text, "%*s} else {\n", 4 * writer->indent - 4, "");
    writer->braces.items[writer->braces.count - 1].statements += 2; /* braces stay */
}

/* KEEP_LOOP in a line before the one that begins at `start`. */
static void keep_loop(Writer *writer, size_t start)
{
    Text *text = writer->text, rest = {0};
    text_add(&rest, text->data + start, text->length - start);
    text->length = start;
    text_printf(text, "%*sKEEP_LOOP\n", 4 * writer->indent, "");
    text_add(text, rest.data, rest.length);
    text_free(&rest);
}

void write_close(Writer *writer)
{
    Brace brace = writer->braces.items[--writer->braces.count];
    char *open = writer->text->data + brace.offset;
    writer->indent--;
    if (brace.statements == 1 && strncmp(open, " {\n", 3) == 0) {
        memmove(open, open + 2, writer->text->length - brace.offset - 2 + 1);
        writer->text->length -= 2;
    } else {
        text_printf(writer->text, "%*s}\n", 4 * writer->indent, "");
    }
    if (brace.keep)
        keep_loop(writer, brace.start);
}

void write_comment(Writer *writer, const char *text)
{
    int width = MARGIN - 4 * writer->indent - 6;
    const char *lead = "/* ";
    while (*text) {
        int length = (int)strlen(text);
        if (length > width) {
            int cut = width;
            while (cut > width / 2 && text[cut] != ' ')
                cut--;
            length = text[cut] == ' ' ? cut : width;
        }
        text_printf(writer->text, "%*s%s", 4 * writer->indent, "", lead);
        for (int i = 0; i < length; i++) {
            bool closes = i > 0 &&
                          ((text[i - 1] == '*' && text[i] == '/') || (text[i - 1] == '/' && text[i] == '*'));
            if (closes)
                text_puts(writer->text, " ");
            text_add(writer->text, &text[i], 1);
        }
        text += length;
        while (*text == ' ')
            text++;
        text_puts(writer->text, *text ? "\n" : " */\n");
        lead = "       ";
    }
}

/* ---- names ---- */

/* Not identifiers: keywords, and macros of the headers and of emitted code. */
static const char *const keywords[] = {
    "auto",        "break",      "case",        "char",         "const",     "continue", "default",
    "do",          "double",     "else",        "enum",         "extern",    "float",    "for",
    "goto",        "if",         "inline",      "int",          "long",      "register", "restrict",
    "return",      "short",      "signed",      "sizeof",       "static",    "struct",   "switch",
    "typedef",     "union",      "unsigned",    "void",         "volatile",  "while",    "asm",
    "typeof",      "NULL",       "INFINITY",    "NAN",          "HUGE_VAL",  "errno",    "TILE_BYTES",
    "real",        "NOT_INLINE", "RUNS_ONCE",   "RUNS_RARELY",  "KEEP_LOOP", "UNROLLED", "ALWAYS_INLINE",
    "IN_REGISTER", "SHARE_LOOP", "SHARE_LOOPS", "IN_PARALLEL",  "ONCE",      "OPENMP",   "THREAD",
    "THREADS",     "TEAM",       "share_size",  "largest_size",
};

/* Names that emitted code uses itself. */
static const char *const reserved[] = {
    "main",
    "n",
    "batch",
    "params",
    "d_params",
    "state",
    "new_state",
    "result",
    "arena",
    "space",
    "rows",
    "out",
    "seed",
    "step",
    "exp",
    "log",
    "log1p",
    "expm1",
    "sqrt",
    "sin",
    "cos",
    "tanh",
    "erf",
    "fabs",
    "floor",
    "pow",
    "frexp",
    "fma",
    "expf",
    "logf",
    "log1pf",
    "expm1f",
    "sqrtf",
    "sinf",
    "cosf",
    "tanhf",
    "erff",
    "fabsf",
    "floorf",
    "powf",
    "fmaf",
    "argc",
    "argv",
    "inputs",
    "sources",
    "pack",
    "learning",
    "tile_product",
    "tile_rows",
    "tile_product_narrow",
    "tile_sums",
    "row_products",
    "row_sum",
    "window_product",
    "window_rows",
    "window_sums",
    "window_columns",
#define LANE_PRODUCTS(rows, wide, near) "lane_products_" #rows "x" #wide "x" #near,
    LANE_TILES(LANE_PRODUCTS)
#undef LANE_PRODUCTS
        "lane_sums",
    "lane_step",
    "lane_rows",
    "to_padded_lanes",
    "to_lanes",
    "copy_planes",
    "find_steps",
    "clear",
    "transpose",
    "transpose_4x4",
    "one_step",
    "Steps",
    "shared",
    "dot_products_1",
    "dot_products_2",
    "dot_products_3",
    "dot_products_4",
    "dot_products_5",
    "dot_sums",
    "lane_sum",
    "DOT_ROWS",
    "LANE_SUMS",
    "ptrdiff_t",
    "TILE_ROWS",
    "TILE_COLUMNS",
    "PANEL_COLUMNS",
    "PANEL_VECTORS",
    "TILE_LANES",
    "isnan",
    "signbit",
    "int32_t",
    "uint32_t",
    "uint64_t",
    "size_t",
};

static bool is_listed(const char *const *list, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(list[i], name) == 0)
            return true;
    return false;
}

static bool has_suffix(const char *name, const char *suffix)
{
    size_t length = strlen(name), end = strlen(suffix);
    return length > end && strcmp(name + length - end, suffix) == 0;
}

/* Names that may be macros where the C is compiled without -std: those of math.h and stdint.h (in
 * capitals: M_PI, INT_MAX), and what gcc predefines; and __x and _X, which C keeps for itself. */
static bool may_be_macro(const char *name)
{
    static const char *const words[] = {
        "DOMAIN",  "SING",     "OVERFLOW",         "UNDERFLOW", "PLOSS", "TLOSS",
        "X_TLOSS", "MAXFLOAT", "math_errhandling", "linux",     "unix",  "i386",
    };
    static const char *const prefixes[] = {"M_", "FP_", "HUGE", "MATH_", "__"};
    static const char *const suffixes[] = {"_MAX", "_MIN", "_C", "_WIDTH"};
    if (is_listed(words, sizeof words / sizeof *words, name) ||
        (name[0] == '_' && isupper((unsigned char)name[1])))
        return true;
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (strncmp(name, prefixes[i], strlen(prefixes[i])) == 0)
            return true;
    for (const char *c = name; *c; c++)
        if (islower((unsigned char)*c))
            return false;
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
        if (has_suffix(name, suffixes[i]))
            return true;
    return false;
}

/* real_exp, dl_uniform and their like: helpers, and macros among them. */
static bool has_helper_prefix(const char *name)
{
    return strncmp(name, "real_", 5) == 0 || strncmp(name, "dl_", 3) == 0;
}

const char *c_identifier(Arena *arena, const char *name)
{
    bool keyword = is_listed(keywords, sizeof keywords / sizeof *keywords, name);
    const char *before = isdigit((unsigned char)name[0])                 ? "_"
                         : has_helper_prefix(name) || may_be_macro(name) ? "the_"
                                                                         : "";
    char *result = arena_printf(arena, "%s%s%s", before, name, keyword ? "_" : "");
    for (char *c = result; *c; c++)
        if (!isalnum((unsigned char)*c))
            *c = '_';
    return result;
}

static bool is_taken(const Writer *writer, const char *name)
{
    if (is_listed(reserved, sizeof reserved / sizeof *reserved, name))
        return true;
    for (int i = 0; i < writer->taken.count; i++)
        if (strcmp(writer->taken.items[i], name) == 0)
            return true;
    return false;
}

const char *take_name(Writer *writer, const char *wanted)
{
    wanted = c_identifier(writer->arena, wanted);
    const char *name = wanted;
    for (int k = 2; is_taken(writer, name); k++)
        name = arena_printf(writer->arena, "%s_%d", wanted, k);
    LIST_PUSH(writer->arena, writer->taken, name);
    LIST_PUSH(writer->arena, writer->made, name);
    return name;
}

/* A value or a total, whose name the loop that copies it would hide: such loops count with i. */
static bool is_called_i(const Tensor *tensor)
{
    const bool total = tensor->kind == TENSOR_INPUT && tensor->rank > 0 && tensor->shape[0].per_n == 0;
    return (tensor->kind == TENSOR_DEFINITION || total) && strcmp(tensor->name, "i") == 0;
}

void name_tensors(Writer *writer, Graph *graph)
{
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < graph->tensors.count; i++) {
            Tensor *tensor = graph->tensors.items[i];
            if ((tensor->kind == TENSOR_PARAM || tensor->kind == TENSOR_STATE) == (pass == 0))
                tensor->c_name = take_name(writer, is_called_i(tensor) ? "i_2" : tensor->name);
        }
}

void bind(Writer *writer, const void *key, const char *name)
{
    Binding binding = {key, name};
    LIST_PUSH(writer->arena, writer->bindings, binding);
}

const char *bound(const Writer *writer, const void *key)
{
    for (int i = writer->bindings.count; i-- > 0;)
        if (writer->bindings.items[i].key == key)
            return writer->bindings.items[i].name;
    return NULL;
}

Mark mark_names(const Writer *writer)
{
    return (Mark){writer->bindings.count, writer->taken.count};
}

void release_names(Writer *writer, Mark mark)
{
    writer->bindings.count = mark.bindings;
    writer->taken.count = mark.taken;
}

/* ---- extents and elements ---- */

const char *c_extent(const Writer *writer, Extent extent)
{
    Arena *arena = writer->arena;
    if (extent.per_n == 0)
        return arena_printf(arena, "%lld", (long long)extent.constant);
    const char *rows = writer->rows;
    if (extent.per_n != 1)
        rows = arena_printf(arena, "%lld * %s", (long long)extent.per_n, writer->rows);
    if (extent.constant == 0)
        return rows;
    return arena_printf(arena, "%s %c %lld", rows, extent.constant < 0 ? '-' : '+',
                        (long long)(extent.constant < 0 ? -extent.constant : extent.constant));
}

const char *c_dimensions(const Writer *writer, const Tensor *tensor, int first)
{
    const char *result = "";
    for (int i = first; i < tensor->rank; i++)
        result = arena_printf(writer->arena, "%s[%s]", result, c_extent(writer, tensor->shape[i]));
    return result;
}

static const char *marked(const Writer *writer, const char *number)
{
    return writer->mark_numbers ? arena_printf(writer->arena, NUMBER_MARKS "%s" NUMBER_MARKS, number)
                                : number;
}

/* Row-major place of the element, for draws. */
static const char *linear_place(const Writer *writer, const Tensor *tensor, const Expr *const *subscripts)
{
    Arena *arena = writer->arena;
    if (tensor->rank == 0)
        return "0";
    const char *place = c_int(writer, subscripts[0], 14);
    if (strcmp(place, "0") != 0)
        place = arena_printf(arena, "(uint64_t)%s", place);
    for (int i = 1; i < tensor->rank; i++) {
        if (extent_is_constant(tensor->shape[i], 1))
            continue;
        const char *extent = c_extent(writer, tensor->shape[i]);
        if (tensor->shape[i].per_n)
            extent = arena_printf(arena, "(uint64_t)(%s)", extent);
        place = arena_printf(arena, i > 1 ? "(%s) * %s" : "%s * %s", place, extent);
        const char *subscript = c_int(writer, subscripts[i], 14);
        if (strcmp(subscript, "0") != 0)
            place = arena_printf(arena, "%s + (uint64_t)%s", place, subscript);
    }
    return place;
}

const char *c_draw_place(const Writer *writer, const Tensor *tensor, const Expr *const *subscripts)
{
    Arena *arena = writer->arena;
    return arena_printf(arena, "%s, %s, %s, %s", writer->seed,
                        marked(writer, arena_printf(arena, "%uu", tensor->stream)), writer->step,
                        linear_place(writer, tensor, subscripts));
}

const char *c_element(const Writer *writer, const Tensor *tensor, const Expr *const *subscripts)
{
    Arena *arena = writer->arena;
    if (tensor->kind == TENSOR_DRAW)
        return arena_printf(arena, "(real)dl_%s(%s)", tensor->draw == DRAW_UNIFORM ? "uniform" : "normal",
                            c_draw_place(writer, tensor, subscripts));
    if (!tensor->access)
        DLC_BUG("%s is not in scope", tensor->name);
    if (tensor->rank == 0)
        return tensor->direct ? tensor->access : arena_printf(arena, "*%s", tensor->access);
    const char *result = tensor->access;
    for (int i = tensor->skip; i < tensor->rank; i++)
        result = arena_printf(arena, "%s[%s]", result, c_int(writer, subscripts[i], 0));
    return result;
}

const char *c_own_element(const Writer *writer, const Tensor *tensor)
{
    return c_element(writer, tensor,
                     expr_read_indices(writer->graph, (Tensor *)tensor, tensor->indices)->args);
}

const char *index_name(const Index *index)
{
    return strcmp(index->name, "n") == 0 ? "row" : index->name;
}

enum { UNROLLED_MAX = 16 /* gcc's max-completely-peel-times */ };

static void find_load(void *context, const Expr *expr)
{
    bool *found = context;
    *found = *found || (expr->kind == EXPR_READ && expr->count > 0);
}

static void find_conditional_load(void *context, const Expr *expr)
{
    bool *found = context;
    if (expr->kind == EXPR_READ && expr->otherwise)
        *found = true;
    if (expr->kind != EXPR_OP || (expr->op != OP_SELECT && expr->op != OP_AND && expr->op != OP_OR))
        return;
    for (int i = 1; i < expr->count; i++)
        expr_walk(expr->args[i], find_load, found);
}

void find_conditional_loads(Writer *writer, int count, const Expr *const *bodies)
{
    writer->loads_conditionally = false;
    for (int i = 0; i < count; i++)
        expr_walk(bodies[i], find_conditional_load, &writer->loads_conditionally);
}

int open_loop(Writer *writer, const Index *index)
{
    if (extent_is_constant(index->extent, 1))
        return 0;
    const char *name = take_name(writer, index_name(index));
    bind(writer, index, name);
    if (writer->share) {
        write_line(writer, writer->share > 1 ? "SHARE_LOOPS" : "SHARE_LOOP");
        writer->shared = writer->share;
        writer->share = 0;
    }
    for (int i = 0; i < writer->braces.count; i++)
        writer->braces.items[i].keep = false;
    write_open(writer, "for (int %s = 0; %s < %s; %s++)", name, name, c_extent(writer, index->extent), name);
    const bool is_short = index->extent.per_n == 0 && index->extent.constant <= UNROLLED_MAX;
    /* No other pragma may stand before a shared loop. */
    writer->braces.items[writer->braces.count - 1].keep = !writer->shared && writer->loads_conditionally &&
                                                          is_short;
    writer->shared -= writer->shared > 0;
    return 1;
}

/* ---- expressions ---- */

static const char *in_parentheses(const Writer *writer, const char *text, int precedence, int outer)
{
    return precedence <= outer ? arena_printf(writer->arena, "(%s)", text) : text;
}

enum { CAST = 14, WHOLE_LIMIT = 1 << 24 };

/* A constant beside a real: a whole number as it is, another as (real)0.1. */
static const char *c_number(const Writer *writer, double value, bool cast, int outer)
{
    Text text = {0};
    bool whole = value == floor(value) && fabs(value) <= WHOLE_LIMIT;
    if (whole)
        text_printf(&text, "%s%.0f", cast ? "(real)" : "", value);
    else {
        text_puts(&text, "(real)");
        text_number(&text, value, false);
    }
    const char *result = arena_copy(writer->arena, text.data, text.length);
    text_free(&text);
    return value < 0 || !whole || cast ? in_parentheses(writer, result, CAST, outer) : result;
}

/* The condition that the subscripts of a guarded read lie inside, as far as it isn't certain. */
static const char *inside_text(const Writer *writer, const Expr *read)
{
    Arena *arena = writer->arena;
    const char *all = NULL;
    for (int i = 0; i < read->count; i++) {
        Extent low, high, extent = read->tensor->shape[i];
        Extent last = {extent.per_n, extent.constant - 1};
        bool known = expr_range(read->args[i], &low, &high);
        if (!known || !extent_at_most(extent_constant(0), low)) {
            const char *part = arena_printf(arena, "%s >= 0", c_int(writer, read->args[i], 10));
            all = all ? arena_printf(arena, "%s && %s", all, part) : part;
        }
        if (!known || !extent_at_most(high, last)) {
            const char *part = arena_printf(arena, "%s < %s", c_int(writer, read->args[i], 10),
                                            c_extent(writer, extent));
            all = all ? arena_printf(arena, "%s && %s", all, part) : part;
        }
    }
    return all ? all : "1";
}

static const char *c_read(const Writer *writer, const Expr *expr, bool integer, int outer)
{
    const char *element = c_element(writer, expr->tensor, expr->args);
    if (!expr->otherwise) {
        if (expr->tensor->integer && !integer)
            return in_parentheses(writer, arena_printf(writer->arena, "(real)%s", element), CAST, outer);
        return element[0] == '*' || element[0] == '(' ? in_parentheses(writer, element, CAST, outer)
                                                      : element;
    }
    const char *otherwise = integer ? c_int(writer, expr->otherwise, 2) : c_real(writer, expr->otherwise, 2);
    const char *cast = expr->tensor->integer && !integer ? "(real)" : "";
    const char *text = arena_printf(writer->arena, "%s ? %s%s : %s", inside_text(writer, expr), cast, element,
                                    otherwise);
    return in_parentheses(writer, text, 3, outer);
}

/* One side of a comparison: integers are compared as integers. */
static const char *c_operand(const Writer *writer, const Expr *expr, bool integers, int outer)
{
    if (integers)
        return c_int(writer, expr, outer);
    return expr->kind == EXPR_CONSTANT ? c_number(writer, expr->value, false, outer)
                                       : c_real(writer, expr, outer);
}

const char *c_condition(const Writer *writer, const Expr *expr, int outer)
{
    const OpInfo *info = &op_table[expr->kind == EXPR_OP ? expr->op : OP_ADD];
    if (bound(writer, expr) || expr->kind != EXPR_OP || expr->op < OP_EQ || expr->op > OP_NOT)
        return arena_printf(writer->arena, "%s%s != 0%s", 9 <= outer ? "(" : "",
                            expr->integer ? c_int(writer, expr, 9) : c_real(writer, expr, 9),
                            9 <= outer ? ")" : "");
    const char *text;
    if (expr->op == OP_NOT) {
        text = arena_printf(writer->arena, "!%s", c_condition(writer, expr->args[0], 13));
    } else if (expr->op == OP_AND || expr->op == OP_OR) {
        /* && inside || gets parentheses, as compilers advise. */
        int inner = expr->op == OP_OR ? 5 : info->precedence - 1;
        text = arena_printf(writer->arena, "%s %s %s", c_condition(writer, expr->args[0], inner),
                            info->spelling, c_condition(writer, expr->args[1], inner));
    } else {
        bool integers = expr->args[0]->integer && expr->args[1]->integer;
        text = arena_printf(writer->arena, "%s %s %s", c_operand(writer, expr->args[0], integers, 10),
                            info->spelling, c_operand(writer, expr->args[1], integers, 10));
    }
    return in_parentheses(writer, text, info->precedence, outer);
}

static const char *c_infix(const Writer *writer, const Expr *expr, bool integer, int outer)
{
    const OpInfo *info = &op_table[expr->op];
    const Expr *a = expr->args[0], *b = expr->args[1];
    int right = info->precedence; /* a - (b - c), a / (b / c) */
    if (expr->op == OP_ADD || (expr->op == OP_MUL && !integer))
        right = info->precedence - (expr->op == OP_ADD && integer);
    const char *left_text, *right_text;
    if (integer) {
        left_text = c_int(writer, a, info->precedence - 1);
        right_text = c_int(writer, b, right);
    } else {
        bool bare = !b->integer; /* the other side is a real: a whole number needs no cast */
        left_text = a->kind == EXPR_CONSTANT && !bound(writer, a)
                        ? c_number(writer, a->value, !bare, info->precedence - 1)
                        : c_real(writer, a, info->precedence - 1);
        right_text = b->kind == EXPR_CONSTANT && !bound(writer, b)
                         ? c_number(writer, b->value, a->kind == EXPR_CONSTANT, right)
                         : c_real(writer, b, right);
    }
    const char *text = arena_printf(writer->arena, "%s %s %s", left_text, info->spelling, right_text);
    return in_parentheses(writer, text, info->precedence, outer);
}

static const char *c_call(const Writer *writer, const Expr *expr, bool integer)
{
    const char *text = op_table[expr->op].spelling;
    if (integer)
        text = expr->op == OP_MAX ? "int_max" : expr->op == OP_MIN ? "int_min" : text;
    for (int i = 0; i < expr->count; i++)
        text = arena_printf(writer->arena, "%s%s%s", text, i == 0 ? "(" : ", ",
                            integer ? c_int(writer, expr->args[i], 0) : c_real(writer, expr->args[i], 0));
    return arena_printf(writer->arena, "%s)", text);
}

static const char *c_select(const Writer *writer, const Expr *expr, bool integer, int outer)
{
    const char *yes, *no;
    if (integer) {
        yes = c_int(writer, expr->args[1], 3);
        no = c_int(writer, expr->args[2], 2);
    } else {
        bool both = expr->args[1]->kind == EXPR_CONSTANT && expr->args[2]->kind == EXPR_CONSTANT;
        yes = expr->args[1]->kind == EXPR_CONSTANT ? c_number(writer, expr->args[1]->value, both, 3)
                                                   : c_real(writer, expr->args[1], 3);
        no = expr->args[2]->kind == EXPR_CONSTANT ? c_number(writer, expr->args[2]->value, false, 2)
                                                  : c_real(writer, expr->args[2], 2);
    }
    const char *text = arena_printf(writer->arena, "%s ? %s : %s", c_condition(writer, expr->args[0], 3), yes,
                                    no);
    return in_parentheses(writer, text, 3, outer);
}

static const char *c_op(const Writer *writer, const Expr *expr, bool integer, int outer)
{
    const OpInfo *info = &op_table[expr->op];
    if (expr->op == OP_SELECT)
        return c_select(writer, expr, integer, outer);
    if (expr->op >= OP_EQ && expr->op <= OP_NOT) {
        const char *text = arena_printf(writer->arena, "%s%s", integer ? "" : "(real)",
                                        c_condition(writer, expr, integer ? outer : CAST));
        return integer ? text : in_parentheses(writer, text, CAST, outer);
    }
    if (expr->op == OP_FLOORDIV && integer) {
        Extent low, high;
        bool plain = expr_range(expr->args[0], &low, &high) && extent_at_most(extent_constant(0), low) &&
                     expr->args[1]->kind == EXPR_CONSTANT && expr->args[1]->value > 0;
        if (!plain)
            return arena_printf(writer->arena, "int_floordiv(%s, %s)", c_int(writer, expr->args[0], 0),
                                c_int(writer, expr->args[1], 0));
        const char *text = arena_printf(writer->arena, "%s / %s", c_int(writer, expr->args[0], 12),
                                        c_int(writer, expr->args[1], 13));
        return in_parentheses(writer, text, 13, outer);
    }
    if (expr->op == OP_NEG) {
        const char *operand = integer ? c_int(writer, expr->args[0], 13) : c_real(writer, expr->args[0], 13);
        return in_parentheses(writer,
                              arena_printf(writer->arena, operand[0] == '-' ? "-(%s)" : "-%s", operand),
                              info->precedence, outer);
    }
    if (expr->op == OP_STOP)
        return integer ? c_int(writer, expr->args[0], outer) : c_real(writer, expr->args[0], outer);
    return info->precedence ? c_infix(writer, expr, integer, outer) : c_call(writer, expr, integer);
}

const char *c_int(const Writer *writer, const Expr *expr, int outer)
{
    const char *name = bound(writer, expr);
    if (name)
        return name;
    switch (expr->kind) {
    case EXPR_CONSTANT: {
        const char *text = arena_printf(writer->arena, "%.0f", expr->value);
        if (writer->mark_numbers && expr->value >= 0)
            return marked(writer, text);
        return expr->value < 0 ? in_parentheses(writer, text, CAST, outer) : text;
    }
    case EXPR_BATCH:
        return writer->rows;
    case EXPR_INDEX:
        name = bound(writer, expr->index);
        if (!name)
            DLC_BUG("index %s is not in scope", expr->index->name);
        return name;
    case EXPR_READ:
        return c_read(writer, expr, true, outer);
    case EXPR_OP:
        return c_op(writer, expr, true, outer);
    case EXPR_REDUCE:
        DLC_BUG("a reduction was not computed before its use");
    }
    return "0";
}

const char *c_real(const Writer *writer, const Expr *expr, int outer)
{
    const char *name = bound(writer, expr);
    if (name)
        return expr->integer
                   ? in_parentheses(writer, arena_printf(writer->arena, "(real)%s", name), CAST, outer)
                   : name;
    if (expr->kind == EXPR_CONSTANT)
        return c_number(writer, expr->value, false, outer);
    if (expr->integer && expr->kind != EXPR_READ)
        return in_parentheses(writer, arena_printf(writer->arena, "(real)%s", c_int(writer, expr, CAST - 1)),
                              CAST, outer);
    if (expr->kind == EXPR_READ)
        return c_read(writer, expr, false, outer);
    if (expr->kind == EXPR_OP)
        return c_op(writer, expr, false, outer);
    DLC_BUG("an expression of kind %d was not computed before its use", (int)expr->kind);
}

const char *c_value(const Writer *writer, const Expr *expr, bool integer)
{
    return integer ? c_int(writer, expr, 0) : c_real(writer, expr, 0);
}
