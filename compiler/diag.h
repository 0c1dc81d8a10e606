/*
 * Errors, warnings and notes as data: recorded while passes run, printed together at the end,
 * in the form of section 11 of the language.
 *
 *     mlp.dl:7:16: error: W1 has 784 rows, but X has 783 columns
 *         7 |     H = relu(X @ W1 + b1)
 *           |              ~ ^ ~~
 */
#ifndef DLC_DIAG_H
#define DLC_DIAG_H

#include "util.h"

/* One text that is compiled: a user's file or the prelude. */
typedef struct Source {
    const char *path; /* as the user wrote it; "prelude.dl" for the prelude */
    const char *text;
    size_t length;
    bool is_prelude;
} Source;

/* A stretch of a source's text: bytes begin <= i < end. `source` NULL: nowhere. */
typedef struct Span {
    const Source *source;
    uint32_t begin, end;
} Span;

/* From the start of `a` to the end of `b` (both in one source). */
Span span_join(Span a, Span b);
/* Line and column from 1; columns count characters (UTF-8), not bytes. */
void span_position(Span span, int *line, int *column);

typedef struct Diagnostics Diagnostics;
typedef struct Diagnostic Diagnostic;

/* `warnings_as_errors` is -Werror. Lives in the arena. */
Diagnostics *diag_new(Arena *arena, bool warnings_as_errors);

/* Records an error whose position is the start of `caret`; `caret` is marked ^~~~. Errors past
 * the 20th are counted, not kept. Never returns NULL. The message starts in lower case (or
 * with a name of the program), has no full stop. */
Diagnostic *diag_error(Diagnostics *diagnostics, Span caret, const char *format, ...) DLC_PRINTF(3, 4);
/* The same for a warning; `option` is the name that -W enables it by ("stability"). */
Diagnostic *diag_warning(Diagnostics *diagnostics, const char *option, Span caret, const char *format, ...)
    DLC_PRINTF(4, 5);
/* Marks one more stretch of the caret's line ~~~. */
void diag_underline(Diagnostic *diagnostic, Span span);
/* Adds "file:line:col: note: ..." with its own line, marked ~~~. */
void diag_note(Diagnostic *diagnostic, Span span, const char *format, ...) DLC_PRINTF(3, 4);

int diag_error_count(const Diagnostics *diagnostics);

/* Prints everything in the order of position within each file (the order of recording for
 * equal positions), a closing count when there are errors. */
void diag_print(const Diagnostics *diagnostics, FILE *stream, bool color);

/* The candidate nearest to `name` (edit distance, at most a third of its length), or NULL. */
const char *diag_nearest(const char *name, const char *const *candidates, int count);

#endif
