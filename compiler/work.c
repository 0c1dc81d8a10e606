/*
 * Counts what the formulas of a training step compute: an operation on reals is one, and so is
 * every term that a reduction takes in. What only says where to look is not work: subscripts,
 * conditions, stop_gradient. A guarded term counts as often as its guard holds, which is found by
 * trying all values of the guard's indices; a pixel outside the picture is none. Conditions that
 * data decides are taken to hold, but for `i = t[n]`, which holds for one i.
 */
#include "work.h"

#include "ops.h"

#include <string.h>

enum { MOST_TESTS = 32, MOST_INDICES = 8, MOST_LOOPS = 32 };
enum { MOST_POINTS = 1 << 18 }; /* beyond this a guard is taken to hold */

/* The loops around an expression. */
typedef struct Scope {
    int count;
    const Index *index[MOST_LOOPS];
    double part;     /* of their iterations, in which it is computed */
    double times[3]; /* how many these are: times[0] + times[1] n + times[2] n^2 */
} Scope;

static void count(const Expr *expr, double terms[3], const Scope *scope);

static void add_loop(Scope *scope, const Index *index)
{
    const double constant = (double)index->extent.constant, per_n = (double)index->extent.per_n;
    double *times = scope->times;
    times[2] = times[2] * constant + times[1] * per_n;
    times[1] = times[1] * constant + times[0] * per_n;
    times[0] = times[0] * constant;
    if (scope->count < MOST_LOOPS)
        scope->index[scope->count++] = index;
}

static Scope scope_of(double part)
{
    return (Scope){.part = part, .times = {part, 0, 0}};
}

static Scope part_of_scope(const Scope *scope, double part)
{
    Scope result = *scope;
    result.part *= part;
    for (int k = 0; k < 3; k++)
        result.times[k] *= part;
    return result;
}

static void add_operation(double terms[3], const Scope *scope)
{
    for (int k = 0; k < 3; k++)
        terms[k] += scope->times[k];
}

/* ---- how often a guard holds ---- */

/* low <= value < high; a condition is 1 where it holds. */
typedef struct Test {
    const Expr *value;
    int64_t low, high;
} Test;

typedef struct Tests {
    int count;
    Test test[MOST_TESTS];
} Tests;

/* Values of some indices. */
typedef struct Point {
    int count;
    const Index *index[MOST_INDICES];
    int64_t value[MOST_INDICES];
} Point;

static void add_test(Tests *tests, const Expr *value, int64_t low, int64_t high)
{
    if (tests->count < MOST_TESTS)
        tests->test[tests->count++] = (Test){value, low, high};
}

static void add_condition(Tests *tests, const Expr *condition)
{
    if (condition->kind == EXPR_OP && condition->op == OP_AND) {
        add_condition(tests, condition->args[0]);
        add_condition(tests, condition->args[1]);
    } else {
        add_test(tests, condition, 1, 2);
    }
}

static bool is_guard(const Expr *expr)
{
    return expr->kind == EXPR_OP && expr->op == OP_SELECT && expr_is_number(expr->args[2], 0);
}

/* What has to hold for a product not to be 0, as far as its factors say so. */
static void add_guards(Tests *tests, const Expr *factor)
{
    if (is_guard(factor)) {
        add_condition(tests, factor->args[0]);
        add_guards(tests, factor->args[1]);
    } else if (factor->kind == EXPR_OP && factor->op == OP_MUL) {
        add_guards(tests, factor->args[0]);
        add_guards(tests, factor->args[1]);
    } else if (factor->kind == EXPR_READ && factor->otherwise && expr_is_number(factor->otherwise, 0)) {
        for (int i = 0; i < factor->count; i++)
            if (factor->tensor->shape[i].per_n == 0)
                add_test(tests, factor->args[i], 0, factor->tensor->shape[i].constant);
    }
}

/* The indices of an expression, added to those of the point; false when something else decides too. */
static bool add_indices(Point *point, const Expr *expr)
{
    if (expr->kind == EXPR_INDEX) {
        int i = 0;
        while (i < point->count && point->index[i] != expr->index)
            i++;
        if (i == MOST_INDICES || expr->index->extent.per_n != 0)
            return false;
        point->index[i] = expr->index;
        point->count += i == point->count;
        return true;
    }
    for (int i = 0; expr->kind == EXPR_OP && i < expr->count; i++)
        if (!add_indices(point, expr->args[i]))
            return false;
    return expr->kind == EXPR_OP || expr->kind == EXPR_CONSTANT;
}

static bool share_index(const Point *a, const Point *b)
{
    for (int i = 0; i < a->count; i++)
        for (int k = 0; k < b->count; k++)
            if (a->index[i] == b->index[k])
                return true;
    return false;
}

static double value_at(const Expr *expr, const Point *point)
{
    if (expr->kind == EXPR_CONSTANT)
        return expr->value;
    for (int i = 0; expr->kind == EXPR_INDEX && i < point->count; i++)
        if (point->index[i] == expr->index)
            return (double)point->value[i];
    double value[3] = {0};
    for (int i = 0; expr->kind == EXPR_OP && i < expr->count; i++)
        value[i] = value_at(expr->args[i], point);
    return op_value(expr->op, value[0], value[1], value[2]);
}

/* The part of all values of the point's indices at which all tests hold. */
static double part_of_points(const Tests *tests, Point *point)
{
    double points = 1, held = 0;
    for (int i = 0; i < point->count; i++) {
        points *= (double)point->index[i]->extent.constant;
        point->value[i] = 0;
    }
    if (points > MOST_POINTS)
        return 1;
    for (int done = 0; !done;) {
        bool holds = true;
        for (int i = 0; holds && i < tests->count; i++) {
            const double value = value_at(tests->test[i].value, point);
            holds = value >= (double)tests->test[i].low && value < (double)tests->test[i].high;
        }
        held += holds;
        int k = 0;
        while (k < point->count && ++point->value[k] == point->index[k]->extent.constant)
            point->value[k++] = 0;
        done = k == point->count;
    }
    return held / points;
}

/* Of a test that data decides: [i = t[n]] holds for one i. */
static double part_by_data(const Expr *condition)
{
    for (int i = 0; condition->kind == EXPR_OP && condition->op == OP_EQ && i < 2; i++) {
        Point side = {0};
        if (condition->args[i]->kind == EXPR_INDEX && add_indices(&side, condition->args[i]))
            return 1 / (double)condition->args[i]->index->extent.constant;
    }
    return 1;
}

/* How often all tests hold. Tests that have an index in common are tried together. `known`: data
 * has no say in it. */
static double part_that_holds(Tests *tests, bool *known)
{
    double part = 1;
    *known = true;
    while (tests->count) {
        Tests together = {0};
        Point point = {0};
        const Test first = tests->test[--tests->count];
        if (!add_indices(&point, first.value)) {
            part *= part_by_data(first.value);
            *known = false;
            continue;
        }
        add_test(&together, first.value, first.low, first.high);
        for (int i = 0; i < tests->count;) {
            Point other = {0}, all = point;
            const Test test = tests->test[i];
            if (add_indices(&other, test.value) && share_index(&point, &other) && add_indices(&all, test.value)) {
                add_test(&together, test.value, test.low, test.high);
                tests->test[i] = tests->test[--tests->count];
                point = all;
                i = 0; /* those passed over may share the new indices */
            } else {
                i++;
            }
        }
        part *= part_of_points(&together, &point);
    }
    return part;
}

/* ---- counting ---- */

/* A product without the guards that decide whether it is a term at all. */
static void count_factors(const Expr *factor, double terms[3], const Scope *scope)
{
    if (is_guard(factor)) {
        count_factors(factor->args[1], terms, scope);
    } else if (factor->kind == EXPR_OP && factor->op == OP_MUL) {
        if (!factor->integer)
            add_operation(terms, scope);
        count_factors(factor->args[0], terms, scope);
        count_factors(factor->args[1], terms, scope);
    } else {
        count(factor, terms, scope);
    }
}

/* Of the loops around only those matter whose index it uses: the maximum of a row is found once. */
static void count_reduction(const Expr *expr, double terms[3], const Scope *scope)
{
    Scope inner = scope_of(scope->part);
    for (int i = 0; i < scope->count; i++)
        if (expr_uses_index(expr, scope->index[i]))
            add_loop(&inner, scope->index[i]);
    for (int i = 0; i < expr->count; i++)
        add_loop(&inner, expr->indices[i]);
    if (expr->reduction == REDUCE_SUM) {
        Tests tests = {0};
        bool known;
        add_guards(&tests, expr->body);
        inner = part_of_scope(&inner, part_that_holds(&tests, &known));
        add_operation(terms, &inner);
        count_factors(expr->body, terms, &inner);
    } else {
        add_operation(terms, &inner);
        count(expr->body, terms, &inner);
    }
}

static void count_select(const Expr *expr, double terms[3], const Scope *scope)
{
    Tests tests = {0};
    bool known;
    add_condition(&tests, expr->args[0]);
    const double part = part_that_holds(&tests, &known);
    const Scope holds = part_of_scope(scope, part), fails = part_of_scope(scope, known ? 1 - part : 1);
    count(expr->args[0], terms, scope);
    count(expr->args[1], terms, &holds);
    count(expr->args[2], terms, &fails);
}

static bool is_work(const Expr *expr)
{
    switch (expr->op) {
    case OP_EQ:
    case OP_NE:
    case OP_LT:
    case OP_LE:
    case OP_GT:
    case OP_GE:
    case OP_AND:
    case OP_OR:
    case OP_NOT:
    case OP_SELECT:
    case OP_STOP: return false;
    default: return !expr->integer;
    }
}

static void count(const Expr *expr, double terms[3], const Scope *scope)
{
    if (expr->kind == EXPR_REDUCE) {
        count_reduction(expr, terms, scope);
    } else if (expr->kind == EXPR_OP && expr->op == OP_SELECT) {
        count_select(expr, terms, scope);
    } else if (expr->kind == EXPR_OP) {
        if (is_work(expr))
            add_operation(terms, scope);
        for (int i = 0; i < expr->count; i++)
            count(expr->args[i], terms, scope);
    }
}

/* ---- the update ---- */

/* Whether its value is another one for each element, rather than for each step. */
static bool varies(const OptimizerStep *step, const Expr *expr)
{
    if (expr->kind == EXPR_READ) {
        const Tensor *tensor = expr->tensor;
        if (tensor->kind == TENSOR_DEFINITION)
            return varies(step, tensor->body);
        for (int i = 0; i < step->arguments.count; i++)
            if (step->arguments.items[i].scalar == tensor)
                return false;
        return tensor != step->t;
    }
    for (int i = 0; expr->kind == EXPR_OP && i < expr->count; i++)
        if (varies(step, expr->args[i]))
            return true;
    return false;
}

static double element_operations(const OptimizerStep *step, const Expr *expr)
{
    if (expr->kind != EXPR_OP || !varies(step, expr))
        return 0;
    double operations = is_work(expr);
    for (int i = 0; i < expr->count; i++)
        operations += element_operations(step, expr->args[i]);
    return operations;
}

static double update_operations(const OptimizerStep *step, const Tensor *param)
{
    double operations = 0;
    for (int i = 0; i < step->graph->tensors.count; i++)
        if (step->graph->tensors.items[i]->kind == TENSOR_DEFINITION)
            operations += element_operations(step, step->graph->tensors.items[i]->body);
    for (int k = 0; k < param->rank; k++)
        operations *= (double)param->shape[k].constant;
    return operations;
}

void add_flops(const Tensor *definition, double terms[3])
{
    Scope scope = scope_of(1);
    for (int k = 0; k < definition->rank; k++)
        add_loop(&scope, definition->indices[k]);
    count(definition->body, terms, &scope);
}

double update_flops(const Program *program)
{
    const Graph *graph = program->training;
    double operations = 0;
    for (int i = 0; program->optimizer && i < graph->tensors.count; i++) {
        const Tensor *tensor = graph->tensors.items[i];
        if (tensor->kind == TENSOR_PARAM)
            operations += update_operations(
                tensor->no_decay ? &program->optimizer->exempt : &program->optimizer->decayed, tensor);
    }
    return operations;
}

int64_t rows_worth_threads(const double terms[3])
{
    enum { MOST_ROWS = 1 << 14 };
    const double worth = 3e6; /* some 50 microseconds of one thread */
    int64_t n = 1;
    while (n <= MOST_ROWS && terms[0] + (double)n * (terms[1] + (double)n * terms[2]) < worth)
        n++;
    return n <= MOST_ROWS ? n : 0;
}

void step_flops(const Program *program, double terms[3])
{
    const Graph *graph = program->training;
    memset(terms, 0, 3 * sizeof *terms);
    for (int i = 0; i < graph->tensors.count; i++)
        if (graph->tensors.items[i]->kind == TENSOR_DEFINITION)
            add_flops(graph->tensors.items[i], terms);
    terms[0] += update_flops(program);
}
