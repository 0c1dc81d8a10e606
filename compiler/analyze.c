/*
 * The table of --analyze, and warnings about signals at the start of training (see analyze.h).
 *
 * A layer is a sum of products of a parameter of two dimensions or more and something else. What
 * signal.c can't say of a tensor is shown as unknown, and nothing is warned of on account of it.
 */
#include "analyze.h"
#include "signal.h"

#include <math.h>
#include <string.h>

/* Beyond these a warning is worth its place; well-made models stay far from them. */
static const double gradient_ratio = 1e-4; /* between layers */
static const double signal_large = 1e5;    /* of a layer's result, inputs being of size 1 */
static const double signal_small = 1e-5;
static const double logits_large = 25;     /* deviation of what softmax or sigmoid takes in a loss */
static const double masked = -1e3;         /* what is below was masked on purpose: softmax makes it 0 */
static const double saturated_share = 0.5; /* of the units of a layer */
static const double sigmoid_saturated = 5, tanh_saturated = 2.5; /* slope below 1/37 of its most */

typedef enum Activation { ACTIVATION_NONE, ACTIVATION_RELU, ACTIVATION_SIGMOID, ACTIVATION_TANH } Activation;

typedef struct Layer {
    const Tensor *result, *weight, *gradient;
    double fan_in, fan_out;
    Activation activation;
    const Tensor *activated; /* what the activation reads */
} Layer;

typedef struct Analysis {
    const Graph *graph;
    Arena *arena;
    Signal *signal;
    Diagnostics *diagnostics;
    LIST(Layer) layers;
    bool *exploding, *vanishing; /* by tensor id, for the table */
} Analysis;

static double deviation(const SignalStat *stat)
{
    return sqrt(stat->variance);
}

static double rms(const SignalStat *stat)
{
    return sqrt(stat->variance + stat->mean * stat->mean);
}

static SignalStat stat_of(const Analysis *analysis, const Tensor *tensor)
{
    return tensor ? signal_stat(analysis->signal, tensor) : (SignalStat){0};
}

static bool is_definition(const Tensor *tensor)
{
    return tensor->kind == TENSOR_DEFINITION && !tensor->integer;
}

/* ---- layers ---- */

static const Tensor *gradient_of(const Graph *graph, const Tensor *param)
{
    for (int i = 0; i < graph->gradients.count; i++)
        if (strcmp(graph->gradients.items[i].name, param->name) == 0)
            return graph->gradients.items[i].tensor;
    return NULL;
}

typedef struct WeightSearch {
    const Expr *weight; /* the read */
    bool other;         /* something else is read */
} WeightSearch;

static void find_weight(void *context, const Expr *expr)
{
    WeightSearch *search = context;
    if (expr->kind != EXPR_READ)
        return;
    if (expr->tensor->kind == TENSOR_PARAM && expr->tensor->rank >= 2 && !search->weight)
        search->weight = expr;
    else if (!expr->tensor->integer)
        search->other = true;
}

typedef struct OpSearch {
    const Tensor *const *chain;
    int count;
    const Tensor *hit; /* what the activation reads */
    Activation activation;
    bool reads;
} OpSearch;

static bool in_chain(const OpSearch *search, const Expr *expr)
{
    while (expr->kind == EXPR_OP && expr->count == 2 &&
           (expr->op == OP_MUL || expr->op == OP_ADD || expr->op == OP_SUB) &&
           expr->args[1]->kind == EXPR_CONSTANT)
        expr = expr->args[0];
    for (int i = 0; expr->kind == EXPR_READ && i < search->count; i++)
        if (search->chain[i] == expr->tensor)
            return true;
    return false;
}

static void find_activation(void *context, const Expr *expr)
{
    OpSearch *search = context;
    if (expr->kind == EXPR_READ && in_chain(search, expr))
        search->reads = true;
    if (expr->kind != EXPR_OP || !in_chain(search, expr->args[0]) || search->activation)
        return;
    if (expr->op == OP_SIGMOID)
        search->activation = ACTIVATION_SIGMOID;
    else if (expr->op == OP_TANH)
        search->activation = ACTIVATION_TANH;
    else if (expr->op == OP_MAX || expr->op == OP_GT || expr->op == OP_ERF)
        search->activation = ACTIVATION_RELU;
    if (search->activation)
        search->hit = expr->args[0]->kind == EXPR_READ ? expr->args[0]->tensor : NULL;
}

enum { CHAIN_MAX = 4 };

/* What stands between a layer's sum and the next layer: found in the element-wise definitions
 * that read the sum. */
static void follow_activation(const Analysis *analysis, Layer *layer)
{
    const Graph *graph = analysis->graph;
    const Tensor *chain[CHAIN_MAX] = {layer->result};
    OpSearch search = {.chain = chain, .count = 1};
    for (int i = layer->result->id + 1; i <= graph->loss->id && !search.activation; i++) {
        const Tensor *tensor = graph->tensors.items[i];
        if (!is_definition(tensor) || tensor->body->kind == EXPR_REDUCE)
            continue;
        search.reads = false;
        expr_walk(tensor->body, find_activation, &search);
        if (search.reads && search.count < CHAIN_MAX)
            chain[search.count++] = tensor;
    }
    layer->activation = search.activation;
    layer->activated = search.hit;
}

static void find_layers(Analysis *analysis)
{
    const Graph *graph = analysis->graph;
    for (int i = 0; i <= graph->loss->id; i++) {
        const Tensor *tensor = graph->tensors.items[i];
        if (!is_definition(tensor) || tensor->body->kind != EXPR_REDUCE ||
            tensor->body->reduction != REDUCE_SUM)
            continue;
        WeightSearch search = {0};
        expr_walk(tensor->body->body, find_weight, &search);
        if (!search.weight || !search.other)
            continue;
        Layer layer = {.result = tensor, .weight = search.weight->tensor, .fan_in = 1, .fan_out = 1};
        layer.gradient = gradient_of(graph, layer.weight);
        for (int k = 0; k < tensor->body->count; k++)
            layer.fan_in *= (double)signal_extent(analysis->signal, tensor->body->indices[k]->extent);
        for (int k = 0; k < layer.weight->rank; k++)
            layer.fan_out *= (double)signal_extent(analysis->signal, layer.weight->shape[k]);
        layer.fan_out /= layer.fan_in;
        follow_activation(analysis, &layer);
        LIST_PUSH(analysis->arena, analysis->layers, layer);
    }
}

/* The deviation that keeps a layer's signal as large as it came. */
static double wanted_deviation(const Layer *layer)
{
    return layer->activation == ACTIVATION_RELU ? sqrt(2 / layer->fan_in)
                                                : sqrt(2 / (layer->fan_in + layer->fan_out));
}

static const char *wanted_initialiser(const Analysis *analysis, const Layer *layer)
{
    if (layer->activation == ACTIVATION_RELU)
        return arena_printf(analysis->arena, "he(%.0f)", layer->fan_in);
    return arena_printf(analysis->arena, "xavier(%.0f, %.0f)", layer->fan_in, layer->fan_out);
}

/* How many times larger its weights are than they should be; 0 for weights that are all 0. */
static double excess(const Analysis *analysis, const Layer *layer)
{
    SignalStat weight = stat_of(analysis, layer->weight);
    return weight.known ? rms(&weight) / wanted_deviation(layer) : 1;
}

/* Of the layers up to `last`, the one whose weights are off most. */
static const Layer *culprit(const Analysis *analysis, const Tensor *last, bool large)
{
    const Layer *worst = NULL;
    double most = 0;
    for (int i = 0; i < analysis->layers.count; i++) {
        const Layer *layer = &analysis->layers.items[i];
        double off = excess(analysis, layer);
        if (layer->result->id > last->id || off == 0)
            continue;
        off = large ? off : 1 / off;
        if (!worst || off > most * 1.01) {
            worst = layer;
            most = off;
        }
    }
    return worst;
}

static const char *initial_text(const Tensor *weight)
{
    return weight->distribution ? weight->distribution : "a constant";
}

static void note_cure(const Analysis *analysis, Diagnostic *warning, const Layer *layer)
{
    SignalStat weight = stat_of(analysis, layer->weight);
    if (excess(analysis, layer) > 2 || excess(analysis, layer) < 0.5)
        diag_note(warning, layer->weight->span,
                  "%s starts as %s, of deviation %.2g; %s, of deviation %.2g, would keep the signal's size",
                  layer->weight->name, initial_text(layer->weight), deviation(&weight),
                  wanted_initialiser(analysis, layer), wanted_deviation(layer));
}

/* ---- the size of inputs ---- */

static double input_size(const Analysis *analysis)
{
    double largest = 1;
    for (int i = 0; i < analysis->graph->tensors.count; i++) {
        const Tensor *tensor = analysis->graph->tensors.items[i];
        SignalStat stat = stat_of(analysis, tensor);
        if (tensor->kind == TENSOR_INPUT && !tensor->integer && stat.known && rms(&stat) > largest)
            largest = rms(&stat);
    }
    return largest;
}

static void note_inputs(const Analysis *analysis, Diagnostic *warning)
{
    for (int i = 0; i < analysis->graph->tensors.count; i++) {
        const Tensor *tensor = analysis->graph->tensors.items[i];
        SignalStat stat = stat_of(analysis, tensor);
        if (tensor->kind == TENSOR_INPUT && !tensor->integer && stat.known && rms(&stat) > 10)
            diag_note(warning, tensor->span,
                      "%s has values of size %.3g; scale them to about 1, as in `/ 255`", tensor->name,
                      rms(&stat));
    }
}

/* ---- the rules ---- */

static void mark(const Analysis *analysis, const Tensor *tensor, bool large)
{
    (large ? analysis->exploding : analysis->vanishing)[tensor->id] = true;
}

/* The first result of a sum that is far too large; what grows without layers counts, too. */
static bool warn_large(const Analysis *analysis)
{
    double limit = signal_large * input_size(analysis);
    for (int i = 0; i <= analysis->graph->loss->id; i++) {
        const Tensor *tensor = analysis->graph->tensors.items[i];
        SignalStat stat = stat_of(analysis, tensor);
        if (!is_definition(tensor) || tensor->body->kind != EXPR_REDUCE ||
            tensor->body->reduction != REDUCE_SUM || tensor->rank < 2 || !stat.known ||
            deviation(&stat) < limit)
            continue;
        SignalStat last = stat;
        const Tensor *end = tensor;
        for (int k = i + 1; k <= analysis->graph->loss->id; k++) {
            const Tensor *later = analysis->graph->tensors.items[k];
            SignalStat size = stat_of(analysis, later);
            if (is_definition(later) && later->body->kind == EXPR_REDUCE && later->rank >= 2 && size.known &&
                deviation(&size) > deviation(&last)) {
                last = size;
                end = later;
            }
        }
        mark(analysis, tensor, true);
        mark(analysis, end, true);
        const Layer *layer = culprit(analysis, tensor, true);
        Diagnostic *warning = diag_warning(
            analysis->diagnostics, "signal", layer ? layer->weight->span : tensor->span,
            "signals explode: from inputs of size %.2g on, deviations grow to %.2g%s", input_size(analysis),
            deviation(&last), deviation(&last) > 3.4e38 ? ", more than a float holds" : "");
        if (layer)
            note_cure(analysis, warning, layer);
        if (end->span.source && (!layer || end->span.begin != layer->weight->span.begin))
            diag_note(warning, end->span, "%s is the largest", end->name);
        return true;
    }
    return false;
}

/* What tells one sample from another has all but gone, two layers deep or more. */
static bool warn_small(const Analysis *analysis)
{
    int depth = 0;
    for (int i = 0; i < analysis->layers.count; i++) {
        const Layer *layer = &analysis->layers.items[i];
        SignalStat stat = stat_of(analysis, layer->result);
        if (!stat.known || stat.variance == 0)
            return false;
        depth++;
        if (depth < 2 || deviation(&stat) > signal_small)
            continue;
        mark(analysis, layer->result, false);
        const Layer *cause = culprit(analysis, layer->result, false);
        Diagnostic *warning = diag_warning(
            analysis->diagnostics, "signal", cause->weight->span,
            "signals vanish: after %d layers, behind %s, their deviation is only %.2g", depth,
            layer->weight->name, deviation(&stat));
        note_cure(analysis, warning, cause);
        return true;
    }
    return false;
}

static double gradient_size(const Analysis *analysis, const Layer *layer)
{
    SignalStat stat = stat_of(analysis, layer->gradient);
    return stat.known ? rms(&stat) : 0;
}

static const char *activation_name(Activation activation)
{
    return activation == ACTIVATION_SIGMOID ? "sigmoid" : activation == ACTIVATION_TANH ? "tanh" : "relu";
}

/* What makes gradients shrink or grow from `last` back to `first`: weights that are off, else the
 * first layer whose activation flattens them, else `first` itself. */
static const Layer *gradient_cause(const Analysis *analysis, const Layer *first, const Layer *last,
                                   bool large)
{
    const Layer *cause = culprit(analysis, analysis->graph->loss, large);
    double off = cause ? excess(analysis, cause) : 1;
    if (cause && (off > 2 || off < 0.5))
        return cause;
    for (const Layer *layer = first; layer <= last && !large; layer++)
        if (layer->activation == ACTIVATION_SIGMOID || layer->activation == ACTIVATION_TANH)
            return layer;
    return first;
}

static void advise_gradient(const Analysis *analysis, Diagnostic *warning, const Layer *cause)
{
    note_cure(analysis, warning, cause);
    bool sigmoid = cause->activation == ACTIVATION_SIGMOID;
    double off = excess(analysis, cause);
    if ((sigmoid || cause->activation == ACTIVATION_TANH) && off >= 0.5 && off <= 2)
        diag_note(
            warning, cause->weight->span,
            "%s passes on at most %s of a gradient, whatever the weights; relu with weights from he(%.0f) "
            "keeps it",
            activation_name(cause->activation), sigmoid ? "1/4" : "all", cause->fan_in);
}

/* Gradients of weights that differ by orders of magnitude from one layer to another. */
static bool warn_gradients(const Analysis *analysis)
{
    const Layer *least = NULL, *most = NULL;
    for (int i = 0; i < analysis->layers.count; i++) {
        const Layer *layer = &analysis->layers.items[i];
        double size = gradient_size(analysis, layer);
        if (size == 0)
            continue;
        if (!least || size < gradient_size(analysis, least))
            least = layer;
        if (!most || size > gradient_size(analysis, most))
            most = layer;
    }
    if (!least || gradient_size(analysis, least) > gradient_ratio * gradient_size(analysis, most))
        return false;
    bool large = least > most; /* it grows on its way back to the first layers */
    int layers = (int)(large ? least - most : most - least);
    double ratio = gradient_size(analysis, least) / gradient_size(analysis, most);
    const Layer *first = large ? most : least, *last = large ? least : most;
    const Layer *cause = gradient_cause(analysis, first, last, large);
    mark(analysis, first->result, large);
    Diagnostic *warning = diag_warning(
        analysis->diagnostics, "signal", cause->weight->span,
        "gradients %s: %.2g for %s, %.2g for %s, a factor of %.2g for each of %d layers",
        large ? "explode" : "vanish", gradient_size(analysis, first), first->weight->name,
        gradient_size(analysis, last), last->weight->name, pow(large ? 1 / ratio : ratio, 1.0 / layers),
        layers);
    advise_gradient(analysis, warning, cause);
    return true;
}

/* Units of a layer that sit where their activation is flat. */
static bool warn_saturated(const Analysis *analysis)
{
    for (int i = 0; i < analysis->layers.count; i++) {
        const Layer *layer = &analysis->layers.items[i];
        bool tanh = layer->activation == ACTIVATION_TANH;
        SignalStat stat = stat_of(analysis, layer->activated);
        if (layer->activation < ACTIVATION_SIGMOID || !stat.known)
            continue;
        double share = signal_share_beyond(analysis->signal, layer->activated,
                                           tanh ? tanh_saturated : sigmoid_saturated);
        if (share < saturated_share)
            continue;
        mark(analysis, layer->result, true);
        const Layer *cause = culprit(analysis, layer->result, true);
        Diagnostic *warning = diag_warning(analysis->diagnostics, "signal", cause->weight->span,
                                           "%s saturates: what it takes has deviation %.3g, and %.0f %% of "
                                           "its units hardly pass on a gradient",
                                           activation_name(layer->activation), deviation(&stat), 100 * share);
        note_cure(analysis, warning, cause);
        note_inputs(analysis, warning);
        return true;
    }
    return false;
}

typedef struct LogitSearch {
    const Tensor *logits;
} LogitSearch;

static const Expr *without_stop(const Expr *expr)
{
    return expr->kind == EXPR_OP && expr->op == OP_STOP ? expr->args[0] : expr;
}

/* exp(x - max x), softplus(x) */
static void find_logits(void *context, const Expr *expr)
{
    LogitSearch *search = context;
    if (expr->kind != EXPR_OP)
        return;
    const Expr *argument = expr->args[0];
    if (expr->op == OP_SOFTPLUS && argument->kind == EXPR_READ)
        search->logits = argument->tensor;
    if (expr->op != OP_EXP || argument->kind != EXPR_OP || argument->op != OP_SUB ||
        argument->args[0]->kind != EXPR_READ)
        return;
    const Expr *shift = without_stop(argument->args[1]);
    if (shift->kind == EXPR_READ && shift->tensor->kind == TENSOR_DEFINITION &&
        shift->tensor->body->kind == EXPR_REDUCE && shift->tensor->body->reduction == REDUCE_MAX)
        search->logits = argument->args[0]->tensor;
}

static bool warn_logits(const Analysis *analysis)
{
    for (int i = 0; i <= analysis->graph->loss->id; i++) {
        const Tensor *tensor = analysis->graph->tensors.items[i];
        LogitSearch search = {0};
        if (!is_definition(tensor))
            continue;
        expr_walk(tensor->body->kind == EXPR_REDUCE ? tensor->body->body : tensor->body, find_logits,
                  &search);
        if (!search.logits)
            continue;
        SignalStat stat = signal_stat_above(analysis->signal, search.logits, masked);
        if (!stat.known || deviation(&stat) < logits_large)
            continue;
        const Layer *cause = culprit(analysis, search.logits, true);
        if (!cause)
            continue;
        mark(analysis, search.logits, true);
        Diagnostic *warning = diag_warning(
            analysis->diagnostics, "signal", cause->weight->span,
            "the first predictions are extreme: %s has deviation %.3g, where about 1 is wanted",
            search.logits->named ? search.logits->name : "what softmax takes", deviation(&stat));
        note_cure(analysis, warning, cause);
        note_inputs(analysis, warning);
        return true;
    }
    return false;
}

static bool gradient_flows(const Analysis *analysis)
{
    for (int i = 0; i < analysis->layers.count; i++)
        if (gradient_size(analysis, &analysis->layers.items[i]) > 0)
            return true;
    return false;
}

/* Weights that start equal along their units, and whose gradients are equal along them. */
static void warn_symmetric(const Analysis *analysis)
{
    for (int i = 0; i < analysis->layers.count; i++) {
        const Layer *layer = &analysis->layers.items[i];
        const Tensor *weight = layer->weight;
        SignalStat gradient = stat_of(analysis, layer->gradient);
        if (!layer->gradient || !weight->initial || weight->initial->kind != EXPR_CONSTANT || !gradient.known)
            continue;
        int units = -1;
        for (int k = 0; k < weight->rank; k++)
            if (layer->fan_out > 1 &&
                signal_extent(analysis->signal, weight->shape[k]) == (int64_t)layer->fan_out)
                units = k;
        if (units < 0 || !signal_is_uniform(analysis->signal, layer->gradient, units))
            continue;
        if (rms(&gradient) == 0 && gradient_flows(analysis))
            continue;
        diag_warning(analysis->diagnostics, "signal", weight->span,
                     rms(&gradient) > 0
                         ? "all %.0f units stay equal: %s starts as a constant, and its gradient is the same "
                           "for every unit; draw it, for instance from %s"
                         : "its %.0f units never learn: %s starts as a constant, and its gradient is 0; "
                           "draw it, for instance from %s",
                     layer->fan_out, weight->name, wanted_initialiser(analysis, layer));
        return;
    }
}

/* ---- the table ---- */

static int line_of(const Tensor *tensor)
{
    int line = 0, column;
    if (tensor->span.source)
        span_position(tensor->span, &line, &column);
    return line;
}

/* The gradient that arrives at a tensor: the last adjoint of its name. */
static const Tensor *adjoint_of(const Analysis *analysis, const Tensor *tensor)
{
    const Graph *graph = analysis->graph;
    for (int i = graph->tensors.count; i-- > graph->loss->id + 1;) {
        const Tensor *other = graph->tensors.items[i];
        if (strncmp(other->name, "d_", 2) == 0 && strcmp(other->name + 2, tensor->name) == 0 &&
            other->rank == tensor->rank && other->span.begin == tensor->span.begin)
            return other;
    }
    return NULL;
}

static const char *shape_text(const Analysis *analysis, const Tensor *tensor)
{
    const char *text = "";
    for (int i = 0; i < tensor->rank; i++)
        text = arena_printf(analysis->arena, "%s%s%s", text, i ? ", " : "",
                            extent_text(analysis->arena, tensor->shape[i]));
    return arena_printf(analysis->arena, "[%s]", text);
}

static void print_number(Text *table, bool known, double value)
{
    if (known)
        text_printf(table, "  %9.3g", value);
    else
        text_printf(table, "  %9s", "unknown");
}

static const char *verdict(const Analysis *analysis, const Tensor *tensor)
{
    return analysis->exploding[tensor->id]   ? "  too large"
           : analysis->vanishing[tensor->id] ? "  too small"
                                             : "";
}

static bool has_row(const Tensor *tensor)
{
    return (tensor->kind == TENSOR_INPUT && !tensor->integer) ||
           (tensor->kind == TENSOR_DEFINITION && !tensor->integer && tensor->named && tensor->rank >= 2);
}

static void print_activations(const Analysis *analysis, Text *table)
{
    text_printf(table, "%5s  %-28s  %-18s  %9s  %9s  %9s\n", "line", "activation", "shape", "mean",
                "deviation", "gradient");
    for (int i = 0; i <= analysis->graph->loss->id; i++) {
        const Tensor *tensor = analysis->graph->tensors.items[i];
        if (!has_row(tensor))
            continue;
        SignalStat stat = stat_of(analysis, tensor);
        const Tensor *adjoint = adjoint_of(analysis, tensor);
        SignalStat gradient = stat_of(analysis, adjoint);
        text_printf(table, "%5d  %-28s  %-18s", line_of(tensor), tensor->name, shape_text(analysis, tensor));
        print_number(table, stat.known, stat.mean);
        print_number(table, stat.known, deviation(&stat));
        if (adjoint)
            print_number(table, gradient.known, deviation(&gradient));
        text_printf(table, "%s\n", verdict(analysis, tensor));
    }
}

static void print_parameters(const Analysis *analysis, Text *table)
{
    double last = 0;
    for (int i = 0; i < analysis->layers.count; i++)
        last = gradient_size(analysis, &analysis->layers.items[i]);
    text_printf(table, "\n%5s  %-28s  %-18s  %9s  %9s  %9s  %s\n", "line", "parameter", "shape", "deviation",
                "gradient", "of last", "initially");
    for (int i = 0; i < analysis->graph->tensors.count; i++) {
        const Tensor *tensor = analysis->graph->tensors.items[i];
        if (tensor->kind != TENSOR_PARAM)
            continue;
        SignalStat stat = stat_of(analysis, tensor),
                   gradient = stat_of(analysis, gradient_of(analysis->graph, tensor));
        text_printf(table, "%5d  %-28s  %-18s", line_of(tensor), tensor->name, shape_text(analysis, tensor));
        print_number(table, stat.known, deviation(&stat));
        print_number(table, gradient.known, rms(&gradient));
        if (last > 0)
            print_number(table, gradient.known, rms(&gradient) / last);
        else
            text_printf(table, "  %9s", "-");
        text_printf(table, "  %s\n", tensor->distribution ? tensor->distribution : "");
    }
}

void analyze(const Program *program, int64_t batch, Diagnostics *diagnostics, Text *table)
{
    const Graph *graph = program->training;
    if (!graph->loss)
        return;
    Analysis analysis = {.graph = graph, .arena = graph->arena, .diagnostics = diagnostics};
    analysis.signal = signal_new(program, batch);
    analysis.exploding = ARENA_ARRAY(graph->arena, bool, graph->tensors.count + 1);
    analysis.vanishing = ARENA_ARRAY(graph->arena, bool, graph->tensors.count + 1);
    find_layers(&analysis);
    if (!diagnostics) /* verdicts are wanted, messages are not */
        analysis.diagnostics = diag_new(graph->arena, false);
    bool warned = warn_large(&analysis) || warn_saturated(&analysis) || warn_logits(&analysis);
    if (!warned && !warn_small(&analysis))
        warn_gradients(&analysis);
    warn_symmetric(&analysis);
    if (table) {
        text_printf(table, "%s at the start, for batches of %lld\n\n", program->name, (long long)batch);
        print_activations(&analysis, table);
        print_parameters(&analysis, table);
    }
    signal_free(analysis.signal);
}
