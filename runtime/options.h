/*
 * options.h: the command line of a generated program.
 *
 * The command and the options come in any order, as `--epochs 10` or `--epochs=10`, with `-` and
 * `_` the same inside a name. Each optimiser argument that the model's train block gives is an
 * option too.
 */
#ifndef DL_OPTIONS_H
#define DL_OPTIONS_H

#include "internal.h"

typedef enum Command {
    COMMAND_TRAIN,
    COMMAND_EVAL,
    COMMAND_PREDICT,
    COMMAND_GRAD,
    COMMAND_GRADCHECK,
    COMMAND_BENCH,
    COMMAND_INFO,
    COMMAND_COUNT
} Command;

typedef struct Texts {
    int count;
    const char **items;
} Texts;

typedef struct Options {
    Command command;
    bool help, quiet, profile, seed_given;
    int epochs, batch, save_every, steps; /* 0: not given, and the model does not say */
    int threads;                          /* 0: not given */
    int folds, patience;                  /* 0: none */
    uint64_t seed;
    double clip_norm; /* 0: none */
    double valid;     /* the part of the training split to hold out; 0: none */
    const char *data, *save, *load, *resume, *log, *out, *output; /* NULL: not given */
    Texts in;
    double *arguments; /* for each of DlModel.arguments */
} Options;

/* Fills in what the command line says and the model's defaults. Returns DL_OK; DL_USAGE after a
 * message of two lines; DL_FAILED where memory is gone. */
int dl_options_parse(Run *run, int argc, char **argv, Options *options);

/* Writes what --help promises. */
void dl_options_help(Run *run);

/* A usage error: the message, and where help is. A macro like dl_fail; its value is DL_USAGE. */
#define dl_usage(run, ...) (dl_message((run), __VA_ARGS__), dl_usage_hint(run), DL_USAGE)
DL_COLD void dl_usage_hint(Run *run);

#endif
