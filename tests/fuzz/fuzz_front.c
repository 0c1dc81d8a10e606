/*
 * libFuzzer target of the front end: any bytes through scanner, parser and printers.
 *
 * Also checks what every parse must keep: an incomplete tree comes with an error, and every
 * error has a place inside the text.
 */
#define _POSIX_C_SOURCE 200809L /* open_memstream */

#include "ast_print.h"
#include "parse.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Arena *arena = arena_new();
    Diagnostics *diagnostics = diag_new(arena, false);
    Source source = {"fuzz.dl", arena_copy(arena, (const char *)data, size), size, false};
    File *file = parse_file(arena, diagnostics, &source);
    if (file->incomplete && diag_error_count(diagnostics) == 0)
        abort();
    char *text = NULL;
    size_t length = 0;
    FILE *stream = open_memstream(&text, &length);
    if (stream == NULL)
        abort();
    ast_print(stream, file);
    diag_print(diagnostics, stream, size % 2 == 0);
    if (fclose(stream) != 0)
        abort();
    free(text);
    arena_free(arena);
    return 0;
}
