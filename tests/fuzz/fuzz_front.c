/*
 * libFuzzer target of the front end: any bytes through scanner, parser, elaborate and printers.
 *
 * Also checks what must always hold: a tree that is incomplete, or a program that isn't there,
 * comes with an error, and a program with none.
 */
#define _POSIX_C_SOURCE 200809L /* open_memstream */

#include "ast_print.h"
#include "elaborate.h"
#include "embedded.h"
#include "parse.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The tree and the messages, to nowhere. */
static void print(const Diagnostics *diagnostics, const File *file, bool color)
{
    char *text = NULL;
    size_t length = 0;
    FILE *stream = open_memstream(&text, &length);
    if (stream == NULL)
        abort();
    ast_print(stream, file);
    diag_print(diagnostics, stream, color);
    if (fclose(stream) != 0)
        abort();
    free(text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Arena *arena = arena_new();
    Diagnostics *diagnostics = diag_new(arena, false);
    Source source = {"fuzz.dl", arena_copy(arena, (const char *)data, size), size, false};
    File *file = parse_file(arena, diagnostics, &source);
    if (file->incomplete && diag_error_count(diagnostics) == 0)
        abort();
    Source prelude = {"prelude.dl", prelude_text, strlen(prelude_text), true};
    ElaborateOptions options = {0};
    const Program *program = elaborate(arena, diagnostics, file, parse_file(arena, diagnostics, &prelude),
                                       &options);
    if ((program == NULL) != (diag_error_count(diagnostics) > 0))
        abort();
    print(diagnostics, file, size % 2 == 0);
    arena_free(arena);
    return 0;
}
