/*
 * npy.h: NumPy's NPY files, versions 1 to 3: f4 f8 i4 i8 u1, little-endian, C order.
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */
#ifndef DL_NPY_H
#define DL_NPY_H

#include "file.h"

/* Reads a whole file as `tensor`, whose first extent is the number of rows and is taken from the
 * file (where *rows is not 0 it must be that). Classes are checked for their range. NULL after a
 * message. */
void *dl_npy_load(Run *run, const DlModel *model, const DlTensor *tensor, const char *path, int *rows);

/* Writes the header of a file of `tensor` with this many rows; its elements follow, with
 * dl_file_write_elements. False after a message. */
bool dl_npy_write_header(NewFile *file, const DlModel *model, const DlTensor *tensor, int rows);

#endif
