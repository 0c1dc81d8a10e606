/*
 * NPY files (see npy.h): the bytes 93 "NUMPY", two version bytes, the header's length (2 bytes in
 * version 1, 4 later), a Python dictionary with descr, fortran_order and shape, the elements.
 */
#include "npy.h"

#include "data.h"
#include "input.h"

#include <ctype.h>
#include <inttypes.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_HEADER = 1 << 20 };

static const struct {
    const char *descr;
    ElementType type;
} descrs[] = {{"<f4", ELEMENT_F32}, {"<f8", ELEMENT_F64}, {"<i4", ELEMENT_I32}, {"<i8", ELEMENT_I64},
              {"|u1", ELEMENT_U8},  {"<u1", ELEMENT_U8},  {"|b1", ELEMENT_BOOL}};

/* What stands behind 'key': in the dictionary, or NULL. */
static const char *find_key(const char *text, const char *key)
{
    const size_t length = strlen(key);
    for (const char *at = text; (at = strstr(at, key)) != NULL; at += length) {
        if (at == text || (at[-1] != '\'' && at[-1] != '"') || at[length] != at[-1])
            continue;
        const char *colon = at + length + 1;
        while (isspace((unsigned char)*colon))
            colon++;
        if (*colon != ':')
            continue;
        colon++;
        while (isspace((unsigned char)*colon))
            colon++;
        return colon;
    }
    return NULL;
}

static bool parse_descr(Run *run, const char *path, const char *text, Npy *npy)
{
    const char *value = find_key(text, "descr");
    if (value == NULL || (*value != '\'' && *value != '"') || strlen(value) < 5)
        return dl_fail(run, "%s: expected a 'descr' of one plain type, found none", path);
    for (size_t i = 0; i < sizeof descrs / sizeof *descrs; i++)
        if (strncmp(value + 1, descrs[i].descr, 3) == 0 && value[4] == *value)
            npy->type = descrs[i].type;
    if (npy->type != ELEMENT_UNKNOWN)
        return true;
    return dl_fail(run, "%s: expected elements <f4, <f8, <i4, <i8 or |u1, found %.*s%s", path,
                   (int)strcspn(value + 1, "'\""), value + 1, value[1] == '>' ? ", which is big-endian" : "");
}

/* (7, 784), with a comma behind a single extent. */
static bool parse_shape(Run *run, const char *path, const char *text, Npy *npy)
{
    const char *value = find_key(text, "shape");
    if (value == NULL || *value != '(')
        return dl_fail(run, "%s: expected a 'shape', found none", path);
    for (value++;; value++) {
        while (isspace((unsigned char)*value))
            value++;
        if (*value == ')')
            return true;
        char *end;
        if (!isdigit((unsigned char)*value) || npy->rank == NPY_RANK)
            return dl_fail(run, "%s: expected a 'shape' of at most %d integers, found something else", path,
                           NPY_RANK);
        npy->shape[npy->rank++] = strtoull(value, &end, 10);
        value = end + strspn(end, " L");
        if (*value == ')')
            return true;
        if (*value != ',')
            return dl_fail(run, "%s: expected a 'shape' of integers, found something else", path);
    }
}

static bool read_header(Run *run, Npy *npy)
{
    const char *path = npy->path;
    Input *input = npy->input;
    unsigned char bytes[12] = {0};
    size_t got;
    if (!dl_input_read(input, bytes, 8, &got))
        return false;
    if (got < 8 || memcmp(bytes, "\x93NUMPY", 6) != 0 || bytes[6] < 1 || bytes[6] > 3)
        return dl_fail(run, "%s: expected an NPY file of version 1 to 3, found something else", path);
    const size_t width = bytes[6] == 1 ? 2 : 4;
    if (!dl_input_read(input, bytes + 8, width, &got))
        return false;
    const size_t length = (size_t)dl_element_value(ELEMENT_U32, false, bytes + 8);
    if (got < width || length > MAX_HEADER)
        return dl_fail(run, "%s: expected an NPY header, found damage", path);
    char *text = dl_alloc_zero(run, length + 1, 1);
    if (text == NULL || !dl_input_read(input, text, length, &got))
        return false;
    if (got < length)
        return dl_fail(run, "%s: expected a header of %zu bytes, found the end of the file", path, length);
    const char *order = find_key(text, "fortran_order");
    if (order == NULL || strncmp(order, "False", 5) != 0)
        return dl_fail(run, "%s: expected C order, found %s", path,
                       order != NULL && strncmp(order, "True", 4) == 0 ? "Fortran order" : "neither");
    const bool good = parse_descr(run, path, text, npy) && parse_shape(run, path, text, npy);
    dl_release(run, text);
    return good;
}

/* Checks the file's shape against the tensor's and takes the number of rows. */
static bool check_shape(Run *run, const DlTensor *tensor, const char *path, const Npy *npy, int *rows)
{
    char found[NPY_RANK * 24] = "", *to = found;
    bool equal = npy->rank == tensor->rank && npy->rank > 0;
    for (int d = 0; d < npy->rank; d++)
        to += sprintf(to, "%s%" PRIu64, d > 0 ? ", " : "", npy->shape[d]);
    for (int d = 1; equal && d < tensor->rank; d++)
        equal = npy->shape[d] == (tensor->shape[d] == DL_BATCH ? npy->shape[0] : (uint64_t)tensor->shape[d]);
    if (!equal) {
        const char *expected = dl_text_shape(run, tensor);
        return expected != NULL &&
               dl_fail(run, "%s: expected %s of shape %s, found [%s]", path, tensor->name, expected, found);
    }
    if (npy->shape[0] < 1 || npy->shape[0] > INT_MAX)
        return dl_fail(run, "%s: expected 1 to %d rows, found %" PRIu64, path, INT_MAX, npy->shape[0]);
    if (*rows != 0 && npy->shape[0] != (uint64_t)*rows)
        return dl_fail(run, "%s: expected %d rows, as the other inputs have, found %" PRIu64, path, *rows,
                       npy->shape[0]);
    *rows = (int)npy->shape[0];
    return true;
}

bool dl_npy_open(Run *run, const char *path, const char *name, Npy *npy)
{
    *npy = (Npy){.path = path, .input = dl_input_open(run, path)};
    if (npy->input == NULL)
        return dl_fail(run, "%s: expected an NPY file for %s, found none that can be opened", path, name);
    if (read_header(run, npy))
        return true;
    dl_input_close(npy->input);
    return false;
}

void dl_npy_close(Npy *npy)
{
    dl_input_close(npy->input);
}

bool dl_npy_read(Run *run, Npy *npy, const char *name, size_t count, DlType as, int real_size, void *to)
{
    const size_t size = dl_element_size(npy->type);
    unsigned char chunk[16 * 1024];
    for (size_t done = 0, got; done < count; done += got / size) {
        const size_t n = count - done < sizeof chunk / size ? count - done : sizeof chunk / size;
        if (!dl_input_read(npy->input, chunk, n * size, &got))
            return false;
        if (got < n * size)
            return dl_fail(run, "%s: expected %zu elements, found the end of the file after %zu", npy->path,
                           count, done + got / size);
        const size_t converted = dl_elements_read(npy->type, false, chunk, n, as, real_size, to, done);
        if (converted < n)
            return dl_fail(run, "%s: expected integers for %s, found %.17g in element %zu", npy->path, name,
                           dl_element_value(npy->type, false, chunk + converted * size), done + converted);
    }
    size_t more;
    if (!dl_input_read(npy->input, chunk, 1, &more))
        return false;
    return more == 0 ||
           dl_fail(run, "%s: expected %zu elements, found more bytes behind them", npy->path, count);
}

void *dl_npy_load(Run *run, const DlModel *model, const DlTensor *tensor, const char *path, int *rows)
{
    Npy npy;
    size_t count;
    void *elements = NULL;
    if (!dl_npy_open(run, path, tensor->name, &npy))
        return NULL;
    const bool good = check_shape(run, tensor, path, &npy, rows) &&
                      (elements = dl_tensor_alloc(run, model, tensor, *rows)) != NULL &&
                      dl_tensor_count(tensor, *rows, &count) &&
                      dl_npy_read(run, &npy, tensor->name, count, tensor->type, model->real_size, elements) &&
                      dl_classes_check(run, tensor, elements, *rows, path);
    dl_npy_close(&npy);
    return good ? elements : NULL;
}

bool dl_npy_write_header(NewFile *file, const DlModel *model, const DlTensor *tensor, int rows)
{
    char dictionary[128 + NPY_RANK * 12], bytes[10 + 64 + sizeof dictionary];
    const char *descr = tensor->type == DL_CLASS ? "<i4" : model->real_size == 8 ? "<f8" : "<f4";
    if (tensor->rank > NPY_RANK)
        return dl_fail(file->run, "%s: expected at most %d dimensions for NPY, found %d", tensor->name,
                       NPY_RANK, tensor->rank);
    char *to = dictionary;
    to += sprintf(to, "{'descr': '%s', 'fortran_order': False, 'shape': (", descr);
    for (int d = 0; d < tensor->rank; d++)
        to += sprintf(to, "%s%d", d > 0 ? ", " : "", tensor->shape[d] == DL_BATCH ? rows : tensor->shape[d]);
    to += sprintf(to, "%s), }", tensor->rank == 1 ? "," : "");
    /* Spaces and a line end bring the elements to a multiple of 64 bytes. */
    const int length = (int)(to - dictionary), padded = (10 + length + 1 + 63) / 64 * 64;
    memcpy(bytes, "\x93NUMPY\x01\x00", 8);
    bytes[8] = (char)((padded - 10) & 255);
    bytes[9] = (char)((padded - 10) >> 8);
    sprintf(bytes + 10, "%-*s\n", padded - 11, dictionary);
    return dl_file_write(file, bytes, (size_t)padded);
}
