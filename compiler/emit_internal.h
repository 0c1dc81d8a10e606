/*
 * What the parts of emit share: a writer of indented C, names in scope, kernels.
 */
#ifndef DLC_EMIT_INTERNAL_H
#define DLC_EMIT_INTERNAL_H

#include "emit_c.h"
#include "group.h"

/* An index variable or a computed value, and how C calls it. */
typedef struct Binding {
    const void *key; /* Index or Expr */
    const char *name;
} Binding;

/* A brace that is open: where it and its statement stand in the text, and how many statements followed. */
typedef struct Brace {
    size_t start, offset;
    int statements;
    bool keep; /* of a short loop, which must be kept if it holds no other one */
} Brace;

typedef LIST(const char *) NameList;

/* Stands before and after every number that another kernel may have otherwise. */
enum { NUMBER_MARK = 1 };
#define NUMBER_MARKS "\x01"

typedef struct Writer {
    Arena *arena;
    Graph *graph; /* of the tensors that are being written */
    Text *text;
    int indent;
    LIST(Brace) braces;
    int level;                /* EmitOptions.level */
    const char *seed, *step;  /* C expressions that draws depend on */
    const char *rows;         /* the C expression of n: "n" */
    NameList taken;           /* names that a new local may not have */
    NameList made;            /* all that were ever taken */
    bool mark_numbers;        /* whole numbers stand between marks (emit_kernel.c) */
    int share;                /* the turns of the next loop, or of the next two, are shared among threads */
    int shared;               /* so many of the next loops belong to the last SHARE_LOOP or SHARE_LOOPS */
    bool loads_conditionally; /* the kernel: see find_conditional_loads */
    LIST(Binding) bindings;   /* innermost last */
} Writer;

/* ---- writing lines ---- */

void write_line(Writer *writer, const char *format, ...) DLC_PRINTF(2, 3);
/* The line, " {", then deeper. */
void write_open(Writer *writer, const char *format, ...) DLC_PRINTF(2, 3);
/* Shallower, then "}"; a loop around a single statement loses its braces. */
void write_close(Writer *writer);
/* "} else {" between the two. */
void write_else(Writer *writer);
/* A comment, wrapped at the margin; stars and slashes in the text can't end it. */
void write_comment(Writer *writer, const char *text);

/* ---- names ---- */

/* A C identifier made of `name`. */
const char *c_identifier(Arena *arena, const char *name);
/* `wanted`, or wanted_2 ... when taken; from now on taken. */
const char *take_name(Writer *writer, const char *wanted);
/* Sets Tensor.c_name of all tensors, each unique; parameters and states first, so that they have the same
 * names in every graph of a program. */
void name_tensors(Writer *writer, Graph *graph);
void bind(Writer *writer, const void *key, const char *name);
const char *bound(const Writer *writer, const void *key); /* NULL: not bound */
/* Unbinds and frees the names that were made since `mark` (bindings.count, taken.count). */
typedef struct Mark {
    int bindings, taken;
} Mark;
Mark mark_names(const Writer *writer);
void release_names(Writer *writer, Mark mark);

/* ---- expressions as C ---- */

/* An extent: "784", "n", "2 * n + 1". */
const char *c_extent(const Writer *writer, Extent extent);
/* "[784][10]" for the dimensions from `first` on. */
const char *c_dimensions(const Writer *writer, const Tensor *tensor, int first);
/* The element at these subscripts. */
const char *c_element(const Writer *writer, const Tensor *tensor, const Expr *const *subscripts);
/* As a real (or, for integer expressions, as an int); no parentheses needed around the result where an
 * operator of precedence `outer` or less stands beside it. */
const char *c_real(const Writer *writer, const Expr *expr, int outer);
const char *c_int(const Writer *writer, const Expr *expr, int outer);
/* As what follows `if` or stands before `?`. */
const char *c_condition(const Writer *writer, const Expr *expr, int outer);
/* By the kind of tensor that will hold it. */
const char *c_value(const Writer *writer, const Expr *expr, bool integer);

/* ---- kernels ---- */

/* Loops that compute every element of `tensor` from `body` into tensor->access. */
void emit_loops(Writer *writer, Tensor *tensor, const Expr *body);
/* Several tensors with the same indices in one pass; all values are computed before the first is
 * assigned. */
void emit_together(Writer *writer, int count, Tensor *const *targets, const Expr *const *bodies);
/* The loops of several definitions (group.h); local tensors get an access, to be taken back by
 * release_group. */
void emit_group(Writer *writer, const Group *group);
void release_group(const Group *group);
/* Loops for a scatter (scatter.h); false: it is none. */
bool emit_scatter(Writer *writer, Tensor *tensor, const Expr *body);
/* What a loop over the index is called: the batch's own name is its extent's. */
const char *index_name(const Index *index);
/* Opens a loop over the index, behind SHARE_LOOP or SHARE_LOOPS where writer->share says so; nothing, and 0,
 * where its extent is 1. Returns the loops opened. */
int open_loop(Writer *writer, const Index *index);
/* Sets writer->loads_conditionally for a kernel with these bodies: whether some element is loaded only
 * where a condition holds. gcc 12 (at -O3, for AVX and later) unrolls short loops around such loads, joins
 * the copies into vectors, and mixes up their masks; open_loop keeps these loops from being unrolled. */
void find_conditional_loads(Writer *writer, int count, const Expr *const *bodies);

/* ---- draws along a loop (emit_draws.c) ---- */

/* A read of a draw whose elements are neighbours for neighbouring places of a loop's index, and the
 * buffer that holds them. */
typedef struct DrawRow {
    const Expr *read;
    const char *buffer;
} DrawRow;
typedef LIST(DrawRow) DrawRows;

enum {
    DRAW_LEAST = 8,    /* loops shorter than this draw one by one: a call makes 32 at once */
    DRAW_STRETCH = 512 /* the longest buffer */
};

/* Those in the bodies that go along `index`, which is not bound yet; indices that they use besides
 * must be. None at -O0. */
DrawRows find_draw_rows(Writer *writer, int count, const Expr *const *bodies, const Index *index);
/* Declares and fills their buffers for `count` places of the index (C, an int) from `first` (C) on; count
 * is at most `most`. */
void write_draw_rows(Writer *writer, DrawRows *rows, const Index *index, const char *first, const char *count,
                     int64_t most);
/* From now on, and until release_names, the reads are buffer[place]. */
void bind_draw_rows(Writer *writer, const DrawRows *rows, const char *place);
/* All three around open_loop; returns the loops opened. */
int open_drawing_loop(Writer *writer, DrawRows *rows, const Index *index);
/* "seed, stream, step, element" for the element at these subscripts: how draws are called. */
const char *c_draw_place(const Writer *writer, const Tensor *tensor, const Expr *const *subscripts);

/* The tensor's own element: its indices as subscripts. */
const char *c_own_element(const Writer *writer, const Tensor *tensor);
#endif
