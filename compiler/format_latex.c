/*
 * Expressions as LaTeX (see format_latex.h).
 *
 * In:  expressions of any graph. Out: text for LaTeX's mathematics mode. Never fails; what is too
 * long is cut.
 *
 * Levels say how tightly a text holds together, as in format_text.c; but a fraction, a root and a
 * subscript enclose what they are made of, so that much less stands in parentheses here.
 */
#include "format_latex.h"
#include "format_internal.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef enum Level {
    LEVEL_ADD,
    LEVEL_OPEN,    /* ends with the body of a sum; what follows would join it */
    LEVEL_PRODUCT, /* and a sign in front of one */
    LEVEL_POWER,   /* has something above it already */
    LEVEL_ATOM
} Level;

typedef struct Printer {
    Text *text;
    const char *const *names;
    size_t limit; /* length of the text at which printing stops */
} Printer;

static void print(Printer *printer, const Scope *scope, const Expr *expr, Level place);

/* ---- names ---- */

void latex_escape(Text *text, const char *string)
{
    for (; *string; string++) {
        if (strchr("_#&%${}", *string))
            text_puts(text, "\\");
        text_add(text, string, 1);
    }
}

static bool is_greek(const char *name, size_t length)
{
    static const char *const letters[] = {
        "alpha",  "beta",  "gamma", "delta", "epsilon", "zeta",   "eta",   "theta", "iota", "kappa",
        "lambda", "mu",    "nu",    "xi",    "pi",      "rho",    "sigma", "tau",   "phi",  "chi",
        "psi",    "omega", "Gamma", "Delta", "Theta",   "Lambda", "Sigma", "Phi",   "Psi",  "Omega"};
    for (size_t i = 0; i < sizeof letters / sizeof letters[0]; i++)
        if (strlen(letters[i]) == length && strncmp(letters[i], name, length) == 0)
            return true;
    return false;
}

/* A name without path and number: one letter, a Greek one, an accented one, or upright text. */
static void print_word(Text *text, const char *name, size_t length)
{
    static const struct {
        const char *suffix, *accent;
    } accents[] = {{"_hat", "hat"}, {"_bar", "bar"}, {"_tilde", "tilde"}};
    for (size_t i = 0; i < sizeof accents / sizeof accents[0]; i++) {
        size_t tail = strlen(accents[i].suffix);
        if (length > tail && strncmp(name + length - tail, accents[i].suffix, tail) == 0) {
            text_printf(text, "\\%s{", accents[i].accent);
            print_word(text, name, length - tail);
            text_puts(text, "}");
            return;
        }
    }
    if (length == 1) {
        text_add(text, name, 1);
    } else if (is_greek(name, length)) {
        text_puts(text, "\\");
        text_add(text, name, length);
    } else {
        char *copy = strndup(name, length);
        if (!copy)
            DLC_BUG("out of memory");
        text_puts(text, "\\mathrm{");
        latex_escape(text, copy);
        text_puts(text, "}");
        free(copy);
    }
}

/* A tensor's name in parts: "logits.dense_2.W1" is path "logits.dense_2", word "W", number "1". */
typedef struct Parts {
    const char *path, *word, *number;
    size_t path_length, word_length;
} Parts;

static Parts split_name(const char *name)
{
    const char *dot = strrchr(name, '.');
    Parts parts = {.path = name, .path_length = dot ? (size_t)(dot - name) : 0, .word = dot ? dot + 1 : name};
    size_t length = strlen(parts.word), end = length;
    while (end > 1 && (isdigit((unsigned char)parts.word[end - 1]) || parts.word[end - 1] == '#'))
        end--;
    parts.number = parts.word + end;
    if (end < length && end > 1 && parts.word[end - 1] == '_')
        end--;
    parts.word_length = end;
    if (*parts.number == '#')
        parts.number++;
    return parts;
}

/* Has something above it: a path or a number. */
static bool is_raised(const char *name)
{
    Parts parts = split_name(name);
    return parts.path_length > 0 || *parts.number;
}

static void print_symbol(Text *text, const char *name)
{
    Parts parts = split_name(name);
    print_word(text, parts.word, parts.word_length);
    if (parts.path_length == 0 && !*parts.number)
        return;
    Text path = {0};
    text_add(&path, parts.path, parts.path_length);
    text_puts(text, "^{(");
    if (parts.path_length > 0) {
        text_puts(text, "\\mathrm{");
        latex_escape(text, path.data);
        text_puts(text, "}");
    }
    text_printf(text, "%s%s)}", parts.path_length > 0 && *parts.number ? "," : "", parts.number);
    text_free(&path);
}

/* The name behind an adjoint's "d_", or NULL. */
static const char *adjoint_of(const Tensor *tensor, const char *const *names)
{
    const char *name = names[tensor->id];
    return !tensor->named && strncmp(name, "d_", 2) == 0 && name[2] ? name + 2 : NULL;
}

/* Where the digits of "x₁₂", one of several tensors x, begin: each is E2 82 80 + digit. */
static size_t find_copy(const char *name)
{
    size_t length = strlen(name);
    while (length >= 3 && strncmp(name + length - 3, "\xE2\x82", 2) == 0)
        length -= 3;
    return length;
}

/* `subscript` may be NULL: the symbol alone. A copy's number stands below the d of an adjoint, and
 * in front of any other symbol. */
static void print_tensor(Text *text, const Tensor *tensor, const char *const *names, const char *subscript)
{
    const char *adjoint = adjoint_of(tensor, names);
    Text name = {0};
    text_puts(&name, adjoint ? adjoint : names[tensor->id]);
    size_t copy = find_copy(name.data);
    text_puts(text, adjoint ? "\\frac{\\partial" : copy < name.length ? "{}" : "");
    for (size_t i = copy; i < name.length; i += 3)
        text_printf(text, "%s%c%s", i == copy ? "_{" : "", '0' + (name.data[i + 2] & 0x0F),
                    i + 3 == name.length ? "}" : "");
    name.data[copy] = '\0';
    text_puts(text, adjoint ? " L}{\\partial " : "");
    print_symbol(text, name.data);
    if (subscript && *subscript)
        text_printf(text, "_{%s}", subscript);
    text_puts(text, adjoint ? "}" : "");
    text_free(&name);
}

void latex_name(Text *text, const Tensor *tensor, const char *const *names)
{
    print_tensor(text, tensor, names, NULL);
}

static void print_index(Text *text, const Scope *scope, const Index *index)
{
    Text name = {0};
    scope_print_index(&name, scope, index, FORMAT_MATH);
    size_t length = strcspn(name.data, "'");
    print_word(text, name.data, length);
    text_puts(text, name.data + length);
    text_free(&name);
}

/* ---- levels ---- */

static Level level_of(const Printer *printer, const Expr *expr);

/* Whether the text ends with the body of a sum. */
static bool is_open(const Expr *expr)
{
    const Expr *base;
    while (expr->kind == EXPR_OP) {
        if (expr->op == OP_MUL && format_power(expr, &base) == 1)
            expr = expr->args[1];
        else if (expr->op == OP_NEG)
            expr = expr->args[0];
        else
            /* 1/N of a sum stands in front of it */
            return expr->op == OP_DIV && is_open(expr->args[0]);
    }
    return expr->kind == EXPR_REDUCE;
}

static Level level_of(const Printer *printer, const Expr *expr)
{
    const Expr *base;
    switch (expr->kind) {
    case EXPR_CONSTANT:
        return signbit(expr->value) || (expr->value != 0 && fabs(expr->value) < 1e-4) ? LEVEL_PRODUCT
                                                                                      : LEVEL_ATOM;
    case EXPR_READ:
        if (adjoint_of(expr->tensor, printer->names))
            return LEVEL_PRODUCT;
        return is_raised(printer->names[expr->tensor->id]) ? LEVEL_POWER : LEVEL_ATOM;
    case EXPR_REDUCE:
        return LEVEL_OPEN;
    case EXPR_OP:
        break;
    default:
        return LEVEL_ATOM;
    }
    switch (expr->op) {
    case OP_ADD:
    case OP_SUB:
        return LEVEL_ADD;
    case OP_MUL:
        if (format_power(expr, &base) > 1)
            return LEVEL_POWER;
        return is_open(expr) ? LEVEL_OPEN : LEVEL_PRODUCT;
    case OP_NEG:
    case OP_DIV:
        return is_open(expr) ? LEVEL_OPEN : LEVEL_PRODUCT;
    case OP_RSQRT:
        return LEVEL_PRODUCT;
    case OP_SELECT:
        return format_is_masked(expr) ? LEVEL_PRODUCT : LEVEL_ATOM;
    case OP_POW:
    case OP_EXP:
        return LEVEL_POWER;
    default:
        return LEVEL_ATOM;
    }
}

/* ---- leaves ---- */

/* 1.5, or 2 \cdot 10^{-5} */
static void print_number(Text *text, double value)
{
    Text number = {0};
    if (signbit(value))
        text_puts(text, "-");
    if (isinf(value) || isnan(value)) {
        text_puts(text, isinf(value) ? "\\infty" : "\\mathrm{nan}");
        return;
    }
    text_number(&number, fabs(value), false);
    char *exponent = strchr(number.data, 'e');
    if (!exponent) {
        text_puts(text, number.data);
    } else {
        *exponent = '\0';
        if (strcmp(number.data, "1") != 0)
            text_printf(text, "%s \\cdot ", number.data);
        text_printf(text, "10^{%ld}", strtol(exponent + 1, NULL, 10));
    }
    text_free(&number);
}

static void print_list(Printer *printer, const Scope *scope, const Expr *const *list, int count,
                       const char *between)
{
    for (int i = 0; i < count; i++) {
        text_puts(printer->text, i > 0 ? between : "");
        print(printer, scope, list[i], LEVEL_ADD);
    }
}

static void print_read(Printer *printer, const Scope *scope, const Expr *expr)
{
    Text subscript = {0};
    Printer inner = {&subscript, printer->names, printer->limit};
    print_list(&inner, scope, expr->args, expr->count, ",");
    if (expr->otherwise) {
        text_puts(&subscript, " \\mid ");
        print(&inner, scope, expr->otherwise, LEVEL_ADD);
    }
    print_tensor(printer->text, expr->tensor, printer->names, subscript.data);
    text_free(&subscript);
}

/* ---- reductions ---- */

static void print_reduce(Printer *printer, const Scope *scope, const Expr *expr, int k)
{
    static const char *const names[] = {
        [REDUCE_SUM] = "\\sum",
        [REDUCE_PROD] = "\\prod",
        [REDUCE_MAX] = "\\max",
        [REDUCE_MIN] = "\\min",
        [REDUCE_ARGMAX] = "\\operatorname*{arg\\,max}",
        [REDUCE_ARGMIN] = "\\operatorname*{arg\\,min}",
    };
    Text *text = printer->text;
    if (k == 0)
        text_printf(text, "%s_{", names[expr->reduction]);
    if (k < expr->count) {
        text_puts(text, k > 0 ? "," : "");
        Scope inner = scope_enter(scope, expr->indices[k], FORMAT_MATH);
        print_index(text, &inner, expr->indices[k]);
        print_reduce(printer, &inner, expr, k + 1);
        return;
    }
    text_puts(text, "} ");
    print(printer, scope, expr->body, LEVEL_OPEN);
}

/* ---- operations ---- */

static void print_between(Printer *printer, const Scope *scope, const char *before, const Expr *expr,
                          const char *after)
{
    text_puts(printer->text, before);
    print(printer, scope, expr, LEVEL_ADD);
    text_puts(printer->text, after);
}

static void print_sum(Printer *printer, const Scope *scope, const Expr *expr)
{
    const Expr *right = expr->args[1];
    bool subtract = expr->op == OP_SUB;
    print(printer, scope, expr->args[0], LEVEL_ADD);
    if (right->kind == EXPR_CONSTANT && signbit(right->value)) {
        text_puts(printer->text, subtract ? " + " : " - ");
        print_number(printer->text, -right->value);
        return;
    }
    text_puts(printer->text, subtract ? " - " : " + ");
    print(printer, scope, right, subtract ? LEVEL_OPEN : LEVEL_ADD);
}

/* The text of a factor begins with a digit, which must not stand beside another one. */
static bool begins_with_number(const Expr *expr)
{
    const Expr *base;
    while (expr->kind == EXPR_OP && expr->op == OP_MUL) {
        format_power(expr, &base);
        expr = base != expr ? base : expr->args[0];
    }
    return expr->kind == EXPR_CONSTANT;
}

static void print_product(Printer *printer, const Scope *scope, const Expr *expr)
{
    const Expr *base;
    int exponent = format_power(expr, &base);
    if (exponent > 1) {
        print(printer, scope, base, LEVEL_ATOM);
        text_printf(printer->text, "^{%d}", exponent);
        return;
    }
    const Expr *right = expr->args[1];
    print(printer, scope, expr->args[0], LEVEL_PRODUCT);
    text_puts(printer->text, begins_with_number(right) ? " \\cdot " : " \\, ");
    print(printer, scope, right, right->kind == EXPR_OP && right->op == OP_NEG ? LEVEL_POWER : LEVEL_OPEN);
}

/* What has an operator of its own is not put over a plain divisor: 1/N goes in front of it. */
static void print_quotient(Printer *printer, const Scope *scope, const Expr *expr)
{
    const Expr *left = expr->args[0], *right = expr->args[1];
    bool tall = right->kind != EXPR_OP && level_of(printer, left) == LEVEL_ADD;
    if (!is_open(left) && !tall) {
        print_between(printer, scope, "\\frac{", left, "}{");
        print_between(printer, scope, "", right, "}");
        return;
    }
    print_between(printer, scope, "\\frac{1}{", right, "} ");
    print(printer, scope, left, LEVEL_OPEN);
}

static void print_condition(Printer *printer, const Scope *scope, const Expr *expr)
{
    static const char *const signs[OP_COUNT] = {
        [OP_EQ] = "=", [OP_NE] = "\\neq", [OP_LT] = "<",       [OP_LE] = "\\le",
        [OP_GT] = ">", [OP_GE] = "\\ge",  [OP_AND] = "\\land", [OP_OR] = "\\lor",
    };
    const Expr *divisor, *whole = format_is_condition(expr) ? format_divided(expr, &divisor) : NULL;
    if (!format_is_condition(expr)) {
        print(printer, scope, expr, LEVEL_ADD);
    } else if (whole) {
        print_between(printer, scope, "", divisor, " \\mid ");
        print(printer, scope, whole, LEVEL_ADD);
    } else if (expr->op == OP_NOT) {
        text_puts(printer->text, "\\lnot ");
        print(printer, scope, expr->args[0], LEVEL_ATOM);
    } else {
        bool nested = expr->op == OP_AND || expr->op == OP_OR;
        for (int i = 0; i < 2; i++) {
            const Expr *side = expr->args[i];
            text_puts(printer->text, i > 0 ? " " : "");
            if (i > 0)
                text_printf(printer->text, "%s ", signs[expr->op]);
            if (nested && format_is_condition(side) && side->op != OP_OR)
                print_condition(printer, scope, side);
            else
                print(printer, scope, side, nested ? LEVEL_ATOM : LEVEL_ADD);
        }
    }
}

static void print_select(Printer *printer, const Scope *scope, const Expr *expr)
{
    Text *text = printer->text;
    if (format_is_masked(expr)) {
        print(printer, scope, expr->args[1], LEVEL_PRODUCT);
        text_puts(text, " \\, \\left[");
        print_condition(printer, scope, expr->args[0]);
        text_puts(text, "\\right]");
        return;
    }
    print_between(printer, scope, "\\begin{cases} ", expr->args[1], " & \\text{if } ");
    print_condition(printer, scope, expr->args[0]);
    print_between(printer, scope, " \\\\ ", expr->args[2], " & \\text{otherwise} \\end{cases}");
}

static void print_function(Printer *printer, const Scope *scope, const Expr *expr)
{
    static const char *const own[] = {"log", "sin", "cos", "tanh", "max", "min"};
    const char *name = op_table[expr->op].name;
    bool known = false;
    for (size_t i = 0; i < sizeof own / sizeof own[0]; i++)
        known = known || strcmp(name, own[i]) == 0;
    if (expr->op == OP_SIGMOID) {
        text_puts(printer->text, "\\sigma");
    } else {
        text_puts(printer->text, known ? "\\" : "\\operatorname{");
        latex_escape(printer->text, name);
        text_puts(printer->text, known ? "" : "}");
    }
    text_puts(printer->text, "\\left(");
    print_list(printer, scope, expr->args, expr->count, ",\\ ");
    text_puts(printer->text, "\\right)");
}

static void print_power(Printer *printer, const Scope *scope, const Expr *expr)
{
    print(printer, scope, expr->args[0], LEVEL_ATOM);
    print_between(printer, scope, "^{", expr->args[1], "}");
}

static void print_op(Printer *printer, const Scope *scope, const Expr *expr)
{
    if (format_is_condition(expr)) {
        text_puts(printer->text, "\\left[");
        print_condition(printer, scope, expr);
        text_puts(printer->text, "\\right]");
        return;
    }
    const Expr *argument = expr->args[0];
    switch (expr->op) {
    case OP_ADD:
    case OP_SUB:
        print_sum(printer, scope, expr);
        break;
    case OP_MUL:
        print_product(printer, scope, expr);
        break;
    case OP_DIV:
        print_quotient(printer, scope, expr);
        break;
    case OP_NEG:
        text_puts(printer->text, "-");
        print(printer, scope, argument, LEVEL_OPEN);
        break;
    case OP_FLOORDIV:
        print_between(printer, scope, "\\left\\lfloor \\frac{", argument, "}{");
        print_between(printer, scope, "", expr->args[1], "} \\right\\rfloor");
        break;
    case OP_POW:
        print_power(printer, scope, expr);
        break;
    case OP_EXP:
        print_between(printer, scope, "e^{", argument, "}");
        break;
    case OP_SQRT:
        print_between(printer, scope, "\\sqrt{", argument, "}");
        break;
    case OP_RSQRT:
        print_between(printer, scope, "\\frac{1}{\\sqrt{", argument, "}}");
        break;
    case OP_ABS:
        print_between(printer, scope, "\\left|", argument, "\\right|");
        break;
    case OP_FLOOR:
        print_between(printer, scope, "\\left\\lfloor ", argument, " \\right\\rfloor");
        break;
    case OP_SELECT:
        print_select(printer, scope, expr);
        break;
    default:
        print_function(printer, scope, expr);
        break;
    }
}

static void print(Printer *printer, const Scope *scope, const Expr *expr, Level place)
{
    Text *text = printer->text;
    if (text->length >= printer->limit) {
        text_puts(text, "\\dots");
        return;
    }
    bool bracket = level_of(printer, expr) < place;
    text_puts(text, bracket ? "\\left(" : "");
    switch (expr->kind) {
    case EXPR_CONSTANT:
        print_number(text, expr->value);
        break;
    case EXPR_BATCH:
        text_puts(text, "N");
        break;
    case EXPR_INDEX:
        print_index(text, scope, expr->index);
        break;
    case EXPR_READ:
        print_read(printer, scope, expr);
        break;
    case EXPR_REDUCE:
        print_reduce(printer, scope, expr, 0);
        break;
    case EXPR_OP:
        print_op(printer, scope, expr);
        break;
    }
    text_puts(text, bracket ? "\\right)" : "");
}

/* ---- definitions ---- */

static void print_in_scope(Printer *printer, const Scope *scope, const Expr *expr, const Tensor *tensor,
                           int k)
{
    if (k == tensor->rank) {
        print(printer, scope, expr, LEVEL_ADD);
        return;
    }
    Scope inner = scope_enter(scope, tensor->indices[k], FORMAT_MATH);
    print_in_scope(printer, &inner, expr, tensor, k + 1);
}

void latex_body(Text *text, const Tensor *tensor, const Expr *expr, const char *const *names)
{
    Printer printer = {text, names, text->length + 2 * EXPRESSION_LIMIT};
    print_in_scope(&printer, NULL, expr, tensor, 0);
}

static void add_left_indices(Text *text, const Scope *scope, const Tensor *tensor, int k)
{
    if (k == tensor->rank)
        return;
    text_puts(text, k > 0 ? "," : "");
    Scope inner = scope_enter(scope, tensor->indices[k], FORMAT_MATH);
    print_index(text, &inner, tensor->indices[k]);
    add_left_indices(text, &inner, tensor, k + 1);
}

void latex_left_side(Text *text, const Tensor *tensor, const char *const *names)
{
    Text subscript = {0};
    add_left_indices(&subscript, NULL, tensor, 0);
    print_tensor(text, tensor, names, subscript.data);
    text_free(&subscript);
}

void latex_shape(Text *text, int rank, const Extent *shape)
{
    for (int i = 0; i < rank; i++) {
        text_puts(text, i > 0 ? " \\times " : "");
        format_extent(text, shape[i]);
    }
    text_puts(text, rank == 0 ? "1" : "");
}
