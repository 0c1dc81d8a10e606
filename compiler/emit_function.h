/*
 * Functions made of kernels: which definitions a function computes, where each stands in
 * memory, and the C that does it.
 */
#ifndef DLC_EMIT_FUNCTION_H
#define DLC_EMIT_FUNCTION_H

#include "emit_internal.h"
#include "plan.h"

/* What several kernels have in common: one function (emit_kernel.c). */
typedef struct KernelShape {
    const char *name;       /* of the function; NULL until it is written */
    const char *text;       /* signature and body without the names and numbers */
    uint64_t hash;          /* of the text */
    NameList users;         /* the tensors that it computes */
    LIST(NameList) numbers; /* of each user: the numbers in its body, in order */
    bool often;             /* somebody beside NAME_init calls it */
    bool shared;            /* one of its loops, behind SHARE_LOOP, may be shared among threads */
} KernelShape;

/* The file that is being written: names at file scope and its kernels. */

typedef struct Unit {
    Arena *arena;
    const char *model; /* prefix of every public name */
    int level;
    Text body;                     /* functions, in order */
    size_t init_length;            /* of its beginning, NAME_init and what only that calls */
    LIST(const char *) file_names; /* names at file scope, to be renamed in the second pass */
    LIST(KernelShape *) kernels;
    bool survey; /* what is written will be written again, when all kernels are known */
} Unit;

/* `wanted`, prefixed and unique at file scope; recorded. */
const char *unit_name(Unit *unit, const char *wanted);

/* The same name without a number behind it: it was given to unit_name before anything else was. */
const char *reserved_name(const Unit *unit, const char *wanted);

/* Definitions to compute, in order, in one function. */
typedef TensorList KernelList;

/* The definitions that `roots` need, in order of definition, without those in `done`. */
KernelList kernels_for(const Graph *graph, int count, Tensor *const *roots, const KernelList *done);

/* A call of a kernel's function, as the profile tells of it (emit_profile.c). */
typedef struct Lap {
    const char *name; /* of the function */
    const Group *group;
} Lap;
typedef LIST(Lap) LapList;

typedef struct Function {
    Unit *unit;
    Graph *graph;
    KernelList kernels;
    const Schedule *schedule;                     /* what they are computed by; NULL: one by one */
    bool backward;                                /* the schedule's second function */
    const Plan *plan;
    const char *seed, *step;                      /* C expressions for draws */
    const char *draw_parameters, *draw_arguments; /* how kernels that draw are given them */
    int64_t parallel;                             /* rows from which threads share the work; 0: never */
    bool joins;                                   /* its caller opens the block that threads run, for several */
    bool learns;                                  /* its kernels take a `learning`, and so does it */
    bool once;                                    /* it is called once, and need not be fast */
    bool from_sources;                            /* inputs are sources[i] rather than b->NAME */
    void (*after)(Writer *, const Tensor *, int); /* writes what follows the i-th kernel, or NULL */
    const char *called;                           /* the kernel function of the latest call */
    LapList *laps; /* profile: a call of dl_lap follows each group, which is appended here; else NULL */
} Function;

/* Writes declarations and kernels into writer; results' access is set by the caller (and cleared
 * with clear_access afterwards). */
void emit_function_body(Function *function, Writer *writer);

/* One kernel, the loops that compute `value` into `tensor`, as a function named after `wanted`
 * (written when it is new) and its call. False, and nothing is written, when fewer than `least`
 * kernels share the function. */
bool emit_kernel_call(Function *function, Writer *writer, Tensor *tensor, const Expr *value,
                      const char *wanted, int least);

/* The same for a group; `least` is 0. */
void emit_group_call(Function *function, Writer *writer, const Group *group);

/* What is computed, in order: by the schedule, or else by `kernels`. `both`: for the second function too. */
typedef LIST(PlanStep) StepList;
StepList steps_of(Arena *arena, const KernelList *kernels, const Schedule *schedule, bool second, bool both);

/* "const real (*X)[784]"; a `result` is written to. */
const char *pointer_declaration(const Writer *writer, const Tensor *tensor, const char *name, bool result);
const char *c_type(const Tensor *tensor);

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
/* The same, up to where the next cache line begins: scratch memory stands there. */
const char *c_scratch_start(Arena *arena, const int64_t terms[3]);

#endif
