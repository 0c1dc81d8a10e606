/*
 * A generated program whose steps may not ask for memory. It is the emitted C (PROGRAM) with a
 * table whose `update`, or `step`, counts: from the end of step 1 to that of step STEPS, an epoch's
 * last, each call of malloc and its kin ends the program with status 3, whoever makes it. These
 * functions take the place of libc's, so that calls from inside libc are seen too (glibc only).
 *
 * With ALLOCATE=what, the `forward` or `step` of step 2 calls it: shows that this would be seen.
 */
#define _GNU_SOURCE
#define main emitted_main
#define dl_main watched_main
#include PROGRAM
#undef main
#undef dl_main

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

static volatile int forbidden;

static void trap(const char *what)
{
    if (!forbidden)
        return;
    forbidden = 0;
    fprintf(stderr, "a step called %s\n", what);
    _exit(3);
}

void *malloc(size_t size)
{
    trap("malloc");
    return __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    trap("calloc");
    return __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size)
{
    trap("realloc");
    return __libc_realloc(memory, size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
    trap("aligned_alloc");
    return __libc_memalign(alignment, size);
}

int posix_memalign(void **memory, size_t alignment, size_t size)
{
    trap("posix_memalign");
    *memory = __libc_memalign(alignment, size);
    return *memory == NULL;
}

void *mmap(void *address, size_t length, int protection, int flags, int descriptor, off_t offset)
{
    trap("mmap");
    return (void *)syscall(SYS_mmap, address, length, protection, flags, descriptor, offset);
}

/* ---- the model, watched ---- */

int dl_main(const DlModel *model, int argc, char **argv);

static const DlModel *emitted;
static int steps;

static void count_step(void)
{
    steps++;
    forbidden = steps >= 1 && steps < STEPS;
    if (steps == STEPS)
        printf("steps 2 to %d asked for no memory\n", STEPS);
}

static void ask_for_memory(void)
{
    const char *what = getenv("ALLOCATE");
    void *volatile memory = NULL; /* or the compiler would leave the call out */
    if (steps != 1 || what == NULL)
        return;
    if (strcmp(what, "malloc") == 0)
        memory = malloc(1);
    else if (strcmp(what, "mmap") == 0)
        memory = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    else if (strcmp(what, "file") == 0)
        memory = fopen("/dev/null", "r");
    (void)memory;
}

static void watched_forward(const DlStep *step)
{
    emitted->forward(step);
    ask_for_memory();
}

static void watched_update(void *params, const void *d_params, void *states, const double *arguments,
                           uint64_t t)
{
    emitted->update(params, d_params, states, arguments, t);
    count_step();
}

static DlStepEnd watched_step(const DlStep *step, void *states, const double *arguments)
{
    const DlStepEnd end = emitted->step(step, states, arguments);
    ask_for_memory();
    count_step();
    return end;
}

/* Where the program has no OpenMP, as if it had: the runtime then has a thread copy rows. */
static int as_wanted(int wanted)
{
    return wanted;
}

int watched_main(const DlModel *own, int argc, char **argv)
{
    DlModel model = *own;
    emitted = own;
    model.forward = watched_forward;
    model.update = watched_update;
    if (model.step != NULL)
        model.step = watched_step;
    if (model.threads == NULL || model.threads(2) < 2)
        model.threads = as_wanted;
    const int status = dl_main(&model, argc, argv);
    const char *spin = getenv("GOMP_SPINCOUNT");
    printf("GOMP_SPINCOUNT is %s\n", spin != NULL ? spin : "not set");
    return status == 0 && steps < STEPS ? 4 : status;
}

int main(int argc, char **argv)
{
    return emitted_main(argc, argv);
}
