/*
 * Batches whose rows another thread copies, many times over, for the thread sanitizer; with an
 * argument, a mistake on purpose, which it has to find: rows that change while they are copied.
 */
#include "batch.h"

#include <stdlib.h>

enum { ROWS = 3000, COLUMNS = 32, SIZE = 700, EPOCHS = 40 };

static const DlTensor input = {.name = "X", .rank = 2, .shape = (const int[]){DL_BATCH, COLUMNS}, .size = COLUMNS};

static bool read_batches(Batches *batches, float *rows, bool careless)
{
    double sum = 0;
    for (uint32_t epoch = 1; epoch <= EPOCHS; epoch++) {
        dl_batches_shuffle(batches, 1, epoch);
        for (int start = 0, n; start < ROWS; start += n) {
            n = dl_batches_get(batches, start);
            for (int i = 0; i < n * COLUMNS; i++)
                sum += ((const float *)batches->inputs[0])[i];
            for (int i = 0; careless && i < ROWS; i++)
                rows[i * COLUMNS] = (float)epoch;
        }
    }
    return careless || sum == (double)EPOCHS * ROWS * COLUMNS;
}

/* Rows of bytes, made when they are needed. */
static void make(int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs)
{
    (void)seed, (void)arena;
    for (int i = 0; i < n * COLUMNS; i++)
        ((float *)inputs[0])[i] = ((const float *)sources[0])[i] / 255;
}

static bool read_kept(Run *run)
{
    static unsigned char bytes[ROWS * COLUMNS];
    const DlSource source = {.kind = DL_SOURCE_IDX, .row_size = COLUMNS};
    const DlSplit split = {.name = "train", .source_count = 1, .sources = &source, .make = make, .by_row = 1};
    const Kept kept = {.split = &split, .columns = &(Column){.elements = bytes, .bytes = true, .rows = ROWS}};
    const Split rows = {.name = "train", .rows = ROWS, .kept = &kept};
    Batches batches;
    for (int i = 0; i < ROWS * COLUMNS; i++)
        bytes[i] = 255;
    const bool good = dl_batches_init(run, &rows, SIZE, true, &batches) && dl_batches_load_ahead(run, &batches) &&
                      batches.loader != NULL && read_batches(&batches, NULL, false);
    dl_batches_close(&batches);
    return good;
}

int main(int argc, char **argv)
{
    (void)argv;
    const DlModel model = {.name = "race", .real_size = 4, .input_count = 1, .inputs = &input};
    Run run = {.model = &model, .out = stdout, .err = stderr};
    float *rows = dl_alloc(&run, ROWS * COLUMNS, sizeof *rows);
    const Split split = {.name = "train", .rows = ROWS, .inputs = (void *[]){rows}};
    Batches batches;
    for (int i = 0; rows != NULL && i < ROWS * COLUMNS; i++)
        rows[i] = 1;
    if (rows == NULL || !dl_batches_init(&run, &split, SIZE, true, &batches) ||
        !dl_batches_load_ahead(&run, &batches) || batches.loader == NULL)
        return 2;
    const bool good = read_batches(&batches, rows, argc > 1);
    dl_batches_close(&batches);
    const bool kept = read_kept(&run);
    dl_release_all(&run);
    return good && kept ? 0 : 1;
}
