/*
 * Functions made of kernels: which definitions a function computes, where each stands in
 * memory, and the C that does it.
 */
#ifndef DLC_EMIT_FUNCTION_H
#define DLC_EMIT_FUNCTION_H

#include "emit_internal.h"
#include "plan.h"

/* The file that is being written: names at file scope and the kernels written so far. */
typedef struct KernelText {
    const char *name, *text; /* text: signature and body, in which parameters have numbers */
    uint64_t hash;           /* of the text */
} KernelText;

typedef struct Unit {
    Arena *arena;
    const char *model; /* prefix of every public name */
    int level;
    Text body;                     /* functions, in order */
    LIST(const char *) file_names; /* names at file scope, to be renamed in the second pass */
    LIST(KernelText) kernels;
} Unit;

/* `wanted`, prefixed and unique at file scope; recorded. */
const char *unit_name(Unit *unit, const char *wanted);

/* The same name without a number behind it: it was given to unit_name before anything else was. */
const char *reserved_name(const Unit *unit, const char *wanted);

/* Definitions to compute, in order, in one function. */
typedef LIST(Tensor *) KernelList;

/* The definitions that `roots` need, in order of definition, without those in `done`. */
KernelList kernels_for(const Graph *graph, int count, Tensor *const *roots, const KernelList *done);

typedef struct Function {
    Unit *unit;
    Graph *graph;
    KernelList kernels;
    const Plan *plan;
    const char *seed, *step;                      /* C expressions for draws */
    const char *draw_parameters, *draw_arguments; /* how kernels that draw are given them */
    bool from_sources;                            /* inputs are sources[i] rather than b->NAME */
    void (*after)(Writer *, const Tensor *, int); /* writes what follows the i-th kernel, or NULL */
} Function;

/* Writes declarations and kernels into writer; results' access is set by the caller (and cleared
 * with clear_access afterwards). */
void emit_function_body(Function *function, Writer *writer);

void clear_access(Graph *graph);
/* A parameter is a member of `params`, a state one of `state`. */
void access_member(Arena *arena, Tensor *tensor);
bool has_word(const char *text, const char *name);
/* "head(parameters)" broken at commas where a line would pass the margin, continued under the
 * first parameter; `tail` follows. */
void write_wrapped(Text *text, int indent, const char *head, const char *list, const char *tail);
/* A writer into `text` in which the graph's names are taken. */
Writer new_writer(Unit *unit, Graph *graph, Text *text);
/* "784 * rows + 16": a size or offset in reals; NULL when it is 0. */
const char *c_size(Arena *arena, const int64_t terms[3]);

#endif
