/*
 * Rows made when they are asked for (see maker.h), as many at a time as stay in the cache.
 */
#include "maker.h"

#include "elements.h"

#include <string.h>

static size_t element_bytes(const DlModel *model, DlType type)
{
    return dl_element_size(dl_element_of(model, type));
}

/* Bytes of a source's row as the model takes it, and as it is kept. */
static size_t made_bytes(const Maker *maker, int source)
{
    const DlSource *it = &maker->kept->split->sources[source];
    return it->row_size * element_bytes(maker->model, it->type);
}

static size_t kept_bytes(const Maker *maker, int source)
{
    return maker->kept->columns[source].bytes ? maker->kept->split->sources[source].row_size
                                              : made_bytes(maker, source);
}

/* A multiple of 16, so that each part of a batch begins at a multiple of 64 bytes. */
static int rows_at_a_time(const Maker *maker)
{
    enum { CACHE = 32 * 1024, LEAST = 16, MOST = 256 };
    size_t bytes = 1;
    for (int s = 0; s < maker->kept->split->source_count; s++)
        bytes += made_bytes(maker, s);
    const size_t fit = CACHE / bytes / LEAST * LEAST;
    return fit < LEAST ? LEAST : fit > MOST ? MOST : (int)fit;
}

bool dl_maker_init(Run *run, const Kept *kept, Maker *maker)
{
    const DlSplit *split = kept->split;
    *maker = (Maker){.model = run->model, .kept = kept};
    maker->count = rows_at_a_time(maker);
    maker->sources = dl_alloc(run, (size_t)split->source_count, sizeof *maker->sources);
    maker->inputs = dl_alloc(run, (size_t)run->model->input_count, sizeof *maker->inputs);
    maker->arena = dl_alloc(run, split->arena_size != NULL ? split->arena_size(maker->count) : 0, 1);
    for (int s = 0; maker->sources != NULL && s < split->source_count; s++)
        if ((maker->sources[s] = dl_alloc(run, (size_t)maker->count, made_bytes(maker, s))) == NULL)
            return false;
    return maker->sources != NULL && maker->inputs != NULL && maker->arena != NULL;
}

/* Asks for a row that will be read soon; fetching it takes longer than making one. */
static void expect(const char *row, size_t bytes)
{
#ifdef __GNUC__
    for (size_t at = 0; at < bytes; at += 64)
        __builtin_prefetch(row + at);
#else
    (void)row, (void)bytes;
#endif
}

/* Row `row` of a source becomes number `i` of those that are made next. */
static void take_row(const Maker *maker, int source, size_t row, size_t i)
{
    const DlSource *it = &maker->kept->split->sources[source];
    const Column *column = &maker->kept->columns[source];
    const unsigned char *from = (const unsigned char *)column->elements + row * kept_bytes(maker, source);
    if (column->bytes)
        dl_elements_read(ELEMENT_U8, true, from, it->row_size, it->type, maker->model->real_size,
                         maker->sources[source], i * it->row_size);
    else
        memcpy((char *)maker->sources[source] + i * made_bytes(maker, source), from,
               made_bytes(maker, source));
}

static void take_rows(const Maker *maker, int source, const uint32_t *order, int first, int done, int n, int end)
{
    enum { AHEAD = 8 };
    const size_t bytes = kept_bytes(maker, source);
    const char *rows = maker->kept->columns[source].elements;
    for (int i = 0; i < n; i++) {
        if (order != NULL && done + i + AHEAD < end)
            expect(rows + order[done + i + AHEAD] * bytes, bytes);
        take_row(maker, source, order != NULL ? order[done + i] : (size_t)first + (size_t)(done + i), (size_t)i);
    }
}

void dl_maker_make(Maker *maker, const uint32_t *order, int first, int n, void *const *inputs)
{
    const DlModel *model = maker->model;
    const DlSplit *split = maker->kept->split;
    for (int done = 0, count; done < n; done += count) {
        count = n - done < maker->count ? n - done : maker->count;
        for (int s = 0; s < split->source_count; s++)
            take_rows(maker, s, order, first, done, count, n);
        for (int i = 0; i < model->input_count; i++)
            maker->inputs[i] = (char *)inputs[i] + (size_t)done * model->inputs[i].size *
                                                       dl_element_bytes(model, &model->inputs[i]);
        split->make(count, (const void *const *)maker->sources, maker->kept->seed, maker->arena, maker->inputs);
    }
}
