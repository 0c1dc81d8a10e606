/*
 * Mean and variance of a sum T[i] = sum[r](body) without running over it (see signal.h).
 *
 * The body is taken apart into sums and products of parts that depend on different random numbers,
 * down to leaves: of independent parts the covariances add, or multiply. A leaf with one
 * random number is done by quadrature, others by samples. For each set A of indices the
 * covariance C(A) is that of two elements that share the indices in A and differ in all others;
 * what varies along A and no less follows by inclusion and exclusion, and summing over an index
 * multiplies it by the extent, squared if it does not vary along it. Indices that play the same
 * part are one class.
 *
 * Refused, and left to signal.c: short sums, and those that are read together with what they sum.
 */
#include "signal_internal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    SHORT_SUM = 8,
    PARTS_MAX = 8,   /* of one sum or product */
    LEAVES_MAX = 32, /* of a body */
    NESTING_MAX = 12,
    CLASSES_MAX = 6, /* 2^6 sets */
    HERMITE_MAX = 24
};

typedef struct Moments {
    double mean;
    double noise;                    /* variance of the mean, where it comes from samples */
    double covariance[SIGNAL_PARTS]; /* by set of classes */
} Moments;

typedef enum PartKind { PART_SUM, PART_PRODUCT, PART_LEAF } PartKind;

typedef struct Part Part;
struct Part {
    PartKind kind;
    double scale;
    bool product;              /* LEAF: of its factors; else their sum */
    Factor factors[PARTS_MAX]; /* LEAF */
    Steps steps[PARTS_MAX];    /* LEAF: of its factors, made when first needed */
    double signs[PARTS_MAX];   /* LEAF */
    Part *parts[PARTS_MAX];    /* SUM, PRODUCT */
    int count;
    bool guard; /* LEAF: a condition on integers only */
    uint64_t *sources;
    uint32_t classes; /* LEAF: that it varies along */
};

/* Indices with the same part in the sum. */
typedef struct IndexClass {
    bool summed, batch;
    uint32_t leaves; /* that read one of them */
    double extent;
} IndexClass;

typedef struct Sum {
    Signal *signal;
    SignalGraph *world;
    const Tensor *tensor;
    Part *leaves[LEAVES_MAX];
    int leaf_count;
    const Index *indices[2 * SIGNAL_RANK]; /* the tensor's, the reduction's */
    int class_of[2 * SIGNAL_RANK];
    int index_count;
    IndexClass classes[CLASSES_MAX];
    int class_count;
} Sum;

/* ---- taking the body apart ---- */

static bool is_op(const Expr *expr, Op op)
{
    return expr->kind == EXPR_OP && expr->op == op;
}

static bool is_number(const Expr *expr)
{
    return expr->kind == EXPR_CONSTANT || expr->kind == EXPR_BATCH;
}

static double number_of(const Sum *sum, const Expr *expr)
{
    return expr->kind == EXPR_BATCH ? (double)sum->world->batch : expr->value;
}

static void find_real(void *context, const Expr *expr)
{
    bool *found = context;
    if (expr->kind == EXPR_READ && !expr->tensor->integer)
        *found = true;
}

/* A condition on integers: a guard that differentiate made, or a mask. */
static bool is_guard(const Expr *expr)
{
    bool real = false;
    if (expr->kind != EXPR_OP || op_table[expr->op].precedence > 10 || op_table[expr->op].precedence < 4)
        return false;
    expr_walk(expr, find_real, &real);
    return !real;
}

static void find_read(void *context, const Expr *expr)
{
    bool *found = context;
    *found = *found || expr->kind == EXPR_READ;
}

static bool reads_data(const Expr *expr)
{
    bool found = false;
    expr_walk(expr, find_read, &found);
    return found;
}

static bool splits(const Expr *expr)
{
    return is_op(expr, OP_ADD) || is_op(expr, OP_SUB) || is_op(expr, OP_MUL) || is_op(expr, OP_NEG) ||
           is_op(expr, OP_STOP) || (is_op(expr, OP_SELECT) && expr_is_number(expr->args[2], 0)) ||
           (is_op(expr, OP_DIV) && is_number(expr->args[1])) || (expr->kind == EXPR_READ && !expr->otherwise);
}

/* The expression with scales taken off, seen through element-wise definitions that are sums or
 * products, as a gradient times a slope is. */
static const Expr *open_expr(const Sum *sum, const Expr *expr, double *scale)
{
    for (int i = 0; i < NESTING_MAX; i++) {
        if (is_op(expr, OP_NEG) || is_op(expr, OP_STOP)) {
            *scale *= expr->op == OP_NEG ? -1 : 1;
            expr = expr->args[0];
        } else if (is_op(expr, OP_DIV) && is_number(expr->args[1])) {
            *scale /= number_of(sum, expr->args[1]);
            expr = expr->args[0];
        } else if (is_op(expr, OP_DIV) && is_number(expr->args[0]) && is_number(expr->args[1])) {
            break;
        } else if (is_op(expr, OP_MUL) && is_number(expr->args[0])) {
            *scale *= number_of(sum, expr->args[0]);
            expr = expr->args[1];
        } else if (is_op(expr, OP_MUL) && is_op(expr->args[0], OP_DIV) && is_number(expr->args[0]->args[0]) &&
                   is_number(expr->args[0]->args[1])) { /* 1 / n * e */
            *scale *= number_of(sum, expr->args[0]->args[0]) / number_of(sum, expr->args[0]->args[1]);
            expr = expr->args[1];
        } else if (expr->kind == EXPR_READ && !expr->otherwise && expr->tensor->kind == TENSOR_DEFINITION &&
                   !expr->tensor->integer && splits(expr->tensor->body)) {
            expr = expr_inline(sum->world->graph, expr->tensor, expr->args);
        } else {
            break;
        }
    }
    return expr;
}

static Part *new_part(Sum *sum, PartKind kind)
{
    Part *part = ARENA_NEW(sum->signal->arena, Part);
    part->kind = kind;
    part->scale = 1;
    part->sources = ARENA_ARRAY(sum->signal->arena, uint64_t, sum->signal->words);
    return part;
}

static Part *make_leaf(Sum *sum, const Expr *expr, FactorKind kind)
{
    Part *leaf = new_part(sum, PART_LEAF);
    leaf->product = true;
    leaf->factors[0] = (Factor){expr, kind};
    leaf->signs[0] = 1;
    leaf->count = 1;
    leaf->guard = kind == FACTOR_INSIDE || is_guard(expr);
    if (!leaf->guard)
        sources_of_expr(sum->signal, expr, leaf->sources);
    return leaf;
}

/* What a sum or product consists of, before parts that belong together are joined. */
typedef struct Pieces {
    Factor factors[PARTS_MAX];
    double signs[PARTS_MAX];
    int count;
    double scale;
    bool full;
} Pieces;

static void add_piece(Pieces *pieces, const Expr *expr, FactorKind kind, double sign)
{
    if (pieces->count == PARTS_MAX) {
        pieces->full = true;
        return;
    }
    pieces->factors[pieces->count] = (Factor){expr, kind};
    pieces->signs[pieces->count++] = sign;
}

static void collect_terms(const Sum *sum, const Expr *expr, double sign, int depth, Pieces *pieces)
{
    expr = open_expr(sum, expr, &sign);
    if ((is_op(expr, OP_ADD) || is_op(expr, OP_SUB)) && depth < NESTING_MAX) {
        collect_terms(sum, expr->args[0], sign, depth + 1, pieces);
        collect_terms(sum, expr->args[1], is_op(expr, OP_SUB) ? -sign : sign, depth + 1, pieces);
    } else {
        add_piece(pieces, expr, FACTOR_VALUE, sign);
    }
}

static void collect_factors(const Sum *sum, const Expr *expr, int depth, Pieces *pieces)
{
    expr = open_expr(sum, expr, &pieces->scale);
    bool select = is_op(expr, OP_SELECT) && expr_is_number(expr->args[2], 0);
    bool both = is_op(expr, OP_AND) && (!is_guard(expr) || reads_data(expr));
    if (is_number(expr)) {
        pieces->scale *= number_of(sum, expr);
    } else if ((is_op(expr, OP_MUL) || both || select) && depth < NESTING_MAX) {
        collect_factors(sum, expr->args[0], depth + 1, pieces);
        collect_factors(sum, expr->args[1], depth + 1, pieces);
    } else if (expr->kind == EXPR_READ && expr->otherwise && expr_is_number(expr->otherwise, 0)) {
        add_piece(pieces, expr, FACTOR_READ, 1);
        add_piece(pieces, expr, FACTOR_INSIDE, 1);
    } else {
        add_piece(pieces, expr, FACTOR_VALUE, 1);
    }
}

static Part *split_expr(Sum *sum, const Expr *expr, FactorKind kind, int depth);

/* Joins leaves that depend on the same random numbers; each group of one is taken apart further. */
static Part *join_pieces(Sum *sum, const Pieces *pieces, PartKind kind, int depth)
{
    Part *whole = new_part(sum, kind);
    whole->scale = pieces->scale;
    for (int i = 0; i < pieces->count; i++) {
        Part *piece = make_leaf(sum, pieces->factors[i].expr, pieces->factors[i].kind);
        piece->product = kind == PART_PRODUCT;
        piece->signs[0] = pieces->signs[i];
        for (int k = 0; k < whole->count; k++) {
            Part *other = whole->parts[k];
            if (piece->guard || other->guard || !sources_meet(sum->signal, piece->sources, other->sources))
                continue;
            for (int f = 0; f < other->count; f++) {
                piece->factors[piece->count] = other->factors[f];
                piece->signs[piece->count++] = other->signs[f];
            }
            for (int w = 0; w < sum->signal->words; w++)
                piece->sources[w] |= other->sources[w];
            whole->parts[k--] = whole->parts[--whole->count];
        }
        whole->parts[whole->count++] = piece;
    }
    for (int k = 0; k < whole->count && whole->count > 1; k++) {
        Part *part = whole->parts[k];
        if (part->count > 1)
            continue;
        whole->parts[k] = split_expr(sum, part->factors[0].expr, part->factors[0].kind, depth + 1);
        whole->parts[k]->scale *= part->signs[0];
    }
    return whole;
}

static Part *split_expr(Sum *sum, const Expr *expr, FactorKind kind, int depth)
{
    Pieces pieces = {.scale = 1};
    double scale = 1;
    const Expr *open = kind == FACTOR_VALUE ? open_expr(sum, expr, &scale) : expr;
    PartKind whole = is_op(open, OP_ADD) || is_op(open, OP_SUB) ? PART_SUM : PART_PRODUCT;
    if (kind == FACTOR_VALUE && depth < NESTING_MAX) {
        if (whole == PART_SUM)
            collect_terms(sum, open, 1, 0, &pieces);
        else
            collect_factors(sum, open, 0, &pieces);
    }
    Part *part = NULL;
    if (pieces.count > 1 && !pieces.full)
        part = join_pieces(sum, &pieces, whole, depth);
    if (!part || part->count < 2) {
        part = make_leaf(sum, open, kind);
    }
    part->scale *= scale;
    return part;
}

static bool list_leaves(Sum *sum, Part *part)
{
    if (part->kind == PART_LEAF) {
        if (sum->leaf_count == LEAVES_MAX)
            return false;
        sum->leaves[sum->leaf_count++] = part;
        return true;
    }
    for (int i = 0; i < part->count; i++)
        if (!list_leaves(sum, part->parts[i]))
            return false;
    return true;
}

/* ---- classes of indices ---- */

static bool leaf_uses(const Part *leaf, const Index *index)
{
    for (int f = 0; f < leaf->count; f++)
        if (expr_uses_index(leaf->factors[f].expr, index))
            return true;
    return false;
}

static bool find_classes(Sum *sum)
{
    for (int i = 0; i < sum->index_count; i++) {
        IndexClass own = {.summed = i >= sum->tensor->rank, .batch = sum->indices[i]->extent.per_n != 0};
        own.extent = (double)signal_number(sum->world, sum->indices[i]->extent);
        for (int k = 0; k < sum->leaf_count; k++)
            if (leaf_uses(sum->leaves[k], sum->indices[i]))
                own.leaves |= UINT32_C(1) << k;
        int c = 0;
        while (c < sum->class_count &&
               (sum->classes[c].summed != own.summed || sum->classes[c].batch != own.batch ||
                sum->classes[c].leaves != own.leaves))
            c++;
        if (c == CLASSES_MAX)
            return false;
        if (c == sum->class_count)
            sum->classes[sum->class_count++] = own;
        else
            sum->classes[c].extent *= own.extent;
        sum->class_of[i] = c;
    }
    for (int k = 0; k < sum->leaf_count; k++)
        for (int c = 0; c < sum->class_count; c++)
            if (sum->classes[c].leaves >> k & 1)
                sum->leaves[k]->classes |= UINT32_C(1) << c;
    return true;
}

static uint32_t all_classes(const Sum *sum)
{
    return (UINT32_C(1) << sum->class_count) - 1;
}

/* ---- moments of a leaf ---- */

/* The leaf's value where the classes in `shared` have their first subscripts, others second. */
static void leaf_values(const Sum *sum, Part *leaf, uint32_t shared, double *out)
{
    Signal *signal = sum->signal;
    IndexBinding bindings[2 * SIGNAL_RANK];
    double part[SIGNAL_SAMPLES];
    for (int i = 0; i < sum->index_count; i++) {
        int64_t extent = signal_number(sum->world, sum->indices[i]->extent);
        bool first = shared >> sum->class_of[i] & 1;
        int place = 0;
        for (int k = 0; k < i; k++)
            place += extent_equal(sum->indices[k]->extent, sum->indices[i]->extent);
        bindings[i] = (IndexBinding){sum->indices[i], signal_index(signal, extent, place, !first)};
    }
    Environment environment = {bindings, sum->index_count};
    for (int f = 0; f < leaf->count; f++) {
        if (leaf->steps[f].count == 0)
            leaf->steps[f] = signal_steps(signal, leaf->factors[f].expr);
        signal_run(signal, sum->world, &leaf->steps[f], &environment, leaf->factors[f].kind, part);
        for (int s = 0; s < SIGNAL_SAMPLES; s++) {
            double value = leaf->signs[f] * part[s];
            out[s] = f == 0 ? value : leaf->product ? out[s] * value : out[s] + value;
        }
    }
}

/* By samples. A covariance within the noise of the samples is 0: a sum would blow it up. */
static bool sample_moments(const Sum *sum, Part *leaf, const bool *needed, Moments *moments)
{
    double base[SIGNAL_SAMPLES], other[SIGNAL_SAMPLES], variance, own[SIGNAL_PARTS] = {0};
    bool done[SIGNAL_PARTS] = {false};
    leaf_values(sum, leaf, leaf->classes, base);
    if (!signal_finite(base))
        return false;
    signal_mean_variance(base, &moments->mean, &variance);
    moments->noise = variance / SIGNAL_SAMPLES;
    own[leaf->classes] = variance;
    done[leaf->classes] = true;
    for (uint32_t set = 0; set <= all_classes(sum); set++) {
        uint32_t shared = set & leaf->classes;
        if (!done[shared] && needed[set]) {
            leaf_values(sum, leaf, shared, other);
            double mean, other_variance, covariance = 0;
            signal_mean_variance(other, &mean, &other_variance);
            for (int s = 0; s < SIGNAL_SAMPLES; s++)
                covariance += (base[s] - moments->mean) * (other[s] - mean) / SIGNAL_SAMPLES;
            if (!isfinite(covariance))
                return false;
            double noise = sqrt(variance * other_variance / SIGNAL_SAMPLES);
            own[shared] = fabs(covariance) < 3 * noise ? 0 : covariance;
            done[shared] = true;
        }
        moments->covariance[set] = own[shared];
    }
    return true;
}

/* Coefficients of the values at the normal nodes for the normalised Hermite polynomials from
 * degree 1 on. By Mehler's formula the sum of a[k]^2 r^k is the covariance at correlation r. */
static void hermite_coefficients(const Signal *signal, const double *values, double *a)
{
    memset(a, 0, HERMITE_MAX * sizeof *a);
    for (int s = 0; s < SIGNAL_SAMPLES; s++) {
        double z = signal->normal_nodes[s], before = 0, now = 1;
        for (int k = 0; k < HERMITE_MAX; k++) {
            double next = (z * now - sqrt(k) * before) / sqrt(k + 1.0);
            before = now;
            now = next;
            a[k] += values[s] * now / SIGNAL_SAMPLES;
        }
    }
}

/* The one random element that a leaf depends on, and the classes that each of its subscripts
 * depends on, found by changing them. */
typedef struct OneSource {
    const Tensor *tensor;
    uint32_t classes[SIGNAL_RANK]; /* by dimension */
} OneSource;

static bool find_one_source(const Sum *sum, Part *leaf, OneSource *source)
{
    Signal *signal = sum->signal;
    double values[SIGNAL_SAMPLES];
    uint64_t dimensions[SIGNAL_RANK];
    *source = (OneSource){0};
    for (int c = -1; c < sum->class_count; c++) {
        if (c >= 0 && !(leaf->classes >> c & 1))
            continue;
        signal_probe_begin(signal);
        leaf_values(sum, leaf, c < 0 ? leaf->classes : leaf->classes & ~(UINT32_C(1) << c), values);
        const Tensor *touched = signal_probe_end(signal);
        if (!touched || (source->tensor && touched != source->tensor))
            return false;
        source->tensor = touched;
        for (int d = 0; d < touched->rank; d++)
            if (c < 0)
                dimensions[d] = signal->touched_dimensions[d];
            else if (signal->touched_dimensions[d] != dimensions[d])
                source->classes[d] |= UINT32_C(1) << c;
    }
    return true;
}

/* The classes along which a part varies that varies along these dimensions. */
static uint32_t part_classes(const OneSource *source, uint32_t dimensions)
{
    uint32_t classes = 0;
    for (int d = 0; d < source->tensor->rank; d++)
        if (dimensions >> d & 1)
            classes |= source->classes[d];
    return classes;
}

static double correlation_of(const Sum *sum, const OneSource *source, uint32_t shared)
{
    const SignalStat *stat = &signal_graph_of(sum->signal, source->tensor)->stats[source->tensor->id];
    if (!stat->normal) /* independent elements: the same one, or another */
        return (part_classes(source, UINT32_MAX) & ~shared) == 0;
    double same = 0;
    for (int p = 0; p < stat->part_count; p++)
        if ((part_classes(source, stat->part_dimensions[p]) & ~shared) == 0)
            same += stat->part[p];
    double r = same / stat->variance;
    return r < -1 ? -1 : r > 1 ? 1 : r;
}

/* With one random number, by quadrature; false: there are more of them. */
static bool quadrature_moments(const Sum *sum, Part *leaf, Moments *moments)
{
    Signal *signal = sum->signal;
    OneSource source;
    double values[SIGNAL_SAMPLES], a[HERMITE_MAX], variance;
    const Factor *factor = &leaf->factors[0];
    bool positional = factor->kind == FACTOR_READ ? signal_is_positional(signal, factor->expr->tensor)
                                                  : expr_is_positional(signal, factor->expr);
    if (leaf->count > 1 || positional || sources_empty(signal, leaf->sources) ||
        !find_one_source(sum, leaf, &source))
        return false;
    signal_probe_begin(signal);
    leaf_values(sum, leaf, leaf->classes, values);
    signal_probe_end(signal);
    signal_override_begin(signal);
    leaf_values(sum, leaf, leaf->classes, values);
    signal_override_end(signal);
    if (!signal_finite(values))
        return false;
    signal_mean_variance(values, &moments->mean, &variance);
    if (fabs(moments->mean) < 1e-6 * sqrt(variance))
        moments->mean = 0;
    hermite_coefficients(signal, values, a);
    for (uint32_t set = 0; set <= all_classes(sum); set++) {
        double r = correlation_of(sum, &source, set & leaf->classes), power = r, covariance = 0;
        for (int k = 0; k < HERMITE_MAX; k++, power *= r)
            covariance += a[k] * a[k] * power;
        moments->covariance[set] = r >= 1 - 1e-12 ? variance : fmin(covariance, variance);
    }
    return true;
}

/* i == t[n], a position and a class: true once in as many cases as there are values. */
static bool equality_moments(const Sum *sum, Part *leaf, Moments *moments)
{
    const Expr *expr = leaf->factors[0].expr;
    Extent low, high;
    if (leaf->count != 1 || !is_op(expr, OP_EQ) || reads_data(expr->args[0]) == reads_data(expr->args[1]))
        return false;
    double share = 1;
    for (int k = 0; k < 2; k++)
        if (expr_range(expr->args[k], &low, &high)) {
            double values = (double)(signal_number(sum->world, high) - signal_number(sum->world, low) + 1);
            share = values > 1 && 1 / values < share ? 1 / values : share;
        }
    moments->mean = share;
    for (uint32_t set = 0; set <= all_classes(sum); set++)
        moments->covariance[set] = (set & leaf->classes) == leaf->classes ? share * (1 - share) : 0;
    return share < 1;
}

/* ---- moments of parts ---- */

static bool part_moments(const Sum *sum, Part *part, const bool *needed, Moments *moments);

static bool sum_moments(const Sum *sum, Part *part, const bool *needed, Moments *moments)
{
    for (int k = 0; k < part->count; k++) {
        Moments term = {0};
        if (!part_moments(sum, part->parts[k], needed, &term))
            return false;
        moments->mean += term.mean;
        moments->noise += term.noise;
        for (uint32_t set = 0; set <= all_classes(sum); set++)
            moments->covariance[set] += term.covariance[set];
    }
    return true;
}

static bool product_moments(const Sum *sum, Part *part, const bool *needed, Moments *moments)
{
    Moments *factors = ARENA_ARRAY(sum->signal->arena, Moments, part->count);
    bool still[SIGNAL_PARTS], done[PARTS_MAX] = {false};
    memcpy(still, needed, sizeof still);
    for (int k = 0; k < part->count; k++) {
        Part *leaf = part->parts[k];
        if (leaf->kind != PART_LEAF || leaf->guard || !quadrature_moments(sum, leaf, &factors[k]))
            continue;
        done[k] = true;
        factors[k].mean *= leaf->scale;
        for (uint32_t set = 0; set <= all_classes(sum); set++) {
            factors[k].covariance[set] *= leaf->scale * leaf->scale;
            if (factors[k].mean == 0 && factors[k].covariance[set] == 0)
                still[set] = false; /* the product is 0 there, whatever the others are */
        }
    }
    for (int k = 0; k < part->count; k++)
        if (!done[k] && !part_moments(sum, part->parts[k], still, &factors[k]))
            return false;
    double second_mean = 1;
    moments->mean = 1;
    for (int k = 0; k < part->count; k++) {
        moments->mean *= factors[k].mean;
        second_mean *= factors[k].mean * factors[k].mean + factors[k].noise;
    }
    moments->noise = second_mean - moments->mean * moments->mean;
    for (uint32_t set = 0; set <= all_classes(sum); set++) {
        double product = 1;
        for (int k = 0; k < part->count; k++)
            product *= factors[k].covariance[set] + factors[k].mean * factors[k].mean;
        moments->covariance[set] = product - moments->mean * moments->mean;
    }
    return true;
}

static bool leaf_moments(const Sum *sum, Part *leaf, const bool *needed, Moments *moments)
{
    if (leaf->guard ? equality_moments(sum, leaf, moments) : quadrature_moments(sum, leaf, moments))
        return true;
    *moments = (Moments){0};
    return sample_moments(sum, leaf, needed, moments);
}

static bool part_moments(const Sum *sum, Part *part, const bool *needed, Moments *moments)
{
    bool known = part->kind == PART_SUM       ? sum_moments(sum, part, needed, moments)
                 : part->kind == PART_PRODUCT ? product_moments(sum, part, needed, moments)
                                              : leaf_moments(sum, part, needed, moments);
    if (moments->mean * moments->mean < 9 * moments->noise)
        moments->mean = 0;
    double square = part->scale * part->scale;
    moments->mean *= part->scale;
    moments->noise *= square;
    for (uint32_t set = 0; set <= all_classes(sum); set++)
        moments->covariance[set] *= square;
    return known;
}

/* ---- the sum ---- */

/* By sets of classes that are not summed. */
static void sum_parts(const Sum *sum, Moments *moments, double *part)
{
    double *covariance = moments->covariance;
    for (int c = 0; c < sum->class_count; c++) /* inclusion and exclusion */
        for (uint32_t set = 0; set <= all_classes(sum); set++)
            if (set >> c & 1)
                covariance[set] -= covariance[set & ~(UINT32_C(1) << c)];
    for (uint32_t set = 0; set <= all_classes(sum); set++) {
        double factor = 1;
        uint32_t kept = set;
        for (int c = 0; c < sum->class_count; c++)
            if (sum->classes[c].summed) {
                factor *= sum->classes[c].extent * (set >> c & 1 ? 1 : sum->classes[c].extent);
                kept &= ~(UINT32_C(1) << c);
            }
        part[kept] += factor * covariance[set];
    }
}

static void fill_stat(const Sum *sum, Moments *moments, SignalStat *stat)
{
    double part[SIGNAL_PARTS] = {0};
    *stat = (SignalStat){.known = true, .mean = moments->mean};
    for (int c = 0; c < sum->class_count; c++)
        if (sum->classes[c].summed)
            stat->mean *= sum->classes[c].extent;
    sum_parts(sum, moments, part);
    for (uint32_t set = 0; set <= all_classes(sum); set++) {
        uint32_t dimensions = 0;
        for (int i = 0; i < sum->tensor->rank; i++)
            if (set >> sum->class_of[i] & 1)
                dimensions |= UINT32_C(1) << i;
        stat->variance += part[set];
        if (part[set] == 0)
            continue;
        stat->part[stat->part_count] = part[set];
        stat->part_dimensions[stat->part_count++] = dimensions;
    }
    if (stat->variance < 0)
        stat->variance = 0;
}

typedef struct Mixing {
    const Sum *sum;
    const Part *whole;
    const Tensor *chain[PARTS_MAX]; /* the sum, and what is made of it element by element */
    int count;
    bool reads, mixes;
} Mixing;

static void find_mixing(void *context, const Expr *expr)
{
    Mixing *mixing = context;
    if (expr->kind != EXPR_READ)
        return;
    for (int i = 0; i < mixing->count; i++)
        if (mixing->chain[i] == expr->tensor) {
            mixing->reads = true;
            return;
        }
    const uint64_t *sources = expr->tensor->id < mixing->sum->tensor->id
                                  ? mixing->sum->world->sources[expr->tensor->id]
                                  : NULL;
    if (sources && sources_meet(mixing->sum->signal, sources, mixing->whole->sources))
        mixing->mixes = true;
}

/* Whether the sum is read together with what it was made of, as a mean that is subtracted is:
 * then how they go together matters, and it must be computed. */
static bool is_mixed(const Sum *sum, const Part *whole)
{
    const Graph *graph = sum->world->graph;
    Mixing mixing = {.sum = sum, .whole = whole, .chain = {sum->tensor}, .count = 1};
    for (int i = sum->tensor->id + 1; i < graph->tensors.count; i++) {
        const Tensor *tensor = graph->tensors.items[i];
        if (tensor->kind != TENSOR_DEFINITION)
            continue;
        bool reduces = tensor->body->kind == EXPR_REDUCE, before = mixing.mixes;
        mixing.reads = mixing.mixes = false;
        expr_walk(reduces ? tensor->body->body : tensor->body, find_mixing, &mixing);
        if (mixing.reads && mixing.mixes)
            return true;
        mixing.mixes = before;
        if (mixing.reads && !reduces && mixing.count < PARTS_MAX)
            mixing.chain[mixing.count++] = tensor;
        else if (mixing.reads && !reduces)
            return true;
    }
    return false;
}

static Part *take_apart(Sum *sum)
{
    const Expr *reduce = sum->tensor->body;
    const Tensor *loss = sum->world->graph->loss;
    bool forward = !loss || sum->tensor->id <= loss->id;
    double total = 1;
    for (int i = 0; i < reduce->count; i++)
        total *= (double)signal_number(sum->world, reduce->indices[i]->extent);
    if (total <= (forward ? SHORT_SUM : 1) || reduce->count > SIGNAL_RANK)
        return NULL;
    Part *whole = split_expr(sum, reduce->body, FACTOR_VALUE, 0);
    for (int i = 0; i < sum->tensor->rank + reduce->count; i++)
        sum->indices[sum->index_count++] = i < sum->tensor->rank ? sum->tensor->indices[i]
                                                                 : reduce->indices[i - sum->tensor->rank];
    bool fits = whole->kind != PART_LEAF || !is_mixed(sum, whole);
    return fits && list_leaves(sum, whole) && find_classes(sum) ? whole : NULL;
}

bool moments_of_sum(Signal *signal, SignalGraph *world, const Tensor *tensor, SignalStat *stat)
{
    Sum sum = {.signal = signal, .world = world, .tensor = tensor};
    Moments moments = {0};
    bool needed[SIGNAL_PARTS];
    memset(needed, true, sizeof needed);
    Part *whole = take_apart(&sum);
    if (!whole || !part_moments(&sum, whole, needed, &moments))
        return false;
    fill_stat(&sum, &moments, stat);
    return true;
}
