/*
 * Reading a source file whole: any bytes, regular file or pipe (see parse.h).
 */
#include "parse.h"

#include <errno.h>
#include <string.h>

Source *source_read(Arena *arena, const char *path)
{
    FILE *stream = fopen(path, "rb");
    if (stream == NULL)
        return NULL;
    Text text = {0};
    char buffer[16384];
    size_t count;
    errno = 0;
    /* One byte more than the limit is enough to see that it is exceeded. */
    while (text.length <= LIMIT_FILE_BYTES && (count = fread(buffer, 1, sizeof buffer, stream)) > 0)
        text_add(&text, buffer, count);
    int reason = ferror(stream) ? (errno != 0 ? errno : EIO) : 0;
    if (fclose(stream) != 0 && reason == 0)
        reason = errno;
    Source *source = NULL;
    if (reason == 0) {
        source = ARENA_NEW(arena, Source);
        source->path = arena_copy(arena, path, strlen(path));
        source->text = arena_copy(arena, text.data, text.length);
        source->length = text.length;
    }
    text_free(&text);
    errno = reason;
    return source;
}
