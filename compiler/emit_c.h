/*
 * The C of a program: straight-line forward, backward and update functions, their header, and
 * the table by which the runtime drives them.
 */
#ifndef DLC_EMIT_C_H
#define DLC_EMIT_C_H

#include "program.h"

typedef struct EmitOptions {
    int level; /* 0: plain nested loops, made to be read; 2: fast kernels */
    bool f64;  /* reals are double */
    int batch; /* the default batch size; 0: as the model says */
} EmitOptions;

/* `program` after summarize and fuse. Appends the whole file. */
void emit_c(const Program *program, const EmitOptions *options, Text *text);
/* What a training step of `options->batch` rows (or the model's batch, or 256) costs: parameters,
 * FLOPs, the arena against the most that lives at once. */
void emit_stats(const Program *program, const EmitOptions *options, Text *text);
/* The declarations that a program of one's own includes. */
void emit_header(const Program *program, const EmitOptions *options, Text *text);

#endif
