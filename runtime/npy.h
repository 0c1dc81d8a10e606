/*
 * npy.h: NumPy's NPY files, versions 1 to 3: f4 f8 i4 i8 u1, little-endian, C order.
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */
#ifndef DL_NPY_H
#define DL_NPY_H

#include "elements.h"
#include "file.h"

enum { NPY_RANK = 32 };

/* A file being read: what its header says. */
typedef struct Npy {
    struct Input *input;
    const char *path;
    ElementType type;
    int rank;
    uint64_t shape[NPY_RANK];
} Npy;

/* Opens a file and reads its header; `name` is what it is read for. False after a message. */
bool dl_npy_open(Run *run, const char *path, const char *name, Npy *npy);
/* Reads the elements, which must be `count`, as reals of real_size bytes or as int32_t, in which
 * only whole numbers fit. False after a message. */
bool dl_npy_read(Run *run, Npy *npy, const char *name, size_t count, DlType as, int real_size, void *to);
void dl_npy_close(Npy *npy);

/* Reads a whole file as `tensor`, whose first extent is the number of rows and is taken from the
 * file (where *rows is not 0 it must be that). Classes are checked for their range. NULL after a
 * message. */
void *dl_npy_load(Run *run, const DlModel *model, const DlTensor *tensor, const char *path, int *rows);

/* Writes the header of a file of `tensor` with this many rows; its elements follow, with
 * dl_file_write_elements. False after a message. */
bool dl_npy_write_header(NewFile *file, const DlModel *model, const DlTensor *tensor, int rows);

#endif
