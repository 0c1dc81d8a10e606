/*
 * The command line (see options.h).
 *
 * Refused: options that dlc does not have, values that an option does not take, more or fewer
 * than one model.
 */
#define _POSIX_C_SOURCE 200809L /* getopt_long's companions, isatty */

#include "options.h"

#include <errno.h>
#include <getopt.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char help[] =
    "dlc compiles a deep-learning model, written in DL, to C.\n"
    "\n"
    "usage: dlc [options] MODEL.dl\n"
    "       dlc run [options] MODEL.dl [-- trainer arguments]\n"
    "\n"
    "  -o FILE             write there; standard output when left out, or -\n"
    "  --emit=WHAT         c        a C file that trains and runs the model (default)\n"
    "                      header   the declarations of that file, for programs of your own\n"
    "                      math     the model and its gradients as formulas\n"
    "                      latex    the same as a document for pdflatex\n"
    "                      dot      forward and backward graph, for Graphviz\n"
    "                      json     all of it in one object, for tools\n"
    "                      graph    the tensors and their definitions, as read\n"
    "                      ast      the syntax tree\n"
    "                      prelude  the layers, losses and optimisers that dlc knows, in DL\n"
    "  -I FOLDER           look there too for what is imported\n"
    "  -D NAME=VALUE       set a hyperparameter of the model\n"
    "  -O0, -O2            plain loops, made to be read; fast kernels (default)\n"
    "  --precision=f32     or f64\n"
    "  --batch=N           default batch size of the trainer\n"
    "  --ram=SIZE          fit training with a batch of that size into so many bytes (64K, 2M, 1G),\n"
    "                      at the cost of time: smaller blocks, values computed once more\n"
    "  -Wstability         say where a formula was replaced by its stable form\n"
    "  -Wno-signal         don't warn of signals that vanish, explode or saturate at the start\n"
    "  -Wno-domain         don't warn of log(0), 1 / 0 and the like where they can happen\n"
    "  -Werror             warnings are errors\n"
    "  --analyze           write mean and deviation of activations and gradients at the start\n"
    "  --color=auto        or always, never\n"
    "  --dump-after=PASS   write the graph after a pass: elaborate stabilize differentiate\n"
    "                      simplify summarize fuse fit\n"
    "  --stats             time and size of each pass, operations and memory of a training step,\n"
    "                      on standard error\n"
    "  --help, --version\n"
    "\n"
    "`dlc run` compiles, calls the C compiler ($CC, else cc) and starts the trainer; what it\n"
    "built is kept in $XDG_CACHE_HOME/dlc, else ~/.cache/dlc.\n"
    "\n"
    "Exit status: 0 done; 1 the model has errors, or a file can't be read or written; 2 wrong\n"
    "usage; 70 an internal error of dlc.\n";

enum { OPTION_EMIT = 256, OPTION_PRECISION, OPTION_BATCH, OPTION_RAM, OPTION_COLOR, OPTION_DUMP, OPTION_STATS,
       OPTION_ANALYZE, OPTION_HELP, OPTION_VERSION };

static const struct option long_options[] = {
    {"emit", required_argument, NULL, OPTION_EMIT},
    {"precision", required_argument, NULL, OPTION_PRECISION},
    {"batch", required_argument, NULL, OPTION_BATCH},
    {"ram", required_argument, NULL, OPTION_RAM},
    {"color", required_argument, NULL, OPTION_COLOR},
    {"dump-after", required_argument, NULL, OPTION_DUMP},
    {"stats", no_argument, NULL, OPTION_STATS},
    {"analyze", no_argument, NULL, OPTION_ANALYZE},
    {"help", no_argument, NULL, OPTION_HELP},
    {"version", no_argument, NULL, OPTION_VERSION},
    {NULL, 0, NULL, 0},
};

int options_refuse(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("dlc: ", stderr);
    vfprintf(stderr, format, arguments);
    fputs("\ndlc: try `dlc --help` for all options\n", stderr);
    va_end(arguments);
    return EXIT_USAGE;
}

bool options_color(const Options *options)
{
    const char *terminal = getenv("TERM"), *no_color = getenv("NO_COLOR");
    if (options->color != COLOR_AUTO)
        return options->color == COLOR_ALWAYS;
    return isatty(STDERR_FILENO) && !(no_color && no_color[0]) && terminal && strcmp(terminal, "dumb") != 0;
}

/* ---- single options ---- */

/* -D NAME=VALUE */
static int read_define(Options *options, Arena *arena, const char *text)
{
    const char *equals = strchr(text, '=');
    if (!equals || equals == text)
        return options_refuse("-D wants NAME=VALUE, not `%s`", text);
    char *end;
    double value = strtod(equals + 1, &end);
    if (strcmp(equals + 1, "true") == 0 || strcmp(equals + 1, "false") == 0)
        value = equals[1] == 't';
    else if (end == equals + 1 || *end != '\0' || !isfinite(value))
        return options_refuse("-D %.*s wants a number, not `%s`", (int)(equals - text), text, equals + 1);
    ElaborateOptions *elaborate = &options->elaborate;
    const char *name = arena_intern(arena, text, (size_t)(equals - text));
    for (int i = 0; i < elaborate->define_count; i++)
        if (elaborate->defines[i].name == name) {
            elaborate->defines[i].value = value; /* the last one counts */
            return -1;
        }
    elaborate->defines[elaborate->define_count++] = (Define){.name = name, .value = value};
    return -1;
}

static int read_level(Options *options, const char *text)
{
    if (strcmp(text, "0") != 0 && strcmp(text, "2") != 0)
        return options_refuse("there is no -O%s, only -O0 and -O2", text);
    options->emit_options.level = text[0] - '0';
    return -1;
}

/* -WNAME, -Wno-NAME */
static int read_warning(Options *options, const char *text)
{
    bool on = strncmp(text, "no-", 3) != 0;
    const char *name = on ? text : text + 3;
    const struct {
        const char *name;
        bool *flag;
    } kinds[] = {
        {"stability", &options->warn_stability},
        {"signal", &options->warn_signal},
        {"domain", &options->warn_domain},
        {"error", &options->warnings_as_errors},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (strcmp(name, kinds[i].name) == 0) {
            *kinds[i].flag = on;
            return -1;
        }
    return options_refuse("there is no -W%s, only stability, signal, domain, error, and no- before them", text);
}

static int read_batch(Options *options, const char *text)
{
    char *end;
    errno = 0;
    long value = strtol(text, &end, 10);
    if (end == text || *end != '\0' || errno || value < 1 || value > INT32_MAX)
        return options_refuse("--batch wants a number from 1 up, not `%s`", text);
    options->emit_options.batch = (int)value;
    return -1;
}

/* Bytes, with K, M or G behind them for 2^10, 2^20, 2^30. */
static int read_ram(Options *options, const char *text)
{
    static const char suffixes[] = "KMG";
    char *end;
    errno = 0;
    const long long value = strtoll(text, &end, 10);
    const char *suffix = *end ? strchr(suffixes, *end) : NULL;
    if (end == text || errno || value < 1 || (*end && (!suffix || end[1] != '\0')))
        return options_refuse("--ram wants bytes, as 65536, 64K, 2M or 1G, not `%s`", text);
    options->ram = (double)value;
    for (long k = suffix ? suffix - suffixes : -1; k >= 0; k--)
        options->ram *= 1024;
    return -1;
}

static int read_precision(Options *options, const char *text)
{
    if (strcmp(text, "f32") != 0 && strcmp(text, "f64") != 0)
        return options_refuse("--precision wants f32 or f64, not `%s`", text);
    options->emit_options.f64 = strcmp(text, "f64") == 0;
    return -1;
}

static int read_color(Options *options, const char *text)
{
    static const char *const choices[] = {"auto", "always", "never"};
    for (int i = 0; i < 3; i++)
        if (strcmp(text, choices[i]) == 0) {
            options->color = (ColorChoice)i;
            return -1;
        }
    return options_refuse("--color wants auto, always or never, not `%s`", text);
}

static int read_option(Options *options, Arena *arena, int option, char **argv)
{
    switch (option) {
    case 'o': options->output = strcmp(optarg, "-") == 0 ? NULL : optarg; return -1;
    case 'D': return read_define(options, arena, optarg);
    case 'O': return read_level(options, optarg);
    case 'W': return read_warning(options, optarg);
    case 'I': LIST_PUSH(arena, options->folders, optarg); return -1;
    case OPTION_EMIT: options->emit = optarg; return -1;
    case OPTION_PRECISION: return read_precision(options, optarg);
    case OPTION_BATCH: return read_batch(options, optarg);
    case OPTION_RAM: return read_ram(options, optarg);
    case OPTION_COLOR: return read_color(options, optarg);
    case OPTION_DUMP: options->dump_after = optarg; return -1;
    case OPTION_STATS: options->stats = true; return -1;
    case OPTION_ANALYZE: options->analyze = true; return -1;
    case OPTION_HELP: fputs(help, stdout); return EXIT_SUCCESS;
    case OPTION_VERSION: puts("dlc " DLC_VERSION); return EXIT_SUCCESS;
    case ':':
        if (optopt < OPTION_EMIT)
            return options_refuse("-%c wants a value", optopt);
        return options_refuse("%s wants a value", argv[optind - 1]);
    default:
        if (optopt > 0 && optopt < OPTION_EMIT)
            return options_refuse("there is no option -%c", optopt);
        return options_refuse("there is no option %s", argv[optind - 1]);
    }
}

/* What stands before a `--`. */
static int count_before_dashes(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        if (strcmp(argv[i], "--") == 0)
            return i;
    return argc;
}

int options_read(Options *options, Arena *arena, int argc, char **argv)
{
    *options = (Options){.emit = "c", .emit_options = {.level = 2}, .warn_signal = true, .warn_domain = true};
    options->elaborate.defines = ARENA_ARRAY(arena, Define, argc + 1);
    if (argc > 1 && strcmp(argv[1], "run") == 0) {
        options->run = true;
        argv++;
        argc--;
    }
    int count = options->run ? count_before_dashes(argc, argv) : argc;
    if (count < argc) {
        options->argument_count = argc - count - 1;
        options->arguments = argv + count + 1;
    }
    opterr = 0;
    for (int option; (option = getopt_long(count, argv, ":o:D:O:W:I:", long_options, NULL)) != -1;) {
        int status = read_option(options, arena, option, argv);
        if (status >= 0)
            return status;
    }
    if (options->run && (options->output || options->dump_after || strcmp(options->emit, "c") != 0))
        return options_refuse("`dlc run` builds a trainer: -o, --emit and --dump-after have no place there");
    if (optind < count)
        options->model = argv[optind++];
    if (optind < count)
        return options_refuse("one model at a time: `%s` is the second", argv[optind]);
    if (!options->model && strcmp(options->emit, "prelude") != 0)
        return options_refuse("which model? usage: dlc [run] [options] MODEL.dl");
    return -1;
}
