/*
 * The picture (see emit_dot.h).
 *
 * In:  the training graph before fuse. Out: a digraph in the DOT language.
 *
 * A frame is a layer: what one statement of the model made, in a `for` what it made in one turn.
 * The backward part stands beside the forward part with no edges between them; what it takes from
 * there is shown again in the layers that take it. Its edges are written from result to operand
 * and drawn the other way (dir=back): Graphviz ranks by what is written, which turns that part
 * upside down, so that a layer and its gradients are about as high.
 */
#include "emit_dot.h"
#include "outline.h"

#include <string.h>

enum {
    LINE_WIDTH = 36,     /* characters after which a formula goes on in the next line of its box */
    FORMULA_WIDTH = 140, /* the rest of a formula is left out */
    TITLE_WIDTH = 80     /* and of the source above a frame */
};

typedef struct Look {
    const char *fill, *border, *style;
} Look;

static const Look look_input = {"#dbeafe", "#3b82f6", "rounded,filled"};
static const Look look_target = {"#e0f2fe", "#0ea5e9", "rounded,filled"};
static const Look look_param = {"#fef3c7", "#d97706", "filled"};
static const Look look_draw = {"#f1f5f9", "#64748b", "rounded,filled,dashed"};
static const Look look_definition = {"#ffffff", "#475569", "filled"};
static const Look look_output = {"#dcfce7", "#16a34a", "filled"};
static const Look look_loss = {"#fee2e2", "#dc2626", "filled,bold"};
static const Look look_adjoint = {"#faf5ff", "#9333ea", "filled"};
static const Look look_gradient = {"#f3e8ff", "#7e22ce", "filled,bold"};

/* A parameter that is a layer of its own, and the layer that reads it first. */
typedef struct Adopted {
    const char *path, *reader;
} Adopted;

/* A tensor of the forward part that a layer of the backward part reads. */
typedef struct Kept {
    const Tensor *tensor;
    const char *layer;
} Kept;

typedef struct Picture {
    const Graph *graph;
    Outline outline;
    Text *text;
    LIST(Adopted) parameters;
    LIST(Kept) kept;
    const OutlineItem *reader; /* whose operands are visited */
} Picture;

/* ---- text ---- */

/* At most `width` characters as HTML-like text; several spaces become one. */
static void add_escaped(Text *text, const char *source, int width)
{
    int used = 0;
    for (const char *c = source; *c; c++) {
        if (*c == ' ' && c[1] == ' ')
            continue;
        if (((unsigned char)*c & 0xC0) != 0x80 && ++used > width) {
            text_puts(text, " …");
            return;
        }
        switch (*c) {
        case '&':
            text_puts(text, "&amp;");
            break;
        case '<':
            text_puts(text, "&lt;");
            break;
        case '>':
            text_puts(text, "&gt;");
            break;
        case '"':
            text_puts(text, "&quot;");
            break;
        default:
            text_add(text, c, 1);
            break;
        }
    }
}

/* A formula on lines of about LINE_WIDTH characters, broken at spaces outside brackets. */
static void add_wrapped(Text *text, const char *formula)
{
    Text line = {0};
    int width = 0, total = 0, depth = 0;
    for (const char *c = formula; *c; c++) {
        int step = ((unsigned char)*c & 0xC0) != 0x80;
        width += step;
        total += step;
        depth += (*c == '[') - (*c == ']');
        if (*c != ' ' || depth > 0 || width < LINE_WIDTH || strlen(c) < LINE_WIDTH / 3 ||
            total > FORMULA_WIDTH) {
            text_add(&line, c, 1);
            continue;
        }
        add_escaped(text, line.data, FORMULA_WIDTH);
        text_puts(text, "<br/>");
        text_free(&line);
        width = 0;
    }
    add_escaped(text, line.data ? line.data : "", FORMULA_WIDTH / 2);
    text_free(&line);
}

/* "N × 784"; nothing for a single number. */
static void add_shape(Text *text, const Tensor *tensor)
{
    for (int i = 0; i < tensor->rank; i++) {
        text_puts(text, i > 0 ? " × " : "");
        format_extent(text, tensor->shape[i]);
    }
}

/* ---- boxes ---- */

static bool is_output(const Graph *graph, const Tensor *tensor)
{
    for (int i = 0; i < graph->outputs.count; i++)
        if (graph->outputs.items[i].tensor == tensor)
            return true;
    for (int i = 0; i < graph->metrics.count; i++)
        if (graph->metrics.items[i].tensor == tensor)
            return true;
    return false;
}

static bool is_gradient(const Graph *graph, const Tensor *tensor)
{
    for (int i = 0; i < graph->gradients.count; i++)
        if (graph->gradients.items[i].tensor == tensor)
            return true;
    return false;
}

static bool is_backward(const Picture *picture, const Tensor *tensor)
{
    for (int i = 0; i < picture->outline.items.count; i++)
        if (picture->outline.items.items[i].tensor == tensor)
            return picture->outline.items.items[i].backward;
    return false;
}

static const Look *look_of(const Graph *graph, const OutlineItem *item)
{
    switch (item->tensor->kind) {
    case TENSOR_INPUT:
        return &look_input;
    case TENSOR_TARGET:
        return &look_target;
    case TENSOR_PARAM:
    case TENSOR_STATE:
    case TENSOR_SCALAR:
        return &look_param;
    case TENSOR_DRAW:
        return &look_draw;
    default:
        break;
    }
    if (item->tensor == graph->loss)
        return &look_loss;
    if (is_gradient(graph, item->tensor))
        return &look_gradient;
    if (item->backward)
        return &look_adjoint;
    return is_output(graph, item->tensor) ? &look_output : &look_definition;
}

/* "state", and what it becomes. */
static void describe_state(Text *line, const Graph *graph, const Tensor *state, const char *const *names)
{
    text_puts(line, "state");
    for (int i = 0; i < graph->updates.count; i++)
        if (strcmp(graph->updates.items[i].name, state->name) == 0) {
            text_puts(line, ", then ");
            format_name(line, graph->updates.items[i].tensor, FORMAT_MATH, names);
        }
}

/* The second line of a box: what the tensor is. */
static void add_description(Text *text, const Graph *graph, const OutlineItem *item, const char *const *names)
{
    const Tensor *tensor = item->tensor;
    Text line = {0};
    switch (tensor->kind) {
    case TENSOR_DEFINITION:
        format_expr(&line, item->body, FORMAT_MATH, tensor->rank, tensor->indices, names);
        break;
    case TENSOR_VIEW:
        format_name(&line, tensor->base, FORMAT_MATH, names);
        text_puts(&line, " reshaped");
        break;
    case TENSOR_DRAW:
        text_puts(&line, tensor->draw == DRAW_UNIFORM ? "~ uniform(0, 1)" : "~ normal(0, 1)");
        break;
    case TENSOR_PARAM:
        text_puts(&line, tensor->distribution ? tensor->distribution : "parameter");
        break;
    case TENSOR_STATE:
        describe_state(&line, graph, tensor, names);
        break;
    case TENSOR_TARGET:
        text_puts(&line, "target");
        break;
    case TENSOR_INPUT:
        text_puts(&line, "input");
        break;
    default:
        break;
    }
    add_wrapped(text, line.data ? line.data : "");
    text_free(&line);
}

static void add_box(Picture *picture, const OutlineItem *item, const char *indent)
{
    Text *text = picture->text;
    const Tensor *tensor = item->tensor;
    const Look *look = look_of(picture->graph, item);
    Text title = {0};
    if (tensor->kind == TENSOR_DEFINITION) {
        format_left_side(&title, tensor, FORMAT_MATH, picture->outline.names);
    } else {
        format_name(&title, tensor, FORMAT_MATH, picture->outline.names);
        format_shape(&title, tensor->rank, tensor->shape);
    }
    text_printf(text, "%st%d [fillcolor=\"%s\", color=\"%s\", style=\"%s\", label=<<b>", indent, tensor->id,
                look->fill, look->border, look->style);
    add_escaped(text, title.data, FORMULA_WIDTH);
    text_puts(text, "</b><br/><font point-size=\"9\" color=\"#475569\">");
    add_description(text, picture->graph, item, picture->outline.names);
    text_puts(text, "</font>>];\n");
    text_free(&title);
}

/* ---- layers ---- */

/* The source's text of the line in which `span` begins, without the white space around it. */
static void add_source_line(Text *text, Span span)
{
    const char *source = span.source->text;
    size_t begin = span.begin, end = span.begin, length = span.source->length;
    while (begin > 0 && source[begin - 1] != '\n')
        begin--;
    while (end < length && source[end] != '\n' && source[end] != '#')
        end++;
    while (begin < end && strchr(" \t\r", source[begin]))
        begin++;
    while (end > begin && strchr(" \t\r", source[end - 1]))
        end--;
    Text line = {0};
    text_add(&line, source + begin, end - begin);
    add_escaped(text, line.data, TITLE_WIDTH);
    text_free(&line);
}

/* The first `depth` steps of a path; iterations belong to the step in front of them: of
 * "x.0.h.W" the first is "x.0". "" when it has no more steps than that. */
static const char *path_prefix(Arena *arena, const char *path, int depth)
{
    const char *at = path ? path : "";
    while ((at = strchr(at, '.')) != NULL) {
        at++;
        if (*at != '-' && (*at < '0' || *at > '9') && --depth == 0)
            return arena_copy(arena, path, (size_t)(at - 1 - path));
    }
    return "";
}

/* The path that the tensor is shown under: its own; a parameter declared in the model, which is a
 * layer of its own, goes to the layer that reads it first. */
static const char *shown_path(const Picture *picture, const Tensor *tensor)
{
    const char *path = tensor->path ? tensor->path : "";
    if (tensor->kind == TENSOR_INPUT || tensor->kind == TENSOR_TARGET || tensor->kind == TENSOR_SCALAR)
        return "";
    for (int i = 0; i < picture->parameters.count; i++)
        if (strcmp(picture->parameters.items[i].path, path) == 0)
            return picture->parameters.items[i].reader;
    return path;
}

/* The first step of a path, or all of it. */
static const char *layer_of(const Picture *picture, const OutlineItem *item)
{
    const char *path = shown_path(picture, item->tensor);
    const char *first = path_prefix(picture->graph->arena, path, 1);
    return *first ? first : path;
}

static void find_reader(void *context, const Tensor *operand)
{
    Picture *picture = context;
    bool alone = operand->path &&
                 strcmp(layer_of(picture, &(OutlineItem){.tensor = operand}), operand->path) == 0;
    if (operand->kind != TENSOR_PARAM && operand->kind != TENSOR_STATE && operand->kind != TENSOR_DRAW)
        return;
    for (int i = 0; i < picture->parameters.count; i++)
        alone = alone && strcmp(picture->parameters.items[i].path, operand->path) != 0;
    const Adopted adopted = {operand->path, layer_of(picture, picture->reader)};
    if (alone)
        LIST_PUSH(picture->graph->arena, picture->parameters, adopted);
}

/* Whether the item stands in this part and in this layer. */
static bool belongs(const Picture *picture, const OutlineItem *item, bool backward, const char *layer)
{
    return item->backward == backward && strcmp(layer_of(picture, item), layer) == 0;
}

static int count_items(const Picture *picture, bool backward, const char *layer)
{
    int count = 0;
    for (int i = 0; i < picture->outline.items.count; i++)
        count += belongs(picture, &picture->outline.items.items[i], backward, layer);
    return count;
}

/* The statement that made the layer: the tensor that the layer is named after, else the first. */
static Span layer_span(const Picture *picture, const char *layer)
{
    Span first = {0};
    for (int i = 0; i < picture->outline.items.count; i++) {
        const OutlineItem *item = &picture->outline.items.items[i];
        if (item->tensor->kind != TENSOR_DEFINITION || !belongs(picture, item, false, layer))
            continue;
        if (strcmp(item->tensor->path ? item->tensor->path : "", layer) == 0)
            return item->tensor->span;
        if (!first.source)
            first = item->tensor->span;
    }
    return first;
}

/* The number of the tensor among what is kept for this layer; the number of all when it is not. */
static int find_kept(const Picture *picture, const Tensor *tensor, const char *layer)
{
    int i = 0;
    while (i < picture->kept.count &&
           (picture->kept.items[i].tensor != tensor || strcmp(picture->kept.items[i].layer, layer) != 0))
        i++;
    return i;
}

/* What the backward part takes from the forward part: shown again, once in each layer. */
static void add_kept(void *context, const Tensor *operand)
{
    Picture *picture = context;
    const Kept kept = {operand, layer_of(picture, picture->reader)};
    if (!is_backward(picture, operand) && find_kept(picture, operand, kept.layer) == picture->kept.count)
        LIST_PUSH(picture->graph->arena, picture->kept, kept);
}

static void add_boxes(Picture *picture, bool backward, const char *layer, const char *indent)
{
    for (int i = 0; i < picture->outline.items.count; i++)
        if (belongs(picture, &picture->outline.items.items[i], backward, layer))
            add_box(picture, &picture->outline.items.items[i], indent);
    for (int i = 0; backward && i < picture->kept.count; i++) {
        if (strcmp(picture->kept.items[i].layer, layer) != 0)
            continue;
        Text *text = picture->text, name = {0};
        format_name(&name, picture->kept.items[i].tensor, FORMAT_MATH, picture->outline.names);
        text_printf(text,
                    "%sk%d [fillcolor=\"#f8fafc\", color=\"#cbd5e1\", style=\"rounded,filled,dashed\", "
                    "fontcolor=\"#64748b\", label=<",
                    indent, i);
        add_escaped(text, name.data, FORMULA_WIDTH);
        if (picture->kept.items[i].tensor->rank > 0) {
            text_puts(text, "<br/><font point-size=\"8\">");
            add_shape(text, picture->kept.items[i].tensor);
            text_puts(text, "</font>");
        }
        text_puts(text, ">];\n");
        text_free(&name);
    }
}

/* One frame for a layer, when it has more than one box. */
static void add_layer(Picture *picture, bool backward, const char *layer)
{
    if (!*layer || count_items(picture, backward, layer) < 2) {
        add_boxes(picture, backward, layer, "        ");
        return;
    }
    Text *text = picture->text;
    text_printf(text, "        subgraph \"cluster_%s_%s\" {\n", backward ? "backward" : "forward", layer);
    text_puts(text,
              "            style=\"rounded,filled\"; color=\"#cbd5e1\"; fillcolor=\"#f8fafc\"; fontsize=9;\n"
              "            fontcolor=\"#64748b\"; labeljust=l; label=<<b>");
    add_escaped(text, layer, TITLE_WIDTH);
    text_puts(text, "</b>");
    Span span = layer_span(picture, layer);
    if (!backward && span.source && !span.source->is_prelude) {
        text_puts(text, "   ");
        format_place(text, span);
        text_puts(text, "   ");
        add_source_line(text, span);
    }
    text_puts(text, ">;\n");
    add_boxes(picture, backward, layer, "            ");
    text_puts(text, "        }\n");
}

static void add_part(Picture *picture, bool backward)
{
    Text *text = picture->text;
    const char *name = backward ? "backward" : "forward";
    text_printf(text, "    subgraph cluster_%s {\n", name);
    text_printf(text, "        label=\"%s\"; fontsize=13; style=\"rounded\"; color=\"%s\"; penwidth=1.2;\n",
                name, backward ? "#c084fc" : "#94a3b8");
    for (int i = 0; i < picture->outline.items.count; i++) {
        const OutlineItem *item = &picture->outline.items.items[i];
        bool seen = item->backward != backward;
        for (int k = 0; k < i && !seen; k++)
            seen = belongs(picture, &picture->outline.items.items[k], backward, layer_of(picture, item));
        if (!seen)
            add_layer(picture, backward, layer_of(picture, item));
    }
    text_puts(text, "    }\n");
}

/* ---- edges ---- */

static void add_edge(void *context, const Tensor *operand)
{
    Picture *picture = context;
    Text *text = picture->text;
    int from = operand->id, to = picture->reader->tensor->id;
    if (picture->reader->backward && !is_backward(picture, operand)) {
        text_printf(text, "    t%d -> k%d [dir=back, style=dashed, color=\"#94a3b8\", minlen=0];\n", to,
                    find_kept(picture, operand, layer_of(picture, picture->reader)));
        return;
    }
    if (picture->reader->backward)
        text_printf(text, "    t%d -> t%d [dir=back, color=\"#9333ea\", label=\"", to, from);
    else
        text_printf(text, "    t%d -> t%d [label=\"", from, to);
    add_shape(text, operand);
    text_puts(text, "\"];\n");
}

static void each_operand(Picture *picture, bool backward, void (*visit)(void *, const Tensor *))
{
    for (int i = 0; i < picture->outline.items.count; i++) {
        picture->reader = &picture->outline.items.items[i];
        if (picture->reader->backward == backward)
            outline_operands(picture->reader, visit, picture);
    }
}

void emit_dot(const Program *program, Text *text)
{
    Graph *graph = program->training;
    Picture picture = {.graph = graph, .outline = outline_graph(graph), .text = text};
    text_puts(text, "digraph \"");
    add_escaped(text, program->name, TITLE_WIDTH);
    text_puts(text, "\" {\n"
                    "    rankdir=TB; ranksep=0.45; nodesep=0.3; fontname=\"Helvetica\"; newrank=true;\n"
                    "    node [shape=box, fontname=\"Helvetica\", fontsize=11, margin=\"0.12,0.06\"];\n"
                    "    edge [fontname=\"Helvetica\", fontsize=8, fontcolor=\"#64748b\", color=\"#475569\", "
                    "arrowsize=0.6];\n");
    each_operand(&picture, false, find_reader);
    each_operand(&picture, true, add_kept);
    add_part(&picture, false);
    if (graph->gradients.count > 0)
        add_part(&picture, true);
    each_operand(&picture, false, add_edge);
    each_operand(&picture, true, add_edge);
    text_puts(text, "}\n");
}
