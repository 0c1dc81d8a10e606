/*
 * Threads (see threads.h).
 *
 * A thread of GCC's libgomp that has nothing to do spins for 300,000 rounds, which is
 * milliseconds. Where each processor is our own, that is a good thing; with something else
 * running on one of them, the thread that has the work is not scheduled for as long as those
 * that wait for it are spinning: measured with six parallel loops of 20 microseconds and one of
 * two processors busy, a step of 0.13 ms took 4 on average, and one of the multilayer perceptron
 * 190, not 3. 1000 rounds, 10 to 50 microseconds as the processor's pause is short or long, bridge the gap between
 * two loops; then it is 0.13 ms undisturbed as before, 0.4 to 1 disturbed. With 300 rounds, threads of the perceptron
 * at batch 32 slept between its kernels, and on a virtual machine that took 0.8 ms a step, not 0.35.
 */
#define _GNU_SOURCE /* sched_getaffinity */
#include "threads.h"

#include <stdlib.h>
#include <unistd.h>

#ifdef __linux__
#include <sched.h>
#endif

int dl_processors(void)
{
#ifdef CPU_COUNT
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) == 0)
        return CPU_COUNT(&set);
#endif
    const long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count > 0 ? (int)count : 1;
}

static int default_threads(void)
{
    const char *text = getenv("OMP_NUM_THREADS");
    const int number = text != NULL ? atoi(text) : 0; /* of a list, the first one */
    return number > 0 ? number : dl_processors();
}

int dl_threads_set(Run *run, int wanted)
{
    const DlModel *model = run->model;
    const int asked = wanted > 0 ? wanted : default_threads();
    const int count = model->threads != NULL ? model->threads(asked) : 1;
    if (count < wanted && count == 1)
        dl_message(run, "was compiled without -fopenmp: 1 thread, not %d", wanted);
    else if (count < wanted)
        dl_message(run, "OpenMP gives %d threads, not %d", count, wanted);
    return count;
}

/* libgomp reads these variables when the program starts and never again. Now that one is set,
 * the program that starts here does not come as far as that. */
void dl_threads_settle(const DlModel *model, char **argv)
{
    if (getenv("GOMP_SPINCOUNT") != NULL || getenv("OMP_WAIT_POLICY") != NULL || model->threads == NULL ||
        dl_processors() < 2 || model->threads(2) < 2)
        return;
    char *path = realpath("/proc/self/exe", NULL);
    if (path != NULL && setenv("GOMP_SPINCOUNT", "1000", 1) == 0)
        execv(path, argv);
    free(path);
}
