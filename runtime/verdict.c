/*
 * The judgement over a training's curves (see verdict.h). It is conservative: from few epochs no
 * conclusion is drawn, and a change counts when it exceeds both a part of the loss and what the
 * curve jumps from epoch to epoch.
 *
 * The curves are looked at through windows, of a fifth of the epochs, whose means are compared:
 *
 *   diverging       the training loss rose from its lowest window by half of what it had fallen,
 *                   or ended above where it began
 *   overfitting     the held-out loss is above the training loss and rose from its lowest window,
 *                   much or so that the gap between the two doubled, while the training loss fell;
 *                   or the held-out loss hardly fell at all while the training loss did
 *   improving       the last window of the training loss is clearly below the one before; more
 *                   epochs are advised where the held-out loss fell with it
 *   underfitting    neither changes any more, they are close together, and more than a third of
 *                   the first loss is left
 *   levelled off    neither changes any more, otherwise
 */
#include "verdict.h"

#include "internal.h"

#include <math.h>

enum { LEAST = 5, WIDEST = 20 }; /* epochs */

static const double part = 0.03;   /* of what was learnt: a change that counts */
static const double much = 0.10;   /* of it: a rise of the held-out loss that counts by itself */
static const double close = 0.10;  /* of the training loss: a gap that does not count */
static const double left = 1. / 3; /* of the first loss: much */

/* A curve's means over windows, and how much of a change is noise. */
typedef struct Trend {
    const double *losses;
    int width;
    int lowest; /* the last epoch (from 1) of the window with the lowest mean */
    double start, low, end;
    double noise; /* deviation of a window's mean */
} Trend;

/* The mean over the window that ends with this epoch. */
static double mean_at(const double *losses, int width, int epoch)
{
    double sum = 0;
    for (int e = epoch - width + 1; e <= epoch; e++)
        sum += losses[e - 1];
    return sum / width;
}

/* How much the losses jump from epoch to epoch, as a deviation. Second differences see no straight
 * line, only what jumps about it, with 6 times its variance; their median, over the later half,
 * does not see the bend with which most curves begin. 0.6745 is a normal deviation's median. */
static double find_noise(const double *losses, int epochs)
{
    double sorted[2 * WIDEST];
    const int half = (epochs - 1) / 2, count = half < 2 * WIDEST ? half : 2 * WIDEST;
    for (int k = 0; k < count; k++) {
        const double *last = &losses[epochs - 1 - k];
        const double jump = fabs(last[0] - 2 * last[-1] + last[-2]);
        int place = k;
        for (; place > 0 && sorted[place - 1] > jump; place--)
            sorted[place] = sorted[place - 1];
        sorted[place] = jump;
    }
    return sorted[count / 2] / 0.6745 / sqrt(6);
}

static Trend find_trend(const double *losses, int epochs)
{
    const int fifth = epochs / LEAST, width = fifth < WIDEST ? fifth : WIDEST;
    Trend trend = {.losses = losses, .width = width, .lowest = width};
    trend.start = trend.low = mean_at(losses, width, width);
    for (int e = width + 1; e <= epochs; e++) {
        const double mean = mean_at(losses, width, e);
        if (mean < trend.low) {
            trend.low = mean;
            trend.lowest = e;
        }
    }
    trend.end = mean_at(losses, width, epochs);
    trend.noise = find_noise(losses, epochs) / sqrt(width);
    return trend;
}

/* What a change of `trend` has to exceed. `learnt`: how far the loss fell. */
static double threshold(const Trend *trend, double learnt)
{
    return fmax(part * fmin(learnt, fabs(trend->end)), 2 * trend->noise);
}

typedef struct Judgement {
    const Curves *curves;
    Trend train, held; /* held: valid where curves->held is there */
    double first;      /* the loss before training */
    double learnt;     /* by how much the training loss fell in all */
    char *text;
} Judgement;

typedef struct Number {
    char text[DL_NUMBER];
} Number;

static Number figure(double value)
{
    Number number;
    dl_text_figure(number.text, value);
    return number;
}

#define FIGURE(value) figure(value).text
#define SAY(...) snprintf(judgement->text, DL_VERDICT, __VA_ARGS__)

static bool is_diverging(Judgement *judgement)
{
    const Trend *train = &judgement->train;
    const int epochs = judgement->curves->epochs;
    const double rise = train->end - train->low;
    if (rise <= fmax(2 * train->noise, part * fabs(train->low)) ||
        (rise <= judgement->learnt / 2 && train->end <= judgement->first))
        return false;
    SAY("diverging: the training loss rose from %s (epoch %d) to %s (epoch %d); try a lower learning rate",
        FIGURE(train->low), train->lowest, FIGURE(train->end), epochs);
    return true;
}

static bool is_overfitting(Judgement *judgement)
{
    const Curves *curves = judgement->curves;
    const Trend *train = &judgement->train, *held = &judgement->held;
    if (curves->held == NULL)
        return false;
    const int epochs = curves->epochs, since = held->lowest;
    const double rise = held->end - held->low, train_then = mean_at(curves->train, train->width, since);
    const double fall = train_then - train->end;
    const double learnt = fmax(judgement->first - held->low, 0);
    const double gap = held->end - train->end, gap_then = held->low - train_then;
    const bool clearly = rise > much * fabs(held->end) || gap > 2 * fmax(gap_then, 0);
    if (since < epochs - held->width && rise > threshold(held, learnt) && clearly && fall > 0 && gap > 0) {
        SAY("overfitting since epoch %d: from there the %s loss rose from %s to %s, while the training loss "
            "fell from %s to %s; the gap between them grew from %s to %s",
            since, curves->held_name, FIGURE(held->low), FIGURE(held->end), FIGURE(train_then),
            FIGURE(train->end), FIGURE(gap_then), FIGURE(gap));
        return true;
    }
    if (judgement->learnt > 0 && gap > judgement->learnt / 2 && gap > 3 * held->noise && gap > train->end) {
        SAY("overfitting: the training loss fell from %s to %s, the %s loss only to %s; the gap between them "
            "is %s",
            FIGURE(judgement->first), FIGURE(train->end), curves->held_name, FIGURE(held->end), FIGURE(gap));
        return true;
    }
    return false;
}

static bool is_improving(Judgement *judgement)
{
    const Curves *curves = judgement->curves;
    const Trend *train = &judgement->train;
    const int before = curves->epochs - train->width;
    const double then = mean_at(curves->train, train->width, before);
    if (then - train->end <= threshold(train, judgement->learnt))
        return false;
    int used = SAY("still improving: the training loss fell from %s to %s in the last %d epoch%s",
                   FIGURE(then), FIGURE(train->end), train->width, train->width == 1 ? "" : "s");
    bool follows = true;
    if (curves->held != NULL) {
        const double held_then = mean_at(curves->held, train->width, before);
        follows = judgement->held.end < held_then;
        used += snprintf(judgement->text + used, DL_VERDICT - (size_t)used,
                         ", %sthe %s loss %s from %s to %s", follows ? "" : "but ", curves->held_name,
                         follows ? "fell" : "went", FIGURE(held_then), FIGURE(judgement->held.end));
    }
    snprintf(judgement->text + used, DL_VERDICT - (size_t)used,
             follows ? "; more epochs would help" : "; whether more epochs would help is not clear");
    return true;
}

static void say_level(Judgement *judgement)
{
    const Curves *curves = judgement->curves;
    const Trend *train = &judgement->train, *held = &judgement->held;
    const int before = curves->epochs - train->width;
    const double then = mean_at(curves->train, train->width, before);
    const double gap = curves->held != NULL ? held->end - train->end : 0;
    const bool near = gap <= close * fabs(train->end);
    if (near && train->end > left * judgement->first && train->end > 0) {
        int used = SAY(
            "underfitting: the training loss has levelled off at %s, %.0f %% of the first loss, %s",
            FIGURE(train->end), 100 * train->end / judgement->first, FIGURE(judgement->first));
        if (curves->held != NULL)
            used += snprintf(judgement->text + used, DL_VERDICT - (size_t)used,
                             ", and the %s loss, %s, is close to it", curves->held_name, FIGURE(held->end));
        snprintf(judgement->text + used, DL_VERDICT - (size_t)used,
                 "; unless this is the noise in the data, a richer model or other features would do better");
        return;
    }
    int used = SAY("levelled off: in the last %d epoch%s the training loss went from %s to %s", train->width,
                   train->width == 1 ? "" : "s", FIGURE(then), FIGURE(train->end));
    if (curves->held == NULL)
        return;
    used += snprintf(judgement->text + used, DL_VERDICT - (size_t)used, "; the %s loss, %s, is ",
                     curves->held_name, FIGURE(held->end));
    snprintf(judgement->text + used, DL_VERDICT - (size_t)used, near ? "close to it" : "above it by %s",
             FIGURE(gap));
}

const char *dl_verdict(const Curves *curves, char text[DL_VERDICT])
{
    Judgement state = {.curves = curves, .text = text}, *judgement = &state;
    for (int e = 0; e < curves->epochs; e++)
        if (!isfinite(curves->train[e]) || (curves->held != NULL && !isfinite(curves->held[e]))) {
            SAY("no conclusion: the loss of epoch %d is not finite", e + 1);
            return text;
        }
    if (curves->epochs < LEAST) {
        SAY("no conclusion from %d epoch%s", curves->epochs, curves->epochs == 1 ? "" : "s");
        return text;
    }
    state.train = find_trend(curves->train, curves->epochs);
    if (curves->held != NULL)
        state.held = find_trend(curves->held, curves->epochs);
    state.first = isfinite(curves->first) ? fmax(curves->first, state.train.start) : state.train.start;
    state.learnt = state.first - state.train.low;
    if (!is_diverging(judgement) && !is_overfitting(judgement) && !is_improving(judgement))
        say_level(judgement);
    return text;
}
