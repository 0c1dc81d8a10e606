/*
 * gradcheck: the gradient that the compiler derived against differences of the loss, in 64 bits,
 * on random inputs. Fails beyond a relative error of 1e-5.
 *
 * Parameters. Each begins as the model declares it, plus a normal draw times 0.1. Zeros and other
 * symmetric starts would hide errors: where b = 0, a factor b that was forgotten does not show.
 * States likewise, but only upwards, since a variance may be among them; no evaluation of the loss
 * changes them.
 *
 * Differences. The error of a difference quotient is one part truncation, which grows with the
 * step h, and one part rounding, noise / h. No h suits every function, so that several quotients
 * are tried, and the one nearest to the gradient counts; all are close to the truth wherever
 * the loss is smooth, so that this can't make a wrong gradient right. In this order:
 *
 *   central, h = 1e-5       error h^2: what smooth models need
 *   five-point, 1e-3, 1e-4  error h^4 at a large h: for gradients near the rounding noise
 *   central, h = 1e-6       when a corner (relu, max, abs) lies between the points above
 *   one-sided, 1e-5, 1e-6   error h^2, second order on one side: for a corner at, or beside, the
 *                           parameter itself, where the gradient is that of one of its sides
 *
 * Relative error of a gradient a and a quotient c: |a - c| / max(|a|, |c|, scale). Without
 * `scale`, elements that are zero but for rounding would fail. It is the larger of 1e-3 times
 * the largest gradient in the tensor, and 1e6 times the noise of the quotient: the loss is
 * rounded relative to its own size and to that of what the parameters contribute, so that
 * noise = eps (|loss| + |gradient| |parameters|) / h.
 *
 * stop_gradient. Differences see what it hides. A parameter on which the loss depends through it may
 * have another gradient than they show, and then can't be checked: its line says so, and where.
 *
 * Elements. All of a tensor with up to 200 of them; else a random sample of 200, and one random
 * direction through all elements, which a single wrong one disturbs.
 */
#include "commands.h"
#include "draw.h"
#include "session.h"

#include <float.h>
#include <math.h>
#include <string.h>

enum { SAMPLE = 200, DEFAULT_ROWS = 7 };
static const double tolerance = 1e-5, good_enough = 1e-8;

typedef struct Check {
    Session session;
    int n;
    void **inputs;
    double *params;    /* the session's */
    double *start;     /* where differences are taken */
    double *gradient;  /* analytic, at `start` */
    double *direction; /* as long as the parameters */
    double noise;      /* rounding error of the loss */
} Check;

/* A line through the parameters along which the loss is looked at. */
typedef struct Line {
    const DlTensor *param;
    size_t element;  /* of the tensor; param->size: along Check.direction */
    double analytic; /* derivative along the line */
    double unit;     /* one step: the size of the parameter where that is over 1 */
    double scale;    /* smallest size that counts */
} Line;

/* What a quotient came to. */
typedef struct Result {
    double error, numeric;
} Result;

/* The loss at `distance` along the line; the parameters are put back. */
static double loss_at(Check *check, const Line *line, double distance)
{
    double *params = check->params + line->param->offset;
    const double *start = check->start + line->param->offset;
    if (line->element < line->param->size) {
        params[line->element] = start[line->element] + distance;
    } else {
        for (size_t i = 0; i < line->param->size; i++)
            params[i] = start[i] + distance * check->direction[i];
    }
    dl_session_forward(&check->session, check->n, (const void *const *)check->inputs);
    if (line->element < line->param->size)
        params[line->element] = start[line->element];
    else
        memcpy(params, start, line->param->size * sizeof *params);
    return check->session.loss;
}

/* Takes the quotient `numeric`, of step h, where it is nearer than what there was. */
static void consider(const Check *check, const Line *line, double numeric, double h, Result *best)
{
    double size = fmax(fmax(fabs(line->analytic), fabs(numeric)), line->scale);
    size = fmax(size, 1e6 * check->noise / h);
    double error = fabs(line->analytic - numeric);
    if (error > 0)
        error /= size;
    if (!isfinite(numeric) || !isfinite(line->analytic))
        error = INFINITY;
    if (error < best->error)
        *best = (Result){error, numeric};
}

static void central(Check *check, const Line *line, double step, Result *best)
{
    const double h = step * line->unit;
    consider(check, line, (loss_at(check, line, h) - loss_at(check, line, -h)) / (2 * h), h, best);
}

static void five_point(Check *check, const Line *line, double step, Result *best)
{
    const double h = step * line->unit;
    const double near = loss_at(check, line, h) - loss_at(check, line, -h);
    const double far = loss_at(check, line, 2 * h) - loss_at(check, line, -2 * h);
    consider(check, line, (8 * near - far) / (12 * h), h, best);
}

static void one_sided(Check *check, const Line *line, double step, Result *best)
{
    const double h = step * line->unit;
    const double here = loss_at(check, line, 0), near = loss_at(check, line, h),
                 far = loss_at(check, line, 2 * h);
    consider(check, line, (4 * (near - here) - (far - here)) / (2 * h), fabs(h), best);
}

static Result check_line(Check *check, const Line *line)
{
    static const struct {
        void (*quotient)(Check *, const Line *, double, Result *);
        double step;
    } attempts[] = {{central, 1e-5},   {five_point, 1e-3}, {five_point, 1e-4}, {central, 1e-6},
                    {one_sided, 1e-5}, {one_sided, -1e-5}, {one_sided, 1e-6},  {one_sided, -1e-6}};
    Result best = {INFINITY, NAN};
    for (size_t i = 0; i < sizeof attempts / sizeof *attempts && best.error > good_enough; i++)
        attempts[i].quotient(check, line, attempts[i].step, &best);
    return best;
}

/* The line along element i. */
static Line element_line(const Check *check, const DlTensor *param, size_t i, double largest)
{
    return (Line){.param = param,
                  .element = i,
                  .analytic = check->gradient[param->offset + i],
                  .unit = fmax(1, fabs(check->start[param->offset + i])),
                  .scale = 1e-3 * largest};
}

/* A random line through all elements, of length 1. */
static Line random_line(Check *check, const DlTensor *param, double largest)
{
    const double *gradient = check->gradient + param->offset;
    double squares = 0, slope = 0;
    for (size_t i = 0; i < param->size; i++) {
        check->direction[i] = dl_draw_normal(check->session.seed, "direction", (uint32_t)param->offset, i);
        squares += check->direction[i] * check->direction[i];
    }
    const double length = sqrt(squares);
    for (size_t i = 0; i < param->size; i++) {
        check->direction[i] /= length;
        slope += check->direction[i] * gradient[i];
    }
    return (Line){
        .param = param, .element = param->size, .analytic = slope, .unit = 1, .scale = 1e-3 * largest};
}

/* Checks one parameter and prints its line; the largest error is returned, 0 where the loss can't tell. */
static double check_param(Check *check, const DlTensor *param, int width, int *hidden)
{
    FILE *out = check->session.run->out;
    const double *gradient = check->gradient + param->offset;
    const bool all = param->size <= SAMPLE;
    double largest = 0;
    for (size_t i = 0; i < param->size; i++)
        largest = fmax(largest, fabs(gradient[i]));
    const size_t count = all ? param->size : SAMPLE + 1;
    Result worst = {0};
    Line worst_line = {0};
    for (size_t k = 0; k < count; k++) {
        const uint32_t word = dl_draw_bits(check->session.seed, "sample", (uint32_t)param->offset, k);
        const size_t i = all ? k : (size_t)((double)word * 0x1p-32 * (double)param->size);
        const Line line = k < SAMPLE ? element_line(check, param, i, largest)
                                     : random_line(check, param, largest);
        const Result result = check_line(check, &line);
        if (k == 0 || result.error > worst.error) {
            worst = result;
            worst_line = line;
        }
    }
    if (!(worst.error <= tolerance) && param->stopped != NULL && isfinite(worst.error)) {
        fprintf(out, "%-*s  not checked: stop_gradient (%s) hides from it what differences see\n", width,
                param->name, param->stopped);
        *hidden += 1;
        return 0;
    }
    char text[DL_NUMBER];
    fprintf(out, "%-*s  %12s of %s%s, largest relative error %.1e", width, param->name, all ? "all" : "200",
            dl_text_count(text, param->size), all ? "" : " and a direction", worst.error);
    if (!(worst.error <= tolerance) && worst_line.element < param->size)
        fprintf(out, "  WRONG: element %zu: %.9g, by differences %.9g", worst_line.element,
                worst_line.analytic, worst.numeric);
    else if (!(worst.error <= tolerance))
        fprintf(out, "  WRONG: along the direction: %.9g, by differences %.9g", worst_line.analytic,
                worst.numeric);
    fprintf(out, "\n");
    return worst.error;
}

/* Parameters near where the model begins, but at no special place. */
static void perturb(Check *check)
{
    const DlModel *model = check->session.model;
    for (int p = 0; p < model->param_count; p++)
        for (size_t i = 0; i < model->params[p].size; i++)
            check->params[model->params[p].offset + i] += 0.1 * dl_draw_normal(check->session.seed, "perturb",
                                                                               (uint32_t)p, i);
    double *state = check->session.state;
    for (size_t i = 0; i < model->kept_size; i++)
        state[i] += 0.1 *
                    fabs(dl_draw_normal(check->session.seed, "perturb", (uint32_t)model->param_count, i));
    memcpy(check->start, check->params, model->param_size * sizeof *check->start);
}

static double norm(const double *numbers, size_t count)
{
    double squares = 0;
    for (size_t i = 0; i < count; i++)
        squares += numbers[i] * numbers[i];
    return sqrt(squares);
}

/* The analytic gradient, on such inputs; false, without a message, where it or the loss is not
 * finite. */
static bool differentiate(Check *check, Draw draw, bool *memory)
{
    Session *session = &check->session;
    const size_t size = session->model->param_size;
    check->inputs = dl_draw_inputs(session->run, session->model, check->n, session->seed, draw);
    *memory = check->inputs != NULL;
    if (!*memory)
        return false;
    dl_session_forward(session, check->n, (const void *const *)check->inputs);
    const double loss = session->loss;
    dl_session_backward(session, check->n, (const void *const *)check->inputs);
    memcpy(check->gradient, session->d_params, size * sizeof(double));
    check->noise = DBL_EPSILON * (fabs(loss) + norm(check->gradient, size) * norm(check->start, size));
    return isfinite(loss) && dl_find_broken(check->gradient, size, 8) == size;
}

static bool prepare(Run *run, const Options *options, Check *check)
{
    const DlModel *model = run->model->f64 != NULL ? run->model->f64 : run->model;
    const size_t size = model->param_size;
    bool memory;
    if (model->real_size != 8)
        return dl_fail(run, "%s: gradcheck needs the model in 64 bits, which -DDL_NO_GRADCHECK left out",
                       model->source);
    check->n = options->batch > 0 ? options->batch : DEFAULT_ROWS;
    if (!dl_session_open(run, model, check->n, options->seed, &check->session))
        return false;
    check->session.step = 1;
    check->params = check->session.params;
    check->session.d_params = dl_alloc_zero(run, size, sizeof(double));
    check->start = dl_alloc(run, size, sizeof(double));
    check->gradient = dl_alloc(run, size, sizeof(double));
    check->direction = dl_alloc(run, size, sizeof(double));
    if (check->session.d_params == NULL || check->start == NULL || check->gradient == NULL ||
        check->direction == NULL)
        return false;
    perturb(check);
    if (differentiate(check, DRAW_NORMAL, &memory))
        return true;
    if (!memory)
        return false;
    /* A logarithm or a root of an input, perhaps. */
    if (differentiate(check, DRAW_POSITIVE, &memory)) {
        fprintf(run->out, "inputs are uniform in (0, 1), since the loss is not finite on normal ones\n");
        return true;
    }
    return memory &&
           dl_fail(run, "gradcheck: expected a finite loss and gradient on random inputs, found a loss of %g",
                   check->session.loss);
}

int dl_gradcheck(Run *run, const Options *options)
{
    Check check = {0};
    if (!prepare(run, options, &check))
        return DL_FAILED;
    const DlModel *model = check.session.model;
    double worst = 0;
    int width = 0, wrong = 0, hidden = 0;
    for (int p = 0; p < model->param_count; p++)
        if ((int)strlen(model->params[p].name) > width)
            width = (int)strlen(model->params[p].name);
    for (int p = 0; p < model->param_count; p++) {
        const double error = check_param(&check, &model->params[p], width, &hidden);
        wrong += !(error <= tolerance);
        worst = fmax(worst, error);
    }
    const int checked = model->param_count - hidden;
    if (checked == 0 && hidden > 0)
        fprintf(run->out, "gradcheck: batch %d, nothing could be checked\n", check.n);
    else
        fprintf(run->out, "gradcheck: batch %d, %d parameter%s, largest relative error %.1e: %s\n", check.n,
                checked, checked == 1 ? "" : "s", worst, wrong > 0 ? "WRONG" : "good");
    return wrong > 0 ? DL_FAILED : DL_OK;
}
