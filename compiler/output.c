/*
 * Output files (see output.h).
 */
#define _POSIX_C_SOURCE 200809L /* mkstemp, fchmod */

#include "output.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool complain(const char *path)
{
    fprintf(stderr, "dlc: cannot write `%s`: %s\n", path ? path : "standard output", strerror(errno));
    return false;
}

static bool write_stream(FILE *stream, const Text *text)
{
    return fwrite(text->data, 1, text->length, stream) == text->length && fflush(stream) == 0;
}

/* A device or a pipe is written to, not replaced. */
static bool write_in_place(const char *path, const Text *text)
{
    FILE *stream = fopen(path, "wb");
    if (!stream)
        return complain(path);
    bool written = write_stream(stream, text);
    int reason = errno;
    if (fclose(stream) != 0 && written) {
        written = false;
        reason = errno;
    }
    errno = reason;
    return written || complain(path);
}

/* mkstemp's file is private; ours has the permissions of any new file. */
static bool share(int descriptor)
{
    mode_t mask = umask(0);
    umask(mask);
    return fchmod(descriptor, 0666 & ~mask) == 0;
}

static bool replace(const char *path, char *temporary, const Text *text)
{
    int descriptor = mkstemp(temporary);
    if (descriptor < 0)
        return complain(path);
    FILE *stream = fdopen(descriptor, "wb");
    bool written = stream && share(descriptor) && write_stream(stream, text);
    int reason = errno;
    if ((stream ? fclose(stream) : close(descriptor)) != 0 && written) {
        written = false;
        reason = errno;
    }
    if (written && rename(temporary, path) == 0)
        return true;
    errno = written ? errno : reason;
    complain(path);
    remove(temporary);
    return false;
}

bool output_write(const char *path, const Text *text)
{
    struct stat status;
    if (!path)
        return text->length == 0 || write_stream(stdout, text) || complain(NULL);
    if (stat(path, &status) == 0 && !S_ISREG(status.st_mode))
        return write_in_place(path, text);
    Text temporary = {0};
    text_printf(&temporary, "%s.XXXXXX", path);
    bool written = replace(path, temporary.data, text);
    text_free(&temporary);
    return written;
}
