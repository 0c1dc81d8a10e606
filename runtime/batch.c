/*
 * Batches (see batch.h). Shuffled rows are gathered into buffers, which the model's functions
 * read several times; rows in their own order are used where they are.
 */
#include "batch.h"

#include "random.h"

#include <string.h>

/* Random words of one stream, four at a time: word i is dl_random(seed, stream, step, i). */
typedef struct Words {
    uint64_t seed, block;
    uint32_t stream, step;
    uint32_t words[4];
    int left;
} Words;

static uint32_t next_word(Words *words)
{
    if (words->left == 0) {
        words->words[0] = (uint32_t)words->block;
        words->words[1] = (uint32_t)(words->block >> 32);
        words->words[2] = words->step;
        words->words[3] = words->stream;
        dl_philox(words->words, (uint32_t)words->seed, (uint32_t)(words->seed >> 32));
        words->block++;
        words->left = 4;
    }
    return words->words[4 - words->left--];
}

/* Uniform in 0 ... bound - 1, without bias: the upper half of word * bound, where the few words
 * that would favour small numbers are drawn again (Lemire, "Fast Random Integer Generation in an
 * Interval", 2019). */
static uint32_t next_below(Words *words, uint32_t bound)
{
    uint64_t product = (uint64_t)next_word(words) * bound;
    if ((uint32_t)product < bound) {
        const uint32_t unfair = (0u - bound) % bound;
        while ((uint32_t)product < unfair)
            product = (uint64_t)next_word(words) * bound;
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

bool dl_batches_init(Run *run, const Split *split, int size, bool shuffled, Batches *batches)
{
    const DlModel *model = run->model;
    const size_t count = (size_t)model->input_count;
    *batches = (Batches){.model = model, .split = split, .size = size < split->rows ? size : split->rows};
    batches->row_bytes = dl_alloc(run, count, sizeof *batches->row_bytes);
    batches->buffers = dl_alloc(run, count, sizeof *batches->buffers);
    batches->inputs = dl_alloc(run, count, sizeof *batches->inputs);
    if (batches->row_bytes == NULL || batches->buffers == NULL || batches->inputs == NULL)
        return false;
    for (size_t i = 0; i < count; i++) {
        const DlTensor *input = &model->inputs[i];
        dl_tensor_count(input, 1, &batches->row_bytes[i]); /* fits: all rows are in memory */
        batches->row_bytes[i] *= dl_element_bytes(model, input);
        batches->buffers[i] = dl_tensor_alloc(run, model, input, batches->size);
        if (batches->buffers[i] == NULL)
            return false;
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

int dl_batches_get(Batches *batches, int start)
{
    const Split *split = batches->split;
    const int n = split->rows - start < batches->size ? split->rows - start : batches->size;
    for (int i = 0; i < batches->model->input_count; i++) {
        const size_t bytes = batches->row_bytes[i];
        const char *rows = split->inputs[i];
        const size_t offset = (size_t)start * bytes;
        batches->inputs[i] = batches->buffers[i];
        if (rows == NULL)
            batches->inputs[i] = NULL;
        else if (batches->order != NULL)
            gather(batches->buffers[i], rows, bytes, batches->order + start, n);
        else if (offset % 64 == 0)
            batches->inputs[i] = rows + offset;
        else
            memcpy(batches->buffers[i], rows + offset, (size_t)n * bytes);
    }
    return n;
}
