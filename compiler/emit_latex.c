/*
 * The LaTeX document (see emit_latex.h).
 *
 * In:  the training graph before fuse. Out: a document with the forward formulas, tagged with
 * their places in the source, and the gradients. The page is as wide as its longest formula.
 */
#include "emit_latex.h"
#include "format_latex.h"
#include "outline.h"

#include <ctype.h>
#include <string.h>

enum {
    PAGE_WIDTH = 210,      /* millimetres, at the least */
    PAGE_WIDTH_MAX = 4000, /* TeX's own limit is near 5700 */
    PAGE_MARGINS = 80      /* with the room for a tag */
};

/* About how many characters of the formula are seen side by side: letters, digits and signs that
 * are no part of a command. */
static int visible_width(const char *formula)
{
    int width = 0;
    for (const char *c = formula; *c; c++) {
        if (*c == '\\') {
            while (isalpha((unsigned char)c[1]))
                c++;
            width++;
        } else {
            width += !strchr("{}^_ &", *c);
        }
    }
    return width;
}

static void add_definition(Text *text, const OutlineItem *item, const char *const *names)
{
    latex_left_side(text, item->tensor, names);
    text_puts(text, " &= ");
    latex_body(text, item->tensor, item->body, names);
}

static void add_view(Text *text, const Tensor *tensor, const char *const *names)
{
    latex_name(text, tensor, names);
    text_puts(text, " &= ");
    latex_name(text, tensor->base, names);
    text_puts(text, " \\text{ as } ");
    latex_shape(text, tensor->rank, tensor->shape);
}

static void add_draw(Text *text, const Tensor *tensor, const char *const *names)
{
    latex_name(text, tensor, names);
    text_printf(text, " &\\sim %s \\text{, of } ",
                tensor->draw == DRAW_UNIFORM ? "\\mathcal{U}(0, 1)" : "\\mathcal{N}(0, 1)");
    latex_shape(text, tensor->rank, tensor->shape);
}

/* One line of an align*; false for inputs, targets and parameters, which have no formula. */
static bool add_formula(Text *text, const OutlineItem *item, const char *const *names)
{
    switch (item->tensor->kind) {
    case TENSOR_DEFINITION:
        add_definition(text, item, names);
        break;
    case TENSOR_VIEW:
        add_view(text, item->tensor, names);
        break;
    case TENSOR_DRAW:
        add_draw(text, item->tensor, names);
        break;
    default:
        return false;
    }
    return true;
}

static void add_place(Text *text, const OutlineItem *item)
{
    Text place = {0};
    format_place(&place, item->tensor->span);
    if (place.length > 0 && !item->backward) {
        text_puts(text, " \\tag*{\\small ");
        latex_escape(text, place.data);
        text_puts(text, "}");
    }
    text_free(&place);
}

/* The forward or the backward formulas; the width of the widest. */
static int add_part(Text *text, const Outline *outline, bool backward)
{
    int widest = 0, count = 0;
    for (int i = 0; i < outline->items.count; i++) {
        const OutlineItem *item = &outline->items.items[i];
        Text formula = {0};
        if (item->backward == backward && add_formula(&formula, item, outline->names)) {
            int width = visible_width(formula.data);
            widest = width > widest ? width : widest;
            if (count++ == 0)
                text_printf(text, "\\section*{%s}\n\\begin{align*}\n", backward ? "Backward" : "Forward");
            else
                text_puts(text, " \\\\\n");
            text_printf(text, "    %s", formula.data);
            add_place(text, item);
        }
        text_free(&formula);
    }
    text_puts(text, count > 0 ? "\n\\end{align*}\n" : "");
    return widest;
}

void emit_latex(const Program *program, Text *text)
{
    Outline outline = outline_graph(program->training);
    Text formulas = {0};
    int forward = add_part(&formulas, &outline, false);
    int backward = add_part(&formulas, &outline, true);
    int width = PAGE_MARGINS + 2 * (forward > backward ? forward : backward);
    width = width < PAGE_WIDTH ? PAGE_WIDTH : width > PAGE_WIDTH_MAX ? PAGE_WIDTH_MAX : width;
    text_printf(text,
                "\\documentclass{article}\n"
                "\\usepackage{amsmath}\n"
                "\\usepackage[paperwidth=%dmm, paperheight=297mm, margin=15mm]{geometry}\n"
                "\\allowdisplaybreaks\n"
                "\\setlength{\\jot}{6pt}\n"
                "\\begin{document}\n"
                "\n"
                "\\section*{",
                width);
    latex_escape(text, program->name);
    text_puts(text, "}\n"
                    "$N$ is the number of rows of the batch, $L$ the loss, and $[\\,\\cdot\\,]$ is 1 where "
                    "the condition\n"
                    "in it holds, else 0.\n\n");
    text_puts(text, formulas.data ? formulas.data : "");
    text_puts(text, "\n\\end{document}\n");
    text_free(&formulas);
}
