/*
 * For tests of the runtime: a folder for files, programs run with their output caught, bytes of
 * files built by hand.
 */
#ifndef RUNTIME_TOOLS_H
#define RUNTIME_TOOLS_H

#include "../../runtime/internal.h"
#include "../../runtime/random.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char folder[64];

static inline void make_folder(void)
{
    strcpy(folder, "/tmp/dl_test_XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
}

static inline void remove_folder(void)
{
    char command[128];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    ck_assert_int_eq(system(command), 0);
}

/* The path of a file in the folder; a few of them stay valid at a time. */
static inline const char *path_of(const char *name)
{
    static char paths[8][160];
    static int next;
    char *path = paths[next++ % 8];
    snprintf(path, sizeof *paths, "%s/%s", folder, name);
    return path;
}

static inline void write_file(const char *name, const void *bytes, size_t size)
{
    FILE *file = fopen(path_of(name), "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes, 1, size, file), size);
    ck_assert_int_eq(fclose(file), 0);
}

static inline void write_text(const char *name, const char *text)
{
    write_file(name, text, strlen(text));
}

/* The whole file, with a zero byte behind it, on the heap. */
static inline char *read_file(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    ck_assert_msg(file != NULL, "%s is missing", path);
    fseek(file, 0, SEEK_END);
    const long length = ftell(file);
    rewind(file);
    char *bytes = malloc((size_t)length + 1);
    ck_assert_ptr_nonnull(bytes);
    ck_assert_uint_eq(fread(bytes, 1, (size_t)length, file), (size_t)length);
    bytes[length] = '\0';
    fclose(file);
    if (size != NULL)
        *size = (size_t)length;
    return bytes;
}

/* What a program, or a part of the runtime, wrote. */
typedef struct Caught {
    int status;
    char *out, *err;
} Caught;

/* A run whose streams are caught; end_run gives what they got. */
typedef struct CaughtRun {
    Run run;
    char *out, *err;
    size_t out_size, err_size;
} CaughtRun;

static inline CaughtRun *begin_run(const DlModel *model)
{
    CaughtRun *caught = calloc(1, sizeof *caught);
    ck_assert_ptr_nonnull(caught);
    caught->run.model = model;
    caught->run.out = open_memstream(&caught->out, &caught->out_size);
    caught->run.err = open_memstream(&caught->err, &caught->err_size);
    return caught;
}

static inline Caught end_run(CaughtRun *caught, int status)
{
    dl_release_all(&caught->run);
    fclose(caught->run.out);
    fclose(caught->run.err);
    const Caught result = {status, caught->out, caught->err};
    free(caught);
    return result;
}

static inline void drop(Caught caught)
{
    free(caught.out);
    free(caught.err);
}

/* Runs a model's program. Words are separated by single spaces; @ at the start of a word, or
 * behind `=`, is the folder. */
static inline Caught run_program(const DlModel *model, const char *line)
{
    char text[1024] = "", *argv[32] = {(char *)"program"}, *to = text;
    int argc = 1;
    for (const char *c = line; *c != '\0'; c++)
        if (*c == '@' && (c == line || c[-1] == ' ' || c[-1] == '='))
            to += sprintf(to, "%s", folder);
        else
            *to++ = *c;
    *to = '\0';
    for (char *word = strtok(text, " "); word != NULL; word = strtok(NULL, " "))
        argv[argc++] = word;
    CaughtRun *caught = begin_run(model);
    const int status = dl_run(model, argc, argv, caught->run.out, caught->run.err);
    return end_run(caught, status);
}

/* The program must succeed and say nothing on its error stream. */
static inline Caught run_well(const DlModel *model, const char *line)
{
    const Caught caught = run_program(model, line);
    ck_assert_msg(caught.status == 0 && caught.err[0] == '\0', "%s: status %d, %s", line, caught.status,
                  caught.err);
    return caught;
}

/* The program must end with this status and say each of the parts, separated by |. */
static inline void run_badly(const DlModel *model, const char *line, int status, const char *parts)
{
    const Caught caught = run_program(model, line);
    char text[1024];
    ck_assert_msg(caught.status == status, "%s: status %d, %s", line, caught.status, caught.err);
    strcpy(text, parts);
    for (char *part = strtok(text, "|"); part != NULL; part = strtok(NULL, "|"))
        ck_assert_msg(strstr(caught.err, part) != NULL, "%s: expected \"%s\" in: %s", line, part, caught.err);
    drop(caught);
}

#endif
