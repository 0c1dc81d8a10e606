/*
 * internal.h: what all files of the runtime share: one run of a generated program, its messages
 * and its memory.
 *
 * A function that can fail returns false (or NULL) after the message is out; its caller only
 * passes that on. Memory belongs to the run and is freed with it, so a failure needs no clean-up
 * of its own. Names with linkage begin with dl_, because they meet a user's program.
 */
#ifndef DL_INTERNAL_H
#define DL_INTERNAL_H

#include "dl.h"

#include <stdbool.h>
#include <stdio.h>

#if defined __GNUC__
#define DL_PRINTF(string, first) __attribute__((format(printf, string, first)))
#define DL_COLD __attribute__((cold)) /* what leads here is compiled for size */
#else
#define DL_PRINTF(string, first)
#define DL_COLD
#endif

/* Exit statuses. */
enum { DL_OK = 0, DL_FAILED = 1, DL_USAGE = 2 };

typedef struct Run {
    const DlModel *model;
    FILE *out, *err;
    int threads;          /* that the model's functions use, see threads.h */
    struct Block *blocks; /* all memory that is still held */
} Run;

/* dl_main with streams of the caller's choice. */
int dl_run(const DlModel *model, int argc, char **argv, FILE *out, FILE *err);

/* ---- messages (run.c) ---- */

/* Writes "NAME: message" to the error stream. */
DL_COLD void dl_message(Run *run, const char *format, ...) DL_PRINTF(2, 3);

/* The same; false, to be returned. A macro so that compilers see that it is false. */
#define dl_fail(...) (dl_message(__VA_ARGS__), false)

/* Whether all that was printed to `out` has arrived. */
bool dl_flush(Run *run);

/* ---- memory (run.c) ---- */

/* count * size bytes at a multiple of 64, not initialised; NULL after a message. Never NULL for
 * 0 bytes. Large blocks ask for large pages, since they are filled once from end to end. */
void *dl_alloc(Run *run, size_t count, size_t size);
void *dl_alloc_zero(Run *run, size_t count, size_t size);
/* Frees a block before the run ends. NULL is allowed. */
void dl_release(Run *run, void *memory);
void dl_release_all(Run *run);
/* What is the newest block now; and frees all that are newer than it, while it is still held. */
struct Block *dl_mark(const Run *run);
void dl_release_since(Run *run, const struct Block *mark);

/* *product = a * b, or false where that does not fit. */
bool dl_multiply(size_t a, size_t b, size_t *product);

/* ---- text (text.c) ---- */

/* printf into memory of the run; NULL after a message. */
char *dl_text(Run *run, const char *format, ...) DL_PRINTF(2, 3);

enum { DL_NUMBER = 32 };
/* "60,000"; the texts below are written to `text`, which is returned. */
const char *dl_text_count(char text[DL_NUMBER], uint64_t count);
/* "796 KiB" */
const char *dl_text_bytes(char text[DL_NUMBER], uint64_t bytes);
/* A loss or a metric in at most about 8 characters: "0.4854", "5.02e-05". */
const char *dl_text_figure(char text[DL_NUMBER], double value);
/* A shape, "[7, 784]" with the batch as "n"; NULL after a message. */
const char *dl_text_shape(Run *run, const DlTensor *tensor);

/* The names nearest to `wanted`, at most `limit`, best first, into `found`; returns how many.
 * Near means: few letters added, lost, changed or swapped; letter case does not count. */
int dl_nearest(const char *wanted, int count, const char *const *names, int limit, const char **found);

/* ---- tensors (run.c) ---- */

/* Bytes of one element: reals as the model says, classes as int32_t. */
size_t dl_element_bytes(const DlModel *model, const DlTensor *tensor);
/* Elements of the tensor in a batch of n rows; false where that does not fit. */
bool dl_tensor_count(const DlTensor *tensor, int n, size_t *count);
/* Memory for the tensor in a batch of n rows; NULL after a message. */
void *dl_tensor_alloc(Run *run, const DlModel *model, const DlTensor *tensor, int n);

/* Element i of a buffer of floats (real_size 4) or doubles. */
double dl_real_get(const void *reals, size_t i, int real_size);
void dl_real_set(void *reals, size_t i, int real_size, double value);

/* Seconds of a clock that only goes forward. */
double dl_seconds(void);

#endif
