/*
 * Formulas (see emit_math.h).
 *
 * In:  the training graph before fuse. Out: one line for each definition, first the forward part
 * with its places in the source, then the gradients.
 */
#include "emit_math.h"
#include "outline.h"

#include <string.h>

enum {
    LEFT_WIDTH = 28,  /* longer left sides do not move the column of `=` */
    LINE_WIDTH = 100, /* longer formulas do not move the column of places */
    GAP = 4
};

typedef struct Formula {
    const char *left, *sign, *right, *place;
    int left_width, right_width; /* in characters */
    bool backward;
} Formula;

typedef LIST(Formula) FormulaList;

/* Characters of UTF-8; all that formulas are made of are one cell wide. */
static int width_of(const char *text)
{
    int width = 0;
    for (; *text; text++)
        width += ((unsigned char)*text & 0xC0) != 0x80;
    return width;
}

static const char *take_text(Arena *arena, Text *text)
{
    const char *copy = arena_copy(arena, text->data ? text->data : "", text->length);
    text_free(text);
    return copy;
}

/* "flat", "=", "X as [N, 784]" */
static void formulate_view(Formula *formula, Arena *arena, const Tensor *tensor, const char *const *names)
{
    Text left = {0}, right = {0};
    format_name(&left, tensor, FORMAT_MATH, names);
    format_name(&right, tensor->base, FORMAT_MATH, names);
    text_puts(&right, " as ");
    format_shape(&right, tensor->rank, tensor->shape);
    formula->left = take_text(arena, &left);
    formula->right = take_text(arena, &right);
}

/* "u[N, 256]", "~", "uniform(0, 1)" */
static void formulate_draw(Formula *formula, Arena *arena, const Tensor *tensor, const char *const *names)
{
    Text left = {0};
    format_name(&left, tensor, FORMAT_MATH, names);
    format_shape(&left, tensor->rank, tensor->shape);
    formula->left = take_text(arena, &left);
    formula->sign = "~";
    formula->right = tensor->draw == DRAW_UNIFORM ? "uniform(0, 1)" : "normal(0, 1)";
}

static void formulate_definition(Formula *formula, Arena *arena, const OutlineItem *item, const char *const *names)
{
    const Tensor *tensor = item->tensor;
    Text left = {0}, right = {0};
    format_left_side(&left, tensor, FORMAT_MATH, names);
    format_expr(&right, item->body, FORMAT_MATH, tensor->rank, tensor->indices, names);
    formula->left = take_text(arena, &left);
    formula->right = take_text(arena, &right);
}

/* False for inputs, targets and parameters, which stand in formulas but have none. */
static bool formulate(Formula *formula, Arena *arena, const OutlineItem *item, const char *const *names)
{
    Text place = {0};
    *formula = (Formula){.sign = "=", .place = "", .backward = item->backward};
    switch (item->tensor->kind) {
    case TENSOR_DEFINITION: formulate_definition(formula, arena, item, names); break;
    case TENSOR_VIEW: formulate_view(formula, arena, item->tensor, names); break;
    case TENSOR_DRAW: formulate_draw(formula, arena, item->tensor, names); break;
    default: return false;
    }
    if (!item->backward) {
        format_place(&place, item->tensor->span);
        formula->place = take_text(arena, &place);
    }
    formula->left_width = width_of(formula->left);
    formula->right_width = width_of(formula->right);
    return true;
}

static void add_spaces(Text *text, int count)
{
    for (int i = 0; i < count; i++)
        text_puts(text, " ");
}

static void write_formula(Text *text, const Formula *formula, int left_width, int right_width)
{
    text_puts(text, formula->left);
    add_spaces(text, left_width - formula->left_width);
    text_printf(text, " %s %s", formula->sign, formula->right);
    if (formula->place[0]) {
        int used = formula->left_width > left_width ? formula->left_width - left_width : 0;
        int spaces = right_width - formula->right_width - used;
        add_spaces(text, (spaces > 0 ? spaces : 0) + GAP);
        text_puts(text, formula->place);
    }
    text_puts(text, "\n");
}

/* Writes the forward or the backward formulas, aligned among themselves. */
static void write_part(Text *text, const FormulaList *formulas, bool backward)
{
    int left_width = 0, right_width = 0;
    for (int i = 0; i < formulas->count; i++) {
        const Formula *formula = &formulas->items[i];
        if (formula->backward != backward)
            continue;
        if (formula->left_width > left_width && formula->left_width <= LEFT_WIDTH)
            left_width = formula->left_width;
        if (formula->right_width > right_width && formula->right_width <= LINE_WIDTH)
            right_width = formula->right_width;
    }
    for (int i = 0; i < formulas->count; i++)
        if (formulas->items[i].backward == backward)
            write_formula(text, &formulas->items[i], left_width, right_width);
}

void emit_math(const Program *program, Text *text)
{
    Graph *graph = program->training;
    Outline outline = outline_graph(graph);
    FormulaList formulas = {0};
    bool backward = false;
    for (int i = 0; i < outline.items.count; i++) {
        Formula formula;
        if (!formulate(&formula, graph->arena, &outline.items.items[i], outline.names))
            continue;
        LIST_PUSH(graph->arena, formulas, formula);
        backward = backward || formula.backward;
    }
    write_part(text, &formulas, false);
    if (backward)
        text_puts(text, "\n");
    write_part(text, &formulas, true);
}
