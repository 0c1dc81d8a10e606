/*
 * Functions of runtime/random.h and runtime/real_math.h in emitted programs: of a header's text, the
 * functions that a body of code uses, and those that they use.
 *
 * In such a header each function is `static inline` or `static ALWAYS_INLINE` (a macro) and ends at a
 * brace in the first column; what stands between two (comments, types, macros) belongs to the second.
 * `body` is C.
 */
#ifndef DLC_PASTE_H
#define DLC_PASTE_H

#include "util.h"

/* Whether the header has this function; whether the body uses any of its functions. */
bool pasted_has(Arena *arena, const char *header, const char *name);
bool pasted_used(Arena *arena, const char *header, const char *body);

/* Declarations of the functions that the body itself uses. */
void paste_prototypes(Arena *arena, const char *header, const char *body, Text *text);

/* Definitions of all functions that it needs, in the header's order; RUNS_ONCE (a macro) those that `often`,
 * a part of it, does without. */
void paste_functions(Arena *arena, const char *header, const char *body, const char *often, Text *text);

#endif
