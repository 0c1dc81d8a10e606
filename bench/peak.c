/*
 * What the processor can do at most, measured: the best of many repetitions.
 *
 *     peak fma THREADS SECONDS          billions of floating-point operations in a second
 *     peak update KIB THREADS SECONDS   billions of bytes in a second, KIB of memory in turn
 *
 * fma: chains of multiply-adds that don't wait for each other, all in registers, as wide as the
 * target's. One multiply-add is two operations.
 * update: w += s g, the last part of a training step, with half of KIB in w: each element is read
 * from both and written to one. A line that is written was read before, so nothing else moves.
 */
#include "slice.h"

#include <omp.h>
#include <string.h>

#if defined(__AVX512F__)
enum { WIDTH = 16 };
#elif defined(__AVX__)
enum { WIDTH = 8 };
#else
enum { WIDTH = 4 };
#endif
enum { CHAINS = 12, ROUNDS = 200000 };

typedef float Vector __attribute__((vector_size(4 * WIDTH)));

/* Two units with a latency of 4 or 5 need 10 chains; 16 registers hold 12 and two operands. They
 * are variables of their own, since compilers leave an array in memory. */
#define EACH_CHAIN(DO) DO(0) DO(1) DO(2) DO(3) DO(4) DO(5) DO(6) DO(7) DO(8) DO(9) DO(10) DO(11)

static float fma_chains(float factor)
{
    const Vector a = factor - (Vector){0},
                 b = 1 - a; /* made in registers: written element by element, compilers
                               leave them in memory and load them for each sum */
#define DECLARE(i) Vector chain##i = a * i;
    EACH_CHAIN(DECLARE)
    for (int r = 0; r < ROUNDS; r++) {
#define STEP(i) chain##i = chain##i * a + b;
        EACH_CHAIN(STEP)
    }
    Vector total = a;
#define ADD(i) total += chain##i;
    EACH_CHAIN(ADD)
    return total[0];
}

typedef struct Work {
    size_t count; /* of floats in each of w and g */
    float *w, *g;
    volatile float factor;
} Work;

static void run_fma(void *context)
{
    Work *work = context;
    float total = 0;
#pragma omp parallel reduction(+ : total)
    total += fma_chains(work->factor);
    work->factor = total * 1e-9f + 0.5f;
}

static void run_update(void *context)
{
    Work *work = context;
    const float s = work->factor;
    float *restrict w = work->w;
    const float *restrict g = work->g;
#pragma omp parallel for simd schedule(static)
    for (size_t i = 0; i < work->count; i++)
        w[i] += s * g[i];
}

static int measure_update(size_t bytes, double seconds)
{
    Work work = {.count = bytes / 2 / sizeof(float), .factor = 1e-6f};
    work.w = slice_alloc(work.count * sizeof(float));
    work.g = slice_alloc(work.count * sizeof(float));
#pragma omp parallel for schedule(static)
    for (size_t i = 0; i < work.count; i++)
        work.w[i] = work.g[i] = 1;
    const double moved = 3.0 * sizeof(float) * (double)work.count;
    printf("%.3f\n", 1e-9 * moved / slice_measure(seconds, run_update, &work).shortest);
    free(work.w);
    free(work.g);
    return 0;
}

static int measure_fma(int threads, double seconds)
{
    Work work = {.factor = 0.5f};
    const double operations = 2.0 * WIDTH * CHAINS * ROUNDS * threads;
    printf("%.3f\n", 1e-9 * operations / slice_measure(seconds, run_fma, &work).shortest);
    return 0;
}

int main(int count, char **words)
{
    if (count == 4 && strcmp(words[1], "fma") == 0) {
        omp_set_num_threads(atoi(words[2]));
        return measure_fma(atoi(words[2]), atof(words[3]));
    }
    if (count == 5 && strcmp(words[1], "update") == 0) {
        omp_set_num_threads(atoi(words[3]));
        return measure_update(1024 * (size_t)atol(words[2]), atof(words[4]));
    }
    fprintf(stderr, "usage: peak fma THREADS SECONDS\n       peak update KIB THREADS SECONDS\n");
    return 2;
}
