/*
 * The command line of dlc.
 */
#ifndef DLC_OPTIONS_H
#define DLC_OPTIONS_H

#include "elaborate.h"
#include "emit_c.h"

enum { EXIT_FAILED = 1, EXIT_USAGE = 2 };

typedef enum ColorChoice { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER } ColorChoice;

typedef struct Options {
    const char *model;       /* the file to compile */
    const char *output;      /* -o; NULL: standard output */
    const char *emit;        /* --emit; "c" when not said */
    const char *dump_after;  /* NULL: none */
    EmitOptions emit_options;
    ElaborateOptions elaborate;
    LIST(const char *) folders; /* -I, in order */
    bool warn_stability, warn_signal, warn_domain, warnings_as_errors;
    double ram;              /* --ram, in bytes; 0: as much as there is */
    bool stats, analyze;
    ColorChoice color;
    bool run;                /* dlc run */
    int argument_count;      /* run: the trainer's arguments, after `--` */
    char **arguments;
} Options;

/* Reads the command line. Returns -1 to go on, else the status to exit with: help and version
 * were printed, or wrong usage was reported on standard error in two lines. */
int options_read(Options *options, Arena *arena, int argc, char **argv);

/* Reports wrong usage: "dlc: MESSAGE" and a pointer to --help; returns EXIT_USAGE. */
int options_refuse(const char *format, ...) DLC_PRINTF(1, 2);

/* Whether messages on standard error are coloured. */
bool options_color(const Options *options);

#endif
