/*
 * A file read from beginning to end (see input.h). Whether it is compressed is told by its
 * first two bytes, 1f 8b, not by its name. Several gzip members in a row are one text, as gzip
 * has it. A damaged or truncated file is an error.
 */
#include "input.h"

#include <errno.h>
#include <string.h>
#include <zlib.h>

enum { BUFFER_SIZE = 128 * 1024, WINDOW_GZIP = 15 + 16 };

struct Input {
    Run *run;
    const char *path;
    FILE *file;
    bool gzip;
    bool in_member;  /* gzip: between a member's header and its end */
    z_stream stream; /* next_in, avail_in: what of `buffer` is still to be used, in either case */
    unsigned char buffer[BUFFER_SIZE];
};

static bool fill(Input *input)
{
    if (input->stream.avail_in > 0 || feof(input->file))
        return true;
    input->stream.next_in = input->buffer;
    input->stream.avail_in = (uInt)fread(input->buffer, 1, BUFFER_SIZE, input->file);
    if (ferror(input->file))
        return dl_fail(input->run, "%s: can't be read: %s", input->path, strerror(errno));
    return true;
}

Input *dl_input_open(Run *run, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return NULL;
    Input *input = dl_alloc_zero(run, 1, sizeof *input);
    if (input == NULL) {
        fclose(file);
        errno = 0;
        return NULL;
    }
    *input = (Input){.run = run, .path = path, .file = file};
    setvbuf(file, NULL, _IONBF, 0); /* `buffer` is one already */
    return input;
}

void dl_input_close(Input *input)
{
    if (input->gzip)
        inflateEnd(&input->stream);
    fclose(input->file);
    dl_release(input->run, input);
}

static bool fail_gzip(Input *input)
{
    const char *reason = input->stream.msg != NULL ? input->stream.msg : "not gzip";
    return dl_fail(input->run, "%s: expected gzip, found damaged data: %s", input->path, reason);
}

/* Decompresses until `stream` has no room left or the file is at its end. */
static bool inflate_more(Input *input)
{
    z_stream *stream = &input->stream;
    while (stream->avail_out > 0) {
        if (!fill(input))
            return false;
        if (stream->avail_in == 0)
            return !input->in_member ||
                   dl_fail(input->run, "%s: expected more compressed data, found the end of the file",
                           input->path);
        if (!input->in_member && inflateReset(stream) != Z_OK)
            return fail_gzip(input);
        input->in_member = true;
        const int status = inflate(stream, Z_NO_FLUSH);
        if (status == Z_STREAM_END)
            input->in_member = false;
        else if (status != Z_OK && status != Z_BUF_ERROR)
            return fail_gzip(input);
    }
    return true;
}

/* Looks at the first bytes of the file, once. */
static bool detect(Input *input)
{
    if (input->stream.next_in != NULL)
        return true;
    if (!fill(input))
        return false;
    const unsigned char *bytes = input->buffer;
    if (input->stream.avail_in < 2 || bytes[0] != 0x1f || bytes[1] != 0x8b)
        return true;
    if (inflateInit2(&input->stream, WINDOW_GZIP) != Z_OK)
        return dl_fail(input->run, "%s: zlib can't be used: out of memory", input->path);
    input->gzip = true;
    return true;
}

static bool copy_plain(Input *input)
{
    z_stream *stream = &input->stream;
    while (stream->avail_out > 0) {
        if (!fill(input))
            return false;
        const uInt n = stream->avail_in < stream->avail_out ? stream->avail_in : stream->avail_out;
        if (n == 0)
            return true;
        memcpy(stream->next_out, stream->next_in, n);
        stream->next_in += n;
        stream->avail_in -= n;
        stream->next_out += n;
        stream->avail_out -= n;
    }
    return true;
}

bool dl_input_read(Input *input, void *bytes, size_t wanted, size_t *got)
{
    *got = 0;
    if (!detect(input))
        return false;
    while (*got < wanted) {
        const size_t room = wanted - *got < 1u << 30 ? wanted - *got : 1u << 30;
        input->stream.next_out = (unsigned char *)bytes + *got;
        input->stream.avail_out = (uInt)room;
        if (!(input->gzip ? inflate_more(input) : copy_plain(input)))
            return false;
        *got += room - input->stream.avail_out;
        if (input->stream.avail_out > 0)
            break;
    }
    return true;
}

bool dl_input_read_all(Input *input, char **text, size_t *length)
{
    size_t size = 1 << 20;
    char *buffer = dl_alloc(input->run, size, 1);
    *length = 0;
    while (buffer != NULL) {
        size_t got;
        if (!dl_input_read(input, buffer + *length, size - 1 - *length, &got))
            return false;
        *length += got;
        if (*length < size - 1)
            break;
        char *larger = dl_alloc(input->run, size, 2);
        if (larger != NULL)
            memcpy(larger, buffer, *length);
        dl_release(input->run, buffer);
        buffer = larger;
        size *= 2;
    }
    if (buffer == NULL)
        return false;
    buffer[*length] = '\0';
    *text = buffer;
    return true;
}
