/*
 * npy("file"): a NumPy array (npy.h) whose first extent counts the rows. Refused: rows of another
 * shape, and for classes what is no integer of 32 bits.
 */
#include "npy.h"
#include "source.h"

bool dl_load_npy(Run *run, const SourceFile *file, void **elements, int *rows)
{
    const DlSource *source = file->source;
    Npy npy;
    if (!dl_npy_open(run, file->path, source->name, &npy))
        return false;
    static const uint64_t none[] = {0};
    const bool done = dl_source_rows(run, file, npy.rank, npy.rank > 0 ? npy.shape : none, rows) &&
                      (*elements = dl_source_alloc(run, file, (size_t)*rows)) != NULL &&
                      dl_npy_read(run, &npy, source->name, (size_t)*rows * source->row_size, source->type,
                                  run->model->real_size, *elements);
    dl_npy_close(&npy);
    return done;
}
