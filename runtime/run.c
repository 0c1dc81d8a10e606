/* One run of a generated program: its messages, its memory, and sizes of its tensors. */
#define _DEFAULT_SOURCE
#include "internal.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>

/* What stands before every block; 64 bytes, so that what follows is aligned as the block is. */
typedef struct Block Block;
struct Block {
    Block *next, *previous;
    char padding[64 - 2 * sizeof(Block *)];
};

enum { ALIGNMENT = 64 };
static const size_t large_page = 2u << 20;

void dl_message(Run *run, const char *format, ...)
{
    fflush(run->out);
    fprintf(run->err, "%s: ", run->model->name);
    va_list arguments;
    va_start(arguments, format);
    vfprintf(run->err, format, arguments);
    va_end(arguments);
    fputc('\n', run->err);
}

bool dl_flush(Run *run)
{
    if (fflush(run->out) == 0 && !ferror(run->out))
        return true;
    return dl_fail(run, "standard output can't be written: %s", strerror(errno));
}

bool dl_multiply(size_t a, size_t b, size_t *product)
{
    if (b != 0 && a > SIZE_MAX / b)
        return false;
    *product = a * b;
    return true;
}

/* Memory for a block of `size` bytes, header included. */
static Block *block_new(size_t size)
{
    void *memory = NULL;
    const bool large = size >= 2 * large_page;
    if (posix_memalign(&memory, large ? large_page : ALIGNMENT, size) != 0)
        return NULL;
#ifdef MADV_HUGEPAGE
    if (large)
        (void)madvise(memory, size, MADV_HUGEPAGE); /* a hint: refusal costs only time */
#endif
    return memory;
}

void *dl_alloc(Run *run, size_t count, size_t size)
{
    size_t bytes;
    Block *block = NULL;
    if (dl_multiply(count, size, &bytes) && bytes <= SIZE_MAX / 2)
        block = block_new(bytes + sizeof *block);
    if (block == NULL) {
        dl_message(run, "out of memory: %zu times %zu bytes can't be had", count, size);
        return NULL;
    }
    block->previous = NULL;
    block->next = run->blocks;
    if (run->blocks != NULL)
        run->blocks->previous = block;
    run->blocks = block;
    return block + 1;
}

void *dl_alloc_zero(Run *run, size_t count, size_t size)
{
    void *memory = dl_alloc(run, count, size);
    if (memory != NULL)
        memset(memory, 0, count * size);
    return memory;
}

void dl_release(Run *run, void *memory)
{
    if (memory == NULL)
        return;
    Block *block = (Block *)memory - 1;
    if (block->previous != NULL)
        block->previous->next = block->next;
    else
        run->blocks = block->next;
    if (block->next != NULL)
        block->next->previous = block->previous;
    free(block);
}

struct Block *dl_mark(const Run *run)
{
    return run->blocks;
}

void dl_release_since(Run *run, const struct Block *mark)
{
    while (run->blocks != mark && run->blocks != NULL)
        dl_release(run, run->blocks + 1);
}

void dl_release_all(Run *run)
{
    dl_release_since(run, NULL);
}

size_t dl_element_bytes(const DlModel *model, const DlTensor *tensor)
{
    return tensor->type == DL_CLASS ? sizeof(int32_t) : (size_t)model->real_size;
}

bool dl_tensor_count(const DlTensor *tensor, int n, size_t *count)
{
    *count = 1;
    for (int i = 0; i < tensor->rank; i++) {
        const int extent = tensor->shape[i] == DL_BATCH ? n : tensor->shape[i];
        if (!dl_multiply(*count, (size_t)extent, count))
            return false;
    }
    return true;
}

void *dl_tensor_alloc(Run *run, const DlModel *model, const DlTensor *tensor, int n)
{
    size_t count;
    if (!dl_tensor_count(tensor, n, &count)) {
        dl_message(run, "%s: %d rows of it are more than memory can hold", tensor->name, n);
        return NULL;
    }
    return dl_alloc(run, count, dl_element_bytes(model, tensor));
}

double dl_real_get(const void *reals, size_t i, int real_size)
{
    return real_size == 8 ? ((const double *)reals)[i] : ((const float *)reals)[i];
}

void dl_real_set(void *reals, size_t i, int real_size, double value)
{
    if (real_size == 8)
        ((double *)reals)[i] = value;
    else
        ((float *)reals)[i] = (float)value;
}

double dl_seconds(void)
{
    struct timespec now = {0};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}
