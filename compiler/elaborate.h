/*
 * From syntax tree to graph: expands functions, evaluates what is constant, infers index
 * ranges, proves every read to be inside its tensor, lowers array shorthand to definitions,
 * names parameters.
 */
#ifndef DLC_ELABORATE_H
#define DLC_ELABORATE_H

#include "ast.h"
#include "program.h"

/* -D NAME=VALUE */
typedef struct Define {
    const char *name;
    double value;
    bool used; /* set by elaborate when the model has such a hyperparameter */
} Define;

typedef struct ElaborateOptions {
    Define *defines;
    int define_count;
} ElaborateOptions;

/* The program of `file`, or NULL when there were errors, all of which are in `diagnostics`.
 * `prelude` is the parsed prelude. */
Program *elaborate(Arena *arena, Diagnostics *diagnostics, const File *file, const File *prelude,
                   ElaborateOptions *options);

#endif
