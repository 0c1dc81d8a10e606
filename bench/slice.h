/*
 * What the measuring programs share: a slice is some seconds of one thing done again and again,
 * each time timed by itself. Of programs the median is wanted, as `bench` of a generated program
 * prints it; of what the processor can do at most, the shortest.
 */
#ifndef BENCH_SLICE_H
#define BENCH_SLICE_H

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { SLICE_WARM_UP = 10, SLICE_LEAST = 3, SLICE_MOST = 1 << 20 };

static inline double slice_now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* Memory that vectors may be loaded from. Ends the program when there is none. */
static inline void *slice_alloc(size_t bytes)
{
    void *memory = aligned_alloc(64, (bytes + 63) / 64 * 64 + 64);
    if (memory == NULL) {
        fprintf(stderr, "no memory for %zu bytes\n", bytes);
        exit(1);
    }
    return memory;
}

static inline int slice_compare(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Seconds of a repetition of work(context): the median, and the shortest. */
typedef struct Slice {
    double median, shortest;
} Slice;

static inline double slice_group(int group, void (*work)(void *), void *context)
{
    const double start = slice_now();
    for (int i = 0; i < group; i++)
        work(context);
    return (slice_now() - start) / group;
}

/* As many repetitions as fit into `seconds`, and at least three. What runs before, to warm up, is a
 * tenth of the slice or ten of them. What takes less than 10 us is timed in groups that take as long,
 * since reading the clock takes 25 ns. */
static inline Slice slice_measure(double seconds, void (*work)(void *), void *context)
{
    double *times = slice_alloc(SLICE_MOST * sizeof *times);
    int count = 0, group = 1;
    double start = slice_now();
    for (int i = 0; i < SLICE_WARM_UP && slice_now() - start < seconds / 10; i++)
        work(context);
    while (group < SLICE_MOST && slice_group(group, work, context) * group < 10e-6)
        group *= 2;
    start = slice_now();
    while (count < SLICE_MOST && (count < SLICE_LEAST || slice_now() - start < seconds))
        times[count++] = slice_group(group, work, context);
    qsort(times, (size_t)count, sizeof *times, slice_compare);
    const Slice slice = {(times[(count - 1) / 2] + times[count / 2]) / 2, times[0]};
    free(times);
    return slice;
}

#endif
