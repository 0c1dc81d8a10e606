/*
 * The command line of a generated program (see options.h). One table row describes an option:
 * its name, what kind of value it takes, which commands know it, and where the value goes.
 */
#include "options.h"

#include <ctype.h>
#include <errno.h>
#include <limits.h>
#include <math.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

typedef enum Kind {
    KIND_COUNT,
    KIND_SEED,
    KIND_REAL,
    KIND_FRACTION,
    KIND_TEXT,
    KIND_TEXTS,
    KIND_FLAG,
    KIND_LATER
} Kind;

typedef struct Option {
    const char *name;
    Kind kind;
    unsigned commands; /* bits of IN */
    size_t offset;     /* in Options */
    int least;         /* COUNT */
    const char *value, *help;
} Option;

#define IN(command) (1u << COMMAND_##command)
#define AT(member) offsetof(Options, member)

static const char *const commands[COMMAND_COUNT] = {
    [COMMAND_TRAIN] = "train", [COMMAND_EVAL] = "eval",           [COMMAND_PREDICT] = "predict",
    [COMMAND_GRAD] = "grad",   [COMMAND_GRADCHECK] = "gradcheck", [COMMAND_BENCH] = "bench",
    [COMMAND_INFO] = "info"};

static const char *const command_help[COMMAND_COUNT] = {
    [COMMAND_TRAIN] = "train, one line per epoch (the default command)",
    [COMMAND_EVAL] = "loss and metrics of a checkpoint on the test split",
    [COMMAND_PREDICT] = "write an output for the rows of an NPY file",
    [COMMAND_GRAD] = "one forward and backward on the tensors of a safetensors file",
    [COMMAND_GRADCHECK] = "compare the gradient with central differences, in 64 bits",
    [COMMAND_BENCH] = "time training steps; one line of JSON",
    [COMMAND_INFO] = "parameters, shapes, sizes, operations, memory"};

static const Option table[] = {
    {"epochs", KIND_COUNT, IN(TRAIN), AT(epochs), 0, "N", "passes over the training split"},
    {"batch", KIND_COUNT, IN(TRAIN) | IN(EVAL) | IN(PREDICT) | IN(GRADCHECK) | IN(BENCH) | IN(INFO),
     AT(batch), 1, "N", "rows of a mini-batch"},
    {"seed", KIND_SEED, IN(TRAIN) | IN(EVAL) | IN(GRAD) | IN(GRADCHECK) | IN(BENCH), AT(seed), 0, "N",
     "what all random numbers depend on"},
    {"threads", KIND_COUNT, IN(TRAIN) | IN(EVAL) | IN(PREDICT) | IN(GRAD) | IN(BENCH), AT(threads), 1, "N",
     "threads to compute with (as many as processors)"},
    {"clip-norm", KIND_REAL, IN(TRAIN), AT(clip_norm), 0, "X", "largest norm of the gradient; 0: any"},
    {"data", KIND_TEXT, IN(TRAIN) | IN(EVAL), AT(data), 0, "DIR",
     "folder of the data ($DLC_DATA, else ./data)"},
    {"load", KIND_TEXT, IN(TRAIN) | IN(EVAL) | IN(PREDICT), AT(load), 0, "FILE", "parameters to begin with"},
    {"save", KIND_TEXT, IN(TRAIN), AT(save), 0, "FILE", "write a checkpoint at the end"},
    {"save-every", KIND_COUNT, IN(TRAIN), AT(save_every), 1, "N", "and after every N epochs"},
    {"resume", KIND_TEXT, IN(TRAIN), AT(resume), 0, "FILE", "go on from a checkpoint as if never stopped"},
    {"valid", KIND_FRACTION, IN(TRAIN), AT(valid), 0, "X", "hold out this part of the training split"},
    {"k-fold", KIND_COUNT, IN(TRAIN), AT(folds), 2, "K", "train K times, each without one Kth of it"},
    {"patience", KIND_COUNT, IN(TRAIN), AT(patience), 1, "N",
     "stop N epochs after the lowest validation loss; keep its parameters"},
    {"log", KIND_TEXT, IN(TRAIN), AT(log), 0, "FILE", "write a line of JSON for each epoch"},
    {"quiet", KIND_FLAG, IN(TRAIN), AT(quiet), 0, "", "print nothing but errors"},
    {"in", KIND_TEXTS, IN(PREDICT) | IN(GRAD), AT(in), 0, "FILE",
     "what to read; predict: [INPUT=]X.npy, once for each input"},
    {"out", KIND_TEXT, IN(PREDICT) | IN(GRAD), AT(out), 0, "FILE", "what to write"},
    {"output", KIND_TEXT, IN(PREDICT), AT(output), 0, "NAME", "which output (the first)"},
    {"steps", KIND_COUNT, IN(BENCH), AT(steps), 1, "N", "steps to time"},
    {"profile", KIND_FLAG, IN(BENCH), AT(profile), 0, "", "a table of the step's kernels before the JSON"},
    {"help", KIND_FLAG, ~0u, AT(help), 0, "", "this text"},
    {"report", KIND_LATER, IN(TRAIN), 0, 0, "FILE", ""},
};
enum { OPTION_COUNT = sizeof table / sizeof *table };

/* A command line being read. */
typedef struct Parser {
    Run *run;
    int argc, next;
    char **argv;
    Options *options;
    bool given[OPTION_COUNT];
    bool command_given;
    const char *argument_given; /* the last optimiser argument that was */
} Parser;

void dl_usage_hint(Run *run)
{
    fprintf(run->err, "%s: --help lists commands and options\n", run->model->name);
}

/* Whether an option's text, up to its end or `=`, is this name. */
static bool is_name(const char *text, size_t length, const char *name)
{
    size_t i = 0;
    for (; i < length && name[i] != '\0'; i++) {
        const char a = text[i] == '_' ? '-' : text[i], b = name[i] == '_' ? '-' : name[i];
        if (a != b)
            return false;
    }
    return i == length && name[i] == '\0';
}

/* The whole of `text` as a number; false where it is none that is finite. */
static bool parse_real(const char *text, double *value)
{
    char *end;
    *value = strtod(text, &end);
    return end != text && *end == '\0' && !isspace((unsigned char)*text) && isfinite(*value);
}

static bool parse_count(const char *text, int least, int *value)
{
    char *end;
    errno = 0;
    const long number = strtol(text, &end, 10);
    *value = (int)number;
    return isdigit((unsigned char)*text) && *end == '\0' && errno == 0 && number >= least &&
           number <= INT_MAX;
}

static bool parse_seed(const char *text, uint64_t *value)
{
    char *end;
    errno = 0;
    *value = strtoull(text, &end, 10);
    return isdigit((unsigned char)*text) && *end == '\0' && errno == 0;
}

static int add_text(Parser *parser, Texts *texts, const char *text)
{
    if (texts->items == NULL)
        texts->items = dl_alloc(parser->run, (size_t)parser->argc, sizeof *texts->items);
    if (texts->items == NULL)
        return DL_FAILED;
    texts->items[texts->count++] = text;
    return DL_OK;
}

/* Puts a value where its option says. */
static int store(Parser *parser, const Option *option, const char *text)
{
    void *to = (char *)parser->options + option->offset;
    switch (option->kind) {
    case KIND_COUNT:
        return parse_count(text, option->least, to)
                   ? DL_OK
                   : dl_usage(parser->run, "--%s: expected a whole number from %d up, found \"%s\"",
                              option->name, option->least, text);
    case KIND_SEED:
        parser->options->seed_given = true;
        return parse_seed(text, to)
                   ? DL_OK
                   : dl_usage(parser->run, "--%s: expected a whole number from 0 up, found \"%s\"",
                              option->name, text);
    case KIND_REAL:
        return parse_real(text, to) && *(double *)to >= 0
                   ? DL_OK
                   : dl_usage(parser->run, "--%s: expected a number from 0 up, found \"%s\"", option->name,
                              text);
    case KIND_FRACTION:
        return parse_real(text, to) && *(double *)to > 0 && *(double *)to < 1
                   ? DL_OK
                   : dl_usage(parser->run, "--%s: expected a number between 0 and 1, found \"%s\"",
                              option->name, text);
    case KIND_TEXTS:
        return add_text(parser, to, text);
    case KIND_TEXT:
        *(const char **)to = text;
        return DL_OK;
    case KIND_FLAG:
        *(bool *)to = true;
        return DL_OK;
    case KIND_LATER:
        break;
    }
    return dl_usage(parser->run, "--%s is not supported yet", option->name);
}

/* The value behind `=` or in the next word; NULL where there is none. A word that begins with two
 * dashes is the next option. */
static const char *take_value(Parser *parser, const char *equals)
{
    if (equals != NULL)
        return equals + 1;
    if (parser->next >= parser->argc || strncmp(parser->argv[parser->next], "--", 2) == 0)
        return NULL;
    return parser->argv[parser->next++];
}

static int fail_unknown(Parser *parser, const char *name, size_t length)
{
    const DlModel *model = parser->run->model;
    const char **names = dl_alloc(parser->run, OPTION_COUNT + (size_t)model->argument_count, sizeof *names),
               *near;
    char *wanted = dl_text(parser->run, "%.*s", (int)length, name);
    if (names == NULL || wanted == NULL)
        return DL_FAILED;
    int count = 0;
    for (int i = 0; i < OPTION_COUNT; i++)
        if (table[i].kind != KIND_LATER)
            names[count++] = table[i].name;
    for (int i = 0; i < model->argument_count; i++)
        names[count++] = model->arguments[i].name;
    if (dl_nearest(wanted, count, names, 1, &near) > 0)
        return dl_usage(parser->run, "unknown option --%s; did you mean --%s?", wanted, near);
    if (model->argument_count == 0)
        return dl_usage(parser->run, "unknown option --%s", wanted);
    /* Perhaps an argument of the optimiser that was left out, and is a constant of the program. */
    return dl_usage(parser->run, "unknown option --%s; of %s, the train block of %s gives %s%s", wanted,
                    model->optimizer, model->source, model->arguments[0].name,
                    model->argument_count > 1 ? " and others" : "");
}

/* An option; `next` is behind it. */
static int parse_option(Parser *parser, const char *name)
{
    Run *run = parser->run;
    const char *equals = strchr(name, '=');
    const size_t length = equals != NULL ? (size_t)(equals - name) : strlen(name);
    for (int i = 0; i < OPTION_COUNT; i++) {
        const Option *option = &table[i];
        if (!is_name(name, length, option->name))
            continue;
        parser->given[i] = true;
        if (option->kind == KIND_FLAG && equals != NULL)
            return dl_usage(run, "--%s takes no value", option->name);
        const bool bare = option->kind == KIND_FLAG || option->kind == KIND_LATER;
        const char *value = bare ? "" : take_value(parser, equals);
        return value != NULL
                   ? store(parser, option, value)
                   : dl_usage(run, "--%s needs a value: --%s %s", option->name, option->name, option->value);
    }
    for (int i = 0; i < run->model->argument_count; i++) {
        const char *argument = run->model->arguments[i].name;
        if (!is_name(name, length, argument))
            continue;
        parser->argument_given = argument;
        const char *value = take_value(parser, equals);
        if (value == NULL)
            return dl_usage(run, "--%s needs a value: --%s X", argument, argument);
        return parse_real(value, &parser->options->arguments[i])
                   ? DL_OK
                   : dl_usage(run, "--%s: expected a number, found \"%s\"", argument, value);
    }
    return fail_unknown(parser, name, length);
}

static int parse_command(Parser *parser, const char *word)
{
    const char *near;
    if (parser->command_given)
        return dl_usage(parser->run, "expected one command, found %s and %s",
                        commands[parser->options->command], word);
    for (int i = 0; i < COMMAND_COUNT; i++)
        if (strcmp(commands[i], word) == 0) {
            parser->options->command = (Command)i;
            parser->command_given = true;
            return DL_OK;
        }
    if (dl_nearest(word, COMMAND_COUNT, commands, 1, &near) > 0)
        return dl_usage(parser->run, "unknown command %s; did you mean %s?", word, near);
    return dl_usage(parser->run, "unknown command %s", word);
}

/* Whether the command knows all options that were given, and has those that it needs. */
static int check(Parser *parser)
{
    const Options *options = parser->options;
    const Command command = options->command;
    for (int i = 0; i < OPTION_COUNT; i++) {
        if (!parser->given[i] || table[i].commands >> command & 1)
            continue;
        char places[128] = "", *to = places;
        for (int c = 0; c < COMMAND_COUNT; c++)
            if (table[i].commands >> c & 1)
                to += sprintf(to, "%s%s", to > places ? ", " : "", commands[c]);
        return dl_usage(parser->run, "--%s is an option of %s, not of %s", table[i].name, places,
                        commands[command]);
    }
    if (parser->argument_given != NULL && command != COMMAND_TRAIN)
        return dl_usage(parser->run, "--%s is an option of train, not of %s", parser->argument_given,
                        commands[command]);
    const bool loads = command == COMMAND_EVAL || command == COMMAND_PREDICT;
    const bool writes = command == COMMAND_GRAD || command == COMMAND_PREDICT;
    if (loads && options->load == NULL)
        return dl_usage(parser->run, "%s needs --load FILE", commands[command]);
    if (writes && (options->in.count == 0 || options->out == NULL))
        return dl_usage(parser->run, "%s needs --in FILE and --out FILE", commands[command]);
    if (command == COMMAND_GRAD && options->in.count > 1)
        return dl_usage(parser->run, "grad takes one --in FILE, found %d", options->in.count);
    if (options->save_every > 0 && options->save == NULL)
        return dl_usage(parser->run, "--save-every needs --save FILE");
    if (options->valid > 0 && options->folds > 0)
        return dl_usage(parser->run,
                        "--valid and --k-fold exclude each other: each fold is validated by itself");
    if (options->folds > 0 && options->save != NULL)
        return dl_usage(parser->run,
                        "--k-fold trains %d models to judge by, and --save would keep none of them; "
                        "train once without it",
                        options->folds);
    if (options->resume != NULL && (options->folds > 0 || options->load != NULL))
        return dl_usage(parser->run, "--resume and %s exclude each other",
                        options->load != NULL ? "--load" : "--k-fold");
    return DL_OK;
}

static bool set_defaults(Run *run, Options *options)
{
    const DlModel *model = run->model;
    *options = (Options){.epochs = model->epochs > 0 ? model->epochs : 10,
                         .seed = model->seed != 0 ? model->seed : 1,
                         .clip_norm = model->clip_norm};
    options->arguments = dl_alloc(run, (size_t)model->argument_count, sizeof(double));
    for (int i = 0; options->arguments != NULL && i < model->argument_count; i++)
        options->arguments[i] = model->arguments[i].value;
    return options->arguments != NULL;
}

int dl_options_parse(Run *run, int argc, char **argv, Options *options)
{
    Parser parser = {.run = run, .argc = argc, .next = 1, .argv = argv, .options = options};
    int status = set_defaults(run, options) ? DL_OK : DL_FAILED;
    while (status == DL_OK && parser.next < argc) {
        const char *word = argv[parser.next++];
        if (strcmp(word, "-h") == 0)
            options->help = true;
        else if (strncmp(word, "--", 2) == 0 && word[2] != '\0')
            status = parse_option(&parser, word + 2);
        else if (word[0] == '-')
            status = dl_usage(run, "unknown option %s", word);
        else
            status = parse_command(&parser, word);
    }
    return status == DL_OK && !options->help ? check(&parser) : status;
}

void dl_options_help(Run *run)
{
    const DlModel *model = run->model;
    fprintf(run->out, "%s, compiled from %s\n\nusage: %s [COMMAND] [OPTIONS]\n\n", model->name, model->source,
            model->name);
    for (int i = 0; i < COMMAND_COUNT; i++)
        fprintf(run->out, "  %-22s %s\n", commands[i], command_help[i]);
    for (int c = 0; c <= COMMAND_COUNT; c++) {
        bool heading = false;
        for (int i = 0; i < OPTION_COUNT; i++) {
            /* Each option stands with the first command that knows it. */
            const unsigned first = table[i].commands & (~table[i].commands + 1);
            const bool here = table[i].commands == ~0u ? c == COMMAND_COUNT : first == 1u << c;
            if (!here || table[i].kind == KIND_LATER)
                continue;
            if (!heading)
                fprintf(run->out, "\n");
            heading = true;
            const int used = fprintf(run->out, "  --%s %s", table[i].name, table[i].value);
            fprintf(run->out, "%*s %s\n", used < 24 ? 24 - used : 0, "", table[i].help);
        }
        for (int i = 0; c == COMMAND_TRAIN && i < model->argument_count; i++) {
            const int used = fprintf(run->out, "  --%s X", model->arguments[i].name);
            fprintf(run->out, "%*s of %s (%g)\n", used < 24 ? 24 - used : 0, "", model->optimizer,
                    model->arguments[i].value);
        }
    }
}
