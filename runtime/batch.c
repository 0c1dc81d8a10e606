/*
 * Batches (see batch.h). Shuffled rows are gathered into buffers, which the model's functions
 * read several times; rows in their own order are used where they are.
 *
 * Rows that lie anywhere in memory come at 8 GB/s (measured; asking for the next row beforehand
 * gains nothing), 0.1 ms for 256 pictures of 28 x 28 floats. So where there are threads to spare,
 * a loader fills the buffers of the batch after the one that is being used.
 */
#include "batch.h"

#include "loader.h"
#include "words.h"

#include <string.h>

/* Uniform in 0 ... bound - 1, without bias: the upper half of word * bound, where the few words
 * that would favour small numbers are drawn again (Lemire, "Fast Random Integer Generation in an
 * Interval", 2019). */
static uint32_t next_below(Words *words, uint32_t bound)
{
    uint64_t product = (uint64_t)dl_next_word(words) * bound;
    if ((uint32_t)product < bound) {
        const uint32_t unfair = (0u - bound) % bound;
        while ((uint32_t)product < unfair)
            product = (uint64_t)dl_next_word(words) * bound;
    }
    return (uint32_t)(product >> 32);
}

void dl_shuffle(uint32_t *order, int count, uint64_t seed, uint32_t epoch)
{
    Words words = {.seed = seed, .stream = dl_stream("shuffle"), .step = epoch};
    for (int i = 0; i < count; i++)
        order[i] = (uint32_t)i;
    for (int i = count - 1; i > 0; i--) {
        const uint32_t k = next_below(&words, (uint32_t)i + 1), swap = order[i];
        order[i] = order[k];
        order[k] = swap;
    }
}

/* Room for a batch; NULL after a message. */
static void **alloc_buffers(Run *run, const DlModel *model, int size)
{
    void **buffers = dl_alloc(run, (size_t)model->input_count, sizeof *buffers);
    for (int i = 0; buffers != NULL && i < model->input_count; i++)
        if ((buffers[i] = dl_tensor_alloc(run, model, &model->inputs[i], size)) == NULL)
            return NULL;
    return buffers;
}

bool dl_batches_init(Run *run, const Split *split, int size, bool shuffled, Batches *batches)
{
    const DlModel *model = run->model;
    const size_t count = (size_t)model->input_count;
    *batches = (Batches){.model = model, .split = split, .size = size < split->rows ? size : split->rows};
    batches->row_bytes = dl_alloc(run, count, sizeof *batches->row_bytes);
    batches->buffers = alloc_buffers(run, model, batches->size);
    batches->inputs = dl_alloc(run, count, sizeof *batches->inputs);
    if (batches->row_bytes == NULL || batches->buffers == NULL || batches->inputs == NULL ||
        (split->kept != NULL && !dl_maker_init(run, split->kept, &batches->maker)))
        return false;
    for (size_t i = 0; i < count; i++) {
        const DlTensor *input = &model->inputs[i];
        dl_tensor_count(input, 1, &batches->row_bytes[i]); /* fits: all rows are in memory */
        batches->row_bytes[i] *= dl_element_bytes(model, input);
    }
    if (!shuffled && split->chosen == NULL)
        return true;
    batches->order = dl_alloc(run, (size_t)split->rows, sizeof *batches->order);
    if (batches->order == NULL)
        return false;
    for (int i = 0; i < split->rows; i++)
        batches->order[i] = split->chosen != NULL ? split->chosen[i] : (uint32_t)i;
    return true;
}

void dl_batches_shuffle(Batches *batches, uint64_t seed, uint32_t epoch)
{
    const Split *split = batches->split;
    if (batches->loader != NULL)
        dl_loader_end(batches->loader); /* what it reads is about to change */
    dl_shuffle(batches->order, split->rows, seed, epoch);
    for (int i = 0; split->chosen != NULL && i < split->rows; i++)
        batches->order[i] = split->chosen[batches->order[i]];
}

/* Copies the rows `order[0 ... n - 1]`; single elements without a call for each. */
static void gather(void *to, const void *from, size_t row_bytes, const uint32_t *order, int n)
{
    if (row_bytes == 4) {
        for (int i = 0; i < n; i++)
            ((uint32_t *)to)[i] = ((const uint32_t *)from)[order[i]];
        return;
    }
    for (int i = 0; i < n; i++)
        memcpy((char *)to + (size_t)i * row_bytes, (const char *)from + (size_t)order[i] * row_bytes,
               row_bytes);
}

static int rows_at(const Batches *batches, int start)
{
    const int left = batches->split->rows - start;
    return left < batches->size ? left : batches->size;
}

/* The rows of the batch at place `start` into `to`. */
static void fill(void *owner, void *const *to, int start)
{
    Batches *batches = owner;
    const Split *split = batches->split;
    const uint32_t *order = batches->order != NULL ? batches->order + start : NULL;
    const int n = rows_at(batches, start);
    if (split->kept != NULL) {
        dl_maker_make(&batches->maker, order, start, n, to);
        return;
    }
    for (int i = 0; i < batches->model->input_count; i++)
        if (split->inputs[i] != NULL)
            gather(to[i], split->inputs[i], batches->row_bytes[i], order, n);
}

/* Fills the buffers, unless the loader has done so, and has it go on with the batch behind. */
static void get_filled(Batches *batches, int start)
{
    Loader *loader = batches->loader;
    const int next = start + rows_at(batches, start);
    if (loader == NULL || dl_loader_end(loader) != start) {
        fill(batches, batches->buffers, start);
    } else {
        void **filled = batches->ahead;
        batches->ahead = batches->buffers;
        batches->buffers = filled;
    }
    if (loader != NULL && next < batches->split->rows)
        dl_loader_begin(loader, batches->ahead, next);
    for (int i = 0; i < batches->model->input_count; i++)
        batches->inputs[i] = batches->split->inputs != NULL && batches->split->inputs[i] == NULL
                                 ? NULL
                                 : batches->buffers[i];
}

/* Rows in their own order are where they are, if that is a place where they may begin. */
static void get_in_place(Batches *batches, int start, int n)
{
    for (int i = 0; i < batches->model->input_count; i++) {
        const size_t bytes = batches->row_bytes[i], offset = (size_t)start * bytes;
        const char *rows = batches->split->inputs[i];
        batches->inputs[i] = rows == NULL ? NULL : offset % 64 == 0 ? rows + offset : batches->buffers[i];
        if (batches->inputs[i] == batches->buffers[i])
            memcpy(batches->buffers[i], rows + offset, (size_t)n * bytes);
    }
}

/* Whether batches have to be put together. */
static bool needs_filling(const Batches *batches)
{
    return batches->order != NULL || batches->split->kept != NULL;
}

int dl_batches_get(Batches *batches, int start)
{
    const int n = rows_at(batches, start);
    if (needs_filling(batches))
        get_filled(batches, start);
    else
        get_in_place(batches, start, n);
    return n;
}

/* The bytes of a batch from which on a loader pays: waking it takes some 5 microseconds. */
static const size_t worth_a_thread = 64 * 1024;

bool dl_batches_load_ahead(Run *run, Batches *batches)
{
    size_t bytes = 0;
    for (int i = 0; i < batches->model->input_count; i++)
        bytes += batches->row_bytes[i] * (size_t)batches->size;
    if (!needs_filling(batches) || bytes < worth_a_thread)
        return true;
    batches->ahead = alloc_buffers(run, batches->model, batches->size);
    if (batches->ahead == NULL)
        return false;
    batches->loader = dl_loader_start(run, fill, batches);
    return true;
}

void dl_batches_close(Batches *batches)
{
    dl_loader_stop(batches->loader);
    batches->loader = NULL;
}
