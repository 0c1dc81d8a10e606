/* How far training is, on a terminal (see progress.h). Drawn ten times a second at most. */
#define _POSIX_C_SOURCE 200809L
#include "progress.h"

#include <unistd.h>

Progress dl_progress_start(Run *run, bool shown, int done, int epochs, int rows)
{
    const int descriptor = fileno(run->err);
    const bool terminal = shown && descriptor >= 0 && isatty(descriptor);
    const double now = dl_seconds();
    return (Progress){.stream = terminal ? run->err : NULL,
                      .done = done,
                      .epochs = epochs,
                      .rows = rows,
                      .start = now,
                      .next = now + 0.2};
}

/* "1:02:03", "2:03", "3 s" */
static void format_time(char text[DL_NUMBER], double seconds)
{
    const long s = seconds < 1e9 ? (long)(seconds + 0.5) : 999999999;
    if (s >= 3600)
        snprintf(text, DL_NUMBER, "%ld:%02ld:%02ld", s / 3600, s / 60 % 60, s % 60);
    else if (s >= 60)
        snprintf(text, DL_NUMBER, "%ld:%02ld", s / 60, s % 60);
    else
        snprintf(text, DL_NUMBER, "%ld s", s);
}

void dl_progress_show(Progress *progress, int epoch, int rows, double loss)
{
    enum { WIDTH = 20 };
    static const char full[] = "####################", empty[] = "--------------------";
    char figure[DL_NUMBER], rate[DL_NUMBER], left[DL_NUMBER];
    if (progress->stream == NULL)
        return;
    const double now = dl_seconds();
    if (now < progress->next)
        return;
    const double done = (double)(epoch - 1 - progress->done) * progress->rows + rows,
                 all = (double)(progress->epochs - progress->done) * progress->rows;
    const double per_second = done / (now - progress->start);
    const int filled = (int)((double)WIDTH * rows / progress->rows);
    format_time(left, (all - done) / per_second);
    fprintf(progress->stream, "\r\033[Kepoch %d/%d [%.*s%.*s] loss %s, %s samples/s, %s left", epoch,
            progress->epochs, filled, full, WIDTH - filled, empty, dl_text_figure(figure, loss),
            dl_text_count(rate, (uint64_t)per_second), left);
    fflush(progress->stream);
    progress->next = now + 0.1;
    progress->drawn = true;
}

void dl_progress_clear(Progress *progress)
{
    if (!progress->drawn)
        return;
    fprintf(progress->stream, "\r\033[K");
    fflush(progress->stream);
    progress->drawn = false;
}
