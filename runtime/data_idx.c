/*
 * IDX, the format of the MNIST family: two zero bytes, the element type, the rank, that many
 * extents of 4 bytes, then the elements; everything big-endian. The first extent counts rows,
 * and whatever stands in one of them becomes one row. Refused: any size but the stated one.
 */
#include "elements.h"
#include "input.h"
#include "source.h"

enum { MAX_RANK = 16, CHUNK = 64 * 1024 };

typedef struct Header {
    ElementType type;
    int rank;
    uint64_t extents[MAX_RANK];
} Header;

static ElementType element_type(unsigned code)
{
    switch (code) {
    case 0x08:
        return ELEMENT_U8;
    case 0x09:
        return ELEMENT_I8;
    case 0x0b:
        return ELEMENT_I16;
    case 0x0c:
        return ELEMENT_I32;
    case 0x0d:
        return ELEMENT_F32;
    case 0x0e:
        return ELEMENT_F64;
    default:
        return ELEMENT_UNKNOWN;
    }
}

static bool read_header(Run *run, Input *input, const char *path, Header *header)
{
    unsigned char bytes[4];
    size_t got;
    if (!dl_input_read(input, bytes, 4, &got))
        return false;
    if (got < 4 || bytes[0] != 0 || bytes[1] != 0)
        return dl_fail(run, "%s: expected an IDX file, found something else", path);
    header->type = element_type(bytes[2]);
    header->rank = bytes[3];
    if (header->type == ELEMENT_UNKNOWN)
        return dl_fail(run, "%s: expected an IDX element type, 0x08 to 0x0e, found 0x%02x", path, bytes[2]);
    if (header->rank < 1 || header->rank > MAX_RANK)
        return dl_fail(run, "%s: expected 1 to %d dimensions, found %d", path, MAX_RANK, header->rank);
    for (int i = 0; i < header->rank; i++) {
        if (!dl_input_read(input, bytes, 4, &got))
            return false;
        if (got < 4)
            return dl_fail(run, "%s: expected %d extents, found the end of the file", path, header->rank);
        header->extents[i] = (uint64_t)dl_element_value(ELEMENT_U32, true, bytes);
    }
    return true;
}

static bool fail_short(Run *run, const SourceFile *file, int rows, size_t found)
{
    return dl_fail(run, "%s: expected %d rows, found the end of the file in row %zu", file->path, rows,
                   found / file->source->row_size + 1);
}

static bool read_bytes(Run *run, Input *input, const SourceFile *file, int rows, void *bytes)
{
    const size_t count = (size_t)rows * file->source->row_size;
    size_t got;
    return dl_input_read(input, bytes, count, &got) && (got == count || fail_short(run, file, rows, got));
}

/* Reads, in pieces that stay in the cache, and converts. */
static bool read_elements(Run *run, Input *input, const SourceFile *file, const Header *header, int rows,
                          void *elements)
{
    const DlSource *source = file->source;
    const char *path = file->path;
    const size_t size = dl_element_size(header->type), count = (size_t)rows * source->row_size;
    unsigned char *chunk = dl_alloc(run, CHUNK, 1);
    if (chunk == NULL)
        return false;
    for (size_t done = 0, got; done < count; done += got / size) {
        const size_t wanted = count - done < CHUNK / size ? count - done : CHUNK / size;
        if (!dl_input_read(input, chunk, wanted * size, &got))
            return false;
        if (got < wanted * size)
            return fail_short(run, file, rows, done + got / size);
        const size_t converted = dl_elements_read(header->type, true, chunk, wanted, source->type,
                                                  run->model->real_size, elements, done);
        if (converted < wanted)
            return dl_fail(run, "%s: row %zu: expected an integer, found %g", path,
                           (done + converted) / source->row_size + 1,
                           dl_element_value(header->type, true, chunk + converted * size));
    }
    dl_release(run, chunk);
    return true;
}

static bool check_end(Run *run, Input *input, const SourceFile *file, int rows)
{
    char byte;
    size_t more;
    return dl_input_read(input, &byte, 1, &more) &&
           (more == 0 ||
            dl_fail(run, "%s: expected %d rows, found more bytes behind them", file->path, rows));
}

/* Elements that are bytes stay as they are where that is asked for. */
static bool read_rows(Run *run, Input *input, const SourceFile *file, const Header *header, int rows,
                      void **elements)
{
    if (file->bytes != NULL)
        *file->bytes = header->type == ELEMENT_U8;
    *elements = dl_source_alloc(run, file, (size_t)rows);
    if (*elements == NULL)
        return false;
    return (file->bytes != NULL && *file->bytes ? read_bytes(run, input, file, rows, *elements)
                                                : read_elements(run, input, file, header, rows, *elements)) &&
           check_end(run, input, file, rows);
}

bool dl_load_idx(Run *run, const SourceFile *file, void **elements, int *rows)
{
    Header header;
    Input *input = dl_input_open(run, file->path);
    if (input == NULL)
        return dl_fail(run, "%s: can't be opened", file->path);
    const bool done = read_header(run, input, file->path, &header) &&
                      dl_source_rows(run, file, header.rank, header.extents, rows) &&
                      read_rows(run, input, file, &header, *rows, elements);
    dl_input_close(input);
    return done;
}
