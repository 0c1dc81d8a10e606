/*
 * The model as JSON (see emit_json.h).
 *
 * In:  the program after simplify. Out: an object that jansson writes; the same text for the same
 * program. Shared expressions are written once.
 */
#include "emit_json.h"
#include "format.h"
#include "print_graph.h"

#include <jansson.h>
#include <math.h>
#include <stdlib.h>

typedef struct Writer {
    const Graph *graph;
    const char **names; /* of tensors, by id */
    json_t *indices;    /* what is written so far */
    json_t *expressions;
    LIST(const Index *) seen;
    int *place; /* by Expr.id: its place in `expressions` + 1 */
} Writer;

/* JSON has no infinity: those numbers are strings. */
static json_t *json_of_number(double value)
{
    if (isnan(value) || isinf(value))
        return json_string(isnan(value) ? "nan" : value > 0 ? "inf" : "-inf");
    return value == floor(value) && fabs(value) < 1e15 ? json_integer((json_int_t)value) : json_real(value);
}

/* A file's name may be any bytes, JSON is UTF-8: others become ?. */
static json_t *json_of_text(const char *string)
{
    json_t *json = json_string(string);
    if (json)
        return json;
    Text text = {0};
    for (; *string; string++)
        text_printf(&text, "%c", (unsigned char)*string < 0x80 ? *string : '?');
    json = json_string(text.data);
    text_free(&text);
    return json;
}

static json_t *json_of_extent(Extent extent)
{
    if (extent.per_n == 0)
        return json_integer(extent.constant);
    Text text = {0};
    if (extent.per_n != 1)
        text_printf(&text, "%lld * ", (long long)extent.per_n);
    text_puts(&text, "n");
    if (extent.constant != 0)
        text_printf(&text, " %c %lld", extent.constant < 0 ? '-' : '+', llabs((long long)extent.constant));
    json_t *json = json_string(text.data);
    text_free(&text);
    return json;
}

/* ---- expressions ---- */

static json_t *json_of_index(Writer *writer, const Index *index)
{
    for (int i = 0; i < writer->seen.count; i++)
        if (writer->seen.items[i] == index)
            return json_integer(i);
    LIST_PUSH(writer->graph->arena, writer->seen, index);
    json_array_append_new(writer->indices, json_pack("{s:s, s:o}", "name", index->name ? index->name : "i",
                                                     "extent", json_of_extent(index->extent)));
    return json_integer(writer->seen.count - 1);
}

static json_t *json_of_indices(Writer *writer, int count, const Index *const *indices)
{
    json_t *list = json_array();
    for (int i = 0; i < count; i++)
        json_array_append_new(list, json_of_index(writer, indices[i]));
    return list;
}

/* The place of what is already written. */
static json_t *json_of_place(const Writer *writer, const Expr *expr)
{
    return json_integer(writer->place[expr->id] - 1);
}

static json_t *json_of_places(const Writer *writer, const Expr *expr)
{
    json_t *list = json_array();
    for (int i = 0; i < expr->count; i++)
        json_array_append_new(list, json_of_place(writer, expr->args[i]));
    return list;
}

static json_t *json_of_node(Writer *writer, const Expr *expr)
{
    static const char *const reductions[] = {
        [REDUCE_SUM] = "sum", [REDUCE_PROD] = "prod",     [REDUCE_MAX] = "max",
        [REDUCE_MIN] = "min", [REDUCE_ARGMAX] = "argmax", [REDUCE_ARGMIN] = "argmin",
    };
    switch (expr->kind) {
    case EXPR_CONSTANT:
        return json_pack("{s:s, s:o}", "kind", "constant", "value", json_of_number(expr->value));
    case EXPR_BATCH:
        return json_pack("{s:s}", "kind", "batch");
    case EXPR_INDEX:
        return json_pack("{s:s, s:o}", "kind", "index", "index", json_of_index(writer, expr->index));
    case EXPR_READ:
        return json_pack("{s:s, s:s, s:o, s:o*}", "kind", "read", "tensor", writer->names[expr->tensor->id],
                         "subscripts", json_of_places(writer, expr), "otherwise",
                         expr->otherwise ? json_of_place(writer, expr->otherwise) : NULL);
    case EXPR_OP:
        return json_pack("{s:s, s:s, s:o}", "kind", "operation", "operation", op_table[expr->op].name,
                         "arguments", json_of_places(writer, expr));
    case EXPR_REDUCE:
        return json_pack(
            "{s:s, s:s, s:o, s:o}", "kind", "reduction", "reduction", reductions[expr->reduction], "indices",
            json_of_indices(writer, expr->count, expr->indices), "body", json_of_place(writer, expr->body));
    }
    return NULL;
}

static void write_node(void *context, const Expr *expr)
{
    Writer *writer = context;
    if (writer->place[expr->id])
        return;
    json_array_append_new(writer->expressions, json_of_node(writer, expr));
    writer->place[expr->id] = (int)json_array_size(writer->expressions);
}

/* ---- tensors ---- */

static void set(json_t *object, const char *key, json_t *value)
{
    json_object_set_new(object, key, value);
}

static void set_place(json_t *object, Span span)
{
    if (!span.source)
        return;
    int line, column;
    span_position(span, &line, &column);
    set(object, "file", json_of_text(span.source->path));
    set(object, "line", json_integer(line));
    set(object, "column", json_integer(column));
}

/* `key`: the expression over the tensor's indices, as a formula and as a node. */
static void set_expression(Writer *writer, json_t *object, const Tensor *tensor, const char *key,
                           const Expr *expr)
{
    Text formula = {0};
    format_expr(&formula, expr, FORMAT_DL, tensor->rank, tensor->indices, writer->names);
    set(object, "indices", json_of_indices(writer, tensor->rank, tensor->indices));
    set(object, "formula", json_string(formula.data ? formula.data : ""));
    expr_walk(expr, write_node, writer);
    set(object, key, json_of_place(writer, expr));
    text_free(&formula);
}

static json_t *json_of_tensor(Writer *writer, const Tensor *tensor)
{
    json_t *object = json_pack("{s:s, s:s}", "name", writer->names[tensor->id], "kind",
                               tensor_kind_name(tensor->kind));
    json_t *shape = json_array();
    for (int i = 0; i < tensor->rank; i++)
        json_array_append_new(shape, json_of_extent(tensor->shape[i]));
    set(object, "shape", shape);
    if (tensor->integer)
        set(object, "range", json_pack("[I, I]", (json_int_t)tensor->low, (json_int_t)tensor->high));
    if (tensor->kind == TENSOR_PARAM || tensor->kind == TENSOR_STATE) {
        if (tensor->distribution)
            set(object, "distribution", json_of_text(tensor->distribution));
        if (tensor->initial)
            set_expression(writer, object, tensor, "initial", tensor->initial);
    }
    if (tensor->kind == TENSOR_PARAM)
        set(object, "no_decay", json_boolean(tensor->no_decay));
    if (tensor->kind == TENSOR_VIEW)
        set(object, "base", json_string(writer->names[tensor->base->id]));
    if (tensor->kind == TENSOR_DRAW)
        set(object, "draw", json_string(tensor->draw == DRAW_UNIFORM ? "uniform" : "normal"));
    if (tensor->kind == TENSOR_DEFINITION)
        set_expression(writer, object, tensor, "body", tensor->body);
    set_place(object, tensor->span);
    return object;
}

/* ---- graphs ---- */

static json_t *json_of_results(const Writer *writer, const NamedTensor *items, int count)
{
    json_t *object = json_object();
    for (int i = 0; i < count; i++)
        set(object, items[i].name, json_string(writer->names[items[i].tensor->id]));
    return object;
}

static json_t *json_of_graph(const Graph *graph)
{
    Writer writer = {graph,        format_unique_names(graph),
                     json_array(), json_array(),
                     {0},          ARENA_ARRAY(graph->arena, int, graph->expr_count + 1)};
    json_t *tensors = json_array();
    for (int i = 0; i < graph->tensors.count; i++)
        json_array_append_new(tensors, json_of_tensor(&writer, graph->tensors.items[i]));
    json_t *object = json_pack("{s:o, s:o, s:o}", "tensors", tensors, "indices", writer.indices,
                               "expressions", writer.expressions);
    set(object, "loss", graph->loss ? json_string(writer.names[graph->loss->id]) : json_null());
    set(object, "outputs", json_of_results(&writer, graph->outputs.items, graph->outputs.count));
    set(object, "metrics", json_of_results(&writer, graph->metrics.items, graph->metrics.count));
    set(object, "updates", json_of_results(&writer, graph->updates.items, graph->updates.count));
    set(object, "gradients", json_of_results(&writer, graph->gradients.items, graph->gradients.count));
    return object;
}

/* ---- the rest of the file ---- */

static json_t *json_of_optimizer(const Optimizer *optimizer)
{
    if (!optimizer)
        return json_null();
    const OptimizerStep *step = &optimizer->decayed;
    json_t *arguments = json_object(), *states = json_array();
    for (int i = 0; i < step->arguments.count; i++)
        set(arguments, step->arguments.items[i].name, json_of_number(step->arguments.items[i].value));
    for (int i = 0; i < step->states.count; i++)
        json_array_append_new(states, json_string(step->states.items[i].name));
    return json_pack("{s:s, s:o, s:o}", "name", optimizer->name, "arguments", arguments, "states", states);
}

/* null: the train block does not say */
static json_t *json_of_setting(double value)
{
    return value == 0 ? json_null() : json_of_number(value);
}

/* What the source says, and no field for what it leaves out. */
static json_t *json_of_source(const DataSource *source)
{
    json_t *object = json_pack("{s:s, s:o, s:s}", "kind", source_kind_name(source->kind), "path",
                               json_of_text(source->path), "input", source->name);
    json_t *columns = json_array();
    for (int i = 0; i < source->columns.count; i++)
        json_array_append_new(columns, json_of_text(source->columns.items[i]));
    if (source->kind == SOURCE_CSV)
        set(object, source->except ? "except" : "columns", json_incref(columns));
    json_decref(columns);
    if (source->standardize)
        set(object, "standardize", json_true());
    if (source->one_hot)
        set(object, "one_hot", json_true());
    if (source->kind == SOURCE_CHARS) {
        set(object, "length", json_integer(source->length));
        set(object, "shift", json_integer(source->shift));
    }
    if (source->training)
        set(object, "training", json_of_text(source->training));
    return object;
}

static json_t *json_of_split(const DataSplit *split)
{
    json_t *sources = json_array();
    for (int i = 0; i < split->sources.count; i++)
        json_array_append_new(sources, json_of_source(&split->sources.items[i]));
    return json_pack("{s:o, s:o}", "rows", json_of_setting((double)split->rows), "sources", sources);
}

static int append(const char *data, size_t size, void *text)
{
    text_add(text, data, size);
    return 0;
}

void emit_json(const Program *program, Text *text)
{
    json_t *data = json_object();
    for (int i = 0; i < program->splits.count; i++)
        set(data, program->splits.items[i]->name, json_of_split(program->splits.items[i]));
    const TrainSettings *train = &program->train;
    json_t *settings = json_pack("{s:o, s:o, s:o, s:o}", "batch", json_of_setting(train->batch), "epochs",
                                 json_of_setting(train->epochs), "seed", json_of_setting(train->seed),
                                 "clip_norm", json_of_setting(train->clip_norm));
    json_t *root = json_pack("{s:s, s:s, s:o, s:o, s:o, s:o, s:o, s:o}", "dlc", DLC_VERSION, "model",
                             program->name, "source", json_of_text(program->source_name), "training",
                             json_of_graph(program->training), "evaluation",
                             json_of_graph(program->evaluation), "optimizer",
                             json_of_optimizer(program->optimizer), "train", settings, "data", data);
    if (!root || json_dump_callback(root, append, text, JSON_INDENT(1)) != 0)
        DLC_BUG("out of memory, or a name that is not UTF-8");
    json_decref(root);
    text_puts(text, "\n");
}
